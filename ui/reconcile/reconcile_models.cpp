// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/reconcile_models.h"

#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/intake/import_tables.h"
#include "ui/reconcile/reconcile_texts.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

constexpr int kPagesKept = 64;

QString plainAmount(Money amount) { return amount.toString(); }

} // namespace

ReconcileListModel::ReconcileListModel(EntryList& list, const ReconcileBook& book, QObject* parent)
    : QAbstractListModel(parent), m_list(list), m_book(book)
{
    connect(&m_list, &EntryList::reset, this, [this] {
        beginResetModel();
        m_rows = m_list.rows();
        endResetModel();
    });
    connect(&m_list, &EntryList::rowsRead, this, [this](int first, int last) { emit dataChanged(index(first), index(std::min(last, m_rows - 1))); });
}

void ReconcileListModel::retranslate()
{
    if (m_rows > 0)
        emit dataChanged(index(0), index(m_rows - 1));
}

QVariant ReconcileListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    if (m_list.isHead(index.row())) {
        const ReconcileRow head = m_list.head(index.row());
        switch (role) {
        case Qt::DisplayRole: return dayTitle(head, m_book.today);
        case AmountRole: return daySummary(head);
        case GroupRole: return true;
        case SubgroupRole: return head.kind == ReconcileRow::Kind::Provider;
        case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(dayTitle(head, m_book.today), daySummary(head));
        default: return {};
        }
    }
    const ReconcileRow* found = m_list.row(index.row());
    if (!found)
        return {};
    const ReconcileRow& row = *found;
    const ReconcileBook& book = m_book;
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
    if (index.isValid() && index.row() < m_rows && m_list.isHead(index.row()))
        return Qt::NoItemFlags;  // arrows pass over it
    return QAbstractListModel::flags(index);
}

SalesModel::SalesModel(QObject* parent) : QAbstractTableModel(parent), m_pages(kPagesKept) {}

void SalesModel::setSales(const QVector<SaleId>& ids, const QVector<JudgedSale>& first, bool inLump, int setSize, QDate today, const ShopTime& time)
{
    beginResetModel();
    m_ids = ids;
    m_pages.clear();
    m_asked.clear();
    if (!first.isEmpty())
        m_pages.insert(0, new QVector<JudgedSale>(first));
    m_marked.clear();
    m_inLump = inLump;
    m_setSize = setSize;
    m_today = today;
    m_time = time;
    m_severalDays = std::any_of(first.begin(), first.end(), [&](const JudgedSale& judged) { return judged.sale.localDate != first.first().sale.localDate; });
    endResetModel();
}

void SalesModel::setShown(const QVector<SaleId>& ids)
{
    beginResetModel();
    m_ids = ids;
    m_pages.clear();
    m_asked.clear();
    endResetModel();
}

void SalesModel::append(const QVector<SaleId>& ids)
{
    if (ids.isEmpty())
        return;
    beginInsertRows({}, int(m_ids.size()), int(m_ids.size() + ids.size()) - 1);
    // The last page may have been read half.
    m_pages.remove(int(m_ids.size()) / EntryDetail::kPage);
    m_asked.remove(int(m_ids.size()) / EntryDetail::kPage);
    m_ids += ids;
    endInsertRows();
}

void SalesModel::take(int page, const QVector<JudgedSale>& sales)
{
    m_asked.remove(page);
    const int first = page * EntryDetail::kPage;
    if (sales.isEmpty() || first + sales.size() > m_ids.size())
        return;
    m_pages.insert(page, new QVector<JudgedSale>(sales));
    emit dataChanged(index(first, 0), index(first + int(sales.size()) - 1, ColumnCount - 1));
}

const JudgedSale* SalesModel::sale(int row) const
{
    if (row < 0 || row >= m_ids.size())
        return nullptr;
    const int page = row / EntryDetail::kPage;
    const QVector<JudgedSale>* rows = m_pages.object(page);
    if (rows && row % EntryDetail::kPage < rows->size())
        return &rows->at(row % EntryDetail::kPage);
    // Scrolled past, a page is forgotten by those who read it: it is asked for again when it is seen again.
    if (!m_asked.contains(page) || m_asked.size() > 3) {
        if (m_asked.size() > 3)
            m_asked.clear();
        m_asked.insert(page);
        emit pageWanted(page);
    }
    return nullptr;
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

void SalesModel::setSeveralDays(bool several)
{
    if (std::exchange(m_severalDays, several) != several && rowCount() > 0)
        emit dataChanged(index(0, Time), index(rowCount() - 1, Time));
}

int SalesModel::firstMarked() const
{
    if (!m_marked.isEmpty())
        for (qsizetype row = 0; row < m_ids.size(); ++row)
            if (m_marked.contains(m_ids.at(row)))
                return int(row);
    return -1;
}

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

Chip SalesModel::chipOf(const JudgedSale& judged) const
{
    // A person's word is shown as such: green is what a bank line proves.
    if (judged.outcome.state == SaleState::Arrived && judged.outcome.cause == u"by_person")
        return {tr("By hand"), QStringLiteral("user"), Tone::Wait};
    return ui::chipOf(judged.outcome, m_inLump ? Inside::Lump : Inside::List, m_setSize);
}

QVariant SalesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const JudgedSale* found = sale(index.row());
    if (!found)
        return role == RowToneRole && m_marked.contains(id(index.row())) ? QVariant(int(m_markTone)) : QVariant();
    const JudgedSale& judged = *found;
    const SaleState state = judged.outcome.state;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(judged, column);
    case Qt::TextAlignmentRole: return int((column >= Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ChipRole:
        return column == State ? QVariant::fromValue(chipOf(judged)) : QVariant();
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
        if (column == Fee)
            return judged.outcome.feeFromFile ? tr("As the provider’s file states it") : QString();
        // A narrow table leaves these columns out.
        if (column == Trace || column == Rrn) {
            QStringList left{text(judged, Trace), text(judged, Rrn), text(judged, Card)};
            left.removeAll(QString());
            return left.join(QStringLiteral(" · "));
        }
        return {};
    case Qt::AccessibleTextRole:
        return column == State ? chipOf(judged).text : text(judged, column);
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
    case Card: return tr("Paid by");
    case Kind: return tr("Kind");
    case Amount: return tr("Amount");
    case Fee: return tr("Fee");
    case Net: return tr("Net");
    default: return {};
    }
}

void TotalsModel::setFacts(const LumpFacts& facts, qsizetype shown, qsizetype all)
{
    m_facts = facts;
    m_shown = shown;
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
            return m_shown < m_all ? tr("%1 of %n sale(s) shown; the sums are those of all", nullptr, int(m_all)).arg(QLocale().toString(m_shown))
                : m_facts.complete ? totalsText(m_facts)
                                   : tr("%n sale(s), adding up…", nullptr, int(m_all));
        if (!m_facts.complete)
            return column >= SalesModel::Amount ? QStringLiteral("…") : QString();
        if (column == SalesModel::Amount)
            return m_facts.amount.toDisplay();
        if (column == SalesModel::Fee)
            return m_facts.hasFee ? m_facts.fee.toDisplay() : QString();
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
