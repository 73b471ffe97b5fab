-- 竣工联合验收 of a renovation project; written once, from its day the warranties run.
CREATE TABLE handover_acceptance (
    acceptance_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    compound_id BIGINT NOT NULL,
    project VARCHAR(120) NOT NULL,
    works_class VARCHAR(12) NOT NULL,
    conclusion VARCHAR(20) NOT NULL,
    accepted_on DATE NOT NULL,
    remark VARCHAR(500) NOT NULL DEFAULT '',
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT handover_acceptance_class CHECK (works_class IN ('BASIC', 'COMPLETING', 'UPGRADING')),
    CONSTRAINT handover_acceptance_conclusion CHECK (conclusion IN ('PASSED', 'PASSED_WITH_DEFECTS', 'FAILED')),
    UNIQUE INDEX handover_acceptance_key (business_key),
    INDEX handover_acceptance_compound (compound_id, accepted_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
