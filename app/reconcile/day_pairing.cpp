// SPDX-License-Identifier: GPL-3.0-or-later
// Which of a day's deposits pay which of its lumps: every way is weighed, so that a lump is never called short while another
// deposit of the day may hold what it lacks.
#include "app/reconcile/remainder.h"

#include <bit>
#include <cmath>

namespace daozhang::reconcile {

namespace {

/// A lump comes in several deposits: seldom, until the provider has done it twice.
constexpr double kRareSplit = 1.0 / 30;
constexpr double kUsualSplit = 0.5;
constexpr int kSplitsSeen = 2;
constexpr int kMostParts = 3;
/// A deposit of part of a lump, with nothing that fits the gap; the less, the larger the gap is.
constexpr double kUnfit = 1e-5;
/// A deposit whose memo says that it is late is the short payout of a lump of its own day.
constexpr double kSaidLate = 1.0 / 50;
/// The same, beside deposits that pay other lumps for certain.
constexpr double kNearest = 0.2;

/// Weighs every way to share deposits out over lumps, each deposit to one lump or to none. `weights`: by lump and set of
/// deposits, one bit each.
Pairing likeliest(const std::vector<std::vector<double>>& weights, std::size_t deposits)
{
    const std::size_t lumps = weights.size();
    const quint32 masks = 1u << deposits;
    Pairing found;
    std::vector<quint32> chosen(lumps, 0);
    double bestWeight = 0;
    double total = 0;
    std::vector<std::vector<double>> holding(lumps, std::vector<double>(masks, 0.0));
    const auto descend = [&](const auto& self, std::size_t lump, quint32 taken, double weight) -> void {
        if (weight <= 0)
            return;
        if (lump == lumps) {
            weight *= std::pow(kStranger, int(deposits) - std::popcount(taken));
            total += weight;
            for (std::size_t i = 0; i < lumps; ++i)
                holding[i][chosen[i]] += weight;
            if (weight > bestWeight) {
                bestWeight = weight;
                found.parts = chosen;
            }
            return;
        }
        const quint32 open = (masks - 1) & ~taken;
        for (quint32 mask = open;; mask = (mask - 1) & open) {
            chosen[lump] = mask;
            self(self, lump + 1, taken | mask, weight * weights[lump][mask]);
            if (mask == 0)
                break;
        }
    };
    descend(descend, 0, 0, 1.0);
    for (std::size_t lump = 0; lump < found.parts.size(); ++lump) {
        const double held = holding[lump][found.parts[lump]];
        found.isSure.push_back(held >= kAssertOdds * (total - held));
    }
    return found;
}

} // namespace

std::vector<UnitSet> Remainder::lumpsOf(const UnitSet& due)
{
    std::map<std::tuple<qint16, qint64, qint32>, UnitSet> lumps;
    for (const qint32 index : due) {
        const Unit& at = unit(index);
        const HabitCounts habit = m_habits.contains(at.provider) ? m_habits.at(at.provider) : HabitCounts();
        const bool isTogether = habit.together > habit.apart && !isPerSale({index});
        lumps[{at.provider, at.key, isTogether ? 0 : index + 1}].push_back(index);
    }
    std::vector<UnitSet> found;
    for (auto& [key, units] : lumps)
        found.push_back(std::move(units));
    return found;
}

double Remainder::splitChance(int provider) const
{
    const auto seen = m_splits.find(provider);
    return seen != m_splits.end() && seen->second >= kSplitsSeen ? kUsualSplit : kRareSplit;
}

Analysis Remainder::analyseParts(const UnitSet& lump, const std::vector<qint32>& credits, quint32 mask, Depth depth)
{
    // One memo speaks for them: the one that names an amount.
    const auto namedIn = [&](qint32 index) { return credit(index).deduction < 0 ? qint64(0) : m_ledger.books.deductions[std::size_t(credit(index).deduction)].amount; };
    qint64 amount = 0;
    qint32 speaking = -1;
    for (std::size_t i = 0; i < credits.size(); ++i) {
        if (!(mask & (1u << i)))
            continue;
        const bool mayPayAll = std::all_of(lump.begin(), lump.end(), [&](qint32 of) { return mayPay(credits[i], of); });
        if (!mayPayAll)
            return {};
        amount += left(credits[i]);
        if (speaking < 0 || namedIn(credits[i]) > namedIn(speaking))
            speaking = credits[i];
    }
    return analyse(lump, amount, speaking, depth);
}

double Remainder::saidLate(const UnitSet& lump, const std::vector<qint32>& credits, quint32 mask)
{
    for (std::size_t i = 0; i < credits.size(); ++i) {
        if ((mask & (1u << i)) && credit(credits[i]).saysLate && unit(lump.front()).due >= credit(credits[i]).booked)
            return kSaidLate;
    }
    return 1;
}

double Remainder::weightOf(const UnitSet& lump, const Analysis& found, const std::vector<qint32>& credits, quint32 mask)
{
    const int provider = unit(lump.front()).provider;
    if (mask == 0) {
        std::size_t rows = 0;
        for (const qint32 index : lump)
            rows += unit(index).size();
        return kWholeLost * rateIn(rows, m_ledger.lossRates[std::size_t(provider)]);
    }
    if (found.units.empty() || found.gap < 0)
        return 0;
    const double split = std::pow(splitChance(provider), std::popcount(mask) - 1);
    if (found.gap == 0)
        return split;
    if (found.score() > 0)
        return split * found.score() * saidLate(lump, credits, mask);
    // A gap that nothing fits is worth little, the less the larger it is.
    const double share = double(found.gap) / double(std::max<qint64>(found.expected, 1));
    return split * kUnfit * std::max(0.0, 1.0 - share);
}

void Remainder::assign(std::vector<qint32> credits, const std::vector<UnitSet>& lumps)
{
    if (isPerSale(lumps.front()))
        return;
    if (credits.size() > kMostDeposits || lumps.size() > kMostLumps || std::pow(double(lumps.size() + 1), double(credits.size())) > kMostPairings) {
        assignNearest(credits, lumps);
        return;
    }
    const quint32 masks = 1u << credits.size();
    std::vector<std::vector<Analysis>> table(lumps.size(), std::vector<Analysis>(masks));
    std::vector<std::vector<double>> weights(lumps.size(), std::vector<double>(masks));
    for (std::size_t lump = 0; lump < lumps.size(); ++lump) {
        for (quint32 mask = 0; mask < masks; ++mask) {
            if (std::popcount(mask) > kMostParts)
                continue;
            if (mask != 0)
                table[lump][mask] = analyseParts(lumps[lump], credits, mask, Depth::Leader);
            weights[lump][mask] = weightOf(lumps[lump], table[lump][mask], credits, mask);
        }
    }
    const Pairing pairing = likeliest(weights, credits.size());
    if (!pairing.parts.empty())
        settlePairing(credits, lumps, pairing, std::move(table));
}

void Remainder::settlePairing(const std::vector<qint32>& credits, const std::vector<UnitSet>& lumps, const Pairing& pairing, std::vector<std::vector<Analysis>> table)
{
    const auto partsOf = [&](quint32 mask) {
        std::vector<qint32> parts;
        for (std::size_t i = 0; i < credits.size(); ++i) {
            if (mask & (1u << i))
                parts.push_back(credits[i]);
        }
        return parts;
    };
    // Where it cannot be told which of several lumps a deposit pays, none of them is called missing whole.
    UnitSet unsure;
    quint32 theirs = 0;
    std::size_t unsureLumps = 0;
    for (std::size_t lump = 0; lump < lumps.size(); ++lump) {
        if (pairing.isSure[lump])
            continue;
        unsure.insert(unsure.end(), lumps[lump].begin(), lumps[lump].end());
        theirs |= pairing.parts[lump];
        ++unsureLumps;
    }
    // All are weighed before the first is concluded: a conclusion takes up refunds that others may have been for.
    for (std::size_t lump = 0; lump < lumps.size(); ++lump) {
        if (const quint32 mask = pairing.parts[lump]; mask != 0)
            table[lump][mask] = analyseParts(lumps[lump], credits, mask, Depth::Whole);
    }
    const bool areTogether = unsureLumps > 1 && doubtTogether(partsOf(theirs), unsure);
    for (std::size_t lump = 0; lump < lumps.size(); ++lump) {
        const quint32 mask = pairing.parts[lump];
        if (mask == 0 || (areTogether && !pairing.isSure[lump]))
            continue;
        std::vector<qint32> parts = partsOf(mask);
        std::stable_sort(parts.begin(), parts.end(), [&](qint32 a, qint32 b) { return left(a) > left(b); });
        Analysis& found = table[lump][mask];
        if (!pairing.isSure[lump]) {
            if (found.gap == 0)
                continue;
            doubt(found.weighing);
        }
        conclude(parts, std::move(found));
    }
}

bool Remainder::doubtTogether(const std::vector<qint32>& credits, const UnitSet& units)
{
    qint64 gap = payoutOf(m_ledger, units, FeeMode::Agreed);
    for (const qint32 index : credits)
        gap -= left(index);
    if (credits.empty() || gap <= 0)
        return false;
    const qint32 index = qint32(m_ledger.payments.size());
    Payment& payment = pay(m_ledger, credits, units);
    payment.kind = Payment::Kind::Short;
    payment.gap = gap;
    payment.weighing.complete = false;
    markShort(m_ledger, payment);
    m_gaps.push_back(index);
    return true;
}

void Remainder::assignNearest(const std::vector<qint32>& credits, const std::vector<UnitSet>& lumps)
{
    const auto gapOf = [&](const UnitSet& lump, qint32 index) {
        qint64 expected = 0;
        for (const qint32 of : lump)
            expected += m_ledger.isOpen(unit(of)) ? payoutOf(m_ledger, unit(of), FeeMode::Agreed) : 0;
        return expected - left(index);
    };
    const auto isPossible = [&](const UnitSet& lump, qint32 index) {
        const qint64 gap = gapOf(lump, index);
        return gap >= 0 && double(gap) <= (1 - kNearest) * double(gap + left(index)) && std::all_of(lump.begin(), lump.end(), [&](qint32 of) { return mayPay(index, of); });
    };
    std::map<std::size_t, int> suitors;
    std::map<qint32, int> choices;
    for (std::size_t lump = 0; lump < lumps.size(); ++lump) {
        for (const qint32 index : credits) {
            if (isPossible(lumps[lump], index)) {
                ++suitors[lump];
                ++choices[index];
            }
        }
    }
    for (const qint32 index : credits) {
        std::size_t nearest = lumps.size();
        for (std::size_t lump = 0; lump < lumps.size(); ++lump) {
            if (isPossible(lumps[lump], index) && (nearest == lumps.size() || gapOf(lumps[lump], index) < gapOf(lumps[nearest], index)))
                nearest = lump;
        }
        if (nearest == lumps.size())
            continue;
        Analysis found = analyse(lumps[nearest], left(index), index);
        const bool isAlone = suitors[nearest] == 1 && choices[index] == 1;
        if (!isAlone && found.gap != 0)
            doubt(found.weighing);
        conclude({index}, std::move(found));
    }
}

} // namespace daozhang::reconcile
