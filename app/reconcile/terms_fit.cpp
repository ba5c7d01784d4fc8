// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/terms_fit.h"

#include "app/reconcile/due_dates.h"
#include "app/reconcile/fees.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>

namespace daozhang::reconcile {

namespace {

using intake::CardKind;

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

const QTime kMidnight(23, 59, 59, 999);
constexpr std::array kLumps{Lump::PerMerchant, Lump::PerTerminal, Lump::CardOrQr, Lump::PerSale, Lump::PerBatch, Lump::PerCardKind, Lump::PerWallet};
/// Numbers of merchants, terminals and batches are below this.
constexpr qint64 kPlace = 1 << 20;
/// A payout of a day takes at most this part of its sales, one fiftieth; more is no fee.
constexpr qint64 kLargestFeePart = 50;
/// What is kept of a payout is told by so many days that do not fit.
constexpr int kFewestKept = 3;
/// Reserves are whole parts in a hundred, fees of payouts hundredths of one.
constexpr int kReserveRates = 30;
constexpr int kPayoutRates = 50;
/// When a reserve is released cannot be told from a few weeks: what is usual stands for it.
constexpr int kReserveDays = 180;
/// What is learned at a wrong cut-off fits few days: it is learned anew.
constexpr int kLearnedWell = 60;
constexpr qint64 kRateStep = 100;  ///< contracts name hundredths of a per cent
constexpr int kRates = 151;        ///< 0.00 % to 1.50 %
constexpr qint64 kCaps[] = {0, 1800, 2000, 2200, 2500};  ///< 0 = none; domain.md §5: debit cards are capped
constexpr std::size_t kMostEquations = 12;
constexpr int kFewestEquations = 3;
/// Rules and lumps that are worth a look at every cut-off.
constexpr std::size_t kShortList = 3;

/// Sales that one deposit pays.
struct FitLump
{
    QDate clearing, due;
    qint64 gross = 0;
    qint64 expected = 0;
    bool isStated = true;
    std::vector<std::size_t> rows;
};

struct LumpKey
{
    QDate due;
    qint64 part = 0;
    QDate clearing;
    bool operator<(const LumpKey& other) const { return std::tie(due, part, clearing) < std::tie(other.due, other.part, other.clearing); }
};

using Lumps = std::map<LumpKey, FitLump>;
/// Deposits of a day by amount, with how many there are.
using DayCredits = std::map<QDate, std::map<qint64, int>>;

DayCredits byDay(const std::vector<FitCredit>& credits)
{
    DayCredits days;
    for (const FitCredit& credit : credits)
        ++days[credit.booked][credit.amount];
    return days;
}

qint64 partOf(Lump lump, const FitSale& sale, std::size_t row)
{
    switch (lump) {
    case Lump::PerTerminal: return sale.merchant * kPlace + sale.terminal;
    case Lump::CardOrQr: return sale.merchant * qint64(2) + (sale.kind == CardKind::Qr ? 1 : 0);
    case Lump::PerSale: return qint64(row);
    case Lump::PerBatch: return (sale.merchant * kPlace + sale.terminal) * kPlace + sale.batch;
    case Lump::PerCardKind: return sale.merchant * qint64(16) + qint64(sale.kind);
    case Lump::PerWallet: return sale.merchant * kPlace + sale.wallet;
    case Lump::PerMerchant: break;
    }
    return sale.merchant;
}

qint64 feeOf(const ProviderTerms& terms, const FitSale& sale)
{
    if (terms.paysGross)
        return 0;
    if (sale.fee)
        return *sale.fee;
    const int rule = feeRuleFor(terms, sale.kind);
    return rule < 0 ? 0 : feeBy(terms.fees.at(rule), sale.amount);
}

/// Lumps whose due date lies within what the credits show.
Lumps lumpsOf(const ProviderTerms& terms, const std::vector<FitSale>& sales, const DayCredits& credits, const BusinessCalendar& calendar)
{
    Lumps lumps;
    if (credits.empty())
        return lumps;
    const QDate first = credits.begin()->first, last = credits.rbegin()->first;
    std::map<std::tuple<QDate, bool, QDate>, DueDate> known;
    for (std::size_t row = 0; row < sales.size(); ++row) {
        const FitSale& sale = sales[row];
        const bool isLate = sale.time.isValid() && sale.time >= terms.cutoff;
        // An instant payout depends on the time itself: it is not looked up.
        DueDate due;
        if (terms.rule.kind == SettlementRule::Kind::Instant) {
            due = dueDateOf(terms, calendar, sale.day, sale.time, sale.clearing);
        } else {
            auto [at, isNew] = known.try_emplace({sale.day, isLate, sale.clearing});
            if (isNew)
                at->second = dueDateOf(terms, calendar, sale.day, sale.time, sale.clearing);
            due = at->second;
        }
        if (due.due < first || due.due > last)
            continue;
        FitLump& lump = lumps[{due.due, partOf(terms.lump, sale, row), due.clearing}];
        lump.clearing = due.clearing;
        lump.due = due.due;
        lump.gross += sale.amount;
        lump.expected += sale.amount - feeOf(terms, sale);
        lump.isStated = lump.isStated && sale.fee;
        lump.rows.push_back(row);
    }
    return lumps;
}

bool take(std::map<qint64, int>& credits, qint64 amount)
{
    const auto found = credits.find(amount);
    if (found == credits.end() || found->second == 0)
        return false;
    --found->second;
    return true;
}

/// Lumps of one due date and part together: a weekend is often paid in one deposit.
std::vector<std::vector<const FitLump*>> groupsOf(const Lumps& lumps)
{
    std::vector<std::vector<const FitLump*>> groups;
    const LumpKey* last = nullptr;
    for (const auto& [key, lump] : lumps) {
        if (!last || last->due != key.due || last->part != key.part)
            groups.emplace_back();
        groups.back().push_back(&lump);
        last = &key;
    }
    return groups;
}

/// What comes of lumps that are worth so much, by what the terms keep of each payout.
qint64 paidOut(const ProviderTerms& terms, qint64 expected, qint64 gross)
{
    if (terms.reserve)
        expected -= Money(gross).times(terms.reserve->rate).minorUnits();
    if (terms.payoutFee)
        expected -= feeBy(*terms.payoutFee, expected);
    return expected;
}

TermsFit score(const ProviderTerms& terms, const std::vector<FitSale>& sales, DayCredits credits, const BusinessCalendar& calendar)
{
    TermsFit fit;
    fit.terms = terms;
    const Lumps lumps = lumpsOf(terms, sales, credits, calendar);
    struct Day { bool fits = true; MisfitDay misfit; };
    std::map<QDate, Day> days;
    for (const auto& group : groupsOf(lumps)) {
        auto& ofDay = credits[group.front()->due];
        qint64 sum = 0;
        qint64 gross = 0;
        for (const FitLump* lump : group) {
            sum += lump->expected;
            gross += lump->gross;
        }
        const bool asOne = group.size() > 1 && take(ofDay, paidOut(terms, sum, gross));
        for (const FitLump* lump : group) {
            Day& day = days[lump->clearing];
            // What nets to nothing is paid by nobody.
            if (asOne || lump->expected <= 0 || take(ofDay, paidOut(terms, lump->expected, lump->gross)))
                continue;
            day.fits = false;
            day.misfit.due = lump->due;
            day.misfit.sales += qint64(lump->rows.size());
            day.misfit.gross += lump->gross;
            day.misfit.expected += paidOut(terms, lump->expected, lump->gross);
        }
    }
    for (auto& [date, day] : days) {
        ++fit.days;
        if (day.fits) {
            ++fit.fittingDays;
            continue;
        }
        day.misfit.day = date;
        for (const auto& [amount, count] : credits[day.misfit.due])
            if (count > 0 && (!day.misfit.nearest || std::abs(amount - day.misfit.expected) < std::abs(*day.misfit.nearest - day.misfit.expected)))
                day.misfit.nearest = amount;
        fit.misfits.append(day.misfit);
    }
    return fit;
}

/// Sales that no rule and no lump of several sales tells apart, as one: what is asked of their sums is asked sooner.
std::vector<FitSale> cellsOf(const std::vector<FitSale>& sales, QTime cutoff)
{
    std::map<std::tuple<QDate, bool, QDate, int, int, int, int, int>, FitSale> cells;
    for (const FitSale& sale : sales) {
        const bool isLate = sale.time.isValid() && sale.time >= cutoff;
        const auto [at, isNew] = cells.try_emplace({sale.day, isLate, sale.clearing, sale.merchant, sale.terminal, sale.batch, int(sale.kind), sale.wallet}, sale);
        at->second.fee.reset();
        if (!isNew)
            at->second.amount += sale.amount;
    }
    std::vector<FitSale> all;
    for (const auto& [key, cell] : cells)
        all.push_back(cell);
    return all;
}

/// How many groups have just one deposit that can be theirs, whatever the fees are.
int plausible(const ProviderTerms& terms, const std::vector<FitSale>& sales, const DayCredits& credits, const BusinessCalendar& calendar)
{
    int count = 0, all = 0;
    const Lumps lumps = lumpsOf(terms, sales, credits, calendar);
    for (const auto& group : groupsOf(lumps)) {
        qint64 gross = 0;
        for (const FitLump* lump : group)
            gross += lump->gross;
        ++all;
        const auto day = credits.find(group.front()->due);
        if (day == credits.end())
            continue;
        const auto from = day->second.lower_bound(gross - gross / kLargestFeePart);
        count += from != day->second.end() && from->first <= gross;
    }
    return all == 0 ? 0 : count * 1000 / all;
}

// --- fees ---------------------------------------------------------------------------------------------------------

enum KindClass { DebitClass, CreditClass, QrClass, OtherClass, kClasses };

KindClass classOf(CardKind kind)
{
    switch (kind) {
    case CardKind::Debit:
    case CardKind::Prepaid: return DebitClass;
    case CardKind::Credit:
    case CardKind::SemiCredit:
    case CardKind::Foreign: return CreditClass;
    case CardKind::Qr: return QrClass;
    default: return OtherClass;
    }
}

/// One deposit and the sales it pays: their fees are the difference.
struct Equation
{
    qint64 fee = 0;
    std::vector<qint64> amounts[kClasses];
    std::size_t size = 0;
};

std::vector<Equation> equationsOf(const ProviderTerms& terms, const std::vector<FitSale>& sales, const DayCredits& credits, const BusinessCalendar& calendar)
{
    std::vector<Equation> equations;
    const Lumps lumps = lumpsOf(terms, sales, credits, calendar);
    for (const auto& group : groupsOf(lumps)) {
        Equation equation;
        qint64 gross = 0;
        for (const FitLump* lump : group) {
            gross += lump->gross;
            for (const std::size_t row : lump->rows) {
                equation.amounts[classOf(sales[row].kind)].push_back(sales[row].amount);
                ++equation.size;
            }
        }
        const auto day = credits.find(group.front()->due);
        if (day == credits.end() || gross <= 0)
            continue;
        const auto from = day->second.lower_bound(gross - gross / kLargestFeePart), to = day->second.upper_bound(gross);
        if (std::distance(from, to) != 1)
            continue;
        equation.fee = gross - from->first;
        equations.push_back(std::move(equation));
    }
    // Few sales tell a rate best: their rounding hides least.
    std::stable_sort(equations.begin(), equations.end(), [](const Equation& a, const Equation& b) { return a.size < b.size; });
    if (equations.size() > kMostEquations)
        equations.resize(kMostEquations);
    return equations;
}

/// A price of one class, and the fee it makes of each equation.
struct Price
{
    FeeRule rule;
    std::vector<qint64> fees;
};

std::vector<Price> pricesOf(KindClass kind, const std::vector<Equation>& equations)
{
    std::vector<Price> prices;
    for (const qint64 cap : kCaps) {
        if (cap != 0 && kind != DebitClass)
            continue;
        for (int step = 0; step < kRates; ++step) {
            Price price;
            price.rule.rate.perMillion = step * kRateStep;
            if (cap != 0)
                price.rule.cap = Money(cap);
            for (const Equation& equation : equations) {
                qint64 sum = 0;
                for (const qint64 amount : equation.amounts[kind])
                    sum += feeBy(price.rule, amount);
                price.fees.push_back(sum);
            }
            // A cap that is never reached was not seen.
            const bool isSeen = cap == 0 || price.fees != prices[std::size_t(step)].fees;
            if (isSeen)
                prices.push_back(std::move(price));
        }
    }
    return prices;
}

struct Solution
{
    int exact = 0;
    std::vector<FeeRule> rules;  ///< by class that is present
};

/// Prices of up to three classes under which most equations hold: the last class is looked up, not tried.
Solution solve(const std::vector<std::vector<Price>>& classes, const std::vector<Equation>& equations)
{
    Solution best;
    const std::vector<Price>& last = classes.back();
    // Fees of the last class in each equation, by the price that makes them.
    std::vector<std::unordered_map<qint64, std::vector<quint16>>> makers(equations.size());
    for (std::size_t e = 0; e < equations.size(); ++e)
        for (std::size_t p = 0; p < last.size(); ++p)
            makers[e][last[p].fees[e]].push_back(quint16(p));
    std::vector<int> votes(last.size());
    const auto isDone = [&] { return best.exact == int(equations.size()); };
    const auto consider = [&](const std::vector<const Price*>& others) {
        if (isDone())
            return;
        std::fill(votes.begin(), votes.end(), 0);
        for (std::size_t e = 0; e < equations.size(); ++e) {
            qint64 rest = equations[e].fee;
            for (const Price* price : others)
                rest -= price->fees[e];
            if (const auto found = makers[e].find(rest); found != makers[e].end())
                for (const quint16 p : found->second)
                    ++votes[p];
        }
        const auto top = std::max_element(votes.begin(), votes.end());
        if (*top <= best.exact)
            return;
        best.exact = *top;
        best.rules.clear();
        for (const Price* price : others)
            best.rules.push_back(price->rule);
        best.rules.push_back(last[std::size_t(top - votes.begin())].rule);
    };
    if (classes.size() == 1)
        consider({});
    else if (classes.size() == 2)
        for (const Price& one : classes[0])
            consider({&one});
    else
        for (const Price& one : classes[0])
            for (const Price& two : classes[1])
                consider({&one, &two});
    return best;
}

QVector<FeeRule> rulesFor(const std::vector<KindClass>& kinds, const Solution& solution)
{
    constexpr FeeRule::Applies kApplies[] = {FeeRule::Applies::Debit, FeeRule::Applies::Credit, FeeRule::Applies::Qr, FeeRule::Applies::Any};
    const bool allAlike = std::all_of(solution.rules.begin(), solution.rules.end(), [&](const FeeRule& rule) { return rule.rate == solution.rules.front().rate && !rule.cap; });
    if (allAlike)
        return {{FeeRule::Applies::Any, solution.rules.front().rate, {}, Money()}};
    QVector<FeeRule> rules;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        FeeRule rule = solution.rules[i];
        rule.applies = kApplies[kinds[i]];
        rules.append(rule);
    }
    return rules;
}

QVector<QTime> cutoffs()
{
    QVector<QTime> times{QTime(23, 0), kMidnight};
    for (int half = 2 * 18; half < 2 * 24; ++half)
        if (const QTime time(half / 2, half % 2 * 30); !times.contains(time))
            times.append(time);
    return times;
}

QVector<SettlementRule> rules()
{
    QVector<SettlementRule> list;
    for (const auto kind : {SettlementRule::Kind::BusinessDays, SettlementRule::Kind::CalendarDays})
        for (const int days : {1, 0, 2, 3})
            list.append({kind, days});
    return list;
}

bool isBetter(const TermsFit& a, const TermsFit& b)
{
    if (a.days == 0 || b.days == 0)
        return a.days > 0 && b.days == 0;
    return qint64(a.fittingDays) * b.days > qint64(b.fittingDays) * a.days;
}

} // namespace

TermsFit fitOf(const ProviderTerms& terms, const std::vector<FitSale>& sales, const std::vector<FitCredit>& credits, const BusinessCalendar& calendar)
{
    return score(terms, sales, byDay(credits), calendar);
}

QVector<FeeRule> learnFees(const ProviderTerms& terms, const std::vector<FitSale>& sales, const std::vector<FitCredit>& credits, const BusinessCalendar& calendar)
{
    const std::vector<Equation> equations = equationsOf(terms, sales, byDay(credits), calendar);
    if (int(equations.size()) < kFewestEquations)
        return {};
    std::vector<KindClass> kinds;
    std::vector<std::vector<Price>> classes;
    for (const KindClass kind : {DebitClass, CreditClass, QrClass, OtherClass}) {
        const bool isPresent = std::any_of(equations.begin(), equations.end(), [&](const Equation& equation) { return !equation.amounts[kind].empty(); });
        if (!isPresent)
            continue;
        kinds.push_back(kind);
        classes.push_back(pricesOf(kind, equations));
    }
    if (classes.size() > 3)
        return {};
    const Solution solution = solve(classes, equations);
    // As many unknowns as equations fit by chance.
    if (solution.exact < std::max(kFewestEquations, int(classes.size()) + 2))
        return {};
    return rulesFor(kinds, solution);
}

TermsFit bestFit(const ProviderTerms& start, const std::vector<FitSale>& sales, const std::vector<FitCredit>& credits, const BusinessCalendar& calendar)
{
    const DayCredits days = byDay(credits);
    TermsFit best = score(start, sales, days, calendar);
    const bool statesFees = std::all_of(sales.begin(), sales.end(), [](const FitSale& sale) { return sale.fee.has_value(); });
    const std::vector<FitSale> cells = cellsOf(sales, start.cutoff);
    struct Candidate { int worth = 0; ProviderTerms terms; };
    std::vector<Candidate> candidates;
    for (const SettlementRule& rule : rules())
        for (const Lump lump : kLumps) {
            Candidate candidate{0, start};
            candidate.terms.rule = rule;
            candidate.terms.lump = lump;
            candidate.worth = plausible(candidate.terms, lump == Lump::PerSale ? sales : cells, days, calendar);
            candidates.push_back(std::move(candidate));
        }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.worth > b.worth; });
    if (candidates.size() > kShortList)
        candidates.resize(kShortList);
    QVector<QTime> times = cutoffs();
    times.removeAll(start.cutoff);
    times.prepend(start.cutoff);
    for (const Candidate& candidate : candidates) {
        QVector<FeeRule> learned;
        int learnedShare = 0;
        for (const QTime cutoff : std::as_const(times)) {
            // Nothing fits better than all: only what is better takes a place.
            if (best.days > 0 && best.fittingDays == best.days)
                return best;
            ProviderTerms terms = candidate.terms;
            terms.cutoff = cutoff;
            TermsFit fit = score(terms, sales, days, calendar);
            if (isBetter(fit, best))
                best = fit;
            if (statesFees || fit.share() == 100)
                continue;
            // Prices are the same at every cut-off: they are learned until they fit.
            if (learnedShare < kLearnedWell)
                learned = learnFees(terms, sales, credits, calendar);
            if (learned.isEmpty() || learned == candidate.terms.fees)
                continue;
            terms.fees = learned;
            fit = score(terms, sales, days, calendar);
            learnedShare = std::max(learnedShare, fit.share());
            if (isBetter(fit, best))
                best = fit;
        }
    }
    if (best.fittingDays == best.days)
        return best;
    best = withPayoutTerms(best, sales, credits, calendar);
    // Where something is kept of every payout nothing fits before that is known.
    for (const Candidate& candidate : candidates) {
        for (const QTime cutoff : std::as_const(times)) {
            if (best.share() >= kLearnedWell)
                return best;
            ProviderTerms terms = candidate.terms;
            terms.cutoff = cutoff;
            const TermsFit fit = withPayoutTerms(score(terms, sales, days, calendar), sales, credits, calendar);
            if (isBetter(fit, best))
                best = fit;
        }
    }
    return best;
}

TermsFit withPayoutTerms(const TermsFit& fit, const std::vector<FitSale>& sales, const std::vector<FitCredit>& credits, const BusinessCalendar& calendar)
{
    if (fit.terms.payoutFee || fit.terms.reserve)
        return fit;
    const DayCredits days = byDay(credits);
    std::map<qint64, int> fixed;
    std::map<int, int> rates;
    std::map<int, int> reserves;
    for (const MisfitDay& day : fit.misfits) {
        if (!day.nearest || *day.nearest >= day.expected)
            continue;
        ++fixed[day.expected - *day.nearest];
        for (int step = 1; step <= kPayoutRates; ++step)
            rates[step] += day.expected - Money(day.expected).times(Rate{step * kRateStep}).minorUnits() == *day.nearest ? 1 : 0;
        for (int percent = 1; percent <= kReserveRates; ++percent)
            reserves[percent] += day.expected - Money(day.gross).times(Rate{percent * 10'000}).minorUnits() == *day.nearest ? 1 : 0;
    }
    TermsFit best = fit;
    const auto consider = [&](int count, const auto& change) {
        if (count < kFewestKept)
            return;
        ProviderTerms terms = fit.terms;
        change(terms);
        if (const TermsFit found = score(terms, sales, days, calendar); isBetter(found, best))
            best = found;
    };
    for (const auto& [amount, count] : fixed)
        consider(count, [&, kept = amount](ProviderTerms& terms) { terms.payoutFee = PayoutFee{Reconcile::tr("payout fee"), Rate{}, Money(kept)}; });
    for (const auto& [step, count] : rates)
        consider(count, [&, rate = Rate{step * kRateStep}](ProviderTerms& terms) { terms.payoutFee = PayoutFee{Reconcile::tr("payout fee"), rate, Money()}; });
    for (const auto& [percent, count] : reserves)
        consider(count, [&, rate = Rate{percent * 10'000}](ProviderTerms& terms) { terms.reserve = RollingReserve{rate, kReserveDays}; });
    return best;
}

} // namespace daozhang::reconcile
