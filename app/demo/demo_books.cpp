// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_books.h"

#include "app/demo/demo_gaps.h"
#include "app/reconcile/due_dates.h"
#include "models/common/masks.h"

#include <QJsonDocument>
#include <QMap>

#include <algorithm>
#include <random>

namespace daozhang::demo {

namespace {

using reconcile::ProviderTerms;
using reconcile::SaleState;

constexpr int kDays = 42;

/// Numbers that are the same with every compiler: the standard's distributions are not.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_engine(seed) {}
    int below(int bound) { return int(m_engine() % quint32(bound)); }
    bool oneIn(int n) { return below(n) == 0; }
    QString digits(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += QChar(u'0' + below(10));
        return text;
    }

private:
    std::mt19937 m_engine;
};

struct DemoProvider
{
    const char* id;
    const char16_t* name;
    const char16_t* payer;
    const char16_t* memo;
    const char* merchant;
    int terminals;
    int salesADay;
    int account;
};

constexpr DemoProvider kProviders[] = {
    {"chinaums", u"银联商务", u"银联商务股份有限公司客户备付金", u"POS清算", "898310148990001", 2, 24, 0},
    {"lakala", u"拉卡拉", u"拉卡拉支付股份有限公司客户备付金", u"拉卡拉结算款", "822310148990002", 2, 18, 1},
    {"ruiyinxin", u"瑞银信", u"深圳瑞银信信息技术有限公司客户备付金", u"瑞银信商户结算", "853310148990003", 1, 14, 0},
    {"shengfutong", u"盛付通", u"上海盛付通电子支付服务有限公司客户备付金", u"盛付通结算", "820310148990004", 1, 4, 1},
};

Result<reconcile::SettlementTerms> demoTerms()
{
    // The file form is what a person would write, so the demo also shows that it is read.
    static constexpr const char* kTerms = R"json({"timezone": "Asia/Shanghai", "providers": [
        {"id": "chinaums", "name": "银联商务", "merchants": ["898310148990001"], "terminals": [], "payer_names": ["银联商务"],
         "account": "1001244519000033308", "rule": "T+1", "cutoff": "23:00", "lump": "merchant",
         "fees": [{"card": "credit", "rate": "0.60%"}, {"card": "debit", "rate": "0.50%", "cap": "20.00"}, {"card": "qr", "rate": "0.38%"}]},
        {"id": "lakala", "name": "拉卡拉", "merchants": ["822310148990002"], "terminals": [], "payer_names": ["拉卡拉"],
         "account": "31050161374400000912", "rule": "T+1", "cutoff": "23:00", "lump": "terminal",
         "fees": [{"card": "credit", "rate": "0.60%"}, {"card": "debit", "rate": "0.50%", "cap": "20.00"}, {"card": "qr", "rate": "0.38%"}]},
        {"id": "ruiyinxin", "name": "瑞银信", "merchants": ["853310148990003"], "terminals": [], "payer_names": ["瑞银信"],
         "account": "1001244519000033308", "rule": "D+1", "cutoff": "22:00", "lump": "card_or_qr",
         "fees": [{"card": "credit", "rate": "0.55%"}, {"card": "debit", "rate": "0.50%", "cap": "18.00"}, {"card": "qr", "rate": "0.35%"}]},
        {"id": "shengfutong", "name": "盛付通", "merchants": ["820310148990004"], "terminals": [], "payer_names": ["盛付通"],
         "account": "31050161374400000912", "rule": "T+1", "cutoff": "23:00", "lump": "sale",
         "fees": [{"card": "credit", "rate": "0.60%"}, {"card": "debit", "rate": "0.50%", "cap": "20.00"}, {"card": "qr", "rate": "0.38%"}]}]})json";
    return reconcile::SettlementTerms::fromJson(QJsonDocument::fromJson(kTerms).object());
}

Money feeOf(const ProviderTerms& terms, const DemoSale& sale)
{
    using Applies = reconcile::FeeRule::Applies;
    const Applies wanted = sale.qr ? Applies::Qr : sale.debit ? Applies::Debit : Applies::Credit;
    for (const auto& rule : terms.fees) {
        if (rule.applies != Applies::Any && rule.applies != wanted)
            continue;
        Money fee = sale.amount.times(rule.rate);
        if (rule.cap && fee > *rule.cap)
            fee = *rule.cap;
        return fee + rule.fixed;
    }
    return {};
}

/// A price as people pay: mostly small, sometimes a big one, rarely round.
Money price(Dice& dice)
{
    switch (dice.below(10)) {
    case 0: return Money(qint64(60000 + dice.below(300000)));
    case 1: return Money(qint64(100) * (50 + dice.below(20) * 10));
    default: return Money(qint64(980 + dice.below(48000)));
    }
}

class Maker
{
public:
    Maker(quint32 seed, QDate today, reconcile::BusinessCalendar calendar) : m_dice(seed), m_today(today), m_calendar(std::move(calendar)) {}

    Result<DemoBooks> make()
    {
        DZ_ASSIGN(m_books.terms, demoTerms());
        m_books.first = m_today.addDays(-kDays);
        m_books.last = m_today.addDays(-1);
        for (QDate day = m_books.first; day <= m_books.last; day = day.addDays(1))
            sellFor(day);
        plantFaults();
        tellApart();
        payOut();
        std::stable_sort(m_books.sales.begin(), m_books.sales.end(), [](const DemoSale& a, const DemoSale& b) { return a.at < b.at; });
        renumberFaults();
        noise();
        std::stable_sort(m_books.lines.begin(), m_books.lines.end(), [](const DemoLine& a, const DemoLine& b) { return std::tie(a.account, a.at) < std::tie(b.account, b.at); });
        return m_books;
    }

private:
    void sellFor(QDate day)
    {
        for (int p = 0; p < int(std::size(kProviders)); ++p) {
            const int count = kProviders[p].salesADay * (day.dayOfWeek() >= 6 ? 4 : 3) / 3 - 2 + m_dice.below(5);
            QVector<QTime> times;
            for (int i = 0; i < count; ++i)
                times.append(QTime(9, 0).addSecs(m_dice.below(12 * 3600 + 1800)));
            std::sort(times.begin(), times.end());
            for (const QTime time : times)
                sell(p, QDateTime(day, time, Qt::UTC));
        }
    }

    void sell(int p, const QDateTime& at)
    {
        const DemoProvider& provider = kProviders[p];
        DemoSale sale;
        sale.provider = p;
        sale.merchant = QLatin1String(provider.merchant);
        const int terminal = m_dice.below(provider.terminals);
        sale.terminal = QString::number(10482207 + p * 10'000'000 + terminal);
        sale.batch = QStringLiteral("%1").arg(300 + m_books.first.daysTo(at.date()), 6, 10, QLatin1Char('0'));
        sale.trace = QStringLiteral("%1").arg(++m_trace[p * 10 + terminal], 6, 10, QLatin1Char('0'));
        sale.rrn = at.toString(QStringLiteral("MMddHH")) + QStringLiteral("%1").arg(++m_rrn, 6, 10, QLatin1Char('0'));
        sale.authCode = m_dice.digits(6);
        sale.orderNo = at.toString(QStringLiteral("yyMMdd")) + QStringLiteral("%1").arg(m_rrn, 8, 10, QLatin1Char('0'));
        sale.at = at;
        sale.qr = m_dice.oneIn(3);
        sale.debit = !sale.qr && m_dice.oneIn(2);
        static const QString kBins[] = {QStringLiteral("622202"), QStringLiteral("621700"), QStringLiteral("622588"), QStringLiteral("622848"), QStringLiteral("625912"), QStringLiteral("621226")};
        static const QString kChannels[] = {QStringLiteral("微信"), QStringLiteral("支付宝"), QStringLiteral("云闪付")};
        sale.channel = sale.qr ? kChannels[m_dice.below(3)] : QStringLiteral("刷卡");
        if (!sale.qr)
            sale.card = kBins[m_dice.below(6)] + QStringLiteral("******") + m_dice.digits(4);
        sale.amount = price(m_dice);
        sale.failed = m_dice.oneIn(90);
        finish(sale);
        m_books.sales.append(sale);
        if (!sale.failed && p == 0 && m_dice.oneIn(120) && at.time() < QTime(20, 0))
            voidIt(sale);
    }

    /// Fee and due date follow from the rest.
    void finish(DemoSale& sale)
    {
        const ProviderTerms& terms = m_books.terms.providers[sale.provider];
        sale.fee = feeOf(terms, sale);
        sale.due = reconcile::dueDateOf(terms, m_calendar, sale.at.date(), sale.at.time()).due;
        sale.truth = sale.failed ? SaleState::Excluded : sale.due > m_books.last ? SaleState::InTransit : SaleState::Arrived;
    }

    void voidIt(const DemoSale& original)
    {
        DemoSale undo = original;
        undo.at = original.at.addSecs(180);
        undo.isVoid = true;
        undo.trace = QStringLiteral("%1").arg(++m_trace[original.provider * 10 + (original.terminal.toInt() % 10 - 7)], 6, 10, QLatin1Char('0'));
        undo.truth = m_books.sales.last().truth = SaleState::CancelledOut;
        undo.fault = m_books.sales.last().fault = QStringLiteral("void");
        m_books.sales.append(undo);
    }

    /// Index of an ordinary sale of a provider that was due on the business day at or before `daysAgo`.
    int ordinary(int provider, int daysAgo, const QString& terminal = {})
    {
        const QDate latest = m_today.addDays(-daysAgo);
        for (int back = 0; back < kDays; ++back) {
            QVector<int> candidates;
            for (int i = 0; i < m_books.sales.size(); ++i) {
                const DemoSale& sale = m_books.sales[i];
                if (sale.provider == provider && sale.due == latest.addDays(-back) && sale.truth == SaleState::Arrived && sale.fault.isEmpty() && sale.amount > Money(5000)
                    && (terminal.isEmpty() || sale.terminal == terminal))
                    candidates.append(i);
            }
            if (candidates.size() >= 3)
                return candidates[m_dice.below(int(candidates.size()))];
        }
        return -1;
    }

    void mark(int index, const QString& fault, SaleState truth)
    {
        m_books.sales[index].fault = fault;
        m_books.sales[index].truth = truth;
        for (DemoFault& known : m_books.faults) {
            if (known.name == fault) {
                known.sales.append(index);
                return;
            }
        }
        m_books.faults.append({fault, {}, {index}});
    }

    void describe(const QString& fault, const QString& text)
    {
        for (DemoFault& known : m_books.faults)
            if (known.name == fault)
                known.description = text;
    }

    void plantFaults()
    {
        if (const int i = ordinary(0, 17); i >= 0) {
            mark(i, QStringLiteral("missing_single"), SaleState::Overdue);
            describe(QStringLiteral("missing_single"), QStringLiteral("one sale left out of a merchant's lump and never paid"));
        }
        if (const int i = ordinary(2, 22); i >= 0) {
            mark(i, QStringLiteral("late_credit"), SaleState::Arrived);
            describe(QStringLiteral("late_credit"), QStringLiteral("one sale left out of its lump and paid by itself twelve days before the end"));
        }
        if (const int i = ordinary(1, 9); i >= 0)
            missingBatch(i);
        if (const int i = ordinary(1, 5, QStringLiteral("20482208")); i >= 0) {
            mark(i, QStringLiteral("missing_terminal_sale"), SaleState::Overdue);
            describe(QStringLiteral("missing_terminal_sale"), QStringLiteral("one sale left out of a terminal's lump"));
        }
        if (const int i = ordinary(0, 3); i >= 0)
            shortLump(i);
        if (const int i = ordinary(3, 12); i >= 0)
            wrongFee(i);
        if (const int i = ordinary(0, 30); i >= 0)
            fullCard(i);
    }

    /// A terminal's whole day does not come.
    void missingBatch(int seedSale)
    {
        const DemoSale chosen = m_books.sales[seedSale];
        for (int i = 0; i < m_books.sales.size(); ++i) {
            const DemoSale& sale = m_books.sales[i];
            if (sale.provider == chosen.provider && sale.terminal == chosen.terminal && sale.due == chosen.due && sale.truth == SaleState::Arrived)
                mark(i, QStringLiteral("missing_batch"), SaleState::Overdue);
        }
        describe(QStringLiteral("missing_batch"), QStringLiteral("everything one terminal sold for one due day was never paid"));
    }

    /// One sale is certainly missing from the lump, and one of two equal ones.
    void shortLump(int certain)
    {
        const QString name = QStringLiteral("short_lump");
        const DemoSale chosen = m_books.sales[certain];
        mark(certain, name, SaleState::Overdue);
        int twins = 0;
        for (int i = 0; i < m_books.sales.size() && twins < 2; ++i) {
            DemoSale& sale = m_books.sales[i];
            if (i == certain || sale.provider != chosen.provider || sale.due != chosen.due || sale.truth != SaleState::Arrived || !sale.fault.isEmpty() || sale.qr)
                continue;
            sale.debit = false;
            sale.amount = Money(30000);
            finish(sale);
            mark(i, name, SaleState::OneOf);
            ++twins;
        }
        describe(name, QStringLiteral("a lump without one sale, and without one of two equal sales; which of the two cannot be told"));
    }

    /// The provider takes 0.72 % of a credit sale where 0.60 % was agreed, and says so in its file.
    void wrongFee(int index)
    {
        DemoSale& sale = m_books.sales[index];
        sale.debit = sale.qr = false;
        sale.channel = QStringLiteral("刷卡");
        sale.card = QStringLiteral("622588******9016");
        sale.amount = Money(218000);
        finish(sale);
        sale.fee = sale.amount.times(Rate{7200});
        mark(index, QStringLiteral("wrong_fee"), SaleState::Arrived);
        describe(QStringLiteral("wrong_fee"), QStringLiteral("a fee of 0.72 % taken where 0.60 % was agreed"));
    }

    /// A careless export with a whole card number in it (the scheme's published test number).
    void fullCard(int index)
    {
        DemoSale& sale = m_books.sales[index];
        sale.qr = sale.debit = false;
        sale.channel = QStringLiteral("刷卡");
        sale.card = QStringLiteral("6250947000000014");
        finish(sale);
        mark(index, QStringLiteral("full_card"), SaleState::Arrived);
        describe(QStringLiteral("full_card"), QStringLiteral("the file shows this card number in full"));
    }

    /// What one deposit is for, as text, by the terms of the provider.
    QString lumpKey(int index) const
    {
        const DemoSale& sale = m_books.sales[index];
        const QString base = QStringLiteral("%1 %2 ").arg(sale.due.toString(Qt::ISODate)).arg(sale.provider);
        switch (m_books.terms.providers[sale.provider].lump) {
        case reconcile::Lump::PerTerminal: return base + sale.terminal;
        case reconcile::Lump::CardOrQr: return base + (sale.qr ? QStringLiteral("qr") : QStringLiteral("card"));
        case reconcile::Lump::PerSale: return base + sale.rrn;
        case reconcile::Lump::PerMerchant:
        case reconcile::Lump::PerBatch:
        case reconcile::Lump::PerCardKind:
        case reconcile::Lump::PerWallet: break;
        }
        return base;
    }

    /// A sale that its own lump lacks.
    static bool isLeftOut(const DemoSale& sale)
    {
        return sale.truth == SaleState::Overdue || sale.fault == QLatin1String("late_credit");
    }

    /// With many sales in a lump other sets make up its gap by chance, and then nobody could know what the truth file
    /// says. The sale that is missing is made dearer by some fen until its gap has no other explanation worth weighing.
    void tellApart()
    {
        QMap<QString, QVector<int>> lumps;
        for (int i = 0; i < m_books.sales.size(); ++i) {
            const DemoSale& sale = m_books.sales[i];
            const bool counts = sale.truth == SaleState::Arrived || sale.truth == SaleState::Overdue || sale.truth == SaleState::OneOf;
            if (counts && sale.fault != QLatin1String("missing_batch"))
                lumps[lumpKey(i)].append(i);
        }
        for (const QVector<int>& lump : std::as_const(lumps)) {
            const auto missing = std::find_if(lump.begin(), lump.end(), [this](int i) { return isLeftOut(m_books.sales[i]); });
            for (int tries = 0; missing != lump.end() && !isTold(lump) && tries < 2000; ++tries) {
                raise(*missing, Money(1));
                // A set that holds the missing sale itself gives way only when the twins beside it change.
                for (const int i : lump)
                    if (tries % 20 == 19 && m_books.sales[i].truth == SaleState::OneOf)
                        raise(i, Money(100));
            }
        }
    }

    void raise(int index, Money by)
    {
        DemoSale& sale = m_books.sales[index];
        const SaleState truth = sale.truth;
        sale.amount += by;
        finish(sale);
        sale.truth = truth;
    }

    /// Whether what is missing of a lump is the only set of its size, and no set smaller or one larger fits.
    bool isTold(const QVector<int>& lump) const
    {
        QVector<qint64> nets;
        qint64 gap = 0;
        int missing = 0, twins = 0;
        for (const int i : lump) {
            const DemoSale& sale = m_books.sales[i];
            nets.append(sale.net().minorUnits());
            const bool isTwin = sale.truth == SaleState::OneOf && twins++ == 0;
            if (isLeftOut(sale) || isTwin) {
                gap += nets.last();
                ++missing;
            }
        }
        for (int size = 1; size <= std::min(3, missing + 1); ++size)
            if (setsThatFit(nets, gap, size) != (size == missing ? std::max(1, twins) : 0))
                return false;
        return true;
    }

    /// Whether the money for this sale is in its own lump.
    bool isPaidInLump(int index, int& oneOfPaid) const
    {
        const DemoSale& sale = m_books.sales[index];
        if (sale.failed || sale.truth == SaleState::CancelledOut || sale.truth == SaleState::InTransit || sale.truth == SaleState::Overdue)
            return false;
        if (sale.truth == SaleState::OneOf)
            return oneOfPaid++ == 0;
        return sale.fault != QLatin1String("late_credit");
    }

    void payOut()
    {
        struct Lump { Money net; Money fee; QDate from, to; int provider = 0; QDate due; int n = 0; };
        QMap<QString, Lump> lumps;
        int oneOfPaid = 0;
        for (int i = 0; i < m_books.sales.size(); ++i) {
            const DemoSale& sale = m_books.sales[i];
            if (!isPaidInLump(i, oneOfPaid))
                continue;
            Lump& lump = lumps[lumpKey(i)];
            lump.net += sale.net();
            lump.fee += sale.fee;
            lump.from = lump.from.isValid() ? std::min(lump.from, sale.at.date()) : sale.at.date();
            lump.to = lump.to.isValid() ? std::max(lump.to, sale.at.date()) : sale.at.date();
            lump.provider = sale.provider;
            lump.due = sale.due;
            ++lump.n;
        }
        int second = 0;
        for (const Lump& lump : lumps) {
            const DemoProvider& provider = kProviders[lump.provider];
            const QString period = lump.from.toString(QStringLiteral("MMdd")) + u'-' + lump.to.toString(QStringLiteral("MMdd"));
            m_books.lines.append({provider.account, QDateTime(paidOn(lump.provider, lump.due), QTime(6, 12).addSecs(++second % 1200), Qt::UTC), lump.net, QString::fromUtf16(provider.memo),
                                  lump.provider == 0 ? QStringLiteral("%1费%2元").arg(period, lump.fee.toString()) : QString(), QString::fromUtf16(provider.payer)});
        }
        for (const DemoSale& sale : m_books.sales)
            if (sale.fault == QLatin1String("late_credit"))
                m_books.lines.append({kProviders[sale.provider].account, QDateTime(lateCreditDay(), QTime(14, 20), Qt::UTC), sale.net(), QStringLiteral("补结算"), QString(), QString::fromUtf16(kProviders[sale.provider].payer)});
    }

    /// One provider has begun to pay every second day's money a day late: all of it comes, but an early warning is due.
    QDate paidOn(int provider, QDate due) const
    {
        const bool isSlowing = provider == 2 && due > m_today.addDays(-12) && due < m_today.addDays(-2) && due.toJulianDay() % 2 == m_today.toJulianDay() % 2;
        return isSlowing ? due.addDays(1) : due;
    }

    QDate lateCreditDay() const { return m_calendar.atOrAfter(m_today.addDays(-12)); }

    /// Sales were sorted: faults name them by their new places.
    void renumberFaults()
    {
        for (DemoFault& fault : m_books.faults) {
            fault.sales.clear();
            for (int i = 0; i < m_books.sales.size(); ++i)
                if (m_books.sales[i].fault == fault.name)
                    fault.sales.append(i);
        }
        DemoFault voids{QStringLiteral("void"), QStringLiteral("a sale and its void on the same terminal; nothing is paid"), {}};
        for (int i = 0; i < m_books.sales.size(); ++i)
            if (m_books.sales[i].fault == voids.name)
                voids.sales.append(i);
        if (!voids.sales.isEmpty())
            m_books.faults.append(voids);
    }

    /// The account's other life: rent, suppliers, wages, interest.
    void noise()
    {
        struct Other { const char16_t* summary; const char16_t* who; int fromFen; int spread; bool in; };
        static constexpr Other kOthers[] = {
            {u"货款", u"上海丰泽食品贸易有限公司", 180000, 900000, false}, {u"货款", u"苏州绿源农产品有限公司", 90000, 400000, false},
            {u"电费", u"国网上海市电力公司", 120000, 60000, false},      {u"转账", u"王建国", 50000, 200000, true},
            {u"退货款", u"上海丰泽食品贸易有限公司", 20000, 60000, true},
        };
        for (QDate day = m_books.first; day <= m_books.last; day = day.addDays(1)) {
            for (int account = 0; account < 2; ++account) {
                if (m_dice.oneIn(2)) {
                    const Other& other = kOthers[m_dice.below(int(std::size(kOthers)))];
                    const Money amount(qint64(other.fromFen + m_dice.below(other.spread)));
                    m_books.lines.append({account, QDateTime(day, QTime(10, 0).addSecs(m_dice.below(20000)), Qt::UTC), other.in ? amount : -amount, QString::fromUtf16(other.summary), QString(), QString::fromUtf16(other.who)});
                }
                if (day.day() == 5)
                    m_books.lines.append({account, QDateTime(day, QTime(9, 30), Qt::UTC), Money(-1850000), QStringLiteral("房租"), day.toString(QStringLiteral("M月房租")), QStringLiteral("上海锦江物业管理有限公司")});
                // Every day has a line, so that the statement speaks for every day.
                m_books.lines.append({account, QDateTime(day, QTime(17, 30), Qt::UTC), Money(-qint64(100 + m_dice.below(400))), QStringLiteral("手续费"), QString(), QString()});
            }
        }
    }

    Dice m_dice;
    QDate m_today;
    reconcile::BusinessCalendar m_calendar;
    DemoBooks m_books;
    QMap<int, int> m_trace;
    int m_rrn = 0;
};

} // namespace

const DemoFault* DemoBooks::fault(const QString& name) const
{
    for (const DemoFault& each : faults)
        if (each.name == name && !each.sales.isEmpty())
            return &each;
    return nullptr;
}

QString demoAccount(int account) { return account == 0 ? QStringLiteral("1001244519000033308") : QStringLiteral("31050161374400000912"); }

Result<DemoBooks> makeBooks(quint32 seed, QDate today)
{
    DZ_ASSIGN(auto calendar, reconcile::shippedCalendar());
    return Maker(seed, today, std::move(calendar)).make();
}

} // namespace daozhang::demo
