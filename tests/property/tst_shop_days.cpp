// SPDX-License-Identifier: GPL-3.0-or-later
// The same shop in storage, taken in at once, in pieces of any order, and day by day with a run every evening: in the end
// all say the same.
#include "app/reconcile/explanation.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/source_file_repository.h"
#include "tests/property/shop_maker.h"
#include "tests/support/testing.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

/// One file of a day: what a terminal, a provider or a bank wrote.
struct Piece
{
    QDate day;
    intake::Book book = intake::Book::Terminal;
    QVector<intake::Sale> sales;
    QVector<intake::BankLine> lines;
    QVector<intake::Coverage> coverage;
};

/// The shop's rows as files of single days. Sales come on their day, what the provider and the bank write on theirs.
QVector<Piece> piecesOf(const MadeShop& made)
{
    std::map<std::pair<QDate, int>, Piece> pieces;
    const auto at = [&](QDate day, intake::Book book) -> Piece& {
        Piece& piece = pieces[{day, int(book)}];
        piece.day = day;
        piece.book = book;
        return piece;
    };
    for (const intake::Sale& sale : made.shop.sales)
        at(sale.book == intake::Book::Provider && sale.clearingDate.isValid() ? sale.clearingDate : sale.localDate, sale.book).sales.append(sale);
    for (const intake::BankLine& line : made.shop.lines) {
        if (line.booked <= made.asOf)
            at(line.booked, intake::Book::Bank).lines.append(line);
    }
    for (const intake::Coverage& cover : made.shop.coverage) {
        for (QDate day = cover.from; day <= cover.to; day = day.addDays(1))
            at(day, intake::Book::Bank).coverage.append({cover.subject, day, day});
    }
    QVector<Piece> all;
    for (auto& [key, piece] : pieces)
        all.append(std::move(piece));
    return all;
}

class StoredBooks
{
public:
    explicit StoredBooks(const MadeShop& made) : m_service(*m_shop)
    {
        setDay(made.asOf);
        if (!m_service.setTerms(made.shop.terms))
            qFatal("terms");
    }

    void setDay(QDate day) { m_shop.clock().set(QDateTime(day, QTime(4, 0), Qt::UTC)); }

    void take(Piece piece)
    {
        intake::SourceFile record;
        record.name = QStringLiteral("file%1").arg(++m_files);
        record.sha256 = QCryptographicHash::hash(record.name.toUtf8(), QCryptographicHash::Sha256);
        record.book = piece.book;
        record.importedAt = usualNow();
        record.coverage = piece.coverage;
        const SourceFileId file = m_shop->sourceFiles().add(record).value_or(SourceFileId());
        qint64 number = 0;
        for (intake::Sale& sale : piece.sales) {
            sale.id = {};
            sale.line = ++number;
        }
        for (intake::BankLine& line : piece.lines) {
            line.id = {};
            line.line = ++number;
        }
        if (!piece.sales.isEmpty() && !m_shop->sales().insert(file, std::span(piece.sales.data(), std::size_t(piece.sales.size()))))
            qFatal("sales");
        if (!piece.lines.isEmpty() && !m_shop->bankLines().insert(file, std::span(piece.lines.data(), std::size_t(piece.lines.size()))))
            qFatal("lines");
    }

    void run()
    {
        TaskContext task;
        auto summary = m_service.run(task);
        if (!summary)
            qFatal("%s | %s", qPrintable(summary.error().message), qPrintable(summary.error().detail));
    }

    qint64 journalEntries() { return m_shop->journal().count().value_or(-1); }

    /// All that a person reads: sales, deposits, findings; by what the rows are.
    QMap<QByteArray, QString> said()
    {
        QMap<QByteArray, QString> words;
        QHash<BankLineId, QByteArray> nameOf;
        const QVector<JudgedDeposit> deposits = *m_service.deposits();
        for (const JudgedDeposit& deposit : deposits) {
            nameOf.insert(deposit.line.id, deposit.line.identity);
            words.insert("deposit " + deposit.line.identity.toHex(),
                         toCode(deposit.outcome.state) + QLatin1Char(' ') + plainText(depositSentence(deposit.line, deposit.outcome)));
        }
        const auto each = m_service.forEachSale(std::nullopt, [&](const JudgedSale& sale) {
            words.insert("sale " + sale.sale.identity.toHex(),
                         QStringLiteral("%1 %2 %3 %4").arg(toCode(sale.outcome.state), sale.outcome.net.toString(), sale.outcome.cause, QString::fromLatin1(nameOf.value(sale.outcome.deposit).toHex())));
            return true;
        });
        if (!each)
            qFatal("sales cannot be read");
        const QVector<Finding> findings = *m_service.findings();
        for (const Finding& finding : findings)
            words.insert("finding " + finding.key.toHex(), QStringLiteral("%1 %2 %3 %4").arg(toCode(finding.kind), finding.net.toString(), finding.cause).arg(finding.sales.size()));
        return words;
    }

private:
    TemporaryShop m_shop;
    ReconcileService m_service;
    int m_files = 0;
};

QString difference(const QMap<QByteArray, QString>& a, const QMap<QByteArray, QString>& b)
{
    for (auto it = a.begin(); it != a.end(); ++it) {
        if (b.value(it.key()) != it.value())
            return QString::fromLatin1(it.key()) + QStringLiteral(": ") + it.value() + QStringLiteral(" | ") + b.value(it.key());
    }
    for (auto it = b.begin(); it != b.end(); ++it) {
        if (!a.contains(it.key()))
            return QString::fromLatin1(it.key()) + QStringLiteral(": only the second says ") + it.value();
    }
    return {};
}

} // namespace

class TestShopDays : public QObject
{
    Q_OBJECT
private slots:
    void pieces_data() { seeds(3); }
    void pieces();
    void dayByDay_data() { seeds(2); }
    void dayByDay();

private:
    void seeds(int usual);
};

void TestShopDays::seeds(int usual)
{
    QTest::addColumn<quint32>("seed");
    bool given = false;
    const int count = qEnvironmentVariableIntValue("DAOZHANG_SEEDS", &given);
    const quint32 first = quint32(qEnvironmentVariableIntValue("DAOZHANG_SEED"));
    for (quint32 i = 0; i < quint32(given ? count : usual); ++i)
        QTest::addRow("seed %u", first + i) << first + i;
}

void TestShopDays::pieces()
{
    QFETCH(quint32, seed);
    Wish wish;
    wish.sales = 200;
    const MadeShop made = makeShop(seed, wish);
    QVector<Piece> pieces = piecesOf(made);
    StoredBooks inOrder(made);
    for (const Piece& piece : std::as_const(pieces))
        inOrder.take(piece);
    inOrder.run();
    const auto said = inOrder.said();
    const qint64 entries = inOrder.journalEntries();
    inOrder.run();
    QCOMPARE(inOrder.journalEntries(), entries);
    QCOMPARE(difference(said, inOrder.said()), QString());

    QRandomGenerator random(seed + 5);
    std::shuffle(pieces.begin(), pieces.end(), random);
    StoredBooks shuffled(made);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        shuffled.take(pieces.at(i));
        if (i == pieces.size() / 2)
            shuffled.run();
    }
    shuffled.run();
    const QString differs = difference(said, shuffled.said());
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

void TestShopDays::dayByDay()
{
    QFETCH(quint32, seed);
    Wish wish;
    wish.sales = 120;
    const MadeShop made = makeShop(seed, wish);
    const QVector<Piece> pieces = piecesOf(made);
    StoredBooks atOnce(made);
    for (const Piece& piece : pieces)
        atOnce.take(piece);
    atOnce.run();
    const auto said = atOnce.said();

    StoredBooks daily(made);
    QDate day = pieces.isEmpty() ? made.asOf : pieces.first().day;
    for (const Piece& piece : pieces) {
        if (piece.day > day) {  // the files of a day are all there: the evening's run
            daily.setDay(day.addDays(1));
            daily.run();
            day = piece.day;
        }
        daily.take(piece);
    }
    daily.setDay(made.asOf);
    daily.run();
    const QString differs = difference(said, daily.said());
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

QTEST_GUILESS_MAIN(TestShopDays)
#include "tst_shop_days.moc"
