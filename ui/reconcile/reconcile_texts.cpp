// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/reconcile_texts.h"

#include "app/reconcile/explanation.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

/// Odds of a set beside the first that are called the same.
constexpr double kAsLikely = 0.8;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReconcileWords)
};

QString reasonName(const QString& reason, const ReconcileDetail& detail, const Hypothesis& hypothesis)
{
    const int count = int(hypothesis.missing.size());
    const auto first = detail.alternativeSales.constFind(count > 0 ? hypothesis.missing.first() : SaleId());
    const bool known = first != detail.alternativeSales.constEnd();
    if (reason == u"batch")
        return Words::tr("the whole batch %1 (%n sales)", nullptr, count).arg(known ? first->sale.batch : QString());
    if (reason == u"terminal")
        return Words::tr("everything of terminal %1 (%n sales)", nullptr, count).arg(known ? first->sale.terminal : QString());
    if (reason == u"clearing_day")
        return Words::tr("the whole clearing day %1 (%n sales)", nullptr, count)
            .arg(known ? shortDate(first->outcome.due.clearing, detail.today) : QString());
    if (reason == u"card_kind")
        return Words::tr("all %1 payments (%n sales)", nullptr, count).arg(known ? cardKindName(first->sale.cardKind) : QString());
    if (reason == kBesideDeposit)
        return Words::tr("paid in this deposit, less or more something that no file names");
    if (reason == kOtherDeposit)
        return Words::tr("none: paid in another deposit, which is not explained in full");
    if (reason.startsWith(u"deduction:"))
        return Words::tr("a deduction: %1").arg(causeName(reason.mid(10)));
    return {};
}

/// The sales that are missing or in a deposit that nothing explains: two answers, and no sets that make up a sum.
const Finding* doubtOf(const ReconcileDetail& detail)
{
    if (detail.alternatives.isEmpty() || detail.alternatives.first().reason != kBesideDeposit)
        return nullptr;
    const auto found = std::find_if(detail.findings.begin(), detail.findings.end(), mayBeInDeposit);
    return found == detail.findings.end() ? nullptr : &*found;
}

/// The term of what some of a deposit's sales are short of, if one of them is.
const SentenceTerm* openTerm(const DepositOutcome& outcome)
{
    const auto open = std::find_if(outcome.terms.begin(), outcome.terms.end(), [](const SentenceTerm& term) { return term.kind == SentenceTerm::Kind::OneOf; });
    return open == outcome.terms.end() ? nullptr : &*open;
}

/// What the deposit leaves open: the gap of a short one, or what several things that it may be for are worth beyond it.
Money openOf(const ReconcileDetail& detail)
{
    if (!detail.deposit)
        return detail.row.amount;
    const DepositOutcome& outcome = detail.deposit->outcome;
    const SentenceTerm* open = openTerm(outcome);
    return outcome.difference.isZero() && open ? open->amount.absolute() : outcome.difference.absolute();
}

/// The deposit adds up to each of several things and pays one of them: no sets of sales make up a gap of it.
bool isContested(const ReconcileDetail& detail)
{
    if (!detail.deposit || detail.deposit->outcome.state != DepositState::Explained || detail.alternatives.size() < 2)
        return false;
    return openTerm(detail.deposit->outcome) && std::none_of(detail.alternatives.begin(), detail.alternatives.end(), [](const Hypothesis& one) { return one.reason == kOtherDeposit; });
}

Tone toneOf(SentenceTerm::Kind kind)
{
    switch (kind) {
    case SentenceTerm::Kind::Missing: return Tone::Bad;
    case SentenceTerm::Kind::OneOf: return Tone::Odd;
    case SentenceTerm::Kind::Deduction: return Tone::Warn;
    case SentenceTerm::Kind::Gap: return Tone::Bad;
    default: return Tone::Accent;
    }
}

} // namespace

QString rowTitle(const ReconcileRow& row)
{
    const QString who = row.who.isEmpty() ? Words::tr("Unknown payer") : row.who;
    switch (row.kind) {
    case ReconcileRow::Kind::Day:
    case ReconcileRow::Kind::Provider:
    case ReconcileRow::Kind::Found: return {};
    case ReconcileRow::Kind::Deposit:
        return row.provider.isEmpty() ? who : Words::tr("%1 · credit").arg(who);
    case ReconcileRow::Kind::Finding:
        if (row.findingKind == FindingKind::TakenBack)
            return Words::tr("%1 · taken back").arg(who);
        return row.findingKind == FindingKind::OneSided ? Words::tr("%1 · customer paid, no slip").arg(who)
                                                        : Words::tr("%1 · no credit").arg(who);
    case ReconcileRow::Kind::Sales:
        return row.who.isEmpty() ? Words::tr("No provider’s terms fit") : who;
    case ReconcileRow::Kind::Hit:
        return row.cause.isEmpty() ? row.deduction : Words::tr("%1 · %2", "trace number and card").arg(row.deduction, row.cause);
    case ReconcileRow::Kind::State: return Words::tr("All sales: %1", "state").arg(stateName(row.saleState.value_or(SaleState::Unknown)));
    }
    return {};
}

namespace {

QString depositSecondLine(const ReconcileRow& row, QDate today)
{
    const QString difference = row.difference.absolute().toDisplay();
    const QString days = dateSpan(row.from, row.to, today);
    if (row.isSetAside())
        return Words::tr("Set aside by hand: no payout for sales");
    if (row.depositState == DepositState::Unexplained && row.setsOf > 0)
        return Words::tr("Pays perhaps %n sale(s) that have not come otherwise", nullptr, row.setsOf);
    if (row.depositState == DepositState::Unexplained)
        return row.provider.isEmpty() ? Words::tr("No provider pays under this name") : Words::tr("No sales explain it");
    if (row.depositState == DepositState::Over)
        return Words::tr("%1 more than %n sale(s) of %2 are worth", nullptr, row.sales).arg(difference, days);
    if (!row.deduction.isEmpty())
        return Words::tr("%1 · %n sale(s) of %2", nullptr, row.sales)
            .arg(causeName(row.deduction).isEmpty() ? row.deduction : causeName(row.deduction), days);
    if (row.depositState == DepositState::Short) {
        if (row.missing > 0 && row.setsOf > 0)
            return Words::tr("%n sale(s) of %1, %2 missing, more among %3", nullptr, row.sales)
                .arg(days, QString::number(row.missing), QString::number(row.setsOf));
        if (row.missing > 0)
            return Words::tr("%n sale(s) of %1, %2 missing", nullptr, row.sales).arg(days, QString::number(row.missing));
        if (row.setsOf > 0)
            return Words::tr("%n sale(s) of %1, which one is missing is open", nullptr, row.sales).arg(days);
    }
    if (row.late)
        return Words::tr("Paid late: %n sale(s) of %1", nullptr, row.sales).arg(days);
    return Words::tr("%n sale(s) of %1", nullptr, row.sales).arg(days);
}

QString waitingSecondLine(const ReconcileRow& row, const ReconcileBook& book)
{
    const QString days = dateSpan(row.from, row.to, book.today);
    switch (row.saleState.value_or(SaleState::Unknown)) {
    case SaleState::InTransit:
        return Words::tr("%n sale(s) of %1, due %2", nullptr, row.sales).arg(days, shortDate(row.day, book.today));
    case SaleState::Unknown:
        if (row.provider.isEmpty())
            return Words::tr("%n sale(s), nothing says when they are due", nullptr, row.sales);
        return Words::tr("%n sale(s) of %1, the statement does not cover %2", nullptr, row.sales)
            .arg(days, shortDate(row.day, book.today));
    default:
        return row.cause.isEmpty() ? Words::tr("%n sale(s)", nullptr, row.sales)
                                   : Words::tr("%n sale(s) · %1", nullptr, row.sales).arg(causeName(row.cause));
    }
}

} // namespace

QString rowSecondLine(const ReconcileRow& row, const ReconcileBook& book)
{
    QString line;
    switch (row.kind) {
    case ReconcileRow::Kind::Day:
    case ReconcileRow::Kind::Provider:
    case ReconcileRow::Kind::Found:
    case ReconcileRow::Kind::State: return {};
    case ReconcileRow::Kind::Deposit: line = depositSecondLine(row, book.today); break;
    case ReconcileRow::Kind::Finding:
        if (row.findingKind == FindingKind::TakenBack && row.sales == 0) {
            line = Words::tr("taken out on %1").arg(shortDate(row.day, book.today));
            break;
        }
        line = row.cause.isEmpty() || row.cause == u"C01"
            ? Words::tr("%n sale(s) of %1", nullptr, row.sales).arg(dateSpan(row.from.isValid() ? row.from : row.day, row.to, book.today))
            : Words::tr("%n sale(s) · %1", nullptr, row.sales).arg(causeName(row.cause));
        if (!row.from.isValid())
            line = Words::tr("%n sale(s), due %1", nullptr, row.sales).arg(shortDate(row.day, book.today));
        break;
    case ReconcileRow::Kind::Sales: line = waitingSecondLine(row, book); break;
    case ReconcileRow::Kind::Hit:
        return row.who.isEmpty() ? shortDate(row.day, book.today)
                                 : Words::tr("%1 · %2", "provider and day").arg(row.who, shortDate(row.day, book.today));
    }
    // The case first: the end of a long line is cut.
    if (row.inCase.isValid())
        return Words::tr("Case %1 · %2").arg(QStringLiteral("%1").arg(row.inCase.value, 4, 10, QLatin1Char('0')), line);
    return line;
}

Chip rowChip(const ReconcileRow& row, QDate today)
{
    if (row.kind == ReconcileRow::Kind::Deposit) {
        const DepositState state = row.depositState.value_or(DepositState::Unexplained);
        const ToldBy told = toldBy(row.isSetAside(), state, row.findingKind);
        if (told == ToldBy::Aside)
            return {Words::tr("Set aside"), QStringLiteral("list-remove"), Tone::Mute};
        if (told == ToldBy::Finding)
            return {findingTitle(*row.findingKind), QStringLiteral("edit-find"), Tone::Warn};
        if (state == DepositState::Explained && row.cause == u"by_person")
            return {Words::tr("By hand"), QStringLiteral("user"), Tone::Wait};
        const bool named = !row.deduction.isEmpty() && row.missing == 0 && row.setsOf == 0;
        return chipOf(state, row.difference, named ? Gap::NamedDeduction : Gap::Unnamed);
    }
    if (row.kind == ReconcileRow::Kind::Finding && row.findingKind == FindingKind::TakenBack)
        return {Words::tr("Taken back"), QStringLiteral("edit-find"), Tone::Warn};
    if (row.kind == ReconcileRow::Kind::Finding) {
        const qint64 days = row.day.isValid() ? row.day.daysTo(today) : 0;
        return days > 0 ? overdueChip(days) : chipOf(SaleState::Overdue);
    }
    return chipOf(row.saleState.value_or(SaleState::Unknown), row.deposit.isValid() ? Inside::Lump : Inside::List);
}

QString dayTitle(const ReconcileRow& day, QDate today)
{
    if (day.kind == ReconcileRow::Kind::Provider)
        return day.who.isEmpty() ? Words::tr("Unknown payer") : day.who;
    if (day.kind == ReconcileRow::Kind::Found)
        return day.who.isEmpty() ? Words::tr("Found sales") : day.who;
    if (!day.day.isValid())
        return Words::tr("No date");
    const QString date = weekdayDate(day.day, today);
    return day.who.isEmpty() ? date : Words::tr("%1 · %2", "day and provider").arg(date, day.who);
}

QString daySummary(const ReconcileRow& day)
{
    if (day.kind == ReconcileRow::Kind::Found)
        return day.missing > 0 ? Words::tr("the first %1 of %n sale(s)", nullptr, day.sales).arg(day.sales - day.missing) : Words::tr("%n sale(s)", nullptr, day.sales);
    if (!day.day.isValid() && day.kind != ReconcileRow::Kind::Provider)
        return {};
    if (day.deposits > 0)
        return day.toDo > 0 ? Words::tr("%n credit(s), %1 to do", nullptr, day.deposits).arg(day.toDo)
                            : Words::tr("%n credit(s)", nullptr, day.deposits);
    if (day.due > 0)
        return Words::tr("%n sale(s) were due", nullptr, day.due);
    return Words::tr("%n sale(s)", nullptr, day.sales);
}

QString cardKindName(intake::CardKind kind)
{
    switch (kind) {
    case intake::CardKind::Unknown: return {};
    case intake::CardKind::Debit: return Words::tr("Debit");
    case intake::CardKind::Credit: return Words::tr("Credit");
    case intake::CardKind::SemiCredit: return Words::tr("Semi-credit");
    case intake::CardKind::Prepaid: return Words::tr("Prepaid");
    case intake::CardKind::Qr: return Words::tr("QR");
    case intake::CardKind::Foreign: return Words::tr("Foreign");
    }
    return {};
}

QString cardOrChannel(const intake::Sale& sale) { return sale.card.isEmpty() ? sale.channel : sale.card; }

QString headFacts(const ReconcileDetail& detail)
{
    QStringList facts;
    if (detail.deposit) {
        const intake::BankLine& line = detail.deposit->line;
        if (!line.account.isEmpty())
            facts.append(Words::tr("account %1").arg(line.account.size() > 8 ? u'…' + line.account.right(4) : line.account));
        facts.append(line.time.isValid() ? Words::tr("%1 %2", "day and time").arg(weekdayDate(line.booked, detail.today), line.time.toString(QStringLiteral("HH:mm")))
                                         : weekdayDate(line.booked, detail.today));
        facts.append(line.payer.isEmpty() ? Words::tr("the statement names no payer") : Words::tr("payer %1").arg(line.payer));
        if (!line.memo.isEmpty())
            facts.append(Words::tr("memo %1").arg(line.memo));
    } else if (detail.row.kind == ReconcileRow::Kind::Finding) {
        facts.append(detail.findings.isEmpty() ? findingTitle(detail.row.findingKind.value_or(FindingKind::MissingSales)) : findingTitle(detail.findings.first()));
        facts.append(Words::tr("due %1").arg(weekdayDate(detail.row.day, detail.today)));
        if (!detail.row.cause.isEmpty())
            facts.append(Words::tr("%1 %2", "cause code and name").arg(detail.row.cause, causeName(detail.row.cause)));
    } else if (detail.row.kind == ReconcileRow::Kind::State) {
        facts.append(Words::tr("newest first; Enter on a sale shows where it is proved or missing"));
    } else {
        facts.append(stateName(detail.row.saleState.value_or(SaleState::Unknown)));
        facts.append(weekdayDate(detail.row.day, detail.today));
        if (!detail.row.cause.isEmpty() && detail.row.kind == ReconcileRow::Kind::Sales)
            facts.append(causeName(detail.row.cause));
    }
    facts.removeAll(QString());
    for (QString& fact : facts)
        fact = fact.toHtmlEscaped();
    if (detail.deposit && !detail.fileName.isEmpty())
        facts.append(linkHtml(QStringLiteral("do:file"), Words::tr("line %1 of “%2”").arg(QString::number(detail.deposit->line.line), detail.fileName)));
    return facts.join(QStringLiteral(" · "));
}

Chip headChip(const ReconcileDetail& detail)
{
    if (detail.deposit && detail.row.kind == ReconcileRow::Kind::Hit) {
        ReconcileRow row = detail.row;
        row.kind = ReconcileRow::Kind::Deposit;
        row.depositState = detail.deposit->outcome.state;
        row.difference = detail.deposit->outcome.difference;
        row.deduction.clear();
        row.findings.clear();
        return rowChip(row, detail.today);
    }
    return rowChip(detail.row, detail.today);
}

QVector<SentenceTerm> sentenceTerms(const ReconcileDetail& detail)
{
    if (detail.deposit)
        return detail.deposit->outcome.terms;
    return detail.findings.isEmpty() ? QVector<SentenceTerm>() : detail.findings.first().terms;
}

namespace {

QString plainForState(const ReconcileRow& row)
{
    const QString net = row.amount.toDisplay();
    switch (row.saleState.value_or(SaleState::Unknown)) {
    case SaleState::Arrived: return Words::tr("%n sale(s), net %1, each proved by a bank line.", nullptr, row.sales).arg(net);
    case SaleState::InTransit: return Words::tr("%n sale(s), net %1, on the way and not due yet.", nullptr, row.sales).arg(net);
    case SaleState::Overdue: return Words::tr("%n sale(s), net %1, due and not in the bank.", nullptr, row.sales).arg(net);
    case SaleState::OneOf: return Words::tr("%n sale(s) of which some may not have arrived: %1 in all. Which ones cannot be told yet.", nullptr, row.sales).arg(net);
    case SaleState::CancelledOut: return Words::tr("%n line(s) that undo each other.", nullptr, row.sales);
    case SaleState::Excluded: return Words::tr("%n line(s) that are not a claim on anybody, or that were taken out by hand.", nullptr, row.sales);
    case SaleState::Unknown: return Words::tr("%n sale(s) of %1 that cannot be judged yet.", nullptr, row.sales).arg(net);
    }
    return {};
}

QString plainForNoDeposit(const ReconcileDetail& detail)
{
    if (detail.row.kind == ReconcileRow::Kind::State)
        return plainForState(detail.row);
    if (!detail.findings.isEmpty())
        return findingSentence(detail.findings.first(), detail.firstSales, detail.today);
    switch (detail.row.saleState.value_or(SaleState::Unknown)) {
    case SaleState::InTransit:
        return Words::tr("%n sale(s) worth %1 net are on the way: due %2. Nothing is late.", nullptr, detail.row.sales)
            .arg(detail.row.amount.toDisplay(), weekdayDate(detail.row.day, detail.today));
    case SaleState::Unknown:
        if (detail.row.provider.isEmpty())
            return Words::tr("%n sale(s) of %1 belong to a merchant or terminal number that no provider’s terms name. "
                             "Nothing says when their money is due, so nothing is judged.", nullptr, detail.row.sales)
                .arg(detail.row.amount.toDisplay());
        return detail.bankCoveredTo.isValid()
            ? Words::tr("%n sale(s) of %1 are due %2, but the bank statements reach only to %3. Until they reach further nothing is judged.",
                        nullptr, detail.row.sales)
                  .arg(detail.row.amount.toDisplay(), shortDate(detail.row.day, detail.today), shortDate(detail.bankCoveredTo, detail.today))
            : Words::tr("%n sale(s) of %1 are due %2, but there is no bank statement that covers it. Until there is one nothing is judged.",
                        nullptr, detail.row.sales)
                  .arg(detail.row.amount.toDisplay(), shortDate(detail.row.day, detail.today));
    case SaleState::Excluded:
        return Words::tr("%n line(s) that are not a claim on anybody, or that were taken out by hand.", nullptr, detail.row.sales);
    case SaleState::CancelledOut:
        return Words::tr("%n line(s) that undo each other: the net effect is %1.", nullptr, detail.row.sales).arg(detail.row.amount.toDisplay());
    case SaleState::Overdue:
    case SaleState::OneOf:
    case SaleState::Arrived: return stateName(*detail.row.saleState);
    }
    return {};
}

} // namespace

QString sentencePlain(const ReconcileDetail& detail)
{
    return detail.deposit ? plainText(depositSentence(detail.deposit->line, detail.deposit->outcome)) : plainForNoDeposit(detail);
}

QString sentenceHtml(const ReconcileDetail& detail)
{
    QString html;
    if (!detail.deposit) {
        const QVector<SentencePart> parts = findingPartsOf(detail);
        if (parts.isEmpty())
            return plainForNoDeposit(detail).toHtmlEscaped();
        for (qsizetype i = 0; i < parts.size(); ++i)
            html += parts.at(i).sales.isEmpty() ? parts.at(i).text.toHtmlEscaped() : linkHtml(QStringLiteral("rows:%1").arg(i), parts.at(i).text, Tone::Bad);
        return html;
    }
    const QVector<SentenceTerm>& terms = detail.deposit->outcome.terms;
    for (const SentencePart& part : depositSentence(detail.deposit->line, detail.deposit->outcome)) {
        if (part.term < 0 || part.term >= terms.size()) {
            html += part.text.toHtmlEscaped();
            continue;
        }
        html += linkHtml(QStringLiteral("term:%1").arg(part.term), part.text, toneOf(terms.at(part.term).kind));
    }
    return html;
}

QVector<SentencePart> findingPartsOf(const ReconcileDetail& detail)
{
    if (detail.deposit || detail.row.kind == ReconcileRow::Kind::State || detail.findings.isEmpty())
        return {};
    return findingParts(detail.findings.first(), detail.firstSales, detail.today);
}

Chip sumChip(const ReconcileDetail& detail)
{
    if (detail.deposit && isByPerson(detail.deposit->outcome))
        return {Words::tr("matched by hand"), QStringLiteral("user"), Tone::Wait};
    return {Words::tr("adds up to the fen"), QStringLiteral("checkmark"), Tone::Ok};
}

bool addsUp(const ReconcileDetail& detail)
{
    // What nothing explains adds up to itself: that says nothing.
    if (!detail.deposit || detail.deposit->outcome.terms.isEmpty() || detail.deposit->outcome.state == DepositState::Unexplained)
        return false;
    Money sum(0, detail.deposit->line.amount.currency());
    for (const SentenceTerm& term : detail.deposit->outcome.terms) {
        if (term.amount.currency() != sum.currency())
            return false;
        sum += term.amount;
    }
    return sum == detail.deposit->line.amount;
}

QString alternativesTitle(const ReconcileDetail& detail)
{
    if (const Finding* doubt = doubtOf(detail))
        return Words::tr("Two answers are possible for %n sale(s), %1 net", nullptr, int(doubt->sales.size())).arg(doubt->net.toDisplay());
    const Money gap = openOf(detail);
    const int count = int(std::min<qint64>(std::max<qint64>(detail.alternativesCount, detail.alternatives.size()), 1'000'000'000));
    if (isContested(detail))
        return Words::tr("Money came for only some of these %1").arg(count);
    if (!detail.alternativesComplete)
        return Words::tr("At least %n set(s) of sales make up %1; there may be more", nullptr, count).arg(gap.toDisplay());
    return Words::tr("Only %n set(s) of sales make up %1", nullptr, count).arg(gap.toDisplay());
}

QString alternativeText(const ReconcileDetail& detail, int index)
{
    const Hypothesis& hypothesis = detail.alternatives.at(index);
    if (const Finding* doubt = doubtOf(detail); doubt && index > 0)
        return Words::tr("missing: %n sale(s), %1 net", nullptr, int(doubt->sales.size())).arg(doubt->net.toDisplay());
    if (const QString reason = reasonName(hypothesis.reason, detail, hypothesis); !reason.isEmpty())
        return reason;
    QStringList names;
    for (const SaleId id : hypothesis.missing.mid(0, 6)) {
        const auto judged = detail.alternativeSales.constFind(id);
        if (judged == detail.alternativeSales.constEnd())
            continue;
        const intake::Sale& sale = judged->sale;
        names.append(!sale.trace.isEmpty() ? sale.trace : !sale.rrn.isEmpty() ? sale.rrn : sale.amount.toDisplay());
    }
    if (hypothesis.missing.size() > 6)
        names.append(QStringLiteral("…"));
    return names.join(QStringLiteral(" + "));
}

QString oddsText(const QVector<Hypothesis>& sets, int index)
{
    const Hypothesis& hypothesis = sets.at(index);
    // "The likeliest" beside another that is as likely would contradict itself.
    if (index == 0)
        return sets.size() > 1 && sets.at(1).odds >= kAsLikely ? Words::tr("none is likelier") : Words::tr("likeliest");
    if (hypothesis.odds >= kAsLikely)
        return Words::tr("as likely as the first");
    if (hypothesis.odds <= 0)
        return Words::tr("hardly possible");
    const double times = 1.0 / hypothesis.odds;
    if (times < 2.5)
        return Words::tr("about half as likely");
    const int digits = times < 10 ? 0 : int(std::floor(std::log10(times)));
    const double unit = std::pow(10.0, digits);
    return Words::tr("about %n time(s) less likely", nullptr, int(std::round(times / unit) * unit));
}

QString alternativesNote(const ReconcileDetail& detail)
{
    if (doubtOf(detail))
        return Words::tr("Nothing in the books tells which: ask the provider what the deposit pays.");
    if (isContested(detail))
        return Words::tr("Which of them were paid cannot be told from the bank alone.");
    if (!detail.alternativesComplete)
        return Words::tr("More may be possible than these sets: none of these sales is called arrived by them.");
    if (detail.alternatives.size() < 2)
        return {};
    QSet<SaleId> common(detail.alternatives.first().missing.begin(), detail.alternatives.first().missing.end());
    for (const Hypothesis& hypothesis : detail.alternatives)
        common.intersect(QSet<SaleId>(hypothesis.missing.begin(), hypothesis.missing.end()));
    if (common.isEmpty() || detail.alternatives.size() < detail.alternativesCount)
        return Words::tr("No sale is in all of them: which one is missing cannot be told from the bank alone.");
    QStringList names;
    for (const SaleId id : common)
        if (const auto judged = detail.alternativeSales.constFind(id); judged != detail.alternativeSales.constEnd())
            names.append(judged->sale.trace.isEmpty() ? judged->sale.rrn : judged->sale.trace);
    names.sort();
    return Words::tr("%1 is in every set: it is missing for sure.").arg(names.join(QStringLiteral(", ")));
}

QString totalsText(const LumpFacts& facts)
{
    QStringList parts;
    const auto add = [&](SaleState state, const QString& text) {
        if (facts.states[int(state)] > 0)
            parts.append(text);
    };
    const auto count = [&](SaleState state) { return int(facts.states[int(state)]); };
    add(SaleState::Arrived, Words::tr("%n arrived", nullptr, count(SaleState::Arrived)));
    add(SaleState::Overdue, Words::tr("%n missing", nullptr, count(SaleState::Overdue)));
    add(SaleState::OneOf, Words::tr("%n not certain", nullptr, count(SaleState::OneOf)));
    add(SaleState::InTransit, Words::tr("%n in transit", nullptr, count(SaleState::InTransit)));
    add(SaleState::Unknown, Words::tr("%n not judged yet", nullptr, count(SaleState::Unknown)));
    add(SaleState::CancelledOut, Words::tr("%n cancelled out", nullptr, count(SaleState::CancelledOut)));
    add(SaleState::Excluded, Words::tr("%n excluded", nullptr, count(SaleState::Excluded)));
    return parts.join(QStringLiteral(" · "));
}

QString decisionName(const Decision& decision)
{
    const int count = int(decision.sales.size());
    switch (decision.kind) {
    case Decision::Kind::Match: return Words::tr("%n sale(s) matched by hand", nullptr, count);
    case Decision::Kind::Unmatch: return Words::tr("%n sale(s) taken out of this deposit", nullptr, count);
    case Decision::Kind::Exclude: return Words::tr("%n sale(s) excluded", nullptr, count);
    case Decision::Kind::NotDuplicate: return Words::tr("%n sale(s) not a duplicate", nullptr, count);
    case Decision::Kind::IsDuplicate: return Words::tr("%n sale(s) a duplicate", nullptr, count);
    case Decision::Kind::NotOurs:
        return decision.shares.isEmpty() ? Words::tr("set aside as not a provider’s payout")
                                         : Words::tr("%1 of a deposit set aside").arg(decision.shares.first().amount.toDisplay());
    case Decision::Kind::Split: return Words::tr("%n sale(s) paid by parts of deposits", nullptr, count);
    case Decision::Kind::Together: return Words::tr("%n sale(s) belong together with deposits", nullptr, count);
    }
    return {};
}

QString decisionSubject(const Decision& decision, const reconcile::DecisionSubject& subject, QDate today)
{
    QStringList parts;
    for (const intake::BankLine& line : subject.deposits)
        parts.append(Words::tr("deposit %1 of %2", "amount and day").arg(line.amount.toDisplay(), shortDate(line.booked, today)));
    QStringList sales;
    for (const intake::Sale& sale : subject.sales)
        sales.append(QStringLiteral("%1 %2").arg(sale.trace.isEmpty() ? sale.rrn.isEmpty() ? sale.orderNo : sale.rrn : sale.trace, sale.amount.toDisplay()).trimmed());
    if (const qsizetype more = decision.sales.size() - subject.sales.size(); more > 0 && !sales.isEmpty())
        sales.append(Words::tr("%n more", nullptr, int(more)));
    if (!sales.isEmpty())
        parts.append(sales.join(Words::tr(", ", "between names of sales")));
    return parts.join(QStringLiteral(" · "));
}

} // namespace daozhang::ui
