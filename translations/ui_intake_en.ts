<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n accounts or terminals</source>
        <translation>
            <numerusform>%n account or terminal</numerusform>
            <numerusform>%n accounts or terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ImportPage</name>
    <message numerus="yes">
        <source>Its %n new line(s) leave the books, and everything is judged again. The record of the import stays.</source>
        <translation>
            <numerusform>Its %n new line leaves the books, and everything is judged again. The record of the import stays.</numerusform>
            <numerusform>Its %n new lines leave the books, and everything is judged again. The record of the import stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n file(s) · %1 new lines</source>
        <translation>
            <numerusform>Write %n file · %1 new lines</numerusform>
            <numerusform>Write %n files · %1 new lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to write: %1 lines = %2 new + %3 known + %4 refused</source>
        <translation>
            <numerusform>%n file to write: %1 lines = %2 new + %3 known + %4 refused</numerusform>
            <numerusform>%n files to write: %1 lines = %2 new + %3 known + %4 refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written: %1 lines = %2 new + %3 known + %4 refused</source>
        <translation>
            <numerusform>%n file written: %1 lines = %2 new + %3 known + %4 refused</numerusform>
            <numerusform>%n files written: %1 lines = %2 new + %3 known + %4 refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) arrived with this import</source>
        <translation>
            <numerusform>%n sale arrived with this import</numerusform>
            <numerusform>%n sales arrived with this import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n sale(s) more than before)</source>
        <translation>
            <numerusform>(%n sale more than before)</numerusform>
            <numerusform>(%n sales more than before)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) cannot be judged yet</source>
        <translation>
            <numerusform>%n sale cannot be judged yet</numerusform>
            <numerusform>%n sales cannot be judged yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
</TS>
