-- What reconciliation found: one row for each sale and deposit, findings, and a person's decisions. Sales and bank lines
-- are named by number alone, for an import can be undone; the next run takes away what has lost its row.
CREATE TABLE sale_outcome (
    sale_id BIGINT PRIMARY KEY,
    state INTEGER NOT NULL,
    provider TEXT NOT NULL,
    clearing_day INTEGER,
    due_day INTEGER,
    provisional INTEGER NOT NULL,
    currency TEXT NOT NULL,
    fee BIGINT NOT NULL,
    net BIGINT NOT NULL,
    fee_from_file INTEGER NOT NULL,
    deposit_id BIGINT,
    finding_id BIGINT,
    twin_id BIGINT,
    cause TEXT NOT NULL
)
--;;
CREATE INDEX sale_outcome_state ON sale_outcome (state)
--;;
CREATE INDEX sale_outcome_deposit ON sale_outcome (deposit_id)
--;;
CREATE INDEX sale_outcome_finding ON sale_outcome (finding_id) WHERE finding_id IS NOT NULL
--;;
CREATE TABLE deposit_outcome (
    line_id BIGINT PRIMARY KEY,
    provider TEXT NOT NULL,
    state INTEGER NOT NULL,
    currency TEXT NOT NULL,
    difference BIGINT NOT NULL,
    late INTEGER NOT NULL,
    alternatives_count BIGINT NOT NULL,
    alternatives_complete INTEGER NOT NULL,
    body TEXT NOT NULL
)
--;;
CREATE TABLE finding (
    id ${id},
    key ${blob} NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    provider TEXT NOT NULL,
    cause TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL,
    net BIGINT NOT NULL,
    due_day INTEGER,
    deposit_id BIGINT,
    case_id BIGINT,
    settled_by BIGINT,
    body TEXT NOT NULL
)
--;;
CREATE INDEX finding_state ON finding (state, id)
--;;
CREATE INDEX finding_case ON finding (case_id) WHERE case_id IS NOT NULL
--;;
CREATE TABLE decision (
    id ${id},
    kind TEXT NOT NULL,
    deposit_id BIGINT,
    reason TEXT NOT NULL,
    who TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
)
--;;
CREATE TABLE decision_sale (
    decision_id BIGINT NOT NULL REFERENCES decision (id),
    sale_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (decision_id, sale_id)
)
--;;
CREATE INDEX decision_sale_sale ON decision_sale (sale_id)
--;;
CREATE TABLE reconcile_run (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    fingerprint ${blob} NOT NULL,
    summary TEXT NOT NULL
)
