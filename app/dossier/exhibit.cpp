// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/exhibit.h"

#include "app/common/exhibit_words.h"
#include "app/dossier/bundle_digest.h"
#include "app/dossier/dossier_words.h"
#include "app/dossier/foreign_pdf.h"
#include "models/common/masks.h"

#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QStringDecoder>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

/// A text longer than this is attached and not printed: some 120 pages.
constexpr qint64 kLongestText = 400'000;

Result<QByteArray> sha256Of(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(ErrorCode::Unreadable, Dossier::tr("The exhibit “%1” could not be read.").arg(path), file.errorString());
    return sha256(file);
}

/// nullopt when the bytes are no text in UTF-8, UTF-16 or GB18030.
std::optional<QString> decodeText(const QByteArray& bytes)
{
    const auto clean = [](const QString& text) {
        return !text.contains(QChar::ReplacementCharacter) && !text.contains(QChar::Null);
    };
    for (const char* encoding : {"UTF-8", "GB18030"}) {
        if (const auto marked = QStringConverter::encodingForData(bytes); marked && *marked != QStringConverter::Utf8) {
            const QString text = QStringDecoder(*marked).decode(bytes);
            return clean(text) ? std::optional(text) : std::nullopt;
        }
        QStringDecoder decoder(encoding);
        if (!decoder.isValid())
            continue;
        const QString text = decoder.decode(bytes);
        if (!decoder.hasError() && clean(text))
            return text;
    }
    return std::nullopt;
}

QByteArray headOf(const QString& path, qint64 bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(bytes) : QByteArray();
}

/// The file name without anything that could be a path or spoil a list.
QString attachmentName(const Exhibit& exhibit)
{
    QString name = exhibit.item.fileName;
    for (QChar& c : name)
        if (c.category() == QChar::Other_Control || QStringView(u"/\\:*?\"<>|").contains(c))
            c = u'_';
    return exhibit.number + u' ' + maskCardsInText(name);
}

void attachIfSmall(Exhibit& exhibit)
{
    if (exhibit.item.bytes > kLargestAttachment) {
        exhibit.carried = Exhibit::Carried::Nowhere;
        return;
    }
    exhibit.carried = Exhibit::Carried::Attachment;
    exhibit.attachmentName = attachmentName(exhibit);
}

void preparePicture(Exhibit& exhibit)
{
    exhibit.form = Exhibit::Form::Picture;
    if (const auto jpeg = readJpegHead(exhibit.path)) {
        exhibit.picture = *jpeg;
        exhibit.carried = Exhibit::Carried::Picture;
        return;
    }
    attachIfSmall(exhibit);
    if (const auto png = readPngHead(exhibit.path)) {
        exhibit.picture = *png;
        return;
    }
    QImageReader reader(exhibit.path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // Decoded once here, so that a damaged file is known before pages are counted.
    const QImage image = reader.read();
    if (image.isNull()) {
        exhibit.form = Exhibit::Form::Sheet;
        exhibit.note = Dossier::tr("This picture could not be shown (damaged, or of a kind that cannot be read here).");
        return;
    }
    exhibit.picture = PictureStream{PictureStream::Kind::Converted, image.width(), image.height(), 3, 8, false, 1, {}};
    if (!reader.format().startsWith("png"))
        exhibit.note = Dossier::tr("Converted from %1 for printing.").arg(QString::fromLatin1(reader.format()).toUpper());
}

void preparePdf(Exhibit& exhibit)
{
    attachIfSmall(exhibit);
    const ForeignPdf foreign = inspectPdf(exhibit.path);
    switch (foreign.state) {
    case ForeignPdf::State::Locked:
        exhibit.note = Dossier::tr("This PDF opens only with a password, so its pages could not be printed here.");
        return;
    case ForeignPdf::State::Broken:
        exhibit.note = Dossier::tr("This PDF is damaged, so its pages could not be printed here.");
        return;
    case ForeignPdf::State::Whole: break;
    }
    exhibit.form = Exhibit::Form::Pages;
    exhibit.pages = foreign.pages;
    if (foreign.isSigned)
        exhibit.note = Dossier::tr("The PDF carries a digital signature; it can be checked only in the original file.");
    else if (foreign.wasProtected)
        exhibit.note = Dossier::tr("The original PDF was protected against changes.");
}

void prepareText(Exhibit& exhibit)
{
    attachIfSmall(exhibit);
    QFile file(exhibit.path);
    if (exhibit.item.bytes > kLongestText || !file.open(QIODevice::ReadOnly)) {
        exhibit.note = Dossier::tr("This text is too long to print.");
        return;
    }
    const auto text = decodeText(file.readAll());
    if (!text) {
        exhibit.note = Dossier::tr("The encoding of this text is not known, so it could not be printed.");
        return;
    }
    exhibit.form = Exhibit::Form::Text;
    exhibit.text = *text;
}

/// A full card number must not leave the shop: the print has it cut to 6 + 4, and the file stays behind.
void keepCardsIn(Exhibit& exhibit)
{
    const QString masked = maskCardsInText(exhibit.text);
    if (masked == exhibit.text)
        return;
    exhibit.text = masked;
    exhibit.carried = Exhibit::Carried::Nowhere;
    exhibit.attachmentName.clear();
    exhibit.note = Dossier::tr("Card numbers are cut to the first six and last four digits; the original is kept by the claimant.");
}

/// Sound, video and everything else that paper cannot show.
void prepareSheet(Exhibit& exhibit)
{
    attachIfSmall(exhibit);
    const QString& type = exhibit.item.mediaType;
    if (exhibit.item.kind == evidence::EvidenceKind::Recording || type.startsWith(QLatin1String("audio/")))
        exhibit.note = Dossier::tr("A sound recording: to be heard from the original file.");
    else if (exhibit.item.kind == evidence::EvidenceKind::Video || type.startsWith(QLatin1String("video/")))
        exhibit.note = Dossier::tr("A video: to be watched from the original file.");
    else
        exhibit.note = Dossier::tr("A file of a kind that cannot be printed here.");
}

Result<void> prepare(Exhibit& exhibit)
{
    if (exhibit.path.isEmpty()) {
        prepareSheet(exhibit);
        return {};
    }
    DZ_ASSIGN(const QByteArray digest, sha256Of(exhibit.path));
    if (digest != exhibit.item.sha256)
        return Failure(ErrorCode::Broken,
                       Dossier::tr("Exhibit %1 “%2” is not what was stored: its SHA-256 differs. No bundle was made; check the "
                                   "shop file and take the exhibit from a backup.")
                           .arg(exhibit.number, exhibit.planned.title));
    const QByteArray head = headOf(exhibit.path, 1024);
    const QString& type = exhibit.item.mediaType;
    if (!exhibit.item.messageText.isEmpty()) {
        attachIfSmall(exhibit);
        exhibit.form = Exhibit::Form::Message;
        exhibit.text = exhibit.item.messageText;
    } else if (head.contains("%PDF-")) {
        preparePdf(exhibit);
    } else if (type.startsWith(QLatin1String("image/")) || head.startsWith("\xff\xd8") || head.startsWith("\x89PNG")) {
        preparePicture(exhibit);
    } else if (type.startsWith(QLatin1String("text/")) || type == QLatin1String("application/json")) {
        prepareText(exhibit);
    } else {
        prepareSheet(exhibit);
    }
    keepCardsIn(exhibit);
    return {};
}

} // namespace

bool isMeasuredOnly(const evidence::EvidenceItem& item)
{
    const bool canShow = item.mediaType.startsWith(QLatin1String("image/")) || item.mediaType.startsWith(QLatin1String("text/"))
                      || item.mediaType == QLatin1String("application/pdf");
    return !canShow && item.bytes > kLargestAttachment;
}

namespace {

Exhibit ownExhibit(const PlannedExhibit& planned)
{
    Exhibit exhibit;
    exhibit.planned = planned;
    exhibit.form = Exhibit::Form::Own;
    exhibit.item.kind = evidence::EvidenceKind::Document;
    return exhibit;
}

Result<Exhibit> foundExhibit(const DossierContent& content, const PlannedExhibit& planned)
{
    const auto item = std::ranges::find(content.file.evidence, planned.evidence, &evidence::EvidenceItem::id);
    if (item == content.file.evidence.cend() || item->isRemoved || !content.files.contains(planned.evidence))
        return Failure(ErrorCode::Invalid,
                       Dossier::tr("The exhibit “%1” of the plan is not in the case any more; make the plan anew.").arg(planned.title));
    Exhibit exhibit;
    exhibit.planned = planned;
    exhibit.item = *item;
    exhibit.path = content.files.value(planned.evidence);
    return exhibit;
}

/// What preparing found out, on an exhibit that may have got another number and title since.
void takeOver(Exhibit& exhibit, const Exhibit& before)
{
    const Exhibit now = exhibit;
    exhibit = before;
    exhibit.planned = now.planned;
    exhibit.item = now.item;
    exhibit.number = now.number;
    if (exhibit.carried == Exhibit::Carried::Attachment)
        exhibit.attachmentName = attachmentName(exhibit);
}

} // namespace

Result<QVector<Exhibit>> prepareExhibits(const DossierContent& content, TaskContext& task, PreparedExhibits* known)
{
    QVector<Exhibit> exhibits;
    for (int group = 1; group <= 5; ++group) {
        int within = 0;
        for (const PlannedExhibit& planned : content.plan.exhibits) {
            if (!planned.included || int(planned.group) != group || (planned.isOwn() && !hasContent(planned.own, content)))
                continue;
            Exhibit exhibit;
            if (planned.isOwn())
                exhibit = ownExhibit(planned);
            else {
                DZ_ASSIGN(exhibit, foundExhibit(content, planned));
            }
            exhibit.number = QStringLiteral("%1-%2").arg(group).arg(++within);
            if (exhibit.planned.title.isEmpty())
                exhibit.planned.title = planned.isOwn() ? ownTitle(planned.own) : evidence::shownTitle(exhibit.item, ShopTime(content.timezone));
            if (exhibit.planned.proves.isEmpty() && !planned.isOwn())
                exhibit.planned.proves = evidence::shownProves(exhibit.item);
            exhibit.planned.title = maskCardsInText(exhibit.planned.title);
            exhibit.planned.proves = maskCardsInText(exhibit.planned.proves);
            exhibits.append(exhibit);
        }
    }
    for (qsizetype i = 0; i < exhibits.size(); ++i) {
        Exhibit& exhibit = exhibits[i];
        if (exhibit.form == Exhibit::Form::Own)
            continue;
        if (known && known->contains(exhibit.item.id)) {
            takeOver(exhibit, known->value(exhibit.item.id));
            continue;
        }
        if (task.stopRequested())
            return TaskContext::stopped();
        task.report({Dossier::tr("Reading exhibit %1").arg(exhibit.number), i, exhibits.size()});
        DZ_CHECK(prepare(exhibit));
        if (known)
            known->insert(exhibit.item.id, exhibit);
    }
    return exhibits;
}

} // namespace daozhang::dossier
