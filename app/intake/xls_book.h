// SPDX-License-Identifier: GPL-3.0-or-later
// An old Excel workbook (.xls; BIFF8 and BIFF5 in a compound file, and the bare streams of BIFF2 to BIFF8 that export
// programs write). [MS-XLS]. Its bytes are held; their number is bounded by whoever reads them.
#pragma once

#include "app/intake/sheet_text.h"

namespace daozhang::intake {

struct XlsContent;

class XlsBook final : public Workbook
{
public:
    static constexpr qint64 kLargestFile = 128 << 20;

    /// `bytes`: the whole file. Fails with Unreadable: damaged, locked with a password, no workbook.
    static Result<std::unique_ptr<Workbook>> open(QByteArray bytes, const QString& name);
    const QVector<SheetInfo>& sheets() const override { return m_infos; }
    std::unique_ptr<ByteSource> sheet(qsizetype index, const QString& name) const override;
    QString kind() const override { return QStringLiteral("Excel"); }

private:
    std::shared_ptr<const XlsContent> m_content;
    QVector<SheetInfo> m_infos;
};

/// True for the first bytes of a bare stream of records.
bool looksLikeBareXls(const QByteArray& head);

} // namespace daozhang::intake
