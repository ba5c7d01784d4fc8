// SPDX-License-Identifier: GPL-3.0-or-later
// The sets of sales whose absence explains a gap: which they are, how likely, and what is in all of them.
#pragma once

#include "ui/common/panel.h"
#include "ui/reconcile/reconcile_presenter.h"

class QAbstractButton;
class QVBoxLayout;

namespace daozhang::ui {

class TextLabel;

class AlternativesPanel : public Card
{
    Q_OBJECT
public:
    explicit AlternativesPanel(QWidget* parent = nullptr);
    /// Hides itself when the detail has fewer than two answers to choose from and nothing to warn of.
    void setDetail(const ReconcileDetail* detail);
    int count() const { return int(m_buttons.size()); }
    /// Shows alternative `index` in the table below, or stops showing it.
    void toggle(int index);

signals:
    /// −1 = none is shown any more.
    void previewed(int index);

private:
    TextLabel* m_title;
    TextLabel* m_note;
    QVBoxLayout* m_sets;
    QVector<QAbstractButton*> m_buttons;
    QVector<QWidget*> m_lines;   ///< the buttons, and what stands below them
};

} // namespace daozhang::ui
