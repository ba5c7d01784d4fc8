// SPDX-License-Identifier: GPL-3.0-or-later
// A random shop that knows the truth: what was lost, what was paid late, what every deposit was made of.
#pragma once

#include "tests/reconcile/scenario.h"

#include <QRandomGenerator>
#include <QSet>

namespace daozhang::testing {

struct RandomShop
{
    explicit RandomShop(quint32 seed) : random(seed) { make(); }

    bool isColliding() const { return colliding; }

    Scenario shop;
    QSet<SaleId> lost;                 ///< never paid
    QHash<SaleId, BankLineId> paidBy;  ///< the truth for those that were
    QDate asOf;

private:
    struct Payout
    {
        QVector<int> rows;
        QDate due;
        int provider = 0;
        int days = 1;
    };

    int upTo(int n) { return int(random.bounded(n)); }
    bool chance(int percent) { return upTo(100) < percent; }

    void make();
    void makeProviders();
    void makeSales();
    void makePayments();
    void payLump(Payout& lump);
    BankLineId addCredit(int provider, QDate booked, qint64 amount, const QString& memo = {});
    QVector<int> loseSome(const Payout& lump);
    qint64 worth(int row) const { return nets.at(row); }

    QRandomGenerator random;
    bool colliding = false;            ///< few different amounts: many sets fit many gaps
    QVector<qint64> nets;              ///< of each sale, by index in shop.sales; 0 for what is no claim
    QVector<int> providerOfSale;
    QVector<bool> combined;            ///< provider pays all clearing days of a due date in one deposit
    QDate last;
    qint64 lines = 0;
};

inline void RandomShop::make()
{
    makeProviders();
    makeSales();
    makePayments();
    asOf = last.addDays(25);
    shop.coverage.append({QStringLiteral("6222000011112222"), QDate(2026, 8, 1), asOf.addDays(-1)});
}

inline void RandomShop::makeProviders()
{
    using namespace reconcile;
    const int count = 1 + upTo(3);
    for (int i = 0; i < count; ++i) {
        ProviderTerms terms;
        terms.id = QStringLiteral("provider%1").arg(i);
        terms.name = terms.id;
        terms.payerNames = {QStringLiteral("收单%1号").arg(i)};
        terms.merchants = {QStringLiteral("M%1").arg(i)};
        if (chance(30))
            terms.merchants.append(QStringLiteral("N%1").arg(i));
        const reconcile::Lump lumps[] = {reconcile::Lump::PerMerchant, reconcile::Lump::PerMerchant, reconcile::Lump::PerTerminal, reconcile::Lump::CardOrQr, reconcile::Lump::PerSale};
        terms.lump = lumps[upTo(5)];
        const char* const rules[] = {"T+1", "T+1", "T+1", "D+1", "T+0", "T+2"};
        terms.rule = *SettlementRule::parse(QString::fromLatin1(rules[upTo(6)]));
        terms.paysGross = chance(15);
        terms.fees.append({FeeRule::Applies::Qr, Rate{3800}, {}, Money()});
        terms.fees.append({FeeRule::Applies::Debit, Rate{5000}, Money(2000), Money()});
        terms.fees.append({FeeRule::Applies::Any, Rate{6000}, {}, Money(chance(20) ? 10 : 0)});
        shop.terms.providers.append(terms);
        combined.append(chance(40));
    }
}

inline void RandomShop::makeSales()
{
    const QDate first = QDate(2026, 9, 14).addDays(upTo(10));
    const int days = 8 + upTo(14);
    last = first.addDays(days);
    colliding = chance(40);
    const int busy = 1 + upTo(10);
    int number = 0;
    for (int day = 0; day < days; ++day) {
        for (int provider = 0; provider < shop.terms.providers.size(); ++provider) {
            for (const QString& merchant : shop.terms.providers.at(provider).merchants) {
                const int count = upTo(busy + 1);
                for (int i = 0; i < count; ++i) {
                    qint64 amount = colliding ? 1000 * (1 + upTo(12)) : 100 + upTo(90000);
                    const QTime time(8 + upTo(16), upTo(60), upTo(60));
                    const QString at = QDateTime(first.addDays(day), time).toString(Qt::ISODate);
                    const int kind = upTo(100);
                    const auto change = [&](intake::Sale& sale) {
                        sale.merchant = merchant;
                        sale.terminal = QStringLiteral("T%1").arg(upTo(3));
                        sale.batch = QStringLiteral("%1").arg(100 + day);
                        sale.cardKind = intake::CardKind(1 + upTo(5));
                        if (kind < 3)
                            sale.status = intake::SaleStatus::Failed;
                        else if (kind < 5)
                            sale.type = intake::SaleType::PreAuth;
                    };
                    const SaleId id = shop.sale(at.toLatin1().constData(), Money(amount).toString().toLatin1().constData(), change);
                    const intake::Sale sale = shop.sales.last();
                    const bool claims = kind >= 5;
                    nets.append(claims ? 1 : 0);
                    providerOfSale.append(provider);
                    ++number;
                    if (claims && kind < 10) {  // voided a little later
                        nets.last() = 0;
                        shop.sale(QDateTime(first.addDays(day), time).toString(Qt::ISODate).toLatin1().constData(), Money(-amount).toString().toLatin1().constData(),
                                  [&](intake::Sale& undo) {
                                      undo.merchant = merchant;
                                      undo.terminal = sale.terminal;
                                      undo.batch = sale.batch;
                                      undo.cardKind = sale.cardKind;
                                      undo.type = intake::SaleType::Void;
                                      undo.originalTrace = sale.trace;
                                  });
                        nets.append(0);
                        providerOfSale.append(provider);
                    } else if (claims && kind > 94) {  // the provider's list has it too
                        shop.sale(at.toLatin1().constData(), Money(amount).toString().toLatin1().constData(), [&](intake::Sale& copy) {
                            const QString rrn = sale.rrn;
                            copy = sale;
                            copy.id = SaleId(id.value + 1);
                            copy.rrn = rrn;
                            copy.book = intake::Book::Provider;
                        });
                        nets.append(0);
                        providerOfSale.append(provider);
                    }
                }
            }
        }
    }
}

inline BankLineId RandomShop::addCredit(int provider, QDate booked, qint64 amount, const QString& memo)
{
    const QString payer = shop.terms.providers.at(provider).payerNames.first() + QStringLiteral("有限公司客户备付金");
    return shop.credit(booked.toString(Qt::ISODate).toLatin1().constData(), Money(amount).toString().toLatin1().constData(), memo.toUtf8().constData(), payer.toUtf8().constData());
}

inline void RandomShop::makePayments()
{
    using namespace reconcile;
    std::map<std::tuple<int, QString, QDate, QDate>, Payout> lumps;
    for (int row = 0; row < shop.sales.size(); ++row) {
        if (nets.at(row) == 0)
            continue;
        const intake::Sale& sale = shop.sales.at(row);
        const ProviderTerms& terms = shop.terms.providers.at(providerOfSale.at(row));
        const QTime time = QDateTime::fromSecsSinceEpoch(sale.occurredAt, Qt::OffsetFromUTC, 8 * 3600).time();
        const DueDate due = dueDateOf(terms, shop.calendar, sale.localDate, time);
        qint64 fee = 0;
        for (const FeeRule& rule : terms.fees) {
            const bool debit = sale.cardKind == intake::CardKind::Debit || sale.cardKind == intake::CardKind::Prepaid;
            const bool qr = sale.cardKind == intake::CardKind::Qr;
            if (rule.applies == FeeRule::Applies::Any || (rule.applies == FeeRule::Applies::Debit && debit) || (rule.applies == FeeRule::Applies::Qr && qr)) {
                fee = sale.amount.times(rule.rate).minorUnits();
                if (rule.cap)
                    fee = std::min(fee, rule.cap->minorUnits());
                fee += rule.fixed.minorUnits();
                break;
            }
        }
        nets[row] = terms.paysGross ? sale.amount.minorUnits() : sale.amount.minorUnits() - fee;
        QString key = sale.merchant;
        if (terms.lump == reconcile::Lump::PerTerminal)
            key += sale.terminal;
        else if (terms.lump == reconcile::Lump::CardOrQr)
            key += sale.cardKind == intake::CardKind::Qr ? QStringLiteral("q") : QStringLiteral("c");
        else if (terms.lump == reconcile::Lump::PerSale)
            key += QString::number(row);
        const bool together = combined.at(providerOfSale.at(row)) && terms.lump != reconcile::Lump::PerSale;
        Payout& lump = lumps[{providerOfSale.at(row), key, due.due, together ? QDate() : due.clearing}];
        lump.rows.append(row);
        lump.due = due.due;
        lump.provider = providerOfSale.at(row);
    }
    for (auto& [key, lump] : lumps)
        payLump(lump);
}

/// One sale, two, or all of one terminal; mostly none.
inline QVector<int> RandomShop::loseSome(const Payout& lump)
{
    // Where every amount looks like every other, only losses about as rare as the program takes them to be can be told.
    if (chance(colliding ? 1 : 3))
        return lump.rows;
    if (!chance(colliding ? 2 : 8))
        return {};
    QVector<int> rows;
    if (lump.rows.size() > 2 && chance(15)) {
        const QString terminal = shop.sales.at(lump.rows.at(upTo(int(lump.rows.size())))).terminal;
        for (const int row : lump.rows) {
            if (shop.sales.at(row).terminal == terminal)
                rows.append(row);
        }
        return rows;
    }
    rows.append(lump.rows.at(upTo(int(lump.rows.size()))));
    if (lump.rows.size() > 1 && chance(20)) {
        const int other = lump.rows.at(upTo(int(lump.rows.size())));
        if (!rows.contains(other))
            rows.append(other);
    }
    return rows;
}

inline void RandomShop::payLump(Payout& lump)
{
    const QVector<int> missing = loseSome(lump);
    qint64 sum = 0;
    for (const int row : lump.rows)
        sum += missing.contains(row) ? 0 : worth(row);
    const BankLineId paid = sum > 0 ? addCredit(lump.provider, lump.due, sum) : BankLineId();
    for (const int row : lump.rows) {
        if (!missing.contains(row))
            paidBy.insert(shop.sales.at(row).id, paid);
    }
    if (missing.isEmpty())
        return;
    if (chance(35)) {  // paid after all
        qint64 late = 0;
        for (const int row : missing)
            late += worth(row);
        const BankLineId second = addCredit(lump.provider, lump.due.addDays(2 + upTo(5)), late, QStringLiteral("补结算"));
        for (const int row : missing)
            paidBy.insert(shop.sales.at(row).id, second);
        return;
    }
    for (const int row : missing)
        lost.insert(shop.sales.at(row).id);
}

} // namespace daozhang::testing
