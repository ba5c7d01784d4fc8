// SPDX-License-Identifier: GPL-3.0-or-later
// The business calendar by which due dates are counted: shown by year, corrected by day, read from a file.
#pragma once

#include "models/reconcile/business_calendar.h"
#include "ui/guard/settings_section.h"

#include <QJsonObject>

namespace daozhang::ui {

class ChipLabel;
class ErrorStrip;
class Panel;
class TextLabel;
class YearCalendar;

/// Reads and changes the calendar; nothing of a window in it.
class CalendarPresenter : public QObject
{
    Q_OBJECT
public:
    explicit CalendarPresenter(ShopSession& session, QObject* parent = nullptr);
    void refresh();
    const reconcile::BusinessCalendar& calendar() const { return m_calendar; }
    /// Turns a business day into a holiday, a holiday into a business day, a weekend into a make-up day and back.
    void turn(QDate day);
    /// Reads {"2027": {"holidays": […], "workdays": […]}}; every year of it is stored.
    void importFile(const QString& path);
    /// A year in the form of the file, as the calendar has it now.
    QJsonObject yearAsJson(int year) const;

signals:
    void loaded();
    void stored(const QString& what);
    void failed(const daozhang::Error& error);

private:
    void store(const QMap<int, QJsonObject>& years, const QString& what);

    ShopSession& m_session;
    reconcile::BusinessCalendar m_calendar;
};

class CalendarSection : public SettingsSection
{
    Q_OBJECT
public:
    CalendarSection(ShopSession& session, PageHost& host, QWidget* parent);
    QString key() const override { return QStringLiteral("calendar"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("view-calendar-day"); }
    void refresh() override { m_presenter->refresh(); }
    QList<QWidget*> panes() const override;
    CalendarPresenter* presenter() const { return m_presenter; }

private:
    void showYear(int year);

    CalendarPresenter* m_presenter;
    int m_year;
    Panel* m_panel;
    ErrorStrip* m_errors;
    YearCalendar* m_calendar;
    TextLabel* m_yearLabel;
    ChipLabel* m_published;
    TextLabel* m_hint;
};

} // namespace daozhang::ui
