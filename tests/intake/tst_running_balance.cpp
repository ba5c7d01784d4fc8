// SPDX-License-Identifier: GPL-3.0-or-later
// Where the running balance of a file jumps, lines are missing: the days around it prove nothing.
#include "app/intake/control_words.h"
#include "app/intake/covered_days.h"
#include "app/intake/running_balance.h"
#include "app/intake/statement_chain.h"
#include "tests/intake/bank_layouts.h"

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

const QString kAccount = QStringLiteral("1001234509000012345");

QDate november(int day) { return {2026, 11, day}; }

/// Lines as "day amount balance".
RunningBalance balanceOf(const QVector<std::tuple<int, int, std::optional<int>>>& lines)
{
    RunningBalance chain(kAccount, Currency::cny());
    qint64 number = 1;
    for (const auto& [day, amount, balance] : lines) {
        BankLine line;
        line.line = ++number;
        line.account = kAccount;
        line.booked = november(day);
        line.amount = Money(amount);
        if (balance)
            line.balance = Money(*balance);
        chain.add(line);
    }
    return chain;
}

QVector<Statement> stretchesOf(const RunningBalance& chain) { return chain.stretches(november(1), november(30)); }

Statement statement(qint64 file, int from, int to, int opening, int closing)
{
    return {SourceFileId(file), QStringLiteral("a.csv"), kAccount, {}, november(from), november(to), Money(opening), Money(closing), Statement::Origin::Computed};
}

ChainBreak broken(ChainBreak::Kind kind, const Statement& before, const Statement& after)
{
    return {kind, before, after, before.to.addDays(1), after.from.addDays(-1), after.opening - before.closing};
}

} // namespace

class TestRunningBalance : public QObject
{
    Q_OBJECT
private slots:
    void aWholeChainIsOneStretch()
    {
        // The oldest line first, and the newest first.
        for (const auto& chain : {balanceOf({{3, 100, 1100}, {4, -50, 1050}, {5, 10, 1060}}), balanceOf({{5, 10, 1060}, {4, -50, 1050}, {3, 100, 1100}})}) {
            QVERIFY(chain.verdict().holds);
            const auto found = stretchesOf(chain);
            QCOMPARE(found.size(), 1);
            QCOMPARE(found[0].opening, Money(1000));
            QCOMPARE(found[0].closing, Money(1060));
            QCOMPARE(found[0].from, november(1));
            QCOMPARE(found[0].to, november(30));
        }
    }
    void aJumpIsAHole()
    {
        for (const auto& chain : {balanceOf({{9, 100, 1100}, {11, 20, 1190}, {12, 5, 1195}}), balanceOf({{12, 5, 1195}, {11, 20, 1190}, {9, 100, 1100}})}) {
            const ControlTotal said = chain.verdict();
            QVERIFY(!said.holds);
            QVERIFY2(shownWords(said.found).contains(QStringLiteral("jumps by 0.70")), qPrintable(shownWords(said.found)));
            const auto found = stretchesOf(chain);
            QCOMPARE(found.size(), 2);
            QCOMPARE(found[0].to, november(9));
            QCOMPARE(found[0].closing, Money(1100));
            QCOMPARE(found[1].from, november(11));
            QCOMPARE(found[1].opening, Money(1170));
            QCOMPARE(found[1].closing, Money(1195));
        }
    }
    void holesWithinADayAndSeveral()
    {
        const auto found = stretchesOf(balanceOf({{9, 100, 1100}, {9, 100, 1300}, {10, 1, 1301}, {12, 1, 1310}}));
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0].to, november(9));
        QCOMPARE(found[1].from, november(9));
        QCOMPARE(found[1].to, november(10));
        QCOMPARE(found[2].from, november(12));
        QCOMPARE(found[2].opening, Money(1309));
    }
    void anotherOrderIsNoHole()
    {
        const RunningBalance chain = balanceOf({{3, 100, 1100}, {4, 20, 1130}, {4, 10, 1110}, {5, 1, 1131}});
        QVERIFY(chain.verdict().holds);
        QVERIFY(shownWords(chain.verdict().found).contains(QStringLiteral("another order")));
        const auto found = stretchesOf(chain);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].opening, Money(1000));
        QCOMPARE(found[0].closing, Money(1131));
    }
    void anAccountThatIsEmptyBeforeAndAfterHasHolesToo()
    {
        const auto found = stretchesOf(balanceOf({{3, 100, 100}, {4, -100, 0}, {6, -50, 0}}));
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].opening, Money(0));
        QCOMPARE(found[0].to, november(4));
        QCOMPARE(found[1].from, november(6));
        QCOMPARE(found[1].opening, Money(50));
    }
    void nothingIsClaimedWithoutBalances()
    {
        QVERIFY(stretchesOf(balanceOf({{3, 100, 1100}, {4, 20, {}}, {5, 10, 1130}})).isEmpty());
        // Two sub-accounts in one column.
        QVERIFY(stretchesOf(balanceOf({{1, 10, 10}, {2, 10, 110}, {5, 10, 20}, {6, 10, 120}})).isEmpty());
    }

    void daysAroundABreakAreNotCovered()
    {
        const QVector<Coverage> month{{kAccount, november(1), november(30)}};
        const Statement before = statement(1, 1, 9, 0, 100), after = statement(1, 11, 30, 170, 200);
        const auto rest = withoutBreaks(month, {broken(ChainBreak::Kind::Gap, before, after)}, {before, after});
        QCOMPARE(rest.size(), 2);
        QCOMPARE(rest[0].to, november(8));
        QCOMPARE(rest[1].from, november(12));
        // Two files know their own days whole.
        const Statement other = statement(2, 11, 30, 170, 200);
        const auto two = withoutBreaks(month, {broken(ChainBreak::Kind::Gap, before, other)}, {before, other});
        QCOMPARE(two.size(), 2);
        QCOMPARE(two[0].to, november(9));
        QCOMPARE(two[1].from, november(11));
        // Where no day lies between them, the lines are missing on the last of the one or the first of the other.
        const Statement next = statement(2, 10, 30, 170, 200);
        const auto adjoining = withoutBreaks(month, {broken(ChainBreak::Kind::Adjoining, before, next)}, {before, next});
        QCOMPARE(adjoining.size(), 2);
        QCOMPARE(adjoining[0].to, november(8));
        QCOMPARE(adjoining[1].from, november(11));
        // Another account stays as it is.
        QCOMPARE(withoutBreaks({{QStringLiteral("6222000011112222"), november(1), november(30)}}, {broken(ChainBreak::Kind::Gap, before, after)}, {before, after}).size(), 1);
    }
    void statementsAreWholeUntilAHole()
    {
        const auto isBusinessDay = [](QDate day) { return day.dayOfWeek() < 6; };
        const auto until = [&](const QVector<Coverage>& covered, int from, int to) { return wholeUntil(covered, november(from), november(to), isBusinessDay).day(); };
        // Fri 6 and Mon 9 Nov: the weekend is no hole, Wed 11 is.
        const QVector<Coverage> own{{kAccount, november(2), november(6)}, {kAccount, november(9), november(10)}, {kAccount, november(12), november(30)}};
        QCOMPARE(until(own, 4, 25), 10);
        QCOMPARE(until(own, 12, 25), 25);
        // Nothing is known of a day that no account covers.
        QCOMPARE(until(own, 11, 25), 25);
        // The account with a hole holds the money as well as the other.
        QCOMPARE(until(own + QVector<Coverage>{{QStringLiteral("6222000011112222"), november(1), november(30)}}, 4, 25), 10);
    }
    void balancesOfAnotherKindProveNothingMissing()
    {
        QVector<Statement> statements;
        QVector<ChainBreak> breaks;
        for (int day = 1; day <= 20; ++day) {
            statements.append(statement(day, day, day, day * 1000, day * 1000 + 10));
            if (day > 1)
                breaks.append(broken(ChainBreak::Kind::Adjoining, statements[day - 2], statements[day - 1]));
        }
        QCOMPARE(withoutBreaks({{kAccount, november(1), november(30)}}, breaks, statements).size(), 1);
    }

    void aFileWithAHoleInTheShop_data() { engineRows(); }
    void aFileWithAHoleInTheShop()
    {
        QFETCH(storage::Engine, engine);
        TemporaryShop shop(engine);
        QTemporaryDir folder;
        const auto row = [](const char* day, const char* amount, const char* balance, const char* number) {
            return BankRow{QString::fromLatin1(day), QString::fromLatin1(amount), QStringLiteral("银联商务"), QStringLiteral("货款"), QStringLiteral("09:12:33"), QString::fromLatin1(balance), QString::fromLatin1(number)};
        };
        const BankRow left = row("2026-09-29", "990.06", "2990.06", "2");
        QVector<BankRow> rows{row("2026-09-28", "1000.00", "2000.00", "1"), row("2026-09-30", "10.00", "3000.06", "3"), row("2026-10-02", "5.00", "3005.06", "4")};
        importOne(*shop, writeFile(folder.filePath(QStringLiteral("hole.csv")), icbcFile(rows)));
        const auto breaks = statementBreaks(*shop);
        DZ_VERIFY(breaks);
        QCOMPARE(breaks->size(), 1);
        QCOMPARE(breaks->first().amount, Money(99'006));
        QVERIFY2(breakSentence(breaks->first()).contains(QStringLiteral("990.06")), qPrintable(breakSentence(breaks->first())));
        const auto covers = [&](QDate day) {
            const auto ranges = coveredDays(*shop);
            return ranges && std::any_of(ranges->begin(), ranges->end(), [&](const Coverage& range) { return range.from <= day && day <= range.to; });
        };
        QVERIFY(!covers({2026, 9, 29}));
        QVERIFY(!covers({2026, 9, 30}));
        QVERIFY(covers({2026, 10, 2}));
        // The whole file brings what was left out, and nothing is in doubt any more.
        rows.insert(1, left);
        importOne(*shop, writeFile(folder.filePath(QStringLiteral("whole.csv")), icbcFile(rows)));
        QVERIFY(statementBreaks(*shop)->isEmpty());
        QVERIFY(covers({2026, 9, 28}) && covers({2026, 9, 29}) && covers({2026, 9, 30}));
    }
};

QTEST_GUILESS_MAIN(TestRunningBalance)
#include "tst_running_balance.moc"
