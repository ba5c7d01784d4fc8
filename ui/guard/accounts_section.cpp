// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/accounts_section.h"

#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"

#include <QMap>

namespace daozhang::ui {

namespace {

constexpr int kMostLetters = 60;

struct Known
{
    QVector<OwnAccount> accounts;
};

} // namespace

QVector<OwnAccount> AccountsModel::accountsOf(const QVector<intake::SourceFile>& files, const reconcile::SettlementTerms& terms,
                                              const QVector<guard::OwnAccountNote>& notes)
{
    QMap<QString, OwnAccount> accounts;
    for (const intake::SourceFile& file : files) {
        if (file.book != intake::Book::Bank || file.undone)
            continue;
        for (const intake::Coverage& coverage : file.coverage) {
            OwnAccount& account = accounts[coverage.subject];
            account.number = coverage.subject;
            account.from = account.from.isValid() ? std::min(account.from, coverage.from) : coverage.from;
            account.to = account.to.isValid() ? std::max(account.to, coverage.to) : coverage.to;
            ++account.files;
        }
    }
    for (const reconcile::ProviderTerms& provider : terms.providers) {
        if (provider.account.isEmpty())
            continue;
        OwnAccount& account = accounts[provider.account];
        account.number = provider.account;
        account.paidBy.append(provider.name);
    }
    for (OwnAccount& account : accounts)
        account.note.number = account.number;
    for (const guard::OwnAccountNote& note : notes)
        if (accounts.contains(note.number))
            accounts[note.number].note = note;
    return accounts.values();
}

void AccountsModel::setAccounts(const QVector<OwnAccount>& accounts, QDate today)
{
    const bool sameRows = accounts.size() == m_accounts.size() && today == m_today;
    if (!sameRows)
        beginResetModel();
    m_accounts = accounts;
    m_today = today;
    if (!sameRows)
        endResetModel();
    else if (!m_accounts.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

QVariant AccountsModel::data(const QModelIndex& index, int role) const
{
    const OwnAccount& account = m_accounts.at(index.row());
    const bool right = index.column() == Files;
    if (role == Qt::TextAlignmentRole)
        return right ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (index.column() == Ours && (role == ChipRole || role == Qt::AccessibleTextRole)) {
        const Chip chip = account.note.isOurs ? Chip{tr("Ours"), QStringLiteral("checkmark"), Tone::Ok}
                                              : Chip{tr("Not ours"), QStringLiteral("list-remove"), Tone::Mute};
        return role == ChipRole ? QVariant::fromValue(chip) : QVariant(chip.text);
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Number: return account.number;
    case Name: return account.note.name;
    case Bank: return account.note.bank;
    case CoveredFrom: return shortDate(account.from, m_today);
    case CoveredTo: return shortDate(account.to, m_today);
    case Files: return QString::number(account.files);
    case PaidBy: return account.paidBy.join(QStringLiteral(", "));
    default: return {};
    }
}

bool AccountsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || (index.column() != Name && index.column() != Bank))
        return false;
    guard::OwnAccountNote note = m_accounts.at(index.row()).note;
    QString& field = index.column() == Name ? note.name : note.bank;
    const QString text = value.toString().simplified().left(kMostLetters);
    if (text == field)
        return false;
    field = text;
    emit noted(note);
    return true;
}

Qt::ItemFlags AccountsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && (index.column() == Name || index.column() == Bank))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant AccountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Files)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Account");
    case Name: return tr("Called");
    case Bank: return tr("Bank");
    case Ours: return tr("Whose");
    case CoveredFrom: return tr("From");
    case CoveredTo: return tr("Up to");
    case Files: return tr("Files");
    case PaidBy: return tr("In terms of");
    default: return {};
    }
}

AccountsSection::AccountsSection(ShopSession& session, PageHost& host, QWidget* parent)
    : SettingsSection(session, host, parent), m_model(new AccountsModel(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    m_errors = new ErrorStrip(this);
    rows->addWidget(m_errors);
    m_panel = new Panel(this);
    m_edit = makeButton(QStringLiteral("accounts.edit"), m_panel, ButtonLook::Plain, ButtonSize::Small);
    m_ours = makeButton(QStringLiteral("accounts.ours"), m_panel, ButtonLook::Plain, ButtonSize::Small);
    m_panel->head()->addWidget(m_edit);
    m_panel->head()->addWidget(m_ours);
    m_table = new TableView(QStringLiteral("accounts.table"), metric::kRow, m_panel);
    m_table->setModel(m_model);
    m_table->setWidths({176, 0, 84, 92, 68, 68, 52, 84});
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_empty = new EmptyState(QStringLiteral("view-bank"), m_panel);
    m_panel->body()->addWidget(m_table);
    m_panel->body()->addWidget(m_empty);
    m_panel->body()->setContentsMargins(0, 0, 0, 6);
    rows->addWidget(m_panel, 1);
    m_hint = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_hint->setWordWrap(true);
    rows->addWidget(m_hint);
    connect(m_model, &AccountsModel::noted, this, [this](const guard::OwnAccountNote& note) { store(note, {}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountsSection::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AccountsSection::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AccountsSection::showCurrent);
    const auto edit = [this] {
        if (const QModelIndex row = m_table->currentIndex(); row.isValid()) {
            const QModelIndex cell = row.column() == AccountsModel::Bank ? row : row.siblingAtColumn(AccountsModel::Name);
            m_table->setCurrentIndex(cell);
            m_table->edit(cell);
        }
    };
    connect(m_table, &TableView::rowActivated, this, edit);
    connect(m_edit, &QPushButton::clicked, this, edit);
    connect(m_ours, &QPushButton::clicked, this, &AccountsSection::turnOurs);
    Language::bind(this, [this] {
        setAccessibleName(title());
        m_panel->setTitle(tr("Own accounts"), tr("as the bank statements name them"));
        m_table->setAccessibleName(tr("Own accounts"));
        m_empty->setTexts(tr("No account yet"), tr("Import a bank statement; its account appears here by itself."));
        m_edit->setText(tr("Name it"));
        m_edit->setToolTip(tr("Write what the shop calls this account, and the bank (F2)"));
        m_hint->setText(tr("An account that is not the shop's own stays in the books, but does not count among its accounts any more. "
                           "To take its lines back, take its import back on the page Import."));
        showCurrent();
    });
    m_table->hide();
}

QString AccountsSection::title() const { return tr("Own accounts"); }
QList<QWidget*> AccountsSection::panes() const { return {m_table}; }

void AccountsSection::showCurrent()
{
    const int row = m_table->currentIndex().row();
    const bool any = row >= 0 && row < m_model->rowCount();
    m_edit->setEnabled(any);
    m_ours->setEnabled(any);
    m_ours->setText(!any || m_model->at(row).note.isOurs ? tr("Not ours…") : tr("Ours after all…"));
}

void AccountsSection::turnOurs()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return;
    guard::OwnAccountNote note = m_model->at(row).note;
    note.isOurs = !note.isOurs;
    host().askReason({note.isOurs ? tr("Is the account %1 the shop's own after all?").arg(note.number)
                                  : tr("Is the account %1 not the shop's own?").arg(note.number),
                      tr("The reason is kept in the journal."), note.isOurs ? tr("It is ours") : tr("It is not ours"), tr("Why"), false, false},
                     [this, note](const QString& reason) { store(note, reason); });
}

void AccountsSection::store(const guard::OwnAccountNote& note, const QString& reason)
{
    m_errors->clear();
    session().write<bool>(
        this,
        [note, reason](Rooms& rooms, TaskContext&) -> Result<bool> {
            DZ_CHECK(rooms.noteAccount(note, reason));
            return true;
        },
        [this](Result<bool> done) {
            if (!done)
                m_errors->showError(done.error());
            refresh();
        });
}

void AccountsSection::refresh()
{
    session().read<Known>(
        this,
        [](Rooms& rooms, TaskContext&) -> Result<Known> {
            DZ_ASSIGN(const QVector<intake::SourceFile> files, rooms.intake().history());
            DZ_ASSIGN(const reconcile::SettlementTerms terms, rooms.reconcile().terms());
            DZ_ASSIGN(const QVector<guard::OwnAccountNote> notes, rooms.accountNotes());
            return Known{AccountsModel::accountsOf(files, terms, notes)};
        },
        [this](Result<Known> known) {
            if (!known) {
                m_errors->showError(known.error());
                return;
            }
            m_model->setAccounts(known->accounts, session().facts().today);
            const bool any = !known->accounts.isEmpty();
            m_table->setVisible(any);
            m_empty->setVisible(!any);
            m_edit->setVisible(any);
            m_ours->setVisible(any);
            m_hint->setVisible(any);
        });
}

} // namespace daozhang::ui
