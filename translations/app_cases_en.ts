<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cases</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n calendar day(s) = %2.</source>
        <translation>
            <numerusform>%1 + %n calendar day = %2.</numerusform>
            <numerusform>%1 + %n calendar days = %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n business day(s) = %2.</source>
        <translation>
            <numerusform>%1 + %n business day = %2.</numerusform>
            <numerusform>%1 + %n business days = %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of that amount and day; a person has to say whether it is one of them.</source>
        <translation>
            <numerusform>One sale of that amount and day; a person has to say whether it is the one.</numerusform>
            <numerusform>%n sales of that amount and day; a person has to say whether it is one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 about that day came with a file since. Is the payment one of them?</source>
        <translation>
            <numerusform>A sale of %1 about that day came with a file since. Is it this payment?</numerusform>
            <numerusform>%n sales of %1 about that day came with a file since. Is the payment one of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) still open</source>
        <translation>
            <numerusform>%n point still open</numerusform>
            <numerusform>%n points still open</numerusform>
        </translation>
    </message>
</context>
</TS>
