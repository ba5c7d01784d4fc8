// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch/due_items.h"

#include "app/cases/case_book.h"
#include "app/cases/case_history.h"
#include "app/cases/case_service.h"
#include "app/cases/case_words.h"
#include "app/intake/coverage.h"
#include "app/intake/statement_chain.h"
#include "app/reconcile/coverage_settings.h"
#include "app/reconcile/explanation.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/journal_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace daozhang::watch {
namespace {

struct Watch
{
    Q_DECLARE_TR_FUNCTIONS(Watch)
};

using cases::Case;
using cases::Promise;
using reconcile::Finding;
using reconcile::FindingKind;
using Kind = DueItem::Kind;

QString tenths(int hundredths) { return QLocale().toString(double((hundredths + 5) / 10) / 10, 'f', 1); }

/// Honest about how much such a warning has been worth here.
QString howOftenWrong(const Warning& warning)
{
    if (warning.raisedBefore == 0)
        return Watch::tr("first warning of this kind here, how often it is wrong is not known");
    return Watch::tr("%1 of %n earlier warning(s) came to nothing", nullptr, warning.raisedBefore).arg(warning.wrongBefore);
}

class Items
{
public:
    explicit Items(storage::Shop& shop) : m_shop(shop), m_now(shop.clock().now()), m_book(shop) {}

    Result<void> add(const Case& one)
    {
        DZ_ASSIGN(const auto entries, m_shop.journal().about({QStringLiteral("case"), QString::number(one.id.value)}));
        const cases::CaseHistory history = cases::readHistory(entries);
        QVector<QDateTime> told;
        if (one.status == cases::CaseStatus::ProposedToClose)
            append(one, Kind::ClosingProposed, {}, Watch::tr("Case %1 can be closed: %2 arrived").arg(one.number(), one.arrived.toDisplay()), one.arrived);
        for (const Promise& promise : history.promises)
            addPromise(one, promise, told);
        if (!history.escalations.isEmpty())
            addAnswer(one, history.escalations.last(), told);
        // A next step that the program set for a promise or an answer is told by that promise or answer already.
        const bool isAnswer = !history.escalations.isEmpty() && m_answerTold == one.id
                              && one.nextAction == cases::stepWords(cases::stepCode(cases::Step::Answer, QString::number(history.escalations.last().level)));
        const bool isTold = isAnswer || told.contains(one.nextActionDue) || one.status == cases::CaseStatus::ProposedToClose;
        if (!isTold && !one.nextAction.isEmpty() && one.nextActionDue.isValid())
            append(one, Kind::NextAction, one.nextActionDue, one.nextAction, one.stillMissing());
        return {};
    }

    void add(const Finding& finding)
    {
        if (finding.state != reconcile::FindingState::Open || finding.kind == FindingKind::NotJudged)
            return;
        DueItem item;
        item.kind = Kind::NewFinding;
        item.due = finding.due.isValid() ? m_book.eveningOf(finding.due) : QDateTime();
        item.title = reconcile::findingTitle(finding);
        item.text = Watch::tr("Finding %1 has no case yet").arg(reconcile::findingName(finding.id));
        item.amount = finding.net;
        item.finding = finding.id;
        item.isLate = item.due.isValid() && item.due < m_now;
        m_items.append(item);
    }

    void addStatementMissing(QDate coveredTo, QDate wanted)
    {
        DueItem item;
        item.kind = Kind::StatementMissing;
        item.due = m_book.eveningOf(wanted);
        item.title = Watch::tr("The bank statement is missing");
        item.text = coveredTo.isValid()
                        ? Watch::tr("It reaches %1; import it up to %2.").arg(coveredTo.toString(Qt::ISODate), wanted.toString(Qt::ISODate))
                        : Watch::tr("No whole bank statement was imported yet; import one that reaches %1.").arg(wanted.toString(Qt::ISODate));
        item.isLate = true;
        m_items.append(item);
    }

    void add(const intake::ExpectedFile& file)
    {
        DueItem item;
        item.kind = Kind::FileMissing;
        item.due = m_book.eveningOf(file.missingSince.isValid() ? file.missingSince : file.missing.constFirst());
        item.isLate = true;
        item.file = file;
        item.amount = file.waiting;
        const int days = static_cast<int>(file.missing.size());
        const int waiting = static_cast<int>(file.waitingCount);
        switch (file.source.book) {
        case intake::Book::Bank:
            item.title = Watch::tr("%1 · statement of %n day(s)", nullptr, days).arg(file.source.name);
            item.text = waiting > 0 ? Watch::tr("Only then can %n sale(s) that are due be judged.", nullptr, waiting)
                                    : Watch::tr("Nothing that falls due can be judged without it.");
            if (!file.breaks.isEmpty())
                item.text = intake::breakSentence(file.breaks.constFirst());
            break;
        case intake::Book::Provider:
            item.title = Watch::tr("%1 · settlement details of %n day(s)", nullptr, days).arg(file.source.name);
            item.text = waiting > 0 ? Watch::tr("They may explain %n payout(s) that no sales explain.", nullptr, waiting)
                                    : Watch::tr("They tell which sale of a short deposit is missing.");
            break;
        case intake::Book::Terminal:
            item.title = Watch::tr("Terminal %1 · batches of %n day(s)", nullptr, days).arg(file.source.name);
            item.text = waiting > 0 ? Watch::tr("They may explain %n payout(s) that no sales explain.", nullptr, waiting)
                                    : Watch::tr("A sale that is not imported cannot be missed.");
            break;
        }
        m_items.append(item);
    }

    void add(const Warning& warning, const QString& provider, const QString& agreed)
    {
        DueItem item;
        item.kind = warning.kind == Warning::Kind::Slower ? Kind::Slower : Kind::Silent;
        item.provider = warning.provider;
        item.warning = warning;
        if (warning.kind == Warning::Kind::Slower) {
            item.title = Watch::tr("%1 pays later: %2 business days after due, %3 before").arg(provider, tenths(warning.now), tenths(warning.before));
            item.text = Watch::tr("Agreed %1; late on %2 of %3 days; %4")
                            .arg(agreed, QString::number(warning.lateDays), QString::number(warning.days), howOftenWrong(warning));
            item.amount = warning.atRisk;
        } else {
            const QDateTime last = m_shop.time().toLocal(warning.lastSale.toSecsSinceEpoch());
            item.title = Watch::tr("Terminal %1 (%2): no sales since %3").arg(warning.terminal, provider, last.toString(QStringLiteral("MM-dd HH:mm")));
            item.text = Watch::tr("Usually %1 sales, %2 a day, never silent over %3 hours; check power and network, settle the batch")
                            .arg(QString::number(warning.usualSales), warning.atRisk.toDisplay(), QString::number(warning.longestBefore));
        }
        m_items.append(item);
    }

    QVector<DueItem> sorted()
    {
        std::stable_sort(m_items.begin(), m_items.end(), [](const DueItem& a, const DueItem& b) {
            if (a.isLate != b.isLate)
                return a.isLate;
            if (a.due.isValid() != b.due.isValid())
                return a.due.isValid();
            return a.due < b.due;
        });
        return m_items;
    }

private:
    void append(const Case& one, Kind kind, const QDateTime& due, const QString& title, const std::optional<Money>& amount)
    {
        DueItem item;
        item.kind = kind;
        item.due = due;
        item.title = title;
        item.text = Watch::tr("Case %1 · %2").arg(one.number(), one.title);
        item.amount = amount;
        item.inCase = one.id;
        item.isLate = due.isValid() && due < m_now;
        m_items.append(item);
    }

    void addPromise(const Case& one, const Promise& promise, QVector<QDateTime>& told)
    {
        const QDateTime due = m_book.eveningOf(promise.due);
        if (promise.verdict == Promise::Verdict::Open) {
            append(one, Kind::PromiseDue, due, Watch::tr("Promised: %1").arg(promise.what), promise.amount ? promise.amount : one.stillMissing());
            told.append(due);
        } else if (promise.verdict == Promise::Verdict::Broken && one.status != cases::CaseStatus::ProposedToClose) {
            append(one, Kind::PromiseBroken, due, Watch::tr("Promise broken: %1").arg(promise.what),
                   promise.amount ? promise.amount : one.stillMissing());
            m_items.last().isLate = true;
        }
    }

    void addAnswer(const Case& one, const cases::Escalation& step, QVector<QDateTime>& told)
    {
        if (!step.answerDue || one.level != step.level || one.status == cases::CaseStatus::ProposedToClose)
            return;
        const QDateTime due = m_book.eveningOf(step.answerDue->due);
        append(one, Kind::AnswerDue, due, Watch::tr("Answer due: L%1 %2").arg(QString::number(step.level), cases::ladder().value(step.level).name),
               one.stillMissing());
        told.append(due);
        m_answerTold = one.id;
    }

    storage::Shop& m_shop;
    QDateTime m_now;
    cases::CaseBook m_book;
    CaseId m_answerTold;
    QVector<DueItem> m_items;
};

/// The last business day before today: a statement should reach it.
QDate lastBusinessDay(const reconcile::BusinessCalendar& calendar, QDate today)
{
    QDate day = today.addDays(-1);
    while (!calendar.isBusinessDay(day))
        day = day.addDays(-1);
    return day;
}

} // namespace

Result<QVector<DueItem>> dueItems(storage::Shop& shop, const QVector<Case>& cases, const QVector<Finding>& findings, const QVector<Warning>& warnings,
                                  const QHash<QString, QString>& providerNames, const TodayFigures& figures)
{
    Items items(shop);
    for (const Case& one : cases)
        if (one.isOpen())
            DZ_CHECK(items.add(one));
    for (const Finding& finding : findings)
        items.add(finding);
    bool isStatementTold = figures.isEmptyShop;
    if (!figures.isEmptyShop) {
        DZ_ASSIGN(intake::CoverageSettings settings, reconcile::coverageSettings(shop));
        DZ_ASSIGN(const QVector<intake::ExpectedFile> files, intake::CoverageService(shop, std::move(settings)).expected());
        for (const intake::ExpectedFile& file : files) {
            if (!file.isMissing())
                continue;
            items.add(file);
            isStatementTold |= file.source.book == intake::Book::Bank;
        }
    }
    // Where nothing is known of how often statements come, a statement that ends too early is told all the same.
    DZ_ASSIGN(const reconcile::BusinessCalendar calendar, reconcile::ReconcileService(shop).calendar());
    const QDate wanted = lastBusinessDay(calendar, figures.today);
    if (!isStatementTold && (!figures.bankCoveredTo.isValid() || figures.bankCoveredTo < wanted))
        items.addStatementMissing(figures.bankCoveredTo, wanted);
    QHash<QString, QString> agreed;
    for (const ProviderFigures& provider : figures.providers)
        agreed.insert(provider.provider, provider.agreed);
    for (const Warning& warning : warnings)
        items.add(warning, providerNames.value(warning.provider, warning.provider), agreed.value(warning.provider));
    return items.sorted();
}

} // namespace daozhang::watch
