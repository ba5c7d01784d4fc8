// SPDX-License-Identifier: GPL-3.0-or-later
// What wallets, acquirers and banks of China hand out: real files to the fen, and no two formats that lay claim to the
// same header.
#include "app/intake/detection.h"
#include "app/intake/import_service.h"
#include "app/intake/own_profiles.h"
#include "app/intake/profile_shelf.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/sale_repository.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

class TestIntakeChina : public QObject
{
    Q_OBJECT
private slots:
    void addsUpToTheFen_data();
    void addsUpToTheFen();
    void asksBeforeItReadsHearsay();
    void knowsEachHeaderFromAllOthers_data();
    void knowsEachHeaderFromAllOthers();
    void keepsFeesFinerThanAFen();
    void readsTheSameRefundOfTwoBillsOnce();
    void holdsDetailsAgainstTheirSummary();
    void readsAdjustmentsBesideTransactions();

private:
    static QString samples(const QString& path) { return QStringLiteral(DAOZHANG_SAMPLES "/cn/") + path; }
};

void TestIntakeChina::addsUpToTheFen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("added");
    QTest::addColumn<QString>("sum");
    QTest::addColumn<QString>("controls");  // + holds, - does not
    const auto row = [](const char* path, const char* profile, int lines, int added, const char* sum, const char* controls) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(profile) << lines << added << QString::fromLatin1(sum) << QString::fromLatin1(controls);
    };
    row("transcribed/wechat_merchant_tradebill_ALL.csv", "wechat-trade", 3, 3, "0.03", "++++++");
    // Two bills were cut short by those who published them: their own totals must say so.
    row("transcribed/wechat_merchant_fundflow.csv", "wechat-funds", 2, 2, "-0.02", "--+-++");
    row("transcribed/alipay_merchant_account_detail_2012_gbk.csv", "alipay-account", 3, 3, "3778.00", "++---");
    row("transcribed/alipay_merchant_business_detail_gbk.csv", "alipay-business", 10, 10, "0.02", "++++");
    row("transcribed/lcsw_saobei_daily.txt", "saobei-daily", 1, 1, "0.01", "");
    row("transcribed/baofu_daily_summary_plus_detail.txt", "baofu-daily", 2, 1, "13709.87", "---");
    row("transcribed/chinatvpay_pos_recon_2013.txt", "pos-pipe-fen", 5, 5, "1917.00", "");
    row("wallets/wechat_personal.csv", "wechat-personal", 27, 27, "-6192.34", "-----");
    row("wallets/alipay_personal_gbk.csv", "alipay-personal", 10, 10, "222082.89", "-+---");
    row("banks/hsbchk_credit.csv", "hsbc-hk-credit", 11, 11, "1732.27", "");
    row("banks/cib_debit_hkd.xlsx", "cib-debit", 5, 5, "0.00", "+");
    // 2140.13 less 515.02 is not 1579.11: the amounts were made up by whoever published the file.
    row("banks/ccb_debit.xls", "ccb-debit", 6, 6, "-703.26", "-");
    row("banks/citic_credit.xls", "citic-credit", 13, 13, "-1097.39", "");
}

void TestIntakeChina::addsUpToTheFen()
{
    QFETCH(QString, path);
    if (!QFile::exists(samples(path)))
        QSKIP("the real sample files are not beside this source tree");
    TemporaryShop shop;
    TaskContext task;
    const auto outcome = ImportService(*shop).import({samples(path)}, {}, task);
    DZ_VERIFY(outcome);
    QVERIFY2(outcome->failures.isEmpty(), qPrintable(outcome->failures.isEmpty() ? QString() : outcome->failures.first().error.message));
    const SourceFile& file = outcome->files.first().file;
    QTEST(file.profile, "profile");
    QTEST(int(file.lines), "lines");
    QTEST(int(file.added), "added");
    QVERIFY2(file.refusedCount == 0, qPrintable(file.refused.isEmpty() ? QString() : file.refused.first().reason));
    QString held;
    for (const ControlTotal& control : file.controls)
        held += control.holds ? u'+' : u'-';
    QTEST(held, "controls");
    qint64 sum = 0;
    const auto add = [&sum](const Money& money) {
        if (money.currency() == Currency::cny())
            sum += money.minorUnits();
        return true;
    };
    if (file.book == Book::Bank)
        DZ_VERIFY(shop->bankLines().forEach([&](const BankLine& line) { return add(line.amount); }));
    else
        DZ_VERIFY(shop->sales().forEach([&](const Sale& sale) { return add(sale.amount); }));
    QTEST(Money(sum).toString(), "sum");
}

/// Its heading says fen and its rows say yuan: which of them is true, the shop says.
void TestIntakeChina::asksBeforeItReadsHearsay()
{
    const QString path = samples(QStringLiteral("transcribed/UNVERIFIED_lakala_JY_fixture.txt"));
    if (!QFile::exists(path))
        QSKIP("the real sample files are not beside this source tree");
    TemporaryShop shop;
    ImportService service(*shop);
    TaskContext task;
    const auto before = service.import({path}, {}, task);
    DZ_VERIFY(before);
    QCOMPARE(before->files.size(), 0);
    DZ_VERIFY(OwnProfiles(*shop).confirm(QStringLiteral("lakala-transactions"), AmountUnit::Yuan));
    const auto after = service.import({path}, {}, task);
    DZ_VERIFY(after);
    QCOMPARE(after->files.size(), 1);
    QCOMPARE(after->files.first().file.added, 1);
    DZ_VERIFY(shop->sales().forEach([&](const Sale& sale) {
        [&] { QCOMPARE(sale.amount, Money(10000)); QCOMPARE(sale.fee, std::optional(Money(50))); QCOMPARE(sale.net, std::optional(Money(9950))); }();
        return true;
    }));
}

void TestIntakeChina::knowsEachHeaderFromAllOthers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("whole");
    for (const auto& profile : ProfileShelf::shipped()) {
        if (profile->reader != ReaderKind::Delimited || profile->headerRows != 1 || profile->datesDecide)
            continue;
        QTest::newRow(qPrintable(profile->id + QStringLiteral(", what is needed"))) << profile->id << false;
        QTest::newRow(qPrintable(profile->id + QStringLiteral(", all it knows"))) << profile->id << true;
    }
}

void TestIntakeChina::knowsEachHeaderFromAllOthers()
{
    QFETCH(QString, id);
    QFETCH(bool, whole);
    const Profile* profile = ProfileShelf::shipped().byId(id);
    QVERIFY(profile);
    QStringList names;
    const auto add = [&names](const QString& name) {
        if (!names.contains(name))
            names.append(name);
    };
    for (const Field field : profile->required)
        add(profile->names(field).first());
    for (const QString& name : profile->requiredNames)
        add(name);
    if (whole)
        for (const QStringList& known : profile->columns)
            for (const QString& name : known.mid(0, 1))
                add(name);
    const char delimiter = profile->delimiters.isEmpty() ? ',' : profile->delimiters.front();
    Survey survey;
    survey.head = (profile->markers.join(u'\n') + u'\n' + names.join(QLatin1Char(delimiter)) + u'\n').toUtf8();
    survey.bytes = survey.head.size();
    const auto found = recognise(survey, QStringLiteral("header"), ProfileShelf::shipped(), nullptr);
    QVERIFY2(found.has_value(), qPrintable(found ? QString() : found.error().message + QString::fromUtf8(survey.head)));
    QCOMPARE(found->profile->id, id);
}

/// A thousand fees of 0.00600 are 6.00 on the bill, though each is booked as 0.01: the bill's own total is held against
/// what the bill says, row by row the fee stays what it is.
void TestIntakeChina::keepsFeesFinerThanAFen()
{
    QFile bill(fixture(QStringLiteral("intake/wechat-trade/all.csv")));
    QVERIFY(bill.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = bill.readAll().split('\n');
    QByteArray text = lines[0] + '\n';
    constexpr int kRows = 1000;
    for (int i = 0; i < kRows; ++i) {
        QByteArray row = lines[3];
        row.replace("4200000000202609280000000003", "42000000002026092900" + QByteArray::number(10000000 + i));
        row.replace("`1.25,", "`1.00,");
        row.replace("`0.00750", "`0.00600");
        text += row + '\n';
    }
    text += lines[8] + "\n`1000,`1000.00,`0.00,`0.00,`6.00000,`1000.00,`0.00\r\n";
    TemporaryShop shop;
    TaskContext task;
    const QString path = shop.folder() + QStringLiteral("/fine.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const auto outcome = ImportService(*shop).import({path}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 1);
    const SourceFile& record = outcome->files.first().file;
    QCOMPARE(record.added, kRows);
    for (const ControlTotal& control : record.controls)
        QVERIFY2(control.holds, qPrintable(control.what + control.declared + u'/' + control.found));
}

/// The bill of everything and the bill of refunds tell of one refund; it is one row in the books.
void TestIntakeChina::readsTheSameRefundOfTwoBillsOnce()
{
    TemporaryShop shop;
    ImportService service(*shop);
    TaskContext task;
    const QString number = QStringLiteral("50300000002026092800000000001");
    const auto refunds = service.import({fixture(QStringLiteral("intake/wechat-trade-refund/refund.csv"))}, {}, task);
    DZ_VERIFY(refunds);
    QCOMPARE(refunds->files.first().file.added, 1);
    QFile bill(fixture(QStringLiteral("intake/wechat-trade/all.csv")));
    QVERIFY(bill.open(QIODevice::ReadOnly));
    QByteArray text = bill.readAll();
    text.replace("2026-09-28 11:00:00", "2026-09-28 09:00:00");
    text.replace("`POS7", "`");
    const QString path = shop.folder() + QStringLiteral("/all.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const auto all = service.import({path}, {}, task);
    DZ_VERIFY(all);
    QCOMPARE(all->files.first().file.known, 1);
    int found = 0;
    DZ_VERIFY(shop->sales().forEach([&](const Sale& sale) {
        found += sale.rrn == number ? 1 : 0;
        return true;
    }));
    QCOMPARE(found, 1);
}

/// Alipay hands out details and their summary in one archive, or both are dropped together.
void TestIntakeChina::holdsDetailsAgainstTheirSummary()
{
    TemporaryShop shop;
    TaskContext task;
    const auto outcome = ImportService(*shop).import({fixture(QStringLiteral("intake/alipay-account-summary/summary.csv")),
                                                      fixture(QStringLiteral("intake/alipay-account/leading_empty_column.csv"))}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 1);
    const SourceFile& file = outcome->files.first().file;
    QCOMPARE(file.profile, QStringLiteral("alipay-account"));
    QCOMPARE(file.controls.size(), 7);
    for (const ControlTotal& control : file.controls)
        QVERIFY2(control.holds, qPrintable(control.what + control.declared + u'/' + control.found));
}

/// UnionPay's package with an error file: sales are sales, adjustments are none, and the report totals the sales alone.
void TestIntakeChina::readsAdjustmentsBesideTransactions()
{
    const QString transactions = samples(QStringLiteral("unionpay/INN15090588ZM_802310048993424"));
    if (!QFile::exists(transactions))
        QSKIP("the real sample files are not beside this source tree");
    TemporaryShop shop;
    TaskContext task;
    const auto outcome = ImportService(*shop).import({transactions, samples(QStringLiteral("unionpay/RD201015090501_802310048993424")),
                                                      fixture(QStringLiteral("intake/unionpay-zme/INN26092888ZME_898310148160568"))}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 2);
    int sales = 0;
    int others = 0;
    DZ_VERIFY(shop->sales().forEach([&](const Sale& sale) {
        ++(sale.type == SaleType::Other ? others : sales);
        return true;
    }));
    QCOMPARE(sales, 8);
    QCOMPARE(others, 2);
    for (const ImportPreview& preview : outcome->files)
        QCOMPARE(preview.file.controls.size(), preview.file.profile == QLatin1String("unionpay-zm") ? 4 : 0);
}

QTEST_GUILESS_MAIN(TestIntakeChina)
#include "tst_intake_china.moc"
