// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a bundle is made of, as values: gathered from a shop by DossierService, or made up by a test.
#pragma once

#include "app/cases/bank_standing.h"
#include "app/cases/case_service.h"
#include "app/reconcile/reconcile_service.h"
#include "models/common/shop_time.h"
#include "models/dossier/dossier_plan.h"

#include <QHash>

namespace daozhang::dossier {

/// A deposit that the reconciliation sheet explains, with its sentence and all rows of its lump.
struct DepositSheet
{
    reconcile::JudgedDeposit deposit;
    QString sentence;
    QVector<reconcile::JudgedSale> sales;
};

/// One sale of a deposit whose fees are in dispute.
struct FeeLine
{
    reconcile::JudgedSale sale;
    QString rate;                            ///< "0.60%"; empty when no price is agreed for its kind of card
    Money agreed;
};

/// A deposit in which other fees were taken than those agreed.
struct FeeLump
{
    BankLineId deposit;
    QDate booked;
    QVector<FeeLine> lines;
    Money agreed;
    Money taken;
    bool isKnownPerSale = false;             ///< the books tell what was taken of each sale, not of the deposit alone
};

struct FeeComparison
{
    QVector<FeeLump> lumps;
    QStringList rates;
    Money agreed;
    Money taken;
    bool addsUp = false;                     ///< the difference is to the fen what the findings claim
};

/// The provider's deposits since the money was due, as reconciliation judged them.
struct DepositTally
{
    QDate from, to;
    int explained = 0;
    int notExplained = 0;
    BankLineId firstNotExplained;
};

struct DossierContent
{
    DossierPlan plan;
    cases::CaseFile file;
    QString shopName;
    QByteArray timezone = "Asia/Shanghai";
    QString providerName;
    QString rule;                            ///< "T+1", empty when no terms are known
    QVector<reconcile::JudgedSale> sales;    ///< the sales the case is about, by time
    QVector<DepositSheet> deposits;          ///< lumps the case's sales belong to, and credits that paid some of it
    QVector<reconcile::Finding> findings;    ///< those of the case that still exist
    QHash<SaleId, reconcile::JudgedSale> twins;  ///< by the case's sale: the same payment in the provider's file
    FeeComparison fees;                      ///< of the fee findings of the case
    DepositTally tally;
    QStringList findingSentences;
    QStringList dueSentences;                ///< how each due date was computed, one sentence each
    QVector<cases::Arrival> arrivals;        ///< what of the claim the bank lines prove by now, one for each deposit
    Money arrived;
    bool isPaid = false;                     ///< all of it arrived
    bool isMoot = false;                     ///< nothing is owed any more: voided, refunded or taken out
    QDate asOf;                              ///< day of the last reconciliation
    QDate coveredTo;                         ///< last day the bank statements cover; null = none
    QDate today;                             ///< for the counter-case alone: a bundle does not depend on it
    QHash<EvidenceId, QString> files;        ///< where the bytes of each included exhibit lie
};

/// What is still to be paid: the claim less what arrived.
Money outstanding(const DossierContent& content);

/// Whether there is anything to say in a table of the program's own.
bool hasContent(OwnPart part, const DossierContent& content);

/// The moment at which the content of the case last changed (UTC): date of the bundle, so that it needs no clock.
QDateTime contentMoment(const DossierContent& content);

/// True for entries that say what happened. False for the shop's own working notes, and for the program's notes about
/// looking, printing and bundling: these would make a bundle differ from the one before only because that one was made.
bool belongsInTimeline(const cases::TimelineEntry& entry);

} // namespace daozhang::dossier
