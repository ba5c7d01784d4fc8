// SPDX-License-Identifier: GPL-3.0-or-later
// Cards and their heads: one question a panel; the heading asks it or names it.
#pragma once

#include <QFrame>
#include <QLabel>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace daozhang::ui {

/// A rounded frame on the surface. Rounded corners clip nothing: give item views inside a bottom margin or let the
/// card have one.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
};

/// Heading of a panel: title, a fact beside it, things at the right.
class SectionHeader : public QWidget
{
    Q_OBJECT
public:
    explicit SectionHeader(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setFact(const QString& fact);
    /// Adds at the right end.
    void addWidget(QWidget* widget);
    QString title() const { return m_title->text(); }

private:
    QLabel* m_title;
    QLabel* m_fact;
    QHBoxLayout* m_layout;
};

/// A card with a head and a body that the caller fills.
class Panel : public Card
{
    Q_OBJECT
public:
    explicit Panel(QWidget* parent = nullptr);
    SectionHeader* head() const { return m_head; }
    void setTitle(const QString& title, const QString& fact = {});
    /// The body's layout; no margins, so that tables reach the frame.
    QVBoxLayout* body() const { return m_body; }

private:
    SectionHeader* m_head;
    QVBoxLayout* m_body;
};

/// A page or form that scrolls and shows the ground it stands on.
QScrollArea* makeScroll(const QString& objectName, QWidget* inside, QWidget* parent);

/// One hairline.
QFrame* horizontalLine(QWidget* parent = nullptr);
QFrame* verticalLine(QWidget* parent = nullptr);

} // namespace daozhang::ui
