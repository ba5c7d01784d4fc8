// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/record_mask.h"

#include "models/common/masks.h"

#include <algorithm>

namespace daozhang::intake {

namespace {

constexpr qsizetype kShownCharacters = 200;
constexpr qsizetype kShownBytes = 1200;

/// "卡号" in either encoding announces a card number in a line outside the table.
bool announcesCard(QByteArrayView line)
{
    return line.contains(QByteArrayView("\xE5\x8D\xA1\xE5\x8F\xB7")) || line.contains(QByteArrayView("\xBF\xA8\xBA\xC5"));
}

bool contains(const std::vector<int>& places, size_t at)
{
    return std::find(places.begin(), places.end(), int(at)) != places.end();
}

} // namespace

void maskRecord(char* bytes, const Record& record, const Columns* columns, TextEncoding encoding)
{
    const qsizetype size = record.raw.size();
    if (!columns) {
        if (announcesCard(record.raw))
            maskLongNumbers(bytes, bytes + size);
        return;
    }
    bool aligned = record.damage == LineDamage::None && record.cells.size() >= columns->count;
    for (size_t i = columns->count; aligned && i < record.cells.size(); ++i)
        aligned = cleanCell(record.cells[i].bytes, encoding).isEmpty();
    if (columns->recordBytes > 0)
        aligned = aligned && record.raw.trimmed().size() * 2 > columns->recordBytes;
    if (!aligned) {
        maskLongNumbers(bytes, bytes + size);
        if (!columns->drops.empty())
            for (qsizetype i = 0; i < size; ++i)
                if (uchar(bytes[i]) >= 0x80)
                    bytes[i] = '*';  // a name may stand anywhere in such a line
        return;
    }
    for (size_t i = 0; i < columns->count; ++i) {
        const Cell& cell = record.cells[i];
        if (contains(columns->drops, i))
            maskAll(bytes + cell.from, bytes + cell.to);
        else if (contains(columns->cards, i))
            maskCardCell(bytes + cell.from, bytes + cell.to);
    }
}

QString shownLine(const Record& record, const Columns* columns, TextEncoding encoding)
{
    QByteArray bytes = record.raw.toByteArray();
    maskRecord(bytes.data(), record, columns, encoding);
    // Masked before it is cut: half a card number has no checksum.
    maskCardsInBytes(bytes);
    bytes.truncate(kShownBytes);
    bytes.replace('\0', ' ');
    QString text = maskCardsInText(decodeText(bytes, encoding)).simplified();
    if (text.size() > kShownCharacters)
        text = text.left(kShownCharacters - 1) + QChar(0x2026);
    return text;
}

} // namespace daozhang::intake
