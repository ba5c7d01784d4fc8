// SPDX-License-Identifier: GPL-3.0-or-later
// A chip: state as icon, word and tone, always all three.
#pragma once

#include "ui/common/theme.h"

#include <QMetaType>
#include <QString>
#include <QWidget>

class QPainter;

namespace daozhang::ui {

struct Chip
{
    QString text;  ///< translated word; also what a screen reader says
    QString icon;  ///< name in resources/icons
    Tone tone = Tone::Mute;
    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const Chip&) const = default;
};

/// Where a chip stands: on a tinted row its ground becomes the surface, so that it never melts into the row.
enum class ChipGround { Tone, Surface };

/// Size of a chip in the present font.
QSize chipSize(const Chip& chip);
/// Paints at the left end of `rect`, centred vertically; cut with … when it does not fit.
void paintChip(QPainter& painter, const QRect& rect, const Chip& chip, ChipGround ground = ChipGround::Tone);

class ChipLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ChipLabel(QWidget* parent = nullptr);
    void setChip(const Chip& chip);
    const Chip& chip() const { return m_chip; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Chip m_chip;
};

} // namespace daozhang::ui

Q_DECLARE_METATYPE(daozhang::ui::Chip)
