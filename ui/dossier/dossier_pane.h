// SPDX-License-Identifier: GPL-3.0-or-later
// The bundle of a case: plan at the left, pages in the middle, cover and making at the right.
#pragma once

#include "ui/common/page.h"
#include "ui/dossier/dossier_presenter.h"

class QComboBox;
class QListView;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace daozhang::ui {

class ErrorStrip;
class ExhibitModel;
class PdfView;
class Segments;
class SectionHeader;
class TextLabel;

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

private:
    void buildActions();
    QWidget* buildPlan();
    QWidget* buildPages();
    QWidget* buildCover();
    void retranslate();
    void showPlan();
    void showExhibit();
    void showMade();
    void moveCurrent(int step);
    void select(int exhibit);
    int current() const;
    void makePdf();
    void print();
    QLineEdit* addLine(QVBoxLayout* layout, const char* name);

    DossierPresenter& m_presenter;
    PageHost& m_host;
    QAction *m_back, *m_make, *m_print, *m_up, *m_down, *m_toggle, *m_purpose, *m_zoomIn, *m_zoomOut, *m_fit;
    ExhibitModel* m_model;
    QListView* m_list = nullptr;
    SectionHeader* m_planHead = nullptr;
    QLineEdit* m_title = nullptr;
    QPlainTextEdit* m_proves = nullptr;
    QWidget* m_exhibit = nullptr;
    PdfView* m_pages = nullptr;
    TextLabel* m_pageNumber = nullptr;
    ErrorStrip* m_error = nullptr;
    TextLabel* m_makingPages = nullptr;
    QWidget* m_cover = nullptr;
    Segments* m_language = nullptr;
    QLineEdit *m_claimant = nullptr, *m_respondent = nullptr, *m_caseNumber = nullptr;
    QPlainTextEdit* m_ask = nullptr;
    TextLabel* m_made = nullptr;
    QPushButton *m_openFolder = nullptr, *m_openFile = nullptr;
    QHash<QString, TextLabel*> m_labels;
    TextLabel* m_coverTitle = nullptr;
    TextLabel* m_keys = nullptr;
    bool m_filling = false;
};

} // namespace daozhang::ui
