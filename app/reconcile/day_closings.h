// SPDX-License-Identifier: GPL-3.0-or-later
// Closing business days: what each day holds, who signed it as what, and what became of it since.
#pragma once

#include "models/common/result.h"
#include "models/reconcile/day_closing.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::reconcile {

class DayClosings
{
public:
    explicit DayClosings(storage::Shop& shop) : m_shop(shop) {}

    /// Days that have sales, open deposits or a signature, in order; null ends = all there are. As of the last run.
    Result<QVector<DayStatus>> days(QDate from = {}, QDate to = {});
    /// Days whose signature stands, and that are not what was signed any more: DayChange::Changed, or a record that was altered.
    Result<QVector<QDate>> changedDays();
    /// One day, also an empty one.
    Result<DayStatus> day(QDate day);
    /// All signatures of a day, also those that were taken back, oldest first.
    Result<QVector<DayClosing>> history(QDate day);
    /// Sales of a day, by time.
    Result<QVector<SaleId>> salesOf(QDate day);

    enum class Open { IsRefused, IsCarriedForward };
    /// Signs the day as what it is. Fails with Invalid on a day that is not over, that has nothing, or whose run is stale,
    /// and, unless `open` allows it, when items have neither a case nor a decision; with Conflict when it is signed.
    Result<DayClosing> close(QDate day, Open open, const QString& note = {});
    /// Takes the signature back, on the record. Invalid without a reason; NotFound when the day is not closed.
    Result<void> reopen(QDate day, const QString& reason);

private:
    Result<QVector<DayStatus>> read(QDate from, QDate to, QDate toBeSigned);

    storage::Shop& m_shop;
};

} // namespace daozhang::reconcile
