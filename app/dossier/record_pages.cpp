// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle_pages.h"

#include "app/dossier/claim.h"
#include "app/reconcile/explanation.h"
#include "models/common/masks.h"

#include <QCoreApplication>

#include <limits>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

const TextStyle kBody{Face::Serif, 10, 1.6};
const TextStyle kSmall{Face::Serif, 9, 1.5};

/// Facts that have a day and no hour.
bool isWholeDay(const QString& act) { return act == QLatin1String("due") || act == QLatin1String("deposit"); }

QString personText(const QString& who)
{
    if (who == QLatin1String("daozhang"))
        return Dossier::tr("program");
    if (who == QLatin1String("owner"))  // of a shop that has no people yet
        return Dossier::tr("Owner");
    return who.isEmpty() ? QStringLiteral("—") : who;
}

const Exhibit* exhibitOf(const PageContext& context, EvidenceId evidence)
{
    for (const Exhibit& exhibit : context.exhibits)
        if (evidence.isValid() && exhibit.item.id == evidence)
            return &exhibit;
    return nullptr;
}

struct Sums
{
    Money gross;
    Money fee;
    Money net;

    explicit Sums(Currency currency) : gross(0, currency), fee(0, currency), net(0, currency) {}
    void add(const reconcile::JudgedSale& row)
    {
        gross += row.sale.amount;
        fee += row.outcome.fee;
        net += row.outcome.net;
    }
};

Table saleRows(const DossierContent& content, const QVector<reconcile::JudgedSale>& sales)
{
    Table table;
    table.size = 8.5;
    table.columns = {{QStringLiteral("#"), 24, Qt::AlignRight}, {Dossier::tr("Time, terminal"), 94}, {Dossier::tr("Trace no., RRN"), 78},
                     {Dossier::tr("Card or channel"), 84}, {Dossier::tr("Amount"), 52, Qt::AlignRight}, {Dossier::tr("Fee"), 38, Qt::AlignRight},
                     {Dossier::tr("Net"), 52, Qt::AlignRight}, {Dossier::tr("Due, state"), 58}};
    int number = 0;
    Sums all(sales.isEmpty() ? Currency() : sales.first().sale.amount.currency());
    for (const reconcile::JudgedSale& row : sales) {
        all.add(row);
        QString trace = traceText(row.sale);
        if (!row.sale.rrn.isEmpty() && row.sale.rrn != trace)
            trace += u'\n' + row.sale.rrn;
        QString due = reconcile::stateName(row.outcome);
        if (row.outcome.due.due.isValid())
            due = dayText(row.outcome.due.due) + u'\n' + due;
        QString when = saleTimeText(content, row.sale);
        if (!row.sale.terminal.isEmpty())
            when += u'\n' + row.sale.terminal;
        table.rows.append({{QString::number(++number), when, trace, row.sale.card.isEmpty() ? row.sale.channel : row.sale.card,
                            row.sale.amount.toDisplay(), row.outcome.fee.toDisplay(), row.outcome.net.toDisplay(), due}});
    }
    table.rows.append({{Cell({{Dossier::tr("Total of %n row(s)", nullptr, int(sales.size()))}}, 4), all.gross.toDisplay(), all.fee.toDisplay(),
                        all.net.toDisplay(), QString()},
                       Row::Kind::Total, {}});
    return table;
}

/// Whose figure the fees of a deposit are: only what equals the terms is called agreed.
QString feesName(const DossierContent& content, const DepositSheet& sheet, Money fees)
{
    if (std::ranges::any_of(content.fees.lumps, [&](const FeeLump& lump) { return lump.deposit == sheet.deposit.line.id; }))
        return Dossier::tr("Fees as they were taken");
    Money byRows(0, fees.currency());
    bool isFromFile = false;
    for (const reconcile::JudgedSale& row : sheet.sales) {
        byRows += row.outcome.fee;
        isFromFile = isFromFile || row.outcome.feeFromFile;
    }
    if (byRows != -fees)
        return Dossier::tr("Fees as they were taken");
    return isFromFile ? Dossier::tr("Fees by the provider’s file") : Dossier::tr("Fees by the agreement");
}

QString termName(const DossierContent& content, const DepositSheet& sheet, const reconcile::SentenceTerm& term)
{
    using Kind = reconcile::SentenceTerm::Kind;
    const QString days = term.from == term.to ? dayText(term.from) : dayText(term.from) + QStringLiteral(" – ") + dayText(term.to);
    switch (term.kind) {
    case Kind::Sales: return Dossier::tr("%n sale(s), clearing day %1", nullptr, term.count).arg(days);
    case Kind::Fees: return feesName(content, sheet, term.amount);
    case Kind::Refunds: return Dossier::tr("%n refund(s), void(s) or reversal(s)", nullptr, term.count);
    case Kind::Missing: return Dossier::tr("Missing: %n sale(s), net", nullptr, term.count);
    case Kind::OneOf: return Dossier::tr("Missing out of a set of %n sale(s), net", nullptr, term.count);
    case Kind::Deduction: return Dossier::tr("Deduction: %1").arg(maskCardsInText(term.name));
    case Kind::Rounding: return Dossier::tr("Rounding of fees");
    case Kind::Gap: break;
    }
    return Dossier::tr("Difference that nothing explains");
}

/// The sentence as a sum that a reader can add up.
Table termRows(const DossierContent& content, const DepositSheet& sheet)
{
    const reconcile::JudgedDeposit& deposit = sheet.deposit;
    Table table;
    table.columns = {{Dossier::tr("Part of the deposit"), 360}, {Dossier::tr("Amount"), 111, Qt::AlignRight}};
    Money sum(0, deposit.line.amount.currency());
    for (const reconcile::SentenceTerm& term : deposit.outcome.terms) {
        sum += term.amount;
        table.rows.append({{termName(content, sheet, term), term.amount.toDisplay()}});
    }
    if (sum != deposit.line.amount)
        table.rows.append({{Dossier::tr("Difference that nothing explains"), (deposit.line.amount - sum).toDisplay()}});
    table.rows.append({{Dossier::tr("Deposit as the bank booked it"), deposit.line.amount.toDisplay()}, Row::Kind::Total, {}});
    return table;
}

/// Which sets of sales make up what is missing.
void alternatives(PageFlow& flow, const DepositSheet& sheet)
{
    const auto& sets = sheet.deposit.outcome.alternatives;
    if (sets.isEmpty() || (sets.size() == 1 && sets.first().missing.isEmpty()))
        return;
    constexpr qsizetype kShown = 12;
    QHash<SaleId, const reconcile::JudgedSale*> byId;
    for (const reconcile::JudgedSale& row : sheet.sales)
        byId.insert(row.sale.id, &row);
    flow.skip(4);
    flow.paragraph(Dossier::tr("What is missing is inferred: these sets of sales make up the gap exactly, likeliest first."), kBody);
    for (qsizetype i = 0; i < std::min(kShown, sets.size()); ++i) {
        QStringList names;
        for (const SaleId id : sets[i].missing)
            if (const auto* row = byId.value(id))
                names.append(Dossier::tr("%1 (net %2)").arg(traceText(row->sale), row->outcome.net.toDisplay()));
        if (names.size() > 12)
            names = names.mid(0, 12) << QStringLiteral("…");
        flow.paragraph({{QStringLiteral("%1. ").arg(i + 1)}, {names.join(QStringLiteral(" + "))}}, kSmall, Qt::AlignLeft, 12);
    }
    const qint64 more = std::max(sheet.deposit.outcome.alternativesCount, qint64(sets.size())) - std::min(kShown, sets.size());
    if (more > 0)
        flow.paragraph({{Dossier::tr("and %n more set(s)", nullptr, int(more))}}, kSmall, Qt::AlignLeft, 12);
}

void depositPart(const PageContext& context, PageFlow& flow, const DepositSheet& sheet)
{
    const intake::BankLine& line = sheet.deposit.line;
    flow.heading(Dossier::tr("Deposit of %1: %2").arg(dayText(line.booked), moneyText(line.amount)));
    QStringList facts;
    if (!line.payer.isEmpty())
        facts.append(Dossier::tr("Payer: %1").arg(line.payer));
    if (!line.memo.isEmpty())
        facts.append(Dossier::tr("Memo: %1").arg(maskCardsInText(line.memo)));
    if (!line.reference.isEmpty() && line.reference.count(u'0') != line.reference.size())
        facts.append(Dossier::tr("Bank’s number: %1").arg(line.reference));
    if (!facts.isEmpty())
        flow.paragraph(facts.join(QStringLiteral("   ")), kSmall);
    flow.paragraph(sheet.sentence, kBody);
    flow.skip(4);
    flow.table(termRows(context.content, sheet));
    alternatives(flow, sheet);
    if (!sheet.sales.isEmpty()) {
        flow.skip(6);
        flow.paragraph(Dossier::tr("All rows of this lump:"), kBody);
        flow.skip(2);
        flow.table(saleRows(context.content, sheet.sales));
        Sums expected(line.amount.currency());
        for (const reconcile::JudgedSale& row : sheet.sales)
            expected.add(row);
        flow.paragraph(Dossier::tr("Net of all rows %1; deposit %2; difference %3.")
                           .arg(expected.net.toDisplay(), line.amount.toDisplay(), (line.amount - expected.net).toDisplay()),
                       kBody);
    }
}

void promiseRows(const PageContext& context, PageFlow& flow)
{
    const auto& file = context.content.file;
    if (file.promises.isEmpty())
        return;
    flow.heading(Dossier::tr("Promises, judged by the bank statement"));
    Table table;
    table.size = 9;
    table.columns = {{Dossier::tr("Made on"), 84}, {Dossier::tr("What was promised"), 170}, {Dossier::tr("Amount"), 60, Qt::AlignRight},
                     {Dossier::tr("Promised for"), 58, Qt::AlignHCenter}, {Dossier::tr("Result"), 98}};
    for (const cases::Promise& promise : file.promises)
        table.rows.append({{momentText(context.content, promise.madeAt), maskCardsInText(promise.what),
                            promise.amount ? promise.amount->toDisplay() : Dossier::tr("in full"), dayText(promise.due), verdictText(promise)}});
    flow.table(table);
}

void escalationRows(PageFlow& flow, const QVector<cases::Escalation>& escalations)
{
    if (escalations.isEmpty())
        return;
    flow.heading(Dossier::tr("Steps of escalation"));
    Table table;
    table.size = 9;
    table.columns = {{Dossier::tr("Sent on"), 58}, {Dossier::tr("Level"), 32, Qt::AlignHCenter}, {Dossier::tr("Document and number"), 120},
                     {Dossier::tr("Reason"), 130}, {Dossier::tr("Answer due, and how it was counted"), 130}};
    for (const cases::Escalation& step : escalations) {
        QString due = QStringLiteral("—");
        if (step.answerDue)
            due = dayText(step.answerDue->due) + (step.answerDue->computation.isEmpty() ? QString() : u'\n' + step.answerDue->computation);
        QStringList document{step.document, step.reference};
        document.removeAll(QString());
        table.rows.append({{dayText(step.sentOn), QStringLiteral("L%1").arg(step.level),
                            document.isEmpty() ? QStringLiteral("—") : document.join(u'\n'), maskCardsInText(step.reason), due}});
    }
    flow.table(table);
}

} // namespace

QVector<SheetPage> timelinePages(const PageContext& context)
{
    const bool isCharge = isAboutCharges(claimKind(context.content));  // its sales have arrived: no due date is at stake
    QVector<cases::TimelineEntry> entries;
    for (const cases::TimelineEntry& entry : context.content.file.timeline)
        if (belongsInTimeline(entry) && !(isCharge && entry.act == QLatin1String("due")) && (!entry.evidence.isValid() || exhibitOf(context, entry.evidence)))
            entries.append(entry);
    if (entries.isEmpty())
        return {};
    std::ranges::stable_sort(entries, [](const auto& a, const auto& b) {
        return std::pair(a.happenedAt, a.entry.value) < std::pair(b.happenedAt, b.entry.value);
    });
    PageFlow flow;
    flow.title(Dossier::tr("Timeline"));
    flow.paragraph(Dossier::tr("Each entry has two clocks: when it happened, and when the claimant’s books knew of it. The entries are "
                               "chained by digests, so that a later change would show. The claimant’s working notes are not listed."),
                   kSmall);
    flow.skip(6);
    Table table;
    table.size = 9;
    table.columns = {{Dossier::tr("Happened"), 84}, {Dossier::tr("What"), 216}, {Dossier::tr("Recorded"), 84}, {Dossier::tr("By"), 46},
                     {Dossier::tr("Exhibit no."), 48, Qt::AlignHCenter}};
    for (const cases::TimelineEntry& entry : std::as_const(entries)) {
        const QString when = momentText(context.content, entry.happenedAt);
        Row row;
        row.cells = {isWholeDay(entry.act) ? when.left(10) : when,
                     Cell({{entry.title, {}, Face::SerifBold}, {entry.text.isEmpty() ? QString() : u'\n' + maskCardsInText(entry.text)}}, 1),
                     isWholeDay(entry.act) ? QStringLiteral("—") : momentText(context.content, entry.knownAt),
                     personText(entry.who), QStringLiteral("—")};
        if (const Exhibit* exhibit = exhibitOf(context, entry.evidence)) {
            row.cells.last() = Cell(exhibit->number);
            row.target = anchorOf(entry.evidence);
        }
        table.rows.append(row);
    }
    flow.table(table);
    return flow.take();
}

QVector<SheetPage> callPages(const PageContext& context, const Exhibit& exhibit)
{
    const auto& file = context.content.file;
    PageFlow flow;
    flow.title(exhibit.planned.title);
    if (!file.calls.isEmpty()) {
        Table table;
        table.size = 9;
        table.columns = {{Dossier::tr("Time"), 84}, {Dossier::tr("Number dialled"), 86}, {Dossier::tr("Agent, ticket"), 108},
                         {Dossier::tr("What was said"), 192}};
        for (const cases::Call& call : file.calls) {
            QString when = momentText(context.content, call.at);
            if (call.minutes > 0)
                when += u'\n' + Dossier::tr("%n minute(s)", nullptr, call.minutes);
            QStringList number{call.number, numberSourceText(call.numberSource)};
            number.removeAll(QString());
            QStringList agent{call.agent, call.ticket};
            agent.removeAll(QString());
            table.rows.append({{when, number.isEmpty() ? QStringLiteral("—") : number.join(u'\n'),
                                agent.isEmpty() ? QStringLiteral("—") : agent.join(u'\n'), maskCardsInText(call.said)}});
        }
        flow.table(table);
    }
    promiseRows(context, flow);
    escalationRows(flow, file.escalations);
    signatureLine(flow);
    return flow.take();
}

QVector<SheetPage> reconciliationPages(const PageContext& context, const Exhibit& exhibit)
{
    const DossierContent& content = context.content;
    PageFlow flow;
    flow.title(exhibit.planned.title);
    flow.paragraph(content.coveredTo.isValid()
                       ? Dossier::tr("As of %1. Bank statements are complete up to %2. Every amount below adds up to the fen.")
                             .arg(dayText(content.asOf), dayText(content.coveredTo))
                       : Dossier::tr("As of %1. No bank statement covers the days in question yet.").arg(dayText(content.asOf)),
                   kSmall);
    if (claimKind(content) == ClaimKind::Fee && content.fees.addsUp) {
        flow.heading(Dossier::tr("The fees: agreed and taken"));
        flow.table(feeRows(content, std::numeric_limits<qsizetype>::max()));
    } else if (!content.sales.isEmpty()) {
        flow.heading(isAboutASet(claimKind(content)) ? Dossier::tr("The sales in question") : Dossier::tr("The sales of this case"));
        flow.table(saleRows(content, content.sales));
    }
    for (const QString& sentence : content.findingSentences)
        flow.paragraph(sentence, kBody);
    for (const DepositSheet& sheet : content.deposits)
        depositPart(context, flow, sheet);
    signatureLine(flow);
    return flow.take();
}

QVector<SheetPage> dueDatePages(const PageContext& context, const Exhibit& exhibit)
{
    const DossierContent& content = context.content;
    PageFlow flow;
    flow.title(exhibit.planned.title);
    if (!content.rule.isEmpty())
        flow.paragraph(Dossier::tr("Agreed rule: %1. Business days are counted by the published calendar of public holidays and make-up working days.").arg(content.rule), kBody);
    flow.skip(4);
    Table table;
    table.size = 9.5;
    table.columns = {{Dossier::tr("Terminal’s time"), 104}, {Dossier::tr("Trace no."), 84, Qt::AlignHCenter}, {Dossier::tr("Net due"), 66, Qt::AlignRight},
                     {Dossier::tr("Clearing day"), 74, Qt::AlignHCenter}, {Dossier::tr("Due on"), 74, Qt::AlignHCenter},
                     {Dossier::tr("Calendar"), 68, Qt::AlignHCenter}};
    for (const reconcile::JudgedSale& row : content.sales)
        table.rows.append({{saleTimeText(content, row.sale), traceText(row.sale), row.outcome.net.toDisplay(), dayText(row.outcome.due.clearing),
                            dayText(row.outcome.due.due), row.outcome.due.provisional ? Dossier::tr("provisional") : Dossier::tr("published")}});
    if (!table.rows.isEmpty())
        flow.table(table);
    flow.heading(Dossier::tr("How the due dates were counted"));
    for (const QString& sentence : content.dueSentences)
        flow.paragraph(sentence, kBody);
    signatureLine(flow);
    return flow.take();
}

} // namespace daozhang::dossier
