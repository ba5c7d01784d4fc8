<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Intake</name>
    <message>
        <source>The currency “%1” is not known. Look this line up in the original.</source>
        <translation>不认识币种“%1”，请核对原件中的这一行。</translation>
    </message>
    <message>
        <source>There is no amount, neither in column “%1” nor in “%2”. Look this line up in the original.</source>
        <translation>“%1”和“%2”两列都没有金额，请核对原件中的这一行。</translation>
    </message>
    <message>
        <source>There is an amount both in column “%1” and in “%2”. Look this line up in the original.</source>
        <translation>“%1”和“%2”两列都有金额，请核对原件中的这一行。</translation>
    </message>
    <message>
        <source>“%1” does not say whether the money came in or went out. Look this line up in the original.</source>
        <translation>“%1”看不出是收入还是支出，请核对原件中的这一行。</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check the path.</source>
        <translation>没有文件“%1”，请检查路径。</translation>
    </message>
    <message>
        <source>“%1” is not a file. Choose the files inside it.</source>
        <translation>“%1”不是文件，请选择其中的文件。</translation>
    </message>
    <message>
        <source>“%1” could not be opened: %2. Close it in other programs and try again.</source>
        <translation>打不开“%1”：%2。请在其他程序中关闭它后重试。</translation>
    </message>
    <message>
        <source>“%1” could not be read to its end: %2. Copy it to this computer and try again.</source>
        <translation>“%1”没能读完：%2。请先复制到本机再试。</translation>
    </message>
    <message>
        <source>There is no amount in column “%1”. Look this line up in the original.</source>
        <translation>“%1”列没有金额，请核对原件中的这一行。</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not an amount. Correct it from the original, or export the file again.</source>
        <translation>“%2”列的“%1”不是金额，请按原件更正，或重新导出文件。</translation>
    </message>
    <message>
        <source>“%1” in column “%2” was shortened by a spreadsheet program. Export the file again and do not open it in Excel before importing.</source>
        <translation>“%2”列的“%1”已被表格软件改成科学计数，号码丢了。请重新导出，导入前不要用 Excel 打开保存。</translation>
    </message>
    <message>
        <source>The amount “%1” in column “%2” is too large to be true.</source>
        <translation>“%2”列的金额“%1”大得不可能。</translation>
    </message>
    <message>
        <source>“%1” has no year and the file does not say which one it is. Put the year and month into the file&apos;s name, for example “2026-09”.</source>
        <translation>“%1”没有年份，文件里也没写是哪一年。请在文件名中写上年月，如“2026-09”。</translation>
    </message>
    <message>
        <source>“%1” is not a day of the calendar. Look it up in the original.</source>
        <translation>日历上没有“%1”这一天，请核对原件。</translation>
    </message>
    <message>
        <source>“%1” is too long ago to be true. Look it up in the original.</source>
        <translation>“%1”太早，不可能，请核对原件。</translation>
    </message>
    <message>
        <source>“%1” lies in the future. Check the date of this computer, or look it up in the original.</source>
        <translation>“%1”还没到，请检查本机日期，或核对原件。</translation>
    </message>
    <message>
        <source>“%1” is not a time of the day. Look it up in the original.</source>
        <translation>“%1”不是一天中的时间，请核对原件。</translation>
    </message>
    <message>
        <source>There is no date in column “%1”. Look this line up in the original.</source>
        <translation>“%1”列没有日期，请核对原件中的这一行。</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a date. Correct it from the original, or export the file again.</source>
        <translation>“%2”列的“%1”不是日期，请按原件更正，或重新导出文件。</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a time of the day. Look it up in the original.</source>
        <translation>“%2”列的“%1”不是一天中的时间，请核对原件。</translation>
    </message>
    <message>
        <source>Running balance of account %1</source>
        <translation>账户 %1 的余额连续性</translation>
    </message>
    <message>
        <source>cannot be checked: no line has a balance that can be read</source>
        <translation>无法核对：没有一行的余额可读</translation>
    </message>
    <message>
        <source>each balance follows from the line before</source>
        <translation>每行余额都由上一行推得</translation>
    </message>
    <message>
        <source>unbroken</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>Number of records (line %1)</source>
        <translation>笔数（第 %1 行）</translation>
    </message>
    <message>
        <source>Number of receipts (line %1)</source>
        <translation>收入笔数（第 %1 行）</translation>
    </message>
    <message>
        <source>Number of payments (line %1)</source>
        <translation>支出笔数（第 %1 行）</translation>
    </message>
    <message>
        <source>Sum of receipts (line %1)</source>
        <translation>收入合计（第 %1 行）</translation>
    </message>
    <message>
        <source>Sum of payments (line %1)</source>
        <translation>支出合计（第 %1 行）</translation>
    </message>
    <message>
        <source>Sum of amounts (line %1)</source>
        <translation>金额合计（第 %1 行）</translation>
    </message>
    <message>
        <source>Day report: number of transactions</source>
        <translation>日汇总表：交易笔数</translation>
    </message>
    <message>
        <source>Day report: sum of amounts</source>
        <translation>日汇总表：交易金额</translation>
    </message>
    <message>
        <source>Day report: sum of fees</source>
        <translation>日汇总表：手续费</translation>
    </message>
    <message>
        <source>Day report: net amount</source>
        <translation>日汇总表：清算净额</translation>
    </message>
    <message>
        <source>import the transaction file of the same day together with its report</source>
        <translation>请把当日交易明细与汇总表一起导入</translation>
    </message>
    <message>
        <source>It resembles “%1”, but these columns are missing: %2.</source>
        <translation>它像“%1”，但缺少这些列：%2。</translation>
    </message>
    <message>
        <source>Line %1 is a header with the columns %2.</source>
        <translation>第 %1 行是表头，有这些列：%2。</translation>
    </message>
    <message>
        <source>The file has no header, but its lines hold what the format “%1” has in each column.</source>
        <translation>文件没有表头，但各列内容与“%1”一致。</translation>
    </message>
    <message>
        <source>Its lines have the fixed columns of “%1” (%2 bytes).</source>
        <translation>各行是“%1”的定长列（%2 字节）。</translation>
    </message>
    <message>
        <source>It holds the SWIFT field %1.</source>
        <translation>其中有 SWIFT 字段 %1。</translation>
    </message>
    <message>
        <source>Its title is that of “%1”.</source>
        <translation>标题与“%1”相符。</translation>
    </message>
    <message>
        <source>“%1” is not in the format “%2”. %3</source>
        <translation>“%1”不是“%2”格式。%3</translation>
    </message>
    <message>
        <source>“%1” is in no format that is known. %2</source>
        <translation>认不出“%1”的格式。%2</translation>
    </message>
    <message>
        <source>“%1” is empty. Download it again.</source>
        <translation>“%1”是空文件，请重新下载。</translation>
    </message>
    <message>
        <source>“%1” is a PDF. Export the statement as CSV or text, or attach the PDF to a case as evidence.</source>
        <translation>“%1”是 PDF。请把对账单导出为 CSV 或文本；PDF 可作为证据附到个案。</translation>
    </message>
    <message>
        <source>“%1” is a picture. Attach it to a case as evidence; an import needs the file from the bank or the provider.</source>
        <translation>“%1”是图片，可作为证据附到个案；导入需要银行或支付公司的文件。</translation>
    </message>
    <message>
        <source>“%1” is an archive of a kind that is not read. Unpack it and import the files inside.</source>
        <translation>“%1”是读不了的压缩包，请解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>“%1” is not a text file. Export the statement as CSV or text.</source>
        <translation>“%1”不是文本文件，请把对账单导出为 CSV 或文本。</translation>
    </message>
    <message>
        <source>“%1” holds nothing but blanks. Download it again.</source>
        <translation>“%1”里只有空白，请重新下载。</translation>
    </message>
    <message>
        <source>The line is longer than any record can be. The file is damaged; download it again.</source>
        <translation>这一行长得不可能是记录，文件已损坏，请重新下载。</translation>
    </message>
    <message>
        <source>The line has thousands of columns. The file is damaged; download it again.</source>
        <translation>这一行有几千列，文件已损坏，请重新下载。</translation>
    </message>
    <message>
        <source>The line holds bytes that are no text. The file is damaged; download it again.</source>
        <translation>这一行有非文本字节，文件已损坏，请重新下载。</translation>
    </message>
    <message>
        <source>The line has %1 columns instead of %2: a value may hold the separator. Correct it from the original.</source>
        <translation>这一行有 %1 列，应为 %2 列：可能某个值里带了分隔符，请按原件更正。</translation>
    </message>
    <message>
        <source>The line has %1 columns instead of %2: it was cut off. Download the file again.</source>
        <translation>这一行有 %1 列，应为 %2 列：被截断了，请重新下载文件。</translation>
    </message>
    <message>
        <source>More than %1 lines of “%2” cannot be read; the first is line %3: %4 The file is damaged or in another format. Nothing of it was stored.</source>
        <translation>“%2”有超过 %1 行读不出，首行是第 %3 行：%4文件已损坏或是别的格式，没有存入任何内容。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Keeping a masked copy of %1</source>
        <translation>正在留存 %1 的脱敏副本</translation>
    </message>
    <message>
        <source>There is no format profile “%1”. There are: %2.</source>
        <translation>没有格式“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>Stopped before “%1”. The files before it are in; of this one and those after it nothing was stored.</source>
        <translation>已在“%1”之前停止。它之前的文件已导入；它和之后的文件没有存入任何内容。</translation>
    </message>
    <message>
        <source>The import of “%1” cannot be taken back: these cases rest on its lines: %2.</source>
        <translation>不能撤回“%1”的导入：这些个案用到其中的行：%2。</translation>
    </message>
    <message>
        <source>Say why this import is taken back; the reason goes into the journal.</source>
        <translation>请写明撤回导入的原因，原因会记入日志。</translation>
    </message>
    <message>
        <source>The import of “%1” was already taken back.</source>
        <translation>“%1”的导入此前已撤回。</translation>
    </message>
    <message>
        <source>The kept copy of the imported file is damaged.</source>
        <translation>导入文件的留存副本已损坏。</translation>
    </message>
    <message>
        <source>The field :61: does not hold a date, a mark and an amount. Look it up in the original.</source>
        <translation>:61: 字段缺少日期、借贷标志或金额，请核对原件。</translation>
    </message>
    <message>
        <source>“%1” is not an amount in %2. Look it up in the original.</source>
        <translation>“%1”不是 %2 的金额，请核对原件。</translation>
    </message>
    <message>
        <source>Closing balance of account %1, statement %2</source>
        <translation>账户 %1 第 %2 号对账单期末余额</translation>
    </message>
    <message>
        <source>Number of receipts of account %1</source>
        <translation>账户 %1 收入笔数</translation>
    </message>
    <message>
        <source>Number of payments of account %1</source>
        <translation>账户 %1 支出笔数</translation>
    </message>
    <message>
        <source>Sum of receipts of account %1</source>
        <translation>账户 %1 收入合计</translation>
    </message>
    <message>
        <source>Sum of payments of account %1</source>
        <translation>账户 %1 支出合计</translation>
    </message>
    <message>
        <source>More than %1 lines of “%2” cannot be read. The file is damaged or in another format. Nothing of it was stored.</source>
        <translation>“%2”有超过 %1 行读不出，文件已损坏或是别的格式，没有存入任何内容。</translation>
    </message>
    <message>
        <source>The archive “%1” holds no files. Download it again.</source>
        <translation>压缩包“%1”里没有文件，请重新下载。</translation>
    </message>
    <message>
        <source>“%1” is an archive inside an archive inside an archive. Unpack it and import the files inside.</source>
        <translation>“%1”是三层嵌套的压缩包，请解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>“%1” is too large to be unpacked inside another archive. Unpack it and import the files inside.</source>
        <translation>“%1”太大，无法在压缩包内解压，请解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>The format profile “%1” is not usable: %2.</source>
        <translation>格式“%1”的定义不可用：%2。</translation>
    </message>
    <message>
        <source>A format profile is not a JSON object: %1.</source>
        <translation>格式定义不是 JSON 对象：%1。</translation>
    </message>
    <message>
        <source>There is no transaction type in column “%1”. Look this line up in the original.</source>
        <translation>“%1”列没有交易类型，请核对原件中的这一行。</translation>
    </message>
    <message>
        <source>There is no status in column “%1”, so it is not known whether the payment succeeded. Look this line up in the original.</source>
        <translation>“%1”列没有状态，不知支付是否成功，请核对原件中的这一行。</translation>
    </message>
    <message>
        <source>The status “%1” is not known, so this line is not counted. Ask the provider what it means.</source>
        <translation>不认识状态“%1”，这一行未计入。请向支付公司问清含义。</translation>
    </message>
    <message>
        <source>The line calls itself “%1” but its amount %2 is negative. Look this line up in the original.</source>
        <translation>这一行写的是“%1”，金额 %2 却是负数，请核对原件中的这一行。</translation>
    </message>
    <message>
        <source>The sign letter %1 in column “%2” contradicts the transaction type. Ask the provider about this line.</source>
        <translation>“%2”列的借贷标志 %1 与交易类型矛盾，请向支付公司询问这一行。</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>The archive “%1” is damaged. Download it again, or unpack it and import the files inside.</source>
        <translation>压缩包“%1”已损坏，请重新下载，或解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>The archive “%1” holds more than %2 files. Unpack it and import the files you need.</source>
        <translation>压缩包“%1”里超过 %2 个文件，请解压后导入所需文件。</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than a statement can hold; it may be made to fill this computer. Nothing of it was stored.</source>
        <translation>“%1”解压后远大于正常对账单，可能是恶意压缩包，没有存入任何内容。</translation>
    </message>
    <message>
        <source>The kept copy is too large to be shown here.</source>
        <translation>留存副本太大，无法在此显示。</translation>
    </message>
    <message>
        <source>The transaction type “%1” is not known, so this line is not counted. Ask the provider what it means; the word can be added to the format profile.</source>
        <translation>不认识交易类型“%1”，这一行未计入。请向支付公司问清含义；可把该词加进格式定义。</translation>
    </message>
    <message>
        <source>The import of “%1” cannot be taken back: these decisions rest on its lines: %2.</source>
        <translation>不能撤回“%1”的导入：这些人工认定用到其中的行：%2。</translation>
    </message>
    <message>
        <source>ICBC</source>
        <translation>工行</translation>
    </message>
    <message>
        <source>CCB</source>
        <translation>建行</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>农行</translation>
    </message>
    <message>
        <source>BOC</source>
        <translation>中行</translation>
    </message>
    <message>
        <source>BoCom</source>
        <translation>交行</translation>
    </message>
    <message>
        <source>CMB</source>
        <translation>招行</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>bank and last digits of an account</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>“%1” is not in “%2” any more. Look at the file again.</source>
        <translation>“%2”里已经没有“%1”了，请重新读取这个文件。</translation>
    </message>
    <message>
        <source>No copy of “%1” was kept, so its rows cannot be shown in their order.</source>
        <translation>“%1”没有留存副本，无法按原顺序显示它的行。</translation>
    </message>
    <message>
        <source>fixed width</source>
        <translation>定长</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>header in line %1</source>
        <translation>表头在第 %1 行</translation>
    </message>
    <message>
        <source>“%1” has changed since it was looked at. Nothing of it was stored; look at it again and write it then.</source>
        <translation>“%1”在预览之后被改动过，没有写入任何内容；请重新读取后再写入。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>拒收原因</translation>
    </message>
    <message>
        <source>Text of the line, card numbers masked</source>
        <translation>原文（已遮卡号）</translation>
    </message>
    <message>
        <source>This format counts in fen, but “%1” in column “%2” has decimals. Choose the format by hand.</source>
        <translation>该格式以分为单位，但“%2”列的“%1”带小数。请手动选择格式。</translation>
    </message>
    <message>
        <source>times broken: %1, first at line %2; lines may be missing there, or in another order</source>
        <translation>断开 %1 处，最早在第 %2 行；那里可能缺行，或者次序变了</translation>
    </message>
    <message>
        <source>cannot be checked in full; lines without a balance: %1</source>
        <translation>无法全部核对；%1 行没有余额</translation>
    </message>
    <message>
        <source>“%1” could be any of these formats: %2. Choose the format by hand.</source>
        <translation>“%1”可能是这几种格式：%2。请手动选择格式。</translation>
    </message>
    <message>
        <source>“%1” is in no format that is known. Export it from the bank or the provider again as CSV or text, or choose the format by hand.</source>
        <translation>认不出“%1”的格式。请从银行或支付公司重新导出为 CSV 或文本，或手动选择格式。</translation>
    </message>
    <message>
        <source>Number of records of account %1, statement %2</source>
        <translation>账户 %1 对账单 %2 的记录笔数</translation>
    </message>
    <message>
        <source>The format “%1” was never held against a real file, so nothing of “%2” was stored. Confirm its columns and its unit first: on the Import page, or with --confirm-unit.</source>
        <translation>格式“%1”还没有用真实文件核对过，“%2”没有存入任何内容。请先确认各列和金额单位：在“导入”页确认，或用 --confirm-unit。</translation>
    </message>
    <message>
        <source>The format description is larger than %1 KiB: it is no format profile.</source>
        <translation>这份格式定义超过 %1 KiB，不像是格式定义。</translation>
    </message>
    <message>
        <source>The format profile “%1” does not describe a table of columns; only those can be added.</source>
        <translation>格式定义“%1”描述的不是分列的表格；只能添加分列的表格。</translation>
    </message>
    <message>
        <source>The format profile “%1” has the member “%2”, which only formats of the program may have. Leave it out.</source>
        <translation>格式定义“%1”带有“%2”一项，只有程序自带的格式才能有。请去掉这一项。</translation>
    </message>
    <message>
        <source>The format profile “%1” speaks of %2 header lines; there can be one or two.</source>
        <translation>格式定义“%1”写的表头行数是 %2，只能是一行或两行。</translation>
    </message>
    <message>
        <source>The format profile “%1” does not require a column of dates and one of amounts; it would be taken for files that it does not fit.</source>
        <translation>格式定义“%1”没有要求必须有日期列和金额列，会把不相干的文件认作这种格式。</translation>
    </message>
    <message>
        <source>The name of the format profile is longer than %1 letters.</source>
        <translation>格式的名称超过了 %1 个字。</translation>
    </message>
    <message>
        <source>The format profile “%1” calls itself unverified: only formats of the program are confirmed later. Answer what is open in it first.</source>
        <translation>格式定义“%1”自称未经核实；只有程序自带的格式可以以后再确认。请先把其中未定的问题答完。</translation>
    </message>
    <message>
        <source>The shop has no format “%1” of its own.</source>
        <translation>本店没有自己的格式“%1”。</translation>
    </message>
    <message>
        <source>The shop has %1 formats of its own already. Delete one that is not used any more.</source>
        <translation>本店自己的格式已有 %1 种。请删掉不再使用的。</translation>
    </message>
    <message>
        <source>The format needs a name.</source>
        <translation>请给这种格式起个名称。</translation>
    </message>
    <message numerus="yes">
        <source>The format “%1” cannot be deleted: %n import(s) were read with it. Take them back first.</source>
        <translation>
            <numerusform>格式“%1”不能删除：有 %n 次导入是用它读的。请先撤回这些导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The format “%1” has nothing to confirm.</source>
        <translation>格式“%1”没有需要确认的内容。</translation>
    </message>
    <message>
        <source>The format “%1” was not confirmed.</source>
        <translation>格式“%1”尚未确认过。</translation>
    </message>
    <message>
        <source>Sum of “%1” (line %2)</source>
        <translation>“%1”之和（第 %2 行）</translation>
    </message>
    <message>
        <source>CITIC</source>
        <translation>中信银行</translation>
    </message>
    <message>
        <source>SPDB</source>
        <translation>浦发银行</translation>
    </message>
    <message>
        <source>CIB</source>
        <translation>兴业银行</translation>
    </message>
    <message>
        <source>CGB</source>
        <translation>广发银行</translation>
    </message>
    <message>
        <source>PSBC</source>
        <translation>邮储银行</translation>
    </message>
    <message>
        <source>CMBC</source>
        <translation>民生银行</translation>
    </message>
    <message>
        <source>Ping An Bank</source>
        <translation>平安银行</translation>
    </message>
    <message>
        <source>CEB</source>
        <translation>光大银行</translation>
    </message>
    <message>
        <source>Hua Xia Bank</source>
        <translation>华夏银行</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>JD Pay</source>
        <translation>京东支付</translation>
    </message>
    <message>
        <source>Meituan</source>
        <translation>美团</translation>
    </message>
    <message>
        <source>There is no format profile “%1”.</source>
        <translation>没有格式“%1”。</translation>
    </message>
    <message>
        <source>“%1” is a binary Excel workbook (.xlsb). Open it, save it as .xlsx or CSV, and import that.</source>
        <translation>“%1”是二进制的 Excel 工作簿（.xlsb）。请打开它，另存为 .xlsx 或 CSV，再导入。</translation>
    </message>
    <message>
        <source>“%1” is an OpenDocument file (.ods). Open it, save it as .xlsx or CSV, and import that.</source>
        <translation>“%1”是 OpenDocument 文件（.ods）。请打开它，另存为 .xlsx 或 CSV，再导入。</translation>
    </message>
    <message>
        <source>“%1” is a text document or a presentation. Export the statement as CSV or as a workbook.</source>
        <translation>“%1”是文字文档或演示文稿。请把对账单导出为 CSV 或工作簿。</translation>
    </message>
    <message>
        <source>%1 · hidden sheet “%2”</source>
        <translation>%1 · 隐藏的工作表“%2”</translation>
    </message>
    <message>
        <source>%1 · sheet “%2”</source>
        <translation>%1 · 工作表“%2”</translation>
    </message>
    <message>
        <source>The workbook “%1” holds no rows. Download it again.</source>
        <translation>工作簿“%1”里没有任何行。请重新下载。</translation>
    </message>
    <message>
        <source>“%1” holds more text than this program takes from one workbook. Save its sheets as CSV, then import the CSV.</source>
        <translation>“%1”里的文字超出了本程序一次能读取的量。请把各工作表另存为 CSV，再导入 CSV。</translation>
    </message>
    <message>
        <source>“%1” holds more than %2 sheets. Save the sheets you need as workbooks of their own.</source>
        <translation>“%1”里的工作表超过 %2 个。请把需要的工作表另存为单独的工作簿。</translation>
    </message>
    <message>
        <source>The workbook “%1” is damaged or was cut off. Download it again, or open it in Excel and save it anew.</source>
        <translation>工作簿“%1”已损坏或不完整。请重新下载，或用 Excel 打开后重新保存。</translation>
    </message>
    <message>
        <source>“%1” speaks of row or column %2, which no sheet has. The workbook is damaged; download it again.</source>
        <translation>“%1”里写着第 %2 行或列，而任何工作表都没有这样的行列。工作簿已损坏，请重新下载。</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>payer</source>
        <translation>对方户名</translation>
    </message>
    <message>
        <source>payer’s account</source>
        <translation>对方账号</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批次号</translation>
    </message>
    <message>
        <source>terminal</source>
        <translation>终端号</translation>
    </message>
    <message>
        <source>merchant</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>authorisation code</source>
        <translation>授权码</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The import of “%1” was taken back.</source>
        <translation>“%1”的导入已撤回。</translation>
    </message>
    <message>
        <source>Line %1 of “%2” is no row of the books: it was refused, or it repeats a line of the same file.</source>
        <translation>“%2”第 %1 行没有入账：该行被拒收，或与同一文件中的另一行重复。</translation>
    </message>
    <message>
        <source>That line is not in the books any more. Look again.</source>
        <translation>这一行已不在账上，请重新查看。</translation>
    </message>
    <message>
        <source>Say why these lines are one payment; the reason goes into the journal.</source>
        <translation>请说明为什么这两行是同一笔；理由会记入日志。</translation>
    </message>
    <message>
        <source>These two lines are one row of the books already.</source>
        <translation>这两行在账上本来就是同一笔。</translation>
    </message>
    <message>
        <source>The lines are of %1 and %2: two amounts are two payments.</source>
        <translation>两行金额分别为 %1 和 %2：金额不同，就是两笔。</translation>
    </message>
    <message>
        <source>Both lines are in use: %1 and %2. Take one of them back first.</source>
        <translation>两行都已被使用：%1；%2。请先撤回其中之一。</translation>
    </message>
    <message>
        <source>Say why these lines are two payments; the reason goes into the journal.</source>
        <translation>请说明为什么这两行是两笔；理由会记入日志。</translation>
    </message>
    <message>
        <source>Name two lines of one book.</source>
        <translation>请指定同一方记录中的两行。</translation>
    </message>
    <message>
        <source>Line %1 of “%2” is a row of its own: no other file holds it.</source>
        <translation>“%2”第 %1 行本来就单独成笔：其他文件里没有它。</translation>
    </message>
    <message>
        <source>Say why this is taken back; the reason goes into the journal.</source>
        <translation>请说明撤回的理由；理由会记入日志。</translation>
    </message>
    <message>
        <source>That was already taken back.</source>
        <translation>已经撤回过了。</translation>
    </message>
    <message>
        <source>The line is in use: %1. Take that back first.</source>
        <translation>这一行已被使用：%1。请先撤回它。</translation>
    </message>
    <message>
        <source>The terminal’s, the provider’s and the bank’s line of one payment are kept apart: each is proof of its own. Only lines of one book can be duplicates.</source>
        <translation>同一笔款在终端、支付公司和银行三方的记录分开保存，各自都是证据；只有同一方的记录才谈得上重复。</translation>
    </message>
    <message>
        <source>“%1” is larger than any old workbook (.xls) can be. Save it as .xlsx and import that.</source>
        <translation>“%1”比任何旧版工作簿（.xls）都大。请另存为 .xlsx 再导入。</translation>
    </message>
    <message>
        <source>The workbook “%1” is locked with a password. Open it in Excel, save it without one, and import that.</source>
        <translation>工作簿“%1”设有密码。请用 Excel 打开，去掉密码后另存，再导入。</translation>
    </message>
    <message>
        <source>“%1” is an Office file, but no workbook. Export the statement as CSV or as a workbook.</source>
        <translation>“%1”是 Office 文件，但不是工作簿。请把对账单导出为 CSV 或工作簿。</translation>
    </message>
    <message>
        <source>The status “%1” is not known, so it is not sure that this line was booked. Ask the bank what it means.</source>
        <translation>状态“%1”不认识，无法确定这一行是否已入账。请问银行它是什么意思。</translation>
    </message>
    <message>
        <source>The bank calls this line “%1”: it is not booked. Once it is, it stands in a later file.</source>
        <translation>银行把这一行标为“%1”，尚未入账。入账后会出现在以后的文件里。</translation>
    </message>
    <message>
        <source>The format profile “%1” has open questions: %2. Answer them, and take the member “open” out.</source>
        <translation>格式定义“%1”还有未答的问题：%2。请答完并去掉“open”一项。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>statement %1</source>
        <translation>第 %1 号对账单</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale writes it</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Account %1: between %2 (to %3) and %4 (from %5) receipts of %6 are missing: a statement lies between them.</source>
        <translation>账户 %1：%2（至 %3）与%4（自 %5）之间少了收入 %6：中间还缺一份对账单。</translation>
    </message>
    <message>
        <source>Account %1: between %2 (to %3) and %4 (from %5) payments of %6 are missing: a statement lies between them.</source>
        <translation>账户 %1：%2（至 %3）与%4（自 %5）之间少了支出 %6：中间还缺一份对账单。</translation>
    </message>
    <message>
        <source>Account %1: %2 ends on %3 and %4 begins on %5, but the balance grew by %6 between them: lines are missing.</source>
        <translation>账户 %1：%2止于 %3，%4始于 %5，但余额其间增加了 %6：缺了明细。</translation>
    </message>
    <message>
        <source>Account %1: %2 ends on %3 and %4 begins on %5, but the balance shrank by %6 between them: lines are missing.</source>
        <translation>账户 %1：%2止于 %3，%4始于 %5，但余额其间减少了 %6：缺了明细。</translation>
    </message>
    <message>
        <source>Account %1: %2 and %3 both speak of %4 to %5 and differ by %6: one of them lacks lines, or lines are counted twice.</source>
        <translation>账户 %1：%2与%3都涵盖 %4 至 %5，却相差 %6：其中一份缺了明细，或有明细重复计入。</translation>
    </message>
    <message>
        <source>No table with a line of column names was found in “%1”, so its columns cannot be described. Put a line with the names of the columns above the records and try again.</source>
        <translation>“%1”里没有找到带列名的表格，无法说明各列。请在记录上方加一行列名后再试。</translation>
    </message>
    <message>
        <source>“%1” holds no statement: the message is there, but no account in it. Download it again.</source>
        <translation>“%1”里没有对账单：报文在，但没有任何账户。请重新下载。</translation>
    </message>
    <message>
        <source>“%1” is not the bank’s XML itself but a copy packed into JSON: quotation marks stand in it with a backslash (line %2, column %3). Nothing of it was stored; ask for the XML file as the bank sent it.</source>
        <translation>“%1”不是银行的 XML 原件，而是装进 JSON 的副本：其中引号前带反斜杠（第 %2 行第 %3 列）。没有存入任何内容；请索取银行发出的 XML 原文件。</translation>
    </message>
    <message>
        <source>“%1” holds a DOCTYPE (line %2), which no bank statement has and which can do harm. Nothing of it was stored; download it again from the bank.</source>
        <translation>“%1”第 %2 行有 DOCTYPE，银行对账单里不会有，而且可能有害。没有存入任何内容；请从银行重新下载。</translation>
    </message>
    <message>
        <source>“%1” is no bank statement from line %2 on: its XML is nested or long beyond any. Nothing of it was stored; download it again.</source>
        <translation>“%1”从第 %2 行起不像对账单：XML 的层次或长度超出任何对账单。没有存入任何内容；请重新下载。</translation>
    </message>
    <message>
        <source>The XML of “%1” is damaged in line %2, column %3. Nothing of it was stored (whole entries before that place: %4); download it again.</source>
        <translation>“%1”的 XML 在第 %2 行第 %3 列损坏。没有存入任何内容（此前完整的记录：%4 条）；请重新下载。</translation>
    </message>
    <message>
        <source>“%1” ends in the middle (line %2, column %3): it was cut off. Nothing of it was stored (whole entries: %4); download it again.</source>
        <translation>“%1”没有结尾（到第 %2 行第 %3 列为止），被截断了。没有存入任何内容（完整的记录：%4 条）；请重新下载。</translation>
    </message>
    <message>
        <source>The entry at line %2 of “%1” is larger than any bank writes. The file is damaged; nothing of it was stored. Download it again.</source>
        <translation>“%1”第 %2 行的记录大得任何银行都不会写。文件已损坏，没有存入任何内容。请重新下载。</translation>
    </message>
    <message>
        <source>“%1” is not a currency. Look it up in the original.</source>
        <translation>“%1”不是币种，请核对原件。</translation>
    </message>
    <message>
        <source>The field %1 holds “%2”, which is not an amount in %3. Look it up in the original.</source>
        <translation>字段 %1 的内容“%2”不是 %3 的金额，请核对原件。</translation>
    </message>
    <message>
        <source>The field %1 holds “%2”, which does not tell whether money came or went. Look it up in the original.</source>
        <translation>字段 %1 的内容“%2”看不出是收入还是支出，请核对原件。</translation>
    </message>
    <message>
        <source>The amount “%1” is negative and marked as a debit: it could be money in or money out. Look it up in the original.</source>
        <translation>金额“%1”为负数，又标为借记：可能是收入，也可能是支出。请核对原件。</translation>
    </message>
    <message>
        <source>The field %1 holds “%2”, which is not a day of the calendar. Look it up in the original.</source>
        <translation>字段 %1 的内容“%2”不是日历上的日期，请核对原件。</translation>
    </message>
    <message>
        <source>The entry has neither a booking date nor a value date. Look it up in the original.</source>
        <translation>这条记录既没有入账日，也没有起息日，请核对原件。</translation>
    </message>
    <message>
        <source>The status “%1” of the entry is not known: it may be booked or not. Ask the bank what it means.</source>
        <translation>不认识记录的状态“%1”：可能已入账，也可能没有。请问银行它是什么意思。</translation>
    </message>
    <message>
        <source>Entries that are not booked yet</source>
        <translation>尚未入账的记录</translation>
    </message>
    <message>
        <source>left out: %1; they come again once they are booked</source>
        <translation>未计入：%1 条；入账后会再次出现</translation>
    </message>
    <message>
        <source>Days covered</source>
        <translation>覆盖的日期</translation>
    </message>
    <message>
        <source>none: a notification (camt.054) tells of single bookings; import the statement (camt.053) too</source>
        <translation>无：通知（camt.054）只报告单笔入账；请同时导入对账单（camt.053）</translation>
    </message>
    <message>
        <source>none: an intraday report (camt.052) was made before the day was over; import the statement (camt.053) too</source>
        <translation>无：日间报告（camt.052）在当日结束前生成；请同时导入对账单（camt.053）</translation>
    </message>
    <message>
        <source>Batch entries whose details add up</source>
        <translation>明细合计相符的批量记录</translation>
    </message>
    <message>
        <source>Batch entries kept as one line</source>
        <translation>保留为一行的批量记录</translation>
    </message>
    <message>
        <source>%1, because their details do not add up to them; the first is %2 at line %3</source>
        <translation>%1 条，因为明细之和与总额不符；第一条是第 %3 行的 %2</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>It holds the ISO 20022 message %1.</source>
        <translation>其中有 ISO 20022 报文 %1。</translation>
    </message>
    <message>
        <source>It has the ISO 20022 namespace %1.</source>
        <translation>其命名空间是 ISO 20022 的 %1。</translation>
    </message>
    <message>
        <source>Number of entries of account %1</source>
        <translation>账户 %1 记录条数</translation>
    </message>
    <message>
        <source>Sum of entries of account %1</source>
        <translation>账户 %1 记录合计</translation>
    </message>
    <message>
        <source>cannot be checked: the statement has more pages than this file</source>
        <translation>无法核对：对账单还有其他页不在此文件中</translation>
    </message>
    <message>
        <source>“%1” is an OFC file, the forerunner of OFX, which is not read. Download it from the bank as OFX, QFX or CSV.</source>
        <translation>“%1”是 OFC 文件（OFX 的前身），不支持读取。请从银行下载 OFX、QFX 或 CSV。</translation>
    </message>
    <message>
        <source>The file ends in the middle of this transaction: it was cut off. Download it again.</source>
        <translation>文件在这笔交易中间断了，被截断了。请重新下载。</translation>
    </message>
    <message>
        <source>The field %1 is missing or empty. Look it up in the original.</source>
        <translation>缺少字段 %1 或其内容为空，请核对原件。</translation>
    </message>
    <message>
        <source>The field TRNAMT holds “%1”, which can be read in two ways, and no other amount of the file tells which. Ask the bank for two decimals.</source>
        <translation>字段 TRNAMT 的内容“%1”有两种读法，文件里其他金额也看不出是哪一种。请让银行导出两位小数的金额。</translation>
    </message>
    <message>
        <source>The field TRNAMT holds “%1”, which is too large or finer than %2 has decimals. Look up in the original what was booked.</source>
        <translation>字段 TRNAMT 的内容“%1”过大，或小数位数超过 %2 的最小单位。请在原件中核对实际入账金额。</translation>
    </message>
    <message>
        <source>The bank corrects its earlier transaction “%1” with this one (%2). Correct that one by hand: both together would count twice.</source>
        <translation>银行用这一笔更正此前的交易“%1”（%2）。请手工更正那一笔：两笔都计入会重复。</translation>
    </message>
    <message>
        <source>Ledger balance of account %1</source>
        <translation>账户 %1 账面余额</translation>
    </message>
    <message>
        <source>the field BALAMT is empty</source>
        <translation>字段 BALAMT 为空</translation>
    </message>
    <message>
        <source>the field BALAMT holds no amount that can be read</source>
        <translation>字段 BALAMT 的内容不是可读的金额</translation>
    </message>
    <message>
        <source>%1 on %2; nothing to check it by, because OFX gives no opening balance</source>
        <translation>%2 为 %1；OFX 不给期初余额，无从核对</translation>
    </message>
    <message>
        <source>“%1” holds no statement but an error of the bank (%2: %3). Download it again.</source>
        <translation>“%1”里没有对账单，只有银行的报错（%2：%3）。请重新下载。</translation>
    </message>
    <message>
        <source>“%1” is OFX but holds no statement of an account. Download the transactions of the account again.</source>
        <translation>“%1”是 OFX，但没有账户的对账单。请重新下载该账户的交易明细。</translation>
    </message>
    <message>
        <source>Investments and loans</source>
        <translation>投资与贷款</translation>
    </message>
    <message>
        <source>left out: %1; only bookings of money are read</source>
        <translation>未计入：%1 条；只读取资金入账记录</translation>
    </message>
    <message>
        <source>Answer of the bank</source>
        <translation>银行的答复</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>无错误</translation>
    </message>
    <message>
        <source>error %1: %2</source>
        <translation>错误 %1：%2</translation>
    </message>
    <message>
        <source>End of the file</source>
        <translation>文件结尾</translation>
    </message>
    <message>
        <source>missing: the file was cut off; download it again</source>
        <translation>缺失：文件被截断，请重新下载</translation>
    </message>
    <message>
        <source>It begins with the header %1.</source>
        <translation>文件以 %1 开头。</translation>
    </message>
    <message>
        <source>It holds the tag %1.</source>
        <translation>其中有标签 %1。</translation>
    </message>
    <message>
        <source>the file says %1, but its bytes are not that; read as %2, so check the letters of names. Amounts are not affected</source>
        <translation>文件写明的是 %1，字节却不是；已按 %2 读取，请核对名称中的文字。金额不受影响</translation>
    </message>
    <message>
        <source>Batch %1 of terminal %2: sum of sales</source>
        <translation>终端 %2 批次 %1：消费金额</translation>
    </message>
    <message>
        <source>Batch %1 of terminal %2: number of sales</source>
        <translation>终端 %2 批次 %1：消费笔数</translation>
    </message>
    <message>
        <source>Batch %1 of terminal %2: sum of voids and refunds</source>
        <translation>终端 %2 批次 %1：撤销和退货金额</translation>
    </message>
    <message>
        <source>Batch %1 of terminal %2: number of voids and refunds</source>
        <translation>终端 %2 批次 %1：撤销和退货笔数</translation>
    </message>
    <message>
        <source>Batch %1 of terminal %2: sum of sales by the host&apos;s count</source>
        <translation>终端 %2 批次 %1：主机统计的消费金额</translation>
    </message>
    <message>
        <source>Batch %1 of terminal %2: number of sales by the host&apos;s count</source>
        <translation>终端 %2 批次 %1：主机统计的消费笔数</translation>
    </message>
    <message>
        <source>Batch %1 of terminal %2: sum of voids and refunds by the host&apos;s count</source>
        <translation>终端 %2 批次 %1：主机统计的撤销和退货金额</translation>
    </message>
    <message>
        <source>Batch %1 of terminal %2: number of voids and refunds by the host&apos;s count</source>
        <translation>终端 %2 批次 %1：主机统计的撤销和退货笔数</translation>
    </message>
    <message>
        <source>Batch %1 of terminal %2: the host&apos;s answer to the settlement</source>
        <translation>终端 %2 批次 %1：主机对批结算的应答</translation>
    </message>
    <message>
        <source>totals agree</source>
        <translation>对账平</translation>
    </message>
    <message>
        <source>totals differ</source>
        <translation>对账不平</translation>
    </message>
    <message>
        <source>the host could not compare them</source>
        <translation>对账出错</translation>
    </message>
    <message>
        <source>Batch %1 of terminal %2: number of uploaded transactions</source>
        <translation>终端 %2 批次 %1：批上送笔数</translation>
    </message>
    <message>
        <source>Payout of batch %1 against its rows (%2)</source>
        <translation>批次 %1 的打款与其明细之和（%2）</translation>
    </message>
    <message>
        <source>Batch %1 pays nothing out: its rows add up to nothing (%2)</source>
        <translation>批次 %1 不打款：其明细之和为零（%2）</translation>
    </message>
    <message>
        <source>The time zone “%1” is not known, so it is not known on which day this was. Look this line up in the original.</source>
        <translation>不认识时区“%1”，因此无法确定是哪一天。请在原件中查看这一行。</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is no currency that is known. Look this line up in the original.</source>
        <translation>“%2”列中的“%1”不是已知的币种。请在原件中查看这一行。</translation>
    </message>
    <message>
        <source>“%1” in column “%2” does not say whether money came or went. Look this line up in the original.</source>
        <translation>“%2”列中的“%1”没有说明是收入还是支出。请在原件中查看这一行。</translation>
    </message>
    <message>
        <source>The file holds this request but no answer to it, so it is not known whether it succeeded. Look for trace %1 on the terminal&apos;s list.</source>
        <translation>文件中有这笔请求，但没有应答，因此不知道是否成功。请在终端的交易明细中查找凭证号 %1。</translation>
    </message>
    <message>
        <source>The file holds this reversal but no answer to it, so it is not known whether the sale was taken back. Ask the provider about trace %1.</source>
        <translation>文件中有这笔冲正，但没有应答，因此不知道原交易是否已冲正。请就凭证号 %1 询问支付公司。</translation>
    </message>
    <message>
        <source>The upload lists trace %1 without saying whether it was a sale or a void, and the totals of its batch do not say either. Look for it on the terminal&apos;s list.</source>
        <translation>批上送明细中的凭证号 %1 没有说明是消费还是撤销，该批次的总计也无法判断。请在终端的交易明细中查找。</translation>
    </message>
    <message>
        <source>This message cannot be read from its field %1 on. Ask for the dump again.</source>
        <translation>这条报文从第 %1 域起无法读取。请重新索取报文。</translation>
    </message>
    <message>
        <source>This message cannot be read: its length or its type is wrong. Ask for the dump again.</source>
        <translation>这条报文无法读取：长度或报文类型不对。请重新索取报文。</translation>
    </message>
    <message>
        <source>it ends inside field %1</source>
        <translation>在第 %1 域中间就结束了</translation>
    </message>
    <message>
        <source>its length does not agree with its bytes</source>
        <translation>长度与内容不符</translation>
    </message>
    <message>
        <source>the length of field %1 cannot be true</source>
        <translation>第 %1 域的长度不可能成立</translation>
    </message>
    <message>
        <source>field %1 must hold digits and does not</source>
        <translation>第 %1 域应为数字，实际不是</translation>
    </message>
    <message>
        <source>field %1 must hold digits, not “%2”</source>
        <translation>第 %1 域应为数字，而不是“%2”</translation>
    </message>
    <message>
        <source>field %1 holds bytes that are no letters</source>
        <translation>第 %1 域中含有非字符内容</translation>
    </message>
    <message>
        <source>field %1 holds “%2”, which is no date</source>
        <translation>第 %1 域为“%2”，不是日期</translation>
    </message>
    <message>
        <source>field %1 holds “%2”, which is no time of the day</source>
        <translation>第 %1 域为“%2”，不是时间</translation>
    </message>
    <message>
        <source>field %1 is no magnetic track</source>
        <translation>第 %1 域不是磁道数据</translation>
    </message>
    <message>
        <source>field %1 is not in use</source>
        <translation>第 %1 域未被使用</translation>
    </message>
    <message>
        <source>bytes are left over after its last field</source>
        <translation>最后一个域之后还有多余内容</translation>
    </message>
    <message>
        <source>it does not begin with a message type</source>
        <translation>开头不是报文类型</translation>
    </message>
    <message>
        <source>“%1” looks like ISO 8583 messages of a terminal, but the one in line %2 cannot be read: %3. Ask for the dump again.</source>
        <translation>“%1”像是终端的 ISO 8583 报文，但第 %2 行的报文无法读取：%3。请重新索取报文。</translation>
    </message>
    <message>
        <source>“%1” looks like an ISO 8583 message of a terminal, but it cannot be read: %2. Ask for the dump again.</source>
        <translation>“%1”像是终端的 ISO 8583 报文，但无法读取：%2。请重新索取报文。</translation>
    </message>
    <message>
        <source>The ISO 8583 messages in “%1” can be read in two ways that differ in field %2, and nothing says which is right. Ask the provider for the list of transactions as a table.</source>
        <translation>“%1”中的 ISO 8583 报文有两种读法，在第 %2 域不一致，无法判断哪一种正确。请向支付公司索取表格形式的交易明细。</translation>
    </message>
    <message>
        <source>The ISO 8583 messages in “%1” can be read in two ways that differ, and nothing says which is right. Ask the provider for the list of transactions as a table.</source>
        <translation>“%1”中的 ISO 8583 报文有两种不一致的读法，无法判断哪一种正确。请向支付公司索取表格形式的交易明细。</translation>
    </message>
    <message>
        <source>“%1” holds more than %2 ISO 8583 messages. Ask for the messages of one terminal and one day.</source>
        <translation>“%1”中的 ISO 8583 报文超过 %2 条。请只索取一台终端一天的报文。</translation>
    </message>
    <message>
        <source>“%1” is a Mastercard IPM clearing file (records: %2), which banks and card schemes exchange. Ask the provider for the settlement details of the shop as a table.</source>
        <translation>“%1”是 Mastercard IPM 清算文件（记录数：%2），用于银行与卡组织之间交换。请向支付公司索取表格形式的商户结算明细。</translation>
    </message>
    <message>
        <source>“%1” is a Visa BASE II clearing file, which banks and card schemes exchange. Ask the provider for the settlement details of the shop as a table.</source>
        <translation>“%1”是 Visa BASE II 清算文件，用于银行与卡组织之间交换。请向支付公司索取表格形式的商户结算明细。</translation>
    </message>
    <message>
        <source>“%1” holds ISO 8583 messages (%2), but no transaction and no settlement among them: sign-ins and key exchanges alone. Ask for the dump of a whole day.</source>
        <translation>“%1”中有 ISO 8583 报文（%2 条），但没有交易也没有批结算，只有签到和密钥报文。请索取一整天的报文。</translation>
    </message>
    <message>
        <source>It holds ISO 8583 messages of terminals (%1): %2; %3.</source>
        <translation>文件中是终端的 ISO 8583 报文（%1 条）：%2；%3。</translation>
    </message>
    <message>
        <source>“%1” begins with the record “%2” in line %3, where a BAI2 file has the record 01. Download it again. Nothing of it was stored.</source>
        <translation>“%1”第 %3 行以记录“%2”开头，而 BAI2 文件应以记录 01 开头。请重新下载。该文件未存入任何内容。</translation>
    </message>
    <message>
        <source>The line belongs to no record. The file is damaged; download it again.</source>
        <translation>该行不属于任何记录。文件已损坏，请重新下载。</translation>
    </message>
    <message>
        <source>BAI2 has no record %1. The file is damaged or of another version; download it again.</source>
        <translation>BAI2 没有记录 %1。文件已损坏或版本不同，请重新下载。</translation>
    </message>
    <message>
        <source>The line holds bytes that are no text, or is longer than any record. The file is damaged; download it again.</source>
        <translation>该行含有非文本字节，或比任何记录都长。文件已损坏，请重新下载。</translation>
    </message>
    <message>
        <source>The record has more than %1 continuation lines. The file is damaged; download it again.</source>
        <translation>该记录的续行超过 %1 行。文件已损坏，请重新下载。</translation>
    </message>
    <message>
        <source>The line stands outside any account. The file is damaged; download it again.</source>
        <translation>该行不在任何账户之内。文件已损坏，请重新下载。</translation>
    </message>
    <message>
        <source>“%1” is not a type code of BAI2. Look it up in the original.</source>
        <translation>“%1”不是 BAI2 的类型代码。请查看原文件。</translation>
    </message>
    <message>
        <source>The bank takes back what it sent before (group status 2). Undo the import of that file, and import what the bank sends instead.</source>
        <translation>银行撤回了此前发送的内容（组状态 2）。请撤销那份文件的导入，再导入银行重新发送的文件。</translation>
    </message>
    <message>
        <source>The bank marks these lines as a test (group status 4). They are no bookings.</source>
        <translation>银行将这些行标为测试（组状态 4），不是入账记录。</translation>
    </message>
    <message>
        <source>The type code %1 does not say whether the money came in or went out. Look this line up in the original.</source>
        <translation>类型代码 %1 没有说明款项是收入还是支出。请在原文件中查看此行。</translation>
    </message>
    <message>
        <source>Control total of account %1 (line %2)</source>
        <translation>账户 %1 的控制总额（第 %2 行）</translation>
    </message>
    <message>
        <source>Number of records in account %1 (line %2)</source>
        <translation>账户 %1 的记录数（第 %2 行）</translation>
    </message>
    <message>
        <source>Control total of the group (line %1)</source>
        <translation>组的控制总额（第 %1 行）</translation>
    </message>
    <message>
        <source>Number of accounts in the group (line %1)</source>
        <translation>组内账户数（第 %1 行）</translation>
    </message>
    <message>
        <source>Number of records in the group (line %1)</source>
        <translation>组内记录数（第 %1 行）</translation>
    </message>
    <message>
        <source>Control total of the file (line %1)</source>
        <translation>文件的控制总额（第 %1 行）</translation>
    </message>
    <message>
        <source>Number of groups in the file (line %1)</source>
        <translation>文件内组数（第 %1 行）</translation>
    </message>
    <message>
        <source>Number of records in the file (line %1)</source>
        <translation>文件内记录数（第 %1 行）</translation>
    </message>
    <message>
        <source>Interim report of account %1</source>
        <translation>账户 %1 的日间报告</translation>
    </message>
    <message>
        <source>the day is not over: import the statement too</source>
        <translation>当天尚未结束：请另外导入正式对账单</translation>
    </message>
    <message>
        <source>It begins with the BAI2 record %1.</source>
        <translation>文件以 BAI2 记录 %1 开头。</translation>
    </message>
    <message>
        <source>The bank only announces this amount (mark %1); it is not booked yet. It comes with a later statement when it is.</source>
        <translation>银行只是预告这笔金额（标志 %1），尚未入账。入账后会出现在以后的对账单中。</translation>
    </message>
    <message>
        <source>Balance of account %1 in line %2</source>
        <translation>账户 %1 在第 %2 行的余额</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>the day is not over, and amounts below %1 are left out: import the statement too</source>
        <translation>当天尚未结束，且低于 %1 的金额未列出：请另外导入正式对账单</translation>
    </message>
    <message>
        <source>“%1” writes amounts with a decimal point near line %2 and with a decimal comma near line %3. Export it again with one of them. Nothing of it was stored.</source>
        <translation>“%1”在第 %2 行附近用小数点、在第 %3 行附近用小数逗号书写金额。请统一后重新导出。该文件未存入任何内容。</translation>
    </message>
    <message>
        <source>Section “%1” in line %2</source>
        <translation>第 %2 行的段落“%1”</translation>
    </message>
    <message>
        <source>not read: it holds no bank lines (records: %1)</source>
        <translation>未读取：其中没有银行流水（记录数：%1）</translation>
    </message>
    <message>
        <source>The record has no date. Look it up in the original.</source>
        <translation>该记录没有日期。请查看原文件。</translation>
    </message>
    <message>
        <source>“%1” is not a date in the order of this file. Look it up in the original, or choose another format by hand.</source>
        <translation>“%1”不符合该文件的日期顺序。请查看原文件，或手动选择另一种格式。</translation>
    </message>
    <message>
        <source>“%1” may be thousands or a fraction, and no amount of the file tells which. Look this line up in the original.</source>
        <translation>“%1”可能是千位分隔，也可能是小数，文件中没有金额能说明是哪一种。请在原文件中查看此行。</translation>
    </message>
    <message>
        <source>The record gives two amounts, “%1” and “%2”. Look it up in the original.</source>
        <translation>该记录给出两个金额：“%1”和“%2”。请查看原文件。</translation>
    </message>
    <message>
        <source>Opening balance of account %1 (line %2)</source>
        <translation>账户 %1 的期初余额（第 %2 行）</translation>
    </message>
    <message>
        <source>not a payment, and not stored as one</source>
        <translation>不是收付款，未作为流水存入</translation>
    </message>
    <message>
        <source>It begins with the QIF section %1.</source>
        <translation>文件以 QIF 段落 %1 开头。</translation>
    </message>
    <message>
        <source>“%1” is a web page without a table, although it may be named as one. Export the statement again while you are signed in at the bank.</source>
        <translation>“%1”是没有表格的网页，尽管文件名像是表格。请在登录银行网站的状态下重新导出对账单。</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Enter the one that came with it; it is not kept.</source>
        <translation>“%1”设有密码。请输入随文件收到的密码；密码不会被保存。</translation>
    </message>
    <message>
        <source>WeChat wallet</source>
        <translation>微信零钱</translation>
    </message>
    <message>
        <source>Alipay wallet</source>
        <translation>支付宝余额</translation>
    </message>
    <message>
        <source>That password does not open “%1”, or the archive is damaged. Nothing of it was stored. Try again.</source>
        <translation>这个密码打不开“%1”，或压缩包已损坏。没有存入任何内容，请重试。</translation>
    </message>
    <message>
        <source>amount (the lines of this reference together are the one line)</source>
        <translation>金额（同一编号的几行合计正好是这一行）</translation>
    </message>
    <message>
        <source>One of these lines is the sum of several lines of the other file. If they are the same money, take back the import of “%1” or of “%2”: only one of them may count.</source>
        <translation>其中一行是另一文件中几行的合计。如果是同一笔钱，请撤回“%1”或“%2”的导入：只能计入其中之一。</translation>
    </message>
    <message>
        <source>Account %1: %2 and %3 both speak of %4, and the books differ from their balances by %5: lines are missing, or lines are counted twice.</source>
        <translation>账户 %1：%2与%3都包含 %4，账上的流水与它们的余额相差 %5：有流水缺失，或有流水重复计入。</translation>
    </message>
    <message>
        <source>These two lines are two rows of the books already, and nobody takes them for one.</source>
        <translation>这两行在账上本来就是两笔，没有人把它们当作同一笔。</translation>
    </message>
    <message>
        <source>“%1” is damaged: what is in it is not what its name says. Download it again.</source>
        <translation>“%1”已损坏：内容与文件名不符，请重新下载。</translation>
    </message>
    <message>
        <source>The file ends in the middle of this line: it looks cut off. Download it again.</source>
        <translation>文件到这一行中间就断了，像是没有下载完整，请重新下载。</translation>
    </message>
    <message>
        <source>unbroken; the lines stand in another order</source>
        <translation>连续（行的先后与余额的先后不同）</translation>
    </message>
    <message>
        <source>jumps by %1 between lines %2 and %3: lines are missing there</source>
        <translation>第 %2 行与第 %3 行之间余额相差 %1，中间缺少明细</translation>
    </message>
    <message>
        <source>Account %1: in %2 the balance grows by %3 between %4 and %5 without a line: lines are missing.</source>
        <translation>账户 %1：%2 中 %4 至 %5 之间余额多了 %3，却没有对应的明细，文件缺行。</translation>
    </message>
    <message>
        <source>Account %1: in %2 the balance shrinks by %3 between %4 and %5 without a line: lines are missing.</source>
        <translation>账户 %1：%2 中 %4 至 %5 之间余额少了 %3，却没有对应的明细，文件缺行。</translation>
    </message>
</context>
</TS>
