// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters the bytes of a statement stand for. XML and OFX say so themselves, and often wrongly: bytes that are
// valid UTF-8 to the end are UTF-8 whatever is declared; else the declaration counts; where it cannot be true either, the
// pattern of the bytes decides between damaged UTF-8, Chinese (GB18030) and Western European.
#pragma once

#include "app/common/task_context.h"
#include "app/intake/byte_source.h"

namespace daozhang::intake {

/// Counts runs of bytes above 0x7F by what they could be.
class CharsetTally
{
public:
    void feed(QByteArrayView bytes);
    /// After the last byte.
    void finish();
    bool isAllUtf8() const { return m_pairs + m_single == 0; }
    /// Most of the text comes in pairs of bytes as GB 2312 has them.
    bool looksChinese() const { return m_pairs > m_single + m_utf8; }
    /// The name of what they are most likely, for QStringDecoder.
    QByteArray likeliest() const;

private:
    void endRun();

    QByteArray m_run;
    qint64 m_utf8 = 0;
    qint64 m_pairs = 0;
    qint64 m_single = 0;
    bool m_euroOf15 = false;   ///< 0xA4, the euro sign of ISO 8859-15
    bool m_c1 = false;         ///< 0x80–0x9F, letters in Windows-1252 alone
};

struct TextCharset
{
    QByteArray name;           ///< for QStringDecoder; "UTF-8" needs no decoding
    QByteArray declared;       ///< as the file says it
    bool isGuess = false;      ///< the declaration is not what the bytes are
};

/// Declared: what the file says; Habit: what programs write there whatever the text is (OFX: "1252").
enum class Declaration { Meant, Habit };

/// Reads the source to its end. Fails with Stopped or Unreadable.
Result<TextCharset> charsetOf(ByteSource& source, const QByteArray& declared, Declaration declaration, TaskContext& task);

/// For people, as control words are kept: what was declared and what it was read as.
QString guessWords(const TextCharset& charset);

} // namespace daozhang::intake
