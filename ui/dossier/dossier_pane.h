// SPDX-License-Identifier: GPL-3.0-or-later
// The bundle of a case: plan at the left, pages in the middle, at the right what the other side would say, or the cover.
#pragma once

#include "ui/common/page.h"
#include "ui/dossier/dossier_presenter.h"

class QSplitter;
class QStackedWidget;

namespace daozhang::ui {

class ObjectionPane;
class PageColumn;
class PlanColumn;
class Segments;

class DossierPane : public QWidget
{
    Q_OBJECT
public:
    DossierPane(DossierPresenter& presenter, PageHost& host, QWidget* parent = nullptr);

    QAction* backAction() const { return m_back; }
    QAction* makeAction() const { return m_make; }
    QAction* printAction() const { return m_print; }
    void focusPlan();
    QList<QWidget*> panes() const;

signals:
    void evidenceWanted(EvidenceId id);
    void messageWanted();

protected:
    bool event(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildActions();
    QWidget* buildRight();
    void connectPresenter();
    void retranslate();
    void showCounts();
    void mend(const QString& key, const dossier::Mend& mend);
    void goTo(const dossier::Mend& mend);
    void askForFiles(const DossierPresenter::AttachAs& as);
    void makePdf();
    void print();

    DossierPresenter& m_presenter;
    PageHost& m_host;
    QAction *m_back, *m_make, *m_print, *m_check;
    QSplitter* m_columns;
    PlanColumn* m_plan;
    PageColumn* m_pages;
    Segments* m_side = nullptr;
    QStackedWidget* m_sides = nullptr;
    ObjectionPane* m_objections = nullptr;
};

} // namespace daozhang::ui
