// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/exhibit_words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace daozhang::evidence {
namespace {

struct Evidence
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

struct NameWord
{
    QStringView word;
    EvidenceKind kind;
};

constexpr std::array kNameWords{
    NameWord{u"签购单", EvidenceKind::Slip},        NameWord{u"小票", EvidenceKind::Slip},
    NameWord{u"凭条", EvidenceKind::Slip},          NameWord{u"slip", EvidenceKind::Slip},
    NameWord{u"receipt", EvidenceKind::Slip},       NameWord{u"短信", EvidenceKind::BankMessage},
    NameWord{u"sms", EvidenceKind::BankMessage},    NameWord{u"截图", EvidenceKind::Screenshot},
    NameWord{u"截屏", EvidenceKind::Screenshot},    NameWord{u"screenshot", EvidenceKind::Screenshot},
    NameWord{u"流水", EvidenceKind::Statement},     NameWord{u"对账单", EvidenceKind::Statement},
    NameWord{u"statement", EvidenceKind::Statement}, NameWord{u"协议", EvidenceKind::Contract},
    NameWord{u"合同", EvidenceKind::Contract},      NameWord{u"contract", EvidenceKind::Contract},
    NameWord{u"agreement", EvidenceKind::Contract}, NameWord{u"查询函", EvidenceKind::Letter},
    NameWord{u"投诉函", EvidenceKind::Letter},      NameWord{u"催款函", EvidenceKind::Letter},
    NameWord{u"律师函", EvidenceKind::Letter},      NameWord{u"letter", EvidenceKind::Letter},
    NameWord{u"complaint", EvidenceKind::Letter}};

/// The word in a file's name that tells what the file is; null when there is none.
const NameWord* wordIn(const QString& fileName)
{
    const QString name = fileName.toLower();
    const auto found = std::find_if(kNameWords.begin(), kNameWords.end(), [&](const NameWord& one) { return name.contains(one.word); });
    return found == kNameWords.end() ? nullptr : &*found;
}

bool isOfficeDocument(const QString& mediaType)
{
    return mediaType == u"application/pdf" || mediaType.startsWith(u"text/") || mediaType.contains(u"officedocument")
           || mediaType.contains(u"opendocument") || mediaType.contains(u"msword") || mediaType.contains(u"ms-excel");
}

} // namespace

EvidenceKind guessedKind(const QString& fileName, const QString& mediaType)
{
    if (mediaType.startsWith(u"audio/"))
        return EvidenceKind::Recording;
    if (mediaType.startsWith(u"video/"))
        return EvidenceKind::Video;
    const bool isImage = mediaType.startsWith(u"image/");
    if (const NameWord* word = wordIn(fileName))
        // A picture of a text message is a picture; the message itself is text.
        return isImage && word->kind == EvidenceKind::BankMessage ? EvidenceKind::Screenshot : word->kind;
    if (isImage)  // phones save screenshots as PNG and photos as JPEG or HEIC
        return mediaType == u"image/png" ? EvidenceKind::Screenshot : EvidenceKind::Photo;
    return isOfficeDocument(mediaType) ? EvidenceKind::Document : EvidenceKind::Other;
}

ExhibitGroup usualGroup(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Contract: return ExhibitGroup::Contract;
    case EvidenceKind::Statement: return ExhibitGroup::NotReceived;
    case EvidenceKind::Letter:
    case EvidenceKind::Recording: return ExhibitGroup::Demand;
    case EvidenceKind::Slip:
    case EvidenceKind::BankMessage:
    case EvidenceKind::Screenshot:
    case EvidenceKind::Video:
    case EvidenceKind::Photo:
    case EvidenceKind::Document:
    case EvidenceKind::Other: return ExhibitGroup::SaleSucceeded;
    }
    Q_UNREACHABLE();
}

QString exhibitNumber(const EvidenceItem& item) { return QStringLiteral("E-%1").arg(item.number, 2, 10, QLatin1Char('0')); }

QString shownTitle(const EvidenceItem& item, const ShopTime& time)
{
    if (!item.title.isEmpty())
        return item.title;
    if (!item.messageSender.isEmpty()) {
        const QDateTime received = time.toLocal(item.messageReceivedAt.toSecsSinceEpoch());
        return Evidence::tr("Bank message from %1, %2").arg(item.messageSender, received.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    }
    const QString base = QFileInfo(item.fileName).completeBaseName().replace(u'_', u' ').simplified();
    const bool kindSaysNothing = item.kind == EvidenceKind::Document || item.kind == EvidenceKind::Other;
    if (!base.isEmpty() && (kindSaysNothing || wordIn(item.fileName)))
        return base;
    if (!item.collectedAt.isValid())
        return kindName(item.kind);
    //: Kind of an exhibit, and the day on which the shop got it.
    return Evidence::tr("%1 of %2").arg(kindName(item.kind), time.localDate(item.collectedAt.toSecsSinceEpoch()).toString(Qt::ISODate));
}

QString shownSource(const EvidenceItem& item)
{
    if (!item.source.isEmpty())
        return item.source;
    return item.messageSender.isEmpty() ? Evidence::tr("the shop") : Evidence::tr("the customer’s phone");
}

QString shownProves(const EvidenceItem& item)
{
    if (!item.proves.isEmpty())
        return item.proves;
    switch (item.kind) {
    case EvidenceKind::Slip:
        return Evidence::tr("The terminal reported the transaction as successful: amount, time, reference and authorisation numbers.");
    case EvidenceKind::BankMessage:
        return Evidence::tr("The customer’s bank sent notice of a debit of this amount at this time.");
    case EvidenceKind::Recording:
        return Evidence::tr("What was said and promised in the call.");
    case EvidenceKind::Video:
        return Evidence::tr("The payment at the till, as recorded by the camera.");
    case EvidenceKind::Statement:
        return Evidence::tr("The account shows no credit for the transaction up to the end of the period.");
    default:
        break;
    }
    switch (item.group) {
    case ExhibitGroup::Contract: return Evidence::tr("The payment service agreement exists, with its rules on settlement and fees.");
    case ExhibitGroup::SaleSucceeded: return Evidence::tr("The transaction took place and was successful.");
    case ExhibitGroup::NotReceived: return Evidence::tr("The money did not reach the settlement account.");
    case ExhibitGroup::Demand: return Evidence::tr("The shop demanded the money, when and how.");
    case ExhibitGroup::Loss: return Evidence::tr("The loss that followed, and its amount.");
    }
    Q_UNREACHABLE();
}

QString kindName(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Slip: return Evidence::tr("Sales slip");
    case EvidenceKind::BankMessage: return Evidence::tr("Bank message");
    case EvidenceKind::Screenshot: return Evidence::tr("Screenshot");
    case EvidenceKind::Statement: return Evidence::tr("Statement");
    case EvidenceKind::Contract: return Evidence::tr("Agreement");
    case EvidenceKind::Letter: return Evidence::tr("Letter");
    case EvidenceKind::Recording: return Evidence::tr("Recording");
    case EvidenceKind::Video: return Evidence::tr("Video");
    case EvidenceKind::Photo: return Evidence::tr("Photo");
    case EvidenceKind::Document: return Evidence::tr("Document");
    case EvidenceKind::Other: return Evidence::tr("Other");
    }
    Q_UNREACHABLE();
}

QString groupName(ExhibitGroup group)
{
    switch (group) {
    case ExhibitGroup::Contract: return Evidence::tr("Agreement");
    case ExhibitGroup::SaleSucceeded: return Evidence::tr("Transaction succeeded");
    case ExhibitGroup::NotReceived: return Evidence::tr("Money not received");
    case ExhibitGroup::Demand: return Evidence::tr("Demand and correspondence");
    case ExhibitGroup::Loss: return Evidence::tr("Loss");
    }
    Q_UNREACHABLE();
}

} // namespace daozhang::evidence
