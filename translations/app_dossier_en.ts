<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Dossier</name>
    <message numerus="yes">
        <source>%1 owes %2 %3: the net of %n sale(s) that the terminal called successful, due on %4 and not in the bank by %5.</source>
        <translation>
            <numerusform>%1 owes %2 %3: the net of %n sale that the terminal called successful, due on %4 and not in the bank by %5.</numerusform>
            <numerusform>%1 owes %2 %3: the net of %n sales that the terminal called successful, due on %4 and not in the bank by %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late on %1</source>
        <translation>
            <numerusform>%n day late on %1</numerusform>
            <numerusform>%n days late on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, all on the reconciliation sheet, %1</source>
        <translation>
            <numerusform>and %n more, all on the reconciliation sheet, %1</numerusform>
            <numerusform>and %n more, all on the reconciliation sheet, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total of %n sale(s)</source>
        <translation>
            <numerusform>Total of %n sale</numerusform>
            <numerusform>Total of %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier one(s): %1</source>
        <translation>
            <numerusform>%n earlier one: %1</numerusform>
            <numerusform>%n earlier ones: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total of %n row(s)</source>
        <translation>
            <numerusform>Total of %n row</numerusform>
            <numerusform>Total of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), clearing day %1</source>
        <translation>
            <numerusform>%n sale, clearing day %1</numerusform>
            <numerusform>%n sales, clearing day %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s), void(s) or reversal(s)</source>
        <translation>
            <numerusform>%n refund, void or reversal</numerusform>
            <numerusform>%n refunds, voids or reversals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %n sale(s), net</source>
        <translation>
            <numerusform>Missing: %n sale, net</numerusform>
            <numerusform>Missing: %n sales, net</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing out of a set of %n sale(s), net</source>
        <translation>
            <numerusform>Missing out of a set of %n sale, net</numerusform>
            <numerusform>Missing out of a set of %n sales, net</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more set(s)</source>
        <translation>
            <numerusform>and %n more set</numerusform>
            <numerusform>and %n more sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was to pay %2 %3 by %4; the whole of it was in the bank on %5, %n day(s) late.</source>
        <translation>
            <numerusform>%1 was to pay %2 %3 by %4; the whole of it was in the bank on %5, %n day late.</numerusform>
            <numerusform>%1 was to pay %2 %3 by %4; the whole of it was in the bank on %5, %n days late.</numerusform>
        </translation>
    </message>
</context>
</TS>
