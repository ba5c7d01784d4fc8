// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier_gathering.h"

#include "app/common/exhibit_words.h"
#include "app/dossier/bundle.h"
#include "app/dossier/claim.h"
#include "app/dossier/dossier_words.h"
#include "app/dossier/exhibit.h"
#include "app/evidence/evidence_service.h"
#include "app/intake/covered_days.h"
#include "app/reconcile/explanation.h"
#include "app/storage/shop.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <map>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

/// Takes bytes and keeps none: reading into it proves the stored bytes whole.
class Nowhere final : public QIODevice
{
protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override { return size; }
};

QDateTime dateOf(const evidence::EvidenceItem& item)
{
    if (item.messageReceivedAt.isValid())
        return item.messageReceivedAt;
    return item.collectedAt.isValid() ? item.collectedAt : item.addedAt;
}

Result<QString> providerName(storage::Shop& shop, const QString& id, DossierLanguage language)
{
    DZ_ASSIGN(const auto providers, cases::ProviderDirectory(shop).all());
    for (const cases::ProviderProfile& provider : providers)
        if (provider.id == id)
            return language == DossierLanguage::English && !provider.nameEnglish.isEmpty() ? provider.nameEnglish : provider.name;
    DZ_ASSIGN(const auto terms, reconcile::ReconcileService(shop).terms());
    if (const auto* known = terms.byId(id); known && !known->name.isEmpty())
        return known->name;
    return id;
}

/// Deposits that speak of the case: the lumps its sales belong to, what its findings name, what paid it.
QVector<BankLineId> depositsOf(const DossierContent& content, const QVector<reconcile::Finding>& findings)
{
    QVector<BankLineId> ids;
    const auto add = [&](BankLineId id) {
        if (id.isValid() && !ids.contains(id))
            ids.append(id);
    };
    for (const reconcile::Finding& finding : findings) {
        add(finding.deposit);
        add(finding.settledBy);
    }
    for (const reconcile::JudgedSale& sale : content.sales)
        add(sale.outcome.deposit);
    for (const BankLineId id : content.file.record.proposedCredits)
        add(id);
    return ids;
}

Result<void> gatherDeposits(storage::Shop& shop, DossierContent& content, const QVector<reconcile::Finding>& findings)
{
    reconcile::ReconcileService service(shop);
    for (const BankLineId id : depositsOf(content, findings)) {
        const auto deposit = service.deposit(id);
        if (!deposit && deposit.error().code == ErrorCode::NotFound)
            continue;  // its file was taken back since
        if (!deposit)
            return Failure(deposit.error());
        DZ_ASSIGN(const auto sales, service.salesOf(id));
        content.deposits.append({*deposit, reconcile::plainText(reconcile::depositSentence(deposit->line, deposit->outcome)), sales});
    }
    std::ranges::stable_sort(content.deposits, {}, [](const DepositSheet& sheet) { return sheet.deposit.line.booked; });
    return {};
}

Result<void> gatherDueDates(storage::Shop& shop, DossierContent& content)
{
    reconcile::ReconcileService service(shop);
    DZ_ASSIGN(const auto terms, service.terms());
    DZ_ASSIGN(const auto calendar, service.calendar());
    if (const auto* agreed = terms.byId(content.file.record.provider))
        content.rule = agreed->rule.toString();
    QSet<QString> told;
    for (const reconcile::JudgedSale& row : std::as_const(content.sales)) {
        const auto* agreed = terms.byId(row.outcome.provider);
        if (!agreed || row.outcome.due.isNull())
            continue;
        const QString key = row.outcome.provider + row.outcome.due.clearing.toString(Qt::ISODate) + row.outcome.due.due.toString(Qt::ISODate);
        if (told.contains(key))
            continue;
        told.insert(key);
        content.dueSentences.append(reconcile::dueDateSentence(row.sale, *agreed, row.outcome.due, calendar));
    }
    return {};
}

Result<void> gatherStanding(storage::Shop& shop, DossierContent& content)
{
    DZ_ASSIGN(const auto standing, cases::bankStanding(shop, content.file.record));
    content.arrivals = standing.arrivals;
    content.arrived = standing.arrived;
    content.isPaid = standing.isPaid;
    content.isMoot = standing.isMoot;
    return {};
}

Result<void> gatherTwins(reconcile::ReconcileService& service, DossierContent& content)
{
    QVector<SaleId> ids;
    for (const reconcile::JudgedSale& row : std::as_const(content.sales))
        if (row.outcome.twin.isValid())
            ids.append(row.outcome.twin);
    if (ids.isEmpty())
        return {};
    DZ_ASSIGN(const auto others, service.salesByIds(ids));
    for (const reconcile::JudgedSale& row : std::as_const(content.sales))
        for (const reconcile::JudgedSale& other : others)
            if (other.sale.id == row.outcome.twin)
                content.twins.insert(row.sale.id, other);
    return {};
}

/// Every payout of the provider since the money was due: a sale that was merely lumped elsewhere would show here.
Result<void> gatherTally(reconcile::ReconcileService& service, DossierContent& content)
{
    const QDate from = content.file.record.due;
    if (!from.isValid() || !content.coveredTo.isValid() || content.coveredTo < from)
        return {};
    DZ_ASSIGN(const auto deposits, service.deposits());
    content.tally.from = from;
    content.tally.to = content.coveredTo;
    for (const reconcile::JudgedDeposit& deposit : deposits) {
        if (deposit.outcome.provider != content.file.record.provider || deposit.line.booked < from || deposit.line.booked > content.coveredTo)
            continue;
        const bool isTold = deposit.outcome.state == reconcile::DepositState::Explained || deposit.outcome.state == reconcile::DepositState::Short;
        ++(isTold ? content.tally.explained : content.tally.notExplained);
        if (!isTold)
            content.tally.firstNotExplained = deposit.line.id;
    }
    return {};
}

/// A bundle says that the statements are complete since the due date: up to the first day that they leave out.
Result<QDate> wholeStatements(storage::Shop& shop, reconcile::ReconcileService& service, QDate due, QDate to)
{
    if (!due.isValid() || !to.isValid() || to <= due)
        return to;
    DZ_ASSIGN(const auto covered, intake::coveredDays(shop));
    DZ_ASSIGN(const auto calendar, service.calendar());
    return intake::wholeUntil(covered, due, to, [&](QDate day) { return calendar.isBusinessDay(day); });
}

Result<void> gatherBooks(storage::Shop& shop, DossierContent& content)
{
    reconcile::ReconcileService service(shop);
    DZ_ASSIGN(const auto summary, service.summary());
    content.asOf = summary.asOf;
    DZ_ASSIGN(content.coveredTo, wholeStatements(shop, service, content.file.record.due, summary.bankCoveredTo));
    if (!content.file.record.sales.isEmpty()) {
        DZ_ASSIGN(content.sales, service.salesByIds(content.file.record.sales));
    }
    std::ranges::stable_sort(content.sales, [](const auto& a, const auto& b) {
        return std::pair(a.sale.occurredAt, a.sale.id) < std::pair(b.sale.occurredAt, b.sale.id);
    });
    QVector<reconcile::Finding> findings;
    for (const FindingId id : content.file.record.findings) {
        const auto finding = service.finding(id);
        if (!finding && finding.error().code == ErrorCode::NotFound)
            continue;
        if (!finding)
            return Failure(finding.error());
        findings.append(*finding);
    }
    content.findings = findings;
    DZ_CHECK(gatherDeposits(shop, content, findings));
    DZ_ASSIGN(const auto terms, service.terms());
    content.fees = compareFees(content, terms);
    for (const reconcile::Finding& finding : std::as_const(findings)) {
        QVector<reconcile::JudgedSale> sales;
        if (!finding.sales.isEmpty()) {
            DZ_ASSIGN(sales, service.salesByIds(finding.sales));
        }
        if (!content.isPaid)  // what was missing then is in the bank now: its deposits tell the rest
            content.findingSentences.append(findingText(content, finding, sales));
    }
    DZ_CHECK(gatherTwins(service, content));
    DZ_CHECK(gatherTally(service, content));
    return gatherDueDates(shop, content);
}

Result<void> gatherExhibits(storage::Shop& shop, GatheredDossier& gathered, TaskContext& task)
{
    if (!gathered.folder)
        gathered.folder = std::make_unique<QTemporaryDir>();
    if (!gathered.folder->isValid())
        return Failure(ErrorCode::Storage, Dossier::tr("No temporary folder could be made for the exhibits: %1.").arg(gathered.folder->errorString()));
    DossierContent& content = gathered.content;
    evidence::EvidenceService service(shop);
    for (const PlannedExhibit& planned : content.plan.exhibits) {
        if (!planned.included || planned.isOwn())
            continue;
        const auto item = std::ranges::find(content.file.evidence, planned.evidence, &evidence::EvidenceItem::id);
        if (item == content.file.evidence.cend() || item->isRemoved)
            return Failure(ErrorCode::Conflict, Dossier::tr("The exhibit “%1” is not in the case any more; make the plan anew.").arg(planned.title));
        if (gathered.allFiles.contains(item->id)) {
            content.files.insert(item->id, gathered.allFiles.value(item->id));
            continue;
        }
        if (isMeasuredOnly(*item)) {
            Nowhere sink;
            sink.open(QIODevice::WriteOnly);
            DZ_CHECK(service.read(item->id, sink, {}, task));
            content.files.insert(item->id, QString());
            gathered.allFiles.insert(item->id, QString());
            continue;
        }
        QFile file(gathered.folder->filePath(QString::number(item->id.value)));
        if (!file.open(QIODevice::WriteOnly))
            return Failure(ErrorCode::Storage, Dossier::tr("There is no room for the exhibits in the temporary folder: %1.").arg(file.errorString()));
        DZ_CHECK(service.read(item->id, file, {}, task));
        if (!file.flush())
            return Failure(ErrorCode::Storage, Dossier::tr("There is no room for the exhibits in the temporary folder: %1.").arg(file.errorString()));
        content.files.insert(item->id, file.fileName());
        gathered.allFiles.insert(item->id, file.fileName());
    }
    return {};
}

} // namespace

Result<DossierPlan> freshPlan(storage::Shop& shop, CaseId id, DossierLanguage language)
{
    DossierContent content;
    DZ_ASSIGN(content.file, cases::CaseService(shop).load(id));
    content.timezone = shop.profile().timezone;
    DZ_CHECK(gatherStanding(shop, content));
    DZ_CHECK(gatherBooks(shop, content));
    const cases::CaseFile& file = content.file;
    DossierPlan plan;
    plan.inCase = id;
    plan.language = language;
    plan.claimant = shop.profile().name;
    DZ_ASSIGN(plan.respondent, providerName(shop, file.record.provider, language));
    plan.claim = claimKind(content);
    plan.ask = usualAsk(content);
    QSet<EvidenceId> replaced;  // a working copy (redacted, cropped) goes in instead of what it was made from
    for (const evidence::EvidenceItem& item : file.evidence)
        if (!item.isRemoved && item.parent.isValid())
            replaced.insert(item.parent);
    QVector<evidence::EvidenceItem> items = file.evidence;
    std::ranges::stable_sort(items, [](const auto& a, const auto& b) {
        return std::tuple(int(a.group), dateOf(a), a.number) < std::tuple(int(b.group), dateOf(b), b.number);
    });
    for (const evidence::EvidenceItem& item : std::as_const(items)) {
        if (item.isRemoved)
            continue;
        const QString title = evidence::shownTitle(item, shop.time()), proves = evidence::shownProves(item);
        plan.exhibits.append({item.id, OwnPart::None, item.group, title, proves, !replaced.contains(item.id), title, proves,
                              legalKindText(item.kind), evidence::shownSource(item)});
    }
    for (const OwnPart part : {OwnPart::Reconciliation, OwnPart::DueDates, OwnPart::Calls})
        if (hasContent(part, content)) {
            const QString title = ownTitle(part), proves = ownProves(part, content);
            plan.exhibits.append({{}, part, usualGroup(part), title, proves, true, title, proves, legalKindText(evidence::EvidenceKind::Document),
                                  Dossier::tr("made by the claimant")});
        }
    std::ranges::stable_sort(plan.exhibits, {}, &PlannedExhibit::group);
    using evidence::ExhibitGroup;
    for (const auto group : {ExhibitGroup::Contract, ExhibitGroup::SaleSucceeded, ExhibitGroup::NotReceived, ExhibitGroup::Demand, ExhibitGroup::Loss})
        plan.purpose(group) = {usualPurpose(group, content), usualPurpose(group, content)};
    return plan;
}

Result<GatheredDossier> gather(storage::Shop& shop, const DossierPlan& plan, TaskContext& task)
{
    const LanguageScope scope(spoken(plan.language));
    GatheredDossier gathered;
    DossierContent& content = gathered.content;
    content.plan = plan;
    content.shopName = shop.profile().name;
    content.timezone = shop.profile().timezone;
    content.today = shop.today();
    task.report({Dossier::tr("Reading the case"), 0, 0});
    DZ_ASSIGN(content.file, cases::CaseService(shop).load(plan.inCase));
    DZ_ASSIGN(content.providerName, providerName(shop, content.file.record.provider, plan.language));
    DZ_CHECK(gatherStanding(shop, content));
    DZ_CHECK(gatherBooks(shop, content));
    DZ_CHECK(gatherExhibits(shop, gathered, task));
    return gathered;
}

Result<void> regather(storage::Shop& shop, GatheredDossier& gathered, const DossierPlan& plan, TaskContext& task)
{
    const LanguageScope scope(spoken(plan.language));
    gathered.content.plan = plan;
    gathered.content.files.clear();
    return gatherExhibits(shop, gathered, task);
}

} // namespace daozhang::dossier
