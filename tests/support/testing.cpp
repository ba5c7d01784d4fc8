// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testing.h"

#include <QFile>

namespace daozhang::testing {

QDateTime usualNow() { return QDateTime(QDate(2026, 11, 23), QTime(4, 31), Qt::UTC); }

QString fixture(const QString& relative) { return QStringLiteral(DAOZHANG_FIXTURES "/") + relative; }

QByteArray fixtureBytes(const QString& relative)
{
    QFile file(fixture(relative));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(relative));
    return file.readAll();
}

bool hasPostgres() { return !qEnvironmentVariableIsEmpty("DAOZHANG_TEST_PG"); }

void engineRows()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::newRow("sqlite") << storage::Engine::Sqlite;
    if (hasPostgres())
        QTest::newRow("postgresql") << storage::Engine::Postgresql;
    else
        qInfo("PostgreSQL is not tested: DAOZHANG_TEST_PG is not set (test.sh sets it)");
}

TemporaryShop::TemporaryShop(storage::Engine engine) : m_clock(usualNow())
{
    if (engine == storage::Engine::Postgresql) {
        m_location = qEnvironmentVariable("DAOZHANG_TEST_PG");
        auto connection = storage::Connection::open(m_location, storage::Access::ReadWrite, storage::Connection::Missing::IsError);
        if (!connection)
            qFatal("%s", qPrintable(connection.error().message));
        if (auto emptied = (*connection)->run(QStringLiteral("DROP SCHEMA public CASCADE; CREATE SCHEMA public")); !emptied)
            qFatal("%s", qPrintable(emptied.error().message));
    } else {
        m_location = m_folder.filePath(QStringLiteral("test.shop"));
    }
    auto made = storage::Shop::create(m_location, {QStringLiteral("青禾百货"), Currency::cny(), "Asia/Shanghai"}, m_clock);
    if (!made)
        qFatal("%s | %s", qPrintable(made.error().message), qPrintable(made.error().detail));
    m_shop = std::move(*made);
}

TemporaryShop::~TemporaryShop() = default;

void TemporaryShop::reopen()
{
    m_shop.reset();
    auto opened = storage::Shop::open(m_location, m_clock);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    m_shop = std::move(*opened);
}

} // namespace daozhang::testing
