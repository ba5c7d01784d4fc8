<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>daozhang::ui::CustodyList</name>
    <message numerus="yes">
        <source>All %n entries</source>
        <translation>
            <numerusform>All %n entries</numerusform>
            <numerusform>All %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::EvidencePresenter</name>
    <message numerus="yes">
        <source>%n file(s) are in the case, untouched.</source>
        <translation>
            <numerusform>%n file is in the case, untouched.</numerusform>
            <numerusform>%n files are in the case, untouched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::EvidenceStrip</name>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing: %1</source>
        <extracomment>&quot;1 missing: Sales slip 000197&quot;; the list of names follows.</extracomment>
        <translation>
            <numerusform>%n missing: %1</numerusform>
            <numerusform>%n missing: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::EvidenceViewer</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
</TS>
