// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/playbook.h"

#include "app/cases/case_service.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// A static library's resources are registered only when something asks for them, outside any namespace.
static void registerResources() { Q_INIT_RESOURCE(daozhang_data); }

namespace daozhang::cases {
namespace {

struct Cases
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

const QJsonObject& checks()
{
    static const QJsonObject document = builtInDocument(QStringLiteral(":/playbooks/checks.json"));
    return document;
}

QString text(const QJsonObject& object, const char* name)
{
    return textInUse(object.value(QLatin1String(name)).toObject());
}

} // namespace

QString textInUse(const QJsonObject& texts)
{
    //: The language of the texts that come from data files: "en" or "zh".
    return texts.value(Cases::tr("en")).toString();
}

QJsonObject builtInDocument(const QString& path)
{
    registerResources();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

const CheckNode::Option* CheckNode::option(QStringView code) const
{
    for (const Option& candidate : options)
        if (candidate.code == code)
            return &candidate;
    return nullptr;
}

QString CheckResult::code() const { return causes.isEmpty() ? id : causes.join(u'/'); }

QString CheckTree::start() { return checks().value(u"start").toString(); }

QStringList CheckTree::nodes() { return checks().value(u"nodes").toObject().keys(); }

std::optional<CheckNode> CheckTree::node(const QString& id)
{
    const QJsonObject found = checks().value(u"nodes").toObject().value(id).toObject();
    if (found.isEmpty())
        return std::nullopt;
    CheckNode node{id, found.value(u"auto").toString(), text(found, "question"), {}};
    for (const QJsonValue option : found.value(u"options").toArray()) {
        const QJsonObject one = option.toObject();
        node.options.append({one.value(u"code").toString(), text(one, "text"), one.value(u"to").toString()});
    }
    return node;
}

std::optional<CheckResult> CheckTree::result(const QString& id)
{
    const QJsonObject found = checks().value(u"results").toObject().value(id).toObject();
    if (found.isEmpty())
        return std::nullopt;
    CheckResult result{id, {}, text(found, "text"), found.value(u"backTo").toString()};
    for (const QJsonValue cause : found.value(u"causes").toArray())
        result.causes.append(cause.toString());
    return result;
}

QStringList oneSidedFirstSteps()
{
    QStringList steps;
    for (const QJsonValue step : checks().value(u"oneSidedFirstSteps").toArray())
        steps.append(textInUse(step.toObject()));
    return steps;
}

QVector<LadderRung> ladder()
{
    static const QJsonObject document = builtInDocument(QStringLiteral(":/playbooks/ladder.json"));
    QVector<LadderRung> rungs;
    for (const QJsonValue value : document.value(u"rungs").toArray()) {
        const QJsonObject rung = value.toObject();
        rungs.append({rung.value(u"level").toInt(), text(rung, "name"), text(rung, "when"), text(rung, "what"),
                      text(rung, "output"), text(rung, "limit"), rung.value(u"limitDays").toInt(),
                      rung.value(u"limitIn").toString() == u"business", text(rung, "basis")});
    }
    return rungs;
}

QVector<CauseInfo> causes()
{
    static const QJsonObject document = builtInDocument(QStringLiteral(":/playbooks/causes.json"));
    QVector<CauseInfo> all;
    for (const QJsonValue value : document.value(u"causes").toArray()) {
        const QJsonObject cause = value.toObject();
        all.append({cause.value(u"code").toString(), text(cause, "name"), text(cause, "check"), text(cause, "next")});
    }
    return all;
}

QString statusName(CaseStatus status)
{
    switch (status) {
    case CaseStatus::New: return Cases::tr("New");
    case CaseStatus::Checking: return Cases::tr("Checking");
    case CaseStatus::WithProvider: return Cases::tr("With the provider");
    case CaseStatus::Escalated: return Cases::tr("Escalated");
    case CaseStatus::Dispute: return Cases::tr("In dispute");
    case CaseStatus::ProposedToClose: return Cases::tr("Proposed to close");
    case CaseStatus::Closed: return Cases::tr("Closed");
    }
    Q_UNREACHABLE();
}

QString kindName(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Short: return Cases::tr("Short deposit");
    case CaseKind::OneSided: return Cases::tr("One-sided");
    case CaseKind::Over: return Cases::tr("Over");
    }
    Q_UNREACHABLE();
}

QString ballName(Ball ball)
{
    switch (ball) {
    case Ball::Us: return Cases::tr("Us");
    case Ball::Provider: return Cases::tr("Provider");
    case Ball::Bank: return Cases::tr("Bank");
    case Ball::Authority: return Cases::tr("Authority");
    case Ball::Customer: return Cases::tr("Customer");
    }
    Q_UNREACHABLE();
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::None: return Cases::tr("Open");
    case Outcome::Recovered: return Cases::tr("Recovered");
    case Outcome::WrittenOff: return Cases::tr("Written off");
    case Outcome::NoClaim: return Cases::tr("No claim");
    }
    Q_UNREACHABLE();
}

} // namespace daozhang::cases
