// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the Reconcile page without a widget: what it is filtered by, its rows in pages, and which is chosen.
#pragma once

#include "app/session/shop_session.h"
#include "ui/reconcile/reconcile_rows.h"

#include <QCache>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace daozhang::ui {

/// One provider of the list with how many entries the present segment and text have of it.
struct ProviderCount
{
    QString id, name;
    int entries = 0;
};

class EntryList : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPage = 100;

    explicit EntryList(ShopSession& session, QObject* parent = nullptr);

    bool isLoaded() const { return m_loaded; }
    /// True while an answer is awaited that will change which rows there are.
    bool isBusy() const { return !m_task.isNull() || m_settle.isActive(); }
    const std::optional<Error>& error() const { return m_error; }
    ListSegment segment() const { return m_segment; }
    const std::optional<QString>& provider() const { return m_provider; }
    const QString& text() const { return m_text; }
    QDate from() const { return m_from; }
    QDate to() const { return m_to; }
    bool hasDays() const { return m_from.isValid() || m_to.isValid(); }
    /// The view as it is asked for: for an export of what is shown.
    reconcile::ListView view() const;
    /// Entries of a segment under the present text, provider and days.
    int count(ListSegment segment) const;
    /// Entries of a segment between two days, whatever days are chosen; null dates are open.
    int count(ListSegment segment, QDate first, QDate last) const;
    /// Entries of the whole list that want somebody, whatever is filtered.
    int toDoInAll() const { return m_toDoInAll; }
    int entriesInAll() const { return m_entriesInAll; }
    /// Sales that no provider's terms fit.
    int withoutTerms() const { return m_withoutTerms; }
    QVector<ProviderCount> providers() const;

    int rows() const { return m_headOfHits + int(m_hits.size()) + m_layout.rows(); }
    bool isHead(int row) const;
    /// Rows of heads, in order: they are lower than the others.
    QVector<int> heads() const;
    /// Nothing when the row has not arrived yet; it is then asked for and rowsRead tells of it.
    const ReconcileRow* row(int row);
    /// The same without asking for it.
    const ReconcileRow* loadedRow(int row) const;
    ReconcileRow head(int row) const;
    int currentRow() const { return m_currentRow; }
    const std::optional<ReconcileRow>& current() const { return m_current; }

    void setNames(const QHash<QString, QString>& names) { m_names = names; }
    /// Reads again what there is; keeps the choice.
    void reload();
    void setSegment(ListSegment segment);
    void setProvider(const std::optional<QString>& provider);
    void setText(const QString& text);
    void setDays(QDate from, QDate to);
    /// Everything back to one view at once; the choice falls on `wanted` where it is there, else on the first row.
    void showView(ListSegment segment, const std::optional<QString>& provider, QDate from, QDate to, const reconcile::EntryKey& wanted = {});
    /// Sales of elsewhere on top of the list, the first one chosen; `title` says which they are.
    void showSales(const QVector<SaleId>& sales, const QString& title = {});
    /// What showSales() was asked for; empty when such sales are not shown.
    const QString& askedTitle() const { return m_askedTitle; }
    bool hasAskedSales() const { return m_askedCount > 0; }
    void putSalesAway();
    /// False when what was wanted by showView() is not in the list any more.
    bool hasWanted() const { return !m_isMissed; }
    void select(int row);
    /// Takes the choice away: something is shown that is in no list.
    void deselect();

signals:
    void reset();
    void rowsRead(int first, int last);
    void currentChanged();
    void stateChanged();

private:
    struct Answer;
    enum class Cells { Read, Keep };
    enum class Choice { Settle, AtOnce };

    void read(Cells cells, Choice choice);
    static Result<Answer> answerOf(Rooms& rooms, TaskContext& task, const Answer& asked, const QString& text, bool chooseSegment);
    void take(Answer&& answer, Choice choice);
    void choose(int row);
    void chooseFirst();
    void wantPage(int page);
    void readNextPage();
    void forgetSales();

    ShopSession& m_session;
    QHash<QString, QString> m_names;
    bool m_loaded = false, m_segmentChosen = false;
    ListSegment m_segment = ListSegment::ToDo;
    std::optional<QString> m_provider;
    QString m_text;
    QDate m_from, m_to;
    QVector<SaleId> m_askedSales;
    QString m_askedTitle;
    int m_askedCount = 0;            ///< before those that are too many were left out
    reconcile::ListQuery m_query;
    QVector<reconcile::ListCell> m_cells;  ///< of all days: those that are chosen are picked here
    EntryLayout m_layout;
    QVector<ReconcileRow> m_hits;
    int m_headOfHits = 0;
    int m_toDoInAll = 0, m_entriesInAll = 0, m_withoutTerms = 0;
    QCache<int, QVector<ReconcileRow>> m_pages;
    QVector<int> m_wantedPages;
    std::optional<ReconcileRow> m_current;
    int m_currentRow = -1, m_chooseWhenRead = -1;
    reconcile::EntryKey m_wanted;
    bool m_isReread = false;
    bool m_isFree = false;           ///< nothing is chosen by itself
    bool m_isMissed = false;
    std::optional<Error> m_error;
    QTimer m_settle;
    QPointer<SessionTask> m_task, m_pageTask;
    int m_generation = 0;
};

} // namespace daozhang::ui
