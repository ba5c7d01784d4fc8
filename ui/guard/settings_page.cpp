// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/settings_page.h"

#include "ui/common/delegates.h"
#include "ui/common/item_roles.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/guard/accounts_section.h"
#include "ui/guard/appearance_section.h"
#include "ui/guard/calendar_section.h"
#include "ui/guard/directory_section.h"
#include "ui/guard/folders_section.h"
#include "ui/guard/formats_section.h"
#include "ui/guard/people_section.h"
#include "ui/guard/shop_section.h"
#include "ui/guard/terms_section.h"

#include <QStackedWidget>
#include <QStandardItemModel>

namespace daozhang::ui {

namespace {

constexpr int kListWidth = 216;
constexpr int kSectionRow = 40;

/// Rows of one height with icon and name.
class SectionNameDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, kSectionRow}; }
};

} // namespace

SettingsPage::SettingsPage(ShopSession& session, PageHost& host, QWidget* parent)
    : Page(session, host, parent), m_names(new QStandardItemModel(this)), m_list(new RowList(QStringLiteral("settings.sections"), this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("page.settings"));
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto* pane = new QFrame(this);
    pane->setProperty("pane", QStringLiteral("list"));
    pane->setFixedWidth(kListWidth);
    auto* paneRows = new QVBoxLayout(pane);
    paneRows->setContentsMargins(0, 0, 1, 0);
    paneRows->addWidget(m_list);
    columns->addWidget(pane);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(metric::kPagePaddingX, metric::kPagePaddingY, metric::kPagePaddingX, metric::kPagePaddingY);
    right->addWidget(m_stack);
    columns->addLayout(right, 1);
    m_list->setModel(m_names);
    m_list->setItemDelegate(new SectionNameDelegate(m_list));

    add(new TermsSection(session, host, m_stack));
    add(new AccountsSection(session, host, m_stack));
    add(new CalendarSection(session, host, m_stack));
    add(new DirectorySection(session, host, m_stack));
    add(new FoldersSection(session, host, m_stack));
    add(new FormatsSection(session, host, m_stack));
    add(new AppearanceSection(session, host, m_stack));
    add(new PeopleSection(session, host, m_stack));
    add(new ShopSection(session, host, m_stack));
    connect(m_list, &RowList::rowChanged, this, [this](const QModelIndex& index) {
        if (!index.isValid())
            return;
        m_stack->setCurrentIndex(index.row());
        current()->refresh();
        emit headerChanged();
    });
    connect(m_list, &RowList::rowActivated, this, [this] {
        if (!current()->panes().isEmpty())
            current()->panes().constFirst()->setFocus(Qt::OtherFocusReason);
    });
    Language::bind(this, [this] {
        setAccessibleName(tr("Settings"));
        m_list->setAccessibleName(tr("Sections"));
        showNames();
    });
    m_list->setCurrentIndex(m_names->index(0, 0));
}

QString SettingsPage::title() const { return tr("Settings"); }
QString SettingsPage::subtitle() const { return current() ? current()->title() : QString(); }

void SettingsPage::add(SettingsSection* section)
{
    m_sections.append(section);
    m_stack->addWidget(section);
    auto* item = new QStandardItem;
    item->setData(section->iconName(), IconRole);
    item->setData(section->key(), IdRole);
    m_names->appendRow(item);
    connect(section, &SettingsSection::unsavedChanged, this, &SettingsPage::showNames);
}

void SettingsPage::showNames()
{
    for (int row = 0; row < m_sections.size(); ++row) {
        const bool waits = !m_sections[row]->unsaved().isEmpty();
        QStandardItem* item = m_names->item(row);
        item->setText(m_sections[row]->title());
        item->setData(waits ? tr("not stored yet") : QString(), SecondLineRole);
        item->setData(waits ? QStringLiteral("document-edit") : m_sections[row]->iconName(), IconRole);
    }
}

QString SettingsPage::unsaved() const
{
    for (const SettingsSection* section : m_sections)
        if (const QString sentence = section->unsaved(); !sentence.isEmpty())
            return sentence;
    return {};
}

SettingsSection* SettingsPage::current() const { return m_sections.value(m_stack->currentIndex()); }
void SettingsPage::activate() { m_list->setFocus(Qt::OtherFocusReason); }

void SettingsPage::refresh()
{
    if (current())
        current()->refresh();
}

bool SettingsPage::showThing(const Thing& thing)
{
    if (thing.kind != Thing::Kind::Section)
        return false;
    for (int row = 0; row < m_sections.size(); ++row)
        if (m_sections[row]->key() == thing.key) {
            m_list->setCurrentIndex(m_names->index(row, 0));
            if (!thing.files.isEmpty())
                m_sections[row]->propose(thing.files);
            return true;
        }
    return false;
}

QList<QWidget*> SettingsPage::panes() const
{
    QList<QWidget*> all{m_list};
    if (current())
        all += current()->panes();
    return all;
}

} // namespace daozhang::ui
