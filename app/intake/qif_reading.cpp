// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/qif_reading.h"

#include "app/intake/control_words.h"
#include "app/intake/decimal_evidence.h"
#include "app/intake/qif_dates.h"
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

constexpr qsizetype kLongestField = 4000;
constexpr qsizetype kMostAddressLines = 20;
constexpr qint64 kReportedLines = 8192;
constexpr qsizetype kMostSectionsNamed = 200;

enum class Section { Money, Account, List, Investment, Unknown };

/// "!Type:Bank", also as other languages write it.
Section sectionOf(const QString& header)
{
    static const QStringList kMoney = {QStringLiteral("bank"), QStringLiteral("cash"), QStringLiteral("ccard"), QStringLiteral("oth a"), QStringLiteral("oth l"), QStringLiteral("oth s"),
                                       QStringLiteral("banque"), QStringLiteral("banco"), QStringLiteral("caixa"), QStringLiteral("dinheiro"), QStringLiteral("cartãoc"),
                                       QStringLiteral("creditcard"), QStringLiteral("credit card"), QStringLiteral("checking"), QStringLiteral("savings")};
    static const QStringList kLists = {QStringLiteral("cat"), QStringLiteral("class"), QStringLiteral("memorized"), QStringLiteral("security"), QStringLiteral("prices"),
                                       QStringLiteral("budget"), QStringLiteral("tax"), QStringLiteral("tag"), QStringLiteral("template"), QStringLiteral("payee")};
    const QString kind = header.section(u':', 1).simplified().toLower();
    if (kMoney.contains(kind))
        return Section::Money;
    if (kLists.contains(kind))
        return Section::List;
    if (kind.startsWith(QLatin1String("invst")) || kind.startsWith(QLatin1String("inv")) || kind == QLatin1String("port") || kind == QLatin1String("401(k)/403(b)"))
        return Section::Investment;
    return Section::Unknown;
}

/// The record that many programs write first: what stood on the account, not a payment.
bool isOpeningBalance(const QString& payee)
{
    static const QStringList kNames = {QStringLiteral("opening balance"), QStringLiteral("starting balance"), QStringLiteral("solde initial"), QStringLiteral("solde d'ouverture"),
                                       QStringLiteral("saldo inicial"), QStringLiteral("anfangssaldo"), QStringLiteral("eröffnungssaldo"), QStringLiteral("saldo iniziale"),
                                       QStringLiteral("openingssaldo"), QStringLiteral("beginsaldo")};
    return kNames.contains(payee.simplified().toLower());
}

/// Fields of one record as written.
struct QifRecord
{
    qint64 line = 0;
    QString date, amount, secondAmount, payee, memo, category, number;
    QStringList address;
    bool hasSplits = false;
    bool isDamaged = false;

    bool isEmpty() const { return date.isEmpty() && amount.isEmpty() && secondAmount.isEmpty(); }
};

/// Walks through the lines and gives whole records.
class QifLines
{
public:
    QifLines(ByteSource& source, const RecordLayout& layout) : m_reader(source, layout), m_encoding(layout.encoding) {}
    Result<void> start() { return m_reader.start(); }
    qint64 bytesRead() const { return m_reader.bytesRead(); }

    enum class Found { Nothing, Header, Record };
    /// A header line (header()), a record (record()), or the end.
    Result<Found> next()
    {
        m_record = QifRecord();
        if (!m_heldHeader.isEmpty()) {
            m_header = std::exchange(m_heldHeader, QString());
            m_headerLine = m_heldLine;
            return Found::Header;
        }
        bool isBegun = false;
        for (;;) {
            DZ_ASSIGN(const bool more, m_reader.next(m_line));
            if (!more)
                return isBegun ? Found::Record : Found::Nothing;
            const QByteArrayView bytes = m_line.cells.empty() ? QByteArrayView() : m_line.cells.front().bytes;
            const QString text = decodeText(bytes.first(qMin(bytes.size(), kLongestField)), m_encoding).trimmed();
            if (text.startsWith(u'!')) {
                if (isBegun) {  // the last record was not closed
                    m_heldHeader = text;
                    m_heldLine = m_line.line;
                    return Found::Record;
                }
                m_header = text;
                m_headerLine = m_line.line;
                return Found::Header;
            }
            if (text.startsWith(u'^')) {
                if (isBegun)
                    return Found::Record;
                continue;
            }
            if (text.isEmpty() && m_line.damage == LineDamage::None)
                continue;
            if (!isBegun)
                m_record.line = m_line.line;
            isBegun = true;
            take(text);
        }
    }
    const QString& header() const { return m_header; }
    qint64 headerLine() const { return m_headerLine; }
    const QifRecord& record() const { return m_record; }

private:
    void take(const QString& text)
    {
        m_record.isDamaged = m_record.isDamaged || m_line.damage != LineDamage::None;
        if (text.isEmpty())
            return;
        const QString value = text.mid(1).trimmed();
        switch (text.at(0).toUpper().unicode()) {
        case u'D': m_record.date = value; break;
        case u'T': m_record.amount = value; break;
        case u'U': m_record.secondAmount = value; break;
        case u'P': m_record.payee = value; break;
        case u'M': m_record.memo = value; break;
        case u'L': m_record.category = value; break;
        case u'N': m_record.number = value; break;
        case u'A':
            if (m_record.address.size() < kMostAddressLines && !value.isEmpty())
                m_record.address.append(value);
            break;
        case u'S':
        case u'E':
        case u'$': m_record.hasSplits = true; break;
        default: break;
        }
    }

    RecordReader m_reader;
    TextEncoding m_encoding;
    Record m_line;
    QifRecord m_record;
    QString m_header, m_heldHeader;
    qint64 m_headerLine = 0, m_heldLine = 0;
};

class QifReading
{
public:
    QifReading(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task, DateOrder order)
        : m_source(source), m_format(format), m_settings(settings), m_task(task), m_order(order), m_collector(source.name(), settings, sink, task)
    {
    }

    Result<Reading> run()
    {
        DZ_CHECK(gatherAmounts());
        QifLines lines(m_source, m_format.layout);
        DZ_CHECK(lines.start());
        qint64 read = 0;
        for (;;) {
            DZ_ASSIGN(const QifLines::Found found, lines.next());
            if (found == QifLines::Found::Nothing)
                break;
            if (found == QifLines::Found::Header)
                openSection(lines.header(), lines.headerLine());
            else
                DZ_CHECK(take(lines.record()));
            if (++read % kReportedLines == 0)
                m_collector.progress(lines.bytesRead(), m_source.size());
        }
        closeSection();
        return m_collector.finish();
    }

private:
    /// The decimal mark is decided once, from all amounts of the file.
    Result<void> gatherAmounts()
    {
        QifLines lines(m_source, m_format.layout);
        DZ_CHECK(lines.start());
        Section section = Section::Money;
        for (;;) {
            if (m_task.stopRequested())
                return TaskContext::stopped();
            DZ_ASSIGN(const QifLines::Found found, lines.next());
            if (found == QifLines::Found::Nothing)
                break;
            if (found == QifLines::Found::Header) {
                section = isAccountHeader(lines.header()) ? Section::Account : isSwitch(lines.header()) ? section : sectionOf(lines.header());
                continue;
            }
            if (section != Section::Money)
                continue;
            m_evidence.add(lines.record().amount, lines.record().line);
            m_evidence.add(lines.record().secondAmount, lines.record().line);
        }
        if (m_evidence.isContradictory())
            return Failure(ErrorCode::Unreadable,
                           Intake::tr("“%1” writes amounts with a decimal point near line %2 and with a decimal comma near line %3. Export it again with one of them. Nothing of it was stored.")
                               .arg(m_source.name(), QString::number(m_evidence.pointLine()), QString::number(m_evidence.commaLine())));
        return {};
    }

    static bool isAccountHeader(const QString& header)
    {
        static const QRegularExpression form(QStringLiteral("^!(account|conta|compte)\\s*$"), QRegularExpression::CaseInsensitiveOption);
        return form.match(header).hasMatch();
    }
    static bool isSwitch(const QString& header)
    {
        return header.startsWith(QLatin1String("!Option"), Qt::CaseInsensitive) || header.startsWith(QLatin1String("!Clear"), Qt::CaseInsensitive);
    }

    void openSection(const QString& header, qint64 line)
    {
        if (isSwitch(header)) {
            if (header.startsWith(QLatin1String("!Clear"), Qt::CaseInsensitive))
                m_account.clear();  // the list of all accounts ends here
            return;
        }
        closeSection();
        m_isFirst = true;
        m_header = header.left(60);
        m_headerLine = line;
        m_section = isAccountHeader(header) ? Section::Account : sectionOf(header);
    }

    void closeSection()
    {
        if (m_section == Section::Money) {
            m_claim.account = account();
            m_claim.currency = m_settings.currency;
            m_collector.endStatement(std::exchange(m_claim, StatementClaim()));
        } else if (m_passedOver > 0 && m_sectionsNamed++ < kMostSectionsNamed) {
            m_collector.check({keptWords(QT_TRANSLATE_NOOP("Intake", "Section “%1” in line %2"), {maskCardsInText(m_header), QString::number(m_headerLine)}), {},
                               keptWords(QT_TRANSLATE_NOOP("Intake", "not read: it holds no bank lines (records: %1)"), {QString::number(m_passedOver)}), true});
        }
        m_passedOver = 0;
    }

    Result<void> take(const QifRecord& record)
    {
        switch (m_section) {
        case Section::Account:
            // N is the name here.
            m_account = accountOf(record.number.left(80));
            return {};
        case Section::List: return {};
        case Section::Investment:
        case Section::Unknown: ++m_passedOver; return {};
        case Section::Money: break;
        }
        const bool isFirst = std::exchange(m_isFirst, false);
        if (record.isEmpty() && !record.isDamaged && !record.hasSplits && record.payee.isEmpty())
            return {};
        if (record.isDamaged)
            return refuse(record, Intake::tr("The line holds bytes that are no text, or is longer than any record. The file is damaged; download it again."));
        const auto date = QifDate::parse(record.date);
        const QDate day = date ? date->in(m_order) : QDate();
        if (!day.isValid())
            return refuse(record, record.date.isEmpty() ? Intake::tr("The record has no date. Look it up in the original.")
                                                        : Intake::tr("“%1” is not a date in the order of this file. Look it up in the original, or choose another format by hand.").arg(record.date.left(40)));
        if (const QString problem = m_collector.dayProblem(day, record.date); !problem.isEmpty())
            return refuse(record, problem);
        const QString written = record.amount.isEmpty() ? record.secondAmount : record.amount;
        if (!m_evidence.mark() && DecimalEvidence::isAmbiguous(written))
            return refuse(record, Intake::tr("“%1” may be thousands or a fraction, and no amount of the file tells which. Look this line up in the original.").arg(written.left(40)));
        const Amount amount = amountOf(written);
        if (amount.fault != AmountFault::None || amount.money.currency() != m_settings.currency)
            return refuse(record, Intake::tr("“%1” is not an amount in %2. Look it up in the original.").arg(written.left(40), m_settings.currency.code()));
        if (!record.amount.isEmpty() && !record.secondAmount.isEmpty()) {
            const Amount second = amountOf(record.secondAmount);
            if (second.fault == AmountFault::None && second.money != amount.money)
                return refuse(record, Intake::tr("The record gives two amounts, “%1” and “%2”. Look it up in the original.").arg(record.amount.left(40), record.secondAmount.left(40)));
        }
        if (isFirst && isOpeningBalance(record.payee)) {
            takeOpening(record, amount.money);
            return {};
        }
        return m_collector.add(lineOf(record, day, amount.money));
    }

    Amount amountOf(const QString& text) const
    {
        return parseYuan(text.toUtf8(), TextEncoding::Utf8, m_settings.currency, m_evidence.mark().value_or(DecimalMark::Point));
    }

    void takeOpening(const QifRecord& record, const Money& amount)
    {
        // "L[Girokonto]": the account that it opens.
        if (m_account.isEmpty() && record.category.startsWith(u'[') && record.category.endsWith(u']'))
            m_account = accountOf(record.category.mid(1, record.category.size() - 2).left(80));
        m_collector.check({keptWords(QT_TRANSLATE_NOOP("Intake", "Opening balance of account %1 (line %2)"), {account(), QString::number(record.line)}), amount.toString(),
                           keptWords(QT_TRANSLATE_NOOP("Intake", "not a payment, and not stored as one")), true});
    }

    BankLine lineOf(const QifRecord& record, QDate day, const Money& amount) const
    {
        BankLine line;
        line.line = record.line;
        line.account = account();
        line.booked = day;
        line.amount = amount;
        line.payer = maskCardsInText(record.payee.simplified());
        QStringList memo;
        for (const QString& part : {record.memo, record.address.join(QStringLiteral(", ")), record.category})
            if (!part.isEmpty() && !memo.contains(part) && part != record.payee)
                memo.append(part.simplified());
        line.memo = maskCardsInText(memo.join(QStringLiteral(" · ")));
        // A check number; words such as EFT or DEP number nothing.
        static const QRegularExpression digit(QStringLiteral("\\d"));
        if (record.number.contains(digit))
            line.reference = maskCardsInText(record.number.left(200));
        return line;
    }

    QString account() const { return m_account.isEmpty() ? QStringLiteral("qif") : m_account; }

    Result<void> refuse(const QifRecord& record, const QString& reason)
    {
        const QString raw = QStringLiteral("D%1 T%2 P%3 M%4").arg(record.date, record.amount, record.payee, record.memo);
        return m_collector.refuse(record.line, reason, raw, {{}, {}, account()});
    }

    ByteSource& m_source;
    const Recognised& m_format;
    const ReadSettings& m_settings;
    TaskContext& m_task;
    DateOrder m_order;
    StatementCollector m_collector;
    DecimalEvidence m_evidence;
    StatementClaim m_claim;
    Section m_section = Section::Unknown;
    QString m_header;
    qint64 m_headerLine = 0;
    bool m_isFirst = true;
    qint64 m_passedOver = 0;
    qsizetype m_sectionsNamed = 0;
    QString m_account;
};

} // namespace

const char* QifReader::word() const
{
    return m_order == DateOrder::DayMonthYear ? "qif-dmy" : m_order == DateOrder::MonthDayYear ? "qif-mdy" : "qif-ymd";
}

std::optional<QString> QifReader::recognises(const QByteArray& head, TextEncoding encoding) const
{
    static const QRegularExpression first(QStringLiteral(R"(^[\s\x{FEFF}]*!(?:type|account|option|clear|conta|compte)\b[^\r\n]{0,60})"), QRegularExpression::CaseInsensitiveOption);
    const auto match = first.match(decodeText(head.left(256), encoding));
    if (!match.hasMatch())
        return std::nullopt;
    BufferSource source(QString(), head);
    RecordLayout layout;
    layout.encoding = encoding;
    layout.quoting = RecordLayout::Quoting::Off;
    QifLines lines(source, layout);
    QifDateEvidence evidence;
    if (!lines.start())
        return std::nullopt;
    bool isMoney = true;
    for (;;) {
        const auto found = lines.next();
        if (!found || *found == QifLines::Found::Nothing)
            break;
        if (*found == QifLines::Found::Header) {
            isMoney = sectionOf(lines.header()) == Section::Money;
            continue;
        }
        if (const auto date = isMoney ? QifDate::parse(lines.record().date) : std::nullopt)
            evidence.add(*date);
    }
    if (!evidence.open().contains(m_order))
        return std::nullopt;
    return Intake::tr("It begins with the QIF section %1.").arg(match.captured().trimmed());
}

Result<Reading> QifReader::read(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task) const
{
    return QifReading(source, format, settings, sink, task, m_order).run();
}

} // namespace daozhang::intake
