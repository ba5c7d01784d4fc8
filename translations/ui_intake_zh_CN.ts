<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Describe</name>
    <message>
        <source>%1 → %2</source>
        <comment>as it stands in the file, and what it means</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between examples</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an answer and examples of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>As written: minus is money that went out</source>
        <translation>照写的看：负数是付出的钱</translation>
    </message>
    <message>
        <source>The other way round: plus is money that went out (cards)</source>
        <translation>反过来：正数是付出的钱（信用卡）</translation>
    </message>
    <message>
        <source>By column: money in and money out stand apart</source>
        <translation>看列：收入和支出分两列</translation>
    </message>
    <message>
        <source>By the word in the column of directions</source>
        <translation>看收支方向那一列的字</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>Terminal number</source>
        <translation>终端号</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次号</translation>
    </message>
    <message>
        <source>Trace number</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Reference number (RRN)</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Authorisation code</source>
        <translation>授权码</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Type of transaction</source>
        <translation>交易类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Net amount</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Clearing date</source>
        <translation>清算日期</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Kind of card</source>
        <translation>卡种</translation>
    </message>
    <message>
        <source>Way of payment</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Trace of the original sale</source>
        <translation>原凭证号</translation>
    </message>
    <message>
        <source>Reference of the original sale</source>
        <translation>原参考号</translation>
    </message>
    <message>
        <source>Own account</source>
        <translation>本方账号</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>In or out, as a word</source>
        <translation>收支方向（文字）</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>对方户名</translation>
    </message>
    <message>
        <source>Other party’s account</source>
        <translation>对方账号</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Bank’s reference</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed: no money moves</source>
        <translation>失败：没有收付</translation>
    </message>
    <message>
        <source>Taken back later</source>
        <translation>事后撤销</translation>
    </message>
    <message>
        <source>Moves no money</source>
        <translation>不涉及资金</translation>
    </message>
    <message>
        <source>Which columns hold the day and the amount?</source>
        <translation>哪几列是日期和金额？</translation>
    </message>
    <message>
        <source>Whose record is this?</source>
        <translation>这是谁的记录？</translation>
    </message>
    <message>
        <source>What do the amounts count?</source>
        <translation>金额的单位是什么？</translation>
    </message>
    <message>
        <source>How does it say whether money came in or went out?</source>
        <translation>怎么看钱是收进还是付出？</translation>
    </message>
    <message>
        <source>What stands first in a date?</source>
        <translation>日期里先写什么？</translation>
    </message>
    <message>
        <source>What stands before the hundredths?</source>
        <translation>小数点用什么符号？</translation>
    </message>
    <message>
        <source>Which account is it of?</source>
        <translation>是哪个账户的？</translation>
    </message>
    <message>
        <source>Which currency?</source>
        <translation>是什么币种？</translation>
    </message>
    <message>
        <source>What is a line of it?</source>
        <translation>每一行是什么交易？</translation>
    </message>
    <message>
        <source>And a line with a negative amount?</source>
        <translation>金额为负的行呢？</translation>
    </message>
    <message>
        <source>What do these words mean?</source>
        <translation>这些词是什么意思？</translation>
    </message>
    <message>
        <source>What is this format to be called?</source>
        <translation>这种格式叫什么名称？</translation>
    </message>
    <message>
        <source>The bank’s: lines of an account</source>
        <translation>银行的：账户流水</translation>
    </message>
    <message>
        <source>The payment provider’s: what it says of sales</source>
        <translation>支付公司的：它说的交易</translation>
    </message>
    <message>
        <source>The terminal’s: what the shop’s own device took</source>
        <translation>终端的：本店机具收的款</translation>
    </message>
    <message>
        <source>A point: 1,234.56</source>
        <translation>点号：1,234.56</translation>
    </message>
    <message>
        <source>A comma: 1.234,56</source>
        <translation>逗号：1.234,56</translation>
    </message>
    <message>
        <source>Yuan, euro</source>
        <translation>元、欧元</translation>
    </message>
    <message>
        <source>Fen, cent</source>
        <translation>分、欧分</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n accounts or terminals</source>
        <translation>
            <numerusform>%n 个账户或终端</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the file says %2, found %3</source>
        <translation>%1：文件写 %2，读到 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n 项核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>认作</translation>
    </message>
    <message>
        <source>Days covered</source>
        <translation>覆盖日期</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Control totals</source>
        <translation>控制合计</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>format and why it was recognised</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Pre-authorisation completed</source>
        <translation>预授权完成</translation>
    </message>
    <message>
        <source>Completion voided</source>
        <translation>预授权完成撤销</translation>
    </message>
    <message>
        <source>Pre-authorisation</source>
        <translation>预授权</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不写入</translation>
    </message>
    <message>
        <source>Already imported</source>
        <translation>导入过</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手工指定</translation>
    </message>
    <message>
        <source>is not written</source>
        <translation>这次不写入</translation>
    </message>
    <message>
        <source>the same file; nothing is added twice</source>
        <translation>同一个文件，不会重复入账</translation>
    </message>
    <message>
        <source>Imported file</source>
        <translation>已导入的文件</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>when, by whom, how large</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对项</translation>
    </message>
    <message>
        <source>The file says</source>
        <translation>文件所写</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>读到</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>RRN</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Card or channel</source>
        <translation>卡号/渠道</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Payer or payee</source>
        <translation>对方户名</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a check and what was found</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how a file is written, how large it is</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Reading, %1 %</source>
        <translation>读取中，%1%</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取中</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>checks the transactions of the same day</source>
        <translation>用来核对同一天的交易</translation>
    </message>
    <message>
        <source>Day report</source>
        <translation>日报表</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>the same as “%1”</source>
        <translation>与“%1”相同</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>看行</translation>
    </message>
    <message>
        <source>As it stands, card numbers masked</source>
        <translation>原文（已遮卡号）</translation>
    </message>
    <message>
        <source>Whose record</source>
        <translation>哪一方的记录</translation>
    </message>
    <message>
        <source>Formats that are read</source>
        <translation>能读的格式</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>为什么，怎么办</translation>
    </message>
    <message>
        <source>Settlement terms</source>
        <translation>结算约定</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>打款</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>%1 · line %2</source>
        <comment>file, line</comment>
        <translation>%1 · 第 %2 行</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>这一行</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>看起来是</translation>
    </message>
    <message>
        <source>But not the same</source>
        <translation>矛盾之处</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>还见于</translation>
    </message>
    <message>
        <source>Looks like another: see “Look alike”</source>
        <translation>与另一行相似：见“相似”</translation>
    </message>
    <message>
        <source>Describe…</source>
        <translation>认列…</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>the format is not verified</source>
        <translation>格式未经核实</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>确认…</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CoverageModel</name>
    <message>
        <source>%1, %2 %3</source>
        <comment>name of a source, its kind and number</comment>
        <translation>%1，%2 %3</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CoveragePanel</name>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Days covered by files, one row for each account, provider and terminal</source>
        <translation>各天的文件情况，每个账户、支付公司和终端一行</translation>
    </message>
    <message>
        <source>A click on a day shows its files and rows; Enter on a missing day chooses its file.</source>
        <translation>点一格看文件与行；缺的格上按 Enter 直接选文件。</translation>
    </message>
    <message>
        <source>Which days have their files?</source>
        <translation>哪些日子的文件齐了？</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month</comment>
        <translation>yyyy 年 M 月</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CoveragePresenter</name>
    <message>
        <source>No imported file speaks of this month.</source>
        <translation>还没有文件涉及这个月。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between days of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 has only part of %2</source>
        <comment>source, days</comment>
        <translation>%1 %2 不全</translation>
    </message>
    <message>
        <source>%1 lacks %2</source>
        <comment>source, days</comment>
        <translation>%1 缺 %2</translation>
    </message>
    <message>
        <source>After writing nothing of this month that is usual by now is missing.</source>
        <translation>写入后，这个月到现在该有的文件都齐了。</translation>
    </message>
    <message>
        <source>Nothing of this month that is usual by now is missing.</source>
        <translation>这个月到现在该有的文件都齐了。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sources of a list</comment>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>After writing %n day(s) are still open: %1.</source>
        <translation>
            <numerusform>写入后还差 %n 格：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are open: %1.</source>
        <translation>
            <numerusform>还差 %n 格：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sale(s) wait for them and cannot be judged.</source>
        <translation>
            <numerusform>有 %n 笔共 %1 在等这些文件，暂不判断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called missing money because of them.</source>
        <translation>不会因此把钱算成未到账。</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>details</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>齐</translation>
    </message>
    <message>
        <source>This import</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>不全</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>None expected</source>
        <translation>休</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未到</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of this day were refused, or perhaps of this day</source>
        <translation>
            <numerusform>有 %n 行被拒收，属于或可能属于这一天</numerusform>
        </translation>
    </message>
    <message>
        <source>imported before the day was over</source>
        <translation>导入时这一天还没结束</translation>
    </message>
    <message>
        <source>the totals of the file do not agree with its rows</source>
        <translation>文件自报的合计与行不符</translation>
    </message>
    <message>
        <source>such a day usually has its file; press Enter to choose it</source>
        <translation>平常这样的日子都有文件；按 Enter 选择文件</translation>
    </message>
    <message>
        <source>the statement covers it, nothing was booked</source>
        <translation>流水已覆盖，当天没有入账</translation>
    </message>
    <message>
        <source>the file covers it and holds nothing of it</source>
        <translation>文件已覆盖，当天没有交易</translation>
    </message>
    <message>
        <source>a rest day</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>before the first file of this source</source>
        <translation>在第一个文件之前</translation>
    </message>
    <message>
        <source>the day is not over</source>
        <translation>这一天还没过完</translation>
    </message>
    <message>
        <source>its file is not due yet</source>
        <translation>文件还没到该来的时候</translation>
    </message>
    <message>
        <source>too few files so far to say what is usual</source>
        <translation>文件太少，还说不出规律</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, %3: %4</source>
        <comment>source, its kind, day, state</comment>
        <translation>%1 %2，%3：%4</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>state of a day and why</comment>
        <translation>%1 — %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) have no file, and whether they should have one cannot be said.</source>
        <translation>
            <numerusform>有 %n 天没有文件，程序说不准该不该有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) wait for a file that is not due yet.</source>
        <translation>
            <numerusform>有 %n 天的文件还没到该来的时候。</numerusform>
        </translation>
    </message>
    <message>
        <source>After writing: %1</source>
        <translation>写入后：%1</translation>
    </message>
    <message>
        <source>its file was taken back; press Enter to choose it again</source>
        <translation>它的文件已撤回；按 Enter 重新选文件</translation>
    </message>
    <message numerus="yes">
        <source>%n more break(s) between statements.</source>
        <translation>
            <numerusform>对账单之间还有 %n 处接不上。</numerusform>
        </translation>
    </message>
    <message>
        <source>the balances of the statements around it do not follow on each other: lines are missing</source>
        <translation>前后对账单的余额接不上：缺了明细</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DescribeView</name>
    <message>
        <source>First lines of the file</source>
        <translation>文件的开头几行</translation>
    </message>
    <message>
        <source>What it would give</source>
        <translation>读出来的结果</translation>
    </message>
    <message>
        <source>Which time zone are its times in?</source>
        <translation>其中的时间是哪个时区的？</translation>
    </message>
    <message>
        <source>That of the shop</source>
        <translation>本店的时区</translation>
    </message>
    <message>
        <source>Say once what stands in “%1”; files like it are known from then on. What the file does not say by itself is asked, never guessed.</source>
        <translation>说明一次“%1”里各列是什么，今后同样的文件就认得了。文件自己没有写明的会问您，绝不猜测。</translation>
    </message>
    <message>
        <source>What is changed here holds for files that come from now on; what was imported stays as it was read.</source>
        <translation>这里的改动只对今后的文件有效；已导入的仍按当时的读法。</translation>
    </message>
    <message>
        <source>“%1” seems to be in a format that was never held against a real file. Compare the columns, and say what its amounts count; it is not asked again.</source>
        <translation>“%1”像是一种还没有用真实文件核对过的格式。请核对各列，并说明金额的单位；以后不再询问。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Enter: this line has the names of the columns</source>
        <translation>按 Enter：这一行是列名</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Its columns</source>
        <translation>各列</translation>
    </message>
    <message>
        <source>What each one holds</source>
        <translation>每一列是什么</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（没有列名）</translation>
    </message>
    <message>
        <source>What column “%1” holds</source>
        <translation>“%1”列是什么</translation>
    </message>
    <message>
        <source>Never read: private</source>
        <translation>隐私，从不读取</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>？ Choose…</source>
        <translation>？ 请选择…</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>还有 %n 个未答</numerusform>
        </translation>
    </message>
    <message>
        <source>all answered</source>
        <translation>都答完了</translation>
    </message>
    <message>
        <source>？ %1</source>
        <comment>a question that is open</comment>
        <translation>？ %1</translation>
    </message>
    <message>
        <source>%1 Still open.</source>
        <comment>a question</comment>
        <translation>%1（未答）</translation>
    </message>
    <message>
        <source>“%1” ×%2</source>
        <comment>a word and how often it stands in the file</comment>
        <translation>“%1”×%2</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>“%1”是什么意思</translation>
    </message>
    <message>
        <source>Reading the file by these answers…</source>
        <translation>正在按这些回答读文件…</translation>
    </message>
    <message>
        <source>%1 lines: %2 would be stored, %3 refused.</source>
        <translation>共 %1 行：可存入 %2 行，拒收 %3 行。</translation>
    </message>
    <message>
        <source>Days %1 to %2.</source>
        <translation>日期从 %1 到 %2。</translation>
    </message>
    <message>
        <source>%1 of %2 checks against the file’s own totals and balances hold.</source>
        <translation>与文件自身的合计和余额核对，%2 项中 %1 项相符。</translation>
    </message>
    <message>
        <source>Questions are still open: amounts and days may change.</source>
        <translation>还有问题未答，金额和日期可能会变。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>拒收 %1</translation>
    </message>
    <message>
        <source>Before the file can be read: %1</source>
        <translation>读文件之前要先答：%1</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::FilePanel</name>
    <message>
        <source>Reading rows…</source>
        <translation>正在读取行…</translation>
    </message>
    <message>
        <source>Format to read this file by</source>
        <translation>读取这个文件的格式</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>拒收的行</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前一页</translation>
    </message>
    <message>
        <source>The rows before these</source>
        <translation>前面的行</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>后一页</translation>
    </message>
    <message>
        <source>The rows after these</source>
        <translation>后面的行</translation>
    </message>
    <message>
        <source>Read as: by its content</source>
        <translation>按内容自动认</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>book and format</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Export these %n line(s)</source>
        <translation>
            <numerusform>导出这 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>拒收 %1</translation>
    </message>
    <message>
        <source>Rows %1</source>
        <translation>行 %1</translation>
    </message>
    <message>
        <source>Control totals %1</source>
        <translation>控制合计 %1</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>没有选中文件</translation>
    </message>
    <message>
        <source>The same file was imported before: writing it again adds nothing.</source>
        <translation>同一个文件以前导入过：再写一次不会新增任何内容。</translation>
    </message>
    <message>
        <source>No line of this file was refused.</source>
        <translation>这个文件没有拒收的行。</translation>
    </message>
    <message numerus="yes">
        <source>After writing, these days still count as “in part”: the %n refused line(s) will not be taken for money that did not arrive.</source>
        <translation>
            <numerusform>写入后这几天仍标“不全”：拒收的 %n 行不会被当成未到账。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not stored. Correct them in the original and import it again; what is already there is not added twice.</source>
        <translation>
            <numerusform>有 %n 行没有写入。请在原件里改正后重新导入；已有的行不会重复写入。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the file says of itself and what it holds differ: it may be cut off. Get it anew if you can.</source>
        <translation>文件自报的合计与实际内容不符，可能不完整；请尽量重新下载。</translation>
    </message>
    <message>
        <source>This file says nothing of itself that could be checked: no totals, no balances.</source>
        <translation>这个文件没有可供核对的合计或余额。</translation>
    </message>
    <message>
        <source>Nothing of this file is stored, and the other files are not affected. If it is one of the formats below, choose it above.</source>
        <translation>这个文件不会写入，也不影响其他文件。如果它是下面某种格式，请在上面选择。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a source and a day</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <comment>a file and how many rows of the day it holds</comment>
        <translation>
            <numerusform>%1（%n 行）</numerusform>
        </translation>
    </message>
    <message>
        <source>From: %1</source>
        <comment>files</comment>
        <translation>来自：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between files</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Its rows are in the files above and not stored yet.</source>
        <translation>它的行在上面的文件里，还没有写入。</translation>
    </message>
    <message>
        <source>Rows %1–%2 as they stand in the file, card numbers masked</source>
        <translation>文件里的第 %1–%2 行，卡号已遮</translation>
    </message>
    <message>
        <source>Export refused lines</source>
        <translation>导出拒收的行</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>%1 refused.csv</source>
        <comment>file name</comment>
        <translation>%1 拒收行.csv</translation>
    </message>
    <message>
        <source>The refused lines are in “%1”.</source>
        <translation>拒收的行已存入“%1”。</translation>
    </message>
    <message>
        <source>The first %1 are shown here; the export holds all of them.</source>
        <translation>这里只显示前 %1 行；导出的表格里是全部。</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Password of the archive</source>
        <translation>压缩包的密码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Read the archive with this password. It is not kept.</source>
        <translation>用这个密码读取压缩包。密码不会被保存。</translation>
    </message>
    <message>
        <source>That was taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>No other row of this amount lies within a week of line %1.</source>
        <translation>第 %1 行前后一周内没有同金额的其他行。</translation>
    </message>
    <message>
        <source>Which of these rows does line %1 repeat? Both then count once.</source>
        <translation>第 %1 行与其中哪一行重复？确认后两行只计一次。</translation>
    </message>
    <message>
        <source>No line of this file is mistaken for a line of another file, as far as can be told.</source>
        <translation>就目前所知，本文件没有与其他文件混淆不清的行。</translation>
    </message>
    <message>
        <source>These lines have day and amount of a line in the books and contradict it. Written, both count, and you can say here whether they are the same.</source>
        <translation>这些行与账上某行的日期、金额相同，但互有矛盾。写入后两行都计入，您可以在这里说明是否同一笔。</translation>
    </message>
    <message>
        <source>Looks like a line of another file: is it the same? Until you say so, both count.</source>
        <translation>看起来是另一个文件里的那一行：是同一笔吗？在您确认之前，两行都计入。</translation>
    </message>
    <message>
        <source>Is line %1 the same payment as line %2 of “%3”?</source>
        <translation>第 %1 行与“%3”第 %2 行是同一笔吗？</translation>
    </message>
    <message>
        <source>Both lines then count once, now and whenever these files are imported. It can be taken back.</source>
        <translation>确认后两行只计一次，今后再导入这些文件也是如此。可以撤回。</translation>
    </message>
    <message>
        <source>Is the same</source>
        <translation>是同一笔</translation>
    </message>
    <message>
        <source>Reason; it goes into the journal</source>
        <translation>理由（会记入日志）</translation>
    </message>
    <message>
        <source>Is line %1 another payment than line %2 of “%3”?</source>
        <translation>第 %1 行与“%3”第 %2 行是不同的两笔吗？</translation>
    </message>
    <message>
        <source>Both lines then count, now and whenever these files are imported. It can be taken back.</source>
        <translation>确认后两行都计入，今后再导入这些文件也是如此。可以撤回。</translation>
    </message>
    <message>
        <source>Is another</source>
        <translation>是另一笔</translation>
    </message>
    <message>
        <source>Look alike %1</source>
        <translation>相似 %1</translation>
    </message>
    <message>
        <source>This format was never held against a real file. Nothing is written before its columns and the unit of its amounts are confirmed.</source>
        <translation>这种格式还没有用真实文件核对过。确认各列和金额单位之前，不会写入任何内容。</translation>
    </message>
    <message>
        <source>Confirm the format…</source>
        <translation>确认格式…</translation>
    </message>
    <message>
        <source>Describe this file…</source>
        <translation>说明这个文件的各列…</translation>
    </message>
    <message>
        <source>Nothing of this file is stored, and the other files are not affected. Say once what its columns hold, and files like it are known from then on; or, if it is one of the formats below, choose it above.</source>
        <translation>这个文件没有存入任何内容，也不影响其他文件。说明一次各列是什么，今后同样的文件就认得了；如果它就是下面的某种格式，请在上面选择。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a check, what was found</comment>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ImportHint</name>
    <message>
        <source>Drop files here, or</source>
        <translation>把文件拖到这里，或</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose files (Ctrl+O)</source>
        <translation>选择文件（Ctrl+O）</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>整个文件夹…</translation>
    </message>
    <message>
        <source>Reads every file in a folder</source>
        <translation>读取文件夹里的每个文件</translation>
    </message>
    <message>
        <source>Terminal batches, settlement lists, bank statements, archives; several at once, in any order. Nothing is stored before you write it; card numbers are cut to first 6 and last 4 as they are read.</source>
        <translation>终端批次、结算明细、银行流水、压缩包；一次多个，次序不限。点“写入”之前什么都不存；卡号在读入时就截成前&#xa0;6&#xa0;后&#xa0;4。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ImportPage</name>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reading; nothing is stored</source>
        <translation>正在读取，什么都没存</translation>
    </message>
    <message>
        <source>Preview: nothing has been stored yet</source>
        <translation>预览：还没有写入任何数据</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>要导入的文件夹</translation>
    </message>
    <message>
        <source>Take “%1” back?</source>
        <translation>撤回“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>Its %n new line(s) leave the books, and everything is judged again. The record of the import stays.</source>
        <translation>
            <numerusform>它新增的 %n 行会从账里移出，并重新对账；这次导入的记录仍然保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Reason; it goes into the journal</source>
        <translation>理由（会记入日志）</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message numerus="yes">
        <source>Write %n file(s) · %1 new lines</source>
        <translation>
            <numerusform>写入 %n 个文件 · 新增 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Del leaves a file out · Enter shows its rows</source>
        <translation>Del 不写入这个文件 · Enter 看它的行</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to write: %1 lines = %2 new + %3 known + %4 refused</source>
        <translation>
            <numerusform>%n 个可写入文件：%1 行 = 新增 %2 + 已有 %3 + 拒收 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Take this file in again</source>
        <translation>重新纳入这个文件</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>不写入这个文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written: %1 lines = %2 new + %3 known + %4 refused</source>
        <translation>
            <numerusform>已写入 %n 个文件：%1 行 = 新增 %2 + 已有 %3 + 拒收 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <comment>the part says what was written before the stop</comment>
        <translation>已停止。%1</translation>
    </message>
    <message>
        <source>The files are in the books, but they could not be judged: %1</source>
        <translation>文件已入账，但没能对账：%1</translation>
    </message>
    <message>
        <source>There are no settlement terms yet, so no sale can be judged.</source>
        <translation>还没有结算约定，无法判断任何一笔交易。</translation>
    </message>
    <message>
        <source>Say when and how the providers pay</source>
        <translation>去填写各家怎么结算</translation>
    </message>
    <message>
        <source>, %1 in all.</source>
        <translation>，累计 %1 笔。</translation>
    </message>
    <message>
        <source>%1 has not arrived</source>
        <comment>sum of money</comment>
        <translation>未到账 %1</translation>
    </message>
    <message>
        <source>Nothing that is due is missing.</source>
        <translation>到期的钱都到了。</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) cannot be judged yet</source>
        <translation>
            <numerusform>%n 笔暂不判断</numerusform>
        </translation>
    </message>
    <message>
        <source>Case %1 seems paid</source>
        <translation>个案 %1 似已收到款</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops reading; what was read stays, nothing is stored</source>
        <translation>停止读取；已读的保留，不写入任何数据</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>这个文件</translation>
    </message>
    <message>
        <source>Days covered</source>
        <translation>覆盖日期</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>已读 %1 / %2</translation>
    </message>
    <message>
        <source>✓ the three add up to the lines</source>
        <translation>✓ 三数相加等于行数</translation>
    </message>
    <message>
        <source>! the three do not add up to the lines</source>
        <translation>! 三数相加不等于行数</translation>
    </message>
    <message>
        <source>Can be taken back as a whole; originals are kept under their SHA-256, card numbers masked</source>
        <translation>写入后可整批撤销；原件按 SHA-256 存档，卡号已遮盖</translation>
    </message>
    <message>
        <source>1 new finding</source>
        <translation>1 个新问题</translation>
    </message>
    <message numerus="yes">
        <source>%n new finding(s)</source>
        <translation>
            <numerusform>%n 个新问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) kept</source>
        <translation>
            <numerusform>%n 个承诺守信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) broken</source>
        <translation>
            <numerusform>%n 个承诺落空</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to write: what could be read is in the books already.</source>
        <translation>没有可写入的：能读的文件都已导入过。</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n file(s), %1 lines left the books.</source>
        <translation>
            <numerusform>已撤回 %n 个文件，%1 行移出账本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back all %n file(s) that were imported together?</source>
        <translation>
            <numerusform>撤回一起导入的全部 %n 个文件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their %1 new lines leave the books, and everything is judged again. The record of the import stays.</source>
        <translation>它们新增的 %1 行会从账里移出，并重新对账；这次导入的记录仍然保留。</translation>
    </message>
    <message>
        <source>Judged by the terms that were stored after it:</source>
        <translation>已按后来保存的约定判断：</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) arrived in all.</source>
        <translation>
            <numerusform>共有 %n 笔到账。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back all %n file(s) of this import…</source>
        <translation>
            <numerusform>撤回同批的 %n 个文件…</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe a file</source>
        <translation>认列</translation>
    </message>
    <message>
        <source>Nothing is stored before you save</source>
        <translation>保存之前不存入任何内容</translation>
    </message>
    <message>
        <source>The format is known from now on. It stands in Settings, under “Formats”.</source>
        <translation>今后认得这种格式了，可在“设置”的“格式”里查看。</translation>
    </message>
    <message>
        <source>The description of a file is not saved yet.</source>
        <translation>对文件各列的说明还没有保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not written. Choose them again to write them.</source>
        <translation>
            <numerusform>还有 %n 个文件没有写入，需要时请重新选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was closed and signed, and is not what was signed any more</source>
        <comment>day</comment>
        <translation>%1 已签字关账，现在与签字时不同</translation>
    </message>
    <message numerus="yes">
        <source>%n more signed day(s) changed: see the business days.</source>
        <translation>
            <numerusform>另有 %n 个已签字的营业日有变化，请看营业日。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s) arrived with this import</source>
        <translation>
            <numerusform>这次导入后有 %Ln 笔到账</numerusform>
        </translation>
    </message>
    <message>
        <source>(%1 more than before)</source>
        <comment>sum of money</comment>
        <translation>（比之前多 %1）</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ImportPresenter</name>
    <message>
        <source>The folder “%1” holds no files that can be read.</source>
        <translation>文件夹“%1”里没有能读的文件。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” holds more than %n file(s). The first of them are shown; choose a smaller folder for the others.</source>
        <translation>
            <numerusform>“%1”里的文件超过 %n 个，只列出了前面的；其余的请选择更小的文件夹。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is a file of settlement terms: read it in Settings, under “Providers and terms”.</source>
        <translation>“%1”是结算约定文件：请到“设置 › 支付公司与结算约定”里读取。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TwinsPresenter</name>
    <message>
        <source>The two lines count as one payment.</source>
        <translation>这两行现按一笔计。</translation>
    </message>
    <message>
        <source>The two lines count as two payments.</source>
        <translation>这两行现按两笔计。</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::WatchStrip</name>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Shows what they hold; nothing is stored before you say so</source>
        <translation>显示文件内容；您确认之前不会写入</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>不要这些</translation>
    </message>
    <message>
        <source>They are not offered again; the files stay where they are</source>
        <translation>不再提示；文件保持原处不动</translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) in “%1”: %2</source>
        <translation>
            <numerusform>“%1”中有 %n 个新文件：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between file names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between folders</comment>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) from “%1” imported: %2 new lines.</source>
        <translation>
            <numerusform>已从“%1”导入 %n 个文件：新增 %2 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder “%1” cannot be reached now. It is looked for again by itself.</source>
        <translation>文件夹“%1”现在连不上。程序会自动重试。</translation>
    </message>
    <message>
        <source>The folder “%1” is back.</source>
        <translation>文件夹“%1”已恢复。</translation>
    </message>
</context>
</TS>
