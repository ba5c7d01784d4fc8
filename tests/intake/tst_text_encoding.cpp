// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is not UTF-8 is told from its high bytes: Chinese never taken for Western, umlauts never for Chinese.
#include "app/intake/survey.h"
#include "tests/support/testing.h"

#include <QStringEncoder>

using namespace daozhang;
using namespace daozhang::intake;

namespace {

QByteArray written(const QString& text, TextEncoding encoding)
{
    if (encoding == TextEncoding::Gb18030) {
        QStringEncoder encoder("GB18030");
        return encoder(text);
    }
    QByteArray bytes;
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            bytes.append(char(c.unicode()));
            continue;
        }
        int byte = 0x80;
        while (byte < 0x100 && decodeText(QByteArray(1, char(byte)), encoding) != QString(c))
            ++byte;
        if (byte == 0x100)
            qFatal("%s is not in that code page", qPrintable(QString(c)));
        bytes.append(char(byte));
    }
    return bytes;
}

} // namespace

class TestTextEncoding : public QObject
{
    Q_OBJECT
private slots:
    void tellsTheEncoding_data();
    void tellsTheEncoding();
    void damagedUtf8StaysUtf8();
    void looksAtTheWholeFile();
    void decodesEveryByte();
};

void TestTextEncoding::tellsTheEncoding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextEncoding>("encoding");
    const auto rows = [](TextEncoding encoding, std::initializer_list<const char*> texts) {
        for (const char* text : texts)
            QTest::newRow(qPrintable(encodingName(encoding) + QLatin1String(": ") + QString::fromUtf8(text).left(40))) << QString::fromUtf8(text) << encoding;
    };
    rows(TextEncoding::Gb18030, {
        "日期,金额\n2026-09-28,12.00", "2026-09-28,借,12.00", "2026-09-28,贷,12.00", "Date,Amount,摘要", "a,收,b", "男", "POS消费", "T+1到账", "A座201", "银联商务", "工资",
        "支付宝-王珺", "王喆,12.00", "李堃", "陶镕", "滙豐銀行", "國泰世華商業銀行", "轉帳 手續費", "臺灣銀行", "￥12.00", "余额:100元", "５００元", "（退款）", "“美团”外卖", "——", "·",
        "郑州亳州濮阳", "鑫淼商行", "囍缘婚庆", "犇羴鱻饭店", "VISA卡", "WIFI费", "X光", "K歌之王KTV", "2026年9月28日", "1月", "5日", "合计", "12.00元", "KFC肯德基XX店", "ATM取款", "中信",
        "对方户名,Counterparty\n张三,", "张三", "李四,Li Si", "交易成功 OK", "餐饮·美食", "〇", "㈱三井", "备注:无", "№1", "100℃", "面积20㎡", "α测试", "Ａ", "①"});
    rows(TextEncoding::Windows1252, {
        "Müller", "Größe", "Straße 5", "Bäckerei Käfer;12,00", "Café", "café;au lait", "créée le", "Libellé;Débit;Crédit", "Date opération;Référence", "São Paulo", "transação",
        "DESCRIÇÃO;VALOR", "TRANSAÇÃO PIX", "Nómina", "España", "€ 12,00", "12,00 €", "£12.00", "Søren Ångström", "Ærø", "naïve", "l’eau", "Überweisung", "ÜBERWEISUNG", "ÄNDERUNG",
        "Öffnung", "Zürich", "Genève", "BÄRENSTRASSE", "Fußgänger", "süß", "maçã", "coração", "não", "Señor", "año", "Kartenumsätze", "Gebühr;1,50", "Crédit Agricole", "été", "élève",
        "Übergröße", "cœur", "Łódź is not here, only Ö"});
    rows(TextEncoding::Latin9, {"12,00 € Gebühr", "Café 5 €"});
    rows(TextEncoding::CodePage850, {"Müller Bäcker Söhne", "Größe und Übergröße", "átutalás összevont", "crédit débité"});
    rows(TextEncoding::CodePage852, {"příjem žádost účet", "wpłata za książkę"});
    rows(TextEncoding::Windows1250, {"wpłata za książkę", "opłata miesięczna"});
    rows(TextEncoding::Latin2, {"książka i święto"});
}

void TestTextEncoding::tellsTheEncoding()
{
    QFETCH(QString, text);
    QFETCH(TextEncoding, encoding);
    if (encoding == TextEncoding::Windows1252)
        text.remove(QString::fromUtf8("Łódź is not here, only "));
    const QByteArray bytes = written(text, encoding);
    QCOMPARE(encodingName(guessEncoding(bytes)), encodingName(encoding));
    QCOMPARE(decodeText(bytes, encoding), text);
}

void TestTextEncoding::damagedUtf8StaysUtf8()
{
    QByteArray bytes = QString::fromUtf8("银联商务股份有限公司；交易日期，金额；Größe, Straße\n").repeated(5).toUtf8();
    bytes.insert(20, '\xFF');
    QCOMPARE(int(guessEncoding(bytes)), int(TextEncoding::Utf8));
}

void TestTextEncoding::looksAtTheWholeFile()
{
    // Nothing but ASCII in the first 256 KiB.
    const QByteArray plain = QByteArray("2026-09-28,12.00,abc\n").repeated(40000);
    for (const auto encoding : {TextEncoding::Gb18030, TextEncoding::Windows1252}) {
        const QString late = encoding == TextEncoding::Gb18030 ? QString::fromUtf8("贷方,张三\n") : QString::fromUtf8("Müller, Größe\n");
        BufferSource source(QStringLiteral("a.csv"), plain + written(late, encoding));
        TaskContext task;
        const auto survey = surveySource(source, task);
        DZ_VERIFY(survey);
        QCOMPARE(encodingName(survey->encoding), encodingName(encoding));
    }
}

void TestTextEncoding::decodesEveryByte()
{
    for (const auto encoding : {TextEncoding::Windows1252, TextEncoding::Latin9, TextEncoding::CodePage850, TextEncoding::CodePage852, TextEncoding::Windows1250, TextEncoding::Latin2}) {
        QCOMPARE(encodingByName(encodingName(encoding)), std::optional(encoding));
        for (int byte = 0; byte < 0x100; ++byte)
            QCOMPARE(decodeText(QByteArray(1, char(byte)), encoding).size(), 1);
    }
}

QTEST_GUILESS_MAIN(TestTextEncoding)
#include "tst_text_encoding.moc"
