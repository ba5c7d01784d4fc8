// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/calendar_section.h"

#include "app/common/open_databases.h"
#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/file_prompt.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/themed_icon.h"
#include "ui/guard/year_calendar.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace daozhang::ui {

CalendarPresenter::CalendarPresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session) {}

void CalendarPresenter::refresh()
{
    m_session.read<reconcile::BusinessCalendar>(
        this, [](Rooms& rooms, TaskContext&) { return rooms.reconcile().calendar(); },
        [this](Result<reconcile::BusinessCalendar> calendar) {
            if (!calendar) {
                emit failed(calendar.error());
                return;
            }
            m_calendar = *calendar;
            emit loaded();
        });
}

QJsonObject CalendarPresenter::yearAsJson(int year) const
{
    QJsonArray holidays, workdays;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
        const DayKind kind = dayKind(m_calendar, day);
        if (kind == DayKind::Holiday)
            holidays.append(day.toString(Qt::ISODate));
        if (kind == DayKind::MakeUp)
            workdays.append(day.toString(Qt::ISODate));
    }
    return {{QStringLiteral("holidays"), holidays}, {QStringLiteral("workdays"), workdays}};
}

void CalendarPresenter::turn(QDate day)
{
    QJsonObject year = yearAsJson(day.year());
    const QString key = day.dayOfWeek() >= 6 ? QStringLiteral("workdays") : QStringLiteral("holidays");
    QJsonArray days = year.value(key).toArray();
    const QString iso = day.toString(Qt::ISODate);
    bool removed = false;
    for (qsizetype i = days.size() - 1; i >= 0; --i)
        if (days.at(i).toString() == iso) {
            days.removeAt(i);
            removed = true;
        }
    if (!removed)
        days.append(iso);
    year.insert(key, days);
    // A day set by hand does not make a year published that was not.
    if (!m_calendar.isPublished(day.year()))
        year.insert(QStringLiteral("provisional"), true);
    store({{day.year(), year}}, tr("%1 was changed in the calendar.").arg(isoDate(day)));
}

void CalendarPresenter::importFile(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    NamedFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        emit failed({ErrorCode::Unreadable, tr("%1 could not be opened: %2").arg(name, file.errorString()), {}});
        return;
    }
    const QJsonObject json = QJsonDocument::fromJson(file.read(4 << 20)).object();
    QMap<int, QJsonObject> years;
    for (auto it = json.begin(); it != json.end(); ++it) {
        bool isYear = false;
        const int year = it.key().toInt(&isYear);
        if (isYear && year >= 2000 && year <= 2100 && it.value().isObject())
            years.insert(year, it.value().toObject());
    }
    reconcile::BusinessCalendar probe;
    const auto read = years.isEmpty() ? Result<void>(Failure(ErrorCode::Invalid, {})) : probe.merge(json);
    if (!read) {
        const QString reason = read.error().message;
        emit failed({ErrorCode::Invalid,
                     reason.isEmpty() ? tr("%1 holds no calendar year. It must look like {\"2027\": {\"holidays\": [\"2027-01-01\"], \"workdays\": []}}.").arg(name)
                                      : tr("%1: %2").arg(name, reason),
                     {}});
        return;
    }
    store(years, tr("%n calendar year(s) read from %1.", nullptr, static_cast<int>(years.size())).arg(name));
}

void CalendarPresenter::store(const QMap<int, QJsonObject>& years, const QString& what)
{
    m_session.write<bool>(
        this,
        [years](Rooms& rooms, TaskContext& task) -> Result<bool> {
            for (auto it = years.begin(); it != years.end(); ++it)
                DZ_CHECK(rooms.reconcile().setCalendarYear(it.key(), it.value()));
            DZ_CHECK(rooms.reconcileAndFollow(task));
            return true;
        },
        [this, what](Result<bool> done) {
            if (done)
                emit stored(what);
            else
                emit failed(done.error());
        });
}

CalendarSection::CalendarSection(ShopSession& session, PageHost& host, QWidget* parent)
    : SettingsSection(session, host, parent), m_presenter(new CalendarPresenter(session, this)), m_year(session.facts().today.year())
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    m_errors = new ErrorStrip(this);
    rows->addWidget(m_errors);
    m_panel = new Panel(this);
    auto* previous = makeButton(QStringLiteral("calendar.previous"), m_panel, ButtonLook::Plain, ButtonSize::Small);
    auto* next = makeButton(QStringLiteral("calendar.next"), m_panel, ButtonLook::Plain, ButtonSize::Small);
    previous->setIcon(themedIcon(QStringLiteral("go-previous")));
    next->setIcon(themedIcon(QStringLiteral("go-next")));
    m_yearLabel = new TextLabel(TextStyle::PanelTitle, Ink::Text, m_panel);
    m_published = new ChipLabel(m_panel);
    auto* import = makeAction(Act::ImportCalendar, this);
    for (QWidget* widget : {static_cast<QWidget*>(m_published), static_cast<QWidget*>(previous), static_cast<QWidget*>(m_yearLabel),
                            static_cast<QWidget*>(next), static_cast<QWidget*>(makeButton(import, m_panel, ButtonLook::Plain, ButtonSize::Small))})
        m_panel->head()->addWidget(widget);
    m_calendar = new YearCalendar(m_panel);
    m_panel->body()->setContentsMargins(16, 8, 16, 12);
    m_panel->body()->setSpacing(12);
    m_panel->body()->addWidget(m_calendar, 1);
    m_hint = new TextLabel(TextStyle::Small, Ink::Text3, m_panel);
    m_hint->setWordWrap(true);
    m_panel->body()->addWidget(m_hint);
    rows->addWidget(m_panel, 1);

    connect(previous, &QPushButton::clicked, this, [this] { showYear(m_year - 1); });
    connect(next, &QPushButton::clicked, this, [this] { showYear(m_year + 1); });
    connect(import, &QAction::triggered, this, [this] {
        askForFile(this, {tr("Read a calendar file"), tr("Calendar (*.json)"), {}, QStringLiteral("calendar"), {}},
                   [this](const QString& file) { m_presenter->importFile(file); });
    });
    connect(m_calendar, &YearCalendar::dayActivated, m_presenter, &CalendarPresenter::turn);
    connect(m_presenter, &CalendarPresenter::loaded, this, [this] { showYear(m_year); });
    connect(m_presenter, &CalendarPresenter::failed, this, [this](const Error& error) { m_errors->showError(error); });
    connect(m_presenter, &CalendarPresenter::stored, this, [this](const QString& what) {
        m_errors->clear();
        this->host().notify(what);
    });
    Language::bind(this, [=, this] {
        setAccessibleName(title());
        previous->setToolTip(tr("Previous year"));
        previous->setAccessibleName(tr("Previous year"));
        next->setToolTip(tr("Next year"));
        next->setAccessibleName(tr("Next year"));
        m_hint->setText(tr("H public holiday · W make-up working day. A double click, or Enter, turns a day into the other kind; due dates are "
                           "then counted anew."));
        showYear(m_year);
    });
}

QString CalendarSection::title() const { return tr("Calendar"); }
QList<QWidget*> CalendarSection::panes() const { return {m_calendar}; }

void CalendarSection::showYear(int year)
{
    m_year = std::clamp(year, 2000, 2100);
    m_yearLabel->setText(QString::number(m_year));
    m_panel->setTitle(tr("Business calendar"), tr("due dates are counted by it"));
    m_published->setChip(m_presenter->calendar().isPublished(m_year)
                             ? Chip{tr("Published"), QStringLiteral("checkmark"), Tone::Ok}
                             : Chip{tr("Not published: by weekday alone"), QStringLiteral("emblem-question"), Tone::Warn});
    m_calendar->setYear(m_year, m_presenter->calendar(), session().facts().today);
}

} // namespace daozhang::ui
