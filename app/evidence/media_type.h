// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is, by its content (mediaTypeOf is in evidence_service.h), and the text in it.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace daozhang::evidence {

/// True when the bytes hold no control characters that text does not have.
bool looksLikeText(const QByteArray& firstBytes);
/// UTF-16 with a mark, UTF-8, else GB18030: what a Chinese Windows writes.
QString decodedText(const QByteArray& bytes);
/// When a JPEG says the photo was taken (EXIF DateTimeOriginal), in the camera's own local time; null when it does not.
QDateTime exifTakenAt(const QByteArray& firstBytes);

} // namespace daozhang::evidence
