// SPDX-License-Identifier: GPL-3.0-or-later
// What the providers paid of it, and what they did not.
#include "tests/property/shop_parts.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace daozhang::testing {

namespace {

using namespace reconcile;
using intake::BankLine;
using intake::CardKind;

/// What is to be paid in one go.
struct Payout
{
    int provider = 0;
    QString key;
    QDate day;
    QDate clearing;            ///< null when several days are in it
    QVector<int> rows;
    qint64 brought = 0;        ///< what others brought to it: late sales, sales paid again
    QVector<int> lateRows;
    auto order() const { return std::tie(provider, key, day, clearing); }
};

class Payouts
{
public:
    explicit Payouts(Making& making)
        : m_making(making), m_losses(making.seed, Dice::Stream::Losses), m_dice(making.seed, Dice::Stream::Payouts), m_deductions(making.seed, Dice::Stream::Deductions),
          m_extras(making.seed, Dice::Stream::Extras)
    {
        m_rate = making.has(Feature::ManyFaults) ? m_losses.logUniform(1.0 / 150, 1.0 / 25) : m_losses.logUniform(1.0 / 2000, 1.0 / 200);
        m_lumpRate = making.has(Feature::ManyFaults) ? 0.06 : 0.01;
        m_often = making.has(Feature::ManyFaults) ? 1 : 0.2;
    }

    void run()
    {
        std::vector<Payout> all = group();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool sameLump = i > 0 && all[i - 1].provider == all[i].provider && all[i - 1].key == all[i].key;
            if (!sameLump)
                m_carried.clear();
            const bool isLast = i + 1 == all.size() || all[i + 1].provider != all[i].provider || all[i + 1].key != all[i].key;
            pay(all[i], isLast ? nullptr : &all[i + 1]);
        }
        strays();
        monthlyFees();
    }

private:
    SaleTruth& truth(int row) { return m_making.made.sales[row]; }
    const intake::Sale& sale(int row) const { return m_making.made.shop.sales.at(row); }
    const Habits& habits(const Payout& payout) const { return m_making.habits.at(payout.provider); }
    bool has(Feature feature) const { return m_making.has(feature); }

    std::vector<Payout> group()
    {
        std::map<std::tuple<int, QString, QDate, QDate>, Payout> lumps;
        for (int row = 0; row < m_making.made.sales.size(); ++row) {
            const SaleTruth& of = m_making.made.sales.at(row);
            if (!of.isClaim)
                continue;
            const ProviderTerms& terms = m_making.termsOf(of.provider);
            const Habits& habits = m_making.habits.at(of.provider);
            QString key = sale(row).merchant;
            if (terms.lump == Lump::PerTerminal)
                key += sale(row).terminal;
            else if (terms.lump == Lump::CardOrQr)
                key += sale(row).cardKind == CardKind::Qr ? QStringLiteral("q") : QStringLiteral("c");
            else if (terms.lump == Lump::PerBatch)
                key += sale(row).terminal + sale(row).batch;
            else if (terms.lump == Lump::PerCardKind)
                key += QString::number(int(sale(row).cardKind));
            else if (terms.lump == Lump::PerWallet)
                key += sale(row).channel;
            const bool perSale = terms.lump == Lump::PerSale;
            QDate day = of.due;
            // Twice a week: on Tuesdays and Fridays, or the next business day.
            if (habits.twiceAWeek && !perSale) {
                while (day.dayOfWeek() != 2 && day.dayOfWeek() != 5)
                    day = day.addDays(1);
                day = m_making.calendar.businessDay(day, 0);
            }
            const bool joins = (habits.together || habits.twiceAWeek) && !perSale;
            if (perSale && of.worth > 0)
                key += QStringLiteral("/%1").arg(row);
            Payout& payout = lumps[{of.provider, key, day, joins ? QDate() : of.clearing}];
            payout.provider = of.provider;
            payout.key = key;
            payout.day = day;
            payout.clearing = joins ? QDate() : of.clearing;
            payout.rows.append(row);
        }
        std::vector<Payout> all;
        for (auto& [key, payout] : lumps)
            all.push_back(std::move(payout));
        return all;
    }

    // --- losses ----------------------------------------------------------------------------------------------------

    void lose(QVector<int>& lost, int row, Feature how)
    {
        if (truth(row).worth <= 0 || lost.contains(row))
            return;
        lost.append(row);
        truth(row).fault = how;
    }

    template<typename Of> void losePart(const Payout& payout, QVector<int>& lost, Feature how, Of of)
    {
        if (!m_making.drawn(m_losses, how, m_lumpRate * 0.5) || payout.rows.size() < 3)
            return;
        const auto part = of(payout.rows.at(m_losses.upTo(int(payout.rows.size()))));
        QVector<int> rows;
        for (const int row : payout.rows) {
            if (of(row) == part)
                rows.append(row);
        }
        if (rows.size() == payout.rows.size())
            return;
        for (const int row : rows)
            lose(lost, row, how);
    }

    QVector<int> chooseLost(const Payout& payout)
    {
        QVector<int> lost;
        if (m_making.drawn(m_losses, Feature::LostPayout, m_lumpRate)) {
            for (const int row : payout.rows)
                lose(lost, row, Feature::LostPayout);
            return lost;
        }
        for (const int row : payout.rows) {
            if (m_making.drawn(m_losses, Feature::LostSingle, m_rate))
                lose(lost, row, Feature::LostSingle);
        }
        const bool together = m_losses.chance(0.15) && !lost.isEmpty();
        const bool alone = m_losses.chance(m_lumpRate * 0.3);
        if (has(Feature::LostSeveral) && payout.rows.size() > 3 && (together || alone)) {
            const int more = m_losses.between(2, 5);
            for (int i = 0; i < more; ++i)
                lose(lost, payout.rows.at(m_losses.upTo(int(payout.rows.size()))), Feature::LostSeveral);
        }
        losePart(payout, lost, Feature::LostBatch, [this](int row) { return sale(row).terminal + sale(row).batch; });
        losePart(payout, lost, Feature::LostTerminal, [this](int row) { return sale(row).terminal; });
        losePart(payout, lost, Feature::LostDay, [this](int row) { return truth(row).clearing.toString(Qt::ISODate); });
        return lost;
    }

    // --- one payout --------------------------------------------------------------------------------------------------

    void pay(Payout& payout, Payout* next)
    {
        payout.rows += m_carried;
        m_carried.clear();
        const QVector<int> lost = chooseLost(payout);
        QVector<int> rows;
        for (const int row : payout.rows) {
            if (!lost.contains(row))
                rows.append(row);
        }
        const bool nothing = !lost.isEmpty() && truth(lost.first()).fault == Feature::LostPayout;
        if (nothing) {
            m_carried = rows;  // its refunds are netted later
            rows.clear();
        } else if (!rows.isEmpty() && payout.brought + sum(rows) <= 0) {
            m_carried = rows;
            for (const int row : rows)
                truth(row).fate = Fate::Carried;
        } else if (!rows.isEmpty()) {
            payRows(payout, rows, next);
        }
        payLate(payout, lost, next);
    }

    qint64 sum(const QVector<int>& rows)
    {
        qint64 total = 0;
        for (const int row : rows)
            total += truth(row).worth;
        return total;
    }

    void payRows(const Payout& payout, const QVector<int>& rows, Payout* next)
    {
        LineTruth what;
        QString memo;
        qint64 extra = payout.brought;
        if (payout.brought != 0) {
            what.feature = payout.lateRows.isEmpty() ? Feature::PaidTwice : Feature::LateCredits;
            what.addsUp = !payout.lateRows.isEmpty();
        }
        QVector<int> all = rows + payout.lateRows;
        const qint64 taken = deduct(payout, sum(rows) + extra, what, memo);
        extra -= taken;
        // More than a small part beside the sales would be nobody's payout for them, as far as anyone can tell.
        const int over = m_extras.between(1, 40) * 25;
        if (m_making.drawn(m_extras, Feature::OverDeposit, 0.03 * m_often) && taken == 0 && over * 8 < sum(rows)) {
            extra += over;
            what = {LineKind::Payout, Feature::OverDeposit, false};
        }
        extra -= keepBack(payout, all, sum(rows) + extra, what);
        const QVector<int> first = firstPart(payout, rows);
        if (!first.isEmpty() && first.size() < rows.size() && sum(first) > 0 && sum(rows) - sum(first) + extra > 0) {
            QVector<int> second;
            for (const int row : all) {
                if (!first.contains(row))
                    second.append(row);
            }
            const bool sameDay = habits(payout).split == Habits::Split::MorningFirst && m_making.calendar.isBusiness(payout.clearing) && payout.clearing.isValid();
            const QVector<BankLineId> one = {credit(payout, sameDay ? payout.clearing : payout.day, sum(first), {}, {LineKind::Payout, Feature::SplitCredit, true})};
            if (!what.feature)
                what.feature = Feature::SplitCredit;
            settle(first, one, Feature::SplitCredit);
            settle(second, {credit(payout, payout.day, sum(rows) - sum(first) + extra, memo, what)}, Feature::SplitCredit);
            return;
        }
        if (memo.isEmpty() && habits(payout).memoPeriods)
            memo = period(all);
        const qint64 amount = sum(rows) + extra;
        QVector<BankLineId> credits = {credit(payout, payout.day, amount, memo, what)};
        payAgain(payout, amount, memo, credits);
        settle(all, credits, {});
        if (m_making.drawn(m_extras, Feature::PaidTwice, 0.03 * m_often) && next) {
            const int row = all.at(m_extras.upTo(int(all.size())));
            if (truth(row).worth > 0 && truth(row).worth * 8 < sum(next->rows))
                next->brought += truth(row).worth;
        }
    }

    void settle(const QVector<int>& rows, const QVector<BankLineId>& credits, std::optional<Feature> shape)
    {
        for (const int row : rows) {
            SaleTruth& of = truth(row);
            of.fate = Fate::Paid;
            of.credits = credits;
            if (shape && !of.fault)
                of.fault = shape;
            m_paid.append(row);
        }
    }

    /// What the contract takes of each payout, and what it holds back of it for some days.
    qint64 keepBack(const Payout& payout, const QVector<int>& rows, qint64 amount, LineTruth& what)
    {
        const ProviderTerms& terms = m_making.termsOf(payout.provider);
        qint64 kept = 0;
        if (terms.payoutFee) {
            kept = (amount * terms.payoutFee->rate.perMillion + 500'000) / 1'000'000 + terms.payoutFee->fixed.minorUnits();
            what.feature = what.feature.value_or(Feature::PayoutFee);
        } else if (terms.reserve) {
            qint64 gross = 0;
            QDate last;
            for (const int row : rows) {
                gross += sale(row).amount.minorUnits();
                last = std::max(last, truth(row).clearing);
            }
            kept = std::max<qint64>(0, (gross * terms.reserve->rate.perMillion + 500'000) / 1'000'000);
            if (kept > 0 && kept < amount) {
                const QDate release = m_making.calendar.businessDay(last.addDays(terms.reserve->days), 0);
                credit(payout, std::max(release, payout.day.addDays(1)), kept, QStringLiteral("保证金释放"), {LineKind::Payout, Feature::Reserve, false});
                what.feature = what.feature.value_or(Feature::Reserve);
            }
        }
        if (kept >= amount)
            return 0;
        what.addsUp = what.addsUp && kept == 0;
        return kept;
    }

    /// A second time, by mistake; the money may go back.
    void payAgain(const Payout& payout, qint64 amount, const QString& memo, QVector<BankLineId>& credits)
    {
        const bool twice = m_making.drawn(m_extras, Feature::DoubleDeposit, 0.03 * m_often);
        const bool back = m_making.drawn(m_extras, Feature::Returned, 0.03 * m_often);
        if (!twice && !back)
            return;
        const QDate day = payout.day.addDays(m_extras.upTo(3));
        const Feature what = back ? Feature::Returned : Feature::DoubleDeposit;
        credits.append(credit(payout, day, amount, memo, {LineKind::Extra, what, false}));
        if (back)
            debit(payout.provider, day.addDays(m_extras.upTo(3)), amount, QStringLiteral("多付退回"));
    }

    QVector<int> firstPart(const Payout& payout, const QVector<int>& rows)
    {
        const Habits::Split split = habits(payout).split;
        QVector<int> first;
        if (split == Habits::Split::None || rows.size() < 2 || !m_dice.chance(0.8))
            return first;
        const int half = m_dice.between(1, int(rows.size()) - 1);
        for (int i = 0; i < rows.size(); ++i) {
            const intake::Sale& of = sale(rows.at(i));
            const bool isMorning = (of.occurredAt + 8 * 3600) % 86400 < 12 * 3600;
            const bool isDebit = of.cardKind == CardKind::Debit || of.cardKind == CardKind::Prepaid;
            if ((split == Habits::Split::MorningFirst && isMorning) || (split == Habits::Split::CardsAndCodes && of.cardKind == CardKind::Qr)
                || (split == Habits::Split::DebitAndCredit && isDebit) || (split == Habits::Split::Halves && i < half))
                first.append(rows.at(i));
        }
        return first;
    }

    qint64 deduct(const Payout& payout, qint64 amount, LineTruth& what, QString& memo)
    {
        qint64 taken = 0;
        const ProviderTerms& terms = m_making.termsOf(payout.provider);
        const bool charged = m_making.drawn(m_deductions, Feature::Chargebacks, 0.04);
        const bool silent = m_making.drawn(m_deductions, Feature::SilentDeduction, 0.02 * m_often);
        const bool named = m_deductions.chance(0.7);
        if (charged && !m_paid.isEmpty()) {
            taken = sale(m_paid.at(m_deductions.upTo(int(m_paid.size())))).amount.absolute().minorUnits();
            memo = named ? QStringLiteral("扣退单%1元").arg(Money(taken).toString()) : QStringLiteral("扣退单");
            what = {LineKind::Payout, Feature::Chargebacks, false};
        } else if (silent) {
            taken = m_deductions.between(500, 8000);
            what = {LineKind::Payout, Feature::SilentDeduction, false};
        } else if (!terms.deductions.isEmpty() && !m_charged.contains({payout.provider, payout.day.month()})) {
            m_charged.insert({payout.provider, payout.day.month()});
            taken = terms.deductions.first().amount.minorUnits();
            memo = named ? QStringLiteral("扣流量费%1元").arg(Money(taken).toString()) : QString();
            what = {LineKind::Payout, Feature::DeviceFee, false};
        }
        if (taken >= amount) {
            memo.clear();
            what = {};
            return 0;
        }
        return taken;
    }

    /// "0801-0803费12.30元": the days and the fee of what is in it.
    QString period(const QVector<int>& rows)
    {
        QDate from = truth(rows.first()).clearing;
        QDate to = from;
        qint64 fee = 0;
        for (const int row : rows) {
            from = std::min(from, truth(row).clearing);
            to = std::max(to, truth(row).clearing);
            fee += m_making.termsOf(truth(row).provider).paysGross ? 0 : truth(row).fee;
        }
        if (fee < 0)
            return {};
        return QStringLiteral("%1-%2费%3元").arg(from.toString(QStringLiteral("MMdd")), to.toString(QStringLiteral("MMdd")), Money(fee).toString());
    }

    // --- what comes later --------------------------------------------------------------------------------------------

    void payLate(const Payout& payout, const QVector<int>& lost, Payout* next)
    {
        for (const int row : lost)
            truth(row).fate = Fate::Lost;
        const bool comes = m_making.drawn(m_dice, Feature::LateCredits, 0.35);
        const bool inside = m_dice.chance(0.4) && next;
        const bool says = m_dice.chance(0.6);
        if (lost.isEmpty() || !comes)
            return;
        if (inside) {
            next->brought += sum(lost);
            next->lateRows += lost;
            return;
        }
        const QDate day = m_making.calendar.businessDay(payout.day.addDays(m_dice.between(1, 8)), 0);
        const BankLineId paid = credit(payout, day, sum(lost), says ? QStringLiteral("补结算") : QString(), {LineKind::Late, Feature::LateCredits, true});
        settle(lost, {paid}, {});
    }

    void strays()
    {
        if (!has(Feature::StrayDeposit))
            return;
        const int count = m_extras.between(1, 2);
        for (int i = 0; i < count; ++i) {
            Payout none;
            none.provider = m_extras.upTo(int(m_making.habits.size()));
            none.day = m_making.calendar.businessDay(m_making.first.addDays(m_extras.between(2, m_making.days)), 0);
            credit(none, none.day, m_extras.between(1000, 99'999), {}, {LineKind::Extra, Feature::StrayDeposit, false});
        }
    }

    void monthlyFees()
    {
        for (int provider = 0; provider < m_making.habits.size(); ++provider) {
            if (!m_making.termsOf(provider).paysGross)
                continue;
            std::map<std::pair<int, int>, qint64> fees;
            for (const SaleTruth& of : std::as_const(m_making.made.sales)) {
                if (of.provider == provider && of.isClaim)
                    fees[{of.clearing.year(), of.clearing.month()}] += of.fee;
            }
            for (const auto& [month, fee] : fees) {
                const QDate day = m_making.calendar.businessDay(QDate(month.first, month.second, 1).addMonths(1), 0);
                if (fee > 0)
                    debit(provider, day, fee, QStringLiteral("手续费"));
            }
        }
    }

    // --- lines -------------------------------------------------------------------------------------------------------

    BankLineId add(const QString& account, QDate booked, qint64 amount, const QString& payer, const QString& memo, const LineTruth& what)
    {
        Scenario& shop = m_making.made.shop;
        BankLine line;
        line.id = BankLineId(shop.lines.size() + 1);
        line.account = account;
        line.booked = booked;
        line.amount = Money(amount);
        line.payer = payer;
        line.memo = memo;
        line.identity = QCryptographicHash::hash("line" + QByteArray::number(line.id.value), QCryptographicHash::Md5);
        shop.lines.append(line);
        m_making.made.lines.insert(line.id, what);
        return line.id;
    }

    BankLineId credit(const Payout& payout, QDate booked, qint64 amount, const QString& memo, LineTruth what)
    {
        const Habits& habits = m_making.habits.at(payout.provider);
        const bool isNew = !habits.newPayer.isEmpty() && booked >= habits.newPayerFrom;
        const bool elsewhere = m_making.drawn(m_dice, Feature::OtherAccount, 0.05);
        if (isNew)
            what = {LineKind::Stranger, Feature::NewPayer, what.addsUp};
        else if (elsewhere)
            what.feature = Feature::OtherAccount;
        const QString account = elsewhere ? (habits.account == accountA() ? accountB() : accountA()) : habits.account;
        return add(account, booked, amount, isNew ? habits.newPayer : habits.payer, memo, what);
    }

    void debit(int provider, QDate booked, qint64 amount, const QString& memo)
    {
        add(m_making.habits.at(provider).account, booked, -amount, m_making.habits.at(provider).payer, memo, {LineKind::Noise, {}, false});
    }

    Making& m_making;
    Dice m_losses;
    Dice m_dice;
    Dice m_deductions;
    Dice m_extras;
    double m_rate = 0;
    double m_lumpRate = 0;
    double m_often = 1;        ///< how often providers err, against what finds the program's faults fastest
    QVector<int> m_carried;
    QVector<int> m_paid;
    QSet<std::pair<int, int>> m_charged;
};

} // namespace

void makePayouts(Making& making) { Payouts(making).run(); }

} // namespace daozhang::testing
