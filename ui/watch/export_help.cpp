// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/export_help.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>

#include <span>

namespace daozhang::ui {

namespace {

/// Menus change with every release of a bank's site; what the file looks like does not: by it the right one is known.
struct Source
{
    const char* name;
    const char* looks;
};

constexpr Source kBanks[] = {
    {QT_TRANSLATE_NOOP("ExportHelp", "ICBC"),
     QT_TRANSLATE_NOOP("ExportHelp", "Corporate: historydetail….csv, first line [HISTORYDETAIL]. Personal: first line 明细查询文件下载, with the account below.")},
    {QT_TRANSLATE_NOOP("ExportHelp", "CCB"),
     QT_TRANSLATE_NOOP("ExportHelp", "Corporate: columns 账户明细编号-交易流水号, 交易时间, 对方户名. Personal: “China Construction Bank” in the first cell, or the app's 个人活期账户全部交易明细.")},
    {QT_TRANSLATE_NOOP("ExportHelp", "ABC"),
     QT_TRANSLATE_NOOP("ExportHelp", "Corporate: 账号 in the second row, then 交易时间, 收入金额, 支出金额. Debit card: 交易日期, 交易时间, 交易摘要, 交易金额.")},
    {QT_TRANSLATE_NOOP("ExportHelp", "BOC"),
     QT_TRANSLATE_NOOP("ExportHelp", "Corporate: column names in both languages, like 查询账号[ Inquirer account number ]. Personal: 中国银行交易流水明细单.")},
    {QT_TRANSLATE_NOOP("ExportHelp", "CMB"),
     QT_TRANSLATE_NOOP("ExportHelp", "Corporate: 公司名称 and 银行帐号 on top, then 交易日, 交易时间, 起息日. Debit card: 记账日期, 货币, 交易金额, 联机余额.")},
    {QT_TRANSLATE_NOOP("ExportHelp", "BOCOM"),
     QT_TRANSLATE_NOOP("ExportHelp", "Corporate: 查询账号 in the first line, then 交易时间 and 借方 / 贷方. Debit card: 序号, 交易日期, 交易时间, 交易类型, 借贷.")},
    {QT_TRANSLATE_NOOP("ExportHelp", "Any bank"), QT_TRANSLATE_NOOP("ExportHelp", "SWIFT MT940, where the bank offers it to companies.")},
};

constexpr Source kProviders[] = {
    {QT_TRANSLATE_NOOP("ExportHelp", "Merchant back office"),
     QT_TRANSLATE_NOOP("ExportHelp", "The list of POS transactions with 终端号, 批次号, 凭证号 and 授权码: of all exports it says most about a single payment.")},
    {QT_TRANSLATE_NOOP("ExportHelp", "Allinpay"), QT_TRANSLATE_NOOP("ExportHelp", "The POS settlement file (CSV) of the day.")},
    {QT_TRANSLATE_NOOP("ExportHelp", "UnionPay"), QT_TRANSLATE_NOOP("ExportHelp", "The reconciliation files of the day: …ZM_… with the transactions, RD2010 with the sums.")},
    {QT_TRANSLATE_NOOP("ExportHelp", "Daily file of an acquirer"),
     QT_TRANSLATE_NOOP("ExportHelp", "yyyyMMdd.txt with 商户编码, 交易日期及时间, 商户手续费, 检索参考号; or a text with | between, amounts in fen.")},
    {QT_TRANSLATE_NOOP("ExportHelp", "The terminal itself"),
     QT_TRANSLATE_NOOP("ExportHelp", "Print or photograph the detail list before settling: settlement prints the sums and clears the detail in the terminal.")},
};

} // namespace

ExportHelp::ExportHelp(About about, QWidget* parent) : Panel(parent), m_about(about)
{
    setObjectName(about == About::Banks ? QStringLiteral("help.banks") : QStringLiteral("help.providers"));
    auto* close = makeButton(objectName() + QStringLiteral(".close"), this, ButtonLook::Plain, ButtonSize::Small);
    head()->addWidget(close);
    connect(close, &QPushButton::clicked, this, &ExportHelp::closed);
    auto* lead = new TextLabel(TextStyle::Body, Ink::Text2, this);
    lead->setWordWrap(true);
    lead->setContentsMargins(16, 0, 16, 8);
    body()->addWidget(lead);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(16, 0, 16, 16);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    QVector<std::pair<TextLabel*, const char*>> texts;
    const std::span<const Source> sources = about == About::Banks ? std::span<const Source>(kBanks) : std::span<const Source>(kProviders);
    int row = 0;
    for (const Source& source : sources) {
        auto* name = new TextLabel(TextStyle::BodyStrong, Ink::Text, this);
        auto* looks = new TextLabel(TextStyle::Body, Ink::Text2, this);
        looks->setWordWrap(true);
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(name, row, 0);
        grid->addWidget(looks, row++, 1);
        texts.append({name, source.name});
        texts.append({looks, source.looks});
    }
    body()->addLayout(grid);
    Language::bind(this, [=, this] {
        const bool banks = m_about == About::Banks;
        setTitle(banks ? tr("How each bank exports") : tr("How each provider exports"));
        setAccessibleName(banks ? tr("How each bank exports") : tr("How each provider exports"));
        lead->setText(banks ? tr("Online banking › account details › choose the days › export as CSV or text, not PDF. The file is the right one when it looks like this:")
                            : tr("Merchant back office › transactions or settlements › choose the days › download. The file is the right one when it looks like this:"));
        close->setText(tr("Close"));
        for (const auto& [label, text] : texts)
            label->setText(QCoreApplication::translate("ExportHelp", text));
    });
}

void ExportHelp::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        Panel::keyPressEvent(event);
}

} // namespace daozhang::ui
