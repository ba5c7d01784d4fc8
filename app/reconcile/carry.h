// SPDX-License-Identifier: GPL-3.0-or-later
// What a run leaves behind for the next one, so that it need look only at what may have changed.
//
// A lump is settled when it was paid to the fen on its due day, by one deposit, in the steps that look at one due day
// alone. The next run leaves settled lumps and their deposits out of its books. It gives the answer of a whole run because
//  - those steps come first and use a due day's own units and credits only, so that settled lumps and their deposits are
//    taken before any step that looks further, whatever else is in the books, unless rows of that day are new: then the
//    whole day is in the books again;
//  - later steps look at open units and free credits, which are never settled, and at paid lumps of the same due day
//    (rivals). What they said there last time, they say again, as long as what is open there is as it was: where any row
//    or deposit of such a day comes out otherwise than it is stored, the day is read whole and everything is judged anew;
//  - rows are paired (twins, voids) within a day of each other: sales of the days around new ones are read whole, and a
//    row never comes without the one that it is paired with;
//  - what is learned over all days (rates of loss, habits) is a sum over lumps, brought along for those left out. Rates
//    that come out otherwise than last time, other terms, days, decisions or files taken back make the run a whole one.
//
// What is open is judged anew each time, but not read anew: its facts and what is stored of it are in the carry (open_rows.h).
// Such a row says the same as long as the carry holds; rows that newer files have as well are read.
#pragma once

#include "app/reconcile/open_rows.h"

#include <QByteArray>

#include <optional>

namespace daozhang::reconcile {

/// More rows than these, open or around new ones, and a whole run is as quick.
inline constexpr std::size_t kMostRows = 250'000;

struct Carry
{
    /// Of a deposit for lumps of a due date that has several clearing days.
    struct Habit
    {
        qint64 credit = 0;
        qint16 provider = -1;
        bool together = false;
        auto operator<=>(const Habit&) const = default;
    };

    /// What is settled of one provider's lumps of one due day.
    struct Day
    {
        qint32 due = 0;
        qint16 provider = -1;
        std::vector<std::pair<qint32, quint32>> lumps;  ///< clearing day and lumpName() of each; sorted
        LossCounts counts;
        void add(const Day& other);
        void sortLumps();  ///< each once
    };

    bool mayBePart = true;            ///< false: the next run is a whole one unless nothing at all has changed
    QByteArray basis;                 ///< terms, calendar, decisions and files that the run rests on
    qint32 asOf = 0;
    qint64 lastSale = 0;              ///< ids: rows above it are new
    qint64 lastLine = 0;
    qint64 lastFile = 0;
    std::vector<qint64> sales;        ///< ids of sales that are not settled, with those that they are paired with; sorted
    std::vector<qint64> credits;      ///< ids of credits that are not settled; sorted
    std::vector<Day> days;            ///< by due day and provider
    std::vector<Habit> habits;        ///< of settled deposits
    std::vector<double> rates;        ///< all that was learned of providers and weighs what is said
    OpenRows open;                    ///< those sales and credits, once what was found of them is stored

    QByteArray toBytes() const;       ///< of sales and credits those that are in `open`
    /// Nothing when another version of the program wrote it, or when it is damaged.
    static std::optional<Carry> fromBytes(const QByteArray& bytes);
};

/// What is settled and what is not, of a ledger that is judged; the basis is left open. Nothing where sums of several
/// currencies stand in one summary, and where a provider's list is in the books, or money that went
/// back to one: what a list covers is told by all of it, and a debit may be for any sale of months.
std::optional<Carry> carryOf(const Ledger& ledger);

} // namespace daozhang::reconcile
