// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/import_presenter.h"

#include "app/common/open_databases.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace daozhang::ui {

namespace {

/// A folder dropped by mistake (a whole disk) must not be read for hours.
constexpr int kMostFilesOfAFolder = 2000;

QVector<intake::ImportPreview> newAmong(const QVector<intake::SourceFile>& now, const QVector<intake::SourceFile>& before, const intake::ShownBytes& shown)
{
    QSet<SourceFileId> known;
    for (const intake::SourceFile& file : before)
        known.insert(file.id);
    QVector<intake::ImportPreview> added;
    for (const intake::SourceFile& file : now)
        if (!known.contains(file.id)) {
            intake::ImportPreview preview;
            preview.file = file;
            for (const auto& [path, hashes] : shown.asKeyValueRange()) {
                if (hashes.contains(file.sha256))
                    preview.path = path;
            }
            added.append(preview);
        }
    return added;
}

QStringList profilesInOrder(const auto& choices)
{
    QStringList profiles;
    for (const auto& choice : choices)
        if (!profiles.contains(choice.profile))
            profiles.append(choice.profile);
    return profiles;
}

QVector<ImportRow> rowsOf(const QString& path, const QString& profile, const intake::ImportOutcome& outcome)
{
    QVector<ImportRow> rows;
    for (const intake::ImportPreview& part : outcome.files) {
        if (part.path != path)
            continue;
        ImportRow row{path, profile};
        row.state = ImportRow::State::Read;
        row.part = part;
        rows.append(row);
    }
    for (const intake::ImportFailure& failure : outcome.failures) {
        if (failure.path != path)
            continue;
        ImportRow row{path, profile};
        row.state = ImportRow::State::Failed;
        row.failure = failure.error;
        row.lock = failure.lock;
        if (failure.isTable)
            row.tableName = failure.name;
        rows.append(row);
    }
    return rows;
}

} // namespace

QString ImportRow::name() const
{
    // An import of before may have had the same bytes under another name; a part of an archive has only its own.
    const bool isOld = part && part->alreadyImported && !part->file.name.contains(QStringLiteral(" › "));
    return part && !isOld && !part->file.name.isEmpty() ? part->file.name : QFileInfo(path).fileName();
}

void ImportSums::add(const intake::SourceFile& file)
{
    ++files;
    lines += file.lines;
    added += file.added;
    known += file.known;
    refused += file.refusedCount;
}

ImportSums ImportWritten::sums() const
{
    ImportSums sums;
    for (const intake::ImportPreview& part : files)
        sums.add(part.file);
    return sums;
}

int ImportWritten::filesOnDisk() const
{
    // The parts of an archive are files of the books each, and one file of the folder.
    QSet<QString> paths;
    for (const intake::ImportPreview& part : files)
        paths.insert(part.path);
    return int(paths.size());
}

qint64 ImportWritten::newlyArrived() const
{
    const auto arrived = int(reconcile::SaleState::Arrived);
    return std::max<qint64>(0, after.states[arrived].count - before.states[arrived].count);
}

ImportPresenter::ImportPresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session)
{
}

ImportSums ImportPresenter::sums() const
{
    ImportSums sums;
    for (const ImportRow& row : m_rows)
        if (row.isWritable())
            sums.add(row.part->file);
    return sums;
}

bool ImportPresenter::canWrite() const
{
    return m_stage == Stage::Preview && std::any_of(m_rows.begin(), m_rows.end(), [](const ImportRow& row) { return row.isWritable(); });
}

QVector<intake::FileReach> ImportPresenter::reaches() const
{
    QVector<intake::FileReach> reaches;
    if (m_stage != Stage::Preview && m_stage != Stage::Reading && m_stage != Stage::Writing)
        return reaches;
    for (const ImportRow& row : m_rows) {
        if (!row.isWritable())
            continue;
        intake::FileReach reach{row.part->file, row.part->days, row.part->statements};
        reach.file.id = SourceFileId();
        reach.file.refused.clear();
        reaches.append(reach);
    }
    return reaches;
}

std::pair<int, int> ImportPresenter::readSoFar() const
{
    int read = 0;
    QSet<QString> all, open;
    for (const ImportRow& row : m_rows) {
        all.insert(row.path);
        if (row.state == ImportRow::State::Waiting || row.state == ImportRow::State::Reading)
            open.insert(row.path);
    }
    read = int(all.size() - open.size());
    return {read, int(all.size())};
}

Result<ImportPresenter::FoundFiles> ImportPresenter::findFiles(const QStringList& paths, TaskContext& task)
{
    FoundFiles found;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            found.paths.append(QFileInfo(path).absoluteFilePath());
            continue;
        }
        QStringList files;
        QDirIterator walk(path, QDir::Files | QDir::Readable | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (walk.hasNext() && files.size() < kMostFilesOfAFolder) {
            if (task.stopRequested())
                return TaskContext::stopped();
            files.append(QFileInfo(walk.next()).absoluteFilePath());
        }
        if (walk.hasNext())
            found.cutFolder = path;
        files.sort();  // the order of a directory is chance
        found.paths += files;
        if (files.isEmpty())
            return Failure(ErrorCode::NotFound, tr("The folder “%1” holds no files that can be read.").arg(QDir(path).dirName()));
    }
    return found;
}

void ImportPresenter::add(const QStringList& paths)
{
    if (m_stage == Stage::Writing || paths.isEmpty())
        return;
    if (m_stage == Stage::Written)
        m_rows.clear();
    m_error.reset();
    m_writeWhenRead = false;  // was said of the files that were there
    setStage(Stage::Reading);
    const int generation = m_generation;
    m_findTask = m_session.look<FoundFiles>(
        this, [paths](Rooms&, TaskContext& task) { return findFiles(paths, task); },
        [this, generation](Result<FoundFiles> answer) {
            if (generation == m_generation)
                filesFound(std::move(answer));
        });
    emit started(m_findTask);
}

void ImportPresenter::filesFound(Result<FoundFiles> answer)
{
    m_findTask.clear();
    if (!answer) {
        if (answer.error().code != ErrorCode::Stopped)
            m_error = answer.error();
    } else {
        for (const QString& path : std::as_const(answer->paths)) {
            bool isKnown = false;
            for (ImportRow& row : m_rows) {
                if (row.path != path)
                    continue;
                isKnown = true;
                row.leftOut = false;
                // Chosen again: its content may be another one by now.
                if (row.state != ImportRow::State::Reading)
                    row.state = ImportRow::State::Waiting;
            }
            if (!isKnown)
                m_rows.append(ImportRow{path, {}});
        }
        if (!answer->cutFolder.isEmpty())
            m_error = Error{ErrorCode::Invalid, tr("“%1” holds more than %n file(s). The first of them are shown; choose a smaller folder for the others.", nullptr, kMostFilesOfAFolder).arg(QDir(answer->cutFolder).dirName()), {}};
        emit rowsChanged();
    }
    readNext();
}

void ImportPresenter::readNext()
{
    if (m_task || m_findTask)
        return;
    const auto waiting = std::find_if(m_rows.begin(), m_rows.end(), [](const ImportRow& row) { return row.state == ImportRow::State::Waiting && !row.leftOut; });
    if (waiting == m_rows.end()) {
        joinReports();
        return;
    }
    if (m_stage != Stage::Reading)
        setStage(Stage::Reading);
    const QString path = waiting->path, profile = waiting->profile;
    replaceRows(path, {ImportRow{path, profile, ImportRow::State::Reading}});
    emit rowsChanged();
    const int generation = m_generation;
    m_task = m_session.look<FileLook>(
        this,
        [path, profile, passwords = m_passwords](Rooms& rooms, TaskContext& task) -> Result<FileLook> {
            DZ_ASSIGN(intake::ImportOutcome outcome, rooms.intake().preview({path}, profile, task, passwords));
            const bool isTerms = outcome.files.isEmpty() && isTermsFile(path);
            return FileLook{std::move(outcome), isTerms};
        },
        [this, generation, path](Result<FileLook> answer) {
            if (generation == m_generation)
                fileRead(path, std::move(answer));
        });
    connect(m_task, &SessionTask::progressed, this, [this, path](const Progress& progress) {
        for (int i = 0; i < m_rows.size(); ++i)
            if (m_rows.at(i).path == path && m_rows.at(i).state == ImportRow::State::Reading) {
                m_rows[i].progress = progress;
                emit rowProgressed(i);
            }
    });
}

/// Whether they are right is said where they are read.
bool ImportPresenter::isTermsFile(const QString& path)
{
    constexpr qint64 kMostBytes = 4 << 20;
    NamedFile file(path);
    if (file.size() > kMostBytes || !file.open(QIODevice::ReadOnly))
        return false;
    return QJsonDocument::fromJson(file.read(kMostBytes)).object().value(QLatin1String("providers")).isArray();
}

void ImportPresenter::replaceRows(const QString& path, const QVector<ImportRow>& rows)
{
    QVector<ImportRow> now;
    bool isDone = false;
    for (const ImportRow& row : std::as_const(m_rows)) {
        if (row.path != path) {
            now.append(row);
        } else if (!isDone) {
            isDone = true;
            now += rows;
        }
    }
    m_rows = now;
}

void ImportPresenter::fileRead(const QString& path, Result<FileLook> answer)
{
    m_task.clear();
    const auto old = std::find_if(m_rows.begin(), m_rows.end(), [&](const ImportRow& row) { return row.path == path; });
    if (old == m_rows.end())
        return readNext();
    const QString profile = old->profile;
    QVector<ImportRow> rows;
    if (answer) {
        rows = rowsOf(path, profile, answer->outcome);
        for (ImportRow& row : rows) {
            row.password = m_passwords.value(path);
            row.isTerms = answer->isTerms;
            if (row.isTerms)
                row.failure = Error{ErrorCode::Invalid, tr("“%1” is a file of settlement terms: read it in Settings, under “Providers and terms”.").arg(row.name()), {}};
        }
    } else {
        ImportRow row{path, profile};
        const bool stopped = answer.error().code == ErrorCode::Stopped;
        row.state = stopped ? ImportRow::State::NotRead : ImportRow::State::Failed;
        if (!stopped)
            row.failure = answer.error();
        row.leftOut = stopped;
        rows = {row};
    }
    // Left out or asked to be read otherwise while it was read.
    for (ImportRow& row : rows)
        row.leftOut = row.leftOut || old->leftOut;
    if (old->state == ImportRow::State::Waiting)
        rows = {*old};
    replaceRows(path, rows);
    recount();
    emit rowsChanged();
    readNext();
}

/// A day report knows its transactions only when both are read in one go.
void ImportPresenter::joinReports()
{
    const auto isReport = [](const ImportRow& row) { return row.isWritable() && row.part->isReportAlone; };
    QStringList paths, profiles;
    bool hasReport = false;
    for (const ImportRow& row : std::as_const(m_rows)) {
        const bool fromUnionPay = row.isWritable() && row.part->file.profile.startsWith(u"unionpay");
        if (!fromUnionPay || !row.profile.isEmpty() || paths.contains(row.path))
            continue;
        hasReport = hasReport || isReport(row);
        paths.append(row.path);
    }
    if (!hasReport || paths.size() < 2) {
        readingEnded();
        return;
    }
    const int generation = m_generation;
    m_task = m_session.look<intake::ImportOutcome>(
        this, [paths, passwords = m_passwords](Rooms& rooms, TaskContext& task) { return rooms.intake().preview(paths, {}, task, passwords); },
        [this, generation, paths](Result<intake::ImportOutcome> answer) {
            if (generation == m_generation)
                reportsJoined(paths, std::move(answer));
        });
    emit started(m_task);
}

void ImportPresenter::reportsJoined(const QStringList& paths, Result<intake::ImportOutcome> answer)
{
    m_task.clear();
    for (const QString& path : answer ? paths : QStringList()) {
        QVector<ImportRow> rows = rowsOf(path, {}, *answer);
        if (rows.isEmpty())
            rows = {ImportRow{path, {}, ImportRow::State::Joined}};
        replaceRows(path, rows);
    }
    readingEnded();
}

void ImportPresenter::readingEnded()
{
    recount();
    setStage(m_rows.isEmpty() ? Stage::Empty : Stage::Preview);
    emit rowsChanged();
    if (std::exchange(m_writeWhenRead, false))
        write();
}

QVector<int> ImportPresenter::rowsInOrderOfWriting() const
{
    QVector<int> order;
    for (const QString& profile : profilesInOrder(m_rows))
        for (int i = 0; i < m_rows.size(); ++i)
            if (m_rows.at(i).profile == profile)
                order.append(i);
    return order;
}

/// What one file holds decides what is new in the next.
void ImportPresenter::recount()
{
    std::unordered_set<quint64> seen;
    QHash<QByteArray, QString> bytes;
    for (const int at : rowsInOrderOfWriting()) {
        ImportRow& row = m_rows[at];
        row.sameAs.clear();
        if (!row.isWritable())
            continue;
        intake::SourceFile& file = row.part->file;
        if (const auto same = bytes.constFind(file.sha256); same != bytes.constEnd())
            row.sameAs = *same;
        else
            bytes.insert(file.sha256, row.name());
        qint64 added = 0;
        for (const quint64 print : std::as_const(row.part->fresh))
            added += seen.insert(print).second ? 1 : 0;
        file.added = added;
        file.known = file.lines - file.refusedCount - added;
    }
}

void ImportPresenter::stop()
{
    m_writeWhenRead = false;
    if (m_findTask)
        m_findTask->stop();
    if (m_task)
        m_task->stop();
    if (m_stage != Stage::Reading)
        return;
    for (ImportRow& row : m_rows)
        if (row.state == ImportRow::State::Waiting) {
            row.state = ImportRow::State::NotRead;
            row.leftOut = true;
        }
    emit rowsChanged();
}

void ImportPresenter::setLeftOut(int at, bool leftOut)
{
    if (at < 0 || at >= m_rows.size() || m_stage == Stage::Writing || m_stage == Stage::Written)
        return;
    const QString path = m_rows.at(at).path;
    for (ImportRow& row : m_rows) {
        if (row.path != path)
            continue;
        row.leftOut = leftOut;
        if (row.state == ImportRow::State::NotRead && !leftOut)
            row.state = ImportRow::State::Waiting;
        if (row.state == ImportRow::State::Reading && leftOut && m_task)
            m_task->stop();
    }
    recount();
    emit rowsChanged();
    if (m_stage == Stage::Preview)
        readNext();
    emit stageChanged();
}

void ImportPresenter::chooseProfile(int at, const QString& profile)
{
    if (at < 0 || at >= m_rows.size() || m_stage == Stage::Writing || m_stage == Stage::Written)
        return;
    const QString path = m_rows.at(at).path;
    const bool isRead = m_rows.at(at).state == ImportRow::State::Reading;
    replaceRows(path, {ImportRow{path, profile}});
    if (isRead && m_task)
        m_task->stop();  // it is read again by the profile when the stop has come through
    recount();
    emit rowsChanged();
    readNext();
}

void ImportPresenter::unlock(int row, const QString& password)
{
    if (m_stage == Stage::Writing || row < 0 || row >= m_rows.size() || m_rows.at(row).lock == intake::ImportFailure::Lock::None || password.isEmpty())
        return;
    const QString path = m_rows.at(row).path, profile = m_rows.at(row).profile;
    m_passwords.insert(path, password);
    replaceRows(path, {ImportRow{path, profile}});
    emit rowsChanged();
    readNext();
}

void ImportPresenter::readAgain(const QString& path, WhenRead then)
{
    add({path});
    m_writeWhenRead = then == WhenRead::Write;
    for (ImportRow& row : m_rows)
        if (row.path == path)
            row.profile.clear();
}

void ImportPresenter::discard()
{
    if (m_stage == Stage::Writing)
        return;
    m_passwords.clear();
    m_writeWhenRead = false;
    stop();
    ++m_generation;
    m_task.clear();
    m_findTask.clear();
    m_rows.clear();
    m_error.reset();
    setStage(Stage::Empty);
    emit rowsChanged();
}

Result<ImportWritten> ImportPresenter::writeAll(Rooms& rooms, TaskContext& task, const QVector<Choice>& choices, const intake::ShownBytes& shown)
{
    ImportWritten written;
    if (auto before = rooms.reconcile().summary())
        written.before = *before;
    QSet<FindingId> findingsBefore;
    if (auto findings = rooms.reconcile().findings())
        for (const reconcile::Finding& finding : *findings)
            findingsBefore.insert(finding.id);
    const QVector<QDate> changedBefore = rooms.days().changedDays().value_or(QVector<QDate>());
    Rooms::PromiseVerdicts promisesBefore;
    if (auto verdicts = rooms.promiseVerdicts())
        promisesBefore = *verdicts;
    DZ_ASSIGN(const QVector<intake::SourceFile> known, rooms.intake().history());
    // Files of one call know of each other: a day report given beside its transactions checks them.
    const QDateTime moment = rooms.intake().now();
    for (const QString& profile : profilesInOrder(choices)) {
        QStringList paths;
        intake::Passwords passwords;
        for (const Choice& choice : choices) {
            if (choice.profile != profile)
                continue;
            paths.append(choice.path);
            passwords.insert(choice.path, choice.password);
        }
        auto outcome = rooms.intake().import(paths, profile, shown, moment, task, passwords);
        if (outcome) {
            written.files += outcome->files;
            written.failures += outcome->failures;
            const auto isStop = [](const intake::ImportFailure& failure) { return failure.error.code == ErrorCode::Stopped; };
            written.wasStopped = std::any_of(outcome->failures.begin(), outcome->failures.end(), isStop);
            if (written.wasStopped)
                break;
            continue;
        }
        written.wasStopped = outcome.error().code == ErrorCode::Stopped;
        if (!written.wasStopped)
            written.failures.append({paths.first(), outcome.error()});
        // Each file is stored by itself: those before the stop are in, and the list of imports knows which.
        DZ_ASSIGN(const QVector<intake::SourceFile> now, rooms.intake().history());
        written.files = newAmong(now, known, shown);
        break;
    }
    // A full disk, say: nothing came in, so that nothing follows, and what was looked at is still there to be tried again.
    if (written.files.isEmpty() && !written.failures.isEmpty() && written.failures.first().error.code == ErrorCode::Storage)
        return Failure(written.failures.first().error);
    if (written.wasStopped && written.files.isEmpty())
        return TaskContext::stopped();
    if (written.wasStopped)
        written.notWritten = int(shown.size()) - written.filesOnDisk();
    if (auto terms = rooms.reconcile().terms())
        written.hasTerms = !terms->providers.isEmpty();
    // What was written is in the books now, whatever becomes of judging it.
    TaskContext unstoppable([&task](const Progress& progress) { task.report(progress); });
    if (auto proposals = rooms.reconcileAndFollow(unstoppable))
        written.proposals = *proposals;
    else
        written.reconcileError = proposals.error();
    if (auto after = rooms.reconcile().summary())
        written.after = *after;
    if (auto findings = rooms.reconcile().findings())
        for (const reconcile::Finding& finding : *findings)
            if (!findingsBefore.contains(finding.id) && finding.state == reconcile::FindingState::Open && finding.kind != reconcile::FindingKind::NotJudged)
                written.newFindings.append(finding.id);
    if (auto changed = rooms.days().changedDays())
        for (const QDate day : *changed)
            if (!changedBefore.contains(day))
                written.changedDays.append(day);
    if (auto verdicts = rooms.promiseVerdicts())
        written.promises = {verdicts->kept - promisesBefore.kept, verdicts->broken - promisesBefore.broken};
    return written;
}

void ImportPresenter::write()
{
    if (!canWrite())
        return;
    QVector<Choice> choices;
    intake::ShownBytes shown;
    for (const int at : rowsInOrderOfWriting()) {
        const ImportRow& row = m_rows.at(at);
        const bool isJoined = row.state == ImportRow::State::Joined && !row.leftOut;
        if (!row.isWritable() && !isJoined)
            continue;
        if (row.part)
            shown[row.path].insert(row.part->file.sha256);
        const auto same = [&](const Choice& choice) { return choice.path == row.path; };
        if (std::none_of(choices.begin(), choices.end(), same))
            choices.append({row.path, row.profile, m_passwords.value(row.path)});
    }
    m_error.reset();
    setStage(Stage::Writing);
    m_task = m_session.write<ImportWritten>(
        this, [choices, shown](Rooms& rooms, TaskContext& task) { return writeAll(rooms, task, choices, shown); },
        [this](Result<ImportWritten> answer) { writingEnded(std::move(answer)); });
    emit started(m_task);
}

void ImportPresenter::writingEnded(Result<ImportWritten> answer)
{
    m_task.clear();
    if (!answer) {
        m_error = answer.error();
        setStage(Stage::Preview);
        return;
    }
    m_passwords.clear();
    m_written = std::move(*answer);
    setStage(Stage::Written);
}

QVector<intake::SourceFile> ImportPresenter::batchOf(int row) const
{
    QVector<intake::SourceFile> batch;
    if (row < 0 || row >= m_history.size())
        return batch;
    const intake::SourceFile& chosen = m_history.at(row);
    for (const intake::SourceFile& file : m_history)
        if (!file.undone && file.importedAt == chosen.importedAt && file.importedBy == chosen.importedBy)
            batch.append(file);
    return batch;
}

void ImportPresenter::undo(const QVector<SourceFileId>& files, const QString& reason)
{
    if (m_undoTask || files.isEmpty())
        return;
    m_undoError.reset();
    m_undoTask = m_session.write<qint64>(
        this,
        [files, reason](Rooms& rooms, TaskContext& task) -> Result<qint64> {
            DZ_ASSIGN(const qint64 lines, rooms.intake().undo(files, reason));
            DZ_CHECK(rooms.reconcileAndFollow(task));
            return lines;
        },
        [this, count = int(files.size())](Result<qint64> answer) {
            m_undoTask.clear();
            if (answer) {
                // What the page says of the last writing may be gone from the books.
                if (m_stage == Stage::Written) {
                    m_rows.clear();
                    setStage(Stage::Empty);
                }
                emit takenBack(count, *answer);
            } else {
                m_undoError = answer.error();
                loadHistory();
            }
            emit undoChanged();
        });
    emit undoChanged();
}

void ImportPresenter::lookAgain()
{
    if (m_stage != Stage::Written || m_written.hasTerms || m_againTask)
        return;
    using Answer = std::pair<bool, reconcile::ReconcileSummary>;
    m_againTask = m_session.read<Answer>(
        this,
        [](Rooms& rooms, TaskContext&) -> Result<Answer> {
            DZ_ASSIGN(const auto terms, rooms.reconcile().terms());
            DZ_ASSIGN(const auto summary, rooms.reconcile().summary());
            return Answer{!terms.providers.isEmpty(), summary};
        },
        [this](Result<Answer> answer) {
            m_againTask.clear();
            if (!answer || !answer->first || m_stage != Stage::Written)
                return;
            m_written.hasTerms = m_written.judgedLater = true;
            m_written.after = answer->second;
            emit writtenChanged();
        });
}

void ImportPresenter::forgetUndoError()
{
    m_undoError.reset();
    emit undoChanged();
}

void ImportPresenter::loadHistory()
{
    if (m_historyTask) {
        m_historyStale = true;
        return;
    }
    m_historyStale = false;
    using Answer = std::pair<QVector<intake::SourceFile>, QVector<intake::ProfileInfo>>;
    m_historyTask = m_session.read<Answer>(
        this,
        [](Rooms& rooms, TaskContext&) -> Result<Answer> {
            DZ_ASSIGN(const auto files, rooms.intake().history());
            DZ_ASSIGN(const auto formats, rooms.intake().profiles());
            return Answer{files, formats};
        },
        [this](Result<Answer> answer) {
            m_historyTask.clear();
            if (answer)
                std::tie(m_history, m_formats) = *answer;
            else
                m_undoError = answer.error();
            emit historyChanged();
            if (m_historyStale)
                loadHistory();
        });
}

void ImportPresenter::retranslate()
{
    for (ImportRow& row : m_rows)
        if (row.state == ImportRow::State::Read || row.state == ImportRow::State::Failed || row.state == ImportRow::State::Joined)
            row.state = m_stage == Stage::Preview || m_stage == Stage::Reading ? ImportRow::State::Waiting : row.state;
    if (m_stage == Stage::Preview)
        readNext();
    loadHistory();
}

void ImportPresenter::setStage(Stage stage)
{
    m_stage = stage;
    emit stageChanged();
}

} // namespace daozhang::ui
