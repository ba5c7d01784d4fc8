// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one sale as a picture: four stations, each with its day and its row; where it stops is the finding.
#include "app/reconcile/explanation.h"
#include "ui/common/format.h"
#include "ui/reconcile/reconcile_texts.h"

#include <QCoreApplication>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReconcileWords)
};

QString dayText(const WayStop& stop, QDate today)
{
    if (!stop.day.isValid())
        return {};
    const QString day = shortDate(stop.day, today).replace(u' ', QChar::Nbsp);
    if (stop.state != WayState::Done)
        return stop.station == WayStation::Booked ? Words::tr("due %1").arg(day) : day;
    return stop.time.isValid() ? Words::tr("%1 %2", "day and time").arg(day, stop.time.toString(QStringLiteral("HH:mm"))) : day;
}

PathStation stationOf(const WayStop& stop, QDate today)
{
    PathStation station;
    const bool isDone = stop.state == WayState::Done;
    station.proof = isDone ? PathStation::Proof::Known : stop.state == WayState::Missing ? PathStation::Proof::Absent : PathStation::Proof::Unknown;
    station.title = stationName(stop.station);
    QStringList line{dayText(stop, today), stop.number};
    line.removeAll(QString());
    station.line = line.join(QStringLiteral(" · "));
    if (isDone)
        station.figure = stop.hasAmount ? stop.amount.toDisplay() : stateName(stop.state);
    else
        station.figure = station.proof == PathStation::Proof::Absent ? stateName(stop.state) : Words::tr("? %1", "not known, and why").arg(stateName(stop.state));
    station.isArrival = isDone && stop.station == WayStation::Booked;
    return station;
}

/// The cause that the data decide, or what they leave open.
QString causeText(const SaleWay& way)
{
    const auto named = [](const QString& code) { return Words::tr("%1 %2", "cause code and name").arg(code, causeName(code)); };
    if (!way.cause.isEmpty())
        return way.cause.startsWith(u'C') ? named(way.cause) : causeName(way.cause);
    if (way.openCauses.isEmpty())
        return Words::tr("Why it stops there cannot be told from the files.");
    QStringList open;
    for (const QString& code : way.openCauses.mid(0, 3))
        open.append(named(code));
    return Words::tr("Ask the provider whether it is: %1").arg(open.join(Words::tr("; ", "between parts of a description")));
}

} // namespace

PaymentPath pathOf(const SaleWay& way, QDate today)
{
    PaymentPath path;
    int last = -1;
    for (int i = 0; i < kWayStations; ++i) {
        path.stations.append(stationOf(way.stops[std::size_t(i)], today));
        if (way.stops[std::size_t(i)].state == WayState::Done)
            last = i;
    }
    for (int leg = 0; leg + 1 < kWayStations; ++leg) {
        // What a later book proves has passed the earlier ones, whether their files are here or not.
        const bool flows = leg < last;
        path.legs.append({flows ? PathLeg::Kind::Flows : way.stops[std::size_t(leg + 1)].state == WayState::Missing ? PathLeg::Kind::Nothing : PathLeg::Kind::Unknown});
    }
    if (way.stopsAt) {
        // It stops where the last proof is: nothing is said about what lies beyond it.
        path.stopLeg = std::min(way.lastDone ? int(*way.lastDone) : 0, kWayStations - 2);
        const QString lastSeen = stationName(way.lastDone.value_or(WayStation::Taken));
        // A station between them whose book is not here may have been passed: nobody can say that it stopped before it.
        path.isStopProved = way.lastDone && int(*way.stopsAt) == int(*way.lastDone) + 1 && way.at(*way.stopsAt).state == WayState::Missing;
        path.stopTitle = way.at(*way.stopsAt).state == WayState::Possible ? Words::tr("May be missing; last seen: %1").arg(lastSeen)
            : path.isStopProved                                           ? Words::tr("Stopped after: %1").arg(lastSeen)
                                                                          : Words::tr("Last seen: %1; missing: %2").arg(lastSeen, stationName(*way.stopsAt));
        path.stopText = path.isStopProved ? causeText(way) : Words::tr("As far as the books here show. %1").arg(causeText(way));
    } else if (way.at(WayStation::Booked).state == WayState::NotExpected) {
        path.note = way.cause.isEmpty() ? stateName(way.state) : Words::tr("%1: %2", "state and cause").arg(stateName(way.state), causeName(way.cause));
    } else if (way.at(WayStation::Booked).state != WayState::Done && way.at(WayStation::Booked).day.isValid()) {
        path.note = Words::tr("due %1").arg(weekdayDate(way.at(WayStation::Booked).day, today));
    }
    return path;
}

} // namespace daozhang::ui
