// SPDX-License-Identifier: GPL-3.0-or-later
// What the other side would say: each objection in a bundle that answers it and in one that does not.
#include "app/dossier/counter_case.h"
#include "dossier/bundle_story.h"
#include "support/testing.h"

#include <QBuffer>

#include <functional>

using namespace daozhang;
using daozhang::testing::BundleStory;
using dossier::Mend;
using dossier::Objection;
using State = dossier::Objection::State;

namespace {

using Change = std::function<void(BundleStory&)>;

QVector<Objection> objectionsTo(BundleStory& story)
{
    TaskContext task;
    dossier::PreparedExhibits prepared;
    const auto bundle = dossier::previewBundle(story.content, prepared, task);
    if (!bundle)
        qFatal("%s", qPrintable(bundle.error().message));
    const auto form = dossier::formOf(bundle->pdf);
    if (!form)
        qFatal("%s", qPrintable(form.error().message));
    return dossier::counterCase(story.content, *bundle, &*form);
}

const Objection* find(const QVector<Objection>& all, const QString& key)
{
    const auto found = std::ranges::find(all, key, &Objection::key);
    return found == all.cend() ? nullptr : &*found;
}

BundleStory usualStory()
{
    BundleStory story(dossier::DossierLanguage::Chinese);
    story.addUsualExhibits();
    story.content.today = QDate(2026, 11, 20);
    reconcile::Finding finding;
    finding.id = FindingId(4);
    finding.kind = reconcile::FindingKind::MissingInLump;
    finding.net = Money(638148);
    story.content.findings = {finding};
    return story;
}

reconcile::JudgedSale& sale(BundleStory& story, int index) { return story.content.sales[index]; }

evidence::EvidenceItem& ofKind(BundleStory& story, evidence::EvidenceKind kind)
{
    return *std::ranges::find(story.content.file.evidence, kind, &evidence::EvidenceItem::kind);
}

void setIncluded(BundleStory& story, evidence::EvidenceKind kind, bool included)
{
    for (auto& planned : story.content.plan.exhibits)
        for (const auto& item : story.content.file.evidence)
            if (item.id == planned.evidence && item.kind == kind)
                planned.included = included;
}

void takeOut(BundleStory& story, dossier::OwnPart part)
{
    for (auto& planned : story.content.plan.exhibits)
        if (planned.own == part)
            planned.included = false;
}

/// The provider's row of the first sale.
void addTwin(BundleStory& story, const QString& rrn, qint64 secondsApart)
{
    auto twin = sale(story, 0);
    twin.sale.rrn = rrn;
    twin.sale.occurredAt += secondsApart;
    story.content.twins.insert(sale(story, 0).sale.id, twin);
}

} // namespace

class TestCounterCase : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatCanBeSaid_data();
    void saysWhatCanBeSaid()
    {
        QFETCH(QString, key);
        QFETCH(State, state);
        QFETCH(Change, change);
        BundleStory story = usualStory();
        change(story);
        const auto all = objectionsTo(story);
        QStringList keys;
        for (const Objection& objection : all)
            keys.append(QStringLiteral("%1=%2").arg(objection.key).arg(int(objection.state)));
        const Objection* found = find(all, key);
        QVERIFY2(found, qPrintable(keys.join(u' ')));
        QVERIFY2(found->state == state, qPrintable(found->says + u' ' + found->answer));
        QVERIFY(!found->says.isEmpty());
        QVERIFY(!found->answer.isEmpty());
        if (found->isOpen())
            QVERIFY(std::ranges::all_of(found->mends, [](const Mend& mend) { return !mend.text.isEmpty(); }));
    }

    void isNotAskedWithoutFacts()
    {
        BundleStory story = usualStory();
        story.content.findings.clear();
        story.content.twins.clear();
        story.content.tally = {};
        const auto all = objectionsTo(story);
        for (const char* key : {"sums", "twins", "lumped", "paid", "partly"})
            QVERIFY2(!find(all, QString::fromLatin1(key)), key);
    }

    void anAnswerInTheSummarySettlesIt()
    {
        BundleStory story = usualStory();
        addTwin(story, QStringLiteral("103019000189"), 0);
        auto all = objectionsTo(story);
        const Objection* open = find(all, QStringLiteral("rrn:1"));
        QVERIFY(open && open->state == State::Open);
        QCOMPARE(all.first().key, open->key);  // the worst comes first
        QCOMPARE(open->mends.first().act, Mend::Act::WriteInSummary);
        const QString sentence = open->mends.first().sentence;
        QVERIFY(sentence.contains(QStringLiteral("103019000189")));
        story.content.plan.answers = {{open->key, sentence}};
        all = objectionsTo(story);
        const Objection* settled = find(all, QStringLiteral("rrn:1"));
        QVERIFY(settled && !settled->isOpen());
        QVERIFY(settled->answer.contains(sentence));
        QCOMPARE(settled->mends.first().act, Mend::Act::TakeBack);
        // And the page says it.
        TaskContext task;
        dossier::PreparedExhibits prepared;
        const auto bundle = dossier::previewBundle(story.content, prepared, task);
        DZ_VERIFY(bundle);
        QVERIFY(bundle->texts.value(QStringLiteral("summary")).remove(QChar::LineSeparator).contains(sentence));
    }

    void sentencesAreInTheBundlesLanguage()
    {
        BundleStory story = usualStory();
        story.content.plan.language = dossier::DossierLanguage::English;
        addTwin(story, QStringLiteral("103019000189"), 0);
        const auto all = objectionsTo(story);
        const Objection* open = find(all, QStringLiteral("rrn:1"));
        QVERIFY(open);
        QVERIFY2(open->mends.first().sentence.contains(QStringLiteral("one and the same payment")), qPrintable(open->mends.first().sentence));
    }

    void lookedAtManyMegabytesItStaysPageForPage()
    {
        BundleStory story = usualStory();
        QByteArray noise(9 << 20, '\0');
        for (qsizetype i = 0; i < noise.size(); ++i)
            noise[i] = char((i * 2654435761U) >> 13);
        for (int i = 0; i < 3; ++i) {
            noise[0] = char(i);
            story.add(QStringLiteral("v%1.bin").arg(i), QStringLiteral("application/octet-stream"), noise, evidence::EvidenceKind::Other, evidence::ExhibitGroup::Loss,
                      QStringLiteral("Large %1").arg(i));
        }
        TaskContext task;
        dossier::PreparedExhibits prepared;
        const auto light = dossier::previewBundle(story.content, prepared, task);
        DZ_VERIFY(light);
        QVERIFY(light->pdf.size() < 9 << 20);
        QVERIFY(light->summary.bytes > 27 << 20);
        QByteArray whole;
        QBuffer buffer(&whole);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        const auto made = dossier::makeBundle(story.content, buffer, task);
        DZ_VERIFY(made);
        QCOMPARE(light->summary.pages, made->pages);
        for (qsizetype i = 0; i < made->exhibits.size(); ++i)
            QCOMPARE(light->summary.exhibits[i].firstPage, made->exhibits[i].firstPage);
        const auto all = objectionsTo(story);
        QVERIFY(find(all, QStringLiteral("size"))->isOpen());
    }
};

void TestCounterCase::saysWhatCanBeSaid_data()
{
    using evidence::EvidenceKind;
    QTest::addColumn<QString>("key");
    QTest::addColumn<State>("state");
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, const char* key, State state, Change change) { QTest::newRow(name) << QString::fromLatin1(key) << state << change; };
    const Change none = [](BundleStory&) {};
    row("a sale without a slip", "slip:2", State::Weak, none);
    row("every sale has its slip", "slips", State::Holds, [](BundleStory& s) { ofKind(s, EvidenceKind::Slip); s.content.plan.exhibits[1].proves = QStringLiteral("000188 000191 000197"); });
    row("a slip left out", "slip:1", State::Weak, [](BundleStory& s) { setIncluded(s, EvidenceKind::Slip, false); });
    row("many sales without slips", "slips", State::Weak, [](BundleStory& s) {
        for (int i = 0; i < 4; ++i) {
            s.content.sales.append(sale(s, 1));
            s.content.sales.last().sale.id = SaleId(20 + i);
        }
    });
    row("another reference number", "rrn:1", State::Open, [](BundleStory& s) { addTwin(s, QStringLiteral("103019000189"), 0); });
    row("another time at the provider", "clock:1", State::Weak, [](BundleStory& s) { addTwin(s, sale(s, 0).sale.rrn, 184); });
    row("the provider's file agrees", "twins", State::Holds, [](BundleStory& s) { addTwin(s, sale(s, 0).sale.rrn, 30); });
    row("message agrees", "message:4", State::Holds, none);
    row("message of another time", "message:4", State::Weak, [](BundleStory& s) { s.item(EvidenceId(4)).messageText.replace(QStringLiteral("19:42"), QStringLiteral("19:55")); });
    row("message of another sum", "message:4", State::Open, [](BundleStory& s) { s.item(EvidenceId(4)).messageText.replace(QStringLiteral("1860.00"), QStringLiteral("86.00")); });
    row("message of another card", "message:4", State::Open, [](BundleStory& s) { s.item(EvidenceId(4)).messageText.replace(QStringLiteral("1235"), QStringLiteral("9999")); });
    row("message alone", "neighbours:4", State::Weak, none);
    row("message with its neighbour", "neighbours:4", State::Holds, [](BundleStory& s) {
        const EvidenceId other = s.add(QStringLiteral("2.txt"), QStringLiteral("text/plain"), "balance", EvidenceKind::BankMessage, evidence::ExhibitGroup::SaleSucceeded, QStringLiteral("短信 2"));
        s.item(other).messageSender = QStringLiteral("95533");
        s.item(other).messageText = QStringLiteral("余额提醒");
        s.item(other).messageReceivedAt = s.item(EvidenceId(4)).messageReceivedAt.addSecs(600);
    });
    row("a sale was voided", "voids", State::Open, [](BundleStory& s) { sale(s, 1).outcome.state = reconcile::SaleState::CancelledOut; });
    row("no void", "voids", State::Holds, none);
    row("agreement in the bundle", "agreement", State::Holds, none);
    row("agreement left out", "agreement", State::Weak, [](BundleStory& s) { setIncluded(s, EvidenceKind::Contract, false); });
    row("due", "due", State::Holds, none);
    row("no terms", "due", State::Open, [](BundleStory& s) { s.content.rule.clear(); s.content.dueSentences.clear(); });
    row("calendar not published", "due", State::Weak, [](BundleStory& s) { sale(s, 0).outcome.due.provisional = true; });
    row("computation left out", "due", State::Weak, [](BundleStory& s) { takeOut(s, dossier::OwnPart::DueDates); });
    row("not due on that day", "due", State::Open, [](BundleStory& s) { s.content.asOf = QDate(2026, 11, 1); });
    row("covered up to yesterday", "coverage", State::Holds, none);
    row("statement ends early", "coverage", State::Weak, [](BundleStory& s) { s.content.coveredTo = QDate(2026, 11, 10); });
    row("statement ends before the due date", "coverage", State::Open, [](BundleStory& s) { s.content.coveredTo = QDate(2026, 11, 1); });
    row("all deposits explained", "lumped", State::Holds, [](BundleStory& s) { s.content.tally = {QDate(2026, 11, 2), QDate(2026, 11, 19), 14, 0, {}}; });
    row("a deposit not explained", "lumped", State::Weak, [](BundleStory& s) { s.content.tally = {QDate(2026, 11, 2), QDate(2026, 11, 19), 13, 1, BankLineId(9)}; });
    row("paid meanwhile", "paid", State::Open, [](BundleStory& s) { s.content.isPaid = true; });
    row("a promise was kept", "kept:3", State::Weak, [](BundleStory& s) { s.content.file.promises[0].verdict = cases::Promise::Verdict::Kept; });
    row("no promise was kept", "promises", State::Holds, none);
    row("paid in part", "partly", State::Holds, [](BundleStory& s) { s.content.arrived = Money(100); s.content.arrivals = {{BankLineId(3), QDate(2026, 11, 9), Money(100)}}; });
    row("demanded", "demand", State::Holds, none);
    row("never demanded", "demand", State::Weak, [](BundleStory& s) {
        s.content.file.calls.clear();
        s.content.file.promises.clear();
        s.content.file.escalations.clear();
        setIncluded(s, EvidenceKind::Recording, false);
    });
    row("gap of a lump", "which:4", State::Holds, [](BundleStory& s) { s.content.findings[0].kind = reconcile::FindingKind::OneOfLump; });
    row("gap of a lump, sheet left out", "which:4", State::Weak, [](BundleStory& s) { s.content.findings[0].kind = reconcile::FindingKind::OneOfLump; takeOut(s, dossier::OwnPart::Reconciliation); });
    const auto fees = [](BundleStory& s) {
        s.content.findings[0].kind = reconcile::FindingKind::FeeDifference;
        s.content.fees = {{}, {QStringLiteral("0.60%")}, Money(1308), Money(1570), true};
    };
    row("fees told sale by sale", "fees", State::Holds, fees);
    row("fees, sheet left out", "fees", State::Weak, [fees](BundleStory& s) { fees(s); takeOut(s, dossier::OwnPart::Reconciliation); });
    row("deposit short, not explained", "which:4", State::Weak, [](BundleStory& s) { s.content.findings[0].kind = reconcile::FindingKind::ShortUnexplained; });
    row("own tables beside a statement", "seal", State::Weak, none);
    row("own tables, sealed", "seal", State::Holds, [](BundleStory& s) { s.content.plan.answers = {{QStringLiteral("seal"), {}}}; });
    row("own tables alone", "own", State::Weak, [](BundleStory& s) { setIncluded(s, EvidenceKind::Statement, false); });
    row("originals at hand", "originals", State::Holds, none);
    row("an original not noted", "originals", State::Weak, [](BundleStory& s) { ofKind(s, EvidenceKind::Slip).originalAvailable = false; });
    row("sums agree", "sums", State::Holds, none);
    row("sums differ", "sums", State::Open, [](BundleStory& s) { s.content.file.record.claimed = Money(638100); });
    row("cards cut", "cards", State::Holds, none);
    row("pages run on", "pages", State::Holds, none);
    row("bookmarks agree", "bookmarks", State::Holds, none);
    row("amount the same", "amounts", State::Holds, none);
    row("request of another sum", "amounts", State::Weak, [](BundleStory& s) { s.content.plan.ask = QStringLiteral("支付 6,000.00 元"); });
    row("digests", "digests", State::Holds, none);
    row("small file", "size", State::Holds, none);
}

QTEST_MAIN(TestCounterCase)
#include "tst_counter_case.moc"
