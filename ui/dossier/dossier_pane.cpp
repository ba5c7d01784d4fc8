// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/dossier_pane.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/file_prompt.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/print_prompt.h"
#include "ui/common/theme.h"
#include "ui/dossier/cover_form.h"
#include "ui/dossier/made_card.h"
#include "ui/dossier/objection_pane.h"
#include "ui/dossier/page_column.h"
#include "ui/dossier/plan_column.h"
#include "ui/dossier/printing.h"
#include "ui/evidence/pdf_view.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

using dossier::Mend;

const QString kColumnsSetting = QStringLiteral("dossier/columns");

bool isKey(const QEvent* event, QKeySequence::StandardKey key) { return static_cast<const QKeyEvent*>(event)->matches(key); }

} // namespace

DossierPane::DossierPane(DossierPresenter& presenter, PageHost& host, QWidget* parent) : QWidget(parent), m_presenter(presenter), m_host(host)
{
    setObjectName(QStringLiteral("dossierPane"));
    buildActions();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_columns = new QSplitter(this);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_plan = new PlanColumn(presenter, this);
    m_plan->setMinimumWidth(260);
    m_pages = new PageColumn(presenter, this);
    m_pages->setMinimumWidth(300);
    QWidget* right = buildRight();
    right->setMinimumWidth(264);
    for (QWidget* column : {static_cast<QWidget*>(m_plan), static_cast<QWidget*>(m_pages), right})
        m_columns->addWidget(column);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({360, 552, 328});
    m_columns->restoreState(QSettings().value(kColumnsSetting).toByteArray());
    connect(m_columns, &QSplitter::splitterMoved, this, [this] { QSettings().setValue(kColumnsSetting, m_columns->saveState()); });
    layout->addWidget(m_columns);
    connect(m_plan, &PlanColumn::pageWanted, m_pages, &PageColumn::showPage);
    connect(m_plan, &PlanColumn::filesWanted, this, [this](evidence::ExhibitGroup group) { askForFiles({.group = group}); });
    connectPresenter();
    Language::bind(this, [this] { retranslate(); });
}

void DossierPane::connectPresenter()
{
    connect(&m_presenter, &DossierPresenter::planChanged, this, [this] {
        m_make->setEnabled(m_presenter.hasPlan());
        m_print->setEnabled(m_presenter.hasPlan());
        if (m_presenter.pages().isEmpty())
            m_objections->clear();
    });
    connect(&m_presenter, &DossierPresenter::pagesReady, this, [this] {
        m_objections->setObjections(m_presenter.objections());
        showCounts();
    });
    connect(&m_presenter, &DossierPresenter::working, this, [this](SessionTask* task, const QString& doing) { m_host.follow(task, doing); });
    connect(&m_presenter, &DossierPresenter::failed, this, [this](const Error& error) { m_pages->showError(error); });
    connect(&m_presenter, &DossierPresenter::makingFailed, this, [this](const Error& error) {
        m_pages->showError(error, tr("Choose another place…"), [this] { makePdf(); });
    });
    connect(&m_presenter, &DossierPresenter::attached, this, [this](int files) { m_host.notify(tr("%n file(s) added to the case and the bundle.", nullptr, files)); });
    connect(&m_presenter, &DossierPresenter::bundleMade, this, [this](const dossier::DossierSummary& summary) {
        m_host.notify(tr("The bundle is in “%1”.").arg(QFileInfo(summary.path).fileName()));
    });
}

void DossierPane::buildActions()
{
    m_back = ui::makeAction(Act::BackToCase, this);
    m_make = ui::makeAction(Act::MakePdf, this);
    m_make->setProperty("primary", true);
    m_print = ui::makeAction(Act::PrintDossier, this);
    m_check = ui::makeAction(Act::RunChecks, this);
    connect(m_make, &QAction::triggered, this, &DossierPane::makePdf);
    connect(m_print, &QAction::triggered, this, &DossierPane::print);
    connect(m_check, &QAction::triggered, &m_presenter, &DossierPresenter::check);
}

QWidget* DossierPane::buildRight()
{
    auto* box = new QFrame(this);
    box->setProperty("pane", QStringLiteral("list"));
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(metric::kEdgePadding, 4, metric::kEdgePadding, 4);
    m_side = new Segments(box);
    m_side->setObjectName(QStringLiteral("dossier.side"));
    bar->addWidget(m_side);
    bar->addStretch(1);
    auto* check = makeButton(m_check, box, ButtonLook::Plain, ButtonSize::Small);
    const auto iconOnly = [this, check] {
        check->setText(QString());
        check->setAccessibleName(m_check->text());
    };
    iconOnly();
    connect(m_check, &QAction::changed, check, iconOnly);
    bar->addWidget(check);
    layout->addLayout(bar);
    layout->addWidget(horizontalLine(box));
    m_sides = new QStackedWidget(box);
    m_objections = new ObjectionPane(m_sides);
    auto* cover = makeScroll(QStringLiteral("dossier.coverScroll"), new CoverForm(m_presenter), m_sides);
    cover->setFocusPolicy(Qt::NoFocus);
    m_sides->addWidget(m_objections);
    m_sides->addWidget(cover);
    layout->addWidget(m_sides, 1);
    auto* made = new MadeCard(m_presenter, box);
    layout->addWidget(made);
    connect(m_side, &Segments::currentChanged, m_sides, &QStackedWidget::setCurrentIndex);
    connect(m_objections, &ObjectionPane::mendRequested, this, &DossierPane::mend);
    connect(m_objections, &ObjectionPane::reasonGiven, &m_presenter, &DossierPresenter::answer);
    return box;
}

void DossierPane::retranslate()
{
    m_side->setAccessibleName(tr("Checks or cover"));
    showCounts();
}

void DossierPane::showCounts()
{
    const int open = m_presenter.openObjections();
    m_side->setTexts({open > 0 ? tr("Checks %1").arg(open) : tr("Checks"), tr("Cover")});
}

void DossierPane::focusPlan() { m_plan->focusPlan(); }

QList<QWidget*> DossierPane::panes() const
{
    QWidget* side = m_sides->currentIndex() == 0 && m_objections->focusProxy() ? static_cast<QWidget*>(m_objections) : m_side;
    return {m_plan->tree(), m_pages->view(), side};
}

bool DossierPane::event(QEvent* event)
{
    // The window knows other things under these keys; here they are the plan's.
    if (event->type() == QEvent::ShortcutOverride
        && (isKey(event, QKeySequence::Undo) || isKey(event, QKeySequence::Redo) || static_cast<QKeyEvent*>(event)->key() == Qt::Key_F5)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        if (isKey(event, QKeySequence::Undo))
            m_presenter.undo();
        else if (isKey(event, QKeySequence::Redo))
            m_presenter.redo();
        else if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_F5)
            m_check->trigger();
        else
            return QWidget::event(event);
        return true;
    }
    return QWidget::event(event);
}

void DossierPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_presenter.leave();
}

void DossierPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_presenter.refresh();  // leaving it has dropped what was read
}

void DossierPane::mend(const QString& key, const Mend& mend)
{
    switch (mend.act) {
    case Mend::Act::WriteInSummary:
    case Mend::Act::AskReason: m_presenter.answer(key, mend.sentence); return;
    case Mend::Act::NoteAsDone: m_presenter.answer(key, {}); return;
    case Mend::Act::TakeBack: m_presenter.takeAnswerBack(key); return;
    case Mend::Act::Include: m_presenter.include(mend.anchor); return;
    case Mend::Act::RewriteAsk: m_presenter.setAsk(mend.sentence); return;
    case Mend::Act::Attach: askForFiles({mend.group, mend.kind, mend.title}); return;
    default: goTo(mend);
    }
}

void DossierPane::goTo(const Mend& mend)
{
    switch (mend.act) {
    case Mend::Act::AddMessage: emit messageWanted(); return;
    case Mend::Act::ShowExhibit: emit evidenceWanted(mend.evidence); return;
    case Mend::Act::ShowBooks:
        if (mend.finding.isValid())
            m_host.openFinding(mend.finding);
        else
            m_host.openDeposit(mend.deposit);
        return;
    case Mend::Act::ShowCase: m_back->trigger(); return;
    case Mend::Act::ImportStatement: m_host.go(Place::Import); return;
    case Mend::Act::SetTerms: m_host.go(Place::Settings, {Thing::Kind::Section, QStringLiteral("terms"), {}, {}}); return;
    case Mend::Act::SetCalendar: m_host.go(Place::Settings, {Thing::Kind::Section, QStringLiteral("calendar"), {}, {}}); return;
    default: return;
    }
}

void DossierPane::askForFiles(const DossierPresenter::AttachAs& as)
{
    ui::askForFiles(this, {tr("Add to the bundle"), {}, {}, QStringLiteral("evidence"), {}},
                    [this, as](const QStringList& files) { m_presenter.attach(files, as); });
}

void DossierPane::makePdf()
{
    askWhereToSave(this, {tr("Make the evidence bundle"), tr("PDF files (*.pdf)"), m_presenter.suggestedName(), QStringLiteral("bundles"), QStringLiteral("pdf")},
                   [this](const QString& path) { m_presenter.make(path); });
}

void DossierPane::print()
{
    const QByteArray pages = m_presenter.pages();
    if (pages.isEmpty()) {
        m_pages->showError({ErrorCode::NotFound, tr("The pages are still being made. Print when they are shown."), {}});
        return;
    }
    askForPrinter(this, m_presenter.suggestedName(), m_presenter.layout().pages, [this, pages](const std::shared_ptr<QPrinter>& printer) {
        auto* task = printPages(this, pages, printer, [this](const Result<int>& printed) {
            if (printed)
                m_host.notify(tr("%n page(s) went to the printer.", nullptr, *printed));
            else if (printed.error().code != ErrorCode::Stopped)
                m_pages->showError(printed.error());
        });
        m_host.follow(task, tr("Printing"));
    });
}

} // namespace daozhang::ui
