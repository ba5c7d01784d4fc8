// SPDX-License-Identifier: GPL-3.0-or-later
// The right-hand side of the Reconcile page without a widget: one entry with everything about it, its sales in pages.
#pragma once

#include "app/session/shop_session.h"
#include "models/reconcile/sale_way.h"
#include "ui/reconcile/payment_path.h"
#include "ui/reconcile/reconcile_rows.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <array>

namespace daozhang::ui {

/// Sums over all sales of the table, also those that are not loaded.
struct LumpFacts
{
    bool complete = false;           ///< false until all sales were read
    qint64 count = 0;
    Money amount, fee, net;
    qint64 states[7] = {};           ///< by SaleState
    QStringList terminals, batches, providers;  ///< at most a few: "several" is said beyond
    bool fromTerminal = false;       ///< a terminal's record of some of them is there
    bool fromProvider = false;       ///< a provider's record of some of them is there
    QDate clearingFrom, clearingTo, due;
    bool hasFee = true;              ///< false where only the other sums are known
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
    QVector<reconcile::Decision> decisions;                ///< in force, about this deposit or these sales
    std::optional<reconcile::ProviderTerms> terms;
    QString fileName;                                      ///< of the bank line
    QDate bankCoveredTo;
    QDate today;
};

/// The way of one sale, with the imported file of each row that proves a station.
struct SaleWayShown
{
    SaleId sale;
    reconcile::SaleWay way;
    std::array<SourceFileId, reconcile::kWayStations> files;
    std::array<qint64, reconcile::kWayStations> lines{};
};

/// A sale's due date explained.
struct DueExplanation { SaleId sale; QString sentence; };

class EntryDetail : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPage = 200;

    explicit EntryDetail(ShopSession& session, QObject* parent = nullptr);

    const std::optional<ReconcileDetail>& detail() const { return m_detail; }
    const LumpFacts& facts() const { return m_facts; }
    PaymentPath path() const;
    bool isReading() const { return !m_task.isNull() || !m_filterTask.isNull(); }
    const std::optional<Error>& error() const { return m_error; }
    const QString& filter() const { return m_filter; }
    /// Sales of the table: all, or those that the filter leaves.
    const QVector<SaleId>& shown() const { return m_shown; }

    /// `decisions`: all that are in force; those about the row are kept.
    void show(const ReconcileRow& row, const QVector<reconcile::Decision>& decisions);
    /// All sales in one state, newest first: the first ones at once, the rest as they are read.
    void showState(reconcile::SaleState state, const reconcile::ReconcileSummary& summary);
    void clear();
    /// Asks for one page of the table's sales; answered by salesRead. Pages that were scrolled past are left out.
    void readSales(int page);
    /// Leaves only sales that hold the text and are in the state; empty = all. A text may be a span of amounts: "100-250",
    /// ">500", "<20".
    void setFilter(const QString& text, std::optional<reconcile::SaleState> state);
    void setFilter(const QString& text) { setFilter(text, m_filterState); }
    const std::optional<reconcile::SaleState>& filterState() const { return m_filterState; }
    /// Reads the way of one sale; answered by wayRead. An invalid id forgets it.
    void readWay(SaleId sale);
    const std::optional<SaleWayShown>& way() const { return m_way; }
    void explainDue(SaleId sale);

signals:
    void changed();
    void factsChanged();
    /// Other sales are shown now (filtered, or not any more).
    void shownChanged();
    /// More sales of a state are known: they follow those that are shown.
    void salesAppended(const QVector<daozhang::SaleId>& sales);
    void salesRead(int page, const QVector<daozhang::reconcile::JudgedSale>& sales);
    /// Another sale's way is known, or none is shown any more.
    void wayChanged();
    void dueExplained(const daozhang::ui::DueExplanation& explanation);
    void failed(const daozhang::Error& error);

private:
    void take(Result<ReconcileDetail> answer);
    void readFacts();
    void readNextPage();

    ShopSession& m_session;
    std::optional<ReconcileDetail> m_detail;
    LumpFacts m_facts;
    QVector<SaleId> m_shown;
    QString m_filter;
    std::optional<reconcile::SaleState> m_filterState;
    std::optional<SaleWayShown> m_way;
    int m_wayGeneration = 0;
    std::optional<Error> m_error;
    QVector<int> m_wantedPages;
    QPointer<SessionTask> m_task, m_factsTask, m_pageTask, m_filterTask, m_restTask;
    int m_generation = 0, m_shownGeneration = 0;
};

} // namespace daozhang::ui
