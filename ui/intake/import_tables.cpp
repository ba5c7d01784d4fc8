// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/import_tables.h"

#include "app/intake/account_name.h"
#include "app/intake/control_words.h"
#include "ui/common/chips.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

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
        if (const QString subject = accountName(coverage.subject); !subject.isEmpty() && !subjects.contains(subject))
            subjects.append(subject);
    }
    Cell cell = text(from.isValid() ? dateSpan(from, to, today) : QStringLiteral("—"));
    const auto shown = [](const QString& subject) {
        constexpr qsizetype kLongest = 12;
        const QString unit = subject.section(u'/', -1);
        return unit.size() > kLongest ? unit.left(4) + QStringLiteral("…") + unit.right(4) : unit;
    };
    cell.second = subjects.size() > 1 ? Words::tr("%n accounts or terminals", nullptr, int(subjects.size())) : shown(subjects.value(0));
    cell.toolTip = subjects.mid(0, 20).join(u'\n');
    return cell;
}

Cell controlsCell(const SourceFile& file)
{
    if (file.controls.isEmpty())
        return chipCell(totalsChip(file.controls), {});
    QStringList wrong;
    for (const ControlTotal& control : file.controls)
        if (!control.holds && !control.declared.isEmpty())
            wrong.append(Words::tr("%1: the file says %2, found %3").arg(shownWords(control.what), shownWords(control.declared), shownWords(control.found)));
    const int all = int(file.controls.size());
    const ControlTotal& first = file.controls.first();
    const QString right = all == 1 ? Words::tr("%1 %2", "a check and what was found").arg(shownWords(first.what), shownWords(first.found)) : Words::tr("%n check(s)", nullptr, all);
    Cell cell = chipCell(totalsChip(file.controls), wrong.isEmpty() ? right : wrong.first());
    QStringList told = wrong;
    for (const ControlTotal& control : file.controls)
        if (control.holds || control.declared.isEmpty())
            told.append(Words::tr("%1 %2", "a check and what was found").arg(shownWords(control.what), shownWords(control.found)));
    cell.toolTip = told.join(u'\n');
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
            {Words::tr("Control totals"), false},
            {QString(), false}};
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
    case SaleType::Payout: return Words::tr("Payout");
    case SaleType::Other: return Words::tr("Other");
    }
    return {};
}

namespace {

Cell buttonCell(const QString& word)
{
    Cell cell;
    cell.button = word;
    return cell;
}

QString factsOf(const QString& shape, qint64 bytes)
{
    return shape.isEmpty() ? byteSize(bytes) : Words::tr("%1 · %2", "how a file is written, how large it is").arg(shape, byteSize(bytes));
}

/// A file that has not been read: waiting, being read, not to be read, or none that can be taken.
CellsModel::Row unreadRow(const ImportRow& row, Cell name)
{
    using State = ImportRow::State;
    CellsModel::Row shown;
    Cell what = lesser({}), why = lesser({});
    switch (row.state) {
    case State::Waiting: what = lesser(Words::tr("Waiting")); break;
    case State::Reading: {
        const Progress& progress = row.progress;
        what = lesser(progress.total > 0 ? Words::tr("Reading, %1 %").arg(std::min<qint64>(100, progress.done * 100 / progress.total)) : Words::tr("Reading"));
        why.bar = progress.total > 0 ? std::clamp(double(progress.done) / double(progress.total), 0.0, 1.0) : 0.0;
        why.tone = Tone::Accent;
        break;
    }
    case State::NotRead: what = chipCell({Words::tr("Not read"), QStringLiteral("list-remove"), Tone::Mute}, {}); break;
    case State::Joined: why = lesser(Words::tr("checks the transactions of the same day")); break;
    case State::Failed:
        what = chipCell(row.isTerms ? Chip{Words::tr("Settlement terms"), QStringLiteral("document-properties"), Tone::Mute}
                        : row.lock != intake::ImportFailure::Lock::None ? Chip{Words::tr("Locked"), QStringLiteral("lock"), Tone::Warn}
                        : row.failure && row.failure->code == ErrorCode::Unreadable ? notRecognisedChip() : Chip{Words::tr("Not read"), QStringLiteral("emblem-important"), Tone::Warn}, {});
        why = lesser(row.failure ? row.failure->message : QString());
        why.toolTip = why.text;
        break;
    case State::Read: break;
    }
    if (row.leftOut)
        why = chipCell({Words::tr("Left out"), QStringLiteral("list-remove"), Tone::Mute}, Words::tr("is not written"));
    if (row.state == State::Joined)
        what = text(Words::tr("Day report"));
    const bool canBeDescribed = row.canBeDescribed() && !row.isTerms && row.state == State::Failed;
    shown.cells = {name, what, lesser(QStringLiteral("—")), none(), none(), none(), none(), why, canBeDescribed ? buttonCell(Words::tr("Describe…")) : Cell()};
    return shown;
}

} // namespace

CellsModel::Row fileRow(const ImportRow& row, int at, QDate today)
{
    const qint64 bytes = row.part ? row.part->file.bytes : -1;
    Cell name = text(row.name(), bytes >= 0 ? factsOf(row.part->shape, bytes) : QString());
    name.isStrong = !row.leftOut;
    name.toolTip = row.path;
    if (row.leftOut)
        name.ink = Ink::Text3;
    CellsModel::Row shown;
    if (!row.part) {
        shown = unreadRow(row, name);
        shown.id = at;
        return shown;
    }
    shown.id = at;
    const SourceFile& file = row.part->file;
    const QString because = row.profile.isEmpty() ? row.part->recognisedBecause : Words::tr("chosen by hand");
    Cell recognised = text(bookName(file.book), recognisedText(file, because));
    recognised.toolTip = recognised.second;
    Cell controls = controlsCell(file);
    QString button = Words::tr("Rows");
    if (row.part->needsConfirmation) {
        controls = chipCell({Words::tr("To be confirmed"), QStringLiteral("emblem-question"), Tone::Warn}, Words::tr("the format is not verified"));
        button = Words::tr("Confirm…");
    }
    if (row.leftOut)
        controls = chipCell({Words::tr("Left out"), QStringLiteral("list-remove"), Tone::Mute}, Words::tr("is not written"));
    else if (row.part->alreadyImported)
        controls = chipCell({Words::tr("Already imported"), QStringLiteral("view-history"), Tone::Mute}, Words::tr("the same file; nothing is added twice"));
    else if (!row.sameAs.isEmpty())
        controls = chipCell({Words::tr("Twice"), QStringLiteral("edit-copy"), Tone::Mute}, Words::tr("the same as “%1”").arg(row.sameAs));
    shown.cells = {name, recognised, coverageCell(file, today), count(file.lines), addedCell(file.added),
                   count(file.known), refusedCell(file.refusedCount), controls, buttonCell(button)};
    return shown;
}

CellTable filesTable(const QVector<ImportRow>& rows, QDate today)
{
    CellTable table;
    table.columns = fileColumns(Words::tr("File"));
    for (int i = 0; i < rows.size(); ++i)
        table.rows.append(fileRow(rows.at(i), i, today));
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
                       count(file.known), refusedCell(file.refusedCount), controls, buttonCell(Words::tr("Rows"))};
        table.rows.append(shown);
    }
    return table;
}

CellTable refusedTable(const SourceFile& file)
{
    CellTable table;
    table.columns = {{Words::tr("Line"), true}, {Words::tr("As it stands, card numbers masked"), false}, {Words::tr("Reason"), false}};
    for (const RefusedLine& line : file.refused) {
        if (table.rows.size() == kMostRefusedShown)
            break;
        Cell raw = lesser(line.raw);
        raw.toolTip = line.raw;
        raw.markFrom = line.markFrom;
        raw.markLength = line.markLength;
        // The first sentence says what is wrong, the rest what to do.
        static const QRegularExpression end(QStringLiteral("[.。](?:\\s+|$)|。"));
        const auto stop = end.match(line.reason);
        Cell reason = stop.hasMatch() ? text(line.reason.left(stop.capturedStart() + 1), line.reason.mid(stop.capturedEnd()).trimmed()) : text(line.reason);
        reason.isStrong = true;
        reason.toolTip = line.reason;
        Cell number = count(line.line);
        number.isStrong = true;
        table.rows.append({{number, raw, reason}, line.line, {}});
    }
    return table;
}

namespace {

Cell rowCell(const RowShown& row, QDate today)
{
    Cell cell = text(Words::tr("%1 · line %2", "file, line").arg(row.fileName).arg(row.place.line));
    cell.second = QStringLiteral("%1%2 · %3").arg(shortDate(row.day, today), row.time.isValid() ? row.time.toString(QStringLiteral(" HH:mm")) : QString(), row.words);
    cell.toolTip = cell.text + u'\n' + cell.second;
    return cell;
}

} // namespace

CellTable doubtsTable(const QVector<RowDoubt>& doubts, QDate today)
{
    CellTable table;
    table.columns = {{Words::tr("This line"), false}, {Words::tr("Looks like"), false}, {Words::tr("But not the same"), false}, {Words::tr("Amount"), true}};
    qint64 id = 0;
    for (const RowDoubt& doubt : doubts) {
        const QString amount = doubt.first.amount.toDisplay(), other = doubt.second.amount.toDisplay();
        table.rows.append({{rowCell(doubt.first, today), rowCell(doubt.second, today), lesser(factWords(doubt.contradicted)), number(amount == other ? amount : amount + QStringLiteral(" / ") + other)}, id++, {}});
    }
    return table;
}

CellTable likesTable(const QVector<RowShown>& likes, QDate today)
{
    CellTable table;
    table.columns = {{Words::tr("Line"), false}, {Words::tr("Amount"), true}};
    qint64 id = 0;
    for (const RowShown& row : likes)
        table.rows.append({{rowCell(row, today), number(row.amount.toDisplay())}, id++, {}});
    return table;
}

void addStandings(CellTable& table, const QHash<qint64, RowStanding>& standings)
{
    const auto speaks = [](const RowStanding& standing) { return standing.other.isValid() || standing.isDoubtful; };
    if (std::none_of(standings.begin(), standings.end(), speaks))
        return;
    table.columns.append({Words::tr("Also in"), false});
    for (CellsModel::Row& row : table.rows) {
        const RowStanding standing = standings.value(row.id);
        Cell cell = lesser(standing.other.isValid() ? Words::tr("%1 · line %2", "file, line").arg(standing.fileName).arg(standing.other.line) : QString());
        if (standing.isDoubtful)
            cell = text(Words::tr("Looks like another: see “Look alike”"));
        cell.toolTip = cell.text;
        row.cells.append(cell);
    }
}

CellTable controlsTable(const SourceFile& file)
{
    CellTable table;
    table.columns = {{Words::tr("Check"), false}, {Words::tr("The file says"), true}, {Words::tr("Found"), true}, {Words::tr("Result"), false}};
    qint64 id = 0;
    for (const ControlTotal& control : file.controls)
        table.rows.append({{text(shownWords(control.what)), number(control.declared.isEmpty() ? QStringLiteral("—") : shownWords(control.declared)),
                            number(shownWords(control.found)), chipCell(chipOf(control))},
                           ++id,
                           {}});
    return table;
}

namespace {

QString momentOf(const Sale& sale, const ShopTime& time, QDate today)
{
    const QString day = shortDate(sale.localDate, today);
    return sale.hasTime ? QStringLiteral("%1 %2").arg(day, time.localTime(sale.occurredAt).toString(QStringLiteral("HH:mm:ss"))) : day;
}

CellTable salesTable(const QVector<Sale>& sales, const ShopTime& time, QDate today, RowRoom room)
{
    const bool isWide = room == RowRoom::Wide;
    CellTable table;
    if (isWide)
        table.columns = {{Words::tr("Line"), true}, {Words::tr("Time"), false}, {Words::tr("Kind"), false}, {Words::tr("Terminal"), false},
                         {Words::tr("Trace"), false}, {Words::tr("RRN"), false}, {Words::tr("Card or channel"), false}, {Words::tr("Amount"), true}};
    else
        table.columns = {{Words::tr("Time"), false}, {Words::tr("Trace"), false}, {Words::tr("Amount"), true}};
    for (const Sale& sale : sales) {
        Cell amount = number(sale.amount.toDisplay());
        amount.isStrong = true;
        const Cell when = text(momentOf(sale, time, today)), trace = text(sale.trace.isEmpty() ? sale.orderNo : sale.trace);
        CellsModel::Row row;
        if (isWide)
            row.cells = {count(sale.line), when, lesser(saleTypeName(sale.type)), text(sale.terminal), trace, text(sale.rrn),
                         text(sale.card.isEmpty() ? sale.channel : sale.card), amount};
        else
            row.cells = {when, trace, amount};
        row.id = sale.line;
        table.rows.append(row);
    }
    return table;
}

CellTable bankLinesTable(const QVector<BankLine>& lines, QDate today, RowRoom room)
{
    const bool isWide = room == RowRoom::Wide;
    CellTable table;
    if (isWide)
        table.columns = {{Words::tr("Line"), true}, {Words::tr("Booked"), false}, {Words::tr("Account"), false}, {Words::tr("Payer or payee"), false},
                         {Words::tr("Memo"), false}, {Words::tr("Amount"), true}, {Words::tr("Balance"), true}};
    else
        table.columns = {{Words::tr("Booked"), false}, {Words::tr("Payer or payee"), false}, {Words::tr("Amount"), true}};
    for (const BankLine& line : lines) {
        const QString day = shortDate(line.booked, today);
        const Cell when = text(line.time.isValid() ? QStringLiteral("%1 %2").arg(day, line.time.toString(QStringLiteral("HH:mm"))) : day);
        Cell amount = number(line.amount.toDisplay());
        amount.isStrong = true;
        Cell balance = number(line.balance ? line.balance->toDisplay() : QString());
        balance.ink = Ink::Text2;
        CellsModel::Row row;
        if (isWide)
            row.cells = {count(line.line), when, text(accountName(line.account)), text(line.payer), lesser(line.memo), amount, balance};
        else
            row.cells = {when, text(line.payer), amount};
        row.id = line.line;
        table.rows.append(row);
    }
    return table;
}

} // namespace

CellTable rowsTable(const FileRows& rows, const ShopTime& time, QDate today, RowRoom room)
{
    return rows.book == Book::Bank ? bankLinesTable(rows.lines, today, room) : salesTable(rows.sales, time, today, room);
}

CellTable formatsTable(const QVector<ProfileInfo>& formats)
{
    CellTable table;
    table.columns = {{Words::tr("Whose record"), false}, {Words::tr("Formats that are read"), false}};
    for (const Book book : {Book::Bank, Book::Provider, Book::Terminal})
        for (const ProfileInfo& profile : formats)
            if (profile.book == book)
                table.rows.append({{lesser(bookName(book)), text(profile.title)}, 0, {}});
    return table;
}

} // namespace daozhang::ui
