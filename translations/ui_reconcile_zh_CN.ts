<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Reconcile</name>
    <message>
        <source>Terminal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n terminals</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) · batch %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>net %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terminal’s batch not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? known from the provider only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>provider and clearing days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has these sales in its list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settlement list not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? cannot see inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked %1 %2</source>
        <comment>day and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement read to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement reaches %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no statement yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? cannot tell yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not seen after: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold, not banked; no proof in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not known, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a description</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? no proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due %1 (%2, cut-off %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do before %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this merchant number in the settlement terms of its provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the bank statement up to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: no money is expected for these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1 follows this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first when and how the providers pay: without settlement terms nothing can be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: every fen of it is accounted for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settlement list of %1 tells which sale it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No set of sales makes up the gap. The settlement list of %1 can name what was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the contract of %1. If it was not agreed, claim it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee taken is not the fee agreed. If the terms are right, open a case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More came than the sales are worth: perhaps a file of sales is missing, or a late payment is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this payer is a provider, add its name to the terms. If not, set it aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the sales that this deposit may pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the slip, then claim the money from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1 to find the payment from the customer’s message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the whole batch %1 (%n sales)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>everything of terminal %1 (%n sales)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the whole clearing day %1 (%n sales)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %1 payments (%n sales)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a deduction: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · customer paid, no slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · no credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider’s terms fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>trace number and card</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider pays under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sales explain it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 more than %n sale(s) of %2 are worth</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n sale(s) of %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, %2 missing, more among %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, %2 missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, which one is missing is open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paid late: %n sale(s) of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, due %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), nothing says when they are due</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1, the statement does not reach %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) · %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), due %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>provider and day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · case %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s), %1 to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) were due</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semi-credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the statement names no payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>cause code and name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) worth %1 net are on the way: due %2. Nothing is late.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 belong to a merchant or terminal number that no provider’s terms name. Nothing says when their money is due, so nothing is judged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 are due %2, but the bank statements reach only to %3. Until they reach further nothing is judged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 are due %2, but there is no bank statement that covers it. Until there is one nothing is judged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that are not a claim on anybody, or that were taken out by hand.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that undo each other: the net effect is %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n set(s) of sales make up %1; there may be more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n set(s) of sales make up %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>likeliest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as likely as the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about half as likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n time(s) less likely</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The search for sets reached its bound: none of these sales is called arrived by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sale is in all of them: which one is missing cannot be told from the bank alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in every set: it is missing for sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n arrived</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of which some are missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in transit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not judged yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excluded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) matched by hand</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) taken out of this deposit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) excluded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) not a duplicate</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) a duplicate</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>set aside as not a provider’s payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” — %3, %4</source>
        <comment>decision, reason, person, date</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daozhang::ui::AlternativesPanel</name>
    <message>
        <source>%1 %2 · %3</source>
        <comment>number, set of sales, odds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this set in the table (key %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more set(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daozhang::ui::MatchPanel</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could belong to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do they belong together? The reason goes into the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sales does this deposit of %1 pay?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RRN, trace, amount or card tail; empty shows what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Which deposit pays these %n sale(s), net %1?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Payer or amount; empty shows deposits that are not explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) chosen, net %1 of %2; Space ticks a row</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No deposit fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deposit that is highlighted is matched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daozhang::ui::OpenCasePanel</name>
    <message>
        <source>Look at the slip first. The answer decides whom to ask and which papers count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It printed a success slip: the money is owed to the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It printed nothing or an error: the customer may have paid all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet: the slip has still to be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One case for %n findings of %1, %2: what did the terminal show?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Case over %1 of %2: what did the terminal show?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daozhang::ui::PathWidget</name>
    <message>
        <source>Path of the money</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ReconcilePage</name>
    <message>
        <source>RRN, trace, amount, card tail or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list, or find a sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposits and findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total of the sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑↓ choose · → sales · M match · Ctrl+Enter open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the deposit is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank statements reach to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bank statement yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judged as of %1, in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judged as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconciling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explained %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>provider and amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds up to the fen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the books…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to reconcile yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a bank statement and the sales of a terminal or provider; what belongs together is found at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An RRN, a trace number, an amount such as 128.00, the last four digits of a card, or a provider’s name can be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another list above, or a row at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no settlement terms yet: when and how each provider pays. Until then no sale can be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) belong to merchant numbers that no terms name: they are not judged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Files, terms or decisions changed, or a new day began, since the last run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconcile again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of providers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take %n sale(s) out of this deposit?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are judged again without it, and stay out of it in every later run until this is undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n sale(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No money is expected for them any more. This can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Are %n sale(s) real and not the same payment twice?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Each is then expected to be paid by itself. This can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this deposit aside as not a provider’s payout?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer looked at as money for sales. This can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason; it goes into the journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daozhang::ui::ReconcilePresenter</name>
    <message>
        <source>This sale is no longer in the books.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settlement terms fit this sale, so nothing says when it is due. Add its provider in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daozhang::ui::SalesModel</name>
    <message>
        <source>As the provider’s file states it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RRN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card or channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daozhang::ui::TotalsModel</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), adding up…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
