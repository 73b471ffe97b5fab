-- 幢.
CREATE TABLE estate_building (
    building_id BIGINT NOT NULL PRIMARY KEY,
    compound_id BIGINT NOT NULL,
    label VARCHAR(40) NOT NULL,
    floors SMALLINT NULL COMMENT 'null when not known',
    has_lift BOOLEAN NOT NULL DEFAULT FALSE,
    UNIQUE INDEX estate_building_label (compound_id, label),
    FOREIGN KEY estate_building_compound (compound_id) REFERENCES estate_compound (compound_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
