<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n sales slip(s)</source>
        <translation>
            <numerusform>%n sales slip</numerusform>
            <numerusform>%n sales slips</numerusform>
        </translation>
    </message>
</context>
</TS>
