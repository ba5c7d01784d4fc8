// SPDX-License-Identifier: GPL-3.0-or-later
// The closing balance of one statement is the opening balance of the next: where it is not, lines are missing that no
// rhythm of files would tell.
#pragma once

#include "models/common/result.h"
#include "models/intake/source_file.h"
#include "models/intake/statement.h"

#include <functional>

namespace daozhang::intake {

/// Sum of the lines in the books of an account, as it may be written, in one currency, booked from one day to another.
using SumOfLines = std::function<Result<Money>(const QString& account, Currency currency, QDate from, QDate to)>;

/// Statements of any accounts and in any order; the same statement twice counts once. `unread`: days of files that are
/// looked at and whose lines are not in the books yet: between statements that they touch nothing is claimed. The
/// newest break first.
Result<QVector<ChainBreak>> findBreaks(QVector<Statement> statements, const SumOfLines& sumOfLines, const QVector<Coverage>& unread = {});

/// "Between statement 12 (to 5 Nov) and 14 (from 8 Nov) of account … 1,204.50 is missing: a statement lies between them."
QString breakSentence(const ChainBreak& found);

} // namespace daozhang::intake
