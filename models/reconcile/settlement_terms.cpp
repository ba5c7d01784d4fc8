// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reconcile/settlement_terms.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

constexpr std::array<std::pair<const char*, Lump>, 7> kLumps{{{"merchant", Lump::PerMerchant},
                                                             {"terminal", Lump::PerTerminal},
                                                             {"card_or_qr", Lump::CardOrQr},
                                                             {"sale", Lump::PerSale},
                                                             {"batch", Lump::PerBatch},
                                                             {"card_kind", Lump::PerCardKind},
                                                             {"wallet", Lump::PerWallet}}};
constexpr std::array kChannels{"qr", "card", "wechat", "alipay", "unionpay"};
constexpr std::array<std::pair<const char*, FeeRule::Applies>, 4> kCards{{
    {"any", FeeRule::Applies::Any}, {"debit", FeeRule::Applies::Debit}, {"credit", FeeRule::Applies::Credit}, {"qr", FeeRule::Applies::Qr}}};

template <class E, std::size_t N> std::optional<E> named(const std::array<std::pair<const char*, E>, N>& table, const QString& text)
{
    for (const auto& [name, value] : table) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

template <class E, std::size_t N> QString nameIn(const std::array<std::pair<const char*, E>, N>& table, E wanted)
{
    for (const auto& [name, value] : table) {
        if (value == wanted)
            return QLatin1String(name);
    }
    return {};
}

/// Reads the fields of one object and remembers which were asked for, so that a misspelt one is noticed.
class Fields
{
public:
    Fields(const QJsonObject& object, QString owner) : m_object(object), m_owner(std::move(owner)) {}

    Failure wrong(const QString& field, const QString& wanted) const
    {
        return Failure(ErrorCode::Invalid, Reconcile::tr("Terms of %1: “%2” must be %3.").arg(m_owner, field, wanted));
    }

    Result<QString> text(const char* field, const QString& missing = {})
    {
        const QJsonValue value = take(field);
        if (value.isUndefined() || value.isNull())
            return missing;
        if (!value.isString())
            return wrong(QLatin1String(field), Reconcile::tr("text in quotes"));
        return value.toString().trimmed();
    }

    Result<QStringList> texts(const char* field)
    {
        QStringList list;
        const QJsonValue value = take(field);
        if (value.isUndefined() || value.isNull())
            return list;
        if (!value.isArray())
            return wrong(QLatin1String(field), Reconcile::tr("a list of texts"));
        const QJsonArray array = value.toArray();
        for (const QJsonValue& entry : array) {
            if (!entry.isString() || entry.toString().trimmed().isEmpty())
                return wrong(QLatin1String(field), Reconcile::tr("a list of texts"));
            list.append(entry.toString().trimmed());
        }
        return list;
    }

    Result<bool> flag(const char* field)
    {
        const QJsonValue value = take(field);
        if (value.isUndefined() || value.isNull())
            return false;
        if (!value.isBool())
            return wrong(QLatin1String(field), Reconcile::tr("true or false"));
        return value.toBool();
    }

    /// One object, or none.
    Result<QVector<QJsonObject>> object(const char* field)
    {
        const QJsonValue value = take(field);
        if (value.isUndefined() || value.isNull())
            return QVector<QJsonObject>();
        if (!value.isObject())
            return wrong(QLatin1String(field), Reconcile::tr("an object in braces"));
        return QVector<QJsonObject>{value.toObject()};
    }

    Result<int> number(const char* field)
    {
        const QJsonValue value = take(field);
        if (!value.isDouble() || value.toInt(-1) < 0)
            return wrong(QLatin1String(field), Reconcile::tr("a whole number"));
        return value.toInt();
    }

    Result<QVector<QJsonObject>> objects(const char* field)
    {
        QVector<QJsonObject> list;
        const QJsonValue value = take(field);
        if (value.isUndefined() || value.isNull())
            return list;
        if (!value.isArray())
            return wrong(QLatin1String(field), Reconcile::tr("a list"));
        const QJsonArray array = value.toArray();
        for (const QJsonValue& entry : array) {
            if (!entry.isObject())
                return wrong(QLatin1String(field), Reconcile::tr("a list of objects"));
            list.append(entry.toObject());
        }
        return list;
    }

    Result<void> nothingElse() const
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_asked.contains(it.key()) && !it.key().startsWith(QLatin1Char('_')))
                return Failure(ErrorCode::Invalid,
                               Reconcile::tr("Terms of %1: the field “%2” is not known. Known are: %3.").arg(m_owner, it.key(), m_asked.join(QStringLiteral(", "))));
        }
        return {};
    }

private:
    QJsonValue take(const char* field)
    {
        m_asked.append(QLatin1String(field));
        return m_object.value(QLatin1String(field));
    }

    const QJsonObject& m_object;
    QString m_owner;
    QStringList m_asked;
};

Result<Money> positiveMoney(const Fields& fields, const char* field, const QString& text)
{
    const auto money = Money::parse(text);
    if (!money || money->isNegative())
        return fields.wrong(QLatin1String(field), Reconcile::tr("an amount such as 20.00"));
    return *money;
}

Result<FeeRule> readFee(const QJsonObject& json, const QString& owner)
{
    Fields fields(json, owner);
    FeeRule rule;
    DZ_ASSIGN(const QString card, fields.text("card", QStringLiteral("any")));
    const auto applies = named(kCards, card);
    if (!applies)
        return fields.wrong(QStringLiteral("card"), Reconcile::tr("one of %1").arg(QStringLiteral("credit, debit, qr, any")));
    rule.applies = *applies;
    DZ_ASSIGN(const QString rate, fields.text("rate", QStringLiteral("0")));
    const auto parsed = Rate::parse(rate);
    if (!parsed || parsed->perMillion < 0 || parsed->perMillion >= 1'000'000)
        return fields.wrong(QStringLiteral("rate"), Reconcile::tr("a percentage such as 0.60%"));
    rule.rate = *parsed;
    DZ_ASSIGN(const QString cap, fields.text("cap"));
    if (!cap.isEmpty()) {
        DZ_ASSIGN(const Money money, positiveMoney(fields, "cap", cap));
        rule.cap = money;
    }
    DZ_ASSIGN(const QString fixed, fields.text("fixed", QStringLiteral("0")));
    DZ_ASSIGN(rule.fixed, positiveMoney(fields, "fixed", fixed.isEmpty() ? QStringLiteral("0") : fixed));
    DZ_CHECK(fields.nothingElse());
    return rule;
}

Result<QVector<KnownDeduction>> readDeductions(const QVector<QJsonObject>& list, const QString& owner)
{
    QVector<KnownDeduction> deductions;
    for (const QJsonObject& json : list) {
        Fields fields(json, owner);
        KnownDeduction deduction;
        DZ_ASSIGN(deduction.name, fields.text("name"));
        DZ_ASSIGN(const QString amount, fields.text("amount"));
        DZ_ASSIGN(deduction.amount, positiveMoney(fields, "amount", amount));
        if (deduction.name.isEmpty() || deduction.amount.isZero())
            return fields.wrong(QStringLiteral("deductions"), Reconcile::tr("a list of names with amounts above zero"));
        DZ_CHECK(fields.nothingElse());
        deductions.append(deduction);
    }
    return deductions;
}

Result<QDate> readDate(Fields& fields, const char* field)
{
    DZ_ASSIGN(const QString text, fields.text(field));
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        return fields.wrong(QLatin1String(field), Reconcile::tr("a date such as 2026-11-20"));
    return date;
}

Result<Rate> readRate(Fields& fields)
{
    DZ_ASSIGN(const QString text, fields.text("rate", QStringLiteral("0")));
    const auto rate = Rate::parse(text);
    if (!rate || rate->perMillion < 0 || rate->perMillion >= 1'000'000)
        return fields.wrong(QStringLiteral("rate"), Reconcile::tr("a percentage such as 0.60%"));
    return *rate;
}

Result<QVector<PayException>> readExceptions(const QVector<QJsonObject>& list, const QString& owner)
{
    QVector<PayException> exceptions;
    for (const QJsonObject& json : list) {
        Fields fields(json, owner);
        PayException exception;
        DZ_ASSIGN(exception.day, readDate(fields, "date"));
        DZ_ASSIGN(exception.paysOn, readDate(fields, "pays_on"));
        if (!exception.day.isValid())
            return fields.wrong(QStringLiteral("date"), Reconcile::tr("a date such as 2026-11-20"));
        if (exception.paysOn.isValid() && exception.paysOn == exception.day)
            return fields.wrong(QStringLiteral("pays_on"), Reconcile::tr("another day than “date”"));
        DZ_CHECK(fields.nothingElse());
        exceptions.append(exception);
    }
    return exceptions;
}

Result<QVector<ChannelRule>> readChannels(const QVector<QJsonObject>& list, const QString& owner)
{
    QVector<ChannelRule> rules;
    for (const QJsonObject& json : list) {
        Fields fields(json, owner);
        ChannelRule rule;
        DZ_ASSIGN(rule.channel, fields.text("channel"));
        if (std::none_of(kChannels.begin(), kChannels.end(), [&](const char* name) { return rule.channel == QLatin1String(name); }))
            return fields.wrong(QStringLiteral("channel"), Reconcile::tr("one of %1").arg(QStringLiteral("qr, card, wechat, alipay, unionpay")));
        DZ_ASSIGN(const QString text, fields.text("rule"));
        const auto parsed = SettlementRule::parse(text);
        if (!parsed)
            return fields.wrong(QStringLiteral("rule"), Reconcile::tr("T+n, D+n or S+0, such as T+1"));
        rule.rule = *parsed;
        DZ_CHECK(fields.nothingElse());
        rules.append(rule);
    }
    return rules;
}

/// "07:00-23:00", both ends on one day.
Result<void> readWindow(Fields& fields, ProviderTerms& terms)
{
    DZ_ASSIGN(const QString window, fields.text("window"));
    DZ_ASSIGN(const QString fallback, fields.text("fallback", QStringLiteral("T+1")));
    const auto rule = SettlementRule::parse(fallback);
    if (!rule || rule->kind == SettlementRule::Kind::Instant)
        return fields.wrong(QStringLiteral("fallback"), Reconcile::tr("T+n or D+n, such as T+1"));
    terms.fallback = *rule;
    if (window.isEmpty())
        return {};
    const QStringList ends = window.split(QLatin1Char('-'));
    if (ends.size() == 2) {
        terms.windowFrom = QTime::fromString(ends.at(0).trimmed(), QStringLiteral("H:mm"));
        const QString to = ends.at(1).trimmed();
        terms.windowTo = to == QLatin1String("24:00") ? QTime(23, 59, 59, 999) : QTime::fromString(to, QStringLiteral("H:mm"));
    }
    if (!terms.windowFrom.isValid() || !terms.windowTo.isValid() || terms.windowFrom >= terms.windowTo)
        return fields.wrong(QStringLiteral("window"), Reconcile::tr("two times of one day such as 07:00-23:00"));
    return {};
}

Result<std::optional<PayoutFee>> readPayoutFee(const QVector<QJsonObject>& list, const QString& owner)
{
    if (list.isEmpty())
        return std::optional<PayoutFee>();
    Fields fields(list.first(), owner);
    PayoutFee fee;
    DZ_ASSIGN(fee.name, fields.text("name"));
    DZ_ASSIGN(fee.rate, readRate(fields));
    DZ_ASSIGN(const QString fixed, fields.text("fixed", QStringLiteral("0")));
    DZ_ASSIGN(fee.fixed, positiveMoney(fields, "fixed", fixed));
    if (fee.rate.perMillion == 0 && fee.fixed.isZero())
        return fields.wrong(QStringLiteral("payout_fee"), Reconcile::tr("a rate or a fixed amount above zero"));
    DZ_CHECK(fields.nothingElse());
    return std::optional(fee);
}

Result<std::optional<RollingReserve>> readReserve(const QVector<QJsonObject>& list, const QString& owner)
{
    if (list.isEmpty())
        return std::optional<RollingReserve>();
    Fields fields(list.first(), owner);
    RollingReserve reserve;
    DZ_ASSIGN(reserve.rate, readRate(fields));
    DZ_ASSIGN(reserve.days, fields.number("days"));
    if (reserve.rate.perMillion == 0 || reserve.days < 1 || reserve.days > 3660)
        return fields.wrong(QStringLiteral("reserve"), Reconcile::tr("a rate above zero and a number of days"));
    DZ_CHECK(fields.nothingElse());
    return std::optional(reserve);
}

Result<void> readDeparture(Fields& fields, ProviderTerms& terms, const QString& owner)
{
    DZ_CHECK(readWindow(fields, terms));
    DZ_ASSIGN(const QVector<QJsonObject> exceptions, fields.objects("exceptions"));
    DZ_ASSIGN(terms.exceptions, readExceptions(exceptions, owner));
    DZ_ASSIGN(const QVector<QJsonObject> channels, fields.objects("channels"));
    DZ_ASSIGN(terms.channels, readChannels(channels, owner));
    DZ_ASSIGN(const QVector<QJsonObject> payoutFee, fields.object("payout_fee"));
    DZ_ASSIGN(terms.payoutFee, readPayoutFee(payoutFee, owner));
    DZ_ASSIGN(const QVector<QJsonObject> reserve, fields.object("reserve"));
    DZ_ASSIGN(terms.reserve, readReserve(reserve, owner));
    DZ_ASSIGN(const QString limit, fields.text("daily_limit"));
    if (!limit.isEmpty()) {
        DZ_ASSIGN(const Money money, positiveMoney(fields, "daily_limit", limit));
        terms.dailyLimit = money;
    }
    return {};
}

Result<ProviderTerms> readProvider(const QJsonObject& json, int number)
{
    const QString idText = json.value(QStringLiteral("id")).toString().trimmed();
    Fields fields(json, idText.isEmpty() ? Reconcile::tr("provider no. %1").arg(number) : QStringLiteral("“%1”").arg(idText));
    ProviderTerms terms;
    DZ_ASSIGN(terms.id, fields.text("id"));
    if (terms.id.isEmpty())
        return fields.wrong(QStringLiteral("id"), Reconcile::tr("a short name such as chinaums"));
    DZ_ASSIGN(terms.name, fields.text("name", terms.id));
    if (terms.name.isEmpty())
        terms.name = terms.id;
    DZ_ASSIGN(terms.merchants, fields.texts("merchants"));
    DZ_ASSIGN(terms.terminals, fields.texts("terminals"));
    DZ_ASSIGN(terms.payerNames, fields.texts("payer_names"));
    DZ_ASSIGN(terms.account, fields.text("account"));
    DZ_ASSIGN(const QString rule, fields.text("rule", QStringLiteral("T+1")));
    const auto parsedRule = SettlementRule::parse(rule);
    if (!parsedRule)
        return fields.wrong(QStringLiteral("rule"), Reconcile::tr("T+n, D+n or S+0, such as T+1"));
    terms.rule = *parsedRule;
    DZ_ASSIGN(const QString cutoff, fields.text("cutoff", QStringLiteral("23:00")));
    terms.cutoff = QTime::fromString(cutoff, QStringLiteral("H:mm"));
    if (!terms.cutoff.isValid() && (cutoff == QLatin1String("24:00") || cutoff.isEmpty()))
        terms.cutoff = QTime(23, 59, 59, 999);
    if (!terms.cutoff.isValid())
        return fields.wrong(QStringLiteral("cutoff"), Reconcile::tr("a time of day such as 23:00"));
    DZ_ASSIGN(const QString lump, fields.text("lump", QStringLiteral("merchant")));
    const auto parsedLump = named(kLumps, lump);
    if (!parsedLump)
        return fields.wrong(QStringLiteral("lump"), Reconcile::tr("one of %1").arg(QStringLiteral("merchant, terminal, card_or_qr, sale, batch, card_kind, wallet")));
    terms.lump = *parsedLump;
    DZ_ASSIGN(terms.rollsFirst, fields.flag("rolls_first"));
    DZ_ASSIGN(terms.paysGross, fields.flag("pays_gross"));
    DZ_ASSIGN(const QVector<QJsonObject> fees, fields.objects("fees"));
    const QString owner = QStringLiteral("“%1”").arg(terms.id);
    for (const QJsonObject& fee : fees) {
        DZ_ASSIGN(const FeeRule readRule, readFee(fee, owner));
        terms.fees.append(readRule);
    }
    DZ_ASSIGN(const QVector<QJsonObject> deductions, fields.objects("deductions"));
    DZ_ASSIGN(terms.deductions, readDeductions(deductions, owner));
    DZ_CHECK(readDeparture(fields, terms, owner));
    DZ_CHECK(fields.nothingElse());
    return terms;
}

QJsonObject writeFee(const FeeRule& rule)
{
    QJsonObject json;
    json.insert(QStringLiteral("card"), nameIn(kCards, rule.applies));
    json.insert(QStringLiteral("rate"), rule.rate.toPercent());
    if (rule.cap)
        json.insert(QStringLiteral("cap"), rule.cap->toString());
    json.insert(QStringLiteral("fixed"), rule.fixed.toString());
    return json;
}

QJsonObject writeAmountAndRate(const Rate& rate, const std::optional<Money>& fixed)
{
    QJsonObject json{{QStringLiteral("rate"), rate.toPercent()}};
    if (fixed)
        json.insert(QStringLiteral("fixed"), fixed->toString());
    return json;
}

/// What most contracts do not have: written only where it is agreed.
void writeDeparture(const ProviderTerms& terms, QJsonObject& json)
{
    if (terms.windowFrom.isValid()) {
        const QString to = terms.windowTo == QTime(23, 59, 59, 999) ? QStringLiteral("24:00") : terms.windowTo.toString(QStringLiteral("HH:mm"));
        json.insert(QStringLiteral("window"), terms.windowFrom.toString(QStringLiteral("HH:mm")) + QLatin1Char('-') + to);
    }
    if (terms.fallback != SettlementRule())
        json.insert(QStringLiteral("fallback"), terms.fallback.toString());
    QJsonArray exceptions;
    for (const PayException& exception : terms.exceptions) {
        QJsonObject entry{{QStringLiteral("date"), exception.day.toString(Qt::ISODate)}};
        if (exception.paysOn.isValid())
            entry.insert(QStringLiteral("pays_on"), exception.paysOn.toString(Qt::ISODate));
        exceptions.append(entry);
    }
    if (!exceptions.isEmpty())
        json.insert(QStringLiteral("exceptions"), exceptions);
    QJsonArray channels;
    for (const ChannelRule& rule : terms.channels)
        channels.append(QJsonObject{{QStringLiteral("channel"), rule.channel}, {QStringLiteral("rule"), rule.rule.toString()}});
    if (!channels.isEmpty())
        json.insert(QStringLiteral("channels"), channels);
    if (terms.payoutFee) {
        QJsonObject fee = writeAmountAndRate(terms.payoutFee->rate, terms.payoutFee->fixed);
        fee.insert(QStringLiteral("name"), terms.payoutFee->name);
        json.insert(QStringLiteral("payout_fee"), fee);
    }
    if (terms.reserve) {
        QJsonObject reserve = writeAmountAndRate(terms.reserve->rate, std::nullopt);
        reserve.insert(QStringLiteral("days"), terms.reserve->days);
        json.insert(QStringLiteral("reserve"), reserve);
    }
    if (terms.dailyLimit)
        json.insert(QStringLiteral("daily_limit"), terms.dailyLimit->toString());
}

QJsonObject writeProvider(const ProviderTerms& terms)
{
    QJsonObject json;
    json.insert(QStringLiteral("id"), terms.id);
    json.insert(QStringLiteral("name"), terms.name);
    json.insert(QStringLiteral("merchants"), QJsonArray::fromStringList(terms.merchants));
    json.insert(QStringLiteral("terminals"), QJsonArray::fromStringList(terms.terminals));
    json.insert(QStringLiteral("payer_names"), QJsonArray::fromStringList(terms.payerNames));
    if (!terms.account.isEmpty())
        json.insert(QStringLiteral("account"), terms.account);
    json.insert(QStringLiteral("rule"), terms.rule.toString());
    const bool midnight = terms.cutoff == QTime(23, 59, 59, 999);
    json.insert(QStringLiteral("cutoff"), midnight ? QStringLiteral("24:00") : terms.cutoff.toString(QStringLiteral("HH:mm")));
    json.insert(QStringLiteral("lump"), nameIn(kLumps, terms.lump));
    if (terms.rollsFirst)
        json.insert(QStringLiteral("rolls_first"), true);
    if (terms.paysGross)
        json.insert(QStringLiteral("pays_gross"), true);
    QJsonArray fees;
    for (const FeeRule& rule : terms.fees)
        fees.append(writeFee(rule));
    json.insert(QStringLiteral("fees"), fees);
    if (!terms.deductions.isEmpty()) {
        QJsonArray deductions;
        for (const KnownDeduction& deduction : terms.deductions)
            deductions.append(QJsonObject{{QStringLiteral("name"), deduction.name}, {QStringLiteral("amount"), deduction.amount.toString()}});
        json.insert(QStringLiteral("deductions"), deductions);
    }
    writeDeparture(terms, json);
    return json;
}

bool overlap(const QStringList& one, const QStringList& other)
{
    return one.isEmpty() || other.isEmpty() || std::any_of(one.cbegin(), one.cend(), [&](const QString& entry) { return other.contains(entry); });
}

QString firstCommon(const QStringList& one, const QStringList& other)
{
    const auto found = std::find_if(one.cbegin(), one.cend(), [&](const QString& entry) { return other.contains(entry); });
    return found == one.cend() ? QString() : *found;
}

/// How well terms fit a row: 0 not at all, 1 they take any, 2 they name its merchant or terminal.
int fitOf(const ProviderTerms& terms, const QString& merchant, const QString& terminal, const QString& hint)
{
    const bool namesMerchant = !merchant.isEmpty() && terms.merchants.contains(merchant);
    const bool namesTerminal = !terminal.isEmpty() && terms.terminals.contains(terminal);
    // A file that does not give the number cannot speak against it, but then something else must speak for it.
    const bool merchantFits = terms.merchants.isEmpty() || namesMerchant || (merchant.isEmpty() && (namesTerminal || hint == terms.id));
    const bool terminalFits = terms.terminals.isEmpty() || namesTerminal || (terminal.isEmpty() && (namesMerchant || hint == terms.id));
    if (!merchantFits || !terminalFits)
        return 0;
    return namesMerchant || namesTerminal ? 2 : 1;
}

} // namespace

std::optional<SettlementRule> SettlementRule::parse(QStringView text)
{
    const QString plain = text.trimmed().toString().toUpper();
    if (plain.size() < 3 || plain.size() > 4 || plain.at(1) != QLatin1Char('+'))
        return std::nullopt;
    for (qsizetype i = 2; i < plain.size(); ++i) {
        if (plain.at(i) < QLatin1Char('0') || plain.at(i) > QLatin1Char('9'))
            return std::nullopt;
    }
    SettlementRule rule;
    rule.days = plain.mid(2).toInt();
    switch (plain.at(0).unicode()) {
    case 'T': rule.kind = Kind::BusinessDays; break;
    case 'D': rule.kind = Kind::CalendarDays; break;
    case 'S':
        rule.kind = Kind::Instant;
        if (rule.days != 0)
            return std::nullopt;
        break;
    default: return std::nullopt;
    }
    return rule;
}

QString SettlementRule::toString() const
{
    const QChar letter = kind == Kind::BusinessDays ? QLatin1Char('T') : kind == Kind::CalendarDays ? QLatin1Char('D') : QLatin1Char('S');
    return QStringLiteral("%1+%2").arg(letter).arg(days);
}

const SettlementRule& ProviderTerms::ruleFor(const QString& channel, bool isQr) const
{
    const SettlementRule* found = &rule;
    for (const ChannelRule& own : channels) {
        if (!channel.isEmpty() && own.channel == channel)
            return own.rule;
        if (own.channel == (isQr ? QLatin1String("qr") : QLatin1String("card")))
            found = &own.rule;
    }
    return *found;
}

Result<SettlementTerms> SettlementTerms::fromJson(const QJsonObject& json)
{
    Fields fields(json, Reconcile::tr("the shop"));
    SettlementTerms terms;
    DZ_ASSIGN(const QString timezone, fields.text("timezone", QStringLiteral("Asia/Shanghai")));
    terms.timezone = timezone.toUtf8();
    if (!QTimeZone::isTimeZoneIdAvailable(terms.timezone))
        return fields.wrong(QStringLiteral("timezone"), Reconcile::tr("the name of a time zone such as Asia/Shanghai"));
    DZ_ASSIGN(const QVector<QJsonObject> providers, fields.objects("providers"));
    DZ_CHECK(fields.nothingElse());
    for (const QJsonObject& provider : providers) {
        DZ_ASSIGN(const ProviderTerms read, readProvider(provider, int(terms.providers.size()) + 1));
        if (terms.byId(read.id))
            return Failure(ErrorCode::Invalid, Reconcile::tr("The terms name the provider “%1” twice. Give each its own id.").arg(read.id));
        terms.providers.append(read);
    }
    return terms;
}

Result<void> SettlementTerms::check() const
{
    for (const ProviderTerms& provider : providers)
        if (provider.name.trimmed().isEmpty())
            return Failure(ErrorCode::Invalid, provider.merchants.isEmpty()
                                                   ? Reconcile::tr("A provider has no name. Write whom the contract is with.")
                                                   : Reconcile::tr("The provider of merchant number %1 has no name. Write whom the contract is with.")
                                                         .arg(provider.merchants.constFirst()));
    for (qsizetype i = 0; i < providers.size(); ++i)
        for (qsizetype j = i + 1; j < providers.size(); ++j) {
            const ProviderTerms& one = providers[i];
            const ProviderTerms& other = providers[j];
            // Two contracts for one merchant number are told apart by their terminals alone.
            const QString merchant = firstCommon(one.merchants, other.merchants);
            if (!merchant.isEmpty() && overlap(one.terminals, other.terminals))
                return Failure(ErrorCode::Invalid, Reconcile::tr("The merchant number %1 belongs to both %2 and %3. Take it from one of them.")
                                                       .arg(merchant, one.name, other.name));
            const QString payer = firstCommon(one.payerNames, other.payerNames);
            if (!payer.isEmpty() && one.account == other.account && overlap(one.merchants, other.merchants) && overlap(one.terminals, other.terminals))
                return Failure(ErrorCode::Invalid,
                               Reconcile::tr("Deposits of “%1” to the same account would belong to both %2 and %3. Take the name from one of them.")
                                   .arg(payer, one.name, other.name));
        }
    return {};
}

QJsonObject SettlementTerms::toJson() const
{
    QJsonArray list;
    for (const ProviderTerms& provider : providers)
        list.append(writeProvider(provider));
    return {{QStringLiteral("timezone"), QString::fromUtf8(timezone)}, {QStringLiteral("providers"), list}};
}

const ProviderTerms* SettlementTerms::providerOf(const QString& merchant, const QString& terminal, const QString& hint) const
{
    int bestFit = 0;
    int count = 0;
    const ProviderTerms* best = nullptr;
    const ProviderTerms* hinted = nullptr;
    for (const ProviderTerms& provider : providers) {
        const int fit = fitOf(provider, merchant, terminal, hint);
        if (fit == 0 || fit < bestFit)
            continue;
        if (fit > bestFit) {
            bestFit = fit;
            count = 0;
            hinted = nullptr;
        }
        ++count;
        best = &provider;
        if (!hint.isEmpty() && provider.id == hint)
            hinted = &provider;
    }
    if (count == 1)
        return best;
    return hinted;
}

const ProviderTerms* SettlementTerms::byId(const QString& id) const
{
    for (const ProviderTerms& provider : providers) {
        if (provider.id == id)
            return &provider;
    }
    return nullptr;
}

} // namespace daozhang::reconcile
