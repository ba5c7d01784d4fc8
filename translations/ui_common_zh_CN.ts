<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>What has not arrived, and what is to be done today</source>
        <translation>还有哪些钱没到账，今天该做什么</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Terminal batches, settlement files, bank statements</source>
        <translation>终端批次、结算明细、银行流水</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>Deposits, what they are made of, and what is missing</source>
        <translation>每笔到账由哪些交易组成，缺了哪些</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Money that is being claimed</source>
        <translation>正在追讨的款项</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Providers and terms, calendar, appearance, backup</source>
        <translation>支付公司与结算约定、日历、外观、备份</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes the last act back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Everything that can be done by key</source>
        <translation>所有能用键盘完成的操作</translation>
    </message>
    <message>
        <source>New shop…</source>
        <translation>新建店铺…</translation>
    </message>
    <message>
        <source>Open shop…</source>
        <translation>打开店铺…</translation>
    </message>
    <message>
        <source>Open the demo shop</source>
        <translation>打开演示店铺</translation>
    </message>
    <message>
        <source>A made-up shop with six weeks of payments</source>
        <translation>一家虚构的店，有六周的收款</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标为完成</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Choose files to import; nothing is stored before you say so</source>
        <translation>选择要导入的文件；您确认之前什么都不存</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Stores what the preview shows</source>
        <translation>把预览的内容存下来</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Leaves the preview; nothing was stored</source>
        <translation>离开预览；没有存任何数据</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>不导入这个文件</translation>
    </message>
    <message>
        <source>Reconcile again</source>
        <translation>重新对账</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Opens a case for what is missing</source>
        <translation>为缺的款项立案</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>查看个案</translation>
    </message>
    <message>
        <source>Match…</source>
        <translation>指定匹配…</translation>
    </message>
    <message>
        <source>Say which sales this deposit pays</source>
        <translation>指定这笔到账对应哪些交易</translation>
    </message>
    <message>
        <source>Unmatch…</source>
        <translation>解除匹配…</translation>
    </message>
    <message>
        <source>Say that these sales do not belong to this deposit</source>
        <translation>说明这些交易不属于这笔到账</translation>
    </message>
    <message>
        <source>Exclude…</source>
        <translation>排除…</translation>
    </message>
    <message>
        <source>Take a sale out of the count, with a reason</source>
        <translation>把一笔交易排除在外，并写明理由</translation>
    </message>
    <message>
        <source>Not a duplicate…</source>
        <translation>不是重复…</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>撤销决定</translation>
    </message>
    <message>
        <source>Set aside as no payout…</source>
        <translation>搁置（非结算款）…</translation>
    </message>
    <message>
        <source>Says that this deposit is not a provider’s payout, with a reason</source>
        <translation>认定这笔到账不是结算款并搁置，写明理由</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建个案</translation>
    </message>
    <message>
        <source>A customer stands at the counter, or a sale is missing</source>
        <translation>顾客就在柜台，或有一笔交易没到账</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>记通话</translation>
    </message>
    <message>
        <source>Who was called, what was said, what was promised</source>
        <translation>打给谁、说了什么、承诺了什么</translation>
    </message>
    <message>
        <source>Record promise</source>
        <translation>记承诺</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Take the next step of the ladder</source>
        <translation>走到升级阶梯的下一步</translation>
    </message>
    <message>
        <source>Close case…</source>
        <translation>结案…</translation>
    </message>
    <message>
        <source>Reopen case…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Person in charge…</source>
        <translation>负责人…</translation>
    </message>
    <message>
        <source>Next action…</source>
        <translation>下一步…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>加备注</translation>
    </message>
    <message>
        <source>Cause…</source>
        <translation>原因…</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下一项核对</translation>
    </message>
    <message>
        <source>The next question of the guided checks</source>
        <translation>核对步骤的下一个问题</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>下一个案</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>上一个案</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Slips, messages, letters of this case</source>
        <translation>本案的小票、短信、信函</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>The printed bundle of this case</source>
        <translation>本案打印成册的证据材料</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>返回个案</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>加证据…</translation>
    </message>
    <message>
        <source>Photos, PDF, text, recordings; stored untouched</source>
        <translation>照片、PDF、文本、录音；原样保存</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>An image or a text from the clipboard</source>
        <translation>剪贴板里的图片或文字</translation>
    </message>
    <message>
        <source>Add bank message</source>
        <translation>加银行短信</translation>
    </message>
    <message>
        <source>A text message with its sender and time</source>
        <translation>带发送号码和时间的短信</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>填写说明</translation>
    </message>
    <message>
        <source>Title, kind, source and what it proves</source>
        <translation>名称、种类、来源、证明什么</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Measures the stored bytes again</source>
        <translation>重新计算所存文件的校验值</translation>
    </message>
    <message>
        <source>Save original as…</source>
        <translation>原件另存为…</translation>
    </message>
    <message>
        <source>Take out of the case…</source>
        <translation>移出本案…</translation>
    </message>
    <message>
        <source>The bytes and the record stay</source>
        <translation>原件和记录都保留</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit to width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Make PDF…</source>
        <translation>生成 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>收入或不收入</translation>
    </message>
    <message>
        <source>Takes an exhibit into the bundle or leaves it out</source>
        <translation>把证据收入材料，或不收入</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>证明什么</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>新增支付公司</translation>
    </message>
    <message>
        <source>Add from list</source>
        <translation>从名单添加</translation>
    </message>
    <message>
        <source>Terms as these providers usually agree them; check them against your contract</source>
        <translation>这些支付公司常见的约定，请对照您的合同核对</translation>
    </message>
    <message>
        <source>Save terms</source>
        <translation>保存约定</translation>
    </message>
    <message>
        <source>Checks and stores the terms, then reconciles again</source>
        <translation>检查并保存约定，然后重新对账</translation>
    </message>
    <message>
        <source>Read terms file…</source>
        <translation>读取约定文件…</translation>
    </message>
    <message>
        <source>Write terms file…</source>
        <translation>导出约定文件…</translation>
    </message>
    <message>
        <source>Read calendar file…</source>
        <translation>读取日历文件…</translation>
    </message>
    <message>
        <source>Public holidays and make-up working days of a year</source>
        <translation>一年的法定节假日和调休上班日</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message>
        <source>Writes a verified copy of the shop to a file</source>
        <translation>把店铺写成一份经过核验的副本</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即核验</translation>
    </message>
    <message>
        <source>Recomputes the journal and every stored original</source>
        <translation>重新计算日志和每件原件的校验值</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>各处</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Cases, findings, amounts, RRN, card tails, pages, and everything that can be done now</source>
        <translation>个案、发现、金额、参考号、卡尾号、页面，以及现在能做的一切</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Copies a backup to a new shop file, proves it and opens it</source>
        <translation>把备份复制成新的店铺文件，核验后打开</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>How fast each provider pays, what was lost and what came back</source>
        <translation>各家到账快慢，少了多少，追回多少</translation>
    </message>
    <message>
        <source>Chart as a table</source>
        <translation>图表显示为表格</translation>
    </message>
    <message>
        <source>Add exhibit</source>
        <translation>加一件</translation>
    </message>
    <message>
        <source>A file, or evidence of the case that is left out so far</source>
        <translation>添加文件，或收入本案尚未收入的证据</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Reads books and exhibits anew and asks what the other side would say</source>
        <translation>重新读取账目与证据，看对方会怎么说</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Takes the chosen act of the timeline back; both stay on the record</source>
        <translation>撤回时间线上选中的一步，前后两条都留在记录里</translation>
    </message>
    <message>
        <source>Levels as a table</source>
        <translation>各级条件表</translation>
    </message>
    <message>
        <source>Condition, time limit and legal basis of each level</source>
        <translation>每一级的条件、期限和法律依据</translation>
    </message>
    <message>
        <source>Filter the cases</source>
        <translation>筛选个案</translation>
    </message>
    <message>
        <source>By whose move, state and provider</source>
        <translation>按轮到谁、状态和支付公司</translation>
    </message>
    <message>
        <source>Show the whole</source>
        <translation>显示全图</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>100 %: a pixel of the picture is a pixel of the screen</source>
        <translation>100 %：图片一个像素对应屏幕一个像素</translation>
    </message>
    <message>
        <source>Turns the view and remembers it; the original stays as it is</source>
        <translation>旋转显示并记住，原件不动</translation>
    </message>
    <message>
        <source>Open with the system</source>
        <translation>用系统程序打开</translation>
    </message>
    <message>
        <source>A copy is opened with the program that this computer uses for such files</source>
        <translation>用本机默认程序打开副本</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writes what is shown as a table for a spreadsheet</source>
        <translation>把眼前显示的内容写成电子表格</translation>
    </message>
    <message>
        <source>The same figures as rows, and back</source>
        <translation>把同样的数字显示成表格，再按一次返回</translation>
    </message>
    <message>
        <source>Take this file back…</source>
        <translation>撤回这个文件…</translation>
    </message>
    <message>
        <source>Removes what this file added, while nothing rests on it</source>
        <translation>移出这个文件新增的行；已有个案或判断依据它时不能撤回</translation>
    </message>
    <message>
        <source>Take back all files imported with it…</source>
        <translation>撤回同批导入的全部文件…</translation>
    </message>
    <message>
        <source>Removes what all files written at the same moment added, while nothing rests on them</source>
        <translation>移出同一次写入的所有文件新增的行；已有个案或判断依据它们时不能撤回</translation>
    </message>
    <message>
        <source>Is the same…</source>
        <translation>是同一笔…</translation>
    </message>
    <message>
        <source>The two lines are one payment; they count once</source>
        <translation>两行是同一笔，只计一次</translation>
    </message>
    <message>
        <source>Is another…</source>
        <translation>是另一笔…</translation>
    </message>
    <message>
        <source>Not a duplicate: the two lines are two payments</source>
        <translation>不是重复：两行是两笔</translation>
    </message>
    <message>
        <source>Is a duplicate of…</source>
        <translation>与某行重复…</translation>
    </message>
    <message>
        <source>Shows rows of the same amount within a week, to choose the one that it repeats</source>
        <translation>列出前后一周内同金额的行，从中选出与它重复的一行</translation>
    </message>
    <message>
        <source>Describe this file…</source>
        <translation>说明这个文件的各列…</translation>
    </message>
    <message>
        <source>Say what its columns hold; files like it are known from then on</source>
        <translation>说明各列是什么，今后同样的文件就认得了</translation>
    </message>
    <message>
        <source>Save the format</source>
        <translation>保存格式</translation>
    </message>
    <message>
        <source>Keeps the answers; nothing is imported yet</source>
        <translation>记住这些回答，先不导入</translation>
    </message>
    <message>
        <source>Save and import</source>
        <translation>保存并导入</translation>
    </message>
    <message>
        <source>Keeps the answers and writes the files of the preview into the books</source>
        <translation>记住这些回答，并把预览中的文件写入账本</translation>
    </message>
    <message>
        <source>Back to the files</source>
        <translation>回到文件</translation>
    </message>
    <message>
        <source>The answers are not kept</source>
        <translation>不保留这些回答</translation>
    </message>
    <message>
        <source>Business days</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>Which days are closed, open, or changed since they were signed</source>
        <translation>哪些日子已关账、未关账，或签署后有变动</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Judge the books by these terms without storing them, and see what would change</source>
        <translation>不保存，先按这些约定试算账目，看看会有哪些变化</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>What each provider took beyond the fees agreed, and the claim that comes of it</source>
        <translation>各支付公司超出约定收取的手续费，以及由此产生的追索</translation>
    </message>
    <message>
        <source>Learn from the files</source>
        <translation>从文件推断</translation>
    </message>
    <message>
        <source>Proposes day, cut-off, lump and fees from the deposits; nothing is stored</source>
        <translation>根据入账推断到账日、日切、合并方式和费率，不保存</translation>
    </message>
    <message>
        <source>Parts of deposits…</source>
        <translation>分笔到账…</translation>
    </message>
    <message>
        <source>Say that the money of these sales came in several deposits, or is a part of one</source>
        <translation>说明这些交易的钱分几笔到账，或只占一笔到账的一部分</translation>
    </message>
    <message>
        <source>These belong together…</source>
        <translation>合并核对…</translation>
    </message>
    <message>
        <source>Say which sales and deposits belong together, without saying which pays which</source>
        <translation>说明哪些交易与哪些到账是一回事，不指明逐笔对应</translation>
    </message>
    <message>
        <source>Is a duplicate…</source>
        <translation>是重复的…</translation>
    </message>
    <message>
        <source>The chosen rows are one sale: the first stays, the others go out of the count</source>
        <translation>所选各行是同一笔交易：第一行保留，其余不再计入</translation>
    </message>
    <message>
        <source>Export archive…</source>
        <translation>导出压缩包…</translation>
    </message>
    <message>
        <source>Bundle, sales, timeline and originals of the cases shown, in one file that proves itself</source>
        <translation>把列出的个案的证据材料、交易、经过和原件装进一个可自行核验的文件</translation>
    </message>
    <message>
        <source>Check an archive…</source>
        <translation>核验压缩包…</translation>
    </message>
    <message>
        <source>Every file of an archive of cases, or of a bundle, against its manifest; no shop is needed</source>
        <translation>按清单逐个核验个案压缩包（或证据材料）里的文件，不依赖账簿</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Arrived</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期未到</translation>
    </message>
    <message>
        <source>One of two</source>
        <translation>二者之一</translation>
    </message>
    <message>
        <source>One of %1</source>
        <translation>%1 笔之一</translation>
    </message>
    <message>
        <source>One of several</source>
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
        <source>Not judged yet</source>
        <translation>暂不判断</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>Deducted %1</source>
        <translation>扣款 %1</translation>
    </message>
    <message>
        <source>Short %1</source>
        <translation>短款 %1</translation>
    </message>
    <message>
        <source>Over %1</source>
        <translation>长款 %1</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>说明不了</translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n day(s)</source>
        <translation>
            <numerusform>超期 %n 天</numerusform>
        </translation>
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
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Our move</source>
        <translation>轮到我们</translation>
    </message>
    <message>
        <source>Their move</source>
        <translation>等对方</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>核对中</translation>
    </message>
    <message>
        <source>With provider</source>
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
        <source>Seems paid</source>
        <translation>疑已补付</translation>
    </message>
    <message>
        <source>Promised %1</source>
        <translation>承诺 %1</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>守信</translation>
    </message>
    <message numerus="yes">
        <source>Broken %n day(s)</source>
        <translation>
            <numerusform>落空 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>落空</translation>
    </message>
    <message numerus="yes">
        <source>Late %n day(s)</source>
        <translation>
            <numerusform>已过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Not declared</source>
        <translation>未声明</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>No totals</source>
        <translation>无合计</translation>
    </message>
    <message>
        <source>Totals agree</source>
        <translation>合计相符</translation>
    </message>
    <message>
        <source>Totals differ</source>
        <translation>合计不符</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>认不出</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>缺文件</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核验一致</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>核验不符</translation>
    </message>
</context>
<context>
    <name>FilePrompt</name>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What can be done now</source>
        <translation>现在能做的</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>支付公司</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Copy the row</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>As tab-separated text, amounts plain</source>
        <translation>以制表符分隔的文本，金额不带格式</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>One step back, or to the list</source>
        <translation>后退一步，或回到列表</translation>
    </message>
    <message>
        <source>What can be done with the row</source>
        <translation>此行能做的操作</translation>
    </message>
    <message>
        <source>Also Shift+F10</source>
        <translation>也可用 Shift+F10</translation>
    </message>
    <message>
        <source>Walk a list</source>
        <translation>在列表中移动</translation>
    </message>
    <message>
        <source>Enter opens the row</source>
        <translation>Enter 打开此行</translation>
    </message>
    <message>
        <source>Do what the row asks for</source>
        <translation>执行此行要求的操作</translation>
    </message>
    <message>
        <source>Walk the days of the coverage</source>
        <translation>在覆盖日历中移动</translation>
    </message>
    <message>
        <source>Enter picks a file for the day</source>
        <translation>Enter 为那一天选择文件</translation>
    </message>
    <message>
        <source>Into the sales of a deposit, and back</source>
        <translation>进入一笔到账的交易，再返回</translation>
    </message>
    <message>
        <source>Walk the numbers of the sentence</source>
        <translation>逐个走过说明句里的数字</translation>
    </message>
    <message>
        <source>Enter marks their rows</source>
        <translation>Enter 标出对应的行</translation>
    </message>
    <message>
        <source>Walk the ladder</source>
        <translation>在升级阶梯上移动</translation>
    </message>
    <message>
        <source>Enter shows the conditions of the rung</source>
        <translation>Enter 显示该级的条件</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ErrorStrip</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::MainWindow</name>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Reconciling as of today</source>
        <translation>正在按今天的日期重新对账</translation>
    </message>
    <message>
        <source>Making the demo shop</source>
        <translation>正在生成演示店铺</translation>
    </message>
    <message>
        <source>Daozhang</source>
        <translation>到账</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在从备份恢复</translation>
    </message>
    <message>
        <source>a file that names no provider</source>
        <translation>一份没写明支付公司的文件</translation>
    </message>
    <message>
        <source>Nothing of %1 can be judged yet: no settlement terms say when it pays, and what it takes.</source>
        <translation>%1 还不能判断：没有结算约定，不知道何时到账、扣多少。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Check the proposed terms</source>
        <translation>核对建议的约定</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>账户 %1</translation>
    </message>
    <message>
        <source>no account yet</source>
        <translation>还没有账户</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>%1 Close again to leave it so.</source>
        <translation>%1 再关一次就这样离开。</translation>
    </message>
    <message>
        <source>Close without storing</source>
        <translation>不保存，关闭</translation>
    </message>
    <message>
        <source>Taken back: “%1”</source>
        <translation>已撤销：“%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be taken back here. Before it: “%2”</source>
        <translation>“%1”在这里不能撤销。再往前是：“%2”</translation>
    </message>
    <message>
        <source>“%1” cannot be taken back here.</source>
        <translation>“%1”在这里不能撤销。</translation>
    </message>
    <message>
        <source>Go back and save</source>
        <translation>回去保存</translation>
    </message>
    <message>
        <source>merchant number %1</source>
        <translation>商户号 %1</translation>
    </message>
    <message>
        <source>Work is going on. Close again to stop it: what is written whole stays, the rest is as it was.</source>
        <translation>还有工作在进行。再次关闭即停止：已完整写入的保留，其余保持原样。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::Navigation</name>
    <message>
        <source>Places</source>
        <translation>导航</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) on today&apos;s list</source>
        <translation>
            <numerusform>今日清单上有 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) to do in the list: deposits and missing sales</source>
        <translation>
            <numerusform>对账列表有 %n 条待处理：到账与未到的款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n 个未结个案</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ReasonPrompt</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::SearchField</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>查找或操作</translation>
    </message>
    <message>
        <source>Cases, findings, amounts, RRN, trace, card tails, providers, pages, settings, and everything that can be done now</source>
        <translation>个案、发现、金额、参考号、凭证号、卡尾号、支付公司、页面、设置，以及现在能做的一切</translation>
    </message>
    <message>
        <source>A case, an amount, an RRN, a card&apos;s last digits, a page, or what you want to do (%1)</source>
        <translation>个案、金额、参考号、卡尾号、页面，或您想做的事（%1）</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>应到 %1</translation>
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
        <source>order %1</source>
        <translation>订单号 %1</translation>
    </message>
    <message>
        <source>Findings of this provider</source>
        <translation>这家支付公司的发现</translation>
    </message>
    <message>
        <source>Looking through the books…</source>
        <translation>正在账里查找…</translation>
    </message>
    <message>
        <source>Nothing found. Type a whole amount, RRN, trace or order number, the card&apos;s last four digits, or what you want to do.</source>
        <translation>没有找到。请输入完整的金额、参考号、凭证号或订单号、卡号后四位，或您想做的事。</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens or does it · Esc goes back</source>
        <translation>↑ ↓ 选择 · Enter 打开或执行 · Esc 返回</translation>
    </message>
    <message>
        <source>Find case, amount, RRN, card tail</source>
        <translation>查找个案、金额、参考号、卡尾号</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::Segments</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>More</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Find a key, or what it does</source>
        <translation>查找按键或用途</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>没有这样的快捷键。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::StartPage</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Has all the money arrived?</source>
        <translation>钱都到账了吗？</translation>
    </message>
    <message>
        <source>Daozhang finds every payment your terminals took, and tells which of them never reached the bank. Everything stays on this computer.</source>
        <translation>“到账”逐笔核对终端收到的每一笔款，指出哪些没有到银行。所有数据只存在这台电脑上。</translation>
    </message>
    <message>
        <source>A new shop</source>
        <translation>新店铺</translation>
    </message>
    <message>
        <source>Give it a name; terminals, providers and bank accounts are read from your files.</source>
        <translation>起个名字即可；终端、支付公司和银行账户都从您的文件里读取。</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>店铺名称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Make the shop…</source>
        <translation>新建店铺…</translation>
    </message>
    <message>
        <source>Asks where to keep the shop&apos;s file</source>
        <translation>接着选择店铺文件存在哪里</translation>
    </message>
    <message>
        <source>All books are kept in one file, which you can copy and back up.</source>
        <translation>所有账都在一个文件里，可以复制、备份。</translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation>打开店铺</translation>
    </message>
    <message>
        <source>Daozhang shop (*.shop);;All files (*)</source>
        <translation>到账店铺文件 (*.shop);;所有文件 (*)</translation>
    </message>
    <message>
        <source>A shop you have</source>
        <translation>已有的店铺</translation>
    </message>
    <message>
        <source>Open shop file…</source>
        <translation>打开店铺文件…</translation>
    </message>
    <message>
        <source>The demo shop</source>
        <translation>演示店铺</translation>
    </message>
    <message>
        <source>Six weeks of a made-up shop with four providers, missing payments and three cases.</source>
        <translation>一家虚构店铺六周的账：四家支付公司、没到账的款、三个个案。</translation>
    </message>
    <message>
        <source>Open the demo shop</source>
        <translation>打开演示店铺</translation>
    </message>
    <message>
        <source>Where to keep the shop</source>
        <translation>店铺文件存在哪里</translation>
    </message>
    <message>
        <source>Daozhang shop (*.shop)</source>
        <translation>到账店铺文件 (*.shop)</translation>
    </message>
    <message>
        <source>A backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Becomes a new shop file; the backup stays as it is. Journal and originals are proved before it is opened.</source>
        <translation>恢复成新的店铺文件，备份本身不变。打开前先核验日志和原件。</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 恢复</translation>
    </message>
    <message>
        <source>Where to keep the restored shop</source>
        <translation>恢复的店铺存放在哪里</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>回到 %1</translation>
    </message>
    <message>
        <source>Keep it elsewhere</source>
        <translation>换个位置保存</translation>
    </message>
    <message>
        <source>Renminbi</source>
        <translation>人民币</translation>
    </message>
    <message>
        <source>Hong Kong dollar</source>
        <translation>港元</translation>
    </message>
    <message>
        <source>Macanese pataca</source>
        <translation>澳门元</translation>
    </message>
    <message>
        <source>New Taiwan dollar</source>
        <translation>新台币</translation>
    </message>
    <message>
        <source>Singapore dollar</source>
        <translation>新加坡元</translation>
    </message>
    <message>
        <source>Malaysian ringgit</source>
        <translation>马来西亚林吉特</translation>
    </message>
    <message>
        <source>Japanese yen</source>
        <translation>日元</translation>
    </message>
    <message>
        <source>South Korean won</source>
        <translation>韩元</translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>欧元</translation>
    </message>
    <message>
        <source>Pound sterling</source>
        <translation>英镑</translation>
    </message>
    <message>
        <source>Australian dollar</source>
        <translation>澳元</translation>
    </message>
    <message>
        <source>Beijing time (%1)</source>
        <translation>北京时间 (%1)</translation>
    </message>
    <message>
        <source>Make the shop</source>
        <translation>新建店铺</translation>
    </message>
    <message>
        <source>All books will be kept in the new file %1, which you can copy and back up.</source>
        <translation>所有账都将保存在新文件 %1 里，可以复制、备份。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::StatusLine</name>
    <message>
        <source>Bank statement covers up to %1</source>
        <translation>银行流水已到 %1</translation>
    </message>
    <message>
        <source>No whole bank statement yet</source>
        <translation>还没有完整的银行流水</translation>
    </message>
    <message numerus="yes">
        <source>Journal verified · %n entries</source>
        <translation>
            <numerusform>日志校验无误 · %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal does not hold from entry %1 on</source>
        <translation>日志从第 %1 条起校验不符</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Backup today %1</source>
        <translation>备份 今天 %1</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>备份 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n journal entries since. Opens the settings of the backup.</source>
        <translation>
            <numerusform>%1；此后有 %n 条日志。点开备份设置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the settings, where a checked copy of the shop can be written.</source>
        <translation>打开设置，写一份经核验的店铺副本。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TaskStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops at the next safe point; everything stays as it was</source>
        <translation>在下一个安全点停止，一切保持原样</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
</TS>
