// SPDX-License-Identifier: GPL-3.0-or-later
// The coverage calendar and the files that are still to come. Reads sums kept at import, never the rows.
#pragma once

#include "app/intake/coverage_days.h"
#include "models/common/result.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::intake {

/// What the rooms to the right know and the calendar needs (reconcile::coverageSettings gives it).
struct CoverageSettings
{
    struct Provider
    {
        QString id;
        QString name;
        QString account;  ///< that it pays to; empty = any
    };
    DayKinds days;
    /// Whose a merchant and terminal number are, given the provider that the file names; an empty id when nobody's.
    std::function<Provider(const QString& merchant, const QString& terminal, const QString& hint)> providerOf;
    std::function<Provider(const QString& id)> providerById;
};

class CoverageService
{
public:
    CoverageService(storage::Shop& shop, CoverageSettings settings) : m_shop(shop), m_settings(std::move(settings)) {}

    /// The month that `day` lies in. `previewed`: files that are looked at and not stored yet.
    Result<CoverageMonth> month(QDate day, const QVector<FileReach>& previewed = {});
    /// Every source that has not ended, those with missing days first, the longest missing before all.
    Result<QVector<ExpectedFile>> expected(const QVector<FileReach>& previewed = {});

    /// Every statement of the files that count, the newest first.
    Result<QVector<Statement>> statements();
    /// Where statements do not follow on each other, the newest first.
    Result<QVector<ChainBreak>> breaks(const QVector<FileReach>& previewed = {});

    /// Which source a merchant and terminal, or an account (`merchant` empty), of a file belong to; `hint` is the provider
    /// or bank that the file names by itself.
    Source sourceOf(Book book, const QString& merchant, const QString& unit, const QString& hint) const;

private:
    Result<std::vector<SourceDays>> sources(QDate from, QDate to, const QVector<FileReach>& previewed);
    Result<void> addWaiting(QVector<ExpectedFile>& files);

    storage::Shop& m_shop;
    CoverageSettings m_settings;
};

} // namespace daozhang::intake
