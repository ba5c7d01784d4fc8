// SPDX-License-Identifier: GPL-3.0-or-later
// What an item is, and what it proves, when nobody has said so yet.
#pragma once

#include "models/evidence/evidence_item.h"

namespace daozhang::evidence {

/// From the media type and words in the file's name.
EvidenceKind guessedKind(const QString& fileName, const QString& mediaType);
/// The group of domain.md §7.2 in which such a thing usually stands.
ExhibitGroup usualGroup(EvidenceKind kind);
/// Name in the exhibit list: the kind, or the file's own name where the kind says nothing.
QString usualTitle(EvidenceKind kind, const QString& fileName);
/// 证明目的 in one translated sentence.
QString usuallyProves(EvidenceKind kind, ExhibitGroup group);

} // namespace daozhang::evidence
