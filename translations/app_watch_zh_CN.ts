<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Watch</name>
    <message>
        <source>Case %1 can be closed: %2 arrived</source>
        <translation>个案 %1 可以结案：已到账 %2</translation>
    </message>
    <message>
        <source>Finding %1 has no case yet</source>
        <translation>对账发现 %1 尚未立案</translation>
    </message>
    <message>
        <source>The bank statement is missing</source>
        <translation>缺少银行流水</translation>
    </message>
    <message>
        <source>It reaches %1; import it up to %2.</source>
        <translation>现有流水至 %1，请导入至 %2。</translation>
    </message>
    <message>
        <source>No bank statement was imported yet; import one that reaches %1.</source>
        <translation>尚未导入银行流水，请导入至 %1。</translation>
    </message>
    <message>
        <source>Case %1 · %2</source>
        <translation>个案 %1 · %2</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>承诺：%1</translation>
    </message>
    <message>
        <source>Promise broken: %1</source>
        <translation>承诺落空：%1</translation>
    </message>
    <message>
        <source>Answer due: L%1 %2</source>
        <translation>答复到期：L%1 %2</translation>
    </message>
    <message>
        <source>over %1 days</source>
        <translation>%1 天以上</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 天</translation>
    </message>
    <message>
        <source>first warning of this kind in this shop, so nobody knows yet how often it is wrong</source>
        <translation>本店第一次出现这类预警，误报多少还说不准</translation>
    </message>
    <message numerus="yes">
        <source>of %n earlier warning(s) of this kind here, %1 came to nothing</source>
        <translation>
            <numerusform>本店以往 %n 次这类预警，有 %1 次是误报</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pays later: %2 business days after the due day, %3 before</source>
        <translation>%1：到账变慢，平均晚 %2 个工作日（此前 %3）</translation>
    </message>
    <message>
        <source>%1 of the last %2 days came late, in transit %3; %4</source>
        <translation>最近 %2 个清算日有 %1 天晚到，在途 %3；%4</translation>
    </message>
    <message>
        <source>Terminal %1 (%2): no sales since %3</source>
        <translation>终端 %1（%2）：自 %3 起无交易</translation>
    </message>
    <message>
        <source>Usually %1 sales and %2 a day, longest pause so far %3 hours. Check power and network, then settle its batch.</source>
        <translation>平日约 %1 笔、%2，以往最长停 %3 小时。先查电源和网络，打出明细，再结算批次。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · statement of %n day(s)</source>
        <translation>
            <numerusform>%1 · %n 天的流水</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only then can %n sale(s) that are due be judged.</source>
        <translation>
            <numerusform>导入后才能判断已到期的 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that falls due can be judged without it.</source>
        <translation>没有它，到期的款无法判断</translation>
    </message>
    <message numerus="yes">
        <source>%1 · settlement details of %n day(s)</source>
        <translation>
            <numerusform>%1 · %n 天结算明细</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They may explain %n payout(s) that no sales explain.</source>
        <translation>
            <numerusform>可能说明 %n 笔没有交易对应的到账</numerusform>
        </translation>
    </message>
    <message>
        <source>They tell which sale of a short deposit is missing.</source>
        <translation>可定出短款里少的是哪一笔</translation>
    </message>
    <message numerus="yes">
        <source>Terminal %1 · batches of %n day(s)</source>
        <translation>
            <numerusform>终端 %1 · %n 天批次</numerusform>
        </translation>
    </message>
    <message>
        <source>A sale that is not imported cannot be missed.</source>
        <translation>没有导入的交易，少了也看不出来</translation>
    </message>
</context>
</TS>
