// SPDX-License-Identifier: GPL-3.0-or-later
// What was looked at for a gap and put aside, one line each with the figure why.
#pragma once

#include "ui/common/panel.h"
#include "ui/reconcile/reconcile_presenter.h"

class QPushButton;

namespace daozhang::ui {

class LinkSentence;
class TextLabel;

class RejectedPanel : public Card
{
    Q_OBJECT
public:
    explicit RejectedPanel(QWidget* parent = nullptr);
    /// Hides itself when nothing was put aside.
    void setDetail(const ReconcileDetail* detail);

signals:
    /// The rows of one line are to be shown in the table.
    void rowsWanted(const QVector<daozhang::SaleId>& sales);

private:
    void showLines();

    TextLabel* m_title;
    LinkSentence* m_lines;
    QPushButton* m_more;
    QStringList m_html;
    QVector<QVector<SaleId>> m_sales;
    bool m_all = false;
};

} // namespace daozhang::ui
