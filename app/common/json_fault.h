// SPDX-License-Identifier: GPL-3.0-or-later
// Says where a text stops being JSON, in words for people: Qt's own are of its parser, and count bytes.
#pragma once

#include <QByteArray>
#include <QJsonParseError>

namespace daozhang {

/// "it is not valid JSON near line 3", to be put after a colon.
QString jsonFault(const QByteArray& json, const QJsonParseError& error);

} // namespace daozhang
