-- What the owners are asked; written once, changed never.
CREATE TABLE decision_proposal (
    decision_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    compound_id BIGINT NOT NULL,
    matter VARCHAR(24) NOT NULL,
    title VARCHAR(120) NOT NULL,
    body TEXT NOT NULL,
    certificate_subject VARCHAR(16) NULL COMMENT 'null when nothing is to be done with the decision',
    cap_fen BIGINT NULL COMMENT 'null when no money is asked for',
    scope_kind VARCHAR(12) NOT NULL,
    scope_name VARCHAR(60) NOT NULL COMMENT 'the entrance or the shared part; empty otherwise',
    scope_ids MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'buildings or units, with commas between',
    scope_text VARCHAR(255) NOT NULL,
    special_rules VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'with commas between; usually empty',
    drafted_by BIGINT NOT NULL,
    drafted_at DATETIME(6) NOT NULL,
    CONSTRAINT decision_proposal_cap CHECK (cap_fen > 0),
    UNIQUE INDEX decision_proposal_key (business_key),
    INDEX decision_proposal_compound (compound_id, drafted_at),
    FOREIGN KEY decision_proposal_compound_fk (compound_id) REFERENCES estate_compound (compound_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
