// SPDX-License-Identifier: GPL-3.0-or-later
// What the Import page shows at each stage.
#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/intake/cells_model.h"
#include "ui/intake/coverage_panel.h"
#include "ui/intake/coverage_view.h"
#include "ui/intake/file_panel.h"
#include "ui/intake/import_hint.h"
#include "ui/intake/import_page.h"
#include "ui/intake/import_tables.h"
#include "ui/intake/watch_strip.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>
#include <QLocale>

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::intake;

namespace {

QString number(qint64 value) { return QLocale().toString(value); }

constexpr int kSideBySideFrom = 1080;   ///< below it, file and calendar take turns
constexpr int kFileBeside = 340;        ///< what the file keeps beside a long month
constexpr int kFewestRows = 3;
constexpr int kSumLine = 38;
constexpr qsizetype kMostDaysNamed = 3;

/// The name of the file gives way last: in a narrow window the other columns are as wide as their figures.
QVector<int> fileWidths(int available)
{
    return available < 1080 ? QVector<int>{0, 124, 134, 72, 76, 72, 68, 116, 72} : QVector<int>{0, 180, 140, 84, 88, 84, 76, 214, 84};
}

} // namespace

void ImportPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_files->setWidths(fileWidths(width()));
    m_history->setWidths(fileWidths(width()));
    arrangeLower();
}

bool ImportPage::showsPreview() const
{
    using Stage = ImportPresenter::Stage;
    const Stage stage = m_presenter.stage();
    return !m_presenter.rows().isEmpty() && stage != Stage::Empty && stage != Stage::Written;
}

/// Heights and widths: the files as high as their rows while the panels below keep room; the calendar as wide as its
/// days while the file beside it can still be read.
void ImportPage::arrangeLower()
{
    const bool isNarrow = width() < kSideBySideFrom;
    const bool wantsWidth = m_filePanel->wantsWidth();
    m_lowerKinds->setVisible(isNarrow);
    m_filePanel->setVisible(!isNarrow || m_lowerKinds->current() == 0);
    m_coverage->setVisible(isNarrow ? m_lowerKinds->current() == 1 : !wantsWidth);
    const int room = width() - 2 * metric::kPagePaddingX - metric::kPanelGap;
    m_coverage->setWantedWidth(std::clamp(m_coverage->naturalWidth(), room * 2 / 5, std::max(room * 2 / 5, room - kFileBeside)));
    const int rows = int(showsPreview() ? m_filesModel->rowCount() : m_historyModel->rowCount());
    int above = 0;
    for (const QWidget* strip : {static_cast<QWidget*>(m_result), static_cast<QWidget*>(m_watched), static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_task)})
        above += strip->isVisibleTo(this) ? std::max(strip->height(), strip->sizeHint().height()) + metric::kPanelGap : 0;
    const int least = kFewestRows, most = std::max(least, (height() - 560 - above) / metric::kFileRow);
    const int chrome = metric::kPanelHead + metric::kHeaderRow + 6;
    m_filesPanel->setFixedHeight(chrome + std::clamp(rows, least, most) * metric::kFileRow + kSumLine);
    m_historyPanel->setFixedHeight(chrome + std::clamp(rows, least, most) * metric::kFileRow + (m_undoError->isVisibleTo(m_historyPanel) ? 48 : 0));
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
    const bool hasRows = showsPreview();
    const bool isFirst = stage == Stage::Empty && m_presenter.history().isEmpty();
    m_drop->setSize(isFirst ? ImportHint::Size::Large : ImportHint::Size::Line);
    const bool isAlone = stage == Stage::Written && m_presenter.history().isEmpty();
    layout()->setAlignment(m_drop, isFirst || isAlone ? Qt::AlignTop : Qt::Alignment());
    layout()->setAlignment(m_result, isAlone ? Qt::AlignTop : Qt::Alignment());
    m_drop->setEnabled(stage != Stage::Writing);
    m_filesPanel->setVisible(hasRows);
    m_lower->setVisible(hasRows || !m_presenter.history().isEmpty());
    m_stop->setVisible(stage == Stage::Reading);
    m_result->setVisible(stage == Stage::Written);
    m_historyPanel->setVisible(!hasRows && !m_presenter.history().isEmpty());
    if (m_presenter.error())
        m_error->showError(*m_presenter.error());
    else
        m_error->clear();
    const ImportSums sums = m_presenter.sums();
    m_write->setText(sums.files == 0 ? tr("Write")
                                     : tr("Write %n file(s) · %1 new lines", nullptr, sums.files).arg(number(sums.added)));
    m_write->setEnabled(m_presenter.canWrite() && !m_describing.isOpen());
    m_describeFile->setEnabled(hasRows && stage != Stage::Writing && currentFile() >= 0 && m_presenter.rows().at(currentFile()).canBeDescribed());
    m_leaveOut->setEnabled(hasRows && stage != Stage::Writing && currentFile() >= 0);
    m_choose->setEnabled(stage != Stage::Writing);
    m_discard->setEnabled(stage == Stage::Preview || stage == Stage::Reading);
    if (stage == Stage::Written)
        showResult();
    if (stage == Stage::Preview || stage == Stage::Empty || stage == Stage::Written)
        m_coverage->presenter().setPreview(m_presenter.reaches());
    if (stage == Stage::Preview)
        m_coverage->presenter().goToWork();
    showFile();
    arrangeLower();
    showDescribing();
    emit headerChanged();
}

void ImportPage::showFiles()
{
    const int before = std::max(0, m_files->currentIndex().row());
    const CellTable table = ui::filesTable(m_presenter.rows(), session().facts().today);
    m_filesModel->setContent(table.columns, table.rows);
    m_files->setWidths(fileWidths(width()));
    if (!table.rows.isEmpty())
        m_files->selectRow(std::min<int>(before, int(table.rows.size()) - 1));
    const auto [read, all] = m_presenter.readSoFar();
    const bool isReading = m_presenter.stage() == ImportPresenter::Stage::Reading;
    m_filesPanel->setTitle(tr("Files"), isReading ? tr("%1 of %2 read").arg(number(read), number(all)) : tr("Del leaves a file out · Enter shows its rows"));
    const ImportSums sums = m_presenter.sums();
    for (TextLabel* label : {m_sumLine, m_sumProof, m_sumNote})
        label->setVisible(sums.files > 0);
    const auto isIn = [](const ImportRow& row) { return row.part && row.part->alreadyImported; };
    const bool onlyKnown = sums.files == 0 && std::any_of(m_presenter.rows().begin(), m_presenter.rows().end(), isIn);
    m_sumLine->setVisible(sums.files > 0 || onlyKnown);
    if (onlyKnown)
        m_sumLine->setText(tr("Nothing to write: what could be read is in the books already."));
    else
        m_sumLine->setText(tr("%n file(s) to write: %1 lines = %2 new + %3 known + %4 refused", nullptr, sums.files)
                           .arg(number(sums.lines), number(sums.added), number(sums.known), number(sums.refused)));
    m_sumProof->setTone(sums.addUp() ? Tone::Ok : Tone::Bad);
    m_sumProof->setText(sums.addUp() ? tr("✓ the three add up to the lines") : tr("! the three do not add up to the lines"));
    m_sumNote->setText(tr("Can be taken back as a whole; originals are kept under their SHA-256, card numbers masked"));
    m_sumNote->setVisible(sums.files > 0 && width() >= kSideBySideFrom);
    const bool hadFocus = m_files->hasFocus();
    showStage();
    if (m_presenter.stage() == ImportPresenter::Stage::Preview && isVisible() && !m_describing.isOpen() && !hadFocus && !m_filePanel->isAncestorOf(QApplication::focusWidget()))
        m_files->setFocus(Qt::OtherFocusReason);
}

void ImportPage::showFile()
{
    if (showsPreview()) {
        const int index = currentFile();
        if (index < 0)
            return m_filePanel->showNothing();
        const ImportRow& row = m_presenter.rows().at(index);
        m_describeFile->setEnabled(row.canBeDescribed() && m_presenter.stage() != ImportPresenter::Stage::Writing);
        m_leaveOut->setText(row.leftOut ? tr("Take this file in again") : tr("Leave this file out"));
        m_filePanel->showRow(row);
        return;
    }
    const int row = m_history->currentIndex().row();
    if (row >= 0 && row < m_presenter.history().size())
        m_filePanel->showImport(m_presenter.history().at(row));
    else
        m_filePanel->showNothing();
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
    if (written.notWritten > 0)
        said.append(tr("%n file(s) were not written. Choose them again to write them.", nullptr, written.notWritten).toHtmlEscaped());
    for (const ImportFailure& failure : written.failures)
        said.append(failure.error.message.toHtmlEscaped());
    if (written.reconcileError)
        said.append(tr("The files are in the books, but they could not be judged: %1").arg(written.reconcileError->message).toHtmlEscaped());
    if (!written.hasTerms) {
        said.append(tr("There are no settlement terms yet, so no sale can be judged.").toHtmlEscaped() + u' '
                    + linkHtml(QStringLiteral("settings"), tr("Say when and how the providers pay")));
    } else if (!written.reconcileError && !written.files.isEmpty()) {
        const auto& after = written.after;
        const auto count = [&](reconcile::SaleState state) { return int(after.states[int(state)].count); };
        const int missing = count(reconcile::SaleState::Overdue) + count(reconcile::SaleState::OneOf);
        const int arrivedNow = int(written.newlyArrived());
        // By money, as it stands everywhere: in a set of which some arrived nobody can count sales.
        const Money& before = written.before.notArrived;
        const bool isMore = written.before.asOf.isValid() && before.currency() == after.notArrived.currency() && before < after.notArrived;
        if (written.judgedLater)
            said.append(tr("Judged by the terms that were stored after it:").toHtmlEscaped() + u' '
                        + linkHtml(QStringLiteral("state:arrived"), tr("%n sale(s) arrived in all.", nullptr, count(reconcile::SaleState::Arrived))));
        else
            said.append(linkHtml(QStringLiteral("state:arrived"), tr("%Ln sale(s) arrived with this import", nullptr, arrivedNow))
                        + tr(", %1 in all.").arg(number(count(reconcile::SaleState::Arrived))).toHtmlEscaped());
        if (missing > 0)
            said.append(linkHtml(QStringLiteral("state:overdue"), tr("%1 has not arrived", "sum of money").arg(after.notArrived.toDisplay()), Tone::Bad)
                        + (isMore && !written.judgedLater ? u' ' + tr("(%1 more than before)", "sum of money").arg((after.notArrived - before).toDisplay()).toHtmlEscaped() : QString()));
        else
            said.append(tr("Nothing that is due is missing.").toHtmlEscaped());
        if (!written.newFindings.isEmpty())
            said.append(written.newFindings.size() == 1
                            ? linkHtml(QStringLiteral("finding:%1").arg(written.newFindings.first().value), tr("1 new finding"))
                            : linkHtml(QStringLiteral("findings"), tr("%n new finding(s)", nullptr, int(written.newFindings.size()))));
        if (written.promises.kept > 0)
            said.append(linkHtml(QStringLiteral("cases"), tr("%n promise(s) kept", nullptr, written.promises.kept), Tone::Ok));
        if (written.promises.broken > 0)
            said.append(linkHtml(QStringLiteral("cases"), tr("%n promise(s) broken", nullptr, written.promises.broken), Tone::Bad));
        const int waiting = count(reconcile::SaleState::Unknown);
        if (waiting > 0)
            said.append(linkHtml(QStringLiteral("state:unknown"), tr("%n sale(s) cannot be judged yet", nullptr, waiting)));
    }
    for (const QDate day : written.changedDays.first(std::min(kMostDaysNamed, written.changedDays.size())))
        said.append(linkHtml(QStringLiteral("day:") + day.toString(Qt::ISODate), tr("%1 was closed and signed, and is not what was signed any more", "day").arg(weekdayDate(day, session().facts().today)), Tone::Bad));
    if (const qsizetype more = written.changedDays.size() - kMostDaysNamed; more > 0)
        said.append(tr("%n more signed day(s) changed: see the business days.", nullptr, int(more)).toHtmlEscaped());
    for (const cases::ClosingProposal& proposal : written.proposals)
        said.append(linkHtml(QStringLiteral("case:%1").arg(proposal.id.value), tr("Case %1 seems paid").arg(QStringLiteral("%1").arg(proposal.id.value, 4, 10, QLatin1Char('0'))))
                    + u' ' + proposal.sentence.toHtmlEscaped());
    m_resultText->setText(said.join(QStringLiteral("<br>")));
}

void ImportPage::showHistory()
{
    const int before = m_history->currentIndex().row();
    const CellTable table = ui::historyTable(m_presenter.history(), session().time(), session().facts().today);
    m_historyModel->setContent(table.columns, table.rows);
    m_history->setWidths(fileWidths(width()));
    if (!table.rows.isEmpty())
        m_history->selectRow(std::clamp<int>(before, 0, int(table.rows.size()) - 1));
    m_filePanel->setFormats(m_presenter.formats());
    m_historyPanel->setTitle(tr("Imports so far"), tr("%n file(s)", nullptr, int(table.rows.size())));
    showStage();
    showUndo();
}

void ImportPage::showUndo()
{
    const int row = m_history->currentIndex().row();
    const bool selected = row >= 0 && row < m_presenter.history().size();
    const int together = int(m_presenter.batchOf(row).size());
    // One file is no batch; and a batch is offered from each of its files, also from one that was taken back already.
    m_batchButton->setVisible(together > 1);
    m_takeBatchBack->setVisible(together > 1);
    m_takeBatchBack->setEnabled(together > 1 && !m_presenter.isUndoing());
    m_takeBatchBack->setText(tr("Take back all %n file(s) of this import…", nullptr, together));
    m_takeBack->setEnabled(selected && !m_presenter.history().at(row).undone && !m_presenter.isUndoing());
    if (m_presenter.undoError())
        m_undoError->showError(*m_presenter.undoError());
    else
        m_undoError->clear();
    arrangeLower();
}

} // namespace daozhang::ui
