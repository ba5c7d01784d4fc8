-- How many rows each file holds for each day of each terminal or bank account. Kept at import, so that the coverage
-- calendar of a shop with a million sales reads a few hundred rows. `refused`: lines of the file that could not be
-- stored and belong, or may belong, to that day. Takes no part in judging anything.
CREATE TABLE file_day (
    file_id BIGINT NOT NULL REFERENCES source_file (id),
    merchant TEXT NOT NULL,
    unit TEXT NOT NULL,
    day INTEGER NOT NULL,
    row_count BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    PRIMARY KEY (file_id, merchant, unit, day)
)
--;;
CREATE INDEX file_day_day ON file_day (day)
--;;
CREATE INDEX file_day_refused ON file_day (file_id) WHERE refused > 0
--;;
INSERT INTO file_day (file_id, merchant, unit, day, row_count, refused)
SELECT f, merchant, unit, day, COUNT(*), 0 FROM (
    SELECT s.file_id AS f, s.merchant AS merchant, s.terminal AS unit, s.local_day AS day FROM sale s
    UNION ALL
    SELECT a.file_id AS f, s.merchant AS merchant, s.terminal AS unit, s.local_day AS day FROM sale_also_in a JOIN sale s ON s.id = a.sale_id
    UNION ALL
    SELECT b.file_id AS f, '' AS merchant, b.account AS unit, b.booked_day AS day FROM bank_line b
    UNION ALL
    SELECT a.file_id AS f, '' AS merchant, b.account AS unit, b.booked_day AS day FROM bank_line_also_in a JOIN bank_line b ON b.id = a.bank_line_id
) AS seen GROUP BY f, merchant, unit, day
--;;
