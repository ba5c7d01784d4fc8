// SPDX-License-Identifier: GPL-3.0-or-later
// How long a bundle of 200 pages takes: 100 photos, 20 PDFs of 4 pages, and the program's own pages.
#include "app/dossier/bundle.h"
#include "app/dossier/dossier_service.h"
#include "dossier/bundle_story.h"
#include "support/testing.h"

#include <QElapsedTimer>

using namespace daozhang;
using daozhang::testing::BundleStory;

class BenchDossier : public QObject
{
    Q_OBJECT
private slots:
    void twoHundredPages()
    {
        BundleStory story(dossier::DossierLanguage::Chinese);
        const QByteArray photo = daozhang::testing::jpegBytes(3000, 4000);
        for (int i = 0; i < 100; ++i) {
            // A comment after the end marker makes each file another one.
            story.add(QStringLiteral("IMG_%1.jpg").arg(i), QStringLiteral("image/jpeg"), photo + QByteArray::number(i), evidence::EvidenceKind::Slip,
                      evidence::ExhibitGroup::SaleSucceeded, QStringLiteral("签购单 %1").arg(i));
        }
        const QByteArray pdf = daozhang::testing::pdfBytes(4);
        for (int i = 0; i < 20; ++i)
            story.add(QStringLiteral("S%1.pdf").arg(i), QStringLiteral("application/pdf"), pdf + QByteArray("\n%") + QByteArray::number(i),
                      evidence::EvidenceKind::Statement, evidence::ExhibitGroup::NotReceived, QStringLiteral("流水 %1").arg(i));
        QTemporaryDir folder;
        TaskContext task;
        QElapsedTimer timer;
        timer.start();
        const auto made = dossier::writeBundle(story.content, folder.filePath(QStringLiteral("bundle.pdf")), task);
        DZ_VERIFY(made);
        QVERIFY(made->pages >= 190);
        qInfo("bench: bundle of %d pages, %.1f MB, in %.2f s", made->pages, double(made->bytes) / 1e6, double(timer.elapsed()) / 1e3);
        timer.restart();
        const auto verdict = dossier::verifyBundle(made->path);
        DZ_VERIFY(verdict);
        QVERIFY(verdict->holds);
        qInfo("bench: checked in %.2f s", double(timer.elapsed()) / 1e3);
    }
};

QTEST_MAIN(BenchDossier)
#include "bench_dossier.moc"
