// SPDX-License-Identifier: GPL-3.0-or-later
// Where a file's bytes come from: the disk, an entry of an archive, memory. Can be read again from the start, so that
// digest, detection, reading and the kept copy each walk through it without holding it.
#pragma once

#include "app/common/open_databases.h"
#include "models/common/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringDecoder>

#include <memory>

namespace daozhang::intake {

class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// File name without folders; "archive.zip › entry" for a part of an archive.
    virtual QString name() const = 0;
    /// Bytes from start to end, or -1 when that is not known beforehand.
    virtual qint64 size() const = 0;
    /// Goes to the start. Fails with Unreadable.
    virtual Result<void> rewind() = 0;
    /// Reads at most `capacity` bytes; 0 at the end. Fails with Unreadable.
    virtual Result<qint64> read(char* buffer, qint64 capacity) = 0;
};

class FileSource final : public ByteSource
{
public:
    explicit FileSource(const QString& path);
    QString name() const override;
    qint64 size() const override { return m_file.size(); }
    Result<void> rewind() override;
    Result<qint64> read(char* buffer, qint64 capacity) override;

private:
    NamedFile m_file;
};

class BufferSource final : public ByteSource
{
public:
    BufferSource(QString name, QByteArray bytes) : m_name(std::move(name)), m_bytes(std::move(bytes)) {}
    QString name() const override { return m_name; }
    qint64 size() const override { return m_bytes.size(); }
    Result<void> rewind() override;
    Result<qint64> read(char* buffer, qint64 capacity) override;

private:
    QString m_name;
    QByteArray m_bytes;
    qint64 m_at = 0;
};

/// Gives text of another charset as UTF-8, so that the readers know one-byte line ends and delimiters only.
class DecodedSource final : public ByteSource
{
public:
    /// `inner` must outlive this. `charset` is a name that QStringDecoder knows.
    DecodedSource(ByteSource& inner, QByteArray charset) : m_inner(inner), m_charset(std::move(charset)) {}
    QString name() const override { return m_inner.name(); }
    qint64 size() const override { return -1; }
    Result<void> rewind() override;
    Result<qint64> read(char* buffer, qint64 capacity) override;

private:
    ByteSource& m_inner;
    QByteArray m_charset;
    std::unique_ptr<QStringDecoder> m_decoder;
    QByteArray m_pending;
    qsizetype m_pendingAt = 0;
};

} // namespace daozhang::intake
