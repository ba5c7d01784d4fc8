// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/statement_collector.h"

#include "app/intake/control_words.h"
#include "models/common/masks.h"

#include <QCoreApplication>

#include <limits>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr size_t kBatch = 1000;
constexpr qsizetype kMostControls = 20000;
constexpr qsizetype kMostRanges = 10000;
constexpr qsizetype kShownCharacters = 200;
constexpr int kFutureDays = 7;

Money bounded(WideSum minor, Currency currency)
{
    constexpr WideSum kMost = std::numeric_limits<qint64>::max();
    return Money(qint64(minor > kMost ? kMost : minor < -kMost ? -kMost : minor), currency);
}

/// Adds a range to those that are known. Statements that leave out days must not seem to cover them, and a day that was
/// not over must not become covered beside one that was.
void stretch(QVector<Coverage>& ranges, const Coverage& range)
{
    for (Coverage& known : ranges) {
        if (known.subject == range.subject && known.isOpen == range.isOpen && range.from <= known.to.addDays(1) && range.to >= known.from.addDays(-1)) {
            known.from = qMin(known.from, range.from);
            known.to = qMax(known.to, range.to);
            return;
        }
    }
    if (ranges.size() < kMostRanges)
        ranges.append(range);
}

} // namespace

StatementCollector::StatementCollector(QString name, const ReadSettings& settings, RowSink& sink, TaskContext& task)
    : m_name(std::move(name)), m_settings(settings), m_sink(sink), m_task(task)
{
}

Result<void> StatementCollector::add(BankLine line, DayCoverage covers)
{
    ++m_reading.lines;
    const WideSum minor = line.amount.minorUnits();
    (line.amount.isNegative() ? m_outCount : m_inCount) += 1;
    if (line.amount.isNegative())
        m_out[line.amount.currency().code()] -= minor;
    else
        m_in[line.amount.currency().code()] += minor;
    if (covers == DayCoverage::Whole)
        stretch(m_booked, {line.account, line.booked, line.booked});
    m_identity.identify(line);
    m_tally.add(line);
    m_rows.push_back(std::move(line));
    return m_rows.size() >= kBatch ? handOn() : Result<void>();
}

Result<void> StatementCollector::refuse(qint64 line, const QString& reason, const QString& raw, const DayTally::Own& own)
{
    ++m_reading.lines;
    ++m_refusedOfStatement;
    if (++m_reading.refusedCount > kMostRefused)
        return Failure(ErrorCode::Unreadable, Intake::tr("More than %1 lines of “%2” cannot be read. The file is damaged or in another format. Nothing of it was stored.")
                                                  .arg(QString::number(kMostRefused), m_name));
    QString shown = maskCardsInText(raw.simplified()).left(kShownCharacters);
    shown.remove(QChar(0));
    m_reading.refused.append({line, reason, shown});
    m_tally.refuse(m_reading.refused.size() - 1, own);
    return {};
}

void StatementCollector::endStatement(const StatementClaim& claim)
{
    const WideSum in = m_in.value(claim.currency.code());
    const WideSum out = m_out.value(claim.currency.code());
    const QString number = claim.number.isEmpty() ? QStringLiteral("–") : claim.number;
    const bool room = m_reading.controls.size() < kMostControls;
    const auto judge = [&](ControlTotal control) {
        if (claim.isPart && !control.holds)
            control = {control.what, {}, keptWords(QT_TRANSLATE_NOOP("Intake", "cannot be checked: the statement has more pages than this file")), false};
        check(control);
    };
    if (claim.opening && claim.closing && room)
        judge(amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Closing balance of account %1, statement %2"), {claim.account, number}),
                            *claim.closing, bounded(claim.opening->minorUnits() + in - out, claim.currency)));
    if (claim.count && room)
        judge(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Number of records of account %1, statement %2"), {claim.account, number}), *claim.count,
                           m_inCount + m_outCount + m_refusedOfStatement));
    if (claim.inCount && room)
        judge(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Number of receipts of account %1"), {claim.account}), *claim.inCount, m_inCount));
    if (claim.in && room)
        judge(amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Sum of receipts of account %1"), {claim.account}), *claim.in, bounded(in, claim.currency)));
    if (claim.outCount && room)
        judge(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Number of payments of account %1"), {claim.account}), *claim.outCount, m_outCount));
    if (claim.out && room)
        judge(amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Sum of payments of account %1"), {claim.account}), *claim.out, bounded(out, claim.currency)));
    coverDays(claim.isInterim);
    if (claim.from.isValid() && claim.to.isValid())
        cover({claim.account, claim.from, m_settings.today.isValid() ? qMin(claim.to, m_settings.today) : claim.to, claim.isInterim});
    if (claim.opening && claim.closing && claim.from.isValid() && claim.to.isValid() && claim.from <= claim.to && m_reading.statements.size() < kMostControls)
        m_reading.statements.append({{}, {}, claim.account, claim.number, claim.from, claim.to, *claim.opening, *claim.closing, Statement::Origin::Declared});
    m_in.clear();
    m_out.clear();
    m_inCount = m_outCount = m_refusedOfStatement = 0;
}

/// The days on which the lines of a statement were booked are covered by it, unless it was made before they were over.
void StatementCollector::coverDays(bool isOpen)
{
    for (const Coverage& range : std::exchange(m_booked, {}))
        cover({range.subject, range.from, range.to, isOpen});
}

void StatementCollector::cover(const Coverage& range)
{
    if (range.from > range.to)
        return;
    stretch(m_reading.coverage, range);
}

QString StatementCollector::dayProblem(QDate day, const QString& shown) const
{
    if (!day.isValid())
        return Intake::tr("“%1” is not a day of the calendar. Look it up in the original.").arg(shown.left(40));
    if (m_settings.today.isValid() && m_settings.today.daysTo(day) > kFutureDays)
        return Intake::tr("“%1” lies in the future. Check the date of this computer, or look it up in the original.").arg(shown.left(40));
    return {};
}

void StatementCollector::progress(qint64 done, qint64 total)
{
    m_task.report({Intake::tr("Reading %1").arg(m_name), done, qMax<qint64>(total, 0)});
}

Result<void> StatementCollector::handOn()
{
    if (m_task.stopRequested())
        return TaskContext::stopped();
    DZ_CHECK(m_sink.take(std::span(m_rows)));
    m_rows.clear();
    return {};
}

Result<Reading> StatementCollector::finish()
{
    DZ_CHECK(handOn());
    coverDays(false);
    m_reading.days = m_tally.finish(m_reading.refused);
    return std::move(m_reading);
}

} // namespace daozhang::intake
