// SPDX-License-Identifier: GPL-3.0-or-later
// A format profile in the making: what is proposed, what a person said, and what is still open. What cannot be known
// from the file stays open until it is answered.
#pragma once

#include "app/intake/column_words.h"
#include "app/intake/table_look.h"

namespace daozhang::intake {

/// A word met in a column, and what it means: a name of the JSON ("sale", "success", "in"), empty while it is open.
struct WordMeaning
{
    Field field = Field::Type;
    QString word;
    qint64 count = 0;
    QString meaning;
    bool operator==(const WordMeaning&) const = default;
};

/// What a column is taken for.
struct DraftColumn
{
    QString name;
    std::optional<Field> field;  ///< nullopt: not read
    bool isCard = false;         ///< card numbers: cut to 6+4
    bool isPrivate = false;      ///< never read, and starred in the copy that is kept
    bool operator==(const DraftColumn&) const = default;
};

struct ProfileDraft
{
    QString id;                  ///< of the profile that is edited; empty: a new one
    QString title;
    QString provider;
    char delimiter = ',';
    int headerAt = 0;
    QVector<DraftColumn> columns;
    std::optional<Book> book;
    std::optional<AmountUnit> unit;
    std::optional<SignRule> sign;               ///< of a bank
    std::optional<DateOrder> dateOrder;
    std::optional<DecimalMark> decimalMark;
    QByteArray zone;                            ///< empty: the shop's own
    bool namesAccount = false;                  ///< the file says which account it is of
    QString account;
    std::optional<Currency> currency;           ///< of all lines, where no column says it
    std::optional<SaleType> everyLine, negativeLine;
    bool hasNegatives = false;
    QVector<WordMeaning> words;

    bool has(Field field) const;
    bool isBank() const { return book == Book::Bank; }
    QStringList namesOf(Field field) const;
};

/// What must be answered before a profile can be saved.
enum class Question { Columns, Book, Unit, Sign, DateOrder, DecimalMark, Account, Currency, EveryLine, NegativeLine, Words, Title };
QVector<Question> openQuestions(const ProfileDraft& draft);
/// "unit", "dateOrder" …: for the command line.
QString nameOf(Question question);

/// The profile document. What is open is left out, but for Question::Title; `open` lists it when there is any.
QByteArray documentOf(const ProfileDraft& draft);

/// From the columns' names and contents. Nothing is assumed.
ProfileDraft proposeProfile(const TableLook& look);
/// The same with what a person or a profile said of the columns: words of the columns now read are asked for anew, and
/// what the contents prove is answered again.
void reconsider(ProfileDraft& draft, const TableLook& look);
/// Proposes the columns anew, now that it is known whose record it is.
void proposeColumnsFor(ProfileDraft& draft, const TableLook& look, Book book);
/// The draft of a table that `profile` already describes, to be confirmed or changed.
ProfileDraft draftOf(const Profile& profile, const TableLook& look);

/// The fields that a column of this book can be, in the order in which people are offered them.
const QVector<Field>& fieldsOf(Book book);
/// The meanings that a word of this field can have, as the JSON writes them.
QStringList meaningsFor(Field field);

} // namespace daozhang::intake
