// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/cases_page.h"

#include "ui/cases/case_list_model.h"
#include "ui/cases/case_view.h"
#include "ui/cases/cases_presenter.h"
#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/drop_frame.h"
#include "ui/common/empty_state.h"
#include "ui/common/file_prompt.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/themed_icon.h"
#include "ui/dossier/archive_card.h"
#include "ui/dossier/dossier_pane.h"
#include "ui/dossier/dossier_presenter.h"
#include "ui/evidence/evidence_pane.h"
#include "ui/evidence/evidence_presenter.h"
#include "ui/evidence/evidence_strip.h"
#include "ui/evidence/message_panel.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>

#include <algorithm>

namespace daozhang::ui {

namespace {

constexpr int kListWidth = 248;

} // namespace

CasesPage::CasesPage(ShopSession& session, PageHost& host, QWidget* parent)
    : Page(session, host, parent), m_cases(new CasesPresenter(session, this)), m_evidence(new EvidencePresenter(session, this)),
      m_dossier(new DossierPresenter(session, this))
{
    setObjectName(QStringLiteral("casesPage"));
    setAcceptDrops(true);
    m_new = makeAction(Act::NewCase, this);
    m_next = makeAction(Act::NextCase, this);
    m_previous = makeAction(Act::PreviousCase, this);
    connect(m_new, &QAction::triggered, this, [this] { newCase({}); });
    connect(m_next, &QAction::triggered, this, [this] { m_cases->step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { m_cases->step(-1); });
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    buildList();
    columns->addWidget(m_listPane);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    auto* refused = new QVBoxLayout;
    refused->setContentsMargins(metric::kPagePaddingX, 0, metric::kPagePaddingX, 0);
    m_refused = new ErrorStrip(this);
    refused->addWidget(m_refused);
    m_archive = new ArchiveCard(session, host, this);
    refused->addWidget(m_archive);
    right->addLayout(refused);
    m_stack = new QStackedWidget(this);
    right->addWidget(m_stack, 1);
    columns->addLayout(right, 1);
    buildRight();
    connectEvidence();
    connect(m_archive, &ArchiveCard::failed, this, [this](const Error& error) { m_refused->showError(error); });
    connect(m_cases, &CasesPresenter::listChanged, this, &CasesPage::showList);
    connect(m_cases, &CasesPresenter::detailChanged, this, &CasesPage::showRight);
    connect(m_cases, &CasesPresenter::readFailed, this, [this](const Error& error) { m_refused->showError(error); });
    connect(m_cases, &CasesPresenter::done, this, [this](CaseAct act) {
        if (act == CaseAct::Open) {
            m_asking = false;
            showCase();
        }
    });
    connect(m_case, &CaseView::panelClosed, this, [this] {
        m_asking = false;
        showRight();
    });
    Language::bind(this, [this] { retranslate(); });
}

void CasesPage::buildList()
{
    m_listPane = new QFrame(this);
    m_listPane->setProperty("pane", QStringLiteral("list"));
    m_listPane->setFixedWidth(kListWidth);
    auto* layout = new QVBoxLayout(m_listPane);
    layout->setContentsMargins(0, 8, 1, 0);
    layout->setSpacing(8);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(12, 0, 12, 0);
    m_filter = new QLineEdit(m_listPane);
    m_filter->setObjectName(QStringLiteral("cases.filter"));
    addClearButton(m_filter);
    m_filterAction = makeAction(Act::FilterCases, this);
    connect(m_filterAction, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    m_filterMenu = new QMenu(m_listPane);
    connect(m_filterMenu, &QMenu::aboutToShow, this, &CasesPage::fillFilterMenu);
    m_filterButton = makeButton(QStringLiteral("cases.filterMenu"), m_listPane, ButtonLook::Plain, ButtonSize::Small);
    m_filterButton->setFixedSize(metric::kField, metric::kField);
    connect(m_filterButton, &QPushButton::clicked, this, [this] { m_filterMenu->popup(m_filterButton->mapToGlobal(QPoint(0, m_filterButton->height()))); });
    auto* field = new QHBoxLayout;
    field->setSpacing(6);
    field->addWidget(m_filter, 1);
    field->addWidget(m_filterButton);
    inset->addLayout(field);
    m_order = new ElidedLabel(TextStyle::Small, Ink::Text3, m_listPane);
    m_order->setContentsMargins(4, 4, 4, 0);
    inset->addWidget(m_order);
    layout->addLayout(inset);
    m_model = new CaseListModel(*m_cases, this);
    m_list = new RowList(QStringLiteral("cases.list"), m_listPane);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CaseListDelegate(m_list));
    layout->addWidget(m_list, 1);
    m_exportArchive = makeAction(Act::ExportArchive, this);
    m_checkArchive = makeAction(Act::CheckArchive, this);
    connect(m_exportArchive, &QAction::triggered, this, [this] { m_archive->exportCases(shownCases(), session().facts().today.toString(Qt::ISODate)); });
    connect(m_checkArchive, &QAction::triggered, this, [this] { m_archive->check(); });
    m_archiveMenu = new QMenu(m_listPane);
    connect(m_archiveMenu, &QMenu::aboutToShow, this, &CasesPage::fillArchiveMenu);
    m_archiveButton = makeButton(QStringLiteral("cases.archiveMenu"), m_listPane, ButtonLook::Link, ButtonSize::Small);
    connect(m_archiveButton, &QPushButton::clicked, this, [this] {
        m_archiveMenu->popup(m_archiveButton->mapToGlobal(QPoint(0, -m_archiveMenu->sizeHint().height())));
    });
    layout->addWidget(horizontalLine(m_listPane));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 6);
    foot->addStretch();
    foot->addWidget(m_archiveButton);
    layout->addLayout(foot);
    connect(m_filter, &QLineEdit::textChanged, this, &CasesPage::showList);
    connect(m_list, &RowList::rowChanged, this, [this](const QModelIndex& index) {
        if (m_filling || !m_model->idAt(index.row()).isValid())
            return;
        if (std::exchange(m_asking, false))
            m_case->closePanel();
        m_cases->show(m_model->idAt(index.row()));
        if (m_stack->currentWidget() == m_empty)
            showCase();
    });
    connect(m_list, &RowList::rowActivated, this, [this] { focusNextChild(); });
}

void CasesPage::buildRight()
{
    m_case = new CaseView(*m_cases, host(), *this, m_stack);
    auto* strip = new EvidenceStrip(*m_evidence, m_case);
    m_case->setEvidence(strip);
    m_message = new MessagePanel(*m_evidence, m_case);
    m_case->addForeign(m_message);
    m_evidencePane = new EvidencePane(*m_evidence, host(), m_stack);
    m_dossierPane = new DossierPane(*m_dossier, host(), m_stack);
    m_empty = new EmptyState(QStringLiteral("view-task"), m_stack);
    m_empty->addAction(m_new);
    for (QWidget* pane : {static_cast<QWidget*>(m_case), static_cast<QWidget*>(m_evidencePane), static_cast<QWidget*>(m_dossierPane), static_cast<QWidget*>(m_empty)})
        m_stack->addWidget(pane);
    m_stack->setCurrentWidget(m_case);
    connect(strip, &EvidenceStrip::openRequested, this, &CasesPage::showEvidence);
    connect(strip, &EvidenceStrip::allRequested, this, [this] { showEvidence({}); });
    connect(strip, &EvidenceStrip::addRequested, this, &CasesPage::attachFiles);
    connect(m_case, &CaseView::recordingGiven, this, [this](const QString& path) { m_evidence->attachFiles({path}); });
    connect(m_case, &CaseView::openEvidence, this, &CasesPage::showEvidence);
    connect(m_case->attachAction(), &QAction::triggered, this, &CasesPage::attachFiles);
    connect(m_case->messageAction(), &QAction::triggered, this, [this] { askMessage({}); });
    connect(m_case->pasteAction(), &QAction::triggered, this, &CasesPage::paste);
    connect(m_case->evidenceAction(), &QAction::triggered, this, [this] { showEvidence({}); });
    connect(m_case->dossierAction(), &QAction::triggered, this, &CasesPage::showDossier);
    connect(m_evidencePane->backAction(), &QAction::triggered, this, &CasesPage::showCase);
    connect(m_evidencePane, &EvidencePane::addRequested, this, &CasesPage::attachFiles);
    connect(m_evidencePane, &EvidencePane::salesRequested, this, [this] {
        showCase();
        m_case->showSales();
    });
    connect(m_dossierPane->backAction(), &QAction::triggered, this, &CasesPage::showCase);
    connect(m_dossier, &DossierPresenter::pagesReady, this, [this] {  // not at every letter of the recipient's name
        if (std::exchange(m_recipient, m_dossier->plan().recipient) != m_dossier->plan().recipient)
            emit headerChanged();
    });
    connect(m_dossierPane, &DossierPane::evidenceWanted, this, &CasesPage::showEvidence);
    connect(m_dossierPane, &DossierPane::messageWanted, this, [this] { askMessage({}); });
}

void CasesPage::connectEvidence()
{
    connect(m_message, &ActPanel::submitted, this, [this] {
        m_message->clearError();
        const auto request = m_message->request();
        if (!request) {
            m_message->showError(request.error());
            return;
        }
        m_message->setBusy(true);
        m_evidence->attachMessage(*request);
    });
    connect(m_evidence, &EvidencePresenter::messagePasted, this, &CasesPage::askMessage);
    connect(m_evidence, &EvidencePresenter::attachingEnded, this, [this](const QVector<EvidenceId>& ids, const QString& sentence, const QStringList& refusals) {
        m_message->setBusy(false);
        m_refused->clear();
        if (m_message->isVisible() && refusals.isEmpty()) {
            m_message->reset({});
            m_case->closePanel();
        }
        if (!ids.isEmpty())
            host().notify(sentence, [this, ids] { m_evidence->takeBack(ids); });
        if (!refusals.isEmpty())
            m_refused->showError({ErrorCode::Invalid, refusals.join(u'\n'), {}});
    });
    connect(m_evidence, &EvidencePresenter::refused, this, [this](const QString&, const Error& error) {
        if (m_message->isVisible())
            m_message->showError(error);
    });
    connect(m_evidence, &EvidencePresenter::failed, this, [this](const Error& error) { m_refused->showError(error); });
    connect(m_evidence, &EvidencePresenter::done, this, [this](const QString& sentence) { host().notify(sentence); });
    connect(m_evidence, &EvidencePresenter::working, this, [this](SessionTask* task, const QString& doing) { host().follow(task, doing); });
}

void CasesPage::retranslate()
{
    m_filter->setPlaceholderText(tr("No. or amount…"));
    m_filterButton->setToolTip(tr("Filter by whose move, state and provider"));
    m_filterButton->setAccessibleName(tr("Filter by whose move, state and provider"));
    m_filter->setAccessibleName(tr("Filter the cases"));
    m_archiveButton->setText(tr("Export archive…"));
    m_archiveButton->setToolTip(tr("Cases as an archive that proves itself, or as a table; and the check of such an archive"));
    m_list->setAccessibleName(tr("Cases"));
    m_empty->setTexts(tr("No cases yet"),
                      tr("A case is opened from a finding on the Reconcile page, or here when a customer stands at the counter with a debit message on the phone."));
    showList();
}

QString CasesPage::title() const
{
    if (m_stack->currentWidget() == m_evidencePane)
        return tr("Evidence");
    if (m_stack->currentWidget() == m_dossierPane)
        return tr("Evidence bundle");
    return tr("Cases");
}

QString CasesPage::subtitle() const
{
    if (m_stack->currentWidget() != m_case && m_stack->currentWidget() != m_empty && m_cases->detail()) {
        const cases::Case& record = m_cases->detail()->file.record;
        const QString recipient = m_stack->currentWidget() == m_dossierPane ? m_dossier->plan().recipient : QString();
        const QString name = QStringLiteral("%1 %2").arg(record.number(), record.title);
        return recipient.isEmpty() ? name : tr("%1 · to %2").arg(name, recipient);
    }
    int open = 0;
    std::optional<Money> sum;
    for (const cases::Case& record : m_cases->all())
        if (record.isOpen()) {
            ++open;
            sum = sum ? *sum + record.claimed : record.claimed;
        }
    return sum ? tr("%n open, together %1", nullptr, open).arg(sum->toDisplay()) : QString();
}

QList<QAction*> CasesPage::barActions() const
{
    if (m_stack->currentWidget() == m_evidencePane)
        return {m_evidencePane->backAction(), m_case->messageAction(), m_case->attachAction()};
    if (m_stack->currentWidget() == m_dossierPane)
        return {m_dossierPane->backAction(), m_dossierPane->printAction(), m_dossierPane->makeAction()};
    return {m_new};
}

void CasesPage::activate()
{
    if (m_stack->currentWidget() == m_evidencePane)
        m_evidencePane->focusList();
    else if (m_stack->currentWidget() == m_dossierPane)
        m_dossierPane->focusPlan();
    else if (!m_asking)
        m_list->setFocus(Qt::OtherFocusReason);
}

void CasesPage::refresh()
{
    m_cases->refresh();
    m_evidence->refresh();
    if (m_stack->currentWidget() == m_dossierPane)
        m_dossier->refresh();
}

bool CasesPage::showThing(const Thing& thing)
{
    switch (thing.kind) {
    case Thing::Kind::NewCase: {
        QVector<FindingId> findings;
        for (const qint64 id : thing.ids)
            findings.append(FindingId(id));
        newCase(findings);
        return true;
    }
    case Thing::Kind::Case:
    case Thing::Kind::Evidence:
    case Thing::Kind::Dossier: {
        if (std::exchange(m_asking, false))
            m_case->closePanel();
        m_cases->show(CaseId(thing.key.toLongLong()));
        showList();
        if (thing.kind == Thing::Kind::Evidence)
            showEvidence(thing.ids.isEmpty() ? EvidenceId() : EvidenceId(thing.ids.first()));
        else if (thing.kind == Thing::Kind::Dossier)
            showDossier();
        else
            showCase();
        return true;
    }
    default: return false;
    }
}

QList<QWidget*> CasesPage::panes() const
{
    QList<QWidget*> panes;
    if (m_listPane->isVisible())
        panes.append(m_list);
    if (m_stack->currentWidget() == m_case)
        panes += m_case->panes();
    else if (m_stack->currentWidget() == m_evidencePane)
        panes += m_evidencePane->panes();
    else if (m_stack->currentWidget() == m_dossierPane)
        panes += m_dossierPane->panes();
    return panes;
}

bool CasesPage::goBack()
{
    if (m_stack->currentWidget() == m_evidencePane || m_stack->currentWidget() == m_dossierPane) {
        showCase();
        return true;
    }
    if (m_case->closePanel()) {
        m_asking = false;
        showRight();
        return true;
    }
    if (!m_list->hasFocus()) {
        m_list->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

bool CasesPage::isSettled() const { return m_cases->isListRead() && !m_dossier->isMakingPages(); }

void CasesPage::showList()
{
    m_filling = true;
    m_listFilter.text = m_filter->text().trimmed();
    m_model->reload(m_listFilter);
    // Said in words and by the icon: a list that leaves something out must not pass for the whole.
    m_order->setText(m_listFilter.isOn() ? tr("%1 of %2 cases shown").arg(QString::number(m_model->caseCount()), QString::number(m_cases->all().size()))
                                         : tr("By whose move and due date"));
    m_filterButton->setIcon(m_listFilter.state != CaseFilter::State::All || !m_listFilter.provider.isEmpty() ? themedIcon(QStringLiteral("view-filter"), Tone::Accent)
                                                                                                             : themedIcon(QStringLiteral("view-filter")));
    m_exportArchive->setEnabled(m_model->caseCount() > 0);
    const int row = m_model->rowOf(m_cases->current());
    m_list->setCurrentIndex(row >= 0 ? m_model->index(row) : QModelIndex());
    m_filling = false;
    showRight();
    emit headerChanged();
}

void CasesPage::fillFilterMenu()
{
    m_filterMenu->clear();
    const auto add = [this](QActionGroup* group, const QString& text, bool isOn, auto set) {
        QAction* action = m_filterMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isOn);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, set] {
            set();
            showList();
        });
    };
    using State = CaseFilter::State;
    const auto count = [this](State state) {
        CaseListModel counted(*m_cases);
        counted.reload({m_listFilter.text, state, m_listFilter.provider});
        return counted.caseCount();
    };
    auto* states = new QActionGroup(m_filterMenu);
    for (const auto& [state, name] : {std::pair(State::All, tr("All cases")), std::pair(State::OurMove, tr("Our move")), std::pair(State::TheirMove, tr("Their move")),
                                      std::pair(State::SeemsPaid, tr("Seems paid")), std::pair(State::Closed, tr("Closed"))})
        add(states, QStringLiteral("%1\t%2").arg(name).arg(count(state)), m_listFilter.state == state, [this, state = state] { m_listFilter.state = state; });
    m_filterMenu->addSeparator();
    QMap<QString, int> providers;
    for (const cases::Case& record : m_cases->all())
        if (!record.provider.isEmpty())
            ++providers[record.provider];
    auto* byProvider = new QActionGroup(m_filterMenu);
    add(byProvider, tr("All providers"), m_listFilter.provider.isEmpty(), [this] { m_listFilter.provider.clear(); });
    for (auto it = providers.cbegin(); it != providers.cend(); ++it)
        add(byProvider, QStringLiteral("%1\t%2").arg(m_cases->providerName(it.key())).arg(it.value()), m_listFilter.provider == it.key(),
            [this, id = it.key()] { m_listFilter.provider = id; });
}

QVector<CaseId> CasesPage::shownCases() const
{
    QVector<CaseId> shown;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const CaseId id = m_model->idAt(row); id.isValid())
            shown.append(id);
    std::sort(shown.begin(), shown.end());
    return shown;
}

void CasesPage::fillArchiveMenu()
{
    m_archiveMenu->clear();
    const CaseId current = m_cases->current();
    const QVector<CaseId> shown = shownCases();
    if (current.isValid()) {
        cases::Case record;
        record.id = current;
        connect(m_archiveMenu->addAction(tr("Export case %1…").arg(record.number())), &QAction::triggered, this,
                [this, current, number = record.number()] { m_archive->exportCases({current}, number); });
    }
    if (shown.size() > 1 || (shown.size() == 1 && !current.isValid()))
        connect(m_archiveMenu->addAction(m_listFilter.isOn() ? tr("Export the %n case(s) shown…", nullptr, int(shown.size())) : tr("Export all %n case(s)…", nullptr, int(shown.size()))),
                &QAction::triggered, m_exportArchive, &QAction::trigger);
    m_archiveMenu->addSeparator();
    m_archiveMenu->addAction(m_checkArchive);
}

void CasesPage::showRight()
{
    const bool none = m_cases->isListRead() && m_cases->all().isEmpty() && !m_asking;
    if (none)
        m_stack->setCurrentWidget(m_empty);
    else if (m_stack->currentWidget() == m_empty)
        m_stack->setCurrentWidget(m_case);
    m_evidence->setCase(m_cases->current());
    if (m_stack->currentWidget() == m_dossierPane && m_cases->current() != m_dossier->inCase())
        showDossier();
    m_listPane->setVisible(m_stack->currentWidget() == m_case || m_stack->currentWidget() == m_empty);
    m_case->setAttended(m_stack->currentWidget() == m_evidencePane  ? CaseView::Attended::Evidence
                        : m_stack->currentWidget() == m_dossierPane ? CaseView::Attended::Bundle
                                                                    : CaseView::Attended::Case);
    emit headerChanged();
}

void CasesPage::showCase()
{
    m_stack->setCurrentWidget(m_case);
    showRight();
    if (!m_asking)
        m_list->setFocus(Qt::OtherFocusReason);
}

void CasesPage::showEvidence(EvidenceId id)
{
    if (!m_cases->current().isValid())
        return;
    m_stack->setCurrentWidget(m_evidencePane);
    showRight();
    m_evidencePane->open(id);
    m_evidencePane->focusList();
}

void CasesPage::showDossier()
{
    if (!m_cases->current().isValid())
        return;
    m_stack->setCurrentWidget(m_dossierPane);
    m_dossier->open(m_cases->current(), Language::hub().isChinese() ? dossier::DossierLanguage::Chinese : dossier::DossierLanguage::English);
    showRight();
    m_dossierPane->focusPlan();
}

void CasesPage::newCase(const QVector<FindingId>& findings)
{
    m_asking = true;
    m_stack->setCurrentWidget(m_case);
    showRight();
    m_case->askNewCase(findings);
}

void CasesPage::attachFiles()
{
    if (!m_cases->current().isValid())
        return;
    askForFiles(this, {tr("Add evidence"), {}, {}, QStringLiteral("evidence"), {}},
                [this](const QStringList& files) { m_evidence->attachFiles(files); });
}

void CasesPage::askMessage(const QString& text)
{
    if (!m_cases->current().isValid())
        return;
    m_stack->setCurrentWidget(m_case);
    showRight();
    m_message->reset(text);
    m_case->showForeign(m_message);
}

void CasesPage::paste()
{
    if (!m_evidence->take(QApplication::clipboard()->mimeData()))
        m_refused->showError({ErrorCode::NotFound, tr("There is no picture, text or file in the clipboard."), {}});
}

CaseId CasesPage::caseUnder(QPoint position) const
{
    const QPoint inList = m_list->viewport()->mapFrom(this, position);
    return m_list->isVisible() && m_list->viewport()->rect().contains(inList) ? m_model->idAt(m_list->indexAt(inList).row()) : CaseId();
}

void CasesPage::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData* data = event->mimeData();
    if (m_cases->current().isValid() && m_stack->currentWidget() != m_dossierPane && (!localFiles(data).isEmpty() || data->hasImage() || data->hasText()))
        event->acceptProposedAction();
}

void CasesPage::dropEvent(QDropEvent* event)
{
    // Dropped on a case of the list it belongs to that case, which is shown so that this is seen.
    if (const CaseId under = caseUnder(event->position().toPoint()); under.isValid() && under != m_cases->current()) {
        m_cases->show(under);
        showList();
    }
    if (m_evidence->take(event->mimeData()))
        event->acceptProposedAction();
}

} // namespace daozhang::ui
