// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/custody_list.h"

#include "app/session/shop_session.h"
#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/themed_icon.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace daozhang::ui {

namespace {

/// The first ones say how it came here, the last ones who had it in hand.
constexpr qsizetype kFirst = 2, kLast = 3;

struct Action
{
    const char* code;
    const char* name;
    const char* icon;
};

constexpr Action kActions[] = {
    {"collected", QT_TRANSLATE_NOOP("daozhang::ui::CustodyList", "Collected"), "camera-photo"},
    {"imported", QT_TRANSLATE_NOOP("daozhang::ui::CustodyList", "Taken into the shop file"), "document-import"},
    {"attached", QT_TRANSLATE_NOOP("daozhang::ui::CustodyList", "Taken into the shop file"), "document-import"},
    {"described", QT_TRANSLATE_NOOP("daozhang::ui::CustodyList", "Description changed"), "document-edit"},
    {"viewed", QT_TRANSLATE_NOOP("daozhang::ui::CustodyList", "Viewed"), "view-visible"},
    {"opened", QT_TRANSLATE_NOOP("daozhang::ui::CustodyList", "Opened with another program"), "document-open"},
    {"exported", QT_TRANSLATE_NOOP("daozhang::ui::CustodyList", "Original copied out"), "document-export"},
    {"printed", QT_TRANSLATE_NOOP("daozhang::ui::CustodyList", "Put into a bundle"), "document-preview"},
    {"verified", QT_TRANSLATE_NOOP("daozhang::ui::CustodyList", "Verified"), "security-high"},
    {"removed", QT_TRANSLATE_NOOP("daozhang::ui::CustodyList", "Taken out of the case"), "list-remove"},
};

const Action* actionOf(const QString& code)
{
    const auto* found = std::find_if(std::begin(kActions), std::end(kActions), [&](const Action& one) { return code == QLatin1String(one.code); });
    return found == std::end(kActions) ? nullptr : found;
}

QString nameOf(const evidence::CustodyEvent& event)
{
    const Action* action = actionOf(event.action);
    return action ? CustodyList::tr(action->name) : event.action;
}

QString factsOf(const evidence::CustodyEvent& event)
{
    const QString who = event.who == u"owner" ? CustodyList::tr("Owner") : event.who == u"daozhang" ? CustodyList::tr("the program") : event.who;
    QStringList facts{who, event.note};
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

} // namespace

CustodyList::CustodyList(ShopSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_rows(new QVBoxLayout), m_more(makeButton(QStringLiteral("evidence.custodyAll"), this, ButtonLook::Link))
{
    setObjectName(QStringLiteral("evidence.custody"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    layout->addLayout(m_rows);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        show();
    });
    connect(&Theme::hub(), &Theme::changed, this, &CustodyList::show);
    Language::bind(this, [this] { show(); });
}

void CustodyList::setEvents(const QVector<evidence::CustodyEvent>& events)
{
    m_events = events;
    show();
}

QString CustodyList::text() const
{
    QStringList lines;
    for (const auto& event : m_events)
        lines.append(QStringLiteral("%1 %2 %3").arg(nameOf(event), shortDateTime(m_session.time().toLocal(event.at.toSecsSinceEpoch()), {}), factsOf(event)));
    return lines.join(u'\n');
}

void CustodyList::show()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const qsizetype hidden = m_events.size() - kFirst - kLast;
    for (qsizetype i = 0; i < m_events.size(); ++i)
        if (m_all || hidden <= 1 || i < kFirst || i >= m_events.size() - kLast)
            m_rows->addWidget(row(m_events.at(i)));
    m_more->setVisible(hidden > 1);
    m_more->setText(m_all ? tr("Show fewer") : tr("All %n entries", nullptr, static_cast<int>(m_events.size())));
    setAccessibleName(tr("Custody"));
    setAccessibleDescription(text());
}

QWidget* CustodyList::row(const evidence::CustodyEvent& event)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* mark = new QLabel(row);
    const Action* action = actionOf(event.action);
    mark->setPixmap(iconPixmap(QString::fromLatin1(action ? action->icon : "note"), QColor(tokens().text2), 16, devicePixelRatioF()));
    mark->setFixedHeight(20);
    layout->addWidget(mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* head = new QHBoxLayout;
    auto* name = new ElidedLabel(TextStyle::BodyStrong, Ink::Text, row);
    name->setText(nameOf(event));
    auto* at = new TextLabel(TextStyle::Small, Ink::Text3, row);
    at->setText(shortDateTime(m_session.time().toLocal(event.at.toSecsSinceEpoch()), m_session.facts().today));
    head->addWidget(name, 1);
    head->addWidget(at);
    words->addLayout(head);
    auto* facts = new TextLabel(TextStyle::Small, Ink::Text2, row);
    facts->setText(factsOf(event));
    facts->setWordWrap(true);
    facts->setVisible(!facts->text().isEmpty());
    words->addWidget(facts);
    layout->addLayout(words, 1);
    return row;
}

} // namespace daozhang::ui
