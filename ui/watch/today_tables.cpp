// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/today_tables.h"

#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/theme_tokens.h"
#include "ui/watch/due_items_model.h"

#include <QLocale>

namespace daozhang::ui {

namespace {

constexpr int kRight = Qt::AlignRight | Qt::AlignVCenter;

QVariant ink(Ink which) { return static_cast<int>(which); }

} // namespace

void AgeingModel::setBuckets(const QVector<watch::AgeBucket>& buckets)
{
    beginResetModel();
    m_buckets = buckets;
    m_count = 0;
    m_sum = buckets.isEmpty() ? Money() : Money(0, buckets.constFirst().net.currency());
    m_largest = m_sum;
    for (const watch::AgeBucket& bucket : buckets) {
        m_count += bucket.count;
        m_sum += bucket.net;
        m_largest = std::max(m_largest, bucket.net);
    }
    endResetModel();
}

const watch::AgeBucket* AgeingModel::bucketAt(int row) const
{
    return row >= 0 && row < m_buckets.size() ? &m_buckets[row] : nullptr;
}

int AgeingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_buckets.isEmpty() ? 0 : static_cast<int>(m_buckets.size()) + 1;
}

QVariant AgeingModel::data(const QModelIndex& index, int role) const
{
    const watch::AgeBucket* bucket = bucketAt(index.row());
    const qint64 count = bucket ? bucket->count : m_count;
    const Money net = bucket ? bucket->net : m_sum;
    if (role == TotalRole)
        return bucket == nullptr;
    if (role == Qt::TextAlignmentRole)
        return index.column() >= Count ? QVariant(kRight) : QVariant();
    switch (index.column()) {
    case Age:
        if (role == Qt::DisplayRole)
            return bucket ? bucket->label : tr("Total");
        if (role == StrongRole)
            return bucket == nullptr;
        break;
    case Bar:
        if (role == BarRole && bucket)
            return m_largest.isZero() ? 0.0 : double(net.minorUnits()) / double(m_largest.minorUnits());
        if (role == TextToneRole)
            return static_cast<int>(Tone::Bad);
        break;
    case Count:
        if (role == Qt::DisplayRole)
            return count == 0 ? QStringLiteral("—") : tr("%n sale(s)", nullptr, static_cast<int>(count));
        if (role == PlainTextRole)
            return QString::number(count);
        if (role == InkRole)
            return ink(Ink::Text3);
        break;
    case Amount:
        if (role == Qt::DisplayRole)
            return net.toDisplay();
        if (role == PlainTextRole)
            return net.toString();
        if (role == StrongRole)
            return true;
        break;
    default: break;
    }
    return {};
}

QVariant AgeingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Age: return tr("Days overdue");
    case Count: return tr("Sales");
    case Amount: return tr("Amount");
    default: return {};
    }
}

void ProviderFiguresModel::setProviders(const QVector<watch::ProviderFigures>& providers)
{
    beginResetModel();
    m_providers = providers;
    std::stable_sort(m_providers.begin(), m_providers.end(), [](const auto& a, const auto& b) { return b.missing < a.missing; });
    endResetModel();
}

QVariant ProviderFiguresModel::data(const QModelIndex& index, int role) const
{
    const watch::ProviderFigures& provider = m_providers.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return index.column() == Name ? QVariant() : QVariant(kRight);
    switch (index.column()) {
    case Name:
        if (role == Qt::DisplayRole)
            return provider.name.isEmpty() ? provider.provider : provider.name;
        break;
    case Cases:
        if (role == Qt::DisplayRole)
            return provider.openCases == 0 ? QString() : tr("%n case(s)", nullptr, static_cast<int>(provider.openCases));
        if (role == PlainTextRole)
            return QString::number(provider.openCases);
        if (role == InkRole)
            return ink(Ink::Text3);
        break;
    case Arrived:
        if (role == Qt::DisplayRole)
            return provider.arrivedThisMonth.toDisplay();
        if (role == PlainTextRole)
            return provider.arrivedThisMonth.toString();
        if (role == InkRole)
            return ink(Ink::Text3);
        break;
    case Missing:
        if (role == Qt::DisplayRole)
            return provider.missing.toDisplay();
        if (role == PlainTextRole)
            return provider.missing.toString();
        if (role == StrongRole)
            return true;
        if (role == InkRole && provider.missing.isZero())
            return ink(Ink::Text3);
        break;
    default: break;
    }
    return {};
}

QVariant ProviderFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name ? QVariant() : QVariant(kRight);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Provider");
    case Cases: return tr("Cases");
    case Arrived: return tr("Arrived this month");
    case Missing: return tr("Not arrived");
    default: return {};
    }
}

void ComingUpModel::setItems(const QVector<watch::DueItem>& items, QDate today, const ShopTime& time)
{
    beginResetModel();
    m_today = today;
    m_time = time;
    m_items.clear();
    for (const watch::DueItem& item : items)
        if (!isDueBy(item, today, time))
            m_items.append(item);
    std::stable_sort(m_items.begin(), m_items.end(), [](const auto& a, const auto& b) { return a.due < b.due; });
    endResetModel();
}

QVariant ComingUpModel::data(const QModelIndex& index, int role) const
{
    const watch::DueItem& item = m_items.at(index.row());
    switch (index.column()) {
    case Day:
        if (role == Qt::DisplayRole)
            return weekdayDate(m_time.localDate(item.due.toSecsSinceEpoch()), m_today);
        if (role == StrongRole)
            return true;
        break;
    case What:
        if (role == Qt::DisplayRole)
            return item.title;
        break;
    case Where:
        if (role == Qt::TextAlignmentRole)
            return kRight;
        if (role == Qt::DisplayRole)
            return item.inCase.isValid() ? tr("Case %1").arg(item.inCase.value, 4, 10, QLatin1Char('0'))
                   : item.amount         ? item.amount->toDisplay()
                                         : QString();
        if (role == LinkRole)
            return true;
        break;
    default: break;
    }
    return {};
}

QVariant ComingUpModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day: return tr("Day");
    case What: return tr("What");
    case Where: return tr("Where");
    default: return {};
    }
}

} // namespace daozhang::ui
