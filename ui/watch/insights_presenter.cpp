// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/insights_presenter.h"

#include "ui/common/format.h"
#include "ui/common/language.h"

#include <QLocale>

namespace daozhang::ui {

using watch::Claim;
using Unit = ChartData::Unit;

namespace {

constexpr ChartInk kInks[] = {ChartInk::First, ChartInk::Second, ChartInk::Third, ChartInk::Fourth, ChartInk::Fifth};

QString monthName(QDate first)
{
    return Language::hub().isChinese() ? first.toString(QStringLiteral("yyyy 年 M 月")) : QLocale().toString(first, QStringLiteral("MMMM yyyy"));
}

QString shortMonth(QDate first, QDate today)
{
    if (Language::hub().isChinese())
        return first.toString(first.year() == today.year() ? QStringLiteral("M 月") : QStringLiteral("yyyy-MM"));
    return QLocale().toString(first, first.year() == today.year() ? QStringLiteral("MMM") : QStringLiteral("MMM yyyy"));
}

} // namespace

InsightsPresenter::InsightsPresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session) {}

void InsightsPresenter::refresh()
{
    const int generation = ++m_generation;
    m_task = m_session.read<watch::InsightsFigures>(
        this, [asked = m_asked](Rooms& rooms, TaskContext&) { return rooms.insights(asked); },
        [this, generation](Result<watch::InsightsFigures> figures) {
            if (generation != m_generation)
                return;
            m_task.clear();
            if (!figures) {
                emit failed(figures.error());
                return;
            }
            m_figures = *figures;
            m_scorecards.setCards(figures->providers);
            m_rows.setRows({}, figures->today);
            emit loaded();
        });
}

void InsightsPresenter::setDays(int days)
{
    if (std::exchange(m_asked.days, days) != days)
        refresh();
}

void InsightsPresenter::setProvider(const QString& provider)
{
    if (std::exchange(m_asked.provider, provider) != provider)
        refresh();
}

int InsightsPresenter::shownProviders() const { return std::min<int>(kMostSeries, static_cast<int>(m_figures->providers.size())); }

QString InsightsPresenter::openText(QDate first, QDate last) const
{
    const auto [from, to] = m_figures->partOf(first, last);
    if (from.isValid() && to.isValid())
        return tr("not complete: %1 to %2").arg(shortDate(from, m_figures->today), shortDate(to, m_figures->today));
    if (from.isValid())
        return tr("not complete: from %1").arg(shortDate(from, m_figures->today));
    return to.isValid() ? tr("not complete: to %1").arg(shortDate(to, m_figures->today)) : QString();
}

ChartData::Category InsightsPresenter::monthCategory(int month) const
{
    const QDate first = m_figures->months.at(month);
    const QDate last = first.addMonths(1).addDays(-1);
    const auto [from, to] = m_figures->partOf(first, last);
    QString axis = shortMonth(first, m_figures->today);
    if (from.isValid() && to.isValid())
        axis = tr("%1 (%2 to %3)", "month, days of it").arg(axis, QString::number(from.day()), QString::number(to.day()));
    else if (from.isValid())
        axis = tr("%1 (from %2)", "month, day of it").arg(axis, QString::number(from.day()));
    else if (to.isValid())
        axis = tr("%1 (to %2)", "month, day of it").arg(axis, QString::number(to.day()));
    return {axis, monthName(first), {}, openText(first, last)};
}

ChartData InsightsPresenter::chart(Question question) const
{
    ChartData chart;
    if (m_figures->from.isValid() && !m_figures->providers.isEmpty()) {
        switch (question) {
        case Question::Speed: chart = speedChart(); break;
        case Question::Missing: chart = missingChart(); break;
        case Question::Fees: chart = feesChart(); break;
        case Question::Losses: chart = lossChart(); break;
        }
    }
    chart.currency = m_figures->currency;
    return chart;
}

ChartData InsightsPresenter::speedChart() const
{
    ChartData chart;
    chart.form = ChartData::Form::Lines;
    chart.unit = Unit::Days;
    chart.categoryName = tr("Week of clearing");
    for (const QDate monday : m_figures->weeks)
        chart.categories.append({openText(monday, monday.addDays(6)).isEmpty() ? shortDate(monday, m_figures->today) : shortDate(monday, m_figures->today) + u'…', tr("Week of %1").arg(shortDate(monday, m_figures->today)), {},
                                 openText(monday, monday.addDays(6))});
    for (int i = 0; i < m_figures->providers.size(); ++i) {
        QVector<std::optional<qint64>> values;
        for (const auto& week : m_figures->speeds)
            values.append(week.at(i));
        if (i < shownProviders())
            chart.series.append({m_figures->providers[i].name, kInks[i], values});
        else
            chart.columns.append({m_figures->providers[i].name, Unit::Days, values});
    }
    return chart;
}

ChartData InsightsPresenter::missingChart() const
{
    ChartData chart;
    chart.form = ChartData::Form::Stacked;
    chart.categoryName = tr("Month due");
    ChartData::Series back{tr("Came back"), ChartInk::Arrived, {}}, still{tr("Still missing"), ChartInk::Missing, {}},
        written{tr("Written off"), ChartInk::Fifth, {}};
    ChartData::Column all{tr("Went missing"), Unit::Money, {}};
    bool hasWrittenOff = false;
    for (int month = 0; month < m_figures->months.size(); ++month) {
        const Money came = m_figures->claimed(month, Claim::Fate::CameBack);
        const Money lost = m_figures->claimed(month, Claim::Fate::StillMissing);
        const Money off = m_figures->claimed(month, Claim::Fate::WrittenOff);
        ChartData::Category category = monthCategory(month);
        if (lost.minorUnits() > 0)
            category.label = (-lost).toDisplay();
        chart.categories.append(category);
        back.values.append(came.minorUnits());
        still.values.append(lost.minorUnits());
        written.values.append(off.minorUnits());
        all.values.append((came + lost + off).minorUnits());
        hasWrittenOff |= !off.isZero();
    }
    chart.series = {back, still};
    if (hasWrittenOff)
        chart.series.append(written);
    chart.columns = {all};
    return chart;
}

ChartData InsightsPresenter::feesChart() const
{
    ChartData chart;
    chart.form = ChartData::Form::Grouped;
    chart.categoryName = tr("Month");
    ChartData::Column agreed{tr("By the terms"), Unit::Money, {}}, over{tr("More than agreed"), Unit::Money, {}}, turnover{tr("Turnover"), Unit::Money, {}},
        rate{tr("Of turnover"), Unit::Share, {}};
    for (int i = 0; i < shownProviders(); ++i)
        chart.series.append({m_figures->providers[i].name, kInks[i], {}});
    for (int month = 0; month < m_figures->months.size(); ++month) {
        chart.categories.append(monthCategory(month));
        Money takenAll(0, m_figures->currency), agreedAll = takenAll, turnoverAll = takenAll;
        for (int i = 0; i < m_figures->providers.size(); ++i) {
            const watch::FeeSum& sum = m_figures->fees.at(month).at(i);
            takenAll += sum.taken;
            agreedAll += sum.agreed;
            turnoverAll += sum.turnover;
            if (i < chart.series.size())
                chart.series[i].values.append(sum.taken.minorUnits());
        }
        agreed.values.append(agreedAll.minorUnits());
        over.values.append((takenAll - agreedAll).minorUnits());
        turnover.values.append(turnoverAll.minorUnits());
        rate.values.append(turnoverAll.minorUnits() > 0 ? std::optional(takenAll.minorUnits() * 10000 / turnoverAll.minorUnits()) : std::nullopt);
    }
    chart.columns = {agreed, over, turnover, rate};
    return chart;
}

ChartData InsightsPresenter::lossChart() const
{
    ChartData chart;
    chart.form = ChartData::Form::Grouped;
    chart.categoryName = tr("Month due");
    for (int i = 0; i < shownProviders(); ++i)
        chart.series.append({m_figures->providers[i].name, kInks[i], {}});
    ChartData::Column all{tr("All providers"), Unit::Money, {}};
    for (int month = 0; month < m_figures->months.size(); ++month) {
        chart.categories.append(monthCategory(month));
        const auto lost = [&](const QString& provider) {
            return m_figures->claimed(month, Claim::Fate::StillMissing, provider) + m_figures->claimed(month, Claim::Fate::WrittenOff, provider);
        };
        for (int i = 0; i < chart.series.size(); ++i)
            chart.series[i].values.append(lost(m_figures->providers[i].provider).minorUnits());
        all.values.append(lost({}).minorUnits());
    }
    chart.columns = {all};
    return chart;
}

QString InsightsPresenter::factOf(Question question) const
{
    const int left = static_cast<int>(m_figures->providers.size()) - shownProviders();
    if (question != Question::Missing && left > 0)
        return tr("the %1 with most sales; %2 more in the table").arg(shownProviders()).arg(left);
    switch (question) {
    case Question::Speed: return tr("business days from clearing to the bank line");
    case Question::Missing: return tr("by month due; came back = paid late, or its case closed as recovered");
    case Question::Fees: return tr("of sales that arrived");
    case Question::Losses: return tr("not back yet, or written off");
    }
    return {};
}

QString InsightsPresenter::openRows(Question question, int category, int series)
{
    QVector<RowBehind> rows;
    const QString only = series >= 0 && question != Question::Missing && series < m_figures->providers.size() ? m_figures->providers[series].provider : QString();
    QHash<QString, QString> names;
    for (const watch::Scorecard& card : m_figures->providers)
        names.insert(card.provider, card.name);
    if (question == Question::Speed || question == Question::Fees) {
        for (const watch::ArrivalRow& arrival : m_figures->arrivals) {
            const int at = question == Question::Speed ? m_figures->weekOf(arrival.clearing) : m_figures->monthOf(arrival.clearing);
            if (at != category || (!only.isEmpty() && arrival.provider != only))
                continue;
            RowBehind row;
            row.day = arrival.clearing;
            row.due = arrival.due;
            row.booked = arrival.booked;
            row.provider = names.value(arrival.provider);
            row.what = tr("%n sale(s), booked %1", nullptr, static_cast<int>(arrival.sales)).arg(weekdayDate(arrival.booked, m_figures->today));
            row.businessDays = arrival.businessDays;
            row.isLate = arrival.due.isValid() && arrival.booked > arrival.due;
            row.amount = arrival.net;
            rows.append(row);
        }
    } else {
        for (const Claim& claim : m_figures->claims) {
            const bool isLoss = claim.fate != Claim::Fate::CameBack;
            if (m_figures->monthOf(claim.due) != category || (question == Question::Losses && !isLoss) || (!only.isEmpty() && claim.provider != only))
                continue;
            RowBehind row;
            row.day = row.due = claim.due;
            row.provider = names.value(claim.provider);
            const QString fate = claim.fate == Claim::Fate::CameBack     ? tr("came back")
                                 : claim.fate == Claim::Fate::WrittenOff ? tr("written off")
                                                                         : tr("still missing");
            row.what = tr("%1, %n sale(s): %2", "finding, its sales, what became of it", static_cast<int>(claim.sales)).arg(claim.title, fate);
            row.amount = claim.net;
            row.finding = claim.finding;
            row.inCase = claim.inCase;
            rows.append(row);
        }
    }
    m_rows.setRows(rows, m_figures->today);
    const QString when = question == Question::Speed ? tr("Week of %1").arg(shortDate(m_figures->weeks.at(category), m_figures->today))
                                                     : monthName(m_figures->months.at(category));
    return only.isEmpty() ? when : QStringLiteral("%1 · %2").arg(names.value(only), when);
}

InsightsPresenter::Target InsightsPresenter::targetOf(const RowBehind& row)
{
    if (row.inCase.isValid())
        return {Place::Cases, {Thing::Kind::Case, QString::number(row.inCase.value), {}, {}}};
    if (row.finding.isValid())
        return {Place::Reconcile, {Thing::Kind::Finding, QString::number(row.finding.value), {}, {}}};
    return {Place::Reconcile, {Thing::Kind::Findings, QStringLiteral("due:") + (row.booked.isValid() ? row.booked : row.due).toString(Qt::ISODate), {}, {}}};
}

} // namespace daozhang::ui
