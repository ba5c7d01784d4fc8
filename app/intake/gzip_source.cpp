// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/gzip_source.h"

#include "app/intake/survey.h"
#include "app/intake/zip_archive.h"

#include <QCoreApplication>

#include <zlib.h>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qsizetype kBlock = 64 * 1024;
constexpr int kGzipWindow = 15 + 16;
constexpr uchar kHasExtra = 4;
constexpr uchar kHasName = 8;
constexpr qsizetype kLongestName = 255;

/// The name in the head of a gzip file (RFC 1952 §2.3.1), in whatever encoding its writer had.
QString nameInHead(const QByteArray& head)
{
    if (head.size() < 12 || !(uchar(head[3]) & kHasName))
        return {};
    qsizetype at = 10;
    if (uchar(head[3]) & kHasExtra)
        at += 2 + uchar(head[10]) + (uchar(head[11]) << 8);
    const qsizetype end = head.indexOf('\0', at);
    if (end < 0 || end - at > kLongestName)
        return {};
    const QByteArray bytes = head.mid(at, end - at);
    QStringDecoder strict(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString name = strict(bytes);
    return (strict.hasError() ? decodeText(bytes, TextEncoding::Gb18030) : name).section(u'/', -1).section(u'\\', -1);
}

} // namespace

bool looksLikeGzip(const QByteArray& head) { return head.startsWith("\x1F\x8B\x08"); }

GzipSource::GzipSource(std::unique_ptr<ByteSource> packed, qint64 packedBytes, const QByteArray& head)
    : m_packed(std::move(packed)), m_packedBytes(packedBytes), m_innerName(nameInHead(head))
{
    if (m_innerName.isEmpty()) {
        m_innerName = m_packed->name().section(QStringLiteral(" › "), -1);
        if (m_innerName.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive))
            m_innerName.chop(3);
        else if (m_innerName.endsWith(QLatin1String(".tgz"), Qt::CaseInsensitive))
            m_innerName = m_innerName.chopped(4) + QStringLiteral(".tar");
    }
}

GzipSource::~GzipSource() { endStream(); }

void GzipSource::endStream()
{
    if (m_stream)
        inflateEnd(m_stream.get());
    m_stream.reset();
}

QString GzipSource::name() const { return QStringLiteral("%1 › %2").arg(m_packed->name(), m_innerName); }

Failure GzipSource::damaged() const
{
    return Failure(ErrorCode::Unreadable, Intake::tr("The archive “%1” is damaged. Download it again, or unpack it and import the files inside.").arg(m_packed->name()),
                   m_stream && m_stream->msg ? QString::fromLatin1(m_stream->msg) : QString());
}

Result<void> GzipSource::rewind()
{
    endStream();
    m_stream = std::make_unique<z_stream_s>();
    *m_stream = {};
    m_unpacked = 0;
    m_memberEnded = m_ended = false;
    m_block.resize(kBlock);
    if (inflateInit2(m_stream.get(), kGzipWindow) != Z_OK)
        return damaged();
    return m_packed->rewind();
}

/// False at the end of the packed bytes.
Result<bool> GzipSource::refill()
{
    if (m_stream->avail_in > 0)
        return true;
    DZ_ASSIGN(const qint64 got, m_packed->read(m_block.data(), m_block.size()));
    m_stream->next_in = reinterpret_cast<Bytef*>(m_block.data());
    m_stream->avail_in = uInt(got);
    return got > 0;
}

Result<qint64> GzipSource::read(char* buffer, qint64 capacity)
{
    m_stream->next_out = reinterpret_cast<Bytef*>(buffer);
    m_stream->avail_out = uInt(std::min<qint64>(capacity, 1 << 20));
    const uInt room = m_stream->avail_out;
    while (m_stream->avail_out == room && !m_ended) {
        DZ_ASSIGN(const bool more, refill());
        if (m_memberEnded) {
            // Another member may follow; zeros are what tapes are filled up with.
            if (!more || *m_stream->next_in == 0) {
                m_ended = true;
                break;
            }
            inflateReset(m_stream.get());
            m_memberEnded = false;
        }
        if (!more)
            return damaged();
        const int state = inflate(m_stream.get(), Z_NO_FLUSH);
        if (state == Z_STREAM_END)
            m_memberEnded = true;
        else if (state != Z_OK)
            return damaged();
    }
    const qint64 got = room - m_stream->avail_out;
    m_unpacked += got;
    if (m_unpacked > kMostUnpackedBytes || (m_unpacked > kUnpackedAllowance && m_unpacked / kMostRatio > m_packedBytes))
        return Failure(ErrorCode::Unreadable, Intake::tr("“%1” unpacks to far more than a statement can hold; it may be made to fill this computer. Nothing of it was stored.").arg(name()));
    return got;
}

} // namespace daozhang::intake
