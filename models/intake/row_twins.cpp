// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/row_twins.h"

#include <QStringList>

#include <algorithm>

namespace daozhang::intake {

namespace {

constexpr qsizetype kLeastKnownDigits = 4;    // of an account, to say anything
constexpr qsizetype kLeastWholeAccount = 6;   // below it a number is a cut-off tail
constexpr qsizetype kLeastInsideIban = 8;
constexpr qsizetype kLeastTelling = 3;        // characters of a reference
constexpr qsizetype kLeastInsideReference = 8;
constexpr qint64 kClockSeconds = 600;         // order and payment, terminal and centre

QString withoutZeros(const QString& text)
{
    qsizetype zeros = 0;
    while (zeros + 1 < text.size() && text[zeros] == u'0')
        ++zeros;
    return text.mid(zeros);
}

/// Letters, digits and masks, upper case; an x between digits is a mask.
QString plainAccount(const QString& account)
{
    QString plain;
    for (const QChar c : account.toUpper())
        if (c.isLetterOrNumber() || c == u'*')
            plain.append(c);
    for (qsizetype at = 0; at < plain.size(); ++at) {
        if (plain[at] != u'X')
            continue;
        qsizetype end = at;
        while (end < plain.size() && plain[end] == u'X')
            ++end;
        if (end - at > 1)
            plain.replace(at, end - at, QString(end - at, u'*'));
        at = end;
    }
    return plain;
}

qsizetype digitsIn(const QString& text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool isIban(const QString& plain)
{
    return plain.size() >= 15 && plain.size() <= 37 && plain[0].isLetter() && plain[1].isLetter() && plain[2].isDigit() && plain[3].isDigit() && !plain.contains(u'*');
}

/// The national part; a currency behind it is not the account's.
QString nationalPart(const QString& iban)
{
    QString rest = iban.mid(4);
    if (rest.size() > 14 && rest.right(3).toUpper() == rest.right(3) && rest.right(3)[0].isLetter() && rest.right(3)[1].isLetter() && rest.right(3)[2].isLetter())
        rest.chop(3);
    return rest;
}

bool isWithinIban(const QString& iban, const QString& account)
{
    const QString national = nationalPart(iban);
    QStringList parts;
    for (const QString& part : account.split(u'/', Qt::SkipEmptyParts))
        if (const QString plain = withoutZeros(plainAccount(part)); digitsIn(plain) > 0)
            parts.append(plain);
    if (parts.isEmpty())
        return false;
    const QString& last = parts.last();
    const bool ends = last.size() >= kLeastWholeAccount && national.endsWith(last);
    const bool inside = last.size() >= kLeastInsideIban && national.contains(last);
    if (!ends && !inside)
        return false;
    return std::all_of(parts.begin(), parts.end() - 1, [&](const QString& part) { return national.contains(part); });
}

/// Head before the first mask, tail behind the last.
std::pair<QString, QString> shownEnds(const QString& masked)
{
    const qsizetype first = masked.indexOf(u'*'), last = masked.lastIndexOf(u'*');
    return {masked.left(first), masked.mid(last + 1)};
}

AccountLikeness maskedLikeness(const QString& a, const QString& b)
{
    const auto endsOf = [](const QString& text) { return text.contains(u'*') ? shownEnds(text) : std::pair(text, text); };
    const auto [headA, tailA] = endsOf(a);
    const auto [headB, tailB] = endsOf(b);
    const qsizetype head = qMin(headA.size(), headB.size()), tail = qMin(tailA.size(), tailB.size());
    if (headA.left(head) != headB.left(head) || tailA.right(tail) != tailB.right(tail))
        return AccountLikeness::Other;
    // Masks of one length stand for as many digits: each that both show must be equal.
    if (a.size() == b.size())
        for (qsizetype i = 0; i < a.size(); ++i)
            if (a[i] != b[i] && a[i] != u'*' && b[i] != u'*')
                return AccountLikeness::Other;
    return tail >= kLeastKnownDigits && head >= 1 ? AccountLikeness::Same : head + tail >= kLeastKnownDigits ? AccountLikeness::Perhaps : AccountLikeness::Other;
}

/// Letters and digits alone, one case: names are printed with and without blanks, brackets and dots.
QString plainText(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded())
        if (c.isLetterOrNumber() || c == u'*')
            plain.append(c);
    return plain;
}

enum class Likeness { NotStated, Equal, Unequal };

Likeness likenessOfText(const QString& one, const QString& other)
{
    const QString a = plainText(one), b = plainText(other);
    if (a.isEmpty() || b.isEmpty())
        return Likeness::NotStated;
    if (a.contains(b) || b.contains(a))
        return Likeness::Equal;
    if (!a.contains(u'*') && !b.contains(u'*'))
        return Likeness::Unequal;
    if (a.size() != b.size())
        return Likeness::NotStated;
    for (qsizetype i = 0; i < a.size(); ++i)
        if (a[i] != b[i] && a[i] != u'*' && b[i] != u'*')
            return Likeness::Unequal;
    return Likeness::Equal;
}

Likeness likenessOfNumber(const QString& one, const QString& other)
{
    if (!isTelling(one) || !isTelling(other))
        return Likeness::NotStated;
    const QString a = withoutZeros(plainText(one)), b = withoutZeros(plainText(other));
    if (a == b)
        return Likeness::Equal;
    const QString& shorter = a.size() < b.size() ? a : b;
    const QString& longer = a.size() < b.size() ? b : a;
    return shorter.size() >= kLeastInsideReference && longer.contains(shorter) ? Likeness::Equal : Likeness::Unequal;
}

/// Numbers of a terminal are short: "12" is "000012" and is not within "512".
Likeness likenessOfCount(const QString& one, const QString& other)
{
    if (one.isEmpty() || other.isEmpty())
        return Likeness::NotStated;
    return withoutZeros(plainText(one)) == withoutZeros(plainText(other)) ? Likeness::Equal : Likeness::Unequal;
}

Likeness likenessOfAccount(const QString& one, const QString& other)
{
    if (digitsIn(one) < kLeastKnownDigits || digitsIn(other) < kLeastKnownDigits)
        return Likeness::NotStated;
    switch (likenessOf(one, other)) {
    case AccountLikeness::Same: return Likeness::Equal;
    case AccountLikeness::Perhaps: return Likeness::NotStated;
    case AccountLikeness::Other: break;
    }
    return Likeness::Unequal;
}

/// Midnight to the second is what a file prints that has no time.
Likeness likenessOfTime(QTime one, QTime other)
{
    const auto isStated = [](QTime time) { return time.isValid() && time.msecsSinceStartOfDay() >= 1000; };
    if (!isStated(one) || !isStated(other))
        return Likeness::NotStated;
    const bool minutesOnly = one.second() == 0 || other.second() == 0;
    const auto value = [minutesOnly](QTime time) { return time.msecsSinceStartOfDay() / (minutesOnly ? 60'000 : 1000); };
    return value(one) == value(other) ? Likeness::Equal : Likeness::Unequal;
}

void note(RowComparison& comparison, RowFact fact, Likeness likeness)
{
    if (likeness == Likeness::Equal)
        comparison.agreed |= fact;
    else if (likeness == Likeness::Unequal)
        comparison.contradicted |= fact;
}

void takeText(QString& text, const QString& other)
{
    if (text.isEmpty())
        text = other;
}

} // namespace

AccountLikeness likenessOf(const QString& one, const QString& other)
{
    const QString a = plainAccount(one), b = plainAccount(other);
    if (digitsIn(a) < kLeastKnownDigits || digitsIn(b) < kLeastKnownDigits)
        return AccountLikeness::Perhaps;
    if (a == b || withoutZeros(a) == withoutZeros(b))
        return AccountLikeness::Same;
    if (isIban(a) && isIban(b))
        return nationalPart(a) == nationalPart(b) && a.left(4) == b.left(4) ? AccountLikeness::Same : AccountLikeness::Other;
    if (isIban(a) || isIban(b))
        return isIban(a) ? (isWithinIban(a, other) ? AccountLikeness::Same : AccountLikeness::Other)
                         : (isWithinIban(b, one) ? AccountLikeness::Same : AccountLikeness::Other);
    if (a.contains(u'*') || b.contains(u'*'))
        return maskedLikeness(a, b);
    const QString& shorter = a.size() < b.size() ? a : b;
    const QString& longer = a.size() < b.size() ? b : a;
    return shorter.size() < kLeastWholeAccount && longer.endsWith(shorter) ? AccountLikeness::Perhaps : AccountLikeness::Other;
}

QString plainReference(const QString& reference)
{
    static const QStringList kNone = {QStringLiteral("nonref"), QStringLiteral("noref"), QStringLiteral("none"), QStringLiteral("notprovided"),
                                      QStringLiteral("notavailable"), QStringLiteral("unknown"), QStringLiteral("eref"), QStringLiteral("kref"),
                                      QStringLiteral("pref"), QStringLiteral("marf"), QStringLiteral("null"), QStringLiteral("na")};
    const QString plain = plainText(reference);
    const bool isStated = std::any_of(plain.begin(), plain.end(), [](QChar c) { return c != u'0' && c != u'*'; });
    return isStated && !kNone.contains(plain) ? withoutZeros(plain) : QString();
}

bool isTelling(const QString& reference) { return plainText(reference).size() >= kLeastTelling && !plainReference(reference).isEmpty(); }

bool differsInReferenceAlone(const BankLine& one, const BankLine& other)
{
    if (plainText(one.payer + one.memo).isEmpty() || plainText(one.payer) != plainText(other.payer) || plainText(one.memo) != plainText(other.memo))
        return false;
    const QString a = plainReference(one.reference), b = plainReference(other.reference);
    if (a.isEmpty() || b.isEmpty() || a == b)
        return false;
    const RowComparison comparison = compareRows(one, other);
    return !(comparison.agreed & RowFact::Reference) && !(comparison.contradicted & ~RowFacts(RowFact::Reference));
}

RowComparison compareRows(const BankLine& one, const BankLine& other)
{
    RowComparison comparison;
    note(comparison, RowFact::Time, likenessOfTime(one.time, other.time));
    note(comparison, RowFact::Reference, likenessOfNumber(one.reference, other.reference));
    if (one.valueDate.isValid() && other.valueDate.isValid())
        note(comparison, RowFact::ValueDate, one.valueDate == other.valueDate ? Likeness::Equal : Likeness::Unequal);
    if (one.balance && other.balance && one.balance->currency() == other.balance->currency())
        note(comparison, RowFact::Balance, *one.balance == *other.balance ? Likeness::Equal : Likeness::Unequal);
    note(comparison, RowFact::Payer, likenessOfText(one.payer, other.payer));
    note(comparison, RowFact::PayerAccount, likenessOfAccount(one.payerAccount, other.payerAccount));
    if (likenessOfText(one.memo, other.memo) == Likeness::Equal)
        comparison.agreed |= RowFact::Words;
    return comparison;
}

RowComparison compareRows(const Sale& one, const Sale& other)
{
    RowComparison comparison;
    note(comparison, RowFact::Reference, likenessOfNumber(one.rrn, other.rrn));
    note(comparison, RowFact::Trace, likenessOfCount(one.trace, other.trace));
    note(comparison, RowFact::Batch, likenessOfCount(one.batch, other.batch));
    note(comparison, RowFact::Terminal, likenessOfCount(one.terminal, other.terminal));
    note(comparison, RowFact::Merchant, likenessOfCount(one.merchant, other.merchant));
    note(comparison, RowFact::AuthCode, likenessOfCount(one.authCode, other.authCode));
    note(comparison, RowFact::OrderNo, likenessOfNumber(one.orderNo, other.orderNo));
    const auto tail = [](const QString& card) { return card.right(4); };
    const auto isShown = [](const QString& end) { return end.size() == 4 && !end.contains(u'*'); };
    if (isShown(tail(one.card)) && isShown(tail(other.card)))
        note(comparison, RowFact::Card, tail(one.card) == tail(other.card) ? Likeness::Equal : Likeness::Unequal);
    if (one.hasTime && other.hasTime)
        note(comparison, RowFact::Time, qAbs(one.occurredAt - other.occurredAt) <= kClockSeconds ? Likeness::Equal : Likeness::Unequal);
    return comparison;
}

TwinVerdict judgeBankLines(const RowComparison& comparison, Layouts layouts)
{
    const RowFacts decisive = RowFact::Time | RowFact::Reference | RowFact::Balance;
    if (layouts == Layouts::SameDay)
        return comparison.contradicted & (RowFact::Time | RowFact::Balance) ? TwinVerdict::Doubtful : TwinVerdict::Same;
    if (comparison.contradicted & decisive)
        return layouts == Layouts::Different ? TwinVerdict::Doubtful : TwinVerdict::Different;
    const bool isBacked = bool(comparison.agreed & decisive);
    // Names are cut off, translated and left to the branch: where time, number or balance agree, they do not speak against.
    if (comparison.contradicted && !isBacked)
        return layouts == Layouts::Different ? TwinVerdict::Doubtful : TwinVerdict::Different;
    if (layouts == Layouts::Equal && !isBacked && !(comparison.agreed & RowFact::Words))
        return TwinVerdict::Different;
    return TwinVerdict::Same;
}

TwinVerdict judgeSales(const RowComparison& comparison, Layouts layouts)
{
    const RowFacts agreed = comparison.agreed, against = comparison.contradicted;
    const bool byReference = bool(agreed & RowFact::Reference);
    const bool byTrace = (agreed & RowFact::Trace) && (agreed & (RowFact::Terminal | RowFact::Batch | RowFact::Merchant));
    const bool byOrder = bool(agreed & RowFact::OrderNo);
    if (!byReference && !byTrace && !byOrder)
        return TwinVerdict::Different;
    RowFacts decisive = RowFact::Reference | RowFact::Trace | RowFact::Batch | RowFact::Card;
    if (layouts == Layouts::Equal)
        decisive |= RowFact::Terminal | RowFact::Merchant | RowFact::OrderNo | RowFact::AuthCode | RowFact::Time;
    // Two layouts number shops and orders in their own ways: only numbers of the payment itself decide.
    const bool isTwiceBacked = byReference && (agreed & (RowFact::Trace | RowFact::Terminal | RowFact::Card | RowFact::AuthCode | RowFact::Time));
    if (!isTwiceBacked)
        decisive |= RowFact::Terminal | RowFact::Merchant | RowFact::AuthCode | RowFact::Time;
    if (against & decisive)
        return layouts == Layouts::Different ? TwinVerdict::Doubtful : TwinVerdict::Different;
    return TwinVerdict::Same;
}

void fillGaps(BankLine& row, const BankLine& other)
{
    if (!row.time.isValid() || row.time == QTime(0, 0))
        row.time = other.time.isValid() ? other.time : row.time;
    if (!row.valueDate.isValid())
        row.valueDate = other.valueDate;
    if (!row.balance)
        row.balance = other.balance;
    takeText(row.payer, other.payer);
    takeText(row.payerAccount, other.payerAccount);
    takeText(row.memo, other.memo);
    if (!isTelling(row.reference) && isTelling(other.reference))
        row.reference = other.reference;
}

void fillGaps(Sale& row, const Sale& other)
{
    for (QString Sale::*field : {&Sale::provider, &Sale::merchant, &Sale::terminal, &Sale::batch, &Sale::trace, &Sale::rrn, &Sale::authCode, &Sale::orderNo,
                                 &Sale::card, &Sale::channel, &Sale::originalTrace, &Sale::originalRrn})
        takeText(row.*field, other.*field);
    if (!row.hasTime && other.hasTime) {
        row.occurredAt = other.occurredAt;
        row.hasTime = true;
    }
    if (!row.fee)
        row.fee = other.fee;
    if (!row.net)
        row.net = other.net;
    if (!row.clearingDate.isValid())
        row.clearingDate = other.clearingDate;
    if (row.cardKind == CardKind::Unknown)
        row.cardKind = other.cardKind;
}

} // namespace daozhang::intake
