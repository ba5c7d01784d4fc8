// SPDX-License-Identifier: GPL-3.0-or-later
// The records of an .xls stream ([MS-XLS] §2.1.4): their kinds, the walk from one to the next, their texts.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace daozhang::intake::xls {

enum Kind : quint16 {
    Integer2 = 0x0002, Number2 = 0x0003, Label2 = 0x0004, Formula = 0x0006, String2 = 0x0007, Bof2 = 0x0009, Eof = 0x000A, DateMode = 0x0022,
    FilePass = 0x002F, Continue = 0x003C, CodePage = 0x0042, BoundSheet = 0x0085, MulRk = 0x00BD, RString = 0x00D6, Xf = 0x00E0,
    Sst = 0x00FC, LabelSst = 0x00FD, Number = 0x0203, Label = 0x0204, BoolErr = 0x0205, Formula3 = 0x0206, String = 0x0207, Bof3 = 0x0209,
    Rk = 0x027E, Formula4 = 0x0406, Bof4 = 0x0409, Format = 0x041E, Bof = 0x0809,
};

struct RecordAt
{
    quint16 kind = 0;
    QByteArrayView data;
    qsizetype at = 0;    ///< of the record's head in the stream
    qsizetype next = 0;
};

quint16 u16(QByteArrayView bytes, qsizetype at);
quint32 u32(QByteArrayView bytes, qsizetype at);
double f64(QByteArrayView bytes, qsizetype at);

/// nullopt at the end of the stream, and where a record would reach beyond it.
std::optional<RecordAt> recordAt(QByteArrayView stream, qsizetype at);

/// How texts are written in one workbook.
struct TextStyle
{
    bool wide = true;        ///< BIFF8: UTF-16, often with the upper bytes left out
    QByteArray codePage;     ///< else: name of the encoding; empty: UTF-8 if it is, else GB18030
    QByteArray toUtf8(QByteArrayView bytes) const;
};

/// The texts of a record that goes on in CONTINUE records.
class TextPieces
{
public:
    /// `first` and the CONTINUE records after it.
    TextPieces(QByteArrayView stream, const RecordAt& first);
    /// Passes over bytes; false at the end.
    bool skip(qsizetype count);
    std::optional<quint16> number16();
    std::optional<quint32> number32();
    /// A text with its count of letters in front, as UTF-8; what is said about its looks is passed over.
    std::optional<QByteArray> wideText();
    /// The record after the last piece.
    qsizetype next() const { return m_next; }

private:
    std::optional<uchar> byte();
    std::optional<QByteArray> letters(qsizetype count, bool wide);

    std::vector<QByteArrayView> m_pieces;
    size_t m_piece = 0;
    qsizetype m_at = 0;
    qsizetype m_next = 0;
};

/// A text inside one record: `lengthBytes` 1 or 2 tell its length. nullopt when it reaches beyond the record.
std::optional<QByteArray> textAt(QByteArrayView data, qsizetype at, int lengthBytes, const TextStyle& style);

} // namespace daozhang::intake::xls
