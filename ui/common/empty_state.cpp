// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_state.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/themed_icon.h"

#include <QVBoxLayout>

namespace daozhang::ui {

EmptyState::EmptyState(const QString& iconName, QWidget* parent)
    : QWidget(parent), m_title(new TextLabel(TextStyle::PanelTitle, Ink::Text, this)),
      m_explanation(new TextLabel(TextStyle::Body, Ink::Text2, this)), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(24, 24, 24, 24);
    m_layout->setSpacing(8);
    m_layout->addStretch();
    auto* picture = new QLabel(this);
    const auto draw = [picture, iconName] {
        picture->setPixmap(iconPixmap(iconName, QColor(tokens().text3), 32, picture->devicePixelRatioF()));
    };
    draw();
    connect(&Theme::hub(), &Theme::changed, picture, draw);
    for (QLabel* label : {picture, static_cast<QLabel*>(m_title), static_cast<QLabel*>(m_explanation)}) {
        label->setAlignment(Qt::AlignCenter);
        m_layout->addWidget(label);
    }
    m_explanation->setWordWrap(true);
    m_layout->addStretch();
}

void EmptyState::setTexts(const QString& title, const QString& explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

void EmptyState::addAction(QAction* action)
{
    auto* button = makeButton(action, this, ButtonLook::Plain);
    m_layout->insertWidget(m_layout->count() - 1, button, 0, Qt::AlignCenter);
}

} // namespace daozhang::ui
