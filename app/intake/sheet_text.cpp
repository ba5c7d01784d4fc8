// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/sheet_text.h"

#include "app/intake/record_reader.h"

#include <algorithm>
#include <cstring>

namespace daozhang::intake {

namespace {

constexpr int kWidestFilled = 400;                                         // no header is wider
constexpr int kFurthestCell = int(RecordReader::kMostCells) + 1;           // enough for the line to be refused
constexpr qsizetype kFullLine = RecordReader::kLongestRecord + 64 * 1024;  // likewise

bool isBreak(char c) { return uchar(c) < 0x20; }

} // namespace

void SheetText::clear() { *this = SheetText(); }

SheetText::Place SheetText::beginRow(qint64 row)
{
    if (row <= m_row)
        return Place::OutOfOrder;
    if (row > kMostSheetRows)
        return Place::BeyondTheSheet;
    m_out.append(qsizetype(row - m_row - 1), '\n');
    m_row = row;
    m_column = -1;
    m_lineFrom = m_out.size();
    return Place::Taken;
}

SheetText::Place SheetText::beginCell(int column)
{
    if (column >= kMostSheetColumns)
        return Place::BeyondTheSheet;
    const int place = std::min(column, kFurthestCell);
    if (place < m_column || (place == m_column && place < kFurthestCell))
        return Place::OutOfOrder;
    m_out.append(place - std::max(m_column, 0), '\t');
    m_column = place;
    return Place::Taken;
}

bool SheetText::isFull() const { return m_out.size() - m_lineFrom > kFullLine; }

void SheetText::appendText(QByteArrayView text)
{
    if (isFull())
        return;
    const auto* first = std::find_if(text.begin(), text.end(), [](char c) { return c != ' ' && !isBreak(c); });
    const bool guarded = first != text.end() && *first == '"';
    if (!guarded) {
        const qsizetype from = m_out.size();
        m_out.append(text);
        for (char* at = m_out.data() + from; at < m_out.data() + m_out.size(); ++at)
            if (isBreak(*at))
                *at = ' ';
        return;
    }
    m_out.append('"');
    for (const char c : text) {
        if (c == '"')
            m_out.append('"');
        m_out.append(isBreak(c) ? ' ' : c);
    }
    m_out.append('"');
}

void SheetText::appendNumber(QByteArrayView stored, CellFormat format, DateSystem system)
{
    if (!isFull())
        appendSheetNumber(m_out, stored, format, system);
}

void SheetText::appendNumber(double value, CellFormat format, DateSystem system)
{
    if (!isFull())
        appendSheetNumber(m_out, value, format, system);
}

void SheetText::appendDate(QByteArrayView iso)
{
    if (!isFull())
        appendIsoDate(m_out, iso);
}

void SheetText::endRow()
{
    if (m_column >= 0) {
        const int last = std::min(m_widest, kWidestFilled) - 1;
        if (m_column < last)
            m_out.append(last - m_column, '\t');
        m_widest = std::max(m_widest, m_column + 1);
    }
    m_out.append('\n');
}

qint64 SheetText::take(char* buffer, qint64 capacity)
{
    const qint64 count = std::min<qint64>(capacity, pending());
    std::memcpy(buffer, m_out.constData() + m_taken, size_t(count));
    m_taken += count;
    if (m_taken == m_out.size()) {
        m_lineFrom -= m_taken;
        m_out.truncate(0);
        m_taken = 0;
    }
    return count;
}

Result<void> SheetSource::rewind()
{
    m_text.clear();
    m_ended = false;
    return startSheet();
}

Result<qint64> SheetSource::read(char* buffer, qint64 capacity)
{
    while (m_text.pending() == 0 && !m_ended) {
        DZ_ASSIGN(const bool more, renderMore());
        if (!more) {
            m_ended = true;
            endSheet();
        }
    }
    return m_text.take(buffer, capacity);
}

} // namespace daozhang::intake
