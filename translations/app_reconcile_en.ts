<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Reconcile</name>
    <message numerus="yes">
        <source>%n sale(s) of %1</source>
        <translation>
            <numerusform>%n sale of %1</numerusform>
            <numerusform>%n sales of %1</numerusform>
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
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n refund</numerusform>
            <numerusform>%n refunds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) that did not arrive</source>
        <translation>
            <numerusform>%n sale that did not arrive</numerusform>
            <numerusform>%n sales that did not arrive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paid late for what was missing out of %n sale(s)</source>
        <translation>
            <numerusform>paid late for what was missing out of %n sale</numerusform>
            <numerusform>paid late for what was missing out of %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missing out of %n sale(s)</source>
        <translation>
            <numerusform>missing out of %n sale</numerusform>
            <numerusform>missing out of %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other set(s) fit the gap just as well.</source>
        <translation>
            <numerusform>%n other set fits the gap just as well.</numerusform>
            <numerusform>%n other sets fit the gap just as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) over %1 cannot be judged: they name no merchant, and no settlement terms fit them. Add terms for them in the settings.</source>
        <translation>
            <numerusform>%n sale over %1 cannot be judged: it names no merchant, and no settlement terms fits it. Add terms for it in the settings.</numerusform>
            <numerusform>%n sales over %1 cannot be judged: they name no merchant, and no settlement terms fit them. Add terms for them in the settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) over %1 cannot be judged: there are no settlement terms for merchant %2. Add them in the settings.</source>
        <translation>
            <numerusform>%n sale over %1 cannot be judged: there are no settlement terms for merchant %2. Add them in the settings.</numerusform>
            <numerusform>%n sales over %1 cannot be judged: there are no settlement terms for merchant %2. Add them in the settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, are due, but no bank statement covers their due dates in full. Import the whole statement of those days.</source>
        <translation>
            <numerusform>%n sale, %1 net, is due, but the bank statement does not reach its due date. Import the statement of that day.</numerusform>
            <numerusform>%n sales, %1 net, are due, but no bank statement covers their due dates in full. Import the whole statement of those days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: some of these %n sale(s) did not arrive, which of them cannot be told: %2. They were %3.</source>
        <translation>
            <numerusform>%1 net is missing from a deposit: some of these %n sale did not arrive, which cannot be told: %2. It was %3.</numerusform>
            <numerusform>%1 net is missing from a deposit: some of these %n sales did not arrive, which of them cannot be told: %2. They were %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: %2 did not arrive, and of %n more sale(s) some did not: %3. They were %4.</source>
        <translation>
            <numerusform>%1 net is missing from a deposit: %2 did not arrive, and of %n more sale some did not: %3. It was %4.</numerusform>
            <numerusform>%1 net is missing from a deposit: %2 did not arrive, and of %n more sales some did not: %3. They were %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) over %1 have not arrived: the terminal calls them successful, the provider reversed or failed. They were %2. Ask whether the customer has the money back.</source>
        <translation>
            <numerusform>%n sale over %1 has not arrived: the terminal calls it successful, the provider reversed or failed. It was %2. Ask whether the customer has the money back.</numerusform>
            <numerusform>%n sales over %1 have not arrived: the terminal calls them successful, the provider reversed or failed. They were %2. Ask whether the customer has the money back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole payout of %1 net for %n sale(s) has not arrived. They were %2. The bank statement covers that day, and no deposit holds them.</source>
        <translation>
            <numerusform>The whole payout of %1 net for %n sale has not arrived. It was %2. The bank statement covers that day, and no deposit holds it.</numerusform>
            <numerusform>The whole payout of %1 net for %n sales has not arrived. They were %2. The bank statement covers that day, and no deposit holds them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not arrived: %2. They were %3. The bank statement covers that day, and no deposit holds them.</source>
        <translation>
            <numerusform>%n sale, %1 net, has not arrived: %2. It was %3. The bank statement covers that day, and no deposit holds it.</numerusform>
            <numerusform>%n sales, %1 net, have not arrived: %2. They were %3. The bank statement covers that day, and no deposit holds them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deposit is %1 less than its %n sale(s) should bring, and no set of them fits the gap. They were %2. Ask the provider for the list of deductions.</source>
        <translation>
            <numerusform>The deposit is %1 less than its %n sale should bring, and it does not fit the gap. It was %2. Ask the provider for the list of deductions.</numerusform>
            <numerusform>The deposit is %1 less than its %n sales should bring, and no set of them fits the gap. They were %2. Ask the provider for the list of deductions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: %n sale(s), %2, did not arrive. They were %3. %4</source>
        <translation>
            <numerusform>%1 net is missing from a deposit: %n sale, %2, did not arrive. It was %3. %4</numerusform>
            <numerusform>%1 net is missing from a deposit: %n sales, %2, did not arrive. They were %3. %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 net is missing from a deposit: a whole batch, terminal, card kind or clearing day, %n sale(s) in all, did not arrive. They were %2. %3</source>
        <translation>
            <numerusform>%1 net is missing from a deposit: a whole batch, terminal, card kind or clearing day, %n sale in all, did not arrive. It was %2. %3</numerusform>
            <numerusform>%1 net is missing from a deposit: a whole batch, terminal, card kind or clearing day, %n sales in all, did not arrive. They were %2. %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this deposit pays these %n sale(s)</source>
        <translation>
            <numerusform>this deposit pays this sale</numerusform>
            <numerusform>this deposit pays these %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this deposit does not pay these %n sale(s)</source>
        <translation>
            <numerusform>this deposit does not pay this sale</numerusform>
            <numerusform>this deposit does not pay these %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no money is expected for these %n sale(s)</source>
        <translation>
            <numerusform>no money is expected for this sale</numerusform>
            <numerusform>no money is expected for these %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>these %n sale(s) are not the same one twice</source>
        <translation>
            <numerusform>this sale is no copy</numerusform>
            <numerusform>these %n sales are not the same one twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>these %n row(s) are one sale</source>
        <translation>
            <numerusform>this row is one sale</numerusform>
            <numerusform>these %n rows are one sale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>these %n sale(s) are not ours</source>
        <translation>
            <numerusform>this sale is not ours</numerusform>
            <numerusform>these %n sales are not ours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of this deposit pays these %n sale(s)</source>
        <translation>
            <numerusform>%1 of this deposit pays this sale</numerusform>
            <numerusform>%1 of this deposit pays these %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the money of these %n sale(s) came in %1 deposits</source>
        <translation>
            <numerusform>the money of this sale came in %1 deposits</numerusform>
            <numerusform>the money of these %n sales came in %1 deposits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>these %n sale(s) and this deposit belong together</source>
        <translation>
            <numerusform>this sale and this deposit belong together</numerusform>
            <numerusform>these %n sales and this deposit belong together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>these %n sale(s) and %1 deposits belong together</source>
        <translation>
            <numerusform>this sale and %1 deposits belong together</numerusform>
            <numerusform>these %n sales and %1 deposits belong together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1 matched by hand</source>
        <translation>
            <numerusform>%n sale of %1 matched by hand</numerusform>
            <numerusform>%n sales of %1 matched by hand</numerusform>
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
        <source>%n sale(s), %1 net, stand where the books begin: their deposit also pays for days before the first file, so it cannot be added up. Import the sales of the days before.</source>
        <translation>
            <numerusform>%n sale, %1 net, stands where the books begin: its deposit also pays for days before the first file, so it cannot be added up. Import the sales of the days before.</numerusform>
            <numerusform>%n sales, %1 net, stand where the books begin: their deposit also pays for days before the first file, so it cannot be added up. Import the sales of the days before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of %1 have neither a case nor a decision: %2. Explain them, or carry them forward.</source>
        <translation>
            <numerusform>%n item of %1 has neither a case nor a decision: %2. Explain it, or carry it forward.</numerusform>
            <numerusform>%n items of %1 have neither a case nor a decision: %2. Explain them, or carry them forward.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are open, each with a case or a decision: it can be closed as explained.</source>
        <translation>
            <numerusform>%n item is open, with a case or a decision: the day can be closed as explained.</numerusform>
            <numerusform>%n items are open, each with a case or a decision: the day can be closed as explained.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have neither a case nor a decision: %1.</source>
        <translation>
            <numerusform>%n item has neither a case nor a decision: %1.</numerusform>
            <numerusform>%n items have neither a case nor a decision: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other item(s) are explained.</source>
        <translation>
            <numerusform>%n other item is explained.</numerusform>
            <numerusform>%n other items are explained.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 is now “%2”</source>
        <extracomment>how many sales moved, their sum, and their state now</extracomment>
        <translation>
            <numerusform>%n sale of %1 is now “%2”</numerusform>
            <numerusform>%n sales of %1 are now “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deposit(s) are explained</source>
        <translation>
            <numerusform>%n deposit is explained</numerusform>
            <numerusform>%n deposits are explained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of %1</source>
        <comment>count and sum</comment>
        <translation>
            <numerusform>%n sale of %1</numerusform>
            <numerusform>%n sales of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) differ by the provider’s own file.</source>
        <translation>
            <numerusform>%n sale differs by the provider’s own file.</numerusform>
            <numerusform>%n sales differ by the provider’s own file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payout(s) differ by %1, known as a sum only: no file states their fees sale by sale.</source>
        <translation>
            <numerusform>%n payout differs by %1, known as a sum only: no file states its fees sale by sale.</numerusform>
            <numerusform>%n payouts differ by %1, known as a sum only: no file states their fees sale by sale.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are left out: nothing tells their kind of card.</source>
        <translation>
            <numerusform>%n sale is left out: nothing tells its kind of card.</numerusform>
            <numerusform>%n sales are left out: nothing tells their kind of card.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are left out: no clause is about their kind of card.</source>
        <translation>
            <numerusform>%n sale is left out: no clause is about its kind of card.</numerusform>
            <numerusform>%n sales are left out: no clause is about their kind of card.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of fees was not given back with %n refund(s); whether it has to be is for the contract to say, and it is not claimed.</source>
        <translation>
            <numerusform>%1 of fees was not given back with %n refund; whether it has to be is for the contract to say, and it is not claimed.</numerusform>
            <numerusform>%1 of fees was not given back with %n refunds; whether it has to be is for the contract to say, and it is not claimed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %1, %2 % instead of %3 % of %n day(s) fit to the fen.</source>
        <translation>
            <numerusform>With %1, %2 % instead of %3 % of %n day fit to the fen.</numerusform>
            <numerusform>With %1, %2 % instead of %3 % of %n days fit to the fen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Days that do not fit: %1; and %n more.</source>
        <translation>
            <numerusform>Days that do not fit: %1; and %n more.</numerusform>
            <numerusform>Days that do not fit: %1; and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch %1 (%n sale(s))</source>
        <translation>
            <numerusform>Batch %1 (%n sale)</numerusform>
            <numerusform>Batch %1 (%n sales)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of terminal %1 (%n sale(s))</source>
        <translation>
            <numerusform>All of terminal %1 (%n sale)</numerusform>
            <numerusform>All of terminal %1 (%n sales)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clearing day %1 (%n sale(s))</source>
        <translation>
            <numerusform>The clearing day %1 (%n sale)</numerusform>
            <numerusform>The clearing day %1 (%n sales)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All payments of one kind of card (%n sale(s))</source>
        <translation>
            <numerusform>All payments of one kind of card (%n sale)</numerusform>
            <numerusform>All payments of one kind of card (%n sales)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sets of more than %n sale(s) were not looked for.</source>
        <translation>
            <numerusform>Sets of more than %n sale were not looked for.</numerusform>
            <numerusform>Sets of more than %n sales were not looked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not arrived: %3. The provider’s list covers the day and has not got them. They were %2. Send the slips and claim them.</source>
        <translation>
            <numerusform>%n sale, %1 net, has not arrived: %3. The provider’s list covers the day and has not got it. It was %2. Send the slips and claim it.</numerusform>
            <numerusform>%n sales, %1 net, have not arrived: %3. The provider’s list covers the day and has not got them. They were %2. Send the slips and claim them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not arrived, and the provider’s list has nothing of their batch: %3. They were %2. See whether the batch was settled at the terminal; if it was, claim them.</source>
        <translation>
            <numerusform>%n sale, %1 net, has not arrived, and the provider’s list has nothing of its batch: %3. It was %2. See whether the batch was settled at the terminal; if it was, claim it.</numerusform>
            <numerusform>%n sales, %1 net, have not arrived, and the provider’s list has nothing of their batch: %3. They were %2. See whether the batch was settled at the terminal; if it was, claim them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The provider says that it paid out %n sale(s), %1 net, and the bank has not booked the payout: %3. They were %2. Ask the provider for the reference of the payout, and the bank for that payment.</source>
        <translation>
            <numerusform>The provider says that it paid out %n sale, %1 net, and the bank has not booked the payout: %3. It was %2. Ask the provider for the reference of the payout, and the bank for that payment.</numerusform>
            <numerusform>The provider says that it paid out %n sales, %1 net, and the bank has not booked the payout: %3. They were %2. Ask the provider for the reference of the payout, and the bank for that payment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The payout of %n sale(s), %1 net, came and went back to the provider: %3. They were %2. See whether name and number of the account are right, and have it paid again.</source>
        <translation>
            <numerusform>The payout of %n sale, %1 net, came and went back to the provider: %3. It was %2. See whether name and number of the account are right, and have it paid again.</numerusform>
            <numerusform>The payout of %n sales, %1 net, came and went back to the provider: %3. They were %2. See whether name and number of the account are right, and have it paid again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not arrived, and that is more than the account may take in a day: %3. They were %2. Change to an account without that limit.</source>
        <translation>
            <numerusform>%n sale, %1 net, has not arrived, and that is more than the account may take in a day: %3. It was %2. Change to an account without that limit.</numerusform>
            <numerusform>%n sales, %1 net, have not arrived, and that is more than the account may take in a day: %3. They were %2. Change to an account without that limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The provider paid %1 for %n sale(s) to another account of the shop than agreed. They have arrived; have the settlement account corrected.</source>
        <translation>
            <numerusform>The provider paid %1 for %n sale to another account of the shop than agreed. It has arrived; have the settlement account corrected.</numerusform>
            <numerusform>The provider paid %1 for %n sales to another account of the shop than agreed. They have arrived; have the settlement account corrected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deposit(s) that were open then are no longer in the books.</source>
        <translation>
            <numerusform>%n deposit that was open then is no longer in the books.</numerusform>
            <numerusform>%n deposits that were open then are no longer in the books.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 a payout of %2 went back to the provider. Several were worth as much, so which of them it was cannot be told: what it paid is among these %n sale(s). See whether name and number of the account are right, and have it paid again.</source>
        <translation>
            <numerusform>On %1 a payout of %2 went back to the provider. Several were worth as much, so which of them it was cannot be told: what it paid is among these %n sale. See whether name and number of the account are right, and have it paid again.</numerusform>
            <numerusform>On %1 a payout of %2 went back to the provider. Several were worth as much, so which of them it was cannot be told: what it paid is among these %n sales. See whether name and number of the account are right, and have it paid again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since %1 the provider took %2 out of the account again: just the worth of %n sale(s) that had arrived. Answer the chargebacks with the slips in time.</source>
        <translation>
            <numerusform>Since %1 the provider took %2 out of the account again: just the worth of %n sale that had arrived. Answer the chargebacks with the slips in time.</numerusform>
            <numerusform>Since %1 the provider took %2 out of the account again: just the worth of %n sales that had arrived. Answer the chargebacks with the slips in time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 the provider took %2 out of the account again: the worth of some of %n sale(s) that had arrived; which of them cannot be told. Ask for the notice.</source>
        <translation>
            <numerusform>On %1 the provider took %2 out of the account again: the worth of some of %n sale that had arrived; which of them cannot be told. Ask for the notice.</numerusform>
            <numerusform>On %1 the provider took %2 out of the account again: the worth of some of %n sales that had arrived; which of them cannot be told. Ask for the notice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deposit(s) of “%1”, together %2, are to the cent what is open for this provider, but the terms do not name this payer. Does it pay for the provider? If so, add its name to the terms, and the sales have arrived; if not, set the deposits aside, and the sales are missing.</source>
        <translation>
            <numerusform>%n deposit of “%1”, together %2, is to the cent what is open for this provider, but the terms do not name this payer. Does it pay for the provider? If so, add its name to the terms, and the sales have arrived; if not, set the deposits aside, and the sales are missing.</numerusform>
            <numerusform>%n deposits of “%1”, together %2, are to the cent what is open for this provider, but the terms do not name this payer. Does it pay for the provider? If so, add its name to the terms, and the sales have arrived; if not, set the deposits aside, and the sales are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The provider held back %1 of %n deposit(s) as reserve. The first part was to be released on %2, and it has not come. Ask when it will be paid.</source>
        <translation>
            <numerusform>The provider held back %1 of %n deposit as reserve. The first part was to be released on %2, and it has not come. Ask when it will be paid.</numerusform>
            <numerusform>The provider held back %1 of %n deposits as reserve. The first part was to be released on %2, and it has not come. Ask when it will be paid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) would change their state.</source>
        <translation>
            <numerusform>1 sale would change its state.</numerusform>
            <numerusform>%n sales would change their state.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more would keep it with another due date, fee or deposit.</source>
        <translation>
            <numerusform>1 more would keep its state with another due date, fee or deposit.</numerusform>
            <numerusform>%n more would keep their state with another due date, fee or deposit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, have not come by themselves: %2. They were %3. Either they are missing, or the deposit of %4 over %5, which is not explained in full, pays them too, less or more something that no file names. Ask the provider what that deposit pays.</source>
        <translation>
            <numerusform>%n sale, %1 net, has not come by itself: %2. It was %3. Either it is missing, or the deposit of %4 over %5, which is not explained in full, pays it too, less or more something that no file names. Ask the provider what that deposit pays.</numerusform>
            <numerusform>%n sales, %1 net, have not come by themselves: %2. They were %3. Either they are missing, or the deposit of %4 over %5, which is not explained in full, pays them too, less or more something that no file names. Ask the provider what that deposit pays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s), %1 net, due on %2 have not come otherwise. This deposit may hold them too, less or more something that no file names, or they are missing: nothing tells which.</source>
        <translation>
            <numerusform>%n sale, %1 net, due on %2 has not come otherwise. This deposit may hold it too, less or more something that no file names, or it is missing: nothing tells which.</numerusform>
            <numerusform>%n sales, %1 net, due on %2 have not come otherwise. This deposit may hold them too, less or more something that no file names, or they are missing: nothing tells which.</numerusform>
        </translation>
    </message>
</context>
</TS>
