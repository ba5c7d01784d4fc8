// SPDX-License-Identifier: GPL-3.0-or-later
// A refused line: the raw text around its doubtful part, and the reason in up to three lines.
#pragma once

#include "ui/common/delegates.h"

namespace daozhang::ui {

class RefusedDelegate : public CellDelegate
{
    Q_OBJECT
public:
    static constexpr int kRow = 68;
    using CellDelegate::CellDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// What is shown of `text` in `width` pixels so that the marked part is in sight: how many characters are cut at the
/// front, none when all fits.
int cutBeforeMark(const QString& text, int markFrom, int markLength, const QFontMetrics& metrics, int width);

} // namespace daozhang::ui
