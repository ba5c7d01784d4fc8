// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of which files are the same real event (design.md §4, domain.md §1.3). 16 bytes a row.
//
// A sale that the file numbers well is known by merchant + terminal + batch + trace + local date + type + amount; where
// batch or trace are missing the RRN or the order number stands in, together with date, time, type and amount. Such a
// key twice in one file is the same sale printed twice. What the record says of the outcome is part of the key, so that
// a later export can correct "failed" to "success". The three books are kept apart: the provider's line about a sale
// carries a fee that the terminal's line does not have, and reconciliation wants both.
//
// Bank lines, and sales without any number, are known by all that is printed about them and by how many times the
// file has said the same before: two equal real payments stay two, an overlapping export adds nothing.
#pragma once

#include "models/intake/sale.h"

#include <vector>

namespace daozhang::intake {

/// Counts equal fingerprints in 16 bytes each, whatever the size of the rows.
class OccurrenceCounter
{
public:
    OccurrenceCounter();
    /// How often this fingerprint was met before.
    quint32 next(quint64 fingerprint);
    void clear();

private:
    struct Slot
    {
        quint64 fingerprint = 0;
        quint32 count = 0;
    };
    void grow();
    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

class RowIdentity
{
public:
    /// Gives the row its identity; call once for each row of a file, in the order of the file.
    void identify(Sale& sale);
    void identify(BankLine& line);

private:
    void begin(char kind);
    void add(const QString& text);
    void addNumberText(const QString& text);
    void add(qint64 value);
    void add(QDate date);
    void add(const Money& money);
    QByteArray digest() const;
    QByteArray countedDigest();

    std::vector<char> m_key;
    OccurrenceCounter m_counter;
};

} // namespace daozhang::intake
