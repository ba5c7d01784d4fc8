<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Reconcile</name>
    <message>
        <source>The calendar that belongs to the program is missing. Install the program again.</source>
        <translation>程序自带的日历不见了，请重新安装。</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Date format of QLocale: a day of this year, short</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Date format of QLocale: a day with its year, short
----------
Date format of QLocale: a day of another year</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one day to another, both included</extracomment>
        <translation>%1至%2</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1</source>
        <translation>
            <numerusform>%1的 %n 笔交易</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n 笔交易</numerusform>
        </translation>
    </message>
    <message>
        <source>fees</source>
        <translation>手续费</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n 笔退货</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) that did not arrive</source>
        <translation>
            <numerusform>未到 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paid late for what was missing out of %n sale(s)</source>
        <translation>
            <numerusform>补付先前 %n 笔中的缺款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missing out of %n sale(s)</source>
        <translation>
            <numerusform>%n 笔之中的缺款</numerusform>
        </translation>
    </message>
    <message>
        <source>paid by another deposit</source>
        <translation>由另一笔到账支付</translation>
    </message>
    <message>
        <source>deduction “%1”</source>
        <translation>扣款“%1”</translation>
    </message>
    <message>
        <source>rounding of fees</source>
        <translation>手续费尾差</translation>
    </message>
    <message>
        <source>not explained by any sale</source>
        <translation>没有交易可以说明</translation>
    </message>
    <message>
        <source>missing, not explained</source>
        <translation>缺款，说明不了</translation>
    </message>
    <message>
        <source>too much, not explained</source>
        <translation>多款，说明不了</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separator of a list of statements
----------
Separator of a list of amounts</extracomment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a working day that makes up for a holiday</source>
        <translation>%1是调休上班日</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: weekend</source>
        <translation>%1周末</translation>
    </message>
    <message>
        <source>%1: holiday</source>
        <translation>%1放假</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>Separator of a list of reasons</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>cleared on %1, due on %2</source>
        <translation>%1清算、%2应到</translation>
    </message>
    <message>
        <source>cleared on %1, due on %2 (%3)</source>
        <translation>%1清算、%2应到（%3）</translation>
    </message>
    <message>
        <source>No other set of sales fits the gap as well.</source>
        <translation>没有别的组合同样能凑出这个缺口。</translation>
    </message>
    <message numerus="yes">
        <source>%n other set(s) fit the gap just as well.</source>
        <translation>
            <numerusform>另有 %n 种组合同样能凑出这个缺口。</numerusform>
        </translation>
    </message>
    <message>
        <source>The next likely explanation is %1 times less likely.</source>
        <translation>次可能的解释，可能性只有它的 %1 分之一。</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) over %1 cannot be judged: they name no merchant, and no settlement terms fit them. Add terms for them in the settings.</source>
        <translation>
            <numerusform>%n 笔、共 %1 的交易无法判断：没有商户号，也没有适用的结算条款。请在设置里补上条款。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) over %1 cannot be judged: there are no settlement terms for merchant %2. Add them in the settings.</source>
        <translation>
            <numerusform>%n 笔、共 %1 的交易无法判断：商户 %2 没有结算条款。请在设置里补上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, are due, but no bank statement covers their due dates in full. Import the whole statement of those days.</source>
        <translation>
            <numerusform>%n 笔、净额 %1 已到应到日，但那几天的银行流水没有或不全。请导入那几天的完整流水。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: some of these %n sale(s) did not arrive, which of them cannot be told: %2. They were %3.</source>
        <translation>
            <numerusform>一笔到账里缺净额 %1：这 %n 笔之中有未到的，是哪一笔无法断定：%2。%3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: %2 did not arrive, and of %n more sale(s) some did not: %3. They were %4.</source>
        <translation>
            <numerusform>一笔到账里缺净额 %1：%2 确定未到，另有 %n 笔之中有未到的：%3。%4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) over %1 have not arrived: the terminal calls them successful, the provider reversed or failed. They were %2. Ask whether the customer has the money back.</source>
        <translation>
            <numerusform>%n 笔、共 %1 未到账：终端显示成功，支付公司记为冲正或失败。%2。请问清顾客的钱是否已退回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole payout of %1 net for %n sale(s) has not arrived. They were %2. The bank statement covers that day, and no deposit holds them.</source>
        <translation>
            <numerusform>%n 笔、净额 %1 的整笔结算款未到账。%2。银行流水已覆盖那天，没有任何到账包含它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not arrived: %2. They were %3. The bank statement covers that day, and no deposit holds them.</source>
        <translation>
            <numerusform>%n 笔、净额 %1 未到账：%2。%3。银行流水已覆盖那天，没有任何到账包含它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deposit is %1 less than its %n sale(s) should bring, and no set of them fits the gap. They were %2. Ask the provider for the list of deductions.</source>
        <translation>
            <numerusform>这笔到账比 %n 笔交易应到的少 %1，没有哪种组合凑得出这个缺口。%2。请向支付公司要扣款明细。</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider kept back %1 as “%2”. The sales of the deposit have arrived. Check that the contract allows the deduction.</source>
        <translation>支付公司以“%2”为名扣下 %1。这笔到账的交易都已到。请核对合同是否允许这项扣款。</translation>
    </message>
    <message>
        <source>The deposit of %1 is %2 more than its sales bring. Look for sales that were not imported, and keep the sum until it is explained.</source>
        <translation>%1的到账比所含交易多 %2。请查是否有交易未导入；弄清之前不要动用这笔钱。</translation>
    </message>
    <message>
        <source>The provider paid %1 on %2, and no sales add up to it. Look for sales that were not imported.</source>
        <translation>支付公司在%2付了 %1，没有交易凑得出这个数。请查是否有交易未导入。</translation>
    </message>
    <message>
        <source>The provider took %1 less in fees than agreed. Check the terms.</source>
        <translation>支付公司少收手续费 %1。请核对条款。</translation>
    </message>
    <message>
        <source>The provider took %1 more in fees than agreed. Check the contract, then claim it back.</source>
        <translation>支付公司多收手续费 %1。请核对合同后追回。</translation>
    </message>
    <message>
        <source>The customer paid %1, but the terminal shows no success.</source>
        <translation>顾客付了 %1，但终端没有成功记录。</translation>
    </message>
    <message>
        <source>No settlement terms fit this sale, so it has no due date.</source>
        <translation>这笔交易没有适用的结算条款，因此算不出应到账日。</translation>
    </message>
    <message>
        <source>Taken on %1; the file gives %2 as its clearing date.</source>
        <translation>%1交易；文件写明清算日为%2。</translation>
    </message>
    <message>
        <source>Taken on %1 at or after the cut-off at %2, so it was cleared on %3.</source>
        <translation>%1交易，已过 %2 的日切，因此在%3清算。</translation>
    </message>
    <message>
        <source>Taken on %1; the file gives no time, so the same day is its clearing date.</source>
        <translation>%1交易；文件没有时间，因此以当天为清算日。</translation>
    </message>
    <message>
        <source>Taken on %1 before the cut-off at %2, so it was cleared that day.</source>
        <translation>%1交易，在 %2 的日切之前，因此当天清算。</translation>
    </message>
    <message>
        <source>The contract counts it as taken on the next business day, %1.</source>
        <translation>按合同视为下一个工作日%1的交易。</translation>
    </message>
    <message>
        <source>%1 makes it due on %2.</source>
        <translation>按 %1，%2应到账。</translation>
    </message>
    <message>
        <source>%1 makes it due on %2 (%3).</source>
        <translation>按 %1，%2应到账（%3）。</translation>
    </message>
    <message>
        <source>Provisional: the holidays of that year are not published yet.</source>
        <translation>暂定：那一年的放假安排尚未公布。</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期未到</translation>
    </message>
    <message>
        <source>One of a set</source>
        <translation>其中之一</translation>
    </message>
    <message>
        <source>Cancelled out</source>
        <translation>已抵销</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>暂不判断</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短款</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>长款</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>说明不了</translation>
    </message>
    <message>
        <source>Sales that have not arrived</source>
        <translation>交易未到账</translation>
    </message>
    <message>
        <source>A whole payout is missing</source>
        <translation>整笔结算款未到</translation>
    </message>
    <message>
        <source>Missing from a deposit</source>
        <translation>到账中有缺</translation>
    </message>
    <message>
        <source>Missing among several</source>
        <translation>几笔中有未到的</translation>
    </message>
    <message>
        <source>Short deposit, not explained</source>
        <translation>短款，原因不明</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣款</translation>
    </message>
    <message>
        <source>More than the sales</source>
        <translation>比交易多</translation>
    </message>
    <message>
        <source>Payout without sales</source>
        <translation>到账没有对应交易</translation>
    </message>
    <message>
        <source>Fee not as agreed</source>
        <translation>手续费与约定不符</translation>
    </message>
    <message>
        <source>Cannot be judged yet</source>
        <translation>暂时无法判断</translation>
    </message>
    <message>
        <source>Customer paid, no success at the terminal</source>
        <translation>顾客已付、终端未成功</translation>
    </message>
    <message>
        <source>Same transaction in another book</source>
        <translation>另一本账里的同一笔</translation>
    </message>
    <message>
        <source>No settlement terms</source>
        <translation>没有结算条款</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>未到应到日</translation>
    </message>
    <message>
        <source>Weekend or holiday</source>
        <translation>周末或节假日</translation>
    </message>
    <message>
        <source>After the cut-off</source>
        <translation>过了日切</translation>
    </message>
    <message>
        <source>Not a completed sale</source>
        <translation>不是完成的交易</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退货</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>No success at the terminal</source>
        <translation>终端未成功</translation>
    </message>
    <message>
        <source>Fee deducted</source>
        <translation>已扣手续费</translation>
    </message>
    <message>
        <source>Combined deposit</source>
        <translation>合并到账</translation>
    </message>
    <message>
        <source>Split deposit</source>
        <translation>分笔到账</translation>
    </message>
    <message>
        <source>Other deductions</source>
        <translation>其他扣款</translation>
    </message>
    <message>
        <source>Paid to another account of ours</source>
        <translation>付到我方另一账户</translation>
    </message>
    <message>
        <source>Not our merchant number</source>
        <translation>不是本店商户号</translation>
    </message>
    <message>
        <source>Payout failed</source>
        <translation>出款失败</translation>
    </message>
    <message>
        <source>Account class or limit</source>
        <translation>账户类别或限额</translation>
    </message>
    <message>
        <source>Held for risk review</source>
        <translation>风控冻结</translation>
    </message>
    <message>
        <source>Batch not settled</source>
        <translation>批次未结算</translation>
    </message>
    <message>
        <source>Waits for manual withdrawal</source>
        <translation>待手工提现</translation>
    </message>
    <message>
        <source>Second-hand clearing</source>
        <translation>二清</translation>
    </message>
    <message>
        <source>Booked late by the bank</source>
        <translation>银行入账延迟</translation>
    </message>
    <message>
        <source>Acquirer’s clearing error</source>
        <translation>收单方清算差错</translation>
    </message>
    <message>
        <source>Our own data have a gap</source>
        <translation>本店数据不全</translation>
    </message>
    <message>
        <source>Duplicate or test</source>
        <translation>重复或测试</translation>
    </message>
    <message>
        <source>Wallet with another rule</source>
        <translation>钱包另有规则</translation>
    </message>
    <message>
        <source>Account frozen by authority</source>
        <translation>账户被有权机关冻结</translation>
    </message>
    <message>
        <source>Chargeback pending</source>
        <translation>拒付处理中</translation>
    </message>
    <message>
        <source>Contract or licence ended</source>
        <translation>合同或牌照终止</translation>
    </message>
    <message>
        <source>A decision needs its reason: write why you know it.</source>
        <translation>人工决定要有理由：请写明依据。</translation>
    </message>
    <message>
        <source>Choose the deposit that this decision is about.</source>
        <translation>请选择这项决定所指的到账。</translation>
    </message>
    <message>
        <source>Choose the two rows that this decision compares.</source>
        <translation>请选择要比较的两行。</translation>
    </message>
    <message>
        <source>Choose the sales that this decision is about.</source>
        <translation>请选择这项决定所指的交易。</translation>
    </message>
    <message>
        <source>The bank line %1 is not in the books any more.</source>
        <translation>银行流水 %1 已不在账里。</translation>
    </message>
    <message>
        <source>One of the chosen sales is not in the books any more. Reconcile again and choose anew.</source>
        <translation>所选交易中有一笔已不在账里。请重新对账后再选。</translation>
    </message>
    <message>
        <source>Reading sales</source>
        <translation>正在读取交易</translation>
    </message>
    <message>
        <source>Looking for each sale in the bank</source>
        <translation>正在银行流水里逐笔查找</translation>
    </message>
    <message>
        <source>Writing down what was found</source>
        <translation>正在写入结果</translation>
    </message>
    <message>
        <source>There is no deposit %1. Reconcile again and look at the list.</source>
        <translation>没有到账 %1。请重新对账后查看列表。</translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: %n sale(s), %2, did not arrive. They were %3. %4</source>
        <translation>
            <numerusform>一笔到账里缺净额 %1：%n 笔（%2）未到。%3。%4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: a whole batch, terminal, card kind or clearing day, %n sale(s) in all, did not arrive. They were %2. %3</source>
        <translation>
            <numerusform>一笔到账里缺净额 %1：整个批次、终端、卡种或清算日的 %n 笔都未到。%2。%3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences after one another</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>交易笔数</translation>
    </message>
    <message>
        <source>Cleared from</source>
        <translation>清算日起</translation>
    </message>
    <message>
        <source>Cleared to</source>
        <translation>清算日止</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>正在写表格</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端号</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次号</translation>
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
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号/渠道</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应到账日</translation>
    </message>
    <message>
        <source>Taken by the terminal</source>
        <translation>终端已收款</translation>
    </message>
    <message>
        <source>Known to the provider</source>
        <translation>支付公司已收录</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>已出款</translation>
    </message>
    <message>
        <source>Booked by the bank</source>
        <translation>银行已入账</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>有凭据</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>may be missing</source>
        <translation>可能缺失</translation>
    </message>
    <message>
        <source>not known: no file says</source>
        <translation>不明：没有相应文件</translation>
    </message>
    <message>
        <source>nothing to come</source>
        <translation>不应有款项</translation>
    </message>
    <message>
        <source>The sale %1 is not in the books any more. Reconcile again and choose anew.</source>
        <translation>账上已没有交易 %1。请重新对账后再选。</translation>
    </message>
    <message>
        <source>That is decided already, by %1.</source>
        <translation>已经这样决定过了：%1。</translation>
    </message>
    <message>
        <source>The sale %1 is out of the count already, by %2.</source>
        <translation>交易 %1 已不计入：%2。</translation>
    </message>
    <message>
        <source>The sale %1 cannot be taken out of the count: %2 says that it was paid. Undo that decision first.</source>
        <translation>交易 %1 不能剔除：%2认定它已到账。请先撤销那条决定。</translation>
    </message>
    <message>
        <source>The sale %1 cannot be paid: %2 takes it out of the count. Undo that decision first.</source>
        <translation>交易 %1 不能再匹配：%2已把它剔除。请先撤销那条决定。</translation>
    </message>
    <message>
        <source>One of these sales would be the copy and the original at once, by %1. Undo that decision first.</source>
        <translation>照%1，其中一笔既是原件又成了重复件。请先撤销那条决定。</translation>
    </message>
    <message>
        <source>%1 says that these are two sales and not the same one twice. Undo that decision first.</source>
        <translation>%1认定这是两笔不同的交易，不是重复。请先撤销那条决定。</translation>
    </message>
    <message>
        <source>%1 says that these are the same sale twice. Undo that decision first.</source>
        <translation>%1认定这是同一笔交易的重复记录。请先撤销那条决定。</translation>
    </message>
    <message>
        <source>The sale %1 is paid already, by %2. Undo that decision first; money that came in several deposits is said in one decision.</source>
        <translation>交易 %1 已有着落：%2。请先撤销那条决定；一笔钱分几次到账的，请在同一条决定里写明。</translation>
    </message>
    <message>
        <source>%1 says that %2 pays the sale %3. Undo that decision first.</source>
        <translation>%1认定%2就是交易 %3 的钱。请先撤销那条决定。</translation>
    </message>
    <message>
        <source>%1 says that %2 does not pay the sale %3. Undo that decision first.</source>
        <translation>%1认定%2不是交易 %3 的钱。请先撤销那条决定。</translation>
    </message>
    <message>
        <source>%1 is no payout, by %2. Undo that decision first.</source>
        <translation>%1不是结算款：%2。请先撤销那条决定。</translation>
    </message>
    <message>
        <source>%1 cannot be set aside: it is spoken for by %2. Undo that decision first, or set a part of it aside.</source>
        <translation>%1不能整笔搁置：%2已用到它。请先撤销那条决定，或只搁置其中一部分。</translation>
    </message>
    <message>
        <source>%1 is spoken for by %2. Undo that decision first.</source>
        <translation>%1已被%2用到。请先撤销那条决定。</translation>
    </message>
    <message>
        <source>All of %1 is given to other sales, by %2. Undo that decision first.</source>
        <translation>%1已全部分给别的交易：%2。请先撤销那条决定。</translation>
    </message>
    <message>
        <source>Only %1 is left of %2, because of %3; this would take %4 of it.</source>
        <translation>%2只剩 %1 可分（%3），而这条决定要用掉 %4。</translation>
    </message>
    <message>
        <source>The sale %1 is in another currency than %2: it cannot be paid by it.</source>
        <translation>交易 %1 与%2币种不同，不能匹配。</translation>
    </message>
    <message>
        <source>The deposits are in different currencies: decide about each by itself.</source>
        <translation>这些到账币种不同，请分别决定。</translation>
    </message>
    <message>
        <source>%1 is named twice. Name each deposit once, with all that it gave.</source>
        <translation>%1重复出现。每笔到账只写一次，金额写全。</translation>
    </message>
    <message>
        <source>%1 is no part of %2.</source>
        <translation>%1 不是%2的一部分。</translation>
    </message>
    <message>
        <source>The parts add up to %1, but these sales are worth %2 net (%3 before fees). Parts must add up: change them, or choose other sales.</source>
        <translation>各部分合计 %1，而这些交易净额为 %2（扣费前 %3）。两边必须相等：请改金额，或另选交易。</translation>
    </message>
    <message>
        <source>Choose the deposits that this decision is about.</source>
        <translation>请选择这条决定涉及的到账。</translation>
    </message>
    <message>
        <source>A sale is named twice. Name each sale once.</source>
        <translation>有一笔交易重复出现。每笔交易只写一次。</translation>
    </message>
    <message>
        <source>the deposit of %1 on %2</source>
        <extracomment>How a sentence names a deposit: amount and day</extracomment>
        <translation>%2 的到账 %1 </translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <extracomment>How a sentence names a sale: its number, amount and day</extracomment>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>No settlement terms fit the sale %1, so nothing says what it is worth. Add terms for its merchant number first.</source>
        <translation>交易 %1 没有适用的结算条款，算不出应到金额。请先为它的商户号设置结算条款。</translation>
    </message>
    <message>
        <source>The sale %1 is out of the count (%2): no money is expected for it.</source>
        <translation>交易 %1 不计入（%2），本来就没有款项要到。</translation>
    </message>
    <message numerus="yes">
        <source>this deposit pays these %n sale(s)</source>
        <translation>
            <numerusform>这笔到账就是这 %n 笔交易的钱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this deposit does not pay these %n sale(s)</source>
        <translation>
            <numerusform>这笔到账不是这 %n 笔交易的钱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no money is expected for these %n sale(s)</source>
        <translation>
            <numerusform>这 %n 笔交易不会有钱到账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>these %n sale(s) are not the same one twice</source>
        <translation>
            <numerusform>这 %n 笔不是重复交易</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>these %n row(s) are one sale</source>
        <translation>
            <numerusform>这 %n 行是同一笔交易</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of this deposit is no payout</source>
        <translation>这笔到账中有 %1 不是结算款</translation>
    </message>
    <message>
        <source>this deposit is no payout</source>
        <translation>这笔到账不是结算款</translation>
    </message>
    <message numerus="yes">
        <source>these %n sale(s) are not ours</source>
        <translation>
            <numerusform>这 %n 笔交易不是本店的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of this deposit pays these %n sale(s)</source>
        <translation>
            <numerusform>这笔到账中的 %1 是这 %n 笔交易的钱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the money of these %n sale(s) came in %1 deposits</source>
        <translation>
            <numerusform>这 %n 笔交易的钱分 %1 笔到账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>these %n sale(s) and this deposit belong together</source>
        <translation>
            <numerusform>这 %n 笔交易与这笔到账是一回事</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>these %n sale(s) and %1 deposits belong together</source>
        <translation>
            <numerusform>这 %n 笔交易与 %1 笔到账合在一起核对</numerusform>
        </translation>
    </message>
    <message>
        <source>decision %1 of %2 (“%3”)</source>
        <translation>%2 的第 %1 号决定（“%3”）</translation>
    </message>
    <message>
        <source>You said on %1 that %2: %3</source>
        <translation>您在 %1 认定%2：%3</translation>
    </message>
    <message>
        <source>%1 said on %2 that %3: %4</source>
        <translation>%1在 %2 认定%3：%4</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 matched by hand</source>
        <translation>
            <numerusform>人工匹配 %1 的 %n 笔交易</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) matched by hand</source>
        <translation>
            <numerusform>人工匹配的 %n 笔交易</numerusform>
        </translation>
    </message>
    <message>
        <source>set aside as no payout</source>
        <translation>非结算款，已搁置</translation>
    </message>
    <message>
        <source>The deposit of %1 is %2 less than what was matched with it by hand. Ask the provider what the rest is, or undo the decision.</source>
        <translation>%1 的到账比人工匹配的交易少 %2。请向支付公司问清差额，或撤销那条决定。</translation>
    </message>
    <message>
        <source>Decided by a person</source>
        <translation>人工决定</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, stand where the books begin: their deposit also pays for days before the first file, so it cannot be added up. Import the sales of the days before.</source>
        <translation>
            <numerusform>账目开头的 %n 笔交易（净额 %1）暂时无法核对：对应的到账还包含首个文件之前几天的交易。请导入更早几天的交易文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The day %1 is not over: sales may still come. Close it tomorrow.</source>
        <translation>%1 尚未结束，可能还有交易。请明天再关账。</translation>
    </message>
    <message>
        <source>The books changed since they were last reconciled. Reconcile first, then close the day.</source>
        <translation>上次对账之后账目有变动。请先重新对账，再关账。</translation>
    </message>
    <message>
        <source>There is nothing in the books for %1 that could be closed.</source>
        <translation>账上没有 %1 的内容，无可关账。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of %1 have neither a case nor a decision: %2. Explain them, or carry them forward.</source>
        <translation>
            <numerusform>%1 有 %n 项既无个案也无处理决定：%2。请先处理，或结转到以后。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopening a closed day needs its reason: write why.</source>
        <translation>重新打开已关账的日期需要写明原因。</translation>
    </message>
    <message>
        <source>The day %1 is not closed.</source>
        <translation>%1 没有关账。</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentences</comment>
        <extracomment>Two sentences, one after the other</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Every sale has arrived or is cancelled out: it can be closed as reconciled.</source>
        <translation>每笔交易都已到账或已冲销，可按“账平”关账。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are open, each with a case or a decision: it can be closed as explained.</source>
        <translation>
            <numerusform>有 %n 项未了结，均有个案或处理决定，可按“已说明”关账。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have neither a case nor a decision: %1.</source>
        <translation>
            <numerusform>有 %n 项既无个案也无处理决定：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other item(s) are explained.</source>
        <translation>
            <numerusform>另有 %n 项已有说明。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 is now “%2”</source>
        <extracomment>how many sales moved, their sum, and their state now</extracomment>
        <translation>
            <numerusform>%n 笔共 %1 现为“%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deposit(s) are explained</source>
        <translation>
            <numerusform>%n 笔入账已有解释</numerusform>
        </translation>
    </message>
    <message>
        <source>The record of this closing does not match its own digest: it was altered outside the program.</source>
        <translation>关账记录与其摘要不符：有人在本程序之外改动过它。</translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation>此后没有变动。</translation>
    </message>
    <message>
        <source>Of what was open then, %1.</source>
        <translation>当时未了结的部分，%1。</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>账平</translation>
    </message>
    <message>
        <source>Carried forward</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state of sales and name of the finding</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>taken out by a person</source>
        <translation>人工剔除</translation>
    </message>
    <message>
        <source>deposit D-%1, more than its sales</source>
        <translation>入账 D-%1 多于其交易</translation>
    </message>
    <message>
        <source>deposit D-%1, not explained by any sale</source>
        <translation>入账 D-%1 没有对应交易</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>state of sales and provider</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>in case %1</source>
        <translation>已立个案 %1</translation>
    </message>
    <message>
        <source>decided: %1</source>
        <translation>已决定：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1</source>
        <comment>count and sum</comment>
        <translation>
            <numerusform>%n 笔共 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no sales</source>
        <translation>无交易</translation>
    </message>
    <message>
        <source>The books have nothing for this day.</source>
        <translation>账上没有这一天的内容。</translation>
    </message>
    <message>
        <source>Open, with %1.</source>
        <translation>未关账，%1。</translation>
    </message>
    <message>
        <source>Closed on %1 by %2 as “%3”, with %4.</source>
        <translation>%2 于 %1 关账，结论“%3”，%4。</translation>
    </message>
    <message>
        <source>Any card</source>
        <translation>任意卡</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>借记卡</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>贷记卡</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Pricing payouts by the contract</source>
        <translation>正在按合同重新计费</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of card and rate</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <comment>clause and cap</comment>
        <translation>%1，封顶 %2</translation>
    </message>
    <message>
        <source>%1, plus %2 a sale</source>
        <comment>clause and fixed part</comment>
        <translation>%1，每笔另加 %2</translation>
    </message>
    <message>
        <source>%1 took the fees that were agreed.</source>
        <translation>%1 按约定收取了手续费。</translation>
    </message>
    <message>
        <source>%1 took %2 less than agreed; there is nothing to claim.</source>
        <translation>%1 比约定少收 %2，无可追索。</translation>
    </message>
    <message>
        <source>%1 took %2 more than agreed.</source>
        <translation>%1 比约定多收 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) differ by the provider’s own file.</source>
        <translation>
            <numerusform>按支付公司自己的文件，有 %n 笔交易不符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payout(s) differ by %1, known as a sum only: no file states their fees sale by sale.</source>
        <translation>
            <numerusform>有 %n 笔结算共差 %1，只知总额：没有文件逐笔列出手续费。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 too much and %2 too little are netted.</source>
        <translation>多收 %1 与少收 %2 已相抵。</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are left out: nothing tells their kind of card.</source>
        <translation>
            <numerusform>有 %n 笔未计入：无从得知卡种。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are left out: no clause is about their kind of card.</source>
        <translation>
            <numerusform>有 %n 笔未计入：条款没有涉及其卡种。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of fees was not given back with %n refund(s); whether it has to be is for the contract to say, and it is not claimed.</source>
        <translation>
            <numerusform>%n 笔退货未退还手续费共 %1；是否应退以合同为准，此处不追索。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clearing or booking day</source>
        <translation>清算日或入账日</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>交易总额</translation>
    </message>
    <message>
        <source>Fee taken</source>
        <translation>实收手续费</translation>
    </message>
    <message>
        <source>Fee agreed</source>
        <translation>约定手续费</translation>
    </message>
    <message>
        <source>sum of the payout</source>
        <translation>整笔结算</translation>
    </message>
    <message>
        <source>one deposit for each merchant number</source>
        <translation>每个商户号一笔</translation>
    </message>
    <message>
        <source>one deposit for each terminal</source>
        <translation>每台终端一笔</translation>
    </message>
    <message>
        <source>one deposit for cards and one for QR codes</source>
        <translation>刷卡一笔、扫码一笔</translation>
    </message>
    <message>
        <source>one deposit for each sale</source>
        <translation>每笔交易一笔</translation>
    </message>
    <message>
        <source>no fees</source>
        <extracomment>Between clauses of a fee contract</extracomment>
        <translation>无费率</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1（现为 %2）</translation>
    </message>
    <message>
        <source>cut-off %1 instead of %2</source>
        <translation>日切 %1（现为 %2）</translation>
    </message>
    <message>
        <source>fees %1 instead of %2</source>
        <translation>费率 %1（现为 %2）</translation>
    </message>
    <message numerus="yes">
        <source>With %1, %2 % instead of %3 % of %n day(s) fit to the fen.</source>
        <translation>
            <numerusform>如改为 %1，%n 天中 %2% 分毫不差，现为 %3%。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 expected %2, nearest deposit %3</source>
        <translation>%1 应为 %2，最接近的入账 %3</translation>
    </message>
    <message>
        <source>%1 expected %2, no deposit</source>
        <translation>%1 应为 %2，没有入账</translation>
    </message>
    <message numerus="yes">
        <source>Days that do not fit: %1; and %n more.</source>
        <translation>
            <numerusform>不相符的日期：%1；另有 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>Days that do not fit: %1.</source>
        <translation>不相符的日期：%1。</translation>
    </message>
    <message>
        <source>Judging the books as they are</source>
        <translation>正在按现行约定判断</translation>
    </message>
    <message>
        <source>Judging them as tried</source>
        <translation>正在按试算的约定判断</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不会有任何变化。</translation>
    </message>
    <message>
        <source>The sum that has not arrived stays %1.</source>
        <translation>未到账金额仍为 %1。</translation>
    </message>
    <message>
        <source>Not arrived would be %1 instead of %2.</source>
        <translation>未到账金额将为 %1，现为 %2。</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>sentences</comment>
        <extracomment>Three sentences about what would change</extracomment>
        <translation>%1%2%3</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>未了天数</translation>
    </message>
    <message numerus="yes">
        <source>Batch %1 (%n sale(s))</source>
        <translation>
            <numerusform>批次 %1（%n 笔）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of terminal %1 (%n sale(s))</source>
        <translation>
            <numerusform>终端 %1 的全部交易（%n 笔）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clearing day %1 (%n sale(s))</source>
        <translation>
            <numerusform>清算日 %1 的全部交易（%n 笔）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All payments of one kind of card (%n sale(s))</source>
        <translation>
            <numerusform>某一卡种的全部交易（%n 笔）</numerusform>
        </translation>
    </message>
    <message>
        <source>A refund netted here</source>
        <translation>在这里扣掉的退货</translation>
    </message>
    <message>
        <source>Another fee</source>
        <translation>另一种手续费</translation>
    </message>
    <message>
        <source>A deduction</source>
        <translation>一笔扣款</translation>
    </message>
    <message>
        <source>The deduction “%1”</source>
        <translation>扣款“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Sets of more than %n sale(s) were not looked for.</source>
        <translation>
            <numerusform>没有再找超过 %n 笔的组合。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: looked at and put aside.</source>
        <translation>%1：看过，未采用。</translation>
    </message>
    <message>
        <source>fees and deductions in the provider’s list</source>
        <translation>支付公司明细中的费用与扣款</translation>
    </message>
    <message>
        <source>additions in the provider’s list</source>
        <translation>支付公司明细中的增加项</translation>
    </message>
    <message>
        <source>went back to the provider</source>
        <translation>已退回支付公司</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not arrived: %3. The provider’s list covers the day and has not got them. They were %2. Send the slips and claim them.</source>
        <translation>
            <numerusform>%n 笔交易（净额 %1）未到账：%3。支付公司的明细包含当日，但没有这些交易。这些交易%2。请提交签购单追款。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not arrived, and the provider’s list has nothing of their batch: %3. They were %2. See whether the batch was settled at the terminal; if it was, claim them.</source>
        <translation>
            <numerusform>%n 笔交易（净额 %1）未到账，支付公司的明细中没有该批次的任何一笔：%3。这些交易%2。请查终端是否已做批结算；如已结算，请追款。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The provider says that it paid out %n sale(s), %1 net, and the bank has not booked the payout: %3. They were %2. Ask the provider for the reference of the payout, and the bank for that payment.</source>
        <translation>
            <numerusform>支付公司称已将 %n 笔交易（净额 %1）出款，但银行没有入账：%3。这些交易%2。请向支付公司索取出款流水号，并凭此向银行查询。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The payout of %n sale(s), %1 net, came and went back to the provider: %3. They were %2. See whether name and number of the account are right, and have it paid again.</source>
        <translation>
            <numerusform>%n 笔交易（净额 %1）的款项到账后又退回支付公司：%3。这些交易%2。请核对账户户名、账号是否正确，并要求重新出款。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not arrived, and that is more than the account may take in a day: %3. They were %2. Change to an account without that limit.</source>
        <translation>
            <numerusform>%n 笔交易（净额 %1）未到账，超过该账户的单日入账限额：%3。这些交易%2。请改用没有该限额的账户。</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1 the provider took %2 out of the account again, and nothing tells what for. Ask for the reason in writing.</source>
        <translation>%1，支付公司又从账户中扣走 %2，没有任何依据说明用途。请对方书面说明原因。</translation>
    </message>
    <message>
        <source>On %1 the provider took %2 out of the account again: just the worth of a sale that had arrived. Answer the chargeback with the slip in time.</source>
        <translation>%1，支付公司又从账户中扣走 %2，正好等于一笔已到账交易的金额。请在期限内凭签购单答复退单。</translation>
    </message>
    <message>
        <source>The payout of %1 is %2 less than the sales and deductions in the provider’s own list. Ask what was kept back.</source>
        <translation>%1 的出款比支付公司自己明细中的交易与扣款少 %2。请询问扣留了什么。</translation>
    </message>
    <message numerus="yes">
        <source>The provider paid %1 for %n sale(s) to another account of the shop than agreed. They have arrived; have the settlement account corrected.</source>
        <translation>
            <numerusform>支付公司将 %n 笔交易的 %1 打到了本店的另一账户，而非约定账户。款项已到账，请更正结算账户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken out of the account again</source>
        <translation>到账后又被扣回</translation>
    </message>
    <message>
        <source>Paid to another account</source>
        <translation>打到了另一账户</translation>
    </message>
    <message>
        <source>What the provider says it sent</source>
        <translation>支付公司所称的出款</translation>
    </message>
    <message>
        <source>held back as reserve</source>
        <translation>作为保证金留存</translation>
    </message>
    <message>
        <source>reserve released</source>
        <translation>释放的保证金</translation>
    </message>
    <message>
        <source>one deposit for each batch</source>
        <translation>每批次一笔</translation>
    </message>
    <message>
        <source>one deposit for each kind of card</source>
        <translation>每卡种一笔</translation>
    </message>
    <message>
        <source>one deposit for each wallet</source>
        <translation>每钱包一笔</translation>
    </message>
    <message>
        <source>Looking at what is new</source>
        <translation>正在查看新增内容</translation>
    </message>
    <message>
        <source>Another program reconciled these books in the meantime. Nothing was changed; reconcile again.</source>
        <translation>另一个程序刚刚对过这套账。未作任何更改，请重新对账。</translation>
    </message>
    <message>
        <source>Findings: %1 would go, %2 would come, %3 would say something else.</source>
        <translation>差异项将消失 %1 项，新增 %2 项，内容改变 %3 项。</translation>
    </message>
    <message>
        <source>What was signed was not altered: reopen the day to sign it anew.</source>
        <translation>签署内容未被改动；如需重新签署，请重新打开这一天。</translation>
    </message>
    <message numerus="yes">
        <source>%n deposit(s) that were open then are no longer in the books.</source>
        <translation>
            <numerusform>签署时未对上的 %n 笔入账，如今已不在账中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Today the same sales should bring %1 after fees, and not %2.</source>
        <translation>同样的交易，如今扣费后应到账 %1，签署时为 %2。</translation>
    </message>
    <message>
        <source>deduction given back</source>
        <translation>退还的扣款</translation>
    </message>
    <message numerus="yes">
        <source>On %1 a payout of %2 went back to the provider. Several were worth as much, so which of them it was cannot be told: what it paid is among these %n sale(s). See whether name and number of the account are right, and have it paid again.</source>
        <translation>
            <numerusform>%1 有一笔 %2 的结算款退回了支付公司。金额相同的到账不止一笔，无法判断退回的是哪一笔：它对应的款项就在这 %n 笔交易之中。请核对收款账户的户名和账号，并要求重新出款。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since %1 the provider took %2 out of the account again: just the worth of %n sale(s) that had arrived. Answer the chargebacks with the slips in time.</source>
        <translation>
            <numerusform>自 %1 起支付公司又从账户扣回 %2，正好是已到账的 %n 笔交易的金额。请凭签购单及时回复退单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 the provider took %2 out of the account again: the worth of some of %n sale(s) that had arrived; which of them cannot be told. Ask for the notice.</source>
        <translation>
            <numerusform>%1 支付公司又从账户扣回 %2，相当于已到账的 %n 笔交易中某几笔的金额，无法判断是哪几笔。请索要通知书。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deposit(s) of “%1”, together %2, are to the cent what is open for this provider, but the terms do not name this payer. Does it pay for the provider? If so, add its name to the terms, and the sales have arrived; if not, set the deposits aside, and the sales are missing.</source>
        <translation>
            <numerusform>“%1”有 %n 笔到账，合计 %2，与该支付公司应到未到的款项分毫不差，但结算约定中没有这个付款户名。是它在替该支付公司付款吗？如果是，请把户名加入结算约定，这些交易即算到账；如果不是，请把这些到账排除在外，这些交易即为未到账。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The provider held back %1 of %n deposit(s) as reserve. The first part was to be released on %2, and it has not come. Ask when it will be paid.</source>
        <translation>
            <numerusform>支付公司从 %n 笔到账中留存了 %1 作为保证金。最早一笔应于 %2 释放，至今未到。请询问何时支付。</numerusform>
        </translation>
    </message>
    <message>
        <source>Does this payer pay for the provider?</source>
        <translation>这个付款户名是否属于该支付公司？</translation>
    </message>
    <message>
        <source>No terms have the provider “%1”. See “terms show” for those that are stored.</source>
        <translation>结算约定中没有支付公司“%1”。可用 terms show 查看已保存的约定。</translation>
    </message>
    <message>
        <source>Give the payer’s name as the bank statement writes it.</source>
        <translation>请按银行流水上的写法填写付款户名。</translation>
    </message>
    <message>
        <source>the payer “%1” as well</source>
        <translation>增加付款户名“%1”</translation>
    </message>
    <message>
        <source>a fee of %1 a payout</source>
        <translation>每笔出款手续费 %1</translation>
    </message>
    <message>
        <source>a reserve of %1 of the sales (see the contract when it is released)</source>
        <translation>按交易额留存 %1 的保证金（释放时间见合同）</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>差额（可追讨）</translation>
    </message>
    <message>
        <source>Something that no file names, say a fee or a chargeback: about as likely as the best of the others.</source>
        <translation>文件里没有写明的原因（例如某项扣费或拒付）：可能性与最可能的一种相当。</translation>
    </message>
    <message>
        <source>Something that no file names, say a fee or a chargeback: about %1 times less likely than the best of the others.</source>
        <translation>文件里没有写明的原因（例如某项扣费或拒付）：可能性约为最可能一种的 1/%1。</translation>
    </message>
    <message>
        <source>%1: also fits to the fen, and is hardly less likely.</source>
        <extracomment>&quot;000412 + 000418 also fit to the fen, but …&quot;</extracomment>
        <translation>%1：金额也逐分相符，可能性相差无几。</translation>
    </message>
    <message>
        <source>%1: also fits to the fen, but is about %2 times less likely.</source>
        <translation>%1：金额也逐分相符，但可能性只有约 1/%2。</translation>
    </message>
    <message>
        <source>%1: comes close, but is %2 less than what is missing.</source>
        <translation>%1：很接近，但比缺口少 %2。</translation>
    </message>
    <message>
        <source>%1: comes close, but is %2 more than what is missing.</source>
        <translation>%1：很接近，但比缺口多 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) would change their state.</source>
        <translation>
            <numerusform>%n 笔交易的状态会改变。</numerusform>
        </translation>
    </message>
    <message>
        <source>No sale would change its state.</source>
        <translation>没有交易的状态会改变。</translation>
    </message>
    <message numerus="yes">
        <source>%n more would keep it with another due date, fee or deposit.</source>
        <translation>
            <numerusform>另有 %n 笔状态不变，但应到日、手续费或对应的到账会不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Today the sums are the same, but other sales or other deposits stand behind them.</source>
        <translation>如今金额相同，但对应的交易或入账已不是原来的。</translation>
    </message>
    <message>
        <source>Today it would be %1.</source>
        <translation>如今应为 %1。</translation>
    </message>
    <message>
        <source>payout fee</source>
        <translation>出款手续费</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not come by themselves: %2. They were %3. Either they are missing, or the deposit of %4 over %5, which is not explained in full, pays them too, less or more something that no file names. Ask the provider what that deposit pays.</source>
        <translation>
            <numerusform>%n 笔交易（净额 %1）没有单独到账：%2。%3。要么没有到账，要么已包含在%4那笔 %5 的到账里（这笔到账本身没有完全对清），只是多付或少付了一笔各文件都没写明的款项。请向支付公司问清那笔到账付的是哪些交易。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, due on %2 have not come otherwise. This deposit may hold them too, less or more something that no file names, or they are missing: nothing tells which.</source>
        <translation>
            <numerusform>另有 %2应到的 %n 笔交易（净额 %1）没有到账。这笔到账可能也包含了它们，只是多付或少付了一笔各文件都没写明的款项；也可能它们确实没有到账。现有资料分不清是哪一种。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open finding</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>In a case</source>
        <translation>已立案</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已补到</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>差异项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>a sale of it is not in the books any more</source>
        <translation>其中的交易已不在账本里</translation>
    </message>
    <message>
        <source>no money is expected for the sale %1 any more (%2)</source>
        <translation>交易 %1 已没有应收款（%2）</translation>
    </message>
    <message>
        <source>no settlement terms fit the sale %1 any more</source>
        <translation>交易 %1 已没有适用的结算约定</translation>
    </message>
    <message>
        <source>a deposit of it is not in the books any more</source>
        <translation>其中的到账已不在账本里</translation>
    </message>
    <message>
        <source>It cannot be followed any more: %1. It may be undone.</source>
        <translation>已无法照此执行：%1。可以撤销这条决定。</translation>
    </message>
    <message>
        <source>It is followed in part only: %1.</source>
        <translation>只能部分照此执行：%1。</translation>
    </message>
    <message>
        <source>Missing or paid</source>
        <translation>是否到账未定</translation>
    </message>
    <message>
        <source>Missing, or in an unexplained deposit</source>
        <translation>未到账，或已含在未对清的到账里</translation>
    </message>
    <message>
        <source>Or none is: the deposit of %1 over %2, which is not explained in full, may hold it, less or more something that no file names. Ask the provider what that deposit pays.</source>
        <translation>也可能一笔都不缺：%1 那笔 %2 的到账没有完全说明，可能就含有它，差额是哪个文件都没有写明的款项。请问支付公司那笔到账付的是哪些交易。</translation>
    </message>
    <message>
        <source>All of it came, and what this deposit did not pay lies within another one: about %1 times less likely than that it was lost.</source>
        <translation>也可能全都到账了，这笔没付的那部分并在另一笔到账里：可能性约为确有未到账的 1/%1。</translation>
    </message>
</context>
</TS>
