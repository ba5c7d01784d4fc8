<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Reconcile</name>
    <message>
        <source>The calendar that belongs to the program is missing. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Date format of QLocale: a day of this year, short</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Date format of QLocale: a day of another year</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one day to another, both included</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1</source>
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
        <source>fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) that did not arrive</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paid late for what was missing out of %n sale(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missing out of %n sale(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>paid by another deposit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deduction “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounding of fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not explained by any sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing, not explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too much, not explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separator of a list of amounts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a working day that makes up for a holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: weekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>Separator of a list of reasons</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cleared on %1, due on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cleared on %1, due on %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other set of sales fits the gap as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other set(s) fit the gap just as well.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The next likely explanation is %1 times less likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) over %1 cannot be judged: they name no merchant, and no settlement terms fit them. Add terms for them in the settings.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) over %1 cannot be judged: there are no settlement terms for merchant %2. Add them in the settings.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, are due, but the bank statement does not reach their due dates. Import the statement of those days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: some of these %n sale(s) did not arrive, which of them cannot be told: %2. They were %3.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: %2 did not arrive, and of %n more sale(s) some did not: %3. They were %4.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: %n sale(s), %2, did not arrive. Cleared and due: %3. %4</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: a whole batch, terminal, card kind or clearing day, %n sale(s) in all, did not arrive. Cleared and due: %2. %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) over %1 have not arrived: the terminal calls them successful, the provider reversed or failed. They were %2. Ask whether the customer has the money back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole payout of %1 net for %n sale(s) has not arrived. They were %2. The bank statement covers that day, and no deposit holds them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not arrived: %2. They were %3. The bank statement covers that day, and no deposit holds them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deposit is %1 less than its %n sale(s) should bring, and no set of them fits the gap. They were %2. Ask the provider for the list of deductions.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The provider kept back %1 as “%2”. The sales of the deposit have arrived. Check that the contract allows the deduction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deposit of %1 is %2 more than its sales bring. Look for sales that were not imported, and keep the sum until it is explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider paid %1 on %2, and no sales add up to it. Look for sales that were not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider took %1 less in fees than agreed. Check the terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider took %1 more in fees than agreed. Check the contract, then claim it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer paid %1, but the terminal shows no success.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settlement terms fit this sale, so it has no due date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken on %1; the file gives %2 as its clearing date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken on %1 at or after the cut-off at %2, so it was cleared on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken on %1; the file gives no time, so the same day is its clearing date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken on %1 before the cut-off at %2, so it was cleared that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract counts it as taken on the next business day, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes it due on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes it due on %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional: the holidays of that year are not published yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> </source>
        <extracomment>Separator between sentences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In transit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales that have not arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole payout is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing from a deposit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of several is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short deposit, not explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than the sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payout without sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee not as agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer paid, no success at the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same transaction in another book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settlement terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out by a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekend or holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the cut-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a completed sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No success at the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee deducted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combined deposit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split deposit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other deductions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid to another account of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not our merchant number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payout failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account class or limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for risk review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for manual withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second-hand clearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked late by the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acquirer’s clearing error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own data have a gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate or test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet with another rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account frozen by authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chargeback pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract or licence ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision needs its reason: write why you know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the deposit that this decision is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the two rows that this decision compares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the sales that this decision is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank line %1 is not in the books any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the chosen sales is not in the books any more. Reconcile again and choose anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for each sale in the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing down what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deposit %1. Reconcile again and look at the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
