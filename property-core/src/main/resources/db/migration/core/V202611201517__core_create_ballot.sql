-- The ballot of a unit as it counts now: one by its key, whoever votes at the same moment.
CREATE TABLE decision_ballot (
    decision_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    last_event_id BIGINT NOT NULL,
    choice VARCHAR(16) NULL COMMENT 'null while withdrawn',
    channel VARCHAR(8) NOT NULL,
    person_id BIGINT NULL COMMENT 'the owner who voted online; null when staff entered it',
    PRIMARY KEY (decision_id, unit_id),
    CONSTRAINT decision_ballot_choice CHECK (choice IN ('FOR', 'AGAINST', 'ABSTAIN', 'FOLLOW_MAJORITY')),
    FOREIGN KEY decision_ballot_proposal (decision_id) REFERENCES decision_proposal (decision_id),
    FOREIGN KEY decision_ballot_event_fk (last_event_id) REFERENCES decision_ballot_event (event_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
