// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the window (one room's screen), and what the window does for it.
#pragma once

#include "app/session/shop_session.h"

#include <QAction>
#include <QList>
#include <QWidget>

#include <functional>

namespace daozhang::ui {

/// The places that the navigation names, in its order.
enum class Place { Today, Import, Reconcile, Cases, Insights, Settings };

/// What a page can be asked to show. `key` is the row id, or a code where `kind` says so.
struct Thing
{
    enum class Kind {
        None,
        Finding, Deposit, Sales,                ///< Reconcile; Sales: `ids`
        BusinessDay,                            ///< Reconcile; key = ISO date
        SalesInState,                           ///< Reconcile; key = state code, "arrived" …
        Findings,                               ///< Reconcile; key = "" for all, "provider:<id>", "due:<ISO date>" or
                                                ///< "overdue:<from>-<to>" in days, "to" may be empty
        Case, Evidence, Dossier,                ///< Cases; Evidence: key = case id, ids = {evidence id} or none
        NewCase,                                ///< Cases: ids = findings, none for a customer at the counter
        SourceFile, Files,                      ///< Import; SourceFile: ids = {line of the file} or none; Files: `files` to preview
        Section,                                ///< Insights: key = "provider:<id>"; Settings: key = "terms", "accounts", "calendar", "directory", "folders", "formats",
                                                ///< "appearance", "people", "shop"; "terms" with `files` = provider ids: proposes theirs
    };
    Kind kind = Kind::None;
    QString key;
    QVector<qint64> ids;
    QStringList files;
};

/// A question that wants a reason, asked at the bottom of the page and not in a dialog.
struct ReasonQuestion
{
    QString question;      ///< "Take this import back?"
    QString explanation;   ///< what will happen
    QString confirm;       ///< text of the button
    QString placeholder;   ///< hint in the field
    bool mayBeEmpty = false;
    bool isDangerous = false;  ///< cannot be undone: the button says so in red
    QString typed = {};        ///< stands in the field: a reason that was given, of an answer that was refused
};

/// The window as a page sees it.
class PageHost
{
public:
    virtual ~PageHost() = default;
    virtual void go(Place place, const Thing& thing = {}) = 0;
    /// Says at the bottom what was done, for ten seconds; with `undo`, offers it there and by Ctrl+Z.
    virtual void notify(const QString& text, std::function<void()> undo = {}) = 0;
    /// Shows progress of long work at the bottom with a Stop button, once it has taken 200 ms.
    virtual void follow(SessionTask* task, const QString& doing) = 0;
    /// For errors that have no better place on the page.
    virtual void showError(const Error& error) = 0;
    virtual void askReason(const ReasonQuestion& question, std::function<void(const QString&)> answered) = 0;
    /// Takes a question back that nobody has answered: what it was about is not shown any more.
    virtual void withdrawQuestion() {}
    /// Leaves this shop: for the demo shop, for restoring a backup, or for the start page.
    enum class Exit { Demo, Restore, Start };
    virtual void leaveFor(Exit) {}

    // Shorthands.
    void openCase(CaseId id) { go(Place::Cases, {Thing::Kind::Case, QString::number(id.value), {}, {}}); }
    void openFinding(FindingId id) { go(Place::Reconcile, {Thing::Kind::Finding, QString::number(id.value), {}, {}}); }
    void openDeposit(BankLineId id) { go(Place::Reconcile, {Thing::Kind::Deposit, QString::number(id.value), {}, {}}); }
    void openDossier(CaseId id) { go(Place::Cases, {Thing::Kind::Dossier, QString::number(id.value), {}, {}}); }
    void openEvidence(CaseId id, EvidenceId item = {})
    {
        go(Place::Cases, {Thing::Kind::Evidence, QString::number(id.value), item.isValid() ? QVector<qint64>{item.value} : QVector<qint64>{}, {}});
    }
    void openImport(const QStringList& files) { go(Place::Import, {Thing::Kind::Files, {}, {}, files}); }
    void newCase(const QVector<FindingId>& findings)
    {
        Thing thing{Thing::Kind::NewCase, {}, {}, {}};
        for (const FindingId id : findings)
            thing.ids.append(id.value);
        go(Place::Cases, thing);
    }
};

/// One screen. It is made at the first visit, after the shop was opened, and dies with the shop's session.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(ShopSession& session, PageHost& host, QWidget* parent = nullptr) : QWidget(parent), m_session(session), m_host(host) {}

    virtual QString title() const = 0;
    /// Facts beside the title in the top bar.
    virtual QString subtitle() const { return {}; }
    /// Buttons at the right of the top bar; an action with property "primary" true is the filled one.
    virtual QList<QAction*> barActions() const { return {}; }
    /// The page has come to the front: put the focus where work begins.
    virtual void activate() {}
    /// Something was written, or the page is shown for the first time: read again what it shows.
    virtual void refresh() = 0;
    /// Shows one thing; false when the page does not know such things.
    virtual bool showThing(const Thing&) { return false; }
    /// Panes for F6, in order; widgets that take focus.
    virtual QList<QWidget*> panes() const { return {}; }
    /// Esc: true when the page went one step back by itself.
    virtual bool goBack() { return false; }
    /// A sentence about what was entered and is not stored yet; empty when nothing would be lost.
    virtual QString unsaved() const { return {}; }
    /// True when everything it shows has arrived (beyond what the session's queues tell).
    virtual bool isSettled() const { return true; }

signals:
    /// Title, subtitle or bar actions are different now.
    void headerChanged();

protected:
    ShopSession& session() const { return m_session; }
    PageHost& host() const { return m_host; }

private:
    ShopSession& m_session;
    PageHost& m_host;
};

} // namespace daozhang::ui
