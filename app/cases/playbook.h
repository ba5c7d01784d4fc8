// SPDX-License-Identifier: GPL-3.0-or-later
// The playbook as data (resources/playbooks): guided checks of domain.md §3.3, in the language of the installed
// translator. A new step or another wording needs no C++.
#pragma once

#include "models/cases/case.h"

#include <QStringList>

#include <optional>

class QJsonObject;

namespace daozhang::cases {

/// One node of the tree of guided checks.
struct CheckNode
{
    struct Option
    {
        QString code;
        QString text;
        QString to;  ///< another node, or a result
    };
    QString id;
    QString test;  ///< name of the test the program makes by itself; empty = a person is asked
    QString question;
    QVector<Option> options;

    bool isAutomatic() const { return !test.isEmpty(); }
    const Option* option(QStringView code) const;
};

/// Where the tree ends: causes with what to do, or a task after which it goes back to a node.
struct CheckResult
{
    QString id;
    QStringList causes;
    QString text;
    QString backTo;  ///< empty = an end

    /// "C15/C16", or the id for a task and for an end without a cause.
    QString code() const;
};

class CheckTree
{
public:
    static QString start();
    static std::optional<CheckNode> node(const QString& id);
    static std::optional<CheckResult> result(const QString& id);
    /// Every node id, for the check that the data hold together.
    static QStringList nodes();
};

/// What to do first when the terminal showed no success (domain.md §2, branch B).
QStringList oneSidedFirstSteps();

/// Of {"en": …, "zh": …} the text in the language of the installed translator.
QString textInUse(const QJsonObject& texts);
/// A JSON document that is compiled in; empty when there is none of that name.
QJsonObject builtInDocument(const QString& path);

} // namespace daozhang::cases
