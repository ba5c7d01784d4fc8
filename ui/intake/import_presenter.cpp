// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/import_presenter.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace daozhang::ui {

namespace {

/// A folder dropped by mistake (a whole disk) must not be read for hours.
constexpr int kMostFilesOfAFolder = 2000;

QStringList filesOf(const QString& path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList files;
    QDirIterator walk(path, QDir::Files | QDir::Readable | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext() && files.size() < kMostFilesOfAFolder)
        files.append(walk.next());
    files.sort();  // the order of a directory is chance
    return files;
}

QVector<intake::ImportPreview> newAmong(const QVector<intake::SourceFile>& now, const QVector<intake::SourceFile>& before)
{
    QSet<SourceFileId> known;
    for (const intake::SourceFile& file : before)
        known.insert(file.id);
    QVector<intake::ImportPreview> added;
    for (const intake::SourceFile& file : now)
        if (!known.contains(file.id)) {
            intake::ImportPreview preview;
            preview.file = file;
            added.append(preview);
        }
    return added;
}

QStringList profilesInOrder(const auto& choices)
{
    QStringList profiles;
    for (const auto& choice : choices)
        if (!choice.leftOut && !profiles.contains(choice.profile))
            profiles.append(choice.profile);
    return profiles;
}

} // namespace

QString ImportRow::name() const
{
    return part && !part->file.name.isEmpty() ? part->file.name : QFileInfo(path).fileName();
}

ImportSums ImportWritten::sums() const
{
    ImportSums sums;
    for (const intake::ImportPreview& part : files) {
        ++sums.files;
        sums.lines += part.file.lines;
        sums.added += part.file.added;
        sums.known += part.file.known;
        sums.refused += part.file.refusedCount;
    }
    return sums;
}

qint64 ImportWritten::newlyArrived() const
{
    const auto arrived = int(reconcile::SaleState::Arrived);
    return std::max<qint64>(0, after.states[arrived].count - before.states[arrived].count);
}

qint64 ImportWritten::newlyMissing() const
{
    const auto missing = [](const reconcile::ReconcileSummary& summary) {
        return summary.states[int(reconcile::SaleState::Overdue)].count + summary.states[int(reconcile::SaleState::OneOf)].count;
    };
    return std::max<qint64>(0, missing(after) - missing(before));
}

ImportPresenter::ImportPresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session)
{
}

ImportSums ImportPresenter::sums() const
{
    ImportSums sums;
    for (const ImportRow& row : m_rows) {
        if (!row.isWritable())
            continue;
        ++sums.files;
        sums.lines += row.part->file.lines;
        sums.added += row.part->file.added;
        sums.known += row.part->file.known;
        sums.refused += row.part->file.refusedCount;
    }
    return sums;
}

bool ImportPresenter::canWrite() const
{
    return m_stage == Stage::Preview && std::any_of(m_rows.begin(), m_rows.end(), [](const ImportRow& row) { return row.isWritable(); });
}

void ImportPresenter::add(const QStringList& paths)
{
    if (m_stage == Stage::Writing || paths.isEmpty())
        return;
    if (m_stage == Stage::Written) {
        m_choices.clear();
        m_rows.clear();
    }
    for (const QString& path : paths) {
        const QString whole = QFileInfo(path).absoluteFilePath();
        const auto same = [&](const Choice& choice) { return choice.path == whole; };
        if (const auto known = std::find_if(m_choices.begin(), m_choices.end(), same); known != m_choices.end())
            known->leftOut = false;
        else
            m_choices.append({whole, {}, false});
    }
    readAgain();
}

void ImportPresenter::stop()
{
    if (m_task)
        m_task->stop();
}

void ImportPresenter::setLeftOut(int row, bool leftOut)
{
    if (row < 0 || row >= m_rows.size() || m_stage == Stage::Writing || m_stage == Stage::Written)
        return;
    const QString path = m_rows.at(row).path;
    for (Choice& choice : m_choices)
        if (choice.path == path)
            choice.leftOut = leftOut;
    // Read again: what one file holds decides what is new in the next.
    readAgain();
}

void ImportPresenter::chooseProfile(int row, const QString& profile)
{
    if (row < 0 || row >= m_rows.size() || m_stage == Stage::Writing || m_stage == Stage::Written)
        return;
    const QString path = m_rows.at(row).path;
    for (Choice& choice : m_choices)
        if (choice.path == path) {
            choice.profile = profile;
            choice.leftOut = false;
        }
    readAgain();
}

void ImportPresenter::discard()
{
    if (m_stage == Stage::Writing)
        return;
    stop();
    ++m_generation;
    m_choices.clear();
    m_rows.clear();
    m_error.reset();
    setStage(Stage::Empty);
    emit rowsChanged();
}

Result<ImportPresenter::Reading> ImportPresenter::read(Rooms& rooms, TaskContext& task, QVector<Choice> choices)
{
    Reading reading;
    for (const Choice& choice : choices)
        for (const QString& file : filesOf(choice.path)) {
            const auto same = [&](const Choice& known) { return known.path == file; };
            if (std::none_of(reading.choices.begin(), reading.choices.end(), same))
                reading.choices.append({file, choice.profile, choice.leftOut});
        }

    QHash<QString, QVector<ImportRow>> byPath;
    for (const QString& profile : profilesInOrder(reading.choices)) {
        QStringList paths;
        for (const Choice& choice : std::as_const(reading.choices))
            if (!choice.leftOut && choice.profile == profile)
                paths.append(choice.path);
        DZ_ASSIGN(const intake::ImportOutcome outcome, rooms.intake().preview(paths, profile, task));
        for (const intake::ImportPreview& part : outcome.files)
            byPath[part.path].append({part.path, profile, part, {}, false});
        for (const intake::ImportFailure& failure : outcome.failures)
            byPath[failure.path].append({failure.path, profile, {}, failure.error, false});
    }
    for (const Choice& choice : std::as_const(reading.choices)) {
        if (choice.leftOut)
            reading.rows.append({choice.path, choice.profile, {}, {}, true});
        else
            reading.rows.append(byPath.value(choice.path));
    }
    return reading;
}

void ImportPresenter::readAgain()
{
    stop();
    const int generation = ++m_generation;
    m_error.reset();
    setStage(Stage::Reading);
    m_task = m_session.read<Reading>(
        this, [choices = m_choices](Rooms& rooms, TaskContext& task) { return read(rooms, task, choices); },
        [this, generation](Result<Reading> answer) {
            if (generation == m_generation)
                readingEnded(std::move(answer));
        });
    emit started(m_task);
}

void ImportPresenter::readingEnded(Result<Reading> answer)
{
    if (!answer) {
        const bool stopped = answer.error().code == ErrorCode::Stopped;
        if (!stopped)
            m_error = answer.error();
        // Rows of the reading before this one are still true; without any there is nothing to show.
        setStage(m_rows.isEmpty() ? Stage::Empty : Stage::Preview);
        if (m_rows.isEmpty())
            m_choices.clear();
        emit rowsChanged();
        return;
    }
    // What was left out keeps the counts that it had when it was last read.
    for (ImportRow& row : answer->rows) {
        if (!row.leftOut)
            continue;
        const auto before = std::find_if(m_rows.begin(), m_rows.end(), [&](const ImportRow& old) { return old.path == row.path; });
        if (before != m_rows.end()) {
            row.part = before->part;
            row.failure = before->failure;
        }
    }
    m_choices = answer->choices;
    m_rows = answer->rows;
    setStage(m_rows.isEmpty() ? Stage::Empty : Stage::Preview);
    emit rowsChanged();
}

Result<ImportWritten> ImportPresenter::writeAll(Rooms& rooms, TaskContext& task, const QVector<Choice>& choices)
{
    ImportWritten written;
    if (auto before = rooms.reconcile().summary())
        written.before = *before;
    DZ_ASSIGN(const QVector<intake::SourceFile> known, rooms.intake().history());
    // Files of one call know of each other: a day report given beside its transactions checks them.
    for (const QString& profile : profilesInOrder(choices)) {
        QStringList paths;
        for (const Choice& choice : choices)
            if (choice.profile == profile)
                paths.append(choice.path);
        auto outcome = rooms.intake().import(paths, profile, task);
        if (outcome) {
            written.files += outcome->files;
            written.failures += outcome->failures;
            continue;
        }
        written.wasStopped = outcome.error().code == ErrorCode::Stopped;
        if (!written.wasStopped)
            written.failures.append({paths.first(), outcome.error()});
        // Each file is stored by itself: those before the stop are in, and the list of imports knows which.
        DZ_ASSIGN(const QVector<intake::SourceFile> now, rooms.intake().history());
        written.files = newAmong(now, known);
        break;
    }
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
    return written;
}

void ImportPresenter::write()
{
    if (!canWrite())
        return;
    QVector<Choice> choices;
    for (const Choice& choice : std::as_const(m_choices)) {
        const auto writable = [&](const ImportRow& row) { return row.path == choice.path && row.isWritable(); };
        if (std::any_of(m_rows.begin(), m_rows.end(), writable))
            choices.append(choice);
    }
    m_error.reset();
    setStage(Stage::Writing);
    m_task = m_session.write<ImportWritten>(
        this, [choices](Rooms& rooms, TaskContext& task) { return writeAll(rooms, task, choices); },
        [this](Result<ImportWritten> answer) { writingEnded(std::move(answer)); });
    emit started(m_task);
}

void ImportPresenter::writingEnded(Result<ImportWritten> answer)
{
    if (!answer) {
        m_error = answer.error();
        setStage(Stage::Preview);
        return;
    }
    m_written = std::move(*answer);
    setStage(Stage::Written);
}

void ImportPresenter::undo(SourceFileId file, const QString& reason)
{
    if (m_undoTask)
        return;
    m_undoError.reset();
    m_undoTask = m_session.write<bool>(
        this,
        [file, reason](Rooms& rooms, TaskContext& task) -> Result<bool> {
            DZ_CHECK(rooms.intake().undo(file, reason));
            DZ_CHECK(rooms.reconcileAndFollow(task));
            return true;
        },
        [this](Result<bool> answer) {
            m_undoTask.clear();
            if (!answer) {
                m_undoError = answer.error();
                loadHistory();
            }
            emit undoChanged();
        });
    emit undoChanged();
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
    m_historyTask = m_session.read<QVector<intake::SourceFile>>(
        this, [](Rooms& rooms, TaskContext&) { return rooms.intake().history(); },
        [this](Result<QVector<intake::SourceFile>> answer) {
            m_historyTask.clear();
            if (answer)
                m_history = *answer;
            else
                m_undoError = answer.error();
            emit historyChanged();
            if (m_historyStale)
                loadHistory();
        });
}

void ImportPresenter::retranslate()
{
    if (m_stage == Stage::Preview || m_stage == Stage::Reading)
        readAgain();
    loadHistory();
}

void ImportPresenter::setStage(Stage stage)
{
    m_stage = stage;
    emit stageChanged();
}

} // namespace daozhang::ui
