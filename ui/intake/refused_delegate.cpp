// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/refused_delegate.h"

#include "ui/common/item_roles.h"
#include "ui/common/theme.h"
#include "ui/intake/cells_model.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

namespace daozhang::ui {

namespace {

constexpr int kMostLines = 3;

/// Lays `text` out in lines of `width`; the last one that fits is cut with … when more follows.
int drawLines(QPainter* painter, const QRect& area, const QString& text, const QFont& font, const QColor& color, int lines,
              const QVector<QTextLayout::FormatRange>& formats = {})
{
    QTextLayout layout(text, font, painter->device());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    int used = 0, cutAt = -1;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(area.width());
        if (used == lines) {
            cutAt = line.textStart();
            break;
        }
        ++used;
    }
    layout.endLayout();
    const int height = QFontMetrics(font).height() + 1;
    painter->setPen(color);
    for (int i = 0; i < used; ++i) {
        const QTextLine line = layout.lineAt(i);
        if (i == used - 1 && cutAt >= 0 && formats.isEmpty()) {
            const QString rest = QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, area.width());
            painter->setFont(font);
            painter->drawText(QRect(area.left(), area.top() + i * height, area.width(), height), Qt::AlignLeft | Qt::AlignVCenter, rest);
            continue;
        }
        line.draw(painter, QPointF(area.left(), area.top() + i * height));
    }
    return used * height;
}

} // namespace

int cutBeforeMark(const QString& text, int markFrom, int markLength, const QFontMetrics& metrics, int width)
{
    if (markFrom <= 0 || metrics.horizontalAdvance(text.left(markFrom + markLength)) <= width)
        return 0;
    int cut = 0;
    // A third of the room is left for what stands before the mark.
    while (cut < markFrom && metrics.horizontalAdvance(text.mid(cut, markFrom - cut)) > width / 3)
        ++cut;
    return cut;
}

void RefusedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.column() == 0) {
        CellDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    paintGround(painter, option, index);
    const QRect area = contentRect(option, index).adjusted(0, 6, 0, -4);
    painter->setClipRect(area);
    const QFont small = styleFont(TextStyle::Small);
    QFont strong = small;
    strong.setWeight(QFont::DemiBold);
    const QString text = index.data().toString();
    const int markFrom = index.data(MarkFromRole).toInt(), markLength = index.data(MarkLengthRole).toInt();
    if (markFrom >= 0 && markLength > 0) {
        const int cut = cutBeforeMark(text, markFrom, markLength, QFontMetrics(small), area.width() * 3 / 2);
        const QString shown = cut > 0 ? QStringLiteral("…") + text.mid(cut) : text;
        QTextLayout::FormatRange range;
        range.start = markFrom - cut + (cut > 0 ? 1 : 0);
        range.length = markLength;
        range.format.setForeground(tokens().toneText(Tone::Bad));
        range.format.setFontWeight(QFont::Bold);
        range.format.setFontUnderline(true);
        drawLines(painter, area, shown, small, QColor(tokens().text2), kMostLines, {range});
    } else if (const QString rest = index.data(SecondLineRole).toString(); !rest.isEmpty()) {
        const int used = drawLines(painter, area, text, strong, QColor(tokens().text), kMostLines - 1);
        drawLines(painter, area.adjusted(0, used, 0, 0), rest, small, QColor(tokens().text2), kMostLines - (used > QFontMetrics(strong).height() * 3 / 2 ? 2 : 1));
    } else {
        const bool isStrong = index.data(StrongRole).toBool();
        drawLines(painter, area, text, isStrong ? strong : small, QColor(isStrong ? tokens().text : tokens().text2), kMostLines);
    }
    painter->restore();
}

} // namespace daozhang::ui
