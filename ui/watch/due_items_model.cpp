// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/due_items_model.h"

#include "ui/common/chips.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"

namespace daozhang::ui {

using Kind = watch::DueItem::Kind;

namespace {

} // namespace

void DueItemsModel::setItems(const QVector<watch::DueItem>& items, QDate today, const ShopTime& time)
{
    beginResetModel();
    m_today = today;
    m_time = time;
    m_rows.clear();
    for (const Group group : {Group::Due, Group::NotInCase, Group::FilesMissing, Group::Warnings}) {
        bool first = true;
        for (const watch::DueItem& item : items) {
            if (groupOf(item) != group || !isDueBy(item, today, time))
                continue;
            if (std::exchange(first, false))
                m_rows.append({group, {}});
            m_rows.append({std::nullopt, item});
        }
    }
    endResetModel();
}

std::optional<watch::DueItem> DueItemsModel::itemAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].heading)
        return std::nullopt;
    return m_rows[row].item;
}

int DueItemsModel::itemCount() const
{
    return static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row& row) { return !row.heading; }));
}

QString DueItemsModel::countsText() const
{
    int counts[4] = {};
    for (const Row& row : m_rows)
        if (!row.heading)
            ++counts[static_cast<int>(groupOf(row.item))];
    QStringList parts;
    if (counts[0] > 0)
        parts.append(tr("%n due", nullptr, counts[0]));
    if (counts[1] > 0)
        parts.append(tr("%n without a case", nullptr, counts[1]));
    if (counts[2] > 0)
        parts.append(tr("%n file(s) missing", nullptr, counts[2]));
    if (counts[3] > 0)
        parts.append(tr("%n warning(s)", nullptr, counts[3]));
    return parts.join(QStringLiteral(" · "));
}

DueItemsModel::Group DueItemsModel::groupOf(const watch::DueItem& item)
{
    switch (item.kind) {
    case Kind::NewFinding: return Group::NotInCase;
    case Kind::StatementMissing:
    case Kind::FileMissing: return Group::FilesMissing;
    case Kind::Slower:
    case Kind::Silent: return Group::Warnings;
    default: return Group::Due;
    }
}

QString DueItemsModel::groupName(Group group)
{
    switch (group) {
    case Group::Due: return tr("Due");
    case Group::NotInCase: return tr("Found, without a case");
    case Group::FilesMissing: return tr("Files missing");
    case Group::Warnings: return tr("Early warnings");
    }
    return {};
}

namespace {

Chip chipOf(const watch::DueItem& item)
{
    const auto icon = [](const char* name) { return QString::fromLatin1(name); };
    switch (item.kind) {
    case Kind::NextAction:
        return {DueItemsModel::tr("Deadline"), icon("chronometer"), item.isLate ? Tone::Bad : Tone::Warn};
    case Kind::PromiseDue: return {DueItemsModel::tr("Promise"), icon("call-start"), Tone::Wait};
    case Kind::PromiseBroken: return {DueItemsModel::tr("Broken"), icon("dialog-close"), Tone::Bad};
    case Kind::AnswerDue: return {DueItemsModel::tr("Answer due"), icon("mail-message"), item.isLate ? Tone::Bad : Tone::Warn};
    case Kind::ClosingProposed: return {DueItemsModel::tr("Seems paid"), icon("view-bank"), Tone::Warn};
    case Kind::NewFinding: return {DueItemsModel::tr("To decide"), icon("edit-find"), Tone::Warn};
    case Kind::StatementMissing: return {DueItemsModel::tr("Bank"), icon("document-import"), Tone::Mute};
    case Kind::FileMissing:
        switch (item.file->source.book) {
        case intake::Book::Bank: return {DueItemsModel::tr("Bank"), icon("document-import"), Tone::Mute};
        case intake::Book::Provider: return {DueItemsModel::tr("Settlement"), icon("document-import"), Tone::Mute};
        case intake::Book::Terminal: return {DueItemsModel::tr("Batches"), icon("document-import"), Tone::Mute};
        }
        break;
    case Kind::Slower: return {DueItemsModel::tr("Slower"), icon("office-chart-line"), Tone::Warn};
    case Kind::Silent: return {DueItemsModel::tr("Silent"), icon("network-disconnect"), Tone::Warn};
    }
    return {};
}

QString buttonOf(Kind kind)
{
    switch (kind) {
    case Kind::NextAction:
    case Kind::PromiseBroken:
    case Kind::AnswerDue: return DueItemsModel::tr("Go to case");
    case Kind::PromiseDue: return DueItemsModel::tr("See promise");
    case Kind::ClosingProposed: return DueItemsModel::tr("Check and close");
    case Kind::NewFinding: return DueItemsModel::tr("Open case");
    case Kind::StatementMissing:
    case Kind::FileMissing: return DueItemsModel::tr("Import");
    case Kind::Slower: return DueItemsModel::tr("See the curve");
    case Kind::Silent: return DueItemsModel::tr("Check files");
    }
    return {};
}

} // namespace

int DueItemsModel::widestChip()
{
    int widest = 0;
    watch::DueItem item;
    for (const Kind kind : {Kind::NextAction, Kind::PromiseDue, Kind::PromiseBroken, Kind::AnswerDue, Kind::ClosingProposed, Kind::NewFinding,
                            Kind::StatementMissing, Kind::Slower, Kind::Silent}) {
        item.kind = kind;
        widest = std::max(widest, chipSize(chipOf(item)).width());
    }
    item.kind = Kind::FileMissing;
    item.file.emplace();
    for (const intake::Book book : {intake::Book::Bank, intake::Book::Provider, intake::Book::Terminal}) {
        item.file->source.book = book;
        widest = std::max(widest, chipSize(chipOf(item)).width());
    }
    return widest;
}

QString DueItemsModel::whenText(const watch::DueItem& item) const
{
    if (item.warning)
        return item.kind == Kind::Silent ? tr("%n hour(s)", "silent for", item.warning->hours) : tr("last %n day(s)", nullptr, item.warning->days);
    if (item.file)
        return dateSpan(item.file->missing.constFirst(), item.file->missing.constLast(), m_today);
    if (!item.due.isValid())
        return {};
    const QDateTime local = m_time.toLocal(item.due.toSecsSinceEpoch());
    if (local.date() != m_today)
        return shortDate(local.date(), m_today);
    // A deadline at the day's end is a day, not an hour.
    const bool wholeDay = local.time() == QTime(0, 0) || local.time() >= QTime(23, 59);
    return wholeDay ? tr("today") : tr("by %1").arg(local.time().toString(QStringLiteral("HH:mm")));
}

QVariant DueItemsModel::cell(const watch::DueItem& item, int column, int role) const
{
    switch (column) {
    case State:
        if (role == ChipRole)
            return QVariant::fromValue(chipOf(item));
        if (role == Qt::AccessibleTextRole)
            return chipOf(item).text;
        break;
    case When:
        if (role == Qt::DisplayRole)
            return whenText(item);
        if (role == StrongRole)
            return item.isLate || whenText(item).contains(QLatin1Char(':'));
        break;
    case What:
        if (role == Qt::DisplayRole)
            return item.title;
        if (role == SecondLineRole)
            return item.text;
        break;
    case Where:
        if (role == Qt::DisplayRole)
            return item.inCase.isValid() ? tr("Case %1").arg(item.inCase.value, 4, 10, QLatin1Char('0'))
                   : item.finding.isValid() ? tr("Finding F-%1").arg(item.finding.value)
                   : item.kind == Kind::Slower ? tr("%n sale(s)", nullptr, static_cast<int>(item.warning->sales))
                                            : QString();
        if (role == LinkRole)
            return item.inCase.isValid() || item.finding.isValid() || item.kind == Kind::Slower;
        break;
    case Amount:
        if (role == Qt::DisplayRole)
            return item.amount ? item.amount->toDisplay() : QString();
        if (role == PlainTextRole)
            return item.amount ? item.amount->toString() : QString();
        if (role == StrongRole)
            return true;
        break;
    case Button:
        if (role == ButtonRole)
            return buttonOf(item.kind);
        if (role == Qt::AccessibleTextRole)
            return buttonOf(item.kind);
        break;
    default: break;
    }
    return {};
}

QVariant DueItemsModel::data(const QModelIndex& index, int role) const
{
    const Row& row = m_rows.at(index.row());
    if (row.heading) {
        if (role == GroupRole)
            return true;
        if (role == Qt::DisplayRole && index.column() == 0)
            return groupName(*row.heading);
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == Amount)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return cell(row.item, index.column(), role);
}

QVariant DueItemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(section == Amount ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State: return tr("Kind");
    case When: return tr("By when");
    case What: return tr("What");
    case Where: return tr("Where");
    case Amount: return tr("Amount");
    case Button: return tr("Next");
    default: return {};
    }
}

Qt::ItemFlags DueItemsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows.at(index.row()).heading ? Qt::ItemFlags(Qt::ItemIsEnabled) : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace daozhang::ui
