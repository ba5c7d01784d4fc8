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
        <source>No whole bank statement was imported yet; import one that reaches %1.</source>
        <translation>尚未导入完整的银行流水，请导入至 %1。</translation>
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
        <source>Terminal %1 (%2): no sales since %3</source>
        <translation>终端 %1（%2）：自 %3 起无交易</translation>
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
    <message>
        <source>first warning of this kind here, how often it is wrong is not known</source>
        <translation>首次预警，误报率未知</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n earlier warning(s) came to nothing</source>
        <translation>
            <numerusform>以往 %n 次预警有 %1 次误报</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pays later: %2 business days after due, %3 before</source>
        <translation>%1：晚 %2 个工作日到账（此前 %3）</translation>
    </message>
    <message>
        <source>Usually %1 sales, %2 a day, never silent over %3 hours; check power and network, settle the batch</source>
        <translation>平日 %1 笔、%2，停机从未超过 %3 小时；先查电源网络，再结算批次</translation>
    </message>
    <message>
        <source>Agreed %1; late on %2 of %3 days; %4</source>
        <translation>约定 %1；%3 天中有 %2 天晚到；%4</translation>
    </message>
</context>
</TS>
