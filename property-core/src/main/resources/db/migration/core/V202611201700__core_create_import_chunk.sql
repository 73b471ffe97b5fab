-- The content of an uploaded file in numbered pieces, so that no file is ever held in memory as a whole.
CREATE TABLE import_chunk (
    file_id BIGINT NOT NULL,
    chunk_no INT NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (file_id, chunk_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
