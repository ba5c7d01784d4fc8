// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/evidence_model.h"

#include "app/evidence/evidence_service.h"
#include "ui/common/delegates.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/theme.h"
#include "ui/common/themed_icon.h"
#include "ui/evidence/evidence_presenter.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

namespace daozhang::ui {

namespace {

constexpr QSize kFrame{80, 62};
constexpr QSize kCell{96, 88};

} // namespace

EvidenceModel::EvidenceModel(const EvidencePresenter& presenter, Order order, QObject* parent)
    : QAbstractListModel(parent), m_presenter(presenter), m_order(order)
{
    connect(&presenter, &EvidencePresenter::itemsChanged, this, &EvidenceModel::reload);
    connect(&presenter, &EvidencePresenter::thumbnailReady, this, [this](EvidenceId id) {
        if (const int row = rowOf(id); row >= 0)
            emit dataChanged(index(row), index(row));
    });
}

int EvidenceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

Qt::ItemFlags EvidenceModel::flags(const QModelIndex& index) const
{
    return m_rows.value(index.row()).isHead() ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void EvidenceModel::reload()
{
    beginResetModel();
    m_rows.clear();
    const auto& items = m_presenter.items();
    if (m_order == Order::Flat) {
        for (int i = 0; i < items.size(); ++i)
            m_rows.append({std::nullopt, i, -1, false});
    } else {
        using evidence::ExhibitGroup;
        for (const auto group : {ExhibitGroup::SaleSucceeded, ExhibitGroup::NotReceived, ExhibitGroup::Demand, ExhibitGroup::Contract, ExhibitGroup::Loss}) {
            bool first = true;
            for (int i = 0; i < items.size(); ++i)
                if (items.at(i).group == group) {
                    if (std::exchange(first, false))
                        m_rows.append({group, -1, -1, false});
                    m_rows.append({std::nullopt, i, -1, false});
                }
        }
        for (int i = 0; i < m_presenter.missing().size(); ++i) {
            if (i == 0)
                m_rows.append({std::nullopt, -1, -1, true});
            m_rows.append({std::nullopt, -1, i, false});
        }
    }
    endResetModel();
}

EvidenceId EvidenceModel::idAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).item < 0)
        return {};
    return m_presenter.items().at(m_rows.at(row).item).id;
}

int EvidenceModel::rowOf(EvidenceId id) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (id.isValid() && idAt(row) == id)
            return row;
    return -1;
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    if (row.isHead()) {
        if (role == GroupRole)
            return true;
        if (role == Qt::DisplayRole)
            return row.group ? evidence::groupName(*row.group) : tr("Still missing");
        return {};
    }
    if (row.missing >= 0)
        return missingData(row.missing, role);
    const evidence::EvidenceItem& item = m_presenter.items().at(row.item);
    const QDate today = m_presenter.session().facts().today;
    const QDateTime collected = item.collectedAt.isValid() ? m_presenter.session().time().toLocal(item.collectedAt.toSecsSinceEpoch()) : QDateTime();
    switch (role) {
    case Qt::DisplayRole: return QStringLiteral("%1 %2").arg(exhibitNumber(item), m_presenter.titleOf(item));
    case SecondLineRole:
        return QStringList{evidence::kindName(item.kind), shortDate(collected.date(), today),
                           item.originalAvailable ? (item.originalLocation.isEmpty() ? tr("original at hand") : tr("original: %1").arg(item.originalLocation)) : byteSize(item.bytes)}
            .join(QStringLiteral(" · "));
    case IconRole: return iconOf(item);
    case IdRole: return item.id.value;
    case Qt::DecorationRole: {
        const QImage image = m_presenter.thumbnail(item.id);
        if (image.isNull())
            return {};
        return item.turn == 0 ? image : image.transformed(QTransform().rotate(90 * item.turn));
    }
    case Qt::ToolTipRole: return QStringLiteral("%1\n%2").arg(data(index, Qt::DisplayRole).toString(), item.fileName);
    case Qt::AccessibleTextRole: return data(index, Qt::DisplayRole).toString() + QStringLiteral(", ") + data(index, SecondLineRole).toString();
    default: return {};
    }
}

QVariant EvidenceModel::missingData(int missing, int role) const
{
    const evidence::MissingEvidence& wanted = m_presenter.missing().at(missing);
    switch (role) {
    case Qt::DisplayRole: return wanted.title;
    case SecondLineRole: return wanted.reason;
    case TextToneRole: return static_cast<int>(Tone::Warn);
    case Qt::ToolTipRole: return QStringLiteral("%1\n%2").arg(wanted.title, wanted.reason);
    case Qt::AccessibleTextRole: return tr("Missing: %1. %2").arg(wanted.title, wanted.reason);
    default: return {};
    }
}

void EvidenceRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(GroupRole).toBool()) {
        paintGroupRow(painter, option, index);
        painter->restore();
        return;
    }
    CellDelegate::paintGround(painter, option, index);
    const Tokens& t = tokens();
    const QRect area = option.rect.adjusted(metric::kEdgePadding, 7, -metric::kEdgePadding / 2, -5);
    const QVariant tone = index.data(TextToneRole);
    const QFont strong = styleFont(TextStyle::BodyStrong), small = styleFont(TextStyle::Small);
    painter->setFont(strong);
    painter->setPen(tone.isValid() ? t.toneText(static_cast<Tone>(tone.toInt())) : QColor(t.text));
    painter->drawText(QRect(area.left(), area.top(), area.width(), 20), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->setFont(small);
    painter->setPen(QColor(t.text2));
    QRect below(area.left(), area.top() + 21, area.width(), area.height() - 21);
    if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
        painter->drawPixmap(below.left(), below.top() + 1, iconPixmap(icon, QColor(t.text2), 16, painter->device()->devicePixelRatioF()));
        below.setLeft(below.left() + 22);
        painter->drawText(QRect(below.left(), below.top(), below.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(index.data(SecondLineRole).toString(), Qt::ElideRight, below.width()));
    } else {
        QTextOption wrap(Qt::AlignLeft | Qt::AlignTop);
        wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        painter->drawText(QRectF(below), index.data(SecondLineRole).toString(), wrap);
    }
    painter->restore();
}

QSize EvidenceRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.data(GroupRole).toBool())
        return {160, metric::kGroupRow};
    if (!index.data(IconRole).toString().isEmpty())
        return {160, metric::kListRow};
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = (view ? view->viewport()->width() : option.rect.width()) - metric::kEdgePadding * 3 / 2;
    const QFontMetrics small(styleFont(TextStyle::Small));
    const int lines = small.boundingRect(QRect(0, 0, std::max(width, 80), 400), Qt::TextWordWrap | Qt::TextWrapAnywhere, index.data(SecondLineRole).toString()).height();
    return {160, 12 + 21 + lines + 4};
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const Tokens& t = tokens();
    const QRect frame(QPoint(option.rect.left() + (option.rect.width() - kFrame.width()) / 2, option.rect.top() + 3), kFrame);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->fillPath(outline, QColor(t.alternate));
    if (const QImage image = index.data(Qt::DecorationRole).value<QImage>(); !image.isNull()) {
        painter->setClipPath(outline);
        const QSize scaled = image.size().scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
        painter->drawImage(QRect(QPoint(frame.center().x() - scaled.width() / 2, frame.top()), scaled), image);
        painter->setClipping(false);
    } else {
        painter->drawPixmap(frame.center().x() - 15, frame.center().y() - 15,
                            iconPixmap(index.data(IconRole).toString(), QColor(t.text2), 32, painter->device()->devicePixelRatioF()));
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected) && option.widget && option.widget->hasFocus();
    painter->setPen(QPen(QColor(selected ? t.accent : t.controlLine), selected ? 2 : 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(outline);
    const QFont font = styleFont(TextStyle::Axis);
    painter->setFont(font);
    painter->setPen(QColor(selected ? t.accent : t.text2));
    const QRect label(option.rect.left() + 2, frame.bottom() + 3, option.rect.width() - 4, 18);
    painter->drawText(label, Qt::AlignHCenter | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, label.width()));
    painter->restore();
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return kCell; }

} // namespace daozhang::ui
