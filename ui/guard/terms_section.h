// SPDX-License-Identifier: GPL-3.0-or-later
// Providers and their settlement terms: list at the left, the form of one at the right.
#pragma once

#include "ui/guard/settings_section.h"
#include "ui/guard/terms_presenter.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QMenu;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace daozhang::ui {

class EmptyState;
class NoticeStrip;
class ErrorStrip;
class Panel;
class RowList;
class TableView;
class TextLabel;
class TermsExtras;
class WhatIfPanel;

class TermsSection : public SettingsSection
{
    Q_OBJECT
public:
    TermsSection(ShopSession& session, PageHost& host, QWidget* parent);
    QString key() const override { return QStringLiteral("terms"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("document-properties"); }
    void refresh() override;
    void propose(const QStringList&) override { m_presenter->propose(); }
    QString unsaved() const override;
    QList<QWidget*> panes() const override;
    TermsPresenter* presenter() const { return m_presenter; }

private:
    QWidget* makeBar();
    QWidget* makeList();
    QWidget* makeForm();
    QWidget* makeFees();
    void nameFields(QFormLayout* form);
    void showProvider();
    void takeForm();
    void showState();
    void fillPresets();
    void select(int row);
    int current() const;
    void removeCurrent();
    void tryOut();
    void learn();
    void takeAdvice();
    void showAdvice();
    enum class Shown { Terms, Tried };
    void showPart(Shown shown);
    void save();
    void store(const QString& reason);
    void readFile(const QString& path);
    QString stripText() const;
    QString proposalText() const;

    TermsPresenter* m_presenter;
    FeeRulesModel* m_fees;
    TermsExtras* m_extras = nullptr;
    bool m_filling = false;
    ErrorStrip* m_errors;
    NoticeStrip* m_proposal;
    QWidget* m_columns;
    NoticeStrip* m_adviceStrip;
    QVector<reconcile::TermsAdvice> m_advice;
    WhatIfPanel* m_tried;
    QAction* m_try;
    QVector<reconcile::ProposedProvider> m_proposed;
    std::function<void()> m_wayBack;  ///< of the terms that are being stored
    QString m_readFrom;   ///< the terms file that the edits are from, while they are not stored
    RowList* m_list;
    EmptyState* m_empty;
    Panel* m_listPanel;
    Panel* m_form;
    TableView* m_feeTable;
    TextLabel* m_feeProblem;
    QMenu* m_presets;
    QPushButton* m_save;
    QPushButton* m_discard;
    QPushButton* m_remove;
    QLineEdit* m_name;
    QLineEdit* m_merchants;
    QLineEdit* m_terminals;
    QLineEdit* m_payers;
    QLineEdit* m_account;
    QComboBox* m_rule;
    QSpinBox* m_days;
    QTimeEdit* m_cutoff;
    QComboBox* m_lump;
    QCheckBox* m_rollsFirst;
    QCheckBox* m_paysGross;
};

} // namespace daozhang::ui
