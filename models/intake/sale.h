// SPDX-License-Identifier: GPL-3.0-or-later
// Intake: what the shop's files say, one value for each line that carries a record.
#pragma once

#include "models/common/ids.h"
#include "models/common/money.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace daozhang::intake {

/// Whose record a file is (design.md §5, "three books").
enum class Book { Terminal, Provider, Bank };

enum class SaleType {
    Sale,              ///< 消费, also a QR payment
    Void,              ///< 撤销: same day, same batch, full amount
    Refund,            ///< 退货: another day or a part of the sum
    Reversal,          ///< 冲正: the terminal or the centre undid a sale without an answer
    PreAuthCompletion, ///< 预授权完成: the part of a pre-authorisation that clears
    CompletionVoid,    ///< 预授权完成撤销
    PreAuth,           ///< 预授权: never clears by itself (domain.md C04)
    Other,             ///< balance query, sign-in, a fee of its own …: kept for the count, never a claim
    Payout,            ///< what the provider says it sent to the bank: no sale and no proof that it arrived
};

/// How the customer paid: fee tables and lumps ask for it.
enum class CardKind { Unknown, Debit, Credit, SemiCredit, Prepaid, Qr, Foreign };

/// What the record says about the outcome at the till.
enum class SaleStatus { Success, Failed, Reversed, Unknown };

/// One line of a terminal's or a provider's transaction list. Identifiers are text as printed: leading zeros count.
/// Which fields are filled depends on the file; an empty string means that the file did not say.
struct Sale
{
    SaleId id;
    SourceFileId file;
    qint64 line = 0;           ///< 1-based line (or record) in that file
    Book book = Book::Terminal;
    QString provider;          ///< provider id of the profile or of the terms; empty while unknown
    QString merchant;          ///< 商户号 (MID)
    QString terminal;          ///< 终端号 (TID)
    QString batch;             ///< 批次号
    QString trace;             ///< 凭证号 / 流水号
    QString rrn;               ///< 参考号; unique only within one clearing day
    QString authCode;          ///< 授权码
    QString orderNo;           ///< merchant's or provider's order number
    qint64 occurredAt = 0;     ///< seconds since 1970-01-01 UTC
    QDate localDate;           ///< shop-local date of occurredAt
    bool hasTime = true;       ///< false: the file gives the date alone and occurredAt is local midnight
    SaleType type = SaleType::Sale;
    SaleStatus status = SaleStatus::Success;
    Money amount;              ///< effect on the shop: sales positive; voids, refunds and reversals negative
    std::optional<Money> fee;  ///< fee the file states; positive = taken from the shop, negative = given back on a refund
    std::optional<Money> net;  ///< settlement amount the file states, signed like amount
    QDate clearingDate;        ///< 清算日 if the file states it, else null
    QString card;              ///< masked, first 6 + last 4; empty for QR payments
    CardKind cardKind = CardKind::Unknown;
    QString channel;           ///< payment method in the file's word: 微信, 支付宝, 云闪付, 刷卡 …
    QString originalTrace;     ///< of a void, refund or reversal: what it undoes (trace, order number or RRN)
    QString originalRrn;
    QByteArray identity;       ///< 16 bytes; equal for the same real event in any file (app/intake/row_identity)
};

/// One line of a bank statement. Its id also names it as a deposit.
struct BankLine
{
    BankLineId id;
    SourceFileId file;
    qint64 line = 0;
    QString account;               ///< own account number as the file gives it (may be masked by the bank)
    QDate booked;                  ///< booking date
    QTime time;                    ///< null when the bank gives no time
    QDate valueDate;               ///< null unless given
    Money amount;                  ///< positive = money in (贷), negative = money out (借)
    std::optional<Money> balance;  ///< after this line
    QString payer;                 ///< counterparty name
    QString payerAccount;          ///< counterparty account; card numbers masked
    QString memo;                  ///< 摘要, 用途 and 附言 joined by " · ", card numbers masked
    QString reference;             ///< the bank's own number of the line, if it has one
    QByteArray identity;           ///< 16 bytes
};

} // namespace daozhang::intake
