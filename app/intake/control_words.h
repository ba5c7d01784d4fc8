// SPDX-License-Identifier: GPL-3.0-or-later
// Words of control totals. They are kept in English with their arguments and translated when they are shown: who
// imports a file and who looks at it need not speak the same language.
#pragma once

#include <QString>
#include <QStringList>

namespace daozhang::intake {

/// A sentence as it is kept: `source` (marked with QT_TRANSLATE_NOOP("Intake", …)) and what stands for its %1, %2, %3.
QString keptWords(const char* source, const QStringList& arguments = {});

/// The sentence for people, in the language of now. What an older program kept translated is shown as it is.
QString shownWords(const QString& kept);

} // namespace daozhang::intake
