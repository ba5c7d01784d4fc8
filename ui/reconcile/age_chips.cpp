// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/age_chips.h"

#include "ui/common/language.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace daozhang::ui {

const std::array<AgeBucket, kAgeBuckets>& ageBuckets()
{
    static const std::array<AgeBucket, kAgeBuckets> buckets{{{0, 3}, {4, 7}, {8, 15}, {16, 30}, {31, std::nullopt}}};
    return buckets;
}

int ageBucketOf(QDate first, QDate last, QDate today)
{
    for (int i = 0; i < kAgeBuckets; ++i)
        if (last.isValid() && ageBuckets()[std::size_t(i)].first(today) == first && ageBuckets()[std::size_t(i)].last(today) == last)
            return i;
    return -1;
}

AgeChips::AgeChips(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (int i = 0; i < kAgeBuckets; ++i) {
        auto* chip = new QToolButton(this);
        chip->setObjectName(QStringLiteral("reconcile.age.%1").arg(i));
        chip->setCheckable(true);
        chip->setAutoRaise(true);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(chip, &QToolButton::clicked, this, [this, i](bool on) { emit chosen(on ? i : -1); });
        layout->addWidget(chip, 1);
        m_chips[std::size_t(i)] = chip;
    }
    Language::bind(this, [this] { showTexts(); });
}

void AgeChips::setCounts(const std::array<int, kAgeBuckets>& counts, int chosen)
{
    m_counts = counts;
    for (int i = 0; i < kAgeBuckets; ++i)
        m_chips[std::size_t(i)]->setChecked(i == chosen);
    showTexts();
}

void AgeChips::showTexts()
{
    for (int i = 0; i < kAgeBuckets; ++i) {
        const AgeBucket& bucket = ageBuckets()[std::size_t(i)];
        QToolButton* chip = m_chips[std::size_t(i)];
        const int count = m_counts[std::size_t(i)];
        const QString span = bucket.to ? tr("%1–%2 d", "days open, short").arg(bucket.from).arg(*bucket.to) : tr("> %1 d", "days open, short").arg(bucket.from - 1);
        chip->setText(count > 0 ? tr("%1: %2", "days open, and how many").arg(span, QLocale().toString(count)) : span);
        const QString whole = bucket.to ? tr("Open for %1 to %2 days: %3").arg(bucket.from).arg(*bucket.to).arg(count)
                                        : tr("Open for more than %1 days: %2").arg(bucket.from - 1).arg(count);
        chip->setAccessibleName(whole);
        chip->setToolTip(whole);
        chip->setEnabled(count > 0 || chip->isChecked());
    }
}

} // namespace daozhang::ui
