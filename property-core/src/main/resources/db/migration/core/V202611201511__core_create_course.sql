-- How far a decision has come; the only row of a decision that changes, always from one named state to the next.
CREATE TABLE decision_course (
    decision_id BIGINT NOT NULL PRIMARY KEY,
    state VARCHAR(10) NOT NULL,
    roll_id BIGINT NULL COMMENT 'null until announced',
    opens_at DATETIME(6) NULL COMMENT 'null until announced',
    closes_at DATETIME(6) NULL COMMENT 'null until announced; ballots are refused from this instant on',
    tallied_by BIGINT NULL COMMENT 'null until tallied',
    published_on DATE NULL COMMENT 'null until published',
    challenge_until DATE NULL COMMENT 'the last day for objections; null until published',
    CONSTRAINT decision_course_state CHECK (state IN ('DRAFT', 'ANNOUNCED', 'OPEN', 'CLOSED', 'TALLIED', 'PUBLISHED',
        'EFFECTIVE', 'FAILED', 'CANCELLED')),
    CONSTRAINT decision_course_voting CHECK (opens_at < closes_at),
    UNIQUE INDEX decision_course_roll (roll_id),
    INDEX decision_course_due (state, closes_at),
    FOREIGN KEY decision_course_proposal (decision_id) REFERENCES decision_proposal (decision_id),
    FOREIGN KEY decision_course_roll_fk (roll_id) REFERENCES decision_roll (roll_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
