// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/table_look.h"

#include "app/intake/cell_look.h"
#include "app/intake/cell_text.h"
#include "app/intake/column_words.h"
#include "app/intake/detection.h"
#include "app/intake/statement_facts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qsizetype kWidest = 200;
constexpr qsizetype kLongestShown = 500;
constexpr const char* kDelimiters = ",;\t|^~";

QStringList cellsOf(const Record& record, TextEncoding encoding)
{
    QStringList cells;
    if (record.damage != LineDamage::None || record.cells.size() > size_t(kWidest))
        return cells;
    for (const Cell& cell : record.cells)
        cells.append(decodeText(cleanCell(cell.bytes.first(qMin<qsizetype>(cell.bytes.size(), kLongestShown)), encoding), encoding).simplified());
    return cells;
}

qsizetype widthOf(const QStringList& cells)
{
    qsizetype width = cells.size();
    while (width > 0 && cells[width - 1].isEmpty())
        --width;
    return width;
}

std::vector<QStringList> headRows(const QByteArray& head, const RecordLayout& layout)
{
    std::vector<QStringList> rows;
    BufferSource source(QString(), head);
    RecordReader reader(source, layout);
    Record record;
    if (!reader.start())
        return rows;
    while (rows.size() < size_t(TableLook::kShownRows)) {
        const auto more = reader.next(record);
        if (!more || !*more)
            break;
        rows.push_back(cellsOf(record, layout.encoding));
    }
    return rows;
}

int knownNames(const QStringList& cells)
{
    int known = 0;
    for (const QString& cell : cells)
        known += !cell.isEmpty() && (!meaningsOf(cell, Book::Bank).isEmpty() || !meaningsOf(cell, Book::Provider).isEmpty()) ? 1 : 0;
    return known;
}

/// How much the row looks like a header: names that are known, no values, and records of its width below.
int headerScore(const std::vector<QStringList>& rows, size_t at)
{
    const QStringList& cells = rows[at];
    const qsizetype width = widthOf(cells);
    if (width < 2 || at + 1 >= rows.size())
        return 0;
    int values = 0, filled = 0;
    for (const QString& cell : cells) {
        filled += cell.isEmpty() ? 0 : 1;
        values += !cell.isEmpty() && isValue(cell) ? 1 : 0;
    }
    if (filled < 2 || values > 0)
        return 0;
    int below = 0, withValues = 0;
    for (size_t i = at + 1; i < rows.size() && i <= at + 12; ++i) {
        if (rows[i].size() != cells.size() && widthOf(rows[i]) != width)
            continue;
        ++below;
        withValues += std::count_if(rows[i].begin(), rows[i].end(), isValue) >= 2 ? 1 : 0;
    }
    if (withValues == 0)
        return 0;
    const bool isDirectlyAbove = std::any_of(rows[at + 1].begin(), rows[at + 1].end(), isValue);
    return 10 * knownNames(cells) + filled + 2 * below + withValues + (isDirectlyAbove ? 5 : 0);
}

struct Header
{
    int at = -1;
    int score = 0;
};

Header findHeader(const std::vector<QStringList>& rows)
{
    Header best;
    for (size_t at = 0; at < rows.size() && at < 40; ++at)
        if (const int score = headerScore(rows, at); score > best.score)
            best = {int(at), score};
    return best;
}

/// The one currency that names of columns and amounts show; empty for none or several.
class CurrencySeen
{
public:
    void inName(const QString& name)
    {
        static const QRegularExpression code(QStringLiteral(R"((?:^|[^A-Za-z])([A-Z]{3})(?:[^A-Za-z]|$))"));
        static const QStringList known = {QStringLiteral("EUR"), QStringLiteral("USD"), QStringLiteral("GBP"), QStringLiteral("CHF"), QStringLiteral("CNY"), QStringLiteral("HKD"),
                                          QStringLiteral("JPY"), QStringLiteral("SGD"), QStringLiteral("AUD"), QStringLiteral("CAD"), QStringLiteral("BRL"), QStringLiteral("MXN")};
        if (const auto match = code.match(name); match.hasMatch() && known.contains(match.captured(1)))
            m_seen.insert(match.captured(1));
    }
    void inCell(const QString& text)
    {
        if (m_looked++ > 5000)
            return;
        if (text.contains(QChar(0x20AC)))
            m_seen.insert(QStringLiteral("EUR"));
        else if (text.contains(QChar(0x00A3)))
            m_seen.insert(QStringLiteral("GBP"));
    }
    QString one() const { return m_seen.size() == 1 ? *m_seen.begin() : QString(); }

private:
    QSet<QString> m_seen;
    int m_looked = 0;
};

class Looking
{
public:
    Looking(ByteSource& source, TableLook look, TaskContext& task) : m_source(source), m_task(task), m_look(std::move(look)) {}

    Result<TableLook> run()
    {
        RecordReader reader(m_source, m_look.layout);
        DZ_CHECK(reader.start());
        const Profile nothing;
        StatementFacts facts(nothing, m_look.layout.encoding, Currency());
        Record record;
        for (int at = 0;; ++at) {
            DZ_ASSIGN(const bool more, reader.next(record));
            if (!more)
                break;
            if (at < TableLook::kShownRows)
                show(record);
            if (at < m_look.headerAt)
                facts.read(record);
            else if (at == m_look.headerAt)
                takeNames(cellsOf(record, m_look.layout.encoding), reader);
            else
                takeRow(cellsOf(record, m_look.layout.encoding));
            if (m_look.rows >= TableLook::kMostRows) {
                m_look.isWhole = false;
                break;
            }
            if (at % 1000 == 0) {
                if (m_task.stopRequested())
                    return TaskContext::stopped();
                m_task.report({Intake::tr("Looking at %1").arg(m_look.name), reader.bytesRead(), qMax<qint64>(m_source.size(), 0)});
            }
        }
        m_look.account = facts.account();
        m_look.currency = m_currency.one();
        return std::move(m_look);
    }

private:
    /// Every long number is masked: nobody knows yet which one is a card.
    void show(const Record& record)
    {
        QStringList shown;
        for (const QString& cell : cellsOf(record, m_look.layout.encoding)) {
            QByteArray bytes = cell.toUtf8();
            maskLongNumbers(bytes.data(), bytes.data() + bytes.size());
            shown.append(QString::fromUtf8(bytes));
        }
        m_look.firstRows.append(shown);
    }

    void takeNames(const QStringList& names, RecordReader& reader)
    {
        m_width = widthOf(names);
        for (qsizetype i = 0; i < m_width; ++i) {
            ColumnLook column;
            column.name = names[i];
            m_currency.inName(names[i]);
            m_look.columns.append(column);
        }
        reader.expectCells(size_t(m_width));
    }

    void takeRow(const QStringList& cells)
    {
        const qsizetype width = widthOf(cells);
        if (width == 0 || width > m_width || (cells.size() < m_width && width < 2))
            return;
        // A line of totals or a note is no record: it has no value where the others have theirs.
        if (std::none_of(cells.begin(), cells.end(), isValue))
            return;
        ++m_look.rows;
        for (qsizetype i = 0; i < width; ++i) {
            lookAtCell(cells[i], m_look.columns[i]);
            if (cells[i].size() < 24)
                m_currency.inCell(cells[i]);
        }
        if (m_look.numbers.size() < TableLook::kProofRows)
            m_look.numbers.append(cells);
    }

    ByteSource& m_source;
    TaskContext& m_task;
    TableLook m_look;
    CurrencySeen m_currency;
    qsizetype m_width = 0;
};

Failure noTable(const QString& name)
{
    return Failure(ErrorCode::Unreadable, Intake::tr("No table with a line of column names was found in “%1”, so its columns cannot be described. "
                                                     "Put a line with the names of the columns above the records and try again.").arg(name));
}

} // namespace

Result<TableLook> lookAtTable(ByteSource& source, const Survey& survey, std::optional<int> headerAt, TaskContext& task)
{
    if (auto foreign = foreignKind(survey, source.name()))
        return *foreign;
    const bool wide = survey.encoding == TextEncoding::Utf16LittleEndian || survey.encoding == TextEncoding::Utf16BigEndian;
    QByteArray head = survey.head;
    if (wide) {
        QStringDecoder decoder(survey.encoding == TextEncoding::Utf16LittleEndian ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
        head = QString(decoder(head)).toUtf8();
    }
    if (survey.bytes > survey.head.size() && head.lastIndexOf('\n') > 0)
        head.truncate(head.lastIndexOf('\n') + 1);
    TableLook best;
    int bestScore = -1;
    for (const char* delimiter = kDelimiters; *delimiter != '\0'; ++delimiter) {
        RecordLayout layout;
        layout.delimiter = *delimiter;
        layout.encoding = wide ? TextEncoding::Utf8 : survey.encoding;
        const std::vector<QStringList> rows = headRows(head, layout);
        const Header header = findHeader(rows);
        int score = header.score;
        if (headerAt)  // a person says where the header is: the separator that makes most columns of it
            score = size_t(*headerAt) < rows.size() ? int(widthOf(rows[size_t(*headerAt)])) : 0;
        if (score <= bestScore || score < 2)
            continue;
        bestScore = score;
        best.layout = layout;
        best.headerAt = headerAt.value_or(header.at);
    }
    best.name = source.name();
    best.wide = wide;
    if (best.headerAt < 0)
        return noTable(source.name());
    if (wide) {
        DecodedSource narrow(source, "UTF-16");
        return Looking(narrow, std::move(best), task).run();
    }
    return Looking(source, std::move(best), task).run();
}

} // namespace daozhang::intake
