// SPDX-License-Identifier: GPL-3.0-or-later
// How often a provider loses a sale, learned from its own lumps.
#include "app/reconcile/ledger.h"
#include "app/reconcile/weighing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace daozhang::reconcile {

namespace {

constexpr double kLeastRate = 1.0 / 20000;
constexpr double kMostRate = 1.0 / 20;
/// Steps of the rate: a single lump more or less seldom moves it, so that what is said of other lumps stays as it was.
constexpr double kRateStep = 1.5;
/// One lump in 100,000 is short for no reason that can be named, before a provider has shown otherwise.
constexpr double kPriorUnnamed = 0.0005;
constexpr double kPriorLumps = 50.0;
constexpr double kUnnamedStep = 4.0;
/// A deposit of a smaller part of the lump is not taken for it.
constexpr double kLeastShare = 0.4;
/// A provider's file that leaves out fewer than one sale in ten is a list of what it pays.
constexpr qint64 kLeastListed = 20;
constexpr double kListing = 0.9;

double inSteps(double rate, double prior, double step) { return prior * std::pow(step, std::round(std::log(rate / prior) / std::log(step))); }

using LumpKey = std::tuple<qint16, qint16, qint32, qint64>;

/// Open lumps that fall due together, as one deposit would pay them.
struct OpenLump
{
    qint64 expected = 0;
    qint32 unit = -1;
    std::vector<qint64> worths;
};

/// One sale or two are worth just the gap.
bool fitsTwo(std::vector<qint64> worths, qint64 gap)
{
    std::sort(worths.begin(), worths.end());
    if (std::binary_search(worths.begin(), worths.end(), gap))
        return true;
    for (std::size_t low = 0, high = worths.size(); low + 1 < high;) {
        const qint64 sum = worths[low] + worths[high - 1];
        if (sum == gap)
            return true;
        sum < gap ? ++low : --high;
    }
    return false;
}

bool isUnnamed(const Ledger& ledger, const OpenLump& lump, const std::vector<qint32>& credits)
{
    qint32 nearest = -1;
    for (const qint32 index : credits) {
        const qint64 left = ledger.creditLeft[std::size_t(index)];
        if (ledger.mayPay(ledger.books.credits[std::size_t(index)], ledger.units[std::size_t(lump.unit)]) && left < lump.expected
            && double(left) >= kLeastShare * double(lump.expected) && (nearest < 0 || left > ledger.creditLeft[std::size_t(nearest)]))
            nearest = index;
    }
    if (nearest < 0 || ledger.books.credits[std::size_t(nearest)].deduction >= 0)
        return false;
    const qint64 gap = lump.expected - ledger.creditLeft[std::size_t(nearest)];
    for (const KnownDeduction& deduction : ledger.termsOf(ledger.units[std::size_t(lump.unit)].provider).deductions) {
        if (deduction.amount.minorUnits() == gap)
            return false;
    }
    return !fitsTwo(lump.worths, gap);
}

/// Deposits of a day that nothing explains to the fen.
std::map<qint32, std::vector<qint32>> freeCredits(const Ledger& ledger)
{
    std::map<qint32, std::vector<qint32>> found;
    for (const qint32 index : creditsInOrder(ledger)) {
        if (ledger.isFree(std::size_t(index)))
            found[ledger.books.credits[std::size_t(index)].booked].push_back(index);
    }
    return found;
}


} // namespace

std::vector<LossDay> countLosses(const Ledger& ledger)
{
    qint32 lastDay = 0;
    for (std::size_t index = 0; index < ledger.books.credits.size(); ++index) {
        if (ledger.creditPayment[index] >= 0 || ledger.isFree(index))
            lastDay = std::max(lastDay, ledger.books.credits[index].booked);
    }
    std::map<std::pair<qint32, qint16>, LossCounts> days;
    std::set<LumpKey> lumps;
    std::map<LumpKey, OpenLump> open;
    for (std::size_t i = 0; i < ledger.units.size(); ++i) {
        const Unit& unit = ledger.units[i];
        if (unit.due > lastDay || unit.net <= 0)
            continue;
        LossCounts& counts = days[{unit.due, unit.provider}];
        counts.sales += unit.size();
        for (quint32 at = unit.begin; at < unit.end; ++at) {
            const quint32 row = ledger.order[at];
            counts.asked += ledger.fact(row).book == intake::Book::Terminal ? 1 : 0;
            counts.listed += ledger.fact(row).book == intake::Book::Terminal && ledger.rows[row].twin >= 0 ? 1 : 0;
        }
        if (ledger.termsOf(unit.provider).lump == Lump::PerSale) {
            counts.losses += ledger.isOpen(unit) ? 1 : 0;
            continue;
        }
        // Clearing days that are paid together are one loss.
        const LumpKey key{unit.provider, unit.currency, unit.due, unit.key};
        counts.lumps += lumps.insert(key).second ? 1 : 0;
        if (!ledger.isOpen(unit))
            continue;
        OpenLump& lump = open[key];
        counts.losses += lump.unit < 0 ? 1 : 0;
        lump.unit = qint32(i);
        lump.expected += payoutOf(ledger, unit, FeeMode::Agreed);
        for (quint32 at = unit.begin; at < unit.end; ++at)
            lump.worths.push_back(worthOf(ledger, ledger.order[at]));
    }
    const auto credits = freeCredits(ledger);
    for (const auto& [key, lump] : open) {
        const auto ofDay = credits.find(std::get<2>(key));
        if (ofDay != credits.end() && isUnnamed(ledger, lump, ofDay->second))
            ++days[{std::get<2>(key), std::get<0>(key)}].unnamed;
    }
    std::vector<LossDay> found;
    for (const auto& [key, counts] : days)
        found.push_back({key.first, key.second, counts});
    return found;
}

double lossRate(const LossCounts& counts)
{
    // The lump at hand does not speak for its own loss: of those that did not add up one is left out. What is short for
    // another reason is no loss of a sale.
    const double losses = kPriorLosses + std::max(double(counts.losses - counts.unnamed) - 1, 0.0);
    const double rate = std::clamp(losses / (kPriorSales + double(counts.sales)), kLeastRate, kMostRate);
    return inSteps(rate, kPriorLosses / kPriorSales, kRateStep);
}

double unnamedRate(const LossCounts& counts)
{
    const double unnamed = kPriorUnnamed + std::max(double(counts.unnamed) - 1, 0.0);
    return inSteps(unnamed / (kPriorLumps + double(counts.lumps)), kPriorUnnamed / kPriorLumps, kUnnamedStep);
}

std::vector<LossCounts> lossCounts(const Books& books, const std::vector<LossDay>& days)
{
    std::vector<LossCounts> counts = books.history;
    counts.resize(std::size_t(books.terms.providers.size()));
    for (const LossDay& day : days)
        counts[std::size_t(day.provider)].add(day.counts);
    return counts;
}

std::map<int, HabitCounts> learnHabits(const Ledger& ledger)
{
    std::map<int, HabitCounts> habits;
    for (std::size_t provider = 0; provider < ledger.books.habits.size(); ++provider)
        habits[int(provider)] = ledger.books.habits[provider];
    std::map<std::tuple<int, int, qint32, qint64>, int> due;
    for (const Unit& at : ledger.units)
        ++due[{at.provider, at.currency, at.due, at.key}];
    for (const Payment& payment : ledger.payments) {
        if (payment.kind != Payment::Kind::Exact || payment.late || payment.units.empty())
            continue;
        const Unit& first = ledger.units[std::size_t(payment.units.front())];
        if (due[{first.provider, first.currency, first.due, first.key}] < 2)
            continue;
        HabitCounts& habit = habits[first.provider];
        const bool several = std::any_of(payment.units.begin(), payment.units.end(), [&](qint32 index) { return ledger.units[std::size_t(index)].clearing != first.clearing; });
        (several ? habit.together : habit.apart) += 1;
    }
    return habits;
}

void learnLosses(Ledger& ledger)
{
    ledger.lossDays = countLosses(ledger);
    for (const LossCounts& counts : lossCounts(ledger.books, ledger.lossDays)) {
        ledger.lossRates.push_back(lossRate(counts));
        ledger.unnamedRates.push_back(unnamedRate(counts));
        ledger.isListing.push_back(counts.listed >= kLeastListed && double(counts.listed) >= kListing * double(counts.asked));
    }
}

} // namespace daozhang::reconcile
