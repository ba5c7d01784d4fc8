// SPDX-License-Identifier: GPL-3.0-or-later
// What people say of rows that look like one: "is a duplicate", "is not a duplicate". It is stored by the identities of
// the rows, so that it holds for every later import of the same files, and can be taken back.
#pragma once

#include "models/common/result.h"
#include "models/intake/row_verdict.h"

#include <QHash>
#include <QVector>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::intake {

/// "time, payer": what two rows contradict each other in, for people.
QString factWords(RowFacts facts);

class TwinService
{
public:
    explicit TwinService(storage::Shop& shop) : m_shop(shop) {}

    /// Pairs that nobody has judged yet, the newest first.
    Result<QVector<RowDoubt>> doubts();
    /// A line of a file and the identity that it has as it reads.
    struct LineRead { qint64 line = 0; QByteArray identity; };
    /// What became of these lines of an imported file, by line.
    Result<QHash<qint64, RowStanding>> standings(SourceFileId file, const QVector<LineRead>& lines);
    /// Every line of every file that holds the row which this line became.
    Result<QVector<RowShown>> linesOfRow(const RowPlace& place);
    /// Rows of the same book and amount within a week of this line: what it may be a duplicate of.
    Result<QVector<RowShown>> likes(const RowPlace& place);

    /// The two lines are one payment: the row that came later becomes another reading of the first. Invalid when their
    /// amounts differ; Conflict when cases or decisions rest on both.
    Result<VerdictId> saySame(const RowPlace& one, const RowPlace& other, const QString& reason);
    /// The two lines are two payments, also when they are one row now.
    Result<VerdictId> sayApart(const RowPlace& one, const RowPlace& other, const QString& reason);
    /// This line is another payment than the row of another file that it was taken for.
    Result<VerdictId> sayApart(const RowPlace& place, const QString& reason);
    /// Takes a word back: the rows are what they were before it.
    Result<void> undo(VerdictId id, const QString& reason);
    /// All, also those taken back, the newest first.
    Result<QVector<RowVerdict>> verdicts();

private:
    struct Found;
    Result<Found> find(const RowPlace& place);
    Result<RowShown> shown(RowKind kind, qint64 row, const RowPlace& place);
    Result<VerdictId> note(RowVerdict verdict, const RowPlace& one, const RowPlace& other);
    Result<void> journal(const RowVerdict& verdict, const QString& act, const QString& reason, const RowPlace& one, const RowPlace& other);

    storage::Shop& m_shop;
};

} // namespace daozhang::intake
