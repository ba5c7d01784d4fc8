// SPDX-License-Identifier: GPL-3.0-or-later
// Random shops fed bit by bit: after each bit a run of what changed leaves the same verdicts, findings, list and sums as
// a run of the whole in a shop beside it. More of them: DAOZHANG_SEEDS=500 (and DAOZHANG_SEED for the first one).
#include "app/reconcile/reconcile_service.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/source_file_repository.h"
#include "tests/property/random_shop.h"
#include "tests/property/shop_maker.h"
#include "tests/support/testing.h"

#include <QSqlRecord>

#include <algorithm>

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

using Extent = ReconcileService::Extent;

struct Piece
{
    QVector<intake::Sale> sales;
    QVector<intake::BankLine> lines;
    QDate to;                            ///< its last day
    QVector<intake::Coverage> coverage;  ///< what its statements cover
};

/// A whole shop, and how many pieces it may come in.
struct Whole
{
    Scenario shop;
    QDate asOf;
    int pieces = 0;
};

/// Each second shop is a plain one, the others have whatever a shop's money may look like.
Whole wholeShop(quint32 seed, QRandomGenerator& random)
{
    if (seed % 2 == 0) {
        const RandomShop truth(seed);
        return {truth.shop, truth.asOf, 80};
    }
    Wish wish;
    wish.sales = 140;
    // With a provider's list or a debit in the books every run is a whole one.
    if (random.bounded(8) != 0) {
        for (const Feature feature : {Feature::ProviderFile, Feature::PartialFile, Feature::Returned, Feature::GrossMonthly})
            wish.off.set(std::size_t(feature));
    }
    const MadeShop made = makeShop(seed, wish);
    return {made.shop, made.asOf, 30};
}

/// The shop as it comes in, by day of import: some rows come days late, some days come together, and so do statements.
QVector<Piece> piecesOf(const Whole& whole, QRandomGenerator& random)
{
    QDate first = whole.asOf;
    for (const intake::Coverage& cover : whole.shop.coverage)
        first = std::min(first, cover.from);
    for (const intake::Sale& sale : whole.shop.sales)
        first = std::min(first, sale.localDate);
    for (const intake::BankLine& line : whole.shop.lines)
        first = std::min(first, line.booked);
    QVector<Piece> pieces(first.daysTo(whole.asOf) + 12);
    const auto at = [&](QDate day) { return std::clamp<qint64>(first.daysTo(day) + (random.bounded(12) == 0 ? 1 + qint64(random.bounded(8)) : 0), 0, pieces.size() - 1); };
    const bool hasLists = random.bounded(6) == 0;
    for (const intake::Sale& sale : whole.shop.sales)
        if (hasLists || sale.book == intake::Book::Terminal)
            pieces[at(sale.localDate)].sales.append(sale);
    for (const intake::BankLine& line : whole.shop.lines)
        pieces[at(line.booked)].lines.append(line);
    for (const intake::Coverage& cover : whole.shop.coverage) {
        for (QDate day = cover.from; day <= cover.to; day = day.addDays(1))
            pieces[at(day)].coverage.append({cover.subject, day, day, cover.isOpen});
    }
    QVector<Piece> joined;
    const int apart = std::max(1, int(pieces.size()) / whole.pieces);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        Piece& piece = pieces[i];
        piece.to = first.addDays(i);
        if (!joined.isEmpty() && (i % apart != 0 || random.bounded(4) == 0)) {
            joined.last().sales += piece.sales;
            joined.last().lines += piece.lines;
            joined.last().coverage += piece.coverage;
            joined.last().to = piece.to;
        } else {
            joined.append(piece);
        }
    }
    return joined;
}

struct Side
{
    explicit Side(const reconcile::SettlementTerms& terms) { got(ReconcileService(*shop).setTerms(terms)); }

    template <class T> static T got(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().message + result.error().detail));
        return *std::move(result);
    }
    static void got(const Result<void>& result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().message + result.error().detail));
    }

    void import(const Piece& piece)
    {
        std::vector<intake::Sale> sales(piece.sales.begin(), piece.sales.end());
        std::vector<intake::BankLine> lines(piece.lines.begin(), piece.lines.end());
        const auto add = [&](intake::Book book, qsizetype rows) {
            intake::SourceFile file;
            file.name = QStringLiteral("file%1").arg(++files);
            file.sha256 = QCryptographicHash::hash(file.name.toUtf8(), QCryptographicHash::Sha256);
            file.importedAt = shop.clock().now();
            file.book = book;
            file.added = rows;
            if (book == intake::Book::Bank)
                file.coverage = piece.coverage;
            return got(shop->sourceFiles().add(file));
        };
        if (!sales.empty())
            got(shop->sales().insert(add(intake::Book::Terminal, piece.sales.size()), sales));
        got(shop->bankLines().insert(add(intake::Book::Bank, piece.lines.size()), lines));
    }

    /// True when a part was enough.
    bool run(QDate asOf, Extent extent)
    {
        shop.clock().set(QDateTime(asOf, QTime(4, 0), Qt::UTC));
        bool wasWhole = false;
        TaskContext task([&](const Progress& progress) { wasWhole = wasWhole || progress.doing == QLatin1String("Looking for each sale in the bank"); });
        got(ReconcileService(*shop).run(task, extent));
        return !wasWhole;
    }

    QStringList told() const
    {
        QStringList rows;
        for (const char* sql : {"SELECT * FROM sale_outcome ORDER BY sale_id", "SELECT * FROM deposit_outcome ORDER BY line_id", "SELECT * FROM finding ORDER BY id",
                                "SELECT * FROM list_entry ORDER BY place", "SELECT summary, fingerprint FROM reconcile_run"}) {
            QSqlQuery query = got(shop->connection().prepare(QLatin1String(sql)));
            got(storage::Connection::run(query));
            while (query.next()) {
                QStringList row{QLatin1String(sql).mid(14, 12)};
                for (int column = 0; column < query.record().count(); ++column)
                    row.append(query.value(column).toString());
                rows.append(row.join(u'|'));
            }
        }
        return rows;
    }

    QHash<SaleId, SaleState> states() const
    {
        QHash<SaleId, SaleState> found;
        got(shop->outcomes().forEachSale([&](const SaleOutcome& outcome) {
            found.insert(outcome.sale, outcome.state);
            return true;
        }));
        return found;
    }

    mutable TemporaryShop shop;
    int files = 0;
};

QString difference(const QStringList& part, const QStringList& whole)
{
    QStringList said;
    for (const QString& row : part)
        if (!whole.contains(row) && said.size() < 6)
            said.append(QStringLiteral("part:  ") + row);
    for (const QString& row : whole)
        if (!part.contains(row) && said.size() < 12)
            said.append(QStringLiteral("whole: ") + row);
    return said.join(u'\n');
}

} // namespace

class TestIncremental : public QObject
{
    Q_OBJECT
private slots:
    void shops_data();
    void shops();
    void lateSale();
    void placesOfPaying();
    void equalWorths();
    void ratesThatRise();
    void cleanupTestCase();

private:
    QString feed(const Scenario& shop, const QVector<Piece>& pieces);

    int m_parts = 0;
    int m_runs = 0;
    QHash<SaleId, SaleState> m_states;  ///< as the last whole run had them
};

void TestIncremental::shops_data()
{
    QTest::addColumn<quint32>("seed");
    bool given = false;
    const int count = qEnvironmentVariableIntValue("DAOZHANG_SEEDS", &given);
    const quint32 first = quint32(qEnvironmentVariableIntValue("DAOZHANG_SEED"));
    for (quint32 i = 0; i < quint32(given ? count : 14); ++i)
        QTest::addRow("seed %u", first + i) << first + i;
}

void TestIncremental::shops()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed + 7);
    const Whole truth = wholeShop(seed, random);
    if (const QString other = feed(truth.shop, piecesOf(truth, random)); !other.isEmpty())
        QFAIL(qPrintable(QStringLiteral("seed %1, %2").arg(seed).arg(other)));
}

/// The first difference between a shop that is fed run by run and one beside it that always runs whole; empty when there is none.
QString TestIncremental::feed(const Scenario& shop, const QVector<Piece>& pieces)
{
    Side part(shop.terms);
    Side whole(shop.terms);
    for (const Piece& piece : pieces) {
        for (Side* side : {&part, &whole})
            side->import(piece);
        const QDate asOf = piece.to.addDays(1);
        m_parts += part.run(asOf, Extent::WhatChanged) ? 1 : 0;
        ++m_runs;
        whole.run(asOf, Extent::Whole);
        m_states = whole.states();
        const QStringList one = part.told();
        const QStringList other = whole.told();
        if (one != other)
            return QStringLiteral("as of %1:\n%2").arg(asOf.toString(Qt::ISODate), difference(one, other));
    }
    return {};
}

namespace {

/// Rows of a scenario that came last, as one piece; what came before them stays for the piece before.
class Pieces
{
public:
    explicit Pieces(const Scenario& shop) : m_shop(shop) {}
    void take(const char* to)
    {
        Piece piece;
        piece.to = day(to);
        piece.sales = m_shop.sales.mid(m_sales);
        piece.lines = m_shop.lines.mid(m_lines);
        piece.coverage = m_shop.coverage.mid(m_coverage);
        m_sales = m_shop.sales.size();
        m_lines = m_shop.lines.size();
        m_coverage = m_shop.coverage.size();
        all.append(piece);
    }
    QVector<Piece> all;

private:
    const Scenario& m_shop;
    qsizetype m_sales = 0, m_lines = 0, m_coverage = 0;
};

QByteArray on(int dayOfAugust) { return QStringLiteral("2026-08-%1").arg(dayOfAugust, 2, 10, QLatin1Char('0')).toLatin1(); }

/// One sale in the morning of a day in August, on a terminal.
SaleId sell(Scenario& shop, int dayOfAugust, const char* amount, const char* terminal = "T1")
{
    return shop.sale(on(dayOfAugust) + "T10:00:00", amount, [&](intake::Sale& sale) { sale.terminal = QLatin1String(terminal); });
}

} // namespace

/// A sale of a day that is settled: its deposits are read along at once. Without them the lumps of the day would seem lost, and
/// with them so many that the whole is judged anew.
void TestIncremental::lateSale()
{
    Scenario shop;
    shop.provider("p", Lump::PerTerminal, "");
    Pieces pieces(shop);
    for (const auto& [made, booked] : {std::pair(3, 4), {4, 5}, {5, 6}, {6, 7}}) {
        for (const char* terminal : {"T1", "T2", "T3", "T4"}) {
            const QByteArray amount = QByteArray::number(100 * made + terminal[1]) + ".00";
            sell(shop, made, amount.constData(), terminal);
            shop.credit(on(booked).constData(), amount.constData());
        }
    }
    shop.cover("2026-08-01", "2026-08-07");
    pieces.take("2026-08-07");
    const SaleId late = sell(shop, 4, "71.00", "T5");
    pieces.take("2026-08-08");
    const int parts = m_parts;
    const QString failed = feed(shop, pieces.all);
    QVERIFY2(failed.isEmpty(), qPrintable(failed));
    QCOMPARE(m_states.value(late), SaleState::Overdue);
    QCOMPARE(m_parts, parts + 1);
}

/// An account on which a provider paid until a while ago, all of it to the fen, and whose statement has not come since: the
/// money may be there.
void TestIncremental::placesOfPaying()
{
    Scenario shop;
    shop.provider("p", Lump::PerMerchant, "");
    Pieces pieces(shop);
    const auto other = QStringLiteral("6217000099998888");
    // Monday the 3rd to Friday the 14th, each paid on the next business day; the first week on another account as well.
    for (const auto& [made, booked] : {std::pair(3, 4), {4, 5}, {5, 6}, {6, 7}, {10, 11}, {11, 12}, {12, 13}, {13, 14}}) {
        const QByteArray amount = QByteArray::number(100 + made) + ".00";
        sell(shop, made, amount.constData());
        shop.credit(on(booked).constData(), amount.constData());
        if (made == 4 || made == 5)
            shop.lines.last().account = other;
    }
    shop.cover("2026-08-01", "2026-08-14");
    shop.coverage.append({other, day("2026-08-01"), day("2026-08-14")});
    pieces.take("2026-08-14");
    const SaleId late = sell(shop, 19, "55.00");
    shop.cover("2026-08-15", "2026-08-23");
    pieces.take("2026-08-23");
    const QString failed = feed(shop, pieces.all);
    QVERIFY2(failed.isEmpty(), qPrintable(failed));
    QCOMPARE(m_states.value(late), SaleState::Unknown);
}

/// Where much is lost, a deposit that pays its lump to the fen may be another's of the same worth, which came into the books later.
void TestIncremental::equalWorths()
{
    Scenario shop;
    shop.provider("p", Lump::PerMerchant, "");
    Pieces pieces(shop);
    const auto sellDay = [&](int made, int booked, bool loses) {
        for (const char* amount : {"11.07", "23.19", "31.53", "47.71"})
            sell(shop, made, amount);
        shop.credit(on(booked).constData(), loses ? "90.31" : "113.50");
    };
    for (const auto& [made, booked] : {std::pair(3, 4), {4, 5}, {5, 6}, {6, 7}, {10, 11}, {11, 12}, {12, 13}, {13, 14}, {17, 18}, {18, 19}})
        sellDay(made, booked, made > 6);
    const SaleId paid = sell(shop, 19, "100.00");
    shop.credit("2026-08-20", "100.00");
    sellDay(24, 25, true);
    sellDay(25, 26, false);
    shop.cover("2026-08-01", "2026-08-27");
    pieces.take("2026-08-27");
    const SaleId late = sell(shop, 4, "100.00");
    pieces.take("2026-08-28");
    const QString failed = feed(shop, pieces.all);
    QVERIFY2(failed.isEmpty(), qPrintable(failed));
    QCOMPARE(m_states.value(paid), SaleState::OneOf);
    QCOMPARE(m_states.value(late), SaleState::OneOf);
}

/// A deposit that pays one lump to the fen may be another's less two sales, once the provider has shown that it loses so many.
void TestIncremental::ratesThatRise()
{
    Scenario shop;
    shop.provider("p", Lump::PerTerminal, "");
    Pieces pieces(shop);
    sell(shop, 3, "64.00");
    shop.credit("2026-08-04", "64.00");
    const SaleId paid = sell(shop, 4, "300.00");
    sell(shop, 4, "200.00");
    for (const char* amount : {"310.00", "190.00", "71.13", "52.91"})
        sell(shop, 4, amount, "T2");
    shop.credit("2026-08-05", "500.00");
    sell(shop, 5, "66.00");
    shop.credit("2026-08-06", "66.00");
    shop.cover("2026-08-01", "2026-08-07");
    pieces.take("2026-08-07");
    const QString before = feed(shop, pieces.all);
    QVERIFY2(before.isEmpty(), qPrintable(before));
    QCOMPARE(m_states.value(paid), SaleState::Arrived);
    for (const auto& [made, booked] : {std::pair(10, 11), {11, 12}, {12, 13}, {13, 14}}) {
        for (const char* terminal : {"T3", "T4", "T5", "T6", "T7", "T8"}) {
            const QByteArray kept = QByteArray::number(1000 * (terminal[1] - '0') + made) + ".17";
            sell(shop, made, kept.constData(), terminal);
            sell(shop, made, "43.29", terminal);
            shop.credit(on(booked).constData(), kept.constData());
        }
    }
    shop.cover("2026-08-08", "2026-08-15");
    pieces.take("2026-08-15");
    const QString failed = feed(shop, pieces.all);
    QVERIFY2(failed.isEmpty(), qPrintable(failed));
    QCOMPARE(m_states.value(paid), SaleState::OneOf);
}

void TestIncremental::cleanupTestCase()
{
    qInfo("%d of %d runs looked at a part of the books", m_parts, m_runs);
    // The stories alone are few runs.
    if (m_runs > 20)
        QVERIFY(m_parts * 4 >= m_runs);
}

QTEST_GUILESS_MAIN(TestIncremental)
#include "tst_incremental.moc"
