// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the bundle together with libqpdf: own pages, pictures and PDFs unaltered, stamps, links, bookmarks, attachments.
#pragma once

#include "app/dossier/bundle_layout.h"

#include <QIODevice>

namespace daozhang::dossier {

struct WrittenBundle
{
    qint64 bytes = 0;
    QByteArray sha256;
};

/// Light: for looking at. Attachments and digests are left out, so that it takes little time and memory.
enum class Weight { Full, Light };

/// Writes the PDF to `sink`, which is left cut off when this fails. The only place that calls libqpdf's writer; its
/// exceptions end here.
Result<WrittenBundle> assemble(const DossierContent& content, const BundleLayout& layout, QIODevice& sink, TaskContext& task,
                               Weight weight = Weight::Full);

} // namespace daozhang::dossier
