// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a PDF to a printer, off the GUI thread.
#pragma once

#include "app/session/shop_session.h"

#include <functional>
#include <memory>

class QPrinter;

namespace daozhang::ui {

/// Prints the page range that `printer` was set to, each page as large as the paper; answers with how many.
SessionTask* printPages(QObject* receiver, const QByteArray& pdf, std::shared_ptr<QPrinter> printer, std::function<void(Result<int>)> done);

} // namespace daozhang::ui
