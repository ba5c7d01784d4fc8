// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/top_bar.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/tab_order.h"

#include <QAction>
#include <QHBoxLayout>

namespace daozhang::ui {

TopBar::TopBar(QWidget* parent)
    : QFrame(parent), m_title(new TextLabel(TextStyle::RoomTitle, Ink::Text, this)),
      m_facts(new ElidedLabel(TextStyle::Body, Ink::Text3, this)), m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("topBar"));
    setProperty("bar", QStringLiteral("top"));
    setFixedHeight(metric::kTopBar);
    m_layout->setContentsMargins(metric::kPagePaddingX, 0, metric::kPagePaddingX, 0);
    m_layout->setSpacing(12);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_facts, 1);
}

void TopBar::setHeader(const QString& title, const QString& facts)
{
    m_title->setText(title);
    m_facts->setText(facts);
}

void TopBar::setSearch(QWidget* search) { m_layout->insertWidget(2, search); }

void TopBar::setActions(const QList<QAction*>& actions)
{
    if (actions == m_actions)
        return;
    m_actions = actions;
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (QAction* action : actions) {
        const bool primary = action->property("primary").toBool();
        auto* button = makeButton(action, this, primary ? ButtonLook::Primary : ButtonLook::Plain);
        m_layout->addWidget(button);
        m_buttons.append(button);
    }
    // Made after everything else of the window, they would be reached by Tab after everything else.
    orderTabsByLayout(this);
}

} // namespace daozhang::ui
