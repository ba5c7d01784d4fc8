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

std::optional<TextEncoding> knownEncoding(const QByteArray& head, bool validUtf8)
{
    if (head.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (head.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    if (head.startsWith("\xEF\xBB\xBF") || validUtf8)
        return TextEncoding::Utf8;
    return std::nullopt;
}

/// Gathers the lines of a text that hold more than ASCII.
class HighLines
{
public:
    static constexpr qsizetype kEnough = 64 * 1024;

    void feed(QByteArrayView bytes)
    {
        while (!bytes.isEmpty() && m_lines.size() < kEnough) {
            const qsizetype end = bytes.indexOf('\n');
            const QByteArrayView line = end < 0 ? bytes : bytes.first(end);
            if (std::any_of(line.begin(), line.end(), [](char c) { return uchar(c) >= 0x80; })) {
                m_lines.append(line.first(qMin(line.size(), kLongestLine)).toByteArray());
                m_lines.append('\n');
            }
            bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        }
    }
    bool isEnough() const { return m_lines.size() >= kEnough; }
    const QByteArray& lines() const { return m_lines; }

private:
    static constexpr qsizetype kLongestLine = 4096;
    QByteArray m_lines;
};

/// The lines that tell the encoding: those of the head, and when there are few of them, of the whole file.
Result<QByteArray> telling(ByteSource& source, const Survey& survey, TaskContext& task)
{
    constexpr qsizetype kSpeaking = 2048;
    HighLines ofHead;
    ofHead.feed(survey.head);
    if (ofHead.lines().size() >= kSpeaking || survey.bytes <= survey.head.size())
        return ofHead.lines();
    DZ_CHECK(source.rewind());
    HighLines all;
    std::vector<char> buffer(kChunk);
    qsizetype kept = 0;
    while (!all.isEnough()) {
        if (task.stopRequested())
            return TaskContext::stopped();
        DZ_ASSIGN(const qint64 got, source.read(buffer.data() + kept, kChunk - kept));
        const QByteArrayView bytes(buffer.data(), kept + got);
        if (bytes.isEmpty())
            break;
        // The line that the piece ends in comes whole with the next one.
        const qsizetype end = got == 0 ? bytes.size() : bytes.lastIndexOf('\n') + 1;
        const qsizetype whole = end == 0 && bytes.size() == kChunk ? bytes.size() : end;
        all.feed(bytes.first(whole));
        kept = bytes.size() - whole;
        std::memmove(buffer.data(), buffer.data() + whole, size_t(kept));
        if (got == 0)
            break;
    }
    return all.lines();
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
    if (const auto known = knownEncoding(survey.head, utf8.valid())) {
        survey.encoding = *known;
    } else {
        DZ_ASSIGN(const QByteArray lines, telling(source, survey, task));
        survey.encoding = guessEncoding(lines);
        survey.western = guessWestern(lines);
    }
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

} // namespace daozhang::intake
