// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/dossier_pane.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/file_prompt.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/print_prompt.h"
#include "ui/common/strips.h"
#include "ui/dossier/exhibit_model.h"
#include "ui/dossier/printing.h"
#include "ui/evidence/pdf_view.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QUrl>

namespace daozhang::ui {

DossierPane::DossierPane(DossierPresenter& presenter, PageHost& host, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_host(host), m_model(new ExhibitModel(presenter, this))
{
    setObjectName(QStringLiteral("dossierPane"));
    m_list = new QListView(this);
    buildActions();
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(buildPlan());
    columns->addWidget(verticalLine(this));
    columns->addWidget(buildPages(), 1);
    columns->addWidget(verticalLine(this));
    m_cover = buildCover();
    columns->addWidget(m_cover);

    connect(&presenter, &DossierPresenter::planChanged, this, &DossierPane::showPlan);
    connect(&presenter, &DossierPresenter::pagesReady, this, [this](const QByteArray& pdf) {
        m_makingPages->hide();
        m_error->clear();
        if (!m_pages->load(pdf, PdfView::Place::Keep))
            m_error->showError({ErrorCode::Unreadable, tr("The preview cannot be shown. Make the PDF and open it with another program."), {}});
    });
    connect(&presenter, &DossierPresenter::pagesFailed, this, [this](const Error& error) {
        m_makingPages->hide();
        m_error->showError(error);
    });
    connect(&presenter, &DossierPresenter::makingPages, this, [this] { m_makingPages->show(); });
    connect(&presenter, &DossierPresenter::working, this, [this](SessionTask* task, const QString& doing) { m_host.follow(task, doing); });
    connect(&presenter, &DossierPresenter::failed, this, [this](const Error& error) { m_error->showError(error); });
    connect(&presenter, &DossierPresenter::bundleMade, this, [this](const dossier::DossierSummary& summary) {
        showMade();
        m_host.notify(tr("The bundle is in “%1”.").arg(QFileInfo(summary.path).fileName()));
    });
    connect(m_model, &ExhibitModel::exhibitMoved, this, &DossierPane::select, Qt::QueuedConnection);
    Language::bind(this, [this] { retranslate(); });
}

void DossierPane::buildActions()
{
    m_back = ui::makeAction(Act::BackToCase, this);
    m_make = ui::makeAction(Act::MakePdf, this);
    m_make->setProperty("primary", true);
    m_print = ui::makeAction(Act::PrintDossier, this);
    m_up = ui::makeAction(Act::MoveUp, m_list);
    m_down = ui::makeAction(Act::MoveDown, m_list);
    m_toggle = ui::makeAction(Act::ToggleExhibit, m_list);
    m_purpose = ui::makeAction(Act::EditPurpose, this);
    m_zoomIn = ui::makeAction(Act::ZoomIn, this);
    m_zoomOut = ui::makeAction(Act::ZoomOut, this);
    m_fit = ui::makeAction(Act::ZoomFit, this);
    connect(m_make, &QAction::triggered, this, &DossierPane::makePdf);
    connect(m_print, &QAction::triggered, this, &DossierPane::print);
    connect(m_up, &QAction::triggered, this, [this] { moveCurrent(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveCurrent(1); });
    connect(m_toggle, &QAction::triggered, this, [this] {
        if (current() >= 0)
            m_presenter.setIncluded(current(), !m_presenter.plan().exhibits.at(current()).included);
    });
    connect(m_purpose, &QAction::triggered, this, [this] {
        m_proves->setFocus(Qt::ShortcutFocusReason);
        m_proves->selectAll();
    });
    connect(m_zoomIn, &QAction::triggered, this, [this] { m_pages->zoomBy(1.25); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { m_pages->zoomBy(0.8); });
    connect(m_fit, &QAction::triggered, this, [this] { m_pages->fit(); });
}

QWidget* DossierPane::buildPlan()
{
    auto* box = new QFrame(this);
    box->setProperty("pane", QStringLiteral("list"));
    box->setFixedWidth(320);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    m_planHead = new SectionHeader(box);
    layout->addWidget(m_planHead);
    m_list->setParent(box);
    m_list->setObjectName(QStringLiteral("dossier.plan"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ExhibitDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDragEnabled(true);
    m_list->setDropIndicatorShown(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_list, 1);
    layout->addWidget(horizontalLine(box));
    m_exhibit = new QWidget(box);
    auto* form = new QVBoxLayout(m_exhibit);
    form->setContentsMargins(16, 8, 16, 12);
    form->setSpacing(4);
    m_title = addLine(form, "title");
    auto* label = new TextLabel(TextStyle::Small, Ink::Text3, m_exhibit);
    m_labels.insert(QStringLiteral("proves"), label);
    m_proves = new QPlainTextEdit(m_exhibit);
    m_proves->setObjectName(QStringLiteral("dossier.proves"));
    m_proves->setTabChangesFocus(true);
    m_proves->setFixedHeight(72);
    label->setBuddy(m_proves);
    form->addWidget(label);
    form->addWidget(m_proves);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(makeButton(m_up, m_exhibit, ButtonLook::Plain, ButtonSize::Small));
    buttons->addWidget(makeButton(m_down, m_exhibit, ButtonLook::Plain, ButtonSize::Small));
    buttons->addStretch(1);
    form->addSpacing(4);
    form->addLayout(buttons);
    layout->addWidget(m_exhibit);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DossierPane::showExhibit);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) { m_presenter.setTitle(current(), text); });
    connect(m_proves, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_presenter.setProves(current(), m_proves->toPlainText());
    });
    return box;
}

QWidget* DossierPane::buildPages()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 4, 8, 4);
    bar->setSpacing(4);
    m_pageNumber = new TextLabel(TextStyle::Body, Ink::Text, box);
    m_pageNumber->setObjectName(QStringLiteral("dossier.pageNumber"));
    m_makingPages = new TextLabel(TextStyle::Small, Ink::Text3, box);
    m_makingPages->hide();
    bar->addWidget(m_pageNumber);
    bar->addWidget(m_makingPages);
    bar->addStretch(1);
    for (QAction* action : {m_zoomOut, m_zoomIn, m_fit}) {
        auto* button = makeButton(action, box, ButtonLook::Plain, ButtonSize::Small);
        const auto iconOnly = [button, action] {
            button->setText(QString());
            button->setAccessibleName(action->text());
        };
        iconOnly();
        connect(action, &QAction::changed, button, iconOnly);
        bar->addWidget(button);
    }
    layout->addLayout(bar);
    m_error = new ErrorStrip(box);
    layout->addWidget(m_error);
    m_pages = new PdfView(QStringLiteral("dossier.pages"), box);
    layout->addWidget(m_pages, 1);
    connect(m_pages, &PdfView::pageChanged, this, [this](int page, int count) {
        m_pageNumber->setText(count > 0 ? tr("Page %1 of %2").arg(QString::number(page + 1), QString::number(count)) : QString());
        m_planHead->setFact(count > 0 ? tr("%n page(s)", nullptr, count) : QString());
    });
    return box;
}

QLineEdit* DossierPane::addLine(QVBoxLayout* layout, const char* name)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(QStringLiteral("dossier.") + QLatin1String(name));
    line->setMaxLength(400);
    auto* label = new TextLabel(TextStyle::Small, Ink::Text3, this);
    label->setBuddy(line);
    m_labels.insert(QString::fromLatin1(name), label);
    layout->addWidget(label);
    layout->addWidget(line);
    layout->addSpacing(4);
    return line;
}

QWidget* DossierPane::buildCover()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(296);
    area->setFocusPolicy(Qt::NoFocus);
    auto* box = new QWidget(area);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(16, 10, 16, 16);
    layout->setSpacing(4);
    m_coverTitle = new TextLabel(TextStyle::PanelTitle, Ink::Text, box);
    layout->addWidget(m_coverTitle);
    layout->addSpacing(4);
    auto* languageLabel = new TextLabel(TextStyle::Small, Ink::Text3, box);
    m_labels.insert(QStringLiteral("language"), languageLabel);
    m_language = new Segments(box);
    m_language->setObjectName(QStringLiteral("dossier.language"));
    m_language->setTexts({QStringLiteral("中文"), QStringLiteral("English")});
    layout->addWidget(languageLabel);
    layout->addWidget(m_language);
    layout->addSpacing(4);
    m_claimant = addLine(layout, "claimant");
    m_respondent = addLine(layout, "respondent");
    m_caseNumber = addLine(layout, "caseNumber");
    auto* askLabel = new TextLabel(TextStyle::Small, Ink::Text3, box);
    m_labels.insert(QStringLiteral("ask"), askLabel);
    m_ask = new QPlainTextEdit(box);
    m_ask->setObjectName(QStringLiteral("dossier.ask"));
    m_ask->setTabChangesFocus(true);
    m_ask->setFixedHeight(92);
    askLabel->setBuddy(m_ask);
    layout->addWidget(askLabel);
    layout->addWidget(m_ask);
    layout->addSpacing(12);
    m_made = new TextLabel(TextStyle::Small, Ink::Text2, box);
    m_made->setObjectName(QStringLiteral("dossier.made"));
    m_made->setTextFormat(Qt::RichText);
    m_made->setWordWrap(true);
    m_made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_made);
    auto* buttons = new QHBoxLayout;
    m_openFile = makeButton(QStringLiteral("dossier.openFile"), box, ButtonLook::Plain, ButtonSize::Small);
    m_openFolder = makeButton(QStringLiteral("dossier.openFolder"), box, ButtonLook::Plain, ButtonSize::Small);
    buttons->addWidget(m_openFile);
    buttons->addWidget(m_openFolder);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addStretch(1);
    m_keys = new TextLabel(TextStyle::Small, Ink::Text3, box);
    m_keys->setWordWrap(true);
    layout->addWidget(m_keys);
    area->setWidget(box);
    connect(m_language, &Segments::currentChanged, this, [this](int index) {
        if (!m_filling)
            m_presenter.setLanguage(index == 0 ? dossier::DossierLanguage::Chinese : dossier::DossierLanguage::English);
    });
    connect(m_claimant, &QLineEdit::textEdited, &m_presenter, &DossierPresenter::setClaimant);
    connect(m_respondent, &QLineEdit::textEdited, &m_presenter, &DossierPresenter::setRespondent);
    connect(m_caseNumber, &QLineEdit::textEdited, &m_presenter, &DossierPresenter::setCaseNumber);
    connect(m_ask, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_presenter.setAsk(m_ask->toPlainText());
    });
    connect(m_openFile, &QPushButton::clicked, this, [this] {
        if (m_presenter.made())
            QDesktopServices::openUrl(QUrl::fromLocalFile(m_presenter.made()->path));
    });
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        if (m_presenter.made())
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_presenter.made()->path).absolutePath()));
    });
    return area;
}

void DossierPane::retranslate()
{
    const QHash<QString, QString> labels{{QStringLiteral("title"), tr("Title")},
                                         {QStringLiteral("proves"), tr("What it proves")},
                                         {QStringLiteral("language"), tr("Language of the bundle")},
                                         {QStringLiteral("claimant"), tr("Claimant")},
                                         {QStringLiteral("respondent"), tr("Respondent")},
                                         {QStringLiteral("caseNumber"), tr("Court or complaint no.")},
                                         {QStringLiteral("ask"), tr("What is asked for")}};
    for (auto it = labels.cbegin(); it != labels.cend(); ++it) {
        m_labels.value(it.key())->setText(it.value());
        if (QWidget* field = m_labels.value(it.key())->buddy())
            field->setAccessibleName(it.value());
    }
    m_language->setAccessibleName(tr("Language of the bundle"));
    m_caseNumber->setPlaceholderText(tr("none yet"));
    m_coverTitle->setText(tr("Cover"));
    m_planHead->setTitle(tr("Exhibits"));
    m_list->setAccessibleName(tr("Exhibits of the bundle"));
    m_pages->setAccessibleName(tr("Pages of the bundle"));
    m_makingPages->setText(tr("making pages…"));
    m_openFile->setText(tr("Open"));
    m_openFolder->setText(tr("Open folder"));
    m_keys->setText(tr("Space in or out · Alt+↑↓ moves · F2 what it proves · PgUp/PgDn pages"));
    m_pageNumber->setText(m_pages->pageCount() > 0 ? tr("Page %1 of %2").arg(QString::number(m_pages->currentPage() + 1), QString::number(m_pages->pageCount())) : QString());
    showPlan();
}

void DossierPane::focusPlan()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (current() < 0)
        select(0);
}

QList<QWidget*> DossierPane::panes() const { return {m_list, m_pages, m_cover}; }
int DossierPane::current() const { return m_model->exhibitAt(m_list->currentIndex().row()); }

void DossierPane::select(int exhibit)
{
    if (const int row = m_model->rowOf(exhibit); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    showExhibit();
}

void DossierPane::moveCurrent(int step)
{
    if (current() >= 0)
        select(m_presenter.moveBy(current(), step));
}

void DossierPane::showPlan()
{
    m_filling = true;
    const auto& plan = m_presenter.plan();
    m_cover->setEnabled(m_presenter.hasPlan());
    m_make->setEnabled(m_presenter.hasPlan());
    m_print->setEnabled(m_presenter.hasPlan());
    m_language->setCurrent(plan.language == dossier::DossierLanguage::Chinese ? 0 : 1);
    const auto fill = [](QLineEdit* line, const QString& text) {
        if (line->text() != text)
            line->setText(text);
    };
    fill(m_claimant, plan.claimant);
    fill(m_respondent, plan.respondent);
    fill(m_caseNumber, plan.caseNumber);
    if (m_ask->toPlainText() != plan.ask)
        m_ask->setPlainText(plan.ask);
    if (m_presenter.pages().isEmpty())
        m_pages->clear();
    m_filling = false;
    if (current() < 0 && !plan.exhibits.isEmpty())
        select(0);
    showExhibit();
    showMade();
}

void DossierPane::showExhibit()
{
    const int exhibit = current();
    m_exhibit->setVisible(exhibit >= 0 && exhibit < m_presenter.plan().exhibits.size());
    if (m_exhibit->isHidden())
        return;
    m_filling = true;
    const auto& shown = m_presenter.plan().exhibits.at(exhibit);
    if (m_title->text().trimmed() != shown.title)
        m_title->setText(shown.title);
    if (m_proves->toPlainText().trimmed() != shown.proves)
        m_proves->setPlainText(shown.proves);
    m_filling = false;
}

void DossierPane::showMade()
{
    const auto& made = m_presenter.made();
    m_openFile->setVisible(made.has_value());
    m_openFolder->setVisible(made.has_value());
    m_made->setVisible(made.has_value());
    if (!made)
        return;
    QString digest = QString::fromLatin1(made->sha256.toHex());
    for (qsizetype at = digest.size() - 8; at > 0; at -= 8)
        digest.insert(at, u' ');  // one long word would not break into lines
    QString html = QStringLiteral("<b>%1</b><br>%2<br>SHA-256 %3")
                       .arg(QFileInfo(made->path).fileName().toHtmlEscaped(),
                            tr("%n page(s), %1", nullptr, made->pages).arg(byteSize(made->bytes)).toHtmlEscaped(), digest);
    for (const QString& remark : made->remarks)
        html += QStringLiteral("<p style='margin:6px 0 0 0'>%1</p>").arg(remark.toHtmlEscaped());
    m_made->setText(html);
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
        m_error->showError({ErrorCode::NotFound, tr("The pages are still being made. Print when they are shown."), {}});
        return;
    }
    askForPrinter(this, m_presenter.suggestedName(), m_pages->pageCount(), [this, pages](const std::shared_ptr<QPrinter>& printer) {
        auto* task = printPages(this, pages, printer, [this](const Result<int>& printed) {
            if (printed)
                m_host.notify(tr("%n page(s) went to the printer.", nullptr, *printed));
            else
                m_error->showError(printed.error());
        });
        m_host.follow(task, tr("Printing"));
    });
}

} // namespace daozhang::ui
