// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/case_repository.h"

#include <QHash>

namespace daozhang::storage {
namespace {

using cases::Case;

const QString kColumns = QStringLiteral(
    "id, kind, status, title, provider, currency, claimed, gross, arrived, due, opened_at, in_charge, ball, cause, ladder_level, "
    "next_action, next_action_due, terminal_showed, outcome, closing_reason, closed_at, status_before, ball_before");

/// A null string would become NULL.
QString words(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

QVariant momentOrNull(const QDateTime& moment)
{
    return moment.isValid() ? QVariant(moment.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QDateTime moment(const QVariant& value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

void bind(QSqlQuery& query, const Case& value)
{
    query.bindValue(QStringLiteral(":id"), value.id.value);
    query.bindValue(QStringLiteral(":kind"), toCode(value.kind));
    query.bindValue(QStringLiteral(":status"), toCode(value.status));
    query.bindValue(QStringLiteral(":title"), words(value.title));
    query.bindValue(QStringLiteral(":provider"), words(value.provider));
    query.bindValue(QStringLiteral(":currency"), value.claimed.currency().code());
    query.bindValue(QStringLiteral(":claimed"), value.claimed.minorUnits());
    query.bindValue(QStringLiteral(":gross"), value.gross.minorUnits());
    query.bindValue(QStringLiteral(":arrived"), value.arrived.minorUnits());
    query.bindValue(QStringLiteral(":due"), value.due.isValid() ? QVariant(value.due.toString(Qt::ISODate)) : QVariant(QMetaType::fromType<QString>()));
    query.bindValue(QStringLiteral(":opened_at"), value.openedAt.toMSecsSinceEpoch());
    query.bindValue(QStringLiteral(":in_charge"), words(value.inCharge));
    query.bindValue(QStringLiteral(":ball"), toCode(value.ball));
    query.bindValue(QStringLiteral(":cause"), words(value.cause));
    query.bindValue(QStringLiteral(":ladder_level"), value.level);
    query.bindValue(QStringLiteral(":next_action"), words(value.nextAction));
    query.bindValue(QStringLiteral(":next_action_due"), momentOrNull(value.nextActionDue));
    query.bindValue(QStringLiteral(":terminal_showed"), toCode(value.terminalShowed));
    query.bindValue(QStringLiteral(":outcome"), toCode(value.outcome));
    query.bindValue(QStringLiteral(":closing_reason"), words(value.closingReason));
    query.bindValue(QStringLiteral(":closed_at"), momentOrNull(value.closedAt));
    query.bindValue(QStringLiteral(":status_before"), toCode(value.statusBefore));
    query.bindValue(QStringLiteral(":ball_before"), toCode(value.ballBefore));
}

Case read(const QSqlQuery& query)
{
    int column = 0;
    const auto next = [&] { return query.value(column++); };
    Case value;
    value.id = CaseId(next().toLongLong());
    value.kind = cases::caseKindFromCode(next().toString()).value_or(cases::CaseKind::Short);
    value.status = cases::caseStatusFromCode(next().toString()).value_or(cases::CaseStatus::New);
    value.title = next().toString();
    value.provider = next().toString();
    const Currency currency = Currency::fromCode(next().toString()).value_or(Currency());
    value.claimed = Money(next().toLongLong(), currency);
    value.gross = Money(next().toLongLong(), currency);
    value.arrived = Money(next().toLongLong(), currency);
    value.due = QDate::fromString(next().toString(), Qt::ISODate);
    value.openedAt = moment(next());
    value.inCharge = next().toString();
    value.ball = cases::ballFromCode(next().toString()).value_or(cases::Ball::Us);
    value.cause = next().toString();
    value.level = next().toInt();
    value.nextAction = next().toString();
    value.nextActionDue = moment(next());
    value.terminalShowed = cases::terminalShowedFromCode(next().toString()).value_or(cases::TerminalShowed::NotAsked);
    value.outcome = cases::outcomeFromCode(next().toString()).value_or(cases::Outcome::None);
    value.closingReason = next().toString();
    value.closedAt = moment(next());
    value.statusBefore = cases::caseStatusFromCode(next().toString()).value_or(cases::CaseStatus::New);
    value.ballBefore = cases::ballFromCode(next().toString()).value_or(cases::Ball::Us);
    return value;
}

const QString kAddFinding = QStringLiteral("INSERT INTO case_finding (case_id, finding_id) VALUES (:case, :row)");
const QString kAddSale = QStringLiteral("INSERT INTO case_sale (case_id, sale_id) VALUES (:case, :row)");
const QString kAddCredit = QStringLiteral("INSERT INTO case_credit (case_id, bank_line_id) VALUES (:case, :row)");

template <class Id> std::vector<qint64> plain(const QVector<Id>& ids)
{
    std::vector<qint64> values;
    values.reserve(ids.size());
    for (const Id id : ids)
        values.push_back(id.value);
    return values;
}

} // namespace

Result<void> CaseRepository::link(CaseId id, const QString& sql, std::span<const qint64> values)
{
    if (values.empty())
        return {};
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(sql));
    for (const qint64 value : values) {
        query.bindValue(QStringLiteral(":case"), id.value);
        query.bindValue(QStringLiteral(":row"), value);
        DZ_CHECK(Connection::run(query));
    }
    return {};
}

Result<CaseId> CaseRepository::insert(const Case& made)
{
    DZ_ASSIGN(auto transaction, Transaction::begin(m_connection));
    // Counted rather than drawn from a sequence: a rolled-back opening must not leave a hole in the numbers.
    DZ_ASSIGN(QSqlQuery last, m_connection.prepare(QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM cases")));
    DZ_CHECK(Connection::run(last));
    Case numbered = made;
    numbered.id = CaseId((last.next() ? last.value(0).toLongLong() : 0) + 1);
    last.finish();

    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
        "INSERT INTO cases (id, kind, status, title, provider, currency, claimed, gross, arrived, due, opened_at, in_charge, ball, "
        "cause, ladder_level, next_action, next_action_due, terminal_showed, outcome, closing_reason, closed_at, status_before, ball_before) "
        "VALUES (:id, :kind, :status, :title, :provider, :currency, :claimed, :gross, :arrived, :due, :opened_at, :in_charge, :ball, "
        ":cause, :ladder_level, :next_action, :next_action_due, :terminal_showed, :outcome, :closing_reason, :closed_at, :status_before, "
        ":ball_before)")));
    bind(query, numbered);
    DZ_CHECK(Connection::run(query));
    DZ_CHECK(link(numbered.id, kAddFinding, plain(made.findings)));
    DZ_CHECK(link(numbered.id, kAddSale, plain(made.sales)));
    DZ_CHECK(link(numbered.id, kAddCredit, plain(made.proposedCredits)));
    DZ_CHECK(transaction.commit());
    return numbered.id;
}

Result<void> CaseRepository::update(const Case& changed)
{
    DZ_ASSIGN(auto transaction, Transaction::begin(m_connection));
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
        "UPDATE cases SET kind = :kind, status = :status, title = :title, provider = :provider, currency = :currency, claimed = :claimed, "
        "gross = :gross, arrived = :arrived, due = :due, opened_at = :opened_at, in_charge = :in_charge, ball = :ball, cause = :cause, "
        "ladder_level = :ladder_level, next_action = :next_action, next_action_due = :next_action_due, "
        "terminal_showed = :terminal_showed, outcome = :outcome, closing_reason = :closing_reason, closed_at = :closed_at, "
        "status_before = :status_before, ball_before = :ball_before WHERE id = :id")));
    bind(query, changed);
    DZ_CHECK(Connection::run(query));
    DZ_ASSIGN(QSqlQuery drop, m_connection.prepare(QStringLiteral("DELETE FROM case_credit WHERE case_id = :case")));
    drop.bindValue(QStringLiteral(":case"), changed.id.value);
    DZ_CHECK(Connection::run(drop));
    DZ_CHECK(link(changed.id, kAddCredit, plain(changed.proposedCredits)));
    return transaction.commit();
}

Result<void> CaseRepository::extend(CaseId id, FindingId finding, const QVector<SaleId>& sales)
{
    DZ_ASSIGN(auto transaction, Transaction::begin(m_connection));
    DZ_CHECK(link(id, kAddFinding, plain(QVector<FindingId>{finding})));
    DZ_CHECK(link(id, kAddSale, plain(sales)));
    return transaction.commit();
}

Result<void> CaseRepository::extend(CaseId id, SaleId sale) { return link(id, kAddSale, plain(QVector<SaleId>{sale})); }

Result<QVector<Case>> CaseRepository::select(std::optional<CaseId> id)
{
    // One case or all: the same statements, so that both read alike. 0 is no case's number.
    const qint64 wanted = id ? id->value : 0;
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1 FROM cases WHERE CAST(:wanted AS BIGINT) = 0 OR id = :wanted2 ORDER BY id").arg(kColumns)));
    query.bindValue(QStringLiteral(":wanted"), wanted);
    query.bindValue(QStringLiteral(":wanted2"), wanted);
    DZ_CHECK(Connection::run(query));
    QVector<Case> found;
    QHash<qint64, qsizetype> at;
    while (query.next()) {
        found.append(read(query));
        at.insert(found.last().id.value, found.size() - 1);
    }
    const auto attach = [&](const QString& sql, const auto& add) -> Result<void> {
        DZ_ASSIGN(QSqlQuery links, m_connection.prepare(sql));
        links.bindValue(QStringLiteral(":wanted"), wanted);
        links.bindValue(QStringLiteral(":wanted2"), wanted);
        DZ_CHECK(Connection::run(links));
        while (links.next())
            if (const auto place = at.constFind(links.value(0).toLongLong()); place != at.constEnd())
                add(found[*place], links.value(1).toLongLong());
        return {};
    };
    DZ_CHECK(attach(QStringLiteral("SELECT case_id, finding_id FROM case_finding WHERE CAST(:wanted AS BIGINT) = 0 OR case_id = :wanted2 ORDER BY case_id, finding_id"),
                    [](Case& one, qint64 row) { one.findings.append(FindingId(row)); }));
    DZ_CHECK(attach(QStringLiteral("SELECT case_id, sale_id FROM case_sale WHERE CAST(:wanted AS BIGINT) = 0 OR case_id = :wanted2 ORDER BY case_id, sale_id"),
                    [](Case& one, qint64 row) { one.sales.append(SaleId(row)); }));
    DZ_CHECK(attach(QStringLiteral("SELECT case_id, bank_line_id FROM case_credit WHERE CAST(:wanted AS BIGINT) = 0 OR case_id = :wanted2 ORDER BY case_id, bank_line_id"),
                    [](Case& one, qint64 row) { one.proposedCredits.append(BankLineId(row)); }));
    return found;
}

Result<std::optional<Case>> CaseRepository::byId(CaseId id)
{
    if (id.value <= 0)
        return std::optional<Case>();
    DZ_ASSIGN(const QVector<Case> found, select(id));
    return found.isEmpty() ? std::optional<Case>() : std::optional<Case>(found.first());
}

Result<QVector<Case>> CaseRepository::all() { return select(std::nullopt); }

Result<std::optional<CaseId>> CaseRepository::openCaseOf(FindingId finding)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
        "SELECT c.id FROM case_finding f JOIN cases c ON c.id = f.case_id WHERE f.finding_id = :finding AND c.status <> 'closed' ORDER BY c.id")));
    query.bindValue(QStringLiteral(":finding"), finding.value);
    DZ_CHECK(Connection::run(query));
    return query.next() ? std::optional<CaseId>(CaseId(query.value(0).toLongLong())) : std::optional<CaseId>();
}

Result<QVector<CaseId>> CaseRepository::restingOn(SourceFileId file)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
        "SELECT case_id FROM case_sale JOIN sale ON sale.id = case_sale.sale_id WHERE sale.file_id = :file "
        "AND NOT EXISTS (SELECT 1 FROM sale_also_in a WHERE a.sale_id = sale.id) "
        "UNION SELECT case_id FROM case_credit JOIN bank_line ON bank_line.id = case_credit.bank_line_id "
        "JOIN cases ON cases.id = case_credit.case_id WHERE bank_line.file_id = :file2 AND cases.status = 'closed' "
        "AND NOT EXISTS (SELECT 1 FROM bank_line_also_in a WHERE a.bank_line_id = bank_line.id) ORDER BY 1")));
    query.bindValue(QStringLiteral(":file"), file.value);
    query.bindValue(QStringLiteral(":file2"), file.value);
    DZ_CHECK(Connection::run(query));
    QVector<CaseId> found;
    while (query.next())
        found.append(CaseId(query.value(0).toLongLong()));
    return found;
}

Result<QVector<CaseId>> CaseRepository::holding(SaleId sale)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT case_id FROM case_sale WHERE sale_id = :sale ORDER BY case_id DESC")));
    query.bindValue(QStringLiteral(":sale"), sale.value);
    DZ_CHECK(Connection::run(query));
    QVector<CaseId> found;
    while (query.next())
        found.append(CaseId(query.value(0).toLongLong()));
    return found;
}

} // namespace daozhang::storage
