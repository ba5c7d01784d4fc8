// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/column_words.h"

#include "app/intake/profile_shelf.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Lists
{
    QHash<QString, QVector<Field>> bank, sale;  ///< normalised name → fields
    QStringList cards, drops, yuan, fen;
};

QStringList texts(const QJsonValue& value)
{
    QStringList result;
    for (const auto one : value.toArray())
        result.append(normaliseName(one.toString()));
    return result;
}

void enter(QHash<QString, QVector<Field>>& names, const QString& name, Field field)
{
    if (!name.isEmpty() && !names[name].contains(field))
        names[name].append(field);
}

Lists read()
{
    Lists lists;
    QFile file(QStringLiteral(":/profiles/words/columns.json"));
    const QJsonObject document = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    for (auto* const book : {&lists.bank, &lists.sale}) {
        const QJsonObject fields = document.value(book == &lists.bank ? QLatin1String("bank") : QLatin1String("sale")).toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it)
            if (const auto field = fieldByName(it.key()))
                for (const QString& name : texts(it.value()))
                    enter(*book, name, *field);
    }
    for (const auto& profile : ProfileShelf::shipped())
        if (profile->reader == ReaderKind::Delimited)
            for (size_t field = 0; field < kFieldCount; ++field)
                for (const QString& name : profile->columns[field])
                    enter(profile->book == Book::Bank ? lists.bank : lists.sale, name, Field(field));
    lists.cards = texts(document.value(QLatin1String("cards")));
    lists.drops = texts(document.value(QLatin1String("drops")));
    lists.yuan = texts(document.value(QLatin1String("yuan")));
    lists.fen = texts(document.value(QLatin1String("fen")));
    return lists;
}

const Lists& lists()
{
    static const Lists all = read();
    return all;
}

bool holdsAny(const QString& name, const QStringList& words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return name.contains(word); });
}

/// "交易金额(元)" and "amount(eur)" without what stands in the brackets.
QString withoutBrackets(QString name)
{
    const qsizetype open = name.indexOf(u'(');
    if (open > 0)
        name.truncate(open);
    return name;
}

constexpr int kVeryName = 100;
constexpr int kBeforeBrackets = 90;
constexpr int kPartOfName = 50;

} // namespace

QVector<NameMeaning> meaningsOf(const QString& name, Book book)
{
    const auto& names = book == Book::Bank ? lists().bank : lists().sale;
    const QString asked = normaliseName(name);
    QVector<NameMeaning> found;
    const auto add = [&](Field field, int points) {
        const auto same = std::find_if(found.begin(), found.end(), [&](const NameMeaning& one) { return one.field == field; });
        if (same == found.end())
            found.append({field, points});
        else
            same->points = std::max(same->points, points);
    };
    for (const Field field : names.value(asked))
        add(field, kVeryName);
    for (const Field field : names.value(withoutBrackets(asked)))
        add(field, kBeforeBrackets);
    if (found.isEmpty())
        for (auto it = names.begin(); it != names.end(); ++it) {
            const bool isCjk = it.key().front().unicode() >= 0x2E80;
            if (it.key().size() >= (isCjk ? 2 : 5) && asked.contains(it.key()))
                for (const Field field : it.value())
                    add(field, kPartOfName + int(std::min<qsizetype>(it.key().size(), 20)));
        }
    std::stable_sort(found.begin(), found.end(), [](const NameMeaning& a, const NameMeaning& b) { return a.points != b.points ? a.points > b.points : a.field < b.field; });
    return found;
}

bool namesCards(const QString& name) { return holdsAny(normaliseName(name), lists().cards); }

bool namesPrivate(const QString& name) { return holdsAny(normaliseName(name), lists().drops); }

std::optional<AmountUnit> unitIn(const QString& name)
{
    const QString asked = normaliseName(name);
    if (holdsAny(asked, lists().fen))
        return AmountUnit::Fen;
    return holdsAny(asked, lists().yuan) ? std::optional(AmountUnit::Yuan) : std::nullopt;
}

} // namespace daozhang::intake
