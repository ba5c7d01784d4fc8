// SPDX-License-Identifier: GPL-3.0-or-later
// The file that was made: where it is, its digest, and whether it holds.
#pragma once

#include <QFrame>

class QPushButton;

namespace daozhang::ui {

class DossierPresenter;
class TextLabel;

class MadeCard : public QFrame
{
    Q_OBJECT
public:
    explicit MadeCard(DossierPresenter& presenter, QWidget* parent = nullptr);

private:
    void retranslate();
    void showMade();

    DossierPresenter& m_presenter;
    TextLabel* m_text;
    QPushButton *m_open, *m_folder, *m_verify;
};

} // namespace daozhang::ui
