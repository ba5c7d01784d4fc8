// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_view.h"

#include "ui/common/delegates.h"
#include "ui/common/item_roles.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace daozhang::ui {

namespace {

/// The header in the theme's colours: `alternate` ground, one hairline, small text, aligned and padded like the cells.
class PlainHeader : public QHeaderView
{
public:
    explicit PlainHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const Tokens& t = tokens();
        painter->fillRect(rect, QColor(t.alternate));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.line));
        const int visual = visualIndex(section);
        const int left = visual == 0 ? metric::kEdgePadding : metric::kCellPadding;
        const int right = visual == count() - 1 ? metric::kEdgePadding : metric::kCellPadding;
        const QRect area = rect.adjusted(left, 0, -right, -1);
        const int alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        const QFont f = styleFont(TextStyle::SmallStrong);
        painter->setFont(f);
        painter->setPen(QColor(t.text3));
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        painter->drawText(area, ((alignment & Qt::AlignRight) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(f).elidedText(text, Qt::ElideRight, area.width()));
    }
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), QColor(tokens().alternate));
        painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), QColor(tokens().line));
        painter.end();
        QHeaderView::paintEvent(event);
    }
};

bool isActivation(const QKeyEvent* event)
{
    return (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !(event->modifiers() & ~Qt::KeypadModifier);
}

/// A list without a current row would swallow the first arrow key.
void startAtFirstRow(QAbstractItemView& view, Qt::FocusReason reason)
{
    if (reason == Qt::MouseFocusReason || view.currentIndex().isValid() || !view.model())
        return;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        const QModelIndex index = view.model()->index(row, 0);
        if (index.flags() & Qt::ItemIsSelectable)
            return view.setCurrentIndex(index);
    }
}

int rowUnder(const QAbstractItemView& view, const QPoint& position)
{
    const QModelIndex under = view.indexAt(position);
    return under.isValid() ? under.row() : -1;
}

template <class View> void setUpView(View* view, const QString& objectName)
{
    view->setObjectName(objectName);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setAutoFillBackground(true);
}

constexpr char kAskedWidths[] = "askedWidths";

/// The widths that the page asked for, wider where the heading of this language needs it: the text column gives way.
void applyWidths(QTableView* view)
{
    const auto widths = view->property(kAskedWidths).value<QVector<int>>();
    QHeaderView* header = view->horizontalHeader();
    const QFontMetrics metrics(styleFont(TextStyle::SmallStrong));
    for (int i = 0; i < widths.size() && i < header->count(); ++i) {
        header->setSectionResizeMode(i, widths[i] == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (widths[i] == 0)
            continue;
        const QString heading = header->isHidden() || !view->model() ? QString() : view->model()->headerData(i, Qt::Horizontal).toString();
        const bool isEdge = i == 0 || i == header->count() - 1;
        const int wanted = heading.isEmpty() ? 0 : metrics.horizontalAdvance(heading) + 2 + metric::kCellPadding + (isEdge ? metric::kEdgePadding : metric::kCellPadding);
        header->resizeSection(i, std::max(widths[i], wanted));
    }
}

} // namespace

TableView::TableView(const QString& objectName, int rowHeight, QWidget* parent)
    : QTableView(parent), m_cells(new CellDelegate(this)), m_rowHeight(rowHeight)
{
    setUpView(this, objectName);
    setHorizontalHeader(new PlainHeader(this));
    setUpHeader(this);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(m_cells);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(20);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    connect(this, &QTableView::doubleClicked, this, &TableView::rowActivated);
    Language::bind(this, [this] { applyWidths(this); });
    connect(&Theme::hub(), &Theme::changed, this, [this] { viewport()->update(); });
}

void setUpHeader(QTableView* view)
{
    QHeaderView* header = view->horizontalHeader();
    header->setFixedHeight(metric::kHeaderRow);
    header->setMinimumSectionSize(24);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
}

void TableView::spanRows()
{
    clearSpans();
    if (!model())
        return;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const bool group = model()->index(row, 0).data(GroupRole).toBool();
        if (group)
            setSpan(row, 0, 1, model()->columnCount());
        const int height = group ? metric::kGroupRow : m_rowHeight;
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

void TableView::setWidths(const QVector<int>& widths)
{
    setProperty(kAskedWidths, QVariant::fromValue(widths));
    applyWidths(this);
}

void TableView::fitHeight()
{
    int height = horizontalHeader()->isHidden() ? 0 : metric::kHeaderRow;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += rowHeight(row);
    setFixedHeight(std::max(height, 1));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(rowsAsText(*this));
        return;
    }
    if (isActivation(event) && currentIndex().isValid() && state() != EditingState) {
        emit rowActivated(currentIndex());
        return;
    }
    const bool toFirst = event->key() == Qt::Key_Home;
    if ((toFirst || event->key() == Qt::Key_End) && model() && state() != EditingState) {
        goToEnd(toFirst ? First : Last, event->modifiers());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::goToEnd(End end, Qt::KeyboardModifiers modifiers)
{
    // Rows are chosen whole, so that the first cell of a row is nowhere to go; headings between them are passed.
    const int count = model()->rowCount();
    const int column = std::max(0, currentIndex().column());
    for (int i = 0; i < count; ++i) {
        const QModelIndex at = model()->index(end == First ? i : count - 1 - i, column);
        if (!(at.flags() & Qt::ItemIsSelectable))
            continue;
        const bool extends = modifiers.testFlag(Qt::ShiftModifier) && selectionMode() == ExtendedSelection && currentIndex().isValid();
        if (extends) {
            selectionModel()->select(QItemSelection(currentIndex(), at), QItemSelectionModel::Select | QItemSelectionModel::Rows);
            selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
        } else {
            selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
        scrollTo(at);
        return;
    }
}

void TableView::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    if (const int row = rowUnder(*this, event->pos()); row != std::exchange(m_hovered, row))
        viewport()->update();
}

void TableView::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    m_hovered = -1;
    viewport()->update();
}

void TableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    startAtFirstRow(*this, event->reason());
    viewport()->update();
}

void TableView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

RowList::RowList(const QString& objectName, QWidget* parent) : QListView(parent)
{
    setUpView(this, objectName);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListView::doubleClicked, this, &RowList::rowActivated);
    connect(&Theme::hub(), &Theme::changed, this, [this] { viewport()->update(); });
}

void RowList::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(rowsAsText(*this));
        return;
    }
    if (isActivation(event) && currentIndex().isValid()) {
        emit rowActivated(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void RowList::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    if (const int row = rowUnder(*this, event->pos()); row != std::exchange(m_hovered, row))
        viewport()->update();
}

void RowList::leaveEvent(QEvent* event)
{
    QListView::leaveEvent(event);
    m_hovered = -1;
    viewport()->update();
}

void RowList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    startAtFirstRow(*this, event->reason());
    viewport()->update();
}

void RowList::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void RowList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    emit rowChanged(current);
}

int hoveredRow(const QWidget* view)
{
    if (const auto* table = qobject_cast<const TableView*>(view))
        return table->hovered();
    if (const auto* list = qobject_cast<const RowList*>(view))
        return list->hovered();
    return -1;
}

QModelIndex hoveredParent(const QWidget* view)
{
    const auto* items = qobject_cast<const QAbstractItemView*>(view);
    return items ? items->rootIndex() : QModelIndex();
}

QString rowsAsText(const QAbstractItemView& view)
{
    if (!view.model() || !view.selectionModel())
        return {};
    QList<int> rows;
    for (const QModelIndex& index : view.selectionModel()->selectedIndexes())
        if (!rows.contains(index.row()))
            rows.append(index.row());
    if (rows.isEmpty() && view.currentIndex().isValid())
        rows.append(view.currentIndex().row());
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const int row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < view.model()->columnCount(view.rootIndex()); ++column) {
            const QModelIndex index = view.model()->index(row, column, view.rootIndex());
            QString text = index.data(PlainTextRole).toString();
            if (text.isEmpty())
                text = index.data().toString();
            if (text.isEmpty())
                text = index.data(Qt::AccessibleTextRole).toString();
            if (const QString second = index.data(SecondLineRole).toString(); !second.isEmpty())
                text += QStringLiteral(" · ") + second;
            cells.append(text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' ')));
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace daozhang::ui
