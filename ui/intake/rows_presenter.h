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

signals:
    void changed();
    void started(daozhang::SessionTask* task);

private:
    using Load = std::function<Result<intake::DayRows>(Rooms&, TaskContext&)>;
    void load(const Load& work, bool isLong);
    void loadPage();

    struct File { QString path, name, profile; SourceFileId import{}; QString password{}; };
    ShopSession& m_session;
    std::optional<File> m_file;
    qint64 m_from = 0;
    intake::FileRows m_rows;
    intake::DayRows m_day;
    std::optional<Error> m_error;
    QPointer<SessionTask> m_task;
    int m_generation = 0;
};

} // namespace daozhang::ui
