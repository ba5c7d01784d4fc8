// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the rows of a file by day and terminal or account while it is read, and places refused lines among the days.
#pragma once

#include "models/intake/coverage.h"

#include <QHash>

namespace daozhang::intake {

class DayTally
{
public:
    void add(const Sale& sale) { add(sale.merchant, sale.terminal, sale.localDate); }
    void add(const BankLine& line) { add(QString(), line.account, line.booked); }
    /// A line that was refused: on its own day where that can be read, else between the rows around it; of its own
    /// terminal or account where that can be read, else perhaps of any. `refused` is where it stands among the file's
    /// refused lines.
    struct Own { QDate day; QString merchant, unit; };
    void refuse(qsizetype refused, const Own& own);
    /// After the last row: places what is still waiting, and writes the days into the refused lines.
    QVector<FileDay> finish(QVector<RefusedLine>& refused);

private:
    void add(const QString& merchant, const QString& unit, QDate day);
    int slotOf(const QString& merchant, const QString& unit, QDate day);
    struct Waiting { qsizetype refused; QDate before; Own own; };
    struct Place { qsizetype refused; QDate from, to; Own own; };
    using Unit = std::pair<QString, QString>;
    void place(const Place& at, const QVector<Unit>& all);

    QVector<FileDay> m_days;
    QHash<std::pair<Unit, QDate>, int> m_slotOf;
    QVector<Waiting> m_waiting;
    QVector<Place> m_places;
    QString m_lastMerchant, m_lastUnit;
    QDate m_lastDay;
    int m_last = -1;
};

} // namespace daozhang::intake
