// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reconcile/settlement_terms.h"
#include "tests/support/testing.h"

#include <QDirIterator>
#include <QJsonDocument>

using namespace daozhang;
using namespace daozhang::reconcile;

class TestSettlementTerms : public QObject
{
    Q_OBJECT
private slots:
    void readsTheDocumentedForm();
    void refuses_data();
    void refuses();
    void rules_data();
    void rules();
    void keepsEveryField();
    void findsTheProvider();
    void presetsLoad();
};

namespace {

const char kDocumented[] = R"({"timezone":"Asia/Shanghai","providers":[{"id":"chinaums","name":"银联商务","merchants":["898110000000001"],
 "terminals":[],"payer_names":["银联商务"],"account":"6222","rule":"T+1","cutoff":"23:00","lump":"card_or_qr",
 "fees":[{"card":"credit","rate":"0.60%","fixed":"0.00"},{"card":"debit","rate":"0.50%","cap":"20.00","fixed":"0.00"},{"card":"qr","rate":"0.38%"}]}]})";

Result<SettlementTerms> read(const QByteArray& json) { return SettlementTerms::fromJson(QJsonDocument::fromJson(json).object()); }

} // namespace

void TestSettlementTerms::readsTheDocumentedForm()
{
    const auto terms = read(kDocumented);
    DZ_VERIFY(terms);
    QCOMPARE(terms->providers.size(), 1);
    const ProviderTerms& provider = terms->providers.first();
    QCOMPARE(provider.lump, Lump::CardOrQr);
    QCOMPARE(provider.fees.size(), 3);
    QCOMPARE(provider.fees.at(1).cap->minorUnits(), 2000);
    QCOMPARE(provider.fees.at(2).rate.perMillion, 3800);
    const auto again = SettlementTerms::fromJson(terms->toJson());
    DZ_VERIFY(again);
    QVERIFY(*again == *terms);
}

void TestSettlementTerms::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* provider, const char* named) {
        QTest::newRow(name) << QByteArray(R"({"providers":[)") + provider + "]}" << QString::fromLatin1(named);
    };
    row("misspelt field", R"({"id":"a","cutof":"23:00"})", "cutof");
    row("no id", R"({"name":"a"})", "id");
    row("rule", R"({"id":"a","rule":"T-1"})", "rule");
    row("cut-off", R"({"id":"a","cutoff":"25:00"})", "cutoff");
    row("lump", R"({"id":"a","lump":"day"})", "lump");
    row("card", R"({"id":"a","fees":[{"card":"amex","rate":"1%"}]})", "card");
    row("rate", R"({"id":"a","fees":[{"card":"debit","rate":"free"}]})", "rate");
    row("rate of 100 %", R"({"id":"a","fees":[{"card":"debit","rate":"100%"}]})", "rate");
    row("negative cap", R"({"id":"a","fees":[{"card":"debit","rate":"1%","cap":"-1"}]})", "cap");
    row("number for text", R"({"id":"a","account":6222})", "account");
    row("text for list", R"({"id":"a","merchants":"898"})", "merchants");
    row("same id twice", R"({"id":"a"},{"id":"a"})", "a");
    row("window the wrong way round", R"({"id":"a","window":"23:00-07:00"})", "window");
    row("instant fallback", R"({"id":"a","fallback":"S+0"})", "fallback");
    row("exception without a date", R"({"id":"a","exceptions":[{"pays_on":"2026-11-20"}]})", "date");
    row("exception that pays on its own day", R"({"id":"a","exceptions":[{"date":"2026-11-20","pays_on":"2026-11-20"}]})", "pays_on");
    row("unknown channel", R"({"id":"a","channels":[{"channel":"cash","rule":"T+1"}]})", "channel");
    row("channel without a rule", R"({"id":"a","channels":[{"channel":"qr"}]})", "rule");
    row("fee of nothing", R"({"id":"a","payout_fee":{"name":"fee"}})", "payout_fee");
    row("misspelt within", R"({"id":"a","payout_fee":{"name":"fee","fixd":"2.00","rate":"1%"}})", "fixd");
    row("reserve without days", R"({"id":"a","reserve":{"rate":"10%"}})", "days");
    row("limit", R"({"id":"a","daily_limit":"-1"})", "daily_limit");
    row("deduction without amount", R"({"id":"a","deductions":[{"name":"SIM"}]})", "amount");
    QTest::newRow("time zone") << QByteArray(R"({"timezone":"Beijing","providers":[]})") << QStringLiteral("timezone");
    QTest::newRow("unknown at the top") << QByteArray(R"({"provider":[]})") << QStringLiteral("provider");
}

void TestSettlementTerms::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto terms = read(json);
    QVERIFY(!terms);
    QCOMPARE(terms.error().code, ErrorCode::Invalid);
    QVERIFY2(terms.error().message.contains(named), qPrintable(terms.error().message));
}

void TestSettlementTerms::rules_data()
{
    QTest::addColumn<bool>("good");
    for (const char* good : {"T+1", "T+0", "D+1", "S+0", "t+2", "T+30"})
        QTest::newRow(good) << true;
    for (const char* bad : {"", "T", "T+", "T+x", "T1", "S+1", "X+1", "T+-1", "T+100"})
        QTest::newRow(bad) << false;
}

void TestSettlementTerms::rules()
{
    QFETCH(bool, good);
    const QString text = QLatin1String(QTest::currentDataTag());
    const auto rule = SettlementRule::parse(text);
    QCOMPARE(rule.has_value(), good);
    if (good)
        QCOMPARE(rule->toString(), text.toUpper());
}

void TestSettlementTerms::keepsEveryField()
{
    const auto terms = read(R"({"providers":[{"id":"a","rule":"S+0","window":"07:00-24:00","fallback":"D+1","lump":"wallet",
        "exceptions":[{"date":"2026-12-31","pays_on":"2027-01-04"},{"date":"2026-11-11"}],"channels":[{"channel":"wechat","rule":"D+0"}],
        "payout_fee":{"name":"秒到费","rate":"0.02%","fixed":"2.00"},"reserve":{"rate":"10%","days":90},"daily_limit":"10000.00"}]})");
    DZ_VERIFY(terms);
    const ProviderTerms& provider = terms->providers.first();
    QCOMPARE(provider.lump, Lump::PerWallet);
    QCOMPARE(provider.windowFrom, QTime(7, 0));
    QCOMPARE(provider.exceptions.size(), 2);
    QCOMPARE(provider.payoutFee->fixed.minorUnits(), 200);
    QCOMPARE(provider.reserve->days, 90);
    QCOMPARE(provider.dailyLimit->minorUnits(), 1'000'000);
    const auto again = SettlementTerms::fromJson(terms->toJson());
    DZ_VERIFY(again);
    QVERIFY(*again == *terms);
}

void TestSettlementTerms::findsTheProvider()
{
    SettlementTerms terms;
    ProviderTerms named;
    named.id = QStringLiteral("named");
    named.merchants = {QStringLiteral("M1")};
    ProviderTerms any;
    any.id = QStringLiteral("any");
    terms.providers = {named, any};
    const auto idOf = [&](const char* merchant, const char* terminal, const char* hint = "") {
        const ProviderTerms* found = terms.providerOf(QLatin1String(merchant), QLatin1String(terminal), QLatin1String(hint));
        return found ? found->id : QString();
    };
    QCOMPARE(idOf("M1", "T1"), QStringLiteral("named"));
    QCOMPARE(idOf("M2", "T1"), QStringLiteral("any"));
    QCOMPARE(idOf("", "T1", "named"), QStringLiteral("named"));

    ProviderTerms other = named;
    other.id = QStringLiteral("other");
    terms.providers = {named, other};
    QCOMPARE(idOf("M1", "T1"), QString());
    QCOMPARE(idOf("M1", "T1", "other"), QStringLiteral("other"));
    QCOMPARE(idOf("M9", "T1"), QString());
    QCOMPARE(idOf("M9", "T1", "other"), QString());

    terms.providers[0].terminals = {QStringLiteral("T1")};
    terms.providers[1].terminals = {QStringLiteral("T2")};
    QCOMPARE(idOf("M1", "T2"), QStringLiteral("other"));
    QCOMPARE(idOf("M1", "T3"), QString());
}

void TestSettlementTerms::presetsLoad()
{
    Q_INIT_RESOURCE(daozhang_data);
    int count = 0;
    for (QDirIterator it(QStringLiteral(":/terms")); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto terms = read(file.readAll());
        DZ_VERIFY(terms);
        QCOMPARE(terms->providers.size(), 1);
        ++count;
    }
    QCOMPARE(count, 4);
}

QTEST_GUILESS_MAIN(TestSettlementTerms)
#include "tst_settlement_terms.moc"
