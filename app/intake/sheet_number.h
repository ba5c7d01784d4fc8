// SPDX-License-Identifier: GPL-3.0-or-later
// What a spreadsheet's number says to the person who looks at it: a number, a day, a time, an id with its zeros.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace daozhang::intake {

/// How a cell's number is meant, as far as its number format tells.
struct CellFormat
{
    enum class Kind : quint8 { Number, Date, Time, DateTime, Elapsed };
    Kind kind = Kind::Number;
    quint8 padTo = 0;  ///< "000000": whole numbers are shown with at least so many digits
};

/// The first day of a workbook's count: 1900 with Lotus' 29 February, or 1904 as on the first Macintosh.
enum class DateSystem { From1900, From1904 };

/// Of a format code such as `yyyy"年"m"月"d"日"` or `[$-804]h:mm:ss`, also in the words of a Chinese spreadsheet.
CellFormat cellFormat(QByteArrayView code);
/// Of a format that has a number only (ECMA-376 part 1 §18.8.30, with the East Asian ones).
CellFormat builtinCellFormat(int id);

/// Appends a number as stored: its decimal text at the 15 digits that a spreadsheet shows, without exponent. A whole
/// number of more than 15 digits has lost its last ones and is written as "6.22202E+18", which every reader refuses.
/// Residues of a computer's arithmetic below 1e-9 are nought. What is no number is appended as it is.
void appendSheetNumber(QByteArray& out, QByteArrayView stored, CellFormat format, DateSystem system);
void appendSheetNumber(QByteArray& out, double value, CellFormat format, DateSystem system);

/// Appends an ISO 8601 date cell (t="d") as yyyy-MM-dd[ HH:mm:ss] or HH:mm:ss.
void appendIsoDate(QByteArray& out, QByteArrayView stored);

} // namespace daozhang::intake
