// SPDX-License-Identifier: GPL-3.0-or-later
// The Insights page without its widgets: reads the figures of a period, makes charts of them, knows the rows behind.
#pragma once

#include "app/watch/insights.h"
#include "ui/common/page.h"
#include "ui/watch/chart_data.h"
#include "ui/watch/insights_tables.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace daozhang::ui {

class InsightsPresenter : public QObject
{
    Q_OBJECT
public:
    enum class Question { Speed, Missing, Fees, Losses };
    /// A chart shows so many providers at most; the table and the scorecards show all.
    static constexpr int kMostSeries = 5;

    explicit InsightsPresenter(ShopSession& session, QObject* parent = nullptr);

    void refresh();
    bool hasFigures() const { return m_figures.has_value(); }
    bool isReading() const { return !m_task.isNull(); }
    const watch::InsightsFigures& figures() const { return *m_figures; }
    int days() const { return m_asked.days; }
    const QString& provider() const { return m_asked.provider; }
    void setDays(int days);
    void setProvider(const QString& provider);

    ScorecardModel* scorecards() { return &m_scorecards; }
    RowsBehindModel* rows() { return &m_rows; }
    /// The chart that answers a question, in the language of the moment.
    ChartData chart(Question question) const;
    /// A fact beside the question: what is left out, what is not known.
    QString factOf(Question question) const;
    /// Fills rows() with what stands behind one category (and series, −1 = all) of a chart; says what they are.
    QString openRows(Question question, int category, int series);
    /// Where a row of rows() leads.
    struct Target
    {
        Place place = Place::Reconcile;
        Thing thing;
    };
    static Target targetOf(const RowBehind& row);

signals:
    void loaded();
    void failed(const daozhang::Error& error);

private:
    ChartData speedChart() const;
    ChartData missingChart() const;
    ChartData feesChart() const;
    ChartData lossChart() const;
    ChartData::Category monthCategory(int month) const;
    QString openText(QDate first, QDate last) const;
    int shownProviders() const;

    ShopSession& m_session;
    watch::InsightsAsked m_asked;
    std::optional<watch::InsightsFigures> m_figures;
    ScorecardModel m_scorecards;
    RowsBehindModel m_rows;
    QPointer<SessionTask> m_task;
    int m_generation = 0;
};

} // namespace daozhang::ui
