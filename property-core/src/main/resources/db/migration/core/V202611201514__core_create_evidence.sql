-- The scan of a paper ballot or a photograph taken at the door, found by its own hash.
CREATE TABLE decision_evidence (
    decision_id BIGINT NOT NULL,
    content_hash BINARY(32) NOT NULL,
    file_name VARCHAR(120) NOT NULL,
    content MEDIUMBLOB NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (decision_id, content_hash),
    FOREIGN KEY decision_evidence_proposal (decision_id) REFERENCES decision_proposal (decision_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
