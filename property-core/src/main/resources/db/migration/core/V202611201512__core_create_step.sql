-- Who took a decision into a state, when and how; each state is reached once.
CREATE TABLE decision_step (
    decision_id BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    detail VARCHAR(1000) NOT NULL,
    taken_by BIGINT NOT NULL,
    taken_by_name VARCHAR(60) NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    PRIMARY KEY (decision_id, state),
    FOREIGN KEY decision_step_proposal (decision_id) REFERENCES decision_proposal (decision_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
