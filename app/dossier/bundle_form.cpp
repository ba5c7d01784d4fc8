// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle_form.h"

#include "app/dossier/qpdf_transition.h"

#include <QCoreApplication>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

#include <exception>
#include <map>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

void collect(std::vector<QPDFOutlineObjectHelper> items, const std::map<QPDFObjGen, int>& numbers, BundleForm& form)
{
    for (QPDFOutlineObjectHelper& item : items) {
        const auto page = numbers.find(item.getDestPage().getObjGen());
        form.bookmarks.append({QString::fromStdString(item.getTitle()), page == numbers.end() ? 0 : page->second});
        collect(item.getKids(), numbers, form);
    }
}

} // namespace

Result<BundleForm> formOf(const QByteArray& bytes)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("bundle", bytes.constData(), std::size_t(bytes.size()));
        BundleForm form;
        std::map<QPDFObjGen, int> numbers;
        for (const QPDFObjectHandle& page : pdf.getAllPages())
            numbers[page.getObjGen()] = ++form.pages;
        collect(QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines(), numbers, form);
        return form;
    } catch (const std::exception& error) {
        return Failure(ErrorCode::Broken, Dossier::tr("The bundle that was made cannot be read back."), QString::fromUtf8(error.what()));
    }
}

} // namespace daozhang::dossier
