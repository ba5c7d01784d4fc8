// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/xls_book.h"

#include "app/intake/ole_file.h"
#include "app/intake/xls_records.h"
#include "app/intake/xlsx_book.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace daozhang::intake {

/// A workbook's stream, and what is said in front of its sheets.
struct XlsContent
{
    struct Sheet
    {
        SheetInfo info;
        qsizetype at = 0;  ///< of its first record
    };
    QByteArray stream;
    QString name;
    xls::TextStyle text;
    bool biff2 = false;
    DateSystem dateSystem = DateSystem::From1900;
    QHash<int, CellFormat> codes;
    std::vector<CellFormat> formats;  ///< by XF
    SharedTexts shared;
    QVector<Sheet> sheets;

    CellFormat format(quint16 xf) const { return xf < formats.size() ? formats[xf] : CellFormat(); }
};

namespace {

using namespace xls;

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr size_t kMostFormats = 65'536;
constexpr qint64 kRowsAtOnce = 1000;

Failure damaged(const QString& name, const char* what)
{
    return Failure(workbookError({ErrorCode::Unreadable, {}, QString::fromLatin1(what)}, name));
}

bool isBof(quint16 kind) { return kind == Bof || kind == Bof2 || kind == Bof3 || kind == Bof4; }

const char* encodingOf(quint16 codePage)
{
    switch (codePage) {
    case 367:
    case 1252:
    case 32769: return "windows-1252";
    case 932: return "Shift_JIS";
    case 936: return "GB18030";
    case 949: return "windows-949";
    case 950: return "Big5";
    case 1250: return "windows-1250";
    case 1251: return "windows-1251";
    case 1253: return "windows-1253";
    case 1254: return "windows-1254";
    case 65001: return "UTF-8";
    default: return "";
    }
}

/// Reads what stands in front of the sheets.
class Globals
{
public:
    explicit Globals(XlsContent& content) : m_content(content), m_stream(content.stream) {}

    Result<void> read()
    {
        const auto first = recordAt(m_stream, 0);
        if (!first || !isBof(first->kind) || first->data.size() < 4)
            return damaged(m_content.name, "no workbook stream");
        const quint16 version = first->kind == Bof ? u16(first->data, 0) : 0;
        m_content.text.wide = version == 0x0600;
        m_content.biff2 = first->kind == Bof2;
        const bool bare = first->kind != Bof || u16(first->data, 2) != 0x0005;
        for (auto record = recordAt(m_stream, first->next);; record = recordAt(m_stream, m_next)) {
            if (!record)
                return damaged(m_content.name, "the workbook stream ends early");
            m_next = record->next;
            if (record->kind == Eof || isBof(record->kind))
                break;
            DZ_CHECK(take(*record));
        }
        if (bare)
            m_content.sheets = {{{QStringLiteral("1"), false}, 0}};
        return {};
    }

private:
    Result<void> take(const RecordAt& record)
    {
        const QByteArrayView data = record.data;
        switch (record.kind) {
        case FilePass:
            return Failure(ErrorCode::Unreadable, Intake::tr("The workbook “%1” is locked with a password. Open it in Excel, save it without one, and import that.").arg(m_content.name));
        case CodePage:
            if (data.size() >= 2)
                m_content.text.codePage = encodingOf(u16(data, 0));
            break;
        case DateMode:
            if (data.size() >= 2 && u16(data, 0) == 1)
                m_content.dateSystem = DateSystem::From1904;
            break;
        case Format: takeFormat(data); break;
        case Xf:
            if (data.size() >= 4 && m_content.formats.size() < kMostFormats) {
                const int id = u16(data, 2);
                const auto own = m_content.codes.constFind(id);
                m_content.formats.push_back(own != m_content.codes.constEnd() ? *own : builtinCellFormat(id));
            }
            break;
        case BoundSheet: return takeSheet(data);
        case Sst: return takeTexts(record);
        default: break;
        }
        return {};
    }

    void takeFormat(QByteArrayView data)
    {
        if (data.size() < 3)
            return;
        if (const auto code = textAt(data, 2, m_content.text.wide ? 2 : 1, m_content.text))
            m_content.codes.insert(u16(data, 0), cellFormat(*code));
    }

    Result<void> takeSheet(QByteArrayView data)
    {
        if (data.size() < 7 || data[5] != 0)  // charts, macros
            return {};
        const auto name = textAt(data, 6, 1, m_content.text);
        if (!name)
            return damaged(m_content.name, "a sheet without a name");
        if (m_content.sheets.size() >= kMostSheets)
            return Failure(ErrorCode::Unreadable, Intake::tr("“%1” holds more than %2 sheets. Save the sheets you need as workbooks of their own.").arg(m_content.name, QString::number(kMostSheets)));
        m_content.sheets.append({{QString::fromUtf8(*name), (data[4] & 3) != 0}, qsizetype(u32(data, 0))});
        return {};
    }

    Result<void> takeTexts(const RecordAt& record)
    {
        TextPieces pieces(m_stream, record);
        m_next = pieces.next();
        const auto total = pieces.number32();
        const auto count = pieces.number32();
        if (!total || !count)
            return damaged(m_content.name, "shared texts");
        for (quint32 i = 0; i < *count; ++i) {
            const auto text = pieces.wideText();
            if (!text || !m_content.shared.add(*text))
                return damaged(m_content.name, "shared texts");
        }
        return {};
    }

    XlsContent& m_content;
    QByteArrayView m_stream;
    qsizetype m_next = 0;
};

/// One cell: where it stands in the sheet and where in the stream.
struct CellAt
{
    quint32 key = 0;     ///< row << 16 | column
    quint32 record = 0;
    quint16 index = 0;   ///< within a record of several cells
};

class XlsSheetSource final : public SheetSource
{
public:
    XlsSheetSource(std::shared_ptr<const XlsContent> content, qsizetype index, const QString& name)
        : SheetSource(name), m_content(std::move(content)), m_index(index)
    {
    }

protected:
    Result<void> startSheet() override
    {
        m_cells.clear();
        m_at = 0;
        const QByteArrayView stream(m_content->stream);
        auto record = recordAt(stream, m_content->sheets.at(m_index).at);
        if (!record || !isBof(record->kind))
            return damaged(m_content->name, "a sheet that is not there");
        int depth = 1;  // charts stand inside a sheet as sheets of their own
        while (depth > 0) {
            record = recordAt(stream, record->next);
            if (!record)
                return damaged(m_content->name, "the sheet ends early");
            if (isBof(record->kind))
                ++depth;
            else if (record->kind == Eof)
                --depth;
            else if (depth == 1)
                list(*record);
        }
        const auto before = [](const CellAt& a, const CellAt& b) { return a.key < b.key; };
        if (!std::is_sorted(m_cells.begin(), m_cells.end(), before))
            std::stable_sort(m_cells.begin(), m_cells.end(), before);
        return {};
    }

    Result<bool> renderMore() override
    {
        for (qint64 rows = 0; rows < kRowsAtOnce; ++rows) {
            if (m_at == m_cells.size())
                return false;
            const quint32 row = m_cells[m_at].key >> 16;
            m_text.beginRow(qint64(row) + 1);  // rows of an .xls are fewer than any sheet's
            while (m_at < m_cells.size() && m_cells[m_at].key >> 16 == row) {
                // Written twice: what was written last is what a spreadsheet shows.
                if (m_at + 1 == m_cells.size() || m_cells[m_at + 1].key != m_cells[m_at].key)
                    DZ_CHECK(write(m_cells[m_at]));
                ++m_at;
            }
            m_text.endRow();
        }
        return true;
    }

    void endSheet() override { std::vector<CellAt>().swap(m_cells); }

private:
    void list(const RecordAt& record)
    {
        const QByteArrayView data = record.data;
        switch (record.kind) {
        case Integer2:
        case Number2:
        case Label2:
        case Formula:
        case Formula3:
        case Formula4:
        case RString:
        case LabelSst:
        case Number:
        case Label:
        case BoolErr:
        case Rk:
            if (data.size() >= 7)
                m_cells.push_back({quint32(u16(data, 0)) << 16 | u16(data, 2), quint32(record.at), 0});
            break;
        case MulRk: {
            const qsizetype count = data.size() >= 12 ? (data.size() - 6) / 6 : 0;
            for (qsizetype i = 0; i < count && u16(data, 2) + i < kMostSheetColumns; ++i)
                m_cells.push_back({quint32(u16(data, 0)) << 16 | quint32(u16(data, 2) + i), quint32(record.at), quint16(i)});
            break;
        }
        default: break;
        }
    }

    /// BIFF2 has three bytes of looks where later ones have the number of a style.
    Result<void> write(const CellAt& cell)
    {
        const auto record = recordAt(m_content->stream, cell.record);
        const QByteArrayView data = record->data;
        const auto fits = [&](qsizetype bytes) { return data.size() >= bytes; };
        const auto plain = [&](QByteArrayView text) { return writeText(cell, text); };
        switch (record->kind) {
        case Integer2: return fits(9) ? writeNumber(cell, u16(data, 7), 0) : short_();
        case Number2: return fits(15) ? writeNumber(cell, f64(data, 7), 0) : short_();
        case Number: return fits(14) ? writeNumber(cell, f64(data, 6), u16(data, 4)) : short_();
        case Rk: return fits(10) ? writeNumber(cell, rkValue(u32(data, 6)), u16(data, 4)) : short_();
        case MulRk: return writeNumber(cell, rkValue(u32(data, 4 + cell.index * 6 + 2)), u16(data, 4 + cell.index * 6));
        case BoolErr: return fits(8) ? plain(data[7] ? faultText(uchar(data[6])) : data[6] ? "TRUE" : "FALSE") : short_();
        case LabelSst: {
            if (!fits(10) || u32(data, 6) >= m_content->shared.count())
                return short_();
            return plain(m_content->shared.at(u32(data, 6)));
        }
        case Label2: {
            const auto text = textAt(data, 7, 1, m_content->text);
            return text ? plain(*text) : short_();
        }
        case Label:
        case RString: {
            const auto text = textAt(data, 6, 2, m_content->text);
            return text ? plain(*text) : short_();
        }
        default: return writeResult(cell, *record);
        }
    }

    /// What a formula came to when the workbook was saved.
    Result<void> writeResult(const CellAt& cell, const RecordAt& record)
    {
        const QByteArrayView data = record.data;
        const qsizetype at = m_content->biff2 ? 7 : 6;
        if (data.size() < at + 8)
            return short_();
        if (u16(data, at + 6) != 0xFFFF)
            return writeNumber(cell, f64(data, at), m_content->biff2 ? 0 : u16(data, 4));
        switch (data[at]) {
        case 0: return writeResultText(cell, record);
        case 1: return writeText(cell, data[at + 2] ? "TRUE" : "FALSE");
        case 2: return writeText(cell, faultText(uchar(data[at + 2])));
        default: return {};
        }
    }

    Result<void> writeResultText(const CellAt& cell, const RecordAt& record)
    {
        const QByteArrayView stream(m_content->stream);
        // A shared formula or an array may stand between a formula and its text.
        auto next = recordAt(stream, record.next);
        for (int i = 0; i < 2 && next && next->kind != String && next->kind != String2; ++i)
            next = recordAt(stream, next->next);
        if (!next || (next->kind != String && next->kind != String2))
            return short_();
        if (m_content->text.wide) {
            const auto text = TextPieces(stream, *next).wideText();
            return text ? writeText(cell, *text) : short_();
        }
        const auto text = textAt(next->data, 0, next->kind == String2 ? 1 : 2, m_content->text);
        return text ? writeText(cell, *text) : short_();
    }

    Result<void> writeText(const CellAt& cell, QByteArrayView text)
    {
        if (text.isEmpty())
            return {};
        if (m_text.beginCell(int(cell.key & 0xFFFF)) != SheetText::Place::Taken)
            return damaged(m_content->name, "a column beyond the sheet");
        m_text.appendText(text);
        return {};
    }

    Result<void> writeNumber(const CellAt& cell, double value, quint16 xf)
    {
        if (m_text.beginCell(int(cell.key & 0xFFFF)) != SheetText::Place::Taken)
            return damaged(m_content->name, "a column beyond the sheet");
        m_text.appendNumber(value, m_content->format(xf), m_content->dateSystem);
        return {};
    }

    Result<void> short_() const { return damaged(m_content->name, "a cell that was cut off"); }

    static double rkValue(quint32 rk)
    {
        double value = 0;
        if (rk & 2) {
            value = double(qint32(rk) >> 2);
        } else {
            const quint64 bits = quint64(rk & 0xFFFFFFFC) << 32;
            std::memcpy(&value, &bits, sizeof value);
        }
        return rk & 1 ? value / 100 : value;
    }

    static QByteArrayView faultText(uchar code)
    {
        switch (code) {
        case 0x00: return "#NULL!";
        case 0x07: return "#DIV/0!";
        case 0x0F: return "#VALUE!";
        case 0x17: return "#REF!";
        case 0x1D: return "#NAME?";
        case 0x24: return "#NUM!";
        default: return "#N/A";
        }
    }

    std::shared_ptr<const XlsContent> m_content;
    qsizetype m_index;
    std::vector<CellAt> m_cells;
    size_t m_at = 0;
};

} // namespace

Result<std::unique_ptr<Workbook>> XlsBook::open(QByteArray bytes, const QString& name)
{
    auto content = std::make_shared<XlsContent>();
    content->name = name;
    if (looksLikeOle(bytes)) {
        const auto file = OleFile::open(std::move(bytes));
        if (!file)
            return damaged(name, "no compound file");
        if (file->has(QStringLiteral("encryptedpackage")))
            return Failure(ErrorCode::Unreadable, Intake::tr("The workbook “%1” is locked with a password. Open it in Excel, save it without one, and import that.").arg(name));
        const QString streamName = file->has(QStringLiteral("workbook")) ? QStringLiteral("workbook") : QStringLiteral("book");
        if (!file->has(streamName))
            return Failure(ErrorCode::Unreadable, Intake::tr("“%1” is an Office file, but no workbook. Export the statement as CSV or as a workbook.").arg(name));
        auto stream = file->stream(streamName);
        if (!stream)
            return damaged(name, "a broken chain of sectors");
        content->stream = *std::move(stream);
    } else {
        content->stream = std::move(bytes);
    }
    DZ_CHECK(Globals(*content).read());
    auto book = std::make_unique<XlsBook>();
    for (const XlsContent::Sheet& sheet : std::as_const(content->sheets))
        book->m_infos.append(sheet.info);
    book->m_content = std::move(content);
    return std::unique_ptr<Workbook>(std::move(book));
}

std::unique_ptr<ByteSource> XlsBook::sheet(qsizetype index, const QString& name) const { return std::make_unique<XlsSheetSource>(m_content, index, name); }

bool looksLikeBareXls(const QByteArray& head)
{
    if (head.size() < 10)
        return false;
    const quint16 kind = u16(head, 0);
    const quint16 length = u16(head, 2);
    const quint16 type = u16(head, 6);
    return isBof(kind) && length >= 4 && length <= 16 && (type == 0x0005 || type == 0x0010);
}

} // namespace daozhang::intake
