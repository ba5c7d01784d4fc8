// SPDX-License-Identifier: GPL-3.0-or-later
// A table of totals that stands before or after the records, and the columns that it totals, added up as they are
// printed: a fee of 0.05940 counts as that here, whatever it is rounded to in the books.
#pragma once

#include "app/intake/control_ledger.h"
#include "app/intake/statement_facts.h"
#include "models/intake/source_file.h"

namespace daozhang::intake {

class ColumnTotals
{
public:
    /// All must outlive this.
    ColumnTotals(const Profile& profile, const Columns& columns, TextEncoding encoding, Currency currency);

    /// True when the line is the totals' line of names, or one of the values below it.
    bool take(const Record& record);
    /// The header of the records was reached: a table of totals above it has ended.
    void endAbove();
    /// A record that went into the books. `takesMoney`: a refund or void.
    void add(const Record& record, bool takesMoney);
    /// Counts and sums that the account's ledger holds against its own.
    std::optional<Declared> declared() const;
    /// The sums of columns against what the totals say of them.
    QVector<ControlTotal> controls() const;

private:
    struct Sum
    {
        QString name;            ///< of the total, as the file writes it
        int total = -1;          ///< its place in the totals' line
        int column = -1;         ///< of the records
        bool stated = false;
        WideSum declared = 0;
        WideSum all = 0;
        WideSum sales = 0;          ///< without refunds and voids: files do not say whether a total counts them
    };
    void begin(const Record& record, const QStringList& names);
    void addLine(const Record& record);
    std::optional<qint64> fine(const Record& record, int place) const;

    const TotalsTable& m_table;
    TextEncoding m_encoding;
    Currency m_currency;
    bool m_inTable = false;
    int m_lines = 0;
    size_t m_width = 0;  ///< cells of the totals' line of names
    int m_count = -1, m_inCount = -1, m_outCount = -1, m_inSum = -1, m_outSum = -1;
    Declared m_declared;
    std::vector<Sum> m_sums;
};

} // namespace daozhang::intake
