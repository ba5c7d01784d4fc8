// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/shortcut_list.h"

#include "ui/common/actions.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace daozhang::ui {

ShortcutList::ShortcutList(QWidget* parent)
    : QDialog(parent), m_model(new QStandardItemModel(this)), m_view(new TableView(QStringLiteral("shortcuts"), metric::kDenseRow, this))
{
    setObjectName(QStringLiteral("shortcutList"));
    resize(640, 560);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->setModel(m_model);
    Language::bind(this, [this] {
        setWindowTitle(tr("Keyboard shortcuts"));
        m_view->setAccessibleName(tr("Keyboard shortcuts"));
        fill();
    });
}

void ShortcutList::fill()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("What"), tr("Key"), tr("More")});
    const auto row = [this](const QString& what, const QString& key, const QString& more) {
        QList<QStandardItem*> items{new QStandardItem(what), new QStandardItem(key), new QStandardItem(more)};
        items[1]->setData(true, StrongRole);
        items[2]->setData(static_cast<int>(Ink::Text2), InkRole);
        m_model->appendRow(items);
    };
    std::optional<ActGroup> group;
    for (const ActSpec& spec : actTable()) {
        if (!*spec.shortcut)
            continue;
        if (group != spec.group) {
            group = spec.group;
            auto* heading = new QStandardItem(actGroupName(spec.group));
            heading->setData(true, GroupRole);
            heading->setFlags(Qt::ItemIsEnabled);
            m_model->appendRow(heading);
        }
        row(QCoreApplication::translate("Actions", spec.text),
            QKeySequence(QString::fromLatin1(spec.shortcut), QKeySequence::PortableText).toString(QKeySequence::NativeText),
            *spec.hint ? QCoreApplication::translate("Actions", spec.hint) : QString());
        if (spec.act == Act::Help) {
            row(tr("Find"), QKeySequence(QStringLiteral("Ctrl+K")).toString(QKeySequence::NativeText), tr("A case, an amount, an RRN, a card's last digits"));
            row(tr("Copy the row"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText), tr("As tab-separated text, amounts plain"));
            row(tr("Back"), QStringLiteral("Esc"), tr("One step back, or to the list"));
        }
    }
    m_view->setWidths({220, 130, 0});
    m_view->spanRows();
}

} // namespace daozhang::ui
