<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>Name one terms file: terms set FILE.json</source>
        <translation>请给出一个条款文件：terms set FILE.json</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” was not taken: %2</source>
        <translation>没有采用“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>Terms of %n provider(s) stored.</source>
        <translation>
            <numerusform>已保存 %n 家支付公司的结算条款。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2; lines %3 = new %4 + known %5 + refused %6</source>
        <translation>%1：%2；共 %3 行 = 新增 %4 + 已有 %5 + 拒收 %6</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>Name the files to import.</source>
        <translation>请给出要导入的文件。</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Say which import, by its number from “files”.</source>
        <translation>请给出要撤回的导入编号，编号见 files 命令。</translation>
    </message>
    <message>
        <source>Not arrived: %1</source>
        <translation>未到账：%1</translation>
    </message>
    <message>
        <source>“%1” is not a state of a sale: arrived, in_transit, overdue, one_of, cancelled_out, excluded, unknown.</source>
        <translation>“%1”不是交易状态：arrived、in_transit、overdue、one_of、cancelled_out、excluded、unknown。</translation>
    </message>
    <message>
        <source>There is no sale “%1”. Its key is what “sales --json” prints.</source>
        <translation>没有交易“%1”。交易的键见 sales --json 的输出。</translation>
    </message>
    <message>
        <source>Name the deposit first, as “deposits” prints it: D-12.</source>
        <translation>请先给出到账编号，写法同 deposits 的输出，例如 D-12。</translation>
    </message>
    <message>
        <source>Decision %1 stored. It takes effect now and in every later run.</source>
        <translation>已记下第 %1 项人工决定，从现在起每次对账都生效。</translation>
    </message>
    <message>
        <source>Say which decision, by its number from “decisions”.</source>
        <translation>请给出人工决定的编号，编号见 decisions 命令。</translation>
    </message>
    <message>
        <source>Why; kept with the record.</source>
        <translation>理由，随记录保存。</translation>
    </message>
    <message>
        <source>Store the settlement terms of all providers.</source>
        <translation>保存各家支付公司的结算条款。</translation>
    </message>
    <message>
        <source>Print the settlement terms.</source>
        <translation>显示结算条款。</translation>
    </message>
    <message>
        <source>Import terminal, provider and bank files; each whole or not at all.</source>
        <translation>导入终端、支付公司和银行文件；每个文件要么整份写入，要么完全不写。</translation>
    </message>
    <message>
        <source>Format of the files, instead of detecting it (see “profiles”).</source>
        <translation>指定文件格式，不自动识别（格式见 profiles 命令）。</translation>
    </message>
    <message>
        <source>Read and check, store nothing.</source>
        <translation>只读取和核对，不写入。</translation>
    </message>
    <message>
        <source>List the imports, newest first.</source>
        <translation>列出历次导入，新的在前。</translation>
    </message>
    <message>
        <source>Take an import back while nothing rests on it.</source>
        <translation>撤回一次导入（还没有其他记录依赖它时）。</translation>
    </message>
    <message>
        <source>Judge every sale and deposit; print counts by state.</source>
        <translation>核对每笔交易和到账，按状态显示笔数。</translation>
    </message>
    <message>
        <source>Print every sale with its state.</source>
        <translation>显示每笔交易及其状态。</translation>
    </message>
    <message>
        <source>Only sales in this state.</source>
        <translation>只显示这种状态的交易。</translation>
    </message>
    <message>
        <source>Print every payout in the bank with the sentence that explains it.</source>
        <translation>显示银行里的每笔结算款，以及说明它的算式。</translation>
    </message>
    <message>
        <source>Print what is missing, short, over or unexplained.</source>
        <translation>显示未到、短款、长款和说明不了的款项。</translation>
    </message>
    <message>
        <source>Say that a deposit pays these sales.</source>
        <translation>指明一笔到账对应这些交易。</translation>
    </message>
    <message>
        <source>Say that a deposit does not pay these sales.</source>
        <translation>指明一笔到账不对应这些交易。</translation>
    </message>
    <message>
        <source>Take sales out of the count.</source>
        <translation>把交易排除在外。</translation>
    </message>
    <message>
        <source>List what people decided.</source>
        <translation>列出人工决定。</translation>
    </message>
    <message>
        <source>Take a decision back.</source>
        <translation>撤销一项人工决定。</translation>
    </message>
    <message>
        <source>“%1” is not a case number.</source>
        <translation>“%1”不是个案编号。</translation>
    </message>
    <message>
        <source>%1 · claim %2 · since %3 · level L%4 · move: %5</source>
        <translation>%1 · 应追 %2 · 应到 %3 · L%4 · 轮到：%5</translation>
    </message>
    <message>
        <source>“%1” is not a time: write it as 2026-11-20T10:05.</source>
        <translation>“%1”不是时间，请写成 2026-11-20T10:05。</translation>
    </message>
    <message>
        <source>“%1” is not a day: write it as YYYY-MM-DD.</source>
        <translation>“%1”不是日期，请写成 YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>“%1” is not an amount: write it as 128.00.</source>
        <translation>“%1”不是金额，请写成 128.00。</translation>
    </message>
    <message>
        <source>“%1” is not a finding: they are named F-12 in “findings”.</source>
        <translation>“%1”不是发现的编号，编号形如 F-12，见 findings 命令。</translation>
    </message>
    <message>
        <source>What the terminal showed is success_slip, no_slip_or_error, unsure or not_asked.</source>
        <translation>终端显示的情况只能是 success_slip、no_slip_or_error、unsure 或 not_asked。</translation>
    </message>
    <message>
        <source>The kind of a case is short, one_sided or over.</source>
        <translation>个案类型只能是 short、one_sided 或 over。</translation>
    </message>
    <message>
        <source>Name the files to attach: case attach N FILE…</source>
        <translation>请给出要加入的文件：case attach N FILE…</translation>
    </message>
    <message>
        <source>“%1” is not a kind of evidence.</source>
        <translation>“%1”不是证据类别。</translation>
    </message>
    <message>
        <source>The group is a number from 1 to 5: contract, sale succeeded, not received, demand, loss.</source>
        <translation>组别是 1 到 5：合同关系、交易成功、未到账、催告与沟通、损失。</translation>
    </message>
    <message>
        <source>Say the level: --level 0 … 9.</source>
        <translation>请给出级别：--level 0 … 9。</translation>
    </message>
    <message>
        <source>Whose move it is: us, provider, bank, authority or customer.</source>
        <translation>轮到谁：us、provider、bank、authority 或 customer。</translation>
    </message>
    <message>
        <source>Say which check and what was answered: case check N NODE ANSWER</source>
        <translation>请给出核对步骤和答案：case check N NODE ANSWER</translation>
    </message>
    <message>
        <source>Say how it ended: --outcome recovered, written_off or no_claim.</source>
        <translation>请给出结果：--outcome recovered、written_off 或 no_claim。</translation>
    </message>
    <message>
        <source>“%1” is not a deposit: they are named D-12 in “deposits”.</source>
        <translation>“%1”不是到账编号，编号形如 D-12，见 deposits 命令。</translation>
    </message>
    <message>
        <source>Say where to: --out FILE.pdf</source>
        <translation>请给出保存位置：--out FILE.pdf</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to %1</source>
        <translation>
            <numerusform>共 %n 页，已写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>When it happened (shop-local or with an offset).</source>
        <translation>发生时间（本地时间，或带时区偏移）。</translation>
    </message>
    <message>
        <source>Open a case from findings, or without one for a customer at the counter.</source>
        <translation>从发现立案；顾客就在柜台时也可以不带发现新建个案。</translation>
    </message>
    <message>
        <source>What the terminal showed: success_slip, no_slip_or_error, unsure.</source>
        <translation>终端当时显示：success_slip（成功出单）、no_slip_or_error（未出单或报错）、unsure（不清楚）。</translation>
    </message>
    <message>
        <source>short, one_sided or over.</source>
        <translation>short（短款）、one_sided（单边账）或 over（长款）。</translation>
    </message>
    <message>
        <source>Title of the case.</source>
        <translation>个案标题。</translation>
    </message>
    <message>
        <source>Person in charge.</source>
        <translation>负责人。</translation>
    </message>
    <message>
        <source>Provider, for a case without findings.</source>
        <translation>支付公司（没有发现时填写）。</translation>
    </message>
    <message>
        <source>Amount, for a case without findings.</source>
        <translation>金额（没有发现时填写）。</translation>
    </message>
    <message>
        <source>What is known so far.</source>
        <translation>目前知道的情况。</translation>
    </message>
    <message>
        <source>List all cases, our move first.</source>
        <translation>列出所有个案，轮到我们的在前。</translation>
    </message>
    <message>
        <source>Print a case with its timeline and evidence.</source>
        <translation>显示个案及其时间线和证据。</translation>
    </message>
    <message>
        <source>Store files as evidence, untouched.</source>
        <translation>把文件原样存为证据。</translation>
    </message>
    <message>
        <source>slip, bank_message, screenshot, statement, contract, letter, recording, video, photo, document, other.</source>
        <translation>slip、bank_message、screenshot、statement、contract、letter、recording、video、photo、document、other。</translation>
    </message>
    <message>
        <source>What it is about, 1–5: contract, sale succeeded, not received, demand, loss.</source>
        <translation>证明什么，1–5：合同关系、交易成功、未到账、催告与沟通、损失。</translation>
    </message>
    <message>
        <source>Name in the exhibit list.</source>
        <translation>证据目录里的名称。</translation>
    </message>
    <message>
        <source>Where it comes from.</source>
        <translation>来源。</translation>
    </message>
    <message>
        <source>What it proves.</source>
        <translation>证明目的。</translation>
    </message>
    <message>
        <source>Where the original lies.</source>
        <translation>原件存放处。</translation>
    </message>
    <message>
        <source>The original can be shown.</source>
        <translation>可以出示原件。</translation>
    </message>
    <message>
        <source>Store a bank message as evidence.</source>
        <translation>把银行短信存为证据。</translation>
    </message>
    <message>
        <source>Sender of the message.</source>
        <translation>短信发送方。</translation>
    </message>
    <message>
        <source>The message, word for word.</source>
        <translation>短信原文，一字不改。</translation>
    </message>
    <message>
        <source>Log a call with the provider.</source>
        <translation>记录与支付公司的通话。</translation>
    </message>
    <message>
        <source>What was said.</source>
        <translation>通话内容。</translation>
    </message>
    <message>
        <source>Number dialled.</source>
        <translation>拨打的号码。</translation>
    </message>
    <message>
        <source>Where the number is from: slip, contract, official_app, device_label, web, shipped, other.</source>
        <translation>号码出处：slip、contract、official_app、device_label、web、shipped、other。</translation>
    </message>
    <message>
        <source>Name or number of the agent.</source>
        <translation>客服姓名或工号。</translation>
    </message>
    <message>
        <source>Ticket number.</source>
        <translation>工单号。</translation>
    </message>
    <message>
        <source>How long it took.</source>
        <translation>通话分钟数。</translation>
    </message>
    <message>
        <source>What was promised.</source>
        <translation>承诺了什么。</translation>
    </message>
    <message>
        <source>By when.</source>
        <translation>期限。</translation>
    </message>
    <message>
        <source>How much.</source>
        <translation>金额。</translation>
    </message>
    <message>
        <source>Record a promise.</source>
        <translation>记录一项承诺。</translation>
    </message>
    <message>
        <source>Step up the ladder; counts the answer&apos;s deadline.</source>
        <translation>升级一步，并算出对方答复的期限。</translation>
    </message>
    <message>
        <source>Rung of the ladder, 0–9.</source>
        <translation>升级阶梯的级别，0–9。</translation>
    </message>
    <message>
        <source>What was sent or said.</source>
        <translation>寄出或提出了什么。</translation>
    </message>
    <message>
        <source>Postal or filing number.</source>
        <translation>邮寄单号或受理编号。</translation>
    </message>
    <message>
        <source>Day it was sent, today unless given.</source>
        <translation>寄出日期，不写则为今天。</translation>
    </message>
    <message>
        <source>Deadline, instead of counting it.</source>
        <translation>直接给出期限，不由程序计算。</translation>
    </message>
    <message>
        <source>Set the next action.</source>
        <translation>设定下一步。</translation>
    </message>
    <message>
        <source>What is to be done.</source>
        <translation>要做什么。</translation>
    </message>
    <message>
        <source>Whose move: us, provider, bank, authority, customer.</source>
        <translation>轮到谁：us、provider、bank、authority、customer。</translation>
    </message>
    <message>
        <source>Add a note to the timeline.</source>
        <translation>在时间线上加一条备注。</translation>
    </message>
    <message>
        <source>The note.</source>
        <translation>备注内容。</translation>
    </message>
    <message>
        <source>Set the cause.</source>
        <translation>设定原因。</translation>
    </message>
    <message>
        <source>C01 … C28.</source>
        <translation>C01 … C28。</translation>
    </message>
    <message>
        <source>Set the person in charge.</source>
        <translation>设定负责人。</translation>
    </message>
    <message>
        <source>Answer a guided check.</source>
        <translation>回答一项核对步骤。</translation>
    </message>
    <message>
        <source>What it rests on.</source>
        <translation>依据是什么。</translation>
    </message>
    <message>
        <source>Close a case: with the credit that paid it, or with a reason.</source>
        <translation>结案：要有补到的那笔款，或者写明理由。</translation>
    </message>
    <message>
        <source>recovered, written_off or no_claim.</source>
        <translation>recovered（已追回）、written_off（已核销）或 no_claim（不成立）。</translation>
    </message>
    <message>
        <source>Deposit that paid it; may be repeated.</source>
        <translation>补到的那笔到账，可以写多次。</translation>
    </message>
    <message>
        <source>Open a closed case again.</source>
        <translation>重新打开已结的个案。</translation>
    </message>
    <message>
        <source>Write the evidence bundle of a case as one PDF.</source>
        <translation>把个案的证据材料写成一份 PDF。</translation>
    </message>
    <message>
        <source>Where to.</source>
        <translation>保存位置。</translation>
    </message>
    <message>
        <source>The shop: a file, or a postgresql:// URL.</source>
        <translation>店铺：一个文件，或 postgresql:// 地址。</translation>
    </message>
    <message>
        <source>Answer in JSON.</source>
        <translation>以 JSON 输出。</translation>
    </message>
    <message>
        <source>Look at the books as of this day (YYYY-MM-DD).</source>
        <translation>按这一天来看账（YYYY-MM-DD）。</translation>
    </message>
    <message>
        <source>Language of texts: zh or en.</source>
        <translation>文字语言：zh 或 en。</translation>
    </message>
    <message>
        <source>Person at work, for the journal.</source>
        <translation>经办人，记入日志。</translation>
    </message>
    <message>
        <source>Show what a command takes.</source>
        <translation>显示命令的用法。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Usage: daozhang-cli --shop FILE_OR_URL COMMAND … [--json] [--as-of YYYY-MM-DD] [--lang zh|en]</source>
        <translation>用法：daozhang-cli --shop FILE_OR_URL COMMAND … [--json] [--as-of YYYY-MM-DD] [--lang zh|en]</translation>
    </message>
    <message>
        <source>Usage: daozhang-cli %1</source>
        <translation>用法：daozhang-cli %1</translation>
    </message>
    <message>
        <source>Say which shop: --shop FILE_OR_URL.</source>
        <translation>请给出店铺：--shop FILE_OR_URL。</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>我的店铺</translation>
    </message>
    <message>
        <source>“%1” is not a currency: three letters such as CNY.</source>
        <translation>“%1”不是币种，请写三个字母，例如 CNY。</translation>
    </message>
    <message>
        <source>“%1” is not a time zone: write it as Asia/Shanghai.</source>
        <translation>“%1”不是时区，请写成 Asia/Shanghai 这样。</translation>
    </message>
    <message>
        <source>Made the shop “%1” in %2.</source>
        <translation>已建立店铺“%1”，文件在 %2。</translation>
    </message>
    <message>
        <source>Journal: %1 entries. Originals: %2.</source>
        <translation>日志 %1 条，原件 %2 份。</translation>
    </message>
    <message>
        <source>Everything holds.</source>
        <translation>全部核验一致。</translation>
    </message>
    <message>
        <source>Something does not hold:</source>
        <translation>有核验不符之处：</translation>
    </message>
    <message>
        <source>Say what to verify: a bundle&apos;s path, or --shop FILE_OR_URL.</source>
        <translation>请给出要核验的对象：证据材料的路径，或 --shop FILE_OR_URL。</translation>
    </message>
    <message>
        <source>Say where to: --out FILE.</source>
        <translation>请给出保存位置：--out FILE。</translation>
    </message>
    <message>
        <source>The backup is in %1; it was opened and checked.</source>
        <translation>备份在 %1，已打开核验过。</translation>
    </message>
    <message>
        <source>Say what and where to: restore BACKUP --to FILE</source>
        <translation>请给出备份和目标：restore BACKUP --to FILE</translation>
    </message>
    <message>
        <source>Restored to %1; it was opened and checked.</source>
        <translation>已恢复到 %1，并已打开核验过。</translation>
    </message>
    <message>
        <source>The seed is a number.</source>
        <translation>种子应是数字。</translation>
    </message>
    <message>
        <source>The demo shop is in %1; its files are in %2.</source>
        <translation>演示店铺在 %1，所用文件在 %2。</translation>
    </message>
    <message>
        <source>Make a new shop.</source>
        <translation>新建店铺。</translation>
    </message>
    <message>
        <source>Name of the shop.</source>
        <translation>店铺名称。</translation>
    </message>
    <message>
        <source>Currency, CNY unless given.</source>
        <translation>币种，不写则为 CNY。</translation>
    </message>
    <message>
        <source>Time zone, Asia/Shanghai unless given.</source>
        <translation>时区，不写则为 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>List payment providers and authorities with their numbers.</source>
        <translation>列出支付公司和主管机构及其电话。</translation>
    </message>
    <message>
        <source>Write a checked copy of the shop.</source>
        <translation>备份店铺并核验。</translation>
    </message>
    <message>
        <source>Copy a backup to a new shop file and check it.</source>
        <translation>把备份恢复成新的店铺文件并核验。</translation>
    </message>
    <message>
        <source>The new shop file.</source>
        <translation>新的店铺文件。</translation>
    </message>
    <message>
        <source>Make a demo shop with its files, cases and evidence.</source>
        <translation>建立演示店铺，含文件、个案和证据。</translation>
    </message>
    <message>
        <source>Folder to make.</source>
        <translation>要建立的文件夹。</translation>
    </message>
    <message>
        <source>Another number gives another shop.</source>
        <translation>换一个数字得到另一家店。</translation>
    </message>
    <message>
        <source>“%1” is no terms file: %2. Nothing was changed.</source>
        <translation>“%1”不是约定文件：%2。什么都没有改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) look like lines of another file and contradict them; see “doubts”.</source>
        <translation>
            <numerusform>%n 行与其他文件中的行相似但互有矛盾；见“doubts”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks like line %1 of %2: is it the same? They contradict each other in: %3</source>
        <translation>看起来是 %2 第 %1 行：是同一笔吗？矛盾之处：%3</translation>
    </message>
    <message>
        <source>Name a line as FILE:LINE, with the number that “files” prints: 3:12.</source>
        <translation>请以“文件号:行号”指定一行，文件号见“files”的输出，例如 3:12。</translation>
    </message>
    <message>
        <source>Other rows of this amount within a week:</source>
        <translation>前后一周内同金额的其他行：</translation>
    </message>
    <message>
        <source>Noted under number %1. It holds for these files whenever they are imported.</source>
        <translation>已记录，编号 %1。今后再导入这些文件时同样有效。</translation>
    </message>
    <message>
        <source>is a duplicate</source>
        <translation>是重复</translation>
    </message>
    <message>
        <source>is not a duplicate</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Say which one, by its number from “verdicts”.</source>
        <translation>请说明是哪一条，编号见“verdicts”的输出。</translation>
    </message>
    <message>
        <source>List lines that look like a line of another file and contradict it.</source>
        <translation>列出与其他文件中的行相似、但互有矛盾的行。</translation>
    </message>
    <message>
        <source>Print every line of every file that is this row, and rows like it.</source>
        <translation>列出这一笔在各个文件中的所有行，以及相似的行。</translation>
    </message>
    <message>
        <source>Say that two lines are one payment.</source>
        <translation>说明两行是同一笔。</translation>
    </message>
    <message>
        <source>Say that a line is another payment than the one it was taken for.</source>
        <translation>说明某一行与被认作的那一笔不是同一笔。</translation>
    </message>
    <message>
        <source>List what people said of duplicates.</source>
        <translation>列出人工作出的重复与否的判断。</translation>
    </message>
    <message>
        <source>Take that back.</source>
        <translation>撤回该判断。</translation>
    </message>
    <message>
        <source>Say what the amounts count: --confirm-unit fen, or --confirm-unit yuan.</source>
        <translation>请说明金额单位：--confirm-unit fen（分），或 --confirm-unit yuan（元）。</translation>
    </message>
    <message>
        <source>A format that is not recognised can be named with --profile, or described once: “profiles propose FILE” says how.</source>
        <translation>认不出的格式可以用 --profile 指定，也可以说明一次：“profiles propose 文件”会给出草稿。</translation>
    </message>
    <message>
        <source>Confirm the columns of formats that are not verified, and what their amounts count: fen or yuan. Remembered.</source>
        <translation>确认未经核实的格式的各列，以及金额单位：fen（分）或 yuan（元）。以后记住。</translation>
    </message>
    <message>
        <source>of the shop</source>
        <translation>本店自己的</translation>
    </message>
    <message>
        <source>to be confirmed on its first file</source>
        <translation>遇到第一个文件时需确认</translation>
    </message>
    <message>
        <source>Say which profile, by its id from “profiles”.</source>
        <translation>请用“profiles”列出的编号指明哪种格式。</translation>
    </message>
    <message>
        <source>Name one profile file: profiles add FILE.json</source>
        <translation>请给出一个格式定义文件：profiles add FILE.json</translation>
    </message>
    <message>
        <source>The format is known from now on as “%1”.</source>
        <translation>今后认得这种格式，编号为“%1”。</translation>
    </message>
    <message>
        <source>Name one file, and the sheet or entry in it if there are several.</source>
        <translation>请给出一个文件；文件里有几张表时，再写明是哪一张。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%n time(s)) needs a meaning: %2</source>
        <translation>
            <numerusform>“%1”（出现 %n 次）需要说明含义：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer what stands under “open”, take that member out, and store it with “profiles add FILE.json”.</source>
        <translation>请答完“open”下列出的问题，去掉这一项，再用“profiles add FILE.json”存入。</translation>
    </message>
    <message>
        <source>List the formats that are known, those of the shop among them.</source>
        <translation>列出认得的格式，包括本店自己的。</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>同上。</translation>
    </message>
    <message>
        <source>Print a profile, to be kept or shared.</source>
        <translation>输出一份格式定义，用来保存或分享。</translation>
    </message>
    <message>
        <source>Take in a profile that was made or shared.</source>
        <translation>存入一份写好的或别人分享的格式定义。</translation>
    </message>
    <message>
        <source>Propose a profile for a table that is not recognised; what the file does not say is left open.</source>
        <translation>为认不出的表格起草格式定义；文件没有说明的留作未答。</translation>
    </message>
    <message>
        <source>Delete a profile of the shop that no import was read with.</source>
        <translation>删除一份没有导入用过的本店格式。</translation>
    </message>
    <message>
        <source>List the bank statements and where one does not follow on the one before.</source>
        <translation>列出银行对账单，以及前后余额接不上的地方。</translation>
    </message>
    <message>
        <source>Take back the confirmation of a format: its next file asks again.</source>
        <translation>撤销对一种格式的确认：下一个文件会重新询问。</translation>
    </message>
    <message>
        <source>Password of the archive:</source>
        <translation>压缩包的密码：</translation>
    </message>
    <message>
        <source>Give the password with --password: it is asked for, or read from standard input.</source>
        <translation>请用 --password 提供密码：程序会询问，或从标准输入读取。</translation>
    </message>
    <message>
        <source>Ask for the password of locked archives, or take it from the first line of standard input. It is not kept.</source>
        <translation>询问加密压缩包的密码，或从标准输入的第一行读取。密码不会被保存。</translation>
    </message>
    <message>
        <source>Ask the provider which it is: %1</source>
        <translation>请问支付公司属于哪一种：%1</translation>
    </message>
    <message>
        <source>Also the way of each sale: terminal, provider, payout, bank.</source>
        <translation>同时列出每笔交易的去向：终端、支付公司、出款、银行。</translation>
    </message>
    <message>
        <source>Closed on %1 by %2; reopened on %3 by %4: %5</source>
        <translation>%1 由 %2 关账；%3 由 %4 重新打开：%5</translation>
    </message>
    <message>
        <source>%1 is closed as “%2”, with %3. SHA-256 of what was signed: %4</source>
        <translation>%1 已关账，结论“%2”，%3。签署内容的 SHA-256：%4</translation>
    </message>
    <message>
        <source>Print the business days: open, closed, or closed and changed since.</source>
        <translation>列出各营业日：未关账、已关账，或关账后有变动。</translation>
    </message>
    <message>
        <source>First day (YYYY-MM-DD).</source>
        <translation>起始日期（YYYY-MM-DD）。</translation>
    </message>
    <message>
        <source>Last day (YYYY-MM-DD).</source>
        <translation>截止日期（YYYY-MM-DD）。</translation>
    </message>
    <message>
        <source>Print what a business day holds, what is open in it, and who signed it.</source>
        <translation>显示某营业日的账目、未了结事项和签署人。</translation>
    </message>
    <message>
        <source>Close a business day and sign for it (--who).</source>
        <translation>将某营业日关账并签署（--who 指明签署人）。</translation>
    </message>
    <message>
        <source>Close it though items have neither a case nor a decision; they are listed in what is signed.</source>
        <translation>仍有事项既无个案也无处理决定时也关账，这些事项逐项列入签署内容（结转）。</translation>
    </message>
    <message>
        <source>A remark; part of what is signed.</source>
        <translation>备注，作为签署内容的一部分。</translation>
    </message>
    <message>
        <source>Take the signature under a day back; it stays on the record.</source>
        <translation>撤回某日的签署并重新打开；原签署留在记录中。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Name a terms file, or a calendar with --calendar FILE: what-if TERMS.json</source>
        <translation>请指定约定文件，或用 --calendar FILE 指定日历：what-if TERMS.json</translation>
    </message>
    <message>
        <source>Judge the books by other terms without storing anything; print what would change.</source>
        <translation>按另一套约定试算账目，不保存任何内容，列出会有哪些变化。</translation>
    </message>
    <message>
        <source>Business days to try, in the form of the calendar file.</source>
        <translation>要试用的营业日历，格式同日历文件。</translation>
    </message>
    <message>
        <source>Name one provider by its id in the terms: fees claim PROVIDER</source>
        <translation>请用约定中的支付公司代号指定一家：fees claim PROVIDER</translation>
    </message>
    <message>
        <source>No terms name a provider “%1”. “terms show” lists them.</source>
        <translation>约定中没有支付公司“%1”。用 “terms show” 查看。</translation>
    </message>
    <message>
        <source>The terms of “%1” have no fees: without a contract there is nothing to compare with.</source>
        <translation>“%1”的约定没有费率，没有合同就无从比较。</translation>
    </message>
    <message>
        <source>No payout of “%1” has arrived yet.</source>
        <translation>“%1”还没有到账的结算款。</translation>
    </message>
    <message>
        <source>Case %1 is about these fees.</source>
        <translation>个案 %1 处理这些手续费。</translation>
    </message>
    <message>
        <source>Print what each provider took beyond the fees agreed, by clause.</source>
        <translation>按条款列出各支付公司超出约定收取的手续费。</translation>
    </message>
    <message>
        <source>Print the claim for fees that were not agreed, with all its rows.</source>
        <translation>列出对未约定手续费的追索及全部明细。</translation>
    </message>
    <message>
        <source>Open a case for the claim, or name the one there is.</source>
        <translation>为此追索立案，或指出已有的个案。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 days fit to the fen. %4</source>
        <translation>%1：%3 天中有 %2 天分毫不差。%4</translation>
    </message>
    <message>
        <source>Nothing to propose: every merchant number has terms, and no others fit clearly better.</source>
        <translation>没有可建议的：每个商户号都有约定，也没有明显更相符的约定。</translation>
    </message>
    <message>
        <source>Nothing was stored. Compare with your contract, then “terms set”.</source>
        <translation>没有保存任何内容。请与合同核对，再用 “terms set”。</translation>
    </message>
    <message>
        <source>Propose terms from the files: for merchant numbers without terms, and where others fit better; store nothing.</source>
        <translation>根据文件建议约定：针对没有约定的商户号，以及有更相符约定的支付公司；不保存。</translation>
    </message>
    <message>
        <source>%1 %2, due %3</source>
        <comment>kind of finding, sum, day</comment>
        <translation>%1 %2，应到 %3</translation>
    </message>
    <message>
        <source>Say what is decided: match, unmatch, split, together, not-ours, exclude, is-duplicate or not-duplicate.</source>
        <translation>请写明决定的种类：match、unmatch、split、together、not-ours、exclude、is-duplicate 或 not-duplicate。</translation>
    </message>
    <message>
        <source>“%1” is no deposit as “deposits” prints it (D-12, or a part of it: D-12=300.00) and no key of a sale.</source>
        <translation>“%1”既不是 deposits 列出的到账编号（D-12，或其中一部分 D-12=300.00），也不是交易的键。</translation>
    </message>
    <message>
        <source>Decision %1 was taken back.</source>
        <translation>已撤销第 %1 号决定。</translation>
    </message>
    <message>
        <source>Decide by hand: match, unmatch, split, together, not-ours, exclude, is-duplicate, not-duplicate.</source>
        <translation>人工决定：match、unmatch、split、together、not-ours、exclude、is-duplicate、not-duplicate。</translation>
    </message>
    <message>
        <source>Name the provider and its payer: terms payer PROVIDER NAME</source>
        <translation>请写明支付公司及其付款户名：terms payer 支付公司 户名</translation>
    </message>
    <message>
        <source>“%1” pays for %2 from now on. The next run counts its deposits.</source>
        <translation>已记下：“%1”是 %2 的付款户名。下次对账时计入其到账。</translation>
    </message>
    <message>
        <source>Say that deposits of this payer are a provider’s.</source>
        <translation>确认某付款户名的到账属于某支付公司。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to “%1”.</source>
        <translation>
            <numerusform>已将 %n 行写入“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the rows to this file as a table: .csv, or .xlsx by its name.</source>
        <translation>把这些行写成表格文件：.csv，或以 .xlsx 为后缀写成工作簿。</translation>
    </message>
    <message>
        <source>Say where to: --out FILE.zip, FILE.xlsx or FILE.csv</source>
        <translation>请写明输出位置：--out 文件.zip、文件.xlsx 或 文件.csv</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 个个案写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Write cases, or all: everything that they hold as .zip, or a table of them as .xlsx or .csv.</source>
        <translation>导出个案（不写编号则为全部）：.zip 含个案的全部内容，.xlsx 或 .csv 为个案一览表。</translation>
    </message>
    <message>
        <source>Prove the journal and all originals of a shop, or a bundle or an archive of cases by itself.</source>
        <translation>核验店铺的日志和全部原件，或单独核验一份证据材料、一个个案压缩包。</translation>
    </message>
</context>
</TS>
