// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/proposal_strips.h"

#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace daozhang::ui {

ClosingStrip::ClosingStrip(CasesPresenter& presenter, QWidget* parent)
    : QFrame(parent), m_presenter(presenter), m_text(new TextLabel(TextStyle::Body, Ink::Text, this)),
      m_close(makeButton(QStringLiteral("case.proposalClose"), this, ButtonLook::Plain, ButtonSize::Small)),
      m_later(makeButton(QStringLiteral("case.proposalLater"), this, ButtonLook::Plain, ButtonSize::Small))
{
    setObjectName(QStringLiteral("case.proposal"));
    setProperty("strip", QStringLiteral("warn"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(8);
    m_text->setWordWrap(true);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close);
    layout->addWidget(m_later);
    hide();
    connect(m_close, &QPushButton::clicked, this, &ClosingStrip::closeRequested);
    connect(m_later, &QPushButton::clicked, &presenter, &CasesPresenter::declineProposal);
    Language::bind(this, [this] {
        m_close->setText(tr("Close…"));
        m_later->setText(tr("Not yet"));
        m_later->setToolTip(tr("Asked again when the bank shows something new"));
        reload();
    });
}

void ClosingStrip::reload()
{
    const auto* detail = m_presenter.detail();
    setVisible(detail && detail->file.proposal);
    if (detail && detail->file.proposal)
        m_text->setText(detail->file.proposal->sentence);
}

ToldSaleStrip::ToldSaleStrip(CasesPresenter& presenter, QWidget* parent)
    : QFrame(parent), m_presenter(presenter), m_text(new TextLabel(TextStyle::Body, Ink::Text, this)), m_rows(new QVBoxLayout),
      m_none(makeButton(QStringLiteral("case.saleNone"), this, ButtonLook::Plain, ButtonSize::Small))
{
    setObjectName(QStringLiteral("case.toldSale"));
    setProperty("strip", QStringLiteral("warn"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(6);
    m_text->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_text, 1);
    head->addWidget(m_none);
    layout->addLayout(head);
    m_rows->setSpacing(4);
    layout->addLayout(m_rows);
    hide();
    connect(m_none, &QPushButton::clicked, &presenter, &CasesPresenter::declineSales);
    Language::bind(this, [this] {
        m_none->setText(tr("None of them"));
        reload();
    });
}

void ToldSaleStrip::reload()
{
    m_choices.clear();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto* detail = m_presenter.detail();
    setVisible(detail && detail->file.saleProposal);
    if (!detail || !detail->file.saleProposal)
        return;
    m_text->setText(detail->file.saleProposal->sentence);
    for (const auto& [sale, outcome] : detail->proposedSales) {
        auto* row = new QWidget(this);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        const QDateTime at = m_presenter.session().time().toLocal(sale.occurredAt);
        QStringList facts{sale.hasTime ? shortDateTime(at, m_presenter.today()) : shortDate(at.date(), m_presenter.today()),
                          m_presenter.providerName(outcome.provider),
                          sale.terminal.isEmpty() ? QString() : tr("terminal %1").arg(sale.terminal),
                          sale.trace.isEmpty() ? sale.orderNo.right(6) : tr("trace %1").arg(sale.trace), sale.card.isEmpty() ? sale.channel : sale.card};
        facts.removeAll(QString());
        auto* text = new ElidedLabel(TextStyle::Body, Ink::Text, row);
        text->setText(facts.join(QStringLiteral(" · ")));
        auto* choose = makeButton(QStringLiteral("case.sale.%1").arg(sale.id.value), row, ButtonLook::Plain, ButtonSize::Small);
        choose->setText(tr("This is it"));
        choose->setAccessibleName(tr("This is it: %1").arg(text->text()));
        connect(choose, &QPushButton::clicked, this, [this, id = sale.id] { m_presenter.linkSale(id); });
        layout->addWidget(choose);
        layout->addWidget(text, 1);
        m_rows->addWidget(row);
        m_choices.append(choose);
    }
}

bool ToldSaleStrip::focusSales()
{
    if (m_choices.isEmpty())
        return false;
    m_choices.first()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace daozhang::ui
