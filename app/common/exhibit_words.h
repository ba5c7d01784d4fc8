// SPDX-License-Identifier: GPL-3.0-or-later
// What an exhibit is called, where it is from and what it proves when nobody has said so. Such words are never stored:
// they are made when they are shown, so that a shop and its bundle speak the language of the moment. Here, because the
// rooms of cases, evidence and the bundle all show them.
#pragma once

#include "models/common/shop_time.h"
#include "models/evidence/evidence_item.h"

namespace daozhang::evidence {

/// From the media type and words in the file's name.
EvidenceKind guessedKind(const QString& fileName, const QString& mediaType);
/// The group of domain.md §7.2 in which such a thing usually stands.
ExhibitGroup usualGroup(EvidenceKind kind);

/// "E-02".
QString exhibitNumber(const EvidenceItem& item);
/// The title that a person gave, else one made of the kind and the facts of the item.
QString shownTitle(const EvidenceItem& item, const ShopTime& time);
/// Where it came from: a person's words, else what is usual for the kind.
QString shownSource(const EvidenceItem& item);
/// 证明目的: a person's words, else one sentence by kind and group.
QString shownProves(const EvidenceItem& item);

QString kindName(EvidenceKind kind);
QString groupName(ExhibitGroup group);

} // namespace daozhang::evidence
