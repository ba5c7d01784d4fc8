// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/palette.h"

#include "ui/common/delegates.h"
#include "ui/common/item_roles.h"
#include "ui/common/themed_icon.h"

#include <QPainter>
#include <QRegularExpression>

namespace daozhang::ui {

namespace {

constexpr int kOneLine = 34;
constexpr int kTwoLines = 48;

struct Palette
{
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

} // namespace

QString paletteGroupName(PaletteGroup group)
{
    switch (group) {
    case PaletteGroup::Undo: return Palette::tr("Take back");
    case PaletteGroup::Actions: return Palette::tr("What can be done now");
    case PaletteGroup::Pages: return Palette::tr("Pages");
    case PaletteGroup::Settings: return Palette::tr("Settings");
    case PaletteGroup::Cases: return Palette::tr("Cases");
    case PaletteGroup::Findings: return Palette::tr("Findings");
    case PaletteGroup::Sales: return Palette::tr("Sales");
    case PaletteGroup::Providers: return Palette::tr("Providers");
    }
    return {};
}

bool speaksOf(const QStringList& texts, const QString& typed)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    for (const QString& word : typed.split(spaces, Qt::SkipEmptyParts))
        if (std::none_of(texts.cbegin(), texts.cend(), [&](const QString& text) { return text.contains(word, Qt::CaseInsensitive); }))
            return false;
    return true;
}

void PaletteModel::setEntries(const QVector<PaletteEntry>& entries)
{
    beginResetModel();
    m_entries = entries;
    m_rows.clear();
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_rows.isEmpty() || m_rows.constLast().group != m_entries[i].group)
            m_rows.append({m_entries[i].group, -1});
        m_rows.append({m_entries[i].group, i});
    }
    endResetModel();
}

const PaletteEntry* PaletteModel::entry(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].entry < 0)
        return nullptr;
    return &m_entries[m_rows[row].entry];
}

int PaletteModel::choosable(int row, int step) const
{
    for (; row >= 0 && row < m_rows.size(); row += step)
        if (m_rows[row].entry >= 0)
            return row;
    return -1;
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    const Row& row = m_rows.at(index.row());
    if (row.entry < 0) {
        if (role == Qt::DisplayRole)
            return paletteGroupName(row.group);
        return role == GroupRole ? QVariant(true) : QVariant();
    }
    const PaletteEntry& entry = m_entries[row.entry];
    switch (role) {
    case Qt::DisplayRole: return entry.title;
    case SecondLineRole: return entry.text;
    case AmountRole: return entry.amount.isEmpty() ? entry.keys : entry.amount;
    case ChipRole: return entry.chip.isEmpty() ? QVariant() : QVariant::fromValue(entry.chip);
    case IconRole: return entry.icon;
    case Qt::AccessibleTextRole: {
        QStringList said;
        for (const QString& part : {entry.title, entry.amount, entry.text, entry.chip.text, entry.keys})
            if (!part.isEmpty())
                said.append(part);
        return said.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return index.isValid() && m_rows.at(index.row()).entry >= 0 ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

int paintKeyCap(QPainter& painter, const QRect& rect, const QString& keys)
{
    if (keys.isEmpty())
        return 0;
    const QFont font = styleFont(TextStyle::Axis);
    QString shown = keys;
    shown.replace(QLatin1Char('+'), QLatin1Char(' '));
    const int width = QFontMetrics(font).horizontalAdvance(shown) + 12;
    const QRect cap(rect.right() - width + 1, rect.top() + (rect.height() - 18) / 2, width, 18);
    const Tokens& t = tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QColor(t.line));
    painter.setBrush(QColor(t.alternate));
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(font);
    painter.setPen(QColor(t.text2));
    painter.drawText(cap, Qt::AlignCenter, shown);
    painter.restore();
    return width;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    if (index.data(GroupRole).toBool())
        return {100, metric::kGroupRow};
    return {100, index.data(SecondLineRole).toString().isEmpty() ? kOneLine : kTwoLines};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(GroupRole).toBool()) {
        paintGroupRow(painter, option, index);
        painter->restore();
        return;
    }
    const Tokens& t = tokens();
    // The field keeps the focus while its list is walked: the current row is drawn as if the list had it.
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, QColor(chosen ? t.selection : t.surface));
    if (chosen)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), QColor(t.accent));
    QRect area = option.rect.adjusted(metric::kEdgePadding, 0, -metric::kEdgePadding, 0);
    if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty())
        painter->drawPixmap(area.left(), area.top() + (area.height() - 16) / 2, iconPixmap(icon, QColor(t.text2), 16, painter->device()->devicePixelRatioF()));
    area.setLeft(area.left() + 28);

    const QString second = index.data(SecondLineRole).toString();
    const auto* model = qobject_cast<const PaletteModel*>(index.model());
    const PaletteEntry* entry = model ? model->entry(index.row()) : nullptr;
    int right = area.right();
    if (entry && !entry->amount.isEmpty()) {
        const QFont strong = styleFont(TextStyle::BodyStrong);
        painter->setFont(strong);
        painter->setPen(QColor(t.text));
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, entry->amount);
        right -= std::max(96, QFontMetrics(strong).horizontalAdvance(entry->amount)) + 12;
    } else if (entry && !entry->keys.isEmpty()) {
        right -= paintKeyCap(*painter, area, entry->keys) + 12;
    }
    if (const QVariant chip = index.data(ChipRole); chip.isValid()) {
        const Chip value = chip.value<Chip>();
        const int width = chipSize(value).width();
        paintChip(*painter, QRect(right - width + 1, area.top(), width, area.height()), value, chosen ? ChipGround::Surface : ChipGround::Tone);
        right -= width + 12;
    }
    area.setRight(right);
    const auto line = [&](const QRect& rect, TextStyle style, QRgb ink, const QString& text) {
        const QFont font = styleFont(style);
        painter->setFont(font);
        painter->setPen(QColor(ink));
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    if (second.isEmpty()) {
        line(area, TextStyle::Body, t.text, index.data().toString());
    } else {
        line(QRect(area.left(), area.top() + 5, area.width(), 20), TextStyle::Body, t.text, index.data().toString());
        line(QRect(area.left(), area.top() + 25, area.width(), 18), TextStyle::Small, t.text2, second);
    }
    painter->restore();
}

} // namespace daozhang::ui
