// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/explanation.h"

#include "app/common/language_scope.h"
#include "app/reconcile/due_dates.h"
#include "app/reconcile/ledger.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

using Kind = SentenceTerm::Kind;

/// "28 Sep", with its year when that is not `year`.
QString dayText(QDate day, int year)
{
    //: Date format of QLocale: a day of this year, short
    const QString shortFormat = Reconcile::tr("d MMM");
    //: Date format of QLocale: a day of another year
    const QString longFormat = Reconcile::tr("d MMM yyyy");
    return LanguageScope::locale().toString(day, day.year() == year ? shortFormat : longFormat);
}

QString spanText(QDate from, QDate to, int year)
{
    if (!from.isValid())
        return {};
    if (!to.isValid() || from == to)
        return dayText(from, year);
    //: From one day to another, both included
    return Reconcile::tr("%1 to %2").arg(dayText(from, year), dayText(to, year));
}

/// What a term is about, without its amount.
QString phrase(const SentenceTerm& term, DepositState state, int year)
{
    switch (term.kind) {
    case Kind::Sales:
        if (term.name == QLatin1String("by_person"))
            return term.from.isValid() ? Reconcile::tr("%n sale(s) of %1 matched by hand", nullptr, term.count).arg(spanText(term.from, term.to, year))
                                       : Reconcile::tr("%n sale(s) matched by hand", nullptr, term.count);
        if (term.from.isValid())
            return Reconcile::tr("%n sale(s) of %1", nullptr, term.count).arg(spanText(term.from, term.to, year));
        return Reconcile::tr("%n sale(s)", nullptr, term.count);
    case Kind::Fees: return Reconcile::tr("fees");
    case Kind::Refunds: return Reconcile::tr("%n refund(s)", nullptr, term.count);
    case Kind::Missing: return Reconcile::tr("%n sale(s) that did not arrive", nullptr, term.count);
    case Kind::OneOf:
        if (!term.amount.isNegative())
            return Reconcile::tr("paid late for what was missing out of %n sale(s)", nullptr, int(term.sales.size()));
        return Reconcile::tr("missing out of %n sale(s)", nullptr, term.count);
    case Kind::Deduction:
        if (term.name == QLatin1String("split"))
            return Reconcile::tr("paid by another deposit");
        if (term.name == QLatin1String("aside"))
            return Reconcile::tr("set aside as no payout");
        if (term.name == QLatin1String("listed"))
            return term.amount.isNegative() ? Reconcile::tr("fees and deductions in the provider’s list") : Reconcile::tr("additions in the provider’s list");
        if (term.name == QLatin1String("reserve"))
            return Reconcile::tr("held back as reserve");
        if (term.name == QLatin1String("released"))
            return Reconcile::tr("reserve released");
        if (term.name == QLatin1String("returned"))
            return Reconcile::tr("went back to the provider");
        if (term.name == QLatin1String("given_back"))
            return Reconcile::tr("deduction given back");
        return Reconcile::tr("deduction “%1”").arg(term.name);
    case Kind::Rounding: return Reconcile::tr("rounding of fees");
    case Kind::Gap:
        if (state == DepositState::Unexplained)
            return Reconcile::tr("not explained by any sale");
        return term.amount.isNegative() ? Reconcile::tr("missing, not explained") : Reconcile::tr("too much, not explained");
    }
    return {};
}

constexpr char16_t kMarkBegin = u'\uE000';  ///< private use: never in a text
constexpr char16_t kMarkEnd = u'\uE001';

/// A sentence under way: each number that goes into it is marked, so that its rows are known when it stands.
class Marked
{
public:
    /// A number with its rows.
    QString operator()(const QString& number, const QVector<SaleId>& sales)
    {
        m_rows.append(sales);
        return QString(QChar(kMarkBegin)) + QChar(char16_t(0xE100 + m_rows.size() - 1)) + number + QChar(kMarkEnd);
    }
    /// A number without rows, or a date.
    QString plain(const QString& text) { return text.isEmpty() ? text : operator()(text, {}); }

    /// `counted`: rows of the number that the translation put in itself (%n); 0 = none.
    QVector<SentencePart> parts(QString sentence, qsizetype count = 0, const QVector<SaleId>& counted = {})
    {
        if (count > 0)
            markCount(sentence, QString::number(count), counted);
        QVector<SentencePart> parts;
        QString plain;
        for (qsizetype at = 0; at < sentence.size(); ++at) {
            if (sentence.at(at) != kMarkBegin) {
                plain += sentence.at(at);
                continue;
            }
            const qsizetype end = sentence.indexOf(QChar(kMarkEnd), at);
            const QVector<SaleId>& rows = m_rows.at(sentence.at(at + 1).unicode() - 0xE100);
            const QString text = sentence.mid(at + 2, end - at - 2);
            at = end;
            if (rows.isEmpty()) {
                plain += text;
                continue;
            }
            if (!plain.isEmpty())
                parts.append({plain, -1, {}});
            plain.clear();
            parts.append({text, -1, rows});
        }
        if (!plain.isEmpty())
            parts.append({plain, -1, {}});
        return parts;
    }

private:
    /// All other numbers are marked by now: what is left of digits is the count.
    void markCount(QString& sentence, const QString& digits, const QVector<SaleId>& counted)
    {
        int depth = 0;
        for (qsizetype at = 0; at + digits.size() <= sentence.size(); ++at) {
            depth += sentence.at(at) == kMarkBegin ? 1 : sentence.at(at) == kMarkEnd ? -1 : 0;
            if (depth == 0 && QStringView(sentence).mid(at, digits.size()) == digits) {
                const QString marked = operator()(digits, counted);
                sentence.replace(at, digits.size(), marked);
                return;
            }
        }
    }

    QVector<QVector<SaleId>> m_rows;
};

QVector<SaleId> idsOf(const QVector<JudgedSale>& sales)
{
    QVector<SaleId> ids;
    for (const JudgedSale& sale : sales)
        ids.append(sale.sale.id);
    return ids;
}

QString moneyList(Marked& mark, const QVector<JudgedSale>& sales, qsizetype most)
{
    QStringList parts;
    for (const JudgedSale& sale : sales.first(std::min(most, sales.size())))
        parts.append(mark(sale.sale.amount.toDisplay(), {sale.sale.id}));
    //: Separator of a list of amounts
    QString text = parts.join(Reconcile::tr(", "));
    if (sales.size() > most)
        text = Reconcile::tr("%1 and %n more", nullptr, int(sales.size() - most)).arg(text);
    return text;
}

/// Why a due date is later than the next day: weekends and holidays on the way, make-up days that count.
QString reasonOf(const BusinessCalendar& calendar, QDate clearing, QDate due)
{
    QStringList parts;
    const QString language = LanguageScope::locale().name();
    const int year = due.year();
    for (QDate day = clearing.addDays(1); day <= due;) {
        const QString name = calendar.nameOf(day, language);
        const bool weekend = day.dayOfWeek() >= Qt::Saturday;
        const bool business = calendar.isBusinessDay(day);
        if (business && !(weekend && day == due)) {
            day = day.addDays(1);
            continue;
        }
        // Days of one kind in a row are told together.
        QDate last = day;
        while (last < due && !business && !calendar.isBusinessDay(last.addDays(1)) && calendar.nameOf(last.addDays(1), language) == name)
            last = last.addDays(1);
        const QString span = spanText(day, last, year);
        if (business)
            parts.append(Reconcile::tr("%1 is a working day that makes up for a holiday").arg(span));
        else if (!name.isEmpty())
            parts.append(Reconcile::tr("%1: %2").arg(span, name));
        else if (weekend)
            parts.append(Reconcile::tr("%1: weekend").arg(span));
        else
            parts.append(Reconcile::tr("%1: holiday").arg(span));
        day = last.addDays(1);
    }
    //: Separator of a list of reasons
    return parts.join(Reconcile::tr("; "));
}

/// "cleared on 30 Sep and due on 8 Oct (1 Oct to 7 Oct: National Day)"
QString dueText(const DueDate& due, int year)
{
    static const BusinessCalendar calendar = shippedCalendar().value_or(BusinessCalendar());
    if (due.isNull())
        return {};
    const QString reason = reasonOf(calendar, due.clearing, due.due);
    if (reason.isEmpty())
        return Reconcile::tr("cleared on %1, due on %2").arg(dayText(due.clearing, year), dayText(due.due, year));
    return Reconcile::tr("cleared on %1, due on %2 (%3)").arg(dayText(due.clearing, year), dayText(due.due, year), reason);
}

/// The days of the sales that a finding names, told once each.
QString dueTexts(const QVector<JudgedSale>& sales, int year)
{
    std::map<std::pair<QDate, QDate>, DueDate> days;
    for (const JudgedSale& sale : sales) {
        if (!sale.outcome.due.isNull())
            days.emplace(std::pair(sale.outcome.due.due, sale.outcome.due.clearing), sale.outcome.due);
    }
    QStringList parts;
    for (const auto& [key, due] : days) {
        if (parts.size() == 3) {
            parts.append(QStringLiteral("…"));
            break;
        }
        parts.append(dueText(due, year));
    }
    return parts.join(Reconcile::tr("; "));
}

Money termSum(const Finding& finding, Kind kind)
{
    Money sum(0, finding.net.currency());
    for (const SentenceTerm& term : finding.terms) {
        if (term.kind == kind)
            sum += term.amount;
    }
    return sum;
}

/// "20 to 1": how far the first set leads the second one.
QString oddsText(const Finding& finding)
{
    if (finding.alternatives.size() < 2)
        return Reconcile::tr("No other set of sales fits the gap as well.");
    const double next = finding.alternatives.at(1).odds;
    const qint64 odds = next > 0 ? qint64(1.0 / next + 0.5) : 0;
    if (odds <= 1)
        return Reconcile::tr("%n other set(s) fit the gap just as well.", nullptr, int(finding.alternatives.size() - 1));
    return Reconcile::tr("The next likely explanation is %1 times less likely.").arg(LanguageScope::locale().toString(odds));
}

QString notJudged(const Finding& finding)
{
    const SentenceTerm term = finding.terms.isEmpty() ? SentenceTerm() : finding.terms.first();
    if (finding.cause == QLatin1String("no_terms")) {
        if (term.name.isEmpty())
            return Reconcile::tr("%n sale(s) over %1 cannot be judged: they name no merchant, and no settlement terms fit them. Add terms for them in the settings.", nullptr, term.count)
                .arg(finding.amount.toDisplay());
        return Reconcile::tr("%n sale(s) over %1 cannot be judged: there are no settlement terms for merchant %2. Add them in the settings.", nullptr, term.count)
            .arg(finding.amount.toDisplay(), term.name);
    }
    if (term.name == kBeforeBooks)
        return Reconcile::tr("%n sale(s), %1 net, stand where the books begin: their deposit also pays for days before the first file, so it cannot be added up. Import the sales of the days before.", nullptr, term.count)
            .arg(finding.net.toDisplay());
    return Reconcile::tr("%n sale(s), %1 net, are due, but no bank statement covers their due dates in full. Import the whole statement of those days.", nullptr, term.count)
        .arg(finding.net.toDisplay());
}

/// A lump that has not come by itself, and a deposit that may hold it: both answers.
QVector<SentencePart> aboutBeside(const Finding& finding, const QVector<JudgedSale>& sales, int year)
{
    Marked mark;
    const QVector<SaleId> all = idsOf(sales);
    const SentenceTerm& deposit = finding.terms.at(1);
    return mark.parts(Reconcile::tr("%n sale(s), %1 net, have not come by themselves: %2. They were %3. Either they are missing, or the deposit of %4 over %5, which is not explained in full, pays them too, less or more something that no file names. Ask the provider what that deposit pays.", nullptr, int(sales.size()))
                          .arg(mark(finding.net.toDisplay(), all), moneyList(mark, sales, 6), mark.plain(dueTexts(sales, year)), mark.plain(dayText(deposit.from, year)), mark.plain(deposit.amount.toDisplay())),
                      sales.size(), all);
}

/// Of a deposit's finding: the lumps beside it that it may hold.
QVector<SentencePart> withBeside(QVector<SentencePart> parts, const Finding& finding, int year)
{
    for (const SentenceTerm& term : finding.terms) {
        if (term.name != kBesideDeposit)
            continue;
        Marked mark;
        //: Two sentences after one another
        const QString between = Reconcile::tr("%1 %2").arg(QString(), QString());
        parts.append({between, -1, {}});
        parts += mark.parts(Reconcile::tr("%n sale(s), %1 net, due on %2 have not come otherwise. This deposit may hold them too, less or more something that no file names, or they are missing: nothing tells which.", nullptr, term.count)
                                .arg(mark(term.amount.toDisplay(), term.sales), mark.plain(spanText(term.from, term.to, year))), term.count, term.sales);
    }
    return parts;
}

/// Of one of several: the deposit that may hold it too.
QVector<SentencePart> withOther(QVector<SentencePart> parts, const Finding& finding, int year)
{
    for (const SentenceTerm& term : finding.terms) {
        if (term.name != kOtherDeposit)
            continue;
        //: Two sentences after one another
        const QString between = Reconcile::tr("%1 %2").arg(QString(), QString());
        const QString said = Reconcile::tr("Or none is: the deposit of %1 over %2, which is not explained in full, may hold it, less or more something that no file names. Ask the provider what that deposit pays.");
        parts.append({between + said.arg(dayText(term.from, year), term.amount.toDisplay()), -1, {}});
    }
    return parts;
}

QVector<SentencePart> aboutLump(const Finding& finding, const QVector<JudgedSale>& sales, int year)
{
    Marked mark;
    QVector<JudgedSale> missing;
    QVector<JudgedSale> possible;
    for (const JudgedSale& sale : sales)
        (sale.outcome.state == SaleState::OneOf ? possible : missing).append(sale);
    const QString due = mark.plain(dueTexts(sales, year));
    const QString net = mark(finding.net.toDisplay(), idsOf(sales));
    if (finding.kind == FindingKind::OneOfLump && missing.isEmpty())
        return mark.parts(Reconcile::tr("%1 net is missing from a deposit: some of these %n sale(s) did not arrive, which of them cannot be told: %2. They were %3.", nullptr, int(possible.size()))
                              .arg(net, moneyList(mark, possible, 6), due), possible.size(), idsOf(possible));
    if (finding.kind == FindingKind::OneOfLump)
        return mark.parts(Reconcile::tr("%1 net is missing from a deposit: %2 did not arrive, and of %n more sale(s) some did not: %3. They were %4.", nullptr, int(possible.size()))
                              .arg(net, moneyList(mark, missing, 6), moneyList(mark, possible, 6), due), possible.size(), idsOf(possible));
    return mark.parts(Reconcile::tr("%1 net is missing from a deposit: %n sale(s), %2, did not arrive. They were %3. %4", nullptr, int(missing.size()))
                          .arg(net, moneyList(mark, missing, 6), due, mark.plain(oddsText(finding))), missing.size(), idsOf(missing));
}

} // namespace

QVector<SentencePart> depositSentence(const intake::BankLine& line, const DepositOutcome& outcome)
{
    QVector<SentencePart> parts;
    parts.append({line.amount.toDisplay() + QStringLiteral(" = "), -1, {}});
    const int year = line.booked.year();
    for (int i = 0; i < outcome.terms.size(); ++i) {
        const SentenceTerm& term = outcome.terms.at(i);
        const bool negative = term.amount.isNegative();
        QString sign;
        if (i > 0)
            sign = negative ? QStringLiteral(" − ") : QStringLiteral(" + ");
        else if (negative)
            sign = QStringLiteral("−");
        parts.append({sign + phrase(term, outcome.state, year) + QLatin1Char(' '), -1, {}});
        parts.append({term.amount.absolute().toDisplay(), i, {}});
    }
    return parts;
}

QString plainText(const QVector<SentencePart>& parts)
{
    QString text;
    for (const SentencePart& part : parts)
        text += part.text;
    return text;
}

QString findingSentence(const Finding& finding, const QVector<JudgedSale>& sales, QDate asOf) { return plainText(findingParts(finding, sales, asOf)); }

namespace {

/// What the provider's own list, or a debit, says of sales that are overdue; empty when neither says anything. Sales are
/// counted as %n, %1 is their net, %2 when they were due, %3 their amounts.
QString unpaidByList(const QString& cause, int count)
{
    if (cause == QLatin1String("C22"))
        return Reconcile::tr("%n sale(s), %1 net, have not arrived: %3. The provider’s list covers the day and has not got them. They were %2. Send the slips and claim them.", nullptr, count);
    if (cause == QLatin1String("C18"))
        return Reconcile::tr("%n sale(s), %1 net, have not arrived, and the provider’s list has nothing of their batch: %3. They were %2. See whether the batch was settled at the terminal; if it was, claim them.", nullptr, count);
    if (cause == QLatin1String("C21"))
        return Reconcile::tr("The provider says that it paid out %n sale(s), %1 net, and the bank has not booked the payout: %3. They were %2. Ask the provider for the reference of the payout, and the bank for that payment.", nullptr, count);
    if (cause == QLatin1String("C15"))
        return Reconcile::tr("The payout of %n sale(s), %1 net, came and went back to the provider: %3. They were %2. See whether name and number of the account are right, and have it paid again.", nullptr, count);
    if (cause == QLatin1String("C16"))
        return Reconcile::tr("%n sale(s), %1 net, have not arrived, and that is more than the account may take in a day: %3. They were %2. Change to an account without that limit.", nullptr, count);
    return {};
}

QVector<SentencePart> aboutTakenBack(const Finding& finding, const QVector<JudgedSale>& sales, int year)
{
    Marked mark;
    const QVector<SaleId> all = idsOf(sales);
    const QString day = mark.plain(dayText(finding.due, year));
    const QString amount = mark(finding.amount.toDisplay(), all);
    if (finding.cause == QLatin1String("C15"))
        return mark.parts(Reconcile::tr("On %1 a payout of %2 went back to the provider. Several were worth as much, so which of them it was cannot be told: what it paid is among these %n sale(s). See whether name and number of the account are right, and have it paid again.", nullptr, int(sales.size()))
                              .arg(day, amount), sales.size(), all);
    const bool isAll = !finding.terms.isEmpty() && finding.terms.first().kind == Kind::Missing;
    if (sales.size() > 1 && isAll)
        return mark.parts(Reconcile::tr("Since %1 the provider took %2 out of the account again: just the worth of %n sale(s) that had arrived. Answer the chargebacks with the slips in time.", nullptr, int(sales.size()))
                              .arg(day, amount), sales.size(), all);
    if (sales.isEmpty())
        return mark.parts(Reconcile::tr("On %1 the provider took %2 out of the account again, and nothing tells what for. Ask for the reason in writing.").arg(day, amount));
    if (sales.size() == 1)
        return mark.parts(Reconcile::tr("On %1 the provider took %2 out of the account again: just the worth of a sale that had arrived. Answer the chargeback with the slip in time.").arg(day, amount));
    return mark.parts(Reconcile::tr("On %1 the provider took %2 out of the account again: the worth of some of %n sale(s) that had arrived; which of them cannot be told. Ask for the notice.", nullptr, int(sales.size()))
                          .arg(day, amount), sales.size(), all);
}

QVector<SentencePart> aboutUnknownPayer(const Finding& finding, const QVector<JudgedSale>& sales)
{
    Marked mark;
    const QVector<SaleId> all = idsOf(sales);
    const int deposits = finding.terms.size() > 1 ? finding.terms.at(1).count : 1;
    const QString payer = finding.terms.isEmpty() ? QString() : finding.terms.first().name;
    return mark.parts(Reconcile::tr("%n deposit(s) of “%1”, together %2, are to the cent what is open for this provider, but the terms do not name this payer. Does it pay for the provider? If so, add its name to the terms, and the sales have arrived; if not, set the deposits aside, and the sales are missing.", nullptr, deposits)
                          .arg(payer, mark(finding.net.toDisplay(), all)), deposits, all);
}

QVector<SentencePart> aboutMissing(const Finding& finding, const QVector<JudgedSale>& sales, int year)
{
    Marked mark;
    const int count = int(sales.size());
    const QVector<SaleId> all = idsOf(sales);
    const QString net = mark(finding.net.toDisplay(), all);
    const QString due = mark.plain(dueTexts(sales, year));
    if (finding.deposit.isValid())
        return mark.parts(Reconcile::tr("%1 net is missing from a deposit: a whole batch, terminal, card kind or clearing day, %n sale(s) in all, did not arrive. They were %2. %3", nullptr, count)
                              .arg(net, due, mark.plain(oddsText(finding))), count, all);
    if (finding.cause == QLatin1String("C07"))
        return mark.parts(Reconcile::tr("%n sale(s) over %1 have not arrived: the terminal calls them successful, the provider reversed or failed. They were %2. Ask whether the customer has the money back.", nullptr, count)
                              .arg(net, due), count, all);
    if (const QString told = unpaidByList(finding.cause, count); !told.isEmpty())
        return mark.parts(told.arg(net, due, moneyList(mark, sales, 6)), count, all);
    if (finding.kind == FindingKind::MissingBatch)
        return mark.parts(Reconcile::tr("The whole payout of %1 net for %n sale(s) has not arrived. They were %2. The bank statement covers that day, and no deposit holds them.", nullptr, count)
                              .arg(net, due), count, all);
    return mark.parts(Reconcile::tr("%n sale(s), %1 net, have not arrived: %2. They were %3. The bank statement covers that day, and no deposit holds them.", nullptr, count)
                          .arg(net, moneyList(mark, sales, 6), due), count, all);
}

} // namespace

QVector<SentencePart> findingParts(const Finding& finding, const QVector<JudgedSale>& sales, QDate asOf)
{
    const int year = asOf.isValid() ? asOf.year() : finding.due.year();
    const QString net = finding.net.toDisplay();
    Marked mark;
    const QVector<SaleId> all = idsOf(sales);
    switch (finding.kind) {
    case FindingKind::MissingSales:
    case FindingKind::MissingBatch: return aboutMissing(finding, sales, year);
    case FindingKind::MissingInLump:
    case FindingKind::OneOfLump: return mayBeInDeposit(finding) ? aboutBeside(finding, sales, year) : withOther(aboutLump(finding, sales, year), finding, year);
    case FindingKind::ShortUnexplained:
        if (sales.isEmpty() && finding.cause == QLatin1String("C12"))
            return mark.parts(Reconcile::tr("The payout of %1 is %2 less than the sales and deductions in the provider’s own list. Ask what was kept back.").arg(dayText(finding.due, year), net));
        if (sales.isEmpty())
            return mark.parts(Reconcile::tr("The deposit of %1 is %2 less than what was matched with it by hand. Ask the provider what the rest is, or undo the decision.")
                                  .arg(dayText(finding.due, year), net));
        return withBeside(mark.parts(Reconcile::tr("The deposit is %1 less than its %n sale(s) should bring, and no set of them fits the gap. They were %2. Ask the provider for the list of deductions.", nullptr,
                                                   int(sales.size()))
                                         .arg(mark(net, all), mark.plain(dueTexts(sales, year))), sales.size(), all), finding, year);
    case FindingKind::Deducted: {
        const QString name = finding.terms.isEmpty() ? QString() : finding.terms.first().name;
        if (name == QLatin1String("reserve"))
            return mark.parts(Reconcile::tr("The provider held back %1 of %n deposit(s) as reserve. The first part was to be released on %2, and it has not come. Ask when it will be paid.", nullptr, finding.terms.first().count)
                                  .arg(net, dayText(finding.due, year)), finding.terms.first().count, {});
        return mark.parts(Reconcile::tr("The provider kept back %1 as “%2”. The sales of the deposit have arrived. Check that the contract allows the deduction.").arg(net, name));
    }
    case FindingKind::OverDeposit:
        return withBeside(mark.parts(Reconcile::tr("The deposit of %1 is %2 more than its sales bring. Look for sales that were not imported, and keep the sum until it is explained.")
                                         .arg(dayText(finding.due, year), finding.amount.toDisplay())), finding, year);
    case FindingKind::UnexplainedDeposit:
        return withBeside(mark.parts(Reconcile::tr("The provider paid %1 on %2, and no sales add up to it. Look for sales that were not imported.").arg(finding.amount.toDisplay(), dayText(finding.due, year))), finding, year);
    case FindingKind::FeeDifference: {
        const Money difference = -termSum(finding, Kind::Fees);
        if (difference.isNegative())
            return mark.parts(Reconcile::tr("The provider took %1 less in fees than agreed. Check the terms.").arg(mark(difference.absolute().toDisplay(), all)));
        return mark.parts(Reconcile::tr("The provider took %1 more in fees than agreed. Check the contract, then claim it back.").arg(mark(difference.toDisplay(), all)));
    }
    case FindingKind::NotJudged: return mark.parts(notJudged(finding));
    case FindingKind::TakenBack: return aboutTakenBack(finding, sales, year);
    case FindingKind::WrongAccount:
        return mark.parts(Reconcile::tr("The provider paid %1 for %n sale(s) to another account of the shop than agreed. They have arrived; have the settlement account corrected.", nullptr, int(sales.size()))
                              .arg(mark(net, all)));
    case FindingKind::UnknownPayer: return aboutUnknownPayer(finding, sales);
    case FindingKind::OneSided: return mark.parts(Reconcile::tr("The customer paid %1, but the terminal shows no success.").arg(mark(finding.amount.toDisplay(), all)));
    }
    return {};
}

QString dueDateSentence(const intake::Sale& sale, const ProviderTerms& terms, const DueDate& due, const BusinessCalendar& calendar)
{
    if (due.isNull())
        return Reconcile::tr("No settlement terms fit this sale, so it has no due date.");
    const int year = due.due.year();
    const QString taken = dayText(sale.localDate, year);
    const QString cutoff = terms.cutoff.toString(QStringLiteral("HH:mm"));
    QStringList steps;
    if (sale.clearingDate.isValid() && sale.clearingDate == due.clearing)
        steps.append(Reconcile::tr("Taken on %1; the file gives %2 as its clearing date.").arg(taken, dayText(due.clearing, year)));
    else if (due.clearing > sale.localDate)
        steps.append(Reconcile::tr("Taken on %1 at or after the cut-off at %2, so it was cleared on %3.").arg(taken, cutoff, dayText(due.clearing, year)));
    else if (!sale.hasTime)
        steps.append(Reconcile::tr("Taken on %1; the file gives no time, so the same day is its clearing date.").arg(taken));
    else
        steps.append(Reconcile::tr("Taken on %1 before the cut-off at %2, so it was cleared that day.").arg(taken, cutoff));
    if (terms.rollsFirst && !calendar.isBusinessDay(due.clearing))
        steps.append(Reconcile::tr("The contract counts it as taken on the next business day, %1.").arg(dayText(calendar.atOrAfter(due.clearing), year)));
    const QString reason = terms.rule.kind == SettlementRule::Kind::CalendarDays ? QString() : reasonOf(calendar, due.clearing, due.due);
    if (reason.isEmpty())
        steps.append(Reconcile::tr("%1 makes it due on %2.").arg(terms.rule.toString(), dayText(due.due, year)));
    else
        steps.append(Reconcile::tr("%1 makes it due on %2 (%3).").arg(terms.rule.toString(), dayText(due.due, year), reason));
    if (due.provisional)
        steps.append(Reconcile::tr("Provisional: the holidays of that year are not published yet."));
    QString sentences = steps.takeFirst();
    for (const QString& step : std::as_const(steps)) {
        //: Two sentences after one another
        sentences = Reconcile::tr("%1 %2").arg(sentences, step);
    }
    return sentences;
}

QString stateName(SaleState state)
{
    switch (state) {
    case SaleState::Arrived: return Reconcile::tr("Arrived");
    case SaleState::InTransit: return Reconcile::tr("In transit");
    case SaleState::Overdue: return Reconcile::tr("Overdue");
    case SaleState::OneOf: return Reconcile::tr("One of a set");
    case SaleState::CancelledOut: return Reconcile::tr("Cancelled out");
    case SaleState::Excluded: return Reconcile::tr("Excluded");
    case SaleState::Unknown: return Reconcile::tr("Not judged");
    }
    return {};
}

QString stateName(const SaleOutcome& outcome)
{
    return outcome.state == SaleState::OneOf && outcome.cause == kBesideDeposit ? Reconcile::tr("Missing or paid") : stateName(outcome.state);
}

QString stateName(DepositState state)
{
    switch (state) {
    case DepositState::Explained: return Reconcile::tr("Explained");
    case DepositState::Short: return Reconcile::tr("Short");
    case DepositState::Over: return Reconcile::tr("Over");
    case DepositState::Unexplained: return Reconcile::tr("Unexplained");
    }
    return {};
}

QString stationName(WayStation station)
{
    switch (station) {
    case WayStation::Taken: return Reconcile::tr("Taken by the terminal");
    case WayStation::Known: return Reconcile::tr("Known to the provider");
    case WayStation::PaidOut: return Reconcile::tr("Paid out");
    case WayStation::Booked: return Reconcile::tr("Booked by the bank");
    }
    return {};
}

QString stateName(WayState state)
{
    switch (state) {
    case WayState::Done: return Reconcile::tr("proved");
    case WayState::Waiting: return Reconcile::tr("not due yet");
    case WayState::Missing: return Reconcile::tr("missing");
    case WayState::Possible: return Reconcile::tr("may be missing");
    case WayState::NoFile: return Reconcile::tr("not known: no file says");
    case WayState::NotExpected: return Reconcile::tr("nothing to come");
    }
    return {};
}

QString stateName(FindingState state)
{
    switch (state) {
    case FindingState::Open: return Reconcile::tr("Open finding");
    case FindingState::InCase: return Reconcile::tr("In a case");
    case FindingState::Settled: return Reconcile::tr("Settled");
    case FindingState::Dismissed: return Reconcile::tr("Set aside");
    }
    return {};
}

QString findingTitle(FindingKind kind)
{
    switch (kind) {
    case FindingKind::MissingSales: return Reconcile::tr("Sales that have not arrived");
    case FindingKind::MissingBatch: return Reconcile::tr("A whole payout is missing");
    case FindingKind::MissingInLump: return Reconcile::tr("Missing from a deposit");
    case FindingKind::OneOfLump: return Reconcile::tr("Missing among several");
    case FindingKind::ShortUnexplained: return Reconcile::tr("Short deposit, not explained");
    case FindingKind::Deducted: return Reconcile::tr("Deduction");
    case FindingKind::OverDeposit: return Reconcile::tr("More than the sales");
    case FindingKind::UnexplainedDeposit: return Reconcile::tr("Payout without sales");
    case FindingKind::FeeDifference: return Reconcile::tr("Fee not as agreed");
    case FindingKind::NotJudged: return Reconcile::tr("Cannot be judged yet");
    case FindingKind::TakenBack: return Reconcile::tr("Taken out of the account again");
    case FindingKind::WrongAccount: return Reconcile::tr("Paid to another account");
    case FindingKind::UnknownPayer: return Reconcile::tr("Does this payer pay for the provider?");
    case FindingKind::OneSided: return Reconcile::tr("Customer paid, no success at the terminal");
    }
    return {};
}

QString findingTitle(const Finding& finding) { return mayBeInDeposit(finding) ? causeName(kBesideDeposit) : findingTitle(finding.kind); }

QString causeName(const QString& cause)
{
    if (cause == kBesideDeposit)
        return Reconcile::tr("Missing, or in an unexplained deposit");
    if (cause == QLatin1String("twin"))
        return Reconcile::tr("Same transaction in another book");
    if (cause == QLatin1String("no_terms"))
        return Reconcile::tr("No settlement terms");
    if (cause == QLatin1String("by_person"))
        return Reconcile::tr("Decided by a person");
    if (cause == QLatin1String("payout"))
        return Reconcile::tr("What the provider says it sent");
    const int number = cause.size() == 3 && cause.startsWith(QLatin1Char('C')) ? cause.mid(1).toInt() : 0;
    switch (number) {
    case 1: return Reconcile::tr("Not due yet");
    case 2: return Reconcile::tr("Weekend or holiday");
    case 3: return Reconcile::tr("After the cut-off");
    case 4: return Reconcile::tr("Not a completed sale");
    case 5: return Reconcile::tr("Voided");
    case 6: return Reconcile::tr("Refunded");
    case 7: return Reconcile::tr("Reversed");
    case 8: return Reconcile::tr("No success at the terminal");
    case 9: return Reconcile::tr("Fee deducted");
    case 10: return Reconcile::tr("Combined deposit");
    case 11: return Reconcile::tr("Split deposit");
    case 12: return Reconcile::tr("Other deductions");
    case 13: return Reconcile::tr("Paid to another account of ours");
    case 14: return Reconcile::tr("Not our merchant number");
    case 15: return Reconcile::tr("Payout failed");
    case 16: return Reconcile::tr("Account class or limit");
    case 17: return Reconcile::tr("Held for risk review");
    case 18: return Reconcile::tr("Batch not settled");
    case 19: return Reconcile::tr("Waits for manual withdrawal");
    case 20: return Reconcile::tr("Second-hand clearing");
    case 21: return Reconcile::tr("Booked late by the bank");
    case 22: return Reconcile::tr("Acquirer’s clearing error");
    case 23: return Reconcile::tr("Our own data have a gap");
    case 24: return Reconcile::tr("Duplicate or test");
    case 25: return Reconcile::tr("Wallet with another rule");
    case 26: return Reconcile::tr("Account frozen by authority");
    case 27: return Reconcile::tr("Chargeback pending");
    case 28: return Reconcile::tr("Contract or licence ended");
    default: return {};
    }
}

QString dayName(QDate day, QDate today) { return dayText(day, today.isValid() ? today.year() : day.year()); }

bool mayBeInDeposit(const Finding& finding)
{
    return finding.kind == FindingKind::OneOfLump && finding.terms.size() > 1 && finding.terms.first().name == kBesideDeposit;
}

bool isByPerson(const DepositOutcome& outcome)
{
    return std::any_of(outcome.terms.begin(), outcome.terms.end(), [](const SentenceTerm& term) { return term.name == QLatin1String("by_person"); });
}

} // namespace daozhang::reconcile
