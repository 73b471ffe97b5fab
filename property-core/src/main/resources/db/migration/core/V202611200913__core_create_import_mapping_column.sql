-- One column of a source.
CREATE TABLE import_mapping_column (
    source VARCHAR(40) NOT NULL,
    header VARCHAR(80) NOT NULL,
    field VARCHAR(16) NOT NULL,
    PRIMARY KEY (source, header),
    FOREIGN KEY import_mapping_column_source (source) REFERENCES import_mapping (source)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
