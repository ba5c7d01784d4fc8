// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the bundle before it is painted: what stands where, in points from the top left corner. Laying out and
// painting are apart, because page numbers are known only when everything is laid out.
#pragma once

#include "models/common/result.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <QTextLayout>
#include <QVector>

#include <memory>
#include <optional>
#include <variant>

namespace daozhang::dossier {

/// Faces of the bundle: Noto Serif CJK SC for running text, Noto Sans CJK SC for heads and figures, Mono for digests.
enum class Face { Serif, SerifBold, Sans, SansBold, Mono };

/// Painting happens at 720 dots an inch, ten to a point, where hinting does not move letters.
constexpr int kDotsPerPoint = 10;

QFont fontOf(Face face, qreal points);
/// Unsupported, naming the package to install, when one of the faces is not on this machine.
Result<void> checkFonts();

struct TextStyle
{
    Face face = Face::Serif;
    qreal size = 10.5;            ///< points
    qreal leading = 1.5;          ///< line height over size
    QColor ink = Qt::black;
    qreal letterSpacing = 0;      ///< points
    bool isVerbatim = false;      ///< an exhibit's own words: not a sign is changed
};

/// A run of text; `target` makes it a link to that anchor, `face` overrides the style's.
struct Span
{
    QString text;
    QString target = {};
    std::optional<Face> face = {};
};

/// Text broken into lines of a width. Shared by the pieces of it that stand on different pages.
class TextBlock
{
public:
    static std::shared_ptr<const TextBlock> make(const QVector<Span>& spans, const TextStyle& style, qreal width,
                                                 Qt::Alignment alignment = Qt::AlignLeft);
    int lineCount() const { return m_layout.lineCount(); }
    qreal lineHeight() const { return m_lineHeight; }
    qreal height() const { return m_lineHeight * lineCount(); }
    QString text() const { return m_layout.text(); }
    /// Widest line in points.
    qreal naturalWidth() const;
    /// Paints lines [first, last) with their top at `at` (points).
    void paint(QPainter& painter, QPointF at, int first, int last) const;
    struct Link { QRectF rect; QString target; };
    /// Where the links of lines [first, last) are when these stand at `at`.
    QVector<Link> links(QPointF at, int first, int last) const;

private:
    TextBlock() = default;
    QTextLayout m_layout;
    QVector<Span> m_spans;
    qreal m_lineHeight = 0;
    QColor m_ink;
};

/// An image that the assembler puts into the page, unaltered, inside `frame`.
struct PlacedImage
{
    int exhibit = -1;
    QRectF frame;
};

class SheetPage
{
public:
    void text(const std::shared_ptr<const TextBlock>& block, QPointF at, int first, int last);
    void text(const std::shared_ptr<const TextBlock>& block, QPointF at) { text(block, at, 0, block->lineCount()); }
    void line(QPointF from, QPointF to, qreal width = 0.6);
    void box(const QRectF& rect, qreal width = 0.6);
    void fill(const QRectF& rect, const QColor& color);
    void link(const QRectF& rect, const QString& target) { m_links.append({rect, target}); }
    void place(const PlacedImage& image) { m_image = image; }

    void paint(QPainter& painter) const;
    /// All texts of the page, one a line.
    QString plainText() const;
    const QVector<TextBlock::Link>& links() const { return m_links; }
    const std::optional<PlacedImage>& image() const { return m_image; }

private:
    struct TextDraw { std::shared_ptr<const TextBlock> block; QPointF at; int first; int last; };
    struct LineDraw { QPointF from; QPointF to; qreal width; };
    struct FillDraw { QRectF rect; QColor color; };
    QVector<std::variant<TextDraw, LineDraw, FillDraw>> m_draws;
    QVector<TextBlock::Link> m_links;
    std::optional<PlacedImage> m_image;
};

} // namespace daozhang::dossier
