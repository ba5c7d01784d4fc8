// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages_support.h"
#include "ui/common/language.h"
#include "ui/guard/accounts_section.h"
#include "ui/guard/calendar_section.h"
#include "ui/guard/terms_presenter.h"
#include "ui/guard/year_calendar.h"

#include <QStandardPaths>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::testing;

class TestSettingsPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
    }
    void feesRefuseNonsense_data();
    void feesRefuseNonsense();
    void presetsAreOfferedOnce();
    void termsAreStoredAndReadAgain();
    void wrongTermsAreNotStored();
    void changesSurviveARefresh();
    void twoProvidersCannotShareAMerchant();
    void proposalLeavesABlank();
    void saysWhatIsRemoved();
    void termsFileRoundTrip();
    void calendarTurnsADay();
    void calendarReadsAYear();
    void accountsComeFromStatements();
};

void TestSettingsPage::feesRefuseNonsense_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<QString>("shown");
    QTest::newRow("percent") << int(FeeRulesModel::FeeRate) << "0.6%" << true << "0.60%";
    QTest::newRow("bare number is a percentage") << int(FeeRulesModel::FeeRate) << "0.38" << true << "0.38%";
    QTest::newRow("words") << int(FeeRulesModel::FeeRate) << "cheap" << false << "0.00%";
    QTest::newRow("negative rate") << int(FeeRulesModel::FeeRate) << "-1%" << false << "0.00%";
    QTest::newRow("half the money") << int(FeeRulesModel::FeeRate) << "50%" << false << "0.00%";
    QTest::newRow("cap") << int(FeeRulesModel::Cap) << "20" << true << "20.00";
    QTest::newRow("no cap") << int(FeeRulesModel::Cap) << "" << true << "no cap";
    QTest::newRow("three decimals") << int(FeeRulesModel::Cap) << "20.005" << false << "no cap";
    QTest::newRow("fixed part") << int(FeeRulesModel::Fixed) << "0.30" << true << "0.30";
    QTest::newRow("negative fixed part") << int(FeeRulesModel::Fixed) << "-0.30" << false << "0.00";
}

void TestSettingsPage::feesRefuseNonsense()
{
    QFETCH(int, column);
    QFETCH(QString, text);
    QFETCH(bool, taken);
    QFETCH(QString, shown);
    FeeRulesModel model;
    model.setFees({}, Currency::cny());
    model.addRow();
    const QModelIndex cell = model.index(0, column);
    QCOMPARE(model.setData(cell, text, Qt::EditRole), taken);
    QCOMPARE(model.problem().isEmpty(), taken);
    QCOMPARE(cell.data().toString(), shown);
}

void TestSettingsPage::presetsAreOfferedOnce()
{
    OpenShop open;
    TermsPresenter presenter(open.session);
    QSignalSpy loaded(&presenter, &TermsPresenter::loaded);
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    const auto presets = presenter.presets();
    QVERIFY(presets.size() >= 4);
    presenter.addPreset(presets.first());
    QCOMPARE(presenter.presets().size(), presets.size() - 1);
    QVERIFY(presenter.isChanged());
    presenter.discard();
    QVERIFY(!presenter.isChanged());
}

void TestSettingsPage::termsAreStoredAndReadAgain()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    TermsPresenter presenter(open.session);
    QSignalSpy loaded(&presenter, &TermsPresenter::loaded);
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    QVERIFY(!presenter.terms().providers.isEmpty());
    auto provider = presenter.terms().providers.first();
    provider.cutoff = QTime(22, 30);
    presenter.change(0, provider);
    QSignalSpy saved(&presenter, &TermsPresenter::saved);
    QVERIFY(presenter.save());
    QVERIFY(saved.wait(10'000));
    QVERIFY(!presenter.isChanged());
    const auto stored = await<reconcile::SettlementTerms>(open.session, [](Rooms& rooms, TaskContext&) { return rooms.reconcile().terms(); });
    DZ_VERIFY(stored);
    QCOMPARE(stored->providers.first().cutoff, QTime(22, 30));
}

void TestSettingsPage::wrongTermsAreNotStored()
{
    OpenShop open;
    DZ_VERIFY(open.setTerms());
    TermsPresenter presenter(open.session);
    QSignalSpy loaded(&presenter, &TermsPresenter::loaded);
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    auto twin = presenter.terms().providers.first();
    presenter.addPreset(twin);
    QSignalSpy failed(&presenter, &TermsPresenter::failed);
    QVERIFY(!presenter.save());
    QCOMPARE(failed.size(), 1);
    const QString message = failed.first().first().value<Error>().message;
    QVERIFY2(message.contains(twin.merchants.first()) || message.contains(twin.id), qPrintable(message));
}

void TestSettingsPage::twoProvidersCannotShareAMerchant()
{
    OpenShop open;
    DZ_VERIFY(open.setTerms());
    TermsPresenter presenter(open.session);
    QSignalSpy loaded(&presenter, &TermsPresenter::loaded);
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    const auto first = presenter.terms().providers.first();
    auto twin = first;
    twin.id = QStringLiteral("provider1");
    twin.name.clear();
    const int row = presenter.addPreset(twin);
    QSignalSpy failed(&presenter, &TermsPresenter::failed);
    QVERIFY(!presenter.save());
    QVERIFY(failed.last().first().value<Error>().message.contains(first.merchants.first()));
    twin.name = QStringLiteral("Twin");
    presenter.change(row, twin);
    QVERIFY(!presenter.save());
    const QString said = failed.last().first().value<Error>().message;
    QVERIFY2(said.contains(first.name) && said.contains(twin.name) && said.contains(first.merchants.first()), qPrintable(said));
}

void TestSettingsPage::proposalLeavesABlank()
{
    OpenShop open;
    DZ_VERIFY(open.import({fixture(QStringLiteral("ui/terminal.csv"))}));
    TermsPresenter presenter(open.session);
    QSignalSpy proposed(&presenter, &TermsPresenter::proposed);
    presenter.propose();
    QVERIFY(proposed.wait(10'000));
    QCOMPARE(presenter.terms().providers.size(), 1);
    QCOMPARE(presenter.terms().providers.first().merchants, QStringList{QStringLiteral("898310148990002")});
    QVERIFY(presenter.terms().providers.first().name.isEmpty());
    QVERIFY(!presenter.save());
    // What the edits have is not proposed again.
    QSignalSpy loaded(&presenter, &TermsPresenter::loaded);
    presenter.propose();
    QVERIFY(loaded.wait(10'000));
    QCOMPARE(presenter.terms().providers.size(), 1);
}

void TestSettingsPage::saysWhatIsRemoved()
{
    OpenShop open;
    DZ_VERIFY(open.setTerms());
    TermsPresenter presenter(open.session);
    QSignalSpy loaded(&presenter, &TermsPresenter::loaded);
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    const QString name = presenter.terms().providers.first().name;
    presenter.remove(0);
    QCOMPARE(presenter.removedProviders(), QStringList{name});
    QVERIFY(presenter.changedProviders().isEmpty());
}

void TestSettingsPage::changesSurviveARefresh()
{
    OpenShop open;
    DZ_VERIFY(open.setTerms());
    TermsPresenter presenter(open.session);
    QSignalSpy loaded(&presenter, &TermsPresenter::loaded);
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    auto provider = presenter.terms().providers.first();
    provider.name = QStringLiteral("half typed");
    presenter.change(0, provider);
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    QCOMPARE(presenter.terms().providers.first().name, QStringLiteral("half typed"));
}

void TestSettingsPage::termsFileRoundTrip()
{
    OpenShop open;
    QTemporaryDir folder;
    TermsPresenter presenter(open.session);
    DZ_VERIFY(presenter.importFile(fixture(QStringLiteral("ui/terms.json"))));
    const auto before = presenter.terms();
    QVERIFY(!before.providers.isEmpty());
    const QString path = folder.filePath(QStringLiteral("terms.json"));
    DZ_VERIFY(presenter.exportFile(path));
    presenter.discard();
    DZ_VERIFY(presenter.importFile(path));
    QVERIFY(presenter.terms() == before);
    QVERIFY(!presenter.importFile(fixture(QStringLiteral("ui/terminal.csv"))));
    QVERIFY(presenter.terms() == before);
}

void TestSettingsPage::calendarTurnsADay()
{
    OpenShop open;
    CalendarPresenter presenter(open.session);
    QSignalSpy loaded(&presenter, &CalendarPresenter::loaded);
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    const QDate monday(2026, 11, 23);
    QCOMPARE(static_cast<int>(dayKind(presenter.calendar(), monday)), static_cast<int>(DayKind::Business));
    QCOMPARE(static_cast<int>(dayKind(presenter.calendar(), QDate(2026, 10, 1))), static_cast<int>(DayKind::Holiday));
    const QJsonObject before = presenter.yearAsJson(2026);
    QSignalSpy stored(&presenter, &CalendarPresenter::stored);
    presenter.turn(monday);
    QVERIFY(stored.wait(10'000));
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    QCOMPARE(static_cast<int>(dayKind(presenter.calendar(), monday)), static_cast<int>(DayKind::Holiday));
    QVERIFY(presenter.calendar().isPublished(2026));
    presenter.turn(monday);
    QVERIFY(stored.wait(10'000));
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    QCOMPARE(presenter.yearAsJson(2026), before);
}

void TestSettingsPage::calendarReadsAYear()
{
    OpenShop open;
    QTemporaryDir folder;
    CalendarPresenter presenter(open.session);
    QSignalSpy failed(&presenter, &CalendarPresenter::failed);
    QSignalSpy stored(&presenter, &CalendarPresenter::stored);
    const auto write = [&](const QByteArray& json) {
        const QString path = folder.filePath(QStringLiteral("2031.json"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no temporary file");
        file.write(json);
        return path;
    };
    presenter.importFile(write("not a calendar"));
    QCOMPARE(failed.size(), 1);
    presenter.importFile(write(R"({"2031": {"holidays": ["2031-01-01"], "workdays": ["2031-01-04"]}})"));
    QVERIFY(stored.wait(10'000));
    QSignalSpy loaded(&presenter, &CalendarPresenter::loaded);
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    QCOMPARE(static_cast<int>(dayKind(presenter.calendar(), QDate(2031, 1, 1))), static_cast<int>(DayKind::Holiday));
    QCOMPARE(static_cast<int>(dayKind(presenter.calendar(), QDate(2031, 1, 4))), static_cast<int>(DayKind::MakeUp));
}

void TestSettingsPage::accountsComeFromStatements()
{
    intake::SourceFile first;
    first.book = intake::Book::Bank;
    first.coverage = {{QStringLiteral("3308"), QDate(2026, 11, 1), QDate(2026, 11, 10)}};
    intake::SourceFile second = first;
    second.coverage = {{QStringLiteral("3308"), QDate(2026, 11, 8), QDate(2026, 11, 20)}};
    intake::SourceFile undone = first;
    undone.undone = true;
    undone.coverage = {{QStringLiteral("9999"), QDate(2026, 11, 1), QDate(2026, 11, 10)}};
    const auto accounts = AccountsModel::accountsOf({first, second, undone}, {});
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts.first().from, QDate(2026, 11, 1));
    QCOMPARE(accounts.first().to, QDate(2026, 11, 20));
    QCOMPARE(accounts.first().files, 2);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settings_page.moc"
