<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ReconcileWords</name>
    <message>
        <source>Terminal %1</source>
        <translation>终端 %1</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message numerus="yes">
        <source>%n terminals</source>
        <translation>
            <numerusform>%n 台终端</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) · batch %1</source>
        <translation>
            <numerusform>%n 笔 · 批次 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>net %1</source>
        <translation>净额 %1</translation>
    </message>
    <message>
        <source>terminal’s batch not imported</source>
        <translation>终端批次未导入</translation>
    </message>
    <message>
        <source>? known from the provider only</source>
        <translation>？只有支付公司的记录</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>provider and clearing days</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>has these sales in its list</source>
        <translation>结算明细里有这些交易</translation>
    </message>
    <message>
        <source>settlement list not here</source>
        <translation>结算明细未导入</translation>
    </message>
    <message>
        <source>? cannot see inside</source>
        <translation>？看不到这一段</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Bank account %1</source>
        <translation>银行账户 %1</translation>
    </message>
    <message>
        <source>booked %1 %2</source>
        <comment>day and time</comment>
        <translation>%1 %2 入账</translation>
    </message>
    <message>
        <source>booked %1</source>
        <translation>%1 入账</translation>
    </message>
    <message>
        <source>statement read to %1</source>
        <translation>流水已读到 %1</translation>
    </message>
    <message>
        <source>not in it</source>
        <translation>流水里没有</translation>
    </message>
    <message>
        <source>statement reaches %1</source>
        <translation>流水只到 %1</translation>
    </message>
    <message>
        <source>no statement yet</source>
        <translation>还没有流水</translation>
    </message>
    <message>
        <source>? cannot tell yet</source>
        <translation>？还看不出</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1: not known, %2</source>
        <translation>%1：不明，%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a description</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>出款</translation>
    </message>
    <message>
        <source>? no proof</source>
        <translation>？无凭据</translation>
    </message>
    <message>
        <source>due %1 (%2, cut-off %3)</source>
        <translation>应到 %1（%2，日切 %3）</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>应到 %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Nothing to do before %1.</source>
        <translation>%1 之前不用处理。</translation>
    </message>
    <message>
        <source>Name this merchant number in the settlement terms of its provider.</source>
        <translation>请在支付公司的结算约定里填上这个商户号。</translation>
    </message>
    <message>
        <source>Import the bank statement up to %1.</source>
        <translation>导入到 %1 为止的银行流水。</translation>
    </message>
    <message>
        <source>Nothing to do: no money is expected for these.</source>
        <translation>不用处理：这些不应有款到账。</translation>
    </message>
    <message>
        <source>Case %1 follows this.</source>
        <translation>个案 %1 正在跟进。</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>看个案</translation>
    </message>
    <message>
        <source>Say first when and how the providers pay: without settlement terms nothing can be judged.</source>
        <translation>请先填写各家怎么结算：没有结算约定就无法判断。</translation>
    </message>
    <message>
        <source>Nothing to do: every fen of it is accounted for.</source>
        <translation>不用处理：每一分都有着落。</translation>
    </message>
    <message>
        <source>The settlement list of %1 tells which sale it is.</source>
        <translation>导入%1的结算明细，就能定出是哪一笔。</translation>
    </message>
    <message>
        <source>No set of sales makes up the gap. The settlement list of %1 can name what was taken.</source>
        <translation>没有哪几笔能凑出缺口。%1的结算明细能说明扣了什么。</translation>
    </message>
    <message>
        <source>Compare with the contract of %1. If it was not agreed, claim it.</source>
        <translation>与%1的合同核对；没有约定的就追讨。</translation>
    </message>
    <message>
        <source>The fee taken is not the fee agreed. If the terms are right, open a case.</source>
        <translation>实收手续费与约定不符。约定无误就立案。</translation>
    </message>
    <message>
        <source>More came than the sales are worth: perhaps a file of sales is missing, or a late payment is in it.</source>
        <translation>到账多于应到：可能缺一份交易文件，或者里面有补结算。</translation>
    </message>
    <message>
        <source>If this payer is a provider, add its name to the terms. If not, set it aside.</source>
        <translation>付款人若是支付公司，请把户名加进结算约定；不是就作为非结算款搁置。</translation>
    </message>
    <message>
        <source>Import the sales that this deposit may pay.</source>
        <translation>导入这笔到账可能对应的交易。</translation>
    </message>
    <message>
        <source>Check the slip, then claim the money from %1.</source>
        <translation>核对签购单，然后向%1追款。</translation>
    </message>
    <message>
        <source>Ask %1 to find the payment from the customer’s message.</source>
        <translation>请%1按顾客的扣款短信查找这笔付款。</translation>
    </message>
    <message numerus="yes">
        <source>the whole batch %1 (%n sales)</source>
        <translation>
            <numerusform>整个批次 %1（%n 笔）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>everything of terminal %1 (%n sales)</source>
        <translation>
            <numerusform>终端 %1 全部（%n 笔）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the whole clearing day %1 (%n sales)</source>
        <translation>
            <numerusform>整个清算日 %1（%n 笔）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %1 payments (%n sales)</source>
        <translation>
            <numerusform>全部%1交易（%n 笔）</numerusform>
        </translation>
    </message>
    <message>
        <source>a deduction: %1</source>
        <translation>一项扣款：%1</translation>
    </message>
    <message>
        <source>Unknown payer</source>
        <translation>来款不明</translation>
    </message>
    <message>
        <source>%1 · credit</source>
        <translation>%1 · 到账</translation>
    </message>
    <message>
        <source>%1 · customer paid, no slip</source>
        <translation>%1 · 顾客已付、无单</translation>
    </message>
    <message>
        <source>%1 · no credit</source>
        <translation>%1 · 无到账</translation>
    </message>
    <message>
        <source>No provider’s terms fit</source>
        <translation>没有对应的结算约定</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>trace number and card</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No provider pays under this name</source>
        <translation>没有支付公司用这个户名付款</translation>
    </message>
    <message>
        <source>No sales explain it</source>
        <translation>没有交易能说明它</translation>
    </message>
    <message numerus="yes">
        <source>%1 more than %n sale(s) of %2 are worth</source>
        <translation>
            <numerusform>比 %2 的 %n 笔应到多 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n sale(s) of %2</source>
        <translation>
            <numerusform>%1 · %2 的 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, %2 missing, more among %3</source>
        <translation>
            <numerusform>%1 的 %n 笔，缺 %2 笔，另有 %3 笔待定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, %2 missing</source>
        <translation>
            <numerusform>%1 的 %n 笔，缺 %2 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, which one is missing is open</source>
        <translation>
            <numerusform>%1 的 %n 笔，缺哪一笔待定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paid late: %n sale(s) of %1</source>
        <translation>
            <numerusform>补结算：%1 的 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1</source>
        <translation>
            <numerusform>%1 的 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, due %2</source>
        <translation>
            <numerusform>%1 的 %n 笔，应到 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), nothing says when they are due</source>
        <translation>
            <numerusform>%n 笔，不知何时应到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, the statement does not cover %2</source>
        <translation>
            <numerusform>%1 的 %n 笔，%2 的流水没有或不全</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) · %1</source>
        <translation>
            <numerusform>%n 笔 · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), due %1</source>
        <translation>
            <numerusform>%n 笔，应到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>provider and day</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Found sales</source>
        <translation>找到的交易</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>没有日期</translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s)</source>
        <translation>
            <numerusform>%n 笔到账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) were due</source>
        <translation>
            <numerusform>应到 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借记卡</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷记卡</translation>
    </message>
    <message>
        <source>Semi-credit</source>
        <translation>准贷记卡</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>预付卡</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation>境外卡</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>账户 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the statement names no payer</source>
        <translation>流水没有付款人</translation>
    </message>
    <message>
        <source>payer %1</source>
        <translation>付款人 %1</translation>
    </message>
    <message>
        <source>memo %1</source>
        <translation>摘要 %1</translation>
    </message>
    <message>
        <source>line %1 of “%2”</source>
        <translation>“%2”第 %1 行</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>cause code and name</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) worth %1 net are on the way: due %2. Nothing is late.</source>
        <translation>
            <numerusform>%n 笔（净额 %1）在途，应到 %2，没有超期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 belong to a merchant or terminal number that no provider’s terms name. Nothing says when their money is due, so nothing is judged.</source>
        <translation>
            <numerusform>%n 笔（共 %1）的商户号或终端号不在任何结算约定里，不知何时应到，所以不作判断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 are due %2, but the bank statements reach only to %3. Until they reach further nothing is judged.</source>
        <translation>
            <numerusform>%n 笔（共 %1）应到 %2，但银行流水只到 %3；流水补齐之前不作判断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 are due %2, but there is no bank statement that covers it. Until there is one nothing is judged.</source>
        <translation>
            <numerusform>%n 笔（共 %1）应到 %2，但没有覆盖这一天的银行流水；补齐之前不作判断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that are not a claim on anybody, or that were taken out by hand.</source>
        <translation>
            <numerusform>%n 行不构成应收，或已手工排除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that undo each other: the net effect is %1.</source>
        <translation>
            <numerusform>%n 行互相抵销，净额 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n set(s) of sales make up %1; there may be more</source>
        <translation>
            <numerusform>缺口 %1 至少有 %n 种凑法，可能还有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n set(s) of sales make up %1</source>
        <translation>
            <numerusform>缺口 %1 只有 %n 种凑法</numerusform>
        </translation>
    </message>
    <message>
        <source>likeliest</source>
        <translation>可能性最大</translation>
    </message>
    <message>
        <source>as likely as the first</source>
        <translation>与第一种一样可能</translation>
    </message>
    <message>
        <source>hardly possible</source>
        <translation>几乎不可能</translation>
    </message>
    <message>
        <source>about half as likely</source>
        <translation>可能性约为一半</translation>
    </message>
    <message numerus="yes">
        <source>about %n time(s) less likely</source>
        <translation>
            <numerusform>可能性约为 %n 分之一</numerusform>
        </translation>
    </message>
    <message>
        <source>No sale is in all of them: which one is missing cannot be told from the bank alone.</source>
        <translation>没有哪一笔每种都有：单凭银行流水定不出缺的是哪一笔。</translation>
    </message>
    <message>
        <source>%1 is in every set: it is missing for sure.</source>
        <translation>每种都有 %1：确定未到。</translation>
    </message>
    <message numerus="yes">
        <source>%n arrived</source>
        <translation>
            <numerusform>%n 笔已到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n 笔未到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not certain</source>
        <translation>
            <numerusform>%n 笔中有未到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in transit</source>
        <translation>
            <numerusform>%n 笔在途</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not judged yet</source>
        <translation>
            <numerusform>%n 笔暂不判断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled out</source>
        <translation>
            <numerusform>%n 笔已抵销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excluded</source>
        <translation>
            <numerusform>%n 笔已排除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) matched by hand</source>
        <translation>
            <numerusform>手工匹配 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) taken out of this deposit</source>
        <translation>
            <numerusform>从这笔到账中移出 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) excluded</source>
        <translation>
            <numerusform>排除 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) not a duplicate</source>
        <translation>
            <numerusform>%n 笔不是重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) a duplicate</source>
        <translation>
            <numerusform>%n 笔是重复</numerusform>
        </translation>
    </message>
    <message>
        <source>set aside as not a provider’s payout</source>
        <translation>搁置：不是支付公司的结算款</translation>
    </message>
    <message>
        <source>All sales: %1</source>
        <comment>state</comment>
        <translation>全部交易：%1</translation>
    </message>
    <message>
        <source>newest first; Enter on a sale shows where it is proved or missing</source>
        <translation>新的在前；在一笔上按 Enter，看它由哪笔到账证明、或缺在哪里</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), net %1, each proved by a bank line.</source>
        <translation>
            <numerusform>%n 笔，净额 %1，每笔都有银行流水证明。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), net %1, on the way and not due yet.</source>
        <translation>
            <numerusform>%n 笔，净额 %1，在途，还没到应到账日。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), net %1, due and not in the bank.</source>
        <translation>
            <numerusform>%n 笔，净额 %1，已过应到账日，银行里没有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that undo each other.</source>
        <translation>
            <numerusform>%n 行互相抵销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 that cannot be judged yet.</source>
        <translation>
            <numerusform>%n 笔，%1，暂时还不能判断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This line is worth just what %n missing sale(s) of %1, %2, should have brought. If it is that money, match it by hand.</source>
        <translation>
            <numerusform>这笔到账恰好等于%1（%2）未到的 %n 笔应到的净额。如果就是这笔钱，请手工匹配。</numerusform>
        </translation>
    </message>
    <message>
        <source>Match…</source>
        <translation>指定匹配…</translation>
    </message>
    <message>
        <source>%1 more was taken in fees than agreed. If the terms are right, open a case.</source>
        <translation>实收手续费比约定多 %1。约定无误就开个案。</translation>
    </message>
    <message>
        <source>%1 was taken in fees; the agreement makes it %2, a difference of %3. If the terms are right, open a case.</source>
        <translation>实收手续费 %1，按约定应为 %2，差额 %3。约定无误就开个案。</translation>
    </message>
    <message>
        <source>Import the sales of the days before the first file: the deposit pays for them too.</source>
        <translation>请导入首个文件之前几天的交易：这笔到账也包含它们。</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工匹配</translation>
    </message>
    <message>
        <source>matched by hand</source>
        <translation>人工匹配</translation>
    </message>
    <message>
        <source>adds up to the fen</source>
        <translation>逐分相符</translation>
    </message>
    <message>
        <source>%1 of a deposit set aside</source>
        <translation>到账中的 %1 不是结算款</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) paid by parts of deposits</source>
        <translation>
            <numerusform>%n 笔交易由几笔到账（或其中一部分）付清</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) belong together with deposits</source>
        <translation>
            <numerusform>%n 笔交易与到账合并核对</numerusform>
        </translation>
    </message>
    <message>
        <source>? %1</source>
        <comment>not known, and why</comment>
        <translation>？%1</translation>
    </message>
    <message>
        <source>Why it stops there cannot be told from the files.</source>
        <translation>为什么停在这里，从文件里看不出来。</translation>
    </message>
    <message>
        <source>Ask the provider whether it is: %1</source>
        <translation>请问支付公司，是不是：%1</translation>
    </message>
    <message>
        <source>Stopped after: %1</source>
        <translation>停在这一步之后：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state and cause</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Ask %1 why the money was taken back, and answer in time.</source>
        <translation>请向%1询问为何扣回款项，并在期限内答复。</translation>
    </message>
    <message>
        <source>The money came to another account. Have %1 correct the settlement account, or correct the terms.</source>
        <translation>款项打到了另一账户。请%1更正结算账户，或修改结算条款。</translation>
    </message>
    <message>
        <source>%1 last seen at: %2</source>
        <translation>%1 最后见于：%2</translation>
    </message>
    <message>
        <source>Set aside by hand: no payout for sales</source>
        <translation>人工搁置：不是交易的结算款</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>day and provider</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>the first %1 of %n sale(s)</source>
        <translation>
            <numerusform>%n 笔中的前 %1 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>deposit %1 of %2</source>
        <comment>amount and day</comment>
        <translation>%2 到账 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of sales</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>May be missing; last seen: %1</source>
        <translation>可能未到；最后见于：%1</translation>
    </message>
    <message>
        <source>Last seen: %1; missing: %2</source>
        <translation>最后见于：%1；未见：%2</translation>
    </message>
    <message>
        <source>As far as the books here show. %1</source>
        <translation>仅就已导入的账而言。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n providers</source>
        <translation>
            <numerusform>%n 家支付公司</numerusform>
        </translation>
    </message>
    <message>
        <source>As far as the books here show: listed by the provider, not in the bank.</source>
        <translation>仅就已导入的账而言：支付公司明细里有，银行没有。</translation>
    </message>
    <message>
        <source>As far as the books here show: the provider’s list is not among them.</source>
        <translation>仅就已导入的账而言：其中没有支付公司的结算明细。</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>搁置…</translation>
    </message>
    <message>
        <source>Does this payer pay for %1? If so, its name goes into the terms and all its deposits are taken for payouts.</source>
        <translation>这个付款人是替%1付款的吗？是的话，户名会加进结算约定，它的到账都按结算款核对。</translation>
    </message>
    <message>
        <source>Yes, it pays for %1</source>
        <translation>是，它替%1付款</translation>
    </message>
    <message>
        <source>The settlement list of %1 tells what that deposit pays.</source>
        <translation>%1的结算明细能说明那笔到账付的是哪些交易。</translation>
    </message>
    <message>
        <source>paid in this deposit, less or more something that no file names</source>
        <translation>已包含在这笔到账里，只是多付或少付了一笔文件没写明的款项</translation>
    </message>
    <message>
        <source>Case %1 · %2</source>
        <translation>个案 %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s), %1 to do</source>
        <translation>
            <numerusform>%n 笔到账，%1 条待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>none is likelier</source>
        <translation>没有比它更可能的</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1：不明</translation>
    </message>
    <message>
        <source>%1 · taken back</source>
        <translation>%1 · 扣回</translation>
    </message>
    <message>
        <source>taken out on %1</source>
        <translation>%1 从账户扣走</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已扣回</translation>
    </message>
    <message numerus="yes">
        <source>Two answers are possible for %n sale(s), %1 net</source>
        <translation>
            <numerusform>%n 笔交易（净额 %1）有两种可能</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missing: %n sale(s), %1 net</source>
        <translation>
            <numerusform>没有到账：%n 笔，净额 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the books tells which: ask the provider what the deposit pays.</source>
        <translation>现有资料分不清是哪一种，请问支付公司这笔到账付的是哪些交易。</translation>
    </message>
    <message>
        <source>No, set all aside…</source>
        <translation>不是，全部搁置…</translation>
    </message>
    <message numerus="yes">
        <source>Pays perhaps %n sale(s) that have not come otherwise</source>
        <translation>
            <numerusform>可能付的是 %n 笔未到账的交易</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of which some may not have arrived: %1 in all. Which ones cannot be told yet.</source>
        <translation>
            <numerusform>%n 笔交易中有的可能没有到账，合计 %1。现在还分不清是哪几笔。</numerusform>
        </translation>
    </message>
    <message>
        <source>none: paid in another deposit, which is not explained in full</source>
        <translation>都不缺：在另一笔没有完全说明的到账里</translation>
    </message>
    <message>
        <source>More may be possible than these sets: none of these sales is called arrived by them.</source>
        <translation>可能不止这几组：这里的交易都不据此算作到账。</translation>
    </message>
    <message>
        <source>Money came for only some of these %1</source>
        <translation>这 %1 项只有一部分到了账</translation>
    </message>
    <message>
        <source>Which of them were paid cannot be told from the bank alone.</source>
        <translation>单凭银行流水定不出付的是哪几项。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::AgeChips</name>
    <message>
        <source>%1–%2 d</source>
        <comment>days open, short</comment>
        <translation>%1–%2 天</translation>
    </message>
    <message>
        <source>&gt; %1 d</source>
        <comment>days open, short</comment>
        <translation>&gt; %1 天</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>days open, and how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open for %1 to %2 days: %3</source>
        <translation>挂账 %1 至 %2 天：%3 条</translation>
    </message>
    <message>
        <source>Open for more than %1 days: %2</source>
        <translation>挂账超过 %1 天：%2 条</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::AlternativesPanel</name>
    <message>
        <source>%1 %2 · %3</source>
        <comment>number, set of sales, odds</comment>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>Set %1: %2, %3</source>
        <translation>第 %1 种：%2，%3</translation>
    </message>
    <message>
        <source>Shows this set in the table (key %1)</source>
        <translation>在下表标出这一种（按 %1）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more set(s)</source>
        <translation>
            <numerusform>另有 %n 种。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ClaimRowsModel</name>
    <message>
        <source>trace %1</source>
        <translation>凭证号 %1</translation>
    </message>
    <message numerus="yes">
        <source>deposit of %n sale(s)</source>
        <translation>
            <numerusform>%n 笔交易的入账</numerusform>
        </translation>
    </message>
    <message>
        <source>as a sum</source>
        <translation>只知总额</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>交易</translation>
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
        <source>Difference</source>
        <translation>差额</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ClausesModel</name>
    <message numerus="yes">
        <source>%n payout(s), as a sum</source>
        <translation>
            <numerusform>%n 笔结算，只知总额</numerusform>
        </translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>追索</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>不符</translation>
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
        <source>Difference</source>
        <translation>差额</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DayItemsModel</name>
    <message>
        <source>no case and no decision</source>
        <translation>无个案，无决定</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>未了结事项</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>处理情况</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DaysPanel</name>
    <message>
        <source>Changed since</source>
        <translation>有变动</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>有进展</translation>
    </message>
    <message>
        <source>Ready to close</source>
        <translation>可关账</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项未了</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is closed and signed by %2.</source>
        <translation>%1 已关账，由%2签署。</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>%1 is open again. Its signature stays on the record.</source>
        <translation>%1 已重新打开，原签署留在记录中。</translation>
    </message>
    <message>
        <source>Business days</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>A day is closed when all of it arrived, or what is open has a case or a decision, or is carried forward by name. Whoever closes it signs for it.</source>
        <translation>当日款项全部到账，或未了结的都有个案或处理决定，或逐项结转，即可关账。谁关账，谁签署负责。</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Show its sales</source>
        <translation>查看当日交易</translation>
    </message>
    <message>
        <source>What is open on this day</source>
        <translation>当日未了结事项</translation>
    </message>
    <message>
        <source>%1 closed · %2 changed since · %3 open</source>
        <translation>已关账 %1 · 有变动 %2 · 未关账 %3</translation>
    </message>
    <message>
        <source>The day is not over: it can be closed tomorrow.</source>
        <translation>当日尚未结束，明天才能关账。</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>关账…</translation>
    </message>
    <message>
        <source>Carry forward and close…</source>
        <translation>结转并关账…</translation>
    </message>
    <message>
        <source>Closed %1 by %2 with %3; reopened %4 by %5: %6</source>
        <translation>%1 由%2关账（%3）；%4 由%5重新打开：%6</translation>
    </message>
    <message>
        <source>Signed %1 by %2. SHA-256 of what was signed: %3</source>
        <translation>%1 由%2签署。签署内容的 SHA-256：%3</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Close %1 with %2?</source>
        <translation>将 %1 关账（%2）？</translation>
    </message>
    <message>
        <source>You sign for these sums. They stay as they are now; what changes later is shown beside them.</source>
        <translation>由您对这些数字签署。数字就此固定，以后的变动另行显示。</translation>
    </message>
    <message>
        <source>Carried forward, and named in what you sign: %1.</source>
        <translation>以下事项结转，并列入您签署的内容：%1。</translation>
    </message>
    <message>
        <source>Close and sign</source>
        <translation>关账并签署</translation>
    </message>
    <message>
        <source>Carry forward and sign</source>
        <translation>结转并签署</translation>
    </message>
    <message>
        <source>Remark (may be empty); it is part of what is signed</source>
        <translation>备注（可留空），作为签署内容的一部分</translation>
    </message>
    <message>
        <source>Reopen %1?</source>
        <translation>重新打开 %1？</translation>
    </message>
    <message>
        <source>The signature and its sums stay on the record, with your name and your reason beside them.</source>
        <translation>原签署及其数字留在记录中，并记下您的姓名和原因。</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Reason; it goes into the journal</source>
        <translation>原因，会写入日志</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DecisionsModel</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DecisionsPanel</name>
    <message>
        <source>Decisions made by people</source>
        <translation>人工决定</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Each is kept through every run until it is undone; where one can no longer be followed, its row says so. Enter shows what it is about, Del undoes it.</source>
        <translation>每条决定在撤销之前，每次对账都保留；无法再照办的会注明。Enter 看它涉及什么，Del 撤销。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::EntryDetail</name>
    <message>
        <source>This sale is no longer in the books.</source>
        <translation>这笔交易已不在账本里。</translation>
    </message>
    <message>
        <source>No settlement terms fit this sale, so nothing says when it is due. Add its provider in Settings.</source>
        <translation>没有结算约定适用于这笔交易，因此不知道何时应到账。请在设置里添加它的支付公司。</translation>
    </message>
    <message>
        <source>Way of the sale %1</source>
        <translation>交易 %1 的去向</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::FeesPanel</name>
    <message>
        <source>The claim was written to “%1”.</source>
        <translation>追索明细已写入“%1”。</translation>
    </message>
    <message>
        <source>Fees taken and fees agreed</source>
        <translation>实收与约定手续费</translation>
    </message>
    <message>
        <source>Each payout that arrived is priced again by the clauses of the terms, to the fen. Nothing is claimed that cannot be told.</source>
        <translation>每笔已到账的结算款都按条款重新计费，精确到分。无法判明的不予追索。</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Rows of the claim</source>
        <translation>追索明细</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Sums by clause</source>
        <translation>按条款汇总</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>Pricing payouts by the contract</source>
        <translation>正在按合同重新计费</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>provider and sum of its claim</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有可比较的内容</translation>
    </message>
    <message>
        <source>Fees are compared once the terms of a provider name them and its payouts have arrived.</source>
        <translation>约定中写明费率、且结算款已到账后，才能比较手续费。</translation>
    </message>
    <message>
        <source>Write the claim</source>
        <translation>导出追索明细</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ListPane</name>
    <message>
        <source>Filter the list, or find a sale</source>
        <translation>筛选列表，或查找一笔交易</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>Deposits and findings</source>
        <translation>到账与发现</translation>
    </message>
    <message>
        <source>Why it can be trusted</source>
        <translation>为什么可信</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>点过的数</translation>
    </message>
    <message>
        <source>↑↓ choose · → sales · M match · Enter case</source>
        <translation>↑↓ 选择 · → 明细 · M 匹配 · Enter 立案</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writes the rows of this list as a table for a spreadsheet</source>
        <translation>把这个列表写成电子表格</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>To do %1</source>
        <translation>要处理 %1</translation>
    </message>
    <message>
        <source>Explained %1</source>
        <translation>已说明 %1</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>全部公司</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>provider and number of rows</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 及以前</translation>
    </message>
    <message>
        <source>Only %1 · show all days</source>
        <translation>只看 %1 · 显示全部日期</translation>
    </message>
    <message>
        <source>%1 sales in the books, each with one state, none left out</source>
        <translation>账本里 %1 笔交易，一笔不少，每笔只有一个状态</translation>
    </message>
    <message>
        <source>%1 sales in the books, %2 of them judged: reconcile again</source>
        <translation>账本里 %1 笔交易，已判断 %2 笔：请重新对账</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) made by people</source>
        <translation>
            <numerusform>人工决定 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>kept through every run</source>
        <translation>重算后原样保留</translation>
    </message>
    <message>
        <source>Amount, RRN, card</source>
        <translation>金额、参考号、卡尾号</translation>
    </message>
    <message>
        <source>Payer, memo or provider; the beginning of an amount, or a span: 900-3500, &gt;500, &lt;20; an RRN, order or trace number; the last four digits of a card</source>
        <translation>付款人、摘要或支付公司；金额的开头，或金额范围：900-3500、&gt;500、&lt;20；参考号、订单号或凭证号；卡号后四位</translation>
    </message>
    <message>
        <source>On top: %1 · put away</source>
        <translation>置顶：%1 · 收起</translation>
    </message>
    <message>
        <source>found sales</source>
        <translation>查到的交易</translation>
    </message>
    <message>
        <source>Unknown payers</source>
        <translation>未知付款人</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::MatchPanel</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>What could belong to it</source>
        <translation>可能相配的</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why do they belong together? The reason goes into the journal.</source>
        <translation>为什么相配？理由会记入日志。</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Which sales does this deposit of %1 pay?</source>
        <translation>这笔到账 %1 付的是哪些交易？</translation>
    </message>
    <message>
        <source>RRN, trace, amount or card tail; empty shows what is missing</source>
        <translation>参考号、凭证号、金额或卡尾号；不填则列出未到的</translation>
    </message>
    <message numerus="yes">
        <source>Which deposit pays these %n sale(s), net %1?</source>
        <translation>
            <numerusform>这 %n 笔交易（净额 %1）是哪笔到账付的？</numerusform>
        </translation>
    </message>
    <message>
        <source>Payer or amount; empty shows deposits that are not explained</source>
        <translation>付款人或金额；不填则列出未说明的到账</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) chosen, net %1 of %2; Space ticks a row</source>
        <translation>
            <numerusform>已选 %n 笔，净额 %1 / %2；空格键勾选</numerusform>
        </translation>
    </message>
    <message>
        <source>No deposit fits.</source>
        <translation>没有合适的到账。</translation>
    </message>
    <message>
        <source>The deposit that is highlighted is matched.</source>
        <translation>将匹配选中的这笔到账。</translation>
    </message>
    <message>
        <source>This deposit pays the ticked sales</source>
        <translation>这笔到账就是勾选交易的钱</translation>
    </message>
    <message>
        <source>One deposit pays them, as a whole</source>
        <translation>一笔到账付清</translation>
    </message>
    <message>
        <source>Several deposits pay them, or a part of one</source>
        <translation>分几笔到账，或只占一笔到账的一部分</translation>
    </message>
    <message>
        <source>They belong together; what is missing of them is weighed</source>
        <translation>合在一起核对，缺的由程序推算</translation>
    </message>
    <message>
        <source>They belong together; which deposit pays which sale is not said</source>
        <translation>合在一起核对，不指明哪笔到账对哪笔交易</translation>
    </message>
    <message numerus="yes">
        <source>%n deposit(s) ticked, %1 in all; the sales are worth %2 net</source>
        <translation>
            <numerusform>已勾选 %n 笔到账，共 %1；交易净额 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the deposits (Space): each gives as much as is still wanted of %1.</source>
        <translation>用空格键勾选到账，按次序凑足 %1。</translation>
    </message>
    <message>
        <source>%1 = %2: the parts add up.</source>
        <translation>%1 = %2，正好相符。</translation>
    </message>
    <message>
        <source>%1 of %2: %3 is still open.</source>
        <translation>%1，应为 %2，还差 %3。</translation>
    </message>
    <message>
        <source>Part of the highlighted deposit</source>
        <translation>选中到账中的一部分</translation>
    </message>
    <message>
        <source>How much of the highlighted deposit pays these sales; empty: as much as is still wanted</source>
        <translation>选中的到账里有多少是这些交易的钱；不填则按还缺的金额取</translation>
    </message>
    <message>
        <source>A part of this deposit pays the ticked sales; the rest of it is something else</source>
        <translation>这笔到账的一部分是勾选交易的钱，其余是别的款项</translation>
    </message>
    <message>
        <source>Pay by parts</source>
        <translation>按部分匹配</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>归在一起</translation>
    </message>
    <message>
        <source>The highlighted deposit gives</source>
        <translation>选中的到账出</translation>
    </message>
    <message>
        <source>That is no part of this deposit: type an amount up to %1, or leave it empty.</source>
        <translation>这不是该笔到账的一部分：请填不超过 %1 的金额，或留空。</translation>
    </message>
    <message>
        <source>A ticked deposit gives nothing: the others are enough. Untick it, or say what each gives.</source>
        <translation>勾选的到账中有一笔用不上，其余的已经够了。请取消勾选，或写明每笔各出多少。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::MonthCalendar</name>
    <message>
        <source>Business days of the month</source>
        <translation>本月营业日</translation>
    </message>
    <message>
        <source>%1: nothing in the books</source>
        <translation>%1：账上无内容</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>day, its state, a sentence</comment>
        <translation>%1：%2。%3</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::OpenCasePanel</name>
    <message>
        <source>Look at the slip first. The answer decides whom to ask and which papers count.</source>
        <translation>先看签购单。答案决定找谁、凭什么。</translation>
    </message>
    <message>
        <source>It printed a success slip: the money is owed to the shop</source>
        <translation>打出了成功的签购单：钱应当付给本店</translation>
    </message>
    <message>
        <source>It printed nothing or an error: the customer may have paid all the same</source>
        <translation>没打单或报错：顾客可能已被扣款</translation>
    </message>
    <message>
        <source>Not known yet: the slip has still to be found</source>
        <translation>还不清楚：签购单待查</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Case over %1 of %2: what did the terminal show?</source>
        <translation>为 %2 的 %1 立案：终端当时显示什么？</translation>
    </message>
    <message numerus="yes">
        <source>Case over %n findings of %1, %2: what did the terminal show?</source>
        <translation>
            <numerusform>为 %1 的 %n 条发现立案，共 %2：终端当时显示什么？</numerusform>
        </translation>
    </message>
    <message>
        <source>One case for all of it: one claim, one bundle</source>
        <translation>合并成一个个案：一次追讨，一份证据材料</translation>
    </message>
    <message numerus="yes">
        <source>One case for each provider: %n case(s)</source>
        <translation>
            <numerusform>每家支付公司一个个案：共 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One case for each row: %n case(s)</source>
        <translation>
            <numerusform>每条一个个案：共 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Fees of %1 above the agreement of %2: open a case?</source>
        <translation>%2多收手续费 %1：开个案？</translation>
    </message>
    <message>
        <source>Deduction of %1 by %2: open a case?</source>
        <translation>%2扣款 %1：开个案？</translation>
    </message>
    <message numerus="yes">
        <source>Case over %n findings of %1, %2: open it?</source>
        <translation>
            <numerusform>%1 的 %n 项、共 %2：开个案？</numerusform>
        </translation>
    </message>
    <message>
        <source>The sales have arrived; what was taken off them is in dispute. The agreement decides.</source>
        <translation>交易款项已到账，争的是扣掉的部分。以合同约定为准。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::PathCard</name>
    <message>
        <source>Path of the money, as a table</source>
        <translation>资金路径（表格）</translation>
    </message>
    <message>
        <source>Show the whole</source>
        <translation>看整笔</translation>
    </message>
    <message>
        <source>Shows the path of all sales of this row again</source>
        <translation>回到这一行全部交易的资金路径</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::PathTableModel</name>
    <message>
        <source>On record</source>
        <translation>有记录</translation>
    </message>
    <message>
        <source>Not in the record</source>
        <translation>记录里没有</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭据</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::PathWidget</name>
    <message>
        <source>Path of the money</source>
        <translation>钱走到哪里</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ReconcilePage</name>
    <message>
        <source>What the deposit is made of</source>
        <translation>这笔到账由什么组成</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>Bank statements reach to %1</source>
        <translation>银行流水到 %1</translation>
    </message>
    <message>
        <source>No whole bank statement yet</source>
        <translation>还没有完整的银行流水</translation>
    </message>
    <message>
        <source>judged as of %1, in %2 s</source>
        <translation>%1 对账，用时 %2 秒</translation>
    </message>
    <message>
        <source>judged as of %1</source>
        <translation>%1 对账</translation>
    </message>
    <message>
        <source>Unknown payer</source>
        <translation>来款不明</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>provider and amount</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>撤销决定</translation>
    </message>
    <message>
        <source>Reading the books…</source>
        <translation>正在读账…</translation>
    </message>
    <message>
        <source>Nothing to reconcile yet</source>
        <translation>还没有可对的账</translation>
    </message>
    <message>
        <source>Import a bank statement and the sales of a terminal or provider; what belongs together is found at once.</source>
        <translation>导入银行流水和终端或支付公司的交易，马上就能对上。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing fits “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
    <message>
        <source>Nothing in this list</source>
        <translation>这个列表是空的</translation>
    </message>
    <message>
        <source>Choose another list above, or a row at the left.</source>
        <translation>请在上方换一个列表，或在左边选一行。</translation>
    </message>
    <message>
        <source>There are no settlement terms yet: when and how each provider pays. Until then no sale can be judged.</source>
        <translation>还没有结算约定（各家何时、怎样付款），在那之前无法判断任何一笔交易。</translation>
    </message>
    <message>
        <source>Set the terms</source>
        <translation>填写约定</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) belong to merchant numbers that no terms name: they are not judged.</source>
        <translation>
            <numerusform>%n 笔交易的商户号不在任何结算约定里，未作判断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Files, terms or decisions changed, or a new day began, since the last run.</source>
        <translation>上次对账之后，文件、约定或决定有变动，或者换了日期。</translation>
    </message>
    <message>
        <source>Reconcile again</source>
        <translation>重新对账</translation>
    </message>
    <message>
        <source>Show case %1</source>
        <translation>看个案 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of providers</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Take %n sale(s) out of this deposit?</source>
        <translation>
            <numerusform>把 %n 笔移出这笔到账？</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n sale(s)?</source>
        <translation>
            <numerusform>排除 %n 笔？</numerusform>
        </translation>
    </message>
    <message>
        <source>No money is expected for them any more. This can be undone.</source>
        <translation>不再等它们的钱。可以撤销。</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>排除</translation>
    </message>
    <message numerus="yes">
        <source>Are %n sale(s) real and not the same payment twice?</source>
        <translation>
            <numerusform>这 %n 笔是真实的、不是同一笔付款重复？</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is then expected to be paid by itself. This can be undone.</source>
        <translation>之后每笔都各自等款。可以撤销。</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Set this deposit aside as not a provider’s payout?</source>
        <translation>把这笔到账搁置，认定不是支付公司的结算款？</translation>
    </message>
    <message>
        <source>It is no longer looked at as money for sales. This can be undone.</source>
        <translation>不再当作交易的结算款。可以撤销。</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Reason; it goes into the journal</source>
        <translation>理由（会记入日志）</translation>
    </message>
    <message>
        <source>Facts of the bank line</source>
        <translation>银行流水的内容</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Decided, and the books were reconciled with it.</source>
        <translation>已记下这个决定，并据此重新对账。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to “%1”.</source>
        <translation>
            <numerusform>已将 %n 行写入“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open case for %n finding(s)</source>
        <translation>
            <numerusform>为 %n 条发现立案</numerusform>
        </translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>立案</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) opened.</source>
        <translation>
            <numerusform>已建 %n 个个案。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the sales as a table</source>
        <translation>把交易写成表格</translation>
    </message>
    <message>
        <source>Write the list as a table</source>
        <translation>把列表写成表格</translation>
    </message>
    <message>
        <source>sales %1</source>
        <translation>交易 %1</translation>
    </message>
    <message>
        <source>reconciliation %1</source>
        <translation>对账 %1</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>人工决定</translation>
    </message>
    <message>
        <source>What you know and the files do not say; each decision is kept with its reason and can be undone</source>
        <translation>文件里没有、而您知道的事；每条决定都连同理由保留，随时可以撤销</translation>
    </message>
    <message>
        <source>The decision was taken back, and the books were reconciled without it.</source>
        <translation>已撤销这条决定，并重新对账。</translation>
    </message>
    <message>
        <source>They are judged again without it. The pair is remembered with your reason and never proposed again until this is undone.</source>
        <translation>这些交易会撇开这笔到账重新判断。程序会记住这一对和您的理由，撤销之前不再提出。</translation>
    </message>
    <message numerus="yes">
        <source>Are these %n rows one and the same sale?</source>
        <translation>
            <numerusform>这 %n 行是同一笔交易吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>The first one stays; the others go out of the count. This can be undone.</source>
        <translation>第一行保留，其余不再计入。可以撤销。</translation>
    </message>
    <message>
        <source>One sale</source>
        <translation>同一笔</translation>
    </message>
    <message>
        <source>This is about %1 of %2, booked on %3. %4</source>
        <translation>对象：%2，%3 到账 %1。%4</translation>
    </message>
    <message>
        <source>the sale of the fee</source>
        <translation>这笔手续费的交易</translation>
    </message>
    <message>
        <source>sales of %1</source>
        <translation>%1 的交易</translation>
    </message>
    <message>
        <source>This row is not in the list any more</source>
        <translation>这一行已不在列表里</translation>
    </message>
    <message>
        <source>The books were reconciled since, and say something else now. Choose a row at the left.</source>
        <translation>账目之后重新核对过，结果已不同。请在左边另选一行。</translation>
    </message>
    <message>
        <source>sales of the decision</source>
        <translation>这条决定涉及的交易</translation>
    </message>
    <message>
        <source>Several providers</source>
        <translation>多家支付公司</translation>
    </message>
    <message>
        <source>“%1” stands in the terms now, and the books were reconciled with it.</source>
        <translation>“%1”已加进结算约定，账目已重新核对。</translation>
    </message>
    <message>
        <source>Does “%1” pay for %2?</source>
        <translation>“%1”是替%2付款的吗？</translation>
    </message>
    <message>
        <source>The name goes into the terms of the provider; its deposits are then matched as payouts. The terms can be changed back in Settings.</source>
        <translation>户名会加进这家支付公司的结算约定，之后它的到账都按结算款核对。可在设置里改回。</translation>
    </message>
    <message>
        <source>Yes, add to the terms</source>
        <translation>是，加进约定</translation>
    </message>
    <message>
        <source>A payer, memo or provider’s name, the beginning of an amount or RRN, a trace number, or the last four digits of a card can be found. A credit that belongs to no provider stands in no list; “Match…” at a missing sale finds it.</source>
        <translation>可以按付款人、摘要、支付公司、金额或参考号的开头、凭证号、卡号后四位查找。不属于任何支付公司的入账不在列表里，在未到的交易上点“指定匹配…”可以找到。</translation>
    </message>
    <message>
        <source>The books are being reconciled: a moment.</source>
        <translation>正在对账，请稍候。</translation>
    </message>
    <message>
        <source>Say first whether this payer is a provider: until then there is nobody to claim from.</source>
        <translation>请先说明这个付款人是不是支付公司：在此之前，还不知道该向谁追讨。</translation>
    </message>
    <message>
        <source>A case follows this already.</source>
        <translation>已有个案在跟进。</translation>
    </message>
    <message>
        <source>Nothing is missing here that a case could claim.</source>
        <translation>这里没有可以立案追讨的缺款。</translation>
    </message>
    <message numerus="yes">
        <source>%n deposit(s) of “%1” set aside, and the books were reconciled without them.</source>
        <translation>
            <numerusform>已搁置“%1”的 %n 笔到账，并重新对账。</numerusform>
        </translation>
    </message>
    <message>
        <source>Set all deposits of “%1” aside as no provider’s payouts?</source>
        <translation>把“%1”的到账全部搁置，不当作支付公司的结算款？</translation>
    </message>
    <message>
        <source>They are no longer looked at as money for sales, and the sales are missing. This can be undone.</source>
        <translation>这些到账不再当作交易款，相应的交易按未到账处理。可以撤销。</translation>
    </message>
    <message>
        <source>Set all aside</source>
        <translation>全部搁置</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ReconcilePresenter</name>
    <message>
        <source>Reconciling…</source>
        <translation>正在对账…</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>正在写表格</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::RejectedPanel</name>
    <message>
        <source>Looked at and put aside</source>
        <translation>看过但未采用的可能</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::SalesCard</name>
    <message>
        <source>Filter the sales</source>
        <translation>筛选交易</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Total of the sales</source>
        <translation>交易合计</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writes the sales of this table for a spreadsheet</source>
        <translation>把这张表的交易写成电子表格</translation>
    </message>
    <message>
        <source>Trace, RRN, card, amount or 100-250</source>
        <translation>凭证号、参考号、卡号、金额或 100-250</translation>
    </message>
    <message>
        <source>A trace number, RRN, order number, card or terminal; the beginning of an amount; or a span of amounts: 100-250, &gt;500, &lt;20</source>
        <translation>凭证号、参考号、订单号、卡号或终端号；金额的开头；或金额范围：100-250、&gt;500、&lt;20</translation>
    </message>
    <message>
        <source>State of the sales</source>
        <translation>交易状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state and number of sales</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::SalesModel</name>
    <message>
        <source>As the provider’s file states it</source>
        <translation>按支付公司文件所列</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <source>RRN</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
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
        <source>Net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>卡号或渠道</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工匹配</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TotalsModel</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), adding up…</source>
        <translation>
            <numerusform>%n 笔，正在合计…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sale(s) shown; the sums are those of all</source>
        <translation>
            <numerusform>显示 %n 笔中的 %1 笔；合计仍是全部</numerusform>
        </translation>
    </message>
</context>
</TS>
