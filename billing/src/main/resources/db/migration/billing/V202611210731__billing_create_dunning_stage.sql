-- The stages of a ladder. The channels are a closed list: cutting off a utility is none and cannot become one by data (民法典 art. 944).
CREATE TABLE billing_dunning_stage (
    ladder_id BIGINT NOT NULL,
    stage_no SMALLINT NOT NULL COMMENT 'counted from 1',
    days_overdue SMALLINT NOT NULL COMMENT 'of the oldest overdue bill; grows with the stages',
    channel VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template VARCHAR(600) NOT NULL,
    PRIMARY KEY (ladder_id, stage_no),
    CONSTRAINT billing_dunning_stage_channel CHECK (channel IN ('MESSAGE', 'LETTER', 'VISIT', 'LAWYER_LETTER')),
    CONSTRAINT billing_dunning_stage_days CHECK (days_overdue > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
