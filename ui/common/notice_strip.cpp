// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/notice_strip.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/themed_icon.h"

#include <QHBoxLayout>

namespace daozhang::ui {

NoticeStrip::NoticeStrip(const QString& objectName, QWidget* parent)
    : QFrame(parent), m_mark(new QLabel(this)), m_sentence(new TextLabel(TextStyle::Body, Ink::Text, this)),
      m_act(makeButton(objectName + QStringLiteral(".act"), this))
{
    setObjectName(objectName);
    setProperty("strip", QStringLiteral("warn"));
    setMinimumHeight(48);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(10);
    const auto draw = [this] {
        m_mark->setPixmap(iconPixmap(QStringLiteral("dialog-warning"), tokens().toneText(Tone::Warn), 16, devicePixelRatioF(), tokens().toneGround(Tone::Warn)));
    };
    draw();
    connect(&Theme::hub(), &Theme::changed, this, draw);
    m_sentence->setWordWrap(true);
    layout->addWidget(m_mark);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_act);
    connect(m_act, &QPushButton::clicked, this, &NoticeStrip::acted);
    hide();
}

void NoticeStrip::setTexts(const QString& sentence, const QString& button)
{
    m_sentence->setText(sentence);
    m_act->setText(button);
    m_act->setAccessibleName(button);
    setAccessibleName(sentence);
}

} // namespace daozhang::ui
