-- A value somebody wants set: decided once by somebody else; only then it becomes a row of policy_parameter.
CREATE TABLE policy_proposal (
    proposal_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    jurisdiction_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'empty for the nation',
    name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from DATE NOT NULL,
    value BIGINT NOT NULL,
    unit VARCHAR(24) NOT NULL,
    clause VARCHAR(255) NOT NULL,
    state VARCHAR(10) NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposer_name VARCHAR(60) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    decided_by BIGINT NULL COMMENT 'null while open',
    decided_at DATETIME(6) NULL COMMENT 'null while open',
    CONSTRAINT policy_proposal_state CHECK (state IN ('OPEN', 'ADOPTED', 'REJECTED')),
    CONSTRAINT policy_proposal_decided CHECK ((state = 'OPEN') = (decided_by IS NULL)),
    CONSTRAINT policy_proposal_checker CHECK (decided_by IS NULL OR state = 'REJECTED' OR decided_by <> proposed_by),
    UNIQUE INDEX policy_proposal_key (business_key),
    INDEX policy_proposal_place (jurisdiction_code, state)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
