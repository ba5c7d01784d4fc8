// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/exhibit_model.h"

#include "ui/common/delegates.h"
#include "ui/common/item_roles.h"
#include "ui/common/theme.h"
#include "ui/dossier/dossier_presenter.h"

#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

namespace daozhang::ui {

namespace {

using evidence::ExhibitGroup;

constexpr ExhibitGroup kGroups[] = {ExhibitGroup::Contract, ExhibitGroup::SaleSucceeded, ExhibitGroup::NotReceived, ExhibitGroup::Demand, ExhibitGroup::Loss};
constexpr int kBox = 16;

QString mimeName() { return QStringLiteral("application/x-daozhang-exhibit"); }

QRect boxOf(const QRect& row) { return {row.left() + metric::kEdgePadding, row.top() + (row.height() - kBox) / 2, kBox, kBox}; }

} // namespace

ExhibitModel::ExhibitModel(DossierPresenter& presenter, QObject* parent) : QAbstractListModel(parent), m_presenter(presenter)
{
    connect(&presenter, &DossierPresenter::planChanged, this, &ExhibitModel::reload);
    connect(&presenter, &DossierPresenter::bundleMade, this, &ExhibitModel::reload);
}

void ExhibitModel::reload()
{
    QVector<Row> rows;
    const auto& exhibits = m_presenter.plan().exhibits;
    for (const auto group : kGroups) {
        bool first = true;
        int number = 0;
        for (int i = 0; i < exhibits.size(); ++i) {
            if (exhibits.at(i).group != group)
                continue;
            if (std::exchange(first, false))
                rows.append({group, -1, 0});
            rows.append({group, i, exhibits.at(i).included ? ++number : 0});
        }
    }
    const bool sameShape = rows.size() == m_rows.size()
        && std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), [](const Row& a, const Row& b) { return a.group == b.group && a.exhibit == b.exhibit; });
    if (sameShape) {  // the selection stays where it is
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ExhibitModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int ExhibitModel::exhibitAt(int row) const { return row >= 0 && row < m_rows.size() ? m_rows.at(row).exhibit : -1; }

int ExhibitModel::rowOf(int exhibit) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (exhibit >= 0 && m_rows.at(row).exhibit == exhibit)
            return row;
    return -1;
}

Qt::ItemFlags ExhibitModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    if (exhibitAt(index.row()) < 0)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsUserCheckable;
}

QVariant ExhibitModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    if (row.exhibit < 0) {
        static const char* const ordinals[] = {QT_TR_NOOP("Group 1"), QT_TR_NOOP("Group 2"), QT_TR_NOOP("Group 3"), QT_TR_NOOP("Group 4"), QT_TR_NOOP("Group 5")};
        if (role == Qt::DisplayRole)
            return QStringLiteral("%1  %2").arg(tr(ordinals[static_cast<int>(row.group) - 1]), evidence::groupName(row.group));
        return role == GroupRole ? QVariant(true) : QVariant();
    }
    const dossier::PlannedExhibit& exhibit = m_presenter.plan().exhibits.at(row.exhibit);
    const QString number = QStringLiteral("%1-%2").arg(static_cast<int>(row.group)).arg(row.numberInGroup);
    switch (role) {
    case Qt::DisplayRole: return exhibit.included ? QStringLiteral("%1  %2").arg(number, exhibit.title) : exhibit.title;
    case SecondLineRole: return exhibit.included ? exhibit.proves : tr("left out of the bundle");
    case IncludedRole: return exhibit.included;
    case Qt::CheckStateRole: return exhibit.included ? Qt::Checked : Qt::Unchecked;
    case PagesRole:
        if (m_presenter.made())
            for (const auto& made : m_presenter.made()->exhibits)
                if (exhibit.included && made.number == number)
                    return made.firstPage == made.lastPage ? QString::number(made.firstPage)
                                                           : QStringLiteral("%1–%2").arg(made.firstPage).arg(made.lastPage);
        return {};
    case Qt::ToolTipRole: return QStringLiteral("%1\n%2").arg(exhibit.title, exhibit.proves);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(number, exhibit.title, exhibit.included ? tr("in the bundle") : tr("left out of the bundle"));
    default: return {};
    }
}

bool ExhibitModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || exhibitAt(index.row()) < 0)
        return false;
    m_presenter.setIncluded(exhibitAt(index.row()), value.toInt() == Qt::Checked);
    return true;
}

QStringList ExhibitModel::mimeTypes() const { return {mimeName()}; }

QMimeData* ExhibitModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(mimeName(), QByteArray::number(exhibitAt(indexes.first().row())));
    return data;
}

bool ExhibitModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    bool isNumber = false;
    const int exhibit = data->data(mimeName()).toInt(&isNumber);
    if (!isNumber || exhibit < 0)
        return false;
    int target = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    // Dropped above a heading an exhibit ends the group before it.
    if (target >= m_rows.size() || (m_rows.at(target).exhibit < 0 && target > 0)) {
        const Row& above = m_rows.at(std::max(0, target - 1));
        emit exhibitMoved(m_presenter.move(exhibit, above.exhibit + 1, above.group));
    } else {
        const Row& at = m_rows.at(target);
        emit exhibitMoved(m_presenter.move(exhibit, std::max(0, at.exhibit), at.group));
    }
    return false;  // the presenter moved it: the view must not remove the row that was dragged
}

void ExhibitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(GroupRole).toBool()) {
        paintGroupRow(painter, option, index);
        painter->restore();
        return;
    }
    CellDelegate::paintGround(painter, option, index);
    const Tokens& t = tokens();
    const bool included = index.data(ExhibitModel::IncludedRole).toBool();
    const QRect box = boxOf(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QColor(included ? t.accent : t.controlLine));
    painter->setBrush(QColor(included ? t.accent : t.surface));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (included) {
        painter->setPen(QPen(QColor(t.onAccent), 2));
        painter->drawPolyline(QPolygonF{QPointF(box.left() + 4, box.center().y() + 0.5), QPointF(box.left() + 7, box.bottom() - 4), QPointF(box.right() - 3, box.top() + 4.5)});
    }
    const QString pages = index.data(ExhibitModel::PagesRole).toString();
    const QFont small = styleFont(TextStyle::Small), body = styleFont(TextStyle::Body);
    const int right = pages.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(pages) + 8;
    const QRect text = option.rect.adjusted(metric::kEdgePadding + kBox + 10, 5, -metric::kEdgePadding - right, -5);
    painter->setFont(body);
    painter->setPen(QColor(included ? t.text : t.text3));
    painter->drawText(QRect(text.left(), text.top(), text.width(), 20), Qt::AlignVCenter,
                      QFontMetrics(body).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->setFont(small);
    painter->setPen(QColor(t.text3));
    painter->drawText(QRect(text.left(), text.top() + 20, text.width(), 18), Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(index.data(SecondLineRole).toString(), Qt::ElideRight, text.width()));
    painter->drawText(option.rect.adjusted(0, 0, -metric::kEdgePadding, 0), Qt::AlignRight | Qt::AlignVCenter, pages);
    painter->restore();
}

QSize ExhibitDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {160, index.data(GroupRole).toBool() ? metric::kGroupRow : 48};
}

bool ExhibitDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease || index.data(GroupRole).toBool())
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton || !boxOf(option.rect).adjusted(-6, -8, 6, 8).contains(mouse->pos()))
        return false;
    model->setData(index, index.data(ExhibitModel::IncludedRole).toBool() ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    return true;
}

} // namespace daozhang::ui
