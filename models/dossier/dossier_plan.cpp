// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dossier/dossier_plan.h"

#include <algorithm>

namespace daozhang::dossier {

QString toCode(OwnPart part)
{
    switch (part) {
    case OwnPart::None: return {};
    case OwnPart::Reconciliation: return QStringLiteral("reconciliation");
    case OwnPart::DueDates: return QStringLiteral("due_dates");
    case OwnPart::Calls: return QStringLiteral("calls");
    }
    Q_UNREACHABLE();
}

std::optional<OwnPart> ownPartFromCode(QStringView code)
{
    for (const OwnPart part : {OwnPart::Reconciliation, OwnPart::DueDates, OwnPart::Calls})
        if (code == toCode(part))
            return part;
    return std::nullopt;
}

const PlanAnswer* DossierPlan::answerTo(QStringView about) const
{
    const auto found = std::ranges::find(answers, about, &PlanAnswer::about);
    return found == answers.cend() ? nullptr : &*found;
}

} // namespace daozhang::dossier
