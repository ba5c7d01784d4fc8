// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/rooms.h"

#include "app/reconcile/coverage_settings.h"
#include "app/reconcile/fee_claims.h"
#include "app/reconcile/reconcile_list.h"
#include "app/storage/journal_repository.h"
#include "app/storage/shop.h"
#include "app/watch/insights.h"

#include <QCoreApplication>

namespace daozhang {

Rooms::Rooms(std::unique_ptr<storage::Shop> shop)
    : m_shop(std::move(shop)), m_intake(*m_shop), m_formats(*m_shop), m_twins(*m_shop), m_reconcile(*m_shop), m_cases(*m_shop), m_providers(*m_shop),
      m_evidence(*m_shop), m_dossier(*m_shop)
{
}

Rooms::~Rooms() = default;

Result<std::unique_ptr<Rooms>> Rooms::create(const QString& fileOrUrl, const NewShop& shop, const Clock& clock)
{
    DZ_ASSIGN(auto made, storage::Shop::create(fileOrUrl, {shop.name, shop.currency, shop.timezone}, clock));
    return std::unique_ptr<Rooms>(new Rooms(std::move(made)));
}

Result<std::unique_ptr<Rooms>> Rooms::open(const QString& fileOrUrl, const Clock& clock, Mode mode)
{
    const auto access = mode == Mode::ReadOnly ? storage::Access::ReadOnly : storage::Access::ReadWrite;
    DZ_ASSIGN(auto opened, storage::Shop::open(fileOrUrl, clock, access));
    return std::unique_ptr<Rooms>(new Rooms(std::move(opened)));
}

ShopFacts Rooms::facts() const
{
    const auto& profile = m_shop->profile();
    return {profile.name, profile.currency, profile.timezone, m_shop->location(), m_shop->who(), m_shop->today()};
}

const ShopTime& Rooms::time() const { return m_shop->time(); }
const Clock& Rooms::clock() const { return m_shop->clock(); }
void Rooms::setWho(const QString& person) { m_shop->setWho(person); }

Result<CaseId> Rooms::openFeeCase(const reconcile::FeeClaim& claim, const QString& title)
{
    if (claim.difference().isZero() || claim.difference().isNegative())
        return Failure(ErrorCode::Invalid, QCoreApplication::translate("Rooms", "No more was taken than agreed: there is nothing to claim."));
    DZ_ASSIGN(const QVector<reconcile::Finding> findings, m_reconcile.findings());
    cases::OpenCase request;
    request.title = title;
    for (const reconcile::Finding& finding : findings) {
        if (finding.kind != reconcile::FindingKind::FeeDifference || finding.provider != claim.provider || finding.net.currency() != claim.currency)
            continue;
        if (finding.inCase.isValid())
            return finding.inCase;
        request.findings.append(finding.id);
    }
    if (request.findings.isEmpty()) {
        // A provider that no directory knows is named in the note.
        if (m_providers.byId(claim.provider))
            request.provider = claim.provider;
        QDate first = m_shop->today();
        for (const reconcile::ClaimedSale& row : claim.sales)
            first = std::min(first, row.day);
        for (const reconcile::ClaimedLump& lump : claim.lumps)
            first = std::min(first, lump.booked);
        request.happenedAt = QDateTime::fromSecsSinceEpoch(time().toUtcSeconds(first, QTime(0, 0)), Qt::UTC);
        request.amount = claim.difference();
        request.note = reconcile::claimSentence(claim, claim.provider);
    }
    return m_cases.open(request);
}

Result<watch::TodayFigures> Rooms::today() { return watch::todayFigures(*m_shop); }

Result<intake::CoverageService> Rooms::coverage()
{
    DZ_ASSIGN(const intake::CoverageSettings settings, reconcile::coverageSettings(*m_shop));
    return intake::CoverageService(*m_shop, settings);
}

Result<watch::InsightsFigures> Rooms::insights(const watch::InsightsAsked& asked) { return watch::insights(*m_shop, asked); }
Result<qint64> Rooms::journalLength() { return m_shop->journal().count(); }

Result<FrameFigures> Rooms::frame()
{
    FrameFigures figures;
    DZ_ASSIGN(const reconcile::ReconcileSummary summary, m_reconcile.summary());
    figures.bankCoveredTo = summary.bankCoveredTo;
    DZ_ASSIGN(const QVector<reconcile::ListCell> cells, m_reconcile.list().cells({}));
    for (const reconcile::ListCell& cell : cells)
        figures.toDo += cell.isIn(reconcile::ListSegment::ToDo) ? cell.entries : 0;
    DZ_ASSIGN(const watch::TodayFigures waiting, today());
    for (const watch::DueItem& item : waiting.items) {
        if (!watch::isDueBy(item, waiting.today, time()))
            continue;
        ++figures.waiting;
        figures.isLate |= item.isLate;
    }
    DZ_ASSIGN(const QVector<cases::Case> all, m_cases.list());
    for (const cases::Case& record : all) {
        figures.openCases += record.isOpen() ? 1 : 0;
        const bool isDue = record.nextActionDue.isValid() && time().localDate(record.nextActionDue.toSecsSinceEpoch()) <= m_shop->today();
        figures.movesDue += record.isOpen() && record.ball == cases::Ball::Us && isDue ? 1 : 0;
    }
    DZ_ASSIGN(figures.journal, m_shop->journal().verify());
    DZ_ASSIGN(figures.backup, guard::lastBackup(*m_shop));
    DZ_CHECK(addProvidersWithoutTerms(figures));
    DZ_CHECK(addAccounts(figures));
    DZ_ASSIGN(figures.isStale, m_reconcile.isStale());
    return figures;
}

Result<void> Rooms::addAccounts(FrameFigures& figures)
{
    DZ_ASSIGN(const QVector<guard::OwnAccountNote> notes, guard::accountNotes(*m_shop));
    DZ_ASSIGN(const QVector<intake::SourceFile> files, m_intake.history());
    QStringList seen;
    for (const intake::SourceFile& file : files) {
        if (file.undone || file.book != intake::Book::Bank)
            continue;
        for (const intake::Coverage& coverage : file.coverage) {
            if (coverage.subject.isEmpty() || seen.contains(coverage.subject))
                continue;
            seen.append(coverage.subject);
            const auto note = std::find_if(notes.cbegin(), notes.cend(), [&](const auto& known) { return known.number == coverage.subject; });
            const guard::OwnAccountNote account = note == notes.cend() ? guard::OwnAccountNote{coverage.subject, {}, {}, true} : *note;
            if (account.isOurs)
                figures.accounts.append(account);
        }
    }
    return {};
}

Result<void> Rooms::addProvidersWithoutTerms(FrameFigures& figures)
{
    DZ_ASSIGN(const QVector<cases::ProviderProfile> directory, m_providers.all());
    DZ_ASSIGN(const reconcile::SettlementTerms terms, m_reconcile.terms());
    DZ_ASSIGN(const QVector<intake::SourceFile> files, m_intake.history());
    for (const intake::SourceFile& file : files) {
        if (file.undone || file.book == intake::Book::Bank)
            continue;
        const auto isClaimed = [&](const intake::Coverage& coverage) {
            const QString merchant = coverage.subject.section(QLatin1Char('/'), 0, 0).trimmed();
            const QString terminal = coverage.subject.section(QLatin1Char('/'), 1).trimmed();
            return terms.providerOf(merchant, terminal, file.provider) != nullptr;
        };
        if (terms.byId(file.provider) || std::any_of(file.coverage.cbegin(), file.coverage.cend(), isClaimed))
            continue;
        if (file.coverage.isEmpty() && !terms.providers.isEmpty())
            continue;  // nothing in it says whose it is: no ground to ask for terms
        auto missing = std::find_if(figures.withoutTerms.begin(), figures.withoutTerms.end(), [&](const auto& one) { return one.id == file.provider; });
        if (missing == figures.withoutTerms.end()) {
            const auto known = std::find_if(directory.cbegin(), directory.cend(), [&](const auto& provider) { return provider.id == file.provider; });
            figures.withoutTerms.append({file.provider, known == directory.cend() ? QString() : known->name, {}});
            missing = figures.withoutTerms.end() - 1;
        }
        for (const intake::Coverage& coverage : file.coverage)
            if (const QString merchant = coverage.subject.section(QLatin1Char('/'), 0, 0).trimmed();
                !merchant.isEmpty() && !missing->merchants.contains(merchant))
                missing->merchants.append(merchant);
    }
    return {};
}

Result<guard::BackupRecord> Rooms::lastBackup() { return guard::lastBackup(*m_shop); }
Result<QDateTime> Rooms::lastVerified() { return guard::lastVerified(*m_shop); }
Result<QVector<guard::OwnAccountNote>> Rooms::accountNotes() { return guard::accountNotes(*m_shop); }
Result<void> Rooms::noteAccount(const guard::OwnAccountNote& note, const QString& reason) { return guard::noteAccount(*m_shop, note, reason); }
Result<QStringList> Rooms::people() { return guard::people(*m_shop); }
Result<void> Rooms::rememberPerson(const QString& name) { return guard::rememberPerson(*m_shop, name); }
Result<ShopFacts> Rooms::freshFacts()
{
    DZ_CHECK(m_shop->refreshProfile());
    return facts();
}
Result<void> Rooms::renameShop(const QString& name, const QString& reason) { return m_shop->rename(name, reason); }
Result<void> Rooms::noteVerdict(const guard::ShopVerdict& verdict) { return guard::noteVerdict(*m_shop, verdict); }

Result<guard::ShopVerdict> Rooms::verify(TaskContext& task) { return guard::verifyShop(*m_shop, task); }
Result<void> Rooms::backup(const QString& path, TaskContext& task) { return guard::backup(*m_shop, path, task); }

Result<QVector<cases::ClosingProposal>> Rooms::reconcileAndFollow(TaskContext& task)
{
    DZ_CHECK(m_reconcile.run(task));
    DZ_CHECK(watch::keepFigures(*m_shop));
    return m_cases.followBank();
}

Result<Rooms::PromiseVerdicts> Rooms::promiseVerdicts()
{
    DZ_ASSIGN(const auto kept, m_shop->journal().ofAct(QStringLiteral("promise.kept")));
    DZ_ASSIGN(const auto broken, m_shop->journal().ofAct(QStringLiteral("promise.broken")));
    return PromiseVerdicts{int(kept.size()), int(broken.size())};
}

Result<Rooms::ImportAndReconcile> Rooms::importAndReconcile(const QStringList& paths, const QString& profile, TaskContext& task)
{
    ImportAndReconcile result;
    DZ_ASSIGN(result.imported, m_intake.import(paths, profile, task));
    DZ_ASSIGN(result.proposals, reconcileAndFollow(task));
    DZ_ASSIGN(result.summary, m_reconcile.summary());
    return result;
}

} // namespace daozhang
