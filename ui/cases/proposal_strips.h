// SPDX-License-Identifier: GPL-3.0-or-later
// What the books propose for a case and only a person can say: that it is paid, and that a sale which came later is the one
// that the customer told of.
#pragma once

#include "ui/cases/cases_presenter.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace daozhang::ui {

class TextLabel;

class ClosingStrip : public QFrame
{
    Q_OBJECT
public:
    explicit ClosingStrip(CasesPresenter& presenter, QWidget* parent = nullptr);
    void reload();

signals:
    void closeRequested();

private:
    CasesPresenter& m_presenter;
    TextLabel* m_text;
    QPushButton *m_close, *m_later;
};

class ToldSaleStrip : public QFrame
{
    Q_OBJECT
public:
    explicit ToldSaleStrip(CasesPresenter& presenter, QWidget* parent = nullptr);
    void reload();
    /// Focus on the first of the sales; false when none is proposed.
    bool focusSales();

private:
    CasesPresenter& m_presenter;
    TextLabel* m_text;
    QVBoxLayout* m_rows;
    QPushButton* m_none;
    QList<QPushButton*> m_choices;
};

} // namespace daozhang::ui
