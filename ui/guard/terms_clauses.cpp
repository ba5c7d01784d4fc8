// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/terms_clauses.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

struct Terms
{
    Q_DECLARE_TR_FUNCTIONS(Terms)
};

const QTime kMidnight(23, 59, 59, 999);
constexpr int kMostDays = 3660;
constexpr qint64 kWhole = 1'000'000;

struct ChannelWord
{
    const char* code;
    const char16_t* word;
};
/// As contracts in China name them; the code is what a terms file has.
constexpr std::array<ChannelWord, 5> kChannels{{{"wechat", u"微信"}, {"alipay", u"支付宝"}, {"unionpay", u"云闪付"}, {"qr", u"扫码"}, {"card", u"刷卡"}}};

QString channelCode(const QString& word)
{
    for (const ChannelWord& channel : kChannels)
        if (word.compare(QLatin1String(channel.code), Qt::CaseInsensitive) == 0 || word == QString::fromUtf16(channel.word))
            return QString::fromLatin1(channel.code);
    return {};
}

QStringList parts(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[,，;；、\\n]"));
    QStringList list;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts))
        if (const QString word = part.simplified(); !word.isEmpty())
            list.append(word);
    return list;
}

QString timeText(QTime time) { return time == kMidnight ? QStringLiteral("24:00") : time.toString(QStringLiteral("HH:mm")); }

std::optional<QTime> timeFrom(const QString& text)
{
    if (text == QLatin1String("24:00"))
        return kMidnight;
    const QTime time = QTime::fromString(text, QStringLiteral("H:mm"));
    return time.isValid() ? std::optional(time) : std::nullopt;
}

bool takeWindow(ProviderTerms& terms, QString text)
{
    text.replace(u'：', u':').replace(u'–', u'-').replace(u'至', u'-').replace(u'~', u'-').remove(u' ');
    const QStringList ends = text.split(u'-');
    const auto from = timeFrom(ends.first()), to = timeFrom(ends.last());
    if (ends.size() != 2 || !from || !to || *from >= *to)
        return false;
    terms.windowFrom = *from;
    terms.windowTo = *to;
    return true;
}

bool takeExceptions(ProviderTerms& terms, const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{4}-\\d{1,2}-\\d{1,2})(?:\\s*(?:>|→|=|到)\\s*(\\d{4}-\\d{1,2}-\\d{1,2}))?$"));
    QVector<PayException> read;
    for (const QString& part : parts(text)) {
        const auto match = shape.match(part);
        PayException one{QDate::fromString(match.captured(1), QStringLiteral("yyyy-M-d")), QDate::fromString(match.captured(2), QStringLiteral("yyyy-M-d"))};
        if (!one.day.isValid() || (!match.captured(2).isEmpty() && (!one.paysOn.isValid() || one.paysOn < one.day)))
            return false;
        read.append(one);
    }
    terms.exceptions = read;
    return true;
}

bool takeChannels(ProviderTerms& terms, const QString& text)
{
    QVector<ChannelRule> read;
    for (const QString& part : parts(text)) {
        const auto rule = SettlementRule::parse(part.section(u' ', -1));
        const QString code = channelCode(part.section(u' ', 0, -2));
        if (!rule || code.isEmpty())
            return false;
        read.append({code, *rule});
    }
    terms.channels = read;
    return true;
}

std::optional<Money> positive(const QString& text, Currency currency)
{
    const auto money = Money::parse(QString(text).remove(u','), currency);
    return money && !money->isZero() && !money->isNegative() ? money : std::nullopt;
}

bool takePayoutFee(ProviderTerms& terms, const QString& text, Currency currency)
{
    static const QRegularExpression shape(QStringLiteral("^(?:(.*?[^\\d\\s.%+])\\s+)?(?:(\\d+(?:\\.\\d+)?\\s*%))?\\s*\\+?\\s*(\\d+(?:\\.\\d+)?)?$"));
    const auto match = shape.match(text.simplified());
    if (!match.hasMatch())
        return false;
    PayoutFee fee;
    fee.name = match.captured(1).trimmed();
    if (const QString rate = match.captured(2).remove(u' '); !rate.isEmpty()) {
        const auto read = Rate::parse(rate);
        if (!read || read->perMillion <= 0 || read->perMillion > kWhole)
            return false;
        fee.rate = *read;
    }
    fee.fixed = Money(0, currency);
    if (!match.captured(3).isEmpty()) {
        const auto fixed = positive(match.captured(3), currency);
        if (!fixed)
            return false;
        fee.fixed = *fixed;
    }
    if (fee.rate.perMillion == 0 && fee.fixed.isZero())
        return false;
    terms.payoutFee = fee;
    return true;
}

bool takeReserve(ProviderTerms& terms, const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d+(?:\\.\\d+)?%)\\s*[,，]?\\s*(\\d+)\\s*(?:days?|d|天)?$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text.simplified());
    const auto rate = match.hasMatch() ? Rate::parse(match.captured(1)) : std::nullopt;
    const int days = match.captured(2).toInt();
    if (!rate || rate->perMillion <= 0 || rate->perMillion > kWhole || days < 1 || days > kMostDays)
        return false;
    terms.reserve = RollingReserve{*rate, days};
    return true;
}

bool takeDeductions(ProviderTerms& terms, const QString& text, Currency currency)
{
    QVector<KnownDeduction> read;
    // A comma within an amount would part it: amounts are written without.
    for (const QString& part : parts(text)) {
        const auto amount = positive(part.section(u' ', -1), currency);
        const QString name = part.section(u' ', 0, -2);
        if (!amount || name.isEmpty())
            return false;
        read.append({name, *amount});
    }
    terms.deductions = read;
    return true;
}

void dropClause(ProviderTerms& terms, Clause clause)
{
    switch (clause) {
    case Clause::Window: terms.windowFrom = terms.windowTo = {}; break;
    case Clause::Fallback: terms.fallback = {}; break;
    case Clause::Exceptions: terms.exceptions.clear(); break;
    case Clause::Channels: terms.channels.clear(); break;
    case Clause::PayoutFee: terms.payoutFee.reset(); break;
    case Clause::Reserve: terms.reserve.reset(); break;
    case Clause::DailyLimit: terms.dailyLimit.reset(); break;
    case Clause::Deductions: terms.deductions.clear(); break;
    }
}

} // namespace

QString clauseText(const ProviderTerms& terms, Clause clause)
{
    QStringList texts;
    const QString comma = QStringLiteral(", ");
    switch (clause) {
    case Clause::Window: return terms.windowFrom.isValid() ? timeText(terms.windowFrom) + u'-' + timeText(terms.windowTo) : QString();
    case Clause::Fallback: return terms.fallback == SettlementRule() ? QString() : terms.fallback.toString();
    case Clause::Exceptions:
        for (const PayException& one : terms.exceptions)
            texts.append(one.day.toString(Qt::ISODate) + (one.paysOn.isValid() ? QStringLiteral(" > ") + one.paysOn.toString(Qt::ISODate) : QString()));
        return texts.join(comma);
    case Clause::Channels:
        for (const ChannelRule& one : terms.channels)
            texts.append(one.channel + u' ' + one.rule.toString());
        return texts.join(comma);
    case Clause::PayoutFee:
        if (!terms.payoutFee)
            return {};
        if (terms.payoutFee->rate.perMillion > 0)
            texts.append(terms.payoutFee->rate.toPercent());
        if (!terms.payoutFee->fixed.isZero())
            texts.append(terms.payoutFee->fixed.toString());
        return (terms.payoutFee->name + u' ' + texts.join(QStringLiteral(" + "))).trimmed();
    case Clause::Reserve: return terms.reserve ? QStringLiteral("%1 %2").arg(terms.reserve->rate.toPercent()).arg(terms.reserve->days) : QString();
    case Clause::DailyLimit: return terms.dailyLimit ? terms.dailyLimit->toString() : QString();
    case Clause::Deductions:
        for (const KnownDeduction& one : terms.deductions)
            texts.append(one.name + u' ' + one.amount.toString());
        return texts.join(comma);
    }
    return {};
}

bool takeClause(ProviderTerms& terms, Clause clause, const QString& text, Currency currency)
{
    const QString written = text.trimmed();
    if (written.isEmpty()) {
        dropClause(terms, clause);
        return true;
    }
    switch (clause) {
    case Clause::Window: return takeWindow(terms, written);
    case Clause::Fallback: {
        const auto rule = SettlementRule::parse(written);
        if (!rule || rule->kind == SettlementRule::Kind::Instant)
            return false;
        terms.fallback = *rule;
        return true;
    }
    case Clause::Exceptions: return takeExceptions(terms, written);
    case Clause::Channels: return takeChannels(terms, written);
    case Clause::PayoutFee: return takePayoutFee(terms, written, currency);
    case Clause::Reserve: return takeReserve(terms, written);
    case Clause::DailyLimit: {
        const auto limit = positive(written, currency);
        if (!limit)
            return false;
        terms.dailyLimit = *limit;
        return true;
    }
    case Clause::Deductions: return takeDeductions(terms, written, currency);
    }
    return false;
}

QString clauseLabel(Clause clause)
{
    switch (clause) {
    case Clause::Window: return Terms::tr("Instant payouts between");
    case Clause::Fallback: return Terms::tr("Outside of those hours");
    case Clause::Exceptions: return Terms::tr("Days without payouts");
    case Clause::Channels: return Terms::tr("Own rule of a wallet");
    case Clause::PayoutFee: return Terms::tr("Fee on each payout");
    case Clause::Reserve: return Terms::tr("Reserve held back");
    case Clause::DailyLimit: return Terms::tr("Most in a day");
    case Clause::Deductions: return Terms::tr("Known deductions");
    }
    return {};
}

QString clauseExample(Clause clause)
{
    switch (clause) {
    case Clause::Window: return Terms::tr("for example 07:00-23:00");
    case Clause::Fallback: return Terms::tr("T+1 when nothing stands here");
    case Clause::Exceptions: return Terms::tr("for example 2026-10-01 > 2026-10-09, 2026-12-31");
    case Clause::Channels: return Terms::tr("for example wechat D+0, alipay T+1");
    case Clause::PayoutFee: return Terms::tr("for example 0.02% + 1.00");
    case Clause::Reserve: return Terms::tr("for example 5% 90: five per cent for 90 days");
    case Clause::DailyLimit: return Terms::tr("for example 50000.00");
    case Clause::Deductions: return Terms::tr("for example SIM fee 60.00, device rent 99.00");
    }
    return {};
}

QString clauseHelp(Clause clause)
{
    switch (clause) {
    case Clause::Window: return Terms::tr("For S + 0: the hours in which money is paid at once. Write two times of one day.");
    case Clause::Fallback: return Terms::tr("For S + 0: when a sale outside of the hours, or after the cut-off, is paid. T + n or D + n.");
    case Clause::Exceptions: return Terms::tr("Days on which the provider does not pay though it is a working day, each with the day on which it pays instead; without one, the next working day.");
    case Clause::Channels: return Terms::tr("wechat, alipay, unionpay, qr or card, each with its rule: T + n, D + n or S + 0.");
    case Clause::PayoutFee: return Terms::tr("Taken of each payout, not of each sale: a rate, a fixed amount, or both; a name may stand before it.");
    case Clause::Reserve: return Terms::tr("The share of the sales that is held back, and after how many calendar days it is released.");
    case Clause::DailyLimit: return Terms::tr("What the account may take in a day; what is above it comes later.");
    case Clause::Deductions: return Terms::tr("Amounts that the contract allows to be deducted, each with its name as the bank statement writes it.");
    }
    return {};
}

} // namespace daozhang::ui
