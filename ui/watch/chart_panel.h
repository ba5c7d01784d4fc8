// SPDX-License-Identifier: GPL-3.0-or-later
// A panel with a question above and a chart that answers it; the same figures as a table behind Alt+T.
#pragma once

#include "ui/common/panel.h"
#include "ui/watch/chart_data.h"

class QStackedLayout;
class QToolButton;

namespace daozhang::ui {

class ChartTableModel;
class ChartView;
class EmptyState;
class TableView;

/// What the series of a chart look like, with their names.
class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget* parent = nullptr);
    void setChart(const ChartData& chart);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int widthOf(const QString& name) const;
    ChartData::Form m_form = ChartData::Form::Stacked;
    QVector<QPair<QString, ChartInk>> m_entries;
};

class ChartPanel : public Panel
{
    Q_OBJECT
public:
    enum class Form { Picture, Table };

    /// Names of providers may be long: then the legend has a line of its own.
    enum class LegendAt { Head, OwnLine };

    /// Parts are named "<objectName>.chart", "<objectName>.table", "<objectName>.asTable".
    explicit ChartPanel(const QString& objectName, QWidget* parent = nullptr, LegendAt legend = LegendAt::Head);
    /// The heading and a fact beside it.
    void setQuestion(const QString& question, const QString& fact = {});
    /// The picture is made after the panel was painted once: drawing starts without it.
    void setChart(const ChartData& chart);
    /// What stands there when there is nothing to show.
    void setEmptyTexts(const QString& title, const QString& text);
    Form form() const { return m_form; }
    void setForm(Form form);
    void toggleForm() { setForm(m_form == Form::Picture ? Form::Table : Form::Picture); }
    /// True when everything that was given is shown.
    bool isDrawn() const { return m_chart.isEmpty() || m_form == Form::Table || m_view; }
    ChartView* view() const { return m_view; }
    TableView* table() const { return m_table; }

signals:
    /// A category, or one series of it (−1 = whole), is to be opened.
    void activated(int category, int series);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeView();
    void showForm();

    ChartData m_chart;
    Form m_form = Form::Picture;
    QString m_question;
    ChartLegend* m_legend;
    QToolButton* m_asTable;
    QStackedLayout* m_stack;
    QWidget* m_room;
    ChartView* m_view = nullptr;
    ChartTableModel* m_model;
    TableView* m_table;
    EmptyState* m_empty;
    bool m_isAsked = false;
};

} // namespace daozhang::ui
