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

/// Writes the PDF to `sink`, which is left cut off when this fails. The only place that calls libqpdf's writer; its
/// exceptions end here.
Result<WrittenBundle> assemble(const DossierContent& content, const BundleLayout& layout, QIODevice& sink, TaskContext& task);

} // namespace daozhang::dossier
