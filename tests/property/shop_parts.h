// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the shop maker share: dice, how each provider goes about it, and where a sale stands.
#pragma once

#include "tests/property/shop_maker.h"

#include <cmath>

namespace daozhang::testing {

class Dice
{
public:
    enum class Stream : quint32 { Features = 1, Shop, Sales, Undone, Losses, Payouts, Deductions, Extras, Lists, Noise, Statement, Terms };
    Dice(quint32 seed, Stream stream) : m_random(seed * 2654435761u + quint32(stream) * 40503u) {}

    int upTo(int n) { return n > 0 ? int(m_random.bounded(n)) : 0; }           ///< 0 … n − 1
    int between(int from, int to) { return from + upTo(to - from + 1); }
    bool chance(double p) { return m_random.generateDouble() < p; }
    double logUniform(double from, double to) { return from * std::pow(to / from, m_random.generateDouble()); }
    template<typename T, std::size_t N> const T& of(const T (&choices)[N]) { return choices[upTo(int(N))]; }

private:
    QRandomGenerator m_random;
};

inline QString accountA() { return QStringLiteral("6222000011112222"); }
inline QString accountB() { return QStringLiteral("6217003344445555"); }

/// How a provider goes about it, beyond what its terms say.
struct Habits
{
    enum class Split { None, MorningFirst, CardsAndCodes, DebitAndCredit, Halves };
    enum class List { None, Whole, Part };
    bool together = false;       ///< clearing days that fall due together in one deposit
    bool twiceAWeek = false;
    Split split = Split::None;
    List list = List::None;
    bool listStatesFees = true;
    bool listStatesClearing = true;
    bool listHasPayouts = false;
    bool memoPeriods = false;
    bool statesClearing = false; ///< the terminal's own file does
    bool hasTimes = true;
    bool hasCards = true;
    QString payer;
    QString newPayer;            ///< from `newPayerFrom` on
    QDate newPayerFrom;
    QString account;             ///< where it pays to
};

struct Making
{
    MadeShop& made;
    quint32 seed;
    Wish wish;
    OwnCalendar calendar;
    QVector<Habits> habits;
    QVector<QDate> firstListless;
    QDate first;
    int days = 0;
    bool has(Feature feature) const { return made.features.test(std::size_t(feature)); }
    /// Draws whether the feature is on or not, so that switching it leaves the stream where it is.
    bool drawn(Dice& dice, Feature feature, double chance) const { return dice.chance(chance) && has(feature); }
    const reconcile::ProviderTerms& termsOf(int provider) const { return made.shop.terms.providers.at(provider); }
};

void makeProviders(Making& making);  ///< shop_maker.cpp
void makeSales(Making& making);      ///< shop_sales.cpp
void makePayouts(Making& making);    ///< shop_payouts.cpp
void makeLists(Making& making);      ///< shop_lists.cpp: the providers' files
void makeStatement(Making& making);  ///< shop_lists.cpp: noise, coverage, and what the day of the run sees

} // namespace daozhang::testing
