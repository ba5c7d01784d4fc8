// SPDX-License-Identifier: GPL-3.0-or-later
// What columns are called in the exports of the world: words/columns.json and the columns of all shipped profiles.
#pragma once

#include "app/intake/profile.h"

namespace daozhang::intake {

/// What a name can mean, the likeliest first. `points`: 100 the very name, less when it is a part of it.
struct NameMeaning
{
    Field field = Field::Amount;
    int points = 0;
};
QVector<NameMeaning> meaningsOf(const QString& name, Book book);

/// True when the name is that of card numbers; of what must never be read: papers, telephones, security codes.
bool namesCards(const QString& name);
bool namesPrivate(const QString& name);
/// The unit that a name states: "金额(分)"; nullopt when it states none.
std::optional<AmountUnit> unitIn(const QString& name);

} // namespace daozhang::intake
