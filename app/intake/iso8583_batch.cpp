// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/iso8583_batch.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr int kDetailDigits = 40;       // card kind 2, trace 6, card number 20, amount 12
constexpr int kSettlementDigits = 62;   // twice: debit sum 12, count 3, credit sum 12, count 3, answer 1

/// One row of the table.
struct Transaction
{
    qint64 number = 0;        ///< of its first message
    QByteArray mti;           ///< of the request
    QByteArray processing, condition, amount, currency, trace, time, date, rrn, auth, response, terminal, merchant, batch, card;
    QByteArray originalBatch, originalTrace, originalDate;
    QDate logged;
    bool answered = false;    ///< its answer is in the file
    bool uploaded = false;    ///< it was sent again in the batch upload: the terminal counts it as done
    bool reversed = false;
    bool unionPay = false;    ///< written as UnionPay terminals do: with a batch in field 60
    bool listed = false;      ///< known from a list in field 48 alone, which does not say what it was
};

bool allDigits(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

char classOf(const QByteArray& mti) { return mti[1]; }
bool isAnswer(const QByteArray& mti) { return ((mti[2] - '0') & 1) != 0; }
/// Advices, notifications and uploads tell what has already happened.
bool isTold(const QByteArray& mti) { return mti[2] >= '2'; }

/// Answers that mean "done": 00, with identification, VIP, and those by which a Chinese issuer accepts with a remark.
bool isSuccess(const QByteArray& response)
{
    static const QByteArray kDone[] = {"00", "000", "08", "10", "11", "A2", "A4", "A5", "A6"};
    return std::find(std::begin(kDone), std::end(kDone), response) != std::end(kDone);
}

/// ISO 4217 letters of a currency as field 49 gives it; empty when it has none, the field itself when it is not known.
QByteArray currencyLetters(const QByteArray& code)
{
    static const QHash<QByteArray, QByteArray> kLetters = {
        {"156", "CNY"}, {"344", "HKD"}, {"446", "MOP"}, {"901", "TWD"}, {"840", "USD"}, {"978", "EUR"}, {"826", "GBP"}, {"392", "JPY"},
        {"410", "KRW"}, {"702", "SGD"}, {"764", "THB"}, {"458", "MYR"}, {"360", "IDR"}, {"608", "PHP"}, {"704", "VND"}, {"356", "INR"},
        {"036", "AUD"}, {"554", "NZD"}, {"124", "CAD"}, {"756", "CHF"}, {"643", "RUB"}, {"752", "SEK"}, {"578", "NOK"}, {"208", "DKK"},
        {"985", "PLN"}, {"203", "CZK"}, {"348", "HUF"}, {"949", "TRY"}, {"784", "AED"}, {"682", "SAR"}, {"414", "KWD"}, {"048", "BHD"},
        {"710", "ZAR"}, {"566", "NGN"}, {"404", "KES"}, {"986", "BRL"}, {"484", "MXN"}, {"032", "ARS"}, {"152", "CLP"}, {"170", "COP"},
        {"604", "PEN"}, {"376", "ILS"}, {"818", "EGP"}, {"496", "MNT"}, {"398", "KZT"}, {"980", "UAH"}};
    return kLetters.value(code, code);
}

/// Digits of field 60: type 2, batch 6, network code 3 (UnionPay terminals).
QByteArray batchOf(const IsoMessage& message)
{
    const QByteArray priv = message.value(60);
    return priv.size() >= 8 && allDigits(priv.left(8)) && (priv.size() == 8 || priv.size() >= 11) && priv.size() <= 19 ? priv.mid(2, 6) : QByteArray();
}

QByteArray trimmed(const QByteArray& text) { return text.trimmed(); }

/// What a message does, in the words of the profile iso8583-batch; its codes when nobody knows them.
QByteArray typeOf(const Transaction& t)
{
    const QByteArray code = t.processing.left(2);
    const bool preAuth = t.condition == "06";
    switch (classOf(t.mti)) {
    case '1':
        if (preAuth && (code == "03" || code == "00"))
            return "PREAUTH";
        return "ENQUIRY";
    case '4': return "REVERSAL";
    case '2':
    case '3':
        if (code == "00" || code == "09")
            return preAuth && t.unionPay ? "COMPLETION" : "SALE";
        if (code == "02")
            return "VOID";
        if (code == "20") {
            if (!t.unionPay)
                return "REFUND";
            if (preAuth)
                return "COMPLETION VOID";
            // UnionPay terminals: 0200 undoes a sale of the same batch, 0220 gives goods back later.
            return t.mti[2] == '2' && classOf(t.mti) == '2' ? "REFUND" : "VOID";
        }
        if (code.startsWith('3'))
            return "ENQUIRY";
        break;
    default: break;
    }
    return t.mti + '/' + (t.processing.isEmpty() ? QByteArray("-") : t.processing);
}

/// Walks through the messages of a dump. One object a dump.
class Gathering
{
public:
    explicit Gathering(const IsoDump& dump) : m_dump(dump) {}

    IsoTable run()
    {
        for (const PlacedMessage& placed : m_dump.messages)
            take(placed);
        for (const UnreadBlock& unread : m_dump.unread)
            m_rows.push_back({unread.number, faultRow(unread)});
        for (const Transaction& transaction : m_transactions)
            m_rows.push_back({transaction.number, row(transaction)});
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        IsoTable table;
        table.text = "# ISO 8583\t" + m_dump.dialect.name().toUtf8() + '\n';
        table.text += "mti\ttype\tamount\tcurrency\ttrace\tdate\ttime\trrn\tauthorisation\tresponse\tstatus\tterminal\tmerchant\tbatch\tcard\toriginal batch\toriginal trace\tfault\n";
        for (const auto& [number, text] : m_rows)
            table.text += text;
        for (const QByteArray& total : m_totals)
            table.text += total;
        table.rows = qint64(m_rows.size());
        table.totals = qint64(m_totals.size());
        return table;
    }

private:
    void take(const PlacedMessage& placed)
    {
        const IsoMessage& message = placed.message;
        switch (classOf(message.mti)) {
        case '1':
        case '2':
        case '4': takeFinancial(placed); break;
        case '3': takeUpload(placed); break;
        case '5': takeSettlement(placed); break;
        default: break;  // sign-in, keys, echo
        }
    }

    /// Merchant, terminal and trace tell one request from another; a terminal counts its traces up.
    static QByteArray keyOf(const QByteArray& terminal, const QByteArray& trace, char kind) { return terminal + '|' + trace + '|' + kind; }

    Transaction fill(const PlacedMessage& placed) const
    {
        const IsoMessage& message = placed.message;
        Transaction t;
        t.number = placed.number;
        t.mti = message.mti;
        t.processing = message.value(3);
        t.condition = message.value(25);
        t.amount = message.value(4);
        t.currency = currencyLetters(trimmed(message.value(49)));
        t.trace = message.value(11);
        const QByteArray moment = message.value(12);
        t.time = moment.right(6);
        // ISO 8583:1993 gives the whole date with the time.
        t.date = moment.size() == 12 ? "20" + moment.left(6) : message.value(13);
        t.rrn = trimmed(message.value(37));
        t.auth = trimmed(message.value(38));
        t.response = trimmed(message.value(39));
        t.terminal = trimmed(message.value(41));
        t.merchant = trimmed(message.value(42));
        t.batch = batchOf(message);
        // Elsewhere than in China a void has no amount of its own; the original one stands in field 60.
        if (t.processing.startsWith("02") && t.amount.toLongLong() == 0 && message.value(60).size() == 12 && allDigits(message.value(60))) {
            t.amount = message.value(60);
            t.batch.clear();
        }
        t.unionPay = !t.batch.isEmpty();
        t.card = m_dump.cardsUnsure ? QByteArray() : message.card;
        t.logged = placed.logged;
        const QByteArray original = message.value(61);
        if (t.unionPay && allDigits(original) && original.size() >= 12) {
            t.originalBatch = original.left(6);
            t.originalTrace = original.mid(6, 6);
            t.originalDate = original.mid(12, 4);
        }
        if (const QByteArray elements = message.value(90); t.originalTrace.isEmpty() && elements.size() >= 10)
            t.originalTrace = elements.mid(4, 6);
        return t;
    }

    /// An answer completes its request.
    static void complete(Transaction& t, const Transaction& answer)
    {
        const auto fillIn = [](QByteArray& own, const QByteArray& other) {
            if (own.isEmpty())
                own = other;
        };
        if (!answer.response.isEmpty())
            t.response = answer.response;
        if (answer.response == "10" && !answer.amount.isEmpty())
            t.amount = answer.amount;  // approved in part
        if (!answer.rrn.isEmpty())
            t.rrn = answer.rrn;
        fillIn(t.auth, answer.auth);
        if (!answer.date.isEmpty())
            t.date = answer.date;
        if (!answer.time.isEmpty())
            t.time = answer.time;
        fillIn(t.amount, answer.amount);
        fillIn(t.currency, answer.currency);
        fillIn(t.processing, answer.processing);
        fillIn(t.condition, answer.condition);
        fillIn(t.terminal, answer.terminal);
        fillIn(t.merchant, answer.merchant);
        fillIn(t.card, answer.card);
        if (t.batch.isEmpty()) {
            t.batch = answer.batch;
            t.unionPay = answer.unionPay;
        }
        t.answered = true;
    }

    void takeFinancial(const PlacedMessage& placed)
    {
        Transaction t = fill(placed);
        const QByteArray key = keyOf(t.terminal, t.trace, classOf(t.mti));
        const auto open = m_open.constFind(key);
        if (isAnswer(t.mti)) {
            if (open != m_open.constEnd() && !m_transactions[*open].answered) {
                complete(m_transactions[*open], t);
                markReversed(m_transactions[*open]);
                return;
            }
            // Logged twice: by the terminal and by the line.
            if (open != m_open.constEnd() && sameRequest(m_transactions[*open], t) && m_transactions[*open].rrn == t.rrn)
                return;
            t.answered = true;
        } else if (open != m_open.constEnd() && sameRequest(m_transactions[*open], t)) {
            return;  // a repeat (0201, 0401), or logged twice
        }
        if (m_transactions.size() >= kMostTransactions)
            return;
        m_open.insert(key, m_transactions.size());
        m_transactions.push_back(t);
        markReversed(t);
    }

    /// A terminal does not use a trace twice in one batch.
    static bool sameRequest(const Transaction& known, const Transaction& t)
    {
        const auto agree = [](const QByteArray& a, const QByteArray& b) { return a.isEmpty() || b.isEmpty() || a == b; };
        if (known.amount != t.amount || !agree(known.processing, t.processing) || !agree(known.batch, t.batch))
            return false;
        return (!known.batch.isEmpty() && !t.batch.isEmpty()) || !known.answered || (agree(known.date, t.date) && agree(known.time, t.time));
    }

    /// A reversal that was told or done takes back the request that nobody answered.
    void markReversed(const Transaction& reversal)
    {
        if (classOf(reversal.mti) != '4')
            return;
        const QByteArray trace = reversal.originalTrace.isEmpty() ? reversal.trace : reversal.originalTrace;
        for (const char kind : {'2', '1'}) {
            const auto found = m_open.constFind(keyOf(reversal.terminal, trace, kind));
            if (found == m_open.constEnd() || m_transactions[*found].amount != reversal.amount || m_transactions[*found].answered)
                continue;
            m_transactions[*found].reversed = true;
            if (m_transactions[*found].date.isEmpty())
                m_transactions[*found].date = reversal.date;
        }
    }

    /// 0320: one transaction with fields of its own, a list of them in field 48, or the end of the upload.
    void takeUpload(const PlacedMessage& placed)
    {
        const IsoMessage& message = placed.message;
        const QByteArray details = message.value(48);
        const Transaction t = fill(placed);
        date(t);
        if (isAnswer(message.mti))
            return;
        if (allDigits(details) && details.size() <= 4 && message.value(4).isEmpty()) {
            m_totals.push_back(endOfUpload(t, details));
            return;
        }
        if (allDigits(details) && details.size() >= 2 + kDetailDigits && (details.size() - 2) % kDetailDigits == 0
            && details.left(2).toInt() == (details.size() - 2) / kDetailDigits) {
            for (qsizetype at = 2; at < details.size(); at += kDetailDigits)
                takeDetail(t, details.mid(at, kDetailDigits));
            return;
        }
        if (message.value(4).isEmpty())
            return;
        if (Transaction* known = sameTransaction(t)) {
            known->uploaded = true;
            return;
        }
        Transaction own = t;
        own.uploaded = true;
        add(std::move(own));
    }

    /// Lists in field 48 carry no date: the day of the upload or of the settlement is taken.
    void date(const Transaction& t)
    {
        if (t.date.isEmpty())
            return;
        for (const size_t waiting : m_undated)
            if (m_transactions[waiting].date.isEmpty() && m_transactions[waiting].terminal == t.terminal)
                m_transactions[waiting].date = t.date;
    }

    void takeDetail(const Transaction& upload, const QByteArray& digits)
    {
        Transaction t;
        t.number = upload.number;
        t.mti = upload.mti;
        t.trace = digits.mid(2, 6);
        t.amount = digits.mid(28, 12);
        t.terminal = upload.terminal;
        t.merchant = upload.merchant;
        t.batch = upload.batch;
        t.unionPay = true;
        t.currency = upload.currency;
        t.logged = upload.logged;
        t.date = upload.date;
        t.uploaded = true;
        QByteArray card = digits.mid(8, 20);
        while (card.startsWith('0') && card.size() > 12)
            card.remove(0, 1);
        for (qsizetype i = 6; i < card.size() - 4; ++i)
            card[i] = '*';
        t.card = card;
        if (Transaction* known = sameTransaction(t)) {
            known->uploaded = true;
            return;
        }
        t.processing = "000000";
        t.listed = true;
        add(std::move(t));
    }

    void add(Transaction&& t)
    {
        if (m_transactions.size() >= kMostTransactions)
            return;
        if (t.date.isEmpty())
            m_undated.push_back(m_transactions.size());
        m_open.insert(keyOf(t.terminal, t.trace, '2'), m_transactions.size());
        m_transactions.push_back(std::move(t));
    }

    /// The transaction of that trace that is known from its own messages.
    Transaction* sameTransaction(const Transaction& t)
    {
        const auto found = m_open.constFind(keyOf(t.terminal, t.trace, '2'));
        if (found == m_open.constEnd())
            return nullptr;
        Transaction& known = m_transactions[*found];
        return known.amount == t.amount && (known.batch.isEmpty() || t.batch.isEmpty() || known.batch == t.batch) ? &known : nullptr;
    }

    static QByteArray place(const Transaction& t)
    {
        return "terminal=" + t.terminal + " merchant=" + t.merchant + " batch=" + t.batch;
    }

    static QByteArray endOfUpload(const Transaction& t, const QByteArray& count)
    {
        return "# upload end " + place(t) + " count=" + QByteArray::number(count.toInt()) + '\n';
    }

    static QByteArray plain(const QByteArray& digits) { return QByteArray::number(digits.toLongLong()); }
    static QByteArray added(const QByteArray& a, const QByteArray& b) { return QByteArray::number(a.toLongLong() + b.toLongLong()); }

    void takeSettlement(const PlacedMessage& placed)
    {
        const IsoMessage& message = placed.message;
        Transaction t = fill(placed);
        const bool answer = isAnswer(message.mti);
        if (t.batch.isEmpty() && allDigits(message.value(60)) && message.value(60).size() == 6)
            t.batch = message.value(60);
        closeBatch(t, answer);
        date(t);
        const QByteArray totals = message.value(48);
        if (totals.size() == kSettlementDigits && allDigits(totals)) {
            const char domestic = totals[30];
            const char foreign = totals[61];
            // First the cards of the country, then foreign ones; rows do not say which they are.
            writeSums(t, answer, added(totals.mid(0, 12), totals.mid(31, 12)), added(totals.mid(12, 3), totals.mid(43, 3)), added(totals.mid(15, 12), totals.mid(46, 12)),
                      added(totals.mid(27, 3), totals.mid(58, 3)));
            if (answer)
                m_totals.push_back("# answer " + place(t) + " domestic=" + domestic + " foreign=" + foreign + '\n');
            return;
        }
        if (message.fields.contains(86) || message.fields.contains(88))
            writeReconciliation(t, message, answer);
        if (answer && !t.response.isEmpty() && t.response != "00" && t.response != "000")
            m_totals.push_back("# answer " + place(t) + " domestic=" + (t.response == "95" || t.response == "500" ? '2' : '3') + " foreign=0\n");
    }

    /// A settlement closes the batch of its terminal: what came before it without a batch number was of that batch.
    void closeBatch(const Transaction& settlement, bool answer)
    {
        if (answer || settlement.batch.isEmpty())
            return;
        for (size_t i = m_closed; i < m_transactions.size(); ++i)
            if (m_transactions[i].terminal == settlement.terminal && m_transactions[i].batch.isEmpty())
                m_transactions[i].batch = settlement.batch;
        m_closed = m_transactions.size();
    }

    void writeSums(const Transaction& t, bool answer, const QByteArray& debit, const QByteArray& debits, const QByteArray& credit, const QByteArray& credits)
    {
        const QByteArray sums = place(t) + " currency=" + (t.currency.isEmpty() ? QByteArray("-") : t.currency) + " debit=" + plain(debit) + " debits=" + plain(debits)
                                + " credit=" + plain(credit) + " credits=" + plain(credits);
        if (!answer)
            m_credits.insert(t.terminal + '|' + t.batch, credits.toInt());
        // An answer that repeats what the terminal said adds nothing.
        if (answer && sums == m_told)
            return;
        m_told = answer ? QByteArray() : sums;
        m_totals.push_back((answer ? "# host totals " : "# terminal totals ") + sums + '\n');
    }

    /// Fields 74–77 and 86–89: reversals are counted apart and taken off.
    void writeReconciliation(const Transaction& t, const IsoMessage& message, bool answer)
    {
        const auto number = [&](int field) { return message.value(field).toLongLong(); };
        writeSums(t, answer, QByteArray::number(number(88) - number(89)), QByteArray::number(number(76) - number(77)), QByteArray::number(number(86) - number(87)),
                  QByteArray::number(number(74) - number(75)));
    }

    QByteArray statusOf(const Transaction& t, QByteArray& fault) const
    {
        if (t.reversed)
            return "REVERSED";
        if (!t.response.isEmpty() && (t.answered || !isAnswer(t.mti)))
            return isSuccess(t.response) ? "SUCCESS" : "FAILED";
        if (t.uploaded || isTold(t.mti))
            return "SUCCESS";
        fault = "no answer";
        return "UNKNOWN";
    }

    QByteArray row(const Transaction& t) const
    {
        QByteArray fault;
        const QByteArray status = statusOf(t, fault);
        const QByteArray type = typeOf(t);
        QByteArray date = t.date;
        if (date.size() == 4 && t.logged.isValid())
            date = dated(date, t.logged);
        if (classOf(t.mti) == '4' && status == "UNKNOWN")
            fault = "no answer to the reversal";
        if (t.listed && m_credits.value(t.terminal + '|' + t.batch, -1) != 0)
            fault = "sale or void";
        if (type == "ENQUIRY")
            fault.clear();
        QByteArrayList cells = {t.mti, type, t.amount.isEmpty() ? QByteArray(type == "ENQUIRY" ? "0" : "") : t.amount, t.currency, t.trace, date, t.time, t.rrn, t.auth, t.response, status, t.terminal, t.merchant,
                                t.batch, t.card, t.originalBatch, originalTrace(t, type), fault};
        for (QByteArray& cell : cells)
            cell.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ').replace('"', '\'');
        return cells.join('\t') + '\n';
    }

    /// A reversal carries the trace of what it reverses.
    static QByteArray originalTrace(const Transaction& t, const QByteArray& type)
    {
        return t.originalTrace.isEmpty() && type == "REVERSAL" ? t.trace : t.originalTrace;
    }

    /// The year that brings a day closest to the date of its log line.
    static QByteArray dated(const QByteArray& monthAndDay, QDate logged)
    {
        QDate best;
        for (int year = logged.year() - 1; year <= logged.year() + 1; ++year) {
            const QDate candidate(year, monthAndDay.left(2).toInt(), monthAndDay.right(2).toInt());
            if (candidate.isValid() && (!best.isValid() || qAbs(candidate.daysTo(logged)) < qAbs(best.daysTo(logged))))
                best = candidate;
        }
        return best.isValid() ? best.toString(QStringLiteral("yyyyMMdd")).toLatin1() : monthAndDay;
    }

    static QByteArray faultRow(const UnreadBlock& unread)
    {
        QByteArrayList cells(18);
        cells[0] = "?";
        cells[17] = "unreadable " + QByteArray::number(unread.fault.field);
        return cells.join('\t') + '\n';
    }

    static constexpr size_t kMostTransactions = 200'000;
    const IsoDump& m_dump;
    std::vector<Transaction> m_transactions;
    QHash<QByteArray, size_t> m_open;
    std::vector<size_t> m_undated;
    size_t m_closed = 0;
    std::vector<std::pair<qint64, QByteArray>> m_rows;
    std::vector<QByteArray> m_totals;
    QHash<QByteArray, int> m_credits;  ///< by terminal and batch: how many voids and refunds its totals count
    QByteArray m_told;
};

} // namespace

QString isoRowFault(const QString& fault, const QString& trace)
{
    if (fault.isEmpty())
        return {};
    if (fault == QLatin1String("no answer"))
        return Intake::tr("The file holds this request but no answer to it, so it is not known whether it succeeded. Look for trace %1 on the terminal's list.").arg(trace);
    if (fault == QLatin1String("no answer to the reversal"))
        return Intake::tr("The file holds this reversal but no answer to it, so it is not known whether the sale was taken back. Ask the provider about trace %1.").arg(trace);
    if (fault == QLatin1String("sale or void"))
        return Intake::tr("The upload lists trace %1 without saying whether it was a sale or a void, and the totals of its batch do not say either. Look for it on the terminal's list.").arg(trace);
    const int field = fault.section(u' ', 1).toInt();
    return field > 0 ? Intake::tr("This message cannot be read from its field %1 on. Ask for the dump again.").arg(field)
                     : Intake::tr("This message cannot be read: its length or its type is wrong. Ask for the dump again.");
}

std::optional<IsoTotals> totalsOf(const QString& line)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(^# (terminal totals|host totals|answer|upload end) terminal=(.*) merchant=(.*) batch=(\d*)(?: currency=(\S+) debit=(-?\d+) debits=(-?\d+) credit=(-?\d+) credits=(-?\d+)| domestic=(\d) foreign=(\d)| count=(\d+))$)"));
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    IsoTotals totals;
    const QString kind = match.captured(1);
    totals.kind = kind == QLatin1String("terminal totals") ? IsoTotals::Kind::Terminal
                  : kind == QLatin1String("host totals")   ? IsoTotals::Kind::Host
                  : kind == QLatin1String("answer")        ? IsoTotals::Kind::Answer
                                                           : IsoTotals::Kind::UploadEnd;
    totals.terminal = match.captured(2);
    totals.merchant = match.captured(3);
    totals.batch = match.captured(4);
    totals.currency = Currency::fromCode(match.captured(5));
    totals.debit = match.captured(6).toLongLong();
    totals.debits = match.captured(7).toLongLong();
    totals.credit = match.captured(8).toLongLong();
    totals.credits = match.captured(9).toLongLong();
    totals.domestic = match.captured(10).toInt();
    totals.foreign = match.captured(11).toInt();
    totals.count = match.captured(12).toLongLong();
    return totals;
}

IsoTable tableOf(const IsoDump& dump) { return Gathering(dump).run(); }

} // namespace daozhang::intake
