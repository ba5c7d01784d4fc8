// SPDX-License-Identifier: GPL-3.0-or-later
// One record of a bank's export becomes a BankLine, or a sentence that says why it cannot.
#pragma once

#include "app/intake/columns.h"

namespace daozhang::intake {

class BankRows
{
public:
    /// All three must outlive this. `settings.account` may be filled in before the first row.
    BankRows(const Profile& profile, const Columns& columns, const RowSettings& settings);
    /// Fills `line` (but file and identity); returns an empty string, or the reason for refusing the line.
    QString build(const Record& record, BankLine& line);
    /// The last record is one that its wallet counts neither as received nor as spent.
    bool isNeutral() const { return m_neutral; }
    /// Of the record that was refused last.
    LineDoubt doubt();

private:
    QString accountShown(const QString& account) const;
    void readStatus(QString& problem);
    void readAmount(BankLine& line, QString& problem);
    void readColumns(BankLine& line, Currency currency, QString& problem);
    void readParties(BankLine& line, QString& problem);
    int directionOf(const QString& word, QString& problem) const;
    int neutralDirection();

    const Profile& m_profile;
    const RowSettings& m_settings;
    RowCells m_cells;
    bool m_neutral = false;
};

} // namespace daozhang::intake
