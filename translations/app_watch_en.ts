<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Watch</name>
    <message numerus="yes">
        <source>%1 · statement of %n day(s)</source>
        <translation>
            <numerusform>%1 · statement of %n day</numerusform>
            <numerusform>%1 · statement of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only then can %n sale(s) that are due be judged.</source>
        <translation>
            <numerusform>Only then can %n sale that is due be judged.</numerusform>
            <numerusform>Only then can %n sales that are due be judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · settlement details of %n day(s)</source>
        <translation>
            <numerusform>%1 · settlement details of %n day</numerusform>
            <numerusform>%1 · settlement details of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They may explain %n payout(s) that no sales explain.</source>
        <translation>
            <numerusform>They may explain %n payout that no sales explain.</numerusform>
            <numerusform>They may explain %n payouts that no sales explain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terminal %1 · batches of %n day(s)</source>
        <translation>
            <numerusform>Terminal %1 · batches of %n day</numerusform>
            <numerusform>Terminal %1 · batches of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n earlier warning(s) came to nothing</source>
        <translation>
            <numerusform>%1 of %n earlier warning came to nothing</numerusform>
            <numerusform>%1 of %n earlier warnings came to nothing</numerusform>
        </translation>
    </message>
</context>
</TS>
