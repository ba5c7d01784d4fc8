<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Storage</name>
    <message>
        <source>The shop&apos;s data could not be read or written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database “%1” does not answer: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shop file “%1”. Check the path, or make a new shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file “%1” could not be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database did not return the key of a new row.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
