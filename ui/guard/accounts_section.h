// SPDX-License-Identifier: GPL-3.0-or-later
// The shop's own bank accounts, as its statements name them, and how far each is covered.
#pragma once

#include "models/intake/source_file.h"
#include "ui/guard/settings_section.h"

#include <QAbstractTableModel>

namespace daozhang::ui {

class EmptyState;
class Panel;
class TableView;

/// One account: from and to when statements cover it, and by how many files.
struct OwnAccount
{
    QString number;
    QDate from;
    QDate to;
    int files = 0;
    QStringList paidBy;   ///< providers whose terms name it
};

class AccountsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, CoveredFrom, CoveredTo, Files, PaidBy, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void setAccounts(const QVector<OwnAccount>& accounts, QDate today);
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_accounts.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Accounts that the bank files of the shop speak of.
    static QVector<OwnAccount> accountsOf(const QVector<intake::SourceFile>& files, const reconcile::SettlementTerms& terms);

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
    AccountsModel* m_model;
    Panel* m_panel;
    TableView* m_table;
    EmptyState* m_empty;
};

} // namespace daozhang::ui
