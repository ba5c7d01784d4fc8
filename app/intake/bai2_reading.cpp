// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/bai2_reading.h"

#include "app/intake/bai2_records.h"
#include "app/intake/cell_text.h"
#include "app/intake/control_words.h"
#include "app/intake/statement_collector.h"
#include "models/common/masks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <map>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qint64 kReportedRecords = 4096;
constexpr qsizetype kMostChecks = 20'000;
constexpr qsizetype kMostSummaries = 10'000;

/// "+00000000000834000", "-1600", "000"; nullopt when it is no whole number, or too large for any bank.
std::optional<qint64> wholeNumber(QString text)
{
    text = text.trimmed();
    const bool isNegative = text.startsWith(u'-');
    if (isNegative || text.startsWith(u'+'))
        text.remove(0, 1);
    if (text.isEmpty() || text.size() > 18 || !std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    const qint64 value = text.toLongLong();
    return isNegative ? -value : value;
}

/// YYMMDD.
QDate dateOf(const QString& text)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    if (!ok || text.trimmed().size() != 6)
        return {};
    const int year = number / 10000;
    return QDate(year < 80 ? 2000 + year : 1900 + year, number / 100 % 100, number % 100);
}

/// What follows an amount: how the money becomes available. Leaves `at` behind it.
struct Funds
{
    QDate date;            ///< of type V
    bool isDelayed = false;  ///< some of it on another day
};

Funds readFunds(const QStringList& fields, qsizetype& at)
{
    Funds funds;
    const QString kind = fields.value(at++).trimmed().toUpper();
    if (kind == QLatin1String("V")) {
        funds.date = dateOf(fields.value(at));
        at += 2;  // date, time
    } else if (kind == QLatin1String("S")) {
        at += 3;  // at once, in one day, later
        funds.isDelayed = true;
    } else if (kind == QLatin1String("D")) {
        const qint64 pairs = wholeNumber(fields.value(at)).value_or(0);
        at += 1 + 2 * qBound<qint64>(0, pairs, fields.size());
        funds.isDelayed = true;
    } else {
        funds.isDelayed = kind == QLatin1String("1") || kind == QLatin1String("2");
    }
    return funds;
}

class Bai2Reading
{
public:
    Bai2Reading(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task)
        : m_source(source), m_format(format), m_records(source, format.layout), m_collector(source.name(), settings, sink, task)
    {
    }

    Result<Reading> run()
    {
        DZ_CHECK(m_records.start());
        Bai2Record record;
        for (;;) {
            DZ_ASSIGN(const bool more, m_records.next(record));
            if (!more)
                break;
            DZ_CHECK(take(record));
            if (++m_read % kReportedRecords == 0)
                m_collector.progress(m_records.bytesRead(), m_source.size());
        }
        finishAccount();
        return m_collector.finish();
    }

private:
    Result<void> take(const Bai2Record& record)
    {
        if (m_read == 0 && record.code != QLatin1String("01") && record.code != QLatin1String("02"))
            return Failure(ErrorCode::Unreadable,
                           Intake::tr("“%1” begins with the record “%2” in line %3, where a BAI2 file has the record 01. Download it again. Nothing of it was stored.")
                               .arg(m_source.name(), record.code.isEmpty() ? record.shown().left(10) : record.code, QString::number(record.line)));
        m_accountRecords += record.physical;
        m_groupRecords += record.physical;
        m_fileRecords += record.physical;
        const QStringList fields = record.fields();
        if (record.code == QLatin1String("01"))
            return openFile(record, fields);
        if (record.code == QLatin1String("02"))
            return openGroup(record, fields);
        if (record.code == QLatin1String("03"))
            return openAccount(record, fields);
        if (record.code == QLatin1String("16"))
            return readEntry(record, fields);
        if (record.code == QLatin1String("49"))
            return closeAccount(record, fields);
        if (record.code == QLatin1String("98"))
            return closeGroup(record, fields);
        if (record.code == QLatin1String("99"))
            return closeFile(record, fields);
        return refuse(record, record.code.isEmpty()
                                  ? Intake::tr("The line belongs to no record. The file is damaged; download it again.")
                                  : Intake::tr("BAI2 has no record %1. The file is damaged or of another version; download it again.").arg(record.code));
    }

    Result<void> openFile(const Bai2Record& record, const QStringList& fields)
    {
        finishAccount();
        m_createdOn = dateOf(fields.value(2));
        m_fileTotal = 0;
        m_groups = 0;
        m_fileRecords = record.physical;
        return {};
    }

    Result<void> openGroup(const Bai2Record& record, const QStringList& fields)
    {
        finishAccount();
        m_groupRecords = record.physical;
        m_groupTotal = 0;
        m_accounts = 0;
        m_groupStatus = fields.value(2).trimmed();
        m_day = dateOf(fields.value(3));
        m_dayShown = fields.value(3).trimmed();
        // BAI2: dollars where nothing else is said.
        m_groupCurrency = Currency::fromCode(fields.value(5).trimmed()).value_or(*Currency::fromCode(u"USD"));
        // 1 and 3 are interim; a file that was made on the day it speaks of, before its evening, is interim too.
        const QString modifier = fields.value(6).trimmed();
        static const QStringList kWholeDay = {QStringLiteral("2400"), QStringLiteral("2359"), QStringLiteral("9999")};
        const bool isToday = m_day.isValid() && m_day == m_createdOn && !kWholeDay.contains(fields.value(4).trimmed());
        m_isInterim = modifier == QLatin1String("1") || modifier == QLatin1String("3") || (modifier.isEmpty() && isToday);
        return {};
    }

    /// 03, account, currency, then type code, amount, item count, funds type (and what belongs to it), repeated.
    Result<void> openAccount(const Bai2Record& record, const QStringList& fields)
    {
        finishAccount();
        m_accountRecords = record.physical;
        m_isAccountOpen = true;
        m_accountTotal = 0;
        m_account = accountOf(fields.value(0).trimmed().left(80));
        m_currency = Currency::fromCode(fields.value(1).trimmed()).value_or(m_groupCurrency);
        m_claim.account = m_account.isEmpty() ? m_format.profile->id : m_account;
        m_claim.currency = m_currency;
        m_claim.isInterim = m_isInterim;
        if (m_day.isValid() && isRead())
            m_claim.from = m_claim.to = m_day;
        std::optional<Money> available, openingAvailable;
        qsizetype at = 2;
        for (qsizetype i = 0; at < fields.size() && i < kMostSummaries; ++i) {
            const QString code = fields[at].trimmed();
            if (code.isEmpty()) {
                ++at;  // banks leave out a whole group, or one field of it
                continue;
            }
            const auto amount = wholeNumber(fields.value(at + 1));
            const auto count = wholeNumber(fields.value(at + 2));
            at += 3;
            readFunds(fields, at);
            m_accountTotal += amount.value_or(0);
            if (!amount)
                continue;
            const Money money(*amount, m_currency);
            if (code == QLatin1String("010"))
                m_claim.opening = money;
            else if (code == QLatin1String("015"))
                m_claim.closing = money;
            else if (code == QLatin1String("040"))
                openingAvailable = money;
            else if (code == QLatin1String("045"))
                available = money;
            else if (code == QLatin1String("100"))
                takeSum(money, count, m_claim.in, m_claim.inCount);
            else if (code == QLatin1String("400"))
                takeSum(money, count, m_claim.out, m_claim.outCount);
        }
        // Available balances follow from the lines only where all money is available at once.
        m_isAvailableOnly = !m_claim.opening && !m_claim.closing && openingAvailable && available;
        if (m_isAvailableOnly) {
            m_claim.opening = openingAvailable;
            m_claim.closing = available;
        }
        return {};
    }

    static void takeSum(const Money& money, std::optional<qint64> count, std::optional<Money>& sum, std::optional<qint64>& number)
    {
        sum = money.absolute();
        if (count)
            number = *count;
    }

    /// Groups that take back what was sent before, and groups for testing, hold nothing that can be booked.
    bool isRead() const { return m_groupStatus != QLatin1String("2") && m_groupStatus != QLatin1String("4"); }

    /// 16, type code, amount, funds type (and what belongs to it), bank reference, customer reference, text.
    Result<void> readEntry(const Bai2Record& record, const QStringList& fields)
    {
        const QString code = fields.value(0).trimmed();
        const auto amount = wholeNumber(fields.value(1));
        m_accountTotal += amount.value_or(0);
        if (record.damage != LineDamage::None)
            return refuse(record, Intake::tr("The line holds bytes that are no text, or is longer than any record. The file is damaged; download it again."));
        if (record.isCut)
            return refuse(record, Intake::tr("The record has more than %1 continuation lines. The file is damaged; download it again.").arg(Bai2Records::kMostPieces));
        if (!m_isAccountOpen)
            return refuse(record, Intake::tr("The line stands outside any account. The file is damaged; download it again."));
        static const QRegularExpression form(QStringLiteral("^\\d{3}$"));
        if (!form.match(code).hasMatch())
            return refuse(record, Intake::tr("“%1” is not a type code of BAI2. Look it up in the original.").arg(code.left(20)));
        // 890: a message without money.
        if (code == QLatin1String("890") && amount.value_or(0) == 0)
            return {};
        if (!amount || fields.value(1).trimmed().startsWith(u'-'))
            return refuse(record, Intake::tr("“%1” is not an amount in %2. Look it up in the original.").arg(fields.value(1).left(20), m_currency.code()));
        if (!isRead())
            return refuse(record, m_groupStatus == QLatin1String("2")
                                      ? Intake::tr("The bank takes back what it sent before (group status 2). Undo the import of that file, and import what the bank sends instead.")
                                      : Intake::tr("The bank marks these lines as a test (group status 4). They are no bookings."));
        const int number = code.toInt();
        const bool isIn = number >= 100 && number < 400;
        if (!isIn && (number < 400 || number >= 700))
            return refuse(record, Intake::tr("The type code %1 does not say whether the money came in or went out. Look this line up in the original.").arg(code));
        if (const QString problem = m_collector.dayProblem(m_day, m_dayShown); !problem.isEmpty())
            return refuse(record, problem);
        qsizetype at = 2;
        const Funds funds = readFunds(fields, at);
        m_hasDelayed = m_hasDelayed || funds.isDelayed || (funds.date.isValid() && funds.date > m_day);
        BankLine line;
        line.line = record.line;
        line.account = m_claim.account;
        line.booked = m_day;
        line.valueDate = funds.date;
        line.amount = Money(isIn ? *amount : -*amount, m_currency);
        const QString bank = fields.value(at).simplified();
        const QString customer = fields.value(at + 1).simplified();
        line.reference = maskCardsInText((bank.isEmpty() ? customer : bank).left(200));
        QString memo = record.textAfter(at + 2);
        if (!bank.isEmpty() && !customer.isEmpty() && !memo.contains(customer))
            memo = memo.isEmpty() ? customer : memo + QStringLiteral(" · ") + customer;
        line.memo = maskCardsInText(memo.isEmpty() ? QStringLiteral("BAI2 ") + code : memo);
        return m_collector.add(std::move(line));
    }

    Result<void> closeAccount(const Bai2Record& record, const QStringList& fields)
    {
        if (m_isAccountOpen) {
            checkTotal(keptWords(QT_TRANSLATE_NOOP("Intake", "Control total of account %1 (line %2)"), {m_claim.account, QString::number(record.line)}), fields.value(0),
                       m_accountTotal, m_currency);
            checkCount(keptWords(QT_TRANSLATE_NOOP("Intake", "Number of records in account %1 (line %2)"), {m_claim.account, QString::number(record.line)}), fields.value(1),
                       m_accountRecords);
        }
        m_groupTotal += wholeNumber(fields.value(0)).value_or(0);
        ++m_accounts;
        finishAccount();
        return {};
    }

    Result<void> closeGroup(const Bai2Record& record, const QStringList& fields)
    {
        finishAccount();
        const QString at = QString::number(record.line);
        checkTotal(keptWords(QT_TRANSLATE_NOOP("Intake", "Control total of the group (line %1)"), {at}), fields.value(0), m_groupTotal, m_groupCurrency);
        checkCount(keptWords(QT_TRANSLATE_NOOP("Intake", "Number of accounts in the group (line %1)"), {at}), fields.value(1), m_accounts);
        checkCount(keptWords(QT_TRANSLATE_NOOP("Intake", "Number of records in the group (line %1)"), {at}), fields.value(2), m_groupRecords);
        m_fileTotal += wholeNumber(fields.value(0)).value_or(0);
        ++m_groups;
        return {};
    }

    Result<void> closeFile(const Bai2Record& record, const QStringList& fields)
    {
        finishAccount();
        const QString at = QString::number(record.line);
        checkTotal(keptWords(QT_TRANSLATE_NOOP("Intake", "Control total of the file (line %1)"), {at}), fields.value(0), m_fileTotal, m_groupCurrency);
        checkCount(keptWords(QT_TRANSLATE_NOOP("Intake", "Number of groups in the file (line %1)"), {at}), fields.value(1), m_groups);
        checkCount(keptWords(QT_TRANSLATE_NOOP("Intake", "Number of records in the file (line %1)"), {at}), fields.value(2), m_fileRecords);
        return {};
    }

    void checkTotal(const QString& what, const QString& declared, WideSum found, Currency currency)
    {
        constexpr WideSum kMost = std::numeric_limits<qint64>::max();
        const auto number = wholeNumber(declared);
        if (number && ++m_checks < kMostChecks && found <= kMost && found >= -kMost)
            m_collector.check(amountControl(what, Money(*number, currency), Money(qint64(found), currency)));
    }

    void checkCount(const QString& what, const QString& declared, qint64 found)
    {
        const auto number = wholeNumber(declared);
        if (number && ++m_checks < kMostChecks)
            m_collector.check(countControl(what, *number, found));
    }

    void finishAccount()
    {
        if (!std::exchange(m_isAccountOpen, false))
            return;
        if (m_claim.isInterim)
            m_collector.check({keptWords(QT_TRANSLATE_NOOP("Intake", "Interim report of account %1"), {m_claim.account}), {},
                               keptWords(QT_TRANSLATE_NOOP("Intake", "the day is not over: import the statement too")), true});
        if (!isRead())
            m_claim = StatementClaim();
        if (m_isAvailableOnly && m_hasDelayed) {
            m_claim.opening.reset();
            m_claim.closing.reset();
        }
        m_collector.endStatement(std::exchange(m_claim, StatementClaim()));
        m_isAvailableOnly = m_hasDelayed = false;
    }

    Result<void> refuse(const Bai2Record& record, const QString& reason)
    {
        return m_collector.refuse(record.line, reason, record.shown(), {m_day, {}, m_claim.account});
    }

    ByteSource& m_source;
    const Recognised& m_format;
    Bai2Records m_records;
    StatementCollector m_collector;
    StatementClaim m_claim;
    qint64 m_read = 0;
    qsizetype m_checks = 0;
    QDate m_createdOn;
    QDate m_day;              ///< of the group
    QString m_dayShown;
    QString m_groupStatus;
    Currency m_groupCurrency;
    bool m_isInterim = false;
    bool m_isAccountOpen = false;
    bool m_isAvailableOnly = false;  ///< the claim's balances are those of available money
    bool m_hasDelayed = false;
    QString m_account;
    Currency m_currency;
    WideSum m_accountTotal = 0, m_groupTotal = 0, m_fileTotal = 0;
    qint64 m_accountRecords = 0, m_groupRecords = 0, m_fileRecords = 0;
    qint64 m_accounts = 0, m_groups = 0;
};

} // namespace

std::optional<QString> Bai2Reader::recognises(const QByteArray& head, TextEncoding) const
{
    // The header names sender, receiver, date, time; its last field is the version. A file may begin with its group.
    static const QRegularExpression header(QStringLiteral(R"(^\s*(?:01,[^,\n]*,[^,\n]*,\d{6},[^,\n]*,|\d\d,(?:[^,\n]*,){7}2\s*/|02,[^,\n]*,[^,\n]*,[1-4],\d{6},))"));
    QByteArray start = head.left(1024);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    const auto match = header.match(QString::fromLatin1(start));
    if (!match.hasMatch())
        return std::nullopt;
    return Intake::tr("It begins with the BAI2 record %1.").arg(match.captured().trimmed().left(2));
}

Result<Reading> Bai2Reader::read(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task) const
{
    return Bai2Reading(source, format, settings, sink, task).run();
}

} // namespace daozhang::intake
