// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/survey.h"

#include <QCoreApplication>

#include <openssl/evp.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qint64 kChunk = 1 << 20;

/// Strict UTF-8, fed in pieces: no overlong forms, no surrogates, nothing above U+10FFFF.
class Utf8Check
{
public:
    void feed(const uchar* at, const uchar* end)
    {
        while (m_valid && at < end) {
            if (m_missing == 0) {
                quint64 word = 0;
                while (end - at >= 8 && (std::memcpy(&word, at, 8), (word & 0x8080808080808080ULL) == 0))
                    at += 8;
                if (at == end)
                    return;
            }
            step(*at++);
        }
    }
    bool valid() const { return m_valid && m_missing == 0; }

private:
    void step(uchar c)
    {
        if (m_missing > 0) {
            if (c < m_low || c > m_high) {
                m_valid = false;
                return;
            }
            --m_missing;
            m_low = 0x80;
            m_high = 0xBF;
        } else if (c >= 0x80) {
            m_low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
            m_high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
            if (c >= 0xC2 && c <= 0xDF)
                m_missing = 1;
            else if (c >= 0xE0 && c <= 0xEF)
                m_missing = 2;
            else if (c >= 0xF0 && c <= 0xF4)
                m_missing = 3;
            else
                m_valid = false;
        }
    }

    bool m_valid = true;
    int m_missing = 0;
    uchar m_low = 0x80;
    uchar m_high = 0xBF;
};

TextEncoding encodingOf(const QByteArray& head, bool validUtf8)
{
    if (head.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (head.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    if (head.startsWith("\xEF\xBB\xBF") || validUtf8)
        return TextEncoding::Utf8;
    return TextEncoding::Gb18030;
}

} // namespace

Result<Survey> surveySource(ByteSource& source, TaskContext& task)
{
    DZ_CHECK(source.rewind());
    Survey survey;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr);
    Utf8Check utf8;
    std::vector<char> buffer(kChunk);
    const QString doing = Intake::tr("Looking at %1").arg(source.name());
    for (;;) {
        if (task.stopRequested())
            return TaskContext::stopped();
        DZ_ASSIGN(const qint64 got, source.read(buffer.data(), kChunk));
        if (got == 0)
            break;
        EVP_DigestUpdate(digest.get(), buffer.data(), size_t(got));
        const auto* bytes = reinterpret_cast<const uchar*>(buffer.data());
        utf8.feed(bytes, bytes + got);
        if (survey.head.size() < Survey::kHeadBytes)
            survey.head.append(buffer.data(), qMin(got, Survey::kHeadBytes - survey.head.size()));
        survey.bytes += got;
        task.report({doing, survey.bytes, qMax<qint64>(source.size(), 0)});
    }
    survey.sha256.resize(32);
    EVP_DigestFinal_ex(digest.get(), reinterpret_cast<uchar*>(survey.sha256.data()), nullptr);
    survey.encoding = encodingOf(survey.head, utf8.valid());
    const bool wide = survey.encoding == TextEncoding::Utf16LittleEndian || survey.encoding == TextEncoding::Utf16BigEndian;
    survey.binary = !wide && survey.head.left(4096).contains('\0');
    return survey;
}

Result<Survey> surveyHead(ByteSource& source, TaskContext& task)
{
    DZ_CHECK(source.rewind());
    Survey survey;
    survey.head.resize(Survey::kHeadBytes + 1);
    while (survey.bytes < survey.head.size()) {
        if (task.stopRequested())
            return TaskContext::stopped();
        DZ_ASSIGN(const qint64 got, source.read(survey.head.data() + survey.bytes, survey.head.size() - survey.bytes));
        if (got == 0)
            break;
        survey.bytes += got;
    }
    survey.head.truncate(qMin(survey.bytes, Survey::kHeadBytes));
    survey.binary = survey.head.left(4096).contains('\0');
    return survey;
}

QString decodeText(QByteArrayView bytes, TextEncoding encoding)
{
    const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; });
    if (ascii)
        return QString::fromLatin1(bytes);
    if (encoding != TextEncoding::Gb18030)
        return QString::fromUtf8(bytes);
    // The converter is expensive to make and is reset to its first state for each text.
    thread_local QStringDecoder decoder("GB18030");
    decoder.resetState();
    return decoder(bytes);
}

} // namespace daozhang::intake
