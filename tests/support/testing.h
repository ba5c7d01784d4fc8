// SPDX-License-Identifier: GPL-3.0-or-later
// What tests share: a throw-away shop on each engine, fixture files, a clock that stands still.
#pragma once

#include "app/storage/shop.h"
#include "models/common/clock.h"
#include "models/common/result.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <memory>

namespace daozhang::testing {

/// Monday 2026-11-23 12:31 in Shanghai.
QDateTime usualNow();

/// Path of a fixture: fixture("intake/backoffice.csv").
QString fixture(const QString& relative);
QByteArray fixtureBytes(const QString& relative);

/// Room for a shop that nobody has made yet: a file name in a temporary folder, or a PostgreSQL database of its own, so
/// that tests can run side by side. Gone with the object.
class TemporaryPlace
{
public:
    explicit TemporaryPlace(storage::Engine engine);
    ~TemporaryPlace();
    TemporaryPlace(const TemporaryPlace&) = delete;
    TemporaryPlace& operator=(const TemporaryPlace&) = delete;
    QString location() const { return m_location; }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QString m_location;
    QString m_database;  // of PostgreSQL; empty on SQLite
};

/// A shop of its own in a temporary folder (or an emptied PostgreSQL database), gone with the object.
class TemporaryShop
{
public:
    explicit TemporaryShop(storage::Engine engine = storage::Engine::Sqlite);
    ~TemporaryShop();
    storage::Shop& operator*() { return *m_shop; }
    storage::Shop* operator->() { return m_shop.get(); }
    FixedClock& clock() { return m_clock; }
    QString location() const { return m_place.location(); }
    QString folder() const { return m_place.folder(); }
    /// Closes and opens again, as the next start of the program would.
    void reopen();

private:
    TemporaryPlace m_place;
    FixedClock m_clock;
    std::unique_ptr<storage::Shop> m_shop;
};

/// True when DAOZHANG_TEST_PG names a throw-away PostgreSQL database (test.sh starts one).
bool hasPostgres();

/// Adds the rows "sqlite" and, where there is one, "postgresql" to a _data() function with a column `engine`.
void engineRows();

} // namespace daozhang::testing

/// Fails the test with the error's own words.
#define DZ_VERIFY(expression)                                                                                \
    do {                                                                                                     \
        auto&& dzResult = (expression);                                                                      \
        QVERIFY2(dzResult.has_value(),                                                                       \
                 qPrintable(dzResult ? QString() : dzResult.error().message + QLatin1String(" | ") + dzResult.error().detail)); \
    } while (false)

Q_DECLARE_METATYPE(daozhang::storage::Engine)
