<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Demo</name>
    <message>
        <source>“%1” could not be written: %2</source>
        <translation>“%1”写不进去：%2</translation>
    </message>
    <message>
        <source>The folder “%1” is not empty. Name another; nothing was overwritten.</source>
        <translation>文件夹“%1”不是空的。请另给一个；没有覆盖任何文件。</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made.</source>
        <translation>无法建立文件夹“%1”。</translation>
    </message>
    <message>
        <source>Making six weeks of sales</source>
        <translation>正在生成六周的交易</translation>
    </message>
    <message>
        <source>Importing what there was on %1</source>
        <translation>正在导入截至 %1 的文件</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>“%1”写不进去。</translation>
    </message>
</context>
</TS>
