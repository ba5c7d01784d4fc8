// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/chart_data.h"

#include "ui/common/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace daozhang::ui {

namespace {

struct Chart
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// Hundredths with one decimal, halves away from zero.
QString tenths(qint64 hundredths)
{
    const qint64 rounded = (std::abs(hundredths) + 5) / 10;
    return QLocale().toString(double(hundredths < 0 ? -rounded : rounded) / 10, 'f', 1);
}

} // namespace

int ChartData::lastKnown() const
{
    for (int category = static_cast<int>(categories.size()) - 1; category >= 0; --category)
        for (const Series& one : series)
            if (one.values.value(category).value_or(0) != 0)
                return category;
    return static_cast<int>(categories.size()) - 1;
}

QString ChartData::text(std::optional<qint64> value, Unit as) const
{
    if (!value)
        return QStringLiteral("?");
    switch (as) {
    case Unit::Money: return Money(*value, currency).toDisplay();
    case Unit::Days: return tenths(*value);
    case Unit::Share: return QStringLiteral("%1 %").arg(QLocale().toString(double(*value) / 100, 'f', 2));
    }
    return {};
}

QString ChartData::plainText(std::optional<qint64> value, Unit as) const
{
    if (!value)
        return {};
    return as == Unit::Money ? Money(*value, currency).toString() : QString::number(double(*value) / 100, 'f', 2);
}

QString ChartData::sentence(int category, int only) const
{
    QStringList parts;
    for (int i = 0; i < series.size(); ++i)
        if (only < 0 || only == i)
            parts.append(Chart::tr("%1 %2", "name of a figure, figure").arg(series[i].name, text(series[i].values.value(category), unit)));
    if (only < 0)
        for (const Column& column : columns)
            parts.append(Chart::tr("%1 %2", "name of a figure, figure").arg(column.name, text(column.values.value(category), column.unit)));
    const Category& what = categories.at(category);
    const QString sentence = Chart::tr("%1: %2", "day or month, its figures").arg(what.title, parts.join(Chart::tr(", ")));
    return what.open.isEmpty() ? sentence : Chart::tr("%1 (%2)", "sentence, why it is not complete").arg(sentence, what.open);
}

QString ChartData::summary() const
{
    if (isEmpty())
        return Chart::tr("There is nothing to show yet.");
    QStringList sentences;
    for (int i = 0; i < categories.size(); ++i)
        if (!categories[i].label.isEmpty())
            sentences.append(sentence(i));
    if (sentences.isEmpty() && form == Form::Stacked)
        sentences.append(Chart::tr("Nothing is missing."));
    if (sentences.isEmpty())
        sentences.append(sentence(lastKnown()));
    return sentences.join(QStringLiteral(" · "));
}

QString axisText(qint64 value, ChartData::Unit unit, Currency currency)
{
    if (unit == ChartData::Unit::Days)
        return tenths(value);
    if (unit == ChartData::Unit::Share)
        return QStringLiteral("%1 %").arg(QLocale().toString(double(value) / 100, 'f', value % 100 ? 1 : 0));
    const double whole = double(value) / double(powerOfTen(currency.decimals()));
    const auto shown = [](double number) {
        const bool isWhole = std::abs(number - std::round(number)) < 0.05;
        return QLocale().toString(number, 'f', isWhole ? 0 : 1);
    };
    if (value == 0)
        return QStringLiteral("0");
    if (Language::hub().isChinese()) {
        if (whole >= 1e8)
            return QStringLiteral("%1 亿").arg(shown(whole / 1e8));
        if (whole >= 1e4)
            return QStringLiteral("%1 万").arg(shown(whole / 1e4));
        if (whole >= 1e3)
            return QStringLiteral("%1 千").arg(shown(whole / 1e3));
    } else {
        if (whole >= 1e6)
            return QStringLiteral("%1 M").arg(shown(whole / 1e6));
        if (whole >= 1e3)
            return QStringLiteral("%1 k").arg(shown(whole / 1e3));
    }
    return shown(whole);
}

qint64 roundTop(qint64 largest, int steps)
{
    const qint64 step = (std::max<qint64>(largest, 1) + steps - 1) / steps;
    qint64 power = 1;
    while (power <= step / 10)
        power *= 10;
    // Halves of the power in tenths, so that 1.5 and 2.5 stay whole numbers.
    for (const qint64 tenth : {10, 15, 20, 25, 30, 40, 50, 60, 80, 100})
        if (tenth * power / 10 >= step && (tenth * power) % 10 == 0)
            return tenth * power / 10 * steps;
    return power * 10 * steps;
}

} // namespace daozhang::ui
