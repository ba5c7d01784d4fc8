<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Chips</name>
    <message numerus="yes">
        <source>Overdue %n day(s)</source>
        <translation>
            <numerusform>Overdue %n day</numerusform>
            <numerusform>Overdue %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broken %n day(s)</source>
        <translation>
            <numerusform>Broken %n day</numerusform>
            <numerusform>Broken %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late %n day(s)</source>
        <translation>
            <numerusform>Late %n day</numerusform>
            <numerusform>Late %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::Navigation</name>
    <message numerus="yes">
        <source>%n thing(s) on today&apos;s list</source>
        <translation>
            <numerusform>%n thing on today&apos;s list</numerusform>
            <numerusform>%n things on today&apos;s list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) to do in the list: deposits and missing sales</source>
        <translation>
            <numerusform>%n entry to do in the list: deposits and missing sales</numerusform>
            <numerusform>%n entries to do in the list: deposits and missing sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::StatusLine</name>
    <message numerus="yes">
        <source>Journal verified · %n entries</source>
        <translation>
            <numerusform>Journal verified · %n entry</numerusform>
            <numerusform>Journal verified · %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n journal entries since. Opens the settings of the backup.</source>
        <translation>
            <numerusform>%1; %n journal entry since. Opens the settings of the backup.</numerusform>
            <numerusform>%1; %n journal entries since. Opens the settings of the backup.</numerusform>
        </translation>
    </message>
</context>
</TS>
