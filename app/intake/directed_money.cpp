// SPDX-License-Identifier: GPL-3.0-or-later
// Money of lists that say themselves whether it came or went, in which currency it was paid and in which it was settled.
#include "app/intake/sale_rows.h"

#include <QCoreApplication>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

} // namespace

/// The currency a row names; `fallback` when it names none.
Currency SaleRows::currencyIn(Field field, Currency fallback, QString& problem)
{
    if (!m_cells.columns().has(field))
        return fallback;
    const QString word = m_cells.text(field);
    if (word.isEmpty())
        return fallback;
    const auto currency = currencyOf(word);
    if (!currency) {
        m_cells.doubt(field);
        problem = Intake::tr("“%1” in column “%2” is no currency that is known. Look this line up in the original.").arg(word.left(20), m_cells.columns().nameOf(field));
    }
    return currency.value_or(fallback);
}

std::optional<Money> SaleRows::signedMoney(Field field, Currency currency, QString& problem)
{
    if (!m_cells.columns().has(field) || !problem.isEmpty())
        return std::nullopt;
    const Amount amount = m_cells.amount(field, currency);
    if (amount.fault == AmountFault::Empty)
        return std::nullopt;
    if (amount.fault != AmountFault::None) {
        m_cells.doubt(field);
        problem = amountFaultText(amount.fault, m_cells.columns().nameOf(field), decodeText(m_cells.raw(field), m_cells.encoding()).left(40));
        return std::nullopt;
    }
    return amount.money;
}

/// Money in a pair of columns, one for each direction; nullopt when both are empty.
std::optional<Money> SaleRows::columnsMoney(Field in, Field out, Currency currency, QString& problem)
{
    const auto plus = signedMoney(in, currency, problem);
    const auto minus = signedMoney(out, currency, problem);
    if (!plus && !minus)
        return std::nullopt;
    return plus.value_or(Money(0, currency)) - minus.value_or(Money(0, currency));
}

/// An unsigned amount and a word for its direction; positive = to the shop.
std::optional<Money> SaleRows::markedMoney(Field field, Field mark, Currency currency, QString& problem)
{
    const auto amount = signedMoney(field, currency, problem);
    if (!amount || amount->isZero())
        return amount;
    const QString word = normaliseName(m_cells.text(mark));
    if (m_profile.inWords.contains(word))
        return amount;
    if (m_profile.outWords.contains(word))
        return -*amount;
    m_cells.doubt(mark);
    problem = Intake::tr("“%1” in column “%2” does not say whether money came or went. Look this line up in the original.").arg(word.left(20), m_cells.columns().nameOf(mark));
    return std::nullopt;
}

/// Positive = taken from the shop.
std::optional<Money> SaleRows::feeMoney(Currency currency, QString& problem)
{
    if (m_cells.columns().has(Field::FeeMark)) {
        const auto fee = markedMoney(Field::Fee, Field::FeeMark, currency, problem);
        return fee ? std::optional(-*fee) : fee;
    }
    if (!m_profile.money.addsFees) {
        const auto fee = signedMoney(Field::Fee, currency, problem);
        return fee && m_profile.money.feesNegative ? std::optional(-*fee) : fee;
    }
    std::optional<Money> sum;
    for (const QByteArrayView cell : m_cells.all(Field::Fee)) {
        const Amount part = m_cells.amountOf(cell, currency);
        if (part.fault != AmountFault::None) {
            m_cells.doubt(Field::Fee);
            problem = amountFaultText(part.fault, m_cells.columns().nameOf(Field::Fee), decodeText(cell, m_cells.encoding()).left(40));
            return std::nullopt;
        }
        sum = sum.value_or(Money(0, currency)) + (m_profile.money.feesNegative ? -part.money : part.money);
    }
    return sum;
}

/// Lists that say themselves whether money came or went. One sale has one currency in the books: what is settled in
/// another than it was paid in counts as it is settled, before fees.
void SaleRows::readDirectedMoney(Sale& sale, QString& problem)
{
    const bool columns = m_profile.sign == SignRule::Columns;
    const Currency paid = currencyIn(Field::Currency, m_settings.currency, problem);
    const Currency settled = currencyIn(Field::NetCurrency, paid, problem);
    auto gross = columns                                ? columnsMoney(Field::In, Field::Out, paid, problem)
                 : m_profile.sign == SignRule::Mark ? markedMoney(Field::Amount, Field::Mark, paid, problem)
                                                    : signedMoney(Field::Amount, paid, problem);
    auto net = m_cells.columns().has(Field::NetIn) ? columnsMoney(Field::NetIn, Field::NetOut, settled, problem) : signedMoney(Field::Net, settled, problem);
    const auto fee = feeMoney(settled, problem);
    if (!problem.isEmpty())
        return;
    const bool isForeign = paid != settled && net;
    if (!gross || isForeign) {
        if (!net) {
            m_cells.doubt(columns ? Field::In : Field::Amount);
            problem = amountFaultText(AmountFault::Empty, m_cells.columns().nameOf(columns ? Field::In : Field::Amount), {});
            return;
        }
        gross = *net + fee.value_or(Money(0, settled));
    }
    // A sale that took money from the shop is none; it stays in the sums. (Adyen's own sample has the gross of
    // settled sales in the debit column: then the net tells.)
    const int effect = effectSign(sale.type);
    const bool known = sale.type != SaleType::Other && sale.type != SaleType::Payout;
    const bool against = effect > 0 ? gross->isNegative() && !(net && !net->isNegative()) : !gross->isNegative() && !gross->isZero() && net && !net->isNegative() && !net->isZero();
    if (known && against)
        sale.type = SaleType::Other;
    else if (known)
        gross = effect < 0 ? -gross->absolute() : gross->absolute();
    sale.amount = *gross;
    sale.fee = fee;
    sale.net = net;
    if (m_profile.sign == SignRule::Mark && fee && fee->currency() == gross->currency())
        sale.net = *gross - *fee;
}

} // namespace daozhang::intake
