// SPDX-License-Identifier: GPL-3.0-or-later
// What the terminals took: sales, and what undoes them.
#include "tests/property/shop_parts.h"

#include <QCryptographicHash>

namespace daozhang::testing {

namespace {

using namespace reconcile;
using intake::CardKind;
using intake::Sale;
using intake::SaleStatus;
using intake::SaleType;

class Tills
{
public:
    explicit Tills(Making& making) : m_making(making), m_dice(making.seed, Dice::Stream::Sales), m_undone(making.seed, Dice::Stream::Undone) {}

    void run()
    {
        const int wanted = m_making.wish.sales;
        const qsizetype providers = m_making.habits.size();
        const int busy = wanted > 0 ? std::max(1, int(2 * wanted / (m_making.days * providers))) : m_dice.chance(0.2) ? m_dice.between(20, 60) : m_dice.between(2, 14);
        const bool collides = m_making.has(Feature::Colliding);
        m_finest = collides ? (m_dice.chance(0.5) ? 1000 : 500) : 0;
        for (int day = 0; day < m_making.days; ++day) {
            for (int provider = 0; provider < providers; ++provider) {
                for (const QString& merchant : m_making.termsOf(provider).merchants)
                    takeDay(provider, merchant, m_making.first.addDays(day), m_dice.upTo(busy + 1));
            }
        }
    }

private:
    qint64 price()
    {
        if (m_finest > 0)
            return m_finest * m_dice.between(1, 12);
        const qint64 whole = qint64(m_dice.logUniform(300, 150'000));
        const int style = m_dice.upTo(4);
        return style == 0 ? std::max<qint64>(100, whole / 100 * 100) : style == 1 ? std::max<qint64>(100, whole / 1000 * 1000 + 990) : std::max<qint64>(100, whole);
    }

    QTime hour()
    {
        const int style = m_dice.upTo(20);
        if (style == 0)
            return QTime(23, 0);
        if (style == 1)
            return QTime(22, 59, 59);
        return style < 4 ? QTime(m_dice.between(22, 23), m_dice.upTo(60), m_dice.upTo(60)) : QTime(m_dice.between(8, 22), m_dice.upTo(60), m_dice.upTo(60));
    }

    int add(int provider, const QString& merchant, QDate day, QTime at, qint64 amount, const std::function<void(Sale&)>& change)
    {
        const Habits& habits = m_making.habits.at(provider);
        Scenario& shop = m_making.made.shop;
        ++m_number;
        Sale sale;
        sale.id = SaleId(m_number);
        sale.localDate = day;
        sale.hasTime = habits.hasTimes;
        sale.occurredAt = m_time.toUtcSeconds(day, habits.hasTimes ? at : QTime(0, 0));
        sale.merchant = merchant;
        sale.terminal = QStringLiteral("%1T%2").arg(merchant).arg(m_dice.upTo(3));
        sale.batch = QStringLiteral("%1").arg(100 + m_making.first.daysTo(day), 6, 10, QLatin1Char('0'));
        sale.trace = QStringLiteral("%1").arg(m_number % 999'999 + 1, 6, 10, QLatin1Char('0'));
        sale.rrn = QStringLiteral("R%1").arg(m_number, 11, 10, QLatin1Char('0'));
        sale.amount = Money(amount);
        sale.cardKind = CardKind(m_dice.between(1, 5));
        if (sale.cardKind != CardKind::Qr)
            sale.card = QStringLiteral("622588******%1").arg(m_dice.upTo(400), 4, 10, QLatin1Char('0'));
        if (sale.cardKind == CardKind::Qr)
            sale.channel = m_number % 3 == 0 ? QStringLiteral("支付宝") : QStringLiteral("微信");
        change(sale);
        SaleTruth truth;
        truth.provider = provider;
        ProviderTerms terms = m_making.termsOf(provider);
        for (const ChannelRule& channel : m_making.termsOf(provider).channels) {
            if (sale.cardKind == CardKind::Qr && (channel.channel == QLatin1String("qr") || sale.channel == QStringLiteral("微信")))
                terms.rule = channel.rule;
        }
        const QTime known = habits.hasTimes ? at : QTime();
        if (habits.statesClearing) {
            // A batch that was closed after midnight is cleared a day later, and the file says so.
            // Not qHash(): of a text it is another in every process.
            const bool closedLate = (qChecksum((sale.terminal + sale.batch).toUtf8()) + m_making.seed) % 6 == 0;
            sale.clearingDate = ownDue(terms, m_making.calendar, day, known, {}).clearing.addDays(closedLate ? 1 : 0);
        }
        const OwnDue due = ownDue(terms, m_making.calendar, day, known, sale.clearingDate);
        truth.clearing = due.clearing;
        truth.due = due.due;
        truth.fee = ownFee(terms, sale.cardKind, amount);  // the provider knows the card
        if (!habits.hasCards && sale.cardKind != CardKind::Qr)
            sale.cardKind = CardKind::Unknown;
        truth.net = amount - truth.fee;
        truth.worth = terms.paysGross ? amount : truth.net;
        truth.isClaim = sale.status == SaleStatus::Success && sale.type != SaleType::PreAuth;
        if (!truth.isClaim)
            truth.causes = {QStringLiteral("C04")};
        sale.identity = QCryptographicHash::hash(QByteArray::number(m_number), QCryptographicHash::Md5);
        shop.sales.append(sale);
        m_making.made.sales.append(truth);
        return int(shop.sales.size()) - 1;
    }

    void takeDay(int provider, const QString& merchant, QDate day, int count)
    {
        qint64 taken = 0;
        for (int i = 0; i < count; ++i) {
            const QTime at = hour();
            const int row = add(provider, merchant, day, at, price(), [](Sale&) {});
            const int kind = m_undone.upTo(100);
            if (m_making.has(Feature::NoClaims) && kind < 4)
                setAside(row, kind < 2 ? SaleType::Sale : SaleType::PreAuth, kind < 2 ? SaleStatus::Failed : SaleStatus::Success);
            else if (m_making.has(Feature::Voids) && kind < 9)
                undo(row, at, kind < 7 ? SaleType::Void : SaleType::Reversal);
            else
                taken += m_making.made.sales.at(row).net;
        }
        const bool refunds = m_making.drawn(m_undone, Feature::Refunds, 0.25);
        const bool beyond = m_making.drawn(m_undone, Feature::NegativeDay, 0.06);
        if ((refunds || beyond) && m_making.first < day)
            refund(provider, merchant, day, beyond ? taken + m_undone.between(100, 9000) : 0);
    }

    void setAside(int row, SaleType type, SaleStatus status)
    {
        Sale& sale = m_making.made.shop.sales[row];
        sale.type = type;
        sale.status = status;
        SaleTruth& truth = m_making.made.sales[row];
        truth.isClaim = false;
        truth.causes = {QStringLiteral("C04")};
    }

    void undo(int row, QTime at, SaleType type)
    {
        const Sale sale = m_making.made.shop.sales.at(row);
        const int other = add(m_making.made.sales.at(row).provider, sale.merchant, sale.localDate, at, -sale.amount.minorUnits(), [&](Sale& undone) {
            undone.terminal = sale.terminal;
            undone.batch = sale.batch;
            undone.cardKind = sale.cardKind;
            undone.channel = sale.channel;
            undone.card = sale.card;
            undone.type = type;
            if (type == SaleType::Void)
                undone.originalTrace = sale.trace;
            else
                undone.originalRrn = sale.rrn;
        });
        for (const int each : {row, other}) {
            SaleTruth& truth = m_making.made.sales[each];
            truth.isClaim = false;
            truth.expected = SaleState::CancelledOut;
            truth.causes = {type == SaleType::Void ? QStringLiteral("C05") : QStringLiteral("C07")};
        }
    }

    /// Of an earlier day's sale, or of `amount`, which is beyond what the day took.
    void refund(int provider, const QString& merchant, QDate day, qint64 amount)
    {
        const Scenario& shop = m_making.made.shop;
        int of = -1;
        for (int tries = 0; tries < 30 && of < 0; ++tries) {
            const int row = m_undone.upTo(int(shop.sales.size()));
            const SaleTruth& truth = m_making.made.sales.at(row);
            if (truth.isClaim && shop.sales.at(row).merchant == merchant && shop.sales.at(row).localDate < day && shop.sales.at(row).amount.minorUnits() > 0)
                of = row;
        }
        if (of < 0)
            return;
        const Sale sale = shop.sales.at(of);
        const qint64 whole = sale.amount.minorUnits();
        const qint64 back = amount > 0 ? amount : m_undone.chance(0.5) ? whole : std::max<qint64>(100, whole / 2 / 100 * 100);
        const bool names = m_undone.chance(0.7);
        add(provider, merchant, day, QTime(m_undone.between(9, 20), m_undone.upTo(60)), -back, [&](Sale& undone) {
            undone.terminal = sale.terminal;
            undone.cardKind = sale.cardKind;
            undone.channel = sale.channel;
            undone.card = sale.card;
            undone.type = SaleType::Refund;
            if (names)
                undone.originalRrn = sale.rrn;
        });
    }

    Making& m_making;
    Dice m_dice;
    Dice m_undone;
    ShopTime m_time{"Asia/Shanghai"};
    qint64 m_finest = 0;
    qint64 m_number = 0;
};

} // namespace

void makeSales(Making& making) { Tills(making).run(); }

} // namespace daozhang::testing
