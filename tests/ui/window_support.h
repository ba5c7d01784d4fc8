// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on a shop with the fixtures in it, and what a screen reader would meet there.
#pragma once

#include "tests/ui/pages_support.h"
#include "ui/common/language.h"
#include "ui/common/main_window.h"
#include "ui/common/theme.h"
#include "ui/room_pages.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTableView>

namespace daozhang::testing {

/// Every place of the program, on a shop that `open` made.
class OpenWindow
{
public:
    explicit OpenWindow(const TemporaryShop& shop, const Clock& clock) : window(clock, ui::MainWindow::Memory::None)
    {
        ui::addRoomPages(window);
        window.show();
        QSignalSpy opened(&window, &ui::MainWindow::shopOpened);
        window.openShop(shop.location());
        if (opened.isEmpty() && !opened.wait(15'000))
            qFatal("the window did not open the shop");
    }
    /// Shows a place and waits until all it asked for has arrived.
    bool show(ui::Place place, const ui::Thing& thing = {})
    {
        window.go(place, thing);
        return settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return window.isIdle(); }, 30'000) && (QTest::qWait(30), true);
    }

    ui::MainWindow window;
};

/// Interactive things without an accessible name below `root`, as "role objectName (class)".
inline QStringList unnamed(QWidget* root)
{
    QStringList result;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(root) || widget->focusPolicy() == Qt::NoFocus)
            continue;
        // Parts that Qt makes inside its own controls speak through these.
        if (widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<QMainWindow*>(widget))
            continue;
        QAccessibleInterface* thing = QAccessible::queryAccessibleInterface(widget);
        if (!thing || !thing->text(QAccessible::Name).isEmpty())
            continue;
        result.append(QStringLiteral("%1 (%2)").arg(widget->objectName(), QString::fromLatin1(widget->metaObject()->className())));
    }
    return result;
}

/// Texts that a person can see below `root`: labels, buttons, headings, hints.
inline QStringList visibleTexts(QWidget* root)
{
    QStringList result;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(root))
            continue;
        if (const auto* label = qobject_cast<QLabel*>(widget))
            result.append(label->text());
        else if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            result.append(button->text());
        else if (const auto* field = qobject_cast<QLineEdit*>(widget))
            result.append(field->placeholderText());
        else if (const auto* view = qobject_cast<QTableView*>(widget); view && view->model())
            for (int column = 0; column < view->model()->columnCount(); ++column)
                result.append(view->model()->headerData(column, Qt::Horizontal).toString());
    }
    result.removeAll(QString());
    return result;
}

/// Switches the language and waits until every text was set anew.
inline void speak(ui::Language::Code code)
{
    if (ui::Language::hub().code() == code)
        return;
    QSignalSpy changed(&ui::Language::hub(), &ui::Language::changed);
    ui::Language::hub().use(code);
    if (changed.isEmpty() && !changed.wait(5'000))
        qFatal("the language did not change");
    QTest::qWait(10);
}

inline bool hasHan(const QString& text)
{
    for (const QChar c : text)
        if (c.script() == QChar::Script_Han)
            return true;
    return false;
}

} // namespace daozhang::testing
