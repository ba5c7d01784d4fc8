// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/terms_presenter.h"

#include "app/common/json_fault.h"
#include "ui/common/item_roles.h"

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
    case Qt::DisplayRole: return provider.name.isEmpty() ? provider.id : provider.name;
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
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(ErrorCode::Unreadable, tr("%1 could not be opened: %2").arg(QFileInfo(path).fileName(), file.errorString()));
    QJsonParseError problem;
    const QByteArray json = file.read(4 << 20);
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return Failure(ErrorCode::Unreadable, tr("%1 is not a terms file: %2.").arg(QFileInfo(path).fileName(), jsonFault(json, problem)));
    DZ_ASSIGN(m_edited, SettlementTerms::fromJson(document.object()));
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

QStringList TermsPresenter::changedProviders() const
{
    QStringList names;
    for (const ProviderTerms& stored : m_stored.providers) {
        const ProviderTerms* now = m_edited.byId(stored.id);
        if (!now || !(*now == stored))
            names.append(stored.name.isEmpty() ? stored.id : stored.name);
    }
    return names;
}

void TermsPresenter::propose(const QStringList& providers)
{
    struct Ground
    {
        SettlementTerms terms;
        QVector<intake::SourceFile> files;
        QVector<cases::ProviderProfile> directory;
    };
    m_session.read<Ground>(
        this,
        [](Rooms& rooms, TaskContext&) -> Result<Ground> {
            Ground ground;
            DZ_ASSIGN(ground.terms, rooms.reconcile().terms());
            DZ_ASSIGN(ground.files, rooms.intake().history());
            DZ_ASSIGN(ground.directory, rooms.providers().all());
            return ground;
        },
        [this, providers](Result<Ground> ground) {
            if (!ground) {
                emit failed(ground.error());
                return;
            }
            if (!m_isLoaded) {
                m_stored = m_edited = ground->terms;
                m_isLoaded = true;
            }
            QStringList names;
            for (const QString& id : providers) {
                const QString wanted = id.isEmpty() ? QStringLiteral("provider1") : id;
                if (m_edited.byId(wanted))
                    continue;
                ProviderTerms proposal;
                for (const ProviderTerms& preset : presets())
                    if (preset.id == wanted)
                        proposal = preset;
                proposal.id = wanted;
                for (const cases::ProviderProfile& known : std::as_const(ground->directory))
                    if (proposal.name.isEmpty() && known.id == wanted) {
                        proposal.name = known.name;
                        proposal.payerNames = {known.name};
                    }
                for (const intake::SourceFile& file : std::as_const(ground->files)) {
                    if (file.undone || file.book == intake::Book::Bank || file.provider != id)
                        continue;
                    for (const intake::Coverage& coverage : file.coverage)
                        if (const QString merchant = coverage.subject.section(QLatin1Char('/'), 0, 0).trimmed();
                            !merchant.isEmpty() && !proposal.merchants.contains(merchant))
                            proposal.merchants.append(merchant);
                }
                names.append(proposal.name.isEmpty() ? proposal.id : proposal.name);
                m_edited.providers.append(proposal);
            }
            show();
            emit loaded();
            if (!names.isEmpty())
                emit proposed(names);
        });
}

SessionTask* TermsPresenter::save(const QString& reason)
{
    // The reader of the file checks what the form let pass: one place knows what terms must hold.
    const auto checked = SettlementTerms::fromJson(m_edited.toJson());
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
