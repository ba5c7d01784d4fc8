// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/columns.h"

#include "app/intake/zone_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <limits>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr int kEarliestYear = 1990;
constexpr int kFutureDays = 7;  // booking and clearing dates run ahead of a weekend or holiday by a few days

/// Forms of a date by what stands first in it; a month that is written as a word needs no order.
QStringList usualDates(DateOrder order)
{
    static const QStringList yearFirst = {QStringLiteral("yyyy-M-d"), QStringLiteral("yyyyMMdd"), QStringLiteral("yyyy/M/d"),
                                          QStringLiteral("yyyy.M.d"), QStringLiteral("yyyy年M月d日")};
    static const QStringList dayFirst = {QStringLiteral("d/M/yyyy"), QStringLiteral("d.M.yyyy"), QStringLiteral("d-M-yyyy"), QStringLiteral("ddMMyyyy"),
                                         QStringLiteral("d/M/yy"), QStringLiteral("d.M.yy"), QStringLiteral("d-M-yy")};
    static const QStringList monthFirst = {QStringLiteral("M/d/yyyy"), QStringLiteral("M-d-yyyy"), QStringLiteral("M.d.yyyy"), QStringLiteral("MMddyyyy"),
                                           QStringLiteral("M/d/yy"), QStringLiteral("M-d-yy"), QStringLiteral("M.d.yy")};
    static const QStringList inWords = {QStringLiteral("d MMM yyyy"), QStringLiteral("d-MMM-yyyy"), QStringLiteral("d. MMM yyyy"), QStringLiteral("d/MMM/yyyy"),
                                        QStringLiteral("MMM d, yyyy"), QStringLiteral("MMM d yyyy"), QStringLiteral("d-MMM-yy"), QStringLiteral("d MMM yy"),
                                        QStringLiteral("yyyy-MMM-d"), QStringLiteral("d MMM, yyyy")};
    switch (order) {
    case DateOrder::DayMonthYear: return dayFirst + inWords + yearFirst.mid(0, 1) + yearFirst.mid(2);
    case DateOrder::MonthDayYear: return monthFirst + inWords + yearFirst.mid(0, 1) + yearFirst.mid(2);
    case DateOrder::YearMonthDay: break;
    }
    return yearFirst + inWords;
}

const QStringList& usualTimes()
{
    static const QStringList formats = {QStringLiteral("H:m:s"), QStringLiteral("HHmmss"), QStringLiteral("H:m"), QStringLiteral("H.m.s"),
                                        QStringLiteral("H时m分s秒"), QStringLiteral("H:m:s a"), QStringLiteral("H:m a"), QStringLiteral("H:m:sz"), QStringLiteral("H:m:s z")};
    return formats;
}

QStringList usualDateTimes(DateOrder order)
{
    const QStringList dates = usualDates(order);
    QStringList formats;
    for (const QString& date : dates)
        for (const char* time : {" H:m:s", " H:m", " HHmmss", "TH:m:s", ", H:m:s", ", H:m", " H:m:s a", " H:m a", ", H:m:s a", ", H:m a", "TH:m:sz", " H:m:sz", " H:m:s z", "TH:mz"})
            formats.append(date + QLatin1String(time));
    if (order == DateOrder::YearMonthDay)
        formats.append(QStringLiteral("yyyyMMddHHmmss"));
    formats.append(QStringLiteral("yyyy-M-d-H.m.s"));
    return formats + dates;
}

/// `iso`: how the dates and times of a workbook are read out, whatever the format's own files write.
QStringList either(const QStringList& own, const QStringList& usual, const QStringList& iso)
{
    if (own.isEmpty())
        return usual;
    QStringList formats = own;
    for (const QString& format : iso)
        if (!formats.contains(format))
            formats.append(format);
    return formats;
}

} // namespace

QString Columns::nameOf(Field field) const
{
    const auto& at = places[size_t(field)];
    return at.empty() ? QString() : names.value(at.front());
}

Columns mapColumns(const Profile& profile, const QStringList& normalised, const QStringList& written)
{
    Columns columns;
    columns.count = size_t(normalised.size());
    while (columns.count > 0 && normalised[qsizetype(columns.count) - 1].isEmpty())
        --columns.count;  // a header that ends in a comma
    columns.recordBytes = profile.recordBytes;
    columns.names = written;
    for (size_t field = 0; field < kFieldCount; ++field) {
        for (const QString& name : profile.columns[field])
            for (qsizetype i = 0; i < normalised.size(); ++i)
                if (normalised[i] == name)
                    columns.places[field].push_back(int(i));
    }
    for (qsizetype i = 0; i < normalised.size(); ++i) {
        if (profile.cards.contains(normalised[i]))
            columns.cards.push_back(int(i));
        if (profile.drops.contains(normalised[i]))
            columns.drops.push_back(int(i));
        if (profile.refundWhenFilled.contains(normalised[i]))
            columns.refundMarks.push_back(int(i));
    }
    return columns;
}

RowCells::RowCells(const Profile& profile, const Columns& columns, const RowSettings& settings)
    : m_profile(profile), m_columns(columns), m_settings(settings),
      m_dates(either(profile.dateFormats, usualDates(profile.dateOrder), {QStringLiteral("yyyy-MM-dd")})),
      m_times(either(profile.timeFormats, usualTimes(), {QStringLiteral("HH:mm:ss")})),
      m_dateTimes(either(profile.dateTimeFormats, usualDateTimes(profile.dateOrder), {QStringLiteral("yyyy-MM-dd HH:mm:ss")}))
{
    if (!profile.zone.isEmpty() && profile.zone != settings.time.id())
        m_zone.emplace(profile.zone);
}

QByteArrayView RowCells::raw(Field field) const
{
    for (const int at : m_columns.places[size_t(field)]) {
        if (size_t(at) >= m_record->cells.size())
            continue;
        const QByteArrayView cell = cleanCell(m_record->cells[size_t(at)].bytes, m_settings.encoding);
        if (!isBlank(cell) && !meansNothing(field, cell))
            return cell;
    }
    return {};
}

QString RowCells::columnOf(Field field) const
{
    for (const int at : m_columns.places[size_t(field)])
        if (size_t(at) < m_record->cells.size() && !isBlank(cleanCell(m_record->cells[size_t(at)].bytes, m_settings.encoding)))
            return m_columns.names.value(at);
    return {};
}

std::vector<QByteArrayView> RowCells::all(Field field) const
{
    std::vector<QByteArrayView> cells;
    for (const int at : m_columns.places[size_t(field)]) {
        if (size_t(at) >= m_record->cells.size())
            continue;
        const QByteArrayView cell = cleanCell(m_record->cells[size_t(at)].bytes, m_settings.encoding);
        if (!isBlank(cell))
            cells.push_back(cell);
    }
    return cells;
}

/// "0" or "/" where a number or a name would stand; never an amount, a date or a word that decides something.
bool RowCells::meansNothing(Field field, QByteArrayView cell) const
{
    if (m_profile.nothing.isEmpty())
        return false;
    switch (field) {
    case Field::Merchant: case Field::Terminal: case Field::Batch: case Field::Trace: case Field::Rrn: case Field::AuthCode:
    case Field::OrderNo: case Field::OriginalTrace: case Field::OriginalRrn: case Field::RefundNumber: case Field::Payer:
    case Field::PayerAccount: case Field::Memo: case Field::Reference: case Field::Outcome:
        return cell.size() <= 4 && m_profile.nothing.contains(QString::fromUtf8(cell));
    default: return false;
    }
}

bool RowCells::isFilled(int place) const
{
    if (size_t(place) >= m_record->cells.size())
        return false;
    const QByteArrayView cell = cleanCell(m_record->cells[size_t(place)].bytes, m_settings.encoding);
    return !isBlank(cell) && std::any_of(cell.begin(), cell.end(), [](char c) { return c != '0' && c != '.' && c != '/'; });
}

QStringList RowCells::texts(Field field)
{
    QStringList result;
    for (const int at : m_columns.places[size_t(field)]) {
        if (size_t(at) >= m_record->cells.size())
            continue;
        const QByteArrayView cell = cleanCell(m_record->cells[size_t(at)].bytes, m_settings.encoding);
        if (!isBlank(cell))
            result.append(decodeText(cell, m_settings.encoding).trimmed());
    }
    return result;
}

QString RowCells::text(Field field)
{
    const QByteArrayView bytes = raw(field);
    if (bytes.isEmpty())
        return m_profile.defaults[size_t(field)];
    Remembered& last = m_remembered[size_t(field)];
    if (QByteArrayView(last.bytes) != bytes) {
        last.bytes.resize(bytes.size());  // keeps its memory from row to row
        std::memcpy(last.bytes.data(), bytes.data(), size_t(bytes.size()));
        last.text = decodeText(bytes, m_settings.encoding).trimmed();
    }
    return last.text;
}

QString RowCells::identifier(Field field, QString& problem)
{
    const QByteArrayView bytes = raw(field);
    if (isSpreadsheetDamaged(bytes)) {
        doubt(field);
        problem = Intake::tr("“%1” in column “%2” was shortened by a spreadsheet program. Export the file again and do not open it in Excel before importing.")
                      .arg(QString::fromLatin1(bytes), m_columns.nameOf(field));
        return {};
    }
    return text(field);
}

bool RowCells::isCard(Field field) const
{
    const auto& places = m_columns.places[size_t(field)];
    return std::any_of(places.begin(), places.end(), [&](int at) { return std::find(m_columns.cards.begin(), m_columns.cards.end(), at) != m_columns.cards.end(); });
}

Amount RowCells::amountOf(QByteArrayView cell, Currency currency) const
{
    if (m_profile.unit == AmountUnit::Fen)
        return parseFen(cell, currency);
    return m_profile.money.roundsFinely ? parseRounded(cell, currency) : parseYuan(cell, m_settings.encoding, currency, m_profile.decimalMark);
}

std::optional<DateParts> RowCells::match(DatePatterns& patterns, QByteArrayView text) const
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
    return ascii ? patterns.match(text) : patterns.match(decodeText(text, m_settings.encoding).normalized(QString::NormalizationForm_KC).toUtf8());
}

/// The year that brings a day without one closest to the file's own date (cn-formats.md §10.7).
int RowCells::yearFor(const DateParts& parts, QDate reference)
{
    int best = reference.year();
    qint64 distance = std::numeric_limits<qint64>::max();
    for (int year = reference.year() - 1; year <= reference.year() + 1; ++year) {
        const QDate candidate(year, parts.month, parts.day);
        if (!candidate.isValid())
            continue;
        const qint64 days = qAbs(candidate.daysTo(reference));
        if (days < distance) {
            distance = days;
            best = year;
        }
    }
    return best;
}

QDate RowCells::believable(DateParts parts, QByteArrayView cell, QString& problem, QDate near) const
{
    const auto written = [&] { return decodeText(cell, m_settings.encoding).left(40); };
    if (parts.year == 0) {
        const QDate reference = near.isValid() ? near : m_settings.reference;
        if (!reference.isValid()) {
            problem = Intake::tr("“%1” has no year and the file does not say which one it is. Put the year and month into the file's name, for example “2026-09”.").arg(written());
            return {};
        }
        parts.year = yearFor(parts, reference);
    }
    const QDate date = parts.date();
    if (!date.isValid())
        problem = Intake::tr("“%1” is not a day of the calendar. Look it up in the original.").arg(written());
    else if (date.year() < kEarliestYear)
        problem = Intake::tr("“%1” is too long ago to be true. Look it up in the original.").arg(written());
    else if (m_settings.today.isValid() && m_settings.today.daysTo(date) > kFutureDays)
        problem = Intake::tr("“%1” lies in the future. Check the date of this computer, or look it up in the original.").arg(written());
    else if (parts.hour >= 0 && !parts.time().isValid())
        problem = Intake::tr("“%1” is not a time of the day. Look it up in the original.").arg(written());
    return problem.isEmpty() ? date : QDate();
}

Moment RowCells::moment(QString& problem)
{
    Moment moment;
    const bool combined = m_columns.has(Field::DateTime);
    const Field field = combined ? Field::DateTime : Field::Date;
    const QByteArrayView cell = raw(field);
    if (cell.isEmpty()) {
        doubt(field);
        problem = Intake::tr("There is no date in column “%1”. Look this line up in the original.").arg(m_columns.nameOf(field));
        return moment;
    }
    auto parts = match(combined ? m_dateTimes : m_dates, cell);
    if (!parts && !combined)
        parts = match(m_dateTimes, cell);  // a spreadsheet adds 00:00 to a date
    if (!parts) {
        doubt(field);
        problem = Intake::tr("“%1” in column “%2” is not a date. Correct it from the original, or export the file again.")
                      .arg(decodeText(cell, m_settings.encoding).left(40), m_columns.nameOf(field));
        return moment;
    }
    moment.date = believable(*parts, cell, problem);
    if (!problem.isEmpty()) {
        doubt(field);
        return moment;
    }
    if (combined)
        moment.time = parts->time();
    DateParts clock = *parts;
    if (const QByteArrayView timeCell = raw(Field::Time); !timeCell.isEmpty() && !readTime(moment, clock, timeCell, problem))
        return moment;
    if (!moment.time.isValid())
        return moment;
    std::optional<qint64> utc;
    if (!clock.offsetMinutes) {
        const bool isUtc = combined && !m_profile.money.utcColumns.isEmpty() && m_profile.money.utcColumns.contains(normaliseName(columnOf(Field::DateTime)));
        const QByteArrayView zone = isUtc ? QByteArrayView("UTC") : raw(Field::Zone);
        if (!zone.isEmpty() && !(utc = utcSecondsIn(zone, moment.date, moment.time))) {
            doubt(Field::Zone);
            problem = Intake::tr("The time zone “%1” is not known, so it is not known on which day this was. Look this line up in the original.")
                          .arg(decodeText(zone, m_settings.encoding).left(40));
            return moment;
        }
    }
    toShopTime(moment, clock, utc);
    return moment;
}

/// A time of another zone, or with its offset beside it, becomes the shop's; a day without a time stays that day.
void RowCells::toShopTime(Moment& moment, const DateParts& parts, std::optional<qint64> utc) const
{
    if (!utc && !parts.offsetMinutes && !m_zone)
        return;
    if (!utc)
        utc = parts.offsetMinutes ? QDateTime(moment.date, moment.time, Qt::UTC).toSecsSinceEpoch() - qint64(*parts.offsetMinutes) * 60
                                  : m_zone->toUtcSeconds(moment.date, moment.time);
    moment.date = m_settings.time.localDate(*utc);
    moment.time = m_settings.time.localTime(*utc);
}

/// The time column, which may hold its day as well.
bool RowCells::readTime(Moment& moment, DateParts& clock, QByteArrayView cell, QString& problem)
{
    QByteArray digits = cell.toByteArray();
    if (digits.size() < 6 && std::all_of(digits.cbegin(), digits.cend(), [](char c) { return c >= '0' && c <= '9'; }))
        digits = digits.rightJustified(6, '0');  // a spreadsheet drops the zeros of 093005 and of 000007
    auto parts = match(m_times, digits);
    if (!parts)
        parts = match(m_dateTimes, cell);
    if (!parts || !parts->time().isValid()) {
        doubt(Field::Time);
        problem = Intake::tr("“%1” in column “%2” is not a time of the day. Look it up in the original.")
                      .arg(decodeText(cell, m_settings.encoding).left(40), m_columns.nameOf(Field::Time));
        return false;
    }
    moment.time = parts->time();
    clock = *parts;
    // "23:59:58" may be a whole date and time; a bank's booking day stays, and 1899-12-30 is a spreadsheet's way to write a time.
    if (parts->year >= kEarliestYear && m_profile.book != Book::Bank)
        if (const QDate day = believable(*parts, cell, problem); day.isValid())
            moment.date = day;
    return problem.isEmpty();
}

QDate RowCells::date(Field field, QString& problem, QDate near)
{
    const QByteArrayView cell = raw(field);
    if (cell.isEmpty())
        return {};
    auto parts = match(m_dates, cell);
    if (!parts)
        parts = match(m_dateTimes, cell);
    if (!parts) {
        doubt(field);
        problem = Intake::tr("“%1” in column “%2” is not a date. Correct it from the original, or export the file again.")
                      .arg(decodeText(cell, m_settings.encoding).left(40), m_columns.nameOf(field));
        return {};
    }
    const QDate day = believable(*parts, cell, problem, near);
    if (!problem.isEmpty())
        doubt(field);
    return day;
}

QString RowCells::joined(Field field)
{
    QStringList parts;
    for (const int at : m_columns.places[size_t(field)]) {
        if (size_t(at) >= m_record->cells.size())
            continue;
        const QByteArrayView cell = cleanCell(m_record->cells[size_t(at)].bytes, m_settings.encoding);
        if (isBlank(cell) || meansNothing(field, cell))
            continue;
        const QString text = decodeText(cell, m_settings.encoding).simplified();
        if (!text.isEmpty() && !parts.contains(text))
            parts.append(text);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace daozhang::intake
