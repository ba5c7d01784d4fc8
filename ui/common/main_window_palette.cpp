// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette offers without asking the books: what can be done now, the pages, the sections of the settings.
#include "ui/common/main_window.h"

#include "ui/common/actions.h"
#include "ui/common/language.h"

#include <QCoreApplication>

namespace daozhang::ui {

namespace {

constexpr int kMostAtTheStart = 10;
constexpr int kMostFound = 6;

QString nativeKeys(const char* portable)
{
    return *portable ? QKeySequence(QString::fromLatin1(portable), QKeySequence::PortableText).toString(QKeySequence::NativeText) : QString();
}

const ActSpec* specOf(const QAction& action)
{
    for (const ActSpec& spec : actTable())
        if (action.objectName() == QLatin1String(spec.name))
            return &spec;
    return nullptr;
}

/// Acts that are keys of the keyboard and nothing that a person would look for by name.
bool isFoundByName(Act act)
{
    switch (act) {
    case Act::Find:
    case Act::NextPane:
    case Act::PreviousPane:
    case Act::UndoLast:
        return false;
    default: return true;
    }
}

bool canBeDone(const QAction& action)
{
    const auto* owner = qobject_cast<const QWidget*>(action.parent());
    return action.isEnabled() && action.isVisible() && owner && owner->isVisible();
}

} // namespace

QVector<PaletteEntry> MainWindow::actionEntries(const QString& typed)
{
    QList<QAction*> actions;
    if (Page* page = currentPage())
        actions = page->findChildren<QAction*>();
    actions += findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly);
    QVector<PaletteEntry> entries, places;
    QSet<QString> seen;
    const int most = typed.isEmpty() ? kMostAtTheStart : kMostFound;
    for (QAction* action : std::as_const(actions)) {
        const ActSpec* spec = specOf(*action);
        if (!spec || !isFoundByName(spec->act) || !canBeDone(*action) || seen.contains(action->objectName()))
            continue;
        const QStringList words = Language::hub().inBoth("Actions", spec->text)
            + (*spec->hint ? Language::hub().inBoth("Actions", spec->hint) : QStringList()) + QStringList{action->text()};
        if (!typed.isEmpty() && !speaksOf(words, typed))
            continue;
        seen.insert(action->objectName());
        const bool isPlace = m_placeActions.values().contains(action);
        if (!isPlace && entries.size() >= most)
            continue;
        QPointer<QAction> held(action);
        QString title = action->text();
        title.remove(QLatin1Char('&'));
        PaletteEntry entry{isPlace ? PaletteGroup::Pages : PaletteGroup::Actions, title, {}, {}, {}, QString::fromLatin1(spec->icon),
                           nativeKeys(spec->shortcut), [held] {
                               if (held && held->isEnabled())
                                   held->trigger();
                           }};
        (isPlace ? places : entries).append(entry);
    }
    if (const ActSpec& backup = actSpec(Act::BackUpNow); m_session && !typed.isEmpty() && !seen.contains(QLatin1String(backup.name))
        && speaksOf(Language::hub().inBoth("Actions", backup.text) + Language::hub().inBoth("Actions", backup.hint), typed))
        entries.append({PaletteGroup::Actions, QCoreApplication::translate("Actions", backup.text), {}, {}, {}, QString::fromLatin1(backup.icon), {},
                        [this] { backUpNow(); }});
    // Enter takes the first: what is spelled as typed, and restoring, which leaves this shop, last.
    const auto rank = [&](const PaletteEntry& entry) {
        if (entry.title == QCoreApplication::translate("Actions", actSpec(Act::RestoreBackup).text))
            return 2;
        return !typed.isEmpty() && entry.title.contains(typed, Qt::CaseInsensitive) ? 0 : 1;
    };
    std::stable_sort(entries.begin(), entries.end(), [&](const PaletteEntry& a, const PaletteEntry& b) { return rank(a) < rank(b); });
    std::sort(places.begin(), places.end(), [](const PaletteEntry& a, const PaletteEntry& b) { return a.keys < b.keys; });
    return entries + places;
}

void MainWindow::backUpNow()
{
    go(Place::Settings, {Thing::Kind::Section, QStringLiteral("shop"), {}, {}});
    if (Page* page = currentPage())
        if (QAction* action = page->findChild<QAction*>(QString::fromLatin1(actSpec(Act::BackUpNow).name)))
            action->trigger();
}

QVector<PaletteEntry> MainWindow::targetEntries(const QString& typed)
{
    QVector<PaletteEntry> entries;
    for (const SearchTarget& target : std::as_const(m_targets)) {
        const QStringList words = Language::hub().inBoth(target.context, target.text) + QStringList{QString::fromUtf8(target.words)};
        if (typed.isEmpty() || !m_order.contains(target.place) || !speaksOf(words, typed))
            continue;
        entries.append({target.group, QCoreApplication::translate(target.context, target.text), {}, {}, {}, QString::fromLatin1(target.icon), {},
                        [this, target] { go(target.place, target.thing); }});
    }
    return entries;
}

QVector<PaletteEntry> MainWindow::paletteEntries(const QString& typed)
{
    QVector<PaletteEntry> entries;
    if (const UndoStack::Step* step = m_done.undoable()) {
        // What was said in the other language is not repeated in it.
        const QString title = step->language == Language::hub().code() ? tr("Undo: %1").arg(step->text) : tr("Undo the last act");
        if (typed.isEmpty() || speaksOf(Language::hub().inBoth("Actions", actSpec(Act::UndoLast).text) + QStringList{title}, typed))
            entries.append({PaletteGroup::Undo, title, {}, {}, {}, QStringLiteral("edit-undo"), nativeKeys(actSpec(Act::UndoLast).shortcut),
                            [this] {  // chosen by its name, so nothing in between needs to be told
                                if (m_done.top() && !m_done.top()->undo)
                                    m_done.take();
                                undoLast();
                            }});
    }
    return entries + actionEntries(typed) + targetEntries(typed);
}

} // namespace daozhang::ui
