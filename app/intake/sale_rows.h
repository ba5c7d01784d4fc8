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
    /// Of the record that was refused last.
    LineDoubt doubt();
    /// What of the last record's amount is settled, signed like it; null where the file does not say.
    const std::optional<Money>& settled() const { return m_settled; }

private:
    void readNumbers(Sale& sale, QString& problem);
    void readWords(Sale& sale, QString& problem);
    void readMoment(Sale& sale, QString& problem);
    void readMoney(Sale& sale, QString& problem);
    void readDirectedMoney(Sale& sale, QString& problem);
    std::optional<Money> signedMoney(Field field, Currency currency, QString& problem);
    std::optional<Money> columnsMoney(Field in, Field out, Currency currency, QString& problem);
    std::optional<Money> markedMoney(Field field, Field mark, Currency currency, QString& problem);
    std::optional<Money> feeMoney(Currency currency, QString& problem);
    Currency currencyIn(Field field, Currency fallback, QString& problem);
    std::optional<Money> statedMoney(Field field, int creditSign, Sale& sale, QString& problem);
    std::optional<SaleType> typeOfLine();
    CardKind cardKind(const QString& typeWord);
    bool readType(Sale& sale, QString& typeWord, QString& problem);
    void numberRefund(Sale& sale, QString& problem);
    void readLetters(Sale& sale, QString& problem);
    void readOutcome(Sale& sale, QString& problem);
    void readSettlement(Sale& sale, QString& problem);
    Amount amountOf(const Sale& sale, Field& field) const;

    /// Looks a word of a row up in a list of the profile. A file says few words a million times: the way from what is
    /// printed to what is compared is gone once for each.
    template <class T> std::optional<T> meaning(const QHash<QString, T>& words, const QString& printed)
    {
        if (m_normalised.size() > kMostWords)
            m_normalised.clear();
        auto known = m_normalised.constFind(printed);
        if (known == m_normalised.constEnd())
            known = m_normalised.insert(printed, normaliseName(printed));
        auto found = words.constFind(*known);
        if (found == words.constEnd())
            found = words.constFind(QStringLiteral("*"));  // any other word
        return found == words.constEnd() ? std::optional<T>() : std::optional<T>(*found);
    }

    static constexpr qsizetype kMostWords = 1000;
    const Profile& m_profile;
    const RowSettings& m_settings;
    RowCells m_cells;
    QHash<QString, QString> m_normalised;
    Currency m_currency;  ///< of the record at hand
    std::optional<Money> m_settled;
};

/// -1 for what takes money from the shop (void, refund, reversal), else 1.
int effectSign(SaleType type);

} // namespace daozhang::intake
