// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes in which money comes, each also where it must not be claimed.
#include "tests/reconcile/rules.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;
using intake::CardKind;
using intake::Sale;

class TestShapesOfMoney : public QObject
{
    Q_OBJECT
private slots:
    void lumps_data();
    void lumps();
};

void TestShapesOfMoney::lumps_data()
{
    QTest::addColumn<int>("lump");
    QTest::addColumn<QStringList>("deposits");
    QTest::addColumn<QString>("missing");
    const auto row = [](const char* name, Lump lump, const QStringList& deposits, const char* missing) {
        QTest::newRow(name) << int(lump) << deposits << QString::fromLatin1(missing);
    };
    // 100 credit b1, 200 debit b1, 30 wechat b2, 4 alipay b2, 5 wechat b1; no fees.
    row("per batch", Lump::PerBatch, {QStringLiteral("305.00"), QStringLiteral("34.00")}, "");
    row("per batch, one missing", Lump::PerBatch, {QStringLiteral("305.00")}, "34.00");
    row("per card kind", Lump::PerCardKind, {QStringLiteral("100.00"), QStringLiteral("200.00"), QStringLiteral("39.00")}, "");
    row("per card kind, one missing", Lump::PerCardKind, {QStringLiteral("100.00"), QStringLiteral("39.00")}, "200.00");
    row("per wallet", Lump::PerWallet, {QStringLiteral("300.00"), QStringLiteral("35.00"), QStringLiteral("4.00")}, "");
    row("per wallet, one missing", Lump::PerWallet, {QStringLiteral("300.00"), QStringLiteral("35.00")}, "4.00");
}

void TestShapesOfMoney::lumps()
{
    QFETCH(int, lump);
    QFETCH(QStringList, deposits);
    QFETCH(QString, missing);
    Scenario shop;
    shop.provider("ums", Lump(lump), "");
    const auto make = [&](const char* amount, CardKind kind, const char* batch, const QString& channel) {
        return shop.sale("2026-11-16T10:00:00", amount, [&](Sale& sale) {
            sale.cardKind = kind;
            sale.batch = QLatin1String(batch);
            sale.channel = channel;
        });
    };
    make("100.00", CardKind::Credit, "1", {});
    make("200.00", CardKind::Debit, "1", {});
    make("30.00", CardKind::Qr, "2", QStringLiteral("微信支付"));
    make("4.00", CardKind::Qr, "2", QStringLiteral("支付宝"));
    make("5.00", CardKind::Qr, "1", QStringLiteral("WeChat Pay"));
    shop.cover("2026-11-01", "2026-11-20");
    for (const QString& deposit : deposits)
        shop.credit("2026-11-17", deposit.toLatin1().constData());
    shop.run("2026-11-20");
    QCOMPARE(shop.result.summary.notArrived, missing.isEmpty() ? Money() : *Money::parse(missing));
    for (const auto& deposit : shop.result.deposits)
        QCOMPARE(deposit.state, DepositState::Explained);
    QCOMPARE(shop.broken(), QString());
}

QTEST_GUILESS_MAIN(TestShapesOfMoney)
#include "tst_shapes_of_money.moc"
