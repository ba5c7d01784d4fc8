// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/camt_reading.h"

#include "app/intake/camt_statement.h"
#include "app/intake/control_words.h"
#include "app/intake/text_charset.h"
#include "app/intake/xml_walk.h"
#include "models/common/masks.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr int kNone = XmlBranch::kNone;
constexpr qint64 kChunk = 64 * 1024;
constexpr qint64 kHead = 4096;
constexpr size_t kMostDetails = 50'000;           // of one entry; one with more stays one line
constexpr qsizetype kMostDetailText = 32 << 20;
constexpr qsizetype kShownDetails = 20;

struct MessageWords
{
    const char* word;
    const char* message;
    const char* statement;
};
constexpr MessageWords kMessages[] = {
    {"camt.052", "BkToCstmrAcctRpt", "Rpt"}, {"camt.053", "BkToCstmrStmt", "Stmt"}, {"camt.054", "BkToCstmrDbtCdtNtfctn", "Ntfctn"}};

std::optional<CamtKind> kindOf(QByteArrayView name)
{
    for (size_t i = 0; i < std::size(kMessages); ++i)
        if (name == QByteArrayView(kMessages[i].statement))
            return CamtKind(i);
    return std::nullopt;
}

/// Elements of an entry, its details read; and what it comes to.
struct Entry
{
    Money amount;  ///< signed
    CamtDay booked, value;
    QString reference;
};

/// Walks through one file.
class CamtReading final : public XmlWalk
{
public:
    CamtReading(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task)
        : m_source(source), m_format(format), m_settings(settings), m_task(task), m_collector(source.name(), settings, sink, task)
    {
    }

    Result<Reading> run()
    {
        DZ_ASSIGN(const QByteArray head, readHead());
        m_isEscaped = head.contains("=\\\"");
        static const QRegularExpression declaration(QStringLiteral(R"(^[^<]*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["'])"));
        const QByteArray declared = declaration.match(QString::fromLatin1(head)).captured(1).toLatin1();
        DZ_ASSIGN(const TextCharset charset, charsetOf(m_source, declared, Declaration::Meant, m_task));
        takeAsUtf8();
        if (charset.name == "UTF-8" && !charset.isGuess) {
            DZ_CHECK(feedAll(m_source));
        } else {
            DecodedSource decoded(m_source, charset.name);
            DZ_CHECK(feedAll(decoded));
        }
        DZ_CHECK(endWaiting());
        if (m_statements == 0)
            return Failure(ErrorCode::Unreadable, Intake::tr("“%1” holds no statement: the message is there, but no account in it. Download it again.").arg(m_source.name()));
        addNotes(charset);
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

    Result<void> feedAll(ByteSource& source)
    {
        DZ_CHECK(source.rewind());
        QByteArray block(kChunk, Qt::Uninitialized);
        qint64 done = 0;
        bool started = false;
        for (;;) {
            DZ_ASSIGN(const qint64 got, source.read(block.data(), kChunk));
            if (got == 0)
                break;
            if (m_task.stopRequested())
                return TaskContext::stopped();
            QByteArrayView bytes(block.constData(), got);
            if (!started)
                bytes = bytes.sliced(leadingBlanks(bytes));
            started = started || !bytes.isEmpty();
            if (bytes.isEmpty())
                continue;
            if (const auto fed = feed(bytes); !fed)
                return broken(fed.error());
            if (m_failure)
                return Failure(*m_failure);
            done += got;
            m_collector.progress(done, m_source.size());
        }
        if (const auto end = finish(); !end)
            return m_failure ? Failure(*m_failure) : cutOff(end.error());
        return {};
    }

    /// A file may begin with blank lines or a byte order mark, which XML does not allow before its declaration.
    qsizetype leadingBlanks(QByteArrayView bytes)
    {
        qsizetype at = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        for (; at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n'); ++at)
            m_linesAbove += bytes[at] == '\n' ? 1 : 0;
        return at;
    }

    qint64 here() const { return line() + m_linesAbove; }

    Failure broken(const Error& error) const
    {
        if (m_failure)
            return Failure(*m_failure);
        const QString name = m_source.name(), row = QString::number(here()), place = QString::number(column());
        const auto told = [&](const QString& sentence) { return Failure(ErrorCode::Unreadable, sentence, error.detail); };
        if (trouble() == Trouble::None)
            return Failure(error);
        if (m_isEscaped)
            return told(Intake::tr("“%1” is not the bank’s XML itself but a copy packed into JSON: quotation marks stand in it with a backslash (line %2, column %3). Nothing of it was stored; "
                                   "ask for the XML file as the bank sent it.").arg(name, row, place));
        if (trouble() == Trouble::Doctype)
            return told(Intake::tr("“%1” holds a DOCTYPE (line %2), which no bank statement has and which can do harm. Nothing of it was stored; download it again from the bank.").arg(name, row));
        if (trouble() == Trouble::TooDeep || trouble() == Trouble::EndlessTag)
            return told(Intake::tr("“%1” is no bank statement from line %2 on: its XML is nested or long beyond any. Nothing of it was stored; download it again.").arg(name, row));
        return told(Intake::tr("The XML of “%1” is damaged in line %2, column %3. Nothing of it was stored (whole entries before that place: %4); download it again.")
                        .arg(name, row, place, QString::number(m_entries)));
    }

    Failure cutOff(const Error& error) const
    {
        return Failure(ErrorCode::Unreadable,
                       Intake::tr("“%1” ends in the middle (line %2, column %3): it was cut off. Nothing of it was stored (whole entries: %4); download it again.")
                           .arg(m_source.name(), QString::number(here()), QString::number(column()), QString::number(m_entries)),
                       error.detail);
    }

    void fail(const Error& error)
    {
        m_failure = error;
        stop(error);
    }

    void startElement(QByteArrayView name, const XmlAttributes& attributes, int depth) override
    {
        if (m_messageDepth == 0) {
            if (name.startsWith("BkToCstmr"))
                m_messageDepth = depth;
            return;
        }
        if (m_rootDepth == 0) {
            const auto kind = depth == m_messageDepth + 1 ? kindOf(name) : std::nullopt;
            if (kind) {
                m_statement.emplace(*kind, m_settings);
                ++m_statements;
            } else if (depth != m_messageDepth + 1 || name != "GrpHdr") {
                return;
            }
            m_rootDepth = depth;
        } else if (m_statement && depth == m_rootDepth + 1 && name == "Ntry") {
            m_entry = m_branch.size();
            m_entryLine = here();
            m_details.clear();
            m_detailCount = m_detailText = 0;
        } else if (m_entry != kNone && m_detail == kNone && name == "TxDtls") {
            m_detail = m_branch.size();
            m_detailLine = here();
            m_detailDepth = depth;
        }
        if (!m_branch.open(name, attributes.value("Ccy"), depth))
            fail({ErrorCode::Unreadable, Intake::tr("The entry at line %2 of “%1” is larger than any bank writes. The file is damaged; nothing of it was stored. Download it again.")
                                             .arg(m_source.name(), QString::number(m_entryLine)), {}});
    }

    void text(QByteArrayView bytes) override
    {
        if (m_rootDepth > 0)
            m_branch.text(bytes);
    }

    void endElement(QByteArrayView, int depth) override
    {
        if (m_messageDepth == depth) {
            endMessage();
            return;
        }
        if (m_rootDepth == 0)
            return;
        m_branch.close();
        if (m_detail != kNone && depth == m_detailDepth)
            endDetail();
        else if (m_entry != kNone && depth == m_rootDepth + 1)
            take(endEntry());
        else if (depth == m_rootDepth)
            endRoot();
    }

    void take(const Result<void>& result)
    {
        if (!result)
            fail(result.error());
    }

    bool isReversal() const { const QByteArrayView word = m_branch.bytes(m_branch.child(m_entry, "RvslInd")); return word == "true" || word == "1"; }

    void endDetail()
    {
        take(readStatementHead());
        ++m_detailCount;
        if (m_details.size() < kMostDetails && m_detailText < kMostDetailText) {
            const int amount = m_branch.child(m_entry, "Amt");
            CamtContext context;
            context.ownAccount = m_statement->account();
            context.currency = Currency::fromCode(m_branch.attribute(amount)).value_or(m_statement->currency());
            context.isIn = m_branch.bytes(m_branch.child(m_entry, "CdtDbtInd")) != "DBIT";
            context.isReversal = isReversal();
            m_details.push_back(camtDetail(m_branch, m_detail, context));
            m_details.back().line = m_detailLine;
            m_detailText += m_details.back().memo.size() + m_details.back().payer.size() + m_details.back().reference.size();
        }
        m_branch.truncate(m_detail);
        m_detail = kNone;
    }

    /// Before the first entry: the statement before is done, unless this is its next page.
    Result<void> readStatementHead()
    {
        if (m_statement->hasHead())
            return {};
        m_statement->readHead(m_branch, 0);
        return m_waiting && !m_waiting->goesOnIn(*m_statement) ? endWaiting() : Result<void>();
    }

    QString account() const { return m_statement->account().isEmpty() ? m_format.profile->id : m_statement->account(); }

    Result<void> endEntry()
    {
        DZ_CHECK(readStatementHead());
        ++m_entries;
        const auto result = readEntry();
        m_branch.truncate(m_entry);
        m_entry = kNone;
        return result;
    }

    /// What of the entry cannot be believed; empty when all is well.
    QString readAmount(Entry& entry) const
    {
        const int element = m_branch.child(m_entry, "Amt");
        const QString code = m_branch.attribute(element);
        const auto currency = code.isEmpty() ? m_statement->currency() : Currency::fromCode(code);
        const QString shown = m_branch.text(element).left(40);
        if (!currency)
            return Intake::tr("“%1” is not a currency. Look it up in the original.").arg(code.left(20));
        const auto money = camtMoney(m_branch.bytes(element), *currency);
        if (!money)
            return Intake::tr("The field %1 holds “%2”, which is not an amount in %3. Look it up in the original.").arg(QStringLiteral("Amt"), shown, currency->code());
        const QByteArrayView mark = m_branch.bytes(m_branch.child(m_entry, "CdtDbtInd"));
        if (mark != "CRDT" && mark != "DBIT")
            return Intake::tr("The field %1 holds “%2”, which does not tell whether money came or went. Look it up in the original.")
                .arg(QStringLiteral("CdtDbtInd"), QString::fromUtf8(mark.first(qMin<qsizetype>(mark.size(), 40))));
        // "Debit of minus ten" may mean either direction.
        if (money->isNegative() && mark == "DBIT")
            return Intake::tr("The amount “%1” is negative and marked as a debit: it could be money in or money out. Look it up in the original.").arg(shown);
        entry.amount = mark == "CRDT" ? *money : -*money;
        return {};
    }

    QString readDays(Entry& entry) const
    {
        entry.booked = camtDay(m_branch, m_branch.child(m_entry, "BookgDt"), m_settings.time);
        entry.value = camtDay(m_branch, m_branch.child(m_entry, "ValDt"), m_settings.time);
        const QString wrong = Intake::tr("The field %1 holds “%2”, which is not a day of the calendar. Look it up in the original.");
        if (!entry.value.shown.isEmpty() && !entry.value.day.isValid())
            return wrong.arg(QStringLiteral("ValDt"), entry.value.shown.left(40));
        if (entry.booked.shown.isEmpty()) {
            // A statement of a single day says when its entries were booked.
            const QDate only = m_statement->onlyDay(m_branch, 0);
            if (entry.value.day.isValid())
                entry.booked = entry.value;
            else if (only.isValid())
                entry.booked = {only, {}, only.toString(Qt::ISODate), false, true};
            else
                return Intake::tr("The entry has neither a booking date nor a value date. Look it up in the original.");
            entry.booked.time = QTime();
        }
        if (!entry.booked.day.isValid())
            return wrong.arg(QStringLiteral("BookgDt"), entry.booked.shown.left(40));
        return m_collector.dayProblem(entry.booked.day, entry.booked.shown);
    }

    Result<void> readEntry()
    {
        QString status = m_branch.text(m_entry, "Sts/Cd");
        if (status.isEmpty())
            status = m_branch.text(m_entry, "Sts/Prtry");
        if (status.isEmpty())
            status = m_branch.text(m_entry, "Sts");
        Entry entry;
        QString problem = readAmount(entry);
        const bool isPending = status == QLatin1String("PDNG") || status == QLatin1String("INFO") || status == QLatin1String("FUTR");
        if (problem.isEmpty())
            m_statement->totals.add(entry.amount, m_branch.bytes(m_branch.child(m_entry, "CdtDbtInd")) == "CRDT");
        else
            ++m_statement->totals.refused;
        if (isPending) {
            ++m_pending;
            return {};
        }
        if (problem.isEmpty() && !status.isEmpty() && status != QLatin1String("BOOK"))
            problem = Intake::tr("The status “%1” of the entry is not known: it may be booked or not. Ask the bank what it means.").arg(status.left(40));
        if (problem.isEmpty())
            problem = readDays(entry);
        if (!problem.isEmpty())
            return refuse(problem);
        const QString reference = m_branch.text(m_entry, "AcctSvcrRef");
        if (reference != QLatin1String("NOTPROVIDED") && reference != QLatin1String("NONREF"))
            entry.reference = maskCardsInText(reference).left(140);
        return addLines(entry);
    }

    Result<void> refuse(const QString& problem)
    {
        QStringList shown;
        for (const char* name : {"NtryRef", "AcctSvcrRef"})
            shown.append(m_branch.text(m_entry, name));
        const int amount = m_branch.child(m_entry, "Amt");
        shown << m_branch.attribute(amount) << m_branch.text(amount) << m_branch.text(m_entry, "CdtDbtInd")
              << camtDay(m_branch, m_branch.child(m_entry, "BookgDt"), m_settings.time).shown << m_branch.text(m_entry, "AddtlNtryInf");
        if (!m_details.empty())
            shown << m_details.front().payer << m_details.front().memo;
        const CamtDay day = camtDay(m_branch, m_branch.child(m_entry, "BookgDt"), m_settings.time);
        return m_collector.refuse(m_entryLine, maskCardsInText(problem), shown.join(u' '), {m_collector.dayProblem(day.day, {}).isEmpty() ? day.day : QDate(), {}, account()});
    }

    BankLine lineOf(const Entry& entry) const
    {
        BankLine line;
        line.line = m_entryLine;
        line.account = account();
        line.booked = entry.booked.day;
        line.time = entry.booked.time;
        line.valueDate = entry.value.day;
        line.amount = entry.amount;
        line.reference = entry.reference;
        return line;
    }

    DayCoverage dayCoverage() const { return m_statement->kind() == CamtKind::Statement ? DayCoverage::Whole : DayCoverage::Partly; }

    Result<void> addLines(const Entry& entry)
    {
        const auto charges = camtCharges(m_branch, m_entry, entry.amount.currency());
        const bool allHeld = m_detailCount == qint64(m_details.size());
        // A notification tells again of a booking of the statement: as one line it is known as the same one there.
        const bool isTold = m_statement->kind() == CamtKind::Notification;
        if (m_details.size() > 1 && allHeld && !isTold) {
            if (const auto shares = camtShares(entry.amount, m_details, charges))
                return addOpened(entry, *shares);
        }
        if (m_detailCount > 1 && !isTold)
            noteClosed(entry);
        BankLine line = lineOf(entry);
        CamtMemo memo;
        if (m_details.size() == 1) {
            const CamtDetail& detail = m_details.front();
            line.payer = detail.payer;
            line.payerAccount = detail.payerAccount;
            if (!detail.reference.isEmpty() && line.reference.isEmpty())
                line.reference = detail.reference;
            memo.add(detail.memo);
        }
        memo.add(camtEntryText(m_branch, m_entry));
        for (size_t i = 0; i < m_details.size() && m_details.size() > 1 && i < size_t(kShownDetails); ++i)
            memo.add(QStringLiteral("%1. %2 %3").arg(QString::number(i + 1), m_details[i].payer, m_details[i].memo).simplified());
        if (charges && !charges->isZero())
            memo.add("Chrgs", charges->toString());
        line.memo = memo.text();
        if (line.memo.isEmpty())
            line.memo = camtBankCode(m_branch, m_entry);
        return m_collector.add(std::move(line), dayCoverage());
    }

    /// A batch whose details have amounts, but not those of the entry, stays one line: nothing of its sum is lost.
    void noteClosed(const Entry& entry)
    {
        const bool haveAmounts = std::any_of(m_details.begin(), m_details.end(), [](const CamtDetail& detail) { return detail.amounts[0] || detail.amounts[1]; });
        if (!haveAmounts && m_detailCount == qint64(m_details.size()))
            return;
        if (m_closed++ > 0)
            return;
        m_firstClosed = m_entryLine;
        m_firstClosedAmount = entry.amount;
    }

    Result<void> addOpened(const Entry& entry, const CamtShares& shares)
    {
        ++m_opened;
        for (size_t i = 0; i < m_details.size(); ++i) {
            CamtDetail& detail = m_details[i];
            BankLine line = lineOf(entry);
            line.line = detail.line;
            line.amount = shares.amounts[i];
            line.payer = std::move(detail.payer);
            line.payerAccount = std::move(detail.payerAccount);
            line.memo = std::move(detail.memo);
            if (!detail.reference.isEmpty())
                line.reference = std::move(detail.reference);
            if (line.memo.isEmpty())
                line.memo = camtBankCode(m_branch, m_entry);
            DZ_CHECK(m_collector.add(std::move(line), dayCoverage()));
        }
        if (!shares.charges)
            return {};
        BankLine line = lineOf(entry);
        line.amount = *shares.charges;
        CamtMemo memo;
        memo.add("Chrgs", shares.charges->absolute().toString());
        memo.add(camtEntryText(m_branch, m_entry));
        line.memo = memo.text();
        return m_collector.add(std::move(line), dayCoverage());
    }

    void endRoot()
    {
        if (m_statement) {
            take(readStatementHead());
            m_statement->readRest(m_branch, 0, m_createdOn);
            endStatement();
        } else {
            m_createdOn = camtDay(m_branch, m_branch.child(0, "CreDtTm"), m_settings.time).day;
            m_page = camtPage(m_branch, 0, "MsgPgntn");
            m_isFirstOfMessage = true;
        }
        m_branch.truncate(0);
        m_rootDepth = 0;
    }

    /// A statement waits for the next one, which may be its next page.
    void endStatement()
    {
        if (std::exchange(m_isFirstOfMessage, false))
            m_statement->isAtEdge(m_page, CamtStatement::Edge::First);
        if (m_waiting)
            m_statement->followsOn(*m_waiting);
        m_waiting = std::exchange(m_statement, std::nullopt);
    }

    void endMessage()
    {
        m_messageDepth = 0;
        if (m_waiting)
            m_waiting->isAtEdge(m_page, CamtStatement::Edge::Last);
    }

    Result<void> endWaiting()
    {
        if (!m_waiting)
            return {};
        StatementClaim claim = m_waiting->claim();
        if (claim.account.isEmpty())
            claim.account = m_format.profile->id;
        m_collector.endStatement(claim);
        for (const ControlTotal& control : m_waiting->summary())
            m_collector.check(control);
        m_isNotification = m_isNotification || m_waiting->kind() == CamtKind::Notification;
        m_isUnfinished = m_isUnfinished || (m_waiting->kind() == CamtKind::Report && m_waiting->coversNothing());
        m_waiting.reset();
        return {};
    }

    /// What people should know of the file and what is no fault of it stands among the controls, without a declared value.
    void addNotes(const TextCharset& charset)
    {
        const auto note = [&](const char* what, const QString& found) { m_collector.check({keptWords(what), {}, found, false}); };
        if (m_pending > 0)
            note(QT_TRANSLATE_NOOP("Intake", "Entries that are not booked yet"), keptWords(QT_TRANSLATE_NOOP("Intake", "left out: %1; they come again once they are booked"), {QString::number(m_pending)}));
        if (m_isNotification)
            note(QT_TRANSLATE_NOOP("Intake", "Days covered"), keptWords(QT_TRANSLATE_NOOP("Intake", "none: a notification (camt.054) tells of single bookings; import the statement (camt.053) too")));
        if (m_isUnfinished)
            note(QT_TRANSLATE_NOOP("Intake", "Days covered"), keptWords(QT_TRANSLATE_NOOP("Intake", "none: an intraday report (camt.052) was made before the day was over; import the statement (camt.053) too")));
        if (m_opened > 0 && m_closed == 0)
            m_collector.check(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Batch entries whose details add up")), m_opened, m_opened));
        if (m_closed > 0)
            note(QT_TRANSLATE_NOOP("Intake", "Batch entries kept as one line"),
                 keptWords(QT_TRANSLATE_NOOP("Intake", "%1, because their details do not add up to them; the first is %2 at line %3"),
                           {QString::number(m_closed), m_firstClosedAmount.toString(), QString::number(m_firstClosed)}));
        if (charset.isGuess)
            note(QT_TRANSLATE_NOOP("Intake", "Encoding of the text"), guessWords(charset));
    }

    ByteSource& m_source;
    const Recognised& m_format;
    const ReadSettings& m_settings;
    TaskContext& m_task;
    StatementCollector m_collector;
    XmlBranch m_branch;           ///< of the header or statement at hand; entries and details are cut off again when they are done
    std::optional<Error> m_failure;
    bool m_isEscaped = false;
    qint64 m_linesAbove = 0;
    int m_messageDepth = 0, m_rootDepth = 0, m_detailDepth = 0;
    int m_entry = kNone, m_detail = kNone;
    qint64 m_entryLine = 0, m_detailLine = 0;
    std::vector<CamtDetail> m_details;
    qint64 m_detailCount = 0;
    qsizetype m_detailText = 0;
    std::optional<CamtStatement> m_statement, m_waiting;
    QDate m_createdOn;
    CamtPage m_page;
    bool m_isFirstOfMessage = false;
    qint64 m_statements = 0, m_entries = 0, m_pending = 0, m_opened = 0, m_closed = 0, m_firstClosed = 0;
    Money m_firstClosedAmount;
    bool m_isNotification = false, m_isUnfinished = false;
};

} // namespace

const char* CamtReader::word() const { return kMessages[size_t(m_message)].word; }

std::optional<QString> CamtReader::recognises(const QByteArray& head, TextEncoding) const
{
    // The message element, whatever its prefix and version; a namespace alone stands in a file without statements.
    static const QRegularExpression element(QStringLiteral(R"(<(?:[\w.-]+:)?(BkToCstmr(?:AcctRpt|Stmt|DbtCdtNtfctn))(?:V\d\d)?[\s>/\\])"));
    static const QRegularExpression space(QStringLiteral(R"(:xsd:\$?(camt\.05[234])\.001\.\d\d)"));
    const MessageWords& own = kMessages[size_t(m_message)];
    const QString text = QString::fromLatin1(head);
    if (const auto match = element.match(text); match.hasMatch()) {
        if (match.captured(1) != QLatin1String(own.message))
            return std::nullopt;
        return Intake::tr("It holds the ISO 20022 message %1.").arg(match.captured(1));
    }
    if (const auto match = space.match(text); match.hasMatch() && match.captured(1) == QLatin1String(own.word))
        return Intake::tr("It has the ISO 20022 namespace %1.").arg(match.captured(1));
    return std::nullopt;
}

Result<Reading> CamtReader::read(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task) const
{
    return CamtReading(source, format, settings, sink, task).run();
}

} // namespace daozhang::intake
