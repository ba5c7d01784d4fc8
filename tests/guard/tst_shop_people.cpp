// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guard/shop_guard.h"
#include "app/guard/shop_people.h"
#include "app/storage/journal_repository.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::testing;

class TestShopPeople : public QObject
{
    Q_OBJECT
private slots:
    void accountsAreNotedAndJournaled_data() { engineRows(); }
    void accountsAreNotedAndJournaled();
    void peopleAreRemembered_data() { engineRows(); }
    void peopleAreRemembered();
    void aShopIsRenamed_data() { engineRows(); }
    void aShopIsRenamed();
    void backupsAndProofsAreRecorded();
};

void TestShopPeople::accountsAreNotedAndJournaled()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    guard::OwnAccountNote note{QStringLiteral("6222"), QStringLiteral("Main"), QStringLiteral("ICBC"), true};
    DZ_VERIFY(guard::noteAccount(*shop, note, {}));
    note.isOurs = false;
    // Whose an account is decides about money: not without a reason.
    QVERIFY(!guard::noteAccount(*shop, note, QStringLiteral("  ")));
    DZ_VERIFY(guard::noteAccount(*shop, note, QStringLiteral("the owner's private one")));
    const auto notes = guard::accountNotes(*shop);
    DZ_VERIFY(notes);
    QCOMPARE(notes->size(), 1);
    QCOMPARE(notes->constFirst(), note);
    const auto entries = shop->journal().ofAct(QStringLiteral("account.noted"));
    DZ_VERIFY(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->constLast().details[u"reason"].toString(), QStringLiteral("the owner's private one"));
    QVERIFY(entries->constLast().details[u"old"].toObject()[u"ours"].toBool());
}

void TestShopPeople::peopleAreRemembered()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    for (const char* name : {"Wang Fang", "Li Lei", "  Wang   Fang "})
        DZ_VERIFY(guard::rememberPerson(*shop, QString::fromLatin1(name)));
    const auto names = guard::people(*shop);
    DZ_VERIFY(names);
    QCOMPARE(*names, QStringList({QStringLiteral("Wang Fang"), QStringLiteral("Li Lei")}));
    QVERIFY(!guard::rememberPerson(*shop, QStringLiteral(" ")));
    QVERIFY(!guard::rememberPerson(*shop, QString(61, u'x')));
}

void TestShopPeople::aShopIsRenamed()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    const QString before = shop->profile().name;
    DZ_VERIFY(shop->rename(QStringLiteral(" New  name "), QStringLiteral("new licence")));
    QVERIFY(!shop->rename(QStringLiteral("  "), QStringLiteral("none")));
    shop.reopen();
    QCOMPARE(shop->profile().name, QStringLiteral("New name"));
    const auto entries = shop->journal().ofAct(QStringLiteral("shop.renamed"));
    DZ_VERIFY(entries);
    QCOMPARE(entries->constLast().details[u"old"].toString(), before);
}

void TestShopPeople::backupsAndProofsAreRecorded()
{
    TemporaryShop shop;
    TaskContext task;
    auto record = guard::lastBackup(*shop);
    DZ_VERIFY(record);
    QVERIFY(!record->isKnown());
    const QString path = shop.folder() + QStringLiteral("/copy.shop");
    DZ_VERIFY(guard::backup(*shop, path, task));
    record = guard::lastBackup(*shop);
    DZ_VERIFY(record);
    QVERIFY(record->isKnown());
    QCOMPARE(record->path, path);
    QCOMPARE(record->entriesSince, 0);
    // A backup that failed is none.
    QVERIFY(!guard::backup(*shop, path, task));
    const auto verdict = guard::verifyShop(*shop, task);
    DZ_VERIFY(verdict);
    QVERIFY(verdict->holds());
    DZ_VERIFY(guard::noteVerdict(*shop, *verdict));
    const auto when = guard::lastVerified(*shop);
    DZ_VERIFY(when);
    QCOMPARE(*when, shop.clock().now());
    record = guard::lastBackup(*shop);
    QCOMPARE(record->entriesSince, 1);
    const auto entries = shop->journal().ofAct(QStringLiteral("shop.backedUp"));
    DZ_VERIFY(entries);
    QCOMPARE(entries->size(), 1);
}

QTEST_GUILESS_MAIN(TestShopPeople)
#include "tst_shop_people.moc"
