// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/record_reader.h"

#include <algorithm>
#include <cstring>

namespace daozhang::intake {

namespace {

constexpr qint64 kChunk = 1 << 20;
constexpr qsizetype kLongestQuoted = 64 * 1024;  // a cell with line breaks: an address, a note
constexpr int kMostQuotedLines = 100;
constexpr qsizetype kShownOfTooLong = 200;

} // namespace

RecordReader::RecordReader(ByteSource& source, RecordLayout layout) : m_source(source), m_layout(std::move(layout))
{
    m_special[uchar('\n')] = m_special[uchar('\r')] = m_special[0] = true;
    if (m_layout.delimiter != '\0')
        m_special[uchar(m_layout.delimiter)] = true;
    // The second byte of a GB18030 pair lies in 0x40–0xFE: it can look like '|' or '^', never like ',' or a line end.
    m_skipTrailBytes = m_layout.encoding == TextEncoding::Gb18030 && uchar(m_layout.delimiter) >= 0x40;
    if (m_skipTrailBytes)
        std::fill(m_special.begin() + 0x81, m_special.end() - 1, true);
}

Result<void> RecordReader::start()
{
    DZ_CHECK(m_source.rewind());
    m_begin = m_end = 0;
    m_atEnd = false;
    m_first = true;
    m_line = 1;
    m_bytesRead = 0;
    return {};
}

Result<void> RecordReader::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, size_t(m_end - m_begin));
        m_end -= m_begin;
        m_begin = 0;
    }
    if (qsizetype(m_buffer.size()) < m_end + kChunk)
        m_buffer.resize(size_t(m_end + kChunk));
    DZ_ASSIGN(const qint64 got, m_source.read(m_buffer.data() + m_end, kChunk));
    m_end += got;
    m_bytesRead += got;
    m_atEnd = got == 0;
    return {};
}

Result<bool> RecordReader::next(Record& record)
{
    if (m_begin == m_end && !m_atEnd)
        DZ_CHECK(fill());
    for (;;) {
        record.cells.clear();
        record.unquoted.clear();
        record.damage = LineDamage::None;
        record.line = m_line;
        if (m_begin == m_end && m_atEnd)
            return false;
        const qint64 lineBefore = m_line;
        const auto quoting = m_layout.delimiter == '\0' ? RecordLayout::Quoting::Off : m_layout.quoting;
        if (split(record, quoting) == Split::Complete)
            break;
        m_line = lineBefore;
        if (m_end - m_begin >= kLongestRecord) {
            record.cells.clear();
            record.unquoted.assign(1, std::string(m_buffer.data() + m_begin, size_t(kShownOfTooLong)));
            record.raw = QByteArrayView(record.unquoted.front().data(), kShownOfTooLong);
            record.damage = LineDamage::TooLong;
            DZ_CHECK(passOver());
            ++m_line;
            m_first = false;
            return true;
        }
        DZ_CHECK(fill());
    }
    m_begin += record.raw.size();
    m_first = false;
    if (!m_layout.slices.empty())
        cut(record);
    return true;
}

/// Drops bytes up to and with the next line end, without keeping them.
Result<void> RecordReader::passOver()
{
    for (;;) {
        const char* from = m_buffer.data() + m_begin;
        const char* end = m_buffer.data() + m_end;
        const char* found = std::find(from, end, '\n');
        if (found != end) {
            m_begin += found + 1 - from;
            return {};
        }
        m_begin = m_end;
        if (m_atEnd)
            return {};
        DZ_CHECK(fill());
    }
}

RecordReader::Split RecordReader::split(Record& record, RecordLayout::Quoting quoting)
{
    const char* const from = m_buffer.data() + m_begin;
    const char* const end = m_buffer.data() + m_end;
    const char* at = from;
    if (m_first && end - at >= 3 && std::memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    const bool backticked = m_layout.backticks && at < end && *at == '`';
    for (;;) {
        const char* cellStart = at;
        if (quoting == RecordLayout::Quoting::On) {
            while (at < end && (*at == ' ' || (*at == '\t' && m_layout.delimiter != '\t')))
                ++at;
            if (at < end && *at == '"') {
                const char* const opened = at;
                if (splitQuoted(record, at, from) == Split::NeedsMore)
                    return Split::NeedsMore;
                if (at == opened)
                    at = cellStart;  // a lone quotation mark: a letter like any other
                else
                    cellStart = nullptr;
            } else {
                at = cellStart;
            }
        }
        if (cellStart) {
            for (;;) {
                while (at < end && !m_special[uchar(*at)])
                    ++at;
                if (backticked && at + 1 < end && *at == m_layout.delimiter && at[1] != '`' && at[1] != '\r' && at[1] != '\n') {
                    ++at;  // a comma in the name of the goods
                    continue;
                }
                if (at == end || uchar(*at) < 0x80)
                    break;
                at += end - at > 1 && uchar(at[1]) >= 0x30 ? 2 : 1;
            }
            if (at < end && *at == '\0') {
                record.damage = LineDamage::NulByte;
                ++at;
                while (at < end && *at != '\n')
                    ++at;
            }
            if (record.cells.size() < kMostCells)
                record.cells.push_back({QByteArrayView(cellStart, at - cellStart), cellStart - from, at - from});
            else
                record.damage = LineDamage::TooManyCells;
        }
        if (at == end) {
            if (!m_atEnd)
                return Split::NeedsMore;
            break;
        }
        if (*at == m_layout.delimiter && m_layout.delimiter != '\0') {
            if (backticked && at + 1 == end && !m_atEnd)
                return Split::NeedsMore;
            ++at;
            continue;
        }
        if (*at == '\r') {
            if (at + 1 == end && !m_atEnd)
                return Split::NeedsMore;
            ++at;
        }
        if (at < end && *at == '\n')
            ++at;
        ++m_line;
        break;
    }
    record.raw = QByteArrayView(from, at - from);
    return Split::Complete;
}

/// Leaves `at` on the delimiter or line end after the cell, or where it was when the quotation mark opens nothing.
RecordReader::Split RecordReader::splitQuoted(Record& record, const char*& at, const char* recordStart)
{
    const char* const end = m_buffer.data() + m_end;
    const char* const opened = at;
    const char* p = at + 1;
    int lines = 0;
    bool doubled = false;
    for (;;) {
        while (p < end && *p != '"' && *p != '\n' && *p != '\0')
            ++p;
        if (p == end) {
            if (!m_atEnd && p - opened < kLongestQuoted)
                return Split::NeedsMore;
            return Split::Complete;
        }
        if (*p == '\0' || p - opened > kLongestQuoted)
            return Split::Complete;
        if (*p == '\n') {
            if (++lines > kMostQuotedLines)
                return Split::Complete;
            if (lines == 1 && m_expectedCells > 0
                && record.cells.size() + size_t(std::count(opened, p, m_layout.delimiter)) + 1 >= m_expectedCells)
                return Split::Complete;
            ++p;
            continue;
        }
        if (p + 1 == end && !m_atEnd)
            return Split::NeedsMore;
        if (p + 1 < end && p[1] == '"') {
            doubled = true;
            p += 2;
            continue;
        }
        break;
    }
    const char* after = p + 1;
    while (after < end && (*after == ' ' || (*after == '\t' && m_layout.delimiter != '\t')))
        ++after;
    if (after == end && !m_atEnd)
        return Split::NeedsMore;
    if (after < end && *after != m_layout.delimiter && *after != '\r' && *after != '\n')
        return Split::Complete;
    QByteArrayView inside(opened + 1, p - opened - 1);
    if (doubled) {
        std::string& plain = record.unquoted.emplace_back();
        for (qsizetype i = 0; i < inside.size(); ++i) {
            plain.push_back(inside[i]);
            if (inside[i] == '"')
                ++i;
        }
        inside = QByteArrayView(plain.data(), qsizetype(plain.size()));
    }
    if (record.cells.size() < kMostCells)
        record.cells.push_back({inside, opened - recordStart, after - recordStart});
    else
        record.damage = LineDamage::TooManyCells;
    m_line += lines;
    at = after;
    return Split::Complete;
}

/// Fixed width: the line's bytes at the layout's offsets. Blanks at the end may have been cut by an editor.
void RecordReader::cut(Record& record) const
{
    if (record.cells.size() != 1)
        return;
    const Cell whole = record.cells.front();
    record.cells.clear();
    for (const auto& [offset, width] : m_layout.slices) {
        const qsizetype from = qMin<qsizetype>(offset, whole.bytes.size());
        const qsizetype to = qMin<qsizetype>(offset + width, whole.bytes.size());
        record.cells.push_back({whole.bytes.sliced(from, to - from), whole.from + from, whole.from + to});
    }
}

} // namespace daozhang::intake
