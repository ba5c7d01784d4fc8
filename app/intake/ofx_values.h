// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts and days as banks write them into OFX files (intl-formats.md §3, §9 gotchas 22–24): the standard allows a
// decimal point or comma and no groups; banks write groups all the same. "1,000" alone could be one or one thousand, and
// only the other amounts of the file can tell.
#pragma once

#include "models/common/money.h"

#include <QDate>

namespace daozhang::intake {

/// Which decimal mark the amounts of a file prove.
class DecimalMarks
{
public:
    /// An amount as written.
    void see(QStringView text);
    /// '.' or ','; null when nothing proves one, or both.
    QChar proven() const { return m_points > 0 && m_commas == 0 ? u'.' : m_commas > 0 && m_points == 0 ? u',' : QChar(); }

private:
    qint64 m_points = 0;
    qint64 m_commas = 0;
};

enum class OfxAmountFault { None, NotAnAmount, Ambiguous, TooFine };
struct OfxAmount
{
    Money money;
    OfxAmountFault fault = OfxAmountFault::None;
};
/// "-8.95000", "+1.234,56", "1 234,56", ".50". `mark`: what the file proves, or null.
OfxAmount parseOfxAmount(QStringView text, Currency currency, QChar mark);

/// "20260928", "20260928120000.000[-5:EST]": the day as the bank wrote it. The zone is that of the bank's computer and
/// moves no booking to another day. A null date for anything else.
QDate parseOfxDay(QStringView text);

} // namespace daozhang::intake
