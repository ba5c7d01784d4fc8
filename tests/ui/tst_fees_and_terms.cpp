// SPDX-License-Identifier: GPL-3.0-or-later
// Fee claims on the Reconcile page; terms that are tried, and terms that are learned, in the settings.
#include "tests/ui/pages_support.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/guard/terms_clauses.h"
#include "ui/guard/terms_section.h"
#include "ui/guard/what_if_panel.h"
#include "ui/reconcile/fees_panel.h"
#include "ui/reconcile/reconcile_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

template <class T> T* child(QWidget& in, const char* name) { return in.findChild<T*>(QString::fromLatin1(name)); }

} // namespace

class TestFeesAndTerms : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
    }

    void comparesFees()
    {
        OpenShop open;
        DZ_VERIFY(open.fill());
        RecordingHost host;
        ReconcilePage page(open.session, host);
        page.resize(1280, 900);
        page.show();
        page.activate();
        QTRY_VERIFY(page.isSettled());
        child<QAction>(page, "act.showFees")->trigger();
        auto* panel = page.findChild<FeesPanel*>();
        QTRY_VERIFY(panel->presenter().claim());
        QVERIFY(panel->isVisible());
        QVERIFY(!child<TextLabel>(page, "reconcile.fees.sentence")->text().isEmpty());
        auto* clauses = child<TableView>(page, "reconcile.fees.clauses");
        QVERIFY(clauses->model()->rowCount() >= 2);
        const FeeClaim& claim = *panel->presenter().claim();
        const int last = clauses->model()->rowCount() - 1;
        QCOMPARE(clauses->model()->index(last, ClausesModel::Difference).data().toString(), claim.difference().toDisplay());
        QVERIFY(page.goBack());
        QVERIFY(!panel->isVisible());
    }

    void writesAndReadsClauses_data()
    {
        QTest::addColumn<int>("clause");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        const auto row = [](Clause clause, const char16_t* typed, const char16_t* said) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(int(clause)).arg(QString::fromUtf16(typed)))) << int(clause) << QString::fromUtf16(typed) << QString::fromUtf16(said);
        };
        row(Clause::Window, u"7:00 - 23:00", u"07:00-23:00");
        row(Clause::Window, u"07:00至24:00", u"07:00-24:00");
        row(Clause::Window, u"23:00-07:00", u"?");
        row(Clause::Fallback, u"D+2", u"D+2");
        row(Clause::Fallback, u"S+0", u"?");
        row(Clause::Exceptions, u"2026-10-01 > 2026-10-09；2026-12-31", u"2026-10-01 > 2026-10-09, 2026-12-31");
        row(Clause::Exceptions, u"2026-10-09 > 2026-10-01", u"?");
        row(Clause::Channels, u"微信 D+0, alipay T+1", u"wechat D+0, alipay T+1");
        row(Clause::Channels, u"paypal T+1", u"?");
        row(Clause::PayoutFee, u"秒到费 0.02% + 1.00", u"秒到费 0.02% + 1.00");
        row(Clause::PayoutFee, u"0.5%", u"0.50%");
        row(Clause::PayoutFee, u"2", u"2.00");
        row(Clause::PayoutFee, u"much", u"?");
        row(Clause::Reserve, u"5% 90天", u"5.00% 90");
        row(Clause::Reserve, u"5%", u"?");
        row(Clause::DailyLimit, u"50,000", u"50000.00");
        row(Clause::DailyLimit, u"0", u"?");
        row(Clause::Deductions, u"SIM fee 60, 押金 99.00", u"SIM fee 60.00, 押金 99.00");
        row(Clause::Deductions, u"60", u"?");
    }
    void writesAndReadsClauses()
    {
        QFETCH(int, clause);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        ProviderTerms terms;
        const ProviderTerms before = terms;
        QCOMPARE(takeClause(terms, Clause(clause), typed, Currency()), said != u"?");
        if (said == u"?") {
            QVERIFY(terms == before);
            return;
        }
        QCOMPARE(clauseText(terms, Clause(clause)), said);
        // What is written is read as the same, and an empty field takes the clause out.
        ProviderTerms again;
        QVERIFY(takeClause(again, Clause(clause), said, Currency()));
        QVERIFY(again == terms);
        QVERIFY(takeClause(terms, Clause(clause), QString(), Currency()));
        QVERIFY(terms == before);
    }

    void triesTermsWithoutStoringThem()
    {
        OpenShop open;
        DZ_VERIFY(open.fill());
        RecordingHost host;
        TermsSection section(open.session, host, nullptr);
        section.resize(1100, 800);
        section.show();
        section.refresh();
        QTRY_VERIFY(section.presenter()->isLoaded());
        auto* tried = child<QAction>(section, "act.tryTerms");
        QVERIFY(!tried->isEnabled());
        auto* days = child<QSpinBox>(section, "terms.days");
        days->setValue(days->value() + 3);
        QTRY_VERIFY(tried->isEnabled());
        const SettlementTerms before = section.presenter()->storedTerms();
        tried->trigger();
        auto* panel = section.findChild<WhatIfPanel*>();
        QTRY_VERIFY(panel->isVisible());
        QVERIFY2(panel->sentence().contains(QStringLiteral("state")), qPrintable(panel->sentence()));
        QVERIFY(panel->table()->model()->rowCount() > 0);
        const auto stored = await<SettlementTerms>(open.session, [](Rooms& rooms, TaskContext&) { return rooms.reconcile().terms(); });
        QVERIFY(*stored == before);
        // A sum opens the sales behind it, a sale opens its row.
        QTest::keyClick(panel->table(), Qt::Key_Return);
        panel->table()->setCurrentIndex(panel->table()->model()->index(0, 0));
        QTest::keyClick(panel->table(), Qt::Key_Return);
        QCOMPARE(host.things.last().kind, Thing::Kind::Sales);
        child<QPushButton>(section, "whatIf.back")->click();
        QVERIFY(!panel->isVisible());
        QCOMPARE(section.presenter()->isChanged(), true);
    }

    void anEditKeepsEveryWayToLump()
    {
        OpenShop open;
        DZ_VERIFY(open.fill());
        RecordingHost host;
        TermsSection section(open.session, host, nullptr);
        section.show();
        section.refresh();
        QTRY_VERIFY(section.presenter()->isLoaded());
        auto* name = child<QLineEdit>(section, "terms.name");
        for (const Lump lump : {Lump::PerSale, Lump::PerBatch, Lump::PerCardKind, Lump::PerWallet}) {
            ProviderTerms terms = section.presenter()->terms().providers.first();
            terms.lump = lump;
            section.presenter()->change(0, terms);
            // The form shows the provider again as another row and this one are chosen.
            section.findChild<RowList*>()->setCurrentIndex({});
            section.findChild<RowList*>()->setCurrentIndex(section.presenter()->providers()->index(0));
            QTest::keyClicks(name, QStringLiteral("x"));
            QCOMPARE(section.presenter()->terms().providers.first().lump, lump);
        }
    }

    void learnsAndAppliesNothingUnasked()
    {
        OpenShop open;
        DZ_VERIFY(open.fill());
        RecordingHost host;
        TermsSection section(open.session, host, nullptr);
        section.show();
        section.refresh();
        QTRY_VERIFY(section.presenter()->isLoaded());
        QSignalSpy advised(section.presenter(), &TermsPresenter::advised);
        child<QAction>(section, "act.learnTerms")->trigger();
        QTRY_COMPARE(advised.size(), 1);
        QVERIFY(!section.presenter()->isChanged());

        // What is taken over stands in the form and not in the shop.
        TermsAdvice advice;
        advice.before.terms = advice.after.terms = section.presenter()->terms().providers.first();
        advice.before.days = advice.after.days = 50;
        advice.before.fittingDays = 35;
        advice.after.fittingDays = 48;
        advice.after.terms.cutoff = QTime(22, 30);
        QCOMPARE(adviceSentence(advice), QStringLiteral("With cut-off 22:30 instead of %1, 96 % instead of 70 % of 50 days fit to the fen.").arg(advice.before.terms.cutoff.toString(QStringLiteral("HH:mm"))));
        emit section.presenter()->advised({advice});
        auto* strip = child<QWidget>(section, "terms.advice");
        QVERIFY(strip->isVisible());
        strip->findChild<QPushButton*>()->click();
        QVERIFY(!strip->isVisible());
        QVERIFY(section.presenter()->isChanged());
        QCOMPARE(section.presenter()->terms().providers.first().cutoff, QTime(22, 30));
        QVERIFY(section.presenter()->storedTerms().providers.first().cutoff != QTime(22, 30));
    }
};

QTEST_MAIN(TestFeesAndTerms)
#include "tst_fees_and_terms.moc"
