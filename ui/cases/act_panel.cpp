// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/act_panel.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/strips.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace daozhang::ui {

namespace {

constexpr int kLabelWidth = 112;
constexpr int kLongestLine = 400;

/// The wheel scrolls the page; it must not change a date or a choice that the pointer happens to pass.
template <class Widget> class Calm : public Widget
{
public:
    using Widget::Widget;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// Tab leaves a text field, so that a form can be filled by keyboard alone.
QPlainTextEdit* makeText(QWidget* parent, int lines)
{
    auto* text = new QPlainTextEdit(parent);
    text->setTabChangesFocus(true);
    text->setFixedHeight(lines * 20 + 16);
    return text;
}

} // namespace

ActPanel::ActPanel(const QString& name, QWidget* parent)
    : QFrame(parent), m_name(name), m_title(new TextLabel(TextStyle::PanelTitle, Ink::Text, this)),
      m_explanation(new TextLabel(TextStyle::Small, Ink::Text2, this)), m_error(new ErrorStrip(this)), m_grid(new QGridLayout),
      m_confirm(makeButton(name + QStringLiteral(".confirm"), this, ButtonLook::Primary)),
      m_cancel(makeButton(name + QStringLiteral(".cancel"), this))
{
    setObjectName(name);
    setProperty("card", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kPanelPadding, 12, metric::kPanelPadding, 12);
    layout->setSpacing(8);
    m_explanation->setWordWrap(true);
    m_explanation->hide();
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnMinimumWidth(0, kLabelWidth);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    layout->addLayout(m_grid);
    layout->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto* keys = new TextLabel(TextStyle::Small, Ink::Text3, this);
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_cancel);
    buttons->addWidget(keys, 1);
    layout->addLayout(buttons);
    connect(m_confirm, &QPushButton::clicked, this, &ActPanel::submitted);
    connect(m_cancel, &QPushButton::clicked, this, &ActPanel::dismissed);
    Language::bind(this, [this, keys] {
        m_cancel->setText(tr("Cancel"));
        keys->setText(tr("Ctrl+Enter saves, Esc closes; what you typed is kept"));
    });
}

QVariantMap ActPanel::draft() const
{
    QVariantMap result;
    for (const QWidget* field : m_fields) {
        QVariant value;
        if (const auto* line = qobject_cast<const QLineEdit*>(field))
            value = line->text();
        else if (const auto* text = qobject_cast<const QPlainTextEdit*>(field))
            value = text->toPlainText();
        else if (const auto* choice = qobject_cast<const QComboBox*>(field))
            value = choice->isEditable() ? QVariant(choice->currentText()) : choice->currentData();
        else if (const auto* moment = qobject_cast<const QDateTimeEdit*>(field))
            value = moment->dateTime();
        else if (const auto* check = qobject_cast<const QCheckBox*>(field))
            value = check->isChecked();
        result.insert(field->objectName(), value);
    }
    return result;
}

void ActPanel::setDraft(const QVariantMap& draft)
{
    for (QWidget* field : std::as_const(m_fields)) {
        const QVariant value = draft.value(field->objectName());
        if (!value.isValid())
            continue;
        if (auto* line = qobject_cast<QLineEdit*>(field))
            line->setText(value.toString());
        else if (auto* text = qobject_cast<QPlainTextEdit*>(field))
            text->setPlainText(value.toString());
        else if (auto* choice = qobject_cast<QComboBox*>(field))
            choice->isEditable() ? choice->setCurrentText(value.toString()) : choice->setCurrentIndex(choice->findData(value));
        else if (auto* moment = qobject_cast<QDateTimeEdit*>(field))
            moment->setDateTime(value.toDateTime());
        else if (auto* check = qobject_cast<QCheckBox*>(field))
            check->setChecked(value.toBool());
    }
}

void ActPanel::showError(const Error& error)
{
    setBusy(false);
    m_error->showError(error);
}

void ActPanel::clearError() { m_error->clear(); }

void ActPanel::setBusy(bool busy) { m_confirm->setEnabled(!busy); }

void ActPanel::orderTabs()
{
    QList<QWidget*> stops;
    for (QWidget* stop : std::as_const(m_stops)) {
        if (stop->focusPolicy() != Qt::NoFocus)
            stops.append(stop);
        else
            stops += stop->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    }
    stops += {m_confirm, m_cancel};
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

void ActPanel::begin()
{
    orderTabs();
    for (QWidget* field : std::as_const(m_fields))
        if (field->isVisibleTo(this) && field->isEnabled() && field->focusPolicy() != Qt::NoFocus) {
            field->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

void ActPanel::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (m_confirm->isEnabled())
            emit submitted();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        emit dismissed();
        return;
    }
    QFrame::keyPressEvent(event);
}

bool ActPanel::event(QEvent* event)
{
    // A letter pressed on a box or a button of the form is no command to the page behind it.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) && !key->text().isEmpty() && key->text().at(0).isPrint()) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

void ActPanel::setTexts(const QString& title, const QString& confirm)
{
    m_title->setText(title);
    m_confirm->setText(confirm);
    setAccessibleName(title);
}

void ActPanel::setExplanation(const QString& text)
{
    m_explanation->setText(text);
    m_explanation->setVisible(!text.isEmpty());
}

void ActPanel::place(QWidget* field)
{
    auto* label = new TextLabel(TextStyle::Body, Ink::Text3, this);
    label->setBuddy(field);
    const bool tall = qobject_cast<QPlainTextEdit*>(field);
    label->setAlignment(tall ? Qt::AlignTop | Qt::AlignLeft : Qt::AlignVCenter | Qt::AlignLeft);
    label->setContentsMargins(0, tall ? 6 : 0, 0, 0);
    m_labels.insert(field, label);
    m_fields.append(field);
    m_stops.append(field);
    if (m_pair == 2) {
        m_grid->addWidget(label, m_row, 0);
        m_grid->addWidget(field, m_row, 1);
        --m_pair;
    } else if (m_pair == 1) {
        m_grid->addWidget(label, m_row, 2);
        m_grid->addWidget(field, m_row++, 3);
        --m_pair;
    } else {
        m_grid->addWidget(label, m_row, 0);
        m_grid->addWidget(field, m_row++, 1, 1, 3);
    }
}

QLineEdit* ActPanel::addLine(const QString& name)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(m_name + u'.' + name);
    line->setMaxLength(kLongestLine);
    place(line);
    return line;
}

QPlainTextEdit* ActPanel::addText(const QString& name, int lines)
{
    QPlainTextEdit* text = makeText(this, lines);
    text->setObjectName(m_name + u'.' + name);
    place(text);
    return text;
}

QComboBox* ActPanel::addChoice(const QString& name)
{
    auto* choice = new Calm<QComboBox>(this);
    choice->setObjectName(m_name + u'.' + name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(8);
    place(choice);
    return choice;
}

QDateEdit* ActPanel::addDate(const QString& name)
{
    auto* date = new Calm<QDateEdit>(this);
    date->setObjectName(m_name + u'.' + name);
    date->setCalendarPopup(true);
    date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    place(date);
    return date;
}

QDateTimeEdit* ActPanel::addMoment(const QString& name)
{
    auto* moment = new Calm<QDateTimeEdit>(this);
    moment->setObjectName(m_name + u'.' + name);
    moment->setCalendarPopup(true);
    moment->setTimeSpec(Qt::UTC);  // holds the shop's wall clock, whatever zone this PC is set to
    moment->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    place(moment);
    return moment;
}

QCheckBox* ActPanel::addCheck(const QString& name)
{
    auto* check = new QCheckBox(this);
    check->setObjectName(m_name + u'.' + name);
    m_fields.append(check);
    m_stops.append(check);
    m_grid->addWidget(check, m_row++, 1, 1, 3);
    return check;
}

TextLabel* ActPanel::addHint()
{
    auto* hint = new TextLabel(TextStyle::Small, Ink::Text2, this);
    hint->setWordWrap(true);
    m_grid->addWidget(hint, m_row++, 1, 1, 3);
    return hint;
}

void ActPanel::addWidget(QWidget* widget)
{
    m_stops.append(widget);
    m_grid->addWidget(widget, m_row++, 1, 1, 3);
}

void ActPanel::setLabel(QWidget* field, const QString& text)
{
    if (auto* check = qobject_cast<QCheckBox*>(field))
        check->setText(text);
    else if (auto* label = m_labels.value(field))
        label->setText(text);
    field->setAccessibleName(text);
}

void ActPanel::setRowVisible(QWidget* field, bool visible)
{
    field->setVisible(visible);
    if (auto* label = m_labels.value(field))
        label->setVisible(visible);
}

std::optional<Money> typedAmount(const QLineEdit& field, Currency currency)
{
    return Money::parse(QString(field.text()).remove(u' ').remove(u'¥').remove(u'￥'), currency);
}

} // namespace daozhang::ui
