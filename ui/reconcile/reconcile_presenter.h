// SPDX-License-Identifier: GPL-3.0-or-later
// What the Reconcile page knows and does, without a widget.
#pragma once

#include "app/session/shop_session.h"
#include "ui/reconcile/payment_path.h"
#include "ui/reconcile/reconcile_rows.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

namespace daozhang::ui {

/// Sums over all sales of the table, also those that are not loaded.
struct LumpFacts
{
    bool complete = false;           ///< false until all sales were read
    qint64 count = 0;
    Money amount, fee, net;
    qint64 states[7] = {};           ///< by SaleState
    QStringList terminals, batches;  ///< at most a few: "several" is said beyond
    bool fromTerminal = false;       ///< a terminal's record of some of them is there
    bool fromProvider = false;       ///< a provider's record of some of them is there
    QDate clearingFrom, clearingTo, due;
};

/// One selected row of the list, with everything that the right-hand side shows.
struct ReconcileDetail
{
    ReconcileRow row;
    std::optional<reconcile::JudgedDeposit> deposit;
    QVector<reconcile::Finding> findings;
    QVector<reconcile::Hypothesis> alternatives;
    qint64 alternativesCount = 0;
    bool alternativesComplete = true;
    QVector<SaleId> sales;                                 ///< rows of the table, in order
    QVector<reconcile::JudgedSale> firstSales;             ///< the first page of them
    QHash<SaleId, reconcile::JudgedSale> alternativeSales; ///< to name the members of the alternatives
    QVector<reconcile::Decision> decisions;                ///< not undone, about this deposit or these sales
    std::optional<reconcile::ProviderTerms> terms;
    QString fileName;                                      ///< of the bank line
    QDate bankCoveredTo;
    QDate today;
};

/// A sale's due date explained.
struct DueExplanation { SaleId sale; QString sentence; };

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

class ReconcilePresenter : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPage = 400;

    explicit ReconcilePresenter(ShopSession& session, QObject* parent = nullptr);

    const ReconcileBook& book() const { return m_book; }
    bool isLoaded() const { return m_loaded; }
    bool isLoading() const { return !m_bookTask.isNull(); }
    bool isRunning() const { return !m_runTask.isNull(); }
    bool isSearching() const { return !m_searchTask.isNull(); }
    const std::optional<Error>& error() const { return m_error; }
    const std::optional<Error>& actionError() const { return m_actionError; }
    /// Milliseconds of the last run made here; −1 before.
    qint64 runMilliseconds() const { return m_runMilliseconds; }
    ReconcileFilter filter() const { return m_filter; }
    const QString& text() const { return m_text; }
    const QVector<ReconcileRow>& rows() const { return m_rows; }
    /// Index into rows() of the row that the detail is about; −1 = none.
    int currentRow() const;
    const std::optional<ReconcileDetail>& detail() const { return m_detail; }
    const LumpFacts& facts() const { return m_facts; }
    PaymentPath path() const;

    /// Reads the list again; keeps the selection.
    void reload();
    /// Judges everything anew.
    void run();
    void stop();
    void setFilter(ReconcileFilter filter);
    void setText(const QString& text);
    void select(int row);
    /// From elsewhere (Today, a case, Ctrl+K): selects what speaks of it as soon as the list is there.
    void showDeposit(BankLineId deposit);
    void showFinding(FindingId finding);
    void showSales(const QVector<SaleId>& sales);
    void showState(reconcile::SaleState state);
    /// `key` as Thing::Kind::Findings has it: what is to do, the first of a provider, of a due day or of an age.
    /// False when the key means nothing.
    bool showFindings(const QString& key);
    /// Asks for the next page of the table's sales; answered by salesRead.
    void readSales(qsizetype from);
    void explainDue(SaleId sale);

    /// Opens one case from all findings of the rows. Fails when they are of several providers.
    void openCase(const QVector<int>& rows, cases::TerminalShowed showed);
    /// Findings of the rows that have no case yet.
    QVector<FindingId> findingsWithoutCase(const QVector<int>& rows) const;
    void decide(reconcile::Decision::Kind kind, const QVector<SaleId>& sales, BankLineId deposit, const QString& reason);
    void undoDecision(DecisionId decision);
    void forgetActionError();
    /// Deposits (when `forSales`) or sales that might belong together with what is selected.
    enum class Wanted { Deposits, Sales };
    void findCandidates(Wanted wanted, const QString& text);
    const QVector<MatchCandidate>& candidates() const { return m_candidates; }

signals:
    void bookChanged();
    void rowsChanged();
    void detailChanged();
    void factsChanged();
    void salesRead(qsizetype from, const QVector<daozhang::reconcile::JudgedSale>& sales);
    void dueExplained(const daozhang::ui::DueExplanation& explanation);
    void stateChanged();          ///< loading, running, progress, errors
    void candidatesChanged();
    void caseOpened(daozhang::CaseId id);
    void decided();
    /// Long work began: for the strip that shows it.
    void started(daozhang::SessionTask* task);

private:
    void bookRead(Result<ReconcileBook> answer);
    void rebuildRows();
    void search();
    void readDetail();
    void readFacts();
    void act(std::function<Result<void>(Rooms&)> work);
    void wanted();
    void keepSelection(const std::optional<ReconcileRow>& before);

    ShopSession& m_session;
    ReconcileBook m_book;
    bool m_loaded = false, m_stale = false;
    ReconcileFilter m_filter = ReconcileFilter::ToDo;
    bool m_filterChosen = false;
    QString m_text;
    QVector<ReconcileRow> m_rows;
    QVector<ReconcileRow> m_hits;
    std::optional<ReconcileRow> m_current;
    std::optional<ReconcileDetail> m_detail;
    LumpFacts m_facts;
    std::optional<Error> m_error, m_actionError;
    qint64 m_runMilliseconds = -1;
    QVector<MatchCandidate> m_candidates;
    BankLineId m_wantedDeposit;
    FindingId m_wantedFinding;
    SaleId m_wantedSale;
    std::optional<reconcile::SaleState> m_wantedState;
    std::function<bool(const ReconcileRow&)> m_wantedRow;
    QTimer m_searchDelay;
    QPointer<SessionTask> m_bookTask, m_runTask, m_detailTask, m_factsTask, m_pageTask, m_searchTask, m_candidateTask;
    int m_detailGeneration = 0, m_searchGeneration = 0, m_candidateGeneration = 0;
};

} // namespace daozhang::ui
