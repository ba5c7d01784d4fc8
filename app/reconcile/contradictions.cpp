// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/contradictions.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

using Kind = Decision::Kind;

bool pays(const Decision& decision) { return decision.kind == Kind::Match || decision.kind == Kind::Split || decision.kind == Kind::Together; }

/// All of the deposit is said to be no payout.
bool setsAside(const Decision& decision) { return decision.kind == Kind::NotOurs && decision.deposit.isValid() && decision.shares.isEmpty(); }

class Pair
{
public:
    Pair(const Decision& asked, const Decision& other, const DecisionSubjects& subjects) : m_asked(asked), m_other(other), m_subjects(subjects) {}

    std::optional<QString> say() const
    {
        if (isRepeated())
            return Reconcile::tr("That is decided already, by %1.").arg(other());
        if (const auto said = aboutCount())
            return said;
        if (const auto said = aboutCopies())
            return said;
        if (const auto said = aboutPaying())
            return said;
        return aboutDeposits();
    }

private:
    QString other() const { return m_subjects.decision(m_other); }
    QString name(SaleId sale) const { return m_subjects.sales.value(sale).name; }
    QString name(BankLineId deposit) const { return m_subjects.deposits.value(deposit).name; }
    SaleId counting(SaleId sale) const
    {
        const SaleId counts = m_subjects.sales.value(sale).counts;
        return counts.isValid() ? counts : sale;
    }

    QSet<SaleId> claims(const Decision& decision) const
    {
        QSet<SaleId> all;
        for (const SaleId sale : decision.sales)
            all.insert(counting(sale));
        return all;
    }

    /// Sales that a decision takes out of the count: of duplicates all but the first.
    QSet<SaleId> takenOut(const Decision& decision) const
    {
        if (decision.kind == Kind::IsDuplicate) {
            const QVector<SaleId> copies = decision.sales.mid(1);
            return {copies.begin(), copies.end()};
        }
        const bool out = decision.kind == Kind::Exclude || (decision.kind == Kind::NotOurs && decision.deposits().isEmpty());
        return out ? QSet<SaleId>(decision.sales.begin(), decision.sales.end()) : QSet<SaleId>();
    }

    /// One of the sales that both speak of, the same one in every run.
    static SaleId common(QSet<SaleId> a, const QSet<SaleId>& b)
    {
        a.intersect(b);
        return a.isEmpty() ? SaleId() : *std::min_element(a.begin(), a.end());
    }

    bool isRepeated() const
    {
        if (m_asked.kind != m_other.kind || m_asked.deposit != m_other.deposit || m_asked.shares != m_other.shares)
            return false;
        if (m_asked.kind == Kind::Unmatch)
            return claims(m_other).contains(claims(m_asked));
        return claims(m_asked) == claims(m_other) && (m_asked.kind != Kind::IsDuplicate || m_asked.sales.first() == m_other.sales.first());
    }

    std::optional<QString> aboutCount() const
    {
        const QSet<SaleId> askedOut = takenOut(m_asked), otherOut = takenOut(m_other);
        if (const SaleId sale = common(askedOut, otherOut); sale.isValid())
            return Reconcile::tr("The sale %1 is out of the count already, by %2.").arg(name(sale), other());
        if (const SaleId sale = common(askedOut, pays(m_other) ? claims(m_other) : QSet<SaleId>()); sale.isValid())
            return Reconcile::tr("The sale %1 cannot be taken out of the count: %2 says that it was paid. Undo that decision first.").arg(name(sale), other());
        if (const SaleId sale = common(otherOut, pays(m_asked) ? claims(m_asked) : QSet<SaleId>()); sale.isValid())
            return Reconcile::tr("The sale %1 cannot be paid: %2 takes it out of the count. Undo that decision first.").arg(name(sale), other());
        return std::nullopt;
    }

    std::optional<QString> aboutCopies() const
    {
        const bool askedIs = m_asked.kind == Kind::IsDuplicate, otherIs = m_other.kind == Kind::IsDuplicate;
        if (askedIs && otherIs && (takenOut(m_other).contains(m_asked.sales.first()) || takenOut(m_asked).contains(m_other.sales.first())))
            return Reconcile::tr("One of these sales would be the copy and the original at once, by %1. Undo that decision first.").arg(other());
        const bool opposed = (askedIs && m_other.kind == Kind::NotDuplicate) || (otherIs && m_asked.kind == Kind::NotDuplicate);
        QSet<SaleId> both(m_asked.sales.begin(), m_asked.sales.end());
        both.intersect(QSet<SaleId>(m_other.sales.begin(), m_other.sales.end()));
        if (opposed && both.size() >= 2)
            return askedIs ? Reconcile::tr("%1 says that these are two sales and not the same one twice. Undo that decision first.").arg(other())
                           : Reconcile::tr("%1 says that these are the same sale twice. Undo that decision first.").arg(other());
        return std::nullopt;
    }

    std::optional<QString> aboutPaying() const
    {
        const SaleId sale = common(claims(m_asked), claims(m_other));
        if (!sale.isValid())
            return std::nullopt;
        if (pays(m_asked) && pays(m_other))
            return Reconcile::tr("The sale %1 is paid already, by %2. Undo that decision first; money that came in several deposits is said in one decision.")
                .arg(name(sale), other());
        const bool asksRejection = m_asked.kind == Kind::Unmatch;
        const Decision& rejection = asksRejection ? m_asked : m_other;
        const Decision& payment = asksRejection ? m_other : m_asked;
        // "These belong together" leaves open which deposit pays which sale, unless there is only one.
        const QVector<BankLineId> deposits = payment.deposits();
        const bool isMeant = payment.kind == Kind::Together ? deposits == QVector<BankLineId>{rejection.deposit} : deposits.contains(rejection.deposit);
        if (rejection.kind != Kind::Unmatch || !pays(payment) || !isMeant)
            return std::nullopt;
        return asksRejection ? Reconcile::tr("%1 says that %2 pays the sale %3. Undo that decision first.").arg(other(), name(rejection.deposit), name(sale))
                             : Reconcile::tr("%1 says that %2 does not pay the sale %3. Undo that decision first.").arg(other(), name(rejection.deposit), name(sale));
    }

    std::optional<QString> aboutDeposits() const
    {
        for (const BankLineId deposit : m_asked.deposits()) {
            if (!m_other.deposits().contains(deposit) || m_asked.kind == Kind::Unmatch || m_other.kind == Kind::Unmatch)
                continue;
            if (setsAside(m_other))
                return Reconcile::tr("%1 is no payout, by %2. Undo that decision first.").arg(name(deposit), other());
            if (setsAside(m_asked))
                return Reconcile::tr("%1 cannot be set aside: it is spoken for by %2. Undo that decision first, or set a part of it aside.").arg(name(deposit), other());
            if (m_asked.kind == Kind::Together || m_other.kind == Kind::Together)
                return Reconcile::tr("%1 is spoken for by %2. Undo that decision first.").arg(name(deposit), other());
        }
        return std::nullopt;
    }

    const Decision& m_asked;
    const Decision& m_other;
    const DecisionSubjects& m_subjects;
};

struct Sums { Money net, gross; };

Sums worthOf(const QVector<SaleId>& sales, const DecisionSubjects& subjects, Currency currency)
{
    Sums sums{Money(0, currency), Money(0, currency)};
    QSet<SaleId> counted;
    for (const SaleId sale : sales) {
        const DecisionSubjects::SaleSubject& one = *subjects.sales.constFind(sale);
        const SaleId counts = one.counts.isValid() ? one.counts : sale;
        if (counted.contains(counts) || one.net.currency() != currency)
            continue;
        counted.insert(counts);
        sums.net += one.net;
        sums.gross += one.gross;
    }
    return sums;
}

/// What a decision takes of a deposit; nothing where it does not say how much.
std::optional<Money> takenBy(const Decision& decision, BankLineId deposit, const DecisionSubjects& subjects)
{
    const Money amount = subjects.deposits.value(deposit).amount;
    if (decision.kind == Kind::Match && decision.deposit == deposit) {
        const Sums worth = worthOf(decision.sales, subjects, amount.currency());
        return worth.gross == amount ? worth.gross : worth.net;
    }
    for (const Decision::Share& share : decision.shares)
        if (share.deposit == deposit && decision.kind != Kind::Together)
            return share.amount.isZero() ? amount : Money(share.amount.minorUnits(), amount.currency());
    return std::nullopt;
}

/// A deposit cannot be given away twice.
std::optional<QString> takenTwice(const Decision& asked, const QVector<Decision>& inForce, const DecisionSubjects& subjects)
{
    for (const BankLineId deposit : asked.deposits()) {
        const std::optional<Money> wanted = takenBy(asked, deposit, subjects);
        if (!wanted)
            continue;
        const DecisionSubjects::DepositSubject subject = subjects.deposits.value(deposit);
        Money left = subject.amount;
        const Decision* last = nullptr;
        for (const Decision& other : inForce) {
            if (const std::optional<Money> taken = takenBy(other, deposit, subjects)) {
                left -= *taken;
                last = &other;
            }
        }
        const Money none(0, left.currency());
        if (last && left <= none)
            return Reconcile::tr("All of %1 is given to other sales, by %2. Undo that decision first.").arg(subject.name, subjects.decision(*last));
        if (last && *wanted > left)
            return Reconcile::tr("Only %1 is left of %2, because of %3; this would take %4 of it.")
                .arg(left.toDisplay(), subject.name, subjects.decision(*last), wanted->toDisplay());
    }
    return std::nullopt;
}

} // namespace

namespace {

/// Names of decisions and deposits begin small, and may stand at the head of a sentence.
std::optional<QString> sentence(std::optional<QString> said)
{
    if (said && !said->isEmpty())
        said->front() = said->front().toUpper();
    return said;
}

std::optional<QString> wrongParts(const Decision& asked, const DecisionSubjects& subjects);

} // namespace

std::optional<QString> contradiction(const Decision& asked, const QVector<Decision>& inForce, const DecisionSubjects& subjects)
{
    for (const Decision& other : inForce) {
        if (other.undone || other.id == asked.id)
            continue;
        if (const auto said = Pair(asked, other, subjects).say())
            return sentence(said);
    }
    return sentence(takenTwice(asked, inForce, subjects));
}

std::optional<QString> wrongSums(const Decision& asked, const DecisionSubjects& subjects) { return sentence(wrongParts(asked, subjects)); }

namespace {

std::optional<QString> wrongParts(const Decision& asked, const DecisionSubjects& subjects)
{
    Currency currency;
    for (const BankLineId deposit : asked.deposits()) {
        const DecisionSubjects::DepositSubject subject = subjects.deposits.value(deposit);
        currency = subject.amount.currency();
        for (const SaleId sale : asked.sales)
            if (pays(asked) && subjects.sales.value(sale).gross.currency() != currency)
                return Reconcile::tr("The sale %1 is in another currency than %2: it cannot be paid by it.").arg(subjects.sales.value(sale).name, subject.name);
    }
    Money sum(0, currency);
    QSet<BankLineId> named;
    for (const Decision::Share& share : asked.shares) {
        const DecisionSubjects::DepositSubject subject = subjects.deposits.value(share.deposit);
        if (subject.amount.currency() != currency)
            return Reconcile::tr("The deposits are in different currencies: decide about each by itself.");
        if (named.contains(share.deposit))
            return Reconcile::tr("%1 is named twice. Name each deposit once, with all that it gave.").arg(subject.name);
        named.insert(share.deposit);
        const Money part = share.amount.isZero() ? subject.amount : Money(share.amount.minorUnits(), currency);
        if (part.isNegative() || part > subject.amount)
            return Reconcile::tr("%1 is no part of %2.").arg(part.toDisplay(), subject.name);
        sum += part;
    }
    if (asked.kind != Kind::Split)
        return std::nullopt;
    const Sums worth = worthOf(asked.sales, subjects, currency);
    if (sum != worth.net && sum != worth.gross)
        return Reconcile::tr("The parts add up to %1, but these sales are worth %2 net (%3 before fees). Parts must add up: change them, or choose other sales.")
            .arg(sum.toDisplay(), worth.net.toDisplay(), worth.gross.toDisplay());
    return std::nullopt;
}

} // namespace

} // namespace daozhang::reconcile
