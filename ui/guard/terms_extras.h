// SPDX-License-Identifier: GPL-3.0-or-later
// The rarer clauses of a provider's terms in the form, folded away until somebody needs them.
#pragma once

#include "ui/guard/terms_clauses.h"

#include <QWidget>

#include <array>

class QLineEdit;
class QToolButton;

namespace daozhang::ui {

class TextLabel;

class TermsExtras : public QWidget
{
    Q_OBJECT
public:
    explicit TermsExtras(QWidget* parent = nullptr);
    /// Fills the fields; a field that a person is in keeps what was typed while it says the same.
    void show(const reconcile::ProviderTerms& terms, Currency currency);
    /// Puts the clauses that can be read into `terms`; those that cannot stay as they are there.
    void take(reconcile::ProviderTerms& terms) const;
    void open();

signals:
    void edited();

private:
    void retranslate();
    void fold();
    void check();

    QToolButton* m_head;
    QWidget* m_body;
    std::array<QLineEdit*, kClauses> m_fields{};
    std::array<TextLabel*, kClauses> m_labels{};
    TextLabel* m_problem;
    Currency m_currency;
    QString m_shown;           ///< id of the provider whose clauses stand in the fields
};

} // namespace daozhang::ui
