// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/case_timeline.h"

#include "app/cases/case_book.h"
#include "app/cases/case_service.h"
#include "app/cases/case_words.h"
#include "app/cases/playbook.h"
#include "app/common/exhibit_words.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/journal_repository.h"
#include "app/storage/shop.h"
#include "app/storage/source_file_repository.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <map>

namespace daozhang::cases {
namespace {

struct Cases
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

using guard::JournalEntry;

QString text(const QJsonObject& details, const char* name) { return details.value(QLatin1String(name)).toString(); }

QString joined(const QStringList& parts)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(QStringLiteral(" · "));
}

QString display(const QJsonValue& json)
{
    const auto money = moneyFromJson(json);
    return money ? money->toDisplay() : QString();
}

QString promiseText(const QJsonObject& promise)
{
    const QString amount = display(promise.value(u"amount"));
    return amount.isEmpty() ? Cases::tr("Promised by %1: %2").arg(text(promise, "due"), text(promise, "what"))
                            : Cases::tr("Promised by %1: %2, %3").arg(text(promise, "due"), amount, text(promise, "what"));
}

QString callText(const QJsonObject& details)
{
    const int minutes = details.value(u"minutes").toInt();
    return joined({text(details, "said"),
                   details.value(u"promise").isObject() ? promiseText(details.value(u"promise").toObject()) : QString(),
                   text(details, "ticket").isEmpty() ? QString() : Cases::tr("ticket %1").arg(text(details, "ticket")),
                   minutes > 0 ? Cases::tr("%n minute(s)", nullptr, minutes) : QString()});
}

QString callTitle(const QJsonObject& details)
{
    const QString number = text(details, "number");
    const QString agent = text(details, "agent");
    if (number.isEmpty() && agent.isEmpty())
        return Cases::tr("Call");
    if (agent.isEmpty())
        return Cases::tr("Call to %1").arg(number);
    return number.isEmpty() ? Cases::tr("Call with %1").arg(agent) : Cases::tr("Call to %1, %2").arg(number, agent);
}

QString escalationText(const QJsonObject& details)
{
    const QString due = text(details, "answer_due");
    return joined({text(details, "reason"), text(details, "document"), text(details, "reference"),
                   due.isEmpty() ? QString() : Cases::tr("answer due on %1").arg(due)});
}

/// Name of the file, to whom it went, and what was still open when it was made.
QString bundleText(const QJsonObject& details)
{
    const QString recipient = text(details, "recipient");
    const int open = static_cast<int>(details.value(u"open_points").toArray().size());
    return joined({text(details, "name"), recipient.isEmpty() ? QString() : Cases::tr("to %1").arg(recipient),
                   open > 0 ? Cases::tr("%n point(s) still open", nullptr, open) : QString()});
}

QString checkText(const QJsonObject& details)
{
    const auto node = CheckTree::node(text(details, "node"));
    const auto* option = node ? node->option(text(details, "option")) : nullptr;
    return joined({node ? node->question : text(details, "node"), option ? option->text : text(details, "option"), text(details, "note")});
}

QString changed(const JournalEntry& entry, const char* field, const char* side)
{
    return entry.details.value(u"changed")[QLatin1String(field)][QLatin1String(side)].toString();
}

QString nextActionText(const JournalEntry& entry)
{
    const QString ball = changed(entry, "ball", "new");
    const auto holder = ballFromCode(ball);
    return joined({stepWords(changed(entry, "next_action", "new")), holder ? Cases::tr("Next move: %1").arg(ballName(*holder)) : QString()});
}

QString causeText(const JournalEntry& entry)
{
    const QString code = changed(entry, "cause", "new");
    for (const CauseInfo& cause : causes())
        if (cause.code == code)
            return joined({code + u' ' + cause.name, text(entry.details, "reason")});
    return joined({code, text(entry.details, "reason")});
}

QString closedText(const QJsonObject& details)
{
    const auto outcome = outcomeFromCode(text(details, "outcome"));
    return joined({outcome ? outcomeName(*outcome) : QString(), display(details.value(u"arrived")), text(details, "reason")});
}

struct Told
{
    QString title;
    QString text;
};

Told tellBankWord(const JournalEntry& entry)
{
    const QJsonObject& details = entry.details;
    if (entry.act == u"promise.kept")
        return {Cases::tr("Promise kept"), promiseText(details)};
    if (entry.act == u"promise.broken")
        return {Cases::tr("Promise broken"),
                joined({promiseText(details), Cases::tr("no money by the statement up to %1").arg(text(details, "judged_on"))})};
    if (entry.act == u"promise.reopened")
        return {Cases::tr("Promise open again"), promiseText(details)};
    if (entry.act == u"case.closing_proposed")
        return {Cases::tr("Proposed to close"),
                details.value(u"moot").toBool()
                    ? Cases::tr("Nothing is owed any more: the sales were cancelled or taken out.")
                    : Cases::tr("%1 of %2 arrived.").arg(display(details.value(u"arrived")), display(details.value(u"claimed")))};
    if (entry.act == u"case.proposal_withdrawn")
        return {Cases::tr("Proposal to close withdrawn"), Cases::tr("The bank lines no longer show the money.")};
    return {Cases::tr("Partly paid"), Cases::tr("%1 of %2 arrived; %3 is still missing.")
                                          .arg(display(details.value(u"arrived")), display(details.value(u"claimed")), display(details.value(u"missing")))};
}

Told tell(const JournalEntry& entry)
{
    const QJsonObject& details = entry.details;
    if (entry.act == u"case.opened")
        return {Cases::tr("Case opened"), joined({text(details, "title"), text(details, "note")})};
    if (entry.act == u"case.call")
        return {callTitle(details), callText(details)};
    if (entry.act == u"case.promise")
        return {Cases::tr("Promise"), promiseText(details)};
    if (entry.act == u"case.escalated") {
        const int level = details.value(u"level").toInt();
        return {Cases::tr("Level L%1: %2").arg(QString::number(level), ladder().value(level).name), escalationText(details)};
    }
    if (entry.act == u"case.check")
        return {Cases::tr("Check answered"), checkText(details)};
    if (entry.act == u"case.next_action")
        return {Cases::tr("Next step set"), nextActionText(entry)};
    if (entry.act == u"case.assigned")
        return {Cases::tr("In charge now: %1").arg(changed(entry, "in_charge", "new")),
                Cases::tr("before: %1").arg(changed(entry, "in_charge", "old"))};
    if (entry.act == u"case.cause")
        return {Cases::tr("Cause set"), causeText(entry)};
    if (entry.act == u"case.note")
        return {Cases::tr("Note"), text(details, "text")};
    if (entry.act == u"case.closed")
        return {Cases::tr("Case closed"), closedText(details)};
    if (entry.act == u"case.reopened")
        return {Cases::tr("Case opened again"), text(details, "reason")};
    if (entry.act.startsWith(u"promise.") || entry.act == u"case.closing_proposed" || entry.act == u"case.proposal_withdrawn"
        || entry.act == u"case.partly_paid")
        return tellBankWord(entry);
    if (entry.act == u"case.finding_followed")
        return {Cases::tr("Finding %1 belongs to this case").arg(reconcile::findingName(FindingId(details.value(u"finding").toInteger()))),
                details.value(u"changed").toObject().contains(u"claimed")
                    ? Cases::tr("The claim is %1 now.").arg(display(details.value(u"changed")[u"claimed"][u"new"]))
                    : Cases::tr("It is what is left of the claim.")};
    if (entry.act == u"case.taken_back")
        return {Cases::tr("Taken back: %1").arg(tell({{}, {}, {}, {}, {}, text(details, "act"), details, {}, {}}).title), {}};
    if (entry.act == u"case.proposal_declined")
        return {Cases::tr("Not closed yet"), joined({Cases::tr("The proposal was declined; it comes again when the bank shows something new."), text(details, "reason")})};
    if (entry.act == u"case.sales_found")
        return {Cases::tr("A sale was found that this may be about"),
                Cases::tr("%n sale(s) of that amount and day; a person has to say whether it is one of them.", nullptr, static_cast<int>(details.value(u"sales").toArray().size()))};
    if (entry.act == u"case.sales_declined")
        return {Cases::tr("It is none of the proposed sales"), {}};
    if (entry.act == u"case.sale_linked")
        return {Cases::tr("The sale was found: %1").arg(text(details, "key")), Cases::tr("The case has its sale, due date and amounts from now on.")};
    if (entry.act == u"dossier.made")
        return {Cases::tr("Bundle made"), bundleText(details)};
    if (entry.act == u"dossier.planned")
        return {Cases::tr("Bundle arranged"), {}};
    return {entry.act, {}};
}

QDateTime startOf(const ShopTime& time, QDate day) { return QDateTime::fromSecsSinceEpoch(time.toUtcSeconds(day, QTime(0, 0)), Qt::UTC); }

QString saleText(const intake::Sale& sale)
{
    return joined({sale.terminal.isEmpty() ? QString() : Cases::tr("terminal %1").arg(sale.terminal),
                   sale.trace.isEmpty() ? QString() : Cases::tr("trace %1").arg(sale.trace),
                   sale.rrn.isEmpty() ? QString() : Cases::tr("RRN %1").arg(sale.rrn), sale.card});
}

/// Few sales are told one by one, many by the day.
void addSales(storage::Shop& shop, const BankStanding& standing, QVector<TimelineEntry>& rows)
{
    constexpr qsizetype kOneByOne = 12;
    QHash<SourceFileId, QDateTime> importedAt;
    const auto knownAt = [&](SourceFileId file) {
        if (!importedAt.contains(file)) {
            const auto source = shop.sourceFiles().byId(file);
            importedAt.insert(file, source ? source->importedAt : QDateTime());
        }
        return importedAt.value(file);
    };
    if (standing.sales.size() <= kOneByOne) {
        for (const auto& [sale, outcome] : standing.sales)
            rows.append({QDateTime::fromSecsSinceEpoch(sale.occurredAt, Qt::UTC), knownAt(sale.file), QStringLiteral("sale"),
                         Cases::tr("Sale of %1").arg(sale.amount.toDisplay()), saleText(sale), {}, {}, {}});
        return;
    }
    struct Day
    {
        int count = 0;
        Money sum;
        QDateTime first;
        QDateTime known;
    };
    std::map<QDate, Day> days;
    for (const auto& [sale, outcome] : standing.sales) {
        Day& day = days[sale.localDate];
        const QDateTime at = QDateTime::fromSecsSinceEpoch(sale.occurredAt, Qt::UTC);
        day.sum = day.count == 0 ? sale.amount : day.sum + sale.amount;
        day.first = day.count == 0 ? at : std::min(day.first, at);
        day.known = std::max(day.known, knownAt(sale.file));
        ++day.count;
    }
    for (const auto& [date, day] : days)
        rows.append({day.first, day.known, QStringLiteral("sale"), Cases::tr("%n sale(s)", nullptr, day.count),
                     Cases::tr("together %1").arg(day.sum.toDisplay()), {}, {}, {}});
}

void addDueDates(const storage::Shop& shop, const Case& record, const BankStanding& standing, QVector<TimelineEntry>& rows)
{
    std::map<QDate, Money> byDay;
    for (const auto& [sale, outcome] : standing.sales)
        if (outcome.due.due.isValid()) {
            const auto [at, isNew] = byDay.try_emplace(outcome.due.due, outcome.net);
            if (!isNew)
                at->second += outcome.net;
        }
    if (byDay.empty() && record.due.isValid())
        byDay.emplace(record.due, record.claimed);
    for (const auto& [day, net] : byDay) {
        // Of a set of sales in which some arrived, all were due and less is claimed.
        const bool claimsLess = byDay.size() == 1 && net.currency() == record.claimed.currency() && record.claimed < net;
        rows.append({startOf(shop.time(), day), record.openedAt, QStringLiteral("due"), Cases::tr("Due date"),
                     claimsLess ? Cases::tr("%1 should have arrived by then; %2 of it is missing").arg(net.toDisplay(), record.claimed.toDisplay())
                                : Cases::tr("%1 should have arrived by then").arg(net.toDisplay()), {}, {}, {}});
    }
}

void addArrivals(const storage::Shop& shop, const BankStanding& standing, QVector<TimelineEntry>& rows)
{
    for (const Arrival& arrival : standing.arrivals) {
        const QDateTime booked = startOf(shop.time(), arrival.booked);
        rows.append({booked, booked, QStringLiteral("deposit"), Cases::tr("Money arrived"),
                     Cases::tr("%1 by the deposit of %2").arg(arrival.net.toDisplay(), arrival.booked.toString(Qt::ISODate)), {}, {}, {}});
    }
}

Result<void> addEvidence(storage::Shop& shop, const QVector<evidence::EvidenceItem>& items, QVector<TimelineEntry>& rows)
{
    for (const evidence::EvidenceItem& item : items) {
        DZ_ASSIGN(const auto entries, shop.journal().about({QStringLiteral("evidence"), QString::number(item.id.value)}));
        for (const JournalEntry& entry : entries) {
            const bool isAttached = entry.act == u"evidence.attached";
            if (!isAttached && entry.act != u"evidence.removed")
                continue;
            const QString name = evidence::exhibitNumber(item);
            rows.append({isAttached && item.collectedAt.isValid() ? item.collectedAt : entry.happenedAt, entry.recordedAt, entry.act,
                         isAttached ? Cases::tr("Evidence %1").arg(name) : Cases::tr("Evidence %1 taken out").arg(name),
                         joined({evidence::shownTitle(item, shop.time()), evidence::shownSource(item), text(entry.details, "reason")}), entry.who, entry.id, item.id});
        }
    }
    return {};
}

} // namespace

TimelineEntry told(const JournalEntry& entry)
{
    const Told words = tell(entry);
    return {entry.happenedAt, entry.recordedAt, entry.act, words.title, words.text, entry.who, entry.id, {}};
}

Result<QVector<TimelineEntry>> timelineOf(storage::Shop& shop, const Case& record, const QVector<JournalEntry>& entries,
                                          const BankStanding& standing, const CaseHistory& history,
                                          const QVector<evidence::EvidenceItem>& evidence)
{
    QVector<TimelineEntry> rows;
    for (const JournalEntry& entry : entries) {
        rows.append(told(entry));
        // The bank's verdict on a promise goes with the promise.
        const bool isVerdict = entry.act.startsWith(u"promise.");
        rows.last().isTakenBack = history.takenBack.contains(isVerdict ? JournalId(entry.details.value(u"promise").toInteger()) : entry.id);
        rows.last().canBeTakenBack = record.isOpen() && !rows.last().isTakenBack && canBeTakenBack(entry.act);
        if (entry.act == u"case.opened" && text(entry.details, "title").isEmpty())
            rows.last().text = joined({record.title, text(entry.details, "note")});
    }
    if (history.happenedAt.isValid())
        rows.append({history.happenedAt, record.openedAt, QStringLiteral("sale"), Cases::tr("The customer paid %1").arg(record.claimed.toDisplay()),
                     history.openingNote, {}, {}, {}});
    addSales(shop, standing, rows);
    addDueDates(shop, record, standing, rows);
    addArrivals(shop, standing, rows);
    DZ_CHECK(addEvidence(shop, evidence, rows));
    if (record.isOpen() && !record.nextAction.isEmpty() && record.nextActionDue.isValid())
        rows.append({record.nextActionDue, {}, QStringLiteral("next_action"), Cases::tr("Next step"), record.nextAction, record.inCharge, {}, {}});
    std::stable_sort(rows.begin(), rows.end(), [](const TimelineEntry& a, const TimelineEntry& b) {
        // What is still to be done stands on top, also when its time has passed.
        const bool isAhead = a.act == u"next_action";
        if (isAhead != (b.act == u"next_action"))
            return isAhead;
        return a.happenedAt != b.happenedAt ? a.happenedAt > b.happenedAt : a.entry > b.entry;
    });
    return rows;
}

} // namespace daozhang::cases
