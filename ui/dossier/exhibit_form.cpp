// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/exhibit_form.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"
#include "ui/dossier/dossier_presenter.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace daozhang::ui {

ExhibitForm::ExhibitForm(DossierPresenter& presenter, QAction* up, QAction* down, QWidget* parent) : QWidget(parent), m_presenter(presenter)
{
    auto* form = new QVBoxLayout(this);
    form->setContentsMargins(metric::kEdgePadding, 8, metric::kEdgePadding, 12);
    form->setSpacing(4);
    m_titleLabel = new TextLabel(TextStyle::Small, Ink::Text3, this);
    m_title = new QLineEdit(this);
    m_title->setObjectName(QStringLiteral("dossier.title"));
    m_title->setMaxLength(400);
    m_titleLabel->setBuddy(m_title);
    m_provesLabel = new TextLabel(TextStyle::Small, Ink::Text3, this);
    m_proves = new QPlainTextEdit(this);
    m_proves->setObjectName(QStringLiteral("dossier.proves"));
    m_proves->setTabChangesFocus(true);
    m_proves->setFixedHeight(56);
    m_provesLabel->setBuddy(m_proves);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_titleLabel);
    head->addStretch(1);
    for (QAction* action : {up, down}) {
        auto* button = makeButton(action, this, ButtonLook::Plain, ButtonSize::Small);
        const auto iconOnly = [button, action] {
            button->setText(QString());
            button->setAccessibleName(action->text());
        };
        iconOnly();
        connect(action, &QAction::changed, button, iconOnly);
        head->addWidget(button);
    }
    form->addLayout(head);
    form->addWidget(m_title);
    form->addWidget(m_provesLabel);
    form->addWidget(m_proves);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) { m_presenter.setTitle(m_exhibit, text); });
    connect(m_proves, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_presenter.setProves(m_exhibit, m_proves->toPlainText());
    });
    Language::bind(this, [this] {
        m_titleLabel->setText(tr("Title in the list"));
        m_title->setAccessibleName(m_titleLabel->text());
        m_provesLabel->setText(tr("What it proves"));
        m_proves->setAccessibleName(m_provesLabel->text());
    });
}

void ExhibitForm::showExhibit(int exhibit)
{
    m_exhibit = exhibit;
    setVisible(exhibit >= 0 && exhibit < m_presenter.plan().exhibits.size());
    if (isHidden())
        return;
    m_filling = true;
    const auto& shown = m_presenter.plan().exhibits.at(exhibit);
    if (m_title->text().trimmed() != shown.title)
        m_title->setText(shown.title);
    if (m_proves->toPlainText().trimmed() != shown.proves)
        m_proves->setPlainText(shown.proves);
    m_filling = false;
}

void ExhibitForm::focusPurpose()
{
    m_proves->setFocus(Qt::ShortcutFocusReason);
    m_proves->selectAll();
}

} // namespace daozhang::ui
