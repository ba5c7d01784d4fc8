// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence: originals, never altered, with where they came from and what they prove.
#pragma once

#include "models/common/ids.h"
#include "models/common/money.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace daozhang::evidence {

/// What the thing is. The legal kinds of 民诉法 §66 follow from it (legalKind).
enum class EvidenceKind { Slip, BankMessage, Screenshot, Statement, Contract, Letter, Recording, Video, Photo, Document, Other };
QString toCode(EvidenceKind);  ///< "slip", "bank_message", "screenshot", "statement", "contract", "letter", "recording", "video", "photo", "document", "other"
std::optional<EvidenceKind> evidenceKindFromCode(QStringView);
/// 书证, 视听资料, 电子数据 … (domain.md §7.1); always Chinese, the term of the law.
QString legalKind(EvidenceKind);

/// Group of the exhibit list by the fact to be proved (domain.md §7.2): 1 contract, 2 sale succeeded, 3 money not
/// received, 4 demand, 5 loss.
enum class ExhibitGroup { Contract = 1, SaleSucceeded, NotReceived, Demand, Loss };

struct EvidenceItem
{
    EvidenceId id;
    CaseId inCase;
    int number = 0;            ///< within the case, 1, 2, 3 …: printed "E-01"
    QString fileName;          ///< as it came; for pasted things a made name
    QString mediaType;         ///< "image/jpeg", by content
    qint64 bytes = 0;
    QByteArray sha256;         ///< 32 bytes, of the untouched original
    EvidenceKind kind = EvidenceKind::Other;
    ExhibitGroup group = ExhibitGroup::SaleSucceeded;
    // Words of a person; empty = the program's, made when shown (app/common/exhibit_words.h).
    QString title;             ///< name in the exhibit list
    QString source;            ///< where it came from: "customer", "back-office PC", "terminal 10482207" …
    QString proves;            ///< 证明目的
    QString originalLocation;  ///< where the paper or the phone lies
    bool originalAvailable = false;
    QDateTime collectedAt;     ///< UTC: when the shop got it
    QDateTime addedAt;         ///< UTC: when it was stored
    QString addedBy;
    EvidenceId parent;         ///< a working copy names what it was made from
    // Of a bank message: kept as received (domain.md §7.1, 电子签名法 §8).
    QString messageSender;
    QDateTime messageReceivedAt;  ///< UTC
    QString messageText;
    int turn = 0;              ///< quarter turns to the right by which it is shown; the bytes stay as they are
    bool isRemoved = false;    ///< taken out of the case with a reason; the bytes stay
};

/// What a bank message says. A field is set only when the text states it.
struct ParsedMessage
{
    QString bank;
    QString cardTail;
    std::optional<Money> amount;
    QDateTime at;              ///< shop-local, seconds may be unknown (0)
    bool hasTime = false;      ///< false: the text names a day only, and `at` is that day's midnight
    bool isDebit = true;
    QString merchant;
    QString counterparty;      ///< the other side's name as printed: a payer, a payee
};

/// One act on an item, read from the journal.
struct CustodyEvent
{
    QDateTime at;
    QString who;
    QString action;            ///< code: "collected", "imported", "viewed", "exported", "printed", "verified", "removed" …
    QString note;
    QByteArray sha256;         ///< measured at the act; empty when not measured
};

} // namespace daozhang::evidence
