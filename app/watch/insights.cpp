// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch/insights.h"

#include "app/cases/case_history.h"
#include "app/cases/case_service.h"
#include "app/cases/finding_succession.h"
#include "app/reconcile/explanation.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/shop.h"
#include "app/watch/kept_sums.h"
#include "app/watch/warnings.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace daozhang::watch {

namespace {

using reconcile::Finding;
using reconcile::FindingKind;
using reconcile::FindingState;
using reconcile::SaleState;

QDate mondayOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }
QDate monthOfDay(QDate day) { return {day.year(), day.month(), 1}; }

/// Whether a finding says that the shop's money is missing.
bool isClaim(const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::MissingSales:
    case FindingKind::MissingBatch:
    case FindingKind::MissingInLump:
    case FindingKind::OneOfLump:
    case FindingKind::ShortUnexplained: break;
    default: return false;
    }
    return finding.state != FindingState::Dismissed && finding.net.minorUnits() > 0;
}

class Gathering
{
public:
    Gathering(storage::Shop& shop, const InsightsAsked& asked) : m_shop(shop), m_asked(asked), m_zero(0, shop.profile().currency) {}

    Result<InsightsFigures> gather()
    {
        reconcile::ReconcileService reconcile(m_shop);
        DZ_ASSIGN(const reconcile::ReconcileSummary summary, reconcile.summary());
        DZ_ASSIGN(m_calendar, reconcile.calendar());
        DZ_ASSIGN(const reconcile::SettlementTerms terms, reconcile.terms());
        DZ_ASSIGN(m_names, providerNames(m_shop, terms));
        DZ_ASSIGN(const QByteArray run, nameOfRun(m_shop, summary));
        m_figures.today = m_shop.today();
        m_figures.bankCoveredTo = summary.bankCoveredTo;
        m_figures.currency = m_zero.currency();
        storage::FiguresRepository kept(m_shop.connection());
        DZ_ASSIGN(const auto byDue, kept.byDue(run, m_figures.currency));
        DZ_ASSIGN(const auto arrivals, kept.arrivals(run, m_figures.currency));
        DZ_ASSIGN(const auto fees, kept.fees(run, m_figures.currency, agreedFee(terms)));
        DZ_ASSIGN(const QVector<Finding> findings, m_shop.outcomes().findings());
        DZ_ASSIGN(const QVector<cases::Case> all, cases::CaseService(m_shop).list());
        chooseDays(byDue);
        if (!m_figures.from.isValid())
            return m_figures;
        addProviders(terms, byDue);
        addArrivals(arrivals);
        DZ_CHECK(addClaims(findings, all));
        addFees(fees);
        DZ_CHECK(addCases(all));
        std::stable_sort(m_figures.providers.begin(), m_figures.providers.end(), [](const Scorecard& a, const Scorecard& b) { return a.sales > b.sales; });
        sortFees();
        addSpeeds();
        return m_figures;
    }

private:
    bool isAsked(const QString& provider) const { return !provider.isEmpty() && (m_asked.provider.isEmpty() || provider == m_asked.provider); }
    bool isAsked(QDate day) const { return day.isValid() && day >= m_figures.from && day <= m_figures.today; }

    void chooseDays(const QVector<storage::DueFigure>& byDue)
    {
        QDate first;
        for (const storage::DueFigure& figure : byDue)
            if (figure.due.isValid() && !figure.provider.isEmpty() && (!first.isValid() || figure.due < first))
                first = figure.due;
        if (!first.isValid())
            return;
        const QDate today = m_figures.today;
        QDate from = first;
        if (m_asked.days >= 365)
            from = monthOfDay(today).addMonths(-11);
        else if (m_asked.days > 0)
            from = today.addDays(1 - m_asked.days);
        m_figures.from = std::min(std::max(from, first), today);
        for (QDate week = mondayOf(m_figures.from); week <= today; week = week.addDays(7))
            m_figures.weeks.append(week);
        for (QDate month = monthOfDay(m_figures.from); month <= today; month = month.addMonths(1))
            m_figures.months.append(month);
    }

    void addProviders(const reconcile::SettlementTerms& terms, const QVector<storage::DueFigure>& byDue)
    {
        for (const reconcile::ProviderTerms& provider : terms.providers)
            m_figures.known.append({provider.id, provider.name});
        for (const storage::DueFigure& figure : byDue) {
            if (!isAsked(figure.provider) || !isAsked(figure.due))
                continue;
            Scorecard& card = cardOf(figure.provider);
            if (figure.state == SaleState::Overdue)
                card.sales += figure.count;
        }
    }

    Scorecard& cardOf(const QString& provider)
    {
        for (Scorecard& card : m_figures.providers)
            if (card.provider == provider)
                return card;
        Scorecard card;
        card.provider = provider;
        card.name = m_names.value(provider, provider);
        card.turnover = card.missing = card.recovered = m_zero;
        m_figures.providers.append(card);
        return m_figures.providers.last();
    }

    void addArrivals(const QVector<storage::ArrivalFigure>& arrivals)
    {
        QHash<QString, QVector<storage::ArrivalFigure>> ofProvider;
        for (const storage::ArrivalFigure& figure : arrivals) {
            const QDate day = figure.clearing.isValid() ? figure.clearing : figure.due;
            if (!isAsked(figure.provider) || !isAsked(day))
                continue;
            Scorecard& card = cardOf(figure.provider);
            card.sales += figure.sales;
            card.onTime += !figure.due.isValid() || figure.booked <= figure.due ? figure.sales : 0;
            m_figures.arrivals.append({figure.provider, day, figure.due, figure.booked, figure.sales, figure.net,
                                       m_calendar.businessDaysBetween(day, figure.booked)});
            ofProvider[figure.provider].append(figure);
        }
        for (Scorecard& card : m_figures.providers)
            card.medianDays = medianSpeed(ofProvider.value(card.provider), m_calendar);
        std::sort(m_figures.arrivals.begin(), m_figures.arrivals.end(), [](const ArrivalRow& a, const ArrivalRow& b) {
            return std::tie(a.clearing, a.provider, a.booked) < std::tie(b.clearing, b.provider, b.booked);
        });
    }

    /// What of each settled claim came after the day on which it is due by the terms of now. A finding of an earlier run
    /// may also be settled because terms, files or decisions were put right: then nothing was late, and nothing came back.
    Result<QHash<qint64, Money>> cameLate(const QVector<Finding>& findings)
    {
        QSet<SaleId> ids;
        QSet<BankLineId> deposits;
        for (const Finding& finding : findings) {
            if (finding.state != FindingState::Settled || !isClaim(finding))
                continue;
            deposits.insert(finding.settledBy);
            ids.unite(QSet<SaleId>(finding.sales.begin(), finding.sales.end()));
        }
        DZ_ASSIGN(const QVector<reconcile::JudgedSale> judged, reconcile::ReconcileService(m_shop).salesByIds(ids.values()));
        QHash<SaleId, reconcile::SaleOutcome> sales;
        for (const reconcile::JudgedSale& sale : judged) {
            sales.insert(sale.sale.id, sale.outcome);
            deposits.insert(sale.outcome.deposit);
        }
        const QList<BankLineId> lineIds = deposits.values();
        DZ_ASSIGN(const QVector<intake::BankLine> lines, m_shop.bankLines().byIds(std::span(lineIds.constData(), std::size_t(lineIds.size()))));
        QHash<BankLineId, QDate> booked;
        for (const intake::BankLine& line : lines)
            booked.insert(line.id, line.booked);

        QHash<qint64, Money> late;
        QSet<SaleId> counted;
        for (const Finding& finding : findings) {
            if (finding.state != FindingState::Settled || !isClaim(finding))
                continue;
            Money came(0, finding.net.currency());
            if (cases::isAboutNamedSales(finding.kind)) {
                for (const SaleId id : finding.sales) {
                    const reconcile::SaleOutcome sale = sales.value(id);
                    const QDate day = booked.value(sale.deposit);
                    if (sale.state != SaleState::Arrived || !day.isValid() || !sale.due.due.isValid() || day <= sale.due.due || counted.contains(id))
                        continue;
                    counted.insert(id);
                    came += sale.net;
                }
            } else {
                QDate due;
                for (const SaleId id : finding.sales)
                    due = std::max(due, sales.value(id).due.due);
                if (booked.value(finding.settledBy) > (due.isValid() ? due : finding.due))
                    came = finding.net;
            }
            late.insert(finding.id.value, came);
        }
        return late;
    }

    Result<void> addClaims(const QVector<Finding>& findings, const QVector<cases::Case>& all)
    {
        DZ_ASSIGN(const auto late, cameLate(findings));
        QSet<qint64> withFinding;
        QHash<qint64, cases::Outcome> closed;
        for (const cases::Case& one : all)
            if (!one.isOpen())
                closed.insert(one.id.value, one.outcome);
        for (const Finding& finding : findings) {
            const cases::Outcome outcome = closed.value(finding.inCase.value, cases::Outcome::None);
            withFinding.insert(finding.inCase.value);
            if (!isClaim(finding) || finding.net.currency() != m_figures.currency || outcome == cases::Outcome::NoClaim
                || !isAsked(finding.provider) || !isAsked(finding.due))
                continue;
            Claim claim{finding.id, finding.inCase, finding.provider, reconcile::findingTitle(finding), finding.due, finding.sales.size(), finding.net, {}};
            if (outcome != cases::Outcome::Recovered && finding.state == FindingState::Settled) {
                claim.net = late.value(finding.id.value, m_zero);
                if (claim.net.isZero())
                    continue;
            }
            if (finding.state == FindingState::Settled || outcome == cases::Outcome::Recovered)
                claim.fate = Claim::Fate::CameBack;
            else if (outcome == cases::Outcome::WrittenOff)
                claim.fate = Claim::Fate::WrittenOff;
            addClaim(claim);
        }
        // A case may also be opened by hand, for money that no finding speaks of.
        for (const cases::Case& one : all) {
            const QDate opened = m_shop.time().localDate(one.openedAt.toSecsSinceEpoch());
            if (!one.isOpen() && one.outcome == cases::Outcome::Recovered && one.arrived.currency() == m_figures.currency && one.arrived > m_zero
                && !withFinding.contains(one.id.value) && isAsked(one.provider) && isAsked(opened))
                addClaim({{}, one.id, one.provider, one.title, opened, 0, one.arrived, Claim::Fate::CameBack});
        }
        std::sort(m_figures.claims.begin(), m_figures.claims.end(),
                  [](const Claim& a, const Claim& b) { return std::tie(a.due, a.finding.value) < std::tie(b.due, b.finding.value); });
        return {};
    }

    void addClaim(const Claim& claim)
    {
        Scorecard& card = cardOf(claim.provider);
        (claim.fate == Claim::Fate::CameBack ? card.recovered : card.missing) += claim.net;
        m_figures.claims.append(claim);
    }

    void addFees(const QVector<storage::FeeFigure>& fees)
    {
        for (const storage::FeeFigure& figure : fees) {
            if (!isAsked(figure.provider) || !isAsked(figure.clearing))
                continue;
            Scorecard& card = cardOf(figure.provider);
            card.turnover += figure.turnover;
            auto [at, isNew] = m_fees.try_emplace({figure.provider, m_figures.monthOf(figure.clearing)}, FeeSum{m_zero, m_zero, m_zero});
            at->second.turnover += figure.turnover;
            at->second.taken += figure.taken;
            at->second.agreed += figure.agreed;
        }
    }

    void sortFees()
    {
        for (int month = 0; month < m_figures.months.size(); ++month) {
            QVector<FeeSum> row;
            for (const Scorecard& card : std::as_const(m_figures.providers)) {
                const auto at = m_fees.find({card.provider, month});
                row.append(at == m_fees.end() ? FeeSum{m_zero, m_zero, m_zero} : at->second);
            }
            m_figures.fees.append(row);
        }
    }

    void addSpeeds()
    {
        QHash<QString, qsizetype> place;
        for (qsizetype i = 0; i < m_figures.providers.size(); ++i)
            place.insert(m_figures.providers[i].provider, i);
        const qsizetype width = m_figures.providers.size();
        QVector<qint64> days(m_figures.weeks.size() * width), sales(m_figures.weeks.size() * width);
        for (const ArrivalRow& row : std::as_const(m_figures.arrivals)) {
            const qsizetype at = m_figures.weekOf(row.clearing) * width + place.value(row.provider);
            days[at] += row.businessDays * row.sales;
            sales[at] += row.sales;
        }
        for (qsizetype week = 0; week < m_figures.weeks.size(); ++week) {
            QVector<std::optional<qint64>> row;
            for (qsizetype at = week * width; at < (week + 1) * width; ++at)
                row.append(sales[at] == 0 ? std::nullopt : std::optional((days[at] * 100 + sales[at] / 2) / sales[at]));
            m_figures.speeds.append(row);
        }
    }

    Result<void> addCases(const QVector<cases::Case>& all)
    {
        for (const cases::Case& one : all) {
            if (!isAsked(one.provider))
                continue;
            const auto localDate = [&](const QDateTime& at) { return m_shop.time().localDate(at.toSecsSinceEpoch()); };
            if (isAsked(localDate(one.openedAt)))
                ++cardOf(one.provider).cases;
            DZ_ASSIGN(const auto entries, m_shop.journal().about({QStringLiteral("case"), QString::number(one.id.value)}));
            for (const cases::Promise& promise : cases::readHistory(entries).promises) {
                if (!isAsked(promise.due))
                    continue;
                cardOf(one.provider).promisesKept += promise.verdict == cases::Promise::Verdict::Kept ? 1 : 0;
                cardOf(one.provider).promisesBroken += promise.verdict == cases::Promise::Verdict::Broken ? 1 : 0;
            }
        }
        return {};
    }

    storage::Shop& m_shop;
    const InsightsAsked& m_asked;
    Money m_zero;
    InsightsFigures m_figures;
    reconcile::BusinessCalendar m_calendar;
    QHash<QString, QString> m_names;
    std::map<std::pair<QString, int>, FeeSum> m_fees;
};

} // namespace

int InsightsFigures::monthOf(QDate day) const
{
    if (months.isEmpty() || !day.isValid())
        return -1;
    const int month = (day.year() - months.constFirst().year()) * 12 + day.month() - months.constFirst().month();
    return month >= 0 && month < months.size() ? month : -1;
}

int InsightsFigures::weekOf(QDate day) const
{
    if (weeks.isEmpty() || !day.isValid() || day < weeks.constFirst())
        return -1;
    const qint64 week = weeks.constFirst().daysTo(day) / 7;
    return week < weeks.size() ? static_cast<int>(week) : -1;
}

Money InsightsFigures::claimed(int month, Claim::Fate fate, const QString& provider) const
{
    Money sum(0, currency);
    for (const Claim& claim : claims)
        if (claim.fate == fate && monthOf(claim.due) == month && (provider.isEmpty() || claim.provider == provider))
            sum += claim.net;
    return sum;
}

std::pair<QDate, QDate> InsightsFigures::partOf(QDate first, QDate last) const
{
    const QDate knownTo = std::min(bankCoveredTo.isValid() ? bankCoveredTo : from, today);
    return {first < from ? from : QDate(), last > knownTo ? knownTo : QDate()};
}

Result<InsightsFigures> insights(storage::Shop& shop, const InsightsAsked& asked) { return Gathering(shop, asked).gather(); }

} // namespace daozhang::watch
