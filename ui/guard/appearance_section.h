// SPDX-License-Identifier: GPL-3.0-or-later
// Language, colours and size of the window.
#pragma once

#include "ui/guard/settings_section.h"

class QPushButton;

namespace daozhang::ui {

class Segments;
class TextLabel;

class AppearanceSection : public SettingsSection
{
    Q_OBJECT
public:
    AppearanceSection(ShopSession& session, PageHost& host, QWidget* parent);
    QString key() const override { return QStringLiteral("appearance"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("view-visible"); }
    void refresh() override {}
    QList<QWidget*> panes() const override;

private:
    void showScale();
    void startAgain();

    Segments* m_language;
    Segments* m_scheme;
    Segments* m_scale;
    TextLabel* m_scaleNote;
    QPushButton* m_again;
};

} // namespace daozhang::ui
