-- Whose units the lines of a publication are, with masked names for the paper; the signed data name nobody.
CREATE TABLE fund_publication_unit (
    publication_id BIGINT NOT NULL,
    line_no INT NOT NULL,
    unit_id BIGINT NOT NULL,
    holder VARCHAR(200) NOT NULL COMMENT 'masked',
    PRIMARY KEY (publication_id, line_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
