// SPDX-License-Identifier: GPL-3.0-or-later
// What can be seen of a table that no profile knows, without believing anything: its first rows, and what stands in each
// column. Proposals are made from it.
#pragma once

#include "app/common/task_context.h"
#include "app/intake/byte_source.h"
#include "app/intake/record_reader.h"
#include "app/intake/survey.h"

#include <QStringList>
#include <QVector>

#include <optional>

namespace daozhang::intake {

/// Words of a column of few different ones, and how often each stands in it.
struct WordCount
{
    QString word;
    qint64 count = 0;
};

/// What stands in one column. Counts are of cells that hold something.
struct ColumnLook
{
    QString name;              ///< as written
    qint64 filled = 0;
    qint64 dates = 0;          ///< that can be dates, also with a time behind
    qint64 withTime = 0;       ///< of those
    qint64 times = 0;          ///< times of the day alone
    qint64 yearFirst = 0;      ///< dates whose year stands first, or whose month is a word
    qint64 dayFirst = 0;       ///< first part above 12: only a day can be that
    qint64 monthFirst = 0;     ///< second part above 12
    qint64 eitherWay = 0;      ///< both parts at most 12
    qint64 withOffset = 0;     ///< times with an offset from UTC
    qint64 numbers = 0;        ///< that can be amounts
    qint64 decimalPoint = 0;   ///< of those: a point can only be the decimal mark
    qint64 decimalComma = 0;
    qint64 markEitherWay = 0;  ///< one mark and three digits behind it
    qint64 fractions = 0;      ///< with a decimal mark, whichever
    qint64 negatives = 0;
    qint64 longNumbers = 0;    ///< eight digits or more without a mark: numbers of things
    qint64 cards = 0;          ///< card numbers, plain or masked
    qint64 currencies = 0;     ///< codes and names of currencies
    qint64 ibans = 0;
    QVector<WordCount> words;  ///< at most kMostWords + 1: one more says that there are more
    QStringList samples;       ///< the first values, masked
    static constexpr qsizetype kMostWords = 40;

    /// Nine of ten filled cells, or all but one: a line of totals stands below many tables.
    bool mostly(qint64 count) const { return filled > 0 && (count * 10 >= filled * 9 || (count >= 2 && filled - count == 1)); }
};

struct TableLook
{
    QString name;                      ///< of the file or sheet
    RecordLayout layout;
    bool wide = false;                 ///< UTF-16
    int headerAt = -1;                 ///< record of the header, from 0; -1: there is none
    QVector<QStringList> firstRows;    ///< at most kShownRows, as texts, long numbers masked
    QVector<ColumnLook> columns;
    qint64 rows = 0;                   ///< below the header that have its number of cells
    bool isWhole = true;               ///< false: only the first kMostRows were looked at
    QVector<QStringList> numbers;      ///< the first rows below the header, cleaned, for arithmetic; at most kProofRows
    QString account;                   ///< that a line above the header names
    QString currency;                  ///< code that amounts or names of columns show; empty: none, or several

    static constexpr int kShownRows = 60;
    static constexpr int kProofRows = 200;
    static constexpr qint64 kMostRows = 50'000;
};

/// Looks at a table. `headerAt` nullopt: finds the header. Fails with Unreadable when there is no table in it, or Stopped.
Result<TableLook> lookAtTable(ByteSource& source, const Survey& survey, std::optional<int> headerAt, TaskContext& task);

} // namespace daozhang::intake
