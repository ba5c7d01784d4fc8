// SPDX-License-Identifier: GPL-3.0-or-later
// The Today page without its widgets: reads the figures, says what each opens, marks things as done.
#pragma once

#include "ui/common/page.h"
#include "ui/watch/chart_data.h"
#include "ui/watch/due_items_model.h"
#include "ui/watch/today_tables.h"

#include <QObject>

#include <optional>

namespace daozhang::ui {

class TodayPresenter : public QObject
{
    Q_OBJECT
public:
    explicit TodayPresenter(ShopSession& session, QObject* parent = nullptr);

    void refresh();
    bool hasFigures() const { return m_figures.has_value(); }
    const watch::TodayFigures& figures() const { return *m_figures; }
    DueItemsModel* items() { return &m_items; }
    AgeingModel* ageing() { return &m_ageing; }
    ProviderFiguresModel* providers() { return &m_providers; }
    ComingUpModel* comingUp() { return &m_comingUp; }

    /// Where a thing leads when it is opened: its case, a new case for its finding, the import.
    struct Target
    {
        Place place = Place::Today;
        Thing thing;
    };
    static Target targetOf(const watch::DueItem& item);
    static Target targetOf(const ComingUpModel::Row& row);
    static Target targetOfDay(QDate due);
    static Target targetOfFinding(FindingId id);
    /// Did each day's money arrive? In the language of the moment.
    ChartData dayChart() const;

    /// Notes what came of the next action of a case and takes it off the list. `undo` puts it back.
    void markDone(CaseId id, const QString& note);
    /// Takes the last markDone back.
    void undoDone();

signals:
    void loaded();
    void failed(const daozhang::Error& error);
    void markedDone(CaseId id);

private:
    /// The next action that markDone took away.
    struct Done
    {
        CaseId id;
        cases::Ball ball = cases::Ball::Us;
        QString action;
        QDateTime due;
    };

    ShopSession& m_session;
    std::optional<watch::TodayFigures> m_figures;
    DueItemsModel m_items;
    AgeingModel m_ageing;
    ProviderFiguresModel m_providers;
    ComingUpModel m_comingUp;
    QVector<Done> m_done;  ///< the latest last: each undo takes one back
};

} // namespace daozhang::ui
