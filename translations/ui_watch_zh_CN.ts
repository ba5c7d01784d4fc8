<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a figure, figure</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day or month, its figures</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, why it is not complete</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>还没有可显示的内容。</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有未到的款项。</translation>
    </message>
</context>
<context>
    <name>ExportHelp</name>
    <message>
        <source>ICBC</source>
        <translation>工商银行</translation>
    </message>
    <message>
        <source>Corporate: historydetail….csv, first line [HISTORYDETAIL]. Personal: first line 明细查询文件下载, with the account below.</source>
        <translation>企业：historydetail….csv，第一行 [HISTORYDETAIL]。个人：第一行“明细查询文件下载”，下面是卡号。</translation>
    </message>
    <message>
        <source>CCB</source>
        <translation>建设银行</translation>
    </message>
    <message>
        <source>Corporate: columns 账户明细编号-交易流水号, 交易时间, 对方户名. Personal: “China Construction Bank” in the first cell, or the app&apos;s 个人活期账户全部交易明细.</source>
        <translation>企业：列名为“账户明细编号-交易流水号、交易时间、对方户名”。个人：首格为“China Construction Bank”，或手机银行的“个人活期账户全部交易明细”。</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>农业银行</translation>
    </message>
    <message>
        <source>Corporate: 账号 in the second row, then 交易时间, 收入金额, 支出金额. Debit card: 交易日期, 交易时间, 交易摘要, 交易金额.</source>
        <translation>企业：第二行有“账号”，列名为“交易时间、收入金额、支出金额”。借记卡：“交易日期、交易时间、交易摘要、交易金额”。</translation>
    </message>
    <message>
        <source>BOC</source>
        <translation>中国银行</translation>
    </message>
    <message>
        <source>CMB</source>
        <translation>招商银行</translation>
    </message>
    <message>
        <source>Corporate: 公司名称 and 银行帐号 on top, then 交易日, 交易时间, 起息日. Debit card: 记账日期, 货币, 交易金额, 联机余额.</source>
        <translation>企业：顶部有“公司名称、银行帐号”，列名为“交易日、交易时间、起息日”。借记卡：“记账日期、货币、交易金额、联机余额”。</translation>
    </message>
    <message>
        <source>BOCOM</source>
        <translation>交通银行</translation>
    </message>
    <message>
        <source>Corporate: 查询账号 in the first line, then 交易时间 and 借方 / 贷方. Debit card: 序号, 交易日期, 交易时间, 交易类型, 借贷.</source>
        <translation>企业：第一行有“查询账号”，列名为“交易时间、借方、贷方”。借记卡：“序号、交易日期、交易时间、交易类型、借贷”。</translation>
    </message>
    <message>
        <source>Any bank</source>
        <translation>各家银行</translation>
    </message>
    <message>
        <source>SWIFT MT940, where the bank offers it to companies.</source>
        <translation>SWIFT MT940（银行向企业提供时）。</translation>
    </message>
    <message>
        <source>Merchant back office</source>
        <translation>商户后台</translation>
    </message>
    <message>
        <source>The list of POS transactions with 终端号, 批次号, 凭证号 and 授权码: of all exports it says most about a single payment.</source>
        <translation>带“终端号、批次号、凭证号、授权码”的 POS 交易明细：各种导出里，它对单笔交易说得最全。</translation>
    </message>
    <message>
        <source>Allinpay</source>
        <translation>通联支付</translation>
    </message>
    <message>
        <source>The POS settlement file (CSV) of the day.</source>
        <translation>当天的 POS 结算文件（CSV）。</translation>
    </message>
    <message>
        <source>UnionPay</source>
        <translation>银联</translation>
    </message>
    <message>
        <source>The reconciliation files of the day: …ZM_… with the transactions, RD2010 with the sums.</source>
        <translation>当天的对账文件：文件名带 ZM 的是交易明细，RD2010 是汇总。</translation>
    </message>
    <message>
        <source>Daily file of an acquirer</source>
        <translation>收单机构日对账文件</translation>
    </message>
    <message>
        <source>yyyyMMdd.txt with 商户编码, 交易日期及时间, 商户手续费, 检索参考号; or a text with | between, amounts in fen.</source>
        <translation>yyyyMMdd.txt，含“商户编码、交易日期及时间、商户手续费、检索参考号”；或用竖线分隔、金额以分计的文本。</translation>
    </message>
    <message>
        <source>The terminal itself</source>
        <translation>终端本身</translation>
    </message>
    <message>
        <source>Print or photograph the detail list before settling: settlement prints the sums and clears the detail in the terminal.</source>
        <translation>结算之前先打印或拍下明细：结算只打印合计，并清除终端里的明细。</translation>
    </message>
    <message>
        <source>Corporate: column names in both languages, like 查询账号[ Inquirer account number ]. Personal: 中国银行交易流水明细单.</source>
        <translation>企业：中英对照的列名，如“查询账号[ Inquirer account number ]”。个人：“中国银行交易流水明细单”。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::AgeingModel</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>超期天数</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ChartPanel</name>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Show as a table (Alt+T)</source>
        <translation>以表格显示（Alt+T）</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ComingUpModel</name>
    <message>
        <source>Case %1</source>
        <translation>个案 %1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message numerus="yes">
        <source>In transit, due from %n provider(s)</source>
        <translation>
            <numerusform>在途应到 %n 家</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DueItemsModel</name>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Files missing</source>
        <translation>缺文件</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>落空</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复到期</translation>
    </message>
    <message>
        <source>Seems paid</source>
        <translation>疑已补付</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行流水</translation>
    </message>
    <message>
        <source>Go to case</source>
        <translation>去个案</translation>
    </message>
    <message>
        <source>See promise</source>
        <translation>看承诺</translation>
    </message>
    <message>
        <source>Check and close</source>
        <translation>核对并结案</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>个案 %1</translation>
    </message>
    <message>
        <source>Finding F-%1</source>
        <translation>发现 F-%1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>何时前</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Found, without a case</source>
        <translation>有发现，还没有立案</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n 项到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a case</source>
        <translation>
            <numerusform>%n 项未立案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n 类文件未到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 条预警</numerusform>
        </translation>
    </message>
    <message>
        <source>Early warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>变慢</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>无交易</translation>
    </message>
    <message>
        <source>See the curve</source>
        <translation>看曲线</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>核对文件</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>silent for</comment>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算明细</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ExportHelp</name>
    <message>
        <source>How each bank exports</source>
        <translation>各家银行怎么导出</translation>
    </message>
    <message>
        <source>How each provider exports</source>
        <translation>各家支付公司怎么下载</translation>
    </message>
    <message>
        <source>Online banking › account details › choose the days › export as CSV or text, not PDF. The file is the right one when it looks like this:</source>
        <translation>网银 › 账户明细 › 选日期 › 导出 CSV 或文本，不要 PDF。文件是这个样子就对了：</translation>
    </message>
    <message>
        <source>Merchant back office › transactions or settlements › choose the days › download. The file is the right one when it looks like this:</source>
        <translation>商户后台 › 交易查询或结算 › 选日期 › 下载。文件是这个样子就对了：</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::FirstImport</name>
    <message>
        <source>First import</source>
        <translation>首次导入</translation>
    </message>
    <message>
        <source>Has all the money arrived? Two kinds of file will tell.</source>
        <translation>钱都到了吗？放进两种文件就能回答</translation>
    </message>
    <message>
        <source>One bank statement, and one list of POS sales or settlements. The program looks for each payment, and says how much is missing and which.</source>
        <translation>一份银行流水，一份 POS 交易或结算明细。程序逐笔找钱，少了多少、少哪几笔，当场说清。</translation>
    </message>
    <message>
        <source>No files yet?</source>
        <translation>还没有文件？</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>Drop files here, several at once, in any order</source>
        <translation>把文件拖到这里，一次多个，次序不限</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>CSV, text, MT940 and zip; you see a preview first, nothing is stored before you say “Write”.</source>
        <translation>CSV、文本、MT940、zip 都行；先看预览，您点“写入”之前什么都不存</translation>
    </message>
    <message>
        <source>Step 1 · needed</source>
        <translation>第 1 步 · 必需</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>银行流水</translation>
    </message>
    <message>
        <source>Online banking › account details › export. From the day of the first sale you want to check, up to today.</source>
        <translation>网银 › 账户明细 › 导出。从第一笔想查的交易那天起，到今天。</translation>
    </message>
    <message>
        <source>Step 2 · one of the two</source>
        <translation>第 2 步 · 二选一即可</translation>
    </message>
    <message>
        <source>POS sales or settlements</source>
        <translation>POS 交易或结算明细</translation>
    </message>
    <message>
        <source>Merchant back office › transactions › download; or the provider&apos;s settlement file.</source>
        <translation>商户后台 › 交易查询 › 下载；或支付公司的结算明细文件。</translation>
    </message>
    <message>
        <source>Settlement terms</source>
        <translation>结算约定</translation>
    </message>
    <message>
        <source>Stays on this computer; card numbers are cut to 6 + 4</source>
        <translation>只存在这台电脑；卡号读入时就截成前&#xa0;6&#xa0;后&#xa0;4</translation>
    </message>
    <message>
        <source>Only a bank line makes it “arrived”</source>
        <translation>有银行流水为证才算“已到账”</translation>
    </message>
    <message>
        <source>Each import can be taken back</source>
        <translation>每次导入都能撤回</translation>
    </message>
    <message>
        <source>Step 3 · proposed, you confirm</source>
        <translation>第 3 步 · 程序先提出，您确认</translation>
    </message>
    <message>
        <source>T+1 or D+1, the rates, the daily cut-off. After the import the usual terms of your providers are proposed.</source>
        <translation>T+1 还是 D+1、费率、几点日切。导入后按您的支付公司提出通常的约定。</translation>
    </message>
    <message>
        <source>How each bank exports</source>
        <translation>各家银行怎么导出</translation>
    </message>
    <message>
        <source>How each provider exports</source>
        <translation>各家支付公司怎么下载</translation>
    </message>
    <message>
        <source>Enter them now</source>
        <translation>现在就填</translation>
    </message>
    <message>
        <source>Open the demo shop</source>
        <translation>打开演示店铺</translation>
    </message>
    <message>
        <source>Customer at the counter: note a case</source>
        <translation>顾客就在柜台：先记一笔个案</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::InsightsPage</name>
    <message>
        <source>Insights</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>%1 · bank statement to %2</source>
        <translation>%1 · 银行流水到 %2</translation>
    </message>
    <message>
        <source>%1 · no whole bank statement yet</source>
        <translation>%1 · 还没有完整的银行流水</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 个月</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>全部机构</translation>
    </message>
    <message>
        <source>Nothing to show for this period.</source>
        <translation>这段时间没有可显示的内容。</translation>
    </message>
    <message>
        <source>Choose a longer one, or import statements and batches first.</source>
        <translation>选长一点的期间，或先导入流水和批次。</translation>
    </message>
    <message>
        <source>Who deserves our trust?</source>
        <translation>哪家靠得住？</translation>
    </message>
    <message>
        <source>on time: of what arrived or is past due · Enter opens what is missing</source>
        <translation>准时：占已到账和超期交易的比例 · Enter 打开未到的款项</translation>
    </message>
    <message>
        <source>Scorecards of the providers</source>
        <translation>各机构评分</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the rows</source>
        <translation>关闭明细</translation>
    </message>
    <message>
        <source>The rows behind the bar</source>
        <translation>图形背后的明细</translation>
    </message>
    <message>
        <source>How fast does each provider pay?</source>
        <translation>各家到账有多快？</translation>
    </message>
    <message>
        <source>How much went missing, and how much came back?</source>
        <translation>少了多少，追回多少？</translation>
    </message>
    <message>
        <source>What did the fees cost?</source>
        <translation>手续费花了多少？</translation>
    </message>
    <message>
        <source>Where are the losses?</source>
        <translation>损失在哪里？</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) · Enter opens one, Esc goes back</source>
        <translation>
            <numerusform>%n 行 · Enter 打开，Esc 返回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::InsightsPresenter</name>
    <message>
        <source>not complete: %1 to %2</source>
        <translation>不完整：%1 至 %2</translation>
    </message>
    <message>
        <source>not complete: from %1</source>
        <translation>不完整：自 %1</translation>
    </message>
    <message>
        <source>not complete: to %1</source>
        <translation>不完整：至 %1</translation>
    </message>
    <message>
        <source>Week of clearing</source>
        <translation>清算周</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>%1 起的一周</translation>
    </message>
    <message>
        <source>Month due</source>
        <translation>应到月份</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已追回</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>仍未到</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>Went missing</source>
        <translation>曾缺</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>By the terms</source>
        <translation>按约定</translation>
    </message>
    <message>
        <source>More than agreed</source>
        <translation>多收</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>交易额</translation>
    </message>
    <message>
        <source>Of turnover</source>
        <translation>占交易额</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>全部机构</translation>
    </message>
    <message>
        <source>the %1 with most sales; %2 more in the table</source>
        <translation>交易最多的 %1 家；另有 %2 家见表格</translation>
    </message>
    <message>
        <source>business days from clearing to the bank line</source>
        <translation>从清算到银行流水的工作日</translation>
    </message>
    <message>
        <source>of sales that arrived</source>
        <translation>按已到账的交易</translation>
    </message>
    <message>
        <source>not back yet, or written off</source>
        <translation>尚未追回或已核销</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), booked %1</source>
        <translation>
            <numerusform>%n 笔，%1 入账</numerusform>
        </translation>
    </message>
    <message>
        <source>came back</source>
        <translation>已追回</translation>
    </message>
    <message>
        <source>written off</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>still missing</source>
        <translation>仍未到</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sale(s): %2</source>
        <comment>finding, its sales, what became of it</comment>
        <translation>
            <numerusform>%1，%n 笔：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>month, days of it</comment>
        <translation>%1（%2–%3 日）</translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <comment>month, day of it</comment>
        <translation>%1（%2 日起）</translation>
    </message>
    <message>
        <source>%1 (to %2)</source>
        <comment>month, day of it</comment>
        <translation>%1（至 %2 日）</translation>
    </message>
    <message>
        <source>by month due; came back = paid late, or its case closed as recovered</source>
        <translation>按应到月份；追回＝过期后到账，或个案以追回结案</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ProviderFiguresModel</name>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>未到账</translation>
    </message>
    <message>
        <source>%1 business days</source>
        <comment>how long money takes, with one decimal</comment>
        <translation>%1 工作日</translation>
    </message>
    <message>
        <source>%1 ↑</source>
        <comment>business days, slower than before</comment>
        <translation>%1 ↑</translation>
    </message>
    <message>
        <source>%1 business days, slower than before</source>
        <translation>%1 工作日，比以前慢</translation>
    </message>
    <message>
        <source>Paid in (30 days)</source>
        <translation>近 30 天到账速度</translation>
    </message>
    <message>
        <source>Agreed: %1</source>
        <translation>约定：%1</translation>
    </message>
    <message>
        <source>It pays on weekends too: those days are no business days, so its speed is lower than with T+1.</source>
        <translation>周末也到账：周末不算工作日，所以天数比 T+1 少。</translation>
    </message>
    <message>
        <source>↑: lately it paid %1 business days after the agreed day, before that %2.</source>
        <translation>↑：最近比约定晚 %1 个工作日到账，此前晚 %2 个。</translation>
    </message>
    <message>
        <source>Not known: no terms</source>
        <translation>没有约定，不知道</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::RowsBehindModel</name>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ScorecardModel</name>
    <message>
        <source>%1 kept, %2 broken</source>
        <translation>守信 %1，落空 %2</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>交易额</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>Usually within</source>
        <translation>通常用时</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已追回</translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TodayPage</name>
    <message>
        <source>Done and noted in the case.</source>
        <translation>已完成，并记入个案。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>↑ ↓ select · Enter open · D done</source>
        <translation>↑ ↓ 选择 · Enter 打开 · D 完成</translation>
    </message>
    <message>
        <source>Our move today</source>
        <translation>今天轮到我们</translation>
    </message>
    <message>
        <source>Nothing waits for you today.</source>
        <translation>今天没有等您处理的事。</translation>
    </message>
    <message>
        <source>What comes up later stands at the right.</source>
        <translation>以后要做的列在右边。</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n 个未结个案</numerusform>
        </translation>
    </message>
    <message>
        <source>Not arrived (past due)</source>
        <translation>未到账（已过应到日）</translation>
    </message>
    <message>
        <source>Every payment that is due has its bank line</source>
        <translation>每笔应到的款都有银行流水</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天应到</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Arrived this month</source>
        <translation>本月已到账</translation>
    </message>
    <message>
        <source>Did each day&apos;s money arrive, last 30 days?</source>
        <translation>近 30 天，每天应到的钱都到了吗？</translation>
    </message>
    <message>
        <source>before that: %1</source>
        <translation>更早另有 %1</translation>
    </message>
    <message>
        <source>How long overdue</source>
        <translation>欠了多久</translation>
    </message>
    <message>
        <source>calendar days since due</source>
        <translation>按应到账日起的自然日</translation>
    </message>
    <message>
        <source>Who owes</source>
        <translation>哪家欠</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>after today</source>
        <translation>今天以后</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>The case keeps the note; the list loses the deadline.</source>
        <translation>备注记入个案，期限从列表移除。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果如何</translation>
    </message>
    <message>
        <source>No day was due yet.</source>
        <translation>还没有应到账的日子。</translation>
    </message>
    <message>
        <source>Days stand here as soon as sales with terms were imported.</source>
        <translation>导入交易并设好结算约定后，这里就有每天的情况。</translation>
    </message>
    <message>
        <source>earliest due %1</source>
        <translation>最早一笔应于 %1 到账</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有应到的款</translation>
    </message>
    <message>
        <source>%1 · the statement covers today</source>
        <translation>%1 · 银行流水已到今天</translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>没有在途款</translation>
    </message>
    <message>
        <source>Due today or without a due day</source>
        <translation>今天应到，或没有应到日</translation>
    </message>
    <message>
        <source>not arrived · speed, last 30 days</source>
        <translation>未到账 · 近 30 天到账速度</translation>
    </message>
    <message>
        <source>All of it is due today</source>
        <translation>都是今天应到</translation>
    </message>
    <message>
        <source>Only a next step is marked as done by hand. This goes by itself when its money, answer or file is there.</source>
        <translation>只有“下一步”可以手工标记完成；这一项等钱、答复或文件到了会自动消失。</translation>
    </message>
    <message>
        <source>%1 · not judged yet</source>
        <translation>%1 · 银行流水未到，暂不判断</translation>
    </message>
    <message>
        <source>%1 due %2</source>
        <comment>amount, day</comment>
        <translation>其中 %1 应于 %2 到</translation>
    </message>
    <message numerus="yes">
        <source>%n not judged: no terms</source>
        <translation>
            <numerusform>%n 笔没有约定，未判断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known to %1; %n sale(s) due since wait for the statement</source>
        <translation>
            <numerusform>只知道到 %1 为止；之后应到的 %n 笔等银行流水</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be judged: no sales were imported</source>
        <translation>还不能判断：没有导入交易</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) cannot be judged: no bank statement</source>
        <translation>
            <numerusform>还不能判断：%n 笔交易没有银行流水可对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) cannot be judged: no settlement terms</source>
        <translation>
            <numerusform>还不能判断：%n 笔交易没有结算约定</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not known yet whether anything is missing.</source>
        <translation>还不知道有没有少钱。</translation>
    </message>
    <message>
        <source>Check the proposed terms</source>
        <translation>核对建议的约定</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>No sales were imported</source>
        <translation>没有导入交易</translation>
    </message>
    <message>
        <source>Not known without settlement terms</source>
        <translation>没有结算约定，不知道</translation>
    </message>
    <message>
        <source>by bank lines; %1 was due this month</source>
        <translation>以银行流水为准；本月应到 %1</translation>
    </message>
    <message>
        <source>No bank statement was imported</source>
        <translation>没有导入银行流水</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TodayPresenter</name>
    <message>
        <source>Due</source>
        <translation>应到日</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Awaiting statement</source>
        <translation>等银行流水</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
</TS>
