// SPDX-License-Identifier: GPL-3.0-or-later
// Reads Chinese bank notices (cn-sms.md). Each field is looked for by itself and stays empty when the text does not
// state it: a wrong amount in an exhibit is worse than none.
#include "app/evidence/evidence_service.h"

#include <QRegularExpression>

#include <array>
#include <span>

namespace daozhang::evidence {
namespace {

QRegularExpression pattern(const QString& text) { return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption); }

/// Full-width digits, colons, brackets and yen signs become their plain forms, so that each pattern is written once.
QString normalised(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    plain.replace(QChar(u'\u00a0'), u' ').replace(u'\r', u' ').replace(u'\n', u' ').replace(u'\u2212', u'-');
    return plain.trimmed();
}

QString canonicalBank(QString name)
{
    // "中国工商银行" and "工商银行" are one bank; "中国银行" is another.
    if (name.startsWith(u"中国") && name != u"中国银行")
        name.remove(0, 2);
    if (name == u"邮政储蓄银行")
        return QStringLiteral("邮储银行");
    if (name == u"浦东发展银行")
        return QStringLiteral("浦发银行");
    return name;
}

QString bankIn(const QString& text)
{
    // A signature stands at the start or at the end, or in 【】; "[银联入账:张三]" in the middle is a remark.
    static const QRegularExpression signature =
        pattern(QStringLiteral("[【\\[]([^】\\]\\[【:]{2,16}(?:银行|农信|农商行|信用社|银联商务)|银联商务)[】\\]]"));
    auto found = signature.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const bool atEdge = match.capturedStart() == 0 || match.capturedEnd() == text.size();
        if (atEdge || text.at(match.capturedStart()) == u'【')
            return canonicalBank(match.captured(1));
    }
    struct Word
    {
        QStringView word, bank;
    };
    static constexpr std::array kWords{Word{u"工行账户", u"工商银行"}, Word{u"农行账户", u"农业银行"},
                                       Word{u"中信卡", u"中信银行"}, Word{u"建行账户", u"建设银行"}};
    for (const Word& word : kWords)
        if (text.contains(word.word))
            return word.bank.toString();
    return {};
}

QString tailIn(const QString& text)
{
    // In order of certainty: what is the reader's own account comes first, the other side's never.
    static const std::array kPatterns{
        pattern(QStringLiteral("(?:您|贵公司|你)[^,。;:\\d]{0,8}?尾号(?:为|是)?\\s*\\*?(\\d{3,5})(?!\\d)")),
        pattern(QStringLiteral("(?:您|你)(?:的)?(?:借记卡|信用卡|贷记卡|存款|储蓄卡|公司)?/?(?:账户|账号|卡)\\s*\\*?(\\d{4,5})(?!\\d)")),
        pattern(QStringLiteral("向(?:您的?)?尾号(?:为|是)?\\s*\\*?(\\d{3,5})(?!\\d)")),
        pattern(QStringLiteral("账户\\*(\\d{4})(?!\\d)")),
        pattern(QStringLiteral("(?<!对方)(?<!对方账户)(?<!账号)(?<!对方账号)尾号(?:为|是)?\\s*\\*?(\\d{3,5})(?!\\d)"))};
    for (const auto& one : kPatterns)
        if (const auto match = one.match(text); match.hasMatch())
            return match.captured(1);
    return {};
}

/// Without the balance, fees and limits, what is left of money in the text is the amount.
QString withoutBalance(QString text)
{
    static const QRegularExpression balance =
        pattern(QStringLiteral("(?:交易后|活期|可用|当前|人民币|存款账户)?(?:余额|额度|限额|手续费)(?:为|:)?\\s*(?:人民币|¥)?\\s*-?\\d[\\d,]*(?:\\.\\d+)?\\s*元?"));
    return text.replace(balance, QStringLiteral("#"));
}

struct AmountAt
{
    Money amount;
    qsizetype from = -1;
};

std::optional<AmountAt> amountIn(const QString& text)
{
    static const std::array kPatterns{
        pattern(QStringLiteral("(?:人民币|金额为?|RMB|CNY|¥)\\s*(-?\\d[\\d,]*(?:\\.\\d{1,2})?)(?![\\d.])")),
        pattern(QStringLiteral("(?<![\\d.,-])(-?\\d[\\d,]*(?:\\.\\d{1,2})?)\\]?\\s*元")),
        pattern(QStringLiteral("(?:存入|消费|支出|收入|转入|转出|汇入|汇出|支取|入账)\\s*(-?\\d[\\d,]*\\.\\d{1,2})(?![\\d.])"))};
    std::optional<AmountAt> first;
    for (const auto& one : kPatterns) {
        const auto match = one.match(text);
        if (!match.hasMatch())
            continue;
        if (const auto amount = Money::parse(match.captured(1)); amount && (!first || match.capturedStart() < first->from))
            first = AmountAt{*amount, match.capturedStart()};
    }
    return first;
}

struct Word
{
    QStringView word;
    bool isDebit;
};

/// The last of `words` before the amount, else the first after it.
std::optional<bool> nearest(const QString& text, qsizetype amountAt, std::span<const Word> words)
{
    qsizetype best = -1;
    std::optional<bool> answer;
    for (const Word& word : words) {
        const qsizetype at = amountAt > 0 ? text.lastIndexOf(word.word, amountAt - 1) : -1;
        if (at > best) {
            best = at;
            answer = word.isDebit;
        }
    }
    if (answer)
        return answer;
    best = text.size();
    for (const Word& word : words) {
        const qsizetype at = text.indexOf(word.word, qMax<qsizetype>(amountAt, 0));
        if (at >= 0 && at < best) {
            best = at;
            answer = word.isDebit;
        }
    }
    return answer;
}

std::optional<bool> directionIn(const QString& text, const AmountAt& amount)
{
    if (amount.amount.isNegative())
        return true;  // ABC prints outflows with a minus
    static constexpr std::array kBooked{Word{u"收入", false}, Word{u"存入", false}, Word{u"转入", false}, Word{u"转存", false},
                                        Word{u"入账", false}, Word{u"汇入", false}, Word{u"来账", false}, Word{u"退回", false},
                                        Word{u"支出", true},  Word{u"支取", true},  Word{u"转支", true},  Word{u"转出", true},
                                        Word{u"汇出", true}};
    static constexpr std::array kSpoken{Word{u"收款", false}, Word{u"提现", false}, Word{u"工资", false}, Word{u"消费", true},
                                        Word{u"付款", true},  Word{u"汇款", true},  Word{u"扣款", true},  Word{u"支付", true}};
    // What stands in brackets says what for, and may say the opposite: "收入(消费退货)50元".
    static const QRegularExpression brackets = pattern(QStringLiteral("\\([^()]*\\)"));
    QString outside = text;
    for (auto match = brackets.match(outside); match.hasMatch(); match = brackets.match(outside))
        outside.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u'#'));
    if (const auto answer = nearest(outside, amount.from, kBooked))
        return answer;
    // ABC: "完成代付交易人民币20.00" without a minus came in.
    static const QRegularExpression agriculturalShape = pattern(QStringLiteral("完成.{0,20}?交易(?:人民币|,金额为)"));
    if (agriculturalShape.match(text).hasMatch())
        return false;
    if (const auto answer = nearest(text, amount.from, kBooked))
        return answer;
    return nearest(text, amount.from, kSpoken);
}

/// The latest year, month or day that lets the booking lie before the message arrived; a day's grace for clocks.
QDate dayBefore(QDate received, int month, int day)
{
    for (int back = 0; back <= 1; ++back)
        if (const QDate candidate(received.year() - back, month, day); candidate.isValid() && candidate <= received.addDays(1))
            return candidate;
    return {};
}

QDate dayOfMonthBefore(QDate received, int day)
{
    const QDate month(received.year(), received.month(), 1);
    for (int back = 0; back <= 1; ++back)
        if (const QDate candidate(month.addMonths(-back).year(), month.addMonths(-back).month(), day);
            candidate.isValid() && candidate <= received.addDays(1))
            return candidate;
    return {};
}

struct When
{
    QDate day;
    QTime time;
};

When whenIn(const QString& text, const QDateTime& receivedAt)
{
    static const QRegularExpression packed = pattern(QStringLiteral("于(\\d{2})(\\d{2}) (\\d{2})(\\d{2})(?!\\d)"));
    static const QRegularExpression fullDay =
        pattern(QStringLiteral("(?<!\\d)(\\d{4}|\\d{2})年\\s*(\\d{1,2})月\\s*(\\d{1,2})日|(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"));
    static const QRegularExpression monthDay = pattern(QStringLiteral("(?<!\\d)(\\d{1,2})月\\s*(\\d{1,2})日"));
    static const QRegularExpression dayOnly = pattern(QStringLiteral("(?<![\\d月])(\\d{1,2})日(?=\\s*\\d{1,2}:\\d{2})"));
    static const QRegularExpression clock =
        pattern(QStringLiteral("(?<![\\d:])(\\d{1,2})(?::|时)(\\d{1,2})(?:(?::|分)(\\d{1,2})秒?|分)?(?![\\d:])"));

    When when;
    const QDate received = receivedAt.date();
    if (const auto match = packed.match(text); match.hasMatch()) {
        when.day = dayBefore(received, match.captured(1).toInt(), match.captured(2).toInt());
        when.time = QTime(match.captured(3).toInt(), match.captured(4).toInt());
        return when;
    }
    qsizetype from = 0;
    bool named = false;
    if (const auto match = fullDay.match(text); match.hasMatch()) {
        const bool chinese = !match.captured(1).isEmpty();
        int year = match.captured(chinese ? 1 : 4).toInt();
        if (year < 100)
            year += 2000;
        when.day = QDate(year, match.captured(chinese ? 2 : 5).toInt(), match.captured(chinese ? 3 : 6).toInt());
        from = match.capturedEnd();
        named = true;
    } else if (const auto monthMatch = monthDay.match(text); monthMatch.hasMatch()) {
        when.day = dayBefore(received, monthMatch.captured(1).toInt(), monthMatch.captured(2).toInt());
        from = monthMatch.capturedEnd();
        named = true;
    } else if (const auto dayMatch = dayOnly.match(text); dayMatch.hasMatch()) {
        when.day = dayOfMonthBefore(received, dayMatch.captured(1).toInt());
        from = dayMatch.capturedEnd();
        named = true;
    }
    if (const auto match = clock.match(text, from); match.hasMatch())
        when.time = QTime(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!named && when.time.isValid() && received.isValid()) {
        // CEB and SPDB print the time alone: the message's own day, or the evening before when it came after midnight.
        const bool isYesterday = when.time > receivedAt.time().addSecs(3600) && receivedAt.time() < QTime(12, 0);
        when.day = isYesterday ? received.addDays(-1) : received;
    }
    return when;
}

QString nameIn(const QString& text, const QRegularExpression& one)
{
    const auto match = one.match(text);
    return match.hasMatch() ? match.captured(1).trimmed() : QString();
}

} // namespace

ParsedMessage parseBankMessage(const QString& text, const QDateTime& receivedAt)
{
    const QString plain = normalised(text);
    ParsedMessage parsed;
    parsed.bank = bankIn(plain);
    // Codes, reminders and advertising are not bookings.
    static const QRegularExpression noBooking =
        pattern(QStringLiteral("验证码|交易码|校验码|动态密码|动态码|还款提醒|最低还款|到期还款|本期账单|账单金额"));
    if (noBooking.match(plain).hasMatch())
        return parsed;

    const QString money = withoutBalance(plain);
    const auto amount = amountIn(money);
    if (!amount)
        return parsed;
    parsed.cardTail = tailIn(plain);
    parsed.amount = amount->amount.absolute();
    parsed.isDebit = directionIn(money, *amount).value_or(true);
    if (const When when = whenIn(plain, receivedAt); when.day.isValid()) {
        parsed.hasTime = when.time.isValid();
        parsed.at = QDateTime(when.day, parsed.hasTime ? when.time : QTime(0, 0));
    }
    static const QRegularExpression merchant =
        pattern(QStringLiteral("(?:商户名称|商户名|商户):?\\s*([^,。;\\[\\]【】#]{2,40})"));
    static const QRegularExpression shop =
        pattern(QStringLiteral("在([^,。;\\d\\[\\]【】#][^,。;\\[\\]【】#]{1,30}?)(?:发生|完成|进行)?(?:一笔)?(?:POS)?(?:快捷支付)?(?:消费|刷卡)"));
    parsed.merchant = nameIn(plain, merchant);
    if (parsed.merchant.isEmpty() && parsed.isDebit)
        parsed.merchant = nameIn(plain, shop);
    static const QRegularExpression other = pattern(
        QStringLiteral("(?:对方户名(?:为|:)?|对方为|付款方(?:姓名)?:?|付方)\\s*([^,。;:\\[\\]【】#]{2,60}?)(?=\\(账号|[,。;\\[\\]【】#]|$)"));
    parsed.counterparty = nameIn(plain, other);
    return parsed;
}

bool carriesVerificationCode(const QString& text)
{
    // Spaces and zero-width marks between the characters must not hide the word.
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KC))
        if (!c.isSpace() && c.category() != QChar::Other_Format)
            plain.append(c.toLower());
    static const QRegularExpression words = pattern(
        QStringLiteral("验证码|驗證碼|校验码|校驗碼|动态密码|動態密碼|动态码|动态口令|短信密码|交易码|"
                       "verificationcode|verifycode|securitycode|one-?timepass(?:word|code)|authenticationcode|otp(?:is|code|:)?\\d{4}"));
    return words.match(plain).hasMatch();
}

} // namespace daozhang::evidence
