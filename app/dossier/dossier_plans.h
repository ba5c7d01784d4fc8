// SPDX-License-Identifier: GPL-3.0-or-later
// How a plan is kept: what a person arranged and wrote. What the program words by itself is not kept, so that it
// follows the books and the language.
#pragma once

#include "models/dossier/dossier_plan.h"

#include <QJsonObject>

namespace daozhang::dossier {

/// `before` is what was kept: its texts of the other language stay.
QJsonObject toJson(const DossierPlan& plan, const QJsonObject& before);
/// Brings a kept plan onto a fresh one: what the case holds by now decides which exhibits there are.
void applyKept(DossierPlan& plan, const QJsonObject& kept);

} // namespace daozhang::dossier
