// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/today_presenter.h"

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
            m_comingUp.setItems(figures->items, figures->today, m_session.time());
            emit loaded();
        });
}

bool TodayPresenter::hasLate() const
{
    return m_figures && std::any_of(m_figures->items.cbegin(), m_figures->items.cend(), [](const watch::DueItem& item) { return item.isLate; });
}

TodayPresenter::Target TodayPresenter::targetOf(const watch::DueItem& item)
{
    if (item.inCase.isValid())
        return {Place::Cases, {Thing::Kind::Case, QString::number(item.inCase.value), {}, {}}};
    if (item.kind == watch::DueItem::Kind::StatementMissing)
        return {Place::Import, {}};
    if (item.finding.isValid())
        return {Place::Cases, {Thing::Kind::NewCase, {}, {item.finding.value}, {}}};
    return {Place::Reconcile, {Thing::Kind::Findings, {}, {}, {}}};
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
            m_done = *done;
            emit markedDone(done->id);
        });
}

void TodayPresenter::undoDone()
{
    if (!m_done)
        return;
    const Done done = *std::exchange(m_done, std::nullopt);
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
