// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/coverage.h"

#include "app/intake/covered_days.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/file_day_repository.h"
#include "app/storage/shop.h"
#include "app/storage/source_file_repository.h"
#include "app/storage/statement_repository.h"
#include "models/intake/wallet_account.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr int kShownAfterDays = 45;  ///< a source without a file for so long is left out of a month
constexpr qsizetype kTail = 4;

QString lastFour(const QString& account)
{
    return isWalletAccount(account) ? lastFour(walletNumber(account)) : account.size() > kTail ? account.right(kTail) : account;
}

QString bankName(const QString& id, const CoverageSettings& settings)
{
    static const QHash<QString, const char*> kNames = {
        {QStringLiteral("icbc"), QT_TRANSLATE_NOOP("Intake", "ICBC")},
        {QStringLiteral("ccb"), QT_TRANSLATE_NOOP("Intake", "CCB")},
        {QStringLiteral("abc"), QT_TRANSLATE_NOOP("Intake", "ABC")},
        {QStringLiteral("boc"), QT_TRANSLATE_NOOP("Intake", "BOC")},
        {QStringLiteral("bocom"), QT_TRANSLATE_NOOP("Intake", "BoCom")},
        {QStringLiteral("cmb"), QT_TRANSLATE_NOOP("Intake", "CMB")},
        {QStringLiteral("citic"), QT_TRANSLATE_NOOP("Intake", "CITIC")},
        {QStringLiteral("spdb"), QT_TRANSLATE_NOOP("Intake", "SPDB")},
        {QStringLiteral("cib"), QT_TRANSLATE_NOOP("Intake", "CIB")},
        {QStringLiteral("cgb"), QT_TRANSLATE_NOOP("Intake", "CGB")},
        {QStringLiteral("psbc"), QT_TRANSLATE_NOOP("Intake", "PSBC")},
        {QStringLiteral("cmbc"), QT_TRANSLATE_NOOP("Intake", "CMBC")},
        {QStringLiteral("pab"), QT_TRANSLATE_NOOP("Intake", "Ping An Bank")},
        {QStringLiteral("ceb"), QT_TRANSLATE_NOOP("Intake", "CEB")},
        {QStringLiteral("hxb"), QT_TRANSLATE_NOOP("Intake", "Hua Xia Bank")},
        {QStringLiteral("wechat"), QT_TRANSLATE_NOOP("Intake", "WeChat Pay")},
        {QStringLiteral("alipay"), QT_TRANSLATE_NOOP("Intake", "Alipay")},
        {QStringLiteral("jd"), QT_TRANSLATE_NOOP("Intake", "JD Pay")},
        {QStringLiteral("meituan"), QT_TRANSLATE_NOOP("Intake", "Meituan")},
    };
    if (const auto known = kNames.constFind(id); known != kNames.constEnd())
        return Intake::tr(*known);
    return settings.providerById ? settings.providerById(id).name : QString();
}

Source placeOf(Book book, const QString& merchant, const QString& unit, const QString& hint, const CoverageSettings& settings)
{
    Source source;
    source.book = book;
    if (book == Book::Bank) {
        source.id = unit;
        source.provider = hint;
        const QString bank = bankName(hint, settings);
        source.name = bank.isEmpty() ? unit : (Intake::tr("%1 %2", "bank and last digits of an account").arg(bank, lastFour(unit))).trimmed();
        return source;
    }
    const CoverageSettings::Provider provider = settings.providerOf ? settings.providerOf(merchant, unit, hint) : CoverageSettings::Provider();
    source.provider = provider.id;
    if (book == Book::Terminal) {
        source.id = unit.isEmpty() ? merchant : unit;
        source.name = source.id;
        return source;
    }
    source.id = !provider.id.isEmpty() ? provider.id : !hint.isEmpty() ? hint : merchant.isEmpty() ? unit : merchant;
    source.name = !provider.name.isEmpty() ? provider.name : source.id;
    return source;
}

/// Merchant and terminal, or no merchant and the account, that a range of days speaks of.
std::pair<QString, QString> subjectOf(Book book, const Coverage& range)
{
    if (book == Book::Bank)
        return {QString(), range.subject};
    const qsizetype slash = range.subject.indexOf(u'/');
    return {range.subject.left(slash), slash < 0 ? QString() : range.subject.mid(slash + 1)};
}

/// Files by the sources that they speak of.
class Sources
{
public:
    Sources(QDate today, const ShopTime& time, const CoverageSettings& settings) : m_today(today), m_time(time), m_settings(settings) {}

    enum class Refusals { Placed, AnyDay };
    void add(const SourceFile& file, const QVector<FileDay>& days, Refusals refusals)
    {
        // One reach for each range: statements that leave out days must not seem to cover them.
        QVector<std::pair<SourceDays*, SourceDays::Reach>> reaches;
        for (const Coverage& range : file.coverage) {
            if (!range.from.isValid() || !range.to.isValid())
                continue;
            SourceDays::Reach reach;
            reach.from = range.from;
            reach.to = range.to;
            reach.isOpen = range.isOpen;
            reach.isPreview = !file.id.isValid();
            reach.importedOn = reach.isPreview ? m_today : m_time.localDate(file.importedAt.toSecsSinceEpoch());
            reach.totalsDiffer = std::any_of(file.controls.begin(), file.controls.end(), [](const ControlTotal& control) { return !control.holds && !control.declared.isEmpty(); });
            const auto [merchant, unit] = subjectOf(file.book, range);
            SourceDays* source = at(file, merchant, unit);
            // Terminals of one provider make one line of the calendar: their ranges in one file are one.
            const auto same = std::find_if(reaches.begin(), reaches.end(), [&](const auto& known) { return known.first == source && file.book != Book::Bank; });
            if (same == reaches.end()) {
                reaches.append({source, reach});
            } else {
                same->second.from = std::min(same->second.from, reach.from);
                same->second.to = std::max(same->second.to, reach.to);
            }
        }
        for (const FileDay& day : days) {
            const SourceDays* source = at(file, day.merchant, day.unit);
            const auto near = [&](const auto& known, int margin) {
                return known.first == source && day.day >= known.second.from.addDays(-margin) && day.day <= known.second.to.addDays(margin);
            };
            auto known = std::find_if(reaches.begin(), reaches.end(), [&](const auto& one) { return near(one, 0); });
            if (known == reaches.end())  // a refused line may stand just before the first row or after the last
                known = std::find_if(reaches.begin(), reaches.end(), [&](const auto& one) { return near(one, 1) && !one.second.isOpen; });
            if (known == reaches.end())
                continue;
            SourceDays::Reach& reach = known->second;
            reach.from = std::min(reach.from, day.day);
            reach.to = std::max(reach.to, day.day);
            auto& [rows, refused] = reach.days[day.day];
            rows += day.rows;
            refused = std::max(refused, day.refused);
        }
        for (auto& [source, reach] : reaches) {
            reach.isRefusedAnywhere = file.refusedCount > 0 && refusals == Refusals::AnyDay;
            source->add(std::move(reach));
        }
    }

    /// After the files that count: a source of which nothing else is known stays out of the calendar.
    void addTakenBack(const SourceFile& file)
    {
        for (const Coverage& range : file.coverage) {
            if (!range.from.isValid() || !range.to.isValid())
                continue;
            const auto [merchant, unit] = subjectOf(file.book, range);
            const Source place = placeOf(file.book, merchant, unit, file.provider, m_settings);
            for (const auto& known : m_sources)
                if (known->source().isSameAs(place))
                    known->addTakenBack(range.from, range.to);
        }
    }

    void addBroken(const ChainBreak& found)
    {
        Source place;
        place.book = Book::Bank;
        place.id = found.before.account;
        for (const auto& known : m_sources)
            if (known->source().isSameAs(place))
                known->addBroken(found);
    }

    std::vector<SourceDays> take()
    {
        std::vector<SourceDays> result;
        for (auto& source : m_sources)
            result.push_back(std::move(*source));
        for (SourceDays& source : result)
            source.learn();
        std::sort(result.begin(), result.end(), [](const SourceDays& a, const SourceDays& b) {
            // Accounts, then providers, then terminals: the order in which files are missed.
            const auto key = [](const SourceDays& s) { return std::tuple(-int(s.source().book), s.source().name, s.source().id); };
            return key(a) < key(b);
        });
        return result;
    }

private:
    /// A shop with hundreds of terminals has tens of thousands of days to place: each terminal is looked up once.
    SourceDays* at(const SourceFile& file, const QString& merchant, const QString& unit)
    {
        const auto key = std::pair(std::pair(int(file.book), file.provider), std::pair(merchant, unit));
        SourceDays*& known = m_placed[key];
        if (!known)
            known = at(placeOf(file.book, merchant, unit, file.provider, m_settings));
        return known;
    }

    SourceDays* at(const Source& source)
    {
        for (const auto& known : m_sources)
            if (known->source().isSameAs(source))
                return known.get();
        m_sources.push_back(std::make_unique<SourceDays>(source, m_today, m_settings.days));
        return m_sources.back().get();
    }

    QDate m_today;
    const ShopTime& m_time;
    const CoverageSettings& m_settings;
    std::vector<std::unique_ptr<SourceDays>> m_sources;
    QHash<std::pair<std::pair<int, QString>, std::pair<QString, QString>>, SourceDays*> m_placed;
};

} // namespace

Source CoverageService::sourceOf(Book book, const QString& merchant, const QString& unit, const QString& hint) const
{
    return placeOf(book, merchant, unit, hint, m_settings);
}

Result<std::vector<SourceDays>> CoverageService::sources(QDate from, QDate to, const QVector<FileReach>& previewed)
{
    DZ_ASSIGN(const QVector<SourceFile> files, m_shop.sourceFiles().all());
    DZ_ASSIGN(const auto days, storage::FileDayRepository(m_shop.connection()).between(from, to));
    DZ_ASSIGN(const auto placed, storage::FileDayRepository(m_shop.connection()).withPlacedRefusals());
    Sources sources(m_shop.today(), m_shop.time(), m_settings);
    using Refusals = Sources::Refusals;
    for (const SourceFile& file : files)
        if (!file.undone)
            sources.add(file, days.value(file.id), placed.contains(file.id) ? Refusals::Placed : Refusals::AnyDay);
    for (const FileReach& reach : previewed) {
        const bool isPlaced = std::any_of(reach.days.begin(), reach.days.end(), [](const FileDay& one) { return one.refused > 0; });
        sources.add(reach.file, reach.days, isPlaced ? Refusals::Placed : Refusals::AnyDay);
    }
    for (const SourceFile& file : files)
        if (file.undone)
            sources.addTakenBack(file);
    DZ_ASSIGN(const QVector<ChainBreak> broken, breaks(previewed));
    for (const ChainBreak& found : broken)
        sources.addBroken(found);
    return sources.take();
}

Result<QVector<Statement>> CoverageService::statements()
{
    DZ_ASSIGN(QVector<Statement> all, storage::StatementRepository(m_shop.connection()).all());
    std::stable_sort(all.begin(), all.end(), [](const Statement& a, const Statement& b) { return std::tie(a.to, a.from) > std::tie(b.to, b.from); });
    return all;
}

Result<QVector<ChainBreak>> CoverageService::breaks(const QVector<FileReach>& previewed)
{
    return statementBreaks(m_shop, previewed);
}

Result<CoverageMonth> CoverageService::month(QDate day, const QVector<FileReach>& previewed)
{
    CoverageMonth month;
    month.first = QDate(day.year(), day.month(), 1);
    const QDate last = month.first.addMonths(1).addDays(-1);
    DZ_ASSIGN(const auto all, sources(month.first.addDays(-SourceDays::kHabitDays), last, previewed));
    for (const SourceDays& source : all) {
        if (!source.touches(month.first.addDays(-kShownAfterDays), last))
            continue;
        SourceMonth shown{source.source(), {}};
        for (QDate at = month.first; at <= last; at = at.addDays(1))
            shown.days.append(source.judge(at));
        month.sources.append(shown);
    }
    return month;
}

Result<QVector<ExpectedFile>> CoverageService::expected(const QVector<FileReach>& previewed)
{
    const QDate today = m_shop.today();
    DZ_ASSIGN(const auto all, sources(today.addDays(-SourceDays::kHolesLookedAt - SourceDays::kHabitDays), today, previewed));
    QVector<ExpectedFile> files;
    for (const SourceDays& source : all)
        files.append(source.expected());
    std::stable_sort(files.begin(), files.end(), [](const ExpectedFile& a, const ExpectedFile& b) {
        if (a.isMissing() != b.isMissing())
            return a.isMissing();
        return a.isMissing() && a.missing.first() < b.missing.first();
    });
    DZ_CHECK(addWaiting(files));
    return files;
}

Result<void> CoverageService::addWaiting(QVector<ExpectedFile>& files)
{
    const auto isMissing = [](const ExpectedFile& file) { return file.isMissing(); };
    if (std::none_of(files.begin(), files.end(), isMissing))
        return {};
    const Currency currency = m_shop.profile().currency;
    storage::FileDayRepository repository(m_shop.connection());
    DZ_ASSIGN(const auto notJudged, repository.notJudged(currency, m_shop.today()));
    const auto accounts = std::count_if(files.begin(), files.end(), [](const ExpectedFile& file) { return file.source.book == Book::Bank && !isWalletAccount(file.source.id); });
    for (ExpectedFile& file : files) {
        if (!file.isMissing())
            continue;
        QVector<storage::WaitingMoney> money;
        if (file.source.book == Book::Bank) {
            for (const storage::WaitingMoney& one : notJudged) {
                const QString account = m_settings.providerById ? m_settings.providerById(one.provider).account : QString();
                // A provider that may pay to any account waits for this one only where there is no other.
                if (account == file.source.id || (!account.isEmpty() && likenessOf(account, file.source.id) == AccountLikeness::Same) || (account.isEmpty() && accounts == 1))
                    money.append(one);
            }
        } else if (!file.source.provider.isEmpty()) {
            DZ_ASSIGN(const auto payouts, repository.unexplainedPayouts(currency, file.missing.first()));
            for (const storage::WaitingMoney& one : payouts)
                if (one.provider == file.source.provider)
                    money.append(one);
        }
        for (const storage::WaitingMoney& one : std::as_const(money)) {
            file.waiting = file.waiting.value_or(Money(0, currency)) + one.sum;
            file.waitingCount += one.count;
        }
    }
    return {};
}

} // namespace daozhang::intake
