<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Rooms</name>
    <message>
        <source>No more was taken than agreed: there is nothing to claim.</source>
        <translation>没有多收，无可追索。</translation>
    </message>
</context>
<context>
    <name>daozhang::ShopSession</name>
    <message>
        <source>Another file lies at “%1” now. Nothing was written. Open the shop again to go on with that one.</source>
        <translation>“%1”现在是另一个文件了。什么都没有写入。要用那个文件，请重新打开店铺。</translation>
    </message>
    <message>
        <source>The shop&apos;s file is no longer at “%1”: it was moved, renamed or deleted, or its disk is gone. Nothing was written. Put it back there, or open it where it is now.</source>
        <translation>店铺文件已不在“%1”：被移动、改名或删除，或者磁盘不在了。什么都没有写入。请放回原处，或从现在的位置打开。</translation>
    </message>
</context>
</TS>
