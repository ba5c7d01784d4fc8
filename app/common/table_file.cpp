// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/table_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <utility>

namespace daozhang {

namespace {

struct Table
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

Failure notWritten(const QString& path, const QString& why)
{
    return Failure(ErrorCode::Unreadable, Table::tr("“%1” could not be written: %2. Choose another folder or close the program that has it open.").arg(path, why));
}

/// Text that begins like a formula gets an apostrophe; numbers stay numbers.
QString csvCell(const QString& text)
{
    QString cell = text;
    if (!cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
        return u'"' + cell.replace(u'"', QLatin1String("\"\"")) + u'"';
    return cell;
}

class CsvFile final : public TableFile
{
public:
    explicit CsvFile(const QString& path) : m_file(path) {}

    Result<void> open(const QStringList& head)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return notWritten(m_file.fileName(), m_file.errorString());
        m_file.write("\xEF\xBB\xBF");  // without it Excel reads the file in the system's code page
        QStringList cells;
        for (const QString& title : head)
            cells.append(csvCell(title));
        line(cells);
        return {};
    }

    Result<void> add(const QVector<TableCell>& row) override
    {
        QStringList cells;
        for (const TableCell& cell : row)
            cells.append(textOf(cell));
        line(cells);
        ++m_rows;
        return {};
    }

    Result<qint64> commit() override
    {
        if (!m_file.commit())
            return notWritten(m_file.fileName(), m_file.errorString());
        return m_rows;
    }

private:
    static QString textOf(const TableCell& cell)
    {
        if (const auto* text = std::get_if<QString>(&cell))
            return csvCell(*text);
        if (const auto* amount = std::get_if<Money>(&cell))
            return amount->toString();
        if (const auto* day = std::get_if<QDate>(&cell))
            return day->isValid() ? day->toString(Qt::ISODate) : QString();
        if (const auto* count = std::get_if<qint64>(&cell))
            return QString::number(*count);
        return {};
    }

    void line(const QStringList& cells)
    {
        m_file.write(cells.join(u',').toUtf8());
        m_file.write("\r\n");
    }

    QSaveFile m_file;
    qint64 m_rows = 0;
};

/// A sheet holds so many rows; what is more goes into the next one.
constexpr lxw_row_t kRowsOfSheet = 1'048'576;
/// No cell holds a longer text.
constexpr qsizetype kMostText = 32'000;
constexpr int kMostDecimals = 4;
constexpr double kLeastWidth = 9, kMostWidth = 40;

/// A workbook keeps numbers as doubles and shows 15 digits: what has more is written as text, to the last digit.
bool isExact(qint64 digits)
{
    constexpr qint64 kMost = 999'999'999'999'999;
    return digits >= -kMost && digits <= kMost;
}

class Workbook final : public TableFile
{
public:
    explicit Workbook(const QString& path) : m_path(path), m_folder(QFileInfo(path).absolutePath() + QStringLiteral("/.daozhang-XXXXXX")) {}
    ~Workbook() override
    {
        if (m_book)
            workbook_close(m_book);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    Result<void> open(const QStringList& head)
    {
        // Beside its place: where the table fits its parts do, which the system's own folder may be too small for.
        if (!m_folder.isValid())
            return notWritten(m_path, m_folder.errorString());
        m_made = m_folder.filePath(QStringLiteral("table.xlsx"));
        m_scratch = QFile::encodeName(m_folder.path());
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;  // a million rows are written as they come
        options.tmpdir = m_scratch.data();
        m_book = workbook_new_opt(QFile::encodeName(m_made).constData(), &options);
        if (!m_book)
            return notWritten(m_path, Table::tr("there is no room for it"));
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_day = workbook_add_format(m_book);
        format_set_num_format(m_day, "yyyy-mm-dd");
        for (int decimals = 0; decimals <= kMostDecimals; ++decimals) {
            m_amounts[decimals] = workbook_add_format(m_book);
            format_set_num_format(m_amounts[decimals], decimals == 0 ? "#,##0" : (QByteArray("#,##0.") + QByteArray(decimals, '0')).constData());
        }
        m_head = head;
        return addSheet();
    }

    Result<void> add(const QVector<TableCell>& row) override
    {
        if (m_row == kRowsOfSheet)
            DZ_CHECK(addSheet());
        for (qsizetype column = 0; column < row.size(); ++column)
            if (const lxw_error said = write(lxw_col_t(column), row.at(column)); said != LXW_NO_ERROR)
                return failed(said);
        ++m_row;
        ++m_rows;
        return {};
    }

    Result<qint64> commit() override
    {
        if (const lxw_error said = workbook_close(std::exchange(m_book, nullptr)); said != LXW_NO_ERROR)
            return failed(said);
        QFile made(m_made);
        if (!made.open(QIODevice::ReadOnly))
            return notWritten(m_path, made.errorString());
        QSaveFile file(m_path);
        if (!file.open(QIODevice::WriteOnly))
            return notWritten(m_path, file.errorString());
        while (!made.atEnd()) {
            const QByteArray part = made.read(1 << 20);
            if (part.isEmpty())
                return notWritten(m_path, made.errorString());
            if (file.write(part) != part.size())
                return notWritten(m_path, file.errorString());
        }
        if (!file.commit())
            return notWritten(m_path, file.errorString());
        return m_rows;
    }

private:
    /// The library speaks of its own insides, and in one language: memory and disk are all that can be wanting here.
    Failure failed(lxw_error said) const
    {
        return notWritten(m_path, said == LXW_ERROR_MEMORY_MALLOC_FAILED ? Table::tr("there is no room for it") : Table::tr("there is no room for it, or it may not be written there"));
    }

    Result<void> addSheet()
    {
        m_sheet = workbook_add_worksheet(m_book, nullptr);
        if (!m_sheet)
            return failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (qsizetype column = 0; column < m_head.size(); ++column) {
            const double width = std::clamp(double(m_head.at(column).size()) * 2.0 + 2, kLeastWidth + 3, kMostWidth);
            worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column), width, nullptr);
            if (const lxw_error said = worksheet_write_string(m_sheet, 0, lxw_col_t(column), m_head.at(column).toUtf8().constData(), m_bold); said != LXW_NO_ERROR)
                return failed(said);
        }
        m_row = 1;
        return {};
    }

    lxw_error write(lxw_col_t column, const TableCell& cell)
    {
        if (const auto* text = std::get_if<QString>(&cell))
            // A string cell is never run, whatever it begins with.
            return text->isEmpty() ? LXW_NO_ERROR : worksheet_write_string(m_sheet, m_row, column, text->left(kMostText).toUtf8().constData(), nullptr);
        if (const auto* amount = std::get_if<Money>(&cell)) {
            if (!isExact(amount->minorUnits()))
                return worksheet_write_string(m_sheet, m_row, column, amount->toString().toUtf8().constData(), nullptr);
            // Nothing is computed with the double: it is the decimal as it stands.
            const int decimals = std::clamp(amount->currency().decimals(), 0, kMostDecimals);
            return worksheet_write_number(m_sheet, m_row, column, amount->toString().toDouble(), m_amounts[decimals]);
        }
        if (const auto* day = std::get_if<QDate>(&cell)) {
            if (!day->isValid())
                return LXW_NO_ERROR;
            lxw_datetime date{};
            date.year = day->year();
            date.month = day->month();
            date.day = day->day();
            return worksheet_write_datetime(m_sheet, m_row, column, &date, m_day);
        }
        if (const auto* count = std::get_if<qint64>(&cell); count && !isExact(*count))
            return worksheet_write_string(m_sheet, m_row, column, QByteArray::number(*count).constData(), nullptr);
        if (const auto* count = std::get_if<qint64>(&cell))
            return worksheet_write_number(m_sheet, m_row, column, double(*count), nullptr);
        return LXW_NO_ERROR;
    }

    QString m_path, m_made;
    QTemporaryDir m_folder;
    QByteArray m_scratch;
    QStringList m_head;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_bold = nullptr;
    lxw_format* m_day = nullptr;
    lxw_format* m_amounts[kMostDecimals + 1] = {};
    lxw_row_t m_row = 0;
    qint64 m_rows = 0;
};

} // namespace

Result<std::unique_ptr<TableFile>> TableFile::create(const QString& path, const QStringList& head)
{
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)) {
        auto book = std::make_unique<Workbook>(path);
        DZ_CHECK(book->open(head));
        return std::unique_ptr<TableFile>(std::move(book));
    }
    auto file = std::make_unique<CsvFile>(path);
    DZ_CHECK(file->open(head));
    return std::unique_ptr<TableFile>(std::move(file));
}

} // namespace daozhang
