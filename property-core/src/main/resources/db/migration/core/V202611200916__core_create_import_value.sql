-- One cell of a file: as published, and as understood.
CREATE TABLE import_value (
    file_id BIGINT NOT NULL,
    row_no INT NOT NULL,
    field VARCHAR(16) NOT NULL,
    published VARCHAR(500) NOT NULL,
    canonical VARCHAR(500) NULL COMMENT 'null when the cell says nothing',
    PRIMARY KEY (file_id, row_no, field)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
