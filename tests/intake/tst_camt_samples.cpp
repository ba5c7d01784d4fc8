// SPDX-License-Identifier: GPL-3.0-or-later
// Real ISO 20022 files against what two others say of them: the dumps that genkgo/camt's own tests assert, and an
// independent reader's counts, sums and balances (samples/intl/expected.json). Skipped where the files are not there.
#include "app/intake/import_service.h"
#include "app/storage/bank_line_repository.h"
#include "tests/support/testing.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

QString samples(const QString& path) { return QStringLiteral(DAOZHANG_SAMPLES "/intl/") + path; }

QJsonObject jsonOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Files that are not read like their neighbours, and why.
struct Exception
{
    const char* file;
    enum Kind { NoStatement, NotCamt, NotBooked, NoDay, BadAmount } kind;
};
constexpr Exception kExceptions[] = {
    {"bankstatementparser/invalid.xml", Exception::NotCamt},               // a Document with a comment in it
    {"bankstatementparser/camt053_garbled_amount.xml", Exception::BadAmount},  // "12..34"
    {"genkgo/camt053.v2.wrong.xml", Exception::NoStatement},               // a group header alone
    {"genkgo/camt052.v4.xml", Exception::NotBooked},                       // its one entry is PDNG
    {"genkgo/camt052.v6.xml", Exception::NotBooked},
    {"genkgo/camt052.v6.Amt-zero.xml", Exception::NotBooked},
    {"genkgo/camt052.v2.with-account-name.xml", Exception::NoDay},         // an entry with neither BookgDt nor ValDt
    {"genkgo/camt054.v2.with-account-name.xml", Exception::NoDay},
    {"genkgo/camt054.v8-with-UETR.xml", Exception::NoDay},
    {"genkgo/camt054.v8-with-financial-institution.xml", Exception::NoDay},
};

std::optional<Exception::Kind> exceptionOf(const QString& path)
{
    for (const Exception& exception : kExceptions)
        if (path.endsWith(QLatin1String(exception.file)))
            return exception.kind;
    return std::nullopt;
}

struct Imported
{
    ImportOutcome outcome;
    QVector<BankLine> lines;
};

Imported importFile(const QString& path)
{
    TemporaryShop shop;
    TaskContext task;
    Imported result;
    const auto outcome = ImportService(*shop).import({path}, {}, task);
    if (outcome)
        result.outcome = *outcome;
    (void)shop->bankLines().forEach([&](const BankLine& line) {
        result.lines.append(line);
        return true;
    });
    return result;
}

QDate dayOf(const QJsonValue& value) { return QDate::fromString(value.toObject().value(QLatin1String("0")).toString().left(10), Qt::ISODate); }

Money moneyOf(const QJsonObject& holder)
{
    const QJsonObject amount = holder.value(QLatin1String("getAmount")).toObject();
    const QString code = amount.value(QLatin1String("getCurrency")).toObject().value(QLatin1String("getCode")).toString();
    return Money(amount.value(QLatin1String("getAmount")).toString().toLongLong(), Currency::fromCode(code).value_or(Currency()));
}

} // namespace

class TestCamtSamples : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithAnIndependentReader_data() { addFiles(QStringLiteral("camt"), QStringLiteral("*.xml")); }
    void agreesWithAnIndependentReader();
    void agreesWithTheGoldenDump_data() { addFiles(QStringLiteral("camt/genkgo"), QStringLiteral("*.json")); }
    void agreesWithTheGoldenDump();

private:
    static void addFiles(const QString& folder, const QString& pattern)
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(samples(folder), {pattern}, QDir::Files, QDirIterator::Subdirectories);
        QStringList found;
        while (files.hasNext())
            found.append(files.next());
        found.sort();
        for (const QString& path : std::as_const(found))
            QTest::newRow(qPrintable(path.mid(samples(folder).size() + 1))) << path;
        if (found.isEmpty())
            QTest::newRow("none") << QString();
    }
};

void TestCamtSamples::agreesWithAnIndependentReader()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the real sample files are not beside this source tree");
    const QJsonObject known = jsonOf(samples(QStringLiteral("expected.json")));
    const QJsonArray statements = known.value(path.mid(samples({}).size())).toObject().value(QLatin1String("reader")).toObject().value(QLatin1String("statements")).toArray();
    const auto exception = exceptionOf(path);
    const Imported imported = importFile(path);
    if (exception == Exception::NoStatement || exception == Exception::NotCamt) {
        QCOMPARE(imported.outcome.failures.size(), 1);
        QVERIFY(imported.outcome.failures.first().error.message.contains(QFileInfo(path).fileName()));
        return;
    }
    QVERIFY2(imported.outcome.failures.isEmpty(), qPrintable(imported.outcome.failures.isEmpty() ? QString() : imported.outcome.failures.first().error.message));
    QCOMPARE(imported.outcome.files.size(), 1);
    const SourceFile& file = imported.outcome.files.first().file;
    QVERIFY(file.profile.startsWith(QLatin1String("camt05")));
    QCOMPARE(file.lines, file.added + file.known + file.refusedCount);
    if (exception == Exception::BadAmount || exception == Exception::NoDay) {
        QCOMPARE(file.refusedCount, 1);
        QVERIFY(file.refused.first().reason.contains(exception == Exception::NoDay ? QStringLiteral("date") : QStringLiteral("12..34")));
        return;
    }
    QCOMPARE(file.refusedCount, 0);

    qint64 sum = 0, expectedSum = 0;
    qint64 entries = 0;
    int checkable = 0, closing = 0;
    for (const BankLine& line : imported.lines)
        sum += line.amount.minorUnits();
    for (const auto one : statements) {
        const QJsonObject statement = one.toObject();
        entries += statement.value(QLatin1String("entries")).toInteger();
        const auto money = Money::parse(statement.value(QLatin1String("sum")).toString());
        QVERIFY(money);
        expectedSum += money->minorUnits();
        const QJsonValue closes = statement.value(QLatin1String("balance_ok"));
        checkable += closes.isBool() ? 1 : 0;
        closing += closes.toBool() ? 1 : 0;
    }
    if (exception == Exception::NotBooked) {
        QCOMPARE(file.lines, 0);
        QVERIFY(std::any_of(file.controls.begin(), file.controls.end(), [](const ControlTotal& control) { return control.what.contains(QLatin1String("not booked")); }));
        return;
    }
    QCOMPARE(sum, expectedSum);
    QCOMPARE(file.lines, entries);  // no batch entry of these files adds up from its details
    int controls = 0, held = 0;
    for (const ControlTotal& control : file.controls) {
        if (!control.what.contains(QLatin1String("Closing balance")))
            continue;
        ++controls;
        held += control.holds ? 1 : 0;
    }
    QCOMPARE(controls, checkable);
    QCOMPARE(held, closing);
}

void TestCamtSamples::agreesWithTheGoldenDump()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the real sample files are not beside this source tree");
    const QString xml = path.chopped(5) + QStringLiteral(".xml");
    const QJsonObject golden = jsonOf(path);
    QVERIFY(!golden.isEmpty());
    const auto exception = exceptionOf(xml);
    const Imported imported = importFile(xml);
    QCOMPARE(imported.outcome.files.size(), 1);
    const SourceFile& file = imported.outcome.files.first().file;
    for (const auto one : golden.value(QLatin1String("getEntries")).toArray()) {
        const QJsonObject entry = one.toObject();
        const Money amount = moneyOf(entry);
        const QString status = entry.value(QLatin1String("getStatus")).toString();
        QCOMPARE(status == QLatin1String("PDNG"), exception == Exception::NotBooked);
        const QDate booked = dayOf(entry.value(QLatin1String("getBookingDate")));
        const QDate value = dayOf(entry.value(QLatin1String("getValueDate")));
        QCOMPARE(!booked.isValid() && !value.isValid(), exception == Exception::NoDay);
        if (exception)
            continue;
        // The dump holds the last statement alone.
        const auto line = std::find_if(imported.lines.begin(), imported.lines.end(), [&](const BankLine& l) { return l.amount == amount; });
        QVERIFY2(line != imported.lines.end(), qPrintable(amount.toString()));
        QCOMPARE(line->amount.isNegative(), entry.value(QLatin1String("getCreditDebitIndicator")).toString() == QLatin1String("DBIT"));
        QCOMPARE(line->booked, booked.isValid() ? booked : value);
        QCOMPARE(line->valueDate, value);
        QString reference = entry.value(QLatin1String("getAccountServicerReference")).toString();
        for (const auto detail : entry.value(QLatin1String("getTransactionDetails")).toArray()) {
            const QJsonObject references = detail.toObject().value(QLatin1String("getReference")).toObject();
            for (const char* name : {"getEndToEndId", "getInstructionId", "getPaymentInformationId", "getUuidEndToEndReference", "getTransactionId", "getMandateId"}) {
                const QString own = references.value(QLatin1String(name)).toString();
                QVERIFY2(own.isEmpty() || own == QLatin1String("NOTPROVIDED") || line->memo.contains(own), qPrintable(own + QStringLiteral(" is not in: ") + line->memo));
            }
            if (reference.isEmpty())
                reference = references.value(QLatin1String("getAccountServicerReference")).toString();
        }
        QCOMPARE(line->reference, reference);
        const QJsonObject record = entry.value(QLatin1String("getRecord")).toObject();
        QCOMPARE(line->account, record.value(QLatin1String("getAccount")).toObject().value(QLatin1String("getIdentification")).toString());
        std::optional<Money> opening, closing;
        for (const auto balance : record.value(QLatin1String("getBalances")).toArray()) {
            const QString type = balance.toObject().value(QLatin1String("getType")).toString();
            if (type == QLatin1String("opening") && !opening)  // it calls OPBD and PRCD the same
                opening = moneyOf(balance.toObject());
            if (type == QLatin1String("closing"))
                closing = moneyOf(balance.toObject());
        }
        if (!opening || !closing)
            continue;
        const auto control = std::find_if(file.controls.rbegin(), file.controls.rend(), [](const ControlTotal& c) { return c.what.contains(QLatin1String("Closing balance")); });
        QVERIFY(control != file.controls.rend());
        QVERIFY(control->declared.isEmpty() || control->declared == closing->toString());  // empty: page 2 of a statement
        const QString expected = Money(opening->minorUnits() + amount.minorUnits(), opening->currency()).toString();
        QVERIFY2(control->declared.isEmpty() || control->found == expected, qPrintable(control->found + u' ' + expected));
    }
}

QTEST_GUILESS_MAIN(TestCamtSamples)
#include "tst_camt_samples.moc"
