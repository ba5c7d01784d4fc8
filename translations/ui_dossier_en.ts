<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>daozhang::ui::ArchiveCard</name>
    <message numerus="yes">
        <source>%n case(s) written to “%1”.</source>
        <translation>
            <numerusform>%n case written to “%1”.</numerusform>
            <numerusform>%n cases written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::CasesPage</name>
    <message numerus="yes">
        <source>%n open, together %1</source>
        <translation>
            <numerusform>%n open, together %1</numerusform>
            <numerusform>%n open, together %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export the %n case(s) shown…</source>
        <translation>
            <numerusform>Export the %n case shown…</numerusform>
            <numerusform>Export the %n cases shown…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export all %n case(s)…</source>
        <translation>
            <numerusform>Export the one case…</numerusform>
            <numerusform>Export all %n cases…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DossierPane</name>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>%n page went to the printer.</numerusform>
            <numerusform>%n pages went to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added to the case and the bundle.</source>
        <translation>
            <numerusform>%n file added to the case and the bundle.</numerusform>
            <numerusform>%n files added to the case and the bundle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::MadeCard</name>
    <message numerus="yes">
        <source>%n page(s), %1</source>
        <translation>
            <numerusform>%n page, %1</numerusform>
            <numerusform>%n pages, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open point(s) are noted in the journal.</source>
        <translation>
            <numerusform>%n open point is noted in the journal.</numerusform>
            <numerusform>%n open points are noted in the journal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ObjectionPane</name>
    <message numerus="yes">
        <source>%n check(s): %1 stand, %2 to mend</source>
        <translation>
            <numerusform>%n check: %1 stand, %2 to mend</numerusform>
            <numerusform>%n checks: %1 stand, %2 to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::PlanColumn</name>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) in %1 groups · %2 pages</source>
        <translation>
            <numerusform>%n exhibit in %1 group · %2 p.</numerusform>
            <numerusform>%n exhibits in %1 groups · %2 p.</numerusform>
        </translation>
    </message>
</context>
</TS>
