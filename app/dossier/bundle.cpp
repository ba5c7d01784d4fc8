// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle.h"

#include "app/dossier/bundle_assembler.h"
#include "models/common/masks.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QRegularExpression>
#include <QSaveFile>

namespace daozhang::dossier {

namespace {
struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

/// Exhibits that weigh more than this together are shown light.
constexpr qint64 kShownWhole = 24LL << 20;
/// A photo above this is made small for looking at.
constexpr qint64 kLargePhoto = 400'000;
constexpr int kSmallSide = 1800;  ///< 190 dots an inch on paper

DossierSummary summaryOf(const BundleLayout& layout, const WrittenBundle& written)
{
    DossierSummary summary;
    summary.bytes = written.bytes;
    summary.sha256 = written.sha256;
    summary.pages = int(layout.pages.size());
    for (const char* part : {"cover", "index", "summary", "timeline", "annex"})
        if (const QString anchor = QString::fromLatin1(part); layout.refs.contains(anchor))
            summary.parts.append({anchor, layout.refs.first(anchor), layout.refs.last(anchor)});
    for (const Exhibit& exhibit : layout.exhibits) {
        const QString anchor = exhibit.anchor();
        summary.exhibits.append({exhibit.number, exhibit.planned.title, layout.refs.first(anchor), layout.refs.last(anchor), anchor});
        if (!exhibit.note.isEmpty())
            summary.remarks.append(Dossier::tr("Exhibit %1 “%2”: %3").arg(exhibit.number, exhibit.planned.title, exhibit.note));
        if (exhibit.carried == Exhibit::Carried::Nowhere && exhibit.item.bytes > kLargestAttachment)
            summary.remarks.append(Dossier::tr("Exhibit %1 “%2” is larger than 20 MB and is named with its digest only; hand it over apart.")
                                       .arg(exhibit.number, exhibit.planned.title));
    }
    return summary;
}

/// Puts a small JPEG in the place of a large photo; what cannot be decoded stays as it is.
void makeSmall(Exhibit& exhibit)
{
    if (exhibit.form != Exhibit::Form::Picture || QFileInfo(exhibit.path).size() <= kLargePhoto)
        return;
    const QString path = exhibit.path + QStringLiteral(".small.jpg");
    if (!QFileInfo::exists(path)) {
        QImageReader reader(exhibit.path);
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
        if (reader.size().isValid())
            reader.setScaledSize(reader.size().scaled(kSmallSide, kSmallSide, Qt::KeepAspectRatio));
        const QImage image = reader.read();
        if (image.isNull() || !image.convertToFormat(QImage::Format_RGB32).save(path, "JPEG", 75))
            return;
    }
    if (const auto head = readJpegHead(path)) {
        exhibit.path = path;
        exhibit.picture = *head;
    }
}

/// Reads the own pages as anybody would who looks for a card number or an amount.
void readOwnPages(const BundleLayout& layout, PreviewedBundle& bundle)
{
    static const QRegularExpression digest(QStringLiteral("[0-9a-f]{64}"));
    QStringList parts{QStringLiteral("index"), QStringLiteral("summary")};
    for (const Exhibit& exhibit : layout.exhibits)
        if (exhibit.planned.isOwn())
            parts.append(exhibit.anchor());
    for (qsizetype i = 0; i < layout.pages.size(); ++i) {
        if (!layout.pages[i].own)
            continue;
        const QString text = layout.pages[i].own->plainText().remove(digest);
        if (maskCardsInText(text) != text)
            bundle.cardsOnPages.append(int(i) + 1);
        for (const QString& part : std::as_const(parts))
            if (layout.refs.contains(part) && layout.refs.first(part) <= i + 1 && i + 1 <= layout.refs.last(part))
                bundle.texts[part] += text;
    }
}

} // namespace

Result<DossierSummary> makeBundle(const DossierContent& content, QIODevice& sink, TaskContext& task)
{
    const LanguageScope language(spoken(content.plan.language));
    DZ_CHECK(checkFonts());
    DZ_ASSIGN(QVector<Exhibit> exhibits, prepareExhibits(content, task));
    DZ_ASSIGN(const BundleLayout layout, layOut(content, std::move(exhibits), task));
    DZ_ASSIGN(const WrittenBundle written, assemble(content, layout, sink, task));
    return summaryOf(layout, written);
}

Result<PreviewedBundle> previewBundle(const DossierContent& content, PreparedExhibits& prepared, TaskContext& task)
{
    const LanguageScope language(spoken(content.plan.language));
    DZ_CHECK(checkFonts());
    DZ_ASSIGN(QVector<Exhibit> exhibits, prepareExhibits(content, task, &prepared));
    qint64 weight = 0;
    for (const Exhibit& exhibit : std::as_const(exhibits))
        weight += exhibit.carried == Exhibit::Carried::Nowhere ? 0 : exhibit.item.bytes;
    const bool isLight = weight > kShownWhole;
    if (isLight)
        for (qsizetype i = 0; i < exhibits.size(); ++i) {
            if (task.stopRequested())
                return TaskContext::stopped();
            task.report({Dossier::tr("Reading exhibit %1").arg(exhibits[i].number), i, exhibits.size()});
            makeSmall(exhibits[i]);
        }
    DZ_ASSIGN(const BundleLayout layout, layOut(content, std::move(exhibits), task));
    PreviewedBundle bundle;
    QBuffer buffer(&bundle.pdf);
    buffer.open(QIODevice::WriteOnly);
    DZ_ASSIGN(const WrittenBundle written, assemble(content, layout, buffer, task, isLight ? Weight::Light : Weight::Full));
    bundle.summary = summaryOf(layout, written);
    if (isLight)
        bundle.summary.bytes += weight;
    readOwnPages(layout, bundle);
    return bundle;
}

Result<DossierSummary> writeBundle(const DossierContent& content, const QString& path, TaskContext& task)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Failure(ErrorCode::Storage, Dossier::tr("The bundle could not be written to “%1”: %2.").arg(path, file.errorString()));
    Result<DossierSummary> made = makeBundle(content, file, task);
    if (!made && made.error().code == ErrorCode::Storage)
        return Failure(ErrorCode::Storage,
                       Dossier::tr("The bundle could not be written to “%1”; check that there is room on the disk and that the folder may be written to.").arg(path),
                       made.error().detail);
    if (!made)
        return made;
    DossierSummary summary = *made;
    if (!file.commit())
        return Failure(ErrorCode::Storage, Dossier::tr("The bundle could not be written to “%1”: %2.").arg(path, file.errorString()));
    summary.path = path;
    return summary;
}

} // namespace daozhang::dossier
