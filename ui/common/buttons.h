// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons of the window: plain, the one primary of a screen, small ones in rows, dangerous ones, links.
#pragma once

#include <QPushButton>
#include <QToolButton>

class QAction;
class QButtonGroup;

class QLineEdit;

namespace daozhang::ui {

enum class ButtonLook { Plain, Primary, Danger, Link };
enum class ButtonSize { Normal, Small, Large };

/// A push button with the name for tests and accessibility; the text is set in Language::bind by the owner.
QPushButton* makeButton(const QString& objectName, QWidget* parent, ButtonLook look = ButtonLook::Plain,
                        ButtonSize size = ButtonSize::Normal);
/// A button that shows and triggers an action: text, icon, tooltip, enabled follow it.
QPushButton* makeButton(QAction* action, QWidget* parent, ButtonLook look = ButtonLook::Plain, ButtonSize size = ButtonSize::Normal);
void setLook(QPushButton* button, ButtonLook look);

/// A row of buttons of which one is down ("All 214 | To do 7 | …"): one tab stop, arrows move.
class Segments : public QWidget
{
    Q_OBJECT
public:
    explicit Segments(QWidget* parent = nullptr);
    /// Replaces the texts; keeps the current one by index.
    void setTexts(const QStringList& texts);
    int current() const;
    void setCurrent(int index);

signals:
    void currentChanged(int index);

private:
    QButtonGroup* m_group;
};

/// Lets a line edit be cleared by a button of its own, which by itself has no name for a screen reader.
void addClearButton(QLineEdit* edit);

} // namespace daozhang::ui
