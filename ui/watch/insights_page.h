// SPDX-License-Identifier: GPL-3.0-or-later
// Insights: how fast each provider pays, what went missing and came back, what fees cost, where the losses are.
#pragma once

#include "ui/common/page.h"
#include "ui/watch/insights_presenter.h"

class QComboBox;
class QGridLayout;

namespace daozhang::ui {

class ChartPanel;
class Panel;
class Segments;
class TableView;
class TextLabel;

class InsightsPage : public Page
{
    Q_OBJECT
public:
    InsightsPage(ShopSession& session, PageHost& host, QWidget* parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    void activate() override;
    void refresh() override;
    bool showThing(const Thing& thing) override;
    QList<QWidget*> panes() const override;
    bool goBack() override;
    bool isSettled() const override;
    InsightsPresenter* presenter() const { return m_presenter; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using Question = InsightsPresenter::Question;
    struct Chart
    {
        Question question;
        ChartPanel* panel;
    };
    QWidget* buildFilter();
    QWidget* buildCharts();
    Panel* buildScorecards();
    Panel* buildRows();
    ChartPanel* addChart(Question question, const QString& objectName);
    void arrange();
    void showFigures();
    void showFilter();
    void openRows(const Chart& chart, int category, int series);
    void closeRows();
    void toggleForm();

    InsightsPresenter* m_presenter;
    Segments* m_period = nullptr;
    TextLabel* m_providerLabel = nullptr;
    QComboBox* m_provider = nullptr;
    QGridLayout* m_grid = nullptr;
    QVector<Chart> m_charts;
    Panel* m_cardsPanel = nullptr;
    TableView* m_cards = nullptr;
    Panel* m_rowsPanel = nullptr;
    TableView* m_rows = nullptr;
    QWidget* m_cameFrom = nullptr;
};

} // namespace daozhang::ui
