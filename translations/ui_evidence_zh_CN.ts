<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>daozhang::ui::CustodyList</name>
    <message>
        <source>Collected</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Taken into the shop file</source>
        <translation>收入本店文件</translation>
    </message>
    <message>
        <source>Description changed</source>
        <translation>修改说明</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Opened with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Original copied out</source>
        <translation>另存原件副本</translation>
    </message>
    <message>
        <source>Put into a bundle</source>
        <translation>编入证据材料</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Taken out of the case</source>
        <translation>移出本案</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>All %n entries</source>
        <translation>
            <numerusform>全部 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>保管记录</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::EvidenceModel</name>
    <message>
        <source>Still missing</source>
        <translation>还缺</translation>
    </message>
    <message>
        <source>original at hand</source>
        <translation>原件在手</translation>
    </message>
    <message>
        <source>original: %1</source>
        <translation>原件在%1</translation>
    </message>
    <message>
        <source>Missing: %1. %2</source>
        <translation>还缺：%1。%2</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::EvidencePane</name>
    <message>
        <source>The stored bytes no longer match their SHA-256. Restore the shop from a backup and keep this file for examination.</source>
        <translation>保存的内容与其 SHA-256 不再一致。请从备份恢复，并保留本文件备查。</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>保存原件副本</translation>
    </message>
    <message>
        <source>Take %1 out of the case?</source>
        <translation>把 %1 移出个案？</translation>
    </message>
    <message>
        <source>The original and its record stay in the shop file; the bundle will not have it.</source>
        <translation>原件及其记录仍留在店铺文件里，证据材料中不再包含它。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Title in the bundle</source>
        <translation>在证据目录中的名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>证明目的</translation>
    </message>
    <message>
        <source>Where the original lies</source>
        <translation>原件在哪里</translation>
    </message>
    <message>
        <source>The original can be shown</source>
        <translation>可以出示原件</translation>
    </message>
    <message>
        <source>Save description</source>
        <translation>保存说明</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>保管记录</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>No evidence yet. Add a file (A), paste a picture or a bank message (Ctrl+V), or drop files here.</source>
        <translation>还没有证据。加文件（A）、粘贴图片或银行短信（Ctrl+V），或把文件拖到这里。</translation>
    </message>
    <message>
        <source>%1 · %2 · SHA-256 %3</source>
        <translation>%1 · %2 · SHA-256 %3</translation>
    </message>
    <message>
        <source>This computer has no program for such a file. Save the original and open it elsewhere.</source>
        <translation>本机没有可打开此类文件的程序，请另存原件后在别处打开。</translation>
    </message>
    <message>
        <source>Who looked at it is noted once a day for each person.</source>
        <translation>谁查看过，每人每天记一次。</translation>
    </message>
    <message>
        <source>The original and its use</source>
        <translation>原件与用处</translation>
    </message>
    <message>
        <source>Names the sale</source>
        <translation>对应交易</translation>
    </message>
    <message>
        <source>%1

Drop the file here, add it with A, or paste it with Ctrl+V.</source>
        <translation>%1

把文件拖到这里，或按 A 添加，或按 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Taken into the shop file</source>
        <translation>收入本店文件</translation>
    </message>
    <message>
        <source>Description changed</source>
        <translation>修改说明</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Original copied out</source>
        <translation>复制原件</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Taken out of the case</source>
        <translation>移出个案</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>From %1, received %2</source>
        <translation>发件人 %1，收到时间 %2</translation>
    </message>
    <message>
        <source>“%1” cannot be shown here. Save a copy to open it with another program.</source>
        <translation>“%1”无法在此显示。请另存副本，用其他程序打开。</translation>
    </message>
    <message>
        <source>The picture is too large to be shown here. Save a copy to open it with another program.</source>
        <translation>图片太大，无法在此显示。请另存副本，用其他程序打开。</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1</source>
        <translation>图片无法读取：%1</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>本程序</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::EvidencePresenter</name>
    <message>
        <source>“%1” is in the case, untouched.</source>
        <translation>“%1”已原样存入个案。</translation>
    </message>
    <message>
        <source>Storing “%1”</source>
        <translation>正在存入“%1”</translation>
    </message>
    <message>
        <source>The message of %1 is in the case.</source>
        <translation>%1 的短信已存入个案。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>The description is changed; the journal keeps the old one.</source>
        <translation>说明已修改，原说明留在日志里。</translation>
    </message>
    <message>
        <source>It is out of the case. The original and its record stay.</source>
        <translation>已移出个案。原件及其记录仍保留。</translation>
    </message>
    <message>
        <source>Measuring the original again</source>
        <translation>正在重新核验原件</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>The original was copied to “%1”.</source>
        <translation>原件已复制到“%1”。</translation>
    </message>
    <message>
        <source>Copying the original</source>
        <translation>正在复制原件</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the case, untouched.</source>
        <translation>
            <numerusform>%n 个文件已原样收入本案。</numerusform>
        </translation>
    </message>
    <message>
        <source>No copy could be written: %1.</source>
        <translation>无法写出副本：%1。</translation>
    </message>
    <message>
        <source>Attached by mistake, taken back at once</source>
        <translation>误加，当场撤回</translation>
    </message>
    <message>
        <source>pasted %1.png</source>
        <translation>粘贴 %1.png</translation>
    </message>
    <message>
        <source>pasted %1.txt</source>
        <translation>粘贴 %1.txt</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::EvidenceStrip</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加证据</translation>
    </message>
    <message>
        <source>Nothing yet. Drop the slip, a screenshot or a PDF here, or paste a bank message with Ctrl+V.</source>
        <translation>还没有。把签购单、截图或 PDF 拖到这里，或按 Ctrl+V 粘贴银行短信。</translation>
    </message>
    <message numerus="yes">
        <source>%n missing: %1</source>
        <extracomment>&quot;1 missing: Sales slip 000197&quot;; the list of names follows.</extracomment>
        <translation>
            <numerusform>缺 %n 件：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::EvidenceViewer</name>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Page; type a number to go there</source>
        <translation>页码，输入数字跳转</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文字中查找</translation>
    </message>
    <message>
        <source>Its pages cannot be shown here; the file may be damaged or locked by a password.</source>
        <translation>无法在此显示页面，文件可能已损坏或有密码。</translation>
    </message>
    <message>
        <source>It is not played here. Open it with the program of this computer, or save a copy.</source>
        <translation>此处不播放。可用本机程序打开，或另存副本。</translation>
    </message>
    <message>
        <source>From %1, received %2</source>
        <translation>发件号码 %1，收到时间 %2</translation>
    </message>
    <message>
        <source>The picture is too large to be shown here.</source>
        <translation>图片过大，无法在此显示。</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1</source>
        <translation>图片无法读取：%1</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::MessagePanel</name>
    <message>
        <source>Add a bank message</source>
        <translation>加银行短信</translation>
    </message>
    <message>
        <source>Keep the message</source>
        <translation>存入短信</translation>
    </message>
    <message>
        <source>Copy it whole, from the greeting to the signature. A message with a verification code is never stored.</source>
        <translation>请从头到尾完整复制。含验证码的短信一律不存。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>On whose phone</source>
        <translation>在谁的手机上</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>证明目的</translation>
    </message>
    <message>
        <source>for example 95588; it must be given</source>
        <translation>例如 95588，必填</translation>
    </message>
    <message>
        <source>customer’s phone, seen at the counter</source>
        <translation>顾客手机，柜台当面所见</translation>
    </message>
    <message>
        <source>made by the program when left empty</source>
        <translation>留空由程序拟定</translation>
    </message>
    <message>
        <source>This text carries a verification code and will be refused.</source>
        <translation>这段文字含验证码，不会存入。</translation>
    </message>
    <message>
        <source>card tail %1</source>
        <translation>尾号 %1</translation>
    </message>
    <message>
        <source>debit %1</source>
        <translation>支出 %1</translation>
    </message>
    <message>
        <source>credit %1</source>
        <translation>收入 %1</translation>
    </message>
    <message>
        <source>No amount was recognised; the text is kept as it is.</source>
        <translation>没有认出金额，文字照原样保存。</translation>
    </message>
    <message>
        <source>Read from the text: %1</source>
        <translation>从短信读出：%1</translation>
    </message>
    <message>
        <source>Paste the text of the message.</source>
        <translation>请粘贴短信全文。</translation>
    </message>
    <message>
        <source>Write the number or name that the message came from, as the phone shows it.</source>
        <translation>请按手机上的显示填写发件号码或名称。</translation>
    </message>
    <message>
        <source>for example 95588</source>
        <translation>例如 95588</translation>
    </message>
    <message>
        <source>the customer’s phone</source>
        <translation>顾客的手机</translation>
    </message>
    <message>
        <source>empty: made for you</source>
        <translation>留空由程序拟定</translation>
    </message>
</context>
</TS>
