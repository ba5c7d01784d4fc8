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
        std::function<void()> undo;
    };

    void push(const QString& text, std::function<void()> undo)
    {
        m_steps.append({text, Language::hub().code(), std::move(undo)});
        if (m_steps.size() > kMostSteps)
            m_steps.removeFirst();
    }
    std::optional<Step> take() { return m_steps.isEmpty() ? std::nullopt : std::optional(m_steps.takeLast()); }
    const Step* top() const { return m_steps.isEmpty() ? nullptr : &m_steps.constLast(); }
    bool isEmpty() const { return m_steps.isEmpty(); }
    qsizetype size() const { return m_steps.size(); }
    void clear() { m_steps.clear(); }

private:
    static constexpr int kMostSteps = 50;
    QVector<Step> m_steps;
};

} // namespace daozhang::ui
