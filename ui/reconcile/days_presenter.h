// SPDX-License-Identifier: GPL-3.0-or-later
// The business days of a month: which are closed, open, or changed since they were signed; and what is done with one.
#pragma once

#include "app/session/shop_session.h"
#include "models/reconcile/day_closing.h"

#include <QHash>
#include <QObject>

namespace daozhang::ui {

class DaysPresenter : public QObject
{
    Q_OBJECT
public:
    explicit DaysPresenter(ShopSession& session, QObject* parent = nullptr);

    /// First day of the month that is shown; null until the first call of open().
    QDate month() const { return m_month; }
    QDate current() const { return m_current; }
    /// Of the month that is shown; null for a day on which nothing is.
    const reconcile::DayStatus* status(QDate day) const;
    const reconcile::DayStatus* currentStatus() const { return status(m_current); }
    /// All signatures of the current day, oldest first.
    const QVector<reconcile::DayClosing>& history() const { return m_history; }
    bool isLoaded() const { return m_loaded; }
    /// Of the days up to yesterday in this month: how many are closed and unchanged, changed since, and open.
    struct Counts { int closed = 0; int changed = 0; int open = 0; };
    Counts counts() const;
    bool canClose() const;
    bool canReopen() const;

    /// Shows the month of the newest day that has sales, once; later calls read again.
    void open();
    void reload();
    void showMonth(QDate anyDay);
    /// Chooses a day; of another month: shows that one.
    void choose(QDate day);
    void close(const QString& note);
    void reopen(const QString& reason);
    /// Sales of the current day; answered by salesFound.
    void findSales();

signals:
    void changed();
    void closed(QDate day);
    void reopened(QDate day);
    void salesFound(const QVector<daozhang::SaleId>& sales);
    void failed(const daozhang::Error& error);

private:
    void readHistory();

    ShopSession& m_session;
    QDate m_month, m_current;
    QHash<QDate, reconcile::DayStatus> m_days;
    QVector<reconcile::DayClosing> m_history;
    bool m_loaded = false;
    int m_generation = 0;
};

} // namespace daozhang::ui
