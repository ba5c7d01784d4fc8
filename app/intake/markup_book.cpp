// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/markup_book.h"

#include "app/intake/xlsx_book.h"
#include "app/intake/xml_walk.h"

#include <QCoreApplication>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qsizetype kPiece = 64 * 1024;
constexpr qsizetype kEnoughRendered = 512 * 1024;

Failure damaged(const QString& name, const char* what)
{
    return Failure(workbookError({ErrorCode::Unreadable, {}, QString::fromLatin1(what)}, name));
}

/// Names of the sheets, or the rows of one of them. Workbook(1) / Worksheet(2) / Table(3) / Row(4) / Cell(5) / Data(6).
class SpreadsheetXmlWalk final : public XmlWalk
{
public:
    /// `text` null: only the names are wanted.
    SpreadsheetXmlWalk(SheetText* text, qsizetype wanted) : m_text(text), m_wanted(wanted) {}
    QVector<SheetInfo> infos;

private:
    void startElement(QByteArrayView name, const XmlAttributes& attributes, int depth) override
    {
        if (depth == 2 && name == "Worksheet") {
            if (infos.size() >= kMostSheets)
                return stop({ErrorCode::Unreadable, {}, QStringLiteral("too many sheets")});
            infos.append({QString::fromUtf8(attributes.value("Name")), false});
            m_inSheet = m_text && infos.size() - 1 == m_wanted;
        }
        if (!m_inSheet)
            return;
        if (depth == 4 && name == "Row") {
            const QByteArrayView index = attributes.value("Index");
            m_column = 0;
            m_inRow = placed(m_text->beginRow(index.isEmpty() ? m_text->row() + 1 : index.toLongLong()));
        } else if (depth == 5 && name == "Cell" && m_inRow) {
            if (const QByteArrayView index = attributes.value("Index"); !index.isEmpty())
                m_column = std::clamp(index.toInt() - 1, -1, kMostSheetColumns);
            m_across = std::clamp(attributes.value("MergeAcross").toInt(), 0, kMostSheetColumns);
            m_inCell = true;
        } else if (depth == 6 && name == "Data" && m_inCell) {
            m_type = attributes.value("Type").toByteArray();
            m_value.truncate(0);
            m_taking = true;
        }
    }

    void endElement(QByteArrayView, int depth) override
    {
        if (depth == 6 && m_taking) {
            m_taking = false;
            endData();
        } else if (depth == 5 && m_inCell) {
            m_inCell = false;
            m_column = std::min(m_column + 1 + m_across, kMostSheetColumns);
        } else if (depth == 4 && m_inRow) {
            m_inRow = false;
            m_text->endRow();
            if (m_text->pending() >= kEnoughRendered)
                pause();
        } else if (depth == 2) {
            m_inSheet = false;
        }
    }

    void text(QByteArrayView bytes) override
    {
        if (!m_taking)
            return;
        if (m_value.size() + bytes.size() > kLongestCell)
            return stop({ErrorCode::Unreadable, {}, QStringLiteral("a text longer than a cell can hold")});
        m_value.append(bytes);
    }

    void endData()
    {
        if (m_value.isEmpty() || !placed(m_text->beginCell(m_column)))
            return;
        const QByteArrayView value = QByteArrayView(m_value).trimmed();
        if (m_type == "Number")
            return m_text->appendNumber(value, {}, DateSystem::From1900);
        if (m_type == "Boolean")
            return m_text->appendText(value == "0" ? "FALSE" : "TRUE");
        if (m_type != "DateTime")
            return m_text->appendText(m_value);
        // A time without a day stands on the day before the first.
        const bool timeAlone = value.startsWith("1899-12-31T") || value.startsWith("1899-12-30T");
        m_text->appendDate(timeAlone ? value.sliced(10) : value);
    }

    bool placed(SheetText::Place place)
    {
        if (place != SheetText::Place::Taken)
            stop({ErrorCode::Unreadable, {}, QStringLiteral("after row %1: rows or cells out of their place").arg(m_text->row())});
        return place == SheetText::Place::Taken;
    }

    SheetText* m_text;
    qsizetype m_wanted;
    bool m_inSheet = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_taking = false;
    int m_column = 0;
    int m_across = 0;
    QByteArray m_type;
    QByteArray m_value;
};

class SpreadsheetXmlSource final : public SheetSource
{
public:
    SpreadsheetXmlSource(Utf8Pieces pieces, qsizetype index, const QString& file, const QString& name)
        : SheetSource(name), m_pieces(std::move(pieces)), m_index(index), m_file(file)
    {
    }

protected:
    Result<void> startSheet() override
    {
        m_walk = std::make_unique<SpreadsheetXmlWalk>(&m_text, m_index);
        m_walk->takeAsUtf8();
        m_paused = false;
        return m_pieces.rewind();
    }
    Result<bool> renderMore() override
    {
        if (!m_walk)
            return false;
        if (m_paused)
            return state(m_walk->go());
        DZ_ASSIGN(const QByteArray piece, m_pieces.next());
        if (!piece.isEmpty())
            return state(m_walk->feed(piece));
        if (const auto end = m_walk->finish(); !end)
            return Failure(workbookError(end.error(), m_file));
        return false;
    }
    void endSheet() override { m_walk.reset(); }

private:
    Result<bool> state(const Result<XmlWalk::Fed>& fed)
    {
        if (!fed)
            return Failure(workbookError(fed.error(), m_file));
        m_paused = *fed == XmlWalk::Fed::Paused;
        return true;
    }

    Utf8Pieces m_pieces;
    qsizetype m_index;
    QString m_file;
    std::unique_ptr<SpreadsheetXmlWalk> m_walk;
    bool m_paused = false;
};

class WebPageSource final : public SheetSource
{
public:
    WebPageSource(Utf8Pieces pieces, const QString& file, const QString& name) : SheetSource(name), m_pieces(std::move(pieces)), m_file(file) {}

protected:
    Result<void> startSheet() override
    {
        m_rows = std::make_unique<HtmlRows>(m_text);
        return m_pieces.rewind();
    }
    Result<bool> renderMore() override
    {
        if (!m_rows)
            return false;
        DZ_ASSIGN(const QByteArray piece, m_pieces.next());
        if (!(piece.isEmpty() ? m_rows->finish() : m_rows->feed(piece)))
            return damaged(m_file, "more rows, columns or letters than a table has");
        return !piece.isEmpty();
    }
    void endSheet() override { m_rows.reset(); }

private:
    Utf8Pieces m_pieces;
    QString m_file;
    std::unique_ptr<HtmlRows> m_rows;
};

} // namespace

Result<void> Utf8Pieces::rewind()
{
    const bool wide = m_encoding == TextEncoding::Utf16LittleEndian || m_encoding == TextEncoding::Utf16BigEndian;
    m_decoder.reset();
    if (m_encoding == TextEncoding::Gb18030)
        m_decoder = std::make_unique<QStringDecoder>("GB18030");
    else if (wide)
        m_decoder = std::make_unique<QStringDecoder>(QStringConverter::Utf16);
    return m_source->rewind();
}

Result<QByteArray> Utf8Pieces::next()
{
    for (;;) {
        QByteArray piece(kPiece, Qt::Uninitialized);
        DZ_ASSIGN(const qint64 got, m_source->read(piece.data(), piece.size()));
        piece.truncate(got);
        if (m_decoder && got > 0)
            piece = QString((*m_decoder)(piece)).toUtf8();
        if (got == 0 || !piece.isEmpty())
            return piece;
    }
}

MarkupKind markupKind(const Survey& survey)
{
    QByteArray head = survey.head;
    if (survey.encoding == TextEncoding::Utf16LittleEndian || survey.encoding == TextEncoding::Utf16BigEndian)
        head = QString(QStringDecoder(QStringConverter::Utf16)(head)).toUtf8();
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    const QByteArray lower = head.trimmed().toLower();
    if (!lower.startsWith('<') || survey.binary)
        return MarkupKind::None;
    if (lower.left(4096).contains("urn:schemas-microsoft-com:office:spreadsheet") && lower.left(4096).contains("workbook"))
        return MarkupKind::SpreadsheetXml;
    if (lower.contains("<table") && lower.contains("<tr"))
        return MarkupKind::WebPage;
    return MarkupKind::None;
}

Result<std::unique_ptr<Workbook>> MarkupBook::open(std::shared_ptr<ByteSource> source, MarkupKind kind, TextEncoding encoding, const QString& name)
{
    auto book = std::make_unique<MarkupBook>();
    book->m_source = std::move(source);
    book->m_kind = kind;
    book->m_encoding = encoding;
    book->m_name = name;
    if (kind == MarkupKind::WebPage) {
        book->m_infos = {{QStringLiteral("1"), false}};
        return std::unique_ptr<Workbook>(std::move(book));
    }
    SpreadsheetXmlWalk walk(nullptr, -1);
    walk.takeAsUtf8();
    Utf8Pieces pieces(book->m_source, encoding);
    DZ_CHECK(pieces.rewind());
    for (;;) {
        DZ_ASSIGN(const QByteArray piece, pieces.next());
        if (piece.isEmpty())
            break;
        if (const auto fed = walk.feed(piece); !fed)
            return Failure(workbookError(fed.error(), name));
    }
    if (const auto end = walk.finish(); !end)
        return Failure(workbookError(end.error(), name));
    book->m_infos = std::move(walk.infos);
    return std::unique_ptr<Workbook>(std::move(book));
}

std::unique_ptr<ByteSource> MarkupBook::sheet(qsizetype index, const QString& name) const
{
    Utf8Pieces pieces(m_source, m_encoding);
    if (m_kind == MarkupKind::SpreadsheetXml)
        return std::make_unique<SpreadsheetXmlSource>(std::move(pieces), index, m_name, name);
    return std::make_unique<WebPageSource>(std::move(pieces), m_name, name);
}

QString MarkupBook::kind() const { return m_kind == MarkupKind::WebPage ? Intake::tr("Web page") : QStringLiteral("Excel XML"); }

} // namespace daozhang::intake
