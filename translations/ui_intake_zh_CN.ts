<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>Why, and what to do</source>
        <translation>为什么，怎么办</translation>
    </message>
    <message>
        <source>Text of the line, card numbers masked</source>
        <translation>原文（卡号已遮盖）</translation>
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
        <translation>终端批次、结算明细、银行流水、压缩包；一次多个，次序不限。点“写入”之前什么都不存；卡号在读入时就截成前 6 后 4。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ImportPage</name>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>按格式</translation>
    </message>
    <message>
        <source>Format to read this file by</source>
        <translation>读取这个文件的格式</translation>
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
        <source>Reading…</source>
        <translation>正在读取…</translation>
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
    <message>
        <source>recognised by its content</source>
        <translation>按内容自动识别</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>book and format</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>拒收 %1</translation>
    </message>
    <message>
        <source>Control totals %1</source>
        <translation>控制合计 %1</translation>
    </message>
    <message>
        <source>Nothing of this file is stored. If you know where it comes from, choose its format at the right; the other files are not affected.</source>
        <translation>这个文件一行都不会存。如果知道它的来源，请在右上角选定格式；不影响其他文件。</translation>
    </message>
    <message>
        <source>The same file was imported before: writing it again adds nothing.</source>
        <translation>同一个文件以前导入过：再写一次不会新增任何内容。</translation>
    </message>
    <message>
        <source>The first %1 of %2 refused lines are shown.</source>
        <translation>拒收 %2 行，这里显示前 %1 行。</translation>
    </message>
    <message>
        <source>What the file says of itself and what it holds differ: it may be cut off. Get it anew if you can.</source>
        <translation>文件自报的合计与实际内容不符，可能不完整；请尽量重新下载。</translation>
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
    <message numerus="yes">
        <source>%n sale(s) arrived with this import</source>
        <translation>
            <numerusform>这次导入后又有 %n 笔到账</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>(%n sale(s) more than before)</source>
        <translation>
            <numerusform>（比之前多 %n 笔）</numerusform>
        </translation>
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
</context>
</TS>
