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
    /// Puts the focus on the first answer of the open question; false when none is open. There Y, N and ? choose yes, no and
    /// unsure, the digits the answers in their order.
    bool focusAnswers();

signals:
    void answered(const QString& node, const QString& option);
    /// The answer of a person is to be taken back.
    void takenBack(daozhang::JournalId entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showRows();
    QWidget* booksRow(int count);
    QWidget* checkRow(const cases::CheckStep& step);
    QWidget* answersRow(const cases::CheckStep& step);
    QPushButton* answerFor(int key) const;

    QVector<cases::CheckStep> m_checks;
    Answerable m_answerable = Answerable::No;
    QVBoxLayout* m_rows;
    QList<QPushButton*> m_answers;
    QStringList m_answerCodes;
    QString m_changing;  // node whose answer is being changed
    bool m_all = false;
};

} // namespace daozhang::ui
