// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/coverage_view.h"

#include "ui/common/language.h"
#include "ui/common/theme.h"
#include "ui/intake/coverage_model.h"
#include "ui/intake/coverage_presenter.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace daozhang::ui {

using intake::DaySign;

namespace {

constexpr int kSign = 20;
constexpr int kRadius = 4;
constexpr DaySign kLegend[] = {DaySign::Imported, DaySign::ThisImport, DaySign::Missing, DaySign::Partly, DaySign::NotExpected};

QFont signFont()
{
    QFont font = styleFont(TextStyle::Small);
    font.setWeight(QFont::DemiBold);
    return font;
}

void paintTick(QPainter& painter, const QRectF& box, const QColor& color)
{
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = box.center();
    painter.drawPolyline(QPolygonF{middle + QPointF(-4, 0.3), middle + QPointF(-1.2, 3.2), middle + QPointF(4, -3.4)});
}

class CoverageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->fillRect(option.rect, QColor(tokens().surface));
        paintSign(*painter, option.rect, DaySign(index.data(CoverageModel::SignRole).toInt()));
        const auto* view = qobject_cast<const QTableView*>(option.widget);
        if (view && view->currentIndex() == index) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(QColor(view->hasFocus() ? tokens().accent : tokens().controlLine), view->hasFocus() ? 2 : 1));
            const QRect box(option.rect.center().x() - kSign / 2 - 1, option.rect.center().y() - kSign / 2 - 1, kSign + 3, kSign + 3);
            painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), kRadius + 1, kRadius + 1);
        }
        painter->restore();
    }
};

/// The style paints what lies behind the last section in its own grey: here it is the ground of the view.
class GroundedHeader : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QHeaderView::paintEvent(event);
        QPainter painter(viewport());
        QRect rest = viewport()->rect();
        if (orientation() == Qt::Horizontal)
            rest.setLeft(length() - offset());
        else
            rest.setTop(length() - offset());
        painter.fillRect(rest, QColor(tokens().surface));
    }
};

/// Day numbers, the weekend fainter than the week, today strong.
class DayHeader final : public GroundedHeader
{
public:
    explicit DayHeader(QWidget* parent) : GroundedHeader(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const auto* shown = qobject_cast<const CoverageModel*>(model());
        painter->fillRect(rect, QColor(tokens().surface));
        if (!shown || shown->rowCount() == 0)
            return;
        const QDate day = shown->source(0).days.at(section).day;
        QFont font = styleFont(TextStyle::Axis);
        font.setWeight(day == shown->today() ? QFont::Bold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(QColor(day == shown->today() ? tokens().accent : day.dayOfWeek() > 5 ? tokens().text3 : tokens().text2));
        painter->drawText(rect, Qt::AlignCenter, QString::number(section + 1));
    }
};

/// Names of the sources, their kind fainter after them; stays in sight when the days are scrolled.
class SourceHeader final : public GroundedHeader
{
public:
    explicit SourceHeader(QWidget* parent) : GroundedHeader(Qt::Vertical, parent) {}

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->fillRect(rect, QColor(tokens().surface));
        const QString name = model()->headerData(section, Qt::Vertical, Qt::DisplayRole).toString();
        const QString kind = model()->headerData(section, Qt::Vertical, CoverageModel::KindRole).toString();
        const QFont body = styleFont(TextStyle::Body), small = styleFont(TextStyle::Small);
        const int kindWidth = QFontMetrics(small).horizontalAdvance(kind) + 4;
        const QRect area = rect.adjusted(metric::kEdgePadding, 0, -4, 0);
        const QString shown = QFontMetrics(body).elidedText(name, Qt::ElideMiddle, area.width() - kindWidth);
        painter->setFont(body);
        painter->setPen(QColor(tokens().text));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, shown);
        painter->setFont(small);
        painter->setPen(QColor(tokens().text3));
        painter->drawText(area.adjusted(QFontMetrics(body).horizontalAdvance(shown) + 5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, kind);
    }
};

/// Paints the ground of the view where the style would put its own grey: the square between the headers.
class Ground final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (!widget || event->type() != QEvent::Paint)
            return false;
        QPainter(widget).fillRect(widget->rect(), QColor(tokens().surface));
        return true;
    }
};

} // namespace

void paintSign(QPainter& painter, const QRect& cell, DaySign sign)
{
    const Tokens& t = tokens();
    const QRectF box(cell.center().x() - kSign / 2 + 0.5, cell.center().y() - kSign / 2 + 0.5, kSign, kSign);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto fill = [&](const QColor& ground, const QPen& pen) {
        painter.setPen(pen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, kRadius, kRadius);
    };
    const auto write = [&](const QString& text, const QColor& color) {
        painter.setFont(signFont());
        painter.setPen(color);
        painter.drawText(box, Qt::AlignCenter, text);
    };
    switch (sign) {
    case DaySign::Imported:
        fill(t.toneGround(Tone::Ok), Qt::NoPen);
        paintTick(painter, box, t.toneText(Tone::Ok));
        break;
    case DaySign::ThisImport:
        fill(QColor(t.accent), Qt::NoPen);
        write(QStringLiteral("+"), QColor(t.onAccent));
        break;
    case DaySign::Partly: {
        QPen dashed(t.toneText(Tone::Wait), 1.4, Qt::CustomDashLine);
        dashed.setDashPattern({2.4, 1.8});
        fill(QColor(t.surface), dashed);
        write(QStringLiteral("½"), t.toneText(Tone::Wait));
        break;
    }
    case DaySign::Missing:
        fill(t.toneGround(Tone::Bad), QPen(t.toneText(Tone::Bad), 1.4));
        write(QStringLiteral("!"), t.toneText(Tone::Bad));
        break;
    case DaySign::NotExpected:
        fill(QColor(t.alternate), Qt::NoPen);
        write(QStringLiteral("·"), QColor(t.text2));
        break;
    case DaySign::NotYet: fill(QColor(t.alternate), Qt::NoPen); break;
    }
    painter.restore();
}

CoverageView::CoverageView(QWidget* parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("import.coverage"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new CoverageDelegate(this));
    setHorizontalHeader(new DayHeader(this));
    setVerticalHeader(new SourceHeader(this));
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setHighlightSections(false);
        header->setMinimumSectionSize(kCell);
    }
    horizontalHeader()->setDefaultSectionSize(kCell);
    horizontalHeader()->setFixedHeight(kCell);
    verticalHeader()->setDefaultSectionSize(kRow);
    verticalHeader()->setFixedWidth(kNames);
    setCornerButtonEnabled(false);
    for (QAbstractButton* corner : findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly))
        corner->installEventFilter(new Ground(this));
    connect(this, &QTableView::clicked, this, &CoverageView::dayChosen);
    connect(this, &QTableView::doubleClicked, this, &CoverageView::dayActivated);
    connect(&Theme::hub(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

int CoverageView::naturalWidth() const { return kNames + (model() ? model()->columnCount() : 0) * kCell; }

void CoverageView::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & ~Qt::KeypadModifier) && currentIndex().isValid()) {
        emit dayActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CoverageView::focusInEvent(QFocusEvent* event)
{
    // The days at hand are looked at first, not those of the first week.
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, model()->columnCount() - 1));
    QTableView::focusInEvent(event);
    viewport()->update();
}

CoverageLegend::CoverageLegend(QWidget* parent) : QWidget(parent)
{
    connect(&Theme::hub(), &Theme::changed, this, qOverload<>(&QWidget::update));
    Language::bind(this, [this] {
        QStringList words;
        for (const DaySign sign : kLegend)
            words.append(CoveragePresenter::wordOf(sign));
        setAccessibleName(words.join(QStringLiteral(", ")));
        updateGeometry();
        update();
    });
}

QSize CoverageLegend::sizeHint() const
{
    const QFontMetrics metrics(styleFont(TextStyle::Small));
    int width = 0;
    for (const DaySign sign : kLegend)
        width += kSign + 5 + metrics.horizontalAdvance(CoveragePresenter::wordOf(sign)) + 12;
    return {width, kSign + 4};
}

void CoverageLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QFont font = styleFont(TextStyle::Small);
    int x = 0;
    for (const DaySign sign : kLegend) {
        paintSign(painter, QRect(x, (height() - kSign) / 2 - 1, kSign + 2, kSign + 2), sign);
        x += kSign + 5;
        const QString word = CoveragePresenter::wordOf(sign);
        painter.setFont(font);
        painter.setPen(QColor(tokens().text2));
        painter.drawText(QRect(x, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, word);
        x += QFontMetrics(font).horizontalAdvance(word) + 12;
    }
}

} // namespace daozhang::ui
