-- A total that the file states about itself beside what its rows come to; a difference is named and never corrected.
CREATE TABLE statement_control (
    file_id BIGINT NOT NULL,
    control_no INT NOT NULL,
    label VARCHAR(120) NOT NULL,
    stated VARCHAR(60) NOT NULL,
    counted VARCHAR(60) NOT NULL,
    agrees BOOLEAN NOT NULL,
    PRIMARY KEY (file_id, control_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
