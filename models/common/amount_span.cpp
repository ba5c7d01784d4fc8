// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/amount_span.h"

#include <QRegularExpression>

namespace daozhang {

std::optional<AmountSpan> AmountSpan::parse(const QString& text, Currency currency)
{
    static const QRegularExpression between(QStringLiteral("^([\\d,]+(?:\\.\\d+)?)\\s*(?:-|–|—|~|～|\\.\\.|to|至|到)\\s*([\\d,]+(?:\\.\\d+)?)$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bound(QStringLiteral("^(>=?|<=?|≥|≤|＞|＜)\\s*([\\d,]+(?:\\.\\d+)?)$"));
    const auto amount = [&](QString digits) { return Money::parse(digits.remove(u','), currency); };
    const QString typed = text.trimmed();
    if (const auto match = between.match(typed); match.hasMatch()) {
        const auto from = amount(match.captured(1)), to = amount(match.captured(2));
        if (from && to && *from <= *to)
            return AmountSpan{from->minorUnits(), to->minorUnits()};
    }
    if (const auto match = bound.match(typed); match.hasMatch()) {
        const auto limit = amount(match.captured(2));
        if (!limit)
            return std::nullopt;
        const QString sign = match.captured(1);
        const qint64 strict = sign.contains(u'=') || sign == u"≥" || sign == u"≤" ? 0 : 1;
        if (sign.startsWith(u'<') || sign == u"≤" || sign == u"＜")
            return AmountSpan{std::numeric_limits<qint64>::min(), limit->minorUnits() - strict};
        return AmountSpan{limit->minorUnits() + strict, std::numeric_limits<qint64>::max()};
    }
    return std::nullopt;
}

} // namespace daozhang
