-- One real line that two layouts of one book print differently is one row with several readings: each reading has the
-- identity under which its file knows it, and its own words. A row without readings was read in one way only.
-- `content`: the columns of the row as that file gave them, a JSON array in the order of the repository.
CREATE TABLE bank_line_reading (
    identity ${blob} PRIMARY KEY,
    bank_line_id BIGINT NOT NULL REFERENCES bank_line (id),
    file_id BIGINT NOT NULL REFERENCES source_file (id),
    line BIGINT NOT NULL,
    content TEXT NOT NULL
)
--;;
CREATE INDEX bank_line_reading_row ON bank_line_reading (bank_line_id)
--;;
CREATE TABLE sale_reading (
    identity ${blob} PRIMARY KEY,
    sale_id BIGINT NOT NULL REFERENCES sale (id),
    file_id BIGINT NOT NULL REFERENCES source_file (id),
    line BIGINT NOT NULL,
    content TEXT NOT NULL
)
--;;
CREATE INDEX sale_reading_row ON sale_reading (sale_id)
--;;
-- Which reading a file has of a row that another file brought first; NULL = the row's own.
ALTER TABLE bank_line_also_in ADD COLUMN identity ${blob}
--;;
ALTER TABLE sale_also_in ADD COLUMN identity ${blob}
--;;
CREATE INDEX bank_line_also_in_file ON bank_line_also_in (file_id)
--;;
CREATE INDEX sale_also_in_file ON sale_also_in (file_id)
--;;
-- Two rows that look like one and contradict each other in something: both stay in the books, a person is asked.
-- `kind`: 0 bank lines, 1 sales. `facts`: what they contradict each other in, bits of RowFact.
CREATE TABLE row_doubt (
    kind INTEGER NOT NULL,
    first_id BIGINT NOT NULL,
    second_id BIGINT NOT NULL,
    facts BIGINT NOT NULL,
    PRIMARY KEY (kind, first_id, second_id)
)
--;;
-- What a person said of two rows. Named by identities, so that it holds for the rows of every later import of the same
-- files. `apart` of two rows that read alike names the file and line of the second.
CREATE TABLE row_verdict (
    id ${id},
    kind INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    first_identity ${blob} NOT NULL,
    second_identity ${blob} NOT NULL,
    file_sha256 ${blob},
    line BIGINT,
    words TEXT NOT NULL,
    reason TEXT NOT NULL,
    who TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
)
--;;
-- What each statement of a file says of itself, in the order of the file: how one follows on the other.
CREATE TABLE statement (
    file_id BIGINT NOT NULL REFERENCES source_file (id),
    place INTEGER NOT NULL,
    account TEXT NOT NULL,
    number TEXT NOT NULL,
    currency TEXT NOT NULL,
    from_day INTEGER,
    to_day INTEGER,
    opening BIGINT,
    closing BIGINT,
    origin INTEGER NOT NULL,
    PRIMARY KEY (file_id, place)
)
