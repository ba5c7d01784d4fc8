// SPDX-License-Identifier: GPL-3.0-or-later
// Reading alone: recognises each file that is named and reads its rows without storing them. Prints for each part the rows,
// the seconds, rows and MB a second, and the peak of memory so far.
//   bench_intake FILE…
#include "app/intake/file_reading.h"
#include "app/intake/package.h"
#include "app/intake/profile_shelf.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

#include <sys/resource.h>

using namespace daozhang;
using namespace daozhang::intake;

namespace {

class CountingSink final : public RowSink
{
public:
    qint64 rows = 0;
    Result<void> take(std::span<Sale> sales) override
    {
        rows += qint64(sales.size());
        return {};
    }
    Result<void> take(std::span<BankLine> lines) override
    {
        rows += qint64(lines.size());
        return {};
    }
};

} // namespace

int main(int count, char** arguments)
{
    QCoreApplication application(count, arguments);
    for (const QString& path : application.arguments().mid(1)) {
        TaskContext task;
        QElapsedTimer whole;
        whole.start();
        auto parts = openParts(path, ProfileShelf::shipped(), nullptr, task);
        if (!parts)
            return 1;
        for (const ImportFailure& failure : std::as_const(parts->failures))
            std::printf("%s\n", qUtf8Printable(failure.error.message));
        const double opening = double(whole.elapsed()) / 1000;
        for (Part& part : parts->parts) {
            ReadSettings settings;
            settings.time = ShopTime(QByteArrayLiteral("Asia/Shanghai"));
            settings.today = QDate(2026, 11, 23);
            settings.currency = Currency::cny();
            settings.nameDate = part.nameDate;
            CountingSink sink;
            QElapsedTimer reading;
            reading.start();
            const auto read = readRows(*part.source, part.format, settings, sink, task);
            if (!read) {
                std::printf("%s\n", qUtf8Printable(read.error().message));
                continue;
            }
            const double seconds = double(reading.nsecsElapsed()) / 1e9;
            rusage usage{};
            getrusage(RUSAGE_SELF, &usage);
            std::printf("%-40s %-20s %8lld rows %5lld refused  opened in %.2f s, read in %.2f s: %.0f rows/s, %.1f MB/s, peak %ld MB\n", qUtf8Printable(part.name),
                        qUtf8Printable(part.format.profile->id), static_cast<long long>(sink.rows), static_cast<long long>(read->refusedCount), opening, seconds,
                        double(sink.rows) / seconds, double(part.bytes) / 1e6 / seconds, usage.ru_maxrss / 1024);
        }
    }
    return 0;
}
