-- Which building the rows of a compound mean, by its plain label, while the compound is being imported.
CREATE TABLE import_unit_building (
    file_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    building_key VARCHAR(40) NOT NULL,
    building_id BIGINT NOT NULL,
    PRIMARY KEY (file_id, compound_id, building_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
