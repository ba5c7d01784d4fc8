// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/match_panel.h"

#include "app/reconcile/explanation.h"
#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace daozhang::ui {

using reconcile::Decision;

MatchPanel::MatchPanel(ReconcilePresenter& presenter, QWidget* parent)
    : Card(parent), m_presenter(presenter), m_kinds(new QWidget(this)), m_kindGroup(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("reconcile.match"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kPanelPadding, 12, metric::kPanelPadding, 12);
    layout->setSpacing(8);
    m_title = new TextLabel(TextStyle::PanelTitle, Ink::Text, this);
    m_title->setWordWrap(true);
    auto* kinds = new QVBoxLayout(m_kinds);
    kinds->setContentsMargins(0, 0, 0, 0);
    kinds->setSpacing(2);
    for (const auto& [kind, name] : {std::pair(Kind::Match, "reconcile.match.one"), std::pair(Kind::Split, "reconcile.match.parts"), std::pair(Kind::Together, "reconcile.match.together")}) {
        auto* button = new QRadioButton(m_kinds);
        button->setObjectName(QString::fromLatin1(name));
        m_kindGroup->addButton(button, int(kind));
        kinds->addWidget(button);
    }
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("reconcile.match.search"));
    addClearButton(m_search);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("reconcile.match.list"));
    m_list->setMaximumHeight(168);
    m_list->setWordWrap(true);
    m_sum = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_sum->setObjectName(QStringLiteral("reconcile.match.sum"));
    m_sum->setWordWrap(true);
    m_partRow = new QWidget(this);
    auto* partFields = new QHBoxLayout(m_partRow);
    partFields->setContentsMargins(0, 0, 0, 0);
    m_partName = new TextLabel(TextStyle::Body, Ink::Text, m_partRow);
    m_part = new QLineEdit(m_partRow);
    m_part->setObjectName(QStringLiteral("reconcile.match.part"));
    m_part->setMaximumWidth(160);
    m_part->setAlignment(Qt::AlignRight);
    partFields->addWidget(m_partName);
    partFields->addWidget(m_part);
    partFields->addStretch();
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("reconcile.match.reason"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_kinds, m_search, m_list, m_partRow, m_sum, m_reason})
        layout->addWidget(part);
    auto* buttons = new QHBoxLayout;
    m_confirm = makeButton(QStringLiteral("reconcile.match.confirm"), this, ButtonLook::Primary);
    auto* cancel = makeButton(QStringLiteral("reconcile.match.cancel"), this);
    buttons->addWidget(m_confirm);
    buttons->addWidget(cancel);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_kindGroup, &QButtonGroup::idClicked, this, [this](int kind) { setKind(Kind(kind)); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) { m_presenter.findCandidates(m_wanted, text); });
    const auto chosen = [this] {
        showPart();
        showSum();
    };
    connect(m_list, &QListWidget::itemChanged, this, chosen);
    connect(m_list, &QListWidget::currentRowChanged, this, chosen);
    connect(m_part, &QLineEdit::textChanged, this, &MatchPanel::takePart);
    connect(m_reason, &QLineEdit::textChanged, this, &MatchPanel::showSum);
    connect(m_confirm, &QPushButton::clicked, this, &MatchPanel::confirm);
    connect(cancel, &QPushButton::clicked, this, [this] {
        hide();
        emit cancelled();
    });
    connect(&m_presenter, &ReconcilePresenter::candidatesChanged, this, &MatchPanel::showCandidates);
    connect(&m_presenter, &ReconcilePresenter::stateChanged, this, &MatchPanel::answerRefused);
    Language::bind(this, [this, cancel] {
        m_search->setAccessibleName(tr("Search"));
        m_list->setAccessibleName(tr("What could belong to it"));
        m_reason->setAccessibleName(tr("Reason"));
        m_reason->setPlaceholderText(tr("Why do they belong together? The reason goes into the journal."));
        m_part->setAccessibleName(tr("Part of the highlighted deposit"));
        m_part->setToolTip(tr("How much of the highlighted deposit pays these sales; empty: as much as is still wanted"));
        cancel->setText(tr("Cancel"));
        showWords();
    });
    hide();
}

void MatchPanel::showWords()
{
    const bool asksSales = m_wanted == ReconcilePresenter::Wanted::Sales;
    m_kindGroup->button(int(Kind::Match))->setText(asksSales ? tr("This deposit pays the ticked sales") : tr("One deposit pays them, as a whole"));
    m_kindGroup->button(int(Kind::Split))->setText(asksSales ? tr("A part of this deposit pays the ticked sales; the rest of it is something else")
                                                             : tr("Several deposits pay them, or a part of one"));
    m_confirm->setText(m_kind == Kind::Split ? tr("Pay by parts") : m_kind == Kind::Together ? tr("Put together") : tr("Match"));
    m_partName->setText(tr("The highlighted deposit gives"));
    m_kindGroup->button(int(Kind::Together))->setText(asksSales ? tr("They belong together; what is missing of them is weighed")
                                                                : tr("They belong together; which deposit pays which sale is not said"));
    if (asksSales) {
        m_title->setText(tr("Which sales does this deposit of %1 pay?").arg(m_amount.toDisplay()));
        m_search->setPlaceholderText(tr("RRN, trace, amount or card tail; empty shows what is missing"));
    } else {
        m_title->setText(tr("Which deposit pays these %n sale(s), net %1?", nullptr, int(m_sales.size())).arg(m_amount.toDisplay()));
        m_search->setPlaceholderText(tr("Payer or amount; empty shows deposits that are not explained"));
    }
}

void MatchPanel::askForSales(BankLineId deposit, Money amount, const QVector<SaleId>& suggested, Kind kind)
{
    m_wanted = ReconcilePresenter::Wanted::Sales;
    m_deposit = deposit;
    m_sales.clear();
    m_amount = amount;
    m_suggested = suggested;
    open(kind);
}

void MatchPanel::askForDeposit(const QVector<SaleId>& sales, Money net, Kind kind)
{
    m_wanted = ReconcilePresenter::Wanted::Deposits;
    m_deposit = {};
    m_sales = sales;
    m_amount = net;
    m_suggested.clear();
    open(kind);
}

void MatchPanel::open(Kind kind)
{
    const QSignalBlocker quiet(m_search), quietList(m_list);
    m_kind = kind;
    m_kindGroup->button(int(kind))->setChecked(true);
    m_candidates.clear();
    m_list->clear();
    m_search->clear();
    m_reason->clear();
    m_parts.clear();
    m_isAnswered = false;
    showWords();
    showPart();
    show();
    m_search->setFocus(Qt::TabFocusReason);
    m_presenter.findCandidates(m_wanted, {});
}

void MatchPanel::setKind(Kind kind)
{
    m_kind = kind;
    showWords();
    showCandidates();
}

bool MatchPanel::takesSeveral() const { return m_wanted == ReconcilePresenter::Wanted::Sales || m_kind != Kind::Match; }
bool MatchPanel::isTicked(int row) const { return row >= 0 && row < m_list->count() && row < m_candidates.size() && m_list->item(row)->checkState() == Qt::Checked; }

QString MatchPanel::rejectionOf(const MatchCandidate& candidate) const
{
    for (const Decision& decision : m_presenter.book().decisions) {
        if (decision.kind != Kind::Unmatch)
            continue;
        const bool isAbout = m_wanted == ReconcilePresenter::Wanted::Sales
            ? decision.deposit == m_deposit && decision.sales.contains(candidate.sale)
            : decision.deposit == candidate.deposit && std::any_of(m_sales.begin(), m_sales.end(), [&](SaleId sale) { return decision.sales.contains(sale); });
        if (isAbout)
            return reconcile::decisionSentence(decision, m_presenter.time(), m_presenter.book().today);
    }
    return {};
}

void MatchPanel::showCandidates()
{
    if (!isVisible())
        return;
    QSet<SaleId> sales;
    QSet<BankLineId> deposits;
    for (int row = 0; row < m_candidates.size(); ++row)
        if (isTicked(row)) {
            sales.insert(m_candidates.at(row).sale);
            deposits.insert(m_candidates.at(row).deposit);
        }
    for (const SaleId sale : std::exchange(m_suggested, {}))
        sales.insert(sale);
    const auto isKept = [&](const MatchCandidate& one) { return one.sale.isValid() ? sales.contains(one.sale) : deposits.contains(one.deposit); };
    const auto isSame = [](const MatchCandidate& a, const MatchCandidate& b) { return a.sale == b.sale && a.deposit == b.deposit; };
    const QVector<MatchCandidate> before = m_candidates;
    m_candidates = m_presenter.candidates();
    // What was ticked stays in the list while something else is searched for.
    for (const MatchCandidate& candidate : before)
        if (isKept(candidate) && std::none_of(m_candidates.begin(), m_candidates.end(), [&](const MatchCandidate& now) { return isSame(now, candidate); }))
            m_candidates.prepend(candidate);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const MatchCandidate& candidate : std::as_const(m_candidates)) {
        QStringList texts{shortDate(candidate.day, m_presenter.book().today), candidate.amount.toDisplay(), candidate.title, candidate.note};
        texts.removeAll(QString());
        QString text = texts.join(QStringLiteral("   "));
        // A pair that was rejected is shown with the reason, so that nobody puts it together unawares.
        if (const QString rejected = rejectionOf(candidate); !rejected.isEmpty())
            text += u'\n' + rejected;
        auto* item = new QListWidgetItem(text, m_list);
        if (takesSeveral()) {
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(isKept(candidate) ? Qt::Checked : Qt::Unchecked);
        }
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    showPart();
    showSum();
}

const MatchCandidate* MatchPanel::partOf() const
{
    const int row = m_list->currentRow();
    const bool isAsked = m_wanted == ReconcilePresenter::Wanted::Deposits && m_kind == Kind::Split && isTicked(row) && m_candidates.at(row).amount.currency() == m_amount.currency();
    return isAsked ? &m_candidates.at(row) : nullptr;
}

void MatchPanel::showPart()
{
    const MatchCandidate* deposit = partOf();
    m_partRow->setVisible(deposit);
    if (!deposit)
        return;
    const QSignalBlocker quiet(m_part);
    const auto own = m_parts.constFind(deposit->deposit);
    m_part->setText(own != m_parts.cend() ? own->toString() : QString());
    Money gives(0, m_amount.currency());
    for (const Decision::Share& share : shares())
        if (share.deposit == deposit->deposit)
            gives = share.amount;
    m_part->setPlaceholderText(gives.toDisplay());
    m_isPartWrong = false;
}

void MatchPanel::takePart(const QString& text)
{
    const MatchCandidate* deposit = partOf();
    if (!deposit)
        return;
    const auto part = Money::parse(QString(text).remove(u','), m_amount.currency());
    m_isPartWrong = !text.trimmed().isEmpty() && (!part || part->isZero() || part->isNegative() || *part > deposit->amount);
    if (part && !m_isPartWrong)
        m_parts.insert(deposit->deposit, *part);
    else
        m_parts.remove(deposit->deposit);
    showSum();
}

void MatchPanel::answerRefused()
{
    if (m_isAnswered && m_presenter.actionError()) {
        m_isAnswered = false;
        showSum();
    }
}

QVector<SaleId> MatchPanel::chosenSales() const
{
    if (m_wanted == ReconcilePresenter::Wanted::Deposits)
        return m_sales;
    QVector<SaleId> sales;
    for (int row = 0; row < m_candidates.size(); ++row)
        if (isTicked(row) && m_candidates.at(row).sale.isValid())
            sales.append(m_candidates.at(row).sale);
    return sales;
}

QVector<MatchCandidate> MatchPanel::chosenDeposits() const
{
    QVector<MatchCandidate> chosen;
    for (int row = 0; row < m_candidates.size(); ++row)
        if (takesSeveral() ? isTicked(row) : row == m_list->currentRow())
            chosen.append(m_candidates.at(row));
    return chosen;
}

QVector<Decision::Share> MatchPanel::shares() const
{
    const Money none(0, m_amount.currency());
    if (m_wanted == ReconcilePresenter::Wanted::Sales)
        return {{m_deposit, m_kind == Kind::Split ? sumOfSales() : none}};
    QVector<Decision::Share> shares;
    Money open = m_amount;
    for (const MatchCandidate& deposit : chosenDeposits()) {
        if (deposit.amount.currency() != m_amount.currency())
            continue;
        const auto own = m_parts.constFind(deposit.deposit);
        const Money part = m_kind == Kind::Together ? none : own != m_parts.cend() ? *own : std::max(none, std::min(deposit.amount, open - ownPartsAfter(deposit.deposit)));
        shares.append({deposit.deposit, part});
        open -= part;
    }
    return shares;
}

Money MatchPanel::ownPartsAfter(BankLineId deposit) const
{
    Money sum(0, m_amount.currency());
    bool isAfter = false;
    for (const MatchCandidate& one : chosenDeposits()) {
        if (isAfter && m_parts.contains(one.deposit))
            sum += m_parts.value(one.deposit);
        isAfter = isAfter || one.deposit == deposit;
    }
    return sum;
}

Money MatchPanel::sumOfSales() const
{
    Money sum(0, m_amount.currency());
    for (int row = 0; row < m_candidates.size(); ++row)
        if (isTicked(row) && m_candidates.at(row).amount.currency() == sum.currency())
            sum += m_candidates.at(row).amount;
    return sum;
}

Money MatchPanel::sumOfShares() const
{
    Money sum(0, m_amount.currency());
    for (const Decision::Share& share : shares())
        sum += share.amount;
    return sum;
}

void MatchPanel::showSum()
{
    const bool hasReason = !m_reason->text().trimmed().isEmpty();
    bool fits = !chosenSales().isEmpty();
    if (m_wanted == ReconcilePresenter::Wanted::Sales) {
        const Money sum = sumOfSales();
        if (m_kind == Kind::Split)
            fits = fits && !sum.isZero() && !sum.isNegative() && sum <= m_amount;
        m_sum->setText(tr("%n sale(s) chosen, net %1 of %2; Space ticks a row", nullptr, int(chosenSales().size())).arg(sum.toDisplay(), m_amount.toDisplay()));
    } else if (m_candidates.isEmpty()) {
        m_sum->setText(tr("No deposit fits."));
        fits = false;
    } else if (m_kind == Kind::Match) {
        m_sum->setText(tr("The deposit that is highlighted is matched."));
        fits = fits && chosenDeposits().size() == 1;
    } else if (m_kind == Kind::Together) {
        Money sum(0, m_amount.currency());
        for (const MatchCandidate& deposit : chosenDeposits())
            if (deposit.amount.currency() == sum.currency())
                sum += deposit.amount;
        m_sum->setText(tr("%n deposit(s) ticked, %1 in all; the sales are worth %2 net", nullptr, int(chosenDeposits().size())).arg(sum.toDisplay(), m_amount.toDisplay()));
        fits = fits && !shares().isEmpty();
    } else {
        QStringList parts;
        for (const Decision::Share& share : shares())
            parts.append(share.amount.toDisplay());
        const Money sum = sumOfShares();
        const QVector<Decision::Share> given = shares();
        const bool isIdle = std::any_of(given.begin(), given.end(), [](const Decision::Share& share) { return share.amount.isZero(); });
        m_sum->setText(m_isPartWrong     ? tr("That is no part of this deposit: type an amount up to %1, or leave it empty.").arg(partOf() ? partOf()->amount.toDisplay() : QString())
                       : isIdle          ? tr("A ticked deposit gives nothing: the others are enough. Untick it, or say what each gives.")
                       : parts.isEmpty() ? tr("Tick the deposits (Space): each gives as much as is still wanted of %1.").arg(m_amount.toDisplay())
                       : sum == m_amount ? tr("%1 = %2: the parts add up.").arg(parts.join(QStringLiteral(" + ")), m_amount.toDisplay())
                                         : tr("%1 of %2: %3 is still open.").arg(parts.join(QStringLiteral(" + ")), m_amount.toDisplay(), (m_amount - sum).toDisplay()));
        fits = fits && sum == m_amount && !isIdle && !m_isPartWrong;
    }
    m_confirm->setEnabled(fits && hasReason && !m_isAnswered);
}

void MatchPanel::confirm()
{
    if (!m_confirm->isEnabled())
        return;
    Decision decision;
    decision.kind = m_kind;
    decision.sales = chosenSales();
    decision.reason = m_reason->text().trimmed();
    if (m_kind == Kind::Match)
        decision.deposit = m_wanted == ReconcilePresenter::Wanted::Sales ? m_deposit : chosenDeposits().first().deposit;
    else
        decision.shares = shares();
    // It stays until the answer is taken: what was put in is not lost when it is refused.
    m_isAnswered = true;
    m_confirm->setEnabled(false);
    emit confirmed(decision);
}

void MatchPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        emit cancelled();
    } else if (event->key() == Qt::Key_Down && m_search->hasFocus()) {
        m_list->setFocus(Qt::TabFocusReason);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        confirm();
    } else {
        Card::keyPressEvent(event);
    }
}

} // namespace daozhang::ui
