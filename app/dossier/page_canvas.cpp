// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/page_canvas.h"

#include "app/common/language_scope.h"

#include <QCoreApplication>
#include <QFontInfo>

#include <algorithm>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

QString familyOf(Face face)
{
    switch (face) {
    case Face::Serif:
    case Face::SerifBold: return QStringLiteral("Noto Serif CJK SC");
    case Face::Sans:
    case Face::SansBold: return QStringLiteral("Noto Sans CJK SC");
    case Face::Mono: break;
    }
    return QStringLiteral("Noto Sans Mono CJK SC");
}

constexpr qreal dots(qreal points) { return points * kDotsPerPoint; }

} // namespace

QFont fontOf(Face face, qreal points)
{
    QFont font(familyOf(face));
    font.setPixelSize(qRound(dots(points)));
    font.setBold(face == Face::SerifBold || face == Face::SansBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    // Shaping puts alternate digits into Latin runs, which no ToUnicode map knows; neither script needs it.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

namespace {

QFont quoteFontOf(Face face, qreal points)
{
    QFont font = fontOf(face, points);
    font.setFamily(face == Face::Serif || face == Face::SerifBold ? QStringLiteral("Noto Serif CJK KR") : QStringLiteral("Noto Sans CJK KR"));
    return font;
}

bool hasNarrowQuotes()
{
    static const bool has = QFontInfo(quoteFontOf(Face::Serif, 10)).exactMatch() && QFontInfo(quoteFontOf(Face::Sans, 10)).exactMatch();
    return has;
}

} // namespace

Result<void> checkFonts()
{
    for (const Face face : {Face::Serif, Face::Sans, Face::Mono}) {
        const QFont font = fontOf(face, 10);
        if (!QFontInfo(font).exactMatch())
            return Failure(ErrorCode::Unsupported,
                           Dossier::tr("The font “%1” is not on this computer, so no bundle can be made; install the package "
                                       "fonts-noto-cjk (on Windows: the Noto CJK fonts) and try again.")
                               .arg(font.family()));
    }
    return {};
}

std::shared_ptr<const TextBlock> TextBlock::make(const QVector<Span>& spans, const TextStyle& style, qreal width,
                                                 Qt::Alignment alignment)
{
    auto block = std::shared_ptr<TextBlock>(new TextBlock);
    // The faces draw curly quotes as wide as an ideograph, which tears English words apart; their Korean sisters of the
    // same design and package do not. A mono face has none that fit.
    const bool isEnglish = LanguageScope::isEnglish() && !style.isVerbatim;
    const bool plainQuotes = isEnglish && (style.face == Face::Mono || !hasNarrowQuotes());
    QString text;
    QVector<QTextLayout::FormatRange> formats;
    for (const Span& span : spans) {
        // A tab or another control character would paint as a box and can spoil what is searched for.
        QString clean = span.text;
        std::ranges::replace_if(clean, [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; }, QChar(u' '));
        clean.replace(u'\n', QChar::LineSeparator);
        if (plainQuotes) {
            clean.replace(u'‘', u'\'').replace(u'’', u'\'').replace(u'“', u'"').replace(u'”', u'"');
        }
        if (span.face) {
            QTextLayout::FormatRange range;
            range.start = int(text.size());
            range.length = int(clean.size());
            range.format.setFont(fontOf(*span.face, style.size));
            formats.append(range);
        }
        if (isEnglish && !plainQuotes)
            for (qsizetype i = 0; i < clean.size(); ++i)
                if (QStringView(u"‘’“”").contains(clean[i])) {
                    QTextLayout::FormatRange range;
                    range.start = int(text.size() + i);
                    range.length = 1;
                    range.format.setFont(quoteFontOf(span.face.value_or(style.face), style.size));
                    formats.append(range);
                }
        block->m_spans.append({clean, span.target, span.face});
        text += clean;
    }
    QFont font = fontOf(style.face, style.size);
    if (style.letterSpacing > 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, dots(style.letterSpacing));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(alignment);
    option.setTextDirection(Qt::LeftToRight);
    QTextLayout& layout = block->m_layout;
    layout.setText(text);
    layout.setFont(font);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.setCacheEnabled(true);
    block->m_lineHeight = style.size * style.leading;
    block->m_ink = style.ink;
    layout.beginLayout();
    for (qreal top = 0;; top += block->m_lineHeight) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(dots(width));
        // The baseline is set by the size alone: ascents differ between the faces of one line.
        const qreal baseline = dots(top + block->m_lineHeight * 0.5 + style.size * 0.36);
        line.setPosition(QPointF(0, baseline - line.ascent()));
    }
    layout.endLayout();
    return block;
}

qreal TextBlock::naturalWidth() const
{
    qreal widest = 0;
    for (int i = 0; i < lineCount(); ++i)
        widest = std::max(widest, m_layout.lineAt(i).naturalTextWidth());
    return widest / kDotsPerPoint;
}

void TextBlock::paint(QPainter& painter, QPointF at, int first, int last) const
{
    painter.setPen(m_ink);
    const QPointF origin(dots(at.x()), dots(at.y() - first * m_lineHeight));
    for (int i = first; i < last; ++i)
        m_layout.lineAt(i).draw(&painter, origin);
}

QVector<TextBlock::Link> TextBlock::links(QPointF at, int first, int last) const
{
    QVector<Link> found;
    int start = 0;
    for (const Span& span : m_spans) {
        const int end = start + int(span.text.size());
        for (int i = first; i < last && !span.target.isEmpty(); ++i) {
            const QTextLine line = m_layout.lineAt(i);
            const int from = std::max(start, line.textStart());
            const int to = std::min(end, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const qreal left = line.cursorToX(from) / kDotsPerPoint;
            const qreal right = line.cursorToX(to) / kDotsPerPoint;
            found.append({QRectF(at.x() + left, at.y() + (i - first) * m_lineHeight, right - left, m_lineHeight), span.target});
        }
        start = end;
    }
    return found;
}

void SheetPage::text(const std::shared_ptr<const TextBlock>& block, QPointF at, int first, int last)
{
    m_draws.append(TextDraw{block, at, first, last});
    m_links += block->links(at, first, last);
}

void SheetPage::line(QPointF from, QPointF to, qreal width) { m_draws.append(LineDraw{from, to, width}); }

void SheetPage::box(const QRectF& rect, qreal width)
{
    line(rect.topLeft(), rect.topRight(), width);
    line(rect.topRight(), rect.bottomRight(), width);
    line(rect.bottomRight(), rect.bottomLeft(), width);
    line(rect.bottomLeft(), rect.topLeft(), width);
}

void SheetPage::fill(const QRectF& rect, const QColor& color) { m_draws.append(FillDraw{rect, color}); }

void SheetPage::paint(QPainter& painter) const
{
    for (const auto& draw : m_draws) {
        if (const auto* text = std::get_if<TextDraw>(&draw)) {
            text->block->paint(painter, text->at, text->first, text->last);
        } else if (const auto* line = std::get_if<LineDraw>(&draw)) {
            painter.setPen(QPen(Qt::black, dots(line->width), Qt::SolidLine, Qt::SquareCap));
            painter.drawLine(line->from * kDotsPerPoint, line->to * kDotsPerPoint);
        } else if (const auto* fill = std::get_if<FillDraw>(&draw)) {
            painter.fillRect(QRectF(fill->rect.topLeft() * kDotsPerPoint, fill->rect.size() * kDotsPerPoint), fill->color);
        }
    }
}

QString SheetPage::plainText() const
{
    QString all;
    for (const auto& draw : m_draws)
        if (const auto* text = std::get_if<TextDraw>(&draw))
            all += text->block->text() + u'\n';
    return all;
}

} // namespace daozhang::dossier
