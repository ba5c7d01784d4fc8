// SPDX-License-Identifier: GPL-3.0-or-later
// What a bank statement says of itself, and where one does not follow on the one before.
#pragma once

#include "models/common/ids.h"
#include "models/common/money.h"

#include <QDate>
#include <QString>
#include <QVector>

namespace daozhang::intake {

struct Statement
{
    enum class Origin {
        Declared,  ///< the file states its balances
        Computed,  ///< from the running balance of its lines, which is unbroken
    };
    SourceFileId file;        ///< invalid in a preview
    QString fileName;
    QString account;
    QString number;           ///< empty where the format has none
    QDate from, to;           ///< days it speaks for
    Money opening, closing;   ///< of one currency
    Origin origin = Origin::Declared;
};

/// Money that moved between two statements of one account and that no line explains.
struct ChainBreak
{
    enum class Kind {
        Gap,       ///< days lie between them
        Adjoining, ///< no day lies between them
        Overlap,   ///< both speak of the same days, and differ
    };
    Kind kind = Kind::Gap;
    Statement before, after;
    QDate from, to;           ///< days between, or days of which both speak
    Money amount;             ///< by which the balance moved beside the lines: positive = money in
};

} // namespace daozhang::intake
