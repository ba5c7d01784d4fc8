// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/actions.h"

#include "ui/common/language.h"
#include "ui/common/themed_icon.h"

#include <QCoreApplication>
#include <QWidget>

namespace daozhang::ui {

namespace {

#define T(text) QT_TRANSLATE_NOOP("Actions", text)
constexpr ActSpec kTable[] = {
    {Act::GoToday, ActGroup::Window, "act.goToday", T("Today"), T("What has not arrived, and what is to be done today"), "view-calendar-day", "Ctrl+1"},
    {Act::GoImport, ActGroup::Window, "act.goImport", T("Import"), T("Terminal batches, settlement files, bank statements"), "document-import", "Ctrl+2"},
    {Act::GoReconcile, ActGroup::Window, "act.goReconcile", T("Reconcile"), T("Deposits, what they are made of, and what is missing"), "view-split-left-right", "Ctrl+3"},
    {Act::GoCases, ActGroup::Window, "act.goCases", T("Cases"), T("Money that is being claimed"), "view-task", "Ctrl+4"},
    {Act::GoSettings, ActGroup::Window, "act.goSettings", T("Settings"), T("Providers and terms, calendar, appearance, backup"), "configure", "Ctrl+5"},
    {Act::NextPane, ActGroup::Window, "act.nextPane", T("Next pane"), "", "", "F6"},
    {Act::PreviousPane, ActGroup::Window, "act.previousPane", T("Previous pane"), "", "", "Shift+F6"},
    {Act::UndoLast, ActGroup::Window, "act.undo", T("Undo"), T("Takes the last act back"), "edit-undo", "Ctrl+Z"},
    {Act::Help, ActGroup::Window, "act.help", T("Keyboard shortcuts"), T("Everything that can be done by key"), "help-contents", "F1"},
    {Act::NewShop, ActGroup::Window, "act.newShop", T("New shop…"), "", "document-new", "Ctrl+Shift+N"},
    {Act::OpenShop, ActGroup::Window, "act.openShop", T("Open shop…"), "", "document-open", "Ctrl+Shift+O"},
    {Act::OpenDemo, ActGroup::Window, "act.openDemo", T("Open the demo shop"), T("A made-up shop with six weeks of payments"), "media-playback-start", ""},
    {Act::Quit, ActGroup::Window, "act.quit", T("Quit"), "", "window-close", "Ctrl+Q"},
    {Act::Refresh, ActGroup::Window, "act.refresh", T("Read again"), "", "view-refresh", "F5"},

    {Act::MarkDone, ActGroup::Today, "act.markDone", T("Mark as done"), "", "checkmark", "D"},
    {Act::OpenRow, ActGroup::Today, "act.openRow", T("Open"), "", "go-next", "Right"},

    {Act::ChooseFiles, ActGroup::Import, "act.chooseFiles", T("Import files…"), T("Choose files to import; nothing is stored before you say so"), "document-import", "Ctrl+O"},
    {Act::WriteImport, ActGroup::Import, "act.writeImport", T("Write"), T("Stores what the preview shows"), "document-import", "Ctrl+Return"},
    {Act::DiscardImport, ActGroup::Import, "act.discardImport", T("Discard"), T("Leaves the preview; nothing was stored"), "", ""},
    {Act::LeaveFileOut, ActGroup::Import, "act.leaveFileOut", T("Leave this file out"), "", "list-remove", "Del"},
    {Act::TakeImportBack, ActGroup::Import, "act.takeImportBack", T("Take import back…"), T("Removes what this import added, while nothing rests on it"), "edit-undo", ""},

    {Act::RunReconcile, ActGroup::Reconcile, "act.runReconcile", T("Reconcile again"), "", "view-refresh", "Ctrl+R"},
    {Act::OpenCaseFromFinding, ActGroup::Reconcile, "act.openCaseFromFinding", T("Open case"), T("Opens a case for what is missing"), "view-task-add", "Ctrl+Return"},
    {Act::ShowCase, ActGroup::Reconcile, "act.showCase", T("Show case"), "", "view-task", "Ctrl+Shift+Return"},
    {Act::Match, ActGroup::Reconcile, "act.match", T("Match…"), T("Say which sales this deposit pays"), "link", "M"},
    {Act::Unmatch, ActGroup::Reconcile, "act.unmatch", T("Unmatch…"), T("Say that these sales do not belong to this deposit"), "edit-undo", "U"},
    {Act::Exclude, ActGroup::Reconcile, "act.exclude", T("Exclude…"), T("Take a sale out of the count, with a reason"), "list-remove", "X"},
    {Act::NotDuplicate, ActGroup::Reconcile, "act.notDuplicate", T("Not a duplicate…"), "", "list-add", ""},
    {Act::UndoDecision, ActGroup::Reconcile, "act.undoDecision", T("Undo decision"), "", "edit-undo", ""},
    {Act::DismissFinding, ActGroup::Reconcile, "act.dismissFinding", T("Not ours…"), T("Set this finding aside, with a reason"), "view-hidden", ""},

    {Act::NewCase, ActGroup::Cases, "act.newCase", T("New case"), T("A customer stands at the counter, or a sale is missing"), "list-add", "Ctrl+N"},
    {Act::LogCall, ActGroup::Cases, "act.logCall", T("Log call"), T("Who was called, what was said, what was promised"), "call-start", "L"},
    {Act::RecordPromise, ActGroup::Cases, "act.recordPromise", T("Record promise"), "", "call-start", "P"},
    {Act::Escalate, ActGroup::Cases, "act.escalate", T("Escalate"), T("Take the next step of the ladder"), "document-send", "W"},
    {Act::CloseCase, ActGroup::Cases, "act.closeCase", T("Close case…"), "", "checkmark", ""},
    {Act::ReopenCase, ActGroup::Cases, "act.reopenCase", T("Reopen case…"), "", "view-refresh", ""},
    {Act::AssignCase, ActGroup::Cases, "act.assignCase", T("Person in charge…"), "", "user", ""},
    {Act::SetNextAction, ActGroup::Cases, "act.setNextAction", T("Next action…"), "", "chronometer", "T"},
    {Act::AddNote, ActGroup::Cases, "act.addNote", T("Add note"), "", "document-edit", "O"},
    {Act::SetCause, ActGroup::Cases, "act.setCause", T("Cause…"), "", "edit-find", ""},
    {Act::NextStep, ActGroup::Cases, "act.nextStep", T("Next check"), T("The next question of the guided checks"), "go-next", "N"},
    {Act::NextCase, ActGroup::Cases, "act.nextCase", T("Next case"), "", "go-down", "Ctrl+Down"},
    {Act::PreviousCase, ActGroup::Cases, "act.previousCase", T("Previous case"), "", "go-up", "Ctrl+Up"},
    {Act::ShowEvidence, ActGroup::Cases, "act.showEvidence", T("Evidence"), T("Slips, messages, letters of this case"), "mail-attachment", "E"},
    {Act::ShowDossier, ActGroup::Cases, "act.showDossier", T("Evidence bundle"), T("The printed bundle of this case"), "document-preview", "B"},
    {Act::BackToCase, ActGroup::Cases, "act.backToCase", T("Back to the case"), "", "go-previous", "Esc"},

    {Act::AttachFile, ActGroup::Evidence, "act.attachFile", T("Add evidence…"), T("Photos, PDF, text, recordings; stored untouched"), "mail-attachment", "A"},
    {Act::PasteEvidence, ActGroup::Evidence, "act.pasteEvidence", T("Paste"), T("An image or a text from the clipboard"), "edit-copy", "Ctrl+V"},
    {Act::AddMessage, ActGroup::Evidence, "act.addMessage", T("Add bank message"), T("A text message with its sender and time"), "smartphone", "S"},
    {Act::DescribeEvidence, ActGroup::Evidence, "act.describeEvidence", T("Describe"), T("Title, kind, source and what it proves"), "document-edit", "F2"},
    {Act::VerifyEvidence, ActGroup::Evidence, "act.verifyEvidence", T("Verify"), T("Measures the stored bytes again"), "security-high", "V"},
    {Act::SaveOriginal, ActGroup::Evidence, "act.saveOriginal", T("Save original as…"), "", "document-save", "Ctrl+S"},
    {Act::RemoveEvidence, ActGroup::Evidence, "act.removeEvidence", T("Take out of the case…"), T("The bytes and the record stay"), "list-remove", "Del"},
    {Act::ZoomIn, ActGroup::Evidence, "act.zoomIn", T("Zoom in"), "", "zoom-in", "Ctrl++"},
    {Act::ZoomOut, ActGroup::Evidence, "act.zoomOut", T("Zoom out"), "", "zoom-out", "Ctrl+-"},
    {Act::ZoomFit, ActGroup::Evidence, "act.zoomFit", T("Fit to width"), "", "zoom-fit-width", "Ctrl+0"},
    {Act::RotateRight, ActGroup::Evidence, "act.rotateRight", T("Turn right"), T("Turns the view; the original stays as it is"), "object-rotate-right", "R"},

    {Act::MakePdf, ActGroup::Dossier, "act.makePdf", T("Make PDF…"), "", "document-export", "Ctrl+Return"},
    {Act::PrintDossier, ActGroup::Dossier, "act.printDossier", T("Print…"), "", "document-print", "Ctrl+P"},
    {Act::MoveUp, ActGroup::Dossier, "act.moveUp", T("Move up"), "", "go-up", "Alt+Up"},
    {Act::MoveDown, ActGroup::Dossier, "act.moveDown", T("Move down"), "", "go-down", "Alt+Down"},
    {Act::ToggleExhibit, ActGroup::Dossier, "act.toggleExhibit", T("In or out"), T("Takes an exhibit into the bundle or leaves it out"), "view-visible", "Space"},
    {Act::EditPurpose, ActGroup::Dossier, "act.editPurpose", T("What it proves"), "", "document-edit", "F2"},

    {Act::AddProvider, ActGroup::Settings, "act.addProvider", T("Add provider"), "", "list-add", "Ctrl+Shift+A"},
    {Act::AddPreset, ActGroup::Settings, "act.addPreset", T("Add from list"), T("Terms as these providers usually agree them; check them against your contract"), "view-list-details", ""},
    {Act::SaveTerms, ActGroup::Settings, "act.saveTerms", T("Save terms"), T("Checks and stores the terms, then reconciles again"), "document-save", "Ctrl+S"},
    {Act::ImportTerms, ActGroup::Settings, "act.importTerms", T("Read terms file…"), "", "document-import", ""},
    {Act::ExportTerms, ActGroup::Settings, "act.exportTerms", T("Write terms file…"), "", "document-export", ""},
    {Act::ImportCalendar, ActGroup::Settings, "act.importCalendar", T("Read calendar file…"), T("Public holidays and make-up working days of a year"), "document-import", ""},
    {Act::BackUpNow, ActGroup::Settings, "act.backUpNow", T("Back up now…"), T("Writes a verified copy of the shop to a file"), "document-save", ""},
    {Act::VerifyNow, ActGroup::Settings, "act.verifyNow", T("Verify now"), T("Recomputes the journal and every stored original"), "security-high", ""},
};
#undef T

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
        const QString text = QCoreApplication::translate("Actions", spec.text);
        const QString hint = *spec.hint ? QCoreApplication::translate("Actions", spec.hint) : text;
        action->setText(text);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? hint : QCoreApplication::translate("Actions", "%1 (%2)").arg(hint, keys));
    });
    owner->addAction(action);
    return action;
}

} // namespace daozhang::ui
