// SPDX-License-Identifier: GPL-3.0-or-later
// An Office Open XML workbook (.xlsx, .xlsm, .xltx; ECMA-376, transitional and strict): which sheets it has, what its
// styles mean, its shared texts. The sheets themselves are read as streams.
#pragma once

#include "app/intake/sheet_text.h"
#include "app/intake/zip_archive.h"

#include <QHash>

#include <vector>

namespace daozhang::intake {

/// The texts that cells refer to by number, packed. Bounded by count and by bytes.
class SharedTexts
{
public:
    static constexpr size_t kMost = 16'000'000;
    static constexpr qint64 kMostBytes = qint64(384) << 20;

    size_t count() const { return m_places.size(); }
    QByteArrayView at(size_t index) const;
    /// False beyond the limits.
    bool add(QByteArrayView text);

private:
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::vector<quint32> m_places;
    size_t m_used = 0;
};

/// What the sources of all sheets of one workbook share.
class XlsxParts
{
public:
    struct Sheet
    {
        SheetInfo info;
        ZipEntry entry;
    };

    /// Reads the lists of parts, sheets and styles. Fails with Unreadable.
    static Result<std::shared_ptr<XlsxParts>> open(const ZipPlace& place, const QVector<ZipEntry>& entries);

    const ZipPlace& place() const { return m_place; }
    const QVector<Sheet>& sheets() const { return m_sheets; }
    DateSystem dateSystem() const { return m_dateSystem; }
    CellFormat format(size_t style) const { return style < m_formats.size() ? m_formats[style] : CellFormat(); }
    /// Read when first asked for, and let go when no sheet is being read. Fails with Unreadable.
    Result<std::shared_ptr<const SharedTexts>> sharedTexts();

private:
    friend class XlsxOpening;

    ZipPlace m_place;
    QVector<Sheet> m_sheets;
    std::vector<CellFormat> m_formats;
    DateSystem m_dateSystem = DateSystem::From1900;
    std::optional<ZipEntry> m_sharedEntry;
    std::weak_ptr<const SharedTexts> m_shared;
};

class XlsxBook final : public Workbook
{
public:
    static Result<std::unique_ptr<Workbook>> open(const ZipPlace& place, const QVector<ZipEntry>& entries);
    const QVector<SheetInfo>& sheets() const override { return m_infos; }
    std::unique_ptr<ByteSource> sheet(qsizetype index, const QString& name) const override;
    QString kind() const override { return QStringLiteral("Excel"); }

private:
    std::shared_ptr<XlsxParts> m_parts;
    QVector<SheetInfo> m_infos;
};

/// What a zip with these entries is, besides an archive of files.
enum class OfficeKind { None, Xlsx, Xlsb, OpenDocument, Other };
OfficeKind officeKindOf(const QVector<ZipEntry>& entries);

/// A workbook that was damaged or cut off, in a sentence; what already is a sentence stays.
Error workbookError(const Error& error, const QString& name);

/// Writes `_x000D_` and its kind as what they stand for.
void appendUnescaped(QByteArray& out, QByteArrayView text);

} // namespace daozhang::intake
