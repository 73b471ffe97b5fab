-- A line of a file that became no entry, and why.
CREATE TABLE statement_finding (
    file_id BIGINT NOT NULL,
    line_no INT NOT NULL,
    column_name VARCHAR(60) NOT NULL,
    sentence VARCHAR(400) NOT NULL,
    PRIMARY KEY (file_id, line_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
