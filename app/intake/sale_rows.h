// SPDX-License-Identifier: GPL-3.0-or-later
// One record of a transaction list becomes a Sale, or a sentence that says why it cannot.
#pragma once

#include "app/intake/columns.h"

namespace daozhang::intake {

class SaleRows
{
public:
    /// All three must outlive this.
    SaleRows(const Profile& profile, const Columns& columns, const RowSettings& settings);
    /// Fills `sale` (but file and identity); returns an empty string, or the reason for refusing the line.
    QString build(const Record& record, Sale& sale);

private:
    void readNumbers(Sale& sale, QString& problem);
    void readWords(Sale& sale, QString& problem);
    void readMoment(Sale& sale, QString& problem);
    void readMoney(Sale& sale, QString& problem);
    std::optional<Money> statedMoney(Field field, int creditSign, Sale& sale, QString& problem) const;
    CardKind cardKind(const QString& typeWord);

    const Profile& m_profile;
    const RowSettings& m_settings;
    RowCells m_cells;
};

/// -1 for what takes money from the shop (void, refund, reversal), else 1.
int effectSign(SaleType type);

} // namespace daozhang::intake
