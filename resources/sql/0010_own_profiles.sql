-- Format profiles that the shop described itself or was given. A profile that is edited gets a new version; the old
-- ones stay, so that a file is read again as it was read when it came in. `state`: 0 in use, 1 replaced, 2 deleted.
CREATE TABLE own_profile (
    profile ${word} NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    document TEXT NOT NULL,
    stored_at BIGINT NOT NULL,
    stored_by TEXT NOT NULL,
    state INTEGER NOT NULL,
    PRIMARY KEY (profile, version)
)
--;;
-- What a person confirmed of a shipped profile that was never held against a real file. `digest`: of the profile's
-- document as it was confirmed; when it changes, the next file asks again.
CREATE TABLE profile_confirmation (
    profile ${word} PRIMARY KEY,
    unit TEXT NOT NULL,
    digest ${blob} NOT NULL,
    confirmed_at BIGINT NOT NULL,
    confirmed_by TEXT NOT NULL
)
