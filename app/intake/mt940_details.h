// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an :86: field, taken apart where the bank gave it a structure (intl-formats.md §1).
#pragma once

#include <QString>
#include <QStringList>

namespace daozhang::intake {

struct SwiftDetails
{
    QString text;     ///< purpose, readable
    QString name;     ///< counterparty
    QString account;  ///< counterparty's account
};

/// German and Polish "166?00…?20…?32…" (also with > < ~ ^), Dutch "/CNTP/…/REMI/…", or plain text.
SwiftDetails readDetails(const QStringList& lines);
/// ":NS:" of Hungarian and German banks: two-digit codes at line starts.
SwiftDetails readNationalDetails(const QStringList& lines);

} // namespace daozhang::intake
