// SPDX-License-Identifier: GPL-3.0-or-later
// A format profile: what a file format is called, how it is recognised, which column means what. Profiles are data
// (resources/profiles/*.json, described in resources/profiles/README.md); a new delimited bank needs no C++.
#pragma once

#include "app/intake/cell_text.h"
#include "models/common/result.h"
#include "models/intake/sale.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QVector>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace daozhang::intake {

class FormatReader;

/// What a column can mean. The names in the JSON are those of kFieldNames, in the same order.
enum class Field {
    Merchant, Terminal, Batch, Trace, Rrn, AuthCode, OrderNo, DateTime, Date, Time, Type, Status, Amount, Fee, Net,
    ClearingDate, Card, CardKind, Channel, OriginalTrace, OriginalRrn,
    Account, ValueDate, In, Out, Mark, Balance, Currency, Payer, PayerWhenIn, PayerWhenOut, PayerAccount,
    PayerAccountWhenIn, PayerAccountWhenOut, PayerAccountAndName, Memo, Reference, Kind,
    Outcome, RefundAmount, Settled, RefundSettled, RefundNumber,
    NetIn, NetOut, NetCurrency, FeeMark, Zone, Fault,
    Count
};
constexpr size_t kFieldCount = size_t(Field::Count);

/// Format: a FormatReader, which the profile names by its word.
enum class ReaderKind { Delimited, FixedWidth, Format, Report };
enum class AmountUnit { Yuan, Fen };

/// Which part of a date stands first where all are numbers. Never guessed from one cell: 03/04 is both.
enum class DateOrder { YearMonthDay, DayMonthYear, MonthDayYear };

/// How sure it is that a profile says the truth about its format.
enum class Grade {
    Documented,  ///< after the format's documents or real files
    Unverified,  ///< from hearsay: the shop confirms columns and unit on its first file
};

/// How the sign of an amount is told.
enum class SignRule {
    ByType,    ///< sales: from the transaction type
    Signed,    ///< positive = money in; of a transaction list: a negative sale is a refund
    Inverted,  ///< bank, credit card: positive = spent
    Columns,   ///< bank: one column for money in, one for money out
    Mark,      ///< bank: unsigned amount and a word for the direction
    Kind,      ///< bank: the first word of a text tells the direction
    Letter,    ///< transaction list: the letter C or D of the settlement amount
};

/// What is said of a batch as a whole, to hold its rows against.
enum class BatchRule {
    None,
    Settlement,  ///< lines of a terminal's settlement totals (app/intake/iso8583_batch)
    Payouts,     ///< rows of type payout: each batch's other rows must add up to them
};

/// Where a provider's list says what a transaction did to the shop, and what it cost.
struct MoneyRules
{
    BatchRule batches = BatchRule::None;
    bool isDirected = false;         ///< the list says by sign, column or word whether money came or went
    bool addsFees = false;           ///< the fee is the sum of all its columns, not the first that holds something
    bool feesNegative = false;       ///< a fee that was taken stands with a minus
    bool roundsFinely = false;       ///< amounts have more decimals than their currency
    QSet<QString> skipTypes;         ///< types of lines that move no money: their lines carry no record
    QStringList utcColumns;          ///< columns of moments that are UTC, whatever the zone of the others
};

/// A footer row whose cells stand under the columns they total.
struct TotalsRow
{
    QStringList startsWith;   ///< normalised
    QVector<Field> columns;
};

/// A small table of totals before or after the records: a line of names, then lines of values (cn-formats.md §3.5, §4).
struct TotalsTable
{
    QStringList header;  ///< normalised names that tell its first line
    QString count, inCount, inSum, outCount, outSum;  ///< normalised names of its columns; empty: it has none
    QVector<std::pair<QString, QString>> sums;        ///< name in it, and the column of the records that it sums
};

/// Rows that a wallet counts neither as money in nor as money out: where the money went after all.
struct NeutralRows
{
    QSet<QString> words;    ///< normalised, of field `mark`
    QStringList nowhere;    ///< parts of the text of field `kind`, normalised; asked in this order
    QStringList in;
    QStringList out;
};

struct FixedSlice
{
    QString name;
    int offset = 0;
    int width = 0;
};

struct Profile
{
    QString id;
    QString titleEn;
    QString titleZh;
    Book book = Book::Terminal;
    QString provider;
    ReaderKind reader = ReaderKind::Delimited;
    const FormatReader* format = nullptr;  ///< of ReaderKind::Format, else null
    QByteArray delimiters;  ///< candidates; empty = all that are known
    int headerRows = 1;
    std::array<QStringList, kFieldCount> columns;  ///< normalised names for each field, the preferred first
    QVector<Field> required;
    QStringList requiredNames;  ///< further columns that must be there although nothing is read from them
    QStringList absentNames;    ///< columns that must not be there: they belong to a sister format
    QStringList markers;        ///< normalised texts that must stand above the header
    QStringList cards;          ///< columns of card numbers: cut to 6+4 whatever their checksum
    QStringList drops;          ///< columns that are never read: names, ID numbers
    QStringList order;          ///< column order of a file without a header line; empty: a header is needed
    int fewestCells = 0;        ///< of a headerless line
    Grade grade = Grade::Documented;
    QByteArray digest;          ///< SHA-256 of the document it was read from
    AmountUnit unit = AmountUnit::Yuan;
    DecimalMark decimalMark = DecimalMark::Point;
    DateOrder dateOrder = DateOrder::YearMonthDay;
    QByteArray zone;            ///< IANA id of the zone that the file's times are in; empty: the shop's own
    QString account;            ///< of all lines, where the file names none
    std::optional<Currency> currency;        ///< of all lines, where the file names none
    std::optional<SaleType> everyLine;       ///< of files without a column of types: what a line is
    std::optional<SaleType> negativeLine;    ///< the same of a line whose amount is negative
    SignRule sign = SignRule::Signed;
    bool letters = false;       ///< amounts with a leading C (credit to the merchant) or D
    bool backticks = false;     ///< a line of backticked values is cut at ",`" alone: names of goods hold commas
    bool fineFees = false;      ///< fees with up to five decimals, rounded to the minor unit row by row
    bool minusWhenOut = false;  ///< the column of money out may carry a minus sign that means nothing
    bool datesDecide = false;   ///< a sister format differs in the order of its dates alone: the file must prove which it is
    bool countedOnce = false;   ///< a record that follows itself, split over several payees, counts once
    bool adjustments = false;   ///< the records correct others and are none that a day report totals
    QString reportOf;           ///< of a report: id of the format whose file it totals
    QString wallet;             ///< the account is kept by this wallet and not by a bank (models/intake/wallet_account.h)
    std::array<QString, kFieldCount> defaults;  ///< what a field says where the file has nothing
    QStringList refundWhenFilled;  ///< columns that hold something, and not zero, on refunds alone
    QStringList nothing;        ///< values that stand for none: "0", "/"
    QSet<QString> notRecords;   ///< first cells of lines that open and close the file: "000000"
    QSet<QString> inWords;
    QSet<QString> outWords;
    QHash<QString, SaleType> types;
    QHash<QString, SaleStatus> statuses;
    QHash<QString, SaleStatus> outcomes;  ///< words of field `outcome`; empty: those of `statuses`
    QHash<QString, CardKind> cardKinds;
    QStringList qrWords;        ///< in the channel: paid by QR code
    QStringList dateFormats;
    QStringList timeFormats;
    QStringList dateTimeFormats;
    QStringList skipRows;       ///< normalised beginnings of rows that carry no record
    MoneyRules money;
    QVector<TotalsRow> totals;
    TotalsTable totalsTable;
    NeutralRows neutral;
    QStringList declared;       ///< patterns over lines without a record, groups count, inCount, outCount, sum, inSum, outSum
    std::vector<FixedSlice> slices;
    int recordBytes = 0;        ///< fixed width: length of a full record

    /// In the language of the person.
    QString title() const;
    const QStringList& names(Field field) const { return columns[size_t(field)]; }
    /// How much of a header this profile asks for: the more, the more specific.
    qsizetype specificity() const { return required.size() + requiredNames.size() + markers.size(); }
};

/// Reads one profile document; the shared word lists of its book are added. Fails with Invalid, naming the member.
Result<std::unique_ptr<Profile>> parseProfile(const QByteArray& json);
/// The same with `words` in place of the shared lists.
Result<std::unique_ptr<Profile>> parseProfile(const QByteArray& json, const QByteArray& words);

/// A field by its name in the JSON, and back.
std::optional<Field> fieldByName(const QString& name);
QString nameOf(Field field);

/// "yuan" or "fen", as the JSON writes it.
std::optional<AmountUnit> unitByName(const QString& name);
QString nameOf(AmountUnit unit);
/// As the JSON writes them.
QString nameOf(Book book);
QString nameOf(SignRule sign);
QString nameOf(DateOrder order);
QString nameOf(DecimalMark mark);
QString nameOf(SaleType type);
QString nameOf(SaleStatus status);
std::optional<SaleType> saleTypeByName(const QString& name);

/// A column name as it is compared: full-width forms narrowed, inner blanks dropped, a trailing "[ English ]" cut
/// (cn-formats.md §10.3), lower case.
QString normaliseName(const QString& name);

} // namespace daozhang::intake
