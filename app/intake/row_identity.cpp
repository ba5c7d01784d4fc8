// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/row_identity.h"

#include <sodium.h>

#include <cstring>

namespace daozhang::intake {

namespace {

constexpr size_t kIdentityBytes = 16;
constexpr size_t kFirstSlots = 1024;
constexpr char16_t kEndOfField = 0x1F;

} // namespace

OccurrenceCounter::OccurrenceCounter() : m_slots(kFirstSlots) {}

void OccurrenceCounter::clear()
{
    m_slots.assign(kFirstSlots, {});
    m_used = 0;
}

quint32 OccurrenceCounter::next(quint64 fingerprint)
{
    if (m_used * 2 >= m_slots.size())
        grow();
    const size_t mask = m_slots.size() - 1;
    for (size_t at = size_t(fingerprint) & mask;; at = (at + 1) & mask) {
        Slot& slot = m_slots[at];
        if (slot.count == 0) {
            slot = {fingerprint, 1};
            ++m_used;
            return 0;
        }
        if (slot.fingerprint == fingerprint)
            return slot.count++;
    }
}

void OccurrenceCounter::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const size_t mask = m_slots.size() - 1;
    for (const Slot& slot : old) {
        if (slot.count == 0)
            continue;
        size_t at = size_t(slot.fingerprint) & mask;
        while (m_slots[at].count != 0)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

void RowIdentity::begin(char kind)
{
    m_key.clear();
    m_key.push_back(kind);
}

/// Blanks do not count: exports pad, spreadsheets trim.
void RowIdentity::add(const QString& text)
{
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        m_key.push_back(char(c.unicode() & 0xFF));
        m_key.push_back(char(c.unicode() >> 8));
    }
    m_key.push_back(char(kEndOfField));
    m_key.push_back(0);
}

/// Numbers of fixed length lose their leading zeros in a spreadsheet and are still the same number.
void RowIdentity::addNumberText(const QString& text)
{
    qsizetype zeros = 0;
    while (zeros < text.size() && text[zeros] == u'0')
        ++zeros;
    add(zeros == 0 ? text : text.mid(zeros));
}

void RowIdentity::add(qint64 value)
{
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    m_key.insert(m_key.end(), bytes, bytes + sizeof value);
}

void RowIdentity::add(QDate date) { add(date.isValid() ? date.toJulianDay() : qint64(0)); }

void RowIdentity::add(const Money& money)
{
    add(money.minorUnits());
    add(money.currency() == Currency::cny() ? QString() : money.currency().code());
}

QByteArray RowIdentity::digest() const
{
    QByteArray result(kIdentityBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<uchar*>(result.data()), kIdentityBytes,
                       reinterpret_cast<const uchar*>(m_key.data()), m_key.size(), nullptr, 0);
    return result;
}

QByteArray RowIdentity::countedDigest()
{
    const QByteArray base = digest();
    quint64 fingerprint = 0;
    std::memcpy(&fingerprint, base.constData(), sizeof fingerprint);
    const quint32 before = m_counter.next(fingerprint);
    if (before == 0)
        return base;
    add(qint64(before));
    return digest();
}

void RowIdentity::identify(Sale& sale)
{
    const bool numbered = !sale.batch.isEmpty() && !sale.trace.isEmpty() && !(sale.merchant.isEmpty() && sale.terminal.isEmpty());
    const bool referenced = !sale.rrn.isEmpty() || !sale.orderNo.isEmpty();
    begin(numbered ? 'T' : referenced ? 'R' : 'S');
    add(qint64(sale.book));
    addNumberText(sale.merchant);
    addNumberText(sale.terminal);
    add(qint64(sale.type));
    add(qint64(sale.status));
    add(sale.amount);
    add(sale.localDate);
    if (numbered) {
        addNumberText(sale.batch);
        addNumberText(sale.trace);
        sale.identity = digest();
        return;
    }
    add(sale.hasTime ? sale.occurredAt : qint64(-1));
    if (referenced) {
        addNumberText(sale.rrn);
        // Not the clearing date: where the file's name alone tells it, a renamed copy would count as another sale.
        add(sale.rrn.isEmpty() ? sale.orderNo : QString());
        sale.identity = digest();
        return;
    }
    add(sale.provider);
    addNumberText(sale.trace);
    add(sale.authCode);
    add(sale.card);
    add(sale.channel);
    sale.identity = countedDigest();
}

void RowIdentity::identify(BankLine& line)
{
    begin('B');
    add(line.account);
    add(line.booked);
    add(line.time.isValid() ? qint64(line.time.msecsSinceStartOfDay()) : qint64(-1));
    add(line.valueDate);
    add(line.amount);
    if (line.balance)
        add(*line.balance);
    add(line.payer);
    add(line.payerAccount);
    add(line.memo);
    add(line.reference);
    line.identity = countedDigest();
}

} // namespace daozhang::intake
