-- Every casting, correction and withdrawal of a ballot, in order; the trace that nobody can remove.
CREATE TABLE decision_ballot_event (
    event_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    decision_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    sequence_number INT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    choice VARCHAR(16) NULL COMMENT 'null for a withdrawal',
    channel VARCHAR(8) NOT NULL,
    person_id BIGINT NULL COMMENT 'the owner who voted online; null when staff entered it',
    evidence_hash BINARY(32) NULL COMMENT 'null for online ballots',
    paper_number VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'set for paper ballots only',
    reason VARCHAR(255) NOT NULL COMMENT 'empty for a first ballot',
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT decision_ballot_event_kind CHECK (kind IN ('CAST', 'CORRECTED', 'WITHDRAWN')),
    CONSTRAINT decision_ballot_event_choice CHECK ((kind = 'WITHDRAWN') = (choice IS NULL)),
    CONSTRAINT decision_ballot_event_channel CHECK (channel IN ('ONLINE', 'PAPER', 'DOORSTEP')),
    UNIQUE INDEX decision_ballot_event_key (business_key),
    UNIQUE INDEX decision_ballot_event_order (decision_id, unit_id, sequence_number),
    FOREIGN KEY decision_ballot_event_proposal (decision_id) REFERENCES decision_proposal (decision_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
