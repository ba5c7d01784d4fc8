// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle.h"

#include "app/dossier/bundle_assembler.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace daozhang::dossier {

namespace {
struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};
} // namespace

Result<DossierSummary> makeBundle(const DossierContent& content, QIODevice& sink, TaskContext& task)
{
    const LanguageScope language(spoken(content.plan.language));
    DZ_CHECK(checkFonts());
    DZ_ASSIGN(QVector<Exhibit> exhibits, prepareExhibits(content, task));
    DZ_ASSIGN(const BundleLayout layout, layOut(content, std::move(exhibits), task));
    DZ_ASSIGN(const WrittenBundle written, assemble(content, layout, sink, task));
    DossierSummary summary;
    summary.bytes = written.bytes;
    summary.sha256 = written.sha256;
    summary.pages = int(layout.pages.size());
    for (const Exhibit& exhibit : layout.exhibits) {
        const QString anchor = anchorOf(exhibit.item.id);
        summary.exhibits.append({exhibit.number, exhibit.planned.title, layout.refs.first(anchor), layout.refs.last(anchor)});
        if (!exhibit.note.isEmpty())
            summary.remarks.append(Dossier::tr("Exhibit %1 “%2”: %3").arg(exhibit.number, exhibit.planned.title, exhibit.note));
        if (exhibit.carried == Exhibit::Carried::Nowhere && exhibit.item.bytes > kLargestAttachment)
            summary.remarks.append(Dossier::tr("Exhibit %1 “%2” is larger than 20 MB and is named with its digest only; hand it over apart.")
                                       .arg(exhibit.number, exhibit.planned.title));
    }
    return summary;
}

Result<DossierSummary> writeBundle(const DossierContent& content, const QString& path, TaskContext& task)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Failure(ErrorCode::Storage, Dossier::tr("The bundle could not be written to “%1”: %2.").arg(path, file.errorString()));
    DZ_ASSIGN(DossierSummary summary, makeBundle(content, file, task));
    if (!file.commit())
        return Failure(ErrorCode::Storage, Dossier::tr("The bundle could not be written to “%1”: %2.").arg(path, file.errorString()));
    summary.path = path;
    return summary;
}

} // namespace daozhang::dossier
