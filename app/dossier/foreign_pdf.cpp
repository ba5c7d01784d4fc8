// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/foreign_pdf.h"

#include "app/dossier/qpdf_transition.h"

#include <QFile>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <exception>

namespace daozhang::dossier {

namespace {

/// Reads tokens and throws them away: what matters is whether there are warnings.
class SilentReader final : public QPDFObjectHandle::ParserCallbacks
{
public:
    void handleObject(QPDFObjectHandle, size_t, size_t) override {}
    void handleEOF() override {}
};

bool hasSensibleSize(QPDFPageObjectHelper& page)
{
    auto box = page.getCropBox();
    if (!box.isRectangle())
        return false;
    const auto rectangle = box.getArrayAsRectangle();
    const double width = rectangle.urx - rectangle.llx;
    const double height = rectangle.ury - rectangle.lly;
    return width >= 72 && height >= 72 && width <= 14400 && height <= 14400;
}

bool hasSignature(QPDF& pdf)
{
    auto form = pdf.getRoot().getKey("/AcroForm");
    if (!form.isDictionary())
        return false;
    auto flags = form.getKey("/SigFlags");
    return flags.isInteger() && (flags.getIntValue() & 1) != 0;
}

} // namespace

ForeignPdf inspectPdf(const QString& path)
{
    ForeignPdf found;
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    try {
        pdf.processFile(QFile::encodeName(path).constData());
        found.wasProtected = pdf.isEncrypted();
        found.isSigned = hasSignature(pdf);
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
            if (!page.getObjectHandle().isPageObject() || !hasSensibleSize(page))
                return found;
            SilentReader reader;
            page.parseContents(&reader);
            ++found.pages;
        }
        if (found.pages > 0 && !pdf.anyWarnings())
            found.state = ForeignPdf::State::Whole;
    } catch (const QPDFExc& error) {
        if (error.getErrorCode() == qpdf_e_password)
            found.state = ForeignPdf::State::Locked;
    } catch (const std::exception&) {
        // Damaged: the state says so, and the file goes in as an attachment.
    }
    return found;
}

} // namespace daozhang::dossier
