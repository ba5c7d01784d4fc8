// SPDX-License-Identifier: GPL-3.0-or-later
// The folders in which files for this shop arrive on this computer.
#pragma once

#include "ui/guard/settings_section.h"

class QCheckBox;
class QPushButton;
class QStandardItemModel;

namespace daozhang::ui {

class RowList;
class TextLabel;
class WatchPresenter;

class FoldersSection : public SettingsSection
{
    Q_OBJECT
public:
    FoldersSection(ShopSession& session, PageHost& host, QWidget* parent);
    QString key() const override { return QStringLiteral("folders"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("folder-open"); }
    void refresh() override;
    QList<QWidget*> panes() const override;

private:
    QString chosen() const;
    void show();
    void showChosen();
    void choose();
    void removeChosen();

    WatchPresenter& m_watched;
    QStandardItemModel* m_model;
    RowList* m_list;
    TextLabel* m_empty;
    QPushButton* m_add;
    QPushButton* m_remove;
    QCheckBox* m_itself;
    bool m_filling = false;
};

} // namespace daozhang::ui
