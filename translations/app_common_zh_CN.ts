<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Evidence</name>
    <message>
        <source>Bank message from %1, %2</source>
        <translation>银行短信（%1），%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Kind of an exhibit, and the day on which the shop got it.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>the customer’s phone</source>
        <translation>顾客手机</translation>
    </message>
    <message>
        <source>The terminal reported the transaction as successful: amount, time, reference and authorisation numbers.</source>
        <translation>证明终端显示交易成功，以及金额、时间、参考号和授权码。</translation>
    </message>
    <message>
        <source>The customer’s bank sent notice of a debit of this amount at this time.</source>
        <translation>证明顾客的银行在该时间发出该金额的扣款通知。</translation>
    </message>
    <message>
        <source>What was said and promised in the call.</source>
        <translation>证明通话内容及对方的承诺。</translation>
    </message>
    <message>
        <source>The payment at the till, as recorded by the camera.</source>
        <translation>证明收银台付款经过。</translation>
    </message>
    <message>
        <source>The account shows no credit for the transaction up to the end of the period.</source>
        <translation>证明截至期末账户未收到该笔款项。</translation>
    </message>
    <message>
        <source>The payment service agreement exists, with its rules on settlement and fees.</source>
        <translation>证明支付服务协议关系及结算、费率约定。</translation>
    </message>
    <message>
        <source>The transaction took place and was successful.</source>
        <translation>证明交易发生且成功。</translation>
    </message>
    <message>
        <source>The money did not reach the settlement account.</source>
        <translation>证明款项未到结算账户。</translation>
    </message>
    <message>
        <source>The shop demanded the money, when and how.</source>
        <translation>证明商户催告的时间和方式。</translation>
    </message>
    <message>
        <source>The loss that followed, and its amount.</source>
        <translation>证明由此产生的损失及金额。</translation>
    </message>
    <message>
        <source>Sales slip</source>
        <translation>签购单</translation>
    </message>
    <message>
        <source>Bank message</source>
        <translation>银行短信</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>截图</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>合同协议</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Transaction succeeded</source>
        <translation>交易成功</translation>
    </message>
    <message>
        <source>Money not received</source>
        <translation>款项未到账</translation>
    </message>
    <message>
        <source>Demand and correspondence</source>
        <translation>催告与沟通</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
</context>
<context>
    <name>JsonFault</name>
    <message>
        <source>it is JSON, but no object</source>
        <translation>是 JSON，但不是一个对象</translation>
    </message>
    <message>
        <source>it is not valid JSON near line %1</source>
        <translation>第 %1 行附近不是有效的 JSON</translation>
    </message>
</context>
<context>
    <name>NamedFile</name>
    <message>
        <source>it belongs to a shop that is open in this program</source>
        <translation>它是本程序现在打开着的账簿</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>“%1” could not be written: %2. Choose another folder or close the program that has it open.</source>
        <translation>“%1”写不进去：%2。请换一个文件夹，或先关闭打开它的程序。</translation>
    </message>
    <message>
        <source>there is no room for it</source>
        <translation>磁盘没有空间</translation>
    </message>
    <message>
        <source>there is no room for it, or it may not be written there</source>
        <translation>空间不够，或不允许写在那里</translation>
    </message>
</context>
<context>
    <name>TaskContext</name>
    <message>
        <source>Stopped. Everything is as it was before.</source>
        <translation>已停止。一切保持原样。</translation>
    </message>
</context>
</TS>
