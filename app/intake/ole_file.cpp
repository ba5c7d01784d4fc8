// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/ole_file.h"

#include <QtEndian>

#include <algorithm>

namespace daozhang::intake {

namespace {

constexpr qsizetype kHeaderBytes = 512;
constexpr quint32 kLastSector = 0xFFFFFFFA;  // what lies above are marks, not sectors
constexpr quint32 kNobody = 0xFFFFFFFF;
constexpr int kSmallShift = 6;
constexpr int kHeaderTables = 109;
constexpr qsizetype kEntryBytes = 128;
constexpr int kStream = 2;

quint16 u16(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint16>(bytes.data() + at); }
quint32 u32(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint32>(bytes.data() + at); }

} // namespace

bool looksLikeOle(const QByteArray& head) { return head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }

std::optional<OleFile> OleFile::open(QByteArray bytes)
{
    if (bytes.size() < kHeaderBytes || !looksLikeOle(bytes))
        return std::nullopt;
    OleFile file(std::move(bytes));
    if (!file.readTables() || !file.readDirectory())
        return std::nullopt;
    return file;
}

void OleFile::appendTable(Table& table, QByteArrayView bytes)
{
    for (qsizetype at = 0; at + 4 <= bytes.size(); at += 4)
        table.push_back(u32(bytes, at));
}

/// The last sector may be cut short by programs that do not fill it.
std::optional<QByteArrayView> OleFile::sector(quint32 index) const
{
    const qint64 from = (qint64(index) + 1) << m_shift;
    if (index >= kLastSector || from >= m_bytes.size())
        return std::nullopt;
    return QByteArrayView(m_bytes).sliced(from, std::min<qint64>(qint64(1) << m_shift, m_bytes.size() - from));
}

bool OleFile::readTables()
{
    m_shift = u16(m_bytes, 30);
    if ((m_shift != 9 && m_shift != 12) || u16(m_bytes, 32) != kSmallShift)
        return false;
    m_smallBelow = u32(m_bytes, 56);
    const size_t mostSectors = size_t(m_bytes.size() >> m_shift) + 1;
    Table places;
    appendTable(places, QByteArrayView(m_bytes).sliced(76, kHeaderTables * 4));
    quint32 more = u32(m_bytes, 68);
    for (size_t steps = 0; more < kLastSector; ++steps) {
        const auto table = sector(more);
        if (!table || table->size() < 8 || steps > mostSectors)
            return false;
        appendTable(places, table->chopped(4));
        more = u32(*table, table->size() - 4);
    }
    for (const quint32 place : places) {
        if (place >= kLastSector)
            continue;
        const auto table = sector(place);
        if (!table || m_fat.size() > mostSectors * 2)
            return false;
        appendTable(m_fat, *table);
    }
    const quint32 small = u32(m_bytes, 60);
    if (small >= kLastSector)
        return true;
    const auto smallTable = chain(small, std::nullopt);
    if (smallTable)
        appendTable(m_smallFat, *smallTable);
    return smallTable.has_value();
}

/// `size` absent: to the end of the chain.
std::optional<QByteArray> OleFile::chain(quint32 start, std::optional<quint64> size) const
{
    if (size && *size > quint64(m_bytes.size()))
        return std::nullopt;
    QByteArray bytes;
    quint32 at = start;
    while (at < kLastSector && (!size || quint64(bytes.size()) < *size)) {
        const auto piece = sector(at);
        if (!piece || at >= m_fat.size() || bytes.size() > m_bytes.size())
            return std::nullopt;
        bytes.append(*piece);
        at = m_fat[at];
    }
    if (size && quint64(bytes.size()) < *size)
        return std::nullopt;
    if (size)
        bytes.truncate(qsizetype(*size));
    return bytes;
}

std::optional<QByteArray> OleFile::smallChain(quint32 start, quint64 size) const
{
    if (size > quint64(m_small.size()))
        return std::nullopt;
    QByteArray bytes;
    quint32 at = start;
    while (quint64(bytes.size()) < size) {
        const qint64 from = qint64(at) << kSmallShift;
        if (at >= m_smallFat.size() || from >= m_small.size())
            return std::nullopt;
        bytes.append(m_small.mid(from, 1 << kSmallShift));
        at = m_smallFat[at];
    }
    bytes.truncate(qsizetype(size));
    return bytes;
}

bool OleFile::readDirectory()
{
    const auto directory = chain(u32(m_bytes, 48), std::nullopt);
    if (!directory || directory->size() < kEntryBytes)
        return false;
    const auto count = size_t(directory->size() / kEntryBytes);
    const auto entry = [&](quint32 index) { return QByteArrayView(*directory).sliced(qsizetype(index) * kEntryBytes, kEntryBytes); };
    const QByteArrayView root = entry(0);
    if (const quint32 size = u32(root, 120); size > 0) {
        auto small = chain(u32(root, 116), size);
        if (!small)
            return false;
        m_small = *std::move(small);
    }
    std::vector<bool> seen(count, false);
    std::vector<quint32> waiting = {u32(root, 76)};
    while (!waiting.empty()) {
        const quint32 index = waiting.back();
        waiting.pop_back();
        if (index == kNobody || index >= count || seen[index])
            continue;
        seen[index] = true;
        const QByteArrayView one = entry(index);
        waiting.push_back(u32(one, 68));
        waiting.push_back(u32(one, 72));
        const int letters = std::clamp(u16(one, 64) / 2 - 1, 0, 31);
        QString name;
        for (int i = 0; i < letters; ++i)
            name.append(QChar(u16(one, i * 2)));
        if (one[66] == kStream)
            m_streams.insert(name.toLower(), {u32(one, 116), u32(one, 120)});
    }
    return true;
}

std::optional<QByteArray> OleFile::stream(const QString& name) const
{
    const auto place = m_streams.constFind(name);
    if (place == m_streams.constEnd())
        return std::nullopt;
    return place->size < m_smallBelow ? smallChain(place->start, place->size) : chain(place->start, place->size);
}

} // namespace daozhang::intake
