// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do on the Reconcile page: keys, links, questions asked in place.
#include "ui/common/actions.h"
#include "ui/common/labels.h"
#include "ui/common/table_view.h"
#include "ui/reconcile/alternatives_panel.h"
#include "ui/reconcile/ask_panels.h"
#include "ui/reconcile/path_widget.h"
#include "ui/reconcile/reconcile_models.h"
#include "ui/reconcile/reconcile_page.h"
#include "ui/reconcile/reconcile_texts.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

/// Lumps beyond it are not loaded whole just to find a marked row.
constexpr int kMostLoadedForMark = 20'000;

} // namespace

void ReconcilePage::buildActions()
{
    m_run = makeAction(Act::RunReconcile, this);
    m_openCase = makeAction(Act::OpenCaseFromFinding, this);
    m_openCase->setProperty("primary", true);
    m_showCase = makeAction(Act::ShowCase, this);
    m_match = makeAction(Act::Match, this);
    m_unmatch = makeAction(Act::Unmatch, this);
    m_exclude = makeAction(Act::Exclude, this);
    m_notDuplicate = makeAction(Act::NotDuplicate, this);
    m_notOurs = makeAction(Act::DismissFinding, this);
    for (QAction* action : {m_run, m_openCase, m_showCase, m_match, m_unmatch, m_exclude, m_notDuplicate, m_notOurs})
        addAction(action);
    connect(m_run, &QAction::triggered, &m_presenter, &ReconcilePresenter::run);
    connect(m_openCase, &QAction::triggered, this, &ReconcilePage::askOpenCase);
    connect(m_showCase, &QAction::triggered, this, &ReconcilePage::showCase);
    connect(m_match, &QAction::triggered, this, &ReconcilePage::askMatch);
    connect(m_unmatch, &QAction::triggered, this, [this] { askDecision(Decision::Kind::Unmatch); });
    connect(m_exclude, &QAction::triggered, this, [this] { askDecision(Decision::Kind::Exclude); });
    connect(m_notDuplicate, &QAction::triggered, this, [this] { askDecision(Decision::Kind::NotDuplicate); });
    connect(m_notOurs, &QAction::triggered, this, [this] { askDecision(Decision::Kind::NotOurs); });
    for (int i = 0; i < 6; ++i) {
        auto* key = new QShortcut(QKeySequence(QString::number(i + 1)), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, i] { m_alternatives->toggle(i); });
    }
}

void ReconcilePage::activate()
{
    if (!m_presenter.isLoaded())
        m_presenter.reload();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ReconcilePage::refresh() { m_presenter.reload(); }

bool ReconcilePage::showThing(const Thing& thing)
{
    switch (thing.kind) {
    case Thing::Kind::Finding: m_presenter.showFinding(FindingId(thing.key.toLongLong())); return true;
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
        m_presenter.showSales(sales);
        return !sales.isEmpty();
    }
    default: return false;
    }
}

QList<QWidget*> ReconcilePage::panes() const { return {m_list, m_path, m_sentence, m_sales}; }

bool ReconcilePage::goBack()
{
    if (m_askCase->isVisible() || m_askMatch->isVisible()) {
        m_askCase->hide();
        m_askMatch->hide();
    } else if (!m_search->text().isEmpty()) {
        m_search->clear();
    } else if (m_list->hasFocus()) {
        return false;
    }
    m_list->setFocus(Qt::TabFocusReason);
    return true;
}

bool ReconcilePage::isSettled() const
{
    return m_presenter.isLoaded() && !m_presenter.isLoading() && !m_presenter.isSearching()
        && (m_presenter.currentRow() < 0 || m_presenter.detail().has_value());
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
    if (watched == m_sales && event->type() == QEvent::Resize)
        fitColumns();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (watched == m_list && key->key() == Qt::Key_Right && key->modifiers() == Qt::NoModifier && m_salesModel->rowCount() > 0) {
            m_sales->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (watched == m_sales && key->key() == Qt::Key_Left && key->modifiers() == Qt::NoModifier) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

QVector<int> ReconcilePage::chosenRows() const
{
    QVector<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty() && m_presenter.currentRow() >= 0)
        rows.append(m_presenter.currentRow());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QVector<SaleId> ReconcilePage::chosenSales() const
{
    QVector<SaleId> sales;
    for (const QModelIndex& index : m_sales->selectionModel()->selectedRows())
        if (const JudgedSale* judged = m_salesModel->sale(index.row()))
            sales.append(judged->sale.id);
    return sales;
}

void ReconcilePage::updateActions()
{
    const auto& detail = m_presenter.detail();
    const bool idle = detail && !m_presenter.isRunning();
    const bool hasSales = !chosenSales().isEmpty();
    const bool inCase = detail && detail->row.inCase.isValid();
    const bool canOpen = idle && !m_presenter.findingsWithoutCase(chosenRows()).isEmpty();
    m_run->setEnabled(!m_presenter.isRunning());
    m_openCase->setEnabled(canOpen);
    m_showCase->setEnabled(inCase);
    m_match->setEnabled(idle && (detail->deposit || hasSales || !detail->findings.isEmpty()));
    m_unmatch->setEnabled(idle && detail->deposit && hasSales);
    m_exclude->setEnabled(idle && hasSales);
    m_notDuplicate->setEnabled(idle && hasSales);
    m_notOurs->setEnabled(idle && detail->deposit && detail->deposit->outcome.state != DepositState::Explained);
    m_openCaseButton->setVisible(!inCase && (canOpen || (detail && !detail->findings.isEmpty())));
    m_showCaseButton->setVisible(inCase);
    if (inCase)
        m_showCase->setText(tr("Show case %1").arg(QStringLiteral("%1").arg(detail->row.inCase.value, 4, 10, QLatin1Char('0'))));
}

void ReconcilePage::askOpenCase()
{
    const QVector<int> rows = chosenRows();
    const QVector<FindingId> findings = m_presenter.findingsWithoutCase(rows);
    if (findings.isEmpty() || !m_presenter.detail())
        return;
    Money sum(0, m_presenter.detail()->row.amount.currency());
    QStringList providers;
    for (const int index : rows) {
        const ReconcileRow& row = m_presenter.rows().at(index);
        if (row.findings.isEmpty() || row.inCase.isValid())
            continue;
        const Money amount = row.kind == ReconcileRow::Kind::Deposit ? row.difference.absolute() : row.amount;
        if (amount.currency() == sum.currency())
            sum += amount;
        if (!providers.contains(row.who))
            providers.append(row.who);
    }
    m_askMatch->hide();
    m_askCase->ask(int(findings.size()), sum, providers.join(tr(", ", "between names of providers")));
}

void ReconcilePage::showCase()
{
    if (const auto& detail = m_presenter.detail(); detail && detail->row.inCase.isValid())
        host().openCase(detail->row.inCase);
}

void ReconcilePage::askMatch()
{
    const auto& detail = m_presenter.detail();
    if (!detail || !m_match->isEnabled())
        return;
    m_askCase->hide();
    const QVector<SaleId> chosen = chosenSales();
    if (detail->deposit && chosen.isEmpty()) {
        m_askMatch->askForSales(detail->deposit->line.id, detail->deposit->line.amount);
        return;
    }
    const QVector<SaleId> sales = chosen.isEmpty() ? detail->sales : chosen;
    const QSet<SaleId> wanted(sales.begin(), sales.end());
    Money net(0, detail->row.amount.currency());
    for (int row = 0; row < m_salesModel->rowCount(); ++row)
        if (const JudgedSale* judged = m_salesModel->sale(row); wanted.contains(judged->sale.id) && judged->outcome.net.currency() == net.currency())
            net += judged->outcome.net;
    m_askMatch->askForDeposit(sales, net);
}

void ReconcilePage::askDecision(Decision::Kind kind)
{
    const auto& detail = m_presenter.detail();
    if (!detail)
        return;
    const QVector<SaleId> sales = kind == Decision::Kind::NotOurs ? QVector<SaleId>() : chosenSales();
    const BankLineId deposit = detail->deposit && kind != Decision::Kind::Exclude && kind != Decision::Kind::NotDuplicate
        ? detail->deposit->line.id
        : BankLineId();
    ReasonQuestion question;
    const int count = int(sales.size());
    switch (kind) {
    case Decision::Kind::Unmatch:
        question.question = tr("Take %n sale(s) out of this deposit?", nullptr, count);
        question.explanation = tr("They are judged again without it, and stay out of it in every later run until this is undone.");
        question.confirm = tr("Take out");
        break;
    case Decision::Kind::Exclude:
        question.question = tr("Exclude %n sale(s)?", nullptr, count);
        question.explanation = tr("No money is expected for them any more. This can be undone.");
        question.confirm = tr("Exclude");
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
    question.placeholder = tr("Reason; it goes into the journal");
    host().askReason(question, [this, kind, sales, deposit](const QString& reason) { m_presenter.decide(kind, sales, deposit, reason); });
}

void ReconcilePage::followLink(const QString& link)
{
    if (link.startsWith(u"term:")) {
        markTerm(link.mid(5).toInt());
    } else if (link == u"do:import") {
        host().go(Place::Import);
    } else if (link == u"do:settings") {
        host().go(Place::Settings, {Thing::Kind::Section, QStringLiteral("terms"), {}, {}});
    } else if (link == u"do:case") {
        askOpenCase();
    } else if (link == u"do:showCase") {
        showCase();
    } else if (link == u"do:run") {
        m_presenter.run();
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
    m_salesModel->mark(QSet<SaleId>(sales.begin(), sales.end()), tone);
    scrollToMark();
}

void ReconcilePage::markAlternative(int index)
{
    const auto& detail = m_presenter.detail();
    if (!detail || index >= detail->alternatives.size())
        return;
    if (index < 0) {
        m_salesModel->mark({}, Tone::Accent);
        return;
    }
    const QVector<SaleId>& missing = detail->alternatives.at(index).missing;
    m_salesModel->mark(QSet<SaleId>(missing.begin(), missing.end()), Tone::Warn);
    scrollToMark();
}

void ReconcilePage::scrollToMark()
{
    if (m_salesModel->isMarkBeyond() && m_salesModel->loaded() < kMostLoadedForMark) {
        m_salesModel->fetchMore({});
        return;
    }
    if (const int row = m_salesModel->firstMarked(); row >= 0)
        m_sales->scrollTo(m_salesModel->index(row, 0));
}

} // namespace daozhang::ui
