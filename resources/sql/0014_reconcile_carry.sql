-- What a run leaves behind, so that the next one need look only at what may have changed (app/reconcile/carry.h).
CREATE TABLE reconcile_carry (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    body ${blob} NOT NULL
)
--;;
-- Deposits of an amount that something open is worth.
CREATE INDEX bank_line_amount ON bank_line (amount)
--;;
-- Places of the list are counted day by day from now on: the next opening reconciles again and writes it anew.
UPDATE reconcile_run SET fingerprint = ''
