// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/case_service.h"
#include "app/cases/deadline.h"
#include "app/cases/guided_checks.h"
#include "app/cases/playbook.h"
#include "app/storage/journal_repository.h"
#include "tests/support/testing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace daozhang;
using namespace daozhang::cases;
using daozhang::testing::TemporaryShop;

namespace {

/// Every {"en": …, "zh": …} below a value has both or neither.
void collectHalfTranslated(const QJsonValue& value, const QString& path, QStringList& found)
{
    if (value.isArray()) {
        int index = 0;
        for (const QJsonValue item : value.toArray())
            collectHalfTranslated(item, path + QStringLiteral("/%1").arg(index++), found);
    }
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    if (object.contains(u"en") || object.contains(u"zh")) {
        if (object[u"en"].toString().isEmpty() != object[u"zh"].toString().isEmpty())
            found << path;
        return;
    }
    for (auto it = object.begin(); it != object.end(); ++it)
        collectHalfTranslated(it.value(), path + u'/' + it.key(), found);
}

} // namespace

class PlaybookTest : public QObject
{
    Q_OBJECT

private slots:
    void speaksBothLanguages_data();
    void speaksBothLanguages();
    void hasTheWholeLadder();
    void hasAllCauses();
    void hasATreeThatHolds();
    void shipsProvidersAsResearched();
    void keepsWhatTheShopChanged_data() { testing::engineRows(); }
    void keepsWhatTheShopChanged();
    void refusesBadProviders();
    void marksNumbersFromTheWeb();
    void tellsHowADeadlineWasCounted();
};

void PlaybookTest::speaksBothLanguages_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {":/playbooks/ladder.json", ":/playbooks/causes.json", ":/playbooks/checks.json", ":/providers/cn.json"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void PlaybookTest::speaksBothLanguages()
{
    QFETCH(QString, path);
    const QJsonObject document = builtInDocument(path);
    QVERIFY(!document.isEmpty());
    QStringList half;
    collectHalfTranslated(document, path, half);
    QCOMPARE(half, QStringList());
}

void PlaybookTest::hasTheWholeLadder()
{
    const QVector<LadderRung> rungs = ladder();
    QCOMPARE(rungs.size(), qsizetype(10));
    for (int level = 0; level < 10; ++level) {
        QCOMPARE(rungs[level].level, level);
        QVERIFY(!rungs[level].name.isEmpty());
        QVERIFY(!rungs[level].when.isEmpty());
        QVERIFY(!rungs[level].what.isEmpty());
    }
    QCOMPARE(rungs[3].limitDays, 3);
    QVERIFY(rungs[3].limitInBusinessDays);
    QCOMPARE(rungs[4].limitDays, 15);
    QVERIFY(!rungs[4].limitInBusinessDays);
    QCOMPARE(rungs[7].limitDays, 5);
    QVERIFY(rungs[7].limitInBusinessDays);
}

void PlaybookTest::hasAllCauses()
{
    const QVector<CauseInfo> all = causes();
    QCOMPARE(all.size(), qsizetype(28));
    for (int i = 0; i < 28; ++i) {
        QCOMPARE(all[i].code, QStringLiteral("C%1").arg(i + 1, 2, 10, QLatin1Char('0')));
        QVERIFY(!all[i].name.isEmpty());
        QVERIFY(!all[i].check.isEmpty());
        QVERIFY(!all[i].nextStep.isEmpty());
    }
}

void PlaybookTest::hasATreeThatHolds()
{
    QSet<QString> causeCodes;
    for (const CauseInfo& cause : causes())
        causeCodes.insert(cause.code);
    QSet<QString> reached;
    QStringList open{CheckTree::start()};
    while (!open.isEmpty()) {
        const QString id = open.takeFirst();
        if (reached.contains(id))
            continue;
        reached.insert(id);
        const auto node = CheckTree::node(id);
        QVERIFY2(node, qPrintable(id));
        QVERIFY(!node->question.isEmpty());
        QVERIFY(node->options.size() >= 2);
        for (const CheckNode::Option& option : node->options) {
            QVERIFY(!option.text.isEmpty());
            if (CheckTree::node(option.to)) {
                open << option.to;
                continue;
            }
            const auto result = CheckTree::result(option.to);
            QVERIFY2(result, qPrintable(id + u'/' + option.code));
            QVERIFY(!result->text.isEmpty());
            for (const QString& cause : result->causes)
                QVERIFY2(causeCodes.contains(cause), qPrintable(cause));
            QVERIFY(result->backTo.isEmpty() || CheckTree::node(result->backTo));
        }
    }
    QCOMPARE(reached.size(), CheckTree::nodes().size());
    QVERIFY(oneSidedFirstSteps().size() >= 4);
}

void PlaybookTest::shipsProvidersAsResearched()
{
    TemporaryShop shop;
    ProviderDirectory directory(*shop);
    struct Expected
    {
        const char* id;
        QString name, number, confidence;
    };
    const QVector<Expected> expected{{"chinaums", QStringLiteral("银联商务"), QStringLiteral("95534"), QStringLiteral("medium")},
                                     {"lakala", QStringLiteral("拉卡拉"), QStringLiteral("95016"), QStringLiteral("medium-high")},
                                     {"ruiyinxin", QStringLiteral("瑞银信"), QString(), QStringLiteral("none")},
                                     {"shengfutong", QStringLiteral("盛付通"), QStringLiteral("400-720-8888"), QStringLiteral("low")}};
    const auto all = directory.all();
    DZ_VERIFY(all);
    QCOMPARE(all->size(), expected.size());
    for (const Expected& one : expected) {
        const auto profile = directory.byId(QString::fromLatin1(one.id));
        DZ_VERIFY(profile);
        QCOMPARE(profile->name, one.name);
        QCOMPARE(profile->hotline, one.number);
        QCOMPARE(profile->confidence, one.confidence);
        QCOMPARE(profile->hotlineSource, one.number.isEmpty() ? QString() : QStringLiteral("shipped"));
        QVERIFY(!profile->warning.isEmpty());
        QVERIFY(profile->shipped);
    }
    const auto authorities = directory.authorities();
    DZ_VERIFY(authorities);
    QStringList numbers;
    for (const ProviderProfile& one : *authorities)
        numbers << one.hotline;
    for (const char* number : {"95516", "12363", "12378", "12315", "010-66001918", "95588", "95533"})
        QVERIFY2(numbers.contains(QLatin1String(number)), number);
    QCOMPARE(directory.byId(QStringLiteral("nobody")).error().code, ErrorCode::NotFound);
}

void PlaybookTest::keepsWhatTheShopChanged()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    ProviderDirectory directory(*shop);
    ProviderProfile changed = *directory.byId(QStringLiteral("ruiyinxin"));
    changed.hotline = QStringLiteral("400 123 4567");
    changed.hotlineSource = QStringLiteral("contract");
    changed.verifiedOn = QStringLiteral("2026-11-20");
    DZ_VERIFY(directory.save(changed));
    ProviderProfile own;
    own.id = QStringLiteral("tonglian");
    own.name = QStringLiteral("通联支付");
    DZ_VERIFY(directory.save(own));
    shop.reopen();
    ProviderDirectory again(*shop);
    const ProviderProfile kept = *again.byId(QStringLiteral("ruiyinxin"));
    QCOMPARE(kept.hotline, changed.hotline);
    QCOMPARE(kept.hotlineSource, QStringLiteral("contract"));
    QCOMPARE(kept.confidence, QStringLiteral("high"));
    QVERIFY(kept.warning.isEmpty());
    QVERIFY(kept.shipped);
    QVERIFY(!again.byId(own.id)->shipped);
    QCOMPARE(again.all()->size(), qsizetype(5));
    const auto entries = shop->journal().ofAct(QStringLiteral("provider.saved"));
    DZ_VERIFY(entries);
    QCOMPARE(entries->size(), qsizetype(2));
    QCOMPARE(entries->first().details[u"old"][u"hotline"].toString(), QString());
    QCOMPARE(entries->first().details[u"new"][u"hotline"].toString(), changed.hotline);
    DZ_VERIFY(again.save(kept));  // unchanged: no entry
    QCOMPARE(shop->journal().ofAct(QStringLiteral("provider.saved"))->size(), qsizetype(2));
}

void PlaybookTest::refusesBadProviders()
{
    TemporaryShop shop;
    ProviderDirectory directory(*shop);
    const ProviderProfile good = *directory.byId(QStringLiteral("lakala"));
    const auto refused = [&](auto spoil) {
        ProviderProfile bad = good;
        spoil(bad);
        return !directory.save(bad);
    };
    QVERIFY(refused([](ProviderProfile& bad) { bad.id = QStringLiteral("拉卡拉"); }));
    QVERIFY(refused([](ProviderProfile& bad) { bad.id.clear(); }));
    QVERIFY(refused([](ProviderProfile& bad) { bad.name = QStringLiteral(" "); }));
    QVERIFY(refused([](ProviderProfile& bad) { bad.hotline = QStringLiteral("call me"); }));
    QVERIFY(refused([](ProviderProfile& bad) { bad.hotlineSource = QStringLiteral("a friend"); }));
    QVERIFY(refused([](ProviderProfile& bad) { bad.verifiedOn = QStringLiteral("yesterday"); }));
    QVERIFY(shop->journal().ofAct(QStringLiteral("provider.saved"))->isEmpty());
}

void PlaybookTest::marksNumbersFromTheWeb()
{
    TemporaryShop shop;
    ProviderDirectory directory(*shop);
    ProviderProfile web = *directory.byId(QStringLiteral("shengfutong"));
    web.hotline = QStringLiteral("13800000000");
    web.hotlineSource = QStringLiteral("web");
    DZ_VERIFY(directory.save(web));
    const ProviderProfile kept = *directory.byId(web.id);
    QCOMPARE(kept.confidence, QStringLiteral("low"));
    QVERIFY(!kept.warning.isEmpty());
    // Another number under the shipped source is not the shipped one.
    ProviderProfile other = *directory.byId(QStringLiteral("lakala"));
    other.hotline = QStringLiteral("95000");
    DZ_VERIFY(directory.save(other));
    QCOMPARE(directory.byId(other.id)->hotlineSource, QStringLiteral("other"));
}

void PlaybookTest::tellsHowADeadlineWasCounted()
{
    reconcile::BusinessCalendar calendar;
    const QJsonObject year = QJsonDocument::fromJson(R"({"2026": {"holidays": ["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04",
        "2026-10-05", "2026-10-06", "2026-10-07"], "workdays": ["2026-10-10"]}})").object();
    DZ_VERIFY(calendar.merge(year));
    const Deadline deadline = countDeadline(calendar, QDate(2026, 9, 30), 3, DayCount::Business);
    QCOMPARE(deadline.due, QDate(2026, 10, 10));
    QVERIFY(!deadline.provisional);
    QVERIFY2(deadline.computation.contains(QStringLiteral("10-01")) && deadline.computation.contains(QStringLiteral("10-10")),
             qPrintable(deadline.computation));
    QVERIFY(countDeadline(calendar, QDate(2026, 12, 31), 1, DayCount::Business).provisional);
    const Deadline days = countDeadline(calendar, QDate(2026, 11, 20), 15, DayCount::Calendar);
    QCOMPARE(days.due, QDate(2026, 12, 5));
    QVERIFY(!days.provisional);
}

QTEST_GUILESS_MAIN(PlaybookTest)
#include "tst_playbook.moc"
