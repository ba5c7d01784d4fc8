<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>daozhang::ui::AgeingModel</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ComingUpModel</name>
    <message numerus="yes">
        <source>In transit, due from %n provider(s)</source>
        <translation>
            <numerusform>In transit, due from %n provider</numerusform>
            <numerusform>In transit, due from %n providers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DueItemsModel</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a case</source>
        <translation>
            <numerusform>%n without a case</numerusform>
            <numerusform>%n without a case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n file missing</numerusform>
            <numerusform>%n files missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>silent for</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::InsightsPage</name>
    <message numerus="yes">
        <source>%n row(s) · Enter opens one, Esc goes back</source>
        <translation>
            <numerusform>%n row · Enter opens it, Esc goes back</numerusform>
            <numerusform>%n rows · Enter opens one, Esc goes back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::InsightsPresenter</name>
    <message numerus="yes">
        <source>%n sale(s), booked %1</source>
        <translation>
            <numerusform>%n sale, booked %1</numerusform>
            <numerusform>%n sales, booked %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sale(s): %2</source>
        <comment>finding, its sales, what became of it</comment>
        <translation>
            <numerusform>%1, %n sale: %2</numerusform>
            <numerusform>%1, %n sales: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::RowsBehindModel</name>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ScorecardModel</name>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not judged: no terms</source>
        <translation>
            <numerusform>%n not judged: no terms</numerusform>
            <numerusform>%n not judged: no terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known to %1; %n sale(s) due since wait for the statement</source>
        <translation>
            <numerusform>Known to %1; %n sale due since waits for the statement</numerusform>
            <numerusform>Known to %1; %n sales due since wait for the statement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) cannot be judged: no bank statement</source>
        <translation>
            <numerusform>%n sale cannot be judged: no bank statement</numerusform>
            <numerusform>%n sales cannot be judged: no bank statement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) cannot be judged: no settlement terms</source>
        <translation>
            <numerusform>%n sale cannot be judged: no settlement terms</numerusform>
            <numerusform>%n sales cannot be judged: no settlement terms</numerusform>
        </translation>
    </message>
</context>
</TS>
