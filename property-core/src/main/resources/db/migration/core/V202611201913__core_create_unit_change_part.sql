-- The units that a change forms.
CREATE TABLE estate_unit_change_part (
    change_id BIGINT NOT NULL,
    part_no SMALLINT NOT NULL,
    entrance VARCHAR(16) NOT NULL,
    floor_no SMALLINT NOT NULL,
    room VARCHAR(20) NOT NULL,
    area_hundredths BIGINT NOT NULL,
    real_estate_number CHAR(28) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null when not registered yet',
    unit_id BIGINT NULL COMMENT 'null until carried out',
    PRIMARY KEY (change_id, part_no),
    CONSTRAINT estate_unit_change_part_area CHECK (area_hundredths > 0),
    INDEX estate_unit_change_part_unit (unit_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
