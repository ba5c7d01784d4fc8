// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/plan_tree.h"

#include "ui/common/delegates.h"
#include "ui/common/drop_frame.h"
#include "ui/common/item_roles.h"
#include "ui/common/theme.h"
#include "ui/dossier/plan_model.h"

#include <QDragMoveEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

namespace daozhang::ui {

namespace {

constexpr int kBox = 16;
constexpr int kGroupRow = 28, kPartRow = 30, kExhibitRow = 44;
constexpr int kNumberWidth = 30;

QRect boxOf(const QRect& row) { return {row.left() + metric::kEdgePadding, row.top() + (row.height() - kBox) / 2, kBox, kBox}; }

void paintBox(QPainter* painter, const QRect& box, bool isIn)
{
    const Tokens& t = tokens();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QColor(isIn ? t.accent : t.controlLine));
    painter->setBrush(QColor(isIn ? t.accent : t.surface));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (!isIn)
        return;
    painter->setPen(QPen(QColor(t.onAccent), 2));
    painter->drawPolyline(QPolygonF{QPointF(box.left() + 4, box.center().y() + 0.5), QPointF(box.left() + 7, box.bottom() - 4), QPointF(box.right() - 3, box.top() + 4.5)});
}

void paintText(QPainter* painter, const QRect& rect, TextStyle style, QRgb ink, const QString& text, Qt::Alignment side = Qt::AlignLeft)
{
    const QFont font = styleFont(style);
    painter->setFont(font);
    painter->setPen(QColor(ink));
    painter->drawText(rect, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Tokens& t = tokens();
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool hasFocus = option.widget && option.widget->hasFocus();
    const auto* tree = qobject_cast<const PlanTree*>(option.widget);
    QColor ground(index.data(GroupRole).toBool() || (tree && tree->hovered() == index) ? t.alternate : t.surface);
    if (isSelected)
        ground = hasFocus ? QColor(t.selection) : t.toneGround(Tone::Mute);
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(isSelected && hasFocus ? t.accent : t.line));
    if (isSelected && hasFocus)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), QColor(t.accent));
}

/// Name of a group and what it proves beside it; else the second stands below the first.
bool fitsOneLine(const QModelIndex& index, int width)
{
    const QString hint = index.data(PlanModel::HintRole).toString();
    return QFontMetrics(styleFont(TextStyle::BodyStrong)).horizontalAdvance(index.data().toString())
             + QFontMetrics(styleFont(TextStyle::Small)).horizontalAdvance(hint.isEmpty() ? index.data(AmountRole).toString() : hint)
         <= width - 2 * metric::kEdgePadding - 14;
}

void paintGroup(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Tokens& t = tokens();
    const QRect area = option.rect.adjusted(metric::kEdgePadding, 0, -metric::kEdgePadding, -1);
    const QString name = index.data().toString();
    const QString hint = index.data(PlanModel::HintRole).toString();
    const QString fact = hint.isEmpty() ? index.data(AmountRole).toString() : hint;
    if (!fitsOneLine(index, option.rect.width())) {
        paintText(painter, QRect(area.left(), area.top() + 3, area.width(), 20), TextStyle::BodyStrong, hint.isEmpty() ? t.text : t.text3, name);
        paintText(painter, QRect(area.left(), area.top() + 23, area.width(), 18), TextStyle::Small, t.text3, fact);
        return;
    }
    const int width = std::min(area.width(), QFontMetrics(styleFont(TextStyle::BodyStrong)).horizontalAdvance(name) + 2);
    paintText(painter, QRect(area.left(), area.top(), width, area.height()), TextStyle::BodyStrong, hint.isEmpty() ? t.text : t.text3, name);
    const QRect rest = area.adjusted(width + 12, 0, 0, 0);
    if (rest.width() > 24)
        paintText(painter, rest, TextStyle::Small, t.text3, fact, Qt::AlignRight);
}

} // namespace

PlanTree::PlanTree(QWidget* parent) : QTreeView(parent)
{
    setObjectName(QStringLiteral("dossier.plan"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setUniformRowHeights(false);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);  // its own line is drawn where the exhibit will stand
    setAutoScroll(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new PlanDelegate(this));
    connect(this, &QTreeView::clicked, this, &PlanTree::rowChosen);
}

void PlanTree::setPlan(PlanModel* model)
{
    m_plan = model;
    setModel(model);
    expandAll();
    connect(model, &QAbstractItemModel::modelReset, this, &QTreeView::expandAll);
}

PlanTree::Spot PlanTree::spotAt(QPoint at) const
{
    Spot spot;
    QModelIndex row = indexAt(at);
    if (!row.isValid())  // under the last row: at the end of the last group
        row = m_plan->index(PlanModel::kAnnex, 0);
    const auto atEndOf = [&](int group) {
        const QModelIndex heading = m_plan->index(group, 0);
        const int count = m_plan->rowCount(heading);
        const QRect last = visualRect(count > 0 ? m_plan->index(count - 1, 0, heading) : heading);
        return Spot{evidence::ExhibitGroup(group), -1, last.bottom()};
    };
    const auto group = m_plan->groupAt(row);
    if (!group) {
        const bool isFront = (row.parent().isValid() ? row.parent() : row).row() == PlanModel::kFront;
        if (!isFront)
            return atEndOf(PlanModel::kAnnex - 1);
        row = m_plan->index(1, 0);
    }
    const QRect rect = visualRect(row);
    spot.group = group.value_or(evidence::ExhibitGroup::Contract);
    const int exhibit = m_plan->exhibitAt(row);
    if (exhibit < 0) {  // on the heading: the first of its group
        spot.before = m_plan->exhibitAt(m_plan->index(0, 0, row));
        spot.lineY = rect.bottom();
        return spot;
    }
    if (at.y() < rect.center().y()) {
        spot.before = exhibit;
        spot.lineY = rect.top() - 1;
        return spot;
    }
    const QModelIndex next = m_plan->index(row.row() + 1, 0, row.parent());
    spot.before = next.isValid() ? m_plan->exhibitAt(next) : -1;
    spot.lineY = rect.bottom();
    return spot;
}

void PlanTree::showLine(int y)
{
    m_lineY = y;
    viewport()->update();
}

void PlanTree::dragEnterEvent(QDragEnterEvent* event)
{
    if (PlanModel::exhibitIn(event->mimeData()) >= 0 || !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
    else
        event->ignore();
}

void PlanTree::dragMoveEvent(QDragMoveEvent* event)
{
    QTreeView::dragMoveEvent(event);  // scrolls at the edges
    const bool isExhibit = PlanModel::exhibitIn(event->mimeData()) >= 0;
    if (!isExhibit && localFiles(event->mimeData()).isEmpty()) {
        event->ignore();
        return;
    }
    event->setDropAction(isExhibit ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
    showLine(spotAt(event->position().toPoint()).lineY);
}

void PlanTree::dragLeaveEvent(QDragLeaveEvent* event)
{
    showLine(-1);
    QTreeView::dragLeaveEvent(event);
}

void PlanTree::dropEvent(QDropEvent* event)
{
    const Spot spot = spotAt(event->position().toPoint());
    showLine(-1);
    stopAutoScroll();
    setState(QAbstractItemView::NoState);
    const int exhibit = PlanModel::exhibitIn(event->mimeData());
    const QStringList files = localFiles(event->mimeData());
    if (exhibit < 0 && files.isEmpty()) {
        event->ignore();
        return;
    }
    // A copy, as far as the drag knows: the plan moves the exhibit, and the view must not remove its row.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (exhibit >= 0)
        emit exhibitDropped(exhibit, spot);
    else
        emit filesDropped(files, spot.group);
}

void PlanTree::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (m_lineY < 0)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent(tokens().accent);
    painter.fillRect(QRect(metric::kCellPadding + 6, m_lineY - 1, viewport()->width() - metric::kCellPadding - 14, 2), accent);
    painter.setPen(QPen(accent, 2));
    painter.setBrush(QColor(tokens().surface));
    painter.drawEllipse(QPointF(metric::kCellPadding + 3, m_lineY), 3, 3);
}

void PlanTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid() && hasFocus())
        emit rowChosen(current);
}

void PlanTree::mouseMoveEvent(QMouseEvent* event)
{
    if (const QModelIndex row = indexAt(event->pos()); row != m_hovered) {
        m_hovered = row;
        viewport()->update();
    }
    QTreeView::mouseMoveEvent(event);
}

void PlanTree::leaveEvent(QEvent* event)
{
    m_hovered = QModelIndex();
    viewport()->update();
    QTreeView::leaveEvent(event);
}

void PlanTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout();  // a purpose that fits beside its group may not any more
}

void PlanTree::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    viewport()->update();
}

void PlanDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(painter, option, index);
    if (index.data(GroupRole).toBool()) {
        paintGroup(painter, option, index);
        painter->restore();
        return;
    }
    const Tokens& t = tokens();
    const bool isIn = index.data(PlanModel::IncludedRole).toBool();
    if (index.data(PlanModel::TogglesRole).toBool())
        paintBox(painter, boxOf(option.rect), isIn);
    QRect area = option.rect.adjusted(metric::kEdgePadding + kBox + 10, 0, -metric::kEdgePadding, -1);
    const QString pages = index.data(PlanModel::PagesRole).toString();
    const int pagesWidth = pages.isEmpty() ? 0 : QFontMetrics(styleFont(TextStyle::Small)).horizontalAdvance(pages) + 10;
    paintText(painter, area, TextStyle::Small, t.text2, pages, Qt::AlignRight);
    const QString second = index.data(SecondLineRole).toString();
    const int top = second.isEmpty() ? area.top() : area.top() + (area.height() - 38) / 2;
    const int height = second.isEmpty() ? area.height() : 20;
    paintText(painter, QRect(area.left(), top, kNumberWidth, height), TextStyle::Small, t.text3, index.data(PlanModel::NumberRole).toString());
    area.adjust(kNumberWidth, 0, -pagesWidth, 0);
    paintText(painter, QRect(area.left(), top, area.width(), height), TextStyle::Body, isIn ? t.text : t.text3, index.data().toString());
    if (!second.isEmpty())
        paintText(painter, QRect(area.left(), top + 20, area.width(), 18), TextStyle::Small, t.text3, second);
    painter->restore();
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.data(GroupRole).toBool()) {
        const auto* tree = qobject_cast<const QTreeView*>(option.widget);
        return {160, !tree || fitsOneLine(index, tree->viewport()->width()) ? kGroupRow : kExhibitRow};
    }
    return {160, index.data(SecondLineRole).toString().isEmpty() ? kPartRow : kExhibitRow};
}

bool PlanDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease || !index.data(PlanModel::TogglesRole).toBool())
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton || !boxOf(option.rect).adjusted(-6, -8, 6, 8).contains(mouse->pos()))
        return false;
    return model->setData(index, index.data(PlanModel::IncludedRole).toBool() ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

QWidget* PlanDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* line = new QLineEdit(parent);
    line->setObjectName(QStringLiteral("dossier.purpose"));
    line->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    line->setMaxLength(200);
    return line;
}

void PlanDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (option.rect.height() > kGroupRow) {
        editor->setGeometry(option.rect.adjusted(8, 20, -4, 0));
        return;
    }
    const int name = QFontMetrics(styleFont(TextStyle::BodyStrong)).horizontalAdvance(index.data().toString());
    const int left = std::min(metric::kEdgePadding + name + 12, option.rect.width() / 2);
    editor->setGeometry(option.rect.adjusted(left, 1, -4, -2));
}

} // namespace daozhang::ui
