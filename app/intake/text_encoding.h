// SPDX-License-Identifier: GPL-3.0-or-later
// Encodings of text files, and which one a file is in that is not UTF-8 (cn-formats.md §10.2, intl-formats.md §9).
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace daozhang::intake {

enum class TextEncoding { Utf8, Gb18030, Utf16LittleEndian, Utf16BigEndian, Windows1252, Latin9, CodePage850, CodePage852, Windows1250, Latin2 };

/// Text of a cell or line in the file's encoding; bytes that are not valid become U+FFFD.
QString decodeText(QByteArrayView bytes, TextEncoding encoding);

/// True for the encodings with one byte a letter.
bool isWestern(TextEncoding encoding);
/// "GB18030", "windows-1252" …, as people and profiles write them.
QString encodingName(TextEncoding encoding);
/// nullopt when the name is none of those.
std::optional<TextEncoding> encodingByName(const QString& name);

/// What `text`, which is not valid UTF-8 as a whole, seems to be written in: GB18030 where its high bytes make Chinese
/// words, UTF-8 where few are damaged, else the Western code page in which they make letters within words.
TextEncoding guessEncoding(QByteArrayView text);
/// The best Western code page for the text, whatever else it may be.
TextEncoding guessWestern(QByteArrayView text);

} // namespace daozhang::intake
