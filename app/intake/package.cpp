// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/package.h"

#include "app/intake/day_report.h"
#include "app/intake/file_reading.h"
#include "app/intake/gzip_source.h"
#include "app/intake/iso8583_source.h"
#include "app/intake/markup_book.h"
#include "app/intake/ole_file.h"
#include "app/intake/xls_book.h"
#include "app/intake/xlsx_book.h"
#include "app/intake/zip_archive.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qint64 kLargestReport = 1 << 20;
constexpr qint64 kLargestInnerZip = 256 << 20;
constexpr int kFewestTableLines = 3;   // of a sheet that is more than a cover
constexpr int kFewestTableCells = 4;

/// Reads a small source whole; nullopt when it is larger than `limit`.
Result<std::optional<QByteArray>> readWhole(ByteSource& source, qint64 limit)
{
    DZ_CHECK(source.rewind());
    QByteArray bytes;
    for (;;) {
        QByteArray block(1 << 18, Qt::Uninitialized);
        DZ_ASSIGN(const qint64 got, source.read(block.data(), block.size()));
        if (got == 0)
            return std::optional(bytes);
        bytes.append(block.constData(), got);
        if (bytes.size() > limit)
            return std::optional<QByteArray>();
    }
}

/// True when the head of a sheet holds a table and not the words of a cover.
bool holdsTable(const QByteArray& head)
{
    int lines = 0;
    for (const QByteArray& line : head.split('\n')) {
        int filled = 0;
        for (const QByteArray& cell : line.split('\t'))
            filled += cell.trimmed().isEmpty() ? 0 : 1;
        if (filled >= kFewestTableCells && ++lines == kFewestTableLines)
            return true;
    }
    return false;
}

/// Several sheets of one file are several imports: each has a digest of its own, that of the file's and its name.
QByteArray sheetDigest(const QByteArray& fileSha256, const QString& sheet)
{
    return QCryptographicHash::hash(fileSha256 + '\0' + sheet.toUtf8(), QCryptographicHash::Sha256);
}

/// What stands at one place: a path, or something inside a container.
struct Found
{
    std::unique_ptr<ByteSource> source;
    Survey survey;
    QString name;      ///< for people, and of the record of the import
    QDate nameDate;
    QString diskPath;  ///< empty: inside a container
    int depth = 0;     ///< how many containers are around it
};

/// Transactions of which UnionPay writes a day report; adjustments have a file of their own and are none of them.
bool isTotalled(const Part& part)
{
    return part.format.profile->reader == ReaderKind::FixedWidth && !part.format.profile->adjustments;
}

/// The file that a summary totals: the one in the same archive, else the only one given.
Part* onlyPartOf(const Part& report, std::vector<Part>& parts)
{
    for (const bool samePath : {true, false}) {
        std::vector<Part*> found;
        for (Part& part : parts)
            if (part.format.profile->id == report.format.profile->reportOf && part.report.isEmpty() && (!samePath || part.path == report.path))
                found.push_back(&part);
        if (!found.empty())
            return found.size() == 1 ? found.front() : nullptr;
    }
    return nullptr;
}

/// Walks through one path. One object a path.
class Opening
{
public:
    Opening(const QString& path, const ProfileShelf& shelf, const Profile* wanted, TaskContext& task, const QString& password)
        : m_path(path), m_shelf(shelf), m_wanted(wanted), m_task(task), m_password(password)
    {
    }

    Result<Parts> run()
    {
        Found found;
        found.source = std::make_unique<FileSource>(m_path);
        found.name = found.source->name();
        found.nameDate = dateInName(found.name);
        found.diskPath = m_path;
        auto survey = surveySource(*found.source, m_task);
        if (!survey) {
            DZ_CHECK(fail(survey.error()));
        } else {
            found.survey = *std::move(survey);
            DZ_CHECK(open(std::move(found)));
        }
        return std::move(m_result);
    }

private:
    /// Stopping ends everything; any other error belongs to this path.
    Result<void> fail(const Error& error)
    {
        if (error.code == ErrorCode::Stopped)
            return Failure(error);
        m_result.failures.append({m_path, error});
        return {};
    }

    Result<void> failLocked(ImportFailure::Lock lock, const QString& sentence)
    {
        ImportFailure failure{m_path, {ErrorCode::Unreadable, sentence, {}}};
        failure.lock = lock;
        m_result.failures.append(failure);
        return {};
    }

    Result<void> open(Found found)
    {
        if (looksLikeZip(found.survey.head))
            return openZip(std::move(found));
        if (looksLikeGzip(found.survey.head))
            return openGzip(std::move(found));
        if (looksLikeOle(found.survey.head) || looksLikeBareXls(found.survey.head))
            return openXls(std::move(found));
        if (const MarkupKind kind = markupKind(found.survey); kind != MarkupKind::None)
            return openMarkup(std::move(found), kind);
        auto format = recognise(found.survey, found.name, m_shelf, m_wanted);
        if (!format && (!m_wanted || m_wanted->id == QLatin1String(kIsoBatchProfile))) {
            DZ_ASSIGN(const bool isDump, openDump(found));
            if (isDump)
                return {};
        }
        if (!format && !foreignKind(found.survey, found.name)) {
            m_result.failures.append({m_path, format.error(), found.name, true});
            m_result.unknown.push_back({found.name, std::move(found.source), std::move(found.survey)});
            return {};
        }
        if (!format)
            return fail(format.error());
        return take(std::move(found), *std::move(format));
    }

    /// What no format recognises may be a dump of a terminal's messages; false when it is none.
    Result<bool> openDump(Found& found)
    {
        auto dump = renderIsoDump(*found.source, found.survey, found.name);
        if (!dump) {
            DZ_CHECK(fail(dump.error()));
            return true;
        }
        if (!*dump)
            return false;
        found.source = std::move((*dump)->source);
        DZ_ASSIGN(const Survey table, surveySource(*found.source, m_task));
        auto format = recognise(table, found.name, m_shelf, m_wanted);
        if (!format) {
            DZ_CHECK(fail(format.error()));
            return true;
        }
        format->because = (*dump)->because;
        DZ_CHECK(take(std::move(found), *std::move(format)));
        return true;
    }

    Result<void> take(Found found, Recognised format)
    {
        Part part;
        part.path = m_path;
        part.name = found.name;
        part.sha256 = found.survey.sha256;
        part.bytes = found.survey.bytes;
        part.format = std::move(format);
        part.nameDate = found.nameDate;
        if (part.format.profile->reader == ReaderKind::Report) {
            auto report = readWhole(*found.source, kLargestReport);
            if (!report)
                return fail(report.error());
            if (*report)
                part.report = **report;
        }
        part.source = std::move(found.source);
        m_result.parts.push_back(std::move(part));
        return {};
    }

    /// Where the bytes of a zip are: on the disk, or in memory when it is inside another container.
    Result<ZipPlace> placeOf(Found& found)
    {
        if (!found.diskPath.isEmpty())
            return ZipPlace{found.diskPath, {}, found.name, ZipPlace::Holds::Files, m_password};
        DZ_ASSIGN(auto bytes, readWhole(*found.source, kLargestInnerZip));
        if (!bytes)
            return Failure(ErrorCode::Unreadable, Intake::tr("“%1” is too large to be unpacked inside another archive. Unpack it and import the files inside.").arg(found.name));
        return ZipPlace{{}, *std::move(bytes), found.name, ZipPlace::Holds::Files, m_password};
    }

    Result<void> openZip(Found found)
    {
        const auto place = placeOf(found);
        if (!place)
            return fail(place.error());
        const auto entries = zipEntries(*place);
        if (!entries)
            return fail(entries.error());
        switch (officeKindOf(*entries)) {
        case OfficeKind::None: return openArchive(*place, *entries, found);
        case OfficeKind::Xlsx: break;
        case OfficeKind::Xlsb:
            return fail({ErrorCode::Unreadable, Intake::tr("“%1” is a binary Excel workbook (.xlsb). Open it, save it as .xlsx or CSV, and import that.").arg(found.name), {}});
        case OfficeKind::OpenDocument:
            return fail({ErrorCode::Unreadable, Intake::tr("“%1” is an OpenDocument file (.ods). Open it, save it as .xlsx or CSV, and import that.").arg(found.name), {}});
        case OfficeKind::Other:
            return fail({ErrorCode::Unreadable, Intake::tr("“%1” is a text document or a presentation. Export the statement as CSV or as a workbook.").arg(found.name), {}});
        }
        const auto book = XlsxBook::open(*place, *entries);
        if (!book)
            return fail(book.error());
        return openBook(**book, std::move(found));
    }

    Result<void> openGzip(Found packed)
    {
        if (packed.depth >= kDeepestZip)
            return fail(tooDeep(packed.name));
        Found found;
        auto source = std::make_unique<GzipSource>(std::move(packed.source), packed.survey.bytes, packed.survey.head);
        const QDate ownDate = dateInName(source->innerName());
        found.nameDate = ownDate.isValid() ? ownDate : packed.nameDate;
        found.name = source->name();
        found.depth = packed.depth + 1;
        auto survey = surveySource(*source, m_task);
        if (!survey)
            return fail(survey.error());
        found.survey = *std::move(survey);
        found.source = std::move(source);
        return open(std::move(found));
    }

    static Error tooDeep(const QString& name)
    {
        return {ErrorCode::Unreadable, Intake::tr("“%1” is an archive inside an archive inside an archive. Unpack it and import the files inside.").arg(name), {}};
    }

    Result<void> openXls(Found found)
    {
        auto bytes = readWhole(*found.source, XlsBook::kLargestFile);
        if (!bytes)
            return fail(bytes.error());
        if (!*bytes)
            return fail({ErrorCode::Unreadable, Intake::tr("“%1” is larger than any old workbook (.xls) can be. Save it as .xlsx and import that.").arg(found.name), {}});
        const auto book = XlsBook::open(*std::move(*bytes), found.name);
        if (!book)
            return fail(book.error());
        return openBook(**book, std::move(found));
    }

    Result<void> openMarkup(Found found, MarkupKind kind)
    {
        const std::shared_ptr<ByteSource> source = std::move(found.source);
        const auto book = MarkupBook::open(source, kind, found.survey.encoding, found.name);
        if (!book)
            return fail(book.error());
        return openBook(**book, std::move(found));
    }

    Result<void> openArchive(const ZipPlace& place, const QVector<ZipEntry>& entries, const Found& archive)
    {
        if (archive.depth >= kDeepestZip)
            return fail(tooDeep(place.name));
        if (entries.isEmpty())
            return fail({ErrorCode::Unreadable, Intake::tr("The archive “%1” holds no files. Download it again.").arg(place.name), {}});
        if (m_password.isEmpty() && std::any_of(entries.begin(), entries.end(), [](const ZipEntry& entry) { return entry.encrypted; }))
            return failLocked(ImportFailure::Lock::NeedsPassword, Intake::tr("“%1” is locked with a password. Enter the one that came with it; it is not kept.").arg(place.name));
        const size_t firstPart = m_result.parts.size();
        const qsizetype firstFailure = m_result.failures.size();
        const size_t firstUnknown = m_result.unknown.size();
        for (const ZipEntry& entry : entries) {
            Found found;
            found.source = std::make_unique<ZipEntrySource>(place, entry);
            found.name = found.source->name();
            found.depth = archive.depth + 1;
            auto survey = surveySource(*found.source, m_task);
            if (!survey && entry.encrypted && survey.error().code != ErrorCode::Stopped) {
                // Whatever goes wrong with a locked entry, the password is the likeliest reason: nothing of the archive is taken.
                m_result.parts.erase(m_result.parts.begin() + qsizetype(firstPart), m_result.parts.end());
                m_result.failures.resize(firstFailure);
                m_result.unknown.erase(m_result.unknown.begin() + qsizetype(firstUnknown), m_result.unknown.end());
                return failLocked(ImportFailure::Lock::WrongPassword, Intake::tr("That password does not open “%1”, or the archive is damaged. Nothing of it was stored. Try again.").arg(place.name));
            }
            if (!survey) {
                DZ_CHECK(fail(survey.error()));
                continue;
            }
            found.survey = *std::move(survey);
            const QDate ownDate = dateInName(entry.name);
            found.nameDate = ownDate.isValid() ? ownDate : dateInName(place.name);
            DZ_CHECK(open(std::move(found)));
        }
        if (archive.depth == 0)
            asPackage(firstPart, place.name, archive.survey);
        return {};
    }

    /// Each sheet that is recognised is a part; if it is the only one, it is the file. Sheets that hold nothing or a
    /// cover are passed over when another one is recognised.
    Result<void> openBook(const Workbook& book, Found found)
    {
        const auto& sheets = book.sheets();
        std::vector<std::pair<qsizetype, Recognised>> recognised;
        QVector<ImportFailure> tables;
        std::optional<Error> other;
        std::vector<std::unique_ptr<ByteSource>> probed;  // what they share is read once
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            const QString name = sheets.size() == 1 ? found.name : sheetName(found.name, sheets[i]);
            probed.push_back(book.sheet(i, name));
            auto head = surveyHead(*probed.back(), m_task);
            if (!head) {
                if (head.error().code == ErrorCode::Stopped)
                    return Failure(head.error());
                tables.append({m_path, head.error()});
                continue;
            }
            if (head->head.trimmed().isEmpty())
                continue;
            auto format = recognise(*head, name, m_shelf, m_wanted);
            if (!format && holdsTable(head->head)) {
                tables.append({m_path, format.error(), name, true});
                m_result.unknown.push_back({name, book.sheet(i, name), *std::move(head)});
            } else if (!format) {
                other = other.value_or(format.error());
            } else {
                format->container = (sheets[i].hidden ? Intake::tr("%1 · hidden sheet “%2”") : Intake::tr("%1 · sheet “%2”")).arg(book.kind(), sheets[i].name);
                recognised.emplace_back(i, *std::move(format));
            }
        }
        probed.clear();
        m_result.failures += tables;
        if (recognised.empty() && tables.isEmpty())
            return fail(other.value_or(Error{ErrorCode::Unreadable, Intake::tr("The workbook “%1” holds no rows. Download it again.").arg(found.name), {}}));
        for (auto& [index, format] : recognised) {
            Found sheet;
            sheet.name = found.name;
            sheet.nameDate = found.nameDate;
            sheet.survey.sha256 = found.survey.sha256;
            sheet.survey.bytes = found.survey.bytes;
            if (recognised.size() > 1) {
                sheet.name = sheetName(found.name, sheets[index]);
                sheet.survey.sha256 = sheetDigest(found.survey.sha256, sheets[index].name);
            }
            sheet.source = book.sheet(index, sheet.name);
            DZ_CHECK(take(std::move(sheet), std::move(format)));
        }
        return {};
    }

    static QString sheetName(const QString& file, const SheetInfo& sheet) { return QStringLiteral("%1 › %2").arg(file, sheet.name); }

    /// Transactions and their report in one archive are one import, under the archive's own name and digest.
    void asPackage(size_t firstPart, const QString& name, const Survey& archiveSurvey)
    {
        std::vector<Part>& parts = m_result.parts;
        Part* transactions = nullptr;
        int transactionFiles = 0;
        for (size_t i = firstPart; i < parts.size(); ++i) {
            if (isTotalled(parts[i])) {
                transactions = &parts[i];
                ++transactionFiles;
            }
        }
        if (transactionFiles != 1)
            return;
        transactions->name = name;
        transactions->sha256 = archiveSurvey.sha256;
        transactions->bytes = archiveSurvey.bytes;
        std::vector<Part> kept;
        for (size_t i = firstPart; i < parts.size(); ++i)
            if (parts[i].format.profile->reader == ReaderKind::Report)
                transactions->report.append(parts[i].report);
        for (size_t i = 0; i < parts.size(); ++i)
            if (i < firstPart || parts[i].format.profile->reader != ReaderKind::Report)
                kept.push_back(std::move(parts[i]));
        parts = std::move(kept);
    }

    QString m_path;
    const ProfileShelf& m_shelf;
    const Profile* m_wanted;
    TaskContext& m_task;
    const QString& m_password;
    Parts m_result;
};

} // namespace

Result<Parts> openParts(const QString& path, const ProfileShelf& shelf, const Profile* wanted, TaskContext& task, const QString& password)
{
    return Opening(path, shelf, wanted, task, password).run();
}

void pairReports(std::vector<Part>& parts)
{
    std::vector<Part> kept;
    std::vector<Part> reports;
    for (Part& part : parts)
        (part.format.profile->reader == ReaderKind::Report ? reports : kept).push_back(std::move(part));
    for (Part& report : reports) {
        const auto facts = readDayReport(report.report);
        if (Part* owner = facts ? onlyPartOf(report, kept) : nullptr) {
            owner->report = report.report;
            continue;
        }
        const auto owner = std::find_if(kept.begin(), kept.end(), [&](const Part& part) {
            return isTotalled(part) && part.report.isEmpty() && facts
                   && (!part.nameDate.isValid() || part.nameDate == facts->clearingDate)
                   && part.name.contains(facts->merchant);
        });
        if (owner != kept.end())
            owner->report = report.report;
        else
            kept.push_back(std::move(report));
    }
    parts = std::move(kept);
}

} // namespace daozhang::intake
