// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/coverage_presenter.h"

#include "app/intake/statement_chain.h"
#include "ui/common/format.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::intake;

namespace {

QDate monthOf(QDate day) { return QDate(day.year(), day.month(), 1); }

} // namespace

CoveragePresenter::CoveragePresenter(ShopSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_shown(monthOf(session.facts().today))
{
}

int CoveragePresenter::days() const
{
    const QDate today = m_session.facts().today;
    return monthOf(today) == m_shown ? today.day() : m_shown.daysInMonth();
}

bool CoveragePresenter::canGoForward() const { return m_shown < monthOf(m_session.facts().today); }

void CoveragePresenter::setPreview(const QVector<FileReach>& preview)
{
    if (preview.isEmpty() && m_preview.isEmpty())
        return;
    m_preview = preview;
    load();
}

void CoveragePresenter::goBack()
{
    m_shown = m_shown.addMonths(-1);
    load();
}

void CoveragePresenter::goForward()
{
    if (!canGoForward())
        return;
    m_shown = m_shown.addMonths(1);
    load();
}

void CoveragePresenter::goToWork()
{
    QDate last;
    for (const FileReach& reach : std::as_const(m_preview))
        for (const Coverage& range : reach.file.coverage)
            last = last.isValid() ? std::max(last, range.to) : range.to;
    const QDate today = m_session.facts().today;
    const QDate month = monthOf(last.isValid() && last < today ? last : today);
    if (month == m_shown)
        return;
    m_shown = month;
    load();
}

void CoveragePresenter::load()
{
    if (m_task) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    using Answer = std::pair<CoverageMonth, QVector<ExpectedFile>>;
    m_task = m_session.read<Answer>(
        this,
        [month = m_shown, preview = m_preview](Rooms& rooms, TaskContext&) -> Result<Answer> {
            DZ_ASSIGN(CoverageService service, rooms.coverage());
            Answer answer;
            DZ_ASSIGN(answer.first, service.month(month, preview));
            DZ_ASSIGN(answer.second, service.expected(preview));
            return answer;
        },
        [this](Result<Answer> answer) {
            m_task.clear();
            m_error.reset();
            if (answer) {
                m_month = answer->first;
                m_expected = answer->second;
            } else {
                m_error = answer.error();
            }
            if (m_isStale)
                return load();
            emit changed();
        });
}

QString CoveragePresenter::sentence() const
{
    const QDate today = m_session.facts().today;
    if (m_month.sources.isEmpty())
        return tr("No imported file speaks of this month.");
    int open = 0;
    QSet<QDate> unclear, awaited;
    QStringList groups;
    constexpr qsizetype kMostGroups = 3, kMostDays = 4;
    for (const SourceMonth& source : m_month.sources) {
        QStringList partly, missing;
        for (const CoverageDay& day : source.days) {
            if (day.day < today && (day.reason == DayReason::LittleHistory || day.reason == DayReason::TooEarly))
                unclear.insert(day.day);
            if (day.day < today && day.reason == DayReason::Awaited)
                awaited.insert(day.day);
            // Today is not over for anybody: nothing can be fetched yet.
            if (!day.isOpen() || day.day == today)
                continue;
            ++open;
            QStringList& days = day.sign == DaySign::Partly ? partly : missing;
            if (days.size() < kMostDays)
                days.append(shortDate(day.day, today));
            else if (days.size() == kMostDays)
                days.append(QStringLiteral("…"));
        }
        const QString between = tr(", ", "between days of a list");
        if (!partly.isEmpty())
            groups.append(tr("%1 has only part of %2", "source, days").arg(source.source.name, partly.join(between)));
        if (!missing.isEmpty())
            groups.append(tr("%1 lacks %2", "source, days").arg(source.source.name, missing.join(between)));
    }
    // Where cells are blank, nobody is told that all is there.
    QStringList blank = brokenChains();
    if (!unclear.isEmpty())
        blank.append(tr("%n day(s) have no file, and whether they should have one cannot be said.", nullptr, int(unclear.size())));
    if (!awaited.isEmpty())
        blank.append(tr("%n day(s) wait for a file that is not due yet.", nullptr, int(awaited.size())));
    if (open == 0 && !blank.isEmpty())
        return (hasPreview() ? tr("After writing: %1") : QStringLiteral("%1")).arg(blank.join(u' '));
    if (open == 0)
        return hasPreview() ? tr("After writing nothing of this month that is usual by now is missing.") : tr("Nothing of this month that is usual by now is missing.");
    if (groups.size() > kMostGroups)
        groups = groups.mid(0, kMostGroups) << QStringLiteral("…");
    const QString list = groups.join(tr("; ", "between sources of a list"));
    QStringList said{(hasPreview() ? tr("After writing %n day(s) are still open: %1.", nullptr, open) : tr("%n day(s) are open: %1.", nullptr, open)).arg(list)};
    std::optional<Money> waiting;
    qint64 count = 0;
    for (const ExpectedFile& file : m_expected)
        if (file.isMissing() && file.waiting && file.source.book == Book::Bank) {
            waiting = waiting ? *waiting + *file.waiting : *file.waiting;
            count += file.waitingCount;
        }
    if (waiting && count > 0)
        said.append(tr("%1 of %n sale(s) wait for them and cannot be judged.", nullptr, int(count)).arg(waiting->toDisplay()));
    else
        said.append(tr("Nothing is called missing money because of them."));
    return (said + blank).join(u' ');
}

QStringList CoveragePresenter::brokenChains() const
{
    constexpr qsizetype kMostShown = 2;
    QStringList said;
    qsizetype count = 0;
    for (const ExpectedFile& file : m_expected)
        for (const ChainBreak& found : file.breaks)
            if (found.from <= m_shown.addMonths(1).addDays(-1) && found.to >= m_shown && ++count <= kMostShown)
                said.append(breakSentence(found));
    if (count > kMostShown)
        said.append(tr("%n more break(s) between statements.", nullptr, int(count - kMostShown)));
    return said;
}

QString CoveragePresenter::kindOf(Book book)
{
    switch (book) {
    case Book::Bank: return tr("bank");
    case Book::Provider: return tr("details");
    case Book::Terminal: return tr("terminal");
    }
    return {};
}

QString CoveragePresenter::wordOf(DaySign sign)
{
    switch (sign) {
    case DaySign::Imported: return tr("Complete");
    case DaySign::ThisImport: return tr("This import");
    case DaySign::Partly: return tr("In part");
    case DaySign::Missing: return tr("Missing");
    case DaySign::NotExpected: return tr("None expected");
    case DaySign::NotYet: return tr("Not yet");
    }
    return {};
}

QString CoveragePresenter::describe(const Source& source, const CoverageDay& day, QDate today)
{
    const auto why = [&]() -> QString {
        switch (day.reason) {
        case DayReason::LinesRefused: return tr("%n line(s) of this day were refused, or perhaps of this day", nullptr, int(std::max<qint64>(1, day.refused)));
        case DayReason::DayNotOver: return tr("imported before the day was over");
        case DayReason::ChainBroken: return tr("the balances of the statements around it do not follow on each other: lines are missing");
        case DayReason::TotalsDiffer: return tr("the totals of the file do not agree with its rows");
        case DayReason::FileUsual: return tr("such a day usually has its file; press Enter to choose it");
        case DayReason::TakenBack: return tr("its file was taken back; press Enter to choose it again");
        case DayReason::NoBusiness: return source.book == Book::Bank ? tr("the statement covers it, nothing was booked") : tr("the file covers it and holds nothing of it");
        case DayReason::RestDay: return tr("a rest day");
        case DayReason::TooEarly: return tr("before the first file of this source");
        case DayReason::Ahead: return tr("the day is not over");
        case DayReason::Awaited: return tr("its file is not due yet");
        case DayReason::LittleHistory: return tr("too few files so far to say what is usual");
        case DayReason::None: break;
        }
        return day.rows > 0 ? tr("%n row(s)", nullptr, int(day.rows)) : QString();
    }();
    const QString head = tr("%1 %2, %3: %4", "source, its kind, day, state").arg(source.name, kindOf(source.book), weekdayDate(day.day, today), wordOf(day.sign));
    return why.isEmpty() ? head : tr("%1 — %2", "state of a day and why").arg(head, why);
}

} // namespace daozhang::ui
