<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Dossier</name>
    <message numerus="yes">
        <source>%1 owes %2 %3: the net of %n sale(s) that the terminal called successful, due on %4 and not in the bank by %5.</source>
        <translation>
            <numerusform>%1 owes %2 %3: the net of %n sale that the terminal called successful, due on %4 and not in the bank by %5.</numerusform>
            <numerusform>%1 owes %2 %3: the net of %n sales that the terminal called successful, due on %4 and not in the bank by %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late on %1</source>
        <translation>
            <numerusform>%n day late on %1</numerusform>
            <numerusform>%n days late on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, all on the reconciliation sheet, %1</source>
        <translation>
            <numerusform>and %n more, all on the reconciliation sheet, %1</numerusform>
            <numerusform>and %n more, all on the reconciliation sheet, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total of %n sale(s)</source>
        <translation>
            <numerusform>Total of %n sale</numerusform>
            <numerusform>Total of %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier one(s): %1</source>
        <translation>
            <numerusform>%n earlier one: %1</numerusform>
            <numerusform>%n earlier ones: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total of %n row(s)</source>
        <translation>
            <numerusform>Total of %n row</numerusform>
            <numerusform>Total of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), clearing day %1</source>
        <translation>
            <numerusform>%n sale, clearing day %1</numerusform>
            <numerusform>%n sales, clearing day %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s), void(s) or reversal(s)</source>
        <translation>
            <numerusform>%n refund, void or reversal</numerusform>
            <numerusform>%n refunds, voids or reversals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %n sale(s), net</source>
        <translation>
            <numerusform>Missing: %n sale, net</numerusform>
            <numerusform>Missing: %n sales, net</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing out of a set of %n sale(s), net</source>
        <translation>
            <numerusform>Missing out of a set of %n sale, net</numerusform>
            <numerusform>Missing out of a set of %n sales, net</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more set(s)</source>
        <translation>
            <numerusform>and %n more set</numerusform>
            <numerusform>and %n more sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was to pay %2 %3 by %4; the whole of it was in the bank on %5, %n day(s) late.</source>
        <translation>
            <numerusform>%1 was to pay %2 %3 by %4; the whole of it was in the bank on %5, %n day late.</numerusform>
            <numerusform>%1 was to pay %2 %3 by %4; the whole of it was in the bank on %5, %n days late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) made, none kept</source>
        <translation>
            <numerusform>%n promise made, not kept</numerusform>
            <numerusform>%n promises made, none kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) made, %1 broken</source>
        <translation>
            <numerusform>%n promise made, %1 broken</numerusform>
            <numerusform>%n promises made, %1 broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) completed</source>
        <translation>
            <numerusform>%n sale completed</numerusform>
            <numerusform>%n sales completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier one(s)</source>
        <translation>
            <numerusform>%n earlier one</numerusform>
            <numerusform>%n earlier ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is certain to be missing: some of %n sale(s) did not arrive. Which of them cannot be told from the deposit; none of them is said to be missing by itself.</source>
        <translation>
            <numerusform>%1 net is certain to be missing: the %n sale listed did not arrive in full.</numerusform>
            <numerusform>%1 net is certain to be missing: some of %n sales did not arrive. Which of them cannot be told from the deposit; none of them is said to be missing by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deposit of %1 is %2 less than its %n sale(s) should bring; no set of sales and no named deduction explains the gap.</source>
        <translation>
            <numerusform>The deposit of %1 is %2 less than its %n sale should bring; no named deduction explains the gap.</numerusform>
            <numerusform>The deposit of %1 is %2 less than its %n sales should bring; no set of sales and no named deduction explains the gap.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is certain to be missing. %2 of it is the net of sales that did not arrive: %3. The other %4 is missing out of %n further sale(s), of which some did not arrive; which of them cannot be told from the deposit.</source>
        <translation>
            <numerusform>%1 net is certain to be missing. %2 of it is the net of sales that did not arrive: %3. The other %4 is missing out of %n further sale.</numerusform>
            <numerusform>%1 net is certain to be missing. %2 of it is the net of sales that did not arrive: %3. The other %4 is missing out of %n further sales, of which some did not arrive; which of them cannot be told from the deposit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not come by themselves. Either they are missing, or the deposit of %2 over %3, which is not explained in full, pays them too. The books do not tell which; what that deposit pays is asked.</source>
        <translation>
            <numerusform>%n sale, %1 net, has not come by itself. Either it is missing, or the deposit of %2 over %3, which is not explained in full, pays it too. The books do not tell which; what that deposit pays is asked.</numerusform>
            <numerusform>%n sales, %1 net, have not come by themselves. Either they are missing, or the deposit of %2 over %3, which is not explained in full, pays them too. The books do not tell which; what that deposit pays is asked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Objections</name>
    <message numerus="yes">
        <source>The statements end on %1, %n day(s) ago; what came since has not been looked at.</source>
        <translation>
            <numerusform>The statements end on %1, %n day ago; what came since has not been looked at.</numerusform>
            <numerusform>The statements end on %1, %n days ago; what came since has not been looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the provider’s %n deposit(s) from %2 to %3 cannot be explained yet.</source>
        <translation>
            <numerusform>%1 of the provider’s %n deposit from %2 to %3 cannot be explained yet.</numerusform>
            <numerusform>%1 of the provider’s %n deposits from %2 to %3 cannot be explained yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n deposit(s) of the provider from %1 to %2 are explained sale by sale.</source>
        <translation>
            <numerusform>The one deposit of the provider from %1 to %2 is explained sale by sale.</numerusform>
            <numerusform>All %n deposits of the provider from %1 to %2 are explained sale by sale.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) fell due and the bank statement shows no credit.</source>
        <translation>
            <numerusform>%n promise fell due and the bank statement shows no credit.</numerusform>
            <numerusform>%n promises fell due and the bank statement shows no credit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) and letter(s) are listed in %1.</source>
        <translation>
            <numerusform>%n call or letter is listed in %1.</numerusform>
            <numerusform>%n calls and letters are listed in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: made by the shop itself, and no statement of a bank or provider stands beside it.</source>
        <translation>
            <numerusform>%1 was made by the shop itself, and no statement of a bank or provider stands beside it.</numerusform>
            <numerusform>%1 were made by the shop itself, and no statement of a bank or provider stands beside them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The originals of all %n paper(s) can be shown.</source>
        <translation>
            <numerusform>The original of the paper can be shown.</numerusform>
            <numerusform>The originals of all %n papers can be shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Amount the same in %n place(s)</source>
        <translation>
            <numerusform>Amount in %n place</numerusform>
            <numerusform>Amount the same in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) in the file, numbered from 1 on.</source>
        <translation>
            <numerusform>%n page in the file.</numerusform>
            <numerusform>%n pages in the file, numbered from 1 on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n exhibit(s) has its bookmark on the page that the list names.</source>
        <translation>
            <numerusform>The exhibit has its bookmark on the page that the list names.</numerusform>
            <numerusform>Each of the %n exhibits has its bookmark on the page that the list names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SHA-256 verified</source>
        <translation>
            <numerusform>%n SHA-256 verified</numerusform>
            <numerusform>%n SHA-256 verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n sale(s) has its slip in the bundle: %1.</source>
        <translation>
            <numerusform>The sale has its slip in the bundle: %1.</numerusform>
            <numerusform>Each of the %n sales has its slip in the bundle: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%n sale(s) have no slip”</source>
        <translation>
            <numerusform>“%n sale has no slip”</numerusform>
            <numerusform>“%n sales have no slip”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no slips for %n sale(s): </source>
        <translation>
            <numerusform>There is no slip for %n sale: </numerusform>
            <numerusform>There are no slips for %n sales: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The provider’s own file has %n of the sale(s), with the same amount and numbers.</source>
        <translation>
            <numerusform>The provider’s own file has %n of the sales, with the same amount and numbers.</numerusform>
            <numerusform>The provider’s own file has %n of the sales, with the same amounts and numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of %1 are in the bundle, one after the other.</source>
        <translation>
            <numerusform>%n message of %1 is in the bundle.</numerusform>
            <numerusform>%n messages of %1 are in the bundle, one after the other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The imported files hold no void, refund or reversal of these %n sale(s).</source>
        <translation>
            <numerusform>The imported files hold no void, refund or reversal of this sale.</numerusform>
            <numerusform>The imported files hold no void, refund or reversal of these %n sales.</numerusform>
        </translation>
    </message>
</context>
</TS>
