// SPDX-License-Identifier: GPL-3.0-or-later
// A shop with the fixtures of the pages in it, its session, and a window that only remembers what it was asked.
#pragma once

#include "app/session/shop_session.h"
#include "tests/support/testing.h"
#include "ui/common/page.h"

#include <QJsonDocument>
#include <QSignalSpy>

namespace daozhang::testing {

/// What the pages ask of the window.
class RecordingHost final : public ui::PageHost
{
public:
    void go(ui::Place place, const ui::Thing& thing) override
    {
        places.append(place);
        things.append(thing);
    }
    void notify(const QString& text, std::function<void()>) override { notices.append(text); }
    void follow(SessionTask*, const QString&) override {}
    void showError(const Error& error) override { errors.append(error.message); }
    void askReason(const ui::ReasonQuestion& question, std::function<void(const QString&)> answered) override
    {
        questions.append(question.question);
        typed.append(question.typed);
        answer = std::move(answered);
    }

    QVector<ui::Place> places;
    QVector<ui::Thing> things;
    QStringList notices, errors, questions, typed;
    std::function<void(const QString&)> answer;
};

/// Runs work on the writer and waits for it.
template <class T> Result<T> await(ShopSession& session, std::function<Result<T>(Rooms&, TaskContext&)> work)
{
    std::optional<Result<T>> answer;
    QObject receiver;
    session.write<T>(&receiver, std::move(work), [&](Result<T> result) { answer.emplace(std::move(result)); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
        return Failure(ErrorCode::Stopped, QStringLiteral("no answer within 30 s"));
    return std::move(*answer);
}

/// A shop whose session is open.
class OpenShop
{
public:
    OpenShop() : session(shop.location(), shop.clock())
    {
        QSignalSpy opened(&session, &ShopSession::opened);
        session.open();
        if (opened.isEmpty() && !opened.wait(15'000))
            qFatal("the shop did not open");
    }

    Result<bool> setTerms()
    {
        const QJsonObject json = QJsonDocument::fromJson(fixtureBytes(QStringLiteral("ui/terms.json"))).object();
        return await<bool>(session, [json](Rooms& rooms, TaskContext&) -> Result<bool> {
            DZ_ASSIGN(const auto terms, reconcile::SettlementTerms::fromJson(json));
            DZ_CHECK(rooms.reconcile().setTerms(terms));
            return true;
        });
    }
    Result<bool> import(const QStringList& files)
    {
        return await<bool>(session, [files](Rooms& rooms, TaskContext& task) -> Result<bool> {
            DZ_ASSIGN(const auto done, rooms.importAndReconcile(files, {}, task));
            if (!done.imported.failures.isEmpty())
                return Failure(done.imported.failures.first().error);
            return true;
        });
    }
    /// Terms, sales and the bank statement of the fixtures, judged.
    Result<bool> fill()
    {
        DZ_CHECK(setTerms());
        return import({fixture(QStringLiteral("ui/terminal.csv")), fixture(QStringLiteral("ui/bank.csv"))});
    }

    TemporaryShop shop;
    ShopSession session;
};

} // namespace daozhang::testing
