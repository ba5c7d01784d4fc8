-- The list of the last run, in its order: a screen reads pages of it, and counts, without touching the sales. Days are
-- Julian; 0 = none. `segments`: bits 1 << (1 to do, 2 explained, 3 waiting).
CREATE TABLE list_entry (
    place BIGINT PRIMARY KEY,
    day INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    segments INTEGER NOT NULL,
    provider TEXT NOT NULL,
    deposit_id BIGINT,
    finding_id BIGINT,
    state INTEGER NOT NULL,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL,
    difference BIGINT NOT NULL,
    late INTEGER NOT NULL,
    sales INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    possible INTEGER NOT NULL,
    from_day INTEGER NOT NULL,
    to_day INTEGER NOT NULL,
    cause TEXT NOT NULL,
    deduction TEXT NOT NULL,
    payer TEXT NOT NULL,
    words TEXT NOT NULL,
    figures TEXT NOT NULL
)
--;;
CREATE INDEX list_entry_day ON list_entry (day, kind, provider, segments, sales, place)
--;;
CREATE INDEX list_entry_deposit ON list_entry (deposit_id) WHERE deposit_id IS NOT NULL
--;;
CREATE INDEX list_entry_finding ON list_entry (finding_id) WHERE finding_id IS NOT NULL
--;;
CREATE INDEX finding_deposit ON finding (deposit_id) WHERE deposit_id IS NOT NULL
--;;
-- All sales of a state, newest first: a million rows are walked in pages.
DROP INDEX sale_outcome_state
--;;
CREATE INDEX sale_outcome_state ON sale_outcome (state, (coalesce(clearing_day, 0)), sale_id, cause)
--;;
-- A shop of an earlier version has no list yet: its next opening reconciles again and makes one.
UPDATE reconcile_run SET fingerprint = ''
