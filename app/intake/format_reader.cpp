// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/format_reader.h"

#include "app/intake/mt940_reading.h"

namespace daozhang::intake {

const FormatReader* formatReader(const QString& word)
{
    static const Mt940Reader mt940;
    static const FormatReader* const kReaders[] = {&mt940};
    for (const FormatReader* reader : kReaders)
        if (word == QLatin1String(reader->word()))
            return reader;
    return nullptr;
}

} // namespace daozhang::intake
