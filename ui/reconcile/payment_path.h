// SPDX-License-Identifier: GPL-3.0-or-later
// The way of the money from the till to the bank, as a value: what is proved, what is not, and where it stops.
#pragma once

#include "models/common/money.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace daozhang::ui {

/// A place on the way. Unknown is drawn as unknown: dashed, never solid, never zero.
struct PathStation
{
    enum class Proof { Known, Unknown, Absent };  ///< Absent: the record that covers the day does not have it
    Proof proof = Proof::Unknown;
    QString title;
    QString line;
    QString figure;     ///< amount line, or why there is none
    bool isArrival = false;  ///< a bank line proves the figure
};

/// What happens to the money between two stations.
struct PathLeg
{
    enum class Kind { Flows, Unknown, Nothing };
    Kind kind = Kind::Unknown;
};

struct PaymentPath
{
    QVector<PathStation> stations;  ///< terminal, provider, payout, bank
    QVector<PathLeg> legs;          ///< one fewer than stations
    /// Index of the leg on which a part is lost; −1 = nothing is lost, or nobody can tell yet.
    int stopLeg = -1;
    QString stopTitle, stopText;    ///< "1,578.47 last seen at: Terminal 10482207"
    /// False where what lies beyond is merely not in the books here: drawn as not known.
    bool isStopProved = true;
    QString note;                   ///< below the terminal: "due Wed 18 Nov (T+1, cut-off 23:00)"
    /// All of it as one sentence, for people who do not see the picture.
    QString description() const;
    bool isEmpty() const { return stations.isEmpty(); }
    QString heading;                ///< above the picture: whose way it is; empty = the whole entry's
};

} // namespace daozhang::ui
