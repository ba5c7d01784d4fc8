<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Guard</name>
    <message>
        <source>“%1” is already there. Choose another name; nothing was overwritten.</source>
        <translation>“%1”已经存在。请换个名称；没有覆盖任何文件。</translation>
    </message>
    <message>
        <source>The copy does not hold: %1</source>
        <translation>副本核验不符：%1</translation>
    </message>
    <message>
        <source>Recomputing the journal</source>
        <translation>正在重算日志</translation>
    </message>
    <message>
        <source>Measuring the originals</source>
        <translation>正在核验原件</translation>
    </message>
    <message>
        <source>Original %1…: %2</source>
        <translation>原件 %1…：%2</translation>
    </message>
    <message>
        <source>The database reports: %1. Restore a backup to another file.</source>
        <translation>数据库报告：%1。请把备份恢复到另一个文件。</translation>
    </message>
    <message>
        <source>This shop lies on a PostgreSQL server: back it up there, with pg_dump.</source>
        <translation>这家店铺在 PostgreSQL 服务器上，请在服务器上用 pg_dump 备份。</translation>
    </message>
    <message>
        <source>Copying the shop</source>
        <translation>正在复制店铺</translation>
    </message>
    <message>
        <source>There is no backup “%1”.</source>
        <translation>没有备份“%1”。</translation>
    </message>
    <message>
        <source>Copying the backup</source>
        <translation>正在复制备份</translation>
    </message>
    <message>
        <source>This shop&apos;s key is protected in a way (“%1”) that this program does not know. Install the newer program.</source>
        <translation>这家店铺的密钥保护方式（“%1”）本程序不认识，请安装新版本。</translation>
    </message>
    <message>
        <source>The shop&apos;s key is damaged. Restore a backup to another file.</source>
        <translation>店铺的密钥已损坏，请把备份恢复到另一个文件。</translation>
    </message>
    <message>
        <source>A backup is restored to a file. For a shop on a PostgreSQL server use pg_restore there.</source>
        <translation>备份只能恢复成文件。PostgreSQL 服务器上的店铺请用 pg_restore。</translation>
    </message>
    <message>
        <source>The system gives no random numbers, so that nothing can be encrypted. Restart the computer and try again.</source>
        <translation>系统不提供随机数，无法加密。请重启电脑后再试。</translation>
    </message>
    <message>
        <source>Say why the account %1 is or is not the shop&apos;s own.</source>
        <translation>请说明账户 %1 为什么是（或不是）本店的。</translation>
    </message>
    <message>
        <source>Give a name of at most %1 letters.</source>
        <translation>请填写名字，最多 %1 个字。</translation>
    </message>
</context>
</TS>
