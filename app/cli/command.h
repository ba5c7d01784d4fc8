// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: one table of commands, each a function of what was said and the open shop.
#pragma once

#include "app/session/rooms.h"

#include <QCommandLineOption>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace daozhang::cli {

/// Exit statuses are part of the contract.
enum ExitStatus {
    Done = 0,
    Partly = 1,      ///< some lines refused, something does not hold, or the command failed on the shop's data
    WrongUsage = 2,
    Unreadable = 3,  ///< a file was not recognised or could not be read; nothing of it was stored
};

/// What was said on the command line.
struct Invocation
{
    QString shop;
    bool json = false;
    std::optional<QDate> asOf;
    QString who;
    QStringList words;  ///< what follows the command's name
    std::function<QString(const char*)> option;       ///< value of an option, empty when it was not given
    std::function<QStringList(const char*)> options;  ///< all values of an option that may be repeated
    std::function<bool(const char*)> has;
};

/// Where answers go: JSON or text to stdout, messages for people to stderr.
class Output
{
public:
    explicit Output(bool json) : m_json(json) {}
    bool json() const { return m_json; }
    void object(const QJsonObject& object) const;  ///< one compact JSON object, one line
    void line(const QString& text) const;
    void message(const QString& text) const;
    void message(const Error& error) const;

private:
    bool m_json;
};

struct Context
{
    const Invocation& said;
    const Output& out;
    const Clock& clock;
    Rooms* rooms = nullptr;  ///< null for commands that need no shop, or may do without and were given none
};

enum class Needs { Nothing, Shop, ShopIfNamed };

struct Command
{
    QString name;         ///< "import", "case open"
    QString words;        ///< "FILE…"
    QString summary;
    Needs needs = Needs::Shop;
    QList<QCommandLineOption> options;
    std::function<int(Context&)> run;
};

QVector<Command> termsCommands();  ///< terms …, what-if, fees …
QVector<Command> booksCommands();  ///< import, files, reconcile, sales, deposits, findings, decisions
QVector<Command> dayCommands();    ///< day …
QVector<Command> decideCommands(); ///< decide, undecide
QVector<Command> rowCommands();    ///< doubts, row, same, apart, verdicts
QVector<Command> profileCommands();  ///< profiles …
QVector<Command> caseCommands();   ///< case …, dossier
QVector<Command> shopCommands();   ///< init, verify, backup, restore, demo, providers

/// Takes the decision of the first word back; "undecide" and, older, "undo-decision".
int undecide(Context& context);

/// Reconciles first when files, terms, decisions or the day changed: answers are about the books as they are.
Result<void> freshen(Context& context);
/// Sales named by their keys; fails when one is not in the books.
Result<QVector<SaleId>> salesByKeys(Rooms& rooms, const QStringList& keys);

/// Runs the program; returns its exit status.
int run(const QStringList& arguments);

/// Says on stderr what is wrong with the words and returns WrongUsage.
int wrongUsage(const Context& context, const QString& what);
/// What a person types for a password: not shown, not kept; the first line of standard input where that is no terminal.
QString askPassword(const Context& context);
/// Says the error and returns the status that fits its code.
int failed(const Context& context, const Error& error);

/// "2026-11-20T10:05", "2026-11-20 10:05:30" (shop-local) or ISO 8601 with an offset; null when it is none of them.
QDateTime parseMoment(const QString& text, const ShopTime& time);
/// "D-12" or "12"
std::optional<BankLineId> depositFromName(const QString& name);
using reconcile::depositName;
/// "28" or "0028"
std::optional<CaseId> caseFromName(const QString& name);

} // namespace daozhang::cli
