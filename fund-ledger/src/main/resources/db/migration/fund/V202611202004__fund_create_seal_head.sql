-- One row: how many leaves there are. Whoever seals holds it alone.
CREATE TABLE fund_seal_head (
    head_id TINYINT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    CONSTRAINT fund_seal_head_one CHECK (head_id = 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
