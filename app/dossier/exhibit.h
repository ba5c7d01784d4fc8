// SPDX-License-Identifier: GPL-3.0-or-later
// An exhibit made ready for the bundle: what its bytes turned out to be and how they go in.
#pragma once

#include "app/dossier/dossier_content.h"

#include <QSizeF>

namespace daozhang::dossier {

/// A picture as it goes into the PDF.
struct PictureStream
{
    enum class Kind {
        Jpeg,       ///< the file's bytes themselves
        Png,        ///< the file's compressed pixels themselves
        Converted,  ///< decoded, losslessly packed; the file is attached beside
    };
    Kind kind = Kind::Jpeg;
    int width = 0;        ///< pixels as stored
    int height = 0;
    int channels = 3;     ///< 1 grey, 3 RGB, 4 CMYK; of a PNG with a palette 1
    int bitDepth = 8;
    bool isInverted = false;  ///< CMYK as Adobe writes it
    int orientation = 1;      ///< EXIF 1–8
    QByteArray palette;       ///< RGB triples
    /// Width and height as shown, after turning.
    QSizeF shown() const { return orientation >= 5 ? QSizeF(height, width) : QSizeF(width, height); }
};

struct Exhibit
{
    PlannedExhibit planned;
    evidence::EvidenceItem item;
    QString number;         ///< "2-1"
    QString path;           ///< where the bytes lie
    enum class Form { Picture, Pages, Message, Text, Sheet, Own };
    Form form = Form::Sheet;
    PictureStream picture;  ///< Form::Picture
    int pages = 0;          ///< Form::Pages: pages of the PDF
    QString text;           ///< Form::Text and Form::Message: what is printed, card numbers masked
    QString note;           ///< translated: why it is not printed as it is, or what was done; empty when nothing
    /// How a stranger gets the original bytes out of the bundle.
    enum class Carried { Picture, Attachment, Nowhere };
    Carried carried = Carried::Nowhere;
    QString attachmentName; ///< Carried::Attachment: "2-1 name.pdf"
    QString anchor() const { return planned.anchor(); }
};

/// Exhibits that were measured and looked into already; nothing of that changes while a bundle is arranged.
using PreparedExhibits = QHash<EvidenceId, Exhibit>;

/// Files larger than this are named with their digest, and not carried in the bundle.
constexpr qint64 kLargestAttachment = 20LL << 20;

/// True for sound, video and unknown files too large to be carried: these are named with their digest, and their bytes
/// are proved where they are stored. Such an exhibit has an empty path.
bool isMeasuredOnly(const evidence::EvidenceItem& item);

/// Numbers the included exhibits group by group, measures each file (Broken when its SHA-256 is not the recorded
/// one) and finds out how each can be shown. A damaged or locked file becomes a sheet with a note, never an error. What
/// is in `known` is taken from there and added to it.
Result<QVector<Exhibit>> prepareExhibits(const DossierContent& content, TaskContext& task, PreparedExhibits* known = nullptr);

/// Reads the head of a picture file. nullopt when it cannot go into a PDF as it is and has to be converted.
std::optional<PictureStream> readJpegHead(const QString& path);
std::optional<PictureStream> readPngHead(const QString& path);
/// The compressed pixels of a PNG that readPngHead accepted.
Result<QByteArray> pngPixels(const QString& path);

/// Pixels of a converted picture: RGB rows, and one byte of opacity a pixel unless all are opaque.
struct ConvertedPixels
{
    QByteArray rgb;
    QByteArray opacity;
};
Result<ConvertedPixels> convertedPixels(const QString& path);

} // namespace daozhang::dossier
