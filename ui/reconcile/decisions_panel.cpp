// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/decisions_panel.h"

#include "ui/common/buttons.h"
#include "ui/common/delegates.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/reconcile/reconcile_texts.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace daozhang::ui {

using namespace daozhang::reconcile;

void DecisionsModel::setDecisions(const ReconcileBook& book, const ShopTime& time)
{
    beginResetModel();
    m_decisions = book.decisions;
    m_subjects = book.subjects;
    m_time = time;
    m_today = book.today;
    endResetModel();
}

void DecisionsModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QVariant DecisionsModel::data(const QModelIndex& index, int role) const
{
    const Decision* one = index.isValid() ? decision(index.row()) : nullptr;
    if (!one)
        return {};
    if (role == ButtonRole)
        return index.column() == Undo ? tr("Undo") : QVariant();
    const QString obstacle = index.column() == Reason ? m_subjects.value(one->id).obstacle : QString();
    if (role == InkRole)
        return int(index.column() == When || index.column() == Who ? Ink::Text2 : Ink::Text);
    const QString about = index.column() == What ? decisionSubject(*one, m_subjects.value(one->id), m_today) : QString();
    if (role == SecondLineRole)
        return index.column() == Reason ? obstacle : about;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case When: {
        const qint64 at = one->at.toSecsSinceEpoch();
        return shortDateTime(QDateTime(m_time.localDate(at), m_time.localTime(at)), m_today);
    }
    case Who: return one->who == QLatin1String("owner") ? tr("Owner") : one->who;
    case What: return role == Qt::DisplayRole || about.isEmpty() ? decisionName(*one) : decisionName(*one) + u'\n' + about;
    case Reason: return role == Qt::DisplayRole || obstacle.isEmpty() ? one->reason : one->reason + u'\n' + obstacle;
    case Undo: return role == Qt::AccessibleTextRole ? tr("Undo") : QVariant();
    default: return {};
    }
}

QVariant DecisionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What");
    case Reason: return tr("Reason");
    default: return {};
    }
}

DecisionsPanel::DecisionsPanel(QWidget* parent) : QWidget(parent), m_model(new DecisionsModel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kPagePaddingX, metric::kPagePaddingY, metric::kPagePaddingX, metric::kPagePaddingY);
    layout->setSpacing(metric::kDetailGap);
    auto* head = new QHBoxLayout;
    auto* texts = new QVBoxLayout;
    m_title = new TextLabel(TextStyle::RoomTitle, Ink::Text, this);
    m_explanation = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_explanation->setWordWrap(true);
    texts->addWidget(m_title);
    texts->addWidget(m_explanation);
    m_back = makeButton(QStringLiteral("reconcile.decisions.back"), this);
    head->addLayout(texts, 1);
    head->addWidget(m_back, 0, Qt::AlignTop);
    layout->addLayout(head);
    auto* card = new Card(this);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 6, 1, 6);
    m_table = new TableView(QStringLiteral("reconcile.decisions"), metric::kListRow, card);
    m_table->setModel(m_model);
    m_table->setWidths({112, 72, 0, 240, 84});
    m_table->installEventFilter(this);
    inside->addWidget(m_table);
    layout->addWidget(card, 1);
    connect(m_back, &QPushButton::clicked, this, &DecisionsPanel::left);
    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex& index) {
        if (const Decision* one = m_model->decision(index.row()))
            emit openWanted(*one);
    });
    connect(m_table->cells(), &CellDelegate::buttonClicked, this, [this](const QModelIndex& index) {
        if (const Decision* one = m_model->decision(index.row()))
            emit undoWanted(one->id);
    });
    Language::bind(this, [this] {
        m_title->setText(tr("Decisions made by people"));
        m_explanation->setText(tr("Each is kept through every run until it is undone; where one can no longer be followed, its row says so. Enter shows what it is about, Del undoes it."));
        m_back->setText(tr("Back to the list"));
        m_table->setAccessibleName(tr("Decisions made by people"));
        m_model->retranslate();
    });
}

void DecisionsPanel::setDecisions(const ReconcileBook& book, const ShopTime& time) { m_model->setDecisions(book, time); }

bool DecisionsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete)
        if (const Decision* one = m_model->decision(m_table->currentIndex().row())) {
            emit undoWanted(one->id);
            return true;
        }
    return QWidget::eventFilter(watched, event);
}

} // namespace daozhang::ui
