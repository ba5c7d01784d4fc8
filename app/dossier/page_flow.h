// SPDX-License-Identifier: GPL-3.0-or-later
// Fills A4 pages from the top: paragraphs, and tables whose heads repeat on each page.
#pragma once

#include "app/dossier/page_canvas.h"

#include <QPair>

namespace daozhang::dossier {

/// A4 in points, and the area of the text.
constexpr qreal kPageWidth = 595.276;
constexpr qreal kPageHeight = 841.89;
constexpr qreal kLeft = 62;
constexpr qreal kRight = 533;
constexpr qreal kTop = 62;
constexpr qreal kBottom = 782;
constexpr qreal kBodyWidth = kRight - kLeft;

struct Column
{
    QString head;
    qreal width = 0;  ///< points; widths are stretched together to the width of the body
    Qt::Alignment alignment = Qt::AlignLeft;
    bool mono = false;
};

struct Cell
{
    QVector<Span> spans;
    int columns = 1;  ///< how many columns it spans
    std::optional<Qt::Alignment> alignment = {};

    Cell() = default;
    Cell(const QString& text, const QString& target = {}) : spans{{text, target}} {}
    Cell(QVector<Span> parts, int span) : spans(std::move(parts)), columns(span) {}
};

struct Row
{
    enum class Kind { Plain, Group, Total };
    QVector<Cell> cells;
    Kind kind = Kind::Plain;
    QString target = {};  ///< the whole row is a link to this anchor
};

struct Table
{
    QVector<Column> columns;
    QVector<Row> rows;
    qreal size = 9.5;
    bool isVerbatim = false;  ///< its cells are an exhibit's own words
};

class PageFlow
{
public:
    PageFlow() { newPage(); }

    void newPage();
    /// Starts a new page unless `height` points are free.
    void need(qreal height);
    void skip(qreal points) { m_y += points; }
    void moveTo(qreal y) { m_y = y; }
    qreal y() const { return m_y; }
    qreal left() const { return kBottom - m_y; }
    SheetPage& page() { return m_pages.last(); }

    /// A paragraph that may run over pages.
    void paragraph(const QVector<Span>& spans, const TextStyle& style, Qt::Alignment alignment = Qt::AlignLeft, qreal indent = 0);
    void paragraph(const QString& text, const TextStyle& style, Qt::Alignment alignment = Qt::AlignLeft)
    {
        paragraph(QVector<Span>{{text}}, style, alignment);
    }
    /// Centred title of a section, letters apart.
    void title(const QString& text);
    /// Head of a part; stays with what follows it.
    void heading(const QString& text);
    void table(const Table& table);

    QVector<SheetPage> take() { return std::move(m_pages); }

private:
    struct LaidRow;
    LaidRow layRow(const Row& row, const Table& table, const QVector<qreal>& edges) const;
    void drawPiece(const LaidRow& row, int first, int last);
    void drawRow(const LaidRow& head, const LaidRow& row, qreal keepWith);

    QVector<SheetPage> m_pages;
    qreal m_y = kTop;
};

} // namespace daozhang::dossier
