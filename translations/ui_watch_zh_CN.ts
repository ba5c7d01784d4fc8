<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
</context>
<context>
    <name>daozhang::ui::DayChart</name>
    <message>
        <source>Did each day&apos;s money arrive, last 30 days</source>
        <translation>近 30 天，每天应到的钱都到了吗</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1: expected %2, arrived %3, missing %4, awaiting the statement %5</source>
        <translation>%1：应到 %2，已到 %3，未到 %4，等银行流水 %5</translation>
    </message>
    <message>
        <source>No day lacks money.</source>
        <translation>没有哪一天缺钱。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DayChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Awaiting statement</source>
        <translation>等银行流水</translation>
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
        <source>A customer is at the counter: note a case first</source>
        <translation>顾客就在柜台：先记一个个案</translation>
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
        <source>Step 3 · before the first verdict</source>
        <translation>第 3 步 · 判断之前</translation>
    </message>
    <message>
        <source>Settlement terms</source>
        <translation>结算约定</translation>
    </message>
    <message>
        <source>T+1 or D+1, the rates, the daily cut-off: as your contract says. Choose a provider from the list and check it.</source>
        <translation>T+1 还是 D+1、费率、几点日切，按您的合同填。可从名单里选支付公司再核对。</translation>
    </message>
    <message>
        <source>Enter the terms</source>
        <translation>填写结算约定</translation>
    </message>
    <message>
        <source>Stays on this computer; card numbers are cut to 6 + 4</source>
        <translation>只存在这台电脑；卡号读入时就截成前 6 后 4</translation>
    </message>
    <message>
        <source>Only a bank line makes it “arrived”</source>
        <translation>有银行流水为证才算“已到账”</translation>
    </message>
    <message>
        <source>Each import can be taken back</source>
        <translation>每次导入都能撤回</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ProviderFiguresModel</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Arrived this month</source>
        <translation>本月已到账</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>未到账</translation>
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
        <source>The statement covers today</source>
        <translation>银行流水已含今天</translation>
    </message>
    <message>
        <source>Statement not in yet: not judged</source>
        <translation>银行流水未到，暂不判断</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>还没到应到日</translation>
    </message>
    <message>
        <source>Arrived this month</source>
        <translation>本月已到账</translation>
    </message>
    <message>
        <source>Each with a bank line</source>
        <translation>每笔都有银行流水</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
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
        <source>not arrived · arrived this month</source>
        <translation>未到账 · 本月已到账</translation>
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
</context>
</TS>
