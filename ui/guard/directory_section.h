// SPDX-License-Identifier: GPL-3.0-or-later
// The directory of providers: hotline, where the number is from and how sure that is.
#pragma once

#include "models/cases/case.h"
#include "ui/guard/settings_section.h"

#include <QAbstractTableModel>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace daozhang::ui {

class ErrorStrip;
class Panel;
class TableView;
class TextLabel;

class DirectoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Hotline, Source, Confidence, Verified, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void setProviders(const QVector<cases::ProviderProfile>& providers);
    const cases::ProviderProfile& at(int row) const { return m_providers.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_providers.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<cases::ProviderProfile> m_providers;
};

class DirectorySection : public SettingsSection
{
    Q_OBJECT
public:
    DirectorySection(ShopSession& session, PageHost& host, QWidget* parent);
    QString key() const override { return QStringLiteral("directory"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("call-start"); }
    void refresh() override;
    QList<QWidget*> panes() const override;

private:
    QWidget* makeForm();
    void showCurrent();
    void startNew();
    void save();

    DirectoryModel* m_model;
    ErrorStrip* m_errors;
    Panel* m_panel;
    TableView* m_table;
    Panel* m_form;
    TextLabel* m_warning;
    QLineEdit* m_name;
    QLineEdit* m_hotline;
    QComboBox* m_source;
    QPushButton* m_save;
    cases::ProviderProfile m_edited;
};

} // namespace daozhang::ui
