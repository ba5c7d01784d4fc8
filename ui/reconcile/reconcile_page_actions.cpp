// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do on the Reconcile page: keys, links, questions asked in place.
#include "app/reconcile/explanation.h"
#include "ui/common/actions.h"
#include "ui/common/file_prompt.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/table_view.h"
#include "ui/reconcile/alternatives_panel.h"
#include "ui/reconcile/ask_panels.h"
#include "ui/reconcile/days_panel.h"
#include "ui/reconcile/decisions_panel.h"
#include "ui/reconcile/fees_panel.h"
#include "ui/reconcile/month_calendar.h"
#include "ui/reconcile/list_pane.h"
#include "ui/reconcile/match_panel.h"
#include "ui/reconcile/path_card.h"
#include "ui/reconcile/reconcile_models.h"
#include "ui/reconcile/reconcile_page.h"
#include "ui/reconcile/reconcile_texts.h"
#include "ui/reconcile/sales_card.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QShortcut>
#include <QSplitter>

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::reconcile;

void ReconcilePage::buildActions()
{
    m_run = makeAction(Act::RunReconcile, this);
    m_showDays = makeAction(Act::ShowDays, this);
    connect(m_showDays, &QAction::triggered, this, [this] { m_showsDays ? leaveDays() : showDays(); });
    m_showFees = makeAction(Act::ShowFees, this);
    connect(m_showFees, &QAction::triggered, this, [this] { m_showsFees ? leaveDays() : showFees(); });
    m_openCase = makeAction(Act::OpenCaseFromFinding, this);
    m_openCase->setProperty("primary", true);
    m_showCase = makeAction(Act::ShowCase, this);
    m_match = makeAction(Act::Match, this);
    m_split = makeAction(Act::SplitMatch, this);
    m_together = makeAction(Act::BelongTogether, this);
    m_isDuplicate = makeAction(Act::IsDuplicate, this);
    m_unmatch = makeAction(Act::Unmatch, this);
    m_exclude = makeAction(Act::Exclude, this);
    m_notDuplicate = makeAction(Act::NotDuplicate, this);
    m_notOurs = makeAction(Act::DismissFinding, this);
    m_export = makeAction(Act::ExportRows, this);
    connect(m_run, &QAction::triggered, &m_presenter, &ReconcilePresenter::run);
    connect(m_openCase, &QAction::triggered, this, &ReconcilePage::askOpenCase);
    connect(m_showCase, &QAction::triggered, this, &ReconcilePage::showCase);
    connect(m_match, &QAction::triggered, this, [this] { askMatch(Decision::Kind::Match); });
    connect(m_split, &QAction::triggered, this, [this] { askMatch(Decision::Kind::Split); });
    connect(m_together, &QAction::triggered, this, [this] { askMatch(Decision::Kind::Together); });
    connect(m_isDuplicate, &QAction::triggered, this, [this] { askDecision(Decision::Kind::IsDuplicate); });
    connect(m_unmatch, &QAction::triggered, this, [this] { askDecision(Decision::Kind::Unmatch); });
    connect(m_exclude, &QAction::triggered, this, [this] { askDecision(Decision::Kind::Exclude); });
    connect(m_notDuplicate, &QAction::triggered, this, [this] { askDecision(Decision::Kind::NotDuplicate); });
    connect(m_notOurs, &QAction::triggered, this, [this] { askDecision(Decision::Kind::NotOurs); });
    connect(m_export, &QAction::triggered, this, [this] { askExport(m_sales->isAncestorOf(focusWidget())); });
    for (int i = 0; i < 6; ++i) {
        auto* key = new QShortcut(QKeySequence(QString::number(i + 1)), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, i] { m_alternatives->toggle(i); });
    }
}

QMenu* ReconcilePage::makeDecideMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->addActions({m_match, m_split, m_together, m_unmatch});
    menu->addSeparator();
    menu->addActions({m_notOurs, m_exclude, m_isDuplicate, m_notDuplicate});
    return menu;
}

void ReconcilePage::activate()
{
    if (!m_presenter.isLoaded())
        m_presenter.reload();
    m_pane->list()->setFocus(Qt::OtherFocusReason);
}

void ReconcilePage::refresh()
{
    m_presenter.reload();
    m_days->presenter().reload();
}

bool ReconcilePage::showThing(const Thing& thing)
{
    m_showsDays = m_showsFees = false;
    showState();
    switch (thing.kind) {
    case Thing::Kind::Finding: m_presenter.showFinding(FindingId(thing.key.toLongLong())); return true;
    case Thing::Kind::BusinessDay: {
        const QDate day = QDate::fromString(thing.key, Qt::ISODate);
        showDays();
        m_days->openAt(day);
        return day.isValid();
    }
    case Thing::Kind::Deposit: m_presenter.showDeposit(BankLineId(thing.key.toLongLong())); return true;
    case Thing::Kind::SalesInState:
        if (const auto state = saleStateFromCode(thing.key)) {
            m_presenter.showState(*state);
            return true;
        }
        return false;
    case Thing::Kind::Findings: return m_presenter.showFindings(thing.key);
    case Thing::Kind::Sales: {
        QVector<SaleId> sales;
        for (const qint64 id : thing.ids)
            sales.append(SaleId(id));
        m_presenter.list().showSales(sales);
        return !sales.isEmpty();
    }
    default: return false;
    }
}

QList<QWidget*> ReconcilePage::panes() const { return {m_pane->list(), m_path->pane(), m_sentence, m_sales->table(), m_allDecisions->table(), m_days->calendar(), m_days->items(), m_fees->rows()}; }

bool ReconcilePage::goBack()
{
    if (m_askCase->isVisible() || m_askMatch->isVisible()) {
        leaveQuestions();
    } else if (m_showsDays || m_showsFees) {
        m_showsDays = m_showsFees = false;
        showState();
    } else if (m_listsDecisions) {
        m_listsDecisions = false;
        showState();
    } else if (!m_presenter.entry().filter().isEmpty() && m_sales->isAncestorOf(focusWidget())) {
        m_presenter.entry().setFilter({});
    } else if (m_pane->list()->hasFocus() || m_pane->search()->hasFocus()) {
        if (m_presenter.list().hasAskedSales())
            m_presenter.list().putSalesAway();
        else if (m_pane->search()->text().isEmpty())
            return false;
        else
            m_pane->search()->clear();
    }
    m_pane->list()->setFocus(Qt::TabFocusReason);
    return true;
}

bool ReconcilePage::isSettled() const
{
    return m_presenter.isLoaded() && !m_presenter.isLoading() && !m_presenter.entry().isReading()
        && (m_presenter.list().currentRow() < 0 || m_presenter.detail().has_value());
}

bool ReconcilePage::event(QEvent* event)
{
    // F5 reads a page again everywhere else; here it judges again, which reads too.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F5) {
        event->accept();
        return true;
    }
    return Page::event(event);
}

void ReconcilePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F5)
        m_presenter.run();
    else
        Page::keyPressEvent(event);
}

bool ReconcilePage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        if (watched == m_splitter)
            fitList();
        else if (watched == m_scroll->viewport())
            fitDetail();
    }
    if ((event->type() == QEvent::Resize && watched == m_detailPage) || (event->type() == QEvent::LayoutRequest && watched == m_scroll->widget()))
        fitHeights();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (watched == m_pane->list() && key->key() == Qt::Key_Right && key->modifiers() == Qt::NoModifier && m_sales->model()->rowCount() > 0) {
            m_sales->table()->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (watched == m_sales->table() && key->key() == Qt::Key_Left && key->modifiers() == Qt::NoModifier) {
            m_pane->list()->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void ReconcilePage::updateActions()
{
    if (!m_sales)
        return;  // still being built
    const auto& detail = m_presenter.detail();
    const bool idle = detail && !m_presenter.isRunning();
    const bool hasSales = !m_sales->chosen().isEmpty();
    const bool inCase = detail && detail->row.inCase.isValid();
    const QVector<ReconcileRow> rows = m_pane->chosenRows();
    const int findings = int(m_presenter.findingsWithoutCase(rows).size());
    const bool canOpen = idle && findings > 0;
    m_run->setEnabled(!m_presenter.isRunning());
    m_openCase->setEnabled(canOpen);
    m_openCase->setText(rows.size() > 1 && findings > 0 ? tr("Open case for %n finding(s)", nullptr, findings) : tr("Open case"));
    m_showCase->setEnabled(inCase && rows.size() < 2);
    m_match->setEnabled(idle && (detail->deposit || hasSales || !detail->findings.isEmpty()));
    m_split->setEnabled(m_match->isEnabled());
    m_together->setEnabled(m_match->isEnabled());
    // Without a choice a deposit is taken from all of its sales; that is what it is to reject a pair.
    m_unmatch->setEnabled(idle && detail->deposit && (hasSales || !detail->sales.isEmpty()));
    m_exclude->setEnabled(idle && hasSales);
    m_isDuplicate->setEnabled(idle && m_sales->chosen().size() > 1);
    m_notDuplicate->setEnabled(idle && hasSales);
    m_decide->setEnabled(idle);
    const QString why = canOpen ? QString() : whyNoCase(rows);
    m_openCase->setToolTip(why.isEmpty() ? actionTip(actSpec(Act::OpenCaseFromFinding), m_openCase->shortcut()) : why);
    m_openCaseButton->setAccessibleDescription(why);
    m_notOurs->setEnabled(idle && detail->deposit && detail->deposit->outcome.state != DepositState::Explained);
    m_export->setEnabled(m_presenter.list().rows() > 0);
    const bool offersCase = inCase && !(rows.size() > 1 && findings > 0);
    m_openCaseButton->setVisible(!offersCase && (canOpen || (detail && !detail->findings.isEmpty())));
    m_showCaseButton->setVisible(offersCase);
    if (inCase)
        m_showCase->setText(tr("Show case %1").arg(QStringLiteral("%1").arg(detail->row.inCase.value, 4, 10, QLatin1Char('0'))));
}

QString ReconcilePage::whyNoCase(const QVector<ReconcileRow>& rows) const
{
    const auto& detail = m_presenter.detail();
    if (m_presenter.isRunning())
        return tr("The books are being reconciled: a moment.");
    if (detail && payerQuestion(*detail))
        return tr("Say first whether this payer is a provider: until then there is nobody to claim from.");
    if (!rows.isEmpty() && std::all_of(rows.begin(), rows.end(), [](const ReconcileRow& row) { return row.inCase.isValid(); }))
        return tr("A case follows this already.");
    return tr("Nothing is missing here that a case could claim.");
}

namespace {

/// The amount that the findings claim, and whether the slip has a say in it.
void askAbout(const QVector<reconcile::Finding>& findings, CaseQuestion& question)
{
    Money claimed(0, question.amount.currency());
    if (std::any_of(findings.begin(), findings.end(), reconcile::mayBeInDeposit)) {
        // The sales alone are claimed, not the deposit that they may be in.
        question.findings = 0;
        for (const reconcile::Finding& finding : findings)
            if (reconcile::mayBeInDeposit(finding) && !finding.inCase.isValid() && finding.net.currency() == claimed.currency()) {
                claimed += finding.net;
                ++question.findings;
            }
        question.amount = claimed;
        return;
    }
    QSet<CaseQuestion::About> kinds;
    for (const reconcile::Finding& finding : findings) {
        if (finding.inCase.isValid() || finding.net.currency() != claimed.currency())
            continue;
        claimed += finding.net;
        kinds.insert(finding.kind == reconcile::FindingKind::FeeDifference ? CaseQuestion::About::Fee
                     : finding.kind == reconcile::FindingKind::Deducted ? CaseQuestion::About::Deduction : CaseQuestion::About::Sales);
    }
    if (kinds.isEmpty() || kinds.contains(CaseQuestion::About::Sales))
        return;
    question.about = kinds.size() == 1 && question.findings == 1 ? *kinds.cbegin() : CaseQuestion::About::Charges;
    question.amount = claimed;
}

} // namespace

void ReconcilePage::askOpenCase()
{
    const QVector<ReconcileRow> rows = m_pane->chosenRows();
    CaseQuestion question;
    question.findings = int(m_presenter.findingsWithoutCase(rows).size());
    if (question.findings == 0 || !m_presenter.detail())
        return;
    question.amount = Money(0, m_presenter.detail()->row.amount.currency());
    QStringList providers;
    for (const ReconcileRow& row : rows) {
        if (row.findings.isEmpty() || row.inCase.isValid())
            continue;
        if (row.claim().currency() == question.amount.currency())
            question.amount += row.claim();
        if (!providers.contains(row.who))
            providers.append(row.who);
    }
    if (rows.size() == 1)
        askAbout(m_presenter.detail()->findings, question);
    question.providers = providers.join(tr(", ", "between names of providers"));
    question.perProvider = m_presenter.casesOf(rows, CaseSplit::PerProvider);
    question.perEntry = m_presenter.casesOf(rows, CaseSplit::PerEntry);
    leaveQuestions();
    m_listsDecisions = m_showsDays = m_showsFees = false;
    showState();
    m_askedOf = m_presenter.detail()->row;
    m_askCase->ask(question);
    m_scroll->verticalScrollBar()->setValue(0);
}

void ReconcilePage::casesOpened(const QVector<CaseId>& ids)
{
    if (ids.size() == 1 && !m_presenter.actionError()) {
        host().openCase(ids.first());
        return;
    }
    host().notify(tr("%n case(s) opened.", nullptr, int(ids.size())));
    if (!m_presenter.actionError())
        host().go(Place::Cases);
}

void ReconcilePage::showCase()
{
    if (const auto& detail = m_presenter.detail(); detail && detail->row.inCase.isValid())
        host().openCase(detail->row.inCase);
}

void ReconcilePage::showWay()
{
    const QVector<SaleId> chosen = m_sales->chosen();
    m_presenter.entry().readWay(chosen.size() == 1 ? chosen.first() : SaleId());
}

void ReconcilePage::askMatch(Decision::Kind kind)
{
    const auto& detail = m_presenter.detail();
    if (!detail || !m_match->isEnabled())
        return;
    leaveQuestions();
    m_presenter.forgetActionError();
    m_askedOf = detail->row;
    m_scroll->verticalScrollBar()->setValue(0);
    const QVector<SaleId> chosen = m_sales->chosen();
    if (detail->deposit && chosen.isEmpty()) {
        m_askMatch->askForSales(detail->deposit->line.id, detail->deposit->line.amount, suggestedSales(*detail), kind);
        return;
    }
    const QVector<SaleId> sales = chosen.isEmpty() ? detail->sales : chosen;
    const QSet<SaleId> wanted(sales.begin(), sales.end());
    Money net(0, detail->row.amount.currency());
    for (int row = 0; row < m_sales->model()->rowCount() && !chosen.isEmpty(); ++row)
        if (wanted.contains(m_sales->model()->id(row)))
            if (const JudgedSale* judged = m_sales->model()->sale(row); judged && judged->outcome.net.currency() == net.currency())
                net += judged->outcome.net;
    m_askMatch->askForDeposit(sales, chosen.isEmpty() ? m_presenter.entry().facts().net : net, kind);
}

void ReconcilePage::askDecision(Decision::Kind kind)
{
    const auto& detail = m_presenter.detail();
    if (!detail)
        return;
    const bool isAboutDeposit = kind == Decision::Kind::NotOurs || kind == Decision::Kind::Unmatch;
    QVector<SaleId> sales = kind == Decision::Kind::NotOurs ? QVector<SaleId>() : m_sales->chosen();
    if (kind == Decision::Kind::Unmatch && sales.isEmpty())
        sales = detail->sales;
    const BankLineId deposit = detail->deposit && isAboutDeposit ? detail->deposit->line.id : BankLineId();
    ReasonQuestion question;
    const int count = int(sales.size());
    switch (kind) {
    case Decision::Kind::Unmatch:
        question.question = tr("Take %n sale(s) out of this deposit?", nullptr, count);
        question.explanation = tr("They are judged again without it. The pair is remembered with your reason and never proposed again until this is undone.");
        question.confirm = tr("Take out");
        break;
    case Decision::Kind::Exclude:
        question.question = tr("Exclude %n sale(s)?", nullptr, count);
        question.explanation = tr("No money is expected for them any more. This can be undone.");
        question.confirm = tr("Exclude");
        break;
    case Decision::Kind::IsDuplicate:
        question.question = tr("Are these %n rows one and the same sale?", nullptr, count);
        question.explanation = tr("The first one stays; the others go out of the count. This can be undone.");
        question.confirm = tr("One sale");
        break;
    case Decision::Kind::NotDuplicate:
        question.question = tr("Are %n sale(s) real and not the same payment twice?", nullptr, count);
        question.explanation = tr("Each is then expected to be paid by itself. This can be undone.");
        question.confirm = tr("Not a duplicate");
        break;
    default:
        question.question = tr("Set this deposit aside as not a provider’s payout?");
        question.explanation = tr("It is no longer looked at as money for sales. This can be undone.");
        question.confirm = tr("Set aside");
        break;
    }
    // The question stays while a person looks at other rows: it says what it is about.
    if (detail->deposit && isAboutDeposit)
        question.explanation = tr("This is about %1 of %2, booked on %3. %4")
                                   .arg(detail->deposit->line.amount.toDisplay(), detail->row.who, shortDate(detail->deposit->line.booked, detail->today), question.explanation);
    askReason(question, [this, kind, sales, deposit](const QString& reason) { m_presenter.decide(kind, sales, deposit, reason); });
}

void ReconcilePage::askReason(ReasonQuestion question, std::function<void(const QString&)> answered)
{
    leaveQuestions();
    m_askedOf = m_presenter.detail()->row;
    m_asksReason = true;
    question.placeholder = tr("Reason; it goes into the journal");
    host().askReason(question, [this, question, answered](const QString& reason) {
        m_asksReason = false;
        m_given = GivenReason{question, answered};
        m_given->question.typed = reason;
        answered(reason);
    });
}

void ReconcilePage::followLink(const QString& link)
{
    if (link.startsWith(u"term:")) {
        markTerm(link.mid(5).toInt());
    } else if (link.startsWith(u"rows:") && m_presenter.detail()) {
        const QVector<SentencePart> parts = findingPartsOf(*m_presenter.detail());
        const QVector<SaleId> sales = parts.value(link.mid(5).toInt()).sales;
        m_sales->mark(QSet<SaleId>(sales.begin(), sales.end()), Tone::Bad);
    } else if (link == u"do:import") {
        host().go(Place::Import);
    } else if (link == u"do:settings") {
        host().go(Place::Settings, {Thing::Kind::Section, QStringLiteral("terms"), {}, {}});
    } else if (link == u"do:case") {
        askOpenCase();
    } else if (link == u"do:showCase") {
        showCase();
    } else if (link == u"do:match") {
        askMatch(Decision::Kind::Match);
    } else if (link == u"do:payer") {
        askPayer();
    } else if (link == u"do:aside" && m_presenter.detail() && payerQuestion(*m_presenter.detail())) {
        askPayerAside();
    } else if (link == u"do:aside") {
        m_notOurs->trigger();
    } else if (link == u"do:run") {
        m_presenter.run();
    } else if (link == u"do:file" && m_presenter.detail() && m_presenter.detail()->deposit) {
        const intake::BankLine& line = m_presenter.detail()->deposit->line;
        host().go(Place::Import, {Thing::Kind::SourceFile, QString::number(line.file.value), {line.line}, {}});
    }
}

void ReconcilePage::markTerm(int index)
{
    const auto& detail = m_presenter.detail();
    if (!detail)
        return;
    const QVector<SentenceTerm> terms = sentenceTerms(*detail);
    if (index < 0 || index >= terms.size())
        return;
    const SentenceTerm& term = terms.at(index);
    const QVector<SaleId>& sales = term.sales.isEmpty() ? detail->sales : term.sales;
    const Tone tone = term.kind == SentenceTerm::Kind::Missing ? Tone::Bad : term.kind == SentenceTerm::Kind::OneOf ? Tone::Odd : Tone::Accent;
    m_sales->mark(QSet<SaleId>(sales.begin(), sales.end()), tone);
}

void ReconcilePage::markAlternative(int index)
{
    const auto& detail = m_presenter.detail();
    if (!detail || index >= detail->alternatives.size())
        return;
    if (index < 0) {
        m_sales->mark({}, Tone::Accent);
        return;
    }
    const QVector<SaleId>& missing = detail->alternatives.at(index).missing;
    m_sales->mark(QSet<SaleId>(missing.begin(), missing.end()), Tone::Warn);
}

void ReconcilePage::openSale(const QModelIndex& index)
{
    const JudgedSale* judged = m_sales->model()->sale(index.row());
    if (!judged || !m_presenter.detail())
        return;
    const bool isElsewhere = m_presenter.detail()->row.kind == ReconcileRow::Kind::State;
    if (isElsewhere && judged->outcome.deposit.isValid())
        m_presenter.showDeposit(judged->outcome.deposit);
    else if (isElsewhere && judged->outcome.finding.isValid())
        m_presenter.showFinding(judged->outcome.finding);
    else
        m_presenter.entry().explainDue(judged->sale.id);
}

void ReconcilePage::openStation(int station)
{
    // Of one sale: the file whose row proves the step; what is not here is imported.
    if (const auto& way = m_presenter.entry().way()) {
        const std::size_t at = std::size_t(std::clamp(station, 0, kWayStations - 1));
        const SourceFileId file = way->files.at(at);
        if (file.isValid())
            host().go(Place::Import, {Thing::Kind::SourceFile, QString::number(file.value), {way->lines.at(at)}, {}});
        else
            followLink(QStringLiteral("do:import"));
        return;
    }
    // The record behind a step: the sales of the terminal, the line of the statement; what is missing is imported.
    if (station == 0)
        m_sales->table()->setFocus(Qt::TabFocusReason);
    else if (station == 3 && m_presenter.detail() && m_presenter.detail()->deposit)
        followLink(QStringLiteral("do:file"));
    else
        followLink(QStringLiteral("do:import"));
}

void ReconcilePage::askPayer()
{
    const auto& detail = m_presenter.detail();
    const Finding* finding = detail ? payerQuestion(*detail) : nullptr;
    if (!finding)
        return;
    const QString payer = finding->terms.first().name, provider = finding->provider;
    ReasonQuestion question;
    question.question = tr("Does “%1” pay for %2?").arg(payer, providerName(m_presenter.book().providerNames, provider));
    question.explanation = tr("The name goes into the terms of the provider; its deposits are then matched as payouts. The terms can be changed back in Settings.");
    question.confirm = tr("Yes, add to the terms");
    askReason(question, [this, provider, payer](const QString& reason) { m_presenter.acceptPayer(provider, payer, reason); });
}

void ReconcilePage::askPayerAside()
{
    const Finding* finding = payerQuestion(*m_presenter.detail());
    const QString payer = finding->terms.first().name;
    ReasonQuestion question;
    question.question = tr("Set all deposits of “%1” aside as no provider’s payouts?").arg(payer);
    question.explanation = tr("They are no longer looked at as money for sales, and the sales are missing. This can be undone.");
    question.confirm = tr("Set all aside");
    askReason(question, [this, payer](const QString& reason) { m_presenter.setPayerAside(payer, reason); });
}

void ReconcilePage::showAllDecisions()
{
    m_listsDecisions = true;
    m_showsDays = m_showsFees = false;
    showState();
    m_allDecisions->table()->setFocus(Qt::TabFocusReason);
}

void ReconcilePage::showFees()
{
    m_showsFees = true;
    m_showsDays = false;
    showState();
    m_fees->open();
}

void ReconcilePage::showDays()
{
    leaveQuestions();
    m_showsDays = true;
    m_showsFees = false;
    showState();
    m_days->open();
}

void ReconcilePage::leaveDays()
{
    m_showsDays = m_showsFees = false;
    showState();
    m_pane->list()->setFocus(Qt::TabFocusReason);
}

void ReconcilePage::openDecision(const Decision& decision)
{
    m_listsDecisions = false;
    if (const QVector<BankLineId> deposits = decision.deposits(); !deposits.isEmpty())
        m_presenter.showDeposit(deposits.first());
    else
        m_presenter.list().showSales(decision.sales, tr("sales of the decision"));
    showState();
    m_pane->list()->setFocus(Qt::TabFocusReason);
}

void ReconcilePage::askExport(bool sales)
{
    FileQuestion question;
    question.title = sales ? tr("Write the sales as a table") : tr("Write the list as a table");
    question.filter = tableFilter();
    question.suffix = QStringLiteral("xlsx");
    question.rememberAs = QStringLiteral("export");
    question.suggestion = (sales ? tr("sales %1") : tr("reconciliation %1")).arg(m_presenter.book().today.toString(Qt::ISODate)) + QStringLiteral(".xlsx");
    askWhereToSave(this, question, [this, sales](const QString& path) { sales ? m_presenter.exportSales(path) : m_presenter.exportList(path); });
}

} // namespace daozhang::ui
