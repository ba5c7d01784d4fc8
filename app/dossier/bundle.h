// SPDX-License-Identifier: GPL-3.0-or-later
// From content to PDF, without a shop: what the service and the tests call.
#pragma once

#include "app/common/language_scope.h"
#include "app/dossier/exhibit.h"

#include <QIODevice>

namespace daozhang::dossier {

inline LanguageScope::Language spoken(DossierLanguage language)
{
    return language == DossierLanguage::Chinese ? LanguageScope::Language::Chinese : LanguageScope::Language::English;
}

/// Makes the bundle in the plan's language and writes it to `sink`. Unsupported when a font is missing, Broken when an
/// exhibit is not what was stored. The same content gives the same bytes; `path` of the summary stays empty.
Result<DossierSummary> makeBundle(const DossierContent& content, QIODevice& sink, TaskContext& task);

/// A bundle for looking at.
struct PreviewedBundle
{
    QByteArray pdf;
    DossierSummary summary;      ///< `bytes` is what the whole bundle will weigh
    QVector<int> cardsOnPages = {};          ///< own pages with digits that look like a whole card number
    QHash<QString, QString> texts = {};      ///< what own pages say, by the anchor of their part
};

/// The bundle in memory. Up to some size the very bytes that makeBundle writes; larger ones without attachments and
/// with their photos made small, page for page the same. `prepared` keeps what was found out about the exhibits.
Result<PreviewedBundle> previewBundle(const DossierContent& content, PreparedExhibits& prepared, TaskContext& task);

/// The same into a file, by way of a temporary file beside it: there is the old file or the whole new one.
Result<DossierSummary> writeBundle(const DossierContent& content, const QString& path, TaskContext& task);

} // namespace daozhang::dossier
