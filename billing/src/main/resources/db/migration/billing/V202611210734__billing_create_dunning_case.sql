-- One round of dunning of one unit, from the first demand until nothing is overdue any more.
CREATE TABLE billing_dunning_case (
    case_id BIGINT NOT NULL PRIMARY KEY,
    issuer_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'exclusive; 9999-12-31 while open',
    last_stage SMALLINT NOT NULL COMMENT '0 before the first',
    last_on DATE NOT NULL COMMENT 'day of the last stage',
    open_unit BIGINT NULL COMMENT 'unit_id while open, so that a unit has one case; null afterwards',
    UNIQUE INDEX billing_dunning_case_unit (issuer_id, open_unit),
    INDEX billing_dunning_case_compound (compound_id, issuer_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
