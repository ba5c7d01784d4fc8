// SPDX-License-Identifier: GPL-3.0-or-later
// Import: recognise a file, show what it holds, store it whole or not at all, take it back.
#pragma once

#include "app/common/task_context.h"
#include "models/intake/coverage.h"
#include "models/intake/row_verdict.h"

#include <QHash>
#include <QSet>
#include <QVector>

#include <functional>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::intake {

struct TableLook;

/// What importing a file would do, or did. One path may hold several parts (a zip).
struct ImportPreview
{
    QString path;
    SourceFile file;               ///< counts as they would be after writing; id invalid until written
    QString recognisedBecause;     ///< translated: what in the content told the format
    QVector<Sale> firstSales;      ///< at most 20 rows for display
    QVector<BankLine> firstLines;
    bool alreadyImported = false;  ///< the same bytes are in the shop
    QVector<Statement> statements; ///< with their balances, for the chain from one to the next
    QVector<FileDay> days;         ///< rows by day and source, for the coverage calendar
    QString shape;                 ///< translated: "CSV · GB18030 · comma · header in line 7"; empty for older imports
    bool needsConfirmation = false; ///< its profile is not verified: nothing is written before a person has confirmed it
    bool isReportAlone = false;    ///< a day report whose transactions were not among the files
    /// Fingerprints of the rows that the shop does not have; each once. Tells what is new in the next file that holds
    /// the same rows. Empty after writing.
    QVector<quint64> fresh;
    qint64 doubtful = 0;           ///< new rows that look like one of another layout and contradict it in something
    QVector<RowDoubt> doubts;      ///< the first of them
};

/// A path that could not be taken at all: not recognised, unreadable, encrypted, damaged.
struct ImportFailure
{
    QString path;
    enum class Lock { None, NeedsPassword, WrongPassword };
    Error error;                   ///< names the file, the line where it stopped, and what to do
    QString name{};                ///< of the part of the path that it is about; empty: the path as a whole
    bool isTable = false;          ///< text that no profile fits: it can be described
    Lock lock = Lock::None;        ///< whether a password would help
};

/// What opens locked archives, by path. Given by a person for one call; written nowhere, neither stored nor logged.
using Passwords = QHash<QString, QString>;

/// The bytes that a person was shown before saying "write": what changed since is not taken.
using ShownBytes = QHash<QString, QSet<QByteArray>>;  // path -> SHA-256 of its parts

/// Some rows of a file in the order in which they stand in it.
struct FileRows
{
    Book book = Book::Terminal;
    QVector<Sale> sales;
    QVector<BankLine> lines;
    qint64 from = 0;       ///< how many rows stand before the first of these
    bool hasMore = false;
};

/// What the shop has of one source on one day.
struct DayRows
{
    struct Part { SourceFile file; qint64 rows = 0; qint64 refused = 0; };
    QVector<Part> files;   ///< that speak of that day; without refused lines
    FileRows rows;         ///< at most kMostDayRows
};
constexpr int kMostDayRows = 2000;

struct ImportOutcome
{
    QVector<ImportPreview> files;  ///< written (or, for a preview, writable)
    QVector<ImportFailure> failures;
    bool anyRefused() const;
};

/// Title of each profile that can be asked for by id.
struct ProfileInfo
{
    QString id;
    QString title;     ///< translated
    Book book = Book::Terminal;
    QString provider;
    bool isOwn = false;              ///< described by the shop
    bool needsConfirmation = false;  ///< not verified, and not confirmed by the shop yet
};

class ImportService
{
public:
    explicit ImportService(storage::Shop& shop) : m_shop(shop) {}

    /// What the program brings with it.
    static QVector<ProfileInfo> shippedProfiles();
    /// The same with what the shop described itself or confirmed.
    Result<QVector<ProfileInfo>> profiles();

    /// Reads everything, stores nothing. `profile` empty = detect by content.
    Result<ImportOutcome> preview(const QStringList& paths, const QString& profile, TaskContext& task, const Passwords& passwords = {});
    /// Stores each file whole or not at all, with its journal entry, in one transaction per file. A path that fails
    /// leaves no trace and does not hinder the others. Files of a profile that is to be confirmed fail with Conflict.
    Result<ImportOutcome> import(const QStringList& paths, const QString& profile, TaskContext& task, const Passwords& passwords = {});
    /// The same, of what was shown alone: a file that changed since is among the failures.
    /// `moment`: files that are written in one act have one, and can be taken back together by it.
    Result<ImportOutcome> import(const QStringList& paths, const QString& profile, const ShownBytes& shown, const QDateTime& moment, TaskContext& task,
                                 const Passwords& passwords = {});
    QDateTime now() const;
    /// Looks at a table whatever it may be known as: `name` as its failure or preview gave it. `headerAt` nullopt: finds the
    /// header line.
    static Result<TableLook> lookAt(const QString& path, const QString& name, std::optional<int> headerAt, TaskContext& task);
    /// What importing a file by a profile that is not stored yet would do.
    Result<ImportPreview> previewBy(const QByteArray& document, const QString& path, const QString& name, TaskContext& task);
    /// Rows of a file that is not imported yet: `name` as its preview gave it, for a part of an archive.
    Result<FileRows> rowsOfFile(const QString& path, const QString& name, const QString& profile, qint64 from, int count, TaskContext& task,
                                const Passwords& passwords = {});
    /// Rows of an imported file, read again from the masked copy that is kept of it.
    Result<FileRows> rowsOfImport(SourceFileId file, qint64 from, int count, TaskContext& task);
    /// Rows that the shop has of one day, of terminals and accounts for which `isMeant` says so.
    using IsMeant = std::function<bool(const SourceFile& file, const QString& merchant, const QString& unit)>;
    Result<DayRows> rowsOfDay(Book book, QDate day, const IsMeant& isMeant);
    /// The record of an import with its refused lines and controls.
    Result<SourceFile> record(SourceFileId file);
    /// Takes an import back. Fails with Conflict, naming what rests on it: a case that holds one of its sales, a
    /// person's decision about one of its rows.
    Result<void> undo(SourceFileId file, const QString& reason);
    /// The same of several: all of them or none. How many rows left the books.
    Result<qint64> undo(const QVector<SourceFileId>& files, const QString& reason);
    /// Parts of all imports, newest first.
    Result<QVector<SourceFile>> history();

private:
    storage::Shop& m_shop;
};

} // namespace daozhang::intake
