// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/case_words.h"

#include "app/cases/case_service.h"
#include "app/cases/playbook.h"

#include <QCoreApplication>

#include <array>

namespace daozhang::cases {
namespace {

struct Cases
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

const QString kMark = QStringLiteral("::");

struct StepCode
{
    Step step;
    QStringView code;
};

constexpr std::array kSteps{StepCode{Step::GuidedChecks, u"checks"},        StepCode{Step::OneSided, u"one_sided"},
                            StepCode{Step::Promise, u"promise"},            StepCode{Step::PromiseBroken, u"promise_broken"},
                            StepCode{Step::Answer, u"answer"},              StepCode{Step::CheckResult, u"result"},
                            StepCode{Step::SayWhatNext, u"say_what_next"}};

QString wordsOf(Step step, const QString& argument)
{
    switch (step) {
    case Step::GuidedChecks: return Cases::tr("Go through the guided checks.");
    case Step::OneSided: return oneSidedFirstSteps().value(1);
    case Step::Promise: return Cases::tr("Look whether the promise was kept: %1").arg(argument);
    case Step::PromiseBroken: return Cases::tr("The promise was broken: go up the ladder.");
    case Step::Answer: return Cases::tr("Answer due: L%1 %2").arg(argument, ladder().value(argument.toInt()).name);
    case Step::CheckResult: return CheckTree::result(argument).value_or(CheckResult()).text;
    case Step::SayWhatNext: return Cases::tr("Opened again: say what is to be done next.");
    }
    Q_UNREACHABLE();
}

QString madeTitle(const ProviderNames& names, const Case& record)
{
    const QString name = record.provider.isEmpty() ? kindName(record.kind) : names.value(record.provider, record.provider);
    const bool isCharge = isAboutCharges(record);
    if (isCharge && record.cause == QLatin1String("C09"))
        return Cases::tr("%1: fees above the agreement, %2", "provider, amount").arg(name, record.claimed.toDisplay());
    if (isCharge && record.cause == QLatin1String("C12"))
        return Cases::tr("%1: deduction of %2", "provider, amount").arg(name, record.claimed.toDisplay());
    if (!record.due.isValid())
        return Cases::tr("%1: %2", "provider, amount").arg(name, record.claimed.toDisplay());
    return Cases::tr("%1: %2, due on %3", "provider, amount, day").arg(name, record.claimed.toDisplay(), record.due.toString(Qt::ISODate));
}

} // namespace

bool isAboutCharges(const Case& record)
{
    // Its claim has no fee of its own: that is how it differs from money that is missing.
    return record.kind == CaseKind::Short && record.gross == record.claimed && (record.cause == QLatin1String("C09") || record.cause == QLatin1String("C12"));
}

QString stepCode(Step step, const QString& argument)
{
    for (const StepCode& one : kSteps)
        if (one.step == step)
            return kMark + one.code.toString() + (argument.isEmpty() ? QString() : u' ' + argument);
    Q_UNREACHABLE();
}

QString stepWords(const QString& stored)
{
    if (!stored.startsWith(kMark))
        return stored;
    const QString code = stored.mid(kMark.size()).section(u' ', 0, 0);
    const QString argument = stored.mid(kMark.size()).section(u' ', 1);
    for (const StepCode& one : kSteps)
        if (code == one.code)
            return wordsOf(one.step, argument);
    return argument;
}

QString personsStep(const QString& text)
{
    return text.startsWith(kMark) ? QStringLiteral("：") + text.mid(kMark.size()) : text;
}

ProviderNames providerNames(storage::Shop& shop)
{
    ProviderNames names;
    if (const auto all = ProviderDirectory(shop).all())
        for (const ProviderProfile& one : *all)
            names.insert(one.id, one.name);
    return names;
}

void putIntoWords(const ProviderNames& names, Case& record)
{
    if (record.title.isEmpty())
        record.title = madeTitle(names, record);
    record.nextAction = stepWords(record.nextAction);
}

} // namespace daozhang::cases
