// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/property/shop_score.h"

#include <algorithm>

namespace daozhang::testing {

namespace {

using namespace reconcile;

class Comparison
{
public:
    explicit Comparison(const MadeShop& made) : m_made(made)
    {
        for (const DepositOutcome& deposit : made.shop.result.deposits)
            m_deposits.insert(deposit.deposit, &deposit);
        for (qsizetype i = 0; i < made.shop.sales.size(); ++i)
            m_rowOf.insert(made.shop.sales.at(i).id, int(i));
    }

    Verdict run()
    {
        m_found.score.shops = 1;
        const QString broken = m_made.shop.broken();
        if (!broken.isEmpty())
            m_found.problems.append({Problem::Kind::Broken, broken, {}});
        for (int row = 0; row < m_made.sales.size(); ++row) {
            if (m_made.sales.at(row).copyOf < 0)
                compare(row);
        }
        strangers();
        sets();
        odds();
        return std::move(m_found);
    }

private:
    const SaleTruth& truth(int row) const { return m_made.sales.at(row); }
    SaleOutcome said(int row) const { return m_made.shop.result.outcomeOf(m_made.shop.books, std::size_t(row)); }
    const Finding* findingOf(int row) const
    {
        const qint32 finding = m_made.shop.result.rows[std::size_t(row)].finding;
        return finding < 0 ? nullptr : &m_made.shop.result.findings.at(finding);
    }

    QString describe(int row, const SaleOutcome& outcome) const
    {
        const intake::Sale& sale = m_made.shop.sales.at(row);
        const QString how = truth(row).fault ? toCode(*truth(row).fault) : QStringLiteral("plain");
        QString words = QStringLiteral("sale %1 of %2, %3 %4 net %5, due %6 (%7) is called %8")
                            .arg(sale.id.value)
                            .arg(sale.localDate.toString(Qt::ISODate), m_made.shop.terms.providers.at(truth(row).provider).id, sale.terminal, Money(truth(row).net).toString(),
                                 truth(row).due.toString(Qt::ISODate), how, toCode(outcome.state));
        if (outcome.deposit.isValid())
            words += QStringLiteral(" in deposit %1: %2").arg(outcome.deposit.value).arg(m_made.shop.sentence(outcome.deposit));
        return words;
    }

    void problem(Problem::Kind kind, int row, const SaleOutcome& outcome)
    {
        // One of a kind and a deposit, or a provider's day, is enough to see what is wrong.
        const qint64 where = outcome.deposit.isValid() ? outcome.deposit.value : -truth(row).due.toJulianDay() * 10 - truth(row).provider;
        const std::pair key(int(kind), where * 1000 + int(truth(row).fault.value_or(Feature::Count)));
        if (m_told.contains(key))
            return;
        m_told.insert(key);
        m_found.problems.append({kind, describe(row, outcome), truth(row).fault});
    }

    void compare(int row)
    {
        const SaleTruth& of = truth(row);
        const SaleOutcome outcome = said(row);
        Score one;
        switch (of.fate) {
        case Fate::Lost: lost(row, outcome, one); break;
        case Fate::Paid: paid(row, outcome, one); break;
        case Fate::Carried:
        case Fate::Elsewhere: break;
        case Fate::NoClaim: other(row, outcome, outcome.state == of.expected, one); break;
        case Fate::Waiting: other(row, outcome, outcome.state == SaleState::InTransit || of.worth <= 0, one); break;
        case Fate::Unreached: other(row, outcome, outcome.state == SaleState::Unknown || (of.worth <= 0 && outcome.state != SaleState::Overdue), one); break;
        }
        cause(row, outcome, one);
        m_found.score += one;
        if (of.fault)
            m_found.byFault[*of.fault] += one;
    }

    void lost(int row, const SaleOutcome& outcome, Score& one)
    {
        if (truth(row).worth <= 0)
            return;
        ++one.lost;
        if (outcome.state == SaleState::Overdue || outcome.state == SaleState::OneOf) {
            ++one.found;
            one.lostOverdue += outcome.state == SaleState::Overdue ? 1 : 0;
            return;
        }
        if (outcome.state == SaleState::Arrived) {
            ++one.lostArrived;
            one.lostArrivedTold += truth(row).isTold ? 1 : 0;
            problem(truth(row).isTold ? Problem::Kind::ArrivedTold : Problem::Kind::Arrived, row, outcome);
            return;
        }
        ++one.lostOther;
        problem(Problem::Kind::Missed, row, outcome);
    }

    void paid(int row, const SaleOutcome& outcome, Score& one)
    {
        ++one.paid;
        if (outcome.state == SaleState::Arrived) {
            ++one.paidArrived;
            ++(truth(row).credits.contains(outcome.deposit) ? one.rightDeposit : one.wrongDeposit);
        } else if (outcome.state == SaleState::OneOf || (outcome.state == SaleState::InTransit && truth(row).due >= m_made.asOf)) {
            ++one.paidInSet;  // or in a lump of today of which more may come
        } else if (outcome.state == SaleState::Overdue) {
            const Finding* finding = findingOf(row);
            const bool weighed = finding && finding->deposit.isValid();
            ++(weighed ? one.falseWeighed : one.falseOverdue);
            problem(weighed ? Problem::Kind::OverdueWeighed : Problem::Kind::Overdue, row, outcome);
        } else if (truth(row).worth > 0) {
            ++one.paidOther;
            problem(Problem::Kind::State, row, outcome);
        }
    }

    void other(int row, const SaleOutcome& outcome, bool isRight, Score& one)
    {
        ++one.otherRows;
        one.otherRight += isRight ? 1 : 0;
        if (!isRight)
            problem(Problem::Kind::State, row, outcome);
    }

    void cause(int row, const SaleOutcome& outcome, Score& one)
    {
        if (truth(row).causes.isEmpty())
            return;
        const Finding* finding = findingOf(row);
        const QString said = outcome.cause.isEmpty() && finding ? finding->cause : outcome.cause;
        ++one.causes;
        if (said.isEmpty())
            ++one.causesSilent;
        else if (truth(row).causes.contains(said))
            ++one.causesRight;
    }

    /// A line of somebody else must pay nothing.
    void strangers()
    {
        for (int row = 0; row < m_made.sales.size(); ++row) {
            const SaleOutcome outcome = said(row);
            if (outcome.deposit.isValid() && m_made.lines.value(outcome.deposit).kind == LineKind::Noise)
                problem(Problem::Kind::Stranger, row, outcome);
        }
    }

    void sets()
    {
        for (const Finding& finding : m_made.shop.result.findings) {
            if (finding.kind != FindingKind::OneOfLump)
                continue;
            ++m_found.score.sets;
            m_found.score.setMembers += finding.sales.size();
            const bool right = std::any_of(finding.sales.begin(), finding.sales.end(), [&](SaleId sale) { return truth(m_rowOf.value(sale)).fate == Fate::Lost; });
            m_found.score.setsRight += right ? 1 : 0;
        }
    }

    /// Not in the deposit that was to bring it; it may have come later.
    bool wasLost(SaleId sale) const
    {
        const SaleTruth& of = truth(m_rowOf.value(sale));
        return of.fate == Fate::Lost || (of.fault && *of.fault >= Feature::LostSingle && *of.fault <= Feature::LostPayout);
    }

    void odds()
    {
        QHash<BankLineId, QVector<int>> arrivedIn;
        for (int row = 0; row < m_made.sales.size(); ++row) {
            const SaleOutcome outcome = said(row);
            if (truth(row).copyOf < 0 && outcome.state == SaleState::Arrived && outcome.deposit.isValid() && truth(row).isClaim)
                arrivedIn[outcome.deposit].append(row);
        }
        for (const DepositOutcome& deposit : m_made.shop.result.deposits) {
            const QVector<int> arrived = arrivedIn.value(deposit.deposit);
            const bool wrong = std::any_of(arrived.begin(), arrived.end(), [&](int row) { return truth(row).fate == Fate::Lost && truth(row).worth > 0; });
            const bool isWeighed = !deposit.alternatives.isEmpty() && deposit.alternatives.first().reason != QLatin1String("suggestion");
            if (!arrived.isEmpty())
                (isWeighed ? m_found.odds.weighed : m_found.odds.exact).add(0.999, !wrong);
            if (isWeighed && deposit.alternativesComplete)
                statedOdds(deposit, wrong);
        }
    }

    /// What is stated beside the sets counts as well: a cause that no file names, or that all of them came.
    static double withStatedBeside(const DepositOutcome& deposit, double total)
    {
        for (const RejectedCandidate& other : deposit.rejected) {
            if (other.reason == QLatin1String("unnamed") || other.reason == kPaidElsewhere)
                total += total / other.odds;
        }
        return total;
    }

    void statedOdds(const DepositOutcome& deposit, bool arrivedWrong)
    {
        double total = 0;
        for (const Hypothesis& set : deposit.alternatives)
            total += set.odds;
        total += double(deposit.alternativesCount - deposit.alternatives.size()) * deposit.alternatives.last().odds;
        const Hypothesis& leader = deposit.alternatives.first();
        const bool asserted = leader.odds / total >= 20.0 / 21.0 - 1e-9;
        if (asserted) {
            // Said of a deposit: what another one paid is not in it, and is right as long as nobody calls it missing.
            const auto isElsewhere = [&](SaleId sale) {
                const int row = m_rowOf.value(sale);
                return truth(row).fate == Fate::Paid && !truth(row).credits.contains(deposit.deposit) && said(row).state != SaleState::Overdue;
            };
            const bool right = !arrivedWrong && std::all_of(leader.missing.begin(), leader.missing.end(), [&](SaleId sale) { return wasLost(sale) || isElsewhere(sale); });
            total = withStatedBeside(deposit, total);
            m_found.odds.leader.add(leader.odds / total, right);
            if (!right)
                assertedWrongly(deposit, leader, leader.odds / total);
            return;
        }
        if (deposit.alternatives.size() < deposit.alternativesCount)
            return;
        const bool isOpen = std::any_of(deposit.alternatives.begin(), deposit.alternatives.end(), [&](const Hypothesis& set) {
            return std::any_of(set.missing.begin(), set.missing.end(), [&](SaleId sale) { return said(m_rowOf.value(sale)).state == SaleState::OneOf; });
        });
        if (!isOpen)
            return;  // as many deposits as sales: all arrived, whichever is whose
        const bool isEmpty = std::none_of(deposit.alternatives.begin(), deposit.alternatives.end(), [&](const Hypothesis& set) {
            return std::any_of(set.missing.begin(), set.missing.end(), [&](SaleId sale) { return wasLost(sale); });
        });
        const LineTruth line = m_made.lines.value(deposit.deposit);
        if (isEmpty)
            m_found.problems.append({Problem::Kind::EmptySet, QStringLiteral("deposit %1 (%2): %3").arg(deposit.deposit.value).arg(line.feature ? toCode(*line.feature) : QStringLiteral("plain"), m_made.shop.sentence(deposit.deposit)), line.feature});
        total = withStatedBeside(deposit, total);
        QHash<SaleId, double> chance;
        for (const Hypothesis& set : deposit.alternatives) {
            for (const SaleId sale : set.missing)
                chance[sale] += set.odds / total;
        }
        for (auto it = chance.begin(); it != chance.end(); ++it)
            m_found.odds.members.add(std::min(1.0, it.value()), wasLost(it.key()));
    }

    void assertedWrongly(const DepositOutcome& deposit, const Hypothesis& set, double chance)
    {
        QStringList sales;
        for (const SaleId sale : set.missing)
            sales.append(QString::number(sale.value));
        const LineTruth line = m_made.lines.value(deposit.deposit);
        m_found.problems.append({Problem::Kind::Asserted, QStringLiteral("deposit %1 (%2) at %3, %4: %5: %6")
                                     .arg(deposit.deposit.value).arg(line.feature ? toCode(*line.feature) : QStringLiteral("plain")).arg(chance)
                                     .arg(set.reason, sales.join(QLatin1Char(' ')), m_made.shop.sentence(deposit.deposit)), line.feature});
    }

    const MadeShop& m_made;
    Verdict m_found;
    QHash<BankLineId, const DepositOutcome*> m_deposits;
    QHash<SaleId, int> m_rowOf;
    QSet<std::pair<int, qint64>> m_told;
};

} // namespace

Score& Score::operator+=(const Score& other)
{
    static constexpr qint64 Score::* kAll[] = {&Score::shops, &Score::lost, &Score::found, &Score::lostArrived, &Score::lostArrivedTold, &Score::lostOther, &Score::lostOverdue,
                                               &Score::paid, &Score::paidArrived, &Score::rightDeposit, &Score::wrongDeposit, &Score::falseOverdue, &Score::falseWeighed,
                                               &Score::paidInSet, &Score::paidOther, &Score::sets, &Score::setMembers, &Score::setsRight, &Score::causes, &Score::causesRight,
                                               &Score::causesSilent, &Score::otherRows, &Score::otherRight};
    for (qint64 Score::*const each : kAll)
        this->*each += other.*each;
    return *this;
}

void Reliability::add(double chance, bool isTrue)
{
    static constexpr int kEnds[] = {999, 990, 950, 800, 500, 200, 50, 0};
    const int end = *std::find_if(std::begin(kEnds), std::end(kEnds), [&](int each) { return chance * 1000 >= each - 1e-6; });
    Bucket& bucket = buckets[end];
    ++bucket.statements;
    bucket.wrong += isTrue ? 0 : 1;
    bucket.expectedWrong += 1 - chance;
}

Reliability& Reliability::operator+=(const Reliability& other)
{
    for (const auto& [end, bucket] : other.buckets) {
        buckets[end].statements += bucket.statements;
        buckets[end].wrong += bucket.wrong;
        buckets[end].expectedWrong += bucket.expectedWrong;
    }
    return *this;
}

Calibration& Calibration::operator+=(const Calibration& other)
{
    leader += other.leader;
    members += other.members;
    weighed += other.weighed;
    exact += other.exact;
    return *this;
}

QString toCode(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::Broken: return QStringLiteral("broken");
    case Problem::Kind::ArrivedTold: return QStringLiteral("arrived-though-told");
    case Problem::Kind::Arrived: return QStringLiteral("false-arrived");
    case Problem::Kind::Overdue: return QStringLiteral("false-overdue");
    case Problem::Kind::OverdueWeighed: return QStringLiteral("false-overdue-weighed");
    case Problem::Kind::Asserted: return QStringLiteral("asserted");
    case Problem::Kind::EmptySet: return QStringLiteral("set-of-none");
    case Problem::Kind::Missed: return QStringLiteral("missed");
    case Problem::Kind::Stranger: return QStringLiteral("stranger-pays");
    case Problem::Kind::State: return QStringLiteral("wrong-state");
    }
    return {};
}

Verdict judgeShop(MadeShop& made)
{
    made.shop.run(made.asOf.toString(Qt::ISODate).toLatin1().constData());
    return compareShop(made);
}

Verdict compareShop(const MadeShop& made) { return Comparison(made).run(); }

QString tellShop(const MadeShop& made)
{
    QString text = QStringLiteral("as of %1\n").arg(made.asOf.toString(Qt::ISODate));
    for (const ProviderTerms& terms : made.shop.terms.providers) {
        text += QStringLiteral("%1: %2 cut-off %3 lump %4%5%6 account %7\n")
                    .arg(terms.id, terms.rule.toString(), terms.cutoff.toString(QStringLiteral("HH:mm:ss")))
                    .arg(int(terms.lump))
                    .arg(QLatin1String(terms.rollsFirst ? " rolls first" : ""), QLatin1String(terms.paysGross ? " gross" : ""), terms.account);
    }
    const char* const fates[] = {"no claim", "paid", "LOST", "waiting", "unreached", "elsewhere", "carried"};
    for (int row = 0; row < made.sales.size(); ++row) {
        const intake::Sale& sale = made.shop.sales.at(row);
        const SaleTruth& truth = made.sales.at(row);
        const SaleOutcome outcome = made.shop.result.outcomeOf(made.shop.books, std::size_t(row));
        QStringList credits;
        for (const BankLineId credit : truth.credits)
            credits.append(QString::number(credit.value));
        if (truth.copyOf >= 0) {
            text += QStringLiteral("  copy %1 of %2\n").arg(sale.id.value).arg(made.shop.sales.at(truth.copyOf).id.value);
            continue;
        }
        text += QStringLiteral("  sale %1 %2 %3 %4 kind %5 amount %6 worth %7 cleared %8 due %9 %10 %11 by %12")
                    .arg(QString::number(sale.id.value), QDateTime::fromSecsSinceEpoch(sale.occurredAt + 8 * 3600, Qt::UTC).toString(QStringLiteral("MM-dd HH:mm")), sale.terminal, sale.batch)
                    .arg(int(sale.cardKind))
                    .arg(sale.amount.toString(), Money(truth.worth).toString(), truth.clearing.toString(QStringLiteral("MM-dd")), truth.due.toString(QStringLiteral("MM-dd")))
                    .arg(QLatin1String(fates[int(truth.fate)]), truth.fault ? toCode(*truth.fault) : QString(), credits.join(QLatin1Char('/')));
        text += QStringLiteral(" | %1 %2 due %3 net %4 deposit %5\n")
                    .arg(toCode(outcome.state), outcome.cause, outcome.due.due.toString(QStringLiteral("MM-dd")), outcome.net.toString())
                    .arg(outcome.deposit.value);
    }
    for (const intake::BankLine& line : made.shop.lines) {
        const LineTruth truth = made.lines.value(line.id);
        const DepositOutcome* said = made.shop.deposit(line.id);
        text += QStringLiteral("  line %1 %2 %3 %4 %5 %6 %7 | %8 %9\n")
                    .arg(QString::number(line.id.value), line.booked.toString(QStringLiteral("MM-dd")), line.account.right(4), line.amount.toString(), line.payer, line.memo,
                         QString::number(int(truth.kind)) + (truth.feature ? QLatin1Char(' ') + toCode(*truth.feature) : QString()),
                         said ? toCode(said->state) : QString(), said ? made.shop.sentence(line.id) : QString());
        if (!said)
            continue;
        for (const Hypothesis& set : said->alternatives.mid(0, 8)) {
            QStringList sales;
            for (const SaleId sale : set.missing)
                sales.append(QString::number(sale.value));
            text += QStringLiteral("      %1 %2: %3\n").arg(set.odds, 0, 'g', 4).arg(set.reason, sales.join(QLatin1Char(' ')));
        }
    }
    return text;
}

} // namespace daozhang::testing
