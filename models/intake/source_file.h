// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/sale.h"

#include <QDateTime>
#include <QVector>

namespace daozhang::intake {

/// A line that carries a record but could not be stored. The raw text is masked.
struct RefusedLine
{
    qint64 line = 0;
    QString reason;  ///< translated, says what to do
    QString raw;
    int markFrom = -1;    ///< place in raw of the part that could not be believed; -1 = the line as a whole
    int markLength = 0;
    QDate from{}, to{};   ///< the day it belongs to, or the days between which it stands; null when not known
};

/// One check of a file against what it says of itself: a declared total, a count, a balance chain.
struct ControlTotal
{
    QString what;      ///< translated: "Sum of amounts", "Closing balance" …
    QString declared;  ///< as text: a decimal amount or a count; empty when the file declares nothing
    QString found;
    bool holds = false;
};

/// From when to when a file speaks, for one account or terminal.
struct Coverage
{
    QString subject;  ///< account, or merchant/terminal
    QDate from;
    QDate to;
    bool isOpen = false;  ///< the day was not over: an interim report (MT942), which proves nothing about what is not in it
};

/// An imported file. lines = added + known + refused, always.
struct SourceFile
{
    SourceFileId id;
    QString name;           ///< file name without folders; "archive.zip › entry" for a part of an archive
    QByteArray sha256;      ///< 32 bytes, of the file as it was on disk
    qint64 bytes = 0;
    QString profile;        ///< id of the format profile
    QString profileTitle;   ///< translated, for people
    Book book = Book::Terminal;
    QString provider;
    QDateTime importedAt;   ///< UTC
    QString importedBy;
    qint64 lines = 0;       ///< lines that carry records
    qint64 added = 0;
    qint64 known = 0;
    qint64 refusedCount = 0;
    QVector<RefusedLine> refused;
    QVector<ControlTotal> controls;
    QVector<Coverage> coverage;
    bool undone = false;    ///< taken back by a person; its rows are gone, the record of it stays
};

} // namespace daozhang::intake
