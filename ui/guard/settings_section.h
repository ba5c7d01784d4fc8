// SPDX-License-Identifier: GPL-3.0-or-later
// One section of the settings page.
#pragma once

#include "ui/common/page.h"

namespace daozhang::ui {

class SettingsSection : public QWidget
{
    Q_OBJECT
public:
    SettingsSection(ShopSession& session, PageHost& host, QWidget* parent) : QWidget(parent), m_session(session), m_host(host) {}
    virtual QString key() const = 0;       ///< "terms", "calendar" …
    virtual QString title() const = 0;
    virtual QString iconName() const = 0;
    virtual void refresh() = 0;
    /// More than the section itself was asked for: Thing::files of a Section.
    virtual void propose(const QStringList&) {}
    /// A sentence about what was entered and is not stored yet; empty when there is nothing.
    virtual QString unsaved() const { return {}; }
    /// Widgets that F6 walks.
    virtual QList<QWidget*> panes() const { return {}; }

signals:
    /// unsaved() is different now.
    void unsavedChanged();

protected:
    ShopSession& session() const { return m_session; }
    PageHost& host() const { return m_host; }

private:
    ShopSession& m_session;
    PageHost& m_host;
};

} // namespace daozhang::ui
