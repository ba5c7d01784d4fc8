-- Deposits that a decision names beside its own, or parts of them: a sale whose money came in two deposits, sales and
-- deposits that belong together. An amount of 0 means all that is left of the deposit.
CREATE TABLE decision_deposit (
    decision_id BIGINT NOT NULL REFERENCES decision (id),
    line_id BIGINT NOT NULL,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (decision_id, line_id)
)
--;;
CREATE INDEX decision_deposit_line ON decision_deposit (line_id)
