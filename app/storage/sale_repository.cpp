// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sale_repository.h"

#include "app/storage/row_source.h"
#include "app/storage/stored_text.h"
#include "models/common/masks.h"
#include "models/intake/row_twins.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace daozhang::storage {

namespace {

using intake::Sale;

const RowTables kTables{QStringLiteral("sale"), QStringLiteral("sale_also_in"), QStringLiteral("sale_id"), QStringLiteral("sale_reading"), 1};
const QString kColumns =
    QStringLiteral("file_id, line, book, provider, merchant, terminal, batch, trace, rrn, auth_code, "
                   "order_no, occurred_at, local_day, has_time, type, status, "
                   "currency, amount, fee, net, clearing_day, card, card_tail, card_kind, channel, "
                   "original_trace, original_rrn, identity");
constexpr int kPageRows = 20'000;
constexpr int kMostTwins = 64;
constexpr int kRrnDigits = 12;
constexpr qint64 kTwoDays = 172'800; // seconds: a day may begin at another hour
constexpr int kLeastBeginning = 4; // characters
constexpr int kTraceDigits = 6;
constexpr int kTailDigits = 4;
constexpr int kLeastCardDigits = 13;

QVariant orNull(const std::optional<Money>& money)
{
    return money ? QVariant(money->minorUnits()) : QVariant(QMetaType(QMetaType::LongLong));
}
QVariant dayOrNull(QDate day)
{
    return day.isValid() ? QVariant(day.toJulianDay()) : QVariant(QMetaType(QMetaType::LongLong));
}

/// In the order of kColumns: a million rows pass here.
void fields(const Sale& sale, const RowBatch::Field& add)
{
    add(sale.file.value);
    add(sale.line);
    add(int(sale.book));
    for (const QString* value : {&sale.provider, &sale.merchant, &sale.terminal, &sale.batch, &sale.trace,
                                 &sale.rrn, &sale.authCode, &sale.orderNo})
        add(storable(*value));
    add(sale.occurredAt);
    add(sale.localDate.toJulianDay());
    add(int(sale.hasTime));
    add(int(sale.type));
    add(int(sale.status));
    add(sale.amount.currency().code());
    add(sale.amount.minorUnits());
    add(orNull(sale.fee));
    add(orNull(sale.net));
    add(dayOrNull(sale.clearingDate));
    add(storable(sale.card));
    add(storable(cardTail(sale.card)));
    add(int(sale.cardKind));
    for (const QString* value : {&sale.channel, &sale.originalTrace, &sale.originalRrn})
        add(storable(*value));
    add(sale.identity);
}

/// `valueAt`: the values in the order of kColumns.
template <class ValueAt> Sale fromValues(const ValueAt& valueAt)
{
    Sale sale;
    int at = 0;
    const auto next = [&] { return QVariant(valueAt(at++)); };
    sale.file = SourceFileId(next().toLongLong());
    sale.line = next().toLongLong();
    sale.book = intake::Book(next().toInt());
    for (QString* value : {&sale.provider, &sale.merchant, &sale.terminal, &sale.batch, &sale.trace,
                           &sale.rrn, &sale.authCode, &sale.orderNo})
        *value = next().toString();
    sale.occurredAt = next().toLongLong();
    sale.localDate = QDate::fromJulianDay(next().toLongLong());
    sale.hasTime = next().toInt() != 0;
    sale.type = intake::SaleType(next().toInt());
    sale.status = intake::SaleStatus(next().toInt());
    const Currency currency = Currency::fromCode(next().toString()).value_or(Currency::cny());
    sale.amount = Money(next().toLongLong(), currency);
    for (std::optional<Money>* money : {&sale.fee, &sale.net})
        if (const QVariant value = next(); !value.isNull())
            *money = Money(value.toLongLong(), currency);
    if (const QVariant day = next(); !day.isNull())
        sale.clearingDate = QDate::fromJulianDay(day.toLongLong());
    sale.card = next().toString();
    ++at; // card_tail is for the search alone
    sale.cardKind = intake::CardKind(next().toInt());
    for (QString* value : {&sale.channel, &sale.originalTrace, &sale.originalRrn})
        *value = next().toString();
    sale.identity = next().toByteArray();
    return sale;
}

Sale read(const QSqlQuery& query)
{
    Sale sale = fromValues([&](int at) { return query.value(at + 1); });
    sale.id = SaleId(query.value(0).toLongLong());
    return sale;
}

const QString kMatchedColumns =
    QStringLiteral("id, book, provider, merchant, terminal, batch, trace, rrn, order_no, occurred_at, local_day, has_time, type, status, currency, amount, fee, net, "
                   "clearing_day, card, card_kind, channel, original_trace, original_rrn, identity");

/// Reads rows of kMatchedColumns into one that is used again and again: a million pass here.
class MatchedSale
{
public:
    template <class Row> const Sale& read(const Row& row)
    {
        int at = 0;
        m_sale.id = SaleId(row.integer(at++));
        m_sale.book = intake::Book(row.integer(at++));
        for (QString* value : {&m_sale.provider, &m_sale.merchant, &m_sale.terminal, &m_sale.batch, &m_sale.trace, &m_sale.rrn, &m_sale.orderNo})
            row.readText(at++, *value);
        m_sale.occurredAt = row.integer(at++);
        m_sale.localDate = QDate::fromJulianDay(row.integer(at++));
        m_sale.hasTime = row.integer(at++) != 0;
        m_sale.type = intake::SaleType(row.integer(at++));
        m_sale.status = intake::SaleStatus(row.integer(at++));
        if (row.readText(at++, m_code))
            m_currency = Currency::fromCode(m_code).value_or(Currency::cny());
        m_sale.amount = Money(row.integer(at++), m_currency);
        for (std::optional<Money>* money : {&m_sale.fee, &m_sale.net}) {
            *money = row.isNull(at) ? std::nullopt : std::optional(Money(row.integer(at), m_currency));
            ++at;
        }
        m_sale.clearingDate = dayAt(row, at++);
        row.readText(at++, m_sale.card);
        m_sale.cardKind = intake::CardKind(row.integer(at++));
        for (QString* value : {&m_sale.channel, &m_sale.originalTrace, &m_sale.originalRrn})
            row.readText(at++, *value);
        m_sale.identity = row.bytes(at++);
        return m_sale;
    }

private:
    Sale m_sale;
    QString m_code;
    Currency m_currency = Currency::cny();
};

Sale fromContent(const QJsonArray& content)
{
    return fromValues([&](int at) { return content.at(at).toVariant(); });
}

QJsonArray contentOf(const Sale& sale)
{
    return contentOfFields([&](const RowBatch::Field& add) { fields(sale, add); });
}

const RowForm& form()
{
    static const RowForm kForm{kTables, kColumns, [](const QJsonArray& first, const QJsonArray& other) {
                                   Sale sale = fromContent(first);
                                   intake::fillGaps(sale, fromContent(other));
                                   return contentOf(sale);
                               }};
    return kForm;
}

} // namespace

Result<QVector<bool>> SaleRepository::insert(SourceFileId file, std::span<Sale> rows)
{
    for (Sale& row : rows)
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
        rows[size_t(i)].id = SaleId(stored[i].id);
        added.append(stored[i].added);
    }
    return added;
}

Result<QVector<FoundRow>> SaleRepository::find(std::span<const Sale> rows)
{
    return findRows(m_connection, form(), qsizetype(rows.size()), [&](qsizetype i) { return rows[size_t(i)].identity; });
}

Result<void> SaleRepository::remember(SaleId id, const Sighting& seen) { return rememberSighting(m_connection, form(), id.value, seen); }

Result<void> SaleRepository::link(SaleId id, const Sale& reading)
{
    return linkReading(m_connection, form(), id.value, {reading.file, reading.line, reading.identity}, contentOf(reading));
}

const RowForm& SaleRepository::rowForm() { return form(); }

Result<QVector<Sale>> SaleRepository::likelyTwins(const Sale& sale)
{
    // One index each; a spreadsheet takes leading zeros away.
    QVector<Sale> found;
    const auto ask = [&](const char* column, const QString& value) -> Result<void> {
        DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT id, %1 FROM sale WHERE %2 = :value AND %2 <> '' AND occurred_at BETWEEN :from AND :to "
                                                                       "AND amount = :amount AND currency = :currency AND book = :book AND local_day = :day "
                                                                       "AND type = :type AND status = :status ORDER BY occurred_at, id LIMIT :most")
                                                            .arg(kColumns, QLatin1String(column))));
        query.bindValue(QStringLiteral(":value"), value);
        query.bindValue(QStringLiteral(":from"), sale.occurredAt - kTwoDays);
        query.bindValue(QStringLiteral(":to"), sale.occurredAt + kTwoDays);
        query.bindValue(QStringLiteral(":amount"), sale.amount.minorUnits());
        query.bindValue(QStringLiteral(":currency"), sale.amount.currency().code());
        query.bindValue(QStringLiteral(":book"), int(sale.book));
        query.bindValue(QStringLiteral(":day"), sale.localDate.toJulianDay());
        query.bindValue(QStringLiteral(":type"), int(sale.type));
        query.bindValue(QStringLiteral(":status"), int(sale.status));
        query.bindValue(QStringLiteral(":most"), kMostTwins);
        DZ_CHECK(Connection::run(query));
        while (query.next())
            found.append(read(query));
        return {};
    };
    const auto forms = [](const QString& number, int digits) {
        QString bare = number;
        while (bare.size() > 1 && bare.startsWith(u'0'))
            bare.remove(0, 1);
        QStringList all{number, bare, bare.rightJustified(digits, u'0')};
        all.removeDuplicates();
        all.removeAll(QString());
        return number.isEmpty() ? QStringList() : all;
    };
    for (const QString& rrn : forms(sale.rrn, kRrnDigits))
        DZ_CHECK(ask("rrn", rrn));
    for (const QString& trace : forms(sale.trace, kTraceDigits))
        DZ_CHECK(ask("trace", trace));
    if (!sale.orderNo.isEmpty())
        DZ_CHECK(ask("order_no", sale.orderNo));
    std::sort(found.begin(), found.end(), [](const Sale& a, const Sale& b) { return a.id < b.id; });
    found.erase(std::unique(found.begin(), found.end(), [](const Sale& a, const Sale& b) { return a.id == b.id; }), found.end());
    return found;
}

Result<QVector<SourceFileId>> SaleRepository::filesOf(SaleId id)
{
    DZ_ASSIGN(const QVector<Sighting> sightings, sightingsOf(m_connection, form(), id.value));
    QVector<SourceFileId> files;
    for (const Sighting& seen : sightings)
        files.append(seen.file);
    return files;
}

Result<QVector<Sale>> SaleRepository::byIds(std::span<const SaleId> ids)
{
    std::vector<qint64> values;
    values.reserve(ids.size());
    for (const SaleId id : ids)
        values.push_back(id.value);
    QVector<Sale> sales;
    sales.reserve(qsizetype(ids.size()));
    DZ_CHECK(forEachId(m_connection, QStringLiteral("SELECT id, %1 FROM sale WHERE id = :id").arg(kColumns),
                       values, [&](const QSqlQuery& query) { sales.append(read(query)); }));
    return sales;
}

Result<void> SaleRepository::forEach(const std::function<bool(const Sale&)>& row)
{
    // In pages, so that the callback may ask the same connection and no statement stays open for long.
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral("SELECT id, %1 FROM sale WHERE (occurred_at, id) > (:at, "
                                                  ":id) ORDER BY occurred_at, id LIMIT %2")
                                       .arg(kColumns)
                                       .arg(kPageRows)));
    qint64 at = std::numeric_limits<qint64>::min(), id = 0;
    for (int rows = kPageRows; rows == kPageRows;) {
        query.bindValue(QStringLiteral(":at"), at);
        query.bindValue(QStringLiteral(":id"), id);
        DZ_CHECK(Connection::run(query));
        QVector<Sale> page;
        page.reserve(kPageRows);
        while (query.next())
            page.append(read(query));
        query.finish();
        for (const Sale& sale : page)
            if (!row(sale))
                return {};
        rows = int(page.size());
        if (rows > 0) {
            at = page.last().occurredAt;
            id = page.last().id.value;
        }
    }
    return {};
}

Result<std::pair<qint64, qint64>> SaleRepository::idRange()
{
    // One end at a time: asked for both at once, the engine reads every row.
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT coalesce((SELECT min(id) FROM sale), 0), coalesce((SELECT max(id) FROM sale), -1)")));
    DZ_CHECK(Connection::run(query));
    std::pair<qint64, qint64> range(0, -1);
    if (query.next())
        range = {query.value(0).toLongLong(), query.value(1).toLongLong()};
    return range;
}

Result<void> SaleRepository::forMatching(qint64 first, qint64 past, const std::function<bool(const Sale&)>& row)
{
    MatchedSale sale;
    return visitRows(m_connection, &Connection::prepareStreaming, QStringLiteral("SELECT %1 FROM sale WHERE id >= :first AND id < :past ORDER BY id").arg(kMatchedColumns),
                     {{":first", first}, {":past", past}}, [&](const auto& read) { return row(sale.read(read)); });
}

Result<void> SaleRepository::forMatchingByTime(const std::function<bool(const Sale&)>& row)
{
    MatchedSale sale;
    return visitRows(m_connection, &Connection::prepareStreaming, QStringLiteral("SELECT %1 FROM sale ORDER BY occurred_at, id").arg(kMatchedColumns), {},
                     [&](const auto& stored) { return row(sale.read(stored)); });
}

Result<void> SaleRepository::forMatching(std::span<const qint64> ids, const std::function<bool(const Sale&)>& row)
{
    MatchedSale sale;
    return visitRowsById(m_connection, QStringLiteral("SELECT %1 FROM sale").arg(kMatchedColumns), QStringLiteral("id"), ids, [&](const auto& read) { return row(sale.read(read)); });
}

Result<void> SaleRepository::between(intake::Book book, qint64 from, qint64 to, const std::function<bool(const Sale&)>& row)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepareStreaming(
                                   QStringLiteral("SELECT id, %1 FROM sale WHERE occurred_at >= :first AND occurred_at < :past AND book = :book "
                                                  "ORDER BY occurred_at, id").arg(kColumns)));
    query.bindValue(QStringLiteral(":first"), from);
    query.bindValue(QStringLiteral(":past"), to);
    query.bindValue(QStringLiteral(":book"), int(book));
    DZ_CHECK(Connection::run(query));
    while (query.next())
        if (!row(read(query)))
            break;
    return {};
}

Result<qint64> SaleRepository::count()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT count(*) FROM sale")));
    return Connection::returnedId(query);
}

Result<qint64> SaleRepository::removeOf(SourceFileId file)
{
    return removeRowsOf(m_connection, form(), file);
}

Result<QVector<Sale>> SaleRepository::ofAmount(Money amount, qint64 from, qint64 to)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT id, %1 FROM sale WHERE amount = :amount AND currency = :currency "
                                                                   "AND occurred_at BETWEEN :from AND :to ORDER BY occurred_at, id")
                                                        .arg(kColumns)));
    query.bindValue(QStringLiteral(":amount"), amount.minorUnits());
    query.bindValue(QStringLiteral(":currency"), amount.currency().code());
    query.bindValue(QStringLiteral(":from"), from);
    query.bindValue(QStringLiteral(":to"), to);
    DZ_CHECK(Connection::run(query));
    QVector<Sale> sales;
    while (query.next())
        sales.append(read(query));
    return sales;
}

Result<QVector<Sale>> SaleRepository::find(const QString& typed, int limit)
{
    const QString word = storable(typed.trimmed());
    QVector<Sale> sales;
    if (word.isEmpty() || limit <= 0)
        return sales;
    // One question an index each, and each in the order of its index: joined by OR, or asked of two values at once,
    // the engines read every row that fits before the first is handed out.
    const auto ask = [&](const QString& condition, const QString& order, const QVariant& from, const QVariant& to = {}) -> Result<void> {
        DZ_ASSIGN(
            QSqlQuery query,
            m_connection.prepare(QStringLiteral("SELECT id, %1 FROM sale WHERE %2 ORDER BY %3 LIMIT :most")
                                     .arg(kColumns, condition, order)));
        query.bindValue(QStringLiteral(":from"), from);
        if (to.isValid())
            query.bindValue(QStringLiteral(":to"), to);
        query.bindValue(QStringLiteral(":most"), limit);
        DZ_CHECK(Connection::run(query));
        while (query.next())
            sales.append(read(query));
        return {};
    };
    const QString newest = QStringLiteral("occurred_at DESC, id DESC");
    if (const auto amount = Money::parse(word)) {
        DZ_CHECK(ask(QStringLiteral("amount = :from"), newest, amount->minorUnits()));
        if (!amount->isZero())
            DZ_CHECK(ask(QStringLiteral("amount = :from"), newest, -amount->minorUnits()));
    }
    // The beginning of a reference or order number is enough once it can mean something; numbers grow with
    // time.
    const bool isBeginning = word.size() >= kLeastBeginning;
    const QString after = word + QChar(0xFFFF);
    for (const char* column : {"rrn", "order_no"})
        DZ_CHECK(ask(QStringLiteral("%1 >= :from AND %1 <= :to AND %1 <> ''").arg(QLatin1String(column)),
                     QStringLiteral("%1 DESC, ").arg(QLatin1String(column)) + newest, word,
                     isBeginning ? after : word));
    const QString padded = word.rightJustified(kTraceDigits, u'0');
    for (const QString& trace : padded == word ? QStringList{word} : QStringList{word, padded})
        DZ_CHECK(ask(QStringLiteral("trace = :from AND trace <> ''"), newest, trace));
    if (word.size() == kTailDigits || word.size() >= kLeastCardDigits) {
        const QString tail = cardTail(word);
        for (const QString& each : tail == word || word.size() != kTailDigits ? QStringList{tail} : QStringList{word, tail})
            if (!each.isEmpty())
                DZ_CHECK(ask(QStringLiteral("card_tail = :from AND card_tail <> ''"), newest, each));
    }
    std::sort(sales.begin(), sales.end(), [](const Sale& a, const Sale& b) {
        return std::tie(a.occurredAt, a.id) > std::tie(b.occurredAt, b.id);
    });
    sales.erase(
        std::unique(sales.begin(), sales.end(), [](const Sale& a, const Sale& b) { return a.id == b.id; }),
        sales.end());
    sales.resize(std::min<qsizetype>(sales.size(), limit));
    return sales;
}

} // namespace daozhang::storage
