// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/profile_draft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace daozhang::intake {

namespace {

bool isMoment(Field field) { return field == Field::Date || field == Field::DateTime; }

QJsonArray array(const QStringList& texts) { return QJsonArray::fromStringList(texts); }

void insertColumns(QJsonObject& document, const ProfileDraft& draft)
{
    QJsonObject columns;
    QStringList cards, drops, others, required;
    const QVector<Field>& order = fieldsOf(draft.book.value_or(Book::Bank));
    for (const Field field : order) {
        const QStringList names = draft.namesOf(field);
        if (names.isEmpty())
            continue;
        columns.insert(nameOf(field), array(names));
        const bool isNeeded = isMoment(field) || field == Field::Amount || field == Field::In || field == Field::Out || field == Field::Type || field == Field::Mark;
        if (isNeeded)
            required.append(nameOf(field));
    }
    for (const DraftColumn& column : draft.columns) {
        if (column.name.isEmpty())
            continue;
        if (column.isCard)
            cards.append(column.name);
        if (column.isPrivate)
            drops.append(column.name);
        const bool isRequired = column.field && required.contains(nameOf(*column.field));
        if (!isRequired && !others.contains(column.name))
            others.append(column.name);
    }
    document.insert(QStringLiteral("columns"), columns);
    document.insert(QStringLiteral("required"), array(required));
    document.insert(QStringLiteral("requiredNames"), array(others));
    if (!cards.isEmpty())
        document.insert(QStringLiteral("cards"), array(cards));
    if (!drops.isEmpty())
        document.insert(QStringLiteral("drops"), array(drops));
}

void insertWords(QJsonObject& document, const ProfileDraft& draft)
{
    const auto gather = [&](Field field, const QString& meaning) {
        QStringList words;
        for (const WordMeaning& word : draft.words)
            if (word.field == field && word.meaning == meaning)
                words.append(word.word);
        return words;
    };
    struct Place { Field field; const char* member; };
    for (const Place& place : {Place{Field::Type, "types"}, Place{Field::Status, "statuses"}}) {
        QJsonObject object;
        for (const QString& meaning : meaningsFor(place.field))
            if (const QStringList words = gather(place.field, meaning); !words.isEmpty())
                object.insert(meaning, array(words));
        if (!object.isEmpty())
            document.insert(QLatin1String(place.member), object);
    }
    if (const QStringList in = gather(Field::Mark, QStringLiteral("in")); !in.isEmpty())
        document.insert(QStringLiteral("inWords"), array(in));
    if (const QStringList out = gather(Field::Mark, QStringLiteral("out")); !out.isEmpty())
        document.insert(QStringLiteral("outWords"), array(out));
}

} // namespace

bool ProfileDraft::has(Field field) const
{
    return std::any_of(columns.begin(), columns.end(), [&](const DraftColumn& column) { return column.field == field; });
}

QStringList ProfileDraft::namesOf(Field field) const
{
    QStringList names;
    for (const DraftColumn& column : columns)
        if (column.field == field && !names.contains(column.name))
            names.append(column.name);
    return names;
}

QVector<Question> openQuestions(const ProfileDraft& draft)
{
    QVector<Question> open;
    const auto ask = [&](bool isOpen, Question question) {
        if (isOpen)
            open.append(question);
    };
    const bool hasAmount = draft.has(Field::Amount) || (draft.isBank() && (draft.has(Field::In) || draft.has(Field::Out)));
    const bool hasMoment = draft.has(Field::Date) || draft.has(Field::DateTime);
    ask(!hasAmount || !hasMoment || (draft.sign == SignRule::Mark && !draft.has(Field::Mark)), Question::Columns);
    ask(!draft.book, Question::Book);
    ask(!draft.unit, Question::Unit);
    ask(draft.isBank() && !draft.sign, Question::Sign);
    ask(!draft.dateOrder, Question::DateOrder);
    ask(!draft.decimalMark, Question::DecimalMark);
    ask(draft.isBank() && !draft.has(Field::Account) && !draft.namesAccount && draft.account.trimmed().isEmpty(), Question::Account);
    ask(!draft.has(Field::Currency) && !draft.currency, Question::Currency);
    const bool isTypeless = draft.book && !draft.isBank() && !draft.has(Field::Type);
    ask(isTypeless && !draft.everyLine, Question::EveryLine);
    ask(isTypeless && draft.hasNegatives && !draft.negativeLine, Question::NegativeLine);
    ask(std::any_of(draft.words.begin(), draft.words.end(), [](const WordMeaning& word) { return word.meaning.isEmpty(); }), Question::Words);
    ask(draft.title.trimmed().isEmpty(), Question::Title);
    return open;
}

QString nameOf(Question question)
{
    switch (question) {
    case Question::Columns: return QStringLiteral("columns");
    case Question::Book: return QStringLiteral("book");
    case Question::Unit: return QStringLiteral("unit");
    case Question::Sign: return QStringLiteral("sign");
    case Question::DateOrder: return QStringLiteral("dateOrder");
    case Question::DecimalMark: return QStringLiteral("decimalMark");
    case Question::Account: return QStringLiteral("account");
    case Question::Currency: return QStringLiteral("currency");
    case Question::EveryLine: return QStringLiteral("everyLine");
    case Question::NegativeLine: return QStringLiteral("negativeLine");
    case Question::Words: return QStringLiteral("words");
    case Question::Title: return QStringLiteral("title");
    }
    return {};
}

QByteArray documentOf(const ProfileDraft& draft)
{
    QJsonObject document;
    const QString title = draft.title.simplified();
    document.insert(QStringLiteral("id"), draft.id.isEmpty() ? title : draft.id);
    document.insert(QStringLiteral("title"), QJsonObject{{QStringLiteral("zh"), title}, {QStringLiteral("en"), title}});
    if (draft.book)
        document.insert(QStringLiteral("book"), nameOf(*draft.book));
    if (!draft.provider.isEmpty())
        document.insert(QStringLiteral("provider"), draft.provider);
    document.insert(QStringLiteral("delimiters"), QJsonArray{QString(QLatin1Char(draft.delimiter))});
    if (draft.unit)
        document.insert(QStringLiteral("unit"), nameOf(*draft.unit));
    if (draft.sign && draft.isBank())
        document.insert(QStringLiteral("sign"), nameOf(*draft.sign));
    if (draft.dateOrder)
        document.insert(QStringLiteral("dateOrder"), nameOf(*draft.dateOrder));
    if (draft.decimalMark)
        document.insert(QStringLiteral("decimalMark"), nameOf(*draft.decimalMark));
    if (!draft.zone.isEmpty())
        document.insert(QStringLiteral("zone"), QString::fromLatin1(draft.zone));
    if (draft.isBank() && !draft.has(Field::Account) && !draft.account.trimmed().isEmpty())
        document.insert(QStringLiteral("account"), draft.account.trimmed());
    if (draft.currency && !draft.has(Field::Currency))
        document.insert(QStringLiteral("currency"), draft.currency->code());
    if (draft.book && !draft.isBank() && !draft.has(Field::Type)) {
        if (draft.everyLine)
            document.insert(QStringLiteral("everyLine"), nameOf(*draft.everyLine));
        if (draft.negativeLine)
            document.insert(QStringLiteral("negativeLine"), nameOf(*draft.negativeLine));
    }
    insertColumns(document, draft);
    insertWords(document, draft);
    QStringList open;
    for (const Question question : openQuestions(draft))
        open.append(nameOf(question));
    if (!open.isEmpty())
        document.insert(QStringLiteral("open"), array(open));
    return QJsonDocument(document).toJson();
}

const QVector<Field>& fieldsOf(Book book)
{
    static const QVector<Field> bank = {Field::Date, Field::DateTime, Field::Time, Field::ValueDate, Field::Amount, Field::In, Field::Out, Field::Mark, Field::Balance,
                                        Field::Currency, Field::Account, Field::Payer, Field::PayerAccount, Field::Memo, Field::Reference};
    static const QVector<Field> sale = {Field::DateTime, Field::Date, Field::Time, Field::ClearingDate, Field::Type, Field::Status, Field::Amount, Field::Fee, Field::Net,
                                        Field::Merchant, Field::Terminal, Field::Batch, Field::Trace, Field::Rrn, Field::AuthCode, Field::OrderNo, Field::Card, Field::CardKind,
                                        Field::Channel, Field::OriginalTrace, Field::OriginalRrn};
    return book == Book::Bank ? bank : sale;
}

QStringList meaningsFor(Field field)
{
    if (field == Field::Mark)
        return {QStringLiteral("in"), QStringLiteral("out")};
    if (field == Field::Status)
        return {QStringLiteral("success"), QStringLiteral("failed"), QStringLiteral("reversed")};
    return {QStringLiteral("sale"), QStringLiteral("void"), QStringLiteral("refund"), QStringLiteral("reversal"), QStringLiteral("preAuthCompletion"),
            QStringLiteral("completionVoid"), QStringLiteral("preAuth"), QStringLiteral("other")};
}

} // namespace daozhang::intake
