// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chip.h"

#include "ui/common/themed_icon.h"

#include <QFontMetrics>
#include <QPainter>

namespace daozhang::ui {

namespace {
constexpr int kIcon = 16;
constexpr int kBeforeIcon = 4;
constexpr int kAfterIcon = 4;
constexpr int kAfterText = 6;
} // namespace

QSize chipSize(const Chip& chip)
{
    const QFontMetrics metrics(styleFont(TextStyle::SmallStrong));
    const int icon = chip.icon.isEmpty() ? 2 : kIcon + kAfterIcon;
    return {kBeforeIcon + icon + metrics.horizontalAdvance(chip.text) + kAfterText, metric::kChip};
}

void paintChip(QPainter& painter, const QRect& rect, const Chip& chip, ChipGround ground)
{
    if (chip.isEmpty())
        return;
    const Tokens& t = tokens();
    QRect box(rect.topLeft(), chipSize(chip));
    box.setWidth(std::min(box.width(), rect.width()));
    box.moveTop(rect.top() + (rect.height() - box.height()) / 2);
    const QColor back = ground == ChipGround::Surface ? QColor(t.surface) : t.toneGround(chip.tone);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.highContrast ? QPen(QColor(t.text), 1) : QPen(Qt::NoPen));
    painter.setBrush(back);
    painter.drawRoundedRect(t.highContrast ? QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(box), 4, 4);
    int x = box.left() + kBeforeIcon;
    if (chip.icon.isEmpty()) {
        x += 2;
    } else {
        const qreal ratio = painter.device()->devicePixelRatioF();
        painter.drawPixmap(x, box.top() + (box.height() - kIcon) / 2,
                           iconPixmap(chip.icon, t.toneText(chip.tone), kIcon, ratio, back));
        x += kIcon + kAfterIcon;
    }
    const QFont textFont = styleFont(TextStyle::SmallStrong);
    painter.setFont(textFont);
    painter.setPen(t.toneText(chip.tone));
    const QRect textRect(x, box.top(), box.right() - x - kAfterText + 3, box.height());
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(textFont).elidedText(chip.text, Qt::ElideRight, textRect.width()));
    painter.restore();
}

ChipLabel::ChipLabel(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::hub(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChipLabel::setChip(const Chip& chip)
{
    if (m_chip == chip)
        return;
    m_chip = chip;
    setAccessibleName(chip.text);
    setVisible(!chip.isEmpty());
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const { return m_chip.isEmpty() ? QSize(0, metric::kChip) : chipSize(m_chip); }

void ChipLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_chip);
}

} // namespace daozhang::ui
