// SPDX-License-Identifier: GPL-3.0-or-later
// ISO 8583: every dialect is told from its bytes, a terminal's day adds up with its settlement, and bytes that lie are
// refused.
#include "app/intake/iso8583_batch.h"
#include "app/storage/sale_repository.h"
#include "app/storage/blob_vault.h"
#include "tests/intake/intake_files.h"
#include "tests/intake/iso8583_encoder.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

QString samples(const QString& path) { return QStringLiteral(DAOZHANG_SAMPLES "/") + path; }

const QByteArray kCard = "6225760000006697";

IsoFields saleFields(int trace, qint64 amount)
{
    return {{2, kCard}, {3, "000000"}, {4, QByteArray::number(amount).rightJustified(12, '0')}, {11, QByteArray::number(trace).rightJustified(6, '0')},
            {12, "101500"}, {13, "0928"}, {14, "3012"}, {22, "051"}, {25, "00"}, {37, QByteArray::number(92810000000LL + trace).rightJustified(12, '0')},
            {38, "A00001"}, {39, "00"}, {41, "10482207"}, {42, "898310148160568"}, {49, "156"}};
}

/// One terminal's day as its log tells it.
class Day
{
public:
    explicit Day(IsoDialect dialect = unionPayDialect()) : m_encoder(dialect) {}

    void request(const QByteArray& mti, IsoFields fields) { add(mti, std::move(fields)); }

    void exchange(const QByteArray& processing, const QByteArray& condition, int trace, qint64 amount, const QByteArray& response = "00",
                  const QByteArray& mti = "0200", const QByteArray& original = {})
    {
        IsoFields fields = saleFields(trace, amount);
        fields[3] = processing;
        fields[25] = condition;
        fields.erase(38);
        fields.erase(39);
        fields.erase(37);
        fields.erase(12);
        fields.erase(13);
        fields[52] = QByteArray("\x12\x34\x56\x78\x9A\xBC\xDE\xF0");
        fields[60] = "22000012" + QByteArray("000500");
        if (!original.isEmpty())
            fields[61] = original;
        fields[64] = QByteArray(8, '\x41');
        add(mti, fields);
        if (response.isEmpty())
            return;
        IsoFields answer = saleFields(trace, amount);
        answer.erase(14);
        answer.erase(22);
        answer[3] = processing;
        answer[25] = condition;
        answer[39] = response;
        if (response != "00")
            answer.erase(38);
        answer[60] = "22000012" + QByteArray("000");
        answer[64] = QByteArray(8, '\x42');
        add(QByteArray(mti).replace(2, 1, QByteArray::number(mti[2] - '0' + 1)), answer);
    }

    void signIn()
    {
        add("0800", {{11, "000001"}, {41, "10482207"}, {42, "898310148160568"}, {60, "00000012003"}, {63, "001"}});
        add("0810", {{11, "000001"}, {12, "080000"}, {13, "0928"}, {37, "092800000001"}, {39, "00"}, {41, "10482207"}, {42, "898310148160568"},
                     {60, "00000012003"}, {62, QByteArray(24, '\x5A')}});
    }

    void settle(qint64 debit, int debits, qint64 credit, int credits, char answer)
    {
        const auto n = [](qint64 value, int width) { return QByteArray::number(value).rightJustified(width, '0'); };
        const QByteArray totals = n(debit, 12) + n(debits, 3) + n(credit, 12) + n(credits, 3);
        const IsoFields fields = {{11, "000900"}, {41, "10482207"}, {42, "898310148160568"}, {48, totals + '0' + QByteArray(31, '0')}, {49, "156"},
                                  {60, "00000012201"}, {63, "01 "}};
        add("0500", fields);
        add("0510", {{11, "000900"}, {12, "220000"}, {13, "0928"}, {37, "092800000900"}, {39, "00"}, {41, "10482207"}, {42, "898310148160568"},
                     {48, totals + answer + QByteArray(30, '0') + '1'}, {49, "156"}, {60, "00000012201"}});
    }

    std::vector<QByteArray> messages;

    /// With two bytes of length and the header of the line, as it goes over the wire.
    QByteArray wire() const
    {
        QByteArray bytes;
        for (const QByteArray& message : messages) {
            const QByteArray whole = QByteArray::fromHex("6000030000603100311000") + message;
            bytes += char(whole.size() / 256);
            bytes += char(whole.size() % 256);
            bytes += whole;
        }
        return bytes;
    }

    QByteArray log(bool spaced) const
    {
        QByteArray text = "2026-09-28 08:00:00.123 [INFO] terminal started\r\n";
        for (const QByteArray& message : messages)
            text += "2026-09-28 10:15:01.500 [DEBUG] send: " + (QByteArray::fromHex("6000030000603100311000") + message).toHex(spaced ? ' ' : '\0').toUpper() + "\r\n";
        return text + "2026-09-28 23:00:00 [INFO] KEY 0123456789ABCDEF0123456789ABCDEF\r\n";
    }

private:
    void add(const QByteArray& mti, const IsoFields& fields) { messages.push_back(m_encoder.encode(mti, fields)); }
    IsoEncoder m_encoder;
};

/// 30 sales, a decline, two voids, a refund and a reversal; the terminal's totals as `extra` makes them.
Day wholeDay(qint64 extra, char answer)
{
    Day day;
    day.signIn();
    qint64 debit = 0;
    for (int i = 0; i < 30; ++i) {
        const qint64 amount = 1000 + i * 137;
        day.exchange("000000", "00", 100 + i, amount);
        debit += amount;
    }
    day.exchange("000000", "00", 200, 5000, "51");
    day.exchange("200000", "00", 201, 1000, "00", "0200", "000012000100");
    day.exchange("200000", "00", 202, 1137, "00", "0200", "000012000101");
    day.exchange("200000", "00", 203, 700, "00", "0220", "0000110000450927");
    day.exchange("310000", "00", 204, 0);
    // Nobody answered: the terminal reverses it.
    day.exchange("000000", "00", 205, 8800, {});
    day.exchange("000000", "00", 205, 8800, "00", "0400");
    day.settle(debit + extra, 30, 2837, 3, answer);
    return day;
}

QString writeDay(const QTemporaryDir& folder, const QByteArray& bytes, const QString& name = QStringLiteral("pos-20260928.log"))
{
    return writeFile(folder.filePath(name), bytes);
}

} // namespace

class TestIso8583 : public QObject
{
    Q_OBJECT
private slots:
    void tellsTheDialect_data();
    void tellsTheDialect();
    void readsADay_data();
    void readsADay();
    void saysWhenTotalsDiffer();
    void takesListsOfAnUpload();
    void readsInternationalTotals();
    void readsDumpsWithOffsets();
    void keepsNoCard();
    void survivesTruncation();
    void survivesLies();
    void refusesDamagedMessagesAlone();
    void readsSamples_data();
    void readsSamples();
    void refusesClearingFiles();
    void leavesOtherTablesAlone();
};

void TestIso8583::tellsTheDialect_data()
{
    using D = IsoDialect;
    QTest::addColumn<int>("index");
    QTest::newRow("ASCII, hex bitmap") << 0;
    QTest::newRow("ASCII, binary bitmap") << 1;
    QTest::newRow("BCD, UnionPay") << 2;
    QTest::newRow("BCD, ISO 87 B") << 3;
    QTest::newRow("BCD with private fields as text and letters for the currency") << 4;
    QTest::newRow("EBCDIC, binary bitmap") << 5;
    QTest::newRow("EBCDIC, hex bitmap") << 6;
    QTest::newRow("BCD with binary lengths") << 7;
    Q_UNUSED(D::Mti::Ascii);
}

void TestIso8583::tellsTheDialect()
{
    using D = IsoDialect;
    QFETCH(int, index);
    D d;
    switch (index) {
    case 0: break;
    case 1: d.bitmap = D::Bitmap::Binary; break;
    case 2: d = unionPayDialect(); break;
    case 3:
    case 4:
    case 7:
        d = unionPayDialect();
        d.priv = D::Private::Text;
        d.fixedPad = d.variablePad = D::Pad::Left;
        d.currency = index == 4 ? D::Currency::Text : D::Currency::Number;
        d.length = index == 7 ? D::Length::Binary : D::Length::Bcd;
        break;
    default:
        d.mti = D::Mti::Ebcdic;
        d.letters = D::Letters::Ebcdic;
        d.length = D::Length::Ebcdic;
        d.bitmap = index == 5 ? D::Bitmap::Binary : D::Bitmap::Hex;
        break;
    }
    const IsoEncoder encoder(d);
    IsoFields fields = saleFields(101, 12800);
    fields[60] = "22000012000500";
    fields[61] = "000012000100";
    const QByteArray message = encoder.encode("0200", fields);
    const auto dump = readIsoDump(message, QStringLiteral("x"));
    DZ_VERIFY(dump);
    QVERIFY(dump->has_value());
    QCOMPARE((*dump)->messages.size(), size_t(1));
    const IsoMessage& read = (*dump)->messages.front().message;
    QCOMPARE(read.mti, QByteArray("0200"));
    for (const int field : {3, 4, 11, 12, 13, 25, 37, 38, 39, 41, 42, 49, 60, 61})
        QCOMPARE(read.value(field), fields.at(field));
    QCOMPARE(read.card, QByteArray("622576******6697"));
    QVERIFY(!read.fields.contains(2) && !read.fields.contains(14) && !read.fields.contains(52));

    // With lengths and line headers before it, and several in a row.
    for (const QByteArray& header : {QByteArray(), QByteArray::fromHex("6000030000"), QByteArray::fromHex("6000030000603100311000")}) {
        const QByteArray whole = header + message;
        const qsizetype size = whole.size();
        const QByteArray binary = QByteArray(1, char(size / 256)) + char(size % 256);
        for (const QByteArray& length : {QByteArray(), binary, QByteArray::fromHex(QByteArray::number(size).rightJustified(4, '0')), QByteArray::number(size).rightJustified(4, '0')}) {
            const auto several = readIsoDump(length + whole + length + whole, QStringLiteral("x"));
            DZ_VERIFY(several);
            QVERIFY(several->has_value());
            QCOMPARE((*several)->messages.size(), size_t(2));
            QCOMPARE((*several)->messages.back().message.value(37), fields.at(37));
        }
    }
}

void TestIso8583::readsADay_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const Day day = wholeDay(0, '1');
    QTest::newRow("binary") << day.wire();
    QTest::newRow("log, blanks between") << day.log(true);
    QTest::newRow("log, together") << day.log(false);
    QByteArray bare, prefixed;
    for (const QByteArray& message : day.messages) {
        bare += message.toHex() + "\n";
        QByteArray one;
        for (const char c : message)
            one += "0x" + QByteArray(1, c).toHex() + ", ";
        prefixed += one + "\n\n";
    }
    QTest::newRow("bare hex lines") << bare;
    QTest::newRow("with 0x") << prefixed;
}

void TestIso8583::readsADay()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    TemporaryShop shop(storage::Engine::Sqlite);
    TaskContext task;
    const auto outcome = ImportService(*shop).import({writeDay(folder, bytes)}, {}, task);
    DZ_VERIFY(outcome);
    QVERIFY2(outcome->failures.isEmpty(), qPrintable(outcome->failures.isEmpty() ? QString() : outcome->failures.first().error.message));
    const SourceFile& file = outcome->files.first().file;
    QCOMPARE(file.profile, QStringLiteral("iso8583-batch"));
    for (const RefusedLine& line : file.refused)
        qWarning("%s", qPrintable(line.reason));
    // 30 sales, a decline, three that take money back, an enquiry, the request that nobody answered, its reversal.
    QCOMPARE(file.lines, 37);
    QCOMPARE(file.added, 37);
    QHash<SaleType, int> types;
    int reversed = 0;
    DZ_VERIFY(shop->sales().forEach([&](const Sale& sale) {
        ++types[sale.type];
        reversed += sale.status == SaleStatus::Reversed ? 1 : 0;
        if (sale.trace == QLatin1String("000100")) {
            [&] {
                QCOMPARE(sale.terminal, QStringLiteral("10482207"));
                QCOMPARE(sale.merchant, QStringLiteral("898310148160568"));
                QCOMPARE(sale.batch, QStringLiteral("000012"));
                QCOMPARE(sale.rrn, QStringLiteral("092810000100"));
                QCOMPARE(sale.authCode, QStringLiteral("A00001"));
                QCOMPARE(sale.localDate, QDate(2026, 9, 28));
                QCOMPARE(sale.amount.toString(), QStringLiteral("10.00"));
                QCOMPARE(sale.card, QStringLiteral("622576******6697"));
            }();
        }
        return true;
    }));
    QCOMPARE(types[SaleType::Sale], 32);
    QCOMPARE(types[SaleType::Void], 2);
    QCOMPARE(types[SaleType::Refund], 1);
    QCOMPARE(types[SaleType::Reversal], 1);
    QCOMPARE(types[SaleType::Other], 1);
    QCOMPARE(reversed, 1);
    QCOMPARE(file.controls.size(), 5);
    for (const ControlTotal& control : file.controls)
        QVERIFY2(control.holds, qPrintable(control.what + control.declared + u'/' + control.found));
}

void TestIso8583::saysWhenTotalsDiffer()
{
    QTemporaryDir folder;
    TemporaryShop shop(storage::Engine::Sqlite);
    const SourceFile file = importOne(*shop, writeDay(folder, wholeDay(100, '2').wire()));
    QCOMPARE(file.controls.size(), 5);
    QVERIFY(!file.controls[0].holds);
    QVERIFY(file.controls[1].holds);
    QVERIFY(!file.controls[4].holds);
}

void TestIso8583::takesListsOfAnUpload()
{
    Day day;
    const auto detail = [](int trace, qint64 amount) {
        return "00" + QByteArray::number(trace).rightJustified(6, '0') + kCard.rightJustified(20, '0') + QByteArray::number(amount).rightJustified(12, '0');
    };
    day.exchange("000000", "00", 101, 1100);
    day.settle(3300, 2, 0, 0, '2');
    day.request("0320", {{11, "000901"}, {41, "10482207"}, {42, "898310148160568"}, {48, "02" + detail(101, 1100) + detail(102, 2200)}, {60, "00000012201"}});
    day.request("0330", {{11, "000901"}, {12, "220100"}, {13, "0928"}, {39, "00"}, {41, "10482207"}, {42, "898310148160568"}, {60, "00000012201"}});
    day.request("0320", {{11, "000902"}, {41, "10482207"}, {42, "898310148160568"}, {48, "0002"}, {60, "00000012207"}});
    QTemporaryDir folder;
    TemporaryShop shop(storage::Engine::Sqlite);
    const SourceFile file = importOne(*shop, writeDay(folder, day.log(true)));
    QCOMPARE(file.lines, 2);
    QCOMPARE(file.added, 2);
    QVERIFY(file.controls[0].holds);
    QVERIFY(file.controls[1].holds);
    QVERIFY(!file.controls[4].holds);
    QVERIFY(file.controls.last().holds);

    // A batch with voids: the list does not say which of its lines they are.
    Day unsure;
    unsure.settle(2200, 1, 1100, 1, '2');
    unsure.request("0320", {{11, "000901"}, {13, "0928"}, {41, "10482207"}, {42, "898310148160568"}, {48, "02" + detail(101, 1100) + detail(102, 2200)}, {60, "00000012201"}});
    const SourceFile second = importOne(*shop, writeDay(folder, unsure.log(true), QStringLiteral("other-20260928.log")));
    QCOMPARE(second.refusedCount, 2);
    QVERIFY(second.refused.first().reason.contains(QStringLiteral("000101")));
}

void TestIso8583::readsInternationalTotals()
{
    IsoDialect ascii;
    const IsoEncoder encoder(ascii);
    QByteArray text;
    const auto line = [&](const QByteArray& mti, const IsoFields& fields) { text += encoder.encode(mti, fields) + '\n'; };
    IsoFields sale = {{3, "000000"}, {4, "000000012800"}, {11, "000101"}, {12, "101500"}, {13, "0928"}, {41, "TERM0001"}, {42, "MERCHANT0000001"}, {49, "978"}};
    line("0200", sale);
    sale[39] = "00";
    sale[37] = "627110000101";
    line("0210", sale);
    IsoFields refund = sale;
    refund[3] = "200000";
    refund[4] = "000000000500";
    refund[11] = "000102";
    line("0200", refund);
    line("0210", refund);
    line("0500", {{11, "000103"}, {13, "0928"}, {41, "TERM0001"}, {42, "MERCHANT0000001"}, {49, "978"}, {60, "000007"}, {74, "0000000001"}, {75, "0000000000"}, {76, "0000000001"},
                  {77, "0000000000"}, {86, "0000000000000500"}, {87, "0000000000000000"}, {88, "0000000000012800"}, {89, "0000000000000000"}, {97, "D0000000000012300"}});
    QTemporaryDir folder;
    TemporaryShop shop(storage::Engine::Sqlite);
    const SourceFile file = importOne(*shop, writeDay(folder, text));
    QCOMPARE(file.added, 2);
    QCOMPARE(file.controls.size(), 4);
    for (const ControlTotal& control : file.controls)
        QVERIFY2(control.holds, qPrintable(control.what + control.declared + u'/' + control.found));
    DZ_VERIFY(shop->sales().forEach([&](const Sale& read) {
        [&] {
            QCOMPARE(read.amount.currency().code(), QStringLiteral("EUR"));
            QCOMPARE(read.batch, QStringLiteral("000007"));
            QCOMPARE(read.type, read.trace == QLatin1String("000101") ? SaleType::Sale : SaleType::Refund);
        }();
        return true;
    }));
}

void TestIso8583::readsDumpsWithOffsets()
{
    Day day;
    day.exchange("000000", "00", 101, 1100);
    QByteArray canonical, plain;
    for (const QByteArray& message : day.messages) {
        for (qsizetype at = 0; at < message.size(); at += 16) {
            const QByteArray row = message.mid(at, 16);
            QByteArray shown;
            for (const char c : row)
                shown += c >= 0x20 && c < 0x7F ? c : '.';
            canonical += QByteArray::number(at, 16).rightJustified(8, '0') + "  " + row.left(8).toHex(' ') + "  " + row.mid(8).toHex(' ') + "  |" + shown + "|\n";
            plain += QByteArray::number(at, 16).rightJustified(8, '0') + ": ";
            for (qsizetype i = 0; i < row.size(); i += 2)
                plain += row.mid(i, 2).toHex() + ' ';
            plain += " " + shown + "\n";
        }
        canonical += "\n";
        plain += "\n";
    }
    for (const QByteArray& text : {canonical, plain}) {
        const auto dump = readIsoDump(text, QStringLiteral("x"));
        DZ_VERIFY(dump);
        QVERIFY(dump->has_value());
        QCOMPARE((*dump)->messages.size(), size_t(2));
        QCOMPARE((*dump)->messages.back().message.value(39), QByteArray("00"));
    }
}

void TestIso8583::keepsNoCard()
{
    Day day = wholeDay(0, '1');
    IsoFields track = saleFields(300, 100);
    track.erase(2);
    track[35] = kCard + "=30122010000012300000";
    day.request("0220", track);
    for (const QByteArray& bytes : {day.wire(), day.log(true), day.log(false)}) {
        QTemporaryDir folder;
        TemporaryShop shop(storage::Engine::Sqlite);
        const SourceFile file = importOne(*shop, writeDay(folder, bytes));
        QVERIFY(file.added > 30);
        const auto dump = readIsoDump(bytes, QStringLiteral("x"));
        DZ_VERIFY(dump);
        const QByteArray table = tableOf(**dump).text;
        QVERIFY(!table.contains(kCard));
        QVERIFY(!table.contains("3012"));
        TaskContext task;
        const auto kept = ImportService(*shop).rowsOfImport(file.id, 0, 100, task);
        DZ_VERIFY(kept);
        QVERIFY(kept->sales.size() > 30);
        for (const RefusedLine& line : file.refused)
            QVERIFY(!line.raw.contains(QString::fromLatin1(kCard)));
    }
}

void TestIso8583::survivesTruncation()
{
    Day day;
    day.exchange("000000", "00", 101, 1100);
    const QByteArray wire = day.wire();
    for (qsizetype size = 0; size < wire.size(); ++size) {
        const auto dump = readIsoDump(wire.left(size), QStringLiteral("cut"));
        if (!dump)
            QVERIFY(!dump.error().message.contains(QString::fromLatin1(kCard)));
        else if (dump->has_value())
            QVERIFY((*dump)->messages.size() <= 2);
        const auto text = readIsoDump(wire.left(size).toHex(), QStringLiteral("cut"));
        if (!text)
            QVERIFY(!text.error().message.contains(QString::fromLatin1(kCard)));
    }
}

void TestIso8583::survivesLies()
{
    Day day;
    day.exchange("000000", "00", 101, 1100);
    const QByteArray wire = day.wire();
    for (qsizetype at = 0; at < wire.size(); ++at) {
        for (const char lie : {'\0', '\xFF', '\x99', '\x30'}) {
            QByteArray bytes = wire;
            bytes[at] = lie;
            const auto dump = readIsoDump(bytes, QStringLiteral("lie"));
            if (!dump)
                QVERIFY(!dump.error().message.contains(QString::fromLatin1(kCard)));
        }
    }
    // A file of nothing but plausible beginnings.
    QByteArray many;
    for (int i = 0; i < 20000; ++i)
        many += "0200FFFFFFFFFFFFFFFF";
    (void)readIsoDump(many, QStringLiteral("many"));
}

void TestIso8583::refusesDamagedMessagesAlone()
{
    const Day day = wholeDay(0, '1');
    QByteArray text = day.log(true);
    const qsizetype at = text.indexOf("02 00", text.size() / 2);
    text.remove(at + 60, 6);
    QTemporaryDir folder;
    TemporaryShop shop(storage::Engine::Sqlite);
    const SourceFile file = importOne(*shop, writeDay(folder, text));
    QVERIFY(file.refusedCount >= 1);
    QVERIFY(file.added >= 34);
    QCOMPARE(file.lines, file.added + file.known + file.refusedCount);
}

void TestIso8583::readsSamples_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(samples(QStringLiteral("intl/iso8583/moov")), {QStringLiteral("*message*.dat")}, QDir::Files);
    QTest::newRow("none") << QString();
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
}

/// Decoded, or refused with a sentence that names a field.
void TestIso8583::readsSamples()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the folder of samples decides");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto dump = readIsoDump(bytes, QFileInfo(path).fileName());
    if (!dump) {
        QVERIFY2(dump.error().message.contains(QStringLiteral("field")), qPrintable(dump.error().message));
        return;
    }
    QVERIFY(dump->has_value());
    QCOMPARE((*dump)->messages.size(), size_t(1));
    QFile companion(QString(path).replace(QStringLiteral(".dat"), QStringLiteral(".json")));
    if (!companion.open(QIODevice::ReadOnly))
        return;
    const QJsonObject elements = QJsonDocument::fromJson(companion.readAll()).object().value(QLatin1String("elements")).toObject();
    for (const int field : {3, 4, 7, 11, 12, 13, 15, 37, 42, 48, 49, 90})
        QCOMPARE(QString::fromLatin1((*dump)->messages.front().message.value(field)), elements.value(QString::number(field)).toString());
}

void TestIso8583::refusesClearingFiles()
{
    const QString folder = samples(QStringLiteral("intl/clearing"));
    if (folder.isEmpty() || !QDir(folder).exists())
        QSKIP("no samples here");
    TemporaryShop shop(storage::Engine::Sqlite);
    TaskContext task;
    for (const QString& name : {QStringLiteral("mastercard-ipm-vbs-2records-ascii.bin"), QStringLiteral("mastercard-ipm-1014blocked-2records-cp500.bin"), QStringLiteral("visa-baseII-ctf-4records.txt")}) {
        const auto outcome = ImportService(*shop).preview({QDir(folder).filePath(name)}, {}, task);
        DZ_VERIFY(outcome);
        QCOMPARE(outcome->failures.size(), 1);
        QVERIFY2(outcome->failures.first().error.message.contains(QStringLiteral("clearing")), qPrintable(outcome->failures.first().error.message));
    }
}

/// Digests are hex too, and some begin as a message would.
void TestIso8583::leavesOtherTablesAlone()
{
    QByteArray table = "id,digest,amount\n";
    quint64 state = 12345;
    for (int i = 0; i < 20000; ++i) {
        QByteArray digest;
        for (int k = 0; k < 2; ++k) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            digest += QByteArray::number(state, 16).rightJustified(16, '0');
        }
        table += QByteArray::number(i) + ',' + digest + ",12.00\n";
    }
    for (const QByteArray& bytes : {table, table.left(2000)}) {
        const auto dump = readIsoDump(bytes, QStringLiteral("table.csv"));
        DZ_VERIFY(dump);
        QVERIFY(!dump->has_value());
    }
}

QTEST_GUILESS_MAIN(TestIso8583)
#include "tst_iso8583.moc"
