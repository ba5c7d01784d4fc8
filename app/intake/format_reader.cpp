// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/format_reader.h"

#include "app/intake/bai2_reading.h"
#include "app/intake/camt_reading.h"
#include "app/intake/mt940_reading.h"
#include "app/intake/ofx_reading.h"
#include "app/intake/qif_reading.h"

namespace daozhang::intake {

const FormatReader* formatReader(const QString& word)
{
    static const Mt940Reader mt940;
    static const CamtReader camt052(CamtReader::Message::Report);
    static const CamtReader camt053(CamtReader::Message::Statement);
    static const CamtReader camt054(CamtReader::Message::Notification);
    static const OfxReader ofx;
    static const Bai2Reader bai2;
    static const QifReader dayFirst(DateOrder::DayMonthYear), monthFirst(DateOrder::MonthDayYear), yearFirst(DateOrder::YearMonthDay);
    static const FormatReader* const kReaders[] = {&mt940, &camt052, &camt053, &camt054, &ofx, &bai2, &dayFirst, &monthFirst, &yearFirst};
    for (const FormatReader* reader : kReaders)
        if (word == QLatin1String(reader->word()))
            return reader;
    return nullptr;
}

} // namespace daozhang::intake
