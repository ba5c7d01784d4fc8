// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows, as values: the picture and the table behind it are made of the same figures.
#pragma once

#include "models/common/money.h"

#include <QStringList>
#include <QVector>

#include <optional>

namespace daozhang::ui {

/// How a series is drawn: by what it means, or only apart from its neighbours.
enum class ChartInk { Arrived, Missing, Awaited, First, Second, Third, Fourth, Fifth };

struct ChartData
{
    enum class Form {
        Stacked,  ///< one bar a category, its parts on top of each other
        Grouped,  ///< bars side by side
        Lines,    ///< a line a series, broken where nothing is known
    };
    enum class Unit {
        Money,    ///< values are minor units
        Days,     ///< values are hundredths of a business day
        Share,    ///< values are hundredths of a percent
    };
    struct Series
    {
        QString name;
        ChartInk ink = ChartInk::First;
        QVector<std::optional<qint64>> values;  ///< one a category; nullopt = not known
    };
    /// A column of the table alone.
    struct Column
    {
        QString name;
        Unit unit = Unit::Money;
        QVector<std::optional<qint64>> values;
    };
    struct Category
    {
        QString axis;       ///< short, under the axis; empty = only where there is room
        QString title;      ///< in whole: for the table, the tooltip and the screen reader
        QString label;      ///< over the bar, in red; empty for most
        QString open;       ///< why the figures of it are not complete; empty = they are
    };

    Form form = Form::Stacked;
    Unit unit = Unit::Money;
    Currency currency;
    QString categoryName;   ///< head of the first column: "Due", "Month"
    QVector<Category> categories;
    QVector<Series> series;
    QVector<Column> columns;

    bool isEmpty() const { return categories.isEmpty() || series.isEmpty(); }
    /// The last category in which a series has a figure that is not nought; −1 without categories.
    int lastKnown() const;
    /// "1,578.47", "1.6", "98.5 %"; "?" for what is not known.
    QString text(std::optional<qint64> value, Unit as) const;
    /// The same for the clipboard: plain digits.
    QString plainText(std::optional<qint64> value, Unit as) const;
    /// One category, or one series of it, as a sentence.
    QString sentence(int category, int series = -1) const;
    /// What the eye sees first, as sentences: the labelled categories, or that there are none.
    QString summary() const;
};

/// "8 k" / "8 千", "1.6 万": short for an axis, whole minor units dropped.
QString axisText(qint64 value, ChartData::Unit unit, Currency currency);
/// The next round number that three equal steps lead up to.
qint64 roundTop(qint64 largest, int steps);

} // namespace daozhang::ui
