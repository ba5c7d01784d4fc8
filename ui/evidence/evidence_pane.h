// SPDX-License-Identifier: GPL-3.0-or-later
// All evidence of a case: list, viewer, description and custody.
#pragma once

#include "ui/common/page.h"
#include "ui/evidence/evidence_presenter.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QCheckBox;
class QStackedWidget;

namespace daozhang::ui {

class ChipLabel;
class ElidedLabel;
class EvidenceModel;
class ErrorStrip;
class ImageView;
class PdfView;
class RowList;
class TextLabel;

class EvidencePane : public QWidget
{
    Q_OBJECT
public:
    EvidencePane(EvidencePresenter& presenter, PageHost& host, QWidget* parent = nullptr);

    /// Shows one item; the first when `id` is none or not there.
    void open(EvidenceId id);
    EvidenceId current() const { return m_current; }
    void focusList();
    QList<QWidget*> panes() const;
    QAction* backAction() const { return m_back; }

signals:
    void addRequested();
    void messageRequested();

private:
    QWidget* buildViewer();
    QWidget* buildDescription();
    void buildActions();
    void retranslate();
    void itemsChanged();
    void showOpened(const OpenedEvidence& opened);
    void showImage(const OpenedEvidence& opened);
    void showCustody(const QVector<evidence::CustodyEvent>& custody);
    void fillDescription();
    bool isDescriptionChanged() const;
    evidence::EvidenceItem described() const;
    void saveDescription();

    EvidencePresenter& m_presenter;
    PageHost& m_host;
    EvidenceModel* m_model;
    RowList* m_list;
    QAction* m_back = nullptr;
    QStackedWidget* m_stack = nullptr;
    ImageView* m_image = nullptr;
    PdfView* m_pdf = nullptr;
    QPlainTextEdit* m_text = nullptr;
    TextLabel* m_noView = nullptr;
    TextLabel* m_heading = nullptr;
    QList<QAction*> m_itemActions;
    ErrorStrip* m_error = nullptr;
    ElidedLabel* m_facts = nullptr;
    QLineEdit* m_title = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_group = nullptr;
    QLineEdit* m_source = nullptr;
    QPlainTextEdit* m_proves = nullptr;
    QLineEdit* m_location = nullptr;
    QCheckBox* m_available = nullptr;
    QPushButton* m_save = nullptr;
    QWidget* m_description = nullptr;
    QLabel* m_hash = nullptr;
    ChipLabel* m_integrity = nullptr;
    QLabel* m_custody = nullptr;
    TextLabel* m_custodyTitle = nullptr;
    QHash<QString, QLabel*> m_labels;
    EvidenceId m_current;
    EvidenceId m_wanted;
    QVector<evidence::CustodyEvent> m_custodyEvents;
    EvidenceId m_filled;
};

} // namespace daozhang::ui
