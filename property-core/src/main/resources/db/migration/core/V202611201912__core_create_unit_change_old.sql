-- The units that lapse by a change.
CREATE TABLE estate_unit_change_old (
    change_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    PRIMARY KEY (change_id, unit_id),
    INDEX estate_unit_change_old_unit (unit_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
