// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/describe_words.h"

#include "app/intake/cell_text.h"
#include "app/intake/date_pattern.h"
#include "ui/common/format.h"
#include "ui/intake/import_tables.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace daozhang::ui {

using namespace daozhang::intake;

namespace {

/// A person may name any currency that some country has; three other letters are a slip of the finger.
std::optional<Currency> currencyInUse(const QString& text)
{
    static const QSet<QString> kCodes = [] {
        QSet<QString> codes{QStringLiteral("CNH")};
        for (const QLocale& locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry))
            codes.insert(locale.currencySymbol(QLocale::CurrencyIsoCode));
        return codes;
    }();
    const std::optional<Currency> named = intake::currencyOf(text);
    return named && kCodes.contains(named->code()) ? named : std::nullopt;
}


struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Describe)
};

/// The first sample as an amount of that unit: "12800" as 12,800.00 or 128.00.
QString asUnit(const QString& sample, AmountUnit unit, DecimalMark mark)
{
    const QByteArray bytes = sample.toUtf8();
    const Amount amount = unit == AmountUnit::Fen ? parseFen(bytes, Currency::cny()) : parseYuan(bytes, TextEncoding::Utf8, Currency::cny(), mark);
    return amount.fault == AmountFault::None ? amount.money.toDisplay() : QString();
}

QString shownAs(const QStringList& samples, const std::function<QString(const QString&)>& read)
{
    QStringList shown;
    for (const QString& sample : samples)
        if (const QString text = read(sample); !text.isEmpty())
            shown.append(Words::tr("%1 → %2", "as it stands in the file, and what it means").arg(sample, text));
    return shown.join(Words::tr(", ", "between examples"));
}

QString withExamples(const QString& text, const QString& examples)
{
    return examples.isEmpty() ? text : Words::tr("%1: %2", "an answer and examples of it").arg(text, examples);
}

QVector<Choice> unitChoices(const ProfileDraft& draft, const QStringList& samples)
{
    const DecimalMark mark = draft.decimalMark.value_or(DecimalMark::Point);
    const auto examples = [&](AmountUnit unit) { return shownAs(samples.mid(0, 1), [&](const QString& sample) { return asUnit(sample, unit, mark); }); };
    return {{withExamples(Words::tr("Yuan, euro"), examples(AmountUnit::Yuan)), nameOf(AmountUnit::Yuan)},
            {withExamples(Words::tr("Fen, cent"), examples(AmountUnit::Fen)), nameOf(AmountUnit::Fen)}};
}

QVector<Choice> orderChoices(const QStringList& samples)
{
    const auto examples = [&](const QStringList& formats) {
        return shownAs(samples.mid(0, 1), [&](const QString& sample) {
            const QByteArray day = sample.section(u' ', 0, 0).toUtf8();
            for (const QString& format : formats)
                if (const auto parts = DatePattern(format).match(day); parts && parts->date().isValid())
                    return QLocale().toString(parts->date(), QStringLiteral("d MMM yyyy"));
            return QString();
        });
    };
    return {{withExamples(Words::tr("Year, month, day"), examples({QStringLiteral("yyyy-M-d"), QStringLiteral("yyyy/M/d"), QStringLiteral("yyyy.M.d"), QStringLiteral("yyyyMMdd")})), nameOf(DateOrder::YearMonthDay)},
            {withExamples(Words::tr("Day, month, year"), examples({QStringLiteral("d/M/yyyy"), QStringLiteral("d.M.yyyy"), QStringLiteral("d-M-yyyy"), QStringLiteral("d/M/yy"), QStringLiteral("d.M.yy"), QStringLiteral("d-M-yy")})), nameOf(DateOrder::DayMonthYear)},
            {withExamples(Words::tr("Month, day, year"), examples({QStringLiteral("M/d/yyyy"), QStringLiteral("M.d.yyyy"), QStringLiteral("M-d-yyyy"), QStringLiteral("M/d/yy"), QStringLiteral("M.d.yy"), QStringLiteral("M-d-yy")})), nameOf(DateOrder::MonthDayYear)}};
}

QVector<Choice> signChoices(const ProfileDraft& draft)
{
    QVector<Choice> choices;
    if (draft.has(Field::Amount)) {
        choices.append({Words::tr("As written: minus is money that went out"), nameOf(SignRule::Signed)});
        choices.append({Words::tr("The other way round: plus is money that went out (cards)"), nameOf(SignRule::Inverted)});
    }
    if (draft.has(Field::In) || draft.has(Field::Out))
        choices.append({Words::tr("By column: money in and money out stand apart"), nameOf(SignRule::Columns)});
    if (draft.has(Field::Mark))
        choices.append({Words::tr("By the word in the column of directions"), nameOf(SignRule::Mark)});
    return choices;
}

QVector<Choice> typeChoices(Question question)
{
    QVector<Choice> choices;
    for (const SaleType type : {SaleType::Sale, SaleType::Refund, SaleType::Void, SaleType::Reversal})
        if (type != SaleType::Sale || question == Question::EveryLine)
            choices.append({saleTypeName(type), nameOf(type)});
    return choices;
}

} // namespace

QString fieldName(Field field)
{
    switch (field) {
    case Field::Merchant: return Words::tr("Merchant number");
    case Field::Terminal: return Words::tr("Terminal number");
    case Field::Batch: return Words::tr("Batch");
    case Field::Trace: return Words::tr("Trace number");
    case Field::Rrn: return Words::tr("Reference number (RRN)");
    case Field::AuthCode: return Words::tr("Authorisation code");
    case Field::OrderNo: return Words::tr("Order number");
    case Field::DateTime: return Words::tr("Date and time");
    case Field::Date: return Words::tr("Date");
    case Field::Time: return Words::tr("Time");
    case Field::Type: return Words::tr("Type of transaction");
    case Field::Status: return Words::tr("Status");
    case Field::Amount: return Words::tr("Amount");
    case Field::Fee: return Words::tr("Fee");
    case Field::Net: return Words::tr("Net amount");
    case Field::ClearingDate: return Words::tr("Clearing date");
    case Field::Card: return Words::tr("Card number");
    case Field::CardKind: return Words::tr("Kind of card");
    case Field::Channel: return Words::tr("Way of payment");
    case Field::OriginalTrace: return Words::tr("Trace of the original sale");
    case Field::OriginalRrn: return Words::tr("Reference of the original sale");
    case Field::Account: return Words::tr("Own account");
    case Field::ValueDate: return Words::tr("Value date");
    case Field::In: return Words::tr("Money in");
    case Field::Out: return Words::tr("Money out");
    case Field::Mark: return Words::tr("In or out, as a word");
    case Field::Balance: return Words::tr("Balance");
    case Field::Currency: return Words::tr("Currency");
    case Field::Payer: return Words::tr("Other party");
    case Field::PayerAccount: return Words::tr("Other party’s account");
    case Field::Memo: return Words::tr("Text");
    case Field::Reference: return Words::tr("Bank’s reference");
    default: break;
    }
    return nameOf(field);
}

QString meaningName(Field field, const QString& meaning)
{
    if (field == Field::Mark)
        return meaning == QLatin1String("in") ? Words::tr("Money in") : Words::tr("Money out");
    if (field == Field::Status)
        return meaning == QLatin1String("success") ? Words::tr("Successful") : meaning == QLatin1String("failed") ? Words::tr("Failed: no money moves") : Words::tr("Taken back later");
    const auto type = saleTypeByName(meaning);
    if (type == SaleType::Other)
        return Words::tr("Moves no money");
    return type ? saleTypeName(*type) : meaning;
}

QString questionText(Question question)
{
    switch (question) {
    case Question::Columns: return Words::tr("Which columns hold the day and the amount?");
    case Question::Book: return Words::tr("Whose record is this?");
    case Question::Unit: return Words::tr("What do the amounts count?");
    case Question::Sign: return Words::tr("How does it say whether money came in or went out?");
    case Question::DateOrder: return Words::tr("What stands first in a date?");
    case Question::DecimalMark: return Words::tr("What stands before the hundredths?");
    case Question::Account: return Words::tr("Which account is it of?");
    case Question::Currency: return Words::tr("Which currency?");
    case Question::EveryLine: return Words::tr("What is a line of it?");
    case Question::NegativeLine: return Words::tr("And a line with a negative amount?");
    case Question::Words: return Words::tr("What do these words mean?");
    case Question::Title: return Words::tr("What is this format to be called?");
    }
    return {};
}

QVector<Choice> choicesOf(Question question, const ProfileDraft& draft, const QStringList& samples)
{
    switch (question) {
    case Question::Book:
        return {{Words::tr("The bank’s: lines of an account"), nameOf(Book::Bank)},
                {Words::tr("The payment provider’s: what it says of sales"), nameOf(Book::Provider)},
                {Words::tr("The terminal’s: what the shop’s own device took"), nameOf(Book::Terminal)}};
    case Question::Unit: return unitChoices(draft, samples);
    case Question::Sign: return signChoices(draft);
    case Question::DateOrder: return orderChoices(samples);
    case Question::DecimalMark:
        return {{Words::tr("A point: 1,234.56"), nameOf(DecimalMark::Point)}, {Words::tr("A comma: 1.234,56"), nameOf(DecimalMark::Comma)}};
    case Question::EveryLine:
    case Question::NegativeLine: return typeChoices(question);
    case Question::Columns:
    case Question::Account:
    case Question::Currency:
    case Question::Words:
    case Question::Title: break;
    }
    return {};
}

QString answerOf(Question question, const ProfileDraft& draft)
{
    switch (question) {
    case Question::Book: return draft.book ? nameOf(*draft.book) : QString();
    case Question::Unit: return draft.unit ? nameOf(*draft.unit) : QString();
    case Question::Sign: return draft.sign ? nameOf(*draft.sign) : QString();
    case Question::DateOrder: return draft.dateOrder ? nameOf(*draft.dateOrder) : QString();
    case Question::DecimalMark: return draft.decimalMark ? nameOf(*draft.decimalMark) : QString();
    case Question::EveryLine: return draft.everyLine ? nameOf(*draft.everyLine) : QString();
    case Question::NegativeLine: return draft.negativeLine ? nameOf(*draft.negativeLine) : QString();
    case Question::Account: return draft.account;
    case Question::Currency: return draft.currency ? draft.currency->code() : QString();
    case Question::Title: return draft.title;
    case Question::Columns:
    case Question::Words: break;
    }
    return {};
}

void putAnswer(Question question, const QString& value, ProfileDraft& draft)
{
    const auto put = [&](auto& into, const auto& all) {
        into.reset();
        for (const auto one : all)
            if (nameOf(one) == value)
                into = one;
    };
    switch (question) {
    case Question::Book: put(draft.book, QVector<Book>{Book::Bank, Book::Provider, Book::Terminal}); break;
    case Question::Unit: draft.unit = unitByName(value); break;
    case Question::Sign: put(draft.sign, QVector<SignRule>{SignRule::Signed, SignRule::Inverted, SignRule::Columns, SignRule::Mark}); break;
    case Question::DateOrder: put(draft.dateOrder, QVector<DateOrder>{DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear}); break;
    case Question::DecimalMark: put(draft.decimalMark, QVector<DecimalMark>{DecimalMark::Point, DecimalMark::Comma}); break;
    case Question::EveryLine: draft.everyLine = saleTypeByName(value); break;
    case Question::NegativeLine: draft.negativeLine = saleTypeByName(value); break;
    case Question::Account: draft.account = value; break;
    case Question::Currency: draft.currency = currencyInUse(value); break;
    case Question::Title: draft.title = value; break;
    case Question::Columns:
    case Question::Words: break;
    }
}

} // namespace daozhang::ui
