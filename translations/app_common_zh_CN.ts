<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>TaskContext</name>
    <message>
        <source>Stopped. Everything is as it was before.</source>
        <translation>已停止。一切保持原样。</translation>
    </message>
</context>
</TS>
