<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Evidence</name>
    <message>
        <source>%1 holds a verification code (验证码). Such codes are never stored: they open the customer’s account. Nothing was kept; ask for the bank’s debit notice instead.</source>
        <translation>%1含有验证码。验证码可打开顾客账户，一律不保存。本次未留存任何内容，请改为索取银行的扣款通知。</translation>
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
        <source>There is no evidence item %1 in this shop.</source>
        <translation>本店没有证据 %1。</translation>
    </message>
    <message>
        <source>%1 was taken out of the case.</source>
        <translation>%1 已从个案移出。</translation>
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
    <message>
        <source>title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>where it came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>what it proves</source>
        <translation>证明目的</translation>
    </message>
    <message>
        <source>where the original lies</source>
        <translation>原件在哪里</translation>
    </message>
    <message>
        <source>whether the original can be shown</source>
        <translation>能否出示原件</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of changed fields.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Sales slip %1, the paper itself</source>
        <translation>签购单 %1 原件</translation>
    </message>
    <message>
        <source>Sales slip %1</source>
        <translation>签购单 %1</translation>
    </message>
    <message>
        <source>Say where the paper lies, so that it can be shown. Thermal paper fades after about 6 months: by %1.</source>
        <translation>请写明纸质原件在哪里，以便出示。热敏纸约 6 个月开始褪色（%1 前后）。</translation>
    </message>
    <message>
        <source>It proves that the sale succeeded. Thermal paper fades after about 6 months: photograph it before %1.</source>
        <translation>证明交易成功。热敏纸约 6 个月开始褪色，请在 %1 前拍照。</translation>
    </message>
    <message numerus="yes">
        <source>%n sales slip(s)</source>
        <translation>
            <numerusform>签购单 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>They prove that the sales succeeded. Thermal paper fades after about 6 months: photograph the oldest before %1.</source>
        <translation>证明交易成功。热敏纸约 6 个月开始褪色，最早的请在 %1 前拍照。</translation>
    </message>
    <message>
        <source>The customer’s debit message or app record</source>
        <translation>顾客的扣款短信或账单截图</translation>
    </message>
    <message>
        <source>It proves that the customer was charged. Copy it while the customer is here.</source>
        <translation>证明顾客已被扣款。请趁顾客在场时留存。</translation>
    </message>
    <message>
        <source>Bank statement with the bank’s stamp</source>
        <translation>加盖银行印章的流水</translation>
    </message>
    <message>
        <source>It proves that the money did not come. The branch or the bank’s app issues it.</source>
        <translation>证明款项未到账。网点或银行 App 可开具。</translation>
    </message>
    <message>
        <source>The agreement with the provider</source>
        <translation>与支付公司的协议</translation>
    </message>
    <message>
        <source>It says when the money is due and what may be deducted; a complaint rests on it first.</source>
        <translation>载明何时结算、可扣什么费用；投诉首先以协议为依据。</translation>
    </message>
    <message>
        <source>Copy of the letter, with the proof of posting</source>
        <translation>发出的函件及邮寄凭证</translation>
    </message>
    <message>
        <source>It proves that the shop demanded the money, and when.</source>
        <translation>证明本店已催告及催告时间。</translation>
    </message>
</context>
</TS>
