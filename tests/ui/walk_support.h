// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen of the window by name, what can be read on it, and what of that is cut.
#pragma once

#include "tests/ui/cases_support.h"
#include "tests/ui/window_support.h"
#include "ui/common/chip.h"
#include "ui/common/figure_strip.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/navigation.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTextDocument>
#include <QTranslator>

#include <cmath>

namespace daozhang::testing {

/// A screen: where to go, and the action that opens a panel there.
struct Screen
{
    const char* name;
    ui::Place place;
    ui::Thing thing;
    const char* action = "";
};

inline QVector<Screen> everyScreen(CaseId counterCase, CaseId foundCase, FindingId finding)
{
    using Kind = ui::Thing::Kind;
    const auto of = [](Kind kind, const QString& key) { return ui::Thing{kind, key, {}, {}}; };
    const QString counter = QString::number(counterCase.value), found = QString::number(foundCase.value);
    QVector<Screen> screens{
        {"today", ui::Place::Today, {}},
        {"import", ui::Place::Import, {}},
        {"preview", ui::Place::Import, {Kind::Files, {}, {}, {fixture(QStringLiteral("ui/terminal_with_a_bad_line.csv")), fixture(QStringLiteral("ui/bank.csv"))}}},
        {"describe", ui::Place::Import, {Kind::Files, {}, {}, {fixture(QStringLiteral("ui/unknown_bank.csv"))}}, "act.describeFile"},
        {"reconcile", ui::Place::Reconcile, {}},
        {"finding", ui::Place::Reconcile, of(Kind::Finding, QString::number(finding.value))},
        {"findings", ui::Place::Reconcile, of(Kind::Findings, {})},
        {"sales", ui::Place::Reconcile, of(Kind::SalesInState, QStringLiteral("arrived"))},
        {"cases", ui::Place::Cases, {}},
        {"case", ui::Place::Cases, of(Kind::Case, found)},
        {"counter case", ui::Place::Cases, of(Kind::Case, counter)},
        {"new case", ui::Place::Cases, of(Kind::NewCase, {})},
        {"log call", ui::Place::Cases, of(Kind::Case, found), "act.logCall"},
        {"promise", ui::Place::Cases, of(Kind::Case, found), "act.recordPromise"},
        {"escalate", ui::Place::Cases, of(Kind::Case, found), "act.escalate"},
        {"close", ui::Place::Cases, of(Kind::Case, found), "act.closeCase"},
        {"note", ui::Place::Cases, of(Kind::Case, found), "act.addNote"},
        {"next action", ui::Place::Cases, of(Kind::Case, found), "act.setNextAction"},
        {"message", ui::Place::Cases, of(Kind::Case, found), "act.addMessage"},
        {"evidence", ui::Place::Cases, of(Kind::Evidence, found)},
        {"dossier", ui::Place::Cases, of(Kind::Dossier, found)},
    };
    screens.append({"insights", ui::Place::Insights, {}});
    for (const char* section : {"terms", "accounts", "calendar", "directory", "formats", "appearance", "people", "shop"})
        screens.append({section, ui::Place::Settings, of(Kind::Section, QString::fromLatin1(section))});
    return screens;
}

/// Goes there, and opens the panel.
inline bool visit(OpenWindow& open, const Screen& screen)
{
    if (!open.show(screen.place, screen.thing))
        return false;
    if (!*screen.action)
        return true;
    for (QAction* action : open.window.currentPage()->findChildren<QAction*>(QString::fromLatin1(screen.action)))
        if (action->isEnabled()) {
            action->trigger();
            return open.settle();
        }
    return false;
}

inline QString nameOf(const QWidget* widget)
{
    for (const QWidget* up = widget; up; up = up->parentWidget())
        if (!up->objectName().isEmpty())
            return up == widget ? up->objectName()
                                : QStringLiteral("%1 in %2").arg(QString::fromLatin1(widget->metaObject()->className()), up->objectName());
    return QString::fromLatin1(widget->metaObject()->className());
}

/// All that can be read or heard below `root`, each with the name of what says it.
inline QStringList everyText(QWidget* root)
{
    QStringList said;
    const auto add = [&](const QWidget* widget, const QString& text) {
        if (!text.trimmed().isEmpty())
            said.append(nameOf(widget) + QStringLiteral(": ") + text);
    };
    QList<QWidget*> widgets = root->findChildren<QWidget*>();
    widgets.prepend(root);
    for (QWidget* widget : std::as_const(widgets)) {
        if (!widget->isVisibleTo(root) || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        add(widget, widget->toolTip());
        add(widget, widget->accessibleName());
        add(widget, widget->accessibleDescription());
        if (const auto* label = qobject_cast<QLabel*>(widget))
            add(widget, label->text());
        else if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            add(widget, button->text());
        else if (const auto* field = qobject_cast<QLineEdit*>(widget))
            add(widget, field->placeholderText());
        else if (const auto* combo = qobject_cast<QComboBox*>(widget))
            for (int i = 0; i < std::min(combo->count(), 12); ++i)
                add(widget, combo->itemText(i));
        else if (const auto* chip = qobject_cast<ui::ChipLabel*>(widget))
            add(widget, chip->chip().text);
        if (const auto* figure = qobject_cast<ui::FigureButton*>(widget))
            for (const QString& part : {figure->figure().label, figure->figure().note, figure->figure().value})
                add(widget, part);
        const auto* view = qobject_cast<QAbstractItemView*>(widget);
        if (!view || !view->model() || qobject_cast<QHeaderView*>(widget))
            continue;
        const QAbstractItemModel& model = *view->model();
        for (int column = 0; column < model.columnCount(); ++column)
            add(widget, model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < std::min(model.rowCount(), 40); ++row)
            for (int column = 0; column < model.columnCount(); ++column) {
                const QModelIndex cell = model.index(row, column);
                for (const int role : {int(Qt::DisplayRole), int(ui::SecondLineRole), int(ui::ButtonRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                    add(widget, cell.data(role).toString());
                if (const QVariant chip = cell.data(ui::ChipRole); chip.isValid())
                    add(widget, chip.value<ui::Chip>().text);
            }
    }
    said.sort();
    return said;
}

/// What is not shown whole: buttons, labels, headings, hints; and controls that reach out of the window. Text columns
/// may give way with … and the whole in the tooltip.
inline QStringList cutTexts(QWidget* root)
{
    constexpr int kSlack = 1;
    QStringList cut;
    const auto report = [&](const QWidget* widget, const QString& text, int has, int wants) {
        cut.append(QStringLiteral("%1: “%2” has %3 px, wants %4").arg(nameOf(widget), text.left(70)).arg(has).arg(wants));
    };
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(root) || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const QFontMetrics metrics(widget->font());
        if (auto* elided = qobject_cast<ui::ElidedLabel*>(widget); elided) {
            continue;
        } else if (auto* label = qobject_cast<QLabel*>(widget)) {
            if (label->text().isEmpty() || label->pixmap().width() > 0)
                continue;
            if (label->wordWrap()) {
                const int wants = label->heightForWidth(label->width());
                if (wants > label->height() + 2)
                    report(label, label->text() + QStringLiteral(" (height)"), label->height(), wants);
            } else if (label->width() + kSlack < label->sizeHint().width()) {
                report(label, label->text(), label->width(), label->sizeHint().width());
            }
        } else if (auto* navigation = qobject_cast<ui::NavigationButton*>(widget)) {
            if (const int wants = metrics.horizontalAdvance(navigation->text()) + 72; navigation->width() > 60 && navigation->width() < wants)
                report(navigation, navigation->text(), navigation->width(), wants);
        } else if (auto* figure = qobject_cast<ui::FigureButton*>(widget)) {
            const int has = figure->width() - 40;
            if (const int wants = QFontMetrics(ui::styleFont(ui::TextStyle::Body)).horizontalAdvance(figure->figure().label); wants > has)
                report(figure, figure->figure().label, has, wants);
        } else if (auto* button = qobject_cast<QAbstractButton*>(widget)) {
            if (!button->text().isEmpty() && button->width() + kSlack < button->sizeHint().width())
                report(button, button->text(), button->width(), button->sizeHint().width());
        } else if (auto* field = qobject_cast<QLineEdit*>(widget)) {
            if (const int wants = metrics.horizontalAdvance(field->placeholderText()) + 20;
                field->text().isEmpty() && field->isEnabled() && field->width() + kSlack < wants && !field->placeholderText().isEmpty())
                report(field, field->placeholderText(), field->width(), wants);
        } else if (auto* combo = qobject_cast<QComboBox*>(widget)) {
            if (const int wants = metrics.horizontalAdvance(combo->currentText()) + 34; !combo->isEditable() && combo->width() + kSlack < wants)
                report(combo, combo->currentText(), combo->width(), wants);
        } else if (auto* chip = qobject_cast<ui::ChipLabel*>(widget)) {
            if (chip->width() + kSlack < chip->sizeHint().width())
                report(chip, chip->chip().text, chip->width(), chip->sizeHint().width());
        } else if (auto* table = qobject_cast<QTableView*>(widget); table && table->model() && !table->horizontalHeader()->isHidden()) {
            const QFontMetrics small(ui::styleFont(ui::TextStyle::SmallStrong));
            const QHeaderView* header = table->horizontalHeader();
            for (int section = 0; section < header->count(); ++section) {
                const QString text = table->model()->headerData(section, Qt::Horizontal).toString();
                // Narrow cells, like the days of a calendar, centre a number without padding.
                const int wants = small.horizontalAdvance(text) + (header->sectionSize(section) < 30 && text.size() < 3 ? 2 : 16);
                if (!header->isSectionHidden(section) && !text.isEmpty() && header->sectionSize(section) + kSlack < wants)
                    report(table, QStringLiteral("heading ") + text, header->sectionSize(section), wants);
            }
        }
        // A control that reaches out of what can be seen cannot be used.
        if (widget->focusPolicy() == Qt::NoFocus || !(qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget)))
            continue;
        for (QWidget* up = widget->parentWidget(); up; up = up->parentWidget()) {
            const auto* area = qobject_cast<QAbstractScrollArea*>(up->parentWidget());
            const bool isViewport = area && area->viewport() == up;
            if (!isViewport && !up->isWindow())
                continue;
            const int right = widget->mapTo(up, QPoint(widget->width(), 0)).x();
            if (right > up->width() + kSlack && !(isViewport && area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff))
                report(widget, QStringLiteral("reaches out of ") + nameOf(up), up->width(), right);
            break;
        }
    }
    return cut;
}

/// A language 40 % longer than English, which has no words of its own.
class LongTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        QString text = QString::fromUtf8(source);
        if (text.size() < 3)
            return text;
        const int more = static_cast<int>(std::ceil(static_cast<double>(text.size()) * 0.4));
        for (int i = 0; i < more; ++i)
            text.append(i % 7 == 2 ? QLatin1Char(' ') : QChar(0x00F6));
        return text;
    }
};

} // namespace daozhang::testing
