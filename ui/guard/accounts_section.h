// SPDX-License-Identifier: GPL-3.0-or-later
// The shop's own bank accounts, as its statements name them, how far each is covered, and what the shop calls them.
#pragma once

#include "app/guard/shop_people.h"
#include "models/intake/source_file.h"
#include "models/reconcile/settlement_terms.h"
#include "ui/guard/settings_section.h"

#include <QAbstractTableModel>

class QPushButton;

namespace daozhang::ui {

class EmptyState;
class ErrorStrip;
class Panel;
class TableView;
class TextLabel;

/// One account: from and to when statements cover it, and by how many files.
struct OwnAccount
{
    QString number;
    QDate from;
    QDate to;
    int files = 0;
    QStringList paidBy;   ///< providers whose terms name it
    guard::OwnAccountNote note;
};

class AccountsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Name, Bank, Ours, CoveredFrom, CoveredTo, Files, PaidBy, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void setAccounts(const QVector<OwnAccount>& accounts, QDate today);
    const OwnAccount& at(int row) const { return m_accounts.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_accounts.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Accounts that the bank files of the shop speak of, with what was said of them.
    static QVector<OwnAccount> accountsOf(const QVector<intake::SourceFile>& files, const reconcile::SettlementTerms& terms,
                                          const QVector<guard::OwnAccountNote>& notes = {});

signals:
    /// A person wrote a name or a bank.
    void noted(const daozhang::guard::OwnAccountNote& note);

private:
    QVector<OwnAccount> m_accounts;
    QDate m_today;
};

class AccountsSection : public SettingsSection
{
    Q_OBJECT
public:
    AccountsSection(ShopSession& session, PageHost& host, QWidget* parent);
    QString key() const override { return QStringLiteral("accounts"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("view-bank"); }
    void refresh() override;
    QList<QWidget*> panes() const override;

private:
    void store(const guard::OwnAccountNote& note, const QString& reason);
    void turnOurs();
    void showCurrent();

    AccountsModel* m_model;
    ErrorStrip* m_errors;
    Panel* m_panel;
    TableView* m_table;
    EmptyState* m_empty;
    QPushButton* m_edit;
    QPushButton* m_ours;
    TextLabel* m_hint;
};

} // namespace daozhang::ui
