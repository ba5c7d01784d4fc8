// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/camt_statement.h"

#include "app/intake/control_words.h"
#include "models/common/masks.h"

#include <QCoreApplication>

#include <limits>

namespace daozhang::intake {

namespace {

constexpr int kNone = XmlBranch::kNone;

std::optional<qint64> countAt(const XmlBranch& branch, int parent, QByteArrayView path)
{
    bool ok = false;
    const qint64 count = branch.bytes(branch.find(parent, path)).toByteArray().toLongLong(&ok);
    return ok && count >= 0 ? std::optional(count) : std::nullopt;
}

/// Opening and closing, by ISO code or by BAI number, which North American banks write as a proprietary type.
enum class BalanceKind { Opening, Previous, Closing, Interim, Other };

BalanceKind balanceKind(const XmlBranch& branch, int balance)
{
    QString code = branch.text(balance, "Tp/CdOrPrtry/Cd");
    if (code.isEmpty())
        code = branch.text(balance, "Tp/CdOrPrtry/Prtry");
    if (code.isEmpty())
        code = branch.text(balance, "Tp/Cd");  // version 01
    static const QHash<QString, BalanceKind> kKinds = {
        {QStringLiteral("OPBD"), BalanceKind::Opening},  {QStringLiteral("010"), BalanceKind::Opening}, {QStringLiteral("10"), BalanceKind::Opening},
        {QStringLiteral("PRCD"), BalanceKind::Previous}, {QStringLiteral("CLBD"), BalanceKind::Closing}, {QStringLiteral("015"), BalanceKind::Closing},
        {QStringLiteral("15"), BalanceKind::Closing},    {QStringLiteral("ITBD"), BalanceKind::Interim}};
    return kKinds.value(code, BalanceKind::Other);
}

Money bounded(WideSum minor, Currency currency)
{
    constexpr WideSum kMost = std::numeric_limits<qint64>::max();
    return Money(qint64(minor > kMost ? kMost : minor), currency);
}

} // namespace

void CamtTotals::add(const Money& amount, bool isIn)
{
    ++count;
    ++(isIn ? inCount : outCount);
    (isIn ? in : out) += amount.absolute().minorUnits();
    isMixed = isMixed || (currency && *currency != amount.currency());
    if (!currency)
        currency = amount.currency();
}

CamtPage camtPage(const XmlBranch& branch, int parent, QByteArrayView name)
{
    CamtPage page;
    const int pagination = branch.child(parent, name);
    if (pagination == kNone)
        return page;
    page.isGiven = true;
    page.number = int(qBound(qint64(1), countAt(branch, pagination, "PgNb").value_or(1), qint64(1'000'000)));
    const QByteArrayView last = branch.bytes(branch.child(pagination, "LastPgInd"));
    page.isLast = last != "false" && last != "0";
    return page;
}

void CamtStatement::readHead(const XmlBranch& branch, int root)
{
    m_hasHead = true;
    const int account = branch.child(root, "Acct");
    m_account = camtAccount(branch, account);
    m_currency = Currency::fromCode(branch.text(account, "Ccy"));
    m_page = camtPage(branch, root, m_kind == CamtKind::Statement ? "StmtPgntn" : m_kind == CamtKind::Report ? "RptPgntn" : "NtfctnPgntn");
    m_firstPage = m_page.number;
    for (int balance = branch.child(root, "Bal"); balance != kNone && !m_currency; balance = branch.child(root, "Bal", balance))
        m_currency = Currency::fromCode(branch.attribute(branch.child(balance, "Amt")));
}

std::optional<Money> CamtStatement::moneyAt(const XmlBranch& branch, int element) const
{
    const QString code = branch.attribute(element);
    return camtMoney(branch.bytes(element), code.isEmpty() ? currency() : Currency::fromCode(code).value_or(currency()));
}

void CamtStatement::readBalances(const XmlBranch& branch, int root)
{
    std::optional<Balance> previous, firstInterim, lastInterim;
    for (int at = branch.child(root, "Bal"); at != kNone; at = branch.child(root, "Bal", at)) {
        const auto money = moneyAt(branch, branch.child(at, "Amt"));
        if (!money)
            continue;
        const bool isDebit = branch.bytes(branch.child(at, "CdtDbtInd")) == "DBIT";
        const Balance balance{isDebit ? -*money : *money, camtDay(branch, branch.child(at, "Dt"), m_settings->time).day};
        // A statement of many days may have a pair for each: the first opens, the last closes.
        const auto isEarlier = [&](const std::optional<Balance>& known) { return !known || balance.day < known->day; };
        const auto isLater = [&](const std::optional<Balance>& known) { return !known || !known->day.isValid() || balance.day >= known->day; };
        switch (balanceKind(branch, at)) {
        case BalanceKind::Opening: if (isEarlier(m_opening)) m_opening = balance; break;
        case BalanceKind::Previous: if (isEarlier(previous)) previous = balance; break;
        case BalanceKind::Closing: if (isLater(m_closing)) m_closing = balance; break;
        case BalanceKind::Interim:
            if (!firstInterim)
                firstInterim = balance;
            else
                lastInterim = balance;
            break;
        case BalanceKind::Other: break;
        }
    }
    if (!m_opening)
        m_opening = previous;
    m_closesDay = m_closing.has_value();
    // Pages between the first and the last begin and end with interim balances; an intraday report has one of the moment.
    if (m_kind == CamtKind::Report)
        return;
    if (!m_opening && firstInterim && (m_closing || lastInterim))
        m_opening = std::exchange(firstInterim, std::nullopt);
    if (!m_closing)
        m_closing = lastInterim ? lastInterim : firstInterim;
}

void CamtStatement::readDays(const XmlBranch& branch, int root, QDate createdOn)
{
    if (m_kind == CamtKind::Notification)
        return;
    const QDate made = camtDay(branch, branch.child(root, "CreDtTm"), m_settings->time).day;
    if (made.isValid())
        createdOn = made;
    const QDate closed = m_closesDay && m_closing ? m_closing->day : QDate();
    const int span = branch.child(root, "FrToDt");
    const auto end = [&](QByteArrayView moment, QByteArrayView day) {
        const int at = branch.child(span, moment);
        return camtDay(branch, at == kNone ? branch.child(span, day) : at, m_settings->time);
    };
    const CamtDay from = end("FrDtTm", "FrDt");
    const CamtDay to = end("ToDtTm", "ToDt");
    if (from.day.isValid() && to.day.isValid() && from.day <= to.day) {
        m_from = from.day;
        m_to = to.day;
        // "To midnight" may mean the day that begins then or the one that ends; the smaller claim is the safe one.
        if (to.isMidnight && from.day < to.day && (!closed.isValid() || closed < to.day))
            m_to = to.day.addDays(-1);
        if (m_kind == CamtKind::Report) {
            if (!from.isDayAlone && !from.isMidnight)
                m_from = from.day.addDays(1);
            const bool isWholeDay = to.isDayAlone || to.shown.mid(11, 5) >= QLatin1String("23:59");
            if (m_to == to.day && !isWholeDay)
                m_to = to.day.addDays(-1);
        }
        // What is booked after the statement was made is not in it.
        if (createdOn.isValid() && m_to >= createdOn && (!closed.isValid() || closed < m_to))
            m_to = createdOn.addDays(-1);
    }
    if (m_opening && closed.isValid() && m_opening->day.isValid() && m_opening->day <= closed) {
        // The opening balance is that of the evening before, unless the statement is of a single day.
        const QDate first = m_opening->day == closed ? closed : m_opening->day.addDays(1);
        // A period far from the balances is a template's: which of the two is true nobody can tell.
        const bool isApart = m_from.isValid() && (first > m_to.addDays(1) || closed < m_from.addDays(-1));
        m_from = isApart ? QDate() : m_from.isValid() ? qMin(m_from, first) : first;
        m_to = m_to.isValid() ? qMax(m_to, closed) : closed;
    }
    if (!m_from.isValid() || !m_to.isValid() || m_from > m_to)
        m_from = m_to = QDate();
}

QDate CamtStatement::onlyDay(const XmlBranch& branch, int root) const
{
    const int span = branch.child(root, "FrToDt");
    const auto dayOf = [&](QByteArrayView moment, QByteArrayView day) {
        const int at = branch.child(span, moment);
        return camtDay(branch, at == kNone ? branch.child(span, day) : at, m_settings->time).day;
    };
    const QDate from = dayOf("FrDtTm", "FrDt");
    return from == dayOf("ToDtTm", "ToDt") ? from : QDate();
}

void CamtStatement::readSummary(const XmlBranch& branch, int root)
{
    const int summary = branch.child(root, "TxsSummry");
    m_summary.count = countAt(branch, summary, "TtlNtries/NbOfNtries");
    m_summary.inCount = countAt(branch, summary, "TtlCdtNtries/NbOfNtries");
    m_summary.outCount = countAt(branch, summary, "TtlDbtNtries/NbOfNtries");
    m_summary.sum = moneyAt(branch, branch.find(summary, "TtlNtries/Sum"));
    m_summary.in = moneyAt(branch, branch.find(summary, "TtlCdtNtries/Sum"));
    m_summary.out = moneyAt(branch, branch.find(summary, "TtlDbtNtries/Sum"));
}

void CamtStatement::readRest(const XmlBranch& branch, int root, QDate createdOn)
{
    m_id = maskCardsInText(branch.text(root, "Id")).left(80);
    readBalances(branch, root);
    readDays(branch, root, createdOn);
    readSummary(branch, root);
}

void CamtStatement::isAtEdge(const CamtPage& message, Edge edge)
{
    // Before version 04 the message alone counts pages.
    if (m_page.isGiven)
        return;
    if (edge == Edge::First)
        m_firstPage = qMax(m_firstPage, message.number);
    else
        m_page.isLast = message.isLast;
}

bool CamtStatement::goesOnIn(const CamtStatement& next) const
{
    return m_page.isGiven && next.m_page.isGiven && !m_page.isLast && next.m_page.number == m_page.number + 1 && next.m_account == m_account && next.m_kind == m_kind;
}

void CamtStatement::followsOn(const CamtStatement& before)
{
    m_firstPage = before.m_firstPage;
    m_opening = before.m_opening ? before.m_opening : m_opening;
    if (!m_closing)
        m_closing = before.m_closing;
    if (before.m_from.isValid()) {
        m_from = m_from.isValid() ? qMin(m_from, before.m_from) : before.m_from;
        m_to = m_to.isValid() ? qMax(m_to, before.m_to) : before.m_to;
    }
    totals.count += before.totals.count;
    totals.inCount += before.totals.inCount;
    totals.outCount += before.totals.outCount;
    totals.refused += before.totals.refused;
    totals.in += before.totals.in;
    totals.out += before.totals.out;
    totals.isMixed = totals.isMixed || before.totals.isMixed || (totals.currency && before.totals.currency && *totals.currency != *before.totals.currency);
    if (!totals.currency)
        totals.currency = before.totals.currency;
}

StatementClaim CamtStatement::claim() const
{
    StatementClaim claim;
    claim.account = m_account;
    claim.number = m_id;
    claim.currency = m_opening ? m_opening->amount.currency() : totals.currency.value_or(currency());
    if (m_opening && m_closing && m_kind != CamtKind::Notification) {
        claim.opening = m_opening->amount;
        claim.closing = m_closing->amount;
    }
    claim.from = m_from;
    claim.to = m_to;
    claim.isPart = isPart();
    return claim;
}

QVector<ControlTotal> CamtStatement::summary() const
{
    QVector<ControlTotal> controls;
    const Currency known = totals.currency.value_or(currency());
    const auto count = [&](const char* what, const std::optional<qint64>& declared, qint64 found) {
        if (declared)
            controls.append(countControl(keptWords(what, {m_account}), *declared, found));
    };
    const auto sum = [&](const char* what, const std::optional<Money>& declared, WideSum found) {
        if (declared && !totals.isMixed)
            controls.append(amountControl(keptWords(what, {m_account}), Money(declared->absolute().minorUnits(), known), bounded(found, known)));
    };
    count(QT_TRANSLATE_NOOP("Intake", "Number of entries of account %1"), m_summary.count, totals.count + totals.refused);
    sum(QT_TRANSLATE_NOOP("Intake", "Sum of entries of account %1"), m_summary.sum, totals.in + totals.out);
    count(QT_TRANSLATE_NOOP("Intake", "Number of receipts of account %1"), m_summary.inCount, totals.inCount);
    sum(QT_TRANSLATE_NOOP("Intake", "Sum of receipts of account %1"), m_summary.in, totals.in);
    count(QT_TRANSLATE_NOOP("Intake", "Number of payments of account %1"), m_summary.outCount, totals.outCount);
    sum(QT_TRANSLATE_NOOP("Intake", "Sum of payments of account %1"), m_summary.out, totals.out);
    if (isPart())
        for (ControlTotal& control : controls)
            if (!control.holds)
                control = {control.what, {}, keptWords(QT_TRANSLATE_NOOP("Intake", "cannot be checked: the statement has more pages than this file")), false};
    return controls;
}

} // namespace daozhang::intake
