// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks for the tests of intake, made on the spot from their parts.
#pragma once

#include "app/intake/package.h"
#include "tests/intake/intake_files.h"
#include "tests/support/workbook_text.h"

#include <archive.h>
#include <archive_entry.h>

namespace daozhang::testing {

struct PackedFile
{
    QByteArray name;
    QByteArray bytes;
};

inline QString writePacked(const QString& path, const QVector<PackedFile>& files, const QByteArray& options = {}, const QByteArray& password = {})
{
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_set_options(writer, "zip:hdrcharset=BINARY");
    if (!options.isEmpty() && archive_write_set_options(writer, options.constData()) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(writer));
    if (!password.isEmpty())
        archive_write_set_passphrase(writer, password.constData());
    archive_write_open_filename(writer, QFile::encodeName(path).constData());
    for (const PackedFile& file : files) {
        archive_entry* head = archive_entry_new();
        archive_entry_set_pathname(head, file.name.constData());
        archive_entry_set_size(head, file.bytes.size());
        archive_entry_set_filetype(head, AE_IFREG);
        archive_entry_set_perm(head, 0644);
        archive_write_header(writer, head);
        archive_write_data(writer, file.bytes.constData(), size_t(file.bytes.size()));
        archive_entry_free(head);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return path;
}

/// Parts of a workbook; what a test does not care for is usual.
struct WorkbookParts
{
    struct Sheet { QByteArray name; QByteArray rows; QByteArray state; };
    QVector<Sheet> sheets;                ///< rows: what stands inside <sheetData>
    QByteArray shared;                    ///< what stands inside <sst>
    QByteArray styles;                    ///< what stands inside <styleSheet>
    QByteArray bookProperties;            ///< attributes of workbookPr
    QVector<PackedFile> further{};

    QVector<PackedFile> files() const
    {
        const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        const QByteArray spaces = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                                  " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        const QByteArray relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        QByteArray list, bookRelations;
        QVector<PackedFile> result;
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            const QByteArray n = QByteArray::number(i + 1);
            list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + n + "\" " + sheets[i].state + " r:id=\"rId" + n + "\"/>";
            bookRelations += "<Relationship Id=\"rId" + n + "\" Type=\"" + types + "worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>";
            result.append({"xl/worksheets/sheet" + n + ".xml", head + "<worksheet" + spaces + "><dimension ref=\"A1:B2\"/><sheetData>" + sheets[i].rows + "</sheetData></worksheet>"});
        }
        result.append({"[Content_Types].xml", head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"});
        result.append({"_rels/.rels", head + relations + "<Relationship Id=\"rId1\" Type=\"" + types + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"});
        result.append({"xl/workbook.xml", head + "<workbook" + spaces + "><workbookPr " + bookProperties + "/><sheets>" + list + "</sheets></workbook>"});
        result.append({"xl/_rels/workbook.xml.rels", head + relations + bookRelations + "<Relationship Id=\"rS\" Type=\"" + types + "styles\" Target=\"styles.xml\"/><Relationship Id=\"rT\" Type=\""
                                                         + types + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"});
        result.append({"xl/styles.xml", head + "<styleSheet" + spaces + ">" + styles + "</styleSheet>"});
        if (!shared.isEmpty())
            result.append({"xl/sharedStrings.xml", head + "<sst" + spaces + " count=\"9\" uniqueCount=\"9\">" + shared + "</sst>"});
        return result + further;
    }
};

inline QString writeWorkbook(const QString& path, const WorkbookParts& parts) { return writePacked(path, parts.files()); }

/// A sheet of inline texts.
inline QByteArray textRows(const QVector<QStringList>& rows)
{
    QByteArray result;
    for (const QStringList& row : rows) {
        result += "<row>";
        for (const QString& cell : row)
            result += cell.isEmpty() ? QByteArray("<c/>") : "<c t=\"inlineStr\"><is><t>" + cell.toHtmlEscaped().toUtf8() + "</t></is></c>";
        result += "</row>";
    }
    return result;
}

} // namespace daozhang::testing
