// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that look like one, and what people said of them.
#pragma once

#include "models/intake/row_twins.h"

#include <QDateTime>

namespace daozhang::intake {

enum class RowKind { BankLine, Sale };

/// A line of an imported file.
struct RowPlace
{
    SourceFileId file;
    qint64 line = 0;
    bool isValid() const { return file.isValid() && line > 0; }
    bool operator==(const RowPlace&) const = default;
};

/// A person's word on two rows; holds for every later import of the same files.
struct RowVerdict
{
    enum class Word { Same, Apart };
    VerdictId id;
    RowKind kind = RowKind::BankLine;
    Word word = Word::Same;
    QByteArray first, second;  ///< identities; equal when a line that reads alike is another payment
    QByteArray fileSha256;     ///< then the file and the line of the second
    qint64 line = 0;
    QString words;             ///< what the rows said, for people: "28 Sep · 128.00 · 银联商务"
    QString reason;
    QString who;
    QDateTime at;              ///< UTC
    bool undone = false;
};

/// A line of a file, as it is shown beside its like.
struct RowShown
{
    RowPlace place;
    QString fileName;
    QDate day;
    QTime time;
    Money amount;
    QString words;      ///< payer, memo and numbers, or terminal and numbers
};

/// Two rows that would be one, but for what they contradict each other in.
struct RowDoubt
{
    RowKind kind = RowKind::BankLine;
    qint64 firstId = 0, secondId = 0;  ///< the second came later
    RowShown first, second;
    RowFacts contradicted;
};

/// What became of a line of an imported file.
struct RowStanding
{
    enum class State {
        Own,        ///< a row that this file brought
        Known,      ///< a row that another file brought, in the same words
        Linked,     ///< a row that another file brought, in other words
        NotStored,  ///< refused, or printed twice in the file
    };
    State state = State::NotStored;
    RowPlace other;            ///< a line of another file that is the same row; invalid when there is none
    QString fileName;          ///< of that file
    bool isDoubtful = false;   ///< looks like another row
};

} // namespace daozhang::intake
