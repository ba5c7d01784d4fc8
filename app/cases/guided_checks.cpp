// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/guided_checks.h"

#include "app/cases/case_words.h"

#include <algorithm>

namespace daozhang::cases {
namespace {

using reconcile::FindingKind;
using reconcile::JudgedSale;
using reconcile::SaleState;

const QString kNotKnown = QStringLiteral("not_known");

bool anySale(const CheckFacts& facts, const auto& holds) { return std::any_of(facts.standing.sales.begin(), facts.standing.sales.end(), holds); }
bool allSales(const CheckFacts& facts, const auto& holds) { return std::all_of(facts.standing.sales.begin(), facts.standing.sales.end(), holds); }

bool hasCause(const CheckFacts& facts, QStringView cause)
{
    return anySale(facts, [&](const JudgedSale& sale) { return sale.outcome.cause == cause; });
}

bool hasFinding(const CheckFacts& facts, std::initializer_list<FindingKind> kinds)
{
    return std::any_of(facts.standing.findings.begin(), facts.standing.findings.end(),
                       [&](const reconcile::Finding& finding) { return std::find(kinds.begin(), kinds.end(), finding.kind) != kinds.end(); });
}

QString coverageAnswer(const CheckFacts& facts)
{
    if (!facts.record.due.isValid())
        return kNotKnown;
    return facts.coveredTo.isValid() && facts.coveredTo >= facts.record.due ? QStringLiteral("full") : QStringLiteral("gap");
}

QString matchAnswer(const CheckFacts& facts)
{
    if (facts.standing.isPaid)
        return QStringLiteral("hit");
    const bool near = hasFinding(facts, {FindingKind::OneOfLump, FindingKind::ShortUnexplained, FindingKind::Deducted,
                                         FindingKind::FeeDifference, FindingKind::MissingInLump});
    return near || !facts.standing.arrivals.isEmpty() ? QStringLiteral("near_hit") : QStringLiteral("none");
}

/// A merchant number that no provider's terms name, though they name some, is not the shop's (domain.md C14).
QString routeAnswer(const CheckFacts& facts)
{
    bool anyNamed = false;
    for (const auto& provider : facts.terms.providers)
        anyNamed = anyNamed || !provider.merchants.isEmpty();
    if (!anyNamed)
        return kNotKnown;
    const auto isOurs = [&](const JudgedSale& sale) {
        return sale.sale.merchant.isEmpty()
               || std::any_of(facts.terms.providers.begin(), facts.terms.providers.end(), [&](const reconcile::ProviderTerms& provider) {
                      return provider.merchants.contains(sale.sale.merchant) || provider.merchants.isEmpty();
                  });
    };
    return allSales(facts, isOurs) ? QStringLiteral("ok") : QStringLiteral("mid_foreign");
}

/// What the opening of the case said of the terminal stands as the answer to n20.
std::optional<CheckAnswer> openingAnswer(const QString& node, const CheckFacts& facts)
{
    if (node != u"n20")
        return std::nullopt;
    // What was taken off sales that arrived is no matter of the slip: the bank proves that they succeeded.
    if (facts.record.terminalShowed == TerminalShowed::NotAsked && isAboutCharges(facts.record))
        return CheckAnswer{QStringLiteral("slip_ok"), {}, {}, facts.record.openedAt, {}};
    if (facts.record.terminalShowed == TerminalShowed::NotAsked)
        return std::nullopt;
    const QString option = facts.record.terminalShowed == TerminalShowed::SuccessSlip      ? QStringLiteral("slip_ok")
                           : facts.record.terminalShowed == TerminalShowed::NoSlipOrError ? QStringLiteral("no_slip_or_error")
                                                                                          : QStringLiteral("unsure");
    return CheckAnswer{option, {}, {}, facts.record.openedAt, {}};
}

CheckStep stepOf(const CheckNode& node, const CheckFacts& facts)
{
    CheckStep step;
    step.node = node.id;
    step.question = node.question;
    step.automatic = node.isAutomatic();
    if (step.automatic) {
        step.answer = automaticAnswer(node.test, facts);
        // The option's text stands in for a choice, so that a list can show it.
        if (const auto* option = node.option(step.answer))
            step.options.append({option->code, option->text});
        return step;
    }
    for (const CheckNode::Option& option : node.options)
        step.options.append({option.code, option.text});
    const auto told = facts.history.answers.constFind(node.id);
    const auto answer = told != facts.history.answers.constEnd() ? std::optional(*told) : openingAnswer(node.id, facts);
    if (answer) {
        step.answer = answer->option;
        step.note = answer->note;
        step.who = answer->who;
        step.at = answer->at;
        step.entry = answer->entry;
    }
    return step;
}

} // namespace

QString automaticAnswer(const QString& test, const CheckFacts& facts)
{
    if (facts.standing.sales.isEmpty())
        return kNotKnown;
    if (test == u"import_coverage")
        return coverageAnswer(facts);
    if (test == u"duplicate_or_test")
        return hasCause(facts, u"C24") ? QStringLiteral("yes") : QStringLiteral("no");
    if (test == u"type_is_clearing")
        return hasCause(facts, u"C04") ? QStringLiteral("no") : QStringLiteral("yes");
    if (test == u"find_void")
        return hasCause(facts, u"C05") ? QStringLiteral("found") : QStringLiteral("none");
    if (test == u"find_refund_or_reversal")
        return hasCause(facts, u"C07") ? QStringLiteral("reversal") : hasCause(facts, u"C06") ? QStringLiteral("refund_full") : QStringLiteral("none");
    if (test == u"due_date")
        return allSales(facts, [](const JudgedSale& sale) { return sale.outcome.state == SaleState::InTransit; }) ? QStringLiteral("not_due")
                                                                                                                : QStringLiteral("due");
    if (test == u"match")
        return matchAnswer(facts);
    if (test == u"explain_difference")
        return hasFinding(facts, {FindingKind::Deducted, FindingKind::FeeDifference}) ? QStringLiteral("explained") : QStringLiteral("unexplained");
    if (test == u"route")
        return routeAnswer(facts);
    return kNotKnown;
}

QVector<CheckStep> walkChecks(const CheckFacts& facts)
{
    QVector<CheckStep> steps;
    const qsizetype longest = CheckTree::nodes().size();
    for (QString at = CheckTree::start(); steps.size() <= longest;) {
        const auto node = CheckTree::node(at);
        if (!node)
            break;
        steps.append(stepOf(*node, facts));
        CheckStep& step = steps.last();
        const CheckNode::Option* taken = node->option(step.answer);
        if (!taken)
            break;  // still open: a person is asked here
        if (const auto result = CheckTree::result(taken->to)) {
            step.result = result->code();
            step.resultText = result->text;
            break;
        }
        at = taken->to;
    }
    return steps;
}

} // namespace daozhang::cases
