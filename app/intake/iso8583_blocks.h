// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in which a file may hold the bytes of ISO 8583 messages.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <vector>

namespace daozhang::intake {

struct IsoBlock
{
    QByteArray bytes;
    qint64 line = 0;  ///< on which it begins; 0 in a binary file
    QDate logged;
};

/// One way to see the file.
struct IsoReading
{
    QString words;    ///< "hex dump", "text": technical words
    std::vector<IsoBlock> blocks;
};

/// Every way in which the file could be read, the likelier first. Blocks too short for a message are left out.
std::vector<IsoReading> isoReadings(const QByteArray& file);

} // namespace daozhang::intake
