// SPDX-License-Identifier: GPL-3.0-or-later
// Watch: the figures of the Today page.
#pragma once

#include "models/common/result.h"
#include "models/common/shop_time.h"
#include "models/cases/case.h"
#include "models/intake/coverage.h"
#include "models/reconcile/reconciliation.h"
#include "models/watch/warning.h"

#include <QDate>
#include <QVector>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::watch {

/// One thing that waits for somebody, with its time.
struct DueItem
{
    enum class Kind {
        NextAction, PromiseDue, PromiseBroken, AnswerDue, ClosingProposed, NewFinding,
        StatementMissing,  ///< the bank statement does not reach the last business day, and no rhythm is known
        FileMissing,       ///< a file that usually is here by now is not
        Slower, Silent,    ///< early warnings
    };
    Kind kind = Kind::NextAction;
    QDateTime due;         ///< UTC; null = no time
    QString title;         ///< translated
    QString text;          ///< translated second line
    std::optional<Money> amount;
    CaseId inCase;
    FindingId finding;
    QString provider;      ///< of a warning
    std::optional<Warning> warning;
    std::optional<intake::ExpectedFile> file;
    bool isLate = false;
};
/// Whether it belongs to today's list; what is due later comes up.
bool isDueBy(const DueItem& item, QDate today, const ShopTime& time);

struct DayOfMoney
{
    QDate due;
    Money expected;        ///< net due that day
    Money arrived;
    Money missing;         ///< overdue, and the missing part of one_of sets
    Money awaited;         ///< due, not judged yet
};

struct AgeBucket { QString label; int fromDays = 0; int toDays = -1; qint64 count = 0; Money net; };
struct ProviderFigures
{
    QString provider;
    QString name;
    Money missing;
    Money arrivedThisMonth;
    Money onTheWay;            ///< in transit, or due and not judged yet
    qint64 missingSales = 0;
    qint64 openCases = 0;
    std::optional<int> speed;  ///< business days from clearing to bank, mean of the last 30 days, in hundredths
    bool isSlower = false;     ///< a warning says so
    QString agreed;            ///< the rule of its terms: "T+1"; empty without terms
    int lateBefore = 0;        ///< with isSlower: business days after the due day, in hundredths, before and now
    int lateNow = 0;
};
/// Money that is on its way and due on one day.
struct ComingDue { QDate due; qint64 count = 0; int providers = 0; Money net; };

struct TodayFigures
{
    QDate today;
    QDate bankCoveredTo;
    reconcile::ReconcileSummary summary;
    Money notArrived;
    qint64 notArrivedSales = 0;
    qint64 openCases = 0;
    QDate earliestDue;     ///< of what has not arrived; null when all has
    Money dueToday;
    qint64 dueTodaySales = 0;
    Money inTransit;
    Money arrivedThisMonth;
    Money dueThisMonth;    ///< what was due from the first of the month up to today
    QVector<ComingDue> coming;       ///< in transit after today, by due day
    Money recovered;       ///< by closed cases, this year
    QVector<DueItem> items;          ///< most urgent first
    QVector<DayOfMoney> days;        ///< the last 30 due days, oldest first
    QVector<AgeBucket> ageing;
    QVector<ProviderFigures> providers;
    bool isEmptyShop = false;        ///< nothing was ever imported
    qint64 sales = 0;                ///< that are owed: neither cancelled out nor taken out
    qint64 withoutTerms = 0;         ///< of them without a due day, for no terms say when they are paid
    qint64 awaitingStatement = 0;    ///< of them due before today and not judged: the bank statement does not reach them

    /// Why the sum that has not arrived says less than everything. What cannot be judged is not known, it is not zero.
    enum class Unknown { Nothing, NoSales, NoTerms, NoStatement, StatementTooShort };
    Unknown unknown() const;
};

Result<TodayFigures> todayFigures(storage::Shop& shop);
/// Keeps the sums by due date of the last run, so that todayFigures need not read every sale. To be called after a run;
/// without it the figures are the same, only slower.
Result<void> keepFigures(storage::Shop& shop);

} // namespace daozhang::watch
