// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle_pages.h"

#include "app/dossier/claim.h"

#include "models/common/masks.h"

#include <QCoreApplication>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

const TextStyle kBody{Face::Serif, 10.5, 1.6};
const TextStyle kSmall{Face::Serif, 9, 1.5};

const Exhibit* ownExhibit(const PageContext& context, OwnPart part)
{
    const auto found = std::ranges::find(context.exhibits, part, [](const Exhibit& exhibit) { return exhibit.planned.own; });
    return found == context.exhibits.cend() ? nullptr : &*found;
}

/// " [3-2, page 7]" as a link; nothing when that part was left out.
QVector<Span> reference(const PageContext& context, OwnPart part)
{
    const Exhibit* exhibit = ownExhibit(context, part);
    if (!exhibit)
        return {};
    return {{QStringLiteral("  ") + Dossier::tr("[%1, %2]").arg(exhibit->number, context.refs.page(exhibit->anchor())), exhibit->anchor(), Face::Sans}};
}

/// Where the bank's own words stand: the statements among the exhibits, else the sheet made from them.
QVector<Span> statementReference(const PageContext& context)
{
    for (const Exhibit& exhibit : context.exhibits)
        if (exhibit.item.kind == evidence::EvidenceKind::Statement && exhibit.planned.group == evidence::ExhibitGroup::NotReceived)
            return QVector<Span>{{QStringLiteral("  ") + Dossier::tr("[%1, %2]").arg(exhibit.number, context.refs.page(exhibit.anchor())),
                                  exhibit.anchor(), Face::Sans}};
    return reference(context, OwnPart::Reconciliation);
}

QString paidSentence(const DossierContent& content)
{
    const cases::Case& record = content.file.record;
    if (isAboutCharges(claimKind(content)))
        return Dossier::tr("%1 has paid %2 back to %3; nothing is owed any more.").arg(content.plan.respondent, moneyText(record.claimed), content.plan.claimant);
    const QDate received = content.arrivals.isEmpty() ? QDate() : content.arrivals.last().booked;
    const int late = received.isValid() && record.due.isValid() ? int(record.due.daysTo(received)) : 0;
    if (late > 0)
        return Dossier::tr("%1 was to pay %2 %3 by %4; the whole of it was in the bank on %5, %n day(s) late.", nullptr, late)
            .arg(content.plan.respondent, content.plan.claimant, moneyText(record.claimed), dayText(record.due), dayText(received));
    return Dossier::tr("%1 was to pay %2 %3 by %4; the whole of it is in the bank.")
        .arg(content.plan.respondent, content.plan.claimant, moneyText(record.claimed), dayText(record.due));
}

QString claimSentence(const DossierContent& content)
{
    const cases::Case& record = content.file.record;
    const int count = int(content.sales.size());
    const ClaimKind claim = claimKind(content);
    if (record.kind == cases::CaseKind::Short && content.isMoot && isAboutCharges(claim))
        return Dossier::tr("The books show no such difference any more; nothing is owed.");
    if (record.kind == cases::CaseKind::Short && content.isMoot)
        return Dossier::tr("The sales of this case were voided, refunded or taken out; nothing is owed any more.");
    if (record.kind == cases::CaseKind::Short && content.isPaid)
        return paidSentence(content);
    const QString amount = moneyText(record.claimed);
    switch (record.kind) {
    case cases::CaseKind::Short:
        if (claim != ClaimKind::Missing)
            return chargesSentence(content);
        if (!content.arrivals.isEmpty())
            return Dossier::tr("%1 owes %2 %3. Of %4 due on %5, %6 arrived by %7; the rest is not in the bank.")
                .arg(content.plan.respondent, content.plan.claimant, moneyText(outstanding(content)), amount, dayText(record.due),
                     moneyText(content.arrived), dayText(content.arrivals.last().booked));
        if (count == 0)
            return Dossier::tr("%1 owes %2 %3, due on %4.")
                .arg(content.plan.respondent, content.plan.claimant, amount, dayText(record.due));
        return Dossier::tr("%1 owes %2 %3: the net of %n sale(s) that the terminal called successful, due on %4 and not in the "
                           "bank by %5.", nullptr, count)
            .arg(content.plan.respondent, content.plan.claimant, amount, dayText(record.due),
                 dayText(content.coveredTo.isValid() ? content.coveredTo : content.asOf));
    case cases::CaseKind::OneSided:
        return Dossier::tr("A customer of %1 was debited %2, while the terminal of %3 shows no success; the sum is to be paid to the "
                           "shop or given back to the customer.")
            .arg(content.plan.claimant, amount, content.plan.respondent);
    case cases::CaseKind::Over: break;
    }
    return Dossier::tr("%1 paid %2 %3 that no sale explains; %2 asks what it is for.")
        .arg(content.plan.respondent, content.plan.claimant, amount);
}

struct Figure
{
    QString label;
    QString value;
    QString below;
    qreal width;
};

/// What is claimed, under the name of its kind.
Figure claimFigure(const DossierContent& content, ClaimKind claim)
{
    const QString amount = moneyText(outstanding(content));
    switch (claim) {
    case ClaimKind::Fee:
        return {Dossier::tr("To be paid back"), amount,
                content.fees.addsUp ? Dossier::tr("Taken %1 − agreed %2").arg(content.fees.taken.toDisplay(), content.fees.agreed.toDisplay()) : QString(), 0.37};
    case ClaimKind::Deduction: return {Dossier::tr("Kept back"), amount, {}, 0.37};
    case ClaimKind::OneOf: return {Dossier::tr("Missing out of a set"), amount, {}, 0.37};
    case ClaimKind::Beside: return {Dossier::tr("Missing, or in a deposit"), amount, {}, 0.37};
    case ClaimKind::Unexplained: return {Dossier::tr("Short by"), amount, {}, 0.37};
    default: return {Dossier::tr("Claimed"), amount, {}, 0.37};
    }
}

/// Boxes of a claim that is not simply missing money.
QVector<Figure> claimFigures(const DossierContent& content, ClaimKind claim)
{
    const bool hasDeposit = isAboutCharges(claim) || claim == ClaimKind::Unexplained;
    const QString rates = agreedRates(content);
    const QString agreed = claim == ClaimKind::Fee ? (rates.isEmpty() ? QString() : Dossier::tr("Agreed fee: %1").arg(rates))
                           : content.rule.isEmpty() ? QString() : Dossier::tr("Agreed rule: %1").arg(content.rule);
    return {claimFigure(content, claim),
            {hasDeposit ? Dossier::tr("Deposit of") : Dossier::tr("Due on"), hasDeposit ? chargedOn(content) : dayText(content.file.record.due), {}, 0.315},
            {Dossier::tr("Owed by"), content.plan.respondent, agreed, 0.315}};
}

QVector<Figure> missingFigures(const PageContext& context)
{
    const cases::Case& record = context.content.file.record;
    const bool isShort = record.kind == cases::CaseKind::Short;
    const bool hasFee = !record.gross.isZero() && record.gross != record.claimed && record.gross.currency() == record.claimed.currency();
    const QString sum = hasFee && context.content.arrivals.isEmpty() ? Dossier::tr("Sales %1 − fees %2")
                                     .arg(record.gross.toDisplay(), (record.gross - record.claimed).toDisplay())
                               : QString();
    QString overdue;
    const bool isOpen = isShort && !outstanding(context.content).isZero();
    if (isOpen && record.due.isValid() && context.content.asOf > record.due)
        overdue = Dossier::tr("%n day(s) late on %1", nullptr, int(record.due.daysTo(context.content.asOf))).arg(dayText(context.content.asOf));
    const QString rule = context.content.rule.isEmpty() ? QString() : Dossier::tr("Agreed rule: %1").arg(context.content.rule);
    return {{isOpen ? Dossier::tr("Not received") : isShort ? Dossier::tr("Amount of the case") : Dossier::tr("Amount in dispute"),
             moneyText(isOpen ? outstanding(context.content) : record.claimed), sum, 0.37},
            {isShort ? Dossier::tr("Due on") : Dossier::tr("Day"),
             dayText(record.due.isValid() ? record.due : record.openedAt.date()), overdue, 0.315},
            {isOpen ? Dossier::tr("Owed by") : Dossier::tr("Provider"), context.content.plan.respondent, rule, 0.315}};
}

void figureBoxes(const PageContext& context, PageFlow& flow)
{
    const ClaimKind claim = claimKind(context.content);
    const bool isOther = claim != ClaimKind::Missing && !outstanding(context.content).isZero();
    const QVector<Figure> figures = isOther ? claimFigures(context.content, claim) : missingFigures(context);
    const qreal top = flow.y();
    qreal left = kLeft;
    for (const Figure& figure : figures) {
        const qreal width = kBodyWidth * figure.width;
        const auto label = TextBlock::make({{figure.label}}, {Face::Sans, 9, 1.5}, width - 18);
        auto value = TextBlock::make({{figure.value}}, {Face::SansBold, 15, 1.45}, width - 18);
        if (value->lineCount() > 1)
            value = TextBlock::make({{figure.value}}, {Face::SansBold, 10, 1.25}, width - 18);
        const auto below = TextBlock::make({{figure.below}}, {Face::Sans, 8.5, 1.5}, width - 18);
        flow.page().text(label, {left + 9, top + 7});
        flow.page().text(value, {left + 9, top + 21});
        flow.page().text(below, {left + 9, top + 44});
        flow.page().box(QRectF(left, top, width, 64));
        left += width;
    }
    flow.skip(64);
}

QVector<Span> moreSales(const PageContext& context, int count)
{
    if (const Exhibit* sheet = ownExhibit(context, OwnPart::Reconciliation))
        return {{Dossier::tr("and %n more, all on the reconciliation sheet, %1", nullptr, count).arg(context.refs.page(sheet->anchor())), sheet->anchor()}};
    return {{Dossier::tr("and %n more", nullptr, count)}};
}

/// A section with its number: sections that have nothing to say leave no gap.
class Sections
{
public:
    explicit Sections(PageFlow& flow) : m_flow(flow) {}
    void heading(const QString& text)
    {
        switch (++m_number) {
        case 1: return m_flow.heading(Dossier::tr("1. %1", "section").arg(text));
        case 2: return m_flow.heading(Dossier::tr("2. %1", "section").arg(text));
        case 3: return m_flow.heading(Dossier::tr("3. %1", "section").arg(text));
        default: return m_flow.heading(Dossier::tr("4. %1", "section").arg(text));
        }
    }

private:
    PageFlow& m_flow;
    int m_number = 0;
};

void salesTable(const PageContext& context, PageFlow& flow, Sections& sections, qsizetype limit)
{
    if (claimKind(context.content) == ClaimKind::Fee && context.content.fees.addsUp) {
        sections.heading(Dossier::tr("The fees: agreed and taken"));
        flow.table(feeRows(context.content, limit));
        return;
    }
    const auto& sales = context.content.sales;
    if (sales.isEmpty())
        return;
    sections.heading(isAboutASet(claimKind(context.content)) ? Dossier::tr("The sales in question") : Dossier::tr("The sales"));
    Table table;
    table.size = 8.5;
    table.columns = {{Dossier::tr("Terminal’s time"), 98}, {Dossier::tr("Trace no."), 82, Qt::AlignHCenter}, {Dossier::tr("RRN"), 70},
                     {Dossier::tr("Card"), 86}, {Dossier::tr("Amount"), 54, Qt::AlignRight}, {Dossier::tr("Fee"), 42, Qt::AlignRight},
                     {Dossier::tr("Net due"), 54, Qt::AlignRight}};
    Money gross(0, sales.first().sale.amount.currency());
    Money fee = gross;
    Money net = gross;
    for (qsizetype i = 0; i < sales.size(); ++i) {
        const reconcile::JudgedSale& row = sales[i];
        gross += row.sale.amount;
        fee += row.outcome.fee;
        net += row.outcome.net;
        if (i < limit)
            table.rows.append({{saleTimeText(context.content, row.sale), traceText(row.sale), row.sale.rrn,
                                row.sale.card.isEmpty() ? row.sale.channel : row.sale.card, row.sale.amount.toDisplay(),
                                row.outcome.fee.toDisplay(), row.outcome.net.toDisplay()}});
    }
    if (sales.size() > limit)
        table.rows.append({{Cell(moreSales(context, int(sales.size() - limit)), 7)}});
    Row total{{Cell({{Dossier::tr("Total of %n sale(s)", nullptr, int(sales.size()))}}, 4), gross.toDisplay(), fee.toDisplay(), net.toDisplay()},
              Row::Kind::Total, {}};
    table.rows.append(total);
    flow.table(table);
}

/// What the claimant says to an objection before it is made, under the sales that it is about.
void answers(const PageContext& context, PageFlow& flow)
{
    for (const PlanAnswer& answer : context.content.plan.answers)
        if (!answer.text.isEmpty())
            flow.paragraph(maskCardsInText(answer.text), kSmall);
}

void numbered(PageFlow& flow, int number, QVector<Span> spans)
{
    flow.need(kBody.size * kBody.leading);
    const auto mark = TextBlock::make({{QStringLiteral("%1.").arg(number)}}, kBody, 20);
    flow.page().text(mark, {kLeft + 6, flow.y()});
    flow.paragraph(spans, kBody, Qt::AlignLeft, 24);
}

void reasons(const PageContext& context, PageFlow& flow, Sections& sections, qsizetype limit)
{
    const DossierContent& content = context.content;
    const QVector<Span> sheet = reference(context, OwnPart::Reconciliation);
    QVector<QVector<Span>> lines;
    const auto line = [&lines](const QString& sentence, const QVector<Span>& where) { lines.append(QVector<Span>{{sentence}} + where); };
    const bool isCharge = isAboutCharges(claimKind(content));
    if (!content.dueSentences.isEmpty() && !isCharge)
        line(content.dueSentences.first(), reference(context, OwnPart::DueDates));
    for (const QString& sentence : content.findingSentences)
        line(sentence, sheet);
    for (const DepositSheet& deposit : content.deposits)
        line(Dossier::tr("Deposit of %1: %2").arg(dayText(deposit.deposit.line.booked), deposit.sentence), sheet);
    if (content.coveredTo.isValid() && content.file.record.kind == cases::CaseKind::Short && !isCharge)
        line(Dossier::tr("The bank statements are complete up to %1.").arg(dayText(content.coveredTo)), statementReference(context));
    if (lines.isEmpty())
        return;
    const bool isAwaited = content.file.record.kind == cases::CaseKind::Short && claimKind(content) == ClaimKind::Missing && !outstanding(content).isZero();
    sections.heading(isAwaited ? Dossier::tr("Why it has not arrived") : Dossier::tr("What the books show"));
    for (qsizetype i = 0; i < std::min(limit, lines.size()); ++i)
        numbered(flow, int(i) + 1, lines[i]);
}

QVector<Span> earlierOnes(const PageContext& context, int count)
{
    if (const Exhibit* calls = ownExhibit(context, OwnPart::Calls))
        return {{Dossier::tr("%n earlier one(s): %1", nullptr, count).arg(context.refs.page(calls->anchor())), calls->anchor()}};
    return {{Dossier::tr("%n earlier one(s)", nullptr, count)}};
}

void promisesTable(const PageContext& context, PageFlow& flow, Sections& sections, qsizetype limit)
{
    const auto& file = context.content.file;
    if (file.calls.isEmpty() && file.escalations.isEmpty())
        return;
    sections.heading(Dossier::tr("Demands and promises"));
    Table table;
    table.size = 9;
    table.columns = {{Dossier::tr("Day"), 62}, {Dossier::tr("What"), 206}, {Dossier::tr("Promised for"), 66, Qt::AlignHCenter},
                     {Dossier::tr("Result"), 136}};
    struct Line { QDateTime at; QString day; QString what; QString promised; QString result; };
    QVector<Line> lines;
    for (const cases::Call& call : file.calls) {
        const QString what = call.ticket.isEmpty() ? Dossier::tr("Call, %1").arg(call.agent.isEmpty() ? call.number : call.agent)
                                                   : Dossier::tr("Call, ticket %1").arg(call.ticket);
        lines.append({call.at, momentText(context.content, call.at).left(10), what,
                      call.promise ? dayText(call.promise->due) : QStringLiteral("—"),
                      call.promise ? verdictText(*call.promise) : QStringLiteral("—")});
    }
    for (const cases::Escalation& step : file.escalations)
        lines.append({step.sentOn.startOfDay(), dayText(step.sentOn),
                      step.document.isEmpty() ? Dossier::tr("Level L%1").arg(step.level) : step.document, QStringLiteral("—"),
                      step.answerDue ? Dossier::tr("answer due on %1").arg(dayText(step.answerDue->due)) : QStringLiteral("—")});
    std::ranges::stable_sort(lines, {}, &Line::at);
    const qsizetype skipped = std::max<qsizetype>(0, lines.size() - limit);
    if (skipped > 0)
        table.rows.append({{Cell(earlierOnes(context, int(skipped)), 4)}});
    const Exhibit* calls = ownExhibit(context, OwnPart::Calls);
    for (qsizetype i = skipped; i < lines.size(); ++i)
        table.rows.append({{lines[i].day, maskCardsInText(lines[i].what), lines[i].promised, lines[i].result}, Row::Kind::Plain,
                           calls ? calls->anchor() : QString()});
    flow.table(table);
}

void request(const PageContext& context, PageFlow& flow, Sections& sections)
{
    sections.heading(Dossier::tr("Request"));
    int number = 0;
    for (const QString& line : context.content.plan.ask.split(u'\n', Qt::SkipEmptyParts))
        numbered(flow, ++number, {{line.trimmed()}});
}

QVector<SheetPage> summaryWith(const PageContext& context, qsizetype limit)
{
    PageFlow flow;
    flow.title(Dossier::tr("Summary"));
    figureBoxes(context, flow);
    flow.skip(8);
    flow.paragraph(claimSentence(context.content), kBody);
    Sections sections(flow);
    salesTable(context, flow, sections, limit);
    answers(context, flow);
    reasons(context, flow, sections, limit);
    promisesTable(context, flow, sections, limit);
    request(context, flow, sections);
    signatureLine(flow);
    return flow.take();
}

} // namespace

QVector<SheetPage> summaryPages(const PageContext& context)
{
    // One page, whatever the case holds: what does not fit stands on the sheets behind.
    for (const qsizetype limit : {14, 12, 10, 8, 6, 5, 4, 3, 2}) {
        QVector<SheetPage> pages = summaryWith(context, limit);
        if (pages.size() == 1)
            return pages;
    }
    return summaryWith(context, 1);
}

} // namespace daozhang::dossier
