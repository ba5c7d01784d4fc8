// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/bank_line_repository.h"

#include "app/storage/stored_text.h"
#include "models/intake/row_twins.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <tuple>

namespace daozhang::storage {

namespace {

using intake::BankLine;
using intake::Coverage;

const RowTables kTables{QStringLiteral("bank_line"), QStringLiteral("bank_line_also_in"),
                        QStringLiteral("bank_line_id"), QStringLiteral("bank_line_reading"), 0};
const QString kColumns =
    QStringLiteral("file_id, line, account, booked_day, booked_seconds, value_day, currency, amount, "
                   "balance, payer, payer_account, memo, reference, identity");

constexpr int kPageRows = 20'000;

QVariant nullNumber()
{
    return QVariant(QMetaType(QMetaType::LongLong));
}

void fields(const BankLine& line, const RowBatch::Field& add)
{
    add(line.file.value);
    add(line.line);
    add(storable(line.account));
    add(line.booked.toJulianDay());
    add(line.time.isValid() ? QVariant(line.time.msecsSinceStartOfDay() / 1000) : nullNumber());
    add(line.valueDate.isValid() ? QVariant(line.valueDate.toJulianDay()) : nullNumber());
    add(line.amount.currency().code());
    add(line.amount.minorUnits());
    add(line.balance ? QVariant(line.balance->minorUnits()) : nullNumber());
    for (const QString* value : {&line.payer, &line.payerAccount, &line.memo, &line.reference})
        add(storable(*value));
    add(line.identity);
}

/// `valueAt`: the values in the order of kColumns.
template <class ValueAt> BankLine fromValues(const ValueAt& valueAt)
{
    BankLine line;
    int at = 0;
    const auto next = [&] { return QVariant(valueAt(at++)); };
    line.file = SourceFileId(next().toLongLong());
    line.line = next().toLongLong();
    line.account = next().toString();
    line.booked = QDate::fromJulianDay(next().toLongLong());
    if (const QVariant seconds = next(); !seconds.isNull())
        line.time = QTime::fromMSecsSinceStartOfDay(seconds.toInt() * 1000);
    if (const QVariant day = next(); !day.isNull())
        line.valueDate = QDate::fromJulianDay(day.toLongLong());
    const Currency currency = Currency::fromCode(next().toString()).value_or(Currency::cny());
    line.amount = Money(next().toLongLong(), currency);
    if (const QVariant balance = next(); !balance.isNull())
        line.balance = Money(balance.toLongLong(), currency);
    for (QString* value : {&line.payer, &line.payerAccount, &line.memo, &line.reference})
        *value = next().toString();
    line.identity = next().toByteArray();
    return line;
}

BankLine read(const QSqlQuery& query)
{
    BankLine line = fromValues([&](int at) { return query.value(at + 1); });
    line.id = BankLineId(query.value(0).toLongLong());
    return line;
}

BankLine fromContent(const QJsonArray& content)
{
    return fromValues([&](int at) { return content.at(at).toVariant(); });
}

QJsonArray contentOf(const BankLine& line)
{
    return contentOfFields([&](const RowBatch::Field& add) { fields(line, add); });
}

const RowForm& form()
{
    static const RowForm kForm{kTables, kColumns, [](const QJsonArray& first, const QJsonArray& other) {
                                   BankLine line = fromContent(first);
                                   intake::fillGaps(line, fromContent(other));
                                   return contentOf(line);
                               }};
    return kForm;
}

/// Overlapping and adjoining ranges of one subject become one.
QVector<Coverage> joined(QVector<Coverage> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const Coverage& a, const Coverage& b) {
        return std::tie(a.subject, a.from, a.to) < std::tie(b.subject, b.from, b.to);
    });
    QVector<Coverage> result;
    for (const Coverage& range : ranges) {
        if (!result.isEmpty() && result.last().subject == range.subject &&
            range.from <= result.last().to.addDays(1))
            result.last().to = std::max(result.last().to, range.to);
        else
            result.append(range);
    }
    return result;
}

} // namespace

Result<QVector<bool>> BankLineRepository::insert(SourceFileId file, std::span<BankLine> rows)
{
    for (BankLine& row : rows)
        row.file = file;
    DZ_ASSIGN(const auto stored,
              insertRows(m_connection, kTables, file,
                         {kColumns, qsizetype(rows.size()),
                          [&](qsizetype i, const RowBatch::Field& add) { fields(rows[size_t(i)], add); },
                          [&](qsizetype i) { return rows[size_t(i)].line; },
                          [&](qsizetype i) { return rows[size_t(i)].identity; }}));
    QVector<bool> added;
    added.reserve(stored.size());
    for (qsizetype i = 0; i < stored.size(); ++i) {
        rows[size_t(i)].id = BankLineId(stored[i].id);
        added.append(stored[i].added);
    }
    return added;
}

Result<QVector<FoundRow>> BankLineRepository::find(std::span<const BankLine> rows)
{
    return findRows(m_connection, form(), qsizetype(rows.size()), [&](qsizetype i) { return rows[size_t(i)].identity; });
}

Result<void> BankLineRepository::remember(BankLineId id, const Sighting& seen) { return rememberSighting(m_connection, form(), id.value, seen); }

Result<void> BankLineRepository::link(BankLineId id, const BankLine& reading)
{
    return linkReading(m_connection, form(), id.value, {reading.file, reading.line, reading.identity}, contentOf(reading));
}

const RowForm& BankLineRepository::rowForm() { return form(); }

Result<QVector<BankLine>> BankLineRepository::byIds(std::span<const BankLineId> ids)
{
    std::vector<qint64> values;
    values.reserve(ids.size());
    for (const BankLineId id : ids)
        values.push_back(id.value);
    QVector<BankLine> lines;
    DZ_CHECK(forEachId(m_connection,
                       QStringLiteral("SELECT id, %1 FROM bank_line WHERE id = :id").arg(kColumns), values,
                       [&](const QSqlQuery& query) { lines.append(read(query)); }));
    return lines;
}

Result<void> BankLineRepository::forEach(const std::function<bool(const BankLine&)>& row)
{
    // In pages, so that the callback may ask the same connection and no statement stays open for long.
    DZ_ASSIGN(
        QSqlQuery query,
        m_connection.prepare(QStringLiteral("SELECT id, %1 FROM bank_line WHERE (booked_day, "
                                            "coalesce(booked_seconds, -1), id) > (:day, :seconds, :id) "
                                            "ORDER BY booked_day, coalesce(booked_seconds, -1), id LIMIT %2")
                                 .arg(kColumns)
                                 .arg(kPageRows)));
    qint64 day = std::numeric_limits<qint32>::min(), seconds = -1, id = 0;
    for (int rows = kPageRows; rows == kPageRows;) {
        query.bindValue(QStringLiteral(":day"), day);
        query.bindValue(QStringLiteral(":seconds"), seconds);
        query.bindValue(QStringLiteral(":id"), id);
        DZ_CHECK(Connection::run(query));
        QVector<BankLine> page;
        while (query.next())
            page.append(read(query));
        query.finish();
        for (const BankLine& line : page)
            if (!row(line))
                return {};
        rows = int(page.size());
        if (rows > 0) {
            const BankLine& last = page.last();
            day = last.booked.toJulianDay();
            seconds = last.time.isValid() ? last.time.msecsSinceStartOfDay() / 1000 : -1;
            id = last.id.value;
        }
    }
    return {};
}

Result<QVector<BankLine>> BankLineRepository::bookedOn(QDate day)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepareStreaming(
                                   QStringLiteral("SELECT id, %1 FROM bank_line WHERE booked_day = :day "
                                                  "ORDER BY booked_day, coalesce(booked_seconds, -1), id").arg(kColumns)));
    query.bindValue(QStringLiteral(":day"), day.toJulianDay());
    DZ_CHECK(Connection::run(query));
    QVector<BankLine> lines;
    while (query.next())
        lines.append(read(query));
    return lines;
}

Result<QHash<BankLineId, QVector<SourceFileId>>> BankLineRepository::filesOfDay(QDate day)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT id, file_id FROM bank_line WHERE booked_day = :day UNION ALL "
                                   "SELECT a.bank_line_id, a.file_id FROM bank_line_also_in a JOIN bank_line r ON r.id = a.bank_line_id WHERE r.booked_day = :same")));
    query.bindValue(QStringLiteral(":day"), day.toJulianDay());
    query.bindValue(QStringLiteral(":same"), day.toJulianDay());
    DZ_CHECK(Connection::run(query));
    QHash<BankLineId, QVector<SourceFileId>> files;
    while (query.next())
        files[BankLineId(query.value(0).toLongLong())].append(SourceFileId(query.value(1).toLongLong()));
    return files;
}

Result<QVector<Coverage>> BankLineRepository::coverage()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT coverage FROM source_file WHERE book = :book AND undone = 0")));
    query.bindValue(QStringLiteral(":book"), int(intake::Book::Bank));
    DZ_CHECK(Connection::run(query));
    QVector<Coverage> ranges;
    while (query.next()) {
        for (const QJsonValue& value : QJsonDocument::fromJson(query.value(0).toString().toUtf8()).array()) {
            if (value[3].toBool())
                continue;  // of a day that was not over: more may have come
            ranges.append({value[0].toString(), QDate::fromString(value[1].toString(), Qt::ISODate),
                           QDate::fromString(value[2].toString(), Qt::ISODate)});
        }
    }
    return joined(std::move(ranges));
}

Result<QHash<QString, Money>> BankLineRepository::sumsBetween(QDate from, QDate to, Currency currency)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT account, CAST(SUM(amount) AS BIGINT) FROM bank_line WHERE booked_day BETWEEN :from AND :to AND currency = :currency GROUP BY account")));
    query.bindValue(QStringLiteral(":from"), from.toJulianDay());
    query.bindValue(QStringLiteral(":to"), to.toJulianDay());
    query.bindValue(QStringLiteral(":currency"), currency.code());
    DZ_CHECK(Connection::run(query));
    QHash<QString, Money> sums;
    while (query.next())
        sums.insert(query.value(0).toString(), Money(query.value(1).toLongLong(), currency));
    return sums;
}

Result<qint64> BankLineRepository::count()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT count(*) FROM bank_line")));
    return Connection::returnedId(query);
}

Result<qint64> BankLineRepository::removeOf(SourceFileId file)
{
    return removeRowsOf(m_connection, form(), file);
}

} // namespace daozhang::storage
