// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/bank_rows.h"

#include "models/common/masks.h"

#include <QCoreApplication>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

} // namespace

BankRows::BankRows(const Profile& profile, const Columns& columns, const RowSettings& settings)
    : m_profile(profile), m_settings(settings), m_cells(profile, columns, settings)
{
}

QString BankRows::build(const Record& record, BankLine& line)
{
    m_cells.set(record);
    line = BankLine();
    line.line = record.line;
    QString problem;
    const Moment moment = m_cells.moment(problem);
    if (!problem.isEmpty())
        return problem;
    line.booked = moment.date;
    line.time = moment.time;
    line.valueDate = m_cells.date(Field::ValueDate, problem);
    line.reference = m_cells.identifier(Field::Reference, problem);
    line.account = m_cells.identifier(Field::Account, problem);
    if (problem.isEmpty())
        readStatus(problem);
    if (problem.isEmpty())
        readAmount(line, problem);
    if (!problem.isEmpty())
        return problem;
    line.account = accountShown(line.account);
    readParties(line, problem);
    line.memo = maskCardsInText(m_cells.joined(Field::Memo));
    if (m_neutral && line.amount.isZero())
        line.memo += (line.memo.isEmpty() ? QString() : QStringLiteral(" · ")) + decodeText(m_cells.raw(Field::Amount), m_cells.encoding());
    return problem;
}

QString BankRows::accountShown(const QString& account) const
{
    return account.isEmpty() ? m_settings.account : m_cells.isCard(Field::Account) ? maskCard(account) : accountOf(account);
}

LineDoubt BankRows::doubt()
{
    QString ignored;
    const auto field = m_cells.doubtful();
    return {field, {m_cells.readableDay(), {}, accountShown(m_cells.identifier(Field::Account, ignored))}};
}

/// Some banks list what is announced beside what is booked; only what is booked is money.
void BankRows::readStatus(QString& problem)
{
    const QString word = m_cells.text(Field::Status);
    if (word.isEmpty())
        return;
    const auto status = m_profile.statuses.constFind(normaliseName(word));
    if (status != m_profile.statuses.constEnd() && *status == SaleStatus::Success)
        return;
    m_cells.doubt(Field::Status);
    problem = status == m_profile.statuses.constEnd()
                  ? Intake::tr("The status “%1” is not known, so it is not sure that this line was booked. Ask the bank what it means.").arg(word)
                  : Intake::tr("The bank calls this line “%1”: it is not booked. Once it is, it stands in a later file.").arg(word);
}

void BankRows::readAmount(BankLine& line, QString& problem)
{
    const QString currencyWord = m_cells.text(Field::Currency);
    Currency currency = m_settings.currency;
    if (!currencyWord.isEmpty()) {
        const auto named = currencyOf(currencyWord);
        if (!named) {
            m_cells.doubt(Field::Currency);
            problem = Intake::tr("The currency “%1” is not known. Look this line up in the original.").arg(currencyWord);
            return;
        }
        currency = *named;
    }
    if (m_profile.sign == SignRule::Columns) {
        readColumns(line, currency, problem);
    } else {
        const Amount amount = m_cells.amount(Field::Amount, currency);
        if (amount.fault != AmountFault::None) {
            m_cells.doubt(Field::Amount);
            problem = amountFaultText(amount.fault, m_cells.columns().nameOf(Field::Amount), m_cells.text(Field::Amount).left(40));
            return;
        }
        line.amount = amount.money;
        if (m_profile.sign == SignRule::Inverted)
            line.amount = -line.amount;
        if (m_profile.sign == SignRule::Mark || m_profile.sign == SignRule::Kind) {
            const QString text = m_cells.text(m_profile.sign == SignRule::Mark ? Field::Mark : Field::Kind);
            const QString word = m_profile.sign == SignRule::Mark ? text : text.section(u' ', 0, 0);
            m_neutral = m_profile.neutral.words.contains(normaliseName(word));
            if (m_neutral) {
                const int direction = neutralDirection();
                line.amount = direction == 0 ? Money(0, line.amount.currency()) : direction < 0 ? -line.amount : line.amount;
            } else {
                const int direction = directionOf(word, problem);
                if (direction == 0)
                    m_cells.doubt(m_profile.sign == SignRule::Mark ? Field::Mark : Field::Kind);
                if (direction < 0)
                    line.amount = -line.amount;
            }
        }
    }
    if (!problem.isEmpty())
        return;
    // A balance that cannot be read costs the balance and not the money line.
    const Amount balance = m_cells.amount(Field::Balance, line.amount.currency());
    if (balance.fault == AmountFault::None && balance.money.currency() == line.amount.currency())
        line.balance = balance.money;
}

void BankRows::readColumns(BankLine& line, Currency currency, QString& problem)
{
    const Amount in = m_cells.amount(Field::In, currency);
    const Amount out = m_cells.amount(Field::Out, currency);
    for (const auto& [amount, field] : {std::pair(&in, Field::In), std::pair(&out, Field::Out)}) {
        if (amount->fault != AmountFault::None && amount->fault != AmountFault::Empty) {
            m_cells.doubt(field);
            problem = amountFaultText(amount->fault, m_cells.columns().nameOf(field), m_cells.text(field).left(40));
            return;
        }
    }
    if (in.fault == AmountFault::Empty && out.fault == AmountFault::Empty) {
        problem = Intake::tr("There is no amount, neither in column “%1” nor in “%2”. Look this line up in the original.")
                      .arg(m_cells.columns().nameOf(Field::In), m_cells.columns().nameOf(Field::Out));
        return;
    }
    if (!in.money.isZero() && !out.money.isZero()) {
        m_cells.doubt(Field::Out);
        problem = Intake::tr("There is an amount both in column “%1” and in “%2”. Look this line up in the original.")
                      .arg(m_cells.columns().nameOf(Field::In), m_cells.columns().nameOf(Field::Out));
        return;
    }
    // Some banks cancel a payment of the day before by a negative amount on the side where it stood.
    const Money paid = m_profile.minusWhenOut ? out.money.absolute() : out.money;
    line.amount = out.money.isZero() ? Money(in.money.minorUnits(), currency) : Money(-paid.minorUnits(), currency);
}

int BankRows::directionOf(const QString& word, QString& problem) const
{
    const QString name = normaliseName(word);
    if (m_profile.inWords.contains(name))
        return 1;
    if (m_profile.outWords.contains(name))
        return -1;
    problem = Intake::tr("“%1” does not say whether the money came in or went out. Look this line up in the original.").arg(word);
    return 0;
}

/// Where money went that the wallet itself counts neither as received nor as spent: what is not listed stayed where it
/// was, or never moved.
int BankRows::neutralDirection()
{
    const QString kind = normaliseName(m_cells.joined(Field::Kind));
    const auto says = [&kind](const QStringList& parts) {
        return std::any_of(parts.begin(), parts.end(), [&kind](const QString& part) { return kind.contains(part); });
    };
    if (says(m_profile.neutral.nowhere))
        return 0;
    return says(m_profile.neutral.in) ? 1 : says(m_profile.neutral.out) ? -1 : 0;
}

void BankRows::readParties(BankLine& line, QString& problem)
{
    const bool in = !line.amount.isNegative();
    line.payer = m_cells.text(Field::Payer);
    line.payerAccount = m_cells.identifier(Field::PayerAccount, problem);
    if (line.payer.isEmpty())
        line.payer = m_cells.text(in ? Field::PayerWhenIn : Field::PayerWhenOut);
    if (line.payerAccount.isEmpty())
        line.payerAccount = m_cells.identifier(in ? Field::PayerAccountWhenIn : Field::PayerAccountWhenOut, problem);
    const QString both = m_cells.text(Field::PayerAccountAndName);
    const qsizetype slash = both.indexOf(u'/');
    if (slash >= 0) {
        line.payerAccount = both.left(slash).trimmed();
        line.payer = both.mid(slash + 1).trimmed();
    } else if (!both.isEmpty()) {
        line.payer = both;
    }
    line.payer = maskCardsInText(line.payer);
    const bool card = m_cells.isCard(Field::PayerAccount) || m_cells.isCard(Field::PayerAccountAndName);
    line.payerAccount = card ? maskCard(line.payerAccount) : accountOf(line.payerAccount);
}

} // namespace daozhang::intake
