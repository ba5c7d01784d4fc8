// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/rows_presenter.h"

namespace daozhang::ui {

void RowsPresenter::showFile(const QString& path, const QString& name, const QString& profile, const QString& password)
{
    m_file = File{path, name, profile, {}, password};
    m_from = m_wantedLine = 0;
    loadPage();
}

void RowsPresenter::showImport(SourceFileId file)
{
    m_file = File{{}, {}, {}, file, {}};
    m_from = m_wantedLine = 0;
    loadPage();
}

void RowsPresenter::showLine(SourceFileId file, qint64 line)
{
    m_file = File{{}, {}, {}, file, {}};
    m_wantedLine = line;
    // A row never stands further down than its line: head lines and refused ones come before it.
    m_from = std::max<qint64>(0, line - 1) / kPage * kPage;
    loadPage();
}

bool RowsPresenter::passesWanted() const
{
    if (m_wantedLine <= 0 || m_from <= 0)
        return false;
    const qint64 first = !m_rows.sales.isEmpty() ? m_rows.sales.first().line : !m_rows.lines.isEmpty() ? m_rows.lines.first().line : m_wantedLine + 1;
    return first > m_wantedLine;
}

void RowsPresenter::showDay(const intake::Source& source, QDate day)
{
    m_file.reset();
    m_from = m_wantedLine = 0;
    load(
        [source, day](Rooms& rooms, TaskContext&) -> Result<Answer> {
            DZ_ASSIGN(intake::CoverageService coverage, rooms.coverage());
            Answer answer;
            DZ_ASSIGN(answer.day, rooms.intake().rowsOfDay(source.book, day, [&](const intake::SourceFile& file, const QString& merchant, const QString& unit) {
                return coverage.sourceOf(file.book, merchant, unit, file.provider).isSameAs(source);
            }));
            return answer;
        },
        false);
}

void RowsPresenter::goTo(qint64 from)
{
    m_from = std::max<qint64>(0, from);
    m_wantedLine = 0;
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
    m_standings.clear();
    m_error.reset();
}

void RowsPresenter::loadPage()
{
    load(
        [file = *m_file, from = m_from](Rooms& rooms, TaskContext& task) -> Result<Answer> {
            Answer answer;
            if (file.import.isValid()) {
                DZ_ASSIGN(answer.day.rows, rooms.intake().rowsOfImport(file.import, from, kPage, task));
                QVector<intake::TwinService::LineRead> lines;
                for (const intake::Sale& sale : std::as_const(answer.day.rows.sales))
                    lines.append({sale.line, sale.identity});
                for (const intake::BankLine& line : std::as_const(answer.day.rows.lines))
                    lines.append({line.line, line.identity});
                DZ_ASSIGN(answer.standings, rooms.twins().standings(file.import, lines));
            } else {
                DZ_ASSIGN(answer.day.rows, rooms.intake().rowsOfFile(file.path, file.name, file.profile, from, kPage, task, {{file.path, file.password}}));
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
    auto done = [this, generation](Result<Answer> answer) {
        if (generation != m_generation)
            return;
        m_task.clear();
        m_rows = {};
        m_day = {};
        m_standings.clear();
        if (answer) {
            m_day = answer->day;
            m_rows = m_day.rows;
            m_standings = answer->standings;
        } else if (answer.error().code != ErrorCode::Stopped) {
            m_error = answer.error();
        }
        if (answer && passesWanted()) {
            m_from -= kPage;
            loadPage();
            return;
        }
        emit changed();
    };
    m_task = isLong ? m_session.look<Answer>(this, work, done) : m_session.read<Answer>(this, work, done);
    emit started(m_task);
    emit changed();
}

} // namespace daozhang::ui
