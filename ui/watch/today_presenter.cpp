// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/today_presenter.h"

#include "ui/common/format.h"

namespace daozhang::ui {

TodayPresenter::TodayPresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session) {}

void TodayPresenter::refresh()
{
    m_session.read<watch::TodayFigures>(
        this, [](Rooms& rooms, TaskContext&) { return rooms.today(); },
        [this](Result<watch::TodayFigures> figures) {
            if (!figures) {
                emit failed(figures.error());
                return;
            }
            m_figures = *figures;
            m_items.setItems(figures->items, figures->today, m_session.time());
            m_ageing.setBuckets(figures->ageing);
            m_providers.setProviders(figures->providers);
            m_comingUp.setFigures(*figures, m_session.time());
            emit loaded();
        });
}

ChartData TodayPresenter::dayChart() const
{
    ChartData chart;
    chart.form = ChartData::Form::Stacked;
    chart.currency = m_figures->notArrived.currency();
    chart.categoryName = tr("Due");
    ChartData::Series arrived{tr("Arrived"), ChartInk::Arrived, {}}, missing{tr("Missing"), ChartInk::Missing, {}},
        awaited{tr("Awaiting statement"), ChartInk::Awaited, {}};
    ChartData::Column expected{tr("Expected"), ChartData::Unit::Money, {}};
    const QDate today = m_figures->today;
    for (qsizetype i = 0; i < m_figures->days.size(); ++i) {
        const watch::DayOfMoney& day = m_figures->days[i];
        // Dates where they fit: first, last, and the first business day of each week.
        const bool isNamed = i == 0 || i == m_figures->days.size() - 1 || day.due.dayOfWeek() == 1;
        chart.categories.append({!isNamed ? QString() : day.due == today ? tr("today") : shortDate(day.due, today), weekdayDate(day.due, today),
                                 day.missing.minorUnits() > 0 ? (-day.missing).toDisplay() : QString(), {}});
        arrived.values.append(day.arrived.minorUnits());
        missing.values.append(day.missing.minorUnits());
        awaited.values.append(day.awaited.minorUnits());
        expected.values.append(day.expected.minorUnits());
    }
    chart.series = {arrived, missing, awaited};
    chart.columns = {expected};
    return chart;
}

TodayPresenter::Target TodayPresenter::targetOf(const watch::DueItem& item)
{
    if (item.inCase.isValid())
        return {Place::Cases, {Thing::Kind::Case, QString::number(item.inCase.value), {}, {}}};
    switch (item.kind) {
    case watch::DueItem::Kind::StatementMissing:
    case watch::DueItem::Kind::FileMissing:
    case watch::DueItem::Kind::Silent: return {Place::Import, {}};
    case watch::DueItem::Kind::Slower: return {Place::Insights, {Thing::Kind::Section, QStringLiteral("provider:") + item.provider, {}, {}}};
    default: break;
    }
    if (item.finding.isValid())
        return {Place::Cases, {Thing::Kind::NewCase, {}, {item.finding.value}, {}}};
    return {Place::Reconcile, {Thing::Kind::Findings, {}, {}, {}}};
}

TodayPresenter::Target TodayPresenter::targetOfDay(QDate due)
{
    return {Place::Reconcile, {Thing::Kind::Findings, QStringLiteral("due:") + due.toString(Qt::ISODate), {}, {}}};
}

TodayPresenter::Target TodayPresenter::targetOf(const ComingUpModel::Row& row)
{
    return row.item ? targetOf(*row.item) : targetOfDay(row.day);
}

TodayPresenter::Target TodayPresenter::targetOfFinding(FindingId id)
{
    return {Place::Reconcile, {Thing::Kind::Finding, QString::number(id.value), {}, {}}};
}

void TodayPresenter::markDone(CaseId id, const QString& note)
{
    m_session.write<Done>(
        this,
        [id, note](Rooms& rooms, TaskContext&) -> Result<Done> {
            DZ_ASSIGN(const cases::CaseFile file, rooms.cases().load(id));
            const Done before{id, file.record.ball, file.record.nextAction, file.record.nextActionDue};
            const QString text = note.isEmpty() ? before.action : QStringLiteral("%1: %2").arg(before.action, note);
            DZ_CHECK(rooms.cases().addNote(id, text, rooms.clock().now()));
            DZ_CHECK(rooms.cases().setNextAction(id, before.ball, {}, {}));
            return before;
        },
        [this](Result<Done> done) {
            if (!done) {
                emit failed(done.error());
                return;
            }
            m_done.append(*done);
            emit markedDone(done->id);
        });
}

void TodayPresenter::undoDone()
{
    if (m_done.isEmpty())
        return;
    const Done done = m_done.takeLast();
    m_session.write<bool>(
        this,
        [done](Rooms& rooms, TaskContext&) -> Result<bool> {
            DZ_CHECK(rooms.cases().setNextAction(done.id, done.ball, done.action, done.due));
            return true;
        },
        [this](Result<bool> restored) {
            if (!restored)
                emit failed(restored.error());
        });
}

} // namespace daozhang::ui
