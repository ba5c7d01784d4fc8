<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>The format “%1” cannot be deleted: %n import(s) were read with it. Take them back first.</source>
        <translation>
            <numerusform>The format “%1” cannot be deleted: %n import was read with it. Take it back first.</numerusform>
            <numerusform>The format “%1” cannot be deleted: %n imports were read with it. Take them back first.</numerusform>
        </translation>
    </message>
</context>
</TS>
