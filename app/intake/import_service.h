// SPDX-License-Identifier: GPL-3.0-or-later
// Import: recognise a file, show what it holds, store it whole or not at all, take it back.
#pragma once

#include "app/common/task_context.h"
#include "models/intake/coverage.h"

#include <QVector>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::intake {

/// What importing a file would do, or did. One path may hold several parts (a zip).
struct ImportPreview
{
    QString path;
    SourceFile file;               ///< counts as they would be after writing; id invalid until written
    QString recognisedBecause;     ///< translated: what in the content told the format
    QVector<Sale> firstSales;      ///< at most 20 rows for display
    QVector<BankLine> firstLines;
    bool alreadyImported = false;  ///< the same bytes are in the shop
    QVector<FileDay> days;         ///< rows by day and source, for the coverage calendar
};

/// A path that could not be taken at all: not recognised, unreadable, encrypted, damaged.
struct ImportFailure
{
    QString path;
    Error error;                   ///< names the file, the line where it stopped, and what to do
};

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
};

class ImportService
{
public:
    explicit ImportService(storage::Shop& shop) : m_shop(shop) {}

    static QVector<ProfileInfo> profiles();

    /// Reads everything, stores nothing. `profile` empty = detect by content.
    Result<ImportOutcome> preview(const QStringList& paths, const QString& profile, TaskContext& task);
    /// Stores each file whole or not at all, with its journal entry, in one transaction per file. A path that fails
    /// leaves no trace and does not hinder the others.
    Result<ImportOutcome> import(const QStringList& paths, const QString& profile, TaskContext& task);
    /// Takes an import back. Fails with Conflict, naming what rests on it: a case that holds one of its sales, a
    /// person's decision about one of its rows.
    Result<void> undo(SourceFileId file, const QString& reason);
    /// Parts of all imports, newest first.
    Result<QVector<SourceFile>> history();

private:
    storage::Shop& m_shop;
};

} // namespace daozhang::intake
