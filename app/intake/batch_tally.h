// SPDX-License-Identifier: GPL-3.0-or-later
// Adds up the rows of a file by batch and holds each batch against what is said of it: the terminal's settlement
// totals, the payout that the provider made for it.
#pragma once

#include "app/intake/iso8583_batch.h"
#include "app/intake/profile.h"
#include "models/intake/source_file.h"

#include <QHash>
#include <QVector>

namespace daozhang::intake {

class BatchTally
{
public:
    BatchTally(const MoneyRules& rules, Currency currency) : m_rule(rules.batches), m_isRounded(rules.roundsFinely), m_currency(currency) {}
    /// A row that was taken.
    void add(const Sale& sale);
    /// A line without a record, as text.
    void read(const QString& line);
    QVector<ControlTotal> controls() const;

private:
    struct Open { qint64 minor = 0; bool isDebit = true; };
    struct Batch
    {
        QString terminal, number;
        Currency currency;
        qint64 rows = 0;
        qint64 debit = 0, debits = 0, credit = 0, credits = 0;
        qint64 net = 0;              ///< of all rows but payouts
        qint64 payout = 0, payouts = 0;
        QHash<QString, Open> done;   ///< by trace: what a reversal may take back
    };
    Batch* batchOf(const Sale& sale);
    void addSettled(Batch& batch, const Sale& sale);
    void settle(const IsoTotals& totals, QVector<ControlTotal>& result) const;

    BatchRule m_rule;
    bool m_isRounded;
    Currency m_currency;
    QVector<Batch> m_batches;
    QHash<QString, qsizetype> m_of;
    QVector<IsoTotals> m_totals;
};

} // namespace daozhang::intake
