// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a case shows: head, facts, ladder and panels, from what the presenter read.
#include "ui/cases/case_view.h"

#include "app/cases/case_words.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_models.h"
#include "ui/cases/checks_panel.h"
#include "ui/cases/ladder_table.h"
#include "ui/cases/ladder_widget.h"
#include "ui/cases/new_case_panel.h"
#include "ui/cases/proposal_strips.h"
#include "ui/cases/sticky_scroll.h"
#include "ui/common/buttons.h"
#include "ui/common/chips.h"
#include "ui/common/figure_strip.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/common/themed_icon.h"

#include <QHeaderView>
#include <QListView>
#include <QScrollBar>

namespace daozhang::ui {

namespace {

/// More sales than this scroll inside their panel.
constexpr int kMostSalesRows = 12;

/// Terminal and batch that the sales have in common.
QString salesFact(const QVector<reconcile::JudgedSale>& sales)
{
    if (sales.isEmpty())
        return {};
    const auto& first = sales.first().sale;
    const auto common = [&](auto field) {
        const bool all = std::all_of(sales.cbegin(), sales.cend(), [&](const auto& one) { return one.sale.*field == first.*field; });
        return all ? first.*field : QString();
    };
    const QString terminal = common(&intake::Sale::terminal), batch = common(&intake::Sale::batch);
    if (terminal.isEmpty())
        return {};
    return batch.isEmpty() ? CaseView::tr("terminal %1").arg(terminal) : CaseView::tr("terminal %1 · batch %2").arg(terminal, batch);
}

QString causeName(const QString& code)
{
    for (const auto& cause : cases::causes())
        if (cause.code == code)
            return cause.name;
    return {};
}

} // namespace

void CaseView::retranslate()
{
    m_more->setText(tr("More"));
    m_ladder->setAccessibleName(tr("Ladder of escalation"));
    m_conditions->setText(m_ladderTable->isVisible() ? tr("Hide the conditions") : tr("Conditions of each level"));
    m_ladderTable->setAccessibleName(tr("Conditions of each level"));
    m_timeline->setAccessibleName(tr("Timeline"));
    m_promises->setAccessibleName(tr("Promises"));
    m_sales->setAccessibleName(tr("Sales"));
    showCase();
}

void CaseView::showCase()
{
    const CaseDetail* detail = m_presenter.detail();
    const bool other = m_presenter.current() != m_shown;
    if (other) {
        if (m_openPanel != m_newPanel)  // a new case is asked for whatever stands behind it
            closePanel();
        m_shown = m_presenter.current();
        m_errors->clear();
        m_computation->hide();
        m_scroll->verticalScrollBar()->setValue(0);
        m_timelineModel->setWhole(false);
        showRung(-1);
    }
    const bool isAsking = m_openPanel == m_newPanel && m_openPanel;
    m_head->setVisible(detail && !isAsking);
    m_facts->setVisible(detail && !isAsking);
    m_ladderPanel->setVisible(detail && !isAsking);
    m_columns->setVisible(detail && !isAsking);
    const int chosen = other ? -1 : m_timeline->currentIndex().row();
    m_timelineModel->reload();
    if (chosen >= 0 && chosen < m_timelineModel->rowCount())
        m_timeline->setCurrentIndex(m_timelineModel->index(chosen));
    m_promiseModel->reload();
    m_salesModel->reload();
    m_proposal->reload();
    m_toldSale->reload();
    if (!detail)
        return;
    showHead();
    showFacts();
    const auto& file = detail->file;
    const auto rungs = cases::ladder();
    m_ladder->setLadder(rungs, file.record.level);
    m_ladderModel->setLadder(rungs, file.record.level);
    m_ladderTable->fitHeight();
    m_ladderPanel->setTitle(tr("How far it has gone"), ladderFact());
    m_timelinePanel->setTitle(tr("Timeline"), tr("happened, and when it became known; newest first"));
    m_older->setText(tr("All %n entries", nullptr, m_timelineModel->total()));
    m_older->setVisible(!m_timelineModel->isWhole());
    m_promisesPanel->setTitle(tr("Promises"), file.promises.isEmpty() ? tr("none yet; the bank statement will tell whether one is kept")
                                                                      : tr("judged by the bank statement, not by hand"));
    m_promises->setVisible(!file.promises.isEmpty());
    m_promises->fitHeight();
    m_salesPanel->setVisible(!detail->sales.isEmpty());
    m_salesPanel->setTitle(tr("%n sale(s)", nullptr, static_cast<int>(detail->sales.size())),
                           salesFact(detail->sales));
    m_sales->fitHeight();
    if (m_salesModel->rowCount() > kMostSalesRows) {  // a list of hundreds scrolls by itself
        m_sales->setFixedHeight(kMostSalesRows * metric::kDenseRow);
        m_sales->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    }
    m_checksPanel->setChecks(file.checks, file.record.isOpen() ? ChecksPanel::Answerable::Yes : ChecksPanel::Answerable::No);
    fitTimeline();
}

void CaseView::showHead()
{
    const cases::Case& record = m_presenter.detail()->file.record;
    const QDate today = m_presenter.today();
    m_number->setText(record.number());
    m_title->setText(record.title);
    m_title->setMaximumWidth(m_title->fontMetrics().horizontalAdvance(record.title) + 4);
    const qint64 age = record.due.isValid() && !cases::isAboutCharges(record) ? record.due.daysTo(today) : 0;
    m_state->setChip(record.status == cases::CaseStatus::Closed || age <= 0 ? chipOf(record.status) : overdueChip(age));
    if (record.isOpen() && age > 0 && record.status == cases::CaseStatus::ProposedToClose)
        m_state->setChip(chipOf(record.status));
    // A cause is an inference until the provider has said so in writing.
    const QString kind = cases::isAboutCharges(record) ? tr("Charges") : cases::kindName(record.kind);
    m_kind->setChip({record.cause.isEmpty() ? kind
                     : record.isOpen()      ? tr("%1 · %2, to be proved").arg(kind, record.cause)
                                            : QStringLiteral("%1 · %2").arg(kind, record.cause),
                     QStringLiteral("view-task"), Tone::Mute});
    m_kind->setToolTip(record.cause.isEmpty() ? QString() : causeName(record.cause));
    enableActions();
    showPrimary();
    arrangeHead();
}

void CaseView::showPrimary()
{
    const NextMove move = m_presenter.nextMove();
    const int next = std::min(m_presenter.detail()->file.record.level + 1, static_cast<int>(cases::ladder().size()) - 1);
    QString text, icon;
    m_primary->setToolTip({});
    switch (move) {
    case NextMove::Close: text = tr("Close the case…"), icon = QStringLiteral("checkmark"); break;
    case NextMove::LinkSale: text = tr("Look at the sale"), icon = QStringLiteral("link"); break;
    case NextMove::Check: text = tr("Go on checking"), icon = QStringLiteral("edit-find"); break;
    case NextMove::Escalate:
        text = tr("Step to L%1…").arg(next), icon = QStringLiteral("document-send");
        m_primary->setToolTip(QStringLiteral("L%1 %2").arg(QString::number(next), cases::ladder().value(next).name));
        break;
    case NextMove::Reopen: text = m_reopen->text(), icon = QStringLiteral("view-refresh"); break;
    case NextMove::LogCall: break;
    }
    // A call that is what comes next is said by its own button, not by a second one.
    m_primary->setVisible(move != NextMove::LogCall);
    m_logCallButton->setVisible(m_presenter.detail()->file.record.isOpen());
    setLook(m_logCallButton, move == NextMove::LogCall ? ButtonLook::Primary : ButtonLook::Plain);
    m_logCallButton->setIcon(move == NextMove::LogCall ? accentIcon(QStringLiteral("call-start")) : m_logCall->icon());
    m_primary->setText(text);
    m_primary->setAccessibleName(text);
    m_primary->setIcon(accentIcon(icon));
}

void CaseView::doNextMove()
{
    switch (m_presenter.nextMove()) {
    case NextMove::Close: m_close->trigger(); return;
    case NextMove::LinkSale:
        m_scroll->ensureWidgetVisible(m_toldSale);
        m_toldSale->focusSales();
        return;
    case NextMove::Check: m_nextCheck->trigger(); return;
    case NextMove::Escalate: m_escalate->trigger(); return;
    case NextMove::Reopen: m_reopen->trigger(); return;
    case NextMove::LogCall: m_logCall->trigger(); return;
    }
}

QString CaseView::ladderFact() const
{
    const cases::CaseFile& file = m_presenter.detail()->file;
    const cases::LadderRung rung = cases::ladder().value(file.record.level);
    QStringList facts{QStringLiteral("L%1 %2").arg(QString::number(file.record.level), rung.name), rung.basis};
    // The deadline that the step set counts, not the rule.
    for (const cases::Escalation& step : file.escalations)
        if (step.level == file.record.level && step.answerDue)
            facts = {facts.at(0), rung.basis, tr("answer due on %1").arg(shortDate(step.answerDue->due, m_presenter.today()))};
    if (facts.size() == 2)
        facts.append(rung.limit);
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

void CaseView::showLadderTable(bool visible)
{
    m_ladderTable->setVisible(visible);
    m_conditions->setText(visible ? tr("Hide the conditions") : tr("Conditions of each level"));
    if (visible) {
        m_ladderTable->fitHeight();
        m_ladderTable->selectRow(m_presenter.detail() ? m_presenter.detail()->file.record.level : 0);
        m_ladderTable->setFocus(Qt::ShortcutFocusReason);
    } else {
        m_ladder->setFocus(Qt::ShortcutFocusReason);
    }
}

void CaseView::setAttended(Attended attended)
{
    m_attended = attended;
    enableActions();
}

void CaseView::enableActions()
{
    const auto* detail = m_presenter.detail();
    const bool open = detail && detail->file.record.isOpen(), closed = detail && !open;
    const bool here = m_attended == Attended::Case;
    for (QAction* action : std::as_const(m_openOnly)) {
        action->setEnabled(open && here);
        action->setVisible(open);
    }
    m_reopen->setVisible(closed);
    m_reopen->setEnabled(closed && here);
    m_evidenceAction->setEnabled(detail && here);
    m_ladderTableAction->setEnabled(detail && here);
    m_takeBack->setEnabled(open && here && m_timeline && m_timeline->currentIndex().data(TimelineModel::EntryRole).toLongLong() > 0);
    for (QAction* action : {m_attach, m_messageAction, m_pasteAction, m_dossierAction})
        action->setEnabled(detail && m_attended != Attended::Bundle);
}

void CaseView::arrangeHead()
{
    // Side by side while the title can be read whole: it holds an amount and a date, which are never cut.
    const int title = m_number->sizeHint().width() + m_title->fontMetrics().horizontalAdvance(m_title->text())
        + m_state->sizeHint().width() + m_kind->sizeHint().width() + 40;
    m_buttons->layout()->activate();
    const bool fits = title + m_buttons->sizeHint().width() <= width() - 2 * metric::kPagePaddingX;
    m_headLayout->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_headLayout->setAlignment(m_buttons, fits ? Qt::AlignRight : Qt::AlignLeft);
}

void CaseView::showFacts()
{
    const CaseDetail& detail = *m_presenter.detail();
    const cases::Case& record = detail.file.record;
    const QDate today = m_presenter.today();
    const bool open = record.isOpen();
    const Money fee = record.gross - record.claimed;
    m_amount->setFigure({tr("How much"), moneyWithSign(record.claimed),
                         fee.isZero() ? m_presenter.providerName(record.provider) : tr("%1 − fee %2").arg(record.gross.toDisplay(), fee.toDisplay()),
                         {}, open ? std::optional(Tone::Bad) : std::nullopt, std::nullopt});
    const qint64 age = record.due.isValid() ? record.due.daysTo(today) : 0;
    QString since = open ? ageText(record, age) : QString();
    if (!detail.dueSentences.isEmpty())
        since += (since.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("why then?");
    m_since->setFigure({tr("Since when"), record.due.isValid() ? weekdayDate(record.due, today) : tr("not known"), since, {}, std::nullopt, std::nullopt});
    m_computation->setText(detail.dueSentences.join(u'\n'));
    const QDateTime by = m_presenter.local(record.nextActionDue);
    const bool isDue = open && by.isValid() && by.date() <= today;
    const bool ours = open && record.ball == cases::Ball::Us;
    const std::optional<Tone> ground = isDue && ours ? std::optional(Tone::Bad) : std::nullopt;
    if (!open) {
        m_ball->setFigure({tr("Outcome"), cases::outcomeName(record.outcome), record.closingReason, {}, std::nullopt, std::nullopt});
        m_by->setFigure({tr("Closed on"), record.closedAt.isValid() ? weekdayDate(m_presenter.local(record.closedAt).date(), today) : QStringLiteral("—"), {}, {}, std::nullopt, std::nullopt});
        return;
    }
    const QString person = record.inCharge == QLatin1String("owner") ? tr("Owner") : record.inCharge;
    m_ball->setFigure({tr("Whose move"), cases::ballName(record.ball),
                       record.nextAction.isEmpty() ? tr("in charge: %1").arg(person) : record.nextAction, {}, std::nullopt, ground});
    QString when = tr("no date set"), left;
    if (by.isValid()) {
        when = by.date() == today ? tr("today %1").arg(by.time().toString(QStringLiteral("HH:mm"))) : weekdayDate(by.date(), today);
        const qint64 days = today.daysTo(by.date());
        left = days < 0 ? tr("%n day(s) late", nullptr, static_cast<int>(-days)) : days == 0 ? QString() : tr("%n day(s) left", nullptr, static_cast<int>(days));
    }
    m_by->setFigure({tr("By when"), when, left, {}, std::nullopt, ground});
}

void CaseView::showRung(int level)
{
    m_rungShown = level;
    const cases::LadderRung rung = cases::ladder().value(level);
    const bool shown = level >= 0;
    m_rungBox->setVisible(shown);
    const auto* detail = m_presenter.detail();
    m_rungStep->setVisible(detail && detail->file.record.isOpen());
    if (!shown)
        return;
    QStringList lines;
    const auto add = [&lines](const QString& name, const QString& text) {
        if (!text.isEmpty())
            lines.append(QStringLiteral("<b>%1</b> %2").arg(name.toHtmlEscaped(), text.toHtmlEscaped()));
    };
    add(QStringLiteral("L%1 %2").arg(QString::number(level), rung.name), rung.what);
    add(tr("When"), rung.when);
    add(tr("Document"), rung.output);
    add(tr("Time limit"), rung.limit);
    add(tr("Basis"), rung.basis);
    m_rung->setText(lines.join(QStringLiteral("<br>")));
    m_rungStep->setText(tr("Step to L%1…").arg(level));
}

} // namespace daozhang::ui
