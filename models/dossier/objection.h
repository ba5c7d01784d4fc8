// SPDX-License-Identifier: GPL-3.0-or-later
// The counter-case: what the other side would say against a bundle, what answers it, and what mends it.
#pragma once

#include "models/evidence/evidence_item.h"

#include <QVector>

#include <optional>

namespace daozhang::dossier {

/// A way to mend an objection; each is a button.
struct Mend
{
    enum class Act {
        WriteInSummary,   ///< puts `sentence` into the summary
        AskReason,        ///< a person writes the sentence; `sentence` is how it begins
        TakeBack,         ///< takes the answer out of the plan again
        NoteAsDone,       ///< settled on paper: nothing is printed
        Attach,           ///< adds a file to the case
        AddMessage,       ///< adds a bank message to the case
        Include,          ///< takes `anchor` into the bundle
        ShowExhibit,      ///< goes to the evidence `evidence`
        ShowBooks,        ///< goes to the deposit or finding
        ShowCase,         ///< goes to the case
        ImportStatement,
        SetTerms,
        SetCalendar,
        RewriteAsk,       ///< puts `sentence` in the place of what is asked for
    };
    Act act = Act::ShowCase;
    QString text = {};      ///< translated, on the button
    QString sentence = {};  ///< in the language of the bundle
    QString anchor = {};
    EvidenceId evidence = {};
    BankLineId deposit = {};
    FindingId finding = {};
    // Of a file that is attached to mend it: what it is, so that nobody has to say so again.
    std::optional<evidence::EvidenceKind> kind = {};
    evidence::ExhibitGroup group = evidence::ExhibitGroup::SaleSucceeded;
    QString title = {};
};

struct Objection
{
    enum class State {
        Holds,    ///< the bundle answers it
        Weak,     ///< it can be said, and something is missing
        Open,     ///< the bundle contradicts itself or cannot stand without it
    };
    /// What is said about the case, or whether the file itself is in order.
    enum class About { Case, Form };
    QString key;        ///< code, with the thing it is about: "slip:17"
    About about = About::Case;
    State state = State::Holds;
    QString says;       ///< translated: what they would say, or what was looked at
    QString answer;     ///< translated: what answers it, or what is missing
    QVector<Mend> mends = {};
    bool isOpen() const { return state != State::Holds; }
};

} // namespace daozhang::dossier
