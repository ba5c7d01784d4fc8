// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/mt940_reading.h"

#include "app/intake/cell_text.h"
#include "app/intake/control_words.h"
#include "app/intake/mt940_details.h"
#include "app/intake/statement_collector.h"
#include "models/common/masks.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qsizetype kMostTextLines = 200;   // of one field; banks send up to twenty
constexpr qsizetype kMostLineLength = 4000;
constexpr qint64 kReportedLines = 4096;

/// One tag with its lines.
struct SwiftField
{
    QString tag;
    QStringList lines;
    qint64 line = 0;
    bool damaged = false;
};

/// Balance of :60: and :62:, "C070904EUR1125250,4". The currency may be missing.
struct SwiftBalance
{
    QDate date;
    QString currency;
    QString amount;
    bool negative = false;
};

std::optional<SwiftBalance> balanceOf(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(R"(^\s*([CD])(\d{2})(\d{2})(\d{2})([A-Z]{3})?\s*(\d*[,.]?\d*)\s*$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch() || match.captured(6).isEmpty())
        return std::nullopt;
    SwiftBalance balance;
    balance.negative = match.captured(1).toUpper() == QLatin1String("D");
    const int year = match.captured(2).toInt();
    balance.date = QDate(year < 80 ? 2000 + year : 1900 + year, match.captured(3).toInt(), match.captured(4).toInt());
    balance.currency = match.captured(5).toUpper();
    balance.amount = match.captured(6);
    return balance;
}

/// SWIFT writes a decimal comma and may end in it: "1250,50", "500,", ",50".
std::optional<Money> swiftMoney(QString text, Currency currency)
{
    text.replace(u',', u'.');
    if (text.endsWith(u'.'))
        text.chop(1);
    if (text.startsWith(u'.'))
        text.prepend(u'0');
    qsizetype zeros = 0;  // some banks fill the field up with them
    while (zeros + 1 < text.size() && text[zeros] == u'0' && text[zeros + 1] != u'.')
        ++zeros;
    text.remove(0, zeros);
    if (text.size() > 17)
        return std::nullopt;
    return Money::parse(text, currency);
}

/// A day that the calendar does not have becomes the month's last: banks print 30 February for interest.
QDate dayOrLast(int year, int month, int day)
{
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    const QDate first(year, month, 1);
    return QDate(year, month, qMin(day, first.daysInMonth()));
}

class SwiftReading
{
public:
    SwiftReading(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task)
        : m_source(source), m_format(format), m_settings(settings), m_reader(source, format.layout), m_encoding(format.layout.encoding),
          m_collector(source.name(), settings, sink, task)
    {
    }

    Result<Reading> run()
    {
        DZ_CHECK(m_reader.start());
        Record record;
        for (;;) {
            DZ_ASSIGN(const bool more, m_reader.next(record));
            if (!more)
                break;
            DZ_CHECK(readRecord(record));
            if (++m_linesRead % kReportedLines == 0)
                m_collector.progress(m_reader.bytesRead(), m_source.size());
        }
        DZ_CHECK(finishField());
        DZ_CHECK(finishStatement());
        return m_collector.finish();
    }

private:
    /// Downloads by home banking may write "@@" for each line end.
    Result<void> readRecord(const Record& record)
    {
        const QByteArrayView bytes = record.cells.empty() ? QByteArrayView() : record.cells.front().bytes;
        if (bytes.indexOf(QByteArrayView("@@:")) < 0)
            return readLine(bytes, record);
        const QByteArray whole = bytes.toByteArray();
        for (qsizetype from = 0; from <= whole.size();) {
            const qsizetype at = whole.indexOf("@@", from);
            const qsizetype to = at < 0 ? whole.size() : at;
            DZ_CHECK(readLine(QByteArrayView(whole).sliced(from, to - from), record));
            from = to + 2;
        }
        return {};
    }

    Result<void> readLine(QByteArrayView bytes, const Record& record)
    {
        // Only tags that exist begin a field: "12:26:37" at the start of a wrapped text line is a time.
        static const QRegularExpression tag(QStringLiteral(
            R"(^\s{0,3}:(13D?|20|21|25P?|28[CD]?|34F|60[FM]|61|62[FM]|64|65|86|90[CD]|NS|940|942):(.*)$)"),
            QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression endOfMessage(QStringLiteral(R"(^-(?:\}.*)?\s*$)"));
        // The brace of the envelope may stick to the last field.
        static const QRegularExpression endOfBlock(QStringLiteral(R"(\s*-?\}\s*(?:\{5:.*)?$)"));
        QString text = decodeText(bytes.first(qMin(bytes.size(), kMostLineLength)), m_encoding);
        text.remove(QChar(0x01)).remove(QChar(0x03));
        if (m_loneColon)
            text.prepend(u':');  // a line break between the colon and the number of the tag
        m_loneColon = text == QLatin1String(":");
        if (m_loneColon)
            return {};
        if (text.contains(QLatin1String("{1:")) || text.contains(QLatin1String("{2:")))
            DZ_CHECK(openEnvelope(text));
        const qsizetype block = text.indexOf(QLatin1String("{4:"));
        if (block >= 0)
            text = text.mid(block + 3);
        if (block >= 0 && text.trimmed().isEmpty())
            return {};
        if (const auto match = tag.match(text); match.hasMatch() && !isTime(match.captured(1), match.captured(2))) {
            const QString name = match.captured(1).toUpper();
            DZ_CHECK(takeDashed(name));
            DZ_CHECK(finishField());
            const bool isText = name == QLatin1String("86") || name == QLatin1String("NS");
            m_field = {name, {isText ? match.captured(2) : match.captured(2).remove(endOfBlock)}, record.line, record.damage != LineDamage::None};
        } else if (endOfMessage.match(text).hasMatch()) {
            m_isDashed = true;
            m_dashed = {text};
        } else if (m_isDashed) {
            if (m_dashed.size() < kMostTextLines)
                m_dashed.append(text);
        } else if (!m_field.tag.isEmpty() && m_field.lines.size() < kMostTextLines) {
            m_field.lines.append(text);
            m_field.damaged = m_field.damaged || record.damage != LineDamage::None;
        }
        return {};
    }

    /// "{2:O942…": what kind of message follows.
    Result<void> openEnvelope(const QString& text)
    {
        static const QRegularExpression kind(QStringLiteral(R"(\{2:[IO](\d{3}))"));
        if (text.contains(QLatin1String("{1:"))) {
            DZ_CHECK(finishField());
            DZ_CHECK(finishStatement());
            m_isDashed = false;
        }
        if (const auto match = kind.match(text); match.hasMatch())
            m_isEnvelopeInterim = match.captured(1) == QLatin1String("942");
        return {};
    }

    /// "17" at the end of a wrapped line of text and ":20:15" at the start of the next.
    bool isTime(const QString& name, const QString& content) const
    {
        static const QRegularExpression seconds(QStringLiteral(R"(^[0-5]\d(?:\D|$))"));
        static const QRegularExpression hour(QStringLiteral(R"((?:^|\D)[0-2]?\d$)"));
        return (m_field.tag == QLatin1String("86") || m_field.tag == QLatin1String("NS")) && name.size() == 2 && name.at(0).isDigit()
               && seconds.match(content).hasMatch() && hour.match(m_field.lines.last()).hasMatch();
    }

    /// A dash alone ends a message; when a field of the same message follows, it was text.
    Result<void> takeDashed(const QString& next)
    {
        static const QStringList kWithin = {QStringLiteral("61"), QStringLiteral("86"), QStringLiteral("62F"), QStringLiteral("62M"), QStringLiteral("NS"),
                                            QStringLiteral("64"), QStringLiteral("65"), QStringLiteral("90C"), QStringLiteral("90D")};
        if (!std::exchange(m_isDashed, false))
            return {};
        const QStringList lines = std::exchange(m_dashed, QStringList());
        if (m_field.tag == QLatin1String("86") && !m_afterClosing && kWithin.contains(next)) {
            m_field.lines += lines;
            return {};
        }
        DZ_CHECK(finishField());
        return kWithin.contains(next) ? Result<void>() : finishStatement();
    }

    Result<void> finishField()
    {
        const SwiftField field = std::exchange(m_field, SwiftField());
        if (field.tag.isEmpty())
            return {};
        const QString first = field.lines.front().trimmed();
        const bool opens = field.tag == QLatin1String("20") || field.tag.startsWith(QLatin1String("940")) || field.tag.startsWith(QLatin1String("942"));
        if (opens) {
            DZ_CHECK(finishStatement());
            m_isInterim = field.tag == QLatin1String("942");
        } else if (m_closing && (field.tag.startsWith(QLatin1String("25")) || field.tag.startsWith(QLatin1String("28")) || field.tag.startsWith(QLatin1String("60")))) {
            // The next page, or the next statement without a reference of its own.
            const QString account = m_account;
            DZ_CHECK(finishStatement());
            m_account = account;
        }
        if (opens)
            return {};
        if (field.tag.startsWith(QLatin1String("25"))) {
            // A bank's broken wrapping may print :86: as :25: after a line.
            if (m_pending && first.contains(u'?'))
                m_pendingText += field.lines;
            else
                readAccount(first);
        } else if (field.tag.startsWith(QLatin1String("28"))) {
            m_claim.number = first;
        } else if (field.tag.startsWith(QLatin1String("60"))) {
            m_opening = balanceOf(field.lines.join(QString()));
            if (!m_opening)
                checkUnreadable(field);
            takeCurrency(m_opening ? m_opening->currency : QString());
        } else if (field.tag.startsWith(QLatin1String("62"))) {
            DZ_CHECK(finishLine());
            m_closing = balanceOf(field.lines.join(QString()));
            if (!m_closing)
                checkUnreadable(field);
            m_afterClosing = true;
        } else if (field.tag == QLatin1String("34F")) {
            takeCurrency(first.left(3));
            m_isInterim = true;
            readFloor(first);
        } else if (field.tag.startsWith(QLatin1String("13"))) {
            m_isInterim = true;
        } else if (field.tag == QLatin1String("61")) {
            DZ_CHECK(finishLine());
            m_afterClosing = false;
            DZ_CHECK(readEntry(field));
        } else if ((field.tag == QLatin1String("86") || field.tag == QLatin1String("NS")) && m_pending && !m_afterClosing) {
            m_pendingText += field.lines;
            m_pendingIsNational = field.tag == QLatin1String("NS");
        } else if (field.tag.startsWith(QLatin1String("90"))) {
            readCount(field.tag, first);
        }
        return {};
    }

    void readAccount(QString text)
    {
        // "NL71RABO0123456789EUR", "51210600/9223382012EUR", "UBRTHUHB/1234/HUF": the currency is not the account's.
        static const QRegularExpression currencyAtEnd(QStringLiteral(R"(^(.*[0-9/])\s*([A-Z]{3})$)"));
        if (const auto match = currencyAtEnd.match(text); match.hasMatch()) {
            takeCurrency(match.captured(2));
            text = match.captured(1);
            if (text.endsWith(u'/'))
                text.chop(1);
        }
        m_account = accountOf(text.left(80));
    }

    void takeCurrency(const QString& code)
    {
        if (const auto currency = Currency::fromCode(code))
            m_currency = *currency;
    }

    Result<void> readEntry(const SwiftField& field)
    {
        static const QRegularExpression form(QStringLiteral(
            R"(^(\d{2})(\d{2})(\d{2})(\d{4}|\s{4})?\s*(RC|RD|EC|ED|C|D)([A-Z])?\s*(\d+[,.]\d*|[,.]\d+|\d+(?=\s*[NSF][A-Z0-9]{3}))(?![\d,.])\s*(?:([A-Z][A-Z0-9 ]{3}))?(.*)$)"),
            QRegularExpression::CaseInsensitiveOption);
        QString head = field.lines.front();
        QStringList rest = field.lines.mid(1);
        auto match = form.match(head);
        if (!match.hasMatch() && !rest.isEmpty()) {
            head += rest.takeFirst();  // a line break between the mark and the amount
            match = form.match(head);
        }
        if (field.damaged)
            return refuse(field, Intake::tr("The line holds bytes that are no text. The file is damaged; download it again."));
        if (!match.hasMatch())
            return refuse(field, Intake::tr("The field :61: does not hold a date, a mark and an amount. Look it up in the original."));
        const int year = match.captured(1).toInt() + (match.captured(1).toInt() < 80 ? 2000 : 1900);
        const QDate value = dayOrLast(year, match.captured(2).toInt(), match.captured(3).toInt());
        const auto amount = swiftMoney(match.captured(7), currency());
        if (!value.isValid())
            return refuse(field, Intake::tr("“%1” is not a day of the calendar. Look it up in the original.").arg(head.left(6)));
        if (m_settings.today.isValid() && m_settings.today.daysTo(value) > 366)
            return refuse(field, Intake::tr("“%1” lies in the future. Check the date of this computer, or look it up in the original.").arg(head.left(6)));
        if (!amount)
            return refuse(field, Intake::tr("“%1” is not an amount in %2. Look it up in the original.").arg(match.captured(7), currency().code()));
        BankLine line;
        line.line = field.line;
        line.account = account();
        line.valueDate = value;
        line.booked = entryDate(match.captured(4), value);
        if (const QString problem = m_collector.dayProblem(line.booked, line.booked.toString(Qt::ISODate)); !problem.isEmpty())
            return refuse(field, problem);
        // R reverses: RC takes a credit back, RD gives a debit back. E announces what is not booked yet (MT942).
        const QString mark = match.captured(5).toUpper();
        if (mark.startsWith(u'E')) {
            m_hasAnnounced = true;
            return refuse(field, Intake::tr("The bank only announces this amount (mark %1); it is not booked yet. It comes with a later statement when it is.").arg(mark));
        }
        const bool in = mark == QLatin1String("C") || mark == QLatin1String("RD");
        line.amount = in ? *amount : -*amount;
        readReference(match.captured(9), line);
        m_pending = line;
        m_pendingText.clear();
        m_pendingIsNational = false;
        m_pendingNote = rest.join(u' ').simplified();
        return {};
    }

    /// MMDD beside a value date of the neighbouring days, which may be in another year.
    static QDate entryDate(const QString& text, QDate value)
    {
        if (text.trimmed().isEmpty())
            return value;
        QDate best;
        for (int year = value.year() - 1; year <= value.year() + 1; ++year) {
            const QDate candidate = dayOrLast(year, text.left(2).toInt(), text.mid(2).toInt());
            if (candidate.isValid() && (!best.isValid() || qAbs(candidate.daysTo(value)) < qAbs(best.daysTo(value))))
                best = candidate;
        }
        return best.isValid() ? best : value;
    }

    static void readReference(const QString& text, BankLine& line)
    {
        const auto useful = [](QString part) {
            part = part.trimmed();
            static const QStringList kNone = {QStringLiteral("NONREF"), QStringLiteral("NOREF"), QStringLiteral("NONE"), QStringLiteral("EREF"),
                                              QStringLiteral("PREF"), QStringLiteral("MARF"), QStringLiteral("KREF")};
            return kNone.contains(part.toUpper()) ? QString() : part;
        };
        const qsizetype slashes = text.indexOf(QLatin1String("//"));
        const QString own = useful(slashes < 0 ? text : text.left(slashes));
        const QString bank = slashes < 0 ? QString() : useful(text.mid(slashes + 2));
        line.reference = maskCardsInText(bank.isEmpty() ? own : bank);
    }

    Result<void> finishLine()
    {
        if (!m_pending)
            return {};
        BankLine line = *std::exchange(m_pending, std::nullopt);
        const SwiftDetails details = m_pendingIsNational ? readNationalDetails(m_pendingText) : readDetails(m_pendingText);
        line.payer = maskCardsInText(details.name);
        line.payerAccount = accountOf(details.account);
        line.memo = maskCardsInText(m_pendingNote.isEmpty() ? details.text : details.text.isEmpty() ? m_pendingNote : m_pendingNote + QStringLiteral(" · ") + details.text);
        return m_collector.add(std::move(line));
    }

    /// :34F: of an MT942, "EURD0,00" or "EUR100,00": smaller amounts are not in the report.
    void readFloor(const QString& text)
    {
        static const QRegularExpression form(QStringLiteral(R"(^([A-Z]{3})[CD]?(\d*[,.]?\d*)$)"), QRegularExpression::CaseInsensitiveOption);
        const auto match = form.match(text);
        const auto floor = match.hasMatch() ? swiftMoney(match.captured(2), currency()) : std::nullopt;
        if (floor && !floor->isZero() && (!m_floor || floor->minorUnits() > m_floor->minorUnits()))
            m_floor = *floor;
    }

    void checkUnreadable(const SwiftField& field)
    {
        m_collector.check({keptWords(QT_TRANSLATE_NOOP("Intake", "Balance of account %1 in line %2"), {account(), QString::number(field.line)}),
                           maskCardsInText(field.lines.join(u' ').simplified().left(40)), keptWords(QT_TRANSLATE_NOOP("Intake", "cannot be read")), false});
    }

    /// An interim report proves what is in it and nothing about the rest of its day.
    void sayInterim()
    {
        if (m_closing || !(m_isInterim || (m_isEnvelopeInterim && !m_claim.number.isEmpty())))
            return;
        m_claim.isInterim = true;
        m_collector.check({keptWords(QT_TRANSLATE_NOOP("Intake", "Interim report of account %1"), {account()}), {},
                           m_floor ? keptWords(QT_TRANSLATE_NOOP("Intake", "the day is not over, and amounts below %1 are left out: import the statement too"), {m_floor->toString()})
                                   : keptWords(QT_TRANSLATE_NOOP("Intake", "the day is not over: import the statement too")),
                           true});
    }

    /// :90C: and :90D: of an MT942: number and sum of credits or debits.
    void readCount(const QString& tag, const QString& text)
    {
        static const QRegularExpression form(QStringLiteral(R"(^(\d{1,5})[A-Z]{3}(\d*[,.]?\d*)$)"));
        const auto match = form.match(text);
        if (!match.hasMatch())
            return;
        m_isInterim = true;
        if (m_hasAnnounced)
            return;  // whether the bank counts what it only announces differs
        const bool credit = tag == QLatin1String("90C");
        (credit ? m_claim.inCount : m_claim.outCount) = match.captured(1).toLongLong();
        (credit ? m_claim.in : m_claim.out) = swiftMoney(match.captured(2), currency());
    }

    Currency currency() const { return m_currency.value_or(m_settings.currency); }
    QString account() const { return m_account.isEmpty() ? m_format.profile->id : m_account; }

    std::optional<Money> moneyOf(const std::optional<SwiftBalance>& balance) const
    {
        const auto money = balance ? swiftMoney(balance->amount, currency()) : std::nullopt;
        return money && balance->negative ? -*money : money;
    }

    Result<void> finishStatement()
    {
        DZ_CHECK(finishLine());
        sayInterim();
        m_claim.account = account();
        m_claim.currency = currency();
        m_claim.opening = moneyOf(m_opening);
        m_claim.closing = moneyOf(m_closing);
        if (m_opening && m_closing && m_opening->date.isValid() && m_closing->date.isValid() && m_opening->date <= m_closing->date) {
            // The opening balance is that of the evening before, unless the statement is of a single day.
            m_claim.from = m_opening->date == m_closing->date ? m_opening->date : m_opening->date.addDays(1);
            m_claim.to = m_closing->date;
        }
        m_collector.endStatement(m_claim);
        m_claim = StatementClaim();
        m_opening.reset();
        m_closing.reset();
        m_account.clear();
        m_currency.reset();
        m_afterClosing = false;
        m_isInterim = false;
        m_hasAnnounced = false;
        m_floor.reset();
        return {};
    }

    Result<void> refuse(const SwiftField& field, const QString& reason)
    {
        return m_collector.refuse(field.line, reason, QLatin1Char(':') + field.tag + QLatin1Char(':') + field.lines.join(u' '), {{}, {}, m_account});
    }

    ByteSource& m_source;
    const Recognised& m_format;
    const ReadSettings& m_settings;
    RecordReader m_reader;
    TextEncoding m_encoding;
    StatementCollector m_collector;
    StatementClaim m_claim;
    qint64 m_linesRead = 0;
    SwiftField m_field;
    bool m_loneColon = false;
    bool m_isDashed = false;
    QStringList m_dashed;           ///< lines since a dash that may have ended the message
    bool m_afterClosing = false;
    bool m_isInterim = false;       ///< the statement at hand is an MT942
    bool m_isEnvelopeInterim = false;
    bool m_hasAnnounced = false;
    std::optional<Money> m_floor;
    QString m_account;
    std::optional<Currency> m_currency;
    std::optional<SwiftBalance> m_opening;
    std::optional<SwiftBalance> m_closing;
    std::optional<BankLine> m_pending;
    QStringList m_pendingText;
    QString m_pendingNote;
    bool m_pendingIsNational = false;
};

} // namespace

std::optional<QString> Mt940Reader::recognises(const QByteArray& head, TextEncoding) const
{
    static const QRegularExpression tag(QStringLiteral(R"((?:^|@@)\s{0,3}(?::(20|21|25P?|28[CD]?|60[FM]|61|62[FM]|64|65|86):|\{1:F))"),
                                        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const auto match = tag.match(QString::fromLatin1(head.left(8192)));
    if (!match.hasMatch())
        return std::nullopt;
    return Intake::tr("It holds the SWIFT field %1.").arg(match.captured().trimmed());
}

Result<Reading> Mt940Reader::read(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task) const
{
    return SwiftReading(source, format, settings, sink, task).run();
}

} // namespace daozhang::intake
