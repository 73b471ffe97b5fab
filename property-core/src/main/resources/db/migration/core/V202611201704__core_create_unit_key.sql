-- The plain key of every unit that an import has met, so that files are compared with the register by joins.
CREATE TABLE estate_unit_key (
    unit_id BIGINT NOT NULL PRIMARY KEY,
    compound_id BIGINT NOT NULL,
    unit_key VARCHAR(90) NOT NULL COMMENT 'building|entrance|room without suffixes and leading zeros',
    INDEX estate_unit_key_of_compound (compound_id, unit_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
