// SPDX-License-Identifier: GPL-3.0-or-later
// Two layouts of one book tell one line once; what contradicts stays two and is asked; what people say of two rows
// holds through undo and re-import.
#include "app/intake/twin_service.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/sale_repository.h"
#include "models/intake/row_twins.h"
#include "tests/intake/bank_layouts.h"

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

const QString kAccount = QStringLiteral("1001234509000012345");
const QString kWhy = QStringLiteral("both statements show it");

QVector<BankLine> booksOf(storage::Shop& shop)
{
    QVector<BankLine> lines;
    if (!shop.bankLines().forEach([&](const BankLine& line) { lines.append(line); return true; }))
        qFatal("the books cannot be read");
    return lines;
}

/// One booking of `amount` with the bank's number; `shares`: its details.
QByteArray camtBatch(const char* message, const QString& amount, const QStringList& shares, const QString& charges = {}, const QString& reference = QStringLiteral("B1"))
{
    const bool isStatement = qstrcmp(message, "camt.053") == 0;
    const QString root = isStatement ? QStringLiteral("BkToCstmrStmt") : QStringLiteral("BkToCstmrDbtCdtNtfctn");
    const QString body = isStatement ? QStringLiteral("Stmt") : QStringLiteral("Ntfctn");
    const auto balance = [&](const char* code, const QString& day, const QString& sum) {
        return isStatement ? QStringLiteral("<Bal><Tp><CdOrPrtry><Cd>%1</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%2</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%3</Dt></Dt></Bal>")
                                 .arg(QLatin1String(code), sum, day)
                           : QString();
    };
    QString details;
    for (const QString& share : shares)
        details += QStringLiteral("<TxDtls><Refs><EndToEndId>E%1</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy=\"EUR\">%2</Amt></TxAmt></AmtDtls></TxDtls>").arg(details.size()).arg(share);
    const QString chargeRecord = charges.isEmpty() ? QString()
                                                   : QStringLiteral("<Chrgs><TtlChrgsAndTaxAmt Ccy=\"EUR\">%1</TtlChrgsAndTaxAmt><Rcrd><Amt Ccy=\"EUR\">%1</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd></Chrgs>").arg(charges);
    return (QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:%1.001.04\"><%2><GrpHdr><MsgId>M</MsgId>"
                           "<CreDtTm>2026-11-04T06:00:00</CreDtTm></GrpHdr><%3><Id>S1</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-11-04T06:00:00</CreDtTm>"
                           "<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>").arg(QLatin1String(message), root, body)
            + balance("OPBD", QStringLiteral("2026-11-02"), QStringLiteral("0.00")) + balance("CLBD", QStringLiteral("2026-11-03"), amount)
            + QStringLiteral("<Ntry><Amt Ccy=\"EUR\">%1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-03</Dt></BookgDt><ValDt><Dt>2026-11-03</Dt></ValDt>"
                             "<AcctSvcrRef>%2</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>%3<NtryDtls>%4</NtryDtls></Ntry>")
                  .arg(amount, reference, chargeRecord, details)
            + QStringLiteral("</%1></%2></Document>").arg(body, root)).toUtf8();
}

QByteArray swiftBatch(const QString& amount)
{
    return QStringLiteral(":20:X\n:25:DE89370400440532013000\n:28C:1/1\n:60F:C261102EUR0,00\n:61:2611031103C%1NTRFNONREF//B1\n:86:166?20Sammler\n:62F:C261103EUR%1\n-\n")
        .arg(QString(amount).replace(u'.', u',')).toUtf8();
}

/// Each line: day, amount, number, name, memo.
QByteArray ofxFile(const QVector<QStringList>& lines)
{
    QString text = QStringLiteral("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\nCOMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n"
                                  "<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>77<ACCTTYPE>CHECKING</BANKACCTFROM>"
                                  "<BANKTRANLIST><DTSTART>20261101<DTEND>20261103");
    for (const QStringList& line : lines)
        text += QStringLiteral("<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>%1<TRNAMT>%2<FITID>%3<NAME>%4%5</STMTTRN>")
                    .arg(line[0], line[1], line[2], line[3], line[4].isEmpty() ? QString() : QStringLiteral("<MEMO>") + line[4]);
    return (text + QStringLiteral("</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>")).toUtf8();
}

QByteArray usualSwift(const QString& account = kAccount)
{
    return swiftFile(usualSwiftRows(), account, QStringLiteral("12/1"), QStringLiteral("10000.00"), QStringLiteral("15600.00"));
}

} // namespace

class TestIntakeTwins : public QObject
{
    Q_OBJECT
private slots:
    void accountsAreComparedAsTheyAreWritten_data();
    void accountsAreComparedAsTheyAreWritten();
    void twoLayoutsAreOneLine_data() { engineRows(); }
    void twoLayoutsAreOneLine();
    void orderOfTheLayoutsDoesNotMatter();
    void gapsAreFilledAndGivenBack_data() { engineRows(); }
    void gapsAreFilledAndGivenBack();
    void previewCountsAsWritingDoes();
    void contradictionIsADoubt_data() { engineRows(); }
    void contradictionIsADoubt();
    void doubtIsAnsweredOnce_data() { engineRows(); }
    void doubtIsAnsweredOnce();
    void notADuplicateHolds_data() { engineRows(); }
    void notADuplicateHolds();
    void equalLineOfAnotherFileIsAnother_data() { engineRows(); }
    void equalLineOfAnotherFileIsAnother();
    void aWalletsLineIsNotTheBanks();
    void aBatchOpenedByOneLayoutIsAsked_data();
    void aBatchOpenedByOneLayoutIsAsked();
    void aBatchSaidApartIsNotAskedAgain();
    void linesOfAnotherSumAreNotAsked();
    void linesNumberedAnewAreAsked_data();
    void linesNumberedAnewAreAsked();
    void booksAreNeverJoined();
    void salesOfTwoLayouts_data() { engineRows(); }
    void salesOfTwoLayouts();
};

void TestIntakeTwins::accountsAreComparedAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("likeness");
    const auto row = [](const char* one, const char* other, AccountLikeness likeness) {
        QTest::addRow("%s | %s", one, other) << QString::fromLatin1(one) << QString::fromLatin1(other) << int(likeness);
    };
    row("6222021234567891234", "6222****1234", AccountLikeness::Same);
    row("6222 **** 1234", "622202*********1234", AccountLikeness::Same);
    row("6222****1234", "6222****1235", AccountLikeness::Other);
    row("6222021234567891234", "6228****1234", AccountLikeness::Other);
    row("1001 2345 0900 0012 345", "1001234509000012345", AccountLikeness::Same);
    row("DE89370400440532013000", "37040044/532013000", AccountLikeness::Same);
    row("DE89370400440532013000", "0532013000", AccountLikeness::Same);
    row("DE89370400440532013000", "0532013001", AccountLikeness::Other);
    row("NL71RABO0123456789EUR", "NL71RABO0123456789", AccountLikeness::Same);
    row("NL71RABO0123456789", "123456789", AccountLikeness::Same);
    row("FR7630006000011234567890189", "12345678901", AccountLikeness::Same);
    row("GB29NWBK60161331926819", "601613 31926819", AccountLikeness::Same);
    row("mt940", "1001234509000012345", AccountLikeness::Perhaps);
    row("2345", "1001234509000012345", AccountLikeness::Perhaps);
    row("1001234509000012345", "1001234509000012346", AccountLikeness::Other);
}

void TestIntakeTwins::accountsAreComparedAsTheyAreWritten()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(int, likeness);
    QCOMPARE(int(likenessOf(one, other)), likeness);
    QCOMPARE(int(likenessOf(other, one)), likeness);
}

void TestIntakeTwins::twoLayoutsAreOneLine()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    QCOMPARE(importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), icbcFile(usualBankRows()))).added, 4);
    const SourceFile swift = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.sta")), usualSwift()));
    QCOMPARE(swift.lines, 4);
    QCOMPARE(swift.added, 0);
    QCOMPARE(swift.known, 4);
    QCOMPARE(booksOf(*shop).size(), 4);
    // The proof is kept: which file, which line.
    TwinService twins(*shop);
    const auto lines = twins.linesOfRow({swift.id, 5});
    DZ_VERIFY(lines);
    QCOMPARE(lines->size(), 2);
    QCOMPARE(lines->at(0).fileName, QStringLiteral("a.csv"));
    QCOMPARE(lines->at(0).place.line, 3);
    QCOMPARE(lines->at(1).fileName, QStringLiteral("a.sta"));
    // A later export of the layout that came second is known by its own words.
    QVector<BankRow> longer = usualSwiftRows();
    longer.append({QStringLiteral("2026-09-30"), QStringLiteral("100.00")});
    const SourceFile later = importOne(*shop, writeFile(folder.filePath(QStringLiteral("b.sta")), swiftFile(longer, kAccount, QStringLiteral("12/1"), QStringLiteral("10000.00"), QStringLiteral("15700.00"))));
    QCOMPARE(later.added, 1);
    QCOMPARE(later.known, 4);
    // Taking the first layout back leaves the lines in the words of the second.
    ImportService service(*shop);
    const auto history = service.history();
    DZ_VERIFY(history);
    DZ_VERIFY(service.undo(history->last().id, kWhy));
    QVector<BankLine> rest = booksOf(*shop);
    QCOMPARE(rest.size(), 5);
    QCOMPARE(rest.first().file, swift.id);
    QVERIFY(!rest.first().balance);
    QVERIFY(rest.first().reference.startsWith(QStringLiteral("HQP")));
    // And it comes back as it was.
    QCOMPARE(importOne(*shop, folder.filePath(QStringLiteral("a.csv"))).known, 4);
    QCOMPARE(booksOf(*shop).size(), 5);
    DZ_VERIFY(service.undo(swift.id, kWhy));
    DZ_VERIFY(service.undo(later.id, kWhy));
    QCOMPARE(booksOf(*shop).size(), 4);
}

void TestIntakeTwins::orderOfTheLayoutsDoesNotMatter()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    QCOMPARE(importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.sta")), usualSwift(QStringLiteral("CN00ICBK") + kAccount))).added, 4);
    const SourceFile csv = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), icbcFile(usualBankRows())));
    QCOMPARE(csv.known, 4);
    QCOMPARE(booksOf(*shop).size(), 4);
}

void TestIntakeTwins::gapsAreFilledAndGivenBack()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    QVector<BankRow> poor = usualSwiftRows();
    for (BankRow& row : poor)
        row.payer.clear();
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.sta")), swiftFile(poor, kAccount, QStringLiteral("1"), QStringLiteral("10000.00"), QStringLiteral("15600.00"))));
    QVERIFY(booksOf(*shop).first().payer.isEmpty());
    const QString memo = booksOf(*shop).first().memo;
    const SourceFile csv = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), icbcFile(usualBankRows())));
    QCOMPARE(csv.known, 4);
    const BankLine filled = booksOf(*shop).first();
    QCOMPARE(filled.payer, QStringLiteral("银联商务"));
    QCOMPARE(filled.time, QTime(9, 12, 33));
    QVERIFY(filled.balance.has_value());
    QCOMPARE(filled.memo, memo);
    DZ_VERIFY(ImportService(*shop).undo(csv.id, kWhy));
    QVERIFY(booksOf(*shop).first().payer.isEmpty());
    QVERIFY(!booksOf(*shop).first().balance);
}

void TestIntakeTwins::previewCountsAsWritingDoes()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), icbcFile(usualBankRows())));
    QVector<BankRow> rows = usualSwiftRows();
    rows.append({QStringLiteral("2026-09-29"), QStringLiteral("400.00"), QStringLiteral("李四")});
    const QString path = writeFile(folder.filePath(QStringLiteral("a.sta")), swiftFile(rows, kAccount, QStringLiteral("1"), QStringLiteral("10000.00"), QStringLiteral("16000.00")));
    TaskContext task;
    const auto preview = ImportService(*shop).preview({path}, {}, task);
    DZ_VERIFY(preview);
    const SourceFile looked = preview->files.first().file;
    const SourceFile written = importOne(*shop, path);
    QCOMPARE(looked.added, written.added);
    QCOMPARE(looked.known, written.known);
    QCOMPARE(written.added, 1);  // the third payment of 400.00 is real
}

void TestIntakeTwins::contradictionIsADoubt()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    const SourceFile csv = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), icbcFile({usualBankRows().first()})));
    BankRow other = usualSwiftRows().first();
    other.payer = QStringLiteral("拉卡拉支付");
    const QString path = writeFile(folder.filePath(QStringLiteral("a.sta")), swiftFile({other}, kAccount, QStringLiteral("1"), QStringLiteral("10000.00"), QStringLiteral("14812.40")));
    TaskContext task;
    const auto preview = ImportService(*shop).preview({path}, {}, task);
    DZ_VERIFY(preview);
    QCOMPARE(preview->files.first().doubtful, 1);
    const SourceFile swift = importOne(*shop, path);
    QCOMPARE(swift.added, 1);
    QCOMPARE(booksOf(*shop).size(), 2);
    const auto doubts = TwinService(*shop).doubts();
    DZ_VERIFY(doubts);
    QCOMPARE(doubts->size(), 1);
    QCOMPARE(doubts->first().first.place.file, csv.id);
    QCOMPARE(doubts->first().second.place.file, swift.id);
    QVERIFY(doubts->first().contradicted.testFlag(RowFact::Payer));
    DZ_VERIFY(ImportService(*shop).undo(swift.id, kWhy));
    QVERIFY(TwinService(*shop).doubts()->isEmpty());
}

void TestIntakeTwins::doubtIsAnsweredOnce()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    const QString csv = writeFile(folder.filePath(QStringLiteral("a.csv")), icbcFile({usualBankRows().first()}));
    BankRow other = usualSwiftRows().first();
    other.payer = QStringLiteral("拉卡拉支付");
    const QString sta = writeFile(folder.filePath(QStringLiteral("a.sta")), swiftFile({other}, kAccount, QStringLiteral("1"), QStringLiteral("10000.00"), QStringLiteral("14812.40")));
    importOne(*shop, csv);
    SourceFile second = importOne(*shop, sta);
    TwinService twins(*shop);
    ImportService service(*shop);
    RowDoubt doubt = twins.doubts()->first();
    QVERIFY(!twins.saySame(doubt.first.place, doubt.second.place, QStringLiteral("  ")));
    const auto same = twins.saySame(doubt.second.place, doubt.first.place, kWhy);
    DZ_VERIFY(same);
    QCOMPARE(booksOf(*shop).size(), 1);
    QVERIFY(twins.doubts()->isEmpty());
    // It holds through undo and re-import, in either order.
    DZ_VERIFY(service.undo(second.id, kWhy));
    second = importOne(*shop, sta);
    QCOMPARE(second.known, 1);
    const QVector<SourceFile> imports = *service.history();
    for (const SourceFile& file : imports)
        if (!file.undone)
            DZ_VERIFY(service.undo(file.id, kWhy));
    QCOMPARE(booksOf(*shop).size(), 0);
    importOne(*shop, sta);
    QCOMPARE(importOne(*shop, csv).known, 1);
    QCOMPARE(booksOf(*shop).size(), 1);
    // Taken back, they are two again.
    DZ_VERIFY(twins.undo(*same, QStringLiteral("was wrong")));
    QCOMPARE(booksOf(*shop).size(), 2);
    QCOMPARE(twins.doubts()->size(), 1);
    QVERIFY(!twins.undo(*same, QStringLiteral("twice")));
    // "Is not a duplicate": the question is not asked again.
    const QVector<SourceFile> files = *service.history();
    DZ_VERIFY(twins.sayApart({files[0].id, 3}, {files[1].id, 5}, kWhy));
    DZ_VERIFY(service.undo(files[0].id, kWhy));
    QCOMPARE(importOne(*shop, csv).added, 1);
    QVERIFY(twins.doubts()->isEmpty());
    const auto entries = shop->journal().ofAct(QStringLiteral("row.same"));
    DZ_VERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().details.value(QStringLiteral("reason")).toString(), kWhy);
}

void TestIntakeTwins::notADuplicateHolds()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), icbcFile(usualBankRows())));
    const QString sta = writeFile(folder.filePath(QStringLiteral("a.sta")), usualSwift());
    SourceFile swift = importOne(*shop, sta);
    TwinService twins(*shop);
    const auto standing = [&] {
        TaskContext task;
        const auto rows = ImportService(*shop).rowsOfImport(swift.id, 0, 10, task);
        if (!rows)
            qFatal("the rows cannot be read again");
        return twins.standings(swift.id, {{rows->lines.first().line, rows->lines.first().identity}})->value(5);
    };
    QCOMPARE(int(standing().state), int(RowStanding::State::Linked));
    QCOMPARE(standing().fileName, QStringLiteral("a.csv"));
    const auto apart = twins.sayApart({swift.id, 5}, kWhy);
    DZ_VERIFY(apart);
    QCOMPARE(booksOf(*shop).size(), 5);
    QCOMPARE(int(standing().state), int(RowStanding::State::Own));
    DZ_VERIFY(ImportService(*shop).undo(swift.id, kWhy));
    QCOMPARE(booksOf(*shop).size(), 4);
    swift = importOne(*shop, sta);
    QCOMPARE(swift.added, 1);
    QCOMPARE(booksOf(*shop).size(), 5);
    DZ_VERIFY(twins.undo(*apart, QStringLiteral("was wrong")));
    QCOMPARE(booksOf(*shop).size(), 4);
}

void TestIntakeTwins::equalLineOfAnotherFileIsAnother()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    const QString header = QStringLiteral("交易日,银行记账日,卡号后四位,交易描述,存入,支出,币种\n");
    const QString payment = QStringLiteral("2026-09-20,2026-09-21,4260,包子铺,,5.00,CNY\n");
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("morning.csv")), (header + payment).toUtf8()));
    const QString path = writeFile(folder.filePath(QStringLiteral("evening.csv")), (header + payment + QStringLiteral("2026-09-20,2026-09-21,4260,面馆,,8.00,CNY\n")).toUtf8());
    SourceFile evening = importOne(*shop, path);
    QCOMPARE(evening.known, 1);
    TwinService twins(*shop);
    const auto apart = twins.sayApart({evening.id, 2}, kWhy);
    DZ_VERIFY(apart);
    QCOMPARE(booksOf(*shop).size(), 3);
    DZ_VERIFY(ImportService(*shop).undo(evening.id, kWhy));
    evening = importOne(*shop, path);
    QCOMPARE(evening.added, 2);
    QCOMPARE(booksOf(*shop).size(), 3);
    DZ_VERIFY(twins.undo(*apart, QStringLiteral("was wrong")));
    QCOMPARE(booksOf(*shop).size(), 2);
    QCOMPARE(twins.linesOfRow({evening.id, 2})->size(), 2);
}

void TestIntakeTwins::aWalletsLineIsNotTheBanks()
{
    // No account is named in the one: time and amount alone are not enough, the balance is.
    TemporaryShop shop;
    QTemporaryDir folder;
    QVector<BankRow> rows = usualBankRows();
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), icbcFile(rows)));
    const auto unnamed = [&](const QString& balance) {
        return QStringLiteral("对方账号,交易时间,对方单位,用途,摘要,附言,回单个性化信息,余额,转出金额,转入金额\n,2026-09-28 09:12:33,银联商务,,,,,%1,0.00,4812.40\n").arg(balance).toUtf8();
    };
    QCOMPARE(importOne(*shop, writeFile(folder.filePath(QStringLiteral("b.csv")), unnamed(QStringLiteral("99.00")))).added, 1);
    QCOMPARE(importOne(*shop, writeFile(folder.filePath(QStringLiteral("c.csv")), unnamed(QStringLiteral("14812.40")))).added, 0);
}

void TestIntakeTwins::aBatchOpenedByOneLayoutIsAsked_data()
{
    QTest::addColumn<QByteArray>("opened");
    QTest::addColumn<int>("openedLines");
    QTest::addColumn<QByteArray>("single");
    QTest::addColumn<QString>("singleName");
    QTest::addColumn<bool>("isSingleFirst");
    const QString tens = QStringLiteral("10.00"), thirty = QStringLiteral("30.00");
    const QByteArray three = camtBatch("camt.053", thirty, {tens, tens, tens});
    const QByteArray charged = camtBatch("camt.053", QStringLiteral("97.50"), {QStringLiteral("60.00"), QStringLiteral("40.00")}, QStringLiteral("2.50"));
    for (const bool isSingleFirst : {true, false}) {
        const char* order = isSingleFirst ? "the single line first" : "the opened lines first";
        QTest::addRow("MT940, %s", order) << three << 3 << swiftBatch(thirty) << QStringLiteral("a.sta") << isSingleFirst;
        QTest::addRow("camt.054, %s", order) << three << 3 << camtBatch("camt.054", thirty, {tens, tens, tens}) << QStringLiteral("n.xml") << isSingleFirst;
        QTest::addRow("with charges, %s", order) << charged << 3 << swiftBatch(QStringLiteral("97.50")) << QStringLiteral("a.sta") << isSingleFirst;
    }
}

void TestIntakeTwins::aBatchOpenedByOneLayoutIsAsked()
{
    QFETCH(QByteArray, opened);
    QFETCH(int, openedLines);
    QFETCH(QByteArray, single);
    QFETCH(QString, singleName);
    QFETCH(bool, isSingleFirst);
    TemporaryShop shop;
    QTemporaryDir folder;
    const QString openedPath = writeFile(folder.filePath(QStringLiteral("s.xml")), opened);
    const QString singlePath = writeFile(folder.filePath(singleName), single);
    const SourceFile first = importOne(*shop, isSingleFirst ? singlePath : openedPath);
    QCOMPARE(first.added, isSingleFirst ? 1 : openedLines);
    TaskContext task;
    const QString secondPath = isSingleFirst ? openedPath : singlePath;
    const auto preview = ImportService(*shop).preview({secondPath}, {}, task);
    DZ_VERIFY(preview);
    QCOMPARE(preview->files.first().doubtful, 1);
    const SourceFile second = importOne(*shop, secondPath);
    TwinService twins(*shop);
    const auto doubts = twins.doubts();
    DZ_VERIFY(doubts);
    QCOMPARE(doubts->size(), 1);
    QCOMPARE(doubts->first().contradicted, RowFacts(RowFact::Together));
    QCOMPARE(doubts->first().first.place.file, first.id);
    QCOMPARE(doubts->first().second.place.file, second.id);
    // Lines of two amounts cannot become one row: the answer names the way out.
    const auto same = twins.saySame(doubts->first().first.place, doubts->first().second.place, kWhy);
    QVERIFY(!same);
    QVERIFY(same.error().message.contains(QStringLiteral("s.xml")) && same.error().message.contains(singleName));
    DZ_VERIFY(ImportService(*shop).undo(first.id, kWhy));
    QVERIFY(twins.doubts()->isEmpty());
    QCOMPARE(booksOf(*shop).size(), isSingleFirst ? openedLines : 1);
}

void TestIntakeTwins::aBatchSaidApartIsNotAskedAgain()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    const QString tens = QStringLiteral("10.00");
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("s.xml")), camtBatch("camt.053", QStringLiteral("30.00"), {tens, tens, tens})));
    const QString path = writeFile(folder.filePath(QStringLiteral("a.sta")), swiftBatch(QStringLiteral("30.00")));
    const SourceFile swift = importOne(*shop, path);
    TwinService twins(*shop);
    const auto doubts = twins.doubts();
    DZ_VERIFY(doubts);
    QCOMPARE(doubts->size(), 1);
    DZ_VERIFY(twins.sayApart(doubts->first().first.place, doubts->first().second.place, kWhy));
    DZ_VERIFY(ImportService(*shop).undo(swift.id, kWhy));
    const SourceFile again = importOne(*shop, path);
    QCOMPARE(again.added, 1);
    QVERIFY(twins.doubts()->isEmpty());
}

void TestIntakeTwins::linesOfAnotherSumAreNotAsked()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    const QString tens = QStringLiteral("10.00");
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("s.xml")), camtBatch("camt.053", QStringLiteral("30.00"), {tens, tens, tens})));
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.sta")), swiftBatch(QStringLiteral("30.01"))));
    QCOMPARE(booksOf(*shop).size(), 4);
    QVERIFY(TwinService(*shop).doubts()->isEmpty());
    TemporaryShop other;
    importOne(*other, writeFile(folder.filePath(QStringLiteral("t.xml")), camtBatch("camt.053", QStringLiteral("30.00"), {tens, tens, tens}, {}, QStringLiteral("B2"))));
    importOne(*other, writeFile(folder.filePath(QStringLiteral("b.sta")), swiftBatch(QStringLiteral("30.00"))));
    QVERIFY(TwinService(*other).doubts()->isEmpty());
}

void TestIntakeTwins::linesNumberedAnewAreAsked_data()
{
    QTest::addColumn<QStringList>("numbers");
    QTest::addColumn<QString>("memo");
    QTest::addColumn<QString>("memoAgain");
    QTest::addColumn<int>("doubtful");
    const QString none;
    QTest::newRow("other numbers") << QStringLiteral("Z1 Z2 Z3").split(u' ') << none << none << 3;
    QTest::newRow("long numbers") << QStringLiteral("20261104001 20261104002 20261104003").split(u' ') << QStringLiteral("POS") << QStringLiteral("POS") << 3;
    QTest::newRow("short numbers and a memo") << QStringLiteral("Z1 Z2 Z3").split(u' ') << QStringLiteral("POS") << QStringLiteral("POS") << 3;
    QTest::newRow("one number is new") << QStringLiteral("A B Z3").split(u' ') << none << none << 1;
    QTest::newRow("another memo") << QStringLiteral("20261104001 20261104002 20261104003").split(u' ') << QStringLiteral("POS 1") << QStringLiteral("TILL") << 0;
}

void TestIntakeTwins::linesNumberedAnewAreAsked()
{
    QFETCH(QStringList, numbers);
    QFETCH(QString, memo);
    QFETCH(QString, memoAgain);
    QFETCH(int, doubtful);
    const auto file = [](const QStringList& ids, const QString& words) {
        return ofxFile({{QStringLiteral("20261102"), QStringLiteral("5.00"), ids[0], QStringLiteral("COFFEE"), words},
                        {QStringLiteral("20261102"), QStringLiteral("5.00"), ids[1], QStringLiteral("COFFEE"), words},
                        {QStringLiteral("20261103"), QStringLiteral("6.00"), ids[2], QStringLiteral("X"), words}});
    };
    TemporaryShop shop;
    QTemporaryDir folder;
    const bool isLong = numbers.first().size() > 2;
    const QStringList before = isLong ? QStringLiteral("20261103901 20261103902 20261103903").split(u' ') : QStringLiteral("A B C").split(u' ');
    QCOMPARE(importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.ofx")), file(before, memo))).added, 3);
    const QString path = writeFile(folder.filePath(QStringLiteral("b.ofx")), file(numbers, memoAgain));
    QCOMPARE(importOne(*shop, path).lines, 3);
    const auto doubts = TwinService(*shop).doubts();
    DZ_VERIFY(doubts);
    QCOMPARE(doubts->size(), doubtful);
    for (const RowDoubt& doubt : *doubts)
        QCOMPARE(doubt.contradicted, RowFacts(RowFact::Reference));
}

void TestIntakeTwins::booksAreNeverJoined()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    BackOfficeRow row;
    const SourceFile terminal = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile({row})));
    const QString daily = QStringLiteral("商户编码,交易日期及时间,交易类型,交易金额,交易卡号,卡类别,终端编码,商户手续费,检索参考号,订单号\n"
                                         "898310148160568,2026-09-28 10:00:01,消费,128.00,622576******6691,借记卡,01080209,0.77,092810000001,P0001\n");
    const SourceFile provider = importOne(*shop, writeFile(folder.filePath(QStringLiteral("b.csv")), daily.toUtf8()));
    QCOMPARE(provider.added, 1);
    const auto joined = TwinService(*shop).saySame({terminal.id, 2}, {provider.id, 2}, kWhy);
    QVERIFY(!joined);
    QCOMPARE(joined.error().code, ErrorCode::Invalid);
}

void TestIntakeTwins::salesOfTwoLayouts()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    // The provider's daily file has the RRN; its other export numbers batch and trace as well.
    const QString daily = QStringLiteral("商户编码,交易日期及时间,交易类型,交易金额,交易卡号,卡类别,终端编码,商户手续费,检索参考号,订单号\n"
                                         "898310148160568,2026-09-28 10:00:01,消费,128.00,622576******6691,借记卡,01080209,0.77,092810000001,P0001\n"
                                         "898310148160568,2026-09-28 10:05:01,消费,128.00,622576******6691,借记卡,01080209,0.77,092810000002,P0002\n");
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), daily.toUtf8()));
    // A later export of the first: the clock is the centre's, the order number is gone.
    QString again = daily;
    again.replace(QStringLiteral("10:00:01"), QStringLiteral("10:00:09"));
    again.replace(QStringLiteral(",P0001"), QStringLiteral(","));
    const SourceFile later = importOne(*shop, writeFile(folder.filePath(QStringLiteral("b.csv")), again.toUtf8()));
    QCOMPARE(later.known, 2);
    QCOMPARE(later.added, 0);
    const auto count = shop->sales().count();
    DZ_VERIFY(count);
    QCOMPARE(*count, 2);
    DZ_VERIFY(ImportService(*shop).undo(later.id, kWhy));
    QCOMPARE(*shop->sales().count(), 2);
}

QTEST_GUILESS_MAIN(TestIntakeTwins)
#include "tst_intake_twins.moc"
