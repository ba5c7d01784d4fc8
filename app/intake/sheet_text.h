// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet as text that every reader of tables understands: UTF-8, cells apart by TAB, one row of the sheet one line, so
// that the number of a line is the number of its row.
#pragma once

#include "app/intake/byte_source.h"
#include "app/intake/sheet_number.h"

namespace daozhang::intake {

/// Limits of a sheet, those of the file format (ECMA-376; [MS-XLS] has less).
constexpr qint64 kMostSheetRows = 1'048'576;
constexpr int kMostSheetColumns = 16'384;
constexpr qsizetype kLongestCell = qsizetype(32'767) * 4;  ///< bytes of UTF-8
constexpr int kMostSheets = 255;

/// Writes rows and cells in their order. Memory: what take() has not fetched.
class SheetText
{
public:
    enum class Place { Taken, OutOfOrder, BeyondTheSheet };

    void clear();
    /// `row` counts from 1; rows left out become empty lines.
    Place beginRow(qint64 row);
    /// `column` counts from 0; columns left out become empty cells. Then append to cell().
    Place beginCell(int column);
    /// Text as a person typed it: TABs and line breaks become blanks, a leading quotation mark is guarded.
    void appendText(QByteArrayView text);
    void appendNumber(QByteArrayView stored, CellFormat format, DateSystem system);
    void appendNumber(double value, CellFormat format, DateSystem system);
    void appendDate(QByteArrayView iso);
    /// Ends the line. Lines are filled up to the widest before them: a record without its last, empty cells is whole.
    void endRow();
    qint64 row() const { return m_row; }
    qsizetype pending() const { return m_out.size() - m_taken; }
    qint64 take(char* buffer, qint64 capacity);

private:
    bool isFull() const;

    QByteArray m_out;
    qsizetype m_taken = 0;
    qsizetype m_lineFrom = 0;
    qint64 m_row = 0;
    int m_column = -1;   ///< of the cell begun last
    int m_widest = 0;
};

/// A ByteSource over a SheetText that is filled on demand.
class SheetSource : public ByteSource
{
public:
    explicit SheetSource(QString name) : m_name(std::move(name)) {}
    QString name() const override { return m_name; }
    qint64 size() const override { return -1; }
    Result<void> rewind() override;
    Result<qint64> read(char* buffer, qint64 capacity) override;

protected:
    /// Goes to the first row.
    virtual Result<void> startSheet() = 0;
    /// Writes some more of the sheet; false when there is none.
    virtual Result<bool> renderMore() = 0;
    /// Memory that only a reading needs may go.
    virtual void endSheet() {}

    SheetText m_text;

private:
    QString m_name;
    bool m_ended = false;
};

/// One sheet of a workbook, as it is listed.
struct SheetInfo
{
    QString name;
    bool hidden = false;
};

/// A file of sheets.
class Workbook
{
public:
    virtual ~Workbook() = default;
    virtual const QVector<SheetInfo>& sheets() const = 0;
    /// `name`: for people. The source keeps the workbook's bytes alive by itself.
    virtual std::unique_ptr<ByteSource> sheet(qsizetype index, const QString& name) const = 0;
    /// "Excel", "Web page": what it is called in the shape of an import.
    virtual QString kind() const = 0;
};

} // namespace daozhang::intake
