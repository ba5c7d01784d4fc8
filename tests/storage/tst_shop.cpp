// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/bank_line_repository.h"
#include "app/storage/blob_vault.h"
#include "app/storage/journal_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/settings_repository.h"
#include "app/storage/source_file_repository.h"
#include "tests/support/testing.h"

#include <QCryptographicHash>

using namespace daozhang;
using namespace daozhang::storage;
using daozhang::testing::TemporaryShop;

namespace {

intake::Sale sale(int n)
{
    intake::Sale s;
    s.merchant = u"898"_qs;
    s.trace = QString::number(n);
    s.rrn = QStringLiteral("RRN%1").arg(n, 6, 10, QLatin1Char('0'));
    s.occurredAt = 1'780'000'000 + n;
    s.localDate = QDate(2026, 11, 20);
    s.amount = Money(100 * n);
    s.fee = Money(n);
    s.card = u"622202******1234"_qs;
    s.identity = QCryptographicHash::hash(QByteArray::number(n), QCryptographicHash::Md5);
    return s;
}

intake::SourceFile file(const char* bytes)
{
    intake::SourceFile f;
    f.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return f;
}

} // namespace

class TestShop : public QObject
{
    Q_OBJECT
private slots:
    void keepsItsProfile_data() { testing::engineRows(); }
    void keepsItsProfile()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        shop.reopen();
        QCOMPARE(shop->profile().name, u"青禾百货"_qs);
        QCOMPARE(shop->today(), QDate(2026, 11, 23));
        QVERIFY(!Shop::create(shop.location(), {u"x"_qs, Currency::cny(), "Asia/Shanghai"}, shop.clock()));
        auto verdict = shop->journal().verify();
        DZ_VERIFY(verdict);
        QCOMPARE(verdict->entries, 1);
        QVERIFY(verdict->holds());
    }

    void salesAreStoredOnce_data() { testing::engineRows(); }
    void salesAreStoredOnce()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        auto a = shop->sourceFiles().add(file("a"));
        DZ_VERIFY(a);
        auto b = shop->sourceFiles().add(file("b"));
        DZ_VERIFY(b);
        QVector<intake::Sale> rows{sale(1), sale(2), sale(2)};
        auto added = shop->sales().insert(*a, rows);
        DZ_VERIFY(added);
        QCOMPARE(*added, (QVector<bool>{true, true, false}));
        QVERIFY(rows[0].id.isValid());
        QCOMPARE(rows[2].id, rows[1].id);
        QVector<intake::Sale> again{sale(2), sale(3)};
        QCOMPARE(*shop->sales().insert(*b, again), (QVector<bool>{false, true}));
        const QVector<SaleId> ids{rows[1].id, rows[0].id};
        const auto read = shop->sales().byIds(ids);
        DZ_VERIFY(read);
        QCOMPARE(read->at(0).rrn, u"RRN000002"_qs);
        QCOMPARE(read->at(0).fee->minorUnits(), 2);
        QVERIFY(!read->at(0).net);
        QVERIFY(!read->at(0).clearingDate.isValid());
        // Taking the first file back leaves what the second one also holds.
        QCOMPARE(*shop->sales().removeOf(*a), 1);
        QCOMPARE(*shop->sales().count(), 2);
        QCOMPARE(shop->sales().byIds(ids)->at(0).file, *b);
        QCOMPARE(*shop->sales().removeOf(*b), 2);
        QCOMPARE(shop->sales().find(u"RRN"_qs, 5)->size(), 0);
    }

    void originalsComeBackByteForByte_data() { testing::engineRows(); }
    void originalsComeBackByteForByte()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        for (const int size : {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20}) {
            QByteArray bytes(size, 'x');
            for (int i = 0; i < size; i += 997)
                bytes[i] = char(i);
            auto stored = shop->vault().put(bytes);
            DZ_VERIFY(stored);
            QCOMPARE(stored->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
            DZ_VERIFY(shop->vault().put(bytes));
            auto read = shop->vault().read(stored->sha256);
            DZ_VERIFY(read);
            QVERIFY(*read == bytes);
        }
    }
};

QTEST_GUILESS_MAIN(TestShop)
#include "tst_shop.moc"
