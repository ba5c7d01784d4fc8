// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle_digest.h"

#include "app/dossier/dossier_service.h"
#include "app/dossier/qpdf_transition.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <exception>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

QString textOf(const QJsonObject& json, const char* name) { return json.value(QLatin1String(name)).toString(); }

class Check
{
public:
    explicit Check(QPDF& pdf) : m_pdf(pdf), m_files(pdf) {}

    Result<BundleVerdict> run()
    {
        const auto manifestFile = m_files.getEmbeddedFile(kManifestName);
        if (!manifestFile)
            return Failure(ErrorCode::Invalid, Dossier::tr("This PDF carries no manifest.json, so it is no bundle of Daozhang, or it was taken out."));
        const QJsonObject manifest = QJsonDocument::fromJson(contentOf(*manifestFile)).object();
        if (textOf(manifest, "format") != QLatin1String(kManifestFormat))
            return Failure(ErrorCode::Invalid, Dossier::tr("The manifest.json in this PDF is not that of a bundle of Daozhang."));
        if (manifest.value(QLatin1String("version")).toInt() > 1)
            return Failure(ErrorCode::Newer, Dossier::tr("This bundle was made by a newer version of Daozhang; check it with that one."));
        checkPages(manifest.value(QLatin1String("pages")).toArray());
        checkExhibits(manifest.value(QLatin1String("exhibits")).toArray());
        checkForStrangers();
        m_verdict.holds = m_verdict.failures.isEmpty();
        return m_verdict;
    }

private:
    static QByteArray contentOf(QPDFFileSpecObjectHelper& file)
    {
        const auto data = file.getEmbeddedFileStream().getStreamData(qpdf_dl_all);
        return QByteArray(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize()));
    }

    void checkPages(const QJsonArray& declared)
    {
        const auto pages = QPDFPageDocumentHelper(m_pdf).getAllPages();
        if (qsizetype(pages.size()) != declared.size())
            m_verdict.failures.append(Dossier::tr("The bundle had %1 pages when it was made and has %2 now.").arg(declared.size()).arg(pages.size()));
        PageDigest digest;
        int holding = 0;
        for (qsizetype i = 0; i < std::min(qsizetype(pages.size()), declared.size()); ++i) {
            const auto page = pages[size_t(i)].getObjectHandle();
            if (QString::fromLatin1(digest.of(page).toHex()) == declared[i].toString())
                ++holding;
            else
                m_verdict.failures.append(Dossier::tr("Page %1 is not as it was made.").arg(i + 1));
        }
        m_verdict.checks.append(Dossier::tr("%1 of %2 pages are as they were made.").arg(holding).arg(declared.size()));
    }

    void checkExhibits(const QJsonArray& declared)
    {
        int measured = 0;
        for (const QJsonValue& value : declared) {
            const QJsonObject exhibit = value.toObject();
            const QString name = Dossier::tr("Exhibit %1 “%2”").arg(textOf(exhibit, "number"), textOf(exhibit, "title"));
            const QString carried = textOf(exhibit, "carried");
            if (carried == QLatin1String("nowhere")) {
                m_verdict.checks.append(Dossier::tr("%1 is not in the file: its original must be measured apart.").arg(name));
                continue;
            }
            const auto bytes = carried == QLatin1String("picture") ? pictureOf(exhibit) : attachmentOf(exhibit);
            if (!bytes) {
                m_verdict.failures.append(Dossier::tr("%1 is missing from the file.").arg(name));
            } else if (bytes->size() != exhibit.value(QLatin1String("bytes")).toInteger()
                       || QString::fromLatin1(sha256(*bytes).toHex()) != textOf(exhibit, "sha256")) {
                m_verdict.failures.append(Dossier::tr("%1 is not the original: its SHA-256 differs.").arg(name));
            } else {
                ++measured;
            }
        }
        m_verdict.checks.append(Dossier::tr("%1 originals in the file have the SHA-256 that was recorded.").arg(measured));
    }

    std::optional<QByteArray> pictureOf(const QJsonObject& exhibit)
    {
        auto pages = m_pdf.getAllPages();
        const int page = exhibit.value(QLatin1String("first_page")).toInt();
        if (page < 1 || size_t(page) > pages.size())
            return std::nullopt;
        auto image = pages[size_t(page) - 1].getKey("/Resources").getKey("/XObject").getKey(kPictureName);
        if (!image.isStream())
            return std::nullopt;
        const auto raw = image.getRawStreamData();
        return QByteArray(reinterpret_cast<const char*>(raw->getBuffer()), qsizetype(raw->getSize()));
    }

    std::optional<QByteArray> attachmentOf(const QJsonObject& exhibit)
    {
        const std::string name = textOf(exhibit, "attachment").toStdString();
        const auto file = m_files.getEmbeddedFile(name);
        if (!file)
            return std::nullopt;
        m_known.insert(name);
        return contentOf(*file);
    }

    void checkForStrangers()
    {
        for (const auto& [name, file] : m_files.getEmbeddedFiles())
            if (name != kManifestName && !m_known.contains(name))
                m_verdict.failures.append(Dossier::tr("The attachment “%1” was not there when the bundle was made.").arg(QString::fromStdString(name)));
    }

    QPDF& m_pdf;
    QPDFEmbeddedFileDocumentHelper m_files;
    std::set<std::string> m_known;
    BundleVerdict m_verdict;
};

} // namespace

Result<BundleVerdict> verifyBundle(const QString& path)
{
    if (!QFile::exists(path))
        return Failure(ErrorCode::NotFound, Dossier::tr("There is no file “%1”.").arg(path));
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        DZ_ASSIGN(BundleVerdict verdict, Check(pdf).run());
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))  // who rewrote the manifest too is found out by this alone
            verdict.checks.append(Dossier::tr("SHA-256 of the whole file, to compare with the one its maker names: %1")
                                      .arg(QString::fromLatin1(sha256(file).toHex())));
        return verdict;
    } catch (const std::exception& error) {
        return Failure(ErrorCode::Unreadable, Dossier::tr("“%1” cannot be read as a PDF: it is damaged or of another kind.").arg(path),
                       QString::fromUtf8(error.what()));
    }
}

} // namespace daozhang::dossier
