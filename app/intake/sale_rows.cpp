// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/sale_rows.h"

#include "app/intake/iso8583_batch.h"

#include <QCoreApplication>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

} // namespace

int effectSign(SaleType type)
{
    switch (type) {
    case SaleType::Void:
    case SaleType::Refund:
    case SaleType::Reversal:
    case SaleType::CompletionVoid: return -1;
    case SaleType::Sale:
    case SaleType::PreAuthCompletion:
    case SaleType::PreAuth:
    case SaleType::Other:
    case SaleType::Payout: break;
    }
    return 1;
}

SaleRows::SaleRows(const Profile& profile, const Columns& columns, const RowSettings& settings)
    : m_profile(profile), m_settings(settings), m_cells(profile, columns, settings)
{
}

QString SaleRows::build(const Record& record, Sale& sale)
{
    m_cells.set(record);
    sale = Sale();
    sale.line = record.line;
    sale.book = m_profile.book;
    sale.provider = m_profile.provider;
    // What a renderer of the file found wrong with this record (app/intake/iso8583_batch).
    QString problem = m_cells.columns().has(Field::Fault) ? isoRowFault(m_cells.text(Field::Fault), m_cells.text(Field::Trace)) : QString();
    if (!problem.isEmpty())
        return problem;
    m_currency = currencyIn(Field::Currency, m_settings.currency, problem);
    readNumbers(sale, problem);
    if (problem.isEmpty())
        readWords(sale, problem);
    if (problem.isEmpty())
        numberRefund(sale, problem);
    if (problem.isEmpty())
        readMoment(sale, problem);
    if (problem.isEmpty())
        readMoney(sale, problem);
    return problem;
}

LineDoubt SaleRows::doubt()
{
    QString ignored;
    const auto field = m_cells.doubtful();
    return {field, {m_cells.readableDay(), m_cells.identifier(Field::Merchant, ignored), m_cells.identifier(Field::Terminal, ignored)}};
}

void SaleRows::readNumbers(Sale& sale, QString& problem)
{
    sale.merchant = m_cells.identifier(Field::Merchant, problem);
    sale.terminal = m_cells.identifier(Field::Terminal, problem);
    sale.batch = m_cells.identifier(Field::Batch, problem);
    sale.trace = m_cells.identifier(Field::Trace, problem);
    sale.rrn = m_cells.identifier(Field::Rrn, problem);
    sale.authCode = m_cells.identifier(Field::AuthCode, problem);
    sale.orderNo = m_cells.identifier(Field::OrderNo, problem);
    sale.originalTrace = m_cells.identifier(Field::OriginalTrace, problem);
    sale.originalRrn = m_cells.identifier(Field::OriginalRrn, problem);
    sale.card = cardOf(m_cells.raw(Field::Card), m_cells.encoding());
}

/// A refund that has a number of its own is known by it; the number that it shares with its sale names the sale.
void SaleRows::numberRefund(Sale& sale, QString& problem)
{
    if (effectSign(sale.type) > 0 || !m_cells.columns().has(Field::RefundNumber))
        return;
    const QString own = m_cells.identifier(Field::RefundNumber, problem);
    if (own.isEmpty())
        return;
    if (sale.originalRrn.isEmpty())
        sale.originalRrn = sale.rrn;
    sale.rrn = own;
}

void SaleRows::readWords(Sale& sale, QString& problem)
{
    QString typeWord;
    if (!readType(sale, typeWord, problem))
        return;
    if (m_cells.columns().has(Field::Status)) {
        const QString statusWord = m_cells.text(Field::Status);
        const auto status = meaning(m_profile.statuses, statusWord);
        if (!status) {
            m_cells.doubt(Field::Status);
            problem = statusWord.isEmpty()
                          ? Intake::tr("There is no status in column “%1”, so it is not known whether the payment succeeded. Look this line up in the original.").arg(m_cells.columns().nameOf(Field::Status))
                          : Intake::tr("The status “%1” is not known, so this line is not counted. Ask the provider what it means.").arg(statusWord);
            return;
        }
        sale.status = *status;
    }
    readOutcome(sale, problem);
    sale.channel = m_cells.text(Field::Channel);
    sale.cardKind = cardKind(typeWord);
}

/// Where no column says what a line is.
std::optional<SaleType> SaleRows::typeOfLine()
{
    const Amount amount = m_cells.amount(Field::Amount, m_currency);
    const bool isNegative = amount.fault == AmountFault::None && amount.money.isNegative();
    return isNegative && m_profile.negativeLine ? m_profile.negativeLine : m_profile.everyLine;
}

/// The first type column whose word is known decides; a filled refund column makes a sale a refund.
bool SaleRows::readType(Sale& sale, QString& typeWord, QString& problem)
{
    std::optional<SaleType> type;
    typeWord = m_cells.text(Field::Type);
    const size_t places = m_cells.columns().places[size_t(Field::Type)].size();
    if (places == 0) {
        type = typeOfLine();
    } else if (places == 1) {
        type = meaning(m_profile.types, typeWord);
    } else {
        const QStringList words = m_cells.texts(Field::Type);
        for (qsizetype i = 0; i < words.size() && !type; ++i)
            if (const auto known = meaning(m_profile.types, words[i])) {
                type = known;
                typeWord = words[i];
            }
    }
    if (!type) {
        m_cells.doubt(Field::Type);
        problem = typeWord.isEmpty()
                      ? Intake::tr("There is no transaction type in column “%1”. Look this line up in the original.").arg(m_cells.columns().nameOf(Field::Type))
                      : Intake::tr("The transaction type “%1” is not known, so this line is not counted. Ask the provider what it means; the word can be added to the format profile.").arg(typeWord);
        return false;
    }
    sale.type = *type;
    const auto& marks = m_cells.columns().refundMarks;
    if (sale.type == SaleType::Sale && std::any_of(marks.begin(), marks.end(), [&](int place) { return m_cells.isFilled(place); }))
        sale.type = SaleType::Refund;
    return true;
}

/// A second word on the outcome, of a refund or of the clearing; mostly empty. The worse of the two counts.
void SaleRows::readOutcome(Sale& sale, QString& problem)
{
    const QString word = m_cells.text(Field::Outcome);
    if (word.isEmpty())
        return;
    const auto outcome = meaning(m_profile.outcomes.isEmpty() ? m_profile.statuses : m_profile.outcomes, word);
    if (!outcome) {
        m_cells.doubt(Field::Outcome);
        problem = Intake::tr("The status “%1” is not known, so this line is not counted. Ask the provider what it means.").arg(word);
        return;
    }
    if (sale.status == SaleStatus::Success)
        sale.status = *outcome;
}

CardKind SaleRows::cardKind(const QString& typeWord)
{
    if (const auto kind = meaning(m_profile.cardKinds, m_cells.text(Field::CardKind)))
        return *kind;
    for (const QString& word : m_profile.qrWords)
        if (m_cells.text(Field::Channel).contains(word, Qt::CaseInsensitive) || typeWord.contains(word))
            return CardKind::Qr;
    return CardKind::Unknown;
}

void SaleRows::readMoment(Sale& sale, QString& problem)
{
    const Moment moment = m_cells.moment(problem);
    sale.clearingDate = m_cells.date(Field::ClearingDate, problem, moment.date);
    if (!problem.isEmpty())
        return;
    if (!sale.clearingDate.isValid())
        sale.clearingDate = m_settings.clearingDate;
    sale.hasTime = moment.time.isValid();
    sale.localDate = moment.date;
    sale.occurredAt = m_settings.time.toUtcSeconds(moment.date, sale.hasTime ? moment.time : QTime(0, 0));
}

/// Some formats keep the amounts of refunds in a column of their own.
Amount SaleRows::amountOf(const Sale& sale, Field& field) const
{
    field = Field::Amount;
    if (effectSign(sale.type) < 0 && m_cells.columns().has(Field::RefundAmount)) {
        const Amount own = m_cells.amount(Field::RefundAmount, m_currency);
        if (own.fault != AmountFault::Empty && !(own.fault == AmountFault::None && own.money.isZero())) {
            field = Field::RefundAmount;
            return own;
        }
    }
    return m_cells.amount(field, m_currency);
}

void SaleRows::readMoney(Sale& sale, QString& problem)
{
    if (m_profile.money.isDirected) {
        m_settled.reset();
        readDirectedMoney(sale, problem);
        return;
    }
    Field field = Field::Amount;
    const Amount amount = amountOf(sale, field);
    if (amount.fault != AmountFault::None) {
        m_cells.doubt(field);
        problem = amountFaultText(amount.fault, m_cells.columns().nameOf(field), m_cells.text(field).left(40));
        return;
    }
    if (m_profile.sign == SignRule::Signed && sale.type == SaleType::Sale && amount.money.isNegative())
        sale.type = SaleType::Refund;
    const int sign = effectSign(sale.type);
    if (sign > 0 && amount.money.isNegative()) {
        m_cells.doubt(field);
        problem = Intake::tr("The line calls itself “%1” but its amount %2 is negative. Look this line up in the original.")
                      .arg(m_cells.text(Field::Type), amount.money.toString());
        return;
    }
    sale.amount = sign < 0 ? -amount.money.absolute() : amount.money;
    if (m_profile.sign == SignRule::Letter) {
        readLetters(sale, problem);
        return;
    }
    sale.fee = statedMoney(Field::Fee, -1, sale, problem);
    sale.net = statedMoney(Field::Net, 1, sale, problem);
    readSettlement(sale, problem);
}

/// Adjustments say by a letter whether they give to the shop or take from it (cn-formats.md §1.3).
void SaleRows::readLetters(Sale& sale, QString& problem)
{
    const Amount net = m_cells.amount(Field::Net, m_currency);
    const Amount fee = m_cells.amount(Field::Fee, m_currency);
    if (net.fault != AmountFault::None || (net.letter == 0 && !net.money.isZero())) {
        m_cells.doubt(Field::Net);
        problem = Intake::tr("“%1” does not say whether the money came in or went out. Look this line up in the original.").arg(m_cells.text(Field::Net));
        return;
    }
    if (net.letter == 'D') {
        sale.amount = -sale.amount;
        sale.net = -net.money;
    } else {
        sale.net = net.money;
    }
    if (fee.fault == AmountFault::None)
        sale.fee = fee.letter == 'C' ? -fee.money : fee.money;
}

/// What is settled before the fee, where coupons make it differ from what the customer was charged.
void SaleRows::readSettlement(Sale& sale, QString& problem)
{
    m_settled.reset();
    const bool undone = effectSign(sale.type) < 0;
    const Field field = undone && m_cells.columns().has(Field::RefundSettled) ? Field::RefundSettled : Field::Settled;
    if (!problem.isEmpty() || !m_cells.columns().has(field))
        return;
    m_settled = statedMoney(field, 1, sale, problem);
    if (m_settled && !sale.net && (sale.fee || !m_cells.columns().has(Field::Fee)))
        sale.net = *m_settled - sale.fee.value_or(Money(0, m_settled->currency()));
}

/// A fee or net amount, signed by the effect of the transaction. Where the format writes C or D before the digits, the
/// letter must agree: `creditSign` is what C means for this value on a sale.
std::optional<Money> SaleRows::statedMoney(Field field, int creditSign, Sale& sale, QString& problem)
{
    if (!m_cells.columns().has(field))
        return std::nullopt;
    const Amount stated = m_profile.fineFees && field == Field::Fee ? m_cells.fineAmount(field, m_currency) : m_cells.amount(field, m_currency);
    if (stated.fault == AmountFault::Empty)
        return std::nullopt;
    if (stated.fault != AmountFault::None) {
        m_cells.doubt(field);
        problem = amountFaultText(stated.fault, m_cells.columns().nameOf(field), decodeText(m_cells.raw(field), m_cells.encoding()).left(40));
        return std::nullopt;
    }
    const int sign = effectSign(sale.type);
    if (m_profile.letters && stated.letter != 0 && !stated.money.isZero()
        && (stated.letter == 'C' ? creditSign : -creditSign) != sign) {
        m_cells.doubt(field);
        problem = Intake::tr("The sign letter %1 in column “%2” contradicts the transaction type. Ask the provider about this line.")
                      .arg(QChar::fromLatin1(stated.letter), m_cells.columns().nameOf(field));
        return std::nullopt;
    }
    return sign < 0 ? -stated.money.absolute() : stated.money.absolute();
}

} // namespace daozhang::intake
