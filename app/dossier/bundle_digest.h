// SPDX-License-Identifier: GPL-3.0-or-later
// A digest of what a page shows: its content, fonts, pictures, boxes and annotations, however the file stores them.
#pragma once

#include "app/dossier/qpdf_transition.h"

#include <QByteArray>
#include <QIODevice>

#include <qpdf/QPDFObjectHandle.hh>

#include <map>
#include <set>

namespace daozhang::dossier {

/// Names of the bundle's parts that writing and checking share.
inline constexpr char kManifestName[] = "manifest.json";
inline constexpr char kManifestFormat[] = "daozhang-bundle";
inline constexpr char kPictureName[] = "/DzExhibit";

QByteArray sha256(const void* bytes, size_t size);
QByteArray sha256(const QByteArray& bytes);
/// Of what is left to read in `source`, a piece at a time.
QByteArray sha256(QIODevice& source);

/// One object for all pages of a file, so that shared fonts are measured once. May throw what libqpdf throws.
class PageDigest
{
public:
    QByteArray of(QPDFObjectHandle page);

private:
    QByteArray digest(QPDFObjectHandle object, int depth);
    QByteArray digestContainer(QPDFObjectHandle object, int depth);

    std::map<QPDFObjGen, QByteArray> m_known;
    std::set<QPDFObjGen> m_open;
};

} // namespace daozhang::dossier
