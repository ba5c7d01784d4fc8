// SPDX-License-Identifier: GPL-3.0-or-later
// What the names and the contents of columns say of a format. What they do not prove stays open.
#include "app/intake/profile_draft.h"

#include "app/intake/cell_text.h"

#include <algorithm>

namespace daozhang::intake {

namespace {

bool isMoney(Field field)
{
    return field == Field::Amount || field == Field::In || field == Field::Out || field == Field::Balance || field == Field::Fee || field == Field::Net;
}

bool isDay(Field field) { return field == Field::Date || field == Field::DateTime || field == Field::ValueDate || field == Field::ClearingDate; }

/// Whether what stands in the column can be this field; 0 when it cannot.
int fitness(const ColumnLook& column, Field field)
{
    if (column.filled == 0)
        return 1;  // nothing speaks against it, and nothing for it
    const bool isDates = column.mostly(column.dates);
    if (field == Field::DateTime)
        return isDates && column.mostly(column.withTime) ? 30 : 0;
    if (field == Field::Date)
        return isDates ? (column.withTime == 0 ? 30 : 20) : 0;
    if (isDay(field))
        return isDates ? 30 : 0;
    if (field == Field::Time)
        return column.mostly(column.times) ? 30 : column.mostly(column.longNumbers + column.numbers) && !isDates ? 5 : 0;
    if (isMoney(field))
        return column.mostly(column.numbers) && !column.mostly(column.longNumbers) && !(isDates && column.fractions == 0) ? 20 : 0;
    if (field == Field::Currency)
        return column.mostly(column.currencies) ? 30 : 0;
    if (field == Field::Card)
        return column.mostly(column.cards) ? 30 : 5;
    if (field == Field::Type || field == Field::Status || field == Field::Mark || field == Field::CardKind || field == Field::Channel)
        return column.words.size() <= ColumnLook::kMostWords && !isDates && column.fractions == 0 ? 15 : 0;
    if (field == Field::Account && column.mostly(column.ibans))
        return 30;
    return isDates || column.fractions > 0 ? 0 : 5;
}

/// Whose record it is, where names and contents can tell a bank from a list of transactions.
std::optional<Book> bookOf(const TableLook& look)
{
    int bank = 0, sale = 0, provider = 0;
    for (const ColumnLook& column : look.columns) {
        const auto asBank = meaningsOf(column.name, Book::Bank), asSale = meaningsOf(column.name, Book::Provider);
        const auto means = [](const QVector<NameMeaning>& meanings, std::initializer_list<Field> fields) {
            return !meanings.isEmpty() && meanings.first().points >= 90 && std::find(fields.begin(), fields.end(), meanings.first().field) != fields.end();
        };
        const bool isBanks = means(asBank, {Field::Balance, Field::In, Field::Out, Field::Mark, Field::PayerAccount, Field::ValueDate});
        bank += isBanks ? 1 : 0;
        sale += means(asSale, {Field::Terminal, Field::Batch, Field::Trace, Field::Rrn, Field::AuthCode, Field::Card, Field::Merchant, Field::Status}) ? 1 : 0;
        // A word of both, such as "Abono", tells nothing of a provider.
        provider += !isBanks && means(asSale, {Field::Fee, Field::Net, Field::ClearingDate}) ? 1 : 0;
    }
    if (bank > 0 && sale + provider == 0)
        return Book::Bank;
    if (sale + provider >= 2 && bank <= 1)
        return provider > 0 ? std::optional(Book::Provider) : std::nullopt;  // a terminal's own list, or the provider's
    return std::nullopt;
}

/// For proposing columns while it is not known whose record it is.
Book likelyBook(const TableLook& look)
{
    int bank = 0, sale = 0;
    for (const ColumnLook& column : look.columns) {
        const auto asBank = meaningsOf(column.name, Book::Bank), asSale = meaningsOf(column.name, Book::Provider);
        bank += asBank.isEmpty() ? 0 : asBank.first().points;
        sale += asSale.isEmpty() ? 0 : asSale.first().points;
    }
    return sale > bank ? Book::Provider : Book::Bank;
}

void proposeColumns(ProfileDraft& draft, const TableLook& look, Book book)
{
    struct Wish { int points; qsizetype column; Field field; };
    QVector<Wish> wishes;
    for (qsizetype i = 0; i < look.columns.size(); ++i) {
        const ColumnLook& column = look.columns[i];
        if (column.name.isEmpty() || draft.columns[i].isPrivate)
            continue;
        for (const NameMeaning& meaning : meaningsOf(column.name, book))
            if (const int fit = fieldsOf(book).contains(meaning.field) ? fitness(column, meaning.field) : 0; fit > 0)
                wishes.append({meaning.points + fit, i, meaning.field});
    }
    std::stable_sort(wishes.begin(), wishes.end(), [](const Wish& a, const Wish& b) { return a.points > b.points; });
    for (const Wish& wish : wishes) {
        DraftColumn& column = draft.columns[wish.column];
        const bool isTaken = draft.has(wish.field) && wish.field != Field::Memo;
        if (column.field || isTaken || (wish.field == Field::Date && draft.has(Field::DateTime)) || (wish.field == Field::DateTime && draft.has(Field::Date)))
            continue;
        column.field = wish.field;
    }
    // Contents alone tell a single column of dates and a single one of amounts.
    const auto only = [&](Field field, auto fits) {
        qsizetype found = -1;
        for (qsizetype i = 0; i < look.columns.size(); ++i) {
            if (draft.columns[i].field || draft.columns[i].name.isEmpty() || draft.columns[i].isPrivate || !fits(look.columns[i]))
                continue;
            if (found >= 0)
                return;
            found = i;
        }
        if (found >= 0)
            draft.columns[found].field = field;
    };
    if (!draft.has(Field::Date) && !draft.has(Field::DateTime))
        only(Field::Date, [](const ColumnLook& column) { return column.mostly(column.dates); });
    if (!draft.has(Field::Amount) && !draft.has(Field::In) && !draft.has(Field::Out))
        only(Field::Amount, [](const ColumnLook& column) { return column.mostly(column.numbers) && column.fractions + column.markEitherWay > 0 && !column.mostly(column.dates); });
    if (book != Book::Bank)
        return;
    // An amount beside columns of money in and money out is a sum of them.
    if (draft.has(Field::In) && draft.has(Field::Out))
        for (DraftColumn& column : draft.columns)
            if (column.field == Field::Amount)
                column.field.reset();
}

std::optional<DateOrder> orderOf(const ProfileDraft& draft, const TableLook& look)
{
    qint64 dayFirst = 0, monthFirst = 0, eitherWay = 0, dates = 0;
    for (qsizetype i = 0; i < look.columns.size(); ++i) {
        if (!draft.columns[i].field || !isDay(*draft.columns[i].field))
            continue;
        dates += look.columns[i].dates;
        dayFirst += look.columns[i].dayFirst;
        monthFirst += look.columns[i].monthFirst;
        eitherWay += look.columns[i].eitherWay;
    }
    if (dates == 0 || (dayFirst > 0 && monthFirst > 0))
        return std::nullopt;
    if (dayFirst > 0)
        return DateOrder::DayMonthYear;
    if (monthFirst > 0)
        return DateOrder::MonthDayYear;
    return eitherWay == 0 ? std::optional(DateOrder::YearMonthDay) : std::nullopt;
}

std::optional<DecimalMark> markOf(const ProfileDraft& draft, const TableLook& look)
{
    qint64 point = 0, comma = 0, eitherWay = 0, numbers = 0;
    for (qsizetype i = 0; i < look.columns.size(); ++i) {
        if (!draft.columns[i].field || !isMoney(*draft.columns[i].field))
            continue;
        numbers += look.columns[i].numbers;
        point += look.columns[i].decimalPoint;
        comma += look.columns[i].decimalComma;
        eitherWay += look.columns[i].markEitherWay;
    }
    if (numbers == 0 || (point > 0 && comma > 0))
        return std::nullopt;
    if (point + comma == 0)
        return eitherWay == 0 ? std::optional(DecimalMark::Point) : std::nullopt;  // no mark at all: either reading is the same
    return point > 0 ? DecimalMark::Point : DecimalMark::Comma;
}

std::optional<AmountUnit> unitOf(const ProfileDraft& draft, const TableLook& look)
{
    qint64 fractions = 0;
    std::optional<AmountUnit> named;
    for (qsizetype i = 0; i < look.columns.size(); ++i) {
        if (!draft.columns[i].field || !isMoney(*draft.columns[i].field))
            continue;
        fractions += look.columns[i].fractions;
        const auto here = unitIn(look.columns[i].name);
        if (here && named && *here != *named)
            return std::nullopt;
        named = here ? here : named;
    }
    if (fractions > 0)
        return named == AmountUnit::Fen ? std::nullopt : std::optional(AmountUnit::Yuan);
    return named;
}

/// What balances prove of signs: +1 as they stand, -1 the other way round, 0 nothing.
int provenSign(const ProfileDraft& draft, const TableLook& look)
{
    const auto placeOf = [&](Field field) {
        for (qsizetype i = 0; i < draft.columns.size(); ++i)
            if (draft.columns[i].field == field)
                return i;
        return qsizetype(-1);
    };
    const qsizetype balanceAt = placeOf(Field::Balance), amountAt = placeOf(Field::Amount), inAt = placeOf(Field::In), outAt = placeOf(Field::Out);
    if (balanceAt < 0 || (amountAt < 0 && inAt < 0 && outAt < 0))
        return 0;
    const DecimalMark mark = draft.decimalMark.value_or(DecimalMark::Point);
    const auto minor = [&](const QStringList& row, qsizetype at) -> std::optional<qint64> {
        if (at < 0 || at >= row.size())
            return 0;
        const Amount amount = parseYuan(row[at].toUtf8(), TextEncoding::Utf8, Currency::cny(), mark);
        return amount.fault == AmountFault::None ? std::optional(amount.money.minorUnits()) : amount.fault == AmountFault::Empty ? std::optional<qint64>(0) : std::nullopt;
    };
    int asIs = 0, otherWay = 0, steps = 0;
    for (qsizetype i = 1; i < look.numbers.size(); ++i) {
        const auto before = minor(look.numbers[i - 1], balanceAt), after = minor(look.numbers[i], balanceAt);
        const auto moved = [&](const QStringList& row) -> std::optional<qint64> {
            if (amountAt >= 0)
                return minor(row, amountAt);
            const auto in = minor(row, inAt), out = minor(row, outAt);
            return in && out ? std::optional(std::abs(*in) - std::abs(*out)) : std::nullopt;
        };
        const auto own = moved(look.numbers[i]), other = moved(look.numbers[i - 1]);
        if (!before || !after || !own || !other)
            continue;
        ++steps;
        const qint64 step = *after - *before;
        asIs += (step == *own || -step == *other) && step != 0 ? 1 : 0;       // oldest first, or newest first
        otherWay += (-step == *own || step == *other) && step != 0 ? 1 : 0;
    }
    if (steps < 2)
        return 0;
    if (asIs * 10 >= steps * 9 && otherWay * 2 < steps)
        return 1;
    return otherWay * 10 >= steps * 9 && asIs * 2 < steps ? -1 : 0;
}

std::optional<SignRule> signOf(const ProfileDraft& draft, const TableLook& look)
{
    if (draft.has(Field::In) || draft.has(Field::Out))
        return provenSign(draft, look) < 0 ? std::nullopt : std::optional(SignRule::Columns);
    const int proven = provenSign(draft, look);
    if (proven != 0)
        return proven > 0 ? SignRule::Signed : SignRule::Inverted;
    if (draft.has(Field::Mark) && !draft.hasNegatives)
        return SignRule::Mark;
    return std::nullopt;
}

/// The meaning that the shared lists of the program give a word; empty for none.
QString sharedMeaning(Field field, const QString& word, Book book)
{
    static const auto load = [](const char* document) {
        auto profile = parseProfile(document);
        return profile ? *std::move(profile) : std::make_unique<Profile>();
    };
    static const std::unique_ptr<Profile> sale = load(R"({"id":"x","title":{"zh":"x","en":"x"},"book":"provider","columns":{"amount":["a"]},"required":["amount"]})");
    static const std::unique_ptr<Profile> bank = load(R"({"id":"x","title":{"zh":"x","en":"x"},"book":"bank","columns":{"amount":["a"]},"required":["amount"]})");
    const QString name = normaliseName(word);
    if (field == Field::Mark && book == Book::Bank)
        return bank->inWords.contains(name) ? QStringLiteral("in") : bank->outWords.contains(name) ? QStringLiteral("out") : QString();
    if (field == Field::Type && sale->types.contains(name))
        return nameOf(sale->types.value(name));
    if (field == Field::Status && sale->statuses.contains(name))
        return nameOf(sale->statuses.value(name));
    return {};
}

void askWords(ProfileDraft& draft, const TableLook& look)
{
    const QVector<WordMeaning> before = draft.words;
    draft.words.clear();
    for (qsizetype i = 0; i < look.columns.size(); ++i) {
        const auto field = draft.columns[i].field;
        const bool hasWords = field == Field::Type || field == Field::Status || (field == Field::Mark && draft.isBank());
        if (!hasWords)
            continue;
        for (const WordCount& word : look.columns[i].words.first(std::min(look.columns[i].words.size(), ColumnLook::kMostWords))) {
            WordMeaning meaning{*field, word.word, word.count, sharedMeaning(*field, word.word, draft.book.value_or(Book::Provider))};
            for (const WordMeaning& said : before)
                if (said.field == meaning.field && said.word == meaning.word && !said.meaning.isEmpty())
                    meaning.meaning = said.meaning;
            draft.words.append(meaning);
        }
    }
}

ProfileDraft bareDraft(const TableLook& look)
{
    ProfileDraft draft;
    draft.delimiter = look.layout.delimiter;
    draft.headerAt = look.headerAt;
    for (const ColumnLook& column : look.columns)
        draft.columns.append({column.name, {}, namesCards(column.name) || (column.filled > 0 && column.cards * 2 >= column.filled), namesPrivate(column.name)});
    draft.namesAccount = !look.account.isEmpty();
    draft.currency = Currency::fromCode(look.currency);
    for (const ColumnLook& column : look.columns)  // one word all the way down is as good as a statement
        if (!draft.currency && column.mostly(column.currencies) && column.words.size() == 1)
            draft.currency = currencyOf(column.words.first().word);
    return draft;
}

} // namespace

void reconsider(ProfileDraft& draft, const TableLook& look)
{
    draft.hasNegatives = false;
    for (qsizetype i = 0; i < look.columns.size(); ++i)
        draft.hasNegatives = draft.hasNegatives || (draft.columns[i].field == Field::Amount && look.columns[i].negatives > 0);
    draft.dateOrder = orderOf(draft, look);
    draft.decimalMark = markOf(draft, look);
    draft.unit = unitOf(draft, look);
    draft.sign = draft.isBank() ? signOf(draft, look) : std::nullopt;
    askWords(draft, look);
}

void proposeColumnsFor(ProfileDraft& draft, const TableLook& look, Book book)
{
    for (DraftColumn& column : draft.columns)
        column.field.reset();
    proposeColumns(draft, look, book);
}

ProfileDraft proposeProfile(const TableLook& look)
{
    ProfileDraft draft = bareDraft(look);
    draft.book = bookOf(look);
    proposeColumns(draft, look, draft.book.value_or(likelyBook(look)));
    reconsider(draft, look);
    return draft;
}

ProfileDraft draftOf(const Profile& profile, const TableLook& look)
{
    ProfileDraft draft = bareDraft(look);
    draft.id = profile.id;
    draft.title = profile.title();
    draft.provider = profile.provider;
    draft.book = profile.book;
    for (DraftColumn& column : draft.columns) {
        const QString name = normaliseName(column.name);
        column.isCard = column.isCard || profile.cards.contains(name);
        column.isPrivate = column.isPrivate || profile.drops.contains(name);
        for (const Field field : fieldsOf(profile.book))
            if (!column.field && profile.names(field).contains(name))
                column.field = field;
    }
    reconsider(draft, look);
    draft.unit = profile.unit;
    draft.dateOrder = profile.dateOrder;
    draft.decimalMark = profile.decimalMark;
    if (profile.book == Book::Bank)
        draft.sign = profile.sign;
    draft.zone = profile.zone;
    draft.account = profile.account;
    if (profile.currency)
        draft.currency = profile.currency;
    draft.everyLine = profile.everyLine;
    draft.negativeLine = profile.negativeLine;
    for (WordMeaning& word : draft.words) {
        const QString name = normaliseName(word.word);
        if (word.field == Field::Type && profile.types.contains(name))
            word.meaning = nameOf(profile.types.value(name));
        else if (word.field == Field::Status && profile.statuses.contains(name))
            word.meaning = nameOf(profile.statuses.value(name));
        else if (word.field == Field::Mark)
            word.meaning = profile.inWords.contains(name) ? QStringLiteral("in") : profile.outWords.contains(name) ? QStringLiteral("out") : QString();
    }
    return draft;
}

} // namespace daozhang::intake
