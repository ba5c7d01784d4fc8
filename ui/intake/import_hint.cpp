// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/import_hint.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/themed_icon.h"

#include <QHBoxLayout>

namespace daozhang::ui {

ImportHint::ImportHint(QWidget* parent) : DropFrame(parent)
{
    setObjectName(QStringLiteral("import.drop"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(metric::kPanelPadding, 12, metric::kPanelPadding, 12);
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight);
    m_layout->setSpacing(12);
    outer->addStretch();
    outer->addLayout(m_layout);
    outer->addStretch();
    m_title = new TextLabel(TextStyle::PanelTitle, Ink::Text, this);
    m_choose = makeButton(QStringLiteral("import.choose"), this);
    m_choose->setIcon(themedIcon(QStringLiteral("document-import")));
    m_folder = makeButton(QStringLiteral("import.folder"), this);
    m_folder->setIcon(themedIcon(QStringLiteral("folder-open")));
    m_hint = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_hint->setWordWrap(true);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_choose);
    m_layout->addWidget(m_folder);
    m_layout->addWidget(m_hint, 1);
    connect(m_choose, &QPushButton::clicked, this, &ImportHint::filesWanted);
    connect(m_folder, &QPushButton::clicked, this, &ImportHint::folderWanted);
    Language::bind(this, [this] {
        m_title->setText(tr("Drop files here, or"));
        m_choose->setText(tr("Choose files…"));
        m_choose->setToolTip(tr("Choose files (Ctrl+O)"));
        m_folder->setText(tr("A folder…"));
        m_folder->setToolTip(tr("Reads every file in a folder"));
        m_hint->setText(tr("Terminal batches, settlement lists, bank statements, archives; several at once, in any order. "
                           "Nothing is stored before you write it; card numbers are cut to first 6 and last 4 as they are read."));
    });
    setSize(Size::Large);
}

void ImportHint::setSize(Size size)
{
    const bool large = size == Size::Large;
    m_layout->setDirection(large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_choose), static_cast<QWidget*>(m_folder)})
        m_layout->setAlignment(widget, large ? Qt::AlignHCenter : Qt::AlignVCenter);
    m_hint->setAlignment(large ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    setLook(m_choose, large ? ButtonLook::Primary : ButtonLook::Plain);
    m_choose->setIcon(large ? accentIcon(QStringLiteral("document-import")) : themedIcon(QStringLiteral("document-import")));
    setMinimumHeight(large ? 190 : 56);
    setMaximumHeight(large ? 260 : 76);
}

} // namespace daozhang::ui
