// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two rows of two files speak of one real event: what they agree on, what they contradict each other in, and
// how the one fills what the other left open. Values alone; who is compared with whom is app/intake/twin_finding.
#pragma once

#include "models/intake/sale.h"

#include <QFlags>

namespace daozhang::intake {

enum class AccountLikeness {
    Same,     ///< equal digits as far as masks show, or an IBAN and the domestic number within it
    Perhaps,  ///< too little of one is known: a file that names no account, or four digits alone
    Other,
};
/// Compares two account numbers as files write them: blanks, dashes, leading zeros and masks ("6222****1234") do not
/// count; "DE89 3704 0044 0532 0130 00" is "37040044/532013000".
AccountLikeness likenessOf(const QString& one, const QString& other);

/// What two rows can be held against each other in.
enum class RowFact : quint32 {
    Time = 1,
    Reference = 2,     ///< the bank's own number of the line; of a sale the RRN
    ValueDate = 4,
    Balance = 8,       ///< after the line
    Payer = 16,
    PayerAccount = 32,
    Words = 64,        ///< the text of the one is within the text of the other; never a contradiction
    Trace = 128,
    Batch = 256,
    Terminal = 512,
    Merchant = 1024,
    Card = 2048,
    AuthCode = 4096,
    OrderNo = 8192,
    Together = 16384,  ///< the amount: several lines of one reference make up the one line
};
Q_DECLARE_FLAGS(RowFacts, RowFact)

/// Only what both rows state is in it.
struct RowComparison
{
    RowFacts agreed;
    RowFacts contradicted;
};

/// Both of one account (or perhaps of one), booked on one day, of one amount.
RowComparison compareRows(const BankLine& one, const BankLine& other);
/// Both of one book, day, type, status and amount.
RowComparison compareRows(const Sale& one, const Sale& other);

/// Letters and digits of a reference, one case, no zeros in front; empty when it is a word for "none".
QString plainReference(const QString& reference);
/// Both of one account, day and amount: payer and memo are stated and equal, both have a reference, and nothing but the
/// reference contradicts. A bank that numbers its lines anew with every download hands out such rows.
bool differsInReferenceAlone(const BankLine& one, const BankLine& other);

/// True when a reference tells one line from another: not NONREF, not a word for "none", not zeros alone.
bool isTelling(const QString& reference);

/// Where the two rows come from, as far as it matters for how much must agree.
enum class Layouts {
    Different,  ///< two layouts of one book: nothing may be contradicted
    /// The same, and the amounts of the whole day are the same in both, one by one: numbers of another kind (a voucher's
    /// in the one, the bank's in the other) and other spellings do not speak against.
    SameDay,
    Equal,      ///< one layout, or an account that is not named for certain: something must agree besides
};
enum class TwinVerdict {
    Same,
    Different,
    Doubtful,   ///< a person must look: they would be the same, and something contradicts
};
TwinVerdict judgeBankLines(const RowComparison& comparison, Layouts layouts);
TwinVerdict judgeSales(const RowComparison& comparison, Layouts layouts);

/// Takes over from `other` what `row` does not state; what it states stays.
void fillGaps(BankLine& row, const BankLine& other);
void fillGaps(Sale& row, const Sale& other);

} // namespace daozhang::intake

Q_DECLARE_OPERATORS_FOR_FLAGS(daozhang::intake::RowFacts)
