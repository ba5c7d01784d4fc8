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
        <source>No., amount, provider…</source>
        <translation>编号、金额、支付公司…</translation>
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
</context>
<context>
    <name>daozhang::ui::DossierPane</name>
    <message>
        <source>The preview cannot be shown. Make the PDF and open it with another program.</source>
        <translation>预览无法显示。请生成 PDF，用其他程序打开。</translation>
    </message>
    <message>
        <source>The bundle is in “%1”.</source>
        <translation>证据材料已存为“%1”。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>证明目的</translation>
    </message>
    <message>
        <source>Language of the bundle</source>
        <translation>材料语言</translation>
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
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>证据目录</translation>
    </message>
    <message>
        <source>Exhibits of the bundle</source>
        <translation>材料中的证据</translation>
    </message>
    <message>
        <source>Pages of the bundle</source>
        <translation>材料页面</translation>
    </message>
    <message>
        <source>making pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Space in or out · Alt+↑↓ moves · F2 what it proves · PgUp/PgDn pages</source>
        <translation>空格 收入或不收 · Alt+↑↓ 移动 · F2 证明目的 · PgUp/PgDn 翻页</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), %1</source>
        <translation>
            <numerusform>共 %n 页，%1</numerusform>
        </translation>
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
</context>
<context>
    <name>daozhang::ui::DossierPresenter</name>
    <message>
        <source>Making the bundle</source>
        <translation>正在生成证据材料</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ExhibitModel</name>
    <message>
        <source>Group 1</source>
        <translation>第一组</translation>
    </message>
    <message>
        <source>Group 2</source>
        <translation>第二组</translation>
    </message>
    <message>
        <source>Group 3</source>
        <translation>第三组</translation>
    </message>
    <message>
        <source>Group 4</source>
        <translation>第四组</translation>
    </message>
    <message>
        <source>Group 5</source>
        <translation>第五组</translation>
    </message>
    <message>
        <source>left out of the bundle</source>
        <translation>不收入材料</translation>
    </message>
    <message>
        <source>in the bundle</source>
        <translation>收入材料</translation>
    </message>
</context>
</TS>
