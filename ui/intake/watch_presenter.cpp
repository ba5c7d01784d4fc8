// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/watch_presenter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSettings>

#include <algorithm>

namespace daozhang::ui {

namespace {

constexpr qsizetype kMostHandled = 5000;

/// Whether a preview says that nothing of the file wants a person.
bool isWhole(const intake::ImportOutcome& outcome)
{
    if (outcome.files.isEmpty() || !outcome.failures.isEmpty())
        return false;
    return std::all_of(outcome.files.begin(), outcome.files.end(), [](const intake::ImportPreview& part) {
        const auto holds = [](const intake::ControlTotal& control) { return control.holds || control.declared.isEmpty(); };
        return part.file.refusedCount == 0 && part.doubtful == 0 && std::all_of(part.file.controls.begin(), part.file.controls.end(), holds);
    });
}

} // namespace

WatchPresenter& WatchPresenter::of(ShopSession& session)
{
    auto* known = session.findChild<WatchPresenter*>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new WatchPresenter(session, FolderWatcher::Pace());
}

WatchPresenter::WatchPresenter(ShopSession& session, FolderWatcher::Pace pace) : QObject(&session), m_session(session), m_pace(pace)
{
    read();
    apply();
}

QString WatchPresenter::settingsKey(const char* what) const
{
    const QByteArray shop = QCryptographicHash::hash(m_session.location().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("watched/%1/%2").arg(QString::fromLatin1(shop), QLatin1String(what));
}

void WatchPresenter::read()
{
    const QSettings settings;
    const QStringList byThemselves = settings.value(settingsKey("byThemselves")).toStringList();
    for (const QString& path : settings.value(settingsKey("folders")).toStringList())
        m_folders.append({path, byThemselves.contains(path), false, {}});
    m_handled = settings.value(settingsKey("handled")).toStringList();
}

void WatchPresenter::keep()
{
    QStringList paths, byThemselves;
    for (const Folder& one : std::as_const(m_folders)) {
        paths.append(one.path);
        if (one.importsByItself)
            byThemselves.append(one.path);
    }
    if (m_handled.size() > kMostHandled)
        m_handled = m_handled.mid(m_handled.size() - kMostHandled);
    QSettings settings;
    settings.setValue(settingsKey("folders"), paths);
    settings.setValue(settingsKey("byThemselves"), byThemselves);
    settings.setValue(settingsKey("handled"), m_handled);
}

void WatchPresenter::apply()
{
    if (m_folders.isEmpty() && !m_watcher)
        return;
    if (!m_watcher) {
        m_watcher = new FolderWatcher(m_session.clock(), m_pace, this);
        connect(m_watcher, &FolderWatcher::found, this, &WatchPresenter::filesFound);
        const auto reach = [this](const QString& path, bool isLost) {
            Folder* const one = folder(path);
            if (!one)
                return;
            one->isLost = isLost;
            emit changed();
            if (isLost)
                emit lost(path);
            else
                emit back(path);
        };
        connect(m_watcher, &FolderWatcher::lost, this, [reach](const QString& path) { reach(path, true); });
        connect(m_watcher, &FolderWatcher::back, this, [reach](const QString& path) { reach(path, false); });
    }
    QStringList paths;
    for (const Folder& one : std::as_const(m_folders))
        paths.append(one.path);
    QSet<QByteArray> handled;
    for (const QString& digest : std::as_const(m_handled))
        handled.insert(QByteArray::fromHex(digest.toLatin1()));
    m_watcher->watch(paths, handled);
}

WatchPresenter::Folder* WatchPresenter::folder(const QString& path)
{
    const auto found = std::find_if(m_folders.begin(), m_folders.end(), [&](const Folder& one) { return one.path == path; });
    return found == m_folders.end() ? nullptr : &*found;
}

int WatchPresenter::waiting() const
{
    int count = 0;
    for (const Folder& one : m_folders)
        count += int(one.waiting.size());
    return count;
}

void WatchPresenter::add(const QString& path)
{
    const QString clean = QDir(path).absolutePath();
    if (folder(clean))
        return;
    m_folders.append({clean, false, false, {}});
    keep();
    apply();
    emit changed();
}

void WatchPresenter::remove(const QString& path)
{
    m_folders.removeIf([&](const Folder& one) { return one.path == path; });
    m_toImport.removeIf([&](const auto& waiting) { return waiting.first == path; });
    keep();
    apply();
    emit changed();
}

void WatchPresenter::setImportsByItself(const QString& path, bool itself)
{
    Folder* const one = folder(path);
    if (!one || one->importsByItself == itself)
        return;
    one->importsByItself = itself;
    keep();
    if (itself && !one->waiting.isEmpty()) {
        m_toImport.append({path, one->waiting});
        importNext();
    }
    emit changed();
}

void WatchPresenter::noteHandled(const QVector<intake::RestingFile>& files)
{
    for (const intake::RestingFile& file : files) {
        const QString digest = QString::fromLatin1(file.sha256.toHex());
        m_handled.removeAll(digest);
        m_handled.append(digest);
    }
    keep();
}

QStringList WatchPresenter::takeWaiting()
{
    QStringList paths;
    for (Folder& one : m_folders) {
        for (const intake::RestingFile& file : std::as_const(one.waiting)) {
            paths.append(file.path);
            m_lookedAt.append({one.path, file});
        }
        one.waiting.clear();
    }
    m_toImport.clear();
    emit changed();
    return paths;
}

void WatchPresenter::written(const QStringList& paths)
{
    QVector<intake::RestingFile> in;
    m_lookedAt.removeIf([&](const auto& looked) {
        const bool isIn = paths.contains(looked.second.path);
        if (isIn)
            in.append(looked.second);
        return isIn;
    });
    noteHandled(in);
}

void WatchPresenter::letGo()
{
    for (const auto& [path, file] : std::exchange(m_lookedAt, {}))
        if (Folder* const one = folder(path); one && !one->waiting.contains(file))
            one->waiting.append(file);
    emit changed();
}

void WatchPresenter::dismiss()
{
    for (Folder& one : m_folders)
        noteHandled(std::exchange(one.waiting, {}));
    m_toImport.clear();
    emit changed();
}

void WatchPresenter::filesFound(const QString& path, const QVector<intake::RestingFile>& files)
{
    Folder* const one = folder(path);
    if (!one)
        return;
    for (const intake::RestingFile& file : files) {
        // A file that changed again while it waited is offered as it is now.
        one->waiting.removeIf([&](const intake::RestingFile& known) { return known.path == file.path; });
        one->waiting.append(file);
    }
    if (one->importsByItself) {
        m_toImport.append({path, files});
        importNext();
    }
    emit changed();
}

Result<WatchPresenter::Outcome> WatchPresenter::importWhole(Rooms& rooms, TaskContext& task, const QVector<intake::RestingFile>& files)
{
    Outcome outcome;
    bool isNew = false;
    for (const intake::RestingFile& file : files) {
        const auto preview = rooms.intake().preview({file.path}, {}, task);
        if (!preview) {
            outcome.error = preview.error();
            break;
        }
        if (!isWhole(*preview))
            continue;
        // What was looked at is what is taken: a file that changes between the two waits for a person.
        intake::ShownBytes shown;
        for (const intake::ImportPreview& part : preview->files)
            shown[part.path].insert(part.file.sha256);
        const auto written = rooms.intake().import({file.path}, {}, shown, rooms.intake().now(), task);
        if (!written) {
            outcome.error = written.error();
            break;
        }
        if (!written->failures.isEmpty())
            continue;
        outcome.taken.append(file.sha256);
        for (const intake::ImportPreview& part : written->files) {
            outcome.lines += part.file.added;
            isNew = isNew || !part.alreadyImported;
        }
    }
    if (isNew)
        DZ_CHECK(rooms.reconcileAndFollow(task));
    return outcome;
}

void WatchPresenter::importNext()
{
    if (m_task || m_toImport.isEmpty())
        return;
    const auto [path, files] = m_toImport.takeFirst();
    m_error.reset();
    m_task = m_session.write<Outcome>(
        this, [files = files](Rooms& rooms, TaskContext& task) { return importWhole(rooms, task, files); },
        [this, path = path, files = files](Result<Outcome> answer) {
            m_task.clear();
            if (!answer) {
                m_error = answer.error();
            } else {
                m_error = answer->error;
                QVector<intake::RestingFile> taken;
                for (const intake::RestingFile& file : files)
                    if (answer->taken.contains(file.sha256))
                        taken.append(file);
                if (Folder* const one = folder(path))
                    one->waiting.removeIf([&](const intake::RestingFile& file) { return taken.contains(file); });
                noteHandled(taken);
                if (!taken.isEmpty())
                    emit imported(int(taken.size()), answer->lines, path);
            }
            emit changed();
            importNext();
        });
}

} // namespace daozhang::ui
