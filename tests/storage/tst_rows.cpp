// SPDX-License-Identifier: GPL-3.0-or-later
// Imported files, their sales and their bank lines.
#include "app/storage/bank_line_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/source_file_repository.h"
#include "tests/support/testing.h"

#include <QCryptographicHash>

using namespace daozhang;
using namespace daozhang::storage;
using daozhang::testing::TemporaryShop;

namespace {

QByteArray identityOf(const QByteArray& what)
{
    return QCryptographicHash::hash(what, QCryptographicHash::Md5);
}

const QString kOdd = u"tab\there, line\nend\r\\N \\. 'quote' \"double\" ; -- 末尾😀"_qs;

intake::Sale sale(int n)
{
    intake::Sale s;
    s.line = n;
    s.merchant = u"898310148160001"_qs;
    s.terminal = u"00000001"_qs;
    s.trace = QStringLiteral("%1").arg(n, 6, 10, QLatin1Char('0'));
    s.rrn = QStringLiteral("2609%1").arg(n, 8, 10, QLatin1Char('0'));
    s.occurredAt = 1'780'000'000 + n / 3; // three at a time share a second
    s.localDate = QDate(2026, 11, 20);
    s.amount = Money(100 * n);
    s.identity = identityOf(QByteArray::number(n));
    return s;
}

intake::Sale fullSale()
{
    intake::Sale s = sale(7);
    s.book = intake::Book::Provider;
    s.provider = u"chinaums"_qs;
    s.batch = u"000012"_qs;
    s.authCode = kOdd;
    s.orderNo = u"2026112022001"_qs;
    s.hasTime = false;
    s.type = intake::SaleType::Refund;
    s.status = intake::SaleStatus::Reversed;
    s.amount = Money(-9'223'372'036'854'775'000, *Currency::fromCode(u"JPY"));
    s.fee = Money(0, *Currency::fromCode(u"JPY"));
    s.net = Money(-12, *Currency::fromCode(u"JPY"));
    s.clearingDate = QDate(2026, 11, 21);
    s.card = u"622576******6691"_qs;
    s.cardKind = intake::CardKind::Credit;
    s.channel = u"云闪付"_qs;
    s.originalTrace = u"000001"_qs;
    s.originalRrn = u"260900000001"_qs;
    return s;
}

void compare(const intake::Sale& a, const intake::Sale& b)
{
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.file, b.file);
    QCOMPARE(a.line, b.line);
    QCOMPARE(a.book, b.book);
    QCOMPARE((QStringList{a.provider, a.merchant, a.terminal, a.batch, a.trace, a.rrn, a.authCode, a.orderNo,
                          a.card, a.channel, a.originalTrace, a.originalRrn}),
             (QStringList{b.provider, b.merchant, b.terminal, b.batch, b.trace, b.rrn, b.authCode, b.orderNo,
                          b.card, b.channel, b.originalTrace, b.originalRrn}));
    QCOMPARE(a.occurredAt, b.occurredAt);
    QCOMPARE(a.localDate, b.localDate);
    QCOMPARE(a.hasTime, b.hasTime);
    QCOMPARE(a.type, b.type);
    QCOMPARE(a.status, b.status);
    QCOMPARE(a.amount, b.amount);
    QCOMPARE(a.fee, b.fee);
    QCOMPARE(a.net, b.net);
    QCOMPARE(a.clearingDate, b.clearingDate);
    QCOMPARE(a.cardKind, b.cardKind);
    QCOMPARE(a.identity, b.identity);
}

intake::BankLine line(int n)
{
    intake::BankLine l;
    l.line = n;
    l.account = u"6222 **** 0001"_qs;
    l.booked = QDate(2026, 11, 1).addDays(n);
    l.amount = Money(n);
    l.identity = identityOf("line" + QByteArray::number(n));
    return l;
}

SourceFileId file(Shop& shop, const char* name, intake::Book book = intake::Book::Terminal)
{
    intake::SourceFile f;
    f.name = QString::fromLatin1(name);
    f.book = book;
    f.sha256 = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    f.importedAt = testing::usualNow();
    const auto id = shop.sourceFiles().add(f);
    return id ? *id : SourceFileId();
}

qint64 countOf(Shop& shop, const char* table)
{
    auto query =
        shop.connection().prepare(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)));
    return query ? Connection::returnedId(*query).value_or(-1) : -1;
}

QVector<intake::Sale> found(TemporaryShop& shop, const QString& text, int limit = 10)
{
    return shop->sales().find(text, limit).value_or(QVector<intake::Sale>());
}

} // namespace

class TestRows : public QObject
{
    Q_OBJECT
private slots:
    void salesComeBackWhole_data() { testing::engineRows(); }
    void salesComeBackWhole()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const SourceFileId a = file(*shop, "a");
        QVector<intake::Sale> rows{sale(1), fullSale()};
        DZ_VERIFY(shop->sales().insert(a, rows));
        const QVector<SaleId> ids{rows[1].id, rows[0].id};
        const auto read = shop->sales().byIds(ids);
        DZ_VERIFY(read);
        compare(read->at(0), rows[1]);
        compare(read->at(1), rows[0]);
        QVERIFY(read->at(1).provider.isEmpty());
    }

    void whatNoEngineCanKeepIsReplaced_data() { testing::engineRows(); }
    void whatNoEngineCanKeepIsReplaced()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        QVector<intake::Sale> rows{sale(1)};
        rows[0].channel = u"a"_qs + QChar(0) + u"b"_qs + QChar(0xDC00) + u"c"_qs;
        DZ_VERIFY(shop->sales().insert(file(*shop, "a"), rows));
        QCOMPARE(found(shop, rows[0].rrn).first().channel, u"ab\uFFFDc"_qs);
    }

    void equalRowsOfOneFileAndOfTwo_data() { testing::engineRows(); }
    void equalRowsOfOneFileAndOfTwo()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const SourceFileId a = file(*shop, "a"), b = file(*shop, "b"), c = file(*shop, "c");
        QVector<intake::Sale> first{sale(1), sale(2), sale(2), sale(3)};
        QCOMPARE(*shop->sales().insert(a, first), (QVector<bool>{true, true, false, true}));
        QCOMPARE(first[2].id, first[1].id);
        QCOMPARE(countOf(*shop, "sale_also_in"), 0);
        QVector<intake::Sale> second{sale(2), sale(3), sale(3), sale(4)};
        QCOMPARE(*shop->sales().insert(b, second), (QVector<bool>{false, false, false, true}));
        QCOMPARE(second[1].id, first[3].id);
        QCOMPARE(countOf(*shop, "sale_also_in"), 2);
        QVector<intake::Sale> third{sale(3), sale(5)};
        QCOMPARE(shop->sales().find(third)->at(0).id, second[1].id.value);
        QCOMPARE(shop->sales().find(third)->at(1).id, 0);
        DZ_VERIFY(shop->sales().insert(c, third));

        // Taking files back, in any order, loses only what no other file holds.
        QCOMPARE(*shop->sales().removeOf(a), 1);
        const QVector<SaleId> kept{first[1].id, first[3].id};
        QCOMPARE(shop->sales().byIds(kept)->at(0).file, b);
        QCOMPARE(shop->sales().byIds(kept)->at(1).file, b);
        QCOMPARE(shop->sales().byIds(kept)->at(1).line, 3);
        QCOMPARE(countOf(*shop, "sale_also_in"), 1);
        QCOMPARE(*shop->sales().removeOf(c), 1);
        QCOMPARE(countOf(*shop, "sale_also_in"), 0);
        QCOMPARE(*shop->sales().removeOf(b), 3);
        QCOMPARE(*shop->sales().count(), 0);
    }

    void numbersAreNeverGivenTwice_data() { testing::engineRows(); }
    void numbersAreNeverGivenTwice()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const SourceFileId a = file(*shop, "a");
        QVector<intake::Sale> rows{sale(1), sale(2)};
        DZ_VERIFY(shop->sales().insert(a, rows));
        const SaleId last = rows[1].id;
        DZ_VERIFY(shop->sales().removeOf(a));
        shop.reopen();
        DZ_VERIFY(shop->sales().insert(file(*shop, "b"), rows));
        QVERIFY(rows[0].id > last);
    }

    void walksInOrderOverAllPages_data() { testing::engineRows(); }
    void walksInOrderOverAllPages()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        constexpr int kRows = 45'000;
        QVector<intake::Sale> rows;
        for (int n = kRows; n > 0; --n)
            rows.append(sale(n));
        auto transaction = Transaction::begin(shop->connection());
        DZ_VERIFY(transaction);
        DZ_VERIFY(shop->sales().insert(file(*shop, "a"), rows));
        DZ_VERIFY(transaction->commit());
        qint64 seen = 0;
        std::pair<qint64, SaleId> previous{0, SaleId()};
        bool ordered = true;
        DZ_VERIFY(shop->sales().forEach([&](const intake::Sale& s) {
            ordered = ordered && previous < std::pair(s.occurredAt, s.id);
            previous = {s.occurredAt, s.id};
            // The callback may ask the same connection.
            if (++seen % 10'000 == 0)
                ordered = ordered && shop->sales().count().value_or(0) == kRows;
            return true;
        }));
        QCOMPARE(seen, kRows);
        QVERIFY(ordered);
        seen = 0;
        DZ_VERIFY(shop->sales().forEach([&](const intake::Sale&) { return ++seen < 5; }));
        QCOMPARE(seen, 5);
    }

    void findsWhatAPersonTypes_data() { testing::engineRows(); }
    void findsWhatAPersonTypes()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        QVector<intake::Sale> rows;
        for (int n = 1; n <= 40; ++n)
            rows.append(sale(n));
        rows[9].amount = Money(-12800);
        rows[10].amount = Money(12800);
        rows[11].card = u"622576******6691"_qs;
        rows[12].orderNo = u"WX20261120A"_qs;
        rows[13].trace = u"12800"_qs;
        DZ_VERIFY(shop->sales().insert(file(*shop, "a"), rows));
        const auto idsOf = [](const QVector<intake::Sale>& sales) {
            QVector<SaleId> ids;
            for (const auto& s : sales)
                ids.append(s.id);
            return ids;
        };
        QCOMPARE(idsOf(found(shop, u"128.00"_qs)), (QVector<SaleId>{rows[10].id, rows[9].id}));
        QCOMPARE(idsOf(found(shop, u" -128 "_qs)), (QVector<SaleId>{rows[10].id, rows[9].id}));
        QCOMPARE(idsOf(found(shop, u"260900000005"_qs)), (QVector<SaleId>{rows[4].id}));
        QCOMPARE(found(shop, u"2609"_qs, 7).size(), 7);
        QCOMPARE(found(shop, u"2609"_qs, 7).first().id, rows[39].id);
        QCOMPARE(idsOf(found(shop, u"000017"_qs)), (QVector<SaleId>{rows[16].id}));
        QVERIFY(idsOf(found(shop, u"17"_qs)).contains(rows[16].id)); // as trace 000017; also as 17.00
        QCOMPARE(idsOf(found(shop, u"6691"_qs)), (QVector<SaleId>{rows[11].id}));
        QCOMPARE(idsOf(found(shop, u"6225760000006691"_qs)), (QVector<SaleId>{rows[11].id}));
        QCOMPARE(idsOf(found(shop, u"WX2026"_qs)), (QVector<SaleId>{rows[12].id}));
        QCOMPARE(idsOf(found(shop, u"12800"_qs)), (QVector<SaleId>{rows[13].id}));
        for (const QString& nothing : {u""_qs, u"%"_qs, u"' OR 1=1 --"_qs, u"_"_qs, kOdd, QString(QChar(0)),
                                       u"99999999999999999999"_qs})
            QVERIFY(found(shop, nothing).isEmpty());
        QVERIFY(found(shop, u"128.00"_qs, 0).isEmpty());
    }

    void bankLinesComeBackWhole_data() { testing::engineRows(); }
    void bankLinesComeBackWhole()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const SourceFileId a = file(*shop, "a", intake::Book::Bank), b = file(*shop, "b", intake::Book::Bank);
        intake::BankLine full = line(3);
        full.time = QTime(23, 59, 59);
        full.valueDate = QDate(2026, 11, 5);
        full.amount = Money(-5);
        full.balance = Money(0);
        full.payer = u"银联商务股份有限公司"_qs;
        full.payerAccount = u"1001"_qs;
        full.memo = kOdd;
        full.reference = u"R-1"_qs;
        intake::BankLine untimed = line(3), early = line(3), day1 = line(1);
        untimed.identity = identityOf("untimed");
        early.identity = identityOf("early");
        early.time = QTime(0, 0);
        QVector<intake::BankLine> rows{full, early, untimed, day1, day1};
        QCOMPARE(*shop->bankLines().insert(a, rows), (QVector<bool>{true, true, true, true, false}));
        const auto found = shop->bankLines().find(rows);
        DZ_VERIFY(found);
        for (const FoundRow& one : *found)
            QVERIFY(one.id != 0);
        QVector<BankLineId> order;
        DZ_VERIFY(shop->bankLines().forEach([&](const intake::BankLine& l) {
            order.append(l.id);
            return true;
        }));
        QCOMPARE(order, (QVector<BankLineId>{rows[3].id, rows[2].id, rows[1].id, rows[0].id}));
        const auto read = *shop->bankLines().byIds(QVector<BankLineId>{rows[0].id, rows[2].id});
        QCOMPARE(read[0].time, full.time);
        QCOMPARE(read[0].valueDate, full.valueDate);
        QCOMPARE(read[0].amount, full.amount);
        QCOMPARE(*read[0].balance, Money(0));
        QCOMPARE((QStringList{read[0].account, read[0].payer, read[0].payerAccount, read[0].memo,
                              read[0].reference}),
                 (QStringList{full.account, full.payer, full.payerAccount, full.memo, full.reference}));
        QCOMPARE(read[0].booked, full.booked);
        QCOMPARE(read[0].line, 3);
        QVERIFY(!read[1].time.isValid());
        QVERIFY(!read[1].balance);
        QVERIFY(!read[1].valueDate.isValid());
        QVector<intake::BankLine> again{day1};
        DZ_VERIFY(shop->bankLines().insert(b, again));
        QCOMPARE(*shop->bankLines().removeOf(a), 3);
        QCOMPARE(*shop->bankLines().count(), 1);
    }

    void coverageIsJoined_data() { testing::engineRows(); }
    void coverageIsJoined()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const auto add = [&](intake::Book book, const QString& account, int from, int to) {
            intake::SourceFile f;
            f.book = book;
            f.sha256 = QByteArray(32, char(from));
            f.coverage = {{account, QDate(2026, 11, from), QDate(2026, 11, to)}};
            return *shop->sourceFiles().add(f);
        };
        add(intake::Book::Bank, u"1"_qs, 10, 12);
        add(intake::Book::Bank, u"1"_qs, 1, 5);
        add(intake::Book::Bank, u"1"_qs, 3, 9);
        add(intake::Book::Bank, u"1"_qs, 2, 3);
        add(intake::Book::Bank, u"1"_qs, 14, 15);
        add(intake::Book::Bank, u"2"_qs, 13, 13);
        add(intake::Book::Terminal, u"1"_qs, 13, 13);
        const SourceFileId undone = add(intake::Book::Bank, u"1"_qs, 13, 13);
        QCOMPARE(shop->bankLines().coverage()->size(), 2);
        DZ_VERIFY(shop->sourceFiles().markUndone(undone));
        const auto joined = *shop->bankLines().coverage();
        QCOMPARE(joined.size(), 3);
        QCOMPARE(joined[0].from, QDate(2026, 11, 1));
        QCOMPARE(joined[0].to, QDate(2026, 11, 12));
        QCOMPARE(joined[1].from, QDate(2026, 11, 14));
        QCOMPARE(joined[2].subject, u"2"_qs);
    }

    void filesComeBackWhole_data() { testing::engineRows(); }
    void filesComeBackWhole()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        intake::SourceFile f;
        f.name = u"流水.zip › 明细.csv"_qs;
        f.sha256 = QByteArray(32, 'a');
        f.bytes = 3'000'000'000;
        f.profile = u"zm"_qs;
        f.profileTitle = u"银联 ZM"_qs;
        f.book = intake::Book::Provider;
        f.provider = u"chinaums"_qs;
        f.importedAt = testing::usualNow();
        f.importedBy = u"owner"_qs;
        const auto id = shop->sourceFiles().add(f);
        DZ_VERIFY(id);
        f.lines = 5;
        f.added = 3;
        f.known = 1;
        f.refusedCount = 1;
        f.refused = {{4'000'000'000, u"金额缺失"_qs, kOdd}};
        f.controls = {{u"合计"_qs, u"12.00"_qs, u"11.00"_qs, false}, {u"笔数"_qs, {}, u"5"_qs, true}};
        f.coverage = {{u"898/1"_qs, QDate(2026, 11, 1), QDate(2026, 11, 2)}};
        DZ_VERIFY(shop->sourceFiles().updateCounts(*id, f));
        const auto read = shop->sourceFiles().byId(*id);
        DZ_VERIFY(read);
        QCOMPARE(
            (QStringList{read->name, read->profile, read->profileTitle, read->provider, read->importedBy}),
            (QStringList{f.name, f.profile, f.profileTitle, f.provider, f.importedBy}));
        QCOMPARE(read->sha256, f.sha256);
        QCOMPARE(read->bytes, f.bytes);
        QCOMPARE(read->book, f.book);
        QCOMPARE(read->importedAt, f.importedAt);
        QCOMPARE((QVector<qint64>{read->lines, read->added, read->known, read->refusedCount}),
                 (QVector<qint64>{5, 3, 1, 1}));
        QCOMPARE(read->refused.first().line, 4'000'000'000);
        QCOMPARE(read->refused.first().raw, kOdd);
        QCOMPARE(read->controls[0].declared, u"12.00"_qs);
        QVERIFY(!read->controls[0].holds && read->controls[1].holds);
        QCOMPARE(read->coverage.first().to, QDate(2026, 11, 2));
        QVERIFY(shop->sourceFiles().all()->first().refused.isEmpty());
        QCOMPARE((*shop->sourceFiles().bySha256(f.sha256))->id, *id);
        DZ_VERIFY(shop->sourceFiles().markUndone(*id));
        QVERIFY(!shop->sourceFiles().bySha256(f.sha256)->has_value());
        QVERIFY(shop->sourceFiles().byId(*id)->undone);
        QCOMPARE(shop->sourceFiles().byId(SourceFileId(99)).error().code, ErrorCode::NotFound);
        QVERIFY(!shop->sourceFiles().keptCopy(*id)->has_value());
    }

    void whatACaseRestsOnStays_data() { testing::engineRows(); }
    void whatACaseRestsOnStays()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const SourceFileId a = file(*shop, "a");
        QVector<intake::Sale> rows{sale(1), sale(2)};
        DZ_VERIFY(shop->sales().insert(a, rows));
        DZ_VERIFY(shop->connection().run(u"CREATE TABLE rests (sale_id BIGINT REFERENCES sale (id))"_qs));
        DZ_VERIFY(shop->connection().run(
            QStringLiteral("INSERT INTO rests (sale_id) VALUES (%1)").arg(rows[1].id.value)));
        const auto refused = shop->sales().removeOf(a);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(*shop->sales().count(), 2);
        QVERIFY(!shop->connection().inTransaction());
    }
};

QTEST_GUILESS_MAIN(TestRows)
#include "tst_rows.moc"
