// SPDX-License-Identifier: GPL-3.0-or-later
// Which days of which source the imported files speak of, and which files are still to come.
#pragma once

#include "models/intake/row_twins.h"
#include "models/intake/source_file.h"
#include "models/intake/statement.h"

#include <optional>

namespace daozhang::intake {

/// Where files come from: one bank account, one provider's settlement details, one terminal.
struct Source
{
    Book book = Book::Terminal;
    QString id;        ///< account number, provider id or merchant number, terminal number
    QString name;      ///< translated, for people: "ICBC 3308", "拉卡拉", "10482207"
    QString provider;  ///< provider id of the terms that claim it; of an account: the bank's id; empty while unknown

    /// An account is the same however a file writes it.
    bool isSameAs(const Source& other) const
    {
        return book == other.book && (id == other.id || (book == Book::Bank && likenessOf(id, other.id) == AccountLikeness::Same));
    }
};

/// What the calendar shows for one day of one source.
enum class DaySign {
    Imported,     ///< a whole file covers it
    ThisImport,   ///< the files of the preview would cover it
    Partly,       ///< covered, but not wholly: see the reason
    Missing,      ///< a file is usual for such a day, and it is not here
    NotExpected,  ///< covered without any business, or a rest day
    NotYet,       ///< nothing is claimed: the day is not over, its file is not due, or too little is known
};

enum class DayReason {
    None,
    LinesRefused,   ///< Partly: lines of this day could not be read
    DayNotOver,     ///< Partly: the file was imported before the day had ended
    ChainBroken,    ///< Partly or Missing: the balances of the statements around it do not follow on each other
    TotalsDiffer,   ///< Partly: the file's own totals do not agree with its rows
    FileUsual,      ///< Missing: such a day usually has its file
    TakenBack,      ///< Missing: the file that reached the day was taken back, and such a day usually has one
    NoBusiness,     ///< NotExpected: the file covers the day and holds nothing of it
    RestDay,        ///< NotExpected: no business day, or a weekday that usually has nothing
    TooEarly,       ///< NotYet: before the first file of this source
    Ahead,          ///< NotYet: today or later
    Awaited,        ///< NotYet: its file is not due yet
    LittleHistory,  ///< NotYet: too few files to say what is usual
};

struct CoverageDay
{
    QDate day;
    DaySign sign = DaySign::NotYet;
    DayReason reason = DayReason::None;
    qint64 rows = 0;     ///< of the file that holds the most of that day
    qint64 refused = 0;  ///< lines of that day, or perhaps of that day, that were refused

    bool isOpen() const { return sign == DaySign::Missing || sign == DaySign::Partly; }
};

struct SourceMonth
{
    Source source;
    QVector<CoverageDay> days;  ///< the whole month, the first day first
};

struct CoverageMonth
{
    QDate first;                  ///< of the month
    QVector<SourceMonth> sources; ///< accounts, then providers, then terminals
};

/// How often files of a source come, learned from those that came.
struct Rhythm
{
    bool isKnown = false;  ///< false: fewer than four steps, or steps that differ too much: nothing is claimed
    int everyDays = 0;     ///< days from the end of one file to the end of the next; 1 = daily
    int lagDays = 0;       ///< days from the last day of a file to its import
    int steps = 0;         ///< how many files (or imports of several files) it was learned from
};

/// What is to come from one source, and what of it is late.
struct ExpectedFile
{
    Source source;
    Rhythm rhythm;
    QDate coveredTo;            ///< last day that any file reaches
    QDate nextReach;            ///< day that the next file should reach; null while the rhythm is not known
    QDate due;                  ///< last day on which that file is not late; null while the rhythm is not known
    QVector<QDate> missing;     ///< days without their file, oldest first, in holes and at the end; of the last ten weeks
    QDate missingSince;         ///< when the oldest of them became late; null when nothing is missing
    /// Money that waits for the missing days: of an account, what was due and cannot be judged; of a provider or
    /// terminal, payouts since then that no sales explain. Not told when nothing is missing or it cannot be known.
    std::optional<Money> waiting;
    qint64 waitingCount = 0;    ///< sales, or payouts
    QVector<ChainBreak> breaks; ///< of an account: where its statements do not follow on each other; of the last ten weeks

    bool isMissing() const { return !missing.isEmpty(); }
};

/// Rows of one file for one day of one terminal or account.
struct FileDay
{
    QString merchant;  ///< empty for bank accounts
    QString unit;      ///< terminal or account
    QDate day;
    qint64 rows = 0;
    qint64 refused = 0;
};

/// What one file, stored or previewed, says of its days.
struct FileReach
{
    SourceFile file;              ///< without rows and refused lines; its id is invalid in a preview
    QVector<FileDay> days;
    QVector<Statement> statements;
};

} // namespace daozhang::intake
