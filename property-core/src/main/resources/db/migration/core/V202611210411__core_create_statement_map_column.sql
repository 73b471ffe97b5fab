-- Several headers may mean one field: the first that a file has counts.
CREATE TABLE statement_map_column (
    map_id BIGINT NOT NULL,
    column_no INT NOT NULL,
    header VARCHAR(60) NOT NULL,
    field VARCHAR(24) NOT NULL,
    PRIMARY KEY (map_id, column_no),
    UNIQUE KEY statement_map_header (map_id, header)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
