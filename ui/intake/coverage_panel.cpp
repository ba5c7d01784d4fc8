// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/coverage_panel.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/strips.h"
#include "ui/common/themed_icon.h"
#include "ui/intake/coverage_model.h"
#include "ui/intake/coverage_view.h"

#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

namespace daozhang::ui {

using namespace daozhang::intake;

CoveragePanel::CoveragePanel(ShopSession& session, QWidget* parent)
    : Panel(parent), m_session(session), m_presenter(session), m_model(new CoverageModel(this)), m_view(new CoverageView(this)),
      m_error(new ErrorStrip(this)), m_sentence(new TextLabel(TextStyle::Small, Ink::Text2, this)), m_hint(new TextLabel(TextStyle::Small, Ink::Text3, this))
{
    setObjectName(QStringLiteral("import.coveragePanel"));
    m_back = makeButton(QStringLiteral("import.monthBack"), this, ButtonLook::Plain, ButtonSize::Small);
    m_back->setIcon(themedIcon(QStringLiteral("go-previous")));
    m_forward = makeButton(QStringLiteral("import.monthForward"), this, ButtonLook::Plain, ButtonSize::Small);
    m_forward->setIcon(themedIcon(QStringLiteral("go-next")));
    head()->addWidget(m_back);
    head()->addWidget(m_forward);
    m_view->setModel(m_model);
    m_view->setMinimumHeight(CoverageView::kCell + 2 * CoverageView::kRow);
    auto* legend = new CoverageLegend(this);
    auto* legendRow = new QVBoxLayout;
    legendRow->setContentsMargins(metric::kPanelPadding, 0, metric::kPanelPadding, 4);
    legendRow->addWidget(legend, 0, Qt::AlignLeft);
    m_sentence->setObjectName(QStringLiteral("import.coverageSentence"));
    auto* texts = new QVBoxLayout;
    texts->setContentsMargins(metric::kPanelPadding, 6, metric::kPanelPadding, 10);
    texts->setSpacing(2);
    for (TextLabel* label : {m_sentence, m_hint}) {
        label->setWordWrap(true);
        texts->addWidget(label);
    }
    body()->addLayout(legendRow);
    body()->addWidget(m_error);
    body()->addWidget(m_view, 1);
    body()->addLayout(texts);
    connect(m_back, &QPushButton::clicked, &m_presenter, &CoveragePresenter::goBack);
    connect(m_forward, &QPushButton::clicked, &m_presenter, &CoveragePresenter::goForward);
    connect(&m_presenter, &CoveragePresenter::changed, this, &CoveragePanel::show);
    connect(m_view, &CoverageView::dayActivated, this, &CoveragePanel::open);
    connect(m_view, &CoverageView::dayChosen, this, [this](const QModelIndex& index) {
        if (m_model->day(index).sign != DaySign::Missing)
            open(index);
    });
    Language::bind(this, [this] {
        m_back->setToolTip(tr("Month before"));
        m_back->setAccessibleName(tr("Month before"));
        m_forward->setToolTip(tr("Month after"));
        m_forward->setAccessibleName(tr("Month after"));
        m_view->setAccessibleName(tr("Days covered by files, one row for each account, provider and terminal"));
        m_hint->setText(tr("A click on a day shows its files and rows; Enter on a missing day chooses its file."));
        m_presenter.load();
        show();
    });
}

int CoveragePanel::naturalWidth() const { return m_view->naturalWidth() + m_view->verticalScrollBar()->sizeHint().width() + metric::kPanelPadding + 4; }

void CoveragePanel::setWantedWidth(int width)
{
    if (width == m_wantedWidth)
        return;
    m_wantedWidth = width;
    updateGeometry();
}

void CoveragePanel::show()
{
    const QModelIndex before = m_view->currentIndex();
    m_model->setMonth(m_presenter.month(), m_presenter.days(), m_session.facts().today);
    if (before.isValid() && before.row() < m_model->rowCount() && before.column() < m_model->columnCount())
        m_view->setCurrentIndex(m_model->index(before.row(), before.column()));
    setTitle(tr("Which days have their files?"), QLocale().toString(m_presenter.shownMonth(), tr("MMMM yyyy", "a month")));
    m_forward->setEnabled(m_presenter.canGoForward());
    m_sentence->setText(m_presenter.sentence());
    if (m_presenter.error())
        m_error->showError(*m_presenter.error());
    else
        m_error->clear();
    emit contentChanged();
}

void CoveragePanel::open(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const CoverageDay day = m_model->day(index);
    if (day.sign == DaySign::Missing)
        emit fileWanted();
    else
        emit dayWanted(m_model->source(index.row()).source, day);
}

} // namespace daozhang::ui
