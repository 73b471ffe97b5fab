-- What is wrong with a row, or still missing, and what to do about it.
CREATE TABLE import_message (
    file_id BIGINT NOT NULL,
    row_no INT NOT NULL,
    message_no INT NOT NULL,
    column_name VARCHAR(80) NOT NULL,
    severity VARCHAR(10) NOT NULL,
    sentence VARCHAR(500) NOT NULL,
    PRIMARY KEY (file_id, row_no, message_no),
    CONSTRAINT import_message_severity CHECK (severity IN ('CRITICAL', 'INCOMPLETE', 'NOTE'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
