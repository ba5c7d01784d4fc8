// SPDX-License-Identifier: GPL-3.0-or-later
// Every payout priced again by its clause: to the fen, sale by sale where a file states the fee, else as a sum.
#include "app/reconcile/fee_claims.h"
#include "tests/reconcile/stored_shop.h"

#include <QFile>

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

const QDate kMonday(2026, 11, 16);

/// Credit 0.60 %, debit 0.50 % at most 20.00.
struct FeeShop : StoredShop
{
    explicit FeeShop(storage::Engine engine) : StoredShop(engine)
    {
        SettlementTerms terms = *service.terms();
        terms.providers.first().fees = {{FeeRule::Applies::Credit, *Rate::parse(u"0.60%"), {}, Money()},
                                        {FeeRule::Applies::Debit, *Rate::parse(u"0.50%"), yuan("20.00"), Money()}};
        if (!service.setTerms(terms))
            qFatal("terms");
        provider = file(intake::Book::Provider);
    }

    SaleId stated(const char* amount, const char* fee, intake::CardKind kind, QDate date = kMonday)
    {
        intake::Sale row;
        row.book = intake::Book::Provider;
        row.line = ++m_stated;
        row.merchant = QStringLiteral("M1");
        row.terminal = QStringLiteral("T1");
        row.trace = QStringLiteral("%1").arg(m_stated, 6, 10, QLatin1Char('0'));
        row.localDate = date;
        row.occurredAt = shop->time().toUtcSeconds(date, QTime(9, int(m_stated % 60)));
        row.amount = yuan(amount);
        if (*fee)
            row.fee = yuan(fee);
        row.cardKind = kind;
        row.identity = QCryptographicHash::hash("stated" + QByteArray::number(m_stated), QCryptographicHash::Md5);
        if (!shop->sales().insert(provider, std::span(&row, 1)))
            qFatal("sale");
        return row.id;
    }
    void bank(const char* amount, QDate booked = QDate(2026, 11, 17)) { credit(file(intake::Book::Bank, QDate(2026, 10, 1), QDate(2026, 11, 20)), booked, amount); }
    FeeClaim claim(ClaimRows rows = ClaimRows::Kept)
    {
        run();
        const auto claims = service.feeClaims(QStringLiteral("ums"), rows, TaskContext());
        if (!claims || claims->size() != 1)
            qFatal("%s", claims ? "no claim" : qPrintable(claims.error().message));
        return claims->first();
    }

    SourceFileId provider;
    qint64 m_stated = 0;
};

} // namespace

class TestFeeClaims : public QObject
{
    Q_OBJECT
private slots:
    void claimsByClause_data() { engineRows(); }
    void claimsByClause()
    {
        QFETCH(storage::Engine, engine);
        FeeShop shop(engine);
        using Kind = intake::CardKind;
        shop.stated("1000.00", "6.00", Kind::Credit);    // as agreed
        shop.stated("1000.00", "6.50", Kind::Credit);    // 0.50 too much
        shop.stated("333.33", "1.99", Kind::Credit);     // cut off, not rounded: as agreed
        shop.stated("10000.00", "50.00", Kind::Debit);   // the cap was not kept: 30.00 too much
        shop.stated("100.00", "0.38", Kind::Debit);      // 0.12 too little
        shop.bank("12368.46");
        const FeeClaim claim = shop.claim();
        QCOMPARE(claim.clauses.size(), 2);
        QCOMPARE(claim.clauses.at(0).sales, 3);
        QCOMPARE(claim.clauses.at(0).differing, 1);
        QCOMPARE(claim.clauses.at(0).difference(), yuan("0.50"));
        QCOMPARE(claim.clauses.at(1).differing, 2);
        QCOMPARE(claim.clauses.at(1).over, yuan("30.00"));
        QCOMPARE(claim.clauses.at(1).under, yuan("0.12"));
        QCOMPARE(claim.difference(), yuan("30.38"));
        QCOMPARE(claim.over(), yuan("30.50"));
        QCOMPARE(claim.under(), yuan("0.12"));
        QCOMPARE(claim.sales.size(), 3);
        Money sum;
        for (const ClaimedSale& row : claim.sales) {
            QCOMPARE(row.difference, row.taken - row.agreed);
            sum += row.difference;
        }
        QCOMPARE(sum, claim.difference());
        QVERIFY(claim.lumps.isEmpty());
        QCOMPARE(claim.clauses.at(1).months.size(), 1);
        QCOMPARE(claim.clauses.at(1).months.first().month, QDate(2026, 11, 1));
        QCOMPARE(claim.clauses.at(1).months.first().difference, yuan("29.88"));
        const QString sentence = claimSentence(claim, QStringLiteral("UMS"));
        QVERIFY2(sentence.startsWith(QStringLiteral("UMS took 30.38 more than agreed.")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("30.50 too much and 0.12 too little are netted")), qPrintable(sentence));
        QCOMPARE(clauseText(claim.clauses.at(1).rule), QStringLiteral("Debit card 0.50%, at most 20.00"));
        // Sums without rows are the same sums.
        QCOMPARE(shop.claim(ClaimRows::Left).difference(), claim.difference());
    }

    void aLumpIsClaimedAsASum_data() { engineRows(); }
    void aLumpIsClaimedAsASum()
    {
        QFETCH(storage::Engine, engine);
        FeeShop shop(engine);
        using Kind = intake::CardKind;
        // Nobody states fees; the bank got 0.70 % less instead of 0.60 %.
        shop.stated("1000.00", "", Kind::Credit);
        shop.stated("2000.00", "", Kind::Credit);
        shop.stated("3000.00", "", Kind::Credit);
        shop.bank("5958.00");
        const FeeClaim claim = shop.claim();
        QVERIFY(claim.sales.isEmpty());
        QCOMPARE(claim.lumps.size(), 1);
        QCOMPARE(claim.lumps.first().taken, yuan("42.00"));
        QCOMPARE(claim.lumps.first().agreed, yuan("36.00"));
        QCOMPARE(claim.difference(), yuan("6.00"));
        QCOMPARE(claim.lumps.first().sales, 3);
        QVERIFY(claimSentence(claim, QStringLiteral("UMS")).contains(QStringLiteral("known as a sum only")));
    }

    void whatCannotBeToldIsNotClaimed()
    {
        FeeShop shop(storage::Engine::Sqlite);
        shop.stated("1000.00", "9.99", intake::CardKind::Unknown);
        shop.stated("500.00", "3.00", intake::CardKind::Qr);
        shop.bank("1487.01");
        const FeeClaim claim = shop.claim();
        QVERIFY(claim.difference().isZero());
        QCOMPARE(claim.unsure, 1);
        QCOMPARE(claim.unpriced, 1);
    }

    void writesEveryRow()
    {
        FeeShop shop(storage::Engine::Sqlite);
        shop.stated("1000.00", "6.50", intake::CardKind::Credit);
        shop.bank("993.50");
        const FeeClaim claim = shop.claim();
        const QString path = shop.shop.folder() + QStringLiteral("/claim.csv");
        DZ_VERIFY(shop.service.exportClaim(claim, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.at(1).contains("1000.00") && lines.at(1).contains("6.50") && lines.at(1).contains("0.50"), lines.at(1).constData());
        QVERIFY(!shop.service.exportClaim(claim, QStringLiteral("/nowhere/claim.csv")));
    }
};

QTEST_GUILESS_MAIN(TestFeeClaims)
#include "tst_fee_claims.moc"
