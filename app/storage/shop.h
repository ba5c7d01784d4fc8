// SPDX-License-Identifier: GPL-3.0-or-later
// A shop's books, open. Made once a thread: a Shop and everything it lends belong to the thread that opened it.
#pragma once

#include "app/storage/connection.h"
#include "models/common/clock.h"
#include "models/common/money.h"
#include "models/common/shop_time.h"

#include <memory>

namespace daozhang::storage {

class JournalRepository;
class SettingsRepository;
class SourceFileRepository;
class SaleRepository;
class BankLineRepository;
class OutcomeRepository;
class CaseRepository;
class EvidenceRepository;
class BlobVault;

/// What `init` asks for; kept in the shop.
struct ShopProfile
{
    QString name;
    Currency currency;
    QByteArray timezone = "Asia/Shanghai";
};

class Shop
{
public:
    /// Makes a new shop: fails with Conflict when the file (or the tables at the URL) is already there.
    /// Makes the shop key, runs all migrations and writes the first journal entry.
    static Result<std::unique_ptr<Shop>> create(const QString& fileOrUrl, const ShopProfile& profile, const Clock& clock);
    /// Opens and, for ReadWrite, migrates (SQLite: a copy of the file is kept beside it before the first migration).
    /// Fails with Newer when a newer program made it, Unreadable when it is not a shop. `clock` must outlive the shop.
    static Result<std::unique_ptr<Shop>> open(const QString& fileOrUrl, const Clock& clock, Access access = Access::ReadWrite);
    ~Shop();

    const ShopProfile& profile() const { return m_profile; }
    /// Reads the name again: another connection may have changed it.
    Result<void> refreshProfile();
    /// A new name, journaled with the old one.
    Result<void> rename(const QString& name, const QString& reason);
    const ShopTime& time() const { return m_time; }
    const Clock& clock() const { return m_clock; }
    /// The shop-local date of the clock's now.
    QDate today() const;
    /// The file or URL it was opened from, to open a second connection on another thread.
    QString location() const;
    /// Name of the person at work, for the journal. "owner" until sign-in exists.
    QString who() const { return m_who; }
    void setWho(const QString& who) { m_who = who; }

    Connection& connection() { return *m_connection; }
    JournalRepository& journal() { return *m_journal; }
    SettingsRepository& settings() { return *m_settings; }
    SourceFileRepository& sourceFiles() { return *m_sourceFiles; }
    SaleRepository& sales() { return *m_sales; }
    BankLineRepository& bankLines() { return *m_bankLines; }
    OutcomeRepository& outcomes() { return *m_outcomes; }
    CaseRepository& cases() { return *m_cases; }
    EvidenceRepository& evidence() { return *m_evidence; }
    BlobVault& vault() { return *m_vault; }

private:
    Shop(std::unique_ptr<Connection> connection, const Clock& clock);
    /// Tables, key and first journal entry of a new shop, in one transaction.
    Result<void> furnish(const ShopProfile& profile);
    Result<void> load();

    std::unique_ptr<Connection> m_connection;
    const Clock& m_clock;
    ShopProfile m_profile;
    ShopTime m_time;
    QString m_who = QStringLiteral("owner");
    std::unique_ptr<JournalRepository> m_journal;
    std::unique_ptr<SettingsRepository> m_settings;
    std::unique_ptr<SourceFileRepository> m_sourceFiles;
    std::unique_ptr<SaleRepository> m_sales;
    std::unique_ptr<BankLineRepository> m_bankLines;
    std::unique_ptr<OutcomeRepository> m_outcomes;
    std::unique_ptr<CaseRepository> m_cases;
    std::unique_ptr<EvidenceRepository> m_evidence;
    std::unique_ptr<BlobVault> m_vault;
};

} // namespace daozhang::storage
