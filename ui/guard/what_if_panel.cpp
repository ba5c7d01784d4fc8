// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/what_if_panel.h"

#include "app/reconcile/explanation.h"
#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/table_view.h"

#include <QLocale>
#include <QVBoxLayout>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

QString sideOf(const std::optional<Finding>& finding)
{
    if (!finding)
        return WhatIfModel::tr("no finding");
    return WhatIfModel::tr("%1 %2, due %3", "kind of finding, sum, day").arg(findingTitle(*finding), finding->net.toDisplay(), isoDate(finding->due));
}

QString sideOf(const std::optional<DepositState>& state, Money difference)
{
    if (!state)
        return WhatIfModel::tr("nobody’s payout");
    return difference.isZero() ? stateName(*state) : WhatIfModel::tr("%1, %2", "state and difference").arg(stateName(*state), difference.toDisplay());
}

} // namespace

void WhatIfModel::show(std::shared_ptr<const TriedTerms> tried, Part part, const QHash<QString, QString>& names, const ShopTime& time)
{
    beginResetModel();
    m_tried = std::move(tried);
    m_part = part;
    m_names = names;
    m_time = time;
    m_count = 0;
    if (m_tried) {
        const Comparison& all = m_tried->comparison;
        const qsizetype counts[] = {all.moves.size(), all.findings.size(), std::min(all.sales.size(), TriedTerms::kMostShown), all.deposits.size()};
        m_count = int(counts[int(part)]);
    }
    endResetModel();
}

QString WhatIfModel::text(int row, int column) const
{
    const Comparison& all = m_tried->comparison;
    switch (m_part) {
    case Part::Moves: return moveText(all.moves.at(row), column);
    case Part::Findings: return findingText(all.findings.at(row), column);
    case Part::Sales: return saleText(all.sales.at(row), column);
    case Part::Deposits: return depositText(all.deposits.at(row), column);
    }
    return {};
}

QString WhatIfModel::moveText(const Comparison::Move& move, int column) const
{
    switch (column) {
    case What: return tr("%n sale(s)", nullptr, int(move.count));
    case Amount: return move.amount.toDisplay();
    case Before: return stateName(move.from);
    default: return stateName(move.to);
    }
}

QString WhatIfModel::findingText(const FindingChange& change, int column) const
{
    const Finding& one = change.before ? *change.before : *change.after;
    switch (column) {
    case What: {
        const QString name = one.id.isValid() ? findingName(one.id) : tr("new");
        const QString provider = m_names.value(one.provider, one.provider);
        return provider.isEmpty() ? name : tr("%1 · %2", "finding and provider").arg(name, provider);
    }
    case Amount: return (change.after ? *change.after : one).net.toDisplay();
    case Before: return sideOf(change.before);
    default: return sideOf(change.after);
    }
}

QString WhatIfModel::saleText(const SaleChange& change, int column) const
{
    const intake::Sale sale = m_tried->sales.value(change.before.sale);
    switch (column) {
    case What: {
        const QString when = shortDateTime(QDateTime(m_time.localDate(sale.occurredAt), m_time.localTime(sale.occurredAt)), QDate());
        return sale.trace.isEmpty() ? when : tr("%1 · trace %2", "time and trace number").arg(when, sale.trace);
    }
    case Amount: return change.amount.toDisplay();
    default: {
        const SaleOutcome& side = column == Before ? change.before : change.after;
        if (change.changesState())
            return side.due.due.isValid() ? tr("%1, due %2").arg(stateName(side.state), isoDate(side.due.due)) : stateName(side.state);
        const QString deposit = side.deposit.isValid() ? QStringLiteral(" D-%1").arg(side.deposit.value) : QString();
        return tr("%1%2, due %3, net %4", "state, deposit, due date, net").arg(stateName(side.state), deposit, isoDate(side.due.due), side.net.toDisplay());
    }
    }
}

QString WhatIfModel::depositText(const DepositChange& change, int column) const
{
    const intake::BankLine line = m_tried->lines.value(change.deposit);
    switch (column) {
    case What: return tr("%1 · %2", "booking date and payer").arg(isoDate(line.booked), line.payer);
    case Amount: return line.amount.toDisplay();
    case Before: return sideOf(change.before, change.differenceBefore);
    default: return sideOf(change.after, change.differenceAfter);
    }
}

QVariant WhatIfModel::data(const QModelIndex& index, int role) const
{
    if (!m_tried || !index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == InkRole)
        return int(index.column() == Before ? Ink::Text2 : Ink::Text);
    if (role == StrongRole)
        return index.column() == After;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return text(index.row(), index.column());
    return {};
}

QVariant WhatIfModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return m_part == Part::Findings ? tr("Finding") : m_part == Part::Deposits ? tr("Deposit") : tr("Sales");
    case Amount: return tr("Amount");
    case Before: return tr("As it is");
    case After: return tr("As tried");
    default: return {};
    }
}

WhatIfPanel::WhatIfPanel(ShopSession& session, PageHost& host, QWidget* parent)
    : QWidget(parent), m_session(session), m_host(host), m_model(new WhatIfModel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_panel = new Panel(this);
    m_back = makeButton(QStringLiteral("whatIf.back"), m_panel, ButtonLook::Plain, ButtonSize::Small);
    m_save = makeButton(QStringLiteral("whatIf.save"), m_panel, ButtonLook::Plain, ButtonSize::Small);
    m_panel->head()->addWidget(m_back);
    m_panel->head()->addWidget(m_save);
    auto* texts = new QVBoxLayout;
    texts->setContentsMargins(metric::kPanelPadding, 0, metric::kPanelPadding, 8);
    texts->setSpacing(8);
    m_sentence = new TextLabel(TextStyle::Sentence, Ink::Text, m_panel);
    m_sentence->setObjectName(QStringLiteral("whatIf.sentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_parts = new Segments(m_panel);
    m_parts->setObjectName(QStringLiteral("whatIf.parts"));
    m_parts->setTexts({QString(), QString(), QString(), QString()});
    m_note = new TextLabel(TextStyle::Small, Ink::Text2, m_panel);
    m_note->setWordWrap(true);
    texts->addWidget(m_sentence);
    texts->addWidget(m_parts, 0, Qt::AlignLeft);
    texts->addWidget(m_note);
    m_panel->body()->addLayout(texts);
    m_table = new TableView(QStringLiteral("whatIf.rows"), metric::kRow, m_panel);
    m_table->setModel(m_model);
    m_table->setWidths({0, 116, 210, 210});
    m_panel->body()->addWidget(m_table, 1);
    m_panel->body()->setContentsMargins(0, 0, 0, 6);
    layout->addWidget(m_panel);
    connect(m_back, &QPushButton::clicked, this, &WhatIfPanel::left);
    connect(m_save, &QPushButton::clicked, this, &WhatIfPanel::saveWanted);
    connect(m_parts, &Segments::currentChanged, this, &WhatIfPanel::showPart);
    connect(m_table, &TableView::rowActivated, this, &WhatIfPanel::openRow);
    Language::bind(this, [this] {
        m_panel->setTitle(tr("What these terms would change"), tr("nothing is stored"));
        m_back->setText(tr("Back to the terms"));
        m_save->setText(tr("Save terms"));
        m_table->setAccessibleName(tr("What would change"));
        showPart();
    });
}

void WhatIfPanel::setTried(std::shared_ptr<const TriedTerms> tried, const QHash<QString, QString>& names)
{
    m_tried = std::move(tried);
    m_names = names;
    m_parts->setCurrent(0);
    showPart();
}

QString WhatIfPanel::sentence() const { return m_sentence->text(); }

void WhatIfPanel::showPart()
{
    if (!m_tried)
        return;
    const Comparison& all = m_tried->comparison;
    m_sentence->setText(comparisonSentence(all));
    const auto count = [](qint64 number) { return QLocale().toString(number); };
    {
        const QSignalBlocker quiet(m_parts);
        m_parts->setTexts({tr("By state"), tr("Findings %1").arg(count(all.findings.size())), tr("Sales %1").arg(count(all.salesChanged)),
                           tr("Deposits %1").arg(count(all.deposits.size()))});
    }
    const auto part = WhatIfModel::Part(std::max(0, m_parts->current()));
    m_model->show(m_tried, part, m_names, m_session.time());
    const bool isCut = part == WhatIfModel::Part::Sales && all.salesChanged > m_model->rowCount();
    QStringList notes;
    if (part == WhatIfModel::Part::Sales && !all.isSame())
        notes.append(tr("%1 change their state and stand first; %2 keep it and get another due date, net or deposit.").arg(count(all.statesChanged()), count(all.salesChanged - all.statesChanged())));
    if (isCut)
        notes.append(tr("The first %1 of %2; “what-if --json” on the command line lists more.").arg(count(m_model->rowCount()), count(all.salesChanged)));
    if (part == WhatIfModel::Part::Moves && all.moves.isEmpty() && !all.isSame())
        notes.append(tr("No sale goes from one state to another."));
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_parts->setVisible(!all.isSame());
    m_table->setVisible(!all.isSame());
}

void WhatIfPanel::openRow(const QModelIndex& index)
{
    const Comparison& all = m_tried->comparison;
    switch (m_model->part()) {
    case WhatIfModel::Part::Moves: m_parts->setCurrent(int(WhatIfModel::Part::Sales)); showPart(); return;
    case WhatIfModel::Part::Findings:
        if (const auto& before = all.findings.at(index.row()).before; before && before->id.isValid())
            m_host.openFinding(before->id);
        return;
    case WhatIfModel::Part::Sales: m_host.go(Place::Reconcile, {Thing::Kind::Sales, {}, {all.sales.at(index.row()).before.sale.value}, {}}); return;
    case WhatIfModel::Part::Deposits: m_host.openDeposit(all.deposits.at(index.row()).deposit); return;
    }
}

} // namespace daozhang::ui
