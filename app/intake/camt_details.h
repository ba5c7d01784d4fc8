// SPDX-License-Identifier: GPL-3.0-or-later
// What single elements of an ISO 20022 statement say (intl-formats.md §2): days, amounts, who paid, what for. By local
// names, so that versions 01 to 12 read alike.
#pragma once

#include "app/intake/control_ledger.h"
#include "app/intake/xml_branch.h"
#include "models/common/money.h"
#include "models/common/shop_time.h"
#include "models/intake/sale.h"

namespace daozhang::intake {

/// A date or date-time as the bank wrote it: its own local day, whatever its zone is.
struct CamtDay
{
    QDate day;
    QTime time;          ///< null when none is given, at midnight, or in another zone than the shop's
    QString shown;       ///< as written; empty when the element is not there
    bool isMidnight = false;
    bool isDayAlone = false;
};
CamtDay camtDay(const XmlBranch& branch, int element, const ShopTime& time);

/// Digits and a point, as XML Schema has decimals; zeros behind the minor unit are no obstacle. nullopt for anything else:
/// a comma could be a decimal mark or a group.
std::optional<Money> camtMoney(QByteArrayView text, Currency currency);

/// What a transaction inside an entry adds to it.
struct CamtDetail
{
    qint64 line = 0;
    /// Amt, TxAmt, CntrValAmt, InstdAmt, as far as they are in the currency of the entry; unsigned.
    std::optional<Money> amounts[4];
    std::optional<bool> isIn;        ///< from its own indicator
    std::optional<Money> charges;    ///< in the entry's currency; positive = taken
    QString reference;               ///< the bank's, AcctSvcrRef
    QString payer;
    QString payerAccount;
    QString memo;                    ///< without what the entry says for all
};

/// What is known about an entry when its details are read.
struct CamtContext
{
    QString ownAccount;
    Currency currency;
    bool isIn = true;
    bool isReversal = false;
};

/// Reads TxDtls.
CamtDetail camtDetail(const XmlBranch& branch, int element, const CamtContext& context);
/// Chrgs of an entry or a detail, in `currency`; nullopt without any. Positive = taken.
std::optional<Money> camtCharges(const XmlBranch& branch, int element, Currency currency);
/// IBAN, Othr/Id, BBAN or a proprietary number below Acct/Id; as it may be kept.
QString camtAccount(const XmlBranch& branch, int account);
/// The text that an entry has for all its details: AddtlNtryInf, and the numbers of the batch.
QString camtEntryText(const XmlBranch& branch, int entry);
/// What kind of booking it is, "PMNT/RCDT/ESCT" or the bank's own code.
QString camtBankCode(const XmlBranch& branch, int entry);

/// An entry as the sum of its details; money never gets lost on the way.
struct CamtShares
{
    std::vector<Money> amounts;    ///< of each detail, signed
    std::optional<Money> charges;  ///< of the entry as a whole: what is still missing to it, signed
};
/// nullopt unless every detail has an amount, and these, with or without the charges, add up exactly to the entry.
std::optional<CamtShares> camtShares(const Money& entry, const std::vector<CamtDetail>& details, std::optional<Money> entryCharges);

/// Joins parts of a memo with " · "; leaves out what is empty or already said; card numbers masked, cut at 2000 characters.
class CamtMemo
{
public:
    void add(const QString& text);
    void add(const char* label, const QString& value);
    QString text() const;

private:
    bool isSaid(const QString& text) const;

    QString m_text;
};

} // namespace daozhang::intake
