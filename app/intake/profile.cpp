// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/profile.h"

#include "app/intake/format_reader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr std::array<const char*, kFieldCount> kFieldNames = {
    "merchant", "terminal", "batch", "trace", "rrn", "authCode", "orderNo", "dateTime", "date", "time", "type", "status",
    "amount", "fee", "net", "clearingDate", "card", "cardKind", "channel", "originalTrace", "originalRrn",
    "account", "valueDate", "in", "out", "mark", "balance", "currency", "payer", "payerWhenIn", "payerWhenOut",
    "payerAccount", "payerAccountWhenIn", "payerAccountWhenOut", "payerAccountAndName", "memo", "reference", "kind",
    "outcome", "refundAmount", "settled", "refundSettled", "refundNumber",
    "netIn", "netOut", "netCurrency", "feeMark", "zone", "fault"};

/// Words of the JSON and what they stand for.
template <class T> struct Word
{
    const char* name;
    T value;
};

constexpr Word<Book> kBooks[] = {{"terminal", Book::Terminal}, {"provider", Book::Provider}, {"bank", Book::Bank}};
constexpr Word<ReaderKind> kReaders[] = {{"delimited", ReaderKind::Delimited}, {"fixed-width", ReaderKind::FixedWidth}, {"report", ReaderKind::Report}};
constexpr Word<AmountUnit> kUnits[] = {{"yuan", AmountUnit::Yuan}, {"fen", AmountUnit::Fen}};
constexpr Word<Grade> kGrades[] = {{"documented", Grade::Documented}, {"unverified", Grade::Unverified}};
constexpr Word<DecimalMark> kDecimalMarks[] = {{"point", DecimalMark::Point}, {"comma", DecimalMark::Comma}};
constexpr Word<DateOrder> kDateOrders[] = {{"ymd", DateOrder::YearMonthDay}, {"dmy", DateOrder::DayMonthYear}, {"mdy", DateOrder::MonthDayYear}};
constexpr Word<SignRule> kSigns[] = {{"type", SignRule::ByType},       {"signed", SignRule::Signed}, {"inverted", SignRule::Inverted},
                                     {"columns", SignRule::Columns}, {"mark", SignRule::Mark},     {"kind", SignRule::Kind},
                                     {"letter", SignRule::Letter}};
constexpr Word<BatchRule> kBatchRules[] = {{"none", BatchRule::None}, {"settlement", BatchRule::Settlement}, {"payouts", BatchRule::Payouts}};
constexpr Word<SaleType> kTypes[] = {{"sale", SaleType::Sale}, {"void", SaleType::Void}, {"refund", SaleType::Refund},
                                     {"reversal", SaleType::Reversal}, {"preAuthCompletion", SaleType::PreAuthCompletion},
                                     {"completionVoid", SaleType::CompletionVoid}, {"preAuth", SaleType::PreAuth},
                                     {"other", SaleType::Other}, {"payout", SaleType::Payout}};
constexpr Word<SaleStatus> kStatuses[] = {{"success", SaleStatus::Success}, {"failed", SaleStatus::Failed}, {"reversed", SaleStatus::Reversed}, {"unknown", SaleStatus::Unknown}};
constexpr Word<CardKind> kCardKinds[] = {{"debit", CardKind::Debit}, {"credit", CardKind::Credit}, {"semiCredit", CardKind::SemiCredit},
                                         {"prepaid", CardKind::Prepaid}, {"qr", CardKind::Qr}, {"foreign", CardKind::Foreign}};

template <class T, size_t N> std::optional<T> wordValue(const Word<T> (&words)[N], const QString& name)
{
    for (const Word<T>& word : words)
        if (name == QLatin1String(word.name))
            return word.value;
    return std::nullopt;
}

template <class T, size_t N> QString wordOf(const Word<T> (&words)[N], T value)
{
    for (const Word<T>& word : words)
        if (word.value == value)
            return QLatin1String(word.name);
    return {};
}

/// Reads members of one profile document and remembers what was wrong, so that a mistake is named and not ignored.
class ProfileDocument
{
public:
    ProfileDocument(QJsonObject object, QJsonObject words) : m_object(std::move(object)), m_words(std::move(words)) {}

    Result<std::unique_ptr<Profile>> read()
    {
        auto profile = std::make_unique<Profile>();
        m_profile = profile.get();
        readHead();
        readColumns();
        readRows();
        readQuirks();
        m_profile->types = readWords("types", kTypes);
        m_profile->statuses = readWords("statuses", kStatuses);
        m_profile->outcomes = readWords("outcomes", kStatuses);
        m_profile->cardKinds = readWords("cardKinds", kCardKinds);
        readSlices();
        check();
        if (!m_problem.isEmpty())
            return Failure(ErrorCode::Invalid, Intake::tr("The format profile “%1” is not usable: %2.").arg(m_profile->id, m_problem));
        return profile;
    }

private:
    void problem(const QString& text)
    {
        if (m_problem.isEmpty())
            m_problem = text;
    }

    QStringList texts(const char* key, bool normalise) const
    {
        QStringList result;
        for (const QJsonArray& list : {m_words.value(QLatin1String(key)).toArray(), m_object.value(QLatin1String(key)).toArray()})
            for (const auto value : list)
                result.append(normalise ? normaliseName(value.toString()) : value.toString());
        return result;
    }

    template <class T, size_t N> T choice(const char* key, const Word<T> (&words)[N], T fallback)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (value.isUndefined())
            return fallback;
        const auto found = wordValue(words, value.toString());
        if (!found)
            problem(QStringLiteral("%1 = %2").arg(QLatin1String(key), value.toString()));
        return found.value_or(fallback);
    }

    template <class T, size_t N> QHash<QString, T> readWords(const char* key, const Word<T> (&words)[N])
    {
        QHash<QString, T> result;
        for (const QJsonObject& lists : {m_words.value(QLatin1String(key)).toObject(), m_object.value(QLatin1String(key)).toObject()}) {
            for (auto it = lists.begin(); it != lists.end(); ++it) {
                const auto value = wordValue(words, it.key());
                if (!value) {
                    problem(QStringLiteral("%1.%2").arg(QLatin1String(key), it.key()));
                    continue;
                }
                for (const auto word : it.value().toArray())
                    result.insert(normaliseName(word.toString()), *value);
            }
        }
        return result;
    }

    void readHead()
    {
        Profile& p = *m_profile;
        p.id = m_object.value(QLatin1String("id")).toString();
        const QJsonObject title = m_object.value(QLatin1String("title")).toObject();
        p.titleEn = title.value(QLatin1String("en")).toString();
        p.titleZh = title.value(QLatin1String("zh")).toString();
        p.book = choice("book", kBooks, Book::Bank);
        p.provider = m_object.value(QLatin1String("provider")).toString();
        p.format = formatReader(m_object.value(QLatin1String("reader")).toString());
        p.reader = p.format ? ReaderKind::Format : choice("reader", kReaders, ReaderKind::Delimited);
        p.grade = choice("grade", kGrades, Grade::Documented);
        p.unit = choice("unit", kUnits, AmountUnit::Yuan);
        readConventions();
        p.sign = choice("sign", kSigns, p.book == Book::Bank ? SignRule::Signed : SignRule::ByType);
        p.letters = m_object.value(QLatin1String("letters")).toBool();
        p.headerRows = m_object.value(QLatin1String("headerRows")).toInt(1);
        p.fewestCells = m_object.value(QLatin1String("fewestCells")).toInt();
        p.recordBytes = m_object.value(QLatin1String("recordBytes")).toInt();
        p.money.batches = choice("batches", kBatchRules, BatchRule::None);
        p.money.isDirected = m_object.value(QLatin1String("directed")).toBool();
        p.money.addsFees = m_object.value(QLatin1String("addsFees")).toBool();
        p.money.feesNegative = m_object.value(QLatin1String("feesNegative")).toBool();
        p.money.roundsFinely = m_object.value(QLatin1String("roundsFinely")).toBool();
        const QStringList skipTypes = texts("skipTypes", true);
        p.money.skipTypes = QSet<QString>(skipTypes.begin(), skipTypes.end());
        p.money.utcColumns = texts("utcColumns", true);
        const QStringList delimiters = texts("delimiters", false);
        for (const QString& delimiter : delimiters)
            p.delimiters.append(delimiter.toLatin1());
        p.markers = texts("markers", true);
        p.dateFormats = texts("dateFormats", false);
        p.timeFormats = texts("timeFormats", false);
        p.dateTimeFormats = texts("dateTimeFormats", false);
    }

    void readConventions()
    {
        Profile& p = *m_profile;
        p.decimalMark = choice("decimalMark", kDecimalMarks, DecimalMark::Point);
        p.dateOrder = choice("dateOrder", kDateOrders, DateOrder::YearMonthDay);
        p.zone = m_object.value(QLatin1String("zone")).toString().toLatin1();
        if (!p.zone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(p.zone))
            problem(QStringLiteral("zone = %1").arg(QString::fromLatin1(p.zone)));
        p.account = m_object.value(QLatin1String("account")).toString();
        const QString currency = m_object.value(QLatin1String("currency")).toString();
        p.currency = Currency::fromCode(currency);
        if (!currency.isEmpty() && !p.currency)
            problem(QStringLiteral("currency = %1").arg(currency));
        if (m_object.contains(QLatin1String("everyLine")))
            p.everyLine = choice("everyLine", kTypes, SaleType::Sale);
        if (m_object.contains(QLatin1String("negativeLine")))
            p.negativeLine = choice("negativeLine", kTypes, SaleType::Refund);
    }

    void readColumns()
    {
        const QJsonObject columns = m_object.value(QLatin1String("columns")).toObject();
        for (auto it = columns.begin(); it != columns.end(); ++it) {
            const auto field = fieldByName(it.key());
            if (!field) {
                problem(QStringLiteral("columns.%1").arg(it.key()));
                continue;
            }
            for (const auto name : it.value().toArray())
                m_profile->columns[size_t(*field)].append(normaliseName(name.toString()));
        }
        m_profile->required = fields("required", m_object);
        m_profile->requiredNames = texts("requiredNames", true);
        m_profile->absentNames = texts("absentNames", true);
        m_profile->cards = texts("cards", true);
        m_profile->drops = texts("drops", true);
        m_profile->order = texts("order", true);
        const QStringList in = texts("inWords", true);
        const QStringList out = texts("outWords", true);
        m_profile->inWords = QSet<QString>(in.begin(), in.end());
        m_profile->outWords = QSet<QString>(out.begin(), out.end());
        // What the profile itself says of a word stands against the shared list.
        for (const auto value : m_object.value(QLatin1String("inWords")).toArray())
            m_profile->outWords.remove(normaliseName(value.toString()));
        for (const auto value : m_object.value(QLatin1String("outWords")).toArray())
            m_profile->inWords.remove(normaliseName(value.toString()));
        m_profile->qrWords = texts("qrWords", true);
    }

    QVector<Field> fields(const char* key, const QJsonObject& from)
    {
        QVector<Field> result;
        for (const auto value : from.value(QLatin1String(key)).toArray()) {
            if (const auto field = fieldByName(value.toString()))
                result.append(*field);
            else
                problem(QStringLiteral("%1: %2").arg(QLatin1String(key), value.toString()));
        }
        return result;
    }

    void readRows()
    {
        m_profile->skipRows = texts("skipRows", true);
        m_profile->declared = texts("declared", false);
        for (const auto value : m_object.value(QLatin1String("totals")).toArray()) {
            const QJsonObject object = value.toObject();
            TotalsRow row;
            for (const auto start : object.value(QLatin1String("startsWith")).toArray())
                row.startsWith.append(normaliseName(start.toString()));
            row.columns = fields("columns", object);
            m_profile->totals.append(row);
        }
    }

    bool flag(const char* key) const { return m_object.value(QLatin1String(key)).toBool(); }

    static QStringList normalisedTexts(const QJsonValue& list)
    {
        QStringList result;
        for (const auto value : list.toArray())
            result.append(normaliseName(value.toString()));
        return result;
    }

    void readQuirks()
    {
        Profile& p = *m_profile;
        p.backticks = flag("backticks");
        p.fineFees = flag("fineFees");
        p.minusWhenOut = flag("minusWhenOut");
        p.datesDecide = flag("datesDecide");
        p.countedOnce = flag("countedOnce");
        p.adjustments = flag("adjustments");
        p.reportOf = m_object.value(QLatin1String("reportOf")).toString();
        p.wallet = m_object.value(QLatin1String("wallet")).toString();
        p.refundWhenFilled = texts("refundWhenFilled", true);
        p.nothing = texts("nothing", false);
        const QStringList ends = texts("notRecords", false);
        p.notRecords = QSet<QString>(ends.begin(), ends.end());
        const QJsonObject defaults = m_object.value(QLatin1String("defaults")).toObject();
        for (auto it = defaults.begin(); it != defaults.end(); ++it) {
            if (const auto field = fieldByName(it.key()))
                p.defaults[size_t(*field)] = it.value().toString();
            else
                problem(QStringLiteral("defaults.%1").arg(it.key()));
        }
        const QJsonObject neutral = m_object.value(QLatin1String("neutral")).toObject();
        const QStringList words = normalisedTexts(neutral.value(QLatin1String("words")));
        p.neutral.words = QSet<QString>(words.begin(), words.end());
        p.neutral.nowhere = normalisedTexts(neutral.value(QLatin1String("nowhere")));
        p.neutral.in = normalisedTexts(neutral.value(QLatin1String("in")));
        p.neutral.out = normalisedTexts(neutral.value(QLatin1String("out")));
        readTotalsTable(m_object.value(QLatin1String("totalsTable")).toObject());
    }

    void readTotalsTable(const QJsonObject& object)
    {
        TotalsTable& table = m_profile->totalsTable;
        table.header = normalisedTexts(object.value(QLatin1String("header")));
        const auto name = [&](const char* key) { return normaliseName(object.value(QLatin1String(key)).toString()); };
        table.count = name("count");
        table.inCount = name("inCount");
        table.inSum = name("inSum");
        table.outCount = name("outCount");
        table.outSum = name("outSum");
        const QJsonObject sums = object.value(QLatin1String("sums")).toObject();
        for (auto it = sums.begin(); it != sums.end(); ++it)
            table.sums.append({normaliseName(it.key()), normaliseName(it.value().toString())});
    }

    void readSlices()
    {
        for (const auto value : m_object.value(QLatin1String("slices")).toArray()) {
            const QJsonArray slice = value.toArray();
            m_profile->slices.push_back({normaliseName(slice.at(0).toString()), slice.at(1).toInt(), slice.at(2).toInt()});
        }
    }

    void check()
    {
        const Profile& p = *m_profile;
        if (p.id.isEmpty() || p.titleEn.isEmpty() || p.titleZh.isEmpty())
            problem(QStringLiteral("id, title.en, title.zh"));
        if (p.reader == ReaderKind::Format || p.reader == ReaderKind::Report)
            return;
        if (p.required.isEmpty())
            problem(QStringLiteral("required"));
        for (const Field field : p.required)
            if (p.names(field).isEmpty())
                problem(QStringLiteral("required: %1").arg(QLatin1String(kFieldNames[size_t(field)])));
    }

    QJsonObject m_object;
    QJsonObject m_words;
    Profile* m_profile = nullptr;
    QString m_problem;
};

QByteArray readResource(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QString Profile::title() const { return QLocale().language() == QLocale::Chinese ? titleZh : titleEn; }

Result<std::unique_ptr<Profile>> parseProfile(const QByteArray& json)
{
    const bool bank = QJsonDocument::fromJson(json).object().value(QLatin1String("book")).toString() == QLatin1String("bank");
    return parseProfile(json, readResource(bank ? QStringLiteral(":/profiles/words/bank.json") : QStringLiteral(":/profiles/words/sale.json")));
}

Result<std::unique_ptr<Profile>> parseProfile(const QByteArray& json, const QByteArray& words)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return Failure(ErrorCode::Invalid, Intake::tr("A format profile is not a JSON object: %1.").arg(error.errorString()));
    DZ_ASSIGN(auto profile, ProfileDocument(document.object(), QJsonDocument::fromJson(words).object()).read());
    profile->digest = QCryptographicHash::hash(json, QCryptographicHash::Sha256);
    return profile;
}

std::optional<Field> fieldByName(const QString& name)
{
    for (size_t i = 0; i < kFieldCount; ++i)
        if (name == QLatin1String(kFieldNames[i]))
            return Field(i);
    return std::nullopt;
}

QString nameOf(Field field) { return QLatin1String(kFieldNames[size_t(field)]); }

std::optional<AmountUnit> unitByName(const QString& name) { return wordValue(kUnits, name); }

QString nameOf(AmountUnit unit) { return wordOf(kUnits, unit); }
QString nameOf(Book book) { return wordOf(kBooks, book); }
QString nameOf(SignRule sign) { return wordOf(kSigns, sign); }
QString nameOf(DateOrder order) { return wordOf(kDateOrders, order); }
QString nameOf(DecimalMark mark) { return wordOf(kDecimalMarks, mark); }
QString nameOf(SaleType type) { return wordOf(kTypes, type); }
QString nameOf(SaleStatus status) { return wordOf(kStatuses, status); }
std::optional<SaleType> saleTypeByName(const QString& name) { return wordValue(kTypes, name); }

QString normaliseName(const QString& name)
{
    QString text = name.normalized(QString::NormalizationForm_KC);
    // "付款人账号[ Debit Account No. ]": the Chinese name is enough.
    const qsizetype bracket = text.indexOf(u'[');
    if (bracket > 0)
        text.truncate(bracket);
    QString result;
    result.reserve(text.size());
    for (const QChar c : std::as_const(text)) {
        const bool blank = c.isSpace() || c == QChar(0xFEFF) || c == QChar(0x200B) || c == u'`' || c == u'"' || c == QChar(0x00A0);
        if (!blank)
            result.append(c.toLower());
    }
    return result;
}

} // namespace daozhang::intake
