// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/iso8583_dump.h"

#include "app/intake/iso8583_blocks.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr size_t kTried = 12;           // blocks that every dialect is tried on
constexpr size_t kProbed = 500;         // messages that tell whether a second way says something else
constexpr qsizetype kLongestKey = 24;   // bytes of hex in a log that are no message
constexpr int kFewestFieldsOfAKnownFormat = 4;

/// What stands before a message.
struct Envelope
{
    enum class Length { None, TwoBinary, TwoBcd, FourAscii };
    Length length = Length::None;
    int header = 0;   ///< 0, 5 (TPDU), 11 (TPDU and the header of UnionPay terminals)

    QString words() const
    {
        QString text;
        if (length == Length::TwoBinary || length == Length::TwoBcd)
            text += QStringLiteral(", 2-byte lengths");
        else if (length == Length::FourAscii)
            text += QStringLiteral(", 4-digit lengths");
        return header > 0 ? text + QStringLiteral(", TPDU") : text;
    }
};

std::vector<Envelope> envelopes()
{
    std::vector<Envelope> result;
    for (const Envelope::Length length : {Envelope::Length::None, Envelope::Length::TwoBinary, Envelope::Length::TwoBcd, Envelope::Length::FourAscii})
        for (const int header : {0, 5, 11})
            result.push_back({length, header});
    return result;
}

/// Cuts the length off; false when it leads outside the block.
bool cutLength(QByteArrayView& rest, const Envelope& envelope, QByteArrayView& message)
{
    qsizetype count = 0;
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : -1; };
    switch (envelope.length) {
    case Envelope::Length::None: message = rest; return true;
    case Envelope::Length::TwoBinary:
        if (rest.size() < 2)
            return false;
        count = uchar(rest[0]) * 256 + uchar(rest[1]);
        rest = rest.sliced(2);
        break;
    case Envelope::Length::TwoBcd:
        if (rest.size() < 2)
            return false;
        for (int i = 0; i < 4; ++i) {
            const int nibble = i % 2 == 0 ? uchar(rest[i / 2]) >> 4 : uchar(rest[i / 2]) & 15;
            if (nibble > 9)
                return false;
            count = count * 10 + nibble;
        }
        rest = rest.sliced(2);
        break;
    case Envelope::Length::FourAscii:
        if (rest.size() < 4)
            return false;
        for (int i = 0; i < 4; ++i) {
            if (digit(rest[i]) < 0)
                return false;
            count = count * 10 + digit(rest[i]);
        }
        rest = rest.sliced(4);
        break;
    }
    if (count < 10 || count > rest.size())
        return false;
    message = rest.first(count);
    return true;
}

bool cutHeader(QByteArrayView& message, int header)
{
    if (header == 0)
        return true;
    // TPDU: 60 (or 68), destination, origin.
    if (message.size() <= header || (uchar(message[0]) != 0x60 && uchar(message[0]) != 0x68))
        return false;
    message = message.sliced(header);
    return true;
}

/// One way to read every block: envelope and dialect.
struct Way
{
    Envelope envelope;
    IsoDialect dialect;
};

/// Reads the messages of one block, at most `most`. The fault is that of the message that stopped it.
bool readBlock(QByteArrayView block, const Way& way, size_t most, std::vector<IsoMessage>& messages, IsoFault& fault)
{
    QByteArrayView rest = block;
    while (!rest.isEmpty() && messages.size() < most) {
        QByteArrayView bytes;
        if (!cutLength(rest, way.envelope, bytes)) {
            fault = {IsoFault::Kind::Length, 0, {}, 0, rest.data() - block.data()};
            return false;
        }
        const qsizetype enveloped = bytes.size();
        if (!cutHeader(bytes, way.envelope.header)) {
            fault = {IsoFault::Kind::Type, 0, {}, 0, rest.data() - block.data()};
            return false;
        }
        IsoMessage message;
        qsizetype size = 0;
        if (!readIsoMessage(bytes, way.dialect, message, size, fault))
            return false;
        if (way.envelope.length != Envelope::Length::None && size != bytes.size()) {
            fault = {IsoFault::Kind::Rest, 0, {}, fault.fieldsRead, size};
            return false;
        }
        messages.push_back(std::move(message));
        const bool chained = way.envelope.length == Envelope::Length::None;
        rest = rest.sliced(chained ? (enveloped - bytes.size()) + size : enveloped);
        // Text files end their messages with a line.
        while (chained && !rest.isEmpty() && (rest[0] == '\r' || rest[0] == '\n'))
            rest = rest.sliced(1);
    }
    return !messages.empty();
}

/// All blocks of a reading under one way.
struct Outcome
{
    const IsoReading* reading = nullptr;
    Way way;
    size_t good = 0;
    std::vector<PlacedMessage> messages;
    std::vector<UnreadBlock> unread;
};

Outcome readAll(const IsoReading& reading, const Way& way, size_t most)
{
    Outcome outcome;
    outcome.reading = &reading;
    outcome.way = way;
    qint64 number = 0;
    for (const IsoBlock& block : reading.blocks) {
        if (outcome.messages.size() >= most)
            break;
        std::vector<IsoMessage> messages;
        IsoFault fault;
        const bool good = readBlock(block.bytes, way, most - outcome.messages.size(), messages, fault);
        if (!good && messages.empty() && fault.fieldsRead == 0 && block.bytes.size() <= kLongestKey)
            continue;  // a key or a check value in the log
        outcome.good += good ? 1 : 0;
        for (IsoMessage& message : messages)
            outcome.messages.push_back({std::move(message), block.line, ++number, block.logged});
        if (!good)
            outcome.unread.push_back({fault, block.line, ++number});
    }
    return outcome;
}

/// Do the messages of `b` say the same as the first ones of `a`?
bool sameBeginning(const Outcome& a, const Outcome& b, bool& cardsDiffer, int& field)
{
    if (a.messages.size() < b.messages.size()) {
        field = 0;
        return false;
    }
    for (size_t i = 0; i < b.messages.size(); ++i) {
        const IsoMessage& x = a.messages[i].message;
        const IsoMessage& y = b.messages[i].message;
        if (x.mti != y.mti) {
            field = 0;
            return false;
        }
        if (x.mti[1] > '5')
            continue;  // sign-ins and keys: nothing of them is used
        cardsDiffer = cardsDiffer || x.card != y.card;
        for (const auto& [number, value] : x.fields)
            if (y.value(number) != value) {
                field = number;
                return false;
            }
        if (x.fields.size() != y.fields.size())
            return false;
    }
    return true;
}

bool sameMessages(const Outcome& a, const Outcome& b, bool& cardsDiffer, int& field)
{
    field = 0;
    return a.messages.size() == b.messages.size() && sameBeginning(a, b, cardsDiffer, field);
}

/// Finds the ways that read the file best.
class Search
{
public:
    explicit Search(const QByteArray& file) : m_readings(isoReadings(file)) {}

    std::vector<Outcome> best()
    {
        std::vector<Outcome> found;
        for (const IsoReading& reading : m_readings)
            tryReading(reading, found);
        if (found.empty())
            return found;
        // Whole files first: of a reading with rests another may have none.
        const auto share = [](const Outcome& o) { return double(o.good) / double(o.good + o.unread.size()); };
        double most = 0;
        for (const Outcome& outcome : found)
            most = std::max(most, share(outcome));
        std::erase_if(found, [&](const Outcome& o) { return share(o) < most; });
        if (most * 2 < 1) {
            for (const Outcome& outcome : found)
                for (const UnreadBlock& unread : outcome.unread)
                    note(unread.fault, unread.line);
            found.clear();
        }
        return found;
    }

    const IsoFault& nearest() const { return m_nearest; }
    qint64 nearestLine() const { return m_nearestLine; }

private:
    void tryReading(const IsoReading& reading, std::vector<Outcome>& found)
    {
        std::vector<Outcome> here;
        for (const Envelope& envelope : envelopes()) {
            for (const IsoDialect& dialect : dialectsOf(reading, envelope)) {
                const Way way{envelope, dialect};
                if (!readsOne(reading, way))
                    continue;
                if (saysTheSame(here, readAll(reading, way, kProbed)))
                    continue;
                Outcome outcome = readAll(reading, way, kMostIsoMessages + 1);
                if (outcome.good == 0)
                    continue;
                // Of ways that fit less well than one known already nothing is kept: memory stays flat.
                if (!here.empty() && outcome.good < here.front().good)
                    continue;
                if (!here.empty() && outcome.good > here.front().good)
                    here.clear();
                bool cards = false;
                int field = 0;
                const bool known = std::any_of(here.begin(), here.end(), [&](const Outcome& o) { return sameMessages(o, outcome, cards, field) && !cards; });
                if (!known && here.size() < 4)
                    here.push_back(std::move(outcome));
            }
        }
        std::move(here.begin(), here.end(), std::back_inserter(found));
    }

    /// A way that reads the first messages as one does that reads all of them is not followed further.
    static bool saysTheSame(const std::vector<Outcome>& here, const Outcome& probe)
    {
        bool cards = false;
        int field = 0;
        return !here.empty() && here.front().unread.empty() && probe.unread.empty() && sameBeginning(here.front(), probe, cards, field) && !cards;
    }

    /// Dialects that the first bytes of any of the first blocks allow.
    std::vector<IsoDialect> dialectsOf(const IsoReading& reading, const Envelope& envelope) const
    {
        for (size_t i = 0; i < reading.blocks.size() && i < kTried; ++i) {
            QByteArrayView rest = reading.blocks[i].bytes;
            QByteArrayView message;
            if (!cutLength(rest, envelope, message) || !cutHeader(message, envelope.header))
                continue;
            if (auto dialects = dialectsFor(message); !dialects.empty())
                return dialects;
        }
        return {};
    }

    bool readsOne(const IsoReading& reading, const Way& way)
    {
        for (size_t i = 0; i < reading.blocks.size() && i < kTried; ++i) {
            std::vector<IsoMessage> messages;
            IsoFault fault;
            const IsoBlock& block = reading.blocks[i];
            if (readBlock(block.bytes, way, kTried, messages, fault))
                return true;
            note(fault, block.line);
        }
        return false;
    }

    void note(const IsoFault& fault, qint64 line)
    {
        if (fault.fieldsRead < m_nearest.fieldsRead || fault.field == 0)
            return;
        if (fault.fieldsRead == m_nearest.fieldsRead && m_nearest.kind != IsoFault::Kind::None)
            return;
        m_nearest = fault;
        m_nearestLine = line;
    }

    std::vector<IsoReading> m_readings;
    IsoFault m_nearest;
    qint64 m_nearestLine = 0;
};

} // namespace

QString isoFaultText(const IsoFault& fault)
{
    const QString field = QString::number(fault.field);
    const QString value = QString::fromLatin1(fault.value);
    switch (fault.kind) {
    case IsoFault::Kind::None: break;
    case IsoFault::Kind::TooShort: return Intake::tr("it ends inside field %1").arg(field);
    case IsoFault::Kind::Length:
        return fault.field == 0 ? Intake::tr("its length does not agree with its bytes") : Intake::tr("the length of field %1 cannot be true").arg(field);
    case IsoFault::Kind::NotDigits:
        return value.isEmpty() ? Intake::tr("field %1 must hold digits and does not").arg(field) : Intake::tr("field %1 must hold digits, not “%2”").arg(field, value);
    case IsoFault::Kind::NotText: return Intake::tr("field %1 holds bytes that are no letters").arg(field);
    case IsoFault::Kind::NotADate: return Intake::tr("field %1 holds “%2”, which is no date").arg(field, value);
    case IsoFault::Kind::NotATime: return Intake::tr("field %1 holds “%2”, which is no time of the day").arg(field, value);
    case IsoFault::Kind::NotATrack: return Intake::tr("field %1 is no magnetic track").arg(field);
    case IsoFault::Kind::Unused: return Intake::tr("field %1 is not in use").arg(field);
    case IsoFault::Kind::Rest: return Intake::tr("bytes are left over after its last field");
    case IsoFault::Kind::Type: return Intake::tr("it does not begin with a message type");
    }
    return {};
}

Result<std::optional<IsoDump>> readIsoDump(const QByteArray& file, const QString& name)
{
    Search search(file);
    std::vector<Outcome> found = search.best();
    if (found.empty()) {
        const IsoFault& fault = search.nearest();
        if (fault.fieldsRead < kFewestFieldsOfAKnownFormat)
            return std::optional<IsoDump>();
        const QString why = isoFaultText(fault);
        return search.nearestLine() > 0
                   ? Failure(ErrorCode::Unreadable, Intake::tr("“%1” looks like ISO 8583 messages of a terminal, but the one in line %2 cannot be read: %3. Ask for the dump again.")
                                                        .arg(name, QString::number(search.nearestLine()), why))
                   : Failure(ErrorCode::Unreadable, Intake::tr("“%1” looks like an ISO 8583 message of a terminal, but it cannot be read: %2. Ask for the dump again.").arg(name, why));
    }
    bool cardsDiffer = false;
    for (size_t i = 1; i < found.size(); ++i) {
        int field = 0;
        if (sameMessages(found.front(), found[i], cardsDiffer, field))
            continue;
        return Failure(ErrorCode::Unreadable, field > 0 ? Intake::tr("The ISO 8583 messages in “%1” can be read in two ways that differ in field %2, and nothing says which is right. Ask the provider for the list of transactions as a table.")
                                                              .arg(name, QString::number(field))
                                                        : Intake::tr("The ISO 8583 messages in “%1” can be read in two ways that differ, and nothing says which is right. Ask the provider for the list of transactions as a table.").arg(name));
    }
    Outcome& best = found.front();
    if (best.messages.size() > kMostIsoMessages)
        return Failure(ErrorCode::Unreadable, Intake::tr("“%1” holds more than %2 ISO 8583 messages. Ask for the messages of one terminal and one day.")
                                                  .arg(name, QString::number(kMostIsoMessages)));
    IsoDump dump;
    dump.dialect = best.way.dialect;
    dump.container = best.reading->words + best.way.envelope.words();
    dump.messages = std::move(best.messages);
    dump.unread = std::move(best.unread);
    dump.cardsUnsure = cardsDiffer;
    return std::optional(std::move(dump));
}

} // namespace daozhang::intake
