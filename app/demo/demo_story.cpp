// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_story.h"

#include "app/demo/demo_pictures.h"
#include "app/session/rooms.h"

#include <QCoreApplication>
#include <QDir>

namespace daozhang::demo {

namespace {

struct Demo
{
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

class Story
{
public:
    Story(const DemoBooks& books, QString evidenceFolder, TaskContext& task) : m_books(books), m_evidenceFolder(std::move(evidenceFolder)), m_task(task), m_clock(at(books.first, 9, 0)) {}

    Result<QStringList> tell(const QString& shopFile, const QVector<DemoRound>& rounds)
    {
        NewShop shop;
        shop.name = QStringLiteral("青禾百货");
        DZ_ASSIGN(m_rooms, Rooms::create(shopFile, shop, m_clock));
        m_rooms->setWho(QStringLiteral("店主"));
        DZ_CHECK(m_rooms->reconcile().setTerms(m_books.terms));
        for (int round = 0; round < rounds.size(); ++round) {
            if (m_task.stopRequested())
                return TaskContext::stopped();
            m_day = rounds[round].day;
            m_clock.set(at(m_day, 9, 20));
            m_task.report({Demo::tr("Importing what there was on %1").arg(m_day.toString(Qt::ISODate)), round, rounds.size()});
            DZ_CHECK(importAll(rounds[round].files));
            DZ_CHECK(round == 0 ? firstRound() : round == 1 ? secondRound() : thirdRound());
        }
        return m_pictures;
    }

private:
    /// A shop-local moment (the demo's shop is in UTC+8) as UTC.
    static QDateTime at(QDate day, int hour, int minute) { return QDateTime(day, QTime(hour, minute), Qt::UTC).addSecs(-8 * 3600); }

    Result<void> importAll(const QStringList& files)
    {
        TaskContext quiet;
        DZ_ASSIGN(const auto done, m_rooms->importAndReconcile(files, {}, quiet));
        if (!done.imported.failures.isEmpty())
            return Failure(done.imported.failures.first().error);
        return {};
    }

    /// The finding that holds the first sale of a planted fault.
    Result<std::optional<FindingId>> findingOf(const QString& fault)
    {
        const DemoFault* planted = m_books.fault(fault);
        if (!planted)
            return std::optional<FindingId>();
        const QString rrn = m_books.sales[planted->sales.first()].rrn;
        std::optional<FindingId> found;
        DZ_CHECK(m_rooms->reconcile().forEachSale(std::nullopt, [&](const reconcile::JudgedSale& judged) {
            if (judged.sale.rrn == rrn && judged.outcome.finding.isValid())
                found = judged.outcome.finding;
            return !found;
        }));
        return found;
    }

    Result<CaseId> openCase(FindingId finding)
    {
        cases::OpenCase request;
        request.findings = {finding};
        request.terminalShowed = cases::TerminalShowed::SuccessSlip;
        return m_rooms->cases().open(request);
    }

    Result<void> attachSlip(CaseId id, const QString& fault)
    {
        const DemoSale& sale = m_books.sales[m_books.fault(fault)->sales.first()];
        const QString path = QDir(m_evidenceFolder).filePath(QStringLiteral("签购单_%1.jpg").arg(sale.trace));
        if (!slipPicture(sale, quint32(sale.trace.toUInt())).save(path, "JPG", 88))
            return Failure(ErrorCode::Storage, Demo::tr("“%1” could not be written.").arg(path));
        m_pictures.append(path);
        evidence::AttachRequest request;
        request.inCase = id;
        request.path = path;
        request.kind = evidence::EvidenceKind::Slip;
        request.title = QStringLiteral("签购单（商户存根）%1").arg(sale.trace);
        request.source = QStringLiteral("本店收银台");
        request.proves = QStringLiteral("%1 终端 %2 消费 %3 元，应答码 00，交易成功").arg(sale.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), sale.terminal, sale.amount.toString());
        request.originalLocation = QStringLiteral("收银台抽屉，十一月小票夹");
        request.originalAvailable = true;
        request.collectedAt = m_clock.now().addSecs(-1800);
        TaskContext quiet;
        DZ_CHECK(m_rooms->evidence().attach(request, quiet));
        return {};
    }

    Result<void> attachMessage(CaseId id, const QString& fault)
    {
        const DemoSale& sale = m_books.sales[m_books.fault(fault)->sales.first()];
        evidence::MessageRequest request;
        request.inCase = id;
        request.sender = messageSender(sale);
        request.receivedAt = sale.at.addSecs(60 - 8 * 3600);
        request.text = bankMessage(sale);
        request.source = QStringLiteral("顾客手机，当面查看");
        request.proves = QStringLiteral("顾客的银行卡已被扣款");
        DZ_CHECK(m_rooms->evidence().attachMessage(request));
        return {};
    }

    Result<void> callWithPromise(CaseId id, const QString& said, const QString& promised, QDate due, const char* number, const QString& ticket)
    {
        cases::Call call;
        call.at = m_clock.now().addSecs(-600);
        call.minutes = 6;
        call.number = QLatin1String(number);
        call.numberSource = QStringLiteral("slip");
        call.agent = QStringLiteral("客服 2071");
        call.ticket = ticket;
        call.said = said;
        cases::Promise promise;
        promise.what = promised;
        promise.due = due;
        call.promise = promise;
        DZ_CHECK(m_rooms->cases().logCall(id, call));
        return {};
    }

    /// Two weeks ago: one sale is missing for good, one will come late.
    Result<void> firstRound()
    {
        m_clock.set(at(m_day, 10, 5));
        DZ_ASSIGN(const auto single, findingOf(QStringLiteral("missing_single")));
        if (single) {
            DZ_ASSIGN(m_single, openCase(*single));
            DZ_CHECK(attachSlip(m_single, QStringLiteral("missing_single")));
            DZ_CHECK(attachMessage(m_single, QStringLiteral("missing_single")));
            m_clock.set(at(m_day, 10, 40));
            DZ_CHECK(callWithPromise(m_single, QStringLiteral("客服查到交易成功，但清算文件里没有这一笔，已提交差错处理"), QStringLiteral("三天内补结算"), m_day.addDays(3), "95534", QStringLiteral("YS%1-0417").arg(m_day.toString(QStringLiteral("MMdd")))));
        }
        DZ_ASSIGN(const auto late, findingOf(QStringLiteral("late_credit")));
        if (late) {
            m_clock.set(at(m_day, 11, 15));
            DZ_ASSIGN(m_late, openCase(*late));
            DZ_CHECK(attachSlip(m_late, QStringLiteral("late_credit")));
            DZ_CHECK(callWithPromise(m_late, QStringLiteral("商户经理说系统漏了一笔，财务已经登记"), QStringLiteral("本周内补到账"), m_day.addDays(4), "400-000-0000", QString()));
        }
        return {};
    }

    /// A week ago: the promise was broken, so a letter went out; the late credit came, so that case is closed.
    Result<void> secondRound()
    {
        m_clock.set(at(m_day, 9, 50));
        if (m_single.isValid()) {
            cases::Escalation step;
            step.level = 3;
            step.reason = QStringLiteral("承诺的三天已过，银行流水里没有这笔钱");
            step.document = QStringLiteral("查询函");
            step.reference = QStringLiteral("EMS 1183%1409").arg(m_day.toString(QStringLiteral("MMdd")));
            DZ_CHECK(m_rooms->cases().escalate(m_single, step));
        }
        if (m_late.isValid()) {
            m_clock.set(at(m_day, 10, 10));
            DZ_ASSIGN(const auto file, m_rooms->cases().load(m_late));
            if (file.proposal) {
                cases::CloseCase closing;
                closing.outcome = cases::Outcome::Recovered;
                closing.credits = file.proposal->credits;
                DZ_CHECK(m_rooms->cases().close(m_late, closing));
            }
        }
        return {};
    }

    /// Today: a terminal's whole day is missing; the other findings are left for whoever opens the demo.
    Result<void> thirdRound()
    {
        m_clock.set(at(m_day, 9, 45));
        DZ_ASSIGN(const auto batch, findingOf(QStringLiteral("missing_batch")));
        if (!batch)
            return {};
        DZ_ASSIGN(const CaseId id, openCase(*batch));
        DZ_CHECK(attachSlip(id, QStringLiteral("missing_batch")));
        DZ_CHECK(attachMessage(id, QStringLiteral("missing_batch")));
        m_clock.set(at(m_day, 10, 30));
        return callWithPromise(id, QStringLiteral("客服说该终端当天批次未清算，已转清算部核实"), QStringLiteral("后天前答复并补款"), m_day.addDays(2), "95016", QStringLiteral("LKL%1088").arg(m_day.toString(QStringLiteral("MMdd"))));
    }

    const DemoBooks& m_books;
    QString m_evidenceFolder;
    TaskContext& m_task;
    FixedClock m_clock;
    QDate m_day;
    std::unique_ptr<Rooms> m_rooms;
    CaseId m_single, m_late;
    QStringList m_pictures;
};

} // namespace

Result<QStringList> tellStory(const DemoBooks& books, const QString& shopFile, const QVector<DemoRound>& rounds, const QString& evidenceFolder, TaskContext& task)
{
    return Story(books, evidenceFolder, task).tell(shopFile, rounds);
}

} // namespace daozhang::demo
