<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>daozhang::ui::CalendarPresenter</name>
    <message numerus="yes">
        <source>%n calendar year(s) read from %1.</source>
        <translation>
            <numerusform>%n calendar year read from %1.</numerusform>
            <numerusform>%n calendar years read from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::FoldersSection</name>
    <message numerus="yes">
        <source>%n file(s) wait on the Import page</source>
        <translation>
            <numerusform>%n file waits on the Import page</numerusform>
            <numerusform>%n files wait on the Import page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::FormatsSection</name>
    <message numerus="yes">
        <source>%n format(s)</source>
        <translation>
            <numerusform>%n format</numerusform>
            <numerusform>%n formats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ShopSection</name>
    <message numerus="yes">
        <source>%n journal entries recomputed</source>
        <translation>
            <numerusform>%n journal entry recomputed</numerusform>
            <numerusform>%n journal entries recomputed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored originals measured</source>
        <translation>
            <numerusform>%n stored original measured</numerusform>
            <numerusform>%n stored originals measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last made %1: %2. %n journal entries have come since.</source>
        <translation>
            <numerusform>Last made %1: %2. %n journal entry has come since.</numerusform>
            <numerusform>Last made %1: %2. %n journal entries have come since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TermsExtras</name>
    <message numerus="yes">
        <source>More of the contract (%n used)</source>
        <translation>
            <numerusform>More of the contract (1 used)</numerusform>
            <numerusform>More of the contract (%n used)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TermsSection</name>
    <message numerus="yes">
        <source>Nothing tells whose %n merchant number(s) are: write the names yourself.</source>
        <translation>
            <numerusform>Nothing tells whose %n merchant number is: write the name yourself.</numerusform>
            <numerusform>Nothing tells whose %n merchant numbers are: write the names yourself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::WhatIfModel</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
</TS>
