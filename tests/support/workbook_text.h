// SPDX-License-Identifier: GPL-3.0-or-later
// What a workbook (.xlsx) on the disk says, by the reader of the program.
#pragma once

#include "app/intake/xlsx_book.h"

namespace daozhang::testing {

/// All that a source gives.
inline Result<QByteArray> wholeText(intake::ByteSource& source)
{
    DZ_CHECK(source.rewind());
    QByteArray text;
    QByteArray block(10'000, Qt::Uninitialized);
    for (;;) {
        DZ_ASSIGN(const qint64 got, source.read(block.data(), block.size()));
        if (got == 0)
            return text;
        text.append(block.constData(), got);
    }
}

/// What a sheet is read as, cells apart by TAB; a failure's message after "!".
inline QByteArray workbookText(const QString& path, qsizetype index = 0)
{
    const intake::ZipPlace place{path, {}, QStringLiteral("book.xlsx")};
    const auto entries = intake::zipEntries(place);
    if (!entries)
        return '!' + entries.error().message.toUtf8();
    const auto book = intake::XlsxBook::open(place, *entries);
    if (!book)
        return '!' + book.error().message.toUtf8();
    if (index >= (*book)->sheets().size())
        return "!no sheet";
    const auto text = wholeText(*(*book)->sheet(index, QStringLiteral("book.xlsx")));
    return text ? *text : '!' + text.error().message.toUtf8();
}

} // namespace daozhang::testing
