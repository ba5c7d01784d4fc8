// SPDX-License-Identifier: GPL-3.0-or-later
// Where the fields of a profile stand in one file, and typed access to the cells of its records.
#pragma once

#include "app/intake/cell_text.h"
#include "app/intake/date_pattern.h"
#include "app/intake/day_tally.h"
#include "app/intake/profile.h"
#include "app/intake/record_reader.h"
#include "models/common/shop_time.h"

#include <array>
#include <optional>
#include <vector>

namespace daozhang::intake {

struct Columns
{
    std::array<std::vector<int>, kFieldCount> places;  ///< columns of each field, the preferred first
    std::vector<int> cards;
    std::vector<int> drops;
    std::vector<int> refundMarks;  ///< filled on refunds alone
    QStringList names;  ///< as the file or the profile writes them
    size_t count = 0;
    int recordBytes = 0;  ///< fixed width: the length of a whole record

    bool has(Field field) const { return !places[size_t(field)].empty(); }
    /// Name of the field's first column, for messages.
    QString nameOf(Field field) const;
};

/// `normalised`: the header's names as normaliseName gives them; `written`: as they stand in the file.
Columns mapColumns(const Profile& profile, const QStringList& normalised, const QStringList& written);

/// What a row needs to know of its file and shop.
struct RowSettings
{
    ShopTime time;
    QDate today;              ///< shop-local; later dates are refused beyond a margin
    Currency currency;
    TextEncoding encoding = TextEncoding::Utf8;
    QDate reference;          ///< of the file: tells the year where lines have none; may be null
    QDate clearingDate;       ///< of the whole file, if it has one
    QString account;          ///< of the whole file, if its preamble names one
};

/// A moment read from a row.
struct Moment
{
    QDate date;
    QTime time;  ///< null: the file gives none
};

/// What is known of a record that was refused.
struct LineDoubt
{
    std::optional<Field> field;  ///< whose value could not be believed
    DayTally::Own own;           ///< its day, terminal or account where they can be read
};

/// Reads the cells of one record after another.
class RowCells
{
public:
    RowCells(const Profile& profile, const Columns& columns, const RowSettings& settings);

    void set(const Record& record)
    {
        m_record = &record;
        m_doubtful.reset();
    }
    /// The field whose value could not be believed, of the record at hand.
    std::optional<Field> doubtful() const { return m_doubtful; }
    void doubt(Field field) { m_doubtful = field; }
    /// The record's day where it can be read, whatever else is wrong with it.
    QDate readableDay()
    {
        const auto doubtful = m_doubtful;
        QString ignored;
        const QDate day = moment(ignored).date;
        m_doubtful = doubtful;
        return ignored.isEmpty() ? day : QDate();
    }
    const Record& record() const { return *m_record; }
    const Columns& columns() const { return m_columns; }
    TextEncoding encoding() const { return m_settings.encoding; }

    /// The first cell of the field's columns that holds something, cleaned.
    QByteArrayView raw(Field field) const;
    /// The column that raw() takes it from; empty when all are.
    QString columnOf(Field field) const;
    /// Every cell of the field's columns that holds something.
    std::vector<QByteArrayView> all(Field field) const;
    /// The same as text; equal neighbours share one string.
    QString text(Field field);
    /// Text of an identifier. Sets `problem` when a spreadsheet has destroyed it.
    QString identifier(Field field, QString& problem);
    /// True when the field's value stands in a column of card numbers.
    bool isCard(Field field) const;
    Amount amount(Field field, Currency currency) const { return amountOf(raw(field), currency); }
    /// An amount as the profile writes them.
    Amount amountOf(QByteArrayView cell, Currency currency) const;
    /// With up to five decimals, rounded to the minor unit.
    Amount fineAmount(Field field, Currency currency) const { return parseFineYuan(raw(field), m_settings.encoding, currency); }
    /// From the combined column, or from date and time columns. Sets `problem` when it cannot be believed.
    Moment moment(QString& problem);
    /// A date column; null when empty. A day without a year is the one nearest to `near`, or to the file's own date.
    /// Sets `problem` when it cannot be read.
    QDate date(Field field, QString& problem, QDate near = {});
    /// True when the column of that place holds something, and not zero.
    bool isFilled(int place) const;
    /// The cells of all columns of the field, in their order; for words of which the first known one counts.
    QStringList texts(Field field);
    /// All memo columns, empty ones left out, joined by " · ".
    QString joined(Field field);

private:
    std::optional<DateParts> match(DatePatterns& patterns, QByteArrayView text) const;
    void toShopTime(Moment& moment, const DateParts& parts, std::optional<qint64> utc) const;
    QDate believable(DateParts parts, QByteArrayView cell, QString& problem, QDate near = {}) const;
    static int yearFor(const DateParts& parts, QDate reference);
    bool meansNothing(Field field, QByteArrayView cell) const;
    bool readTime(Moment& moment, DateParts& clock, QByteArrayView cell, QString& problem);

    struct Remembered
    {
        QByteArray bytes;
        QString text;
    };

    const Profile& m_profile;
    const Columns& m_columns;
    const RowSettings& m_settings;
    const Record* m_record = nullptr;
    std::optional<Field> m_doubtful;
    std::optional<ShopTime> m_zone;  ///< of the file's times, where it is not the shop's
    DatePatterns m_dates;
    DatePatterns m_times;
    DatePatterns m_dateTimes;
    std::array<Remembered, kFieldCount> m_remembered;
};

} // namespace daozhang::intake
