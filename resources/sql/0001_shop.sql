-- The shop, its journal, its originals and its books. One text for both engines: ${id} (a key that is never given
-- twice), ${blob} and ${word} (text that is compared byte by byte) are replaced; sections after "--@sqlite" or
-- "--@postgresql" belong to that engine until "--@all". Statements end with "--;;".
--@sqlite
-- "DaoZ": what kind of file this is, readable without opening it as a database.
PRAGMA application_id = 1147236186
--;;
--@all
CREATE TABLE shop (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    timezone TEXT NOT NULL,
    key_scheme TEXT NOT NULL,
    key_record ${blob} NOT NULL,
    journal_count BIGINT NOT NULL DEFAULT 0,
    journal_head ${blob} NOT NULL
)
--;;
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    document TEXT NOT NULL
)
--;;
CREATE TABLE journal (
    id BIGINT PRIMARY KEY,
    happened_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    who TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_key TEXT NOT NULL,
    act TEXT NOT NULL,
    details TEXT NOT NULL,
    previous_hash ${blob} NOT NULL,
    hash ${blob} NOT NULL
)
--;;
CREATE INDEX journal_subject ON journal (subject_kind, subject_key, id)
--;;
CREATE INDEX journal_act ON journal (act, id)
--;;
--@sqlite
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
--;;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
--;;
--@postgresql
CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''the journal is append-only''; END'
--;;
CREATE TRIGGER journal_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()
--;;
--@all
CREATE TABLE blob (
    sha256 ${blob} PRIMARY KEY,
    bytes BIGINT NOT NULL,
    chunks BIGINT NOT NULL,
    salt ${blob} NOT NULL
)
--;;
CREATE TABLE blob_chunk (
    salt ${blob} NOT NULL,
    number BIGINT NOT NULL,
    sealed ${blob} NOT NULL,
    PRIMARY KEY (salt, number)
)
--;;
--@postgresql
-- Sealed bytes cannot be compressed.
ALTER TABLE blob_chunk ALTER COLUMN sealed SET STORAGE EXTERNAL
--;;
--@all
CREATE TABLE source_file (
    id ${id},
    name TEXT NOT NULL,
    sha256 ${blob} NOT NULL,
    bytes BIGINT NOT NULL,
    profile TEXT NOT NULL,
    profile_title TEXT NOT NULL,
    book INTEGER NOT NULL,
    provider TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    imported_by TEXT NOT NULL,
    lines BIGINT NOT NULL,
    added BIGINT NOT NULL,
    known BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    refused_lines TEXT NOT NULL,
    controls TEXT NOT NULL,
    coverage TEXT NOT NULL,
    kept_copy ${blob} REFERENCES blob (sha256),
    undone INTEGER NOT NULL DEFAULT 0
)
--;;
CREATE INDEX source_file_sha256 ON source_file (sha256)
--;;
CREATE INDEX source_file_kept_copy ON source_file (kept_copy)
--;;
CREATE TABLE sale (
    id ${id},
    file_id BIGINT NOT NULL REFERENCES source_file (id),
    line BIGINT NOT NULL,
    book INTEGER NOT NULL,
    provider TEXT NOT NULL,
    merchant TEXT NOT NULL,
    terminal TEXT NOT NULL,
    batch TEXT NOT NULL,
    trace ${word} NOT NULL,
    rrn ${word} NOT NULL,
    auth_code TEXT NOT NULL,
    order_no ${word} NOT NULL,
    occurred_at BIGINT NOT NULL,
    local_day INTEGER NOT NULL,
    has_time INTEGER NOT NULL,
    type INTEGER NOT NULL,
    status INTEGER NOT NULL,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL,
    fee BIGINT,
    net BIGINT,
    clearing_day INTEGER,
    card TEXT NOT NULL,
    card_tail ${word} NOT NULL,
    card_kind INTEGER NOT NULL,
    channel TEXT NOT NULL,
    original_trace TEXT NOT NULL,
    original_rrn TEXT NOT NULL,
    identity ${blob} NOT NULL UNIQUE
)
--;;
CREATE INDEX sale_occurred ON sale (occurred_at, id)
--;;
-- What a person types into the search: each answers within a keystroke on a million rows.
CREATE INDEX sale_rrn ON sale (rrn, occurred_at) WHERE rrn <> ''
--;;
CREATE INDEX sale_trace ON sale (trace, occurred_at) WHERE trace <> ''
--;;
CREATE INDEX sale_order_no ON sale (order_no, occurred_at) WHERE order_no <> ''
--;;
CREATE INDEX sale_card_tail ON sale (card_tail, occurred_at) WHERE card_tail <> ''
--;;
CREATE INDEX sale_amount ON sale (amount, occurred_at)
--;;
CREATE TABLE sale_also_in (
    file_id BIGINT NOT NULL REFERENCES source_file (id),
    sale_id BIGINT NOT NULL REFERENCES sale (id),
    line BIGINT NOT NULL,
    PRIMARY KEY (sale_id, file_id)
)
--;;
CREATE TABLE bank_line (
    id ${id},
    file_id BIGINT NOT NULL REFERENCES source_file (id),
    line BIGINT NOT NULL,
    account TEXT NOT NULL,
    booked_day INTEGER NOT NULL,
    booked_seconds INTEGER,
    value_day INTEGER,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL,
    balance BIGINT,
    payer TEXT NOT NULL,
    payer_account TEXT NOT NULL,
    memo TEXT NOT NULL,
    reference TEXT NOT NULL,
    identity ${blob} NOT NULL UNIQUE
)
--;;
CREATE INDEX bank_line_booked ON bank_line (booked_day, (coalesce(booked_seconds, -1)), id)
--;;
CREATE TABLE bank_line_also_in (
    file_id BIGINT NOT NULL REFERENCES source_file (id),
    bank_line_id BIGINT NOT NULL REFERENCES bank_line (id),
    line BIGINT NOT NULL,
    PRIMARY KEY (bank_line_id, file_id)
)
