// SPDX-License-Identifier: GPL-3.0-or-later
// The main job on the command line, from files to a printed bundle and the money coming back.
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QtTest>

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QString err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QVector<QJsonObject> lines() const
    {
        QVector<QJsonObject> objects;
        for (const QByteArray& line : out.split('\n'))
            if (!line.isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        return objects;
    }
};

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_shop;

    static QString fixture(const char* name) { return QStringLiteral(DAOZHANG_FIXTURES "/flow/") + QLatin1String(name); }

    QString writeNoArchive(const QString& name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("no archive") > 0 ? file.fileName() : QString();
    }

    Answer say(const QStringList& words, const QString& asOf = {})
    {
        QStringList arguments{u"--shop"_qs, m_shop, u"--json"_qs, u"--lang"_qs, u"en"_qs};
        if (!asOf.isEmpty())
            arguments << u"--as-of"_qs << asOf;
        QProcess process;
        process.start(QStringLiteral(DAOZHANG_CLI), arguments + words);
        if (!process.waitForFinished(120000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
    }

private slots:
    void initTestCase()
    {
        m_shop = m_folder.filePath(u"qinghe.shop"_qs);
        const Answer made = say({u"init"_qs, u"--name"_qs, u"青禾百货"_qs});
        QVERIFY2(made.status == 0, qPrintable(made.err));
        QCOMPARE(say({u"init"_qs}).status, 1);  // never over an existing shop
        QCOMPARE(say({u"terms"_qs, u"set"_qs, fixture("terms.json")}).status, 0);
    }

    void importsEveryLine()
    {
        const Answer terminal = say({u"import"_qs, fixture("terminal.csv")});
        QVERIFY2(terminal.status == 0, qPrintable(terminal.err));
        const QJsonObject file = terminal.object()[u"files"].toArray()[0].toObject();
        QCOMPARE(file[u"book"].toString(), u"terminal"_qs);
        QCOMPARE(file[u"lines"].toInt(), 7);
        QCOMPARE(file[u"added"].toInt(), 7);
        const Answer bank = say({u"import"_qs, fixture("bank_to_1118.csv")});
        QVERIFY2(bank.status == 0, qPrintable(bank.err));
        QCOMPARE(bank.object()[u"files"].toArray()[0].toObject()[u"added"].toInt(), 4);
        const Answer again = say({u"import"_qs, fixture("bank_to_1118.csv")});
        QCOMPARE(again.object()[u"files"].toArray()[0].toObject()[u"known"].toInt(), 4);
        const Answer unreadable = say({u"import"_qs, fixture("terms.json")});
        QCOMPARE(unreadable.status, 3);
        QVERIFY(unreadable.err.contains(u"terms.json"));
    }

    void learnsAFormat()
    {
        const auto write = [&](const QString& name, const QByteArray& bytes) {
            QFile file(m_folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
        };
        const QString path = write(u"esquina.csv"_qs, "Banco de la Esquina\nFecha;Concepto;Cargo;Abono;Saldo\n13-11-2025;Alquiler;1.234,56;;100,00\n14-11-2025;Venta;;3.500,00;3.600,00\n");
        QCOMPARE(say({u"import"_qs, u"--dry-run"_qs, path}).status, 3);
        const Answer proposed = say({u"profiles"_qs, u"propose"_qs, path});
        QCOMPARE(proposed.status, 0);
        QJsonObject profile = proposed.object();
        QCOMPARE(profile[u"dateOrder"].toString(), u"dmy"_qs);
        QCOMPARE(profile[u"open"].toArray(), (QJsonArray{u"account"_qs, u"currency"_qs, u"title"_qs}));
        const Answer tooEarly = say({u"profiles"_qs, u"add"_qs, write(u"open.json"_qs, QJsonDocument(profile).toJson())});
        QCOMPARE(tooEarly.status, 1);
        profile.remove(u"open");
        profile[u"account"] = u"ES91 2100"_qs;
        profile[u"currency"] = u"EUR"_qs;
        profile[u"id"] = u"esquina"_qs;
        profile[u"title"] = QJsonObject{{u"en"_qs, u"Esquina"_qs}, {u"zh"_qs, u"街角银行"_qs}};
        const Answer added = say({u"profiles"_qs, u"add"_qs, write(u"esquina.json"_qs, QJsonDocument(profile).toJson())});
        QVERIFY2(added.status == 0, qPrintable(added.err));
        QCOMPARE(added.object()[u"id"].toString(), u"own-esquina"_qs);
        const Answer preview = say({u"import"_qs, u"--dry-run"_qs, path});
        QVERIFY2(preview.status == 0, qPrintable(preview.err));
        QCOMPARE(preview.object()[u"files"].toArray()[0].toObject()[u"profile"].toString(), u"own-esquina"_qs);
        const QVector<QJsonObject> listed = say({u"profiles"_qs}).lines();
        QVERIFY(std::any_of(listed.begin(), listed.end(), [](const QJsonObject& one) { return one[u"own"].toBool(); }));
        QCOMPARE(say({u"profiles"_qs, u"export"_qs, u"own-esquina"_qs}).object()[u"account"].toString(), u"ES91 2100"_qs);
        QCOMPARE(say({u"profiles"_qs, u"delete"_qs, u"own-esquina"_qs}).status, 0);
        QCOMPARE(say({u"import"_qs, u"--dry-run"_qs, path}).status, 3);
        QCOMPARE(say({u"import"_qs, u"--confirm-unit"_qs, u"cents"_qs, path}).status, 2);
    }

    void findsWhatNeverCame()
    {
        const Answer found = say({u"findings"_qs}, u"2026-11-19"_qs);
        QVERIFY2(found.status == 0, qPrintable(found.err));
        const QJsonArray findings = found.object()[u"findings"].toArray();
        QCOMPARE(findings.size(), 1);
        const QJsonObject finding = findings[0].toObject();
        QCOMPARE(finding[u"net"].toString(), u"87.47"_qs);
        QCOMPARE(finding[u"amount"].toString(), u"88.00"_qs);
        QCOMPARE(finding[u"due"].toString(), u"2026-11-18"_qs);
        QCOMPARE(finding[u"sales"].toArray()[0].toString(), u"898310148990001/10482207/000318/000405/2026-11-17"_qs);

        QMap<QString, int> states;
        for (const QJsonObject& sale : say({u"sales"_qs}, u"2026-11-19"_qs).lines())
            ++states[sale[u"state"].toString()];
        QCOMPARE(states[u"arrived"_qs], 5);
        QCOMPARE(states[u"overdue"_qs], 1);
        QCOMPARE(states[u"excluded"_qs], 1);  // the failed one

        const auto deposits = say({u"deposits"_qs}, u"2026-11-19"_qs).lines();
        QCOMPARE(deposits.size(), 2);
        for (const QJsonObject& deposit : deposits) {
            const bool isShort = deposit[u"amount"].toString() == u"2630.03";
            QCOMPARE(deposit[u"state"].toString(), isShort ? u"short"_qs : u"explained"_qs);
            QVERIFY2(!deposit[u"sentence"].toString().isEmpty(), "a deposit without a sentence");
            const QJsonArray keys = deposit[u"sales"].toArray();
            QVERIFY2(!keys.isEmpty() && !keys.contains(QJsonValue(QString())), "a deposit that does not name its sales");
            QCOMPARE(isShort, keys.contains(u"898310148990001/10482207/000318/000405/2026-11-17"_qs));
        }
    }

    /// What is printed is printed as before; the table has a row for each, and sums that are numbers.
    void writesTables()
    {
        const auto table = [&](const char* command, const char* file) {
            const QString path = m_folder.filePath(QLatin1String(file));
            const Answer answer = say({QLatin1String(command), u"--csv"_qs, path}, u"2026-11-19"_qs);
            QFile written(path);
            return std::pair(answer, written.open(QIODevice::ReadOnly) ? QString::fromUtf8(written.readAll()).split(u"\r\n"_qs, Qt::SkipEmptyParts) : QStringList());
        };
        const auto [deposits, depositRows] = table("deposits", "deposits.csv");
        QVERIFY2(deposits.status == 0, qPrintable(deposits.err));
        QCOMPARE(deposits.lines().size(), 2);
        QCOMPARE(depositRows.size(), 3);
        QVERIFY(depositRows.first().contains(u"Deposit,Date,Provider"));
        QVERIFY2(depositRows.filter(u",2630.03,"_qs).size() == 1, qPrintable(depositRows.join(u'\n')));
        QVERIFY(deposits.err.contains(u"2 rows"));
        const auto [findings, findingRows] = table("findings", "findings.csv");
        QCOMPARE(findings.object()[u"findings"].toArray().size(), 1);
        QCOMPARE(findingRows.size(), 2);
        QVERIFY2(findingRows.last().contains(u",88.00,87.47,CNY,2026-11-18,1,"), qPrintable(findingRows.last()));
        const auto [sales, saleRows] = table("sales", "sales.csv");
        QCOMPARE(saleRows.size(), sales.lines().size() + 1);
        QVERIFY(QFile::exists(m_folder.filePath(u"sales.csv"_qs)));
        QCOMPARE(say({u"findings"_qs, u"--csv"_qs, m_folder.filePath(u"none/findings.csv"_qs)}, u"2026-11-19"_qs).status, 3);
    }

    void opensACaseAndWorksIt()
    {
        const QString finding = say({u"findings"_qs}, u"2026-11-19"_qs).object()[u"findings"].toArray()[0].toObject()[u"id"].toString();
        const Answer opened = say({u"case"_qs, u"open"_qs, finding, u"--terminal"_qs, u"success_slip"_qs}, u"2026-11-19"_qs);
        QVERIFY2(opened.status == 0, qPrintable(opened.err));
        QCOMPARE(opened.object()[u"net"].toString(), u"87.47"_qs);
        QCOMPARE(say({u"case"_qs, u"open"_qs, finding}, u"2026-11-19"_qs).status, 1);  // it is in a case already

        QImage slip(600, 900, QImage::Format_RGB32);
        slip.fill(Qt::white);
        const QString slipPath = m_folder.filePath(u"slip.png"_qs);
        QVERIFY(slip.save(slipPath));
        const Answer attached = say({u"case"_qs, u"attach"_qs, u"1"_qs, slipPath, u"--kind"_qs, u"slip"_qs}, u"2026-11-19"_qs);
        QVERIFY2(attached.status == 0, qPrintable(attached.err));
        const QString text = u"【招商银行】您账户3320于11月17日10:10在青禾百货消费人民币88.00元。"_qs;
        const Answer message = say({u"case"_qs, u"message"_qs, u"1"_qs, u"--from"_qs, u"95555"_qs, u"--at"_qs, u"2026-11-17T10:11"_qs, u"--text"_qs, text}, u"2026-11-19"_qs);
        QVERIFY2(message.status == 0, qPrintable(message.err));
        QCOMPARE(message.object()[u"evidence"].toArray().size(), 2);
        const Answer secret = say({u"case"_qs, u"message"_qs, u"1"_qs, u"--from"_qs, u"95555"_qs, u"--at"_qs, u"2026-11-17T10:09"_qs, u"--text"_qs, u"您的验证码是482913"_qs}, u"2026-11-19"_qs);
        QCOMPARE(secret.status, 1);

        const Answer called = say({u"case"_qs, u"call"_qs, u"1"_qs, u"--at"_qs, u"2026-11-19T10:05"_qs, u"--said"_qs, u"will be paid on Friday"_qs, u"--number"_qs, u"95534"_qs,
                                   u"--number-source"_qs, u"slip"_qs, u"--agent"_qs, u"2071"_qs, u"--promise"_qs, u"pay 87.47"_qs, u"--promise-due"_qs, u"2026-11-20"_qs,
                                   u"--promise-amount"_qs, u"87.47"_qs},
                                  u"2026-11-19"_qs);
        QVERIFY2(called.status == 0, qPrintable(called.err));
        QCOMPARE(called.object()[u"promises"].toArray()[0].toObject()[u"verdict"].toString(), u"open"_qs);
        const Answer escalated = say({u"case"_qs, u"escalate"_qs, u"1"_qs, u"--level"_qs, u"3"_qs, u"--reason"_qs, u"no answer in writing"_qs, u"--document"_qs, u"query letter"_qs}, u"2026-11-19"_qs);
        QVERIFY2(escalated.status == 0, qPrintable(escalated.err));
        QCOMPARE(escalated.object()[u"level"].toInt(), 3);
        // Three business days after Thursday 19 November.
        QCOMPARE(escalated.object()[u"escalations"].toArray()[0].toObject()[u"answer_due"].toString(), u"2026-11-24"_qs);
        QCOMPARE(say({u"case"_qs, u"close"_qs, u"1"_qs, u"--outcome"_qs, u"recovered"_qs}, u"2026-11-19"_qs).status, 1);  // no credit, no closing
    }

    void printsTheBundle()
    {
        QByteArray first;
        for (const char* name : {"a.pdf", "b.pdf"}) {
            const QString path = m_folder.filePath(QLatin1String(name));
            const Answer made = say({u"dossier"_qs, u"1"_qs, u"--out"_qs, path}, u"2026-11-19"_qs);
            QVERIFY2(made.status == 0, qPrintable(made.err));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(bytes.startsWith("%PDF-"));
            if (first.isEmpty())
                first = bytes;
            else
                QVERIFY2(first == bytes, "the same case gave two different bundles");
            QCOMPARE(say({u"verify"_qs, path}).status, 0);
        }
    }

    void exportsCases()
    {
        const QString table = m_folder.filePath(u"cases.csv"_qs);
        const Answer asTable = say({u"export"_qs, u"1"_qs, u"--out"_qs, table}, u"2026-11-19"_qs);
        QVERIFY2(asTable.status == 0, qPrintable(asTable.err));
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString row = QString::fromUtf8(file.readAll()).split(u"\r\n"_qs).value(1);
        QVERIFY2(row.startsWith(u"0001,") && row.contains(u",88.00,87.47,0.00,87.47,CNY,3,"), qPrintable(row));

        const QString archive = m_folder.filePath(u"cases.zip"_qs);
        const Answer made = say({u"export"_qs, u"--out"_qs, archive}, u"2026-11-19"_qs);
        QVERIFY2(made.status == 0, qPrintable(made.err));
        QStringList paths;
        const QJsonArray files = made.object()[u"files"].toArray();
        for (const QJsonValue& one : files)
            paths.append(one.toObject()[u"path"].toString());
        QCOMPARE(paths, (QStringList{u"cases.csv"_qs, u"case-0001/bundle.pdf"_qs, u"case-0001/sales.csv"_qs, u"case-0001/timeline.csv"_qs, u"case-0001/originals/E-01.png"_qs,
                                     u"case-0001/originals/E-02.txt"_qs, u"manifest.json"_qs}));
        QFile slip(m_folder.filePath(u"slip.png"_qs));
        QVERIFY(slip.open(QIODevice::ReadOnly));
        QCOMPARE(files[4].toObject()[u"sha256"].toString(), QString::fromLatin1(QCryptographicHash::hash(slip.readAll(), QCryptographicHash::Sha256).toHex()));
        const Answer holds = say({u"verify"_qs, archive});
        QVERIFY2(holds.status == 0 && holds.object()[u"holds"].toBool(), qPrintable(holds.err));
        QVERIFY(say({u"case"_qs, u"show"_qs, u"1"_qs}, u"2026-11-19"_qs).status == 0);

        QFile bytes(archive);
        QVERIFY(bytes.open(QIODevice::ReadWrite));
        QByteArray changed = bytes.readAll();
        const qsizetype at = changed.indexOf("case-0001/originals/E-01.png") + 60;
        changed[at] = char(changed[at] ^ 1);
        bytes.seek(0);
        bytes.write(changed);
        bytes.close();
        QVERIFY(say({u"verify"_qs, archive}).status != 0);
        QCOMPARE(say({u"verify"_qs, writeNoArchive(u"none.zip"_qs)}).status, 3);

        QCOMPARE(say({u"export"_qs, u"1"_qs, u"--out"_qs, m_folder.filePath(u"cases.doc"_qs)}).status, 1);
        QCOMPARE(say({u"export"_qs, u"77"_qs, u"--out"_qs, archive}).status, 1);
        QCOMPARE(say({u"export"_qs, u"one"_qs, u"--out"_qs, archive}).status, 2);
    }

    void theBankSaysTheRest()
    {
        const Answer bank = say({u"import"_qs, fixture("bank_to_1120.csv")});
        QVERIFY2(bank.status == 0, qPrintable(bank.err));
        const QJsonObject file = bank.object()[u"files"].toArray()[0].toObject();
        QCOMPARE(file[u"added"].toInt(), 2);
        QCOMPARE(file[u"known"].toInt(), 1);
        QCOMPARE(say({u"reconcile"_qs}, u"2026-11-23"_qs).status, 0);
        const QJsonObject shown = say({u"case"_qs, u"show"_qs, u"1"_qs}, u"2026-11-23"_qs).object();
        QCOMPARE(shown[u"promises"].toArray()[0].toObject()[u"verdict"].toString(), u"kept"_qs);
        QCOMPARE(shown[u"status"].toString(), u"proposed_to_close"_qs);
        const QString credit = shown[u"proposal"].toObject()[u"credits"].toArray()[0].toString();
        const Answer closed = say({u"case"_qs, u"close"_qs, u"1"_qs, u"--outcome"_qs, u"recovered"_qs, u"--credit"_qs, credit}, u"2026-11-23"_qs);
        QVERIFY2(closed.status == 0, qPrintable(closed.err));
        QCOMPARE(closed.object()[u"status"].toString(), u"closed"_qs);
        QCOMPARE(say({u"findings"_qs}, u"2026-11-23"_qs).object()[u"findings"].toArray().size(), 0);
        QCOMPARE(say({u"verify"_qs}).status, 0);
    }

    void noCardNumberIsLeft()
    {
        for (const char* suffix : {"", "-wal"}) {
            QFile file(m_shop + QLatin1String(suffix));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains("6225760000001234"));
            QVERIFY(!bytes.contains("6217000012345674407"));
        }
    }

    void wrongWordsAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no command") << QStringList{};
        QTest::newRow("unknown command") << QStringList{u"dance"_qs};
        QTest::newRow("unknown option") << QStringList{u"findings"_qs, u"--loud"_qs};
        QTest::newRow("unknown state") << QStringList{u"sales"_qs, u"--state"_qs, u"lost"_qs};
        QTest::newRow("no file") << QStringList{u"import"_qs};
        QTest::newRow("not a day") << QStringList{u"findings"_qs, u"--as-of"_qs, u"19.11.2026"_qs};
    }
    void wrongWordsAreRefused()
    {
        QFETCH(QStringList, words);
        const Answer answer = say(words);
        QCOMPARE(answer.status, 2);
        QVERIFY(!answer.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
