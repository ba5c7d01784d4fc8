<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ReconcileWords</name>
    <message numerus="yes">
        <source>%n terminals</source>
        <translation>
            <numerusform>%n terminal</numerusform>
            <numerusform>%n terminals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) · batch %1</source>
        <translation>
            <numerusform>%n sale · batch %1</numerusform>
            <numerusform>%n sales · batch %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the whole batch %1 (%n sales)</source>
        <translation>
            <numerusform>the whole batch %1 (%n sale)</numerusform>
            <numerusform>the whole batch %1 (%n sales)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>everything of terminal %1 (%n sales)</source>
        <translation>
            <numerusform>everything of terminal %1 (%n sale)</numerusform>
            <numerusform>everything of terminal %1 (%n sales)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the whole clearing day %1 (%n sales)</source>
        <translation>
            <numerusform>the whole clearing day %1 (%n sale)</numerusform>
            <numerusform>the whole clearing day %1 (%n sales)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %1 payments (%n sales)</source>
        <translation>
            <numerusform>all %1 payments (%n sale)</numerusform>
            <numerusform>all %1 payments (%n sales)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more than %n sale(s) of %2 are worth</source>
        <translation>
            <numerusform>%1 more than the sale of %2 is worth</numerusform>
            <numerusform>%1 more than %n sales of %2 are worth</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n sale(s) of %2</source>
        <translation>
            <numerusform>%1 · %n sale of %2</numerusform>
            <numerusform>%1 · %n sales of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, %2 missing, more among %3</source>
        <translation>
            <numerusform>%n sale of %1, %2 missing, more among %3</numerusform>
            <numerusform>%n sales of %1, %2 missing, more among %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, %2 missing</source>
        <translation>
            <numerusform>%n sale of %1, %2 missing</numerusform>
            <numerusform>%n sales of %1, %2 missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, which one is missing is open</source>
        <translation>
            <numerusform>%n sale of %1, which one is missing is open</numerusform>
            <numerusform>%n sales of %1, which one is missing is open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paid late: %n sale(s) of %1</source>
        <translation>
            <numerusform>Paid late: %n sale of %1</numerusform>
            <numerusform>Paid late: %n sales of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1</source>
        <translation>
            <numerusform>%n sale of %1</numerusform>
            <numerusform>%n sales of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, due %2</source>
        <translation>
            <numerusform>%n sale of %1, due %2</numerusform>
            <numerusform>%n sales of %1, due %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), nothing says when they are due</source>
        <translation>
            <numerusform>%n sale, nothing says when it is due</numerusform>
            <numerusform>%n sales, nothing says when they are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, the statement does not cover %2</source>
        <translation>
            <numerusform>%n sale of %1, the statement does not cover %2</numerusform>
            <numerusform>%n sales of %1, the statement does not cover %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) · %1</source>
        <translation>
            <numerusform>%n sale · %1</numerusform>
            <numerusform>%n sales · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), due %1</source>
        <translation>
            <numerusform>%n sale, due %1</numerusform>
            <numerusform>%n sales, due %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s)</source>
        <translation>
            <numerusform>%n credit</numerusform>
            <numerusform>%n credits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) were due</source>
        <translation>
            <numerusform>%n sale was due</numerusform>
            <numerusform>%n sales were due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) worth %1 net are on the way: due %2. Nothing is late.</source>
        <translation>
            <numerusform>%n sale worth %1 net is on the way: due %2. Nothing is late.</numerusform>
            <numerusform>%n sales worth %1 net are on the way: due %2. Nothing is late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 belong to a merchant or terminal number that no provider’s terms name. Nothing says when their money is due, so nothing is judged.</source>
        <translation>
            <numerusform>%n sale of %1 belongs to a merchant or terminal number that no provider’s terms name. Nothing says when its money is due, so nothing is judged.</numerusform>
            <numerusform>%n sales of %1 belong to a merchant or terminal number that no provider’s terms name. Nothing says when their money is due, so nothing is judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 are due %2, but the bank statements reach only to %3. Until they reach further nothing is judged.</source>
        <translation>
            <numerusform>%n sale of %1 is due %2, but the bank statements reach only to %3. Until they reach further nothing is judged.</numerusform>
            <numerusform>%n sales of %1 are due %2, but the bank statements reach only to %3. Until they reach further nothing is judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 are due %2, but there is no bank statement that covers it. Until there is one nothing is judged.</source>
        <translation>
            <numerusform>%n sale of %1 is due %2, but there is no bank statement that covers it. Until there is one nothing is judged.</numerusform>
            <numerusform>%n sales of %1 are due %2, but there is no bank statement that covers it. Until there is one nothing is judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that are not a claim on anybody, or that were taken out by hand.</source>
        <translation>
            <numerusform>%n line that is not a claim on anybody, or that was taken out by hand.</numerusform>
            <numerusform>%n lines that are not a claim on anybody, or that were taken out by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that undo each other: the net effect is %1.</source>
        <translation>
            <numerusform>%n line that undo each other: the net effect is %1.</numerusform>
            <numerusform>%n lines that undo each other: the net effect is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n set(s) of sales make up %1; there may be more</source>
        <translation>
            <numerusform>At least %n set of sales makes up %1; there may be more</numerusform>
            <numerusform>At least %n sets of sales make up %1; there may be more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n set(s) of sales make up %1</source>
        <translation>
            <numerusform>Only one set of sales makes up %1</numerusform>
            <numerusform>Only %n sets of sales make up %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n time(s) less likely</source>
        <translation>
            <numerusform>about %n time less likely</numerusform>
            <numerusform>about %n times less likely</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arrived</source>
        <translation>
            <numerusform>%n arrived</numerusform>
            <numerusform>%n arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not certain</source>
        <translation>
            <numerusform>%n not certain</numerusform>
            <numerusform>%n not certain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in transit</source>
        <translation>
            <numerusform>%n in transit</numerusform>
            <numerusform>%n in transit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not judged yet</source>
        <translation>
            <numerusform>%n not judged yet</numerusform>
            <numerusform>%n not judged yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled out</source>
        <translation>
            <numerusform>%n cancelled out</numerusform>
            <numerusform>%n cancelled out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excluded</source>
        <translation>
            <numerusform>%n excluded</numerusform>
            <numerusform>%n excluded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) matched by hand</source>
        <translation>
            <numerusform>%n sale matched by hand</numerusform>
            <numerusform>%n sales matched by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) taken out of this deposit</source>
        <translation>
            <numerusform>%n sale taken out of this deposit</numerusform>
            <numerusform>%n sales taken out of this deposit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) excluded</source>
        <translation>
            <numerusform>%n sale excluded</numerusform>
            <numerusform>%n sales excluded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) not a duplicate</source>
        <translation>
            <numerusform>%n sale not a duplicate</numerusform>
            <numerusform>%n sales not duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) a duplicate</source>
        <translation>
            <numerusform>%n sale a duplicate</numerusform>
            <numerusform>%n sales duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), net %1, each proved by a bank line.</source>
        <translation>
            <numerusform>%n sale, net %1, each proved by a bank line.</numerusform>
            <numerusform>%n sales, net %1, each proved by a bank line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), net %1, on the way and not due yet.</source>
        <translation>
            <numerusform>%n sale, net %1, on the way and not due yet.</numerusform>
            <numerusform>%n sales, net %1, on the way and not due yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), net %1, due and not in the bank.</source>
        <translation>
            <numerusform>%n sale, net %1, due and not in the bank.</numerusform>
            <numerusform>%n sales, net %1, due and not in the bank.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that undo each other.</source>
        <translation>
            <numerusform>%n line that undo each other.</numerusform>
            <numerusform>%n lines that undo each other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 that cannot be judged yet.</source>
        <translation>
            <numerusform>%n sale of %1 that cannot be judged yet.</numerusform>
            <numerusform>%n sales of %1 that cannot be judged yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This line is worth just what %n missing sale(s) of %1, %2, should have brought. If it is that money, match it by hand.</source>
        <translation>
            <numerusform>This line is worth just what %n missing sale of %1, %2, should have brought. If it is that money, match it by hand.</numerusform>
            <numerusform>This line is worth just what %n missing sales of %1, %2, should have brought. If it is that money, match it by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) paid by parts of deposits</source>
        <translation>
            <numerusform>%n sale paid by parts of deposits</numerusform>
            <numerusform>%n sales paid by parts of deposits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) belong together with deposits</source>
        <translation>
            <numerusform>%n sale belongs together with deposits</numerusform>
            <numerusform>%n sales belong together with deposits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %1 of %n sale(s)</source>
        <translation>
            <numerusform>the first %1 of 1 sale</numerusform>
            <numerusform>the first %1 of %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>1 more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers</source>
        <translation>
            <numerusform>1 provider</numerusform>
            <numerusform>%n providers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s), %1 to do</source>
        <translation>
            <numerusform>1 credit, %1 to do</numerusform>
            <numerusform>%n credits, %1 to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two answers are possible for %n sale(s), %1 net</source>
        <translation>
            <numerusform>Two answers are possible for %n sale, %1 net</numerusform>
            <numerusform>Two answers are possible for %n sales, %1 net</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missing: %n sale(s), %1 net</source>
        <translation>
            <numerusform>missing: %n sale, %1 net</numerusform>
            <numerusform>missing: %n sales, %1 net</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pays perhaps %n sale(s) that have not come otherwise</source>
        <translation>
            <numerusform>May pay %n open sale</numerusform>
            <numerusform>May pay %n open sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of which some may not have arrived: %1 in all. Which ones cannot be told yet.</source>
        <translation>
            <numerusform>%n sale that may not have arrived: %1. It cannot be told yet.</numerusform>
            <numerusform>%n sales of which some may not have arrived: %1 in all. Which ones cannot be told yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::AlternativesPanel</name>
    <message numerus="yes">
        <source>and %n more set(s)</source>
        <translation>
            <numerusform>and %n more set</numerusform>
            <numerusform>and %n more sets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ClaimRowsModel</name>
    <message numerus="yes">
        <source>deposit of %n sale(s)</source>
        <translation>
            <numerusform>deposit of %n sale</numerusform>
            <numerusform>deposit of %n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ClausesModel</name>
    <message numerus="yes">
        <source>%n payout(s), as a sum</source>
        <translation>
            <numerusform>%n payout, as a sum</numerusform>
            <numerusform>%n payouts, as a sum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::DaysPanel</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ListPane</name>
    <message numerus="yes">
        <source>%n decision(s) made by people</source>
        <translation>
            <numerusform>%n decision made by people</numerusform>
            <numerusform>%n decisions made by people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::MatchPanel</name>
    <message numerus="yes">
        <source>Which deposit pays these %n sale(s), net %1?</source>
        <translation>
            <numerusform>Which deposit pays this sale, net %1?</numerusform>
            <numerusform>Which deposit pays these %n sales, net %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) chosen, net %1 of %2; Space ticks a row</source>
        <translation>
            <numerusform>%n sale chosen, net %1 of %2; Space ticks a row</numerusform>
            <numerusform>%n sales chosen, net %1 of %2; Space ticks a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deposit(s) ticked, %1 in all; the sales are worth %2 net</source>
        <translation>
            <numerusform>%n deposit ticked, %1 in all; the sales are worth %2 net</numerusform>
            <numerusform>%n deposits ticked, %1 in all; the sales are worth %2 net</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::OpenCasePanel</name>
    <message numerus="yes">
        <source>Case over %n findings of %1, %2: what did the terminal show?</source>
        <translation>
            <numerusform>Case over %n finding of %1, %2: what did the terminal show?</numerusform>
            <numerusform>Case over %n findings of %1, %2: what did the terminal show?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One case for each provider: %n case(s)</source>
        <translation>
            <numerusform>One case for each provider: %n case</numerusform>
            <numerusform>One case for each provider: %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One case for each row: %n case(s)</source>
        <translation>
            <numerusform>One case for each row: %n case</numerusform>
            <numerusform>One case for each row: %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Case over %n findings of %1, %2: open it?</source>
        <translation>
            <numerusform>Case over %n finding of %1, %2: open it?</numerusform>
            <numerusform>Case over %n findings of %1, %2: open it?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ReconcilePage</name>
    <message numerus="yes">
        <source>%n sale(s) belong to merchant numbers that no terms name: they are not judged.</source>
        <translation>
            <numerusform>%n sale belongs to a merchant number that no terms name: it is not judged.</numerusform>
            <numerusform>%n sales belong to merchant numbers that no terms name: they are not judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n sale(s) out of this deposit?</source>
        <translation>
            <numerusform>Take %n sale out of this deposit?</numerusform>
            <numerusform>Take %n sales out of this deposit?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n sale(s)?</source>
        <translation>
            <numerusform>Exclude %n sale?</numerusform>
            <numerusform>Exclude %n sales?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Are %n sale(s) real and not the same payment twice?</source>
        <translation>
            <numerusform>Is this sale real and not the same payment twice?</numerusform>
            <numerusform>Are %n sales real and not the same payment twice?</numerusform>
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
        <source>Open case for %n finding(s)</source>
        <translation>
            <numerusform>Open case for %n finding</numerusform>
            <numerusform>Open case for %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) opened.</source>
        <translation>
            <numerusform>%n case opened.</numerusform>
            <numerusform>%n cases opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Are these %n rows one and the same sale?</source>
        <translation>
            <numerusform>Is this %n row one and the same sale?</numerusform>
            <numerusform>Are these %n rows one and the same sale?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deposit(s) of “%1” set aside, and the books were reconciled without them.</source>
        <translation>
            <numerusform>%n deposit of “%1” set aside, and the books were reconciled without it.</numerusform>
            <numerusform>%n deposits of “%1” set aside, and the books were reconciled without them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::RejectedPanel</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TotalsModel</name>
    <message numerus="yes">
        <source>%n sale(s), adding up…</source>
        <translation>
            <numerusform>%n sale, adding up…</numerusform>
            <numerusform>%n sales, adding up…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sale(s) shown; the sums are those of all</source>
        <translation>
            <numerusform>%1 of %n sale shown; the sums are those of all</numerusform>
            <numerusform>%1 of %n sales shown; the sums are those of all</numerusform>
        </translation>
    </message>
</context>
</TS>
