// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the desk of this computer: the name that the journal gets with everything that is done here.
#pragma once

#include "ui/guard/settings_section.h"

#include <QStringListModel>

class QLineEdit;
class QPushButton;

namespace daozhang::ui {

class ErrorStrip;
class RowList;
class TextLabel;

class PeopleSection : public SettingsSection
{
    Q_OBJECT
public:
    PeopleSection(ShopSession& session, PageHost& host, QWidget* parent);
    QString key() const override { return QStringLiteral("people"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("user"); }
    void refresh() override;
    QList<QWidget*> panes() const override;

private:
    void take(const QString& name);
    void showCurrent();

    ErrorStrip* m_errors;
    TextLabel* m_now;
    QLineEdit* m_name;
    QPushButton* m_take;
    QStringListModel* m_known;
    RowList* m_list;
    QWidget* m_earlier;
};

} // namespace daozhang::ui
