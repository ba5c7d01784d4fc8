// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/import_tables.h"

#include "ui/common/chips.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::intake;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

Cell text(const QString& value, const QString& second = {})
{
    Cell cell;
    cell.text = value;
    cell.second = second;
    return cell;
}

Cell lesser(const QString& value)
{
    Cell cell = text(value);
    cell.ink = Ink::Text2;
    return cell;
}

Cell number(const QString& value)
{
    Cell cell = text(value);
    cell.isNumber = true;
    return cell;
}

Cell count(qint64 value) { return number(QLocale().toString(value)); }

Cell chipCell(const Chip& chip, const QString& after = {})
{
    Cell cell = text(after);
    cell.chip = chip;
    cell.ink = Ink::Text2;
    return cell;
}

Cell none() { return number(QStringLiteral("—")); }

Cell addedCell(qint64 added)
{
    Cell cell = count(added);
    cell.isStrong = added > 0;
    return cell;
}

Cell refusedCell(qint64 refused)
{
    Cell cell = count(refused);
    if (refused > 0) {
        cell.tone = Tone::Bad;
        cell.isStrong = true;
    }
    return cell;
}

Cell coverageCell(const SourceFile& file, QDate today)
{
    QDate from, to;
    QStringList subjects;
    for (const Coverage& coverage : file.coverage) {
        if (coverage.from.isValid())
            from = from.isValid() ? std::min(from, coverage.from) : coverage.from;
        if (coverage.to.isValid())
            to = to.isValid() ? std::max(to, coverage.to) : coverage.to;
        if (!coverage.subject.isEmpty() && !subjects.contains(coverage.subject))
            subjects.append(coverage.subject);
    }
    Cell cell = text(from.isValid() ? dateSpan(from, to, today) : QStringLiteral("—"));
    cell.second = subjects.size() > 1 ? Words::tr("%n accounts or terminals", nullptr, int(subjects.size())) : subjects.value(0);
    cell.toolTip = subjects.size() > 1 ? subjects.mid(0, 20).join(u'\n') : QString();
    return cell;
}

Cell controlsCell(const SourceFile& file)
{
    if (file.controls.isEmpty())
        return chipCell(totalsChip(file.controls), {});
    QStringList wrong;
    for (const ControlTotal& control : file.controls)
        if (!control.holds && !control.declared.isEmpty())
            wrong.append(Words::tr("%1: the file says %2, found %3").arg(control.what, control.declared, control.found));
    const int all = int(file.controls.size());
    Cell cell = chipCell(totalsChip(file.controls), wrong.isEmpty() ? Words::tr("%n check(s)", nullptr, all) : wrong.first());
    cell.toolTip = wrong.join(u'\n');
    return cell;
}

QVector<CellsModel::Column> fileColumns(const QString& first)
{
    return {{first, false},
            {Words::tr("Recognised as"), false},
            {Words::tr("Days covered"), false},
            {Words::tr("Lines"), true},
            {Words::tr("New"), true},
            {Words::tr("Known"), true},
            {Words::tr("Refused"), true},
            {Words::tr("Control totals"), false}};
}

QString recognisedText(const SourceFile& file, const QString& because)
{
    return because.isEmpty() ? file.profileTitle : Words::tr("%1 · %2", "format and why it was recognised").arg(file.profileTitle, because);
}

} // namespace

QString bookName(Book book)
{
    switch (book) {
    case Book::Terminal: return Words::tr("Terminal");
    case Book::Provider: return Words::tr("Provider");
    case Book::Bank: return Words::tr("Bank");
    }
    return {};
}

QString saleTypeName(SaleType type)
{
    switch (type) {
    case SaleType::Sale: return Words::tr("Sale");
    case SaleType::Void: return Words::tr("Void");
    case SaleType::Refund: return Words::tr("Refund");
    case SaleType::Reversal: return Words::tr("Reversal");
    case SaleType::PreAuthCompletion: return Words::tr("Pre-authorisation completed");
    case SaleType::CompletionVoid: return Words::tr("Completion voided");
    case SaleType::PreAuth: return Words::tr("Pre-authorisation");
    case SaleType::Other: return Words::tr("Other");
    }
    return {};
}

CellTable filesTable(const QVector<ImportRow>& rows, QDate today)
{
    CellTable table;
    table.columns = fileColumns(Words::tr("File"));
    const Chip leftOut{Words::tr("Left out"), QStringLiteral("list-remove"), Tone::Mute};
    const Chip already{Words::tr("Already imported"), QStringLiteral("view-history"), Tone::Mute};
    for (int i = 0; i < rows.size(); ++i) {
        const ImportRow& row = rows.at(i);
        CellsModel::Row shown;
        shown.id = i;
        const qint64 bytes = row.part ? row.part->file.bytes : QFileInfo(row.path).size();
        Cell name = text(row.name(), byteSize(bytes));
        name.isStrong = !row.leftOut;
        name.toolTip = row.path;
        if (!row.part) {
            Cell why = row.leftOut ? chipCell(leftOut) : lesser(row.failure ? row.failure->message : QString());
            why.toolTip = row.failure ? row.failure->message : QString();
            shown.cells = {name, row.failure ? chipCell(notRecognisedChip()) : lesser({}), lesser(QStringLiteral("—")),
                           none(), none(), none(), none(), why};
            table.rows.append(shown);
            continue;
        }
        const SourceFile& file = row.part->file;
        const QString because = row.profile.isEmpty() ? row.part->recognisedBecause : Words::tr("chosen by hand");
        Cell recognised = text(bookName(file.book), recognisedText(file, because));
        recognised.toolTip = recognised.second;
        Cell controls = controlsCell(file);
        if (row.leftOut)
            controls = chipCell(leftOut, Words::tr("is not written"));
        else if (row.part->alreadyImported)
            controls = chipCell(already, Words::tr("the same file; nothing is added twice"));
        shown.cells = {name, recognised, coverageCell(file, today), count(file.lines), addedCell(file.added),
                       count(file.known), refusedCell(file.refusedCount), controls};
        table.rows.append(shown);
    }
    return table;
}

CellTable historyTable(const QVector<SourceFile>& files, const ShopTime& time, QDate today)
{
    CellTable table;
    table.columns = fileColumns(Words::tr("Imported file"));
    for (const SourceFile& file : files) {
        CellsModel::Row shown;
        shown.id = file.id.value;
        const QString when = shortDateTime(time.toLocal(file.importedAt.toSecsSinceEpoch()), today);
        Cell name = text(file.name, Words::tr("%1 · %2 · %3", "when, by whom, how large").arg(when, file.importedBy, byteSize(file.bytes)));
        name.isStrong = !file.undone;
        Cell controls = controlsCell(file);
        if (file.undone)
            controls = chipCell({Words::tr("Taken back"), QStringLiteral("edit-undo"), Tone::Mute});
        Cell recognised = text(bookName(file.book), file.profileTitle);
        shown.cells = {name, recognised, coverageCell(file, today), count(file.lines), addedCell(file.added),
                       count(file.known), refusedCell(file.refusedCount), controls};
        table.rows.append(shown);
    }
    return table;
}

CellTable refusedTable(const SourceFile& file)
{
    CellTable table;
    table.columns = {{Words::tr("Line"), true}, {Words::tr("Why, and what to do"), false}, {Words::tr("Text of the line, card numbers masked"), false}};
    for (const RefusedLine& line : file.refused) {
        Cell raw = lesser(line.raw.simplified());
        raw.toolTip = line.raw;
        Cell reason = text(line.reason);
        reason.toolTip = line.reason;
        table.rows.append({{count(line.line), reason, raw}, line.line, {}});
    }
    return table;
}

CellTable controlsTable(const SourceFile& file)
{
    CellTable table;
    table.columns = {{Words::tr("Check"), false}, {Words::tr("The file says"), true}, {Words::tr("Found"), true}, {Words::tr("Result"), false}};
    qint64 id = 0;
    for (const ControlTotal& control : file.controls)
        table.rows.append({{text(control.what), number(control.declared.isEmpty() ? QStringLiteral("—") : control.declared),
                            number(control.found), chipCell(chipOf(control))},
                           ++id,
                           {}});
    return table;
}

namespace {

CellTable salesTable(const QVector<Sale>& sales, const ShopTime& time, QDate today)
{
    CellTable table;
    table.columns = {{Words::tr("Line"), true}, {Words::tr("Time"), false}, {Words::tr("Kind"), false}, {Words::tr("Terminal"), false},
                     {Words::tr("Trace"), false}, {Words::tr("RRN"), false}, {Words::tr("Card or channel"), false}, {Words::tr("Amount"), true}};
    for (const Sale& sale : sales) {
        const QString when = sale.hasTime ? QStringLiteral("%1 %2").arg(shortDate(sale.localDate, today), time.localTime(sale.occurredAt).toString(QStringLiteral("HH:mm:ss")))
                                          : shortDate(sale.localDate, today);
        Cell amount = number(sale.amount.toDisplay());
        amount.isStrong = true;
        table.rows.append({{count(sale.line), text(when), lesser(saleTypeName(sale.type)), text(sale.terminal),
                            text(sale.trace.isEmpty() ? sale.orderNo : sale.trace), text(sale.rrn),
                            text(sale.card.isEmpty() ? sale.channel : sale.card), amount},
                           sale.line,
                           {}});
    }
    return table;
}

CellTable bankLinesTable(const QVector<BankLine>& lines, QDate today)
{
    CellTable table;
    table.columns = {{Words::tr("Line"), true}, {Words::tr("Booked"), false}, {Words::tr("Account"), false}, {Words::tr("Payer or payee"), false},
                     {Words::tr("Memo"), false}, {Words::tr("Amount"), true}, {Words::tr("Balance"), true}};
    for (const BankLine& line : lines) {
        const QString when = line.time.isValid() ? QStringLiteral("%1 %2").arg(shortDate(line.booked, today), line.time.toString(QStringLiteral("HH:mm")))
                                                 : shortDate(line.booked, today);
        Cell amount = number(line.amount.toDisplay());
        amount.isStrong = true;
        Cell balance = number(line.balance ? line.balance->toDisplay() : QString());
        balance.ink = Ink::Text2;
        table.rows.append({{count(line.line), text(when), text(line.account), text(line.payer), lesser(line.memo), amount, balance}, line.line, {}});
    }
    return table;
}

} // namespace

CellTable firstRowsTable(const ImportPreview& part, const ShopTime& time, QDate today)
{
    return part.file.book == Book::Bank ? bankLinesTable(part.firstLines, today) : salesTable(part.firstSales, time, today);
}

} // namespace daozhang::ui
