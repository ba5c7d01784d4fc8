-- Signatures under business days. A row is written once; a reopening is added to it, nothing is taken away. `signed` is
-- the record that was signed, JSON as it was hashed; the journal keeps its digest as well.
CREATE TABLE day_closing (
    id ${id},
    day INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    who TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    digest ${blob} NOT NULL,
    signed TEXT NOT NULL,
    reopened_at BIGINT,
    reopened_by TEXT,
    reopen_reason TEXT
)
--;;
CREATE INDEX day_closing_day ON day_closing (day, id)
--;;
-- Two people cannot sign one day at once.
CREATE UNIQUE INDEX day_closing_in_force ON day_closing (day) WHERE reopened_at IS NULL
