// SPDX-License-Identifier: GPL-3.0-or-later
// Splits a file into records and cells, streaming. Works on bytes: cells are views into the buffer and are decoded
// only where they are wanted (a million rows would otherwise cost fourteen million strings).
#pragma once

#include "app/intake/byte_source.h"
#include "app/intake/survey.h"

#include <QByteArrayView>

#include <array>
#include <deque>
#include <string>
#include <vector>

namespace daozhang::intake {

struct Cell
{
    QByteArrayView bytes;  ///< without the quotes, doubled quotes undone; not trimmed
    qsizetype from = 0;    ///< place in Record::raw, quotes included
    qsizetype to = 0;
};

/// Why a line could not be split.
enum class LineDamage {
    None,
    TooLong,       ///< longer than kLongestRecord: its first bytes are given, the rest was passed over
    TooManyCells,
    NulByte,
};

struct Record
{
    qint64 line = 0;         ///< 1-based physical line on which it begins
    QByteArrayView raw;      ///< as in the file, line end included
    std::vector<Cell> cells;
    LineDamage damage = LineDamage::None;
    std::deque<std::string> unquoted;  ///< storage for cells with doubled quotes
};

/// How lines are cut into cells.
struct RecordLayout
{
    enum class Quoting { On, Off };
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = '\0';  ///< '\0': the whole line is one cell
    Quoting quoting = Quoting::On;
    bool backticks = false; ///< a line that begins with ` is cut only where the next cell begins with one
    std::vector<std::pair<int, int>> slices;  ///< fixed width: offset and width in bytes; cut before decoding
};

class RecordReader
{
public:
    static constexpr qsizetype kLongestRecord = 1 << 20;
    static constexpr size_t kMostCells = 4096;

    /// `source` must outlive the reader.
    RecordReader(ByteSource& source, RecordLayout layout);
    /// Goes to the start of the source. A byte order mark belongs to the first record's raw bytes, not to its cells.
    Result<void> start();
    /// The next record, its views valid until the following call; false at the end. Fails with Unreadable.
    Result<bool> next(Record& record);
    /// How many cells a whole line has, once the header is known: a line that is whole when its lone quotation mark is
    /// taken as a letter is not swallowed together with its neighbours.
    void expectCells(size_t cells) { m_expectedCells = cells; }
    qint64 bytesRead() const { return m_bytesRead; }

private:
    enum class Split { Complete, NeedsMore };
    Split split(Record& record, RecordLayout::Quoting quoting);
    Split splitQuoted(Record& record, const char*& at, const char* lineStart);
    void cut(Record& record) const;
    Result<void> fill();
    Result<void> passOver();

    ByteSource& m_source;
    RecordLayout m_layout;
    std::array<bool, 256> m_special{};
    bool m_skipTrailBytes = false;
    std::vector<char> m_buffer;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    bool m_atEnd = false;
    bool m_first = true;
    qint64 m_line = 1;
    qint64 m_bytesRead = 0;
    size_t m_expectedCells = 0;
};

} // namespace daozhang::intake
