<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Terms</name>
    <message>
        <source>Instant payouts between</source>
        <translation>实时到账时段</translation>
    </message>
    <message>
        <source>Outside of those hours</source>
        <translation>时段以外</translation>
    </message>
    <message>
        <source>Days without payouts</source>
        <translation>不出款的日子</translation>
    </message>
    <message>
        <source>Own rule of a wallet</source>
        <translation>各渠道的结算周期</translation>
    </message>
    <message>
        <source>Fee on each payout</source>
        <translation>每笔出款的费用</translation>
    </message>
    <message>
        <source>Reserve held back</source>
        <translation>留存保证金</translation>
    </message>
    <message>
        <source>Most in a day</source>
        <translation>单日限额</translation>
    </message>
    <message>
        <source>Known deductions</source>
        <translation>约定的扣款</translation>
    </message>
    <message>
        <source>for example 07:00-23:00</source>
        <translation>例如 07:00-23:00</translation>
    </message>
    <message>
        <source>T+1 when nothing stands here</source>
        <translation>不填则为 T+1</translation>
    </message>
    <message>
        <source>for example 2026-10-01 &gt; 2026-10-09, 2026-12-31</source>
        <translation>例如 2026-10-01 &gt; 2026-10-09，2026-12-31</translation>
    </message>
    <message>
        <source>for example wechat D+0, alipay T+1</source>
        <translation>例如 微信 D+0，支付宝 T+1</translation>
    </message>
    <message>
        <source>for example 0.02% + 1.00</source>
        <translation>例如 秒到费 0.02% + 1.00</translation>
    </message>
    <message>
        <source>for example 5% 90: five per cent for 90 days</source>
        <translation>例如 5% 90：留存百分之五，90 天后返还</translation>
    </message>
    <message>
        <source>for example 50000.00</source>
        <translation>例如 50000.00</translation>
    </message>
    <message>
        <source>for example SIM fee 60.00, device rent 99.00</source>
        <translation>例如 流量费 60.00，设备租金 99.00</translation>
    </message>
    <message>
        <source>For S + 0: the hours in which money is paid at once. Write two times of one day.</source>
        <translation>用于 S + 0：在这个时段内的交易实时到账。请写同一天的两个时刻。</translation>
    </message>
    <message>
        <source>For S + 0: when a sale outside of the hours, or after the cut-off, is paid. T + n or D + n.</source>
        <translation>用于 S + 0：时段以外或日切之后的交易何时到账。写 T + n 或 D + n。</translation>
    </message>
    <message>
        <source>Days on which the provider does not pay though it is a working day, each with the day on which it pays instead; without one, the next working day.</source>
        <translation>虽是工作日但支付公司不出款的日子；可写明改在哪天出款，不写则顺延到下一个工作日。</translation>
    </message>
    <message>
        <source>wechat, alipay, unionpay, qr or card, each with its rule: T + n, D + n or S + 0.</source>
        <translation>微信、支付宝、云闪付、扫码或刷卡，后面写各自的周期：T + n、D + n 或 S + 0。</translation>
    </message>
    <message>
        <source>Taken of each payout, not of each sale: a rate, a fixed amount, or both; a name may stand before it.</source>
        <translation>按每笔出款收取，不按交易：费率、固定金额，或两者相加；前面可以写名称。</translation>
    </message>
    <message>
        <source>The share of the sales that is held back, and after how many calendar days it is released.</source>
        <translation>按交易额留存的比例，以及多少个自然日后返还。</translation>
    </message>
    <message>
        <source>What the account may take in a day; what is above it comes later.</source>
        <translation>账户一天最多能收的金额，超出部分之后再到。</translation>
    </message>
    <message>
        <source>Amounts that the contract allows to be deducted, each with its name as the bank statement writes it.</source>
        <translation>合同允许扣的款项：名称（照银行流水摘要的写法）和金额。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::AccountsModel</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>流水至</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>非本店</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>In terms of</source>
        <translation>约定中用到</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::AccountsSection</name>
    <message>
        <source>Own accounts</source>
        <translation>本店账户</translation>
    </message>
    <message>
        <source>as the bank statements name them</source>
        <translation>按银行流水里的写法</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>还没有账户</translation>
    </message>
    <message>
        <source>Import a bank statement; its account appears here by itself.</source>
        <translation>导入银行流水后，账户会自动出现在这里。</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>命名</translation>
    </message>
    <message>
        <source>Write what the shop calls this account, and the bank (F2)</source>
        <translation>填写本店对这个账户的叫法和开户行（F2）</translation>
    </message>
    <message>
        <source>An account that is not the shop&apos;s own stays in the books, but does not count among its accounts any more. To take its lines back, take its import back on the page Import.</source>
        <translation>标为“非本店”的账户仍留在账里，但不再算作本店账户。要去掉它的流水，请到“导入”页撤销那次导入。</translation>
    </message>
    <message>
        <source>Not ours…</source>
        <translation>不是本店的…</translation>
    </message>
    <message>
        <source>Ours after all…</source>
        <translation>其实是本店的…</translation>
    </message>
    <message>
        <source>Is the account %1 the shop&apos;s own after all?</source>
        <translation>账户 %1 其实是本店的？</translation>
    </message>
    <message>
        <source>Is the account %1 not the shop&apos;s own?</source>
        <translation>账户 %1 不是本店的？</translation>
    </message>
    <message>
        <source>The reason is kept in the journal.</source>
        <translation>原因会记入日志。</translation>
    </message>
    <message>
        <source>It is ours</source>
        <translation>是本店的</translation>
    </message>
    <message>
        <source>It is not ours</source>
        <translation>不是本店的</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>The size changes with the next start.</source>
        <translation>下次启动时改变大小。</translation>
    </message>
    <message>
        <source>Of texts and of everything else; on top of the system&apos;s own scaling.</source>
        <translation>文字和其他一切一起缩放；在系统缩放的基础上再放大。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CalendarPresenter</name>
    <message>
        <source>%1 was changed in the calendar.</source>
        <translation>日历里的 %1 已改。</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>打不开 %1：%2</translation>
    </message>
    <message>
        <source>%1 holds no calendar year. It must look like {&quot;2027&quot;: {&quot;holidays&quot;: [&quot;2027-01-01&quot;], &quot;workdays&quot;: []}}.</source>
        <translation>%1 里没有日历年份。格式应为 {&quot;2027&quot;: {&quot;holidays&quot;: [&quot;2027-01-01&quot;], &quot;workdays&quot;: []}}。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n calendar year(s) read from %1.</source>
        <translation>
            <numerusform>已从 %1 读入 %n 年的日历。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CalendarSection</name>
    <message>
        <source>Read a calendar file</source>
        <translation>读取日历文件</translation>
    </message>
    <message>
        <source>Calendar (*.json)</source>
        <translation>日历 (*.json)</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>H public holiday · W make-up working day. A double click, or Enter, turns a day into the other kind; due dates are then counted anew.</source>
        <translation>休：法定节假日 · 班：调休上班日。双击或按 Enter 可改这一天；应到日随之重算。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Business calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>due dates are counted by it</source>
        <translation>应到日按它计算</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>Not published: by weekday alone</source>
        <translation>未公布：仅按周几推算</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DirectoryModel</name>
    <message>
        <source>Sure</source>
        <translation>可靠</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>较可靠</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>fill in from contract, slip or app</source>
        <translation>请按合同、小票或官方 App 填写</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>客服电话</translation>
    </message>
    <message>
        <source>Number from</source>
        <translation>号码来源</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Official app</source>
        <translation>官方 App</translation>
    </message>
    <message>
        <source>Label on the terminal</source>
        <translation>机身标签</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>The program&apos;s list</source>
        <translation>程序自带名录</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DirectorySection</name>
    <message>
        <source>Add provider</source>
        <translation>新增支付公司</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>打给谁</translation>
    </message>
    <message>
        <source>call only numbers from your contract, your slip or the official app</source>
        <translation>只打合同、小票或官方 App 上的号码</translation>
    </message>
    <message>
        <source>Provider directory</source>
        <translation>支付公司名录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>客服电话</translation>
    </message>
    <message>
        <source>Number from</source>
        <translation>号码来源</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New provider</source>
        <translation>新支付公司</translation>
    </message>
    <message>
        <source>%1 is stored in the directory.</source>
        <translation>%1 已存入名录。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::FeeRulesModel</name>
    <message>
        <source>Any card</source>
        <translation>任何卡</translation>
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
        <source>no cap</source>
        <translation>不封顶</translation>
    </message>
    <message>
        <source>“%1” is not a rate. Write it like 0.60%, at most 20%.</source>
        <translation>“%1”不是费率。请写成 0.60% 这样，最高 20%。</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Write it like 20.00.</source>
        <translation>“%1”不是金额。请写成 20.00 这样。</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>费率</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>Plus per sale</source>
        <translation>每笔另加</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::FoldersSection</name>
    <message>
        <source>Folders in which files arrive</source>
        <translation>文件到达的文件夹</translation>
    </message>
    <message>
        <source>A file that has stopped growing is offered on the Import page with its preview. The folders belong to this computer and not to the shop: another computer that opens the shop has folders of its own. Files are read and never moved, changed or deleted.</source>
        <translation>文件写完以后，会在“导入”页提示并可预览。这些文件夹属于这台电脑，不属于店铺：别的电脑打开同一店铺时，有它自己的文件夹。文件只读取，绝不移动、修改或删除。</translation>
    </message>
    <message>
        <source>No folder is watched. Choose the one into which the browser, the bank’s program or the terminal puts its files.</source>
        <translation>还没有监视任何文件夹。请选择浏览器、银行客户端或终端存放文件的文件夹。</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Import by itself what is recognised whole</source>
        <translation>完整识别的文件自动导入</translation>
    </message>
    <message>
        <source>Only files without a refused line or a doubt, whose own totals hold; everything else waits for you</source>
        <translation>仅限没有拒收行、没有疑问、且自身合计相符的文件；其余等您处理</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Watch no more</source>
        <translation>不再监视</translation>
    </message>
    <message>
        <source>cannot be reached now; it is looked for again by itself</source>
        <translation>现在连不上；程序会自动重试</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>没有待处理的文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait on the Import page</source>
        <translation>
            <numerusform>%n 个文件在“导入”页等待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · imports by itself</source>
        <comment>state of a folder</comment>
        <translation>%1 · 自动导入</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>“%1” is not watched any more.</source>
        <translation>不再监视“%1”。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::FormatsPresenter</name>
    <message>
        <source>The format is called “%1” now.</source>
        <translation>格式已改名为“%1”。</translation>
    </message>
    <message>
        <source>The format was deleted.</source>
        <translation>格式已删除。</translation>
    </message>
    <message>
        <source>Taken back: the next file of this format asks again.</source>
        <translation>已撤销：这种格式的下一个文件会重新询问。</translation>
    </message>
    <message>
        <source>The format is in “%1”. Another shop can read it in under Formats.</source>
        <translation>格式已写入“%1”。别的店可在“格式”里读入。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>“%1”无法写入：%2</translation>
    </message>
    <message>
        <source>The format is known from now on.</source>
        <translation>今后认得这种格式了。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>“%1”无法读取：%2</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::FormatsSection</name>
    <message>
        <source>Formats of the shop</source>
        <translation>本店自己的格式</translation>
    </message>
    <message>
        <source>Formats that are not verified</source>
        <translation>未经核实的格式</translation>
    </message>
    <message>
        <source>Name of the format</source>
        <translation>格式的名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>写入文件…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Read a format file…</source>
        <translation>读入格式文件…</translation>
    </message>
    <message>
        <source>Take the confirmation back</source>
        <translation>撤销确认</translation>
    </message>
    <message>
        <source>Describe a file on the Import page that no format fits, and it stands here. To change one, choose a file of it on the Import page and press Ctrl+D.</source>
        <translation>在“导入”页为认不出的文件说明各列，格式就会出现在这里。要修改，请在“导入”页选中这种格式的文件，再按 Ctrl+D。</translation>
    </message>
    <message>
        <source>These came with the program, but were never held against a real file. The first file of each asks for its columns and the unit of its amounts.</source>
        <translation>这些格式由程序自带，但还没有用真实文件核对过。每种格式遇到第一个文件时，会请您确认各列和金额单位。</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when and by whom</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Whose record</source>
        <translation>谁的记录</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Described</source>
        <translation>说明于</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message numerus="yes">
        <source>%n format(s)</source>
        <translation>
            <numerusform>%n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>hundredths</source>
        <translation>分</translation>
    </message>
    <message>
        <source>whole units</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Amounts count</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认于</translation>
    </message>
    <message>
        <source>Imports were read with it; take them back first</source>
        <translation>有导入是用它读的，请先撤回</translation>
    </message>
    <message>
        <source>Write the format to a file</source>
        <translation>把格式写入文件</translation>
    </message>
    <message>
        <source>Format profiles (*.json)</source>
        <translation>格式定义 (*.json)</translation>
    </message>
    <message>
        <source>Read a format file</source>
        <translation>读入格式文件</translation>
    </message>
    <message>
        <source>Delete the format “%1”?</source>
        <translation>删除格式“%1”？</translation>
    </message>
    <message>
        <source>Files like it will not be recognised any more.</source>
        <translation>今后将认不出这样的文件。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::PeopleSection</name>
    <message>
        <source>At the desk of this computer</source>
        <translation>这台电脑前是谁</translation>
    </message>
    <message>
        <source>The journal gets this name with everything that is done here from now on. What was done before keeps the name it has. There is no password: who must not act in another&apos;s name needs an account of their own on this computer.</source>
        <translation>从现在起，在这里做的每件事都以这个名字记入日志；以前的记录不变。这里没有密码：不该以他人名义操作的人，请在这台电脑上用自己的系统账户。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, as it should stand in the journal</source>
        <translation>姓名，按日志中应有的写法</translation>
    </message>
    <message>
        <source>At the desk now</source>
        <translation>由此人操作</translation>
    </message>
    <message>
        <source>Worked here before</source>
        <translation>以前在这里操作过的人</translation>
    </message>
    <message>
        <source>Enter or double click: at the desk again</source>
        <translation>Enter 或双击：换成此人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>%1 is at the desk now.</source>
        <translation>现在由%1操作。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ProviderTermsModel</name>
    <message>
        <source>any merchant number</source>
        <translation>任何商户号</translation>
    </message>
    <message>
        <source>Name missing</source>
        <translation>缺名称</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ShopSection</name>
    <message>
        <source>Shop and backup</source>
        <translation>店铺与备份</translation>
    </message>
    <message>
        <source>This shop</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
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
        <source>Kept in</source>
        <translation>存放于</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Writes a whole copy of the shop to one file and opens it to prove that it can be read. Keep it on another disk.</source>
        <translation>把整个店铺写成一个文件，并打开验证能读。请存到另一个磁盘。</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>Recomputes the journal&apos;s chain and every stored original, and asks the database for its own check.</source>
        <translation>重新计算日志链和每件原件的校验值，并让数据库自检。</translation>
    </message>
    <message>
        <source>Where to write the backup</source>
        <translation>备份写到哪里</translation>
    </message>
    <message>
        <source>Daozhang shop (*.shop)</source>
        <translation>到账店铺文件 (*.shop)</translation>
    </message>
    <message>
        <source>Written and checked: %1 (%2)</source>
        <translation>已写入并核验：%1（%2）</translation>
    </message>
    <message>
        <source>Writing the backup</source>
        <translation>正在写备份</translation>
    </message>
    <message>
        <source>Verifying the shop</source>
        <translation>正在核验店铺</translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries recomputed</source>
        <translation>
            <numerusform>重算日志 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored originals measured</source>
        <translation>
            <numerusform>核验原件 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last made %1: %2. %n journal entries have come since.</source>
        <translation>
            <numerusform>上次备份 %1：%2。此后新增 %n 条日志。</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup was made of this shop yet.</source>
        <translation>这个店铺还没有备份过。</translation>
    </message>
    <message>
        <source>Last verified %1: everything held.</source>
        <translation>上次核验 %1：全部无误。</translation>
    </message>
    <message>
        <source>The whole shop was not verified yet.</source>
        <translation>整个店铺还没有核验过。</translation>
    </message>
    <message>
        <source>Call the shop “%1” from now on?</source>
        <translation>从现在起店铺改名为“%1”？</translation>
    </message>
    <message>
        <source>Letters and bundles that are made from now on carry the new name; the journal keeps the old one.</source>
        <translation>此后制作的函件和证据材料用新名称；日志里保留旧名称。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Why, for example a new business licence</source>
        <translation>原因，例如换了营业执照</translation>
    </message>
    <message>
        <source>The shop is called “%1” now.</source>
        <translation>店铺现在叫“%1”。</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Into a new shop file; this shop stays as it is</source>
        <translation>恢复成新的店铺文件；本店铺不变</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TermsExtras</name>
    <message numerus="yes">
        <source>More of the contract (%n used)</source>
        <translation>
            <numerusform>更多约定（已填 %n 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be read and is not taken: %2</source>
        <translation>“%1”无法识别，未采用：%2</translation>
    </message>
    <message>
        <source>More of the contract</source>
        <translation>更多约定</translation>
    </message>
    <message>
        <source>Hours, days, wallets, payout fee, reserve, limit, deductions</source>
        <translation>时段、停付日、渠道、出款费、保证金、限额、扣款</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TermsPresenter</name>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>打不开 %1：%2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>写不了 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not a terms file: %2.</source>
        <translation>%1 不是约定文件：%2。</translation>
    </message>
    <message>
        <source>a provider without a name</source>
        <translation>一家没有名称的支付公司</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TermsSection</name>
    <message>
        <source>The terms are stored, and the books were reconciled by them.</source>
        <translation>约定已保存，并已按它重新对账。</translation>
    </message>
    <message>
        <source>Providers and terms</source>
        <translation>支付公司与结算约定</translation>
    </message>
    <message>
        <source>Read a terms file</source>
        <translation>读取约定文件</translation>
    </message>
    <message>
        <source>Terms (*.json)</source>
        <translation>结算约定 (*.json)</translation>
    </message>
    <message>
        <source>Write a terms file</source>
        <translation>导出约定文件</translation>
    </message>
    <message>
        <source>The terms were written to %1.</source>
        <translation>约定已写入 %1。</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>支付公司</translation>
    </message>
    <message>
        <source>No terms yet</source>
        <translation>还没有结算约定</translation>
    </message>
    <message>
        <source>Add your provider from the list or by hand; without terms no payment can be judged.</source>
        <translation>从名单添加或手工填写支付公司；没有约定就无法判断应到日。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Merchant numbers</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>any; several are separated by commas</source>
        <translation>不限；多个用逗号分开</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>终端号</translation>
    </message>
    <message>
        <source>Pays under the name</source>
        <translation>付款户名</translation>
    </message>
    <message>
        <source>part of the payer&apos;s name in the bank statement</source>
        <translation>银行流水里付款人名称的一部分</translation>
    </message>
    <message>
        <source>To the account</source>
        <translation>打入账户</translation>
    </message>
    <message>
        <source>any; your account number as the bank writes it</source>
        <translation>不限；按银行流水的写法填账号</translation>
    </message>
    <message>
        <source>Pays on</source>
        <translation>结算规则</translation>
    </message>
    <message>
        <source>T + n, business days</source>
        <translation>T + n，工作日</translation>
    </message>
    <message>
        <source>D + n, calendar days</source>
        <translation>D + n，自然日</translation>
    </message>
    <message>
        <source>S + 0, at once</source>
        <translation>S + 0，实时</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>days after the clearing day</source>
        <translation>天（清算日之后）</translation>
    </message>
    <message>
        <source>Daily cut-off</source>
        <translation>日切时间</translation>
    </message>
    <message>
        <source>Sales at or after it belong to the next clearing day</source>
        <translation>这个时间及以后的交易算下一个清算日</translation>
    </message>
    <message>
        <source>One deposit for</source>
        <translation>一笔到账对应</translation>
    </message>
    <message>
        <source>each merchant number</source>
        <translation>每个商户号</translation>
    </message>
    <message>
        <source>each terminal</source>
        <translation>每台终端</translation>
    </message>
    <message>
        <source>cards, and one for QR codes</source>
        <translation>刷卡一笔、扫码一笔</translation>
    </message>
    <message>
        <source>each sale</source>
        <translation>每笔交易</translation>
    </message>
    <message>
        <source>A sale on a weekend counts as one of the next business day</source>
        <translation>周末的交易算作下一个工作日的</translation>
    </message>
    <message>
        <source>Pays the full amount; fees are charged apart</source>
        <translation>全额到账，手续费另扣</translation>
    </message>
    <message>
        <source>Remove provider</source>
        <translation>移除支付公司</translation>
    </message>
    <message>
        <source>The first row that fits a sale applies. Without rows the fee is read from the provider&apos;s file.</source>
        <translation>按第一条适用的收费；一条都没有时，手续费以支付公司文件为准。</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>加一条</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删这一条</translation>
    </message>
    <message>
        <source>New provider</source>
        <translation>新支付公司</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>All of the list are there</source>
        <translation>名单里的都已添加</translation>
    </message>
    <message>
        <source>%1 was taken off the list. Store the terms to make it so.</source>
        <translation>%1 已移出名单，保存约定后生效。</translation>
    </message>
    <message>
        <source>Storing the terms and reconciling</source>
        <translation>正在保存约定并对账</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The settlement terms were changed and are not stored yet.</source>
        <translation>结算约定已修改，还没有保存。</translation>
    </message>
    <message>
        <source>Change the terms of %1?</source>
        <translation>修改 %1 的约定？</translation>
    </message>
    <message>
        <source>Every payment is judged anew by them. Old and new terms and the reason are kept in the journal.</source>
        <translation>每笔交易都会按新约定重新判断。新旧约定和原因都记入日志。</translation>
    </message>
    <message>
        <source>Change the terms</source>
        <translation>修改约定</translation>
    </message>
    <message>
        <source>Why, for example a new contract from 1 December</source>
        <translation>原因，例如 12 月 1 日起执行新合同</translation>
    </message>
    <message>
        <source>Save terms</source>
        <translation>保存约定</translation>
    </message>
    <message>
        <source>Save as proposed</source>
        <translation>按建议保存</translation>
    </message>
    <message>
        <source>The terms of %1 are read and not saved yet: nothing is judged by them until they are.</source>
        <translation>已读取 %1 里的约定，但还没保存；保存后才按它对账。</translation>
    </message>
    <message>
        <source>%1: the deposits of “%2” fit on %3 of %4 days of sales.</source>
        <translation>%1：%4 个交易日中，有 %3 天与“%2”的到账相符。</translation>
    </message>
    <message>
        <source>%1: named by its files; no deposits fit yet.</source>
        <translation>%1：名称取自文件，还没有相符的到账。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing tells whose %n merchant number(s) are: write the names yourself.</source>
        <translation>
            <numerusform>有 %n 个商户号看不出是哪家支付公司的，请自己填写名称。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare the day, the cut-off and the fees with your contract, then save.</source>
        <translation>请与协议核对到账日、日切时间和手续费，再保存。</translation>
    </message>
    <message>
        <source>%1 says what is stored already.</source>
        <translation>%1 与已保存的约定相同。</translation>
    </message>
    <message>
        <source>Undone: terms read from %1</source>
        <translation>撤销：读取约定文件 %1</translation>
    </message>
    <message>
        <source>Read from the file %1</source>
        <translation>读取自文件 %1</translation>
    </message>
    <message>
        <source>A provider without a name</source>
        <translation>一家没有名称的支付公司</translation>
    </message>
    <message>
        <source>Change the terms of %1 and remove %2?</source>
        <translation>修改%1的约定，并移除%2？</translation>
    </message>
    <message>
        <source>Remove %1 from the terms?</source>
        <translation>从约定中移除%1？</translation>
    </message>
    <message>
        <source>New: %1.</source>
        <translation>新增：%1。</translation>
    </message>
    <message>
        <source>Remove from the terms</source>
        <translation>从约定中移除</translation>
    </message>
    <message>
        <source>%1 (read from the file %2)</source>
        <translation>%1（读取自文件 %2）</translation>
    </message>
    <message>
        <source>Judging the books by these terms</source>
        <translation>正在按这些约定试算</translation>
    </message>
    <message>
        <source>Nothing to propose: no other terms fit the deposits clearly better.</source>
        <translation>没有可建议的：没有明显更符合入账的约定。</translation>
    </message>
    <message>
        <source>Comparing terms with the deposits</source>
        <translation>正在用入账核对约定</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>provider and two sentences</comment>
        <translation>%1：%2%3</translation>
    </message>
    <message>
        <source>Take into the form</source>
        <translation>填入表单</translation>
    </message>
    <message>
        <source>each batch of a terminal</source>
        <translation>终端的每个批次</translation>
    </message>
    <message>
        <source>each kind of card</source>
        <translation>每种卡</translation>
    </message>
    <message>
        <source>each wallet, and one for cards</source>
        <translation>每种钱包各一笔，刷卡一笔</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::WhatIfModel</name>
    <message>
        <source>no finding</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>nobody’s payout</source>
        <translation>不是结算款</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state and difference</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n 笔交易</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>finding and provider</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · trace %2</source>
        <comment>time and trace number</comment>
        <translation>%1 · 凭证号 %2</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1，应到 %2</translation>
    </message>
    <message>
        <source>%1%2, due %3, net %4</source>
        <comment>state, deposit, due date, net</comment>
        <translation>%1%2，应到 %3，净额 %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>booking date and payer</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>差异项</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>入账</translation>
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
        <source>As it is</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>As tried</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>%1 %2, due %3</source>
        <comment>kind of finding, sum, day</comment>
        <translation>%1 %2，应到 %3</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::WhatIfPanel</name>
    <message>
        <source>What these terms would change</source>
        <translation>这些约定会带来的变化</translation>
    </message>
    <message>
        <source>nothing is stored</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Back to the terms</source>
        <translation>返回约定</translation>
    </message>
    <message>
        <source>Save terms</source>
        <translation>保存约定</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>会有的变化</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>差异项 %1</translation>
    </message>
    <message>
        <source>Sales %1</source>
        <translation>交易 %1</translation>
    </message>
    <message>
        <source>Deposits %1</source>
        <translation>入账 %1</translation>
    </message>
    <message>
        <source>The first %1 of %2; “what-if --json” on the command line lists more.</source>
        <translation>只列出 %2 笔中的前 %1 笔；命令行 “what-if --json” 可列出更多。</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>%1 change their state and stand first; %2 keep it and get another due date, net or deposit.</source>
        <translation>%1 笔状态改变，排在前面；%2 笔状态不变，但应到日、净额或对应的到账不同。</translation>
    </message>
    <message>
        <source>No sale goes from one state to another.</source>
        <translation>没有交易改变状态。</translation>
    </message>
</context>
<context>
    <name>daozhang::ui::YearCalendar</name>
    <message>
        <source>Calendar of the year</source>
        <translation>全年日历</translation>
    </message>
    <message>
        <source>H</source>
        <translation>休</translation>
    </message>
    <message>
        <source>W</source>
        <translation>班</translation>
    </message>
    <message>
        <source>%1: business day</source>
        <translation>%1：工作日</translation>
    </message>
    <message>
        <source>%1: weekend</source>
        <translation>%1：周末</translation>
    </message>
    <message>
        <source>%1: public holiday</source>
        <translation>%1：法定节假日</translation>
    </message>
    <message>
        <source>%1: make-up working day</source>
        <translation>%1：调休上班日</translation>
    </message>
</context>
</TS>
