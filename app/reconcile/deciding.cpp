// SPDX-License-Identifier: GPL-3.0-or-later
// The service's part about what people decide: checked, stored with its reason, journaled, and taken back on the record.
#include "app/common/language_scope.h"
#include "app/reconcile/contradictions.h"
#include "app/reconcile/explanation.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

using Kind = Decision::Kind;

QJsonArray idsOf(const QVector<SaleId>& sales)
{
    QJsonArray list;
    for (const SaleId sale : sales)
        list.append(sale.value);
    return list;
}

QJsonArray sharesOf(const Decision& decision)
{
    QJsonArray list;
    for (const Decision::Share& share : decision.shares)
        list.append(QJsonObject{{QStringLiteral("deposit"), share.deposit.value}, {QStringLiteral("amount"), share.amount.toString()}});
    return list;
}

/// What a decision says, for the journal: whoever reads it later need not ask the decision itself.
QJsonObject detailsOf(const Decision& decision)
{
    QJsonObject details{{QStringLiteral("kind"), toCode(decision.kind)},
                        {QStringLiteral("sales"), idsOf(decision.sales)},
                        {QStringLiteral("deposit"), decision.deposit.value},
                        {QStringLiteral("reason"), decision.reason}};
    if (!decision.shares.isEmpty())
        details.insert(QStringLiteral("shares"), sharesOf(decision));
    return details;
}

Result<void> journal(storage::Shop& shop, DecisionId id, const QString& act, const QJsonObject& details)
{
    guard::JournalDraft draft;
    draft.who = shop.who();
    draft.subject = {QStringLiteral("match"), QString::number(id.value)};
    draft.act = act;
    draft.details = details;
    DZ_CHECK(shop.journal().append(draft));
    return {};
}

/// What every decision of its kind has to name.
Result<void> checkForm(const Decision& decision)
{
    const auto wrong = [](const QString& message) { return Failure(ErrorCode::Invalid, message); };
    if (decision.reason.trimmed().isEmpty())
        return wrong(Reconcile::tr("A decision needs its reason: write why you know it."));
    const bool needsDeposit = decision.kind == Kind::Match || decision.kind == Kind::Unmatch;
    const bool needsShares = decision.kind == Kind::Split || decision.kind == Kind::Together;
    const bool isPair = decision.kind == Kind::NotDuplicate || decision.kind == Kind::IsDuplicate;
    if (needsDeposit && !decision.deposit.isValid())
        return wrong(Reconcile::tr("Choose the deposit that this decision is about."));
    if (needsShares && decision.shares.isEmpty())
        return wrong(Reconcile::tr("Choose the deposits that this decision is about."));
    if (isPair && decision.sales.size() < 2)
        return wrong(Reconcile::tr("Choose the two rows that this decision compares."));
    if (decision.sales.isEmpty() && !(decision.kind == Kind::NotOurs && !decision.deposits().isEmpty()))
        return wrong(Reconcile::tr("Choose the sales that this decision is about."));
    const QSet<SaleId> once(decision.sales.begin(), decision.sales.end());
    if (once.size() != decision.sales.size())
        return wrong(Reconcile::tr("A sale is named twice. Name each sale once."));
    return {};
}

class Checker
{
public:
    Checker(storage::Shop& shop, const Decision& asked) : m_shop(shop), m_asked(asked) {}

    Result<void> run()
    {
        DZ_CHECK(checkForm(m_asked));
        DZ_ASSIGN(QVector<Decision> inForce, m_shop.outcomes().decisions());
        inForce.removeIf([this](const Decision& other) { return other.undone || !touches(other); });
        m_subjects.decision = [this](const Decision& decision) { return decisionReference(decision, m_shop.time(), m_shop.today()); };
        QVector<Decision> all = inForce;
        all.append(m_asked);
        DZ_CHECK(describe(all));
        for (const SaleId sale : m_asked.sales)
            if (!m_subjects.sales.contains(sale))
                return Failure(ErrorCode::NotFound, Reconcile::tr("One of the chosen sales is not in the books any more. Reconcile again and choose anew."));
        for (const BankLineId deposit : m_asked.deposits())
            if (!m_subjects.deposits.contains(deposit))
                return Failure(ErrorCode::NotFound, Reconcile::tr("The bank line %1 is not in the books any more.").arg(deposit.value));
        if (const auto said = wrongSums(m_asked, m_subjects))
            return Failure(ErrorCode::Invalid, *said);
        if (const auto said = contradiction(m_asked, inForce, m_subjects))
            return Failure(ErrorCode::Conflict, *said);
        if (m_unpayable.isEmpty())
            return {};
        return Failure(ErrorCode::Invalid, m_unpayable);
    }

private:
    bool touches(const Decision& other) const
    {
        const QVector<BankLineId> deposits = other.deposits();
        return std::any_of(other.sales.begin(), other.sales.end(), [this](SaleId sale) { return m_asked.sales.contains(sale); })
            || std::any_of(deposits.begin(), deposits.end(), [this](BankLineId deposit) { return m_asked.deposits().contains(deposit); });
    }

    Result<void> describe(const QVector<Decision>& decisions)
    {
        QSet<SaleId> sales;
        QSet<BankLineId> deposits;
        for (const Decision& decision : decisions) {
            sales.unite(QSet<SaleId>(decision.sales.begin(), decision.sales.end()));
            for (const BankLineId deposit : decision.deposits())
                deposits.insert(deposit);
        }
        const QVector<BankLineId> lineIds(deposits.begin(), deposits.end());
        DZ_ASSIGN(const QVector<intake::BankLine> lines, m_shop.bankLines().byIds(std::span(lineIds.constData(), std::size_t(lineIds.size()))));
        for (const intake::BankLine& line : lines) {
            //: How a sentence names a deposit: amount and day
            const QString name = Reconcile::tr("the deposit of %1 on %2").arg(line.amount.toDisplay(), dayName(line.booked, m_shop.today()));
            m_subjects.deposits.insert(line.id, {name, line.amount});
        }
        DZ_ASSIGN(const QVector<JudgedSale> judged, ReconcileService(m_shop).salesByIds(QVector<SaleId>(sales.begin(), sales.end())));
        for (const JudgedSale& one : judged) {
            const QString number = !one.sale.trace.isEmpty() ? one.sale.trace : !one.sale.rrn.isEmpty() ? one.sale.rrn : one.sale.orderNo;
            //: How a sentence names a sale: its number, amount and day
            const QString name = Reconcile::tr("%1 (%2, %3)").arg(number, one.sale.amount.toDisplay(), dayName(one.sale.localDate, m_shop.today())).trimmed();
            const bool isCopy = one.outcome.cause == QLatin1String("twin");
            m_subjects.sales.insert(one.sale.id, {name, isCopy ? one.outcome.twin : one.sale.id, one.outcome.net, one.sale.amount});
            checkPayable(one, name);
        }
        return {};
    }

    /// A match that no run could follow is refused, not stored without effect.
    void checkPayable(const JudgedSale& judged, const QString& name)
    {
        const bool pays = m_asked.kind == Kind::Match || m_asked.kind == Kind::Split || m_asked.kind == Kind::Together;
        if (!pays || !m_asked.sales.contains(judged.sale.id) || !m_unpayable.isEmpty())
            return;
        const SaleOutcome& outcome = judged.outcome;
        if (outcome.cause == QLatin1String("no_terms"))
            m_unpayable = Reconcile::tr("No settlement terms fit the sale %1, so nothing says what it is worth. Add terms for its merchant number first.").arg(name);
        else if (outcome.cause != QLatin1String("twin") && (outcome.state == SaleState::CancelledOut || outcome.state == SaleState::Excluded))
            m_unpayable = Reconcile::tr("The sale %1 is out of the count (%2): no money is expected for it.").arg(name, causeName(outcome.cause).isEmpty() ? stateName(outcome) : causeName(outcome.cause));
    }

    storage::Shop& m_shop;
    const Decision& m_asked;
    DecisionSubjects m_subjects;
    QString m_unpayable;
};

/// Why a run can lay nothing to this sale by a decision; empty when it can. `sale` null = not in the books.
QString obstacleOf(const Decision& decision, const JudgedSale* sale)
{
    if (!sale)
        return Reconcile::tr("a sale of it is not in the books any more");
    const SaleOutcome& outcome = sale->outcome;
    const bool pays = decision.kind == Kind::Match || decision.kind == Kind::Split || decision.kind == Kind::Together;
    const bool expectsMoney = pays || decision.kind == Kind::Unmatch || decision.kind == Kind::NotDuplicate;
    const QString number = !sale->sale.trace.isEmpty() ? sale->sale.trace : !sale->sale.rrn.isEmpty() ? sale->sale.rrn : sale->sale.orderNo;
    if (expectsMoney && outcome.cause != QLatin1String("twin") && (outcome.state == SaleState::CancelledOut || outcome.state == SaleState::Excluded))
        return Reconcile::tr("no money is expected for the sale %1 any more (%2)").arg(number, causeName(outcome.cause).isEmpty() ? stateName(outcome) : causeName(outcome.cause));
    if (pays && outcome.cause == QLatin1String("no_terms"))
        return Reconcile::tr("no settlement terms fit the sale %1 any more").arg(number);
    return {};
}

/// Why runs cannot follow a decision any more, or not whole: void files and files taken back come after it.
QString obstacleOf(const Decision& decision, const QHash<SaleId, JudgedSale>& sales, const QHash<BankLineId, intake::BankLine>& lines)
{
    const QVector<BankLineId> deposits = decision.deposits();
    qsizetype blocked = std::count_if(deposits.begin(), deposits.end(), [&](BankLineId deposit) { return !lines.contains(deposit); });
    QString why = blocked > 0 ? Reconcile::tr("a deposit of it is not in the books any more") : QString();
    bool isWhole = blocked > 0 && blocked == deposits.size();
    blocked = 0;
    for (const SaleId id : decision.sales) {
        const auto sale = sales.constFind(id);
        const QString said = obstacleOf(decision, sale != sales.cend() ? &*sale : nullptr);
        blocked += said.isEmpty() ? 0 : 1;
        if (why.isEmpty())
            why = said;
    }
    isWhole |= blocked > 0 && blocked == decision.sales.size();
    if (why.isEmpty())
        return {};
    return isWhole ? Reconcile::tr("It cannot be followed any more: %1. It may be undone.").arg(why) : Reconcile::tr("It is followed in part only: %1.").arg(why);
}

} // namespace

Result<DecisionId> ReconcileService::decide(const Decision& asked)
{
    Decision decision = asked;
    if (decision.who.isEmpty())
        decision.who = m_shop.who();
    if (!decision.at.isValid())
        decision.at = m_shop.clock().now();
    // Checked where it is stored: two people deciding at once must not contradict each other either.
    DZ_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_CHECK(Checker(m_shop, decision).run());
    DZ_ASSIGN(const DecisionId id, m_shop.outcomes().addDecision(decision));
    DZ_CHECK(journal(m_shop, id, QStringLiteral("match.decided"), detailsOf(decision)));
    DZ_CHECK(transaction.commit());
    return id;
}

Result<void> ReconcileService::undoDecision(DecisionId id)
{
    DZ_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const QVector<Decision> all, m_shop.outcomes().decisions());
    DZ_CHECK(m_shop.outcomes().markUndone(id));
    const auto taken = std::find_if(all.begin(), all.end(), [id](const Decision& decision) { return decision.id == id; });
    DZ_CHECK(journal(m_shop, id, QStringLiteral("match.undone"), taken != all.end() ? detailsOf(*taken) : QJsonObject()));
    return transaction.commit();
}

Result<QHash<DecisionId, DecisionSubject>> ReconcileService::subjectsOf(const QVector<Decision>& decisions)
{
    constexpr qsizetype kMostNamed = 2;
    QSet<SaleId> sales;
    QSet<BankLineId> deposits;
    for (const Decision& decision : decisions) {
        sales.unite(QSet<SaleId>(decision.sales.begin(), decision.sales.end()));
        for (const BankLineId deposit : decision.deposits())
            deposits.insert(deposit);
    }
    const QVector<BankLineId> lineIds(deposits.begin(), deposits.end());
    DZ_ASSIGN(const QVector<intake::BankLine> lines, m_shop.bankLines().byIds(std::span(lineIds.constData(), std::size_t(lineIds.size()))));
    QHash<BankLineId, intake::BankLine> lineOf;
    for (const intake::BankLine& line : lines)
        lineOf.insert(line.id, line);
    DZ_ASSIGN(const QVector<JudgedSale> judged, salesByIds(QVector<SaleId>(sales.begin(), sales.end())));
    QHash<SaleId, JudgedSale> saleOf;
    for (const JudgedSale& one : judged)
        saleOf.insert(one.sale.id, one);
    QHash<DecisionId, DecisionSubject> subjects;
    for (const Decision& decision : decisions) {
        DecisionSubject& subject = subjects[decision.id];
        for (const BankLineId deposit : decision.deposits())
            if (const auto line = lineOf.constFind(deposit); line != lineOf.cend())
                subject.deposits.append(*line);
        for (const SaleId named : decision.sales.mid(0, kMostNamed))
            if (const auto sale = saleOf.constFind(named); sale != saleOf.cend())
                subject.sales.append(sale->sale);
        subject.obstacle = obstacleOf(decision, saleOf, lineOf);
    }
    return subjects;
}

Result<QVector<Decision>> ReconcileService::decisions() { return m_shop.outcomes().decisions(); }

} // namespace daozhang::reconcile
