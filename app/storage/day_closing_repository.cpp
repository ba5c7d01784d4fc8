// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/day_closing_repository.h"

#include "app/storage/row_source.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace daozhang::storage {

namespace {

using namespace reconcile;

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr int kStates = 7;
const QString kFormat = QStringLiteral("daozhang-day-%1");
/// Without net and provider of what is open.
constexpr int kFirstFormat = 1;

constexpr std::pair<DayItem::Kind, const char*> kItemKinds[] = {{DayItem::Kind::Finding, "finding"},
                                                               {DayItem::Kind::Waiting, "waiting"},
                                                               {DayItem::Kind::Excluded, "excluded"},
                                                               {DayItem::Kind::Deposit, "deposit"}};

/// A number of 64 bits as text: JSON numbers are doubles to some readers.
QString number(qint64 value) { return QString::number(value); }
qint64 number(const QJsonValue& value) { return value.toString().toLongLong(); }
Money money(const QJsonValue& value, Currency currency) { return Money(number(value), currency); }
Currency currencyOf(const QJsonValue& code) { return Currency::fromCode(code.toString()).value_or(Currency()); }
Currency currencyOf(const QVariant& code) { return Currency::fromCode(code.toString()).value_or(Currency()); }
QDate dayOf(const QVariant& value) { return value.isNull() ? QDate() : QDate::fromJulianDay(value.toLongLong()); }

QJsonObject toJson(const DayLine& line)
{
    QJsonObject states;
    for (int i = 0; i < kStates; ++i) {
        const DayLine::Sum& sum = line.states[i];
        if (sum.count > 0)
            states.insert(toCode(SaleState(i)), QJsonArray{number(sum.count), number(sum.amount.minorUnits()), number(sum.net.minorUnits())});
    }
    return {{QStringLiteral("provider"), line.provider}, {QStringLiteral("currency"), line.currency.code()}, {QStringLiteral("states"), states}};
}

DayLine lineFrom(const QJsonObject& json)
{
    DayLine line;
    line.provider = json.value(QLatin1String("provider")).toString();
    line.currency = currencyOf(json.value(QLatin1String("currency")));
    const QJsonObject states = json.value(QLatin1String("states")).toObject();
    for (int i = 0; i < kStates; ++i) {
        const QJsonArray sum = states.value(toCode(SaleState(i))).toArray();
        line.states[i] = {number(sum.at(0)), money(sum.at(1), line.currency), money(sum.at(2), line.currency)};
    }
    return line;
}

QJsonObject toJson(const DayItem& item)
{
    QString kind;
    for (const auto& [value, code] : kItemKinds)
        if (value == item.kind)
            kind = QLatin1String(code);
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("provider"), item.provider},
            {QStringLiteral("state"), toCode(item.state)},
            {QStringLiteral("cause"), item.cause},
            {QStringLiteral("finding"), number(item.finding.value)},
            {QStringLiteral("deposit"), number(item.deposit.value)},
            {QStringLiteral("count"), number(item.count)},
            {QStringLiteral("currency"), item.amount.currency().code()},
            {QStringLiteral("amount"), number(item.amount.minorUnits())},
            {QStringLiteral("net"), number(item.net.minorUnits())},
            {QStringLiteral("case"), number(item.inCase.value)},
            {QStringLiteral("reason"), item.reason}};
}

DayItem itemFrom(const QJsonObject& json)
{
    DayItem item;
    for (const auto& [value, code] : kItemKinds)
        if (json.value(QLatin1String("kind")).toString() == QLatin1String(code))
            item.kind = value;
    item.provider = json.value(QLatin1String("provider")).toString();
    item.state = saleStateFromCode(json.value(QLatin1String("state")).toString()).value_or(SaleState::Unknown);
    item.cause = json.value(QLatin1String("cause")).toString();
    item.finding = FindingId(number(json.value(QLatin1String("finding"))));
    item.deposit = BankLineId(number(json.value(QLatin1String("deposit"))));
    item.count = number(json.value(QLatin1String("count")));
    const Currency currency = currencyOf(json.value(QLatin1String("currency")));
    item.amount = money(json.value(QLatin1String("amount")), currency);
    item.net = money(json.value(QLatin1String("net")), currency);
    item.inCase = CaseId(number(json.value(QLatin1String("case"))));
    item.reason = json.value(QLatin1String("reason")).toString();
    return item;
}

DayFigures figuresFrom(QDate day, const QJsonObject& record)
{
    DayFigures figures;
    figures.day = day;
    for (const QJsonValue& line : record.value(QLatin1String("lines")).toArray())
        figures.lines.append(lineFrom(line.toObject()));
    for (const QJsonValue& item : record.value(QLatin1String("items")).toArray())
        figures.items.append(itemFrom(item.toObject()));
    const QJsonObject open = record.value(QLatin1String("open")).toObject();
    for (auto row = open.begin(); row != open.end(); ++row) {
        const QJsonArray facts = row->toArray();
        OpenRow one{saleStateFromCode(facts.at(0).toString()).value_or(SaleState::Unknown), number(facts.at(1))};
        if (facts.size() > 2) {
            one.net = number(facts.at(2));
            one.provider = facts.at(3).toString();
        }
        figures.openRows.insert(QByteArray::fromHex(row.key().toLatin1()), one);
    }
    figures.doneRows = QByteArray::fromHex(record.value(QLatin1String("done")).toString().toLatin1());
    return figures;
}

DayClosing readClosing(const QSqlQuery& query)
{
    DayClosing closing;
    closing.id = DayClosingId(query.value(0).toLongLong());
    closing.day = dayOf(query.value(1));
    closing.verdict = dayVerdictFromCode(query.value(2).toString()).value_or(DayVerdict::CarriedForward);
    closing.who = query.value(3).toString();
    closing.at = QDateTime::fromMSecsSinceEpoch(query.value(4).toLongLong(), Qt::UTC);
    closing.digest = query.value(5).toByteArray();
    const QByteArray record = query.value(6).toString().toUtf8();
    const QJsonObject json = QJsonDocument::fromJson(record).object();
    closing.note = json.value(QLatin1String("note")).toString();
    if (json.value(QLatin1String("format")).toString() == kFormat.arg(kFirstFormat))
        closing.format = kFirstFormat;
    closing.figures = figuresFrom(closing.day, json);
    // The columns beside the record are for searching: one that says something else was not signed.
    closing.isIntact = QCryptographicHash::hash(record, QCryptographicHash::Sha256) == closing.digest && signedRecord(closing) == record;
    if (!query.value(7).isNull())
        closing.reopenedAt = QDateTime::fromMSecsSinceEpoch(query.value(7).toLongLong(), Qt::UTC);
    closing.reopenedBy = query.value(8).toString();
    closing.reopenReason = query.value(9).toString();
    return closing;
}

/// Reads rows of a day and kRow into one that is used again and again: a million pass here.
class StoredDayRow
{
public:
    template <class Row> const DayRow& read(const Row& row)
    {
        m_row.day = dayAt(row, 0);
        m_row.sale = SaleId(row.integer(1));
        row.readText(2, m_row.provider);
        m_row.state = SaleState(row.integer(3));
        row.readText(4, m_row.cause);
        if (row.readText(5, m_code))
            m_currency = Currency::fromCode(m_code).value_or(Currency());
        m_row.amount = Money(row.integer(6), m_currency);
        m_row.net = Money(row.integer(7), m_currency);
        m_row.identity = row.bytes(8);
        m_row.depositIdentity = row.bytes(9);
        m_row.finding = FindingId(row.integer(10));
        return m_row;
    }

private:
    DayRow m_row;
    QString m_code;
    Currency m_currency;
};

const QString kRow = QStringLiteral("o.sale_id, o.provider, o.state, o.cause, o.currency, s.amount, o.net, s.identity, b.identity, coalesce(o.finding_id, 0)");

} // namespace

QByteArray signedRecord(const DayClosing& closing)
{
    QJsonArray lines, items;
    for (const DayLine& line : closing.figures.lines)
        lines.append(toJson(line));
    for (const DayItem& item : closing.figures.items)
        items.append(toJson(item));
    QJsonObject open;
    for (auto row = closing.figures.openRows.cbegin(); row != closing.figures.openRows.cend(); ++row) {
        QJsonArray facts{toCode(row->state), number(row->amount)};
        if (closing.format != kFirstFormat) {
            facts.append(number(row->net.value_or(0)));
            facts.append(row->provider.value_or(QString()));
        }
        open.insert(QString::fromLatin1(row.key().toHex()), facts);
    }
    const QJsonObject record{{QStringLiteral("format"), kFormat.arg(closing.format)},
                             {QStringLiteral("day"), closing.day.toString(Qt::ISODate)},
                             {QStringLiteral("verdict"), toCode(closing.verdict)},
                             {QStringLiteral("by"), closing.who},
                             {QStringLiteral("at"), number(closing.at.toMSecsSinceEpoch())},
                             {QStringLiteral("note"), closing.note},
                             {QStringLiteral("lines"), lines},
                             {QStringLiteral("items"), items},
                             {QStringLiteral("open"), open},
                             {QStringLiteral("done"), QString::fromLatin1(closing.figures.doneRows.toHex())}};
    return QJsonDocument(record).toJson(QJsonDocument::Compact);
}

Result<void> DayClosingRepository::forEachRow(QDate from, QDate to, const std::function<void(const DayRow&)>& row)
{
    const QString rows = QStringLiteral("SELECT %1, %2 FROM sale_outcome o JOIN sale s ON s.id = o.sale_id LEFT JOIN bank_line b ON b.id = o.deposit_id "
                                        "WHERE o.state = :state AND %3 AND o.cause <> 'twin'");
    const QString questions[] = {rows.arg(QStringLiteral("o.clearing_day"), kRow, QStringLiteral("coalesce(o.clearing_day, 0) BETWEEN :from AND :to")),
                                 rows.arg(QStringLiteral("s.local_day"), kRow, QStringLiteral("coalesce(o.clearing_day, 0) = 0 AND s.local_day BETWEEN :from AND :to"))};
    StoredDayRow stored;
    for (const QString& question : questions) {
        // State by state, for that is how the index lies.
        for (qint64 state = 0; state < kStates; ++state) {
            DZ_CHECK(visitRows(m_connection, &Connection::prepareStreaming, question, {{":state", state}, {":from", from.toJulianDay()}, {":to", to.toJulianDay()}}, [&](const auto& read) {
                row(stored.read(read));
                return true;
            }));
        }
    }
    return {};
}

Result<QVector<DayDeposit>> DayClosingRepository::openDeposits(QDate from, QDate to)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT b.booked_day, d.line_id, d.provider, d.state, d.currency, d.difference, b.identity FROM deposit_outcome d JOIN bank_line b ON b.id = d.line_id "
                                   "WHERE d.state IN (:over, :unexplained) AND d.provider <> '' AND b.booked_day BETWEEN :from AND :to ORDER BY b.booked_day, d.line_id")));
    query.bindValue(QStringLiteral(":over"), int(DepositState::Over));
    query.bindValue(QStringLiteral(":unexplained"), int(DepositState::Unexplained));
    query.bindValue(QStringLiteral(":from"), from.toJulianDay());
    query.bindValue(QStringLiteral(":to"), to.toJulianDay());
    DZ_CHECK(Connection::run(query));
    QVector<DayDeposit> deposits;
    while (query.next())
        deposits.append({dayOf(query.value(0)), BankLineId(query.value(1).toLongLong()), query.value(2).toString(), DepositState(query.value(3).toInt()),
                         Money(query.value(5).toLongLong(), currencyOf(query.value(4))), query.value(6).toByteArray()});
    return deposits;
}

Result<bool> DayClosingRepository::isInTheBooks(const QByteArray& identity, QDate booked)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT count(*) FROM bank_line WHERE booked_day = :day AND identity = :identity")));
    query.bindValue(QStringLiteral(":day"), booked.toJulianDay());
    query.bindValue(QStringLiteral(":identity"), identity);
    DZ_ASSIGN(const qint64 count, Connection::returnedId(query));
    return count > 0;
}

Result<std::pair<QDate, QDate>> DayClosingRepository::span()
{
    QDate first, last;
    // One end at a time: each is the end of an index.
    for (const char* sql : {"SELECT min(coalesce(clearing_day, 0)) FROM sale_outcome WHERE state = :state AND coalesce(clearing_day, 0) > 0",
                            "SELECT max(coalesce(clearing_day, 0)) FROM sale_outcome WHERE state = :state AND coalesce(clearing_day, 0) > 0"}) {
        DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QLatin1String(sql)));
        for (int state = 0; state < kStates; ++state) {
            query.bindValue(QStringLiteral(":state"), state);
            DZ_CHECK(Connection::run(query));
            const QDate day = query.next() ? dayOf(query.value(0)) : QDate();
            if (day.isValid()) {
                first = first.isValid() ? std::min(first, day) : day;
                last = last.isValid() ? std::max(last, day) : day;
            }
        }
    }
    DZ_ASSIGN(QSqlQuery others, m_connection.prepare(QStringLiteral(
                                    "SELECT min(day), max(day) FROM (SELECT day FROM day_closing UNION ALL SELECT s.local_day FROM sale_outcome o JOIN sale s ON s.id = o.sale_id "
                                    "WHERE coalesce(o.clearing_day, 0) = 0 UNION ALL SELECT b.booked_day FROM deposit_outcome d JOIN bank_line b ON b.id = d.line_id "
                                    "WHERE d.state IN (2, 3) AND d.provider <> '') AS days")));
    DZ_CHECK(Connection::run(others));
    if (others.next() && !others.value(0).isNull()) {
        first = first.isValid() ? std::min(first, dayOf(others.value(0))) : dayOf(others.value(0));
        last = last.isValid() ? std::max(last, dayOf(others.value(1))) : dayOf(others.value(1));
    }
    return std::pair(first, last);
}

Result<QVector<DayClosing>> DayClosingRepository::closings(QDate from, QDate to)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT id, day, verdict, who, signed_at, digest, signed, reopened_at, reopened_by, reopen_reason FROM day_closing "
                                   "WHERE day BETWEEN :from AND :to ORDER BY id")));
    query.bindValue(QStringLiteral(":from"), from.toJulianDay());
    query.bindValue(QStringLiteral(":to"), to.toJulianDay());
    DZ_CHECK(Connection::run(query));
    QVector<DayClosing> closings;
    while (query.next())
        closings.append(readClosing(query));
    return closings;
}

Result<void> DayClosingRepository::add(DayClosing& closing)
{
    DZ_ASSIGN(QSqlQuery taken, m_connection.prepare(QStringLiteral("SELECT count(*) FROM day_closing WHERE day = :day AND reopened_at IS NULL")));
    taken.bindValue(QStringLiteral(":day"), closing.day.toJulianDay());
    DZ_ASSIGN(const qint64 inForce, Connection::returnedId(taken));
    taken.finish();
    if (inForce > 0)
        return Failure(ErrorCode::Conflict, Storage::tr("The day %1 is closed already. Reopen it first.").arg(closing.day.toString(Qt::ISODate)));
    const QByteArray record = signedRecord(closing);
    closing.digest = QCryptographicHash::hash(record, QCryptographicHash::Sha256);
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("INSERT INTO day_closing (day, verdict, who, signed_at, digest, signed) "
                                                                   "VALUES (:day, :verdict, :who, :at, :digest, :signed) RETURNING id")));
    query.bindValue(QStringLiteral(":day"), closing.day.toJulianDay());
    query.bindValue(QStringLiteral(":verdict"), toCode(closing.verdict));
    query.bindValue(QStringLiteral(":who"), closing.who);
    query.bindValue(QStringLiteral(":at"), closing.at.toMSecsSinceEpoch());
    query.bindValue(QStringLiteral(":digest"), closing.digest);
    query.bindValue(QStringLiteral(":signed"), QString::fromUtf8(record));
    DZ_ASSIGN(const qint64 id, Connection::returnedId(query));
    closing.id = DayClosingId(id);
    return {};
}

Result<void> DayClosingRepository::markReopened(DayClosingId id, const QString& who, const QDateTime& at, const QString& reason)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "UPDATE day_closing SET reopened_at = :at, reopened_by = :who, reopen_reason = :reason WHERE id = :id AND reopened_at IS NULL")));
    query.bindValue(QStringLiteral(":at"), at.toMSecsSinceEpoch());
    query.bindValue(QStringLiteral(":who"), who);
    query.bindValue(QStringLiteral(":reason"), reason);
    query.bindValue(QStringLiteral(":id"), id.value);
    DZ_CHECK(Connection::run(query));
    if (query.numRowsAffected() != 1)
        return Failure(ErrorCode::Conflict, Storage::tr("The day was reopened already."));
    return {};
}

} // namespace daozhang::storage
