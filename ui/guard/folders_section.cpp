// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/folders_section.h"

#include "ui/common/buttons.h"
#include "ui/common/delegates.h"
#include "ui/common/file_prompt.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/table_view.h"
#include "ui/intake/watch_presenter.h"

#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

constexpr int kFolderRow = 52;

} // namespace

FoldersSection::FoldersSection(ShopSession& session, PageHost& host, QWidget* parent)
    : SettingsSection(session, host, parent), m_watched(WatchPresenter::of(session)), m_model(new QStandardItemModel(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* panel = new Panel(this);
    auto* text = new TextLabel(TextStyle::Body, Ink::Text2, panel);
    text->setWordWrap(true);
    text->setContentsMargins(16, 0, 16, 8);
    m_empty = new TextLabel(TextStyle::Body, Ink::Text3, panel);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(16, 4, 16, 8);
    m_list = new RowList(QStringLiteral("folders.list"), panel);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(kFolderRow, m_list));
    m_itself = new QCheckBox(panel);
    m_itself->setObjectName(QStringLiteral("folders.itself"));
    m_add = makeButton(QStringLiteral("folders.add"), panel, ButtonLook::Primary);
    m_remove = makeButton(QStringLiteral("folders.remove"), panel);
    auto* acts = new QHBoxLayout;
    acts->setContentsMargins(16, 8, 16, 12);
    acts->setSpacing(8);
    acts->addWidget(m_itself);
    acts->addStretch(1);
    acts->addWidget(m_remove);
    acts->addWidget(m_add);
    panel->body()->addWidget(text);
    panel->body()->addWidget(m_empty);
    panel->body()->addWidget(m_list, 1);
    panel->body()->addLayout(acts);
    // While the list is hidden nothing else may take its room.
    for (TextLabel* label : {text, m_empty})
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_list->setMinimumHeight(4 * kFolderRow);
    rows->addWidget(panel);
    rows->addStretch();
    connect(&m_watched, &WatchPresenter::changed, this, &FoldersSection::show);
    connect(m_list, &RowList::rowChanged, this, &FoldersSection::showChosen);
    connect(m_add, &QPushButton::clicked, this, &FoldersSection::choose);
    connect(m_remove, &QPushButton::clicked, this, &FoldersSection::removeChosen);
    connect(m_itself, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_filling)
            m_watched.setImportsByItself(chosen(), on);
    });
    Language::bind(this, [=, this] {
        setAccessibleName(title());
        panel->setTitle(tr("Folders in which files arrive"));
        text->setText(tr("A file that has stopped growing is offered on the Import page with its preview. The folders belong to this computer and not to the shop: "
                         "another computer that opens the shop has folders of its own. Files are read and never moved, changed or deleted."));
        m_empty->setText(tr("No folder is watched. Choose the one into which the browser, the bank’s program or the terminal puts its files."));
        m_list->setAccessibleName(tr("Watched folders"));
        m_itself->setText(tr("Import by itself what is recognised whole"));
        m_itself->setToolTip(tr("Only files without a refused line or a doubt, whose own totals hold; everything else waits for you"));
        m_add->setText(tr("Watch a folder…"));
        m_remove->setText(tr("Watch no more"));
        show();
    });
}

QString FoldersSection::title() const { return tr("Watched folders"); }
QList<QWidget*> FoldersSection::panes() const { return {m_list, m_add}; }
void FoldersSection::refresh() { show(); }
QString FoldersSection::chosen() const { return m_list->currentIndex().data(IdRole).toString(); }

void FoldersSection::show()
{
    const QString before = chosen();
    m_model->clear();
    int row = 0;
    for (const WatchPresenter::Folder& folder : m_watched.folders()) {
        auto* item = new QStandardItem(QDir::toNativeSeparators(folder.path));
        QString state = folder.isLost ? tr("cannot be reached now; it is looked for again by itself")
                        : folder.waiting.isEmpty() ? tr("nothing waits")
                                                   : tr("%n file(s) wait on the Import page", nullptr, int(folder.waiting.size()));
        if (folder.importsByItself)
            state = tr("%1 · imports by itself", "state of a folder").arg(state);
        item->setData(state, SecondLineRole);
        item->setData(folder.path, IdRole);
        m_model->appendRow(item);
        if (folder.path == before || row == 0)
            m_list->setCurrentIndex(item->index());
        ++row;
    }
    m_empty->setVisible(row == 0);
    m_list->setVisible(row > 0);
    showChosen();
}

void FoldersSection::showChosen()
{
    const QString path = chosen();
    const auto found = std::find_if(m_watched.folders().begin(), m_watched.folders().end(), [&](const WatchPresenter::Folder& folder) { return folder.path == path; });
    const bool isChosen = found != m_watched.folders().end();
    m_remove->setEnabled(isChosen);
    m_itself->setVisible(isChosen);
    m_filling = true;
    m_itself->setChecked(isChosen && found->importsByItself);
    m_filling = false;
}

void FoldersSection::choose()
{
    askForFolder(this, {tr("Watch a folder"), {}, {}, QStringLiteral("watched"), {}}, [this](const QString& path) { m_watched.add(path); });
}

void FoldersSection::removeChosen()
{
    const QString path = chosen();
    const auto found = std::find_if(m_watched.folders().begin(), m_watched.folders().end(), [&](const WatchPresenter::Folder& folder) { return folder.path == path; });
    if (found == m_watched.folders().end())
        return;
    const bool itself = found->importsByItself;
    m_watched.remove(path);
    host().notify(tr("“%1” is not watched any more.").arg(QDir(path).dirName()), [this, path, itself] {
        m_watched.add(path);
        m_watched.setImportsByItself(path, itself);
    });
}

} // namespace daozhang::ui
