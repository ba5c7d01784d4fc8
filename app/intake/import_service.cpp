// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/import_service.h"

#include "app/intake/control_words.h"
#include "app/intake/day_report.h"
#include "app/intake/format_reader.h"
#include "app/intake/kept_copy.h"
#include "app/intake/package.h"
#include "app/intake/table_look.h"
#include "app/intake/row_handover.h"
#include "app/intake/row_placing.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/blob_vault.h"
#include "app/storage/case_repository.h"
#include "app/storage/file_day_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"
#include "app/storage/source_file_repository.h"
#include "app/storage/statement_repository.h"
#include "models/common/masks.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

using FileStamp = std::pair<qint64, QDateTime>;

FileStamp stampOf(const QString& path)
{
    const QFileInfo file(path);
    return {file.size(), file.lastModified()};
}

/// Encoding, delimiter and where the table begins: what a person checks when a file looks wrong.
QString shapeOf(const Recognised& format)
{
    const auto header = [&] { return Intake::tr("header in line %1").arg(format.recordsBeforeHeader + 1); };
    QStringList facts;
    if (!format.container.isEmpty()) {
        facts.append(format.container);
        if (format.headerRows > 0)
            facts.append(header());
        return facts.join(QStringLiteral(" · "));
    }
    facts.append(format.wide ? encodingName(TextEncoding::Utf16LittleEndian) : encodingName(format.layout.encoding));
    if (format.profile->format)
        return (QStringList{QString::fromLatin1(format.profile->format->label())} + facts).join(QStringLiteral(" · "));
    if (!format.layout.slices.empty())
        facts.append(Intake::tr("fixed width"));
    switch (format.layout.delimiter) {
    case ',': facts.append(Intake::tr("comma")); break;
    case ';': facts.append(Intake::tr("semicolon")); break;
    case '\t': facts.append(Intake::tr("tab")); break;
    case '|': facts.append(Intake::tr("vertical bar")); break;
    default: break;
    }
    if (format.recordsBeforeHeader > 0 && format.headerRows > 0)
        facts.append(header());
    return facts.join(QStringLiteral(" · "));
}

/// Does for one part what preview and import have in common.
class PartImport
{
public:
    PartImport(storage::Shop& shop, Part& part, const QDateTime& moment, TaskContext& task) : m_shop(shop), m_part(part), m_task(task)
    {
        m_settings.time = shop.time();
        m_settings.today = shop.today();
        m_settings.currency = shop.profile().currency;
        m_settings.nameDate = part.nameDate;
        const Profile& profile = *part.format.profile;
        m_preview.path = part.path;
        m_preview.recognisedBecause = part.format.because;
        SourceFile& file = m_preview.file;
        file.name = part.name;
        file.sha256 = part.sha256;
        file.bytes = part.bytes;
        file.profile = profile.id;
        file.profileTitle = profile.title();
        file.book = profile.book;
        file.provider = profile.provider;
        file.importedAt = moment;
        file.importedBy = shop.who();
        m_preview.shape = shapeOf(part.format);
        m_preview.needsConfirmation = profile.grade == Grade::Unverified;
        m_preview.isReportAlone = profile.reader == ReaderKind::Report;
    }

    /// The same bytes, taken in before and not taken back: nothing to read, everything is known.
    Result<std::optional<ImportPreview>> fromBefore()
    {
        DZ_ASSIGN(const auto before, m_shop.sourceFiles().bySha256(m_part.sha256));
        if (!before || before->undone || before->profile != m_part.format.profile->id)
            return std::optional<ImportPreview>();
        ImportPreview preview = m_preview;
        preview.file = *before;
        preview.file.profileTitle = m_part.format.profile->title();
        preview.file.known = before->lines - before->refusedCount;
        preview.file.added = 0;
        preview.alreadyImported = true;
        return std::optional(preview);
    }

    Result<ImportPreview> look()
    {
        RowPlacing sink(m_shop, m_preview.file, RowPlacing::Act::Look);
        DZ_ASSIGN(const Reading reading, readRowsBeside(*m_part.source, m_part.format, m_settings, sink, m_task));
        DZ_CHECK(sink.finish());
        finish(reading, sink);
        m_preview.fresh = sink.takeFresh();
        return m_preview;
    }

    Result<ImportPreview> write()
    {
        if (m_preview.needsConfirmation)
            return Failure(ErrorCode::Conflict,
                           Intake::tr("The format “%1” was never held against a real file, so nothing of “%2” was stored. Confirm its columns and its unit "
                                      "first: on the Import page, or with --confirm-unit.").arg(m_part.format.profile->title(), m_part.name));
        // Digest, rows and kept copy are three walks through the file: it must be the same file at their end.
        const FileStamp before = stampOf(m_part.path);
        DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
        DZ_ASSIGN(m_preview.file.id, m_shop.sourceFiles().add(m_preview.file));
        RowPlacing sink(m_shop, m_preview.file, RowPlacing::Act::Store);
        DZ_ASSIGN(const Reading reading, readRowsBeside(*m_part.source, m_part.format, m_settings, sink, m_task));
        DZ_CHECK(sink.finish());
        finish(reading, sink);
        DZ_CHECK(m_shop.sourceFiles().updateCounts(m_preview.file.id, m_preview.file));
        DZ_CHECK(storage::FileDayRepository(m_shop.connection()).add(m_preview.file.id, m_preview.days));
        DZ_CHECK(storage::StatementRepository(m_shop.connection()).add(m_preview.file.id, m_preview.statements));
        DZ_CHECK(keepOriginal());
        DZ_CHECK(m_shop.journal().append(journalDraft()));
        if (m_task.stopRequested())
            return TaskContext::stopped();
        if (stampOf(m_part.path) != before)
            return changed(m_part.name);
        DZ_CHECK(transaction.commit());
        return m_preview;
    }

    static Failure changed(const QString& name)
    {
        return Failure(ErrorCode::Conflict, Intake::tr("“%1” has changed since it was looked at. Nothing of it was stored; look at it again and write it then.").arg(name));
    }

private:
    void finish(const Reading& reading, const RowPlacing& sink)
    {
        SourceFile& file = m_preview.file;
        file.lines = reading.lines;
        file.added = sink.added();
        file.known = sink.known();
        file.refusedCount = reading.refusedCount;
        file.refused = reading.refused;
        file.controls = reading.controls;
        file.coverage = reading.coverage;
        m_preview.days = reading.days;
        m_preview.statements = reading.statements;
        for (Statement& statement : m_preview.statements) {
            statement.file = file.id;
            statement.fileName = file.name;
        }
        m_preview.firstSales = sink.firstSales();
        m_preview.firstLines = sink.firstLines();
        m_preview.doubtful = sink.doubtful();
        m_preview.doubts = sink.doubts();
        if (const auto report = readDayReport(m_part.report); report && !m_part.report.isEmpty()) {
            const bool alone = m_part.format.profile->reader == ReaderKind::Report;
            file.controls += reportControls(*report, alone ? nullptr : &reading);
        }
    }

    Result<void> keepOriginal()
    {
        m_task.report({Intake::tr("Keeping a masked copy of %1").arg(m_part.name), 0, 0});
        const bool alone = m_part.format.profile->reader == ReaderKind::Report;
        KeptCopy copy(*m_part.source, m_part.format, alone ? QByteArray() : m_part.report);
        DZ_CHECK(copy.start());
        DZ_ASSIGN(const storage::StoredBlob blob, m_shop.vault().put(copy, m_task));
        if (copy.failure())
            return Failure(*copy.failure());
        return m_shop.sourceFiles().setKeptCopy(m_preview.file.id, blob.sha256);
    }

    guard::JournalDraft journalDraft() const
    {
        const SourceFile& file = m_preview.file;
        guard::JournalDraft draft;
        draft.who = m_shop.who();
        draft.subject = {QStringLiteral("file"), QString::number(file.id.value)};
        draft.act = QStringLiteral("file.imported");
        draft.details = {{QStringLiteral("name"), file.name},
                         {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())},
                         {QStringLiteral("profile"), file.profile},
                         {QStringLiteral("lines"), file.lines},
                         {QStringLiteral("added"), file.added},
                         {QStringLiteral("known"), file.known},
                         {QStringLiteral("refused"), file.refusedCount}};
        return draft;
    }

    storage::Shop& m_shop;
    Part& m_part;
    TaskContext& m_task;
    ReadSettings m_settings;
    ImportPreview m_preview;
};

enum class Act { Preview, Import };

/// A profile by its id; nullptr for an empty id.
Result<const Profile*> wantedProfile(const ProfileShelf& shelf, const QString& id)
{
    if (id.isEmpty())
        return static_cast<const Profile*>(nullptr);
    if (const Profile* profile = shelf.byId(id))
        return profile;
    QStringList ids;
    for (const auto& profile : shelf)
        ids.append(profile->id);
    return Failure(ErrorCode::Invalid, Intake::tr("There is no format profile “%1”. There are: %2.").arg(id, ids.join(QStringLiteral(", "))));
}

QVector<ProfileInfo> listed(const ProfileShelf& shelf)
{
    QVector<ProfileInfo> result;
    for (const auto& profile : shelf)
        result.append({profile->id, profile->title(), profile->book, profile->provider, shelf.isOwn(*profile), profile->grade == Grade::Unverified});
    return result;
}

Result<ImportPreview> takePart(storage::Shop& shop, Part& part, Act act, const ShownBytes* shown, const QDateTime& moment, TaskContext& task)
{
    if (shown && !shown->value(part.path).contains(part.sha256))
        return PartImport::changed(part.name);
    PartImport import(shop, part, moment, task);
    DZ_ASSIGN(auto before, import.fromBefore());
    if (before)
        return *std::move(before);
    return act == Act::Import ? import.write() : import.look();
}

Result<ImportOutcome> takeAll(storage::Shop& shop, const QStringList& paths, const QString& profile, Act act, const ShownBytes* shown, const QDateTime& moment, TaskContext& task,
                              const Passwords& passwords)
{
    DZ_ASSIGN(const ProfileShelf shelf, shelfOf(shop));
    DZ_ASSIGN(const Profile* const wanted, wantedProfile(shelf, profile));
    ImportOutcome outcome;
    std::vector<Part> parts;
    for (const QString& path : paths) {
        DZ_ASSIGN(Parts opened, openParts(path, shelf, wanted, task, passwords.value(path)));
        std::move(opened.parts.begin(), opened.parts.end(), std::back_inserter(parts));
        outcome.failures += opened.failures;
    }
    pairReports(parts);
    for (Part& part : parts) {
        auto taken = takePart(shop, part, act, shown, moment, task);
        if (taken) {
            outcome.files.append(*std::move(taken));
            continue;
        }
        if (taken.error().code != ErrorCode::Stopped) {
            outcome.failures.append({part.path, taken.error()});
            continue;
        }
        if (act == Act::Preview || outcome.files.isEmpty())
            return Failure(taken.error());
        // What was committed stays: the person is told where the line runs.
        outcome.failures.append({part.path, {ErrorCode::Stopped, Intake::tr("Stopped before “%1”. The files before it are in; of this one and those after it nothing was stored.").arg(part.name), {}}});
        break;
    }
    return outcome;
}

/// Conflict, naming the cases, when something rests on the rows of an import.
Result<void> nothingRestsOn(storage::Shop& shop, const SourceFile& file)
{
    const auto listed = [](const auto& ids) {
        QStringList numbers;
        for (const auto id : ids)
            numbers.append(QString::number(id.value));
        return numbers.join(QStringLiteral(", "));
    };
    DZ_ASSIGN(const QVector<DecisionId> decisions, shop.outcomes().decisionsRestingOn(file.id));
    if (!decisions.isEmpty())
        return Failure(ErrorCode::Conflict, Intake::tr("The import of “%1” cannot be taken back: these decisions rest on its lines: %2.").arg(file.name, listed(decisions)));
    DZ_ASSIGN(const QVector<CaseId> cases, shop.cases().restingOn(file.id));
    if (cases.isEmpty())
        return {};
    return Failure(ErrorCode::Conflict, Intake::tr("The import of “%1” cannot be taken back: these cases rest on its lines: %2.").arg(file.name, listed(cases)));
}

/// Inside a transaction; how many rows left the books.
Result<qint64> undoOne(storage::Shop& shop, SourceFileId file, const QString& reason)
{
    DZ_ASSIGN(const SourceFile record, shop.sourceFiles().byId(file));
    if (record.undone)
        return Failure(ErrorCode::Conflict, Intake::tr("The import of “%1” was already taken back.").arg(record.name));
    DZ_CHECK(nothingRestsOn(shop, record));
    DZ_ASSIGN(const qint64 sales, shop.sales().removeOf(file));
    DZ_ASSIGN(const qint64 lines, shop.bankLines().removeOf(file));
    DZ_CHECK(storage::FileDayRepository(shop.connection()).removeOf(file));
    DZ_CHECK(storage::StatementRepository(shop.connection()).removeOf(file));
    DZ_CHECK(shop.sourceFiles().markUndone(file));
    guard::JournalDraft draft;
    draft.who = shop.who();
    draft.subject = {QStringLiteral("file"), QString::number(file.value)};
    draft.act = QStringLiteral("file.undone");
    draft.details = {{QStringLiteral("name"), record.name},
                     {QStringLiteral("sha256"), QString::fromLatin1(record.sha256.toHex())},
                     {QStringLiteral("reason"), maskCardsInText(reason.trimmed())},
                     {QStringLiteral("removed"), sales + lines}};
    DZ_CHECK(shop.journal().append(draft));
    return sales + lines;
}

} // namespace

bool ImportOutcome::anyRefused() const
{
    return std::any_of(files.begin(), files.end(), [](const ImportPreview& p) { return p.file.refusedCount > 0; });
}

QVector<ProfileInfo> ImportService::shippedProfiles() { return listed(ProfileShelf::shipped()); }

Result<QVector<ProfileInfo>> ImportService::profiles()
{
    DZ_ASSIGN(const ProfileShelf shelf, shelfOf(m_shop));
    return listed(shelf);
}

Result<TableLook> ImportService::lookAt(const QString& path, const QString& name, std::optional<int> headerAt, TaskContext& task)
{
    const ProfileShelf empty;
    DZ_ASSIGN(Parts opened, openParts(path, empty, nullptr, task));
    for (UnknownTable& table : opened.unknown)
        if (table.name == name || opened.unknown.size() == 1)
            return lookAtTable(*table.source, table.survey, headerAt, task);
    if (!opened.failures.isEmpty())
        return Failure(opened.failures.first().error);
    return Failure(ErrorCode::NotFound, Intake::tr("“%1” is not in “%2” any more. Look at the file again.").arg(name, QFileInfo(path).fileName()));
}

Result<ImportPreview> ImportService::previewBy(const QByteArray& document, const QString& path, const QString& name, TaskContext& task)
{
    DZ_ASSIGN(auto profile, parseProfile(document));
    profile->grade = Grade::Documented;
    ProfileShelf shelf;
    shelf.put(std::move(profile), ProfileShelf::Origin::Own);
    DZ_ASSIGN(Parts opened, openParts(path, shelf, shelf.begin()->get(), task));
    for (Part& part : opened.parts)
        if (part.name == name || opened.parts.size() == 1)
            return PartImport(m_shop, part, now(), task).look();
    if (!opened.failures.isEmpty())
        return Failure(opened.failures.first().error);
    return Failure(ErrorCode::NotFound, Intake::tr("“%1” is not in “%2” any more. Look at the file again.").arg(name, QFileInfo(path).fileName()));
}

QDateTime ImportService::now() const { return m_shop.clock().now(); }

Result<ImportOutcome> ImportService::preview(const QStringList& paths, const QString& profile, TaskContext& task, const Passwords& passwords)
{
    return takeAll(m_shop, paths, profile, Act::Preview, nullptr, now(), task, passwords);
}

Result<ImportOutcome> ImportService::import(const QStringList& paths, const QString& profile, TaskContext& task, const Passwords& passwords)
{
    return takeAll(m_shop, paths, profile, Act::Import, nullptr, now(), task, passwords);
}

Result<ImportOutcome> ImportService::import(const QStringList& paths, const QString& profile, const ShownBytes& shown, const QDateTime& moment, TaskContext& task, const Passwords& passwords)
{
    return takeAll(m_shop, paths, profile, Act::Import, &shown, moment, task, passwords);
}

Result<void> ImportService::undo(SourceFileId file, const QString& reason)
{
    DZ_CHECK(undo(QVector<SourceFileId>{file}, reason));
    return {};
}

Result<qint64> ImportService::undo(const QVector<SourceFileId>& files, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Failure(ErrorCode::Invalid, Intake::tr("Say why this import is taken back; the reason goes into the journal."));
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    qint64 removed = 0;
    for (const SourceFileId file : files) {
        DZ_ASSIGN(const qint64 rows, undoOne(m_shop, file, reason));
        removed += rows;
    }
    DZ_CHECK(transaction.commit());
    return removed;
}

Result<QVector<SourceFile>> ImportService::history()
{
    DZ_ASSIGN(QVector<SourceFile> files, m_shop.sourceFiles().all());
    DZ_ASSIGN(const ProfileShelf shelf, shelfOf(m_shop));
    for (SourceFile& file : files)
        if (const Profile* profile = shelf.byId(file.profile))
            file.profileTitle = profile->title();
    return files;
}

} // namespace daozhang::intake
