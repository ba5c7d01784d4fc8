<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>daozhang::ui::ActPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc closes; what you typed is kept</source>
        <translation>Ctrl+Enter 保存，Esc 关闭；已输入的内容会保留</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::AssignPanel</name>
    <message>
        <source>Who is in charge</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CallPanel</name>
    <message>
        <source>%1 lies in the past.</source>
        <translation>%1 已经过去。</translation>
    </message>
    <message>
        <source>%1 is no business day; the next one is %2.</source>
        <translation>%1 不是工作日，下一个工作日是 %2。</translation>
    </message>
    <message>
        <source>%1 is today.</source>
        <translation>%1 就是今天。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n business day(s) from today.</source>
        <translation>
            <numerusform>%1，距今天 %n 个工作日。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n business day(s)</source>
        <translation>
            <numerusform>%n 个工作日后</numerusform>
        </translation>
    </message>
    <message>
        <source>the whole sum, %1</source>
        <translation>全额 %1</translation>
    </message>
    <message>
        <source>Write down what was promised.</source>
        <translation>请写下对方承诺了什么。</translation>
    </message>
    <message>
        <source>“%1” is no amount. Write it like 1,280.00, or leave the field empty.</source>
        <translation>“%1”不是金额。请按 1,280.00 的样子填写，或留空。</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>记通话</translation>
    </message>
    <message>
        <source>Save the call</source>
        <translation>保存通话</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Number dialled</source>
        <translation>拨打号码</translation>
    </message>
    <message>
        <source>Number is from</source>
        <translation>号码来源</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Ticket no.</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>They promised something</source>
        <translation>对方作了承诺</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>In their words, as exactly as you can</source>
        <translation>尽量照原话写</translation>
    </message>
    <message>
        <source>name or staff number</source>
        <translation>姓名或工号</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>未记</translation>
    </message>
    <message>
        <source>the slip</source>
        <translation>签购单</translation>
    </message>
    <message>
        <source>the contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>the official app</source>
        <translation>官方应用</translation>
    </message>
    <message>
        <source>a label on the device</source>
        <translation>设备标签</translation>
    </message>
    <message>
        <source>the web</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>the program’s directory</source>
        <translation>本程序的名录</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Write down what was said.</source>
        <translation>请写下说了什么。</translation>
    </message>
    <message>
        <source>“%1” is no number of minutes.</source>
        <translation>“%1”不是分钟数。</translation>
    </message>
    <message>
        <source>Recording of the call</source>
        <translation>通话录音</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>下一步期限</translation>
    </message>
    <message>
        <source>what we do now, if anything</source>
        <translation>接下来本店要做什么（可不填）</translation>
    </message>
    <message>
        <source>Add the recording…</source>
        <translation>加录音…</translation>
    </message>
    <message>
        <source>Add the recording of the call</source>
        <translation>加入通话录音</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不加</translation>
    </message>
    <message>
        <source>Leave the recording out</source>
        <translation>不加录音</translation>
    </message>
    <message>
        <source>kept as evidence of this case</source>
        <translation>作为本案证据留存</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺期限</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CaseListModel</name>
    <message>
        <source>Closed: %1</source>
        <translation>已结 %1 个</translation>
    </message>
    <message>
        <source>recovered %1</source>
        <translation>追回 %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>超期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken %n day(s) ago</source>
        <translation>
            <numerusform>%n 天前扣收</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CaseSalesModel</name>
    <message>
        <source>%1 − fee %2; terminal %3, batch %4, RRN %5</source>
        <translation>%1 − 手续费 %2；终端 %3，批次 %4，参考号 %5</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CaseView</name>
    <message>
        <source>Open the case again?</source>
        <translation>重新打开这个个案？</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Ladder of escalation</source>
        <translation>升级阶梯</translation>
    </message>
    <message>
        <source>Conditions of each level</source>
        <translation>查看每级条件</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>How far it has gone</source>
        <translation>升级到哪一步</translation>
    </message>
    <message>
        <source>happened, and when it became known; newest first</source>
        <translation>左：发生 / 得知，两个时钟；新的在上</translation>
    </message>
    <message>
        <source>none yet; the bank statement will tell whether one is kept</source>
        <translation>还没有；是否守信由银行流水判定</translation>
    </message>
    <message>
        <source>judged by the bank statement, not by hand</source>
        <translation>由银行流水判定，不由人勾选</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n 笔交易</numerusform>
        </translation>
    </message>
    <message>
        <source>terminal %1 · batch %2</source>
        <translation>终端 %1 · 批次 %2</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>%1 − fee %2</source>
        <translation>%1 − 手续费 %2</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>从何时</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Whose move</source>
        <translation>轮到谁</translation>
    </message>
    <message>
        <source>in charge: %1</source>
        <translation>经办：%1</translation>
    </message>
    <message>
        <source>no date set</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>已过 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>By when</source>
        <translation>何时前</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Step to L%1…</source>
        <translation>升级到 L%1…</translation>
    </message>
    <message>
        <source>why then?</source>
        <translation>应到账日怎么算</translation>
    </message>
    <message>
        <source>terminal %1</source>
        <translation>终端 %1</translation>
    </message>
    <message>
        <source>Hide the conditions</source>
        <translation>收起各级条件</translation>
    </message>
    <message numerus="yes">
        <source>All %n entries</source>
        <translation>
            <numerusform>全部 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2, to be proved</source>
        <translation>%1 · %2 待证</translation>
    </message>
    <message>
        <source>Close the case…</source>
        <translation>结案…</translation>
    </message>
    <message>
        <source>Look at the sale</source>
        <translation>看看这笔交易</translation>
    </message>
    <message>
        <source>Go on checking</source>
        <translation>继续核对</translation>
    </message>
    <message>
        <source>answer due on %1</source>
        <translation>%1 前须答复</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>扣费争议</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CasesPresenter</name>
    <message>
        <source>Case %1 is open.</source>
        <translation>个案 %1 已建立。</translation>
    </message>
    <message>
        <source>The call is in the record.</source>
        <translation>通话已记录。</translation>
    </message>
    <message>
        <source>The promise is in the record. The bank statement will tell whether it was kept.</source>
        <translation>承诺已记录，是否守信由银行流水判定。</translation>
    </message>
    <message>
        <source>The step to L%1 is in the record.</source>
        <translation>升级到 L%1 已记录。</translation>
    </message>
    <message>
        <source>The next action is set.</source>
        <translation>下一步已设定。</translation>
    </message>
    <message>
        <source>%1 is in charge of the case.</source>
        <translation>本案由%1经办。</translation>
    </message>
    <message>
        <source>The cause is set.</source>
        <translation>原因已设定。</translation>
    </message>
    <message>
        <source>The note is in the record.</source>
        <translation>备注已记录。</translation>
    </message>
    <message>
        <source>The answer is in the record.</source>
        <translation>答案已记录。</translation>
    </message>
    <message>
        <source>The case is closed. It can be opened again.</source>
        <translation>已结案，可以重新打开。</translation>
    </message>
    <message>
        <source>The case is open again.</source>
        <translation>个案已重新打开。</translation>
    </message>
    <message>
        <source>The case stays open. It is asked again when the bank shows something new.</source>
        <translation>个案不结，银行流水有新情况时再问。</translation>
    </message>
    <message>
        <source>The case has its sale now; the bank statement judges it.</source>
        <translation>本案已有对应交易，由银行流水判定。</translation>
    </message>
    <message>
        <source>These sales are not proposed again.</source>
        <translation>这些交易不再提示。</translation>
    </message>
    <message>
        <source>It is taken back; both stay on the record.</source>
        <translation>已撤回，前后两条都留在记录里。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CausePanel</name>
    <message>
        <source>Check: %1. Next: %2</source>
        <translation>核对：%1。下一步：%2</translation>
    </message>
    <message>
        <source>Why the money did not come</source>
        <translation>钱为什么没到</translation>
    </message>
    <message>
        <source>Set the cause</source>
        <translation>设定原因</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ChecksPanel</name>
    <message>
        <source>Guided checks</source>
        <translation>核对步骤</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%2 步完成 %1 步</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) answered from the books</source>
        <translation>
            <numerusform>账上已核 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>%1 · automatic</source>
        <translation>%1 · 自动</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change the answer to “%1”</source>
        <translation>更改“%1”的回答</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back the answer to “%1”</source>
        <translation>撤回“%1”的回答</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ClosePanel</name>
    <message>
        <source>Close the case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Bank lines that paid it</source>
        <translation>已付款的银行流水</translation>
    </message>
    <message>
        <source>A reason is needed. The case and its record stay; it can be opened again.</source>
        <translation>须写明原因。个案及其记录保留，可以重新打开。</translation>
    </message>
    <message>
        <source>No deposit of this provider has come since the due date. Import the bank statement first, or choose another outcome.</source>
        <translation>应到账日以来没有该支付公司的入账。请先导入银行流水，或选择其他结果。</translation>
    </message>
    <message>
        <source>Mark the bank line that paid it (Space).</source>
        <translation>请勾选已付款的银行流水（空格键）。</translation>
    </message>
    <message numerus="yes">
        <source>%n bank line(s) chosen, together %1. A deposit can also pay other sales.</source>
        <translation>
            <numerusform>已选 %n 笔流水，合计 %1。一笔入账也可能同时支付其他交易。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark the bank line that paid the case. Without one it cannot be closed as recovered.</source>
        <translation>请勾选已付款的银行流水；没有流水不能按“已追回”结案。</translation>
    </message>
    <message>
        <source>Write down the reason.</source>
        <translation>请写明原因。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ClosingStrip</name>
    <message>
        <source>Close…</source>
        <translation>结案…</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Asked again when the bank shows something new</source>
        <translation>银行流水有新情况时再问</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::EscalatePanel</name>
    <message>
        <source>Take a step up the ladder</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Record the step</source>
        <translation>记录升级</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>为什么现在升级</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Postal or filing no.</source>
        <translation>邮寄号或受理号</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>For example: the promise of 17 Nov was broken, no written answer came</source>
        <translation>例如：11-17 的承诺落空，也没有书面答复</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 —— %2</translation>
    </message>
    <message>
        <source>This level starts no time limit.</source>
        <translation>本级不起算时限。</translation>
    </message>
    <message>
        <source>Answer due on %1: %2</source>
        <translation>答复期限 %1：%2</translation>
    </message>
    <message>
        <source>(provisional: the calendar of that year is not published yet)</source>
        <translation>（暂定：该年度的放假安排尚未公布）</translation>
    </message>
    <message>
        <source>Say why this step is taken now.</source>
        <translation>请写明为什么现在升级。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::LadderTableModel</name>
    <message>
        <source>L%1 %2, where the case stands</source>
        <translation>L%1 %2，本案所在一级</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::LadderWidget</name>
    <message>
        <source>Ladder of escalation</source>
        <translation>升级阶梯</translation>
    </message>
    <message>
        <source>The case stands at L%1 %2.</source>
        <translation>个案处于 L%1 %2。</translation>
    </message>
    <message>
        <source>L%1 %2: %3</source>
        <translation>L%1 %2：%3</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::NewCasePanel</name>
    <message>
        <source>The customer may have paid though the terminal failed: do not let them pay again before it is clear. Keep the debit message.</source>
        <translation>终端失败，顾客也可能已扣款：查清之前不要让顾客再付一次。请保留扣款短信。</translation>
    </message>
    <message>
        <source>Keep the slip: it proves that the sale succeeded.</source>
        <translation>请保留签购单：它证明交易成功。</translation>
    </message>
    <message>
        <source>New case: a customer stands at the counter</source>
        <translation>新建个案：顾客就在柜台</translation>
    </message>
    <message numerus="yes">
        <source>New case for %n finding(s)</source>
        <translation>
            <numerusform>为 %n 项发现新建个案</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>新建个案</translation>
    </message>
    <message>
        <source>Terminal showed</source>
        <translation>终端显示</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>made by the program when left empty</source>
        <translation>留空由程序拟定</translation>
    </message>
    <message>
        <source>What the customer tells; card tail, bank, what the phone shows</source>
        <translation>顾客怎么说；卡尾号、银行、手机上显示什么</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>还没问</translation>
    </message>
    <message>
        <source>success, a slip was printed</source>
        <translation>成功，已出小票</translation>
    </message>
    <message>
        <source>no slip, or an error</source>
        <translation>没有小票，或报错</translation>
    </message>
    <message>
        <source>nobody is sure</source>
        <translation>说不清</translation>
    </message>
    <message>
        <source>Write the amount that the customer paid, for example 1,280.00.</source>
        <translation>请填写顾客支付的金额，例如 1,280.00。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::NextActionPanel</name>
    <message>
        <source>What happens next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Whose move</source>
        <translation>轮到谁</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Say what is to be done next.</source>
        <translation>请写下下一步做什么。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::NotePanel</name>
    <message>
        <source>Add a note</source>
        <translation>加备注</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>发生时间</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::PromiseModel</name>
    <message>
        <source>Made on %1; judged by the bank statement up to %2.</source>
        <translation>承诺于 %1；按截至 %2 的银行流水判定。</translation>
    </message>
    <message>
        <source>whole sum</source>
        <translation>全额</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Kept?</source>
        <translation>守信否</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::PromisePanel</name>
    <message>
        <source>Record a promise</source>
        <translation>记承诺</translation>
    </message>
    <message>
        <source>Save the promise</source>
        <translation>保存承诺</translation>
    </message>
    <message>
        <source>For what was promised by letter, message or in person. A promise made in a call belongs to the call.</source>
        <translation>用于书信、消息或当面作出的承诺。电话里的承诺请记在通话里。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>承诺时间</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TimelineModel</name>
    <message>
        <source>not done yet</source>
        <translation>还没做</translation>
    </message>
    <message>
        <source>known %1</source>
        <translation>得知 %1</translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1（已撤回）</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ToldSaleStrip</name>
    <message>
        <source>None of them</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>terminal %1</source>
        <translation>终端 %1</translation>
    </message>
    <message>
        <source>trace %1</source>
        <translation>凭证 %1</translation>
    </message>
    <message>
        <source>This is it</source>
        <translation>就是这笔</translation>
    </message>
    <message>
        <source>This is it: %1</source>
        <translation>就是这笔：%1</translation>
    </message>
</context>
</TS>
