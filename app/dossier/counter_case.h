// SPDX-License-Identifier: GPL-3.0-or-later
// The counter-case: what the other side would say against a bundle. Asked of the books, the exhibits and the finished
// pages; nothing is guessed, and what cannot be known is not asked.
#pragma once

#include "app/dossier/bundle.h"
#include "app/dossier/bundle_form.h"
#include "models/dossier/objection.h"

namespace daozhang::dossier {

/// Open ones first, then weak ones, then those that the bundle answers; what concerns the file itself comes last.
/// Texts are in the program's language, sentences for the bundle in the bundle's. `form` as read back from the bytes,
/// nullptr when they were not read.
QVector<Objection> counterCase(const DossierContent& content, const PreviewedBundle& bundle, const BundleForm* form);

} // namespace daozhang::dossier
