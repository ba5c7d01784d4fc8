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
</context>
</TS>
