// SPDX-License-Identifier: GPL-3.0-or-later
// The providers' files, the rest of the bank statement, and how far the day of the run sees.
#include "tests/property/shop_parts.h"

#include <QCryptographicHash>

#include <algorithm>

namespace daozhang::testing {

namespace {

using namespace reconcile;
using intake::BankLine;
using intake::Book;
using intake::Sale;

class Lists
{
public:
    explicit Lists(Making& making) : m_making(making), m_dice(making.seed, Dice::Stream::Lists) {}

    void run()
    {
        decideDay();
        QHash<BankLineId, QDate> bookedOn;
        for (const BankLine& line : std::as_const(m_making.made.shop.lines))
            bookedOn.insert(line.id, line.booked);
        const int rows = int(m_making.made.sales.size());
        for (int row = 0; row < rows; ++row) {
            const Habits& habits = m_making.habits.at(m_making.made.sales.at(row).provider);
            if (habits.list == Habits::List::None || !m_making.made.sales.at(row).isClaim)
                continue;
            if (m_making.made.sales.at(row).clearing >= m_making.made.asOf)
                continue;  // not written yet
            if (habits.list == Habits::List::Part && isDayWithoutFile(m_making.made.sales.at(row)))
                continue;
            list(row, habits, bookedOn);
        }
    }

private:
    /// The day of the run: after everything, or amid it.
    void decideDay()
    {
        QDate last;
        for (const SaleTruth& of : std::as_const(m_making.made.sales))
            last = std::max(last, of.due);
        for (const BankLine& line : std::as_const(m_making.made.shop.lines))
            last = std::max(last, line.booked);
        const QDate inside = m_making.first.addDays(m_making.days - m_dice.upTo(2));
        m_making.made.asOf = m_making.has(Feature::OpenEnd) ? inside : last.addDays(m_dice.between(3, 25));
    }

    bool isDayWithoutFile(const SaleTruth& of) const { return qHash(of.clearing.toJulianDay() * 7 + of.provider, m_making.seed) % 3 == 0; }

    void list(int row, const Habits& habits, const QHash<BankLineId, QDate>& bookedOn)
    {
        SaleTruth& of = m_making.made.sales[row];
        const bool isWhole = of.fault == Feature::LostPayout;  // the provider believes that it paid
        const bool wasLost = of.fault && *of.fault >= Feature::LostSingle && *of.fault <= Feature::LostPayout;
        const QDate paid = of.credits.isEmpty() ? QDate() : bookedOn.value(of.credits.first());
        const bool isOpen = of.fate == Fate::Lost || (wasLost && paid >= m_making.made.asOf);
        if (isOpen && !isWhole) {
            of.isTold = habits.list == Habits::List::Whole;
            if (of.isTold)
                of.causes = {QStringLiteral("C22"), QStringLiteral("C18")};
            return;
        }
        if (isOpen)
            of.causes = {QStringLiteral("C15"), QStringLiteral("C16"), QStringLiteral("C17"), QStringLiteral("C19"), QStringLiteral("C21")};
        Sale copy = m_making.made.shop.sales.at(row);
        copy.id = SaleId(m_making.made.shop.sales.size() + 1);
        copy.book = Book::Provider;
        copy.provider = m_making.termsOf(of.provider).id;
        copy.batch.clear();
        if (habits.listStatesFees) {
            copy.fee = Money(of.fee);
            copy.net = Money(of.net);
        }
        // What was paid late was also cleared late, as far as the provider knows.
        copy.clearingDate = habits.listStatesClearing ? wasLost && !isWhole && paid.isValid() ? std::max(of.clearing, paid.addDays(-1)) : of.clearing : QDate();
        copy.identity = QCryptographicHash::hash("copy" + QByteArray::number(row), QCryptographicHash::Md5);
        SaleTruth truth;
        truth.provider = of.provider;
        truth.copyOf = row;
        m_making.made.shop.sales.append(copy);
        m_making.made.sales.append(truth);
    }

    Making& m_making;
    Dice m_dice;
};

class Statement
{
public:
    explicit Statement(Making& making) : m_making(making), m_noise(making.seed, Dice::Stream::Noise), m_dice(making.seed, Dice::Stream::Statement) {}

    void run()
    {
        if (m_making.has(Feature::Noise))
            makeNoise();
        cover();
        finish();
    }

private:
    void add(QDate booked, qint64 amount, const QString& payer, const QString& memo)
    {
        Scenario& shop = m_making.made.shop;
        BankLine line;
        line.id = BankLineId(shop.lines.size() + 1);
        line.account = accountA();
        line.booked = booked;
        line.amount = Money(amount);
        line.payer = payer;
        line.memo = memo;
        line.identity = QCryptographicHash::hash("line" + QByteArray::number(line.id.value), QCryptographicHash::Md5);
        shop.lines.append(line);
        m_making.made.lines.insert(line.id, {LineKind::Noise, {}, false});
    }

    void makeNoise()
    {
        static const char* const kPayers[] = {"王小明", "李华", "光明乳业股份有限公司", "国网电力公司", "某某房屋租赁有限公司", ""};
        const qsizetype lines = m_making.made.shop.lines.size();
        for (int day = 0; day < m_making.days + 12; ++day) {
            const QDate booked = m_making.first.addDays(day);
            for (int i = m_noise.upTo(3); i > 0; --i) {
                const int kind = m_noise.upTo(10);
                qint64 amount = qint64(m_noise.logUniform(500, 900'000));
                if (kind == 0 && lines > 0)
                    amount = m_making.made.shop.lines.at(m_noise.upTo(int(lines))).amount.absolute().minorUnits();
                else if (kind == 1 && !m_making.made.sales.isEmpty())
                    amount = std::max<qint64>(1, std::abs(m_making.made.sales.at(m_noise.upTo(int(m_making.made.sales.size()))).net));
                const bool out = kind > 6;
                add(booked, out ? -amount : amount, QString::fromUtf8(m_noise.of(kPayers)), out ? QStringLiteral("工资") : QStringLiteral("转账"));
            }
        }
    }

    void cover()
    {
        Scenario& shop = m_making.made.shop;
        const QDate from = m_making.first.addDays(-20);
        const QDate to = m_making.made.asOf.addDays(m_dice.chance(0.5) ? -1 : 0);
        if (m_making.has(Feature::StatementGap)) {
            m_gapFrom = m_making.first.addDays(m_dice.between(3, m_making.days));
            m_gapTo = m_gapFrom.addDays(m_dice.upTo(3));
        }
        for (const QString& account : {accountA(), accountB()}) {
            if (!m_gapFrom.isValid() || m_gapTo >= to || account != accountA()) {
                shop.coverage.append({account, from, to});
                continue;
            }
            shop.coverage.append({account, from, m_gapFrom.addDays(-1)});
            shop.coverage.append({account, m_gapTo.addDays(1), to});
            shop.lines.removeIf([&](const BankLine& line) { return line.account == account && isInGap(line.booked); });
        }
    }

    bool isInGap(QDate day) const { return m_gapFrom.isValid() && m_gapTo < m_making.made.asOf.addDays(-1) && m_gapFrom <= day && day <= m_gapTo; }

    bool isUnreached(const SaleTruth& of) const
    {
        if (m_making.habits.at(of.provider).account != accountA())
            return false;
        for (QDate day = std::min(of.clearing.addDays(1), of.due); day <= of.due; day = day.addDays(1)) {
            if (isInGap(day))
                return true;
        }
        return false;
    }

    /// What of it the day of the run sees.
    void finish()
    {
        QHash<BankLineId, QDate> bookedOn;
        for (const BankLine& line : std::as_const(m_making.made.shop.lines))
            bookedOn.insert(line.id, line.booked);
        const QDate asOf = m_making.made.asOf;
        for (SaleTruth& of : m_making.made.sales) {
            if (!of.isClaim || of.fate == Fate::Carried)
                continue;
            of.credits.removeIf([&](BankLineId id) { return !bookedOn.contains(id) || bookedOn.value(id) > asOf; });
            const bool elsewhere = !of.credits.isEmpty() && m_making.made.lines.value(of.credits.first()).kind == LineKind::Stranger;
            if (of.due >= asOf && (of.credits.isEmpty() || elsewhere))
                of.fate = Fate::Waiting;
            else if (elsewhere)
                of.fate = Fate::Elsewhere;
            else if (!of.credits.isEmpty())
                of.fate = Fate::Paid;
            else
                of.fate = isUnreached(of) ? Fate::Unreached : Fate::Lost;
            if (of.fate == Fate::Unreached)
                of.causes = {QStringLiteral("C23")};
            else if (of.fate != Fate::Lost)
                of.causes.clear();
            if (of.fate != Fate::Lost)
                of.isTold = false;
        }
        Scenario& shop = m_making.made.shop;
        shop.sales.squeeze();
    }

    Making& m_making;
    Dice m_noise;
    Dice m_dice;
    QDate m_gapFrom;
    QDate m_gapTo;
};

} // namespace

void makeLists(Making& making) { Lists(making).run(); }
void makeStatement(Making& making) { Statement(making).run(); }

} // namespace daozhang::testing
