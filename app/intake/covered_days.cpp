// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/covered_days.h"

#include "app/intake/statement_chain.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/shop.h"
#include "app/storage/statement_repository.h"
#include "models/intake/wallet_account.h"

#include <algorithm>

namespace daozhang::intake {

namespace {

/// Breaks of an account whose balances still count as a chain: so many at any rate, and else one in so many statements.
constexpr qsizetype kFewBreaks = 3;
constexpr qsizetype kStatementsForEach = 4;

bool isSameAccount(const QString& one, const QString& other) { return one == other || likenessOf(one, other) == AccountLikeness::Same; }

bool isChained(const QString& account, const QVector<ChainBreak>& breaks, const QVector<Statement>& statements)
{
    const auto broken = std::count_if(breaks.begin(), breaks.end(), [&](const ChainBreak& found) { return isSameAccount(found.before.account, account); });
    const auto all = std::count_if(statements.begin(), statements.end(), [&](const Statement& known) { return isSameAccount(known.account, account); });
    return broken <= kFewBreaks || broken * kStatementsForEach <= all;
}

/// The days on which lines may be missing; a null day where the books may as well hold some twice.
std::pair<QDate, QDate> unprovenDays(const ChainBreak& found)
{
    switch (found.kind) {
    case ChainBreak::Kind::Overlap: return {};
    case ChainBreak::Kind::Adjoining: return {found.before.to, found.after.from};
    case ChainBreak::Kind::Gap: break;
    }
    // Of two files each knows its own days whole; within one file the lines may be missing on the days beside the hole too.
    const bool isOneFile = found.before.file.isValid() && found.before.file == found.after.file;
    return isOneFile ? std::pair(found.before.to, found.after.from) : std::pair(found.from, found.to);
}

} // namespace

QVector<Coverage> withoutBreaks(QVector<Coverage> covered, const QVector<ChainBreak>& breaks, const QVector<Statement>& statements)
{
    for (const ChainBreak& found : breaks) {
        const auto [from, to] = unprovenDays(found);
        if (!from.isValid() || !isChained(found.before.account, breaks, statements))
            continue;
        QVector<Coverage> rest;
        for (const Coverage& range : std::as_const(covered)) {
            if (range.to < from || range.from > to || !isSameAccount(range.subject, found.before.account)) {
                rest.append(range);
                continue;
            }
            if (range.from < from)
                rest.append({range.subject, range.from, from.addDays(-1), range.isOpen});
            if (range.to > to)
                rest.append({range.subject, to.addDays(1), range.to, range.isOpen});
        }
        covered = rest;
    }
    return covered;
}

QDate wholeUntil(const QVector<Coverage>& covered, QDate from, QDate to, const std::function<bool(QDate)>& isBusinessDay)
{
    const auto covers = [&](const QString& account, QDate day) {
        return std::any_of(covered.begin(), covered.end(), [&](const Coverage& range) { return range.from <= day && day <= range.to && isSameAccount(range.subject, account); });
    };
    for (const Coverage& range : covered) {
        if (isWalletAccount(range.subject) || !covers(range.subject, from))
            continue;
        for (QDate day = from; day < to; day = day.addDays(1)) {
            const QDate next = day.addDays(1);
            if (isBusinessDay(next) && !covers(range.subject, next)) {
                to = day;
                break;
            }
        }
    }
    return to;
}

Result<QVector<ChainBreak>> statementBreaks(storage::Shop& shop, const QVector<FileReach>& previewed)
{
    DZ_ASSIGN(QVector<Statement> all, storage::StatementRepository(shop.connection()).all());
    QVector<Coverage> unread;
    for (const FileReach& reach : previewed) {
        all += reach.statements;
        if (reach.file.book == Book::Bank)
            unread += reach.file.coverage;
    }
    const SumOfLines sumOfLines = [&shop](const QString& account, Currency currency, QDate from, QDate to) -> Result<Money> {
        DZ_ASSIGN(const auto sums, shop.bankLines().sumsBetween(from, to, currency));
        Money sum(0, currency);
        for (auto one = sums.constBegin(); one != sums.constEnd(); ++one)
            if (isSameAccount(one.key(), account))
                sum += one.value();
        return sum;
    };
    return findBreaks(std::move(all), sumOfLines, unread);
}

Result<QVector<Coverage>> coveredDays(storage::Shop& shop)
{
    DZ_ASSIGN(QVector<Coverage> covered, shop.bankLines().coverage());
    DZ_ASSIGN(const QVector<ChainBreak> breaks, statementBreaks(shop));
    if (breaks.isEmpty())
        return covered;
    DZ_ASSIGN(const QVector<Statement> statements, storage::StatementRepository(shop.connection()).all());
    return withoutBreaks(std::move(covered), breaks, statements);
}

} // namespace daozhang::intake
