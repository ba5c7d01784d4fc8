// SPDX-License-Identifier: GPL-3.0-or-later
// How often files of a source come, learned from those that came. Too little history, or steps that differ too much:
// nothing is claimed.
#pragma once

#include "models/intake/coverage.h"

namespace daozhang::intake {

/// One file of a source: when it was imported and how far it reaches.
struct Arrival
{
    QDate importedOn;
    QDate reach;
};

/// Four steps at least, three quarters of the last eight between half and twice the usual one. Imports of one day count
/// as one step unless all history was imported at once: then the files' own ends tell the step, and the time from a
/// file's end to its import is not known.
Rhythm learnRhythm(QVector<Arrival> arrivals);

/// Last day on which a file that reaches `reach` is not late yet, before rest days are taken into account.
QDate lateAfter(const Rhythm& rhythm, QDate reach);

/// After so many days without a file the source is taken to have ended.
int dormantAfter(const Rhythm& rhythm);

} // namespace daozhang::intake
