// SPDX-License-Identifier: GPL-3.0-or-later
// What the cases page knows and can do, without a window.
#pragma once

#include "app/session/shop_session.h"
#include "models/cases/case.h"
#include "models/reconcile/business_calendar.h"

#include <QObject>

namespace daozhang::ui {

/// Everything that the page of one case shows, read together.
struct CaseDetail
{
    cases::CaseFile file;
    QVector<reconcile::JudgedSale> sales;
    cases::ProviderProfile provider;            ///< empty id when the directory does not know it
    QVector<reconcile::JudgedDeposit> credits;  ///< of the closing proposal
    QStringList dueSentences;                   ///< how each due date was computed
    reconcile::BusinessCalendar calendar;
    QDate coveredTo;                            ///< last day that the bank statements cover
    QVector<reconcile::JudgedSale> proposedSales;  ///< of the proposal of sales, the likeliest first
};

/// What a new case can be about.
struct OpeningChoices
{
    QVector<cases::ProviderProfile> providers;
    QVector<reconcile::Finding> findings;
};

enum class CaseAct { Open, LogCall, Promise, Escalate, NextAction, Assign, Cause, Note, Check, Close, Reopen, Decline, LinkSale, TakeBack };

/// What is most likely to be done next: the one filled button of a case.
enum class NextMove { Close, LinkSale, Check, Escalate, LogCall, Reopen };

/// What is to be done after a call, when it was said.
struct CallFollowUp
{
    QString action;
    QDateTime dueUtc;
};

class CasesPresenter : public QObject
{
    Q_OBJECT
public:
    CasesPresenter(ShopSession& session, QObject* parent = nullptr);

    ShopSession& session() const { return m_session; }
    QDate today() const { return m_session.facts().today; }
    /// The shop's wall clock at a moment, carried as a UTC time so that no zone of this PC touches it; and back.
    QDateTime local(const QDateTime& utc) const;
    QDateTime utc(const QDateTime& local) const;
    QDateTime localNow() const { return local(m_session.clock().now()); }

    const QVector<cases::Case>& all() const { return m_all; }
    bool isListRead() const { return m_listRead; }
    QString providerName(const QString& id) const { return m_providerNames.value(id, id); }
    CaseId current() const { return m_current; }
    /// The open case; null while none was read.
    const CaseDetail* detail() const { return m_detail ? &*m_detail : nullptr; }

    void refresh();
    void show(CaseId id);
    /// The case before (-1) or after (1) the current one in the list.
    void step(int by);

    void open(const cases::OpenCase& request);
    /// With the next step when one is named; without a promise the ball stays where it is.
    void logCall(const cases::Call& call, const CallFollowUp& next = {});
    void recordPromise(const cases::Promise& promise);
    void escalate(const cases::Escalation& step);
    void setNextAction(cases::Ball ball, const QString& action, const QDateTime& dueUtc);
    void assign(const QString& person);
    void setCause(const QString& cause, const QString& reason);
    void addNote(const QString& text, const QDateTime& happenedAtUtc);
    void answerCheck(const QString& node, const QString& option);
    void close(const cases::CloseCase& closing);
    void reopen(const QString& reason);
    /// Not to be closed yet, whatever the bank shows now.
    void declineProposal();
    void linkSale(SaleId sale);
    void declineSales();
    /// Takes an act of the timeline back.
    void takeBack(CaseId id, const QVector<JournalId>& entries);

    /// By the state of the case alone; LogCall while there is nothing better.
    NextMove nextMove() const;

    /// Deposits of the case's provider since its due date, newest first, for choosing what paid it.
    void readCredits();
    void readOpeningChoices();
    /// When the answer to a step is due, with its computation; nothing when the rung sets no limit.
    std::optional<cases::Deadline> answerDue(int level, QDate sentOn) const;

signals:
    void listChanged();
    void detailChanged();
    void done(daozhang::ui::CaseAct act, const QString& text);
    /// Before done(), of an act that can be taken back by its entries.
    void doneUndoable(const QString& text, daozhang::CaseId id, const QVector<daozhang::JournalId>& entries);
    void failed(daozhang::ui::CaseAct act, const daozhang::Error& error);
    void readFailed(const daozhang::Error& error);
    void creditsRead(const QVector<daozhang::reconcile::JudgedDeposit>& credits);
    void openingChoicesRead(const daozhang::ui::OpeningChoices& choices);

private:
    struct ListRead
    {
        QVector<cases::Case> cases;
        QHash<QString, QString> names;
    };
    void readDetail();
    void finish(CaseAct act, const QString& text, CaseId id, const Result<QVector<JournalId>>& entries);
    template <class T> void write(CaseAct act, const QString& text, std::function<Result<T>(cases::CaseService&, CaseId)> work);

    ShopSession& m_session;
    QVector<cases::Case> m_all;
    QHash<QString, QString> m_providerNames;
    CaseId m_current;
    std::optional<CaseDetail> m_detail;
    bool m_listRead = false;
};

/// Reads everything about one case on a session's thread.
Result<CaseDetail> readCaseDetail(Rooms& rooms, CaseId id);

} // namespace daozhang::ui
