-- The numbers of law and policy a vote is held against, as they stood when it was announced.
CREATE TABLE decision_rule (
    decision_id BIGINT NOT NULL,
    parameter VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value BIGINT NOT NULL,
    unit VARCHAR(24) NOT NULL,
    clause VARCHAR(255) NOT NULL,
    profile VARCHAR(120) NOT NULL,
    PRIMARY KEY (decision_id, parameter),
    FOREIGN KEY decision_rule_proposal (decision_id) REFERENCES decision_proposal (decision_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
