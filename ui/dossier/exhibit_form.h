// SPDX-License-Identifier: GPL-3.0-or-later
// Title of the exhibit that is chosen in the plan, and what it proves.
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QPlainTextEdit;

namespace daozhang::ui {

class DossierPresenter;
class TextLabel;

class ExhibitForm : public QWidget
{
    Q_OBJECT
public:
    /// `up` and `down` are shown beside its head.
    ExhibitForm(DossierPresenter& presenter, QAction* up, QAction* down, QWidget* parent = nullptr);
    /// -1 hides it.
    void showExhibit(int exhibit);
    void focusPurpose();

private:
    DossierPresenter& m_presenter;
    int m_exhibit = -1;
    TextLabel *m_titleLabel, *m_provesLabel;
    QLineEdit* m_title;
    QPlainTextEdit* m_proves;
    bool m_filling = false;
};

} // namespace daozhang::ui
