// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/verdict_repository.h"

#include "app/storage/stored_text.h"

#include <QCoreApplication>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

using intake::RowKind;
using intake::RowVerdict;

const QString kSame = QStringLiteral("same"), kApart = QStringLiteral("apart");

} // namespace

Result<VerdictId> VerdictRepository::add(const RowVerdict& verdict)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "INSERT INTO row_verdict (kind, verdict, first_identity, second_identity, file_sha256, line, words, reason, who, decided_at) "
                                   "VALUES (:kind, :verdict, :first, :second, :sha256, :line, :words, :reason, :who, :at) RETURNING id")));
    query.bindValue(QStringLiteral(":kind"), int(verdict.kind));
    query.bindValue(QStringLiteral(":verdict"), verdict.word == RowVerdict::Word::Same ? kSame : kApart);
    query.bindValue(QStringLiteral(":first"), verdict.first);
    query.bindValue(QStringLiteral(":second"), verdict.second);
    query.bindValue(QStringLiteral(":sha256"), verdict.fileSha256.isEmpty() ? QVariant(QMetaType(QMetaType::QByteArray)) : QVariant(verdict.fileSha256));
    query.bindValue(QStringLiteral(":line"), verdict.line == 0 ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(verdict.line));
    query.bindValue(QStringLiteral(":words"), storable(verdict.words));
    query.bindValue(QStringLiteral(":reason"), storable(verdict.reason));
    query.bindValue(QStringLiteral(":who"), storable(verdict.who));
    query.bindValue(QStringLiteral(":at"), verdict.at.toSecsSinceEpoch());
    DZ_ASSIGN(const qint64 id, Connection::returnedId(query));
    return VerdictId(id);
}

Result<QVector<RowVerdict>> VerdictRepository::select(const QString& condition, VerdictId id)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT id, kind, verdict, first_identity, second_identity, file_sha256, line, words, reason, who, decided_at, undone "
                                   "FROM row_verdict WHERE %1 ORDER BY id").arg(condition)));
    if (id.isValid())
        query.bindValue(QStringLiteral(":id"), id.value);
    DZ_CHECK(Connection::run(query));
    QVector<RowVerdict> verdicts;
    while (query.next()) {
        RowVerdict verdict;
        verdict.id = VerdictId(query.value(0).toLongLong());
        verdict.kind = RowKind(query.value(1).toInt());
        verdict.word = query.value(2).toString() == kSame ? RowVerdict::Word::Same : RowVerdict::Word::Apart;
        verdict.first = query.value(3).toByteArray();
        verdict.second = query.value(4).toByteArray();
        verdict.fileSha256 = query.value(5).toByteArray();
        verdict.line = query.value(6).toLongLong();
        verdict.words = query.value(7).toString();
        verdict.reason = query.value(8).toString();
        verdict.who = query.value(9).toString();
        verdict.at = QDateTime::fromSecsSinceEpoch(query.value(10).toLongLong(), Qt::UTC);
        verdict.undone = query.value(11).toInt() != 0;
        verdicts.append(verdict);
    }
    return verdicts;
}

Result<RowVerdict> VerdictRepository::byId(VerdictId id)
{
    DZ_ASSIGN(const QVector<RowVerdict> found, select(QStringLiteral("id = :id"), id));
    if (found.isEmpty())
        return Failure(ErrorCode::NotFound, Storage::tr("There is no word number %1 on duplicates.").arg(id.value));
    return found.first();
}

Result<QVector<RowVerdict>> VerdictRepository::all() { return select(QStringLiteral("1 = 1"), {}); }
Result<QVector<RowVerdict>> VerdictRepository::standing() { return select(QStringLiteral("undone = 0"), {}); }

Result<void> VerdictRepository::markUndone(VerdictId id)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("UPDATE row_verdict SET undone = 1 WHERE id = :id")));
    query.bindValue(QStringLiteral(":id"), id.value);
    return Connection::run(query);
}

Result<QStringList> VerdictRepository::restingOn(RowKind kind, qint64 row)
{
    QStringList rests;
    const auto ask = [&](const char* sql, const QString& word) -> Result<void> {
        DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QLatin1String(sql)));
        query.bindValue(QStringLiteral(":row"), row);
        DZ_CHECK(Connection::run(query));
        while (query.next())
            rests.append(word.arg(query.value(0).toLongLong()));
        return {};
    };
    const QString decision = Storage::tr("decision %1"), inCase = Storage::tr("case %1");
    if (kind == RowKind::BankLine) {
        DZ_CHECK(ask("SELECT id FROM decision WHERE undone = 0 AND deposit_id = :row ORDER BY id", decision));
        DZ_CHECK(ask("SELECT case_id FROM case_credit WHERE bank_line_id = :row ORDER BY case_id", inCase));
    } else {
        DZ_CHECK(ask("SELECT d.id FROM decision d JOIN decision_sale s ON s.decision_id = d.id WHERE d.undone = 0 AND s.sale_id = :row ORDER BY d.id", decision));
        DZ_CHECK(ask("SELECT case_id FROM case_sale WHERE sale_id = :row ORDER BY case_id", inCase));
    }
    return rests;
}

Result<void> VerdictRepository::addDoubt(RowKind kind, qint64 first, qint64 second, intake::RowFacts facts)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "INSERT INTO row_doubt (kind, first_id, second_id, facts) VALUES (:kind, :first, :second, :facts) ON CONFLICT DO NOTHING")));
    query.bindValue(QStringLiteral(":kind"), int(kind));
    query.bindValue(QStringLiteral(":first"), first);
    query.bindValue(QStringLiteral(":second"), second);
    query.bindValue(QStringLiteral(":facts"), qint64(facts.toInt()));
    return Connection::run(query);
}

Result<QVector<DoubtfulPair>> VerdictRepository::doubts()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT d.kind, d.first_id, d.second_id, d.facts, a.identity, b.identity FROM row_doubt d "
                                   "JOIN bank_line a ON a.id = d.first_id JOIN bank_line b ON b.id = d.second_id WHERE d.kind = 0 UNION ALL "
                                   "SELECT d.kind, d.first_id, d.second_id, d.facts, a.identity, b.identity FROM row_doubt d "
                                   "JOIN sale a ON a.id = d.first_id JOIN sale b ON b.id = d.second_id WHERE d.kind = 1 ORDER BY 1, 3 DESC, 2")));
    DZ_CHECK(Connection::run(query));
    QVector<DoubtfulPair> pairs;
    while (query.next())
        pairs.append({RowKind(query.value(0).toInt()), query.value(1).toLongLong(), query.value(2).toLongLong(),
                      intake::RowFacts::fromInt(query.value(3).toUInt()), query.value(4).toByteArray(), query.value(5).toByteArray()});
    return pairs;
}

} // namespace daozhang::storage
