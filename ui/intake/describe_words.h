// SPDX-License-Identifier: GPL-3.0-or-later
// What people are told of columns, questions and answers when they describe a table.
#pragma once

#include "app/intake/profile_draft.h"

namespace daozhang::ui {

/// "Amount", "Money in" …
QString fieldName(intake::Field field);
/// "sale" → "Sale", "success" → "Successful", "in" → "Money in".
QString meaningName(intake::Field field, const QString& meaning);
/// The question as it is asked.
QString questionText(intake::Question question);

/// An answer that can be chosen: its text, and its name in the profile's JSON.
struct Choice
{
    QString text;
    QString value;
};
/// The answers to a question; empty for those that are answered in free text, by columns or by words. Order of dates and
/// unit show how `samples` of the file would read.
QVector<Choice> choicesOf(intake::Question question, const intake::ProfileDraft& draft, const QStringList& samples);
/// The answer that is given; empty: none.
QString answerOf(intake::Question question, const intake::ProfileDraft& draft);
/// Puts an answer into the draft; empty takes it back.
void putAnswer(intake::Question question, const QString& value, intake::ProfileDraft& draft);

} // namespace daozhang::ui
