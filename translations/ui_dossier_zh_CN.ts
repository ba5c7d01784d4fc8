<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Printing</name>
    <message>
        <source>The pages cannot be read for printing.</source>
        <translation>页面无法读取，不能打印。</translation>
    </message>
    <message>
        <source>The printer “%1” does not answer. Check that it is switched on and connected.</source>
        <translation>打印机“%1”没有响应。请检查是否开机并连接。</translation>
    </message>
    <message>
        <source>Printing page %1</source>
        <translation>正在打印第 %1 页</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ArchiveCard</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>cases %1</source>
        <comment>file name</comment>
        <translation>个案 %1</translation>
    </message>
    <message>
        <source>Write the cases</source>
        <translation>导出个案</translation>
    </message>
    <message>
        <source>Archive with all that they hold (*.zip)</source>
        <translation>压缩包，含全部材料 (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) written to “%1”.</source>
        <translation>
            <numerusform>已把 %n 个个案写入“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the cases</source>
        <translation>正在导出个案</translation>
    </message>
    <message>
        <source>Check an archive of cases, or a bundle</source>
        <translation>核验个案压缩包或证据材料</translation>
    </message>
    <message>
        <source>Archives and bundles (*.zip *.pdf)</source>
        <translation>压缩包和证据材料 (*.zip *.pdf)</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在核验文件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file and what its check found</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CasesPage</name>
    <message>
        <source>Filter the cases</source>
        <translation>筛选个案</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>还没有个案</translation>
    </message>
    <message>
        <source>A case is opened from a finding on the Reconcile page, or here when a customer stands at the counter with a debit message on the phone.</source>
        <translation>个案可从“对账”页的发现建立；顾客拿着扣款短信站在柜台时，也可在这里直接建立。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>证据材料</translation>
    </message>
    <message numerus="yes">
        <source>%n open, together %1</source>
        <translation>
            <numerusform>%n 个未结 · 合计 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>加证据</translation>
    </message>
    <message>
        <source>There is no picture, text or file in the clipboard.</source>
        <translation>剪贴板里没有图片、文字或文件。</translation>
    </message>
    <message>
        <source>Filter by whose move, state and provider</source>
        <translation>按轮到谁、状态和支付公司筛选</translation>
    </message>
    <message>
        <source>%1 of %2 cases shown</source>
        <translation>显示 %2 个中的 %1 个</translation>
    </message>
    <message>
        <source>By whose move and due date</source>
        <translation>按“轮到谁、到期日”排序</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部个案</translation>
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
        <source>Seems paid</source>
        <translation>疑已补付</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>全部支付公司</translation>
    </message>
    <message>
        <source>%1 · to %2</source>
        <translation>%1 · 收件：%2</translation>
    </message>
    <message>
        <source>No. or amount…</source>
        <translation>编号、金额…</translation>
    </message>
    <message>
        <source>Export archive…</source>
        <translation>导出压缩包…</translation>
    </message>
    <message>
        <source>Cases as an archive that proves itself, or as a table; and the check of such an archive</source>
        <translation>把个案导出为可自行核验的压缩包或表格，也可核验这样的压缩包</translation>
    </message>
    <message>
        <source>Export case %1…</source>
        <translation>导出个案 %1…</translation>
    </message>
    <message numerus="yes">
        <source>Export the %n case(s) shown…</source>
        <translation>
            <numerusform>导出列出的 %n 个个案…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export all %n case(s)…</source>
        <translation>
            <numerusform>导出全部 %n 个个案…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CoverForm</name>
    <message>
        <source>Language of the bundle</source>
        <translation>材料语言</translation>
    </message>
    <message>
        <source>To whom it goes</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>相对方</translation>
    </message>
    <message>
        <source>Court or complaint no.</source>
        <translation>案号或投诉编号</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>Print “original or copy” in the list</source>
        <translation>目录中列出“原件/复印件”</translation>
    </message>
    <message>
        <source>Lawyers differ on whether to print it; the originals are checked in any case.</source>
        <translation>是否列出，律师看法不一；原件是否可出示总会检查。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DossierPane</name>
    <message>
        <source>The bundle is in “%1”.</source>
        <translation>证据材料已存为“%1”。</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Make the evidence bundle</source>
        <translation>生成证据材料</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The pages are still being made. Print when they are shown.</source>
        <translation>页面还在排版，显示后再打印。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>已送 %n 页到打印机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>换个位置…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added to the case and the bundle.</source>
        <translation>
            <numerusform>已把 %n 个文件加入个案和材料。</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks or cover</source>
        <translation>检查或封面</translation>
    </message>
    <message>
        <source>Checks %1</source>
        <translation>检查 %1</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Add to the bundle</source>
        <translation>加入材料</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DossierPresenter</name>
    <message>
        <source>Making the bundle</source>
        <translation>正在生成证据材料</translation>
    </message>
    <message>
        <source>Storing evidence</source>
        <translation>正在存入证据</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在核验文件</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ExhibitForm</name>
    <message>
        <source>Title in the list</source>
        <translation>目录中的名称</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>证明目的</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::MadeCard</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Checks pages and originals in the file against their digests, as a stranger would</source>
        <translation>像外人那样，按校验值核对文件里的每一页和每件原件</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), %1</source>
        <translation>
            <numerusform>共 %n 页，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open point(s) are noted in the journal.</source>
        <translation>
            <numerusform>%n 处待补已记入日志。</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified: the file holds.</source>
        <translation>核验一致。</translation>
    </message>
    <message>
        <source>The file does not hold:</source>
        <translation>核验不符：</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ObjectionCard</name>
    <message>
        <source>%1 does not stand</source>
        <translation>%1站不住</translation>
    </message>
    <message>
        <source>open</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>要补</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>站得住</translation>
    </message>
    <message>
        <source>Reason for the summary</source>
        <translation>写进摘要的原因</translation>
    </message>
    <message>
        <source>Enter puts it into the summary, Esc leaves.</source>
        <translation>回车写进摘要，Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ObjectionPane</name>
    <message>
        <source>Before it is sent</source>
        <translation>寄出之前</translation>
    </message>
    <message>
        <source>what they will say</source>
        <translation>对方会怎么说</translation>
    </message>
    <message>
        <source>Alt+↑↓ moves · Space in or out · F2 what it proves · F5 checks again · Ctrl+Z undo · Ctrl+P prints</source>
        <translation>Alt+↑↓ 移动证据 · 空格 收入或不收 · F2 证明目的 · F5 重算 · Ctrl+Z 撤销 · Ctrl+P 打印</translation>
    </message>
    <message>
        <source>What the other side would say</source>
        <translation>对方会怎么说</translation>
    </message>
    <message>
        <source>The checks follow the pages.</source>
        <translation>排好页面后开始检查。</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s): %1 stand, %2 to mend</source>
        <translation>
            <numerusform>%n 项检查：%1 项站得住，%2 项要补</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n 处要补</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::PageColumn</name>
    <message>
        <source>Pages of the bundle</source>
        <translation>材料页面</translation>
    </message>
    <message>
        <source>making pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>The preview cannot be shown. Make the PDF and open it with another program.</source>
        <translation>预览无法显示。请生成 PDF，用其他程序打开。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::PlanColumn</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Plan of the bundle</source>
        <translation>材料编排</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes the last change of the plan back (Ctrl+Z)</source>
        <translation>撤销上一次编排（Ctrl+Z）</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) in %1 groups · %2 pages</source>
        <translation>
            <numerusform>%1 组 %n 件 · 共 %2 页</numerusform>
        </translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件添加…</translation>
    </message>
    <message>
        <source>Left out so far</source>
        <translation>尚未收入</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加一件</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::PlanModel</name>
    <message>
        <source>In front</source>
        <translation>前置</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>附</translation>
    </message>
    <message>
        <source>empty, not printed</source>
        <translation>暂无证据，不印</translation>
    </message>
    <message>
        <source>all left out, not printed</source>
        <translation>均未收入，不印</translation>
    </message>
    <message>
        <source>proves: %1</source>
        <translation>证明：%1</translation>
    </message>
    <message>
        <source>pages %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>%1
Proves: %2
F2 changes it.</source>
        <translation>%1
证明：%2
按 F2 修改。</translation>
    </message>
    <message>
        <source>%1, proves: %2</source>
        <translation>%1，证明：%2</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>List of exhibits</source>
        <translation>证据目录</translation>
    </message>
    <message>
        <source>One-page summary</source>
        <translation>一页摘要</translation>
    </message>
    <message>
        <source>Timeline (two clocks)</source>
        <translation>时间线（两个时钟）</translation>
    </message>
    <message>
        <source>Integrity annex and how to check (SHA-256)</source>
        <translation>完整性附表与核验方法（SHA-256）</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1，未收入</translation>
    </message>
    <message>
        <source>left out of the bundle</source>
        <translation>不收入材料</translation>
    </message>
    <message>
        <source>%1
Proves: %2</source>
        <translation>%1
证明：%2</translation>
    </message>
    <message>
        <source>%1, %2, pages %3, in the bundle</source>
        <translation>%1，%2，第 %3 页，已收入</translation>
    </message>
    <message>
        <source>%1, left out of the bundle</source>
        <translation>%1，未收入</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
</TS>
