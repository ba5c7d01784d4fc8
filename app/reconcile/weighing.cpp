// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/weighing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace daozhang::reconcile {

namespace {

using Set = std::vector<quint32>;

/// A rival that lacks more single sales than this is never within 1000 : 1.
constexpr int kLargestRival = 2;
/// Where it is only asked which deposit is whose, larger sets weigh less than a gap that nothing fits.
constexpr int kLargestLeader = 4;
/// What was put aside is shown up to so many, and only what comes within this part of the gap.
constexpr std::size_t kMostRejected = 6;
/// So often the reason is one that is not among those weighed, however well the best of them fits: no model is better than
/// the shops that it was tried on. Measured by score_shops.
constexpr double kBeyondAll = 1.0 / 100;
constexpr qint64 kNearPart = 20;
/// Sets of more sales than this are not shown as put aside.
constexpr int kLargestUnlikely = 3;

/// A whole batch, terminal, card kind or clearing day, with what its sales are worth together.
struct Part
{
    const char* reason = "";
    qint64 sum = 0;
    Set rows;
};

std::vector<Part> partsOf(const Ledger& ledger, const std::vector<Weight>& rows)
{
    std::vector<Part> found;
    const auto by = [&](const char* reason, auto keyOf) {
        std::map<quint64, Part> parts;
        for (const Weight& row : rows) {
            Part& part = parts[keyOf(row)];
            part.sum += row.worth;
            part.rows.push_back(row.row);
        }
        for (auto& [key, part] : parts) {
            if (part.rows.size() < 2 || part.rows.size() == rows.size())
                continue;
            std::sort(part.rows.begin(), part.rows.end());
            part.reason = reason;
            found.push_back(std::move(part));
        }
    };
    by("batch", [&](const Weight& row) { return (quint64(quint32(ledger.fact(row.row).terminal)) << 32) | ledger.fact(row.row).batch; });
    by("terminal", [&](const Weight& row) { return quint64(quint32(ledger.fact(row.row).terminal)); });
    by("clearing_day", [&](const Weight& row) { return quint64(quint32(row.unit)); });
    by("card_kind", [&](const Weight& row) { return quint64(ledger.fact(row.row).cardKind); });
    by("card_kind", [&](const Weight& row) { return quint64(ledger.fact(row.row).cardKind == intake::CardKind::Qr); });
    return found;
}

/// The sets found so far, over all bases and sizes.
class Tally
{
public:
    Tally(const Ledger& ledger, const std::vector<Base>& bases, double rate, std::vector<Guess> others)
        : m_ledger(ledger), m_bases(bases), m_guesses(std::move(others)), m_total(bases.front().unnamed)
    {
        for (const Guess& guess : m_guesses) {
            m_leader = std::max(m_leader, guess.weight);
            m_total += guess.weight;
            hold(guess);
            if (!guess.missing.empty())
                m_known.insert(guess.missing);
        }
        for (const Base& base : bases) {
            const std::vector<double> evidence = lossEvidence(ledger, base.rows);
            std::vector<FitItem> items;
            for (std::size_t i = 0; i < base.rows.size(); ++i)
                items.push_back({base.rows[i].worth, rate * evidence[i]});
            m_searches.push_back({FittingSets(items, base.gap)});
        }
    }

    void search(int largest)
    {
        for (int size = 1; size <= largest; ++size) {
            for (std::size_t base = 0; base < m_bases.size(); ++base)
                searchSize(size, base);
        }
        // A gap that no set up to the largest size fills is not proved to have no set behind it.
        const Search& plain = m_searches.front();
        const bool mayBeLarger = m_leader == 0 || (plain.goesOn && isNear(m_bases.front().weight * plain.sets.heaviestPossible(largest + 1)));
        if (mayBeLarger && plain.sets.items() > std::size_t(largest))
            m_isAll = false;
    }

    Weighing result(Depth depth)
    {
        Weighing found;
        found.complete = m_isAll;
        found.leader = m_leader;
        if (m_leader == 0)
            return found;
        if (depth == Depth::Leader) {
            found.guesses = {*std::max_element(m_guesses.begin(), m_guesses.end(), [](const Guess& a, const Guess& b) { return a.weight < b.weight; })};
            return found;
        }
        if (depth == Depth::Whole && m_leader < kAssertOdds && m_bases.front().fee < 0) {
            const FittingSets::Sums sums = m_searches.front().sets.sums();
            found.complete = m_isAll || sums.isExact;
            holdPlain(sums);
        } else {
            holdPlain({0, {}, false});
        }
        for (std::size_t base = 1; base < m_bases.size(); ++base)
            found.complete = holdUnlisted(base) && found.complete;
        // Where a cause that nobody names is about as likely, nothing is told about any sale.
        found.complete = found.complete && oddsAgainstUnnamed() >= kAssertOdds;
        found.complete = found.complete && !m_isCut;
        found.certain = !m_isCut && m_leader >= kAssertOdds * (m_total - m_leader);
        for (const auto& [row, weight] : m_holding) {
            if (isNear(weight))
                found.inSome.push_back(row);
        }
        listNear(found);
        return found;
    }

    /// How many times likelier all that was weighed is than a cause that nobody names.
    double oddsAgainstUnnamed() const
    {
        const double unnamed = m_bases.front().unnamed;
        return unnamed > 0 ? (m_total - unnamed) / unnamed : kIgnoreOdds * kIgnoreOdds;
    }

    /// Sets of the plain lump that fit and that the leader is further above than what is listed.
    void addUnlikely(std::vector<Rejected>& rejected)
    {
        Search& plain = m_searches.front();
        if (m_leader == 0 || plain.next > kLargestUnlikely)
            return;
        for (const FittingSets::Set& set : plain.sets.ofSize(plain.next).heaviest) {
            if (rejected.size() >= kMostRejected)
                break;
            rejected.push_back({"unlikely", "sales", {}, 0, m_leader / set.weight, rowsOfSet(0, set)});
        }
    }

private:
    struct Search
    {
        FittingSets sets;
        int next = 1;         ///< first size that was not looked at
        bool goesOn = true;
    };
    struct Size
    {
        std::size_t base = 0;
        int size = 0;
        double listed = 0;
        FittingSets::OfSize found;
        double heaviest = 0;  ///< no set of this size weighs more
    };

    bool isNear(double weight) const { return weight >= m_leader / kIgnoreOdds; }

    void hold(const Guess& guess)
    {
        for (const quint32 row : guess.missing)
            m_holding[row] += guess.weight;
    }

    Set rowsOfSet(std::size_t base, const FittingSets::Set& set) const
    {
        Set rows = m_bases[base].missing;
        for (const quint32 place : set.places)
            rows.push_back(m_bases[base].rows[place].row);
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    void searchSize(int size, std::size_t index)
    {
        Search& search = m_searches[index];
        const Base& base = m_bases[index];
        const double heaviest = base.weight * search.sets.heaviestPossible(size);
        search.goesOn = search.goesOn && heaviest > 0 && (m_leader == 0 || isNear(heaviest));
        if (!search.goesOn)
            return;
        if (m_stepsLeft <= 0 || m_wordsLeft <= 0) {
            m_isCut = true;
            search.goesOn = false;
            return;
        }
        search.next = size + 1;
        Size at{index, size, 0, search.sets.ofSize(size, m_leader / kIgnoreOdds / base.weight, std::min(kMostSteps, m_stepsLeft)), heaviest};
        m_stepsLeft -= at.found.steps;
        m_wordsLeft -= at.found.words;
        m_isAll = m_isAll && at.found.isAll;
        weighFees(index, at.found);
        for (const FittingSets::Set& set : at.found.heaviest) {
            Guess guess{rowsOfSet(index, set), base.taken, base.weight * set.weight, base.missing.empty() ? "sales" : "clearing_day", base.deduction, base.feeTaken, base.deducted};
            at.listed += 1;
            if (index == 0 && m_known.contains(guess.missing))
                continue;  // weighed already as a whole batch or a run
            m_leader = std::max(m_leader, guess.weight);
            if (index > 0)
                hold(guess);
            m_guesses.push_back(std::move(guess));
        }
        if (index > 0)
            m_total += base.weight * at.found.weight;
        m_sizes.push_back(std::move(at));
    }

    /// Sets whose fees are not what the memo leaves for them.
    void weighFees(std::size_t index, FittingSets::OfSize& found) const
    {
        const Base& base = m_bases[index];
        if (base.fee < 0 || !found.isAll || found.count > double(found.heaviest.size()))
            return;
        found.weight = 0;
        for (FittingSets::Set& set : found.heaviest) {
            qint64 fees = 0;
            for (const quint32 place : set.places)
                fees += m_ledger.rows[base.rows[place].row].fee;
            // Each fee may have been rounded the other way.
            if (std::abs(fees - base.fee) > qint64(set.places.size()))
                set.weight *= kOtherFeeInMemo;
            found.weight += set.weight;
        }
    }

    /// Sets of another base that were counted and not listed; false where their sums cannot be had.
    bool holdUnlisted(std::size_t index)
    {
        const bool isListed = std::all_of(m_sizes.begin(), m_sizes.end(), [&](const Size& of) {
            return of.base != index || !isNear(of.heaviest) || (of.found.isAll && of.listed >= of.found.count);
        });
        if (isListed)
            return true;
        const Base& base = m_bases[index];
        m_sumsLeft -= m_searches[index].sets.costOfSums();
        if (m_sumsLeft < 0) {
            m_isCut = true;
            return false;
        }
        const FittingSets::Sums sums = m_searches[index].sets.sums();
        for (const quint32 row : base.missing)
            m_holding[row] += base.weight * sums.total;
        for (std::size_t place = 0; place < sums.holding.size(); ++place)
            m_holding[base.rows[place].row] += base.weight * sums.holding[place];
        m_total += base.weight * sums.total;
        return sums.isExact;
    }

    /// What sets of single sales of the plain lump weigh, together and for each sale. `sums` are of all sizes; where they are
    /// not exact, or there are none, what was looked at one by one counts beside them.
    void holdPlain(const FittingSets::Sums& sums)
    {
        const Base& plain = m_bases.front();
        m_total += sums.total;
        for (std::size_t place = 0; place < sums.holding.size(); ++place)
            m_holding[plain.rows[place].row] += sums.holding[place];
        if (sums.isExact)
            return;
        for (const Size& of : m_sizes) {
            if (of.base != 0)
                continue;
            m_total += of.found.weight;
            for (const FittingSets::Set& set : of.found.heaviest) {
                for (const quint32 place : set.places)
                    m_holding[plain.rows[place].row] += set.weight;
            }
            m_isAll = m_isAll && of.listed >= of.found.count;
        }
    }

    /// The likeliest sets within 1000 : 1 of the leader, how many there are, and what is in every one of them.
    void listNear(Weighing& found)
    {
        std::erase_if(m_guesses, [this](const Guess& guess) { return !isNear(guess.weight); });
        std::stable_sort(m_guesses.begin(), m_guesses.end(), [](const Guess& a, const Guess& b) { return a.weight > b.weight; });
        found.count = qint64(m_guesses.size());
        bool isListed = true;
        for (const Size& of : m_sizes) {
            if (!isNear(of.heaviest) || (of.found.isAll && of.listed >= of.found.count))
                continue;
            isListed = false;
            double count = of.found.count;
            if (!of.found.isAll) {
                const FittingSets::Counts counts = m_searches[of.base].sets.count(of.size);
                found.complete = found.complete && counts.isWithinBound;
                count = std::max(count, counts.count);
            }
            found.count += qint64(std::max(0.0, count - of.listed));
        }
        for (const auto& [row, weight] : m_holding) {
            // Looked at one by one: it is in all of them. Counted: what is without it weighs next to nothing.
            const bool inEvery = isListed ? std::all_of(m_guesses.begin(), m_guesses.end(), [row = row](const Guess& guess) {
                return std::binary_search(guess.missing.begin(), guess.missing.end(), row);
            }) : !isNear(m_total - weight);
            if (inEvery && weight >= kAssertOdds * (m_total - weight))
                found.inEvery.push_back(row);
        }
        if (m_guesses.size() > kListed)
            m_guesses.resize(kListed);
        for (Guess& guess : m_guesses)
            guess.weight /= m_leader;
        found.guesses = std::move(m_guesses);
    }

    const Ledger& m_ledger;
    const std::vector<Base>& m_bases;
    std::vector<Guess> m_guesses;
    std::set<Set> m_known;
    std::vector<Search> m_searches;
    std::vector<Size> m_sizes;
    std::map<quint32, double> m_holding;  ///< by row: weight of all that holds it
    double m_total = 0;
    double m_leader = 0;
    bool m_isAll = true;                  ///< every set that may come within 1000 : 1 was looked at
    bool m_isCut = false;              ///< the budget did not reach: what was not looked at may be likelier
    qint64 m_stepsLeft = kMostSteps;   ///< of all walks of this lump
    qint64 m_wordsLeft = kMostWordsAtAll;
    qint64 m_sumsLeft = kMostSums;     ///< of all bases but the plain one
};

/// One sale or two are worth just the gap.
bool fitsTwo(const std::vector<Weight>& rows, qint64 gap)
{
    std::vector<qint64> worths;
    for (const Weight& row : rows) {
        if (row.worth > 0)
            worths.push_back(row.worth);
    }
    std::sort(worths.begin(), worths.end());
    if (std::binary_search(worths.begin(), worths.end(), gap))
        return true;
    for (std::size_t low = 0, past = worths.size(); low + 1 < past;) {
        const qint64 sum = worths[low] + worths[past - 1];
        if (sum == gap)
            return true;
        sum < gap ? ++low : --past;
    }
    return false;
}

/// Whole parts and single sales that come near the gap and miss it.
std::vector<Rejected> nearMisses(const std::vector<Part>& parts, const std::vector<Weight>& rows, qint64 gap)
{
    std::vector<Rejected> found;
    const auto isNear = [gap](qint64 off) { return off != 0 && std::abs(off) <= gap / kNearPart; };
    for (const Part& part : parts) {
        if (isNear(part.sum - gap))
            found.push_back({"off", part.reason, {}, part.sum - gap, 0, part.rows});
    }
    const Weight* nearest = nullptr;
    for (const Weight& row : rows) {
        if (isNear(row.worth - gap) && (!nearest || std::abs(row.worth - gap) < std::abs(nearest->worth - gap)))
            nearest = &row;
    }
    std::stable_sort(found.begin(), found.end(), [](const Rejected& a, const Rejected& b) { return std::abs(a.off) < std::abs(b.off); });
    if (found.size() > kMostRejected / 2)
        found.resize(kMostRejected / 2);
    if (nearest)
        found.push_back({"off", "sales", {}, nearest->worth - gap, 0, {nearest->row}});
    return found;
}

/// What was lost together is held to the same words as single sales: the fee that the memo states, and the provider's list.
void askTheFiles(const Ledger& ledger, const Base& plain, double rate, std::vector<Guess>& together)
{
    if (together.empty())
        return;
    const std::vector<double> evidence = lossEvidence(ledger, plain.rows);
    std::map<quint32, double> evidenceOf;
    for (std::size_t i = 0; i < plain.rows.size(); ++i)
        evidenceOf[plain.rows[i].row] = evidence[i];
    for (Guess& guess : together) {
        qint64 fees = 0;
        double listed = 1;
        double singly = 1;
        for (const quint32 row : guess.missing) {
            fees += ledger.rows[row].fee;
            listed = std::min(listed, evidenceOf[row]);
            singly *= rate * evidenceOf[row];
        }
        // What the list has was lost on its way out, and with the whole payout rather than by itself.
        guess.weight = std::max(guess.weight * listed * listed, singly);
        if (plain.fee >= 0 && std::abs(fees - plain.fee) > qint64(guess.missing.size()))
            guess.weight *= kOtherFeeInMemo;
    }
}

} // namespace

double rateIn(std::size_t sales, double learned)
{
    return std::max(learned, std::min(kPriorLosses / kPriorSales, kLostTogether / double(std::max<std::size_t>(sales, 1))));
}

Weighing weigh(const Ledger& ledger, const std::vector<Base>& bases, double rate, std::vector<Guess> others, Depth depth)
{
    const Base& plain = bases.front();
    for (Guess& guess : others)
        std::sort(guess.missing.begin(), guess.missing.end());
    const auto add = [&](Guess guess) {
        const bool isKnown = std::any_of(others.begin(), others.end(), [&](const Guess& other) { return other.missing == guess.missing; });
        if (!isKnown)
            others.push_back(std::move(guess));
    };
    std::vector<Guess> together;
    const std::vector<Part> parts = partsOf(ledger, plain.rows);
    for (const Part& part : parts) {
        if (part.sum == plain.gap)
            together.push_back({part.rows, {}, kWholeLost * rate, part.reason, {}, plain.feeTaken});
    }
    for (Guess& run : lostRuns(ledger, plain.rows, plain.gap, rate)) {
        run.feeTaken = plain.feeTaken;
        together.push_back(std::move(run));
    }
    askTheFiles(ledger, plain, rate, together);
    for (Guess& guess : together)
        add(std::move(guess));
    if (depth == Depth::Rival && others.empty() && bases.size() == 1 && !fitsTwo(plain.rows, plain.gap)) {
        Weighing nothing;
        nothing.complete = false;
        return nothing;
    }
    Tally tally(ledger, bases, rate, std::move(others));
    tally.search(depth == Depth::Rival ? kLargestRival : depth == Depth::Leader ? kLargestLeader : kLargestSet);
    Weighing found = tally.result(depth);
    if (depth == Depth::Whole) {
        found.rejected = nearMisses(parts, plain.rows, plain.gap);
        tally.addUnlikely(found.rejected);
        if (found.leader > 0)
            found.rejected.push_back({"unnamed", {}, {}, 0, 1 / (1 / tally.oddsAgainstUnnamed() + kBeyondAll), {}});
        else if (!found.complete)
            found.rejected.push_back({"bound", "sales", {}, 0, double(kLargestSet), {}});
    }
    return found;
}

} // namespace daozhang::reconcile
