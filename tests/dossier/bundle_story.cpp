// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/bundle_story.h"

#define POINTERHOLDER_TRANSITION 4
#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace daozhang::testing {

namespace {

QDateTime utc(const char* text) { return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toUTC(); }
QDate day(const char* text) { return QDate::fromString(QString::fromLatin1(text), Qt::ISODate); }

QImage slipImage(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(std::max(8, width / 18));
    painter.setFont(font);
    painter.drawText(image.rect().adjusted(10, 10, -10, -10), Qt::AlignLeft | Qt::TextWordWrap,
                     QStringLiteral("签购单\n商户名称：青禾百货\n终端编号：10482219\n消费 / SALE\nRMB 1,860.00\n凭证号：000188"));
    return image;
}

reconcile::JudgedSale saleOf(qint64 id, const QString& trace, const char* at, qint64 fen, qint64 feeFen, reconcile::SaleState state)
{
    reconcile::JudgedSale row;
    row.sale.id = SaleId(id);
    row.sale.merchant = QStringLiteral("820331053110001");
    row.sale.terminal = QStringLiteral("10482219");
    row.sale.batch = QStringLiteral("000305");
    row.sale.trace = trace;
    row.sale.rrn = QStringLiteral("103019%1").arg(trace);
    row.sale.occurredAt = utc(at).toSecsSinceEpoch();
    row.sale.localDate = day("2026-10-30");
    row.sale.card = QStringLiteral("622202******%1").arg(1234 + id);
    row.sale.amount = Money(fen);
    row.outcome.sale = row.sale.id;
    row.outcome.state = state;
    row.outcome.provider = QStringLiteral("shengfutong");
    row.outcome.due = {day("2026-10-30"), day("2026-11-02"), false};
    row.outcome.fee = Money(feeFen);
    row.outcome.net = Money(fen - feeFen);
    return row;
}

} // namespace

QByteArray jpegBytes(int width, int height)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    slipImage(width, height).save(&buffer, "JPEG", 90);
    return bytes;
}

QByteArray pngBytes(int width, int height)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    slipImage(width, height).save(&buffer, "PNG");
    return bytes;
}

QByteArray pdfBytes(int pages, Turned turned)
{
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        for (int i = 0; i < pages; ++i) {
            if (i > 0)
                writer.newPage();
            painter.drawText(QRectF(200, 200, 4000, 600), QStringLiteral("Agreement, sheet %1").arg(i + 1));
        }
    }
    if (turned == Turned::No)
        return bytes;
    QPDF pdf;
    pdf.processMemoryFile("turned", bytes.constData(), size_t(bytes.size()));
    for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages())
        page.rotatePage(90, true);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    const auto data = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize()));
}

QByteArray lockedPdfBytes()
{
    const QByteArray bytes = pdfBytes(1);
    QPDF pdf;
    pdf.processMemoryFile("open", bytes.constData(), size_t(bytes.size()));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters("secret", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const auto data = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize()));
}

BundleStory::BundleStory(dossier::DossierLanguage language)
{
    content.plan.inCase = CaseId(28);
    content.plan.language = language;
    content.plan.claimant = content.shopName = QStringLiteral("青禾百货");
    content.plan.respondent = content.providerName = QStringLiteral("盛付通");
    content.plan.ask = QStringLiteral("自签收之日起 15 日内支付结算款 6,381.48 元至约定结算账户；\n书面告知每笔交易的清算日期、状态与出款流水号。");
    addBooks();
    addHistory();
}

void BundleStory::addBooks()
{
    using State = reconcile::SaleState;
    content.rule = QStringLiteral("T+1");
    content.asOf = day("2026-11-20");
    content.coveredTo = day("2026-11-19");
    content.sales = {saleOf(1, QStringLiteral("000188"), "2026-10-30T11:42:16Z", 186000, 1116, State::Overdue),
                     saleOf(2, QStringLiteral("000191"), "2026-10-30T12:05:41Z", 234000, 1404, State::Overdue),
                     saleOf(3, QStringLiteral("000197"), "2026-10-30T13:18:03Z", 222000, 1332, State::Overdue)};
    content.dueSentences = {QStringLiteral("2026-10-30（周五）的交易，T+1 应于 2026-11-02（周一）到账。")};
    content.findingSentences = {QStringLiteral("6,381.48 元未到账：10 月 30 日 3 笔。")};

    dossier::DepositSheet sheet;
    sheet.deposit.line.id = BankLineId(70);
    sheet.deposit.line.booked = day("2026-11-02");
    sheet.deposit.line.amount = Money(0);
    sheet.deposit.line.payer = QStringLiteral("盛付通支付服务有限公司客户备付金");
    sheet.deposit.line.memo = QStringLiteral("结算款 1030");
    sheet.sales = content.sales;
    Money gross(642000), fee(-3852), arrived(0);
    for (int i = 0; i < 60; ++i) {
        auto row = saleOf(100 + i, QStringLiteral("000%1").arg(200 + i), "2026-10-30T03:18:03Z", 10000 + 100 * i, 60, State::Arrived);
        row.outcome.deposit = BankLineId(70);
        gross += row.sale.amount;
        fee -= row.outcome.fee;
        arrived += row.outcome.net;
        sheet.sales.append(row);
    }
    sheet.deposit.line.amount = arrived;
    sheet.deposit.outcome.deposit = BankLineId(70);
    sheet.deposit.outcome.state = reconcile::DepositState::Short;
    using Kind = reconcile::SentenceTerm::Kind;
    sheet.deposit.outcome.terms = {{Kind::Sales, gross, 63, day("2026-10-30"), day("2026-10-30"), {}, {}},
                                   {Kind::Fees, fee, 63, {}, {}, {}, {}},
                                   {Kind::Missing, Money(-638148), 3, {}, {}, {}, {}}};
    sheet.deposit.outcome.alternatives = {{{SaleId(1), SaleId(2), SaleId(3)}, 1.0, QStringLiteral("sales")}};
    sheet.sentence = QStringLiteral("%1 = 10 月 30 日 63 笔 %2 − 手续费 %3 − 未到 3 笔 6,381.48")
                         .arg(arrived.toDisplay(), gross.toDisplay(), (-fee).toDisplay());
    content.deposits = {sheet};
}

void BundleStory::addHistory()
{
    cases::Case& record = content.file.record;
    record.id = CaseId(28);
    record.kind = cases::CaseKind::Short;
    record.title = QStringLiteral("盛付通 10-30 三笔未到账");
    record.provider = QStringLiteral("shengfutong");
    record.claimed = Money(638148);
    record.gross = Money(642000);
    record.due = day("2026-11-02");
    record.openedAt = utc("2026-11-03T01:10:00Z");
    for (const auto& row : content.sales)
        record.sales.append(row.sale.id);

    cases::Promise first{PromiseId(3), QStringLiteral("11 月 6 日前补结算"), Money(638148), day("2026-11-06"),
                         cases::Promise::Verdict::Broken, {}, day("2026-11-19"), utc("2026-11-04T02:31:00Z")};
    cases::Promise second = first;
    second.id = PromiseId(6);
    second.what = QStringLiteral("最迟 11 月 17 日到账");
    second.due = day("2026-11-17");
    second.madeAt = utc("2026-11-12T06:05:00Z");
    content.file.promises = {first, second};
    content.file.calls = {{first.madeAt, 12, QStringLiteral("400-720-8888"), QStringLiteral("shipped"), QStringLiteral("客服 2071"),
                           QStringLiteral("SFT20261104-0731"), QStringLiteral("对方称已登记，财务正在核对批次 000305。"), first},
                          {second.madeAt, 8, QStringLiteral("400-720-8888"), QStringLiteral("contract"), QStringLiteral("客服 2071"), {},
                           QStringLiteral("对方称款项在路上。卡号 6222 0212 3456 7894 已核对。"), second}};
    cases::Escalation step{3, QStringLiteral("承诺未兑现"), QStringLiteral("查询函"), QStringLiteral("EMS 1234567890"), day("2026-11-05"),
                           cases::Deadline{day("2026-11-10"), QStringLiteral("11-05 + 3 个工作日，11-07、11-08 为周末"), false}};
    content.file.escalations = {step};

    const auto told = [&](const char* at, const char* known, const char* act, const QString& title, const QString& text, qint64 entry) {
        content.file.timeline.prepend({utc(at), utc(known), QString::fromLatin1(act), title, text, entry ? QStringLiteral("王芳") : QString(),
                                       JournalId(entry), {}});
    };
    told("2026-10-30T11:42:16Z", "2026-10-31T01:00:00Z", "sale", QStringLiteral("交易 1,860.00"), QStringLiteral("终端 10482219 · 凭证号 000188"), 0);
    told("2026-11-01T16:00:00Z", "2026-11-03T01:10:00Z", "due", QStringLiteral("应到账日"), QStringLiteral("6,381.48 应在此日到账"), 0);
    told("2026-11-03T01:10:00Z", "2026-11-03T01:10:00Z", "case.opened", QStringLiteral("立案"), record.title, 2);
    told("2026-11-04T02:31:00Z", "2026-11-04T02:45:00Z", "case.call", QStringLiteral("致电 400-720-8888"), QStringLiteral("承诺 11-06 到账"), 3);
    told("2026-11-05T02:00:00Z", "2026-11-05T02:10:00Z", "case.note", QStringLiteral("备注"), QStringLiteral("老板说先别急"), 4);
    told("2026-11-20T06:20:00Z", "2026-11-20T06:20:00Z", "case.escalated", QStringLiteral("升级 L4"), QStringLiteral("投诉函"), 7);
}

EvidenceId BundleStory::add(const QString& fileName, const QString& mediaType, const QByteArray& bytes, evidence::EvidenceKind kind,
                            evidence::ExhibitGroup group, const QString& title)
{
    evidence::EvidenceItem item;
    item.id = EvidenceId(qint64(content.file.evidence.size()) + 1);
    item.inCase = content.plan.inCase;
    item.number = int(item.id.value);
    item.fileName = fileName;
    item.mediaType = mediaType;
    item.bytes = bytes.size();
    item.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    item.kind = kind;
    item.group = group;
    item.title = title;
    item.source = QStringLiteral("终端 10482219");
    item.proves = QStringLiteral("2026-10-30 消费 1,860.00 元成功，有持卡人签名");
    item.originalLocation = QStringLiteral("收银台抽屉");
    item.originalAvailable = true;
    item.collectedAt = utc("2026-11-03T02:00:00Z");
    item.addedAt = utc("2026-11-03T02:05:00Z");
    item.addedBy = QStringLiteral("王芳");
    const QString path = m_folder.filePath(QString::number(item.id.value));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no room for the exhibits of a test");
    content.file.evidence.append(item);
    content.files.insert(item.id, path);
    content.plan.exhibits.append({item.id, dossier::OwnPart::None, group, title, item.proves, true, {}, {}});
    return item.id;
}

evidence::EvidenceItem& BundleStory::item(EvidenceId id) { return content.file.evidence[qsizetype(id.value) - 1]; }

void BundleStory::addUsualExhibits()
{
    using evidence::EvidenceKind;
    using evidence::ExhibitGroup;
    add(QStringLiteral("支付服务协议.pdf"), QStringLiteral("application/pdf"), pdfBytes(3), EvidenceKind::Contract, ExhibitGroup::Contract,
        QStringLiteral("支付服务协议"));
    add(QStringLiteral("IMG_2041.jpg"), QStringLiteral("image/jpeg"), jpegBytes(900, 1400), EvidenceKind::Slip, ExhibitGroup::SaleSucceeded,
        QStringLiteral("签购单（凭证号 000188）"));
    add(QStringLiteral("截图.png"), QStringLiteral("image/png"), pngBytes(600, 900), EvidenceKind::Screenshot, ExhibitGroup::SaleSucceeded,
        QStringLiteral("商户后台截图"));
    const QByteArray message = QStringLiteral("您尾号1235的储蓄卡10月30日19:42消费支出人民币1860.00元,对方户名:青禾百货。[建设银行]").toUtf8();
    const EvidenceId sms = add(QStringLiteral("短信.txt"), QStringLiteral("text/plain"), message, EvidenceKind::BankMessage,
                               ExhibitGroup::SaleSucceeded, QStringLiteral("顾客手机短信"));
    item(sms).messageSender = QStringLiteral("95533");
    item(sms).messageReceivedAt = utc("2026-10-30T11:42:40Z");
    item(sms).messageText = QString::fromUtf8(message);
    add(QStringLiteral("流水.csv"), QStringLiteral("text/csv"), QByteArray("\xbd\xbb\xd2\xd7\xc8\xd5,\xbd\xf0\xb6\xee\r\n2026-11-02,100.00\r\n"),
        EvidenceKind::Statement, ExhibitGroup::NotReceived, QStringLiteral("银行流水（导出）"));
    add(QStringLiteral("扫描.pdf"), QStringLiteral("application/pdf"), pdfBytes(2, Turned::Yes), EvidenceKind::Statement, ExhibitGroup::NotReceived,
        QStringLiteral("银行盖章流水"));
    add(QStringLiteral("损坏.pdf"), QStringLiteral("application/pdf"), pdfBytes(1).left(900), EvidenceKind::Statement, ExhibitGroup::NotReceived,
        QStringLiteral("结算单（文件损坏）"));
    add(QStringLiteral("加密.pdf"), QStringLiteral("application/pdf"), lockedPdfBytes(), EvidenceKind::Statement, ExhibitGroup::NotReceived,
        QStringLiteral("结算单（有口令）"));
    add(QStringLiteral("通话.m4a"), QStringLiteral("audio/mp4"), QByteArray(2000, 'x'), EvidenceKind::Recording, ExhibitGroup::Demand,
        QStringLiteral("通话录音 11-04"));
    addOwnParts();
}

void BundleStory::addOwnParts()
{
    const bool chinese = content.plan.language == dossier::DossierLanguage::Chinese;
    using dossier::OwnPart;
    using evidence::ExhibitGroup;
    const auto own = [&](OwnPart part, ExhibitGroup group, const char* title, const QString& titleChinese) {
        content.plan.exhibits.append({{}, part, group, chinese ? titleChinese : QString::fromLatin1(title), QStringLiteral("—"), true, {}, {}});
    };
    own(OwnPart::Reconciliation, ExhibitGroup::NotReceived, "Reconciliation sheet", QStringLiteral("对账说明表"));
    own(OwnPart::DueDates, ExhibitGroup::NotReceived, "Computation of the due date", QStringLiteral("应到日计算书"));
    own(OwnPart::Calls, ExhibitGroup::Demand, "Calls and promises", QStringLiteral("通话与承诺"));
    content.plan.purpose(ExhibitGroup::SaleSucceeded).text = chinese ? QStringLiteral("三笔消费均已完成") : QStringLiteral("three sales completed");
}

} // namespace daozhang::testing
