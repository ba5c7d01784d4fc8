// SPDX-License-Identifier: GPL-3.0-or-later
// Real OFX files against what the peers printed of them (samples/intl/expected.json). Skipped where they are not there.
#include "app/intake/control_words.h"
#include "app/intake/import_service.h"
#include "app/storage/bank_line_repository.h"
#include "tests/support/testing.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

class TestOfxSamples : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatIsBooked_data();
    void readsWhatIsBooked();

private:
    static QString samples(const QString& path) { return QStringLiteral(DAOZHANG_SAMPLES "/intl/") + path; }
};

/// lines = STMTTRN of the file, always. Where the peers differ from it: ofxparse and libofx count purchases of shares as
/// transactions (fidelity 17, 401k 3, vanguard 1 and 5, tiaacref 1), which move no money of a bank account; ofxparse and
/// ofxtools keep 115.8331 dollars, which nobody can book. `sum`: of what is stored. `failure`: what the message names.
void TestOfxSamples::readsWhatIsBooked_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QString>("sum");
    QTest::addColumn<QStringList>("balances");
    QTest::addColumn<QStringList>("refused");
    QTest::addColumn<QString>("failure");
    const auto row = [](const char* path, int lines, const char* sum, const QStringList& balances = {}, const QStringList& refused = {}) {
        QTest::newRow(path) << QString::fromLatin1(path) << lines << QString::fromLatin1(sum) << balances << refused << QString();
    };
    const auto fails = [](const char* path, const char* failure) {
        QTest::newRow(path) << QString::fromLatin1(path) << 0 << QString() << QStringList() << QStringList() << QString::fromLatin1(failure);
    };
    const auto text = [](std::initializer_list<const char*> words) {
        QStringList list;
        for (const char* word : words)
            list.append(QString::fromLatin1(word));
        return list;
    };
    row("bankstatementparser/sample.ofx", 2, "1170.25");
    row("bankstatementparser/sample.qfx", 1, "-15.00");
    row("ofxparse/anzcc.ofx", 1, "-5.50", text({"-123.45"}));
    row("ofxparse/bank_medium.ofx", 3, "-345.27", text({"382.34"}));
    row("ofxparse/checking.ofx", 3, "-59.50", text({"100.99"}));
    row("ofxparse/fidelity-savings.ofx", 4, "-1500.00", {}, text({"115.8331", "197.1063", "197.1220"}));
    row("ofxparse/fidelity.ofx", 3, "-0.57");
    row("ofxparse/investment_401k.ofx", 0, "0.00");
    row("ofxparse/investment_medium.ofx", 3, "-3.95");
    row("ofxparse/multiple_accounts.ofx", 0, "0.00", text({"111.00", "222.00"}));
    row("ofxparse/multiple_accounts2.ofx", 0, "0.00", text({"111.00", "222.00"}));
    row("ofxparse/ofx-v102-empty-tags.ofx", 1, "12.34", text({"BALAMT"}));
    row("ofxparse/suncorp.ofx", 1, "-16.85", text({"1234.12"}));
    row("ofxparse/td_ameritrade.ofx", 0, "0.00");
    row("ofxparse/tiaacref.ofx", 0, "0.00");
    row("ofxparse/vanguard.ofx", 0, "0.00");
    row("ofxparse/vanguard401k.ofx", 0, "0.00");
    row("ofxparse/fail_nice/date_missing.ofx", 3, "0.00", text({"0.00"}), text({"DTPOSTED", "DTPOSTED", "20120231"}));
    row("ofxparse/fail_nice/decimal_error.ofx", 1, "0.00", text({"0.00"}), text({"$120"}));
    row("ofxparse/fail_nice/empty_balance.ofx", 1, "120.00", text({"BALAMT"}));
    fails("ofxparse/account_listing_aggregation.ofx", "no statement");
    fails("ofxparse/bank_small.ofx", "no statement");
    fails("ofxparse/error_message.ofx", "2000: General Server Error");
    fails("ofxparse/signon_fail.ofx", "15500");
    fails("ofxparse/signon_success.ofx", "no statement");
    fails("ofxparse/signon_success_no_message.ofx", "no statement");
}

void TestOfxSamples::readsWhatIsBooked()
{
    QFETCH(QString, path);
    QFETCH(int, lines);
    QFETCH(QString, sum);
    QFETCH(QStringList, balances);
    QFETCH(QStringList, refused);
    QFETCH(QString, failure);
    if (!QFile::exists(samples(QStringLiteral("ofx/") + path)))
        QSKIP("the real sample files are not beside this source tree");
    QFile json(samples(QStringLiteral("expected.json")));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonObject known = QJsonDocument::fromJson(json.readAll()).object().value(QStringLiteral("ofx/") + path).toObject();
    QCOMPARE(known.value(QLatin1String("stmttrn_tags")).toInt(), lines);

    TemporaryShop shop;
    TaskContext task;
    const auto outcome = ImportService(*shop).import({samples(QStringLiteral("ofx/") + path)}, {}, task);
    DZ_VERIFY(outcome);
    if (!failure.isEmpty()) {
        QCOMPARE(outcome->files.size(), 0);
        QVERIFY2(outcome->failures.first().error.message.contains(failure), qPrintable(outcome->failures.first().error.message));
        return;
    }
    QVERIFY2(outcome->failures.isEmpty(), qPrintable(outcome->failures.isEmpty() ? QString() : outcome->failures.first().error.message));
    const SourceFile& file = outcome->files.first().file;
    QCOMPARE(file.profile, QStringLiteral("ofx"));
    QCOMPARE(file.lines, lines);
    QCOMPARE(file.added, lines - refused.size());
    QCOMPARE(file.refused.size(), refused.size());
    for (qsizetype i = 0; i < refused.size(); ++i)
        QVERIFY2(file.refused.at(i).reason.contains(refused.at(i)), qPrintable(file.refused.at(i).reason));
    qint64 total = 0;
    DZ_VERIFY(shop->bankLines().forEach([&](const BankLine& line) {
        total += line.amount.minorUnits();
        return true;
    }));
    QCOMPARE(Money(total).toString(), sum);
    QStringList shown;
    for (const ControlTotal& control : file.controls)
        if (control.what.contains(QLatin1String("Ledger balance")))
            shown.append(shownWords(control.found));
    QCOMPARE(shown.size(), balances.size());
    for (qsizetype i = 0; i < balances.size(); ++i)
        QVERIFY2(shown.at(i).contains(balances.at(i)), qPrintable(shown.at(i)));

    // The peer that the fixtures come from, wherever it read them and counts money alone.
    const QJsonArray accounts = known.value(QLatin1String("ofxparse")).toArray();
    const bool isInvestment = path.contains(QLatin1String("fidelity")) || path.contains(QLatin1String("401k")) || path.contains(QLatin1String("vanguard")) || path.contains(QLatin1String("tiaacref"));
    qint64 peerLines = 0;
    QStringList peerBalances;
    for (const auto account : accounts) {
        peerLines += account.toArray().at(1).toInteger();
        if (const auto balance = Money::parse(account.toArray().at(3).toString()))
            peerBalances.append(balance->toString());
    }
    if (!accounts.isEmpty() && !isInvestment) {
        QCOMPARE(file.lines, peerLines);
        QCOMPARE(peerBalances, balances);
    }
}

QTEST_GUILESS_MAIN(TestOfxSamples)
#include "tst_ofx_samples.moc"
