// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/own_pages.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QRawFont>
#include <QRegularExpression>

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
        if (c >= 0x20 && c < 0x7F)
            return 1;
        return QStringView(u"–—‘’“”…·×−§°•、。").contains(QChar(c)) ? 2 : 3;
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
    // A line of a bfrange is "<first glyph> <last glyph>" and either the first code point or a list of all.
    static const QRegularExpression range(QStringLiteral("<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:<([0-9A-Fa-f]{4})>|\\[([^\\]]*)\\])"));
    static const QRegularExpression code(QStringLiteral("<([0-9A-Fa-f]{4})>"));
    const QString text = QString::fromLatin1(map);
    QString repaired;
    qsizetype done = 0;
    for (auto found = range.globalMatch(text); found.hasNext();) {
        const auto line = found.next();
        QVector<ushort> codes;
        if (line.hasCaptured(4)) {
            for (auto each = code.globalMatch(line.capturedView(4)); each.hasNext();)
                codes.append(each.next().capturedView(1).toUShort(nullptr, 16));
        } else {
            const int count = line.capturedView(2).toUShort(nullptr, 16) - line.capturedView(1).toUShort(nullptr, 16) + 1;
            for (int i = 0; i < count; ++i)
                codes.append(ushort(line.capturedView(3).toUShort(nullptr, 16) + i));
        }
        repaired += QStringView(text).mid(done, line.capturedStart() - done);
        repaired += QStringLiteral("<%1> <%2> [").arg(line.captured(1), line.captured(2));
        for (const ushort each : std::as_const(codes))
            repaired += QStringLiteral("<%1> ").arg(ushort(misread.value(char16_t(each), char16_t(each))), 4, 16, QLatin1Char('0'));
        repaired += u']';
        done = line.capturedEnd();
    }
    repaired += QStringView(text).mid(done);
    return repaired.toLatin1();
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
