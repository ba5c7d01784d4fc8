// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/terms_proposal.h"

#include "app/reconcile/books.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"
#include "models/intake/wallet_account.h"

#include <QMap>

#include <algorithm>
#include <array>
#include <set>

namespace daozhang::reconcile {

namespace {

constexpr int kDaysToPay = 7;   ///< a weekend and a slow T+2
constexpr int kFewestDays = 3;  ///< fewer may fit by chance

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
    DZ_CHECK(shop.sales().forEach([&](const intake::Sale& sale) {
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
        return true;
    }));
    Credits credits;
    DZ_CHECK(shop.bankLines().forEach([&](const intake::BankLine& line) {
        // What customers paid into a wallet is no payout to the bank.
        if (line.amount.minorUnits() > 0 && !line.payer.trimmed().isEmpty() && !intake::isWalletAccount(line.account))
            credits[line.booked].append({line.payer.trimmed(), line.account, line.amount.minorUnits()});
        return true;
    }));
    QVector<ProposedProvider> made;
    for (const Merchant& merchant : std::as_const(merchants)) {
        const auto fit = payerOf(merchant, credits);
        ProposedProvider proposal = propose(merchant, fit, presets, names);
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

} // namespace daozhang::reconcile
