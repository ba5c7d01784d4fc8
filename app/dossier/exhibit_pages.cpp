// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle_pages.h"

#include "app/common/exhibit_words.h"
#include "models/common/masks.h"

#include <QCoreApplication>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

const TextStyle kBody{Face::Serif, 10, 1.6};
const TextStyle kSmall{Face::Serif, 9, 1.5};

QString hexOf(const QByteArray& sha256) { return QString::fromLatin1(sha256.toHex()); }

QString bytesText(qint64 bytes) { return QLocale(QLocale::English).toString(bytes); }

/// Number and name at the top, one line about where it is from below.
void exhibitHead(const PageContext& context, const Exhibit& exhibit, PageFlow& flow)
{
    flow.paragraph({{Dossier::tr("Exhibit %1").arg(exhibit.number) + QStringLiteral("   ")}, {exhibit.planned.title}}, {Face::SansBold, 11.5, 1.5});
    QStringList facts;
    facts.append(Dossier::tr("Source: %1").arg(maskCardsInText(evidence::shownSource(exhibit.item))));
    if (exhibit.item.collectedAt.isValid())
        facts.append(Dossier::tr("Taken in: %1").arg(momentText(context.content, exhibit.item.collectedAt)));
    if (!exhibit.item.originalLocation.isEmpty())
        facts.append(Dossier::tr("Original: %1").arg(exhibit.item.originalLocation));
    flow.paragraph(facts.join(QStringLiteral("   ")), kSmall);
    if (!exhibit.note.isEmpty() && exhibit.form != Exhibit::Form::Sheet)
        flow.paragraph(exhibit.note, kSmall);
    flow.skip(6);
}

void picturePage(const Exhibit& exhibit, int index, PageFlow& flow)
{
    const QSizeF shown = exhibit.picture.shown();
    const QRectF area(kLeft, flow.y(), kBodyWidth, kBottom - flow.y() - 6);
    // Shrunk to fit; small pictures are not blown up beyond 96 dots an inch.
    const qreal scale = std::min({area.width() / shown.width(), area.height() / shown.height(), 0.75});
    const QSizeF size = shown * scale;
    const QRectF frame(area.left() + (area.width() - size.width()) / 2, area.top(), size.width(), size.height());
    flow.page().place({index, frame});
    flow.page().box(frame.adjusted(-1.5, -1.5, 1.5, 1.5), 0.25);
}

void messagePage(const PageContext& context, const Exhibit& exhibit, PageFlow& flow)
{
    Table facts;
    facts.size = 10;
    facts.isVerbatim = true;
    facts.columns = {{Dossier::tr("Message"), 110}, {Dossier::tr("As received"), 361}};
    facts.rows.append({{Dossier::tr("Sender"), exhibit.item.messageSender.isEmpty() ? QStringLiteral("—") : exhibit.item.messageSender}});
    facts.rows.append({{Dossier::tr("Received"), momentText(context.content, exhibit.item.messageReceivedAt)}});
    facts.rows.append({{Dossier::tr("Text"), exhibit.text}});
    flow.table(facts);
    flow.skip(4);
    flow.paragraph(Dossier::tr("The message on the telephone is the original; sender, time and text stand here as they were recorded from it."), kSmall);
}

QString carriedText(const Exhibit& exhibit)
{
    switch (exhibit.carried) {
    case Exhibit::Carried::Picture: return Dossier::tr("in the page, byte for byte");
    case Exhibit::Carried::Attachment: return Dossier::tr("attached as “%1”").arg(exhibit.attachmentName);
    case Exhibit::Carried::Nowhere: break;
    }
    return exhibit.item.bytes > kLargestAttachment ? Dossier::tr("not in this file: too large; kept by the claimant")
                                                   : Dossier::tr("not in this file; kept by the claimant");
}

void factSheet(const PageContext& context, const Exhibit& exhibit, PageFlow& flow)
{
    if (!exhibit.note.isEmpty()) {
        flow.paragraph(exhibit.note, {Face::SerifBold, 11, 1.6});
        flow.skip(6);
    }
    Table facts;
    facts.size = 10;
    facts.columns = {{Dossier::tr("Fact"), 110}, {Dossier::tr("As recorded"), 361}};
    const evidence::EvidenceItem& item = exhibit.item;
    const auto row = [&](const QString& name, const QString& value) {
        facts.rows.append({{name, value.isEmpty() ? QStringLiteral("—") : value}});
    };
    row(Dossier::tr("File name"), maskCardsInText(item.fileName));
    row(Dossier::tr("Kind"), legalKindText(item.kind));
    row(Dossier::tr("Media type"), item.mediaType);
    row(Dossier::tr("Bytes"), bytesText(item.bytes));
    Row digest{{Dossier::tr("SHA-256"), Cell({{hexOf(item.sha256), {}, Face::Mono}}, 1)}};
    facts.rows.append(digest);
    row(Dossier::tr("Stored"), momentText(context.content, item.addedAt) + QStringLiteral("  ") + item.addedBy);
    row(Dossier::tr("Original at"), item.originalLocation);
    row(Dossier::tr("What it proves"), exhibit.planned.proves);
    row(Dossier::tr("In this bundle"), carriedText(exhibit));
    flow.table(facts);
}

void checkingSteps(PageFlow& flow)
{
    flow.heading(Dossier::tr("How to check this bundle"));
    const QStringList steps{
        Dossier::tr("Attached originals: open the list of attachments in any PDF reader and save the file. Its SHA-256 must be the one in "
                    "the table above (Windows: certutil -hashfile FILE SHA256; macOS: shasum -a 256 FILE; Linux: sha256sum FILE)."),
        Dossier::tr("Photographs marked “in the page, byte for byte”: take them out with “pdfimages -all” (poppler-utils) and measure "
                    "them in the same way; the file that comes out is the original."),
        Dossier::tr("The whole bundle: the attachment manifest.json lists a digest of each page and of each exhibit. The free program "
                    "Daozhang recomputes them: “daozhang-cli verify FILE.pdf” names every page, picture or attachment that was changed, "
                    "added or taken out."),
        Dossier::tr("The SHA-256 of this PDF file as a whole is recorded in the claimant’s journal, whose entries are chained by digests, "
                    "and will be named on request."),
    };
    for (int i = 0; i < steps.size(); ++i) {
        const auto mark = TextBlock::make({{QStringLiteral("%1.").arg(i + 1)}}, kBody, 20);
        flow.need(kBody.size * kBody.leading);
        flow.page().text(mark, {kLeft, flow.y()});
        flow.paragraph(QVector<Span>{{steps[i]}}, kBody, Qt::AlignLeft, 18);
        flow.skip(2);
    }
}

} // namespace

QVector<SheetPage> exhibitPages(const PageContext& context, int index)
{
    const Exhibit& exhibit = context.exhibits[index];
    switch (exhibit.planned.own) {
    case OwnPart::Reconciliation: return reconciliationPages(context, exhibit);
    case OwnPart::DueDates: return dueDatePages(context, exhibit);
    case OwnPart::Calls: return callPages(context, exhibit);
    case OwnPart::None: break;
    }
    if (exhibit.form == Exhibit::Form::Pages)
        return {};
    PageFlow flow;
    exhibitHead(context, exhibit, flow);
    switch (exhibit.form) {
    case Exhibit::Form::Picture: picturePage(exhibit, index, flow); break;
    case Exhibit::Form::Message: messagePage(context, exhibit, flow); break;
    case Exhibit::Form::Text:
        for (const QString& line : QString(exhibit.text).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).split(u'\n'))
            flow.paragraph(line.isEmpty() ? QStringLiteral(" ") : line, {Face::Mono, 8.5, 1.45, Qt::black, 0, true});
        break;
    case Exhibit::Form::Sheet: factSheet(context, exhibit, flow); break;
    case Exhibit::Form::Pages:
    case Exhibit::Form::Own: break;
    }
    return flow.take();
}

QVector<SheetPage> annexPages(const PageContext& context)
{
    PageFlow flow;
    flow.title(Dossier::tr("Integrity annex"));
    flow.paragraph(Dossier::tr("Each exhibit was measured when it was stored and again when this bundle was made; the digests were equal. "
                               "Times are of the shop’s time zone, %1.")
                       .arg(QString::fromLatin1(context.content.timezone)),
                   kSmall);
    flow.skip(4);
    Table table;
    table.size = 8.5;
    table.columns = {{Dossier::tr("No."), 34, Qt::AlignHCenter}, {Dossier::tr("File, bytes"), 108}, {Dossier::tr("SHA-256"), 156, Qt::AlignLeft, true},
                     {Dossier::tr("Stored, by"), 78}, {Dossier::tr("Original at"), 62}, {Dossier::tr("In this bundle"), 84}};
    for (const Exhibit& exhibit : context.exhibits) {
        if (exhibit.planned.isOwn())
            continue;  // its pages are measured with all others in the manifest
        const evidence::EvidenceItem& item = exhibit.item;
        QString carried = carriedText(exhibit);
        if (!exhibit.note.isEmpty())
            carried += u'\n' + exhibit.note;
        Row row{{exhibit.number, maskCardsInText(item.fileName) + u'\n' + Dossier::tr("%1 bytes").arg(bytesText(item.bytes)), hexOf(item.sha256),
                 momentText(context.content, item.addedAt) + u'\n' + item.addedBy,
                 item.originalLocation.isEmpty() ? QStringLiteral("—") : item.originalLocation, carried},
                Row::Kind::Plain, anchorOf(item.id)};
        table.rows.append(row);
    }
    if (!table.rows.isEmpty())
        flow.table(table);
    checkingSteps(flow);
    return flow.take();
}

} // namespace daozhang::dossier
