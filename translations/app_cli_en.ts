<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>Terms of %n provider(s) stored.</source>
        <translation>
            <numerusform>Terms of %n provider stored.</numerusform>
            <numerusform>Terms of %n providers stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to %1</source>
        <translation>
            <numerusform>%n page written to %1</numerusform>
            <numerusform>%n pages written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) look like lines of another file and contradict them; see “doubts”.</source>
        <translation>
            <numerusform>%n line looks like a line of another file and contradicts it; see “doubts”.</numerusform>
            <numerusform>%n lines look like lines of another file and contradict them; see “doubts”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%n time(s)) needs a meaning: %2</source>
        <translation>
            <numerusform>“%1” (once) needs a meaning: %2</numerusform>
            <numerusform>“%1” (%n times) needs a meaning: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to “%1”.</source>
        <translation>
            <numerusform>%n row written to “%1”.</numerusform>
            <numerusform>%n rows written to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) written to %1</source>
        <translation>
            <numerusform>%n case written to %1</numerusform>
            <numerusform>%n cases written to %1</numerusform>
        </translation>
    </message>
</context>
</TS>
