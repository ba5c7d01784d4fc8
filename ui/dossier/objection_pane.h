// SPDX-License-Identifier: GPL-3.0-or-later
// Before it is sent: what the other side would say, what answers it, and a button that mends it.
#pragma once

#include "models/dossier/objection.h"
#include "ui/common/chip.h"

#include <QFrame>
#include <QHash>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;
class QScrollArea;

namespace daozhang::ui {

class FlowLayout;
class TextLabel;

/// One objection. Takes focus; Enter does its first mend.
class ObjectionCard : public QFrame
{
    Q_OBJECT
public:
    explicit ObjectionCard(QWidget* parent = nullptr);
    /// `isFirst`: its first button is the filled one.
    void setObjection(const dossier::Objection& objection, bool isFirst);
    const dossier::Objection& objection() const { return m_objection; }
    void mend(int which);

signals:
    void mendRequested(const QString& key, const daozhang::dossier::Mend& mend);
    /// A person wrote why it is so.
    void reasonGiven(const QString& key, const QString& sentence);
    void stepRequested(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    Tone tone() const;
    void ask(const dossier::Mend& mend);
    void closeQuestion();

    dossier::Objection m_objection;
    TextLabel* m_says;
    TextLabel* m_answer;
    QWidget* m_buttons;
    QLineEdit* m_reason;
};

/// How many of the checks stand, as one bar.
class ChecksBar : public QWidget
{
    Q_OBJECT
public:
    explicit ChecksBar(QWidget* parent = nullptr);
    void setCounts(int holds, int weak, int open);
    QSize sizeHint() const override { return {200, 8}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_holds = 0, m_weak = 0, m_open = 0;
};

class ObjectionPane : public QWidget
{
    Q_OBJECT
public:
    explicit ObjectionPane(QWidget* parent = nullptr);
    void setObjections(const QVector<dossier::Objection>& objections);
    /// No pages, no checks yet.
    void clear();
    void focusFirst();

signals:
    void mendRequested(const QString& key, const daozhang::dossier::Mend& mend);
    void reasonGiven(const QString& key, const QString& sentence);

private:
    void retranslate();
    ObjectionCard* cardOf(const QString& key);
    void step(ObjectionCard* from, int by);

    QVector<dossier::Objection> m_objections;
    TextLabel* m_title;
    TextLabel* m_question;
    ChipLabel* m_open;
    ChecksBar* m_bar;
    TextLabel* m_counts;
    QScrollArea* m_scroll;
    QVBoxLayout* m_cards;
    QWidget* m_ticks;
    FlowLayout* m_tickFlow;
    TextLabel* m_keys;
    QHash<QString, ObjectionCard*> m_byKey;
    QVector<ObjectionCard*> m_shown;
};

} // namespace daozhang::ui
