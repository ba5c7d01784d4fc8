// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in front of everything else: the cover, and the list of exhibits by domain.md §7.2.
#include "app/dossier/bundle_pages.h"
#include "app/dossier/claim.h"

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

/// Two facts on one line, the second at the right edge.
void pairLine(PageFlow& flow, const QString& first, const QString& second)
{
    const auto right = TextBlock::make({{second}}, kBody, kBodyWidth * 0.45, Qt::AlignRight);
    const auto left = TextBlock::make({{first}}, kBody, kBodyWidth - right->naturalWidth() - 16);
    flow.page().text(left, {kLeft, flow.y()});
    flow.page().text(right, {kRight - kBodyWidth * 0.45, flow.y()});
    flow.skip(std::max(left->height(), right->height()));
}

/// "Group 2  The sales succeeded — 3 sales completed".
QString groupLine(const DossierContent& content, evidence::ExhibitGroup group)
{
    const QString purpose = content.plan.purpose(group).text;
    return purpose.isEmpty() ? groupTitle(group, claimKind(content)) : Dossier::tr("%1 — %2").arg(groupTitle(group, claimKind(content)), maskCardsInText(purpose));
}

Table emptyIndex(const DossierContent& content)
{
    const bool withOriginal = content.plan.includeOriginalColumn;
    Table table;
    // English words need wider narrow columns than ideographs do.
    const bool english = LanguageScope::isEnglish();
    table.columns = {{Dossier::tr("No."), 32, Qt::AlignHCenter}, {Dossier::tr("Exhibit"), english ? 104.0 : 112.0},
                     {Dossier::tr("Kind"), english ? 64.0 : 50.0}, {Dossier::tr("Source"), 66},
                     {Dossier::tr("What it proves"), withOriginal ? 118.0 : 172.0}};
    if (withOriginal)
        table.columns.append({Dossier::tr("Original or copy"), english ? 56.0 : 50.0});
    table.columns.append({Dossier::tr("Pages"), 42, Qt::AlignHCenter});
    return table;
}

QString listedTitle(const DossierContent& content, const Exhibit& exhibit)
{
    if (exhibit.item.messageReceivedAt.isValid())
        return exhibit.planned.title + u'\n' + Dossier::tr("(of %1)").arg(momentText(content, exhibit.item.messageReceivedAt).left(10));
    if (exhibit.item.collectedAt.isValid())
        return exhibit.planned.title + u'\n' + Dossier::tr("(taken in on %1)").arg(momentText(content, exhibit.item.collectedAt).left(10));
    return exhibit.planned.title;
}

Row indexRow(const PageContext& context, const Exhibit& exhibit)
{
    const QString source = exhibit.planned.isOwn() ? Dossier::tr("made by the claimant") : maskCardsInText(evidence::shownSource(exhibit.item));
    Row row{{exhibit.number, listedTitle(context.content, exhibit), legalKindText(exhibit.item.kind), source, exhibit.planned.proves},
            Row::Kind::Plain, exhibit.anchor()};
    if (context.content.plan.includeOriginalColumn)
        row.cells.append(exhibit.planned.isOwn() ? Dossier::tr("Original") : originalText(exhibit.item));
    row.cells.append(context.refs.range(exhibit.anchor()));
    return row;
}

/// Only what the case notes of every single paper is promised.
bool originalsAreAtHand(const PageContext& context)
{
    bool hasPaper = false;
    for (const Exhibit& exhibit : context.exhibits) {
        if (exhibit.planned.isOwn() || evidence::legalKind(exhibit.item.kind) != QStringLiteral("书证"))
            continue;
        if (!exhibit.item.originalAvailable)
            return false;
        hasPaper = true;
    }
    return hasPaper;
}

} // namespace

void signatureLine(PageFlow& flow)
{
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
    if (!content.plan.includeCover)
        return {};
    PageFlow flow;
    flow.moveTo(150);
    flow.paragraph(headerSubject(content), {Face::Serif, 14, 1.6}, Qt::AlignHCenter);
    flow.skip(10);
    const QString title = Dossier::tr("Evidence bundle");
    flow.paragraph(title, {Face::SerifBold, 34, 1.5, Qt::black, title.front().unicode() >= 0x2E80 ? 14.0 : 0.0}, Qt::AlignHCenter);
    flow.skip(14);
    flow.page().line({kLeft + 30, flow.y()}, {kRight - 30, flow.y()}, 0.8);
    flow.skip(22);
    if (!content.plan.recipient.isEmpty())
        factLine(flow, Dossier::tr("To"), content.plan.recipient);
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
    contentsLine(flow, context, Dossier::tr("Summary"), QStringLiteral("summary"));
    // The first pass lists the timeline in any case, so that later passes only ever lose a row.
    if (content.plan.includeTimeline && (!context.refs.contains(QStringLiteral("index")) || context.refs.contains(QStringLiteral("timeline"))))
        contentsLine(flow, context, Dossier::tr("Timeline"), QStringLiteral("timeline"));
    int group = 0;
    for (const Exhibit& exhibit : context.exhibits)
        if (std::exchange(group, int(exhibit.planned.group)) != int(exhibit.planned.group))
            contentsLine(flow, context, groupTitle(exhibit.planned.group, claimKind(context.content)), groupAnchor(exhibit.planned.group));
    contentsLine(flow, context, Dossier::tr("Integrity annex"), QStringLiteral("annex"));
    return flow.take();
}

QVector<SheetPage> indexPages(const PageContext& context)
{
    const DossierContent& content = context.content;
    PageFlow flow;
    flow.title(Dossier::tr("List of exhibits"));
    const QString number = content.plan.caseNumber.isEmpty() ? QStringLiteral("________________") : content.plan.caseNumber;
    pairLine(flow, Dossier::tr("Matter: %1").arg(subjectText(content)), Dossier::tr("Case number: %1").arg(number));
    pairLine(flow, Dossier::tr("Submitted by: %1").arg(content.plan.claimant), Dossier::tr("Copies: 1 original, ____ duplicate(s)"));
    if (!content.plan.recipient.isEmpty())
        flow.paragraph(Dossier::tr("To: %1").arg(content.plan.recipient), kBody);
    flow.skip(8);
    Table table = emptyIndex(content);
    int group = 0;
    for (const Exhibit& exhibit : context.exhibits) {
        if (std::exchange(group, int(exhibit.planned.group)) != int(exhibit.planned.group))
            table.rows.append({{Cell({{groupLine(content, exhibit.planned.group)}}, int(table.columns.size()))}, Row::Kind::Group, {}});
        table.rows.append(indexRow(context, exhibit));
    }
    if (!table.rows.isEmpty())
        flow.table(table);
    flow.skip(4);
    QString note = Dossier::tr("Pages are counted from the first one on and are the same on paper and in the file. Card numbers show the first "
                               "six and last four digits only. SHA-256 digests of all exhibits, and how to check them: pages %1.")
                       .arg(context.refs.range(QStringLiteral("annex")));
    if (originalsAreAtHand(context))
        note += u' ' + Dossier::tr("The originals can be inspected.");
    flow.paragraph(note, kSmall);
    signatureLine(flow);
    return flow.take();
}

} // namespace daozhang::dossier
