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
</context>
</TS>
