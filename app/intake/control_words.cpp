// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/control_words.h"

#include "app/intake/account_name.h"

#include <QCoreApplication>

namespace daozhang::intake {

namespace {

constexpr QChar kBetween(0x1f);  ///< UNIT SEPARATOR: no account, number or name holds one

} // namespace

QString keptWords(const char* source, const QStringList& arguments)
{
    QString kept = QString::fromUtf8(source);
    for (QString argument : arguments)
        kept += kBetween + argument.remove(kBetween);
    return kept;
}

QString shownWords(const QString& kept)
{
    if (kept.isEmpty())
        return {};
    const QStringList parts = kept.split(kBetween);
    const QString sentence = QCoreApplication::translate("Intake", parts.first().toUtf8().constData());
    // All at once: an argument may itself hold something like “%2”.
    switch (parts.size()) {
    case 1: return sentence;
    case 2: return sentence.arg(accountName(parts.at(1)));
    case 3: return sentence.arg(parts.at(1), parts.at(2));
    default: return sentence.arg(parts.at(1), parts.at(2), parts.at(3));
    }
}

} // namespace daozhang::intake
