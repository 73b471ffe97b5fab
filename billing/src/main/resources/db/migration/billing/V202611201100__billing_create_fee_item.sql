-- What is charged for; only flagged items count in collection rates (deposits, parking and pass-through do not).
CREATE TABLE billing_fee_item (
    fee_item_id SMALLINT NOT NULL PRIMARY KEY COMMENT 'among items of one month the lower id is paid first',
    code VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(40) NOT NULL,
    counts_in_rate BOOLEAN NOT NULL,
    UNIQUE INDEX billing_fee_item_code (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
