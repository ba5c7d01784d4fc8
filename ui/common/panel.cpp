// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/panel.h"

#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace daozhang::ui {

Card::Card(QWidget* parent) : QFrame(parent) { setProperty("card", true); }

SectionHeader::SectionHeader(QWidget* parent)
    : QWidget(parent), m_title(new TextLabel(TextStyle::PanelTitle, Ink::Text, this)),
      m_fact(new ElidedLabel(TextStyle::Small, Ink::Text3, this)), m_layout(new QHBoxLayout(this))
{
    setFixedHeight(metric::kPanelHead);
    m_layout->setContentsMargins(metric::kPanelPadding, 0, metric::kPanelPadding, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_fact, 1);
}

void SectionHeader::setTitle(const QString& title) { m_title->setText(title); }
void SectionHeader::setFact(const QString& fact) { m_fact->setText(fact); }
void SectionHeader::addWidget(QWidget* widget) { m_layout->addWidget(widget); }

Panel::Panel(QWidget* parent) : Card(parent), m_head(new SectionHeader(this)), m_body(new QVBoxLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    layout->addLayout(m_body, 1);
}

void Panel::setTitle(const QString& title, const QString& fact)
{
    m_head->setTitle(title);
    m_head->setFact(fact);
    setAccessibleName(title);
}

QScrollArea* makeScroll(const QString& objectName, QWidget* inside, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setObjectName(objectName);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

QFrame* horizontalLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("line", true);
    line->setFixedHeight(1);
    return line;
}

QFrame* verticalLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("line", true);
    line->setFixedWidth(1);
    return line;
}

} // namespace daozhang::ui
