// SPDX-License-Identifier: GPL-3.0-or-later
// Words that the program makes for an exhibit: in the language of the moment, never stored, and never over a person's own.
#include "app/common/exhibit_words.h"
#include "app/common/language_scope.h"
#include "app/evidence/evidence_service.h"
#include "app/evidence/missing_evidence.h"
#include "app/storage/case_repository.h"
#include "app/storage/evidence_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/migrations.h"
#include "tests/cases/books.h"

#include <QSqlQuery>

using namespace daozhang;
using namespace daozhang::evidence;
using namespace daozhang::testing;

namespace {

CaseId counterCase(TemporaryShop& shop)
{
    cases::OpenCase request;
    request.amount = Money(12800);
    request.happenedAt = utc(20, 7);
    return got(cases::CaseService(*shop).open(request));
}

MessageRequest message(CaseId id)
{
    MessageRequest request;
    request.inCase = id;
    request.sender = QStringLiteral("95588");
    request.receivedAt = utc(20, 7, 3);
    request.text = QStringLiteral("您尾号4407卡11月20日15:03POS消费支出人民币128.00元。【工商银行】");
    return request;
}

EvidenceId attach(TemporaryShop& shop, CaseId id, const QString& name, const QByteArray& bytes, const QString& title = {})
{
    AttachRequest request;
    request.inCase = id;
    request.bytes = bytes;
    request.fileName = name;
    request.title = title;
    TaskContext task;
    return got(EvidenceService(*shop).attach(request, task));
}

const QByteArray kPicture = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(300, '\x07');

} // namespace

class ExhibitWordsTest : public QObject
{
    Q_OBJECT
private slots:
    void wordsFollowTheLanguage()
    {
        TemporaryShop shop;
        const CaseId id = counterCase(shop);
        EvidenceService service(*shop);
        const EvidenceItem item = got(service.byId(got(service.attachMessage(message(id)))));
        QVERIFY(item.title.isEmpty() && item.source.isEmpty() && item.proves.isEmpty());  // nothing made is stored
        const LanguageScope english(LanguageScope::Language::English);
        QCOMPARE(shownTitle(item, shop->time()), QStringLiteral("Bank message from 95588, 2026-11-20 15:03"));
        QCOMPARE(shownSource(item), QStringLiteral("the customer’s phone"));
        const QString proves = shownProves(item);
        {
            const LanguageScope chinese(LanguageScope::Language::Chinese);
            QVERIFY(shownTitle(item, shop->time()).contains(QStringLiteral("银行短信")));
            QVERIFY(shownProves(item) != proves);
        }
        // The timeline of the case tells it in the language of the moment, too.
        const auto told = [&] {
            for (const auto& entry : got(cases::CaseService(*shop).load(id)).timeline)
                if (entry.evidence == item.id)
                    return entry.text;
            return QString();
        };
        QVERIFY(told().contains(QStringLiteral("Bank message from 95588")));
        const LanguageScope chinese(LanguageScope::Language::Chinese);
        QVERIFY2(!told().contains(QStringLiteral("Bank message")), qPrintable(told()));
    }

    void aPersonsWordsStay()
    {
        TemporaryShop shop;
        const CaseId id = counterCase(shop);
        EvidenceService service(*shop);
        EvidenceItem item = got(service.byId(attach(shop, id, QStringLiteral("a.png"), kPicture, QStringLiteral("柜台照片"))));
        QCOMPARE(shownTitle(item, shop->time()), QStringLiteral("柜台照片"));
        item.title.clear();  // gives the naming back to the program
        got(service.describe(item));
        item = got(service.byId(item.id));
        QVERIFY(item.title.isEmpty());
        QVERIFY(shownTitle(item, shop->time()).contains(QStringLiteral("2026-11-2")));
    }

    void aFileThatSaysWhatItIsNamesItself()
    {
        TemporaryShop shop;
        EvidenceItem item;
        item.kind = EvidenceKind::Slip;
        item.fileName = QStringLiteral("签购单_000315.jpg");
        QCOMPARE(shownTitle(item, shop->time()), QStringLiteral("签购单 000315"));
        item.fileName = QStringLiteral("IMG_2034.jpg");
        QVERIFY(!shownTitle(item, shop->time()).contains(QStringLiteral("IMG")));
    }

    void defaultsOfEarlierVersionsAreTakenOut_data() { engineRows(); }
    void defaultsOfEarlierVersionsAreTakenOut()
    {
        QFETCH(storage::Engine, engine);
        TemporaryShop shop(engine);
        const CaseId id = counterCase(shop);
        EvidenceService service(*shop);
        const EvidenceId first = got(service.attachMessage(message(id)));
        const EvidenceId second = attach(shop, id, QStringLiteral("a.png"), kPicture);
        const EvidenceId own = attach(shop, id, QStringLiteral("b.png"), kPicture + "b");
        const auto store = [&](EvidenceId which, const QString& title, const QString& source, const QString& proves) {
            EvidenceItem item = got(service.byId(which));
            item.title = title;
            item.source = source;
            item.proves = proves;
            got(shop->evidence().update(item));
        };
        store(first, QStringLiteral("Bank message from 95588, 2026-11-20 15:03"), QStringLiteral("the customer’s phone"),
              QStringLiteral("证明顾客的银行在该时间发出该金额的扣款通知。"));
        store(second, QStringLiteral("截图"), QStringLiteral("本店"), QStringLiteral("The transaction took place and was successful."));
        store(own, QStringLiteral("Bank message from the till"), QStringLiteral("收银员小张"), QStringLiteral("付款成功"));
        const auto migrations = got(storage::knownMigrations());
        const auto words = std::find_if(migrations.begin(), migrations.end(), [](const auto& one) { return one.name.contains(QStringLiteral("exhibit_words")); });
        QVERIFY(words != migrations.end());
        for (const QString& statement : storage::statementsFor(words->text, engine))
            if (statement.startsWith(QStringLiteral("UPDATE")))
                got(shop->connection().run(statement));
        for (const EvidenceId which : {first, second}) {
            const EvidenceItem item = got(service.byId(which));
            QVERIFY2(item.title.isEmpty() && item.source.isEmpty() && item.proves.isEmpty(), qPrintable(item.title));
        }
        QCOMPARE(got(service.byId(own)).title, QStringLiteral("Bank message from the till"));
        QCOMPARE(got(service.byId(own)).source, QStringLiteral("收银员小张"));
        QCOMPARE(got(service.byId(own)).proves, QStringLiteral("付款成功"));
    }

    void viewingIsNotedOnceADayForEachPerson_data() { engineRows(); }
    void viewingIsNotedOnceADayForEachPerson()
    {
        QFETCH(storage::Engine, engine);
        TemporaryShop shop(engine);
        const CaseId id = counterCase(shop);
        EvidenceService service(*shop);
        const EvidenceId item = attach(shop, id, QStringLiteral("a.png"), kPicture);
        QVERIFY(got(service.noteViewed(item)));
        QVERIFY(!got(service.noteViewed(item)));
        shop->setWho(QStringLiteral("小张"));
        QVERIFY(got(service.noteViewed(item)));
        shop.clock().set(usualNow().addDays(1));
        QVERIFY(got(service.noteViewed(item)));
        int viewed = 0;
        for (const CustodyEvent& event : got(service.custody(item)))
            viewed += event.action == u"viewed" ? 1 : 0;
        QCOMPARE(viewed, 3);
        got(service.setTurn(item, 5));
        QCOMPARE(got(service.byId(item)).turn, 1);
        got(service.setTurn(item, -1));
        QCOMPARE(got(service.byId(item)).turn, 3);
        QVERIFY(!service.noteViewed(EvidenceId(99)));
    }

    void tellsWhatIsMissing()
    {
        TemporaryShop shop;
        Books books(shop);
        const SaleId first = books.sale(november(19), 12800), second = books.sale(november(19), 5000);
        books.judge(first, reconcile::SaleState::Overdue, 12723, november(20));
        books.judge(second, reconcile::SaleState::Overdue, 4970, november(20));
        cases::OpenCase request;
        request.findings = {books.finding(reconcile::FindingKind::MissingSales, {first, second}, 17693, november(20)).id};
        cases::CaseService service(*shop);
        const CaseId id = got(service.open(request));
        const auto missing = [&] {
            const auto file = got(service.load(id));
            return missingEvidence(file, got(reconcile::ReconcileService(*shop).salesByIds(file.record.sales)), shop->time());
        };
        QCOMPARE(missing().size(), 2);  // a slip for each sale
        QCOMPARE(missing().first().fadesOn, QDate(2027, 5, 19));
        const auto sales = got(reconcile::ReconcileService(*shop).salesByIds({first, second}));
        EvidenceItem slip = got(EvidenceService(*shop).byId(
            attach(shop, id, QStringLiteral("签购单_%1.png").arg(sales.first().sale.trace), kPicture)));
        QCOMPARE(salesNamedBy(slip, sales, shop->time()), QVector<SaleId>{first});
        QCOMPARE(missing().size(), 2);  // the picture is there, the paper is not
        slip.originalAvailable = true;
        got(EvidenceService(*shop).describe(slip));
        QCOMPARE(missing().size(), 1);
        QCOMPARE(missing().first().sale, second);
        cases::Escalation step;
        step.level = 3;
        step.reason = QStringLiteral("没有答复");
        got(service.escalate(id, step));
        QVector<EvidenceKind> kinds;
        for (const auto& one : missing())
            kinds.append(one.kind);
        QCOMPARE(kinds, (QVector{EvidenceKind::Slip, EvidenceKind::Statement, EvidenceKind::Contract, EvidenceKind::Letter}));
        cases::CloseCase closing;
        closing.outcome = cases::Outcome::WrittenOff;
        closing.reason = QStringLiteral("太小");
        got(service.close(id, closing));
        QVERIFY(missing().isEmpty());
    }

    void aMessageNamesItsSaleByAmountAndCard()
    {
        TemporaryShop shop;
        QVector<reconcile::JudgedSale> sales(2);
        sales[0].sale.id = SaleId(1);
        sales[0].sale.amount = Money(12800);
        sales[0].sale.card = QStringLiteral("622202******4407");
        sales[1].sale = sales[0].sale;
        sales[1].sale.id = SaleId(2);
        sales[1].sale.card = QStringLiteral("622202******1111");
        EvidenceItem item;
        item.kind = EvidenceKind::BankMessage;
        item.messageText = message(CaseId(1)).text;
        item.messageReceivedAt = utc(20, 7, 3);
        QCOMPARE(salesNamedBy(item, sales, shop->time()), QVector<SaleId>{SaleId(1)});
        item.messageText = QStringLiteral("付款成功");
        QVERIFY(salesNamedBy(item, sales, shop->time()).isEmpty());  // two could be meant: none is named
    }
};

QTEST_GUILESS_MAIN(ExhibitWordsTest)
#include "tst_exhibit_words.moc"
