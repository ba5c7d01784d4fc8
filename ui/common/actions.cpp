// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/actions.h"

#include "ui/common/language.h"
#include "ui/common/themed_icon.h"

#include <QCoreApplication>
#include <QWidget>

namespace daozhang::ui {

namespace {

constexpr ActSpec kTable[] = {
    {Act::GoToday, ActGroup::Window, "act.goToday", QT_TRANSLATE_NOOP("Actions", "Today"), QT_TRANSLATE_NOOP("Actions", "What has not arrived, and what is to be done today"), "view-calendar-day", "Ctrl+1"},
    {Act::GoImport, ActGroup::Window, "act.goImport", QT_TRANSLATE_NOOP("Actions", "Import"), QT_TRANSLATE_NOOP("Actions", "Terminal batches, settlement files, bank statements"), "document-import", "Ctrl+2"},
    {Act::GoReconcile, ActGroup::Window, "act.goReconcile", QT_TRANSLATE_NOOP("Actions", "Reconcile"), QT_TRANSLATE_NOOP("Actions", "Deposits, what they are made of, and what is missing"), "view-split-left-right", "Ctrl+3"},
    {Act::GoCases, ActGroup::Window, "act.goCases", QT_TRANSLATE_NOOP("Actions", "Cases"), QT_TRANSLATE_NOOP("Actions", "Money that is being claimed"), "view-task", "Ctrl+4"},
    {Act::GoInsights, ActGroup::Window, "act.goInsights", QT_TRANSLATE_NOOP("Actions", "Insights"), QT_TRANSLATE_NOOP("Actions", "How fast each provider pays, what was lost and what came back"), "office-chart-line", "Ctrl+5"},
    {Act::GoSettings, ActGroup::Window, "act.goSettings", QT_TRANSLATE_NOOP("Actions", "Settings"), QT_TRANSLATE_NOOP("Actions", "Providers and terms, calendar, appearance, backup"), "configure", "Ctrl+6"},
    {Act::Find, ActGroup::Window, "act.find", QT_TRANSLATE_NOOP("Actions", "Find"), QT_TRANSLATE_NOOP("Actions", "Cases, findings, amounts, RRN, card tails, pages, and everything that can be done now"), "edit-find", "Ctrl+K"},
    {Act::NextPane, ActGroup::Window, "act.nextPane", QT_TRANSLATE_NOOP("Actions", "Next pane"), "", "", "F6"},
    {Act::PreviousPane, ActGroup::Window, "act.previousPane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), "", "", "Shift+F6"},
    {Act::UndoLast, ActGroup::Window, "act.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), QT_TRANSLATE_NOOP("Actions", "Takes the last act back"), "edit-undo", "Ctrl+Z"},
    {Act::Help, ActGroup::Window, "act.help", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), QT_TRANSLATE_NOOP("Actions", "Everything that can be done by key"), "help-contents", "F1"},
    {Act::NewShop, ActGroup::Window, "act.newShop", QT_TRANSLATE_NOOP("Actions", "New shop…"), "", "document-new", "Ctrl+Shift+N"},
    {Act::OpenShop, ActGroup::Window, "act.openShop", QT_TRANSLATE_NOOP("Actions", "Open shop…"), "", "document-open", "Ctrl+Shift+O"},
    {Act::OpenDemo, ActGroup::Window, "act.openDemo", QT_TRANSLATE_NOOP("Actions", "Open the demo shop"), QT_TRANSLATE_NOOP("Actions", "A made-up shop with six weeks of payments"), "media-playback-start", ""},
    {Act::RestoreBackup, ActGroup::Window, "act.restoreBackup", QT_TRANSLATE_NOOP("Actions", "Restore from a backup…"), QT_TRANSLATE_NOOP("Actions", "Copies a backup to a new shop file, proves it and opens it"), "edit-undo", ""},
    {Act::Quit, ActGroup::Window, "act.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "", "window-close", "Ctrl+Q"},
    {Act::Refresh, ActGroup::Window, "act.refresh", QT_TRANSLATE_NOOP("Actions", "Read again"), "", "view-refresh", "F5"},

    {Act::MarkDone, ActGroup::Today, "act.markDone", QT_TRANSLATE_NOOP("Actions", "Mark as done"), "", "checkmark", "D"},
    {Act::ChartAsTable, ActGroup::Today, "act.chartAsTable", QT_TRANSLATE_NOOP("Actions", "Chart as a table"), QT_TRANSLATE_NOOP("Actions", "The same figures as rows, and back"), "view-list-details", "Alt+T"},
    {Act::OpenRow, ActGroup::Today, "act.openRow", QT_TRANSLATE_NOOP("Actions", "Open"), "", "go-next", "Right"},

    {Act::ChooseFiles, ActGroup::Import, "act.chooseFiles", QT_TRANSLATE_NOOP("Actions", "Import files…"), QT_TRANSLATE_NOOP("Actions", "Choose files to import; nothing is stored before you say so"), "document-import", "Ctrl+O"},
    {Act::WriteImport, ActGroup::Import, "act.writeImport", QT_TRANSLATE_NOOP("Actions", "Write"), QT_TRANSLATE_NOOP("Actions", "Stores what the preview shows"), "document-import", "Ctrl+Return"},
    {Act::DiscardImport, ActGroup::Import, "act.discardImport", QT_TRANSLATE_NOOP("Actions", "Discard"), QT_TRANSLATE_NOOP("Actions", "Leaves the preview; nothing was stored"), "", ""},
    {Act::DescribeFile, ActGroup::Import, "act.describeFile", QT_TRANSLATE_NOOP("Actions", "Describe this file…"), QT_TRANSLATE_NOOP("Actions", "Say what its columns hold; files like it are known from then on"), "document-edit", "Ctrl+D"},
    {Act::SaveFormat, ActGroup::Import, "act.saveFormat", QT_TRANSLATE_NOOP("Actions", "Save the format"), QT_TRANSLATE_NOOP("Actions", "Keeps the answers; nothing is imported yet"), "document-save", "Ctrl+S"},
    {Act::SaveFormatAndImport, ActGroup::Import, "act.saveFormatAndImport", QT_TRANSLATE_NOOP("Actions", "Save and import"), QT_TRANSLATE_NOOP("Actions", "Keeps the answers and writes the files of the preview into the books"), "document-import", "Ctrl+Return"},
    {Act::LeaveDescribing, ActGroup::Import, "act.leaveDescribing", QT_TRANSLATE_NOOP("Actions", "Back to the files"), QT_TRANSLATE_NOOP("Actions", "The answers are not kept"), "", ""},
    {Act::LeaveFileOut, ActGroup::Import, "act.leaveFileOut", QT_TRANSLATE_NOOP("Actions", "Leave this file out"), "", "list-remove", "Del"},
    {Act::TakeImportBack, ActGroup::Import, "act.takeImportBack", QT_TRANSLATE_NOOP("Actions", "Take this file back…"), QT_TRANSLATE_NOOP("Actions", "Removes what this file added, while nothing rests on it"), "edit-undo", ""},
    {Act::TakeBatchBack, ActGroup::Import, "act.takeBatchBack", QT_TRANSLATE_NOOP("Actions", "Take back all files imported with it…"), QT_TRANSLATE_NOOP("Actions", "Removes what all files written at the same moment added, while nothing rests on them"), "edit-undo", ""},
    {Act::RowIsSame, ActGroup::Import, "act.rowIsSame", QT_TRANSLATE_NOOP("Actions", "Is the same…"), QT_TRANSLATE_NOOP("Actions", "The two lines are one payment; they count once"), "link", "Alt+S"},
    {Act::RowIsApart, ActGroup::Import, "act.rowIsApart", QT_TRANSLATE_NOOP("Actions", "Is another…"), QT_TRANSLATE_NOOP("Actions", "Not a duplicate: the two lines are two payments"), "list-add", "Alt+D"},
    {Act::RowMaySame, ActGroup::Import, "act.rowMaySame", QT_TRANSLATE_NOOP("Actions", "Is a duplicate of…"), QT_TRANSLATE_NOOP("Actions", "Shows rows of the same amount within a week, to choose the one that it repeats"), "edit-find", "Alt+F"},

    {Act::RunReconcile, ActGroup::Reconcile, "act.runReconcile", QT_TRANSLATE_NOOP("Actions", "Reconcile again"), "", "view-refresh", "Ctrl+R"},
    {Act::ShowDays, ActGroup::Reconcile, "act.showDays", QT_TRANSLATE_NOOP("Actions", "Business days"), QT_TRANSLATE_NOOP("Actions", "Which days are closed, open, or changed since they were signed"), "view-calendar-day", "Ctrl+D"},
    {Act::ShowFees, ActGroup::Reconcile, "act.showFees", QT_TRANSLATE_NOOP("Actions", "Fees"), QT_TRANSLATE_NOOP("Actions", "What each provider took beyond the fees agreed, and the claim that comes of it"), "x-office-spreadsheet", "Ctrl+G"},
    {Act::OpenCaseFromFinding, ActGroup::Reconcile, "act.openCaseFromFinding", QT_TRANSLATE_NOOP("Actions", "Open case"), QT_TRANSLATE_NOOP("Actions", "Opens a case for what is missing"), "view-task-add", "Ctrl+Return"},
    {Act::ShowCase, ActGroup::Reconcile, "act.showCase", QT_TRANSLATE_NOOP("Actions", "Show case"), "", "view-task", "Ctrl+Shift+Return"},
    {Act::Match, ActGroup::Reconcile, "act.match", QT_TRANSLATE_NOOP("Actions", "Match…"), QT_TRANSLATE_NOOP("Actions", "Say which sales this deposit pays"), "link", "M"},
    {Act::SplitMatch, ActGroup::Reconcile, "act.splitMatch", QT_TRANSLATE_NOOP("Actions", "Parts of deposits…"), QT_TRANSLATE_NOOP("Actions", "Say that the money of these sales came in several deposits, or is a part of one"), "view-split-left-right", "S"},
    {Act::BelongTogether, ActGroup::Reconcile, "act.belongTogether", QT_TRANSLATE_NOOP("Actions", "These belong together…"), QT_TRANSLATE_NOOP("Actions", "Say which sales and deposits belong together, without saying which pays which"), "view-list-details", "T"},
    {Act::Unmatch, ActGroup::Reconcile, "act.unmatch", QT_TRANSLATE_NOOP("Actions", "Unmatch…"), QT_TRANSLATE_NOOP("Actions", "Say that these sales do not belong to this deposit"), "edit-undo", "U"},
    {Act::Exclude, ActGroup::Reconcile, "act.exclude", QT_TRANSLATE_NOOP("Actions", "Exclude…"), QT_TRANSLATE_NOOP("Actions", "Take a sale out of the count, with a reason"), "list-remove", "X"},
    {Act::IsDuplicate, ActGroup::Reconcile, "act.isDuplicate", QT_TRANSLATE_NOOP("Actions", "Is a duplicate…"), QT_TRANSLATE_NOOP("Actions", "The chosen rows are one sale: the first stays, the others go out of the count"), "list-remove", ""},
    {Act::NotDuplicate, ActGroup::Reconcile, "act.notDuplicate", QT_TRANSLATE_NOOP("Actions", "Not a duplicate…"), "", "list-add", ""},
    {Act::UndoDecision, ActGroup::Reconcile, "act.undoDecision", QT_TRANSLATE_NOOP("Actions", "Undo decision"), "", "edit-undo", ""},
    {Act::DismissFinding, ActGroup::Reconcile, "act.dismissFinding", QT_TRANSLATE_NOOP("Actions", "Set aside as no payout…"), QT_TRANSLATE_NOOP("Actions", "Says that this deposit is not a provider’s payout, with a reason"), "view-hidden", ""},
    {Act::ExportRows, ActGroup::Reconcile, "act.exportRows", QT_TRANSLATE_NOOP("Actions", "Export…"), QT_TRANSLATE_NOOP("Actions", "Writes what is shown as a table for a spreadsheet"), "document-export", "Ctrl+E"},

    {Act::NewCase, ActGroup::Cases, "act.newCase", QT_TRANSLATE_NOOP("Actions", "New case"), QT_TRANSLATE_NOOP("Actions", "A customer stands at the counter, or a sale is missing"), "list-add", "Ctrl+N"},
    {Act::LogCall, ActGroup::Cases, "act.logCall", QT_TRANSLATE_NOOP("Actions", "Log call"), QT_TRANSLATE_NOOP("Actions", "Who was called, what was said, what was promised"), "call-start", "L"},
    {Act::RecordPromise, ActGroup::Cases, "act.recordPromise", QT_TRANSLATE_NOOP("Actions", "Record promise"), "", "call-start", "P"},
    {Act::Escalate, ActGroup::Cases, "act.escalate", QT_TRANSLATE_NOOP("Actions", "Escalate"), QT_TRANSLATE_NOOP("Actions", "Take the next step of the ladder"), "document-send", "W"},
    {Act::CloseCase, ActGroup::Cases, "act.closeCase", QT_TRANSLATE_NOOP("Actions", "Close case…"), "", "checkmark", ""},
    {Act::ReopenCase, ActGroup::Cases, "act.reopenCase", QT_TRANSLATE_NOOP("Actions", "Reopen case…"), "", "view-refresh", ""},
    {Act::AssignCase, ActGroup::Cases, "act.assignCase", QT_TRANSLATE_NOOP("Actions", "Person in charge…"), "", "user", ""},
    {Act::SetNextAction, ActGroup::Cases, "act.setNextAction", QT_TRANSLATE_NOOP("Actions", "Next action…"), "", "chronometer", "T"},
    {Act::AddNote, ActGroup::Cases, "act.addNote", QT_TRANSLATE_NOOP("Actions", "Add note"), "", "document-edit", "O"},
    {Act::SetCause, ActGroup::Cases, "act.setCause", QT_TRANSLATE_NOOP("Actions", "Cause…"), "", "edit-find", ""},
    {Act::NextStep, ActGroup::Cases, "act.nextStep", QT_TRANSLATE_NOOP("Actions", "Next check"), QT_TRANSLATE_NOOP("Actions", "The next question of the guided checks"), "go-next", "N"},
    {Act::TakeActBack, ActGroup::Cases, "act.takeActBack", QT_TRANSLATE_NOOP("Actions", "Take back"), QT_TRANSLATE_NOOP("Actions", "Takes the chosen act of the timeline back; both stay on the record"), "edit-undo", ""},
    {Act::LadderTable, ActGroup::Cases, "act.ladderTable", QT_TRANSLATE_NOOP("Actions", "Levels as a table"), QT_TRANSLATE_NOOP("Actions", "Condition, time limit and legal basis of each level"), "view-list-details", "Alt+T"},
    {Act::FilterCases, ActGroup::Cases, "act.filterCases", QT_TRANSLATE_NOOP("Actions", "Filter the cases"), QT_TRANSLATE_NOOP("Actions", "By whose move, state and provider"), "view-filter", "Ctrl+F"},
    {Act::NextCase, ActGroup::Cases, "act.nextCase", QT_TRANSLATE_NOOP("Actions", "Next case"), "", "go-down", "Ctrl+Down"},
    {Act::PreviousCase, ActGroup::Cases, "act.previousCase", QT_TRANSLATE_NOOP("Actions", "Previous case"), "", "go-up", "Ctrl+Up"},
    {Act::ExportArchive, ActGroup::Cases, "act.exportArchive", QT_TRANSLATE_NOOP("Actions", "Export archive…"), QT_TRANSLATE_NOOP("Actions", "Bundle, sales, timeline and originals of the cases shown, in one file that proves itself"), "document-export", "Ctrl+E"},
    {Act::CheckArchive, ActGroup::Cases, "act.checkArchive", QT_TRANSLATE_NOOP("Actions", "Check an archive…"), QT_TRANSLATE_NOOP("Actions", "Every file of an archive of cases, or of a bundle, against its manifest; no shop is needed"), "security-high", ""},
    {Act::ShowEvidence, ActGroup::Cases, "act.showEvidence", QT_TRANSLATE_NOOP("Actions", "Evidence"), QT_TRANSLATE_NOOP("Actions", "Slips, messages, letters of this case"), "mail-attachment", "E"},
    {Act::ShowDossier, ActGroup::Cases, "act.showDossier", QT_TRANSLATE_NOOP("Actions", "Evidence bundle"), QT_TRANSLATE_NOOP("Actions", "The printed bundle of this case"), "document-preview", "B"},
    {Act::BackToCase, ActGroup::Cases, "act.backToCase", QT_TRANSLATE_NOOP("Actions", "Back to the case"), "", "go-previous", "Esc"},

    {Act::AttachFile, ActGroup::Evidence, "act.attachFile", QT_TRANSLATE_NOOP("Actions", "Add evidence…"), QT_TRANSLATE_NOOP("Actions", "Photos, PDF, text, recordings; stored untouched"), "mail-attachment", "A"},
    {Act::PasteEvidence, ActGroup::Evidence, "act.pasteEvidence", QT_TRANSLATE_NOOP("Actions", "Paste"), QT_TRANSLATE_NOOP("Actions", "An image or a text from the clipboard"), "edit-copy", "Ctrl+V"},
    {Act::AddMessage, ActGroup::Evidence, "act.addMessage", QT_TRANSLATE_NOOP("Actions", "Add bank message"), QT_TRANSLATE_NOOP("Actions", "A text message with its sender and time"), "smartphone", "S"},
    {Act::DescribeEvidence, ActGroup::Evidence, "act.describeEvidence", QT_TRANSLATE_NOOP("Actions", "Describe"), QT_TRANSLATE_NOOP("Actions", "Title, kind, source and what it proves"), "document-edit", "F2"},
    {Act::VerifyEvidence, ActGroup::Evidence, "act.verifyEvidence", QT_TRANSLATE_NOOP("Actions", "Verify"), QT_TRANSLATE_NOOP("Actions", "Measures the stored bytes again"), "security-high", "V"},
    {Act::SaveOriginal, ActGroup::Evidence, "act.saveOriginal", QT_TRANSLATE_NOOP("Actions", "Save original as…"), "", "document-save", "Ctrl+S"},
    {Act::RemoveEvidence, ActGroup::Evidence, "act.removeEvidence", QT_TRANSLATE_NOOP("Actions", "Take out of the case…"), QT_TRANSLATE_NOOP("Actions", "The bytes and the record stay"), "list-remove", "Del"},
    {Act::ZoomIn, ActGroup::Evidence, "act.zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoom in"), "", "zoom-in", "Ctrl++"},
    {Act::ZoomOut, ActGroup::Evidence, "act.zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom out"), "", "zoom-out", "Ctrl+-"},
    {Act::ZoomWhole, ActGroup::Evidence, "act.zoomWhole", QT_TRANSLATE_NOOP("Actions", "Show the whole"), "", "zoom-fit-best", "Ctrl+0"},
    {Act::ZoomFit, ActGroup::Evidence, "act.zoomFit", QT_TRANSLATE_NOOP("Actions", "Fit to width"), "", "zoom-fit-width", "Ctrl+Shift+0"},
    {Act::ZoomActual, ActGroup::Evidence, "act.zoomActual", QT_TRANSLATE_NOOP("Actions", "Actual size"), QT_TRANSLATE_NOOP("Actions", "100 %: a pixel of the picture is a pixel of the screen"), "zoom-original", "Ctrl+Alt+0"},
    {Act::RotateRight, ActGroup::Evidence, "act.rotateRight", QT_TRANSLATE_NOOP("Actions", "Turn right"), QT_TRANSLATE_NOOP("Actions", "Turns the view and remembers it; the original stays as it is"), "object-rotate-right", "R"},
    {Act::OpenOutside, ActGroup::Evidence, "act.openOutside", QT_TRANSLATE_NOOP("Actions", "Open with the system"), QT_TRANSLATE_NOOP("Actions", "A copy is opened with the program that this computer uses for such files"), "document-open", "Ctrl+Return"},

    {Act::MakePdf, ActGroup::Dossier, "act.makePdf", QT_TRANSLATE_NOOP("Actions", "Make PDF…"), "", "document-export", "Ctrl+Return"},
    {Act::PrintDossier, ActGroup::Dossier, "act.printDossier", QT_TRANSLATE_NOOP("Actions", "Print…"), "", "document-print", "Ctrl+P"},
    {Act::MoveUp, ActGroup::Dossier, "act.moveUp", QT_TRANSLATE_NOOP("Actions", "Move up"), "", "go-up", "Alt+Up"},
    {Act::MoveDown, ActGroup::Dossier, "act.moveDown", QT_TRANSLATE_NOOP("Actions", "Move down"), "", "go-down", "Alt+Down"},
    {Act::ToggleExhibit, ActGroup::Dossier, "act.toggleExhibit", QT_TRANSLATE_NOOP("Actions", "In or out"), QT_TRANSLATE_NOOP("Actions", "Takes an exhibit into the bundle or leaves it out"), "view-visible", "Space"},
    {Act::EditPurpose, ActGroup::Dossier, "act.editPurpose", QT_TRANSLATE_NOOP("Actions", "What it proves"), "", "document-edit", "F2"},
    {Act::AddExhibit, ActGroup::Dossier, "act.addExhibit", QT_TRANSLATE_NOOP("Actions", "Add exhibit"), QT_TRANSLATE_NOOP("Actions", "A file, or evidence of the case that is left out so far"), "list-add", "Ins"},
    {Act::RunChecks, ActGroup::Dossier, "act.runChecks", QT_TRANSLATE_NOOP("Actions", "Check again"), QT_TRANSLATE_NOOP("Actions", "Reads books and exhibits anew and asks what the other side would say"), "view-refresh", "F5"},
    {Act::PreviousPage, ActGroup::Dossier, "act.previousPage", QT_TRANSLATE_NOOP("Actions", "Previous page"), "", "go-previous", "PgUp"},
    {Act::NextPage, ActGroup::Dossier, "act.nextPage", QT_TRANSLATE_NOOP("Actions", "Next page"), "", "go-next", "PgDown"},
    {Act::FitPage, ActGroup::Dossier, "act.fitPage", QT_TRANSLATE_NOOP("Actions", "Whole page"), "", "document-preview", "Ctrl+9"},

    {Act::AddProvider, ActGroup::Settings, "act.addProvider", QT_TRANSLATE_NOOP("Actions", "Add provider"), "", "list-add", "Ctrl+Shift+A"},
    {Act::AddPreset, ActGroup::Settings, "act.addPreset", QT_TRANSLATE_NOOP("Actions", "Add from list"), QT_TRANSLATE_NOOP("Actions", "Terms as these providers usually agree them; check them against your contract"), "view-list-details", ""},
    {Act::SaveTerms, ActGroup::Settings, "act.saveTerms", QT_TRANSLATE_NOOP("Actions", "Save terms"), QT_TRANSLATE_NOOP("Actions", "Checks and stores the terms, then reconciles again"), "document-save", "Ctrl+S"},
    {Act::TryTerms, ActGroup::Settings, "act.tryTerms", QT_TRANSLATE_NOOP("Actions", "Try"), QT_TRANSLATE_NOOP("Actions", "Judge the books by these terms without storing them, and see what would change"), "document-preview", "Ctrl+T"},
    {Act::LearnTerms, ActGroup::Settings, "act.learnTerms", QT_TRANSLATE_NOOP("Actions", "Learn from the files"), QT_TRANSLATE_NOOP("Actions", "Proposes day, cut-off, lump and fees from the deposits; nothing is stored"), "view-refresh", ""},
    {Act::ImportTerms, ActGroup::Settings, "act.importTerms", QT_TRANSLATE_NOOP("Actions", "Read terms file…"), "", "document-import", ""},
    {Act::ExportTerms, ActGroup::Settings, "act.exportTerms", QT_TRANSLATE_NOOP("Actions", "Write terms file…"), "", "document-export", ""},
    {Act::ImportCalendar, ActGroup::Settings, "act.importCalendar", QT_TRANSLATE_NOOP("Actions", "Read calendar file…"), QT_TRANSLATE_NOOP("Actions", "Public holidays and make-up working days of a year"), "document-import", ""},
    {Act::BackUpNow, ActGroup::Settings, "act.backUpNow", QT_TRANSLATE_NOOP("Actions", "Back up now…"), QT_TRANSLATE_NOOP("Actions", "Writes a verified copy of the shop to a file"), "document-save", ""},
    {Act::VerifyNow, ActGroup::Settings, "act.verifyNow", QT_TRANSLATE_NOOP("Actions", "Verify now"), QT_TRANSLATE_NOOP("Actions", "Recomputes the journal and every stored original"), "security-high", ""},
};

} // namespace

std::span<const ActSpec> actTable() { return kTable; }

const ActSpec& actSpec(Act act)
{
    for (const ActSpec& spec : kTable)
        if (spec.act == act)
            return spec;
    Q_ASSERT_X(false, "actSpec", "every Act has a row in the table");
    return kTable[0];
}

QString actGroupName(ActGroup group)
{
    switch (group) {
    case ActGroup::Window: return QCoreApplication::translate("Actions", "Everywhere");
    case ActGroup::Today: return QCoreApplication::translate("Actions", "Today");
    case ActGroup::Import: return QCoreApplication::translate("Actions", "Import");
    case ActGroup::Reconcile: return QCoreApplication::translate("Actions", "Reconcile");
    case ActGroup::Cases: return QCoreApplication::translate("Actions", "Cases");
    case ActGroup::Evidence: return QCoreApplication::translate("Actions", "Evidence");
    case ActGroup::Dossier: return QCoreApplication::translate("Actions", "Evidence bundle");
    case ActGroup::Settings: return QCoreApplication::translate("Actions", "Settings");
    }
    return {};
}

QString actionTip(const ActSpec& spec, const QKeySequence& keys)
{
    const QString hint = QCoreApplication::translate("Actions", *spec.hint ? spec.hint : spec.text);
    const QString names = keys.toString(QKeySequence::NativeText);
    return names.isEmpty() ? hint : QCoreApplication::translate("Actions", "%1 (%2)").arg(hint, names);
}

QAction* makeAction(Act act, QWidget* owner, Reach reach)
{
    const ActSpec& spec = actSpec(act);
    auto* action = new QAction(owner);
    action->setObjectName(QString::fromLatin1(spec.name));
    if (*spec.shortcut)
        action->setShortcut(QKeySequence(QString::fromLatin1(spec.shortcut), QKeySequence::PortableText));
    action->setShortcutContext(reach == Reach::Window ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    if (*spec.icon) {
        action->setIcon(themedIcon(QString::fromLatin1(spec.icon)));
        action->setProperty("iconName", QString::fromLatin1(spec.icon));
    }
    Language::bind(action, [action, &spec] {
        action->setText(QCoreApplication::translate("Actions", spec.text));
        action->setToolTip(actionTip(spec, action->shortcut()));
    });
    owner->addAction(action);
    return action;
}

} // namespace daozhang::ui
