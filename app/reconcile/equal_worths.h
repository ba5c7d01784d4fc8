// SPDX-License-Identifier: GPL-3.0-or-later
// Deposits of one amount and lumps that are worth just that: which lumps are paid in whatever way they are shared out.
#pragma once

#include <QtGlobal>

#include <functional>
#include <utility>
#include <vector>

namespace daozhang::reconcile {

struct SharedOut
{
    /// Fewer deposits than lumps; every one of the lumps goes without in some way of sharing out.
    struct Contest
    {
        std::vector<qint32> credits;
        std::vector<qint32> units;
    };
    std::vector<std::pair<qint32, qint32>> paid;  ///< credit and unit
    std::vector<Contest> contests;
};

/// Shares credits out over units of their worth, as many as can be. A unit is paid when every such way pays it; the others
/// are contested together with all credits that reach them. Units that no credit fits are in neither. The answer about the
/// units does not depend on the order; which of equal credits pays a unit does, the first ones going to the first ones.
SharedOut shareOut(const std::vector<qint32>& credits, const std::vector<qint32>& units, const std::function<bool(qint32 credit, qint32 unit)>& fits);

} // namespace daozhang::reconcile
