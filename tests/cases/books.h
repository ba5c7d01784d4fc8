// SPDX-License-Identifier: GPL-3.0-or-later
// A shop with judged sales and findings, made without files or matcher: what the rooms behind reconcile are tested on.
#pragma once

#include "app/storage/bank_line_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/source_file_repository.h"
#include "tests/support/testing.h"

#include <QCryptographicHash>

namespace daozhang::testing {

inline QDate november(int day) { return QDate(2026, 11, day); }
inline QDateTime utc(int day, int hour, int minute = 0) { return QDateTime(november(day), QTime(hour, minute), Qt::UTC); }

/// Ends the test program with the error's own words.
template <class T>
    requires(!std::is_void_v<T>)
T got(Result<T> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *std::move(result);
}
inline void got(const Result<void>& result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
}

class Books
{
public:
    explicit Books(TemporaryShop& shop) : m_shop(shop)
    {
        m_terminalFile = file(intake::Book::Terminal, november(1), november(22), utc(22, 10));
        setSummary(november(22));
    }

    SourceFileId file(intake::Book book, QDate from, QDate to, const QDateTime& importedAt)
    {
        intake::SourceFile file;
        file.name = QStringLiteral("file-%1.csv").arg(++m_files);
        file.sha256 = hash(file.name);
        file.profile = QStringLiteral("test");
        file.book = book;
        file.importedAt = importedAt;
        file.coverage.append({QStringLiteral("6222"), from, to});
        return got(m_shop->sourceFiles().add(file));
    }

    SaleId sale(QDate day, qint64 fen, const QString& provider = QStringLiteral("chinaums"))
    {
        intake::Sale sale;
        sale.line = ++m_rows;
        sale.provider = provider;
        sale.merchant = QStringLiteral("898310000000001");
        sale.terminal = QStringLiteral("10482207");
        sale.trace = QStringLiteral("%1").arg(m_rows, 6, 10, QLatin1Char('0'));
        sale.localDate = day;
        sale.occurredAt = QDateTime(day, QTime(7, 3), Qt::UTC).toSecsSinceEpoch();
        sale.amount = Money(fen);
        sale.identity = hash(sale.trace).left(16);
        got(m_shop->sales().insert(m_terminalFile, std::span(&sale, 1)));
        return sale.id;
    }

    BankLineId deposit(QDate booked, qint64 fen)
    {
        intake::BankLine line;
        line.line = ++m_rows;
        line.account = QStringLiteral("6222");
        line.booked = booked;
        line.amount = Money(fen);
        line.payer = QStringLiteral("银联商务");
        line.identity = hash(QStringLiteral("line %1").arg(m_rows)).left(16);
        if (!m_bankFile.isValid())
            m_bankFile = file(intake::Book::Bank, november(1), november(22), utc(23, 1));
        got(m_shop->bankLines().insert(m_bankFile, std::span(&line, 1)));
        return line.id;
    }

    void judge(SaleId sale, reconcile::SaleState state, qint64 net, QDate due, BankLineId by = {}, const QString& cause = {})
    {
        reconcile::SaleOutcome outcome;
        outcome.sale = sale;
        outcome.state = state;
        outcome.provider = QStringLiteral("chinaums");
        outcome.due.clearing = due.addDays(-1);
        outcome.due.due = due;
        outcome.net = Money(net);
        outcome.deposit = by;
        outcome.cause = cause;
        got(m_shop->outcomes().writeSales(std::span(&outcome, 1)));
    }

    reconcile::Finding finding(reconcile::FindingKind kind, const QVector<SaleId>& sales, qint64 net, QDate due,
                               const QString& provider = QStringLiteral("chinaums"))
    {
        reconcile::Finding finding;
        finding.kind = kind;
        finding.key = hash(QStringLiteral("finding %1").arg(++m_findings));
        finding.provider = provider;
        finding.amount = Money(net + 100);
        finding.net = Money(net);
        finding.due = due;
        finding.sales = sales;
        if (kind == reconcile::FindingKind::OneOfLump) {
            // As reconciliation writes it: what is missing out of the set is a term of the deposit's sentence.
            reconcile::SentenceTerm missing;
            missing.kind = reconcile::SentenceTerm::Kind::OneOf;
            missing.amount = Money(-net);
            missing.count = int(sales.size());
            finding.terms.append(missing);
        }
        finding.id = got(m_shop->outcomes().addFinding(finding));
        return finding;
    }

    void settle(FindingId id, BankLineId by)
    {
        reconcile::Finding finding = got(m_shop->outcomes().finding(id));
        finding.state = by.isValid() ? reconcile::FindingState::Settled : reconcile::FindingState::InCase;
        finding.settledBy = by;
        got(m_shop->outcomes().updateFinding(finding));
    }

    void setSummary(QDate coveredTo)
    {
        reconcile::ReconcileSummary summary;
        summary.asOf = m_shop->today();
        summary.bankCoveredTo = coveredTo;
        got(m_shop->outcomes().writeSummary(summary, hash(QStringLiteral("run %1").arg(++m_runs))));
    }

    static QByteArray hash(const QString& text) { return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256); }

private:
    TemporaryShop& m_shop;
    SourceFileId m_terminalFile;
    SourceFileId m_bankFile;
    int m_files = 0;
    int m_rows = 0;
    int m_findings = 0;
    int m_runs = 0;
};

} // namespace daozhang::testing
