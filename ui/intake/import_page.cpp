// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/import_page.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/file_prompt.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/delegates.h"
#include "ui/common/table_view.h"
#include "ui/common/themed_icon.h"
#include "ui/intake/cells_model.h"
#include "ui/intake/coverage_panel.h"
#include "ui/intake/coverage_view.h"
#include "ui/intake/describe_view.h"
#include "ui/intake/file_panel.h"
#include "ui/intake/import_hint.h"
#include "ui/intake/import_tables.h"
#include "ui/intake/watch_strip.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace daozhang::ui {

using namespace daozhang::intake;

ImportPage::ImportPage(ShopSession& session, PageHost& host, QWidget* parent)
    : Page(session, host, parent), m_presenter(session), m_describing(session), m_filesModel(new CellsModel(this)),
      m_historyModel(new CellsModel(this))
{
    setObjectName(QStringLiteral("page.import"));
    setAcceptDrops(true);
    buildActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kPagePaddingX, metric::kPagePaddingY, metric::kPagePaddingX, metric::kPagePaddingY);
    layout->setSpacing(metric::kPanelGap);
    m_drop = new ImportHint(this);
    m_task = new TaskStrip(this);
    m_error = new ErrorStrip(this);
    m_watched = new WatchStrip(WatchPresenter::of(session), this);
    layout->addWidget(m_drop);
    layout->addWidget(m_watched);
    layout->addWidget(m_task);
    layout->addWidget(m_error);
    layout->addWidget(buildResult());
    layout->addWidget(buildFiles());
    layout->addWidget(buildHistory());
    layout->addWidget(buildLower(), 1);
    m_describe = new DescribeView(m_describing, session, this);
    m_describe->hide();
    layout->addWidget(m_describe, 1);
    connectPresenter();
    connectDescribing();
    Language::bind(this, [this] {
        m_files->setAccessibleName(tr("Files to import"));
        m_history->setAccessibleName(tr("Imports so far"));
        m_stop->setText(tr("Stop"));
        m_stop->setToolTip(tr("Stops reading; what was read stays, nothing is stored"));
        m_lowerKinds->setTexts({tr("The file"), tr("Days covered")});
        m_presenter.retranslate();
        m_describe->retranslate();
        showAll();
    });
}

QString ImportPage::title() const { return m_describing.isOpen() ? tr("Describe a file") : tr("Import"); }

QString ImportPage::subtitle() const
{
    if (m_describing.isOpen())
        return tr("Nothing is stored before you save");
    switch (m_presenter.stage()) {
    case ImportPresenter::Stage::Reading: return tr("Reading; nothing is stored");
    case ImportPresenter::Stage::Preview: return tr("Preview: nothing has been stored yet");
    case ImportPresenter::Stage::Writing: return tr("Writing…");
    case ImportPresenter::Stage::Empty:
    case ImportPresenter::Stage::Written: return {};
    }
    return {};
}

QList<QAction*> ImportPage::barActions() const
{
    if (m_describing.isOpen())
        return {m_leaveDescribing, m_saveFormat, m_saveAndImport};
    switch (m_presenter.stage()) {
    case ImportPresenter::Stage::Preview:
    case ImportPresenter::Stage::Reading: return {m_discard, m_write};
    default: return {};
    }
}

void ImportPage::buildActions()
{
    m_choose = makeAction(Act::ChooseFiles, this);
    m_write = makeAction(Act::WriteImport, this);
    m_write->setProperty("primary", true);
    m_discard = makeAction(Act::DiscardImport, this);
    m_leaveOut = makeAction(Act::LeaveFileOut, this);
    m_takeBack = makeAction(Act::TakeImportBack, this);
    m_takeBatchBack = makeAction(Act::TakeBatchBack, this);
    m_describeFile = makeAction(Act::DescribeFile, this);
    m_saveFormat = makeAction(Act::SaveFormat, this);
    m_saveAndImport = makeAction(Act::SaveFormatAndImport, this);
    m_saveAndImport->setProperty("primary", true);
    m_leaveDescribing = makeAction(Act::LeaveDescribing, this);
    for (QAction* action : {m_choose, m_write, m_discard, m_leaveOut, m_takeBack, m_takeBatchBack, m_describeFile, m_saveFormat, m_saveAndImport, m_leaveDescribing})
        addAction(action);
    connect(m_choose, &QAction::triggered, this, &ImportPage::chooseFiles);
    connect(m_write, &QAction::triggered, &m_presenter, &ImportPresenter::write);
    connect(m_discard, &QAction::triggered, &m_presenter, &ImportPresenter::discard);
    connect(m_leaveOut, &QAction::triggered, this, [this] {
        const int row = currentFile();
        if (row >= 0)
            m_presenter.setLeftOut(row, !m_presenter.rows().at(row).leftOut);
    });
    connect(m_takeBack, &QAction::triggered, this, &ImportPage::takeBack);
    connect(m_takeBatchBack, &QAction::triggered, this, &ImportPage::takeBatchBack);
}

QWidget* ImportPage::buildFiles()
{
    m_filesPanel = new Panel(this);
    m_stop = makeButton(QStringLiteral("import.stop"), m_filesPanel, ButtonLook::Plain, ButtonSize::Small);
    m_stop->setIcon(themedIcon(QStringLiteral("process-stop")));
    m_filesPanel->head()->addWidget(m_stop);
    m_filesPanel->head()->addWidget(makeButton(m_leaveOut, m_filesPanel, ButtonLook::Plain, ButtonSize::Small));
    m_files = new TableView(QStringLiteral("import.files"), metric::kFileRow, m_filesPanel);
    m_files->setModel(m_filesModel);
    m_files->setMinimumHeight(metric::kHeaderRow + 2 * metric::kFileRow);
    m_files->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_files->addActions({m_leaveOut, m_describeFile});
    m_sumLine = new TextLabel(TextStyle::Body, Ink::Text2, m_filesPanel);
    m_sumLine->setObjectName(QStringLiteral("import.sum"));
    m_sumProof = new TextLabel(TextStyle::Body, Ink::Text2, m_filesPanel);
    m_sumNote = new ElidedLabel(TextStyle::Small, Ink::Text3, m_filesPanel);
    m_sumNote->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* sums = new QHBoxLayout;
    sums->setContentsMargins(16, 8, 16, 8);
    sums->setSpacing(12);
    sums->addWidget(m_sumLine);
    sums->addWidget(m_sumProof);
    sums->addWidget(m_sumNote, 1);
    m_filesPanel->body()->addWidget(m_files, 1);
    m_filesPanel->body()->addLayout(sums);
    return m_filesPanel;
}

QWidget* ImportPage::buildLower()
{
    m_lower = new QWidget(this);
    auto* outer = new QVBoxLayout(m_lower);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(8);
    m_lowerKinds = new Segments(m_lower);
    m_lowerKinds->setObjectName(QStringLiteral("import.lowerViews"));
    m_lowerKinds->setTexts({QString(), QString()});
    outer->addWidget(m_lowerKinds, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kPanelGap);
    m_filePanel = new FilePanel(session(), host(), m_lower);
    m_coverage = new CoveragePanel(session(), m_lower);
    // What they show can be scrolled: they must not keep the window from being made small.
    m_filePanel->setMinimumWidth(300);
    m_coverage->setMinimumWidth(360);
    row->addWidget(m_filePanel, 1);
    row->addWidget(m_coverage);
    outer->addLayout(row, 1);
    return m_lower;
}

QWidget* ImportPage::buildResult()
{
    m_result = new Card(this);
    m_result->setObjectName(QStringLiteral("import.result"));
    auto* layout = new QVBoxLayout(m_result);
    layout->setContentsMargins(metric::kPanelPadding, 12, metric::kPanelPadding, 12);
    layout->setSpacing(6);
    m_resultTitle = new TextLabel(TextStyle::PanelTitle, Ink::Text, m_result);
    m_resultText = new LinkSentence(TextStyle::Body, m_result);
    m_resultText->setObjectName(QStringLiteral("import.resultText"));
    layout->addWidget(m_resultTitle);
    layout->addWidget(m_resultText);
    return m_result;
}

QWidget* ImportPage::buildHistory()
{
    m_historyPanel = new Panel(this);
    m_batchButton = makeButton(m_takeBatchBack, m_historyPanel, ButtonLook::Plain, ButtonSize::Small);
    m_historyPanel->head()->addWidget(m_batchButton);
    m_historyPanel->head()->addWidget(makeButton(m_takeBack, m_historyPanel, ButtonLook::Plain, ButtonSize::Small));
    m_undoError = new ErrorStrip(m_historyPanel);
    m_history = new TableView(QStringLiteral("import.history"), metric::kFileRow, m_historyPanel);
    m_history->setModel(m_historyModel);
    m_history->setMinimumHeight(metric::kHeaderRow + 2 * metric::kFileRow);
    m_history->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_history->addActions({m_takeBack, m_takeBatchBack});
    m_historyPanel->body()->setContentsMargins(0, 0, 0, 6);
    m_historyPanel->body()->addWidget(m_undoError);
    m_historyPanel->body()->addWidget(m_history, 1);
    return m_historyPanel;
}

void ImportPage::connectPresenter()
{
    connect(&m_presenter, &ImportPresenter::stageChanged, this, [this] {
        showStage();
        // The files had the focus and are gone: it goes to what came of them.
        if (m_presenter.stage() == ImportPresenter::Stage::Written && isVisible())
            m_resultText->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_presenter, &ImportPresenter::rowsChanged, this, &ImportPage::showFiles);
    connect(&m_presenter, &ImportPresenter::rowProgressed, this, [this](int row) {
        m_filesModel->setRow(row, fileRow(m_presenter.rows().at(row), row, session().facts().today));
    });
    connect(&m_presenter, &ImportPresenter::historyChanged, this, &ImportPage::showHistory);
    connect(&m_presenter, &ImportPresenter::historyChanged, this, &ImportPage::showWanted);
    connect(&m_presenter, &ImportPresenter::undoChanged, this, &ImportPage::showUndo);
    connect(&m_presenter, &ImportPresenter::writtenChanged, this, &ImportPage::showResult);
    connect(&m_presenter, &ImportPresenter::takenBack, this, [this](int files, qint64 lines) {
        host().notify(tr("Taken back: %n file(s), %1 lines left the books.", nullptr, files).arg(QLocale().toString(lines)));
    });
    connect(&m_presenter, &ImportPresenter::started, this, [this](SessionTask* task) {
        m_task->follow(task, m_presenter.stage() == ImportPresenter::Stage::Writing ? tr("Writing…") : tr("Looking for files…"));
    });
    connect(m_drop, &DropFrame::filesDropped, &m_presenter, &ImportPresenter::add);
    connect(m_watched, &WatchStrip::filesWanted, this, [this](const QStringList& paths) {
        m_presenter.add(paths);
        if (m_presenter.stage() == ImportPresenter::Stage::Writing)
            WatchPresenter::of(session()).letGo();  // not now
    });
    connect(&m_presenter, &ImportPresenter::stageChanged, this, [this] {
        const auto stage = m_presenter.stage();
        if (stage == ImportPresenter::Stage::Written) {
            QStringList paths;
            for (const intake::ImportPreview& part : m_presenter.written().files)
                paths.append(part.path);
            WatchPresenter::of(session()).written(paths);
        }
        // What was refused, left out or put away is still in its folder.
        if (stage == ImportPresenter::Stage::Written || stage == ImportPresenter::Stage::Empty)
            WatchPresenter::of(session()).letGo();
    });
    connect(m_drop, &ImportHint::filesWanted, this, &ImportPage::chooseFiles);
    connect(m_drop, &ImportHint::folderWanted, this, &ImportPage::chooseFolder);
    connect(m_stop, &QPushButton::clicked, &m_presenter, &ImportPresenter::stop);
    for (TableView* table : {m_files, m_history}) {
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPage::showFile);
        connect(table, &TableView::clicked, this, [this] {
            // The day of the calendar gives way to the file again.
            if (m_filePanel->showsDay())
                showFile();
        });
        connect(table, &TableView::rowActivated, this, &ImportPage::openRows);
        connect(table->cells(), &CellDelegate::buttonClicked, this, [this, table](const QModelIndex& index) {
            table->selectRow(index.row());
            openRows();
        });
    }
    connect(m_filePanel, &FilePanel::passwordGiven, this, [this](const QString& password) { m_presenter.unlock(currentFile(), password); });
    connect(m_filePanel, &FilePanel::profileChosen, this, [this](const QString& profile) { m_presenter.chooseProfile(currentFile(), profile); });
    connect(m_filePanel, &FilePanel::viewChanged, this, &ImportPage::arrangeLower);
    connect(m_lowerKinds, &Segments::currentChanged, this, &ImportPage::arrangeLower);
    connect(m_coverage, &CoveragePanel::contentChanged, this, &ImportPage::arrangeLower);
    connect(m_coverage, &CoveragePanel::fileWanted, this, &ImportPage::chooseFiles);
    connect(m_coverage, &CoveragePanel::dayWanted, this, [this](const Source& source, const CoverageDay& day) {
        m_filePanel->showDay(source, day);
        m_lowerKinds->setCurrent(0);
        arrangeLower();
    });
    connect(m_resultText, &LinkSentence::linkActivated, this, &ImportPage::followLink);
    connect(m_history->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPage::showUndo);
}

TableView* ImportPage::filesTable() const { return showsPreview() ? m_files : m_history; }

void ImportPage::openRows()
{
    // Where there are no rows to show, the questions about them are next.
    if (const int index = showsPreview() ? currentFile() : -1; index >= 0 && m_presenter.rows().at(index).canBeDescribed()
                                                               && (!m_presenter.rows().at(index).part || m_presenter.rows().at(index).part->needsConfirmation))
        return describeFile();
    m_filePanel->setView(FilePanel::Rows);
    m_lowerKinds->setCurrent(0);
    showFile();
    m_filePanel->focusTarget()->setFocus(Qt::TabFocusReason);
}

void ImportPage::activate()
{
    if (m_describing.isOpen())
        m_describe->focusFirst();
    else if (m_presenter.stage() == ImportPresenter::Stage::Preview)
        m_files->setFocus(Qt::OtherFocusReason);
    else
        m_drop->chooseButton()->setFocus(Qt::OtherFocusReason);
}

void ImportPage::refresh()
{
    m_presenter.loadHistory();
    m_presenter.lookAgain();
    m_filePanel->refresh();
    m_coverage->presenter().load();
}

bool ImportPage::showThing(const Thing& thing)
{
    if (thing.kind == Thing::Kind::Files) {
        m_presenter.add(thing.files);
        return true;
    }
    if (thing.kind == Thing::Kind::SourceFile) {
        m_wanted = thing;
        showWanted();
        return true;
    }
    return false;
}

void ImportPage::showWanted()
{
    // At the first visit the history is still being read: it is asked again when it is there.
    for (int row = 0; m_wanted.kind == Thing::Kind::SourceFile && row < m_historyModel->rowCount(); ++row) {
        if (m_historyModel->rows().at(row).id != m_wanted.key.toLongLong())
            continue;
        const Thing wanted = std::exchange(m_wanted, {});
        m_history->selectRow(row);
        m_history->setFocus(Qt::OtherFocusReason);
        if (wanted.ids.isEmpty())
            continue;
        m_lowerKinds->setCurrent(0);
        m_filePanel->showLine(m_presenter.history().at(row), wanted.ids.first());
    }
}

QList<QWidget*> ImportPage::panes() const
{
    if (m_describing.isOpen())
        return m_describe->panes();
    QList<QWidget*> panes;
    for (QWidget* pane : {static_cast<QWidget*>(m_drop->chooseButton()), static_cast<QWidget*>(m_resultText), static_cast<QWidget*>(m_files),
                          static_cast<QWidget*>(m_history), m_filePanel->focusTarget(), static_cast<QWidget*>(m_coverage->view())})
        if (pane->isVisible())
            panes.append(pane);
    return panes;
}

bool ImportPage::goBack()
{
    if (m_describing.isOpen()) {
        m_describing.close();
        return true;
    }
    const bool inside = m_filePanel->isAncestorOf(QApplication::focusWidget()) || m_coverage->isAncestorOf(QApplication::focusWidget());
    if (!inside && !m_filePanel->showsDay() && !m_filePanel->wantsWidth())
        return false;
    const bool fromDay = m_filePanel->showsDay();
    if (m_filePanel->wantsWidth())
        m_filePanel->setView(FilePanel::Refused);
    if (fromDay)
        showFile();
    (fromDay && m_coverage->isVisible() ? static_cast<QWidget*>(m_coverage->view()) : filesTable())->setFocus(Qt::TabFocusReason);
    return true;
}

bool ImportPage::isSettled() const
{
    return m_presenter.stage() != ImportPresenter::Stage::Reading && m_presenter.stage() != ImportPresenter::Stage::Writing
           && !m_describing.isBusy() && !m_describing.isPreviewing() && !m_coverage->presenter().isLoading() && !m_filePanel->rows().isLoading();
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_presenter.stage() == ImportPresenter::Stage::Writing || localFiles(event->mimeData()).isEmpty())
        return;
    m_drop->setOver(true);
    event->acceptProposedAction();
}

void ImportPage::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_drop->setOver(false);
    Page::dragLeaveEvent(event);
}

void ImportPage::dropEvent(QDropEvent* event)
{
    m_drop->setOver(false);
    event->acceptProposedAction();
    m_presenter.add(localFiles(event->mimeData()));
}

void ImportPage::chooseFiles()
{
    askForFiles(this, {tr("Files to import"), {}, {}, QStringLiteral("import"), {}},
                [this](const QStringList& files) { m_presenter.add(files); });
}

void ImportPage::chooseFolder()
{
    askForFolder(this, {tr("Folder to import"), {}, {}, QStringLiteral("import"), {}},
                 [this](const QString& folder) { m_presenter.add({folder}); });
}

int ImportPage::currentFile() const
{
    const int row = m_files->currentIndex().row();
    return row >= 0 && row < m_presenter.rows().size() ? row : -1;
}

void ImportPage::takeBack()
{
    const int row = m_history->currentIndex().row();
    if (row < 0 || row >= m_presenter.history().size())
        return;
    const SourceFile& file = m_presenter.history().at(row);
    ReasonQuestion question;
    question.question = tr("Take “%1” back?").arg(file.name);
    question.explanation = tr("Its %n new line(s) leave the books, and everything is judged again. The record of the import stays.", nullptr, int(file.added));
    question.confirm = tr("Take back");
    question.placeholder = tr("Reason; it goes into the journal");
    question.isDangerous = true;
    host().askReason(question, [this, id = file.id](const QString& reason) { m_presenter.undo({id}, reason); });
}

void ImportPage::takeBatchBack()
{
    const QVector<SourceFile> batch = m_presenter.batchOf(m_history->currentIndex().row());
    if (batch.isEmpty())
        return;
    QVector<SourceFileId> ids;
    qint64 added = 0;
    for (const SourceFile& file : batch) {
        ids.append(file.id);
        added += file.added;
    }
    ReasonQuestion question;
    question.question = tr("Take back all %n file(s) that were imported together?", nullptr, int(batch.size()));
    question.explanation = tr("Their %1 new lines leave the books, and everything is judged again. The record of the import stays.").arg(QLocale().toString(added));
    question.confirm = tr("Take back");
    question.placeholder = tr("Reason; it goes into the journal");
    question.isDangerous = true;
    host().askReason(question, [this, ids](const QString& reason) { m_presenter.undo(ids, reason); });
}

void ImportPage::followLink(const QString& link)
{
    if (link == u"settings")
        host().go(Place::Settings, {Thing::Kind::Section, QStringLiteral("terms"), {}, {}});
    else if (link == u"reconcile")
        host().go(Place::Reconcile);
    else if (link.startsWith(u"state:"))
        host().go(Place::Reconcile, {Thing::Kind::SalesInState, link.mid(6), {}, {}});
    else if (link == u"findings")
        host().go(Place::Reconcile, {Thing::Kind::Findings, {}, {}, {}});
    else if (link.startsWith(u"finding:"))
        host().openFinding(FindingId(link.mid(8).toLongLong()));
    else if (link.startsWith(u"day:"))
        host().go(Place::Reconcile, {Thing::Kind::BusinessDay, link.mid(4), {}, {}});
    else if (link == u"cases")
        host().go(Place::Cases);
    else if (link.startsWith(u"case:"))
        host().openCase(CaseId(link.mid(5).toLongLong()));
}

} // namespace daozhang::ui
