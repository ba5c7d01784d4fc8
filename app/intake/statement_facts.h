// SPDX-License-Identifier: GPL-3.0-or-later
// What a file says of itself outside its records: account, period, declared counts and sums. Fed with the lines above
// the header and with those below the records.
#pragma once

#include "app/intake/columns.h"

#include <QRegularExpression>

namespace daozhang::intake {

/// A count or sum that the file declares. Sums are minor units.
struct Declared
{
    std::optional<qint64> count;
    std::optional<qint64> inCount;
    std::optional<qint64> outCount;
    std::optional<Money> in;
    std::optional<Money> out;
    std::optional<Money> sum;
    qint64 line = 0;
};

class StatementFacts
{
public:
    StatementFacts(const Profile& profile, TextEncoding encoding, Currency currency);

    /// A line without a record: title, account, period, note, footer.
    void read(const Record& record);
    /// True when the record is a totals row, a note or another line that carries no record. `columns` may be null
    /// while the header is not known.
    bool carriesNoRecord(const Record& record, const Columns* columns) const;
    /// A totals row whose cells stand under their columns.
    void readTotals(const Record& record, const Columns& columns);

    void declare(const Declared& declared) { m_declared.append(declared); }

    QString account() const { return m_account; }
    /// Of the account, where a line above the records names it.
    std::optional<Currency> currency() const { return m_ownCurrency; }
    QDate from() const { return m_from; }
    QDate to() const { return m_to; }
    /// A year and month named in a title: "2024年01月" gives the last day of that month.
    QDate month() const { return m_month; }
    const QVector<Declared>& declared() const { return m_declared; }

private:
    QStringList texts(const Record& record) const;
    bool startsWithAny(const QString& normalised, const QStringList& beginnings) const;
    static bool isIban(const QString& cell);
    void readAccount(const QStringList& cells);
    void readCurrency(const QString& line);
    void readPeriod(const QString& line);
    void readDeclared(const QString& line, qint64 number);

    const Profile& m_profile;
    TextEncoding m_encoding;
    Currency m_currency;
    std::vector<QRegularExpression> m_patterns;
    std::array<bool, 128> m_mayBegin{};  ///< letters with which a line without a record may begin
    QString m_account;
    std::optional<Currency> m_ownCurrency;
    QDate m_from;
    QDate m_to;
    QDate m_month;
    QVector<Declared> m_declared;
};

} // namespace daozhang::intake
