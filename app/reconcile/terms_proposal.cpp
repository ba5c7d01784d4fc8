// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/terms_proposal.h"

#include "app/reconcile/books.h"
#include "app/reconcile/fee_claims.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"
#include "models/intake/wallet_account.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

constexpr int kDaysToPay = 7;   ///< a weekend and a slow T+2
constexpr int kFewestDays = 3;  ///< fewer may fit by chance
constexpr int kDaysLookedAt = 56;
constexpr std::size_t kMostSalesLookedAt = 40'000;
constexpr int kFewestDaysLookedAt = 12;
/// Stored terms are questioned when others explain so many more parts in a hundred of the days, and these at least.
constexpr int kClearlyBetter = 5, kFewestShare = 60, kFewestAdviceDays = 5;

struct DaySum
{
    qint64 amount = 0;
    bool statesFees = true;
};

constexpr std::array kLumps{Lump::PerMerchant, Lump::PerTerminal, Lump::CardOrQr};

/// The sales of one merchant number; of files that give none, those of one provider's files.
struct Merchant
{
    QString number;
    QString provider;  ///< that the files name by themselves
    QStringList terminals;
    std::set<QDate> days;
    /// Sums by day and part (nothing, terminal, card or QR), for each way to lump.
    using Sums = std::array<QMap<std::pair<QDate, QString>, DaySum>, kLumps.size()>;
    /// The terminal's book and the provider's speak of the same sales, and are not added up.
    QMap<intake::Book, Sums> books;
    QMap<intake::Book, std::vector<FitSale>> rows;
};

struct Credit
{
    QString payer;
    QString account;
    qint64 amount = 0;
};

using Credits = QMap<QDate, QVector<Credit>>;

struct Fit
{
    QString payer;
    QStringList accounts;
    Lump lump = Lump::PerMerchant;
    int days = 0;
};

/// Terminals and merchants as numbers.
class Numbers
{
public:
    int of(const QString& name) { return m_numbers.try_emplace(name, int(m_numbers.size())).first->second; }

private:
    std::map<QString, int> m_numbers;
};

FitSale fitSale(const intake::Sale& sale, const ShopTime& time, Numbers& numbers)
{
    FitSale row;
    row.day = sale.localDate;
    if (sale.hasTime)
        row.time = time.localTime(sale.occurredAt);
    row.clearing = sale.clearingDate;
    row.amount = sale.amount.minorUnits();
    if (sale.fee)
        row.fee = sale.fee->minorUnits();
    row.kind = sale.cardKind;
    row.terminal = numbers.of(sale.terminal);
    row.merchant = numbers.of(sale.merchant);
    row.batch = sale.batch.isEmpty() ? 0 : numbers.of(QStringLiteral("batch ") + sale.batch);
    row.wallet = sale.channel.isEmpty() || sale.cardKind != intake::CardKind::Qr ? 0 : numbers.of(QStringLiteral("wallet ") + walletOf(sale.channel));
    return row;
}

void add(Merchant& merchant, const intake::Sale& sale)
{
    merchant.days.insert(sale.localDate);
    if (!sale.terminal.isEmpty() && !merchant.terminals.contains(sale.terminal))
        merchant.terminals.append(sale.terminal);
    const QString way = sale.cardKind == intake::CardKind::Qr ? QStringLiteral("qr") : QStringLiteral("card");
    const std::array<QString, kLumps.size()> parts{QString(), sale.terminal, way};
    for (std::size_t i = 0; i < kLumps.size(); ++i) {
        DaySum& sum = merchant.books[sale.book][i][{sale.localDate, parts[i]}];
        sum.amount += sale.amount.minorUnits() - (sale.fee ? sale.fee->minorUnits() : 0);
        sum.statesFees = sum.statesFees && sale.fee;
    }
}

bool holds(const DaySum& sum, qint64 deposit)
{
    if (sum.statesFees)
        return deposit == sum.amount;
    return deposit <= sum.amount && deposit >= sum.amount - sum.amount / 100;
}

/// For each payer: the days whose whole sum, in the way that fits best, its deposits hold.
void addFits(const Merchant::Sums& sums, const Credits& credits, QMap<QString, Fit>& best)
{
    for (std::size_t i = 0; i < kLumps.size(); ++i) {
        QMap<QString, std::set<QDate>> held;
        QMap<QString, QStringList> accounts;
        for (auto it = sums[i].cbegin(); it != sums[i].cend(); ++it) {
            const QDate day = it.key().first;
            for (auto on = credits.lowerBound(day); on != credits.cend() && on.key() <= day.addDays(kDaysToPay); ++on)
                for (const Credit& credit : on.value())
                    if (holds(it.value(), credit.amount)) {
                        held[credit.payer].insert(day);
                        if (!credit.account.isEmpty() && !accounts[credit.payer].contains(credit.account))
                            accounts[credit.payer].append(credit.account);
                    }
        }
        for (auto it = held.cbegin(); it != held.cend(); ++it)
            if (Fit& fit = best[it.key()]; int(it.value().size()) > fit.days)
                fit = {it.key(), accounts.value(it.key()), kLumps[i], int(it.value().size())};
    }
}

QVector<Fit> fitsOf(const Merchant& merchant, const Credits& credits)
{
    QMap<QString, Fit> best;
    for (const Merchant::Sums& sums : merchant.books)
        addFits(sums, credits, best);
    QVector<Fit> fits(best.cbegin(), best.cend());
    std::sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.days > b.days; });
    return fits;
}

std::optional<Fit> payerOf(const Merchant& merchant, const Credits& credits)
{
    const QVector<Fit> fits = fitsOf(merchant, credits);
    if (fits.isEmpty() || fits[0].days < kFewestDays || fits[0].days * 3 < int(merchant.days.size()))
        return std::nullopt;
    if (fits.size() > 1 && fits[1].days * 2 > fits[0].days)
        return std::nullopt;
    return fits[0];
}

QString nameOfPayer(QString payer)
{
    // The account in which a provider keeps its customers' money is not a part of its name.
    return payer.remove(QStringLiteral("客户备付金")).trimmed();
}

/// The last weeks of a book: older terms may have been others.
std::vector<FitSale> lastWeeks(std::vector<FitSale> sales)
{
    QDate last;
    for (const FitSale& sale : sales)
        last = last.isValid() ? std::max(last, sale.day) : sale.day;
    std::map<QDate, std::size_t> counts;
    for (const FitSale& sale : sales)
        ++counts[sale.day];
    QDate first = last.addDays(-kDaysLookedAt);
    std::size_t kept = 0;
    // A large shop tells its terms in fewer days.
    for (auto day = counts.rbegin(); day != counts.rend(); ++day)
        if ((kept += day->second) > kMostSalesLookedAt && day->first > first && last.toJulianDay() - day->first.toJulianDay() > kFewestDaysLookedAt)
            first = day->first;
    std::erase_if(sales, [&](const FitSale& sale) { return sale.day < first; });
    return sales;
}

/// Terms that fit best, by the book that they fit best.
TermsFit bestOf(const ProviderTerms& start, const QMap<intake::Book, std::vector<FitSale>>& books, const std::vector<FitCredit>& credits, const BusinessCalendar& calendar)
{
    TermsFit best;
    best.terms = start;
    for (const std::vector<FitSale>& book : books) {
        const TermsFit fit = bestFit(start, lastWeeks(book), credits, calendar);
        if (fit.days > 0 && (best.days == 0 || qint64(fit.fittingDays) * best.days > qint64(best.fittingDays) * fit.days))
            best = fit;
    }
    return best;
}

std::vector<FitCredit> creditsOf(const Credits& credits, const QString& payer)
{
    std::vector<FitCredit> own;
    for (auto day = credits.cbegin(); day != credits.cend(); ++day)
        for (const Credit& credit : day.value())
            if (credit.payer == payer)
                own.push_back({day.key(), credit.amount});
    return own;
}

QString freeId(const QString& wanted, const SettlementTerms& known, const QVector<ProposedProvider>& made)
{
    const auto taken = [&](const QString& id) {
        return known.byId(id) || std::any_of(made.cbegin(), made.cend(), [&](const ProposedProvider& one) { return one.terms.id == id; });
    };
    if (!wanted.isEmpty() && !taken(wanted))
        return wanted;
    for (int n = 1;; ++n)
        if (const QString id = QStringLiteral("provider%1").arg(n); !taken(id))
            return id;
}

ProposedProvider propose(const Merchant& merchant, const std::optional<Fit>& fit, const QVector<ProviderTerms>& presets,
                         const QVector<KnownProvider>& names)
{
    ProposedProvider proposal;
    proposal.days = int(merchant.days.size());
    ProviderTerms& terms = proposal.terms;
    const QString payer = fit ? normalisedName(fit->payer) : QString();
    const auto isMeant = [&](const QString& id, const QString& name) {
        return fit ? payer.contains(normalisedName(name)) : !merchant.provider.isEmpty() && id == merchant.provider;
    };
    for (const ProviderTerms& preset : presets)
        if (terms.id.isEmpty() && isMeant(preset.id, preset.name))
            terms = preset;
    for (const KnownProvider& known : names)
        if (terms.id.isEmpty() && isMeant(known.id, known.name)) {
            terms.id = known.id;
            terms.name = known.name;
        }
    if (fit) {
        proposal.payer = fit->payer;
        proposal.fittingDays = fit->days;
        if (terms.name.isEmpty())
            terms.name = nameOfPayer(fit->payer);
        terms.payerNames = {nameOfPayer(fit->payer)};
        terms.lump = fit->lump;
        if (fit->accounts.size() == 1)
            terms.account = fit->accounts.constFirst();
    }
    return proposal;
}

} // namespace

Result<QVector<ProposedProvider>> proposeTerms(storage::Shop& shop, const SettlementTerms& known, const QVector<ProviderTerms>& presets,
                                               const QVector<KnownProvider>& names)
{
    QMap<std::pair<QString, QString>, Merchant> merchants;
    Numbers numbers;
    DZ_CHECK(shop.sales().forMatchingByTime([&](const intake::Sale& sale) {
        if (sale.status != intake::SaleStatus::Success || known.providerOf(sale.merchant, sale.terminal, sale.provider))
            return true;
        const bool isTaken = std::any_of(known.providers.cbegin(), known.providers.cend(), [&](const ProviderTerms& provider) {
            return !sale.merchant.isEmpty() && provider.merchants.contains(sale.merchant);
        });
        if (isTaken)
            return true;
        Merchant& merchant = merchants[{sale.merchant, sale.merchant.isEmpty() ? sale.provider : QString()}];
        merchant.number = sale.merchant;
        if (merchant.provider.isEmpty())
            merchant.provider = sale.provider;
        add(merchant, sale);
        merchant.rows[sale.book].push_back(fitSale(sale, shop.time(), numbers));
        return true;
    }));
    Credits credits;
    DZ_CHECK(shop.bankLines().forEach([&](const intake::BankLine& line) {
        // What customers paid into a wallet is no payout to the bank.
        if (line.amount.minorUnits() > 0 && !line.payer.trimmed().isEmpty() && !intake::isWalletAccount(line.account))
            credits[line.booked].append({line.payer.trimmed(), line.account, line.amount.minorUnits()});
        return true;
    }));
    DZ_ASSIGN(const BusinessCalendar calendar, ReconcileService(shop).calendar());
    QVector<ProposedProvider> made;
    for (const Merchant& merchant : std::as_const(merchants)) {
        const auto fit = payerOf(merchant, credits);
        ProposedProvider proposal = propose(merchant, fit, presets, names);
        if (fit) {
            proposal.fit = bestOf(proposal.terms, merchant.rows, creditsOf(credits, fit->payer), calendar);
            proposal.terms = proposal.fit.terms;
        }
        const auto same = std::find_if(made.begin(), made.end(), [&](const ProposedProvider& other) {
            return fit && other.payer == fit->payer && other.terms.account == proposal.terms.account;
        });
        if (same != made.end() && !merchant.number.isEmpty()) {
            same->terms.merchants.append(merchant.number);
            same->days += proposal.days;
            same->fittingDays += proposal.fittingDays;
            continue;
        }
        proposal.terms.id = freeId(proposal.terms.id.isEmpty() ? merchant.provider : proposal.terms.id, known, made);
        if (merchant.number.isEmpty())
            proposal.terms.terminals = merchant.terminals;
        else
            proposal.terms.merchants = {merchant.number};
        made.append(proposal);
    }
    return made;
}

namespace {

QString lumpText(Lump lump)
{
    switch (lump) {
    case Lump::PerMerchant: return Reconcile::tr("one deposit for each merchant number");
    case Lump::PerTerminal: return Reconcile::tr("one deposit for each terminal");
    case Lump::CardOrQr: return Reconcile::tr("one deposit for cards and one for QR codes");
    case Lump::PerSale: return Reconcile::tr("one deposit for each sale");
    case Lump::PerBatch: return Reconcile::tr("one deposit for each batch");
    case Lump::PerCardKind: return Reconcile::tr("one deposit for each kind of card");
    case Lump::PerWallet: return Reconcile::tr("one deposit for each wallet");
    }
    return {};
}

QString cutoffText(QTime time) { return time == QTime(23, 59, 59, 999) ? QStringLiteral("24:00") : time.toString(QStringLiteral("HH:mm")); }

QString feesText(const QVector<FeeRule>& fees)
{
    QStringList parts;
    for (const FeeRule& rule : fees)
        parts.append(clauseText(rule));
    //: Between clauses of a fee contract
    return parts.isEmpty() ? Reconcile::tr("no fees") : parts.join(Reconcile::tr("; "));
}

/// The search knows nothing of due dates by channel, nor of limits: it would question what is right.
bool isSearchable(const ProviderTerms& terms) { return terms.channels.isEmpty() && !terms.dailyLimit; }

/// What is read of one stored provider.
struct StoredBooks
{
    QMap<intake::Book, std::vector<FitSale>> books;
    std::vector<FitCredit> credits;
    std::vector<FitCredit> ofUnknown;  ///< of payers that the last run asks about
    QStringList unknownPayers;
};

using ProviderOfPayer = QHash<QString, QString>;

/// Names of payers that the last run found to pay just what a provider owes.
Result<ProviderOfPayer> unknownPayers(storage::Shop& shop)
{
    ProviderOfPayer providers;
    DZ_ASSIGN(const QVector<Finding> findings, shop.outcomes().findings());
    for (const Finding& finding : findings) {
        if (finding.kind == FindingKind::UnknownPayer && !finding.terms.isEmpty())
            providers.insert(finding.terms.first().name, finding.provider);
    }
    return providers;
}

} // namespace

Result<QVector<TermsAdvice>> adviseTerms(storage::Shop& shop, const SettlementTerms& stored, const BusinessCalendar& calendar, const TaskContext& task)
{
    QHash<QString, StoredBooks> byProvider;
    Numbers numbers;
    DZ_ASSIGN(const ProviderOfPayer asked, unknownPayers(shop));
    DZ_CHECK(shop.sales().forMatchingByTime([&](const intake::Sale& sale) {
        if (sale.status != intake::SaleStatus::Success || sale.type == intake::SaleType::PreAuth)
            return !task.stopRequested();
        if (const ProviderTerms* terms = stored.providerOf(sale.merchant, sale.terminal, sale.provider))
            byProvider[terms->id].books[sale.book].push_back(fitSale(sale, shop.time(), numbers));
        return !task.stopRequested();
    }));
    DZ_CHECK(shop.bankLines().forEach([&](const intake::BankLine& line) {
        const QString payer = normalisedName(line.payer);
        if (const auto of = asked.constFind(line.payer.trimmed()); of != asked.cend() && line.amount.minorUnits() > 0) {
            byProvider[*of].ofUnknown.push_back({line.booked, line.amount.minorUnits()});
            if (!byProvider[*of].unknownPayers.contains(of.key()))
                byProvider[*of].unknownPayers.append(of.key());
        }
        for (const ProviderTerms& terms : stored.providers) {
            const bool isNamed = std::any_of(terms.payerNames.cbegin(), terms.payerNames.cend(), [&](const QString& name) { return payer.contains(normalisedName(name)); });
            const bool isThere = terms.account.isEmpty() || isSameAccount(terms.account, line.account);
            if (line.amount.minorUnits() > 0 && isNamed && isThere)
                byProvider[terms.id].credits.push_back({line.booked, line.amount.minorUnits()});
        }
        return !task.stopRequested();
    }));
    QVector<TermsAdvice> all;
    for (const ProviderTerms& terms : stored.providers) {
        if (task.stopRequested())
            return TaskContext::stopped();
        if (!isSearchable(terms))
            continue;
        const StoredBooks books = byProvider.value(terms.id);
        TermsAdvice advice;
        for (const std::vector<FitSale>& book : books.books) {
            const TermsFit fit = fitOf(terms, lastWeeks(book), books.credits, calendar);
            if (fit.days > 0 && (advice.before.days == 0 || fit.share() > advice.before.share()))
                advice.before = fit;
        }
        if (advice.before.days < kFewestAdviceDays || advice.before.share() > 100 - kClearlyBetter)
            continue;
        ProviderTerms start = terms;
        std::vector<FitCredit> credits = books.credits;
        if (!books.unknownPayers.isEmpty()) {
            if (start.payerNames.isEmpty())
                start.payerNames.append(start.name);
            start.payerNames += books.unknownPayers;
            credits.insert(credits.end(), books.ofUnknown.begin(), books.ofUnknown.end());
        }
        advice.after = bestOf(start, books.books, credits, calendar);
        if (advice.after.share() >= advice.before.share() + kClearlyBetter && advice.after.share() >= kFewestShare)
            all.append(advice);
    }
    return all;
}

QString termsChangeText(const ProviderTerms& before, const ProviderTerms& after)
{
    QStringList parts;
    if (!(before.rule == after.rule))
        parts.append(Reconcile::tr("%1 instead of %2").arg(after.rule.toString(), before.rule.toString()));
    if (before.cutoff != after.cutoff)
        parts.append(Reconcile::tr("cut-off %1 instead of %2").arg(cutoffText(after.cutoff), cutoffText(before.cutoff)));
    if (before.lump != after.lump)
        parts.append(Reconcile::tr("%1 instead of %2").arg(lumpText(after.lump), lumpText(before.lump)));
    if (before.payerNames != after.payerNames) {
        QStringList more = after.payerNames;
        for (const QString& name : before.payerNames)
            more.removeAll(name);
        parts.append(Reconcile::tr("the payer “%1” as well").arg(more.join(Reconcile::tr(", "))));
    }
    if (before.payoutFee != after.payoutFee && after.payoutFee)
        parts.append(after.payoutFee->rate == Rate() ? Reconcile::tr("a fee of %1 a payout").arg(after.payoutFee->fixed.toDisplay())
                                                     : Reconcile::tr("a fee of %1 a payout").arg(after.payoutFee->rate.toPercent()));
    if (before.reserve != after.reserve && after.reserve)
        parts.append(Reconcile::tr("a reserve of %1 of the sales (see the contract when it is released)").arg(after.reserve->rate.toPercent()));
    if (before.fees != after.fees)
        parts.append(Reconcile::tr("fees %1 instead of %2").arg(feesText(after.fees), feesText(before.fees)));
    return parts.join(Reconcile::tr(", "));
}

QString adviceSentence(const TermsAdvice& advice)
{
    return Reconcile::tr("With %1, %2 % instead of %3 % of %n day(s) fit to the fen.", nullptr, advice.after.days)
        .arg(termsChangeText(advice.before.terms, advice.after.terms), QString::number(advice.after.share()), QString::number(advice.before.share()));
}

QString misfitSentence(const TermsFit& fit, Currency currency)
{
    constexpr qsizetype kMostNamed = 3;
    QStringList parts;
    for (const MisfitDay& day : fit.misfits.first(std::min(kMostNamed, fit.misfits.size()))) {
        const QString expected = Money(day.expected, currency).toDisplay(), when = day.day.toString(Qt::ISODate);
        parts.append(day.nearest ? Reconcile::tr("%1 expected %2, nearest deposit %3").arg(when, expected, Money(*day.nearest, currency).toDisplay())
                                 : Reconcile::tr("%1 expected %2, no deposit").arg(when, expected));
    }
    if (parts.isEmpty())
        return {};
    const QString list = parts.join(Reconcile::tr("; "));
    const qsizetype more = fit.misfits.size() - parts.size();
    return more > 0 ? Reconcile::tr("Days that do not fit: %1; and %n more.", nullptr, int(more)).arg(list) : Reconcile::tr("Days that do not fit: %1.").arg(list);
}

} // namespace daozhang::reconcile
