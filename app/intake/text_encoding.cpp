// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/text_encoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <string_view>

namespace daozhang::intake {

namespace {

// What the bytes 0x80 to 0xFF mean; U+FFFD: nothing. Own tables: not every build of Qt brings ICU.
constexpr std::u16string_view kWindows1252 =
    u"€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"
    u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
constexpr std::u16string_view kLatin9 =
    u"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
    u"\u00A0¡¢£€¥Š§š©ª«¬\u00AD®¯°±²³Žµ¶·ž¹º»ŒœŸ¿"
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
constexpr std::u16string_view kCodePage850 =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
    u"áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
    u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
    u"ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";
constexpr std::u16string_view kCodePage852 =
    u"ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×č"
    u"áíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐"
    u"└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀"
    u"ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0";
constexpr std::u16string_view kWindows1250 =
    u"€\uFFFD‚\uFFFD„…†‡\uFFFD‰Š‹ŚŤŽŹ\uFFFD‘’“”•–—\uFFFD™š›śťžź"
    u"\u00A0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
    u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
    u"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";
constexpr std::u16string_view kLatin2 =
    u"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
    u"\u00A0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00ADŽŻ°ą˛ł´ľśˇ¸šşťź˝žż"
    u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
    u"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";

struct Western
{
    TextEncoding encoding;
    const char* name;
    std::u16string_view letters;
};
// In the order in which they are believed when the text fits several.
constexpr Western kWestern[] = {{TextEncoding::Windows1252, "windows-1252", kWindows1252}, {TextEncoding::CodePage850, "cp850", kCodePage850},
                                {TextEncoding::CodePage852, "cp852", kCodePage852},        {TextEncoding::Windows1250, "windows-1250", kWindows1250},
                                {TextEncoding::Latin2, "ISO-8859-2", kLatin2},             {TextEncoding::Latin9, "ISO-8859-15", kLatin9}};
static_assert(std::all_of(std::begin(kWestern), std::end(kWestern), [](const Western& w) { return w.letters.size() == 128; }));

const Western* western(TextEncoding encoding)
{
    const auto found = std::find_if(std::begin(kWestern), std::end(kWestern), [&](const Western& w) { return w.encoding == encoding; });
    return found == std::end(kWestern) ? nullptr : &*found;
}

bool isHigh(uchar c) { return c >= 0x80; }
bool isAsciiLetter(uchar c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isLetterByte(uchar c) { return isHigh(c) || isAsciiLetter(c); }

/// How often UTF-8 sequences and bytes that belong to none stand in a text.
struct Utf8Count
{
    qsizetype whole = 0;
    qsizetype broken = 0;
};

Utf8Count countUtf8(QByteArrayView text)
{
    Utf8Count count;
    for (qsizetype i = 0; i < text.size();) {
        const uchar c = uchar(text[i]);
        if (!isHigh(c)) {
            ++i;
            continue;
        }
        const qsizetype length = c >= 0xC2 && c <= 0xDF ? 2 : c >= 0xE0 && c <= 0xEF ? 3 : c >= 0xF0 && c <= 0xF4 ? 4 : 1;
        bool isWhole = length > 1 && i + length <= text.size();
        for (qsizetype k = 1; isWhole && k < length; ++k)
            isWhole = (uchar(text[i + k]) & 0xC0) == 0x80;
        (isWhole ? count.whole : count.broken) += 1;
        i += isWhole ? length : 1;
    }
    return count;
}

/// What speaks for Chinese and what for Western text in a run of characters as GB18030 would read it. Chinese comes in
/// words of common characters, each of two high bytes; Western text has single accented letters between plain ones.
class ChineseOrWestern
{
public:
    bool isChinese(QByteArrayView text)
    {
        for (qsizetype i = 0; i < text.size();) {
            if (!isHigh(uchar(text[i])))
                ++i;
            else
                i = weighRun(text, i);
        }
        return m_chinese >= m_western;
    }

private:
    static bool isPair(uchar lead, uchar trail) { return lead >= 0x81 && lead <= 0xFE && trail >= 0x40 && trail != 0x7F && trail <= 0xFE; }

    qsizetype weighRun(QByteArrayView text, qsizetype from)
    {
        qsizetype i = from;
        int pairs = 0;
        int weight = 0;
        int accents = 0;
        while (i < text.size() && isHigh(uchar(text[i]))) {
            const uchar lead = uchar(text[i]);
            const uchar trail = i + 1 < text.size() ? uchar(text[i + 1]) : 0;
            const bool isFour = i + 3 < text.size() && lead >= 0x81 && trail >= 0x30 && trail <= 0x39 && isHigh(uchar(text[i + 2])) && text[i + 3] >= 0x30 && text[i + 3] <= 0x39;
            if (isFour) {
                i += 4;
                weight += 1;
                ++pairs;
            } else if (isPair(lead, trail)) {
                // The 3755 common characters, and the punctuation; then the rare ones; then those whose second byte is a letter.
                const bool isCommon = trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3);
                if (isAsciiLetter(trail))
                    accents += 2;
                else if (isHigh(trail))
                    weight += isCommon ? 4 : 2;
                i += 2;
                ++pairs;
            } else {
                accents += 4;
                ++i;
            }
        }
        const bool afterLetter = from > 0 && isAsciiLetter(uchar(text[from - 1]));
        const bool beforeLetter = i < text.size() && isAsciiLetter(uchar(text[i]));
        // One pair within a word is "öß" in "Größe", or "ÇÃ"; one at its end may be "ée" in "créée".
        if (pairs == 1 && accents == 0 && ((afterLetter && beforeLetter) || ((afterLetter || beforeLetter) && weight < 4))) {
            m_western += 4;
            return i;
        }
        m_chinese += weight;
        m_western += accents;
        return i;
    }

    qint64 m_chinese = 0;
    qint64 m_western = 0;
};

/// How often each high byte stands beside letters.
struct Neighbours
{
    std::array<qint64, 128> within{};      ///< between two letters
    std::array<qint64, 128> afterSmall{};  ///< of those, after a small letter
    std::array<qint64, 128> atEnd{};       ///< after a letter, before none
    std::array<qint64, 128> all{};
};

Neighbours neighboursIn(QByteArrayView text)
{
    Neighbours result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar c = uchar(text[i]);
        if (!isHigh(c))
            continue;
        const size_t at = c - 0x80u;
        const uchar before = i > 0 ? uchar(text[i - 1]) : 0;
        const bool after = i + 1 < text.size() && isLetterByte(uchar(text[i + 1]));
        ++result.all[at];
        if (isLetterByte(before) && after) {
            ++result.within[at];
            result.afterSmall[at] += before >= 'a' && before <= 'z' ? 1 : 0;
        } else if (isLetterByte(before)) {
            ++result.atEnd[at];
        }
    }
    return result;
}

qint64 scoreOf(std::u16string_view letters, const Neighbours& seen)
{
    constexpr char16_t kApostrophe = u'’';
    constexpr std::u16string_view kWithinWords = u"\u00A0\u00AD·‘–—";
    constexpr std::u16string_view kBeforeWords = u"‚„¡¿«‹ˆ";
    qint64 score = 0;
    for (size_t i = 0; i < 128; ++i) {
        const QChar c(letters[i]);
        const bool isNothing = c == QChar::ReplacementCharacter || (c.unicode() >= 0x2500 && c.unicode() <= 0x25A0);
        if (isNothing)
            score -= 3 * seen.all[i];
        else if (c.isLetter() || c == kApostrophe)
            score += 2 * seen.within[i] - (c.isUpper() ? 2 * seen.afterSmall[i] : 0);
        else if (kWithinWords.find(c.unicode()) == std::u16string_view::npos)
            score -= 2 * seen.within[i];
        if (kBeforeWords.find(c.unicode()) != std::u16string_view::npos)
            score -= seen.atEnd[i];
    }
    return score;
}

} // namespace

QString decodeText(QByteArrayView bytes, TextEncoding encoding)
{
    const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; });
    if (ascii)
        return QString::fromLatin1(bytes);
    if (const Western* page = western(encoding)) {
        QString text(bytes.size(), Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            text[i] = isHigh(uchar(bytes[i])) ? QChar(page->letters[uchar(bytes[i]) - 0x80u]) : QChar(char16_t(bytes[i]));
        return text;
    }
    if (encoding != TextEncoding::Gb18030)
        return QString::fromUtf8(bytes);
    // The converter is expensive to make and is reset to its first state for each text.
    thread_local QStringDecoder decoder("GB18030");
    decoder.resetState();
    return decoder(bytes);
}

bool isWestern(TextEncoding encoding) { return western(encoding) != nullptr; }

QString encodingName(TextEncoding encoding)
{
    if (const Western* page = western(encoding))
        return QString::fromLatin1(page->name);
    return encoding == TextEncoding::Utf8 ? QStringLiteral("UTF-8") : encoding == TextEncoding::Gb18030 ? QStringLiteral("GB18030") : QStringLiteral("UTF-16");
}

std::optional<TextEncoding> encodingByName(const QString& name)
{
    for (const Western& page : kWestern)
        if (name.compare(QLatin1String(page.name), Qt::CaseInsensitive) == 0)
            return page.encoding;
    if (name.compare(QLatin1String("GB18030"), Qt::CaseInsensitive) == 0)
        return TextEncoding::Gb18030;
    return std::nullopt;
}

TextEncoding guessEncoding(QByteArrayView text)
{
    const Utf8Count utf8 = countUtf8(text);
    if (utf8.whole >= 20 && utf8.broken * 20 <= utf8.whole)
        return TextEncoding::Utf8;
    return ChineseOrWestern().isChinese(text) ? TextEncoding::Gb18030 : guessWestern(text);
}

TextEncoding guessWestern(QByteArrayView text)
{
    const Neighbours seen = neighboursIn(text);
    const Western* best = nullptr;
    qint64 bestScore = 0;
    for (const Western& page : kWestern) {
        const qint64 score = scoreOf(page.letters, seen);
        if (!best || score > bestScore) {
            best = &page;
            bestScore = score;
        }
    }
    if (best->encoding != TextEncoding::Windows1252)
        return best->encoding;
    // The euro of ISO-8859-15 stands where the currency sign is that nobody writes.
    const auto count = [&](uchar c) { return seen.all[c - 0x80u]; };
    bool isBelowLatin = true;
    for (uchar c = 0x80; c < 0xA0; ++c)
        isBelowLatin = isBelowLatin && count(c) == 0;
    return isBelowLatin && count(0xA4) > 0 ? TextEncoding::Latin9 : TextEncoding::Windows1252;
}

} // namespace daozhang::intake
