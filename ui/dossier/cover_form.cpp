// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/cover_form.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"
#include "ui/dossier/dossier_presenter.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace daozhang::ui {

CoverForm::CoverForm(DossierPresenter& presenter, QWidget* parent) : QWidget(parent), m_presenter(presenter)
{
    setObjectName(QStringLiteral("dossier.cover"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kEdgePadding, 10, metric::kEdgePadding, 16);
    layout->setSpacing(4);
    auto* languageLabel = new TextLabel(TextStyle::Small, Ink::Text3, this);
    m_labels.insert(QStringLiteral("language"), languageLabel);
    m_language = new Segments(this);
    m_language->setObjectName(QStringLiteral("dossier.language"));
    m_language->setTexts({QStringLiteral("中文"), QStringLiteral("English")});
    languageLabel->setBuddy(m_language);
    layout->addWidget(languageLabel);
    layout->addWidget(m_language);
    layout->addSpacing(4);
    m_recipient = addLine(layout, "recipient");
    m_claimant = addLine(layout, "claimant");
    m_respondent = addLine(layout, "respondent");
    m_caseNumber = addLine(layout, "caseNumber");
    auto* askLabel = new TextLabel(TextStyle::Small, Ink::Text3, this);
    m_labels.insert(QStringLiteral("ask"), askLabel);
    m_ask = new QPlainTextEdit(this);
    m_ask->setObjectName(QStringLiteral("dossier.ask"));
    m_ask->setTabChangesFocus(true);
    m_ask->setMinimumHeight(128);
    askLabel->setBuddy(m_ask);
    layout->addWidget(askLabel);
    layout->addWidget(m_ask);
    layout->addSpacing(8);
    m_originals = new QCheckBox(this);
    m_originals->setObjectName(QStringLiteral("dossier.originals"));
    layout->addWidget(m_originals);
    layout->addStretch(1);

    connect(m_language, &Segments::currentChanged, this, [this](int index) {
        if (!m_filling)
            m_presenter.setLanguage(index == 0 ? dossier::DossierLanguage::Chinese : dossier::DossierLanguage::English);
    });
    connect(m_recipient, &QLineEdit::textEdited, &presenter, &DossierPresenter::setRecipient);
    connect(m_claimant, &QLineEdit::textEdited, &presenter, &DossierPresenter::setClaimant);
    connect(m_respondent, &QLineEdit::textEdited, &presenter, &DossierPresenter::setRespondent);
    connect(m_caseNumber, &QLineEdit::textEdited, &presenter, &DossierPresenter::setCaseNumber);
    connect(m_ask, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_presenter.setAsk(m_ask->toPlainText());
    });
    connect(m_originals, &QCheckBox::clicked, &presenter, &DossierPresenter::setOriginalColumn);
    connect(&presenter, &DossierPresenter::planChanged, this, &CoverForm::showPlan);
    Language::bind(this, [this] { retranslate(); });
    showPlan();
}

QLineEdit* CoverForm::addLine(QVBoxLayout* layout, const char* name)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(QStringLiteral("dossier.") + QLatin1String(name));
    line->setMaxLength(400);
    auto* label = new TextLabel(TextStyle::Small, Ink::Text3, this);
    label->setBuddy(line);
    m_labels.insert(QString::fromLatin1(name), label);
    layout->addWidget(label);
    layout->addWidget(line);
    layout->addSpacing(4);
    return line;
}

void CoverForm::retranslate()
{
    const QHash<QString, QString> labels{{QStringLiteral("language"), tr("Language of the bundle")},
                                         {QStringLiteral("recipient"), tr("To whom it goes")},
                                         {QStringLiteral("claimant"), tr("Claimant")},
                                         {QStringLiteral("respondent"), tr("Respondent")},
                                         {QStringLiteral("caseNumber"), tr("Court or complaint no.")},
                                         {QStringLiteral("ask"), tr("What is asked for")}};
    for (auto it = labels.cbegin(); it != labels.cend(); ++it) {
        m_labels.value(it.key())->setText(it.value());
        m_labels.value(it.key())->buddy()->setAccessibleName(it.value());
    }
    m_caseNumber->setPlaceholderText(tr("none yet"));
    m_recipient->setPlaceholderText(tr("not named"));
    m_originals->setText(tr("Print “original or copy” in the list"));
    m_originals->setToolTip(tr("Lawyers differ on whether to print it; the originals are checked in any case."));
}

void CoverForm::showPlan()
{
    m_filling = true;
    const auto& plan = m_presenter.plan();
    setEnabled(m_presenter.hasPlan());
    m_language->setCurrent(plan.language == dossier::DossierLanguage::Chinese ? 0 : 1);
    const auto fill = [](QLineEdit* line, const QString& text) {
        if (line->text() != text)
            line->setText(text);
    };
    fill(m_recipient, plan.recipient);
    fill(m_claimant, plan.claimant);
    fill(m_respondent, plan.respondent);
    fill(m_caseNumber, plan.caseNumber);
    if (m_ask->toPlainText() != plan.ask)
        m_ask->setPlainText(plan.ask);
    m_originals->setChecked(plan.includeOriginalColumn);
    m_filling = false;
}

} // namespace daozhang::ui
