// SPDX-License-Identifier: GPL-3.0-or-later
// Rows for a person to look at, a page at a time: of a file of the preview, of an import, of one day of one source.
#pragma once

#include "app/session/shop_session.h"

#include <QObject>
#include <QPointer>

namespace daozhang::ui {

class RowsPresenter : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPage = 500;

    explicit RowsPresenter(ShopSession& session, QObject* parent = nullptr) : QObject(parent), m_session(session) {}

    /// Rows of a file that is not imported yet.
    void showFile(const QString& path, const QString& name, const QString& profile, const QString& password = {});
    void showImport(SourceFileId file);
    /// The page of an import on which a line of the file stands.
    void showLine(SourceFileId file, qint64 line);
    /// The line that showLine() asked for; 0 = none.
    qint64 wantedLine() const { return m_wantedLine; }
    void forgetLine() { m_wantedLine = 0; }
    void showDay(const intake::Source& source, QDate day);
    void goTo(qint64 from);
    void clear();

    const intake::FileRows& rows() const { return m_rows; }
    const std::optional<Error>& error() const { return m_error; }
    bool isLoading() const { return !m_task.isNull(); }
    qint64 from() const { return m_from; }
    bool hasMore() const { return m_rows.hasMore; }
    qint64 count() const { return m_rows.sales.size() + m_rows.lines.size(); }
    /// Of the day that is shown.
    const intake::DayRows& day() const { return m_day; }
    /// What became of the lines of an import, by line; empty for a preview and a day.
    const QHash<qint64, intake::RowStanding>& standings() const { return m_standings; }
    /// The same page again: the books have changed.
    void reload() { goTo(m_from); }

signals:
    void changed();
    void started(daozhang::SessionTask* task);

private:
    struct Answer { intake::DayRows day; QHash<qint64, intake::RowStanding> standings; };
    using Load = std::function<Result<Answer>(Rooms&, TaskContext&)>;
    void load(const Load& work, bool isLong);
    void loadPage();
    /// The page begins after the line that is wanted: it stands on one before.
    bool passesWanted() const;

    struct File { QString path, name, profile; SourceFileId import{}; QString password{}; };
    ShopSession& m_session;
    std::optional<File> m_file;
    qint64 m_from = 0;
    qint64 m_wantedLine = 0;
    intake::FileRows m_rows;
    intake::DayRows m_day;
    QHash<qint64, intake::RowStanding> m_standings;
    std::optional<Error> m_error;
    QPointer<SessionTask> m_task;
    int m_generation = 0;
};

} // namespace daozhang::ui
