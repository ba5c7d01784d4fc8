// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/buttons.h"

#include "ui/common/language.h"
#include "ui/common/themed_icon.h"

#include <QAccessibleWidget>
#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>

#include <QToolButton>

namespace daozhang::ui {

namespace {

/// Where a button stands in its row; the style sheet knows it too.
constexpr char kSegment[] = "segment";

} // namespace

void setLook(QPushButton* button, ButtonLook look)
{
    static const char* const names[] = {"plain", "primary", "danger", "link"};
    button->setProperty("look", QString::fromLatin1(names[static_cast<int>(look)]));
    if (look == ButtonLook::Link)
        button->setCursor(Qt::PointingHandCursor);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

QPushButton* makeButton(const QString& objectName, QWidget* parent, ButtonLook look, ButtonSize size)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    button->setAutoDefault(false);
    button->setIconSize({16, 16});
    if (size == ButtonSize::Small)
        button->setProperty("fit", QStringLiteral("small"));
    if (size == ButtonSize::Large)
        button->setProperty("fit", QStringLiteral("large"));
    setLook(button, look);
    return button;
}

QPushButton* makeButton(QAction* action, QWidget* parent, ButtonLook look, ButtonSize size)
{
    QString name = action->objectName();
    auto* button = makeButton(name.replace(QLatin1String("act."), QLatin1String("button.")), parent, look, size);
    const auto show = [button, action] {
        button->setText(action->text());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        const QString icon = action->property("iconName").toString();
        const bool isPrimary = button->property("look").toString() == u"primary";  // of now: setLook() may have changed it
        button->setIcon(isPrimary && !icon.isEmpty() ? accentIcon(icon) : action->icon());
        button->setCheckable(action->isCheckable());
        button->setChecked(action->isChecked());
    };
    show();
    QObject::connect(action, &QAction::changed, button, show);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

namespace {

/// One of several views of which one is shown, not a thing that is switched on and off.
class SegmentAccessible final : public QAccessibleWidget
{
public:
    explicit SegmentAccessible(QAbstractButton* button) : QAccessibleWidget(button, QAccessible::RadioButton), m_button(button) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = m_button->isChecked();
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
    QAbstractButton* m_button;
};

QAccessibleInterface* segmentAccessible(const QString&, QObject* object)
{
    auto* button = qobject_cast<QToolButton*>(object);
    return button && button->property(kSegment).isValid() ? new SegmentAccessible(button) : nullptr;
}

/// Tab stops at the one that is down; arrows walk the others.
void keepOneStop(const QButtonGroup* group)
{
    for (QAbstractButton* button : group->buttons())
        button->setFocusPolicy(button->isChecked() || !group->checkedButton() ? Qt::StrongFocus : Qt::ClickFocus);
}

} // namespace

Segments::Segments(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    // Once a process: the list of makers keeps each one that it is given.
    [[maybe_unused]] static const bool isKnown = (QAccessible::installFactory(segmentAccessible), true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        keepOneStop(m_group);
        if (on)
            emit currentChanged(id);
    });
}

void Segments::setTexts(const QStringList& texts)
{
    while (m_group->buttons().size() > texts.size())
        delete m_group->buttons().constLast();
    for (int i = 0; i < texts.size(); ++i) {
        auto* button = qobject_cast<QToolButton*>(m_group->button(i));
        if (!button) {
            button = new QToolButton(this);
            // First of all: whoever is told of a change asks what the button is, once and for all.
            button->setProperty(kSegment, QString());
            button->setCheckable(true);
            button->setObjectName(QStringLiteral("segment.%1").arg(i));
            button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            m_group->addButton(button, i);
            layout()->addWidget(button);
            if (i == 0)
                button->setChecked(true);
        }
        button->setProperty(kSegment, texts.size() == 1 ? QStringLiteral("only")
                                       : i == 0          ? QStringLiteral("first")
                                       : i == texts.size() - 1 ? QStringLiteral("last")
                                                               : QStringLiteral("middle"));
        button->setText(texts.at(i));
        button->setAccessibleName(texts.at(i));
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
    keepOneStop(m_group);
}

int Segments::current() const { return m_group->checkedId(); }

void Segments::setCurrent(int index)
{
    if (auto* button = m_group->button(index))
        button->setChecked(true);
}

void addClearButton(QLineEdit* edit)
{
    edit->setClearButtonEnabled(true);
    Language::bind(edit, [edit] {
        for (QToolButton* button : edit->findChildren<QToolButton*>())
            button->setAccessibleName(Segments::tr("Clear"));
    });
}

} // namespace daozhang::ui
