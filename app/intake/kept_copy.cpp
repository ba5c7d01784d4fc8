// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/kept_copy.h"

#include "app/intake/record_mask.h"
#include "models/common/masks.h"

#include <QCoreApplication>

#include <zlib.h>

#include <cstring>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qsizetype kGathered = 512 * 1024;
constexpr qsizetype kHeldBack = 256;  // longer than a card number with blanks and line ends in it

/// SWIFT wraps its lines at 65 characters: a card number may go on in the next one.
void maskAcrossLines(QByteArray& bytes)
{
    QByteArray joined;
    std::vector<qsizetype> places;
    joined.reserve(bytes.size());
    places.reserve(size_t(bytes.size()));
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\r' || bytes[i] == '\n')
            continue;
        joined.append(bytes[i]);
        places.push_back(i);
    }
    if (maskCardsInBytes(joined) == 0)
        return;
    for (qsizetype i = 0; i < joined.size(); ++i)
        bytes[places[size_t(i)]] = joined[i];
}

} // namespace

KeptCopy::KeptCopy(ByteSource& source, const Recognised& format, QByteArray trailer)
    : m_plain(&source), m_format(format), m_trailer(std::move(trailer)), m_deflate(std::make_unique<z_stream_s>())
{
    std::memset(m_deflate.get(), 0, sizeof(z_stream_s));
    deflateInit(m_deflate.get(), 1);
    if (format.wide) {
        m_narrow = std::make_unique<DecodedSource>(source, "UTF-16");
        m_plain = m_narrow.get();
    }
    m_reader = std::make_unique<RecordReader>(*m_plain, format.layout);
}

KeptCopy::~KeptCopy() { deflateEnd(m_deflate.get()); }

Result<void> KeptCopy::start()
{
    DZ_CHECK(m_format.profile->format ? m_plain->rewind() : m_reader->start());
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return {};
}

bool KeptCopy::atEnd() const { return m_finished && m_outAt == m_out.size(); }

void KeptCopy::compress(const QByteArray& plain, int flush)
{
    m_deflate->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.constData()));
    m_deflate->avail_in = uInt(plain.size());
    m_out.truncate(0);
    m_outAt = 0;
    do {
        const qsizetype before = m_out.size();
        m_out.resize(before + kGathered);
        m_deflate->next_out = reinterpret_cast<Bytef*>(m_out.data() + before);
        m_deflate->avail_out = uInt(kGathered);
        deflate(m_deflate.get(), flush);
        m_out.truncate(m_out.size() - m_deflate->avail_out);
    } while (m_deflate->avail_out == 0);
}

/// Masks and compresses the next piece; false at the end.
bool KeptCopy::gather()
{
    if (m_finished)
        return false;
    QByteArray plain = m_format.profile->format ? nextBlock() : nextRecords();
    if (m_finished && !m_trailer.isEmpty())
        plain.append(m_trailer);
    maskCardsInBytes(plain);
    compress(plain, m_finished ? Z_FINISH : Z_NO_FLUSH);
    return true;
}

/// Of a table: whole records, with the columns masked that must not be kept.
QByteArray KeptCopy::nextRecords()
{
    const int above = m_format.recordsBeforeHeader + m_format.headerRows;
    QByteArray plain;
    plain.reserve(kGathered + RecordReader::kLongestRecord);
    Record record;
    while (plain.size() < kGathered) {
        const auto more = m_reader->next(record);
        if (!more)
            m_failure = more.error();
        if (!more || !*more) {
            m_finished = true;
            break;
        }
        if (m_recordsRead == above && above > 0)
            m_reader->expectCells(m_format.columns.count);
        const qsizetype from = plain.size();
        plain.append(record.raw);
        maskRecord(plain.data() + from, record, m_recordsRead < above ? nullptr : &m_format.columns, m_format.layout.encoding);
        if (record.damage == LineDamage::TooLong)
            plain.append("…\n");
        ++m_recordsRead;
    }
    return plain;
}

/// Of a format without a table, which may be one single line: a block. Its end is held back for the next one, because a
/// card number may go on there.
QByteArray KeptCopy::nextBlock()
{
    QByteArray plain = std::exchange(m_heldBack, QByteArray());
    while (!m_finished && plain.size() < kGathered) {
        const qsizetype before = plain.size();
        plain.resize(before + kGathered);
        const auto got = m_plain->read(plain.data() + before, kGathered);
        plain.truncate(before + (got ? *got : 0));
        if (!got)
            m_failure = got.error();
        m_finished = !got || *got == 0;
    }
    maskAcrossLines(plain);
    if (!m_finished) {
        m_heldBack = plain.last(kHeldBack);
        plain.chop(kHeldBack);
    }
    return plain;
}

/// Fills the whole capacity unless the end comes first: a short answer would be taken for the end.
qint64 KeptCopy::readData(char* data, qint64 capacity)
{
    qint64 given = 0;
    while (given < capacity) {
        if (m_outAt == m_out.size()) {
            if (!gather())
                break;
            continue;
        }
        const qint64 count = qMin(capacity - given, qint64(m_out.size() - m_outAt));
        std::memcpy(data + given, m_out.constData() + m_outAt, size_t(count));
        m_outAt += count;
        given += count;
    }
    return given > 0 ? given : -1;
}

Result<QByteArray> unpackKeptCopy(const QByteArray& packed, qint64 limit)
{
    z_stream stream{};
    inflateInit(&stream);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.constData()));
    stream.avail_in = uInt(packed.size());
    QByteArray plain;
    int state = Z_OK;
    while (state == Z_OK && plain.size() <= limit) {
        const qsizetype before = plain.size();
        plain.resize(before + kGathered);
        stream.next_out = reinterpret_cast<Bytef*>(plain.data() + before);
        stream.avail_out = uInt(kGathered);
        state = inflate(&stream, Z_NO_FLUSH);
        plain.truncate(plain.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (state == Z_OK)
        return Failure(ErrorCode::Unsupported, Intake::tr("The kept copy is too large to be shown here."));
    if (state != Z_STREAM_END)
        return Failure(ErrorCode::Broken, Intake::tr("The kept copy of the imported file is damaged."));
    return plain;
}

} // namespace daozhang::intake
