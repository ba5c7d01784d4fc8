// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are called .xls and are markup: the web pages that bank portals hand out as workbooks, and Excel's XML of
// 2003 (SpreadsheetML). Read as streams.
#pragma once

#include "app/intake/sheet_text.h"
#include "app/intake/survey.h"

#include <QStringDecoder>

namespace daozhang::intake {

enum class MarkupKind { None, SpreadsheetXml, WebPage };

/// From the first bytes, whatever their encoding.
MarkupKind markupKind(const Survey& survey);

class MarkupBook final : public Workbook
{
public:
    /// Lists the sheets of SpreadsheetML; a web page is one sheet. Fails with Unreadable.
    static Result<std::unique_ptr<Workbook>> open(std::shared_ptr<ByteSource> source, MarkupKind kind, TextEncoding encoding, const QString& name);
    const QVector<SheetInfo>& sheets() const override { return m_infos; }
    std::unique_ptr<ByteSource> sheet(qsizetype index, const QString& name) const override;
    QString kind() const override;

private:
    std::shared_ptr<ByteSource> m_source;
    MarkupKind m_kind = MarkupKind::WebPage;
    TextEncoding m_encoding = TextEncoding::Utf8;
    QString m_name;
    QVector<SheetInfo> m_infos;
};

/// Gives the text of a source as UTF-8 in pieces.
class Utf8Pieces
{
public:
    Utf8Pieces(std::shared_ptr<ByteSource> source, TextEncoding encoding) : m_source(std::move(source)), m_encoding(encoding) {}
    Result<void> rewind();
    /// Empty at the end. Fails with Unreadable.
    Result<QByteArray> next();

private:
    std::shared_ptr<ByteSource> m_source;
    TextEncoding m_encoding;
    std::unique_ptr<QStringDecoder> m_decoder;
};

/// Finds rows and cells in HTML as browsers do, however untidy: what is not closed ends where the next begins. The
/// tables of a page follow each other as rows; a table inside a cell stands on rows of its own.
class HtmlRows
{
public:
    explicit HtmlRows(SheetText& text) : m_text(text) {}
    /// False when the page has more rows or columns than any sheet.
    bool feed(QByteArrayView bytes);
    bool finish();

private:
    enum class State { Text, Entity, Tag, Quoted, Comment, Raw };
    void letter(char c);
    void startTag();
    void endEntity(bool closed);
    void openTag(QByteArrayView name);
    void endCell();
    void endRow();
    int attribute(QByteArrayView name) const;
    void append(QByteArrayView text);

    SheetText& m_text;
    State m_state = State::Text;
    QByteArray m_tag;         ///< what stands between < and >
    QByteArray m_entity;
    QByteArray m_raw;         ///< the element whose content is no text: script, style
    char m_quote = 0;
    bool m_inCell = false;
    bool m_inRow = false;
    bool m_good = true;
    int m_column = 0;
    int m_span = 1;
    int m_down = 1;
    QByteArray m_cell;
    std::vector<int> m_taken; ///< by column: in how many further rows a cell from above stands
    qint64 m_row = 0;
};

} // namespace daozhang::intake
