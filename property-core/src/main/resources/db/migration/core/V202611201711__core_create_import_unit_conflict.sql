-- What a row and the register say differently of one unit; both stand, nobody decides here.
CREATE TABLE import_unit_conflict (
    file_id BIGINT NOT NULL,
    row_no INT NOT NULL,
    field VARCHAR(16) NOT NULL,
    published VARCHAR(500) NOT NULL,
    registered VARCHAR(500) NOT NULL,
    PRIMARY KEY (file_id, row_no, field)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
