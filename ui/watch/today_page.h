// SPDX-License-Identifier: GPL-3.0-or-later
// Today: the sum that has not arrived, whose move it is, and whether each day's money came.
#pragma once

#include "ui/common/page.h"

class QAction;
class QBoxLayout;
class QStackedWidget;

namespace daozhang::ui {

class ChartPanel;
class FigureButton;
class FigureStrip;
class FirstImport;
class Panel;
class TableView;
class TodayPresenter;

class TodayPage : public Page
{
    Q_OBJECT
public:
    TodayPage(ShopSession& session, PageHost& host, QWidget* parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    QList<QAction*> barActions() const override;
    void activate() override;
    void refresh() override;
    QList<QWidget*> panes() const override;
    bool isSettled() const override;
    TodayPresenter* presenter() const { return m_presenter; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildFigures();
    Panel* buildItems();
    ChartPanel* buildChart();
    Panel* buildAgeing();
    Panel* buildProviders();
    Panel* buildComingUp();
    void showFigures();
    void showStrip();
    void showNotArrived();
    void showNotJudged();
    /// Nothing has not arrived, as far as can be told; but it cannot be told of all.
    bool isUnknown() const;
    QString whyUnknown() const;
    void goWayOut();
    void showPanels();
    void openLink(const QString& link);
    void chooseFiles();
    void openItem(int row);
    void openItemsCase(int row);
    void markCurrentDone();

    TodayPresenter* m_presenter;
    QAction* m_import;
    QStackedWidget* m_stack;
    FirstImport* m_first = nullptr;
    QBoxLayout* m_columns = nullptr;
    FigureStrip* m_strip = nullptr;
    FigureButton* m_notArrived = nullptr;
    FigureButton* m_dueToday = nullptr;
    FigureButton* m_inTransit = nullptr;
    FigureButton* m_arrived = nullptr;
    Panel* m_itemsPanel = nullptr;
    TableView* m_items = nullptr;
    class EmptyState* m_nothingDue = nullptr;
    EmptyState* m_notJudged = nullptr;   ///< in its place while it is not known whether anything waits
    QAction* m_wayOut;                   ///< to what is missing before it can be judged
    ChartPanel* m_chart = nullptr;
    Panel* m_ageingPanel = nullptr;
    TableView* m_ageing = nullptr;
    Panel* m_providersPanel = nullptr;
    TableView* m_providers = nullptr;
    Panel* m_comingPanel = nullptr;
    TableView* m_coming = nullptr;
};

} // namespace daozhang::ui
