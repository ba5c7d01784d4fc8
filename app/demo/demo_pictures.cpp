// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_pictures.h"

#include "models/common/masks.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>

#include <random>

namespace daozhang::demo {

namespace {

constexpr int kPaperWidth = 620;
constexpr int kPaperHeight = 1120;

struct Bank
{
    const char16_t* bin;
    const char16_t* name;
    const char16_t* sender;
};
constexpr Bank kBanks[] = {{u"622202", u"工商银行", u"95588"}, {u"621226", u"工商银行", u"95588"}, {u"621700", u"建设银行", u"95533"}, {u"622588", u"招商银行", u"95555"}, {u"622848", u"农业银行", u"95599"}};

Bank bankOf(const DemoSale& sale)
{
    for (const Bank& bank : kBanks)
        if (sale.card.startsWith(QStringView(bank.bin)))
            return bank;
    return {u"", u"银联", u"95516"};
}

QFont slipFont(int pixels, bool bold = false)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei")});
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

void paintSignature(QPainter& painter, QPointF at, std::mt19937& random)
{
    QPainterPath path(at);
    QPointF pen = at;
    for (int stroke = 0; stroke < 9; ++stroke) {
        const QPointF next = pen + QPointF(18 + double(random() % 14), double(int(random() % 60)) - 30);
        path.quadTo(pen + QPointF(12, double(int(random() % 90)) - 45), next);
        pen = QPointF(next.x(), at.y() + double(int(random() % 24)) - 12);
    }
    painter.setPen(QPen(QColor(35, 45, 95), 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

QImage paintPaper(const DemoSale& sale, std::mt19937& random)
{
    QImage paper(kPaperWidth, kPaperHeight, QImage::Format_ARGB32_Premultiplied);
    paper.fill(QColor(250, 249, 244));
    QPainter painter(&paper);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QColor(45, 45, 48));
    int y = 30;
    const auto centred = [&](const QString& text, int pixels, bool bold) {
        painter.setFont(slipFont(pixels, bold));
        painter.drawText(QRect(0, y, kPaperWidth, pixels + 14), Qt::AlignCenter, text);
        y += pixels + 18;
    };
    const auto row = [&](const QString& text, int pixels = 25, bool bold = false) {
        painter.setFont(slipFont(pixels, bold));
        painter.drawText(QRect(36, y, kPaperWidth - 60, pixels + 14), Qt::AlignLeft | Qt::AlignVCenter, text);
        y += pixels + 15;
    };
    const auto rule = [&] {
        painter.drawLine(30, y + 6, kPaperWidth - 30, y + 6);
        y += 18;
    };
    centred(QStringLiteral("POS签购单"), 38, true);
    centred(QStringLiteral("商户存根 MERCHANT COPY"), 22, false);
    rule();
    row(QStringLiteral("商户名称：青禾百货"));
    row(QStringLiteral("商户编号：%1").arg(sale.merchant));
    row(QStringLiteral("终端编号：%1    操作员：01").arg(sale.terminal));
    rule();
    row(QStringLiteral("发卡行：%1").arg(QStringView(bankOf(sale).name)));
    row(QStringLiteral("卡号：%1 /C").arg(sale.qr ? QStringLiteral("—") : maskCard(sale.card)), 28, true);
    row(QStringLiteral("交易类型：消费 SALE"), 28, true);
    row(QStringLiteral("批次号：%1   凭证号：%2").arg(sale.batch, sale.trace));
    row(QStringLiteral("授权码：%1   参考号：%2").arg(sale.authCode, sale.rrn));
    row(QStringLiteral("日期/时间：%1").arg(sale.at.toString(QStringLiteral("yyyy/MM/dd HH:mm:ss"))));
    rule();
    row(QStringLiteral("金额 AMOUNT"));
    row(QStringLiteral("RMB %1").arg(sale.amount.toString()), 44, true);
    rule();
    row(QStringLiteral("持卡人签名 CARDHOLDER SIGNATURE"), 22);
    paintSignature(painter, QPointF(120, y + 60), random);
    painter.setPen(QColor(45, 45, 48));
    y += 130;
    row(QStringLiteral("本人确认以上交易，同意将其记入本卡账户"), 20);
    row(QStringLiteral("应答码：00 交易成功"), 22);
    return paper;
}

} // namespace

QImage slipPicture(const DemoSale& sale, quint32 seed)
{
    std::mt19937 random(seed);
    const QImage paper = paintPaper(sale, random);
    QImage photo(900, 1400, QImage::Format_RGB32);
    QPainter painter(&photo);
    QLinearGradient counter(0, 0, 900, 1400);
    counter.setColorAt(0, QColor(96, 86, 74));
    counter.setColorAt(1, QColor(66, 58, 50));
    painter.fillRect(photo.rect(), counter);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(450, 700);
    painter.rotate(double(int(random() % 50)) / 10 - 2.5);
    painter.translate(-kPaperWidth / 2, -kPaperHeight / 2);
    painter.fillRect(QRect(10, 14, kPaperWidth, kPaperHeight), QColor(0, 0, 0, 90));
    painter.drawImage(0, 0, paper);
    return photo;
}

QString bankMessage(const DemoSale& sale)
{
    const QString tail = cardTail(sale.card.isEmpty() ? QStringLiteral("3308") : QStringView(sale.card));
    return QStringLiteral("【%1】您尾号%2的账户于%3在青禾百货消费人民币%4元，如有疑问请致电%5。")
        .arg(QString::fromUtf16(bankOf(sale).name), tail, sale.at.toString(QStringLiteral("M月d日HH:mm")), sale.amount.toString(), QString::fromUtf16(bankOf(sale).sender));
}

QString messageSender(const DemoSale& sale) { return QString::fromUtf16(bankOf(sale).sender); }

} // namespace daozhang::demo
