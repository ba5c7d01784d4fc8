// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/reconcile_service.h"

#include "app/reconcile/books_reader.h"
#include "app/reconcile/due_dates.h"
#include "app/reconcile/fee_claims.h"
#include "app/reconcile/incremental.h"
#include "app/reconcile/list_writer.h"
#include "app/reconcile/outcome_writer.h"
#include "app/reconcile/reconcile_core.h"
#include "app/reconcile/what_if.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/settings_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>

#include <algorithm>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

const QString kTerms = QStringLiteral("reconcile.terms");
const QString kCalendar = QStringLiteral("reconcile.calendar");
/// Fewer sales than this are fetched one by one; more are streamed.
constexpr qint64 kFetchSingly = 20'000;
constexpr qsizetype kBatch = 4000;

Result<void> journal(storage::Shop& shop, const QString& kind, const QString& key, const QString& act, const QJsonObject& details)
{
    guard::JournalDraft draft;
    draft.who = shop.who();
    draft.subject = {kind, key};
    draft.act = act;
    draft.details = details;
    DZ_CHECK(shop.journal().append(draft));
    return {};
}

Result<QByteArray> fingerprintNow(storage::Shop& shop)
{
    DZ_ASSIGN(QByteArray books, shop.outcomes().currentFingerprint());
    return books + shop.today().toString(Qt::ISODate).toUtf8();
}

/// What a run of a part rests on besides rows; another version of the program may judge otherwise.
Result<QByteArray> basisOf(storage::Shop& shop, qint64 lastFile)
{
    DZ_ASSIGN(QByteArray books, shop.outcomes().currentFingerprint(lastFile));
    return books + QCoreApplication::applicationVersion().toUtf8();
}

/// What the last run left; nothing where terms, decisions, files taken back or the program are others now.
Result<std::optional<Carry>> carryOfLastRun(storage::Shop& shop, const QByteArray& carried)
{
    std::optional<Carry> carry = carried.isEmpty() ? std::nullopt : Carry::fromBytes(carried);
    if (carry) {
        DZ_ASSIGN(const QByteArray basis, basisOf(shop, carry->lastFile));
        if (basis != carry->basis)
            carry.reset();
    }
    return carry;
}

/// Nothing when the run has to be a whole one. `carry`: what the last run left, if it still holds.
Result<std::optional<JudgedPart>> judgePart(storage::Shop& shop, const SettlementTerms& terms, const BusinessCalendar& calendar, std::optional<Carry> carry,
                                            const storage::RowMarks& marks, const TaskContext& task)
{
    DZ_ASSIGN(const std::optional<ReconcileSummary> before, shop.outcomes().summary());
    if (!carry || !carry->mayBePart || !before)
        return std::optional<JudgedPart>();
    return judgeWhatChanged(shop, terms, calendar, *std::move(carry), *before, marks, task);
}

/// The answer of the last run, when this one would rest on just the same.
Result<std::optional<ReconcileSummary>> answerOfLastRun(storage::Shop& shop, const std::optional<Carry>& carry, const QByteArray& fingerprint, const storage::RowMarks& marks)
{
    DZ_ASSIGN(const QByteArray before, shop.outcomes().fingerprintOfLastRun());
    const bool isSame = carry && before == fingerprint && carry->lastSale == marks.sale && carry->lastLine == marks.line && carry->lastFile == marks.file;
    return isSame ? shop.outcomes().summary() : Result<std::optional<ReconcileSummary>>(std::nullopt);
}

/// Once all else is stored.
Result<void> leaveCarry(storage::Shop& shop, const JudgedPart& judged, const QByteArray& basis, const storage::RowMarks& marks)
{
    const std::optional<Carry>& found = judged.found.carry;
    const bool mayBePart = found && found->sales.size() <= kMostRows && found->credits.size() <= kMostRows;
    Carry carry = mayBePart ? *found : Carry();
    carry.mayBePart = mayBePart;
    if (mayBePart)
        carry.open = openRowsOf(judged.books, judged.found, judged.texts, carry.sales, carry.credits);
    carry.basis = basis;
    carry.lastSale = marks.sale;
    carry.lastLine = marks.line;
    carry.lastFile = marks.file;
    return shop.outcomes().carry(carry.toBytes());
}

bool isEarlier(const JudgedSale& a, const JudgedSale& b)
{
    return std::pair(a.sale.occurredAt, a.sale.id) < std::pair(b.sale.occurredAt, b.sale.id);
}

} // namespace

Result<SettlementTerms> ReconcileService::terms()
{
    DZ_ASSIGN(const std::optional<QJsonObject> stored, m_shop.settings().read(kTerms));
    if (stored)
        return SettlementTerms::fromJson(*stored);
    SettlementTerms none;
    none.timezone = m_shop.profile().timezone;
    return none;
}

Result<void> ReconcileService::setTerms(const SettlementTerms& terms, const QString& reason)
{
    DZ_CHECK(terms.check());
    // What cannot be read back must not be stored: the form is checked by reading it.
    DZ_ASSIGN(const SettlementTerms checked, SettlementTerms::fromJson(terms.toJson()));
    DZ_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const std::optional<QJsonObject> old, m_shop.settings().read(kTerms));
    if (old && *old == checked.toJson())
        return transaction.commit();
    DZ_CHECK(m_shop.settings().write(kTerms, checked.toJson()));
    QJsonObject details{{QStringLiteral("old"), old.value_or(QJsonObject())}, {QStringLiteral("new"), checked.toJson()}};
    if (!reason.trimmed().isEmpty())
        details.insert(QStringLiteral("reason"), reason.trimmed());
    DZ_CHECK(journal(m_shop, QStringLiteral("terms"), {}, QStringLiteral("terms.changed"), details));
    return transaction.commit();
}

Result<void> ReconcileService::addPayer(const QString& provider, const QString& payer, const QString& reason)
{
    DZ_ASSIGN(SettlementTerms all, terms());
    const auto found = std::find_if(all.providers.begin(), all.providers.end(), [&](const ProviderTerms& one) { return one.id == provider; });
    if (found == all.providers.end())
        return Failure(ErrorCode::NotFound, Reconcile::tr("No terms have the provider “%1”. See “terms show” for those that are stored.").arg(provider));
    const QString name = payer.trimmed();
    if (name.isEmpty())
        return Failure(ErrorCode::Invalid, Reconcile::tr("Give the payer’s name as the bank statement writes it."));
    // Without names of its own a provider is known by its name: that goes on.
    if (found->payerNames.isEmpty())
        found->payerNames.append(found->name);
    if (!found->payerNames.contains(name))
        found->payerNames.append(name);
    return setTerms(all, reason);
}

Result<QVector<ProposedProvider>> ReconcileService::proposeTerms(const SettlementTerms& known, const QVector<ProviderTerms>& presets,
                                                                 const QVector<KnownProvider>& names)
{
    return reconcile::proposeTerms(m_shop, known, presets, names);
}

Result<QVector<TermsAdvice>> ReconcileService::adviseTerms(const TaskContext& task)
{
    DZ_ASSIGN(const SettlementTerms stored, terms());
    DZ_ASSIGN(const BusinessCalendar days, calendar());
    return reconcile::adviseTerms(m_shop, stored, days, task);
}

Result<BusinessCalendar> ReconcileService::calendar()
{
    DZ_ASSIGN(BusinessCalendar calendar, shippedCalendar());
    DZ_ASSIGN(const std::optional<QJsonObject> own, m_shop.settings().read(kCalendar));
    if (own)
        DZ_CHECK(calendar.merge(*own));
    return calendar;
}

Result<void> ReconcileService::setCalendarYear(int year, const QJsonObject& holidaysAndWorkdays)
{
    BusinessCalendar trial;
    DZ_CHECK(trial.merge({{QString::number(year), holidaysAndWorkdays}}));
    DZ_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const std::optional<QJsonObject> stored, m_shop.settings().read(kCalendar));
    QJsonObject document = stored.value_or(QJsonObject());
    const QJsonValue old = document.value(QString::number(year));
    document.insert(QString::number(year), holidaysAndWorkdays);
    DZ_CHECK(m_shop.settings().write(kCalendar, document));
    DZ_CHECK(journal(m_shop, QStringLiteral("terms"), QString::number(year), QStringLiteral("calendar.changed"),
                     {{QStringLiteral("year"), year}, {QStringLiteral("old"), old}, {QStringLiteral("new"), holidaysAndWorkdays}}));
    return transaction.commit();
}

Result<ReconcileSummary> ReconcileService::run(TaskContext& task, Extent extent)
{
    // Taken first: whatever is imported while this runs makes the answer stale, not wrong.
    DZ_ASSIGN(const QByteArray fingerprint, fingerprintNow(m_shop));
    DZ_ASSIGN(const storage::RowMarks marks, storage::ChangeRepository(m_shop.connection()).marks());
    DZ_ASSIGN(const QByteArray basis, basisOf(m_shop, marks.file));
    DZ_ASSIGN(const QByteArray carried, m_shop.outcomes().carried());
    DZ_ASSIGN(std::optional<Carry> carry, extent == Extent::Whole ? Result<std::optional<Carry>>(std::nullopt) : carryOfLastRun(m_shop, carried));
    DZ_ASSIGN(const std::optional<ReconcileSummary> known, answerOfLastRun(m_shop, carry, fingerprint, marks));
    if (known)
        return *known;
    DZ_ASSIGN(const SettlementTerms agreed, terms());
    DZ_ASSIGN(const BusinessCalendar days, calendar());
    DZ_ASSIGN(std::optional<JudgedPart> judged, judgePart(m_shop, agreed, days, std::move(carry), marks, task));
    const bool isPart = judged.has_value();
    if (!isPart) {
        judged.emplace();
        DZ_ASSIGN(judged->books, readBooks(m_shop, agreed, days, task, &judged->texts));
        task.report({Reconcile::tr("Looking for each sale in the bank"), 0, 0});
        DZ_ASSIGN(judged->found, reconcile(judged->books, task));
    }
    const Books& books = judged->books;
    Reconciliation& found = judged->found;
    task.report({Reconcile::tr("Writing down what was found"), 0, qint64(books.sales.size())});

    DZ_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const QByteArray carriedNow, m_shop.outcomes().carried());
    if (isPart && carriedNow != carried)
        return Failure(ErrorCode::Conflict, Reconcile::tr("Another program reconciled these books in the meantime. Nothing was changed; reconcile again."));
    DZ_ASSIGN(const OutcomeChanges changes, writeOutcomes(m_shop, books, found, isPart ? &judged->stored : nullptr, task));
    if (task.stopRequested())
        return TaskContext::stopped();
    if (changes.any()) {
        DZ_CHECK(journal(m_shop, QStringLiteral("shop"), {}, QStringLiteral("reconcile.run"),
                         {{QStringLiteral("as_of"), found.summary.asOf.toString(Qt::ISODate)},
                          {QStringLiteral("sales_changed"), changes.sales},
                          {QStringLiteral("deposits_changed"), changes.deposits},
                          {QStringLiteral("findings_changed"), changes.findings},
                          {QStringLiteral("not_arrived"), found.summary.notArrived.toString()}}));
    }
    // Names of providers and words of memos stand in the list as well: it follows every change of the books.
    DZ_ASSIGN(const QByteArray before, m_shop.outcomes().fingerprintOfLastRun());
    for (const CreditFact& credit : books.credits) {
        if (isPart && changes.depositsOfFindings.contains(credit.id))
            judged->changedDays.insert(credit.booked);
    }
    if (isPart)
        DZ_CHECK(writeListPart(m_shop, books, found, judged->texts, {judged->dueDays, judged->saleDays, judged->changedDays, judged->goneDeposits}, task));
    else if (changes.any() || before != fingerprint)
        DZ_CHECK(writeList(m_shop, books, found, judged->texts, task));
    DZ_CHECK(m_shop.outcomes().writeSummary(found.summary, fingerprint));
    DZ_CHECK(leaveCarry(m_shop, *judged, basis, marks));
    DZ_CHECK(transaction.commit(isPart ? storage::Transaction::Log::Grows : storage::Transaction::Log::MayBeEmptied));
    return found.summary;
}

Result<Comparison> ReconcileService::whatIf(const Trial& trial, TaskContext& task) { return reconcile::whatIf(m_shop, trial, task); }

Result<QVector<FeeClaim>> ReconcileService::feeClaims(const QString& provider, ClaimRows rows, const TaskContext& task)
{
    return reconcile::feeClaims(m_shop, provider, rows, task);
}

Result<void> ReconcileService::exportClaim(const FeeClaim& claim, const QString& path) { return reconcile::exportClaim(m_shop, claim, path); }

Result<ReconcileSummary> ReconcileService::summary()
{
    DZ_ASSIGN(const std::optional<ReconcileSummary> stored, m_shop.outcomes().summary());
    return stored.value_or(ReconcileSummary());
}

Result<bool> ReconcileService::isStale()
{
    DZ_ASSIGN(const QByteArray last, m_shop.outcomes().fingerprintOfLastRun());
    DZ_ASSIGN(const QByteArray now, fingerprintNow(m_shop));
    return last != now;
}

Result<QVector<Finding>> ReconcileService::findings()
{
    DZ_ASSIGN(QVector<Finding> all, m_shop.outcomes().findings());
    all.removeIf([](const Finding& finding) { return finding.state != FindingState::Open && finding.state != FindingState::InCase; });
    std::sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) { return std::pair(a.due, a.id) < std::pair(b.due, b.id); });
    return all;
}

Result<Finding> ReconcileService::finding(FindingId id) { return m_shop.outcomes().finding(id); }

Result<QVector<JudgedDeposit>> ReconcileService::deposits()
{
    DZ_ASSIGN(const QVector<DepositOutcome> outcomes, m_shop.outcomes().deposits());
    QHash<BankLineId, const DepositOutcome*> byLine;
    QVector<BankLineId> ids;
    for (const DepositOutcome& outcome : outcomes) {
        byLine.insert(outcome.deposit, &outcome);
        ids.append(outcome.deposit);
    }
    DZ_ASSIGN(const QVector<intake::BankLine> lines, m_shop.bankLines().byIds(std::span(ids.constData(), std::size_t(ids.size()))));
    QVector<JudgedDeposit> deposits;
    for (const intake::BankLine& line : lines)
        deposits.append({line, *byLine.value(line.id)});
    std::sort(deposits.begin(), deposits.end(), [](const JudgedDeposit& a, const JudgedDeposit& b) {
        return std::tuple(a.line.booked, a.line.time, a.line.id) > std::tuple(b.line.booked, b.line.time, b.line.id);
    });
    return deposits;
}

Result<JudgedDeposit> ReconcileService::deposit(BankLineId id)
{
    DZ_ASSIGN(std::optional<DepositOutcome> outcome, m_shop.outcomes().deposit(id));
    const BankLineId ids[] = {id};
    DZ_ASSIGN(const QVector<intake::BankLine> lines, m_shop.bankLines().byIds(ids));
    if (!outcome || lines.isEmpty())
        return Failure(ErrorCode::NotFound, Reconcile::tr("There is no deposit %1. Reconcile again and look at the list.").arg(id.value));
    DZ_ASSIGN(const QVector<JudgedSale> sales, salesOf(id));
    for (const JudgedSale& sale : sales)
        outcome->sales.append(sale.sale.id);
    return JudgedDeposit{lines.first(), *outcome};
}

Result<QVector<JudgedSale>> ReconcileService::salesOf(BankLineId deposit)
{
    DZ_ASSIGN(QVector<SaleId> ids, m_shop.outcomes().salesOfDeposit(deposit));
    DZ_ASSIGN(const std::optional<DepositOutcome> outcome, m_shop.outcomes().deposit(deposit));
    QSet<SaleId> known(ids.begin(), ids.end());
    if (outcome) {
        // What was missing here and came later points at the deposit that paid it.
        for (const SentenceTerm& term : outcome->terms) {
            for (const SaleId sale : term.sales) {
                if (!known.contains(sale)) {
                    known.insert(sale);
                    ids.append(sale);
                }
            }
        }
    }
    return salesByIds(ids);
}

Result<QVector<JudgedSale>> ReconcileService::salesByIds(const QVector<SaleId>& ids)
{
    const std::span wanted(ids.constData(), std::size_t(ids.size()));
    DZ_ASSIGN(const QVector<intake::Sale> sales, m_shop.sales().byIds(wanted));
    DZ_ASSIGN(const QVector<SaleOutcome> outcomes, m_shop.outcomes().salesByIds(wanted));
    QHash<SaleId, const SaleOutcome*> outcomeOf;
    for (const SaleOutcome& outcome : outcomes)
        outcomeOf.insert(outcome.sale, &outcome);
    QVector<JudgedSale> judged;
    judged.reserve(sales.size());
    for (const intake::Sale& sale : sales) {
        const SaleOutcome* outcome = outcomeOf.value(sale.id);
        SaleOutcome none;
        none.sale = sale.id;
        none.net = sale.amount;
        judged.append({sale, outcome ? *outcome : none});
    }
    std::sort(judged.begin(), judged.end(), isEarlier);
    return judged;
}

Result<void> ReconcileService::forEachSale(std::optional<SaleState> state, const std::function<bool(const JudgedSale&)>& row)
{
    if (state) {
        DZ_ASSIGN(const qint64 count, m_shop.outcomes().countInState(*state));
        if (count <= kFetchSingly) {
            DZ_ASSIGN(const QVector<SaleId> ids, m_shop.outcomes().salesInState(*state));
            DZ_ASSIGN(const QVector<JudgedSale> sales, salesByIds(ids));
            for (const JudgedSale& sale : sales) {
                if (!row(sale))
                    break;
            }
            return {};
        }
    }
    QVector<SaleId> batch;
    bool goOn = true;
    Result<void> failed;
    const auto flush = [&]() -> Result<void> {
        DZ_ASSIGN(const QVector<JudgedSale> sales, salesByIds(batch));
        batch.clear();
        for (const JudgedSale& sale : sales) {
            const bool wanted = sale.outcome.cause != QLatin1String("twin") && (!state || sale.outcome.state == *state);
            if (goOn && wanted)
                goOn = row(sale);
        }
        return {};
    };
    DZ_CHECK(m_shop.sales().forEach([&](const intake::Sale& sale) {
        batch.append(sale.id);
        if (batch.size() >= kBatch)
            failed = flush();
        return goOn && failed.has_value();
    }));
    DZ_CHECK(failed);
    return goOn ? flush() : Result<void>();
}

QString saleKey(const intake::Sale& sale)
{
    const auto part = [](const QString& text) { return text.isEmpty() ? QStringLiteral("-") : text; };
    const QString number = !sale.trace.isEmpty() ? sale.trace : !sale.rrn.isEmpty() ? sale.rrn : sale.orderNo;
    return QStringList{part(sale.merchant), part(sale.terminal), part(sale.batch), part(number), sale.localDate.toString(Qt::ISODate)}.join(QLatin1Char('/'));
}

QString findingName(FindingId id) { return QStringLiteral("F-%1").arg(id.value); }

QString depositName(BankLineId deposit) { return QStringLiteral("D-%1").arg(deposit.value); }

std::optional<FindingId> findingFromName(QStringView name)
{
    QStringView digits = name.trimmed();
    if (digits.startsWith(QLatin1String("F-"), Qt::CaseInsensitive))
        digits = digits.mid(2);
    bool isNumber = false;
    const qint64 value = digits.toLongLong(&isNumber);
    return isNumber && value > 0 ? std::optional(FindingId(value)) : std::nullopt;
}

} // namespace daozhang::reconcile
