// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_list_model.h"

#include "app/cases/case_words.h"
#include "ui/cases/cases_presenter.h"
#include "ui/common/chips.h"
#include "ui/common/delegates.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"

#include <QPainter>

namespace daozhang::ui {

namespace {

constexpr int kCaseRow = 74;

bool holds(const cases::Case& record, const QString& provider, const QString& filter)
{
    const QString plain = QString(filter).remove(u',');
    return record.number().contains(filter) || record.title.contains(filter, Qt::CaseInsensitive)
        || provider.contains(filter, Qt::CaseInsensitive) || record.nextAction.contains(filter, Qt::CaseInsensitive)
        || (!plain.isEmpty() && record.claimed.toString().contains(plain));
}

bool isIn(const cases::Case& record, CaseFilter::State state)
{
    switch (state) {
    case CaseFilter::State::All: return true;
    case CaseFilter::State::OurMove: return record.isOpen() && record.ball == cases::Ball::Us;
    case CaseFilter::State::TheirMove: return record.isOpen() && record.ball != cases::Ball::Us;
    case CaseFilter::State::SeemsPaid: return record.status == cases::CaseStatus::ProposedToClose;
    case CaseFilter::State::Closed: return !record.isOpen();
    }
    return true;
}

} // namespace

int CaseListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

Qt::ItemFlags CaseListModel::flags(const QModelIndex& index) const
{
    return m_rows.value(index.row()).isGroup ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void CaseListModel::reload(const CaseFilter& filter)
{
    beginResetModel();
    m_rows.clear();
    m_closed = 0;
    m_count = 0;
    bool anyMoney = false;
    for (const cases::Case& record : m_presenter.all()) {
        if (!isIn(record, filter.state) || (!filter.provider.isEmpty() && record.provider != filter.provider)
            || (!filter.text.isEmpty() && !holds(record, m_presenter.providerName(record.provider), filter.text)))
            continue;
        ++m_count;
        if (!record.isOpen()) {
            if (m_closed++ == 0)
                m_rows.append(Row{true, {}});
            if (record.outcome == cases::Outcome::Recovered) {
                m_recovered = anyMoney ? m_recovered + record.claimed : record.claimed;
                anyMoney = true;
            }
        }
        m_rows.append(Row{false, record});
    }
    if (!anyMoney)
        m_recovered = Money();
    endResetModel();
}

CaseId CaseListModel::idAt(int row) const { return row >= 0 && row < m_rows.size() ? m_rows.at(row).record.id : CaseId(); }

int CaseListModel::rowOf(CaseId id) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (!m_rows.at(row).isGroup && m_rows.at(row).record.id == id)
            return row;
    return -1;
}

QString ageText(const cases::Case& record, qint64 days)
{
    if (days <= 0)
        return {};
    return cases::isAboutCharges(record) ? CaseListModel::tr("taken %n day(s) ago", nullptr, int(days)) : CaseListModel::tr("%n day(s) overdue", nullptr, int(days));
}

QVariant CaseListModel::groupData(int role) const
{
    switch (role) {
    case Qt::DisplayRole: return tr("Closed: %1").arg(m_closed);
    case AmountRole: return m_recovered.isZero() ? QString() : tr("recovered %1").arg(m_recovered.toDisplay());
    case GroupRole: return true;
    default: return {};
    }
}

QVariant CaseListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    if (row.isGroup)
        return groupData(role);
    const cases::Case& record = row.record;
    const QDate today = m_presenter.today();
    const QDateTime due = m_presenter.local(record.nextActionDue);
    const bool isDue = due.isValid() && due.date() <= today;
    const qint64 age = record.isOpen() && record.due.isValid() ? record.due.daysTo(today) : 0;
    switch (role) {
    case Qt::DisplayRole: return QStringLiteral("%1 %2").arg(record.number(), m_presenter.providerName(record.provider));
    case SecondLineRole: return record.isOpen() ? (record.nextAction.isEmpty() ? record.title : record.nextAction)
                                              : (record.closingReason.isEmpty() ? record.title : record.closingReason);
    case AmountRole: return record.claimed.toDisplay();
    case PlainTextRole: return QStringLiteral("%1\t%2\t%3").arg(record.number(), m_presenter.providerName(record.provider), record.claimed.toString());
    case ChipRole: return QVariant::fromValue(chipOf(record, isDue));
    case DueTextRole:
        if (!record.isOpen() || !due.isValid())
            return {};
        if (due.date() == today)
            return tr("today %1").arg(due.time().toString(QStringLiteral("HH:mm")));
        return shortDate(due.date(), today);
    case DueToneRole: return isDue && record.ball == cases::Ball::Us ? static_cast<int>(Tone::Bad) : -1;
    case AgeTextRole: return ageText(record, age);
    case IdRole: return record.id.value;
    case Qt::ToolTipRole: return record.title;
    case Qt::AccessibleTextRole:
        return QStringList{data(index, Qt::DisplayRole).toString(), data(index, AmountRole).toString(), chipOf(record, isDue).text,
                           data(index, SecondLineRole).toString(), data(index, DueTextRole).toString(), data(index, AgeTextRole).toString()}
            .join(QStringLiteral(", "));
    default: return {};
    }
}

void CaseListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(GroupRole).toBool()) {
        paintGroupRow(painter, option, index);
        painter->restore();
        return;
    }
    CellDelegate::paintGround(painter, option, index);
    const Tokens& t = tokens();
    const QRect area = option.rect.adjusted(metric::kEdgePadding, 8, -metric::kEdgePadding, -6);
    const auto pair = [&](int top, TextStyle leftStyle, const QColor& leftInk, const QString& left, TextStyle rightStyle,
                          const QColor& rightInk, const QString& right, int indent = 0) {
        const QFont rightFont = styleFont(rightStyle), leftFont = styleFont(leftStyle);
        const int width = right.isEmpty() ? 0 : QFontMetrics(rightFont).horizontalAdvance(right) + 8;
        painter->setFont(rightFont);
        painter->setPen(rightInk);
        painter->drawText(QRect(area.left(), top, area.width(), 20), Qt::AlignRight | Qt::AlignVCenter, right);
        const QRect rest(area.left() + indent, top, area.width() - width - indent, 20);
        painter->setFont(leftFont);
        painter->setPen(leftInk);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(leftFont).elidedText(left, Qt::ElideRight, rest.width()));
    };
    pair(area.top(), TextStyle::BodyStrong, t.text, index.data().toString(), TextStyle::BodyStrong, t.text, index.data(AmountRole).toString());
    const int dueTone = index.data(CaseListModel::DueToneRole).toInt();
    pair(area.top() + 20, TextStyle::Small, t.text2, index.data(SecondLineRole).toString(), TextStyle::SmallStrong,
         dueTone >= 0 ? t.toneText(static_cast<Tone>(dueTone)) : QColor(t.text), index.data(CaseListModel::DueTextRole).toString());
    const Chip chip = index.data(ChipRole).value<Chip>();
    paintChip(*painter, QRect(area.left(), area.top() + 41, std::min(chipSize(chip).width(), area.width()), 20), chip);
    pair(area.top() + 41, TextStyle::Small, t.text3, {}, TextStyle::Small, t.text3, index.data(CaseListModel::AgeTextRole).toString());
    painter->restore();
}

QSize CaseListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {160, index.data(GroupRole).toBool() ? metric::kGroupRow : kCaseRow};
}

} // namespace daozhang::ui
