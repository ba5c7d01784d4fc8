// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chips.h"

#include "app/reconcile/explanation.h"
#include "ui/common/format.h"

#include <QCoreApplication>

namespace daozhang::ui {

namespace {

struct Chips
{
    Q_DECLARE_TR_FUNCTIONS(Chips)
};

QString icon(const char* name) { return QString::fromLatin1(name); }

} // namespace

Chip chipOf(reconcile::SaleState state, Inside inside, int setSize)
{
    using reconcile::SaleState;
    switch (state) {
    case SaleState::Arrived: return {Chips::tr("Arrived"), icon("checkmark"), Tone::Ok};
    case SaleState::InTransit: return {Chips::tr("In transit"), icon("clock"), Tone::Wait};
    case SaleState::Overdue:
        return {inside == Inside::Lump ? Chips::tr("Missing") : Chips::tr("Overdue"), icon("emblem-important"), Tone::Bad};
    case SaleState::OneOf:
        return {setSize == 2 ? Chips::tr("One of two") : setSize > 2 ? Chips::tr("One of %1").arg(setSize) : Chips::tr("One of several"),
                icon("emblem-question"), Tone::Odd};
    case SaleState::CancelledOut: return {Chips::tr("Cancelled out"), icon("edit-undo"), Tone::Mute};
    case SaleState::Excluded: return {Chips::tr("Excluded"), icon("list-remove"), Tone::Mute};
    case SaleState::Unknown: return {Chips::tr("Not judged yet"), icon("view-hidden"), Tone::Mute};
    }
    return {};
}

Chip chipOf(const reconcile::SaleOutcome& outcome, Inside inside, int setSize)
{
    if (outcome.state == reconcile::SaleState::OneOf && outcome.cause == reconcile::kBesideDeposit)
        return {reconcile::stateName(outcome), icon("emblem-question"), Tone::Odd};
    return chipOf(outcome.state, inside, setSize);
}

Chip chipOf(reconcile::DepositState state, Money difference, Gap gap)
{
    using reconcile::DepositState;
    const QString amount = difference.absolute().toDisplay();
    switch (state) {
    case DepositState::Explained: return {Chips::tr("Explained"), icon("checkmark"), Tone::Ok};
    case DepositState::Short:
        if (gap == Gap::NamedDeduction)
            return {Chips::tr("Deducted %1").arg(amount), icon("arrow-down"), Tone::Warn};
        return {Chips::tr("Short %1").arg(amount), icon("arrow-down"), Tone::Bad};
    case DepositState::Over: return {Chips::tr("Over %1").arg(amount), icon("arrow-up"), Tone::Odd};
    case DepositState::Unexplained: return {Chips::tr("Unexplained"), icon("edit-find"), Tone::Warn};
    }
    return {};
}

Chip chipOf(const reconcile::DepositOutcome& outcome)
{
    using Kind = reconcile::SentenceTerm::Kind;
    bool deduction = false, other = false;
    Money deducted;
    for (const auto& term : outcome.terms) {
        if (term.kind == Kind::Deduction && term.name != QLatin1String("split")) {
            deducted = deduction ? deducted + term.amount : term.amount;
            deduction = true;
        }
        other = other || term.kind == Kind::Missing || term.kind == Kind::OneOf || (term.kind == Kind::Gap && !term.amount.isZero());
    }
    const bool named = deduction && !other;
    return chipOf(outcome.state, named && outcome.difference.isZero() ? deducted : outcome.difference,
                  named ? Gap::NamedDeduction : Gap::Unnamed);
}

Chip overdueChip(qint64 days) { return {Chips::tr("Overdue %n day(s)", nullptr, static_cast<int>(days)), icon("emblem-important"), Tone::Bad}; }

Chip chipOf(reconcile::FindingState state)
{
    using reconcile::FindingState;
    const QString name = reconcile::stateName(state);
    switch (state) {
    case FindingState::Open: return {name, icon("emblem-important"), Tone::Bad};
    case FindingState::InCase: return {name, icon("view-task"), Tone::Wait};
    case FindingState::Settled: return {name, icon("checkmark"), Tone::Ok};
    case FindingState::Dismissed: return {name, icon("list-remove"), Tone::Mute};
    }
    return {};
}

Chip chipOf(const cases::Case& record, bool isDue)
{
    if (!record.isOpen()) {
        switch (record.outcome) {
        case cases::Outcome::Recovered: return {Chips::tr("Recovered"), icon("checkmark"), Tone::Ok};
        case cases::Outcome::WrittenOff: return {Chips::tr("Written off"), icon("list-remove"), Tone::Mute};
        case cases::Outcome::NoClaim: return {Chips::tr("No claim"), icon("list-remove"), Tone::Mute};
        case cases::Outcome::None: return {Chips::tr("Closed"), icon("list-remove"), Tone::Mute};
        }
    }
    if (record.ball == cases::Ball::Us)
        return {Chips::tr("Our move"), icon("user"), isDue ? Tone::Bad : Tone::Accent};
    return {Chips::tr("Their move"), icon("clock"), Tone::Wait};
}

Chip chipOf(cases::CaseStatus status)
{
    using cases::CaseStatus;
    switch (status) {
    case CaseStatus::New: return {Chips::tr("New"), icon("view-task"), Tone::Accent};
    case CaseStatus::Checking: return {Chips::tr("Being checked"), icon("edit-find"), Tone::Accent};
    case CaseStatus::WithProvider: return {Chips::tr("With provider"), icon("clock"), Tone::Wait};
    case CaseStatus::Escalated: return {Chips::tr("Escalated"), icon("document-send"), Tone::Warn};
    case CaseStatus::Dispute: return {Chips::tr("In dispute"), icon("vcs-conflicting"), Tone::Warn};
    case CaseStatus::ProposedToClose: return {Chips::tr("Seems paid"), icon("checkmark"), Tone::Warn};
    case CaseStatus::Closed: return {Chips::tr("Closed"), icon("list-remove"), Tone::Mute};
    }
    return {};
}

Chip chipOf(const cases::Promise& promise, QDate today)
{
    using Verdict = cases::Promise::Verdict;
    switch (promise.verdict) {
    case Verdict::Open: return {Chips::tr("Promised %1").arg(shortDate(promise.due, today)), icon("call-start"), Tone::Wait};
    case Verdict::Kept: return {Chips::tr("Kept"), icon("dialog-ok"), Tone::Ok};
    case Verdict::Broken: {
        const qint64 days = promise.due.daysTo(today);
        return {days > 0 ? Chips::tr("Broken %n day(s)", nullptr, static_cast<int>(days)) : Chips::tr("Broken"), icon("dialog-close"),
                Tone::Bad};
    }
    }
    return {};
}

Chip deadlineChip(QDate due, QDate today)
{
    const qint64 days = today.daysTo(due);
    if (days < 0)
        return {Chips::tr("Late %n day(s)", nullptr, static_cast<int>(-days)), icon("chronometer"), Tone::Bad};
    if (days == 0)
        return {Chips::tr("Today"), icon("chronometer"), Tone::Bad};
    if (days <= 2)
        return {Chips::tr("In %n day(s)", nullptr, static_cast<int>(days)), icon("chronometer"), Tone::Warn};
    return {shortDate(due, today), icon("chronometer"), Tone::Wait};
}

Chip chipOf(const intake::ControlTotal& total)
{
    if (total.declared.isEmpty())
        return {Chips::tr("Not declared"), icon("view-hidden"), Tone::Mute};
    return total.holds ? Chip{Chips::tr("Agrees"), icon("checkmark"), Tone::Ok} : Chip{Chips::tr("Differs"), icon("emblem-important"), Tone::Bad};
}

Chip totalsChip(const QVector<intake::ControlTotal>& totals)
{
    int declared = 0, held = 0;
    for (const auto& total : totals) {
        if (total.declared.isEmpty() && !total.holds)
            continue;
        ++declared;
        held += total.holds ? 1 : 0;
    }
    if (declared == 0)
        return {Chips::tr("No totals"), icon("view-hidden"), Tone::Mute};
    if (held == declared)
        return {Chips::tr("Totals agree"), icon("checkmark"), Tone::Ok};
    return {Chips::tr("Totals differ"), icon("emblem-important"), Tone::Bad};
}

Chip notRecognisedChip() { return {Chips::tr("Not recognised"), icon("edit-find"), Tone::Warn}; }
Chip fileMissingChip() { return {Chips::tr("File missing"), icon("document-import"), Tone::Mute}; }

Chip chipOf(Integrity integrity)
{
    return integrity == Integrity::Holds ? Chip{Chips::tr("Verified"), icon("security-high"), Tone::Ok}
                                         : Chip{Chips::tr("Altered"), icon("vcs-conflicting"), Tone::Bad};
}

} // namespace daozhang::ui
