-- 户; area in 0.01 square metres; delivery_order walks the building entrance by entrance, floor by floor.
CREATE TABLE estate_unit (
    unit_id BIGINT NOT NULL PRIMARY KEY,
    compound_id BIGINT NOT NULL,
    building_id BIGINT NOT NULL,
    entrance VARCHAR(16) NOT NULL DEFAULT '',
    floor_no SMALLINT NOT NULL,
    room VARCHAR(20) NOT NULL,
    delivery_order INT NOT NULL,
    area_hundredths BIGINT NOT NULL,
    nature VARCHAR(16) NOT NULL,
    real_estate_number CHAR(28) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null when not registered',
    delivered_on DATE NULL COMMENT 'null while not delivered to a buyer',
    selling_organisation VARCHAR(120) NULL COMMENT 'set for sold public housing only',
    CONSTRAINT estate_unit_area CHECK (area_hundredths > 0),
    CONSTRAINT estate_unit_nature CHECK (nature IN ('COMMODITY', 'PUBLIC_HOUSING', 'NON_RESIDENTIAL')),
    UNIQUE INDEX estate_unit_place (building_id, entrance, room),
    UNIQUE INDEX estate_unit_real_estate_number (real_estate_number),
    INDEX estate_unit_compound (compound_id),
    FOREIGN KEY estate_unit_building (building_id) REFERENCES estate_building (building_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
