// SPDX-License-Identifier: GPL-3.0-or-later
// What was done in this sitting and can be taken back, the latest on top.
#pragma once

#include "ui/common/language.h"

#include <QString>
#include <QVector>

#include <functional>
#include <optional>

namespace daozhang::ui {

class UndoStack
{
public:
    struct Step
    {
        QString text;               ///< what was done, in the language of that moment
        Language::Code language;
        std::function<void()> undo; ///< empty: it cannot be taken back, and what lies below is reached only on purpose
    };

    void push(const QString& text, std::function<void()> undo)
    {
        if (!undo && !m_steps.isEmpty() && !m_steps.constLast().undo)
            m_steps.removeLast();  // one such act on top is enough
        m_steps.append({text, Language::hub().code(), std::move(undo)});
        if (m_steps.size() > kMostSteps)
            m_steps.removeFirst();
    }
    std::optional<Step> take() { return m_steps.isEmpty() ? std::nullopt : std::optional(m_steps.takeLast()); }
    const Step* top() const { return m_steps.isEmpty() ? nullptr : &m_steps.constLast(); }
    /// The latest that can be taken back.
    const Step* undoable() const
    {
        const qsizetype last = m_steps.size() - 1;
        const qsizetype at = last >= 0 && !m_steps.at(last).undo ? last - 1 : last;  // never two such acts in a row
        return at >= 0 ? &m_steps.at(at) : nullptr;
    }
    bool isEmpty() const { return m_steps.isEmpty(); }
    qsizetype size() const { return m_steps.size(); }
    void clear() { m_steps.clear(); }

private:
    static constexpr int kMostSteps = 50;
    QVector<Step> m_steps;
};

} // namespace daozhang::ui
