<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>broken %n time(s), first at line %1: lines may be missing there, or in another order</source>
        <translation>
            <numerusform>broken %n time, first at line %1: lines may be missing there, or in another order</numerusform>
            <numerusform>broken %n times, first at line %1: lines may be missing there, or in another order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cannot be checked in full: %n line(s) without a balance</source>
        <translation>
            <numerusform>cannot be checked in full: %n line without a balance</numerusform>
            <numerusform>cannot be checked in full: %n lines without a balance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
</TS>
