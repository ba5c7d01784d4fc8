// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence/evidence_service.h"

#include "app/common/open_databases.h"
#include "app/evidence/media_type.h"
#include "app/storage/blob_vault.h"
#include "app/storage/case_repository.h"
#include "app/storage/evidence_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/shop.h"
#include "models/common/masks.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace daozhang::evidence {
namespace {

struct Evidence
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

constexpr qint64 kLargest = qint64(2) << 30;
constexpr qint64 kFirstBytes = 256 << 10;
/// A bank message is short; above this a text is a document, in which the word alone proves nothing.
constexpr qint64 kMessageLength = 2000;
constexpr qint64 kReadAsText = 8 << 20;

guard::Subject subjectOf(EvidenceId id) { return {QStringLiteral("evidence"), QString::number(id.value)}; }

Failure verificationCodeRefused(const QString& what)
{
    return Failure(ErrorCode::Invalid, Evidence::tr("%1 holds a verification code (验证码). Such codes are never stored: they open the customer’s "
                                                    "account. Nothing was kept; ask for the bank’s debit notice instead.")
                                           .arg(what));
}

/// In a long document the word must stand near digits; in a message the word is enough.
bool textCarriesCode(const QString& text)
{
    if (text.size() <= kMessageLength)
        return carriesVerificationCode(text);
    static const QRegularExpression code(
        QStringLiteral("(?:验\\s*证\\s*码|驗證碼|校验码|动态密码|动态码|verification code|one-?time pass(?:word|code))[^0-9]{0,12}[0-9]{4,8}(?![0-9])|"
                       "(?<![0-9])[0-9]{4,8}[^0-9]{0,6}(?:验\\s*证\\s*码|驗證碼|动态密码)"),
        QRegularExpression::CaseInsensitiveOption);
    return code.match(text.normalized(QString::NormalizationForm_KC)).hasMatch();
}

/// The last part of the name, without characters that are a path on another system or hide how it ends.
QString safeName(const QString& given)
{
    QString name = QFileInfo(QString(given).replace(u'\\', u'/')).fileName();
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    static const QRegularExpression reserved(QStringLiteral("[<>:\"|?*]"));
    return name.replace(reserved, QStringLiteral("_")).right(200);
}

/// What is attached, opened: a file, or bytes from the clipboard.
struct Source
{
    std::unique_ptr<QIODevice> device;
    QString name;
    QDateTime fileTime;
};

Result<Source> openSource(const AttachRequest& request)
{
    Source source;
    source.name = request.fileName;
    if (request.path.isEmpty()) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(request.bytes);
        source.device = std::move(buffer);
        if (source.name.isEmpty())
            source.name = QStringLiteral("clipboard");
    } else {
        const QFileInfo info(request.path);
        if (source.name.isEmpty())
            source.name = info.fileName();
        if (info.isDir())
            return Failure(ErrorCode::Unreadable, Evidence::tr("“%1” is a folder. Choose the files in it.").arg(source.name));
        auto file = std::make_unique<NamedFile>(request.path);
        if (!info.exists())
            return Failure(ErrorCode::Unreadable, Evidence::tr("There is no file “%1”.").arg(source.name));
        source.fileTime = info.lastModified().toUTC();
        source.device = std::move(file);
    }
    // A name is shown and printed, and becomes a file name again on export.
    source.name = maskCardsInText(safeName(source.name));
    if (!source.device->open(QIODevice::ReadOnly))
        return Failure(ErrorCode::Unreadable, Evidence::tr("“%1” cannot be read: %2.").arg(source.name, source.device->errorString()));
    if (source.device->size() == 0)
        return Failure(ErrorCode::Invalid, Evidence::tr("“%1” is empty.").arg(source.name));
    if (source.device->size() > kLargest)
        return Failure(ErrorCode::Invalid, Evidence::tr("“%1” is larger than 2 GiB. Cut the clip to the part that matters.").arg(source.name));
    return source;
}

Result<void> refuseSecrets(QIODevice& device, const QString& name, const QByteArray& first)
{
    if (!looksLikeText(first))
        return {};
    const QByteArray bytes = first.size() < kFirstBytes ? first : device.peek(kReadAsText);
    if (textCarriesCode(decodedText(bytes)))
        return verificationCodeRefused(Evidence::tr("“%1”").arg(name));
    return {};
}

QDateTime collectedAt(storage::Shop& shop, const AttachRequest& request, const Source& source, const QByteArray& first)
{
    const QDateTime now = shop.clock().now();
    if (request.collectedAt.isValid())
        return request.collectedAt.toUTC();
    QDateTime known = source.fileTime;
    if (const QDateTime taken = exifTakenAt(first); taken.isValid())  // the camera's clock is taken to be the shop's
        known = QDateTime::fromSecsSinceEpoch(shop.time().toUtcSeconds(taken.date(), taken.time()), Qt::UTC);
    return known.isValid() && known <= now ? known : now;
}

QJsonObject attachedDetails(const EvidenceItem& item)
{
    QJsonObject details{{QStringLiteral("case"), item.inCase.value},
                        {QStringLiteral("number"), item.number},
                        {QStringLiteral("name"), item.fileName},
                        {QStringLiteral("media_type"), item.mediaType},
                        {QStringLiteral("bytes"), item.bytes},
                        {QStringLiteral("sha256"), QString::fromLatin1(item.sha256.toHex())},
                        {QStringLiteral("kind"), toCode(item.kind)},
                        {QStringLiteral("group"), static_cast<int>(item.group)},
                        {QStringLiteral("title"), item.title},
                        {QStringLiteral("source"), item.source},
                        {QStringLiteral("proves"), item.proves},
                        {QStringLiteral("collected_at"), item.collectedAt.toString(Qt::ISODate)}};
    if (item.parent.isValid())
        details.insert(QStringLiteral("parent"), item.parent.value);
    if (!item.messageSender.isEmpty()) {
        details.insert(QStringLiteral("message_sender"), item.messageSender);
        details.insert(QStringLiteral("message_received_at"), item.messageReceivedAt.toString(Qt::ISODate));
    }
    return details;
}

Result<void> checkCase(storage::Shop& shop, CaseId id)
{
    DZ_ASSIGN(const auto found, shop.cases().byId(id));
    if (!found)
        return Failure(ErrorCode::NotFound, Evidence::tr("There is no case %1 in this shop.").arg(id.value));
    return {};
}

Result<void> checkParent(storage::Shop& shop, const AttachRequest& request)
{
    if (!request.parent.isValid())
        return {};
    DZ_ASSIGN(const auto parent, shop.evidence().byId(request.parent));
    if (!parent || parent->inCase != request.inCase)
        return Failure(ErrorCode::NotFound, Evidence::tr("The original of this copy is not in case %1.").arg(request.inCase.value));
    return {};
}

/// Stores the bytes and the item, and journals it, in the caller's transaction.
Result<EvidenceId> store(storage::Shop& shop, EvidenceItem item, QIODevice& device, TaskContext& task)
{
    DZ_ASSIGN(const storage::StoredBlob blob, shop.vault().put(device, task));
    if (blob.bytes == 0)
        return Failure(ErrorCode::Invalid, Evidence::tr("“%1” is empty.").arg(item.fileName));
    if (blob.bytes > kLargest)
        return Failure(ErrorCode::Invalid, Evidence::tr("“%1” is larger than 2 GiB. Cut the clip to the part that matters.").arg(item.fileName));
    DZ_ASSIGN(const auto same, shop.evidence().inCase(item.inCase, blob.sha256));
    if (same)
        return Failure(ErrorCode::Conflict, Evidence::tr("“%1” is in this case already, byte for byte: %2 “%3”.")
                                                .arg(item.fileName, exhibitNumber(*same), shownTitle(*same, shop.time())));
    item.sha256 = blob.sha256;
    item.bytes = blob.bytes;
    item.addedAt = shop.clock().now();
    item.addedBy = shop.who();
    DZ_ASSIGN(const EvidenceItem stored, shop.evidence().insert(item));
    DZ_CHECK(shop.journal().append({{}, shop.who(), subjectOf(stored.id), QStringLiteral("evidence.attached"), attachedDetails(stored)}));
    return stored.id;
}

EvidenceItem described(const AttachRequest& request, const Source& source, const QByteArray& first)
{
    EvidenceItem item;
    item.inCase = request.inCase;
    item.fileName = source.name;
    item.mediaType = mediaTypeOf(source.name, first);
    item.kind = request.kind.value_or(guessedKind(source.name, item.mediaType));
    item.group = request.group.value_or(usualGroup(item.kind));
    item.title = maskCardsInText(request.title.trimmed());
    item.source = maskCardsInText(request.source.trimmed());
    item.proves = maskCardsInText(request.proves.trimmed());
    item.originalLocation = maskCardsInText(request.originalLocation.trimmed());
    item.originalAvailable = request.originalAvailable;
    item.parent = request.parent;
    return item;
}

/// Names of the fields that a description changed, as a person reads them.
QString fieldNames(const QStringList& codes)
{
    const QHash<QString, QString> names{{QStringLiteral("title"), Evidence::tr("title")},
                                        {QStringLiteral("kind"), Evidence::tr("kind")},
                                        {QStringLiteral("group"), Evidence::tr("group")},
                                        {QStringLiteral("source"), Evidence::tr("where it came from")},
                                        {QStringLiteral("proves"), Evidence::tr("what it proves")},
                                        {QStringLiteral("original_location"), Evidence::tr("where the original lies")},
                                        {QStringLiteral("original_available"), Evidence::tr("whether the original can be shown")}};
    QStringList told;
    for (const QString& code : codes)
        told << names.value(code, code);
    //: Between the names of changed fields.
    return told.join(Evidence::tr(", "));
}

/// Hashes what passes through, so that what was handed out is what is journaled.
class MeasuringSink final : public QIODevice
{
public:
    explicit MeasuringSink(QIODevice* inner) : m_inner(inner), m_hash(QCryptographicHash::Sha256) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    QByteArray sha256() const { return m_hash.result(); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* bytes, qint64 length) override
    {
        const qint64 written = m_inner ? m_inner->write(bytes, length) : length;
        if (written > 0)
            m_hash.addData(QByteArrayView(bytes, written));
        if (written != length && m_inner)
            setErrorString(m_inner->errorString());
        return written;
    }

private:
    QIODevice* m_inner;
    QCryptographicHash m_hash;
};

} // namespace

Result<EvidenceId> EvidenceService::attach(const AttachRequest& request, TaskContext& task)
{
    DZ_ASSIGN(Source source, openSource(request));
    const QByteArray first = source.device->peek(kFirstBytes);
    DZ_CHECK(refuseSecrets(*source.device, source.name, first));
    EvidenceItem item = described(request, source, first);
    item.collectedAt = collectedAt(m_shop, request, source, first);
    if (item.kind == EvidenceKind::Document && item.mediaType == u"text/plain" && !request.kind) {
        const ParsedMessage parsed = parseBankMessage(decodedText(first).left(kMessageLength), m_shop.time().toLocal(item.collectedAt.toSecsSinceEpoch()));
        if (parsed.amount && !parsed.cardTail.isEmpty())
            item.kind = EvidenceKind::BankMessage;
    }
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_CHECK(checkCase(m_shop, request.inCase));
    DZ_CHECK(checkParent(m_shop, request));
    DZ_ASSIGN(const EvidenceId id, store(m_shop, item, *source.device, task));
    DZ_CHECK(transaction.commit());
    return id;
}

Result<EvidenceId> EvidenceService::attachMessage(const MessageRequest& request)
{
    const QString sender = request.sender.trimmed();
    const QString text = request.text.trimmed();
    if (text.isEmpty())
        return Failure(ErrorCode::Invalid, Evidence::tr("The message is empty: paste its whole text."));
    if (carriesVerificationCode(text))
        return verificationCodeRefused(Evidence::tr("The message"));
    if (sender.isEmpty())
        return Failure(ErrorCode::Invalid, Evidence::tr("Give the number or name from which the message came."));
    if (!request.receivedAt.isValid())
        return Failure(ErrorCode::Invalid, Evidence::tr("Give the day and time at which the message was received."));
    constexpr int kClocksMayDifferBy = 5 * 60;
    if (request.receivedAt > m_shop.clock().now().addSecs(kClocksMayDifferBy))
        return Failure(ErrorCode::Invalid, Evidence::tr("The message cannot have been received in the future: look at its date again."));

    const qint64 received = request.receivedAt.toSecsSinceEpoch();
    EvidenceItem item;
    item.inCase = request.inCase;
    item.kind = EvidenceKind::BankMessage;
    item.group = usualGroup(item.kind);
    item.mediaType = QStringLiteral("text/plain");
    item.messageSender = maskCardsInText(sender);
    item.messageReceivedAt = request.receivedAt.toUTC();
    item.messageText = maskCardsInText(text);
    item.collectedAt = m_shop.clock().now();
    const QDateTime local = m_shop.time().toLocal(received);
    item.fileName = QStringLiteral("sms-%1.txt").arg(local.toString(QStringLiteral("yyyyMMdd-HHmm")));  // the same in every language
    item.source = maskCardsInText(request.source.trimmed());
    item.proves = maskCardsInText(request.proves.trimmed());
    // Sender and time are part of the record that is hashed (电子签名法 §8), so they stand in the text itself.
    QBuffer bytes;
    bytes.setData(QStringLiteral("From: %1\nReceived: %2\n\n%3\n").arg(item.messageSender, m_shop.time().toIso(received), item.messageText).toUtf8());
    bytes.open(QIODevice::ReadOnly);

    TaskContext task;
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_CHECK(checkCase(m_shop, request.inCase));
    DZ_ASSIGN(const EvidenceId id, store(m_shop, item, bytes, task));
    DZ_CHECK(transaction.commit());
    return id;
}

Result<QVector<EvidenceItem>> EvidenceService::ofCase(CaseId id)
{
    DZ_ASSIGN(QVector<EvidenceItem> items, m_shop.evidence().ofCase(id));
    items.removeIf([](const EvidenceItem& item) { return item.isRemoved; });
    return items;
}

Result<EvidenceItem> EvidenceService::byId(EvidenceId id)
{
    DZ_ASSIGN(const auto found, m_shop.evidence().byId(id));
    if (!found)
        return Failure(ErrorCode::NotFound, Evidence::tr("There is no evidence item %1 in this shop.").arg(id.value));
    return *found;
}

Result<void> EvidenceService::describe(const EvidenceItem& changed)
{
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const EvidenceItem before, byId(changed.id));
    if (before.isRemoved)
        return Failure(ErrorCode::Conflict, Evidence::tr("%1 was taken out of the case.").arg(exhibitNumber(before)));
    EvidenceItem after = before;
    after.title = maskCardsInText(changed.title.trimmed());
    after.kind = changed.kind;
    after.group = changed.group;
    after.source = maskCardsInText(changed.source.trimmed());
    after.proves = maskCardsInText(changed.proves.trimmed());
    after.originalLocation = maskCardsInText(changed.originalLocation.trimmed());
    after.originalAvailable = changed.originalAvailable;
    QJsonObject changes;
    const auto add = [&changes](const char* name, const QJsonValue& old, const QJsonValue& now) {
        if (old != now)
            changes.insert(QLatin1String(name), QJsonObject{{QStringLiteral("old"), old}, {QStringLiteral("new"), now}});
    };
    add("title", before.title, after.title);
    add("kind", toCode(before.kind), toCode(after.kind));
    add("group", static_cast<int>(before.group), static_cast<int>(after.group));
    add("source", before.source, after.source);
    add("proves", before.proves, after.proves);
    add("original_location", before.originalLocation, after.originalLocation);
    add("original_available", before.originalAvailable, after.originalAvailable);
    if (changes.isEmpty())
        return {};
    DZ_CHECK(m_shop.evidence().update(after));
    DZ_CHECK(m_shop.journal().append({{}, m_shop.who(), subjectOf(after.id), QStringLiteral("evidence.described"), {{QStringLiteral("changed"), changes}}}));
    return transaction.commit();
}

Result<void> EvidenceService::remove(EvidenceId id, const QString& reason)
{
    const QString why = maskCardsInText(reason.trimmed());
    if (why.isEmpty())
        return Failure(ErrorCode::Invalid, Evidence::tr("Give the reason why it is taken out of the case."));
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(EvidenceItem item, byId(id));
    if (item.isRemoved)
        return Failure(ErrorCode::Conflict, Evidence::tr("%1 was taken out of the case.").arg(exhibitNumber(item)));
    item.isRemoved = true;
    DZ_CHECK(m_shop.evidence().update(item));
    DZ_CHECK(m_shop.journal().append({{}, m_shop.who(), subjectOf(id), QStringLiteral("evidence.removed"),
                                      {{QStringLiteral("case"), item.inCase.value}, {QStringLiteral("reason"), why}}}));
    return transaction.commit();
}

Result<void> EvidenceService::read(EvidenceId id, QIODevice& sink, const QString& action, TaskContext& task)
{
    DZ_ASSIGN(const EvidenceItem item, byId(id));
    MeasuringSink measuring(&sink);
    DZ_CHECK(m_shop.vault().get(item.sha256, measuring, task));
    if (action.isEmpty())
        return {};
    DZ_CHECK(m_shop.journal().append({{}, m_shop.who(), subjectOf(id), QStringLiteral("evidence.") + action,
                                      {{QStringLiteral("sha256"), QString::fromLatin1(measuring.sha256().toHex())}}}));
    return {};
}

Result<QByteArray> EvidenceService::bytes(EvidenceId id, qint64 limit)
{
    DZ_ASSIGN(const EvidenceItem item, byId(id));
    if (item.bytes > limit)
        return Failure(ErrorCode::Unsupported, Evidence::tr("“%1” is too large to be shown here. Save it to a file and open it there.").arg(item.fileName));
    return m_shop.vault().read(item.sha256, limit);
}

Result<bool> EvidenceService::verify(EvidenceId id, TaskContext& task)
{
    DZ_ASSIGN(const EvidenceItem item, byId(id));
    MeasuringSink measuring(nullptr);
    const auto streamed = m_shop.vault().get(item.sha256, measuring, task);
    if (!streamed && streamed.error().code != ErrorCode::Broken)
        return Failure(streamed.error());
    const bool holds = streamed.has_value() && measuring.sha256() == item.sha256;
    QJsonObject details{{QStringLiteral("holds"), holds}};
    if (streamed)
        details.insert(QStringLiteral("sha256"), QString::fromLatin1(measuring.sha256().toHex()));
    DZ_CHECK(m_shop.journal().append({{}, m_shop.who(), subjectOf(id), QStringLiteral("evidence.verified"), details}));
    return holds;
}

Result<QVector<CustodyEvent>> EvidenceService::custody(EvidenceId id)
{
    DZ_ASSIGN(const EvidenceItem item, byId(id));
    DZ_ASSIGN(const auto entries, m_shop.journal().about(subjectOf(id)));
    QVector<CustodyEvent> events;
    for (const guard::JournalEntry& entry : entries) {
        const QByteArray measured = QByteArray::fromHex(entry.details.value(u"sha256").toString().toLatin1());
        if (entry.act == u"evidence.attached") {
            if (item.collectedAt.isValid())
                events.append({item.collectedAt, entry.who, QStringLiteral("collected"), shownSource(item), {}});
            events.append({entry.recordedAt, entry.who, QStringLiteral("imported"), item.fileName, measured});
            continue;
        }
        QString note = entry.details.value(u"reason").toString();
        if (entry.act == u"evidence.verified")
            note = entry.details.value(u"holds").toBool() ? Evidence::tr("unaltered") : Evidence::tr("does not match its SHA-256 any more");
        if (entry.act == u"evidence.described")
            note = fieldNames(entry.details.value(u"changed").toObject().keys());
        if (entry.act == u"evidence.printed")
            note = entry.details.value(u"note").toString();
        events.append({entry.happenedAt, entry.who, entry.act.section(u'.', 1), note, measured});
    }
    return events;
}

Result<bool> EvidenceService::noteViewed(EvidenceId id)
{
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const EvidenceItem item, byId(id));
    DZ_ASSIGN(const auto entries, m_shop.journal().about(subjectOf(item.id)));
    const bool isNoted = std::any_of(entries.begin(), entries.end(), [this](const guard::JournalEntry& entry) {
        return entry.act == u"evidence.viewed" && entry.who == m_shop.who()
               && m_shop.time().localDate(entry.happenedAt.toSecsSinceEpoch()) == m_shop.today();
    });
    if (isNoted)
        return false;
    DZ_CHECK(m_shop.journal().append({{}, m_shop.who(), subjectOf(item.id), QStringLiteral("evidence.viewed"), {}}));
    DZ_CHECK(transaction.commit());
    return true;
}

Result<void> EvidenceService::setTurn(EvidenceId id, int quarters)
{
    DZ_ASSIGN(const EvidenceItem item, byId(id));
    return m_shop.evidence().setTurn(item.id, ((quarters % 4) + 4) % 4);
}

} // namespace daozhang::evidence
