// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outcome_repository.h"

#include "app/storage/outcome_json.h"
#include "app/storage/row_source.h"
#include "app/storage/row_store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace daozhang::storage {

namespace {

using reconcile::Decision;
using reconcile::DepositOutcome;
using reconcile::DepositState;
using reconcile::Finding;
using reconcile::FindingState;
using reconcile::SaleOutcome;
using reconcile::SaleState;

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

const QString kSaleColumns = QStringLiteral("sale_id, state, provider, clearing_day, due_day, provisional, currency, fee, net, fee_from_file, deposit_id, finding_id, twin_id, cause");
const QString kDepositColumns = QStringLiteral("line_id, provider, state, currency, difference, late, alternatives_count, alternatives_complete, body");
const QString kFindingColumns = QStringLiteral("id, key, kind, state, provider, cause, currency, amount, net, due_day, deposit_id, case_id, settled_by, body");

QVariant nullNumber() { return QVariant(QMetaType(QMetaType::LongLong)); }
template <class IdType> QVariant idOrNull(IdType id) { return id.isValid() ? QVariant(id.value) : nullNumber(); }
QVariant dayOrNull(QDate day) { return day.isValid() ? QVariant(day.toJulianDay()) : nullNumber(); }
QString text(const QString& value) { return value.isNull() ? QStringLiteral("") : value; }
QDate dayOf(const QVariant& value) { return value.isNull() ? QDate() : QDate::fromJulianDay(value.toLongLong()); }
template <class IdType> IdType idOf(const QVariant& value) { return value.isNull() ? IdType() : IdType(value.toLongLong()); }
Currency currencyOf(const QVariant& value) { return Currency::fromCode(value.toString()).value_or(Currency()); }
QString compact(const QJsonObject& json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }
QJsonObject parsed(const QVariant& value) { return QJsonDocument::fromJson(value.toString().toUtf8()).object(); }

/// Reads rows of kSaleColumns; a million pass here.
class StoredOutcome
{
public:
    template <class Row> const SaleOutcome& read(const Row& row)
    {
        m_outcome.sale = SaleId(row.integer(0));
        m_outcome.state = SaleState(row.integer(1));
        row.readText(2, m_outcome.provider);
        m_outcome.due.clearing = dayAt(row, 3);
        m_outcome.due.due = dayAt(row, 4);
        m_outcome.due.provisional = row.integer(5) != 0;
        if (row.readText(6, m_code))
            m_currency = Currency::fromCode(m_code).value_or(Currency());
        m_outcome.fee = Money(row.integer(7), m_currency);
        m_outcome.net = Money(row.integer(8), m_currency);
        m_outcome.feeFromFile = row.integer(9) != 0;
        m_outcome.deposit = BankLineId(row.integer(10));
        m_outcome.finding = FindingId(row.integer(11));
        m_outcome.twin = SaleId(row.integer(12));
        row.readText(13, m_outcome.cause);
        return m_outcome;
    }

private:
    SaleOutcome m_outcome;
    QString m_code;
    Currency m_currency;
};

DepositOutcome readDeposit(const QSqlQuery& query)
{
    DepositOutcome outcome;
    outcome.deposit = BankLineId(query.value(0).toLongLong());
    outcome.provider = query.value(1).toString();
    outcome.state = DepositState(query.value(2).toInt());
    const Currency currency = currencyOf(query.value(3));
    outcome.difference = Money(query.value(4).toLongLong(), currency);
    outcome.late = query.value(5).toInt() != 0;
    outcome.alternativesCount = query.value(6).toLongLong();
    outcome.alternativesComplete = query.value(7).toInt() != 0;
    const QJsonObject body = parsed(query.value(8));
    outcome.terms = termsFromJson(body.value(QStringLiteral("terms")).toArray(), currency);
    outcome.alternatives = hypothesesFromJson(body.value(QStringLiteral("alternatives")).toArray());
    outcome.rejected = rejectedFromJson(body.value(QStringLiteral("rejected")).toArray(), currency);
    return outcome;
}

Finding readFinding(const QSqlQuery& query)
{
    Finding finding;
    finding.id = FindingId(query.value(0).toLongLong());
    finding.key = query.value(1).toByteArray();
    finding.kind = reconcile::findingKindFromCode(query.value(2).toString()).value_or(reconcile::FindingKind::MissingSales);
    finding.state = reconcile::findingStateFromCode(query.value(3).toString()).value_or(FindingState::Open);
    finding.provider = query.value(4).toString();
    finding.cause = query.value(5).toString();
    const Currency currency = currencyOf(query.value(6));
    finding.amount = Money(query.value(7).toLongLong(), currency);
    finding.net = Money(query.value(8).toLongLong(), currency);
    finding.due = dayOf(query.value(9));
    finding.deposit = idOf<BankLineId>(query.value(10));
    finding.inCase = idOf<CaseId>(query.value(11));
    finding.settledBy = idOf<BankLineId>(query.value(12));
    const QJsonObject body = parsed(query.value(13));
    finding.sales = idsFromJson<SaleId>(body.value(QStringLiteral("sales")).toArray());
    finding.terms = termsFromJson(body.value(QStringLiteral("terms")).toArray(), currency);
    finding.alternatives = hypothesesFromJson(body.value(QStringLiteral("alternatives")).toArray());
    return finding;
}

void bindFinding(QSqlQuery& query, const Finding& finding)
{
    query.bindValue(QStringLiteral(":key"), finding.key);
    query.bindValue(QStringLiteral(":kind"), toCode(finding.kind));
    query.bindValue(QStringLiteral(":state"), toCode(finding.state));
    query.bindValue(QStringLiteral(":provider"), text(finding.provider));
    query.bindValue(QStringLiteral(":cause"), text(finding.cause));
    query.bindValue(QStringLiteral(":currency"), finding.net.currency().code());
    query.bindValue(QStringLiteral(":amount"), finding.amount.minorUnits());
    query.bindValue(QStringLiteral(":net"), finding.net.minorUnits());
    query.bindValue(QStringLiteral(":due"), dayOrNull(finding.due));
    query.bindValue(QStringLiteral(":deposit"), idOrNull(finding.deposit));
    query.bindValue(QStringLiteral(":case"), idOrNull(finding.inCase));
    query.bindValue(QStringLiteral(":settled"), idOrNull(finding.settledBy));
    query.bindValue(QStringLiteral(":body"), compact({{QStringLiteral("sales"), idsToJson(finding.sales)},
                                                      {QStringLiteral("terms"), termsToJson(finding.terms)},
                                                      {QStringLiteral("alternatives"), hypothesesToJson(finding.alternatives)}}));
}

const QString kSaleUpdates = QStringLiteral("state = excluded.state, provider = excluded.provider, clearing_day = excluded.clearing_day, due_day = excluded.due_day, "
                                            "provisional = excluded.provisional, currency = excluded.currency, fee = excluded.fee, net = excluded.net, "
                                            "fee_from_file = excluded.fee_from_file, deposit_id = excluded.deposit_id, finding_id = excluded.finding_id, "
                                            "twin_id = excluded.twin_id, cause = excluded.cause");

template <class T, class Read> Result<QVector<T>> readAll(QSqlQuery& query, Read read)
{
    DZ_CHECK(Connection::run(query));
    QVector<T> rows;
    while (query.next())
        rows.append(read(query));
    return rows;
}

template <class IdType> std::vector<qint64> valuesOf(std::span<const IdType> ids)
{
    std::vector<qint64> values;
    values.reserve(ids.size());
    for (const IdType id : ids)
        values.push_back(id.value);
    return values;
}

Result<void> removeEach(Connection& connection, const QString& sql, const std::vector<qint64>& ids)
{
    DZ_ASSIGN(QSqlQuery query, connection.prepare(sql));
    for (const qint64 id : ids) {
        query.bindValue(QStringLiteral(":id"), id);
        DZ_CHECK(Connection::run(query));
    }
    return {};
}

Result<QVector<SaleId>> saleIds(Connection& connection, const QString& where, qint64 value)
{
    DZ_ASSIGN(QSqlQuery query, connection.prepare(QStringLiteral("SELECT sale_id FROM sale_outcome WHERE %1 = :value AND cause <> 'twin' ORDER BY sale_id").arg(where)));
    query.bindValue(QStringLiteral(":value"), value);
    return readAll<SaleId>(query, [](const QSqlQuery& row) { return SaleId(row.value(0).toLongLong()); });
}

} // namespace

Result<QVector<SaleOutcome>> OutcomeRepository::salesByIds(std::span<const SaleId> ids)
{
    QVector<SaleOutcome> outcomes;
    outcomes.reserve(qsizetype(ids.size()));
    if (ids.empty())
        return outcomes;
    StoredOutcome stored;
    DZ_CHECK(visitRowsById(m_connection, QStringLiteral("SELECT %1 FROM sale_outcome").arg(kSaleColumns), QStringLiteral("sale_id"), valuesOf(ids), [&](const auto& row) {
        outcomes.append(stored.read(row));
        return true;
    }));
    return outcomes;
}

Result<void> OutcomeRepository::forEachSale(const std::function<bool(const SaleOutcome&)>& row)
{
    StoredOutcome stored;
    return visitRows(m_connection, &Connection::prepare, QStringLiteral("SELECT %1 FROM sale_outcome ORDER BY sale_id").arg(kSaleColumns), {},
                     [&](const auto& read) { return row(stored.read(read)); });
}

Result<void> OutcomeRepository::writeSales(std::span<const SaleOutcome> outcomes)
{
    const QString sql = QStringLiteral("INSERT INTO sale_outcome (%1) VALUES (:sale, :state, :provider, :clearing, :due, :provisional, :currency, :fee, :net, :from_file, :deposit, :finding, "
                                       ":twin, :cause) ON CONFLICT (sale_id) DO UPDATE SET %2").arg(kSaleColumns, kSaleUpdates);
    DZ_ASSIGN(RowValues made, rowValues(m_connection, sql));
    const auto dayNumber = [](QDate day) { return day.isValid() ? day.toJulianDay() : 0; };
    return std::visit([&](auto& values) -> Result<void> {
        for (const SaleOutcome& outcome : outcomes) {
            values.set(":sale", outcome.sale.value);
            values.set(":state", qint64(outcome.state));
            values.set(":provider", outcome.provider);
            values.setOrNull(":clearing", dayNumber(outcome.due.clearing));
            values.setOrNull(":due", dayNumber(outcome.due.due));
            values.set(":provisional", qint64(outcome.due.provisional));
            values.set(":currency", outcome.net.currency().code());
            values.set(":fee", outcome.fee.minorUnits());
            values.set(":net", outcome.net.minorUnits());
            values.set(":from_file", qint64(outcome.feeFromFile));
            values.setOrNull(":deposit", outcome.deposit.value);
            values.setOrNull(":finding", outcome.finding.value);
            values.setOrNull(":twin", outcome.twin.value);
            values.set(":cause", outcome.cause);
            DZ_CHECK(values.run());
        }
        return {};
    }, made);
}

Result<QStringList> OutcomeRepository::beginFilling()
{
    if (m_connection.engine() != Engine::Sqlite)
        return QStringList();
    DZ_ASSIGN(QSqlQuery any, m_connection.prepare(QStringLiteral("SELECT EXISTS (SELECT 1 FROM sale_outcome)")));
    DZ_ASSIGN(const qint64 isFilled, Connection::returnedId(any));
    if (isFilled)
        return QStringList();
    // Read from the shop itself, so that the migrations alone say what is indexed.
    DZ_ASSIGN(QSqlQuery indexes, m_connection.prepare(QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'sale_outcome' AND sql IS NOT NULL ORDER BY name")));
    DZ_CHECK(Connection::run(indexes));
    QStringList names, definitions;
    while (indexes.next()) {
        names.append(indexes.value(0).toString());
        definitions.append(indexes.value(1).toString());
    }
    indexes.finish();
    for (const QString& name : std::as_const(names))
        DZ_CHECK(m_connection.run(QStringLiteral("DROP INDEX ") + name));
    return definitions;
}

Result<void> OutcomeRepository::endFilling(const QStringList& indexes)
{
    for (const QString& definition : indexes)
        DZ_CHECK(m_connection.run(definition));
    return {};
}

Result<void> OutcomeRepository::removeSales(std::span<const SaleId> ids)
{
    return removeEach(m_connection, QStringLiteral("DELETE FROM sale_outcome WHERE sale_id = :id"), valuesOf(ids));
}

Result<QVector<SaleId>> OutcomeRepository::salesOfDeposit(BankLineId deposit) { return saleIds(m_connection, QStringLiteral("deposit_id"), deposit.value); }
Result<QVector<SaleId>> OutcomeRepository::salesOfFinding(FindingId finding) { return saleIds(m_connection, QStringLiteral("finding_id"), finding.value); }
Result<QVector<SaleId>> OutcomeRepository::salesInState(SaleState state) { return saleIds(m_connection, QStringLiteral("state"), int(state)); }

Result<qint64> OutcomeRepository::countInState(SaleState state)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT count(*) FROM sale_outcome WHERE state = :state AND cause <> 'twin'")));
    query.bindValue(QStringLiteral(":state"), int(state));
    return Connection::returnedId(query);
}

Result<QVector<DepositOutcome>> OutcomeRepository::deposits()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1 FROM deposit_outcome ORDER BY line_id").arg(kDepositColumns)));
    return readAll<DepositOutcome>(query, readDeposit);
}

Result<std::optional<DepositOutcome>> OutcomeRepository::deposit(BankLineId id)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1 FROM deposit_outcome WHERE line_id = :id").arg(kDepositColumns)));
    query.bindValue(QStringLiteral(":id"), id.value);
    DZ_CHECK(Connection::run(query));
    if (!query.next())
        return std::optional<DepositOutcome>();
    return std::optional(readDeposit(query));
}

Result<void> OutcomeRepository::writeDeposit(const DepositOutcome& outcome) { return writeDeposits({&outcome}, bodiesOf({&outcome})); }

QVector<QString> OutcomeRepository::bodiesOf(const QVector<const DepositOutcome*>& outcomes)
{
    QVector<QString> bodies;
    bodies.reserve(outcomes.size());
    for (const DepositOutcome* outcome : outcomes) {
        QJsonObject body{{QStringLiteral("terms"), termsToJson(outcome->terms)}, {QStringLiteral("alternatives"), hypothesesToJson(outcome->alternatives)}};
        if (!outcome->rejected.isEmpty())
            body.insert(QStringLiteral("rejected"), rejectedToJson(outcome->rejected));
        bodies.append(compact(body));
    }
    return bodies;
}

Result<void> OutcomeRepository::writeDeposits(const QVector<const DepositOutcome*>& outcomes, const QVector<QString>& bodies)
{
    const QString sql = QStringLiteral("INSERT INTO deposit_outcome (%1) VALUES (:line, :provider, :state, :currency, :difference, :late, :count, :complete, :body) "
                                       "ON CONFLICT (line_id) DO UPDATE SET provider = excluded.provider, state = excluded.state, currency = excluded.currency, "
                                       "difference = excluded.difference, late = excluded.late, alternatives_count = excluded.alternatives_count, "
                                       "alternatives_complete = excluded.alternatives_complete, body = excluded.body").arg(kDepositColumns);
    DZ_ASSIGN(RowValues made, rowValues(m_connection, sql));
    return std::visit([&](auto& values) -> Result<void> {
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            const DepositOutcome& outcome = *outcomes.at(i);
            values.set(":line", outcome.deposit.value);
            values.set(":provider", outcome.provider);
            values.set(":state", qint64(outcome.state));
            values.set(":currency", outcome.difference.currency().code());
            values.set(":difference", outcome.difference.minorUnits());
            values.set(":late", qint64(outcome.late));
            values.set(":count", outcome.alternativesCount);
            values.set(":complete", qint64(outcome.alternativesComplete));
            values.set(":body", bodies.at(i));
            DZ_CHECK(values.run());
        }
        return {};
    }, made);
}

Result<void> OutcomeRepository::removeDeposits(std::span<const BankLineId> ids)
{
    return removeEach(m_connection, QStringLiteral("DELETE FROM deposit_outcome WHERE line_id = :id"), valuesOf(ids));
}

Result<QVector<Finding>> OutcomeRepository::findings()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1 FROM finding ORDER BY id").arg(kFindingColumns)));
    return readAll<Finding>(query, readFinding);
}

Result<Finding> OutcomeRepository::finding(FindingId id)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1 FROM finding WHERE id = :id").arg(kFindingColumns)));
    query.bindValue(QStringLiteral(":id"), id.value);
    DZ_CHECK(Connection::run(query));
    if (!query.next())
        return Failure(ErrorCode::NotFound, Storage::tr("There is no finding F-%1. Reconcile again and look at the list.").arg(id.value));
    return readFinding(query);
}

Result<QVector<Finding>> OutcomeRepository::findingsOfCase(CaseId id)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1 FROM finding WHERE case_id = :case ORDER BY id").arg(kFindingColumns)));
    query.bindValue(QStringLiteral(":case"), id.value);
    return readAll<Finding>(query, readFinding);
}

Result<FindingId> OutcomeRepository::addFinding(const Finding& finding)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral("INSERT INTO finding (key, kind, state, provider, cause, currency, amount, net, due_day, deposit_id, case_id, settled_by, body) "
                                                  "VALUES (:key, :kind, :state, :provider, :cause, :currency, :amount, :net, :due, :deposit, :case, :settled, :body) RETURNING id")));
    bindFinding(query, finding);
    DZ_ASSIGN(const qint64 id, Connection::returnedId(query));
    return FindingId(id);
}

Result<void> OutcomeRepository::updateFinding(const Finding& finding)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral("UPDATE finding SET key = :key, kind = :kind, state = :state, provider = :provider, cause = :cause, currency = :currency, amount = :amount, "
                                                  "net = :net, due_day = :due, deposit_id = :deposit, case_id = :case, settled_by = :settled, body = :body WHERE id = :id")));
    bindFinding(query, finding);
    query.bindValue(QStringLiteral(":id"), finding.id.value);
    return Connection::run(query);
}

Result<void> OutcomeRepository::setCase(FindingId id, CaseId inCase)
{
    DZ_ASSIGN(Finding found, finding(id));
    found.inCase = inCase;
    if (found.state != FindingState::Settled)
        found.state = inCase.isValid() ? FindingState::InCase : FindingState::Open;
    return updateFinding(found);
}

Result<QVector<Decision>> OutcomeRepository::decisions()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT id, kind, deposit_id, reason, who, decided_at, undone FROM decision ORDER BY id")));
    DZ_ASSIGN(QVector<Decision> decisions, readAll<Decision>(query, [](const QSqlQuery& row) {
                  Decision decision;
                  decision.id = DecisionId(row.value(0).toLongLong());
                  decision.kind = reconcile::decisionKindFromCode(row.value(1).toString()).value_or(Decision::Kind::Exclude);
                  decision.deposit = idOf<BankLineId>(row.value(2));
                  decision.reason = row.value(3).toString();
                  decision.who = row.value(4).toString();
                  decision.at = QDateTime::fromMSecsSinceEpoch(row.value(5).toLongLong(), Qt::UTC);
                  decision.undone = row.value(6).toInt() != 0;
                  return decision;
              }));
    DZ_ASSIGN(QSqlQuery members, m_connection.prepare(QStringLiteral("SELECT sale_id FROM decision_sale WHERE decision_id = :id ORDER BY place")));
    DZ_ASSIGN(QSqlQuery shares, m_connection.prepare(QStringLiteral("SELECT line_id, currency, amount FROM decision_deposit WHERE decision_id = :id ORDER BY place")));
    for (Decision& decision : decisions) {
        members.bindValue(QStringLiteral(":id"), decision.id.value);
        DZ_ASSIGN(decision.sales, readAll<SaleId>(members, [](const QSqlQuery& row) { return SaleId(row.value(0).toLongLong()); }));
        shares.bindValue(QStringLiteral(":id"), decision.id.value);
        DZ_ASSIGN(decision.shares, readAll<Decision::Share>(shares, [](const QSqlQuery& row) {
                      return Decision::Share{BankLineId(row.value(0).toLongLong()), Money(row.value(2).toLongLong(), currencyOf(row.value(1)))};
                  }));
    }
    return decisions;
}

Result<DecisionId> OutcomeRepository::addDecision(const Decision& decision)
{
    DZ_ASSIGN(Transaction transaction, Transaction::begin(m_connection));
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("INSERT INTO decision (kind, deposit_id, reason, who, decided_at) VALUES (:kind, :deposit, :reason, :who, :at) RETURNING id")));
    query.bindValue(QStringLiteral(":kind"), toCode(decision.kind));
    query.bindValue(QStringLiteral(":deposit"), idOrNull(decision.deposit));
    query.bindValue(QStringLiteral(":reason"), text(decision.reason));
    query.bindValue(QStringLiteral(":who"), text(decision.who));
    query.bindValue(QStringLiteral(":at"), decision.at.toMSecsSinceEpoch());
    DZ_ASSIGN(const qint64 id, Connection::returnedId(query));
    DZ_ASSIGN(QSqlQuery member, m_connection.prepare(QStringLiteral("INSERT INTO decision_sale (decision_id, sale_id, place) VALUES (:decision, :sale, :place) ON CONFLICT DO NOTHING")));
    for (qsizetype i = 0; i < decision.sales.size(); ++i) {
        member.bindValue(QStringLiteral(":decision"), id);
        member.bindValue(QStringLiteral(":sale"), decision.sales.at(i).value);
        member.bindValue(QStringLiteral(":place"), qint64(i));
        DZ_CHECK(Connection::run(member));
    }
    DZ_ASSIGN(QSqlQuery share, m_connection.prepare(QStringLiteral("INSERT INTO decision_deposit (decision_id, line_id, currency, amount, place) VALUES (:decision, :line, :currency, :amount, :place)")));
    for (qsizetype i = 0; i < decision.shares.size(); ++i) {
        share.bindValue(QStringLiteral(":decision"), id);
        share.bindValue(QStringLiteral(":line"), decision.shares.at(i).deposit.value);
        share.bindValue(QStringLiteral(":currency"), decision.shares.at(i).amount.currency().code());
        share.bindValue(QStringLiteral(":amount"), decision.shares.at(i).amount.minorUnits());
        share.bindValue(QStringLiteral(":place"), qint64(i));
        DZ_CHECK(Connection::run(share));
    }
    DZ_CHECK(transaction.commit());
    return DecisionId(id);
}

Result<void> OutcomeRepository::markUndone(DecisionId id)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("UPDATE decision SET undone = 1 WHERE id = :id AND undone = 0")));
    query.bindValue(QStringLiteral(":id"), id.value);
    DZ_CHECK(Connection::run(query));
    if (query.numRowsAffected() != 1)
        return Failure(ErrorCode::NotFound, Storage::tr("There is no decision %1 that could be taken back.").arg(id.value));
    return {};
}

Result<QVector<DecisionId>> OutcomeRepository::decisionsRestingOn(SourceFileId file)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT d.id FROM decision d WHERE d.undone = 0 AND (EXISTS (SELECT 1 FROM bank_line b WHERE b.id = d.deposit_id AND b.file_id = :file) "
                                   "OR EXISTS (SELECT 1 FROM decision_deposit p JOIN bank_line l ON l.id = p.line_id WHERE p.decision_id = d.id AND l.file_id = :file3) "
                                   "OR EXISTS (SELECT 1 FROM decision_sale m JOIN sale s ON s.id = m.sale_id WHERE m.decision_id = d.id AND s.file_id = :file2)) ORDER BY d.id")));
    query.bindValue(QStringLiteral(":file"), file.value);
    query.bindValue(QStringLiteral(":file2"), file.value);
    query.bindValue(QStringLiteral(":file3"), file.value);
    return readAll<DecisionId>(query, [](const QSqlQuery& row) { return DecisionId(row.value(0).toLongLong()); });
}

Result<std::optional<reconcile::ReconcileSummary>> OutcomeRepository::summary()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT summary FROM reconcile_run WHERE one = 1")));
    DZ_CHECK(Connection::run(query));
    if (!query.next())
        return std::optional<reconcile::ReconcileSummary>();
    return std::optional(summaryFromJson(parsed(query.value(0))));
}

Result<void> OutcomeRepository::writeSummary(const reconcile::ReconcileSummary& summary, const QByteArray& fingerprint)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("INSERT INTO reconcile_run (one, fingerprint, summary) VALUES (1, :fingerprint, :summary) "
                                                                   "ON CONFLICT (one) DO UPDATE SET fingerprint = excluded.fingerprint, summary = excluded.summary")));
    query.bindValue(QStringLiteral(":fingerprint"), fingerprint);
    query.bindValue(QStringLiteral(":summary"), compact(summaryToJson(summary)));
    return Connection::run(query);
}

Result<QByteArray> OutcomeRepository::fingerprintOfLastRun()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT fingerprint FROM reconcile_run WHERE one = 1")));
    DZ_CHECK(Connection::run(query));
    return query.next() ? query.value(0).toByteArray() : QByteArray();
}

Result<QByteArray> OutcomeRepository::carried()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT body FROM reconcile_carry WHERE one = 1")));
    DZ_CHECK(Connection::run(query));
    return query.next() ? query.value(0).toByteArray() : QByteArray();
}

Result<void> OutcomeRepository::carry(const QByteArray& body)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("INSERT INTO reconcile_carry (one, body) VALUES (1, :body) ON CONFLICT (one) DO UPDATE SET body = excluded.body")));
    query.bindValue(QStringLiteral(":body"), body);
    return Connection::run(query);
}

Result<QVector<DepositOutcome>> OutcomeRepository::depositsByIds(std::span<const qint64> ids)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1 FROM deposit_outcome WHERE line_id IN (SELECT value FROM %2)").arg(kDepositColumns, idsTable(m_connection))));
    query.bindValue(QStringLiteral(":ids"), idsText(ids));
    return readAll<DepositOutcome>(query, readDeposit);
}

Result<QByteArray> OutcomeRepository::currentFingerprint(qint64 lastFile)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char* sql : {"SELECT count(*), max(id), sum(undone), sum(added) FROM source_file WHERE id <= :file", "SELECT count(*), max(id), sum(undone), 0 FROM decision",
                            "SELECT count(*), max(id), sum(undone), 'rows' FROM row_verdict",
                            "SELECT name, document, '', '' FROM setting WHERE name LIKE 'reconcile.%' ORDER BY name"}) {
        DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QLatin1String(sql)));
        if (QLatin1String(sql).contains(QLatin1String(":file")))
            query.bindValue(QStringLiteral(":file"), lastFile);
        DZ_CHECK(Connection::run(query));
        while (query.next()) {
            for (int column = 0; column < 4; ++column)
                hash.addData(query.value(column).toString().toUtf8() + '\n');
        }
    }
    return hash.result();
}

} // namespace daozhang::storage
