// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/cases_presenter.h"

#include "app/cases/deadline.h"
#include "app/reconcile/explanation.h"

#include <algorithm>

namespace daozhang::ui {

namespace {

constexpr qsizetype kMostCredits = 60;
/// The rung of the ladder that a call is.
constexpr int kPhoneLevel = 2;

/// Acts whose entry can be taken back at once.
bool canBeTakenBack(CaseAct act)
{
    switch (act) {
    case CaseAct::LogCall:
    case CaseAct::Promise:
    case CaseAct::Escalate:
    case CaseAct::NextAction:
    case CaseAct::Assign:
    case CaseAct::Cause:
    case CaseAct::Note:
    case CaseAct::Check:
    case CaseAct::Decline: return true;
    default: return false;
    }
}

QStringList dueSentencesOf(const QVector<reconcile::JudgedSale>& sales, const reconcile::SettlementTerms& terms,
                           const reconcile::BusinessCalendar& calendar)
{
    QStringList sentences;
    for (const auto& [sale, outcome] : sales) {
        const reconcile::ProviderTerms* agreed = terms.providerOf(sale.merchant, sale.terminal);
        if (!agreed)
            agreed = terms.byId(outcome.provider);
        if (!agreed || outcome.due.isNull())
            continue;
        const QString sentence = reconcile::dueDateSentence(sale, *agreed, outcome.due, calendar);
        if (!sentences.contains(sentence))
            sentences.append(sentence);
    }
    return sentences;
}

} // namespace

Result<CaseDetail> readCaseDetail(Rooms& rooms, CaseId id)
{
    CaseDetail detail;
    DZ_ASSIGN(detail.file, rooms.cases().load(id));
    const cases::Case& record = detail.file.record;
    DZ_ASSIGN(detail.sales, rooms.reconcile().salesByIds(record.sales));
    DZ_ASSIGN(detail.calendar, rooms.reconcile().calendar());
    DZ_ASSIGN(const reconcile::SettlementTerms terms, rooms.reconcile().terms());
    detail.dueSentences = dueSentencesOf(detail.sales, terms, detail.calendar);
    DZ_ASSIGN(const reconcile::ReconcileSummary summary, rooms.reconcile().summary());
    detail.coveredTo = summary.bankCoveredTo;
    if (auto provider = rooms.providers().byId(record.provider)) {
        detail.provider = *provider;
    } else if (const auto* agreed = terms.byId(record.provider)) {
        detail.provider.name = agreed->name;
    }
    if (detail.file.proposal)
        for (const BankLineId credit : detail.file.proposal->credits) {
            DZ_ASSIGN(auto deposit, rooms.reconcile().deposit(credit));
            detail.credits.append(std::move(deposit));
        }
    if (detail.file.saleProposal) {
        DZ_ASSIGN(detail.proposedSales, rooms.reconcile().salesByIds(detail.file.saleProposal->sales));
    }
    return detail;
}

CasesPresenter::CasesPresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session) {}

QDateTime CasesPresenter::local(const QDateTime& utc) const
{
    if (!utc.isValid())
        return {};
    const QDateTime shown = m_session.time().toLocal(utc.toSecsSinceEpoch());
    return QDateTime(shown.date(), shown.time(), Qt::UTC);
}

QDateTime CasesPresenter::utc(const QDateTime& local) const
{
    if (!local.isValid())
        return {};
    return QDateTime::fromSecsSinceEpoch(m_session.time().toUtcSeconds(local.date(), local.time()), Qt::UTC);
}

void CasesPresenter::refresh()
{
    m_session.read<ListRead>(
        this,
        [](Rooms& rooms, TaskContext&) -> Result<ListRead> {
            ListRead read;
            DZ_ASSIGN(read.cases, rooms.cases().list());
            DZ_ASSIGN(const auto providers, rooms.providers().all());
            DZ_ASSIGN(const auto terms, rooms.reconcile().terms());
            for (const auto& provider : providers)
                read.names.insert(provider.id, provider.name);
            for (const auto& provider : terms.providers)
                if (!provider.name.isEmpty())
                    read.names.insert(provider.id, provider.name);
            return read;
        },
        [this](Result<ListRead> read) {
            if (!read) {
                emit readFailed(read.error());
                return;
            }
            m_all = read->cases;
            m_providerNames = read->names;
            m_listRead = true;
            const bool known = std::any_of(m_all.cbegin(), m_all.cend(), [this](const cases::Case& one) { return one.id == m_current; });
            if (!known) {
                m_current = {};
                m_detail.reset();
                if (!m_all.isEmpty())
                    show(m_all.first().id);
            }
            emit listChanged();
        });
    if (m_current.isValid())
        readDetail();
}

void CasesPresenter::show(CaseId id)
{
    if (m_current != id) {
        m_current = id;
        m_detail.reset();
        emit detailChanged();
    }
    readDetail();
}

void CasesPresenter::step(int by)
{
    const auto at = std::find_if(m_all.cbegin(), m_all.cend(), [this](const cases::Case& one) { return one.id == m_current; });
    const qsizetype next = (at == m_all.cend() ? 0 : at - m_all.cbegin()) + by;
    if (next >= 0 && next < m_all.size() && m_all.at(next).id != m_current) {
        show(m_all.at(next).id);
        emit listChanged();
    }
}

void CasesPresenter::readDetail()
{
    const CaseId wanted = m_current;
    m_session.read<CaseDetail>(
        this, [wanted](Rooms& rooms, TaskContext&) { return readCaseDetail(rooms, wanted); },
        [this, wanted](Result<CaseDetail> read) {
            if (wanted != m_current)
                return;  // another case was chosen meanwhile
            if (!read) {
                emit readFailed(read.error());
                return;
            }
            m_detail = std::move(*read);
            emit detailChanged();
        });
}

template <class T>
void CasesPresenter::write(CaseAct act, const QString& text, std::function<Result<T>(cases::CaseService&, CaseId)> work)
{
    m_session.write<QVector<JournalId>>(
        this,
        [work = std::move(work), id = m_current, act](Rooms& rooms, TaskContext&) -> Result<QVector<JournalId>> {
            const Result<T> result = work(rooms.cases(), id);
            if (!result)
                return Failure(result.error());
            const JournalId entry = canBeTakenBack(act) ? rooms.cases().lastEntry() : JournalId();
            return entry.isValid() ? QVector<JournalId>{entry} : QVector<JournalId>();
        },
        [this, act, text, id = m_current](Result<QVector<JournalId>> entries) { finish(act, text, id, entries); });
}

void CasesPresenter::open(const cases::OpenCase& request)
{
    m_session.write<CaseId>(
        this, [request](Rooms& rooms, TaskContext&) { return rooms.cases().open(request); },
        [this](Result<CaseId> opened) {
            if (!opened) {
                emit failed(CaseAct::Open, opened.error());
                return;
            }
            show(*opened);
            cases::Case number;
            number.id = *opened;
            emit done(CaseAct::Open, tr("Case %1 is open.").arg(number.number()));
        });
}

void CasesPresenter::logCall(const cases::Call& call, const CallFollowUp& next)
{
    m_session.write<QVector<JournalId>>(
        this,
        [call, next, id = m_current](Rooms& rooms, TaskContext&) -> Result<QVector<JournalId>> {
            DZ_ASSIGN(const JournalId entry, rooms.cases().logCall(id, call));
            QVector<JournalId> entries{entry};
            if (!next.action.isEmpty()) {
                DZ_ASSIGN(const cases::CaseFile file, rooms.cases().load(id));
                DZ_CHECK(rooms.cases().setNextAction(id, file.record.ball, next.action, next.dueUtc));
                if (rooms.cases().lastEntry().isValid())
                    entries.append(rooms.cases().lastEntry());
            }
            return entries;
        },
        [this, id = m_current](Result<QVector<JournalId>> entries) { finish(CaseAct::LogCall, tr("The call is in the record."), id, entries); });
}

void CasesPresenter::recordPromise(const cases::Promise& promise)
{
    write<PromiseId>(CaseAct::Promise, tr("The promise is in the record. The bank statement will tell whether it was kept."),
                     [promise](cases::CaseService& service, CaseId id) { return service.recordPromise(id, promise); });
}

void CasesPresenter::escalate(const cases::Escalation& step)
{
    write<cases::Deadline>(CaseAct::Escalate, tr("The step to L%1 is in the record.").arg(step.level),
                           [step](cases::CaseService& service, CaseId id) { return service.escalate(id, step); });
}

void CasesPresenter::setNextAction(cases::Ball ball, const QString& action, const QDateTime& dueUtc)
{
    write<void>(CaseAct::NextAction, tr("The next action is set."), [=](cases::CaseService& service, CaseId id) {
        return service.setNextAction(id, ball, action, dueUtc);
    });
}

void CasesPresenter::assign(const QString& person)
{
    write<void>(CaseAct::Assign, tr("%1 is in charge of the case.").arg(person),
                [person](cases::CaseService& service, CaseId id) { return service.assign(id, person); });
}

void CasesPresenter::setCause(const QString& cause, const QString& reason)
{
    write<void>(CaseAct::Cause, tr("The cause is set."),
                [cause, reason](cases::CaseService& service, CaseId id) { return service.setCause(id, cause, reason); });
}

void CasesPresenter::addNote(const QString& text, const QDateTime& happenedAtUtc)
{
    write<void>(CaseAct::Note, tr("The note is in the record."), [text, happenedAtUtc](cases::CaseService& service, CaseId id) {
        return service.addNote(id, text, happenedAtUtc);
    });
}

void CasesPresenter::answerCheck(const QString& node, const QString& option)
{
    write<void>(CaseAct::Check, tr("The answer is in the record."),
                [node, option](cases::CaseService& service, CaseId id) { return service.answerCheck(id, node, option, {}); });
}

void CasesPresenter::close(const cases::CloseCase& closing)
{
    write<void>(CaseAct::Close, tr("The case is closed. It can be opened again."),
                [closing](cases::CaseService& service, CaseId id) { return service.close(id, closing); });
}

void CasesPresenter::reopen(const QString& reason)
{
    write<void>(CaseAct::Reopen, tr("The case is open again."),
                [reason](cases::CaseService& service, CaseId id) { return service.reopen(id, reason); });
}

void CasesPresenter::declineProposal()
{
    write<void>(CaseAct::Decline, tr("The case stays open. It is asked again when the bank shows something new."),
                [](cases::CaseService& service, CaseId id) { return service.declineProposal(id, {}); });
}

void CasesPresenter::linkSale(SaleId sale)
{
    write<void>(CaseAct::LinkSale, tr("The case has its sale now; the bank statement judges it."),
                [sale](cases::CaseService& service, CaseId id) { return service.linkSale(id, sale); });
}

void CasesPresenter::declineSales()
{
    write<void>(CaseAct::Decline, tr("These sales are not proposed again."),
                [](cases::CaseService& service, CaseId id) { return service.declineSales(id); });
}

void CasesPresenter::takeBack(CaseId of, const QVector<JournalId>& entries)
{
    write<void>(CaseAct::TakeBack, tr("It is taken back; both stay on the record."), [of, entries](cases::CaseService& service, CaseId) -> Result<void> {
        for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry)  // the last one first, so that what each changed goes back
            DZ_CHECK(service.takeBack(of, *entry));
        return {};
    });
}

void CasesPresenter::finish(CaseAct act, const QString& text, CaseId id, const Result<QVector<JournalId>>& entries)
{
    if (!entries) {
        emit failed(act, entries.error());
        return;
    }
    if (!entries->isEmpty())
        emit doneUndoable(text, id, *entries);
    emit done(act, text);
}

NextMove CasesPresenter::nextMove() const
{
    if (!m_detail)
        return NextMove::LogCall;
    const cases::CaseFile& file = m_detail->file;
    if (!file.record.isOpen())
        return NextMove::Reopen;
    if (file.proposal)
        return NextMove::Close;
    if (file.saleProposal)
        return NextMove::LinkSale;
    const QDateTime due = local(file.record.nextActionDue);
    const bool isLate = due.isValid() && due.date() <= today();
    // A call alone is not followed by a letter on the very same day.
    const bool isUnanswered = isLate && (file.record.level > kPhoneLevel || (file.record.level == kPhoneLevel && due.date() < today()));
    const bool isBroken = std::any_of(file.promises.cbegin(), file.promises.cend(),
                                      [](const cases::Promise& promise) { return promise.verdict == cases::Promise::Verdict::Broken; });
    const bool isPromised = std::any_of(file.promises.cbegin(), file.promises.cend(),
                                        [](const cases::Promise& promise) { return promise.verdict == cases::Promise::Verdict::Open; });
    const bool hasTop = file.record.level >= cases::ladder().last().level;
    if (!isPromised && !hasTop && ((isBroken && file.record.ball == cases::Ball::Us) || isUnanswered))
        return NextMove::Escalate;
    const bool asks = !file.checks.isEmpty() && file.checks.last().answer.isEmpty() && !file.checks.last().options.isEmpty();
    return asks && file.record.level <= 1 && file.calls.isEmpty() ? NextMove::Check : NextMove::LogCall;
}

void CasesPresenter::readCredits()
{
    if (!m_detail)
        return;
    const cases::Case record = m_detail->file.record;
    const QVector<reconcile::JudgedDeposit> proposed = m_detail->credits;
    m_session.read<QVector<reconcile::JudgedDeposit>>(
        this,
        [record, proposed](Rooms& rooms, TaskContext&) -> Result<QVector<reconcile::JudgedDeposit>> {
            QVector<reconcile::JudgedDeposit> credits = proposed;
            DZ_ASSIGN(const auto deposits, rooms.reconcile().deposits());
            for (const auto& deposit : deposits) {
                const bool known = std::any_of(credits.cbegin(), credits.cend(), [&](const auto& one) { return one.line.id == deposit.line.id; });
                const bool early = record.due.isValid() && deposit.line.booked < record.due;
                if (!known && !early && deposit.outcome.provider == record.provider)
                    credits.append(deposit);
                if (credits.size() >= kMostCredits)
                    break;
            }
            return credits;
        },
        [this, id = record.id](Result<QVector<reconcile::JudgedDeposit>> credits) {
            if (id != m_current)
                return;
            if (credits)
                emit creditsRead(*credits);
            else
                emit readFailed(credits.error());
        });
}

void CasesPresenter::readOpeningChoices()
{
    m_session.read<OpeningChoices>(
        this,
        [](Rooms& rooms, TaskContext&) -> Result<OpeningChoices> {
            OpeningChoices choices;
            DZ_ASSIGN(choices.providers, rooms.providers().all());
            DZ_ASSIGN(choices.findings, rooms.reconcile().findings());
            return choices;
        },
        [this](Result<OpeningChoices> choices) {
            if (choices)
                emit openingChoicesRead(*choices);
            else
                emit readFailed(choices.error());
        });
}

std::optional<cases::Deadline> CasesPresenter::answerDue(int level, QDate sentOn) const
{
    const QVector<cases::LadderRung> rungs = cases::ladder();
    if (!m_detail || level < 0 || level >= rungs.size() || rungs.at(level).limitDays == 0 || !sentOn.isValid())
        return std::nullopt;
    const cases::LadderRung& rung = rungs.at(level);
    return cases::countDeadline(m_detail->calendar, sentOn, rung.limitDays,
                                rung.limitInBusinessDays ? cases::DayCount::Business : cases::DayCount::Calendar);
}

} // namespace daozhang::ui
