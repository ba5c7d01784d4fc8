// SPDX-License-Identifier: GPL-3.0-or-later
// The running balance of one account in one file: does each balance follow from the line before, and where it does not,
// is the order of the lines another one, or are lines missing there?
#pragma once

#include "models/intake/sale.h"
#include "models/intake/source_file.h"
#include "models/intake/statement.h"

#include <optional>

namespace daozhang::intake {

class RunningBalance
{
public:
    RunningBalance(QString account, Currency currency) : m_account(std::move(account)), m_currency(currency) {}

    bool isOf(const BankLine& line) const { return m_account == line.account && m_currency == line.amount.currency(); }
    const QString& account() const { return m_account; }
    /// In the order of the file.
    void add(const BankLine& line);

    /// True when there is something to say: more than one line, or one without a balance.
    bool isJudged() const { return m_lines > 1 || m_withoutBalance > 0; }
    ControlTotal verdict() const;
    /// Each stretch of the days `from`–`to` in which no line is missing, with its first and last balance: one where the
    /// chain is whole; nothing where lines lack a balance or no order of them makes sense.
    QVector<Statement> stretches(QDate from, QDate to) const;

private:
    /// A balance that was reached, or that a line starts from.
    struct Place
    {
        Money balance;
        QDate day;
        qint64 line = 0;  ///< number in the file
    };
    /// The line goes on from the one before, were the oldest (or the newest) line the first.
    struct Direction
    {
        qint64 breaks = 0;
        qint64 firstBreak = 0;        ///< number of the line
        QVector<Place> ends, begins;  ///< at the breaks: the balance before, and the one that goes on
    };
    static Place endOf(const BankLine& line) { return {*line.balance, line.booked, line.line}; }
    static Place beginOf(const BankLine& line) { return {*line.balance - line.amount, line.booked, line.line}; }
    static void check(Direction& direction, const Place& end, const Place& begin, qint64 line);
    const Direction& likelier() const { return m_ascending.breaks <= m_descending.breaks ? m_ascending : m_descending; }
    struct Hole
    {
        Place end, begin;     ///< lines are missing between them
        Money jump() const { return begin.balance - end.balance; }
    };
    struct Order
    {
        Place opening, closing;
        QVector<Hole> holes;  ///< by day
    };
    /// Whatever the order of the lines: each begins where another ended, but for the first and for those behind a hole.
    std::optional<Order> order() const;

    QString m_account;
    Currency m_currency;
    std::optional<BankLine> m_first, m_last;
    qint64 m_lines = 0;
    qint64 m_withoutBalance = 0;
    Direction m_ascending, m_descending;
};

} // namespace daozhang::intake
