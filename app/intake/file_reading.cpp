// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/file_reading.h"

#include "app/intake/bank_rows.h"
#include "app/intake/batch_tally.h"
#include "app/intake/column_totals.h"
#include "app/intake/format_reader.h"
#include "app/intake/record_mask.h"
#include "app/intake/row_identity.h"
#include "app/intake/sale_rows.h"
#include "models/intake/wallet_account.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr size_t kBatch = 2000;

/// Walks through a table of records. One object a file.
class TableReading
{
public:
    TableReading(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task)
        : m_source(source), m_format(format), m_profile(*format.profile), m_sink(sink), m_task(task),
          m_reader(source, format.layout), m_facts(*format.profile, format.layout.encoding, format.profile->currency.value_or(settings.currency)),
          m_totals(*format.profile, format.columns, format.layout.encoding, format.profile->currency.value_or(settings.currency)),
          m_ledger(format.profile->currency.value_or(settings.currency), balancesOf(format)),
          m_batches(format.profile->money, format.profile->currency.value_or(settings.currency)), m_today(settings.today), m_nameDate(settings.nameDate)
    {
        m_settings.time = settings.time;
        m_settings.today = settings.today;
        m_settings.currency = m_profile.currency.value_or(settings.currency);
        m_settings.encoding = format.layout.encoding;
        m_sales.resize(kBatch);
        m_lines.resize(kBatch);
    }

    Result<Reading> run()
    {
        DZ_CHECK(m_reader.start());
        DZ_CHECK(readAboveTable());
        SaleRows saleRows(m_profile, m_format.columns, m_settings);
        BankRows bankRows(m_profile, m_format.columns, m_settings);
        Record record;
        for (;;) {
            DZ_ASSIGN(const bool more, m_reader.next(record));
            if (!more)
                break;
            if (!isRecord(record))
                continue;
            ++m_reading.lines;
            const QString damage = damageText(record);
            if (!damage.isEmpty()) {
                DZ_CHECK(refuse(record, damage, {}));
                continue;
            }
            const QString problem = m_profile.book == Book::Bank ? readBankLine(bankRows, record) : readSale(saleRows, record);
            if (!problem.isEmpty()) {
                const LineDoubt doubt = m_profile.book == Book::Bank ? bankRows.doubt() : saleRows.doubt();
                DZ_CHECK(refuse(record, breaksOff(record, doubt) ? breakText() : problem, doubt));
            }
            if (m_filled == kBatch)
                DZ_CHECK(handOn());
        }
        DZ_CHECK(handOn());
        if (const auto declared = m_totals.declared())
            m_facts.declare(*declared);
        m_reading.controls = m_ledger.controls(m_facts, m_reading.refusedCount) + m_totals.controls() + m_batches.controls();
        m_reading.coverage = m_ledger.coverage(m_facts, m_settings.account, m_today);
        m_reading.days = m_tally.finish(m_reading.refused);
        m_reading.statements = m_ledger.statements(m_reading.coverage);
        m_reading.sum = m_ledger.sum();
        m_reading.fees = m_ledger.fees();
        m_reading.nets = m_ledger.nets();
        return std::move(m_reading);
    }

private:
    static ControlLedger::Balances balancesOf(const Recognised& format)
    {
        return format.columns.has(Field::Balance) ? ControlLedger::Balances::Chained : ControlLedger::Balances::None;
    }

    Result<void> readAboveTable()
    {
        Record record;
        for (int i = 0; i < m_format.recordsBeforeHeader; ++i) {
            DZ_ASSIGN(const bool more, m_reader.next(record));
            if (!more)
                break;
            if (!m_totals.take(record))
                m_facts.read(record);
        }
        m_totals.endAbove();
        if (const auto own = m_facts.currency(); own && *own != m_settings.currency) {
            m_settings.currency = *own;
            m_ledger = ControlLedger(*own, balancesOf(m_format));
        }
        for (int i = 0; i < m_format.headerRows; ++i) {
            DZ_ASSIGN(const bool more, m_reader.next(record));
            if (!more)
                break;
        }
        m_reader.expectCells(m_format.columns.count);
        m_settings.reference = m_facts.month().isValid() ? m_facts.month() : m_facts.to().isValid() ? m_facts.to() : m_nameDate;
        m_settings.clearingDate = m_profile.columns[size_t(Field::ClearingDate)].isEmpty() && m_profile.reader == ReaderKind::FixedWidth ? m_nameDate : QDate();
        m_settings.account = !m_profile.wallet.isEmpty() ? walletAccount(m_profile.wallet, m_facts.account())
                             : !m_facts.account().isEmpty() ? m_facts.account()
                             : !m_profile.account.isEmpty() ? accountOf(m_profile.account) : m_profile.id;
        return {};
    }

    bool isRecord(const Record& record)
    {
        if (record.damage != LineDamage::None)
            return true;
        if (m_totals.take(record) || opensOrCloses(record))
            return false;
        if (!m_format.layout.slices.empty())
            return !record.raw.trimmed().isEmpty();
        if (m_facts.carriesNoRecord(record, &m_format.columns)) {
            m_facts.readTotals(record, m_format.columns);
            m_facts.read(record);
            m_batches.read(decodeText(record.raw.trimmed(), m_settings.encoding));
            return false;
        }
        return !isSkippedType(record) && !isRepeatedHeader(record);
    }

    /// Lines that a provider's list carries beside those that move money: "Authorised", "initial_available_balance".
    bool isSkippedType(const Record& record) const
    {
        if (m_profile.money.skipTypes.isEmpty())
            return false;
        for (const int place : m_format.columns.places[size_t(Field::Type)]) {
            if (size_t(place) >= record.cells.size())
                continue;
            const QByteArrayView cell = cleanCell(record.cells[size_t(place)].bytes, m_settings.encoding);
            if (!isBlank(cell))
                return m_profile.money.skipTypes.contains(normaliseName(decodeText(cell, m_settings.encoding)));
        }
        return false;
    }

    /// Records without a transaction that stand first and last: "000000", "999999".
    bool opensOrCloses(const Record& record) const
    {
        return !m_profile.notRecords.isEmpty() && !record.cells.empty()
               && m_profile.notRecords.contains(QString::fromLatin1(cleanCell(record.cells.front().bytes, m_settings.encoding)));
    }

    /// Exports of several pages repeat the header on each.
    bool isRepeatedHeader(const Record& record) const
    {
        if (m_format.headerRows == 0 || record.cells.size() < 2)
            return false;
        const Field key = m_profile.required.front();
        const auto& places = m_format.columns.places[size_t(key)];
        if (places.empty() || size_t(places.front()) >= record.cells.size())
            return false;
        const QByteArrayView cell = cleanCell(record.cells[size_t(places.front())].bytes, m_settings.encoding);
        if (cell.isEmpty() || (cell.front() >= '0' && cell.front() <= '9'))
            return false;
        return m_profile.names(key).contains(normaliseName(decodeText(cell, m_settings.encoding)));
    }

    QString damageText(const Record& record) const
    {
        switch (record.damage) {
        case LineDamage::None: break;
        case LineDamage::TooLong: return Intake::tr("The line is longer than any record can be. The file is damaged; download it again.");
        case LineDamage::TooManyCells: return Intake::tr("The line has thousands of columns. The file is damaged; download it again.");
        case LineDamage::NulByte: return Intake::tr("The line holds bytes that are no text. The file is damaged; download it again.");
        }
        if (!m_format.layout.slices.empty())
            return {};
        size_t cells = record.cells.size();
        while (cells > m_format.columns.count && cleanCell(record.cells[cells - 1].bytes, m_settings.encoding).isEmpty())
            --cells;
        if (cells > m_format.columns.count)
            return Intake::tr("The line has %1 columns instead of %2: a value may hold the separator. Correct it from the original.")
                .arg(QString::number(cells), QString::number(m_format.columns.count));
        // A bank leaves out empty columns at the end of a line; what is needed must be there.
        for (const Field field : m_profile.required)
            for (const int place : m_format.columns.places[size_t(field)])
                if (size_t(place) >= cells)
                    return Intake::tr("The line has %1 columns instead of %2: it was cut off. Download the file again.")
                        .arg(QString::number(cells), QString::number(m_format.columns.count));
        if (m_profile.book != Book::Bank && m_format.headerRows > 0 && cells < m_format.columns.count)
            return Intake::tr("The line has %1 columns instead of %2: it was cut off. Download the file again.")
                .arg(QString::number(cells), QString::number(m_format.columns.count));
        return {};
    }

    /// The last line of a file that ends within a word that is known: what stands there is no other status.
    bool breaksOff(const Record& record, const LineDoubt& doubt) const
    {
        if (record.raw.endsWith('\n') || record.raw.endsWith('\r') || record.cells.size() < 2 || !doubt.field)
            return false;
        const auto& places = m_format.columns.places[size_t(*doubt.field)];
        if (std::find(places.begin(), places.end(), int(record.cells.size()) - 1) == places.end())
            return false;
        QString word = normaliseName(decodeText(cleanCell(record.cells.back().bytes, m_settings.encoding), m_settings.encoding));
        while (word.endsWith(QChar::ReplacementCharacter))
            word.chop(1);
        const auto begins = [&](const auto& words) {
            return std::any_of(words.keyBegin(), words.keyEnd(), [&](const QString& known) { return known.size() > word.size() && normaliseName(known).startsWith(word); });
        };
        return !word.isEmpty() && (begins(m_profile.statuses) || begins(m_profile.outcomes) || begins(m_profile.types));
    }

    static QString breakText() { return Intake::tr("The file ends in the middle of this line: it looks cut off. Download it again."); }

    QString readSale(SaleRows& rows, const Record& record)
    {
        Sale& sale = m_sales[m_filled];
        const QString problem = rows.build(record, sale);
        if (!problem.isEmpty())
            return problem;
        if (sale.merchant.isEmpty())
            sale.merchant = m_facts.account();
        m_identity.identify(sale);
        if (!m_profile.countedOnce || sale.identity != m_lastIdentity) {
            m_ledger.add(sale, rows.settled());
            m_totals.add(record, effectSign(sale.type) < 0);
        }
        m_lastIdentity = sale.identity;
        m_batches.add(sale);
        m_tally.add(sale);
        ++m_filled;
        return {};
    }

    QString readBankLine(BankRows& rows, const Record& record)
    {
        BankLine& line = m_lines[m_filled];
        const QString problem = rows.build(record, line);
        if (!problem.isEmpty())
            return problem;
        m_identity.identify(line);
        m_ledger.add(line, rows.isNeutral() ? ControlLedger::Side::Neutral : ControlLedger::Side::InOrOut);
        m_totals.add(record, line.amount.isNegative());
        m_tally.add(line);
        ++m_filled;
        return {};
    }

    Result<void> refuse(const Record& record, const QString& problem, const LineDoubt& doubt)
    {
        if (++m_reading.refusedCount > kMostRefused)
            return Failure(ErrorCode::Unreadable,
                           Intake::tr("More than %1 lines of “%2” cannot be read; the first is line %3: %4 The file is damaged or in another format. Nothing of it was stored.")
                               .arg(QString::number(kMostRefused), m_source.name(), QString::number(m_reading.refused.front().line), m_reading.refused.front().reason));
        RefusedLine line{record.line, problem, shownLine(record, &m_format.columns, m_settings.encoding)};
        if (doubt.field)
            mark(line, record, *doubt.field);
        m_reading.refused.append(line);
        m_tally.refuse(m_reading.refused.size() - 1, doubt.own);
        return {};
    }

    /// Finds the cell of `field` again in the line as it is shown.
    void mark(RefusedLine& line, const Record& record, Field field) const
    {
        for (const int at : m_format.columns.places[size_t(field)]) {
            if (size_t(at) >= record.cells.size())
                continue;
            const Cell& cell = record.cells[size_t(at)];
            const QString text = decodeText(cleanCell(cell.bytes, m_settings.encoding), m_settings.encoding).simplified();
            if (text.isEmpty())
                continue;
            const qsizetype before = decodeText(record.raw.first(cell.from), m_settings.encoding).simplified().size();
            const qsizetype found = line.raw.indexOf(text, std::max<qsizetype>(0, before - 2));
            if (found >= 0) {
                line.markFrom = int(found);
                line.markLength = int(text.size());
            }
            return;
        }
    }

    Result<void> handOn()
    {
        if (m_task.stopRequested())
            return TaskContext::stopped();
        if (m_profile.book == Book::Bank)
            DZ_CHECK(m_sink.take(std::span(m_lines.data(), m_filled)));
        else
            DZ_CHECK(m_sink.take(std::span(m_sales.data(), m_filled)));
        m_filled = 0;
        m_task.report({Intake::tr("Reading %1").arg(m_source.name()), m_reader.bytesRead(), qMax<qint64>(m_source.size(), 0)});
        return {};
    }

    ByteSource& m_source;
    const Recognised& m_format;
    const Profile& m_profile;
    RowSink& m_sink;
    TaskContext& m_task;
    RecordReader m_reader;
    StatementFacts m_facts;
    ColumnTotals m_totals;
    ControlLedger m_ledger;
    BatchTally m_batches;
    DayTally m_tally;
    RowSettings m_settings;
    RowIdentity m_identity;
    QDate m_today;
    QDate m_nameDate;
    std::vector<Sale> m_sales;
    std::vector<BankLine> m_lines;
    size_t m_filled = 0;
    QByteArray m_lastIdentity;  ///< of the sale before
    Reading m_reading;
};

} // namespace

Result<Reading> readRows(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task)
{
    if (format.profile->reader == ReaderKind::Report)
        return Reading();
    if (format.wide) {
        DecodedSource narrow(source, "UTF-16");
        Recognised asUtf8 = format;
        asUtf8.wide = false;
        return readRows(narrow, asUtf8, settings, sink, task);
    }
    if (format.profile->format)
        return format.profile->format->read(source, format, settings, sink, task);
    return TableReading(source, format, settings, sink, task).run();
}

QDate dateInName(const QString& name)
{
    static const QRegularExpression day(QStringLiteral(R"((?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?([0-3]\d)(?!\d))"));
    static const QRegularExpression month(QStringLiteral(R"((?<!\d)(20\d\d)[-_.年]?(0?[1-9]|1[0-2])(?!\d))"));
    // UnionPay: INN<yyMMdd><2 digits>ZM_<merchant>
    static const QRegularExpression unionPay(QStringLiteral(R"(INN(\d\d)(\d\d)(\d\d)\d\dZM)"));
    if (const auto found = unionPay.match(name); found.hasMatch())
        return QDate(2000 + found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt());
    if (const auto found = day.match(name); found.hasMatch()) {
        const QDate date(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt());
        if (date.isValid())
            return date;
    }
    if (const auto found = month.match(name); found.hasMatch())
        return QDate(found.captured(1).toInt(), found.captured(2).toInt(), 1).addMonths(1).addDays(-1);
    return {};
}

} // namespace daozhang::intake
