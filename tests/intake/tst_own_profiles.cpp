// SPDX-License-Identifier: GPL-3.0-or-later
// What a shop describes once is known from then on: kept in versions, listed, exported, and never taken on trust.
#include "app/intake/own_profiles.h"
#include "app/intake/profile_shelf.h"
#include "app/storage/journal_repository.h"
#include "app/storage/sale_repository.h"
#include "tests/intake/intake_files.h"

#include <QJsonDocument>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

const QByteArray kCorner = R"({
  "id": "corner-bank", "title": {"zh": "街角银行", "en": "Corner Bank"}, "book": "bank", "sign": "signed",
  "columns": {"date": ["Posted"], "amount": ["Sum"], "memo": ["Words"]}, "required": ["date", "amount"], "requiredNames": ["Words"]
})";
const QByteArray kCornerFile = "Posted,Sum,Words\n2026-11-02,128.00,rent of the stall\n2026-11-03,-5.00,fee\n";
const QByteArray kHearsayFile = "传闻商户号,传闻时间,传闻类型,传闻金额\n898440059994001,2026-11-02 10:00:00,消费,12800\n";

} // namespace

class TestOwnProfiles : public QObject
{
    Q_OBJECT
private slots:
    void describedOnceKnownAfterwards_data() { engineRows(); }
    void describedOnceKnownAfterwards();
    void versionsAreKept_data() { engineRows(); }
    void versionsAreKept();
    void deletedOnlyWhenUnused();
    void ownStandsBeforeShipped();
    void hostileDocumentsAreRefused_data();
    void hostileDocumentsAreRefused();
    void unverifiedAsksFirst_data() { engineRows(); }
    void unverifiedAsksFirst();
};

void TestOwnProfiles::describedOnceKnownAfterwards()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    TaskContext task;
    const QString path = writeFile(folder.filePath(QStringLiteral("corner.csv")), kCornerFile);
    QCOMPARE(ImportService(*shop).import({path}, {}, task)->failures.size(), 1);

    const auto id = OwnProfiles(*shop).add(kCorner);
    DZ_VERIFY(id);
    QCOMPARE(*id, QStringLiteral("own-corner-bank"));
    QCOMPARE(*OwnProfiles(*shop).add(kCorner), *id);  // the same again is the same
    shop.reopen();
    const auto outcome = ImportService(*shop).import({path}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 1);
    QCOMPARE(outcome->files.first().file.added, 2);
    QCOMPARE(outcome->files.first().file.profile, *id);
    QCOMPARE(outcome->files.first().firstLines.first().amount.toString(), QStringLiteral("128.00"));
    QCOMPARE(ImportService(*shop).history()->first().profileTitle, QStringLiteral("Corner Bank"));
    const auto profiles = ImportService(*shop).profiles();
    DZ_VERIFY(profiles);
    const auto isOwn = [](const ProfileInfo& profile) { return profile.isOwn; };
    QCOMPARE(std::count_if(profiles->begin(), profiles->end(), isOwn), 1);
    QCOMPARE(int(profiles->size()), int(ImportService::shippedProfiles().size()) + 1);

    // Exported, it is what another shop takes in.
    TemporaryShop other;
    const auto document = OwnProfiles(*shop).document(*id);
    DZ_VERIFY(document);
    QCOMPARE(*OwnProfiles(*other).add(*document), *id);
    const auto entries = shop->journal().about({QStringLiteral("profile"), *id});
    DZ_VERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().act, QStringLiteral("profile.added"));
}

void TestOwnProfiles::versionsAreKept()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    TaskContext task;
    const QString id = *OwnProfiles(*shop).add(kCorner);
    const auto outcome = ImportService(*shop).import({writeFile(folder.filePath(QStringLiteral("a.csv")), kCornerFile)}, {}, task);
    DZ_VERIFY(outcome);
    const SourceFileId file = outcome->files.first().file.id;

    shop.clock().advanceSeconds(3600);
    QByteArray inverted = kCorner;
    inverted.replace("\"signed\"", "\"inverted\"");
    DZ_VERIFY(OwnProfiles(*shop).replace(id, inverted));
    DZ_VERIFY(OwnProfiles(*shop).rename(id, QStringLiteral("Corner Bank, cards")));
    const auto list = OwnProfiles(*shop).list();
    DZ_VERIFY(list);
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->first().version, 3);
    QCOMPARE(list->first().title, QStringLiteral("Corner Bank, cards"));
    QCOMPARE(list->first().files, 1);

    // What came in before is read again as it was read then; what comes now, by the new version.
    const auto before = ImportService(*shop).rowsOfImport(file, 0, 10, task);
    DZ_VERIFY(before);
    QCOMPARE(before->lines.first().amount.toString(), QStringLiteral("128.00"));
    const auto now = ImportService(*shop).preview({writeFile(folder.filePath(QStringLiteral("b.csv")), kCornerFile + "2026-11-04,1.00,x\n")}, {}, task);
    DZ_VERIFY(now);
    QCOMPARE(now->files.first().firstLines.first().amount.toString(), QStringLiteral("-128.00"));
    QVERIFY(!OwnProfiles(*shop).replace(QStringLiteral("own-none"), kCorner));
    QCOMPARE(shop->journal().ofAct(QStringLiteral("profile.replaced"))->size(), 2);
}

void TestOwnProfiles::deletedOnlyWhenUnused()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    TaskContext task;
    OwnProfiles own(*shop);
    const QString id = *own.add(kCorner);
    const auto outcome = ImportService(*shop).import({writeFile(folder.filePath(QStringLiteral("a.csv")), kCornerFile)}, {}, task);
    DZ_VERIFY(outcome);
    const auto refused = own.remove(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    DZ_VERIFY(ImportService(*shop).undo(outcome->files.first().file.id, QStringLiteral("wrong file")));
    DZ_VERIFY(own.remove(id));
    QCOMPARE(own.list()->size(), 0);
    QCOMPARE(own.remove(id).error().code, ErrorCode::NotFound);
    QVERIFY(!own.document(id));
    // The id is not given again: the record of the import still speaks of the old one.
    QCOMPARE(*own.add(kCorner), QStringLiteral("own-corner-bank-2"));
}

void TestOwnProfiles::ownStandsBeforeShipped()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    TaskContext task;
    QByteArray own = *shippedDocument(QStringLiteral("acquirer-daily"));
    own.replace("\"book\"", "\"unit\": \"fen\", \"book\"");
    const QString id = *OwnProfiles(*shop).add(own);
    QCOMPARE(id, QStringLiteral("own-acquirer-daily"));
    const QByteArray text = "商户编码,交易日期及时间,交易类型,交易金额,交易卡号,卡类别,终端编码,商户手续费,检索参考号,订单号\n"
                            "898440059994001,2026-11-02 10:00:00,消费,12800,6225760000006691,借记卡,10482207,77,123456789012,1\n";
    const auto outcome = ImportService(*shop).preview({writeFile(folder.filePath(QStringLiteral("a.csv")), text)}, {}, task);
    DZ_VERIFY(outcome);
    QVERIFY2(outcome->failures.isEmpty(), qPrintable(outcome->failures.isEmpty() ? QString() : outcome->failures.first().error.message));
    QCOMPARE(outcome->files.first().file.profile, id);
    QCOMPARE(outcome->files.first().firstSales.first().amount.toString(), QStringLiteral("128.00"));
}

void TestOwnProfiles::hostileDocumentsAreRefused_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("PK\x03\x04");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("too large") << QByteArray(OwnProfiles::kLargestDocument + 1, ' ');
    QTest::newRow("deep") << QByteArray("{\"id\":") + QByteArray(100000, '[');
    QTest::newRow("nothing required") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"columns":{"amount":["a"]}})");
    QTest::newRow("no amount") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"book":"bank","columns":{"date":["a"]},"required":["date"]})");
    QTest::newRow("no date") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"book":"bank","columns":{"amount":["a"]},"required":["amount"]})");
    QTest::newRow("types of members") << QByteArray(R"({"id":7,"title":"x","columns":[],"required":{}})");
    QTest::newRow("a reader") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"reader":"mt940"})");
    QTest::newRow("many header rows") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"book":"bank","headerRows":2000000000,"columns":{"date":["a"],"amount":["b"]},"required":["date","amount"]})");
    QTest::newRow("no header rows") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"book":"bank","headerRows":-1,"columns":{"date":["a"],"amount":["b"]},"required":["date","amount"]})");
    QTest::newRow("a pattern that never ends") << QByteArray(R"-({"id":"x","title":{"zh":"x","en":"x"},"book":"bank","declared":["(a+)+(?<count>b)"],"columns":{"date":["a"],"amount":["b"]},"required":["date","amount"]})-");
    QTest::newRow("unverified") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"book":"bank","grade":"unverified","columns":{"date":["a"],"amount":["b"]},"required":["date","amount"]})");
    QTest::newRow("open questions") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"book":"bank","open":["unit"],"columns":{"date":["a"],"amount":["b"]},"required":["date","amount"]})");
    QTest::newRow("long name") << QByteArray(R"-({"id":"x","title":{"zh":"x","en":")-" + QByteArray(5000, 'x') + R"-("},"book":"bank","columns":{"date":["a"],"amount":["b"]},"required":["date","amount"]})-");
}

void TestOwnProfiles::hostileDocumentsAreRefused()
{
    QFETCH(QByteArray, document);
    TemporaryShop shop;
    const auto added = OwnProfiles(*shop).add(document);
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Invalid);
    QVERIFY(!added.error().message.isEmpty());
    QVERIFY(added.error().message.size() < 600);
    QCOMPARE(OwnProfiles(*shop).list()->size(), 0);
}

void TestOwnProfiles::unverifiedAsksFirst()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    TaskContext task;
    const QString path = writeFile(folder.filePath(QStringLiteral("h.csv")), kHearsayFile), hearsay = QStringLiteral("hearsay-pos");
    const auto preview = ImportService(*shop).preview({path}, {}, task);
    DZ_VERIFY(preview);
    QVERIFY(preview->files.first().needsConfirmation);
    const auto refused = ImportService(*shop).import({path}, {}, task);
    DZ_VERIFY(refused);
    QCOMPARE(refused->files.size(), 0);
    QCOMPARE(refused->failures.first().error.code, ErrorCode::Conflict);
    QVERIFY(refused->failures.first().error.message.contains(QStringLiteral("--confirm-unit")));
    QCOMPARE(ImportService(*shop).history()->size(), 0);

    QVERIFY(!OwnProfiles(*shop).confirm(QStringLiteral("acquirer-daily"), AmountUnit::Fen));
    DZ_VERIFY(OwnProfiles(*shop).confirm(hearsay, AmountUnit::Yuan));
    shop.reopen();
    QCOMPARE(ImportService(*shop).preview({path}, {}, task)->files.first().firstSales.first().amount.toString(), QStringLiteral("12800.00"));
    DZ_VERIFY(OwnProfiles(*shop).confirm(hearsay, AmountUnit::Fen));
    const auto outcome = ImportService(*shop).import({path}, {}, task);
    DZ_VERIFY(outcome);
    QVERIFY(outcome->failures.isEmpty());
    QCOMPARE(outcome->files.first().firstSales.first().amount.toString(), QStringLiteral("128.00"));
    const auto said = OwnProfiles(*shop).confirmations();
    DZ_VERIFY(said);
    const auto one = std::find_if(said->begin(), said->end(), [&](const ConfirmedProfile& profile) { return profile.id == hearsay; });
    QVERIFY(one != said->end());
    QVERIFY(one->unit == AmountUnit::Fen);

    DZ_VERIFY(OwnProfiles(*shop).revoke(hearsay));
    QVERIFY(!OwnProfiles(*shop).revoke(hearsay));
    const QString next = writeFile(folder.filePath(QStringLiteral("i.csv")), kHearsayFile + "898440059994001,2026-11-03 10:00:00,消费,100\n");
    QCOMPARE(ImportService(*shop).import({next}, {}, task)->failures.size(), 1);
    QCOMPARE(shop->journal().about({QStringLiteral("profile"), hearsay})->size(), 3);
}

QTEST_GUILESS_MAIN(TestOwnProfiles)
#include "tst_own_profiles.moc"
