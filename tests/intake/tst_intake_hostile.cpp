// SPDX-License-Identifier: GPL-3.0-or-later
// Files made to harm, and files that were harmed: bounded in time and memory, told clearly, nothing half stored.
#include "app/intake/record_reader.h"
#include "app/storage/sale_repository.h"
#include "app/storage/source_file_repository.h"
#include "tests/intake/intake_files.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <archive.h>
#include <archive_entry.h>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

/// As many bytes as asked for, made while they are read.
class EndlessLine final : public ByteSource
{
public:
    EndlessLine(QByteArray head, qint64 bytes) : m_head(std::move(head)), m_bytes(bytes) {}
    QString name() const override { return QStringLiteral("endless.csv"); }
    qint64 size() const override { return m_bytes; }
    Result<void> rewind() override
    {
        m_at = 0;
        return {};
    }
    Result<qint64> read(char* buffer, qint64 capacity) override
    {
        qint64 count = 0;
        while (count < capacity && m_at < m_head.size())
            buffer[count++] = m_head[m_at++];
        const qint64 rest = qMin(capacity - count, m_bytes - m_at);
        std::fill_n(buffer + count, rest, 'x');
        m_at += rest;
        return count + rest;
    }

private:
    QByteArray m_head;
    qint64 m_bytes;
    qint64 m_at = 0;
};

struct Entry
{
    QByteArray name;
    QByteArray bytes;
};

QString writeZip(const QString& path, const QVector<Entry>& entries)
{
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_set_options(writer, "zip:hdrcharset=BINARY");
    archive_write_open_filename(writer, QFile::encodeName(path).constData());
    for (const Entry& entry : entries) {
        archive_entry* head = archive_entry_new();
        archive_entry_set_pathname(head, entry.name.constData());
        archive_entry_set_size(head, entry.bytes.size());
        archive_entry_set_filetype(head, AE_IFREG);
        archive_entry_set_perm(head, 0644);
        archive_write_header(writer, head);
        archive_write_data(writer, entry.bytes.constData(), size_t(entry.bytes.size()));
        archive_entry_free(head);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return path;
}

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestIntakeHostile : public QObject
{
    Q_OBJECT
private slots:
    void lineOfFourGigabytes();
    void hugeLineInsideAFile();
    void hundredThousandColumns();
    void nulBytes();
    void theOpenShopIsNotOpenedAsAFile();
    void aQuotationMarkOnEveryLine();
    void quotedLinesAreNotSwallowed();
    void lyingHeader();
    void archiveOfRecognisedFiles();
    void archiveInsideArchive();
    void archivesMadeToExhaust();
    void damagedArchive();
    void mutatedFilesNeverBreakTheBooks();
};

void TestIntakeHostile::lineOfFourGigabytes()
{
    EndlessLine source("a,b\n", qint64(4) << 30);
    RecordLayout layout;
    layout.delimiter = ',';
    RecordReader reader(source, layout);
    Record record;
    DZ_VERIFY(reader.start());
    QVERIFY(*reader.next(record));
    QCOMPARE(record.cells.size(), size_t(2));
    QVERIFY(*reader.next(record));
    QCOMPARE(record.damage, LineDamage::TooLong);
    QVERIFY(record.raw.size() <= 200);
    QVERIFY(!*reader.next(record));
}

void TestIntakeHostile::hugeLineInsideAFile()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    const QVector<BackOfficeRow> rows = backOfficeRows(4);
    const QByteArray bytes = backOfficeFile(rows.mid(0, 2)) + QByteArray(5 << 20, 'y') + ",6222021234567890123\r\n" + rows[2].line().toUtf8() + "\r\n" + rows[3].line().toUtf8() + "\r\n";
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), bytes));
    QCOMPARE(file.lines, 5);
    QCOMPARE(file.added, 4);
    QCOMPARE(file.refused.size(), 1);
    QCOMPARE(file.refused.first().line, 4);
}

void TestIntakeHostile::hundredThousandColumns()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    const QByteArray bytes = backOfficeFile(backOfficeRows(2)) + QByteArray(100000, ',') + "\n" + backOfficeRows(3).last().line().toUtf8() + "\n";
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), bytes));
    QCOMPARE(file.added, 3);
    QCOMPARE(file.refusedCount, 1);
    TaskContext task;
    const auto header = ImportService(*shop).import({writeFile(folder.filePath(QStringLiteral("b.csv")), QByteArray("状态,").repeated(100000) + "\n1,2\n")}, {}, task);
    DZ_VERIFY(header);
    QCOMPARE(header->failures.size(), 1);
}

void TestIntakeHostile::theOpenShopIsNotOpenedAsAFile()
{
    // Closing a handle of it would drop the locks of this process, and with them what the next program leaves of its log.
    TemporaryShop shop;
    if ((*shop).connection().engine() != storage::Engine::Sqlite)
        QSKIP("a server keeps its own files");
    TaskContext task;
    const QString path = (*shop).connection().location();
    for (const QString& file : {path, path + QStringLiteral("-wal")}) {
        const auto outcome = ImportService(*shop).preview({file}, {}, task);
        DZ_VERIFY(outcome);
        QCOMPARE(outcome->failures.size(), 1);
        QVERIFY2(outcome->failures.first().error.message.contains(QStringLiteral("open in this program")), qPrintable(outcome->failures.first().error.message));
    }
}

void TestIntakeHostile::nulBytes()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    QVector<BackOfficeRow> rows = backOfficeRows(40);  // the head of the file holds no NUL
    QByteArray bytes = backOfficeFile(rows);
    const qsizetype at = bytes.indexOf("P000040");
    bytes[at + 2] = '\0';
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), bytes));
    QCOMPARE(file.lines, 40);
    QCOMPARE(file.refusedCount, 1);
    QCOMPARE(file.refused.first().line, 41);
}

void TestIntakeHostile::aQuotationMarkOnEveryLine()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    QByteArray bytes = backOfficeHeader().toUtf8() + "\n";
    for (int i = 0; i < 20000; ++i)
        bytes += "\"\n";
    QElapsedTimer timer;
    timer.start();
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), bytes));
    QVERIFY(timer.elapsed() < 20000);
    QCOMPARE(file.added, 0);
}

void TestIntakeHostile::quotedLinesAreNotSwallowed()
{
    // A lone quotation mark in one line and another some lines on look like one cell over many lines.
    TemporaryShop shop;
    QTemporaryDir folder;
    QByteArray bytes = backOfficeFile(backOfficeRows(10));
    QByteArray name = QStringLiteral("青禾百货").toUtf8();
    qsizetype at = bytes.indexOf(name);
    bytes.insert(at, '"');
    at = bytes.lastIndexOf(name);
    bytes.insert(at + name.size(), '"');
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), bytes));
    QCOMPARE(file.lines, 10);
    QCOMPARE(file.added + file.refusedCount, 10);
    QVERIFY(file.added >= 9);
}

void TestIntakeHostile::lyingHeader()
{
    // The header promises the format and the lines hold something else: everything is refused, nothing is guessed.
    TemporaryShop shop;
    QTemporaryDir folder;
    QByteArray bytes = backOfficeHeader().toUtf8() + "\n";
    for (int i = 0; i < 50; ++i)
        bytes += QByteArray("1,").repeated(20) + "1\n";
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), bytes));
    QCOMPARE(file.lines, 50);
    QCOMPARE(file.refusedCount, 50);
    QCOMPARE(*shop->sales().count(), 0);
}

void TestIntakeHostile::archiveOfRecognisedFiles()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    const QVector<BackOfficeRow> rows = backOfficeRows(20);
    QStringEncoder gb18030("GB18030");
    // As Chinese Windows writes it: the name in GBK, nothing that says so. The writer used here cannot, so a name of
    // the same length is replaced.
    const QByteArray chineseName = gb18030(QStringLiteral("明细/九月.csv"));
    const QByteArray standIn(chineseName.size(), 'A');
    const QString path = writeZip(folder.filePath(QStringLiteral("files.zip")), {{standIn, backOfficeFile(rows.mid(0, 10))}, {"b.csv", backOfficeFile(rows.mid(5, 15))}, {"readme.txt", "hello\n"}});
    writeFile(path, fileBytes(path).replace(standIn, chineseName));
    TaskContext task;
    const auto outcome = ImportService(*shop).import({path}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 2);
    QCOMPARE(outcome->files[0].file.name, QStringLiteral("files.zip › 九月.csv"));
    QCOMPARE(outcome->files[0].file.added, 10);
    QCOMPARE(outcome->files[1].file.added, 10);
    QCOMPARE(outcome->files[1].file.known, 5);
    QCOMPARE(outcome->failures.size(), 1);
    QVERIFY(outcome->failures.first().error.message.contains(QStringLiteral("readme.txt")));
    // The same file outside the archive is known by its digest.
    const SourceFile loose = importOne(*shop, writeFile(folder.filePath(QStringLiteral("b.csv")), backOfficeFile(rows.mid(5, 15))));
    QCOMPARE(loose.added, 0);
    QCOMPARE(loose.known, 15);
}

void TestIntakeHostile::archiveInsideArchive()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    const QByteArray one = fileBytes(writeZip(folder.filePath(QStringLiteral("1.zip")), {{"a.csv", backOfficeFile(backOfficeRows(3))}}));
    const QByteArray two = fileBytes(writeZip(folder.filePath(QStringLiteral("2.zip")), {{"1.zip", one}}));
    const QString three = writeZip(folder.filePath(QStringLiteral("3.zip")), {{"2.zip", two}});
    TaskContext task;
    const auto nested = ImportService(*shop).import({folder.filePath(QStringLiteral("2.zip"))}, {}, task);
    DZ_VERIFY(nested);
    QCOMPARE(nested->files.size(), 1);
    QCOMPARE(nested->files.first().file.name, QStringLiteral("2.zip › 1.zip › a.csv"));
    const auto deeper = ImportService(*shop).import({three}, {}, task);
    DZ_VERIFY(deeper);
    QCOMPARE(deeper->files.size(), 0);
    QCOMPARE(deeper->failures.size(), 1);
}

void TestIntakeHostile::archivesMadeToExhaust()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    TaskContext task;
    const QString bomb = writeZip(folder.filePath(QStringLiteral("bomb.zip")), {{"a.csv", QByteArray(300 << 20, '0')}});
    QVERIFY(QFileInfo(bomb).size() < (1 << 20));
    QVector<Entry> many;
    for (int i = 0; i < 1100; ++i)
        many.append({QByteArray::number(i) + ".txt", "x"});
    const QString crowd = writeZip(folder.filePath(QStringLiteral("crowd.zip")), many);
    const QString nothing = writeZip(folder.filePath(QStringLiteral("nothing.zip")), {});
    const auto outcome = ImportService(*shop).import({bomb, crowd, nothing}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 0);
    QCOMPARE(outcome->failures.size(), 3);
    QVERIFY2(outcome->failures[0].error.message.contains(QStringLiteral("bomb.zip")), qPrintable(outcome->failures[0].error.message));
}

void TestIntakeHostile::damagedArchive()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    QByteArray bytes = fileBytes(writeZip(folder.filePath(QStringLiteral("a.zip")), {{"a.csv", backOfficeFile(backOfficeRows(500))}}));
    TaskContext task;
    for (int keep = 1; keep < 10; ++keep) {
        const QString path = writeFile(folder.filePath(QStringLiteral("cut.zip")), bytes.left(bytes.size() * keep / 10));
        const auto outcome = ImportService(*shop).import({path}, {}, task);
        DZ_VERIFY(outcome);
        QCOMPARE(outcome->files.size(), 0);
        QVERIFY(!outcome->failures.isEmpty());
    }
    QCOMPARE(*shop->sales().count(), 0);
}

void TestIntakeHostile::mutatedFilesNeverBreakTheBooks()
{
    const quint32 seed = 20260928;
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    TemporaryShop shop;
    TaskContext task;
    const QByteArray swift = ":20:S\n:25:12\n:60F:C260927CNY1,\n:61:260928C1,NTRFNONREF\n:86:166?00a?20b?32c\n:61:260928D1,NTRFNONREF//x\n:62F:C260928CNY1,\n-\n";
    for (int round = 0; round < 150; ++round) {
        QByteArray bytes = round % 2 == 0 ? backOfficeFile(backOfficeRows(20)) : swift;
        for (int i = 0; i < 1 + round % 8; ++i) {
            const qsizetype at = qsizetype(random.bounded(quint32(bytes.size())));
            switch (random.bounded(4)) {
            case 0: bytes[at] = char(random.bounded(256)); break;
            case 1: bytes.insert(at, "\"\n,\r"[random.bounded(4)]); break;
            case 2: bytes.remove(at, qsizetype(random.bounded(30))); break;
            default: bytes.insert(at, bytes.mid(qsizetype(random.bounded(quint32(bytes.size()))), 50)); break;
            }
        }
        const auto outcome = ImportService(*shop).import({writeFile(folder.filePath(QStringLiteral("m.csv")), bytes)}, {}, task);
        QVERIFY2(outcome.has_value(), qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
        for (const ImportPreview& preview : outcome->files)
            QCOMPARE(preview.file.lines, preview.file.added + preview.file.known + preview.file.refusedCount);
    }
}

QTEST_GUILESS_MAIN(TestIntakeHostile)
#include "tst_intake_hostile.moc"
