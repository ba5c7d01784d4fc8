// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/page_column.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/dossier/dossier_presenter.h"
#include "ui/evidence/pdf_view.h"

#include <QHBoxLayout>

namespace daozhang::ui {

PageColumn::PageColumn(DossierPresenter& presenter, QWidget* parent) : QWidget(parent), m_presenter(presenter)
{
    buildActions(parent ? parent : this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 4, 12, 4);
    bar->setSpacing(4);
    const auto addButton = [&](QAction* action) {
        auto* button = makeButton(action, this, ButtonLook::Plain, ButtonSize::Small);
        const auto iconOnly = [button, action] {
            button->setText(QString());
            button->setAccessibleName(action->text());
        };
        iconOnly();
        connect(action, &QAction::changed, button, iconOnly);
        bar->addWidget(button);
    };
    m_making = new ElidedLabel(TextStyle::Small, Ink::Text3, this);
    m_making->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto kept = m_making->sizePolicy();
    kept.setRetainSizeWhenHidden(true);  // the bar must not jump with every letter that is typed
    m_making->setSizePolicy(kept);
    m_making->hide();
    m_number = new TextLabel(TextStyle::Body, Ink::Text, this);
    m_number->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    m_number->setObjectName(QStringLiteral("dossier.pageNumber"));
    bar->addStretch(1);
    addButton(m_previous);
    bar->addSpacing(4);
    bar->addWidget(m_number);
    bar->addSpacing(4);
    addButton(m_next);
    bar->addSpacing(12);
    for (QAction* action : {m_zoomOut, m_zoomIn, m_width, m_whole})
        addButton(action);
    bar->addWidget(m_making, 1);
    layout->addLayout(bar);
    layout->addWidget(horizontalLine(this));
    m_error = new ErrorStrip(this);
    layout->addWidget(m_error);
    m_pages = new PdfView(QStringLiteral("dossier.pages"), this);
    layout->addWidget(m_pages, 1);
    connect(m_pages, &PdfView::pageChanged, this, [this](int page, int) {
        showNumber();
        m_part = partAt(page + 1);
        m_partPage = page + 1 - m_presenter.pagesOf(m_part).first;
    });
    connect(&presenter, &DossierPresenter::planChanged, this, [this] {
        if (m_presenter.pages().isEmpty()) {
            m_pages->clear();
            m_shown.clear();
            m_part.clear();
            showNumber();
        }
    });
    connect(&presenter, &DossierPresenter::pagesReady, this, &PageColumn::load);
    connect(&presenter, &DossierPresenter::pagesFailed, this, [this](const Error& error) {
        m_making->hide();
        showError(error);
    });
    connect(&presenter, &DossierPresenter::makingPages, m_making, &QWidget::show);
    Language::bind(this, [this] {
        m_pages->setAccessibleName(tr("Pages of the bundle"));
        m_making->setText(tr("making pages…"));
        showNumber();
    });
}

void PageColumn::buildActions(QWidget* reach)
{
    m_previous = makeAction(Act::PreviousPage, reach);
    m_next = makeAction(Act::NextPage, reach);
    m_zoomIn = makeAction(Act::ZoomIn, reach);
    m_zoomOut = makeAction(Act::ZoomOut, reach);
    m_width = makeAction(Act::ZoomFit, reach);
    m_whole = makeAction(Act::FitPage, reach);
    connect(m_previous, &QAction::triggered, this, [this] { showPage(m_pages->currentPage()); });
    connect(m_next, &QAction::triggered, this, [this] { showPage(std::min(m_pages->pageCount(), m_pages->currentPage() + 2)); });
    connect(m_zoomIn, &QAction::triggered, this, [this] { m_pages->zoomBy(1.25); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { m_pages->zoomBy(0.8); });
    connect(m_width, &QAction::triggered, this, [this] { m_pages->setFit(PdfView::Fit::Width); });
    connect(m_whole, &QAction::triggered, this, [this] { m_pages->setFit(PdfView::Fit::WholePage); });
}

void PageColumn::showError(const Error& error) { m_error->showError(error); }

void PageColumn::showError(const Error& error, const QString& buttonText, std::function<void()> act)
{
    m_error->showError(error, buttonText, std::move(act));
}

void PageColumn::showPage(int page)
{
    if (page >= 1)
        m_pages->goToPage(page - 1);
}

QString PageColumn::partAt(int page) const
{
    for (const auto& exhibit : m_presenter.layout().exhibits)
        if (exhibit.firstPage <= page && page <= exhibit.lastPage)
            return exhibit.anchor;
    for (const auto& part : m_presenter.layout().parts)
        if (part.firstPage <= page && page <= part.lastPage)
            return part.anchor;
    return {};
}

void PageColumn::load()
{
    m_making->hide();
    m_error->clear();
    if (m_presenter.pages() == m_shown)
        return;  // read anew, and nothing has changed
    const QString part = m_part;
    const int partPage = m_partPage;
    const bool isFirst = m_shown.isEmpty();
    m_shown = m_presenter.pages();
    const double within = m_pages->spot().within;
    if (!m_pages->load(m_shown, isFirst ? PdfView::Place::Begin : PdfView::Place::Keep)) {
        showError({ErrorCode::Unreadable, tr("The preview cannot be shown. Make the PDF and open it with another program."), {}});
        return;
    }
    if (const int first = m_presenter.pagesOf(part).first; !isFirst && first > 0)
        m_pages->goTo({std::min(first + partPage, m_pages->pageCount()) - 1, within});
    showNumber();
}

void PageColumn::showNumber()
{
    const int count = m_pages->pageCount();
    const int page = m_pages->currentPage();
    // Short, so that it stands beside the keys of the view in a small window; the whole is said.
    const QString said = count > 0 ? tr("Page %1 of %2").arg(QString::number(page + 1), QString::number(count)) : QString();
    m_number->setText(count > 0 ? QStringLiteral("%1/%2").arg(page + 1).arg(count) : QString());
    m_number->setToolTip(said);
    m_number->setAccessibleName(said);
    m_previous->setEnabled(count > 0 && page > 0);
    m_next->setEnabled(count > 0 && page + 1 < count);
}

} // namespace daozhang::ui
