// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/day_closings.h"

#include "app/reconcile/day_sentences.h"
#include "app/reconcile/explanation.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/day_closing_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

using storage::DayDeposit;
using storage::DayRow;

bool isOpen(SaleState state) { return state == SaleState::InTransit || state == SaleState::Overdue || state == SaleState::OneOf || state == SaleState::Unknown; }

/// Reasons of decisions in force, by what they speak of.
struct Reasons
{
    QHash<SaleId, QString> ofSale;
    QHash<BankLineId, QString> ofDeposit;

    explicit Reasons(const QVector<Decision>& decisions)
    {
        for (const Decision& decision : decisions) {
            if (decision.undone)
                continue;
            // That a deposit is not a sale's, or a sale no copy, does not say where its money is.
            const bool explainsSales = decision.kind != Decision::Kind::Unmatch && decision.kind != Decision::Kind::NotDuplicate;
            if (explainsSales)
                for (const SaleId sale : decision.sales)
                    ofSale.insert(sale, decision.reason);
            for (const BankLineId deposit : decision.deposits())
                ofDeposit.insert(deposit, decision.reason);
        }
    }
};

/// Counts the rows of one day.
class DayCounter
{
public:
    explicit DayCounter(QDate day) { m_figures.day = day; }

    /// From now on rows are told apart: those that `open` names, all others. Without a signature: those that are open.
    void name(const std::optional<DayClosing>& closing)
    {
        m_namesRows = true;
        m_closing = closing;
    }

    void add(const DayRow& row, const Reasons& reasons)
    {
        const Currency currency = row.amount.currency();
        auto [at, isNew] = m_lines.try_emplace({row.provider, currency.code()});
        DayLine& line = at->second;
        if (isNew) {
            line.provider = row.provider;
            line.currency = currency;
            for (DayLine::Sum& sum : line.states)
                sum = {0, Money(0, currency), Money(0, currency)};
        }
        DayLine::Sum& sum = line.states[int(row.state)];
        ++sum.count;
        sum.amount += row.amount;
        sum.net += row.net;
        const QString reason = reasons.ofSale.value(row.sale);
        if (isOpen(row.state))
            addToItem(row.finding.isValid() ? DayItem::Kind::Finding : DayItem::Kind::Waiting, row, reason);
        else if (row.state == SaleState::Excluded && row.cause == QLatin1String("by_person"))
            addToItem(DayItem::Kind::Excluded, row, reason);
        if (m_namesRows)
            nameRow('S' + row.identity, {row.state, row.amount.minorUnits(), row.net.minorUnits(), row.provider}, isOpen(row.state),
                    QStringLiteral("%1|%2|%3|%4|%5").arg(row.provider, toCode(row.state), row.amount.toString(), row.net.toString(), QString::fromLatin1(row.depositIdentity.toHex())).toUtf8());
    }

    void add(const DayDeposit& deposit, const Reasons& reasons)
    {
        DayItem item;
        item.kind = DayItem::Kind::Deposit;
        item.provider = deposit.provider;
        item.deposit = deposit.line;
        item.amount = item.net = deposit.difference;
        item.cause = toCode(deposit.state);
        item.reason = reasons.ofDeposit.value(deposit.line);
        m_deposits.append(item);
        if (m_namesRows)
            nameRow('D' + deposit.identity, {SaleState::Unknown, deposit.difference.minorUnits(), deposit.difference.minorUnits(), deposit.provider}, true, toCode(deposit.state).toUtf8());
    }

    DayFigures finished()
    {
        for (auto& [key, line] : m_lines)
            m_figures.lines.append(line);
        for (auto& [key, item] : m_items) {
            if (!m_reasoned.at(key))
                item.reason.clear();
            m_figures.items.append(item);
        }
        m_figures.items += m_deposits;
        if (m_namesRows) {
            std::sort(m_done.begin(), m_done.end());
            QCryptographicHash digest(QCryptographicHash::Sha256);
            for (const QByteArray& row : std::as_const(m_done))
                digest.addData(row + '\n');
            m_figures.doneRows = digest.result();
        }
        return std::move(m_figures);
    }

private:
    using ItemKey = std::tuple<int, QString, qint64, int, QString, QString>;

    void addToItem(DayItem::Kind kind, const DayRow& row, const QString& reason)
    {
        const bool hasFinding = kind == DayItem::Kind::Finding;
        // What is taken out for one reason is one item.
        const ItemKey key(int(kind), row.provider, hasFinding ? row.finding.value : 0, int(row.state), kind == DayItem::Kind::Excluded ? reason : row.cause, row.amount.currency().code());
        auto [at, isNew] = m_items.try_emplace(key);
        DayItem& item = at->second;
        if (isNew) {
            item.kind = kind;
            item.provider = row.provider;
            item.state = row.state;
            item.cause = row.cause;
            item.finding = hasFinding ? row.finding : FindingId();
            item.amount = item.net = Money(0, row.amount.currency());
            item.reason = reason;
            m_reasoned.emplace(key, true);
        }
        // A decision explains an item only when one speaks of each of its sales.
        m_reasoned[key] = m_reasoned[key] && !reason.isEmpty();
        ++item.count;
        item.amount += row.amount;
        item.net += row.net;
    }

    void nameRow(const QByteArray& key, const OpenRow& row, bool isOpenNow, const QByteArray& facts)
    {
        if (m_closing ? m_closing->figures.openRows.contains(key) : isOpenNow)
            m_figures.openRows.insert(key, row);
        else
            m_done.append(key.toHex() + '|' + facts);
    }

    DayFigures m_figures;
    std::map<std::pair<QString, QString>, DayLine> m_lines;
    std::map<ItemKey, DayItem> m_items;
    std::map<ItemKey, bool> m_reasoned;
    QVector<DayItem> m_deposits;
    QVector<QByteArray> m_done;
    std::optional<DayClosing> m_closing;
    bool m_namesRows = false;
};

/// Cases of findings, and what is missing out of a set, stand in the finding and not in its sales.
Result<void> addFindings(storage::Shop& shop, QVector<DayStatus>& days)
{
    const bool any = std::any_of(days.cbegin(), days.cend(), [](const DayStatus& day) {
        return std::any_of(day.now.items.cbegin(), day.now.items.cend(), [](const DayItem& item) { return item.finding.isValid() || item.deposit.isValid(); });
    });
    if (!any)
        return {};
    DZ_ASSIGN(const QVector<Finding> findings, shop.outcomes().findings());
    QHash<FindingId, const Finding*> byId;
    QHash<BankLineId, const Finding*> byDeposit;
    for (const Finding& finding : findings) {
        byId.insert(finding.id, &finding);
        const bool isAboutDeposit = finding.kind == FindingKind::OverDeposit || finding.kind == FindingKind::UnexplainedDeposit;
        if (isAboutDeposit && finding.deposit.isValid() && finding.state != FindingState::Settled)
            byDeposit.insert(finding.deposit, &finding);
    }
    for (DayStatus& day : days) {
        for (DayItem& item : day.now.items) {
            const Finding* finding = item.kind == DayItem::Kind::Deposit ? byDeposit.value(item.deposit) : byId.value(item.finding);
            if (!finding)
                continue;
            item.finding = finding->id;
            item.inCase = finding->inCase;
            if (item.kind == DayItem::Kind::Finding) {
                if (!mayBeInDeposit(*finding))
                    item.cause = finding->cause;
                item.deposit = finding->deposit;
            }
            if (item.state == SaleState::OneOf && item.kind == DayItem::Kind::Finding)
                item.net = finding->net;
        }
    }
    return {};
}

Result<void> journal(storage::Shop& shop, const DayClosing& closing, const QString& act, QJsonObject details)
{
    guard::JournalDraft draft;
    draft.who = shop.who();
    draft.subject = {QStringLiteral("day"), closing.day.toString(Qt::ISODate)};
    draft.act = act;
    details.insert(QStringLiteral("closing"), closing.id.value);
    details.insert(QStringLiteral("digest"), QString::fromLatin1(closing.digest.toHex()));
    draft.details = details;
    DZ_CHECK(shop.journal().append(draft));
    return {};
}

/// What is open no more because its line left the books, not because sales explain it.
Result<int> goneDeposits(storage::DayClosingRepository& repository, const DayClosing& closing, const DayFigures& now)
{
    int gone = 0;
    for (auto row = closing.figures.openRows.cbegin(); row != closing.figures.openRows.cend(); ++row) {
        if (!row.key().startsWith('D') || now.openRows.contains(row.key()))
            continue;
        DZ_ASSIGN(const bool isThere, repository.isInTheBooks(row.key().mid(1), closing.day));
        gone += isThere ? 0 : 1;
    }
    return gone;
}

} // namespace

Result<QVector<DayStatus>> DayClosings::read(QDate from, QDate to, QDate toBeSigned)
{
    storage::DayClosingRepository repository(m_shop.connection());
    DZ_ASSIGN(const QVector<DayClosing> closings, repository.closings(from, to));
    DZ_ASSIGN(const QVector<Decision> decisions, m_shop.outcomes().decisions());
    const Reasons reasons(decisions);
    std::map<QDate, DayCounter> counters;
    QHash<QDate, DayClosing> inForce;
    const auto counterOf = [&](QDate day) -> DayCounter& { return counters.try_emplace(day, day).first->second; };
    for (const DayClosing& closing : closings) {
        DayCounter& counter = counterOf(closing.day);
        if (!closing.isInForce())
            continue;
        counter.name(closing);
        inForce.insert(closing.day, closing);
    }
    if (toBeSigned.isValid() && !inForce.contains(toBeSigned))
        counterOf(toBeSigned).name(std::nullopt);
    DZ_CHECK(repository.forEachRow(from, to, [&](const DayRow& row) { counterOf(row.day).add(row, reasons); }));
    DZ_ASSIGN(const QVector<DayDeposit> deposits, repository.openDeposits(from, to));
    for (const DayDeposit& deposit : deposits)
        counterOf(deposit.booked).add(deposit, reasons);
    QVector<DayStatus> days;
    for (auto& [day, counter] : counters) {
        DayStatus status;
        status.now = counter.finished();
        if (const auto closing = inForce.constFind(day); closing != inForce.cend()) {
            status.closing = *closing;
            DZ_ASSIGN(status.now.goneDeposits, goneDeposits(repository, *closing, status.now));
            status.change = changeSince(closing->figures, status.now);
        }
        if (!status.now.isEmpty() || status.closing || day == toBeSigned)
            days.append(status);
    }
    DZ_CHECK(addFindings(m_shop, days));
    return days;
}

Result<QVector<DayStatus>> DayClosings::days(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid()) {
        storage::DayClosingRepository repository(m_shop.connection());
        DZ_ASSIGN(const auto span, repository.span());
        if (!span.first.isValid())
            return QVector<DayStatus>();
        from = from.isValid() ? from : span.first;
        to = to.isValid() ? to : span.second;
    }
    return read(from, to, {});
}

Result<QVector<QDate>> DayClosings::changedDays()
{
    QDate first, last;
    DZ_ASSIGN(const QVector<DayClosing> closings, storage::DayClosingRepository(m_shop.connection()).closings(QDate(1970, 1, 1), QDate(9999, 12, 31)));
    for (const DayClosing& closing : closings) {
        if (!closing.isInForce())
            continue;
        first = first.isValid() ? std::min(first, closing.day) : closing.day;
        last = last.isValid() ? std::max(last, closing.day) : closing.day;
    }
    QVector<QDate> changed;
    if (!first.isValid())
        return changed;
    DZ_ASSIGN(const QVector<DayStatus> all, days(first, last));
    for (const DayStatus& day : all)
        if (day.closing && (day.change == DayChange::Changed || !day.closing->isIntact))
            changed.append(day.day());
    return changed;
}

Result<DayStatus> DayClosings::day(QDate day)
{
    DZ_ASSIGN(const QVector<DayStatus> days, read(day, day, {}));
    if (!days.isEmpty())
        return days.first();
    DayStatus none;
    none.now.day = day;
    return none;
}

Result<QVector<DayClosing>> DayClosings::history(QDate day) { return storage::DayClosingRepository(m_shop.connection()).closings(day, day); }

Result<QVector<SaleId>> DayClosings::salesOf(QDate day)
{
    QVector<SaleId> sales;
    DZ_CHECK(storage::DayClosingRepository(m_shop.connection()).forEachRow(day, day, [&](const DayRow& row) { sales.append(row.sale); }));
    std::sort(sales.begin(), sales.end());
    return sales;
}

Result<DayClosing> DayClosings::close(QDate day, Open open, const QString& note)
{
    if (day >= m_shop.today())
        return Failure(ErrorCode::Invalid, Reconcile::tr("The day %1 is not over: sales may still come. Close it tomorrow.").arg(day.toString(Qt::ISODate)));
    DZ_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const bool stale, ReconcileService(m_shop).isStale());
    if (stale)
        return Failure(ErrorCode::Invalid, Reconcile::tr("The books changed since they were last reconciled. Reconcile first, then close the day."));
    DZ_ASSIGN(const QVector<DayStatus> days, read(day, day, day));
    if (days.isEmpty() || days.first().now.isEmpty())
        return Failure(ErrorCode::Invalid, Reconcile::tr("There is nothing in the books for %1 that could be closed.").arg(day.toString(Qt::ISODate)));
    DayClosing closing;
    closing.day = day;
    closing.figures = days.first().now;
    closing.verdict = closing.figures.verdict();
    if (const QVector<DayItem> rest = closing.figures.unexplained(); !rest.isEmpty() && open == Open::IsRefused)
        return Failure(ErrorCode::Invalid, Reconcile::tr("%n item(s) of %1 have neither a case nor a decision: %2. Explain them, or carry them forward.", nullptr, int(rest.size()))
                                               .arg(day.toString(Qt::ISODate), itemNames(rest)));
    closing.who = m_shop.who();
    closing.at = QDateTime::fromMSecsSinceEpoch(m_shop.clock().now().toMSecsSinceEpoch(), Qt::UTC);
    closing.note = note.trimmed();
    DZ_CHECK(storage::DayClosingRepository(m_shop.connection()).add(closing));
    QJsonObject sums;
    for (const DayLine::Sum& sum : closing.figures.claims())
        sums.insert(sum.amount.currency().code(), QJsonArray{sum.count, sum.amount.toString()});
    QJsonArray carried;
    for (const DayItem& item : closing.figures.unexplained())
        carried.append(QJsonArray{itemCode(item), item.net.toString()});
    QJsonObject details{{QStringLiteral("verdict"), toCode(closing.verdict)}, {QStringLiteral("sales"), sums}, {QStringLiteral("carried_forward"), carried}};
    if (!closing.note.isEmpty())
        details.insert(QStringLiteral("note"), closing.note);
    DZ_CHECK(journal(m_shop, closing, QStringLiteral("day.closed"), details));
    DZ_CHECK(transaction.commit());
    return closing;
}

Result<void> DayClosings::reopen(QDate day, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Failure(ErrorCode::Invalid, Reconcile::tr("Reopening a closed day needs its reason: write why."));
    DZ_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(m_shop.connection()));
    storage::DayClosingRepository repository(m_shop.connection());
    DZ_ASSIGN(const QVector<DayClosing> closings, repository.closings(day, day));
    const auto closing = std::find_if(closings.cbegin(), closings.cend(), [](const DayClosing& one) { return one.isInForce(); });
    if (closing == closings.cend())
        return Failure(ErrorCode::NotFound, Reconcile::tr("The day %1 is not closed.").arg(day.toString(Qt::ISODate)));
    DZ_CHECK(repository.markReopened(closing->id, m_shop.who(), m_shop.clock().now(), reason.trimmed()));
    DZ_CHECK(journal(m_shop, *closing, QStringLiteral("day.reopened"), {{QStringLiteral("reason"), reason.trimmed()}, {QStringLiteral("closed_by"), closing->who}}));
    return transaction.commit();
}

} // namespace daozhang::reconcile
