// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/shop.h"

#include "app/guard/shop_key.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/blob_vault.h"
#include "app/storage/case_repository.h"
#include "app/storage/evidence_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/migrations.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/settings_repository.h"
#include "app/storage/source_file_repository.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

} // namespace

Shop::Shop(std::unique_ptr<Connection> connection, const Clock& clock) : m_connection(std::move(connection)), m_clock(clock) {}

Shop::~Shop() = default;

Result<std::unique_ptr<Shop>> Shop::create(const QString& fileOrUrl, const ShopProfile& profile, const Clock& clock)
{
    if (!Connection::isUrl(fileOrUrl) && QFileInfo::exists(fileOrUrl))
        return Failure(ErrorCode::Conflict, Storage::tr("“%1” is already there. Choose another name; nothing was overwritten.").arg(fileOrUrl));
    if (!Connection::isUrl(fileOrUrl) && !QFileInfo(QFileInfo(fileOrUrl).absolutePath()).isDir())
        return Failure(ErrorCode::NotFound, Storage::tr("The folder “%1” is not there. Make it first, or choose another place.").arg(QFileInfo(fileOrUrl).absolutePath()));
    if (profile.name.trimmed().isEmpty())
        return Failure(ErrorCode::Invalid, Storage::tr("The shop needs a name."));
    DZ_ASSIGN(auto connection, Connection::open(fileOrUrl, Access::ReadWrite, Connection::Missing::IsCreated));
    DZ_ASSIGN(const int version, schemaVersion(*connection));
    if (version != 0)
        return Failure(ErrorCode::Conflict, Storage::tr("There is a shop at “%1” already. Open it, or choose another place.").arg(fileOrUrl));
    DZ_CHECK(connection->writeDurably());
    DZ_ASSIGN(const auto migrations, knownMigrations());
    DZ_CHECK(migrate(*connection, migrations, clock.now().date()));

    DZ_ASSIGN(const guard::ShopKey key, guard::ShopKey::make());
    std::unique_ptr<Shop> shop(new Shop(std::move(connection), clock));
    DZ_ASSIGN(Transaction transaction, Transaction::begin(*shop->m_connection));
    DZ_ASSIGN(QSqlQuery query, shop->m_connection->prepare(QStringLiteral("INSERT INTO shop (one, name, currency, timezone, key_scheme, key_record, journal_head) "
                                                                          "VALUES (1, :name, :currency, :timezone, :scheme, :record, :head)")));
    query.bindValue(QStringLiteral(":name"), profile.name.trimmed());
    query.bindValue(QStringLiteral(":currency"), profile.currency.code());
    query.bindValue(QStringLiteral(":timezone"), QString::fromLatin1(profile.timezone));
    query.bindValue(QStringLiteral(":scheme"), key.scheme());
    query.bindValue(QStringLiteral(":record"), key.record());
    query.bindValue(QStringLiteral(":head"), QByteArray(32, '\0'));
    DZ_CHECK(Connection::run(query));
    query.finish();
    DZ_CHECK(shop->load());
    DZ_CHECK(shop->journal().append({{}, shop->who(), {QStringLiteral("shop"), {}}, QStringLiteral("shop.created"),
                                     {{QStringLiteral("name"), profile.name.trimmed()},
                                      {QStringLiteral("currency"), profile.currency.code()},
                                      {QStringLiteral("timezone"), QString::fromLatin1(profile.timezone)}}}));
    DZ_CHECK(transaction.commit());
    return shop;
}

Result<std::unique_ptr<Shop>> Shop::open(const QString& fileOrUrl, const Clock& clock, Access access)
{
    DZ_ASSIGN(auto connection, Connection::open(fileOrUrl, access, Connection::Missing::IsError));
    auto version = schemaVersion(*connection);
    if (!version || *version == 0) {
        // SQLite answers "file is not a database" at the first question; an empty file answers version 0.
        return version ? Failure(ErrorCode::Unreadable, Storage::tr("“%1” is empty, not a shop. It was not touched.").arg(fileOrUrl))
               : version.error().code == ErrorCode::Unreadable
                   ? Failure(version.error())
                   : Failure(ErrorCode::Unreadable, Storage::tr("“%1” is not a shop of Daozhang, or it is damaged. It was not touched; a backup can be restored to another file.").arg(fileOrUrl),
                             version.error().detail);
    }
    DZ_ASSIGN(const auto migrations, knownMigrations());
    if (access == Access::ReadWrite || *version > migrations.last().number)
        DZ_CHECK(migrate(*connection, migrations, clock.now().date()));
    else if (*version < migrations.last().number)
        return Failure(ErrorCode::Unsupported, Storage::tr("“%1” was made by an older Daozhang. Open it once for writing, so that it can be brought up to date.").arg(fileOrUrl));
    DZ_CHECK(connection->writeDurably());
    std::unique_ptr<Shop> shop(new Shop(std::move(connection), clock));
    DZ_CHECK(shop->load());
    return shop;
}

Result<void> Shop::load()
{
    DZ_ASSIGN(QSqlQuery query, m_connection->prepare(QStringLiteral("SELECT name, currency, timezone, key_scheme, key_record FROM shop WHERE one = 1")));
    DZ_CHECK(Connection::run(query));
    if (!query.next())
        return Failure(ErrorCode::Unreadable, Storage::tr("“%1” has no shop in it. Its making was cut off; delete it and make it anew.").arg(location()));
    m_profile.name = query.value(0).toString();
    m_profile.currency = Currency::fromCode(query.value(1).toString()).value_or(Currency::cny());
    m_profile.timezone = query.value(2).toString().toLatin1();
    m_time = ShopTime(m_profile.timezone);
    const QString scheme = query.value(3).toString();
    const QByteArray record = query.value(4).toByteArray();
    query.finish();
    DZ_ASSIGN(const guard::ShopKey key, guard::ShopKey::unlock(scheme, record));

    Connection& connection = *m_connection;
    m_journal = std::make_unique<JournalRepository>(connection, m_clock);
    m_settings = std::make_unique<SettingsRepository>(connection);
    m_sourceFiles = std::make_unique<SourceFileRepository>(connection);
    m_sales = std::make_unique<SaleRepository>(connection);
    m_bankLines = std::make_unique<BankLineRepository>(connection);
    m_outcomes = std::make_unique<OutcomeRepository>(connection);
    m_cases = std::make_unique<CaseRepository>(connection);
    m_evidence = std::make_unique<EvidenceRepository>(connection);
    m_vault = std::make_unique<BlobVault>(connection, key.bytes());
    return {};
}

QDate Shop::today() const { return m_time.localDate(m_clock.now().toSecsSinceEpoch()); }

QString Shop::location() const { return m_connection->location(); }

} // namespace daozhang::storage
