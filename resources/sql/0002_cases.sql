-- Cases: what lists show of them. Calls, promises and escalations are read back from the journal. The findings of a case
-- are named by number alone: a later run may find that one is gone, the case stays.
CREATE TABLE cases (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    title TEXT NOT NULL,
    provider TEXT NOT NULL,
    currency TEXT NOT NULL,
    claimed BIGINT NOT NULL,
    gross BIGINT NOT NULL,
    arrived BIGINT NOT NULL,
    due TEXT,
    opened_at BIGINT NOT NULL,
    in_charge TEXT NOT NULL,
    ball TEXT NOT NULL,
    cause TEXT NOT NULL,
    ladder_level INTEGER NOT NULL,
    next_action TEXT NOT NULL,
    next_action_due BIGINT,
    terminal_showed TEXT NOT NULL,
    outcome TEXT NOT NULL,
    closing_reason TEXT NOT NULL,
    closed_at BIGINT,
    status_before TEXT NOT NULL,
    ball_before TEXT NOT NULL
)
--;;
CREATE INDEX cases_status ON cases (status, id)
--;;
CREATE TABLE case_finding (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    finding_id BIGINT NOT NULL,
    PRIMARY KEY (case_id, finding_id)
)
--;;
CREATE INDEX case_finding_finding ON case_finding (finding_id)
--;;
CREATE TABLE case_sale (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    sale_id BIGINT NOT NULL REFERENCES sale (id),
    PRIMARY KEY (case_id, sale_id)
)
--;;
CREATE INDEX case_sale_sale ON case_sale (sale_id)
--;;
-- Not a foreign key: the import of a bank file that a proposal rests on may be undone, and the proposal goes back.
CREATE TABLE case_credit (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    bank_line_id BIGINT NOT NULL,
    PRIMARY KEY (case_id, bank_line_id)
)
--;;
CREATE INDEX case_credit_bank_line ON case_credit (bank_line_id)
