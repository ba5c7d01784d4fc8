// SPDX-License-Identifier: GPL-3.0-or-later
// The rooms of one open shop, ready to use on the thread that opened it: what the window and the command line are
// given, so that neither needs to know the storage.
#pragma once

#include "app/cases/case_service.h"
#include "app/dossier/dossier_service.h"
#include "app/evidence/evidence_service.h"
#include "app/guard/shop_guard.h"
#include "app/guard/shop_people.h"
#include "app/intake/coverage.h"
#include "app/intake/import_service.h"
#include "app/intake/own_profiles.h"
#include "app/intake/twin_service.h"
#include "app/reconcile/day_closings.h"
#include "app/reconcile/reconcile_service.h"
#include "app/watch/today.h"
#include "models/common/clock.h"
#include "models/common/shop_time.h"

#include <memory>

namespace daozhang::watch {
struct InsightsAsked;
struct InsightsFigures;
}

namespace daozhang {

/// What a new shop is asked for.
struct NewShop
{
    QString name;
    Currency currency;
    QByteArray timezone = "Asia/Shanghai";
};

/// What the window's frame shows of a shop.
struct ShopFacts
{
    QString name;
    Currency currency;
    QByteArray timezone;
    QString location;
    QString who;
    QDate today;
};

/// What stands around every page: the counts of the navigation and the facts of the status bar.
struct FrameFigures
{
    QDate bankCoveredTo;       ///< null without a bank statement
    qint64 waiting = 0;        ///< things on today's list
    bool isLate = false;       ///< one of them is late
    qint64 toDo = 0;           ///< entries of the reconcile list that are to do
    qint64 openCases = 0;
    qint64 movesDue = 0;       ///< open cases in which it is our move, today or earlier
    guard::ChainVerdict journal;
    guard::BackupRecord backup;
    /// Providers whose files are here and for whom no terms say when they pay; id and name are empty where
    /// nothing says whose the files are; the merchant numbers are those that the files speak of.
    struct Provider { QString id; QString name; QStringList merchants; };
    QVector<Provider> withoutTerms;
    QVector<guard::OwnAccountNote> accounts;  ///< that the bank statements speak of and that are the shop's own
    bool isStale = false;      ///< files, terms, decisions or the day changed since the last reconcile run
};

class Rooms
{
public:
    /// `clock` must outlive the rooms.
    static Result<std::unique_ptr<Rooms>> create(const QString& fileOrUrl, const NewShop& shop, const Clock& clock);
    enum class Mode { ReadWrite, ReadOnly };
    static Result<std::unique_ptr<Rooms>> open(const QString& fileOrUrl, const Clock& clock, Mode mode = Mode::ReadWrite);
    ~Rooms();

    ShopFacts facts() const;
    const ShopTime& time() const;
    const Clock& clock() const;
    void setWho(const QString& person);

    intake::ImportService& intake() { return m_intake; }
    intake::OwnProfiles& formats() { return m_formats; }
    intake::TwinService& twins() { return m_twins; }
    reconcile::ReconcileService& reconcile() { return m_reconcile; }
    /// The case about a provider's fees: of its open finding, or of the claim where that is smaller than any finding. The
    /// case that there is already when there is one. Invalid when nothing is to be claimed.
    Result<CaseId> openFeeCase(const reconcile::FeeClaim& claim, const QString& title);
    reconcile::DayClosings days() { return reconcile::DayClosings(*m_shop); }
    cases::CaseService& cases() { return m_cases; }
    cases::ProviderDirectory& providers() { return m_providers; }
    evidence::EvidenceService& evidence() { return m_evidence; }
    dossier::DossierService& dossier() { return m_dossier; }
    Result<watch::TodayFigures> today();
    /// The coverage calendar, with the terms and business days of the moment.
    Result<intake::CoverageService> coverage();
    /// For its types include app/watch/insights.h.
    Result<watch::InsightsFigures> insights(const watch::InsightsAsked& asked);
    /// Recomputes the journal chain as well; the originals are checked by verify() alone.
    Result<FrameFigures> frame();
    /// Grows with each act in the shop, whoever did it: what tells a window that another one wrote.
    Result<qint64> journalLength();
    Result<guard::BackupRecord> lastBackup();
    /// Null when the shop was never verified as a whole.
    Result<QDateTime> lastVerified();
    Result<QVector<guard::OwnAccountNote>> accountNotes();
    Result<void> noteAccount(const guard::OwnAccountNote& note, const QString& reason);
    Result<QStringList> people();
    Result<void> rememberPerson(const QString& name);
    /// Facts as another connection may have changed them.
    Result<ShopFacts> freshFacts();
    Result<void> renameShop(const QString& name, const QString& reason);
    /// Notes in the journal what verify() found.
    Result<void> noteVerdict(const guard::ShopVerdict& verdict);
    Result<guard::ShopVerdict> verify(TaskContext& task);
    Result<void> backup(const QString& path, TaskContext& task);

    /// Import, then everything that follows from it: reconcile, judge promises, propose to close cases.
    struct ImportAndReconcile
    {
        intake::ImportOutcome imported;
        reconcile::ReconcileSummary summary;
        QVector<cases::ClosingProposal> proposals;
    };
    Result<ImportAndReconcile> importAndReconcile(const QStringList& paths, const QString& profile, TaskContext& task);
    /// How many promises were ever found kept or broken: the difference tells what a run found.
    struct PromiseVerdicts { int kept = 0; int broken = 0; };
    Result<PromiseVerdicts> promiseVerdicts();
    /// Reconcile and what follows from it.
    Result<QVector<cases::ClosingProposal>> reconcileAndFollow(TaskContext& task);

private:
    Result<void> addProvidersWithoutTerms(FrameFigures& figures);
    Result<void> addAccounts(FrameFigures& figures);
    explicit Rooms(std::unique_ptr<storage::Shop> shop);

    std::unique_ptr<storage::Shop> m_shop;
    intake::ImportService m_intake;
    intake::OwnProfiles m_formats;
    intake::TwinService m_twins;
    reconcile::ReconcileService m_reconcile;
    cases::CaseService m_cases;
    cases::ProviderDirectory m_providers;
    evidence::EvidenceService m_evidence;
    dossier::DossierService m_dossier;
};

} // namespace daozhang
