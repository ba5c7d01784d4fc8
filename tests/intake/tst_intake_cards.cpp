// SPDX-License-Identifier: GPL-3.0-or-later
// No full card number reaches the disk, whatever its checksum, its length and the way it is written.
#include "app/intake/kept_copy.h"
#include "app/storage/blob_vault.h"
#include "app/storage/journal_repository.h"
#include "app/storage/source_file_repository.h"
#include "tests/intake/intake_files.h"

#include <QDirIterator>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

class TestIntakeCards : public QObject
{
    Q_OBJECT
private slots:
    void leaveNoTrace_data();
    void leaveNoTrace();

private:
    static QByteArray everythingOnDisk(const QString& folder, const QString& except);
};

namespace {

/// Passing and failing the checksum, 13 to 19 digits.
QStringList cardNumbers()
{
    return {QStringLiteral("6225760000006697"),    QStringLiteral("6222021234567890123"), QStringLiteral("4000000000006"),
            QStringLiteral("62220212345678"),      QStringLiteral("371449635398431"),     QStringLiteral("6222020000000000000"),
            QStringLiteral("4111111111111111"),    QStringLiteral("621700123456789018"),  QStringLiteral("9558801234567890")};
}

QString grouped(const QString& card)
{
    QString text;
    for (qsizetype i = 0; i < card.size(); ++i)
        text += (i > 0 && i % 4 == 0 ? QStringLiteral(" ") : QString()) + card[i];
    return text;
}

QByteArray backOffice()
{
    QStringList lines{backOfficeHeader()};
    int trace = 0;
    for (const QString& card : cardNumbers()) {
        for (const QString& written : {card, grouped(card), u'"' + card + QStringLiteral("\t\""), u'`' + card, QStringLiteral("=\"") + card + u'"'}) {
            BackOfficeRow row;
            row.trace = QString::number(++trace).rightJustified(6, u'0');
            row.card = written;
            lines.append(row.line());
            row.amount = QStringLiteral("refused");
            lines.append(row.line());
            lines.append(row.line().section(u',', 0, 13));                  // cut off after the card
            lines.append(row.line().section(u',', 4));                      // shifted: the card stands elsewhere
            lines.append(row.line() + QStringLiteral(",") + written);       // one column too many
        }
    }
    lines.append(QStringLiteral("合计,") + cardNumbers().first());
    return lines.join(u'\n').toUtf8();
}

QByteArray bank()
{
    QStringList lines{QStringLiteral("明细查询文件下载"), QStringLiteral("卡号: ") + cardNumbers()[1],
                      QStringLiteral("交易日期,摘要,交易场所,交易国家或地区简称,钞/汇,交易金额(收入),交易金额(支出),交易币种,记账金额(收入),记账金额(支出),记账币种,余额,对方户名,对方账户")};
    for (const QString& card : cardNumbers())
        lines.append(QStringLiteral("2026-09-28,转账,网银,CHN,钞,-,-,-,1.00,,人民币,2.00,张三,") + grouped(card));
    // In free text only what passes the checksum can be told from an order number.
    lines.append(QStringLiteral("2026-09-28,卡6225760000006697消费,4111 1111 1111 1111,CHN,钞,-,-,-,1.00,,人民币,2.00,371449635398431,"));
    return lines.join(u'\n').toUtf8();
}

QByteArray unionPay()
{
    QByteArray record(607, ' ');
    const auto put = [&](int at, const char* text) { record.replace(at, qsizetype(qstrlen(text)), text); };
    put(0, "S56");
    put(28, "190624");
    put(35, "0906112203");
    put(46, "6222021234567890123");
    put(66, "000000476800");
    put(87, "201509061122031906248");
    put(166, "D000000002861");
    put(180, "C000000473939");
    put(215, "01");
    put(293, "802310048993424");
    put(388, "01080209");
    QByteArray broken = record;
    broken.replace(66, 12, "00000047680X");
    return record + "\r\n" + broken + "\r\n";
}

QByteArray swift()
{
    return ":20:ST\n:25:4556012345\n:60F:C260927CNY0,00\n:61:260928C1,00NTRFNONREF\n:86:paid by card 62257600\n00006697 and 4111111111111111 thanks\n:61:26xx4111111111111111\n:62F:C260928CNY1,00\n";
}

QByteArray allinpay()
{
    return QStringLiteral("商户号,门店名称,终端号,交易时间,交易类型,交易批次号,凭证号,参考号,卡号,卡类别,发卡行机构代码,发卡行名称,交易金额,手续费,交易日期,交易单号,订单号,持卡人姓名,持卡人身份证\n"
                          "821310148160568,一店,01080209,10:00:01,消费,000012,000101,092810000001,6222021234567890123,借记卡,1,工行,128.00,0.64,2026-09-28,T1,O1,欧阳小明,310101199001011234\n"
                          "821310148160568,一店,01080209,10:00:01,消费,000012,000102,092810000001,6222021234567890123,借记卡,1,工行,x,0.64,2026-09-28,T1,O1,欧阳小明,310101199001011234\n"
                          "821310148160568,01080209,10:00:01,消费,6222021234567890123,欧阳小明,310101199001011234\n")
        .toUtf8();
}

} // namespace

QByteArray TestIntakeCards::everythingOnDisk(const QString& folder, const QString& except)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        if (path != except && file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void TestIntakeCards::leaveNoTrace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("secrets");
    const QStringList passing = {QStringLiteral("6225760000006697"), QStringLiteral("4111111111111111"), QStringLiteral("371449635398431")};
    QTest::newRow("back office") << backOffice() << cardNumbers();
    QTest::newRow("bank") << bank() << cardNumbers() + passing;
    QTest::newRow("UnionPay") << unionPay() << QStringList{QStringLiteral("6222021234567890123")};
    QTest::newRow("SWIFT") << swift() << QStringList{QStringLiteral("6225760000006697"), QStringLiteral("4111111111111111")};
    QTest::newRow("Allinpay") << allinpay() << QStringList{QStringLiteral("6222021234567890123"), QStringLiteral("310101199001011234"), QStringLiteral("欧阳小明")};
}

void TestIntakeCards::leaveNoTrace()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, secrets);
    TemporaryShop shop;
    QTemporaryDir outside;
    const QString path = writeFile(outside.filePath(QStringLiteral("file.txt")), bytes);
    const SourceFile file = importOne(*shop, path);
    QVERIFY(file.added > 0);
    QCOMPARE(file.lines, file.added + file.known + file.refusedCount);

    const auto kept = shop->sourceFiles().keptCopy(file.id);
    DZ_VERIFY(kept);
    QVERIFY(kept->has_value());
    const auto packed = shop->vault().read(**kept);
    DZ_VERIFY(packed);
    const auto copy = unpackKeptCopy(*packed, 1 << 24);
    DZ_VERIFY(copy);
    QCOMPARE(copy->size(), bytes.size());  // masked in place, nothing lost

    QString told;
    for (const RefusedLine& line : file.refused)
        told += line.reason + u'\n' + line.raw + u'\n';
    for (const ControlTotal& control : file.controls)
        told += control.what + control.declared + control.found;
    for (const Coverage& range : file.coverage)
        told += range.subject + u'\n';
    const auto entries = shop->journal().ofAct(QStringLiteral("file.imported"));
    DZ_VERIFY(entries);
    QCOMPARE(entries->size(), 1);

    const QByteArray disk = everythingOnDisk(shop.folder(), path);
    QVERIFY(disk.size() > 1000);
    QByteArray unwrapped = *copy;
    unwrapped.replace("\r", "").replace("\n", "");
    for (const QString& secret : std::as_const(secrets)) {
        for (const QString& written : {secret, grouped(secret)}) {
            const QByteArray utf8 = written.toUtf8();
            QVERIFY2(!disk.contains(utf8), qPrintable(QStringLiteral("in the shop's files: %1").arg(written)));
            QVERIFY2(!copy->contains(utf8), qPrintable(QStringLiteral("in the kept copy: %1").arg(written)));
            QVERIFY2(!unwrapped.contains(utf8), qPrintable(QStringLiteral("in the kept copy, wrapped: %1").arg(written)));
            QVERIFY2(!told.contains(written), qPrintable(QStringLiteral("in a message: %1").arg(written)));
        }
    }
}

QTEST_GUILESS_MAIN(TestIntakeCards)
#include "tst_intake_cards.moc"
