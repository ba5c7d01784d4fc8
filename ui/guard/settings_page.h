// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: sections at the left, one of them at the right.
#pragma once

#include "ui/common/page.h"

class QStackedWidget;
class QStandardItemModel;

namespace daozhang::ui {

class RowList;
class SettingsSection;

class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(ShopSession& session, PageHost& host, QWidget* parent = nullptr);
    QString title() const override;
    QString subtitle() const override;
    void activate() override;
    void refresh() override;
    QString unsaved() const override;
    bool showThing(const Thing& thing) override;
    QList<QWidget*> panes() const override;

private:
    void add(SettingsSection* section);
    SettingsSection* current() const;
    void showNames();

    QStandardItemModel* m_names;
    RowList* m_list;
    QStackedWidget* m_stack;
    QVector<SettingsSection*> m_sections;
};

} // namespace daozhang::ui
