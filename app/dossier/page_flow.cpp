// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/page_flow.h"

#include <algorithm>
#include <cmath>

namespace daozhang::dossier {

namespace {
constexpr qreal kPaddingX = 5;
constexpr qreal kPaddingY = 3.5;
const QColor kGroupFill(0xee, 0xee, 0xee);
} // namespace

void PageFlow::newPage()
{
    m_pages.append(SheetPage());
    m_y = kTop;
}

void PageFlow::need(qreal height)
{
    if (m_y + height > kBottom && m_y > kTop)
        newPage();
}

void PageFlow::paragraph(const QVector<Span>& spans, const TextStyle& style, Qt::Alignment alignment, qreal indent)
{
    const auto block = TextBlock::make(spans, style, kBodyWidth - indent, alignment);
    for (int first = 0; first < block->lineCount();) {
        need(block->lineHeight());
        const int fit = std::max(1, int((kBottom - m_y) / block->lineHeight() + 0.01));
        const int last = std::min(block->lineCount(), first + fit);
        page().text(block, {kLeft + indent, m_y}, first, last);
        m_y += (last - first) * block->lineHeight();
        first = last;
    }
}

void PageFlow::title(const QString& text)
{
    // Ideographs are set apart in a title, Latin words are not.
    const bool ideographs = !text.isEmpty() && text.front().unicode() >= 0x2E80;
    skip(6);
    paragraph(text, {Face::SerifBold, 20, 1.5, Qt::black, ideographs ? 7.0 : 0.0}, Qt::AlignHCenter);
    skip(8);
}

void PageFlow::heading(const QString& text)
{
    need(70);
    skip(10);
    paragraph(text, {Face::SerifBold, 12, 1.5});
    skip(3);
}

struct PageFlow::LaidRow
{
    Row::Kind kind = Row::Kind::Plain;
    QString target;
    struct Piece
    {
        std::shared_ptr<const TextBlock> block;
        qreal left = 0;
        qreal right = 0;
    };
    QVector<Piece> pieces;
    int lines = 1;
    qreal lineHeight = 0;
    qreal height() const { return lines * lineHeight + 2 * kPaddingY; }
};

PageFlow::LaidRow PageFlow::layRow(const Row& row, const Table& table, const QVector<qreal>& edges) const
{
    LaidRow laid;
    laid.kind = row.kind;
    laid.target = row.target;
    int column = 0;
    for (const Cell& cell : row.cells) {
        const int last = std::min(int(table.columns.size()), column + cell.columns);
        if (column >= last)
            break;
        const Column& first = table.columns[column];
        const bool isSpanning = last - column > 1;
        TextStyle style;
        style.size = table.size;
        style.leading = 1.45;
        style.isVerbatim = table.isVerbatim;
        style.face = row.kind == Row::Kind::Group ? Face::SansBold : row.kind == Row::Kind::Total ? Face::SerifBold
                   : first.mono                   ? Face::Mono
                                                  : Face::Serif;
        const qreal width = edges[last] - edges[column] - 2 * kPaddingX;
        const auto block = TextBlock::make(cell.spans, style, width, cell.alignment.value_or(isSpanning ? Qt::AlignLeft : first.alignment));
        laid.lines = std::max(laid.lines, block->lineCount());
        laid.lineHeight = block->lineHeight();
        laid.pieces.append({block, edges[column], edges[last]});
        column = last;
    }
    return laid;
}

void PageFlow::drawPiece(const LaidRow& row, int first, int last)
{
    const qreal height = (last - first) * row.lineHeight + 2 * kPaddingY;
    const QRectF whole(kLeft, m_y, kBodyWidth, height);
    if (row.kind == Row::Kind::Group)
        page().fill(whole, kGroupFill);
    for (const LaidRow::Piece& piece : row.pieces) {
        const int end = std::min(last, piece.block->lineCount());
        if (first < end)
            page().text(piece.block, {piece.left + kPaddingX, m_y + kPaddingY}, first, end);
        page().line({piece.left, m_y}, {piece.left, m_y + height}, 0.5);
    }
    page().line({kRight, m_y}, {kRight, m_y + height}, 0.5);
    page().line({kLeft, m_y}, {kRight, m_y}, 0.5);
    page().line({kLeft, m_y + height}, {kRight, m_y + height}, 0.5);
    if (!row.target.isEmpty())
        page().link(whole, row.target);
    m_y += height;
}

void PageFlow::drawRow(const LaidRow& head, const LaidRow& row, qreal keepWith)
{
    const auto nextPage = [&] {
        newPage();
        drawPiece(head, 0, head.lines);
    };
    const qreal bodyHeight = kBottom - kTop - head.height();
    const qreal free = kBottom - m_y;
    // A row is cut only when keeping it whole would leave half a page empty.
    if (row.height() + keepWith > free && (row.height() <= bodyHeight / 2 || free < row.lineHeight * 4))
        nextPage();
    for (int first = 0; first < row.lines;) {
        const int fit = std::max(1, int(std::floor((kBottom - m_y - 2 * kPaddingY) / row.lineHeight + 0.01)));
        const int last = std::min(row.lines, first + fit);
        drawPiece(row, first, last);
        first = last;
        if (first < row.lines)
            nextPage();
    }
}

void PageFlow::table(const Table& table)
{
    qreal sum = 0;
    for (const Column& column : table.columns)
        sum += column.width;
    QVector<qreal> edges{kLeft};
    for (const Column& column : table.columns)
        edges.append(edges.last() + column.width * kBodyWidth / sum);

    Row headRow;
    headRow.kind = Row::Kind::Total;
    for (const Column& column : table.columns) {
        headRow.cells.append(Cell(column.head));
        headRow.cells.last().alignment = Qt::AlignHCenter;
    }
    const LaidRow head = layRow(headRow, table, edges);
    need(head.height() + 30);
    drawPiece(head, 0, head.lines);

    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const LaidRow row = layRow(table.rows[i], table, edges);
        qreal keepWith = 0;  // a group's name never stands alone at the foot of a page, nor do totals at the top
        if (row.kind == Row::Kind::Group && i + 1 < table.rows.size())
            keepWith = std::min(layRow(table.rows[i + 1], table, edges).height(), 120.0);
        if (row.kind == Row::Kind::Plain && i + 2 == table.rows.size() && table.rows.last().kind == Row::Kind::Total)
            keepWith = row.lineHeight + 2 * kPaddingY;
        drawRow(head, row, keepWith);
    }
    skip(4);
}

} // namespace daozhang::dossier
