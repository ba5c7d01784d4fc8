<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Dossier</name>
    <message>
        <source>Exhibit %1 “%2”: %3</source>
        <translation>证据 %1“%2”：%3</translation>
    </message>
    <message>
        <source>Exhibit %1 “%2” is larger than 20 MB and is named with its digest only; hand it over apart.</source>
        <translation>证据 %1“%2”超过 20 MB，材料中只列校验值；请另行提交。</translation>
    </message>
    <message>
        <source>The bundle could not be written to “%1”: %2.</source>
        <translation>证据材料写不到“%1”：%2。</translation>
    </message>
    <message>
        <source>Digests of all pages and exhibits</source>
        <translation>各页与各件证据的校验值</translation>
    </message>
    <message>
        <source>The pages of the bundle could not be painted on this computer.</source>
        <translation>本机绘制不了证据材料的页面。</translation>
    </message>
    <message>
        <source>Evidence bundle, case %1: %2</source>
        <translation>证据材料，个案 %1：%2</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>正在写出证据材料</translation>
    </message>
    <message>
        <source>The bundle could not be written; check that there is room on the disk and that the folder may be written to.</source>
        <translation>证据材料没有写成；请检查磁盘空间，以及目标文件夹是否可写。</translation>
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
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Calls and promises</source>
        <translation>通话与承诺记录</translation>
    </message>
    <message>
        <source>Reconciliation sheet</source>
        <translation>对账说明表</translation>
    </message>
    <message>
        <source>Integrity annex</source>
        <translation>完整性附表</translation>
    </message>
    <message>
        <source>%1 · page %2</source>
        <translation>%1 · 第 %2 页</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>个案 %1</translation>
    </message>
    <message>
        <source>Daozhang · state of %1</source>
        <translation>到账 · 材料截至 %1</translation>
    </message>
    <message>
        <source>Exhibit %1 · page %2 of %3</source>
        <translation>证据 %1 · 第 %2 页 / 共 %3 页</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页 / 共 %2 页</translation>
    </message>
    <message>
        <source>This PDF carries no manifest.json, so it is no bundle of Daozhang, or it was taken out.</source>
        <translation>这份 PDF 里没有 manifest.json：它不是“到账”的证据材料，或清单已被取走。</translation>
    </message>
    <message>
        <source>The manifest.json in this PDF is not that of a bundle of Daozhang.</source>
        <translation>这份 PDF 里的 manifest.json 不是“到账”证据材料的清单。</translation>
    </message>
    <message>
        <source>This bundle was made by a newer version of Daozhang; check it with that one.</source>
        <translation>这份材料由更新版本的“到账”制作，请用该版本核验。</translation>
    </message>
    <message>
        <source>The bundle had %1 pages when it was made and has %2 now.</source>
        <translation>材料制作时 %1 页，现在 %2 页。</translation>
    </message>
    <message>
        <source>Page %1 is not as it was made.</source>
        <translation>第 %1 页与制作时不一致。</translation>
    </message>
    <message>
        <source>%1 of %2 pages are as they were made.</source>
        <translation>%2 页中 %1 页与制作时一致。</translation>
    </message>
    <message>
        <source>Exhibit %1 “%2”</source>
        <translation>证据 %1“%2”</translation>
    </message>
    <message>
        <source>%1 is not in the file: its original must be measured apart.</source>
        <translation>%1不在文件内，原件须另行核验。</translation>
    </message>
    <message>
        <source>%1 is missing from the file.</source>
        <translation>文件里缺少%1。</translation>
    </message>
    <message>
        <source>%1 is not the original: its SHA-256 differs.</source>
        <translation>%1不是原件：SHA-256 不符。</translation>
    </message>
    <message>
        <source>%1 originals in the file have the SHA-256 that was recorded.</source>
        <translation>文件内 %1 件原件的 SHA-256 与记录一致。</translation>
    </message>
    <message>
        <source>The attachment “%1” was not there when the bundle was made.</source>
        <translation>附件“%1”在制作时并不存在。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a PDF: it is damaged or of another kind.</source>
        <translation>“%1”不能作为 PDF 读取：已损坏，或是别种文件。</translation>
    </message>
    <message>
        <source>Pay the settlement of %1 to the agreed account within 15 days of receipt.</source>
        <translation>自签收之日起 15 日内将结算款 %1支付至约定结算账户；</translation>
    </message>
    <message>
        <source>State in writing for each sale its clearing date, its state and the number of the payout (Regulation on non-bank payment institutions, articles 25 and 30).</source>
        <translation>书面提供每笔交易的清算日期、状态与出款流水号（《非银行支付机构监督管理条例》第二十五条、第三十条）；</translation>
    </message>
    <message>
        <source>If the payout is withheld, state the reason, the way to appeal and the documents needed (Law against telecom and network fraud, articles 18 and 32).</source>
        <translation>如属延迟结算，书面告知原因、救济渠道与所需材料（《反电信网络诈骗法》第十八条、第三十二条）。</translation>
    </message>
    <message>
        <source>State in writing whether the payment of %1 was cleared, and to whom it was paid.</source>
        <translation>书面说明 %1这笔付款是否已清算、付给了谁；</translation>
    </message>
    <message>
        <source>If it was cleared, pay it to the shop; if not, give it back to the customer and say when.</source>
        <translation>已清算的，支付给本店；未清算的，退还顾客并告知退款日期。</translation>
    </message>
    <message>
        <source>State in writing what the credit of %1 is for.</source>
        <translation>书面说明 %1这笔入账的来由。</translation>
    </message>
    <message>
        <source>No temporary folder could be made for the exhibits: %1.</source>
        <translation>建不了存放证据的临时文件夹：%1。</translation>
    </message>
    <message>
        <source>The exhibit “%1” is not in the case any more; make the plan anew.</source>
        <translation>证据“%1”已不在个案里，请重新编排目录。</translation>
    </message>
    <message>
        <source>There is no room for the exhibits in the temporary folder: %1.</source>
        <translation>临时文件夹放不下证据：%1。</translation>
    </message>
    <message>
        <source>Reading the case</source>
        <translation>正在读取个案</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>CNY %1</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Dispute under the payment service agreement (settlement of %1 not received)</source>
        <translation>支付服务合同纠纷（结算款 %1未到账）</translation>
    </message>
    <message>
        <source>Customer debited, no success at the terminal (%1)</source>
        <translation>单边账：顾客已扣款，终端无成功记录（%1）</translation>
    </message>
    <message>
        <source>Credit of %1 that no sale explains</source>
        <translation>长款：%1入账无对应交易</translation>
    </message>
    <message>
        <source>Dispute over settlement under the payment service agreement</source>
        <translation>支付服务合同结算款争议</translation>
    </message>
    <message>
        <source>One-sided payment</source>
        <translation>单边账</translation>
    </message>
    <message>
        <source>Unexplained credit</source>
        <translation>长款说明</translation>
    </message>
    <message>
        <source>Group 1  The agreement</source>
        <translation>第一组&#x3000;合同关系</translation>
    </message>
    <message>
        <source>Group 2  The sales succeeded</source>
        <translation>第二组&#x3000;交易成功</translation>
    </message>
    <message>
        <source>Group 3  The money was not received</source>
        <translation>第三组&#x3000;未到账</translation>
    </message>
    <message>
        <source>Group 4  Demands and communication</source>
        <translation>第四组&#x3000;催告与沟通</translation>
    </message>
    <message>
        <source>Group 5  Loss</source>
        <translation>第五组&#x3000;损失</translation>
    </message>
    <message>
        <source>Electronic data (电子数据)</source>
        <translation>电子数据</translation>
    </message>
    <message>
        <source>Audio-visual material (视听资料)</source>
        <translation>视听资料</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Copy, original held</source>
        <translation>复印件（有原件）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>from the slip</source>
        <translation>取自签购单</translation>
    </message>
    <message>
        <source>from the contract</source>
        <translation>取自合同</translation>
    </message>
    <message>
        <source>from the official app</source>
        <translation>取自官方应用</translation>
    </message>
    <message>
        <source>from the label on the device</source>
        <translation>取自机身标签</translation>
    </message>
    <message>
        <source>from the web</source>
        <translation>取自网页</translation>
    </message>
    <message>
        <source>from the program’s directory</source>
        <translation>取自程序名录</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Broken: no credit up to %1</source>
        <translation>未兑现：至 %1 无入账</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>未兑现</translation>
    </message>
    <message>
        <source>Not due yet, or bank statement not there yet</source>
        <translation>未到期，或银行流水尚未导入</translation>
    </message>
    <message>
        <source>The exhibit “%1” could not be read.</source>
        <translation>证据“%1”读不出来。</translation>
    </message>
    <message>
        <source>This picture could not be shown (damaged, or of a kind that cannot be read here).</source>
        <translation>此图片无法显示（已损坏，或本机不识此格式）。</translation>
    </message>
    <message>
        <source>Converted from %1 for printing.</source>
        <translation>由 %1 格式转换后打印。</translation>
    </message>
    <message>
        <source>This PDF opens only with a password, so its pages could not be printed here.</source>
        <translation>此 PDF 须输入口令才能打开，其页面无法在此打印。</translation>
    </message>
    <message>
        <source>This PDF is damaged, so its pages could not be printed here.</source>
        <translation>此 PDF 已损坏，其页面无法在此打印。</translation>
    </message>
    <message>
        <source>The PDF carries a digital signature; it can be checked only in the original file.</source>
        <translation>此 PDF 带有电子签章，签章须在原始文件中验证。</translation>
    </message>
    <message>
        <source>The original PDF was protected against changes.</source>
        <translation>原始 PDF 设有防改保护。</translation>
    </message>
    <message>
        <source>This text is too long to print.</source>
        <translation>此文本过长，未打印。</translation>
    </message>
    <message>
        <source>The encoding of this text is not known, so it could not be printed.</source>
        <translation>此文本的编码无法识别，未能打印。</translation>
    </message>
    <message>
        <source>Card numbers are cut to the first six and last four digits; the original is kept by the claimant.</source>
        <translation>卡号只保留前六后四；原件由提交人保存。</translation>
    </message>
    <message>
        <source>A sound recording: to be heard from the original file.</source>
        <translation>录音：请以原始文件播放。</translation>
    </message>
    <message>
        <source>A video: to be watched from the original file.</source>
        <translation>录像：请以原始文件播放。</translation>
    </message>
    <message>
        <source>A file of a kind that cannot be printed here.</source>
        <translation>此类文件无法在此打印。</translation>
    </message>
    <message>
        <source>Exhibit %1 “%2” is not what was stored: its SHA-256 differs. No bundle was made; check the shop file and take the exhibit from a backup.</source>
        <translation>证据 %1“%2”与存入时不一致：SHA-256 不符。未制作材料；请检查账簿文件，并从备份取回该证据。</translation>
    </message>
    <message>
        <source>The exhibit “%1” of the plan is not in the case any more; make the plan anew.</source>
        <translation>目录中的证据“%1”已不在个案里，请重新编排目录。</translation>
    </message>
    <message>
        <source>Reading exhibit %1</source>
        <translation>正在读取证据 %1</translation>
    </message>
    <message>
        <source>Exhibit %1</source>
        <translation>证据 %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Taken in: %1</source>
        <translation>取得：%1</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>原件：%1</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>收到时原样</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>in the page, byte for byte</source>
        <translation>在页内，逐字节保留</translation>
    </message>
    <message>
        <source>attached as “%1”</source>
        <translation>作为附件“%1”</translation>
    </message>
    <message>
        <source>not in this file: too large; kept by the claimant</source>
        <translation>过大，不在本文件内；由提交人保存</translation>
    </message>
    <message>
        <source>not in this file; kept by the claimant</source>
        <translation>不在本文件内；由提交人保存</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>媒体类型</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Original at</source>
        <translation>原件所在</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>证明目的</translation>
    </message>
    <message>
        <source>In this bundle</source>
        <translation>在本材料中</translation>
    </message>
    <message>
        <source>How to check this bundle</source>
        <translation>如何核验本材料</translation>
    </message>
    <message>
        <source>Attached originals: open the list of attachments in any PDF reader and save the file. Its SHA-256 must be the one in the table above (Windows: certutil -hashfile FILE SHA256; macOS: shasum -a 256 FILE; Linux: sha256sum FILE).</source>
        <translation>附件中的原件：在任一 PDF 阅读器中打开附件列表，另存该文件，其 SHA-256 应与上表相同（Windows：certutil -hashfile 文件 SHA256；macOS：shasum -a 256 文件；Linux：sha256sum 文件）。</translation>
    </message>
    <message>
        <source>Photographs marked “in the page, byte for byte”: take them out with “pdfimages -all” (poppler-utils) and measure them in the same way; the file that comes out is the original.</source>
        <translation>标为“在页内，逐字节保留”的照片：用 pdfimages -all（poppler-utils）取出，同样计算；取出的文件即原件。</translation>
    </message>
    <message>
        <source>The whole bundle: the attachment manifest.json lists a digest of each page and of each exhibit. The free program Daozhang recomputes them: “daozhang-cli verify FILE.pdf” names every page, picture or attachment that was changed, added or taken out.</source>
        <translation>整份材料：附件 manifest.json 列有每一页、每一件证据的校验值。用自由软件“到账”运行 daozhang-cli verify 文件.pdf 即可重新计算，并指出任何被改动、增加或取走的页、图片或附件。</translation>
    </message>
    <message>
        <source>The SHA-256 of this PDF file as a whole is recorded in the claimant’s journal, whose entries are chained by digests, and will be named on request.</source>
        <translation>本 PDF 文件整体的 SHA-256 已记入提交人的日志；日志各条以校验值相连，可应要求出示。</translation>
    </message>
    <message>
        <source>Each exhibit was measured when it was stored and again when this bundle was made; the digests were equal. Times are of the shop’s time zone, %1.</source>
        <translation>每件证据在存入时与制作本材料时各计算一次校验值，两次一致。时间为店铺所在时区（%1）。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>File, bytes</source>
        <translation>文件、字节</translation>
    </message>
    <message>
        <source>Stored, by</source>
        <translation>存入、经手</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 owes %2 %3, due on %4.</source>
        <translation>%1应向%2支付 %3，应到账日 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%1 owes %2 %3: the net of %n sale(s) that the terminal called successful, due on %4 and not in the bank by %5.</source>
        <translation>
            <numerusform>%1应向%2支付 %3：即终端显示成功的 %n 笔交易的净额，应于 %4 到账，至 %5 银行账户未收到。</numerusform>
        </translation>
    </message>
    <message>
        <source>A customer of %1 was debited %2, while the terminal of %3 shows no success; the sum is to be paid to the shop or given back to the customer.</source>
        <translation>%1的顾客已被扣款 %2，而%3的终端没有成功记录；该款应支付给本店，或退还顾客。</translation>
    </message>
    <message>
        <source>%1 paid %2 %3 that no sale explains; %2 asks what it is for.</source>
        <translation>%1向%2支付了 %3，没有对应的交易；%2请其说明来由。</translation>
    </message>
    <message>
        <source>Sales %1 − fees %2</source>
        <translation>消费 %1 − 手续费 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late on %1</source>
        <translation>
            <numerusform>至 %1 超期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreed rule: %1</source>
        <translation>约定：%1 结算</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>未到账金额</translation>
    </message>
    <message>
        <source>Amount in dispute</source>
        <translation>争议金额</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>应到账日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Owed by</source>
        <translation>应付款人</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>Terminal’s time</source>
        <translation>终端时间</translation>
    </message>
    <message>
        <source>Trace no.</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>RRN</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
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
        <source>Net due</source>
        <translation>应到净额</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, all on the reconciliation sheet, %1</source>
        <translation>
            <numerusform>另有 %n 笔，见对账说明表%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total of %n sale(s)</source>
        <translation>
            <numerusform>合计 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>[%1, %2]</source>
        <translation>［%1 %2］</translation>
    </message>
    <message>
        <source>Deposit of %1: %2</source>
        <translation>%1 到账：%2</translation>
    </message>
    <message>
        <source>The bank statements are complete up to %1.</source>
        <translation>银行流水完整至 %1。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承诺到账日</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Call, %1</source>
        <translation>电话，%1</translation>
    </message>
    <message>
        <source>Call, ticket %1</source>
        <translation>电话，工单 %1</translation>
    </message>
    <message>
        <source>Level L%1</source>
        <translation>升级至 L%1</translation>
    </message>
    <message>
        <source>answer due on %1</source>
        <translation>应于 %1 前答复</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier one(s): %1</source>
        <translation>
            <numerusform>另有更早的 %n 项：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Claimant (signature, seal):</source>
        <translation>提交人（签名/盖章）：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Case of the claimant</source>
        <translation>个案编号</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>State of</source>
        <translation>材料截至</translation>
    </message>
    <message>
        <source>Matter: %1</source>
        <translation>案由：%1</translation>
    </message>
    <message>
        <source>Case number: %1</source>
        <translation>案号：%1</translation>
    </message>
    <message>
        <source>Submitted by: %1</source>
        <translation>提交人：%1</translation>
    </message>
    <message>
        <source>Copies: 1 original, ____ duplicate(s)</source>
        <translation>份数：正本 1 份，副本 ____ 份</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>证据名称</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Original or copy</source>
        <translation>原件/复印件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>(of %1)</source>
        <translation>（形成于 %1）</translation>
    </message>
    <message>
        <source>Writing page %1</source>
        <translation>正在写第 %1 页</translation>
    </message>
    <message>
        <source>The font “%1” is not on this computer, so no bundle can be made; install the package fonts-noto-cjk (on Windows: the Noto CJK fonts) and try again.</source>
        <translation>本机没有字体“%1”，无法制作证据材料；请安装软件包 fonts-noto-cjk（Windows：Noto CJK 字体）后再试。</translation>
    </message>
    <message>
        <source>The picture “%1” could not be read.</source>
        <translation>图片“%1”读不出来。</translation>
    </message>
    <message>
        <source>Time, terminal</source>
        <translation>时间、终端</translation>
    </message>
    <message>
        <source>Trace no., RRN</source>
        <translation>凭证号、参考号</translation>
    </message>
    <message>
        <source>Card or channel</source>
        <translation>卡号或渠道</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Due, state</source>
        <translation>应到账日、状态</translation>
    </message>
    <message numerus="yes">
        <source>Total of %n row(s)</source>
        <translation>
            <numerusform>合计 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), clearing day %1</source>
        <translation>
            <numerusform>交易 %n 笔，清算日 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Fees by the agreement</source>
        <translation>手续费（按约定）</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s), void(s) or reversal(s)</source>
        <translation>
            <numerusform>退货、撤销或冲正 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %n sale(s), net</source>
        <translation>
            <numerusform>未到 %n 笔，净额</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing out of a set of %n sale(s), net</source>
        <translation>
            <numerusform>%n 笔之中未到的净额</numerusform>
        </translation>
    </message>
    <message>
        <source>Deduction: %1</source>
        <translation>扣款：%1</translation>
    </message>
    <message>
        <source>Rounding of fees</source>
        <translation>手续费尾差</translation>
    </message>
    <message>
        <source>Difference that nothing explains</source>
        <translation>说明不了的差额</translation>
    </message>
    <message>
        <source>Part of the deposit</source>
        <translation>到账的组成</translation>
    </message>
    <message>
        <source>Deposit as the bank booked it</source>
        <translation>银行入账金额</translation>
    </message>
    <message>
        <source>What is missing is inferred: these sets of sales make up the gap exactly, likeliest first.</source>
        <translation>未到的交易系推算：下列各组交易的净额恰等于差额，按可能性排列。</translation>
    </message>
    <message>
        <source>%1 (net %2)</source>
        <translation>%1（净额 %2）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more set(s)</source>
        <translation>
            <numerusform>另有 %n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Payer: %1</source>
        <translation>付款人：%1</translation>
    </message>
    <message>
        <source>Memo: %1</source>
        <translation>摘要：%1</translation>
    </message>
    <message>
        <source>Bank’s number: %1</source>
        <translation>银行流水号：%1</translation>
    </message>
    <message>
        <source>All rows of this lump:</source>
        <translation>本笔合并到账的全部交易：</translation>
    </message>
    <message>
        <source>Net of all rows %1; deposit %2; difference %3.</source>
        <translation>各行净额合计 %1；到账 %2；差额 %3。</translation>
    </message>
    <message>
        <source>Promises, judged by the bank statement</source>
        <translation>承诺及兑现情况（以银行流水为准）</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>承诺时间</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手</translation>
    </message>
    <message>
        <source>Steps of escalation</source>
        <translation>升级与发文</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Document and number</source>
        <translation>文书、编号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Answer due, and how it was counted</source>
        <translation>答复期限及算法</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number dialled</source>
        <translation>拨打号码</translation>
    </message>
    <message>
        <source>Agent, ticket</source>
        <translation>客服、工单</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>通话内容</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1. Bank statements are complete up to %2. Every amount below adds up to the fen.</source>
        <translation>截至 %1。银行流水完整至 %2。以下各数逐分相加可得。</translation>
    </message>
    <message>
        <source>As of %1. No bank statement covers the days in question yet.</source>
        <translation>截至 %1。尚无覆盖相关日期的银行流水。</translation>
    </message>
    <message>
        <source>The sales of this case</source>
        <translation>本案交易</translation>
    </message>
    <message>
        <source>How the due dates were counted</source>
        <translation>应到账日的计算</translation>
    </message>
    <message>
        <source>The message on the telephone is the original; sender, time and text stand here as they were recorded from it.</source>
        <translation>手机中的短信为原件；此处按原件记录发送方、时间与内容。</translation>
    </message>
    <message>
        <source>Each entry has two clocks: when it happened, and when the claimant’s books knew of it. The entries are chained by digests, so that a later change would show. The claimant’s working notes are not listed.</source>
        <translation>每条记录有两个时间：发生时间，和提交人账簿记录的时间。各条记录以校验值相连，事后改动即可发现。提交人的内部工作记录未列入。</translation>
    </message>
    <message>
        <source>Document (书证)</source>
        <translation>书证</translation>
    </message>
    <message>
        <source>(taken in on %1)</source>
        <translation>（取得于 %1）</translation>
    </message>
    <message>
        <source>Exhibit no.</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>State in writing what delayed the settlement of %1.</source>
        <translation>书面说明结算款 %1延迟的原因。</translation>
    </message>
    <message>
        <source>Matter of a settlement of %1</source>
        <translation>结算款 %1延迟到账</translation>
    </message>
    <message numerus="yes">
        <source>%1 was to pay %2 %3 by %4; the whole of it was in the bank on %5, %n day(s) late.</source>
        <translation>
            <numerusform>%1应于 %4 前向%2支付 %3；该款至 %5 才全部到账，逾期 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was to pay %2 %3 by %4; the whole of it is in the bank.</source>
        <translation>%1应于 %4 前向%2支付 %3；该款已全部到账。</translation>
    </message>
    <message>
        <source>The sales of this case were voided, refunded or taken out; nothing is owed any more.</source>
        <translation>本案交易已撤销、退货或剔除，不再有应付款。</translation>
    </message>
    <message>
        <source>%1 owes %2 %3. Of %4 due on %5, %6 arrived by %7; the rest is not in the bank.</source>
        <translation>%1应向%2支付 %3：应于 %5 到账的 %4中，至 %7 已到 %6，其余银行账户未收到。</translation>
    </message>
    <message>
        <source>Amount of the case</source>
        <translation>涉案金额</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>SHA-256 of the whole file, to compare with the one its maker names: %1</source>
        <translation>整个文件的 SHA-256，请与制作人提供的对照：%1</translation>
    </message>
    <message>
        <source>The bundle that was made cannot be read back.</source>
        <translation>生成的材料读不回来。</translation>
    </message>
    <message>
        <source>made by the claimant</source>
        <translation>本店制作</translation>
    </message>
    <message>
        <source>Computation of the due date</source>
        <translation>应到日计算书</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) made, none kept</source>
        <translation>
            <numerusform>%n 次承诺均落空</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) made, %1 broken</source>
        <translation>
            <numerusform>%n 次承诺，%1 次落空</numerusform>
        </translation>
    </message>
    <message>
        <source>No credit for this payment</source>
        <translation>没有这笔款的入账</translation>
    </message>
    <message>
        <source>When the money arrived</source>
        <translation>款项何时到账</translation>
    </message>
    <message>
        <source>No such credit from %1 to %2</source>
        <translation>%1 至 %2 无该款入账</translation>
    </message>
    <message>
        <source>No such credit when it was due</source>
        <translation>应到日无该款入账</translation>
    </message>
    <message>
        <source>The sales of the claim: amount, fee, net and due date of each.</source>
        <translation>所涉交易逐笔列明金额、手续费、净额与应到日。</translation>
    </message>
    <message>
        <source>By the agreement and the official calendar the money was due on %1.</source>
        <translation>依约定与节假日安排，应到日为 %1。</translation>
    </message>
    <message>
        <source>How the due date follows from the agreement and the official calendar.</source>
        <translation>依约定与节假日安排计算应到日。</translation>
    </message>
    <message>
        <source>When and how the shop demanded the money.</source>
        <translation>本店何时、以何种方式催告。</translation>
    </message>
    <message>
        <source>A payment service agreement exists</source>
        <translation>双方之间有支付服务合同</translation>
    </message>
    <message>
        <source>%1 settlement is agreed</source>
        <translation>双方约定 %1 结算</translation>
    </message>
    <message>
        <source>The customer has paid</source>
        <translation>顾客已付款</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) completed</source>
        <translation>
            <numerusform>%n 笔消费均已完成</numerusform>
        </translation>
    </message>
    <message>
        <source>The money was demanded</source>
        <translation>本店已催告</translation>
    </message>
    <message>
        <source>The loss that followed, and its amount</source>
        <translation>由此造成的损失及金额</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1——%2</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>收件：%1</translation>
    </message>
    <message>
        <source>Agreed rule: %1. Business days are counted by the published calendar of public holidays and make-up working days.</source>
        <translation>约定规则：%1。工作日按公布的节假日与调休安排计算。</translation>
    </message>
    <message>
        <source>Clearing day</source>
        <translation>清算日</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已公布</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier one(s)</source>
        <translation>
            <numerusform>此前 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a part of the money arrived</source>
        <translation>款项只到账一部分</translation>
    </message>
    <message>
        <source>The deposits that the sales belong to, explained sale by sale.</source>
        <translation>所涉到账逐笔说明。</translation>
    </message>
    <message>
        <source>Pages are counted from the first one on and are the same on paper and in the file. Card numbers show the first six and last four digits only. SHA-256 digests of all exhibits, and how to check them: pages %1.</source>
        <translation>说明：本材料页码自首页起连续编排，与电子件页码一致。卡号仅示前六后四。各件 SHA-256 校验值及核验方法见第 %1 页。</translation>
    </message>
    <message>
        <source>The originals can be inspected.</source>
        <translation>原件可供核对。</translation>
    </message>
    <message>
        <source>The bundle could not be written to “%1”; check that there is room on the disk and that the folder may be written to.</source>
        <translation>证据材料没有写入“%1”；请检查磁盘空间，以及目标文件夹是否可写。</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1，最高 %2</translation>
    </message>
    <message>
        <source>%1 plus %2</source>
        <translation>%1 加 %2</translation>
    </message>
    <message>
        <source>%1 was kept back from the deposit of %2; the bank’s memo names “%3”. The sales of the deposit have arrived.</source>
        <translation>%2 的到账中被扣下 %1，银行摘要写明“%3”。该笔到账所含的交易均已到账。</translation>
    </message>
    <message>
        <source>%1 was kept back from the deposit of %2. The sales of the deposit have arrived.</source>
        <translation>%2 的到账中被扣下 %1。该笔到账所含的交易均已到账。</translation>
    </message>
    <message>
        <source>%1 was kept back from the deposit of %2, just the sum that is known as “%3”. The sales of the deposit have arrived.</source>
        <translation>%2 的到账中被扣下 %1，恰为“%3”的金额。该笔到账所含的交易均已到账。</translation>
    </message>
    <message numerus="yes">
        <source>%1 net is certain to be missing: some of %n sale(s) did not arrive. Which of them cannot be told from the deposit; none of them is said to be missing by itself.</source>
        <translation>
            <numerusform>确定短少 %1（净额）：所列 %n 笔交易中有一部分未到账。仅凭到账无法断定是哪几笔，故不主张其中某一笔必然未到账。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deposit of %1 is %2 less than its %n sale(s) should bring; no set of sales and no named deduction explains the gap.</source>
        <translation>
            <numerusform>%1 的到账比其所含 %n 笔交易应到的金额少 %2；没有任何一组交易或写明名目的扣款能说明这一差额。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fees of %1 were taken; at the agreed %2 they are %3: a difference of %4. The sales have arrived.</source>
        <translation>实收手续费 %1；按约定费率 %2 应为 %3，差额 %4。交易款项本身已到账。</translation>
    </message>
    <message>
        <source>%1 more was taken in fees than agreed. The sales have arrived.</source>
        <translation>实收手续费比约定多 %1。交易款项本身已到账。</translation>
    </message>
    <message>
        <source>%1 missing out of a set of sales</source>
        <translation>一组交易中短少 %1</translation>
    </message>
    <message>
        <source>%1 that a deposit is short without explanation</source>
        <translation>到账短少、原因不明 %1</translation>
    </message>
    <message>
        <source>%1 kept back as a deduction</source>
        <translation>扣款 %1</translation>
    </message>
    <message>
        <source>%1 of fees above the agreement</source>
        <translation>多收手续费 %1</translation>
    </message>
    <message>
        <source>%1 of sales that did not arrive</source>
        <translation>未到账交易款 %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>claim</comment>
        <extracomment>Separator of the parts of a claim</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source> / </source>
        <comment>rates</comment>
        <extracomment>Separator of fee rates</extracomment>
        <translation> / </translation>
    </message>
    <message>
        <source>%1 took fees of %2 where the agreed %3 makes %4. The difference of %5 is to be paid back to %6; the sales themselves have arrived.</source>
        <translation>%1实收手续费 %2，按约定费率 %3 应为 %4，多收的 %5 应退还%6；交易款项本身已到账。</translation>
    </message>
    <message>
        <source>%1 took %2 more in fees than agreed, to be paid back to %3; the sales themselves have arrived.</source>
        <translation>%1实收手续费比约定多 %2，应退还%3；交易款项本身已到账。</translation>
    </message>
    <message>
        <source>%1 owes %2 %3.</source>
        <translation>%1应向%2支付 %3。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 owes %2 %3: %4.</source>
        <translation>%1应向%2支付 %3：%4。</translation>
    </message>
    <message>
        <source>Of it %1 was paid by %2; %3 is open.</source>
        <translation>其中 %1 已于 %2 前支付，尚欠 %3。</translation>
    </message>
    <message>
        <source>Fees of %1 agreed, %2 taken</source>
        <translation>手续费约定 %1，实收 %2</translation>
    </message>
    <message>
        <source>%1 more taken in fees than agreed</source>
        <translation>手续费比约定多收 %1</translation>
    </message>
    <message>
        <source>%1 kept back</source>
        <translation>扣下 %1</translation>
    </message>
    <message>
        <source>%1 kept back as “%2”</source>
        <translation>以“%2”名目扣下 %1</translation>
    </message>
    <message>
        <source>Deposit of %1 short by %2</source>
        <translation>%1 到账短少 %2</translation>
    </message>
    <message>
        <source>Pay the %1 that was taken in fees above the agreement back to the agreed account within 15 days of receipt.</source>
        <translation>自签收之日起 15 日内将多收的手续费 %1退还至约定结算账户；</translation>
    </message>
    <message>
        <source>State in writing for each sale the fee rate that was applied, and the clause of the agreement that it rests on.</source>
        <translation>书面说明每笔交易实际适用的费率，及其所依据的合同条款。</translation>
    </message>
    <message>
        <source>Pay the %1 that was kept back to the agreed account within 15 days of receipt, or show the clause of the agreement that allows the deduction.</source>
        <translation>自签收之日起 15 日内将扣下的 %1支付至约定结算账户，或者出示允许该项扣款的合同条款；</translation>
    </message>
    <message>
        <source>State in writing what each deduction is for, and how its sum was computed.</source>
        <translation>书面说明每项扣款的名目与计算方法。</translation>
    </message>
    <message>
        <source>Pay the missing %1 to the agreed account within 15 days of receipt.</source>
        <translation>自签收之日起 15 日内将短少的 %1支付至约定结算账户；</translation>
    </message>
    <message>
        <source>State in writing for each of the sales listed its clearing date, its state and the number of the payout, so that it is plain which were not paid (Regulation on non-bank payment institutions, articles 25 and 30).</source>
        <translation>书面提供所列每笔交易的清算日期、状态与出款流水号，以查明哪几笔未支付（《非银行支付机构监督管理条例》第二十五条、第三十条）。</translation>
    </message>
    <message>
        <source>Hand over the list of all sales, fees and deductions that the deposit of %1 is made of.</source>
        <translation>书面提供 %1 到账所含全部交易、手续费与扣款的明细。</translation>
    </message>
    <message>
        <source>Pay %1 to the agreed account within 15 days of receipt.</source>
        <translation>自签收之日起 15 日内将 %1支付至约定结算账户；</translation>
    </message>
    <message>
        <source>State in writing the clause of the agreement that each fee and deduction rests on.</source>
        <translation>书面说明每项手续费与扣款所依据的合同条款。</translation>
    </message>
    <message>
        <source>Dispute under the payment service agreement (%1 of fees above the agreement)</source>
        <translation>支付服务合同纠纷（多收手续费 %1）</translation>
    </message>
    <message>
        <source>Dispute under the payment service agreement (%1 deducted from the settlement)</source>
        <translation>支付服务合同纠纷（从结算款中扣款 %1）</translation>
    </message>
    <message>
        <source>Dispute under the payment service agreement (settlement, fees and deductions of %1)</source>
        <translation>支付服务合同纠纷（结算款、手续费与扣款共 %1）</translation>
    </message>
    <message>
        <source>Group 3  The fees that were taken</source>
        <translation>第三组  多收的手续费</translation>
    </message>
    <message>
        <source>Group 3  The deduction</source>
        <translation>第三组  扣款</translation>
    </message>
    <message>
        <source>Group 3  What the books show</source>
        <translation>第三组  对账情况</translation>
    </message>
    <message>
        <source>State in writing why %1 was taken off the settlement.</source>
        <translation>书面说明从结算款中扣除 %1 的原因。</translation>
    </message>
    <message>
        <source>The fee of each sale by the agreement and as it was taken, and the deposits in which it was taken.</source>
        <translation>逐笔列明约定手续费与实收手续费，以及收取所在的到账。</translation>
    </message>
    <message>
        <source>A fee of %1 is agreed</source>
        <translation>约定手续费率 %1</translation>
    </message>
    <message>
        <source>Agreed rate</source>
        <translation>约定费率</translation>
    </message>
    <message>
        <source>Fee agreed</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Fee taken</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Deposit of %1, in which they were taken</source>
        <translation>收取所在的到账：%1</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Fees as they were taken</source>
        <translation>手续费（实收）</translation>
    </message>
    <message>
        <source>Fees by the provider’s file</source>
        <translation>手续费（按支付公司文件）</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>全额</translation>
    </message>
    <message>
        <source>The fees: agreed and taken</source>
        <translation>手续费：约定与实收</translation>
    </message>
    <message>
        <source>%1 has paid %2 back to %3; nothing is owed any more.</source>
        <translation>%1已将 %2退还%3，现已不欠款。</translation>
    </message>
    <message>
        <source>The books show no such difference any more; nothing is owed.</source>
        <translation>账上已无此项差额，现已不欠款。</translation>
    </message>
    <message>
        <source>To be paid back</source>
        <translation>应退还金额</translation>
    </message>
    <message>
        <source>Taken %1 − agreed %2</source>
        <translation>实收 %1 − 约定 %2</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>扣下金额</translation>
    </message>
    <message>
        <source>Missing out of a set</source>
        <translation>短少金额</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>短少金额</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>主张金额</translation>
    </message>
    <message>
        <source>Agreed fee: %1</source>
        <translation>约定费率：%1</translation>
    </message>
    <message>
        <source>Deposit of</source>
        <translation>所在到账</translation>
    </message>
    <message>
        <source>1. %1</source>
        <comment>section</comment>
        <translation>一、%1</translation>
    </message>
    <message>
        <source>2. %1</source>
        <comment>section</comment>
        <translation>二、%1</translation>
    </message>
    <message>
        <source>3. %1</source>
        <comment>section</comment>
        <translation>三、%1</translation>
    </message>
    <message>
        <source>4. %1</source>
        <comment>section</comment>
        <translation>四、%1</translation>
    </message>
    <message>
        <source>The sales</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Why it has not arrived</source>
        <translation>为什么是未到账</translation>
    </message>
    <message>
        <source>What the books show</source>
        <translation>账上所示</translation>
    </message>
    <message>
        <source>Demands and promises</source>
        <translation>催收与承诺</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message numerus="yes">
        <source>%1 net is certain to be missing. %2 of it is the net of sales that did not arrive: %3. The other %4 is missing out of %n further sale(s), of which some did not arrive; which of them cannot be told from the deposit.</source>
        <translation>
            <numerusform>确定短少 %1（净额）：其中 %2 是确定未到账的交易（凭证号 %3）；其余 %4 出自另外 %n 笔交易，其中一部分未到账，仅凭到账无法断定是哪几笔。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>trace numbers</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The sales in question</source>
        <translation>所涉交易</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not come by themselves. Either they are missing, or the deposit of %2 over %3, which is not explained in full, pays them too. The books do not tell which; what that deposit pays is asked.</source>
        <translation>
            <numerusform>%n 笔交易（净额 %1）没有单独到账。要么没有到账，要么已包含在%2那笔 %3 的到账里（这笔到账本身没有完全对清）。账面上分不清是哪一种，因此请求说明那笔到账付的是哪些交易。</numerusform>
        </translation>
    </message>
    <message>
        <source>This archive carries no manifest.json, so it is none of Daozhang, or it was taken out.</source>
        <translation>这个压缩包里没有 manifest.json：它不是“到账”导出的，或清单已被取走。</translation>
    </message>
    <message>
        <source>The manifest.json in this archive is not that of case files of Daozhang.</source>
        <translation>压缩包里的 manifest.json 不是“到账”个案的清单。</translation>
    </message>
    <message>
        <source>This archive was made by a newer version of Daozhang; check it with that one.</source>
        <translation>这个压缩包由更新版本的“到账”导出，请用那个版本核验。</translation>
    </message>
    <message>
        <source>%1 of %2 files have the SHA-256 that was recorded.</source>
        <translation>%2 个文件中，%1 个的 SHA-256 与记录一致。</translation>
    </message>
    <message>
        <source>The file “%1” was not there when the archive was made.</source>
        <translation>文件“%1”在导出时并不存在。</translation>
    </message>
    <message>
        <source>“%1” is missing from the archive.</source>
        <translation>压缩包里缺少“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not as it was made: its SHA-256 differs.</source>
        <translation>“%1”已不是导出时的样子：SHA-256 不一致。</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another folder, or see whether the disk is full.</source>
        <translation>“%1”写不进去：%2。请换一个文件夹，或看看磁盘是否已满。</translation>
    </message>
    <message>
        <source>Writing the files of case %1</source>
        <translation>正在写入个案 %1 的文件</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>立案时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应到账日</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>交易金额</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>尚未到账</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>负责人</translation>
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
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案时间</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>交易笔数</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>证据件数</translation>
    </message>
    <message>
        <source>Name the file by what it is to be: .zip for everything that the cases hold, .xlsx or .csv for a table of them.</source>
        <translation>请按要导出的内容取文件名：.zip 为个案的全部内容，.xlsx 或 .csv 为个案一览表。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as an archive: it is damaged or of another kind.</source>
        <translation>“%1”无法作为压缩包读取：已损坏，或不是压缩包。</translation>
    </message>
    <message>
        <source>%1 missing, or in a deposit that is not explained</source>
        <translation>%1 未到账，或已含在另一笔未对清的到账里</translation>
    </message>
    <message>
        <source>%1 owes %2 %3, unless a deposit that came pays it.</source>
        <translation>%1应付%2 %3；除非已到的某笔款项付的就是这笔钱。</translation>
    </message>
    <message>
        <source>State in writing which sales the deposit of %1 pays, with the list of its sales, fees and deductions (Regulation on non-bank payment institutions, articles 25 and 30).</source>
        <translation>书面说明 %1 那笔到账付的是哪些交易，并附该笔到账的交易、手续费和扣款明细（《非银行支付机构监督管理条例》第二十五条、第三十条）。</translation>
    </message>
    <message>
        <source>Pay what it does not pay of the %1 to the agreed account within 15 days of receipt.</source>
        <translation>那笔到账未包含的部分（以 %1 为限），请在收到本函后 15 日内付至约定账户。</translation>
    </message>
    <message>
        <source>Missing, or in a deposit</source>
        <translation>未到账，或已含在他笔到账</translation>
    </message>
</context>
<context>
    <name>Objections</name>
    <message>
        <source>Noted as done. %1</source>
        <translation>已办妥。%1</translation>
    </message>
    <message>
        <source>The summary says: %1</source>
        <translation>摘要已写明：%1</translation>
    </message>
    <message>
        <source>Take the note back</source>
        <translation>取消记录</translation>
    </message>
    <message>
        <source>Take it out of the summary</source>
        <translation>从摘要撤下</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between exhibit numbers</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Take “%1” in</source>
        <translation>收入《%1》</translation>
    </message>
    <message>
        <source>“Nothing of the kind was agreed”</source>
        <translation>“没有这样的约定”</translation>
    </message>
    <message>
        <source>The agreement is in the bundle: %1.</source>
        <translation>协议已收入材料：%1。</translation>
    </message>
    <message>
        <source>The bundle holds no agreement.</source>
        <translation>材料里没有协议。</translation>
    </message>
    <message>
        <source>The bundle holds no agreement; that %1 is agreed stands in the shop’s own settings only.</source>
        <translation>材料里没有协议；约定 %1 只见于本店自己的设置。</translation>
    </message>
    <message>
        <source>Attach the agreement…</source>
        <translation>附上协议…</translation>
    </message>
    <message>
        <source>“It is not due yet”</source>
        <translation>“还没到期”</translation>
    </message>
    <message>
        <source>No due date can be computed: the provider’s terms are not set.</source>
        <translation>算不出应到日：还没有填写这家机构的结算约定。</translation>
    </message>
    <message>
        <source>Set the terms…</source>
        <translation>填写结算约定…</translation>
    </message>
    <message>
        <source>It is due on %1; the books were reconciled as of %2.</source>
        <translation>应到日 %1；账目核对到 %2。</translation>
    </message>
    <message>
        <source>Look at the case</source>
        <translation>看个案</translation>
    </message>
    <message>
        <source>Due on %1, but the official calendar of that year was not published when it was computed.</source>
        <translation>应到 %1，但计算时当年的节假日安排尚未公布。</translation>
    </message>
    <message>
        <source>Read the calendar…</source>
        <translation>读入日历…</translation>
    </message>
    <message>
        <source>Due on %1; the computation is not in the bundle.</source>
        <translation>应到 %1；计算书没有收入材料。</translation>
    </message>
    <message>
        <source>Due on %1, computed by agreement and calendar in %2.</source>
        <translation>应到 %1，按约定与日历算出，见 %2。</translation>
    </message>
    <message>
        <source>“It has arrived by now”</source>
        <translation>“现在应该到账了”</translation>
    </message>
    <message>
        <source>Import a statement…</source>
        <translation>导入流水…</translation>
    </message>
    <message>
        <source>No bank statement covers the due date %1 yet.</source>
        <translation>还没有银行流水覆盖应到日 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The statements end on %1, %n day(s) ago; what came since has not been looked at.</source>
        <translation>
            <numerusform>流水只到 %1，是 %n 天前；此后的入账还没有核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>The statements are complete from %1 to %2 and show no such credit.</source>
        <translation>%1 至 %2 的流水完整，没有这笔入账。</translation>
    </message>
    <message>
        <source>“It was paid within another deposit”</source>
        <translation>“已合并到账”</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the provider’s %n deposit(s) from %2 to %3 cannot be explained yet.</source>
        <translation>
            <numerusform>%2 至 %3 这家机构 %n 笔到账中，有 %1 笔还说明不了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the books</source>
        <translation>看账目</translation>
    </message>
    <message>
        <source>The provider paid nothing at all from %1 to %2.</source>
        <translation>%1 至 %2 这家机构没有任何到账。</translation>
    </message>
    <message numerus="yes">
        <source>All %n deposit(s) of the provider from %1 to %2 are explained sale by sale.</source>
        <translation>
            <numerusform>%1 至 %2 这家机构 %n 笔到账已逐笔说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>“Nothing is owed”</source>
        <translation>“不欠款”</translation>
    </message>
    <message>
        <source>The whole sum is in the bank: the bundle can ask for reasons only, not for money.</source>
        <translation>款项已全部到账：材料只能要求说明原因，不能再要求付款。</translation>
    </message>
    <message>
        <source>The sales were voided, refunded or taken out: nothing is owed.</source>
        <translation>这些交易已撤销、退货或排除：不再欠款。</translation>
    </message>
    <message>
        <source>“We kept our promise”</source>
        <translation>“我们按承诺付了”</translation>
    </message>
    <message>
        <source>The promise for %1 was kept by a deposit, and %2 is still claimed.</source>
        <translation>%1 的承诺已有到账兑现，材料仍请求 %2。</translation>
    </message>
    <message>
        <source>“We have paid”</source>
        <translation>“已经付过了”</translation>
    </message>
    <message>
        <source>%1 arrived and is taken off; %2 is claimed.</source>
        <translation>已到 %1，已扣除；请求 %2。</translation>
    </message>
    <message>
        <source>“It was paid as promised”</source>
        <translation>“已按承诺付款”</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) fell due and the bank statement shows no credit.</source>
        <translation>
            <numerusform>%n 次承诺到期，银行流水均无入账。</numerusform>
        </translation>
    </message>
    <message>
        <source>“You never asked us”</source>
        <translation>“你们从没找过我们”</translation>
    </message>
    <message>
        <source>No call and no letter is recorded in this case.</source>
        <translation>本案没有任何通话或函件记录。</translation>
    </message>
    <message>
        <source>Log a call…</source>
        <translation>记通话…</translation>
    </message>
    <message>
        <source>Attach the letter…</source>
        <translation>附上函件…</translation>
    </message>
    <message>
        <source>The table of calls is not in the bundle.</source>
        <translation>通话与承诺表没有收入材料。</translation>
    </message>
    <message>
        <source>What was sent to them is in the bundle.</source>
        <translation>寄给对方的材料已收入。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) and letter(s) are listed in %1.</source>
        <translation>
            <numerusform>通话与函件共 %n 次，见 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>“You cannot say which sale is missing”</source>
        <translation>“说不清是哪一笔”</translation>
    </message>
    <message>
        <source>The gap of %1 is certain to the fen; the sales that can make it up are listed in %2.</source>
        <translation>差额 %1 分毫确定；可能构成差额的交易见 %2。</translation>
    </message>
    <message>
        <source>The gap of %1 is certain, but the sheet that shows it is not in the bundle.</source>
        <translation>差额 %1 是确定的，但对账说明表没有收入材料。</translation>
    </message>
    <message>
        <source>“That is only what you say yourselves”</source>
        <translation>“这是你们自己的说法”</translation>
    </message>
    <message numerus="yes">
        <source>%1: made by the shop itself, and no statement of a bank or provider stands beside it.</source>
        <translation>
            <numerusform>%1 是本店自制，旁边没有银行或机构出具的流水、结算单印证。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach a stamped statement…</source>
        <translation>附上盖章流水…</translation>
    </message>
    <message>
        <source>%1: made by the shop itself; %2 bears it out. Put the shop’s seal on it.</source>
        <translation>%1 是本店自制，已有 %2 印证；请加盖公章。</translation>
    </message>
    <message>
        <source>Note as sealed</source>
        <translation>记为已盖章</translation>
    </message>
    <message>
        <source>“Those are only copies”</source>
        <translation>“只有复印件”</translation>
    </message>
    <message numerus="yes">
        <source>The originals of all %n paper(s) can be shown.</source>
        <translation>
            <numerusform>%n 件书证的原件均可出示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1 it is not noted that the original can be shown, and where it lies.</source>
        <translation>%1 没有记下可以出示原件、原件在哪里。</translation>
    </message>
    <message>
        <source>Note where %1 lies…</source>
        <translation>记下 %1 的原件…</translation>
    </message>
    <message>
        <source>“The sum is wrong”</source>
        <translation>“金额不对”</translation>
    </message>
    <message>
        <source>Case, books and the net of the sales all say %1.</source>
        <translation>个案、账目、各笔净额合计都是 %1。</translation>
    </message>
    <message>
        <source>Case and books both say %1.</source>
        <translation>个案与账目都是 %1。</translation>
    </message>
    <message>
        <source>The case says %1, the books %2, the net of the sales %3.</source>
        <translation>个案 %1，账目 %2，各笔净额合计 %3。</translation>
    </message>
    <message>
        <source>The case says %1, the books %2.</source>
        <translation>个案 %1，账目 %2。</translation>
    </message>
    <message>
        <source>list of exhibits</source>
        <translation>证据目录</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message numerus="yes">
        <source>Amount the same in %n place(s)</source>
        <translation>
            <numerusform>金额 %n 处相同</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the list of exhibits, the summary and the request.</source>
        <translation>证据目录、摘要、请求中都是 %1。</translation>
    </message>
    <message>
        <source>“You do not know yourselves what you want”</source>
        <translation>“你们自己都说不清要多少”</translation>
    </message>
    <message>
        <source>%1 is claimed, but this sum does not stand in: %2.</source>
        <translation>请求 %1，但这个数不见于：%2。</translation>
    </message>
    <message>
        <source>Word the request anew</source>
        <translation>重写请求</translation>
    </message>
    <message>
        <source>Card numbers cut</source>
        <translation>卡号已遮盖</translation>
    </message>
    <message>
        <source>No page that the program wrote shows a whole card number. Photos and PDFs are shown as they are: look at these yourself.</source>
        <translation>程序制作的页面上没有完整卡号。照片与 PDF 照原样收入，请自己看一遍。</translation>
    </message>
    <message>
        <source>Digits like a whole card number</source>
        <translation>有像完整卡号的数字</translation>
    </message>
    <message>
        <source>On page %1. Card numbers may be shown with six and four digits only.</source>
        <translation>在第 %1 页。卡号只能显示前六后四。</translation>
    </message>
    <message>
        <source>Pages run on</source>
        <translation>页码连续</translation>
    </message>
    <message>
        <source>Pages are missing</source>
        <translation>缺页</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) in the file, numbered from 1 on.</source>
        <translation>
            <numerusform>文件共 %n 页，从 1 起编。</numerusform>
        </translation>
    </message>
    <message>
        <source>List agrees with bookmarks</source>
        <translation>目录页码与书签一致</translation>
    </message>
    <message>
        <source>List and bookmarks differ</source>
        <translation>目录与书签不一致</translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n exhibit(s) has its bookmark on the page that the list names.</source>
        <translation>
            <numerusform>%n 件证据的书签都在目录所写的页上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a bookmark on their page: %1.</source>
        <translation>所在页没有书签：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n SHA-256 verified</source>
        <translation>
            <numerusform>%n 件 SHA-256 今日核验</numerusform>
        </translation>
    </message>
    <message>
        <source>Each original was measured just now and is what was stored.</source>
        <translation>刚刚逐件测算，与存入时一致。</translation>
    </message>
    <message>
        <source>%1 &lt; 20 MB</source>
        <translation>%1 &lt; 20 MB</translation>
    </message>
    <message>
        <source>“The file cannot be opened”</source>
        <translation>“文件太大，打不开”</translation>
    </message>
    <message>
        <source>Small enough for mail and upload.</source>
        <translation>可以邮寄、上传。</translation>
    </message>
    <message>
        <source>The bundle weighs %1; many desks take 20 MB at most. Leave out what can be shown later, or hand it over on a stick.</source>
        <translation>材料共 %1；许多受理处最多收 20 MB。可以先不收入能够当面出示的，或者用 U 盘递交。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Write the reason…</source>
        <translation>写原因…</translation>
    </message>
    <message>
        <source>There is no slip for %1: </source>
        <translation>%1没有签购单：</translation>
    </message>
    <message>
        <source>“There was no such sale”</source>
        <translation>“没有这笔交易”</translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n sale(s) has its slip in the bundle: %1.</source>
        <translation>
            <numerusform>%n 笔交易的签购单都在材料里：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach the slip…</source>
        <translation>附上原件…</translation>
    </message>
    <message>
        <source>Sales slip %1</source>
        <translation>签购单 %1</translation>
    </message>
    <message>
        <source>Number in %1…</source>
        <translation>在 %1 写明凭证号…</translation>
    </message>
    <message>
        <source>Exhibit %1 is a slip that names none of the sales.</source>
        <translation>证据 %1 是签购单，但没有写明是哪一笔。</translation>
    </message>
    <message numerus="yes">
        <source>“%n sale(s) have no slip”</source>
        <translation>
            <numerusform>“%n 笔没有签购单”</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in the terminal’s file only, %1 first. Attach the slips, or say why there are none.</source>
        <translation>只有终端明细，%1等缺原件。找到后附上；找不到则写明原因。</translation>
    </message>
    <message numerus="yes">
        <source>There are no slips for %n sale(s): </source>
        <translation>
            <numerusform>%n 笔交易没有签购单：</numerusform>
        </translation>
    </message>
    <message>
        <source>“There is no slip for %1”</source>
        <translation>“%1没有签购单”</translation>
    </message>
    <message>
        <source>It stands in the terminal’s file only. Attach the slip; if it cannot be found, say why.</source>
        <translation>只有终端明细，缺原件。找到后附上；找不到则写明原因。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>trace number</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>authorisation code</source>
        <translation>授权码</translation>
    </message>
    <message>
        <source>“The reference numbers differ: it is not the same payment”</source>
        <translation>“参考号不符，不是同一笔”</translation>
    </message>
    <message>
        <source>%1: terminal %2, provider’s file %3. The same in both: %4.</source>
        <translation>%1：终端 %2，对方后台 %3。两边一致的有：%4。</translation>
    </message>
    <message>
        <source>Say so in the summary</source>
        <translation>在摘要里写明</translation>
    </message>
    <message>
        <source>The respondent’s own record gives the reference number of %1 as %2, the terminal as %3; the same in both: %4. It is one and the same payment.</source>
        <translation>%1的参考号，对方后台记作 %2，终端记作 %3；其余%4一致，为同一笔交易。</translation>
    </message>
    <message>
        <source>“The times do not agree”</source>
        <translation>“时间对不上”</translation>
    </message>
    <message>
        <source>%1: the terminal’s clock and the provider’s file are %2 apart.</source>
        <translation>%1：终端时钟与对方文件相差 %2。</translation>
    </message>
    <message>
        <source>For %1 the terminal’s clock and the respondent’s record are %2 apart; all else agrees.</source>
        <translation>%1的终端时间与对方记录相差 %2，其余要素一致。</translation>
    </message>
    <message>
        <source>“We know nothing of such a sale”</source>
        <translation>“我们没有这笔记录”</translation>
    </message>
    <message numerus="yes">
        <source>The provider’s own file has %n of the sale(s), with the same amount and numbers.</source>
        <translation>
            <numerusform>对方自己的文件里有其中 %n 笔，金额与编号一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>“The message is about another payment”</source>
        <translation>“短信说的是另一笔”</translation>
    </message>
    <message>
        <source>Amount and time of %1 are those of the sale %2.</source>
        <translation>%1 的金额、时间与交易 %2一致。</translation>
    </message>
    <message>
        <source>Message %1 says %2, the terminal %3: %4 apart.</source>
        <translation>短信 %1 为 %2，终端为 %3，相差 %4。</translation>
    </message>
    <message>
        <source>The bank’s message is of %1, the terminal’s time %2: the clocks are %3 apart; the amount is the same.</source>
        <translation>银行短信时间 %1，终端时间 %2，两个时钟相差 %3；金额相同。</translation>
    </message>
    <message>
        <source>Look at the message</source>
        <translation>看短信</translation>
    </message>
    <message>
        <source>Message %1 speaks of %2; no sale of this case is of that sum.</source>
        <translation>短信 %1 为 %2，本案没有这个金额的交易。</translation>
    </message>
    <message>
        <source>“The message is about another card”</source>
        <translation>“短信说的是另一张卡”</translation>
    </message>
    <message>
        <source>Message %1 is about the card %2, the sale about %3.</source>
        <translation>短信 %1 是卡 %2，交易是卡 %3。</translation>
    </message>
    <message>
        <source>“The message was picked out”</source>
        <translation>“短信是挑出来的”</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of %1 are in the bundle, one after the other.</source>
        <translation>
            <numerusform>%1 的 %n 条短信一并附上，前后相邻。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stands alone: add the messages of %2 before and after it, or say why there are none.</source>
        <translation>只有 %1 一条：请补上 %2 前后相邻的短信，没有则写明原因。</translation>
    </message>
    <message>
        <source>Add a message…</source>
        <translation>补一条短信…</translation>
    </message>
    <message>
        <source>Only one message of %1 is in the bundle: </source>
        <translation>材料只附 %1 的一条短信：</translation>
    </message>
    <message>
        <source>“It was voided or refunded”</source>
        <translation>“已撤销或退货”</translation>
    </message>
    <message numerus="yes">
        <source>The imported files hold no void, refund or reversal of these %n sale(s).</source>
        <translation>
            <numerusform>导入的明细里没有这 %n 笔的撤销、退货、冲正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Voided, refunded or taken out of the count: %1.</source>
        <translation>已撤销、退货或排除：%1。</translation>
    </message>
    <message>
        <source>The bundle holds no agreement; that a fee of %1 is agreed stands in the shop’s own settings only.</source>
        <translation>材料里没有合同；约定费率 %1 只写在本店的设置里。</translation>
    </message>
    <message>
        <source>“The fees are as agreed”</source>
        <translation>“手续费就是按约定收的”</translation>
    </message>
    <message>
        <source>The fees of the single sales do not make up the difference of %1 to the fen.</source>
        <translation>逐笔手续费加起来与差额 %1 对不上。</translation>
    </message>
    <message>
        <source>%1 are agreed and %2 were taken, but the sheet that shows it is not in the bundle.</source>
        <translation>约定 %1，实收 %2，但列明这一点的对账说明表不在材料里。</translation>
    </message>
    <message>
        <source>%1 are agreed and %2 were taken, sale by sale in %3.</source>
        <translation>约定 %1，实收 %2，逐笔列于 %3。</translation>
    </message>
    <message>
        <source>“It is a deduction, not a missing sale”</source>
        <translation>“这是扣款，不是漏结”</translation>
    </message>
    <message>
        <source>The gap of %1 is certain to the fen, but no set of sales and no named deduction explains it: the bundle asks for the list of the deposit.</source>
        <translation>差额 %1 逐分确定，但没有任何一组交易或写明名目的扣款能说明：材料请求对方提供该笔到账的明细。</translation>
    </message>
    <message>
        <source>“It is in another deposit”</source>
        <translation>“已在另一笔到账里付了”</translation>
    </message>
    <message>
        <source>%1 may be in a deposit of about its day that is not explained in full: the bundle asks what that deposit pays.</source>
        <translation>%1 可能包含在日期相近、没有完全对清的一笔到账里：材料请求说明那笔到账付的是哪些交易。</translation>
    </message>
</context>
</TS>
