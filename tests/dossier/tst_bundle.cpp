// SPDX-License-Identifier: GPL-3.0-or-later
// The bundle by itself: what it says, what it carries, that it repeats, and that tampering shows.
#include "app/dossier/bundle.h"
#include "app/dossier/claim.h"
#include "app/common/language_scope.h"
#include "app/dossier/dossier_service.h"
#include "app/dossier/dossier_words.h"
#include "dossier/bundle_story.h"
#include "support/testing.h"

#include <QBuffer>
#include <QImageReader>
#include <QCryptographicHash>
#include <QProcess>
#include <QStandardPaths>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>

#include <functional>
#include <map>

using namespace daozhang;
using daozhang::testing::BundleStory;

namespace {

/// Output of a tool of poppler or qpdf; nullopt when it is not on this machine.
std::optional<QString> outputOf(const QString& tool, const QStringList& arguments, int* status = nullptr)
{
    const QString path = QStandardPaths::findExecutable(tool);
    if (path.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(path, arguments);
    if (!process.waitForFinished(60000))
        return std::nullopt;
    if (status)
        *status = process.exitCode();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}

QByteArray bytesOf(const dossier::DossierContent& content)
{
    TaskContext task;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto made = dossier::makeBundle(content, buffer, task);
    if (!made)
        qFatal("%s | %s", qPrintable(made.error().message), qPrintable(made.error().detail));
    return bytes;
}

} // namespace

class TestBundle : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        for (const auto language : {dossier::DossierLanguage::Chinese, dossier::DossierLanguage::English}) {
            BundleStory story(language);
            story.addUsualExhibits();
            TaskContext task;
            const QString path = pathOf(language);
            const auto made = dossier::writeBundle(story.content, path, task);
            DZ_VERIFY(made);
            m_summaries.insert(path, *made);
        }
    }

    void languages_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("Chinese") << pathOf(dossier::DossierLanguage::Chinese);
        QTest::newRow("English") << pathOf(dossier::DossierLanguage::English);
    }

    void isASoundPdf_data() { languages_data(); }
    void isASoundPdf()
    {
        QFETCH(QString, path);
        int status = -1;
        const auto said = outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}, &status);
        if (!said)
            QSKIP("qpdf is not installed");
        QVERIFY2(status == 0, qPrintable(*said));
    }

    void pagesAreCounted_data() { languages_data(); }
    void pagesAreCounted()
    {
        QFETCH(QString, path);
        const auto said = outputOf(QStringLiteral("pdfinfo"), {path});
        if (!said)
            QSKIP("poppler-utils is not installed");
        QVERIFY2(said->contains(QRegularExpression(QStringLiteral("Pages:\\s+%1\\b").arg(m_summaries[path].pages))), qPrintable(*said));
        const auto& exhibits = m_summaries[path].exhibits;
        QCOMPARE(exhibits.size(), 12);
        QCOMPARE(exhibits.first().number, QStringLiteral("1-1"));
        QCOMPARE(exhibits.first().lastPage - exhibits.first().firstPage, 2);
        for (qsizetype i = 1; i < exhibits.size(); ++i)
            QCOMPARE(exhibits[i].firstPage, exhibits[i - 1].lastPage + 1);
    }

    void printedNumberIsThePdfPage_data() { languages_data(); }
    void printedNumberIsThePdfPage()
    {
        QFETCH(QString, path);
        const bool chinese = path == pathOf(dossier::DossierLanguage::Chinese);
        const int pages = m_summaries[path].pages;
        for (int page = 1; page <= pages; ++page) {
            const QString number = QString::number(page);
            auto text = outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-f"), number, QStringLiteral("-l"), number, path, QStringLiteral("-")});
            if (!text)
                QSKIP("poppler-utils is not installed");
            const QString printed = chinese ? QStringLiteral("第 %1 页 / 共 %2 页").arg(page).arg(pages)
                                            : QStringLiteral("page %1 of %2").arg(page).arg(pages);
            QVERIFY2(text->contains(printed), qPrintable(printed + QStringLiteral(" in:\n") + *text));
        }
    }

    void chineseCanBeFound()
    {
        const QString path = pathOf(dossier::DossierLanguage::Chinese);
        const auto text = outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        if (!text)
            QSKIP("poppler-utils is not installed");
        for (const char16_t* word : {u"金额", u"到账", u"户", u"证据目录", u"页码", u"支付服务协议", u"6,381.48", u"000188", u"时间线", u"承诺",
                                     u"证据 2-1 · 第", u"应到日计算书", u"3-5", u"三笔消费均已完成"})
            QVERIFY2(text->contains(QString::fromUtf16(word)), qPrintable(QStringLiteral("%1 in:\n%2").arg(QString::fromUtf16(word), *text)));
        for (const QChar c : *text)
            QVERIFY2(c.unicode() < 0x2E80 || c.unicode() >= 0x2FE0, qPrintable(QStringLiteral("a radical stands for an ideograph: U+%1").arg(c.unicode(), 4, 16)));
    }

    void englishIsEnglish()
    {
        const auto text = outputOf(QStringLiteral("pdftotext"),
                                   {QStringLiteral("-layout"), pathOf(dossier::DossierLanguage::English), QStringLiteral("-")});
        if (!text)
            QSKIP("poppler-utils is not installed");
        for (const char* word : {"List of exhibits", "What it proves", "Integrity annex", "Calls and promises", "Exhibit 2-1", "18 days late", "three sales completed"})
            QVERIFY2(text->contains(QString::fromLatin1(word)), word);
    }

    /// A bundle never says that money is missing which the bank lines show.
    void saysWhatArrived_data()
    {
        QTest::addColumn<qint64>("arrived");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("unsaid");
        QTest::newRow("nothing") << qint64(0) << "owes 青禾百货 CNY 6,381.48: the net of 3 sales" << "was in the bank";
        QTest::newRow("a part") << qint64(184884) << "owes 青禾百货 CNY 4,532.64. Of CNY 6,381.48" << "CNY 6,381.48: the net";
        QTest::newRow("all") << qint64(638148) << "was in the bank on 2026-11-09, 7 days late" << "owes";
    }
    void saysWhatArrived()
    {
        QFETCH(qint64, arrived);
        QFETCH(QString, said);
        QFETCH(QString, unsaid);
        BundleStory story(dossier::DossierLanguage::English);
        story.content.arrived = Money(arrived);
        story.content.isPaid = arrived == 638148;
        if (arrived > 0)
            story.content.arrivals = {{BankLineId(90), QDate(2026, 11, 9), Money(arrived)}};
        const QString path = m_folder.filePath(QStringLiteral("arrived.pdf"));
        TaskContext task;
        DZ_VERIFY(dossier::writeBundle(story.content, path, task));
        auto text = outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-l"), QStringLiteral("3"), path, QStringLiteral("-")});
        if (!text)
            QSKIP("poppler-utils is not installed");
        const QString flat = text->simplified();
        QVERIFY2(flat.contains(said), qPrintable(flat));
        QVERIFY2(!flat.contains(unsaid), qPrintable(flat));
    }

    void tellsEachKindOfFindingAsWhatItIs_data();
    void tellsEachKindOfFindingAsWhatItIs();
    void addsUpFeesOfSeveralDeposits();

    void entriesAreLinkedAndBookmarked()
    {
        const QString path = pathOf(dossier::DossierLanguage::English);
        QPDF pdf;
        pdf.processFile(path.toUtf8().constData());
        std::map<QPDFObjGen, int> numbers;
        int number = 0;
        for (auto& page : pdf.getAllPages())
            numbers[page.getObjGen()] = ++number;
        QSet<int> linked;
        for (const size_t index : {size_t(1), size_t(2)}) {  // the list of exhibits
            QPDFObjectHandle page = pdf.getAllPages()[index];
            QPDFObjectHandle links = page.getKey("/Annots");
            for (int i = 0; links.isArray() && i < links.getArrayNItems(); ++i)
                linked.insert(numbers[links.getArrayItem(i).getKey("/Dest").getArrayItem(0).getObjGen()]);
        }
        for (const auto& exhibit : m_summaries[path].exhibits)
            QVERIFY2(linked.contains(exhibit.firstPage), qPrintable(exhibit.number));
        // Each bookmark names the page it leads to.
        int bookmarks = 0;
        const std::function<void(QPDFObjectHandle)> walk = [&](QPDFObjectHandle item) {
            for (; !item.isNull(); item = item.getKey("/Next")) {
                const QString title = QString::fromStdString(item.getKey("/Title").getUTF8Value());
                const int page = numbers[item.getKey("/Dest").getArrayItem(0).getObjGen()];
                QVERIFY2(title.endsWith(QStringLiteral("page %1").arg(page)), qPrintable(title));
                ++bookmarks;
                walk(item.getKey("/First"));
            }
        };
        walk(pdf.getRoot().getKey("/Outlines").getKey("/First"));
        QCOMPARE(bookmarks, 5 + 4 + 12);  // parts, groups, exhibits
    }

    void fontsAreEmbedded()
    {
        const auto said = outputOf(QStringLiteral("pdffonts"), {pathOf(dossier::DossierLanguage::Chinese)});
        if (!said)
            QSKIP("poppler-utils is not installed");
        const QStringList lines = said->split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(lines.size() >= 4);
        for (const QString& line : lines)
            QVERIFY2(line.contains(QRegularExpression(QStringLiteral("Identity-H\\s+yes"))), qPrintable(line));
    }

    /// A photo taken with the camera turned stands upright, and its bytes are still the camera's.
    void photosStandUpright_data()
    {
        QTest::addColumn<int>("orientation");
        for (int orientation = 1; orientation <= 8; ++orientation)
            QTest::addRow("EXIF %d", orientation) << orientation;
    }
    void photosStandUpright()
    {
        QFETCH(int, orientation);
        QImage image(400, 240, QImage::Format_RGB32);
        const QRgb colours[4] = {qRgb(220, 0, 0), qRgb(0, 160, 0), qRgb(0, 0, 220), qRgb(200, 180, 0)};
        for (int y = 0; y < 240; ++y)
            for (int x = 0; x < 400; ++x)
                image.setPixel(x, y, colours[(y >= 120 ? 2 : 0) + (x >= 200 ? 1 : 0)]);
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        image.save(&buffer, "JPEG", 95);
        QByteArray exif("\xff\xe1\x00\x22" "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 4 + 6 + 8 + 2 + 9);
        exif.append(char(orientation)).append(QByteArray(2 + 4, '\0'));
        exif[3] = char(exif.size() - 2);
        jpeg.insert(2, exif);
        QBuffer source(&jpeg);
        QImageReader reader(&source, "jpeg");
        reader.setAutoTransform(true);
        const QImage upright = reader.read();
        QCOMPARE(int(reader.transformation()) == 0, orientation == 1);

        BundleStory story(dossier::DossierLanguage::English);
        story.add(QStringLiteral("a.jpg"), QStringLiteral("image/jpeg"), jpeg, evidence::EvidenceKind::Photo, evidence::ExhibitGroup::SaleSucceeded,
                  QStringLiteral("Photo"));
        const QString path = m_folder.filePath(QStringLiteral("upright.pdf"));
        TaskContext task;
        const auto made = dossier::writeBundle(story.content, path, task);
        DZ_VERIFY(made);
        const QString page = QString::number(made->exhibits.first().firstPage);
        if (!outputOf(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-png"), QStringLiteral("-singlefile"),
                                                   QStringLiteral("-f"), page, path, m_folder.filePath(QStringLiteral("upright"))}))
            QSKIP("poppler-utils is not installed");
        const QImage shown(m_folder.filePath(QStringLiteral("upright.png")));
        QRect area;  // where there is colour
        for (int y = 0; y < shown.height(); ++y)
            for (int x = 0; x < shown.width(); ++x)
                if (shown.pixelColor(x, y).hsvSaturation() > 120)
                    area |= QRect(x, y, 1, 1);
        QVERIFY(std::abs(double(area.width()) / area.height() - double(upright.width()) / upright.height()) < 0.05);
        for (const QPointF at : {QPointF(0.25, 0.25), QPointF(0.75, 0.25), QPointF(0.25, 0.75), QPointF(0.75, 0.75)}) {
            const QColor seen = shown.pixelColor(area.left() + int(at.x() * area.width()), area.top() + int(at.y() * area.height()));
            const QColor meant = upright.pixelColor(int(at.x() * upright.width()), int(at.y() * upright.height()));
            QVERIFY2(std::abs(seen.hue() - meant.hue()) < 10, qPrintable(seen.name() + u' ' + meant.name()));
        }
    }

    void workingNotesStayInside()
    {
        const auto text = outputOf(QStringLiteral("pdftotext"), {pathOf(dossier::DossierLanguage::Chinese), QStringLiteral("-")});
        if (!text)
            QSKIP("poppler-utils is not installed");
        QVERIFY(!text->contains(QStringLiteral("老板说先别急")));
    }

    void cardNumbersAreCut()
    {
        const auto text = outputOf(QStringLiteral("pdftotext"), {pathOf(dossier::DossierLanguage::Chinese), QStringLiteral("-")});
        if (!text)
            QSKIP("poppler-utils is not installed");
        QVERIFY(!QString(*text).remove(u' ').contains(QStringLiteral("6222021234567894")));
    }

    void textWithACardNumberIsNotCarried()
    {
        BundleStory story(dossier::DossierLanguage::English);
        story.add(QStringLiteral("note.txt"), QStringLiteral("text/plain"), "card 6222021234567890128 paid", evidence::EvidenceKind::Document,
                  evidence::ExhibitGroup::SaleSucceeded, QStringLiteral("note 4111111111111111"));
        const QByteArray bytes = bytesOf(story.content);
        QVERIFY(!bytes.contains("6222021234567890128"));
        QVERIFY(!bytes.contains("4111111111111111"));
    }

    void sameContentGivesSameBytes()
    {
        BundleStory one(dossier::DossierLanguage::Chinese);
        one.addUsualExhibits();
        const QByteArray first = bytesOf(one.content);
        QTest::qSleep(1100);  // the clock moves on, the bytes do not
        QCOMPARE(QCryptographicHash::hash(bytesOf(one.content), QCryptographicHash::Sha256),
                 QCryptographicHash::hash(first, QCryptographicHash::Sha256));
        // Nor do they depend on where the exhibits lay.
        BundleStory two(dossier::DossierLanguage::Chinese);
        two.content.files = one.content.files;
        two.content.file = one.content.file;
        two.content.plan = one.content.plan;
        QCOMPARE(bytesOf(two.content), first);
    }

    void looksLeaveNoTrace()
    {
        BundleStory story(dossier::DossierLanguage::Chinese);
        const QByteArray before = bytesOf(story.content);
        const QDateTime later = QDateTime::fromSecsSinceEpoch(1795200000, Qt::UTC);
        for (const char* act : {"dossier.made", "evidence.viewed", "case.note"})
            story.content.file.timeline.prepend({later, later, QString::fromLatin1(act), QStringLiteral("x"), QStringLiteral("y"),
                                                 QStringLiteral("z"), JournalId(90), {}});
        QCOMPARE(bytesOf(story.content), before);
        story.content.file.timeline.prepend({later, later, QStringLiteral("case.call"), QStringLiteral("x"), QStringLiteral("y"),
                                             QStringLiteral("z"), JournalId(91), {}});
        QVERIFY(bytesOf(story.content) != before);
    }

    void photosComeOutAsTheyWentIn()
    {
        BundleStory story(dossier::DossierLanguage::English);
        const QByteArray photo = daozhang::testing::jpegBytes(640, 480);
        story.add(QStringLiteral("a.jpg"), QStringLiteral("image/jpeg"), photo, evidence::EvidenceKind::Slip, evidence::ExhibitGroup::SaleSucceeded,
                  QStringLiteral("Slip"));
        QVERIFY(bytesOf(story.content).contains(photo));
    }

    void damagedAndLockedAreTold()
    {
        const auto& remarks = m_summaries[pathOf(dossier::DossierLanguage::English)].remarks;
        QVERIFY2(remarks.join(u'\n').contains(QStringLiteral("damaged")), qPrintable(remarks.join(u'\n')));
        QVERIFY(remarks.join(u'\n').contains(QStringLiteral("password")));
        const auto list = outputOf(QStringLiteral("pdfdetach"), {QStringLiteral("-list"), pathOf(dossier::DossierLanguage::English)});
        if (list)
            QVERIFY2(list->contains(QStringLiteral("损坏.pdf")) && list->contains(QStringLiteral("manifest.json")), qPrintable(*list));
    }

    void hostileFilesBecomeSheets_data()
    {
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<QByteArray>("bytes");
        QByteArray flipped = daozhang::testing::pdfBytes(2);
        for (qsizetype i = 200; i < flipped.size(); i += 97)
            flipped[i] = char(flipped[i] ^ 0x15);
        QByteArray endless("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
                           "trailer<</Root 1 0 R>>\n");
        QTest::newRow("flipped bytes") << "application/pdf" << flipped;
        QTest::newRow("pages that contain themselves") << "application/pdf" << endless;
        QTest::newRow("PDF of one line") << "application/pdf" << QByteArray("%PDF-1.7");
        QTest::newRow("PDF nested without end") << "application/pdf" << QByteArray("%PDF-1.7\n") + QByteArray(100000, '[');
        QTest::newRow("cut JPEG") << "image/jpeg" << daozhang::testing::jpegBytes(300, 300).left(400);
        QTest::newRow("JPEG of markers alone") << "image/jpeg" << QByteArray("\xff\xd8\xff\xc0\x00\x11\x08\x00\x00\x00\x00\x03", 12);
        QTest::newRow("cut PNG") << "image/png" << daozhang::testing::pngBytes(300, 300).left(60);
        QTest::newRow("PNG of a million pixels square") << "image/png"
            << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x02\0\0\0\0\0\0\0\0\0\0\0IEND\0\0\0\0", 45);
        QTest::newRow("not a text") << "text/plain" << QByteArray("\xff\xff\x00\x01\x81", 5);
        QTest::newRow("empty") << "application/octet-stream" << QByteArray();
    }
    void hostileFilesBecomeSheets()
    {
        QFETCH(QString, mediaType);
        QFETCH(QByteArray, bytes);
        BundleStory story(dossier::DossierLanguage::English);
        const EvidenceId id = story.add(QStringLiteral("../../etc/pass\nwd"), mediaType, bytes, evidence::EvidenceKind::Document,
                                        evidence::ExhibitGroup::SaleSucceeded, QStringLiteral("Thing"));
        Q_UNUSED(id)
        const QString path = m_folder.filePath(QStringLiteral("hostile.pdf"));
        TaskContext task;
        const auto made = dossier::writeBundle(story.content, path, task);
        DZ_VERIFY(made);
        QCOMPARE(made->remarks.size(), 1);
        int status = -1;
        const auto said = outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}, &status);
        QVERIFY2(!said || status == 0, qPrintable(said.value_or(QString())));
        const auto verdict = dossier::verifyBundle(path);
        DZ_VERIFY(verdict);
        QVERIFY2(verdict->holds, qPrintable(verdict->failures.join(u'\n')));
    }

    void swappedExhibitIsRefused()
    {
        BundleStory story(dossier::DossierLanguage::English);
        const EvidenceId id = story.add(QStringLiteral("a.txt"), QStringLiteral("text/plain"), "one", evidence::EvidenceKind::Document,
                                        evidence::ExhibitGroup::Loss, QStringLiteral("Thing"));
        story.item(id).sha256 = QByteArray(32, 'x');
        TaskContext task;
        const QString path = m_folder.filePath(QStringLiteral("old.pdf"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old bundle");
        old.close();
        const auto made = dossier::writeBundle(story.content, path, task);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Broken);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old bundle"));  // what was there stays
    }

    void stopsWhole()
    {
        BundleStory story(dossier::DossierLanguage::English);
        story.addUsualExhibits();
        std::stop_source stop;
        stop.request_stop();
        TaskContext task({}, stop.get_token());
        const QString path = m_folder.filePath(QStringLiteral("stopped.pdf"));
        const auto made = dossier::writeBundle(story.content, path, task);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Stopped);
        QVERIFY(!QFile::exists(path));
    }

    void holdsWhenUntouched_data() { languages_data(); }
    void holdsWhenUntouched()
    {
        QFETCH(QString, path);
        const auto verdict = dossier::verifyBundle(path);
        DZ_VERIFY(verdict);
        QVERIFY2(verdict->holds, qPrintable(verdict->failures.join(u'\n')));
        QVERIFY(verdict->checks.size() >= 2);
    }

    /// Changes made with a PDF tool, each of which a reader would not see at a glance.
    void tamperingShows_data()
    {
        QTest::addColumn<QStringList>("edit");
        QTest::newRow("page left out") << QStringList{u"IN"_qs, u"--pages"_qs, u"."_qs, u"1-4,6-z"_qs, u"--"_qs, u"OUT"_qs};
        QTest::newRow("pages exchanged") << QStringList{u"IN"_qs, u"--pages"_qs, u"."_qs, u"1,3,2,4-z"_qs, u"--"_qs, u"OUT"_qs};
        QTest::newRow("page turned") << QStringList{u"IN"_qs, u"--rotate=180:3"_qs, u"OUT"_qs};
        QTest::newRow("attachment taken out") << QStringList{u"IN"_qs, u"--remove-attachment=4-1 通话.m4a"_qs, u"OUT"_qs};
        QTest::newRow("attachment added") << QStringList{u"IN"_qs, u"--add-attachment"_qs, u"OTHER"_qs, u"--"_qs, u"OUT"_qs};
        QTest::newRow("attachment exchanged") << QStringList{u"IN"_qs, u"--add-attachment"_qs, u"OTHER"_qs, u"--key=4-1 通话.m4a"_qs,
                                                              u"--replace"_qs, u"--"_qs, u"OUT"_qs};
    }
    void tamperingShows()
    {
        QFETCH(QStringList, edit);
        const QString other = m_folder.filePath(QStringLiteral("other.bin"));
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(2000, 'y'));
        file.close();
        const QString out = m_folder.filePath(QStringLiteral("tampered.pdf"));
        QFile::remove(out);
        edit.replaceInStrings(QRegularExpression(u"^IN$"_qs), pathOf(dossier::DossierLanguage::Chinese));
        edit.replaceInStrings(QRegularExpression(u"^OUT$"_qs), out);
        edit.replaceInStrings(QRegularExpression(u"^OTHER$"_qs), other);
        int status = -1;
        const auto said = outputOf(QStringLiteral("qpdf"), edit, &status);
        if (!said)
            QSKIP("qpdf is not installed");
        QVERIFY2(status == 0, qPrintable(*said));
        const auto verdict = dossier::verifyBundle(out);
        DZ_VERIFY(verdict);
        QVERIFY(!verdict->holds);
        QVERIFY(!verdict->failures.isEmpty());
    }

    /// Saved again by another program without a change of content, it still holds.
    void holdsWhenSavedAgain()
    {
        const QString out = m_folder.filePath(QStringLiteral("again.pdf"));
        int status = -1;
        const auto said = outputOf(QStringLiteral("qpdf"),
                                   {QStringLiteral("--object-streams=disable"), QStringLiteral("--stream-data=preserve"),
                                    pathOf(dossier::DossierLanguage::Chinese), out}, &status);
        if (!said)
            QSKIP("qpdf is not installed");
        QCOMPARE(status, 0);
        const auto verdict = dossier::verifyBundle(out);
        DZ_VERIFY(verdict);
        QVERIFY2(verdict->holds, qPrintable(verdict->failures.join(u'\n')));
    }

    void photoExchangedShows()
    {
        BundleStory story(dossier::DossierLanguage::English);
        const QByteArray photo = daozhang::testing::jpegBytes(640, 480);
        story.add(QStringLiteral("a.jpg"), QStringLiteral("image/jpeg"), photo, evidence::EvidenceKind::Slip, evidence::ExhibitGroup::SaleSucceeded,
                  QStringLiteral("Slip"));
        QByteArray bytes = bytesOf(story.content);
        const qsizetype at = bytes.indexOf(photo);
        QVERIFY(at > 0);
        bytes[at + photo.size() / 2] = char(bytes[at + photo.size() / 2] ^ 1);
        const QString path = m_folder.filePath(QStringLiteral("photo.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto verdict = dossier::verifyBundle(path);
        DZ_VERIFY(verdict);
        QVERIFY(!verdict->holds);
        QVERIFY2(verdict->failures.join(u'\n').contains(QStringLiteral("2-1")), qPrintable(verdict->failures.join(u'\n')));
    }

    void otherPdfsAreNoBundles()
    {
        const QString path = m_folder.filePath(QStringLiteral("plain.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(daozhang::testing::pdfBytes(1));
        file.close();
        const auto verdict = dossier::verifyBundle(path);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, ErrorCode::Invalid);
        QVERIFY(!dossier::verifyBundle(m_folder.filePath(QStringLiteral("none.pdf"))));
    }

private:
    QString pathOf(dossier::DossierLanguage language) const
    {
        // A folder to look at, when asked for; else one that goes away.
        const QString kept = qEnvironmentVariable("DAOZHANG_KEEP_BUNDLES");
        const QString name = language == dossier::DossierLanguage::Chinese ? QStringLiteral("zh.pdf") : QStringLiteral("en.pdf");
        return kept.isEmpty() ? m_folder.filePath(name) : kept + u'/' + name;
    }

    QTemporaryDir m_folder;
    QHash<QString, dossier::DossierSummary> m_summaries;
};

namespace {

reconcile::SettlementTerms oneRate()
{
    reconcile::ProviderTerms terms;
    terms.id = QStringLiteral("shengfutong");
    terms.fees.append({reconcile::FeeRule::Applies::Any, *Rate::parse(QStringLiteral("0.60%")), {}, Money()});
    reconcile::SettlementTerms all;
    all.providers.append(terms);
    return all;
}

/// A deposit of one sale of 2,180.00 less what was taken off it, and the finding that says so.
void becomeOneSale(dossier::DossierContent& content, reconcile::FindingKind kind, reconcile::SentenceTerm off, Money net)
{
    using Term = reconcile::SentenceTerm::Kind;
    content.sales.resize(1);
    reconcile::JudgedSale& row = content.sales.first();
    row.sale.amount = Money(218000);
    row.outcome.fee = kind == reconcile::FindingKind::FeeDifference ? -off.amount : Money(1308);
    row.outcome.net = row.sale.amount - row.outcome.fee;
    row.outcome.state = reconcile::SaleState::Arrived;
    row.outcome.deposit = BankLineId(70);
    dossier::DepositSheet& sheet = content.deposits.first();
    sheet.sales = content.sales;
    sheet.deposit.outcome.alternatives.clear();
    sheet.deposit.outcome.terms = {{Term::Sales, Money(218000), 1, {}, {}, {}, {}}};
    if (off.kind != Term::Fees)
        sheet.deposit.outcome.terms.append({Term::Fees, Money(-1308), 1, {}, {}, {}, {}});
    sheet.deposit.outcome.terms.append(off);
    sheet.deposit.line.amount = Money(218000) + off.amount - (off.kind == Term::Fees ? Money(0) : Money(1308));
    sheet.sentence = QStringLiteral("…");
    reconcile::Finding finding;
    finding.id = FindingId(4);
    finding.kind = kind;
    finding.amount = finding.net = net;
    finding.deposit = BankLineId(70);
    finding.sales = {row.sale.id};
    finding.terms = {off};
    content.findings = {finding};
    content.file.record.title = QStringLiteral("争议");
    content.file.record.claimed = content.file.record.gross = net;
    content.file.promises.clear();
    content.file.calls.clear();
    content.file.escalations.clear();
}

/// What gathering does with the books, for a story that has none.
void wordAnew(dossier::DossierContent& content)
{
    const LanguageScope scope(dossier::spoken(content.plan.language));
    content.fees = dossier::compareFees(content, oneRate());
    content.findingSentences.clear();
    for (const auto& finding : std::as_const(content.findings))
        content.findingSentences.append(dossier::findingText(content, finding, content.sales));
    content.plan.ask = dossier::usualAsk(content);
    for (const auto group : {evidence::ExhibitGroup::Contract, evidence::ExhibitGroup::NotReceived})
        content.plan.purpose(group).text = dossier::usualPurpose(group, content);
}

QString withoutSpaces(QString text) { return text.remove(QRegularExpression(QStringLiteral("\\s"))); }

} // namespace

void TestBundle::tellsEachKindOfFindingAsWhatItIs_data()
{
    using Kind = reconcile::FindingKind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QStringList>("says");
    QTest::addColumn<QStringList>("neverSays");
    const QStringList charged{QStringLiteral("未到账"), QStringLiteral("无该款入账"), QStringLiteral("应到日计算书"), QStringLiteral("四、")};
    const QStringList chargedEnglish{QStringLiteral("not received"), QStringLiteral("not in the bank"), QStringLiteral("No such credit"), QStringLiteral("4. Request")};
    QTest::newRow("fee, Chinese") << Kind::FeeDifference << true
                                  << QStringList{QStringLiteral("实收手续费 15.70 元，按约定费率 0.60% 应为 13.08 元，多收的 2.62 元应退还青禾百货"), QStringLiteral("手续费（实收）"),
                                                 QStringLiteral("三、请求"), QStringLiteral("将多收的手续费 2.62 元退还"), QStringLiteral("多收手续费 2.62 元"), QStringLiteral("手续费约定 13.08 元，实收 15.70 元")}
                                  << charged + QStringList{QStringLiteral("手续费（按约定）"), QStringLiteral("请核对合同后追回")};
    QTest::newRow("fee, English") << Kind::FeeDifference << false
                                  << QStringList{QStringLiteral("took fees of CNY 15.70 where the agreed 0.60% makes CNY 13.08"), QStringLiteral("difference of CNY 2.62"), QStringLiteral("Fees as they were taken"),
                                                 QStringLiteral("3. Request"), QStringLiteral("Pay the CNY 2.62 that was taken in fees above the agreement back")}
                                  << chargedEnglish + QStringList{QStringLiteral("Fees by the agreement"), QStringLiteral("Check the contract")};
    QTest::newRow("deduction, Chinese") << Kind::Deducted << true
                                        << QStringList{QStringLiteral("2026-11-02 的到账中被扣下 60.00 元，银行摘要写明“流量费”"), QStringLiteral("以“流量费”名目扣下 60.00 元"), QStringLiteral("手续费（按约定）")}
                                        << charged;
    QTest::newRow("deduction, English") << Kind::Deducted << false
                                        << QStringList{QStringLiteral("CNY 60.00 was kept back from the deposit of 2026-11-02; the bank’s memo names “流量费”"), QStringLiteral("show the clause of the agreement")}
                                        << chargedEnglish;
    QTest::newRow("one of, Chinese") << Kind::OneOfLump << true
                                     << QStringList{QStringLiteral("确定短少 60.00 元"), QStringLiteral("仅凭到账无法断定是哪几笔"), QStringLiteral("所涉交易"), QStringLiteral("三、请求")}
                                     << QStringList{QStringLiteral("笔交易的净额"), QStringLiteral("无该款入账"), QStringLiteral("四、")};
    QTest::newRow("one of, English") << Kind::OneOfLump << false
                                     << QStringList{QStringLiteral("CNY 60.00 net is certain to be missing"), QStringLiteral("The sales in question")}
                                     << QStringList{QStringLiteral("not in the bank by"), QStringLiteral("No such credit")};
    QTest::newRow("short, Chinese") << Kind::ShortUnexplained << true
                                    << QStringList{QStringLiteral("2026-11-02 的到账比其所含 1 笔交易应到的金额少 60.00 元"), QStringLiteral("2026-11-02 到账短少 60.00 元"), QStringLiteral("全部交易、手续费与扣款的明细")}
                                    << QStringList{QStringLiteral("笔交易的净额"), QStringLiteral("无该款入账"), QStringLiteral("四、")};
    QTest::newRow("short, English") << Kind::ShortUnexplained << false
                                    << QStringList{QStringLiteral("The deposit of 2026-11-02 is CNY 60.00 less"), QStringLiteral("Hand over the list of all sales")}
                                    << QStringList{QStringLiteral("not in the bank by"), QStringLiteral("No such credit")};
    QTest::newRow("missing, Chinese") << Kind::MissingSales << true << QStringList{QStringLiteral("二、为什么是未到账"), QStringLiteral("三、请求"), QStringLiteral("银行账户未收到")}
                                      << QStringList{QStringLiteral("多收"), QStringLiteral("扣下"), QStringLiteral("四、")};
}

void TestBundle::tellsEachKindOfFindingAsWhatItIs()
{
    using Kind = reconcile::FindingKind;
    using Term = reconcile::SentenceTerm::Kind;
    QFETCH(Kind, kind);
    QFETCH(bool, chinese);
    QFETCH(QStringList, says);
    QFETCH(QStringList, neverSays);
    BundleStory story(chinese ? dossier::DossierLanguage::Chinese : dossier::DossierLanguage::English);
    story.content.file.timeline.clear();
    const bool isFee = kind == Kind::FeeDifference;
    const Term off = isFee ? Term::Fees : kind == Kind::Deducted ? Term::Deduction : kind == Kind::OneOfLump ? Term::OneOf : Term::Gap;
    becomeOneSale(story.content, kind, {off, isFee ? Money(-1570) : Money(-6000), 1, {}, {}, kind == Kind::Deducted ? QStringLiteral("流量费") : QString(), {}},
                  isFee ? Money(262) : Money(6000));
    story.content.deposits.first().deposit.line.memo = QStringLiteral("结算款 扣流量费");
    story.addOwnParts();
    story.content.plan.exhibits.removeIf([&](const auto& planned) { return planned.isOwn() && !dossier::hasContent(planned.own, story.content); });
    wordAnew(story.content);
    const QString path = m_folder.filePath(QStringLiteral("kind.pdf"));
    TaskContext task;
    DZ_VERIFY(dossier::writeBundle(story.content, path, task));
    const auto text = outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (!text)
        QSKIP("poppler-utils is not installed");
    const QString plain = withoutSpaces(*text);
    for (const QString& sentence : std::as_const(says))
        QVERIFY2(plain.contains(withoutSpaces(sentence)), qPrintable(sentence + QStringLiteral(" is not in:\n") + *text));
    for (const QString& sentence : std::as_const(neverSays))
        QVERIFY2(!plain.contains(withoutSpaces(sentence)), qPrintable(sentence + QStringLiteral(" is in:\n") + *text));
}

void TestBundle::addsUpFeesOfSeveralDeposits()
{
    BundleStory story(dossier::DossierLanguage::English);
    dossier::DossierContent& content = story.content;
    using Term = reconcile::SentenceTerm::Kind;
    becomeOneSale(content, reconcile::FindingKind::FeeDifference, {Term::Fees, Money(-1570), 1, {}, {}, {}, {}}, Money(262 + 6));
    // Another deposit of two sales, of which only the whole fee is known.
    dossier::DepositSheet other = content.deposits.first();
    other.deposit.line.id = BankLineId(71);
    other.sales.append(other.sales.first());
    for (int i = 0; i < 2; ++i) {
        other.sales[i].sale.id = SaleId(50 + i);
        other.sales[i].sale.amount = Money(10000);
        other.sales[i].outcome.fee = Money(60);
    }
    other.deposit.outcome.terms = {{Term::Sales, Money(20000), 2, {}, {}, {}, {}}, {Term::Fees, Money(-126), 2, {}, {}, {}, {}}};
    content.deposits.append(other);
    content.findings.first().sales += {SaleId(50), SaleId(51)};
    const auto fees = dossier::compareFees(content, oneRate());
    QCOMPARE(fees.lumps.size(), 2);
    QVERIFY(fees.lumps[0].isKnownPerSale && !fees.lumps[1].isKnownPerSale);
    QCOMPARE(fees.agreed, Money(1308 + 120));
    QCOMPARE(fees.taken, Money(1570 + 126));
    QVERIFY(fees.addsUp);
    // Sums that do not agree with the finding are not put before anyone.
    content.findings.first().net = Money(999);
    QVERIFY(!dossier::compareFees(content, oneRate()).addsUp);
}

QTEST_MAIN(TestBundle)
#include "tst_bundle.moc"
