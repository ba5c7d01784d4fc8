// SPDX-License-Identifier: GPL-3.0-or-later
// The Cases page: list at the left, at the right a case, its evidence or its bundle. It stands in the rightmost room
// because it shows all three.
#pragma once

#include "ui/cases/case_list_model.h"
#include "ui/common/page.h"

class QFrame;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace daozhang::ui {

class ArchiveCard;
class CaseView;
class CasesPresenter;
class DossierPane;
class DossierPresenter;
class ElidedLabel;
class EmptyState;
class ErrorStrip;
class EvidencePane;
class EvidencePresenter;
class MessagePanel;
class RowList;

class CasesPage : public Page
{
    Q_OBJECT
public:
    CasesPage(ShopSession& session, PageHost& host, QWidget* parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    QList<QAction*> barActions() const override;
    void activate() override;
    void refresh() override;
    bool showThing(const Thing& thing) override;
    QList<QWidget*> panes() const override;
    bool goBack() override;
    bool isSettled() const override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildList();
    void buildRight();
    void connectEvidence();
    void retranslate();
    void showList();
    void showRight();
    void showCase();
    void showEvidence(EvidenceId id);
    void showDossier();
    void newCase(const QVector<FindingId>& findings);
    void attachFiles();
    void askMessage(const QString& text);
    void paste();
    void fillFilterMenu();
    void fillArchiveMenu();
    QVector<CaseId> shownCases() const;
    /// The case of the list at a place of the page; none elsewhere.
    CaseId caseUnder(QPoint position) const;

    CasesPresenter* m_cases;
    EvidencePresenter* m_evidence;
    DossierPresenter* m_dossier;
    QAction* m_new;
    QAction *m_next, *m_previous;
    QFrame* m_listPane = nullptr;
    QLineEdit* m_filter = nullptr;
    QAction* m_filterAction = nullptr;
    QMenu* m_filterMenu = nullptr;
    QPushButton* m_filterButton = nullptr;
    ElidedLabel* m_order = nullptr;
    CaseFilter m_listFilter;
    CaseListModel* m_model = nullptr;
    RowList* m_list = nullptr;
    ErrorStrip* m_refused = nullptr;
    ArchiveCard* m_archive = nullptr;
    QAction *m_exportArchive, *m_checkArchive;
    QMenu* m_archiveMenu = nullptr;
    QPushButton* m_archiveButton = nullptr;
    QStackedWidget* m_stack = nullptr;
    CaseView* m_case = nullptr;
    EvidencePane* m_evidencePane = nullptr;
    DossierPane* m_dossierPane = nullptr;
    EmptyState* m_empty = nullptr;
    MessagePanel* m_message = nullptr;
    QString m_recipient;  ///< as the header shows it
    bool m_filling = false;
    bool m_asking = false;
};

} // namespace daozhang::ui
