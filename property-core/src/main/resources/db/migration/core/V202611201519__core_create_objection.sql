-- What an owner holds against a published result.
CREATE TABLE decision_objection (
    objection_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    decision_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    body VARCHAR(1000) NOT NULL,
    filed_at DATETIME(6) NOT NULL,
    UNIQUE INDEX decision_objection_key (business_key),
    INDEX decision_objection_decision (decision_id, filed_at),
    FOREIGN KEY decision_objection_proposal (decision_id) REFERENCES decision_proposal (decision_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
