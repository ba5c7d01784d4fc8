// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a cell before it is believed: cleaning, amounts, card numbers (cn-formats.md §10.4, §10.9).
#pragma once

#include "app/intake/survey.h"
#include "models/common/money.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace daozhang::intake {

/// Without surrounding blanks (also full-width ones), TABs, a leading backtick or apostrophe, and Excel's ="…".
QByteArrayView cleanCell(QByteArrayView cell, TextEncoding encoding);

/// Nothing, or dashes alone, which banks print for nothing.
bool isBlank(QByteArrayView cleaned);

/// "4.00123E+27": a spreadsheet has destroyed the number.
bool isSpreadsheetDamaged(QByteArrayView cleaned);

/// What stands between whole units and their fraction. Never guessed from one cell: "1,234" is both.
enum class DecimalMark { Point, Comma };

enum class AmountFault { None, Empty, NotANumber, SpreadsheetDamaged, TooLarge, NotWholeFen };
struct Amount
{
    Money money;
    AmountFault fault = AmountFault::None;
    char letter = 0;  ///< 'C' or 'D' where the format writes one before the digits
};

/// "1,234.56", "¥12.00", "+0.50", "CNY 13.50" or "13.50 EUR" (then the currency is taken from it), "8,000.00(CN)",
/// "(12.00)" and "12.00-" (negative), groups also set apart by blanks or apostrophes. With DecimalMark::Comma points set
/// groups apart: "1.234,56". Groups must stand in threes.
Amount parseYuan(QByteArrayView cleaned, TextEncoding encoding, Currency currency, DecimalMark mark = DecimalMark::Point);
/// The same with up to five decimals, rounded half away from zero: fees that a provider reckons finer than it books
/// them ("-0.05940" is a fee of 0.06 given back).
Amount parseFineYuan(QByteArrayView cleaned, TextEncoding encoding, Currency currency);
/// A decimal number in steps of 0.00001, with thousands separators or a ¥ sign; nullopt when it is none, has more
/// decimals, or is too large to be true.
constexpr qint64 kFineSteps = 100'000;
std::optional<qint64> parseFine(QByteArrayView cleaned, TextEncoding encoding);
/// Decimal text of such a number, at least two decimals and no more than needed.
QString fineText(qint64 steps);
/// A plain decimal number with more decimals than the currency has, rounded half up: "12.345678".
Amount parseRounded(QByteArrayView cleaned, Currency currency);
/// Whole minor units: "000000476800", "D000000002861", "58300".
Amount parseFen(QByteArrayView cleaned, Currency currency);
/// A sentence for a fault; null for None.
QString amountFaultText(AmountFault fault, const QString& column, const QString& value);

/// ISO code, "人民币", "美元" …; nullopt when it is none that is known.
std::optional<Currency> currencyOf(const QString& text);

/// First 6 and last 4 of a card number, whatever its checksum; for columns known to hold cards.
QString cardOf(QByteArrayView cleaned, TextEncoding encoding);

/// An account number as it may be kept: one that is a card number is cut to 6+4, others stay whole. The number is
/// judged as a whole, so that a part of a longer one is not taken for a card.
QString accountOf(const QString& account);

/// Stars the middle of every run of 13–19 digits (also with blanks or dashes between), whatever its checksum, in
/// place. `acrossLines`: a run may go on after a line end (SWIFT messages are wrapped at 65 characters).
enum class Wrapping { Lines, AcrossLines };
void maskLongNumbers(char* from, char* to, Wrapping wrapping = Wrapping::Lines);
/// Stars everything between `from` and `to` but blanks, quotation marks and backticks: for columns never read.
void maskAll(char* from, char* to);
/// Stars a cell known to hold a card number: its digits but the first six and last four when there are 13 or more.
void maskCardCell(char* from, char* to);

} // namespace daozhang::intake
