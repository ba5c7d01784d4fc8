// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence/evidence_defaults.h"

#include "app/evidence/evidence_service.h"

#include <QCoreApplication>
#include <QFileInfo>

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
    const QString name = fileName.toLower();
    for (const NameWord& word : kNameWords) {
        if (!name.contains(word.word))
            continue;
        // A picture of a text message is a picture; the message itself is text.
        return isImage && word.kind == EvidenceKind::BankMessage ? EvidenceKind::Screenshot : word.kind;
    }
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

QString usualTitle(EvidenceKind kind, const QString& fileName)
{
    const QString base = QFileInfo(fileName).completeBaseName();
    const bool kindSaysNothing = kind == EvidenceKind::Document || kind == EvidenceKind::Other;
    return kindSaysNothing && !base.isEmpty() ? base : kindName(kind);
}

QString usuallyProves(EvidenceKind kind, ExhibitGroup group)
{
    switch (kind) {
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
    switch (group) {
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
