// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a sale, told from what is stored: quick enough to ask for each row that a person looks at.
#include "app/reconcile/causes.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>

namespace daozhang::reconcile {

namespace {

using intake::Book;
using intake::Sale;

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

/// Everything that speaks of one sale.
struct Trail
{
    JudgedSale counted;              ///< the row that counts
    std::optional<Sale> terminal;
    std::optional<Sale> provider;
    std::optional<Sale> payout;
    std::optional<intake::BankLine> line;  ///< that pays the sale
};

QString numberOf(const Sale& sale)
{
    return !sale.trace.isEmpty() ? sale.trace : !sale.rrn.isEmpty() ? sale.rrn : sale.orderNo;
}

class Way
{
public:
    Way(const Trail& trail, const ShopTime& time) : m_trail(trail), m_outcome(trail.counted.outcome), m_time(time)
    {
        m_way.sale = m_outcome.sale;
        m_way.state = m_outcome.state;
        m_way.cause = m_outcome.cause == QLatin1String("twin") ? QString() : m_outcome.cause;
        m_way.finding = m_outcome.finding;
        for (int i = 0; i < kWayStations; ++i)
            m_way.stops[std::size_t(i)].station = WayStation(i);
    }

    SaleWay told()
    {
        taken();
        known();
        paidOut();
        booked();
        for (const WayStop& stop : m_way.stops) {
            if (stop.state == WayState::Done)
                m_way.lastDone = stop.station;
            else if (!m_way.stopsAt && (stop.state == WayState::Missing || stop.state == WayState::Possible))
                m_way.stopsAt = stop.station;
        }
        m_way.openCauses = openCauses(m_way);
        return m_way;
    }

private:
    WayStop& stop(WayStation station) { return m_way.stops[std::size_t(station)]; }
    bool isOff() const { return m_outcome.state == SaleState::CancelledOut || m_outcome.state == SaleState::Excluded; }

    void prove(WayStop& at, const Sale& row, const QString& number)
    {
        at.state = WayState::Done;
        at.row = row.id;
        at.day = row.localDate;
        at.time = row.hasTime ? m_time.localTime(row.occurredAt) : QTime();
        at.number = number;
    }

    static void worth(WayStop& at, const Money& amount)
    {
        at.amount = amount;
        at.hasAmount = true;
    }

    void taken()
    {
        WayStop& at = stop(WayStation::Taken);
        if (!m_trail.terminal)
            return;
        prove(at, *m_trail.terminal, numberOf(*m_trail.terminal));
        worth(at, m_trail.terminal->amount);
    }

    void known()
    {
        WayStop& at = stop(WayStation::Known);
        at.day = m_outcome.due.clearing;
        if (m_trail.provider) {
            const Sale& row = *m_trail.provider;
            prove(at, row, numberOf(row));
            if (row.clearingDate.isValid()) {
                at.day = row.clearingDate;
                at.time = {};
            }
            worth(at, row.net ? *row.net : row.fee ? row.amount - *row.fee : row.amount);
            return;
        }
        // Said by the run, which saw whether the provider's list covers the day.
        if (isOff())
            at.state = WayState::NotExpected;
        else if (m_outcome.cause == QLatin1String("C22") || m_outcome.cause == QLatin1String("C18"))
            at.state = WayState::Missing;
    }

    void paidOut()
    {
        WayStop& at = stop(WayStation::PaidOut);
        if (m_trail.payout) {
            prove(at, *m_trail.payout, m_trail.payout->batch);
            worth(at, m_trail.payout->net ? m_trail.payout->net->absolute() : m_trail.payout->amount.absolute());
            return;
        }
        at.day = m_outcome.due.due;
        if (isOff())
            at.state = WayState::NotExpected;
        else if (stop(WayStation::Known).state == WayState::Missing)
            at.state = WayState::Missing;
    }

    void booked()
    {
        WayStop& at = stop(WayStation::Booked);
        at.day = m_outcome.due.due;
        worth(at, m_outcome.net);
        switch (m_outcome.state) {
        case SaleState::Arrived: break;
        case SaleState::InTransit: at.state = WayState::Waiting; return;
        case SaleState::Overdue: at.state = WayState::Missing; return;
        case SaleState::OneOf: at.state = WayState::Possible; return;
        case SaleState::CancelledOut:
        case SaleState::Excluded: at.state = WayState::NotExpected; return;
        case SaleState::Unknown: return;
        }
        if (!m_trail.line)
            return;
        at.state = WayState::Done;
        at.line = m_trail.line->id;
        at.day = m_trail.line->booked;
        at.time = m_trail.line->time;
        at.number = m_trail.line->reference;
        worth(at, m_trail.line->amount);
    }

    const Trail& m_trail;
    const SaleOutcome& m_outcome;
    const ShopTime& m_time;
    SaleWay m_way;
};

/// A payout is dated at most so long before or after its sales.
constexpr qint64 kPayoutSeconds = 120 * 24 * 60 * 60;

/// The row by which the provider says that it paid the sale's batch out: its amount is that of the deposit, or of what
/// the finding misses, and amounts are found at once.
Result<std::optional<Sale>> payoutOf(storage::Shop& shop, const Trail& trail)
{
    std::optional<Money> amount;
    if (trail.line) {
        amount = trail.line->amount;
    } else if (const FindingId id = trail.counted.outcome.finding; id.isValid()) {
        DZ_ASSIGN(const Finding finding, shop.outcomes().finding(id));
        amount = finding.net;
    }
    if (!amount || amount->isZero())
        return std::optional<Sale>();
    const qint64 at = trail.provider->occurredAt;
    QVector<Sale> found;
    for (const Money& sought : {-*amount, *amount}) {
        DZ_ASSIGN(const QVector<Sale> rows, shop.sales().ofAmount(sought, at - kPayoutSeconds, at + kPayoutSeconds));
        for (const Sale& row : rows) {
            if (row.type == intake::SaleType::Payout && row.batch == trail.provider->batch && row.provider == trail.provider->provider)
                found.append(row);
        }
    }
    // Without a batch only the amount speaks: of several payouts of one amount it could be any.
    if (found.isEmpty() || (trail.provider->batch.isEmpty() && found.size() > 1))
        return std::optional<Sale>();
    return std::optional(found.first());
}

} // namespace

Result<SaleWay> ReconcileService::wayOf(SaleId sale)
{
    DZ_ASSIGN(QVector<JudgedSale> judged, salesByIds({sale}));
    if (judged.isEmpty())
        return Failure(ErrorCode::NotFound, Reconcile::tr("The sale %1 is not in the books any more. Reconcile again and choose anew.").arg(sale.value));
    Trail trail;
    trail.counted = judged.first();
    QVector<Sale> rows{judged.first().sale};
    if (const SaleId twin = judged.first().outcome.twin; twin.isValid()) {
        DZ_ASSIGN(const QVector<JudgedSale> other, salesByIds({twin}));
        if (!other.isEmpty()) {
            const bool isCopy = judged.first().outcome.cause == QLatin1String("twin");
            if (isCopy)
                trail.counted = other.first();
            // The other half of a void is another event, not the same one in another book.
            if (isCopy || other.first().outcome.cause == QLatin1String("twin"))
                rows.append(other.first().sale);
        }
    }
    for (const Sale& row : rows)
        (row.book == Book::Provider ? trail.provider : trail.terminal) = row;
    if (const BankLineId deposit = trail.counted.outcome.deposit; deposit.isValid()) {
        const BankLineId ids[] = {deposit};
        DZ_ASSIGN(const QVector<intake::BankLine> lines, m_shop.bankLines().byIds(ids));
        if (!lines.isEmpty())
            trail.line = lines.first();
    }
    if (trail.provider) {
        DZ_ASSIGN(trail.payout, payoutOf(m_shop, trail));
    }
    return Way(trail, m_shop.time()).told();
}

} // namespace daozhang::reconcile
