// SPDX-License-Identifier: GPL-3.0-or-later
// Each deposit as terms that add up to it, whatever was found about it.
#include "app/reconcile/reconcile_core.h"

#include <algorithm>
#include <map>

namespace daozhang::reconcile {

namespace {

using Kind = SentenceTerm::Kind;

/// A term lists its rows when a person could read them; larger lumps are found by their deposit.
constexpr std::size_t kMostListed = 60;
/// Where deposits and the items they contest are more pairs than this, the first deposit alone lists all of them.
constexpr std::size_t kMostPairsListed = 10'000;
/// Of two or a few lumps or sales that a deposit may be for, all came once for so many times that what it did not pay was lost:
/// within another deposit, which was read otherwise. Measured by score_shops; of eight and more it was never so.
constexpr double kLostToElsewhere = 6;
constexpr std::size_t kFewContested = 7;
/// More clearing days than this are told as one range.
constexpr std::size_t kMostDays = 12;

class Describer
{
public:
    Describer(const Ledger& ledger, qint32 creditIndex) : m_ledger(ledger), m_credit(ledger.books.credits[std::size_t(creditIndex)]), m_index(creditIndex)
    {
        m_currency = ledger.books.currencies[std::size_t(m_credit.currency)];
        m_outcome.deposit = BankLineId(m_credit.id);
    }

    void add(const Payment& payment)
    {
        m_explained = true;
        m_outcome.late = m_outcome.late || payment.late;
        setProvider(payment);
        std::vector<quint32> rows = payment.rows;
        for (const qint32 index : payment.units) {
            const bool isOther = payment.kind == Payment::Kind::Contested && !payment.items.empty() && !ownsUnit(payment, index);
            if (isOther)
                continue;
            const auto more = rowsOf(m_ledger, m_ledger.units[std::size_t(index)]);
            rows.insert(rows.end(), more.begin(), more.end());
        }
        if (payment.kind == Payment::Kind::Contested) {
            for (const auto& item : payment.items)
                rows.insert(rows.end(), item.begin(), item.end());
            std::sort(rows.begin(), rows.end());
            rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        }
        addSales(payment, rows);
        for (const ExtraTerm& extra : payment.extras)
            addTerm(extra.kind, extra.amount, extra.count, extra.name, extra.rows);
        for (std::size_t i = 0; i < payment.credits.size(); ++i) {
            const qint32 other = payment.credits[i];
            if (other != m_index && payment.kind != Payment::Kind::Contested)
                addTerm(Kind::Deduction, -(payment.shares.empty() ? m_ledger.creditLeft[std::size_t(other)] : payment.shares[i]), 0, QStringLiteral("split"), {});
        }
        if (payment.isShort())
            addShortage(payment);
        else if (payment.kind == Payment::Kind::Contested)
            addContest(payment);
        else if (payment.kind == Payment::Kind::Over)
            m_state = DepositState::Over;
    }

    /// It went back to the provider: it pays nothing.
    void goBack()
    {
        m_explained = true;
        addTerm(Kind::Deduction, m_credit.amount, 0, QStringLiteral("returned"), {});
    }

    DepositOutcome done()
    {
        const qint64 rest = m_credit.amount - m_sum;
        if (!m_explained) {
            m_state = DepositState::Unexplained;
            addTerm(Kind::Gap, m_credit.amount, 0, {}, {});
            m_difference = m_credit.amount;
        } else if (rest != 0) {
            // A person matched more or less than the deposit holds.
            addTerm(Kind::Gap, rest, 0, {}, {});
            m_difference = rest;
            m_state = rest < 0 ? DepositState::Short : DepositState::Over;
        }
        for (const SentenceTerm& term : m_outcome.terms) {
            if (term.kind != Kind::Gap || rest != 0 || !m_explained || m_state == DepositState::Short)
                continue;
            m_difference = term.amount.minorUnits();
            m_state = m_difference < 0 ? DepositState::Short : DepositState::Over;
        }
        if (const qint32 payers = m_credit.payers >= 0 ? m_credit.payers : m_credit.strayPayers; m_outcome.provider.isEmpty() && payers >= 0)
            m_outcome.provider = m_ledger.termsOf(m_ledger.books.payerGroups[std::size_t(payers)].front()).id;
        m_outcome.state = m_state;
        m_outcome.difference = Money(m_difference, m_currency);
        return std::move(m_outcome);
    }

private:
    bool ownsUnit(const Payment& payment, qint32 index) const
    {
        return &m_ledger.payments[std::size_t(m_ledger.units[std::size_t(index)].payment)] == &payment;
    }

    void setProvider(const Payment& payment)
    {
        if (!m_outcome.provider.isEmpty())
            return;
        const quint32 row = !payment.units.empty() ? m_ledger.order[m_ledger.units[std::size_t(payment.units.front())].begin] : !payment.rows.empty() ? payment.rows.front() : quint32(-1);
        if (row != quint32(-1) && m_ledger.fact(row).provider >= 0)
            m_outcome.provider = m_ledger.termsOf(m_ledger.fact(row).provider).id;
        else if (payment.settles >= 0)
            setProvider(m_ledger.payments[std::size_t(payment.settles)]);
    }

    SentenceTerm& addTerm(Kind kind, qint64 amount, int count, const QString& name, std::vector<quint32> rows)
    {
        SentenceTerm term;
        term.kind = kind;
        term.amount = Money(amount, m_currency);
        term.count = count;
        term.name = name;
        m_sum += amount;
        for (const quint32 row : rows) {
            const QDate day = QDate::fromJulianDay(m_ledger.rows[row].clearing);
            if (term.from.isNull() || day < term.from)
                term.from = day;
            if (term.to.isNull() || day > term.to)
                term.to = day;
        }
        const bool always = kind == Kind::Missing || kind == Kind::OneOf || kind == Kind::Refunds;
        if (always || rows.size() <= kMostListed) {
            std::sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) { return contentLess(m_ledger, a, b); });
            for (const quint32 row : rows)
                term.sales.append(SaleId(m_ledger.fact(row).id));
        }
        m_outcome.terms.append(term);
        return m_outcome.terms.last();
    }

    void addSales(const Payment& payment, const std::vector<quint32>& rows)
    {
        struct Day { qint64 gross = 0; int count = 0; std::vector<quint32> rows; };
        std::map<qint32, Day> days;
        std::vector<quint32> refunds;
        qint64 refunded = 0;
        qint64 fees = 0;
        for (const quint32 row : rows) {
            const qint64 amount = m_ledger.fact(row).amount;
            fees += amount - worthOf(m_ledger, row);
            if (amount < 0) {
                refunded += amount;
                refunds.push_back(row);
                continue;
            }
            Day& day = days[m_ledger.rows[row].clearing];
            day.gross += amount;
            ++day.count;
            day.rows.push_back(row);
        }
        const QString word = payment.kind == Payment::Kind::ByPerson ? QStringLiteral("by_person") : QString();
        if (days.size() > kMostDays) {
            Day all;
            for (auto& [date, day] : days) {
                all.gross += day.gross;
                all.count += day.count;
                all.rows.insert(all.rows.end(), day.rows.begin(), day.rows.end());
            }
            addTerm(Kind::Sales, all.gross, all.count, word, std::move(all.rows));
        } else {
            for (auto& [date, day] : days)
                addTerm(Kind::Sales, day.gross, day.count, word, std::move(day.rows));
        }
        if (payment.feeMode != FeeMode::Agreed)
            fees = payment.kind == Payment::Kind::ByPerson ? 0 : payment.feeTaken;
        if (!refunds.empty())
            addTerm(Kind::Refunds, refunded, int(refunds.size()), {}, refunds);
        if (fees != 0)
            addTerm(Kind::Fees, -fees, int(rows.size()), {}, {});
    }

    void addShortage(const Payment& payment)
    {
        const Weighing& weighing = payment.weighing;
        // What came after all is not missing in any of the ways that were weighed.
        const bool isSettled = payment.settledBy >= 0 && payment.gap == 0 && !isNoLoss(weighing);
        if (!isSettled)
            describeGuesses(weighing);
        if (isNoLoss(weighing))
            return;
        m_state = DepositState::Short;
        qint64 rest = m_credit.amount - m_sum;
        m_difference = rest;
        const std::vector<quint32> sure = surelyMissing(weighing);
        if (isSettled) {
            // It came after all, with another deposit: nothing of this one is owed any more.
            std::vector<quint32> later = sure.empty() ? weighing.inSome : sure;
            std::erase_if(later, [&](quint32 row) { return m_ledger.rows[row].credit == m_index; });
            addTerm(Kind::Deduction, rest, int(later.size()), QStringLiteral("split"), std::move(later));
            m_state = DepositState::Explained;
            m_difference = 0;
            return;
        }
        if (!sure.empty()) {
            qint64 worth = 0;
            for (const quint32 row : sure)
                worth += worthOf(m_ledger, row);
            addTerm(Kind::Missing, -worth, int(sure.size()), {}, sure);
            rest += worth;
        }
        if (rest == 0)
            return;
        if (weighing.isEmpty()) {
            addTerm(Kind::Gap, rest, 0, {}, {});
            return;
        }
        std::vector<quint32> others = weighing.inSome;
        std::erase_if(others, [&](quint32 row) { return std::find(sure.begin(), sure.end(), row) != sure.end(); });
        addTerm(Kind::OneOf, rest, int(others.size()), {}, others);
    }

    void describeGuesses(const Weighing& weighing)
    {
        m_outcome.alternativesComplete = weighing.complete;
        m_outcome.alternativesCount = weighing.count;
        for (const Guess& guess : weighing.guesses) {
            Hypothesis hypothesis;
            std::vector<quint32> rows = guess.missing;
            std::sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) { return contentLess(m_ledger, a, b); });
            for (const quint32 row : rows)
                hypothesis.missing.append(SaleId(m_ledger.fact(row).id));
            hypothesis.odds = guess.weight;
            hypothesis.reason = QString::fromLatin1(guess.reason);
            m_outcome.alternatives.append(hypothesis);
        }
        for (const Rejected& rejected : weighing.rejected) {
            RejectedCandidate candidate{QString::fromLatin1(rejected.reason), QString::fromLatin1(rejected.name), rejected.word, Money(rejected.off, m_currency), rejected.odds, {}};
            for (const quint32 row : rejected.rows)
                candidate.sales.append(SaleId(m_ledger.fact(row).id));
            m_outcome.rejected.append(candidate);
        }
    }

    /// "two sales of 100.00, one of which was paid": the sales, less those that this deposit does not reach.
    void addContest(const Payment& payment)
    {
        std::vector<quint32> rows;
        for (const auto& item : payment.items)
            rows.insert(rows.end(), item.begin(), item.end());
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        // What the other deposits paid of them is not missing.
        qint64 others = 0;
        for (const qint32 other : payment.credits)
            others += other == m_index ? 0 : m_ledger.creditLeft[std::size_t(other)];
        if (others != 0)
            addTerm(Kind::Deduction, -others, int(payment.credits.size()) - 1, QStringLiteral("split"), {});
        const qint64 rest = m_credit.amount - m_sum;
        if (payment.isRivalry && payment.settledBy >= 0) {
            if (rest != 0)
                addTerm(Kind::Deduction, rest, 0, QStringLiteral("split"), {});
            return;
        }
        const bool isRepeated = payment.credits.front() != m_index && payment.items.size() * payment.credits.size() > kMostPairsListed;
        const int count = int(rows.size());
        if (isRepeated && rows.size() > kMostListed) {
            std::sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) { return contentLess(m_ledger, a, b); });
            rows.resize(kMostListed);
        }
        if (rest != 0)
            addTerm(Kind::OneOf, rest, count, {}, rows);
        if (payment.beside >= 0) {
            Hypothesis held;
            held.odds = double(payment.items.size()) / kMissingBeside;
            held.reason = kOtherDeposit;
            m_outcome.alternatives.append(held);
        }
        for (const auto& item : payment.items) {
            if (isRepeated && std::size_t(m_outcome.alternatives.size()) == kMostListed)
                break;
            Hypothesis hypothesis;
            for (const quint32 row : item)
                hypothesis.missing.append(SaleId(m_ledger.fact(row).id));
            hypothesis.odds = 1;
            hypothesis.reason = QStringLiteral("sales");
            m_outcome.alternatives.append(hypothesis);
        }
        // Of a gap that was not told before only some are missing: their odds are not those of the gap.
        const auto isOnlySome = [&](const std::vector<quint32>& item) {
            qint64 worth = 0;
            for (const quint32 row : item)
                worth += worthOf(m_ledger, row);
            return worth != payment.gap;
        };
        if (payment.beside < 0 && payment.credits.size() < payment.items.size() && payment.items.size() <= kFewContested)
            m_outcome.rejected.append({kPaidElsewhere, {}, {}, Money(0, m_currency), kLostToElsewhere, {}});
        m_outcome.alternativesComplete = payment.isRivalry || std::none_of(payment.items.begin(), payment.items.end(), isOnlySome);
        m_outcome.alternativesCount = qint64(payment.items.size()) + (payment.beside >= 0 ? 1 : 0);
    }

    const Ledger& m_ledger;
    const CreditFact& m_credit;
    qint32 m_index = -1;
    Currency m_currency;
    DepositOutcome m_outcome;
    DepositState m_state = DepositState::Explained;
    qint64 m_sum = 0;
    qint64 m_difference = 0;
    bool m_explained = false;
};

} // namespace

QVector<DepositOutcome> describeDeposits(const Ledger& ledger)
{
    std::vector<std::vector<qint32>> paymentsOf(ledger.books.credits.size());
    for (qint32 i = 0; i < qint32(ledger.payments.size()); ++i) {
        for (const qint32 credit : ledger.payments[std::size_t(i)].credits)
            paymentsOf[std::size_t(credit)].push_back(i);
    }
    // On another account than agreed a deposit is spoken of where it may hold what is open.
    std::vector<bool> mayHold(ledger.books.credits.size());
    for (const Doubt& doubt : ledger.doubts) {
        for (const qint32 credit : doubt.credits)
            mayHold[std::size_t(credit)] = true;
    }
    QVector<DepositOutcome> deposits;
    for (const qint32 index : creditsInOrder(ledger)) {
        const auto& payments = paymentsOf[std::size_t(index)];
        const quint8 set = ledger.notOurs[std::size_t(index)];
        const bool isPayout = (ledger.books.credits[std::size_t(index)].payers >= 0 && set != kNoPayout) || mayHold[std::size_t(index)];
        if (payments.empty() && !isPayout)
            continue;
        Describer describer(ledger, index);
        if (set == kReturnedDeposit)
            describer.goBack();
        for (const qint32 payment : payments)
            describer.add(ledger.payments[std::size_t(payment)]);
        deposits.append(describer.done());
    }
    return deposits;
}

} // namespace daozhang::reconcile
