// SPDX-License-Identifier: GPL-3.0-or-later
// How long what is to be done has been open, as a row of filters: 0–3 days, 4–7, 8–15, 16–30, more.
#pragma once

#include <QDate>
#include <QWidget>

#include <array>
#include <optional>

class QToolButton;

namespace daozhang::ui {

/// Days open, both included; `to` nothing = and more.
struct AgeBucket
{
    int from = 0;
    std::optional<int> to;
    /// The days of entries that are so old today; a null date is open.
    QDate first(QDate today) const { return to ? today.addDays(-*to) : QDate(); }
    QDate last(QDate today) const { return today.addDays(-from); }
};

inline constexpr int kAgeBuckets = 5;
const std::array<AgeBucket, kAgeBuckets>& ageBuckets();
/// The bucket whose days these are; −1 = none.
int ageBucketOf(QDate first, QDate last, QDate today);

class AgeChips : public QWidget
{
    Q_OBJECT
public:
    explicit AgeChips(QWidget* parent = nullptr);
    /// Entries in each bucket, and which of them is chosen (−1 = none).
    void setCounts(const std::array<int, kAgeBuckets>& counts, int chosen);

signals:
    /// −1 = all again.
    void chosen(int bucket);

private:
    void showTexts();

    std::array<QToolButton*, kAgeBuckets> m_chips{};
    std::array<int, kAgeBuckets> m_counts{};
};

} // namespace daozhang::ui
