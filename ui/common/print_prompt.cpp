// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/print_prompt.h"

#include <QPrintDialog>
#include <QPrinter>

namespace daozhang::ui {

void askForPrinter(QWidget* parent, const QString& title, int pages, std::function<void(std::shared_ptr<QPrinter>)> chosen)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(title);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setWindowTitle(title);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, pages);
    dialog->setFromTo(1, pages);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent, [printer, chosen = std::move(chosen)] { chosen(printer); });
    dialog->open();
}

} // namespace daozhang::ui
