<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Evidence</name>
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
    <message>
        <source>%1 holds a verification code (验证码). Such codes are never stored: they open the customer’s account. Nothing was kept; ask for the bank’s debit notice instead.</source>
        <translation>%1含有验证码。验证码可打开顾客账户，一律不保存。本次未留存任何内容，请改为索取银行的扣款通知。</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴内容</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose the files in it.</source>
        <translation>“%1”是文件夹，请选择其中的文件。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>“%1”无法读取：%2。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”是空文件。</translation>
    </message>
    <message>
        <source>“%1” is larger than 2 GiB. Cut the clip to the part that matters.</source>
        <translation>“%1”超过 2 GiB，请截取相关的一段。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>There is no case %1 in this shop.</source>
        <translation>本店没有个案 %1。</translation>
    </message>
    <message>
        <source>The original of this copy is not in case %1.</source>
        <translation>此副本的原件不在个案 %1 中。</translation>
    </message>
    <message>
        <source>“%1” is in this case already, byte for byte: %2 “%3”.</source>
        <translation>本个案已有与“%1”逐字节相同的证据：%2“%3”。</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>The message is empty: paste its whole text.</source>
        <translation>短信为空，请粘贴全文。</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>该短信</translation>
    </message>
    <message>
        <source>Give the number or name from which the message came.</source>
        <translation>请填写短信的发送号码或名称。</translation>
    </message>
    <message>
        <source>Give the day and time at which the message was received.</source>
        <translation>请填写收到短信的日期和时间。</translation>
    </message>
    <message>
        <source>The message cannot have been received in the future: look at its date again.</source>
        <translation>短信接收时间尚未到，请核对日期。</translation>
    </message>
    <message>
        <source>message %1.txt</source>
        <translation>短信 %1.txt</translation>
    </message>
    <message>
        <source>Bank message from %1, %2</source>
        <translation>%1 发来的银行短信，%2</translation>
    </message>
    <message>
        <source>the customer’s phone</source>
        <translation>顾客手机</translation>
    </message>
    <message>
        <source>There is no evidence item %1 in this shop.</source>
        <translation>本店没有证据 %1。</translation>
    </message>
    <message>
        <source>%1 was taken out of the case.</source>
        <translation>%1 已从个案移出。</translation>
    </message>
    <message>
        <source>%1 needs a title for the exhibit list.</source>
        <translation>%1 须有证据名称。</translation>
    </message>
    <message>
        <source>Give the reason why it is taken out of the case.</source>
        <translation>请写明移出的理由。</translation>
    </message>
    <message>
        <source>“%1” is too large to be shown here. Save it to a file and open it there.</source>
        <translation>“%1”过大，无法在此显示，请另存为文件后打开。</translation>
    </message>
    <message>
        <source>unaltered</source>
        <translation>核验一致</translation>
    </message>
    <message>
        <source>does not match its SHA-256 any more</source>
        <translation>与原 SHA-256 不符</translation>
    </message>
</context>
</TS>
