// SPDX-License-Identifier: GPL-3.0-or-later
// The records of a BAI2 file: physical lines cut where several records stand on one, continuations joined.
#pragma once

#include "app/intake/record_reader.h"

#include <QString>
#include <QStringList>

#include <deque>

namespace daozhang::intake {

/// One logical record with its continuations.
struct Bai2Record
{
    QString code;        ///< two digits; empty for text that belongs to no record
    qint64 line = 0;     ///< on which it begins
    QStringList pieces;  ///< what follows the code, and what follows each 88; without the closing slash
    std::vector<bool> isFull;  ///< of each piece: its line was filled to its end, so that a word may go on in the next
    qint64 physical = 1; ///< how many records of the file it is made of
    bool isCut = false;  ///< more continuations than any record has: the rest was passed over
    LineDamage damage = LineDamage::None;

    /// The pieces as fields: a continuation begins a new one.
    QStringList fields() const;
    /// What is left of the pieces after `count` fields: text, which may hold commas and slashes. Words that were cut at
    /// the end of a full line are joined.
    QString textAfter(qsizetype count) const;
    /// As a person would look for it in the file.
    QString shown() const;
};

class Bai2Records
{
public:
    static constexpr qsizetype kMostPieces = 500;

    /// `source` must outlive this.
    Bai2Records(ByteSource& source, const RecordLayout& layout) : m_reader(source, layout), m_encoding(layout.encoding) {}
    Result<void> start() { return m_reader.start(); }
    /// The next record; false at the end.
    Result<bool> next(Bai2Record& record);
    qint64 bytesRead() const { return m_reader.bytesRead(); }

private:
    struct Piece
    {
        QString code;
        QString text;
        qint64 line = 0;
        bool isFull = false;
        LineDamage damage = LineDamage::None;
    };
    Result<bool> fill();
    void cut(const QString& line, qint64 number, LineDamage damage);

    RecordReader m_reader;
    TextEncoding m_encoding;
    Record m_line;
    std::deque<Piece> m_pieces;
    bool m_isOpen = false;  ///< the record before did not end in a slash
};

} // namespace daozhang::intake
