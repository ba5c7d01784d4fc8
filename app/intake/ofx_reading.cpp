// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/ofx_reading.h"

#include "app/intake/cell_text.h"
#include "app/intake/control_words.h"
#include "app/intake/ofx_tokens.h"
#include "app/intake/ofx_values.h"
#include "app/intake/statement_collector.h"
#include "app/intake/text_charset.h"
#include "models/common/masks.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qint64 kHead = 8192;
constexpr qsizetype kBlock = 256 * 1024;
constexpr qint64 kReportedTags = 65536;
constexpr qsizetype kLongestText = 1000;
constexpr qsizetype kShownValue = 40;

/// One STMTTRN as written.
struct OfxRecord
{
    qint64 line = 0;
    QString type, posted, available, amount, id, checkNumber, reference, name, payee, extended, memo;
    QString otherAccount, currency, originalCurrency, originalRate, corrected, correction;

    /// For people, when it is refused.
    QString raw() const { return QStringList{type, posted, amount, id, payee, name, memo}.join(u' '); }
};

/// STMTRS, CCSTMTRS or INVSTMTRS at hand.
struct OfxStatement
{
    bool isOpen = false;
    QString account, currencyCode, balance, balanceDay;
    bool hasBalance = false;
    QDate from, to;
};

/// STATUS, which the bank gives with each of its answers.
struct OfxStatus
{
    QString code, severity, message;
    bool isError() const { return severity.compare(QLatin1String("ERROR"), Qt::CaseInsensitive) == 0; }
};

/// What the header says of the letters: CHARSET unless ENCODING says UTF-8, in the lines of OFX 1 or as XML has it.
QByteArray declaredCharset(const QString& head)
{
    static const QRegularExpression encoding(QStringLiteral(R"(ENCODING\s*(?::|>|=\s*["'])\s*(UTF-?8|UNICODE|USASCII|US-ASCII|ISO-8859-\d+|WINDOWS-\d+|GB\w+|[\w.-]+))"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression charset(QStringLiteral(R"(CHARSET\s*(?::|>|=\s*["'])\s*([A-Za-z0-9.-]+?)(?=COMPRESSION|OLDFILEUID|NEWFILEUID|SECURITY|[^A-Za-z0-9.-]|$))"), QRegularExpression::CaseInsensitiveOption);
    const QString first = encoding.match(head).captured(1).toUpper();
    const QString second = charset.match(head).captured(1).toUpper();
    const bool tells = !first.isEmpty() && !first.startsWith(QLatin1String("USASCII")) && first != QLatin1String("US-ASCII");
    return (tells || second.isEmpty() || second == QLatin1String("NONE") ? first : second).toLatin1();
}

/// Entities of XML and what HTML writers add; once, so that "&amp;lt;" stays "&lt;".
QString withoutEntities(const QString& text)
{
    if (!text.contains(u'&'))
        return text;
    static const QHash<QString, QString> kNamed = {{QStringLiteral("amp"), QStringLiteral("&")}, {QStringLiteral("lt"), QStringLiteral("<")}, {QStringLiteral("gt"), QStringLiteral(">")},
                                                   {QStringLiteral("quot"), QStringLiteral("\"")}, {QStringLiteral("apos"), QStringLiteral("'")}, {QStringLiteral("nbsp"), QStringLiteral(" ")}};
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        qsizetype end = text[at] == u'&' ? at + 1 : -1;
        while (end > 0 && end < text.size() && end - at <= 10 && (text[end].isLetterOrNumber() || text[end] == u'#'))
            ++end;
        if (end < 0 || end >= text.size() || text[end] != u';') {
            result.append(text[at]);
            continue;
        }
        const QString name = text.mid(at + 1, end - at - 1);
        bool ok = false;
        const uint code = name.startsWith(QLatin1String("#x"), Qt::CaseInsensitive) ? name.mid(2).toUInt(&ok, 16) : name.startsWith(u'#') ? name.mid(1).toUInt(&ok) : 0;
        if (ok && code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF))
            result.append(QChar::fromUcs4(code));
        else if (const auto known = kNamed.constFind(name.toLower()); known != kNamed.constEnd())
            result.append(*known);
        else
            result.append(text.mid(at, end - at + 1));
        at = end;
    }
    return result;
}

/// The first walk: which decimal mark the amounts of the file prove. Looks for nothing else, and is quick.
Result<QChar> provenMark(ByteSource& source, TaskContext& task)
{
    constexpr qsizetype kTagAndAmount = 80;
    DZ_CHECK(source.rewind());
    DecimalMarks marks;
    QByteArray block;
    for (;;) {
        // What a block ends in may go on in the next.
        const qsizetype kept = qMin(block.size(), kTagAndAmount);
        block = block.last(kept);
        block.resize(kept + kBlock);
        DZ_ASSIGN(const qint64 got, source.read(block.data() + kept, kBlock));
        block.truncate(kept + got);
        const qsizetype end = got > 0 ? block.size() - kTagAndAmount : block.size();
        for (qsizetype at = block.indexOf('<'); at >= 0 && at < end; at = block.indexOf('<', at + 1)) {
            const QByteArrayView tag = QByteArrayView(block).sliced(at + 1).first(qMin<qsizetype>(7, block.size() - at - 1));
            if (tag.compare(QByteArrayView("TRNAMT>"), Qt::CaseInsensitive) != 0 && tag.compare(QByteArrayView("BALAMT>"), Qt::CaseInsensitive) != 0)
                continue;
            const qsizetype from = at + 8;
            qsizetype to = from;
            while (to < block.size() && to - from < kTagAndAmount && block[to] != '<' && block[to] != '\r' && block[to] != '\n')
                ++to;
            marks.see(QString::fromLatin1(block.constData() + from, to - from));
        }
        if (got == 0)
            return marks.proven();
        if (task.stopRequested())
            return TaskContext::stopped();
    }
}

class OfxReading
{
public:
    OfxReading(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task)
        : m_source(source), m_format(format), m_settings(settings), m_task(task), m_collector(source.name(), settings, sink, task)
    {
    }

    Result<Reading> run()
    {
        DZ_ASSIGN(const QByteArray head, readHead());
        static const QRegularExpression older(QStringLiteral(R"(<OFC[\s>])"), QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression ofx(QStringLiteral(R"(<OFX[\s>])"), QRegularExpression::CaseInsensitiveOption);
        const QString text = QString::fromLatin1(head);
        if (older.match(text).hasMatch() && !ofx.match(text).hasMatch())
            return Failure(ErrorCode::Unreadable, Intake::tr("“%1” is an OFC file, the forerunner of OFX, which is not read. Download it from the bank as OFX, QFX or CSV.").arg(m_source.name()));
        DZ_ASSIGN(m_charset, charsetOf(m_source, declaredCharset(text), Declaration::Habit, m_task));
        m_decoder = std::make_unique<QStringDecoder>(m_charset.name.constData());
        DZ_ASSIGN(m_mark, provenMark(m_source, m_task));
        DZ_CHECK(m_source.rewind());
        OfxTokens tokens(m_source);
        OfxToken token;
        for (qint64 read = 1;; ++read) {
            DZ_CHECK(tokens.next(token));
            if (token.kind == OfxToken::Kind::End)
                break;
            DZ_CHECK(token.kind == OfxToken::Kind::Open ? open(token) : close(token.name));
            if (read % kReportedTags == 0) {
                if (m_task.stopRequested())
                    return TaskContext::stopped();
                m_collector.progress(tokens.bytesRead(), m_source.size());
            }
        }
        m_isCutOff = m_hasRoot || m_record.has_value();
        DZ_CHECK(m_record ? refuseLast() : Result<void>());
        endStatement();
        if (m_statements == 0 && !m_hasRecords)
            return noStatement();
        addNotes();
        return m_collector.finish();
    }

private:
    Result<QByteArray> readHead()
    {
        DZ_CHECK(m_source.rewind());
        QByteArray head(kHead, Qt::Uninitialized);
        DZ_ASSIGN(const qint64 got, m_source.read(head.data(), kHead));
        head.truncate(got);
        return head;
    }

    QString textOf(const OfxToken& token)
    {
        const bool isAscii = std::all_of(token.value.begin(), token.value.end(), [](char c) { return uchar(c) < 0x80; });
        QString text = isAscii ? QString::fromLatin1(token.value) : decoded(token.value);
        if (!token.isLiteral)
            text = withoutEntities(text);
        return text.remove(QChar(0)).simplified();
    }

    QString decoded(const QByteArray& bytes)
    {
        m_decoder->resetState();
        return (*m_decoder)(bytes);
    }

    Result<void> open(const OfxToken& token)
    {
        const QByteArray& name = token.name;
        m_hasRoot = m_hasRoot || name == "OFX";
        if (name == "STMTTRN" || name == "STMTTRNP" || name == "LOANSTMTTRN" || name == "INVTRAN") {
            DZ_CHECK(endRecord());
            if (name == "STMTTRNP")
                ++m_pending;
            else if (name != "STMTTRN")
                ++m_notCash;
            else
                m_record.emplace().line = token.line;
            m_inside.clear();
            return {};
        }
        if (name == "STMTRS" || name == "CCSTMTRS" || name == "INVSTMTRS") {
            DZ_CHECK(endRecord());
            endStatement();
            m_statement.isOpen = true;
            ++m_statements;
            return {};
        }
        if (m_record && token.value.isEmpty() && isAggregate(name)) {
            m_inside = name;
            return {};
        }
        if (m_record && !endsRecord(name)) {
            readField(token);
            return {};
        }
        DZ_CHECK(endRecord());
        readStatement(token);
        return {};
    }

    static bool isAggregate(const QByteArray& name)
    {
        return name == "PAYEE" || name == "BANKACCTTO" || name == "CCACCTTO" || name == "CURRENCY" || name == "ORIGCURRENCY" || name == "IMAGEDATA";
    }

    /// What stands behind the list of transactions, should its end tags be missing.
    static bool endsRecord(const QByteArray& name)
    {
        return name == "LEDGERBAL" || name == "AVAILBAL" || name == "BALLIST" || name == "STMTTRNRS" || name == "CCSTMTTRNRS" || name == "BANKTRANLIST" || name == "BANKTRANLISTP";
    }

    Result<void> close(const QByteArray& name)
    {
        if (name == "STATUS")
            endStatus();
        if (name == m_inside) {
            m_inside.clear();
            return {};
        }
        if (name == "STMTTRN" || name == "BANKTRANLIST" || name == "INVBANKTRAN")
            return endRecord();
        // Not by the end tags of STMTRS and CCSTMTRS: real files close the one with the other.
        if (name == "STMTTRNRS" || name == "CCSTMTTRNRS" || name == "INVSTMTTRNRS" || name == "OFX") {
            DZ_CHECK(endRecord());
            endStatement();
        }
        m_hasRoot = m_hasRoot && name != "OFX";
        return {};
    }

    void readField(const OfxToken& token)
    {
        const QByteArray& name = token.name;
        const QString text = textOf(token).left(kLongestText);
        OfxRecord& record = *m_record;
        // Only NAME means something else inside an aggregate: a missing end tag costs no field.
        if (m_inside == "PAYEE" && name == "NAME")
            record.payee = text;
        else if (m_inside.endsWith("ACCTTO") && name == "ACCTID")
            record.otherAccount = text;
        else if (m_inside == "CURRENCY" || m_inside == "ORIGCURRENCY")
            readCurrency(name, text);
        if (QString* const field = fieldOf(record, name); field && !(name == "NAME" && !m_inside.isEmpty()))
            *field = text;
    }

    void readCurrency(const QByteArray& name, const QString& text)
    {
        if (name == "CURSYM")
            (m_inside == "CURRENCY" ? m_record->currency : m_record->originalCurrency) = text;
        else if (name == "CURRATE" && m_inside == "ORIGCURRENCY")
            m_record->originalRate = text;
    }

    static QString* fieldOf(OfxRecord& record, const QByteArray& name)
    {
        struct Known { const char* name; QString OfxRecord::* field; };
        static constexpr Known kFields[] = {
            {"TRNTYPE", &OfxRecord::type}, {"DTPOSTED", &OfxRecord::posted}, {"DTAVAIL", &OfxRecord::available}, {"TRNAMT", &OfxRecord::amount}, {"FITID", &OfxRecord::id},
            {"CHECKNUM", &OfxRecord::checkNumber}, {"REFNUM", &OfxRecord::reference}, {"NAME", &OfxRecord::name}, {"PAYEE", &OfxRecord::payee}, {"EXTDNAME", &OfxRecord::extended},
            {"MEMO", &OfxRecord::memo}, {"CORRECTFITID", &OfxRecord::corrected}, {"CORRECTACTION", &OfxRecord::correction}};
        for (const Known& known : kFields)
            if (name == known.name)
                return &(record.*known.field);
        return nullptr;
    }

    void readStatement(const OfxToken& token)
    {
        const QByteArray& name = token.name;
        if (name == "LEDGERBAL" || name == "AVAILBAL" || name == "STATUS") {
            m_inside = name;
            if (name == "LEDGERBAL")
                m_statement.hasBalance = true;
            if (name == "STATUS")
                m_status = OfxStatus();
            return;
        }
        if (name == "BANKACCTFROM" || name == "CCACCTFROM" || name == "INVACCTFROM" || name == "BANKACCTTO" || name == "CCACCTTO") {
            m_inside = name;
            return;
        }
        const QString text = textOf(token).left(kLongestText);
        if (name == "ACCTID" && m_inside.endsWith("FROM") && m_statement.isOpen && m_statement.account.isEmpty())
            m_statement.account = accountOf(text.left(80));
        else if (name == "CURDEF")
            m_statement.currencyCode = text;
        else if (name == "DTSTART" && !m_statement.from.isValid())
            m_statement.from = parseOfxDay(text);
        else if (name == "DTEND" && !m_statement.to.isValid())
            m_statement.to = parseOfxDay(text);
        else if (name == "DTSERVER")
            m_serverDay = parseOfxDay(text);
        else if (m_inside == "LEDGERBAL" && name == "BALAMT")
            m_statement.balance = text;
        else if (m_inside == "LEDGERBAL" && name == "DTASOF")
            m_statement.balanceDay = text;
        else if (name == "CODE")
            m_status.code = text;
        else if (name == "SEVERITY")
            m_status.severity = text;
        else if (name == "MESSAGE" || name == "MESSAGE2")
            m_status.message = maskCardsInText(text).left(200);
    }

    void endStatus()
    {
        if (m_status.isError())
            m_error = m_status;
        m_status = OfxStatus();
        m_inside.clear();
    }

    QString account() const { return m_statement.account.isEmpty() ? m_format.profile->id : m_statement.account; }

    /// Of a record: CURRENCY says that its amount is in another one; ORIGCURRENCY only what it once was.
    std::optional<Currency> currencyOf(const QString& own) const
    {
        const QString& code = own.isEmpty() ? m_statement.currencyCode : own;
        return code.isEmpty() ? std::optional(m_settings.currency) : Currency::fromCode(code);
    }

    Result<void> endRecord()
    {
        if (!m_record)
            return {};
        const OfxRecord record = *std::exchange(m_record, std::nullopt);
        m_inside.clear();
        m_hasRecords = true;
        BankLine line;
        line.line = record.line;
        line.account = account();
        const QString problem = read(record, line);
        if (problem.isEmpty())
            return m_collector.add(std::move(line));
        const QDate day = parseOfxDay(record.posted);
        return m_collector.refuse(record.line, maskCardsInText(problem), record.raw(), {m_collector.dayProblem(day, {}).isEmpty() ? day : QDate(), {}, account()});
    }

    /// Nothing tells how much of a record is there that the end of the file cuts off: not even its amount is believed.
    Result<void> refuseLast()
    {
        const OfxRecord record = *std::exchange(m_record, std::nullopt);
        m_hasRecords = true;
        return m_collector.refuse(record.line, Intake::tr("The file ends in the middle of this transaction: it was cut off. Download it again."), record.raw(), {{}, {}, account()});
    }

    /// The reason when the record cannot be believed, naming the field; else fills `line`.
    QString read(const OfxRecord& record, BankLine& line) const
    {
        const QString shownAmount = record.amount.left(kShownValue);
        const auto currency = currencyOf(record.currency);
        if (!currency)
            return Intake::tr("“%1” is not a currency. Look it up in the original.").arg((record.currency.isEmpty() ? m_statement.currencyCode : record.currency).left(20));
        const QString missing = Intake::tr("The field %1 is missing or empty. Look it up in the original.");
        if (record.amount.isEmpty())
            return missing.arg(QStringLiteral("TRNAMT"));
        const OfxAmount amount = parseOfxAmount(record.amount, *currency, m_mark);
        switch (amount.fault) {
        case OfxAmountFault::None: break;
        case OfxAmountFault::NotAnAmount:
            return Intake::tr("The field %1 holds “%2”, which is not an amount in %3. Look it up in the original.").arg(QStringLiteral("TRNAMT"), shownAmount, currency->code());
        case OfxAmountFault::Ambiguous:
            return Intake::tr("The field TRNAMT holds “%1”, which can be read in two ways, and no other amount of the file tells which. Ask the bank for two decimals.").arg(shownAmount);
        case OfxAmountFault::TooFine:
            return Intake::tr("The field TRNAMT holds “%1”, which is too large or finer than %2 has decimals. Look up in the original what was booked.").arg(shownAmount, currency->code());
        }
        line.amount = amount.money;
        if (record.posted.isEmpty())
            return missing.arg(QStringLiteral("DTPOSTED"));
        line.booked = parseOfxDay(record.posted);
        if (!line.booked.isValid())
            return Intake::tr("The field %1 holds “%2”, which is not a day of the calendar. Look it up in the original.").arg(QStringLiteral("DTPOSTED"), record.posted.left(kShownValue));
        if (const QString problem = m_collector.dayProblem(line.booked, record.posted); !problem.isEmpty())
            return problem;
        if (!record.corrected.isEmpty() && !record.correction.isEmpty())
            return Intake::tr("The bank corrects its earlier transaction “%1” with this one (%2). Correct that one by hand: both together would count twice.")
                .arg(record.corrected.left(kShownValue), record.correction.left(kShownValue));
        line.valueDate = parseOfxDay(record.available);
        line.reference = maskCardsInText(record.id).left(255);
        fillTexts(record, line);
        return {};
    }

    static void fillTexts(const OfxRecord& record, BankLine& line)
    {
        line.payer = maskCardsInText(!record.payee.isEmpty() ? record.payee : record.name);
        line.payerAccount = accountOf(record.otherAccount.left(80));
        QStringList parts;
        const auto add = [&](const QString& label, const QString& text) {
            if (!text.isEmpty() && text != line.payer && !parts.contains(text))
                parts.append(label + text);
        };
        if (!record.payee.isEmpty())
            add({}, record.name);
        add({}, record.extended);
        add({}, record.memo);
        const bool isNumber = !record.checkNumber.isEmpty() && record.checkNumber.count(u'0') < record.checkNumber.size();
        add(QStringLiteral("CHECKNUM "), isNumber ? record.checkNumber : QString());
        add(QStringLiteral("REFNUM "), record.reference == record.id ? QString() : record.reference);
        if (!record.originalCurrency.isEmpty())
            add(QStringLiteral("ORIGCURRENCY "), (record.originalCurrency + u' ' + record.originalRate).trimmed());
        if (line.payer.isEmpty() && parts.isEmpty())
            parts.append(record.type);
        line.memo = maskCardsInText(parts.join(QStringLiteral(" · ")));
    }

    void endStatement()
    {
        if (!m_statement.isOpen)
            return;
        StatementClaim claim;
        claim.account = account();
        claim.currency = currencyOf({}).value_or(m_settings.currency);
        // The day on which the file was made was not over then; what is cut off is not there.
        claim.from = m_isCutOff ? QDate() : m_statement.from;
        claim.to = m_statement.to.isValid() && m_serverDay.isValid() ? qMin(m_statement.to, m_serverDay.addDays(-1)) : m_statement.to;
        m_collector.endStatement(claim);
        noteBalance(claim);
        m_statement = OfxStatement();
    }

    /// OFX has a balance of one moment and none before it: nothing can be added up to it. It is shown, and a bad one is named.
    void noteBalance(const StatementClaim& claim)
    {
        if (!m_statement.hasBalance)
            return;
        const QString what = keptWords(QT_TRANSLATE_NOOP("Intake", "Ledger balance of account %1"), {claim.account});
        const OfxAmount balance = parseOfxAmount(m_statement.balance, claim.currency, m_mark);
        const QDate day = parseOfxDay(m_statement.balanceDay);
        if (m_statement.balance.isEmpty())
            m_collector.check({what, {}, keptWords(QT_TRANSLATE_NOOP("Intake", "the field BALAMT is empty")), false});
        else if (balance.fault != OfxAmountFault::None)
            m_collector.check({what, maskCardsInText(m_statement.balance).left(kShownValue), keptWords(QT_TRANSLATE_NOOP("Intake", "the field BALAMT holds no amount that can be read")), false});
        else
            m_collector.check({what, {}, keptWords(QT_TRANSLATE_NOOP("Intake", "%1 on %2; nothing to check it by, because OFX gives no opening balance"),
                                                   {balance.money.toString(), day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral("–")}), false});
    }

    Failure noStatement() const
    {
        const QString name = m_source.name();
        if (!m_error.code.isEmpty() || !m_error.message.isEmpty())
            return Failure(ErrorCode::Unreadable, Intake::tr("“%1” holds no statement but an error of the bank (%2: %3). Download it again.")
                                                      .arg(name, m_error.code.left(kShownValue), m_error.message.isEmpty() ? QStringLiteral("–") : m_error.message));
        return Failure(ErrorCode::Unreadable, Intake::tr("“%1” is OFX but holds no statement of an account. Download the transactions of the account again.").arg(name));
    }

    void addNotes()
    {
        const auto note = [&](const char* what, const QString& found) { m_collector.check({keptWords(what), {}, found, false}); };
        if (m_pending > 0)
            note(QT_TRANSLATE_NOOP("Intake", "Entries that are not booked yet"), keptWords(QT_TRANSLATE_NOOP("Intake", "left out: %1; they come again once they are booked"), {QString::number(m_pending)}));
        if (m_notCash > 0)
            note(QT_TRANSLATE_NOOP("Intake", "Investments and loans"), keptWords(QT_TRANSLATE_NOOP("Intake", "left out: %1; only bookings of money are read"), {QString::number(m_notCash)}));
        if (!m_error.severity.isEmpty())
            m_collector.check({keptWords(QT_TRANSLATE_NOOP("Intake", "Answer of the bank")), keptWords(QT_TRANSLATE_NOOP("Intake", "no error")),
                               keptWords(QT_TRANSLATE_NOOP("Intake", "error %1: %2"), {m_error.code, m_error.message}), false});
        if (m_isCutOff)
            m_collector.check({keptWords(QT_TRANSLATE_NOOP("Intake", "End of the file")), QStringLiteral("</OFX>"), keptWords(QT_TRANSLATE_NOOP("Intake", "missing: the file was cut off; download it again")), false});
        if (m_charset.isGuess)
            note(QT_TRANSLATE_NOOP("Intake", "Encoding of the text"), guessWords(m_charset));
    }

    ByteSource& m_source;
    const Recognised& m_format;
    const ReadSettings& m_settings;
    TaskContext& m_task;
    StatementCollector m_collector;
    TextCharset m_charset;
    std::unique_ptr<QStringDecoder> m_decoder;
    QChar m_mark;
    std::optional<OfxRecord> m_record;
    OfxStatement m_statement;
    OfxStatus m_status, m_error;
    QByteArray m_inside;   ///< the aggregate at hand that gives its elements their meaning
    QDate m_serverDay;
    bool m_hasRecords = false;
    bool m_hasRoot = false;    ///< OFX is open
    bool m_isCutOff = false;
    qint64 m_statements = 0, m_pending = 0, m_notCash = 0;
};

} // namespace

std::optional<QString> OfxReader::recognises(const QByteArray& head, TextEncoding) const
{
    static const QRegularExpression header(QStringLiteral(R"(^\s*(OFXHEADER\s*:\s*\d+))"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression root(QStringLiteral(R"((?:^|[\s>])(<\?OFX\s|<(?:[\w.-]+:)?(?:OF[XC](?=[\s>])|OFXHEADER>|STMTTRN>)))"), QRegularExpression::CaseInsensitiveOption);
    QString text = QString::fromLatin1(head.left(16384));
    if (text.startsWith(QLatin1String("\xEF\xBB\xBF")))
        text.remove(0, 3);
    if (const auto match = header.match(text); match.hasMatch())
        return Intake::tr("It begins with the header %1.").arg(match.captured(1));
    if (const auto match = root.match(text); match.hasMatch())
        return Intake::tr("It holds the tag %1.").arg(match.captured(1).trimmed());
    return std::nullopt;
}

Result<Reading> OfxReader::read(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task) const
{
    return OfxReading(source, format, settings, sink, task).run();
}

} // namespace daozhang::intake
