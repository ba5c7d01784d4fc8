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

} // namespace

std::vector<LossDay> countLosses(const Ledger& ledger)
{
    qint32 lastDay = 0;
    for (std::size_t index = 0; index < ledger.books.credits.size(); ++index) {
        if (ledger.creditPayment[index] >= 0)
            lastDay = std::max(lastDay, ledger.books.credits[index].booked);
    }
    std::map<std::pair<qint32, qint16>, LossCounts> days;
    std::set<std::tuple<qint16, qint16, qint32, qint64>> counted;
    for (const Unit& unit : ledger.units) {
        if (unit.due > lastDay || unit.net <= 0)
            continue;
        LossCounts& counts = days[{unit.due, unit.provider}];
        counts.sales += unit.size();
        // Clearing days that are paid together are one loss.
        const bool isLump = ledger.termsOf(unit.provider).lump != Lump::PerSale;
        if (ledger.isOpen(unit) && (!isLump || counted.emplace(unit.provider, unit.currency, unit.due, unit.key).second))
            ++counts.losses;
    }
    std::vector<LossDay> found;
    for (const auto& [key, counts] : days)
        found.push_back({key.first, key.second, counts});
    return found;
}

double lossRate(const LossCounts& counts)
{
    // The lump at hand does not speak for its own loss: of those that did not add up one is left out.
    const double losses = kPriorLosses + std::max(double(counts.losses) - 1, 0.0);
    const double rate = std::clamp(losses / (kPriorSales + double(counts.sales)), kLeastRate, kMostRate);
    const double prior = kPriorLosses / kPriorSales;
    return prior * std::pow(kRateStep, std::round(std::log(rate / prior) / std::log(kRateStep)));
}

std::vector<double> lossRates(const Books& books, const std::vector<LossDay>& days)
{
    std::vector<LossCounts> counts = books.history;
    counts.resize(std::size_t(books.terms.providers.size()));
    for (const LossDay& day : days) {
        counts[std::size_t(day.provider)].sales += day.counts.sales;
        counts[std::size_t(day.provider)].losses += day.counts.losses;
    }
    std::vector<double> rates;
    for (const LossCounts& one : counts)
        rates.push_back(lossRate(one));
    return rates;
}

} // namespace daozhang::reconcile
