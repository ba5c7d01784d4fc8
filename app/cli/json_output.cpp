// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_output.h"

#include "app/intake/control_words.h"
#include "app/reconcile/explanation.h"

namespace daozhang::cli {

namespace {

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonArray refusedJson(const QVector<intake::RefusedLine>& refused)
{
    QJsonArray array;
    for (const auto& line : refused)
        array.append(QJsonObject{{QStringLiteral("line"), line.line},
                                 {QStringLiteral("reason"), line.reason},
                                 {QStringLiteral("raw"), line.raw}});
    return array;
}

QJsonArray controlsJson(const QVector<intake::ControlTotal>& controls)
{
    QJsonArray array;
    for (const auto& control : controls)
        array.append(QJsonObject{{QStringLiteral("what"), intake::shownWords(control.what)},
                                 {QStringLiteral("declared"), textOrNull(intake::shownWords(control.declared))},
                                 {QStringLiteral("found"), intake::shownWords(control.found)},
                                 {QStringLiteral("ok"), control.holds}});
    return array;
}

QJsonArray coverageJson(const QVector<intake::Coverage>& coverage)
{
    QJsonArray array;
    for (const auto& range : coverage) {
        QJsonObject one{{QStringLiteral("of"), range.subject},
                        {QStringLiteral("from"), dateValue(range.from)},
                        {QStringLiteral("to"), dateValue(range.to)}};
        if (range.isOpen)
            one.insert(QStringLiteral("day_not_over"), true);
        array.append(one);
    }
    return array;
}

QJsonArray keysOf(const QVector<SaleId>& ids, const QHash<SaleId, QString>& keys)
{
    QJsonArray array;
    for (const SaleId id : ids)
        array.append(keys.value(id));
    return array;
}

QJsonArray alternativesJson(const QVector<reconcile::Hypothesis>& alternatives, const QHash<SaleId, QString>& keys)
{
    QJsonArray array;
    for (const auto& hypothesis : alternatives) {
        array.append(QJsonObject{{QStringLiteral("missing"), keysOf(hypothesis.missing, keys)},
                                 {QStringLiteral("odds"), hypothesis.odds},
                                 {QStringLiteral("reason"), hypothesis.reason}});
    }
    return array;
}

} // namespace

QString typeCode(intake::SaleType type)
{
    switch (type) {
    case intake::SaleType::Sale: return QStringLiteral("sale");
    case intake::SaleType::Void: return QStringLiteral("void");
    case intake::SaleType::Refund: return QStringLiteral("refund");
    case intake::SaleType::Reversal: return QStringLiteral("reversal");
    case intake::SaleType::PreAuthCompletion: return QStringLiteral("preauth_completion");
    case intake::SaleType::CompletionVoid: return QStringLiteral("completion_void");
    case intake::SaleType::PreAuth: return QStringLiteral("preauth");
    case intake::SaleType::Payout: return QStringLiteral("payout");
    case intake::SaleType::Other: break;
    }
    return QStringLiteral("other");
}

QString bookCode(intake::Book book)
{
    switch (book) {
    case intake::Book::Terminal: return QStringLiteral("terminal");
    case intake::Book::Provider: return QStringLiteral("provider");
    case intake::Book::Bank: break;
    }
    return QStringLiteral("bank");
}

QJsonValue dateValue(QDate date) { return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(); }

QJsonValue momentValue(const QDateTime& utc, const ShopTime& time)
{
    return utc.isValid() ? QJsonValue(time.toIso(utc.toSecsSinceEpoch())) : QJsonValue();
}

QJsonObject toJson(const intake::SourceFile& file)
{
    return {{QStringLiteral("id"), file.id.value},
            {QStringLiteral("file"), file.name},
            {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())},
            {QStringLiteral("profile"), file.profile},
            {QStringLiteral("book"), bookCode(file.book)},
            {QStringLiteral("provider"), textOrNull(file.provider)},
            {QStringLiteral("lines"), file.lines},
            {QStringLiteral("added"), file.added},
            {QStringLiteral("known"), file.known},
            {QStringLiteral("refused"), refusedJson(file.refused)},
            {QStringLiteral("controls"), controlsJson(file.controls)},
            {QStringLiteral("coverage"), coverageJson(file.coverage)},
            {QStringLiteral("undone"), file.undone}};
}

QJsonObject toJson(const reconcile::JudgedSale& judged, const ShopTime& time)
{
    const intake::Sale& sale = judged.sale;
    const reconcile::SaleOutcome& outcome = judged.outcome;
    return {{QStringLiteral("key"), reconcile::saleKey(sale)},
            {QStringLiteral("provider"), textOrNull(outcome.provider.isEmpty() ? sale.provider : outcome.provider)},
            {QStringLiteral("book"), bookCode(sale.book)},
            {QStringLiteral("merchant"), sale.merchant},
            {QStringLiteral("terminal"), sale.terminal},
            {QStringLiteral("batch"), sale.batch},
            {QStringLiteral("trace"), sale.trace},
            {QStringLiteral("rrn"), sale.rrn},
            {QStringLiteral("auth_code"), sale.authCode},
            {QStringLiteral("order_no"), sale.orderNo},
            {QStringLiteral("occurred_at"), time.toIso(sale.occurredAt)},
            {QStringLiteral("type"), typeCode(sale.type)},
            {QStringLiteral("amount"), sale.amount.toString()},
            {QStringLiteral("fee"), outcome.fee.toString()},
            {QStringLiteral("net"), outcome.net.toString()},
            {QStringLiteral("currency"), sale.amount.currency().code()},
            {QStringLiteral("card"), sale.card},
            {QStringLiteral("state"), reconcile::toCode(outcome.state)},
            {QStringLiteral("cause"), textOrNull(outcome.cause)},
            {QStringLiteral("clearing_date"), dateValue(outcome.due.clearing)},
            {QStringLiteral("due"), dateValue(outcome.due.due)},
            {QStringLiteral("due_provisional"), outcome.due.provisional},
            {QStringLiteral("deposit"), outcome.deposit.isValid() ? QJsonValue(depositName(outcome.deposit)) : QJsonValue()},
            {QStringLiteral("finding"),
             outcome.finding.isValid() ? QJsonValue(reconcile::findingName(outcome.finding)) : QJsonValue()}};
}

QJsonObject toJson(const reconcile::SaleWay& way)
{
    QJsonArray stops;
    for (const reconcile::WayStop& stop : way.stops)
        stops.append(QJsonObject{{QStringLiteral("station"), toCode(stop.station)},
                                 {QStringLiteral("state"), toCode(stop.state)},
                                 {QStringLiteral("date"), dateValue(stop.day)},
                                 {QStringLiteral("time"), stop.time.isValid() ? QJsonValue(stop.time.toString(Qt::ISODate)) : QJsonValue()},
                                 {QStringLiteral("amount"), stop.hasAmount ? QJsonValue(stop.amount.toString()) : QJsonValue()},
                                 {QStringLiteral("number"), textOrNull(stop.number)},
                                 {QStringLiteral("row"), stop.row.isValid() ? QJsonValue(stop.row.value) : QJsonValue()},
                                 {QStringLiteral("deposit"), stop.line.isValid() ? QJsonValue(depositName(stop.line)) : QJsonValue()}});
    return {{QStringLiteral("stations"), stops},
            {QStringLiteral("proved_to"), way.lastDone ? QJsonValue(toCode(*way.lastDone)) : QJsonValue()},
            {QStringLiteral("stops_at"), way.stopsAt ? QJsonValue(toCode(*way.stopsAt)) : QJsonValue()},
            {QStringLiteral("cause"), textOrNull(way.cause)},
            {QStringLiteral("possible_causes"), QJsonArray::fromStringList(way.openCauses)}};
}

QJsonObject toJson(const reconcile::JudgedDeposit& judged, const QHash<SaleId, QString>& saleKeys)
{
    const reconcile::DepositOutcome& outcome = judged.outcome;
    return {{QStringLiteral("id"), depositName(judged.line.id)},
            {QStringLiteral("booked"), dateValue(judged.line.booked)},
            {QStringLiteral("amount"), judged.line.amount.toString()},
            {QStringLiteral("currency"), judged.line.amount.currency().code()},
            {QStringLiteral("account"), judged.line.account},
            {QStringLiteral("payer"), judged.line.payer},
            {QStringLiteral("memo"), judged.line.memo},
            {QStringLiteral("provider"), textOrNull(outcome.provider)},
            {QStringLiteral("state"), reconcile::toCode(outcome.state)},
            {QStringLiteral("difference"), outcome.difference.toString()},
            {QStringLiteral("late"), outcome.late},
            {QStringLiteral("sentence"), reconcile::plainText(reconcile::depositSentence(judged.line, outcome))},
            {QStringLiteral("sales"), keysOf(outcome.sales, saleKeys)},
            {QStringLiteral("alternatives"), alternativesJson(outcome.alternatives, saleKeys)}};
}

QJsonObject toJson(const reconcile::Finding& finding, const QVector<reconcile::JudgedSale>& sales, QDate asOf)
{
    QHash<SaleId, QString> keys;
    QJsonArray saleKeys;
    for (const auto& judged : sales) {
        keys.insert(judged.sale.id, reconcile::saleKey(judged.sale));
        saleKeys.append(reconcile::saleKey(judged.sale));
    }
    const qint64 late = finding.due.isValid() && asOf.isValid() ? qMax<qint64>(0, finding.due.daysTo(asOf)) : 0;
    return {{QStringLiteral("id"), reconcile::findingName(finding.id)},
            {QStringLiteral("kind"), reconcile::toCode(finding.kind)},
            {QStringLiteral("state"), reconcile::toCode(finding.state)},
            {QStringLiteral("provider"), textOrNull(finding.provider)},
            {QStringLiteral("cause"), textOrNull(finding.cause)},
            {QStringLiteral("amount"), finding.amount.toString()},
            {QStringLiteral("net"), finding.net.toString()},
            {QStringLiteral("currency"), finding.net.currency().code()},
            {QStringLiteral("due"), dateValue(finding.due)},
            {QStringLiteral("days_overdue"), late},
            {QStringLiteral("deposit"), finding.deposit.isValid() ? QJsonValue(depositName(finding.deposit)) : QJsonValue()},
            {QStringLiteral("case"), finding.inCase.isValid() ? QJsonValue(finding.inCase.value) : QJsonValue()},
            {QStringLiteral("sales"), saleKeys},
            {QStringLiteral("alternatives"), alternativesJson(finding.alternatives, keys)},
            {QStringLiteral("sentence"), reconcile::findingSentence(finding, sales, asOf)}};
}

QJsonObject toJson(const reconcile::ReconcileSummary& summary)
{
    QJsonObject states;
    for (int i = 0; i < 7; ++i) {
        const auto& line = summary.states[i];
        states.insert(reconcile::toCode(reconcile::SaleState(i)),
                      QJsonObject{{QStringLiteral("count"), line.count},
                                  {QStringLiteral("amount"), line.amount.toString()},
                                  {QStringLiteral("net"), line.net.toString()}});
    }
    QJsonObject deposits;
    for (int i = 0; i < 4; ++i)
        deposits.insert(reconcile::toCode(reconcile::DepositState(i)), summary.deposits[i]);
    return {{QStringLiteral("as_of"), dateValue(summary.asOf)},
            {QStringLiteral("bank_covered_to"), dateValue(summary.bankCoveredTo)},
            {QStringLiteral("sales"), states},
            {QStringLiteral("deposits"), deposits},
            {QStringLiteral("open_findings"), summary.openFindings},
            {QStringLiteral("not_arrived"), summary.notArrived.toString()}};
}

QJsonObject toJson(const cases::Case& record, const ShopTime& time)
{
    QJsonArray findings;
    for (const FindingId id : record.findings)
        findings.append(reconcile::findingName(id));
    return {{QStringLiteral("id"), record.id.value},
            {QStringLiteral("number"), record.number()},
            {QStringLiteral("kind"), cases::toCode(record.kind)},
            {QStringLiteral("status"), cases::toCode(record.status)},
            {QStringLiteral("title"), record.title},
            {QStringLiteral("provider"), textOrNull(record.provider)},
            {QStringLiteral("amount"), record.gross.toString()},
            {QStringLiteral("net"), record.claimed.toString()},
            {QStringLiteral("due"), dateValue(record.due)},
            {QStringLiteral("opened_at"), momentValue(record.openedAt, time)},
            {QStringLiteral("in_charge"), record.inCharge},
            {QStringLiteral("ball"), cases::toCode(record.ball)},
            {QStringLiteral("cause"), textOrNull(record.cause)},
            {QStringLiteral("level"), record.level},
            {QStringLiteral("next_action"), textOrNull(record.nextAction)},
            {QStringLiteral("next_action_due"), momentValue(record.nextActionDue, time)},
            {QStringLiteral("terminal_showed"), cases::toCode(record.terminalShowed)},
            {QStringLiteral("outcome"), cases::toCode(record.outcome)},
            {QStringLiteral("closing_reason"), textOrNull(record.closingReason)},
            {QStringLiteral("findings"), findings}};
}

QJsonObject toJson(const evidence::EvidenceItem& item, const ShopTime& time)
{
    QJsonObject json{{QStringLiteral("id"), item.id.value},
                     {QStringLiteral("number"), item.number},
                     {QStringLiteral("file"), item.fileName},
                     {QStringLiteral("media_type"), item.mediaType},
                     {QStringLiteral("bytes"), item.bytes},
                     {QStringLiteral("sha256"), QString::fromLatin1(item.sha256.toHex())},
                     {QStringLiteral("kind"), evidence::toCode(item.kind)},
                     {QStringLiteral("group"), int(item.group)},
                     {QStringLiteral("title"), evidence::shownTitle(item, time)},
                     {QStringLiteral("source"), evidence::shownSource(item)},
                     {QStringLiteral("proves"), evidence::shownProves(item)},
                     {QStringLiteral("original_location"), textOrNull(item.originalLocation)},
                     {QStringLiteral("collected_at"), momentValue(item.collectedAt, time)},
                     {QStringLiteral("added_at"), momentValue(item.addedAt, time)},
                     {QStringLiteral("added_by"), item.addedBy}};
    if (!item.messageText.isEmpty()) {
        json.insert(QStringLiteral("sender"), item.messageSender);
        json.insert(QStringLiteral("received_at"), momentValue(item.messageReceivedAt, time));
        json.insert(QStringLiteral("text"), item.messageText);
    }
    return json;
}

QJsonObject toJson(const cases::CaseFile& file, const ShopTime& time)
{
    QJsonObject json = toJson(file.record, time);
    QJsonArray calls, promises, escalations, items, timeline, checks;
    for (const auto& call : file.calls)
        calls.append(QJsonObject{{QStringLiteral("at"), momentValue(call.at, time)},
                                 {QStringLiteral("minutes"), call.minutes},
                                 {QStringLiteral("number"), textOrNull(call.number)},
                                 {QStringLiteral("number_source"), textOrNull(call.numberSource)},
                                 {QStringLiteral("agent"), textOrNull(call.agent)},
                                 {QStringLiteral("ticket"), textOrNull(call.ticket)},
                                 {QStringLiteral("said"), call.said}});
    for (const auto& promise : file.promises)
        promises.append(QJsonObject{{QStringLiteral("what"), promise.what},
                                    {QStringLiteral("amount"), promise.amount ? QJsonValue(promise.amount->toString()) : QJsonValue()},
                                    {QStringLiteral("due"), dateValue(promise.due)},
                                    {QStringLiteral("made_at"), momentValue(promise.madeAt, time)},
                                    {QStringLiteral("verdict"), cases::toCode(promise.verdict)},
                                    {QStringLiteral("judged_on"), dateValue(promise.judgedOn)},
                                    {QStringLiteral("kept_by"), promise.keptBy.isValid() ? QJsonValue(depositName(promise.keptBy)) : QJsonValue()}});
    for (const auto& step : file.escalations)
        escalations.append(QJsonObject{{QStringLiteral("level"), step.level},
                                       {QStringLiteral("reason"), step.reason},
                                       {QStringLiteral("document"), textOrNull(step.document)},
                                       {QStringLiteral("reference"), textOrNull(step.reference)},
                                       {QStringLiteral("sent_on"), dateValue(step.sentOn)},
                                       {QStringLiteral("answer_due"), step.answerDue ? dateValue(step.answerDue->due) : QJsonValue()},
                                       {QStringLiteral("computation"), step.answerDue ? QJsonValue(step.answerDue->computation) : QJsonValue()}});
    for (const auto& check : file.checks)
        checks.append(QJsonObject{{QStringLiteral("node"), check.node},
                                  {QStringLiteral("question"), check.question},
                                  {QStringLiteral("answer"), textOrNull(check.answer)},
                                  {QStringLiteral("result"), textOrNull(check.result)},
                                  {QStringLiteral("automatic"), check.automatic}});
    for (const auto& item : file.evidence)
        items.append(toJson(item, time));
    for (const auto& entry : file.timeline)
        timeline.append(QJsonObject{{QStringLiteral("happened_at"), momentValue(entry.happenedAt, time)},
                                    {QStringLiteral("known_at"), momentValue(entry.knownAt, time)},
                                    {QStringLiteral("act"), entry.act},
                                    {QStringLiteral("title"), entry.title},
                                    {QStringLiteral("text"), textOrNull(entry.text)},
                                    {QStringLiteral("who"), textOrNull(entry.who)}});
    json.insert(QStringLiteral("calls"), calls);
    json.insert(QStringLiteral("promises"), promises);
    json.insert(QStringLiteral("escalations"), escalations);
    json.insert(QStringLiteral("checks"), checks);
    json.insert(QStringLiteral("evidence"), items);
    json.insert(QStringLiteral("timeline"), timeline);
    if (file.proposal) {
        QJsonArray credits;
        for (const BankLineId id : file.proposal->credits)
            credits.append(depositName(id));
        json.insert(QStringLiteral("proposal"), QJsonObject{{QStringLiteral("credits"), credits},
                                                            {QStringLiteral("paid"), file.proposal->paid.toString()},
                                                            {QStringLiteral("sentence"), file.proposal->sentence}});
    }
    return json;
}

} // namespace daozhang::cli
