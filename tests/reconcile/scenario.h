// SPDX-License-Identifier: GPL-3.0-or-later
// A small shop told in a few lines, judged by the core without storage.
#pragma once

#include "app/reconcile/due_dates.h"
#include "app/reconcile/explanation.h"
#include "app/reconcile/reconcile_core.h"

#include <QCryptographicHash>

#include <optional>

namespace daozhang::testing {

inline Money yuan(const char* text) { return *Money::parse(QString::fromLatin1(text)); }
inline QDate day(const char* iso) { return QDate::fromString(QLatin1String(iso), Qt::ISODate); }

/// What to change of a sale before it is added.
using Change = std::function<void(intake::Sale&)>;

class Scenario
{
public:
    Scenario() : m_time("Asia/Shanghai") { calendar = *reconcile::shippedCalendar(); }

    /// A provider with one merchant "M1", T+1, one rate for all cards.
    reconcile::ProviderTerms& provider(const char* id, reconcile::Lump lump, const char* rate = "0.60%")
    {
        reconcile::ProviderTerms one;
        one.id = QLatin1String(id);
        one.name = one.id;
        one.merchants = {QStringLiteral("M%1").arg(terms.providers.size() + 1)};
        one.payerNames = {one.id + QStringLiteral("支付")};
        one.lump = lump;
        if (*rate)
            one.fees.append({reconcile::FeeRule::Applies::Any, *Rate::parse(QString::fromLatin1(rate)), {}, Money()});
        terms.providers.append(one);
        return terms.providers.last();
    }

    SaleId sale(const char* localIso, const char* amount, const Change& change = {}, const char* merchant = "M1")
    {
        intake::Sale one;
        one.id = SaleId(++m_sales);
        const QDateTime at = QDateTime::fromString(QLatin1String(localIso), Qt::ISODate);
        one.localDate = at.date();
        one.occurredAt = m_time.toUtcSeconds(at.date(), at.time());
        one.merchant = QLatin1String(merchant);
        one.terminal = QStringLiteral("T1");
        one.batch = QStringLiteral("000001");
        one.trace = QStringLiteral("%1").arg(m_sales, 6, 10, QLatin1Char('0'));
        one.rrn = QStringLiteral("R%1").arg(m_sales, 11, 10, QLatin1Char('0'));
        one.amount = yuan(amount);
        one.cardKind = intake::CardKind::Credit;
        if (change)
            change(one);
        one.identity = QCryptographicHash::hash(QByteArray::number(m_sales), QCryptographicHash::Md5);
        sales.append(one);
        return one.id;
    }

    BankLineId credit(const char* booked, const char* amount, const char* memo = "", const char* payer = "")
    {
        intake::BankLine line;
        line.id = BankLineId(++m_lines);
        line.account = QStringLiteral("6222000011112222");
        line.booked = day(booked);
        line.amount = yuan(amount);
        line.payer = *payer ? QString::fromUtf8(payer) : terms.providers.first().payerNames.first() + QStringLiteral("股份有限公司客户备付金");
        line.memo = QString::fromUtf8(memo);
        line.identity = QCryptographicHash::hash("line" + QByteArray::number(m_lines), QCryptographicHash::Md5);
        lines.append(line);
        return line.id;
    }

    void cover(const char* from, const char* to) { coverage.append({QStringLiteral("6222000011112222"), day(from), day(to)}); }

    const reconcile::Reconciliation& run(const char* asOf)
    {
        reconcile::BooksBuilder builder(terms, calendar, m_time, day(asOf));
        for (const intake::Sale& one : sales)
            builder.add(one);
        for (const intake::BankLine& line : lines)
            builder.add(line);
        for (const intake::Coverage& cover : coverage)
            builder.add(cover);
        for (const reconcile::Decision& decision : decisions)
            builder.add(decision);
        books = builder.seal();
        result = *reconcile::reconcile(books);
        return result;
    }

    reconcile::SaleOutcome of(SaleId id) const
    {
        for (std::size_t i = 0; i < books.sales.size(); ++i) {
            if (books.sales[i].id == id.value)
                return result.outcomeOf(books, i);
        }
        return {};
    }
    QString state(SaleId id) const { return toCode(of(id).state); }
    const reconcile::Finding* findingOf(SaleId id) const
    {
        for (std::size_t i = 0; i < books.sales.size(); ++i) {
            if (books.sales[i].id == id.value && result.rows[i].finding >= 0)
                return &result.findings.at(result.rows[i].finding);
        }
        return nullptr;
    }
    const reconcile::DepositOutcome* deposit(BankLineId id) const
    {
        for (const reconcile::DepositOutcome& outcome : result.deposits) {
            if (outcome.deposit == id)
                return &outcome;
        }
        return nullptr;
    }
    const reconcile::Finding* finding(reconcile::FindingKind kind) const
    {
        for (const reconcile::Finding& one : result.findings) {
            if (one.kind == kind)
                return &one;
        }
        return nullptr;
    }
    QString sentence(BankLineId id) const
    {
        for (const intake::BankLine& line : lines) {
            if (line.id == id)
                return plainText(depositSentence(line, *deposit(id)));
        }
        return {};
    }
    /// Empty when all is as it must be in any shop: sentences add up, a summary that counts each sale once.
    QString broken() const;

    reconcile::SettlementTerms terms;
    reconcile::BusinessCalendar calendar;
    QVector<intake::Sale> sales;
    QVector<intake::BankLine> lines;
    QVector<intake::Coverage> coverage;
    QVector<reconcile::Decision> decisions;
    reconcile::Books books;
    reconcile::Reconciliation result;

private:
    ShopTime m_time;
    qint64 m_sales = 0;
    qint64 m_lines = 0;
};

inline QString Scenario::broken() const
{
    QHash<BankLineId, Money> amounts;
    for (const intake::BankLine& line : lines)
        amounts.insert(line.id, line.amount);
    for (const reconcile::DepositOutcome& outcome : result.deposits) {
        Money sum(0, amounts.value(outcome.deposit).currency());
        for (const reconcile::SentenceTerm& term : outcome.terms)
            sum += term.amount;
        if (sum != amounts.value(outcome.deposit))
            return QStringLiteral("sentence of deposit %1 does not add up: %2").arg(outcome.deposit.value).arg(sentence(outcome.deposit));
        if (outcome.state == reconcile::DepositState::Explained && !outcome.difference.isZero())
            return QStringLiteral("explained deposit %1 has a difference").arg(outcome.deposit.value);
    }
    qint64 counted = 0;
    for (const auto& state : result.summary.states)
        counted += state.count;
    qint64 rows = 0;
    Money overdue;
    for (std::size_t i = 0; i < books.sales.size(); ++i) {
        const reconcile::SaleOutcome outcome = result.outcomeOf(books, i);
        if (outcome.cause == QLatin1String("twin"))
            continue;
        ++rows;
        if (outcome.state == reconcile::SaleState::Overdue)
            overdue += outcome.net;
        if (outcome.state == reconcile::SaleState::Arrived && !outcome.deposit.isValid())
            return QStringLiteral("sale %1 arrived without a deposit").arg(outcome.sale.value);
        const bool missing = outcome.state == reconcile::SaleState::Overdue || outcome.state == reconcile::SaleState::OneOf;
        if (missing && result.rows[i].finding < 0)
            return QStringLiteral("sale %1 is %2 without a finding").arg(outcome.sale.value).arg(toCode(outcome.state));
    }
    if (counted != rows)
        return QStringLiteral("%1 states for %2 sales").arg(counted).arg(rows);
    if (result.summary.notArrived < overdue)
        return QStringLiteral("the sum that has not arrived is less than what is overdue");
    return {};
}

} // namespace daozhang::testing
