// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/sale_rows.h"

#include <QCoreApplication>

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
    case SaleType::Other: break;
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
    QString problem;
    readNumbers(sale, problem);
    if (problem.isEmpty())
        readWords(sale, problem);
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
    sale.authCode = m_cells.text(Field::AuthCode);
    sale.orderNo = m_cells.identifier(Field::OrderNo, problem);
    sale.originalTrace = m_cells.identifier(Field::OriginalTrace, problem);
    sale.originalRrn = m_cells.identifier(Field::OriginalRrn, problem);
    sale.card = cardOf(m_cells.raw(Field::Card), m_cells.encoding());
}

void SaleRows::readWords(Sale& sale, QString& problem)
{
    const QString typeWord = m_cells.text(Field::Type);
    const auto type = m_cells.columns().has(Field::Type) ? meaning(m_profile.types, typeWord) : typeOfLine();
    if (!type) {
        m_cells.doubt(Field::Type);
        problem = typeWord.isEmpty()
                      ? Intake::tr("There is no transaction type in column “%1”. Look this line up in the original.").arg(m_cells.columns().nameOf(Field::Type))
                      : Intake::tr("The transaction type “%1” is not known, so this line is not counted. Ask the provider what it means; the word can be added to the format profile.").arg(typeWord);
        return;
    }
    sale.type = *type;
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
    sale.channel = m_cells.text(Field::Channel);
    sale.cardKind = cardKind(typeWord);
}

/// Where no column says what a line is.
std::optional<SaleType> SaleRows::typeOfLine()
{
    const Amount amount = m_cells.amount(Field::Amount, m_settings.currency);
    const bool isNegative = amount.fault == AmountFault::None && amount.money.isNegative();
    return isNegative && m_profile.negativeLine ? m_profile.negativeLine : m_profile.everyLine;
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
    sale.clearingDate = m_cells.date(Field::ClearingDate, problem);
    if (!problem.isEmpty())
        return;
    if (!sale.clearingDate.isValid())
        sale.clearingDate = m_settings.clearingDate;
    sale.hasTime = moment.time.isValid();
    sale.localDate = moment.date;
    sale.occurredAt = m_settings.time.toUtcSeconds(moment.date, sale.hasTime ? moment.time : QTime(0, 0));
}

void SaleRows::readMoney(Sale& sale, QString& problem)
{
    const Amount amount = m_cells.amount(Field::Amount, m_settings.currency);
    const int sign = effectSign(sale.type);
    if (amount.fault != AmountFault::None) {
        m_cells.doubt(Field::Amount);
        problem = amountFaultText(amount.fault, m_cells.columns().nameOf(Field::Amount), m_cells.text(Field::Amount).left(40));
        return;
    }
    if (sign > 0 && amount.money.isNegative()) {
        m_cells.doubt(Field::Amount);
        problem = Intake::tr("The line calls itself “%1” but its amount %2 is negative. Look this line up in the original.")
                      .arg(m_cells.text(Field::Type), amount.money.toString());
        return;
    }
    sale.amount = sign < 0 ? -amount.money.absolute() : amount.money;
    sale.fee = statedMoney(Field::Fee, -1, sale, problem);
    sale.net = statedMoney(Field::Net, 1, sale, problem);
}

/// A fee or net amount, signed by the effect of the transaction. Where the format writes C or D before the digits, the
/// letter must agree: `creditSign` is what C means for this value on a sale.
std::optional<Money> SaleRows::statedMoney(Field field, int creditSign, Sale& sale, QString& problem)
{
    if (!m_cells.columns().has(field))
        return std::nullopt;
    const Amount stated = m_cells.amount(field, m_settings.currency);
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
