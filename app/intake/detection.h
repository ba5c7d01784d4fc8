// SPDX-License-Identifier: GPL-3.0-or-later
// Recognises a file by what is in it. A file name decides nothing.
#pragma once

#include "app/intake/columns.h"
#include "app/intake/profile_shelf.h"
#include "app/intake/record_reader.h"
#include "app/intake/survey.h"

namespace daozhang::intake {

struct Recognised
{
    const Profile* profile = nullptr;  ///< of the shelf that was asked
    RecordLayout layout;
    bool wide = false;         ///< UTF-16: to be read through DecodedSource
    int recordsBeforeHeader = 0;
    int headerRows = 0;        ///< 0: the file has no header line
    Columns columns;
    QString because;           ///< translated
    QString container;         ///< translated: "Excel · sheet “Detail”"; empty for a file of text
};

/// Recognises the file from its survey among the formats on `shelf`, which must outlive what is recognised. Where a
/// profile of the shop's own fits as well as a shipped one, it is taken. `wanted` non-null: only that profile of the
/// shelf will do. `name` is for messages. Fails with Unreadable, saying what the file seems to be and what to do.
Result<Recognised> recognise(const Survey& survey, const QString& name, const ProfileShelf& shelf, const Profile* wanted);

/// What a file is that no reader of this program takes: a PDF, a picture, nothing at all. nullopt for text and archives.
std::optional<Failure> foreignKind(const Survey& survey, const QString& name);

/// True for the first bytes of a zip archive.
bool looksLikeZip(const QByteArray& head);

/// Names of the header cells: as compared, and as written. Two header rows are joined with "/".
struct HeaderNames
{
    QStringList normalised;
    QStringList written;
};
HeaderNames headerNames(const std::vector<QStringList>& rows, int at, int headerRows);

} // namespace daozhang::intake
