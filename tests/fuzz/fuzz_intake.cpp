// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target of all readers: the bytes are a file that somebody drops on the program. It is opened, recognised, read
// and copied as an import would do it. DAOZHANG_FUZZ_FORMAT names a profile that alone will do; unset: by content.
// Nothing may crash, hang or grow; lines must be accounted for; no card number may stand in what people are shown.
#include "app/intake/file_reading.h"
#include "app/intake/kept_copy.h"
#include "app/intake/package.h"
#include "models/common/masks.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

#include <sys/mman.h>
#include <unistd.h>

using namespace daozhang;
using namespace daozhang::intake;

namespace {

constexpr qint64 kMostCopied = 64 << 20;

[[noreturn]] void fail(const char* what, const QString& text)
{
    std::fprintf(stderr, "fuzz_intake: %s: %s\n", what, qUtf8Printable(text));
    std::abort();
}

void mustBeMasked(const QString& text)
{
    if (maskCardsInText(text) != text)
        fail("a card number is shown", text);
}

class CheckingSink final : public RowSink
{
public:
    qint64 rows = 0;

    Result<void> take(std::span<Sale> sales) override
    {
        rows += qint64(sales.size());
        for (const Sale& sale : sales) {
            mustBeMasked(sale.card);
            mustHaveIdentity(sale.identity);
        }
        return {};
    }
    Result<void> take(std::span<BankLine> lines) override
    {
        rows += qint64(lines.size());
        for (const BankLine& line : lines) {
            mustBeMasked(line.memo);
            mustBeMasked(line.payer);
            mustHaveIdentity(line.identity);
            if (!line.booked.isValid())
                fail("a bank line has no day", line.memo);
        }
        return {};
    }

private:
    static void mustHaveIdentity(const QByteArray& identity)
    {
        if (identity.size() != 16)
            fail("a row has no identity", QString::number(identity.size()));
    }
};

void readPart(Part& part)
{
    ReadSettings settings;
    settings.time = ShopTime(QByteArrayLiteral("Asia/Shanghai"));
    settings.today = QDate(2026, 11, 23);
    settings.currency = Currency::cny();
    settings.nameDate = part.nameDate;
    CheckingSink sink;
    TaskContext task;
    const auto reading = readRows(*part.source, part.format, settings, sink, task);
    if (!reading) {
        mustBeMasked(reading.error().message);
        return;
    }
    if (sink.rows + reading->refusedCount != reading->lines)
        fail("lines are not accounted for", QStringLiteral("%1 + %2 of %3").arg(sink.rows).arg(reading->refusedCount).arg(reading->lines));
    for (const RefusedLine& line : reading->refused) {
        mustBeMasked(line.raw);
        mustBeMasked(line.reason);
    }
    KeptCopy copy(*part.source, part.format, part.report);
    if (!copy.start())
        return;
    QByteArray packed;
    char block[65536];
    for (qint64 got = copy.read(block, sizeof block); got > 0; got = copy.read(block, sizeof block))
        packed.append(block, got);
    if (!copy.failure() && packed.size() < kMostCopied && !unpackKeptCopy(packed, kMostCopied))
        fail("the kept copy cannot be unpacked", part.name);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static int count = 0;
    static char name[] = "fuzz_intake";
    static char* arguments[] = {name, nullptr};
    static const QCoreApplication* const application = new QCoreApplication(count, arguments);
    static const Profile* const wanted = ProfileShelf::shipped().byId(qEnvironmentVariable("DAOZHANG_FUZZ_FORMAT"));
    static const int file = memfd_create("fuzz", 0);
    static const QString path = QStringLiteral("/proc/self/fd/%1").arg(file);
    Q_UNUSED(application);
    if (file < 0 || ftruncate(file, 0) != 0 || lseek(file, 0, SEEK_SET) != 0 || write(file, data, size) != ssize_t(size))
        std::abort();
    TaskContext task;
    auto parts = openParts(path, ProfileShelf::shipped(), wanted, task);
    if (!parts)
        return 0;
    for (const ImportFailure& failure : std::as_const(parts->failures))
        mustBeMasked(failure.error.message);
    pairReports(parts->parts);
    for (Part& part : parts->parts)
        readPart(part);
    return 0;
}
