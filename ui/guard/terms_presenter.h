// SPDX-License-Identifier: GPL-3.0-or-later
// Settlement terms being edited: providers, their rules and fees; nothing is stored before save().
#pragma once

#include "app/session/shop_session.h"
#include "models/reconcile/settlement_terms.h"

#include <QAbstractListModel>

namespace daozhang::ui {

/// The fees of one provider as an editable table. Values are text as in the terms file: "0.60%", "20.00".
class FeeRulesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Card, FeeRate, Cap, Fixed, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void setFees(const QVector<reconcile::FeeRule>& fees, Currency currency);
    const QVector<reconcile::FeeRule>& fees() const { return m_fees; }
    void addRow();
    void removeRow(int row);
    /// Why the last entry was not taken; empty when it was.
    QString problem() const { return m_problem; }
    static QString cardName(reconcile::FeeRule::Applies applies);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_fees.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void edited();
    void problemChanged();

private:
    bool take(reconcile::FeeRule& fee, int column, const QString& text);

    QVector<reconcile::FeeRule> m_fees;
    Currency m_currency;
    QString m_problem;
};

/// Names of the providers, for the list at the left.
class ProviderTermsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setProviders(const QVector<reconcile::ProviderTerms>& providers);
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_providers.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QVector<reconcile::ProviderTerms> m_providers;
};

struct TriedTerms;

class TermsPresenter : public QObject
{
    Q_OBJECT
public:
    explicit TermsPresenter(ShopSession& session, QObject* parent = nullptr);

    void refresh();
    bool isLoaded() const { return m_isLoaded; }
    bool isChanged() const { return !(m_edited == m_stored); }
    const reconcile::SettlementTerms& terms() const { return m_edited; }
    ProviderTermsModel* providers() { return &m_providers; }
    /// Provider presets shipped with the program that the shop does not have yet.
    QVector<reconcile::ProviderTerms> presets() const;

    /// Index of the new provider.
    int addProvider();
    int addPreset(const reconcile::ProviderTerms& preset);
    void change(int index, const reconcile::ProviderTerms& provider);
    void remove(int index);
    void discard();
    /// Edits become what the file says; nothing is stored.
    Result<void> importFile(const QString& path);
    bool hasStoredTerms() const { return !m_stored.providers.isEmpty(); }
    const reconcile::SettlementTerms& storedTerms() const { return m_stored; }
    /// Stores these terms, whatever is being edited: the way back of a save().
    SessionTask* store(const reconcile::SettlementTerms& terms, const QString& reason);
    Result<void> exportFile(const QString& path) const;
    /// Names of stored providers that the edits change, and of those that they remove: both want a reason.
    QStringList changedProviders() const;
    QStringList removedProviders() const;
    QStringList addedProviders() const;
    /// Adds terms for the merchant numbers that neither the stored terms nor the edits have; answers by proposed().
    void propose();
    /// Looks at the stored terms and at what has none yet; answers by proposed() and advised(), or failed().
    SessionTask* learn();
    /// Puts proposed terms in the place of the edits of that provider.
    void takeAdvice(const reconcile::TermsAdvice& advice);
    /// Judges the books by the edits, without storing them; answers by tried() or failed().
    SessionTask* tryOut();
    /// Names of the providers, stored and edited, by id.
    QHash<QString, QString> providerNames() const;
    /// Checks, stores and reconciles anew; answers by saved() or failed().
    SessionTask* save(const QString& reason = {});

signals:
    void loaded();
    void changed();
    void saved();
    /// `providers` were added at the end of the list.
    void proposed(const QVector<daozhang::reconcile::ProposedProvider>& providers);
    /// Stored terms that others fit better than; empty = none, or nothing was learned.
    void advised(const QVector<daozhang::reconcile::TermsAdvice>& advice);
    void tried(const std::shared_ptr<const daozhang::ui::TriedTerms>& tried);
    void failed(const daozhang::Error& error);

private:
    static QString nameOf(const reconcile::ProviderTerms& provider);
    void show();

    ShopSession& m_session;
    reconcile::SettlementTerms m_stored;
    reconcile::SettlementTerms m_edited;
    ProviderTermsModel m_providers;
    bool m_isLoaded = false;
};

} // namespace daozhang::ui
