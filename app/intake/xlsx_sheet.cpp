// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/xlsx_sheet.h"

#include "app/intake/xml_walk.h"

#include <QCoreApplication>

#include <charconv>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qsizetype kBlock = 128 * 1024;
constexpr qsizetype kEnoughRendered = 512 * 1024;

enum class CellType : quint8 { Number, Shared, Inline, Text, Boolean, Fault, Date };

CellType cellType(QByteArrayView t)
{
    if (t.isEmpty() || t == "n")
        return CellType::Number;
    if (t == "s")
        return CellType::Shared;
    if (t == "inlineStr")
        return CellType::Inline;
    if (t == "b")
        return CellType::Boolean;
    if (t == "e")
        return CellType::Fault;
    if (t == "d")
        return CellType::Date;
    return CellType::Text;
}

/// "AB12": 27; -1 when there are no letters.
int columnOf(QByteArrayView reference)
{
    int column = 0;
    for (const char c : reference) {
        const char upper = c >= 'a' && c <= 'z' ? char(c - 32) : c;
        if (upper < 'A' || upper > 'Z')
            break;
        column = column * 26 + (upper - 'A' + 1);
        if (column > kMostSheetColumns)
            return kMostSheetColumns;
    }
    return column - 1;
}

template <class Number> bool parse(QByteArrayView text, Number& value)
{
    const auto [end, fault] = std::from_chars(text.begin(), text.end(), value);
    return fault == std::errc() && end == text.end();
}

} // namespace

class XlsxSheetSource::Walk final : public XmlWalk
{
public:
    Walk(const XlsxParts& parts, const SharedTexts& shared, SheetText& text, const QString& name) : m_parts(parts), m_shared(shared), m_text(text), m_name(name) {}

private:
    // worksheet(1) / sheetData(2) / row(3) / c(4) / v, f, is(5) / t, r, rPh(6) / t(7)
    void startElement(QByteArrayView name, const XmlAttributes& attributes, int depth) override
    {
        if (depth == 2)
            m_inRows = name == "sheetData";
        if (!m_inRows || depth < 3)
            return;
        if (depth == 3) {
            m_inRow = name == "row";
            if (m_inRow)
                startRow(attributes);
            return;
        }
        if (!m_inRow)
            return;
        if (depth == 4) {
            m_inCell = name == "c";
            if (m_inCell)
                startCell(attributes);
            return;
        }
        if (!m_inCell)
            return;
        m_taking = Taking::Nothing;
        if (depth == 5) {
            m_inInline = name == "is";
            m_phonetic = 0;
            if (name == "v") {
                m_taking = Taking::Value;
                m_hasValue = true;
            } else if (name == "f") {
                m_taking = Taking::Formula;
                m_hasFormula = true;
            }
        } else if (m_inInline) {
            if (name == "rPh")
                m_phonetic = depth;
            else if (name == "t" && m_phonetic == 0)
                m_taking = Taking::Value;
            m_hasValue = true;
        }
    }

    void endElement(QByteArrayView, int depth) override
    {
        m_taking = Taking::Nothing;
        if (depth > 4) {
            if (depth == m_phonetic)
                m_phonetic = 0;
            return;
        }
        if (depth == 4 && m_inCell) {
            m_inCell = false;
            endCell();
        } else if (depth == 3 && m_inRow) {
            m_inRow = false;
            m_text.endRow();
            if (m_text.pending() >= kEnoughRendered)
                pause();
        } else if (depth == 2) {
            m_inRows = false;
        }
    }

    void text(QByteArrayView bytes) override
    {
        if (m_taking == Taking::Nothing)
            return;
        QByteArray& taken = m_taking == Taking::Value ? m_value : m_formula;
        if (taken.size() + bytes.size() > kLongestCell)
            return stop({ErrorCode::Unreadable, {}, QStringLiteral("row %1: a text longer than a cell can hold").arg(m_text.row())});
        taken.append(bytes);
    }

    void startRow(const XmlAttributes& attributes)
    {
        qint64 row = m_text.row() + 1;
        const QByteArrayView reference = attributes.value("r");
        if (!reference.isEmpty() && !parse(reference, row))
            row = kMostSheetRows + 1;
        m_column = -1;
        placed(m_text.beginRow(row), QString::fromUtf8(reference));
    }

    void startCell(const XmlAttributes& attributes)
    {
        m_type = CellType::Number;
        m_style = 0;
        m_hasValue = m_hasFormula = m_inInline = false;
        m_value.truncate(0);
        m_formula.truncate(0);
        int column = -1;
        for (const char** at = attributes.begin(); *at; at += 2) {
            const QByteArrayView name(*at);
            if (name == "r")
                column = columnOf(QByteArrayView(at[1]));
            else if (name == "s")
                parse(QByteArrayView(at[1]), m_style);
            else if (name == "t")
                m_type = cellType(QByteArrayView(at[1]));
        }
        m_column = column >= 0 ? column : m_column + 1;
    }

    void endCell()
    {
        if (!m_hasValue && !m_hasFormula)
            return;
        if (m_value.isEmpty() && m_hasValue)
            return;
        placed(m_text.beginCell(m_column), QString::number(m_column + 1));
        if (isStopped())
            return;
        if (!m_hasValue) {
            // No program has worked it out: what stands there is the formula, and no number may be read from it.
            m_formula.prepend('=');
            return m_text.appendText(m_formula);
        }
        const QByteArrayView value = QByteArrayView(m_value).trimmed();
        switch (m_type) {
        case CellType::Number: return m_text.appendNumber(value, m_parts.format(m_style), m_parts.dateSystem());
        case CellType::Shared: return endShared(value);
        case CellType::Boolean: return m_text.appendText(value == "0" || value == "false" ? "FALSE" : "TRUE");
        case CellType::Date: return m_text.appendDate(value);
        case CellType::Fault: return m_text.appendText(value);
        case CellType::Inline:
        case CellType::Text:
            m_plain.truncate(0);
            appendUnescaped(m_plain, m_value);
            return m_text.appendText(m_plain);
        }
    }

    void endShared(QByteArrayView value)
    {
        size_t index = 0;
        if (!parse(value, index) || index >= m_shared.count())
            return stop({ErrorCode::Unreadable, {}, QStringLiteral("row %1: a text that the workbook does not hold").arg(m_text.row())});
        m_text.appendText(m_shared.at(index));
    }

    void placed(SheetText::Place place, const QString& reference)
    {
        switch (place) {
        case SheetText::Place::Taken: return;
        case SheetText::Place::OutOfOrder:
            return stop({ErrorCode::Unreadable, {}, QStringLiteral("after row %1: rows or cells not in their order").arg(m_text.row())});
        case SheetText::Place::BeyondTheSheet:
            return stop({ErrorCode::Unreadable,
                         Intake::tr("“%1” speaks of row or column %2, which no sheet has. The workbook is damaged; download it again.").arg(m_name, reference.left(20)), {}});
        }
    }

    enum class Taking : quint8 { Nothing, Value, Formula };

    const XlsxParts& m_parts;
    const SharedTexts& m_shared;
    SheetText& m_text;
    const QString& m_name;
    bool m_inRows = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inInline = false;
    bool m_hasValue = false;
    bool m_hasFormula = false;
    Taking m_taking = Taking::Nothing;
    CellType m_type = CellType::Number;
    int m_phonetic = 0;
    int m_column = -1;
    size_t m_style = 0;
    QByteArray m_value;
    QByteArray m_formula;
    QByteArray m_plain;
};

XlsxSheetSource::XlsxSheetSource(std::shared_ptr<XlsxParts> parts, qsizetype index, const QString& name)
    : SheetSource(name), m_parts(std::move(parts)), m_index(index)
{
}

XlsxSheetSource::~XlsxSheetSource() = default;

Result<void> XlsxSheetSource::startSheet()
{
    endSheet();
    DZ_ASSIGN(m_shared, m_parts->sharedTexts());
    m_entry = std::make_unique<ZipEntrySource>(m_parts->place(), m_parts->sheets().at(m_index).entry);
    m_walk = std::make_unique<Walk>(*m_parts, *m_shared, m_text, m_parts->place().name);
    m_paused = false;
    m_block.resize(kBlock);
    return m_entry->rewind();
}

void XlsxSheetSource::endSheet()
{
    m_walk.reset();
    m_entry.reset();
    m_shared.reset();
}

Result<bool> XlsxSheetSource::renderMore()
{
    if (!m_walk)
        return false;
    const auto fed = [this]() -> Result<bool> {
        if (m_paused) {
            DZ_ASSIGN(const XmlWalk::Fed state, m_walk->go());
            m_paused = state == XmlWalk::Fed::Paused;
            return true;
        }
        DZ_ASSIGN(const qint64 got, m_entry->read(m_block.data(), m_block.size()));
        if (got == 0) {
            DZ_CHECK(m_walk->finish());
            return false;
        }
        DZ_ASSIGN(const XmlWalk::Fed state, m_walk->feed(QByteArrayView(m_block.constData(), got)));
        m_paused = state == XmlWalk::Fed::Paused;
        return true;
    }();
    if (!fed)
        return Failure(workbookError(fed.error(), m_parts->place().name));
    return fed;
}

} // namespace daozhang::intake
