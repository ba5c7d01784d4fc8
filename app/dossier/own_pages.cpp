// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/own_pages.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QRawFont>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

QPageLayout pageOf(QSizeF points)
{
    return QPageLayout(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0));
}

void paintStamp(QPainter& painter, const QString& text)
{
    SheetPage stamp;
    const QRectF frame(0.5, 0.5, kStampWidth - 1, kStampHeight - 1);
    stamp.fill(frame, Qt::white);
    stamp.box(frame, 0.5);
    stamp.text(TextBlock::make({{text}}, {Face::Sans, 9, 1.5}, kStampWidth - 8, Qt::AlignHCenter), {4, 2.2}, 0, 1);
    stamp.paint(painter);
}

/// Wrong code point → what it stands for, from the fonts themselves.
QHash<char16_t, char16_t> misreadCodePoints()
{
    QHash<char16_t, char16_t> misread;
    const auto preference = [](char16_t c) {
        if (c >= 0x4E00 && c <= 0x9FFF)
            return 0;
        return c >= 0x20 && c < 0x7F ? 1 : 2;
    };
    for (const Face face : {Face::Serif, Face::Sans, Face::Mono}) {
        const QRawFont font = QRawFont::fromFont(fontOf(face, 10));
        QString all;
        all.reserve(0xD800);
        for (char16_t c = 1; c < 0xD800; ++c)
            all.append(QChar(c));
        const QVector<quint32> glyphs = font.glyphIndexesForString(all);
        if (glyphs.size() != all.size())
            continue;
        QHash<quint32, std::pair<char16_t, char16_t>> byGlyph;  // glyph → first code point, best code point
        for (qsizetype i = 0; i < all.size(); ++i) {
            const char16_t c = all[i].unicode();
            if (glyphs[i] == 0)
                continue;
            const auto known = byGlyph.find(glyphs[i]);
            if (known == byGlyph.end())
                byGlyph.insert(glyphs[i], {c, c});
            else if (preference(c) < preference(known->second))
                known->second = c;
        }
        for (const auto& [first, best] : std::as_const(byGlyph))
            if (first != best && !misread.contains(first))
                misread.insert(first, best);
    }
    misread.insert(u'\t', u' ');
    return misread;
}

} // namespace

QByteArray repairedToUnicode(const QByteArray& map)
{
    static const QHash<char16_t, char16_t> misread = misreadCodePoints();
    QByteArray repaired = map;
    bool isTarget = false;  // only the lists in brackets hold code points; the rest are glyph numbers
    for (qsizetype i = 0; i + 5 < repaired.size(); ++i) {
        if (repaired[i] == '[')
            isTarget = true;
        else if (repaired[i] == ']')
            isTarget = false;
        if (!isTarget || repaired[i] != '<' || repaired[i + 5] != '>')
            continue;
        bool isHex = false;
        const ushort code = repaired.mid(i + 1, 4).toUShort(&isHex, 16);
        if (const auto better = misread.constFind(char16_t(code)); isHex && better != misread.cend())
            repaired.replace(i + 1, 4, QByteArray::number(ushort(*better), 16).rightJustified(4, '0'));
    }
    return repaired;
}

Result<OwnPages> paintOwnPages(const BundleLayout& layout, TaskContext& task)
{
    DZ_CHECK(checkFonts());
    OwnPages own;
    QBuffer buffer(&own.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72 * kDotsPerPoint);
    writer.setPageLayout(pageOf({kPageWidth, kPageHeight}));
    QPainter painter;
    if (!painter.begin(&writer))
        return Failure(ErrorCode::Unsupported, Dossier::tr("The pages of the bundle could not be painted on this computer."));
    for (qsizetype i = 0; i < layout.pages.size(); ++i) {
        if (!layout.pages[i].own)
            continue;
        if (task.stopRequested())
            return TaskContext::stopped();
        if (own.pages > 0)
            writer.newPage();
        layout.pages[i].own->paint(painter);
        ++own.pages;
        task.report({Dossier::tr("Writing page %1").arg(i + 1), i, layout.pages.size()});
    }
    writer.setPageLayout(pageOf({kStampWidth, kStampHeight}));
    for (qsizetype i = 0; i < layout.pages.size(); ++i) {
        const BundlePage& page = layout.pages[i];
        if (page.own)
            continue;
        writer.newPage();
        paintStamp(painter, stampText(layout.exhibits[page.exhibit], int(i) + 1, int(layout.pages.size())));
        ++own.stamps;
    }
    painter.end();
    return own;
}

} // namespace daozhang::dossier
