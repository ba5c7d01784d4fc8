// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of the command line (design.md §7): amounts as decimal strings, times ISO 8601 with offset, dates ISO.
#pragma once

#include "app/cli/command.h"

namespace daozhang::cli {

QString typeCode(intake::SaleType type);  ///< "sale", "void", "refund", "reversal", "preauth", "preauth_completion", "completion_void", "other"
QString bookCode(intake::Book book);      ///< "terminal", "provider", "bank"
QJsonValue dateValue(QDate date);         ///< ISO text, or null
QJsonValue momentValue(const QDateTime& utc, const ShopTime& time);

QJsonObject toJson(const intake::SourceFile& file);
QJsonObject toJson(const reconcile::JudgedSale& judged, const ShopTime& time);
QJsonObject toJson(const reconcile::SaleWay& way);
QJsonObject toJson(const reconcile::JudgedDeposit& judged, const QHash<SaleId, QString>& saleKeys);
QJsonObject toJson(const reconcile::Finding& finding, const QVector<reconcile::JudgedSale>& sales, QDate asOf);
QJsonObject toJson(const reconcile::ReconcileSummary& summary);
QJsonObject toJson(const cases::Case& record, const ShopTime& time);
QJsonObject toJson(const cases::CaseFile& file, const ShopTime& time);
QJsonObject toJson(const evidence::EvidenceItem& item, const ShopTime& time);

} // namespace daozhang::cli
