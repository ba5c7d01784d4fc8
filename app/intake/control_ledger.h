// SPDX-License-Identifier: GPL-3.0-or-later
// Adds up what was read and holds it against what the file declares: counts, sums, the chain of balances. Also notes
// from when to when the file speaks, for each account or terminal.
#pragma once

#include "app/intake/running_balance.h"
#include "app/intake/statement_facts.h"
#include "models/intake/source_file.h"
#include "models/intake/statement.h"

#include <QHash>

namespace daozhang::intake {

__extension__ using WideSum = __int128;

class ControlLedger
{
public:
    /// Sums count lines in `currency` alone. `balances`: the format has a balance column at all.
    enum class Balances { None, Chained };
    ControlLedger(Currency currency, Balances balances) : m_currency(currency), m_balances(balances) {}

    /// `settled`: what of the amount is settled, where the file says so; declared sums of receipts and refunds mean that.
    void add(const Sale& sale, const std::optional<Money>& settled = {});
    /// Neutral: declared receipts and payments leave it out.
    enum class Side { InOrOut, Neutral };
    void add(const BankLine& line, Side side = Side::InOrOut);

    /// What the file declares against what was found. `refused`: lines that could not be read, which explains much.
    QVector<ControlTotal> controls(const StatementFacts& facts, qint64 refused) const;
    /// `today` bounds what a preamble may claim: nobody's statement reaches into the future.
    QVector<Coverage> coverage(const StatementFacts& facts, const QString& account, QDate today) const;

    /// Of each account with a running balance its first and last, over the days of `coverage`; one for each side of a hole.
    QVector<Statement> statements(const QVector<Coverage>& coverage) const;

    qint64 count() const { return m_count; }
    Money sum() const { return money(m_sum); }
    Money fees() const { return money(m_fees); }
    Money nets() const { return money(m_nets); }

private:
    Money money(WideSum minor) const;

    void stretch(const QString& subject, QDate date);

    Currency m_currency;
    Balances m_balances;
    qint64 m_count = 0;
    qint64 m_inCount = 0;
    qint64 m_outCount = 0;
    WideSum m_sum = 0;
    WideSum m_in = 0;
    WideSum m_out = 0;
    WideSum m_fees = 0;
    WideSum m_nets = 0;
    QVector<RunningBalance> m_chains;
    QVector<Coverage> m_ranges;
    QHash<QString, int> m_rangeOf;
    QString m_lastMerchant;
    QString m_lastTerminal;
    int m_lastRange = -1;
};

/// A control over two amounts or counts; `what` is translated.
ControlTotal amountControl(const QString& what, const Money& declared, const Money& found);
ControlTotal countControl(const QString& what, qint64 declared, qint64 found);

} // namespace daozhang::intake
