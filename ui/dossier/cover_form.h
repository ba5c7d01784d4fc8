// SPDX-License-Identifier: GPL-3.0-or-later
// What is written on the bundle's first pages: parties, recipient, numbers, what is asked for.
#pragma once

#include <QHash>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace daozhang::ui {

class DossierPresenter;
class Segments;
class TextLabel;

class CoverForm : public QWidget
{
    Q_OBJECT
public:
    explicit CoverForm(DossierPresenter& presenter, QWidget* parent = nullptr);

private:
    void retranslate();
    void showPlan();
    QLineEdit* addLine(QVBoxLayout* layout, const char* name);

    DossierPresenter& m_presenter;
    QHash<QString, TextLabel*> m_labels;
    Segments* m_language;
    QLineEdit *m_claimant, *m_respondent, *m_recipient, *m_caseNumber;
    QPlainTextEdit* m_ask;
    QCheckBox* m_originals;
    bool m_filling = false;
};

} // namespace daozhang::ui
