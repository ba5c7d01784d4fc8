<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cases</name>
    <message>
        <source>Say what was promised.</source>
        <translation>请填写承诺的内容。</translation>
    </message>
    <message>
        <source>A promise needs the day by which it is to be kept.</source>
        <translation>承诺须有兑现期限。</translation>
    </message>
    <message>
        <source>A promise made on %1 cannot be due on %2, which is earlier.</source>
        <translation>%1 作出的承诺，期限不能是更早的 %2。</translation>
    </message>
    <message>
        <source>The promised amount must be more than zero; leave it empty for the whole sum.</source>
        <translation>承诺金额须大于零；承诺全额的请留空。</translation>
    </message>
    <message>
        <source>The promised amount must be in the currency of the case, %1.</source>
        <translation>承诺金额的币种须与个案一致：%1。</translation>
    </message>
    <message>
        <source>Look whether the promise was kept: %1</source>
        <translation>查看承诺是否兑现：%1</translation>
    </message>
    <message>
        <source>A call needs the time at which it took place.</source>
        <translation>请填写通话时间。</translation>
    </message>
    <message>
        <source>%1 minutes cannot be the length of a call.</source>
        <translation>通话时长不可能是 %1 分钟。</translation>
    </message>
    <message>
        <source>Write down what was said.</source>
        <translation>请记下通话内容。</translation>
    </message>
    <message>
        <source>Say where the number %1 is from: slip, contract, official app, device label, web or other.</source>
        <translation>请注明号码 %1 的来源：签购单、合同、官方应用、设备标签、网上或其他。</translation>
    </message>
    <message>
        <source>The answer cannot be due before %1, the day on which it was asked for.</source>
        <translation>答复期限不能早于发出之日 %1。</translation>
    </message>
    <message>
        <source>Set by hand to %1.</source>
        <translation>手工设为 %1。</translation>
    </message>
    <message>
        <source>The ladder has the levels L0 to L9; there is no L%1.</source>
        <translation>升级阶梯为 L0 至 L9，没有 L%1。</translation>
    </message>
    <message>
        <source>Say why this step is taken now.</source>
        <translation>请说明为何此时升级。</translation>
    </message>
    <message>
        <source>%1 lies in the future. Record the step on the day it is taken.</source>
        <translation>%1 尚未到。请在实际办理当天登记。</translation>
    </message>
    <message>
        <source>Answer due: L%1 %2</source>
        <translation>答复到期：L%1 %2</translation>
    </message>
    <message>
        <source>There is no check “%1”.</source>
        <translation>没有核查项“%1”。</translation>
    </message>
    <message>
        <source>The check “%1” is answered by the books themselves.</source>
        <translation>“%1”由账上数据自动回答。</translation>
    </message>
    <message>
        <source>“%1” is no answer to “%2”.</source>
        <translation>“%1”不是“%2”的选项。</translation>
    </message>
    <message>
        <source>“%1” is not asked yet: answer the questions before it first.</source>
        <translation>还没有问到“%1”：请先回答前面的问题。</translation>
    </message>
    <message>
        <source>There is no case %1 in this shop.</source>
        <translation>本店没有个案 %1。</translation>
    </message>
    <message>
        <source>Case %1 is closed. Reopen it first.</source>
        <translation>个案 %1 已结案，请先重开。</translation>
    </message>
    <message>
        <source>%1 lies in the future. Give the time at which it happened.</source>
        <translation>%1 尚未到，请填写实际发生的时间。</translation>
    </message>
    <message>
        <source>Name the deposit that paid it. Without one the case can only be closed with a reason, as written off or as no claim.</source>
        <translation>请指明是哪笔到账偿付的。没有到账的，只能写明理由，按核销或不成立结案。</translation>
    </message>
    <message>
        <source>There is no bank line %1 in this shop.</source>
        <translation>本店没有银行流水 %1。</translation>
    </message>
    <message>
        <source>The bank line of %1 over %2 took money out: it cannot have paid the case.</source>
        <translation>%1 金额 %2 的银行流水是支出，不可能偿付本个案。</translation>
    </message>
    <message>
        <source>The deposit of %1 is in %2, the case in %3.</source>
        <translation>%1 的到账币种为 %2，个案币种为 %3。</translation>
    </message>
    <message>
        <source>The deposit of %1 over %2 is explained by other sales already: it cannot pay this case too.</source>
        <translation>%1 金额 %2 的到账已由其他交易说明，不能再偿付本个案。</translation>
    </message>
    <message>
        <source>%1 of %2 arrived; %3 is still missing. Say why the case is closed all the same.</source>
        <translation>应到 %2，已到 %1，还差 %3。请说明为何仍要结案。</translation>
    </message>
    <message>
        <source>The reconciliation does not name these deposits as having paid the case. They add up to %1, the case claims %2. Say in the reason how you know.</source>
        <translation>对账结果未显示这些到账偿付了本个案。它们合计 %1，个案应到 %2。请在理由中写明依据。</translation>
    </message>
    <message>
        <source>Case %1: nothing is owed any more, its sales were cancelled or taken out.</source>
        <translation>个案 %1：交易已抵销或排除，不再有应到款项。</translation>
    </message>
    <message>
        <source>Case %1: %2 arrived, all that was missing.</source>
        <translation>个案 %1：已到账 %2，款项已齐。</translation>
    </message>
    <message>
        <source>Case %1: all its sales arrived with %2; the claim was %3.</source>
        <translation>个案 %1：所涉交易均已到账，共 %2；应到 %3。</translation>
    </message>
    <message>
        <source>The promise was broken: go up the ladder.</source>
        <translation>承诺落空：请升级处理。</translation>
    </message>
    <message>
        <source>Say how the case ended: recovered, written off, or no claim.</source>
        <translation>请选择结果：已追回、已核销或不成立。</translation>
    </message>
    <message>
        <source>Give the reason why case %1 is closed without its money.</source>
        <translation>请写明个案 %1 未收到款项而结案的理由。</translation>
    </message>
    <message>
        <source>Give the reason why the case is opened again.</source>
        <translation>请写明重开的理由。</translation>
    </message>
    <message>
        <source>Case %1 is open already.</source>
        <translation>个案 %1 尚未结案，无需重开。</translation>
    </message>
    <message>
        <source>Finding %1 is in case %2 now. Go on there.</source>
        <translation>对账发现 %1 现归个案 %2，请在那里继续。</translation>
    </message>
    <message>
        <source>Opened again: say what is to be done next.</source>
        <translation>已重开：请确定下一步。</translation>
    </message>
    <message>
        <source>Finding %1 is in case %2 already. Go on there, or close that case first.</source>
        <translation>对账发现 %1 已归个案 %2。请在那里继续，或先将其结案。</translation>
    </message>
    <message>
        <source>Finding %1 was settled by a deposit meanwhile: there is nothing left to claim.</source>
        <translation>对账发现 %1 其间已有到账，不再有应追款项。</translation>
    </message>
    <message>
        <source>Findings %1 and %2 are of different providers. Open one case for each provider.</source>
        <translation>对账发现 %1 与 %2 属于不同的支付公司，请分别立案。</translation>
    </message>
    <message>
        <source>Findings %1 and %2 are in different currencies. Open one case for each.</source>
        <translation>对账发现 %1 与 %2 币种不同，请分别立案。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>provider, amount</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, due on %3</source>
        <comment>provider, amount, day</comment>
        <translation>%1：%2，应到账日 %3</translation>
    </message>
    <message>
        <source>A case without a finding needs the amount that the customer paid.</source>
        <translation>没有对账发现的个案，须填写顾客支付的金额。</translation>
    </message>
    <message>
        <source>The amount must be in the shop’s currency, %1.</source>
        <translation>金额须为本店币种 %1。</translation>
    </message>
    <message>
        <source>A case without a finding needs the day and time at which the customer paid.</source>
        <translation>没有对账发现的个案，须填写顾客付款的日期和时间。</translation>
    </message>
    <message>
        <source>Go through the guided checks.</source>
        <translation>按引导核查逐项自查。</translation>
    </message>
    <message>
        <source>A slip that says success makes it a short deposit, not a one-sided case. Choose one of the two.</source>
        <translation>签购单显示成功的属于短款，不是单边账。请二选一。</translation>
    </message>
    <message>
        <source>Say what is to be done by then.</source>
        <translation>请写明届时要做什么。</translation>
    </message>
    <message>
        <source>Name the person who takes charge of the case.</source>
        <translation>请填写经办人。</translation>
    </message>
    <message>
        <source>There is no cause “%1”: choose one of C01 to C28.</source>
        <translation>没有原因代码“%1”：请从 C01 至 C28 中选择。</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>备注内容为空。</translation>
    </message>
    <message>
        <source>Promised by %1: %2</source>
        <translation>承诺于 %1 前：%2</translation>
    </message>
    <message>
        <source>Promised by %1: %2, %3</source>
        <translation>承诺于 %1 前：%2，%3</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>工单 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Call to %1</source>
        <translation>致电 %1</translation>
    </message>
    <message>
        <source>Call with %1</source>
        <translation>与 %1 通话</translation>
    </message>
    <message>
        <source>Call to %1, %2</source>
        <translation>致电 %1，%2</translation>
    </message>
    <message>
        <source>answer due on %1</source>
        <translation>答复期限 %1</translation>
    </message>
    <message>
        <source>Next move: %1</source>
        <translation>下一步归：%1</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <translation>承诺落空</translation>
    </message>
    <message>
        <source>no money by the statement up to %1</source>
        <translation>银行流水至 %1 未见到账</translation>
    </message>
    <message>
        <source>Promise open again</source>
        <translation>承诺恢复为待兑现</translation>
    </message>
    <message>
        <source>Proposed to close</source>
        <translation>建议结案</translation>
    </message>
    <message>
        <source>Nothing is owed any more: the sales were cancelled or taken out.</source>
        <translation>交易已抵销或排除，不再有应到款项。</translation>
    </message>
    <message>
        <source>%1 of %2 arrived.</source>
        <translation>应到 %2，已到 %1。</translation>
    </message>
    <message>
        <source>Proposal to close withdrawn</source>
        <translation>撤回结案建议</translation>
    </message>
    <message>
        <source>The bank lines no longer show the money.</source>
        <translation>银行流水中已不见该笔款项。</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>部分到账</translation>
    </message>
    <message>
        <source>%1 of %2 arrived; %3 is still missing.</source>
        <translation>应到 %2，已到 %1，还差 %3。</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Level L%1: %2</source>
        <translation>升级至 L%1：%2</translation>
    </message>
    <message>
        <source>Check answered</source>
        <translation>核查答复</translation>
    </message>
    <message>
        <source>Next step set</source>
        <translation>确定下一步</translation>
    </message>
    <message>
        <source>In charge now: %1</source>
        <translation>经办人改为：%1</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>原经办人：%1</translation>
    </message>
    <message>
        <source>Cause set</source>
        <translation>确定原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Case opened again</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Bundle made</source>
        <translation>生成证据材料</translation>
    </message>
    <message>
        <source>terminal %1</source>
        <translation>终端 %1</translation>
    </message>
    <message>
        <source>trace %1</source>
        <translation>凭证号 %1</translation>
    </message>
    <message>
        <source>RRN %1</source>
        <translation>参考号 %1</translation>
    </message>
    <message>
        <source>Sale of %1</source>
        <translation>交易 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n 笔交易</numerusform>
        </translation>
    </message>
    <message>
        <source>together %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>应到账日</translation>
    </message>
    <message>
        <source>%1 should have arrived by then</source>
        <translation>应到账 %1</translation>
    </message>
    <message>
        <source>Money arrived</source>
        <translation>款项到账</translation>
    </message>
    <message>
        <source>%1 by the deposit of %2</source>
        <translation>%2 到账中的 %1</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>证据 %1</translation>
    </message>
    <message>
        <source>Evidence %1 taken out</source>
        <translation>证据 %1 已移出</translation>
    </message>
    <message>
        <source>The customer paid %1</source>
        <translation>顾客付款 %1</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a run of days</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between days in a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n calendar day(s) = %2.</source>
        <translation>
            <numerusform>%1 起 %n 个自然日，至 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n business day(s) = %2.</source>
        <translation>
            <numerusform>%1 起 %n 个工作日，至 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted, weekend: %1.</source>
        <translation>不计周末：%1。</translation>
    </message>
    <message>
        <source>Not counted, public holiday: %1.</source>
        <translation>不计法定节假日：%1。</translation>
    </message>
    <message>
        <source>Counted, working day by the yearly notice: %1.</source>
        <translation>计入调休上班日：%1。</translation>
    </message>
    <message>
        <source>Provisional: the holidays of %1 are not in the calendar yet.</source>
        <translation>暂定：日历中尚无 %1 年的放假安排。</translation>
    </message>
    <message>
        <source>The text holds a verification code, a card check code or a password. Such codes are never kept: take it out and save again.</source>
        <translation>文字中含有验证码、卡背校验码或密码。此类信息一律不保存，请删去后再保存。</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language of the texts that come from data files: &quot;en&quot; or &quot;zh&quot;.</extracomment>
        <translation>zh</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新立案</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>核查中</translation>
    </message>
    <message>
        <source>With the provider</source>
        <translation>支付公司处理中</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>争议中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Short deposit</source>
        <translation>短款</translation>
    </message>
    <message>
        <source>One-sided</source>
        <translation>单边账</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>长款</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>我方</translation>
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
        <source>Authority</source>
        <translation>监管或法院</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已追回</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>No claim</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>This number is from the web. Give no data before you have checked it against the slip, the contract, the device label or the official app.</source>
        <translation>此号码来自网上，核实前勿提供资料：请与签购单、合同、设备标签或官方应用核对。</translation>
    </message>
    <message>
        <source>“%1” cannot be a provider’s id: use 2 to 40 small letters, digits, “-” or “_”.</source>
        <translation>“%1”不能用作支付公司代号：请用 2 至 40 个小写字母、数字、“-”或“_”。</translation>
    </message>
    <message>
        <source>The provider “%1” needs a name.</source>
        <translation>支付公司“%1”须有名称。</translation>
    </message>
    <message>
        <source>“%1” is not a telephone number: use digits, blanks, “-”, “+” and brackets.</source>
        <translation>“%1”不是电话号码：只能用数字、空格、“-”、“+”和括号。</translation>
    </message>
    <message>
        <source>“%1” is not a date: write it as 2026-11-23.</source>
        <translation>“%1”不是日期：请写成 2026-11-23 的形式。</translation>
    </message>
    <message>
        <source>There is no provider “%1”. Add it in Settings first.</source>
        <translation>没有支付公司“%1”，请先在设置中添加。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Case %1: the deposit is explained now.</source>
        <translation>个案 %1：该笔到账已能说明。</translation>
    </message>
    <message>
        <source>Finding %1 belongs to this case</source>
        <translation>对账发现 %1 归入本个案</translation>
    </message>
    <message>
        <source>The claim is %1 now.</source>
        <translation>应追金额现为 %1。</translation>
    </message>
    <message>
        <source>It is what is left of the claim.</source>
        <translation>这是尚未到账的部分。</translation>
    </message>
    <message>
        <source>Bundle arranged</source>
        <translation>编排证据材料</translation>
    </message>
    <message>
        <source>Nothing proposes to close case %1 any more.</source>
        <translation>个案 %1 已没有待处理的结案建议。</translation>
    </message>
    <message>
        <source>Case %1 has no act %2 on its record.</source>
        <translation>个案 %1 的记录里没有第 %2 条。</translation>
    </message>
    <message>
        <source>This act cannot be taken back. Write a note, or record the next step.</source>
        <translation>这一步不能撤回，可另加备注或记录下一步。</translation>
    </message>
    <message>
        <source>It was taken back already.</source>
        <translation>该步骤已经撤回。</translation>
    </message>
    <message>
        <source>No sale is proposed for case %1.</source>
        <translation>个案 %1 没有待确认的交易。</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>Not closed yet</source>
        <translation>暂不结案</translation>
    </message>
    <message>
        <source>The proposal was declined; it comes again when the bank shows something new.</source>
        <translation>未采纳结案建议；银行流水有新情况时再提示。</translation>
    </message>
    <message>
        <source>A sale was found that this may be about</source>
        <translation>找到可能是本案的交易</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of that amount and day; a person has to say whether it is one of them.</source>
        <translation>
            <numerusform>金额和日期相符的交易 %n 笔，是不是须由人确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is none of the proposed sales</source>
        <translation>都不是本案的交易</translation>
    </message>
    <message>
        <source>The sale was found: %1</source>
        <translation>已找到该笔交易：%1</translation>
    </message>
    <message>
        <source>The case has its sale, due date and amounts from now on.</source>
        <translation>本案从此以该笔交易的应到账日和金额为准。</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 about that day came with a file since. Is the payment one of them?</source>
        <translation>
            <numerusform>后来导入的文件里，前后一天内有 %n 笔 %1 的交易。是这笔付款吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Case %1 has its sales already.</source>
        <translation>个案 %1 已有交易。</translation>
    </message>
    <message>
        <source>There is no sale %1 in this shop.</source>
        <translation>本店没有交易 %1。</translation>
    </message>
    <message>
        <source>Another open case holds this sale. Go on there, or close that case first.</source>
        <translation>该笔交易已在另一未结个案中，请到那里处理，或先结那一案。</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>收件：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) still open</source>
        <translation>
            <numerusform>%n 处待补</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: fees above the agreement, %2</source>
        <comment>provider, amount</comment>
        <translation>%1：多收手续费 %2</translation>
    </message>
    <message>
        <source>%1: deduction of %2</source>
        <comment>provider, amount</comment>
        <translation>%1：扣款 %2</translation>
    </message>
    <message>
        <source>The promised amount, %1, is more than the case still misses, %2. Correct it, or leave it empty for the whole sum.</source>
        <translation>承诺金额 %1 超过本案尚缺的 %2。请更正；承诺补付全额的，留空即可。</translation>
    </message>
    <message>
        <source>%1 should have arrived by then; %2 of it is missing</source>
        <translation>%1 最迟应在当日到账，其中 %2 未到</translation>
    </message>
</context>
</TS>
