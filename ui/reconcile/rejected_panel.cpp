// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/rejected_panel.h"

#include "app/reconcile/explanation.h"
#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QVBoxLayout>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

constexpr int kShownAtFirst = 3;

} // namespace

RejectedPanel::RejectedPanel(QWidget* parent) : Card(parent)
{
    setObjectName(QStringLiteral("reconcile.rejected"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kPanelPadding, 10, metric::kPanelPadding, 10);
    layout->setSpacing(4);
    m_title = new TextLabel(TextStyle::BodyStrong, Ink::Text, this);
    m_lines = new LinkSentence(TextStyle::Small, this);
    m_lines->setInk(Ink::Text2);
    m_lines->setObjectName(QStringLiteral("reconcile.rejected.lines"));
    m_lines->setWordWrap(true);
    m_more = makeButton(QStringLiteral("reconcile.rejected.more"), this, ButtonLook::Link, ButtonSize::Small);
    layout->addWidget(m_title);
    layout->addWidget(m_lines);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_lines, &QLabel::linkActivated, this, [this](const QString& link) { emit rowsWanted(m_sales.value(link.toInt())); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = true;
        showLines();
    });
    Language::bind(this, [this] {
        m_title->setText(tr("Looked at and put aside"));
        m_lines->setAccessibleName(tr("Looked at and put aside"));
        showLines();
    });
    hide();
}

void RejectedPanel::setDetail(const ReconcileDetail* detail)
{
    m_html.clear();
    m_sales.clear();
    m_all = false;
    const auto add = [this](const QString& text, const QVector<SaleId>& sales) {
        m_html.append(sales.isEmpty() ? text.toHtmlEscaped() : linkHtml(QString::number(m_sales.size()), text));
        m_sales.append(sales);
    };
    if (detail && detail->deposit)
        for (const RejectedCandidate& candidate : detail->deposit->outcome.rejected) {
            QVector<JudgedSale> named;
            for (const SaleId id : candidate.sales)
                if (const auto judged = detail->alternativeSales.constFind(id); judged != detail->alternativeSales.constEnd())
                    named.append(*judged);
            add(rejectedSentence(candidate, rejectedName(candidate, named, detail->today)), candidate.sales);
        }
    setVisible(!m_html.isEmpty());
    showLines();
}

void RejectedPanel::showLines()
{
    const int count = m_all ? int(m_html.size()) : std::min<int>(kShownAtFirst, int(m_html.size()));
    m_lines->setText(m_html.mid(0, count).join(QStringLiteral("<br>")));
    m_more->setVisible(count < m_html.size());
    m_more->setText(tr("Show %n more", nullptr, int(m_html.size()) - count));
}

} // namespace daozhang::ui
