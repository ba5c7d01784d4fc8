// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/shortcut_list.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/focus_ring.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/palette.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

/// Keys that no action stands for: how a page is walked.
struct WalkKey
{
    ActGroup group;
    const char* what;
    const char* keys;
    const char* more;
};

constexpr WalkKey kWalkKeys[] = {
    {ActGroup::Window, QT_TRANSLATE_NOOP("ShortcutList", "Copy the row"), "Ctrl+C", QT_TRANSLATE_NOOP("ShortcutList", "As tab-separated text, amounts plain")},
    {ActGroup::Window, QT_TRANSLATE_NOOP("ShortcutList", "Back"), "Esc", QT_TRANSLATE_NOOP("ShortcutList", "One step back, or to the list")},
    {ActGroup::Window, QT_TRANSLATE_NOOP("ShortcutList", "What can be done with the row"), "Menu", QT_TRANSLATE_NOOP("ShortcutList", "Also Shift+F10")},
    {ActGroup::Window, QT_TRANSLATE_NOOP("ShortcutList", "Walk a list"), "Up, Down", QT_TRANSLATE_NOOP("ShortcutList", "Enter opens the row")},
    {ActGroup::Today, QT_TRANSLATE_NOOP("ShortcutList", "Do what the row asks for"), "Return", ""},
    {ActGroup::Import, QT_TRANSLATE_NOOP("ShortcutList", "Walk the days of the coverage"), "Left, Right, Up, Down", QT_TRANSLATE_NOOP("ShortcutList", "Enter picks a file for the day")},
    {ActGroup::Reconcile, QT_TRANSLATE_NOOP("ShortcutList", "Into the sales of a deposit, and back"), "Right, Left", ""},
    {ActGroup::Reconcile, QT_TRANSLATE_NOOP("ShortcutList", "Walk the numbers of the sentence"), "Tab", QT_TRANSLATE_NOOP("ShortcutList", "Enter marks their rows")},
    {ActGroup::Cases, QT_TRANSLATE_NOOP("ShortcutList", "Walk the ladder"), "Left, Right", QT_TRANSLATE_NOOP("ShortcutList", "Enter shows the conditions of the rung")},
};

QString shown(const QString& portable)
{
    QStringList keys;
    for (const QString& part : portable.split(QStringLiteral(", ")))
        keys.append(QKeySequence(part, QKeySequence::PortableText).toString(QKeySequence::NativeText));
    return keys.join(QLatin1Char(' '));
}

struct KeyRow
{
    ActGroup group;
    QString what;
    QString keys;
    QString more;
    QStringList found;  ///< texts by which it is found, in both languages
};

QVector<KeyRow> keyRows()
{
    QVector<KeyRow> rows;
    const auto words = [](const char* context, const char* text) { return *text ? Language::hub().inBoth(context, text) : QStringList(); };
    for (const ActSpec& spec : actTable())
        if (*spec.shortcut)
            rows.append({spec.group, QCoreApplication::translate("Actions", spec.text), shown(QString::fromLatin1(spec.shortcut)),
                         *spec.hint ? QCoreApplication::translate("Actions", spec.hint) : QString(),
                         words("Actions", spec.text) + words("Actions", spec.hint)});
    for (const WalkKey& key : kWalkKeys)
        rows.append({key.group, QCoreApplication::translate("ShortcutList", key.what), shown(QString::fromLatin1(key.keys)),
                     *key.more ? QCoreApplication::translate("ShortcutList", key.more) : QString(),
                     words("ShortcutList", key.what) + words("ShortcutList", key.more)});
    for (KeyRow& row : rows)
        row.found += {row.keys, actGroupName(row.group)};
    std::stable_sort(rows.begin(), rows.end(), [](const KeyRow& a, const KeyRow& b) { return a.group < b.group; });
    return rows;
}

} // namespace

ShortcutList::ShortcutList(QWidget* parent)
    : QDialog(parent), m_model(new QStandardItemModel(this)), m_view(new TableView(QStringLiteral("shortcuts"), metric::kDenseRow, this)),
      m_filter(new QLineEdit(this)), m_name(new TextLabel(TextStyle::PanelTitle, Ink::Text, this)),
      m_help(new TextLabel(TextStyle::Body, Ink::Text2, this)), m_nothing(new TextLabel(TextStyle::Body, Ink::Text2, this))
{
    setObjectName(QStringLiteral("shortcutList"));
    resize(720, 600);
    m_filter->setObjectName(QStringLiteral("shortcuts.filter"));
    m_help->setWordWrap(true);
    addClearButton(m_filter);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(16, 16, 16, 12);
    head->setSpacing(8);
    head->addWidget(m_name);
    head->addWidget(m_help);
    head->addWidget(m_filter);
    head->addWidget(m_nothing);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    m_view->setModel(m_model);
    m_name->hide();
    m_help->hide();
    new FocusRing(this);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutList::fill);
    Language::bind(this, [this] {
        setWindowTitle(tr("Keyboard shortcuts"));
        setAccessibleName(tr("Keyboard shortcuts"));
        m_view->setAccessibleName(tr("Keyboard shortcuts"));
        m_filter->setPlaceholderText(tr("Find a key, or what it does"));
        m_filter->setAccessibleName(tr("Find a key, or what it does"));
        m_nothing->setText(tr("No key does that."));
        // What was said of the control was said in the other language.
        m_name->hide();
        m_help->hide();
        fill();
    });
}

void ShortcutList::showFor(const QWidget* focused)
{
    QString name, help;
    if (focused && focused->window() != this) {
        if (QAccessibleInterface* thing = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(focused)))
            name = thing->text(QAccessible::Name);
        help = !focused->whatsThis().isEmpty()  ? focused->whatsThis()
               : !focused->toolTip().isEmpty() ? focused->toolTip()
                                               : focused->accessibleDescription();
        if (help == name)
            help.clear();
    }
    m_name->setText(name);
    m_help->setText(help);
    m_name->setVisible(!name.isEmpty() && !help.isEmpty());
    m_help->setVisible(!help.isEmpty());
    m_filter->clear();
    show();
    raise();
    activateWindow();
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void ShortcutList::fill()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("What"), tr("Key"), tr("More")});
    std::optional<ActGroup> group;
    for (const KeyRow& key : keyRows()) {
        if (!speaksOf(key.found, m_filter->text()))
            continue;
        if (group != key.group) {
            group = key.group;
            auto* heading = new QStandardItem(actGroupName(key.group));
            heading->setData(true, GroupRole);
            heading->setFlags(Qt::ItemIsEnabled);
            m_model->appendRow(heading);
        }
        QList<QStandardItem*> items{new QStandardItem(key.what), new QStandardItem(key.keys), new QStandardItem(key.more)};
        items[1]->setData(true, StrongRole);
        items[2]->setData(static_cast<int>(Ink::Text2), InkRole);
        m_model->appendRow(items);
    }
    m_view->setWidths({250, 150, 0});
    m_view->spanRows();
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_view->setVisible(m_model->rowCount() > 0);
}

} // namespace daozhang::ui
