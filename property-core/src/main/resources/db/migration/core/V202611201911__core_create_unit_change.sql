-- A split or merge of units: proposed by one person, carried out or dropped by another.
CREATE TABLE estate_unit_change (
    change_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    compound_id BIGINT NOT NULL,
    effective_on DATE NOT NULL COMMENT 'from this day on the new units exist and the old ones do not',
    evidence VARCHAR(200) NOT NULL COMMENT 'such as the number of the registration',
    survey_reason VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'why the areas do not sum up; empty when they do',
    state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    decided_by BIGINT NULL COMMENT 'null while proposed',
    decided_at DATETIME(6) NULL COMMENT 'null while proposed',
    CONSTRAINT estate_unit_change_kind CHECK (kind IN ('SPLIT', 'MERGE')),
    CONSTRAINT estate_unit_change_state CHECK (state IN ('PROPOSED', 'DONE', 'DROPPED')),
    CONSTRAINT estate_unit_change_two_persons CHECK (state <> 'DONE' OR decided_by <> proposed_by),
    UNIQUE INDEX estate_unit_change_key (business_key),
    INDEX estate_unit_change_compound (compound_id, state)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
