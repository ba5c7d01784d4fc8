-- Evidence items: the record of each original. The bytes lie in the vault under their SHA-256.
CREATE TABLE evidence (
    id ${id},
    case_id BIGINT NOT NULL REFERENCES cases (id),
    number INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    sha256 ${blob} NOT NULL REFERENCES blob (sha256),
    kind TEXT NOT NULL,
    exhibit_group INTEGER NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    proves TEXT NOT NULL,
    original_location TEXT NOT NULL,
    original_available INTEGER NOT NULL,
    collected_at BIGINT,
    added_at BIGINT NOT NULL,
    added_by TEXT NOT NULL,
    parent_id BIGINT REFERENCES evidence (id),
    message_sender TEXT NOT NULL,
    message_received_at BIGINT,
    message_text TEXT NOT NULL,
    removed INTEGER NOT NULL,
    UNIQUE (case_id, number)
)
--;;
CREATE INDEX evidence_sha256 ON evidence (sha256)
