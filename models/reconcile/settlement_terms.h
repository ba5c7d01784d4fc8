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
enum class Lump { PerMerchant, PerTerminal, CardOrQr, PerSale, PerBatch, PerCardKind, PerWallet };

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

/// A day on which a provider does not pay (a system upgrade, a year's end), and when it pays instead.
struct PayException
{
    QDate day;
    QDate paysOn;            ///< null = the next day on which it pays
    bool operator==(const PayException&) const = default;
};

/// What is taken of each payout, not of each sale: an instant-payout fee 秒到费 (domain.md C12).
struct PayoutFee
{
    QString name;
    Rate rate;               ///< of what is paid out
    Money fixed;
    bool operator==(const PayoutFee&) const = default;
};

/// Payments by one way have a due date of their own (domain.md C25).
struct ChannelRule
{
    QString channel;         ///< "qr", "card", or a wallet: "wechat", "alipay", "unionpay"
    SettlementRule rule;
    bool operator==(const ChannelRule&) const = default;
};

/// A part of each payout is held back and released later.
struct RollingReserve
{
    Rate rate;               ///< of the sales, gross
    int days = 0;            ///< calendar days after the clearing day
    bool operator==(const RollingReserve&) const = default;
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
    QTime windowFrom;        ///< S+0: when instant payouts begin; null = at any time
    QTime windowTo;          ///< and end; later sales fall back to `fallback`
    SettlementRule fallback; ///< of an instant payout outside its window, or after the cut-off
    QVector<PayException> exceptions;
    QVector<ChannelRule> channels;
    Lump lump = Lump::PerMerchant;
    bool rollsFirst = false; ///< a Saturday sale counts as a sale of Monday before the days are counted
    bool paysGross = false;  ///< fees are charged apart, deposits are gross
    QVector<FeeRule> fees;   ///< first one that applies
    QVector<KnownDeduction> deductions;
    std::optional<PayoutFee> payoutFee;
    std::optional<RollingReserve> reserve;
    std::optional<Money> dailyLimit;  ///< what the account may take in a day (domain.md C16)
    /// Rule for payments by a wallet ("" = card); `isQr` also where the wallet is not known.
    const SettlementRule& ruleFor(const QString& channel, bool isQr) const;
    bool operator==(const ProviderTerms&) const = default;
};

/// Terms of the whole shop. The JSON form is design.md §7's terms file; a provider may also carry "rolls_first",
/// "pays_gross", "deductions": [{"name": …, "amount": …}], "window": "07:00-23:00" with "fallback": "T+1",
/// "exceptions": [{"date": …, "pays_on": …}], "channels": [{"channel": "wechat", "rule": "D+0"}],
/// "payout_fee": {"name": …, "rate": …, "fixed": …}, "reserve": {"rate": …, "days": …} and "daily_limit".
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
