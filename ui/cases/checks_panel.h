// SPDX-License-Identifier: GPL-3.0-or-later
// Guided checks: what the books answer, what was answered, and the question that is open, with its answers as buttons.
#pragma once

#include "models/cases/case.h"
#include "ui/common/panel.h"

class QPushButton;

namespace daozhang::ui {

class ChecksPanel : public Panel
{
    Q_OBJECT
public:
    enum class Answerable { No, Yes };

    explicit ChecksPanel(QWidget* parent = nullptr);
    void setChecks(const QVector<cases::CheckStep>& checks, Answerable answerable);
    /// Puts the focus on the first answer of the open question; false when none is open.
    bool focusAnswers();

signals:
    void answered(const QString& node, const QString& option);

private:
    void showRows();
    QWidget* booksRow(int count);
    QWidget* checkRow(const cases::CheckStep& step);
    QWidget* answersRow(const cases::CheckStep& step);

    QVector<cases::CheckStep> m_checks;
    Answerable m_answerable = Answerable::No;
    QVBoxLayout* m_rows;
    QList<QPushButton*> m_answers;
    bool m_all = false;
};

} // namespace daozhang::ui
