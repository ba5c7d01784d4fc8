// SPDX-License-Identifier: GPL-3.0-or-later
// What is proposed for tables that no profile knows, and what is left open because the file does not say it.
#include "app/intake/own_profiles.h"
#include "app/intake/profile_draft.h"
#include "app/intake/profile_shelf.h"
#include "tests/intake/intake_files.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

Result<TableLook> looked(const QByteArray& text, std::optional<int> headerAt = {})
{
    TaskContext task;
    BufferSource source(QStringLiteral("unknown.csv"), text);
    DZ_ASSIGN(const Survey survey, surveySource(source, task));
    return lookAtTable(source, survey, headerAt, task);
}

/// "date=Posted amount=Sum": fields in the order of the columns.
QString columnsOf(const ProfileDraft& draft)
{
    QStringList said;
    for (const DraftColumn& column : draft.columns)
        if (column.field)
            said.append(nameOf(*column.field) + u'=' + column.name);
    return said.join(u' ');
}

QString openOf(const ProfileDraft& draft)
{
    QStringList open;
    for (const Question question : openQuestions(draft))
        if (question != Question::Title)
            open.append(nameOf(question));
    return open.join(u' ');
}

QString answersOf(const ProfileDraft& draft)
{
    QStringList said;
    if (draft.book)
        said.append(nameOf(*draft.book));
    if (draft.unit)
        said.append(nameOf(*draft.unit));
    if (draft.sign)
        said.append(nameOf(*draft.sign));
    if (draft.dateOrder)
        said.append(nameOf(*draft.dateOrder));
    if (draft.decimalMark)
        said.append(nameOf(*draft.decimalMark));
    return said.join(u' ');
}

} // namespace

class TestProfileProposal : public QObject
{
    Q_OBJECT
private slots:
    void proposes_data();
    void proposes();
    void wordsAreAskedFor();
    void headerCanBeChosen();
    void cardsAreMaskedAndNeverRead();
    void whatIsNoTableIsSaid();
    void fromNothingToImported();
    void editsWhatItMade();
};

void TestProfileProposal::proposes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("open");
    const auto row = [](const char* name, const QString& text, const char* columns, const char* answers, const char* open) {
        QTest::newRow(name) << text << QString::fromUtf8(columns) << QString::fromUtf8(answers) << QString::fromUtf8(open);
    };
    row("English, balance proves the sign", QStringLiteral("Posted,Details,Amount,Balance\n2026-11-02,rent,-5.00,95.00\n2026-11-03,sale,20.00,115.00\n2026-11-04,fee,-1.50,113.50\n"),
        "date=Posted memo=Details amount=Amount balance=Balance", "bank yuan signed ymd point", "account currency");
    row("the same the other way round", QStringLiteral("Posted,Details,Amount,Balance\n2026-11-02,rent,5.00,95.00\n2026-11-03,sale,-20.00,115.00\n2026-11-04,fee,1.50,113.50\n"),
        "date=Posted memo=Details amount=Amount balance=Balance", "bank yuan inverted ymd point", "account currency");
    row("newest first", QStringLiteral("Posted,Details,Amount,Balance\n2026-11-04,fee,-1.50,113.50\n2026-11-03,sale,20.00,115.00\n2026-11-02,rent,-5.00,95.00\n"),
        "date=Posted memo=Details amount=Amount balance=Balance", "bank yuan signed ymd point", "account currency");
    row("no balance: the sign is asked", QStringLiteral("Datum;Betrag;Währung;IBAN;Saldo\n02.11.2026;-5,00;EUR;DE89370400440532013000;\n13.11.2026;20,00;EUR;DE89370400440532013000;\n"),
        "date=Datum amount=Betrag currency=Währung account=IBAN balance=Saldo", "bank yuan dmy comma", "sign");
    row("first part above 12", QStringLiteral("Date,Debit,Credit,Balance\n02/11/2026,,5.00,105.00\n13/11/2026,1.00,,104.00\n14/11/2026,1.00,,103.00\n"),
        "date=Date out=Debit in=Credit balance=Balance", "bank yuan columns dmy point", "account currency");
    row("second part above 12", QStringLiteral("Date,Debit,Credit,Balance\n02/11/2026,,5.00,105.00\n11/13/2026,1.00,,104.00\n"),
        "date=Date out=Debit in=Credit balance=Balance", "bank yuan columns mdy point", "account currency");
    row("every date is both", QStringLiteral("Date,Debit,Credit,Balance\n02/11/2026,,5.00,105.00\n03/11/2026,1.00,,104.00\n"),
        "date=Date out=Debit in=Credit balance=Balance", "bank yuan columns point", "dateOrder account currency");
    row("dates contradict each other", QStringLiteral("Date,Debit,Credit,Balance\n13/11/2026,,5.00,105.00\n11/13/2026,1.00,,104.00\n"),
        "date=Date out=Debit in=Credit balance=Balance", "bank yuan columns point", "dateOrder account currency");
    row("three digits behind every mark", QStringLiteral("Date;Débit;Crédit;Solde;Devise\n2026-11-02;;1.250;2.250;EUR\n2026-11-03;1.000;;1.250;EUR\n"),
        "date=Date out=Débit in=Crédit balance=Solde currency=Devise", "bank columns ymd", "unit decimalMark account");
    row("whole numbers: yuan or fen", QStringLiteral("商户号,终端号,交易时间,凭证号,交易类型,交易金额,手续费,交易状态\n898440059994001,10482207,2026-11-02 10:00:01,000101,消费,12800,77,成功\n"),
        "merchant=商户号 terminal=终端号 dateTime=交易时间 trace=凭证号 type=交易类型 amount=交易金额 fee=手续费 status=交易状态", "provider ymd point", "unit currency");
    row("the name says fen", QStringLiteral("商户号,终端号,交易时间,凭证号,交易类型,交易金额(分),手续费(分)\n898440059994001,10482207,2026-11-02 10:00:01,000101,消费,12800,77\n"),
        "merchant=商户号 terminal=终端号 dateTime=交易时间 trace=凭证号 type=交易类型 amount=交易金额(分) fee=手续费(分)", "provider fen ymd point", "currency");
    row("says fen and has decimals", QStringLiteral("商户号,终端号,交易时间,凭证号,交易类型,交易金额(分),手续费\n898440059994001,10482207,2026-11-02 10:00:01,000101,消费,128.00,0.77\n"),
        "merchant=商户号 terminal=终端号 dateTime=交易时间 trace=凭证号 type=交易类型 amount=交易金额(分) fee=手续费", "provider ymd point", "unit currency");
    row("a terminal's or the provider's", QStringLiteral("终端号,批次号,凭证号,日期,时间,交易类型,金额\n10482207,000012,000101,2026-11-02,10:00:01,消费,128.00\n"),
        "terminal=终端号 batch=批次号 trace=凭证号 date=日期 time=时间 type=交易类型 amount=金额", "yuan ymd point", "book currency");
    row("an unknown word", QStringLiteral("商户号,终端号,交易时间,凭证号,交易类型,交易金额,手续费\n898440059994001,10482207,2026-11-02 10:00:01,000101,神秘,128.00,0.77\n"),
        "merchant=商户号 terminal=终端号 dateTime=交易时间 trace=凭证号 type=交易类型 amount=交易金额 fee=手续费", "provider yuan ymd point", "currency words");
    row("no type, negative amounts", QStringLiteral("Terminal ID,Transaction Date,Receipt Number,Gross,Fees,Net\nT1,2026-11-02,1,10.00,0.10,9.90\nT1,2026-11-03,2,-10.00,0,-10.00\n"),
        "terminal=Terminal ID date=Transaction Date trace=Receipt Number amount=Gross fee=Fees net=Net", "provider yuan ymd point", "currency everyLine negativeLine");
    row("direction in a word", QStringLiteral("账号：6222020200112230\n交易日期\t摘要\t收/支\t金额\t余额\n2026-11-02\t货款\t收\t5.00\t105.00\n"),
        "date=交易日期 memo=摘要 mark=收/支 amount=金额 balance=余额", "bank yuan mark ymd point", "currency");
    row("Spanish", QStringLiteral("Fecha;Concepto;Cargo;Abono;Saldo\n13-11-2026;Alquiler;1.234,56;;100,00\n14-11-2026;Venta;;3.500,00;3.600,00\n"),
        "date=Fecha memo=Concepto out=Cargo in=Abono balance=Saldo", "bank yuan columns dmy comma", "account currency");
    row("Portuguese, months in words", QStringLiteral("Data|Descrição|Débito|Crédito|Saldo (EUR)\n3 nov 2026|Renda|1 234,56||100,00\n4 dez 2026|Venda||3 500,00|3 600,00\n"),
        "date=Data memo=Descrição out=Débito in=Crédito balance=Saldo (EUR)", "bank yuan columns ymd comma", "account");
}

void TestProfileProposal::proposes()
{
    QFETCH(QString, text);
    QFETCH(QString, columns);
    QFETCH(QString, answers);
    QFETCH(QString, open);
    const auto look = looked(text.toUtf8());
    DZ_VERIFY(look);
    const ProfileDraft draft = proposeProfile(*look);
    QCOMPARE(columnsOf(draft), columns);
    QCOMPARE(answersOf(draft), answers);
    QCOMPARE(openOf(draft), open);
    const QJsonObject document = QJsonDocument::fromJson(documentOf(draft)).object();
    QCOMPARE(document.contains(QLatin1String("unit")), draft.unit.has_value());
    QVERIFY(document.value(QLatin1String("open")).toArray().contains(QStringLiteral("title")));
}

void TestProfileProposal::wordsAreAskedFor()
{
    const auto look = looked("终端号,交易时间,凭证号,交易类型,交易金额,手续费,状态\nT1,2026-11-02 10:00:00,1,消费,1.00,0.01,成功\nT1,2026-11-02 10:01:00,2,神秘,1.00,0.01,OK?\nT1,2026-11-02 10:02:00,3,神秘,1.00,0.01,成功\n");
    DZ_VERIFY(look);
    ProfileDraft draft = proposeProfile(*look);
    const auto meaning = [&](const QString& word) {
        for (const WordMeaning& one : draft.words)
            if (one.word == word)
                return one.meaning;
        return QStringLiteral("not met");
    };
    QCOMPARE(meaning(QStringLiteral("消费")), QStringLiteral("sale"));
    QCOMPARE(meaning(QStringLiteral("神秘")), QString());
    QCOMPARE(meaning(QStringLiteral("OK?")), QString());
    for (WordMeaning& word : draft.words)
        if (word.word == QStringLiteral("神秘"))
            word.meaning = QStringLiteral("refund");
    reconsider(draft, *look);  // an answer stays when the columns are looked at again
    QCOMPARE(meaning(QStringLiteral("神秘")), QStringLiteral("refund"));
}

void TestProfileProposal::headerCanBeChosen()
{
    const QByteArray text = "Some Bank\nA,B,C\nWhen,What,How much\n2026-11-02,rent,5.00\n";
    const auto look = looked(text);
    DZ_VERIFY(look);
    QCOMPARE(look->headerAt, 2);
    const auto other = looked(text, 1);
    DZ_VERIFY(other);
    QCOMPARE(other->headerAt, 1);
    QCOMPARE(other->columns.first().name, QStringLiteral("A"));
    QVERIFY(openQuestions(proposeProfile(*other)).contains(Question::Currency));
}

void TestProfileProposal::cardsAreMaskedAndNeverRead()
{
    const auto look = looked("Terminal ID,Date,Trace,Amount,Number,Fee,身份证号\nT1,2026-11-02,1,1.00,6225760000006691,0.01,110101199001011234\nT1,2026-11-03,2,1.00,4111111111111111,0.01,110101199001011234\n");
    DZ_VERIFY(look);
    const ProfileDraft draft = proposeProfile(*look);
    QVERIFY(draft.columns[4].isCard);
    QVERIFY(draft.columns[6].isPrivate);
    QVERIFY(!draft.columns[6].field);
    for (const QStringList& row : look->firstRows)
        QVERIFY(!row.join(u' ').contains(QStringLiteral("4111111111111111")));
    for (const QString& sample : look->columns[4].samples)
        QVERIFY(!sample.contains(QStringLiteral("000000")));
    QVERIFY(!documentOf(draft).contains("4111"));
}

void TestProfileProposal::whatIsNoTableIsSaid()
{
    for (const QByteArray& text : {QByteArray("just a line of prose, nothing more\n"), QByteArray("1,2,3\n4,5,6\n"), QByteArray("%PDF-1.4\n")}) {
        const auto look = looked(text);
        QVERIFY(!look);
        QVERIFY(look.error().message.contains(QStringLiteral("unknown.csv")));
    }
}

void TestProfileProposal::fromNothingToImported()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    TaskContext task;
    const QString path = writeFile(folder.filePath(QStringLiteral("casa.csv")),
                                   "Banco de la Esquina\nFecha;Concepto;Cargo;Abono;Saldo\n13-11-2026;Alquiler;1.234,56;;100,00\n14-11-2026;Venta;;3.500,00;3.600,00\nTotal;;1.234,56;3.500,00;\n");
    ImportService service(*shop);
    const auto preview = service.preview({path}, {}, task);
    DZ_VERIFY(preview);
    QCOMPARE(preview->failures.size(), 1);
    QVERIFY(preview->failures.first().isTable);
    const auto look = service.lookAt(path, preview->failures.first().name, {}, task);
    DZ_VERIFY(look);
    ProfileDraft draft = proposeProfile(*look);
    draft.title = QStringLiteral("Banco de la Esquina");
    draft.account = QStringLiteral("ES91 2100");
    draft.currency = Currency::fromCode(u"EUR");
    QCOMPARE(openOf(draft), QString());
    const auto seen = service.previewBy(documentOf(draft), path, preview->failures.first().name, task);
    DZ_VERIFY(seen);
    QCOMPARE(seen->firstLines.size(), 2);
    QCOMPARE(seen->firstLines.first().amount.toString(), QStringLiteral("-1234.56"));
    QCOMPARE(seen->firstLines.first().booked, QDate(2026, 11, 13));
    QCOMPARE(seen->firstLines.first().amount.currency().code(), QStringLiteral("EUR"));
    QCOMPARE(service.history()->size(), 0);
    const auto id = OwnProfiles(*shop).add(documentOf(draft));
    DZ_VERIFY(id);
    QCOMPARE(*id, QStringLiteral("own-banco-de-la-esquina"));
    const auto outcome = service.import({path}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.first().file.added, 2);
    QCOMPARE(outcome->files.first().file.coverage.first().subject, QStringLiteral("ES91 2100"));
}

void TestProfileProposal::editsWhatItMade()
{
    const auto look = looked("Posted,Details,Amount,Mark\n01/02/2026,rent,5,X\n");
    DZ_VERIFY(look);
    ProfileDraft draft = proposeProfile(*look);
    draft.title = QStringLiteral("Corner");
    draft.book = Book::Bank;
    draft.columns[0].field = Field::Date;
    draft.columns[3].field = Field::Mark;
    reconsider(draft, *look);
    draft.sign = SignRule::Mark;
    draft.unit = AmountUnit::Fen;
    draft.dateOrder = DateOrder::MonthDayYear;
    draft.decimalMark = DecimalMark::Point;
    draft.currency = Currency::fromCode(u"USD");
    draft.account = QStringLiteral("1");
    draft.zone = "America/New_York";
    for (WordMeaning& word : draft.words)
        word.meaning = QStringLiteral("out");
    QCOMPARE(openOf(draft), QString());
    const auto profile = parseProfile(documentOf(draft));
    DZ_VERIFY(profile);
    ProfileDraft again = draftOf(**profile, *look);
    again.id.clear();
    QCOMPARE(documentOf(again), documentOf(draft));
}

QTEST_GUILESS_MAIN(TestProfileProposal)
#include "tst_profile_proposal.moc"
