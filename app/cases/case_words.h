// SPDX-License-Identifier: GPL-3.0-or-later
// What the program itself says in a case is stored as a code and put into words when it is read, so that a case opened
// in one language reads well in the other. What a person wrote is kept as written.
#pragma once

#include "models/cases/case.h"

#include <QHash>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::cases {

/// Next steps that the program sets; `argument` is a promise's words, a level or the id of a result of the checks.
enum class Step { GuidedChecks, OneSided, Promise, PromiseBroken, Answer, CheckResult, SayWhatNext };
QString stepCode(Step step, const QString& argument = {});
/// The words of a stored next step, whoever set it.
QString stepWords(const QString& stored);
/// A person's text that looks like a code is no code.
QString personsStep(const QString& text);

/// Of a fee or a deduction nothing was due on a day, and no slip says anything: its sales have arrived.
bool isAboutCharges(const Case& record);

using ProviderNames = QHash<QString, QString>;
/// Name of each provider by id; empty when the directory cannot be read.
ProviderNames providerNames(storage::Shop& shop);
/// Fills in the title that the program makes, and the words of the next step.
void putIntoWords(const ProviderNames& names, Case& record);

} // namespace daozhang::cases
