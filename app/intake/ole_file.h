// SPDX-License-Identifier: GPL-3.0-or-later
// The streams of a compound file ([MS-CFB]): what old Office programs write. In memory, each chain bounded by the file.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace daozhang::intake {

/// True for the first bytes of a compound file.
bool looksLikeOle(const QByteArray& head);

class OleFile
{
public:
    /// nullopt when the file does not hold together.
    static std::optional<OleFile> open(QByteArray bytes);
    /// Streams of the outermost storage, by their names in lower case.
    bool has(const QString& name) const { return m_streams.contains(name); }
    /// nullopt when there is none of that name, or its chain is broken.
    std::optional<QByteArray> stream(const QString& name) const;

private:
    struct Place
    {
        quint32 start = 0;
        quint64 size = 0;
    };
    using Table = std::vector<quint32>;

    explicit OleFile(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    bool readTables();
    bool readDirectory();
    std::optional<QByteArrayView> sector(quint32 index) const;
    std::optional<QByteArray> chain(quint32 start, std::optional<quint64> size) const;
    std::optional<QByteArray> smallChain(quint32 start, quint64 size) const;
    static void appendTable(Table& table, QByteArrayView bytes);

    QByteArray m_bytes;
    int m_shift = 9;
    quint32 m_smallBelow = 4096;
    Table m_fat;
    Table m_smallFat;
    QByteArray m_small;
    QHash<QString, Place> m_streams;
};

} // namespace daozhang::intake
