// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for the demo's cases: sales slips as terminals print them. Needs a QGuiApplication.
#pragma once

#include "app/demo/demo_books.h"

#include <QImage>

namespace daozhang::demo {

/// The merchant's copy of a slip, signed, as a phone would take it: a little turned, on a dark counter.
QImage slipPicture(const DemoSale& sale, quint32 seed);
/// What the issuer's message to the cardholder says about a sale.
QString bankMessage(const DemoSale& sale);
/// Sender of such messages by the card's bank, e.g. "95555".
QString messageSender(const DemoSale& sale);

} // namespace daozhang::demo
