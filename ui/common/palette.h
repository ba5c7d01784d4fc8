// SPDX-License-Identifier: GPL-3.0-or-later
// What Ctrl+K offers: things found and things that can be done, in groups, one list.
#pragma once

#include "ui/common/chip.h"
#include "ui/common/page.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <functional>

namespace daozhang::ui {

enum class PaletteGroup { Undo, Actions, Pages, Settings, Cases, Findings, Sales, Providers };
QString paletteGroupName(PaletteGroup group);

/// One row of the palette.
struct PaletteEntry
{
    PaletteGroup group = PaletteGroup::Actions;
    QString title;
    QString text;      ///< second line
    QString amount;
    Chip chip;
    QString icon;      ///< name in resources/icons
    QString keys;      ///< shortcut in the system's words
    std::function<void()> run;
};

/// Entries under headings; rows of headings cannot be chosen.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setEntries(const QVector<PaletteEntry>& entries);
    /// nullptr for a heading.
    const PaletteEntry* entry(int row) const;
    /// The next row that can be chosen from `row` on in direction `step`; −1 when there is none.
    int choosable(int row, int step) const;
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        PaletteGroup group;
        int entry;     ///< −1: the heading
    };
    QVector<PaletteEntry> m_entries;
    QVector<Row> m_rows;
};

class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Draws keys like "Ctrl+K" as a little cap that ends at the right of `rect`; answers its width. An empty text has none.
int paintKeyCap(QPainter& painter, const QRect& rect, const QString& keys);

/// True when each word that was typed is in one of the texts; capitals do not count.
bool speaksOf(const QStringList& texts, const QString& typed);

/// A place within a page that can be found by its name: a section of the settings, a filtered list. The text is looked
/// up in `context` of the translations, and found in both languages.
struct SearchTarget
{
    PaletteGroup group;
    Place place;
    Thing thing;
    const char* context;
    const char* text;
    const char* words;  ///< more English words by which it is found, or empty
    const char* icon;
};

} // namespace daozhang::ui
