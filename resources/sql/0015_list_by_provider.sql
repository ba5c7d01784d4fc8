-- The list of a run stands by day and, within it, by provider from now on, and keeps deposits that a person set aside: the
-- next opening reconciles again and writes it anew.
DELETE FROM reconcile_carry
--;;
UPDATE reconcile_run SET fingerprint = ''
