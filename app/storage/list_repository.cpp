// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/list_repository.h"

#include <limits>

namespace daozhang::storage {

namespace {

using reconcile::EntryKey;
using reconcile::FindingKind;
using reconcile::ListCell;
using reconcile::ListEntry;
using reconcile::ListQuery;
using reconcile::ListSegment;
using reconcile::ListView;

constexpr int kPortion = 20'000;
/// Newest day first; so many entries of one day have room.
constexpr qint64 kNewestDay = 10'000'000;
constexpr qint64 kPlacesOfDay = 1 << 24;

const QString kColumns = QStringLiteral("place, day, kind, segments, provider, deposit_id, finding_id, state, currency, amount, difference, late, sales, missing, possible, "
                                        "from_day, to_day, cause, deduction, payer");

qint64 julian(QDate day) { return day.isValid() ? day.toJulianDay() : 0; }
QDate dayOf(const QVariant& value) { return value.toLongLong() == 0 ? QDate() : QDate::fromJulianDay(value.toLongLong()); }
QString text(const QString& value) { return value.isNull() ? QStringLiteral("") : value; }

int segmentsOf(const ListEntry& entry)
{
    int bits = 0;
    for (const ListSegment segment : {ListSegment::ToDo, ListSegment::Explained, ListSegment::Waiting})
        bits |= entry.isIn(segment) ? 1 << int(segment) : 0;
    return bits;
}

/// What a person types, as a pattern: only its own letters count.
QString escaped(const QString& typed)
{
    QString pattern;
    for (const QChar c : typed.toLower()) {
        if (c == u'%' || c == u'_' || c == u'!')
            pattern += u'!';
        pattern += c;
    }
    return pattern;
}

/// The beginning of an amount; empty when the text is no number.
QString figurePattern(const QString& typed)
{
    QString digits = typed;
    digits.remove(u',');
    for (const QChar c : digits)
        if (!c.isDigit() && c != u'.')
            return {};
    return digits.isEmpty() ? QString() : QStringLiteral("%|") + digits + u'%';
}

ListEntry read(const QSqlQuery& query)
{
    ListEntry entry;
    int at = 0;
    const auto next = [&] { return query.value(at++); };
    entry.place = next().toLongLong();
    entry.day = dayOf(next());
    entry.kind = ListEntry::Kind(next().toInt());
    ++at;  // segments follow from the rest
    entry.provider = next().toString();
    if (const QVariant deposit = next(); !deposit.isNull())
        entry.deposit = BankLineId(deposit.toLongLong());
    if (const QVariant finding = next(); !finding.isNull())
        entry.findings = {FindingId(finding.toLongLong())};
    const int state = next().toInt();
    if (entry.kind == ListEntry::Kind::Deposit)
        entry.depositState = reconcile::DepositState(state);
    else if (entry.kind == ListEntry::Kind::Sales)
        entry.saleState = reconcile::SaleState(state);
    else
        entry.findingKind = FindingKind(state);
    const Currency currency = Currency::fromCode(next().toString()).value_or(Currency());
    entry.amount = Money(next().toLongLong(), currency);
    entry.difference = Money(next().toLongLong(), currency);
    entry.late = next().toInt() != 0;
    entry.sales = next().toInt();
    entry.missing = next().toInt();
    entry.setsOf = next().toInt();
    entry.from = dayOf(next());
    entry.to = dayOf(next());
    entry.cause = next().toString();
    entry.deduction = next().toString();
    entry.payer = next().toString();
    return entry;
}

Result<QVector<ListEntry>> entriesFrom(QSqlQuery& query)
{
    DZ_CHECK(Connection::run(query));
    QVector<ListEntry> entries;
    while (query.next()) {
        entries.append(read(query));
        entries.last().words = query.value(kColumns.count(u',') + 1).toString();
    }
    return entries;
}

/// Conditions stand only where they are asked for: one that always holds would still lead the engine to its index.
QString conditionOf(const ListQuery& asked)
{
    QString condition;
    if (asked.from.isValid())
        condition += QStringLiteral(" AND day >= :from");
    if (asked.to.isValid())
        condition += QStringLiteral(" AND day <= :to");
    if (asked.span)
        return condition + QStringLiteral(" AND (abs(amount) BETWEEN :low AND :high OR (difference <> 0 AND abs(difference) BETWEEN :low_too AND :high_too))");
    if (asked.text.isEmpty())
        return condition;
    condition += QStringLiteral(" AND (words LIKE :words ESCAPE '!'");
    if (!figurePattern(asked.text).isEmpty())
        condition += QStringLiteral(" OR figures LIKE :figures");
    if (!asked.named.isEmpty())
        condition += QStringLiteral(" OR replace(:named, '|' || provider || '|', '') <> :named_too");
    return condition + u')';
}

void bindQuery(QSqlQuery& query, const ListQuery& asked)
{
    if (asked.from.isValid())
        query.bindValue(QStringLiteral(":from"), julian(asked.from));
    if (asked.to.isValid())
        query.bindValue(QStringLiteral(":to"), julian(asked.to));
    if (asked.span) {
        for (const char* name : {":low", ":low_too"})
            query.bindValue(QString::fromLatin1(name), asked.span->from);
        for (const char* name : {":high", ":high_too"})
            query.bindValue(QString::fromLatin1(name), asked.span->to);
        return;
    }
    if (asked.text.isEmpty())
        return;
    query.bindValue(QStringLiteral(":words"), QString(u'%' + escaped(asked.text) + u'%'));
    if (const QString pattern = figurePattern(asked.text); !pattern.isEmpty())
        query.bindValue(QStringLiteral(":figures"), pattern);
    if (asked.named.isEmpty())
        return;
    const QString named = u'|' + asked.named.join(u'|') + u'|';
    query.bindValue(QStringLiteral(":named"), named);
    query.bindValue(QStringLiteral(":named_too"), named);
}

struct ViewCondition
{
    explicit ViewCondition(const ListView& view)
    {
        if (view.segment != ListSegment::All)
            sql += QStringLiteral(" AND (segments & :segment) <> 0");
        if (view.provider)
            sql += QStringLiteral(" AND provider = :provider");
    }
    static void bind(QSqlQuery& query, const ListView& view)
    {
        if (view.segment != ListSegment::All)
            query.bindValue(QStringLiteral(":segment"), 1 << int(view.segment));
        if (view.provider)
            query.bindValue(QStringLiteral(":provider"), text(*view.provider));
    }
    QString sql;
};

QVector<SaleId> idsFrom(QSqlQuery& query)
{
    QVector<SaleId> ids;
    while (query.next())
        ids.append(SaleId(query.value(0).toLongLong()));
    return ids;
}

} // namespace

Result<void> ListRepository::clear()
{
    m_day.reset();
    return m_connection.run(QStringLiteral("DELETE FROM list_entry"));
}

Result<void> ListRepository::clearDay(QDate day)
{
    m_day.reset();
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("DELETE FROM list_entry WHERE day = :day")));
    query.bindValue(QStringLiteral(":day"), julian(day));
    return Connection::run(query);
}

Result<QVector<ListEntry>> ListRepository::entriesOf(QDate day)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1, words FROM list_entry WHERE day = :day ORDER BY place").arg(kColumns)));
    query.bindValue(QStringLiteral(":day"), julian(day));
    return entriesFrom(query);
}

Result<QVector<ListEntry>> ListRepository::entriesWithoutDeposit()
{
    // "segments" narrows it down within the index.
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1, words FROM list_entry WHERE place IN (SELECT place FROM list_entry WHERE kind = %2 OR (kind = %3 AND (segments & %4) <> 0)) ORDER BY place")
                                                        .arg(kColumns).arg(int(ListEntry::Kind::Finding)).arg(int(ListEntry::Kind::Sales)).arg(1 << int(ListSegment::Waiting))));
    return entriesFrom(query);
}

/// A deposit a sale is possible, and then a million entries pass here.
template <class Values> Result<void> ListRepository::addTo(Values& values, const ListEntry& entry)
{
    const bool isDeposit = entry.kind == ListEntry::Kind::Deposit;
    if (m_day != julian(entry.day)) {
        m_day = julian(entry.day);
        m_place = 0;
    }
    values.set(":place", (kNewestDay - *m_day) * kPlacesOfDay + m_place++);
    values.set(":day", *m_day);
    values.set(":kind", qint64(entry.kind));
    values.set(":segments", qint64(segmentsOf(entry)));
    values.set(":provider", entry.provider);
    values.setOrNull(":deposit", entry.deposit.value);
    values.setOrNull(":finding", isDeposit || entry.findings.isEmpty() ? 0 : entry.findings.first().value);
    values.set(":state", isDeposit ? qint64(*entry.depositState) : entry.kind == ListEntry::Kind::Sales ? qint64(*entry.saleState) : qint64(*entry.findingKind));
    values.set(":currency", entry.amount.currency().code());
    values.set(":amount", entry.amount.minorUnits());
    values.set(":difference", entry.difference.minorUnits());
    values.set(":late", qint64(entry.late));
    values.set(":sales", qint64(entry.sales));
    values.set(":missing", qint64(entry.missing));
    values.set(":possible", qint64(entry.setsOf));
    values.set(":from", julian(entry.from));
    values.set(":to", julian(entry.to));
    values.set(":cause", entry.cause);
    values.set(":deduction", entry.deduction);
    values.set(":payer", entry.payer);
    values.set(":words", entry.words.toLower());
    values.set(":figures", QString(u'|' + entry.amount.absolute().toString() + u'|' + (entry.difference.isZero() ? QString() : entry.difference.absolute().toString())));
    return values.run();
}

Result<void> ListRepository::add(const ListEntry& entry)
{
    if (!m_insert) {
        const QString sql = QStringLiteral("INSERT INTO list_entry (%1, words, figures) VALUES (:place, :day, :kind, :segments, :provider, :deposit, :finding, :state, :currency, :amount, "
                                           ":difference, :late, :sales, :missing, :possible, :from, :to, :cause, :deduction, :payer, :words, :figures)").arg(kColumns);
        DZ_ASSIGN(m_insert, rowValues(m_connection, sql));
    }
    return std::visit([&](auto& values) { return addTo(values, entry); }, *m_insert);
}

Result<QSqlQuery> ListRepository::select(const QString& columns, const QString& condition, const QString& rest, const ListQuery& asked)
{
    const QString sql = QStringLiteral("SELECT %1 FROM list_entry WHERE 1 = 1%2%3 %4").arg(columns, conditionOf(asked), condition, rest);
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(sql));
    bindQuery(query, asked);
    return query;
}

Result<QVector<ListCell>> ListRepository::cells(const ListQuery& asked)
{
    // A text is looked for in every row: read in the order in which they lie ("+day" is no column of the index), that
    // takes a third of the time that it takes by the index.
    const QString day = asked.text.isEmpty() ? QStringLiteral("day") : QStringLiteral("+day");
    DZ_ASSIGN(QSqlQuery query, select(day + QStringLiteral(", kind, provider, segments, count(*), CAST(sum(sales) AS BIGINT), min(place)"), {},
                                      QStringLiteral("GROUP BY %1, kind, provider, segments").arg(day), asked));
    DZ_CHECK(Connection::run(query));
    QVector<ListCell> cells;
    while (query.next()) {
        ListCell cell;
        cell.day = dayOf(query.value(0));
        cell.kind = ListEntry::Kind(query.value(1).toInt());
        cell.provider = query.value(2).toString();
        cell.segments = query.value(3).toInt();
        cell.entries = query.value(4).toLongLong();
        cell.sales = query.value(5).toLongLong();
        cell.first = query.value(6).toLongLong();
        cells.append(cell);
    }
    return cells;
}

Result<QVector<ListEntry>> ListRepository::page(const ListView& view, qint64 from, qint64 offset, int limit)
{
    const ViewCondition condition(view);
    DZ_ASSIGN(QSqlQuery query, select(kColumns, condition.sql + QStringLiteral(" AND place >= :start"), QStringLiteral("ORDER BY place LIMIT :most OFFSET :passed"), view.query));
    ViewCondition::bind(query, view);
    query.bindValue(QStringLiteral(":start"), from);
    query.bindValue(QStringLiteral(":most"), limit);
    query.bindValue(QStringLiteral(":passed"), offset);
    DZ_CHECK(Connection::run(query));
    QVector<ListEntry> entries;
    while (query.next())
        entries.append(read(query));
    query.finish();
    DZ_CHECK(addFindings(entries));
    return entries;
}

Result<void> ListRepository::addFindings(QVector<ListEntry>& entries)
{
    // Asked anew at each reading: a case takes a finding, or lets it go, between two runs.
    const QString columns = QStringLiteral("SELECT id, kind, cause, case_id, net FROM finding WHERE %1 = :id AND state IN ('open', 'in_case') ORDER BY id");
    DZ_ASSIGN(QSqlQuery ofDeposit, m_connection.prepare(columns.arg(QStringLiteral("deposit_id"))));
    DZ_ASSIGN(QSqlQuery byId, m_connection.prepare(columns.arg(QStringLiteral("id"))));
    for (ListEntry& entry : entries) {
        if (entry.kind == ListEntry::Kind::Sales)
            continue;
        const bool isDeposit = entry.kind == ListEntry::Kind::Deposit;
        QSqlQuery& query = isDeposit ? ofDeposit : byId;
        query.bindValue(QStringLiteral(":id"), isDeposit ? entry.deposit.value : entry.findings.first().value);
        DZ_CHECK(Connection::run(query));
        while (query.next()) {
            const FindingId id(query.value(0).toLongLong());
            if (isDeposit)
                entry.findings.append(id);
            if (!entry.findingKind)
                entry.findingKind = reconcile::findingKindFromCode(query.value(1).toString());
            if (entry.cause.isEmpty())
                entry.cause = query.value(2).toString();
            const Money net(query.value(4).toLongLong(), entry.amount.currency());
            entry.claimed = entry.claimed ? *entry.claimed + net : net;
            if (!query.value(3).isNull())
                entry.inCase = CaseId(query.value(3).toLongLong());
        }
        query.finish();
    }
    return {};
}

Result<std::optional<reconcile::ListPlace>> ListRepository::find(const ListView& view, const EntryKey& key)
{
    std::optional<reconcile::ListPlace> nowhere;
    QString which;
    BankLineId deposit = key.deposit;
    if (!deposit.isValid() && key.finding.isValid()) {
        DZ_ASSIGN(QSqlQuery about, m_connection.prepare(QStringLiteral("SELECT deposit_id FROM finding WHERE id = :id AND deposit_id IN (SELECT deposit_id FROM list_entry)")));
        about.bindValue(QStringLiteral(":id"), key.finding.value);
        DZ_CHECK(Connection::run(about));
        if (about.next())
            deposit = BankLineId(about.value(0).toLongLong());
    }
    if (deposit.isValid())
        which = QStringLiteral(" AND deposit_id = :id");
    else if (key.finding.isValid())
        which = QStringLiteral(" AND finding_id = :id");
    else if (key.saleState)
        which = QStringLiteral(" AND kind = :kind AND state = :state AND provider = :of AND day = :day");
    else
        return nowhere;
    const ViewCondition condition(view);
    DZ_ASSIGN(QSqlQuery query, select(QStringLiteral("place, day"), condition.sql + which, QStringLiteral("ORDER BY place LIMIT 1"), view.query));
    ViewCondition::bind(query, view);
    if (deposit.isValid() || key.finding.isValid()) {
        query.bindValue(QStringLiteral(":id"), deposit.isValid() ? deposit.value : key.finding.value);
    } else {
        query.bindValue(QStringLiteral(":kind"), int(ListEntry::Kind::Sales));
        query.bindValue(QStringLiteral(":state"), int(*key.saleState));
        query.bindValue(QStringLiteral(":of"), text(key.provider));
        query.bindValue(QStringLiteral(":day"), julian(key.day));
    }
    DZ_CHECK(Connection::run(query));
    if (!query.next())
        return nowhere;
    const qint64 place = query.value(0).toLongLong();
    const qint64 day = query.value(1).toLongLong();
    query.finish();
    DZ_ASSIGN(QSqlQuery before, select(QStringLiteral("count(*)"), condition.sql + QStringLiteral(" AND day = :day AND place < :place"), {}, view.query));
    ViewCondition::bind(before, view);
    before.bindValue(QStringLiteral(":day"), day);
    before.bindValue(QStringLiteral(":place"), place);
    DZ_ASSIGN(const qint64 offset, Connection::returnedId(before));
    return std::optional(reconcile::ListPlace{dayOf(day), offset});
}

Result<QVector<SaleId>> ListRepository::salesOfDeposit(BankLineId deposit)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT s.id FROM sale_outcome o JOIN sale s ON s.id = o.sale_id "
                                                                   "WHERE o.deposit_id = :deposit AND o.cause <> 'twin' ORDER BY s.occurred_at, s.id")));
    query.bindValue(QStringLiteral(":deposit"), deposit.value);
    DZ_CHECK(Connection::run(query));
    return idsFrom(query);
}

Result<QVector<SaleId>> ListRepository::salesOfGroup(const EntryKey& group, std::pair<qint64, qint64> secondsOfDay)
{
    const reconcile::SaleState state = group.saleState.value_or(reconcile::SaleState::Unknown);
    const bool waits = state == reconcile::SaleState::InTransit || state == reconcile::SaleState::Unknown;
    const QString which = QStringLiteral("o.state = :state AND o.provider = :provider AND o.deposit_id IS NULL AND o.cause <> 'twin' ");
    QVector<SaleId> ids;
    // Those that are due on the day, and those without a due date that were made on it.
    if (waits) {
        DZ_ASSIGN(QSqlQuery due, m_connection.prepare(QStringLiteral("SELECT s.id FROM sale_outcome o JOIN sale s ON s.id = o.sale_id WHERE %1"
                                                                     "AND o.due_day = :day ORDER BY s.occurred_at, s.id").arg(which)));
        due.bindValue(QStringLiteral(":state"), int(state));
        due.bindValue(QStringLiteral(":provider"), text(group.provider));
        due.bindValue(QStringLiteral(":day"), julian(group.day));
        DZ_CHECK(Connection::run(due));
        ids = idsFrom(due);
    }
    DZ_ASSIGN(QSqlQuery made, m_connection.prepare(QStringLiteral("SELECT s.id FROM sale s JOIN sale_outcome o ON o.sale_id = s.id WHERE s.occurred_at >= :first AND s.occurred_at < :last "
                                                                  "AND s.local_day = :day AND %1%2ORDER BY s.occurred_at, s.id")
                                                       .arg(which, waits ? QStringLiteral("AND o.due_day IS NULL ") : QString())));
    made.bindValue(QStringLiteral(":first"), secondsOfDay.first);
    made.bindValue(QStringLiteral(":last"), secondsOfDay.second);
    made.bindValue(QStringLiteral(":day"), julian(group.day));
    made.bindValue(QStringLiteral(":state"), int(state));
    made.bindValue(QStringLiteral(":provider"), text(group.provider));
    DZ_CHECK(Connection::run(made));
    return ids + idsFrom(made);
}

Result<void> ListRepository::forEachInState(reconcile::SaleState state, const std::function<bool(const QVector<SaleId>&)>& portion)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT sale_id, coalesce(clearing_day, 0) FROM sale_outcome WHERE state = :state AND cause <> 'twin' "
                                                                   "AND coalesce(clearing_day, 0) <= :day AND (coalesce(clearing_day, 0) < :same_day OR sale_id < :id) "
                                                                   "ORDER BY coalesce(clearing_day, 0) DESC, sale_id DESC LIMIT %1").arg(kPortion)));
    qint64 day = std::numeric_limits<qint32>::max(), id = 0;
    for (int read = kPortion; read == kPortion;) {
        query.bindValue(QStringLiteral(":state"), int(state));
        query.bindValue(QStringLiteral(":day"), day);
        query.bindValue(QStringLiteral(":same_day"), day);
        query.bindValue(QStringLiteral(":id"), id);
        DZ_CHECK(Connection::run(query));
        QVector<SaleId> ids;
        ids.reserve(kPortion);
        while (query.next()) {
            ids.append(SaleId(query.value(0).toLongLong()));
            day = query.value(1).toLongLong();
        }
        query.finish();
        read = int(ids.size());
        if (read == 0 || !portion(ids))
            break;
        id = ids.last().value;
    }
    return {};
}

Result<std::pair<qint64, qint64>> ListRepository::salesAndVerdicts()
{
    DZ_ASSIGN(QSqlQuery sales, m_connection.prepare(QStringLiteral("SELECT count(*) FROM sale")));
    DZ_ASSIGN(const qint64 all, Connection::returnedId(sales));
    DZ_ASSIGN(QSqlQuery verdicts, m_connection.prepare(QStringLiteral("SELECT count(*) FROM sale_outcome")));
    DZ_ASSIGN(const qint64 judged, Connection::returnedId(verdicts));
    return std::pair(all, judged);
}

} // namespace daozhang::storage
