// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/reconcile_models.h"

#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/intake/import_tables.h"
#include "ui/reconcile/reconcile_texts.h"

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

constexpr int kRowsAtATime = 300;

QString plainAmount(Money amount) { return amount.toString(); }

} // namespace

ReconcileListModel::ReconcileListModel(const ReconcilePresenter& presenter, QObject* parent)
    : QAbstractListModel(parent), m_presenter(presenter)
{
}

void ReconcileListModel::reset()
{
    beginResetModel();
    m_shown = int(std::min<qsizetype>(m_presenter.rows().size(), std::max(m_shown, kRowsAtATime)));
    endResetModel();
}

QModelIndex ReconcileListModel::indexOf(int row)
{
    while (row >= m_shown && canFetchMore({}))
        fetchMore({});
    return row >= 0 && row < m_shown ? index(row) : QModelIndex();
}

QVariant ReconcileListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_presenter.rows().size())
        return {};
    const ReconcileRow& row = m_presenter.rows().at(index.row());
    const ReconcileBook& book = m_presenter.book();
    if (row.kind == ReconcileRow::Kind::Day) {
        switch (role) {
        case Qt::DisplayRole: return dayTitle(row, book.today);
        case AmountRole: return daySummary(row);
        case GroupRole: return true;
        case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(dayTitle(row, book.today), daySummary(row));
        default: return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole: return rowTitle(row);
    case SecondLineRole: return rowSecondLine(row, book);
    case AmountRole: return row.amount.toDisplay();
    case ChipRole: return QVariant::fromValue(rowChip(row, book.today));
    case Qt::AccessibleTextRole:
        return QStringList{rowTitle(row), row.amount.toDisplay(), rowChip(row, book.today).text, rowSecondLine(row, book)}.join(QStringLiteral(", "));
    case PlainTextRole:
        return QStringList{row.day.toString(Qt::ISODate), rowTitle(row), plainAmount(row.amount), rowChip(row, book.today).text}.join(u'\t');
    default: return {};
    }
}

Qt::ItemFlags ReconcileListModel::flags(const QModelIndex& index) const
{
    if (index.isValid() && index.row() < m_presenter.rows().size() && m_presenter.rows().at(index.row()).kind == ReconcileRow::Kind::Day)
        return Qt::NoItemFlags;  // arrows pass over it
    return QAbstractListModel::flags(index);
}

bool ReconcileListModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && m_shown < m_presenter.rows().size(); }

void ReconcileListModel::fetchMore(const QModelIndex&)
{
    const int more = int(std::min<qsizetype>(kRowsAtATime, m_presenter.rows().size() - m_shown));
    if (more <= 0)
        return;
    beginInsertRows({}, m_shown, m_shown + more - 1);
    m_shown += more;
    endInsertRows();
}

void SalesModel::setSales(const QVector<SaleId>& ids, const QVector<JudgedSale>& first, bool inLump, int setSize, QDate today, const ShopTime& time)
{
    beginResetModel();
    m_ids = ids;
    m_rows = first;
    m_marked.clear();
    m_inLump = inLump;
    m_setSize = setSize;
    m_today = today;
    m_time = time;
    m_asked = false;
    m_severalDays = std::any_of(first.begin(), first.end(), [&](const JudgedSale& judged) { return judged.sale.localDate != first.first().sale.localDate; });
    endResetModel();
}

void SalesModel::append(qsizetype from, const QVector<JudgedSale>& sales)
{
    m_asked = false;
    if (from != m_rows.size() || sales.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + sales.size()) - 1);
    m_rows += sales;
    endInsertRows();
    if (!m_severalDays && m_rows.last().sale.localDate != m_rows.first().sale.localDate) {
        m_severalDays = true;
        emit dataChanged(index(0, Time), index(rowCount() - 1, Time));
    }
}

void SalesModel::mark(const QSet<SaleId>& sales, Tone tone)
{
    m_marked = sales;
    m_markTone = tone;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SalesModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int SalesModel::firstMarked() const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_marked.contains(m_rows.at(row).sale.id))
            return row;
    return -1;
}

bool SalesModel::isMarkBeyond() const { return !m_marked.isEmpty() && m_rows.size() < m_ids.size() && firstMarked() < 0; }

QString SalesModel::text(const JudgedSale& judged, int column) const
{
    const intake::Sale& sale = judged.sale;
    switch (column) {
    case Time: {
        const QString clock = sale.hasTime ? m_time.localTime(sale.occurredAt).toString(QStringLiteral("HH:mm:ss")) : QString();
        if (!m_severalDays && sale.hasTime)
            return clock;
        return QStringLiteral("%1 %2").arg(shortDate(sale.localDate, m_today), clock.left(5)).trimmed();
    }
    case Trace: return sale.trace.isEmpty() ? sale.orderNo : sale.trace;
    case Rrn: return sale.rrn;
    case Card: return cardOrChannel(sale);
    case Kind: return sale.type == intake::SaleType::Sale || sale.type == intake::SaleType::PreAuthCompletion ? cardKindName(sale.cardKind)
                                                                                                              : saleTypeName(sale.type);
    case Amount: return sale.amount.toDisplay();
    case Fee: return judged.outcome.provider.isEmpty() ? QStringLiteral("—") : judged.outcome.fee.toDisplay();
    case Net: return judged.outcome.provider.isEmpty() ? QStringLiteral("—") : judged.outcome.net.toDisplay();
    default: return {};
    }
}

QVariant SalesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const JudgedSale& judged = m_rows.at(index.row());
    const SaleState state = judged.outcome.state;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(judged, column);
    case Qt::TextAlignmentRole: return int((column >= Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ChipRole:
        return column == State ? QVariant::fromValue(chipOf(state, m_inLump ? Inside::Lump : Inside::List, m_setSize)) : QVariant();
    case RowToneRole:
        if (m_marked.contains(judged.sale.id))
            return int(m_markTone);
        return m_inLump && state == SaleState::Overdue ? int(Tone::Bad) : m_inLump && state == SaleState::OneOf ? int(Tone::Odd) : -1;
    case StrongRole: return column == Net;
    case InkRole: return int(column == Fee ? Ink::Text2 : Ink::Text);
    case IdRole: return judged.sale.id.value;
    case PlainTextRole:
        return column == Amount ? plainAmount(judged.sale.amount)
            : column == Fee     ? plainAmount(judged.outcome.fee)
            : column == Net     ? plainAmount(judged.outcome.net)
                                : QString();
    case Qt::ToolTipRole:
        return column == Fee && judged.outcome.feeFromFile ? tr("As the provider’s file states it") : QString();
    case Qt::AccessibleTextRole:
        return column == State ? chipOf(state, m_inLump ? Inside::Lump : Inside::List, m_setSize).text : text(judged, column);
    default: return {};
    }
}

QVariant SalesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State: return tr("State");
    case Time: return tr("Time");
    case Trace: return tr("Trace");
    case Rrn: return tr("RRN");
    case Card: return tr("Card or channel");
    case Kind: return tr("Kind");
    case Amount: return tr("Amount");
    case Fee: return tr("Fee");
    case Net: return tr("Net");
    default: return {};
    }
}

bool SalesModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && !m_asked && m_rows.size() < m_ids.size(); }

void SalesModel::fetchMore(const QModelIndex&)
{
    if (m_asked)
        return;
    m_asked = true;
    emit pageWanted(m_rows.size());
}

void TotalsModel::setFacts(const LumpFacts& facts, qsizetype all)
{
    m_facts = facts;
    m_all = all;
    retranslate();
}

void TotalsModel::retranslate() { emit dataChanged(index(0, 0), index(0, SalesModel::ColumnCount - 1)); }

QVariant TotalsModel::data(const QModelIndex& index, int role) const
{
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (column == SalesModel::State)
            return tr("Total");
        if (column == SalesModel::Time)
            return m_facts.complete ? totalsText(m_facts) : tr("%n sale(s), adding up…", nullptr, int(m_all));
        if (!m_facts.complete)
            return column >= SalesModel::Amount ? QStringLiteral("…") : QString();
        if (column == SalesModel::Amount)
            return m_facts.amount.toDisplay();
        if (column == SalesModel::Fee)
            return m_facts.fee.toDisplay();
        if (column == SalesModel::Net)
            return m_facts.net.toDisplay();
        return {};
    case Qt::TextAlignmentRole: return int((column >= SalesModel::Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole: return column == SalesModel::State || column >= SalesModel::Amount;
    case InkRole: return int(column == SalesModel::Time || column == SalesModel::Fee ? Ink::Text2 : Ink::Text);
    default: return {};
    }
}

} // namespace daozhang::ui
