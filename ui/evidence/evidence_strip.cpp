// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/evidence_strip.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/evidence/evidence_model.h"

#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

constexpr int kMostRows = 3;

} // namespace

EvidenceStrip::EvidenceStrip(EvidencePresenter& presenter, QWidget* parent)
    : Panel(parent), m_presenter(presenter), m_model(new EvidenceModel(presenter, EvidenceModel::Order::Flat, this)),
      m_view(new QListView(this)), m_all(makeButton(QStringLiteral("evidence.all"), this, ButtonLook::Link)),
      m_add(makeButton(QStringLiteral("evidence.add"), this, ButtonLook::Link)),
      m_empty(new TextLabel(TextStyle::Body, Ink::Text3, this))
{
    setObjectName(QStringLiteral("evidenceStrip"));
    m_view->setObjectName(QStringLiteral("evidenceStrip.list"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ThumbnailDelegate(m_view));
    m_view->setViewMode(QListView::IconMode);
    m_view->setMovement(QListView::Static);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setSpacing(0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(16, 0, 16, 12);
    head()->addWidget(m_add);
    head()->addWidget(m_all);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(8, 0, 8, 8);
    inner->addWidget(m_view);
    body()->addLayout(inner);
    body()->addWidget(m_empty);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) { emit openRequested(m_model->idAt(index.row())); });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) { emit openRequested(m_model->idAt(index.row())); });
    connect(m_all, &QPushButton::clicked, this, &EvidenceStrip::allRequested);
    connect(m_add, &QPushButton::clicked, this, &EvidenceStrip::addRequested);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        retranslate();
        fitHeight();
    });
    Language::bind(this, [this] { retranslate(); });
}

void EvidenceStrip::retranslate()
{
    const int count = m_model->rowCount();
    QStringList facts;
    if (count > 0)
        facts.append(tr("%n exhibit(s)", nullptr, count));
    if (const auto& missing = m_presenter.missing(); !missing.isEmpty())
        //: "1 missing: Sales slip 000197"; the list of names follows.
        facts.append(tr("%n missing: %1", nullptr, static_cast<int>(missing.size())).arg(missing.first().title));
    setTitle(tr("Evidence"), facts.join(QStringLiteral(" · ")));
    m_all->setText(tr("All"));
    m_all->setVisible(count > 0);
    m_add->setText(tr("Add"));
    m_view->setAccessibleName(tr("Evidence"));
    m_view->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_empty->setText(tr("Nothing yet. Drop the slip, a screenshot or a PDF here, or paste a bank message with Ctrl+V."));
}

void EvidenceStrip::fitHeight()
{
    const int columns = std::max(1, (width() - 20) / 96);
    const int rows = (m_model->rowCount() + columns - 1) / columns;
    m_view->setFixedHeight(std::clamp(rows, 1, kMostRows) * 90);  // the rest stands behind “All”
}

void EvidenceStrip::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    fitHeight();
}

} // namespace daozhang::ui
