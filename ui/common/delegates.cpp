// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/delegates.h"

#include "ui/common/chip.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/table_view.h"
#include "ui/common/themed_icon.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace daozhang::ui {

namespace {

constexpr int kSelectionMark = 3;

std::optional<Tone> toneOf(const QModelIndex& index, int role)
{
    const QVariant value = index.data(role);
    if (!value.isValid() || value.toInt() < 0)
        return std::nullopt;
    return static_cast<Tone>(value.toInt());
}

QColor inkOf(const QModelIndex& index)
{
    const Tokens& t = tokens();
    if (const auto tone = toneOf(index, TextToneRole))
        return t.toneText(*tone);
    if (index.data(LinkRole).toBool())
        return t.accent;
    const QVariant ink = index.data(InkRole);
    switch (ink.isValid() ? static_cast<Ink>(ink.toInt()) : Ink::Text) {
    case Ink::Text: return t.text;
    case Ink::Text2: return t.text2;
    case Ink::Text3: return t.text3;
    case Ink::Accent: return t.accent;
    }
    return t.text;
}

bool isSelected(const QStyleOptionViewItem& option) { return option.state.testFlag(QStyle::State_Selected); }

bool viewHasFocus(const QStyleOptionViewItem& option)
{
    const QWidget* view = option.widget;
    return view && (view->hasFocus() || (view->focusWidget() && view->focusWidget()->hasFocus()));
}

bool isRightAligned(const QModelIndex& index)
{
    return (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
}

int logicalFirst(const QStyleOptionViewItem& option)
{
    if (const auto* table = qobject_cast<const QTableView*>(option.widget))
        return table->horizontalHeader()->logicalIndexAt(-table->horizontalHeader()->offset() >= 0 ? 0 : -table->horizontalHeader()->offset());
    return 0;
}

QRect buttonRect(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QRect area = CellDelegate::contentRect(option, index);
    const int width = QFontMetrics(styleFont(TextStyle::Small)).horizontalAdvance(index.data(ButtonRole).toString()) + 18;
    return {area.right() - width + 1, area.top() + (area.height() - metric::kSmallButton) / 2, width, metric::kSmallButton};
}

void paintButton(QPainter* painter, const QRect& rect, const QString& text, bool primary)
{
    const Tokens& t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QColor(primary ? t.accent : t.controlLine));
    painter->setBrush(QColor(primary ? t.accent : t.surface));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    QFont f = styleFont(TextStyle::Small);
    if (primary)
        f.setWeight(QFont::DemiBold);
    painter->setFont(f);
    painter->setPen(QColor(primary ? t.onAccent : t.text));
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
}

void drawElided(QPainter* painter, const QRect& rect, const QFont& textFont, const QColor& color, const QString& text,
                Qt::Alignment alignment, Qt::TextElideMode mode = Qt::ElideRight)
{
    painter->setFont(textFont);
    painter->setPen(color);
    painter->drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
                      QFontMetrics(textFont).elidedText(text, mode, rect.width()));
}

} // namespace

QRect CellDelegate::contentRect(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    int left = metric::kCellPadding, right = metric::kCellPadding;
    if (const auto* table = qobject_cast<const QTableView*>(option.widget)) {
        const QHeaderView* header = table->horizontalHeader();
        const int visual = header->visualIndex(index.column());
        if (visual == 0)
            left = metric::kEdgePadding;
        if (visual + table->columnSpan(index.row(), index.column()) >= header->count())
            right = metric::kEdgePadding;
    } else {
        left = right = metric::kEdgePadding;
    }
    return option.rect.adjusted(left, 0, -right, -1);
}

void CellDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Tokens& t = tokens();
    const bool group = index.data(GroupRole).toBool();
    QColor ground(t.surface);
    QColor line(t.line);
    bool marked = false;
    const auto rowTone = toneOf(index.siblingAtColumn(0), RowToneRole);
    if (group || index.siblingAtColumn(0).data(TotalRole).toBool())
        ground = group && index.data(SubgroupRole).toBool() ? t.surface : t.alternate;
    else if (rowTone)
        ground = t.toneGround(*rowTone);
    if (!group && isSelected(option)) {
        marked = viewHasFocus(option);
        ground = marked ? QColor(t.selection) : t.toneGround(Tone::Mute);
        if (marked)
            line = t.accent;
    } else if (!group && !rowTone && hoveredRow(option.widget) == index.row() && hoveredParent(option.widget) == index.parent()) {
        ground = t.alternate;
    }
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);
    if (marked && index.column() == logicalFirst(option))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), kSelectionMark, option.rect.height()), QColor(t.accent));
}

void paintGroupRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    CellDelegate::paintGround(painter, option, index);
    const QRect area = option.rect.adjusted(metric::kEdgePadding, 0, -metric::kEdgePadding, -1);
    const bool isLesser = index.data(SubgroupRole).toBool();
    QFont strong = styleFont(TextStyle::Small);
    if (!isLesser)
        strong.setWeight(QFont::DemiBold);
    const QString fact = index.data(AmountRole).toString();
    const int factWidth = fact.isEmpty() ? 0 : QFontMetrics(styleFont(TextStyle::Small)).horizontalAdvance(fact) + 12;
    drawElided(painter, area.adjusted(0, 0, -factWidth, 0), strong, QColor(tokens().text2), index.data().toString(),
               Qt::AlignLeft | Qt::AlignVCenter);
    if (!fact.isEmpty())
        drawElided(painter, area, styleFont(TextStyle::Small), QColor(tokens().text3), fact, Qt::AlignRight | Qt::AlignVCenter);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(GroupRole).toBool()) {
        paintGroupRow(painter, option, index);
        painter->restore();
        return;
    }
    paintGround(painter, option, index);
    QRect area = contentRect(option, index);
    const bool tinted = toneOf(index.siblingAtColumn(0), RowToneRole).has_value();

    if (const QString button = index.data(ButtonRole).toString(); !button.isEmpty()) {
        const QRect box = buttonRect(option, index);
        paintButton(painter, box, button, index.data(PrimaryButtonRole).toBool());
        area.setRight(box.left() - metric::kCellPadding);
    }
    if (const QVariant chip = index.data(ChipRole); chip.isValid()) {
        const Chip value = chip.value<Chip>();
        paintChip(*painter, area, value, tinted ? ChipGround::Surface : ChipGround::Tone);
        area.setLeft(area.left() + chipSize(value).width() + metric::kCellPadding);
    }
    if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
        painter->drawPixmap(area.left(), area.top() + (area.height() - 16) / 2,
                            iconPixmap(icon, inkOf(index), 16, painter->device()->devicePixelRatioF()));
        area.setLeft(area.left() + 24);
    }
    if (const QVariant share = index.data(BarRole); share.isValid()) {
        // A hair of a bar stands for nothing, so that an empty row is seen to be empty and not forgotten.
        const int width = std::max(1, qRound(share.toDouble() * area.width()));
        const QRect bar(area.left(), area.top() + (area.height() - 12) / 2, width, 12);
        painter->setRenderHint(QPainter::Antialiasing, width > 3);
        painter->setPen(Qt::NoPen);
        painter->setBrush(width > 1 ? inkOf(index) : QColor(tokens().controlLine));
        if (width > 3)
            painter->drawRoundedRect(bar, 2, 2);
        else
            painter->drawRect(bar);
    }
    const Qt::Alignment side = isRightAligned(index) ? Qt::AlignRight : Qt::AlignLeft;
    const QFont body = styleFont(index.data(StrongRole).toBool() ? TextStyle::BodyStrong : TextStyle::Body);
    const QString second = index.data(SecondLineRole).toString();
    if (area.width() > 8) {
        if (second.isEmpty()) {
            drawElided(painter, area, body, inkOf(index), index.data().toString(), side | Qt::AlignVCenter);
        } else {
            const int top = area.top() + (area.height() - 36) / 2;
            drawElided(painter, QRect(area.left(), top, area.width(), 20), body, inkOf(index), index.data().toString(), side | Qt::AlignVCenter);
            drawElided(painter, QRect(area.left(), top + 20, area.width(), 16), styleFont(TextStyle::Small), QColor(tokens().text3), second,
                       side | Qt::AlignVCenter);
        }
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    int width = metric::kCellPadding * 2;
    if (const QVariant chip = index.data(ChipRole); chip.isValid())
        width += chipSize(chip.value<Chip>()).width();
    if (!index.data(IconRole).toString().isEmpty())
        width += 24;
    const QFontMetrics body(styleFont(index.data(StrongRole).toBool() ? TextStyle::BodyStrong : TextStyle::Body));
    int text = body.horizontalAdvance(index.data().toString());
    const QString second = index.data(SecondLineRole).toString();
    if (!second.isEmpty())
        text = std::max(text, QFontMetrics(styleFont(TextStyle::Small)).horizontalAdvance(second));
    if (text > 0 && index.data(ChipRole).isValid())
        text += metric::kCellPadding;
    width += text;
    if (const QString button = index.data(ButtonRole).toString(); !button.isEmpty())
        width += QFontMetrics(styleFont(TextStyle::Small)).horizontalAdvance(button) + 18;
    return {width + metric::kCellPadding, index.data(GroupRole).toBool() ? metric::kGroupRow : metric::kRow};
}

bool CellDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    if (!index.data(ButtonRole).toString().isEmpty() && buttonRect(option, index).contains(mouse->pos())) {
        emit buttonClicked(index);
        return true;
    }
    if (index.data(LinkRole).toBool()) {
        emit linkClicked(index);
        return true;
    }
    return false;
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    // The whole text of a cell that was cut.
    if (event->type() == QEvent::ToolTip && index.data(Qt::ToolTipRole).toString().isEmpty()
        && sizeHint(option, index).width() > option.rect.width() + metric::kCellPadding) {
        const QString second = index.data(SecondLineRole).toString();
        const QString text = index.data().toString();
        QToolTip::showText(event->globalPos(), second.isEmpty() ? text : text + QLatin1Char('\n') + second, view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(GroupRole).toBool()) {
        paintGroupRow(painter, option, index);
        painter->restore();
        return;
    }
    CellDelegate::paintGround(painter, option, index);
    const QRect area = option.rect.adjusted(metric::kEdgePadding, 0, -metric::kEdgePadding, -1);
    const QString third = index.data(ThirdLineRole).toString();
    const int block = third.isEmpty() ? 40 : 60;
    int top = area.top() + (area.height() - block) / 2;

    const QString amount = index.data(AmountRole).toString();
    const QFont strong = styleFont(TextStyle::BodyStrong);
    const int amountWidth = amount.isEmpty() ? 0 : QFontMetrics(strong).horizontalAdvance(amount);
    const auto amountTone = toneOf(index, AmountToneRole);
    drawElided(painter, QRect(area.left(), top, area.width() - amountWidth - 8, 20), strong, inkOf(index), index.data().toString(),
               Qt::AlignLeft | Qt::AlignVCenter);
    if (!amount.isEmpty())
        drawElided(painter, QRect(area.left(), top, area.width(), 20), strong,
                   amountTone ? tokens().toneText(*amountTone) : QColor(tokens().text), amount, Qt::AlignRight | Qt::AlignVCenter);
    top += 20;

    const QVariant chipValue = index.data(ChipRole);
    const Chip chip = chipValue.isValid() ? chipValue.value<Chip>() : Chip{};
    int chipWidth = 0;
    if (!chip.isEmpty()) {
        chipWidth = std::min(chipSize(chip).width(), area.width());
        paintChip(*painter, QRect(area.right() - chipWidth + 1, top, chipWidth, 20), chip);
        chipWidth += 8;
    }
    drawElided(painter, QRect(area.left(), top, area.width() - chipWidth, 20), styleFont(TextStyle::Small), QColor(tokens().text2),
               index.data(SecondLineRole).toString(), Qt::AlignLeft | Qt::AlignVCenter);
    if (!third.isEmpty())
        drawElided(painter, QRect(area.left(), top + 20, area.width(), 20), styleFont(TextStyle::Small), QColor(tokens().text3), third,
                   Qt::AlignLeft | Qt::AlignVCenter);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {120, index.data(GroupRole).toBool() ? metric::kGroupRow : m_rowHeight};
}

} // namespace daozhang::ui
