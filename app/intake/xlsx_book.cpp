// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/xlsx_book.h"

#include "app/intake/xlsx_sheet.h"
#include "app/intake/xml_walk.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qint64 kMostPartBytes = 32 << 20;  // of lists and styles
constexpr qsizetype kTextBlock = 4 << 20;
constexpr size_t kMostFormats = 65'536;
constexpr qsizetype kMostRelations = 10'000;

QString partName(QString path)
{
    path.replace(u'\\', u'/');
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    return path.toLower();
}

/// "../sheet1.xml" beside "xl/workbook.xml".
QString resolved(const QString& base, const QString& target)
{
    if (target.startsWith(u'/') || target.startsWith(u'\\'))
        return partName(target);
    QStringList folders = base.split(u'/');
    folders.removeLast();
    const QStringList steps = QString(target).replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts);
    for (const QString& step : steps) {
        if (step == QLatin1String("..")) {
            if (!folders.isEmpty())
                folders.removeLast();
        } else if (step != QLatin1String(".")) {
            folders.append(step);
        }
    }
    return partName(folders.join(u'/'));
}

bool isTrue(QByteArrayView value) { return value == "1" || value == "true" || value == "on"; }

/// Feeds a whole part of the workbook to `walk`.
Result<void> walkThrough(const ZipPlace& place, const ZipEntry& entry, XmlWalk& walk, qint64 limit)
{
    ZipEntrySource source(place, entry);
    DZ_CHECK(source.rewind());
    QByteArray block(64 * 1024, Qt::Uninitialized);
    qint64 total = 0;
    for (;;) {
        DZ_ASSIGN(const qint64 got, source.read(block.data(), block.size()));
        if (got == 0)
            break;
        total += got;
        if (total > limit)
            return Failure(ErrorCode::Unreadable, {}, QStringLiteral("part %1 is too large").arg(entry.path));
        DZ_CHECK(walk.feed(QByteArrayView(block.constData(), got)));
    }
    return walk.finish();
}

struct Relation
{
    QString type;    ///< the last word of its address: "worksheet", "sharedStrings", "styles", "officeDocument"
    QString target;  ///< as partName gives it
};

class RelationWalk final : public XmlWalk
{
public:
    explicit RelationWalk(QString base) : m_base(std::move(base)) {}
    QHash<QString, Relation> relations;

private:
    void startElement(QByteArrayView name, const XmlAttributes& attributes, int) override
    {
        if (name != "Relationship" || attributes.value("TargetMode") == "External" || relations.size() >= kMostRelations)
            return;
        const QString type = QString::fromUtf8(attributes.value("Type")).section(u'/', -1);
        relations.insert(QString::fromUtf8(attributes.value("Id")), {type, resolved(m_base, QString::fromUtf8(attributes.value("Target")))});
    }
    void endElement(QByteArrayView, int) override {}

    QString m_base;
};

struct ListedSheet
{
    SheetInfo info;
    QString relation;
};

class WorkbookWalk final : public XmlWalk
{
public:
    QVector<ListedSheet> listed;
    DateSystem dateSystem = DateSystem::From1900;
    bool isWorkbook = false;

private:
    void startElement(QByteArrayView name, const XmlAttributes& attributes, int depth) override
    {
        isWorkbook = isWorkbook || (depth == 1 && name == "workbook");
        if (depth == 2 && name == "workbookPr" && isTrue(attributes.value("date1904")))
            dateSystem = DateSystem::From1904;
        if (depth != 3 || name != "sheet" || listed.size() > kMostSheets)
            return;
        const QByteArrayView state = attributes.value("state");
        listed.append({{QString::fromUtf8(attributes.value("name")), state == "hidden" || state == "veryHidden"}, QString::fromUtf8(attributes.prefixed("id"))});
    }
    void endElement(QByteArrayView, int) override {}
};

class StyleWalk final : public XmlWalk
{
public:
    std::vector<CellFormat> formats;

private:
    void startElement(QByteArrayView name, const XmlAttributes& attributes, int depth) override
    {
        if (depth == 2)
            m_inCells = name == "cellXfs";
        if (depth == 3 && name == "numFmt" && m_codes.size() < qsizetype(kMostFormats))
            m_codes.insert(attributes.value("numFmtId").toInt(), cellFormat(attributes.value("formatCode")));
        if (depth == 3 && m_inCells && name == "xf" && formats.size() < kMostFormats) {
            const int id = attributes.value("numFmtId").toInt();
            const auto own = m_codes.constFind(id);
            formats.push_back(own != m_codes.constEnd() ? *own : builtinCellFormat(id));
        }
    }
    void endElement(QByteArrayView, int) override {}

    QHash<int, CellFormat> m_codes;
    bool m_inCells = false;
};

class TextWalk final : public XmlWalk
{
public:
    explicit TextWalk(SharedTexts& texts) : m_texts(texts) {}

private:
    void startElement(QByteArrayView name, const XmlAttributes&, int depth) override
    {
        if (depth == 2 && name == "si")
            m_item.truncate(0);
        if (name == "rPh")  // how the text is pronounced, not a part of it
            m_phonetic = depth;
        m_taking = depth >= 3 && name == "t" && m_phonetic == 0;
    }
    void endElement(QByteArrayView name, int depth) override
    {
        m_taking = false;
        if (depth == m_phonetic)
            m_phonetic = 0;
        if (depth != 2 || name != "si")
            return;
        m_plain.truncate(0);
        appendUnescaped(m_plain, m_item);
        if (!m_texts.add(m_plain))
            stop({ErrorCode::Unreadable, Intake::tr("“%1” holds more text than this program takes from one workbook. Save its sheets as CSV, then import the CSV."), {}});
    }
    void text(QByteArrayView bytes) override
    {
        if (!m_taking)
            return;
        if (m_item.size() + bytes.size() > kLongestCell)
            return stop({ErrorCode::Unreadable, {}, QStringLiteral("a text longer than a cell can hold")});
        m_item.append(bytes);
    }

    SharedTexts& m_texts;
    QByteArray m_item;
    QByteArray m_plain;
    int m_phonetic = 0;
    bool m_taking = false;
};

} // namespace

QByteArrayView SharedTexts::at(size_t index) const
{
    const quint32 place = m_places[index];
    const char* const at = m_blocks[place / kTextBlock].get() + place % kTextBlock;
    qint32 length = 0;
    std::memcpy(&length, at, sizeof length);
    return QByteArrayView(at + sizeof length, length);
}

bool SharedTexts::add(QByteArrayView text)
{
    const size_t needed = size_t(text.size()) + sizeof(qint32);
    if (m_blocks.empty() || m_used % kTextBlock + needed > size_t(kTextBlock) || m_used == m_blocks.size() * size_t(kTextBlock)) {
        m_used = m_blocks.size() * size_t(kTextBlock);
        if (qint64(m_used) >= kMostBytes)
            return false;
        m_blocks.push_back(std::make_unique<char[]>(kTextBlock));
    }
    if (m_places.size() >= kMost)
        return false;
    const auto length = qint32(text.size());
    char* const at = m_blocks.back().get() + m_used % kTextBlock;
    std::memcpy(at, &length, sizeof length);
    std::memcpy(at + sizeof length, text.data(), size_t(length));
    m_places.push_back(quint32(m_used));
    m_used += needed;
    return true;
}

/// Finds the way through the parts of a workbook. One object a workbook.
class XlsxOpening
{
public:
    XlsxOpening(const ZipPlace& place, const QVector<ZipEntry>& entries) : m_parts(std::make_shared<XlsxParts>())
    {
        m_parts->m_place = place;
        m_parts->m_place.holds = ZipPlace::Holds::Workbook;
        for (const ZipEntry& entry : entries)
            if (!m_entries.contains(partName(entry.path)))
                m_entries.insert(partName(entry.path), entry);
    }

    Result<std::shared_ptr<XlsxParts>> run()
    {
        DZ_ASSIGN(const auto root, relationsOf(QString()));
        QString bookName = QStringLiteral("xl/workbook.xml");
        for (const Relation& relation : root)
            if (relation.type == QLatin1String("officeDocument") && m_entries.contains(relation.target))
                bookName = relation.target;
        if (!m_entries.contains(bookName))
            return Failure(ErrorCode::Unreadable, {}, QStringLiteral("no workbook part"));
        WorkbookWalk book;
        DZ_CHECK(walkThrough(m_parts->place(), m_entries[bookName], book, kMostPartBytes));
        if (!book.isWorkbook)
            return Failure(ErrorCode::Unreadable, {}, QStringLiteral("%1 is no workbook").arg(bookName));
        if (book.listed.size() > kMostSheets)
            return Failure(ErrorCode::Unreadable, Intake::tr("“%1” holds more than %2 sheets. Save the sheets you need as workbooks of their own.").arg(m_parts->place().name, QString::number(kMostSheets)));
        m_parts->m_dateSystem = book.dateSystem;
        DZ_ASSIGN(const auto relations, relationsOf(bookName));
        for (const ListedSheet& sheet : std::as_const(book.listed))
            DZ_CHECK(take(sheet, relations));
        for (const Relation& relation : relations) {
            if (relation.type == QLatin1String("styles"))
                DZ_CHECK(readStyles(relation.target));
            if (relation.type == QLatin1String("sharedStrings") && m_entries.contains(relation.target))
                m_parts->m_sharedEntry = m_entries[relation.target];
        }
        return m_parts;
    }

private:
    /// Of the package itself when `part` is empty. A part without relations has none.
    Result<QHash<QString, Relation>> relationsOf(const QString& part)
    {
        const QString folder = part.contains(u'/') ? part.section(u'/', 0, -2) + u'/' : QString();
        const QString name = folder + QStringLiteral("_rels/") + part.section(u'/', -1) + QStringLiteral(".rels");
        if (!m_entries.contains(name))
            return QHash<QString, Relation>();
        RelationWalk walk(part);
        DZ_CHECK(walkThrough(m_parts->place(), m_entries[name], walk, kMostPartBytes));
        return std::move(walk.relations);
    }

    /// Charts and macros stand among the sheets and hold no rows.
    Result<void> take(const ListedSheet& sheet, const QHash<QString, Relation>& relations)
    {
        const auto relation = relations.constFind(sheet.relation);
        if (relation == relations.constEnd() || relation->type != QLatin1String("worksheet"))
            return {};
        if (!m_entries.contains(relation->target))
            return Failure(ErrorCode::Unreadable, {}, QStringLiteral("%1 is missing").arg(relation->target));
        m_parts->m_sheets.append({sheet.info, m_entries[relation->target]});
        return {};
    }

    Result<void> readStyles(const QString& part)
    {
        if (!m_entries.contains(part))
            return {};
        StyleWalk styles;
        DZ_CHECK(walkThrough(m_parts->place(), m_entries[part], styles, kMostPartBytes));
        m_parts->m_formats = std::move(styles.formats);
        return {};
    }

    std::shared_ptr<XlsxParts> m_parts;
    QHash<QString, ZipEntry> m_entries;
};

Result<std::shared_ptr<XlsxParts>> XlsxParts::open(const ZipPlace& place, const QVector<ZipEntry>& entries)
{
    auto parts = XlsxOpening(place, entries).run();
    if (!parts)
        return Failure(workbookError(parts.error(), place.name));
    return parts;
}

Result<std::shared_ptr<const SharedTexts>> XlsxParts::sharedTexts()
{
    if (auto shared = m_shared.lock())
        return shared;
    auto texts = std::make_shared<SharedTexts>();
    if (m_sharedEntry) {
        TextWalk walk(*texts);
        if (const auto walked = walkThrough(m_place, *m_sharedEntry, walk, kMostUnpackedBytes); !walked)
            return Failure(workbookError(walked.error(), m_place.name));
    }
    m_shared = texts;
    return std::shared_ptr<const SharedTexts>(texts);
}

Result<std::unique_ptr<Workbook>> XlsxBook::open(const ZipPlace& place, const QVector<ZipEntry>& entries)
{
    auto book = std::make_unique<XlsxBook>();
    DZ_ASSIGN(book->m_parts, XlsxParts::open(place, entries));
    for (const XlsxParts::Sheet& sheet : book->m_parts->sheets())
        book->m_infos.append(sheet.info);
    return std::unique_ptr<Workbook>(std::move(book));
}

std::unique_ptr<ByteSource> XlsxBook::sheet(qsizetype index, const QString& name) const { return std::make_unique<XlsxSheetSource>(m_parts, index, name); }

OfficeKind officeKindOf(const QVector<ZipEntry>& entries)
{
    bool types = false;
    bool binary = false;
    bool other = false;
    bool open = false;
    bool content = false;
    for (const ZipEntry& entry : entries) {
        const QString name = partName(entry.path);
        types = types || name == QLatin1String("[content_types].xml");
        binary = binary || name == QLatin1String("xl/workbook.bin");
        other = other || name == QLatin1String("word/document.xml") || name == QLatin1String("ppt/presentation.xml");
        open = open || name == QLatin1String("meta-inf/manifest.xml");
        content = content || name == QLatin1String("content.xml");
    }
    if (open && content)
        return OfficeKind::OpenDocument;
    if (!types)
        return OfficeKind::None;
    return binary ? OfficeKind::Xlsb : other ? OfficeKind::Other : OfficeKind::Xlsx;
}

Error workbookError(const Error& error, const QString& name)
{
    if (error.message.isEmpty())
        return {error.code, Intake::tr("The workbook “%1” is damaged or was cut off. Download it again, or open it in Excel and save it anew.").arg(name), error.detail};
    return {error.code, error.message.contains(QLatin1String("%1")) ? error.message.arg(name) : error.message, error.detail};
}

void appendUnescaped(QByteArray& out, QByteArrayView text)
{
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype mark = text.indexOf("_x", at);
        if (mark < 0 || text.size() - mark < 7) {
            out.append(text.sliced(at));
            return;
        }
        const QByteArrayView code = text.sliced(mark + 2, 4);
        if (text[mark + 6] != '_' || !std::all_of(code.begin(), code.end(), isHex)) {
            out.append(text.sliced(at, mark + 2 - at));
            at = mark + 2;
            continue;
        }
        out.append(text.sliced(at, mark - at));
        const auto unit = char16_t(code.toByteArray().toUShort(nullptr, 16));
        out.append(unit == 0 ? QByteArray(" ") : QString(QChar(unit)).toUtf8());
        at = mark + 7;
    }
}

} // namespace daozhang::intake
