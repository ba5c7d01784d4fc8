// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of a case on its page: thumbnails in a row.
#pragma once

#include "ui/common/panel.h"
#include "ui/evidence/evidence_presenter.h"

class QListView;
class QPushButton;

namespace daozhang::ui {

class EvidenceModel;

class EvidenceStrip : public Panel
{
    Q_OBJECT
public:
    EvidenceStrip(EvidencePresenter& presenter, QWidget* parent = nullptr);

signals:
    void openRequested(daozhang::EvidenceId id);
    void allRequested();
    void addRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fitHeight();

    EvidencePresenter& m_presenter;
    EvidenceModel* m_model;
    QListView* m_view;
    QPushButton* m_all;
    QPushButton* m_add;
    QLabel* m_empty;
};

} // namespace daozhang::ui
