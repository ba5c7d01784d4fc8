// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/days_presenter.h"

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

QDate firstOf(QDate day) { return QDate(day.year(), day.month(), 1); }

} // namespace

DaysPresenter::DaysPresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session) {}

const DayStatus* DaysPresenter::status(QDate day) const
{
    const auto found = m_days.constFind(day);
    return found == m_days.cend() ? nullptr : &*found;
}

DaysPresenter::Counts DaysPresenter::counts() const
{
    Counts counts;
    for (const DayStatus& day : m_days) {
        if (day.day().month() != m_month.month() || day.day() >= m_session.facts().today)
            continue;
        if (!day.closing)
            ++counts.open;
        else
            ++(day.change == DayChange::None ? counts.closed : counts.changed);
    }
    return counts;
}

bool DaysPresenter::canClose() const
{
    const DayStatus* day = currentStatus();
    return day && !day->closing && !day->now.isEmpty() && m_current < m_session.facts().today;
}

bool DaysPresenter::canReopen() const { return currentStatus() && currentStatus()->closing; }

void DaysPresenter::open()
{
    if (!m_month.isValid()) {
        m_current = m_session.facts().today.addDays(-1);
        m_month = firstOf(m_current);
    }
    reload();
}

void DaysPresenter::reload()
{
    if (!m_month.isValid())
        return;
    // Days of the neighbouring months that stand in the same weeks are shown too.
    const QDate from = m_month.addDays(-6), to = m_month.addMonths(1).addDays(6);
    const int generation = ++m_generation;
    m_session.read<QVector<DayStatus>>(
        this, [from, to](Rooms& rooms, TaskContext&) { return rooms.days().days(from, to); },
        [this, generation](Result<QVector<DayStatus>> answer) {
            if (generation != m_generation)
                return;
            if (!answer) {
                emit failed(answer.error());
                return;
            }
            m_days.clear();
            for (const DayStatus& day : *answer)
                m_days.insert(day.day(), day);
            m_loaded = true;
            emit changed();
            readHistory();
        });
}

void DaysPresenter::showMonth(QDate anyDay)
{
    const int day = std::min(m_current.day(), anyDay.daysInMonth());
    choose(QDate(anyDay.year(), anyDay.month(), day));
}

void DaysPresenter::choose(QDate day)
{
    if (!day.isValid() || day == m_current)
        return;
    m_current = day;
    m_history.clear();
    const bool isOfThisMonth = firstOf(day) == m_month;
    m_month = firstOf(day);
    // At once, also before a month is read: the next key walks on from here.
    emit changed();
    if (isOfThisMonth)
        readHistory();
    else
        reload();
}

void DaysPresenter::readHistory()
{
    const QDate day = m_current;
    m_session.read<QVector<DayClosing>>(
        this, [day](Rooms& rooms, TaskContext&) { return rooms.days().history(day); },
        [this, day](Result<QVector<DayClosing>> answer) {
            if (day != m_current || !answer)
                return;
            m_history = *answer;
            emit changed();
        });
}

void DaysPresenter::close(const QString& note)
{
    const QDate day = m_current;
    m_session.write<DayClosing>(
        this,
        [day, note](Rooms& rooms, TaskContext& task) -> Result<DayClosing> {
            DZ_ASSIGN(const bool stale, rooms.reconcile().isStale());
            if (stale)
                DZ_CHECK(rooms.reconcileAndFollow(task));
            // The person was shown what is carried forward and confirmed it.
            return rooms.days().close(day, DayClosings::Open::IsCarriedForward, note);
        },
        [this, day](Result<DayClosing> answer) {
            if (answer)
                emit closed(day);
            else
                emit failed(answer.error());
            reload();
        });
}

void DaysPresenter::reopen(const QString& reason)
{
    const QDate day = m_current;
    m_session.write<bool>(
        this,
        [day, reason](Rooms& rooms, TaskContext&) -> Result<bool> {
            DZ_CHECK(rooms.days().reopen(day, reason));
            return true;
        },
        [this, day](Result<bool> answer) {
            if (answer)
                emit reopened(day);
            else
                emit failed(answer.error());
            reload();
        });
}

void DaysPresenter::findSales()
{
    const QDate day = m_current;
    m_session.read<QVector<SaleId>>(
        this, [day](Rooms& rooms, TaskContext&) { return rooms.days().salesOf(day); },
        [this](Result<QVector<SaleId>> answer) {
            if (answer)
                emit salesFound(*answer);
            else
                emit failed(answer.error());
        });
}

} // namespace daozhang::ui
