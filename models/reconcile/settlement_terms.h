// SPDX-License-Identifier: GPL-3.0-or-later
// Reconcile: what is due when, and what each deposit is made of.
#pragma once

#include "models/common/money.h"
#include "models/common/result.h"
#include "models/intake/sale.h"

#include <QJsonObject>
#include <QStringList>
#include <QTime>
#include <QVector>

namespace daozhang::reconcile {

/// T+n business days, D+n calendar days, S+0 at once (domain.md §4).
struct SettlementRule
{
    enum class Kind { BusinessDays, CalendarDays, Instant };
    Kind kind = Kind::BusinessDays;
    int days = 1;

    static std::optional<SettlementRule> parse(QStringView text);  ///< "T+1", "D+0", "S+0"
    QString toString() const;
    bool operator==(const SettlementRule&) const = default;
};

/// What one deposit is for.
enum class Lump { PerMerchant, PerTerminal, CardOrQr, PerSale };

/// Fee of one card kind: amount × rate, at most `cap`, plus `fixed`.
struct FeeRule
{
    enum class Applies { Any, Debit, Credit, Qr };
    Applies applies = Applies::Any;
    Rate rate;
    std::optional<Money> cap;
    Money fixed;
    bool operator==(const FeeRule&) const = default;
};

/// A deduction that the contract allows and whose amount is known: SIM fee, device deposit … (domain.md C12).
struct KnownDeduction
{
    QString name;            ///< "流量费"
    Money amount;            ///< positive
    bool operator==(const KnownDeduction&) const = default;
};

struct ProviderTerms
{
    QString id;              ///< "chinaums"
    QString name;            ///< "银联商务"
    QStringList merchants;   ///< merchant numbers; empty = any
    QStringList terminals;   ///< empty = any
    QStringList payerNames;  ///< substrings of the counterparty name of its deposits
    QString account;         ///< own account it pays to; empty = any
    SettlementRule rule;
    QTime cutoff{23, 0};     ///< sales at or after it belong to the next clearing day
    Lump lump = Lump::PerMerchant;
    bool rollsFirst = false; ///< a Saturday sale counts as a sale of Monday before the days are counted
    bool paysGross = false;  ///< fees are charged apart, deposits are gross
    QVector<FeeRule> fees;   ///< first one that applies
    QVector<KnownDeduction> deductions;
    bool operator==(const ProviderTerms&) const = default;
};

/// Terms of the whole shop. The JSON form is design.md §7's terms file; a provider may also carry "rolls_first",
/// "pays_gross" and "deductions": [{"name": …, "amount": …}].
struct SettlementTerms
{
    QByteArray timezone = "Asia/Shanghai";
    QVector<ProviderTerms> providers;

    /// Fails with Invalid and a message that names the provider and the field. Unknown fields are an error, so that
    /// a misspelt "cutof" is not silently ignored.
    static Result<SettlementTerms> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;
    /// What may not be stored, though it can be read (a shop may have it from before): a provider without a name, and
    /// two providers that a merchant number, or a payer name on one account, does not tell apart.
    Result<void> check() const;
    /// Provider of a merchant and terminal number; nullptr when none or more than one claims it. Terms that name the
    /// merchant or the terminal go before terms that take any. `hint`, the provider that a file names by itself,
    /// decides between several that fit, and stands in for a merchant number that the file does not give.
    const ProviderTerms* providerOf(const QString& merchant, const QString& terminal, const QString& hint = {}) const;
    const ProviderTerms* byId(const QString& id) const;
    bool operator==(const SettlementTerms&) const = default;
};

} // namespace daozhang::reconcile
