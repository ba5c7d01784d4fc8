<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>daozhang::ui::CallPanel</name>
    <message numerus="yes">
        <source>%1 is %n business day(s) from today.</source>
        <translation>
            <numerusform>%1 is %n business day from today.</numerusform>
            <numerusform>%1 is %n business days from today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n business day(s)</source>
        <translation>
            <numerusform>in %n business day</numerusform>
            <numerusform>in %n business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CaseListModel</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken %n day(s) ago</source>
        <translation>
            <numerusform>taken %n day ago</numerusform>
            <numerusform>taken %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CaseView</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n entries</source>
        <translation>
            <numerusform>All %n entries</numerusform>
            <numerusform>All %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ChecksPanel</name>
    <message numerus="yes">
        <source>%n check(s) answered from the books</source>
        <translation>
            <numerusform>%n check answered from the books</numerusform>
            <numerusform>%n checks answered from the books</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ClosePanel</name>
    <message numerus="yes">
        <source>%n bank line(s) chosen, together %1. A deposit can also pay other sales.</source>
        <translation>
            <numerusform>%n bank line chosen, together %1. A deposit can also pay other sales.</numerusform>
            <numerusform>%n bank lines chosen, together %1. A deposit can also pay other sales.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::NewCasePanel</name>
    <message numerus="yes">
        <source>New case for %n finding(s)</source>
        <translation>
            <numerusform>New case for %n finding</numerusform>
            <numerusform>New case for %n findings</numerusform>
        </translation>
    </message>
</context>
</TS>
