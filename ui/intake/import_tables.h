// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the Import page, made from values in the language of the moment.
#pragma once

#include "models/common/shop_time.h"
#include "ui/intake/cells_model.h"
#include "ui/intake/import_presenter.h"

namespace daozhang::ui {

struct CellTable
{
    QVector<CellsModel::Column> columns;
    QVector<CellsModel::Row> rows;
};

/// "Terminal", "Provider", "Bank": whose record a file is.
QString bookName(intake::Book book);
QString saleTypeName(intake::SaleType type);

CellTable filesTable(const QVector<ImportRow>& rows, QDate today);
CellsModel::Row fileRow(const ImportRow& row, int at, QDate today);
CellTable historyTable(const QVector<intake::SourceFile>& files, const ShopTime& time, QDate today);
/// At most kMostRefusedShown lines: a damaged file may have a hundred thousand.
constexpr int kMostRefusedShown = 1000;
CellTable refusedTable(const intake::SourceFile& file);
/// Pairs of lines that look like one; the line of the file that is shown comes first.
CellTable doubtsTable(const QVector<intake::RowDoubt>& doubts, QDate today);
/// Rows that a line may repeat.
CellTable likesTable(const QVector<intake::RowShown>& likes, QDate today);
/// Adds which line of which other file a row is, where there is one.
void addStandings(CellTable& table, const QHash<qint64, intake::RowStanding>& standings);
CellTable controlsTable(const intake::SourceFile& file);
/// How much room a table of rows has.
enum class RowRoom { Wide, Narrow };
CellTable rowsTable(const intake::FileRows& rows, const ShopTime& time, QDate today, RowRoom room);
/// The formats that the program reads, when a file was none of them.
CellTable formatsTable(const QVector<intake::ProfileInfo>& formats);

} // namespace daozhang::ui
