// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/camt_details.h"

#include "app/intake/cell_text.h"
#include "models/common/masks.h"

#include <QRegularExpression>

namespace daozhang::intake {

namespace {

constexpr int kNone = XmlBranch::kNone;
constexpr qsizetype kLongestMemo = 2000;
constexpr qsizetype kTelling = 6;
constexpr qsizetype kLongestReference = 140;
constexpr qsizetype kLongestAmount = 64;
constexpr qint64 kMostMinor = qint64(1) << 60;  // sums of two stay within 64 bits

/// References of the payment as such; AcctSvcrRef is the bank's own and stands apart.
constexpr const char* kReferences[] = {"EndToEndId", "MndtId", "InstrId", "TxId", "PmtInfId", "ChqNb", "ClrSysRef", "UETR", "AcctOwnrTxId"};

bool isSilent(const QString& reference)
{
    static const QStringList kNothing = {QStringLiteral("NOTPROVIDED"), QStringLiteral("NOTAVAILABLE"), QStringLiteral("NONREF"), QStringLiteral("NONE"), QStringLiteral("N/A")};
    return kNothing.contains(reference, Qt::CaseInsensitive);
}

/// One side of a payment. Since version 04 the party stands one level deeper.
struct Side
{
    QString name, ultimate, account;
    bool isEmpty() const { return name.isEmpty() && ultimate.isEmpty() && account.isEmpty(); }
};

QString partyName(const XmlBranch& branch, int party)
{
    for (const char* path : {"Nm", "Pty/Nm", "Agt/FinInstnId/Nm"})
        if (const QString name = branch.text(party, path); !name.isEmpty())
            return name;
    return {};
}

Side sideOf(const XmlBranch& branch, int parties, QByteArrayView role, QByteArrayView ultimate, QByteArrayView account)
{
    return {partyName(branch, branch.child(parties, role)), partyName(branch, branch.child(parties, ultimate)), camtAccount(branch, branch.child(parties, account))};
}

/// The other side of the payment. Money comes from the debtor and goes to the creditor; in a reversal or a return the
/// bank names the parties of the payment that is undone, or those of the way back: the own account tells which.
Side counterparty(const XmlBranch& branch, int detail, bool isIn, const CamtContext& context)
{
    const int parties = branch.child(detail, "RltdPties");
    const Side debtor = sideOf(branch, parties, "Dbtr", "UltmtDbtr", "DbtrAcct");
    const Side creditor = sideOf(branch, parties, "Cdtr", "UltmtCdtr", "CdtrAcct");
    const bool isReturn = branch.child(detail, "RtrInf") != kNone;
    const Side& near = isIn != context.isReversal ? debtor : creditor;
    const Side& far = isIn != context.isReversal ? creditor : debtor;
    const bool nearIsOwn = !near.account.isEmpty() && near.account == context.ownAccount;
    const bool farIsOwn = !far.account.isEmpty() && far.account == context.ownAccount;
    if (nearIsOwn && !farIsOwn && !far.isEmpty())
        return far;
    if (near.isEmpty() && (isReturn || context.isReversal) && !farIsOwn)
        return far;
    return near;
}

void addRemittance(const XmlBranch& branch, int detail, CamtMemo& memo)
{
    const int remittance = branch.child(detail, "RmtInf");
    QStringList free;
    for (int at = branch.child(remittance, "Ustrd"); at != kNone; at = branch.child(remittance, "Ustrd", at))
        free.append(branch.text(at));
    memo.add(free.join(u' '));
    for (int at = branch.child(remittance, "Strd"); at != kNone; at = branch.child(remittance, "Strd", at)) {
        memo.add(branch.text(at, "CdtrRefInf/Ref"));
        memo.add(branch.text(at, "CdtrRefInf/CdtrRef"));
        for (int document = branch.child(at, "RfrdDocInf"); document != kNone; document = branch.child(at, "RfrdDocInf", document))
            memo.add(branch.text(document, "Nb"));
        for (int more = branch.child(at, "AddtlRmtInf"); more != kNone; more = branch.child(at, "AddtlRmtInf", more))
            memo.add(branch.text(more));
    }
}

void addReturn(const XmlBranch& branch, int detail, CamtMemo& memo)
{
    const int returned = branch.child(detail, "RtrInf");
    if (returned == kNone)
        return;
    QStringList reason;
    for (const char* path : {"Rsn/Cd", "Rsn/Prtry", "RtrRsn/Cd", "RtrRsn/Prtry"})
        if (const QString code = branch.text(returned, path); !code.isEmpty())
            reason.append(code);
    for (const char* name : {"AddtlInf", "AddtlRtrRsnInf"})
        for (int at = branch.child(returned, name); at != kNone; at = branch.child(returned, name, at))
            reason.append(branch.text(at));
    memo.add("RtrInf", reason.join(u' '));
}

void addReferences(const XmlBranch& branch, int detail, CamtMemo& memo)
{
    const int references = branch.child(detail, "Refs");
    for (const char* name : kReferences)
        if (const QString value = branch.text(references, name); !isSilent(value))
            memo.add(name, value);
    for (int at = branch.child(references, "Prtry"); at != kNone; at = branch.child(references, "Prtry", at)) {
        const QString value = branch.text(at, "Ref");
        if (!isSilent(value))
            memo.add(branch.text(at, "Tp").toUtf8().constData(), value);
    }
}

std::optional<Money> amountOf(const XmlBranch& branch, int element, Currency currency)
{
    const QString code = branch.attribute(element);
    if (element == kNone || (!code.isEmpty() && Currency::fromCode(code) != currency))
        return std::nullopt;
    const auto money = camtMoney(branch.bytes(element), currency);
    return money && !money->isNegative() && money->minorUnits() < kMostMinor ? money : std::nullopt;
}

/// What the customer ordered or what it was before exchange, when that is in another currency than the account.
void addForeignAmount(const XmlBranch& branch, int detail, Currency currency, CamtMemo& memo)
{
    for (const char* name : {"InstdAmt", "TxAmt", "CntrValAmt"}) {
        const int amount = branch.find(branch.child(detail, "AmtDtls"), QByteArray(name) + "/Amt");
        const QString code = branch.attribute(amount);
        if (amount == kNone || code.isEmpty() || Currency::fromCode(code) == currency)
            continue;
        memo.add(name, branch.text(amount) + u' ' + code);
        return;
    }
}

/// "2026-09-28…"; a null date for anything else.
QDate isoDay(QStringView text)
{
    if (text.size() < 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    int parts[3] = {0, 0, 0};
    for (int i = 0; i < 10; ++i) {
        if (i == 4 || i == 7)
            continue;
        if (text[i] < u'0' || text[i] > u'9')
            return {};
        int& part = parts[i < 4 ? 0 : i < 7 ? 1 : 2];
        part = part * 10 + text[i].unicode() - u'0';
    }
    return QDate(parts[0], parts[1], parts[2]);
}

} // namespace

CamtDay camtDay(const XmlBranch& branch, int element, const ShopTime& time)
{
    CamtDay result;
    int from = branch.child(element, "Dt");
    if (from == kNone)
        from = branch.child(element, "DtTm");
    result.shown = branch.text(from == kNone ? element : from);
    result.day = isoDay(result.shown);
    const QString rest = result.shown.mid(10);
    if (!rest.isEmpty() && !QStringView(u"TZ+- ").contains(rest.front()))
        result.day = QDate();
    result.isDayAlone = !rest.startsWith(u'T');
    if (result.isDayAlone || !result.day.isValid())
        return result;
    const QTime written = QTime::fromString(rest.mid(1, 8), QStringLiteral("HH:mm:ss"));
    result.isMidnight = written == QTime(0, 0);
    static const QRegularExpression fraction(QStringLiteral(R"(^\.\d+)"));
    const QString zone = rest.mid(9).remove(fraction);
    const QDateTime at = QDateTime::fromString(result.day.toString(Qt::ISODate) + u'T' + rest.mid(1, 8) + zone, Qt::ISODate);
    const bool isShopTime = zone.isEmpty() || (at.isValid() && time.toLocal(at.toSecsSinceEpoch()).time() == written);
    if (written.isValid() && !result.isMidnight && isShopTime)
        result.time = written;
    return result;
}

std::optional<Money> camtMoney(QByteArrayView text, Currency currency)
{
    if (text.isEmpty() || text.size() > kLongestAmount)
        return std::nullopt;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (const char c = text[i]; !(c >= '0' && c <= '9') && c != '.' && !(i == 0 && (c == '-' || c == '+')))
            return std::nullopt;
    return Money::parse(QString::fromLatin1(text), currency);
}

std::optional<Money> camtCharges(const XmlBranch& branch, int element, Currency currency)
{
    std::optional<Money> sum;
    const auto add = [&](int amount, int indicator) {
        const auto money = amountOf(branch, amount, currency);
        if (money && (!sum || sum->absolute().minorUnits() < kMostMinor))
            sum = sum.value_or(Money(0, currency)) + (branch.bytes(indicator) == "CRDT" ? -*money : *money);
    };
    for (int charges = branch.child(element, "Chrgs"); charges != kNone; charges = branch.child(element, "Chrgs", charges)) {
        const int record = branch.child(charges, "Rcrd");
        if (record == kNone) {
            const int amount = branch.child(charges, "Amt");
            add(amount == kNone ? branch.child(charges, "TtlChrgsAndTaxAmt") : amount, branch.child(charges, "CdtDbtInd"));
        }
        for (int at = record; at != kNone; at = branch.child(charges, "Rcrd", at))
            add(branch.child(at, "Amt"), branch.child(at, "CdtDbtInd"));
    }
    return sum;
}

QString camtAccount(const XmlBranch& branch, int account)
{
    const int id = branch.child(account, "Id");
    for (const char* path : {"IBAN", "Othr/Id", "PrtryAcct/Id", "BBAN", "UPIC"})
        if (const QString number = branch.text(id, path).left(80); !number.isEmpty())
            return qstrcmp(path, "IBAN") == 0 ? accountOf(QString(number).remove(u' ').toUpper()) : accountOf(number);
    // A mobile number or address in place of an account, since version 08.
    return accountOf(branch.text(account, "Prxy/Id").left(80));
}

CamtDetail camtDetail(const XmlBranch& branch, int element, const CamtContext& context)
{
    CamtDetail detail;
    const int amounts = branch.child(element, "AmtDtls");
    detail.amounts[0] = amountOf(branch, branch.child(element, "Amt"), context.currency);
    detail.amounts[1] = amountOf(branch, branch.find(amounts, "TxAmt/Amt"), context.currency);
    detail.amounts[2] = amountOf(branch, branch.find(amounts, "CntrValAmt/Amt"), context.currency);
    detail.amounts[3] = amountOf(branch, branch.find(amounts, "InstdAmt/Amt"), context.currency);
    const QByteArrayView indicator = branch.bytes(branch.child(element, "CdtDbtInd"));
    if (indicator == "CRDT" || indicator == "DBIT")
        detail.isIn = indicator == "CRDT";
    detail.charges = camtCharges(branch, element, context.currency);
    const QString reference = branch.text(element, "Refs/AcctSvcrRef");
    detail.reference = isSilent(reference) ? QString() : maskCardsInText(reference).left(kLongestReference);
    const Side other = counterparty(branch, element, detail.isIn.value_or(context.isIn), context);
    detail.payer = maskCardsInText(other.name.isEmpty() ? other.ultimate : other.name).left(kLongestReference);
    detail.payerAccount = other.account;
    CamtMemo memo;
    addRemittance(branch, element, memo);
    memo.add(branch.text(element, "AddtlTxInf"));
    if (other.ultimate != other.name && !other.name.isEmpty())
        memo.add(other.ultimate);
    addReturn(branch, element, memo);
    addReferences(branch, element, memo);
    addForeignAmount(branch, element, context.currency, memo);
    if (detail.charges && !detail.charges->isZero())
        memo.add("Chrgs", detail.charges->toString());
    detail.memo = memo.text();
    return detail;
}

QString camtEntryText(const XmlBranch& branch, int entry)
{
    CamtMemo memo;
    memo.add(branch.text(entry, "AddtlNtryInf"));
    for (const int parent : {entry, branch.child(entry, "NtryDtls")}) {
        const int batch = branch.child(parent, "Btch");
        memo.add("PmtInfId", branch.text(batch, "PmtInfId"));
        memo.add("MsgId", branch.text(batch, "MsgId"));
        memo.add("NbOfTxs", branch.text(batch, "NbOfTxs"));
    }
    return memo.text();
}

std::optional<CamtShares> camtShares(const Money& entry, const std::vector<CamtDetail>& details, std::optional<Money> entryCharges)
{
    constexpr int kBestOfEach = -1;
    for (int choice = kBestOfEach; choice < 4; ++choice) {
        CamtShares shares;
        WideSum sum = 0, charges = 0;
        for (const CamtDetail& detail : details) {
            std::optional<Money> amount;
            for (int i = 0; i < 4 && !amount; ++i)
                if (choice == kBestOfEach || choice == i)
                    amount = detail.amounts[i];
            if (!amount)
                break;
            shares.amounts.push_back(detail.isIn.value_or(!entry.isNegative()) ? *amount : -*amount);
            sum += shares.amounts.back().minorUnits();
            charges += detail.charges ? detail.charges->minorUnits() : 0;
        }
        if (shares.amounts.size() != details.size())
            continue;
        const WideSum gap = WideSum(entry.minorUnits()) - sum;
        if (gap == 0)
            return shares;
        if (charges != 0 && (gap == charges || gap == -charges)) {
            for (size_t i = 0; i < details.size(); ++i)
                if (details[i].charges)
                    shares.amounts[i] += gap == charges ? *details[i].charges : -*details[i].charges;
            return shares;
        }
        if (entryCharges && (gap == entryCharges->minorUnits() || gap == -WideSum(entryCharges->minorUnits()))) {
            shares.charges = gap == entryCharges->minorUnits() ? *entryCharges : -*entryCharges;
            return shares;
        }
    }
    return std::nullopt;
}

QString camtBankCode(const XmlBranch& branch, int entry)
{
    const int code = branch.child(entry, "BkTxCd");
    QStringList parts;
    for (const char* path : {"Domn/Cd", "Domn/Fmly/Cd", "Domn/Fmly/SubFmlyCd"})
        if (const QString part = branch.text(code, path); !part.isEmpty())
            parts.append(part);
    const QString own = branch.text(code, "Prtry/Cd");
    return maskCardsInText(parts.isEmpty() ? own : parts.join(u'/')).left(kLongestReference);
}

void CamtMemo::add(const QString& text)
{
    if (text.isEmpty() || m_text.size() >= kLongestMemo || isSaid(text))
        return;
    if (!m_text.isEmpty())
        m_text += QStringLiteral(" · ");
    m_text += text.left(kLongestMemo);
}

void CamtMemo::add(const char* label, const QString& value)
{
    if (!value.isEmpty() && !isSaid(value))
        add(*label ? QString::fromUtf8(label) + QStringLiteral(": ") + value : value);
}

/// A short number is part of many texts by chance.
bool CamtMemo::isSaid(const QString& text) const { return text.size() >= kTelling ? m_text.contains(text) : m_text == text; }

QString CamtMemo::text() const
{
    return maskCardsInText(m_text).left(kLongestMemo).remove(QChar(0));
}

} // namespace daozhang::intake
