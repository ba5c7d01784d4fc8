// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/row_placing.h"

#include "app/storage/bank_line_repository.h"
#include "app/storage/file_day_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"
#include "app/storage/source_file_repository.h"
#include "app/storage/verdict_repository.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <map>

namespace daozhang::intake {

namespace {

constexpr qsizetype kShownRows = 20;
constexpr size_t kMostWaiting = 50'000;     // lines; then those of all days but the last are placed
constexpr size_t kMostCompared = 400;       // of one amount on one day, at a time
constexpr qsizetype kMostShownDoubts = 200;
constexpr qsizetype kMostDoubts = 10'000;   // of one file: two files that contradict each other throughout
constexpr size_t kIdentityBytes = 16;

quint64 fingerprintOf(const QByteArray& identity)
{
    quint64 fingerprint = 0;
    std::memcpy(&fingerprint, identity.constData(), sizeof fingerprint);
    return fingerprint;
}

int scoreOf(const RowComparison& comparison)
{
    static constexpr std::pair<RowFact, int> kWeights[] = {{RowFact::Reference, 100}, {RowFact::Balance, 80}, {RowFact::Time, 60}, {RowFact::Words, 20}, {RowFact::Payer, 15},
                                                           {RowFact::PayerAccount, 15}, {RowFact::ValueDate, 5}, {RowFact::Trace, 50}, {RowFact::Terminal, 20}, {RowFact::Batch, 20},
                                                           {RowFact::Card, 20}, {RowFact::AuthCode, 20}, {RowFact::Merchant, 10}, {RowFact::OrderNo, 30}};
    int score = 0;
    for (const auto& [fact, weight] : kWeights)
        score += comparison.agreed.testFlag(fact) ? weight : 0;
    return score;
}

SaleId keyOf(const Sale&, qint64 id) { return SaleId(id); }
BankLineId keyOf(const BankLine&, qint64 id) { return BankLineId(id); }

QString joinedWords(const QStringList& words)
{
    QStringList stated;
    for (const QString& word : words)
        if (!word.isEmpty())
            stated.append(word);
    return stated.join(QStringLiteral(" · "));
}

} // namespace

QByteArray identityOfAnother(const QByteArray& identity, const QByteArray& fileSha256, qint64 line)
{
    const QByteArray key = QByteArrayLiteral("A") + identity + fileSha256 + QByteArray::number(line);
    QByteArray result(kIdentityBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<uchar*>(result.data()), kIdentityBytes, reinterpret_cast<const uchar*>(key.constData()), size_t(key.size()), nullptr, 0);
    return result;
}

RowShown shownRow(const BankLine& line, const QString& fileName)
{
    return {{line.file, line.line}, fileName, line.booked, line.time, line.amount, joinedWords({line.payer, line.memo, line.reference})};
}

RowShown shownRow(const Sale& sale, const ShopTime& time, const QString& fileName)
{
    return {{sale.file, sale.line}, fileName, sale.localDate, sale.hasTime ? time.localTime(sale.occurredAt) : QTime(), sale.amount,
            joinedWords({sale.terminal, sale.batch, sale.trace, sale.rrn, sale.card, sale.orderNo})};
}

Result<void> RowPlacing::start(Book book)
{
    if (m_started)
        return {};
    m_started = true;
    storage::FileDayRepository days(m_shop.connection());
    DZ_ASSIGN(m_accountDays, days.daysWithRows(book));
    if (book != Book::Bank) {
        for (const QSet<qint64>& unit : std::as_const(m_accountDays))
            m_saleDays += unit;
        m_accountDays.clear();
    }
    if (!m_accountDays.isEmpty() || !m_saleDays.isEmpty()) {
        DZ_ASSIGN(const QVector<SourceFile> files, m_shop.sourceFiles().all());
        for (const SourceFile& file : files) {
            m_profiles.insert(file.id, file.profile);
            m_providers.insert(file.id, file.provider);
            m_names.insert(file.id, file.name);
        }
    }
    const RowKind kind = book == Book::Bank ? RowKind::BankLine : RowKind::Sale;
    DZ_ASSIGN(const QVector<RowVerdict> verdicts, storage::VerdictRepository(m_shop.connection()).standing());
    for (const RowVerdict& verdict : verdicts) {
        if (verdict.kind != kind)
            continue;
        m_mustLook = true;
        if (verdict.word == RowVerdict::Word::Same) {
            m_saidSame.insert(verdict.first, verdict.second);
            m_saidSame.insert(verdict.second, verdict.first);
        } else if (verdict.fileSha256.isEmpty()) {
            m_saidApart.insert({verdict.first, verdict.second});
            m_saidApart.insert({verdict.second, verdict.first});
        } else if (verdict.fileSha256 == m_file.sha256) {
            const QByteArray own = identityOfAnother(verdict.first, verdict.fileSha256, verdict.line);
            m_saidAnother.insert({verdict.first, verdict.line}, own);
            m_saidApartLines.insert(own);
        }
    }
    DZ_ASSIGN(const bool readings, storage::hasReadings(m_shop.connection(), book == Book::Bank ? storage::BankLineRepository::rowForm() : storage::SaleRepository::rowForm()));
    m_mustLook = m_mustLook || readings;
    return {};
}

/// Days that other files hold of this account, or of one that may be it.
bool RowPlacing::overlaps(const BankLine& line)
{
    auto days = m_likeAccountDays.constFind(line.account);
    if (days == m_likeAccountDays.constEnd()) {
        QSet<qint64> like;
        for (auto known = m_accountDays.constBegin(); known != m_accountDays.constEnd(); ++known)
            if (likenessOf(known.key(), line.account) != AccountLikeness::Other)
                like += known.value();
        days = m_likeAccountDays.insert(line.account, like);
    }
    return days->contains(line.booked.toJulianDay());
}

void RowPlacing::keep(std::span<Sale> rows)
{
    for (size_t i = 0; i < rows.size() && m_firstSales.size() < kShownRows; ++i)
        m_firstSales.append(rows[i]);
}

void RowPlacing::keep(std::span<BankLine> rows)
{
    for (size_t i = 0; i < rows.size() && m_firstLines.size() < kShownRows; ++i)
        m_firstLines.append(rows[i]);
}

Result<void> RowPlacing::take(std::span<Sale> rows)
{
    if (rows.empty())
        return {};
    DZ_CHECK(start(rows.front().book));
    keep(rows);
    return takeRows(m_shop.sales(), rows);
}

Result<void> RowPlacing::take(std::span<BankLine> rows)
{
    if (rows.empty())
        return {};
    DZ_CHECK(start(Book::Bank));
    keep(rows);
    DZ_CHECK(takeRows(m_shop.bankLines(), rows));
    return m_waitingLines.size() > kMostWaiting ? placeWaitingLines() : Result<void>();
}

template <class Row> void RowPlacing::applyVerdicts(std::span<Row> rows)
{
    if (m_saidAnother.isEmpty())
        return;
    for (Row& row : rows)
        if (const auto own = m_saidAnother.constFind({row.identity, row.line}); own != m_saidAnother.constEnd())
            row.identity = *own;
}

template <class Repository, class Row> Result<void> RowPlacing::takeRows(Repository& repository, std::span<Row> rows)
{
    for (Row& row : rows)
        row.file = m_file.id;
    applyVerdicts(rows);
    // The usual case, a file of days that no other file holds, costs one statement a row.
    if (!m_mustLook && std::none_of(rows.begin(), rows.end(), [this](const Row& row) { return overlaps(row); }))
        return placeNew(repository, rows);
    DZ_ASSIGN(const QVector<storage::FoundRow> found, repository.find(rows));
    std::vector<Row> fresh;
    for (size_t i = 0; i < rows.size(); ++i) {
        Row& row = rows[i];
        if (const qint64 id = found[qsizetype(i)].id; id != 0) {
            DZ_CHECK(placeKnown(repository, row, id));
        } else if (m_saidApartLines.contains(row.identity)) {
            fresh.push_back(row);  // a person said that it is like no other
        } else if (m_saidSame.contains(row.identity) || overlaps(row)) {
            if constexpr (std::is_same_v<Row, BankLine>)
                m_waitingLines.push_back(row);
            else if (m_saidSame.contains(row.identity))
                m_waitingSales.push_back(row);
            else
                DZ_CHECK(placeSale(row));
        } else {
            fresh.push_back(row);
        }
    }
    return placeNew(repository, std::span<Row>(fresh));
}

template <class Repository, class Row> Result<void> RowPlacing::placeNew(Repository& repository, std::span<Row> rows)
{
    if (rows.empty())
        return {};
    if (m_act == Act::Store) {
        DZ_ASSIGN(const QVector<bool> isNew, repository.insert(m_file.id, rows));
        for (const bool fresh : isNew)
            (fresh ? m_added : m_known) += 1;
        return {};
    }
    for (const Row& row : rows) {
        const quint64 fingerprint = fingerprintOf(row.identity);
        const bool isNew = m_seen.insert(fingerprint).second;
        (isNew ? m_added : m_known) += 1;
        if (isNew)
            m_fresh.append(fingerprint);
    }
    return {};
}

template <class Repository, class Row> Result<void> RowPlacing::placeKnown(Repository& repository, const Row& row, qint64 id)
{
    ++m_known;
    if constexpr (std::is_same_v<Row, BankLine>)
        m_taken.insert(id);
    return m_act == Act::Store ? repository.remember(keyOf(row, id), {m_file.id, row.line, row.identity}) : Result<void>();
}

template <class Repository, class Row> Result<void> RowPlacing::placeLinked(Repository& repository, Row& row, qint64 id)
{
    ++m_known;
    m_taken.insert(id);
    return m_act == Act::Store ? repository.link(keyOf(row, id), row) : Result<void>();
}

template <class Repository, class Row> Result<qint64> RowPlacing::saidToBe(Repository& repository, const Row& row)
{
    for (auto partner = m_saidSame.constFind(row.identity); partner != m_saidSame.constEnd() && partner.key() == row.identity; ++partner) {
        Row other;
        other.identity = *partner;
        DZ_ASSIGN(const QVector<storage::FoundRow> found, repository.find(std::span<const Row>(&other, 1)));
        if (found.first().id != 0)
            return found.first().id;
    }
    return qint64(0);
}

Result<bool> RowPlacing::isSaidApart(const storage::RowForm& form, const QByteArray& identity, const QByteArray& otherIdentity, qint64 other)
{
    if (m_saidApart.isEmpty())
        return false;
    if (m_saidApart.contains({identity, otherIdentity}))
        return true;
    DZ_ASSIGN(const QVector<storage::Sighting> sightings, storage::sightingsOf(m_shop.connection(), form, other));
    return std::any_of(sightings.begin(), sightings.end(), [&](const storage::Sighting& seen) { return m_saidApart.contains({identity, seen.identity}); });
}

Result<void> RowPlacing::addDoubt(RowKind kind, qint64 first, qint64 second, RowFacts facts)
{
    return m_act == Act::Store && m_doubtful <= kMostDoubts ? storage::VerdictRepository(m_shop.connection()).addDoubt(kind, first, second, facts) : Result<void>();
}

Result<void> RowPlacing::placeSale(Sale& sale)
{
    DZ_ASSIGN(const QVector<Sale> twins, m_shop.sales().likelyTwins(sale));
    const Sale* best = nullptr;
    const Sale* doubtful = nullptr;
    RowFacts doubt;
    int bestScore = 0;
    for (const Sale& twin : twins) {
        if (m_taken.contains(twin.id.value))
            continue;
        DZ_ASSIGN(const QVector<SourceFileId> files, m_shop.sales().filesOf(twin.id));
        if (files.contains(m_file.id))
            continue;
        DZ_ASSIGN(const bool apart, isSaidApart(storage::SaleRepository::rowForm(), sale.identity, twin.identity, twin.id.value));
        if (apart)
            continue;
        const bool isSameLayout = std::any_of(files.begin(), files.end(), [this](SourceFileId file) { return m_profiles.value(file) == m_file.profile; });
        const RowComparison comparison = compareRows(sale, twin);
        const TwinVerdict verdict = judgeSales(comparison, isSameLayout ? Layouts::Equal : Layouts::Different);
        const int score = scoreOf(comparison);
        if (verdict == TwinVerdict::Same && (!best || score > bestScore)) {
            best = &twin;
            bestScore = score;
        } else if (verdict == TwinVerdict::Doubtful && !doubtful) {
            doubtful = &twin;
            doubt = comparison.contradicted;
        }
    }
    if (best)
        return placeLinked(m_shop.sales(), sale, best->id.value);
    DZ_CHECK(placeNew(m_shop.sales(), std::span<Sale>(&sale, 1)));
    if (!doubtful)
        return {};
    ++m_doubtful;
    if (m_doubts.size() < kMostShownDoubts)
        m_doubts.append({RowKind::Sale, doubtful->id.value, sale.id.value, shownRow(*doubtful, m_shop.time(), m_names.value(doubtful->file)), shownRow(sale, m_shop.time(), m_file.name), doubt});
    return addDoubt(RowKind::Sale, doubtful->id.value, sale.id.value, doubt);
}

/// A wallet and a bank tell of one payment as well, and both are proof of their own.
bool RowPlacing::mayBeOneAccount(const BankLine& line, const Candidate& candidate) const
{
    if (line.account == candidate.line.account)
        return true;
    const AccountLikeness likeness = likenessOf(line.account, candidate.line.account);
    const bool isOtherHouse = !m_file.provider.isEmpty() && !candidate.provider.isEmpty() && m_file.provider != candidate.provider;
    return likeness == AccountLikeness::Same || (likeness == AccountLikeness::Perhaps && !isOtherHouse);
}

Layouts RowPlacing::layoutsOf(const BankLine& line, const Candidate& candidate) const
{
    const bool isOther = !candidate.profiles.contains(m_file.profile) && likenessOf(line.account, candidate.line.account) == AccountLikeness::Same;
    return !isOther ? Layouts::Equal : m_agreeing.contains(line.account) ? Layouts::SameDay : Layouts::Different;
}

QSet<QString> RowPlacing::accountsThatAgree(std::span<const BankLine> rows, const std::vector<Candidate>& candidates) const
{
    using Amounts = std::map<std::pair<QString, qint64>, qsizetype>;
    const auto note = [](Amounts& amounts, const BankLine& line) { ++amounts[{line.amount.currency().code(), line.amount.minorUnits()}]; };
    std::map<QString, Amounts> ofRows;
    for (const BankLine& row : rows)
        note(ofRows[row.account], row);
    QSet<QString> agreeing;
    for (const auto& [account, amounts] : ofRows) {
        Amounts stored;
        BankLine sample;
        sample.account = account;
        for (const Candidate& candidate : candidates)
            if (layoutsOf(sample, candidate) == Layouts::Different)
                note(stored, candidate.line);
        // One amount alone may be a chance.
        if (amounts.size() > 1 && amounts == stored)
            agreeing.insert(account);
    }
    return agreeing;
}

Result<void> RowPlacing::placeWaitingLines()
{
    std::vector<BankLine> waiting;
    waiting.swap(m_waitingLines);
    std::stable_sort(waiting.begin(), waiting.end(), [](const BankLine& a, const BankLine& b) { return a.booked < b.booked; });
    for (size_t from = 0; from < waiting.size();) {
        size_t to = from;
        while (to < waiting.size() && waiting[to].booked == waiting[from].booked)
            ++to;
        DZ_CHECK(placeDay(std::span(waiting).subspan(from, to - from)));
        from = to;
    }
    return {};
}

/// Multisets: of each amount, as many rows of the file find a row of the books as the books have.
Result<void> RowPlacing::placeDay(std::span<BankLine> rows)
{
    const QDate day = rows.front().booked;
    DZ_ASSIGN(const QVector<BankLine> stored, m_shop.bankLines().bookedOn(day));
    DZ_ASSIGN(const auto filesOf, m_shop.bankLines().filesOfDay(day));
    std::vector<Candidate> candidates;
    for (const BankLine& line : stored) {
        const QVector<SourceFileId> files = filesOf.value(line.id);
        if (m_taken.contains(line.id.value) || files.contains(m_file.id))
            continue;
        Candidate candidate{line, {}, m_providers.value(line.file), false};
        for (const SourceFileId file : files)
            candidate.profiles.insert(m_profiles.value(file));
        candidates.push_back(std::move(candidate));
    }
    m_agreeing.clear();
    m_agreeing = accountsThatAgree(rows, candidates);
    using Key = std::pair<qint64, QString>;
    const auto keyOfLine = [](const BankLine& line) { return Key(line.amount.minorUnits(), line.amount.currency().code()); };
    std::map<Key, std::pair<std::vector<BankLine*>, std::vector<Candidate*>>> groups;
    QVector<BankLine> fresh;
    for (BankLine& row : rows) {
        DZ_ASSIGN(const qint64 said, saidToBe(m_shop.bankLines(), row));
        if (said != 0 && !m_taken.contains(said)) {
            DZ_CHECK(placeLinked(m_shop.bankLines(), row, said));
            continue;
        }
        groups[keyOfLine(row)].first.push_back(&row);
    }
    for (Candidate& candidate : candidates)
        if (const auto group = groups.find(keyOfLine(candidate.line)); group != groups.end() && !m_taken.contains(candidate.line.id.value))
            group->second.second.push_back(&candidate);
    QVector<Question> questions;
    for (auto& [key, group] : groups) {
        auto& [lines, likes] = group;
        for (size_t from = 0; from < lines.size(); from += kMostCompared) {
            std::erase_if(likes, [](const Candidate* candidate) { return candidate->isTaken; });
            DZ_CHECK(match(std::span(lines).subspan(from, std::min(kMostCompared, lines.size() - from)),
                           std::span(likes).first(std::min(kMostCompared, likes.size())), fresh, questions));
        }
    }
    DZ_CHECK(matchGroups(fresh, candidates, questions));
    // In the order of the file: equal rows are told apart by nothing else.
    QVector<qsizetype> order(fresh.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return fresh[a].line < fresh[b].line; });
    QVector<BankLine> ordered;
    QHash<qsizetype, qsizetype> placeOf;
    for (const qsizetype at : std::as_const(order)) {
        placeOf.insert(at, ordered.size());
        ordered.append(fresh[at]);
    }
    DZ_CHECK(placeNew(m_shop.bankLines(), std::span<BankLine>(ordered.data(), size_t(ordered.size()))));
    for (const auto& [at, candidate, facts] : std::as_const(questions)) {
        const BankLine& line = ordered[placeOf.value(at)];
        ++m_doubtful;
        if (m_doubts.size() < kMostShownDoubts)
            m_doubts.append({RowKind::BankLine, candidate->line.id.value, line.id.value, shownRow(candidate->line, m_names.value(candidate->line.file)), shownRow(line, m_file.name), facts});
        DZ_CHECK(addDoubt(RowKind::BankLine, candidate->line.id.value, line.id.value, facts));
    }
    return {};
}

Result<void> RowPlacing::match(std::span<BankLine*> rows, std::span<Candidate*> candidates, QVector<BankLine>& fresh, QVector<Question>& questions)
{
    struct Pair { int score; size_t row, candidate; RowFacts facts = {}; };
    std::vector<Pair> same, doubtful;
    for (size_t i = 0; i < rows.size(); ++i) {
        for (size_t j = 0; j < candidates.size(); ++j) {
            if (!mayBeOneAccount(*rows[i], *candidates[j]))
                continue;
            DZ_ASSIGN(const bool apart, isSaidApart(storage::BankLineRepository::rowForm(), rows[i]->identity, candidates[j]->line.identity, candidates[j]->line.id.value));
            if (apart)
                continue;
            const RowComparison comparison = compareRows(*rows[i], candidates[j]->line);
            // Where an account is not named for certain, the bank's own number or the balance must agree.
            const bool isNamed = rows[i]->account == candidates[j]->line.account || likenessOf(rows[i]->account, candidates[j]->line.account) == AccountLikeness::Same;
            if (!isNamed && !(comparison.agreed & (RowFact::Reference | RowFact::Balance)))
                continue;
            TwinVerdict verdict = judgeBankLines(comparison, layoutsOf(*rows[i], *candidates[j]));
            RowFacts facts = comparison.contradicted;
            // One layout, downloaded again: some banks number the same lines anew each time.
            const bool isSameLayout = rows[i]->account == candidates[j]->line.account && candidates[j]->profiles.contains(m_file.profile);
            if (isSameLayout && differsInReferenceAlone(*rows[i], candidates[j]->line)) {
                verdict = TwinVerdict::Doubtful;
                facts |= RowFact::Reference;
            }
            switch (verdict) {
            case TwinVerdict::Same: same.push_back({scoreOf(comparison), i, j}); break;
            case TwinVerdict::Doubtful: doubtful.push_back({scoreOf(comparison), i, j, facts}); break;
            case TwinVerdict::Different: break;
            }
        }
    }
    const auto best = [](const Pair& a, const Pair& b) { return std::tuple(-a.score, a.row, a.candidate) < std::tuple(-b.score, b.row, b.candidate); };
    std::sort(same.begin(), same.end(), best);
    std::sort(doubtful.begin(), doubtful.end(), best);
    std::vector<char> isPlaced(rows.size(), 0);
    for (const Pair& pair : same) {
        if (isPlaced[pair.row] || candidates[pair.candidate]->isTaken)
            continue;
        isPlaced[pair.row] = 1;
        candidates[pair.candidate]->isTaken = true;
        DZ_CHECK(placeLinked(m_shop.bankLines(), *rows[pair.row], candidates[pair.candidate]->line.id.value));
    }
    std::vector<qsizetype> placeOf(rows.size(), -1);
    for (size_t i = 0; i < rows.size(); ++i) {
        if (isPlaced[i])
            continue;
        placeOf[i] = fresh.size();
        fresh.append(*rows[i]);
    }
    QSet<size_t> asked;
    for (const Pair& pair : doubtful) {
        if (placeOf[pair.row] < 0 || candidates[pair.candidate]->isTaken || asked.contains(pair.candidate))
            continue;
        asked.insert(pair.candidate);
        questions.append({placeOf[pair.row], candidates[pair.candidate], pair.facts});
        placeOf[pair.row] = -1;
    }
    return {};
}

Result<void> RowPlacing::matchGroups(const QVector<BankLine>& fresh, const std::vector<Candidate>& candidates, QVector<Question>& questions)
{
    struct Group
    {
        const BankLine* first = nullptr;
        const Candidate* candidate = nullptr;  ///< of the first, when it is in the books
        qsizetype row = -1;                    ///< of the first, when it is new
        qint64 sum = 0;
        qsizetype count = 0;
        bool isTooMuch = false;
        void add(const BankLine& line, const Candidate* stored, qsizetype at)
        {
            isTooMuch = qAddOverflow(sum, line.amount.minorUnits(), &sum) || isTooMuch;
            ++count;
            if (first && first->line <= line.line)
                return;
            first = &line;
            candidate = stored;
            row = at;
        }
    };
    using Subject = std::pair<QString, qint64>;               // account and file
    using Groups = std::map<Subject, Group>;
    std::map<std::pair<QString, QString>, std::pair<Groups, Groups>> byReference;  // and currency: the new ones, those of the books
    for (qsizetype i = 0; i < fresh.size(); ++i)
        if (const QString reference = plainReference(fresh[i].reference); !reference.isEmpty())
            byReference[{reference, fresh[i].amount.currency().code()}].first[{fresh[i].account, 0}].add(fresh[i], nullptr, i);
    for (const Candidate& candidate : candidates) {
        const BankLine& line = candidate.line;
        if (candidate.isTaken || m_taken.contains(line.id.value))
            continue;
        if (const auto groups = byReference.find({plainReference(line.reference), line.amount.currency().code()}); groups != byReference.end())
            groups->second.second[{line.account, line.file.value}].add(line, &candidate, -1);
    }
    for (const auto& [key, groups] : byReference) {
        for (const auto& [subject, own] : groups.first) {
            for (const auto& [otherSubject, other] : groups.second) {
                const bool isOneAccount = subject.first == otherSubject.first || likenessOf(subject.first, otherSubject.first) == AccountLikeness::Same;
                if (!isOneAccount || own.isTooMuch || other.isTooMuch || own.sum != other.sum || (own.count == 1) == (other.count == 1))
                    continue;
                DZ_ASSIGN(const bool apart, isSaidApart(storage::BankLineRepository::rowForm(), own.first->identity, other.first->identity, other.first->id.value));
                if (!apart)
                    questions.append({own.row, other.candidate, RowFact::Together});
            }
        }
    }
    return {};
}

Result<void> RowPlacing::finish()
{
    for (Sale& sale : m_waitingSales) {
        DZ_ASSIGN(const qint64 said, saidToBe(m_shop.sales(), sale));
        if (said != 0)
            DZ_CHECK(placeLinked(m_shop.sales(), sale, said));
        else
            DZ_CHECK(placeNew(m_shop.sales(), std::span<Sale>(&sale, 1)));
    }
    m_waitingSales.clear();
    return placeWaitingLines();
}

} // namespace daozhang::intake
