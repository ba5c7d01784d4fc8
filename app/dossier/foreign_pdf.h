// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody else's PDF is like, before its pages are taken into the bundle.
#pragma once

#include <QString>

namespace daozhang::dossier {

struct ForeignPdf
{
    enum class State { Whole, Locked, Broken };
    State state = State::Broken;
    int pages = 0;
    bool isSigned = false;
    bool wasProtected = false;  ///< opens without a password but forbids changes
};

/// Opens the file and reads every page's content; anything odd makes it Broken rather than half shown.
ForeignPdf inspectPdf(const QString& path);

} // namespace daozhang::dossier
