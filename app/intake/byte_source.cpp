// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/byte_source.h"

#include "models/common/masks.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstring>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

} // namespace

FileSource::FileSource(const QString& path) : m_file(path) {}

QString FileSource::name() const { return maskCardsInName(QFileInfo(m_file.fileName()).fileName()); }

Result<void> FileSource::rewind()
{
    const QFileInfo info(m_file.fileName());
    if (!info.exists())
        return Failure(ErrorCode::NotFound, Intake::tr("There is no file “%1”. Check the path.").arg(m_file.fileName()));
    if (!info.isFile())
        return Failure(ErrorCode::Unreadable, Intake::tr("“%1” is not a file. Choose the files inside it.").arg(m_file.fileName()));
    if (m_file.isOpen() ? !m_file.seek(0) : !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Failure(ErrorCode::Unreadable,
                       Intake::tr("“%1” could not be opened: %2. Close it in other programs and try again.").arg(name(), m_file.errorString()));
    return {};
}

Result<qint64> FileSource::read(char* buffer, qint64 capacity)
{
    const qint64 got = m_file.read(buffer, capacity);
    if (got < 0)
        return Failure(ErrorCode::Unreadable,
                       Intake::tr("“%1” could not be read to its end: %2. Copy it to this computer and try again.").arg(name(), m_file.errorString()));
    return got;
}

Result<void> BufferSource::rewind()
{
    m_at = 0;
    return {};
}

Result<qint64> BufferSource::read(char* buffer, qint64 capacity)
{
    const qint64 count = qMin(capacity, qint64(m_bytes.size()) - m_at);
    std::memcpy(buffer, m_bytes.constData() + m_at, size_t(count));
    m_at += count;
    return count;
}

Result<void> DecodedSource::rewind()
{
    m_decoder = std::make_unique<QStringDecoder>(m_charset.constData());
    m_pending.clear();
    m_pendingAt = 0;
    return m_inner.rewind();
}

Result<qint64> DecodedSource::read(char* buffer, qint64 capacity)
{
    while (m_pendingAt == m_pending.size()) {
        QByteArray raw(256 * 1024, Qt::Uninitialized);
        DZ_ASSIGN(const qint64 got, m_inner.read(raw.data(), raw.size()));
        if (got == 0)
            return qint64(0);
        raw.truncate(got);
        m_pending = QString((*m_decoder)(raw)).toUtf8();
        m_pendingAt = 0;
    }
    const qint64 count = qMin(capacity, qint64(m_pending.size() - m_pendingAt));
    std::memcpy(buffer, m_pending.constData() + m_pendingAt, size_t(count));
    m_pendingAt += count;
    return count;
}

} // namespace daozhang::intake
