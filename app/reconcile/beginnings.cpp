// SPDX-License-Identifier: GPL-3.0-or-later
// Where the books begin: a lump that also pays for days before the first file cannot be added up, and what is known of
// it may well be in the deposit.
#include "app/reconcile/due_dates.h"
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <vector>

namespace daozhang::reconcile {

namespace {

/// A deposit is looked for so many days after the lump was due.
constexpr qint32 kDaysAfter = 3;
/// What a shop takes after the cut-off is at most this part of a day.
constexpr qint64 kEveningPart = 4;

/// No holiday is longer: days further on are not paid together with the first.
constexpr qint32 kLongestRest = 12;

/// First clearing day with a sale, by provider; 0 where there is none.
std::vector<qint32> firstDays(const Ledger& ledger)
{
    std::vector<qint32> first = ledger.books.firstDays;
    first.resize(std::size_t(ledger.books.terms.providers.size()));
    for (const Unit& unit : ledger.units) {
        qint32& day = first[std::size_t(unit.provider)];
        day = day == 0 ? unit.clearing : std::min(day, unit.clearing);
    }
    return first;
}

/// Credits of the first days that nothing explains.
std::vector<qint32> earlyCredits(const Ledger& ledger, const std::vector<qint32>& firstDay)
{
    std::vector<qint32> found;
    const qint32 latest = firstDay.empty() ? 0 : *std::max_element(firstDay.begin(), firstDay.end()) + 3 * kLongestRest;
    for (std::size_t i = 0; i < ledger.books.credits.size(); ++i) {
        if (ledger.books.credits[i].booked <= latest && ledger.isFree(i))
            found.push_back(qint32(i));
    }
    return found;
}

/// How much larger than what is known of it a lump may be that begins before the books: nothing when it does not, a part
/// when only the evening before belongs to it, after the cut-off, and no bound when a whole day does.
qint64 mostUnknown(const Ledger& ledger, const Unit& unit, qint32 firstDay, qint64 worth)
{
    const ProviderTerms& terms = ledger.termsOf(unit.provider);
    const QDate before = QDate::fromJulianDay(firstDay - 1);
    const auto dueAt = [&](QTime time) { return dueDateOf(terms, ledger.books.calendar, before, time).due.toJulianDay(); };
    if (dueAt(QTime(0, 0)) == unit.due)
        return kLargestAmount;
    return dueAt(QTime(23, 59, 59)) == unit.due ? worth / kEveningPart : 0;
}

} // namespace

void setAsideBeginnings(Ledger& ledger)
{
    const std::vector<qint32> firstDay = firstDays(ledger);
    const std::vector<qint32> early = earlyCredits(ledger, firstDay);
    for (const Unit& unit : ledger.units) {
        const qint32 first = firstDay[std::size_t(unit.provider)];
        if (!ledger.isOpen(unit) || unit.due >= ledger.books.asOf || unit.clearing > first + kLongestRest)
            continue;
        const qint64 worth = payoutOf(ledger, unit, FeeMode::Agreed);
        const qint64 most = worth > 0 ? worth + mostUnknown(ledger, unit, first, worth) : 0;
        if (most <= worth)
            continue;
        // A larger deposit of the provider that nothing explains: it pays what is not in the books, and perhaps this.
        const bool mayHold = std::any_of(early.begin(), early.end(), [&](qint32 index) {
            const CreditFact& credit = ledger.books.credits[std::size_t(index)];
            const qint64 left = ledger.creditLeft[std::size_t(index)];
            return left > worth && left <= most && credit.booked >= unit.due && credit.booked <= unit.due + kDaysAfter && ledger.mayPay(credit, unit);
        });
        if (!mayHold)
            continue;
        for (const quint32 index : rowsOf(ledger, unit)) {
            Row& row = ledger.rows[index];
            row.mark = Mark::OutOfCount;
            row.state = SaleState::Unknown;
            row.cause = Cause::C23;
        }
    }
}

} // namespace daozhang::reconcile
