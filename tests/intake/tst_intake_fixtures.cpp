// SPDX-License-Identifier: GPL-3.0-or-later
// Every file under tests/fixtures/intake with an .expected.json beside it is imported and held against it. A new case
// is a new pair of files.
#include "app/intake/import_service.h"
#include "app/intake/own_profiles.h"
#include "app/intake/profile_shelf.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/sale_repository.h"
#include "tests/support/testing.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

QString moneyText(const std::optional<Money>& money) { return money ? money->toString() : QString(); }

QString dateText(QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); }

QJsonObject fieldsOf(const Sale& sale, const ShopTime& time)
{
    static const char* const kTypes[] = {"sale", "void", "refund", "reversal", "preAuthCompletion", "completionVoid", "preAuth", "other", "payout"};
    static const char* const kStatuses[] = {"success", "failed", "reversed", "unknown"};
    static const char* const kKinds[] = {"unknown", "debit", "credit", "semiCredit", "prepaid", "qr", "foreign"};
    return {{QStringLiteral("line"), sale.line}, {QStringLiteral("merchant"), sale.merchant}, {QStringLiteral("terminal"), sale.terminal}, {QStringLiteral("batch"), sale.batch}, {QStringLiteral("trace"), sale.trace},
            {QStringLiteral("rrn"), sale.rrn}, {QStringLiteral("authCode"), sale.authCode}, {QStringLiteral("orderNo"), sale.orderNo}, {QStringLiteral("at"), time.toLocal(sale.occurredAt).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))},
            {QStringLiteral("hasTime"), sale.hasTime}, {QStringLiteral("type"), QLatin1String(kTypes[int(sale.type)])}, {QStringLiteral("status"), QLatin1String(kStatuses[int(sale.status)])},
            {QStringLiteral("amount"), sale.amount.toString()}, {QStringLiteral("fee"), moneyText(sale.fee)}, {QStringLiteral("net"), moneyText(sale.net)}, {QStringLiteral("clearing"), dateText(sale.clearingDate)},
            {QStringLiteral("card"), sale.card}, {QStringLiteral("cardKind"), QLatin1String(kKinds[int(sale.cardKind)])}, {QStringLiteral("channel"), sale.channel},
            {QStringLiteral("originalTrace"), sale.originalTrace}, {QStringLiteral("originalRrn"), sale.originalRrn}, {QStringLiteral("provider"), sale.provider}};
}

QJsonObject fieldsOf(const BankLine& line)
{
    return {{QStringLiteral("line"), line.line}, {QStringLiteral("account"), line.account}, {QStringLiteral("booked"), dateText(line.booked)}, {QStringLiteral("time"), line.time.isValid() ? line.time.toString(QStringLiteral("HH:mm:ss")) : QString()},
            {QStringLiteral("value"), dateText(line.valueDate)}, {QStringLiteral("amount"), line.amount.toString()}, {QStringLiteral("currency"), line.amount.currency().code()}, {QStringLiteral("balance"), moneyText(line.balance)},
            {QStringLiteral("payer"), line.payer}, {QStringLiteral("payerAccount"), line.payerAccount}, {QStringLiteral("memo"), line.memo}, {QStringLiteral("reference"), line.reference}};
}

/// Says where `actual` differs from what `expected` asks for; members that are not asked for do not matter.
QString difference(const QJsonObject& expected, const QJsonObject& actual)
{
    for (auto it = expected.begin(); it != expected.end(); ++it)
        if (actual.value(it.key()) != it.value())
            return QStringLiteral("%1: %2 instead of %3").arg(it.key(), QString::fromUtf8(QJsonDocument(QJsonArray{actual.value(it.key())}).toJson(QJsonDocument::Compact)),
                                                              QString::fromUtf8(QJsonDocument(QJsonArray{it.value()}).toJson(QJsonDocument::Compact)));
    return {};
}

} // namespace

class TestIntakeFixtures : public QObject
{
    Q_OBJECT
private slots:
    void importsAsExpected_data();
    void importsAsExpected();
};

void TestIntakeFixtures::importsAsExpected_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<storage::Engine>("engine");
    QDirIterator files(fixture(QStringLiteral("intake")), {QStringLiteral("*.expected.json")}, QDir::Files, QDirIterator::Subdirectories);
    QStringList found;
    while (files.hasNext())
        found.append(files.next());
    found.sort();
    for (const QString& expected : std::as_const(found)) {
        const QString base = expected.chopped(int(qstrlen(".expected.json")));
        const QString name = base.mid(fixture(QStringLiteral("intake")).size() + 1);
        QTest::newRow(qPrintable(name)) << base << storage::Engine::Sqlite;
        if (hasPostgres())
            QTest::newRow(qPrintable(name + QStringLiteral(" on PostgreSQL"))) << base << storage::Engine::Postgresql;
    }
}

void TestIntakeFixtures::importsAsExpected()
{
    QFETCH(QString, path);
    QFETCH(storage::Engine, engine);
    QFile json(path + QStringLiteral(".expected.json"));
    QVERIFY(json.open(QIODevice::ReadOnly));
    QJsonParseError parse{};
    const QJsonObject expected = QJsonDocument::fromJson(json.readAll(), &parse).object();
    QVERIFY2(parse.error == QJsonParseError::NoError, qPrintable(parse.errorString()));

    TemporaryShop shop(engine);
    ImportService service(*shop);
    TaskContext task;
    const QString wanted = expected.value(QLatin1String("wanted")).toString();
    // A profile that is not verified is confirmed as it stands; that it must be is shown in tst_own_profiles.
    for (const auto& profile : ProfileShelf::shipped())
        if (profile->grade == Grade::Unverified)
            DZ_VERIFY(OwnProfiles(*shop).confirm(profile->id, profile->unit));
    const auto outcome = service.import({path}, wanted, task);
    DZ_VERIFY(outcome);
    if (expected.contains(QLatin1String("error"))) {
        QCOMPARE(outcome->files.size(), 0);
        QCOMPARE(outcome->failures.size(), 1);
        const QString message = outcome->failures.first().error.message;
        QVERIFY2(message.contains(expected.value(QLatin1String("error")).toString()), qPrintable(message));
        QVERIFY2(message.contains(QFileInfo(path).fileName()), qPrintable(message));
        return;
    }
    QVERIFY2(outcome->failures.isEmpty(), qPrintable(outcome->failures.isEmpty() ? QString() : outcome->failures.first().error.message));
    QCOMPARE(outcome->files.size(), 1);
    const SourceFile& file = outcome->files.first().file;
    QCOMPARE(file.profile, expected.value(QLatin1String("profile")).toString());
    QVERIFY(!outcome->files.first().recognisedBecause.isEmpty());
    QCOMPARE(file.lines, file.added + file.known + file.refusedCount);
    QJsonArray refused;
    for (const RefusedLine& line : file.refused) {
        refused.append(line.line);
        QVERIFY(!line.reason.isEmpty());
    }
    const auto text = [](const QJsonArray& array) { return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)); };
    QCOMPARE(text(refused), text(expected.value(QLatin1String("refused")).toArray()));
    QCOMPARE(file.lines, expected.value(QLatin1String("lines")).toInteger());
    QCOMPARE(file.added, expected.value(QLatin1String("added")).toInteger());
    if (expected.contains(QLatin1String("controls"))) {
        QJsonArray controls;
        for (const ControlTotal& control : file.controls)
            controls.append(control.holds);
        QStringList shown;
        for (const ControlTotal& control : file.controls)
            shown.append(QStringLiteral("%1: %2 / %3").arg(control.what, control.declared, control.found));
        QVERIFY2(controls == expected.value(QLatin1String("controls")).toArray(), qPrintable(shown.join(u'\n')));
    }
    if (expected.contains(QLatin1String("coverage"))) {
        QJsonArray coverage;
        for (const Coverage& range : file.coverage)
            coverage.append(QStringLiteral("%1 %2 %3%4").arg(range.subject, dateText(range.from), dateText(range.to), range.isOpen ? QStringLiteral(" open") : QString()));
        QCOMPARE(text(coverage), text(expected.value(QLatin1String("coverage")).toArray()));
    }

    QVector<QJsonObject> rows;
    if (file.book == Book::Bank)
        DZ_VERIFY(shop->bankLines().forEach([&](const BankLine& line) { rows.append(fieldsOf(line)); return true; }));
    else
        DZ_VERIFY(shop->sales().forEach([&](const Sale& sale) { rows.append(fieldsOf(sale, shop->time())); return true; }));
    QCOMPARE(rows.size(), file.added);
    std::sort(rows.begin(), rows.end(), [](const QJsonObject& a, const QJsonObject& b) { return a.value(QLatin1String("line")).toInteger() < b.value(QLatin1String("line")).toInteger(); });
    for (const auto wantedRow : expected.value(QLatin1String("rows")).toArray()) {
        const QJsonObject want = wantedRow.toObject();
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const QJsonObject& r) { return r.value(QLatin1String("line")) == want.value(QLatin1String("line")); });
        QVERIFY2(row != rows.end(), qPrintable(QStringLiteral("no row from line %1").arg(want.value(QLatin1String("line")).toInteger())));
        QVERIFY2(difference(want, *row).isEmpty(), qPrintable(QStringLiteral("line %1: %2").arg(want.value(QLatin1String("line")).toInteger()).arg(difference(want, *row))));
    }

    // Once more, and nothing is added.
    const auto again = service.import({path}, wanted, task);
    DZ_VERIFY(again);
    QCOMPARE(again->files.first().file.added, 0);
    QVERIFY(again->files.first().alreadyImported);
    QCOMPARE(again->files.first().file.known, file.lines - file.refusedCount);
}

QTEST_GUILESS_MAIN(TestIntakeFixtures)
#include "tst_intake_fixtures.moc"
