// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/watch_strip.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>

namespace daozhang::ui {

namespace {

QString folderName(const QString& path)
{
    const QString name = QDir(path).dirName();
    return name.isEmpty() ? QDir::toNativeSeparators(path) : name;
}

} // namespace

WatchStrip::WatchStrip(WatchPresenter& watched, QWidget* parent)
    : QFrame(parent), m_watched(watched), m_sentence(new TextLabel(TextStyle::Body, Ink::Text, this)),
      m_look(makeButton(QStringLiteral("import.watched.look"), this, ButtonLook::Primary, ButtonSize::Small)),
      m_dismiss(makeButton(QStringLiteral("import.watched.dismiss"), this, ButtonLook::Plain, ButtonSize::Small))
{
    setObjectName(QStringLiteral("import.watched"));
    setProperty("strip", QStringLiteral("info"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(8);
    m_sentence->setWordWrap(true);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_dismiss);
    layout->addWidget(m_look);
    connect(m_look, &QPushButton::clicked, this, [this] { emit filesWanted(m_watched.takeWaiting()); });
    connect(m_dismiss, &QPushButton::clicked, &m_watched, &WatchPresenter::dismiss);
    connect(&m_watched, &WatchPresenter::changed, this, &WatchStrip::show);
    Language::bind(this, [this] {
        m_look->setText(tr("Look at them"));
        m_look->setToolTip(tr("Shows what they hold; nothing is stored before you say so"));
        m_dismiss->setText(tr("Not these"));
        m_dismiss->setToolTip(tr("They are not offered again; the files stay where they are"));
        show();
    });
}

void WatchStrip::show()
{
    constexpr qsizetype kMostNames = 3;
    QStringList groups;
    for (const WatchPresenter::Folder& folder : m_watched.folders()) {
        if (folder.waiting.isEmpty())
            continue;
        QStringList names;
        for (const intake::RestingFile& file : folder.waiting)
            if (names.size() < kMostNames)
                names.append(QFileInfo(file.path).fileName());
        if (folder.waiting.size() > kMostNames)
            names.append(QStringLiteral("…"));
        groups.append(tr("%n new file(s) in “%1”: %2", nullptr, int(folder.waiting.size())).arg(folderName(folder.path), names.join(tr(", ", "between file names"))));
    }
    const QString sentence = m_watched.error() ? m_watched.error()->message : groups.join(tr("; ", "between folders"));
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_look->setVisible(!groups.isEmpty());
    m_dismiss->setVisible(!groups.isEmpty());
    setVisible(!sentence.isEmpty());
}

void WatchStrip::tell(WatchPresenter& watched, PageHost& host)
{
    connect(&watched, &WatchPresenter::imported, &watched, [&host](int files, qint64 lines, const QString& folder) {
        host.notify(tr("%n file(s) from “%1” imported: %2 new lines.", nullptr, files).arg(folderName(folder), QLocale().toString(lines)));
    });
    connect(&watched, &WatchPresenter::lost, &watched, [&host](const QString& folder) {
        host.notify(tr("The folder “%1” cannot be reached now. It is looked for again by itself.").arg(folderName(folder)));
    });
    connect(&watched, &WatchPresenter::back, &watched, [&host](const QString& folder) { host.notify(tr("The folder “%1” is back.").arg(folderName(folder))); });
}

} // namespace daozhang::ui
