// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle_pages.h"

#include "app/common/exhibit_words.h"
#include "app/common/language_scope.h"
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

struct Part
{
    QString anchor;
    QString title;
};

QVector<Part> madeByClaimant(const PageContext& context)
{
    QVector<Part> parts{{QStringLiteral("summary"), Dossier::tr("Summary")},
                        {QStringLiteral("timeline"), Dossier::tr("Timeline")},
                        {QStringLiteral("calls"), Dossier::tr("Calls and promises")},
                        {QStringLiteral("reconciliation"), Dossier::tr("Reconciliation sheet")}};
    // The first pass lists them all, so that later passes only ever lose rows.
    parts.removeIf([&](const Part& part) {
        return context.refs.contains(QStringLiteral("cover")) && !context.refs.contains(part.anchor);
    });
    return parts;
}

/// A label and a value on a line of its own.
void factLine(PageFlow& flow, const QString& label, const QString& value)
{
    constexpr qreal kLabelWidth = 110;
    const auto head = TextBlock::make({{label}}, {Face::Serif, 11.5, 1.6}, kLabelWidth);
    const auto text = TextBlock::make({{value.isEmpty() ? QStringLiteral("____________________") : value}},
                                      {Face::SerifBold, 11.5, 1.6}, kBodyWidth - kLabelWidth - 60);
    flow.page().text(head, {kLeft + 30, flow.y()});
    flow.page().text(text, {kLeft + 30 + kLabelWidth, flow.y()});
    flow.skip(std::max(head->height(), text->height()) + 8);
}

/// "Title ………… 5–12" with a link.
void contentsLine(PageFlow& flow, const PageContext& context, const QString& title, const QString& anchor)
{
    const TextStyle style{Face::Serif, 10.5, 1.75};
    const auto name = TextBlock::make({{title}}, style, kBodyWidth - 140);
    const auto pages = TextBlock::make({{context.refs.range(anchor)}}, style, 60, Qt::AlignRight);
    const qreal left = kLeft + 30;
    const qreal right = kRight - 30;
    flow.need(name->height());
    flow.page().text(name, {left, flow.y()});
    flow.page().text(pages, {right - 60, flow.y()});
    const qreal lineY = flow.y() + name->height() - 6;
    flow.page().line({left + name->naturalWidth() + 6, lineY}, {right - pages->naturalWidth() - 6, lineY}, 0.25);
    flow.page().link(QRectF(left, flow.y(), right - left, name->height()), anchor);
    flow.skip(name->height());
}

QString paidSentence(const DossierContent& content)
{
    const cases::Case& record = content.file.record;
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
    if (record.kind == cases::CaseKind::Short && content.isMoot)
        return Dossier::tr("The sales of this case were voided, refunded or taken out; nothing is owed any more.");
    if (record.kind == cases::CaseKind::Short && content.isPaid)
        return paidSentence(content);
    const QString amount = moneyText(record.claimed);
    switch (record.kind) {
    case cases::CaseKind::Short:
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

void figureBoxes(const PageContext& context, PageFlow& flow)
{
    const cases::Case& record = context.content.file.record;
    const bool isShort = record.kind == cases::CaseKind::Short;
    struct Figure { QString label; QString value; QString below; qreal width; };
    const bool hasFee = !record.gross.isZero() && record.gross != record.claimed && record.gross.currency() == record.claimed.currency();
    const QString sum = hasFee && context.content.arrivals.isEmpty() ? Dossier::tr("Sales %1 − fees %2")
                                     .arg(record.gross.toDisplay(), (record.gross - record.claimed).toDisplay())
                               : QString();
    QString overdue;
    const bool isOpen = isShort && !outstanding(context.content).isZero();
    if (isOpen && record.due.isValid() && context.content.asOf > record.due)
        overdue = Dossier::tr("%n day(s) late on %1", nullptr, int(record.due.daysTo(context.content.asOf))).arg(dayText(context.content.asOf));
    const QString rule = context.content.rule.isEmpty() ? QString() : Dossier::tr("Agreed rule: %1").arg(context.content.rule);
    const QVector<Figure> figures{
        {isOpen ? Dossier::tr("Not received") : isShort ? Dossier::tr("Amount of the case") : Dossier::tr("Amount in dispute"),
         moneyText(isOpen ? outstanding(context.content) : record.claimed), sum, 0.37},
        {isShort ? Dossier::tr("Due on") : Dossier::tr("Day"),
         dayText(record.due.isValid() ? record.due : record.openedAt.date()), overdue, 0.315},
        {isOpen ? Dossier::tr("Owed by") : Dossier::tr("Provider"), context.content.plan.respondent, rule, 0.315}};
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

void salesTable(const PageContext& context, PageFlow& flow, qsizetype limit)
{
    const auto& sales = context.content.sales;
    if (sales.isEmpty())
        return;
    flow.heading(Dossier::tr("1. The sales"));
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
        table.rows.append({{Cell({{Dossier::tr("and %n more, all on the reconciliation sheet, %1", nullptr, int(sales.size() - limit))
                                       .arg(context.refs.page(QStringLiteral("reconciliation"))),
                                   QStringLiteral("reconciliation")}}, 7)}});
    Row total{{Cell({{Dossier::tr("Total of %n sale(s)", nullptr, int(sales.size()))}}, 4), gross.toDisplay(), fee.toDisplay(), net.toDisplay()},
              Row::Kind::Total, {}};
    table.rows.append(total);
    flow.table(table);
}

void numbered(PageFlow& flow, int number, QVector<Span> spans)
{
    flow.need(kBody.size * kBody.leading);
    const auto mark = TextBlock::make({{QStringLiteral("%1.").arg(number)}}, kBody, 20);
    flow.page().text(mark, {kLeft + 6, flow.y()});
    flow.paragraph(spans, kBody, Qt::AlignLeft, 24);
}

/// " [reconciliation sheet, page 7]" as a link.
Span reference(const PageContext& context, const QString& anchor, const QString& name)
{
    return {QStringLiteral("  ") + Dossier::tr("[%1, %2]").arg(name, context.refs.page(anchor)), anchor, Face::Sans};
}

void reasons(const PageContext& context, PageFlow& flow, qsizetype limit)
{
    const DossierContent& content = context.content;
    const Span sheet = reference(context, QStringLiteral("reconciliation"), Dossier::tr("Reconciliation sheet"));
    QVector<QVector<Span>> lines;
    if (!content.dueSentences.isEmpty())
        lines.append({{content.dueSentences.first()}, sheet});
    for (const QString& sentence : content.findingSentences)
        lines.append({{sentence}, sheet});
    for (const DepositSheet& deposit : content.deposits)
        lines.append({{Dossier::tr("Deposit of %1: %2").arg(dayText(deposit.deposit.line.booked), deposit.sentence)}, sheet});
    if (content.coveredTo.isValid() && content.file.record.kind == cases::CaseKind::Short)
        lines.append({{Dossier::tr("The bank statements are complete up to %1.").arg(dayText(content.coveredTo))}, sheet});
    if (lines.isEmpty())
        return;
    flow.heading(content.file.record.kind == cases::CaseKind::Short && !outstanding(content).isZero() ? Dossier::tr("2. Why it has not arrived")
                                                                    : Dossier::tr("2. What the books show"));
    for (qsizetype i = 0; i < std::min(limit, lines.size()); ++i)
        numbered(flow, int(i) + 1, lines[i]);
}

void promisesTable(const PageContext& context, PageFlow& flow, qsizetype limit)
{
    const auto& file = context.content.file;
    if (file.calls.isEmpty() && file.escalations.isEmpty())
        return;
    flow.heading(Dossier::tr("3. Demands and promises"));
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
        table.rows.append({{Cell({{Dossier::tr("%n earlier one(s): %1", nullptr, int(skipped)).arg(context.refs.page(QStringLiteral("calls"))),
                                   QStringLiteral("calls")}}, 4)}});
    for (qsizetype i = skipped; i < lines.size(); ++i)
        table.rows.append({{lines[i].day, maskCardsInText(lines[i].what), lines[i].promised, lines[i].result}, Row::Kind::Plain,
                           QStringLiteral("calls")});
    flow.table(table);
}

void request(const PageContext& context, PageFlow& flow)
{
    flow.heading(Dossier::tr("4. Request"));
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
    salesTable(context, flow, limit);
    reasons(context, flow, limit);
    promisesTable(context, flow, limit);
    request(context, flow);
    signatureLine(context, flow);
    return flow.take();
}

} // namespace

void signatureLine(const PageContext& context, PageFlow& flow)
{
    Q_UNUSED(context)
    constexpr qreal kY = kBottom - 26;
    if (flow.y() > kY - 14)
        flow.newPage();
    const TextStyle style{Face::Serif, 10.5, 1.5};
    const auto who = TextBlock::make({{Dossier::tr("Claimant (signature, seal):")}}, style, 240);
    const auto when = TextBlock::make({{Dossier::tr("Date:")}}, style, 120);
    flow.page().text(who, {kLeft, kY});
    flow.page().line({kLeft + who->naturalWidth() + 6, kY + 15}, {kLeft + who->naturalWidth() + 130, kY + 15}, 0.5);
    flow.page().line({kRight - 110, kY + 15}, {kRight, kY + 15}, 0.5);
    flow.page().text(when, {kRight - 116 - when->naturalWidth(), kY});
}

QVector<SheetPage> coverPages(const PageContext& context)
{
    const DossierContent& content = context.content;
    PageFlow flow;
    flow.moveTo(150);
    flow.paragraph(headerSubject(content), {Face::Serif, 14, 1.6}, Qt::AlignHCenter);
    flow.skip(10);
    const QString title = Dossier::tr("Evidence bundle");
    flow.paragraph(title, {Face::SerifBold, 34, 1.5, Qt::black, title.front().unicode() >= 0x2E80 ? 14.0 : 0.0}, Qt::AlignHCenter);
    flow.skip(14);
    flow.page().line({kLeft + 30, flow.y()}, {kRight - 30, flow.y()}, 0.8);
    flow.skip(22);
    factLine(flow, Dossier::tr("Claimant"), content.plan.claimant);
    factLine(flow, Dossier::tr("Respondent"), content.plan.respondent);
    factLine(flow, Dossier::tr("Matter"), maskCardsInText(content.file.record.title));
    factLine(flow, Dossier::tr("Amount"), moneyText(content.file.record.claimed));
    factLine(flow, Dossier::tr("Case of the claimant"), content.file.record.number());
    factLine(flow, Dossier::tr("Case number"), content.plan.caseNumber);
    factLine(flow, Dossier::tr("State of"), momentText(content, contentMoment(content)));
    flow.skip(12);
    flow.page().line({kLeft + 30, flow.y()}, {kRight - 30, flow.y()}, 0.8);
    flow.skip(12);
    contentsLine(flow, context, Dossier::tr("List of exhibits"), QStringLiteral("index"));
    for (const Part& part : madeByClaimant(context))
        contentsLine(flow, context, part.title, part.anchor);
    contentsLine(flow, context, Dossier::tr("Exhibits"), QStringLiteral("exhibits"));
    contentsLine(flow, context, Dossier::tr("Integrity annex"), QStringLiteral("annex"));
    return flow.take();
}

QVector<SheetPage> indexPages(const PageContext& context)
{
    const DossierContent& content = context.content;
    const bool withOriginal = content.plan.includeOriginalColumn;
    PageFlow flow;
    flow.title(Dossier::tr("List of exhibits"));
    const QString number = content.plan.caseNumber.isEmpty() ? QStringLiteral("________________") : content.plan.caseNumber;
    flow.paragraph(Dossier::tr("Matter: %1").arg(subjectText(content)), kBody);
    flow.paragraph(Dossier::tr("Case number: %1").arg(number), kBody);
    flow.paragraph(Dossier::tr("Submitted by: %1").arg(content.plan.claimant), kBody);
    flow.paragraph(Dossier::tr("Copies: 1 original, ____ duplicate(s)"), kBody);
    flow.skip(6);

    Table table;
    // English words need wider narrow columns than ideographs do.
    const bool english = LanguageScope::isEnglish();
    table.columns = {{Dossier::tr("No."), 30, Qt::AlignHCenter}, {Dossier::tr("Exhibit"), english ? 104.0 : 112.0},
                     {Dossier::tr("Kind"), english ? 64.0 : 56.0}, {Dossier::tr("Source"), 66},
                     {Dossier::tr("What it proves"), withOriginal ? 118.0 : 172.0}};
    if (withOriginal)
        table.columns.append({Dossier::tr("Original or copy"), english ? 56.0 : 50.0});
    table.columns.append({Dossier::tr("Pages"), 42, Qt::AlignHCenter});
    const int span = int(table.columns.size());

    const auto groupRow = [&](const QString& title) {
        table.rows.append({{Cell({{title}}, span)}, Row::Kind::Group, {}});
    };
    groupRow(Dossier::tr("Statements of the claimant"));
    for (const Part& part : madeByClaimant(context)) {
        Row row{{QStringLiteral("—"), Cell({{part.title}}, span - 2), context.refs.range(part.anchor)}, Row::Kind::Plain, part.anchor};
        row.cells.last().alignment = Qt::AlignHCenter;
        table.rows.append(row);
    }
    int group = 0;
    for (const Exhibit& exhibit : context.exhibits) {
        if (int(exhibit.planned.group) != group) {
            group = int(exhibit.planned.group);
            groupRow(groupTitle(exhibit.planned.group));
        }
        const QString anchor = anchorOf(exhibit.item.id);
        QString title = exhibit.planned.title;
        if (exhibit.item.messageReceivedAt.isValid())
            title += u'\n' + Dossier::tr("(of %1)").arg(momentText(content, exhibit.item.messageReceivedAt).left(10));
        else if (exhibit.item.collectedAt.isValid())
            title += u'\n' + Dossier::tr("(taken in on %1)").arg(momentText(content, exhibit.item.collectedAt).left(10));
        Row row{{exhibit.number, title, legalKindText(exhibit.item.kind), maskCardsInText(evidence::shownSource(exhibit.item)), exhibit.planned.proves},
                Row::Kind::Plain, anchor};
        if (withOriginal)
            row.cells.append(originalText(exhibit.item));
        row.cells.append(context.refs.range(anchor));
        table.rows.append(row);
    }
    flow.table(table);
    flow.skip(4);
    flow.paragraph(Dossier::tr("Pages are counted from the cover on and are the same on paper and in the file. Card numbers show the first "
                               "six and last four digits only. SHA-256 digests of all exhibits, and how to check them: pages %1.")
                       .arg(context.refs.range(QStringLiteral("annex"))),
                   kSmall);
    signatureLine(context, flow);
    return flow.take();
}

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
