// SPDX-License-Identifier: GPL-3.0-or-later
// All evidence of a case: list, viewer, custody and description.
#pragma once

#include "ui/common/page.h"
#include "ui/evidence/evidence_presenter.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QTimer;

namespace daozhang::ui {

class ChipLabel;
class CustodyList;
class EvidenceModel;
class EvidenceViewer;
class RowList;
class TextLabel;

class EvidencePane : public QWidget
{
    Q_OBJECT
public:
    EvidencePane(EvidencePresenter& presenter, PageHost& host, QWidget* parent = nullptr);
    ~EvidencePane() override;

    /// Shows one item; the first when `id` is none or not there.
    void open(EvidenceId id);
    EvidenceId current() const { return m_current; }
    void focusList();
    QList<QWidget*> panes() const;
    QAction* backAction() const { return m_back; }

signals:
    void addRequested();
    /// The sales that an item names are wanted.
    void salesRequested();

private:
    QWidget* buildSide();
    QWidget* buildCustody(QWidget* box);
    void buildActions();
    void retranslate();
    void itemsChanged();
    void showRow(int row);
    void showMissing(int missing);
    void showIntegrity();
    void fillDescription();
    bool isDescriptionChanged() const;
    evidence::EvidenceItem described() const;
    void saveDescription();

    EvidencePresenter& m_presenter;
    PageHost& m_host;
    EvidenceModel* m_model;
    RowList* m_list;
    QSplitter* m_splitter = nullptr;
    EvidenceViewer* m_viewer = nullptr;
    QAction* m_back = nullptr;
    QAction *m_describe = nullptr, *m_verify = nullptr, *m_saveOriginal = nullptr, *m_remove = nullptr;
    QTimer* m_looking = nullptr;
    QLineEdit* m_title = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_group = nullptr;
    QLineEdit* m_source = nullptr;
    QPlainTextEdit* m_proves = nullptr;
    QLineEdit* m_location = nullptr;
    QCheckBox* m_available = nullptr;
    QPushButton* m_save = nullptr;
    QWidget* m_side = nullptr;
    TextLabel* m_hash = nullptr;
    ChipLabel* m_integrity = nullptr;
    CustodyList* m_custody = nullptr;
    TextLabel *m_custodyTitle = nullptr, *m_descriptionTitle = nullptr, *m_salesTitle = nullptr;
    QLabel* m_sales = nullptr;
    QHash<QString, QLabel*> m_labels;
    EvidenceId m_current;
    EvidenceId m_wanted;
    EvidenceId m_filled;
    EvidenceId m_shown;
    QVector<evidence::CustodyEvent> m_events;
};

} // namespace daozhang::ui
