// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for a printer: beside file_prompt the only place with such a dialog. It answers later.
#pragma once

#include <QString>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace daozhang::ui {

/// `pages` limits the page range that can be chosen. Nobody is called when the person leaves the dialog.
void askForPrinter(QWidget* parent, const QString& title, int pages, std::function<void(std::shared_ptr<QPrinter>)> chosen);

} // namespace daozhang::ui
