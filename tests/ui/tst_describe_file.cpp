// SPDX-License-Identifier: GPL-3.0-or-later
// A file that no format fits is described once, seen before it is stored, and known from then on.
#include "tests/intake/intake_files.h"
#include "tests/ui/pages_support.h"
#include "ui/common/language.h"
#include "ui/guard/formats_section.h"
#include "ui/intake/describe_view.h"
#include "ui/intake/import_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::ui;
using namespace daozhang::testing;
using Stage = ImportPresenter::Stage;

namespace {

QString unknownFile() { return fixture(QStringLiteral("ui/unknown_bank.csv")); }

void answerAll(DescribePresenter& presenter)
{
    const auto say = [&](Question question, const char* value) {
        presenter.answer(question, [&](ProfileDraft& draft) {
            if (question == Question::Sign)
                draft.sign = SignRule::Signed;
            else if (question == Question::DateOrder)
                draft.dateOrder = DateOrder::DayMonthYear;
            else if (question == Question::Account)
                draft.account = QString::fromLatin1(value);
            else if (question == Question::Currency)
                draft.currency = Currency::fromCode(QString::fromLatin1(value));
        });
    };
    presenter.setBook(Book::Bank);
    say(Question::Sign, "");
    say(Question::DateOrder, "");
    say(Question::Account, "DE12 3456");
    say(Question::Currency, "EUR");
}

} // namespace

class TestDescribeFile : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
    }
    void asksAndShowsBeforeStoring();
    void answersSurviveAChangeOfColumns();
    void savesAndImports();
    void saysWhyItCannotLook();
    void worksOnThePageByKeyboard();
    void listsFormatsInSettings();
};

void TestDescribeFile::asksAndShowsBeforeStoring()
{
    OpenShop open;
    DescribePresenter presenter(open.session);
    presenter.describe(unknownFile(), QStringLiteral("unknown_bank.csv"));
    QTRY_VERIFY(!presenter.isBusy());
    QVERIFY(!presenter.error());
    QCOMPARE(presenter.look().headerAt, 1);
    QVERIFY(presenter.isOpen(Question::Book));
    QVERIFY(presenter.isOpen(Question::DateOrder));
    QVERIFY(!presenter.isOpen(Question::DecimalMark));
    QVERIFY(!presenter.canSave());
    QVERIFY(!presenter.preview());
    QCOMPARE(presenter.amountSamples().first(), QStringLiteral("-1.234,56"));
    answerAll(presenter);
    QVERIFY2(presenter.open().isEmpty(), qPrintable(presenter.open().isEmpty() ? QString() : nameOf(presenter.open().first())));
    QTRY_VERIFY(!presenter.isPreviewing());
    QVERIFY(presenter.preview());
    const ImportPreview& preview = *presenter.preview();
    QCOMPARE(preview.file.lines, 4);
    QCOMPARE(preview.file.refusedCount, 1);  // the letter O in an amount
    QCOMPARE(preview.firstLines.first().amount.toString(), QStringLiteral("-1234.56"));
    QCOMPARE(preview.firstLines.first().booked, QDate(2026, 11, 3));
    presenter.answer(Question::DateOrder, [](ProfileDraft& draft) { draft.dateOrder = DateOrder::MonthDayYear; });
    QTRY_VERIFY(!presenter.isPreviewing());
    QCOMPARE(presenter.preview()->firstLines.first().booked, QDate(2026, 3, 11));
    const auto own = await<QVector<OwnProfile>>(open.session, [](Rooms& rooms, TaskContext&) { return rooms.formats().list(); });
    DZ_VERIFY(own);
    QVERIFY(own->isEmpty());
}

void TestDescribeFile::answersSurviveAChangeOfColumns()
{
    OpenShop open;
    DescribePresenter presenter(open.session);
    presenter.describe(unknownFile(), QStringLiteral("unknown_bank.csv"));
    QTRY_VERIFY(!presenter.isBusy());
    answerAll(presenter);
    presenter.setField(3, Field::Memo);
    QVERIFY(presenter.draft().dateOrder == DateOrder::DayMonthYear);
    QVERIFY(presenter.draft().sign == SignRule::Signed);
    presenter.setField(3, Field::Mark);
    QVERIFY(presenter.isOpen(Question::Words));  // LS, GS, AZ: what each means
    QCOMPARE(presenter.draft().words.size(), 3);
    presenter.setField(2, std::nullopt);
    QVERIFY(presenter.isOpen(Question::Columns));
    QVERIFY(!presenter.canSave());
}

void TestDescribeFile::savesAndImports()
{
    OpenShop open;
    ImportPresenter files(open.session);
    files.add({unknownFile()});
    QTRY_COMPARE(files.stage(), Stage::Preview);
    QVERIFY(!files.canWrite());
    QVERIFY(files.rows().first().canBeDescribed());
    DescribePresenter presenter(open.session);
    presenter.describe(unknownFile(), files.rows().first().tableName);
    QTRY_VERIFY(!presenter.isBusy());
    answerAll(presenter);
    QSignalSpy saved(&presenter, &DescribePresenter::saved);
    presenter.save(DescribePresenter::Then::Import);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!presenter.isOpen());
    files.readAgain(unknownFile(), ImportPresenter::WhenRead::Write);
    QTRY_COMPARE(files.stage(), Stage::Written);
    QCOMPARE(files.written().files.size(), 1);
    QCOMPARE(files.written().files.first().file.added, 3);
    QCOMPARE(files.written().files.first().file.profileTitle, QStringLiteral("unknown_bank"));
}

void TestDescribeFile::saysWhyItCannotLook()
{
    OpenShop open;
    QTemporaryDir folder;
    DescribePresenter presenter(open.session);
    presenter.describe(writeFile(folder.filePath(QStringLiteral("prose.txt")), "Monday: the sea\nTuesday: the hills\n"), QStringLiteral("prose.txt"));
    QTRY_VERIFY(presenter.error().has_value());
    QVERIFY(presenter.error()->message.contains(QStringLiteral("prose.txt")));
    QVERIFY(!presenter.canSave());
    presenter.close();
    QVERIFY(!presenter.isOpen());
}

void TestDescribeFile::worksOnThePageByKeyboard()
{
    OpenShop open;
    RecordingHost host;
    ImportPage page(open.session, host);
    page.resize(1200, 800);
    page.show();
    page.refresh();
    page.presenter().add({unknownFile()});
    QTRY_COMPARE(page.presenter().stage(), Stage::Preview);
    QTest::keyClick(page.findChild<QWidget*>(QStringLiteral("import.files")), Qt::Key_Return);
    QTRY_VERIFY(page.describing().isOpen() && !page.describing().isBusy());
    QVERIFY(page.describeView().isVisible());
    QVERIFY(!page.findChild<QWidget*>(QStringLiteral("import.files"))->isVisible());
    auto* book = page.findChild<QComboBox*>(QStringLiteral("describe.book"));
    QVERIFY(book);
    // Nothing is answered on the way to an answer.
    const auto before = page.describing().draft().book;
    QTest::keyClick(book, Qt::Key_Down);
    QTRY_VERIFY(book->view()->isVisible());
    QVERIFY(page.describing().draft().book == before);
    while (book->view()->currentIndex().row() != book->findData(QStringLiteral("bank")) && book->view()->currentIndex().row() + 1 < book->count())
        QTest::keyClick(book->view(), Qt::Key_Down);
    QTest::keyClick(book->view(), Qt::Key_Return);
    QTRY_VERIFY(page.describing().draft().book == Book::Bank);
    QVERIFY(!page.unsaved().isEmpty());
    for (QComboBox* combo : page.findChildren<QComboBox*>())
        if (combo->isVisible())
            QVERIFY2(!combo->accessibleName().isEmpty(), qPrintable(combo->objectName()));
    auto* account = page.findChild<QLineEdit*>(QStringLiteral("describe.account"));
    QTest::keyClicks(account, QStringLiteral("DE1"));
    QCOMPARE(page.describing().draft().account, QStringLiteral("DE1"));
    QVERIFY(page.goBack());
    QVERIFY(!page.describing().isOpen());
    QVERIFY(page.findChild<QWidget*>(QStringLiteral("import.files"))->isVisible());
}

void TestDescribeFile::listsFormatsInSettings()
{
    OpenShop open;
    FormatsPresenter formats(open.session);
    QSignalSpy loaded(&formats, &FormatsPresenter::loaded), done(&formats, &FormatsPresenter::done), failed(&formats, &FormatsPresenter::failed);
    QTemporaryDir folder;
    formats.importFrom(writeFile(folder.filePath(QStringLiteral("bad.json")), "[]"));
    QTRY_COMPARE(failed.size(), 1);
    formats.importFrom(writeFile(folder.filePath(QStringLiteral("good.json")),
                                 R"({"id":"corner","title":{"zh":"街角","en":"Corner"},"book":"bank","columns":{"date":["Posted"],"amount":["Sum"]},"required":["date","amount"]})"));
    QTRY_COMPARE(done.size(), 1);
    QTRY_COMPARE(formats.own().size(), 1);
    const QString id = formats.own().first().id;
    formats.rename(id, QStringLiteral("Corner bank"));
    QTRY_COMPARE(formats.own().value(0).title, QStringLiteral("Corner bank"));
    const QString out = folder.filePath(QStringLiteral("out.json"));
    formats.exportTo(id, out);
    QTRY_VERIFY(QFile::exists(out));
    formats.remove(id);
    QTRY_VERIFY(formats.own().isEmpty());
}

QTEST_MAIN(TestDescribeFile)
#include "tst_describe_file.moc"
