// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/palette_search.h"

#include <QRegularExpression>

#include <algorithm>

namespace daozhang::ui {

namespace {

constexpr int kMostOfAKind = 6;
constexpr int kMostLookedAt = 200;  ///< sales, for the cases that hold them

template <class T, class Fits> void takeFitting(QVector<T>& kept, const QVector<T>& all, Fits fits)
{
    for (const T& one : all) {
        if (kept.size() == kMostOfAKind)
            return;
        if (fits(one))
            kept.append(one);
    }
}

} // namespace

std::optional<Money> amountMeant(const QString& text, Currency currency)
{
    static const QRegularExpression shape(QStringLiteral("^[¥￥$€£]?\\s*[-−]?(\\d{1,3}([,，]\\d{3})+|\\d+)(\\.\\d{1,3})?$"));
    const QString wanted = text.trimmed();
    if (!shape.match(wanted).hasMatch())
        return std::nullopt;
    QString plain;
    for (const QChar c : wanted)
        if (c.isDigit() || c == QLatin1Char('.'))
            plain.append(c);
    const auto amount = Money::parse(plain, currency);
    return amount ? std::optional(*amount) : std::nullopt;
}

Result<FoundThings> findThings(Rooms& rooms, const QString& text, TaskContext& task)
{
    FoundThings found;
    const std::optional<Money> amount = amountMeant(text, rooms.facts().currency);
    const auto isMeant = [&](const Money& money) { return amount && (money == *amount || money == -*amount); };
    DZ_ASSIGN(const reconcile::SettlementTerms terms, rooms.reconcile().terms());
    for (const reconcile::ProviderTerms& provider : terms.providers)
        found.providerNames.insert(provider.id, provider.name);

    // A slip writes 1,288.00, the books keep 1288.00; without the comma it may also be a trace or the tail of a card.
    QString plain = text.trimmed();
    if (amount)
        plain.remove(QRegularExpression(QStringLiteral("[^0-9.]")));
    DZ_ASSIGN(found.sales, rooms.reconcile().findSales(plain, kMostLookedAt));
    // A person knows what the slip says: the case that holds the sale is found by it.
    DZ_ASSIGN(const QVector<cases::Case> allCases, rooms.cases().list());
    takeFitting(found.cases, allCases, [&](const cases::Case& record) {
        return record.number().endsWith(text) || record.title.contains(text, Qt::CaseInsensitive) || isMeant(record.claimed)
            || std::any_of(found.sales.cbegin(), found.sales.cend(), [&](const reconcile::JudgedSale& row) { return record.sales.contains(row.sale.id); });
    });
    found.sales = found.sales.mid(0, kMostOfAKind);
    if (task.stopRequested())
        return TaskContext::stopped();
    DZ_ASSIGN(const QVector<reconcile::Finding> allFindings, rooms.reconcile().findings());
    takeFitting(found.findings, allFindings, [&](const reconcile::Finding& finding) {
        return reconcile::findingName(finding.id).compare(text, Qt::CaseInsensitive) == 0 || isMeant(finding.amount) || isMeant(finding.net)
            || found.providerNames.value(finding.provider).contains(text, Qt::CaseInsensitive);
    });
    takeFitting(found.providers, terms.providers, [&](const reconcile::ProviderTerms& provider) {
        return provider.name.contains(text, Qt::CaseInsensitive) || provider.id.contains(text, Qt::CaseInsensitive)
            || provider.merchants.contains(text) || provider.terminals.contains(text);
    });
    if (task.stopRequested())
        return TaskContext::stopped();
    return found;
}

} // namespace daozhang::ui
