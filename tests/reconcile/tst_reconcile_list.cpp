// SPDX-License-Identifier: GPL-3.0-or-later
// The kept list of a run, in pages, on both engines; and what a spreadsheet is given of it.
#include "app/reconcile/list_export.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/source_file_repository.h"
#include "tests/support/testing.h"
#include "tests/support/workbook_text.h"

#include <QCryptographicHash>

#include <cmath>

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

const QString kAccount = QStringLiteral("6222000011112222");
constexpr int kDays = 10;
constexpr int kSalesOfDay = 7;

/// Two providers, one lump a day each, over ten business days; one sale of 88.88 never arrives, and what was sold last is
/// on the way.
class Books
{
public:
    explicit Books(storage::Engine engine) : shop(engine), service(*shop), list(service.list())
    {
        SettlementTerms terms;
        for (const auto& [id, name] : {std::pair("lakala", "拉卡拉"), std::pair("ums", "银联商务")}) {
            ProviderTerms one;
            one.id = QString::fromLatin1(id);
            one.name = QString::fromUtf8(name);
            one.merchants = {QStringLiteral("M-") + one.id};
            one.payerNames = {one.name};
            one.fees = {{FeeRule::Applies::Any, *Rate::parse(u"0.60%"), {}, Money()}};
            terms.providers.append(one);
        }
        if (!service.setTerms(terms))
            qFatal("terms");
        fill(terms);
        TaskContext task;
        if (!service.run(task))
            qFatal("run");
    }

    ListView all() { return {list.query({}).value(), ListSegment::All, {}}; }
    ListView view(ListSegment segment, const QString& text = {}) { return {list.query(text).value(), segment, {}}; }
    int count(const ListView& view)
    {
        qint64 entries = 0;
        const QVector<ListCell> found = list.cells(view.query).value();
        for (const ListCell& cell : found)
            entries += cell.isIn(view.segment) && (!view.provider || *view.provider == cell.provider) ? cell.entries : 0;
        return int(entries);
    }

    TemporaryShop shop;
    ReconcileService service;
    ReconcileList list;
    SaleId lost;

private:
    void fill(const SettlementTerms& terms)
    {
        intake::SourceFile record;
        record.name = QStringLiteral("books");
        record.sha256 = QByteArray(32, 'x');
        record.importedAt = usualNow();
        record.book = intake::Book::Bank;
        record.coverage = {{kAccount, QDate(2026, 11, 1), QDate(2026, 11, 22)}};
        const SourceFileId file = shop->sourceFiles().add(record).value();
        int number = 0;
        for (const ProviderTerms& provider : terms.providers) {
            QDate day(2026, 11, 9);
            for (int n = 0; n < kDays; ++n, day = day.addDays(day.dayOfWeek() == 5 ? 3 : 1)) {
                qint64 net = 0;
                for (int i = 0; i < kSalesOfDay; ++i) {
                    intake::Sale sale;
                    sale.line = ++number;
                    sale.merchant = provider.merchants.first();
                    sale.terminal = QStringLiteral("T1");
                    sale.batch = QStringLiteral("000001");
                    sale.trace = QStringLiteral("%1").arg(number, 6, 10, QLatin1Char('0'));
                    sale.rrn = QStringLiteral("1123%1").arg(number, 8, 10, QLatin1Char('0'));
                    sale.card = QStringLiteral("622202******%1").arg(number, 4, 10, QLatin1Char('0'));
                    sale.localDate = day;
                    sale.occurredAt = shop->time().toUtcSeconds(day, QTime(10, i));
                    const bool isLost = provider.id == u"ums" && n == 3 && i == 2;
                    sale.amount = isLost ? Money(8888) : Money(1000 + 1117 * i + 300 * n);
                    sale.identity = QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Md5);
                    if (!shop->sales().insert(file, std::span(&sale, 1)))
                        qFatal("sale");
                    if (isLost)
                        lost = sale.id;
                    else
                        net += sale.amount.minorUnits() - (sale.amount.minorUnits() * 6 + 500) / 1000;
                }
                const QDate booked = day.addDays(day.dayOfWeek() == 5 ? 3 : 1);
                if (booked > QDate(2026, 11, 22))
                    continue;
                intake::BankLine line;
                line.line = ++number;
                line.account = kAccount;
                line.booked = booked;
                line.amount = Money(net);
                line.payer = provider.name + QStringLiteral("有限公司客户备付金");
                line.memo = QStringLiteral("POS清算 100%_%1").arg(provider.id);
                line.identity = QCryptographicHash::hash("line" + QByteArray::number(number), QCryptographicHash::Md5);
                if (!shop->bankLines().insert(file, std::span(&line, 1)))
                    qFatal("line");
            }
        }
    }
};

} // namespace

class TestReconcileList : public QObject
{
    Q_OBJECT
private slots:
    void countsAddUp_data() { engineRows(); }
    void countsAddUp();
    void pagesAreTheWholeList_data() { engineRows(); }
    void pagesAreTheWholeList();
    void findsByText_data() { engineRows(); }
    void findsByText();
    void findsAnEntryInAView_data() { engineRows(); }
    void findsAnEntryInAView();
    void everySaleHasAPlace_data() { engineRows(); }
    void everySaleHasAPlace();
    void followsCasesBetweenRuns_data() { engineRows(); }
    void followsCasesBetweenRuns();
    void secondRunKeepsTheList_data() { engineRows(); }
    void secondRunKeepsTheList();
    void writesTables();
};

void TestReconcileList::countsAddUp()
{
    QFETCH(storage::Engine, engine);
    Books books(engine);
    const int all = books.count(books.all());
    QCOMPARE(books.count(books.view(ListSegment::ToDo)), 1);
    QCOMPARE(books.count(books.view(ListSegment::Waiting)), 2);
    QCOMPARE(books.count(books.view(ListSegment::Explained)), all - 3);
    ListView one = books.all();
    one.provider = QStringLiteral("lakala");
    ListView other = books.all();
    other.provider = QStringLiteral("ums");
    QCOMPARE(books.count(one) + books.count(other), all);
    ListView days{books.list.query({}, QDate(2026, 11, 12), QDate(2026, 11, 12)).value(), ListSegment::All, {}};
    QCOMPARE(books.count(days), 2);
}

void TestReconcileList::pagesAreTheWholeList()
{
    QFETCH(storage::Engine, engine);
    Books books(engine);
    const auto whole = books.list.page(books.all(), 0, 0, 1000);
    DZ_VERIFY(whole);
    QCOMPARE(int(whole->size()), books.count(books.all()));
    for (qsizetype i = 1; i < whole->size(); ++i)
        QVERIFY(whole->at(i - 1).day >= whole->at(i).day && whole->at(i - 1).place < whole->at(i).place);
    for (int offset = 0; offset < whole->size(); offset += 4) {
        const auto page = books.list.page(books.all(), 0, offset, 4);
        DZ_VERIFY(page);
        for (qsizetype i = 0; i < page->size(); ++i)
            QCOMPARE(page->at(i).place, whole->at(offset + i).place);
    }
    const auto toDo = books.list.page(books.view(ListSegment::ToDo), 0, 0, 100);
    DZ_VERIFY(toDo);
    QCOMPARE(toDo->size(), 1);
    QCOMPARE(*toDo->first().depositState, DepositState::Short);
    QCOMPARE(toDo->first().findings.size(), 1);
    QVERIFY(toDo->first().isToDo());
    QCOMPARE(toDo->first().sales, kSalesOfDay);
    QCOMPARE(toDo->first().missing, 1);
    QVERIFY(toDo->first().payer.startsWith(u"银联商务"));
}

void TestReconcileList::findsByText()
{
    QFETCH(storage::Engine, engine);
    Books books(engine);
    const auto count = [&](const char16_t* text) { return books.count(books.view(ListSegment::All, QString::fromUtf16(text))); };
    const int all = books.count(books.all());
    QCOMPARE(count(u"nobody at all"), 0);
    QVERIFY(count(u"银联") > 0 && count(u"银联") < all);                 // the payer, and the provider of what has no payer
    QCOMPARE(count(u"客户备付金"), all - 2);
    QCOMPARE(count(u"LAKALA"), count(u"拉卡拉"));
    QCOMPARE(count(u"100%_"), all - 2);                                   // as typed: no pattern of its own
    QCOMPARE(count(u"%"), all - 2);
    QCOMPARE(count(u"100__"), 0);
    const auto toDo = books.list.page(books.view(ListSegment::ToDo), 0, 0, 1);
    DZ_VERIFY(toDo);
    QCOMPARE(count(toDo->first().amount.toDisplay().toStdU16String().c_str()), 1);
    QVERIFY(count(u"88.") >= 1);                                          // the difference: 88.35
    // A span of amounts: the deposit's amount, or what it differs by.
    const double amount = toDo->first().amount.toString().toDouble();
    QVERIFY(count(QStringLiteral("%1-%2").arg(std::floor(amount)).arg(std::ceil(amount)).toStdU16String().c_str()) >= 1);
    QCOMPARE(count(u"0-9999999"), all);
    QCOMPARE(count(u">9999999"), 0);
    QCOMPARE(count(u"8.35"), 0);                                          // the beginning of an amount, not its end
}

void TestReconcileList::findsAnEntryInAView()
{
    QFETCH(storage::Engine, engine);
    Books books(engine);
    const auto whole = books.list.page(books.all(), 0, 0, 1000);
    DZ_VERIFY(whole);
    QHash<QDate, qint64> offsets;
    for (const ListEntry& entry : *whole) {
        const auto place = books.list.find(books.all(), entry.key());
        DZ_VERIFY(place);
        QVERIFY(place->has_value());
        QCOMPARE((*place)->day, entry.day);
        QCOMPARE((*place)->offset, offsets[entry.day]++);
    }
    const ListEntry toDo = books.list.page(books.view(ListSegment::ToDo), 0, 0, 1).value().first();
    QVERIFY(!books.list.find(books.view(ListSegment::Waiting), toDo.key()).value());
    EntryKey byFinding;
    byFinding.finding = toDo.findings.first();
    QCOMPARE(books.list.find(books.view(ListSegment::ToDo), byFinding).value()->day, toDo.day);
    QVERIFY(!books.list.find(books.all(), EntryKey()).value());
}

void TestReconcileList::everySaleHasAPlace()
{
    QFETCH(storage::Engine, engine);
    Books books(engine);
    QSet<SaleId> seen;
    const QVector<ListEntry> whole = books.list.page(books.all(), 0, 0, 1000).value();
    for (const ListEntry& entry : whole) {
        const auto sales = entry.deposit.isValid() ? books.list.deposit(entry.deposit).value().outcome.sales : books.list.salesOfGroup(entry.key()).value();
        QCOMPARE(int(sales.size()), entry.sales);
        for (const SaleId sale : sales) {
            QVERIFY(!seen.contains(sale));
            seen.insert(sale);
        }
    }
    QCOMPARE(int(seen.size()), 2 * kDays * kSalesOfDay);
    const ListProof proof = books.list.proof().value();
    QCOMPARE(proof.sales, qint64(seen.size()));
    QCOMPARE(proof.judged, proof.sales);
    qsizetype inStates = 0;
    for (const SaleState state : {SaleState::Arrived, SaleState::InTransit, SaleState::Overdue, SaleState::OneOf, SaleState::Unknown})
        DZ_VERIFY(books.list.forEachInState(state, [&](const QVector<SaleId>& portion) {
            inStates += portion.size();
            return true;
        }));
    QCOMPARE(inStates, seen.size());
    QVector<SaleId> overdue;
    DZ_VERIFY(books.list.forEachInState(SaleState::Overdue, [&](const QVector<SaleId>& portion) { return (overdue += portion, true); }));
    QCOMPARE(overdue, QVector<SaleId>{books.lost});
}

void TestReconcileList::followsCasesBetweenRuns()
{
    QFETCH(storage::Engine, engine);
    Books books(engine);
    const ListEntry before = books.list.page(books.view(ListSegment::ToDo), 0, 0, 1).value().first();
    QVERIFY(!before.inCase.isValid());
    DZ_VERIFY(books.shop->outcomes().setCase(before.findings.first(), CaseId(12)));
    QCOMPARE(books.list.page(books.view(ListSegment::ToDo), 0, 0, 1).value().first().inCase, CaseId(12));
}

void TestReconcileList::secondRunKeepsTheList()
{
    QFETCH(storage::Engine, engine);
    Books books(engine);
    const auto before = books.list.page(books.all(), 0, 0, 1000).value();
    TaskContext task;
    DZ_VERIFY(books.service.run(task));
    const auto after = books.list.page(books.all(), 0, 0, 1000).value();
    QCOMPARE(after.size(), before.size());
    // A provider's new name is found at once after the run that follows it.
    SettlementTerms terms = books.service.terms().value();
    terms.providers[1].name = QStringLiteral("Union");
    DZ_VERIFY(books.service.setTerms(terms));
    DZ_VERIFY(books.service.run(task));
    QVERIFY(books.count(books.view(ListSegment::All, QStringLiteral("union"))) > 0);
}

void TestReconcileList::writesTables()
{
    Books books(storage::Engine::Sqlite);
    TaskContext task;
    const QString path = books.shop.folder() + QStringLiteral("/list.csv");
    const auto written = exportEntries(books.list, books.service, books.view(ListSegment::All, QStringLiteral("客户备付金")), path, task);
    DZ_VERIFY(written);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(qint64(bytes.count("\r\n")), *written + 1);
    QCOMPARE(int(*written), books.count(books.view(ListSegment::All, QStringLiteral("客户备付金"))));
    const QString sales = books.shop.folder() + QStringLiteral("/sales.csv");
    const auto rows = exportSales(books.service, {books.lost, SaleId(999'999)}, books.shop->time(), sales, task);
    DZ_VERIFY(rows);
    QCOMPARE(*rows, 1);
    QFile table(sales);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QVERIFY(table.readAll().contains(",88.88,0.53,88.35,CNY,"));
    QVERIFY(!exportEntries(books.list, books.service, books.all(), books.shop.folder() + QStringLiteral("/none/list.csv"), task));
    // The same rows as a workbook.
    const QString book = books.shop.folder() + QStringLiteral("/list.xlsx");
    const auto inBook = exportEntries(books.list, books.service, books.view(ListSegment::All, QStringLiteral("客户备付金")), book, task);
    DZ_VERIFY(inBook);
    QCOMPARE(*inBook, *written);
    QCOMPARE(workbookText(book).count('\n'), *written + 1);
}

QTEST_GUILESS_MAIN(TestReconcileList)
#include "tst_reconcile_list.moc"
