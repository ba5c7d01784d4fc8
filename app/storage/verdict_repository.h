// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of rows that a person is asked about, and what people said.
#pragma once

#include "app/storage/connection.h"
#include "models/intake/row_verdict.h"

#include <QVector>

namespace daozhang::storage {

/// A doubt as it is stored.
struct DoubtfulPair
{
    intake::RowKind kind = intake::RowKind::BankLine;
    qint64 first = 0, second = 0;
    intake::RowFacts facts;
    QByteArray firstIdentity, secondIdentity;
};

class VerdictRepository
{
public:
    explicit VerdictRepository(Connection& connection) : m_connection(connection) {}

    Result<VerdictId> add(const intake::RowVerdict& verdict);
    Result<intake::RowVerdict> byId(VerdictId id);  ///< NotFound
    Result<QVector<intake::RowVerdict>> all();      ///< also undone ones, oldest first
    /// Those that hold.
    Result<QVector<intake::RowVerdict>> standing();
    Result<void> markUndone(VerdictId id);

    /// What people made of a row, in words: "decision 3", "case 0005". Empty when nothing rests on it.
    Result<QStringList> restingOn(intake::RowKind kind, qint64 row);

    Result<void> addDoubt(intake::RowKind kind, qint64 first, qint64 second, intake::RowFacts facts);
    /// All pairs whose rows are in the books, also those that a person has judged; the newest first.
    Result<QVector<DoubtfulPair>> doubts();

private:
    Result<QVector<intake::RowVerdict>> select(const QString& condition, VerdictId id);
    Connection& m_connection;
};

} // namespace daozhang::storage
