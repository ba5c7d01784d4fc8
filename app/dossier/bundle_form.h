// SPDX-License-Identifier: GPL-3.0-or-later
// What a finished bundle is as a file: read back from its bytes, so that the counter-case trusts nothing that was meant.
#pragma once

#include "models/common/result.h"

#include <QByteArray>
#include <QVector>

namespace daozhang::dossier {

struct BundleForm
{
    int pages = 0;
    struct Bookmark { QString title; int page = 0; };
    QVector<Bookmark> bookmarks;
};

/// Broken when the bytes cannot be read as a PDF.
Result<BundleForm> formOf(const QByteArray& pdf);

} // namespace daozhang::dossier
