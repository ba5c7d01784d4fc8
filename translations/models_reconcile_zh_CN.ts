<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Reconcile</name>
    <message>
        <source>Calendar %1: “%2” must be a list of dates.</source>
        <translation>日历 %1：“%2”应为日期列表。</translation>
    </message>
    <message>
        <source>Calendar %1: “%2” is not a date of that year. Write dates as %1-10-01.</source>
        <translation>日历 %1：“%2”不是该年的日期。请写成 %1-10-01。</translation>
    </message>
    <message>
        <source>The calendar has an entry “%1” that is not a year with its holidays.</source>
        <translation>日历里的“%1”不是年份及其放假安排。</translation>
    </message>
    <message>
        <source>Calendar %1: the field “%2” is not known. Known are holidays, workdays, provisional and names.</source>
        <translation>日历 %1：不认识字段“%2”。可用字段为 holidays、workdays、provisional、names。</translation>
    </message>
    <message>
        <source>Calendar %1: %2 is listed both as a holiday and as a working day.</source>
        <translation>日历 %1：%2 既列为放假又列为上班。</translation>
    </message>
    <message>
        <source>Terms of %1: “%2” must be %3.</source>
        <translation>%1 的条款：“%2”应为%3。</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>带引号的文字</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文字列表</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>对象列表</translation>
    </message>
    <message>
        <source>Terms of %1: the field “%2” is not known. Known are: %3.</source>
        <translation>%1 的条款：不认识字段“%2”。可用字段：%3。</translation>
    </message>
    <message>
        <source>an amount such as 20.00</source>
        <translation>金额，如 20.00</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>下列之一：%1</translation>
    </message>
    <message>
        <source>a percentage such as 0.60%</source>
        <translation>百分比，如 0.60%</translation>
    </message>
    <message>
        <source>a list of names with amounts above zero</source>
        <translation>名称列表，金额大于零</translation>
    </message>
    <message>
        <source>provider no. %1</source>
        <translation>第 %1 家支付公司</translation>
    </message>
    <message>
        <source>a short name such as chinaums</source>
        <translation>短名，如 chinaums</translation>
    </message>
    <message>
        <source>T+n, D+n or S+0, such as T+1</source>
        <translation>T+n、D+n 或 S+0，如 T+1</translation>
    </message>
    <message>
        <source>a time of day such as 23:00</source>
        <translation>时刻，如 23:00</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>the name of a time zone such as Asia/Shanghai</source>
        <translation>时区名，如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>The terms name the provider “%1” twice. Give each its own id.</source>
        <translation>条款里支付公司“%1”出现两次。请给每家不同的 id。</translation>
    </message>
    <message>
        <source>A provider has no name. Write whom the contract is with.</source>
        <translation>有一家支付公司没有名称。请写上与谁签的协议。</translation>
    </message>
    <message>
        <source>The provider of merchant number %1 has no name. Write whom the contract is with.</source>
        <translation>商户号 %1 的支付公司没有名称。请写上与谁签的协议。</translation>
    </message>
    <message>
        <source>The merchant number %1 belongs to both %2 and %3. Take it from one of them.</source>
        <translation>商户号 %1 同时属于%2和%3。请从其中一家去掉。</translation>
    </message>
    <message>
        <source>Deposits of “%1” to the same account would belong to both %2 and %3. Take the name from one of them.</source>
        <translation>“%1”打入同一账户的到账会同时算作%2和%3的。请从其中一家去掉这个付款户名。</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>用花括号括起的对象</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a date such as 2026-11-20</source>
        <translation>日期，如 2026-11-20</translation>
    </message>
    <message>
        <source>another day than “date”</source>
        <translation>与“date”不同的日期</translation>
    </message>
    <message>
        <source>T+n or D+n, such as T+1</source>
        <translation>T+n 或 D+n，如 T+1</translation>
    </message>
    <message>
        <source>two times of one day such as 07:00-23:00</source>
        <translation>同一天的两个时刻，如 07:00-23:00</translation>
    </message>
    <message>
        <source>a rate or a fixed amount above zero</source>
        <translation>大于零的费率或固定金额</translation>
    </message>
    <message>
        <source>a rate above zero and a number of days</source>
        <translation>大于零的比例和天数</translation>
    </message>
</context>
</TS>
