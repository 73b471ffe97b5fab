-- What the columns of a source mean, remembered from the last import; the namespace lets two sources share keys.
CREATE TABLE import_mapping (
    source VARCHAR(40) NOT NULL PRIMARY KEY,
    key_namespace VARCHAR(30) NOT NULL,
    datum VARCHAR(8) NOT NULL,
    default_place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    CONSTRAINT import_mapping_datum CHECK (datum IN ('WGS_84', 'GCJ_02', 'BD_09'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
