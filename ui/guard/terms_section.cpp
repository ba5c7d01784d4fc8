// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/terms_section.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/delegates.h"
#include "ui/common/empty_state.h"
#include "ui/common/file_prompt.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/notice_strip.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/common/themed_icon.h"
#include "ui/guard/fee_delegate.h"
#include "ui/guard/terms_extras.h"
#include "ui/guard/what_if_panel.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimeEdit>

#include <utility>

namespace daozhang::ui {

using reconcile::Lump;
using reconcile::ProviderTerms;
using reconcile::SettlementRule;

namespace {

constexpr int kListWidth = 216;

QStringList splitList(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[,，;；、\\n]"));
    QStringList parts;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts))
        if (const QString word = part.trimmed(); !word.isEmpty() && !parts.contains(word))
            parts.append(word);
    return parts;
}

} // namespace

TermsSection::TermsSection(ShopSession& session, PageHost& host, QWidget* parent)
    : SettingsSection(session, host, parent), m_presenter(new TermsPresenter(session, this)), m_fees(new FeeRulesModel(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    m_errors = new ErrorStrip(this);
    rows->addWidget(m_errors);
    m_proposal = new NoticeStrip(QStringLiteral("terms.proposal"), this);
    rows->addWidget(m_proposal);
    m_adviceStrip = new NoticeStrip(QStringLiteral("terms.advice"), this);
    m_adviceStrip->hide();
    rows->addWidget(m_adviceStrip);
    connect(m_adviceStrip, &NoticeStrip::acted, this, &TermsSection::takeAdvice);
    connect(m_presenter, &TermsPresenter::advised, this, [this](const QVector<reconcile::TermsAdvice>& advice) {
        m_advice = advice;
        showAdvice();
        if (advice.isEmpty() && m_proposed.isEmpty())
            this->host().notify(tr("Nothing to propose: no other terms fit the deposits clearly better."));
    });
    rows->addWidget(makeBar());
    m_columns = new QWidget(this);
    auto* columns = new QHBoxLayout(m_columns);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(metric::kPanelGap);
    columns->addWidget(makeList());
    columns->addWidget(makeForm(), 1);
    rows->addWidget(m_columns, 1);
    m_tried = new WhatIfPanel(session, host, this);
    m_tried->hide();
    rows->addWidget(m_tried, 1);
    connect(m_tried, &WhatIfPanel::left, this, [this] {
        showPart(Shown::Terms);
        m_list->setFocus(Qt::TabFocusReason);
    });
    connect(m_tried, &WhatIfPanel::saveWanted, this, &TermsSection::save);
    connect(m_presenter, &TermsPresenter::tried, this, [this](const std::shared_ptr<const TriedTerms>& tried) {
        m_errors->clear();
        m_tried->setTried(tried, m_presenter->providerNames());
        showPart(Shown::Tried);
        // Where nothing would change there is no table to walk in.
        QWidget* first = m_tried->table()->isVisibleTo(m_tried) ? static_cast<QWidget*>(m_tried->table()) : m_tried->findChild<QPushButton*>(QStringLiteral("whatIf.back"));
        first->setFocus(Qt::TabFocusReason);
    });

    connect(m_presenter, &TermsPresenter::changed, this, &TermsSection::showState);
    connect(m_presenter, &TermsPresenter::loaded, this, [this] {
        if (current() < 0)
            select(0);
        else if (!m_presenter->isChanged())
            showProvider();
    });
    connect(m_presenter, &TermsPresenter::proposed, this, [this](const QVector<reconcile::ProposedProvider>& proposed) {
        m_proposed = proposed;
        select(m_presenter->providers()->rowCount() - static_cast<int>(proposed.size()));
        showState();
    });
    connect(m_proposal, &NoticeStrip::acted, this, &TermsSection::save);
    connect(m_presenter, &TermsPresenter::failed, this, [this](const Error& error) {
        m_wayBack = {};
        m_errors->showError(error);
    });
    connect(m_presenter, &TermsPresenter::saved, this, [this] {
        showPart(Shown::Terms);
        m_errors->clear();
        m_proposed.clear();
        m_readFrom.clear();
        select(std::clamp(current(), 0, std::max(0, m_presenter->providers()->rowCount() - 1)));
        showState();
        this->host().notify(tr("The terms are stored, and the books were reconciled by them."), std::exchange(m_wayBack, {}));
    });
    Language::bind(this, [this] {
        setAccessibleName(title());
        showState();
        showAdvice();
    });
}

QString TermsSection::title() const { return tr("Providers and terms"); }
void TermsSection::refresh() { m_presenter->refresh(); }
QList<QWidget*> TermsSection::panes() const { return {m_list, m_name, m_feeTable, m_tried->table()}; }

QWidget* TermsSection::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* add = makeAction(Act::AddProvider, this);
    connect(add, &QAction::triggered, this, [this] {
        select(m_presenter->addProvider());
        m_name->setFocus(Qt::OtherFocusReason);
    });
    auto* preset = makeAction(Act::AddPreset, this);
    m_presets = new QMenu(this);
    auto* presetButton = makeButton(preset, bar);
    connect(preset, &QAction::triggered, this, [this, presetButton] {
        fillPresets();
        m_presets->popup(presetButton->mapToGlobal(QPoint(0, presetButton->height())));
    });
    auto* read = makeAction(Act::ImportTerms, this);
    connect(read, &QAction::triggered, this, [this] {
        askForFile(this, {tr("Read a terms file"), tr("Terms (*.json)"), {}, QStringLiteral("terms"), {}}, [this](const QString& file) { readFile(file); });
    });
    auto* write = makeAction(Act::ExportTerms, this);
    connect(write, &QAction::triggered, this, [this] {
        askWhereToSave(this, {tr("Write a terms file"), tr("Terms (*.json)"), QStringLiteral("terms.json"), QStringLiteral("terms"), QStringLiteral("json")},
                       [this](const QString& file) {
                           if (const auto done = m_presenter->exportFile(file); !done)
                               m_errors->showError(done.error());
                           else
                               host().notify(tr("The terms were written to %1.").arg(file));
                       });
    });
    auto* save = makeAction(Act::SaveTerms, this);
    connect(save, &QAction::triggered, this, &TermsSection::save);
    m_try = makeAction(Act::TryTerms, this);
    connect(m_try, &QAction::triggered, this, &TermsSection::tryOut);
    m_save = makeButton(save, bar, ButtonLook::Primary);
    m_discard = makeButton(QStringLiteral("terms.discard"), bar);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_proposed.clear();
        m_readFrom.clear();
        m_presenter->discard();
        showPart(Shown::Terms);
        m_errors->clear();
        select(std::min(current(), m_presenter->providers()->rowCount() - 1));
    });
    connect(m_presenter, &TermsPresenter::changed, save, [this, save] { save->setEnabled(m_presenter->isChanged()); });
    connect(m_presenter, &TermsPresenter::changed, this, [this] { m_try->setEnabled(m_presenter->isChanged()); });
    save->setEnabled(false);
    m_try->setEnabled(false);
    row->addWidget(makeButton(add, bar));
    row->addWidget(presetButton);
    auto* writeButton = makeButton(write, bar);
    auto* tryButton = makeButton(m_try, bar);
    row->addWidget(makeButton(read, bar));
    row->addWidget(writeButton);
    row->addStretch();
    row->addWidget(m_discard);
    row->addWidget(tryButton);
    row->addWidget(m_save);
    // A file is written of the terms that are stored: while something is being changed, its place is for what is done with that.
    const auto showButtons = [this, writeButton, tryButton] {
        const bool isChanged = m_presenter->isChanged();
        writeButton->setVisible(!isChanged);
        m_discard->setVisible(isChanged);
        tryButton->setVisible(isChanged);
    };
    connect(m_presenter, &TermsPresenter::changed, bar, showButtons);
    showButtons();
    return bar;
}

QWidget* TermsSection::makeList()
{
    auto* panel = new Panel(this);
    m_listPanel = panel;
    panel->setMinimumWidth(kListWidth);
    m_list = new RowList(QStringLiteral("terms.providers"), panel);
    m_list->setModel(m_presenter->providers());
    m_list->setItemDelegate(new TwoLineDelegate(metric::kListRow, m_list));
    m_empty = new EmptyState(QStringLiteral("document-properties"), panel);
    panel->body()->addWidget(m_list);
    panel->body()->addWidget(m_empty);
    auto* learnTerms = makeAction(Act::LearnTerms, this);
    connect(learnTerms, &QAction::triggered, this, &TermsSection::learn);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(4, 4, 4, 4);
    foot->addWidget(makeButton(learnTerms, panel, ButtonLook::Plain, ButtonSize::Small));
    panel->body()->addLayout(foot);
    panel->body()->setContentsMargins(0, 0, 0, 6);
    connect(m_list, &RowList::rowChanged, this, [this] { showProvider(); });
    connect(m_presenter->providers(), &QAbstractItemModel::modelReset, this, [this] { showProvider(); });
    Language::bind(panel, [this, panel] {
        panel->setTitle(tr("Providers"));
        m_list->setAccessibleName(tr("Providers"));
        m_empty->setTexts(tr("No terms yet"), tr("Add your provider from the list or by hand; without terms no payment can be judged."));
    });
    return panel;
}

QWidget* TermsSection::makeForm()
{
    m_form = new Panel(this);
    m_remove = makeButton(QStringLiteral("terms.remove"), m_form, ButtonLook::Danger, ButtonSize::Small);
    m_form->head()->addWidget(m_remove);
    connect(m_remove, &QPushButton::clicked, this, &TermsSection::removeCurrent);
    auto* inside = new QWidget;
    auto* rows = new QVBoxLayout(inside);
    rows->setContentsMargins(16, 4, 16, 16);
    rows->setSpacing(12);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto edit = [&](QLineEdit*& field, const char* name) {
        field = new QLineEdit(inside);
        field->setObjectName(QString::fromLatin1(name));
        field->setMaxLength(2000);
        connect(field, &QLineEdit::textEdited, this, &TermsSection::takeForm);
    };
    edit(m_name, "terms.name");
    edit(m_merchants, "terms.merchants");
    edit(m_terminals, "terms.terminals");
    edit(m_payers, "terms.payers");
    edit(m_account, "terms.account");
    m_rule = new QComboBox(inside);
    m_rule->setObjectName(QStringLiteral("terms.rule"));
    m_rule->addItems({QString(), QString(), QString()});
    m_days = new QSpinBox(inside);
    m_days->setObjectName(QStringLiteral("terms.days"));
    m_days->setRange(0, 60);
    m_days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_days->setFixedWidth(64);
    m_cutoff = new QTimeEdit(inside);
    m_cutoff->setObjectName(QStringLiteral("terms.cutoff"));
    m_cutoff->setDisplayFormat(QStringLiteral("HH:mm"));
    m_cutoff->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_cutoff->setFixedWidth(72);
    m_lump = new QComboBox(inside);
    m_lump->setObjectName(QStringLiteral("terms.lump"));
    m_lump->addItems(QStringList(7, QString()));
    m_rollsFirst = new QCheckBox(inside);
    m_rollsFirst->setObjectName(QStringLiteral("terms.rollsFirst"));
    m_paysGross = new QCheckBox(inside);
    m_paysGross->setObjectName(QStringLiteral("terms.paysGross"));
    connect(m_rule, &QComboBox::activated, this, &TermsSection::takeForm);
    connect(m_days, &QSpinBox::valueChanged, this, &TermsSection::takeForm);
    connect(m_cutoff, &QTimeEdit::timeChanged, this, &TermsSection::takeForm);
    connect(m_lump, &QComboBox::activated, this, &TermsSection::takeForm);
    connect(m_rollsFirst, &QCheckBox::clicked, this, &TermsSection::takeForm);
    connect(m_paysGross, &QCheckBox::clicked, this, &TermsSection::takeForm);
    nameFields(form);
    rows->addLayout(form);
    rows->addWidget(makeFees());
    m_extras = new TermsExtras(inside);
    connect(m_extras, &TermsExtras::edited, this, &TermsSection::takeForm);
    rows->addWidget(m_extras);
    rows->addStretch();
    auto* scroll = makeScroll(QStringLiteral("terms.scroll"), inside, m_form);
    m_form->body()->addWidget(scroll);
    m_form->body()->setContentsMargins(0, 0, 0, 6);
    return m_form;
}

void TermsSection::nameFields(QFormLayout* form)
{
    const auto row = [&](QWidget* field) {
        auto* label = new TextLabel(TextStyle::Body, Ink::Text2, form->parentWidget());
        label->setBuddy(field);
        form->addRow(label, field);
        return label;
    };
    auto* name = row(m_name);
    auto* merchants = row(m_merchants);
    auto* terminals = row(m_terminals);
    auto* payers = row(m_payers);
    auto* account = row(m_account);
    auto* ruleRow = new QWidget;
    auto* rule = new QHBoxLayout(ruleRow);
    rule->setContentsMargins(0, 0, 0, 0);
    rule->setSpacing(8);
    auto* daysUnit = new TextLabel(TextStyle::Body, Ink::Text2, ruleRow);
    rule->addWidget(m_rule);
    rule->addWidget(m_days);
    rule->addWidget(daysUnit);
    rule->addStretch();
    auto* ruleLabel = row(ruleRow);
    ruleLabel->setBuddy(m_rule);
    auto* cutoff = row(m_cutoff);
    auto* lump = row(m_lump);
    form->addRow(m_rollsFirst);
    form->addRow(m_paysGross);
    Language::bind(m_form, [=, this] {
        const auto set = [](TextLabel* label, QWidget* field, const QString& text) {
            label->setText(text);
            field->setAccessibleName(text);
        };
        set(name, m_name, tr("Name"));
        set(merchants, m_merchants, tr("Merchant numbers"));
        m_merchants->setPlaceholderText(tr("any; several are separated by commas"));
        set(terminals, m_terminals, tr("Terminals"));
        m_terminals->setPlaceholderText(tr("any; several are separated by commas"));
        set(payers, m_payers, tr("Pays under the name"));
        m_payers->setPlaceholderText(tr("part of the payer's name in the bank statement"));
        set(account, m_account, tr("To the account"));
        m_account->setPlaceholderText(tr("any; your account number as the bank writes it"));
        set(ruleLabel, m_rule, tr("Pays on"));
        m_rule->setItemText(0, tr("T + n, business days"));
        m_rule->setItemText(1, tr("D + n, calendar days"));
        m_rule->setItemText(2, tr("S + 0, at once"));
        m_days->setAccessibleName(tr("Days"));
        daysUnit->setText(tr("days after the clearing day"));
        set(cutoff, m_cutoff, tr("Daily cut-off"));
        m_cutoff->setToolTip(tr("Sales at or after it belong to the next clearing day"));
        set(lump, m_lump, tr("One deposit for"));
        m_lump->setItemText(0, tr("each merchant number"));
        m_lump->setItemText(1, tr("each terminal"));
        m_lump->setItemText(2, tr("cards, and one for QR codes"));
        m_lump->setItemText(3, tr("each sale"));
        m_lump->setItemText(4, tr("each batch of a terminal"));
        m_lump->setItemText(5, tr("each kind of card"));
        m_lump->setItemText(6, tr("each wallet, and one for cards"));
        m_rollsFirst->setText(tr("A sale on a weekend counts as one of the next business day"));
        m_paysGross->setText(tr("Pays the full amount; fees are charged apart"));
        m_remove->setText(tr("Remove provider"));
        showProvider();
    });
}

QWidget* TermsSection::makeFees()
{
    auto* box = new QWidget(m_form);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto* head = new QHBoxLayout;
    auto* title = new TextLabel(TextStyle::PanelTitle, Ink::Text, box);
    auto* add = makeButton(QStringLiteral("terms.fees.add"), box, ButtonLook::Plain, ButtonSize::Small);
    auto* remove = makeButton(QStringLiteral("terms.fees.remove"), box, ButtonLook::Plain, ButtonSize::Small);
    head->addWidget(title, 1);
    head->addWidget(add);
    head->addWidget(remove);
    rows->addLayout(head);
    auto* card = new Card(box);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 6);
    m_feeTable = new TableView(QStringLiteral("terms.fees"), metric::kRow, card);
    m_feeTable->setModel(m_fees);
    m_feeTable->setItemDelegate(new FeeDelegate(m_feeTable));
    m_feeTable->setWidths({0, 110, 110, 120});
    m_feeTable->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_feeTable->setSelectionBehavior(QAbstractItemView::SelectItems);
    inside->addWidget(m_feeTable);
    rows->addWidget(card);
    m_feeProblem = new TextLabel(TextStyle::Small, Ink::Text3, box);
    m_feeProblem->setWordWrap(true);
    rows->addWidget(m_feeProblem);
    connect(add, &QPushButton::clicked, m_fees, [this] {
        m_fees->addRow();
        m_feeTable->setCurrentIndex(m_fees->index(m_fees->rowCount() - 1, FeeRulesModel::FeeRate));
        m_feeTable->setFocus(Qt::OtherFocusReason);
    });
    connect(remove, &QPushButton::clicked, m_fees, [this] { m_fees->removeRow(m_feeTable->currentIndex().row()); });
    connect(m_feeTable, &TableView::rowActivated, m_feeTable, qOverload<const QModelIndex&>(&QAbstractItemView::edit));
    connect(m_fees, &FeeRulesModel::edited, this, &TermsSection::takeForm);
    const auto fit = [this] { m_feeTable->fitHeight(); };
    connect(m_fees, &QAbstractItemModel::modelReset, m_feeTable, fit);
    connect(m_fees, &QAbstractItemModel::rowsInserted, m_feeTable, fit);
    connect(m_fees, &QAbstractItemModel::rowsRemoved, m_feeTable, fit);
    const auto showProblem = [this] {
        const bool wrong = !m_fees->problem().isEmpty();
        m_feeProblem->setText(wrong ? m_fees->problem()
                                    : tr("The first row that fits a sale applies. Without rows the fee is read from the provider's file."));
        if (wrong)
            m_feeProblem->setTone(Tone::Bad);
        else
            m_feeProblem->setInk(Ink::Text3);
    };
    connect(m_fees, &FeeRulesModel::problemChanged, box, showProblem);
    connect(m_fees, &QAbstractItemModel::modelReset, box, showProblem);
    Language::bind(box, [=, this] {
        title->setText(tr("Fees"));
        add->setText(tr("Add a row"));
        remove->setText(tr("Remove the row"));
        m_feeTable->setAccessibleName(tr("Fees"));
        showProblem();
    });
    return box;
}

int TermsSection::current() const { return m_list->currentIndex().row(); }

void TermsSection::select(int row)
{
    if (row >= 0 && row < m_presenter->providers()->rowCount())
        m_list->setCurrentIndex(m_presenter->providers()->index(row));
    showProvider();
}

void TermsSection::showProvider()
{
    const int row = current();
    const bool any = row >= 0 && row < m_presenter->terms().providers.size();
    m_form->setVisible(any);
    if (!any)
        return;
    const ProviderTerms& provider = m_presenter->terms().providers[row];
    m_filling = true;
    const auto fill = [](QLineEdit* field, const QString& text) {
        if (field->text() != text)
            field->setText(text);
    };
    m_form->setTitle(provider.name.isEmpty() ? tr("New provider") : provider.name, provider.merchants.join(tr(", ")));
    fill(m_name, provider.name);
    fill(m_merchants, provider.merchants.join(QStringLiteral(", ")));
    fill(m_terminals, provider.terminals.join(QStringLiteral(", ")));
    fill(m_payers, provider.payerNames.join(QStringLiteral(", ")));
    fill(m_account, provider.account);
    m_rule->setCurrentIndex(static_cast<int>(provider.rule.kind));
    m_days->setValue(provider.rule.days);
    m_days->setEnabled(provider.rule.kind != SettlementRule::Kind::Instant);
    m_cutoff->setTime(provider.cutoff);
    m_lump->setCurrentIndex(static_cast<int>(provider.lump));
    m_rollsFirst->setChecked(provider.rollsFirst);
    m_paysGross->setChecked(provider.paysGross);
    if (m_fees->fees() != provider.fees || m_fees->rowCount() == 0)
        m_fees->setFees(provider.fees, session().facts().currency);
    m_extras->show(provider, session().facts().currency);
    m_filling = false;
}

void TermsSection::takeForm()
{
    const int row = current();
    if (m_filling || row < 0 || row >= m_presenter->terms().providers.size())
        return;
    ProviderTerms provider = m_presenter->terms().providers[row];
    provider.name = m_name->text().trimmed();
    provider.merchants = splitList(m_merchants->text());
    provider.terminals = splitList(m_terminals->text());
    provider.payerNames = splitList(m_payers->text());
    provider.account = m_account->text().trimmed();
    provider.rule.kind = static_cast<SettlementRule::Kind>(m_rule->currentIndex());
    provider.rule.days = provider.rule.kind == SettlementRule::Kind::Instant ? 0 : m_days->value();
    m_days->setEnabled(provider.rule.kind != SettlementRule::Kind::Instant);
    provider.cutoff = m_cutoff->time();
    provider.lump = static_cast<Lump>(m_lump->currentIndex());
    provider.rollsFirst = m_rollsFirst->isChecked();
    provider.paysGross = m_paysGross->isChecked();
    provider.fees = m_fees->fees();
    m_extras->take(provider);
    m_presenter->change(row, provider);
}

void TermsSection::showState()
{
    const bool any = m_presenter->providers()->rowCount() > 0;
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    // Alone it takes the place of the form as well.
    m_listPanel->setMaximumWidth(any ? kListWidth : QWIDGETSIZE_MAX);
    m_form->setVisible(any && current() >= 0);
    m_discard->setText(tr("Discard"));
    m_discard->setVisible(m_presenter->isChanged());
    if (!m_presenter->isChanged()) {
        m_proposed.clear();
        m_readFrom.clear();
    }
    const QString strip = stripText();
    m_proposal->setVisible(!strip.isEmpty());
    if (!strip.isEmpty())
        m_proposal->setTexts(strip, m_proposed.isEmpty() ? tr("Save terms") : tr("Save as proposed"));
    emit unsavedChanged();
}

QString TermsSection::stripText() const
{
    if (!m_proposed.isEmpty())
        return proposalText();
    if (!m_readFrom.isEmpty())
        return tr("The terms of %1 are read and not saved yet: nothing is judged by them until they are.").arg(m_readFrom);
    return {};
}

QString TermsSection::proposalText() const
{
    QStringList sentences;
    int unnamed = 0;
    for (const reconcile::ProposedProvider& one : m_proposed) {
        if (one.terms.name.isEmpty())
            ++unnamed;
        else if (one.payer.isEmpty())
            sentences.append(tr("%1: named by its files; no deposits fit yet.").arg(one.terms.name));
        else
            sentences.append(tr("%1: the deposits of “%2” fit on %3 of %4 days of sales.")
                                 .arg(one.terms.name, one.payer, QString::number(one.fittingDays), QString::number(one.days)));
        if (const QString misfits = reconcile::misfitSentence(one.fit, session().facts().currency); !misfits.isEmpty())
            sentences.append(misfits);
    }
    if (unnamed > 0)
        sentences.append(tr("Nothing tells whose %n merchant number(s) are: write the names yourself.", nullptr, unnamed));
    sentences.append(tr("Compare the day, the cut-off and the fees with your contract, then save."));
    return sentences.join(QLatin1Char(' '));
}

void TermsSection::readFile(const QString& path)
{
    m_errors->clear();
    if (const auto done = m_presenter->importFile(path); !done) {
        m_errors->showError(done.error());
        return;
    }
    const QString name = QFileInfo(path).fileName();
    m_proposed.clear();
    m_readFrom = name;
    select(0);
    showState();
    if (!m_presenter->isChanged()) {
        host().notify(tr("%1 says what is stored already.").arg(name));
        return;
    }
    // The first terms of a shop contradict nothing: choosing the file was the decision.
    if (m_presenter->isLoaded() && !m_presenter->hasStoredTerms()) {
        const reconcile::SettlementTerms before = m_presenter->storedTerms();
        m_wayBack = [this, before, name] {
            if (SessionTask* task = m_presenter->store(before, tr("Undone: terms read from %1").arg(name)))
                host().follow(task, tr("Storing the terms and reconciling"));
        };
        store(tr("Read from the file %1").arg(name));
        return;
    }
    save();
}

void TermsSection::fillPresets()
{
    m_presets->clear();
    for (const ProviderTerms& preset : m_presenter->presets()) {
        QAction* entry = m_presets->addAction(preset.name);
        connect(entry, &QAction::triggered, this, [this, preset] { select(m_presenter->addPreset(preset)); });
    }
    if (m_presets->isEmpty())
        m_presets->addAction(tr("All of the list are there"))->setEnabled(false);
}

void TermsSection::removeCurrent()
{
    const int row = current();
    if (row < 0 || row >= m_presenter->terms().providers.size())
        return;
    const ProviderTerms removed = m_presenter->terms().providers[row];
    // Nothing is stored yet, so this needs no reason, only a way back.
    m_presenter->remove(row);
    select(std::min(row, m_presenter->providers()->rowCount() - 1));
    host().notify(tr("%1 was taken off the list. Store the terms to make it so.").arg(removed.name.isEmpty() ? tr("A provider without a name") : removed.name),
                  [this, removed] { select(m_presenter->addPreset(removed)); });
}

QString TermsSection::unsaved() const { return m_presenter->isChanged() ? tr("The settlement terms were changed and are not stored yet.") : QString(); }

void TermsSection::save()
{
    const QStringList changed = m_presenter->changedProviders();
    const QStringList removed = m_presenter->removedProviders();
    if (changed.isEmpty() && removed.isEmpty()) {
        store(m_readFrom.isEmpty() ? QString() : tr("Read from the file %1").arg(m_readFrom));
        return;
    }
    const QString comma = tr(", ");
    QString question = tr("Change the terms of %1 and remove %2?").arg(changed.join(comma), removed.join(comma));
    if (removed.isEmpty())
        question = tr("Change the terms of %1?").arg(changed.join(comma));
    else if (changed.isEmpty())
        question = tr("Remove %1 from the terms?").arg(removed.join(comma));
    QString explanation = tr("Every payment is judged anew by them. Old and new terms and the reason are kept in the journal.");
    if (const QStringList added = m_presenter->addedProviders(); !added.isEmpty())
        explanation = tr("New: %1.").arg(added.join(comma)) + QLatin1Char(' ') + explanation;
    host().askReason({question, explanation, changed.isEmpty() ? tr("Remove from the terms") : tr("Change the terms"),
                      tr("Why, for example a new contract from 1 December"), false, false},
                     [this](const QString& reason) {
                         store(m_readFrom.isEmpty() ? reason : tr("%1 (read from the file %2)").arg(reason, m_readFrom));
                     });
}

void TermsSection::tryOut()
{
    m_errors->clear();
    host().follow(m_presenter->tryOut(), tr("Judging the books by these terms"));
}

void TermsSection::learn()
{
    m_errors->clear();
    host().follow(m_presenter->learn(), tr("Comparing terms with the deposits"));
}

void TermsSection::takeAdvice()
{
    if (m_advice.isEmpty())
        return;
    const reconcile::TermsAdvice advice = m_advice.takeFirst();
    m_presenter->takeAdvice(advice);
    for (int i = 0; i < m_presenter->terms().providers.size(); ++i)
        if (m_presenter->terms().providers.at(i).id == advice.after.terms.id)
            select(i);
    showAdvice();
}

void TermsSection::showAdvice()
{
    m_adviceStrip->setVisible(!m_advice.isEmpty());
    if (m_advice.isEmpty())
        return;
    const reconcile::TermsAdvice& advice = m_advice.constFirst();
    const QString misfits = reconcile::misfitSentence(advice.after, session().facts().currency);
    const QString sentence = reconcile::adviceSentence(advice);
    m_adviceStrip->setTexts(tr("%1: %2 %3", "provider and two sentences").arg(advice.before.terms.name, sentence, misfits), tr("Take into the form"));
}

void TermsSection::showPart(Shown shown)
{
    m_columns->setVisible(shown == Shown::Terms);
    m_tried->setVisible(shown == Shown::Tried);
}

void TermsSection::store(const QString& reason)
{
    m_errors->clear();
    SessionTask* task = m_presenter->save(reason);
    if (!task) {
        m_wayBack = {};
        return;
    }
    host().follow(task, tr("Storing the terms and reconciling"));
}

} // namespace daozhang::ui
