-- A unit on a frozen roll, with the head it belongs to; no personal data.
CREATE TABLE decision_roll_unit (
    roll_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    line_number INT NOT NULL,
    building_label VARCHAR(40) NOT NULL,
    entrance VARCHAR(16) NOT NULL,
    room VARCHAR(20) NOT NULL,
    area_hundredths BIGINT NOT NULL,
    head_number INT NOT NULL,
    head_kind VARCHAR(10) NOT NULL,
    can_vote BOOLEAN NOT NULL,
    PRIMARY KEY (roll_id, unit_id),
    CONSTRAINT decision_roll_unit_area CHECK (area_hundredths > 0),
    CONSTRAINT decision_roll_unit_head CHECK (head_kind IN ('OWNERS', 'GROUP', 'DEVELOPER', 'UNKNOWN')),
    UNIQUE INDEX decision_roll_unit_line (roll_id, line_number),
    INDEX decision_roll_unit_by_unit (unit_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
