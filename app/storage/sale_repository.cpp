// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sale_repository.h"

#include "app/storage/row_store.h"

namespace daozhang::storage {

namespace {

using intake::Sale;

const RowTables kTables{QStringLiteral("sale"), QStringLiteral("sale_also_in"), QStringLiteral("sale_id")};
const QString kColumns = QStringLiteral("file_id, line, book, provider, merchant, terminal, batch, trace, rrn, auth_code, order_no, occurred_at, local_day, has_time, type, status, "
                                        "currency, amount, fee, net, clearing_day, card, card_kind, channel, original_trace, original_rrn, identity");
constexpr int kFirstColumn = 1;  // after id

QVariant orNull(const std::optional<Money>& money) { return money ? QVariant(money->minorUnits()) : QVariant(QMetaType(QMetaType::LongLong)); }
QVariant dayOrNull(QDate day) { return day.isValid() ? QVariant(day.toJulianDay()) : QVariant(QMetaType(QMetaType::LongLong)); }
QString text(const QString& value) { return value.isNull() ? QStringLiteral("") : value; }

/// Positional, in the order of kColumns: a million rows pass here.
void bind(QSqlQuery& query, const Sale& sale)
{
    int at = 0;
    const auto add = [&](const QVariant& value) { query.bindValue(at++, value); };
    add(sale.file.value);
    add(sale.line);
    add(int(sale.book));
    for (const QString* value : {&sale.provider, &sale.merchant, &sale.terminal, &sale.batch, &sale.trace, &sale.rrn, &sale.authCode, &sale.orderNo})
        add(text(*value));
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
    add(text(sale.card));
    add(int(sale.cardKind));
    for (const QString* value : {&sale.channel, &sale.originalTrace, &sale.originalRrn})
        add(text(*value));
    add(sale.identity);
}

Sale read(const QSqlQuery& query)
{
    Sale sale;
    sale.id = SaleId(query.value(0).toLongLong());
    int at = kFirstColumn;
    const auto next = [&] { return query.value(at++); };
    sale.file = SourceFileId(next().toLongLong());
    sale.line = next().toLongLong();
    sale.book = intake::Book(next().toInt());
    for (QString* value : {&sale.provider, &sale.merchant, &sale.terminal, &sale.batch, &sale.trace, &sale.rrn, &sale.authCode, &sale.orderNo})
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
    sale.cardKind = intake::CardKind(next().toInt());
    for (QString* value : {&sale.channel, &sale.originalTrace, &sale.originalRrn})
        *value = next().toString();
    sale.identity = next().toByteArray();
    return sale;
}

QString placeholders() { return QStringLiteral("?, ").repeated(kColumns.count(u',')) + u'?'; }

} // namespace

Result<QVector<bool>> SaleRepository::insert(SourceFileId file, std::span<Sale> rows)
{
    const QString returning = m_connection.engine() == Engine::Postgresql ? QStringLiteral(" RETURNING id") : QString();
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("INSERT INTO sale (%1) VALUES (%2) ON CONFLICT (identity) DO NOTHING").arg(kColumns, placeholders()) + returning));
    DZ_ASSIGN(AlsoSeen alsoSeen, AlsoSeen::prepare(m_connection, kTables));
    QVector<bool> added;
    added.reserve(qsizetype(rows.size()));
    for (Sale& sale : rows) {
        sale.file = file;
        bind(query, sale);
        DZ_ASSIGN(qint64 id, insertUnlessKnown(m_connection, query));
        added.append(id != 0);
        if (id == 0) {
            DZ_ASSIGN(id, alsoSeen.remember(sale.identity, file, sale.line));
        }
        sale.id = SaleId(id);
    }
    return added;
}

Result<QVector<bool>> SaleRepository::known(std::span<const Sale> rows)
{
    return knownIdentities(m_connection, kTables, qsizetype(rows.size()), [&](qsizetype i) { return rows[size_t(i)].identity; });
}

Result<QVector<Sale>> SaleRepository::byIds(std::span<const SaleId> ids)
{
    std::vector<qint64> values;
    values.reserve(ids.size());
    for (const SaleId id : ids)
        values.push_back(id.value);
    QVector<Sale> sales;
    sales.reserve(qsizetype(ids.size()));
    DZ_CHECK(forEachId(m_connection, QStringLiteral("SELECT id, %1 FROM sale WHERE id = :id").arg(kColumns), values, [&](const QSqlQuery& query) { sales.append(read(query)); }));
    return sales;
}

Result<void> SaleRepository::forEach(const std::function<bool(const Sale&)>& row)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT id, %1 FROM sale ORDER BY occurred_at, id").arg(kColumns)));
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

Result<qint64> SaleRepository::removeOf(SourceFileId file) { return removeRowsOf(m_connection, kTables, file); }

Result<QVector<Sale>> SaleRepository::find(const QString& typed, int limit)
{
    const QString word = typed.trimmed();
    if (word.isEmpty() || limit <= 0)
        return QVector<Sale>();
    // Exact and prefix look-ups through their indexes; the card's tail and the trace only when nothing else fits,
    // because they have none.
    const auto amount = Money::parse(word);
    const QString quick = QStringLiteral("(rrn >= :from AND rrn < :to) OR amount = :amount OR amount = :negative");
    const QString slow = QStringLiteral("trace = :word OR order_no = :word2 OR card LIKE :tail");
    for (const bool isQuick : {true, false}) {
        DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT id, %1 FROM sale WHERE %2 ORDER BY occurred_at DESC, id DESC LIMIT %3").arg(kColumns, isQuick ? quick : slow).arg(limit)));
        if (isQuick) {
            query.bindValue(QStringLiteral(":from"), word);
            query.bindValue(QStringLiteral(":to"), word + QChar(0xFFFD));
            query.bindValue(QStringLiteral(":amount"), amount ? QVariant(amount->minorUnits()) : QVariant(QMetaType(QMetaType::LongLong)));
            query.bindValue(QStringLiteral(":negative"), amount ? QVariant(-amount->minorUnits()) : QVariant(QMetaType(QMetaType::LongLong)));
        } else {
            query.bindValue(QStringLiteral(":word"), word);
            query.bindValue(QStringLiteral(":word2"), word);
            query.bindValue(QStringLiteral(":tail"), QString(u'%' + word.right(4)));
        }
        DZ_CHECK(Connection::run(query));
        QVector<Sale> sales;
        while (query.next())
            sales.append(read(query));
        if (!sales.isEmpty())
            return sales;
    }
    return QVector<Sale>();
}

} // namespace daozhang::storage
