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
    <name>daozhang::ui::CoveragePresenter</name>
    <message numerus="yes">
        <source>After writing %n day(s) are still open: %1.</source>
        <translation>
            <numerusform>After writing %n day is still open: %1.</numerusform>
            <numerusform>After writing %n days are still open: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are open: %1.</source>
        <translation>
            <numerusform>%n day is open: %1.</numerusform>
            <numerusform>%n days are open: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sale(s) wait for them and cannot be judged.</source>
        <translation>
            <numerusform>%1 of %n sale waits for them and cannot be judged.</numerusform>
            <numerusform>%1 of %n sales waits for them and cannot be judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of this day were refused, or perhaps of this day</source>
        <translation>
            <numerusform>%n line that is, or may be, of this day was refused</numerusform>
            <numerusform>%n lines that are, or may be, of this day were refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) have no file, and whether they should have one cannot be said.</source>
        <translation>
            <numerusform>%n day has no file, and whether it should have one cannot be said.</numerusform>
            <numerusform>%n days have no file, and whether they should have one cannot be said.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) wait for a file that is not due yet.</source>
        <translation>
            <numerusform>%n day waits for a file that is not due yet.</numerusform>
            <numerusform>%n days wait for a file that is not due yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more break(s) between statements.</source>
        <translation>
            <numerusform>%n more break between statements.</numerusform>
            <numerusform>%n more breaks between statements.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DescribeView</name>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::FilePanel</name>
    <message numerus="yes">
        <source>Export these %n line(s)</source>
        <translation>
            <numerusform>Export this line</numerusform>
            <numerusform>Export these %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After writing, these days still count as “in part”: the %n refused line(s) will not be taken for money that did not arrive.</source>
        <translation>
            <numerusform>After writing, its day still counts as “in part”: the refused line will not be taken for money that did not arrive.</numerusform>
            <numerusform>After writing, these days still count as “in part”: the %n refused lines will not be taken for money that did not arrive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not stored. Correct them in the original and import it again; what is already there is not added twice.</source>
        <translation>
            <numerusform>%n line was not stored. Correct it in the original and import it again; what is already there is not added twice.</numerusform>
            <numerusform>%n lines were not stored. Correct them in the original and import it again; what is already there is not added twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <comment>a file and how many rows of the day it holds</comment>
        <translation>
            <numerusform>%1 (%n row)</numerusform>
            <numerusform>%1 (%n rows)</numerusform>
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
    <message numerus="yes">
        <source>%n new finding(s)</source>
        <translation>
            <numerusform>%n new finding</numerusform>
            <numerusform>%n new findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) kept</source>
        <translation>
            <numerusform>%n promise kept</numerusform>
            <numerusform>%n promises kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) broken</source>
        <translation>
            <numerusform>%n promise broken</numerusform>
            <numerusform>%n promises broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n file(s), %1 lines left the books.</source>
        <translation>
            <numerusform>Taken back: %n file, %1 lines left the books.</numerusform>
            <numerusform>Taken back: %n files, %1 lines left the books.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back all %n file(s) that were imported together?</source>
        <translation>
            <numerusform>Take back the %n file that was imported?</numerusform>
            <numerusform>Take back all %n files that were imported together?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) arrived in all.</source>
        <translation>
            <numerusform>%n sale arrived in all.</numerusform>
            <numerusform>%n sales arrived in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back all %n file(s) of this import…</source>
        <translation>
            <numerusform>Take back %n file of this import…</numerusform>
            <numerusform>Take back all %n files of this import…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not written. Choose them again to write them.</source>
        <translation>
            <numerusform>%n file was not written. Choose it again to write it.</numerusform>
            <numerusform>%n files were not written. Choose them again to write them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more signed day(s) changed: see the business days.</source>
        <translation>
            <numerusform>1 more signed day changed: see the business days.</numerusform>
            <numerusform>%n more signed days changed: see the business days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s) arrived with this import</source>
        <translation>
            <numerusform>1 sale arrived with this import</numerusform>
            <numerusform>%Ln sales arrived with this import</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ImportPresenter</name>
    <message numerus="yes">
        <source>“%1” holds more than %n file(s). The first of them are shown; choose a smaller folder for the others.</source>
        <translation>
            <numerusform>“%1” holds more than %n file. The first is shown; choose a smaller folder for the others.</numerusform>
            <numerusform>“%1” holds more than %n files. The first of them are shown; choose a smaller folder for the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::WatchStrip</name>
    <message numerus="yes">
        <source>%n new file(s) in “%1”: %2</source>
        <translation>
            <numerusform>%n new file in “%1”: %2</numerusform>
            <numerusform>%n new files in “%1”: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) from “%1” imported: %2 new lines.</source>
        <translation>
            <numerusform>%n file from “%1” imported: %2 new lines.</numerusform>
            <numerusform>%n files from “%1” imported: %2 new lines.</numerusform>
        </translation>
    </message>
</context>
</TS>
