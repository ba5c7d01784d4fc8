// SPDX-License-Identifier: GPL-3.0-or-later
// What the Import page shows at each stage.
#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/intake/cells_model.h"
#include "ui/intake/import_hint.h"
#include "ui/intake/import_page.h"
#include "ui/intake/import_tables.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::intake;

namespace {

enum FileView { FirstRows, Refused, Controls };

QString number(qint64 value) { return QLocale().toString(value); }

/// The name of the file gives way last: in a narrow window the other columns are as wide as their figures.
QVector<int> fileWidths(int available)
{
    return available < 1080 ? QVector<int>{0, 176, 132, 56, 56, 56, 60, 196} : QVector<int>{0, 240, 150, 72, 72, 72, 72, 260};
}

QVector<int> detailWidths(FileView view, Book book)
{
    switch (view) {
    case Refused: return {72, 0, 420};
    case Controls: return {0, 200, 200, 180};
    case FirstRows: return book == Book::Bank ? QVector<int>{64, 116, 150, 180, 0, 120, 130} : QVector<int>{64, 140, 110, 110, 130, 130, 0, 120};
    }
    return {};
}

} // namespace

void ImportPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_files->setWidths(fileWidths(width()));
    m_history->setWidths(fileWidths(width()));
}

void ImportPage::showAll()
{
    showStage();
    showFiles();
    showResult();
    showHistory();
}

void ImportPage::showStage()
{
    using Stage = ImportPresenter::Stage;
    const Stage stage = m_presenter.stage();
    const bool hasRows = !m_presenter.rows().isEmpty() && stage != Stage::Empty && stage != Stage::Written;
    const bool isFirst = stage == Stage::Empty && m_presenter.history().isEmpty();
    m_drop->setSize(isFirst ? ImportHint::Size::Large : ImportHint::Size::Line);
    layout()->setAlignment(m_drop, isFirst ? Qt::AlignTop : Qt::Alignment());
    m_drop->setEnabled(stage != Stage::Writing);
    m_filesPanel->setVisible(hasRows);
    m_filePanel->setVisible(hasRows);
    m_result->setVisible(stage == Stage::Written);
    m_historyPanel->setVisible(!hasRows && !m_presenter.history().isEmpty());
    if (m_presenter.error())
        m_error->showError(*m_presenter.error());
    else
        m_error->clear();
    const ImportSums sums = m_presenter.sums();
    m_write->setText(sums.files == 0 ? tr("Write")
                                     : tr("Write %n file(s) · %1 new lines", nullptr, sums.files).arg(number(sums.added)));
    m_write->setEnabled(m_presenter.canWrite());
    m_leaveOut->setEnabled(stage == Stage::Preview);
    m_choose->setEnabled(stage != Stage::Writing);
    m_discard->setEnabled(stage == Stage::Preview || stage == Stage::Reading);
    if (stage == Stage::Written)
        showResult();
    emit headerChanged();
}

void ImportPage::showFiles()
{
    const int before = std::max(0, m_files->currentIndex().row());
    const CellTable table = filesTable(m_presenter.rows(), session().facts().today);
    m_filesModel->setContent(table.columns, table.rows);
    m_files->setWidths(fileWidths(width()));
    if (!table.rows.isEmpty())
        m_files->selectRow(std::min<int>(before, int(table.rows.size()) - 1));
    // As high as its rows, so that the file's own rows get the rest.
    m_filesPanel->setMaximumHeight(metric::kPanelHead + metric::kHeaderRow + int(std::max<qsizetype>(table.rows.size(), 2)) * metric::kFileRow + 44);
    m_filesPanel->setTitle(tr("Files"), tr("Del leaves a file out · Enter shows its rows"));
    const ImportSums sums = m_presenter.sums();
    m_sumLine->setVisible(sums.files > 0);
    m_sumLine->setText(tr("%n file(s) to write: %1 lines = %2 new + %3 known + %4 refused", nullptr, sums.files)
                           .arg(number(sums.lines), number(sums.added), number(sums.known), number(sums.refused)));
    showStage();
    showFile();
    if (m_presenter.stage() == ImportPresenter::Stage::Preview && isVisible())
        m_files->setFocus(Qt::OtherFocusReason);
}

void ImportPage::showFile()
{
    const int index = currentFile();
    if (index < 0)
        return;
    const ImportRow& row = m_presenter.rows().at(index);
    m_filePanel->setTitle(row.name());
    m_leaveOut->setText(row.leftOut ? tr("Take this file in again") : tr("Leave this file out"));

    m_filling = true;
    m_profile->clear();
    m_profile->addItem(tr("recognised by its content"), QString());
    for (const ProfileInfo& profile : ImportService::profiles())
        m_profile->addItem(tr("%1 · %2", "book and format").arg(bookName(profile.book), profile.title), profile.id);
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(row.profile)));
    m_filling = false;

    const SourceFile file = row.part ? row.part->file : SourceFile();
    m_kinds->setTexts({tr("First rows"), tr("Refused %1").arg(number(file.refusedCount)), tr("Control totals %1").arg(number(file.controls.size()))});
    m_kinds->setVisible(row.part.has_value());
    m_detail->setVisible(row.part.has_value());
    if (row.failure && !row.leftOut)
        m_fileError->showError(*row.failure);
    else
        m_fileError->clear();
    QStringList notes;
    if (row.failure)
        notes.append(tr("Nothing of this file is stored. If you know where it comes from, choose its format at the right; the other files are not affected."));
    if (row.part && row.part->alreadyImported)
        notes.append(tr("The same file was imported before: writing it again adds nothing."));
    if (file.refusedCount > file.refused.size() && m_kinds->current() == Refused)
        notes.append(tr("The first %1 of %2 refused lines are shown.").arg(number(file.refused.size()), number(file.refusedCount)));
    if (row.part && std::any_of(file.controls.begin(), file.controls.end(), [](const ControlTotal& total) { return !total.holds && !total.declared.isEmpty(); }))
        notes.append(tr("What the file says of itself and what it holds differ: it may be cut off. Get it anew if you can."));
    m_fileNote->setText(notes.join(u' '));
    m_fileNote->setVisible(!notes.isEmpty());
    if (!row.part)
        return;
    const auto view = FileView(std::clamp(m_kinds->current(), int(FirstRows), int(Controls)));
    const CellTable table = view == Refused ? refusedTable(file)
        : view == Controls                  ? controlsTable(file)
                                            : firstRowsTable(*row.part, session().time(), session().facts().today);
    m_detailModel->setContent(table.columns, table.rows);
    m_detail->setWidths(detailWidths(view, file.book));
}

void ImportPage::showResult()
{
    if (m_presenter.stage() != ImportPresenter::Stage::Written)
        return;
    const ImportWritten& written = m_presenter.written();
    const ImportSums sums = written.sums();
    QString title = tr("%n file(s) written: %1 lines = %2 new + %3 known + %4 refused", nullptr, sums.files)
                        .arg(number(sums.lines), number(sums.added), number(sums.known), number(sums.refused));
    if (written.wasStopped)
        title = tr("Stopped. %1", "the part says what was written before the stop").arg(title);
    m_resultTitle->setText(title);

    QStringList said;
    for (const ImportFailure& failure : written.failures)
        said.append(failure.error.message.toHtmlEscaped());
    if (written.reconcileError)
        said.append(tr("The files are in the books, but they could not be judged: %1").arg(written.reconcileError->message).toHtmlEscaped());
    if (!written.hasTerms) {
        said.append(tr("There are no settlement terms yet, so no sale can be judged.").toHtmlEscaped() + u' '
                    + linkHtml(QStringLiteral("settings"), tr("Say when and how the providers pay")));
    } else if (!written.reconcileError) {
        const auto& after = written.after;
        const auto count = [&](reconcile::SaleState state) { return int(after.states[int(state)].count); };
        const int missing = count(reconcile::SaleState::Overdue) + count(reconcile::SaleState::OneOf);
        const int arrivedNow = int(written.newlyArrived()), missingNow = int(written.newlyMissing());
        said.append(linkHtml(QStringLiteral("state:arrived"), tr("%n sale(s) arrived with this import", nullptr, arrivedNow))
                    + tr(", %1 in all.").arg(number(count(reconcile::SaleState::Arrived))).toHtmlEscaped());
        if (missing > 0)
            said.append(linkHtml(QStringLiteral("state:overdue"), tr("%1 has not arrived", "sum of money").arg(after.notArrived.toDisplay()), Tone::Bad)
                        + (missingNow > 0 ? u' ' + tr("(%n sale(s) more than before)", nullptr, missingNow).toHtmlEscaped() : QString()));
        else
            said.append(tr("Nothing that is due is missing.").toHtmlEscaped());
        const int waiting = count(reconcile::SaleState::Unknown);
        if (waiting > 0)
            said.append(linkHtml(QStringLiteral("state:unknown"), tr("%n sale(s) cannot be judged yet", nullptr, waiting)));
    }
    for (const cases::ClosingProposal& proposal : written.proposals)
        said.append(linkHtml(QStringLiteral("case:%1").arg(proposal.id.value), tr("Case %1 seems paid").arg(QStringLiteral("%1").arg(proposal.id.value, 4, 10, QLatin1Char('0'))))
                    + u' ' + proposal.sentence.toHtmlEscaped());
    m_resultText->setText(said.join(QStringLiteral("<br>")));
}

void ImportPage::showHistory()
{
    const int before = m_history->currentIndex().row();
    const CellTable table = historyTable(m_presenter.history(), session().time(), session().facts().today);
    m_historyModel->setContent(table.columns, table.rows);
    m_history->setWidths(fileWidths(width()));
    if (before >= 0 && before < table.rows.size())
        m_history->selectRow(before);
    m_historyPanel->setTitle(tr("Imports so far"), tr("%n file(s)", nullptr, int(table.rows.size())));
    showStage();
    showUndo();
}

void ImportPage::showUndo()
{
    const int row = m_history->currentIndex().row();
    const bool selected = row >= 0 && row < m_presenter.history().size();
    m_takeBack->setEnabled(selected && !m_presenter.history().at(row).undone && !m_presenter.isUndoing());
    if (m_presenter.undoError())
        m_undoError->showError(*m_presenter.undoError());
    else
        m_undoError->clear();
}

} // namespace daozhang::ui
