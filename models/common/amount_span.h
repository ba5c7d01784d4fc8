// SPDX-License-Identifier: GPL-3.0-or-later
// A span of amounts as a person types it into a filter.
#pragma once

#include "models/common/money.h"

#include <QStringView>

#include <limits>
#include <optional>

namespace daozhang {

/// Both ends belong to it; in minor units.
struct AmountSpan
{
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 to = std::numeric_limits<qint64>::max();

    bool holds(qint64 minorUnits) const { return minorUnits >= from && minorUnits <= to; }
    /// "100-250", "100 to 250", ">500", "≤20", with or without thousands' commas; nothing when the text is no span.
    static std::optional<AmountSpan> parse(const QString& text, Currency currency);
};

} // namespace daozhang
