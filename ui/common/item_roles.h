// SPDX-License-Identifier: GPL-3.0-or-later
// What the delegates ask a model for, beside the display text.
#pragma once

#include <Qt>

namespace daozhang::ui {

enum ItemRole {
    ChipRole = Qt::UserRole + 1,  ///< Chip in place of, or (two-line lists) beside the text
    SecondLineRole,               ///< QString under the text, small
    AmountRole,                   ///< QString at the right of a two-line row; of a group row: its fact
    RowToneRole,                  ///< int(Tone): tints the row; -1 or nothing = none
    TextToneRole,                 ///< int(Tone): colour of the text
    InkRole,                      ///< int(Ink) of the text; Text when not given
    StrongRole,                   ///< bool: 600
    GroupRole,                    ///< bool: a heading between rows
    SubgroupRole,                 ///< bool: a lesser heading, within a group
    ButtonRole,                   ///< QString: a button painted at the right of the cell
    PrimaryButtonRole,            ///< bool: that button is the filled one
    IconRole,                     ///< QString: icon name before the text
    LinkRole,                     ///< bool: the text opens something: drawn as a link
    PlainTextRole,                ///< QString for the clipboard where it differs from the text (amounts plain)
    ThirdLineRole,                ///< QString under the second line in three-line lists
    AmountToneRole,               ///< int(Tone) of AmountRole
    TotalRole,                    ///< bool: a sum under the rows
    BarRole,                      ///< double 0…1: a bar in the cell
    IdRole,                       ///< qint64 row id, for selection kept across refreshes
};

} // namespace daozhang::ui
