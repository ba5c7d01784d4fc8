// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/chart_panel.h"

#include "ui/common/empty_state.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/themed_icon.h"
#include "ui/watch/chart_table_model.h"
#include "ui/watch/chart_view.h"

#include <QHeaderView>
#include <QPainter>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

constexpr int kSample = 12;
constexpr int kAfterSample = 6;
constexpr int kBetween = 14;

} // namespace

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::hub(), &Theme::changed, this, qOverload<>(&QWidget::update));
    Language::bind(this, [this] { setAccessibleName(tr("Legend")); });
}

void ChartLegend::setChart(const ChartData& chart)
{
    m_form = chart.form;
    m_entries.clear();
    QStringList names;
    for (const ChartData::Series& series : chart.series) {
        m_entries.append({series.name, series.ink});
        names.append(series.name);
    }
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    setToolTip(names.join(QStringLiteral(" · ")));
    updateGeometry();
    update();
}

int ChartLegend::widthOf(const QString& name) const
{
    return kSample + kAfterSample + QFontMetrics(styleFont(TextStyle::Small)).horizontalAdvance(name) + kBetween;
}

QSize ChartLegend::sizeHint() const
{
    int width = 0;
    for (const auto& [name, ink] : m_entries)
        width += widthOf(name);
    return {width, 20};
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(styleFont(TextStyle::Small));
    // Where the names do not fit, all give way alike; the whole of them is in the tooltip.
    const int whole = sizeHint().width();
    const int each = m_entries.isEmpty() ? 0 : width() / static_cast<int>(m_entries.size());
    int x = 0;
    for (const auto& [name, ink] : std::as_const(m_entries)) {
        paintChartSample(painter, QRectF(x + 0.5, 4.5, kSample - 1, kSample - 1), ink, m_form);
        painter.setPen(QColor(tokens().text2));
        const int room = (whole <= width() ? widthOf(name) : each) - kSample - kAfterSample - kBetween;
        painter.drawText(QRect(x + kSample + kAfterSample, 0, room + 2, 20), Qt::AlignVCenter, painter.fontMetrics().elidedText(name, Qt::ElideRight, room + 2));
        x += kSample + kAfterSample + room + kBetween;
    }
}

ChartPanel::ChartPanel(const QString& objectName, QWidget* parent, LegendAt legend)
    : Panel(parent), m_legend(new ChartLegend(this)), m_asTable(new QToolButton(this)), m_stack(new QStackedLayout), m_room(new QWidget(this)),
      m_model(new ChartTableModel(this)), m_table(new TableView(objectName + QStringLiteral(".table"), metric::kDenseRow, this)),
      m_empty(new EmptyState(QStringLiteral("office-chart-line"), this))
{
    setObjectName(objectName);
    setMinimumHeight(220);
    if (legend == LegendAt::Head) {
        head()->addWidget(m_legend);
    } else {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(metric::kPanelPadding, 0, metric::kPanelPadding, 4);
        line->addWidget(m_legend, 1);
        body()->addLayout(line);
    }
    head()->addWidget(m_asTable);
    m_asTable->setObjectName(objectName + QStringLiteral(".asTable"));
    m_asTable->setCheckable(true);
    m_asTable->setAutoRaise(true);
    m_asTable->setFixedSize(metric::kSmallButton, metric::kSmallButton);
    m_asTable->setIcon(themedIcon(QStringLiteral("view-list-details")));
    connect(m_asTable, &QToolButton::toggled, this, [this](bool on) { setForm(on ? Form::Table : Form::Picture); });

    auto* room = new QVBoxLayout(m_room);
    room->setContentsMargins(8, 0, 0, 8);
    m_table->setModel(m_model);
    m_stack->addWidget(m_room);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    body()->setContentsMargins(0, 0, 0, 6);
    body()->addLayout(m_stack, 1);
    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex& index) {
        const int series = index.column() - 1;
        const bool isOne = m_chart.form != ChartData::Form::Stacked && series >= 0 && series < m_chart.series.size();
        emit activated(index.row(), isOne ? series : -1);
    });
    Language::bind(this, [this] {
        m_asTable->setAccessibleName(tr("Show as a table"));
        m_asTable->setToolTip(tr("Show as a table (Alt+T)"));
    });
}

void ChartPanel::setQuestion(const QString& question, const QString& fact)
{
    m_question = question;
    setTitle(question, fact);
    m_table->setAccessibleName(question);
    if (m_view)
        m_view->setAccessibleName(question);
}

void ChartPanel::setEmptyTexts(const QString& title, const QString& text) { m_empty->setTexts(title, text); }

void ChartPanel::setChart(const ChartData& chart)
{
    m_chart = chart;
    m_legend->setChart(chart);
    const int row = m_table->currentIndex().row();
    m_model->setChart(chart);
    QVector<int> widths{0};
    const QFontMetrics metrics(styleFont(TextStyle::Body));
    for (int column = 1; column < m_model->columnCount(); ++column) {
        int width = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int i = 0; i < m_model->rowCount(); ++i)
            width = std::max(width, metrics.horizontalAdvance(m_model->index(i, column).data().toString()));
        widths.append(width + 2 * metric::kEdgePadding);
    }
    m_table->setWidths(widths);
    if (row >= 0 && row < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(row, 0));
    if (m_view)
        m_view->setChart(chart);
    showForm();
    update();
}

void ChartPanel::setForm(Form form)
{
    const bool hadFocus = m_room->isAncestorOf(focusWidget()) || m_table->hasFocus();
    m_form = form;
    m_asTable->setChecked(form == Form::Table);
    if (form == Form::Table && !m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
    showForm();
    if (hadFocus && focusProxy())
        focusProxy()->setFocus(Qt::OtherFocusReason);
}

void ChartPanel::showForm()
{
    const bool isEmpty = m_chart.isEmpty();
    m_legend->setVisible(!isEmpty);
    m_asTable->setVisible(!isEmpty);
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_form == Form::Table ? static_cast<QWidget*>(m_table) : m_room);
    setFocusProxy(isEmpty ? nullptr : m_form == Form::Table ? static_cast<QWidget*>(m_table) : m_view);
}

void ChartPanel::makeView()
{
    if (m_view || m_chart.isEmpty())
        return;
    m_view = new ChartView(m_room);
    m_view->setObjectName(objectName() + QStringLiteral(".chart"));
    m_view->setAccessibleName(m_question);
    m_view->setChart(m_chart);
    m_room->layout()->addWidget(m_view);
    m_view->show();  // a layout shows what is added to it only later, and until then it takes no focus
    connect(m_view, &ChartView::activated, this, &ChartPanel::activated);
    // Tab: the button that switches, then the picture.
    setTabOrder(m_asTable, m_view);
    showForm();
}

void ChartPanel::paintEvent(QPaintEvent* event)
{
    Panel::paintEvent(event);
    if (!m_view && !m_chart.isEmpty() && !std::exchange(m_isAsked, true))
        QTimer::singleShot(0, this, [this] {
            m_isAsked = false;
            makeView();
        });
}

} // namespace daozhang::ui
