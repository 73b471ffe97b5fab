-- What the columns of a file of units mean; the latest file of a source is what is remembered of it.
CREATE TABLE import_unit_column (
    file_id BIGINT NOT NULL,
    header VARCHAR(80) NOT NULL,
    field VARCHAR(16) NOT NULL,
    PRIMARY KEY (file_id, header)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
