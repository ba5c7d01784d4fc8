// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/accounts_section.h"

#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"

#include <QMap>

namespace daozhang::ui {

QVector<OwnAccount> AccountsModel::accountsOf(const QVector<intake::SourceFile>& files, const reconcile::SettlementTerms& terms)
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
    return accounts.values();
}

void AccountsModel::setAccounts(const QVector<OwnAccount>& accounts, QDate today)
{
    beginResetModel();
    m_accounts = accounts;
    m_today = today;
    endResetModel();
}

QVariant AccountsModel::data(const QModelIndex& index, int role) const
{
    const OwnAccount& account = m_accounts.at(index.row());
    if (role != Qt::DisplayRole)
        return role == Qt::TextAlignmentRole && index.column() == Files ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    switch (index.column()) {
    case Number: return account.number;
    case CoveredFrom: return shortDate(account.from, m_today);
    case CoveredTo: return shortDate(account.to, m_today);
    case Files: return QString::number(account.files);
    case PaidBy: return account.paidBy.join(QStringLiteral(", "));
    default: return {};
    }
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
    case CoveredFrom: return tr("Statements from");
    case CoveredTo: return tr("Up to");
    case Files: return tr("Files");
    case PaidBy: return tr("Named in the terms of");
    default: return {};
    }
}

namespace {

struct Known
{
    QVector<OwnAccount> accounts;
};

} // namespace

AccountsSection::AccountsSection(ShopSession& session, PageHost& host, QWidget* parent)
    : SettingsSection(session, host, parent), m_model(new AccountsModel(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    m_panel = new Panel(this);
    m_table = new TableView(QStringLiteral("accounts.table"), metric::kRow, m_panel);
    m_table->setModel(m_model);
    m_table->setWidths({260, 130, 130, 80, 0});
    m_empty = new EmptyState(QStringLiteral("view-bank"), m_panel);
    m_panel->body()->addWidget(m_table);
    m_panel->body()->addWidget(m_empty);
    m_panel->body()->setContentsMargins(0, 0, 0, 6);
    rows->addWidget(m_panel);
    Language::bind(this, [this] {
        setAccessibleName(title());
        m_panel->setTitle(tr("Own accounts"), tr("as the bank statements name them"));
        m_table->setAccessibleName(tr("Own accounts"));
        m_empty->setTexts(tr("No account yet"), tr("Import a bank statement; its account appears here by itself."));
    });
    m_table->hide();
}

QString AccountsSection::title() const { return tr("Own accounts"); }
QList<QWidget*> AccountsSection::panes() const { return {m_table}; }

void AccountsSection::refresh()
{
    session().read<Known>(
        this,
        [](Rooms& rooms, TaskContext&) -> Result<Known> {
            DZ_ASSIGN(const QVector<intake::SourceFile> files, rooms.intake().history());
            DZ_ASSIGN(const reconcile::SettlementTerms terms, rooms.reconcile().terms());
            return Known{AccountsModel::accountsOf(files, terms)};
        },
        [this](Result<Known> known) {
            if (!known) {
                host().showError(known.error());
                return;
            }
            m_model->setAccounts(known->accounts, session().facts().today);
            m_table->setVisible(!known->accounts.isEmpty());
            m_empty->setVisible(known->accounts.isEmpty());
        });
}

} // namespace daozhang::ui
