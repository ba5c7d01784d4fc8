// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/case_export.h"

#include "app/cases/case_service.h"
#include "app/common/table_file.h"
#include "app/dossier/case_archive.h"
#include "app/evidence/evidence_service.h"
#include "app/reconcile/explanation.h"
#include "app/reconcile/list_export.h"
#include "app/storage/shop.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

/// Takes an original on its way out of the vault.
class ArchiveSink final : public QIODevice
{
public:
    explicit ArchiveSink(CaseArchive& archive) : m_archive(archive) { open(QIODevice::WriteOnly); }
    const Result<void>& told() const { return m_told; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        m_told = m_archive.write(data, size);
        return m_told ? size : -1;
    }

private:
    CaseArchive& m_archive;
    Result<void> m_told;
};

QString momentText(const QDateTime& utc, const ShopTime& time) { return utc.isValid() ? time.toIso(utc.toSecsSinceEpoch()) : QString(); }

/// "E-01.jpg": every program that unpacks reads such a name; the one under which it came stands in the manifest.
QString originalName(const evidence::EvidenceItem& item)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9]{1,8}$"));
    const QString suffix = QFileInfo(item.fileName).suffix();
    return evidence::exhibitNumber(item) + (plain.match(suffix).hasMatch() ? u'.' + suffix : QString());
}

class Exporting
{
public:
    Exporting(storage::Shop& shop, DossierService& dossiers, CaseArchive& archive, DossierLanguage language, TaskContext& task)
        : m_shop(shop), m_dossiers(dossiers), m_archive(archive), m_language(language), m_task(task)
    {
    }

    Result<void> add(CaseId id)
    {
        DZ_ASSIGN(const cases::CaseFile file, cases::CaseService(m_shop).load(id));
        m_task.report({Dossier::tr("Writing the files of case %1").arg(file.record.number()), 0, 0});
        m_case = QStringLiteral("case-%1/").arg(file.record.number());
        DZ_ASSIGN(const DossierPlan plan, m_dossiers.plan(id, m_language));
        const QString bundle = m_folder.filePath(QStringLiteral("bundle.pdf"));
        DZ_CHECK(m_dossiers.write(plan, bundle, m_task));
        DZ_CHECK(m_archive.add(m_case + QStringLiteral("bundle.pdf"), bundle));
        if (!file.record.sales.isEmpty()) {
            reconcile::ReconcileService service(m_shop);
            const QString sales = m_folder.filePath(QStringLiteral("sales.csv"));
            DZ_CHECK(reconcile::exportSales(service, file.record.sales, m_shop.time(), sales, m_task));
            DZ_CHECK(m_archive.add(m_case + QStringLiteral("sales.csv"), sales));
        }
        DZ_CHECK(addTimeline(file));
        for (const evidence::EvidenceItem& item : file.evidence)
            DZ_CHECK(addOriginal(item));
        return {};
    }

private:
    /// As it happened, the oldest first.
    Result<void> addTimeline(const cases::CaseFile& file)
    {
        const QString path = m_folder.filePath(QStringLiteral("timeline.csv"));
        DZ_ASSIGN(const std::unique_ptr<TableFile> table,
                  TableFile::create(path, {Dossier::tr("Happened"), Dossier::tr("Recorded"), Dossier::tr("Person"), Dossier::tr("What"), Dossier::tr("Text"), Dossier::tr("Taken back")}));
        for (auto entry = file.timeline.crbegin(); entry != file.timeline.crend(); ++entry)
            DZ_CHECK(table->add({momentText(entry->happenedAt, m_shop.time()), momentText(entry->knownAt, m_shop.time()), entry->who, entry->title, entry->text,
                                 entry->isTakenBack ? Dossier::tr("yes") : QString()}));
        DZ_CHECK(table->commit());
        return m_archive.add(m_case + QStringLiteral("timeline.csv"), path);
    }

    Result<void> addOriginal(const evidence::EvidenceItem& item)
    {
        if (item.isRemoved)
            return {};
        DZ_CHECK(m_archive.begin(m_case + QStringLiteral("originals/") + originalName(item), item.fileName, item.bytes));
        ArchiveSink sink(m_archive);
        const auto done = evidence::EvidenceService(m_shop).read(item.id, sink, QStringLiteral("exported"), m_task);
        DZ_CHECK(sink.told());
        DZ_CHECK(done);
        return m_archive.end();
    }

    storage::Shop& m_shop;
    DossierService& m_dossiers;
    CaseArchive& m_archive;
    DossierLanguage m_language;
    TaskContext& m_task;
    QTemporaryDir m_folder;
    QString m_case;            ///< folder of the case that is being added
};

} // namespace

Result<qint64> writeCaseTable(storage::Shop& shop, const QVector<CaseId>& ids, const QString& path, TaskContext& task)
{
    DZ_ASSIGN(const std::unique_ptr<TableFile> table,
              TableFile::create(path, {Dossier::tr("Case"), Dossier::tr("Title"), Dossier::tr("Kind"), Dossier::tr("Status"), Dossier::tr("Provider"), Dossier::tr("Cause"), Dossier::tr("Opened"),
                                       Dossier::tr("Due"), Dossier::tr("Gross"), Dossier::tr("Claimed"), Dossier::tr("Arrived"), Dossier::tr("Still missing"), Dossier::tr("Currency"),
                                       Dossier::tr("Level"), Dossier::tr("Person in charge"), Dossier::tr("Next step"), Dossier::tr("Next step by"), Dossier::tr("Outcome"), Dossier::tr("Closed"),
                                       Dossier::tr("Reason"), Dossier::tr("Sales"), Dossier::tr("Exhibits")}));
    DZ_ASSIGN(const reconcile::SettlementTerms terms, reconcile::ReconcileService(shop).terms());
    cases::CaseService service(shop);
    for (const CaseId id : ids) {
        if (task.stopRequested())
            return TaskContext::stopped();
        DZ_ASSIGN(const cases::CaseFile file, service.load(id));
        const cases::Case& record = file.record;
        const reconcile::ProviderTerms* provider = terms.byId(record.provider);
        const auto exhibits = std::count_if(file.evidence.cbegin(), file.evidence.cend(), [](const evidence::EvidenceItem& item) { return !item.isRemoved; });
        const bool isClosed = record.outcome != cases::Outcome::None;
        DZ_CHECK(table->add({record.number(), record.title, cases::kindName(record.kind), cases::statusName(record.status), provider && !provider->name.isEmpty() ? provider->name : record.provider,
                             reconcile::causeName(record.cause), momentText(record.openedAt, shop.time()), record.due, record.gross, record.claimed, record.arrived, record.stillMissing(),
                             record.claimed.currency().code(), qint64(record.level), record.inCharge, record.nextAction, momentText(record.nextActionDue, shop.time()),
                             isClosed ? cases::outcomeName(record.outcome) : QString(), momentText(record.closedAt, shop.time()), record.closingReason, qint64(record.sales.size()), qint64(exhibits)}));
    }
    return table->commit();
}

Result<CaseExport> writeCaseArchive(storage::Shop& shop, DossierService& dossiers, const QVector<CaseId>& ids, DossierLanguage language, const QString& path, TaskContext& task)
{
    QTemporaryDir folder;
    const QString table = folder.filePath(QStringLiteral("cases.csv"));
    DZ_CHECK(writeCaseTable(shop, ids, table, task));
    CaseArchive archive(path);
    DZ_CHECK(archive.open());
    DZ_CHECK(archive.add(QStringLiteral("cases.csv"), table));
    Exporting exporting(shop, dossiers, archive, language, task);
    for (const CaseId id : ids)
        DZ_CHECK(exporting.add(id));
    DZ_CHECK(archive.close());
    CaseExport made{path, QFileInfo(path).size(), int(ids.size()), {}};
    for (const ArchivedFile& file : archive.files())
        made.files.append({file.path, file.bytes, file.sha256});
    return made;
}

} // namespace daozhang::dossier
