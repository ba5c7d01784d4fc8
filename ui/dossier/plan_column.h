// SPDX-License-Identifier: GPL-3.0-or-later
// The plan with its head: how many exhibits in how many groups, adding one more, and what is said of the chosen one.
#pragma once

#include "ui/dossier/plan_tree.h"

#include <QFrame>

class QAction;
class QPushButton;

namespace daozhang::ui {

class DossierPresenter;
class ExhibitForm;
class PlanModel;
class SectionHeader;

class PlanColumn : public QFrame
{
    Q_OBJECT
public:
    /// Its keys answer in the tree; those for adding and for the purpose in all of `parent`.
    explicit PlanColumn(DossierPresenter& presenter, QWidget* parent = nullptr);
    PlanTree* tree() const { return m_tree; }
    void focusPlan();

signals:
    /// A part was chosen: its first page, 1-based.
    void pageWanted(int page);
    void filesWanted(daozhang::evidence::ExhibitGroup group);

private:
    void buildActions(QWidget* reach);
    void retranslate();
    void showPlan();
    void showFacts();
    void select(int exhibit);
    void moveCurrent(int step);
    void editPurpose();
    void offerMore();
    int current() const;

    DossierPresenter& m_presenter;
    PlanModel* m_model;
    PlanTree* m_tree;
    SectionHeader* m_head;
    ExhibitForm* m_form;
    QAction *m_up, *m_down, *m_toggle, *m_purpose, *m_add;
    QPushButton *m_undo, *m_addButton;
    QString m_chosen;  ///< anchor of the current row, which a reset of the model forgets
};

} // namespace daozhang::ui
