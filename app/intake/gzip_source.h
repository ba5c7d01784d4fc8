// SPDX-License-Identifier: GPL-3.0-or-later
// What a .gz file holds: one member or several after one another, read as one stream, bounded as an archive is.
#pragma once

#include "app/intake/byte_source.h"

struct z_stream_s;

namespace daozhang::intake {

/// True for the first bytes of a gzip file.
bool looksLikeGzip(const QByteArray& head);

class GzipSource final : public ByteSource
{
public:
    /// `head`: the first bytes of the file, for the name that it may give to what it holds.
    GzipSource(std::unique_ptr<ByteSource> packed, qint64 packedBytes, const QByteArray& head);
    ~GzipSource() override;
    QString name() const override;
    /// The name of the file inside: as the gzip says, else its own without the ending.
    QString innerName() const { return m_innerName; }
    qint64 size() const override { return -1; }
    Result<void> rewind() override;
    Result<qint64> read(char* buffer, qint64 capacity) override;

private:
    Result<bool> refill();
    Failure damaged() const;
    void endStream();

    std::unique_ptr<ByteSource> m_packed;
    qint64 m_packedBytes;
    QString m_innerName;
    std::unique_ptr<z_stream_s> m_stream;
    QByteArray m_block;
    qint64 m_unpacked = 0;
    bool m_memberEnded = false;
    bool m_ended = false;
};

} // namespace daozhang::intake
