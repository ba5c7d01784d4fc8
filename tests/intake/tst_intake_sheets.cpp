// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks: what each kind of cell is read as, and that no workbook made to do harm does any.
#include "app/intake/markup_book.h"
#include "app/intake/xls_book.h"
#include "app/intake/xlsx_book.h"
#include "app/storage/sale_repository.h"
#include "tests/intake/sheet_files.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

const QByteArray kStyles = "<numFmts count=\"9\">"
                           "<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                           "<numFmt numFmtId=\"165\" formatCode=\"[$-804]yyyy/m/d h:mm:ss\"/>"
                           "<numFmt numFmtId=\"166\" formatCode=\"000000\"/>"
                           "<numFmt numFmtId=\"167\" formatCode=\"[Red]#,##0.00;-#,##0.00\"/>"
                           "<numFmt numFmtId=\"168\" formatCode=\"[h]:mm:ss\"/>"
                           "<numFmt numFmtId=\"169\" formatCode=\"G/通用格式\"/>"
                           "<numFmt numFmtId=\"170\" formatCode=\"0.00E+00\"/>"
                           "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                           "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"21\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                           "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"168\"/><xf numFmtId=\"169\"/><xf numFmtId=\"170\"/><xf numFmtId=\"49\"/></cellXfs>";

/// What a sheet of an .xls is read as.
QByteArray renderedXls(const QByteArray& bytes, qsizetype index = 0)
{
    const auto book = XlsBook::open(bytes, QStringLiteral("book.xls"));
    if (!book)
        return '!' + book.error().message.toUtf8();
    if (index >= (*book)->sheets().size())
        return "!no sheet";
    const auto text = wholeText(*(*book)->sheet(index, QStringLiteral("book.xls")));
    return text ? *text : '!' + text.error().message.toUtf8();
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestIntakeSheets : public QObject
{
    Q_OBJECT
private slots:
    void readsCells_data();
    void readsCells();
    void placesRowsAndCells();
    void countsFrom1904();
    void readsTextsOfEveryKind();
    void readsOtherPrefixesAndPlaces();
    void importsAWorkbookAsItsFile();
    void takesEachSheetThatIsRecognised();
    void namesWhatIsNoWorkbookOfItsKind();
    void refusesNumbersThatLostTheirDigits();
    void refusesWhatNoWorkbookHolds_data();
    void refusesWhatNoWorkbookHolds();
    void staysSmallOnHostileSheets();
    void refusesCutWorkbooks();
    void survivesFlippedBytes();
    void readsOldWorkbooks();
    void readsBareStreams();
    void readsWhatFormulasCameTo();
    void refusesOldWorkbooksThatAreCutOrLocked();
    void survivesFlippedBytesOfOldWorkbooks();
    void readsGzip();
    void readsWebPages_data();
    void readsWebPages();
    void readsSpreadsheetXml();
    void importsMarkupNamedAsWorkbook();
    void opensLockedArchives_data();
    void opensLockedArchives();
    void readsRealWorkbooks_data();
    void readsRealWorkbooks();

private:
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QByteArray ofRows(const QByteArray& rows, const QByteArray& shared = {}, const QByteArray& properties = {}) const
    {
        WorkbookParts parts;
        parts.sheets.append({"A", rows, {}});
        parts.shared = shared;
        parts.styles = kStyles;
        parts.bookProperties = properties;
        return workbookText(writeWorkbook(path("one.xlsx"), parts));
    }
};

void TestIntakeSheets::readsCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const char* cell, const char* text) { QTest::newRow(name) << QByteArray(cell) << QByteArray(text); };
    row("number", "<c><v>128.5</v></c>", "128.5");
    row("number as stored", "<c t=\"n\"><v>128.50</v></c>", "128.50");
    row("sum of a computer", "<c><v>0.30000000000000004</v></c>", "0.3");
    row("amount of a computer", "<c><v>1234.5600000000001</v></c>", "1234.56");
    row("residue", "<c><v>-4.5474735088646412E-13</v></c>", "0");
    row("small", "<c><v>1.25E-2</v></c>", "0.0125");
    row("negative", "<c><v>-1.2345E3</v></c>", "-1234.5");
    row("round and large", "<c><v>1.2E6</v></c>", "1200000");
    row("fifteen digits", "<c><v>123456789012345</v></c>", "123456789012345");
    row("sixteen digits", "<c><v>6222021234567890</v></c>", "6.22202E+15");
    row("an id", "<c><v>4.0012300000000003E27</v></c>", "4.00123E+27");
    row("not a number", "<c><v>abc</v></c>", "abc");
    row("two decimals in red", "<c s=\"7\"><v>1234.5</v></c>", "1234.5");
    row("general in Chinese", "<c s=\"9\"><v>45000</v></c>", "45000");
    row("scientific", "<c s=\"10\"><v>45000</v></c>", "45000");
    row("text format", "<c s=\"11\"><v>45000</v></c>", "45000");
    row("zeros shown", "<c s=\"6\"><v>101</v></c>", "000101");
    row("unknown style", "<c s=\"99\"><v>45000</v></c>", "45000");
    row("date", "<c s=\"1\"><v>46293</v></c>", "2026-09-28");
    row("date with a time of day", "<c s=\"1\"><v>46293.5</v></c>", "2026-09-28 12:00:00");
    row("date and time", "<c s=\"2\"><v>46293.413206018522</v></c>", "2026-09-28 09:55:01");
    row("midnight", "<c s=\"2\"><v>46293</v></c>", "2026-09-28 00:00:00");
    row("nearly midnight", "<c s=\"2\"><v>46292.999999999</v></c>", "2026-09-28 00:00:00");
    row("time", "<c s=\"3\"><v>0.41320601851851854</v></c>", "09:55:01");
    row("time of a day", "<c s=\"3\"><v>46293.25</v></c>", "06:00:00");
    row("elapsed", "<c s=\"8\"><v>1.25</v></c>", "30:00:00");
    row("Chinese date", "<c s=\"4\"><v>46293</v></c>", "2026-09-28");
    row("locale date", "<c s=\"5\"><v>46293.25</v></c>", "2026-09-28 06:00:00");
    row("first day", "<c s=\"1\"><v>1</v></c>", "1900-01-01");
    row("the day that never was", "<c s=\"1\"><v>60</v></c>", "1900-02-29");
    row("after it", "<c s=\"1\"><v>61</v></c>", "1900-03-01");
    row("no date", "<c s=\"1\"><v>-5</v></c>", "-5");
    row("far future", "<c s=\"1\"><v>99999999</v></c>", "99999999");
    row("ISO date", "<c t=\"d\"><v>2026-09-28T10:00:01.000Z</v></c>", "2026-09-28 10:00:01");
    row("ISO day", "<c t=\"d\"><v>2026-09-28</v></c>", "2026-09-28");
    row("true", "<c t=\"b\"><v>1</v></c>", "TRUE");
    row("false", "<c t=\"b\"><v>0</v></c>", "FALSE");
    row("fault", "<c t=\"e\"><v>#DIV/0!</v></c>", "#DIV/0!");
    row("formula with its number", "<c><f>A1+1</f><v>7</v></c>", "7");
    row("formula with its text", "<c t=\"str\"><f>A1&amp;\"\"</f><v>x y</v></c>", "x y");
    row("formula never worked out", "<c><f>SUM(A1:A3)</f></c>", "=SUM(A1:A3)");
    row("inline", "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c>", " a ");
    row("inline in pieces", "<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>12</t></r><r><t>34</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></is></c>", "1234");
    row("breaks", "<c t=\"inlineStr\"><is><t>a\tb&#10;c_x000D_d</t></is></c>", "a b c d");
    row("escaped escape", "<c t=\"inlineStr\"><is><t>_x005F_x000D_</t></is></c>", "_x000D_");
    row("quoted", "<c t=\"inlineStr\"><is><t>\"a\" b</t></is></c>", "\"\"\"a\"\" b\"");
    row("quote inside", "<c t=\"inlineStr\"><is><t>5\" pipe</t></is></c>", "5\" pipe");
    row("nothing", "<c s=\"1\"/>", "");
    row("nothing of a text", "<c t=\"str\"><v></v></c>", "");
    row("shared", "<c t=\"s\"><v>0</v></c>", "青禾");
    row("shared in pieces", "<c t=\"s\"><v> 1 </v></c>", "AB");
    row("shared, pronounced", "<c t=\"s\"><v>2</v></c>", "東京");
    row("shared with a break", "<c t=\"s\"><v>3</v></c>", "a b");
}

void TestIntakeSheets::readsCells()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, text);
    const QByteArray shared = "<si><t>青禾</t></si><si><r><t>A</t></r><r><rPr/><t>B</t></r></si>"
                              "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si><si><t>a_x000A_b</t></si>";
    QCOMPARE(ofRows("<row>" + cell + "</row>", shared), text + '\n');
}

void TestIntakeSheets::placesRowsAndCells()
{
    // Gaps of rows and cells; references left out; lines are filled up to the widest before them, empty ones are not.
    QCOMPARE(ofRows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c><v>2</v></c><c r=\"E2\"><v>3</v></c></row>"
                    "<row><c><v>4</v></c></row><row r=\"6\"/><row r=\"7\"><c r=\"A7\" s=\"1\"/><c r=\"AA7\"><v>5</v></c></row>"),
             QByteArray("\n\t1\t2\t\t3\n4\t\t\t\t\n\n\n\n" + QByteArray(26, '\t') + "5\n"));
    // Other elements beside the rows say nothing.
    QCOMPARE(ofRows("<row r=\"1\"><c r=\"A1\"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row><extLst><row><c><v>8</v></c></row></extLst>"), QByteArray("1\n"));
    // The last row and the last column that a table may have.
    QCOMPARE(ofRows("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"), QByteArray(1'048'575, '\n') + "1\n");
    QCOMPARE(ofRows("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>").count('\t'), 4097);
}

void TestIntakeSheets::countsFrom1904()
{
    QCOMPARE(ofRows("<row><c s=\"1\"><v>44831</v></c><c s=\"1\"><v>0</v></c></row>", {}, "date1904=\"1\""), QByteArray("2026-09-28\t1904-01-01\n"));
}

void TestIntakeSheets::readsTextsOfEveryKind()
{
    // UTF-16 parts, as some programs write them.
    WorkbookParts parts;
    parts.sheets.append({"A", "<row><c t=\"s\"><v>0</v></c></row>", {}});
    QVector<PackedFile> files = parts.files();
    const QString sst = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-16\"?><sst><si><t>金额</t></si></sst>");
    files.append({"xl/sharedStrings.xml", QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char*>(sst.utf16()), sst.size() * 2)});
    QCOMPARE(workbookText(writePacked(path("wide.xlsx"), files)), QByteArray("金额\n"));
}

void TestIntakeSheets::readsOtherPrefixesAndPlaces()
{
    const QByteArray relations = "<p:Relationships xmlns:p=\"http://purl.oclc.org/ooxml/package/relationships\">";
    const QByteArray types = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    const QByteArray strict = " xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:d3p1=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"";
    const QVector<PackedFile> files = {
        {"Book\\Sheets\\One.xml", "<x:worksheet" + strict + "><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c><x:c r=\"B1\" s=\"0\"><x:v>46293</x:v></x:c></x:row></x:sheetData></x:worksheet>"},
        {"Book\\Main.xml", "<x:workbook" + strict + "><x:sheets><x:sheet name=\"Eins\" sheetId=\"7\" d3p1:id=\"R9\"/><x:sheet name=\"Chart\" sheetId=\"8\" d3p1:id=\"R8\"/></x:sheets></x:workbook>"},
        {"Book\\_rels\\Main.xml.rels", relations + "<p:Relationship Id=\"R9\" Type=\"" + types + "worksheet\" Target=\"Sheets/One.xml\"/><p:Relationship Id=\"R8\" Type=\"" + types
             + "chartsheet\" Target=\"Sheets/One.xml\"/><p:Relationship Id=\"R7\" Type=\"" + types + "styles\" Target=\"./st.xml\"/><p:Relationship Id=\"R6\" Type=\"" + types
             + "sharedStrings\" Target=\"../texts.xml\"/></p:Relationships>"},
        {"Book\\st.xml", "<x:styleSheet" + strict + "><x:cellXfs><x:xf numFmtId=\"31\"/></x:cellXfs></x:styleSheet>"},
        {"texts.xml", "<x:sst" + strict + "><x:si><x:t>Text</x:t></x:si></x:sst>"},
        {"_rels/.rels", relations + "<p:Relationship Id=\"a\" Type=\"" + types + "officeDocument\" Target=\"/Book/Main.xml\"/></p:Relationships>"},
        {"[content_types].xml", "<Types/>"},
    };
    QCOMPARE(workbookText(writePacked(path("strict.xlsx"), files)), QByteArray("Text\t2026-09-28\n"));
    QCOMPARE(workbookText(path("strict.xlsx"), 1), QByteArray("!no sheet"));
}

namespace {

QVector<QStringList> backOfficeSheet(int count, int from = 0)
{
    QVector<QStringList> rows;
    rows.append(QStringList{QStringLiteral("交易明细")});
    rows.append(QStringList());
    rows.append(backOfficeHeader().split(u','));
    for (const BackOfficeRow& row : backOfficeRows(from + count).mid(from))
        rows.append(row.cells());
    return rows;
}

} // namespace

void TestIntakeSheets::importsAWorkbookAsItsFile()
{
    TemporaryShop shop;
    WorkbookParts parts;
    parts.sheets.append({"封面", textRows({{QStringLiteral("青禾百货")}, {QStringLiteral("九月对账单")}}), {}});
    parts.sheets.append({"明细", textRows(backOfficeSheet(40)), {}});
    parts.sheets.append({"Sheet3", {}, {}});
    const QString file = writeWorkbook(path("sales.csv"), parts);  // the name decides nothing
    TaskContext task;
    ImportService service(*shop);
    const auto preview = service.preview({file}, {}, task);
    DZ_VERIFY(preview);
    QVERIFY2(preview->failures.isEmpty(), qPrintable(preview->failures.value(0).error.message));
    QCOMPARE(preview->files.size(), 1);
    QCOMPARE(preview->files.first().shape, QStringLiteral("Excel · sheet “明细” · header in line 3"));
    const SourceFile record = importOne(*shop, file);
    QCOMPARE(record.name, QStringLiteral("sales.csv"));
    QCOMPARE(record.added, 40);
    QCOMPARE(record.refusedCount, 0);
    QCOMPARE(record.bytes, QFileInfo(file).size());
    QFile raw(file);
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QCOMPARE(record.sha256, QCryptographicHash::hash(raw.readAll(), QCryptographicHash::Sha256));
    QCOMPARE(importOne(*shop, file).added, 0);
    // The copy that is kept is the text of the sheet, and reads as the sheet did.
    const auto rows = service.rowsOfImport(record.id, 0, 100, task);
    DZ_VERIFY(rows);
    QCOMPARE(rows->sales.size(), 40);
    QCOMPARE(rows->sales.first().file.value, 0);
    const auto page = service.rowsOfFile(file, record.name, {}, 10, 5, task);
    DZ_VERIFY(page);
    QCOMPARE(page->sales.size(), 5);
    // The same in an archive, and in an archive inside an archive.
    QFile again(file);
    QVERIFY(again.open(QIODevice::ReadOnly));
    const QByteArray bytes = again.readAll();
    const QString packed = writePacked(path("p.zip"), {{"a/sales.xlsx", bytes}});
    QCOMPARE(importOne(*shop, packed).known, 40);
}

void TestIntakeSheets::takesEachSheetThatIsRecognised()
{
    TemporaryShop shop;
    WorkbookParts parts;
    parts.sheets.append({"一", textRows(backOfficeSheet(5)), {}});
    parts.sheets.append({"二", textRows(backOfficeSheet(6, 5)), "state=\"hidden\""});
    parts.sheets.append({"别的", textRows({{QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙"), QStringLiteral("丁")}, {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}, {QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("7"), QStringLiteral("8")}}), {}});
    const QString file = writeWorkbook(path("two.xlsx"), parts);
    TaskContext task;
    const auto outcome = ImportService(*shop).import({file}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 2);
    QCOMPARE(outcome->files[0].file.name, QStringLiteral("two.xlsx › 一"));
    QCOMPARE(outcome->files[1].file.name, QStringLiteral("two.xlsx › 二"));
    QCOMPARE(outcome->files[0].file.added, 5);
    QCOMPARE(outcome->files[1].file.added, 6);
    QVERIFY(outcome->files[1].shape.contains(QStringLiteral("hidden sheet “二”")));
    QVERIFY(outcome->files[0].file.sha256 != outcome->files[1].file.sha256);
    // A table that no format knows is not passed over in silence.
    QCOMPARE(outcome->failures.size(), 1);
    QVERIFY2(outcome->failures[0].error.message.contains(QStringLiteral("two.xlsx › 别的")), qPrintable(outcome->failures[0].error.message));
    const auto again = ImportService(*shop).preview({file}, {}, task);
    DZ_VERIFY(again);
    QVERIFY(again->files[0].alreadyImported && again->files[1].alreadyImported);
}

void TestIntakeSheets::namesWhatIsNoWorkbookOfItsKind()
{
    TemporaryShop shop;
    TaskContext task;
    const auto message = [&](const QString& file) {
        const auto outcome = ImportService(*shop).import({file}, {}, task);
        return outcome && outcome->failures.size() == 1 ? outcome->failures.first().error.message : QStringLiteral("?");
    };
    WorkbookParts nothing;
    nothing.sheets.append({"A", {}, {}});
    QVERIFY(message(writeWorkbook(path("a.xlsx"), nothing)).contains(QStringLiteral("holds no rows")));
    QVERIFY(message(writePacked(path("b.xlsx"), {{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.bin", "x"}})).contains(QStringLiteral(".xlsb")));
    QVERIFY(message(writePacked(path("c.xlsx"), {{"mimetype", "x"}, {"content.xml", "<x/>"}, {"META-INF/manifest.xml", "<x/>"}})).contains(QStringLiteral(".ods")));
    QVERIFY(message(writePacked(path("d.xlsx"), {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<x/>"}})).contains(QStringLiteral("text document")));
    QVERIFY(message(writePacked(path("e.xlsx"), {{"[Content_Types].xml", "<Types/>"}})).contains(QStringLiteral("damaged")));
}

void TestIntakeSheets::refusesNumbersThatLostTheirDigits()
{
    TemporaryShop shop;
    QVector<QStringList> rows = backOfficeSheet(3);
    QByteArray xml = textRows(rows);
    // The RRN of the second row was turned into a number of more digits than a spreadsheet keeps.
    const QByteArray rrn = rows[4][5].toUtf8();
    xml.replace("<c t=\"inlineStr\"><is><t>" + rrn + "</t></is></c>", "<c><v>4.0012300000000003E+27</v></c>");
    WorkbookParts parts;
    parts.sheets.append({"A", xml, {}});
    const SourceFile file = importOne(*shop, writeWorkbook(path("lost.xlsx"), parts));
    QCOMPARE(file.added, 2);
    QCOMPARE(file.refusedCount, 1);
    QCOMPARE(file.refused.first().line, 5);
    QVERIFY2(file.refused.first().reason.contains(QStringLiteral("4.00123E+27")), qPrintable(file.refused.first().reason));
}

void TestIntakeSheets::refusesWhatNoWorkbookHolds_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("row beyond the sheet") << QByteArray("<row r=\"100000000\"><c><v>1</v></c></row>");
    QTest::newRow("row beyond a number") << QByteArray("<row r=\"99999999999999999999999\"><c><v>1</v></c></row>");
    QTest::newRow("row nought") << QByteArray("<row r=\"0\"><c><v>1</v></c></row>");
    QTest::newRow("row below nought") << QByteArray("<row r=\"-1\"><c><v>1</v></c></row>");
    QTest::newRow("rows back and forth") << QByteArray("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>");
    QTest::newRow("cells back and forth") << QByteArray("<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>");
    QTest::newRow("column beyond the sheet") << QByteArray("<row><c r=\"XFE1\"><v>1</v></c></row>");
    QTest::newRow("column beyond a number") << QByteArray("<row><c r=\"ZZZZZZZZZZZZZZZZ1\"><v>1</v></c></row>");
    QTest::newRow("text that is not there") << QByteArray("<row><c t=\"s\"><v>5</v></c></row>");
    QTest::newRow("text below nought") << QByteArray("<row><c t=\"s\"><v>-1</v></c></row>");
    QTest::newRow("endless text") << QByteArray("<row><c t=\"inlineStr\"><is><t>" + QByteArray(200'000, 'a') + "</t></is></c></row>");
    QTest::newRow("endless tag") << QByteArray("<row a=\"" + QByteArray(3'000'000, 'a') + "\"><c/></row>");
    QTest::newRow("nested without end") << QByteArray("<row>").repeated(5000) + QByteArray("</row>").repeated(5000);
    QTest::newRow("no XML") << QByteArray("<row><c></row>");
    QTest::newRow("unknown entity") << QByteArray("<row><c t=\"str\"><v>&lol;</v></c></row>");
}

void TestIntakeSheets::refusesWhatNoWorkbookHolds()
{
    QFETCH(QByteArray, rows);
    const QByteArray text = ofRows(rows);
    QVERIFY2(text.startsWith('!') && text.size() > 20, text.left(200).constData());
    QVERIFY2(!text.contains('%') && text.contains("book.xlsx"), text.constData());
}

void TestIntakeSheets::staysSmallOnHostileSheets()
{
    // Entities that grow from ten lines to gigabytes; a DOCTYPE at all.
    WorkbookParts parts;
    parts.sheets.append({"A", "<row><c t=\"s\"><v>0</v></c></row>", {}});
    QVector<PackedFile> files = parts.files();
    QByteArray entities = "<!DOCTYPE sst [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i)
        entities += "<!ENTITY a" + QByteArray::number(i) + " \"" + QByteArray("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
    files.append({"xl/sharedStrings.xml", entities + "]><sst><si><t>&a29;</t></si></sst>"});
    QElapsedTimer clock;
    clock.start();
    QVERIFY(workbookText(writePacked(path("laugh.xlsx"), files)).startsWith('!'));
    QVERIFY(clock.elapsed() < 2000);

    // A sheet of nothing, packed a thousand times smaller than it is.
    parts.sheets.first().rows = QByteArray(300 << 20, ' ');
    const QString bomb = writeWorkbook(path("bomb.xlsx"), parts);
    QVERIFY(QFileInfo(bomb).size() < (1 << 20));
    const QByteArray refused = workbookText(bomb);
    QVERIFY2(refused.startsWith('!') && refused.contains("far more"), refused.left(300).constData());

    // One long text, asked for in every cell: lines that no reader takes, but little of them at a time.
    parts.sheets.first().rows = "<row>" + QByteArray("<c t=\"s\"><v>0</v></c>").repeated(4000) + "</row>";
    parts.sheets.first().rows = parts.sheets.first().rows.repeated(20);
    parts.shared = "<si><t>" + QByteArray(100'000, 'x') + "</t></si>";
    const QByteArray wide = workbookText(writeWorkbook(path("wide.xlsx"), parts));
    QVERIFY(!wide.startsWith('!'));
    QVERIFY(wide.size() < 30 * (2 << 20));
}

void TestIntakeSheets::refusesCutWorkbooks()
{
    TemporaryShop shop;
    WorkbookParts parts;
    parts.sheets.append({"A", textRows(backOfficeSheet(200)), {}});
    const QString whole = writeWorkbook(path("whole.xlsx"), parts);
    QFile file(whole);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    TaskContext task;
    for (int i = 1; i < 50; ++i) {
        const QString cut = writeFile(path("cut.xlsx"), bytes.left(bytes.size() * i / 50));
        const auto outcome = ImportService(*shop).import({cut}, {}, task);
        DZ_VERIFY(outcome);
        // Where only the list at the end of the zip is cut, all that the workbook holds is there.
        if (outcome->files.isEmpty())
            QVERIFY(!outcome->failures.isEmpty());
        else
            QVERIFY2(i > 40 && outcome->files.first().file.lines == 200, qPrintable(QString::number(i)));
    }
}

void TestIntakeSheets::survivesFlippedBytes()
{
    QRandomGenerator random(20260928);
    WorkbookParts parts;
    parts.sheets.append({"A", textRows(backOfficeSheet(5)), {}});
    parts.styles = kStyles;
    parts.shared = "<si><t>a</t></si>";
    TemporaryShop shop;
    TaskContext task;
    for (int round = 0; round < 300; ++round) {
        QVector<PackedFile> files = parts.files();
        if (round % 2 == 0) {  // the XML itself, which a checksum would otherwise guard
            PackedFile& part = files[qsizetype(random.bounded(quint32(files.size())))];
            for (int i = 0; i < 1 + round % 6; ++i)
                part.bytes[qsizetype(random.bounded(quint32(part.bytes.size())))] = char(random.bounded(256));
        }
        QString file = writePacked(path("flip.xlsx"), files);
        if (round % 2 == 1) {
            QFile raw(file);
            QVERIFY(raw.open(QIODevice::ReadOnly));
            QByteArray bytes = raw.readAll();
            raw.close();
            for (int i = 0; i < 1 + round % 6; ++i)
                bytes[qsizetype(random.bounded(quint32(bytes.size())))] = char(random.bounded(256));
            writeFile(file, bytes);
        }
        const auto outcome = ImportService(*shop).import({file}, {}, task);
        QVERIFY2(outcome.has_value(), qPrintable(QString::number(round)));
        for (const ImportPreview& one : outcome->files)
            QCOMPARE(one.file.lines, one.file.added + one.file.known + one.file.refusedCount);
    }
}

namespace {

QByteArray word(quint16 value) { return QByteArray(1, char(value & 0xFF)) + char(value >> 8); }

QByteArray oldRecord(quint16 kind, const QByteArray& data) { return word(kind) + word(quint16(data.size())) + data; }

QByteArray oldCell(quint16 row, quint16 column, quint16 style = 0) { return word(row) + word(column) + word(style); }

QByteArray eightBytes(double value) { return QByteArray(reinterpret_cast<const char*>(&value), 8); }

const QByteArray kOldEnd = oldRecord(0x000A, {});

} // namespace

void TestIntakeSheets::readsOldWorkbooks()
{
    const QByteArray bytes = bytesOf(QStringLiteral(DAOZHANG_FIXTURES "/sheets/kinds.xls"));
    QVERIFY(!bytes.isEmpty());
    const QList<QByteArray> lines = renderedXls(bytes).split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], QByteArray("青禾\t128.5\t0.3\tTRUE\t2026-09-28 09:55:01\t2026-09-28\t09:55:01\t000101\t6.22202E+15\t-66.6\ta b \"c\"\t1234567\t0.07"));
    QCOMPARE(lines[1] + lines[2], QByteArray());
    const QList<QByteArray> cells = lines[3].split('\t');
    QCOMPARE(cells[2], QByteArray(9000, 'x'));
    QCOMPARE(cells[3], QByteArray("汉").repeated(5000));
    QCOMPARE(cells[4], QByteArray("y"));
    const auto book = XlsBook::open(bytes, QStringLiteral("a"));
    DZ_VERIFY(book);
    QCOMPARE((*book)->sheets().size(), 2);
    QCOMPARE((*book)->sheets()[0].name, QStringLiteral("种类"));
    QVERIFY(!(*book)->sheets()[0].hidden && (*book)->sheets()[1].hidden);
    QCOMPARE(renderedXls(bytes, 1), QByteArray("1\n"));
}

void TestIntakeSheets::readsBareStreams()
{
    // As export programs of the nineties write it: no compound file, texts in GBK, cells column by column.
    QStringEncoder gbk("GB18030");
    const QByteArray name = gbk(QStringLiteral("金额"));
    const QByteArray delphi = oldRecord(0x0809, word(0) + word(0x10) + word(0) + word(0)) + oldRecord(0x0204, oldCell(0, 0) + word(quint16(name.size())) + name)
                              + oldRecord(0x0203, oldCell(1, 0) + eightBytes(12.5)) + oldRecord(0x0204, oldCell(0, 1) + word(1) + "B") + oldRecord(0x0203, oldCell(1, 1) + eightBytes(3)) + kOldEnd;
    QCOMPARE(renderedXls(delphi), QByteArray("金额\tB\n12.5\t3\n"));
    const QByteArray looks(3, '\0');
    const QByteArray biff2 = oldRecord(0x0009, word(2) + word(0x10)) + oldRecord(0x0042, word(936)) + oldRecord(0x0002, word(0) + word(0) + looks + word(7))
                             + oldRecord(0x0003, word(0) + word(1) + looks + eightBytes(0.5)) + oldRecord(0x0004, word(1) + word(0) + looks + char(name.size()) + name) + kOldEnd;
    QCOMPARE(renderedXls(biff2), QByteArray("7\t0.5\n金额\t\n"));
    QVERIFY(looksLikeBareXls(delphi) && looksLikeBareXls(biff2));
    QVERIFY(!looksLikeBareXls("\t\bAccount,Date\n") && !looksLikeBareXls(QByteArray(20, '\t')));
    QVERIFY(renderedXls(delphi.chopped(4)).startsWith('!'));
}

void TestIntakeSheets::readsWhatFormulasCameTo()
{
    const auto result = [](const QByteArray& eight) { return eight + QByteArray(8, '\0'); };
    const auto special = [&](char kind, char value) { return result(QByteArray(1, kind) + '\0' + value + QByteArray(3, '\0') + "\xFF\xFF"); };
    const QByteArray rkHundredth = QByteArray::fromHex("0B710000");  // 7234 / 100, as a whole number
    const QByteArray stream = oldRecord(0x0809, word(0x0600) + word(0x10) + QByteArray(12, '\0')) + oldRecord(0x0006, oldCell(0, 0) + result(eightBytes(67.25)))
                              + oldRecord(0x0006, oldCell(0, 1) + special(0, 0)) + oldRecord(0x04BC, QByteArray(10, '\0')) + oldRecord(0x0207, word(2) + '\1' + QByteArray::fromHex("D1919D98"))
                              + oldRecord(0x0006, oldCell(0, 2) + special(1, 1)) + oldRecord(0x0006, oldCell(0, 3) + special(2, 7)) + oldRecord(0x0006, oldCell(0, 4) + special(3, 0))
                              + oldRecord(0x00BD, word(0) + word(5) + word(0) + rkHundredth + word(0) + rkHundredth + word(6)) + kOldEnd;
    QCOMPARE(renderedXls(stream), QByteArray("67.25\t金额\tTRUE\t#DIV/0!\t\t72.34\t72.34\n"));
}

void TestIntakeSheets::refusesOldWorkbooksThatAreCutOrLocked()
{
    const QByteArray bytes = bytesOf(QStringLiteral(DAOZHANG_FIXTURES "/sheets/kinds.xls"));
    // The last sectors hold the directory of streams; without them nothing can be found.
    for (int i = 1; i < 50; ++i) {
        const QByteArray text = renderedXls(bytes.left(bytes.size() * i / 50));
        QVERIFY2(text.startsWith('!') || text == renderedXls(bytes), qPrintable(QString::number(i)));
    }
    const QByteArray locked = oldRecord(0x0809, word(0x0600) + word(0x05) + QByteArray(12, '\0')) + oldRecord(0x002F, QByteArray(54, 'x')) + kOldEnd;
    QVERIFY2(renderedXls(locked).contains("locked with a password"), renderedXls(locked).constData());
    // A new workbook with a password is a compound file with an encrypted package.
    QByteArray encrypted = bytes;
    const auto utf16 = [](const QString& text) { return QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2); };
    QByteArray entry = utf16(QStringLiteral("EncryptedPackage"));
    const qsizetype at = encrypted.indexOf(utf16(QStringLiteral("Workbook")));
    QVERIFY(at > 0);
    encrypted.replace(at, entry.size(), entry);
    encrypted[at + 64] = char(34);
    QVERIFY2(renderedXls(encrypted).contains("locked with a password"), renderedXls(encrypted).constData());
}

void TestIntakeSheets::survivesFlippedBytesOfOldWorkbooks()
{
    QRandomGenerator random(20260928);
    TemporaryShop shop;
    TaskContext task;
    const QByteArray whole = bytesOf(QStringLiteral(DAOZHANG_FIXTURES "/intake/backoffice-pos/old_workbook.xls"));
    QVERIFY(!whole.isEmpty());
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i < 1 + round % 8; ++i)
            bytes[qsizetype(random.bounded(quint32(round % 3 == 0 ? 600 : bytes.size())))] = char(random.bounded(256));
        const auto outcome = ImportService(*shop).preview({writeFile(path("flip.xls"), bytes)}, {}, task);
        QVERIFY2(outcome.has_value(), qPrintable(QString::number(round)));
        for (const ImportPreview& one : outcome->files)
            QCOMPARE(one.file.lines, one.file.added + one.file.known + one.file.refusedCount);
    }
}

void TestIntakeSheets::readsGzip()
{
    const auto gzip = [](const QByteArray& plain, const QByteArray& name) {
        // A gzip around the deflate stream that qCompress makes: RFC 1952 around RFC 1950 without its ends.
        const QByteArray packed = qCompress(plain);
        QByteArray bytes = QByteArray::fromHex("1f8b08") + char(name.isEmpty() ? 0 : 8) + QByteArray(6, '\0');
        if (!name.isEmpty())
            bytes += name + '\0';
        bytes += packed.mid(6, packed.size() - 10);
        quint32 crc = 0xFFFFFFFF;
        for (const char c : plain) {
            crc ^= uchar(c);
            for (int i = 0; i < 8; ++i)
                crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        crc = ~crc;
        const auto size = quint32(plain.size());
        return bytes + QByteArray(reinterpret_cast<const char*>(&crc), 4) + QByteArray(reinterpret_cast<const char*>(&size), 4);
    };
    TemporaryShop shop;
    const QByteArray plain = backOfficeFile(backOfficeRows(50));
    const SourceFile one = importOne(*shop, writeFile(path("a.csv.gz"), gzip(plain, {})));
    QCOMPARE(one.name, QStringLiteral("a.csv.gz › a.csv"));
    QCOMPARE(one.added, 50);
    // Two members are one file; the name inside is the one that was packed.
    const QByteArray more = backOfficeFile(backOfficeRows(55));
    const QByteArray two = gzip(more.left(1000), "九月.csv") + gzip(more.mid(1000), {}) + QByteArray(100, '\0');
    const SourceFile again = importOne(*shop, writeFile(path("b.gz"), two));
    QCOMPARE(again.name, QStringLiteral("b.gz › 九月.csv"));
    QCOMPARE(again.sha256, QCryptographicHash::hash(more, QCryptographicHash::Sha256));
    QCOMPARE(again.added, 5);
    // A workbook inside, and one that was cut off.
    WorkbookParts parts;
    parts.sheets.append({"A", textRows(backOfficeSheet(60)), {}});
    const QByteArray book = bytesOf(writeWorkbook(path("w.xlsx"), parts));
    QCOMPARE(importOne(*shop, writeFile(path("w.xlsx.gz"), gzip(book, {}))).added, 5);
    TaskContext task;
    const QByteArray packed = gzip(plain, {});
    for (int i = 1; i < 50; ++i) {
        const auto cut = ImportService(*shop).import({writeFile(path("cut.gz"), packed.left(packed.size() * i / 50))}, {}, task);
        DZ_VERIFY(cut);
        QVERIFY(cut->files.isEmpty() && cut->failures.size() == 1);
    }
    const auto bomb = ImportService(*shop).import({writeFile(path("bomb.gz"), gzip(QByteArray(80 << 20, '0'), {}))}, {}, task);
    DZ_VERIFY(bomb);
    QVERIFY2(bomb->failures.value(0).error.message.contains(QStringLiteral("far more")), qPrintable(bomb->failures.value(0).error.message));
}

namespace {

QByteArray renderedMarkup(const QByteArray& bytes, MarkupKind kind, qsizetype index = 0)
{
    TaskContext task;
    const auto source = std::make_shared<BufferSource>(QStringLiteral("page.xls"), bytes);
    const auto survey = surveySource(*source, task);
    if (!survey || markupKind(*survey) != kind)
        return "!another kind";
    const auto book = MarkupBook::open(source, kind, survey->encoding, QStringLiteral("page.xls"));
    if (!book)
        return '!' + book.error().message.toUtf8();
    const auto text = wholeText(*(*book)->sheet(index, QStringLiteral("page.xls")));
    return text ? *text : '!' + text.error().message.toUtf8();
}

} // namespace

void TestIntakeSheets::readsWebPages_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const QByteArray& page, const char* text) { QTest::newRow(name) << page << QByteArray(text); };
    row("plain", "<html><body><table><tr><th>日期</th><th>金额</th></tr><tr><td>2026-09-28</td><td>1,234.50</td></tr></table></body></html>", "日期\t金额\n2026-09-28\t1,234.50\n");
    row("nothing closed", "<TABLE><TR><TD>a<TD>b<TR><TD>c<TD>d</TABLE>", "a\tb\nc\td\n");
    row("looks", "<!DOCTYPE html><style>td{a:\"<tr><td>x\"}</style><script>if(a<b){'<td>'}</script><!-- <tr><td>y</td></tr> --><table border='1'><tr bgcolor=\"a>b\"><td style='mso-number-format:\"\\@\"'><b>1</b>2<br>3</td></tr></table>", "12 3\n");
    row("entities", "<table><tr><td>&lt;a&gt;&amp;&nbsp;&yen;5&#20803;&#x5143;&unknown;&b</td><td> 5 < 6 </td></tr></table>", "<a>& \u00A55元元&unknown;&b\t5 < 6\n");
    row("spans", "<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td rowspan=\"2\">c</td><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr></table>", "a\t\tb\nc\td\te\n\tf\tg\n");
    row("tables in tables", "<table><tr><td>head<table><tr><td>1</td><td>2</td></tr></table></td></tr></table><table><tr><td>3</td></tr></table>", "head\n1\t2\n3\t\n");
    row("text outside", "<p>before</p><table><tr>x<td>1</td>y</tr></table>after", "1\n");
    row("XHTML", "\xEF\xBB\xBF<?xml version=\"1.0\"?><html><table><tr><td/><td>1</td></tr></table></html>", "\t1\n");
}

void TestIntakeSheets::readsWebPages()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, text);
    QCOMPARE(renderedMarkup(page, MarkupKind::WebPage), text);
    QStringEncoder gb18030("GB18030");
    if (!page.startsWith("\xEF"))
        QCOMPARE(renderedMarkup(gb18030(QString::fromUtf8(page)), MarkupKind::WebPage), text);
}

void TestIntakeSheets::readsSpreadsheetXml()
{
    const QByteArray book = "<?xml version=\"1.0\" encoding=\"GB2312\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                            "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                            "<Styles><Style ss:ID=\"s1\"/></Styles><Worksheet ss:Name=\"封面\"><Table><Row><Cell><Data ss:Type=\"String\">对账</Data></Cell></Row></Table></Worksheet>"
                            "<Worksheet ss:Name=\"明细\"><Table ss:ExpandedColumnCount=\"99999\"><Column/><Row ss:Index=\"2\"><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">a&#10;b</Data></Cell>"
                            "<Cell><Data ss:Type=\"Number\">0.30000000000000004</Data></Cell><Cell ss:Index=\"6\"><Data ss:Type=\"DateTime\">2026-09-28T09:55:01.000</Data><Comment><ss:Data>no</ss:Data></Comment></Cell></Row>"
                            "<Row><Cell><Data ss:Type=\"DateTime\">1899-12-31T09:55:01.000</Data></Cell><Cell><Data ss:Type=\"Boolean\">1</Data></Cell><Cell><ss:Data ss:Type=\"String\"><B>x</B>y</ss:Data></Cell></Row>"
                            "</Table></Worksheet></Workbook>";
    QStringEncoder gb18030("GB18030");
    for (const QByteArray& bytes : {book, QByteArray(gb18030(QString::fromUtf8(book)))}) {
        QCOMPARE(renderedMarkup(bytes, MarkupKind::SpreadsheetXml, 1), QByteArray("\na b\t\t0.3\t\t\t2026-09-28 09:55:01\n09:55:01\tTRUE\txy\t\t\t\n"));
        QCOMPARE(renderedMarkup(bytes, MarkupKind::SpreadsheetXml, 0), QByteArray("对账\n"));
    }
    QVERIFY(renderedMarkup(book.left(book.size() / 2), MarkupKind::SpreadsheetXml).startsWith('!'));
    QVERIFY(renderedMarkup(QByteArray(book).replace("ss:Index=\"2\"", "ss:Index=\"99999999999\""), MarkupKind::SpreadsheetXml, 1).startsWith('!'));
}

void TestIntakeSheets::importsMarkupNamedAsWorkbook()
{
    TemporaryShop shop;
    QByteArray page = "<html><head><meta charset=\"gb2312\"></head><body><table border=1>";
    for (const QStringList& row : backOfficeSheet(25)) {
        page += "<tr>";
        for (const QString& cell : row)
            page += "<td>" + cell.toHtmlEscaped().toUtf8() + "</td>";
        page += "</tr>\n";
    }
    QStringEncoder gb18030("GB18030");
    const QByteArray bytes = gb18030(QString::fromUtf8(page + "</table></body></html>"));
    const SourceFile file = importOne(*shop, writeFile(path("page.xls"), bytes));
    QCOMPARE(file.added, 25);
    QCOMPARE(file.name, QStringLiteral("page.xls"));
    TaskContext task;
    const auto rows = ImportService(*shop).rowsOfImport(file.id, 0, 100, task);
    DZ_VERIFY(rows);
    QCOMPARE(rows->sales.size(), 25);
    QRandomGenerator random(20260928);
    for (int round = 0; round < 200; ++round) {
        QByteArray flipped = bytes;
        for (int i = 0; i < 1 + round % 10; ++i)
            flipped[qsizetype(random.bounded(quint32(flipped.size())))] = "<>\"'&;/!-a"[random.bounded(10)];
        const auto outcome = ImportService(*shop).preview({writeFile(path("flip.xls"), flipped)}, {}, task);
        QVERIFY(outcome.has_value());
        for (const ImportPreview& one : outcome->files)
            QCOMPARE(one.file.lines, one.file.added + one.file.known + one.file.refusedCount);
    }
}

void TestIntakeSheets::opensLockedArchives_data()
{
    QTest::addColumn<QByteArray>("lock");
    QTest::newRow("ZipCrypto") << QByteArray("zip:encryption=zipcrypt");
    QTest::newRow("AES-128") << QByteArray("zip:encryption=aes128");
    QTest::newRow("AES-256") << QByteArray("zip:encryption=aes256");
}

void TestIntakeSheets::opensLockedArchives()
{
    QFETCH(QByteArray, lock);
    using Lock = ImportFailure::Lock;
    TemporaryShop shop;
    TaskContext task;
    ImportService service(*shop);
    const QString file = writePacked(path("bill.zip"), {{"a.csv", backOfficeFile(backOfficeRows(20))}, {"b.csv", backOfficeFile(backOfficeRows(30))}}, lock, "密码 271828");
    const auto without = service.import({file}, {}, task);
    DZ_VERIFY(without);
    QCOMPARE(without->files.size(), 0);
    QCOMPARE(without->failures.size(), 1);
    QVERIFY(without->failures.first().lock == Lock::NeedsPassword);
    for (int i = 0; i < 60; ++i) {  // ZipCrypto takes one wrong password in 256 for the right one, until the end
        const auto wrong = service.import({file}, {}, task, {{file, QString::number(i)}});
        DZ_VERIFY(wrong);
        QVERIFY2(wrong->files.isEmpty() && wrong->failures.size() == 1 && wrong->failures.first().lock == Lock::WrongPassword, qPrintable(QString::number(i)));
    }
    QCOMPARE(*shop->sales().count(), 0);
    const Passwords right = {{file, QStringLiteral("密码 271828")}};
    const auto preview = service.preview({file}, {}, task, right);
    DZ_VERIFY(preview);
    QCOMPARE(preview->files.size(), 2);
    const auto page = service.rowsOfFile(file, preview->files[1].file.name, {}, 0, 100, task, right);
    DZ_VERIFY(page);
    QCOMPARE(page->sales.size(), 30);
    const auto opened = service.import({file}, {}, task, right);
    DZ_VERIFY(opened);
    QVERIFY(opened->failures.isEmpty());
    QCOMPARE(*shop->sales().count(), 30);
}

void TestIntakeSheets::readsRealWorkbooks_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("cells");
    QTest::newRow("CCB") << QStringLiteral("ccb_debit.xls") << 13 << 85;
    QTest::newRow("CITIC") << QStringLiteral("citic_credit.xls") << 15 << 113;
    QTest::newRow("CIB") << QStringLiteral("cib_debit_hkd.xlsx") << 17 << 76;
}

void TestIntakeSheets::readsRealWorkbooks()
{
    QFETCH(QString, file);
    QFETCH(int, lines);
    QFETCH(int, cells);
    const QString path = QStringLiteral(DAOZHANG_SAMPLES "/cn/banks/") + file;
    if (!QFile::exists(path))
        QSKIP("the real sample files are not beside this source tree");
    const QByteArray text = file.endsWith(QLatin1String(".xls")) ? renderedXls(bytesOf(path)) : workbookText(path);
    int filled = 0;
    for (const QByteArray& line : text.split('\n'))
        for (const QByteArray& cell : line.split('\t'))
            filled += cell.isEmpty() ? 0 : 1;
    QCOMPARE(text.count('\n'), lines);
    QCOMPARE(filled, cells);
}

QTEST_GUILESS_MAIN(TestIntakeSheets)
#include "tst_intake_sheets.moc"
