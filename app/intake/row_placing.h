// SPDX-License-Identifier: GPL-3.0-or-later
// Finds for each row of a file its place in the books: new, known as it reads, known in the words of another layout, or
// doubtful. A preview only counts; an import stores.
//
// A row that reads as another did is that row (row_identity). Else, where another file speaks of the same account and
// day, rows of one amount are held against each other (row_twins): the n-th of the one file is the n-th of the other
// unless they contradict each other; what contradicts stays two rows and becomes a doubt for a person. So does a line
// that several lines of another file make up together: a batch that one layout opens and the other does not. Sales are held
// against those of their RRN, trace or order number. What people said of two rows goes before all of it.
#pragma once

#include "app/intake/file_reading.h"
#include "app/storage/row_readings.h"
#include "models/intake/row_verdict.h"

#include <QSet>

#include <unordered_set>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::intake {

class RowPlacing final : public RowSink
{
public:
    enum class Act { Look, Store };
    /// `file`: its digest and profile; its id too when rows are stored. Both must outlive this.
    RowPlacing(storage::Shop& shop, const SourceFile& file, Act act) : m_shop(shop), m_file(file), m_act(act) {}

    Result<void> take(std::span<Sale> rows) override;
    Result<void> take(std::span<BankLine> rows) override;
    /// After the last row: places those that waited for it.
    Result<void> finish();

    qint64 added() const { return m_added; }
    qint64 known() const { return m_known; }
    qint64 doubtful() const { return m_doubtful; }
    const QVector<Sale>& firstSales() const { return m_firstSales; }
    const QVector<BankLine>& firstLines() const { return m_firstLines; }
    /// Of a preview: fingerprints of the rows that would be new.
    QVector<quint64> takeFresh() { return std::move(m_fresh); }
    /// Of a preview: the first rows that would be doubtful.
    const QVector<RowDoubt>& doubts() const { return m_doubts; }

private:
    struct Candidate
    {
        BankLine line;
        QSet<QString> profiles;  ///< layouts that have it
        QString provider;        ///< bank or wallet, as the layout that brought it names it
        bool isTaken = false;
    };
    /// A row that is like one of the books, to be shown to a person.
    struct Question
    {
        qsizetype row = 0;   ///< among the new rows of the day
        const Candidate* candidate = nullptr;
        RowFacts facts;
    };
    Result<void> start(Book book);
    bool overlaps(const BankLine& line);
    bool overlaps(const Sale& sale) const { return m_saleDays.contains(sale.localDate.toJulianDay()); }
    template <class Repository, class Row> Result<void> takeRows(Repository& repository, std::span<Row> rows);
    template <class Repository, class Row> Result<void> placeNew(Repository& repository, std::span<Row> rows);
    template <class Repository, class Row> Result<void> placeKnown(Repository& repository, const Row& row, qint64 id);
    template <class Repository, class Row> Result<void> placeLinked(Repository& repository, Row& row, qint64 id);
    template <class Row> void applyVerdicts(std::span<Row> rows);
    /// The row that a person said this one is, if it is in the books; 0 else.
    template <class Repository, class Row> Result<qint64> saidToBe(Repository& repository, const Row& row);
    Result<bool> isSaidApart(const storage::RowForm& form, const QByteArray& identity, const QByteArray& otherIdentity, qint64 other);
    Result<void> placeSale(Sale& sale);
    Result<void> placeWaitingLines();
    Result<void> placeDay(std::span<BankLine> rows);
    Result<void> match(std::span<BankLine*> rows, std::span<Candidate*> candidates, QVector<BankLine>& fresh, QVector<Question>& questions);
    /// Asks where one line here and several lines of one reference there are the same sum.
    Result<void> matchGroups(const QVector<BankLine>& fresh, const std::vector<Candidate>& candidates, QVector<Question>& questions);
    Result<void> addDoubt(RowKind kind, qint64 first, qint64 second, RowFacts facts);
    Layouts layoutsOf(const BankLine& line, const Candidate& candidate) const;
    bool mayBeOneAccount(const BankLine& line, const Candidate& candidate) const;
    /// Accounts whose amounts of a day are the same, one by one, in the rows and in what other layouts gave.
    QSet<QString> accountsThatAgree(std::span<const BankLine> rows, const std::vector<Candidate>& candidates) const;
    void keep(std::span<Sale> rows);
    void keep(std::span<BankLine> rows);

    storage::Shop& m_shop;
    const SourceFile& m_file;
    Act m_act;
    bool m_started = false;
    bool m_mustLook = false;                          ///< rows have other readings, or people said something
    QHash<QString, QSet<qint64>> m_accountDays;       ///< that other files hold
    QHash<QString, QSet<qint64>> m_likeAccountDays;   ///< the same by account of this file, with the like accounts
    QSet<qint64> m_saleDays;
    QHash<SourceFileId, QString> m_profiles;
    QHash<SourceFileId, QString> m_providers;
    QHash<SourceFileId, QString> m_names;
    QMultiHash<QByteArray, QByteArray> m_saidSame;
    QSet<std::pair<QByteArray, QByteArray>> m_saidApart;
    QHash<std::pair<QByteArray, qint64>, QByteArray> m_saidAnother;  ///< identity as read and line -> own identity
    QSet<QByteArray> m_saidApartLines;                                ///< those own identities
    std::vector<BankLine> m_waitingLines;
    std::vector<Sale> m_waitingSales;
    QSet<qint64> m_taken;
    QSet<QString> m_agreeing;   ///< accounts, of the day at hand
    std::unordered_set<quint64> m_seen;
    qint64 m_added = 0, m_known = 0, m_doubtful = 0;
    QVector<Sale> m_firstSales;
    QVector<BankLine> m_firstLines;
    QVector<quint64> m_fresh;
    QVector<RowDoubt> m_doubts;
};

/// Identity of a line that reads as another row and is another payment, as a person said.
QByteArray identityOfAnother(const QByteArray& identity, const QByteArray& fileSha256, qint64 line);

/// A row as it is shown beside its like.
RowShown shownRow(const BankLine& line, const QString& fileName);
RowShown shownRow(const Sale& sale, const ShopTime& time, const QString& fileName);

} // namespace daozhang::intake
