// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/shop.h"

#include "app/guard/shop_key.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/blob_vault.h"
#include "app/storage/case_repository.h"
#include "app/storage/durable_file.h"
#include "app/storage/evidence_repository.h"
#include "app/storage/health.h"
#include "app/storage/journal_repository.h"
#include "app/storage/migrations.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/settings_repository.h"
#include "app/storage/source_file_repository.h"
#include "app/storage/stored_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

void removeDatabaseFile(const QString& path)
{
    for (const char* part : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(part));
}

} // namespace

Shop::Shop(std::unique_ptr<Connection> connection, const Clock& clock)
    : m_connection(std::move(connection)), m_clock(clock)
{
}

Shop::~Shop() = default;

Result<void> Shop::furnish(const ShopProfile& profile)
{
    DZ_CHECK(m_connection->writeDurably());
    DZ_ASSIGN(const auto migrations, knownMigrations());
    DZ_ASSIGN(const guard::ShopKey key, guard::ShopKey::make());
    const guard::Unprotected protection;
    DZ_ASSIGN(const QByteArray record, protection.wrap(key));

    DZ_ASSIGN(Transaction transaction, Transaction::begin(*m_connection));
    DZ_CHECK(migrate(*m_connection, migrations, m_clock.now().date()));
    DZ_ASSIGN(QSqlQuery query,
              m_connection->prepare(QStringLiteral(
                  "INSERT INTO shop (one, name, currency, timezone, key_scheme, key_record, journal_head) "
                  "VALUES (1, :name, :currency, :timezone, :scheme, :record, :head)")));
    query.bindValue(QStringLiteral(":name"), storable(profile.name.trimmed()));
    query.bindValue(QStringLiteral(":currency"), profile.currency.code());
    query.bindValue(QStringLiteral(":timezone"), QString::fromLatin1(profile.timezone));
    query.bindValue(QStringLiteral(":scheme"), protection.scheme());
    query.bindValue(QStringLiteral(":record"), record);
    query.bindValue(QStringLiteral(":head"), QByteArray(32, '\0'));
    DZ_CHECK(Connection::run(query));
    query.finish();
    DZ_CHECK(load());
    DZ_CHECK(m_journal->append({{},
                                m_who,
                                {QStringLiteral("shop"), {}},
                                QStringLiteral("shop.created"),
                                {{QStringLiteral("name"), m_profile.name},
                                 {QStringLiteral("currency"), m_profile.currency.code()},
                                 {QStringLiteral("timezone"), QString::fromLatin1(m_profile.timezone)}}}));
    return transaction.commit();
}

Result<std::unique_ptr<Shop>> Shop::create(const QString& fileOrUrl, const ShopProfile& profile,
                                           const Clock& clock)
{
    if (profile.name.trimmed().isEmpty())
        return Failure(ErrorCode::Invalid, Storage::tr("The shop needs a name."));
    if (!ShopTime(profile.timezone).isKnown())
        return Failure(ErrorCode::Invalid,
                       Storage::tr("There is no time zone “%1”. Write it like “Asia/Shanghai”.")
                           .arg(QString::fromLatin1(profile.timezone)));
    if (Connection::isUrl(fileOrUrl)) {
        DZ_ASSIGN(auto connection,
                  Connection::open(fileOrUrl, Access::ReadWrite, Connection::Missing::IsError));
        DZ_ASSIGN(const int version, schemaVersion(*connection));
        if (version != 0)
            return Failure(ErrorCode::Conflict,
                           Storage::tr("There is a shop at “%1” already. Open it, or choose another place.")
                               .arg(connection->shownLocation()));
        std::unique_ptr<Shop> shop(new Shop(std::move(connection), clock));
        DZ_CHECK(shop->furnish(profile));
        return shop;
    }

    if (QFileInfo::exists(fileOrUrl))
        return Failure(ErrorCode::Conflict,
                       Storage::tr("“%1” is already there. Choose another name; nothing was overwritten.")
                           .arg(fileOrUrl));
    if (!QFileInfo(QFileInfo(fileOrUrl).absolutePath()).isDir())
        return Failure(ErrorCode::NotFound,
                       Storage::tr("The folder “%1” is not there. Make it first, or choose another place.")
                           .arg(QFileInfo(fileOrUrl).absolutePath()));
    // Under another name until it is whole: a power cut never leaves half a shop under the name that was
    // asked for.
    const QString partial = fileOrUrl + QStringLiteral(".making");
    removeDatabaseFile(partial);
    auto made = [&]() -> Result<void> {
        DZ_ASSIGN(auto connection,
                  Connection::open(partial, Access::ReadWrite, Connection::Missing::IsCreated));
        Shop shop(std::move(connection), clock);
        return shop.furnish(profile);
    }();
    if (made)
        made = giveName(partial, fileOrUrl);
    if (!made) {
        removeDatabaseFile(partial);
        return Failure(made.error());
    }
    return open(fileOrUrl, clock);
}

Result<std::unique_ptr<Shop>> Shop::open(const QString& fileOrUrl, const Clock& clock, Access access)
{
    if (!Connection::isUrl(fileOrUrl))
        DZ_CHECK(looksLikeAShop(fileOrUrl));
    auto opened = Connection::open(fileOrUrl, access, Connection::Missing::IsError);
    if (!opened)
        return opened.error().code == ErrorCode::Broken ? notAShop(fileOrUrl, opened.error().detail)
                                                        : Failure(opened.error());
    auto connection = std::move(*opened);
    const auto version = schemaVersion(*connection);
    if (!version && version.error().code == ErrorCode::Broken)
        return notAShop(fileOrUrl, version.error().detail);
    if (!version)
        return Failure(version.error());
    if (*version == 0)
        return Failure(
            ErrorCode::Unreadable,
            Storage::tr("“%1” is empty, not a shop. It was not touched.").arg(connection->shownLocation()));
    DZ_ASSIGN(const auto migrations, knownMigrations());
    if (access == Access::ReadWrite || *version > migrations.last().number)
        DZ_CHECK(migrate(*connection, migrations, clock.now().date()));
    else if (*version < migrations.last().number)
        return Failure(ErrorCode::Unsupported,
                       Storage::tr("“%1” was made by an older Daozhang. Open it once for writing, so that it "
                                   "can be brought up to date.")
                           .arg(connection->shownLocation()));
    DZ_CHECK(connection->writeDurably());
    std::unique_ptr<Shop> shop(new Shop(std::move(connection), clock));
    DZ_CHECK(shop->load());
    return shop;
}

Result<void> Shop::load()
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection->prepare(QStringLiteral(
                  "SELECT name, currency, timezone, key_scheme, key_record FROM shop WHERE one = 1")));
    DZ_CHECK(Connection::run(query));
    if (!query.next())
        return Failure(
            ErrorCode::Unreadable,
            Storage::tr("“%1” has no shop in it. Its making was cut off; delete it and make it anew.")
                .arg(m_connection->shownLocation()));
    m_profile.name = query.value(0).toString();
    m_profile.currency = Currency::fromCode(query.value(1).toString()).value_or(Currency::cny());
    m_profile.timezone = query.value(2).toString().toLatin1();
    m_time = ShopTime(m_profile.timezone);
    const QString scheme = query.value(3).toString();
    const QByteArray record = query.value(4).toByteArray();
    query.finish();
    DZ_ASSIGN(const auto protection, guard::protectionOf(scheme));
    DZ_ASSIGN(const guard::ShopKey key, protection->unwrap(record));

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

Result<void> Shop::refreshProfile()
{
    DZ_ASSIGN(QSqlQuery query, m_connection->prepare(QStringLiteral("SELECT name FROM shop WHERE one = 1")));
    DZ_CHECK(Connection::run(query));
    if (query.next())
        m_profile.name = query.value(0).toString();
    return {};
}

Result<void> Shop::rename(const QString& name, const QString& reason)
{
    const QString wanted = storable(name.simplified());
    if (wanted.isEmpty())
        return Failure(ErrorCode::Invalid, Storage::tr("The shop needs a name."));
    DZ_ASSIGN(Transaction transaction, Transaction::begin(*m_connection));
    DZ_ASSIGN(QSqlQuery query, m_connection->prepare(QStringLiteral("UPDATE shop SET name = :name WHERE one = 1")));
    query.bindValue(QStringLiteral(":name"), wanted);
    DZ_CHECK(Connection::run(query));
    query.finish();
    DZ_CHECK(m_journal->append({{},
                                m_who,
                                {QStringLiteral("shop"), {}},
                                QStringLiteral("shop.renamed"),
                                {{QStringLiteral("old"), m_profile.name},
                                 {QStringLiteral("new"), wanted},
                                 {QStringLiteral("reason"), reason.trimmed()}}}));
    DZ_CHECK(transaction.commit());
    m_profile.name = wanted;
    return {};
}

QDate Shop::today() const
{
    return m_time.localDate(m_clock.now().toSecsSinceEpoch());
}

QString Shop::location() const
{
    return m_connection->location();
}

} // namespace daozhang::storage
