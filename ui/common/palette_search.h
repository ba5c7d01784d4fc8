// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette looks for in the shop's books.
#pragma once

#include "app/session/rooms.h"

namespace daozhang::ui {

/// What was found for one text; each list is cut at a handful.
struct FoundThings
{
    QVector<cases::Case> cases;
    QVector<reconcile::Finding> findings;
    QVector<reconcile::JudgedSale> sales;
    QVector<reconcile::ProviderTerms> providers;
    QHash<QString, QString> providerNames;  ///< by id, of the findings
};

/// Cases by number, title or amount; findings by name ("F-12"), amount or provider; sales by what a person reads off a
/// slip; providers by name. Stops between the questions when it was asked to.
Result<FoundThings> findThings(Rooms& rooms, const QString& text, TaskContext& task);

/// The amount that a person may have meant: "128", "128.00", "1,288", "¥ 1,288.50". nullopt for anything else.
std::optional<Money> amountMeant(const QString& text, Currency currency);

} // namespace daozhang::ui
