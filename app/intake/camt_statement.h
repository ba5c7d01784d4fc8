// SPDX-License-Identifier: GPL-3.0-or-later
// The statement around the entries of an ISO 20022 file: whose account, which balances, which days, and what it says of
// the number and sum of its entries.
#pragma once

#include "app/intake/camt_details.h"
#include "app/intake/statement_collector.h"

namespace daozhang::intake {

enum class CamtKind { Report, Statement, Notification };

/// Counts and sums of the entries of a statement, pending ones among them: TxsSummry counts those too.
struct CamtTotals
{
    qint64 count = 0, inCount = 0, outCount = 0, refused = 0;
    WideSum in = 0, out = 0;
    std::optional<Currency> currency;  ///< of the first; sums mean nothing once there is another
    bool isMixed = false;

    void add(const Money& amount, bool isIn);
};

/// Which page of how many; 1 and last unless the file says otherwise.
struct CamtPage
{
    int number = 1;
    bool isLast = true;
    bool isGiven = false;
};
CamtPage camtPage(const XmlBranch& branch, int parent, QByteArrayView name);

class CamtStatement
{
public:
    /// `settings` must outlive this.
    CamtStatement(CamtKind kind, const ReadSettings& settings) : m_kind(kind), m_settings(&settings) {}

    CamtKind kind() const { return m_kind; }
    /// Account, currency and page from what stands before the first entry; asked once.
    void readHead(const XmlBranch& branch, int root);
    bool hasHead() const { return m_hasHead; }
    const QString& account() const { return m_account; }
    Currency currency() const { return m_currency.value_or(m_settings->currency); }
    /// The day of a statement that says to be of one day; else null.
    QDate onlyDay(const XmlBranch& branch, int root) const;
    /// After the last entry: balances, days, summary.
    void readRest(const XmlBranch& branch, int root, QDate createdOn);
    /// It is the first or the last statement of a message that is one page of several: it may go on in another file.
    enum class Edge { First, Last };
    void isAtEdge(const CamtPage& message, Edge edge);
    /// `next` is the page after this one.
    bool goesOnIn(const CamtStatement& next) const;
    /// Takes the entries of the pages before into this one.
    void followsOn(const CamtStatement& before);
    /// Whole days alone: an intraday report does not cover the day that it was made on, a notification covers none.
    StatementClaim claim() const;
    /// TxsSummry against the entries.
    QVector<ControlTotal> summary() const;

    CamtTotals totals;
    bool coversNothing() const { return !m_from.isValid(); }

private:
    struct Balance
    {
        Money amount;
        QDate day;
    };
    struct Summary
    {
        std::optional<qint64> count, inCount, outCount;
        std::optional<Money> sum, in, out;
    };
    void readBalances(const XmlBranch& branch, int root);
    void readDays(const XmlBranch& branch, int root, QDate createdOn);
    void readSummary(const XmlBranch& branch, int root);
    bool isPart() const { return m_firstPage > 1 || !m_page.isLast; }
    std::optional<Money> moneyAt(const XmlBranch& branch, int element) const;

    CamtKind m_kind;
    const ReadSettings* m_settings;
    bool m_hasHead = false;
    QString m_account, m_id;
    std::optional<Currency> m_currency;
    CamtPage m_page;
    int m_firstPage = 1;        ///< of those that were joined
    std::optional<Balance> m_opening, m_closing;
    bool m_closesDay = false;   ///< by a booked closing balance, not an interim one
    QDate m_from, m_to;
    Summary m_summary;
};

} // namespace daozhang::intake
