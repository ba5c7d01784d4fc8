// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/path_card.h"

#include "ui/common/buttons.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/reconcile/path_widget.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace daozhang::ui {

void PathTableModel::setPath(const PaymentPath& path)
{
    beginResetModel();
    m_path = path;
    endResetModel();
}

int PathTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_path.stations.size()) + (m_path.stopTitle.isEmpty() ? 0 : 1);
}

QVariant PathTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const bool isStop = index.row() >= m_path.stations.size();
    if (role == TextToneRole)
        return isStop && index.column() == Step ? int(Tone::Bad) : -1;
    if (role == StrongRole)
        return index.column() == Step;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (isStop)
        return index.column() == Step ? m_path.stopTitle : index.column() == Record ? m_path.stopText : QString();
    const PathStation& station = m_path.stations.at(index.row());
    switch (index.column()) {
    case Step: return station.title;
    case Record: return station.line;
    case Figure: return station.proof == PathStation::Proof::Known ? station.figure : QString();
    case Proof:
        return station.proof == PathStation::Proof::Known ? tr("On record")
            : station.proof == PathStation::Proof::Absent ? tr("Not in the record")
                                                          : tr("Not known");
    default: return {};
    }
}

QVariant PathTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step: return tr("Step");
    case Record: return tr("Record");
    case Figure: return tr("Amount");
    case Proof: return tr("Proof");
    default: return {};
    }
}

PathCard::PathCard(QWidget* parent) : Card(parent), m_picture(new PathWidget(this)), m_model(new PathTableModel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kPanelPadding, 12, metric::kPanelPadding, 12);
    m_head = new QWidget(this);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    m_heading = new TextLabel(TextStyle::BodyStrong, Ink::Text, m_head);
    m_heading->setObjectName(QStringLiteral("reconcile.path.heading"));
    auto* whole = makeButton(QStringLiteral("reconcile.path.whole"), m_head, ButtonLook::Link, ButtonSize::Small);
    head->addWidget(m_heading, 1);
    head->addWidget(whole);
    m_head->hide();
    layout->addWidget(m_head);
    connect(whole, &QPushButton::clicked, this, &PathCard::wholeWanted);
    m_table = new TableView(QStringLiteral("reconcile.pathTable"), metric::kDenseRow, this);
    m_table->setModel(m_model);
    m_table->setWidths({220, 0, 150, 130});
    m_table->hide();
    layout->addWidget(m_picture);
    layout->addWidget(m_table);
    auto* swap = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_T), this);
    swap->setContext(Qt::WidgetWithChildrenShortcut);
    connect(swap, &QShortcut::activated, this, &PathCard::toggle);
    connect(m_picture, &PathWidget::stationActivated, this, &PathCard::stationActivated);
    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex& index) {
        if (index.row() < 4)
            emit stationActivated(index.row());
    });
    Language::bind(this, [this, whole] {
        m_table->setAccessibleName(tr("Path of the money, as a table"));
        whole->setText(tr("Show the whole"));
        whole->setToolTip(tr("Shows the path of all sales of this row again"));
    });
}

void PathCard::setPath(const PaymentPath& path)
{
    m_heading->setText(path.heading);
    m_head->setVisible(!path.heading.isEmpty());
    m_picture->setPath(path);
    m_model->setPath(path);
    m_table->fitHeight();
    m_picture->setVisible(!path.isEmpty() && m_table->isHidden());
    setVisible(!path.isEmpty());
}

QWidget* PathCard::pane() const { return m_table->isHidden() ? static_cast<QWidget*>(m_picture) : m_table; }

void PathCard::toggle()
{
    const bool toTable = m_table->isHidden();
    // The new one first: focus must not fall elsewhere between them.
    m_table->setVisible(true);
    m_picture->setVisible(true);
    (toTable ? static_cast<QWidget*>(m_table) : m_picture)->setFocus(Qt::TabFocusReason);
    m_table->setVisible(toTable);
    m_picture->setVisible(!toTable);
}

} // namespace daozhang::ui
