// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/navigation.h"

#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/themed_icon.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

/// A place is one of several pages of which one is shown, not a thing that is switched on and off.
class PlaceAccessible final : public QAccessibleWidget
{
public:
    explicit PlaceAccessible(NavigationButton* button) : QAccessibleWidget(button, QAccessible::PageTab), m_button(button) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = m_button->isChecked();
        return state;
    }
    QStringList actionNames() const override { return QStringList{pressAction()} + QAccessibleWidget::actionNames(); }
    void doAction(const QString& name) override
    {
        if (name == pressAction())
            m_button->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    NavigationButton* m_button;
};

QAccessibleInterface* accessibleOf(const QString&, QObject* object)
{
    auto* button = qobject_cast<NavigationButton*>(object);
    return button ? new PlaceAccessible(button) : nullptr;
}

} // namespace

NavigationButton::NavigationButton(const QString& objectName, const QString& iconName, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName)
{
    setObjectName(objectName);
    setCheckable(true);
    setFocusPolicy(Qt::ClickFocus);  // the present place is the one stop of Tab; arrows walk from there
    setAttribute(Qt::WA_Hover);
    setFixedHeight(36);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    Language::bind(this, [this] { describe(); });
}

void NavigationButton::setBadge(int count, bool isUrgent)
{
    m_badge = count;
    m_isUrgent = isUrgent;
    describe();
    update();
}

void NavigationButton::setFolded(bool folded)
{
    m_isFolded = folded;
    updateGeometry();
    update();
}

void NavigationButton::setTip(const QString& tip)
{
    m_tip = tip;
    describe();
}

void NavigationButton::describe()
{
    const QString counts = m_badge > 0 && m_meaning ? m_meaning(m_badge) : QString();
    setAccessibleDescription(counts);
    setToolTip(counts.isEmpty() ? m_tip : QStringLiteral("%1\n%2").arg(m_tip, counts));
}

QSize NavigationButton::sizeHint() const { return {m_isFolded ? 32 : metric::kNavigation - 16, 36}; }

void NavigationButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? QColor(t.selection) : QColor(t.alternate));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const QColor ink(isChecked() ? t.text : t.text2);
    const int iconX = m_isFolded ? (width() - 16) / 2 : 12;
    painter.drawPixmap(iconX, (height() - 16) / 2, iconPixmap(m_iconName, ink, 16, devicePixelRatioF()));
    const QString badge = m_badge > 0 ? QLocale().toString(m_badge) : QString();
    if (m_isFolded) {
        if (m_badge > 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_isUrgent ? t.toneText(Tone::Bad) : QColor(t.text3));
            painter.drawEllipse(QPoint(width() - 6, 8), 3, 3);
        }
    } else {
        QFont f = styleFont(TextStyle::Navigation);
        f.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(f);
        painter.setPen(ink);
        painter.drawText(rect().adjusted(40, 0, -40, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        QFont small = styleFont(TextStyle::SmallStrong);
        if (m_isUrgent)
            small.setWeight(QFont::Bold);
        painter.setFont(small);
        painter.setPen(m_isUrgent ? t.toneText(Tone::Bad) : QColor(t.text3));
        painter.drawText(rect().adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, badge);
    }
}

void NavigationButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        emit walked(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

Navigation::Navigation(QWidget* parent)
    : QFrame(parent), m_places(new QVBoxLayout), m_foot(new QWidget(this)),
      m_person(new ElidedLabel(TextStyle::BodyStrong, Ink::Text, m_foot)), m_shop(new ElidedLabel(TextStyle::Small, Ink::Text3, m_foot))
{
    // Once a process: the list of makers keeps each one that it is given.
    [[maybe_unused]] static const bool isKnown = (QAccessible::installFactory(accessibleOf), true);
    setObjectName(QStringLiteral("navigation"));
    setProperty("pane", QStringLiteral("navigation"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(0);
    m_places->setSpacing(2);
    layout->addLayout(m_places);
    layout->addStretch();
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(2);
    foot->addWidget(horizontalLine(m_foot));
    foot->addSpacing(8);
    for (ElidedLabel* label : {m_person, m_shop}) {
        label->setIndent(12);
        label->setContentsMargins(12, 0, 4, 0);
        label->setIndent(0);
        foot->addWidget(label);
    }
    layout->addWidget(m_foot);
    setFixedWidth(metric::kNavigation);
    Language::bind(this, [this] { setAccessibleName(tr("Places")); });
}

void Navigation::addPlace(Place place, QAction* action)
{
    QString name = action->objectName();
    auto* button = new NavigationButton(name.replace(QLatin1String("act.go"), QLatin1String("nav.")),
                                        action->property("iconName").toString(), this);
    m_places->addWidget(button);
    m_buttons.insert(place, button);
    button->setMeaning([place](int count) { return meaningOf(place, count); });
    const auto show = [button, action] {
        button->setText(action->text());
        button->setAccessibleName(action->text());
        button->setTip(action->toolTip());
        button->update();
    };
    show();
    connect(action, &QAction::changed, button, show);
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(button, &NavigationButton::walked, this, [this, button](int step) { walk(button, step); });
}

void Navigation::setCurrent(Place place)
{
    m_current = place;
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        const bool isCurrent = it.key() == place;
        const bool isNew = it.value()->isChecked() != isCurrent;
        it.value()->setChecked(isCurrent);
        if (isNew) {
            QAccessible::State changed;
            changed.selected = true;
            QAccessibleStateChangeEvent event(it.value(), changed);
            QAccessible::updateAccessibility(&event);
        }
        it.value()->setFocusPolicy(isCurrent ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void Navigation::walk(const NavigationButton* from, int step)
{
    for (int i = 0; i < m_places->count(); ++i) {
        if (m_places->itemAt(i)->widget() != from)
            continue;
        if (QLayoutItem* next = m_places->itemAt(i + step))
            next->widget()->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void Navigation::setBadge(Place place, int count, bool isUrgent)
{
    if (auto* button = m_buttons.value(place))
        button->setBadge(count, isUrgent);
}

QString Navigation::meaningOf(Place place, int count)
{
    switch (place) {
    case Place::Today: return tr("%n thing(s) on today's list", nullptr, count);
    case Place::Reconcile: return tr("%n entry(ies) to do in the list: deposits and missing sales", nullptr, count);
    case Place::Cases: return tr("%n open case(s)", nullptr, count);
    default: return {};
    }
}

void Navigation::setFolded(bool folded)
{
    setFixedWidth(folded ? metric::kNavigationFolded : metric::kNavigation);
    m_foot->setVisible(!folded);
    for (NavigationButton* button : std::as_const(m_buttons))
        button->setFolded(folded);
}

void Navigation::setPerson(const QString& person, const QString& shop)
{
    m_person->setText(person);
    m_shop->setText(shop);
}

void Navigation::focusCurrent()
{
    if (auto* button = m_buttons.value(m_current))
        button->setFocus(Qt::ShortcutFocusReason);
}

} // namespace daozhang::ui
