// SPDX-License-Identifier: GPL-3.0-or-later
// A stored shop told in a few lines: one provider, its sales and a bank statement, judged by the service.
#pragma once

#include "app/reconcile/reconcile_service.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/source_file_repository.h"
#include "tests/reconcile/scenario.h"
#include "tests/support/testing.h"

#include <QCryptographicHash>

namespace daozhang::testing {

inline const QString kAccount = QStringLiteral("6222000011112222");

/// A stored shop with one provider "ums", merchant M1, T+1, 0.60 %, one lump a day.
struct StoredShop
{
    explicit StoredShop(storage::Engine engine) : shop(engine), service(*shop)
    {
        reconcile::SettlementTerms terms;
        reconcile::ProviderTerms one;
        one.id = QStringLiteral("ums");
        one.name = QStringLiteral("银联商务");
        one.merchants = {QStringLiteral("M1")};
        one.payerNames = {QStringLiteral("银联商务")};
        one.fees = {{reconcile::FeeRule::Applies::Any, *Rate::parse(u"0.60%"), {}, Money()}};
        terms.providers = {one};
        if (!service.setTerms(terms))
            qFatal("terms");
    }

    SourceFileId file(intake::Book book, QDate from = {}, QDate to = {})
    {
        intake::SourceFile record;
        record.name = QStringLiteral("file%1").arg(++m_files);
        record.sha256 = QCryptographicHash::hash(record.name.toUtf8(), QCryptographicHash::Sha256);
        record.book = book;
        record.importedAt = usualNow();
        if (from.isValid())
            record.coverage = {{kAccount, from, to}};
        return shop->sourceFiles().add(record).value_or(SourceFileId());
    }

    SaleId sale(SourceFileId into, QDate date, const char* amount, const QString& trace)
    {
        intake::Sale row;
        row.line = ++m_rows;
        row.merchant = QStringLiteral("M1");
        row.terminal = QStringLiteral("T1");
        row.batch = QStringLiteral("000001");
        row.trace = trace;
        row.localDate = date;
        row.occurredAt = shop->time().toUtcSeconds(date, QTime(10, int(m_rows % 60)));
        row.amount = yuan(amount);
        row.identity = QCryptographicHash::hash("sale" + trace.toUtf8() + date.toString(Qt::ISODate).toUtf8(), QCryptographicHash::Md5);
        if (!shop->sales().insert(into, std::span(&row, 1)))
            qFatal("sale");
        return row.id;
    }

    BankLineId credit(SourceFileId into, QDate booked, const char* amount)
    {
        intake::BankLine row;
        row.line = ++m_rows;
        row.account = kAccount;
        row.booked = booked;
        row.amount = yuan(amount);
        row.payer = QStringLiteral("银联商务股份有限公司客户备付金");
        row.identity = QCryptographicHash::hash("line" + booked.toString(Qt::ISODate).toUtf8() + amount, QCryptographicHash::Md5);
        if (!shop->bankLines().insert(into, std::span(&row, 1)))
            qFatal("line");
        return row.id;
    }

    /// Monday 16 November: 100.00, 200.00, 333.00; the deposit of Tuesday lacks the second one.
    void shortMonday()
    {
        const SourceFileId terminal = file(intake::Book::Terminal);
        for (const auto& [amount, trace] : {std::pair("100.00", "1"), std::pair("200.00", "2"), std::pair("333.00", "3")})
            sales.append(sale(terminal, QDate(2026, 11, 16), amount, QString::fromLatin1(trace)));
        bank = file(intake::Book::Bank, QDate(2026, 11, 1), QDate(2026, 11, 20));
        deposit = credit(bank, QDate(2026, 11, 17), "430.40");
    }

    reconcile::ReconcileSummary run()
    {
        TaskContext task;
        auto summary = service.run(task);
        if (!summary)
            qFatal("%s | %s", qPrintable(summary.error().message), qPrintable(summary.error().detail));
        return *summary;
    }

    QString state(SaleId id) { return toCode(service.salesByIds({id}).value().first().outcome.state); }

    TemporaryShop shop;
    reconcile::ReconcileService service;
    QVector<SaleId> sales;
    SourceFileId bank;
    BankLineId deposit;

private:
    int m_files = 0;
    qint64 m_rows = 0;
};

} // namespace daozhang::testing
