// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/text_charset.h"

#include "app/intake/control_words.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace daozhang::intake {

namespace {

constexpr qint64 kChunk = 256 * 1024;
constexpr qsizetype kLongestRun = 4092;  // divides by the lengths of characters, so that a cut run stays whole

bool isUtf8(const QByteArray& run)
{
    for (qsizetype i = 0; i < run.size();) {
        const uchar lead = uchar(run[i]);
        const qsizetype length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || i + length > run.size())
            return false;
        for (qsizetype k = 1; k < length; ++k)
            if ((uchar(run[i + k]) & 0xC0) != 0x80)
                return false;
        i += length;
    }
    return true;
}

/// A decoder that leaves ASCII as it is: UTF-16 or EBCDIC cannot be what these bytes are.
bool canDecode(const QByteArray& name)
{
    QStringDecoder decoder(name.constData());
    return decoder.isValid() && QString(decoder(QByteArrayView("<A1.,-&>"))) == QLatin1String("<A1.,-&>");
}

/// The name as decoders know it; empty where the word says nothing about letters beyond ASCII, or nothing known.
QByteArray decoderName(const QByteArray& declared)
{
    QByteArray word = declared.trimmed().toUpper();
    word.replace('_', '-');
    static const QList<QByteArray> kSilent = {"", "NONE", "UTF-8", "UTF8", "UNICODE", "USASCII", "US-ASCII", "ASCII", "ISO-8859", "CSUNICODE"};
    if (kSilent.contains(word) || word.startsWith("UTF"))
        return {};
    if (word == "936" || word == "CP936" || word == "GBK" || word == "GB2312" || word == "GB18030" || word == "GB-2312")
        return "GB18030";
    // Windows-1252 has all letters of 8859-1, and what programs put where that has none.
    if (word == "8859-1" || word == "ISO-8859-1" || word == "ISO8859-1" || word == "LATIN1" || word == "LATIN-1" || word == "ANSI")
        return "windows-1252";
    if (word.startsWith("8859-"))
        word.prepend("ISO-");
    if (word.startsWith("CP125") || word.startsWith("ANSI125"))
        word = "windows-" + word.last(4);
    if (word.size() == 4 && word.startsWith("125"))
        word.prepend("windows-");
    return canDecode(word) ? word : QByteArray();
}

} // namespace

void CharsetTally::feed(QByteArrayView bytes)
{
    const char* at = bytes.begin();
    const char* const end = bytes.end();
    while (at < end) {
        if (m_run.isEmpty()) {
            quint64 word = 0;
            while (end - at >= 8 && (std::memcpy(&word, at, 8), (word & 0x8080808080808080ULL) == 0))
                at += 8;
            if (at == end)
                return;
        }
        const uchar c = uchar(*at++);
        if (c < 0x80) {
            endRun();
            continue;
        }
        m_euroOf15 = m_euroOf15 || c == 0xA4;
        m_c1 = m_c1 || c < 0xA0;
        m_run.append(char(c));
        if (m_run.size() == kLongestRun)
            endRun();
    }
}

void CharsetTally::endRun()
{
    if (m_run.isEmpty())
        return;
    const bool paired = m_run.size() % 2 == 0 && std::all_of(m_run.begin(), m_run.end(), [](char c) { return uchar(c) >= 0xA1 && uchar(c) != 0xFF; });
    ++(isUtf8(m_run) ? m_utf8 : paired ? m_pairs : m_single);
    m_run.clear();
}

void CharsetTally::finish() { endRun(); }

QByteArray CharsetTally::likeliest() const
{
    if (m_utf8 > 0 && m_utf8 >= 9 * (m_pairs + m_single))
        return "UTF-8";
    if (looksChinese())
        return "GB18030";
    return m_euroOf15 && !m_c1 ? "ISO-8859-15" : "windows-1252";
}

Result<TextCharset> charsetOf(ByteSource& source, const QByteArray& declared, Declaration declaration, TaskContext& task)
{
    TextCharset charset{"UTF-8", declared, false};
    CharsetTally tally;
    std::vector<char> buffer(kChunk);
    DZ_CHECK(source.rewind());
    for (;;) {
        if (task.stopRequested())
            return TaskContext::stopped();
        DZ_ASSIGN(const qint64 got, source.read(buffer.data(), kChunk));
        if (got == 0)
            break;
        tally.feed(QByteArrayView(buffer.data(), got));
    }
    tally.finish();
    if (tally.isAllUtf8())
        return charset;
    charset.name = decoderName(declared);
    const bool overruled = declaration == Declaration::Habit && charset.name == "windows-1252" && tally.looksChinese();
    if (charset.name.isEmpty() || overruled) {
        charset.name = tally.likeliest();
        charset.isGuess = true;
    }
    return charset;
}

QString guessWords(const TextCharset& charset)
{
    const QString declared = charset.declared.isEmpty() ? QStringLiteral("–") : QString::fromLatin1(charset.declared);
    return keptWords(QT_TRANSLATE_NOOP("Intake", "the file says %1, but its bytes are not that; read as %2, so check the letters of names. Amounts are not affected"),
                     {declared, QString::fromLatin1(charset.name)});
}

} // namespace daozhang::intake
