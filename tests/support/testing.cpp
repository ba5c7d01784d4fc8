// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testing.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

namespace daozhang::testing {

QDateTime usualNow()
{
    return QDateTime(QDate(2026, 11, 23), QTime(4, 31), Qt::UTC);
}

QString fixture(const QString& relative)
{
    return QStringLiteral(DAOZHANG_FIXTURES "/") + relative;
}

QByteArray fixtureBytes(const QString& relative)
{
    QFile file(fixture(relative));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(relative));
    return file.readAll();
}

bool hasPostgres()
{
    return !qEnvironmentVariableIsEmpty("DAOZHANG_TEST_PG");
}

void engineRows()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::newRow("sqlite") << storage::Engine::Sqlite;
    if (hasPostgres())
        QTest::newRow("postgresql") << storage::Engine::Postgresql;
    else
        qInfo("PostgreSQL is not tested: DAOZHANG_TEST_PG is not set (test.sh sets it)");
}

namespace {

void onServer(const QString& sql)
{
    auto connection =
        storage::Connection::open(qEnvironmentVariable("DAOZHANG_TEST_PG"), storage::Access::ReadWrite,
                                  storage::Connection::Missing::IsError);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().message));
    if (const auto done = (*connection)->run(sql); !done)
        qFatal("%s", qPrintable(done.error().message));
}

} // namespace

TemporaryPlace::TemporaryPlace(storage::Engine engine)
{
    if (engine == storage::Engine::Sqlite) {
        m_location = m_folder.filePath(QStringLiteral("test.shop"));
        return;
    }
    static int counter = 0;
    m_database = QStringLiteral("t%1_%2").arg(QCoreApplication::applicationPid()).arg(++counter);
    onServer(QStringLiteral("CREATE DATABASE %1").arg(m_database));
    QUrl url(qEnvironmentVariable("DAOZHANG_TEST_PG"));
    url.setPath(u'/' + m_database);
    m_location = url.toString();
}

TemporaryPlace::~TemporaryPlace()
{
    if (!m_database.isEmpty())
        onServer(QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_database));
}

TemporaryShop::TemporaryShop(storage::Engine engine) : m_place(engine), m_clock(usualNow())
{
    auto made = storage::Shop::create(
        location(), {QStringLiteral("青禾百货"), Currency::cny(), "Asia/Shanghai"}, m_clock);
    if (!made)
        qFatal("%s | %s", qPrintable(made.error().message), qPrintable(made.error().detail));
    m_shop = std::move(*made);
}

TemporaryShop::~TemporaryShop() = default;

void TemporaryShop::reopen()
{
    m_shop.reset();
    auto opened = storage::Shop::open(location(), m_clock);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    m_shop = std::move(*opened);
}

} // namespace daozhang::testing
