-- What was unpaid before the system was introduced, as a file said it; the key is the guard that it is owed once.
CREATE TABLE billing_opening (
    unit_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm',
    fee_item_id SMALLINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    bill_id BIGINT NOT NULL,
    file_id BIGINT NOT NULL,
    row_no INT NOT NULL,
    maker_id BIGINT NOT NULL,
    checker_id BIGINT NOT NULL,
    PRIMARY KEY (unit_id, period, fee_item_id),
    CONSTRAINT billing_opening_amount CHECK (amount_fen > 0),
    CONSTRAINT billing_opening_two_persons CHECK (maker_id <> checker_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
