// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/detection.h"

#include "app/intake/format_reader.h"
#include "app/intake/sale_rows.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr int kHeaderWithin = 40;
constexpr qsizetype kOwnFirst = 1'000'000;
constexpr qsizetype kWidestHeader = 400;
constexpr const char* kDelimiters = ",\t|;^~";

QByteArray wholeLines(const Survey& survey)
{
    if (survey.bytes <= survey.head.size())
        return survey.head;
    const qsizetype end = survey.head.lastIndexOf('\n');
    return end > 0 ? survey.head.left(end + 1) : survey.head;
}

/// The first records of a file under one delimiter, as texts.
class HeadTable
{
public:
    HeadTable(const QByteArray& head, RecordLayout layout) : m_layout(std::move(layout))
    {
        BufferSource source(QString(), head);
        RecordReader reader(source, m_layout);
        Record record;
        if (!reader.start())
            return;
        while (rows.size() < size_t(kHeaderWithin)) {
            const auto more = reader.next(record);
            if (!more || !*more)
                break;
            QStringList cells;
            if (record.damage == LineDamage::None && record.cells.size() <= size_t(kWidestHeader))
                for (const Cell& cell : record.cells)
                    cells.append(decodeText(cleanCell(cell.bytes.first(qMin<qsizetype>(cell.bytes.size(), 500)), m_layout.encoding), m_layout.encoding));
            rows.push_back(cells);
            QStringList names;
            for (const QString& cell : std::as_const(cells))
                names.append(normaliseName(cell));
            normalised.push_back(names);
        }
    }

    std::vector<QStringList> rows;
    std::vector<QStringList> normalised;

private:
    RecordLayout m_layout;
};

bool hasField(const Profile& profile, Field field, const QStringList& names)
{
    return std::any_of(profile.names(field).begin(), profile.names(field).end(), [&](const QString& n) { return names.contains(n); });
}

struct HeaderFit
{
    int at = -1;
    QStringList missing;
    qsizetype found = 0;
};

/// Where the profile's header stands, or where most of it does.
HeaderFit fitHeader(const Profile& profile, const HeadTable& table)
{
    HeaderFit best;
    QString above;
    for (size_t at = 0; at + size_t(profile.headerRows) <= table.rows.size(); ++at) {
        const QStringList names = profile.headerRows == 1 ? table.normalised[at] : headerNames(table.rows, int(at), profile.headerRows).normalised;
        HeaderFit fit;
        for (const Field field : profile.required) {
            if (hasField(profile, field, names))
                ++fit.found;
            else
                fit.missing.append(profile.names(field).first());
        }
        for (const QString& name : profile.requiredNames) {
            if (names.contains(name))
                ++fit.found;
            else
                fit.missing.append(name);
        }
        for (const QString& marker : profile.markers) {
            if (above.contains(marker))
                ++fit.found;
            else
                fit.missing.append(marker);
        }
        const bool sister = std::any_of(profile.absentNames.begin(), profile.absentNames.end(), [&](const QString& n) { return names.contains(n); });
        if (fit.missing.isEmpty() && !sister) {
            fit.at = int(at);
            return fit;
        }
        if (fit.found > best.found && !sister)
            best = fit;
        above += table.normalised[at].join(QString());
    }
    return best;
}

class Recogniser
{
public:
    Recogniser(const Survey& survey, const QString& name, const ProfileShelf& shelf, const Profile* wanted, TextEncoding encoding)
        : m_head(wholeLines(survey)), m_name(name), m_shelf(shelf), m_wanted(wanted), m_encoding(encoding)
    {
    }

    /// nullopt when nothing fits; a Failure when several do equally well.
    Result<std::optional<Recognised>> find()
    {
        std::vector<Recognised> found;
        qsizetype best = 0;
        for (const auto& owned : m_shelf) {
            const Profile& profile = *owned;
            if (m_wanted && m_wanted != &profile)
                continue;
            // What the shop itself said of its files stands before what is shipped.
            qsizetype weight = profile.specificity() + (m_shelf.isOwn(profile) ? kOwnFirst : 0);
            auto fit = profile.reader == ReaderKind::Format ? fitFormat(profile)
                       : profile.reader == ReaderKind::FixedWidth ? fitFixedWidth(profile)
                       : profile.reader == ReaderKind::Report ? fitReport(profile)
                                                              : fitDelimited(profile);
            if (!fit && !profile.order.isEmpty()) {
                fit = fitHeaderless(profile);
                weight = 0;
            }
            if (!fit)
                continue;
            if (found.empty() || weight > best) {
                found.clear();
                best = weight;
            }
            if (weight == best)
                found.push_back(std::move(*fit));
        }
        if (found.empty())
            return std::optional<Recognised>();
        if (found.size() > 1) {
            QStringList titles;
            for (const Recognised& one : found)
                titles.append(QStringLiteral("%1 (%2)").arg(one.profile->id, one.profile->title()));
            return Failure(ErrorCode::Unreadable,
                           Intake::tr("“%1” could be any of these formats: %2. Choose the format by hand.").arg(m_name, titles.join(QStringLiteral(", "))));
        }
        return std::optional(std::move(found.front()));
    }

    /// "It resembles …, but the columns … are missing." Empty when it resembles nothing.
    QString nearest()
    {
        qsizetype best = 0;
        QString sentence;
        for (const auto& profile : m_shelf) {
            if (profile->reader != ReaderKind::Delimited || (m_wanted && m_wanted != profile.get()))
                continue;
            for (const char delimiter : delimitersOf(*profile)) {
                const HeaderFit fit = fitHeader(*profile, table(delimiter));
                if (fit.found <= best || (fit.found * 2 < profile->specificity() && !m_wanted))
                    continue;
                best = fit.found;
                sentence = Intake::tr("It resembles “%1”, but these columns are missing: %2.").arg(profile->title(), fit.missing.join(QStringLiteral(", ")));
            }
        }
        return sentence;
    }

private:
    static QByteArray delimitersOf(const Profile& profile)
    {
        // Whatever a format's own files are cut by: its sheet in a workbook is cut by TABs.
        return profile.delimiters.isEmpty() ? QByteArray(kDelimiters) : profile.delimiters.contains('\t') ? profile.delimiters : profile.delimiters + '\t';
    }

    const HeadTable& table(char delimiter)
    {
        auto it = m_tables.find(delimiter);
        if (it == m_tables.end()) {
            RecordLayout layout;
            layout.delimiter = delimiter;
            layout.encoding = m_encoding;
            it = m_tables.emplace(delimiter, HeadTable(m_head, layout)).first;
        }
        return it->second;
    }

    /// Nearly all dates of the beginning are days of the calendar in the profile's order of day and month.
    bool datesFit(const Recognised& candidate) const
    {
        BufferSource source(m_name, m_head);
        RecordReader reader(source, candidate.layout);
        RowSettings settings;
        settings.encoding = m_encoding;
        settings.reference = QDate(2026, 1, 1);  // any will do: only the form of a date is asked here
        RowCells cells(*candidate.profile, candidate.columns, settings);
        Record record;
        int at = 0, fits = 0, contradicts = 0;
        if (!reader.start())
            return false;
        for (auto more = reader.next(record); more && *more; more = reader.next(record)) {
            if (at++ < candidate.recordsBeforeHeader + candidate.headerRows || record.cells.size() < 2)
                continue;
            cells.set(record);
            QString problem;
            cells.moment(problem);
            ++(problem.isEmpty() ? fits : contradicts);
        }
        return fits > 3 * contradicts;
    }

    std::optional<Recognised> fitDelimited(const Profile& profile)
    {
        for (const char delimiter : delimitersOf(profile)) {
            const HeadTable& head = table(delimiter);
            const HeaderFit fit = fitHeader(profile, head);
            if (fit.at < 0)
                continue;
            const HeaderNames names = headerNames(head.rows, fit.at, profile.headerRows);
            Recognised result;
            result.profile = &profile;
            result.layout.delimiter = delimiter;
            result.layout.encoding = m_encoding;
            result.layout.backticks = profile.backticks;
            result.recordsBeforeHeader = fit.at;
            result.headerRows = profile.headerRows;
            result.columns = mapColumns(profile, names.normalised, names.written);
            if (profile.datesDecide && !m_wanted && !datesFit(result))
                return std::nullopt;
            QStringList shown;
            for (const Field field : profile.required)
                shown.append(result.columns.nameOf(field));
            result.because = Intake::tr("Line %1 is a header with the columns %2.")
                                 .arg(QString::number(fit.at + 1), shown.join(QStringLiteral(", ")));
            return result;
        }
        return std::nullopt;
    }

    /// No header line: the first lines must read as records in the documented order of columns.
    std::optional<Recognised> fitHeaderless(const Profile& profile)
    {
        for (const char delimiter : delimitersOf(profile)) {
            Recognised result;
            result.profile = &profile;
            result.layout.delimiter = delimiter;
            result.layout.encoding = m_encoding;
            result.columns = mapColumns(profile, profile.order, profile.order);
            if (!readsAsRecords(result, size_t(profile.fewestCells)))
                continue;
            result.because = Intake::tr("The file has no header, but its lines hold what the format “%1” has in each column.").arg(profile.title());
            return result;
        }
        return std::nullopt;
    }

    std::optional<Recognised> fitFixedWidth(const Profile& profile)
    {
        Recognised result;
        result.profile = &profile;
        result.layout.encoding = m_encoding;
        QStringList names;
        for (const FixedSlice& slice : profile.slices) {
            names.append(slice.name);
            result.layout.slices.emplace_back(slice.offset, slice.width);
        }
        result.columns = mapColumns(profile, names, names);
        if (!gapsAreBlank(profile) || !readsAsRecords(result, names.size()))
            return std::nullopt;
        result.because = Intake::tr("Its lines have the fixed columns of “%1” (%2 bytes).").arg(profile.title(), QString::number(profile.recordBytes));
        return result;
    }

    bool gapsAreBlank(const Profile& profile) const
    {
        qsizetype from = 0;
        qsizetype end = 0;
        for (;; from = end + 1) {
            end = m_head.indexOf('\n', from);
            const bool opens = std::any_of(profile.notRecords.begin(), profile.notRecords.end(), [&](const QString& mark) { return m_head.mid(from, mark.size()) == mark.toLatin1(); });
            if (!opens || end < 0)
                break;
        }
        if (end < 0)
            end = m_head.size();
        QByteArrayView line = QByteArrayView(m_head).sliced(from, end - from);
        while (line.endsWith('\r') || line.endsWith('\n'))
            line.chop(1);
        if (line.size() > profile.recordBytes || line.size() * 2 < profile.recordBytes)
            return false;
        int expected = 0;
        for (const FixedSlice& slice : profile.slices) {
            for (int at = expected; at < slice.offset && at < line.size(); ++at)
                if (line[at] != ' ')
                    return false;
            expected = slice.offset + slice.width;
        }
        return true;
    }

    /// At least half of the first lines, and the very first, can be read as sales.
    bool readsAsRecords(const Recognised& candidate, size_t fewestCells) const
    {
        BufferSource source(m_name, m_head);
        RecordReader reader(source, candidate.layout);
        RowSettings settings;
        settings.encoding = m_encoding;
        settings.reference = QDate(2026, 1, 1);  // any will do: only the form of a date is asked here
        SaleRows rows(*candidate.profile, candidate.columns, settings);
        Record record;
        Sale sale;
        int seen = 0;
        int good = 0;
        if (!reader.start())
            return false;
        while (seen < kHeaderWithin) {
            const auto more = reader.next(record);
            if (!more || !*more)
                break;
            if (record.cells.size() <= 1 && candidate.layout.slices.empty())
                continue;
            if (!candidate.profile->notRecords.isEmpty() && !record.cells.empty()
                && candidate.profile->notRecords.contains(QString::fromLatin1(cleanCell(record.cells.front().bytes, m_encoding))))
                continue;
            ++seen;
            const bool fits = record.cells.size() >= fewestCells && record.cells.size() <= candidate.columns.count + 1
                              && rows.build(record, sale).isEmpty();
            good += fits ? 1 : 0;
            if (seen == 1 && good == 0)
                return false;
        }
        return good > 0 && good * 2 >= seen;
    }

    std::optional<Recognised> fitFormat(const Profile& profile) const
    {
        auto because = profile.format->recognises(m_head, m_encoding);
        if (!because)
            return std::nullopt;
        Recognised result;
        result.profile = &profile;
        result.layout.encoding = m_encoding;
        result.layout.quoting = RecordLayout::Quoting::Off;
        result.because = *std::move(because);
        return result;
    }

    std::optional<Recognised> fitReport(const Profile& profile) const
    {
        const QString text = normaliseName(decodeText(m_head.left(4096), m_encoding));
        for (const QString& marker : profile.markers)
            if (!text.contains(marker))
                return std::nullopt;
        Recognised result;
        result.profile = &profile;
        result.layout.encoding = m_encoding;
        result.because = Intake::tr("Its title is that of “%1”.").arg(profile.title());
        return result;
    }

    QByteArray m_head;
    QString m_name;
    const ProfileShelf& m_shelf;
    const Profile* m_wanted;
    TextEncoding m_encoding;
    std::map<char, HeadTable> m_tables;
};

Failure notRecognised(const QString& name, const Profile* wanted, const QString& nearest)
{
    if (wanted)
        return Failure(ErrorCode::Unreadable,
                       Intake::tr("“%1” is not in the format “%2”. %3").arg(name, wanted->title(), nearest).trimmed());
    if (!nearest.isEmpty())
        return Failure(ErrorCode::Unreadable, Intake::tr("“%1” is in no format that is known. %2").arg(name, nearest));
    return Failure(ErrorCode::Unreadable,
                   Intake::tr("“%1” is in no format that is known. Export it from the bank or the provider again as CSV or text, "
                              "or choose the format by hand.").arg(name));
}

} // namespace

HeaderNames headerNames(const std::vector<QStringList>& rows, int at, int headerRows)
{
    HeaderNames names;
    names.written = rows[size_t(at)];
    if (headerRows == 2) {
        // "发生额/元" stands once over 借方 and 贷方: the empty cell beside it belongs to it.
        const QStringList below = rows[size_t(at) + 1];
        QString over;
        for (qsizetype i = 0; i < qMax(names.written.size(), below.size()); ++i) {
            if (i >= names.written.size())
                names.written.append(QString());
            if (!names.written[i].isEmpty())
                over = names.written[i];
            const QString under = below.value(i);
            if (!under.isEmpty())
                names.written[i] = over + u'/' + under;
        }
    }
    for (const QString& name : std::as_const(names.written))
        names.normalised.append(normaliseName(name));
    return names;
}

bool looksLikeZip(const QByteArray& head) { return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"); }

std::optional<Failure> foreignKind(const Survey& survey, const QString& name)
{
    const QByteArray& head = survey.head;
    const auto failure = [](const QString& text) { return Failure(ErrorCode::Unreadable, text); };
    if (survey.bytes == 0)
        return failure(Intake::tr("“%1” is empty. Download it again.").arg(name));
    if (looksLikeZip(head))
        return std::nullopt;
    if (head.startsWith("%PDF"))
        return failure(Intake::tr("“%1” is a PDF. Export the statement as CSV or text, or attach the PDF to a case as evidence.").arg(name));
    static constexpr const char* kPictures[] = {"\x89PNG", "\xFF\xD8\xFF", "GIF8", "BM", "II*", "MM\0*"};
    for (const char* magic : kPictures)
        if (head.startsWith(magic) && (survey.binary || qstrlen(magic) > 2))
            return failure(Intake::tr("“%1” is a picture. Attach it to a case as evidence; an import needs the file from the bank or the provider.").arg(name));
    if (head.startsWith("Rar!") || head.startsWith("7z\xBC\xAF") || head.startsWith("\x1F\x8B") || head.mid(257, 5) == "ustar")
        return failure(Intake::tr("“%1” is an archive of a kind that is not read. Unpack it and import the files inside.").arg(name));
    // A workbook or an archive begins with its mark, which was looked for already.
    const bool isPacked = QStringList{QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("xls"), QStringLiteral("zip"), QStringLiteral("gz")}
                              .contains(QFileInfo(name).suffix().toLower());
    if (survey.binary && isPacked)
        return failure(Intake::tr("“%1” is damaged: what is in it is not what its name says. Download it again.").arg(name));
    if (survey.binary)
        return failure(Intake::tr("“%1” is not a text file. Export the statement as CSV or text.").arg(name));
    const QByteArray start = head.left(512).trimmed().toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table"))
        return failure(Intake::tr("“%1” is a web page without a table, although it may be named as one. Export the statement again while you are signed in at the bank.").arg(name));
    if (head.trimmed().isEmpty())
        return failure(Intake::tr("“%1” holds nothing but blanks. Download it again.").arg(name));
    return std::nullopt;
}

Result<Recognised> recognise(const Survey& survey, const QString& name, const ProfileShelf& shelf, const Profile* wanted)
{
    if (auto foreign = foreignKind(survey, name))
        return *foreign;
    Survey text = survey;
    const bool wide = survey.encoding == TextEncoding::Utf16LittleEndian || survey.encoding == TextEncoding::Utf16BigEndian;
    if (wide) {
        QStringDecoder decoder(survey.encoding == TextEncoding::Utf16LittleEndian ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
        text.head = QString(decoder(survey.head)).toUtf8();
        text.encoding = TextEncoding::Utf8;
    }
    QList<TextEncoding> encodings = {text.encoding};
    // Where none is sure, a header that is found proves the encoding: UTF-8 with a damaged byte, a Western text.
    if (text.encoding == TextEncoding::Gb18030 || isWestern(text.encoding)) {
        for (const TextEncoding other : {TextEncoding::Gb18030, text.western, TextEncoding::Utf8})
            if (!encodings.contains(other))
                encodings.append(other);
    }
    QString nearest;
    for (const TextEncoding encoding : encodings) {
        Recogniser recogniser(text, name, shelf, wanted, encoding);
        DZ_ASSIGN(auto found, recogniser.find());
        if (found) {
            found->wide = wide;
            return *std::move(found);
        }
        if (nearest.isEmpty())
            nearest = recogniser.nearest();
    }
    return notRecognised(name, wanted, nearest);
}

} // namespace daozhang::intake
