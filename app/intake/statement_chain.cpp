// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/statement_chain.h"

#include "models/intake/row_twins.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qsizetype kMostBreaks = 500;      ///< a file whose balances are of another kind breaks everywhere
constexpr qsizetype kMostLookedBack = 400;  ///< statements: more than a year of daily ones

bool isSameStatement(const Statement& a, const Statement& b)
{
    return a.from == b.from && a.to == b.to && a.opening == b.opening && a.closing == b.closing;
}

/// One account and currency, in order.
class Chain
{
public:
    Chain(QVector<Statement> statements, const SumOfLines& sumOfLines, const QVector<Coverage>& unread)
        : m_statements(std::move(statements)), m_sumOfLines(sumOfLines), m_unread(unread)
    {
    }

    Result<void> check(QVector<ChainBreak>& breaks) const
    {
        for (qsizetype at = 1; at < m_statements.size() && breaks.size() < kMostBreaks; ++at) {
            const Statement* before = nullptr;   // that ends last before this one begins
            const Statement* beside = nullptr;   // that ends last of those that speak of its first day
            bool follows = false;
            for (qsizetype back = at - 1; back >= 0 && at - back <= kMostLookedBack && !follows; --back) {
                const Statement& other = m_statements[back];
                // Statements within a day follow each other by their balances alone.
                follows = other.to <= m_statements[at].from && other.closing == m_statements[at].opening && (!before || other.to >= before->to);
                const Statement*& place = other.to < m_statements[at].from ? before : beside;
                if (!place || other.to > place->to)
                    place = &other;
            }
            if (follows)
                continue;
            if (beside)
                DZ_CHECK(checkOverlap(*beside, m_statements[at], breaks));
            else if (before)
                DZ_CHECK(checkGap(*before, m_statements[at], breaks));
        }
        return checkSharedDays(breaks);
    }

private:
    Result<Money> sum(const Statement& of, QDate from, QDate to) const
    {
        const Currency currency = of.opening.currency();
        return from > to ? Result<Money>(Money(0, currency)) : m_sumOfLines(of.account, currency, from, to);
    }

    /// Statements that follow each other within a day may both hold a line that looks the same, and two such lines without
    /// a reference are kept as one. The balances know better: what the books hold of those days must be what they moved by.
    Result<void> checkSharedDays(QVector<ChainBreak>& breaks) const
    {
        for (qsizetype from = 0, to = 0; from < m_statements.size() && breaks.size() < kMostBreaks; from = to + 1) {
            std::multiset<qint64> openings{m_statements[from].opening.minorUnits()}, closings{m_statements[from].closing.minorUnits()};
            bool touch = true;
            for (to = from; to + 1 < m_statements.size() && m_statements[to].to >= m_statements[to + 1].from; ++to) {
                touch = touch && m_statements[to].to == m_statements[to + 1].from;
                openings.insert(m_statements[to + 1].opening.minorUnits());
                closings.insert(m_statements[to + 1].closing.minorUnits());
            }
            const Statement &first = m_statements[from], &last = m_statements[to];
            // Whatever order the files came in: each begins where another ended, but for the first.
            std::vector<qint64> begins;
            std::set_difference(openings.begin(), openings.end(), closings.begin(), closings.end(), std::back_inserter(begins));
            if (from == to || !touch || begins.size() > 1 || isUnread(first.account, first.from, last.to))
                continue;
            Money moved(0, first.opening.currency());
            for (qsizetype at = from; at <= to; ++at)
                moved += m_statements[at].closing - m_statements[at].opening;
            DZ_ASSIGN(const Money known, sum(first, first.from, last.to));
            if (moved != known)
                breaks.append({ChainBreak::Kind::Overlap, first, last, last.from, last.from, moved - known});
        }
        return {};
    }

    bool isUnread(const QString& account, QDate from, QDate to) const
    {
        return std::any_of(m_unread.begin(), m_unread.end(), [&](const Coverage& range) {
            return range.from <= to && range.to >= from && likenessOf(range.subject, account) != AccountLikeness::Other;
        });
    }

    Result<void> checkGap(const Statement& before, const Statement& after, QVector<ChainBreak>& breaks) const
    {
        const QDate from = before.to.addDays(1), to = after.from.addDays(-1);
        DZ_ASSIGN(const Money known, sum(before, from, to));
        const Money moved = after.opening - before.closing - known;
        if (!moved.isZero() && !(from <= to && isUnread(before.account, from, to)))
            breaks.append({from <= to ? ChainBreak::Kind::Gap : ChainBreak::Kind::Adjoining, before, after, from, std::max(from, to), moved});
        return {};
    }

    Result<void> checkOverlap(const Statement& before, const Statement& after, QVector<ChainBreak>& breaks) const
    {
        const bool isInADay = before.to == after.from;
        const QDate to = std::min(before.to, after.to);
        if (isUnread(before.account, before.from, after.to))
            return {};
        // Both end at the balance of the day before plus what the books have since: the lines are each other's proof.
        DZ_ASSIGN(const Money lines, sum(before, before.from, after.from.addDays(-1)));
        const Money moved = after.opening - before.opening - lines;
        if (moved.isZero())
            return {};
        breaks.append({isInADay ? ChainBreak::Kind::Adjoining : ChainBreak::Kind::Overlap, before, after, after.from, to, isInADay ? after.opening - before.closing : moved});
        return {};
    }

    QVector<Statement> m_statements;
    const SumOfLines& m_sumOfLines;
    const QVector<Coverage>& m_unread;
};

/// Statements of the very same days stand in no order of their own: each is put behind the one that it goes on from.
void orderWithinDays(QVector<Statement>& statements)
{
    for (qsizetype from = 0, to = 0; from < statements.size(); from = to) {
        const auto isSameDays = [&](const Statement& other) { return other.from == statements[from].from && other.to == statements[from].to; };
        for (to = from + 1; to < statements.size() && isSameDays(statements[to]);)
            ++to;
        for (qsizetype at = from; at < to && to - from <= kMostLookedBack; ++at) {
            const auto begin = statements.begin() + at, end = statements.begin() + to;
            auto next = at == from ? end : std::find_if(begin, end, [&](const Statement& other) { return other.opening == statements[at - 1].closing; });
            // Where nothing goes on, a new chain begins: at one that no other leads to.
            if (next == end)
                next = std::find_if(begin, end, [&](const Statement& one) { return std::none_of(begin, end, [&](const Statement& other) { return &one != &other && other.closing == one.opening; }); });
            if (next != end)
                std::rotate(begin, next, next + 1);
        }
    }
}

/// As a statement is called: by its number, or by its file.
QString nameOf(const Statement& statement) { return statement.number.isEmpty() ? Intake::tr("“%1”").arg(statement.fileName) : Intake::tr("statement %1").arg(statement.number); }

QString dayName(QDate day) { return QLocale().toString(day, Intake::tr("d MMM yyyy", "a day, as QLocale writes it")); }

} // namespace

Result<QVector<ChainBreak>> findBreaks(QVector<Statement> statements, const SumOfLines& sumOfLines, const QVector<Coverage>& unread)
{
    std::stable_sort(statements.begin(), statements.end(), [](const Statement& a, const Statement& b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
    QVector<QVector<Statement>> accounts;
    for (const Statement& statement : std::as_const(statements)) {
        if (!statement.from.isValid() || !statement.to.isValid() || statement.opening.currency() != statement.closing.currency())
            continue;
        auto own = std::find_if(accounts.begin(), accounts.end(), [&](const QVector<Statement>& known) {
            const Statement& first = known.first();
            return first.opening.currency() == statement.opening.currency()
                   && (first.account == statement.account || likenessOf(first.account, statement.account) == AccountLikeness::Same);
        });
        if (own == accounts.end()) {
            accounts.append(QVector<Statement>());
            own = accounts.end() - 1;
        }
        bool isKnown = false;
        for (qsizetype back = own->size() - 1; back >= 0 && own->at(back).from == statement.from && !isKnown; --back)
            isKnown = isSameStatement(own->at(back), statement);
        if (!isKnown)
            own->append(statement);
    }
    QVector<ChainBreak> breaks;
    for (QVector<Statement>& account : accounts)
        orderWithinDays(account);
    for (const QVector<Statement>& account : std::as_const(accounts))
        DZ_CHECK(Chain(account, sumOfLines, unread).check(breaks));
    std::stable_sort(breaks.begin(), breaks.end(), [](const ChainBreak& a, const ChainBreak& b) { return a.from > b.from; });
    return breaks;
}

QString breakSentence(const ChainBreak& found)
{
    const QString before = nameOf(found.before), after = nameOf(found.after), amount = found.amount.absolute().toDisplay();
    const QString to = dayName(found.before.to), from = dayName(found.after.from), account = found.before.account;
    const bool isIn = !found.amount.isNegative();
    if (found.kind != ChainBreak::Kind::Overlap && found.before.file.isValid() && found.before.file == found.after.file && found.before.number.isEmpty() && found.after.number.isEmpty())
        return (isIn ? Intake::tr("Account %1: in %2 the balance grows by %3 between %4 and %5 without a line: lines are missing.")
                     : Intake::tr("Account %1: in %2 the balance shrinks by %3 between %4 and %5 without a line: lines are missing."))
            .arg(account, before, amount, to, from);
    switch (found.kind) {
    case ChainBreak::Kind::Gap:
        return (isIn ? Intake::tr("Account %1: between %2 (to %3) and %4 (from %5) receipts of %6 are missing: a statement lies between them.")
                     : Intake::tr("Account %1: between %2 (to %3) and %4 (from %5) payments of %6 are missing: a statement lies between them."))
            .arg(account, before, to, after, from, amount);
    case ChainBreak::Kind::Adjoining:
        return (isIn ? Intake::tr("Account %1: %2 ends on %3 and %4 begins on %5, but the balance grew by %6 between them: lines are missing.")
                     : Intake::tr("Account %1: %2 ends on %3 and %4 begins on %5, but the balance shrank by %6 between them: lines are missing."))
            .arg(account, before, to, after, from, amount);
    case ChainBreak::Kind::Overlap:
        if (found.from == found.to)
            return Intake::tr("Account %1: %2 and %3 both speak of %4, and the books differ from their balances by %5: lines are missing, or lines are counted twice.")
                .arg(account, before, after, dayName(found.from), amount);
        return Intake::tr("Account %1: %2 and %3 both speak of %4 to %5 and differ by %6: one of them lacks lines, or lines are counted twice.")
            .arg(account, before, after, dayName(found.from), dayName(found.to), amount);
    }
    return {};
}

} // namespace daozhang::intake
