// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/evidence_presenter.h"

#include "ui/common/drop_frame.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>
#include <QPainter>
#include <QPdfDocument>
#include <QSaveFile>

#include <algorithm>

namespace daozhang::ui {

namespace {

constexpr qint64 kThumbnailLimit = 48 << 20;
constexpr QSize kThumbnail{240, 200};
/// A picture of more pixels than this is not decoded for a thumbnail: a small file can claim a huge picture.
constexpr qint64 kMostPixels = 200'000'000;
constexpr qsizetype kLongestPaste = 1 << 20;

QImage imageThumbnail(const QByteArray& bytes, QSize size)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!whole.isValid() || qint64(whole.width()) * whole.height() > kMostPixels)
        return {};
    reader.setScaledSize(whole.scaled(size, Qt::KeepAspectRatioByExpanding));
    const QImage image = reader.read();
    return image.isNull() ? image : image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
}

QImage pdfThumbnail(const QByteArray& bytes, QSize size)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() < 1)
        return {};
    const QSize page = document.pagePointSize(0).toSize().scaled(size, Qt::KeepAspectRatioByExpanding);
    const QImage rendered = document.render(0, page);
    if (rendered.isNull())
        return {};
    QImage paper(rendered.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, rendered);
    return paper;
}

QImage textThumbnail(const QByteArray& bytes, QSize size)
{
    QImage paper(size, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    QFont font;
    font.setPixelSize(18);
    painter.setFont(font);
    painter.setPen(QColor(0x30, 0x36, 0x3d));
    painter.drawText(paper.rect().adjusted(14, 12, -14, -8), Qt::TextWordWrap | Qt::TextWrapAnywhere, QString::fromUtf8(bytes.left(400)));
    return paper;
}

/// The original's bytes, written to `path`; the journal tells `why` they left the shop.
Result<void> writeCopy(Rooms& rooms, EvidenceId id, const QString& path, const QString& why, TaskContext& context)
{
    const auto cannot = [&](const QSaveFile& file) { return Failure(ErrorCode::Storage, EvidencePresenter::tr("“%1” cannot be written: %2.").arg(path, file.errorString())); };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannot(file);
    DZ_CHECK(rooms.evidence().read(id, file, why, context));
    if (!file.commit())
        return cannot(file);
    return {};
}

} // namespace

QImage thumbnailOf(const QByteArray& bytes, const QString& mediaType, QSize size)
{
    if (mediaType.startsWith(QLatin1String("image/")))
        return imageThumbnail(bytes, size);
    if (mediaType == u"application/pdf")
        return pdfThumbnail(bytes, size);
    if (mediaType.startsWith(QLatin1String("text/")))
        return textThumbnail(bytes, size);
    return {};
}

QString iconOf(const evidence::EvidenceItem& item)
{
    using evidence::EvidenceKind;
    if (item.kind == EvidenceKind::BankMessage)
        return QStringLiteral("smartphone");
    if (item.kind == EvidenceKind::Slip || item.kind == EvidenceKind::Photo)
        return QStringLiteral("camera-photo");
    if (item.mediaType.startsWith(QLatin1String("image/")))
        return QStringLiteral("image-x-generic");
    if (item.mediaType == u"application/pdf")
        return QStringLiteral("application-pdf");
    if (item.mediaType.startsWith(QLatin1String("audio/")))
        return QStringLiteral("audio-x-generic");
    if (item.mediaType.startsWith(QLatin1String("video/")))
        return QStringLiteral("video-x-generic");
    if (item.kind == EvidenceKind::Statement || item.mediaType.contains(QLatin1String("sheet")))
        return QStringLiteral("x-office-spreadsheet");
    return QStringLiteral("text-x-generic");
}

bool readsLikeBankMessage(const QString& text, const QDateTime& now)
{
    const auto parsed = evidence::parseBankMessage(text, now);
    return parsed.amount.has_value() && (!parsed.bank.isEmpty() || !parsed.cardTail.isEmpty());
}

EvidencePresenter::EvidencePresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session) {}

void EvidencePresenter::setCase(CaseId id)
{
    if (m_case == id)
        return;
    m_case = id;
    m_items.clear();
    m_missing.clear();
    m_sales.clear();
    m_thumbnails.clear();
    m_thumbnailsAsked.clear();
    emit itemsChanged();
    refresh();
}

const evidence::EvidenceItem* EvidencePresenter::item(EvidenceId id) const
{
    const auto found = std::find_if(m_items.cbegin(), m_items.cend(), [id](const auto& one) { return one.id == id; });
    return found == m_items.cend() ? nullptr : &*found;
}

void EvidencePresenter::refresh()
{
    if (!m_case.isValid())
        return;
    m_session.read<CaseRead>(
        this,
        [id = m_case](Rooms& rooms, TaskContext&) -> Result<CaseRead> {
            CaseRead read;
            DZ_ASSIGN(const cases::CaseFile file, rooms.cases().load(id));
            DZ_ASSIGN(read.sales, rooms.reconcile().salesByIds(file.record.sales));
            read.missing = evidence::missingEvidence(file, read.sales, rooms.time());
            for (const auto& item : file.evidence)
                if (!item.isRemoved)
                    read.items.append(item);
            return read;
        },
        [this, id = m_case](Result<CaseRead> read) {
            if (id != m_case)
                return;
            if (!read) {
                emit failed(read.error());
                return;
            }
            m_items = std::move(read->items);
            m_missing = std::move(read->missing);
            m_sales = std::move(read->sales);
            emit itemsChanged();
            makeThumbnails();
        });
}

QVector<reconcile::JudgedSale> EvidencePresenter::salesOf(const evidence::EvidenceItem& item) const
{
    const QVector<SaleId> named = evidence::salesNamedBy(item, m_sales, m_session.time());
    QVector<reconcile::JudgedSale> sales;
    for (const auto& sale : m_sales)
        if (named.contains(sale.sale.id))
            sales.append(sale);
    return sales;
}

void EvidencePresenter::makeThumbnails()
{
    for (const auto& item : std::as_const(m_items)) {
        const QString type = item.mediaType;
        const bool has = type.startsWith(QLatin1String("image/")) || type.startsWith(QLatin1String("text/")) || type == u"application/pdf";
        if (!has || item.bytes > kThumbnailLimit || m_thumbnailsAsked.contains(item.id))
            continue;
        m_thumbnailsAsked.insert(item.id);
        m_session.read<QImage>(
            this,
            [id = item.id, type](Rooms& rooms, TaskContext&) -> Result<QImage> {
                DZ_ASSIGN(const QByteArray bytes, rooms.evidence().bytes(id, kThumbnailLimit));
                return thumbnailOf(bytes, type, kThumbnail);
            },
            [this, id = item.id](Result<QImage> image) {
                // A thumbnail that cannot be made leaves the icon; opening the item says what is wrong with it.
                if (!image || image->isNull())
                    return;
                m_thumbnails.insert(id, *image);
                emit thumbnailReady(id);
            });
    }
}

void EvidencePresenter::attach(evidence::AttachRequest request, const QString& what, const BatchPtr& batch, const QImage& image)
{
    request.inCase = m_case;
    ++batch->open;
    auto* task = m_session.write<EvidenceId>(
        this,
        [request, image](Rooms& rooms, TaskContext& context) -> Result<EvidenceId> {
            evidence::AttachRequest whole = request;
            if (!image.isNull()) {
                QBuffer buffer(&whole.bytes);
                buffer.open(QIODevice::WriteOnly);
                image.save(&buffer, "PNG");
            }
            return rooms.evidence().attach(whole, context);
        },
        [this, what, batch](Result<EvidenceId> id) { ended(batch, what, id); });
    emit working(task, tr("Storing “%1”").arg(what));
}

void EvidencePresenter::ended(const BatchPtr& batch, const QString& what, const Result<EvidenceId>& result)
{
    const QString sentence = tr("“%1” is in the case, untouched.").arg(what);
    if (result) {
        batch->ids.append(*result);
        batch->names.append(what);
        emit attached(*result, sentence);
    } else {
        const QString& message = result.error().message;
        batch->refusals.append(message.contains(what) ? message : tr("“%1”: %2").arg(what, message));
        emit refused(what, result.error());
    }
    if (--batch->open > 0)
        return;
    const int count = static_cast<int>(batch->ids.size());
    emit attachingEnded(batch->ids, count == 1 ? tr("“%1” is in the case, untouched.").arg(batch->names.first()) : tr("%n file(s) are in the case, untouched.", nullptr, count),
                        batch->refusals);
}

void EvidencePresenter::attachFiles(const QStringList& paths)
{
    const auto batch = std::make_shared<Batch>();
    for (const QString& path : paths) {
        evidence::AttachRequest request;
        request.path = path;
        attach(request, QFileInfo(path).fileName(), batch);
    }
}

QString EvidencePresenter::clipboardName(const QString& suffix) const
{
    // The same in every language: the name becomes a part of the record.
    const QDateTime now = m_session.time().toLocal(m_session.clock().now().toSecsSinceEpoch());
    return QStringLiteral("clipboard-%1.%2").arg(now.toString(QStringLiteral("yyyyMMdd-HHmmss")), suffix);
}

void EvidencePresenter::attachImage(const QImage& image)
{
    evidence::AttachRequest request;
    request.fileName = clipboardName(QStringLiteral("png"));
    request.kind = evidence::EvidenceKind::Screenshot;
    request.collectedAt = m_session.clock().now();
    attach(request, request.fileName, std::make_shared<Batch>(), image);
}

void EvidencePresenter::attachText(const QString& text)
{
    evidence::AttachRequest request;
    request.bytes = text.toUtf8();
    request.fileName = clipboardName(QStringLiteral("txt"));
    request.kind = evidence::EvidenceKind::Document;
    request.collectedAt = m_session.clock().now();
    attach(request, request.fileName, std::make_shared<Batch>());
}

void EvidencePresenter::attachMessage(const evidence::MessageRequest& request)
{
    evidence::MessageRequest whole = request;
    whole.inCase = m_case;
    m_session.write<EvidenceId>(
        this, [whole](Rooms& rooms, TaskContext&) { return rooms.evidence().attachMessage(whole); },
        [this, sender = request.sender](Result<EvidenceId> id) {
            if (!id) {
                emit refused(tr("Message"), id.error());
                return;
            }
            const QString sentence = tr("The message of %1 is in the case.").arg(sender);
            emit attached(*id, sentence);
            emit attachingEnded({*id}, sentence, {});
        });
}

bool EvidencePresenter::take(const QMimeData* data)
{
    if (!data || !m_case.isValid())
        return false;
    if (const QStringList files = localFiles(data); !files.isEmpty()) {
        attachFiles(files);
        return true;
    }
    if (data->hasImage()) {
        const QImage image = qvariant_cast<QImage>(data->imageData());
        if (image.isNull())
            return false;
        attachImage(image);
        return true;
    }
    const QString text = data->text();
    if (text.trimmed().isEmpty() || text.size() > kLongestPaste)
        return false;
    if (readsLikeBankMessage(text, m_session.clock().now()))
        emit messagePasted(text);
    else
        attachText(text);
    return true;
}

void EvidencePresenter::open(EvidenceId id)
{
    m_session.read<OpenedEvidence>(
        this,
        [id](Rooms& rooms, TaskContext&) -> Result<OpenedEvidence> {
            OpenedEvidence opened;
            opened.id = id;
            DZ_ASSIGN(opened.custody, rooms.evidence().custody(id));
            DZ_ASSIGN(const auto item, rooms.evidence().byId(id));
            const QString type = item.mediaType;
            const bool seen = type.startsWith(QLatin1String("image/")) || type.startsWith(QLatin1String("text/")) || type == u"application/pdf";
            if (!seen)
                return opened;
            if (auto bytes = rooms.evidence().bytes(id))
                opened.bytes = *std::move(bytes);
            else if (bytes.error().code == ErrorCode::Unsupported)
                opened.tooLarge = bytes.error().message;
            else
                return Failure(bytes.error());
            return opened;
        },
        [this](Result<OpenedEvidence> result) {
            if (result)
                emit opened(*result);
            else
                emit failed(result.error());
        });
}

void EvidencePresenter::readCustody(EvidenceId id)
{
    m_session.read<QVector<evidence::CustodyEvent>>(
        this, [id](Rooms& rooms, TaskContext&) { return rooms.evidence().custody(id); },
        [this, id](Result<QVector<evidence::CustodyEvent>> custody) {
            if (custody)
                emit custodyRead(id, *custody);
            else
                emit failed(custody.error());
        });
}

void EvidencePresenter::noteViewed(EvidenceId id)
{
    const QDate today = m_session.facts().today;
    if (m_viewed.value(id) == today)
        return;
    m_viewed.insert(id, today);
    // A shop that may not be written is looked at all the same.
    m_session.write<bool>(this, [id](Rooms& rooms, TaskContext&) { return rooms.evidence().noteViewed(id); }, [](Result<bool>) {});
}

void EvidencePresenter::setTurn(EvidenceId id, int quarters)
{
    m_session.write<void>(
        this, [id, quarters](Rooms& rooms, TaskContext&) { return rooms.evidence().setTurn(id, quarters); },
        [this](Result<void> result) {
            if (!result)
                emit failed(result.error());
        });
}

void EvidencePresenter::copyForOutside(EvidenceId id)
{
    const auto* known = item(id);
    if (!known)
        return;
    if (!m_outside)
        m_outside = std::make_unique<QTemporaryDir>();
    if (!m_outside->isValid()) {
        emit failed({ErrorCode::Storage, tr("No copy could be written: %1.").arg(m_outside->errorString()), {}});
        return;
    }
    const QString path = m_outside->filePath(QStringLiteral("%1-%2").arg(evidence::exhibitNumber(*known), known->fileName));
    auto* task = m_session.write<void>(
        this,
        [id, path](Rooms& rooms, TaskContext& context) { return writeCopy(rooms, id, path, QStringLiteral("opened"), context); },
        [this, path](Result<void> result) {
            if (result)
                emit openedOutside(path);
            else
                emit failed(result.error());
        });
    emit working(task, tr("Copying the original"));
}

void EvidencePresenter::takeBack(const QVector<EvidenceId>& ids)
{
    m_session.write<void>(
        this,
        [ids, reason = tr("Attached by mistake, taken back at once")](Rooms& rooms, TaskContext&) -> Result<void> {
            for (const EvidenceId id : ids)
                DZ_CHECK(rooms.evidence().remove(id, reason));
            return {};
        },
        [this](Result<void> result) {
            if (result)
                emit done(tr("It is out of the case. The original and its record stay."));
            else
                emit failed(result.error());
        });
}

void EvidencePresenter::describe(const evidence::EvidenceItem& changed)
{
    m_session.write<void>(
        this, [changed](Rooms& rooms, TaskContext&) { return rooms.evidence().describe(changed); },
        [this](Result<void> result) {
            if (result)
                emit done(tr("The description is changed; the journal keeps the old one."));
            else
                emit failed(result.error());
        });
}

void EvidencePresenter::remove(EvidenceId id, const QString& reason)
{
    m_session.write<void>(
        this, [id, reason](Rooms& rooms, TaskContext&) { return rooms.evidence().remove(id, reason); },
        [this](Result<void> result) {
            if (result)
                emit done(tr("It is out of the case. The original and its record stay."));
            else
                emit failed(result.error());
        });
}

void EvidencePresenter::verify(EvidenceId id)
{
    auto* task = m_session.write<bool>(
        this, [id](Rooms& rooms, TaskContext& context) { return rooms.evidence().verify(id, context); },
        [this, id](Result<bool> holds) {
            if (!holds) {
                emit failed(holds.error());
                return;
            }
            emit verified(id, *holds);
        });
    emit working(task, tr("Measuring the original again"));
}

void EvidencePresenter::saveCopy(EvidenceId id, const QString& path)
{
    auto* task = m_session.write<void>(
        this,
        [id, path](Rooms& rooms, TaskContext& context) { return writeCopy(rooms, id, path, QStringLiteral("exported"), context); },
        [this, path](Result<void> result) {
            if (result)
                emit done(tr("The original was copied to “%1”.").arg(QFileInfo(path).fileName()));
            else
                emit failed(result.error());
        });
    emit working(task, tr("Copying the original"));
}

} // namespace daozhang::ui
