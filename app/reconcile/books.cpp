// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/books.h"

#include "models/intake/wallet_account.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace daozhang::reconcile {

namespace {

/// A shop takes a handful of wallets; words without end are no wallets.
constexpr qsizetype kMostChannels = 200;

/// 64 bits of a text; 0 only for no text. Equal in every run and on every machine.
quint64 digest(const QString& text)
{
    if (text.isEmpty())
        return 0;
    quint64 hash = 0xcbf29ce484222325ULL ^ (quint64(text.size()) * 0x9e3779b97f4a7c15ULL);
    for (const QChar c : text) {
        hash = (hash ^ c.unicode()) * 0x9fb21c651e98df25ULL;
        hash ^= hash >> 32;
    }
    hash *= 0xd6e8feb86659fd93ULL;
    hash ^= hash >> 29;
    return hash ? hash : 1;
}

qint32 internChannel(QStringList& channels, const QString& wallet)
{
    qsizetype index = channels.indexOf(wallet);
    if (index < 0 && channels.size() < kMostChannels) {
        index = channels.size();
        channels.append(wallet);
    }
    return qint32(std::max<qsizetype>(index, 0));
}

quint32 shortDigest(const QString& text)
{
    const quint64 whole = digest(text);
    const quint32 half = quint32(whole ^ (whole >> 32));
    return text.isEmpty() ? 0 : half ? half : 1;
}

/// A trace as a number of its terminal: files differ in leading zeros.
QString plainTrace(const QString& trace)
{
    qsizetype from = 0;
    while (from + 1 < trace.size() && trace.at(from) == QLatin1Char('0'))
        ++from;
    return trace.mid(from);
}

/// `otherwise` gives the number of a row that came without an identity; few do, and it costs more than all else of a row.
template <class Otherwise> quint64 identityOf(const QByteArray& identity, Otherwise otherwise)
{
    if (identity.size() < 8)
        return otherwise();
    quint64 value = 0;
    for (int i = 0; i < 8; ++i)
        value = (value << 8) | quint8(identity.at(i));
    return value;
}

quint64 digestOf(const intake::Sale& sale)
{
    return digest(sale.merchant + QLatin1Char('/') + sale.terminal + QLatin1Char('/') + sale.batch + QLatin1Char('/') + sale.trace + QLatin1Char('/') + sale.rrn + QLatin1Char('/')
                  + sale.orderNo)
           ^ quint64(sale.amount.minorUnits());
}

quint64 digestOf(const intake::BankLine& line, qint64 amount)
{
    return digest(line.account + QLatin1Char('/') + line.reference + QLatin1Char('/') + line.memo) ^ quint64(amount);
}

/// Sorts a table of names, or of groups, and gives for each old index the new one.
template <class Table> std::vector<qint32> sortTable(Table& table)
{
    std::vector<qint32> order(static_cast<std::size_t>(table.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](qint32 a, qint32 b) { return *std::next(table.cbegin(), a) < *std::next(table.cbegin(), b); });
    std::vector<qint32> moved(order.size());
    Table sorted;
    for (std::size_t i = 0; i < order.size(); ++i) {
        moved[std::size_t(order[i])] = qint32(i);
        sorted.push_back(*std::next(table.cbegin(), order[i]));
    }
    table = std::move(sorted);
    return moved;
}

/// The day MMDD nearest before a booking date; banks give the period without its year.
QDate dayOfPeriod(const QString& monthDay, QDate booked)
{
    if (monthDay.size() == 8)
        return QDate::fromString(monthDay, QStringLiteral("yyyyMMdd"));
    const int month = monthDay.left(2).toInt();
    const int day = monthDay.mid(2).toInt();
    for (int year = booked.year(); year >= booked.year() - 1; --year) {
        const QDate date(year, month, day);
        if (date.isValid() && date <= booked)
            return date;
    }
    return {};
}

/// Words by which providers name what they keep back (domain.md C12): of sales, and fees.
const QString kChargebackWords = QStringLiteral("扣退单|退单|拒付|调单|扣款|chargeback|retrieval");
const QString kFeeWords = QStringLiteral("流量费|通讯费|服务费|设备费|设备押金|扣?保证金|风险金|留存金|押金|年费|sim|device fee|service fee");

/// The deductions that a memo names, as one: "扣退单20.00扣流量费9.90" is 29.90. An amount has decimals or a 元; "1笔" before
/// it is a count. A word without an amount is taken of fees alone, which are small: a chargeback may be anything.
std::optional<NamedDeduction> deductionIn(const QString& text)
{
    static const QRegularExpression named(QStringLiteral("(?<!无)(?<!没有)(?<!未)(%1|%2)(?:(?:\\d{1,4}\\s*笔|[^\\d.;；。]){0,12}?(?:(\\d+(?:,\\d{3})*(?:\\.\\d{1,2})?)(?=\\s*元)|(\\d+(?:,\\d{3})*\\.\\d{1,2})))?").arg(kChargebackWords, kFeeWords),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression fee(QStringLiteral("^(?:%1)$").arg(kFeeWords), QRegularExpression::CaseInsensitiveOption);
    NamedDeduction sum;
    QString bare;
    for (auto all = named.globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        const auto amount = Money::parse(match.captured(2).isEmpty() ? match.captured(3) : match.captured(2));
        if (!amount && match.captured(2).isEmpty() && match.captured(3).isEmpty() && fee.match(match.captured(1)).hasMatch())
            bare = match.captured(1);
        if (!amount || amount->minorUnits() <= 0 || amount->minorUnits() > kLargestAmount)
            continue;
        sum.word = sum.word.isEmpty() ? match.captured(1) : sum.word + QStringLiteral(" + ") + match.captured(1);
        sum.amount += amount->minorUnits();
    }
    if (sum.amount == 0)
        sum.word = bare;
    return sum.word.isEmpty() ? std::nullopt : std::optional(sum);
}

} // namespace

QString walletOf(const QString& channel)
{
    const QString name = normalisedName(channel);
    const auto has = [&](std::initializer_list<const char16_t*> words) {
        return std::any_of(words.begin(), words.end(), [&](const char16_t* word) { return name.contains(QStringView(word)); });
    };
    if (has({u"微信", u"wechat", u"weixin", u"财付通", u"tenpay"}))
        return QStringLiteral("wechat");
    if (has({u"支付宝", u"alipay", u"zhifubao"}))
        return QStringLiteral("alipay");
    if (has({u"云闪付", u"银联", u"unionpay"}))
        return QStringLiteral("unionpay");
    return name;
}

QString normalisedName(const QString& name)
{
    QString plain = name.normalized(QString::NormalizationForm_KC).toLower();
    plain.removeIf([](QChar c) { return c.isSpace(); });
    return plain;
}

bool isSameAccount(const QString& one, const QString& other)
{
    QString a = normalisedName(one);
    QString b = normalisedName(other);
    if (a.size() < b.size())
        a.swap(b);
    if (b.isEmpty() || (b.size() < 4 && a.size() != b.size()))
        return false;
    const qsizetype offset = a.size() - b.size();
    for (qsizetype i = 0; i < b.size(); ++i) {
        const QChar left = a.at(offset + i);
        const QChar right = b.at(i);
        if (left != right && left != QLatin1Char('*') && right != QLatin1Char('*'))
            return false;
    }
    return true;
}

MemoFacts readMemo(const QString& memo, QDate booked)
{
    MemoFacts facts;
    if (memo.isEmpty())
        return facts;
    const QString text = memo.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression period(QStringLiteral("(?<!\\d)(\\d{8}|\\d{4})-(\\d{8}|\\d{4})费(\\d+(?:\\.\\d{1,2})?)元"));
    if (const auto match = period.match(text); match.hasMatch()) {
        const QDate from = dayOfPeriod(match.captured(1), booked);
        const QDate to = dayOfPeriod(match.captured(2), booked);
        if (from.isValid() && to.isValid() && from <= to && from.daysTo(to) <= 62 && from.daysTo(booked) <= 400) {
            facts.from = from;
            facts.to = to;
            facts.fee = Money::parse(match.captured(3));
        }
    }
    facts.deduction = deductionIn(text);
    static const QRegularExpression late(QStringLiteral("补结算|补清算|补划|补付|补款|补发|补入账|重新出款|重新划付|延迟结算|late payout|late settlement|resettlement"), QRegularExpression::CaseInsensitiveOption);
    facts.saysLate = late.match(text).hasMatch();
    // Money of another kind than sales; where the memo also names a settlement, it is one.
    static const QRegularExpression other(QStringLiteral("补贴|奖励|返现|返佣|营销|活动|红包|退还|返还|赔付|理赔|subsidy|bonus|cashback|rebate|refund of deposit"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression settlement(QStringLiteral("结算|货款|清算|收单|交易款|划款|出款|打款|到账|入账|settlement|payout"), QRegularExpression::CaseInsensitiveOption);
    // What was held back of sales comes again: no sale is in it, and nothing is taken of it.
    static const QString reserve = QStringLiteral("(?:保证金|风险金|留存金|准备金|reserve)");
    static const QRegularExpression released(QStringLiteral("%1.{0,4}(?:释放|解冻|解付|release)|(?:释放|解冻|解付|release\\w*(?: of)?).{0,4}%1").arg(reserve), QRegularExpression::CaseInsensitiveOption);
    const bool saysReleased = released.match(text).hasMatch();
    if (saysReleased)
        facts.deduction.reset();
    facts.saysOther = (saysReleased || other.match(text).hasMatch()) && !settlement.match(text).hasMatch();
    static const QRegularExpression returned(QStringLiteral("退汇|退票|冲正|冲销|撤回|退回|追回|扣回|return(?:ed)?\\b|reversal|recall|clawback"), QRegularExpression::CaseInsensitiveOption);
    facts.saysReturned = returned.match(text).hasMatch();
    static const QRegularExpression refund(QStringLiteral("退货|退款|refund"), QRegularExpression::CaseInsensitiveOption);
    facts.saysRefund = refund.match(text).hasMatch() && !facts.saysReturned;
    static const QRegularExpression chargeback(QStringLiteral("(?<!无)(?<!没有)(?<!未)(?:退单|拒付|调单|chargeback|retrieval)(?!\\s*0(?:\\.0+)?\\s*元)"), QRegularExpression::CaseInsensitiveOption);
    facts.saysChargeback = chargeback.match(text).hasMatch();
    static const QRegularExpression purchase(QStringLiteral("购|采买|租金|租赁|充值|缴费|purchase|rent\\b"), QRegularExpression::CaseInsensitiveOption);
    facts.saysPurchase = purchase.match(text).hasMatch();
    return facts;
}

BooksBuilder::BooksBuilder(SettlementTerms terms, BusinessCalendar calendar, const ShopTime& time, QDate asOf) : m_time(time)
{
    m_books.terms = std::move(terms);
    m_books.calendar = std::move(calendar);
    m_books.asOf = qint32(asOf.toJulianDay());
    m_books.channels = {QString()};
    for (const ProviderTerms& provider : m_books.terms.providers) {
        std::vector<QString> names;
        for (const QString& name : provider.payerNames)
            names.push_back(normalisedName(name));
        if (names.empty())
            names.push_back(normalisedName(provider.name));
        m_payerNames.push_back(std::move(names));
    }
}

qint32 BooksBuilder::intern(QHash<QString, qint32>& index, QStringList& names, const QString& name)
{
    const auto known = index.constFind(name);
    if (known != index.constEnd())
        return *known;
    const qint32 next = qint32(names.size());
    index.insert(name, next);
    names.append(name);
    return next;
}

qint16 BooksBuilder::internCurrency(Currency currency)
{
    for (std::size_t i = 0; i < m_books.currencies.size(); ++i) {
        if (m_books.currencies[i] == currency)
            return qint16(i);
    }
    m_books.currencies.push_back(currency);
    return qint16(m_books.currencies.size() - 1);
}

qint16 BooksBuilder::providerOf(const intake::Sale& sale, qint32 merchant, qint32 terminal)
{
    const std::pair key((quint64(quint32(merchant)) << 32) | quint32(terminal), sale.provider);
    const auto known = m_providerOf.constFind(key);
    if (known != m_providerOf.constEnd())
        return *known;
    const ProviderTerms* found = m_books.terms.providerOf(sale.merchant, sale.terminal, sale.provider);
    const qint16 index = found ? qint16(found - m_books.terms.providers.constData()) : qint16(-1);
    m_providerOf.insert(key, index);
    return index;
}

qint32 BooksBuilder::channelOf(const intake::Sale& sale)
{
    if (sale.channel.isEmpty() || sale.cardKind != intake::CardKind::Qr)
        return 0;
    const auto known = m_channelIndex.constFind(sale.channel);
    if (known != m_channelIndex.constEnd())
        return *known;
    const qint32 found = internChannel(m_books.channels, walletOf(sale.channel));
    if (m_channelIndex.size() < kMostChannels * kMostChannels)
        m_channelIndex.insert(sale.channel, found);
    return found;
}

void BooksBuilder::add(const intake::Sale& sale)
{
    SaleFact fact;
    fact.id = sale.id.value;
    fact.amount = sale.amount.minorUnits();
    // A stated fee or net beyond the amount itself is no fee; it is then reckoned by the terms.
    const auto isSane = [&](const std::optional<Money>& money) { return money && money->currency() == sale.amount.currency() && money->absolute() <= sale.amount.absolute(); };
    fact.hasFee = isSane(sale.fee);
    fact.fee = fact.hasFee ? sale.fee->minorUnits() : 0;
    fact.hasNet = isSane(sale.net);
    fact.net = fact.hasNet ? sale.net->minorUnits() : 0;
    fact.rrn = digest(sale.rrn);
    fact.originalRrn = digest(sale.originalRrn);
    fact.orderNo = digest(sale.orderNo);
    const QDate day = sale.localDate.isValid() ? sale.localDate : m_time.localDate(sale.occurredAt);
    fact.day = qint32(day.toJulianDay());
    fact.second = sale.hasTime ? qint32(m_time.localTime(sale.occurredAt).msecsSinceStartOfDay() / 1000) : -1;
    fact.clearing = sale.clearingDate.isValid() ? qint32(sale.clearingDate.toJulianDay()) : 0;
    fact.merchant = intern(m_merchantIndex, m_books.merchants, sale.merchant);
    fact.terminal = intern(m_terminalIndex, m_books.terminals, sale.terminal);
    fact.batch = shortDigest(sale.batch);
    fact.trace = shortDigest(plainTrace(sale.trace));
    fact.originalTrace = shortDigest(plainTrace(sale.originalTrace));
    fact.originalText = digest(sale.originalTrace);
    fact.card = shortDigest(sale.card);
    fact.provider = providerOf(sale, fact.merchant, fact.terminal);
    fact.channel = qint16(channelOf(sale));
    fact.currency = internCurrency(sale.amount.currency());
    fact.book = sale.book;
    fact.type = sale.type;
    fact.status = sale.status;
    fact.cardKind = sale.cardKind;
    fact.identity = identityOf(sale.identity, [&] { return digestOf(sale); });
    m_books.sales.push_back(fact);
}

qint32 BooksBuilder::payersOf(const intake::BankLine& line, qint32 account, Accounts accounts)
{
    const QString name = normalisedName(line.payer.isEmpty() ? line.memo : line.payer);
    const std::pair key(name, accounts == Accounts::Any ? -1 : account);
    const auto known = m_payersOf.constFind(key);
    if (known != m_payersOf.constEnd())
        return *known;
    // The longest name that fits is the most telling one: "银联商务" outranks "银联".
    qsizetype longest = 0;
    std::vector<int> providers;
    for (std::size_t i = 0; i < m_payerNames.size(); ++i) {
        const QString& own = m_books.terms.providers.at(qsizetype(i)).account;
        if (own != line.account && intake::isWalletAccount(line.account))
            continue;
        if (accounts == Accounts::AsAgreed && !own.isEmpty() && !line.account.isEmpty() && !isSameAccount(own, line.account))
            continue;
        qsizetype fits = 0;
        for (const QString& payer : m_payerNames[i]) {
            if (!payer.isEmpty() && name.contains(payer))
                fits = std::max(fits, payer.size());
        }
        if (fits == 0 || fits < longest)
            continue;
        if (fits > longest)
            providers.clear();
        longest = fits;
        providers.push_back(int(i));
    }
    const qint32 group = providers.empty() ? -1 : internGroup(std::move(providers));
    m_payersOf.insert(key, group);
    return group;
}

qint32 BooksBuilder::internGroup(std::vector<int> providers)
{
    auto& groups = m_books.payerGroups;
    const auto found = std::find(groups.begin(), groups.end(), providers);
    const qint32 group = qint32(found - groups.begin());
    if (found == groups.end())
        groups.push_back(std::move(providers));
    return group;
}

/// Money in a wallet has not reached the bank. Only where the terms name that wallet as the account to be paid to, it has.
bool BooksBuilder::isElsewhere(const QString& account) const
{
    if (!intake::isWalletAccount(account))
        return false;
    const auto& providers = m_books.terms.providers;
    return std::none_of(providers.begin(), providers.end(), [&](const ProviderTerms& terms) { return terms.account == account; });
}

void BooksBuilder::add(const intake::BankLine& line)
{
    if (isElsewhere(line.account))
        return;
    CreditFact fact;
    fact.booked = qint32(line.booked.toJulianDay());
    if (line.amount.minorUnits() == 0 || fact.booked > m_books.asOf)
        return;
    if (line.amount.isNegative()) {
        addDebit(line);
        return;
    }
    fact.id = line.id.value;
    fact.amount = line.amount.minorUnits();
    fact.identity = identityOf(line.identity, [&] { return digestOf(line, fact.amount); });
    fact.second = line.time.isValid() ? qint32(line.time.msecsSinceStartOfDay() / 1000) : -1;
    fact.account = intern(m_accountIndex, m_books.accounts, line.account);
    fact.currency = internCurrency(line.amount.currency());
    fact.payers = fact.amount > kLargestAmount ? -1 : payersOf(line, fact.account, Accounts::AsAgreed);
    if (fact.payers < 0 && fact.amount <= kLargestAmount && !intake::isWalletAccount(line.account))
        fact.strayPayers = payersOf(line, fact.account, Accounts::Any);
    if (fact.payers < 0 && fact.strayPayers < 0 && fact.amount <= kLargestAmount && !intake::isWalletAccount(line.account) && !normalisedName(line.payer).isEmpty())
        fact.stranger = intern(m_strangerIndex, m_books.strangers, line.payer.trimmed());
    if (fact.payers >= 0) {
        const MemoFacts memo = readMemo(line.memo, line.booked);
        if (memo.from.isValid()) {
            fact.periodFrom = qint32(memo.from.toJulianDay());
            fact.periodTo = qint32(memo.to.toJulianDay());
            fact.periodFee = memo.fee ? memo.fee->minorUnits() : -1;
        }
        fact.saysLate = memo.saysLate;
        fact.saysOther = memo.saysOther;
        fact.saysChargeback = memo.saysChargeback && !memo.deduction;
        if (memo.deduction) {
            fact.deduction = qint32(m_books.deductions.size());
            m_books.deductions.push_back(*memo.deduction);
        }
    }
    m_books.credits.push_back(fact);
}

void BooksBuilder::addDebit(const intake::BankLine& line)
{
    const qint64 amount = -line.amount.minorUnits();
    const qint32 account = intern(m_accountIndex, m_books.accounts, line.account);
    if (amount > kLargestAmount)
        return;
    const qint32 payers = payersOf(line, account, Accounts::AsAgreed);
    const MemoFacts memo = readMemo(line.memo, line.booked);
    // Banks leave the name of what they return blank; the deposit of its amount tells whose it was.
    if (payers < 0 && !(memo.saysReturned && line.payer.isEmpty()))
        return;
    DebitFact fact;
    fact.id = line.id.value;
    fact.amount = amount;
    fact.identity = identityOf(line.identity, [&] { return digestOf(line, amount); });
    fact.booked = qint32(line.booked.toJulianDay());
    fact.second = line.time.isValid() ? qint32(line.time.msecsSinceStartOfDay() / 1000) : -1;
    fact.account = account;
    fact.payers = payers;
    fact.currency = internCurrency(line.amount.currency());
    fact.saysReturned = memo.saysReturned;
    fact.saysRefund = memo.saysRefund;
    fact.saysChargeback = memo.saysChargeback;
    fact.saysPurchase = memo.saysPurchase;
    if (memo.deduction) {
        fact.deduction = qint32(m_books.deductions.size());
        m_books.deductions.push_back(*memo.deduction);
    }
    m_books.debits.push_back(fact);
}

void BooksBuilder::add(const intake::Coverage& coverage)
{
    if (!coverage.from.isValid() || !coverage.to.isValid() || isElsewhere(coverage.subject))
        return;
    const auto to = std::min(qint32(coverage.to.toJulianDay()), m_books.asOf);
    m_books.coverage.push_back({intern(m_accountIndex, m_books.accounts, coverage.subject), qint32(coverage.from.toJulianDay()), to});
}

void BooksBuilder::add(const Decision& decision)
{
    if (decision.undone)
        return;
    DecisionFact fact;
    fact.kind = decision.kind;
    fact.deposit = decision.deposit.value;
    for (const SaleId sale : decision.sales)
        fact.sales.push_back(sale.value);
    for (const Decision::Share& share : decision.shares)
        fact.shares.push_back({share.deposit.value, share.amount.minorUnits()});
    m_books.decisions.push_back(std::move(fact));
}

void BooksBuilder::absorb(Books&& other)
{
    const auto moved = [this](QHash<QString, qint32>& index, QStringList& names, const QStringList& theirs) {
        std::vector<qint32> places;
        for (const QString& name : theirs)
            places.push_back(intern(index, names, name));
        return places;
    };
    const std::vector<qint32> merchants = moved(m_merchantIndex, m_books.merchants, other.merchants);
    const std::vector<qint32> terminals = moved(m_terminalIndex, m_books.terminals, other.terminals);
    const std::vector<qint32> accounts = moved(m_accountIndex, m_books.accounts, other.accounts);
    const std::vector<qint32> strangers = moved(m_strangerIndex, m_books.strangers, other.strangers);
    std::vector<qint16> channels;
    for (const QString& channel : other.channels)
        channels.push_back(qint16(internChannel(m_books.channels, channel)));
    std::vector<qint16> currencies;
    for (const Currency currency : other.currencies)
        currencies.push_back(internCurrency(currency));
    for (SaleFact& sale : other.sales) {
        sale.merchant = merchants[std::size_t(sale.merchant)];
        sale.terminal = terminals[std::size_t(sale.terminal)];
        sale.currency = currencies[std::size_t(sale.currency)];
        sale.channel = channels[std::size_t(sale.channel)];
    }
    const auto take = [](auto& own, auto& theirs) {
        if (own.empty())
            own = std::move(theirs);
        else
            own.insert(own.end(), theirs.begin(), theirs.end());
        theirs = {};
    };
    take(m_books.sales, other.sales);
    std::vector<qint32> groups;
    for (std::vector<int>& group : other.payerGroups)
        groups.push_back(internGroup(std::move(group)));
    const auto placeOf = [](const std::vector<qint32>& places, qint32 index) { return index < 0 ? index : places[std::size_t(index)]; };
    for (CreditFact& credit : other.credits) {
        credit.account = accounts[std::size_t(credit.account)];
        credit.stranger = placeOf(strangers, credit.stranger);
        credit.payers = placeOf(groups, credit.payers);
        credit.strayPayers = placeOf(groups, credit.strayPayers);
        credit.currency = currencies[std::size_t(credit.currency)];
        credit.deduction += credit.deduction < 0 ? 0 : qint32(m_books.deductions.size());
    }
    take(m_books.deductions, other.deductions);
    take(m_books.credits, other.credits);
}

Books BooksBuilder::seal()
{
    const std::vector<qint32> merchants = sortTable(m_books.merchants);
    const std::vector<qint32> terminals = sortTable(m_books.terminals);
    const std::vector<qint32> accounts = sortTable(m_books.accounts);
    const std::vector<qint32> channels = sortTable(m_books.channels);  // none stays the first
    const std::vector<qint32> strangers = sortTable(m_books.strangers);
    for (SaleFact& sale : m_books.sales) {
        sale.channel = qint16(channels[std::size_t(sale.channel)]);
        sale.merchant = merchants[std::size_t(sale.merchant)];
        sale.terminal = terminals[std::size_t(sale.terminal)];
    }
    const std::vector<qint32> groups = sortTable(m_books.payerGroups);
    const auto groupOf = [&](qint32 known) { return known < 0 ? known : groups[std::size_t(known)]; };
    for (CreditFact& credit : m_books.credits) {
        credit.account = accounts[std::size_t(credit.account)];
        credit.payers = groupOf(credit.payers);
        credit.strayPayers = groupOf(credit.strayPayers);
        credit.stranger = credit.stranger < 0 ? -1 : strangers[std::size_t(credit.stranger)];
    }
    for (DebitFact& debit : m_books.debits) {
        debit.account = accounts[std::size_t(debit.account)];
        debit.payers = groupOf(debit.payers);
    }
    for (Books::Cover& cover : m_books.coverage)
        cover.account = accounts[std::size_t(cover.account)];
    return std::move(m_books);
}

} // namespace daozhang::reconcile
