// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of actions: what each is called, its shortcut, its icon. Pages make theirs from it, F1 lists it.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QString>

#include <span>

namespace daozhang::ui {

enum class Act {
    // window
    GoToday, GoImport, GoReconcile, GoCases, GoInsights, GoSettings, Find, NextPane, PreviousPane, UndoLast, Help, NewShop, OpenShop,
    OpenDemo, RestoreBackup, Quit, Refresh,
    // import
    ChooseFiles, WriteImport, DiscardImport, LeaveFileOut, DescribeFile, SaveFormat, SaveFormatAndImport, LeaveDescribing, TakeImportBack, TakeBatchBack,
    RowIsSame, RowIsApart, RowMaySame,
    // reconcile
    RunReconcile, ShowDays, ShowFees, OpenCaseFromFinding, ShowCase, Match, SplitMatch, BelongTogether, Unmatch, Exclude, IsDuplicate, NotDuplicate, UndoDecision, DismissFinding,
    ExportRows,
    // cases
    NewCase, LogCall, RecordPromise, Escalate, CloseCase, ReopenCase, AssignCase, SetNextAction, AddNote, SetCause,
    NextStep, TakeActBack, LadderTable, FilterCases, NextCase, PreviousCase, ExportArchive, CheckArchive, ShowEvidence, ShowDossier, BackToCase,
    // evidence
    AttachFile, PasteEvidence, AddMessage, DescribeEvidence, VerifyEvidence, SaveOriginal, RemoveEvidence, ZoomIn,
    ZoomOut, ZoomWhole, ZoomFit, ZoomActual, RotateRight, OpenOutside,
    // dossier
    MakePdf, PrintDossier, MoveUp, MoveDown, ToggleExhibit, EditPurpose, AddExhibit, RunChecks, PreviousPage, NextPage,
    FitPage,
    // today
    MarkDone, OpenRow, ChartAsTable,
    // settings
    AddProvider, AddPreset, SaveTerms, TryTerms, LearnTerms, ImportTerms, ExportTerms, ImportCalendar, BackUpNow, VerifyNow,
};

/// Where an action belongs: the heading in the list of shortcuts.
enum class ActGroup { Window, Today, Import, Reconcile, Cases, Evidence, Dossier, Settings };

struct ActSpec
{
    Act act;
    ActGroup group;
    const char* name;      ///< objectName, "act.logCall"
    const char* text;      ///< English, translated in the context "Actions"
    const char* hint;      ///< tooltip; empty = the text
    const char* icon;      ///< name in resources/icons, or empty
    const char* shortcut;  ///< portable text, or empty
};

std::span<const ActSpec> actTable();
const ActSpec& actSpec(Act act);
QString actGroupName(ActGroup group);
/// The tooltip of an action while it can act: what it does, and its keys.
QString actionTip(const ActSpec& spec, const QKeySequence& keys);

/// A QAction of the table, owned by `owner`. Its shortcut answers while the focus is within `owner` (a page or a
/// pane), or, for `Reach::Window`, anywhere in the window. Texts follow the language.
enum class Reach { Owner, Window };
QAction* makeAction(Act act, QWidget* owner, Reach reach = Reach::Owner);

} // namespace daozhang::ui
