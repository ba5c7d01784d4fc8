// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/path_widget.h"

#include "ui/common/focus_ring.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace daozhang::ui {

namespace {

constexpr qreal kMargin = 4;          // room for the focus ring
constexpr qreal kLeastBoxHeight = 72;
constexpr qreal kLine = 19;
constexpr qreal kBoxPaddingX = 12;
constexpr qreal kBoxPaddingY = 8;
constexpr qreal kNarrowPadding = 9;
constexpr qreal kWidestBox = 230;
constexpr qreal kLeastBox = 88;
constexpr qreal kLeastLeg = 18;
constexpr qreal kWidestLeg = 140;
constexpr qreal kFlow = 16;
constexpr qreal kLoss = 4;
constexpr qreal kBelow = 18;          // height of a line below the boxes
constexpr int kMostLines = 6;

bool isPartOfNumber(QChar c) { return c.isDigit() || c.isLower() || c.isUpper(); }

/// Where a text may go on in a new line: never inside an amount, a number or a date.
QStringList piecesOf(const QString& text)
{
    QStringList pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype from = 0;
    for (qsizetype at = finder.toNextBoundary(); at > 0 && at < text.size(); at = finder.toNextBoundary()) {
        const QChar before = text.at(at - 1);
        if (before != u' ' && before != u'，' && (isPartOfNumber(before) || isPartOfNumber(text.at(at))))
            continue;
        pieces.append(text.mid(from, at - from));
        from = at;
    }
    pieces.append(text.mid(from));
    return pieces;
}

qreal widthOf(const QFontMetricsF& metrics, const QString& text)
{
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1) == u' ')
        --end;
    return std::ceil(metrics.horizontalAdvance(text.left(end)));
}

/// A text measured once: shaping it anew for each width that is tried would take longer than painting it.
struct Measured
{
    struct Piece { QString text; qreal width = 0, bare = 0; };  // bare: without the space at its end
    QVector<Piece> pieces;
    qreal whole = 0, widestPiece = 0;

    Measured() = default;
    Measured(const QString& text, const QFont& font)
    {
        const QFontMetricsF metrics(font);
        if (text.isEmpty())
            return;
        for (const QString& piece : piecesOf(text)) {
            pieces.append({piece, metrics.horizontalAdvance(piece), widthOf(metrics, piece)});
            widestPiece = std::max(widestPiece, pieces.last().bare);
        }
        for (qsizetype i = 0; i < pieces.size(); ++i)
            whole += i + 1 < pieces.size() ? pieces.at(i).width : pieces.at(i).bare;
        whole = std::ceil(whole);
    }

    QStringList wrapped(qreal width) const
    {
        QStringList lines;
        forEachLine(width, [&](qsizetype from, qsizetype to) {
            QString line;
            for (qsizetype i = from; i < to; ++i)
                line += pieces.at(i).text;
            lines.append(line.trimmed());
        });
        return lines;
    }
    int lines(qreal width) const
    {
        int count = 0;
        forEachLine(width, [&](qsizetype, qsizetype) { ++count; });
        return count;
    }

private:
    template <class Take> void forEachLine(qreal width, Take take) const
    {
        qsizetype from = 0;
        qreal used = 0;
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (i > from && std::ceil(used + pieces.at(i).bare) > width) {
                take(from, i);
                from = i;
                used = 0;
            }
            used += pieces.at(i).width;
        }
        if (from < pieces.size())
            take(from, pieces.size());
    }
};

QStringList wrapped(const QString& text, const QFont& font, qreal width) { return Measured(text, font).wrapped(width); }

QFont figureFont(const PathStation& station)
{
    return styleFont(station.proof == PathStation::Proof::Unknown ? TextStyle::Small : TextStyle::SmallStrong);
}

QString figureText(const PathStation& station)
{
    return station.isArrival && station.proof == PathStation::Proof::Known ? u'\u2713' + QStringLiteral("\u00a0") + station.figure : station.figure;
}

struct TextRun
{
    QStringList lines;
    QFont font;
};

struct Layout
{
    std::array<QRectF, 4> boxes;
    std::array<std::array<TextRun, 3>, 4> texts;
    qreal padding = kBoxPaddingX;
    qreal middle = 0;
    qreal bottom = 0;        // of the boxes
    // Below the boxes.
    qreal stopX = 0;         // where the stop stands
    qreal stopLeft = 0, stopRoom = 0;
    bool isStopAtLeft = false;
    TextRun stopTitle, stopText, note;
    qreal noteTop = 0;
    bool isNoteAtRight = false;
    qreal height = 0;
};

using Texts = std::array<Measured, 3>;

std::array<QFont, 3> fontsOf(const PathStation& station) { return {styleFont(TextStyle::BodyStrong), styleFont(TextStyle::Small), figureFont(station)}; }

Texts measured(const PathStation& station)
{
    const std::array<QFont, 3> fonts = fontsOf(station);
    return {Measured(station.title, fonts[0]), Measured(station.line, fonts[1]), Measured(figureText(station), fonts[2])};
}

int linesIn(const Texts& texts, qreal width)
{
    int count = 0;
    for (const Measured& text : texts)
        count += text.lines(width);
    return count;
}

/// Narrowest box in which the texts of a station take no more lines than one each and so many.
qreal boxWidth(const Texts& texts, int more, qreal padding)
{
    qreal low = 0, high = 0;
    for (const Measured& text : texts) {
        high = std::max(high, text.whole);
        low = std::max(low, text.widestPiece);
    }
    const int most = linesIn(texts, high) + more;
    if (linesIn(texts, low) <= most)
        high = low;
    while (high - low > 1) {
        const qreal middle = std::floor((low + high) / 2);
        (linesIn(texts, middle) <= most ? high : low) = middle;
    }
    return high + 2 * padding + 2;
}

void layOutBoxes(Layout& layout, const QRectF& bounds, const PaymentPath& path)
{
    // Words go to another line before any of them is cut; the gaps give way first.
    const qreal room = bounds.width() - 2 * kMargin;
    std::array<Texts, 4> texts;
    std::transform(path.stations.begin(), path.stations.end(), texts.begin(), measured);
    std::array<qreal, 4> widths{};
    qreal sum = 0;
    for (int more = 0; more <= kMostLines; ++more) {
        layout.padding = more == 0 ? kBoxPaddingX : kNarrowPadding;
        sum = 0;
        for (int i = 0; i < 4; ++i) {
            widths[i] = boxWidth(texts[i], more, layout.padding);
            if (more == 0)
                widths[i] = std::clamp(widths[i], kLeastBox, std::max(kWidestBox, boxWidth(texts[i], 1, layout.padding)));
            sum += widths[i];
        }
        if (sum + 3 * kLeastLeg > room)
            continue;
        // What is left over spares a station its other lines.
        for (int i : {2, 3, 1, 0})
            for (int fewer = 0; fewer < more; ++fewer)
                if (const qreal wider = boxWidth(texts[i], fewer, layout.padding); sum - widths[i] + wider + 3 * kLeastLeg <= room) {
                    sum += wider - widths[i];
                    widths[i] = wider;
                    break;
                }
        break;
    }
    const qreal leg = std::clamp((room - sum) / 3, kLeastLeg, kWidestLeg);
    if (sum + 3 * leg > room)
        for (qreal& width : widths)
            width *= std::max(0.3, (room - 3 * leg) / sum);

    std::array<qreal, 4> heights{};
    qreal highest = kLeastBoxHeight;
    qreal x = bounds.left() + kMargin;
    for (int i = 0; i < 4; ++i) {
        const std::array<QFont, 3> fonts = fontsOf(path.stations.at(i));
        qsizetype count = 0;
        for (std::size_t part = 0; part < fonts.size(); ++part) {
            layout.texts[i][part] = {texts[i][part].wrapped(widths[i] - 2 * layout.padding), fonts[part]};
            count += layout.texts[i][part].lines.size();
        }
        heights[i] = qreal(count) * kLine + (path.stations.at(i).line.isEmpty() ? 2 : 2 * kBoxPaddingY - 1);
        highest = std::max(highest, heights[i]);
    }
    layout.middle = bounds.top() + kMargin + highest / 2;
    layout.bottom = bounds.top() + kMargin + highest;
    for (int i = 0; i < 4; ++i) {
        const qreal height = path.stations.at(i).line.isEmpty() ? heights[i] : highest;
        layout.boxes[i] = QRectF(x, layout.middle - height / 2, widths[i], height);
        x += widths[i] + leg;
    }
}

Layout layoutOf(const QRectF& bounds, const PaymentPath& path)
{
    Layout layout;
    layOutBoxes(layout, bounds, path);
    const QFont small = styleFont(TextStyle::Small), strong = styleFont(TextStyle::SmallStrong);
    const qreal right = bounds.right() - kMargin;
    layout.note.font = layout.stopText.font = small;
    layout.stopTitle.font = strong;
    if (path.stopLeg < 0) {
        layout.noteTop = layout.bottom + 8;
        layout.note.lines = wrapped(path.note, small, right - bounds.left() - kMargin - kBoxPaddingX);
    } else {
        const qreal x = layout.boxes[path.stopLeg].right();
        layout.stopX = x + std::min(16.0, (layout.boxes[path.stopLeg + 1].left() - x) / 2);
        // Beside the stop, where the text has more room.
        const QFontMetricsF metrics(small);
        const qreal left = bounds.left() + kMargin, behind = right - layout.stopX - 16, before = layout.stopX - 16 - left;
        const qreal wished = std::max({widthOf(QFontMetricsF(strong), path.stopTitle), widthOf(metrics, path.stopText), widthOf(metrics, path.note)});
        layout.isStopAtLeft = wished > behind && before > behind;
        const qreal room = layout.isStopAtLeft ? before : behind;
        layout.stopLeft = layout.isStopAtLeft ? left : layout.stopX + 16;
        layout.stopRoom = room;
        layout.stopTitle.lines = wrapped(path.stopTitle, strong, room);
        layout.stopText.lines = wrapped(path.stopText, small, room);
        const qreal top = layout.bottom + 2 + qreal(layout.stopTitle.lines.size()) * kBelow;
        layout.isNoteAtRight = !layout.isStopAtLeft && layout.stopText.lines.size() == 1
            && widthOf(metrics, path.stopText) + 24 + widthOf(metrics, path.note) <= room;
        layout.noteTop = layout.isNoteAtRight ? top : top + qreal(layout.stopText.lines.size()) * kBelow;
        layout.note.lines = layout.isNoteAtRight ? QStringList(path.note) : wrapped(path.note, small, room);
    }
    const qreal lines = path.note.isEmpty() && path.stopLeg >= 0 && !layout.isNoteAtRight ? 0 : qreal(layout.note.lines.size());
    layout.height = std::ceil(layout.noteTop + lines * kBelow + 2 - bounds.top());
    return layout;
}

void paintLines(QPainter& painter, const TextRun& run, const QRectF& first, const QColor& color, Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setFont(run.font);
    painter.setPen(color);
    QRectF area = first;
    for (const QString& line : run.lines) {
        painter.drawText(area, int(alignment | Qt::AlignVCenter) | Qt::TextDontClip, line);
        area.translate(0, first.height());
    }
}

void paintStation(QPainter& painter, const Layout& layout, int index, const PathStation& station, bool isCurrent)
{
    const Tokens& theme = tokens();
    const QRectF& box = layout.boxes[index];
    const bool known = station.proof == PathStation::Proof::Known;
    QPen border(QColor(theme.controlLine), 1);
    if (!known)
        border.setDashPattern({4, 3});
    painter.setPen(border);
    painter.setBrush(QColor(known ? theme.surface : theme.alternate));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (isCurrent) {
        painter.setPen(QPen(QColor(theme.accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 8, 8);
    }
    const QColor figure = station.proof == PathStation::Proof::Unknown ? theme.toneText(Tone::Warn)
        : station.proof == PathStation::Proof::Absent                  ? theme.toneText(Tone::Bad)
        : station.isArrival                                            ? theme.toneText(Tone::Ok)
                                                                       : QColor(theme.text);
    const std::array<QColor, 3> inks{QColor(theme.text), QColor(theme.text2), figure};
    qreal count = 0;
    for (const TextRun& run : layout.texts[index])
        count += qreal(run.lines.size());
    QRectF area(box.left() + layout.padding, box.center().y() - count * kLine / 2, box.width() - 2 * layout.padding, kLine);
    for (std::size_t i = 0; i < inks.size(); ++i) {
        const TextRun& run = layout.texts[index][i];
        paintLines(painter, run, area, inks[i]);
        area.translate(0, kLine * qreal(run.lines.size()));
    }
}

void paintLeg(QPainter& painter, const QRectF& from, const QRectF& to, qreal middle, PathLeg::Kind kind, bool carriesLoss)
{
    const Tokens& theme = tokens();
    const qreal height = carriesLoss ? kFlow - kLoss : kFlow;
    const QRectF bar(from.right(), middle - kFlow / 2, to.left() - from.right(), height);
    switch (kind) {
    case PathLeg::Kind::Flows: painter.fillRect(bar, QColor(theme.bar)); break;
    case PathLeg::Kind::Unknown:
    case PathLeg::Kind::Nothing: {
        QPen pen(QColor(theme.controlLine), 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        const qreal y = std::round(middle) + 0.5;
        if (kind == PathLeg::Kind::Unknown) {
            painter.drawLine(QPointF(bar.left(), bar.top() + 0.5), QPointF(bar.right(), bar.top() + 0.5));
            painter.drawLine(QPointF(bar.left(), bar.bottom() + 0.5), QPointF(bar.right(), bar.bottom() + 0.5));
        } else {
            painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y));
        }
        break;
    }
    }
}

void paintStop(QPainter& painter, const PaymentPath& path, const Layout& layout)
{
    const Tokens& theme = tokens();
    const QColor red = theme.toneText(Tone::Bad);
    painter.setPen(QPen(red, kLoss, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const qreal lane = layout.middle + kFlow / 2;
    for (int leg = 0; leg < path.stopLeg; ++leg)
        painter.drawLine(QPointF(layout.boxes[leg].right(), lane), QPointF(layout.boxes[leg + 1].left(), lane));
    const qreal bend = layout.stopX;
    const qreal foot = layout.bottom + 12;
    QPainterPath way(QPointF(layout.boxes[path.stopLeg].right(), lane));
    way.lineTo(bend - 4, lane);
    way.quadTo(bend, lane, bend, lane + 4);
    way.lineTo(bend, foot);
    if (!path.isStopProved) {
        // Not a wall, only the end of what is known.
        QPen open = painter.pen();
        open.setDashPattern({1.5, 1});
        painter.setPen(open);
    }
    painter.drawPath(way);
    if (path.isStopProved)
        painter.drawLine(QPointF(bend - 8, foot), QPointF(bend + 8, foot));

    const Qt::Alignment side = layout.isStopAtLeft ? Qt::AlignRight : Qt::AlignLeft;
    QRectF area(layout.stopLeft, layout.bottom + 2, layout.stopRoom, kBelow);
    paintLines(painter, layout.stopTitle, area, red, side);
    area.translate(0, kBelow * qreal(layout.stopTitle.lines.size()));
    paintLines(painter, layout.stopText, area, QColor(theme.text2), side);
}

} // namespace

int pathHeight(const PaymentPath& path, qreal width)
{
    return path.stations.size() == 4 ? int(layoutOf(QRectF(0, 0, width, 0), path).height) : 0;
}

void paintPath(QPainter& painter, const QRectF& bounds, const PaymentPath& path, int current)
{
    if (path.stations.size() != 4)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout layout = layoutOf(bounds, path);
    for (int leg = 0; leg < 3; ++leg)
        paintLeg(painter, layout.boxes[leg], layout.boxes[leg + 1], layout.middle, path.legs.at(leg).kind, leg < path.stopLeg);
    if (path.stopLeg >= 0)
        paintStop(painter, path, layout);
    for (int i = 0; i < 4; ++i)
        paintStation(painter, layout, i, path.stations.at(i), i == current);

    const QRectF below(bounds.left() + kMargin + kBoxPaddingX, layout.noteTop, bounds.width() - 2 * kMargin - kBoxPaddingX, kBelow);
    const QRectF beside(layout.stopLeft, layout.noteTop, layout.stopRoom, kBelow);
    paintLines(painter, layout.note, path.stopLeg < 0 ? below : beside, QColor(tokens().text3),
               layout.isNoteAtRight || layout.isStopAtLeft ? Qt::AlignRight : Qt::AlignLeft);
    painter.restore();
}

PathWidget::PathWidget(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("reconcile.path"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty(kOwnFocusRing, true);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    Language::bind(this, [this] { setAccessibleName(tr("Path of the money")); });
    connect(&Theme::hub(), &Theme::changed, this, [this] { update(); });
}

void PathWidget::setPath(const PaymentPath& path)
{
    m_path = path;
    m_current = 0;
    describe();
    setVisible(!path.isEmpty());
    updateGeometry();
    update();
}

QSize PathWidget::sizeHint() const { return {640, heightForWidth(640)}; }
QSize PathWidget::minimumSizeHint() const { return {360, int(kLeastBoxHeight)}; }
int PathWidget::heightForWidth(int width) const { return pathHeight(m_path, width); }

void PathWidget::describe()
{
    QString text = m_path.description();
    if (m_ring && m_current < m_path.stations.size()) {
        const PathStation& station = m_path.stations.at(m_current);
        text = QStringList{station.title, station.line, station.figure}.join(QStringLiteral(", "));
    }
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void PathWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPath(painter, rect(), m_path, m_ring ? m_current : -1);
}

void PathWidget::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !(event->modifiers() & ~Qt::KeypadModifier) && !m_path.isEmpty()) {
        emit stationActivated(m_current);
        return;
    }
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_path.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_current = std::clamp(m_current + step, 0, int(m_path.stations.size()) - 1);
    describe();
    update();
}

int PathWidget::stationAt(QPointF place) const
{
    if (m_path.stations.size() != 4)
        return -1;
    const Layout layout = layoutOf(rect(), m_path);
    for (int i = 0; i < 4; ++i)
        if (layout.boxes[i].contains(place))
            return i;
    return -1;
}

void PathWidget::mouseReleaseEvent(QMouseEvent* event)
{
    QWidget::mouseReleaseEvent(event);
    const int station = event->button() == Qt::LeftButton ? stationAt(event->position()) : -1;
    if (station >= 0)
        emit stationActivated(station);
}

void PathWidget::mouseMoveEvent(QMouseEvent* event)
{
    QWidget::mouseMoveEvent(event);
    setCursor(stationAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PathWidget::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_ring = event->reason() != Qt::MouseFocusReason;
    describe();
    update();
}

void PathWidget::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_ring = false;
    describe();
    update();
}

bool PathWidget::event(QEvent* event)
{
    // A text in several lines is easier to read in one.
    if (event->type() == QEvent::ToolTip && m_path.stations.size() == 4) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int at = stationAt(help->pos()); at >= 0) {
            const PathStation& station = m_path.stations.at(at);
            QToolTip::showText(help->globalPos(), QStringList{station.title, station.line, station.figure}.join(u'\n').trimmed(), this);
            return true;
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace daozhang::ui
