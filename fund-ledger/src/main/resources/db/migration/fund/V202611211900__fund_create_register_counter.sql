-- Numbers of publications and reviews, gapless for each custodian, kind and year.
CREATE TABLE fund_register_counter (
    custodian_id BIGINT NOT NULL,
    kind CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the letters that numbers begin with',
    number_year SMALLINT NOT NULL,
    last_number INT NOT NULL,
    PRIMARY KEY (custodian_id, kind, number_year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
