// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/statement_facts.h"

#include "app/intake/cell_text.h"
#include "models/common/masks.h"

#include <algorithm>

namespace daozhang::intake {

namespace {

// Labels of an account in the lines above the header (cn-formats.md §6, §7). "卡号" announces a card number.
const QStringList& accountLabels()
{
    static const QStringList labels = {QStringLiteral("查询账号"), QStringLiteral("银行帐号"), QStringLiteral("银行账号"),
                                       QStringLiteral("本方账号"), QStringLiteral("账户账号"), QStringLiteral("卡号/账号"), QStringLiteral("账号/卡号"), QStringLiteral("账号"),
                                       QStringLiteral("帐号"), QStringLiteral("账户"), QStringLiteral("卡号")};
    return labels;
}

constexpr auto kDate = R"((\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2})日?)";

QDate dateOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(R"((\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2}))"));
    const auto match = pattern.match(text);
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return date.year() >= 1990 ? date : QDate();
}

std::optional<qint64> countOf(const QRegularExpressionMatch& match, const char* name)
{
    if (!match.hasCaptured(QLatin1String(name)))
        return std::nullopt;
    bool ok = false;
    const qint64 value = match.captured(QLatin1String(name)).toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<Money> moneyOf(const QRegularExpressionMatch& match, const char* name, Currency currency)
{
    if (!match.hasCaptured(QLatin1String(name)))
        return std::nullopt;
    return Money::parse(match.captured(QLatin1String(name)), currency);
}

} // namespace

StatementFacts::StatementFacts(const Profile& profile, TextEncoding encoding, Currency currency)
    : m_profile(profile), m_encoding(encoding), m_currency(currency)
{
    for (const QString& pattern : profile.declared)
        m_patterns.emplace_back(pattern, QRegularExpression::UseUnicodePropertiesOption);
    const auto note = [this](const QStringList& beginnings) {
        for (const QString& text : beginnings) {
            const char16_t c = text.isEmpty() ? u'#' : text.at(0).unicode();
            if (c < 128)
                m_mayBegin[c] = m_mayBegin[QChar(c).toUpper().unicode()] = true;
        }
    };
    note(profile.skipRows);
    for (const TotalsRow& row : profile.totals)
        note(row.startsWith);
    for (const char c : {'#', '<', '['})
        m_mayBegin[uchar(c)] = true;
}

QStringList StatementFacts::texts(const Record& record) const
{
    QStringList result;
    for (size_t i = 0; i < record.cells.size() && i < 64; ++i)
        result.append(decodeText(cleanCell(record.cells[i].bytes.first(qMin<qsizetype>(record.cells[i].bytes.size(), 1000)), m_encoding), m_encoding)
                          .normalized(QString::NormalizationForm_KC)
                          .trimmed());
    return result;
}

bool StatementFacts::startsWithAny(const QString& normalised, const QStringList& beginnings) const
{
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const QString& b) { return normalised.startsWith(b); });
}

bool StatementFacts::carriesNoRecord(const Record& record, const Columns* columns) const
{
    qsizetype filled = 0;
    QByteArrayView first;
    for (const Cell& cell : record.cells) {
        const QByteArrayView text = cleanCell(cell.bytes, m_encoding);
        if (text.isEmpty())
            continue;
        if (++filled == 1)
            first = text;
        if (filled > 1 && uchar(first.front()) < 0x80 && !m_mayBegin[uchar(first.front())])
            return false;  // the common case: an ordinary row, told without decoding
    }
    if (filled == 0)
        return true;
    const QString name = normaliseName(decodeText(first.first(qMin<qsizetype>(first.size(), 400)), m_encoding));
    if (name.isEmpty() || startsWithAny(name, m_profile.skipRows))
        return true;
    for (const TotalsRow& row : m_profile.totals)
        if (startsWithAny(name, row.startsWith))
            return true;
    if (filled == 1) {
        const QString text = texts(record).join(QString());
        for (const QRegularExpression& pattern : m_patterns)
            if (pattern.match(text).hasMatch())
                return true;
        // One cell of words is a note; a record that was cut off begins with a number or a date.
        const bool letter = !name.at(0).isDigit() && !(name.at(0).unicode() < 0x80 && name.at(0).isLetter());
        return letter && (!columns || columns->count > 2);
    }
    return false;
}

void StatementFacts::read(const Record& record)
{
    const QStringList cells = texts(record);
    readAccount(cells);
    const QString line = cells.join(u' ');
    readCurrency(line);
    readPeriod(line);
    readDeclared(line, record.line);
}

/// An IBAN by itself in a cell above the table, its check digits right (ISO 13616): "Girokonto";"DE89370400440532013000".
bool StatementFacts::isIban(const QString& cell)
{
    static const QRegularExpression form(QStringLiteral(R"(^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$)"));
    const QString text = QString(cell).remove(u' ');
    if (!form.match(text).hasMatch())
        return false;
    int rest = 0;
    for (const QChar c : QString(text.mid(4) + text.left(4)))
        rest = c.isDigit() ? (rest * 10 + c.digitValue()) % 97 : (rest * 100 + c.unicode() - u'A' + 10) % 97;
    return rest == 1;
}

void StatementFacts::readAccount(const QStringList& cells)
{
    if (!m_account.isEmpty())
        return;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (isIban(cells[i])) {
            m_account = accountOf(cells[i]);
            return;
        }
        QString name = normaliseName(cells[i]);
        while (name.startsWith(u'#'))
            name.remove(0, 1);  // "#账号:[2088…]"
        for (const QString& label : accountLabels()) {
            // "账户名称" and "账户明细" are not labels of a number.
            const QChar next = name.size() > label.size() ? name[label.size()] : QChar(u':');
            if (!name.startsWith(label) || (next != u':' && !next.isDigit()))
                continue;
            // "卡号: 1234****9876", or the label in one cell and the number in the next. A bracketed English name or
            // a colon may stand between.
            QString rest = cells[i].section(u':', 1);
            if (cells[i].contains(u':') && rest.trimmed().isEmpty() && i + 1 < cells.size())
                rest = cells[i + 1];
            if (!cells[i].contains(u':'))
                rest = next.isDigit() ? name.mid(label.size()) : i + 1 < cells.size() ? cells[i + 1] : QString();
            static const QRegularExpression number(QStringLiteral(R"([0-9][0-9*xX /-]{3,40}[0-9])"));
            const QString found = number.match(rest).captured().remove(u' ');
            if (found.isEmpty())
                continue;
            m_account = label.contains(QStringLiteral("卡号")) ? maskCard(found) : accountOf(found);
            return;
        }
    }
}

/// "币种:人民币", "卡内账户 002 活期储蓄存款 港币 现汇".
void StatementFacts::readCurrency(const QString& line)
{
    static const QRegularExpression label(QString::fromUtf8(R"((?:币\s*种|币\s*别|卡内账户)[:\s]*(.{1,60}))"));
    static const QRegularExpression name(QString::fromUtf8("人民币|美元|港币|港元|欧元|英镑|日元|澳门元|新加坡元|澳大利亚元|加拿大元|CNY|RMB|USD|HKD|EUR|GBP|JPY"));
    if (m_ownCurrency)
        return;
    if (const auto labelled = label.match(line); labelled.hasMatch())
        if (const auto found = name.match(labelled.captured(1)); found.hasMatch()) {
            m_ownCurrency = currencyOf(found.captured());
            m_currency = m_ownCurrency.value_or(m_currency);
        }
}

void StatementFacts::readPeriod(const QString& line)
{
    // The days on which sales were cleared are not the days on which they were made.
    static const QRegularExpression range(QString::fromUtf8(R"((?<!清算)(?<!结算)(?:日期|期间|时间|范围|区间)[^0-9]{0,60})") + QString::fromUtf8(kDate)
                                          + QString::fromUtf8(R"((?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\]?\s*(?:-|—|~|至|到)\s*\[?)") + QString::fromUtf8(kDate));
    static const QRegularExpression start(QString::fromUtf8("(?:起始|开始|起)(?:日期|时间|日)[^0-9]{0,12}") + QString::fromUtf8(kDate));
    static const QRegularExpression end(QString::fromUtf8("(?:终止|结束|截止|止)(?:日期|时间|日)[^0-9]{0,12}") + QString::fromUtf8(kDate));
    static const QRegularExpression month(QString::fromUtf8(R"((\d{4})\s*年\s*(\d{1,2})\s*月(?!\s*\d))"));
    const auto take = [&](QDate& target, const QString& text) {
        if (!target.isValid())
            target = dateOf(text);
    };
    if (const auto found = range.match(line); found.hasMatch()) {
        take(m_from, found.captured(1));
        take(m_to, found.captured(2));
    }
    if (const auto found = start.match(line); found.hasMatch())
        take(m_from, found.captured(1));
    if (const auto found = end.match(line); found.hasMatch())
        take(m_to, found.captured(1));
    if (const auto found = month.match(line); found.hasMatch() && !m_month.isValid()) {
        const QDate first(found.captured(1).toInt(), found.captured(2).toInt(), 1);
        if (first.isValid())
            m_month = first.addMonths(1).addDays(-1);
    }
}

void StatementFacts::readDeclared(const QString& line, qint64 number)
{
    for (const QRegularExpression& pattern : m_patterns) {
        const auto match = pattern.match(line);
        if (!match.hasMatch())
            continue;
        Declared declared;
        declared.line = number;
        declared.count = countOf(match, "count");
        declared.inCount = countOf(match, "inCount");
        declared.outCount = countOf(match, "outCount");
        declared.in = moneyOf(match, "inSum", m_currency);
        declared.out = moneyOf(match, "outSum", m_currency);
        declared.sum = moneyOf(match, "sum", m_currency);
        m_declared.append(declared);
    }
}

void StatementFacts::readTotals(const Record& record, const Columns& columns)
{
    const QStringList cells = texts(record);
    const auto filled = std::find_if(cells.begin(), cells.end(), [](const QString& c) { return !c.isEmpty(); });
    if (filled == cells.end())
        return;
    const QString name = normaliseName(*filled);
    for (const TotalsRow& row : m_profile.totals) {
        if (!startsWithAny(name, row.startsWith))
            continue;
        Declared declared;
        declared.line = record.line;
        for (const Field field : row.columns) {
            const auto& places = columns.places[size_t(field)];
            if (places.empty() || size_t(places.front()) >= record.cells.size())
                continue;
            const Amount amount = parseYuan(cleanCell(record.cells[size_t(places.front())].bytes, m_encoding), m_encoding, m_currency, m_profile.decimalMark);
            if (amount.fault != AmountFault::None)
                continue;
            (field == Field::In ? declared.in : field == Field::Out ? declared.out : declared.sum) = amount.money;
        }
        m_declared.append(declared);
        return;
    }
}

} // namespace daozhang::intake
