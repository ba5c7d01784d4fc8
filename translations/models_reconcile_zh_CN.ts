<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Reconcile</name>
    <message>
        <source>Calendar %1: “%2” must be a list of dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar %1: “%2” is not a date of that year. Write dates as %1-10-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar has an entry “%1” that is not a year with its holidays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar %1: the field “%2” is not known. Known are holidays, workdays, provisional and names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar %1: %2 is listed both as a holiday and as a working day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms of %1: “%2” must be %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms of %1: the field “%2” is not known. Known are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an amount such as 20.00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a percentage such as 0.60%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of names with amounts above zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider no. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a short name such as chinaums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T+n, D+n or S+0, such as T+1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time of day such as 23:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a time zone such as Asia/Shanghai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terms name the provider “%1” twice. Give each its own id.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
