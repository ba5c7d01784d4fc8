<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Storage</name>
    <message>
        <source>The shop&apos;s data could not be read or written: %1</source>
        <translation>店铺数据读写失败：%1</translation>
    </message>
    <message>
        <source>The database “%1” does not answer: %2</source>
        <translation>数据库“%1”没有应答：%2</translation>
    </message>
    <message>
        <source>There is no shop file “%1”. Check the path, or make a new shop.</source>
        <translation>没有店铺文件“%1”。请检查路径，或新建店铺。</translation>
    </message>
    <message>
        <source>The shop file “%1” could not be opened: %2</source>
        <translation>打不开店铺文件“%1”：%2</translation>
    </message>
    <message>
        <source>The database did not return the key of a new row.</source>
        <translation>数据库没有返回新记录的编号。</translation>
    </message>
    <message>
        <source>A stored original was altered or cut. Restore it from a backup.</source>
        <translation>一份已存原件被改动或截断，请从备份恢复。</translation>
    </message>
    <message>
        <source>Storing the original</source>
        <translation>正在存入原件</translation>
    </message>
    <message>
        <source>An original is missing from the shop. Restore a backup.</source>
        <translation>店铺里缺少一份原件，请恢复备份。</translation>
    </message>
    <message>
        <source>The original could not be written out: %1</source>
        <translation>原件无法写出：%1</translation>
    </message>
    <message>
        <source>Reading the original</source>
        <translation>正在读取原件</translation>
    </message>
    <message>
        <source>The original is too large to be shown here. Save a copy and open it there.</source>
        <translation>原件太大，不能在这里显示。请另存一份再打开。</translation>
    </message>
    <message>
        <source>a row of table “%1” points to a row of “%2” that is not there</source>
        <translation>表“%1”有一行指向“%2”中不存在的行</translation>
    </message>
    <message>
        <source>“%1” could not be written. Is the disk full, or the folder read-only?</source>
        <translation>“%1”写不进去。磁盘是否已满，或文件夹只读？</translation>
    </message>
    <message>
        <source>The journal has no beginning; the shop is damaged.</source>
        <translation>日志没有开头，店铺文件已损坏。</translation>
    </message>
    <message>
        <source>Entry %1 of the journal is missing.</source>
        <translation>日志缺第 %1 条。</translation>
    </message>
    <message>
        <source>Entry %1 of the journal does not follow the one before it: one of the two was changed.</source>
        <translation>日志第 %1 条与前一条接不上：两条之一被改过。</translation>
    </message>
    <message>
        <source>Entry %1 of the journal was changed after it was written.</source>
        <translation>日志第 %1 条写入后被改过。</translation>
    </message>
    <message>
        <source>The end of the journal was cut off after entry %1.</source>
        <translation>日志在第 %1 条之后被截断。</translation>
    </message>
    <message>
        <source>No copy of “%1” could be made before changing it; it was left as it is. Is the disk full?</source>
        <translation>改动前无法给“%1”留副本，因此没有改动。磁盘是否已满？</translation>
    </message>
    <message>
        <source>The program is damaged: its file “%1” is missing.</source>
        <translation>程序已损坏：缺少文件“%1”。</translation>
    </message>
    <message>
        <source>The program is damaged: its file “%1” is out of order.</source>
        <translation>程序已损坏：文件“%1”的次序不对。</translation>
    </message>
    <message>
        <source>The program is damaged: it has no table definitions.</source>
        <translation>程序已损坏：没有建表定义。</translation>
    </message>
    <message>
        <source>“%1” is a database, but not a shop of Daozhang. It was not touched.</source>
        <translation>“%1”是数据库，但不是到账的店铺文件。没有动它。</translation>
    </message>
    <message>
        <source>“%1” was made by a newer Daozhang (its tables are version %2, this program knows %3). Install the newer program; the shop was not touched.</source>
        <translation>“%1”由更新版本的到账建立（表结构版本 %2，本程序只认识到 %3）。请安装新版本；店铺没有被改动。</translation>
    </message>
    <message>
        <source>There is no finding F-%1. Reconcile again and look at the list.</source>
        <translation>没有发现 F-%1。请重新对账后查看列表。</translation>
    </message>
    <message>
        <source>There is no decision %1 that could be taken back.</source>
        <translation>没有可以撤销的人工决定 %1。</translation>
    </message>
    <message>
        <source>“%1” is already there. Choose another name; nothing was overwritten.</source>
        <translation>“%1”已经存在。请换个名称；没有覆盖任何文件。</translation>
    </message>
    <message>
        <source>The folder “%1” is not there. Make it first, or choose another place.</source>
        <translation>文件夹“%1”不存在。请先建立，或换个位置。</translation>
    </message>
    <message>
        <source>The shop needs a name.</source>
        <translation>店铺要有名称。</translation>
    </message>
    <message>
        <source>There is a shop at “%1” already. Open it, or choose another place.</source>
        <translation>“%1”已经有一家店铺。请打开它，或换个位置。</translation>
    </message>
    <message>
        <source>“%1” is empty, not a shop. It was not touched.</source>
        <translation>“%1”是空文件，不是店铺。没有动它。</translation>
    </message>
    <message>
        <source>“%1” is not a shop of Daozhang, or it is damaged. It was not touched; a backup can be restored to another file.</source>
        <translation>“%1”不是到账的店铺文件，或者已损坏。没有动它；可以把备份恢复到另一个文件。</translation>
    </message>
    <message>
        <source>“%1” was made by an older Daozhang. Open it once for writing, so that it can be brought up to date.</source>
        <translation>“%1”由较旧版本的到账建立。请先以可写方式打开一次，让它升级。</translation>
    </message>
    <message>
        <source>“%1” has no shop in it. Its making was cut off; delete it and make it anew.</source>
        <translation>“%1”里没有店铺，建立过程曾被中断。请删除后重新建立。</translation>
    </message>
    <message>
        <source>There is no import number %1.</source>
        <translation>没有编号为 %1 的导入。</translation>
    </message>
    <message>
        <source>The file could not be read to its end: %1. Nothing of it was kept.</source>
        <translation>文件没能读完：%1。什么都没有存。</translation>
    </message>
    <message>
        <source>Measuring the original</source>
        <translation>正在核验原件</translation>
    </message>
    <message>
        <source>Something else in the shop rests on this, or is there already; nothing was changed.</source>
        <translation>店铺里有别的记录依赖它，或已有相同记录；没有改动。</translation>
    </message>
    <message>
        <source>The disk is full: make room and do it again. Nothing was changed.</source>
        <translation>磁盘已满：请腾出空间后重试。没有改动。</translation>
    </message>
    <message>
        <source>Another program is writing to the shop. Wait until it is done and do it again; nothing was changed.</source>
        <translation>另一个程序正在写这家店铺。请等它写完再试；没有改动。</translation>
    </message>
    <message>
        <source>The shop is write-protected, or was opened for reading only. Nothing was changed.</source>
        <translation>店铺文件写保护，或以只读方式打开。没有改动。</translation>
    </message>
    <message>
        <source>The shop file is damaged (%1). Keep it as it is and restore a backup to another file.</source>
        <translation>店铺文件已损坏（%1）。请保持原样，把备份恢复到另一个文件。</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a shop file.</source>
        <translation>“%1”是文件夹，不是店铺文件。</translation>
    </message>
    <message>
        <source>“%1” could not be opened: %2</source>
        <translation>打不开“%1”：%2</translation>
    </message>
    <message>
        <source>The journal holds an entry with the impossible number %1.</source>
        <translation>日志里有编号 %1 的条目，不可能存在。</translation>
    </message>
    <message>
        <source>Entry %1 of the journal is not the one that was written last: the end of the journal was rewritten.</source>
        <translation>日志第 %1 条不是最后写入的那条：日志末尾被改写过。</translation>
    </message>
    <message>
        <source>Entry %1 of the journal was not written by this program.</source>
        <translation>日志第 %1 条不是本程序写的。</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Write it like “Asia/Shanghai”.</source>
        <translation>没有时区“%1”。请写成“Asia/Shanghai”这样。</translation>
    </message>
    <message>
        <source>The shop file could not be opened. Check that the file and its folder are there and may be written.</source>
        <translation>店铺文件打不开。请检查文件和所在文件夹是否存在、是否可写。</translation>
    </message>
    <message>
        <source>The PostgreSQL driver of this computer does not fit this program. Install the driver that belongs to it.</source>
        <translation>这台电脑上的 PostgreSQL 驱动与本程序不匹配。请安装配套的驱动。</translation>
    </message>
    <message>
        <source>That line is not in the books any more. Look again.</source>
        <translation>这一行已不在账上，请重新查看。</translation>
    </message>
    <message>
        <source>The line could not be stored.</source>
        <translation>这一行无法保存。</translation>
    </message>
    <message>
        <source>That line is a row of its own already.</source>
        <translation>这一行已经单独成笔。</translation>
    </message>
    <message>
        <source>There is no word number %1 on duplicates.</source>
        <translation>没有编号为 %1 的重复判断。</translation>
    </message>
    <message>
        <source>decision %1</source>
        <translation>决定 %1</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>个案 %1</translation>
    </message>
    <message>
        <source>The day %1 is closed already. Reopen it first.</source>
        <translation>%1 已经关账。请先重新打开。</translation>
    </message>
    <message>
        <source>The day was reopened already.</source>
        <translation>这一天已经重新打开。</translation>
    </message>
</context>
</TS>
