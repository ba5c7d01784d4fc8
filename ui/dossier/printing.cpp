// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/printing.h"

#include "ui/common/background.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

namespace daozhang::ui {

namespace {

struct Printing
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

/// Sharp enough for small print, and a page stays under 35 MB.
constexpr int kMostDotsPerInch = 300;

Result<int> printAll(const QByteArray& pdf, QPrinter& printer, const TaskContext& task)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready)
        return Failure(ErrorCode::Unreadable, Printing::tr("The pages cannot be read for printing."));
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), document.pageCount()) - 1 : document.pageCount() - 1;
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return Failure(ErrorCode::Unsupported, Printing::tr("The printer “%1” does not answer. Check that it is switched on and connected.").arg(printer.printerName()));
    const double dots = std::min(kMostDotsPerInch, printer.resolution()) / 72.0;
    for (int page = first; page <= last; ++page) {
        if (task.stopRequested()) {
            printer.abort();
            return TaskContext::stopped();
        }
        task.report({Printing::tr("Printing page %1").arg(page + 1), page - first, last - first + 1});
        if (page > first)
            printer.newPage();
        const QSizeF points = document.pagePointSize(page);
        const QRect paper = painter.viewport();
        const QSize size = points.scaled(paper.size(), Qt::KeepAspectRatio).toSize();
        const QRect target(QPoint((paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2), size);
        painter.drawImage(target, document.render(page, (points * dots).toSize()));
    }
    return last - first + 1;
}

} // namespace

SessionTask* printPages(QObject* receiver, const QByteArray& pdf, std::shared_ptr<QPrinter> printer, std::function<void(Result<int>)> done)
{
    return runDetached<int>(
        receiver, [pdf, printer = std::move(printer)](TaskContext& task) { return printAll(pdf, *printer, task); }, std::move(done));
}

} // namespace daozhang::ui
