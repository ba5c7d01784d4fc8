// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/chart_view.h"

#include "ui/common/focus_ring.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QFocusEvent>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <numeric>

namespace daozhang::ui {

namespace {

constexpr int kSteps = 3;
constexpr qreal kWidestBar = 26;
constexpr qreal kLeaderFrom = 8;   // a label as near as this to its bar needs no line to it
constexpr qreal kLeastHeight = 3;  // missing money of a few yuan in a day of thousands must still be seen

QColor colorOf(ChartInk ink)
{
    const Tokens& t = tokens();
    switch (ink) {
    case ChartInk::Arrived: return t.bar;
    case ChartInk::Missing: return t.toneText(Tone::Bad);
    case ChartInk::Awaited: return t.toneText(Tone::Wait);
    case ChartInk::First: return t.accent;
    case ChartInk::Second: return t.toneText(Tone::Warn);
    case ChartInk::Third: return t.toneText(Tone::Odd);
    case ChartInk::Fourth: return t.bar;
    case ChartInk::Fifth: return t.toneText(Tone::Mute);
    }
    return t.text;
}

/// Neighbours differ by pattern as well as by colour.
QBrush brushOf(ChartInk ink)
{
    switch (ink) {
    case ChartInk::Missing: return {colorOf(ink), Qt::BDiagPattern};
    case ChartInk::Awaited: return Qt::NoBrush;
    case ChartInk::Second: return {colorOf(ink), Qt::Dense4Pattern};
    case ChartInk::Third: return {colorOf(ink), Qt::FDiagPattern};
    case ChartInk::Fifth: return {colorOf(ink), Qt::HorPattern};
    default: return colorOf(ink);
    }
}

QPen penOf(ChartInk ink)
{
    QPen pen(colorOf(ink), 1);
    if (ink == ChartInk::Awaited) {
        pen.setStyle(Qt::CustomDashLine);
        pen.setDashPattern({3, 2});
    }
    return pen;
}

QPen linePenOf(ChartInk ink)
{
    QPen pen(colorOf(ink), 2);
    switch (ink) {
    case ChartInk::Second: pen.setStyle(Qt::DashLine); break;
    case ChartInk::Third: pen.setStyle(Qt::DotLine); break;
    case ChartInk::Fifth: pen.setStyle(Qt::DashDotLine); break;
    default: break;
    }
    return pen;
}

QScatterSeries::MarkerShape markerOf(ChartInk ink)
{
    switch (ink) {
    case ChartInk::Second: return QScatterSeries::MarkerShapeRectangle;
    case ChartInk::Third: return QScatterSeries::MarkerShapeTriangle;
    case ChartInk::Fourth: return QScatterSeries::MarkerShapeRotatedRectangle;
    case ChartInk::Fifth: return QScatterSeries::MarkerShapePentagon;
    default: return QScatterSeries::MarkerShapeCircle;
    }
}

QFont labelFont()
{
    QFont font = styleFont(TextStyle::SmallStrong);
    font.setWeight(QFont::DemiBold);
    return font;
}

/// Text with a rim in the colour of the ground: readable before a neighbour's bar.
void paintRimmed(QPainter& painter, const QRectF& rect, const QString& text, const QColor& color)
{
    QPainterPath letters;
    letters.addText(QPointF(rect.left(), rect.bottom() - QFontMetricsF(painter.font()).descent()), painter.font(), text);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(letters, QPen(QColor(tokens().surface), 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(letters, color);
    painter.restore();
}

} // namespace

/// The chart itself. Dates, labels and the focus ring are painted over it: the axes of Qt Charts cut a label that is
/// wider than its bar, and have none for single bars.
class ChartView::Canvas : public QChartView
{
public:
    explicit Canvas(ChartView* view) : QChartView(view), m_view(view)
    {
        setObjectName(QStringLiteral("chart.canvas"));
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFrameShape(QFrame::NoFrame);
        chart()->legend()->hide();
        chart()->setAnimationOptions(QChart::NoAnimation);
        chart()->setBackgroundVisible(false);
        chart()->layout()->setContentsMargins(0, 0, 0, 0);
        chart()->setMargins({4, 30, 12, 20});
        setBackgroundBrush(Qt::NoBrush);
        viewport()->setAutoFillBackground(false);
        viewport()->setFocusProxy(nullptr);  // it would hand the policy on and keep its own
        viewport()->setFocusPolicy(Qt::NoFocus);
        connect(chart(), &QChart::plotAreaChanged, this, [this] { placeBars(); });
    }

    void show(const ChartData& data)
    {
        m_data = data;
        chart()->removeAllSeries();
        const auto axes = chart()->axes();
        for (QAbstractAxis* axis : axes) {
            chart()->removeAxis(axis);
            delete axis;
        }
        m_sets.clear();
        if (data.isEmpty())
            return;
        m_top = roundTop(largest(), kSteps);
        const bool hasLabels = std::any_of(data.categories.cbegin(), data.categories.cend(), [](const auto& category) { return !category.label.isEmpty(); });
        chart()->setMargins({4, hasLabels ? 30 : 10, 12, 20});
        setRenderHint(QPainter::Antialiasing, data.form == ChartData::Form::Lines);
        if (data.form == ChartData::Form::Lines)
            addLines();
        else
            addBars();
        addAxes();
        placeBars();
    }

    QRectF plot() const { return chart()->plotArea(); }
    QRectF slot(int category) const
    {
        const QRectF area = plot();
        const qreal width = area.width() / std::max<qsizetype>(1, m_data.categories.size());
        return {area.left() + category * width, area.top(), width, area.height()};
    }
    int categoryAt(const QPointF& at) const
    {
        for (int category = 0; category < m_data.categories.size(); ++category) {
            const QRectF place = slot(category);
            if (at.x() >= place.left() && at.x() < place.right())
                return category;
        }
        return -1;
    }
    /// The series that is nearest to `at` in a category; −1 where parts are stacked.
    int seriesAt(int category, const QPointF& at) const
    {
        if (m_data.form == ChartData::Form::Stacked || m_data.series.size() < 2)
            return m_data.series.size() == 1 && m_data.form != ChartData::Form::Stacked ? 0 : -1;
        int best = -1;
        qreal nearest = 0;
        for (int i = 0; i < m_data.series.size(); ++i) {
            if (!m_data.series[i].values.value(category))
                continue;
            const QRectF part = partOf(category, i);
            const qreal distance = m_data.form == ChartData::Form::Lines ? std::abs(part.center().y() - at.y()) : std::abs(part.center().x() - at.x());
            if (best < 0 || distance < nearest) {
                best = i;
                nearest = distance;
            }
        }
        return best;
    }
    void setRing(bool on) { m_ring = on; viewport()->update(); }
    void setHovered(int category)
    {
        if (std::exchange(m_hovered, category) != category)
            viewport()->update();
    }
    const QVector<QRectF>& labels() const { return m_labels; }
    /// Widths and least heights depend on the size.
    void placeBars()
    {
        if (m_data.isEmpty())
            return;
        const qreal room = slot(0).width();
        const qreal share = m_data.form == ChartData::Form::Grouped ? 0.7 : std::min(0.72, kWidestBar / std::max<qreal>(1, room));
        for (QAbstractSeries* series : chart()->series())
            if (auto* bars = qobject_cast<QAbstractBarSeries*>(series))
                bars->setBarWidth(share);
        for (int i = 0; i < m_sets.size(); ++i)
            for (int category = 0; category < m_data.categories.size(); ++category)
                m_sets[i]->replace(category, drawn(i, category));
        placeLabels();
    }

protected:
    void drawBackground(QPainter* painter, const QRectF&) override
    {
        // What is not complete stands on other ground; its name under the axis says so in words.
        for (int category = 0; category < m_data.categories.size(); ++category)
            if (category == m_hovered || !m_data.categories[category].open.isEmpty())
                painter->fillRect(slot(category), QColor(category == m_hovered ? tokens().selection : tokens().alternate));
    }

    void drawForeground(QPainter* painter, const QRectF&) override
    {
        if (m_data.isEmpty())
            return;
        paintCategories(*painter);
        painter->setFont(labelFont());
        int placed = 0;
        for (int i = 0; i < m_labelled.size(); ++i)
            paintLeader(*painter, m_labels[i], partOf(m_labelled[i], -1));
        for (const int category : m_labelled)
            paintRimmed(*painter, m_labels[placed++], m_data.categories[category].label, tokens().toneText(Tone::Bad));
        const int current = m_view->m_category;
        if (m_ring && current >= 0 && current < m_data.categories.size()) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(QColor(tokens().accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(partOf(current, m_view->m_series).adjusted(-4, -4, 4, 4), 3, 3);
        }
    }

private:
    qint64 largest() const
    {
        qint64 most = 0;
        for (int category = 0; category < m_data.categories.size(); ++category) {
            qint64 sum = 0;
            for (const ChartData::Series& series : m_data.series) {
                const qint64 value = std::max<qint64>(0, series.values.value(category).value_or(0));
                sum += value;
                most = std::max(most, value);
            }
            if (m_data.form == ChartData::Form::Stacked)
                most = std::max(most, sum);
        }
        return most;
    }

    double drawn(int series, int category) const
    {
        const double value = double(std::max<qint64>(0, m_data.series[series].values.value(category).value_or(0)));
        if (plot().height() < 10 * kLeastHeight)
            return value;  // not laid out yet
        const double least = double(m_top) * kLeastHeight / plot().height();
        return value > 0 && m_data.series[series].ink == ChartInk::Missing ? std::max(value, least) : value;
    }

    void addBars()
    {
        auto* bars = m_data.form == ChartData::Form::Stacked ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries) : new QBarSeries;
        for (int i = 0; i < m_data.series.size(); ++i) {
            auto* set = new QBarSet(m_data.series[i].name);
            set->setBrush(brushOf(m_data.series[i].ink));
            set->setPen(penOf(m_data.series[i].ink));
            for (int category = 0; category < m_data.categories.size(); ++category)
                set->append(drawn(i, category));
            m_sets.append(set);
            bars->append(set);
        }
        chart()->addSeries(bars);
    }

    /// Lines of equal worth would hide each other: each stands a little aside, in parts of a category.
    double asideOf(int series) const { return (series - double(m_data.series.size() - 1) / 2) * std::min(0.12, 0.6 / double(m_data.series.size())); }

    void addLines()
    {
        for (int i = 0; i < m_data.series.size(); ++i) {
            const ChartData::Series& series = m_data.series[i];
            auto* points = new QScatterSeries;
            points->setMarkerShape(markerOf(series.ink));
            points->setMarkerSize(9);
            points->setBrush(colorOf(series.ink));
            points->setPen(QPen(QColor(tokens().surface), 1));
            QLineSeries* line = nullptr;
            for (int category = 0; category < m_data.categories.size(); ++category) {
                const std::optional<qint64> value = series.values.value(category);
                if (!value) {
                    line = nullptr;  // what is not known is not bridged
                    continue;
                }
                if (!line) {
                    line = new QLineSeries;
                    line->setPen(linePenOf(series.ink));
                    chart()->addSeries(line);
                }
                line->append(category + asideOf(i), double(*value));
                points->append(category + asideOf(i), double(*value));
            }
            chart()->addSeries(points);
        }
    }

    void addAxes()
    {
        const Tokens& t = tokens();
        auto* across = new QValueAxis;
        across->setRange(-0.5, double(m_data.categories.size()) - 0.5);
        across->setLabelsVisible(false);
        across->setGridLineVisible(false);
        across->setLineVisible(false);
        chart()->addAxis(across, Qt::AlignBottom);
        auto* up = new QCategoryAxis;
        up->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        up->setRange(0, double(m_top));
        for (int step = 0; step <= kSteps; ++step)
            up->append(axisText(m_top / kSteps * step, m_data.unit, m_data.currency), double(m_top / kSteps * step));
        up->setLabelsFont(styleFont(TextStyle::Axis));
        up->setLabelsColor(QColor(t.text3));
        up->setGridLineColor(QColor(t.line));
        up->setLineVisible(false);
        chart()->addAxis(up, Qt::AlignLeft);
        for (QAbstractSeries* series : chart()->series()) {
            series->attachAxis(across);
            series->attachAxis(up);
        }
    }

    qreal heightOf(double value) const { return plot().height() * value / double(std::max<qint64>(1, m_top)); }

    /// The bar, or the point, of one series; of the whole category for −1.
    QRectF partOf(int category, int series) const
    {
        const QRectF place = slot(category);
        if (m_data.form == ChartData::Form::Lines && series >= 0) {
            const qreal y = plot().bottom() - heightOf(double(m_data.series[series].values.value(category).value_or(0)));
            return {place.center().x() + asideOf(series) * place.width() - 5, y - 5, 10, 10};
        }
        const qreal width = m_data.form == ChartData::Form::Grouped ? place.width() * 0.7 : std::min(place.width() * 0.72, kWidestBar);
        if (m_data.form == ChartData::Form::Grouped && series >= 0) {
            const qreal one = width / qreal(m_data.series.size());
            const qreal height = heightOf(drawn(series, category));
            return {place.center().x() - width / 2 + one * series, plot().bottom() - height, one, height};
        }
        qreal height = 0;
        for (int i = 0; i < m_data.series.size(); ++i)
            height = m_data.form == ChartData::Form::Stacked ? height + heightOf(drawn(i, category)) : std::max(height, heightOf(drawn(i, category)));
        return {place.center().x() - width / 2, plot().bottom() - height, width, height};
    }

    /// The largest sums first. A label stands on its bar, or as little higher as it must to touch no other label and no
    /// neighbour's bar; where bars leave no room it may stand before one, and without any room it is left to tooltip and table.
    void placeLabels()
    {
        m_labels.clear();
        m_labelled.clear();
        QVector<int> wanted;
        for (int category = 0; category < m_data.categories.size(); ++category)
            if (!m_data.categories[category].label.isEmpty())
                wanted.append(category);
        std::stable_sort(wanted.begin(), wanted.end(), [this](int a, int b) { return m_data.categories[a].label.size() > m_data.categories[b].label.size(); });
        const QFontMetricsF metrics(labelFont());
        for (const int category : std::as_const(wanted)) {
            const qreal width = metrics.horizontalAdvance(m_data.categories[category].label);
            const QRectF bar = partOf(category, -1);
            const QRectF rect(std::clamp<qreal>(bar.center().x() - width / 2, 2, std::max<qreal>(2, this->width() - width - 2)), bar.top() - metrics.height() - 2, width, metrics.height());
            const auto touchesLabel = [&](const QRectF& at) {
                return std::any_of(m_labels.cbegin(), m_labels.cend(), [&](const QRectF& other) { return other.adjusted(-4, 0, 4, 0).intersects(at); });
            };
            const auto touchesBar = [&](const QRectF& at) {
                for (int other = 0; other < m_data.categories.size(); ++other)
                    if (const QRectF part = partOf(other, -1); other != category && part.height() > 0 && part.adjusted(-1, -1, 1, 0).intersects(at))
                        return true;
                return false;
            };
            const auto raised = [&](auto collides) {
                QRectF at = rect;
                while (collides(at) && at.top() >= 1)
                    at.translate(0, -1);
                return collides(at) ? QRectF() : at;
            };
            QRectF free = raised([&](const QRectF& at) { return touchesLabel(at) || touchesBar(at); });
            if (free.isNull())
                free = raised(touchesLabel);
            if (free.isNull() || free.top() < 0)
                continue;
            m_labels.append(free);
            m_labelled.append(category);
        }
    }

    /// From a label that stands high to the bar it speaks of.
    void paintLeader(QPainter& painter, const QRectF& label, const QRectF& bar)
    {
        if (bar.top() - label.bottom() < kLeaderFrom)
            return;
        painter.setPen(QPen(tokens().toneText(Tone::Bad), 1, Qt::DotLine));
        painter.drawLine(QPointF(bar.center().x(), label.bottom()), QPointF(bar.center().x(), bar.top() - 1));
    }

    void paintCategories(QPainter& painter)
    {
        const Tokens& t = tokens();
        painter.setFont(styleFont(TextStyle::Axis));
        const QFontMetricsF metrics(painter.font());
        qreal free = 0;
        for (int category = 0; category < m_data.categories.size(); ++category) {
            const ChartData::Category& one = m_data.categories[category];
            const QRectF place = slot(category);
            const qreal width = metrics.horizontalAdvance(one.axis);
            const qreal left = std::clamp<qreal>(place.center().x() - width / 2, 0, std::max<qreal>(0, this->width() - width));
            if (one.axis.isEmpty() || left < free)
                continue;
            painter.setPen(QColor(t.text3));
            painter.drawText(QRectF(left, plot().bottom() + 4, width + 2, 16), Qt::AlignLeft | Qt::AlignVCenter, one.axis);
            free = left + width + 10;
        }
    }

    ChartView* m_view;
    ChartData m_data;
    QVector<QBarSet*> m_sets;
    QVector<QRectF> m_labels;
    QVector<int> m_labelled;
    qint64 m_top = 1;
    int m_hovered = -1;
    bool m_ring = false;
};

ChartView::ChartView(QWidget* parent) : QWidget(parent), m_canvas(std::make_unique<Canvas>(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty(kOwnFocusRing, true);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::hub(), &Theme::changed, this, [this] { m_canvas->show(m_chart); });
}

ChartView::~ChartView() = default;

void ChartView::setChart(const ChartData& chart)
{
    m_chart = chart;
    if (m_category >= chart.categories.size()) {
        m_category = static_cast<int>(chart.categories.size()) - 1;
        m_series = -1;
    }
    if (m_series >= chart.series.size())
        m_series = -1;
    m_canvas->show(chart);
    describe();
}

QVector<QRectF> ChartView::labelRects() const { return m_canvas->labels(); }

void ChartView::describe()
{
    setAccessibleDescription(m_category >= 0 && m_category < m_chart.categories.size() ? m_chart.sentence(m_category, m_series) : m_chart.summary());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void ChartView::select(int category, int series)
{
    if (m_chart.isEmpty())
        return;
    m_category = std::clamp(category, 0, static_cast<int>(m_chart.categories.size()) - 1);
    m_series = series;
    describe();
    m_canvas->viewport()->update();
    QToolTip::showText(mapToGlobal(m_canvas->slot(m_category).center().toPoint()), m_chart.sentence(m_category, m_series), this);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_chart.series.size()) - 1;
    const bool sideBySide = m_chart.form != ChartData::Form::Stacked && last > 0;
    switch (event->key()) {
    case Qt::Key_Left: select(m_category - 1, m_series); return;
    case Qt::Key_Right: select(m_category + 1, m_series); return;
    case Qt::Key_Home: select(0, m_series); return;
    case Qt::Key_End: select(static_cast<int>(m_chart.categories.size()) - 1, m_series); return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!sideBySide)
            break;
        select(std::max(0, m_category), event->key() == Qt::Key_Down ? (m_series >= last ? -1 : m_series + 1) : (m_series < 0 ? last : m_series - 1));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_category >= 0 && m_category < m_chart.categories.size())
            emit activated(m_category, m_series);
        return;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const int category = m_canvas->categoryAt(event->position());
    m_canvas->setHovered(category);
    setCursor(category >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    const int category = m_canvas->categoryAt(event->position());
    if (event->button() == Qt::LeftButton && category >= 0)
        emit activated(category, m_canvas->seriesAt(category, event->position()));
}

void ChartView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_canvas->setHovered(-1);
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::MouseFocusReason) {
        if (m_category < 0)
            m_category = m_chart.lastKnown();
        m_canvas->setRing(true);
    }
    describe();
    QWidget::focusInEvent(event);
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    m_canvas->setRing(false);
    QWidget::focusOutEvent(event);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_canvas->setGeometry(rect());
    m_canvas->placeBars();
}

bool ChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int category = m_canvas->categoryAt(help->pos());
        if (category >= 0)
            QToolTip::showText(help->globalPos(), m_chart.sentence(category, m_canvas->seriesAt(category, help->pos())), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void paintChartSample(QPainter& painter, const QRectF& rect, ChartInk ink, ChartData::Form form)
{
    painter.save();
    if (form == ChartData::Form::Lines) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(linePenOf(ink));
        painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(ink));
        const QPointF c = rect.center();
        switch (markerOf(ink)) {
        case QScatterSeries::MarkerShapeRectangle: painter.drawRect(QRectF(c.x() - 4, c.y() - 4, 8, 8)); break;
        case QScatterSeries::MarkerShapeTriangle: painter.drawPolygon(QPolygonF({{c.x(), c.y() - 5}, {c.x() + 5, c.y() + 4}, {c.x() - 5, c.y() + 4}})); break;
        case QScatterSeries::MarkerShapeRotatedRectangle: painter.drawPolygon(QPolygonF({{c.x(), c.y() - 5}, {c.x() + 5, c.y()}, {c.x(), c.y() + 5}, {c.x() - 5, c.y()}})); break;
        default: painter.drawEllipse(c, 4, 4); break;
        }
    } else {
        painter.setPen(penOf(ink));
        painter.setBrush(brushOf(ink));
        painter.drawRect(rect);
    }
    painter.restore();
}

} // namespace daozhang::ui
