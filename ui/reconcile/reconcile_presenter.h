// SPDX-License-Identifier: GPL-3.0-or-later
// What the Reconcile page does, without a widget: the list and the entry that is chosen in it (each in a class of its
// own), and the acts upon them.
#pragma once

#include "ui/reconcile/entry_detail.h"
#include "ui/reconcile/entry_list.h"

namespace daozhang::ui {

/// What can be chosen when sales and money are matched by hand.
struct MatchCandidate
{
    BankLineId deposit;              ///< exactly one of the two
    SaleId sale;
    Money amount;                    ///< of the deposit, or net of the sale
    QDate day;
    QString title;                   ///< provider or payer; trace and RRN
    QString note;                    ///< memo; card
};

/// How findings of several rows become cases.
enum class CaseSplit { OneCase, PerProvider, PerEntry };

class ReconcilePresenter : public QObject
{
    Q_OBJECT
public:
    explicit ReconcilePresenter(ShopSession& session, QObject* parent = nullptr);

    EntryList& list() { return m_list; }
    const EntryList& list() const { return m_list; }
    EntryDetail& entry() { return m_entry; }
    const EntryDetail& entry() const { return m_entry; }
    const std::optional<ReconcileDetail>& detail() const { return m_entry.detail(); }
    const ReconcileBook& book() const { return m_book; }
    const ShopTime& time() const { return m_session.time(); }
    bool isLoaded() const { return m_loaded && m_list.isLoaded(); }
    bool isLoading() const { return !m_bookTask.isNull() || m_list.isBusy(); }
    bool isRunning() const { return !m_runTask.isNull(); }
    std::optional<Error> error() const;
    const std::optional<Error>& actionError() const { return m_actionError; }
    /// Milliseconds of the last run made here; −1 before.
    qint64 runMilliseconds() const { return m_runMilliseconds; }
    /// What was counted of the last run; nothing until it was.
    const std::optional<reconcile::ListProof>& proof() const { return m_proof; }

    /// Reads the run and the list again; keeps the choice.
    void reload();
    /// Judges everything anew.
    void run();
    void stop();

    // From elsewhere (Today, a case, Ctrl+K).
    void showDeposit(BankLineId deposit);
    void showFinding(FindingId finding);
    /// All sales in a state, in no entry of the list.
    void showState(reconcile::SaleState state);
    /// `key` as Thing::Kind::Findings has it: filters the list to the rows of a figure. False when the key means nothing.
    bool showFindings(const QString& key);

    /// Findings of the rows that have no case yet.
    QVector<FindingId> findingsWithoutCase(const QVector<ReconcileRow>& rows) const;
    /// How many cases a split makes of the rows.
    int casesOf(const QVector<ReconcileRow>& rows, CaseSplit split) const;
    void openCases(const QVector<ReconcileRow>& rows, CaseSplit split, cases::TerminalShowed showed);
    void decide(reconcile::Decision::Kind kind, const QVector<SaleId>& sales, BankLineId deposit, const QString& reason);
    void decide(const reconcile::Decision& decision);
    void undoDecision(DecisionId decision);
    void undoDecisions(const QVector<DecisionId>& decisions);
    /// Adds a payer's name to the terms of a provider, and judges anew.
    void acceptPayer(const QString& provider, const QString& payer, const QString& reason);
    /// Sets all deposits of an unknown payer that are to be done aside as no payouts, and judges anew.
    void setPayerAside(const QString& payer, const QString& reason);
    void forgetActionError();
    /// Deposits or sales that might belong together with what is selected.
    enum class Wanted { Deposits, Sales };
    void findCandidates(Wanted wanted, const QString& text);
    const QVector<MatchCandidate>& candidates() const { return m_candidates; }
    /// Write what is shown as CSV; answered by exported.
    void exportList(const QString& path);
    void exportSales(const QString& path);

signals:
    void bookChanged();
    void stateChanged();          ///< loading, running, errors
    void candidatesChanged();
    void casesOpened(const QVector<daozhang::CaseId>& ids);
    void decided(daozhang::DecisionId id);
    void decisionUndone();
    void payerAccepted(const QString& payer);
    void payerSetAside(const QString& payer, const QVector<daozhang::DecisionId>& decisions);
    void exported(qint64 rows, const QString& path);
    /// Long work began: for the strip that shows it.
    void started(daozhang::SessionTask* task, const QString& doing);

private:
    void bookRead(Result<ReconcileBook> answer);
    void readProof();
    void showCurrent();
    /// Does what a person decided, then judges anew with it.
    void change(std::function<Result<void>(reconcile::ReconcileService&)> work, std::function<void()> done);
    void write(std::function<Result<qint64>(Rooms&, TaskContext&)> work, const QString& path);

    ShopSession& m_session;
    EntryList m_list;
    EntryDetail m_entry;
    ReconcileBook m_book;
    bool m_loaded = false, m_stale = false;
    std::optional<reconcile::SaleState> m_state;
    std::optional<Error> m_error, m_actionError;
    std::optional<reconcile::ListProof> m_proof;
    qint64 m_runMilliseconds = -1;
    QVector<MatchCandidate> m_candidates;
    QTimer m_proofDelay;
    QPointer<SessionTask> m_bookTask, m_runTask, m_candidateTask;
    int m_candidateGeneration = 0;
};

} // namespace daozhang::ui
