// SPDX-License-Identifier: GPL-3.0-or-later
// The traps that others fell into when a file is imported (reference facts: peers §11, intl-formats §9), each under its
// own name: what is one payment stays one, what is two stays two.
#include "app/storage/bank_line_repository.h"
#include "app/storage/sale_repository.h"
#include "tests/intake/bank_layouts.h"

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

const QString kAccount = QStringLiteral("1001234509000012345");

BankRow swiftRow(const QString& day, const QString& amount, const QString& reference, const QString& memo = QStringLiteral("payment"))
{
    BankRow row{day, amount};
    row.reference = reference;
    row.memo = memo;
    row.payer = QStringLiteral("A LTD");
    return row;
}

} // namespace

class TestIntakeTraps : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<TemporaryShop>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_files = 0;
    }

    // peers §11
    void hashOfValuesThatTheProgramChangesLater();
    void equalDateAmountAndTextDroppedAsDuplicate();
    void weeklyEqualPaymentEatenByLastWeeks();
    void rowWithItsOwnBankIdNeverMergesWithAnother();
    // intl-formats §9
    void statementIdReusedNextYear();
    void sameLinesUnderANewStatementId();
    void severalDetailsGetTheSameId();
    void endToEndIdIsNotUnique();
    void repeatedIdWithAnotherAmount();
    void idIsScopedToTheAccount();
    void sameFileTwiceDoublesEverything();
    void twoRealIdenticalRows();
    void importOverwritesAnEarlierBookingOfTheSameAmount();
    void hashChangesWithVersionOrSettings();
    void deletedTransactionCannotBeImportedAgain();
    void emptyIdIsNoId();
    void longerTextInALaterExport();
    void sameDayIsOneKeyOnlyWhereTheReferenceIsEqual();

private:
    SourceFile swift(const QVector<BankRow>& rows, const QString& account = kAccount, const QString& number = QStringLiteral("1/1"))
    {
        qint64 cents = 0;
        for (const BankRow& row : rows)
            cents += Money::parse(row.amount)->minorUnits();
        const QString closing = Money(100'000 + cents).toString();
        return take(QStringLiteral("%1.sta").arg(++m_files), swiftFile(rows, account, number, QStringLiteral("1000.00"), closing));
    }
    SourceFile csv(const QVector<BankRow>& rows) { return take(QStringLiteral("%1.csv").arg(++m_files), icbcFile(rows)); }
    SourceFile take(const QString& name, const QByteArray& bytes) { return importOne(**m_shop, writeFile(m_folder->filePath(name), bytes)); }
    qint64 books() { return *(*m_shop)->bankLines().count(); }

    std::unique_ptr<TemporaryShop> m_shop;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_files = 0;
};

void TestIntakeTraps::hashOfValuesThatTheProgramChangesLater()
{
    // A profile that reads one more column into the text changes every line of the layout as it is read.
    QVector<BankRow> rows = usualBankRows();
    csv(rows);
    for (BankRow& row : rows)
        row.memo += QStringLiteral(" · 回单");
    const SourceFile again = csv(rows);
    QCOMPARE(again.added, 0);
    QCOMPARE(books(), 4);
}

void TestIntakeTraps::equalDateAmountAndTextDroppedAsDuplicate()
{
    const BankRow row = swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("5.00"), QString());
    QCOMPARE(swift({row, row}).added, 2);
    QCOMPARE(swift({row, row, row}).added, 1);
    QCOMPARE(books(), 3);
}

void TestIntakeTraps::weeklyEqualPaymentEatenByLastWeeks()
{
    swift({swiftRow(QStringLiteral("2026-09-21"), QStringLiteral("100.00"), QStringLiteral("REF0001"))});
    QCOMPARE(swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("REF0002"))}).added, 1);
    QCOMPARE(swift({swiftRow(QStringLiteral("2026-10-05"), QStringLiteral("100.00"), QString())}).added, 1);
}

void TestIntakeTraps::rowWithItsOwnBankIdNeverMergesWithAnother()
{
    swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("REF0001"))});
    QCOMPARE(swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("REF0002"))}).added, 1);
    QCOMPARE(books(), 2);
}

void TestIntakeTraps::statementIdReusedNextYear()
{
    swift({swiftRow(QStringLiteral("2025-09-28"), QStringLiteral("100.00"), QStringLiteral("REF0001"))}, kAccount, QStringLiteral("12/1"));
    QCOMPARE(swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("REF0001"))}, kAccount, QStringLiteral("12/1")).added, 1);
}

void TestIntakeTraps::sameLinesUnderANewStatementId()
{
    const QVector<BankRow> rows{swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("REF0001")), swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QString())};
    swift(rows, kAccount, QStringLiteral("12/1"));
    const SourceFile again = swift(rows, kAccount, QStringLiteral("13/1"));
    QCOMPARE(again.added, 0);
    QCOMPARE(again.known, 2);
}

void TestIntakeTraps::severalDetailsGetTheSameId()
{
    const SourceFile file = swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("BATCH77")), swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("250.00"), QStringLiteral("BATCH77")),
                                   swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("BATCH77"))});
    QCOMPARE(file.refusedCount, 0);
    QCOMPARE(file.added, 3);
}

void TestIntakeTraps::endToEndIdIsNotUnique()
{
    // A standing order carries one number for ever; the balances tell that two lines of one day are two.
    BankRow first{QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("甲"), QStringLiteral("租金"), {}, QStringLiteral("600.00"), QStringLiteral("RENT-2026")};
    BankRow second = first;
    second.balance = QStringLiteral("700.00");
    csv({first});
    QCOMPARE(csv({second}).added, 1);
    QCOMPARE(books(), 2);
}

void TestIntakeTraps::repeatedIdWithAnotherAmount()
{
    swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("FIT001"))});
    QCOMPARE(swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("-3.00"), QStringLiteral("FIT001"))}).added, 1);
}

void TestIntakeTraps::idIsScopedToTheAccount()
{
    const QVector<BankRow> rows{swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("FIT001"))};
    swift(rows, QStringLiteral("1001234509000012345"));
    QCOMPARE(swift(rows, QStringLiteral("1001234509000099999")).added, 1);
}

void TestIntakeTraps::sameFileTwiceDoublesEverything()
{
    const QVector<BankRow> rows = usualBankRows();
    QCOMPARE(csv(rows).added, 4);
    QCOMPARE(csv(rows).added, 0);
    QCOMPARE(take(QStringLiteral("renamed (1).csv"), icbcFile(rows) + "\r\n").added, 0);
    QCOMPARE(books(), 4);
}

void TestIntakeTraps::twoRealIdenticalRows()
{
    const BankRow row = swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("5.00"), QString());
    swift({row, row});
    QCOMPARE(swift({row, row}).added, 0);
    QCOMPARE(books(), 2);
    // Another layout that has three: the third is real.
    BankRow plain{QStringLiteral("2026-09-28"), QStringLiteral("5.00"), QStringLiteral("A LTD"), QStringLiteral("payment")};
    QCOMPARE(csv({plain, plain, plain}).added, 1);
    QCOMPARE(books(), 3);
}

void TestIntakeTraps::importOverwritesAnEarlierBookingOfTheSameAmount()
{
    swift({swiftRow(QStringLiteral("2026-09-24"), QStringLiteral("100.00"), QString(), QStringLiteral("first"))});
    swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QString(), QStringLiteral("second"))});
    QStringList memos;
    DZ_VERIFY((*m_shop)->bankLines().forEach([&](const BankLine& line) { memos.append(line.memo); return true; }));
    QCOMPARE(memos.size(), 2);
    QVERIFY(memos.first().contains(QStringLiteral("first")));
}

void TestIntakeTraps::hashChangesWithVersionOrSettings()
{
    // What an older program stored under another identity is found by what it says.
    csv(usualBankRows());
    auto query = (*m_shop)->connection().prepare(QStringLiteral("UPDATE bank_line SET identity = randomblob(16)"));
    DZ_VERIFY(query);
    DZ_VERIFY(storage::Connection::run(*query));
    query->finish();
    QVector<BankRow> rows = usualBankRows();
    rows.append({QStringLiteral("2026-09-30"), QStringLiteral("1.00"), {}, {}, QStringLiteral("08:00:00"), QStringLiteral("15601.00")});
    const SourceFile again = csv(rows);
    QCOMPARE(again.known, 4);
    QCOMPARE(again.added, 1);
    QCOMPARE(csv(rows + QVector<BankRow>{{QStringLiteral("2026-10-01"), QStringLiteral("1.00"), {}, {}, QStringLiteral("08:00:00"), QStringLiteral("15602.00")}}).known, 5);
}

void TestIntakeTraps::deletedTransactionCannotBeImportedAgain()
{
    const SourceFile file = csv(usualBankRows());
    DZ_VERIFY(ImportService(**m_shop).undo(file.id, QStringLiteral("wrong shop")));
    QCOMPARE(books(), 0);
    QCOMPARE(csv(usualBankRows()).added, 4);
}

void TestIntakeTraps::emptyIdIsNoId()
{
    for (const char* none : {"NONREF", "NOTPROVIDED", "000000", ""}) {
        init();
        swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QLatin1String(none), QStringLiteral("one"))});
        QCOMPARE(swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QLatin1String(none), QStringLiteral("two"))}).added, 1);
    }
}

void TestIntakeTraps::longerTextInALaterExport()
{
    swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("FIT001"), QStringLiteral("invoice 77"))});
    QCOMPARE(swift({swiftRow(QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("FIT001"), QStringLiteral("paid on the 27th for invoice 77 and thanks"))}).added, 0);
    QCOMPARE(books(), 1);
}

void TestIntakeTraps::sameDayIsOneKeyOnlyWhereTheReferenceIsEqual()
{
    BankRow line{QStringLiteral("2026-09-28"), QStringLiteral("100.00"), QStringLiteral("A LTD"), QStringLiteral("payment"), {}, {}, QStringLiteral("BANKREF0001")};
    csv({line});
    line.reference = QStringLiteral("BANKREF0002");
    QCOMPARE(swift({line}).added, 1);
    line.reference = QStringLiteral("BANKREF0001");
    QCOMPARE(swift({line}, kAccount, QStringLiteral("2/1")).added, 0);
}

QTEST_GUILESS_MAIN(TestIntakeTraps)
#include "tst_intake_traps.moc"
