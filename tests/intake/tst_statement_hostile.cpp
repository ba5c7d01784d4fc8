// SPDX-License-Identifier: GPL-3.0-or-later
// ISO 20022 and OFX files made to harm or harmed on the way: never a crash, a hang, growth, or a wrong amount; and the
// amounts of OFX one by one.
#include "app/intake/file_reading.h"
#include "app/intake/import_service.h"
#include "app/intake/ofx_values.h"
#include "app/intake/profile_shelf.h"
#include "app/storage/bank_line_repository.h"
#include "tests/intake/intake_files.h"

#include <QRandomGenerator>

#include <archive.h>
#include <archive_entry.h>

#include <sys/resource.h>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

class CollectingSink final : public RowSink
{
public:
    QVector<BankLine> lines;
    Result<void> take(std::span<Sale>) override { return {}; }
    Result<void> take(std::span<BankLine> rows) override
    {
        for (const BankLine& line : rows)
            if (lines.size() < 1000)
                lines.append(line);
        count += qint64(rows.size());
        return {};
    }
    qint64 count = 0;
};

/// head, then `unit` as often as asked, then tail: as large as wanted, without being held.
class LongSource final : public ByteSource
{
public:
    LongSource(QByteArray head, QByteArray unit, qint64 times, QByteArray tail) : m_head(std::move(head)), m_unit(std::move(unit)), m_tail(std::move(tail)), m_times(times) {}
    QString name() const override { return QStringLiteral("long.xml"); }
    qint64 size() const override { return m_head.size() + m_unit.size() * m_times + m_tail.size(); }
    Result<void> rewind() override
    {
        m_at = 0;
        return {};
    }
    Result<qint64> read(char* buffer, qint64 capacity) override
    {
        qint64 given = 0;
        while (given < capacity && m_at < size()) {
            const qint64 middle = m_unit.size() * m_times;
            const bool isHead = m_at < m_head.size();
            const bool isTail = m_at >= m_head.size() + middle;
            const QByteArray& from = isHead ? m_head : isTail ? m_tail : m_unit;
            const qint64 at = isHead ? m_at : isTail ? m_at - m_head.size() - middle : (m_at - m_head.size()) % m_unit.size();
            const qint64 count = qMin(capacity - given, qint64(from.size()) - at);
            std::memcpy(buffer + given, from.constData() + at, size_t(count));
            given += count;
            m_at += count;
        }
        return given;
    }

private:
    QByteArray m_head, m_unit, m_tail;
    qint64 m_times;
    qint64 m_at = 0;
};

struct Outcome
{
    std::optional<Reading> reading;
    Error error;
    QVector<BankLine> lines;
    qint64 count = 0;
    QString profile;
};

/// `profile`: only that one will do, which is quicker than to ask them all.
Outcome readSource(ByteSource& source, const QString& profile = {})
{
    Outcome result;
    TaskContext task;
    const auto survey = surveySource(source, task);
    const auto format = survey ? recognise(*survey, source.name(), ProfileShelf::shipped(), ProfileShelf::shipped().byId(profile)) : Result<Recognised>(Failure(survey.error()));
    if (!format) {
        result.error = format.error();
        return result;
    }
    result.profile = format->profile->id;
    ReadSettings settings;
    settings.time = ShopTime(QByteArrayLiteral("Asia/Shanghai"));
    settings.today = QDate(2026, 11, 23);
    settings.currency = Currency::cny();
    CollectingSink sink;
    auto reading = readRows(source, *format, settings, sink, task);
    result.lines = sink.lines;
    result.count = sink.count;
    if (reading)
        result.reading = *std::move(reading);
    else
        result.error = reading.error();
    return result;
}

Outcome readBytes(const QByteArray& bytes, const QString& profile = {})
{
    BufferSource source(QStringLiteral("file"), bytes);
    return readSource(source, profile);
}

QByteArray fixtureBytes(const char* path)
{
    QFile file(fixture(QStringLiteral("intake/") + QString::fromLatin1(path)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", path);
    return file.readAll();
}

const QByteArray kCamtHead = "<?xml version=\"1.0\"?><Document><BkToCstmrStmt><GrpHdr><CreDtTm>2026-09-29T06:00:00</CreDtTm></GrpHdr><Stmt><Id>1</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>";
const QByteArray kCamtTail = "</Stmt></BkToCstmrStmt></Document>";
const QByteArray kEntry = "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-09-28</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>settlement of the day</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";

long peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

class TestStatementHostile : public QObject
{
    Q_OBJECT
private slots:
    void survivesEveryTruncation_data() { seeds(); }
    void survivesEveryTruncation();
    void survivesFlippedBytes_data() { seeds(); }
    void survivesFlippedBytes();
    void takesNothingOfDamagedXml();
    void refusesWhatIsNoStatement_data();
    void refusesWhatIsNoStatement();
    void staysSmall_data();
    void staysSmall();
    void keepsAnEntryOfManyDetailsWhole();
    void keepsAmountsUnderLyingEncodings();
    void opensAZipOfStatements();
    void countsNoMoneyTwice();
    void readsOfxAmounts_data();
    void readsOfxAmounts();
    void readsOfxDays();

private:
    static void seeds()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char* path : {"camt053/batch_v08.xml", "camt053/refused.xml", "camt053/says_utf8_is_8859_15.xml", "ofx/sgml_1252.ofx", "ofx/xml_bank_and_card.ofx", "ofx/says_1252_is_gb18030.ofx", "ofx/refused.ofx"})
            QTest::newRow(path) << fixtureBytes(path);
    }
};

void TestStatementHostile::survivesEveryTruncation()
{
    QFETCH(QByteArray, bytes);
    const bool isXml = bytes.contains("<Document");
    const Outcome whole = readBytes(bytes);
    QVERIFY(whole.reading);
    for (qsizetype length = 0; length < bytes.size(); length += length < 600 ? 1 : 7) {
        const Outcome cut = readBytes(bytes.first(length), whole.profile);
        for (qsizetype i = 0; i < cut.lines.size() && cut.reading; ++i)
            QCOMPARE(cut.lines.at(i).amount, whole.lines.at(i).amount);
        if (cut.reading)
            QVERIFY(cut.reading->lines <= whole.reading->lines);
        else
            QVERIFY(!cut.error.message.isEmpty());
        if (isXml && length < bytes.lastIndexOf('<'))
            QVERIFY2(!cut.reading, qPrintable(QString::number(length)));
    }
}

void TestStatementHostile::survivesFlippedBytes()
{
    QFETCH(QByteArray, bytes);
    const QString profile = readBytes(bytes).profile;
    QRandomGenerator random(20260928);
    for (int round = 0; round < 500; ++round) {
        QByteArray harmed = bytes;
        for (int i = 0; i <= round % 8; ++i)
            harmed[random.bounded(harmed.size())] = char(random.bounded(256));
        const Outcome outcome = readBytes(harmed, profile);
        if (outcome.reading)
            QCOMPARE(outcome.count + outcome.reading->refusedCount, outcome.reading->lines);
        else
            QVERIFY(!outcome.error.message.isEmpty());
    }
}

void TestStatementHostile::takesNothingOfDamagedXml()
{
    TemporaryShop shop;
    TaskContext task;
    QTemporaryDir folder;
    const QString path = writeFile(folder.filePath(QStringLiteral("damaged.xml")), kCamtHead + kEntry.repeated(3000) + "<Ntry></Amt>" + kCamtTail);
    const auto outcome = ImportService(*shop).import({path}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->failures.size(), 1);
    const QString message = outcome->failures.first().error.message;
    QVERIFY2(message.contains(QLatin1String("line 1, column")) && message.contains(QLatin1String("place: 3000")), qPrintable(message));
    const auto history = ImportService(*shop).history();
    DZ_VERIFY(history);
    QVERIFY(history->isEmpty());
}

void TestStatementHostile::refusesWhatIsNoStatement_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QByteArray& bytes, const char* says) { QTest::newRow(name) << bytes << QString::fromLatin1(says); };
    row("nested elements", kCamtHead + QByteArray("<a>").repeated(100'000) + kCamtTail, "nested or long");
    row("nested entities", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + kCamtHead.mid(21) + "&b;" + kCamtTail, "DOCTYPE");
    row("an endless tag", kCamtHead + "<Ntry " + QByteArray("x").repeated(4 << 20) + kCamtTail, "nested or long");
    row("an endless comment", kCamtHead + "<!-- " + QByteArray("x").repeated(4 << 20) + kCamtTail, "nested or long");
    row("an entry of endless elements", kCamtHead + "<Ntry>" + QByteArray("<Amt/>").repeated(300'000) + "</Ntry>" + kCamtTail, "larger than any");
    row("an unknown entity", kCamtHead + "&nbsp;" + kCamtTail, "is damaged in line");
}

void TestStatementHostile::refusesWhatIsNoStatement()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const Outcome outcome = readBytes(bytes);
    QVERIFY(!outcome.reading);
    QVERIFY2(outcome.error.message.contains(says), qPrintable(outcome.error.message));
}

void TestStatementHostile::staysSmall_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<qint64>("times");
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<qint64>("lines");
    const QByteArray open = "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-09-28</Dt></BookgDt><AddtlNtryInf>";
    QTest::newRow("a text of 100 MB") << kCamtHead + open << QByteArray("text ").repeated(200) << qint64(100'000) << "</AddtlNtryInf></Ntry>" + kCamtTail << qint64(1);
    QTest::newRow("100 MB in one line") << kCamtHead << kEntry << qint64(100 << 20) / kEntry.size() << kCamtTail << qint64(100 << 20) / kEntry.size();
    QTest::newRow("details without end") << kCamtHead + "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-09-28</Dt></BookgDt><NtryDtls>"
                                         << QByteArray("<TxDtls><RmtInf><Ustrd>" + QByteArray("detail ").repeated(100) + "</Ustrd></RmtInf></TxDtls>") << qint64(100'000) << "</NtryDtls></Ntry>" + kCamtTail << qint64(1);
    const QByteArray ofx = "OFXHEADER:100\n\n<OFX><STMTTRNRS><STMTRS><CURDEF>EUR<BANKTRANLIST>";
    QTest::newRow("an OFX text of 100 MB") << ofx + "<STMTTRN><DTPOSTED>20260928<TRNAMT>1.00<MEMO>" << QByteArray("text ").repeated(200) << qint64(100'000) << QByteArray("</OFX>") << qint64(1);
    QTest::newRow("an OFX tag of 100 MB") << ofx + "<STMTTRN><DTPOSTED>20260928<TRNAMT>1.00<MEMO " << QByteArray("tag ").repeated(250) << qint64(100'000) << QByteArray("</OFX>") << qint64(1);
}

void TestStatementHostile::staysSmall()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, unit);
    QFETCH(qint64, times);
    QFETCH(QByteArray, tail);
    QFETCH(qint64, lines);
    LongSource source(head, unit, times, tail);
    const long before = peakKilobytes();
    const Outcome outcome = readSource(source);
    QVERIFY2(outcome.reading, qPrintable(outcome.error.message));
    QCOMPARE(outcome.reading->lines, lines);
    const long grown = peakKilobytes() - before;
    QVERIFY2(grown < 160 * 1024, qPrintable(QStringLiteral("%1 KB").arg(grown)));
}

void TestStatementHostile::keepsAnEntryOfManyDetailsWhole()
{
    const QByteArray detail = "<TxDtls><Amt Ccy=\"EUR\">0.01</Amt></TxDtls>";
    const auto entry = [&](int details, const char* amount) {
        return kCamtHead + "<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-09-28</Dt></BookgDt><NtryDtls>" + detail.repeated(details) + "</NtryDtls></Ntry>" + kCamtTail;
    };
    const Outcome opened = readBytes(entry(20'000, "200.00"));
    QVERIFY(opened.reading);
    QCOMPARE(opened.reading->lines, 20'000);
    const Outcome kept = readBytes(entry(60'000, "600.00"));
    QVERIFY(kept.reading);
    QCOMPARE(kept.reading->lines, 1);
    QCOMPARE(kept.lines.first().amount.toString(), QStringLiteral("-600.00"));
}

void TestStatementHostile::keepsAmountsUnderLyingEncodings()
{
    // Said: UTF-8. Is: each of these. Not one amount may change.
    const QString text = QString::fromUtf8(kCamtHead + kEntry + kCamtTail).replace(QStringLiteral("settlement of the day"), QStringLiteral("Übertrag Müller"));
    for (const char* charset : {"windows-1252", "ISO-8859-15", "ISO-8859-1", "UTF-8", "GB18030"}) {
        QStringEncoder encoder(charset);
        QByteArray bytes = encoder(text);
        const Outcome outcome = readBytes(bytes);
        QVERIFY2(outcome.reading, charset);
        QCOMPARE(outcome.lines.first().amount.toString(), QStringLiteral("1.00"));
        if (qstrcmp(charset, "GB18030") != 0)
            QCOMPARE(outcome.lines.first().memo, QStringLiteral("Übertrag Müller"));
    }
    // A single damaged byte does not turn Chinese text into another encoding.
    QByteArray bytes = (QStringLiteral("银联商务股份有限公司结算款").repeated(20)).toUtf8();
    bytes.insert(31, '\xFF');
    QByteArray file = kCamtHead + kEntry + kCamtTail;
    file.replace("settlement of the day", "x " + bytes.first(20 * 39) .replace(30, 3, " ") + " " + QStringLiteral("北 京 上 海 广 州 深 圳 杭 州 南 京 武 汉").toUtf8());
    const Outcome damaged = readBytes(file);
    QVERIFY2(damaged.reading, qPrintable(damaged.error.message));
    QVERIFY(damaged.lines.first().memo.contains(QStringLiteral("北 京")));
}

void TestStatementHostile::opensAZipOfStatements()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("statements.zip"));
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_open_filename(writer, QFile::encodeName(path).constData());
    for (const char* name : {"camt053/plain_v02.xml", "camt053/batch_v08.xml", "camt054/collective_v08.xml", "refused/camt_damaged.xml"}) {
        const QByteArray bytes = fixtureBytes(name);
        archive_entry* head = archive_entry_new();
        archive_entry_set_pathname(head, name);
        archive_entry_set_size(head, bytes.size());
        archive_entry_set_filetype(head, AE_IFREG);
        archive_entry_set_perm(head, 0644);
        archive_write_header(writer, head);
        archive_write_data(writer, bytes.constData(), size_t(bytes.size()));
        archive_entry_free(head);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    TemporaryShop shop;
    TaskContext task;
    const auto outcome = ImportService(*shop).import({path}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 3);
    QCOMPARE(outcome->files.at(0).file.added, 3);
    QCOMPARE(outcome->files.at(1).file.added, 11);
    QCOMPARE(outcome->files.at(2).file.profile, QStringLiteral("camt054"));
    QCOMPARE(outcome->failures.size(), 1);
    QVERIFY(outcome->failures.first().error.message.contains(QLatin1String("camt_damaged.xml")));
}

/// The notification of a collective credit has its details, the statement its sum, an intraday report had it before.
void TestStatementHostile::countsNoMoneyTwice()
{
    const QByteArray sum = "<Ntry><Amt Ccy=\"EUR\">310.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-09-28</Dt></BookgDt><ValDt><Dt>2026-09-28</Dt></ValDt><AcctSvcrRef>QR-1</AcctSvcrRef>";
    const QByteArray details = "<NtryDtls><TxDtls><Amt Ccy=\"EUR\">110.00</Amt></TxDtls><TxDtls><Amt Ccy=\"EUR\">200.00</Amt></TxDtls></NtryDtls>";
    const auto message = [](const char* name, const char* statement, const QByteArray& entry) {
        return QByteArray("<Document><") + name + "><" + statement + "><Acct><Id><IBAN>CH9300762011623852957</IBAN></Id></Acct>" + entry + "</Ntry></" + statement + "></" + name + "></Document>";
    };
    QTemporaryDir folder;
    TemporaryShop shop;
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("1.xml")), message("BkToCstmrAcctRpt", "Rpt", sum)));
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("2.xml")), message("BkToCstmrDbtCdtNtfctn", "Ntfctn", sum + details)));
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("3.xml")), message("BkToCstmrStmt", "Stmt", sum)));
    int rows = 0;
    DZ_VERIFY(shop->bankLines().forEach([&](const BankLine& line) {
        ++rows;
        return line.amount.minorUnits() == 31000;
    }));
    QCOMPARE(rows, 1);
}

void TestStatementHostile::readsOfxAmounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("mark");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, char mark, const char* expected) {
        QTest::addRow("%s with %c", text, mark ? mark : '0') << QString::fromUtf8(text) << (mark ? QChar::fromLatin1(mark) : QChar()) << QString::fromLatin1(expected);
    };
    row("-8.95000", 0, "-8.95");
    row("8.95001", 0, "too fine");
    row("-1.234,56", 0, "-1234.56");
    row("1,234.56", ',', "1234.56");
    row("1 234,56", 0, "1234.56");
    row("1 234,56", 0, "1234.56");
    row("1'234.50", 0, "1234.50");
    row("1 234.567", 0, "too fine");
    row("+5", 0, "5.00");
    row(".50", 0, "0.50");
    row("-,5", 0, "-0.50");
    row("5.", 0, "5.00");
    row("1,000", 0, "ambiguous");
    row("1.000", 0, "ambiguous");
    row("1,000", '.', "1000.00");
    row("1,000", ',', "1.00");
    row("1.000", ',', "1000.00");
    row("0.500", 0, "0.50");
    row("1234.500", 0, "1234.50");
    row("1,234,567", 0, "1234567.00");
    row("1,23,456", 0, "not an amount");
    row("1.234.56", 0, "not an amount");
    row("1,234.567,89", 0, "not an amount");
    row("12 34", 0, "not an amount");
    row("$120", 0, "not an amount");
    row("120-", 0, "not an amount");
    row("(40.00)", 0, "not an amount");
    row("--5", 0, "not an amount");
    row("1E5", 0, "not an amount");
    row("", 0, "not an amount");
    row(",", 0, "not an amount");
    row("99999999999999999999.00", 0, "too fine");
    row("-00000000001500.0000", 0, "-1500.00");
}

void TestStatementHostile::readsOfxAmounts()
{
    QFETCH(QString, text);
    QFETCH(QChar, mark);
    QFETCH(QString, expected);
    const OfxAmount amount = parseOfxAmount(text, *Currency::fromCode(u"EUR"), mark);
    switch (amount.fault) {
    case OfxAmountFault::None: QCOMPARE(amount.money.toString(), expected); break;
    case OfxAmountFault::NotAnAmount: QCOMPARE(expected, QStringLiteral("not an amount")); break;
    case OfxAmountFault::Ambiguous: QCOMPARE(expected, QStringLiteral("ambiguous")); break;
    case OfxAmountFault::TooFine: QCOMPARE(expected, QStringLiteral("too fine")); break;
    }
}

void TestStatementHostile::readsOfxDays()
{
    const auto day = [](const char* text) { return parseOfxDay(QString::fromLatin1(text)); };
    const QDate expected(2026, 9, 28);
    for (const char* text : {"20260928", "20260928120000", "202609281200", "20260928235959.999[-5:EST]", "20260928000000[+8:CST]", "20260928[0:GMT]", "2026-09-28", "2026-09-28T10:00:00"})
        QCOMPARE(day(text), expected);
    for (const char* text : {"", "20260231", "201120000000", "28092026", "2026092", "20260928x", "abcdefgh", "00000000", "202609281200001234567"})
        QVERIFY2(!day(text).isValid(), text);
}

QTEST_GUILESS_MAIN(TestStatementHostile)
#include "tst_statement_hostile.moc"
