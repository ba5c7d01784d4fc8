// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/terms_presenter.h"

#include "app/common/open_databases.h"
#include "app/reconcile/reconcile_list.h"
#include "app/common/json_fault.h"
#include "ui/common/item_roles.h"
#include "ui/guard/what_if_panel.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace daozhang::ui {

using reconcile::FeeRule;
using reconcile::ProviderTerms;
using reconcile::SettlementTerms;

void FeeRulesModel::setFees(const QVector<FeeRule>& fees, Currency currency)
{
    beginResetModel();
    m_fees = fees;
    m_currency = currency;
    m_problem.clear();
    endResetModel();
}

void FeeRulesModel::addRow()
{
    beginInsertRows({}, rowCount(), rowCount());
    FeeRule fee;
    fee.fixed = Money(0, m_currency);
    m_fees.append(fee);
    endInsertRows();
    emit edited();
}

void FeeRulesModel::removeRow(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_fees.removeAt(row);
    endRemoveRows();
    emit edited();
}

QString FeeRulesModel::cardName(FeeRule::Applies applies)
{
    switch (applies) {
    case FeeRule::Applies::Any: return tr("Any card");
    case FeeRule::Applies::Debit: return tr("Debit card");
    case FeeRule::Applies::Credit: return tr("Credit card");
    case FeeRule::Applies::Qr: return tr("QR code");
    }
    return {};
}

QVariant FeeRulesModel::data(const QModelIndex& index, int role) const
{
    const FeeRule& fee = m_fees.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() != Card)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::EditRole && index.column() == Card)
        return static_cast<int>(fee.applies);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Card: return cardName(fee.applies);
    case FeeRate: return fee.rate.toPercent();
    case Cap: return fee.cap ? fee.cap->toString() : (role == Qt::EditRole ? QString() : tr("no cap"));
    case Fixed: return fee.fixed.toString();
    default: return {};
    }
}

bool FeeRulesModel::take(FeeRule& fee, int column, const QString& text)
{
    switch (column) {
    case FeeRate: {
        // "0.6" in a column of percentages means 0.6 %.
        const auto rate = Rate::parse(text.contains(QLatin1Char('%')) ? text : text + QLatin1Char('%'));
        if (!rate || rate->perMillion < 0 || rate->perMillion > 200'000) {
            m_problem = tr("“%1” is not a rate. Write it like 0.60%, at most 20%.").arg(text);
            return false;
        }
        fee.rate = *rate;
        return true;
    }
    case Cap:
    case Fixed: {
        if (column == Cap && text.isEmpty()) {
            fee.cap.reset();
            return true;
        }
        const auto amount = Money::parse(text.isEmpty() ? QStringLiteral("0") : text, m_currency);
        if (!amount || amount->isNegative()) {
            m_problem = tr("“%1” is not an amount. Write it like 20.00.").arg(text);
            return false;
        }
        if (column == Cap)
            fee.cap = *amount;
        else
            fee.fixed = *amount;
        return true;
    }
    default: return false;
    }
}

bool FeeRulesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    FeeRule fee = m_fees.at(index.row());
    m_problem.clear();
    bool taken = false;
    if (index.column() == Card) {
        fee.applies = static_cast<FeeRule::Applies>(std::clamp(value.toInt(), 0, 3));
        taken = true;
    } else {
        taken = take(fee, index.column(), value.toString().trimmed());
    }
    emit problemChanged();
    if (!taken)
        return false;
    m_fees[index.row()] = fee;
    emit dataChanged(index, index);
    emit edited();
    return true;
}

QVariant FeeRulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Card)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Card: return tr("Paid by");
    case FeeRate: return tr("Rate");
    case Cap: return tr("At most");
    case Fixed: return tr("Plus per sale");
    default: return {};
    }
}

Qt::ItemFlags FeeRulesModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

void ProviderTermsModel::setProviders(const QVector<ProviderTerms>& providers)
{
    const bool sameCount = providers.size() == m_providers.size();
    if (!sameCount)
        beginResetModel();
    m_providers = providers;
    if (!sameCount)
        endResetModel();
    else if (!m_providers.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

QVariant ProviderTermsModel::data(const QModelIndex& index, int role) const
{
    const ProviderTerms& provider = m_providers.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return provider.name.isEmpty() ? tr("Name missing") : provider.name;
    case AmountRole: return provider.rule.toString();
    case SecondLineRole:
        return provider.merchants.isEmpty() ? tr("any merchant number") : provider.merchants.join(QStringLiteral(", "));
    default: return {};
    }
}

TermsPresenter::TermsPresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session) {}

void TermsPresenter::refresh()
{
    m_session.read<SettlementTerms>(
        this, [](Rooms& rooms, TaskContext&) { return rooms.reconcile().terms(); },
        [this](Result<SettlementTerms> terms) {
            if (!terms) {
                emit failed(terms.error());
                return;
            }
            // What a person is typing must survive a refresh that somebody else's write caused.
            const bool keep = m_isLoaded && isChanged();
            m_stored = *terms;
            if (!keep)
                m_edited = *terms;
            m_isLoaded = true;
            show();
            emit loaded();
        });
}

void TermsPresenter::show()
{
    m_providers.setProviders(m_edited.providers);
    emit changed();
}

QVector<ProviderTerms> TermsPresenter::presets() const
{
    QVector<ProviderTerms> result;
    const QDir folder(QStringLiteral(":/terms"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto terms = SettlementTerms::fromJson(QJsonDocument::fromJson(file.readAll()).object());
        if (!terms)
            continue;
        for (const ProviderTerms& provider : terms->providers)
            if (!m_edited.byId(provider.id))
                result.append(provider);
    }
    return result;
}

int TermsPresenter::addProvider()
{
    ProviderTerms provider;
    for (int n = static_cast<int>(m_edited.providers.size()) + 1; provider.id.isEmpty(); ++n)
        if (const QString id = QStringLiteral("provider%1").arg(n); !m_edited.byId(id))
            provider.id = id;
    return addPreset(provider);
}

int TermsPresenter::addPreset(const ProviderTerms& preset)
{
    m_edited.providers.append(preset);
    show();
    return static_cast<int>(m_edited.providers.size()) - 1;
}

void TermsPresenter::change(int index, const ProviderTerms& provider)
{
    if (index < 0 || index >= m_edited.providers.size() || m_edited.providers[index] == provider)
        return;
    m_edited.providers[index] = provider;
    show();
}

void TermsPresenter::remove(int index)
{
    if (index < 0 || index >= m_edited.providers.size())
        return;
    m_edited.providers.removeAt(index);
    show();
}

void TermsPresenter::discard()
{
    m_edited = m_stored;
    show();
}

Result<void> TermsPresenter::importFile(const QString& path)
{
    NamedFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(ErrorCode::Unreadable, tr("%1 could not be opened: %2").arg(QFileInfo(path).fileName(), file.errorString()));
    QJsonParseError problem;
    const QByteArray json = file.read(4 << 20);
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return Failure(ErrorCode::Unreadable, tr("%1 is not a terms file: %2.").arg(QFileInfo(path).fileName(), jsonFault(json, problem)));
    DZ_ASSIGN(const SettlementTerms read, SettlementTerms::fromJson(document.object()));
    DZ_CHECK(read.check());
    m_edited = read;
    show();
    return {};
}

Result<void> TermsPresenter::exportFile(const QString& path) const
{
    QSaveFile file(path);
    const QByteArray json = QJsonDocument(m_edited.toJson()).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return Failure(ErrorCode::Storage, tr("%1 could not be written: %2").arg(path, file.errorString()));
    return {};
}

QString TermsPresenter::nameOf(const ProviderTerms& provider)
{
    return provider.name.isEmpty() ? tr("a provider without a name") : provider.name;
}

QStringList TermsPresenter::changedProviders() const
{
    QStringList names;
    for (const ProviderTerms& stored : m_stored.providers)
        if (const ProviderTerms* now = m_edited.byId(stored.id); now && !(*now == stored))
            names.append(nameOf(stored));
    return names;
}

QStringList TermsPresenter::removedProviders() const
{
    QStringList names;
    for (const ProviderTerms& stored : m_stored.providers)
        if (!m_edited.byId(stored.id))
            names.append(nameOf(stored));
    return names;
}

QStringList TermsPresenter::addedProviders() const
{
    QStringList names;
    for (const ProviderTerms& now : m_edited.providers)
        if (!m_stored.byId(now.id))
            names.append(nameOf(now));
    return names;
}

void TermsPresenter::propose()
{
    struct Ground
    {
        SettlementTerms stored;
        QVector<reconcile::ProposedProvider> proposals;
    };
    // A stored provider that the edits take away is not proposed back; what is being typed counts as known.
    const std::optional<SettlementTerms> edited = m_isLoaded ? std::optional(m_edited) : std::nullopt;
    m_session.read<Ground>(
        this,
        [edited, presets = presets()](Rooms& rooms, TaskContext&) -> Result<Ground> {
            Ground ground;
            DZ_ASSIGN(ground.stored, rooms.reconcile().terms());
            SettlementTerms known = edited.value_or(ground.stored);
            for (const ProviderTerms& provider : std::as_const(ground.stored.providers))
                if (!known.byId(provider.id))
                    known.providers.append(provider);
            DZ_ASSIGN(const QVector<cases::ProviderProfile> directory, rooms.providers().all());
            QVector<reconcile::KnownProvider> names;
            for (const cases::ProviderProfile& profile : directory)
                names.append({profile.id, profile.name});
            DZ_ASSIGN(ground.proposals, rooms.reconcile().proposeTerms(known, presets, names));
            return ground;
        },
        [this](Result<Ground> ground) {
            if (!ground) {
                emit failed(ground.error());
                return;
            }
            if (!m_isLoaded) {
                m_stored = m_edited = ground->stored;
                m_isLoaded = true;
            }
            QVector<reconcile::ProposedProvider> added;
            for (const reconcile::ProposedProvider& proposal : std::as_const(ground->proposals))
                if (!m_edited.byId(proposal.terms.id)) {
                    m_edited.providers.append(proposal.terms);
                    added.append(proposal);
                }
            show();
            emit loaded();
            if (!added.isEmpty())
                emit proposed(added);
        });
}

QHash<QString, QString> TermsPresenter::providerNames() const
{
    QHash<QString, QString> names;
    for (const SettlementTerms* terms : {&m_stored, &m_edited})
        for (const ProviderTerms& provider : terms->providers)
            names.insert(provider.id, nameOf(provider));
    return names;
}

SessionTask* TermsPresenter::learn()
{
    propose();
    using Advice = QVector<reconcile::TermsAdvice>;
    return m_session.look<Advice>(
        this, [](Rooms& rooms, TaskContext& task) { return rooms.reconcile().adviseTerms(task); },
        [this](Result<Advice> answer) {
            if (answer)
                emit advised(*answer);
            else
                emit failed(answer.error());
        });
}

void TermsPresenter::takeAdvice(const reconcile::TermsAdvice& advice)
{
    for (int i = 0; i < m_edited.providers.size(); ++i) {
        if (m_edited.providers.at(i).id != advice.after.terms.id)
            continue;
        // Only what was learned: names and numbers stay as they are typed.
        ProviderTerms terms = m_edited.providers.at(i);
        terms.rule = advice.after.terms.rule;
        terms.cutoff = advice.after.terms.cutoff;
        terms.lump = advice.after.terms.lump;
        terms.fees = advice.after.terms.fees;
        change(i, terms);
    }
}

SessionTask* TermsPresenter::tryOut()
{
    using Answer = std::shared_ptr<const TriedTerms>;
    // On the thread that looks at files: lists are still read meanwhile.
    return m_session.look<Answer>(
        this,
        [terms = m_edited](Rooms& rooms, TaskContext& task) -> Result<Answer> {
            auto tried = std::make_shared<TriedTerms>();
            DZ_ASSIGN(tried->comparison, rooms.reconcile().whatIf({terms, {}}, task));
            QVector<SaleId> ids;
            for (const reconcile::SaleChange& change : tried->comparison.sales.first(std::min(tried->comparison.sales.size(), TriedTerms::kMostShown)))
                ids.append(change.before.sale);
            DZ_ASSIGN(const QVector<reconcile::JudgedSale> sales, rooms.reconcile().salesByIds(ids));
            for (const reconcile::JudgedSale& sale : sales)
                tried->sales.insert(sale.sale.id, sale.sale);
            for (const reconcile::DepositChange& change : std::as_const(tried->comparison.deposits))
                if (const auto deposit = rooms.reconcile().list().deposit(change.deposit))
                    tried->lines.insert(change.deposit, deposit->line);
            return Answer(tried);
        },
        [this](Result<Answer> answer) {
            if (answer)
                emit tried(*answer);
            else
                emit failed(answer.error());
        });
}

SessionTask* TermsPresenter::save(const QString& reason) { return store(m_edited, reason); }

SessionTask* TermsPresenter::store(const SettlementTerms& wanted, const QString& reason)
{
    // Asked of what was typed: reading it would put the id in the place of a name that is missing.
    if (const auto allowed = wanted.check(); !allowed) {
        emit failed(allowed.error());
        return nullptr;
    }
    // The reader of the file checks what the form let pass: one place knows what terms must hold.
    const auto checked = SettlementTerms::fromJson(wanted.toJson());
    if (!checked) {
        emit failed(checked.error());
        return nullptr;
    }
    return m_session.write<SettlementTerms>(
        this,
        [terms = *checked, reason](Rooms& rooms, TaskContext& task) -> Result<SettlementTerms> {
            DZ_CHECK(rooms.reconcile().setTerms(terms, reason));
            DZ_CHECK(rooms.reconcileAndFollow(task));
            return terms;
        },
        [this](Result<SettlementTerms> terms) {
            if (!terms) {
                emit failed(terms.error());
                return;
            }
            m_stored = *terms;
            m_edited = *terms;
            show();
            emit saved();
        });
}

} // namespace daozhang::ui
