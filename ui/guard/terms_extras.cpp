// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/terms_extras.h"

#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace daozhang::ui {

using reconcile::ProviderTerms;

TermsExtras::TermsExtras(QWidget* parent) : QWidget(parent), m_head(new QToolButton(this)), m_body(new QWidget(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_head->setObjectName(QStringLiteral("terms.more"));
    m_head->setCheckable(true);
    m_head->setAutoRaise(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setArrowType(Qt::RightArrow);
    rows->addWidget(m_head, 0, Qt::AlignLeft);
    auto* form = new QFormLayout(m_body);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const char* const names[kClauses] = {"terms.window", "terms.fallback", "terms.exceptions", "terms.channels", "terms.payoutFee", "terms.reserve", "terms.dailyLimit", "terms.deductions"};
    for (std::size_t i = 0; i < kClauses; ++i) {
        m_fields[i] = new QLineEdit(m_body);
        m_fields[i]->setObjectName(QString::fromLatin1(names[i]));
        m_fields[i]->setMaxLength(2000);
        m_labels[i] = new TextLabel(TextStyle::Body, Ink::Text2, m_body);
        m_labels[i]->setBuddy(m_fields[i]);
        form->addRow(m_labels[i], m_fields[i]);
        // Also what a screen reader puts in: it edits nothing, it changes the text.
        connect(m_fields[i], &QLineEdit::textChanged, this, [this] {
            check();
            emit edited();
        });
    }
    rows->addWidget(m_body);
    m_problem = new TextLabel(TextStyle::Small, Ink::Text3, this);
    m_problem->setObjectName(QStringLiteral("terms.more.problem"));
    m_problem->setWordWrap(true);
    m_problem->setTone(Tone::Bad);
    m_problem->hide();
    rows->addWidget(m_problem);
    connect(m_head, &QToolButton::toggled, this, [this](bool on) {
        fold();
        for (QWidget* at = parentWidget(); on && at; at = at->parentWidget())
            if (auto* scroll = qobject_cast<QScrollArea*>(at))
                QTimer::singleShot(0, this, [this, scroll] { scroll->ensureWidgetVisible(m_body); });
    });
    Language::bind(this, [this] { retranslate(); });
    fold();
}

void TermsExtras::open() { m_head->setChecked(true); }

void TermsExtras::retranslate()
{
    for (std::size_t i = 0; i < kClauses; ++i) {
        const Clause clause = Clause(i);
        m_labels[i]->setText(clauseLabel(clause));
        m_fields[i]->setAccessibleName(clauseLabel(clause));
        m_fields[i]->setPlaceholderText(clauseExample(clause));
        m_fields[i]->setToolTip(clauseHelp(clause));
    }
    fold();
    check();
}

void TermsExtras::fold()
{
    int used = 0;
    for (const QLineEdit* field : m_fields)
        used += field->text().trimmed().isEmpty() ? 0 : 1;
    m_body->setVisible(m_head->isChecked());
    m_head->setArrowType(m_head->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    m_head->setText(used > 0 ? tr("More of the contract (%n used)", nullptr, used) : tr("More of the contract"));
    m_head->setToolTip(tr("Hours, days, wallets, payout fee, reserve, limit, deductions"));
}

void TermsExtras::check()
{
    QString problem;
    for (std::size_t i = 0; i < kClauses && problem.isEmpty(); ++i) {
        ProviderTerms trial;
        if (!takeClause(trial, Clause(i), m_fields[i]->text(), m_currency))
            problem = tr("“%1” cannot be read and is not taken: %2").arg(clauseLabel(Clause(i)), clauseHelp(Clause(i)));
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void TermsExtras::show(const ProviderTerms& terms, Currency currency)
{
    m_currency = currency;
    const bool isOther = m_shown != terms.id;
    m_shown = terms.id;
    for (std::size_t i = 0; i < kClauses; ++i) {
        ProviderTerms said = terms;
        const bool says = takeClause(said, Clause(i), m_fields[i]->text(), currency) && clauseText(said, Clause(i)) == clauseText(terms, Clause(i));
        // What is half typed stays while the terms are read again.
        if (isOther || (!says && !m_fields[i]->hasFocus()))
            m_fields[i]->setText(clauseText(terms, Clause(i)));
    }
    fold();
    check();
}

void TermsExtras::take(ProviderTerms& terms) const
{
    for (std::size_t i = 0; i < kClauses; ++i)
        takeClause(terms, Clause(i), m_fields[i]->text(), m_currency);
}

} // namespace daozhang::ui
