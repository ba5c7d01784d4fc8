// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/rows_presenter.h"

namespace daozhang::ui {

void RowsPresenter::showFile(const QString& path, const QString& name, const QString& profile, const QString& password)
{
    m_file = File{path, name, profile, {}, password};
    m_from = 0;
    loadPage();
}

void RowsPresenter::showImport(SourceFileId file)
{
    m_file = File{{}, {}, {}, file, {}};
    m_from = 0;
    loadPage();
}

void RowsPresenter::showDay(const intake::Source& source, QDate day)
{
    m_file.reset();
    m_from = 0;
    load(
        [source, day](Rooms& rooms, TaskContext&) -> Result<intake::DayRows> {
            DZ_ASSIGN(intake::CoverageService coverage, rooms.coverage());
            return rooms.intake().rowsOfDay(source.book, day, [&](const intake::SourceFile& file, const QString& merchant, const QString& unit) {
                return coverage.sourceOf(file.book, merchant, unit, file.provider).isSameAs(source);
            });
        },
        false);
}

void RowsPresenter::goTo(qint64 from)
{
    m_from = std::max<qint64>(0, from);
    if (m_file)
        loadPage();
}

void RowsPresenter::clear()
{
    ++m_generation;
    if (m_task)
        m_task->stop();
    m_task.clear();
    m_file.reset();
    m_rows = {};
    m_day = {};
    m_error.reset();
}

void RowsPresenter::loadPage()
{
    load(
        [file = *m_file, from = m_from](Rooms& rooms, TaskContext& task) -> Result<intake::DayRows> {
            intake::DayRows answer;
            if (file.import.isValid()) {
                DZ_ASSIGN(answer.rows, rooms.intake().rowsOfImport(file.import, from, kPage, task));
            } else {
                DZ_ASSIGN(answer.rows, rooms.intake().rowsOfFile(file.path, file.name, file.profile, from, kPage, task, {{file.path, file.password}}));
            }
            return answer;
        },
        true);
}

void RowsPresenter::load(const Load& work, bool isLong)
{
    if (m_task)
        m_task->stop();
    m_error.reset();
    const int generation = ++m_generation;
    auto done = [this, generation](Result<intake::DayRows> answer) {
        if (generation != m_generation)
            return;
        m_task.clear();
        m_rows = {};
        m_day = {};
        if (answer) {
            m_day = *std::move(answer);
            m_rows = m_day.rows;
        } else if (answer.error().code != ErrorCode::Stopped) {
            m_error = answer.error();
        }
        emit changed();
    };
    m_task = isLong ? m_session.look<intake::DayRows>(this, work, done) : m_session.read<intake::DayRows>(this, work, done);
    emit started(m_task);
    emit changed();
}

} // namespace daozhang::ui
