// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/insights_tables.h"

#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"

#include <QLocale>

namespace daozhang::ui {

namespace {

constexpr int kRight = Qt::AlignRight | Qt::AlignVCenter;

} // namespace

void ScorecardModel::setCards(const QVector<watch::Scorecard>& cards)
{
    beginResetModel();
    m_cards = cards;
    endResetModel();
}

QVariant ScorecardModel::text(const watch::Scorecard& card, int column) const
{
    switch (column) {
    case Name: return card.name;
    case Sales: return QLocale().toString(card.sales);
    case Turnover: return card.turnover.toDisplay();
    case OnTime:
        // Rounded down: what is not whole never reads 100 %.
        return card.sales == 0 ? QStringLiteral("—") : QStringLiteral("%1 %").arg(QLocale().toString(double(card.onTime * 1000 / card.sales) / 10, 'f', 1));
    case Median: return card.medianDays ? tr("%n business day(s)", nullptr, *card.medianDays) : QStringLiteral("—");
    case Missing: return card.missing.toDisplay();
    case Promises:
        return card.promisesKept + card.promisesBroken == 0 ? QStringLiteral("—") : tr("%1 kept, %2 broken").arg(card.promisesKept).arg(card.promisesBroken);
    case Cases: return card.cases == 0 ? QStringLiteral("—") : QLocale().toString(card.cases);
    case Recovered: return card.recovered.toDisplay();
    default: return {};
    }
}

QVariant ScorecardModel::data(const QModelIndex& index, int role) const
{
    const watch::Scorecard& card = m_cards.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(card, column);
    case Qt::TextAlignmentRole: return column == Name ? QVariant() : QVariant(kRight);
    case PlainTextRole:
        if (column == Turnover)
            return card.turnover.toString();
        if (column == Missing)
            return card.missing.toString();
        if (column == Recovered)
            return card.recovered.toString();
        return text(card, column);
    case TextToneRole:
        if (column == Missing && card.missing.minorUnits() > 0)
            return static_cast<int>(Tone::Bad);
        if (column == Promises && card.promisesBroken > 0)
            return static_cast<int>(Tone::Bad);
        if (column == OnTime && card.onTime * 100 < card.sales * 95)
            return static_cast<int>(Tone::Warn);
        return {};
    case InkRole:
        if ((column == Missing && card.missing.isZero()) || (column == Recovered && card.recovered.isZero()))
            return static_cast<int>(Ink::Text3);
        return {};
    default: return {};
    }
}

QVariant ScorecardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name ? static_cast<int>(Qt::AlignLeft) : kRight;
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Provider");
    case Sales: return tr("Sales");
    case Turnover: return tr("Turnover");
    case OnTime: return tr("On time");
    case Median: return tr("Usually within");
    case Missing: return tr("Missing");
    case Promises: return tr("Promises");
    case Cases: return tr("Cases");
    case Recovered: return tr("Recovered");
    default: return {};
    }
}

void RowsBehindModel::setRows(const QVector<RowBehind>& rows, QDate today)
{
    beginResetModel();
    m_rows = rows;
    m_today = today;
    endResetModel();
}

QVariant RowsBehindModel::data(const QModelIndex& index, int role) const
{
    const RowBehind& row = m_rows.at(index.row());
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return column >= Days ? QVariant(kRight) : QVariant();
    switch (column) {
    case Day:
        if (role == Qt::DisplayRole)
            return weekdayDate(row.day, m_today);
        break;
    case Provider:
        if (role == Qt::DisplayRole)
            return row.provider;
        break;
    case What:
        if (role == Qt::DisplayRole)
            return row.what;
        break;
    case Days:
        if (role == Qt::DisplayRole)
            return row.businessDays ? tr("%n business day(s)", nullptr, *row.businessDays) : QString();
        if (role == TextToneRole && row.isLate)
            return static_cast<int>(Tone::Warn);
        break;
    case Amount:
        if (role == Qt::DisplayRole)
            return row.amount.toDisplay();
        if (role == PlainTextRole)
            return row.amount.toString();
        break;
    default: break;
    }
    return {};
}

QVariant RowsBehindModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= Days ? kRight : static_cast<int>(Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day: return tr("Day");
    case Provider: return tr("Provider");
    case What: return tr("What");
    case Days: return tr("Took");
    case Amount: return tr("Net");
    default: return {};
    }
}

} // namespace daozhang::ui
