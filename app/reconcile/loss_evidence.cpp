// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/loss_evidence.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace daozhang::reconcile {

namespace {

/// A provider's file that lists so many of a lump's sales, and so large a part of them, is held to cover it.
constexpr int kLeastListed = 3;
constexpr double kCovered = 0.8;
/// The file leaves out what it does not pay: nine of ten sales that are lost are not in it, and one in two hundred of
/// those that are paid, for files too have gaps.
constexpr double kAbsentFromFile = 180.0;
/// What the file lists was lost on the way out, with the whole payout as a rule: one loss in ten.
constexpr double kListedInFile = 0.1;
/// The same card and amount again within minutes: one of the two is a repeat that the provider may have dropped. Weak
/// enough not to settle anything alone.
constexpr double kRepeated = 4.0;
constexpr qint32 kRepeatSeconds = 600;
/// Taken within minutes of the cut-off, the provider's clock may have put it into another day.
constexpr double kNearCutoff = 4.0;
constexpr qint32 kCutoffSeconds = 300;
/// A loss in a dozen takes along what the terminal did within minutes; two sales are the likeliest such run, long ones
/// are rare. One sale alone still leads a run of two by more than 20 : 1.
constexpr double kRunLost = 0.08;
constexpr qint64 kRunSeconds = 900;

bool isListed(const Ledger& ledger, quint32 row) { return ledger.rows[row].twin >= 0 && ledger.fact(quint32(ledger.rows[row].twin)).book == intake::Book::Provider; }

void weighProviderFile(const Ledger& ledger, const std::vector<Weight>& rows, std::vector<double>& evidence)
{
    // Lump by lump: a file may end with a day.
    std::map<qint32, std::pair<int, int>> listed;
    for (const Weight& row : rows) {
        if (ledger.fact(row.row).book != intake::Book::Terminal || row.worth <= 0)
            continue;
        auto& [yes, all] = listed[row.unit];
        yes += isListed(ledger, row.row) ? 1 : 0;
        ++all;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (ledger.fact(rows[i].row).book != intake::Book::Terminal || rows[i].worth <= 0)
            continue;
        const auto& [yes, all] = listed[rows[i].unit];
        // What a person put together is weighed before anything was learned.
        const std::size_t provider = std::size_t(ledger.fact(rows[i].row).provider);
        const bool isListing = provider < ledger.isListing.size() && ledger.isListing[provider];
        if (isListing || (yes >= kLeastListed && yes >= kCovered * all))
            evidence[i] *= isListed(ledger, rows[i].row) ? kListedInFile : kAbsentFromFile;
    }
}

void weighRepeats(const Ledger& ledger, const std::vector<Weight>& rows, std::vector<double>& evidence)
{
    std::map<std::tuple<quint32, qint32, qint64>, std::vector<std::pair<qint64, std::size_t>>> byCard;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const SaleFact& sale = ledger.fact(rows[i].row);
        if (sale.card != 0 && sale.second >= 0 && rows[i].worth > 0)
            byCard[{sale.card, sale.merchant, sale.amount}].push_back({qint64(sale.day) * 86400 + sale.second, i});
    }
    for (auto& [card, times] : byCard) {
        std::sort(times.begin(), times.end());
        for (std::size_t i = 0; i < times.size(); ++i) {
            const bool before = i > 0 && times[i].first - times[i - 1].first <= kRepeatSeconds;
            const bool after = i + 1 < times.size() && times[i + 1].first - times[i].first <= kRepeatSeconds;
            if (before || after)
                evidence[times[i].second] *= kRepeated;
        }
    }
}

void weighCutoff(const Ledger& ledger, const std::vector<Weight>& rows, std::vector<double>& evidence)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const SaleFact& sale = ledger.fact(rows[i].row);
        if (sale.second < 0 || sale.provider < 0)
            continue;
        const QTime cutoff = ledger.termsOf(sale.provider).cutoff;
        const qint32 at = cutoff.isValid() ? cutoff.msecsSinceStartOfDay() / 1000 : 0;
        const qint32 apart = std::abs(sale.second - at);
        if (std::min(apart, 86400 - apart) <= kCutoffSeconds)
            evidence[i] *= kNearCutoff;
    }
}

} // namespace

std::vector<double> lossEvidence(const Ledger& ledger, const std::vector<Weight>& rows)
{
    std::vector<double> evidence(rows.size(), 1.0);
    weighProviderFile(ledger, rows, evidence);
    weighRepeats(ledger, rows, evidence);
    weighCutoff(ledger, rows, evidence);
    return evidence;
}

std::vector<Guess> lostRuns(const Ledger& ledger, const std::vector<Weight>& rows, qint64 gap, double rate)
{
    std::map<std::pair<qint32, qint32>, std::vector<std::tuple<qint64, quint32, qint64, quint32>>> byTerminal;
    for (const Weight& row : rows) {
        const SaleFact& sale = ledger.fact(row.row);
        if (row.worth > 0 && sale.second >= 0)
            byTerminal[{sale.merchant, sale.terminal}].push_back({qint64(sale.day) * 86400 + sale.second, sale.trace, row.worth, row.row});
    }
    std::vector<Guess> runs;
    for (auto& [terminal, sales] : byTerminal) {
        std::sort(sales.begin(), sales.end(), [&](const auto& a, const auto& b) {
            if (std::tie(std::get<0>(a), std::get<1>(a)) != std::tie(std::get<0>(b), std::get<1>(b)))
                return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
            return contentLess(ledger, std::get<3>(a), std::get<3>(b));
        });
        qint64 sum = 0;
        for (std::size_t begin = 0, end = 0; end < sales.size(); ++end) {
            if (end > 0 && std::get<0>(sales[end]) - std::get<0>(sales[end - 1]) > kRunSeconds) {
                begin = end;
                sum = 0;
            }
            sum += std::get<2>(sales[end]);
            while (sum > gap)
                sum -= std::get<2>(sales[begin++]);
            const std::size_t length = end + 1 - begin;
            if (sum != gap || length < 2 || length == rows.size())
                continue;
            Guess guess{{}, {}, rate * kRunLost / (double(length) * double(length - 1)), "sales", {}, 0};
            for (std::size_t i = begin; i <= end; ++i)
                guess.missing.push_back(std::get<3>(sales[i]));
            std::sort(guess.missing.begin(), guess.missing.end());
            runs.push_back(std::move(guess));
        }
    }
    return runs;
}

} // namespace daozhang::reconcile
