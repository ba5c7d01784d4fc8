// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of files for people to look at, a page at a time: read again from the file, or from the masked copy that is kept.
#include "app/intake/import_service.h"

#include "app/intake/file_reading.h"
#include "app/intake/kept_copy.h"
#include "app/intake/package.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/blob_vault.h"
#include "app/storage/file_day_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"
#include "app/storage/source_file_repository.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qint64 kLargestShownCopy = qint64(1) << 30;

/// Passes over the rows before a page, keeps the page, and ends the reading after it.
class PageSink final : public RowSink
{
public:
    PageSink(qint64 from, int count) : m_count(count) { m_page.from = from; }

    Result<void> take(std::span<Sale> rows) override { return keep(rows, m_page.sales); }
    Result<void> take(std::span<BankLine> rows) override { return keep(rows, m_page.lines); }
    bool isFull() const { return m_page.hasMore; }
    FileRows page(Book book)
    {
        m_page.book = book;
        return std::move(m_page);
    }

private:
    template <class Row> Result<void> keep(std::span<Row> rows, QVector<Row>& kept)
    {
        for (const Row& row : rows) {
            if (m_passed++ < m_page.from)
                continue;
            if (kept.size() == m_count) {
                m_page.hasMore = true;
                return TaskContext::stopped();
            }
            kept.append(row);
        }
        return {};
    }

    qint64 m_passed = 0;
    int m_count;
    FileRows m_page;
};

Result<FileRows> readPage(storage::Shop& shop, ByteSource& source, const Recognised& format, QDate nameDate, qint64 from, int count, TaskContext& task)
{
    ReadSettings settings;
    settings.time = shop.time();
    settings.today = shop.today();
    settings.currency = shop.profile().currency;
    settings.nameDate = nameDate;
    PageSink sink(from, count);
    const auto reading = readRows(source, format, settings, sink, task);
    if (!reading && !sink.isFull())
        return Failure(reading.error());
    return sink.page(format.profile->book);
}

} // namespace

Result<FileRows> ImportService::rowsOfFile(const QString& path, const QString& name, const QString& profile, qint64 from, int count, TaskContext& task, const Passwords& passwords)
{
    DZ_ASSIGN(const ProfileShelf shelf, shelfOf(m_shop));
    DZ_ASSIGN(Parts opened, openParts(path, shelf, shelf.byId(profile), task, passwords.value(path)));
    for (Part& part : opened.parts)
        if (part.name == name || opened.parts.size() == 1)
            return readPage(m_shop, *part.source, part.format, part.nameDate, from, count, task);
    if (!opened.failures.isEmpty())
        return Failure(opened.failures.first().error);
    return Failure(ErrorCode::NotFound, Intake::tr("“%1” is not in “%2” any more. Look at the file again.").arg(name, QFileInfo(path).fileName()));
}

Result<FileRows> ImportService::rowsOfImport(SourceFileId file, qint64 from, int count, TaskContext& task)
{
    DZ_ASSIGN(const SourceFile record, m_shop.sourceFiles().byId(file));
    DZ_ASSIGN(const auto kept, m_shop.sourceFiles().keptCopy(file));
    if (!kept)
        return Failure(ErrorCode::NotFound, Intake::tr("No copy of “%1” was kept, so its rows cannot be shown in their order.").arg(record.name));
    DZ_ASSIGN(const QByteArray packed, m_shop.vault().read(*kept, kLargestShownCopy));
    DZ_ASSIGN(QByteArray plain, unpackKeptCopy(packed, kLargestShownCopy));
    BufferSource source(record.name, std::move(plain));
    DZ_ASSIGN(const Survey survey, surveySource(source, task));
    DZ_ASSIGN(const ProfileShelf shelf, shelfOf(m_shop, record.profile, record.importedAt));
    DZ_ASSIGN(const Recognised format, recognise(survey, record.name, shelf, shelf.byId(record.profile)));
    return readPage(m_shop, source, format, dateInName(record.name), from, count, task);
}

Result<DayRows> ImportService::rowsOfDay(Book book, QDate day, const IsMeant& isMeant)
{
    DayRows result;
    result.rows.book = book;
    DZ_ASSIGN(const auto days, storage::FileDayRepository(m_shop.connection()).between(day, day));
    DZ_ASSIGN(const QVector<SourceFile> files, history());
    QSet<std::pair<QString, QString>> units;
    for (const SourceFile& file : files) {
        DayRows::Part part{file, 0, 0};
        for (const FileDay& one : days.value(file.id)) {
            if (file.book != book || !isMeant(file, one.merchant, one.unit))
                continue;
            units.insert({one.merchant, one.unit});
            part.rows += one.rows;
            part.refused = std::max(part.refused, one.refused);
        }
        if (part.rows + part.refused > 0)
            result.files.append(part);
    }
    if (book == Book::Bank) {
        DZ_ASSIGN(const QVector<BankLine> lines, m_shop.bankLines().bookedOn(day));
        for (const BankLine& line : lines)
            if (units.contains({QString(), line.account}) && result.rows.lines.size() < kMostDayRows)
                result.rows.lines.append(line);
        return result;
    }
    const qint64 from = m_shop.time().toUtcSeconds(day, QTime(0, 0)), to = m_shop.time().toUtcSeconds(day.addDays(1), QTime(0, 0));
    DZ_CHECK(m_shop.sales().between(book, from, to, [&](const Sale& sale) {
        if (!units.contains({sale.merchant, sale.terminal}))
            return true;
        result.rows.hasMore = result.rows.sales.size() == kMostDayRows;
        if (!result.rows.hasMore)
            result.rows.sales.append(sale);
        return !result.rows.hasMore;
    }));
    return result;
}

Result<SourceFile> ImportService::record(SourceFileId file)
{
    DZ_ASSIGN(SourceFile record, m_shop.sourceFiles().byId(file));
    DZ_ASSIGN(const ProfileShelf shelf, shelfOf(m_shop));
    if (const Profile* profile = shelf.byId(record.profile))
        record.profileTitle = profile->title();
    return record;
}

} // namespace daozhang::intake
