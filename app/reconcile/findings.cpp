// SPDX-License-Identifier: GPL-3.0-or-later
// What a person should look at. Keys name a finding by what it is about, not by its members, so that a case keeps its
// finding when one member is paid later.
#include "app/reconcile/fees.h"
#include "app/reconcile/reconcile_core.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace daozhang::reconcile {

namespace {

/// More than this many sales are not listed by a finding that only asks for another file.
constexpr std::size_t kMostListed = 5000;

QByteArray keyOf(const QString& text) { return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).left(16); }
QString dayText(qint32 day) { return QDate::fromJulianDay(day).toString(Qt::ISODate); }

class Findings
{
public:
    Findings(Ledger& ledger, const QVector<DepositOutcome>& deposits) : m_ledger(ledger)
    {
        for (qsizetype i = 0; i < deposits.size(); ++i)
            m_outcomeOf.insert(deposits.at(i).deposit.value, &deposits.at(i));
    }

    QVector<Finding> all()
    {
        unpaid();
        doubts();
        for (std::size_t i = 0; i < m_ledger.payments.size(); ++i) {
            const Payment& payment = m_ledger.payments[i];
            if (payment.isShort()) {
                m_weighed.unite(QSet<qint32>(payment.credits.begin(), payment.credits.end()));
                shortage(payment);
            }
            if (payment.kind == Payment::Kind::Contested)
                contested(payment);
        }
        depositsThatDiffer();
        takenBack();
        otherAccounts();
        unseenPayers();
        keptReserves();
        feeDifferences();
        notJudged();
        for (quint32 row = 0; row < m_ledger.rows.size(); ++row) {
            const qint32 twin = m_ledger.rows[row].cause == Cause::Twin ? m_ledger.rows[row].twin : -1;
            if (twin >= 0)
                m_ledger.rows[row].finding = m_ledger.rows[std::size_t(twin)].finding;
        }
        std::vector<int> order(static_cast<std::size_t>(m_found.size()));
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = int(i);
        std::sort(order.begin(), order.end(), [&](int a, int b) {
            return std::pair(m_found.at(a).due, m_found.at(a).key) < std::pair(m_found.at(b).due, m_found.at(b).key);
        });
        std::vector<qint32> moved(order.size());
        QVector<Finding> sorted;
        for (std::size_t i = 0; i < order.size(); ++i) {
            moved[std::size_t(order[i])] = qint32(i);
            sorted.append(m_found.at(order[i]));
        }
        for (Row& row : m_ledger.rows) {
            if (row.finding >= 0)
                row.finding = moved[std::size_t(row.finding)];
        }
        return sorted;
    }

private:
    Currency currencyOf(qint16 index) const { return m_ledger.books.currencies[std::size_t(index)]; }

    void append(Finding finding, std::vector<quint32> rows)
    {
        std::sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) { return contentLess(m_ledger, a, b); });
        qint32 due = 0;
        for (const quint32 row : rows) {
            m_ledger.rows[row].finding = qint32(m_found.size());
            if (due == 0 || m_ledger.rows[row].due < due)
                due = m_ledger.rows[row].due;
            if (finding.kind != FindingKind::NotJudged || rows.size() <= kMostListed)
                finding.sales.append(SaleId(m_ledger.fact(row).id));
        }
        if (due != 0)
            finding.due = QDate::fromJulianDay(due);
        m_found.append(std::move(finding));
    }

    /// Overdue with no deposit at all: one finding for a provider, a due date and a cause.
    void unpaid()
    {
        struct Group { std::vector<quint32> rows; bool wholeLumps = false; qint64 gross = 0; qint64 net = 0; };
        std::map<std::tuple<qint16, qint32, Cause, qint16, QString>, Group> groups;
        for (const Unit& unit : m_ledger.units) {
            if (unit.payment >= 0)
                continue;
            for (const quint32 row : rowsOf(m_ledger, unit)) {
                if (m_ledger.rows[row].state != SaleState::Overdue)
                    continue;
                Group& group = groups[{unit.provider, unit.due, m_ledger.rows[row].cause, unit.currency, payoutName(unit)}];
                group.rows.push_back(row);
                group.wholeLumps = group.wholeLumps || (unit.size() > 1 && m_ledger.termsOf(unit.provider).lump != Lump::PerSale);
                group.gross += m_ledger.fact(row).amount;
                group.net += worthOf(m_ledger, row);
            }
        }
        for (auto& [key, group] : groups) {
            const auto& [provider, due, cause, currency, payout] = key;
            Finding finding;
            finding.kind = group.wholeLumps ? FindingKind::MissingBatch : FindingKind::MissingSales;
            finding.provider = m_ledger.termsOf(provider).id;
            finding.cause = textOf(cause);
            finding.amount = Money(group.gross, currencyOf(currency));
            finding.net = Money(group.net, currencyOf(currency));
            finding.key = keyOf(QStringLiteral("missing|%1|%2|%3|%4").arg(finding.provider, dayText(due), finding.cause, currencyOf(currency).code()) + payout);
            append(std::move(finding), std::move(group.rows));
        }
    }

    /// Of sales in a payout that the provider says it sent: each payout is missing by itself.
    QString payoutName(const Unit& unit) const
    {
        if (unit.payout < 0)
            return {};
        const SaleFact& row = m_ledger.fact(quint32(m_ledger.payouts[std::size_t(unit.payout)].row));
        return QStringLiteral("|%1").arg(row.identity, 16, 16, QLatin1Char('0'));
    }

    QString creditName(qint32 credit) const
    {
        const CreditFact& at = m_ledger.books.credits[std::size_t(credit)];
        return QStringLiteral("%1|%2").arg(at.identity, 16, 16, QLatin1Char('0')).arg(dayText(at.booked));
    }

    Finding aboutDeposit(qint32 credit, const char* family) const
    {
        Finding finding;
        const CreditFact& at = m_ledger.books.credits[std::size_t(credit)];
        finding.deposit = BankLineId(at.id);
        finding.due = QDate::fromJulianDay(at.booked);
        finding.key = keyOf(QLatin1String(family) + QLatin1Char('|') + creditName(credit));
        if (const DepositOutcome* outcome = m_outcomeOf.value(at.id)) {
            finding.provider = outcome->provider;
            finding.alternatives = outcome->alternatives;
        }
        return finding;
    }

    static bool isWhole(const QByteArray& reason) { return reason == "batch" || reason == "terminal" || reason == "clearing_day" || reason == "card_kind"; }

    /// What a short deposit lacks for certain, and what it may lack.
    struct Lacking
    {
        std::vector<quint32> missing;
        std::vector<quint32> possible;
        qint64 net = 0;        ///< of `missing`
        qint64 gross = 0;
        bool isDue = false;
    };

    Lacking lackingOf(const Payment& payment) const
    {
        Lacking lacking;
        for (const qint32 index : payment.units) {
            const Unit& unit = m_ledger.units[std::size_t(index)];
            lacking.isDue = lacking.isDue || unit.due < m_ledger.books.asOf;
            for (const quint32 row : rowsOf(m_ledger, unit)) {
                if (m_ledger.rows[row].mark == Mark::Missing) {
                    lacking.missing.push_back(row);
                    lacking.net += worthOf(m_ledger, row);
                    lacking.gross += m_ledger.fact(row).amount;
                } else if (m_ledger.rows[row].mark == Mark::Possible) {
                    lacking.possible.push_back(row);
                }
            }
        }
        // Another deposit's sales that would be missing if the two were the other way round.
        for (const quint32 row : payment.weighing.inSome) {
            const bool isOwn = std::find(payment.units.begin(), payment.units.end(), m_ledger.rows[row].unit) != payment.units.end();
            if (!isOwn && m_ledger.rows[row].mark == Mark::Possible)
                lacking.possible.push_back(row);
        }
        return lacking;
    }

    /// Leaves out what another deposit may hold: it is told with that. Returns what it is worth.
    qint64 takeDoubted(std::vector<quint32>& rows) const
    {
        qint64 worth = 0;
        std::erase_if(rows, [&](quint32 row) {
            const bool isDoubted = m_doubted.contains(row);
            worth += isDoubted ? worthOf(m_ledger, row) : 0;
            return isDoubted;
        });
        return worth;
    }

    /// One finding for a short deposit, by what remains open of its gap.
    void shortage(const Payment& payment)
    {
        const Weighing& weighing = payment.weighing;
        const bool isRefund = isNoLoss(weighing) && weighing.guesses.front().reason == "refund";
        const bool noLoss = isNoLoss(weighing) && !isRefund;
        if ((!noLoss && payment.gap <= 0) || (noLoss && payment.settledBy >= 0))
            return;
        Lacking lacking = lackingOf(payment);
        auto& [missing, possible, missingNet, missingGross, isDue] = lacking;
        const bool isPast = noLoss || isDue;
        // A refund of another day explains it; what may be missing instead is still said.
        if (!isPast || (isRefund && possible.empty()))
            return;
        const qint64 gap = payment.gap - takeDoubted(possible);
        if (gap != payment.gap && gap <= 0)
            return;
        Finding finding = aboutDeposit(payment.credits.front(), "lump");
        const Currency currency = currencyOf(m_ledger.books.credits[std::size_t(payment.credits.front())].currency);
        finding.net = Money(gap, currency);
        finding.amount = finding.net;
        const auto term = [&](SentenceTerm::Kind kind, qint64 amount, const std::vector<quint32>& rows, const QString& name) {
            SentenceTerm made;
            made.kind = kind;
            made.amount = Money(amount, currency);
            made.count = int(rows.size());
            made.name = name;
            finding.terms.append(made);
        };
        if (noLoss) {
            const Guess& first = weighing.guesses.front();
            const bool isFee = first.reason == "fee";
            finding.kind = isFee ? FindingKind::FeeDifference : FindingKind::Deducted;
            finding.cause = isFee ? QStringLiteral("C09") : QStringLiteral("C12");
            term(isFee ? SentenceTerm::Kind::Fees : SentenceTerm::Kind::Deduction, -gap, {}, first.name);
            append(std::move(finding), std::move(possible));
            return;
        }
        if (weighing.isEmpty()) {
            finding.kind = FindingKind::ShortUnexplained;
            term(SentenceTerm::Kind::Gap, -gap, {}, {});
            nameBesides(payment.credits.front(), finding);
        } else {
            const qint64 rest = gap - missingNet;
            finding.kind = rest > 0 || missing.empty() ? FindingKind::OneOfLump
                           : isWhole(weighing.guesses.front().reason) && weighing.certain ? FindingKind::MissingBatch
                                                                                            : FindingKind::MissingInLump;
            if (!missing.empty())
                term(SentenceTerm::Kind::Missing, -missingNet, missing, {});
            if (rest > 0)
                term(SentenceTerm::Kind::OneOf, -rest, possible, {});
            if (rest == 0)
                finding.amount = Money(missingGross, currency);
        }
        std::vector<quint32> rows = std::move(missing);
        rows.insert(rows.end(), possible.begin(), possible.end());
        append(std::move(finding), std::move(rows));
    }

    /// A deposit that may hold what a finding is about.
    SentenceTerm otherDeposit(qint32 credit, const QString& name) const
    {
        const CreditFact& at = m_ledger.books.credits[std::size_t(credit)];
        SentenceTerm deposit;
        deposit.kind = SentenceTerm::Kind::Deduction;
        deposit.amount = Money(at.amount, currencyOf(at.currency));
        deposit.from = deposit.to = QDate::fromJulianDay(at.booked);
        deposit.name = name;
        return deposit;
    }

    /// Equal items, fewer deposits: what is missing counts once.
    void contested(const Payment& payment)
    {
        const qint64 open = payment.isRivalry ? 1 : qint64(payment.items.size()) - qint64(payment.credits.size());
        std::vector<quint32> rows;
        for (const auto& item : payment.items) {
            for (const quint32 row : item) {
                if (m_ledger.rows[row].state == SaleState::OneOf)
                    rows.push_back(row);
            }
        }
        if (open <= 0 || rows.empty())
            return;
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        const qint64 missing = payment.isRivalry ? payment.gap : payment.gap * open;
        Finding finding = aboutDeposit(payment.credits.front(), "contest");
        const Currency currency = currencyOf(m_ledger.books.credits[std::size_t(payment.credits.front())].currency);
        finding.kind = FindingKind::OneOfLump;
        finding.net = Money(missing, currency);
        finding.amount = finding.net;
        SentenceTerm term;
        term.kind = SentenceTerm::Kind::OneOf;
        term.amount = Money(-missing, currency);
        term.count = int(rows.size());
        finding.terms.append(term);
        if (payment.beside >= 0)
            finding.terms.append(otherDeposit(payment.beside, kOtherDeposit));
        append(std::move(finding), std::move(rows));
    }

    /// A person matched more sales than the deposit holds: they are believed, and the rest is asked for.
    static bool isShortByPerson(const DepositOutcome& outcome)
    {
        return outcome.state == DepositState::Short && !outcome.terms.isEmpty() && outcome.terms.last().kind == SentenceTerm::Kind::Gap
            && std::any_of(outcome.terms.begin(), outcome.terms.end(), [](const SentenceTerm& term) { return term.name == QLatin1String("by_person"); });
    }

    /// The provider's list says more than its payout was: its sales have arrived, and something was kept back.
    bool isShortOfList(qint32 credit, const DepositOutcome& outcome) const
    {
        const qint32 payment = m_ledger.creditPayment[std::size_t(credit)];
        return outcome.state == DepositState::Short && payment >= 0 && m_ledger.payments[std::size_t(payment)].proved;
    }

    void shortOfList(qint32 credit, const DepositOutcome& outcome)
    {
        Finding finding = aboutDeposit(credit, "list");
        finding.kind = FindingKind::ShortUnexplained;
        finding.cause = QStringLiteral("C12");
        finding.amount = finding.net = -outcome.difference;
        for (const SentenceTerm& term : outcome.terms) {
            if (term.kind == SentenceTerm::Kind::Gap)
                finding.terms.append(term);
        }
        append(std::move(finding), {});
    }

    void depositsThatDiffer()
    {
        for (qint32 index = 0; index < qint32(m_ledger.books.credits.size()); ++index) {
            const DepositOutcome* outcome = m_outcomeOf.value(m_ledger.books.credits[std::size_t(index)].id);
            if (!outcome)
                continue;
            if (isShortOfList(index, *outcome)) {
                shortOfList(index, *outcome);
                continue;
            }
            if (outcome->state != DepositState::Over && outcome->state != DepositState::Unexplained && (m_weighed.contains(index) || !isShortByPerson(*outcome)))
                continue;
            if (outcome->state == DepositState::Short) {
                Finding finding = aboutDeposit(index, "lump");
                finding.kind = FindingKind::ShortUnexplained;
                finding.amount = finding.net = -outcome->difference;
                finding.terms = {outcome->terms.last()};
                append(std::move(finding), {});
                continue;
            }
            Finding finding = aboutDeposit(index, outcome->state == DepositState::Over ? "over" : "unexplained");
            finding.kind = outcome->state == DepositState::Over ? FindingKind::OverDeposit : FindingKind::UnexplainedDeposit;
            finding.amount = outcome->difference;
            finding.net = -outcome->difference;
            finding.terms = outcome->terms;
            nameBesides(index, finding);
            append(std::move(finding), {});
        }
    }

    /// One finding for all that a provider paid to another account than agreed.
    void otherAccounts()
    {
        struct Group { std::vector<quint32> rows; qint64 sum = 0; qint32 credit = -1; };
        std::map<std::pair<qint16, qint16>, Group> groups;
        for (const Payment& payment : m_ledger.payments) {
            if (payment.kind == Payment::Kind::ByPerson || payment.units.empty())
                continue;
            const Unit& first = m_ledger.units[std::size_t(payment.units.front())];
            for (const qint32 index : payment.credits) {
                if (!m_ledger.isStray(index))
                    continue;
                Group& group = groups[{first.provider, first.currency}];
                group.sum += m_ledger.creditLeft[std::size_t(index)];
                if (group.credit < 0 || m_ledger.books.credits[std::size_t(index)].booked < m_ledger.books.credits[std::size_t(group.credit)].booked)
                    group.credit = index;
                for (const qint32 of : payment.units) {
                    const auto rows = rowsOf(m_ledger, m_ledger.units[std::size_t(of)]);
                    std::copy_if(rows.begin(), rows.end(), std::back_inserter(group.rows), [&](quint32 row) { return m_ledger.rows[row].credit == index && m_ledger.rows[row].mark == Mark::Arrived; });
                }
            }
        }
        for (auto& [owner, group] : groups) {
            if (group.rows.empty())
                continue;  // what it is for cannot be told: that is a finding of its own
            Finding finding = aboutDeposit(group.credit, "account");
            finding.kind = FindingKind::WrongAccount;
            finding.cause = QStringLiteral("C13");
            finding.provider = m_ledger.termsOf(owner.first).id;
            finding.key = keyOf(QStringLiteral("account|%1|%2").arg(finding.provider, currencyOf(owner.second).code()));
            finding.alternatives.clear();
            finding.amount = finding.net = Money(group.sum, currencyOf(owner.second));
            std::sort(group.rows.begin(), group.rows.end(), [&](quint32 a, quint32 b) { return contentLess(m_ledger, a, b); });
            for (std::size_t i = 0; i < group.rows.size() && i < kMostListed; ++i)
                finding.sales.append(SaleId(m_ledger.fact(group.rows[i]).id));
            // Its sales have arrived: they are listed, but do not point at it.
            m_found.append(std::move(finding));
        }
    }

    /// One finding for a provider's lumps of one due date that a deposit may hold which nothing explains. Both answers are
    /// its alternatives; what is open counts as missing until it is told.
    void doubts()
    {
        struct Group { std::vector<quint32> rows; qint64 worth = 0; };
        std::map<std::tuple<qint16, qint16, qint32, qint32>, Group> groups;
        for (const Doubt& doubt : m_ledger.doubts) {
            for (const quint32 row : doubt.rows) {
                if (m_ledger.rows[row].state != SaleState::OneOf)
                    continue;
                const Unit& unit = m_ledger.units[std::size_t(m_ledger.rows[row].unit)];
                Group& group = groups[{unit.provider, unit.currency, unit.due, m_ledger.rows[row].credit}];
                group.rows.push_back(row);
                group.worth += worthOf(m_ledger, row);
                m_doubted.insert(row);
            }
        }
        for (auto& [key, group] : groups) {
            const auto& [provider, currency, due, credit] = key;
            m_besides[credit].insert(m_besides[credit].end(), group.rows.begin(), group.rows.end());
            Finding finding = aboutDeposit(credit, "beside");
            finding.kind = FindingKind::OneOfLump;
            finding.provider = m_ledger.termsOf(provider).id;
            finding.key = keyOf(QStringLiteral("beside|%1|%2|%3|").arg(finding.provider, dayText(due), currencyOf(currency).code()) + creditName(credit));
            finding.amount = finding.net = Money(group.worth, currencyOf(currency));
            SentenceTerm term;
            term.kind = SentenceTerm::Kind::OneOf;
            term.amount = -finding.net;
            term.count = int(group.rows.size());
            term.name = kBesideDeposit;
            finding.terms = {term, otherDeposit(credit, kBesideDeposit)};
            Hypothesis missing;
            missing.odds = kMissingBeside;
            missing.reason = QStringLiteral("clearing_day");
            for (const quint32 row : group.rows)
                missing.missing.append(SaleId(m_ledger.fact(row).id));
            Hypothesis held;
            held.odds = 1;
            held.reason = kBesideDeposit;
            finding.alternatives = {held, missing};
            append(std::move(finding), std::move(group.rows));
        }
    }

    /// A deposit's own finding says what of the lumps beside it it may hold.
    void nameBesides(qint32 credit, Finding& finding) const
    {
        const auto at = m_besides.find(credit);
        if (at == m_besides.end())
            return;
        SentenceTerm open;
        open.kind = SentenceTerm::Kind::Sales;
        open.name = kBesideDeposit;
        open.count = int(at->second.size());
        qint64 worth = 0;
        for (const quint32 row : at->second) {
            const QDate due = QDate::fromJulianDay(m_ledger.rows[row].due);
            open.from = open.from.isNull() ? due : std::min(open.from, due);
            open.to = open.to.isNull() ? due : std::max(open.to, due);
            worth += worthOf(m_ledger, row);
            open.sales.append(SaleId(m_ledger.fact(row).id));
        }
        open.amount = Money(worth, currencyOf(m_ledger.books.credits[std::size_t(credit)].currency));
        finding.terms.append(open);
    }

    /// One finding for each payer that no terms name: does it pay for the provider?
    void unseenPayers()
    {
        for (const UnseenPayer& unseen : m_ledger.unseenPayers) {
            const QString payer = m_ledger.books.strangers.at(unseen.stranger);
            const Currency currency = currencyOf(unseen.currency);
            std::vector<quint32> rows;
            qint64 gross = 0;
            qint64 sum = 0;
            for (const UnseenPayer::Fit& fit : unseen.fits) {
                sum += m_ledger.books.credits[std::size_t(fit.credit)].amount;
                for (const qint32 index : fit.units) {
                    gross += m_ledger.units[std::size_t(index)].gross;
                    const auto more = rowsOf(m_ledger, m_ledger.units[std::size_t(index)]);
                    rows.insert(rows.end(), more.begin(), more.end());
                }
            }
            Finding finding = aboutDeposit(unseen.fits.front().credit, "payer");
            finding.kind = FindingKind::UnknownPayer;
            finding.provider = m_ledger.termsOf(unseen.provider).id;
            finding.key = keyOf(QStringLiteral("payer|%1|%2|%3").arg(finding.provider, currency.code(), payer));
            finding.alternatives.clear();
            finding.amount = Money(gross, currency);
            finding.net = Money(sum, currency);
            SentenceTerm open;
            open.kind = SentenceTerm::Kind::OneOf;
            open.amount = Money(-sum, currency);
            open.count = int(rows.size());
            open.name = payer;
            SentenceTerm deposits;
            deposits.kind = SentenceTerm::Kind::Deduction;
            deposits.amount = Money(0, currency);
            deposits.count = int(unseen.fits.size());
            deposits.name = payer;
            finding.terms = {open, deposits};
            append(std::move(finding), std::move(rows));
        }
    }

    /// One finding for all that a provider held back and did not release on its day, nor the days after.
    void keptReserves()
    {
        struct Group { qint64 sum = 0; int lumps = 0; qint32 credit = -1; qint32 due = 0; };
        std::map<std::pair<qint16, qint16>, Group> groups;
        for (const HeldBack& held : m_ledger.heldBack) {
            const qint32 due = held.clearing + m_ledger.termsOf(held.provider).reserve->days;
            if (held.isReleased || due + kReleasedWithin >= m_ledger.books.asOf)
                continue;
            Group& group = groups[{held.provider, held.currency}];
            group.sum += held.amount;
            ++group.lumps;
            if (group.credit < 0 || due < group.due) {
                group.credit = held.credit;
                group.due = due;
            }
        }
        for (const auto& [owner, group] : groups) {
            Finding finding = aboutDeposit(group.credit, "reserve");
            finding.kind = FindingKind::Deducted;
            finding.cause = QStringLiteral("C12");
            finding.provider = m_ledger.termsOf(owner.first).id;
            finding.key = keyOf(QStringLiteral("reserve|%1|%2").arg(finding.provider, currencyOf(owner.second).code()));
            finding.alternatives.clear();
            finding.amount = finding.net = Money(group.sum, currencyOf(owner.second));
            finding.due = QDate::fromJulianDay(group.due);
            SentenceTerm term;
            term.kind = SentenceTerm::Kind::Deduction;
            term.amount = -finding.net;
            term.count = group.lumps;
            term.name = QStringLiteral("reserve");
            finding.terms = {term};
            m_found.append(std::move(finding));
        }
    }

    /// Debits: what of the sales is open again, or a deduction, or nobody knows what.
    void takenBack()
    {
        for (const TakenBack& back : m_ledger.takenBack) {
            if (back.kind == TakenBack::Kind::Payout || back.kind == TakenBack::Kind::Fees || back.kind == TakenBack::Kind::Joined || back.givenBack >= 0)
                continue;
            std::vector<quint32> rows;
            for (const auto& item : back.items)
                rows.insert(rows.end(), item.begin(), item.end());
            std::sort(rows.begin(), rows.end());
            rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
            // A refund that was taken by itself is no loss.
            if (back.kind == TakenBack::Kind::Sales && m_ledger.rows[rows.front()].mark == Mark::OutOfCount)
                continue;
            const DebitFact& out = m_ledger.books.debits[std::size_t(back.debit)];
            const Currency currency = currencyOf(out.currency);
            const bool isDeduction = back.kind == TakenBack::Kind::Deduction;
            Finding finding;
            finding.kind = isDeduction ? FindingKind::Deducted : FindingKind::TakenBack;
            const bool isPayout = back.kind == TakenBack::Kind::OneOfPayouts;
            finding.cause = isDeduction ? QStringLiteral("C12") : rows.empty() ? QString() : isPayout ? QStringLiteral("C15") : QStringLiteral("C27");
            finding.provider = m_ledger.termsOf(back.provider).id;
            finding.deposit = BankLineId(out.id);
            finding.amount = finding.net = Money(out.amount * back.debits, currency);
            finding.key = keyOf(QStringLiteral("taken|%1|%2").arg(out.identity, 16, 16, QLatin1Char('0')).arg(dayText(out.booked)));
            const bool isOneOf = std::any_of(rows.begin(), rows.end(), [&](quint32 row) { return m_ledger.rows[row].mark == Mark::Possible; });
            SentenceTerm term;
            term.kind = isDeduction ? SentenceTerm::Kind::Deduction : isOneOf ? SentenceTerm::Kind::OneOf : SentenceTerm::Kind::Missing;
            term.amount = Money(-out.amount * back.debits, currency);
            term.count = int(rows.size());
            term.name = back.name;
            term.from = term.to = QDate::fromJulianDay(out.booked);
            finding.terms.append(term);
            append(std::move(finding), std::move(rows));
            m_found.last().due = QDate::fromJulianDay(out.booked);
        }
    }

    /// Where the terms leave it open, the fee as it was taken.
    qint64 agreedFee(const ProviderTerms& terms, quint32 row) const
    {
        const SaleFact& sale = m_ledger.fact(row);
        const int rule = feeRuleFor(terms, sale.cardKind);
        return rule < 0 || isFeeUnsure(terms, sale.cardKind) ? m_ledger.rows[row].fee : feeBy(terms.fees.at(rule), sale.amount);
    }

    /// The fee taken is not the fee agreed, beyond rounding: one finding a provider. What no file states is reckoned as agreed.
    void feeDifferences()
    {
        struct Group { qint64 difference = 0; std::vector<quint32> rows; qint32 credit = -1; qint16 currency = 0; };
        std::map<int, Group> groups;
        for (const Payment& payment : m_ledger.payments) {
            if (payment.kind != Payment::Kind::Exact || payment.units.empty())
                continue;
            const int provider = m_ledger.units[std::size_t(payment.units.front())].provider;
            const ProviderTerms& terms = m_ledger.termsOf(provider);
            qint64 agreed = 0;
            qint64 taken = 0;
            qint64 rows = 0;
            for (const qint32 index : payment.units) {
                const Unit& unit = m_ledger.units[std::size_t(index)];
                rows += unit.size();
                for (quint32 at = unit.begin; at < unit.end; ++at) {
                    const Row& row = m_ledger.rows[m_ledger.order[at]];
                    taken += row.fee;
                    agreed += row.feeFromFile ? agreedFee(terms, m_ledger.order[at]) : row.fee;
                }
            }
            if (payment.feeMode == FeeMode::Other)
                taken = payment.feeTaken;
            else if (terms.paysGross)
                continue;
            if (terms.paysGross)
                agreed = 0;
            if (std::abs(taken - agreed) <= rows)
                continue;
            Group& group = groups[provider];
            group.difference += taken - agreed;
            for (const qint32 index : payment.units) {
                const auto ofUnit = rowsOf(m_ledger, m_ledger.units[std::size_t(index)]);
                group.rows.insert(group.rows.end(), ofUnit.begin(), ofUnit.end());
            }
            group.currency = m_ledger.books.credits[std::size_t(payment.credits.front())].currency;
            if (group.credit < 0 || m_ledger.books.credits[std::size_t(payment.credits.front())].booked < m_ledger.books.credits[std::size_t(group.credit)].booked)
                group.credit = payment.credits.front();
        }
        for (auto& [provider, group] : groups) {
            if (group.difference == 0)
                continue;
            Finding finding = aboutDeposit(group.credit, "fee");
            finding.kind = FindingKind::FeeDifference;
            finding.cause = QStringLiteral("C09");
            finding.provider = m_ledger.termsOf(provider).id;
            finding.key = keyOf(QStringLiteral("fee|%1|%2").arg(finding.provider, currencyOf(group.currency).code()));
            finding.alternatives.clear();
            finding.amount = Money(std::abs(group.difference), currencyOf(group.currency));
            finding.net = Money(group.difference, currencyOf(group.currency));
            SentenceTerm term;
            term.kind = SentenceTerm::Kind::Fees;
            term.amount = Money(-group.difference, currencyOf(group.currency));
            term.count = int(group.rows.size());
            finding.terms.append(term);
            // Its sales have arrived: they are listed, but do not point at it.
            std::sort(group.rows.begin(), group.rows.end(), [&](quint32 a, quint32 b) { return contentLess(m_ledger, a, b); });
            for (std::size_t i = 0; i < group.rows.size() && i < kMostListed; ++i)
                finding.sales.append(SaleId(m_ledger.fact(group.rows[i]).id));
            m_found.append(std::move(finding));
        }
    }

    /// Sales without terms, by merchant; sales that the statement does not reach, by provider.
    void notJudged()
    {
        struct Group { std::vector<quint32> rows; qint64 gross = 0; qint64 net = 0; qint16 currency = 0; };
        std::map<QString, Group> groups;
        for (quint32 index = 0; index < m_ledger.rows.size(); ++index) {
            const Row& row = m_ledger.rows[index];
            if (row.state != SaleState::Unknown || row.cause == Cause::Twin)
                continue;
            const SaleFact& sale = m_ledger.fact(index);
            const QString subject = row.cause == Cause::NoTerms ? QStringLiteral("no_terms|") + m_ledger.books.merchants.at(sale.merchant)
                                    : row.mark == Mark::OutOfCount    ? kBeforeBooks + QLatin1Char('|') + m_ledger.termsOf(sale.provider).id
                                                                      : QStringLiteral("statement|") + m_ledger.termsOf(sale.provider).id;
            Group& group = groups[subject + QLatin1Char('|') + currencyOf(sale.currency).code()];
            group.rows.push_back(index);
            group.gross += sale.amount;
            group.net += row.cause == Cause::NoTerms ? sale.amount : row.net;
            group.currency = sale.currency;
        }
        for (auto& [subject, group] : groups) {
            Finding finding;
            finding.kind = FindingKind::NotJudged;
            const quint32 first = group.rows.front();
            finding.cause = textOf(m_ledger.rows[first].cause);
            if (m_ledger.fact(first).provider >= 0)
                finding.provider = m_ledger.termsOf(m_ledger.fact(first).provider).id;
            finding.amount = Money(group.gross, currencyOf(group.currency));
            finding.net = Money(group.net, currencyOf(group.currency));
            finding.key = keyOf(QStringLiteral("not_judged|") + subject);
            SentenceTerm term;  // names the merchant that has no terms
            term.kind = SentenceTerm::Kind::Sales;
            term.amount = finding.amount;
            term.count = int(group.rows.size());
            term.name = subject.startsWith(kBeforeBooks) ? kBeforeBooks : m_ledger.books.merchants.at(m_ledger.fact(first).merchant);
            finding.terms.append(term);
            append(std::move(finding), std::move(group.rows));
        }
    }

    Ledger& m_ledger;
    QHash<qint64, const DepositOutcome*> m_outcomeOf;
    QVector<Finding> m_found;
    std::map<qint32, std::vector<quint32>> m_besides;  ///< by credit: rows of lumps that it may hold
    QSet<quint32> m_doubted;                           ///< those of all credits
    QSet<qint32> m_weighed;  ///< credits whose shortage is a finding of its own
};

} // namespace

QVector<Finding> describeFindings(Ledger& ledger, const QVector<DepositOutcome>& deposits) { return Findings(ledger, deposits).all(); }

} // namespace daozhang::reconcile
