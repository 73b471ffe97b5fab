-- A building that is gone (灭失): its units' money is owed to those whose it was.
CREATE TABLE fund_loss (
    loss_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    custodian_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    building_id BIGINT NOT NULL,
    lost_on DATE NOT NULL,
    evidence VARCHAR(200) NOT NULL,
    state VARCHAR(10) NOT NULL,
    maker_id BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    checker_id BIGINT NULL COMMENT 'null until decided',
    booked_on DATE NULL COMMENT 'null until booked',
    CONSTRAINT fund_loss_state CHECK (state IN ('RECORDED', 'BOOKED', 'REJECTED')),
    CONSTRAINT fund_loss_booked CHECK ((state = 'BOOKED') = (booked_on IS NOT NULL)),
    CONSTRAINT fund_loss_two_persons CHECK (state <> 'BOOKED' OR maker_id <> checker_id),
    UNIQUE INDEX fund_loss_key (business_key),
    INDEX fund_loss_building (building_id),
    INDEX fund_loss_custodian (custodian_id, lost_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
