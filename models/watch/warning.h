// SPDX-License-Identifier: GPL-3.0-or-later
// Early warnings: something is changing for the worse before it is late by the terms.
#pragma once

#include "models/common/money.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace daozhang::watch {

struct Warning
{
    enum class Kind {
        Slower,  ///< a provider's money comes later after its due day than it used to
        Silent,  ///< a terminal that sells on most days has stopped, while others of its provider go on
    };
    Kind kind = Kind::Slower;
    QString provider;
    QDate since;                   ///< first day of what is looked at
    Money atRisk;                  ///< Slower: what is in transit with this provider or not judged yet; Silent: what the terminal sells on a usual day

    // Slower: business days after the due day, in hundredths, mean over sales.
    int before = 0;
    int now = 0;
    int days = 0;                  ///< clearing days that `now` is the mean of
    int lateDays = 0;              ///< of them with a day or more of delay
    qint64 sales = 0;
    int raisedBefore = 0;          ///< times that this rule would have warned earlier, with what followed known
    int wrongBefore = 0;           ///< of them followed by no late day

    // Silent
    QString merchant;
    QString terminal;
    QDateTime lastSale;            ///< UTC
    QDateTime knownTo;             ///< UTC: the last sale of the provider's other terminals
    int hours = 0;                 ///< between the two
    int longestBefore = 0;         ///< hours, longest earlier pause
    int usualSales = 0;            ///< on a usual day
    int historyDays = 0;           ///< days with sales that these are learnt from
};

} // namespace daozhang::watch
