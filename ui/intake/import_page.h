// SPDX-License-Identifier: GPL-3.0-or-later
// The Import page: what files hold is shown before anything is stored; what was stored can be taken back.
#pragma once

#include "ui/common/page.h"
#include "ui/intake/describe_presenter.h"
#include "ui/intake/import_presenter.h"

class QPushButton;

namespace daozhang::ui {

class Card;
class CellsModel;
class CoveragePanel;
class DescribeView;
class ErrorStrip;
class FilePanel;
class ImportHint;
class LinkSentence;
class Panel;
class Segments;
class TableView;
class TaskStrip;
class TextLabel;
class WatchStrip;

class ImportPage : public Page
{
    Q_OBJECT
public:
    ImportPage(ShopSession& session, PageHost& host, QWidget* parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    QList<QAction*> barActions() const override;
    void activate() override;
    void refresh() override;
    bool showThing(const Thing& thing) override;
    QList<QWidget*> panes() const override;
    bool goBack() override;
    QString unsaved() const override;
    bool isSettled() const override;
    ImportPresenter& presenter() { return m_presenter; }
    FilePanel& filePanel() { return *m_filePanel; }
    CoveragePanel& coverage() { return *m_coverage; }
    DescribePresenter& describing() { return m_describing; }
    DescribeView& describeView() { return *m_describe; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildActions();
    QWidget* buildFiles();
    QWidget* buildLower();
    QWidget* buildResult();
    QWidget* buildHistory();
    void connectPresenter();

    void showAll();
    void showStage();
    void showFiles();
    void showFile();
    void showResult();
    void showHistory();
    void showWanted();
    void showUndo();
    void arrangeLower();
    void chooseFiles();
    void chooseFolder();
    void takeBack();
    void takeBatchBack();
    void openRows();
    void describeFile();
    void connectDescribing();
    void showDescribing();
    void formatSaved(const QString& path, DescribePresenter::Then then);
    void followLink(const QString& link);
    bool showsPreview() const;
    int currentFile() const;
    /// The table of the preview, or that of the history.
    TableView* filesTable() const;

    ImportPresenter m_presenter;
    DescribePresenter m_describing;
    Thing m_wanted;                  ///< asked for before the history was read
    CellsModel* m_filesModel;
    CellsModel* m_historyModel;
    QAction* m_choose = nullptr;
    QAction* m_write = nullptr;
    QAction* m_discard = nullptr;
    QAction* m_leaveOut = nullptr;
    QAction* m_describeFile = nullptr;
    QAction* m_saveFormat = nullptr;
    QAction* m_saveAndImport = nullptr;
    QAction* m_leaveDescribing = nullptr;
    QAction* m_takeBack = nullptr;
    QAction* m_takeBatchBack = nullptr;
    QPushButton* m_batchButton = nullptr;
    ImportHint* m_drop = nullptr;
    WatchStrip* m_watched = nullptr;
    TaskStrip* m_task = nullptr;
    ErrorStrip* m_error = nullptr;
    Panel* m_filesPanel = nullptr;
    QPushButton* m_stop = nullptr;
    TableView* m_files = nullptr;
    TextLabel* m_sumLine = nullptr;
    TextLabel* m_sumProof = nullptr;
    TextLabel* m_sumNote = nullptr;
    Card* m_result = nullptr;
    TextLabel* m_resultTitle = nullptr;
    LinkSentence* m_resultText = nullptr;
    Panel* m_historyPanel = nullptr;
    ErrorStrip* m_undoError = nullptr;
    TableView* m_history = nullptr;
    QWidget* m_lower = nullptr;
    Segments* m_lowerKinds = nullptr;
    FilePanel* m_filePanel = nullptr;
    CoveragePanel* m_coverage = nullptr;
    DescribeView* m_describe = nullptr;
    bool m_headSaysDescribing = false;
    bool m_describeFocus = false;   ///< the first question gets the focus when it is there
};

} // namespace daozhang::ui
