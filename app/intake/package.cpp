// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/package.h"

#include "app/intake/day_report.h"
#include "app/intake/file_reading.h"
#include "app/intake/zip_archive.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qint64 kLargestReport = 1 << 20;
constexpr qint64 kLargestInnerZip = 256 << 20;

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

/// Walks through one path. One object a path.
class Opening
{
public:
    Opening(const QString& path, const ProfileShelf& shelf, const Profile* wanted, TaskContext& task)
        : m_path(path), m_shelf(shelf), m_wanted(wanted), m_task(task)
    {
    }

    Result<Parts> run()
    {
        auto file = std::make_unique<FileSource>(m_path);
        const QString name = file->name();
        auto survey = surveySource(*file, m_task);
        if (!survey)
            DZ_CHECK(fail(survey.error()));
        else if (looksLikeZip(survey->head) && !foreignKind(*survey, name))
            DZ_CHECK(openZip({m_path, {}, name}, &*survey, 1));
        else
            DZ_CHECK(openOne(std::move(file), name, *survey, dateInName(name)));
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

    Result<void> openOne(std::unique_ptr<ByteSource> source, const QString& name, const Survey& survey, QDate nameDate)
    {
        auto format = recognise(survey, name, m_shelf, m_wanted);
        if (!format)
            return fail(format.error());
        Part part;
        part.path = m_path;
        part.name = name;
        part.sha256 = survey.sha256;
        part.bytes = survey.bytes;
        part.format = *std::move(format);
        part.nameDate = nameDate;
        if (part.format.profile->reader == ReaderKind::Report) {
            auto report = readWhole(*source, kLargestReport);
            if (!report)
                return fail(report.error());
            if (*report)
                part.report = **report;
        }
        part.source = std::move(source);
        m_result.parts.push_back(std::move(part));
        return {};
    }

    Result<void> openZip(const ZipPlace& place, const Survey* archiveSurvey, int depth)
    {
        auto entries = zipEntries(place);
        if (!entries)
            return fail(entries.error());
        if (entries->isEmpty())
            return fail({ErrorCode::Unreadable, Intake::tr("The archive “%1” holds no files. Download it again.").arg(place.name), {}});
        const size_t firstPart = m_result.parts.size();
        qint64 errorRecords = 0;
        for (const ZipEntry& entry : std::as_const(*entries)) {
            auto source = std::make_unique<ZipEntrySource>(place, entry);
            const QString name = source->name();
            auto survey = surveySource(*source, m_task);
            if (!survey) {
                DZ_CHECK(fail(survey.error()));
                continue;
            }
            if (looksLikeZip(survey->head) && !foreignKind(*survey, name)) {
                DZ_CHECK(openInnerZip(*source, name, depth));
                continue;
            }
            const QDate ownDate = dateInName(entry.name);
            if (isErrorFile(*survey, entry.name)) {
                errorRecords += survey->head.count('\n');
                continue;
            }
            DZ_CHECK(openOne(std::move(source), name, *survey, ownDate.isValid() ? ownDate : dateInName(place.name)));
        }
        if (archiveSurvey)
            asPackage(firstPart, place.name, *archiveSurvey, errorRecords);
        return {};
    }

    Result<void> openInnerZip(ByteSource& source, const QString& name, int depth)
    {
        if (depth >= kDeepestZip)
            return fail({ErrorCode::Unreadable, Intake::tr("“%1” is an archive inside an archive inside an archive. Unpack it and import the files inside.").arg(name), {}});
        auto bytes = readWhole(source, kLargestInnerZip);
        if (!bytes)
            return fail(bytes.error());
        if (!*bytes)
            return fail({ErrorCode::Unreadable, Intake::tr("“%1” is too large to be unpacked inside another archive. Unpack it and import the files inside.").arg(name), {}});
        return openZip({{}, **bytes, name}, nullptr, depth + 1);
    }

    /// UnionPay puts adjustments into a file of their own, with records of 339 bytes (cn-formats.md §1.3).
    static bool isErrorFile(const Survey& survey, const QString& name)
    {
        return name.contains(QLatin1String("ZME_")) && survey.head.indexOf('\n') >= 339 && survey.head.indexOf('\n') <= 341;
    }

    /// Transactions and their report in one archive are one import, under the archive's own name and digest.
    void asPackage(size_t firstPart, const QString& name, const Survey& archiveSurvey, qint64 errorRecords)
    {
        std::vector<Part>& parts = m_result.parts;
        Part* transactions = nullptr;
        int transactionFiles = 0;
        for (size_t i = firstPart; i < parts.size(); ++i) {
            if (parts[i].format.profile->reader == ReaderKind::FixedWidth) {
                transactions = &parts[i];
                ++transactionFiles;
            }
        }
        if (transactionFiles != 1)
            return;
        transactions->errorRecords = errorRecords;
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
    Parts m_result;
};

} // namespace

Result<Parts> openParts(const QString& path, const ProfileShelf& shelf, const Profile* wanted, TaskContext& task)
{
    return Opening(path, shelf, wanted, task).run();
}

void pairReports(std::vector<Part>& parts)
{
    std::vector<Part> kept;
    std::vector<Part> reports;
    for (Part& part : parts)
        (part.format.profile->reader == ReaderKind::Report ? reports : kept).push_back(std::move(part));
    for (Part& report : reports) {
        const auto facts = readDayReport(report.report);
        const auto owner = std::find_if(kept.begin(), kept.end(), [&](const Part& part) {
            return part.format.profile->reader == ReaderKind::FixedWidth && part.report.isEmpty() && facts
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
