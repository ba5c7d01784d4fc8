// SPDX-License-Identifier: GPL-3.0-or-later
// A case with everything a bundle can hold, made of values: no shop is needed.
#pragma once

#include "app/dossier/dossier_content.h"

#include <QTemporaryDir>

namespace daozhang::testing {

/// Writes exhibits into its folder and knows the content that names them.
class BundleStory
{
public:
    explicit BundleStory(dossier::DossierLanguage language);

    dossier::DossierContent content;

    /// Adds an exhibit with these bytes; returns its id.
    EvidenceId add(const QString& fileName, const QString& mediaType, const QByteArray& bytes, evidence::EvidenceKind kind,
                   evidence::ExhibitGroup group, const QString& title);
    evidence::EvidenceItem& item(EvidenceId id);
    /// Slip photo, message, contract PDF, statement, recording, and a PDF each that is damaged and that is locked.
    void addUsualExhibits();
    /// The program's own tables, numbered among the exhibits.
    void addOwnParts();

private:
    void addBooks();
    void addHistory();

    QTemporaryDir m_folder;
};

QByteArray jpegBytes(int width, int height);
QByteArray pngBytes(int width, int height);
/// A PDF of `pages` pages; `turned` sets /Rotate 90 on each.
enum class Turned { No, Yes };
QByteArray pdfBytes(int pages, Turned turned = Turned::No);
/// The same, opening only with a password.
QByteArray lockedPdfBytes();

} // namespace daozhang::testing
