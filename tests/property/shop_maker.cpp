// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/property/shop_parts.h"

namespace daozhang::testing {

namespace {

using namespace reconcile;

struct Switch
{
    Feature feature;
    const char* code;
    double chance;
};

constexpr Switch kSwitches[] = {
    {Feature::Colliding, "colliding", 0.3},
    {Feature::ManyFaults, "many_faults", 0.35},
    {Feature::Together, "together", 0.5},
    {Feature::SplitCredit, "split_credit", 0.15},
    {Feature::SeveralDays, "several_days", 0.1},
    {Feature::Refunds, "refunds", 0.4},
    {Feature::NegativeDay, "negative_day", 0.12},
    {Feature::Voids, "voids", 0.5},
    {Feature::NoClaims, "no_claims", 0.5},
    {Feature::Chargebacks, "chargebacks", 0.25},
    {Feature::SilentDeduction, "silent_deduction", 0.08},
    {Feature::DeviceFee, "device_fee", 0.2},
    {Feature::MemoPeriods, "memo_periods", 0.25},
    {Feature::GrossMonthly, "gross_monthly", 0.12},
    {Feature::OtherAccount, "other_account", 0.08},
    {Feature::NewPayer, "new_payer", 0.06},
    {Feature::LateCredits, "late_credits", 0.5},
    {Feature::LostSingle, "lost_single", 0.8},
    {Feature::LostSeveral, "lost_several", 0.4},
    {Feature::LostBatch, "lost_batch", 0.3},
    {Feature::LostTerminal, "lost_terminal", 0.3},
    {Feature::LostDay, "lost_day", 0.3},
    {Feature::LostPayout, "lost_payout", 0.4},
    {Feature::OverDeposit, "over_deposit", 0.15},
    {Feature::StrayDeposit, "stray_deposit", 0.15},
    {Feature::DoubleDeposit, "double_deposit", 0.12},
    {Feature::PaidTwice, "paid_twice", 0.1},
    {Feature::Returned, "returned", 0.1},
    {Feature::RunsAhead, "runs_ahead", 0.15},
    {Feature::ProviderFile, "provider_file", 0.3},
    {Feature::PartialFile, "partial_file", 0.15},
    {Feature::Noise, "noise", 0.6},
    {Feature::StatementGap, "statement_gap", 0.08},
    {Feature::OpenEnd, "open_end", 0.25},
    {Feature::DateOnly, "date_only", 0.12},
    {Feature::UnknownCards, "unknown_cards", 0.1},
    {Feature::HardDays, "hard_days", 0.4},
    {Feature::OtherLumps, "other_lumps", 0.15},
    {Feature::PayoutFee, "payout_fee", 0.08},
    {Feature::Reserve, "reserve", 0.06},
    {Feature::WalletRules, "wallet_rules", 0.12},
};
static_assert(std::size(kSwitches) == std::size_t(Feature::Count));

Features drawFeatures(quint32 seed, const Wish& wish)
{
    Dice dice(seed, Dice::Stream::Features);
    Features features;
    for (const Switch& each : kSwitches)
        features.set(std::size_t(each.feature), dice.chance(each.chance));
    return wish.only ? wish.on : (features | wish.on) & ~wish.off;
}

SettlementRule ruleOf(Dice& dice)
{
    static const char* const kRules[] = {"T+1", "T+1", "T+1", "T+1", "D+1", "D+1", "T+0", "T+2", "D+0", "S+0"};
    return *SettlementRule::parse(QString::fromLatin1(dice.of(kRules)));
}

QVector<FeeRule> feesOf(Dice& dice)
{
    QVector<FeeRule> fees;
    if (dice.chance(0.3)) {
        fees.append({FeeRule::Applies::Any, Rate{dice.between(30, 80) * 100}, {}, Money()});
        return fees;
    }
    fees.append({FeeRule::Applies::Qr, Rate{dice.chance(0.5) ? 3800 : 2500}, {}, Money()});
    fees.append({FeeRule::Applies::Debit, Rate{5000}, dice.chance(0.7) ? std::optional<Money>(Money(2000)) : std::nullopt, Money()});
    fees.append({dice.chance(0.5) ? FeeRule::Applies::Any : FeeRule::Applies::Credit, Rate{dice.chance(0.5) ? 6000 : 5500}, {}, Money(dice.chance(0.2) ? 10 : 0)});
    return fees;
}

Habits habitsOf(Making& making, Dice& dice, int index, const ProviderTerms& terms)
{
    Habits habits;
    habits.together = making.drawn(dice, Feature::Together, 0.7);
    habits.twiceAWeek = making.drawn(dice, Feature::SeveralDays, 0.6) && terms.rule.kind == SettlementRule::Kind::BusinessDays;
    const Habits::Split splits[] = {Habits::Split::MorningFirst, Habits::Split::CardsAndCodes, Habits::Split::DebitAndCredit, Habits::Split::Halves};
    const Habits::Split split = dice.of(splits);
    if (making.drawn(dice, Feature::SplitCredit, 0.7) && terms.lump != Lump::PerSale)
        habits.split = split;
    const int list = dice.upTo(100);
    if (making.has(Feature::ProviderFile) && list < 70)
        habits.list = Habits::List::Whole;
    else if (making.has(Feature::PartialFile))
        habits.list = Habits::List::Part;
    habits.listStatesFees = dice.chance(0.7);
    habits.listStatesClearing = dice.chance(0.6);
    habits.listHasPayouts = dice.chance(0.5);
    habits.memoPeriods = making.drawn(dice, Feature::MemoPeriods, 0.7);
    habits.statesClearing = making.drawn(dice, Feature::RunsAhead, 0.7);
    habits.hasTimes = !(making.drawn(dice, Feature::DateOnly, 0.7));
    habits.hasCards = !(making.drawn(dice, Feature::UnknownCards, 0.7));
    habits.payer = terms.payerNames.first() + (dice.chance(0.7) ? QStringLiteral("有限公司客户备付金") : QString());
    if (making.drawn(dice, Feature::NewPayer, 0.5)) {
        habits.newPayer = QStringLiteral("新汇%1网络科技有限公司").arg(index);
        habits.newPayerFrom = making.first.addDays(dice.between(5, making.days));
    }
    habits.account = terms.account.isEmpty() ? accountA() : terms.account;
    return habits;
}

/// What only some contracts have.
void drawLater(const Making& making, Dice& dice, ProviderTerms& terms)
{
    const Lump lumps[] = {Lump::PerBatch, Lump::PerCardKind, Lump::PerWallet};
    const Lump lump = dice.of(lumps);
    if (making.drawn(dice, Feature::OtherLumps, 0.7))
        terms.lump = lump;
    const Money fixed(dice.between(1, 4) * 50);
    if (making.drawn(dice, Feature::PayoutFee, 0.6))
        terms.payoutFee = PayoutFee{QStringLiteral("秒到费"), Rate{dice.chance(0.5) ? 200 : 0}, fixed};
    const int days = dice.between(3, 9);
    if (making.drawn(dice, Feature::Reserve, 0.6) && terms.lump != Lump::PerSale)
        terms.reserve = RollingReserve{Rate{50'000}, days};
    const bool wallet = dice.chance(0.5);
    const bool sameDay = dice.chance(0.5);
    if (making.drawn(dice, Feature::WalletRules, 0.7))
        terms.channels.append({wallet ? QStringLiteral("wechat") : QStringLiteral("qr"), *SettlementRule::parse(sameDay ? u"D+0" : u"D+1")});
}

} // namespace

void makeProviders(Making& making)
{
    Dice dice(making.seed, Dice::Stream::Shop);
    Dice later(making.seed, Dice::Stream::Terms);
    static const QDate kHard[] = {QDate(2026, 9, 17), QDate(2026, 9, 24), QDate(2026, 2, 6), QDate(2026, 4, 24), QDate(2026, 12, 21), QDate(2026, 9, 28)};
    static const QDate kPlain[] = {QDate(2026, 3, 2), QDate(2026, 6, 22), QDate(2026, 8, 3), QDate(2026, 11, 2)};
    const QDate plain = dice.of(kPlain);
    const QDate hard = dice.of(kHard);
    making.first = (making.has(Feature::HardDays) ? hard : plain).addDays(dice.upTo(6));
    making.days = dice.between(8, 28);
    const int count = dice.chance(0.4) ? 1 : dice.between(2, 6);
    for (int i = 0; i < count; ++i) {
        ProviderTerms terms;
        terms.id = QStringLiteral("provider%1").arg(i);
        terms.name = terms.id;
        terms.payerNames = {QStringLiteral("收单%1号支付").arg(i)};
        terms.merchants = {QStringLiteral("M%1").arg(i)};
        if (dice.chance(0.3))
            terms.merchants.append(QStringLiteral("N%1").arg(i));
        const Lump lumps[] = {Lump::PerMerchant, Lump::PerMerchant, Lump::PerMerchant, Lump::PerTerminal, Lump::CardOrQr, Lump::PerSale};
        terms.lump = dice.of(lumps);
        terms.rule = ruleOf(dice);
        const QTime cutoffs[] = {QTime(23, 0), QTime(23, 0), QTime(23, 0), QTime(22, 30), QTime(20, 0), QTime(23, 59, 59)};
        terms.cutoff = dice.of(cutoffs);
        terms.rollsFirst = dice.chance(0.08) && terms.rule.kind == SettlementRule::Kind::BusinessDays;
        terms.fees = feesOf(dice);
        terms.paysGross = making.drawn(dice, Feature::GrossMonthly, 0.6);
        const Money device(dice.between(2, 9) * 1000 + (dice.chance(0.5) ? 0 : 600));
        if (making.drawn(dice, Feature::DeviceFee, 0.7))
            terms.deductions.append({QStringLiteral("流量费"), device});
        drawLater(making, later, terms);
        const bool knowsAccount = dice.chance(0.3) || making.has(Feature::OtherAccount);
        if (knowsAccount)
            terms.account = dice.chance(0.8) ? accountA() : accountB();
        making.habits.append(habitsOf(making, dice, i, terms));
        making.made.shop.terms.providers.append(terms);
    }
}

QString toCode(Feature feature)
{
    for (const Switch& each : kSwitches) {
        if (each.feature == feature)
            return QString::fromLatin1(each.code);
    }
    return {};
}

std::optional<Feature> featureFromCode(const QString& code)
{
    for (const Switch& each : kSwitches) {
        if (code == QLatin1String(each.code))
            return each.feature;
    }
    return {};
}

MadeShop makeShop(quint32 seed, const Wish& wish)
{
    MadeShop made;
    made.features = drawFeatures(seed, wish);
    Making making{made, seed, wish, {}, {}, {}, {}, 0};
    makeProviders(making);
    makeSales(making);
    makePayouts(making);
    makeLists(making);
    makeStatement(making);
    return made;
}

} // namespace daozhang::testing
