// SPDX-License-Identifier: GPL-3.0-or-later
// The three books as the matcher reads them: one small value a row, so that a million of them fit in memory.
#pragma once

#include "models/common/shop_time.h"
#include "models/intake/sale.h"
#include "models/intake/source_file.h"
#include "models/reconcile/business_calendar.h"
#include "models/reconcile/reconciliation.h"
#include "models/reconcile/settlement_terms.h"

#include <QHash>

#include <vector>

namespace daozhang::reconcile {

/// No till takes ten thousand million in one payment; a million such amounts still add up in 64 bits. What is larger is
/// no claim and no payout.
inline constexpr qint64 kLargestAmount = 1'000'000'000'000;

/// Days are Julian day numbers; 0 = not given. Names are indexes into Books; traces and references are digests, for
/// they are only ever asked whether they are equal, and always together with merchant, amount and day.
struct SaleFact
{
    qint64 id = 0;
    qint64 amount = 0;
    qint64 fee = 0;                ///< as the file states it, if hasFee
    qint64 net = 0;                ///< as the file states it, if hasNet
    quint64 identity = 0;          ///< same real event, same number, in any file
    quint64 rrn = 0;
    quint64 originalRrn = 0;
    quint64 originalText = 0;      ///< digest of what a void names, to compare with RRN and order number
    quint64 orderNo = 0;
    qint32 day = 0;                ///< shop-local date
    qint32 second = -1;            ///< of that day; -1 = the file gives the date alone
    qint32 clearing = 0;           ///< as the file states it
    qint32 merchant = 0;
    qint32 terminal = 0;
    quint32 batch = 0;
    quint32 trace = 0;
    quint32 originalTrace = 0;
    quint32 card = 0;
    qint16 provider = -1;          ///< index of the terms; -1 = none fit
    qint16 currency = 0;
    qint16 channel = 0;            ///< index into Books::channels
    intake::Book book : 4 = intake::Book::Terminal;
    intake::SaleType type : 8 = intake::SaleType::Sale;
    intake::SaleStatus status : 4 = intake::SaleStatus::Success;
    intake::CardKind cardKind : 8 = intake::CardKind::Unknown;
    quint32 hasFee : 1 = 0;
    quint32 hasNet : 1 = 0;
    bool operator==(const SaleFact&) const = default;
};

/// Money in: a line that might be a deposit.
struct CreditFact
{
    qint64 id = 0;
    qint64 amount = 0;
    quint64 identity = 0;
    qint32 booked = 0;
    qint32 second = -1;
    qint32 account = 0;
    qint32 periodFrom = 0;         ///< settlement period that the memo names (cn-formats.md §8); 0 = none
    qint32 periodTo = 0;
    qint64 periodFee = -1;         ///< fee that the memo states; -1 = none
    qint32 payers = -1;            ///< index into Books::payerGroups; -1 = no provider's name fits
    qint32 deduction = -1;         ///< index into Books::deductions; -1 = the memo names none
    qint32 strayPayers = -1;       ///< as payers, where the account is another than the terms name
    qint32 stranger = -1;          ///< index into Books::strangers, where no provider's name fits the payer's on any account
    qint16 currency = 0;
    bool saysOther = false;        ///< the memo says that it is for something else than sales
    bool saysChargeback = false;   ///< the memo says that a chargeback was taken of it, and not how much
    bool saysLate = false;         ///< the memo says that it makes up for an earlier payout
    bool operator==(const CreditFact&) const = default;
};

/// Money out to a provider's name.
struct DebitFact
{
    qint64 id = 0;
    qint64 amount = 0;             ///< positive
    quint64 identity = 0;
    qint32 booked = 0;
    qint32 second = -1;
    qint32 account = 0;
    qint32 payers = -1;            ///< as of a credit; -1 = the bank names nobody, and the memo says that a payment goes back
    qint32 deduction = -1;         ///< as of a credit
    qint16 currency = 0;
    bool saysReturned = false;     ///< the memo says that a payment goes back: 退汇, 冲正
    bool saysRefund = false;       ///< the memo says that it is for a customer's refund: 退货
    bool saysChargeback = false;   ///< the memo names a chargeback, with or without its amount: 退单, 拒付
    bool saysPurchase = false;     ///< the memo says that something was bought or hired: 购机款, 租金
};

/// A deduction that a memo names.
struct NamedDeduction
{
    QString word;                  ///< as read: "流量费"
    qint64 amount = 0;             ///< minor units; 0 = the memo gives no amount
};

/// A person's word in terms of rows that exist now.
struct DecisionFact
{
    Decision::Kind kind = Decision::Kind::Match;
    std::vector<qint64> sales;
    qint64 deposit = 0;
    struct Share { qint64 deposit = 0; qint64 amount = 0; };  ///< minor units; 0 = all that is left of it
    std::vector<Share> shares;
};

/// What a provider's history says of its losses.
struct LossCounts
{
    qint64 sales = 0;              ///< of lumps that were due
    qint64 losses = 0;             ///< lumps of them, or single sales, that nothing pays to the fen
    qint64 lumps = 0;              ///< several sales in one deposit
    qint64 unnamed = 0;            ///< lumps of them whose deposit is short by what no two sales are worth
    qint64 asked = 0;              ///< sales of the terminal's book
    qint64 listed = 0;             ///< of them in the provider's file

    void add(const LossCounts& other)
    {
        sales += other.sales;
        losses += other.losses;
        lumps += other.lumps;
        unnamed += other.unnamed;
        asked += other.asked;
        listed += other.listed;
    }
};
/// The same of one provider's lumps of one due day.
struct LossDay
{
    qint32 due = 0;
    qint16 provider = 0;
    LossCounts counts;
};

/// How often a provider pays several clearing days that fall due together in one deposit, and how often day by day.
struct HabitCounts
{
    double together = 0;
    double apart = 0;
};

/// Everything that a run looks at. Order of rows does not matter.
struct Books
{
    SettlementTerms terms;
    BusinessCalendar calendar;
    qint32 asOf = 0;
    std::vector<SaleFact> sales;
    std::vector<CreditFact> credits;
    std::vector<DebitFact> debits;
    std::vector<DecisionFact> decisions;
    std::vector<std::vector<int>> payerGroups;   ///< providers whose payer names fit equally well
    std::vector<NamedDeduction> deductions;
    QStringList merchants;                       ///< sorted once sealed, so that an index orders like its text
    QStringList terminals;
    QStringList accounts;
    QStringList strangers;                       ///< payers that no terms name, as the bank writes them
    QStringList channels;                        ///< wallets, in one word each; the first is none
    std::vector<Currency> currencies;
    struct Cover { qint32 account = 0; qint32 from = 0; qint32 to = 0; };
    std::vector<Cover> coverage;
    std::vector<LossCounts> history;             ///< by provider: of settled days whose rows are not here; empty = all rows are
    std::vector<qint32> firstDays;               ///< by provider: first clearing day of rows that are not here, 0 = none; empty = all rows are
    std::vector<HabitCounts> habits;             ///< likewise
    struct PaidDay { qint16 provider = -1; qint32 clearing = 0; quint32 lump = 0; qint32 due = 0; };
    std::vector<PaidDay> paidDays;               ///< likewise: of lumps that were paid, with lumpName()
};

/// Fills Books from rows as they are stored.
class BooksBuilder
{
public:
    BooksBuilder(SettlementTerms terms, BusinessCalendar calendar, const ShopTime& time, QDate asOf);

    void add(const intake::Sale& sale);
    /// Lines booked after `asOf`, and money out to others than providers, are left aside.
    void add(const intake::BankLine& line);
    void add(const intake::Coverage& coverage);
    void add(const Decision& decision);
    /// Takes over the sales of a builder of the same terms, which another thread filled with sales alone.
    void absorb(BooksBuilder&& other) { absorb(std::move(other.m_books)); }
    /// Takes over sales and credits of books of the same terms.
    void absorb(Books&& other);
    void reserve(qint64 sales) { m_books.sales.reserve(std::size_t(sales)); }
    /// Sorts the names; call once, at the end.
    Books seal();

private:
    qint32 intern(QHash<QString, qint32>& index, QStringList& names, const QString& name);
    qint16 internCurrency(Currency currency);
    qint16 providerOf(const intake::Sale& sale, qint32 merchant, qint32 terminal);
    bool isElsewhere(const QString& account) const;
    enum class Accounts { AsAgreed, Any };
    qint32 payersOf(const intake::BankLine& line, qint32 account, Accounts accounts);
    qint32 internGroup(std::vector<int> providers);
    qint32 channelOf(const intake::Sale& sale);
    void addDebit(const intake::BankLine& line);

    Books m_books;
    const ShopTime& m_time;
    QHash<QString, qint32> m_merchantIndex;
    QHash<QString, qint32> m_terminalIndex;
    QHash<QString, qint32> m_accountIndex;
    QHash<QString, qint32> m_strangerIndex;
    QHash<std::pair<quint64, QString>, qint16> m_providerOf;
    QHash<std::pair<QString, qint32>, qint32> m_payersOf;
    QHash<QString, qint32> m_channelIndex;
    std::vector<std::vector<QString>> m_payerNames;  ///< normalised, by provider
};

/// Full-width letters made half-width, blanks dropped, lower case: for names that banks write in several ways.
QString normalisedName(const QString& name);
/// One word for a wallet however files write it: "wechat", "alipay", "unionpay", else the file's own word, normalised.
QString walletOf(const QString& channel);
/// True when two account numbers are the same as far as masks and cut-off heads show.
bool isSameAccount(const QString& one, const QString& other);

struct MemoFacts
{
    QDate from, to;
    std::optional<Money> fee;
    std::optional<NamedDeduction> deduction;
    bool saysLate = false;  ///< "补结算": it makes up for an earlier payout
    bool saysReturned = false;  ///< "退汇", "冲正": a payment goes back
    bool saysRefund = false;    ///< "退货": a customer's refund
    bool saysChargeback = false;  ///< "退单", "拒付"
    bool saysPurchase = false;  ///< "购机款", "租金": something was bought or hired
    bool saysOther = false;     ///< "营销补贴", "押金退还": money for something else than sales
};
/// What a memo says of its payout: "0801-0801费0元", "扣退单128.00元" … The year comes from the booking date.
MemoFacts readMemo(const QString& memo, QDate booked);

} // namespace daozhang::reconcile
