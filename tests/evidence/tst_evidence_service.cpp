// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence/evidence_service.h"
#include "app/storage/case_repository.h"
#include "app/storage/evidence_repository.h"
#include "app/storage/journal_repository.h"
#include "models/common/masks.h"
#include "tests/support/testing.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QSqlQuery>

using namespace daozhang;
using namespace daozhang::evidence;
using daozhang::testing::TemporaryShop;

namespace {

QDateTime utc(int day, int hour, int minute) { return QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::UTC); }

CaseId aCase(TemporaryShop& shop)
{
    cases::Case made;
    made.title = QStringLiteral("银联商务：128.00");
    made.openedAt = shop.clock().now();
    auto id = shop->cases().insert(made);
    if (!id)
        qFatal("%s", qPrintable(id.error().detail));
    return *id;
}

AttachRequest pasted(CaseId id, const QByteArray& bytes, const QString& name)
{
    AttachRequest request;
    request.inCase = id;
    request.bytes = bytes;
    request.fileName = name;
    return request;
}

MessageRequest message(CaseId id, const QString& text)
{
    MessageRequest request;
    request.inCase = id;
    request.sender = QStringLiteral("95588");
    request.receivedAt = utc(20, 7, 3);
    request.text = text;
    return request;
}

const QByteArray kPicture = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(5000, '\x07');

} // namespace

class EvidenceServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOriginalByteForByte_data() { testing::engineRows(); }
    void keepsTheOriginalByteForByte();
    void takesAFile_data() { testing::engineRows(); }
    void takesAFile();
    void refuses_data();
    void refuses();
    void namesTheItemThatIsThereAlready_data() { testing::engineRows(); }
    void namesTheItemThatIsThereAlready();
    void keepsAMessageAsReceived_data() { testing::engineRows(); }
    void keepsAMessageAsReceived();
    void refusesAMessageThatIsNotOne();
    void refusesCodesInTextFiles_data();
    void refusesCodesInTextFiles();
    void tellsWhoDidWhatWithIt_data() { testing::engineRows(); }
    void tellsWhoDidWhatWithIt();
    void journalsWhatWasDescribedAnew_data() { testing::engineRows(); }
    void journalsWhatWasDescribedAnew();
    void keepsWhatWasTakenOut_data() { testing::engineRows(); }
    void keepsWhatWasTakenOut();
    void namesTheParentOfACopy();
    void seesAnAlteredOriginal();
    void masksCardNumbersInWords();
    void streamsALargeFile();
};

void EvidenceServiceTest::keepsTheOriginalByteForByte()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    EvidenceService evidence(*shop);
    TaskContext task;
    auto id = evidence.attach(pasted(aCase(shop), kPicture, QStringLiteral("签购单.png")), task);
    DZ_VERIFY(id);
    const auto item = evidence.byId(*id);
    DZ_VERIFY(item);
    QCOMPARE(item->number, 1);
    QCOMPARE(item->fileName, QStringLiteral("签购单.png"));
    QCOMPARE(item->mediaType, QStringLiteral("image/png"));
    QCOMPARE(item->kind, EvidenceKind::Slip);
    QCOMPARE(item->group, ExhibitGroup::SaleSucceeded);
    QCOMPARE(item->bytes, qint64(kPicture.size()));
    QCOMPARE(item->sha256, QCryptographicHash::hash(kPicture, QCryptographicHash::Sha256));
    QCOMPARE(item->addedAt, shop.clock().now());
    QVERIFY(item->title.isEmpty() && item->proves.isEmpty() && item->source.isEmpty());  // made when shown
    const auto bytes = evidence.bytes(*id);
    DZ_VERIFY(bytes);
    QCOMPARE(*bytes, kPicture);
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    DZ_VERIFY(evidence.read(*id, sink, {}, task));
    QCOMPARE(sink.data(), kPicture);
    shop.reopen();
    EvidenceService again(*shop);
    const auto after = again.bytes(*id);
    DZ_VERIFY(after);
    QCOMPARE(*after, kPicture);
}

void EvidenceServiceTest::takesAFile()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    const QString path = shop.folder() + QStringLiteral("/流水 2026-11.pdf");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4\n% a statement\n");
    file.close();
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(utc(19, 2, 0), QFileDevice::FileModificationTime));
    file.close();
    EvidenceService evidence(*shop);
    TaskContext task;
    AttachRequest request;
    request.inCase = aCase(shop);
    request.path = path;
    auto id = evidence.attach(request, task);
    DZ_VERIFY(id);
    const auto item = evidence.byId(*id);
    DZ_VERIFY(item);
    QCOMPARE(item->fileName, QStringLiteral("流水 2026-11.pdf"));
    QCOMPARE(item->kind, EvidenceKind::Statement);
    QCOMPARE(item->group, ExhibitGroup::NotReceived);
    QCOMPARE(item->collectedAt, utc(19, 2, 0));
}

void EvidenceServiceTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QStringLiteral("a.png") << QByteArray() << QString() << int(ErrorCode::Invalid);
    QTest::newRow("no such file") << QString() << QByteArray() << QStringLiteral("/nowhere/slip.jpg") << int(ErrorCode::Unreadable);
    QTest::newRow("a folder") << QString() << QByteArray() << QDir::tempPath() << int(ErrorCode::Unreadable);
}

void EvidenceServiceTest::refuses()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, path);
    QFETCH(int, code);
    TemporaryShop shop;
    EvidenceService evidence(*shop);
    TaskContext task;
    AttachRequest request = pasted(aCase(shop), bytes, name);
    request.path = path;
    const qint64 before = *shop->journal().count();
    const auto refused = evidence.attach(request, task);
    QVERIFY(!refused);
    QCOMPARE(int(refused.error().code), code);
    QVERIFY(!refused.error().message.isEmpty());
    QCOMPARE(*shop->journal().count(), before);

    request.inCase = CaseId(77);
    request.path.clear();
    request.bytes = "x";
    const auto noCase = evidence.attach(request, task);
    QVERIFY(!noCase);
    QCOMPARE(noCase.error().code, ErrorCode::NotFound);
}

void EvidenceServiceTest::namesTheItemThatIsThereAlready()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    EvidenceService evidence(*shop);
    TaskContext task;
    const CaseId id = aCase(shop);
    DZ_VERIFY(evidence.attach(pasted(id, kPicture, QStringLiteral("a.png")), task));
    const qint64 before = *shop->journal().count();
    const auto again = evidence.attach(pasted(id, kPicture, QStringLiteral("b.png")), task);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QVERIFY2(again.error().message.contains(QStringLiteral("E-01")), qPrintable(again.error().message));
    QCOMPARE(*shop->journal().count(), before);
    // Another case may hold the same picture; there it is number 1 too.
    const auto other = evidence.attach(pasted(aCase(shop), kPicture, QStringLiteral("b.png")), task);
    DZ_VERIFY(other);
    QCOMPARE(evidence.byId(*other)->number, 1);
}

void EvidenceServiceTest::keepsAMessageAsReceived()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    EvidenceService evidence(*shop);
    const QString text = QStringLiteral("您尾号3307卡11月20日15:03POS支出(消费)128元，余额4,077.77元。【工商银行】");
    auto id = evidence.attachMessage(message(aCase(shop), text));
    DZ_VERIFY(id);
    const auto item = evidence.byId(*id);
    DZ_VERIFY(item);
    QCOMPARE(item->kind, EvidenceKind::BankMessage);
    QCOMPARE(item->mediaType, QStringLiteral("text/plain"));
    QCOMPARE(item->messageSender, QStringLiteral("95588"));
    QCOMPARE(item->messageReceivedAt, utc(20, 7, 3));
    QCOMPARE(item->messageText, text);
    const auto bytes = evidence.bytes(*id);
    DZ_VERIFY(bytes);
    QVERIFY(QString::fromUtf8(*bytes).contains(text));
    QVERIFY(QString::fromUtf8(*bytes).contains(QStringLiteral("2026-11-20T15:03:00+08:00")));
    QCOMPARE(legalKind(item->kind), QStringLiteral("电子数据"));
}

void EvidenceServiceTest::refusesAMessageThatIsNotOne()
{
    TemporaryShop shop;
    EvidenceService evidence(*shop);
    const CaseId id = aCase(shop);
    const auto code = evidence.attachMessage(message(id, QStringLiteral("验证码628123，请勿泄露。【招商银行】")));
    QVERIFY(!code);
    QVERIFY2(code.error().message.contains(QStringLiteral("验证码")), qPrintable(code.error().message));
    QVERIFY(!code.error().message.contains(QStringLiteral("628123")));
    auto noSender = message(id, QStringLiteral("您尾号3307卡支出128元"));
    noSender.sender = QStringLiteral("  ");
    QVERIFY(!evidence.attachMessage(noSender));
    auto noTime = message(id, QStringLiteral("您尾号3307卡支出128元"));
    noTime.receivedAt = {};
    QVERIFY(!evidence.attachMessage(noTime));
    auto tomorrow = message(id, QStringLiteral("您尾号3307卡支出128元"));
    tomorrow.receivedAt = shop.clock().now().addDays(1);
    QVERIFY(!evidence.attachMessage(tomorrow));
    QVERIFY(!evidence.attachMessage(message(id, QString())));
    QVERIFY(evidence.ofCase(id)->isEmpty());
}

void EvidenceServiceTest::refusesCodesInTextFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("refused");
    const QString sms = QStringLiteral("【招商银行】验证码628123，5分钟内有效。");
    QTest::newRow("utf-8") << sms.toUtf8() << true;
    QStringEncoder chinese("GB18030");
    QTest::newRow("gb18030") << QByteArray(chinese.encode(sms)) << true;
    QStringEncoder wide(QStringEncoder::Utf16, QStringConverter::Flag::WriteBom);
    QTest::newRow("utf-16") << QByteArray(wide.encode(sms)) << true;
    QTest::newRow("far down") << QByteArray(300000, 'a') + sms.toUtf8() << true;
    QTest::newRow("a contract that speaks of codes") << QString(QStringLiteral("支付服务协议。").repeated(400) + QStringLiteral("用户应妥善保管验证码。")).toUtf8() << false;
    QTest::newRow("plain") << QStringLiteral("您尾号3307卡支出128元").toUtf8() << false;
}

void EvidenceServiceTest::refusesCodesInTextFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, refused);
    TemporaryShop shop;
    EvidenceService evidence(*shop);
    TaskContext task;
    const auto attached = evidence.attach(pasted(aCase(shop), bytes, QStringLiteral("短信.txt")), task);
    QCOMPARE(!attached, refused);
}

void EvidenceServiceTest::tellsWhoDidWhatWithIt()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    shop->setWho(QStringLiteral("王芳"));
    EvidenceService evidence(*shop);
    TaskContext task;
    auto request = pasted(aCase(shop), kPicture, QStringLiteral("a.png"));
    request.collectedAt = utc(20, 8, 0);
    request.source = QStringLiteral("顾客");
    auto id = evidence.attach(request, task);
    DZ_VERIFY(id);
    shop.clock().advanceSeconds(60);
    shop->setWho(QStringLiteral("李强"));
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    DZ_VERIFY(evidence.read(*id, sink, QStringLiteral("exported"), task));
    const auto holds = evidence.verify(*id, task);
    DZ_VERIFY(holds);
    QVERIFY(*holds);
    const auto custody = evidence.custody(*id);
    DZ_VERIFY(custody);
    QStringList acts;
    for (const CustodyEvent& event : *custody)
        acts << event.action;
    QCOMPARE(acts, QStringList({QStringLiteral("collected"), QStringLiteral("imported"), QStringLiteral("exported"), QStringLiteral("verified")}));
    QCOMPARE(custody->at(0).at, utc(20, 8, 0));
    QCOMPARE(custody->at(0).who, QStringLiteral("王芳"));
    QCOMPARE(custody->at(0).note, QStringLiteral("顾客"));
    const QByteArray sha = QCryptographicHash::hash(kPicture, QCryptographicHash::Sha256);
    for (int i = 1; i < 4; ++i)
        QCOMPARE(custody->at(i).sha256, sha);
    QCOMPARE(custody->at(2).who, QStringLiteral("李强"));
    // Looking at it without an action leaves no trace.
    DZ_VERIFY(evidence.bytes(*id));
    QCOMPARE(evidence.custody(*id)->size(), qsizetype(4));
}

void EvidenceServiceTest::journalsWhatWasDescribedAnew()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    EvidenceService evidence(*shop);
    TaskContext task;
    auto id = evidence.attach(pasted(aCase(shop), kPicture, QStringLiteral("a.png")), task);
    DZ_VERIFY(id);
    EvidenceItem item = *evidence.byId(*id);
    const qint64 before = *shop->journal().count();
    DZ_VERIFY(evidence.describe(item));
    QCOMPARE(*shop->journal().count(), before);  // nothing changed, nothing said
    item.title = QStringLiteral("签购单（持卡人签名）");
    item.kind = EvidenceKind::Slip;
    item.originalLocation = QStringLiteral("抽屉 3");
    item.originalAvailable = true;
    item.fileName = QStringLiteral("forged.png");
    DZ_VERIFY(evidence.describe(item));
    const EvidenceItem now = *evidence.byId(*id);
    QCOMPARE(now.title, item.title);
    QCOMPARE(now.fileName, QStringLiteral("a.png"));  // what it is cannot be described away
    QVERIFY(now.originalAvailable);
    const auto entries = shop->journal().about({QStringLiteral("evidence"), QString::number(id->value)});
    DZ_VERIFY(entries);
    const QJsonObject changes = entries->last().details.value(u"changed").toObject();
    QCOMPARE(changes[u"title"][u"new"].toString(), item.title);
    QCOMPARE(changes[u"kind"][u"old"].toString(), QStringLiteral("screenshot"));
    item.title.clear();  // gives the naming back to the program
    DZ_VERIFY(evidence.describe(item));
    QVERIFY(evidence.byId(item.id)->title.isEmpty());
}

void EvidenceServiceTest::keepsWhatWasTakenOut()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    EvidenceService evidence(*shop);
    TaskContext task;
    const CaseId inCase = aCase(shop);
    auto id = evidence.attach(pasted(inCase, kPicture, QStringLiteral("a.png")), task);
    DZ_VERIFY(id);
    QVERIFY(!evidence.remove(*id, QStringLiteral(" ")));
    DZ_VERIFY(evidence.remove(*id, QStringLiteral("另一笔交易")));
    QVERIFY(evidence.ofCase(inCase)->isEmpty());
    DZ_VERIFY(evidence.bytes(*id));
    QCOMPARE(evidence.custody(*id)->last().action, QStringLiteral("removed"));
    QCOMPARE(evidence.custody(*id)->last().note, QStringLiteral("另一笔交易"));
    // It can be attached again, under the next number: numbers are never given twice.
    auto again = evidence.attach(pasted(inCase, kPicture, QStringLiteral("a.png")), task);
    DZ_VERIFY(again);
    QCOMPARE(evidence.byId(*again)->number, 2);
}

void EvidenceServiceTest::namesTheParentOfACopy()
{
    TemporaryShop shop;
    EvidenceService evidence(*shop);
    TaskContext task;
    const CaseId id = aCase(shop);
    auto original = evidence.attach(pasted(id, kPicture, QStringLiteral("a.png")), task);
    DZ_VERIFY(original);
    auto copy = pasted(id, kPicture + "redacted", QStringLiteral("a-redacted.png"));
    copy.parent = *original;
    auto made = evidence.attach(copy, task);
    DZ_VERIFY(made);
    QCOMPARE(evidence.byId(*made)->parent, *original);
    copy.inCase = aCase(shop);
    QVERIFY(!evidence.attach(copy, task));
}

void EvidenceServiceTest::seesAnAlteredOriginal()
{
    TemporaryShop shop;
    EvidenceService evidence(*shop);
    TaskContext task;
    auto id = evidence.attach(pasted(aCase(shop), kPicture, QStringLiteral("a.png")), task);
    DZ_VERIFY(id);
    DZ_VERIFY(shop->connection().run(QStringLiteral("UPDATE blob_chunk SET sealed = zeroblob(length(sealed))")));
    const auto holds = evidence.verify(*id, task);
    DZ_VERIFY(holds);
    QVERIFY(!*holds);
    QCOMPARE(evidence.custody(*id)->last().action, QStringLiteral("verified"));
    QVERIFY(!evidence.bytes(*id));
}

void EvidenceServiceTest::masksCardNumbersInWords()
{
    TemporaryShop shop;
    EvidenceService evidence(*shop);
    TaskContext task;
    const QString card = QStringLiteral("6225760000006691");
    auto request = pasted(aCase(shop), kPicture, card + QStringLiteral(".png"));
    request.title = QStringLiteral("卡号 ") + card;
    auto id = evidence.attach(request, task);
    DZ_VERIFY(id);
    const EvidenceItem item = *evidence.byId(*id);
    QVERIFY2(!item.title.contains(card) || !maskCardsInText(card).contains(u'*'), qPrintable(item.title));
    QVERIFY(!item.fileName.contains(card) || !maskCardsInText(card).contains(u'*'));
}

void EvidenceServiceTest::streamsALargeFile()
{
    TemporaryShop shop;
    const QString path = shop.folder() + QStringLiteral("/clip.mp4");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(1 << 20, '\0');
    block.replace(0, 12, QByteArray("\0\0\0\x18" "ftypisom", 12));
    for (int i = 0; i < 24; ++i) {
        block[100] = char(i);
        file.write(block);
        hash.addData(block);
    }
    file.close();
    EvidenceService evidence(*shop);
    AttachRequest request;
    request.inCase = aCase(shop);
    request.path = path;
    // Stopped half-way nothing is kept.
    std::stop_source stop;
    TaskContext stopped([&stop](const Progress& progress) { if (progress.done > (4 << 20)) stop.request_stop(); }, stop.get_token());
    stop.request_stop();
    const auto none = evidence.attach(request, stopped);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::Stopped);
    QVERIFY(evidence.ofCase(request.inCase)->isEmpty());
    TaskContext task;
    auto id = evidence.attach(request, task);
    DZ_VERIFY(id);
    QCOMPARE(evidence.byId(*id)->sha256, hash.result());
    QCOMPARE(evidence.byId(*id)->kind, EvidenceKind::Video);
    QVERIFY(!evidence.bytes(*id, 1 << 20));
}

QTEST_GUILESS_MAIN(EvidenceServiceTest)
#include "tst_evidence_service.moc"
