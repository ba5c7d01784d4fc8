// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/coverage_model.h"

#include "ui/common/format.h"
#include "ui/intake/coverage_presenter.h"

namespace daozhang::ui {

using intake::DaySign;

namespace {

/// What a copied row shows in a text.
QString mark(DaySign sign)
{
    switch (sign) {
    case DaySign::Imported: return QStringLiteral("✓");
    case DaySign::ThisImport: return QStringLiteral("+");
    case DaySign::Partly: return QStringLiteral("½");
    case DaySign::Missing: return QStringLiteral("!");
    case DaySign::NotExpected: return QStringLiteral("·");
    case DaySign::NotYet: break;
    }
    return {};
}

} // namespace

void CoverageModel::setMonth(const intake::CoverageMonth& month, int days, QDate today)
{
    beginResetModel();
    m_month = month;
    m_days = month.sources.isEmpty() ? 0 : days;
    m_today = today;
    endResetModel();
}

QVariant CoverageModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const intake::CoverageDay& shown = day(index);
    switch (role) {
    case Qt::DisplayRole: return mark(shown.sign);
    case SignRole: return int(shown.sign);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return CoveragePresenter::describe(source(index.row()).source, shown, m_today);
    default: return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (role == Qt::DisplayRole)
            return section + 1;
        if ((role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) && m_month.first.isValid())
            return weekdayDate(m_month.first.addDays(section), m_today);
        return {};
    }
    if (section >= m_month.sources.size())
        return {};
    const intake::Source& shown = m_month.sources.at(section).source;
    if (role == Qt::DisplayRole)
        return shown.name;
    if (role == KindRole)
        return CoveragePresenter::kindOf(shown.book);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return tr("%1, %2 %3", "name of a source, its kind and number").arg(shown.name, CoveragePresenter::kindOf(shown.book), shown.id);
    return {};
}

} // namespace daozhang::ui
