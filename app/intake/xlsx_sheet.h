// SPDX-License-Identifier: GPL-3.0-or-later
// One sheet of an .xlsx workbook as lines of text, read as a stream: memory does not grow with its rows.
#pragma once

#include "app/intake/xlsx_book.h"

namespace daozhang::intake {

class XlsxSheetSource final : public SheetSource
{
public:
    XlsxSheetSource(std::shared_ptr<XlsxParts> parts, qsizetype index, const QString& name);
    ~XlsxSheetSource() override;

protected:
    Result<void> startSheet() override;
    Result<bool> renderMore() override;
    void endSheet() override;

private:
    class Walk;

    std::shared_ptr<XlsxParts> m_parts;
    qsizetype m_index;
    std::shared_ptr<const SharedTexts> m_shared;
    std::unique_ptr<ZipEntrySource> m_entry;
    std::unique_ptr<Walk> m_walk;
    QByteArray m_block;
    bool m_paused = false;
};

} // namespace daozhang::intake
