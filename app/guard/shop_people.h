// SPDX-License-Identifier: GPL-3.0-or-later
// What a person tells the shop about itself: its own bank accounts by name, and who works at the desk.
#pragma once

#include "models/common/result.h"

#include <QStringList>
#include <QVector>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::guard {

/// What is said of an account that a statement or the terms name.
struct OwnAccountNote
{
    QString number;        ///< as the bank writes it
    QString name;          ///< what the shop calls it
    QString bank;
    bool isOurs = true;    ///< false: a statement of somebody else's account came in
    bool operator==(const OwnAccountNote&) const = default;
};

Result<QVector<OwnAccountNote>> accountNotes(storage::Shop& shop);
/// Stores what is said of one account and journals old and new. `reason` may be empty unless `isOurs` changes.
Result<void> noteAccount(storage::Shop& shop, const OwnAccountNote& note, const QString& reason);

/// Names that worked here, the latest first.
Result<QStringList> people(storage::Shop& shop);
/// Puts a name in front of the list; the journal gets it with the next thing that this person does.
Result<void> rememberPerson(storage::Shop& shop, const QString& name);

} // namespace daozhang::guard
