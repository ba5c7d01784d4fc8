// SPDX-License-Identifier: GPL-3.0-or-later
// From a shop to the file: plan, keep the plan, write, journal, repeat.
#include "app/cases/case_service.h"
#include "app/dossier/dossier_content.h"
#include "app/dossier/dossier_service.h"
#include "app/evidence/evidence_service.h"
#include "app/storage/journal_repository.h"
#include "dossier/bundle_story.h"
#include "support/testing.h"

#include <QCryptographicHash>

using namespace daozhang;
using daozhang::testing::TemporaryShop;

namespace {

struct Opened
{
    CaseId id;
    EvidenceId photo;
    EvidenceId text;
};

Result<Opened> openCase(storage::Shop& shop)
{
    TaskContext task;
    Opened opened;
    cases::OpenCase request;
    request.kind = cases::CaseKind::OneSided;
    request.terminalShowed = cases::TerminalShowed::NoSlipOrError;
    request.provider = QStringLiteral("shengfutong");
    request.amount = Money(12800);
    request.happenedAt = daozhang::testing::usualNow().addDays(-3);
    request.note = QStringLiteral("顾客出示扣款短信");
    DZ_ASSIGN(opened.id, cases::CaseService(shop).open(request));
    evidence::AttachRequest photo;
    photo.inCase = opened.id;
    photo.bytes = daozhang::testing::jpegBytes(600, 800);
    photo.fileName = QStringLiteral("小票.jpg");
    photo.title = QStringLiteral("签购单");
    photo.group = evidence::ExhibitGroup::SaleSucceeded;
    DZ_ASSIGN(opened.photo, evidence::EvidenceService(shop).attach(photo, task));
    evidence::AttachRequest text;
    text.inCase = opened.id;
    text.bytes = "a line of text";
    text.fileName = QStringLiteral("note.txt");
    text.group = evidence::ExhibitGroup::Demand;
    DZ_ASSIGN(opened.text, evidence::EvidenceService(shop).attach(text, task));
    return opened;
}

QByteArray digestOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256) : QByteArray();
}

} // namespace

class TestDossierService : public QObject
{
    Q_OBJECT
private slots:
    void whatWasTakenBackIsNotPutBeforeAnyone()
    {
        TemporaryShop shop;
        const auto opened = openCase(*shop);
        DZ_VERIFY(opened);
        cases::CaseService service(*shop);
        cases::Call call;
        call.at = daozhang::testing::usualNow();
        call.said = QStringLiteral("记错了个案");
        DZ_VERIFY(service.logCall(opened->id, call));
        const JournalId entry = service.lastEntry();
        const auto told = [&] {
            QStringList acts;
            const auto file = service.load(opened->id);
            for (const cases::TimelineEntry& one : file ? file->timeline : QVector<cases::TimelineEntry>())
                if (dossier::belongsInTimeline(one))
                    acts.append(one.act);
            return acts;
        };
        QVERIFY(told().contains(QStringLiteral("case.call")));
        DZ_VERIFY(service.takeBack(opened->id, entry));
        QVERIFY(!told().contains(QStringLiteral("case.call")));
        QVERIFY(!told().contains(QStringLiteral("case.taken_back")));
    }

    void wordsThatTheProgramMadeAreNotKeptInThePlan()
    {
        TemporaryShop shop;
        const auto opened = openCase(*shop);
        DZ_VERIFY(opened);
        dossier::DossierService service(*shop);
        auto plan = service.plan(opened->id, dossier::DossierLanguage::Chinese);
        DZ_VERIFY(plan);
        const QString chinese = plan->exhibits.last().proves;
        QVERIFY(!chinese.isEmpty());
        plan->exhibits.first().proves = QStringLiteral("只证明付款");
        DZ_VERIFY(service.savePlan(*plan));
        const auto english = service.plan(opened->id, dossier::DossierLanguage::English);
        DZ_VERIFY(english);
        QVERIFY(english->exhibits.last().proves != chinese);                             // made anew, in its own language
        QCOMPARE(english->exhibits.first().proves, QStringLiteral("只证明付款"));  // a person's words stay
    }

    void writesWhatThePlanSays_data() { daozhang::testing::engineRows(); }
    void writesWhatThePlanSays()
    {
        QFETCH(storage::Engine, engine);
        TemporaryShop shop(engine);
        const auto opened = openCase(*shop);
        DZ_VERIFY(opened);
        dossier::DossierService service(*shop);
        const auto plan = service.plan(opened->id, dossier::DossierLanguage::Chinese);
        DZ_VERIFY(plan);
        QCOMPARE(plan->claimant, QStringLiteral("青禾百货"));
        QCOMPARE(plan->exhibits.size(), 2);
        QCOMPARE(plan->exhibits.first().title, QStringLiteral("签购单"));
        QVERIFY(!plan->ask.isEmpty());

        TaskContext task;
        const QString path = shop.folder() + QStringLiteral("/bundle.pdf");
        const auto made = service.write(*plan, path, task);
        DZ_VERIFY(made);
        QCOMPARE(made->sha256, digestOf(path));
        QCOMPARE(made->bytes, QFileInfo(path).size());
        QCOMPARE(made->exhibits.size(), 2);
        const auto verdict = dossier::verifyBundle(path);
        DZ_VERIFY(verdict);
        QVERIFY2(verdict->holds, qPrintable(verdict->failures.join(u'\n')));

        // The journal knows the file's digest, and each exhibit that it was printed.
        const auto entries = shop->journal().ofAct(QStringLiteral("dossier.made"));
        DZ_VERIFY(entries);
        QCOMPARE(entries->size(), 1);
        QCOMPARE(entries->first().details.value(u"sha256").toString(), QString::fromLatin1(made->sha256.toHex()));
        const auto custody = evidence::EvidenceService(*shop).custody(opened->photo);
        DZ_VERIFY(custody);
        QCOMPARE(custody->last().action, QStringLiteral("printed"));

        // Made again, a day later: the same bytes.
        shop.clock().advanceSeconds(86400);
        const QString again = shop.folder() + QStringLiteral("/again.pdf");
        DZ_VERIFY(service.write(*plan, again, task));
        QCOMPARE(digestOf(again), made->sha256);
        for (const auto reading : {dossier::DossierService::Reading::Anew, dossier::DossierService::Reading::Again}) {
            const auto preview = service.preview(*plan, reading, task);
            DZ_VERIFY(preview);
            QCOMPARE(QCryptographicHash::hash(preview->pdf, QCryptographicHash::Sha256), made->sha256);
            QVERIFY(!preview->objections.isEmpty());
        }
        // What the other side can still say is in the journal, beside the digest.
        QVERIFY(!made->openPoints.isEmpty());
        QCOMPARE(entries->first().details.value(u"open_points").toArray().size(), made->openPoints.size());
    }

    void keepsAChangedPlan_data() { daozhang::testing::engineRows(); }
    void keepsAChangedPlan()
    {
        QFETCH(storage::Engine, engine);
        TemporaryShop shop(engine);
        const auto opened = openCase(*shop);
        DZ_VERIFY(opened);
        dossier::DossierService service(*shop);
        auto plan = service.plan(opened->id, dossier::DossierLanguage::Chinese);
        DZ_VERIFY(plan);
        plan->ask = QStringLiteral("退还顾客");
        plan->caseNumber = QStringLiteral("（2026）浙01民初1号");
        plan->includeOriginalColumn = true;
        plan->includeCover = false;
        plan->recipient = QStringLiteral("盛付通投诉部");
        plan->purpose(evidence::ExhibitGroup::SaleSucceeded).text = QStringLiteral("顾客已付款，有小票");
        plan->answers = {{QStringLiteral("originals"), QStringLiteral("原件在收银台")}};
        std::swap(plan->exhibits[0], plan->exhibits[1]);
        plan->exhibits[0].included = false;
        plan->exhibits[1].title = QStringLiteral("小票照片");
        DZ_VERIFY(service.savePlan(*plan));
        DZ_VERIFY(service.savePlan(*plan));  // nothing new, nothing journaled
        const auto entries = shop->journal().ofAct(QStringLiteral("dossier.planned"));
        DZ_VERIFY(entries);
        QCOMPARE(entries->size(), 1);
        // Going on arranging is one act; the next day it is another.
        const auto arrangedAs = [&](const QString& number) {
            plan->caseNumber = number;
            const auto saved = service.savePlan(*plan);
            const auto told = shop->journal().ofAct(QStringLiteral("dossier.planned"));
            return saved && told ? told->size() : -1;
        };
        const QString number = plan->caseNumber;
        QCOMPARE(arrangedAs(QStringLiteral("2")), 1);
        shop.clock().advanceSeconds(86400);
        QCOMPARE(arrangedAs(number), 2);

        const auto kept = service.plan(opened->id, dossier::DossierLanguage::Chinese);
        DZ_VERIFY(kept);
        QCOMPARE(kept->ask, plan->ask);
        QCOMPARE(kept->caseNumber, plan->caseNumber);
        QCOMPARE(kept->includeOriginalColumn, true);
        QCOMPARE(kept->includeCover, false);
        QCOMPARE(kept->recipient, plan->recipient);
        QCOMPARE(kept->purpose(evidence::ExhibitGroup::SaleSucceeded).text, QStringLiteral("顾客已付款，有小票"));
        QCOMPARE(kept->answers, plan->answers);
        QCOMPARE(kept->exhibits.first().evidence, opened->text);
        QCOMPARE(kept->exhibits.first().included, false);
        QCOMPARE(kept->exhibits.last().title, QStringLiteral("小票照片"));
        // In the other language the request is written anew, the exhibits stay as they were put.
        const auto english = service.plan(opened->id, dossier::DossierLanguage::English);
        DZ_VERIFY(english);
        QVERIFY(english->ask != plan->ask);
        QCOMPARE(english->exhibits.last().title, QStringLiteral("小票照片"));
        QVERIFY(english->answers.isEmpty());
        // What is written in one language stays when the other is kept.
        DZ_VERIFY(service.savePlan(*english));
        const auto again = service.plan(opened->id, dossier::DossierLanguage::Chinese);
        DZ_VERIFY(again);
        QCOMPARE(again->ask, plan->ask);
        QCOMPARE(again->answers, plan->answers);
    }

    void removedExhibitIsNamed()
    {
        TemporaryShop shop;
        const auto opened = openCase(*shop);
        DZ_VERIFY(opened);
        dossier::DossierService service(*shop);
        const auto plan = service.plan(opened->id, dossier::DossierLanguage::English);
        DZ_VERIFY(plan);
        DZ_VERIFY(evidence::EvidenceService(*shop).remove(opened->photo, QStringLiteral("wrong case")));
        TaskContext task;
        const auto made = service.write(*plan, shop.folder() + QStringLiteral("/x.pdf"), task);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Conflict);
        QVERIFY(!QFile::exists(shop.folder() + QStringLiteral("/x.pdf")));
        const auto fresh = service.plan(opened->id, dossier::DossierLanguage::English);
        DZ_VERIFY(fresh);
        QCOMPARE(fresh->exhibits.size(), 1);
    }

    void unwritablePathIsNamed()
    {
        TemporaryShop shop;
        const auto opened = openCase(*shop);
        DZ_VERIFY(opened);
        dossier::DossierService service(*shop);
        const auto plan = service.plan(opened->id, dossier::DossierLanguage::English);
        DZ_VERIFY(plan);
        TaskContext task;
        const auto made = service.write(*plan, shop.folder() + QStringLiteral("/no/such/folder/x.pdf"), task);
        QVERIFY(!made);
        QVERIFY(made.error().message.contains(QStringLiteral("x.pdf")));
        const auto entries = shop->journal().ofAct(QStringLiteral("dossier.made"));
        DZ_VERIFY(entries);
        QVERIFY(entries->isEmpty());
    }
};

QTEST_MAIN(TestDossierService)
#include "tst_dossier_service.moc"
