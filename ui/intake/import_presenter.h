// SPDX-License-Identifier: GPL-3.0-or-later
// What the Import page knows and does, without a widget: choose files, see what they hold, write them, take them back.
#pragma once

#include "app/session/shop_session.h"

#include <QObject>
#include <QPointer>
#include <QSet>

namespace daozhang::ui {

/// A row of the preview: a part of a path that can be written, or a path that is waiting, being read or cannot be taken.
struct ImportRow
{
    enum class State {
        Waiting,
        Reading,
        Read,      ///< `part` is there
        Failed,    ///< `failure` says why
        NotRead,   ///< reading was stopped, or the file was left out before it was read
        Joined,    ///< a day report that checks the transactions of another file
    };
    QString path;
    QString profile;                              ///< chosen by a person; empty = recognised by content
    State state = State::Waiting;
    std::optional<intake::ImportPreview> part{};
    std::optional<Error> failure{};
    bool leftOut = false;
    bool isTerms = false;                         ///< settlement terms, which Settings read
    QString tableName{};                          ///< of a table that no format fits; empty for other failures
    QString sameAs{};                             ///< name of an earlier file of this import with the same bytes
    Progress progress{};                          ///< while it is read
    intake::ImportFailure::Lock lock = intake::ImportFailure::Lock::None;  ///< of `failure`: whether a password would help
    QString password{};                           ///< that a person gave for this import alone

    QString name() const;
    /// True when a person can say what its columns hold: no format fits it, its format is to be confirmed, or it is one
    /// that the shop described itself.
    bool canBeDescribed() const { return part ? part->needsConfirmation || part->file.profile.startsWith(QStringLiteral("own-")) : !tableName.isEmpty() && !isTerms; }
    /// True when writing it now would record the file: not when it is left out, was imported before, or has a format that
    /// is to be confirmed first.
    bool isWritable() const { return part && !leftOut && !part->alreadyImported && !part->needsConfirmation; }
};

/// lines = added + known + refused, over what would be written.
struct ImportSums
{
    int files = 0;
    qint64 lines = 0, added = 0, known = 0, refused = 0;
    bool addUp() const { return lines == added + known + refused; }
    void add(const intake::SourceFile& file);
};

/// What writing did, and what followed from it.
struct ImportWritten
{
    QVector<intake::ImportPreview> files;
    QVector<intake::ImportFailure> failures;
    std::optional<Error> reconcileError;          ///< the files are in, but were not judged
    bool wasStopped = false;                      ///< after some files: a stop before the first leaves the preview as it was
    int notWritten = 0;                           ///< files of the folder that the stop left out
    bool hasTerms = true;
    bool judgedLater = false;                     ///< there were no terms then, and there are now
    reconcile::ReconcileSummary before, after;
    QVector<FindingId> newFindings;
    QVector<QDate> changedDays;                   ///< closed and signed before, and changed by this import
    Rooms::PromiseVerdicts promises;              ///< that this import proved kept or broken
    QVector<cases::ClosingProposal> proposals;

    ImportSums sums() const;
    int filesOnDisk() const;
    qint64 newlyArrived() const;
};

class ImportPresenter : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Empty, Reading, Preview, Writing, Written };

    explicit ImportPresenter(ShopSession& session, QObject* parent = nullptr);

    Stage stage() const { return m_stage; }
    const QVector<ImportRow>& rows() const { return m_rows; }
    ImportSums sums() const;
    const ImportWritten& written() const { return m_written; }
    /// Why the last preview, writing or undo as a whole did not work; empty when it did.
    const std::optional<Error>& error() const { return m_error; }
    const QVector<intake::SourceFile>& history() const { return m_history; }
    /// All formats that are known, those of the shop among them; read together with the history.
    const QVector<intake::ProfileInfo>& formats() const { return m_formats; }
    /// Why one import could not be taken back.
    const std::optional<Error>& undoError() const { return m_undoError; }
    bool isUndoing() const { return !m_undoTask.isNull(); }
    bool canWrite() const;
    /// What the files of the preview say of their days; nothing while no preview is shown.
    QVector<intake::FileReach> reaches() const;
    /// How many files have been read, of how many.
    std::pair<int, int> readSoFar() const;

    /// Adds files and everything in folders, and reads them one after the other. Nothing is stored.
    void add(const QStringList& paths);
    /// Stops reading or writing at the next safe point. What was read stays; the rest is not read.
    void stop();
    /// Takes the file of a row out of the writing, or back in. Parts of one archive go together.
    void setLeftOut(int row, bool leftOut);
    /// Reads the file of a row by a profile that a person chose; empty = by content again.
    void chooseProfile(int row, const QString& profile);
    /// Reads the archive of a row again with the password that a person gave. It is forgotten with the import.
    void unlock(int row, const QString& password);
    /// Reads a file again by its content, and perhaps writes everything once that is done: its format is known now.
    enum class WhenRead { Show, Write };
    void readAgain(const QString& path, WhenRead then);
    void discard();
    void write();
    /// All of them or none.
    void undo(const QVector<SourceFileId>& files, const QString& reason);
    /// The import of a row of the history with the others that were written in the same act, without those taken back.
    QVector<intake::SourceFile> batchOf(int row) const;
    /// What was said of the last writing for want of terms is looked at again.
    void lookAgain();
    void forgetUndoError();
    void loadHistory();
    /// Texts of files come from the services in the language of the time they were read: reads them again.
    void retranslate();

signals:
    void stageChanged();
    void rowsChanged();
    /// One row is further, and nothing else is different.
    void rowProgressed(int row);
    /// Long work began: for the strip that shows it.
    void started(daozhang::SessionTask* task);
    void historyChanged();
    void undoChanged();
    void takenBack(int files, qint64 lines);
    void writtenChanged();

private:
    struct Choice { QString path; QString profile; QString password{}; };
    struct FoundFiles
    {
        QStringList paths;   ///< folders replaced by their files
        QString cutFolder;   ///< holds more files than are taken at once
    };
    static Result<FoundFiles> findFiles(const QStringList& paths, TaskContext& task);
    static Result<ImportWritten> writeAll(Rooms& rooms, TaskContext& task, const QVector<Choice>& choices, const intake::ShownBytes& shown);
    void filesFound(Result<FoundFiles> answer);
    void readNext();
    struct FileLook
    {
        intake::ImportOutcome outcome;
        bool isTerms = false;
    };
    static bool isTermsFile(const QString& path);
    void fileRead(const QString& path, Result<FileLook> answer);
    void joinReports();
    void reportsJoined(const QStringList& paths, Result<intake::ImportOutcome> answer);
    void replaceRows(const QString& path, const QVector<ImportRow>& rows);
    void readingEnded();
    void recount();
    QVector<int> rowsInOrderOfWriting() const;
    void writingEnded(Result<ImportWritten> answer);
    void setStage(Stage stage);

    ShopSession& m_session;
    Stage m_stage = Stage::Empty;
    QVector<ImportRow> m_rows;
    intake::Passwords m_passwords;
    ImportWritten m_written;
    std::optional<Error> m_error, m_undoError;
    QVector<intake::SourceFile> m_history;
    QVector<intake::ProfileInfo> m_formats = intake::ImportService::shippedProfiles();
    QPointer<SessionTask> m_task, m_findTask, m_undoTask, m_historyTask, m_againTask;
    bool m_writeWhenRead = false;
    bool m_historyStale = false;   ///< something was written while the history was read
    int m_generation = 0;          ///< answers for files that were discarded are dropped
};

} // namespace daozhang::ui
