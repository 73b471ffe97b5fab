-- A demand as it was made: what was open and what was said. The key makes one of a stage and case, however often the work runs.
CREATE TABLE billing_dunning_step (
    step_id BIGINT NOT NULL PRIMARY KEY,
    case_id BIGINT NOT NULL,
    stage_no SMALLINT NOT NULL,
    issuer_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    building_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL COMMENT 'whose debt is demanded',
    channel VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ladder_id BIGINT NOT NULL,
    demanded_fen BIGINT NOT NULL,
    answer_by DATE NOT NULL COMMENT 'the day named in it',
    said VARCHAR(1000) NOT NULL,
    made_on DATE NOT NULL,
    UNIQUE INDEX billing_dunning_step_stage (case_id, stage_no),
    INDEX billing_dunning_step_building (building_id, made_on),
    INDEX billing_dunning_step_issuer (issuer_id, made_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
