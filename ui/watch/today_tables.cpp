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

QString daysText(int hundredths) { return QLocale().toString(double((hundredths + 5) / 10) / 10, 'f', 1); }

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

/// By which rule its money comes, for a speed alone says neither slow nor quick.
QString ProviderFiguresModel::speedTip(const watch::ProviderFigures& provider)
{
    QStringList lines;
    if (!provider.agreed.isEmpty())
        lines.append(tr("Agreed: %1").arg(provider.agreed));
    if (provider.agreed.startsWith(QLatin1Char('D')))
        lines.append(tr("It pays on weekends too: those days are no business days, so its speed is lower than with T+1."));
    if (provider.isSlower)
        lines.append(tr("↑: lately it paid %1 business days after the agreed day, before that %2.").arg(daysText(provider.lateNow), daysText(provider.lateBefore)));
    return lines.join(QLatin1Char('\n'));
}

QVariant ProviderFiguresModel::data(const QModelIndex& index, int role) const
{
    const watch::ProviderFigures& provider = m_providers.at(index.row());
    const bool isUnknown = provider.provider.isEmpty();  // sales that no terms claim: what they owe is not known, it is not zero
    if (role == Qt::TextAlignmentRole)
        return index.column() == Name ? QVariant() : QVariant(kRight);
    if (role == Qt::ToolTipRole)
        return speedTip(provider);
    switch (index.column()) {
    case Name:
        if (role == Qt::DisplayRole)
            return isUnknown ? tr("Not known: no terms") : provider.name.isEmpty() ? provider.provider : provider.name;
        break;
    case Speed:
        if (role == Qt::DisplayRole && provider.speed) {
            const QString days = tr("%1 business days", "how long money takes, with one decimal").arg(daysText(*provider.speed));
            return provider.isSlower ? tr("%1 ↑", "business days, slower than before").arg(days) : days;
        }
        if (role == Qt::DisplayRole)
            return QStringLiteral("—");
        if (role == PlainTextRole)
            return provider.speed ? QString::number(double(*provider.speed) / 100, 'f', 2) : QString();
        if (role == Qt::AccessibleTextRole && provider.speed && provider.isSlower)
            return tr("%1 business days, slower than before").arg(daysText(*provider.speed));
        if (role == TextToneRole && provider.isSlower)
            return static_cast<int>(Tone::Warn);
        if (role == InkRole)
            return ink(Ink::Text3);
        break;
    case Missing:
        if (role == Qt::DisplayRole)
            return isUnknown ? QStringLiteral("—") : provider.missing.toDisplay();
        if (role == PlainTextRole)
            return isUnknown ? QString() : provider.missing.toString();
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
    case Speed: return tr("Paid in (30 days)");
    case Missing: return tr("Not arrived");
    default: return {};
    }
}

void ComingUpModel::setFigures(const watch::TodayFigures& figures, const ShopTime& time)
{
    beginResetModel();
    m_today = figures.today;
    m_rows.clear();
    for (const watch::ComingDue& coming : figures.coming)
        m_rows.append({coming.due, std::nullopt, coming});
    for (const watch::DueItem& item : figures.items)
        if (!isDueBy(item, figures.today, time))
            m_rows.append({time.localDate(item.due.toSecsSinceEpoch()), item, std::nullopt});
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) { return a.day < b.day; });
    endResetModel();
}

QVariant ComingUpModel::data(const QModelIndex& index, int role) const
{
    const Row& row = m_rows.at(index.row());
    switch (index.column()) {
    case Day:
        if (role == Qt::DisplayRole)
            return weekdayDate(row.day, m_today);
        if (role == StrongRole)
            return true;
        break;
    case What:
        if (role == Qt::DisplayRole)
            return row.item ? row.item->title : tr("In transit, due from %n provider(s)", nullptr, row.money->providers);
        break;
    case Where:
        if (role == Qt::TextAlignmentRole)
            return kRight;
        if (role == Qt::DisplayRole) {
            if (row.money)
                return row.money->net.toDisplay();
            return row.item->inCase.isValid() ? tr("Case %1").arg(row.item->inCase.value, 4, 10, QLatin1Char('0'))
                   : row.item->amount         ? row.item->amount->toDisplay()
                                              : QString();
        }
        if (role == PlainTextRole && row.money)
            return row.money->net.toString();
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
