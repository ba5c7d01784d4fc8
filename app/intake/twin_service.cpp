// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/twin_service.h"

#include "app/intake/row_placing.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"
#include "app/storage/source_file_repository.h"
#include "app/storage/verdict_repository.h"
#include "models/common/masks.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr int kLikeDays = 7;
constexpr qsizetype kMostLikes = 200;

const storage::RowForm& formOf(RowKind kind) { return kind == RowKind::BankLine ? storage::BankLineRepository::rowForm() : storage::SaleRepository::rowForm(); }

QJsonArray shownPlace(const RowPlace& place) { return {place.file.value, place.line}; }

} // namespace

QString factWords(RowFacts facts)
{
    static constexpr std::pair<RowFact, const char*> kWords[] = {
        {RowFact::Time, QT_TRANSLATE_NOOP("Intake", "time")},
        {RowFact::Reference, QT_TRANSLATE_NOOP("Intake", "reference")},
        {RowFact::ValueDate, QT_TRANSLATE_NOOP("Intake", "value date")},
        {RowFact::Balance, QT_TRANSLATE_NOOP("Intake", "balance")},
        {RowFact::Payer, QT_TRANSLATE_NOOP("Intake", "payer")},
        {RowFact::PayerAccount, QT_TRANSLATE_NOOP("Intake", "payer’s account")},
        {RowFact::Trace, QT_TRANSLATE_NOOP("Intake", "trace")},
        {RowFact::Batch, QT_TRANSLATE_NOOP("Intake", "batch")},
        {RowFact::Terminal, QT_TRANSLATE_NOOP("Intake", "terminal")},
        {RowFact::Merchant, QT_TRANSLATE_NOOP("Intake", "merchant")},
        {RowFact::Card, QT_TRANSLATE_NOOP("Intake", "card")},
        {RowFact::AuthCode, QT_TRANSLATE_NOOP("Intake", "authorisation code")},
        {RowFact::OrderNo, QT_TRANSLATE_NOOP("Intake", "order number")},
        {RowFact::Together, QT_TRANSLATE_NOOP("Intake", "amount (the lines of this reference together are the one line)")},
    };
    QStringList words;
    for (const auto& [fact, word] : kWords)
        if (facts.testFlag(fact))
            words.append(Intake::tr(word));
    return words.join(Intake::tr(", ", "between facts"));
}

/// A line of a file and the row that it became.
struct TwinService::Found
{
    RowKind kind = RowKind::BankLine;
    SourceFile file;
    storage::RowAtLine at;
    RowPlace place() const { return {at.seen.file, at.seen.line}; }
};

Result<TwinService::Found> TwinService::find(const RowPlace& place)
{
    Found found;
    DZ_ASSIGN(found.file, m_shop.sourceFiles().byId(place.file));
    if (found.file.undone)
        return Failure(ErrorCode::NotFound, Intake::tr("The import of “%1” was taken back.").arg(found.file.name));
    found.kind = found.file.book == Book::Bank ? RowKind::BankLine : RowKind::Sale;
    DZ_ASSIGN(const auto at, storage::rowAtLine(m_shop.connection(), formOf(found.kind), place.file, place.line));
    if (!at)
        return Failure(ErrorCode::NotFound, Intake::tr("Line %1 of “%2” is no row of the books: it was refused, or it repeats a line of the same file.").arg(QString::number(place.line), found.file.name));
    found.at = *at;
    return found;
}

Result<RowShown> TwinService::shown(RowKind kind, qint64 row, const RowPlace& place)
{
    RowShown result;
    if (kind == RowKind::BankLine) {
        const BankLineId ids[] = {BankLineId(row)};
        DZ_ASSIGN(const QVector<BankLine> lines, m_shop.bankLines().byIds(ids));
        if (!lines.isEmpty())
            result = shownRow(lines.first(), {});
    } else {
        const SaleId ids[] = {SaleId(row)};
        DZ_ASSIGN(const QVector<Sale> sales, m_shop.sales().byIds(ids));
        if (!sales.isEmpty())
            result = shownRow(sales.first(), m_shop.time(), {});
    }
    if (!result.place.isValid())
        return Failure(ErrorCode::NotFound, Intake::tr("That line is not in the books any more. Look again."));
    if (place.isValid())
        result.place = place;
    DZ_ASSIGN(const SourceFile file, m_shop.sourceFiles().byId(result.place.file));
    result.fileName = file.name;
    return result;
}

Result<QVector<RowDoubt>> TwinService::doubts()
{
    storage::VerdictRepository repository(m_shop.connection());
    DZ_ASSIGN(const QVector<storage::DoubtfulPair> pairs, repository.doubts());
    QSet<std::pair<QByteArray, QByteArray>> judged;
    if (!pairs.isEmpty()) {
        DZ_ASSIGN(const QVector<RowVerdict> verdicts, repository.standing());
        for (const RowVerdict& verdict : verdicts) {
            judged.insert({verdict.first, verdict.second});
            judged.insert({verdict.second, verdict.first});
        }
    }
    QVector<RowDoubt> doubts;
    for (const storage::DoubtfulPair& pair : pairs) {
        if (judged.contains({pair.firstIdentity, pair.secondIdentity}))
            continue;
        RowDoubt doubt{pair.kind, pair.first, pair.second, {}, {}, pair.facts};
        DZ_ASSIGN(doubt.first, shown(pair.kind, pair.first, {}));
        DZ_ASSIGN(doubt.second, shown(pair.kind, pair.second, {}));
        doubts.append(doubt);
    }
    return doubts;
}

Result<QHash<qint64, RowStanding>> TwinService::standings(SourceFileId file, const QVector<LineRead>& lines)
{
    QHash<qint64, RowStanding> standings;
    DZ_ASSIGN(const SourceFile record, m_shop.sourceFiles().byId(file));
    const RowKind kind = record.book == Book::Bank ? RowKind::BankLine : RowKind::Sale;
    const storage::RowForm& form = formOf(kind);
    storage::VerdictRepository repository(m_shop.connection());
    DZ_ASSIGN(const QVector<storage::DoubtfulPair> pairs, repository.doubts());
    DZ_ASSIGN(const QVector<RowVerdict> verdicts, repository.standing());
    QSet<std::pair<QByteArray, QByteArray>> judged;
    QSet<std::pair<QByteArray, qint64>> another;
    for (const RowVerdict& verdict : verdicts) {
        judged << std::pair(verdict.first, verdict.second) << std::pair(verdict.second, verdict.first);
        if (verdict.fileSha256 == record.sha256)
            another.insert({verdict.first, verdict.line});
    }
    QSet<qint64> doubtful;
    for (const storage::DoubtfulPair& pair : pairs)
        if (pair.kind == kind && !judged.contains({pair.firstIdentity, pair.secondIdentity}))
            doubtful << pair.first << pair.second;
    const auto identityAt = [&](qsizetype i) {
        const LineRead& read = lines[i];
        return another.contains({read.identity, read.line}) ? identityOfAnother(read.identity, record.sha256, read.line) : read.identity;
    };
    DZ_ASSIGN(const QVector<storage::FoundRow> rows, storage::findRows(m_shop.connection(), form, lines.size(), identityAt));
    QHash<SourceFileId, QString> names;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        RowStanding standing;
        if (const storage::FoundRow& row = rows[i]; row.id != 0) {
            DZ_ASSIGN(const QVector<storage::Sighting> sightings, storage::sightingsOf(m_shop.connection(), form, row.id));
            // The line that the books count, or the other file's: whoever looks at a file wants to know of the others.
            const storage::Sighting& owner = sightings.first();
            const bool isOwn = owner.file == file && owner.line == lines[i].line;
            const storage::Sighting& shownOne = isOwn && sightings.size() > 1 ? sightings[1] : owner;
            standing.state = isOwn ? RowStanding::State::Own : owner.identity == identityAt(i) ? RowStanding::State::Known : RowStanding::State::Linked;
            standing.isDoubtful = doubtful.contains(row.id);
            if (!isOwn || sightings.size() > 1) {
                standing.other = {shownOne.file, shownOne.line};
                if (!names.contains(shownOne.file)) {
                    DZ_ASSIGN(const SourceFile other, m_shop.sourceFiles().byId(shownOne.file));
                    names.insert(shownOne.file, other.name);
                }
                standing.fileName = names.value(shownOne.file);
            }
        }
        standings.insert(lines[i].line, standing);
    }
    return standings;
}

Result<QVector<RowShown>> TwinService::linesOfRow(const RowPlace& place)
{
    DZ_ASSIGN(const Found found, find(place));
    DZ_ASSIGN(const QVector<storage::Sighting> sightings, storage::sightingsOf(m_shop.connection(), formOf(found.kind), found.at.id));
    QVector<RowShown> lines;
    for (const storage::Sighting& seen : sightings) {
        DZ_ASSIGN(const RowShown row, shown(found.kind, found.at.id, {seen.file, seen.line}));
        lines.append(row);
    }
    return lines;
}

Result<QVector<RowShown>> TwinService::likes(const RowPlace& place)
{
    DZ_ASSIGN(const Found found, find(place));
    DZ_ASSIGN(const RowShown own, shown(found.kind, found.at.id, place));
    QVector<RowShown> likes;
    const auto take = [&](RowShown row, qint64 id) -> Result<void> {
        if (id == found.at.id || likes.size() >= kMostLikes)
            return {};
        DZ_ASSIGN(const SourceFile file, m_shop.sourceFiles().byId(row.place.file));
        row.fileName = file.name;
        if (file.book == found.file.book)
            likes.append(row);
        return {};
    };
    if (found.kind == RowKind::BankLine) {
        for (QDate day = own.day.addDays(-kLikeDays); day <= own.day.addDays(kLikeDays); day = day.addDays(1)) {
            DZ_ASSIGN(const QVector<BankLine> lines, m_shop.bankLines().bookedOn(day));
            for (const BankLine& line : lines)
                if (line.amount == own.amount)
                    DZ_CHECK(take(shownRow(line, {}), line.id.value));
        }
    } else {
        const ShopTime& time = m_shop.time();
        DZ_ASSIGN(const QVector<Sale> sales, m_shop.sales().ofAmount(own.amount, time.toUtcSeconds(own.day.addDays(-kLikeDays), QTime(0, 0)), time.toUtcSeconds(own.day.addDays(kLikeDays + 1), QTime(0, 0))));
        for (const Sale& sale : sales)
            DZ_CHECK(take(shownRow(sale, time, {}), sale.id.value));
    }
    std::stable_sort(likes.begin(), likes.end(), [&](const RowShown& a, const RowShown& b) { return qAbs(a.day.daysTo(own.day)) < qAbs(b.day.daysTo(own.day)); });
    return likes;
}

Result<void> TwinService::journal(const RowVerdict& verdict, const QString& act, const QString& reason, const RowPlace& one, const RowPlace& other)
{
    guard::JournalDraft draft;
    draft.who = m_shop.who();
    draft.subject = {QStringLiteral("file"), other.file.isValid() ? QString::number(other.file.value) : QString()};
    draft.act = act;
    draft.details = {{QStringLiteral("verdict"), verdict.id.value},
                     {QStringLiteral("row"), verdict.words},
                     {QStringLiteral("first"), shownPlace(one)},
                     {QStringLiteral("second"), shownPlace(other)},
                     {QStringLiteral("identities"), QJsonArray{QString::fromLatin1(verdict.first.toHex()), QString::fromLatin1(verdict.second.toHex())}},
                     {QStringLiteral("reason"), reason}};
    DZ_CHECK(m_shop.journal().append(draft));
    return {};
}

Result<VerdictId> TwinService::note(RowVerdict verdict, const RowPlace& one, const RowPlace& other)
{
    storage::VerdictRepository repository(m_shop.connection());
    DZ_ASSIGN(const QVector<RowVerdict> standing, repository.standing());
    // A new word on the same two rows takes the place of the old one.
    for (const RowVerdict& old : standing)
        if (std::minmax(old.first, old.second) == std::minmax(verdict.first, verdict.second) && old.fileSha256 == verdict.fileSha256 && old.line == verdict.line)
            DZ_CHECK(repository.markUndone(old.id));
    verdict.who = m_shop.who();
    verdict.at = m_shop.clock().now();
    DZ_ASSIGN(verdict.id, repository.add(verdict));
    DZ_CHECK(journal(verdict, verdict.word == RowVerdict::Word::Same ? QStringLiteral("row.same") : QStringLiteral("row.apart"), verdict.reason, one, other));
    return verdict.id;
}

Result<VerdictId> TwinService::saySame(const RowPlace& one, const RowPlace& other, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Failure(ErrorCode::Invalid, Intake::tr("Say why these lines are one payment; the reason goes into the journal."));
    DZ_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(Found keep, find(one));
    DZ_ASSIGN(Found drop, find(other));
    if (keep.file.book != drop.file.book)
        return Failure(ErrorCode::Invalid, Intake::tr("The terminal’s, the provider’s and the bank’s line of one payment are kept apart: each is proof of its own. Only lines of one book can be duplicates."));
    if (keep.at.id == drop.at.id)
        return Failure(ErrorCode::Invalid, Intake::tr("These two lines are one row of the books already."));
    if (drop.at.id < keep.at.id)
        std::swap(keep, drop);
    DZ_ASSIGN(const RowShown first, shown(keep.kind, keep.at.id, keep.place()));
    DZ_ASSIGN(const RowShown second, shown(drop.kind, drop.at.id, drop.place()));
    if (first.amount != second.amount) {
        DZ_ASSIGN(const QVector<storage::DoubtfulPair> pairs, storage::VerdictRepository(m_shop.connection()).doubts());
        for (const storage::DoubtfulPair& pair : pairs)
            if (pair.kind == keep.kind && pair.first == keep.at.id && pair.second == drop.at.id && pair.facts.testFlag(RowFact::Together))
                return Failure(ErrorCode::Invalid, Intake::tr("One of these lines is the sum of several lines of the other file. If they are the same money, take back the import of “%1” or of “%2”: only one of them may count.").arg(first.fileName, second.fileName));
        return Failure(ErrorCode::Invalid, Intake::tr("The lines are of %1 and %2: two amounts are two payments.").arg(first.amount.toDisplay(), second.amount.toDisplay()));
    }
    storage::VerdictRepository repository(m_shop.connection());
    DZ_ASSIGN(const QStringList onDrop, repository.restingOn(drop.kind, drop.at.id));
    if (!onDrop.isEmpty()) {
        DZ_ASSIGN(const QStringList onKeep, repository.restingOn(keep.kind, keep.at.id));
        if (!onKeep.isEmpty())
            return Failure(ErrorCode::Conflict, Intake::tr("Both lines are in use: %1 and %2. Take one of them back first.").arg(onKeep.join(QStringLiteral(", ")), onDrop.join(QStringLiteral(", "))));
        std::swap(keep, drop);
    }
    RowVerdict verdict;
    verdict.kind = keep.kind;
    verdict.word = RowVerdict::Word::Same;
    verdict.first = keep.at.seen.identity;
    verdict.second = drop.at.seen.identity;
    verdict.words = QStringList{first.day.toString(Qt::ISODate), first.amount.toString(), first.words}.join(QStringLiteral(" · "));
    verdict.reason = maskCardsInText(reason.trimmed());
    DZ_CHECK(storage::mergeRows(m_shop.connection(), formOf(keep.kind), keep.at.id, drop.at.id));
    DZ_ASSIGN(const VerdictId id, note(verdict, keep.place(), drop.place()));
    DZ_CHECK(transaction.commit());
    return id;
}

Result<VerdictId> TwinService::sayApart(const RowPlace& one, const RowPlace& other, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Failure(ErrorCode::Invalid, Intake::tr("Say why these lines are two payments; the reason goes into the journal."));
    DZ_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(Found first, find(one));
    DZ_ASSIGN(Found second, find(other));
    if (first.kind != second.kind || first.place() == second.place())
        return Failure(ErrorCode::Invalid, Intake::tr("Name two lines of one book."));
    if (first.at.id != second.at.id) {
        // Taking such a word back must find what it was before: one row, or a question.
        DZ_ASSIGN(const QVector<storage::DoubtfulPair> pairs, storage::VerdictRepository(m_shop.connection()).doubts());
        const bool isAsked = std::any_of(pairs.begin(), pairs.end(), [&](const storage::DoubtfulPair& pair) {
            return pair.kind == first.kind && std::minmax(pair.first, pair.second) == std::minmax(first.at.id, second.at.id);
        });
        if (!isAsked)
            return Failure(ErrorCode::Invalid, Intake::tr("These two lines are two rows of the books already, and nobody takes them for one."));
    }
    // The row keeps the words that it has; what was joined to it leaves.
    if (second.at.isOwner)
        std::swap(first, second);
    DZ_ASSIGN(const RowShown row, shown(second.kind, second.at.id, second.place()));
    RowVerdict verdict;
    verdict.kind = first.kind;
    verdict.word = RowVerdict::Word::Apart;
    verdict.first = first.at.seen.identity;
    verdict.second = second.at.seen.identity;
    verdict.words = QStringList{row.day.toString(Qt::ISODate), row.amount.toString(), row.words}.join(QStringLiteral(" · "));
    verdict.reason = maskCardsInText(reason.trimmed());
    const storage::RowForm& form = formOf(first.kind);
    if (first.at.id == second.at.id && verdict.first == verdict.second) {
        verdict.fileSha256 = second.file.sha256;
        verdict.line = second.place().line;
        DZ_CHECK(storage::splitSighting(m_shop.connection(), form, first.at.id, second.at.seen, identityOfAnother(verdict.second, verdict.fileSha256, verdict.line)));
    } else if (first.at.id == second.at.id) {
        DZ_CHECK(storage::splitReading(m_shop.connection(), form, first.at.id, verdict.second));
    }
    DZ_ASSIGN(const VerdictId id, note(verdict, first.place(), second.place()));
    DZ_CHECK(transaction.commit());
    return id;
}

Result<VerdictId> TwinService::sayApart(const RowPlace& place, const QString& reason)
{
    DZ_ASSIGN(const Found found, find(place));
    DZ_ASSIGN(const QVector<storage::Sighting> sightings, storage::sightingsOf(m_shop.connection(), formOf(found.kind), found.at.id));
    for (const storage::Sighting& seen : sightings)
        if (!(RowPlace{seen.file, seen.line} == place))
            return sayApart({seen.file, seen.line}, place, reason);
    return Failure(ErrorCode::Invalid, Intake::tr("Line %1 of “%2” is a row of its own: no other file holds it.").arg(QString::number(place.line), found.file.name));
}

Result<void> TwinService::undo(VerdictId id, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Failure(ErrorCode::Invalid, Intake::tr("Say why this is taken back; the reason goes into the journal."));
    DZ_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(m_shop.connection()));
    storage::VerdictRepository repository(m_shop.connection());
    DZ_ASSIGN(const RowVerdict verdict, repository.byId(id));
    if (verdict.undone)
        return Failure(ErrorCode::Conflict, Intake::tr("That was already taken back."));
    const storage::RowForm& form = formOf(verdict.kind);
    const QByteArray identities[] = {verdict.first, verdict.fileSha256.isEmpty() ? verdict.second : identityOfAnother(verdict.second, verdict.fileSha256, verdict.line)};
    DZ_ASSIGN(const QVector<storage::FoundRow> rows, storage::findRows(m_shop.connection(), form, 2, [&](qsizetype i) { return identities[i]; }));
    const qint64 first = rows[0].id, second = rows[1].id;
    // Rows whose files were taken back are not there; the word is taken back all the same.
    if (first != 0 && second != 0) {
        if (verdict.word == RowVerdict::Word::Same) {
            // Two rows again, and a question again: else both would count and nobody would be told.
            if (first == second) {
                DZ_ASSIGN(const qint64 apart, storage::splitReading(m_shop.connection(), form, first, verdict.second));
                DZ_CHECK(repository.addDoubt(verdict.kind, first, apart, {}));
            }
        } else if (first != second) {
            DZ_ASSIGN(const QStringList rests, repository.restingOn(verdict.kind, second));
            DZ_ASSIGN(const QVector<storage::DoubtfulPair> doubts, repository.doubts());
            const bool isAsked = std::any_of(doubts.begin(), doubts.end(), [&](const storage::DoubtfulPair& pair) {
                return pair.kind == verdict.kind && std::minmax(pair.first, pair.second) == std::minmax(first, second);
            });
            if (!isAsked && !rests.isEmpty())
                return Failure(ErrorCode::Conflict, Intake::tr("The line is in use: %1. Take that back first.").arg(rests.join(QStringLiteral(", "))));
            if (!verdict.fileSha256.isEmpty())
                DZ_CHECK(storage::rejoinSighting(m_shop.connection(), form, first, second, verdict.second));
            else if (!isAsked)
                DZ_CHECK(storage::mergeRows(m_shop.connection(), form, first, second));
        }
    }
    DZ_CHECK(repository.markUndone(id));
    DZ_CHECK(journal(verdict, QStringLiteral("row.verdict_undone"), maskCardsInText(reason.trimmed()), {rows[0].file, rows[0].line}, {rows[1].file, rows[1].line}));
    return transaction.commit();
}

Result<QVector<RowVerdict>> TwinService::verdicts()
{
    DZ_ASSIGN(QVector<RowVerdict> all, storage::VerdictRepository(m_shop.connection()).all());
    std::reverse(all.begin(), all.end());
    return all;
}

} // namespace daozhang::intake
