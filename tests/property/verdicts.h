// SPDX-License-Identifier: GPL-3.0-or-later
// What a run says of a shop, by what its rows are and not by their numbers, so that two runs can be held against each other.
#pragma once

#include "tests/reconcile/scenario.h"

#include <QRandomGenerator>

#include <algorithm>

namespace daozhang::testing {

/// Sales, deposits with their sentences, and findings.
inline QMap<QByteArray, QString> verdicts(const Scenario& shop)
{
    QHash<SaleId, QByteArray> saleName;
    for (const intake::Sale& sale : shop.sales)
        saleName.insert(sale.id, sale.identity);
    QHash<BankLineId, QByteArray> lineName;
    for (const intake::BankLine& line : shop.lines)
        lineName.insert(line.id, line.identity);
    QMap<QByteArray, QString> said;
    for (std::size_t i = 0; i < shop.books.sales.size(); ++i) {
        const reconcile::SaleOutcome outcome = shop.result.outcomeOf(shop.books, i);
        const qint32 finding = shop.result.rows[i].finding;
        said.insert(saleName.value(outcome.sale),
                    QStringLiteral("%1 %2 %3 %4 %5").arg(toCode(outcome.state), outcome.net.toString(), QString::fromLatin1(lineName.value(outcome.deposit).toHex()), outcome.cause,
                                                          finding < 0 ? QString() : QString::fromLatin1(shop.result.findings.at(finding).key.toHex())));
    }
    for (const reconcile::DepositOutcome& deposit : shop.result.deposits)
        said.insert("deposit " + lineName.value(deposit.deposit), toCode(deposit.state) + QLatin1Char(' ') + shop.sentence(deposit.deposit));
    for (const reconcile::Finding& finding : shop.result.findings)
        said.insert("finding " + finding.key, toCode(finding.kind) + QLatin1Char(' ') + finding.net.toString());
    return said;
}

/// The first thing that two runs say differently; empty when there is none.
inline QString difference(const QMap<QByteArray, QString>& a, const QMap<QByteArray, QString>& b)
{
    for (auto it = a.begin(); it != a.end(); ++it) {
        if (b.value(it.key()) != it.value())
            return QString::fromLatin1(it.key().toHex()) + QStringLiteral(": ") + it.value() + QStringLiteral(" | ") + b.value(it.key());
    }
    return a.size() == b.size() ? QString() : QStringLiteral("different size");
}

/// The same rows as files in another order would bring them: shuffled, with other numbers.
inline Scenario shuffled(const Scenario& shop, QRandomGenerator& random)
{
    Scenario other;
    other.terms = shop.terms;
    other.coverage = shop.coverage;
    other.sales = shop.sales;
    other.lines = shop.lines;
    std::shuffle(other.sales.begin(), other.sales.end(), random);
    std::shuffle(other.lines.begin(), other.lines.end(), random);
    for (qsizetype i = 0; i < other.sales.size(); ++i)
        other.sales[i].id = SaleId(i + 1);
    for (qsizetype i = 0; i < other.lines.size(); ++i)
        other.lines[i].id = BankLineId(i + 1);
    return other;
}

/// The same shop with other names of terminals and other identities of rows and lines.
inline Scenario renamed(const Scenario& shop, QRandomGenerator& random)
{
    Scenario other = shop;
    QStringList names;
    for (const intake::Sale& sale : shop.sales)
        if (!sale.terminal.isEmpty() && !names.contains(sale.terminal))
            names.append(sale.terminal);
    QStringList changed = names;
    std::shuffle(changed.begin(), changed.end(), random);
    for (reconcile::ProviderTerms& terms : other.terms.providers) {
        for (QString& terminal : terms.terminals)
            if (const qsizetype known = names.indexOf(terminal); known >= 0)
                terminal = changed.at(known);
    }
    const auto anew = [&](QByteArray& identity) {
        for (char& byte : identity)
            byte = char(random.bounded(256));
    };
    for (intake::Sale& sale : other.sales) {
        if (!sale.terminal.isEmpty())
            sale.terminal = changed.at(names.indexOf(sale.terminal));
        anew(sale.identity);
    }
    for (intake::BankLine& line : other.lines)
        anew(line.identity);
    return other;
}

} // namespace daozhang::testing
