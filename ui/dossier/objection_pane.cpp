// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/objection_pane.h"

#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/themed_icon.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace daozhang::ui {

namespace {

using dossier::Mend;
using dossier::Objection;

constexpr int kIcon = 16;

/// A tick with a word: a check of the file itself that holds.
class Tick : public TextLabel
{
public:
    Tick(const QString& text, const QString& answer, QWidget* parent) : TextLabel(TextStyle::Small, Ink::Text2, parent)
    {
        setText(text);
        setToolTip(answer);
        setAccessibleDescription(answer);
        setContentsMargins(kIcon + 4, 0, 0, 0);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        TextLabel::paintEvent(event);
        QPainter(this).drawPixmap(0, (height() - kIcon) / 2, iconPixmap(QStringLiteral("checkmark"), tokens().toneText(Tone::Ok), kIcon, devicePixelRatioF()));
    }
};

QString iconOf(Objection::State state)
{
    return state == Objection::State::Holds ? QStringLiteral("checkmark") : QStringLiteral("emblem-important");
}

} // namespace

ObjectionCard::ObjectionCard(QWidget* parent) : QFrame(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kEdgePadding, 8, metric::kEdgePadding, 9);
    layout->setSpacing(2);
    m_says = new TextLabel(TextStyle::BodyStrong, Ink::Text, this);
    m_says->setWordWrap(true);
    m_says->setContentsMargins(kIcon + 6, 0, 0, 0);
    m_answer = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_answer->setWordWrap(true);
    m_buttons = new QWidget(this);
    auto* flow = new FlowLayout(m_buttons);
    flow->setSpacing(8);
    flow->setContentsMargins(0, 4, 0, 0);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("dossier.reason"));
    m_reason->setMaxLength(500);
    m_reason->hide();
    layout->addWidget(m_says);
    layout->addWidget(m_answer);
    layout->addWidget(m_buttons);
    layout->addWidget(m_reason);
    connect(&Theme::hub(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

Tone ObjectionCard::tone() const
{
    switch (m_objection.state) {
    case Objection::State::Open: return Tone::Bad;
    case Objection::State::Weak: return Tone::Warn;
    case Objection::State::Holds: break;
    }
    return Tone::Ok;
}

void ObjectionCard::setObjection(const Objection& objection, bool isFirst)
{
    m_objection = objection;
    setObjectName(QStringLiteral("dossier.objection.") + objection.key);
    const bool holds = !objection.isOpen();
    const QString says = holds && objection.about == Objection::About::Case ? tr("%1 does not stand").arg(objection.says) : objection.says;
    m_says->setText(says);
    m_answer->setText(objection.answer);
    const QString state = objection.state == Objection::State::Open ? tr("open") : objection.state == Objection::State::Weak ? tr("weak") : tr("answered");
    setAccessibleName(QStringLiteral("%1: %2. %3").arg(state, says, objection.answer));
    auto* flow = m_buttons->layout();
    // An answered one keeps its way back small: nothing calls for it.
    const QList<QPushButton*> before = m_buttons->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
    const bool hadFocus = std::ranges::any_of(before, [](const QPushButton* button) { return button->hasFocus(); });
    for (QPushButton* button : before) {
        flow->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    for (qsizetype i = 0; i < objection.mends.size(); ++i) {
        const ButtonLook look = holds ? ButtonLook::Link : i == 0 && isFirst ? ButtonLook::Primary : ButtonLook::Plain;
        auto* button = makeButton(QStringLiteral("dossier.mend.%1.%2").arg(objection.key).arg(i), m_buttons, look, ButtonSize::Small);
        button->setText(objection.mends[i].text);
        button->setAccessibleDescription(objection.says);
        connect(button, &QPushButton::clicked, this, [this, i] { mend(int(i)); });
        flow->addWidget(button);
        button->show();
    }
    m_buttons->setVisible(!objection.mends.isEmpty() && m_reason->isHidden());
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    update();
}

void ObjectionCard::mend(int which)
{
    if (which < 0 || which >= m_objection.mends.size())
        return;
    const Mend mend = m_objection.mends.at(which);
    if (mend.act == Mend::Act::AskReason)
        ask(mend);
    else
        emit mendRequested(m_objection.key, mend);
}

void ObjectionCard::ask(const Mend& mend)
{
    m_reason->setAccessibleName(tr("Reason for the summary"));
    m_reason->setToolTip(tr("Enter puts it into the summary, Esc leaves."));
    m_reason->setText(mend.sentence);
    m_reason->setModified(false);
    m_buttons->hide();
    m_reason->show();
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

void ObjectionCard::closeQuestion()
{
    m_reason->hide();
    m_buttons->setVisible(!m_objection.mends.isEmpty());
    setFocus(Qt::OtherFocusReason);
}

void ObjectionCard::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_reason->isVisible() && m_reason->hasFocus()) {
        if (event->key() == Qt::Key_Escape) {
            closeQuestion();
            return;
        }
        if (isEnter && event->modifiers() == Qt::NoModifier) {
            if (!m_reason->isModified() || m_reason->text().trimmed().isEmpty())
                return;  // only how it begins, nothing said yet
            const QString sentence = m_reason->text();
            closeQuestion();
            emit reasonGiven(m_objection.key, sentence);
            return;
        }
    } else if (isEnter && event->modifiers() == Qt::NoModifier) {
        mend(0);
        return;
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        emit stepRequested(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    QFrame::keyPressEvent(event);
}

void ObjectionCard::focusInEvent(QFocusEvent* event)
{
    QFrame::focusInEvent(event);
    update();
}

void ObjectionCard::focusOutEvent(QFocusEvent* event)
{
    QFrame::focusOutEvent(event);
    update();
}

void ObjectionCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    const QColor ground = m_objection.isOpen() ? t.toneGround(tone()) : QColor(t.surface);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(t.line));
    painter.drawPixmap(metric::kEdgePadding, m_says->y() + 2, iconPixmap(iconOf(m_objection.state), t.toneText(tone()), kIcon, devicePixelRatioF(), ground));
    if (hasFocus()) {
        painter.setPen(QPen(QColor(t.accent), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -2));
    }
}

ChecksBar::ChecksBar(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(8);
    connect(&Theme::hub(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChecksBar::setCounts(int holds, int weak, int open)
{
    m_holds = holds;
    m_weak = weak;
    m_open = open;
    update();
}

void ChecksBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr double kGap = 3;
    const int all = m_holds + m_weak + m_open;
    if (all == 0) {
        painter.setBrush(QColor(tokens().line));
        painter.drawRoundedRect(QRectF(rect()), 2, 2);
        return;
    }
    double left = 0;
    for (const auto& [count, tone] : {std::pair(m_holds, Tone::Ok), std::pair(m_weak, Tone::Warn), std::pair(m_open, Tone::Bad)}) {
        if (count == 0)
            continue;
        const double right = left + double(width()) * count / all;
        painter.setBrush(tokens().toneText(tone));
        painter.drawRoundedRect(QRectF(left, 0, right - left - (right < width() - 1 ? kGap : 0), height()), 2, 2);
        left = right;
    }
}

ObjectionPane::ObjectionPane(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("dossier.objections"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metric::kEdgePadding, 10, metric::kEdgePadding, 8);
    head->setSpacing(6);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_title = new TextLabel(TextStyle::PanelTitle, Ink::Text, this);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_question = new ElidedLabel(TextStyle::Small, Ink::Text2, this);
    m_open = new ChipLabel(this);
    line->addWidget(m_title);
    line->addWidget(m_question, 1);
    line->addWidget(m_open);
    m_bar = new ChecksBar(this);
    m_counts = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_counts->setObjectName(QStringLiteral("dossier.checkCounts"));
    head->addLayout(line);
    head->addWidget(m_bar);
    head->addWidget(m_counts);
    layout->addLayout(head);
    layout->addWidget(horizontalLine(this));
    auto* inside = new QWidget(this);
    m_cards = new QVBoxLayout(inside);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(0);
    m_ticks = new QWidget(inside);
    m_tickFlow = new FlowLayout(m_ticks);
    m_tickFlow->setSpacing(12);
    m_tickFlow->setContentsMargins(metric::kEdgePadding, 10, metric::kEdgePadding, 10);
    m_cards->addWidget(m_ticks);
    m_cards->addStretch(1);
    m_scroll = makeScroll(QStringLiteral("dossier.objectionScroll"), inside, this);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(horizontalLine(this));
    m_keys = new TextLabel(TextStyle::Small, Ink::Text3, this);
    m_keys->setWordWrap(true);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(metric::kEdgePadding, 8, metric::kEdgePadding, 8);
    foot->addWidget(m_keys);
    layout->addLayout(foot);
    Language::bind(this, [this] { retranslate(); });
}

void ObjectionPane::retranslate()
{
    m_title->setText(tr("Before it is sent"));
    m_question->setText(tr("what they will say"));
    m_keys->setText(tr("Alt+↑↓ moves · Space in or out · F2 what it proves · F5 checks again · Ctrl+Z undo · Ctrl+P prints"));
    setAccessibleName(tr("What the other side would say"));
    setObjections(QVector<Objection>(m_objections));
}

ObjectionCard* ObjectionPane::cardOf(const QString& key)
{
    if (ObjectionCard* known = m_byKey.value(key))
        return known;
    auto* card = new ObjectionCard(m_scroll->widget());
    connect(card, &ObjectionCard::mendRequested, this, &ObjectionPane::mendRequested);
    connect(card, &ObjectionCard::reasonGiven, this, &ObjectionPane::reasonGiven);
    connect(card, &ObjectionCard::stepRequested, this, [this, card](int by) { step(card, by); });
    m_byKey.insert(key, card);
    return card;
}

void ObjectionPane::setObjections(const QVector<Objection>& objections)
{
    m_objections = objections;
    int counts[3] = {};
    m_shown.clear();
    qDeleteAll(m_ticks->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    QSet<QString> keys;
    int place = 0;
    for (const Objection& objection : objections) {
        ++counts[static_cast<int>(objection.state)];
        if (objection.about == Objection::About::Form && !objection.isOpen()) {
            auto* tick = new Tick(objection.says, objection.answer, m_ticks);
            m_tickFlow->addWidget(tick);
            tick->show();
            continue;
        }
        ObjectionCard* card = cardOf(objection.key);
        keys.insert(objection.key);
        card->setObjection(objection, place == 0);
        const int before = m_cards->indexOf(card);
        if (before != place)
            m_cards->insertWidget(place, card);
        card->show();
        if (before >= 0 && before != place && place > 0)  // a new one stands last in the order of Tab anyway
            QWidget::setTabOrder(m_shown.last(), card);
        m_shown.append(card);
        ++place;
    }
    for (const QString& key : m_byKey.keys())
        if (!keys.contains(key)) {
            if (m_byKey.value(key)->hasFocus())
                focusFirst();
            delete m_byKey.take(key);
        }
    setFocusProxy(m_shown.isEmpty() ? nullptr : m_shown.first());
    m_ticks->setVisible(m_tickFlow->count() > 0);
    const int missing = counts[1] + counts[2], all = missing + counts[0];
    m_bar->setCounts(counts[0], counts[1], counts[2]);
    m_counts->setText(all == 0 ? tr("The checks follow the pages.") : tr("%n check(s): %1 stand, %2 to mend", nullptr, all).arg(counts[0]).arg(missing));
    m_open->setVisible(missing > 0);
    m_open->setChip({tr("%n to mend", nullptr, missing), QStringLiteral("emblem-important"), counts[2] > 0 ? Tone::Bad : Tone::Warn});
}

void ObjectionPane::clear() { setObjections({}); }

void ObjectionPane::focusFirst()
{
    if (!m_shown.isEmpty())
        m_shown.first()->setFocus(Qt::ShortcutFocusReason);
}

void ObjectionPane::step(ObjectionCard* from, int by)
{
    const qsizetype at = m_shown.indexOf(from) + by;
    if (at < 0 || at >= m_shown.size())
        return;
    m_shown.at(at)->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(m_shown.at(at), 0, 24);
}

} // namespace daozhang::ui
