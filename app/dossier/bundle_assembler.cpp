// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle_assembler.h"

#include "app/dossier/bundle_digest.h"
#include "app/dossier/own_pages.h"
#include "app/dossier/page_furniture.h"
#include "app/dossier/qpdf_transition.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/evp.h>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>

#include <stdexcept>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

struct StopAsked : std::exception
{
};

/// Where libqpdf's bytes go: to the sink, counted and measured on the way.
class MeasuringPipeline final : public Pipeline
{
public:
    MeasuringPipeline(QIODevice& sink, TaskContext& task)
        : Pipeline("bundle", nullptr), m_sink(sink), m_task(task), m_digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_digest.get(), EVP_sha256(), nullptr);
    }

    void write(const unsigned char* data, size_t size) override
    {
        if (m_task.stopRequested())
            throw StopAsked();
        if (m_sink.write(reinterpret_cast<const char*>(data), qint64(size)) != qint64(size))
            throw std::runtime_error(m_sink.errorString().toStdString());
        EVP_DigestUpdate(m_digest.get(), data, size);
        m_bytes += qint64(size);
    }
    void finish() override {}

    WrittenBundle written()
    {
        WrittenBundle result{m_bytes, QByteArray(32, '\0')};
        unsigned int size = 32;
        EVP_DigestFinal_ex(m_digest.get(), reinterpret_cast<unsigned char*>(result.sha256.data()), &size);
        return result;
    }

private:
    QIODevice& m_sink;
    TaskContext& m_task;
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_digest;
    qint64 m_bytes = 0;
};

std::string utf8(const QString& text) { return text.toStdString(); }

class Assembler
{
public:
    Assembler(const DossierContent& content, const BundleLayout& layout, TaskContext& task)
        : m_content(content), m_layout(layout), m_task(task), m_date(pdfDate(contentMoment(content)))
    {
        m_pdf.emptyPDF();
    }

    Result<void> build(Weight weight)
    {
        DZ_ASSIGN(m_own, paintOwnPages(m_layout, m_task));
        m_ownPdf.processMemoryFile("own pages", m_own.pdf.constData(), size_t(m_own.pdf.size()));
        repairFonts(m_ownPdf);
        DZ_CHECK(addPages());
        addLinks();
        addOutline(m_pdf, m_pages, m_layout.bookmarks);
        describeDocument();
        if (weight == Weight::Full)
            attachAll();
        return {};
    }

    void attachAll()
    {
        for (const Exhibit& exhibit : m_layout.exhibits)
            if (exhibit.carried == Exhibit::Carried::Attachment)
                attach(exhibit.attachmentName, exhibit.planned.title,
                       QPDFEFStreamObjectHelper::createEFStream(m_pdf, QUtil::file_provider(QFile::encodeName(exhibit.path).toStdString())),
                       exhibit.item.mediaType);
        attach(QString::fromLatin1(kManifestName), Dossier::tr("Digests of all pages and exhibits"),
               QPDFEFStreamObjectHelper::createEFStream(m_pdf, manifest().toStdString()), QStringLiteral("application/json"));
    }

    WrittenBundle write(QIODevice& sink)
    {
        MeasuringPipeline pipeline(sink, m_task);
        QPDFWriter writer(m_pdf);
        writer.setOutputPipeline(&pipeline);
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setMinimumPDFVersion("1.7");
        writer.write();
        return pipeline.written();
    }

private:
    static std::string pdfDate(const QDateTime& utc)
    {
        return utf8(utc.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")));
    }

    Result<void> addPages()
    {
        QPDFPageDocumentHelper helper(m_pdf);
        std::vector<QPDFPageObjectHelper> own = QPDFPageDocumentHelper(m_ownPdf).getAllPages();
        if (int(own.size()) != m_own.pages + m_own.stamps)
            return Failure(ErrorCode::Unsupported, Dossier::tr("The pages of the bundle could not be painted on this computer."));
        size_t nextOwn = 0;
        size_t nextStamp = size_t(m_own.pages);
        std::vector<QPDFPageObjectHelper> foreign;
        int opened = -1;
        for (qsizetype i = 0; i < m_layout.pages.size(); ++i) {
            if (m_task.stopRequested())
                return TaskContext::stopped();
            const BundlePage& page = m_layout.pages[i];
            if (page.own) {
                helper.addPage(own[nextOwn++], false);
                if (page.own->image())
                    DZ_CHECK(placePicture(m_pdf, lastPage(), m_layout.exhibits[page.own->image()->exhibit], page.own->image()->frame));
                continue;
            }
            if (opened != page.exhibit) {
                opened = page.exhibit;
                auto source = std::make_unique<QPDF>();
                source->setSuppressWarnings(true);
                source->processFile(QFile::encodeName(m_layout.exhibits[opened].path).constData());
                foreign = QPDFPageDocumentHelper(*source).getAllPages();
                m_sources.push_back(std::move(source));  // its streams are read when the bundle is written
            }
            helper.addPage(foreign.at(size_t(page.foreignPage)), false);
            QPDFPageObjectHelper added = lastPage();
            disarm(added);
            stamp(m_pdf, added, own[nextStamp++]);
        }
        m_pages = helper.getAllPages();
        return {};
    }

    QPDFPageObjectHelper lastPage() { return QPDFPageObjectHelper(m_pdf.getAllPages().back()); }

    void addLinks()
    {
        for (qsizetype i = 0; i < m_layout.pages.size(); ++i) {
            if (!m_layout.pages[i].own)
                continue;
            for (const TextBlock::Link& link : m_layout.pages[i].own->links())
                if (m_layout.refs.contains(link.target))
                    addLink(m_pdf, m_pages[size_t(i)], link.rect, m_pages[size_t(m_layout.refs.first(link.target)) - 1]);
        }
    }

    void describeDocument()
    {
        auto info = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(utf8(Dossier::tr("Evidence bundle, case %1: %2")
                                                                             .arg(m_content.file.record.number(), subjectText(m_content)))));
        info.replaceKey("/Author", QPDFObjectHandle::newUnicodeString(utf8(m_content.plan.claimant)));
        info.replaceKey("/Creator", QPDFObjectHandle::newString("Daozhang"));
        info.replaceKey("/Producer", QPDFObjectHandle::newString("Daozhang"));
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(m_date));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(m_date));
        m_pdf.getTrailer().replaceKey("/Info", info);
        auto root = m_pdf.getRoot();
        const bool chinese = m_content.plan.language == DossierLanguage::Chinese;
        root.replaceKey("/Lang", QPDFObjectHandle::newString(chinese ? "zh-CN" : "en"));
        root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
        root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        auto view = QPDFObjectHandle::newArray();  // open at the cover in its natural size
        view.appendItem(m_pages.front().getObjectHandle());
        for (const char* item : {"/XYZ", "null", "null", "1"})
            view.appendItem(QPDFObjectHandle::parse(item));
        root.replaceKey("/OpenAction", view);
    }

    void attach(const QString& name, const QString& description, QPDFEFStreamObjectHelper stream, const QString& mediaType)
    {
        stream.setCreationDate(m_date).setModDate(m_date);
        if (!mediaType.isEmpty())
            stream.setSubtype(utf8(mediaType));
        auto spec = QPDFFileSpecObjectHelper::createFileSpec(m_pdf, utf8(name), stream);
        spec.setDescription(utf8(description));
        QPDFEmbeddedFileDocumentHelper(m_pdf).replaceEmbeddedFile(utf8(name), spec);
    }

    QByteArray manifest()
    {
        QJsonObject root{{QStringLiteral("format"), QString::fromLatin1(kManifestFormat)},
                         {QStringLiteral("version"), 1},
                         {QStringLiteral("case"), m_content.file.record.number()},
                         {QStringLiteral("claimant"), m_content.plan.claimant},
                         {QStringLiteral("respondent"), m_content.plan.respondent},
                         {QStringLiteral("amount"), m_content.file.record.claimed.toString()},
                         {QStringLiteral("currency"), m_content.file.record.claimed.currency().code()},
                         {QStringLiteral("state_of"), contentMoment(m_content).toUTC().toString(Qt::ISODate)},
                         {QStringLiteral("made_with"), QJsonObject{{QStringLiteral("qt"), QString::fromLatin1(qVersion())},
                                                                   {QStringLiteral("qpdf"), QString::fromStdString(QPDF::QPDFVersion())}}}};
        QJsonArray pages;
        PageDigest digest;
        for (const QPDFPageObjectHelper& page : m_pages)
            pages.append(QString::fromLatin1(digest.of(page.getObjectHandle()).toHex()));
        root.insert(QStringLiteral("pages"), pages);
        QJsonArray exhibits;
        for (const Exhibit& exhibit : m_layout.exhibits)
            if (!exhibit.planned.isOwn())
                exhibits.append(manifestOf(exhibit));
        root.insert(QStringLiteral("exhibits"), exhibits);
        return QJsonDocument(root).toJson();
    }

    QJsonObject manifestOf(const Exhibit& exhibit) const
    {
        const QString anchor = anchorOf(exhibit.item.id);
        const QStringList pages = m_layout.refs.range(anchor).split(QStringLiteral("–"));
        QJsonObject json{{QStringLiteral("number"), exhibit.number},
                         {QStringLiteral("title"), exhibit.planned.title},
                         {QStringLiteral("file"), exhibit.item.fileName},
                         {QStringLiteral("media_type"), exhibit.item.mediaType},
                         {QStringLiteral("bytes"), exhibit.item.bytes},
                         {QStringLiteral("sha256"), QString::fromLatin1(exhibit.item.sha256.toHex())},
                         {QStringLiteral("stored_at"), exhibit.item.addedAt.toUTC().toString(Qt::ISODate)},
                         {QStringLiteral("stored_by"), exhibit.item.addedBy},
                         {QStringLiteral("first_page"), pages.first().toInt()},
                         {QStringLiteral("last_page"), pages.last().toInt()}};
        switch (exhibit.carried) {
        case Exhibit::Carried::Picture: json.insert(QStringLiteral("carried"), QStringLiteral("picture")); break;
        case Exhibit::Carried::Attachment:
            json.insert(QStringLiteral("carried"), QStringLiteral("attachment"));
            json.insert(QStringLiteral("attachment"), exhibit.attachmentName);
            break;
        case Exhibit::Carried::Nowhere: json.insert(QStringLiteral("carried"), QStringLiteral("nowhere")); break;
        }
        return json;
    }

    const DossierContent& m_content;
    const BundleLayout& m_layout;
    TaskContext& m_task;
    std::string m_date;
    OwnPages m_own;
    // The sources must outlive the writing, so they are declared before the result.
    QPDF m_ownPdf;
    std::vector<std::unique_ptr<QPDF>> m_sources;
    QPDF m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages;
};

} // namespace

Result<WrittenBundle> assemble(const DossierContent& content, const BundleLayout& layout, QIODevice& sink, TaskContext& task, Weight weight)
{
    try {
        Assembler assembler(content, layout, task);
        DZ_CHECK(assembler.build(weight));
        task.report({Dossier::tr("Writing the bundle"), 0, 0});
        return assembler.write(sink);
    } catch (const StopAsked&) {
        return TaskContext::stopped();
    } catch (const std::exception& error) {
        return Failure(ErrorCode::Storage,
                       Dossier::tr("The bundle could not be written; check that there is room on the disk and that the folder may be written to."),
                       QString::fromUtf8(error.what()));
    }
}

} // namespace daozhang::dossier
